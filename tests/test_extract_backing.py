"""Endorsements told at length: several sides in a sentence, asides between, money and tenure."""

from __future__ import annotations

import pytest
from extract_reading import Read, endorsements

FIELD = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."
DOCKERS, VALDEZ, HARKER = "River Dockers Union", "Ana Valdez", "Tom Harker"
FARM, TEACHERS = "Ohio Farm Bureau", "Marlow Teachers Association"
OAKES, PIKE = "Ruth Oakes", "Dan Pike"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # two who give, one after the other
        (
            "Valdez picked up two endorsements in the race for mayor: one from the Ohio Farm "
            "Bureau, the other from former Sheriff Dan Pike.",
            {(FARM, VALDEZ), (PIKE, VALDEZ)},
        ),
        (
            "Valdez has Gov. Ruth Oakes' support, as well as backing from the Ohio Farm Bureau.",
            {(OAKES, VALDEZ), (FARM, VALDEZ)},
        ),
        ("The Ohio Farm Bureau backs Harker, and so does Sheriff Dan Pike.",
         {(FARM, HARKER), (PIKE, HARKER)}),
        ("The Ohio Farm Bureau had supported Valdez, as had Gov. Ruth Oakes.",
         {(FARM, VALDEZ), (OAKES, VALDEZ)}),
        # two sides in one sentence
        (
            "The Ohio Farm Bureau is for Valdez, the River Dockers Union is for Harker.",
            {(FARM, VALDEZ), (DOCKERS, HARKER)},
        ),
        (
            "Harker has endorsements from Gov. Ruth Oakes, while Valdez has Sheriff Dan Pike and "
            "Auditor Lee Park rallying for her.",
            {(OAKES, HARKER), (PIKE, VALDEZ), ("Lee Park", VALDEZ)},
        ),
        (
            "Valdez defeated Harker, who had the endorsement of Gov. Ruth Oakes.",
            {(OAKES, HARKER)},
        ),
        # how it is given and gained
        ("Gov. Ruth Oakes gave Tom Harker her endorsement for mayor.", {(OAKES, HARKER)}),
        ("Gov. Ruth Oakes tweeted her support for Valdez.", {(OAKES, VALDEZ)}),
        (
            "Council member Lee Park endorsed the woman he had been running against, Ana Valdez.",
            {("Lee Park", VALDEZ)},
        ),
        ("Valdez has Sheriff Dan Pike and the Ohio Farm Bureau on her side.",
         {(PIKE, VALDEZ), (FARM, VALDEZ)}),
        (
            "Sheriff Dan Pike, who endorsed Harker in May, said he is now supporting Valdez.",
            {(PIKE, HARKER), (PIKE, VALDEZ)},
        ),
        (
            "Valdez was endorsed by Sheriff Dan Pike, for whom she worked as a deputy, former "
            "Auditor Lee Park and Gov. Ruth Oakes.",
            {(PIKE, VALDEZ), ("Lee Park", VALDEZ), (OAKES, VALDEZ)},
        ),
        ("Sheriff Dan Pike is among those who broke GOP ranks to endorse Valdez.",
         {(PIKE, VALDEZ)}),
        ("The Marlowan newspaper has endorsed Valdez.", {("Marlowan", VALDEZ)}),
        (
            "The Ohio Farm Bureau didn't endorse Harker this time – it endorsed Valdez.",
            {(FARM, VALDEZ)},
        ),
        # who describes another takes no part
        ("Harker enjoys the support of anti-Valdez activist Dan Pike.", {(PIKE, HARKER)}),
        # a headline's capitals
        (
            "Pike Reverses Course, Endorses Valdez\nSheriff Dan Pike endorsed Valdez on Tuesday.",
            {(PIKE, VALDEZ)},
        ),
    ],
)  # fmt: skip
def test_who_backs_whom(read: Read, sentence: str, expected: set[tuple[str, str]]) -> None:
    told = endorsements(read(FIELD, *sentence.split("\n"), DAY))
    assert {(giver, taker) for giver, taker, _ in told} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        # money
        "Almost $2 million has been spent against Valdez and supporting Harker, from groups "
        "including the Ohio Farm Bureau.",
        "Harker was backed by millions of dollars from the River Dockers Union.",
        # another time
        "During his eight-year tenure as clerk, Harker had the support of Gov. Ruth Oakes.",
        "“The Ohio Farm Bureau has supported me for 12 years,” Harker said.",
        "Harker, whose 2012 campaign for the council was backed by Gov. Ruth Oakes, lost then.",
        # wished for, not done
        "Students are urging Gov. Ruth Oakes to revoke her endorsement of Harker's bus plan.",
        # whose support nobody is told to have given
        "Harker had support from voters angry with the Oakes administration. Gov. Ruth Oakes "
        "leaves in May.",
        "The endorsement comes as party leaders scramble to stop Harker from winning.",
        "Many unions have shifted their support to Valdez.",
        "The union's endorsement of a newcomer over Valdez came late.",
    ],
)
def test_what_is_no_backing(read: Read, sentence: str) -> None:
    assert endorsements(read(FIELD, sentence, DAY)) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Rev. Dan Pike is not endorsing anyone in the race.",
        "Gov. Dan Pike has declined endorsing in this race.",
        "Sheriff Dan Pike abstained from endorsing in the race for mayor.",
    ],
)
def test_who_backs_nobody(read: Read, sentence: str) -> None:
    assert endorsements(read(FIELD, sentence, DAY)) == {(PIKE, None, "decline")}


def test_a_later_choice_is_not_for_the_primary_of_the_first(read: Read) -> None:
    article = read(
        FIELD,
        "Sheriff Dan Pike backed Valdez in the June primary. He has since endorsed Harker.",
        DAY,
    )
    assert {(e.candidate, e.stage) for e in article.endorsements} == {
        (VALDEZ, "primary"),
        (HARKER, None),
    }


def test_each_of_two_has_a_day_of_their_own(read: Read) -> None:
    article = read(
        FIELD,
        "Valdez had won the support of Gov. Ruth Oakes in July 2023 and Sheriff Dan Pike on "
        "Aug. 4.",
        DAY,
    )
    assert {(e.endorser, e.date) for e in article.endorsements} == {
        (OAKES, "2023-07"),
        (PIKE, "2023-08-04"),
    }
