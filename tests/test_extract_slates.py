"""Slates and lists: whose choices or backers the lines name, and what is no such list."""

from __future__ import annotations

import pytest
from extract_reading import Read, endorsements

DOE, ROE, PARK, CRUZ, STONE = "Ann Doe", "Lee Roe", "Sam Park", "Maria Cruz", "Dan Stone"
TEACHERS, DOCKERS = "Marlow Teachers Association", "River Dockers Union"


def _all(endorser: str, *names: str) -> set[tuple[str, str | None, str]]:
    return {(endorser, name, "endorse") for name in names}


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            (
                "The Marlow Teachers Association has made picks across four contests on the "
                "ballot, from mayor to city council. They are:",
                "Marlow:",
                "Mayor — Ann Doe",
                "City Council — District 1, Lee Roe; At-Large, Sam Park and Maria Cruz",
                "(Park moved to the city last year and has not held an office before now, though "
                "he has run for several of them, the election commission said.)",
                "City Clerk — Dan Stone",
                "Candidates who are also members of the association are:",
                "Joe Black, who teaches algebra",
            ),
            _all(TEACHERS, DOE, ROE, PARK, CRUZ, STONE),
            id="told a sentence above",
        ),
        pytest.param(
            (
                "Marlow Tribune endorsements",
                "In some cases The Tribune repeats endorsements made before the primary. As for "
                "moving elections (Measure Q for Marlow City Council), state law requires it.",
                "Governor: Ann Doe",
                "Secretary of State: Lee Roe",
                "Measure Q, even years: Yes",
            ),
            _all("Marlow Tribune", DOE, ROE),
            id="a measure is no endorser",
        ),
        pytest.param(
            (
                "Ann Doe, who is running for mayor of Marlow, Ohio, announced a slate of new "
                "endorsements Tuesday.",
                "Endorsements include:",
                "State Rep. Lee Roe",
                "River Dockers Union",
            ),
            {(ROE, DOE, "endorse"), (DOCKERS, DOE, "endorse")},
            id="a candidate's own list",
        ),
        pytest.param(
            (
                "Two candidates are running for mayor of Marlow, Ohio.",
                "Ann Doe (Mayor)",
                "Endorsed by: River Dockers Union, State Sen. Sam Park",
                "Lee Roe (Mayor)",
                "Endorsed by: Marlow Teachers Association; former Mayor Dan Stone",
            ),
            {
                (DOCKERS, DOE, "endorse"),
                (PARK, DOE, "endorse"),
                (TEACHERS, ROE, "endorse"),
                (STONE, ROE, "endorse"),
            },
            id="profiles",
        ),
        pytest.param(
            (
                "The following candidates have filed for Marlow City Council, the clerk said. The "
                "Marlow Tribune will publish its endorsements next week.",
                "District 1: Ann Doe, Lee Roe",
                "District 2: Sam Park",
            ),
            set(),
            id="filings are no slate",
        ),
    ],
)
def test_lines(
    read: Read, paragraphs: tuple[str, ...], expected: set[tuple[str, str | None, str]]
) -> None:
    assert endorsements(read(*paragraphs)) == expected


RACE = "MARLOW, Ohio — Ann Doe and Lee Roe are running for mayor of Marlow in November."


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Two Marlow unions jointly endorsed Doe. The Marlow Teachers Association and the River "
            "Dockers Union said they trust her.",
            {(TEACHERS, DOE, "endorse"), (DOCKERS, DOE, "endorse")},
        ),
        (
            "Also backing Doe are Sheriff Dan Stone and Treasurer Maria Cruz.",
            {(STONE, DOE, "endorse"), (CRUZ, DOE, "endorse")},
        ),
        (
            "The Doe campaign has collected endorsements from several former rivals including "
            "Sam Park, who came in fifth in the primary, as well as activists Maria Cruz and "
            "Dan Stone.",
            {(PARK, DOE, "endorse"), (CRUZ, DOE, "endorse"), (STONE, DOE, "endorse")},
        ),
        (
            "Doe was endorsed by Sam Park and Dan Stone, both members of the board in Ribly.",
            {(PARK, DOE, "endorse"), (STONE, DOE, "endorse")},
        ),
        ("Doe, endorsed by former President Lorne, leads the polls.", {("Lorne", DOE, "endorse")}),
        ("Roe faces endorsement challenges from Sam Park, Maria Cruz and Dan Stone.", set()),
        ("Only one candidate received an endorsement from the River Dockers Union.", set()),
        ("Doe said the sheriffs' association endorsed her Monday.", None),
        (
            "The River Dockers Union has withdrawn its endorsement of Doe. Doe had touted the "
            "union's endorsement in an ad, the Marlow Tribune reported.",
            {(DOCKERS, DOE, "rescind")},
        ),
        ("The River Dockers Union endorsed a challenger to Doe.", set()),
    ],
)
def test_sentences(
    read: Read, sentences: str, expected: set[tuple[str, str | None, str]] | None
) -> None:
    said = endorsements(read(RACE, sentences))
    assert said == ({("sheriffs' association", DOE, "endorse")} if expected is None else expected)


def test_a_description_gives_way_to_a_name_of_that_trade(read: Read) -> None:
    said = endorsements(
        read(
            RACE, "The police union endorsed Doe.", "The Marlow Police Association is 90 years old."
        )
    )
    assert "police union" not in {endorser for endorser, _, _ in said}


@pytest.mark.parametrize(
    ("byline", "expected"),
    [("By Sam Park", _all(PARK, DOE)), ("Sam Park", _all(PARK, DOE)), ("Opinion", set())],
)
def test_the_writer_endorses_as_i(
    read: Read, byline: str, expected: set[tuple[str, str | None, str]]
) -> None:
    said = read(
        "Why Marlow needs a new mayor",
        byline,
        "I am proud to endorse Ann Doe for mayor of Marlow, Ohio, over Lee Roe.",
        "She has my vote on Nov. 7.",
    )
    assert {e for e in endorsements(said) if e[1] == DOE} == expected


def test_links_run_into_the_text_are_not_read_and_evidence_is_exact(read: Read) -> None:
    text = (
        "The River Dockers Union endorsed Ann Doe Ann Lee DoeMayor rallies voters Sam Park leads "
        "poll MORE for mayor of Marlow, Ohio, on Monday."
    )
    said = read(text, "Doe faces Lee Roe in the Nov. 7 election.")
    assert endorsements(said) == _all(DOCKERS, DOE)
    assert [e.evidence for e in said.endorsements] == [text]
