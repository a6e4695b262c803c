"""Dates: what is read, what is not, and that nothing is more precise than its words."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.dates import date_of, find_dates, us_general_election
from generator.extract.dates.almanac import WEEKDAY_NAMES

WEDNESDAY = dt.date(2021, 12, 8)


def values(text: str, published: dt.date | None = WEDNESDAY) -> list[str]:
    return [mention.edtf for mention in find_dates(text, published)]


EXPLICIT = [
    ("The council met Dec. 8, 2021, at noon.", ["2021-12-08"]),
    ("Filed December 8, 2021", ["2021-12-08"]),
    ("DEC. 8, 2021", ["2021-12-08"]),
    ("Wednesday, Dec. 8, 2021", ["2021-12-08"]),
    ("the Dec. 8, 2021, special election", ["2021-12-08"]),
    ("due Wednesday December 8th of 2021", ["2021-12-08"]),
    ("open Aug. 23–Sept. 16, 2021 at 5 p.m.", ["2021-08-23/2021-09-16"]),
    ("He was sworn in 8 December 2021.", ["2021-12-08"]),
    ("on the 8th of December, 2021", ["2021-12-08"]),
    ("Posted 12/8/21", ["2021-12-08"]),
    ("Posted 12/08/2021.", ["2021-12-08"]),
    ("Updated 2021-12-08", ["2021-12-08"]),
    ("in November 2022", ["2022-11"]),
    ("since June of 2019", ["2019-06"]),
    ("late June 2019", ["2019-06"]),
    ("the fall of 2022", ["2022"]),
    ("in 2018", ["2018"]),
    ("since 1999", ["1999"]),
    ("the 2022 election", ["2022"]),
    ("early 2022", ["2022"]),
    ("her 2018 campaign", ["2018"]),
    ("the 2020 Census", ["2020"]),
    ("In 2018 voters chose him.", ["2018"]),
    ("polled Nov. 3-5, 2021", ["2021-11-03/2021-11-05"]),
    ("between Oct. 28 and Nov. 2, 2021", ["2021-10-28/2021-11-02"]),
    ("Dec. 28-Jan. 3, 2022", ["2021-12-28/2022-01-03"]),
    ("the second quarter of 2021", ["2021-04/2021-06"]),
    ("raised in Q3 2021", ["2021-07/2021-09"]),
    ("served from 2015 to 2019", ["2015/2019"]),
    ("the 2021-22 budget", ["2021/2022"]),
    ("Election Day 2022", ["2022-11-08"]),
]


@pytest.mark.parametrize(("text", "expected"), EXPLICIT)
def test_explicit_dates_need_no_publication_date(text: str, expected: list[str]) -> None:
    found = find_dates(text, None)
    assert [mention.edtf for mention in found] == expected
    assert {mention.basis for mention in found} == {"explicit"}
    assert values(text) == expected


RELATIVE = [
    # the publication day and the days around it
    ("The clerk on Wednesday won the backing of the nurses.", ["2021-12-08"]),
    ("She said Tuesday night she was out.", ["2021-12-07"]),
    ("They met Thursday.", ["2021-12-02"]),
    ("They will meet Thursday.", ["2021-12-09"]),
    ("A forum is set for Thursday.", ["2021-12-09"]),
    ("The hearing was scheduled for Friday.", ["2021-12-10"]),
    ("The mayor, who won in 2019, on Tuesday will decide.", ["2019", "2021-12-14"]),
    ("She said Tuesday she will run for mayor.", ["2021-12-07"]),
    ("She said she will run for mayor Tuesday.", ["2021-12-07"]),
    ("last Tuesday", ["2021-12-07"]),
    ("last Wednesday", ["2021-12-01"]),
    ("next Tuesday", ["2021-12-14"]),
    ("this coming Friday", ["2021-12-10"]),
    ("this past Friday", ["2021-12-03"]),
    ("this Friday", ["2021-12-10"]),
    ("The primary is Tuesday.", ["2021-12-14"]),
    ("The primaries will be held June 22.", ["2022-06-22"]),
    ("Polls close at 8 p.m. Tuesday.", ["2021-12-14"]),
    ("She won Tuesday's runoff.", ["2021-12-07"]),
    ("She will face him in Tuesday’s runoff.", ["2021-12-14"]),
    ("at a Monday rally", ["2021-12-06"]),
    ("Tuesday of last week", ["2021-11-30"]),
    ("today, tonight, yesterday and tomorrow", ["2021-12-08"] * 2 + ["2021-12-07", "2021-12-09"]),
    ("earlier today", ["2021-12-08"]),
    ("three days ago", ["2021-12-05"]),
    ("a year ago tomorrow", ["2020-12-09"]),
    ("a week from Tuesday", ["2021-12-21"]),
    # weeks, months, years: never a day
    ("Earlier this week, the union chose her.", ["2021-12"]),
    ("last week", ["2021"]),
    ("two weeks ago", ["2021-11"]),
    ("over the weekend", ["2021-12"]),
    ("in the week of July 12", ["2021-07"]),
    ("this month", ["2021-12"]),
    ("last month", ["2021-11"]),
    ("next year", ["2022"]),
    ("a year ago", ["2020"]),
    ("two years ago", ["2019"]),
    ("last quarter", ["2021-07/2021-09"]),
    ("raised $2 in the second quarter", ["2021-04/2021-06"]),
    ("last spring", ["2021"]),
    ("will decide in the spring", ["2022"]),
    # a year found by direction
    ("The primary is June 28.", ["2022-06-28"]),
    ("She announced her bid June 28.", ["2021-06-28"]),
    ("Voters will choose June 28.", ["2022-06-28"]),
    ("Tuesday, June 28", ["2022-06-28"]),
    ("Monday, June 28", ["2021-06-28"]),
    ("The vote comes on Jan. 11.", ["2022-01-11"]),
    ("They gathered Nov. 30.", ["2021-11-30"]),
    ("He entered the race in June.", ["2021-06"]),
    ("She faces Lee in the June primary.", ["2022-06"]),
    ("the June Democratic primary", ["2022-06"]),
    ("who won the June primary", ["2021-06"]),
    ("next June", ["2022-06"]),
    ("last June", ["2021-06"]),
    ("mid-June", ["2021-06"]),
    ("the May primary", ["2022-05"]),
    ("In May she moved.", ["2021-05"]),
    ("the November general election", ["2022-11"]),
    ("the fall general election", ["2022-11"]),
    ("the fall election", ["2022"]),
    ("The firm polled 600 voters Nov. 3-5.", ["2021-11-03/2021-11-05"]),
    ("He raised it between April and June.", ["2021-04/2021-06"]),
    ("The primary is June 28. Absentee ballots are due on the 21st.", ["2022-06-28", "2022-06-21"]),
    ("The June 28, 2024, primary. She won on June 28.", ["2024-06-28", "2024-06-28"]),
    ("It reopened after Labor Day.", ["2021-09-06"]),
]


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_relative_dates(text: str, expected: list[str]) -> None:
    assert values(text) == expected


NOT_DATES = [
    "She may run.",
    "Theresa May spoke.",
    "May's campaign is over.",
    "The March on Washington drew crowds.",
    "They march for wages.",
    "The Sun reported it.",
    "April Lee and June Smith spoke by June Smith",
    "Tuesday Morning stores close.",
    "the second question",
    "1,999 votes and 2,021 more",
    "Drive down Route 2022.",
    "more than 2000 votes",
    "at 2022 Elm Street",
    "Local 2021 of the union",
    "the 1990s",
    "at 5:30 p.m.",
    "a 52-48 vote, 11/8 odds, 24/7/365",
    "May 5 percent",
    "13/45/2021",
    "Feb. 30, 2021",
    "three days before the election",
    "The board meets every Tuesday and on Mondays.",
    "on a Tuesday in winter",
    "Super Tuesday",
    "USA Today's poll",
    "today's economy",
    "the 28th Ward",
    "in November of that year",
    "the Jan. 6 insurrection",
    "last winter",
    "last fall",  # in December: this year's or last year's
    "Election Day",  # of an odd year
    "“We will win today,” she wrote.",
    "Project 2025",
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_not_dates(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_relative_words_stay_unresolved_without_publication_date(
    text: str, expected: list[str]
) -> None:
    assert all(mention.basis == "explicit" for mention in find_dates(text, None))


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (dt.date(2022, 7, 6), "the winner of the June 28 primary", "2022-06-28"),
        (dt.date(2022, 10, 3), "the June primary", "2022-06"),
        (dt.date(2022, 11, 10), "after the Nov. 8 election", "2022-11-08"),
        (dt.date(2023, 1, 9), "the November election", "2022-11"),
        (dt.date(2023, 2, 1), "the April 4 runoff", "2023-04-04"),
        (dt.date(2021, 10, 20), "the November election", "2021-11"),
        (dt.date(2022, 10, 20), "They vote on Election Day.", "2022-11-08"),
        (dt.date(2022, 6, 27), "Tuesday's primary", "2022-06-28"),
        (dt.date(2022, 6, 29), "Tuesday's primary", "2022-06-28"),
        (dt.date(2022, 1, 3), "She joined in December.", "2021-12"),
        (dt.date(2022, 1, 3), "earlier this week", "2022-01"),
        (dt.date(2024, 3, 15), "last week", "2024-03"),
        (dt.date(2021, 6, 10), "last summer", "2020"),
        (dt.date(2021, 6, 10), "since the May 4 forum. They will meet on the 15th.", "2021-05-04"),
        (dt.date(2022, 5, 2), "nearly two years ago", "2020"),
        (dt.date(2023, 2, 28), "The vote is a month away.", "2023-03"),
    ],
)
def test_publication_day_decides(published: dt.date, text: str, expected: str) -> None:
    assert values(text, published) == [expected]


@pytest.mark.parametrize(
    ("published", "text"),
    [
        (dt.date(2022, 1, 2), "earlier this week"),
        (dt.date(2022, 1, 5), "last week"),
        (dt.date(2022, 1, 20), "more than two years ago"),
    ],
)
def test_what_lies_in_two_years_is_left_out(published: dt.date, text: str) -> None:
    assert values(text, published) == []


def test_tense_of_the_caller_goes_before_the_cues() -> None:
    text = "Voters gathering June 28"
    past = find_dates(text, WEDNESDAY, lambda start, end: "past")
    future = find_dates(text, WEDNESDAY, lambda start, end: "future")
    assert [mention.value for mention in past + future] == ["2021-06-28", "2022-06-28"]


def test_offsets_are_those_of_the_date() -> None:
    text = "She, in early June, and on Monday night, and since 2018, and in the fall."
    found = find_dates(text, WEDNESDAY)
    assert [text[mention.start : mention.end] for mention in found] == [
        "early June",
        "Monday night",
        "2018",
        "fall",
    ]


def test_quarters_are_named() -> None:
    mention = find_dates("the second quarter of 2021", None)[0]
    assert (mention.quarter, mention.precision) == ("2021-Q2", "month")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union, which endorsed him in 2018, said Monday it *backs Lee.", "2021-12-06"),
        ("The union *endorsed Lee, who announced in June.", None),
        ("Lee *entered the race in June and won the nod Friday.", "2021-06"),
        ("Lee entered the race in June and *won the nod Friday.", "2021-12-03"),
        ("On Tuesday, Lee, who ran in 2018, *won the nod of the union.", "2021-12-07"),
        ("In a statement Tuesday, the union *endorsed Lee.", "2021-12-07"),
        ("Lee *joined the June 28 primary.", None),
        ("The local *backed Lee in Tuesday's primary.", None),
        ("The local *backed Lee in her 2018 campaign.", None),
        ("Lee *dropped out Tuesday after losing the June primary.", "2021-12-07"),
        ("Lee dropped out Tuesday after *losing the mayor's race.", None),
        ("Lee *lost the primary on June 28.", "2021-06-28"),
        ("Lee *announced Dec. 1 that she will run in the June primary.", "2021-12-01"),
        ("Lee has *endorsed Kim. A vote is Tuesday.", None),
        ("A *debate is scheduled for Jan. 12 at the library.", "2022-01-12"),
        ("The candidates will *debate Thursday.", "2021-12-09"),
        ("Lee has *raised money since June.", None),
        ("Earlier this month, the firefighters *backed Kim.", "2021-12"),
        ("Lee *entered in the spring and hopes to win.", "2021"),
        ("The primary *election is June 28.", "2022-06-28"),
    ],
)
def test_date_of(text: str, expected: str | None) -> None:
    position = text.index("*")
    text = text.replace("*", "")
    mention = date_of(find_dates(text, WEDNESDAY), position, text)
    assert (mention.value if mention else None) == expected


def test_election_days() -> None:
    assert us_general_election(2020) == dt.date(2020, 11, 3)
    assert us_general_election(2022) == dt.date(2022, 11, 8)
    assert us_general_election(2027) == dt.date(2027, 11, 2)


DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))
AP_MONTHS = (
    *("Jan.", "Feb.", "March", "April", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)


@given(DAYS)
def test_every_day_in_every_written_form_is_read_back(day: dt.date) -> None:
    ap, full = AP_MONTHS[day.month - 1], f"{day:%B}"
    for form in (
        f"{ap} {day.day}, {day.year}",
        f"{full} {day.day}, {day.year}",
        f"{day:%A}, {ap} {day.day}, {day.year}",
        f"{day.day} {full} {day.year}",
        f"{day.month}/{day.day}/{day.year}",
        day.isoformat(),
    ):
        text = f"The board met {form} at noon."
        (mention,) = find_dates(text, None)
        assert (mention.value, mention.precision) == (day.isoformat(), "day")
        assert text[mention.start : mention.end] == form


@given(DAYS, st.integers(0, 364), st.booleans())
def test_day_without_year_lies_on_the_side_of_its_verb(
    published: dt.date, off: int, past: bool
) -> None:
    day = published + dt.timedelta(days=-off if past else off)
    if (day.month, day.day) == (2, 29):
        return
    verb = "gathered" if past else "will gather"
    (mention,) = find_dates(f"Members {verb} {AP_MONTHS[day.month - 1]} {day.day}.", published)
    assert mention.value == day.isoformat()


@given(DAYS, st.sampled_from(WEEKDAY_NAMES))
def test_weekdays_lie_within_a_week_on_the_right_side(published: dt.date, name: str) -> None:
    cases = {
        "They met {}.": (-6, 0),
        "They will meet {}.": (0, 6),
        "They met last {}.": (-7, -1),
        "They meet next {}.": (1, 7),
    }
    for form, (least, most) in cases.items():
        (mention,) = find_dates(form.format(name.title()), published)
        value = dt.date.fromisoformat(mention.value)
        assert f"{value:%A}".lower() == name
        assert least <= (value - published).days <= most


@given(st.text(max_size=80), DAYS)
def test_any_text_is_read_and_values_are_as_precise_as_told(text: str, published: dt.date) -> None:
    assert_sound(text, published)


def assert_sound(text: str, published: dt.date) -> None:
    end = 0
    for mention in find_dates(text, published):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
        assert len(mention.value) == {"day": 10, "month": 7, "year": 4}[mention.precision]


WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "in the on last next this Tuesday June 28 , 2022 week May 5 -7 Nov. 3 to and fall a year"
        " ago today second quarter 12/8/21 primary won will said between early Election Day of",
    )
)


@given(st.lists(WORDS, max_size=12), DAYS)
def test_words_of_dates_in_any_order(words: list[str], published: dt.date) -> None:
    assert_sound(" ".join(words), published)
