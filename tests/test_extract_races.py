"""Which races an article is about: seats drawn together, with state and place from the setting."""

from __future__ import annotations

import pytest
from extract_reading import Read, fails, races

Seat = tuple[str, str | None, str | None, str | None]
OATH = "Voters will decide in the Nov. 8 general election."


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        (
            "Ana Valdez announced Monday that she is running for governor of Nevada.",
            ("Governor", "NV", None, None),
        ),
        (
            "CARSON CITY, Nev. — Ana Valdez announced her campaign for attorney general.",
            ("Attorney General", "NV", None, None),
        ),
        (
            "Ana Valdez is running in Ohio’s 7th Congressional District.",
            ("U.S. House", "OH", None, "7"),
        ),
        fails(
            'of a coded district after "Congress in" the number is read and the state is lost',
            "Ana Valdez is running for Congress in NJ-03.",
            ("U.S. House", "NJ", None, "3"),
        ),
        (
            "Ana Valdez is running for U.S. Senate in Maine against Tom Harker.",
            ("U.S. Senate", "ME", None, None),
        ),
        (
            "MARLOW, Ohio — Ana Valdez is running for state Senate in District 12.",
            ("State Senate", "OH", None, "12"),
        ),
        (
            "MARLOW, Ohio — Ana Valdez is running for the 4th Ward seat on the City Council.",
            ("City Council", "OH", "Marlow", "4"),
        ),
        (
            "MARLOW, Ohio — Ana Valdez is running for an at-large seat on the Marlow City Council.",
            ("City Council", "OH", "Marlow", "At-large"),
        ),
        (
            "MARLOW, Ohio — Ana Valdez is running for mayor.",
            ("Mayor", "OH", "Marlow", None),
        ),
        (
            "Ana Valdez is running for mayor of Marlow, Ohio.",
            ("Mayor", "OH", "Marlow", None),
        ),
        (
            "Ana Valdez is running for Queens borough president.",
            ("Borough President", "NY", "Queens", None),
        ),
        (
            "Ana Valdez is running for Brooklyn DA.",
            ("District Attorney", "NY", "Brooklyn", None),
        ),
        (
            "Ana Valdez is running for City Council in District 38 (Sunset Park).",
            ("City Council", "NY", "New York City", "38"),
        ),
        (
            "MARLOW, Fla. — Ana Valdez is running for 12th Judicial Circuit Judge.",
            ("Judge", "FL", None, "12"),
        ),
        (
            "MARLOW, Pa. — Ana Valdez is running for the Cedar Flats Area School District board.",
            ("School Board", "PA", "Cedar Flats", None),
        ),
        (
            "Jailer Ana Valdez is running for re-election as jailer.",
            ("Jailer", "KY", None, None),
        ),
        (
            "Ana Valdez is running for sheriff of Cuyahoga County.",
            ("Sheriff", "OH", "Cuyahoga County", None),
        ),
        (
            "BOISE, Idaho — Ana Valdez is running for constable in Precinct 2.",
            ("Constable", "ID", None, "2"),
        ),
        (
            "Ana Valdez is running for president of the United States.",
            ("President", None, None, None),
        ),
        (
            "Ana Valdez and Tom Harker are running for the Texas Supreme Court, Place 4.",
            ("Supreme Court", "TX", None, "4"),
        ),
    ],
)
def test_one_race(read: Read, sentence: str, seat: Seat) -> None:
    assert races(read(sentence, OATH, date="2022-05-18")) == {seat}


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (  # two namings of one seat
            (
                "MARLOW, Ohio — Ana Valdez is running for mayor of Marlow.",
                "The mayoral race drew two candidates. Tom Harker is the other candidate.",
            ),
            {("Mayor", "OH", "Marlow", None)},
        ),
        (  # two offices
            (
                "COLUMBUS, Ohio — Ana Valdez is running for governor of Ohio, and Tom Harker is "
                "running for attorney general.",
            ),
            {("Governor", "OH", None, None), ("Attorney General", "OH", None, None)},
        ),
        (  # two wards
            (
                "MARLOW, Ohio — Ana Valdez is running for the Marlow City Council in the 4th Ward. "
                "Tom Harker is running for the City Council in the 5th Ward.",
            ),
            {("City Council", "OH", "Marlow", "4"), ("City Council", "OH", "Marlow", "5")},
        ),
        (  # headings alone tell the race
            (
                "COLUMBUS, Ohio — The following candidates have filed for the Nov. 8 election:",
                "Governor",
                "Ana Valdez, Tom Harker",
                "Attorney general",
                "Rosa Quint, Lee Park",
            ),
            {("Governor", "OH", None, None), ("Attorney General", "OH", None, None)},
        ),
        (  # an office that was held, not sought
            (
                "MARLOW, Ohio — Ana Valdez, a former county clerk, is running for mayor of Marlow.",
                "Valdez faces Tom Harker, who was sheriff until last year, in the election.",
            ),
            {("Mayor", "OH", "Marlow", None)},
        ),
        (  # an endorser's office
            (
                "MARLOW, Ohio — Gov. Ruth Oakes endorsed Ana Valdez for mayor of Marlow.",
                "Valdez faces Tom Harker in the election.",
            ),
            {("Mayor", "OH", "Marlow", None)},
        ),
    ],
)
def test_several_namings(read: Read, paragraphs: tuple[str, ...], expected: set[Seat]) -> None:
    assert races(read(*paragraphs, OATH, date="2022-05-18")) == expected


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Ana Valdez is running for mayor of Springfield against Tom Harker.", None),
        ("Ana Valdez is running for sheriff of Washington County against Tom Harker.", None),
        ("Ana Valdez is running for governor against Tom Harker.", None),
        ("Ana Valdez is running for mayor of Cleveland against Tom Harker.", "OH"),
    ],
)
def test_a_state_is_told_only_where_it_is_unmistakable(
    read: Read, sentence: str, state: str | None
) -> None:
    assert [r.state for r in read(sentence, OATH, date="2022-05-18").races] == [state]


