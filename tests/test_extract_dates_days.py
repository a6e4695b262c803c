"""Days, weeks, months and seasons as they are told, on days of publication where they differ.

A month or a year stands where the words leave several days open; nothing where even the year is.
"""

from __future__ import annotations

import datetime as dt

import pytest

from generator.extract.dates import find_dates

#: By the day of publication; without one only what names its year is read.
TOLD: dict[str, list[tuple[str, list[str]]]] = {
    "": [
        ("on June 5", []),
        ("the primary on June 28, 2022, and the runoff on Aug. 2", ["2022-06-28"]),
        ("Wednesday", []),
        ("last week", []),
        ("in the third quarter", []),
        ("on 6/28/22", ["2022-06-28"]),
    ],
    "2021-11-28": [  # a Sunday
        ("They will decide later this week.", ["2021"]),
    ],
    "2021-11-30": [  # a Tuesday
        ("He resigned earlier this week.", ["2021-11"]),
    ],
    "2021-12-01": [  # a Wednesday
        ("He resigned last week.", ["2021-11"]),
    ],
    "2021-12-05": [  # a Sunday
        ("He resigned earlier this week.", ["2021"]),
        ("He resigned this week.", ["2021"]),
    ],
    "2021-12-08": [  # a Wednesday
        ("They met three days ago.", ["2021-12-05"]),
        ("They met two weeks ago.", ["2021-11"]),
        ("She left office six months ago.", ["2021-06"]),
        ("She left office 3 years ago.", ["2018"]),
        ("She left office a year ago.", ["2020"]),
        ("It opened more than two years ago.", ["2019"]),
        ("It opened nearly two years ago.", []),
        ("It opened almost a year ago.", []),
        ("It opened about a month ago.", ["2021"]),
        ("It opened about 10 days ago.", ["2021"]),
        ("The vote is two weeks away.", ["2021-12"]),
        ("The vote is two days from now.", ["2021-12-10"]),
        ("They vote a week from Tuesday.", ["2021-12-21"]),
        ("They vote a week from today.", ["2021-12-15"]),
        ("It happened a year ago today.", ["2020-12-08"]),
        ("It happened a week ago Tuesday.", ["2021-11-30"]),
        ("It happened two weeks ago Friday.", ["2021-11-19"]),
        ("It happened a year ago Tuesday.", []),
        ("It happened a year ago tomorrow.", ["2020-12-09"]),
        ("It happened a month ago yesterday.", ["2021-11-07"]),
        ("He resigned on Tuesday of last week.", ["2021-11-30"]),
        ("He resigned last week on Sunday.", []),
        ("He resigned Sunday of last week.", []),
        ("They decide Thursday of next week.", ["2021-12-16"]),
        ("They meet Friday of this week.", ["2021-12-10"]),
        ("He resigned earlier this week.", ["2021-12"]),
        ("They will decide later this week.", ["2021-12"]),
        ("They will decide late this week.", ["2021-12"]),
        ("He resigned last week.", ["2021"]),
        ("They will meet next week.", ["2021-12"]),
        ("He resigned over the weekend.", ["2021-12"]),
        ("They will meet this weekend.", ["2021-12"]),
        ("They will meet next weekend.", ["2021-12"]),
        ("He resigned last weekend.", ["2021-12"]),
        ("He resigned last month.", ["2021-11"]),
        ("They meet next month.", ["2022-01"]),
        ("They met earlier this month.", ["2021-12"]),
        ("He resigned last year.", ["2020"]),
        ("They meet next year.", ["2022"]),
        ("They met earlier this year.", ["2021"]),
        ("After the vote, following Tuesday's runoff, she rested.", ["2021-12-07"]),
        ("They meet the following Tuesday.", ["2021-12-14"]),
        ("He won Tuesday's election.", ["2021-12-07"]),
        ("Results of Tuesday's primary are in.", ["2021-12-07"]),
        ("She spoke ahead of Tuesday's primary.", ["2021-12-14"]),
        ("He lost Tuesday's runoff.", ["2021-12-07"]),
        ("She is running in Tuesday's primary.", ["2021-12-14"]),
        ("They met last Wednesday.", ["2021-12-01"]),
        ("They meet next Wednesday.", ["2021-12-15"]),
        ("They meet this Friday.", ["2021-12-10"]),
        ("They met this past Monday.", ["2021-12-06"]),
        ("He said it yesterday.", ["2021-12-07"]),
        ("He will say it tomorrow.", ["2021-12-09"]),
        ("He said it last night.", ["2021-12-07"]),
        ("He said it this morning.", ["2021-12-08"]),
        ('"We met yesterday," she said.', []),
        ("from January through March", ["2022-01/2022-03"]),
        ("She raised $1 million in the third quarter.", ["2021-07/2021-09"]),
        ("She raised $1 million in the second quarter.", ["2021-04/2021-06"]),
    ],
    "2021-12-11": [  # a Saturday
        ("He resigned last weekend.", ["2021-12"]),
        ("They will meet next weekend.", ["2021-12"]),
    ],
    "2021-12-12": [  # a Sunday
        ("He resigned on Tuesday of last week.", []),
        ("He resigned earlier this week.", ["2021-12"]),
        ("He resigned this week.", ["2021-12"]),
        ("They will decide later this week.", ["2021-12"]),
        ("They canvassed this weekend.", ["2021-12"]),
        ("They canvassed over the weekend.", ["2021-12"]),
    ],
    "2021-12-25": [  # a Saturday
        ("They will meet next weekend.", ["2022-01"]),
        ("They meet this weekend.", ["2021-12"]),
    ],
    "2021-12-29": [  # a Wednesday
        ("They will decide later this week.", []),
        ("They will meet this weekend.", ["2022-01"]),
        ("They will meet next weekend.", ["2022-01"]),
    ],
    "2022-01-02": [  # a Sunday
        ("It opened nearly two years ago.", ["2020"]),
        ("It opened more than two years ago.", []),
    ],
    "2022-01-03": [  # a Monday
        ("He resigned over the weekend.", ["2022-01"]),
    ],
    "2022-01-05": [  # a Wednesday
        ("He resigned last weekend.", ["2022-01"]),
    ],
    "2022-01-08": [  # a Saturday
        ("He resigned last weekend.", ["2022-01"]),
    ],
    "2022-01-09": [  # a Sunday
        ("He resigned last weekend.", ["2022-01"]),
        ("They canvassed over the weekend.", ["2022-01"]),
    ],
    "2022-01-15": [  # a Saturday
        ("in the first quarter", ["2022-01/2022-03"]),
        ("last quarter", ["2021-10/2021-12"]),
    ],
    "2022-01-26": [  # a Wednesday
        ("They will decide late this week.", ["2022-01"]),
        ("They will meet next week.", ["2022"]),
    ],
    "2022-02-10": [  # a Thursday
        ("It opened 10 days ago.", ["2022-01-31"]),
        ("It opened about 10 days ago.", ["2022"]),
        ("this coming fall", ["2022"]),
        ("this spring", ["2022"]),
    ],
    "2022-02-16": [  # a Wednesday
        ("It opened about two weeks ago.", ["2022"]),
        ("It opened over two weeks ago.", ["2022"]),
    ],
    "2022-02-20": [  # a Sunday
        ("She raised $1 million in the fourth quarter.", ["2021-10/2021-12"]),
        ("She raised $1 million in the second quarter.", ["2021-04/2021-06"]),
        ("She raised $1 million last quarter.", ["2021-10/2021-12"]),
        ("She raises money this quarter.", ["2022-01/2022-03"]),
        ("It opened nearly two weeks ago.", ["2022-02"]),
    ],
    "2022-02-25": [  # a Friday
        ("It opened about 10 days ago.", ["2022-02"]),
    ],
    "2022-03-10": [  # a Thursday
        ("last spring", ["2021"]),
    ],
    "2022-03-31": [  # a Thursday
        ("She left a month ago today.", ["2022-02-28"]),
    ],
    "2022-04-01": [  # a Friday
        ("this quarter", ["2022-04/2022-06"]),
    ],
    "2022-04-10": [  # a Sunday
        ("last spring", ["2021"]),
    ],
    "2022-05-15": [  # a Sunday
        ("the last second quarter", ["2022-04/2022-06"]),
    ],
    "2022-05-30": [  # a Monday
        ("last spring", []),
    ],
    "2022-05-31": [  # a Tuesday
        ("It opened a month ago.", ["2022-04"]),
    ],
    "2022-06-14": [  # a Tuesday
        ("They met at a Tuesday rally.", ["2022-06-14"]),
    ],
    "2022-06-15": [  # a Wednesday
        ("She announced last June.", ["2021-06"]),
        ("She will run next June.", ["2023-06"]),
        ("She will decide this coming June.", ["2022-06"]),
        ("She announced last April.", ["2022-04"]),
        ("She will announce next April.", ["2023-04"]),
        ("She will announce next September.", ["2022-09"]),
        ("She announced this April.", ["2022-04"]),
        ("They will vote this April.", ["2023-04"]),
        ("The April primary was close.", ["2022-04"]),
        ("the June primary", ["2022-06"]),
        ("the November election", ["2022-11"]),
        ("the May election", ["2022-05"]),
        ("in early March", ["2022-03"]),
        ("late last May", ["2022-05"]),
        ("May Chen won in march.", []),
        ("She served between April and June.", ["2022-04/2022-06"]),
        ("from January through March 2022", ["2022-01/2022-03"]),
        ("between November and February 2022", ["2021-11/2022-02"]),
        ("between November 2021 and February 2022", ["2021-11/2022-02"]),
        ("from October to January", ["2022-10/2023-01"]),
        ("She raised $1 million last quarter.", ["2022-01/2022-03"]),
        ("She raised $1 million in the first quarter of last year.", ["2021-01/2021-03"]),
        ("the 3rd quarter of 2020", ["2020-07/2020-09"]),
        ("She announced last fall.", ["2021"]),
        ("She will run this fall.", ["2022"]),
        ("She will run next fall.", []),
        ("They will vote next spring.", ["2023"]),
        ("They will vote this coming spring.", ["2023"]),
        ("the fall election", ["2022"]),
        ("the fall general election", ["2022-11"]),
        ("She announced in the spring.", ["2022"]),
        ("She announced last winter.", []),
        ("He served 2015-19.", ["2015/2019"]),
        ("2,000 in 2018 votes", ["2018"]),
        ("In 2018 votes were cast.", ["2018"]),
        ("On Feb. 30 nothing happened.", []),
        ("On Feb. 29 nothing happened.", ["2020-02-29"]),
        ("She announced June 15.", ["2022-06-15"]),
        ("She announced June 14.", ["2022-06-14"]),
        ("She will speak June 16.", ["2022-06-16"]),
        ("on Jan. 5", ["2022-01-05"]),
        ("They vote Nov. 8.", ["2022-11-08"]),
        ("He filed on Monday, June 13.", ["2022-06-13"]),
        ("the week of June 6", ["2022-06"]),
        ("the week ending June 11", ["2022-06"]),
        ("the week of June 6, 2022", ["2022-06"]),
        ("on the Fourth of July", ["2022-07-04"]),
        ("on Labor Day", ["2022-09-05"]),
        ("by Memorial Day", ["2022-05-30"]),
        ("on Labor Day 2019", ["2019-09-02"]),
        ("on Thanksgiving of 2020", ["2020-11-26"]),
        ("on Labor Day last year", ["2021-09-06"]),
        # 14 June 2022 is a Tuesday: either the weekday or the day is a slip
        ("He filed on Tuesday, June 13.", ["2022-06"]),
        ("He filed on Wednesday, June 30.", ["2022-06"]),
        ("He filed on Friday, June 30.", ["2022"]),
        ("He sat on the council 2019 to 2015.", []),
        ("He sat on the council 2015 to 2019.", ["2015/2019"]),
        ("debates held on Saturday nights", []),
        ("a debate held on Saturday night", ["2022-06-11"]),
        ("before Thanksgiving", ["2022-11-24"]),
        ("on Election Day", ["2022-11-08"]),
        ("after Christmas", ["2021-12-25"]),
        ("on New Year's Day", ["2022-01-01"]),
        ("6/28", []),
        ("on 6/28 voters choose", []),
        ("on 6/28/22", ["2022-06-28"]),
        ("on 06/28/2022", ["2022-06-28"]),
        ("on 13/13/2022", []),
        ("Oct. 28 to Nov. 2", ["2022-10-28/2022-11-02"]),
        ("polled June 3-5", ["2022-06-03/2022-06-05"]),
        ("polled May 30-June 2", ["2022-05-30/2022-06-02"]),
        ("between June 20 and June 24", ["2022-06-20/2022-06-24"]),
        ("She spoke 150 years ago.", ["1872"]),
        ("She spoke 151 years ago.", []),
        ("They meet eleven days from now.", ["2022-06-26"]),
        ("Voters chose in Tuesday's primary.", ["2022-06-14"]),
        ("Candidates are running in Tuesday's primary.", ["2022-06-21"]),
        ("He spoke Monday of this week.", ["2022-06-13"]),
        ("It happened two weeks ago today.", ["2022-06-01"]),
        ("It was a month ago yesterday.", ["2022-05-14"]),
        ("The vote is two weeks from Tuesday.", ["2022-07-05"]),
        ("The vote is a month from today.", ["2022-07-15"]),
        ("The vote is a year from tomorrow.", ["2023-06-16"]),
        ("She filed a week ago Monday.", ["2022-06-06"]),
        ("She spoke last May.", ["2022-05"]),
        ("She spoke last July.", ["2021-07"]),
        ("She spoke this past June.", ["2021-06"]),
        ("She speaks this coming July.", ["2022-07"]),
        ("She speaks the following month.", ["2022-07"]),
        ("She moved in April.", ["2022-04"]),
        ("to June", []),
        ("since the March filing", ["2022-03"]),
        ("this past spring", ["2022"]),
        ("early in 2018", ["2018"]),
        ("back in 2018", ["2018"]),
        ("since 2018 voters left", ["2018"]),
        ("by 2018 voters", []),
        ("1998-2001", ["1998/2001"]),
        ("1998 to 2001", ["1998/2001"]),
    ],
    "2022-06-17": [  # a Friday
        ("Returns from Tuesday's primary show her ahead.", ["2022-06-14"]),
        ("She goes into Tuesday's primary as the favorite.", ["2022-06-21"]),
        ("Vote totals in the Tuesday primary are final.", ["2022-06-14"]),
        ("She won Tuesday's primary and thanked voters.", ["2022-06-14"]),
        ("Following Tuesday's primary she rested.", ["2022-06-14"]),
    ],
    "2022-06-18": [  # a Saturday
        ("He resigned on Tuesday of last week.", ["2022-06-07"]),
        ("He will resign on Friday of next week.", ["2022-06-24"]),
    ],
    "2022-06-19": [  # a Sunday
        ("He resigned on Tuesday of last week.", []),
    ],
    "2022-06-30": [  # a Thursday
        ("It opened more than two years ago.", ["2020"]),
    ],
    "2022-07-10": [  # a Sunday
        ("this summer", ["2022"]),
        ("in the summer", ["2022"]),
    ],
    "2022-09-10": [  # a Saturday
        ("the autumn election", ["2022"]),
    ],
    "2022-10-20": [  # a Thursday
        ("She announced last fall.", ["2021"]),
        ("She announced this fall.", ["2022"]),
        ("They will vote next summer.", ["2023"]),
        ("the spring in the valley", []),
    ],
    "2022-11-10": [  # a Thursday
        ("the fall election", ["2022"]),
    ],
    "2022-11-20": [  # a Sunday
        ("She spoke in December.", ["2021-12"]),
        ("She will speak in December.", ["2022-12"]),
        ("She will speak in November.", ["2022-11"]),
    ],
    "2022-12-10": [  # a Saturday
        ("the fall election", ["2022"]),
    ],
    "2022-12-15": [  # a Thursday
        ("in the second quarter", ["2022-04/2022-06"]),
    ],
}


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [(day, text, expected) for day, rows in TOLD.items() for text, expected in rows],
)
def test_as_told_on_a_day(published: str, text: str, expected: list[str]) -> None:
    day = dt.date.fromisoformat(published) if published else None
    assert [mention.edtf for mention in find_dates(text, day)] == expected


@pytest.mark.parametrize(
    ("text", "precision", "basis"),
    [
        ("They met three days ago.", "day", "relative"),
        ("They met Tuesday.", "day", "relative"),
        ("They met last week.", "year", "relative"),
        ("They met earlier this week.", "month", "relative"),
        ("They met in June.", "month", "relative"),
        ("They met in June 2019.", "month", "explicit"),
        ("They met June 5, 2019.", "day", "explicit"),
        ("They met in 2019.", "year", "explicit"),
        ("the fall of 2019", "year", "explicit"),
        ("the second quarter of 2019", "month", "explicit"),
        ("in the second quarter", "month", "relative"),
        ("from January through March 2019", "month", "explicit"),
        ("the week of June 6, 2019", "month", "explicit"),
        ("the week of June 6", "month", "relative"),
        ("on Labor Day", "day", "relative"),
        ("from 2015 to 2019", "year", "explicit"),
    ],
)
def test_how_precise_and_on_what_it_rests(text: str, precision: str, basis: str) -> None:
    (found,) = find_dates(text, dt.date(2021, 12, 8))
    assert (found.precision, found.basis) == (precision, basis)
