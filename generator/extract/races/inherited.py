"""Seats that a list names by a district, a city or a state alone, of the office spoken of above.

"Doe (16th)", "5th Ward: ...", "In Houston, ...", "NORTH CAROLINA (Oct. 7-13 poll)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract import lexicon
from generator.extract.document import Document
from generator.extract.seats import Seat, find_districts

_TAG = re.compile(r"(?<=\w )\((\d{1,3})(?:st|nd|rd|th)(?: (?:Ward|District|CD|SD|HD))?\)")
#: "In the 67th, incumbent Ann Doe faces ..."
_BARE = re.compile(r"\b[Ii]n the ((\d{1,3})(?:st|nd|rd|th))(?=,| incumbent| it)")
#: Offices whose holders are listed with their district behind the name.
_TAGGED = frozenset(
    (
        "City Council",
        "State Senate",
        "State House",
        "U.S. House",
        "County Commissioner",
        "County Council",
        "County Supervisor",
    )
)
#: Between a titled name and the district that its bearer sits for.
_OWN = re.compile(r",? (?:of|from|who (?:currently )?(?:represents|serves)|representing) (?:the )?")
#: "In Houston, ...", "ATLANTA - ...": the next city of a round-up.
_CITY_OPENING = re.compile(
    r"(?:In (?P<a>[A-Z]\w+(?: [A-Z]\w+)?), |(?P<b>[A-Z]{4,}(?: [A-Z]+)?) ?[-–—] )"
)
_STATE_HEADING = re.compile(r"(?:^|(?<=[.!?%] ))([A-Z][A-Z]+(?: [A-Z]+)?)(?= \(|:|$)")
_NEWSWIRE = re.compile(r" \([A-Z][\w .,/-]{1,30}\) ?[-–—]|,? ?[-–—]{1,2} ")
_STATE_TAG = re.compile(r" \(([A-Z]{2})\)")
#: Seats that only a council has, where a story is of a city.
_OF_COUNCIL = re.compile(r"\s*(?:ward|place|position|pos\.)\s*", re.IGNORECASE)
_STATEWIDE = ("U.S. Senate", "Governor")


def inherited(
    document: Document,
    seats: list[list[Seat]],
    contests: list[Seat],
    people: dict[int, list[tuple[int, int]]],
    titled: set[tuple[int, int]],
) -> list[Seat]:
    """Seats told by a district, city or state alone, with the office of the nearest naming.

    Args:
        seats: all namings, by paragraph; what stands there is not read again.
        contests: the namings that count so far.
        people: spans of people's names, by paragraph.
        titled: where the names of people end that stand with the title of an office of districts.
    """
    numbered = sorted(
        (s for s in contests if has_districts(s.office)), key=lambda s: (s.paragraph, s.start)
    )
    mayors = [s for s in contests if s.office == "Mayor"]
    found: list[Seat] = []
    for number, text in enumerate(document.paragraphs):
        taken = [(s.start, s.end) for s in seats[number]]
        taken += [(s.start, s.end) for s in contests if s.paragraph == number]
        name_ends = {end for _, end in people.get(number, [])}
        holders = {end for paragraph, end in titled if paragraph == number}
        found += _by_district(number, text, numbered, mayors, taken, name_ends, holders)
        found += _by_city(number, text, contests)
        found += _by_state(number, text, contests, name_ends)
    return found


def has_districts(office: str) -> bool:
    """Whether an office is elected by districts, wards or circuits."""
    level = lexicon.office_level(office)
    return level.endswith("district") or level in ("court", "school")


def _by_district(
    number: int,
    text: str,
    numbered: list[Seat],
    mayors: list[Seat],
    taken: list[tuple[int, int]],
    name_ends: set[int],
    holders: set[int],
) -> Iterator[Seat]:
    spans = [(d.start, d.end, d.value, d.hint) for d in find_districts(text)]
    spans += [(m.start(), m.end(), m.group(1), "tag") for m in _TAG.finditer(text)]
    spans += [(m.start(1), m.end(), m.group(2), "district") for m in _BARE.finditer(text)]
    for start, end, value, hint in spans:
        if code := re.search(r"district ([A-Z]{2})$", hint):
            if text[start - 1 : start] == "(" and start - 2 in name_ends:
                yield Seat(number, start, end, "U.S. House", code.group(1), None, value, True)
            continue
        if any(a < end and start < b for a, b in taken):
            continue
        if text[start - 1 : start] == "(" and start - 2 in holders:
            continue  # "Assembly Member Ann Doe (District 73)": her own seat
        if any(_OWN.fullmatch(text, e, start) for e in holders if e < start):
            continue  # "Delegate Ann Doe of District 9"
        above = [s for s in numbered if (s.paragraph, s.start) <= (number, end)] or numbered
        if not above and mayors and _OF_COUNCIL.fullmatch(hint):
            # "In Ward 2, ..." in a story of a city's election: its council's
            above = [replace(mayors[-1], office="City Council")]
        if not above:
            continue
        nearest = above[-1] if above[0].paragraph <= number else above[0]
        if not (nearest.heading or start <= 3):
            # in running text a number told before is the same seat again
            nearest = next((s for s in reversed(above) if s.district == value), nearest)
        if not _may_be_of(hint, nearest.office, text[:start], start, name_ends):
            continue
        own = re.search(rf"({lexicon.state_pattern()})['’]s (?:\w+ )?$", text[:start])
        yield Seat(
            number,
            start,
            end,
            nearest.office,
            lexicon.places().states[own.group(1).lower()] if own else nearest.state,
            nearest.place,
            value,
            contest=True,
            year=nearest.year,
            heading=start <= 2 and len(text) < 90,
        )


def _may_be_of(hint: str, office: str, before: str, start: int, name_ends: set[int]) -> bool:
    """Whether a district so named can be one of the office's."""
    if hint == "tag":
        return (
            (start - 1 in name_ends or start in name_ends)
            and office in _TAGGED
            # "Ald. Pat Dowell (3rd)": her ward, whatever she runs for
            and (
                office == "City Council" or not re.search(r"\bAld(?:\.|er\w*) [\w.’' -]+$", before)
            )
        )
    return (
        ("ward" not in hint or office == "City Council")
        and "precinct" not in hint
        and hint.strip() != "seat"
    )