@pytest.mark.parametrize(
    ("sentence", "identity"),
    [
        ("Ana Valdez is running for mayor of Toledo.", "oh-toledo-mayor-2023"),
        ("Ana Valdez is running for mayor of Springfield.", "springfield-mayor-2023"),
        (
            "Ana Valdez is running in the special election for mayor of Toledo.",
            "oh-toledo-mayor-2023-special",
        ),
        (
            "Ana Valdez is running in the 5th Ward for Toledo City Council.",
            "oh-toledo-city-council-5-2023",
        ),
    ],
)
def test_ids(read: Read, sentence: str, identity: str) -> None:
    article = read(sentence, "Tom Harker is also running.", "The election is Nov. 7.")
    assert [r.id for r in article.races] == [identity]
    assert {c.race for c in article.candidates} == {identity}


def test_the_main_race(read: Read) -> None:
    article = read(
        "Valdez enters race for Toledo mayor",
        "Ana Valdez announced her campaign for mayor of Toledo on Monday.",
        "Valdez will face Tom Harker in the mayoral race.",
        "Elsewhere on the ballot, Rosa Quint is running for Lucas County treasurer.",
        "The election is Nov. 7.",
    )
    assert [r.office for r in article.races if r.main] == ["Mayor"]
    assert any(not r.main for r in article.races)


