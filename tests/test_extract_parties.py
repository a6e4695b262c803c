"""A candidate's party, from any wording that tells it, and none where none does."""

from __future__ import annotations

import pytest
from extract_reading import Read

RACE = "DES MOINES, Iowa — Voters will choose a state treasurer in the Nov. 8, 2022, election."


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Ana Valdez (D) is running for treasurer.", "D"),
        ("Ana Valdez, D-Marlow, is running for treasurer.", "D"),
        ("Ana Valdez, R-Marlow, is running for treasurer.", "R"),
        ("Ana Valdez (R-Marlow) is running for treasurer.", "R"),
        ("Ana Valdez (L) is running for treasurer.", "L"),
        ("Ana Valdez (Rep.) is running for treasurer.", "R"),
        ("Democrat Ana Valdez is running for treasurer.", "D"),
        ("Republican Ana Valdez is running for treasurer.", "R"),
        ("Republican state Sen. Ana Valdez is running for treasurer.", "R"),
        ("Libertarian Ana Valdez is running for treasurer.", "L"),
        ("Green Party candidate Ana Valdez is running for treasurer.", "G"),
        ("Ana Valdez (D., Lee) is running for treasurer.", "D"),
        ("Ana Valdez, Jr. (R)* is running for treasurer.", "R"),
        ("Ana Valdez of the Forward Party is running for treasurer.", "Forward"),
        ("Ana Valdez is running for treasurer as the Libertarian Party nominee.", "L"),
        ("Treasurer Bo Roe's Republican challenger, Xenia Mayor Ana Valdez, is behind.", "R"),
        ("Independent candidate Ana Valdez is running for treasurer.", "I"),
        ("Ana Valdez, a Democrat, is running for treasurer.", "D"),
        ("Ana Valdez, a Marlow Republican, is running for treasurer.", "R"),
        ("Ana Valdez is the Republican nominee for treasurer.", "R"),
        ("Ana Valdez is the DFL candidate for treasurer.", "D"),
        ("Ana Valdez is running in the Democratic primary for treasurer.", "D"),
        ("Ana Valdez is seeking the GOP nomination for treasurer.", "R"),
        ("Ana Valdez won the Republican primary for treasurer.", "R"),
        ("Ana Valdez is running as an independent for treasurer.", "I"),
        ("For Republicans, state Sen. Ana Valdez is a candidate for treasurer.", "R"),
        # nothing tells it
        ("Ana Valdez is running for treasurer.", None),
        ("Ana Valdez is running for treasurer. Republican leaders criticized Valdez.", None),
        ("Ana Valdez is running for treasurer. Democrats cheered.", None),
        ("Ana Valdez is running for treasurer. For Democrats, Valdez is a mystery.", None),
        ("Ana Valdez is running for treasurer. Her house is green.", None),
    ],
)
def test_one_candidate(read: Read, sentence: str, party: str | None) -> None:
    found = {c.name: c.party for c in read(RACE, sentence, date="2022-05-18").candidates}
    assert found.get("Ana Valdez", "missing") == party


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "Democrat Ana Valdez and Republican Tom Harker are running for treasurer.",
            {"Ana Valdez": "D", "Tom Harker": "R"},
        ),
        (
            "Ana Valdez (D) and Tom Harker (R) are running for treasurer.",
            {"Ana Valdez": "D", "Tom Harker": "R"},
        ),
        (
            "Ana Valdez and Tom Harker, both Democrats, are running for treasurer.",
            {"Ana Valdez": "D", "Tom Harker": "D"},
        ),
        (
            "Democrats Ana Valdez and Tom Harker are running for treasurer.",
            {"Ana Valdez": "D", "Tom Harker": "D"},
        ),
        (
            "Republicans running for treasurer include Ana Valdez and Tom Harker.",
            {"Ana Valdez": "R", "Tom Harker": "R"},
        ),
        (
            "Ana Valdez, a candidate for treasurer, faces fellow Republican Tom Harker.",
            {"Ana Valdez": "R", "Tom Harker": "R"},
        ),
        (
            "Ana Valdez and Tom Harker are running in the Republican primary for treasurer.",
            {"Ana Valdez": "R", "Tom Harker": "R"},
        ),
        (
            "Ana Valdez won the Democratic primary for treasurer. She will face Republican Tom "
            "Harker.",
            {"Ana Valdez": "D", "Tom Harker": "R"},
        ),
    ],
)
def test_two_candidates(read: Read, sentence: str, parties: dict[str, str]) -> None:
    article = read(RACE, sentence, date="2022-05-18")
    assert {c.name: c.party for c in article.candidates} == parties


