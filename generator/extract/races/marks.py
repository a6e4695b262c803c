"""Every place in a text that tells a state: its name, its people, a city, a known official."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.extract import lexicon
from generator.extract.document import Document
from generator.extract.officials import Officials


@dataclass(frozen=True, slots=True)
class StateMark:
    """A state told at a place of the text."""

    paragraph: int
    start: int
    end: int
    state: str


_NOT_THE_STATE = re.compile(
    r" (?:Avenue|Street|Ave|St\b|Post|Times|Daily|Magazine|Observer|Review|Journal|Sun\b|City\b"
    r"|County\b|Parish\b)"
)
#: "chair of the Ohio Democratic Party"; "in the Virginia Beach area" tells of no state.
_OF_THE_STATE = re.compile(
    r" (?:Republican|Democrat|GOP|[Ss]enate|[Hh]ouse|[Aa]ssembly|[Ll]egislat|[Ss]tate|[Ss]upreme"
    r"|[Gg]overn|[Gg]eneral|[Pp]rimary|[Cc]aucus)"
)
#: Postal codes that are no other word, before a capitalised one: "NY Governor".
_CODE = re.compile(
    r"(?<![\w.,-])(?P<code>AZ|CT|FL|IL|KS|KY|MN|NC|NH|NJ|NM|NV|NY|RI|SC|TN|TX|VT|WI|WV)"
    r"(?= [A-Z][a-z])"
)
_WASHINGTON_STATE = re.compile(r" (?:state|State|Governor|Gov|[Ss]ecretary of [Ss]tate)|['’]s \d")
_TAG = re.compile(r"\((?:[DRIG]|[Dd]em\.?|[Rr]ep\.?)[-–—, ]+([A-Z]{2})\)|, [DRI][-–]([A-Z]{2})\b")


@cache
def _pattern() -> re.Pattern[str]:
    people = "|".join(sorted(lexicon.demonyms(), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?<![\w-])(?:(?P<state>{lexicon.state_pattern()})(?!\w)|(?P<people>{people})s?(?!\w))"
    )


def state_marks(document: Document) -> list[StateMark]:
    """The states' names, abbreviations and demonyms in a text, left to right."""
    places = lexicon.places()
    found: list[StateMark] = []
    for number, text in enumerate(document.paragraphs):
        for match in _pattern().finditer(text):
            if match["people"]:
                if text[: match.start()].endswith("The ") and match["people"] == "New Yorker":
                    continue  # the magazine
                code = lexicon.demonyms()[match["people"]]
                found.append(StateMark(number, match.start(), match.end(), code))
                continue
            word = match["state"]
            if word == "Washington" and not _WASHINGTON_STATE.match(text, match.end()):
                continue
            if _NOT_THE_STATE.match(text, match.end()) and word != "Oklahoma":
                continue
            before = text[: match.start()][-14:]
            if word == "Del." and not before.endswith(", "):
                continue  # "Del. Ann Doe": a delegate
            if word == "Virginia" and before.endswith("West "):
                continue
            if re.search(r"\b(?:in|of) the $", before) and not _OF_THE_STATE.match(
                text, match.end()
            ):
                continue
            code = places.states[word.lower()]
            found.append(StateMark(number, match.start(), match.end(), code))
        found += [StateMark(number, m.start(), m.end(), m["code"]) for m in _CODE.finditer(text)]
    return sorted(found, key=lambda m: (m.paragraph, m.start))


def official_marks(officials: Officials) -> list[StateMark]:
    """The places where a known official of a state is named."""
    found: list[StateMark] = []
    for entity, official in officials.known.items():
        if official.office == "Mayor":
            continue
        found += [StateMark(m.paragraph, m.start, m.end, official.area) for m in entity.mentions]
    return sorted(found, key=lambda m: (m.paragraph, m.start))


def tag_marks(document: Document) -> list[StateMark]:
    """The states in the tags behind names: "(R-TX)", ", D-NY"."""
    names = lexicon.places().names
    return [
        StateMark(number, m.start(), m.end(), code)
        for number, text in enumerate(document.paragraphs)
        for m in _TAG.finditer(text)
        if (code := m.group(1) or m.group(2)) in names
    ]