def test_each_candidate_in_their_race(read: Read) -> None:
    article = read(
        "COLUMBUS, Ohio — Ana Valdez is running for governor, and Tom Harker is running for "
        "attorney general.",
        "Rosa Quint is running for state treasurer.",
        OATH,
        date="2022-05-18",
    )
    offices = {r.id: r.office for r in article.races}
    assert {(c.name, offices.get(c.race or "")) for c in article.candidates} == {
        ("Ana Valdez", "Governor"),
        ("Tom Harker", "Attorney General"),
        ("Rosa Quint", "Treasurer"),
    }


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (  # holders of whom it is said that they are run against
            (
                "Voters in Gregg County, Texas, go to the polls Tuesday for the primary.",
                "Incumbent Pct. 2 Constable Ana Valdez is challenged by Tom Harker.",
            ),
            {("Constable", "TX", "Gregg County", "2")},
        ),
        (
            (
                "TOLEDO, Ohio — Ballots are out for the Nov. 7 election.",
                "Sheriff Ana Valdez faces a challenge from Tom Harker, a detective.",
            ),
            {("Sheriff", "OH", None, None)},
        ),
        (  # in trouble, not in a race
            (
                "Ana Valdez is running for mayor of Toledo against Tom Harker.",
                "Sheriff Rosa Quint faces questions about overtime.",
            ),
            {("Mayor", "OH", "Toledo", None)},
        ),
        (  # one county after the other
            (
                "Gregg County voters will choose a sheriff in the March 1 primary. Ana Valdez and "
                "Tom Harker are running for sheriff.",
                "In Rusk County, Rosa Quint is running for sheriff against Lee Park.",
            ),
            {("Sheriff", "TX", "Gregg County", None), ("Sheriff", "TX", "Rusk County", None)},
        ),
        (  # a party's county chair is no county
            (
                "Ana Valdez and Tom Harker are running for county clerk in Texas.",
                "Running for Republican County Chair is Rosa Quint.",
            ),
            {("County Clerk", "TX", None, None)},
        ),
        (  # a judicial district is no county
            (
                "COLORADO SPRINGS, Colo. — Ana Valdez is running for 4th Judicial District "
                "attorney against Tom Harker, an El Paso County commissioner.",
            ),
            {("District Attorney", "CO", None, "4")},
        ),
        (  # a word of a body's name
            (
                "Ana Valdez is running for mayor of Toledo against Tom Harker.",
                "Valdez is backed by:",
                "Lucas County Deputy Sheriffs' Association",
            ),
            {("Mayor", "OH", "Toledo", None)},
        ),
        (  # the longest wording of an office counts
            (
                "ROME, Ga. — Floyd County voters chose a Superior Court clerk Tuesday.",
                "Ana Valdez faced Tom Harker in the Superior Court clerk race.",
            ),
            {("Superior Court Clerk", "GA", "Floyd County", None)},
        ),
        (  # another office that an incumbent leaves for
            (
                "MADISON, Wis. — Ana Valdez ended her run for lieutenant governor.",
                "The incumbent, Tom Harker, is not seeking another term so he can run for U.S. "
                "Senate. Candidates include Rosa Quint and Lee Park.",
            ),
            {("Lieutenant Governor", "WI", None, None), ("U.S. Senate", "WI", None, None)},
        ),
        (  # an election of years ago
            (
                "JEFFERSON CITY, Mo. — Ana Valdez, who beat three others in the August 2018 "
                "primary for auditor, is running for governor of Missouri.",
            ),
            {("Governor", "MO", None, None)},
        ),
        (  # a holder's opponent is one in the race for what is held
            (
                "TOLEDO, Ohio — Ballots are out for the Nov. 7 election.",
                "Sheriff Ana Valdez sued on Monday to keep her opponent, Tom Harker, off the "
                "ballot.",
            ),
            {("Sheriff", "OH", None, None)},
        ),
        (  # a victory of years ago is none of this year's
            (
                "Ana Valdez is running for mayor of Toledo against Tom Harker.",
                "Sheriff Rosa Quint defeated challenger Lee Park four years ago.",
            ),
            {("Mayor", "OH", "Toledo", None)},
        ),
        (  # the seat that a titled name has already
            (
                "Ana Valdez is running for mayor of Toledo against Tom Harker.",
                "Valdez was joined by Council Member Rosa Quint (District 10, Elm Park).",
            ),
            {("Mayor", "OH", "Toledo", None)},
        ),
    ],
)
def test_what_is_said_of_holders_and_places(
    read: Read, paragraphs: tuple[str, ...], expected: set[Seat]
) -> None:
    assert races(read(*paragraphs, OATH, date="2022-02-18")) == expected


