"""Which race is which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aggregate_articles import (
    MAYOR,
    SOS,
    article,
    backs,
    linked,
    names,
    runs,
    warned,
)

from generator.aggregate.explain import explain
from generator.aggregate.seats import race_id, race_name
from generator.model import Article, Election, Race

_VALENCIA, _BRADY = runs("Anna Valencia", party="D"), runs("Dan Brady", party="R")
_KNOWN = article("2021-12-08", SOS, _VALENCIA, _BRADY)


@pytest.mark.parametrize(
    ("race", "name", "id_"),
    [
        (SOS, "Illinois Secretary of State, 2022", "il-secretary-of-state-2022"),
        (MAYOR, "Chicago Mayor, 2023", "il-chicago-mayor-2023"),
        (Race("", "U.S. House", "IL", district="1", year=2022),
         "U.S. House, Illinois 1st District, 2022", "il-us-house-1-2022"),
        (Race("", "U.S. Senate", "GA", year=2020, special=True),
         "U.S. Senate, Georgia, 2020 special election", "ga-us-senate-2020-special"),
        (Race("", "President", year=2020), "U.S. President, 2020", "president-2020"),
        (Race("", "City Council", "TX", "Dallas", "12", 2023),
         "Dallas City Council, 12th District, 2023", "tx-dallas-city-council-12-2023"),
        (Race("", "Governor", "IL"), "Illinois Governor", "il-governor"),
        (Race("", "State House", "MA", district="19th Worcester", year=2024),
         "State House, Massachusetts 19th Worcester, 2024", "ma-state-house-19th-worcester-2024"),
    ],
)  # fmt: skip
def test_names_and_ids(race: Race, name: str, id_: str) -> None:
    assert (race_name(race), race_id(race)) == (name, id_)


@pytest.mark.parametrize(
    "vague",
    [
        Race("secretary-of-state-2022", "Secretary of State", year=2022),
        Race("il-secretary-of-state", "Secretary of State", "IL"),
        Race("secretary-of-state", "Secretary of State"),
    ],
)
def test_missing_parts_are_resolved_by_candidates_and_date(vague: Race) -> None:
    tracker = linked(_KNOWN, article("2022-01-05", vague, _VALENCIA))
    assert list(tracker.races) == ["il-secretary-of-state-2022"]
    assert "valencia" in "\n".join(explain(tracker, "il-secretary-of-state-2022"))


def test_a_known_seat_without_year_is_resolved_by_date_alone() -> None:
    vague = Race("il-secretary-of-state", "Secretary of State", "IL")
    assert list(linked(_KNOWN, article("2022-05-01", vague, runs("John Milhiser"))).races) == [
        "il-secretary-of-state-2022"
    ]
    later = linked(_KNOWN, article("2025-05-01", vague, runs("John Milhiser")))
    assert set(later.races) == {"il-secretary-of-state-2022", "il-secretary-of-state"}


def test_without_shared_candidates_a_race_without_state_stays_apart_and_is_listed() -> None:
    vague = Race("secretary-of-state-2022", "Secretary of State", year=2022)
    other = article("2022-01-05", vague, runs("Frank LaRose"))
    assert set(linked(_KNOWN, other).races) == {
        "il-secretary-of-state-2022", "secretary-of-state-2022",
    }  # fmt: skip
    (issue,) = warned(_KNOWN, other)
    assert "no state" in issue.message


def test_elections_four_years_apart_never_join_though_the_same_people_run() -> None:
    earlier = Race("il-secretary-of-state-2018", "Secretary of State", "IL", year=2018)
    no_year = Race("il-secretary-of-state", "Secretary of State", "IL")
    tracker = linked(
        article("2018-03-01", earlier, _VALENCIA, _BRADY),
        article("2022-03-01", SOS, _VALENCIA, _BRADY),
        article("2018-10-01", no_year, _VALENCIA, _BRADY, title="then"),
        article("2022-10-01", no_year, _VALENCIA, _BRADY, title="now"),
    )
    found = {report.article.title: report.races for report in tracker.reports.values()}
    assert found["then"] == ("il-secretary-of-state-2018",)
    assert found["now"] == ("il-secretary-of-state-2022",)


def test_a_special_election_is_its_own() -> None:
    regular = Race("ga-us-senate-2020", "U.S. Senate", "GA", year=2020)
    special = Race("ga-us-senate-2020-special", "U.S. Senate", "GA", year=2020, special=True)
    tracker = linked(
        article("2020-10-01", regular, runs("Jon Ossoff"), runs("David Perdue")),
        article("2020-10-01", special, runs("Jon Ossoff"), runs("Kelly Loeffler")),
    )
    assert len(tracker.races) == 2


def test_an_election_for_congress_in_an_odd_year_is_a_special_one() -> None:
    plain = Race("al-us-senate-2017", "U.S. Senate", "AL", year=2017)
    told = Race("x", "U.S. Senate", "AL", year=2017, special=True)
    # The day of the vote is surer than a year that may be that of the next regular election.
    day = Race("al-us-senate-2020", "U.S. Senate", "AL", year=2020,
               elections=(Election("special", "2017-12-12"),))  # fmt: skip
    tracker = linked(
        article("2017-09-01", plain, runs("Ann Lee"), runs("Roy Fox")),
        article("2017-10-01", told, runs("Ann Lee"), runs("Roy Fox")),
        article("2017-12-13", day, runs("Ann Lee"), runs("Roy Fox")),
    )
    assert list(tracker.races) == ["al-us-senate-2017-special"]
    governor = Race("va-governor-2017", "Governor", "VA", year=2017)
    assert list(linked(article("2017-09-01", governor, runs("Al Moe"))).races) == [governor.id]


def test_stages_are_one_race() -> None:
    stages = [
        Race(SOS.id, SOS.office, "IL", year=2022, elections=(Election(stage, day),))
        for stage, day in (("primary", "2022-06-28"), ("general", "2022-11-08"))
    ]
    tracker = linked(*(article("2022-05-01", race, _VALENCIA) for race in stages))
    (race,) = tracker.races.values()
    assert [election.stage for election in race.elections] == ["primary", "general"]


def test_a_year_that_was_misread_joins_where_the_same_people_run() -> None:
    misread = Race("il-chicago-mayor-2022", "Mayor", "IL", "Chicago", year=2022)
    people = [runs(name) for name in ("Lori Lightfoot", "Paul Vallas", "Brandon Johnson")]
    articles = [article(f"2022-{month:02}-01", MAYOR, *people) for month in (9, 10, 11)]
    tracker = linked(*articles, article("2022-10-27", misread, *people[1:]))
    assert list(tracker.races) == ["il-chicago-mayor-2023"]


def test_a_misread_year_without_state_joins_by_its_candidate() -> None:
    known = Race("ne-treasurer-2026", "Treasurer", "NE", year=2026)
    early = Race("treasurer-2025", "Treasurer", year=2025)
    rest = (
        article("2025-10-30", known, runs("Ann Kessler"), runs("Tom Stroud")),
        article("2026-05-13", known, runs("Ann Kessler", "nominee")),
    )
    joined = linked(*rest, article("2025-09-18", early, runs("Ann Kessler")))
    assert list(joined.races) == [known.id]
    assert "the year 2025 was misread" in "\n".join(explain(joined, known.id))
    for other in (
        article("2025-09-18", early, runs("Sue Roe")),
        article("2024-09-18", replace(early, id="treasurer-2024", year=2024), runs("Ann Kessler")),
        article("2025-09-18", replace(early, state="OH"), runs("Ann Kessler")),
        article("2025-09-18", replace(early, elections=(Election("general", "2025-11-04"),)),
                runs("Ann Kessler")),
    ):  # fmt: skip
        assert len(linked(*rest, other).races) == 2


def test_two_known_general_elections_in_following_years_stay_two() -> None:
    def race(year: int) -> Race:
        return Race(
            f"nj-hoboken-mayor-{year}", "Mayor", "NJ", "Hoboken", year=year,
            elections=(Election("general", f"{year}-11-02"),),
        )  # fmt: skip

    people = [runs("Ravi Stone"), runs("Patrick Reed")]
    tracker = linked(
        article("2021-10-01", race(2021), *people), article("2022-03-01", race(2022), *people)
    )
    assert len(tracker.races) == 2


def test_articles_that_all_lack_state_and_year_find_each_other() -> None:
    vague = Race("mayor", "Mayor")
    here = [article(f"2023-0{m}-01", vague, runs("Ann Alder"), runs("Bo Birch")) for m in (1, 2)]
    there = [article(f"2023-0{m}-02", vague, runs("Cy Cedar"), runs("Di Elm")) for m in (1, 2)]
    tracker = linked(*here, *there)
    assert sorted(len(race.articles) for race in tracker.races.values()) == [2, 2]


def test_a_council_race_without_ward_is_found_by_its_candidate() -> None:
    def ward(number: str) -> Race:
        return Race(
            f"il-chicago-city-council-{number}-2023", "City Council", "IL", "Chicago", number, 2023
        )

    vague = Race("il-chicago-city-council-2023", "City Council", "IL", "Chicago", year=2023)
    tracker = linked(
        article("2023-01-01", ward("3"), runs("Pat Dowell")),
        article("2023-01-01", ward("15"), runs("Raymond Lopez")),
        article("2023-01-05", vague, backs("Tribune", "Ray Lopez"), runs("Ray Lopez")),
    )
    assert set(tracker.races) == {
        "il-chicago-city-council-3-2023",
        "il-chicago-city-council-15-2023",
    }
    assert len(names(tracker, "il-chicago-city-council-15-2023")) == 1
    assert len(tracker.races["il-chicago-city-council-15-2023"].articles) == 2


def test_towns_of_one_name_are_told_apart_by_state() -> None:
    def race(state: str) -> Race:
        return Race(
            f"{state.lower()}-springfield-mayor-2023", "Mayor", state, "Springfield", year=2023
        )

    made: list[Article] = [article("2023-01-01", race(s), runs(f"Ann {s}ly")) for s in ("IL", "OH")]
    shown = [race.name for race in linked(*made).races.values()]
    assert shown == ["Springfield, Illinois, Mayor, 2023", "Springfield, Ohio, Mayor, 2023"]
