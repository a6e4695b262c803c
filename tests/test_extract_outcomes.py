"""Which outcomes one sentence tells, whose vote each is of, and the figures of both sides."""

from __future__ import annotations

import pytest
from extract_reading import Read

RACE = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."
V, H = "Ana Valdez", "Tom Harker"


def results(read: Read, *paragraphs: str, date: str = "2023-09-13") -> list[set[str]]:
    article = read(*paragraphs, date=date)
    return [set(e.who) for e in article.events if e.type == "result"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Valdez soared past Harker on Tuesday.",
        "Valdez, a retired pilot who was the favorite of builders, easily defeated Harker Tuesday.",
        "Valdez scored an unexpected victory over Harker on Tuesday.",
        "Valdez capped a comeback Tuesday by defeating Harker, 54 percent to 46 percent.",
        "Harker, who has led the council since 2015, was beaten on Tuesday by Valdez.",
        "The primary Tuesday saw newcomer Valdez defeat Harker.",
        "Valdez left Harker in the dust on Tuesday.",
        "Tuesday's vote ended in the defeat of Harker at the hands of Valdez.",
        "Valdez ran against Harker, a Democrat, and narrowly won on Tuesday.",
    ],
)
def test_winner_and_beaten_stand_in_one_result(read: Read, sentence: str) -> None:
    assert results(read, RACE, sentence, DAY) == [{V, H}]


@pytest.mark.parametrize(
    "sentence",
    [
        "Valdez has no chance of unseating Harker.",
        "Valdez has hopes of toppling Harker.",
        "Whether Valdez wins or loses, the council will change.",
        "Valdez won the union's support over Harker on Monday.",
        "Valdez is upset at Harker.",
        "Valdez won the race for caucus chair on Monday, defeating Harker.",
    ],
)
def test_what_is_no_outcome(read: Read, sentence: str) -> None:
    assert results(read, RACE, sentence, DAY) == []


def test_whoever_owns_something_is_not_beaten(read: Read) -> None:
    found = results(
        read, RACE, "Valdez beat Mayor Joe Pell's chosen heir, Harker, on Tuesday.", DAY
    )
    assert found == [{V, H}]


def test_each_party_has_a_primary_of_its_own(read: Read) -> None:
    article = read(
        "Ohio will choose between Ana Valdez and Tom Harker for governor in November.",
        "Harker, a state senator, won Tuesday's Republican primary for governor. With about 79% of "
        "the vote counted, he had 57.4%, far ahead of Lee Marsh with 15.7%. Sam Pruitt was third.",
        "On the Democratic side, the governor defeated Kim Dole about 92% to 8% with 74% of the "
        "vote counted.",
        date="2022-06-29",
    )
    found = [e for e in article.events if e.type == "result"]
    (democratic,) = (e for e in found if "Kim Dole" in e.who)
    assert set(democratic.who) == {V, "Kim Dole"}
    assert {f.candidate: f.percent for f in democratic.results} == {V: 92.0, "Kim Dole": 8.0}


def test_a_description_has_the_leaders_figure(read: Read) -> None:
    article = read(
        "Ana Valdez will be the next mayor of Marlow, Ohio. She won Tuesday's election over "
        "Tom Harker, who conceded.",
        "With 57% of precincts in, the former state treasurer led Harker 57% to 41%.",
        date="2023-11-08",
    )
    (result,) = (e for e in article.events if e.type == "result")
    assert {f.candidate: f.percent for f in result.results} == {V: 57.0, H: 41.0}


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "Valdez holds a 46%-35% lead over Harker, a new poll by Alder University shows.",
            {V: 46.0, H: 35.0},
        ),
        (
            "A new Alder University poll shows her with 41% of likely voters and Harker with 37%.",
            {V: 41.0, H: 37.0},
        ),
        (
            "In a new poll support for Valdez fell from 38 percent to 31 percent.",
            {V: 31.0},
        ),
    ],
)
def test_figures_of_a_poll(read: Read, sentence: str, figures: dict[str, float]) -> None:
    article = read(RACE, f"Valdez is a lawyer. {sentence}", DAY)
    (poll,) = (e for e in article.events if e.type == "poll")
    assert {f.candidate: f.percent for f in poll.results} == figures


@pytest.mark.parametrize(
    ("sentence", "type_", "who", "date"),
    [
        ("Valdez has announced that she plans to run for mayor.", "announcement", {V}, None),
        (
            "Valdez won a council seat last year before announcing her campaign on Aug. 1.",
            "announcement",
            {V},
            "2023-08-01",
        ),
        ("“I never quit,” Harker said in a recent TV ad.", "ad", {H}, None),
        ("Valdez's ads tout her record on housing.", "ad", {V}, None),
        ("Harker recently released an ad showing Valdez at a casino.", "ad", {V, H}, None),
        ("In a debate between Valdez and Harker, both spoke of taxes.", "debate", {V, H}, None),
        (
            "Asked about crime during an August debate, Harker spoke.",
            "debate",
            {H},
            "2023-08",
        ),
        ("A judge struck Harker from the ballot on Friday.", "ballot", {H}, "2023-09-08"),
        ("Valdez has raised $120,400 to date.", "fundraising", {V}, "2023-09-13"),
    ],
)
def test_one_event(read: Read, sentence: str, type_: str, who: set[str], date: str | None) -> None:
    found = [(e.type, set(e.who), e.date) for e in read(RACE, sentence, DAY).events]
    assert found == [(type_, who, date)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Valdez returned fire, blasting him over taxes.",
        "Harker stands for the immediate withdrawal of troops from the border.",
        "“Harker must immediately withdraw his candidacy,” said a party spokesman.",
        "Harker voted with his party more than 90 percent of the time.",
        "Harker was challenged in a secret-ballot vote among members of the club.",
    ],
)
def test_what_is_no_event(read: Read, sentence: str) -> None:
    assert [e.type for e in read(RACE, sentence, DAY).events] == []


def test_a_name_is_no_date(read: Read) -> None:
    article = read(
        "MARLOW, Ohio — Dave Sunday and Ana Valdez are running for mayor of Marlow.",
        "Sunday won the primary election.",
        date="2023-05-03",
    )
    assert all(e.date is None or e.date != "2023-04-30" for e in article.events)


@pytest.mark.parametrize(
    ("sentence", "stage", "date"),
    [
        ("Today is the preliminary election for mayor.", "primary", "2023-09-13"),
        ("Valdez won a special election for mayor on Tuesday.", "special", "2023-09-12"),
    ],
)
def test_voting_days(read: Read, sentence: str, stage: str, date: str) -> None:
    days = {(e.stage, e.date) for r in read(RACE, sentence).races for e in r.elections}
    assert (stage, date) in days
