"""Voting days by stage, party and date, and the year in which a race is decided."""

from __future__ import annotations

import pytest
from extract_reading import Read

RACE = "DES MOINES, Iowa — Ana Valdez and Tom Harker are running for state treasurer."
CITY = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."

Day = tuple[str, str | None, str | None]


def days(read: Read, *paragraphs: str, date: str | None = "2022-02-16") -> set[Day]:
    (race,) = read(*paragraphs, date=date).races
    return {(e.stage, e.date, e.party) for e in race.elections}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The primary is June 7.", {("primary", "2022-06-07", None)}),
        ("The primary election will be held June 7, 2022.", {("primary", "2022-06-07", None)}),
        ("They meet in the June primary.", {("primary", "2022-06", None)}),
        ("They meet in the June 7 Democratic primary.", {("primary", "2022-06-07", "D")}),
        ("They meet in the Republican primary on June 7.", {("primary", "2022-06-07", "R")}),
        ("They meet in the June 7 GOP primary.", {("primary", "2022-06-07", "R")}),
        ("The general election is Nov. 8.", {("general", "2022-11-08", None)}),
        ("They meet in the Nov. 8 general election.", {("general", "2022-11-08", None)}),
        ("They meet in the November general election.", {("general", "2022-11", None)}),
        ("Voters will elect a treasurer this November.", {("general", "2022-11", None)}),
        ("A runoff would be held June 21.", {("runoff", "2022-06-21", None)}),
        ("They meet in the June 21 runoff.", {("runoff", "2022-06-21", None)}),
        ("Party caucuses are March 1.", {("caucus", "2022-03-01", None)}),
        (
            "The primary is June 7 and the general election is Nov. 8.",
            {("primary", "2022-06-07", None), ("general", "2022-11-08", None)},
        ),
        ("They meet in the upcoming June Primary Election.", {("primary", "2022-06", None)}),
        ("Among four hopefuls in Junes primary, two lead.", {("primary", "2022-06", None)}),
        (
            "A special election to fill the seat of the late Sam Roe will be held March 22.",
            {("special", "2022-03-22", None)},
        ),
        ("Voters will decide on Nov. 8.", {("general", "2022-11-08", None)}),
        ("Between now and Nov. 8, both will travel.", {("general", "2022-11-08", None)}),
        ("The winner will meet Sam Roe in November.", {("general", "2022-11", None)}),
        ("The top two advance to November.", {("general", "2022-11", None)}),
        ("The 2022 general election is near.", {("general", "2022-11", None)}),
        ("Both stand in the three-way Republican primary.", {("primary", None, "R")}),
        (
            "Democrats meet at a June 4 convention to nominate a candidate.",
            {("convention", "2022-06-04", None)},
        ),
        (
            "The June primary is near. The primary is June 7.",
            {("primary", "2022-06-07", None)},
        ),
        (
            "Harker faces Valdez in Tuesday's hotly disputed recall election.",
            {("special", "2022-02-22", None)},
        ),
        ("The recall election is June 21.", {("special", "2022-06-21", None)}),
        ("The court pushed the primary to June 21.", {("primary", "2022-06-21", None)}),
        (
            "A judge moved the primary to June 21. It had been a June 7 primary.",
            {("primary", "2022-06-21", None)},
        ),
        ("Valdez and Harker will head to a runoff.", {("runoff", None, None)}),
        ("As the primary nears, both travel.", {("primary", None, None)}),
        ("They vie in the primary that concludes June 7.", {("primary", "2022-06-07", None)}),
        (
            "They meet in the Republican primary. The primary is June 7.",
            {("primary", "2022-06-07", None)},
        ),
        # what is no voting day of this race
        ("Harker hopes to avoid going to a runoff.", set()),
        ("If nobody wins, they go to a runoff.", set()),
        ("Valdez was kept off the primary ballot Tuesday.", set()),
        ("Valdez was removed from the ballot Tuesday.", set()),
        ("On Tuesday, the council will decide on a new pool.", set()),
        ("Valdez lost the special election for the seat in 2017.", set()),
        ("A club endorsed Valdez for the primaries in November.", set()),
        ("Voters follow campaigns for the seat in a primary, she said.", set()),
        ("Weeks before Election Day, both are traveling.", set()),
        ("Valdez opened her campaign in November.", set()),
        ("The council will vote on June 7.", set()),
        ("The June 7 primary was canceled.", set()),
        ("Harker finished second in the Republican primary in 2018.", set()),
        ("The primary is not far away.", set()),
        ("Harker won the primary in 2018.", set()),
        ("The deadline to register for the primary is May 23.", set()),
        ("Early voting in the primary begins May 18.", set()),
        ("They will debate on June 2.", set()),
        ("Valdez was born on June 7.", set()),
    ],
)
def test_voting_days(read: Read, sentence: str, expected: set[Day]) -> None:
    campaign = "Both candidates filed for the primary."
    assert days(read, RACE, campaign, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The election is Nov. 7.", {("general", "2023-11-07", None)}),
        ("The election is April 4.", {("general", "2023-04-04", None)}),
        ("The preliminary election is Sept. 12.", {("primary", "2023-09-12", None)}),
        ("The special election is May 2.", {("special", "2023-05-02", None)}),
        ("On April 4, residents will choose a mayor.", {("general", "2023-04-04", None)}),
        ("On April 4, the council will choose a clerk.", set()),
        (
            "The election is April 4. If nobody gets a majority, a runoff is set for May 2.",
            {("general", "2023-04-04", None), ("runoff", "2023-05-02", None)},
        ),
    ],
)
def test_voting_days_of_a_city(read: Read, sentence: str, expected: set[Day]) -> None:
    assert days(read, CITY, sentence, date="2023-02-15") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Voters may still change their minds before Nov. 8.", {("general", "2022-11-08", None)}),
        ("Voters should reject Harker in November.", {("general", "2022-11", None)}),
        ("Voters have known Valdez since Nov. 2.", set()),
        ("Valdez has lived in the city since November.", set()),
    ],
)
def test_a_day_some_weeks_before_the_vote(read: Read, sentence: str, expected: set[Day]) -> None:
    assert days(read, RACE, sentence, date="2022-10-12") == expected


