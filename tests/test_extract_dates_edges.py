"""Where dates are close calls: bounds of spans, words that turn a reading, clauses."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.extract.dates import date_of, find_dates, tells_results
from generator.extract.dates.almanac import Interval, quarter_of, real_date, week_of, year_of
from generator.extract.dates.clauses import clause_breaks, inside_quotes, sentence_at
from generator.extract.dates.mention import DateMention

WEDNESDAY = dt.date(2021, 12, 8)


def told(text: str, published: str | None) -> list[str]:
    day = dt.date.fromisoformat(published) if published else None
    return [mention.edtf for mention in find_dates(text, day)]


def test_spans_of_the_calendar_hold_their_first_and_last_day_and_no_other() -> None:
    day = dt.date
    assert year_of(day(2022, 6, 5)) == Interval(day(2022, 1, 1), day(2022, 12, 31))
    assert week_of(day(2022, 6, 5)) == Interval(day(2022, 6, 5), day(2022, 6, 11))  # a Sunday
    assert week_of(day(2022, 6, 11)) == Interval(day(2022, 6, 5), day(2022, 6, 11))
    assert quarter_of(2022, 1) == Interval(day(2022, 1, 1), day(2022, 3, 31))
    assert quarter_of(2022, 4) == Interval(day(2022, 10, 1), day(2022, 12, 31))
    assert real_date(2023, 2, 29) is None


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        # ranges, of at most 200 days, over the turn of a year as well
        (None, "between Dec. 30 and Jan. 2, 2022", ["2021-12-30/2022-01-02"]),
        ("2022-06-15", "between Dec. 30, 2021 and Jan. 2, 2022", ["2021-12-30/2022-01-02"]),
        ("2022-06-15", "between Dec. 30, 2021 and Jan. 2", ["2021-12-30/2022-01-02"]),
        ("2022-06-15", "between March 30, 2021 and April 2", ["2021-03-30/2021-04-02"]),
        ("2022-06-15", "from June 7, 2021 to June 7, 2022", ["2021-06-07", "2022-06-07"]),
        ("2022-06-15", "from Jan. 1, 2022 to July 20, 2022", ["2022-01-01/2022-07-20"]),  # 200 days
        ("2022-06-15", "from Jan. 1, 2022 to July 21, 2022", ["2022-01-01", "2022-07-21"]),
        ("2022-06-15", "from April 1, 2022 to April 31, 2022", ["2022-04-01"]),
        ("2022-06-15", "between March and March 2022", ["2022-03"]),
        ("2022-06-15", "from March 2021 through May 2022", ["2021-03/2022-05"]),
        # weeks
        ("2022-06-15", "the week of May 29", ["2022"]),  # runs into June
        ("2022-06-15", "the week of May 25", ["2022-05"]),
        ("2022-06-15", "the week ending June 4", ["2022"]),
        ("2022-06-15", "the week ending June 7", ["2022-06"]),
        ("2022-06-15", "the week ending May 31", ["2022-05"]),
        ("2022-06-15", "the week of May 29, 2019", ["2019"]),
        (None, "the week ending June 30, 2019", ["2019-06"]),
        (None, "the week of June 30, 2019", ["2019"]),
        # years of two digits: at most twenty ahead
        ("2022-06-15", "on 6/28/42", ["2042-06-28"]),
        ("2022-06-15", "on 6/28/43", ["1943-06-28"]),
        ("2022-06-15", "on 6/28/98", ["1998-06-28"]),
        ("2022-06-15", "on 6/28/1899", ["1899-06-28"]),
        (None, "on 6/28/50", ["2050-06-28"]),
        (None, "on 6/28/51", ["1951-06-28"]),
        ("1998-06-15", "on 6/28/98", ["2098-06-28"]),
        # quarters
        ("2022-05-15", "in the first quarter of this year", ["2022-01/2022-03"]),
        ("2022-05-15", "in the first quarter of next year", ["2023-01/2023-03"]),
        ("2022-05-15", "in the 2nd quarter", ["2022-04/2022-06"]),
        ("2022-05-15", "the 1st quarter of last year", ["2021-01/2021-03"]),
        ("2022-04-01", "in the second quarter", ["2022-04/2022-06"]),  # it begins on that day
        ("2022-03-31", "in the second quarter", ["2021-04/2021-06"]),
        ("2022-05-31", "last quarter", ["2022-01/2022-03"]),
        # holidays by their many spellings
        ("2022-06-15", "on Presidents' Day", ["2022-02-21"]),
        ("2022-06-15", "on Presidents Day", ["2022-02-21"]),
        ("2022-06-15", "on President's Day", ["2022-02-21"]),
        ("2022-06-15", "on Veterans Day", ["2022-11-11"]),
        ("2022-06-15", "on Veterans’ Day", ["2022-11-11"]),
        ("2022-06-15", "on Valentine’s Day", ["2022-02-14"]),
        ("2022-06-15", "on St. Patrick's Day", ["2022-03-17"]),
        ("2022-06-15", "on Martin Luther King Jr. Day", ["2022-01-17"]),
        ("2022-06-15", "on New Year's Eve", ["2021-12-31"]),
        ("2022-06-15", "on Halloween", ["2022-10-31"]),
        ("2022-06-15", "on Juneteenth they will march", ["2022-06-19"]),
        # Election Day
        ("2022-06-15", "They will vote on Election Day.", ["2022-11-08"]),
        ("2022-05-31", "They will vote on Election Day.", []),
        ("2024-06-01", "They will vote on Election Day.", ["2024-11-05"]),
        ("2026-07-01", "They will vote on Election Day.", ["2026-11-03"]),
        ("2023-07-01", "They will vote on Election Day.", []),
        ("2022-06-15", "Election Day of the primary is near.", []),
        ("2022-06-15", "In the runoff, Election Day was quiet.", []),
        ("2022-06-15", "A special one: its Election Day.", []),
        # counted from a day
        ("2021-12-08", "an election a month from today", ["2022-01-08"]),
        ("2021-12-08", "It was an year ago.", ["2020"]),
        ("2021-12-08", "It closed a month ago Tuesday.", []),
        ("2021-12-08", "It opens a month from Tuesday.", []),
        ("2021-12-08", "“I left a year ago today,” she said.", []),
        ("2021-12-08", "“I left two weeks ago,” she said.", []),
        ("2021-12-08", "“Enough,” said Poe, who left two weeks ago. “I left.”", ["2021-11"]),
        ("2021-12-08", "“Enough,” said Poe, who left a year ago today. “Yes.”", ["2020-12-08"]),
        # rough counts are off by less than half a unit, to the side that their word tells
        ("2022-03-24", "It opened over three weeks ago.", ["2022"]),
        ("2022-03-25", "It opened over three weeks ago.", ["2022-03"]),
        ("2022-03-25", "It opened just over three weeks ago.", ["2022-03"]),
        ("2022-03-25", "It opened at least three weeks ago.", ["2022-03"]),
        ("2022-03-25", "It opened more than three weeks ago.", ["2022-03"]),
        ("2022-03-25", "It opened about three weeks ago.", ["2022-03"]),
        ("2022-03-24", "It opened about three weeks ago.", ["2022"]),
        ("2022-03-22", "It opened almost three weeks ago.", ["2022-03"]),
        ("2022-03-22", "It opened nearly three weeks ago.", ["2022-03"]),
        ("2022-03-22", "It opened less than three weeks ago.", ["2022-03"]),
        ("2022-03-22", "It opened just under three weeks ago.", ["2022-03"]),
        ("2022-03-22", "It opened about three weeks ago.", ["2022"]),
        ("2022-03-21", "It opened almost three weeks ago.", ["2022"]),
        # weekends
        ("2021-12-11", "They met last weekend.", ["2021-12"]),
        ("2021-12-04", "They met last weekend.", ["2021-11"]),
        ("2021-12-05", "They met last weekend.", ["2021-11"]),
        ("2021-11-27", "They will meet next weekend.", ["2021-12"]),
        ("2021-11-20", "They will meet next weekend.", ["2021-11"]),
        ("2021-11-24", "They will meet next weekend.", ["2021-11"]),
        ("2021-12-01", "They met last weekend.", ["2021-11"]),
        ("2021-12-01", "They will meet next weekend.", ["2021-12"]),
        # a year, or a number
        ("2022-06-15", "During 2018 voters left.", ["2018"]),
        ("2022-06-15", "Through 2018 voters", []),
        ("2022-06-15", "back in 2018 voters left", ["2018"]),
        ("2022-06-15", "the party's 2018 primary", ["2018"]),
        ("2022-06-15", "2018 primary day", ["2018"]),
        ("2022-06-15", "served 2018-18", []),
        ("2022-06-15", "served 2018 to 2018", []),
        ("2022-06-15", "served 2018-17", []),
        # months that are words too
        ("2022-06-15", "to January", []),
        ("2022-06-15", "the January", []),
        ("2022-06-15", "her January", []),
        ("2022-06-15", "by January", ["2022-01"]),
        # the fall, and what falls
        ("2022-06-15", "through the fall", ["2022"]),
        ("2022-06-15", "a breakthrough the fall", []),
    ],
)
def test_close_calls(published: str | None, text: str, expected: list[str]) -> None:
    assert told(text, published) == expected


@pytest.mark.parametrize(
    ("published", "text", "basis"),
    [
        ("2022-06-15", "polled May 30-June 2", "relative"),
        ("2022-06-15", "polled May 30-June 2, 2022", "explicit"),
        ("2022-06-15", "between April and June", "relative"),
        ("2022-06-15", "between April and June 2022", "explicit"),
        ("2022-06-15", "on Election Day", "relative"),
        ("2022-06-15", "on Election Day 2022", "explicit"),
        ("2022-06-15", "last quarter", "relative"),
    ],
)
def test_what_a_range_rests_on(published: str, text: str, basis: str) -> None:
    (found,) = find_dates(text, dt.date.fromisoformat(published))
    assert found.basis == basis


# --- without a day of publication ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The primary is on Tuesday, June 28.", ["2022-06-28"]),
        ("She spoke on Tuesday, June 28.", ["2022-06-28"]),
        ("She spoke on Monday, June 28.", []),  # of another year
        ("The primary is on June 28.", ["2022-06-28"]),
        ("She spoke on June 28.", []),
        ("The primary is on Feb. 30.", []),
        ("The primary is in June.", ["2022-06"]),
        ("She spoke in June.", []),
    ],
)
def test_the_year_that_an_undated_article_gives_its_votes(text: str, expected: list[str]) -> None:
    assert [one.edtf for one in find_dates(text, None, year=2022)] == expected
    assert find_dates(text, None) == ()


# --- which of two votes -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        # as far from one as from the other, and no verb: the one on a Tuesday, else of an even year
        ("2022-12-15", "the June 13 primary", "2023-06-13"),  # a Tuesday ahead, a Monday behind
        ("2021-12-20", "the June 22 primary", "2021-06-22"),  # a Tuesday behind
        ("2021-12-20", "the June 23 primary", "2022-06-23"),  # neither is
        ("2022-12-20", "the June 23 primary", "2022-06-23"),
        ("2022-12-15", "the June primary", "2022-06"),
        ("2021-12-15", "the June primary", "2022-06"),
        # the nearer one
        ("2022-08-01", "the June 13 primary", "2022-06-13"),
        ("2023-05-01", "the June 14 primary", "2023-06-14"),
    ],
)
def test_which_of_two_votes_no_verb_tells(published: str, text: str, expected: str) -> None:
    assert told(text, published) == [expected]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2022-06-17", "He was elected in Tuesday's primary.", "2022-06-14"),
        ("2022-06-17", "He campaigned for votes in Tuesday's primary.", "2022-06-14"),
        ("2022-06-17", "He told voters of Tuesday's primary.", "2022-06-21"),
    ],
)
def test_a_result_before_a_weekdays_vote(published: str, text: str, expected: str) -> None:
    assert told(text, published) == [expected]


RESULTS = (
    "Poe defeated Lee on Tuesday.",
    "Lee conceded at nine.",
    "A recount is not likely.",
)


def test_three_words_of_a_result_make_a_report() -> None:
    assert tells_results(" ".join(RESULTS))
    assert not tells_results(" ".join(RESULTS[:2]))
    assert not tells_results(" ".join((*RESULTS, "Early voting begins in May.")))
    assert not tells_results("Early voting begins in May.")
    assert tells_results(" ".join((*RESULTS, "The turnout was high.")))


def test_tense_of_a_parser_goes_before_other_words_but_not_for_votes() -> None:
    text = "Members gathering June 28"
    asked: list[tuple[int, int]] = []

    def tense(start: int, end: int) -> str:
        asked.append((start, end))
        return "past"

    (found,) = find_dates("Members will gather June 28", WEDNESDAY, tense)
    assert found.value == "2021-06-28"
    assert asked == [(20, 27)]
    for word, expected in (("past", "2021-06-28"), ("future", "2022-06-28")):
        (found,) = find_dates(text, WEDNESDAY, lambda start, end, word=word: word)
        assert found.value == expected
    (found,) = find_dates("the June 28 primary", WEDNESDAY, lambda start, end: "past")
    assert found.value == "2022-06-28"


# --- on the 28th --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2019 they met. They met on the 15th.", ["2019"]),
        ("In June 2019 they met. They met on the 15th.", ["2019-06", "2019-06-15"]),
        ("In April 2019 they met. They met on the 31st.", ["2019-04"]),
    ],
)
def test_the_nth_needs_a_month(text: str, expected: list[str]) -> None:
    assert told(text, "2021-12-08") == expected


# --- sentences, clauses, quotations -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("[Lee spoke [Tuesday", 0),
        ("[Lee, who ran in 2018, spoke [Tuesday", 0),  # an aside between two commas
        ("Lee, who [ran in 2018, spoke [Tuesday", 1),  # out of it
        ("[Lee, who ran in [2018, spoke Tuesday", 2),  # into it
        ("Lee, who [ran in [2018, spoke Tuesday", 0),  # within it
        ("Lee[, who ran in 2018[, spoke Tuesday", 0),  # from its first comma to its last
        ("[Lee spoke and won [Tuesday", 1),
        ("[Lee spoke and Kim won [Tuesday", 0),
        ("[Lee spoke while Kim won because of [Tuesday", 2),
        ("[Lee spoke [while Kim won", 0),  # where the clause begins is not beyond it
        ("[Lee spoke [and won", 0),
        ("[Lee spoke; Kim[", 1),
        ("[Lee, who ran in 2018, spoke; Kim, whose day it was, won [Tuesday", 1),
        ("[Lee spoke Tuesday [with friends", 0),
    ],
)
def test_how_many_clauses_end_between_two_places(text: str, breaks: int) -> None:
    one = text.index("[")
    other = text.index("[", one + 1) - 1
    plain = text.replace("[", "")
    assert clause_breaks(plain, one, other) == clause_breaks(plain, other, one) == breaks


def test_an_aside_of_the_next_sentence_is_none_of_this_one() -> None:
    text = "Lee spoke Tuesday. Kim, who ran, won."
    assert clause_breaks(text, 0, 10) == 0
    assert clause_breaks(text, text.index("Kim"), text.index("won")) == 0


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One came. *Two came. Three came.", " Two came."),
        ("On Dec. 8 *two came. Three came.", "On Dec. 8 two came."),
        ("Sen. *Lee came. Kim came.", "Sen. Lee came."),
        ("Lee of the U.S. *Senate came. Kim came.", "Lee of the U.S. Senate came."),
        ("Mayor Dec.\n*Two came.", "Two came."),  # a line's end ends whatever stands before it
        ("It rained!” *Two came? Yes.", " Two came?"),
        ("no end *at all", "no end at all"),
    ],
)
def test_where_a_sentence_begins_and_ends(text: str, sentence: str) -> None:
    at = text.index("*")
    plain = text.replace("*", "")
    first, last = sentence_at(plain, at)
    assert plain[first:last] == sentence


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“We *won,” she said.", True),
        ("“We won,” she *said.", False),
        ('"We *won," she said.', True),
        ('"We won," she *said.', False),
        ("“An open one.\nAnother *paragraph.", False),
        ('"An open one.\nAnother *paragraph.', False),
        ("One paragraph.\n“We *won.", True),
        ("*", False),
    ],
)
def test_inside_quotation_marks_of_the_paragraph(text: str, inside: bool) -> None:
    assert inside_quotes(text.replace("*", ""), text.index("*")) is inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a date that opens the sentence holds for all of it
        ("Tuesday, while many slept, Lee *won.", "2021-12-07"),
        ("On Tuesday, while many slept, Lee *won.", "2021-12-07"),
        ("Late on Tuesday, while many slept, Lee *won.", "2021-12-07"),
        ("In Dover on Tuesday, while many slept, Lee *won.", None),
        ("On Tuesday while many slept Lee *won.", None),
        ("Lee *won while many slept, on Tuesday, as before.", None),
        # of a sentence only its own dates
        ("Lee *won. Tuesday was cold.", None),
        ("Tuesday was cold. Lee *won.", None),
        ("Lee *won.\nTuesday was cold.", None),
        # the nearer date, then the earlier one
        ("On Monday Lee *won; the count ended Tuesday.", "2021-12-06"),
        ("Lee spoke Monday and *won the vote Tuesday.", "2021-12-07"),
        (
            "On Monday, while many slept, Lee *won. Tuesday, while it rained, he rested.",
            "2021-12-06",
        ),
    ],
)
def test_a_date_that_opens_the_sentence(text: str, expected: str | None) -> None:
    position = text.index("*")
    text = text.replace("*", "")
    mention = date_of(find_dates(text, WEDNESDAY), position, text)
    assert (mention.value if mention else None) == expected


@pytest.mark.parametrize(
    ("first", "last", "quarter"),
    [
        ("2021-04", "2021-06", "2021-Q2"),
        ("2021-10", "2021-12", "2021-Q4"),
        ("2021-04", "2021-07", None),
        ("2021-05", "2021-07", None),
        ("2021-04", "2022-06", None),
        ("2021-04", None, None),
    ],
)
def test_a_range_that_is_a_quarter(first: str, last: str | None, quarter: str | None) -> None:
    assert DateMention(0, 1, first, "month", "explicit", last).quarter == quarter
    assert DateMention(0, 1, "2021", "year", "explicit", "2022").quarter is None
