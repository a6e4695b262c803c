"""The stage that an endorsement is made for, where its own sentences tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: What is said of the contest that an endorsement is for; "won the primary" is told of the past.
_STAGES = (
    (
        "primary",
        re.compile(
            r"\b(?:[Ii]n|[Aa]head of|[Bb]efore|[Ff]or|of|into) "
            r"(?:the|an?|his|her|their|its|\w+[’']s?|[A-Z]\w+)"
            r"(?: [\w.,’']+){0,5}? (?:primary|primaries)\b(?! (?:school|care|voters))"
            r"|\bprimary (?:race|contest|endorsement|challenger|opponent|rival|campaign|fight)"
            r"|\b(?:Democratic|Republican|GOP|party’s|party's|DFL|Libertarian) (?:[\w.]+ ){0,3}?"
            r"nomination\b"
        ),
    ),
    ("runoff", re.compile(r"\brun-?offs?\b")),
    ("general", re.compile(r"\bgeneral election\b|\bin (?:the )?November\b")),
)
_PAST = re.compile(
    r"\b(?:won|lost|after|since|emerged|survived|finished|defeat\w*|beat|last|decided|advanced)\b"
    r"[^.;]{0,60}?\b(?:primary|run-?off|general election|nomination)"
)


def stage_of(sentences: Iterable[str]) -> str | None:
    """``primary``, ``runoff`` or ``general`` where the sentences of an endorsement name just one.

    A primary that is over ("won the primary in June") leaves the stage untold.
    """
    told = set()
    for text in sentences:
        if _PAST.search(text):
            continue
        told |= {stage for stage, pattern in _STAGES if pattern.search(text)}
    return told.pop() if len(told) == 1 else None