@pytest.mark.parametrize(
    ("published", "sentence", "year"),
    [
        ("2021-12-08", "They meet in the June primary.", 2022),
        ("2022-02-16", "They meet in the June primary.", 2022),
        ("2021-12-08", "They are candidates in the 2022 election.", 2022),
        ("2021-12-08", "The election is next year.", 2022),
        ("2022-02-16", "The candidates are campaigning for the election.", 2022),
        ("2021-05-05", "The candidates are campaigning for the election.", 2022),
        (None, "They are candidates in the 2022 election.", 2022),
        (None, "They meet in the June primary.", None),
    ],
)
def test_the_year_of_a_state_race(
    read: Read, published: str | None, sentence: str, year: int | None
) -> None:
    assert [r.year for r in read(RACE, sentence, date=published).races] == [year]


@pytest.mark.parametrize(
    ("published", "sentence", "year"),
    [
        ("2023-09-13", "The election is Nov. 7.", 2023),
        ("2022-12-01", "The election is April 4.", 2023),
        ("2022-12-01", "They are candidates in the 2023 election.", 2023),
        # a city's candidates before the November of an odd year run in that year
        ("2023-09-13", "The candidates spoke to voters about their campaigns.", 2023),
        ("2023-12-13", "The candidates spoke to voters about their campaigns.", None),
    ],
)
def test_the_year_of_a_city_race(
    read: Read, published: str, sentence: str, year: int | None
) -> None:
    assert [r.year for r in read(CITY, sentence, date=published).races] == [year]


def test_without_a_day_of_publication_no_year_is_invented(read: Read) -> None:
    assert all(
        date is None or date.startswith("2022")
        for _, date, _ in days(read, RACE, "The 2022 primary is June 7.", date=None)
    )


def test_a_voting_day_rests_on_its_sentence(read: Read) -> None:
    sentence = "The primary is June 7."
    (race,) = read(RACE, "Both are candidates.", sentence, date="2022-02-16").races
    assert [e.evidence for e in race.elections] == [sentence]


@pytest.mark.parametrize(
    ("published", "sentence", "day"),
    [
        # a vote that people are still standing in, and one that is over
        ("2022-06-01", "Both are candidates in Tuesday's primary.", "2022-06-07"),
        ("2022-06-02", "The union acted just days before Tuesday's primary.", "2022-06-07"),
        ("2022-06-08", "Harker won Tuesday's primary.", "2022-06-07"),
        ("2022-06-08", "Few voted, and after Tuesday's primary the count went on.", "2022-06-07"),
        ("2022-06-05", "The primary is two days away.", "2022-06-07"),
        ("2022-11-07", "Both were traveling one day before the election.", "2022-11-08"),
    ],
)
def test_the_side_of_a_voting_day(read: Read, published: str, sentence: str, day: str) -> None:
    assert {date for _, date, _ in days(read, RACE, sentence, date=published)} - {None} == {day}


def test_a_plain_election_after_the_primary_is_the_general_one(read: Read) -> None:
    found = days(
        read,
        CITY,
        "The primary is Feb. 21.",
        "The spring election is set for April 4.",
        date="2023-02-15",
    )
    assert found == {("primary", "2023-02-21", None), ("general", "2023-04-04", None)}


def test_one_day_of_the_state_is_that_of_all_its_races(read: Read) -> None:
    article = read(
        "DES MOINES, Iowa — Ana Valdez and Tom Harker are running for state Senate in District 4.",
        "Sam Roe and Lee Poe are running for state Senate in District 9.",
        "The general election is Nov. 8.",
        date="2022-02-16",
    )
    assert [[e.date for e in race.elections] for race in article.races] == [["2022-11-08"]] * 2


def test_a_year_told_once_dates_an_article_without_a_day(read: Read) -> None:
    sentence = "Both are candidates in the March 1 primary."
    assert days(read, "Election 2022", RACE, sentence, date=None) == {
        ("primary", "2022-03-01", None)
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The 2022 primary runoff is June 21; the winner goes to the November general election.",
            {("runoff", "2022-06-21", None), ("general", "2022-11", None)},
        ),
        ("They met in the May 24 primary of the 2022 election.", {("primary", "2022-05-24", None)}),
        ("Both are running in 2022. The primary is Tuesday, June 7.",
         {("primary", "2022-06-07", None)}),
        ("The primary is June 7.", set()),
    ],
)  # fmt: skip
def test_days_of_an_article_without_a_date(read: Read, sentence: str, expected: set[Day]) -> None:
    assert days(read, RACE, sentence, date=None) == expected


@pytest.mark.parametrize(
    ("paragraphs", "day"),
    [
        (
            (
                "Unofficial results of Tuesday's primary show Valdez and Harker far apart.",
                "Valdez won the primary with 61% of the vote. Harker conceded.",
            ),
            "2022-06-07",
        ),
        (("Valdez and Harker meet in Tuesday's primary. Early voting ends Monday.",), "2022-06-14"),
        (("Nobody was surprised after the primary of June 7.",), "2022-06-07"),
    ],
)
def test_the_vote_that_is_over(read: Read, paragraphs: tuple[str, ...], day: str) -> None:
    found = days(read, RACE, *paragraphs, date="2022-06-10")
    assert {(stage, date) for stage, date, _ in found if stage == "primary"} == {("primary", day)}
