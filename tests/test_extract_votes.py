"""What a vote makes of candidates: nominees, winners, losers; who advances; their parties."""

from __future__ import annotations

import pytest
from extract_reading import Read

PRIMARY = "MARLOW, Ohio — Voters in Dawes County chose nominees in Tuesday's Republican primary."
GENERAL = "MARLOW, Ohio — Ana Valdez and Tom Harker met in Tuesday's general election for sheriff."
RUNS = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."


def statuses(read: Read, *paragraphs: str, date: str = "2022-05-11") -> dict[str, str | None]:
    return {c.name: c.status for c in read(*paragraphs, date=date).candidates}


def parties(read: Read, *paragraphs: str, date: str = "2022-05-11") -> dict[str, str | None]:
    return {c.name: c.party for c in read(*paragraphs, date=date).candidates}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Valdez, a teacher, toppled Sheriff Tom Harker.",
        "In the race for sheriff, Ana Valdez fended off a challenge from trooper Tom Harker.",
        "In the race for sheriff, Ana Valdez held off Tom Harker, 2,310 votes to 2,199.",
        "For sheriff, the nomination went to Ana Valdez over Tom Harker.",
        "Ana Valdez won renomination for sheriff over Tom Harker.",
    ],
)
def test_primary_makes_a_nominee_and_a_loser(read: Read, sentence: str) -> None:
    found = statuses(read, PRIMARY, sentence)
    assert (found["Ana Valdez"], found["Tom Harker"]) == ("nominee", "lost")


@pytest.mark.parametrize(
    "sentence",
    [
        "Voters re-elected Sheriff Ana Valdez to a third term over Tom Harker.",
        "Valdez turned back Harker.",
        "Democrat Ana Valdez defeated Republican Tom Harker.",
    ],
)
def test_election_makes_a_winner(read: Read, sentence: str) -> None:
    found = statuses(read, GENERAL, sentence, date="2022-11-09")
    assert (found["Ana Valdez"], found["Tom Harker"]) == ("won", "lost")


@pytest.mark.parametrize(
    "sentence",
    [
        "Harker called on Valdez to quit the race.",
        "Valdez did not withdraw the remark.",
        "Valdez is losing touch with the voters, Harker said.",
        "Valdez is outpacing Harker in spending.",
        "Valdez is not expected to face a serious challenge.",
        "Valdez, who was elected in November 2016, spoke on Tuesday about the vote.",
        "Mayor Ed Fox is staying out of the race.",
    ],
)
def test_no_vote_and_no_exit(read: Read, sentence: str) -> None:
    found = statuses(read, RUNS, sentence)
    assert (found["Ana Valdez"], found["Tom Harker"]) == ("running", "running")


def test_relative_clause_after_a_list_is_of_its_last(read: Read) -> None:
    text = (
        "The candidates are Ana Valdez, Tom Harker and Ed Fox (who dropped out of the race Monday)."
    )
    found = statuses(read, "Three people filed for mayor of Marlow, Ohio.", text)
    assert found == {"Ana Valdez": "running", "Tom Harker": "running", "Ed Fox": "withdrawn"}


def test_preliminary_winners_advance(read: Read) -> None:
    found = statuses(
        read,
        RUNS,
        "Valdez and Harker bested Ed Fox in Tuesday's nonpartisan preliminary election for mayor.",
        date="2023-09-13",
    )
    assert found == {"Ana Valdez": "advanced", "Tom Harker": "advanced", "Ed Fox": "lost"}


def test_rank_is_no_defeat_where_several_are_elected(read: Read) -> None:
    found = statuses(
        read,
        "Voters in Marlow, Ohio, filled three seats on the school board Tuesday.",
        "School board candidate Ana Valdez came in second with 1,204 votes.",
        date="2023-11-08",
    )
    assert found["Ana Valdez"] != "lost"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ana Valdez and Tom Harker are the only Democrats on the ballot for mayor.", "D"),
        ("Democratic Mayor Ana Valdez faces one challenger from her own party: Tom Harker.", "D"),
        ("Ana Valdez won the Republican nomination for mayor, narrowly defeating Tom Harker.", "R"),
        ("With no Republican in the race, Ana Valdez will face Tom Harker.", None),
    ],
)
def test_party_of_both(read: Read, sentence: str, expected: str | None) -> None:
    found = parties(read, RUNS, sentence)
    assert (found["Ana Valdez"], found["Tom Harker"]) == (expected, expected)


def test_unknown_given_names_after_a_role(read: Read) -> None:
    found = statuses(read, RUNS, "Both face a challenger, Zorvo Pell, and newcomer Quill Ostrem.")
    assert "Quill Ostrem" in found


def test_union_election_is_no_race(read: Read) -> None:
    article = read(
        "Elections in the River Teachers Union ended Monday with a runoff for president.",
        "Ana Valdez and Tom Harker are the candidates in the runoff election.",
        "Valdez's slate won more votes in the first round. Ballots are due Friday.",
    )
    assert not article.candidates
