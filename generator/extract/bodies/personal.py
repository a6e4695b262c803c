"""Which runs of capitalised words are a person's name, though a body's words stand beside them."""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.bodies.words import has_head

_WORD = re.compile(r"[A-Z][\w’'-]+|[A-Z]\.(?:[A-Z]\.)?")
_DOUBLE = re.compile(r"[A-Z][a-zà-ÿ]+-[A-Z][a-zà-ÿ]+")
#: "Council Speakers Ann Doe", "Democrats Ann Doe": what several people are, before the first.
_PLURAL = re.compile(
    r"(?:[A-Z][\w’'-]+ ){0,3}?(?:Democrats|Republicans|Independents|Speakers|Members|Senators"
    r"|Representatives|Mayors|Governors|Councilors|Councill?ors|Council[mw][ae]n|Councilmembers"
    r"|Commissioners|Supervisors|Judges|Assembly[mw][ae]n|Assemblymembers|Attorneys|Sheriffs"
    r"|Trustees|Aldermen|Incumbents|Challengers|Candidates|Newcomers|Progressives)"
    r" (?=[A-Z][\w.’'-]* [A-Z])"
)


def without_plural(name: str) -> str:
    """A run without the plural that describes the person named in it."""
    match = _PLURAL.match(name)
    return name[match.end() :] if match else name


def is_personal(name: str) -> bool:
    """Whether a run is a full name: a given name first, or a double surname last.

    A place's name may be a given name too ("Austin Firefighters"): such a run is none, nor is one
    with a body's head word.
    """
    words = name.split()
    if not 2 <= len(words) <= 4 or not all(_WORD.fullmatch(w) for w in words) or has_head(name):
        return False
    places = lexicon.places()
    if words[0] in places.cities or words[0].lower() in places.states:
        return False
    if f"{words[0]} County" in places.counties and len(words) > 2:
        return False
    given = words[0].strip(".").title() in lexicon.given_names()
    return given or (len(words) == 2 and _DOUBLE.fullmatch(words[1]) is not None)
