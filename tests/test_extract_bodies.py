"""Names of bodies in running text: where one begins, ends, and where two stand side by side."""

from __future__ import annotations

from itertools import pairwise

import pytest
from extract_reading import fails
from hypothesis import given
from hypothesis import strategies as st

from generator.extract import bodies


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in bodies.find(text, [])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The River Dockers Union met Monday.", ["River Dockers Union"]),
        ("On Monday the Blake County Farm Bureau met.", ["Blake County Farm Bureau"]),
        ("It was the Marlow Chamber of Commerce.", ["Marlow Chamber of Commerce"]),
        ("It was paid by River Dockers Local 12.", ["River Dockers Local 12"]),
        ("Members of River Dockers Local 12 met.", ["River Dockers Local 12"]),
        ("It was paid by Lodge No. 7.", ["Lodge No. 7"]),
        ("So said Local 3 of the River Dockers Union.", ["Local 3 of the River Dockers Union"]),
        ("The union is AFSCME Council 8.", ["AFSCME Council 8"]),
        ("The AFL-CIO met.", ["AFL-CIO"]),
        ("It was paid by Unite Here! Local 5.", ["Unite Here! Local 5"]),
        (
            "The International Association of Fire Fighters (IAFF) Local 99 met.",
            ["International Association of Fire Fighters (IAFF) Local 99"],
        ),
        (
            "The International Union of Painters and Allied Trades met.",
            ["International Union of Painters and Allied Trades"],
        ),
        (
            "The American Federation of State, County and Municipal Employees met.",
            ["American Federation of State, County and Municipal Employees"],
        ),
        (
            "The Marlow Teachers Association and the River Dockers Union met.",
            ["Marlow Teachers Association", "River Dockers Union"],
        ),
        (
            "The Blake Democratic Party, the Hill Caucus and the Elm Club met.",
            ["Blake Democratic Party", "Hill Caucus", "Elm Club"],
        ),
        ("The Marlow Courier and Blake Tribune agree.", ["Marlow Courier", "Blake Tribune"]),
        ("The River Dockers Union’s members met.", ["River Dockers Union"]),
        ("The River Dockers Union's members met.", ["River Dockers Union"]),
        ("The Ohio Women’s Caucus met.", ["Ohio Women’s Caucus"]),
        ("Sierra Club President Ada Lind spoke.", ["Sierra Club"]),
        ("River Dockers Union-backed candidates won.", ["River Dockers Union"]),
        ("So the Tribune wrote.", ["Tribune"]),
        ("Blake County Labor Council Endorses Valdez", ["Blake County Labor Council"]),
        fails(
            'one word before "Council" is always read as a city\'s name',
            "Labor Council Endorses Valdez",
            ["Labor Council"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ana Valdez spoke in Marlow.",
        "The City Council met with the Board of Supervisors.",
        "The U.S. Senate and the House of Representatives met.",
        "The Department of Health closed the beach.",
        "The Secretary of State’s office counts the votes.",
        "The union met with the association.",
        "Monday was Election Day.",
        "Five Locals met.",
        "Agriculture Commissioner Ada Lind spoke.",
        "He is a Democrat, R-Marlow.",
        "the union, the party and the club",
        "…—“”’ 12 § ¤",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert found(text) == []


def test_what_the_parser_calls_a_body_counts_where_no_word_tells() -> None:
    text = "She leads Harbor Forward and Marlow Tomorrow."
    start = text.index("Harbor")
    assert bodies.find(text, []) == []
    hinted = bodies.find(text, [(start, start + len("Harbor Forward"))])
    assert [text[a:b].startswith("Harbor Forward") for a, b in hinted] == [True]


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("River Dockers Union", True),
        ("Local 12", True),
        ("Marlow Gazette", True),
        ("United Mineworkers", True),
        ("Painters", False),
        ("Allied Trades", False),
        ("County", False),
    ],
)
def test_names_that_can_stand_alone(name: str, alone: bool) -> None:
    assert bodies.complete(name) is alone


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        ("River Dockers Union", "RDU"),
        ("League of Blake Voters", "LBV"),
        ("Union-Made Goods Guild", "UMGG"),
        ("lower case", ""),
        ("", ""),
    ],
)
def test_acronyms(name: str, acronym: str) -> None:
    assert bodies.acronym_of(name) == acronym


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Farmers & Growers Union", "Farmers and Growers Union", True),
        ("A.B.C. Union", "ABC Union", True),
        ("Local 12", "local 12", True),
        ("Local 12", "Local 1", False),
        ("River Dockers Union", "River Dockers", False),
    ],
)
def test_names_that_meet(one: str, other: str, same: bool) -> None:
    assert (bodies.key(one) == bodies.key(other)) is same


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_gives_spans_in_order(text: str) -> None:
    spans = bodies.find(text, [])
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