def test_a_list_of_districts_belongs_to_its_heading(read: Read) -> None:
    article = read(
        "The teachers of Hamilton County have made their choices for the school board and the "
        "county commission.",
        "Their school board recommendations:",
        "District 3 school board: Ana Valdez",
        "District 5 school board: Tom Harker",
        "Their county commission recommendations:",
        "District 1: Rosa Quint",
        "District 5: Lee Park",
        date="2022-02-18",
    )
    assert {(r.office, r.district) for r in article.races} == {
        ("School Board", "3"),
        ("School Board", "5"),
        ("County Commissioner", "1"),
        ("County Commissioner", "5"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # several districts in one list
        (
            "Ana Valdez and Tom Harker filed for Toledo City Council Districts 1, 3 and 5.",
            {"1", "3", "5"},
        ),
        # a place in the count is no seat, nor is a broadcaster's number a district
        (
            "Ana Valdez trails Tom Harker in third place for governor of Ohio, NY1 said.",
            {None},
        ),
        # a holder's own seat in brackets
        (
            "Council Member Tom Harker (District 38) endorsed Ana Valdez, who is running for state "
            "Senate in District 12 in Ohio.",
            {"12"},
        ),
    ],
)
def test_districts(read: Read, text: str, expected: set[str | None]) -> None:
    assert {r.district for r in read(text, OATH, date="2022-05-18").races} == expected


def test_counties_as_headings_part_their_school_boards(read: Read) -> None:
    told = read(
        "Here are our recommendations in Florida for the Aug. 28 primary.",
        "SARASOTA COUNTY",
        "School Board, District 4 — Ana Valdez",
        "MANATEE COUNTY",
        "School Board, District 4 — Tom Harker",
        date="2018-08-22",
    )
    assert {(r.place, r.district) for r in told.races} == {
        ("Sarasota County", "4"),
        ("Manatee County", "4"),
    }


def test_who_files_after_an_election_files_for_the_next_year(read: Read) -> None:
    told = read(
        "Candidates began filing for office in Marlow, Ohio, last Wednesday.",
        "Mayor Ana Valdez filed for re-election.",
        date="2021-11-09",
    )
    assert {r.year for r in told.races} == {2022}


def test_an_elected_holder_is_no_news_of_an_election(read: Read) -> None:
    told = read(
        "Ana Valdez, Ohio’s two-term elected state treasurer, is running for governor.",
        OATH,
        date="2022-05-18",
    )
    assert [(r.office, r.state) for r in told.races] == [("Governor", "OH")]
    assert [c.status for c in told.candidates] == ["running"]


def test_running_mates_stand_for_lieutenant_governor(read: Read) -> None:
    article = read(
        "TOPEKA, Kan. — State Treasurer Tom Harker, a Republican running for governor, chose Mayor "
        "Ana Valdez on Tuesday as his running mate.",
        date="2022-02-18",
    )
    offices = {r.id: r.office for r in article.races}
    assert {(c.name, offices[c.race or ""], c.party) for c in article.candidates} == {
        ("Tom Harker", "Governor", "R"),
        ("Ana Valdez", "Lieutenant Governor", "R"),
    }


@pytest.mark.parametrize(
    ("published", "sentence", "year"),
    [
        ("2021-10-19", "Ana Valdez is running for sheriff of Travis County.", 2022),
        ("2022-10-19", "Ana Valdez is running for sheriff of Travis County.", 2022),
        ("2022-12-19", "Ana Valdez is running for sheriff of Travis County.", None),
        ("2021-10-19", "Ana Valdez is running for sheriff of Westchester County.", 2021),
        ("2021-10-19", "Ana Valdez is running for governor of Virginia.", 2021),
        ("2021-10-19", "Ana Valdez is running for governor of Ohio.", 2022),
        ("2021-10-19", "Ana Valdez is running for president of the United States.", 2024),
        (None, "Ana Valdez is running for governor of Ohio.", None),
        (None, "On April 12, 2022, Ana Valdez said she was running for governor of Ohio.", 2022),
        (None, "Election 2013: Ana Valdez is running for mayor of Toledo.", 2013),
    ],
)
def test_the_year_by_the_cycle_of_an_office(
    read: Read, published: str | None, sentence: str, year: int | None
) -> None:
    article = read(sentence, "Tom Harker is another candidate.", date=published)
    assert [r.year for r in article.races] == [year]