def test_the_wording_told_outright_outweighs_the_setting(read: Read) -> None:
    article = read(
        RACE,
        "Ana Valdez and Tom Harker are running for treasurer.",
        "The Democratic primary is June 7. Valdez is a Democrat; Harker is a Republican.",
        date="2022-05-18",
    )
    assert {c.name: c.party for c in article.candidates} == {"Ana Valdez": "D", "Tom Harker": "R"}


def test_a_non_partisan_office(read: Read) -> None:
    article = read(
        "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow.",
        "The office is nonpartisan. The election is Nov. 7.",
    )
    assert {c.party for c in article.candidates} == {"N"}


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (  # the party whose contest is on, the other party's incumbent apart
            (
                "Ana Valdez, Tom Harker and Rosa Quint are competing in the Republican primary for "
                "treasurer. The winner will challenge Treasurer Lee Park, a Democrat.",
                "Harker and Quint debated Monday.",
            ),
            {"Ana Valdez": "R", "Tom Harker": "R", "Rosa Quint": "R", "Lee Park": "D"},
        ),
        (  # one part of a sentence each
            (
                "A poll has Ana Valdez ahead in the race for the GOP nomination for treasurer, "
                "while on the Democratic side, Tom Harker leads.",
            ),
            {"Ana Valdez": "R", "Tom Harker": "D"},
        ),
        (  # a slate of one party
            (
                "The Carpenters Union announced its support for Democratic candidates for "
                "treasurer and auditor: It endorsed Ana Valdez for treasurer and Tom Harker for "
                "auditor.",
            ),
            {"Ana Valdez": "D", "Tom Harker": "D"},
        ),
    ],
)
def test_what_a_contest_tells(
    read: Read, paragraphs: tuple[str, ...], expected: dict[str, str]
) -> None:
    found = {c.name: c.party for c in read(*paragraphs, RACE, date="2022-05-18").candidates}
    assert found == expected


@pytest.mark.parametrize(
    ("paragraphs", "parties"),
    [
        (
            (
                "These people have filed to run for treasurer:",
                "Democratic candidates",
                "Ana Valdez",
                "Republican candidates",
                "Tom Harker",
            ),
            {"Ana Valdez": "D", "Tom Harker": "R"},
        ),
        (
            (
                "The primary for treasurer is near.",
                "Ana Valdez has 31 percent among likely Democratic voters, "
                "and Tom Harker has 22 percent.",
            ),
            {"Ana Valdez": "D", "Tom Harker": "D"},
        ),
        (
            ("Former Democrat Tom Harker is running for the Republican nomination for treasurer.",),
            {"Tom Harker": "R"},
        ),
        (
            ("Ana Valdez won the Democratic nomination to challenge Treasurer Tom Harker.",),
            {"Ana Valdez": "D"},
        ),
        (
            ("Republicans seeing Ana Valdez as weak spent millions on the race for treasurer. "
             "Valdez is running for treasurer.",),
            {"Ana Valdez": None},
        ),
        (
            ("Ana Valdez and Tom Harker meet in the jungle primary for treasurer. "
             "Five Republicans are running in it, too.",),
            {"Ana Valdez": None, "Tom Harker": None},
        ),
    ],
)  # fmt: skip
def test_parties_of_contests(
    read: Read, paragraphs: tuple[str, ...], parties: dict[str, str | None]
) -> None:
    found = {c.name: c.party for c in read(RACE, *paragraphs).candidates}
    assert {name: found.get(name) for name in parties} == parties
