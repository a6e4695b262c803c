"""Lines of a table of results: names with their votes and percents."""

from __future__ import annotations

import re

from generator.extract.document import Document, Entity
from generator.extract.events.numerals import number_of
from generator.extract.masks import PERSON, people_in

#: A line of a table: "Doe — 1,204", "Doe (R), incumbent: 1,902 (50.6%)", "♦ Doe 5,079 (34.30%)".
_LINE = re.compile(
    rf"(?P<who>{PERSON})(?: ?\([^)]*\))?(?:, ?(?:\w+ ?){{1,3}})?(?: ?(?:—|–|-|:|…|\.\.\.+) ?| "
    rf"|, (?=\d{{3,}}|\d{{1,3}},\d|\d+ \())"
    rf"(?P<votes>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})(?![%ˑ.]\d?|,?\d| ?percent)(?: ?votes?)?"
    rf"(?:,? ?\(?(?P<percent>\d{{1,3}}(?:[.ˑ]\d+)?) ?(?:%|percent)\)?)?(?=\s*(?:§|$|[,;.♦•|*]"
    rf"|and\b))"
)


def is_table_line(text: str) -> bool:
    """Whether a masked sentence is little more than names with numbers."""
    words = re.sub(rf"{PERSON}|\([^)]*\)|[\d,.ˑ%♦•*|—–:-]+", " ", text).split()
    return bool(_LINE.search(text)) and len(words) <= 4 + 2 * text.count("§") // 2


def table_of(document: Document, text: str) -> tuple[dict[Entity, float], dict[Entity, int]]:
    """Percents and votes of everybody in a line, or in several that one sentence runs together."""
    shares: dict[Entity, float] = {}
    votes: dict[Entity, int] = {}
    for match in _LINE.finditer(text):
        for entity in people_in(document, match["who"]):
            votes.setdefault(entity, int(match["votes"].replace(",", "")))
            if match["percent"]:
                shares[entity] = number_of(match["percent"])
    return shares, votes