def _by_city(number: int, text: str, contests: list[Seat]) -> Iterator[Seat]:
    """The next city of a round-up of mayors."""
    town = _CITY_OPENING.match(text)
    mayors = [s for s in contests if s.office == "Mayor"]
    if not (town and number and mayors) or any(s.paragraph == number for s in mayors):
        return
    name = (town["a"] or town["b"].title()).strip()
    if name in lexicon.places().cities:
        start = town.start("a") if town["a"] else 0
        state = lexicon.places().state_of_city(name)
        yield Seat(
            number,
            start,
            town.end(),
            "Mayor",
            state,
            name,
            contest=True,
            year=mayors[-1].year,
            heading=True,
        )


def _by_state(number: int, text: str, contests: list[Seat], name_ends: set[int]) -> Iterator[Seat]:
    """The next state of a round-up, as a heading or behind a name."""
    statewide = [s for s in contests if s.office in _STATEWIDE]
    if not statewide or any(s.start <= 3 and s.paragraph == number + 1 for s in contests):
        return  # the lines below name their offices themselves
    states = lexicon.places()
    above = [s for s in statewide if s.paragraph <= number]
    for heading in _STATE_HEADING.finditer(text):
        if number < 4 and _NEWSWIRE.match(text, heading.end()):
            continue  # "WASHINGTON (Reuters) - ...": a dateline
        if above and heading.group(1).lower() in states.states:
            yield Seat(
                number,
                heading.start(1),
                heading.end(1),
                above[-1].office,
                states.states[heading.group(1).lower()],
                contest=True,
                heading=True,
            )
    for tag in _STATE_TAG.finditer(text):
        if tag.start() in name_ends and tag.group(1) in states.names:
            yield Seat(
                number,
                tag.start(1),
                tag.end(1),
                statewide[-1].office,
                tag.group(1),
                contest=True,
            )
