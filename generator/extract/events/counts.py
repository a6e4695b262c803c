"""Votes and percents beside names, in sentences and in lines of a table of results."""

from __future__ import annotations

import re

from generator.extract.document import Document, Entity
from generator.extract.events.figures import number_of, percents
from generator.extract.masks import PERSON, people_in

_VOTES = re.compile(
    rf"(?P<who>{PERSON})(?: \([^)]*\))?(?P<gap>[^.§\d%]{{0,60}}?)(?P<number>\d{{1,3}}(?:,\d{{3}})+"
    rf"|\d{{2,6}})(?: votes\b|(?= \(\d)|(?<=,\d\d\d)(?! (?:percent|%|people|voters|registered))"
    rf"| ?$)"
)
_VOTES_FIRST = re.compile(
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{2,6}}) (?:votes )?(?:for"
    rf"|to) (?:[\w’'-]+ ){{0,3}}?(?P<who>{PERSON})"
)
_SCORE = re.compile(
    rf"(?P<a>{PERSON})[^.§]{{0,60}}?\b(?:leads?|led|leading|beat|defeated|over|edged|topped"
    rf"|trail\w*)\b[^§.\d]{{0,30}}?"
    rf"(?P<b>{PERSON})[^.§\d]{{0,20}}?(?P<x>\d{{1,3}}(?:,\d{{3}})+"
    rf"|\d{{3,6}})(?: votes)?(?: ?[-–—] ?| to )(?P<y>\d{{1,3}}(?:,\d{{3}})+|\d{{3,6}})"
)
#: A line of a table: "Doe — 1,204", "Doe (R), incumbent: 1,902 (50.6%)", "♦ Doe 5,079 (34.30%)".
_LINE = re.compile(
    rf"(?P<who>{PERSON})(?: ?\([^)]*\))?(?:, ?(?:\w+ ?){{1,3}})?(?: ?(?:—|–|-|:|…|\.\.\.+) ?| "
    rf"|, (?=\d{{3,}}|\d{{1,3}},\d|\d+ \())"
    rf"(?P<votes>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})(?![%ˑ.]\d?|,\d)(?: ?votes?)?"
    rf"(?:,? ?\(?(?P<percent>\d{{1,3}}(?:[.ˑ]\d+)?) ?(?:%|percent)\)?)?(?=\s*(?:§|$|[,;.♦•|*]"
    rf"|and\b))"
)
_RESULTS_WORDS = re.compile(
    r"\b(?:votes?|precincts?|ballots?|results?|percent|counted|returns|unofficial|reporting|tally"
    r"|totals?|lead\w*|led|advantage)\b|%"
)


def is_table_line(text: str) -> bool:
    """Whether a masked sentence is little more than names with numbers."""
    words = re.sub(rf"{PERSON}|\([^)]*\)|[\d,.ˑ%♦•*|—–:-]+", " ", text).split()
    return bool(_LINE.search(text)) and len(words) <= 4 + 2 * text.count("§") // 2


def votes_of(
    document: Document, text: str, *, story: bool
) -> tuple[dict[Entity, float], dict[Entity, int]]:
    """Percents and votes of everybody in a masked sentence; ``story``: the article has results.

    In a story of results a line of a table counts without a word about votes.
    """
    votes: dict[Entity, int] = {}
    shares = percents(document, text)
    if story and is_table_line(text):
        for match in _LINE.finditer(text):
            for entity in people_in(document, match["who"]):
                votes.setdefault(entity, int(match["votes"].replace(",", "")))
                if match["percent"]:
                    shares[entity] = number_of(match["percent"])
        return shares, votes
    if not (_RESULTS_WORDS.search(text) and (story or re.search(r"\bvotes?\b", text))):
        return shares, votes
    if score := _SCORE.search(text):
        for who, number in (("a", "x"), ("b", "y")):
            for entity in people_in(document, score[who]):
                votes.setdefault(entity, int(score[number].replace(",", "")))
        return shares, votes
    for pattern in (_VOTES, _VOTES_FIRST):
        for match in pattern.finditer(text):
            number = match["number"]
            if re.fullmatch(r"\d{4}", number):
                continue
            for entity in people_in(document, match["who"]):
                votes.setdefault(entity, int(number.replace(",", "")))
    return shares, votes
