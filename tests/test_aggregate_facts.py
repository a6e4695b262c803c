"""Endorsements, events, elections and statuses: each once, with all its sources and its history."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aggregate_articles import (
    GENERAL,
    MAYOR,
    PRIMARY,
    SOS,
    article,
    backs,
    endorsement,
    happens,
    linked,
    names,
    only_race,
    runs,
    share,
)

from generator.model import Election, Review

_DATED = replace(SOS, elections=(PRIMARY, GENERAL))
_TWO_ROUNDS = replace(
    MAYOR, elections=(Election("general", "2023-02-28"), Election("runoff", "2023-04-04"))
)


def test_one_endorsement_keeps_every_sentence_and_the_best_date() -> None:
    tracker = linked(
        article("2021-12-09", SOS, backs("INA", "Anna Valencia", evidence="Nurses back her.")),
        article("2021-12-08", SOS, backs("Illinois Nurses Association (INA)", "Valencia",
                date="2021-12-08", date_basis="relative", evidence="On Wednesday."),
                runs("Anna Valencia")),
        article("2022-01-09", SOS, backs("Illinois Nurses Association", "Anna Valencia",
                date="2021-12-07", date_basis="relative", evidence="The nurses were first.")),
    )  # fmt: skip
    fact = endorsement(tracker, "illinois-nurses-association", "anna-valencia")
    assert (fact.dating.value, fact.dating.precision, fact.dating.inferred) == (
        "2021-12-08", "day", True,
    )  # fmt: skip
    assert [date for date, _ in fact.dating.others] == ["2021-12-07"]
    assert {source.evidence for source in fact.sources} == {
        "Nurses back her.", "On Wednesday.", "The nurses were first.",
    }  # fmt: skip


def test_without_date_the_earliest_publication_bounds_it() -> None:
    tracker = linked(
        article("2022-01-09", SOS, backs("Unite Here Local 1", "Anna Valencia")),
        article("2021-12-08", SOS, backs("UNITE HERE Local 1", "Anna Valencia")),
    )
    fact = only_race(tracker).endorsements[0]
    assert (fact.dating.value, fact.dating.precision) == ("2021-12-08", "by")


def test_a_part_of_a_body_is_not_the_body() -> None:
    tracker = linked(
        article("2021-12-08", SOS, backs("Painters Union", "Anna Valencia", part="two chapters"),
                backs("Painters Union", "Alexi Giannoulias"))
    )  # fmt: skip
    facts = {fact.candidate: fact for fact in only_race(tracker).endorsements}
    assert facts["anna-valencia"].part == "two chapters"
    assert facts["alexi-giannoulias"].history == () and facts["anna-valencia"].current


def test_a_rescinded_endorsement_is_history() -> None:
    tracker = linked(
        article("2022-01-01", SOS, backs("Sierra Club", "Anna Valencia", date="2022-01-01")),
        article("2022-02-01", SOS, backs("Sierra Club", "Anna Valencia", date="2022-02-01",
                stance="rescind")),
        article("2022-05-01", SOS, backs("Sierra Club", "Anna Valencia", date="2022-05-01")),
    )  # fmt: skip
    first, taken_back, again = only_race(tracker).endorsements
    assert [f.current for f in (first, taken_back, again)] == [False, False, True]
    assert again.history == (first.id, taken_back.id)


def test_an_undated_endorsement_came_before_it_was_taken_back() -> None:
    tracker = linked(
        article("2022-03-01", SOS, backs("Sierra Club", "Anna Valencia")),
        article("2022-02-01", SOS, backs("Sierra Club", "Anna Valencia", date="2022-02-01",
                stance="rescind")),
    )  # fmt: skip
    current = {fact.stance: fact.current for fact in only_race(tracker).endorsements}
    assert current == {"endorse": False, "rescind": True}


def test_replaced_after_a_withdrawal() -> None:
    tracker = linked(
        article("2021-10-01", SOS, backs("Sierra Club", "Pat Dowell", date="2021-10-01")),
        article("2022-01-05", SOS, runs("Pat Dowell", "withdrawn"),
                happens("withdrawal", "Pat Dowell", date="2022-01-05")),
        article("2022-02-01", SOS, backs("Sierra Club", "Anna Valencia", date="2022-02-01")),
    )  # fmt: skip
    first, second = only_race(tracker).endorsements
    assert (first.current, second.current, second.history) == (False, True, (first.id,))


def test_made_again_for_the_general_election() -> None:
    tracker = linked(
        article("2022-03-01", _DATED, backs("Sierra Club", "Anna Valencia", date="2022-03-01")),
        article("2022-03-09", _DATED, backs("Sierra Club", "Anna Valencia", stage="primary")),
        article("2022-09-01", _DATED, backs("Sierra Club", "Anna Valencia", date="2022-09-01",
                stage="general")),
        article("2022-10-01", _DATED, backs("Sierra Club", "Anna Valencia")),
    )  # fmt: skip
    first, second = only_race(tracker).endorsements
    assert (len(first.sources), len(second.sources)) == (2, 2)
    assert second.history == (first.id,) and not first.current and second.current


@pytest.mark.parametrize("stance", ["endorse", "split"])
def test_two_choices_of_one_stage_both_stand(stance: str) -> None:
    tracker = linked(
        article("2022-05-31", _DATED, backs("Chicago Tribune", "Paul Schimpf", date="2022-05-31",
                stage="primary", stance=stance),
                backs("Chicago Tribune", "J.B. Pritzker", date="2022-05-31", stage="primary",
                      stance=stance)),
    )  # fmt: skip
    assert [fact.current for fact in only_race(tracker).endorsements] == [True, True]


def test_a_refusal_names_nobody() -> None:
    tracker = linked(article("2022-01-01", SOS, backs("Sierra Club", None, stance="decline")))
    (fact,) = only_race(tracker).endorsements
    assert (fact.candidate, fact.stance) == (None, "decline")


def test_events_are_joined_by_type() -> None:
    results = (share("Alexi Giannoulias", 18.4), share("Anna Valencia", 7.3))
    tracker = linked(
        article("2022-01-24", SOS, happens("poll", "Alexi Giannoulias", "Anna Valencia",
                pollster="Ogden & Fry", sample=400, results=results, date="2022-01-24")),
        article("2022-01-25", SOS, happens("poll", "Giannoulias", "Valencia",
                pollster="Ogden and Fry", results=(share("Giannoulias", 18),), date="2022-01-25")),
        article("2022-03-24", SOS, happens("poll", "Alexi Giannoulias", "Anna Valencia",
                pollster="Ogden & Fry", sample=400, date="2022-03-24")),
        article("2022-05-19", SOS, happens("debate", "Anna Valencia", "David Moore",
                date="2022-05-19")),
        article("2022-05-27", SOS, happens("debate", "Anna Valencia", "David Moore",
                date="2022-05-26")),
        article("2021-07-15", SOS, happens("fundraising", "Anna Valencia", period="2021-Q2")),
        article("2021-07-16", SOS, happens("fundraising", "Alexi Giannoulias", "Anna Valencia",
                period="2021-Q2")),
        article("2021-10-16", SOS, happens("fundraising", "Anna Valencia", period="2021-Q3")),
    )  # fmt: skip
    events = only_race(tracker).events
    assert sorted((event.type, len(event.sources)) for event in events) == [
        ("debate", 1), ("debate", 1), ("fundraising", 1), ("fundraising", 2), ("poll", 1),
        ("poll", 2),
    ]  # fmt: skip
    poll = next(event for event in events if len(event.sources) == 2 and event.type == "poll")
    assert (poll.sample, len(poll.results), poll.dating.value) == (400, 2, "2022-01-24")


def test_an_event_of_several_is_one_and_a_report_on_one_of_them_does_not_join_the_rest() -> None:
    filed = happens("ballot", "Anna Valencia", "David Moore", "Sidney Moore", detail="filed",
                    date="2022-03-07")  # fmt: skip
    assert [e.who for e in only_race(linked(article("2022-03-08", SOS, filed))).events] == [
        ("anna-valencia", "david-moore", "sidney-moore")
    ]
    own = happens("ballot", "Anna Valencia", detail="filed", date="2022-03-07")
    events = only_race(
        linked(article("2022-03-08", SOS, filed), article("2022-03-09", SOS, own))
    ).events
    assert sorted((event.who, len(event.sources)) for event in events) == [
        (("anna-valencia",), 2), (("david-moore", "sidney-moore"), 1),
    ]  # fmt: skip


def test_status_is_the_latest_decisive_word() -> None:
    tracker = linked(
        article("2021-12-08", _DATED, runs("Pat Dowell", "running"), runs("Dan Brady", "running")),
        article("2022-01-05", _DATED, runs("Pat Dowell", "withdrawn"),
                happens("withdrawal", "Pat Dowell", date="2022-01-05")),
        article("2022-01-24", _DATED, runs("Pat Dowell", "running")),
        article("2022-06-29", _DATED, runs("Dan Brady", "won")),
        article("2022-11-09", _DATED, runs("Dan Brady", "lost")),
    )  # fmt: skip
    bids = {bid.actor: bid for bid in only_race(tracker).candidacies}
    dowell, brady = bids["pat-dowell"], bids["dan-brady"]
    assert (dowell.status, dowell.status_dating.value) == ("withdrawn", "2022-01-05")
    assert brady.status == "lost"
    assert [(o.stage, o.status) for o in brady.stages] == [
        ("primary", "nominee"),
        ("general", "lost"),
    ]


def test_who_announces_again_is_back() -> None:
    tracker = linked(
        article("2022-01-05", SOS, happens("withdrawal", "Pat Dowell", date="2022-01-05")),
        article("2022-02-05", SOS, happens("announcement", "Pat Dowell", date="2022-02-05"),
                runs("Pat Dowell", "running")),
    )  # fmt: skip
    assert only_race(tracker).candidacies[0].status == "running"


def test_order_is_by_surname_and_who_left_is_last() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Anna Valencia"), runs("Pat Dowell", "withdrawn"),
                runs("Dan Brady"), runs("Alexi Giannoulias"))
    )  # fmt: skip
    assert names(tracker) == ["Dan Brady", "Alexi Giannoulias", "Anna Valencia", "Pat Dowell"]


def test_party_and_title_are_what_most_say_and_the_rest_is_kept() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Sidney Moore", party="D")),
        article("2022-01-02", SOS, runs("Sidney Moore", party="D")),
        article("2022-01-03", SOS, runs("Sidney Moore", party="R")),
    )
    (bid,) = only_race(tracker).candidacies
    assert bid.party == "D"
    assert [(key, value) for key, value, _ in bid.disputes] == [("party", "R")]


def test_the_primary_is_every_partys_primary() -> None:
    plain = replace(SOS, elections=(Election("primary", "2022-06"),))
    of_party = replace(SOS, elections=(Election("primary", "2022-06-28", "D"),))
    tracker = linked(article("2022-01-01", plain), article("2022-01-02", of_party))
    (election,) = only_race(tracker).elections
    assert (election.party, election.dating.value, len(election.sources)) == ("D", "2022-06-28", 2)


def test_timeline_is_in_order_with_vague_dates_before_the_days_in_them() -> None:
    tracker = linked(
        article("2022-01-09", _DATED, backs("Sierra Club", "Anna Valencia"),
                backs("Teamsters", "Anna Valencia", date="2022-01-09"),
                happens("announcement", "Anna Valencia", date="2022-01")),
    )  # fmt: skip
    assert [entry.id for entry in only_race(tracker).timeline] == [
        "announcement-anna-valencia", "teamsters-anna-valencia", "sierra-club-anna-valencia",
        "primary", "general",
    ]  # fmt: skip


def test_rejected_facts_and_articles_are_left_out() -> None:
    no = Review("rejected", "Ed", "2022-02-02")
    kept = article("2022-01-01", SOS, runs("Anna Valencia"), runs("Someone Else", review=no))
    gone = replace(article("2022-01-02", SOS, runs("Nobody Here")), review=no)
    assert names(linked(kept, gone)) == ["Anna Valencia"]
