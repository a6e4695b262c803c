"""Results nights of towns and counties: which seat each winner and loser stood for."""

from __future__ import annotations

import pytest
from extract_reading import Read

from generator.model import Article

TUESDAY = "according to unofficial results of Tuesday's election."


def standing(article: Article) -> set[tuple[str, str, str | None]]:
    """Name, race id and status of each candidate."""
    return {(c.name, c.race or "", c.status) for c in article.candidates}


@pytest.mark.parametrize(
    "beaten",
    [
        "Ana Valdez defeated two-term Mayor Tom Harker on Tuesday.",
        "Ana Valdez ousted Mayor Tom Harker on Tuesday.",
        "Ana Valdez toppled longtime Mayor Tom Harker on Tuesday.",
        "Ana Valdez won a decisive victory over incumbent Mayor Tom Harker on Tuesday.",
    ],
)
def test_the_title_of_who_is_beaten_tells_the_seat(read: Read, beaten: str) -> None:
    article = read(f"MARLOW, Ohio — {beaten}", f"Voters chose a new council as well, {TUESDAY}")
    assert [(race.office, race.place) for race in article.races] == [("Mayor", "Marlow")]
    assert {(c.name, c.status) for c in article.candidates} == {
        ("Ana Valdez", "won"), ("Tom Harker", "lost"),
    }  # fmt: skip


def test_the_title_of_who_is_beaten_for_another_seat(read: Read) -> None:
    article = read(
        "MARLOW, Ohio — State Rep. Ana Valdez beat Mayor Tom Harker in Tuesday's Democratic "
        "primary for Congress in Ohio's 3rd District."
    )
    assert [(race.office, race.district) for race in article.races] == [("U.S. House", "3")]


def test_wards_of_one_council_are_told_apart(read: Read) -> None:
    article = read(
        "MARLOW, Ohio — In the Ward 1 council race, newcomer Ana Valdez beat Tom Harker, "
        + TUESDAY,
        "Ward 3 Councilmember Jo Lind, who ran unopposed, won a fourth term.",
        "In Ward 5, incumbent Mike Quint conceded to Rosa Mallory.",
    )
    seats = {c.name: (c.race or "").split("council-")[-1][0] for c in article.candidates}
    assert seats | {"Rosa Mallory": "5"} == {
        "Ana Valdez": "1", "Tom Harker": "1", "Jo Lind": "3", "Mike Quint": "5",
        "Rosa Mallory": "5",
    }  # fmt: skip


def test_places_in_a_story_of_a_mayors_race_are_the_councils(read: Read) -> None:
    article = read(
        "MARLOW, Texas — Ana Valdez and Tom Harker will meet in a June 10 runoff for mayor, "
        + TUESDAY,
        "In Place 2, Mike Quint held off Jo Lind.",
    )
    assert {(r.office, r.district) for r in article.races} == {
        ("Mayor", None), ("City Council", "2"),
    }  # fmt: skip
