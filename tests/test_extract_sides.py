"""Who stands on whose side, told without "X endorsed Y": picks, asides, seats, quotations."""

from __future__ import annotations

import pytest
from extract_reading import Read, endorsements

FIELD = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."
VALDEZ, HARKER = "Ana Valdez", "Tom Harker"
DOCKERS, FARM = "River Dockers Union", "Ohio Farm Bureau"
MALLORY, DENNING = "Grace Mallory", "Walt Denning"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # one, somebody's pick
        (
            "Valdez, the River Dockers Union's pick for mayor, spoke to reporters.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez, the choice of the Ohio Farm Bureau, faces Harker.",
            {(FARM, VALDEZ, "endorse")},
        ),
        (
            "Harker, whom Sheriff Walt Denning endorsed, has raised more.",
            {(DENNING, HARKER, "endorse")},
        ),
        (
            "Valdez has been tapped by the River Dockers Union as its candidate.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The candidate favored by Commissioner Grace Mallory, Ana Valdez, leads the field.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        (
            "Harker supporter Sheriff Walt Denning said the plan made sense.",
            {(DENNING, HARKER, "endorse")},
        ),
        # an endorsement goes somewhere
        (
            "The River Dockers Union's endorsement in the race went to Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Backing from the Ohio Farm Bureau has also gone to Valdez.",
            {(FARM, VALDEZ, "endorse")},
        ),
        (
            "Support for Harker, who owns a bakery, has come from Sheriff Walt Denning.",
            {(DENNING, HARKER, "endorse")},
        ),
        (
            "Commissioner Grace Mallory bestowed her endorsement on Valdez.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union approved an endorsement of Valdez on Sunday.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez has the backing of Commissioner Grace Mallory; Harker has that of Sheriff "
            "Walt Denning.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, HARKER, "endorse")},
        ),
        # sides
        (
            "On Harker's side are Sheriff Walt Denning and the Ohio Farm Bureau.",
            {(DENNING, HARKER, "endorse"), (FARM, HARKER, "endorse")},
        ),
        (
            "Supporting Valdez are Commissioner Grace Mallory and the River Dockers Union.",
            {(MALLORY, VALDEZ, "endorse"), (DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Commissioner Grace Mallory backs Valdez, while Sheriff Walt Denning is with Harker.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union prefers Valdez for mayor.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union has signed on with Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "For mayor, the River Dockers Union picked Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        # lists
        (
            "Valdez has the most endorsements in the race, among them the River Dockers Union and "
            "the Ohio Farm Bureau.",
            {(DOCKERS, VALDEZ, "endorse"), (FARM, VALDEZ, "endorse")},
        ),
        (
            "Valdez unveiled a list of 30 supporters that includes Commissioner Grace Mallory and "
            "Sheriff Walt Denning.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, VALDEZ, "endorse")},
        ),
        (
            "Valdez has picked up several endorsements, including that of the commissioner, "
            "Grace Mallory, and the sheriff, Walt Denning.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, VALDEZ, "endorse")},
        ),
        (
            "Valdez landed the support of the River Dockers Union (RDU), the Ohio Farm Bureau and "
            "many others.",
            {(DOCKERS, VALDEZ, "endorse"), (FARM, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union, which has 4,000 members, and the Ohio Farm Bureau both "
            "endorsed Valdez.",
            {(DOCKERS, VALDEZ, "endorse"), (FARM, VALDEZ, "endorse")},
        ),
        (
            "Five county leaders said they endorse Valdez, including Grace Mallory of Elm and "
            "Walt Denning of Dell.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, VALDEZ, "endorse")},
        ),
        (
            "Commissioner Grace Mallory joins Sheriff Walt Denning and two former mayors in "
            "backing Valdez.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, VALDEZ, "endorse")},
        ),
        # across sentences
        (
            "The Marlow Democratic Club met Saturday. Delegates endorsed Valdez for mayor.",
            {("Marlow Democratic Club", VALDEZ, "endorse")},
        ),
        (
            "A day after the River Dockers Union endorsed Valdez, the Ohio Farm Bureau followed "
            "suit.",
            {(DOCKERS, VALDEZ, "endorse"), (FARM, VALDEZ, "endorse")},
        ),
        (
            "Leaders of the River Dockers Union announced Monday that the union would back Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        # quotations
        (
            "“Tom Harker is the leader Marlow needs,” Sheriff Walt Denning said Wednesday in "
            "announcing his endorsement.",
            {(DENNING, HARKER, "endorse")},
        ),
        (
            "“I'm proud to stand with Ana Valdez,” said Commissioner Grace Mallory at a rally.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        # a part of a body, a president
        (
            "The River Dockers Union's Marlow chapter endorsed Valdez.",
            {("River Dockers Union's Marlow chapter", VALDEZ, "endorse")},
        ),
        ("Trump-backed Tom Harker leads in money.", {("Donald Trump", HARKER, "endorse")}),
        (
            "Mayor Whitfield, who is retiring, has endorsed Valdez.",
            {("Whitfield", VALDEZ, "endorse")},
        ),
    ],
)
def test_sides(read: Read, sentences: str, expected: set[tuple[str, str | None, str]]) -> None:
    assert endorsements(read(FIELD, sentences, DAY)) == expected


@pytest.mark.parametrize(
    "sentences",
    [
        "Will the River Dockers Union back Valdez or Harker? Its board meets Friday.",
        "Gov. Nora Whitfield backed the highway bill with Harker at her side.",
        "The River Dockers Union once backed Harker; now it will decide in September.",
        "The Ohio Farm Bureau does not endorse, but it published the candidates' answers.",
        "In making an endorsement, the River Dockers Union considers money and momentum.",
        "Harker dismissed a petition filed with the backing of a Whitfield-allied committee.",
        "Harker, who drew support from Republicans, was helped by Commissioner Grace Mallory.",
        "The chance to run helped others to back away from Harker, said Sheriff Walt Denning.",
        "In 1972, publisher Lee Whitfield asked voters to re-elect Harker.",
        "Critics pounced on the River Dockers Union's endorsement of Valdez's parking plan.",
        "“Do you think the Ohio Farm Bureau endorsed Valdez,” asked a reporter.",
    ],
)
def test_no_sides(read: Read, sentences: str) -> None:
    assert endorsements(read(FIELD, sentences, DAY)) == set()


def test_a_list_of_two_has_no_comma(read: Read) -> None:
    text = (
        "Valdez beat Bo Lind, endorsed by Sheriff Walt Denning, and Tom Harker, a baker. Bo Lind "
        "ran for mayor too."
    )
    assert (HARKER, "Bo Lind", "endorse") not in endorsements(read(FIELD, text, DAY))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "Ana Valdez",
                "Valdez, 41, is a teacher.",
                "She has lived in Marlow for 20 years.",
                "Endorsements: River Dockers Union; Ohio Farm Bureau; Marlow Stands Up.",
            ),
            {
                (DOCKERS, VALDEZ, "endorse"),
                (FARM, VALDEZ, "endorse"),
                ("Marlow Stands Up", VALDEZ, "endorse"),
            },
        ),
        (
            (
                "By the Marlow Courier Editorial Board",
                "Both candidates care. Valdez is our choice for mayor.",
            ),
            {("Marlow Courier", VALDEZ, "endorse")},
        ),
    ],
)
def test_profiles_and_signed_editorials(
    read: Read, lines: tuple[str, ...], expected: set[tuple[str, str | None, str]]
) -> None:
    assert endorsements(read(FIELD, *lines, DAY)) == expected
