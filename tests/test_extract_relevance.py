"""Articles about a race, and articles that only sound like one and must give no facts at all."""

from __future__ import annotations

import pytest
from extract_reading import Read


@pytest.mark.parametrize(
    "text",
    [
        "MARLOW, Ohio — Ana Valdez is running for mayor of Marlow. She faces Tom Harker in the "
        "Nov. 7 election.",
        "COLUMBUS, Ohio — The River Dockers Union endorsed Ana Valdez for governor on Monday. "
        "The primary is May 3.",
        "BOISE, Idaho — Ana Valdez filed to run for county commissioner in District 2. Tom Harker "
        "is the only other candidate in the Republican primary.",
        "A poll of 600 voters found Ana Valdez leading Tom Harker in the race for U.S. Senate in "
        "Maine.",
        "MARLOW, Ohio — Mayor Ruth Oakes will not seek reelection. Ana Valdez announced her "
        "candidacy for mayor.",
        "Constable candidate Ana Valdez, a Republican, is unopposed in the Precinct 2 primary in "
        "Travis County, Texas.",
    ],
)
def test_about_a_race(read: Read, text: str) -> None:
    article = read(text, date="2022-02-16")
    assert article.races
    assert any(race.main for race in article.races)
    assert article.candidates


@pytest.mark.parametrize(
    "text",
    [
        # endorsed, but nothing to be voted on
        "Point guard Ana Valdez signed an endorsement deal with a shoe company on Monday. The "
        "company has backed players before.",
        "The River Dockers Union endorsed a bill to repair the docks. Sen. Ana Valdez wrote the "
        "bill, which is backed by the Ohio Farm Bureau.",
        "Physicians endorsed the vaccine on Monday, said Dr. Ana Valdez of Blake College.",
        # elected, but elsewhere, or by a body's own members
        "Ana Valdez won 31 percent of the vote in the first round of the French presidential "
        "election on Sunday. Tom Harker, the Socialist candidate, faces Valdez in a runoff.",
        "Members of River Dockers Local 10 are voting in a bitter election. Incumbent Local 10 "
        "President Ana Valdez faces two challengers, and Tom Harker leads a rival slate.",
        "Rep. Ana Valdez beat Rep. Tom Harker in a secret-ballot leadership election among House "
        "Democrats. The leadership vote was Wednesday, and Valdez won 134 votes.",
        # chosen, but not by voters
        "Gov. Ruth Oakes appointed Ana Valdez to the Blake County Court on Monday. Valdez "
        "succeeds Judge Tom Harker, who died in May.",
        "The council named Ana Valdez city manager of Marlow on Monday after a search that drew "
        "40 applicants.",
        # elections of others
        "Ana Valdez was elected president of the River Dockers Union on Monday. She defeated Tom "
        "Harker in the union election.",
        "Ana Valdez was elected chair of the board of the Marlow Orchestra on Monday.",
        "The prime minister called an election for parliament on Monday. Labour Party leader Tom "
        "Harker is a candidate.",
        "Students at Blake College elected Ana Valdez student body president. Her opponent in the "
        "student government race was Tom Harker.",
        # races of others
        "River Dancer won the third race at Blake Park on Monday. Jockey Tom Harker led from the "
        "start and beat the favorite by a nose.",
        "Ana Valdez won the 10-mile race in Marlow on Monday in 58 minutes.",
        # lives and government
        "Tom Harker, who was mayor of Marlow from 1980 to 1992, died Monday. He was 91. A baker, "
        "he is survived by three sons.",
        "The Marlow City Council voted 5-2 on Monday to close the pool. Mayor Ruth Oakes and "
        "Councilman Tom Harker voted no.",
        "Sheriff Ruth Oakes said deputies arrested a man Monday in Blake County.",
        "Rain will fall on Marlow on Monday.",
    ],
)
def test_about_no_race(read: Read, text: str) -> None:
    article = read(text)
    facts = (article.races, article.candidates, article.endorsements, article.events)
    assert facts == ((), (), (), ())
    assert article.title
    assert article.paragraphs == (text,)
