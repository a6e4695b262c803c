"""Offices and districts in running text: which seat a phrase means, and whether it is to be won."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.seats import chambers_of, find_districts, find_seats

CHAMBERS = chambers_of("")


def districts(text: str) -> list[tuple[str, str]]:
    return [(text[d.start : d.end], d.value) for d in find_districts(text)]


def seats(text: str, *people: str) -> list[tuple[str, str | None, str | None, str | None, bool]]:
    spans = [(text.index(p), text.index(p) + len(p)) for p in people]
    found = find_seats(0, text, spans, chambers_of(text))
    return [(s.office, s.state, s.place, s.district, s.contest) for s in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the 7th Congressional District", "7"),
        ("the 22nd district", "22"),
        ("the Fourth Ward", "4"),
        ("the twenty-third district", "23"),
        ("District 12", "12"),
        ("Ward Six", "6"),
        ("Position No. 3", "3"),
        ("Place 4", "4"),
        ("Precinct #2", "2"),
        ("Seat B", "B"),
        ("House District 12A", "12A"),
        ("NJ-03", "3"),
        ("CD-2", "2"),
        ("HD12", "12"),
        ("SD 4", "4"),
        ("an at-large seat", "At-large"),
        ("the 19th Worcester seat", "19th Worcester"),
        (
            "the 19th Worcester District",
            "19th Worcester",
        ),
    ],
)
def test_districts(text: str, value: str) -> None:
    assert [v for _, v in districts(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the 2nd Amendment",
        "the 1st Battalion",
        "a district of shops",
        "a seat at the table",
        "wards of the state",
        "seat 5 in row 12",
        "the third time",
        "Interstate 70",
        "BA-5 and XY-12",
        "District attorneys",
    ],
)
def test_what_is_no_district(text: str) -> None:
    assert districts(text) == []


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("She is running for governor of Ohio.", ("Governor", "OH", None, None)),
        ("She entered the Ohio gubernatorial race.", ("Governor", "OH", None, None)),
        ("She is running for lieutenant governor.", ("Lieutenant Governor", None, None, None)),
        ("She is running for Nevada secretary of state.", ("Secretary of State", "NV", None, None)),
        ("She is running for attorney general.", ("Attorney General", None, None, None)),
        ("She is running for U.S. Senate in Maine.", ("U.S. Senate", "ME", None, None)),
        ("She is running for Congress.", ("U.S. House", None, None, None)),
        (
            "She is running for Ohio’s 7th Congressional District seat.",
            ("U.S. House", "OH", None, "7"),
        ),
        ("She is running for state Senate District 12.", ("State Senate", None, None, "12")),
        ("She is running for the Assembly in District 9.", ("State House", None, None, "9")),
        ("She is running for the House of Delegates.", ("State House", None, None, None)),
        ("She is running for mayor of Marlow.", ("Mayor", None, "Marlow", None)),
        ("She is running for mayor of Marlow, Ohio.", ("Mayor", "OH", "Marlow", None)),
        ("She entered the Toledo mayoral race.", ("Mayor", "OH", "Toledo", None)),
        ("She is running for alderman in the 4th Ward.", ("City Council", None, None, "4")),
        ("She is running for City Council District 3.", ("City Council", None, None, "3")),
        (
            "She is running for an at-large seat on the City Council.",
            ("City Council", None, None, "At-large"),
        ),
        ("She is running for Blake County sheriff.", ("Sheriff", None, "Blake County", None)),
        ("She is running for sheriff of Blake County.", ("Sheriff", None, "Blake County", None)),
        ("She is running for state’s attorney.", ("District Attorney", None, None, None)),
        ("She is running for county clerk.", ("County Clerk", None, None, None)),
        ("She is running for school board.", ("School Board", None, None, None)),
        ("She is running for constable in Precinct 2.", ("Constable", None, None, "2")),
        ("She is running for president of the United States.", ("President", None, None, None)),
    ],
)
def test_seats_to_be_won(text: str, seat: tuple[str, str | None, str | None, str | None]) -> None:
    assert (*seat, True) in seats(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mayor Ana Valdez spoke.", ["Ana Valdez"]),
        ("Gov. Ana Valdez signed the bill.", ["Ana Valdez"]),
        ("The governor signed the bill.", []),
        ("A spokesman for the sheriff’s office spoke.", []),
        ("The mayor of Marlow cut a ribbon.", []),
        ("Union President Ana Valdez spoke.", ["Ana Valdez"]),
        ("He was named president of the college.", []),
        ("Police asked the county clerk about it.", []),
        ("The House passed the bill.", []),
        ("The City Council met Monday.", []),
    ],
)
def test_what_is_not_to_be_won(text: str, people: list[str]) -> None:
    assert [seat for seat in seats(text, *people) if seat[-1]] == []


@pytest.mark.parametrize(
    ("text", "people", "office"),
    [
        ("She wants to replace Mayor Tom Harker.", ["Tom Harker"], "Mayor"),
        ("She hopes to unseat Sheriff Tom Harker.", ["Tom Harker"], "Sheriff"),
        ("She is challenging Attorney General Tom Harker.", ["Tom Harker"], "Attorney General"),
        ("Sheriff: Ana Valdez", ["Ana Valdez"], "Sheriff"),
    ],
)
def test_a_holders_seat_that_others_want(text: str, people: list[str], office: str) -> None:
    assert [seat[0] for seat in seats(text, *people) if seat[-1]] == [office]


def test_two_offices_in_one_sentence() -> None:
    found = seats("He left the race for governor and is running for mayor of Marlow.")
    assert [(office, contest) for office, _, _, _, contest in found] == [
        ("Governor", True),
        ("Mayor", True),
    ]


@pytest.mark.parametrize(
    ("text", "house", "senate"),
    [
        ("", "U.S. House", "U.S. Senate"),
        ("State Rep. Lee leads in House District 4.", "State House", "U.S. Senate"),
        ("The state Senate met.", "U.S. House", "State Senate"),
        ("She is in Congress as a congresswoman.", "U.S. House", "U.S. Senate"),
    ],
)
def test_what_bare_chambers_mean(text: str, house: str, senate: str) -> None:
    chambers = chambers_of(text)
    assert (chambers["House"], chambers["Senate"]) == (house, senate)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    assert all(0 <= s.start <= s.end <= len(text) for s in find_seats(0, text, [], CHAMBERS))
    spans = [(d.start, d.end) for d in find_districts(text)]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
