"""The word lists beside this module, read once: offices, bodies, names, places.

Every list is a data file with a note on its source; newsrooms may extend them. Nothing here is
changed after loading, so reading one article never depends on another.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

DATA = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class Office:
    """An elected office: its name in content files, its level, wordings and titles."""

    name: str
    level: str
    wordings: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """States, and cities and counties with the state they name unmistakably."""

    states: dict[str, str]  # lower-case name or abbreviation -> code
    names: dict[str, str]  # code -> name
    cities: dict[str, dict[str, int]]  # name -> {code: population}
    counties: dict[str, tuple[str, ...]]  # name with the word -> codes

    def state_of_city(self, city: str) -> str | None:
        """The state of a city: the only one of that name, or by far the largest."""
        for _, whole, state, *_ in _rows("sections.tsv"):
            if whole == city:
                return state
        places = self.cities.get(city)
        if not places:
            return None
        (first, most), *rest = places.items()
        if not rest:
            return first if most >= 50_000 else None
        # Kansas City, Missouri, is meant where nothing else is said
        far_larger = 5 if most < 300_000 else 3
        return first if most >= 100_000 and most >= far_larger * rest[0][1] else None

    def state_of_county(self, county: str) -> str | None:
        """The state of a county that only one state has (``Cook County`` is not such a one)."""
        codes = self.counties.get(county, ())
        return codes[0] if len(codes) == 1 else None


@dataclass(frozen=True, slots=True)
class Official:
    """Who held an office, or sought the presidency, with the years."""

    office: str
    given: tuple[str, ...]
    surname: str
    #: The state's code; a mayor's city.
    area: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Bodies:
    """Words that mark the names of bodies."""

    heads: frozenset[str]
    descriptions: frozenset[str]
    context: frozenset[str]
    names: dict[str, str]


@cache
def presidents() -> dict[str, str]:
    """Surnames by which presidents are meant wherever they stand alone, with their full names."""
    return {surname: name for surname, name, *_ in _rows("presidents.tsv")}


@cache
def _rows(name: str) -> list[list[str]]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def offices() -> tuple[Office, ...]:
    """All offices of ``offices.toml``."""
    table = tomllib.loads((DATA / "offices.toml").read_text(encoding="utf-8"))
    return tuple(
        Office(o["name"], o["level"], tuple(o["wordings"]), tuple(o["titles"]))
        for o in table["office"]
    )


@cache
def office_level(name: str) -> str:
    """The level of an office by its name; ``state`` where the name is not in the list."""
    return next((o.level for o in offices() if o.name == name), "state")


@cache
def places() -> Places:
    """States, cities and counties."""
    states: dict[str, str] = {}
    names: dict[str, str] = {}
    for code, name, abbreviation, _ in _rows("states.tsv"):
        names[code] = name
        states[name.lower()] = code
        states[abbreviation.lower()] = code
    cities: dict[str, dict[str, int]] = {}
    for city, code, population in _rows("cities.tsv"):
        for name in {city, re.sub(r"^Saint ", "St. ", city)}:
            cities.setdefault(name, {})[code] = int(population)
    counties: dict[str, tuple[str, ...]] = {}
    for county, code in _rows("counties.tsv"):
        counties[county] = (*counties.get(county, ()), code)
    return Places(states, names, cities, counties)


@cache
def sections() -> dict[str, str]:
    """Parts of cities with their city."""
    return {part: city for part, city, *_ in _rows("sections.tsv")}


@cache
def county_sections() -> frozenset[str]:
    """Parts of cities that elect county officers of their own: the boroughs of New York City."""
    return frozenset(row[0] for row in _rows("sections.tsv") if row[3:] == ["county"])


@cache
def state_words() -> dict[str, str]:
    """Words that only one state uses, in lower case, with the state."""
    return {row[0]: row[1] for row in _rows("state_words.tsv")}


@cache
def officials() -> dict[str, tuple[Official, ...]]:
    """Known holders of offices by surname."""
    found: dict[str, list[Official]] = {}
    for office, given, name, area, first, last in _rows("officeholders.tsv"):
        official = Official(office, tuple(given.split("/")), name, area, int(first), int(last))
        found.setdefault(name, []).append(official)
    return {name: tuple(those) for name, those in found.items()}


@cache
def demonyms() -> dict[str, str]:
    """What the people of a state are called, with the state: ``Texan``."""
    return {row[3]: row[0] for row in _rows("states.tsv") if row[0] != "DC"}


@cache
def countries() -> frozenset[str]:
    """Other countries, by name and by the adjective of their people."""
    return frozenset(word for row in _rows("countries.tsv") for word in row)


@cache
def city_counties() -> frozenset[str]:
    """Cities that elect county officers for themselves."""
    text = (DATA / "city_counties.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def bodies() -> Bodies:
    """Words of ``organizations.toml``."""
    table = tomllib.loads((DATA / "organizations.toml").read_text(encoding="utf-8"))
    return Bodies(
        frozenset(table["heads"]),
        frozenset(table["descriptions"]),
        frozenset(table["context"]),
        dict(table["names"]),
    )


@cache
def given_names() -> dict[str, str]:
    """Given names with ``m``, ``f`` or ``u``."""
    text = (DATA / "given_names.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return dict(line.split() for line in lines)


@cache
def state_pattern() -> str:
    """A regular expression for a state's name or AP abbreviation, longest first, case kept."""
    words = set()
    for _, name, abbreviation, _ in _rows("states.tsv"):
        words |= {name, abbreviation}
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@cache
def digest() -> str:
    """A digest of all word lists: when it changes, articles are extracted anew."""
    total = sha256()
    for path in sorted(DATA.iterdir()):
        total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()
