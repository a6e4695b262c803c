"""People whom single articles put into a wrong race are given back to their own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aggregate_articles import GOVERNOR, MAYOR, SOS, article, backs, happens, linked, names, runs

from generator.aggregate.explain import explain
from generator.model import Article, Race

_HOUSE = Race("il-state-house-2022", "State House", "IL", year=2022)
_CLERK = Race("il-chicago-city-clerk-2022", "City Clerk", "IL", "Chicago", year=2022)
_CONGRESS = Race("il-us-house-1-2022", "U.S. House", "IL", None, "1", 2022)
_FIELD = ("Anna Valencia", "Dan Brady", "Jon Stewart")


def _others(*people: str, race: Race = SOS, count: int = 3) -> list[Article]:
    return [
        article(f"2022-0{month}-01", race, *(runs(name) for name in people))
        for month in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    ("races", "people"),
    [
        # The article tells of both races.
        ((SOS, _HOUSE), {_HOUSE: ["Dan Brady"]}),
        # It tells of one only, but has several of the other's people in it.
        ((_HOUSE,), {_HOUSE: ["Dan Brady", "Jon Stewart"]}),
        # Whom no other article knows goes along with the others.
        ((_CLERK,), {_CLERK: [*_FIELD, "New Name"]}),
        ((replace(SOS, id="secretary-of-state", state=None, year=None), _HOUSE),
         {_HOUSE: ["Dan Brady"]}),
    ],
)  # fmt: skip
def test_given_back(races: tuple[Race, ...], people: dict[Race, list[str]]) -> None:
    facts = [runs(name, race=race.id) for race, some in people.items() for name in some]
    tracker = linked(*_others(*_FIELD), article("2022-05-01", races, *facts))
    assert list(tracker.races) == [SOS.id]
    assert set(_FIELD) <= set(names(tracker, SOS.id))
    assert sum(len(one) for one in people.values()) <= len(names(tracker, SOS.id))


@pytest.mark.parametrize(
    "stray",
    [
        # One person alone, and nothing of the other race: people do run for something else.
        article("2022-05-01", _CONGRESS, runs("Dan Brady", race=_CONGRESS.id)),
        # Announced, so believed.
        article("2022-05-01", (SOS, _CONGRESS), runs("Dan Brady", race=_CONGRESS.id),
                happens("announcement", "Dan Brady", race=_CONGRESS.id)),
        # Another time.
        article("2026-05-01", (replace(_HOUSE, id="il-state-house-2026", year=2026),),
                runs("Dan Brady"), runs("Jon Stewart")),
    ],
)  # fmt: skip
def test_left_where_they_are(stray: Article) -> None:
    tracker = linked(*_others(*_FIELD), stray)
    assert len(tracker.races) == 2
    assert "Dan Brady" in names(tracker, next(key for key in tracker.races if key != SOS.id))


def test_two_articles_are_too_few() -> None:
    stray = article("2022-05-01", (SOS, _HOUSE), runs("Dan Brady", race=_HOUSE.id))
    tracker = linked(*_others(*_FIELD, count=2), stray)
    assert names(tracker, _HOUSE.id) == ["Dan Brady"]


def test_who_left_a_race_may_be_in_another() -> None:
    left = article("2022-04-01", SOS, runs("Dan Brady", "withdrawn"))
    there = article("2022-05-01", (SOS, _CONGRESS), runs("Dan Brady", race=_CONGRESS.id))
    tracker = linked(*_others(*_FIELD), left, there)
    assert names(tracker, _CONGRESS.id) == ["Dan Brady"]


def test_who_holds_the_office_stays() -> None:
    clerk = runs("Pat Holder", race=_CLERK.id, title="Chicago City Clerk", incumbent=True)
    facts = [runs(name, race=_CLERK.id) for name in _FIELD]
    tracker = linked(*_others(*_FIELD), article("2022-05-01", _CLERK, *facts, clerk))
    assert names(tracker, _CLERK.id) == ["Pat Holder"]
    assert "Pat Holder" not in names(tracker, SOS.id)


def test_all_facts_go_along_and_it_is_explained() -> None:
    stray = article(
        "2022-05-01", (SOS, _CLERK), runs("Anna Valencia", race=_CLERK.id, incumbent=True),
        backs("Teamsters Local 7", "Valencia", race=_CLERK.id),
        happens("fundraising", "Valencia", race=_CLERK.id, date="2022-05-01"),
    )  # fmt: skip
    tracker = linked(*_others(*_FIELD), stray)
    assert list(tracker.races) == [SOS.id]
    race = tracker.races[SOS.id]
    assert [fact.candidate for fact in race.endorsements] == ["anna-valencia"]
    assert [event.who for event in race.events] == [("anna-valencia",)]
    assert not any(bid.incumbent for bid in race.candidacies)
    assert any("most articles have them there" in line for line in explain(tracker, SOS.id))


def test_a_race_of_nobodys_is_left_out_where_there_is_another() -> None:
    both = article("2022-05-01", (SOS, GOVERNOR), runs("Dan Brady", race=SOS.id))
    assert list(linked(*_others(*_FIELD), both).races) == [SOS.id]
    # Not where an article has nothing else, or another one has people in it.
    assert GOVERNOR.id in linked(*_others(*_FIELD), both, article("2022-05-02", GOVERNOR)).races
    peopled = article("2022-05-02", GOVERNOR, runs("J.B. Pritzker"))
    assert len(linked(both, peopled).races[GOVERNOR.id].articles) == 2


def test_a_possessive_is_no_part_of_a_place() -> None:
    odd = Race("il-chicagos-mayor-2023", "Mayor", "IL", "Chicago's", year=2023)
    tracker = linked(
        *_others("Paul Vallas", race=MAYOR), article("2023-03-08", odd, runs("Paul Vallas"))
    )
    assert [race.race.place for race in tracker.races.values()] == ["Chicago"]
    assert len(tracker.actors) == 1


def test_who_names_nobody_joins_the_only_race_of_the_place() -> None:
    bare = Race("chicago-mayor", "Mayor", None, "Chicago")
    clerk = replace(_CLERK, id="il-chicago-city-clerk-2023", year=2023)
    told = article("2023-03-08", (bare, clerk), runs("Ann Lee", race=clerk.id))
    assert MAYOR.id in linked(*_others("Paul Vallas", race=MAYOR), told).reports[
        next(key for key, r in linked(told).reports.items())
    ].races  # fmt: skip


def test_a_race_without_district_made_of_a_title_alone() -> None:
    house = Race("il-us-house-2022", "U.S. House", "IL", year=2022)
    stray = article("2022-03-15", house, runs("Dan Brady", title="Congressman"))
    assert list(linked(*_others(*_FIELD), stray).races) == [SOS.id]
    for other in (
        # Before anybody had him in the other race; another title; a district is known.
        article("2021-12-01", house, runs("Dan Brady", title="Congressman")),
        article("2022-03-15", house, runs("Dan Brady", title="Mayor")),
        article("2022-03-15", _CONGRESS, runs("Dan Brady", title="Congressman")),
    ):
        assert len(linked(*_others(*_FIELD), other).races) == 2
