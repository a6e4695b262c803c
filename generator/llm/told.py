"""Whether a text tells what an answer says of a seat: office, state, district, year, party."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Final

from generator.extract import lexicon
from generator.llm.text import Text, numbers_of
from generator.text import fold

#: Words that tell a party, by its letter.
_PARTY_WORDS: Final = {
    "D": r"Democrat\w*|DFL|Dems?|\(D\b|\bD-",
    "R": r"Republican\w*|GOP|\(R\b|\bR-",
    "L": r"Libertarian\w*|\(L\b|\bL-",
    "G": r"Green|\(G\b|\bG-",
    "I": r"[Ii]ndependent\w*|unaffiliated|\(I\b|\bI-",
    "N": r"[Nn]on-?partisan",
}
_PARTY_NAMES: Final = {
    "democrat": "D", "democratic": "D", "democratic party": "D", "republican": "R", "gop": "R",
    "republican party": "R", "libertarian": "L", "libertarian party": "L", "green": "G",
    "green party": "G", "independent": "I", "nonpartisan": "N", "non-partisan": "N",
}  # fmt: skip
#: Offices that are filled in even years alone, but for a few states.
_EVEN: Final = frozenset(("U.S. House", "U.S. Senate", "State House", "State Senate", "Governor"))
_ODD_STATES: Final = frozenset(("KY", "LA", "MS", "NJ", "VA"))
_CAPITALIZED = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2}")


@cache
def office_of(named: str) -> str | None:
    """The office's name in the table of offices; ``None`` for one that is not there."""
    wanted = fold(named).casefold()
    for office in lexicon.offices():
        if office.name.casefold() == wanted:
            return office.name
    for office in lexicon.offices():
        if any(re.fullmatch(one, wanted, re.IGNORECASE) for one in office.wordings):
            return office.name
    return None


def state_code(named: str) -> str:
    """Two letters for a state's name or abbreviation; the text itself where it is neither."""
    return lexicon.places().states.get(fold(named).casefold(), fold(named))


def state_told(state: str, text: Text) -> bool:
    """Whether the text names the state, or a place that lies in it and nowhere else."""
    places = lexicon.places()
    if state not in places.names:
        return False
    wordings = {name for name, code in places.states.items() if code == state}
    if any(text.has(one) for one in wordings):
        return True
    if re.search(rf"(?<!\w)[A-Z]-?{state}(?!\w)|(?<!\w){state}(?!\w)", text.visible):
        return True
    return any(places.state_of_city(one) == state or places.state_of_county(one) == state
               for one in _places(text))  # fmt: skip


def _places(text: Text) -> set[str]:
    """Runs of capitalized words, and all that they begin with or end in."""
    found = set()
    for match in _CAPITALIZED.finditer(text.visible):
        words = match[0].split()
        found |= {
            " ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)
        }
    return {re.sub(r"['’]s$", "", one.rstrip(".,")) for one in found}


def district_told(district: str, text: Text) -> bool:
    """Whether the text names the district: as it stands, or its number in digits or a word."""
    if district.isdigit():
        return float(district) in text.numbers
    return text.has(district) or text.has(district.replace("-", " "))


def year_told(year: int, office: str, state: str | None, text: Text, day: dt.date | None) -> bool:
    """Whether text and day of publication tell the year of a seat's general election."""
    if year in text.years:
        return True
    if day is None or office not in _EVEN or state in _ODD_STATES:
        return False
    return year == day.year + day.year % 2


def party_code(named: str) -> str:
    """The letter of a party that has one; the name as it is for others."""
    return _PARTY_NAMES.get(fold(named).casefold(), fold(named))


def party_told(party: str, text: Text) -> bool:
    """Whether the text has a word for the party."""
    words = _PARTY_WORDS.get(party)
    if words is None:
        return text.has(party)
    return bool(re.search(rf"(?<!\w)(?:{words})", text.visible))


def number_told(value: float, text: Text) -> bool:
    """Whether the text has the number."""
    return round(float(value), 2) in text.numbers


def rank_told(rank: int, words: str) -> bool:
    """Whether a quotation has the rank as a number or an ordinal."""
    return float(rank) in set(numbers_of(words))
