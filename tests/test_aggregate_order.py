"""The order of articles and of editors' files makes no difference."""

from __future__ import annotations

import random

from aggregate_articles import MAYOR, SOS, article, backs, happens, profile, runs
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.link import articles as synthetic
from generator.aggregate import aggregate
from generator.model import Article, Race, Roster

_NAMES = ("David Moore", "Sidney Moore", "Moore", "Dave Moore", "D. Moore", "Anna Valencia",
          "Valencia", "Ald. Moore", "Jesús García", "Chuy Garcia")  # fmt: skip
_BODIES = ("SEIU Local 1", "Local 1", "SEIU", "Unite Here Local 1", "INA", "Tribune",
           "Illinois Nurses Association", "Chicago Tribune", "Teamsters Local 1")  # fmt: skip
_RACES = (
    SOS,
    MAYOR,
    Race("il-secretary-of-state", "Secretary of State", "IL"),
    Race("secretary-of-state", "Secretary of State"),
    Race("il-secretary-of-state-2018", "Secretary of State", "IL", year=2018),
    Race("mayor", "Mayor"),
)
_days = st.sampled_from(
    [None, "2018-03-01", "2022-01-05", "2022-01-06", "2022-10-01", "2023-03-01"]
)
_stances = st.sampled_from(["endorse", "rescind", "split"])
_facts = st.one_of(
    st.builds(runs, st.sampled_from(_NAMES), st.sampled_from([None, "running", "withdrawn"]),
              party=st.sampled_from([None, "D", "R"])),
    st.builds(backs, st.sampled_from(_BODIES), st.sampled_from(_NAMES), date=_days,
              stance=_stances),
    st.builds(backs, st.sampled_from(_NAMES), st.sampled_from(_NAMES), person=st.just(True)),
    st.builds(happens, st.sampled_from(["announcement", "withdrawal", "debate", "poll", "result"]),
              st.sampled_from(_NAMES), st.sampled_from(_NAMES), date=_days),
)  # fmt: skip
_articles = st.lists(
    st.builds(
        lambda day, race, facts: article(day, race, *facts),
        _days, st.sampled_from(_RACES), st.lists(_facts, max_size=4),
    ),
    max_size=8,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(_articles, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_tracker(articles: list[Article], chance: random.Random) -> None:
    roster = [
        profile("candidate", "david-moore", aliases=("Dave Moore",)),
        profile("candidate", "anna-valencia", party="D"),
    ]
    first = aggregate(articles, Roster(candidates=tuple(roster)))
    shuffled = articles[:]
    chance.shuffle(shuffled)
    chance.shuffle(roster)
    again = aggregate(shuffled, Roster(candidates=tuple(roster)))
    assert again == first
    for one, other in ((first[0].races, again[0].races), (first[0].actors, again[0].actors)):
        assert list(one) == list(other)
    assert list(first[0].reports) == list(again[0].reports)


@settings(max_examples=150, deadline=None)
@given(_articles)
def test_what_is_said_stands_in_the_tracker_once(articles: list[Article]) -> None:
    tracker, _ = aggregate(articles, Roster())
    for race in tracker.races.values():
        ids = [fact.id for fact in race.endorsements]
        assert len(ids) == len(set(ids))
        assert len({event.id for event in race.events}) == len(race.events)
        for fact in race.endorsements:
            assert fact.endorser in tracker.actors and fact.endorser != fact.candidate
            assert set(fact.history) <= set(ids) - {fact.id}
            assert fact.sources
        running = [bid.actor for bid in race.candidacies]
        assert len(running) == len(set(running)) and set(running) <= set(tracker.actors)
        assert {event for e in race.events for event in e.who} <= set(running)
        assert len(race.timeline) == (
            len(race.endorsements) + len(race.events) + len(race.elections)
        )
    # The two Moores and two years never meet.
    for race in tracker.races.values():
        assert race.race.year is None or not race.race.id.endswith("2018") or race.race.year == 2018
    for actor in tracker.actors.values():
        assert not {"David Moore", "Sidney Moore"} <= {actor.name, *actor.aliases}
        assert not {"SEIU Local 1", "SEIU"} <= {actor.name, *actor.aliases}


def test_a_large_set_in_another_order_is_the_same() -> None:
    made = synthetic(300)
    shuffled = made[:]
    random.Random(3).shuffle(shuffled)
    assert aggregate(made, Roster()) == aggregate(shuffled, Roster())
