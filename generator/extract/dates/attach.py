"""Which of a text's dates says when something at a given place of it happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.dates.clauses import clause_breaks, sentence_at
from generator.extract.dates.direction import election_after, election_before, tells_result
from generator.extract.dates.mention import DateMention

#: BOUND: a date that only limits an event. Must not match "on Tuesday", "scheduled for June".
_BOUND = re.compile(
    r"\b(?:before|after|until|till|by|since|ahead of|prior to|following|through|between|from"
    r"|as of|than|of|(?<!scheduled )(?<!slated )(?<!planned )(?<!set )for)"
    r"(?:\s+the|\s+early|\s+late)?\s*$",
    re.IGNORECASE,
)
#: ATTRIBUTIVE: a date that belongs to a noun: "Tuesday's debate", "the June 28 primary", "her
#: 2018 campaign". Must not match "Tuesday night", "In June voters", "2018, the union".
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
_DETERMINER = re.compile(
    r"(?:\b(?:the|a|an|his|her|their|its|our|this|that|each|whose)|['’]s|s['’])\s*$", re.IGNORECASE
)


def is_attached(mention: DateMention, text: str) -> bool:
    """Whether the date belongs to a noun or limits a span, instead of dating a verb."""
    before = text[max(0, mention.start - 24) : mention.start]
    if _POSSESSIVE.match(text, mention.end) or _BOUND.search(before):
        return True
    if election_after(text, mention.end):
        return True
    return _DETERMINER.search(before) is not None and _noun_follows(mention, text)


_NOUN = re.compile(r"\s+(?!(?:and|or|but|to|as|with|at|in|on|when|while|after|before)\b)[A-Za-z]")


def _noun_follows(mention: DateMention, text: str) -> bool:
    return _NOUN.match(text, mention.end) is not None


def date_of(mentions: Sequence[DateMention], position: int, text: str) -> DateMention | None:
    """The mention that dates the verb at ``position`` of ``text``, or ``None``.

    Only its sentence counts, and of that its clause; one clause further is taken for a verb
    that another reports ("said Monday that it backs"), unless a relative clause lies between.
    """
    first, last = sentence_at(text, position)
    best: tuple[tuple[int, int], DateMention] | None = None
    for mention in mentions:
        if not first <= mention.start < last or is_attached(mention, text):
            continue
        noun = election_before(text, mention.start)
        if noun is not None and position < noun and not tells_result(text, position):
            continue  # "announced a run in the primary June 28"
        low, high = sorted((position, mention.start))
        if clause_breaks(text, low, high) and not _fronted(mention, text, first, position):
            continue
        key = (high - low, mention.start)
        if best is None or key < best[0]:
            best = (key, mention)
    return best[1] if best else None


def _fronted(mention: DateMention, text: str, first: int, position: int) -> bool:
    """ "On Tuesday, Lee, who ..., won": a date that opens the sentence holds for all of it."""
    opening = text[first : mention.start].split()
    return (
        len(opening) <= 2 and mention.end < position and text[mention.end : mention.end + 1] == ","
    )
