"""Bodies without a head word, known by their place in a list of endorsers."""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.bodies.words import (
    CAP,
    GOVERNMENT,
    OFFICE_TITLE,
    PARTS,
)

#: What stands before a list of endorsers. Names in such a list need no head word.
_LISTING = re.compile(
    r"\b(?:endorsed|backed|supported|recommended)(?: \w+ly)? by\b"
    r"|\b(?:endorsements?|backing|support|nods?|blessing|approval) (?:of|from|by)\b"
    r"|\b(?:endorsers|backers|supporters|endorsements|boosters) (?:\w+ ){0,2}(?:include|are)\b"
    r"|\b(?:groups?|organizations?|unions|PACs|newspapers|clubs|committees)"
    r"(?:,? (?:such as|like|including|include)|:)"
    r"|^\W*(?:(?:[Kk]ey|[Nn]otable|[Mm]ajor) )?(?P<profile>[Ee]ndorsements?|[Ee]ndorsers|[Bb]ackers"
    r"|[Ee]ndorsed by|[Bb]acked by):",
)
_ITEM = re.compile(
    rf"(?:^|[,;:(]|\b(?:and|by|of|from|as|like|including|include|are|both|with|plus))\s+"
    rf"(?P<the>(?:the|The)\s+)?"
    rf"(?P<name>{CAP}(?:\s+(?:(?:of|for|in|the|to|and|&)\s+){{0,2}}{CAP}){{0,6}})"
    rf"(?P<own>\s\([A-Z][\w-]+\))?(?=\s*(?:[,;.)]|$|and\b|as well|plus\b|in (?:his|her|the)\b"
    rf"|(?:group|organization|coalition|campaign|committee)\b))"
)


def listed(text: str) -> list[tuple[int, int]]:
    """Bodies without a head word ("Eleanor's Legacy") in lists of endorsers."""
    spans: list[tuple[int, int]] = []
    until = 0
    for opening in _LISTING.finditer(text):
        if opening.start() < until:
            continue
        stop = re.search(r"[.!?][”\"]?\s+(?=[A-Z“])|[“”\"]", text[opening.end() :])
        until = opening.end() + stop.start() + 1 if stop else len(text)
        for item in _ITEM.finditer(text, opening.end() - 8, until):
            for start, end in _split_items(text, *item.span("name")):
                name = text[start:end]
                own = bool(item["the"] or opening["profile"])
                if start >= opening.end() and _may_be_body(name, own):
                    spans.append((start, end))
    return spans


def _split_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A run of an item cut at its "and": in a list it joins two names as a rule."""
    pieces = []
    for joint in re.finditer(r"\s(?:and|&)\s(?:the\s)?", text[start:end]):
        pieces.append((start, start + joint.start()))
        start += joint.end()
        break
    return [*pieces, (start, end)]


def _may_be_body(name: str, own: bool) -> bool:
    """Whether a name in a list of endorsers that is no known form is a body rather than a person.

    ``own``: it stands after "the".
    """
    words = name.split()
    places = lexicon.places()
    if (
        OFFICE_TITLE.search(" " + name)
        or GOVERNMENT.match(name)
        or PARTS.fullmatch(name)
        or name in places.cities
        or name.lower() in places.states
        or name in places.counties
        or re.search(r"\b(?:Rep|Sen|Gov|Mayor|President|Dr|Mr|Mrs|Ms|Jr|Sr|County|[A-Z])\.?$", name)
        or words[0].rstrip(".") in _PERSONAL
    ):
        return False
    if any(word.strip("’'s,.") in lexicon.bodies().context for word in words):
        return len(words) > 1
    if len(words) == 1:
        return bool(re.fullmatch(r"[A-Z]{4,8}|\d+[A-Z]{2,6}", name)) and name.title() not in (
            places.cities
        )
    if re.match(r"\w+['’]s \w+$", name):
        return words[0][:-2].title() not in places.cities
    return own and words[0].title() not in lexicon.given_names() and len(words) <= 5


#: What begins a person's title, not a body's name.
_PERSONAL = frozenset(
    "Rep Reps Sen Sens Gov Mayor President Congressman Congresswoman Senator Governor Former State "
    "U.S Councilman Councilwoman Councilmember Council City County Assemblyman Assemblywoman "
    "Attorney Lt Ald Dr Mr Mrs Ms Sheriff Judge Democrats Republicans Vice Secretary Commissioner "
    "Democrat Republican House Senate Congress".split()
)
