"""Races by their parts: comparing, the id they give, and the name they are shown by."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.aggregate.plain import plain, slug
from generator.model import Race
from generator.text import LONGEST

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "PR": "Puerto Rico", "GU": "Guam", "VI": "U.S. Virgin Islands", "AS": "American Samoa",
    "MP": "Northern Mariana Islands",
}  # fmt: skip
#: Offices of one nation, of a whole state, and of a district in one: a place is no part of them.
NATIONAL = frozenset({"president", "vice president"})
_STATEWIDE = frozenset(
    {"governor", "lieutenant governor", "secretary of state", "attorney general", "u.s. senate"}
)
CONGRESS = frozenset({"u.s. house", "u.s. senate"})
_DISTRICT = frozenset({"u.s. house", "state senate", "state house"})
_LOCAL = frozenset(
    {
        "mayor", "city council", "city clerk", "city controller", "city treasurer",
        "county executive", "county commissioner", "county supervisor", "county judge",
        "county clerk", "sheriff", "district attorney", "school board", "constable",
    }
)  # fmt: skip
#: Wordings of one office that stand beside each other in the table of offices.
_SAME_OFFICE = {
    "assembly": "state house", "state assembly": "state house", "house of delegates": "state house",
    "state representative": "state house", "state senator": "state senate",
    "alderman": "city council", "alder": "city council", "common council": "city council",
    "board of aldermen": "city council", "states attorney": "district attorney",
    "prosecutor": "district attorney", "us senate": "u.s. senate", "us house": "u.s. house",
    "congress": "u.s. house", "us president": "president", "u.s. president": "president",
}  # fmt: skip
#: "Chicago's mayor": the race is Chicago's, whatever an article made of it.
_POSSESSIVE = re.compile(r"['’]s?$")
_SAINT = re.compile(r"\bst\.? ")


@dataclass(frozen=True, slots=True)
class Seat:
    """The parts of a race as they are compared; empty text and year 0 stand for unknown."""

    office: str
    state: str = ""
    place: str = ""
    district: str = ""
    year: int = 0
    special: bool = False

    @property
    def complete(self) -> bool:
        """Whether nothing is missing that this kind of office needs."""
        if not self.year or (not self.state and self.office not in NATIONAL):
            return False
        if self.office in _DISTRICT:
            return bool(self.district)
        return self.office not in _LOCAL or bool(self.place or self.district)

    @property
    def chair(self) -> Seat:
        """The seat without the year: what is filled again and again."""
        return Seat(self.office, self.state, self.place, self.district, 0, self.special)


@lru_cache(maxsize=65536)
def _seat(office: str, state: str, place: str, district: str, year: int, special: bool) -> Seat:
    office = plain(office)
    office = _SAME_OFFICE.get(office, office)
    if office in NATIONAL:
        return Seat(office, year=year, special=special)
    if office in _STATEWIDE or office in _DISTRICT:
        place = ""
    if office in _STATEWIDE:
        district = ""
    place = _SAINT.sub("saint ", plain(_POSSESSIVE.sub("", place)))
    place = place.removeprefix("city of ").removeprefix("town of ")
    number = re.fullmatch(r"(?:district |ward |no\.? |#)?0*(\d+)(?:st|nd|rd|th)?", plain(district))
    district = number[1] if number else plain(district).replace("-", " ")
    return Seat(office, state.upper(), place, district, year, special)


def seat(race: Race) -> Seat:
    """The race's parts; the year also from its general or primary election's date.

    The day of a special election that is the only vote told goes before another year.
    """
    year = race.year or 0
    if len(race.elections) == 1 and race.elections[0].stage == "special":
        day = race.elections[0].date or ""
        year = int(day[:4]) if len(day) == 10 else year
    if not year:
        for stage in ("general", "primary"):
            dates = {e.date[:4] for e in race.elections if e.stage == stage and e.date}
            if len(dates) == 1:
                year = int(dates.pop())
                break
    return _seat(
        race.office, race.state or "", race.place or "", race.district or "", year, race.special
    )


def compatible(one: Seat, other: Seat) -> bool:
    """Whether no known part of one contradicts the other's. A special election is its own."""
    return (
        one.office == other.office
        and one.special == other.special
        and (one.year == other.year or not one.year or not other.year)
        and (one.state == other.state or not one.state or not other.state)
        and (one.place == other.place or not one.place or not other.place)
        and (one.district == other.district or not one.district or not other.district)
    )


def filled(race: Race, other: Race) -> Race:
    """``race`` with the parts it does not know taken from ``other``."""
    return replace(
        race,
        state=race.state or other.state,
        place=race.place or other.place,
        district=race.district or other.district,
        year=race.year or other.year,
    )


def race_id(race: Race) -> str:
    """``[state]-[place]-office-[district]-[year][-special]`` as the content format has it."""
    parts = (race.state, race.place, race.office, race.district, race.year)
    words = [slug(str(part), LONGEST // 2) for part in parts if part]
    return "-".join([*words, "special"] if race.special else words)


def race_name(race: Race, *, with_state: bool = False) -> str:
    """The race as people call it.

    ``Chicago Mayor, 2023``; ``U.S. House, Illinois 1st District, 2022``.

    ``with_state`` tells places of one name apart (``Springfield, Ohio, Mayor, 2023``).
    """
    state = STATES.get((race.state or "").upper(), race.state or "")
    office, number = race.office, _district(race)
    kind = _SAME_OFFICE.get(plain(office), plain(office))
    if kind in NATIONAL:
        parts = [f"U.S. {office}" if not office.startswith("U.S.") else office]
    elif kind in _DISTRICT or kind == "u.s. senate":
        parts = [office, " ".join(part for part in (state, number) if part)]
    elif race.place:
        place = f"{race.place}, {state}," if with_state and state else race.place
        parts = [f"{place} {office}", number]
    else:
        parts = [f"{state} {office}".strip(), number]
    if race.year:
        parts.append(str(race.year))
    if race.special:
        parts[-1] += " special election"
    return ", ".join(part for part in parts if part)


def _district(race: Race) -> str:
    """``1st District``, ``At-large``, ``19th Worcester District``; a ward is a district here."""
    district = race.district or ""
    if district.isdecimal():
        return f"{ordinal(int(district))} District"
    return district


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return str(number) + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
