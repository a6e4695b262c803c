"""Results: who of those in them won, and what cannot be a result."""

from __future__ import annotations

from dataclasses import replace

import pytest
from aggregate_articles import GENERAL, PRIMARY, SOS, article, backs, happens, linked, runs, share

from generator.aggregate.model import Tracker
from generator.model import Election, Figure

_DATED = replace(SOS, elections=(PRIMARY, GENERAL))
A, B, C = "Ann Lee", "Bo Fox", "Cy Dow"


def _result(tracker: Tracker) -> tuple[str | None, dict[str, str]]:
    (event,) = tracker.races[SOS.id].events
    assert set(event.who) >= {actor for actor, _ in event.outcomes}
    return event.detail, dict(event.outcomes)


@pytest.mark.parametrize(
    ("detail", "who", "statuses", "figures", "outcomes"),
    [
        # The article's candidacies say whose outcome it is,
        ("lost", (A, B), {B: "lost"}, (), {"bo-fox": "lost"}),
        ("won", (A, B, C), {A: "nominee", B: "lost"}, (),
         {"ann-lee": "nominated", "bo-fox": "lost"}),
        # else the figures,
        ("won", (B, A), {}, (share(A, 52.0), share(B, 48.0)), {"ann-lee": "won"}),
        ("advanced", (C, B, A), {}, (share(A, 40), share(B, 35), share(C, 9)),
         {"ann-lee": "advanced", "bo-fox": "advanced"}),
        ("won", (B, A), {}, (Figure(A, votes=9), Figure(B, votes=7)), {"ann-lee": "won"}),
        # else who is named first.
        ("won", (A, B), {}, (), {"ann-lee": "won"}),
        ("advanced", (A, B, C), {}, (), {"ann-lee": "advanced", "bo-fox": "advanced"}),
        ("lost", (A,), {}, (), {"ann-lee": "lost"}),
        # Of two, one was beaten and the other had more than half.
        ("lost", (A, B), {B: "lost"}, (share(A, 51.4),), {"ann-lee": "won", "bo-fox": "lost"}),
        (None, (A, B), {}, (share(A, 51.4), share(B, 48.6)), {}),
    ],
)  # fmt: skip
def test_whose_outcome_it_is(
    detail: str | None,
    who: tuple[str, ...],
    statuses: dict[str, str],
    figures: tuple[Figure, ...],
    outcomes: dict[str, str],
) -> None:
    told = article(
        "2022-07-01", SOS, *(runs(name, statuses.get(name)) for name in who),
        happens("result", *who, detail=detail, date="2022-06-28", results=figures),
    )  # fmt: skip
    assert _result(linked(told))[1] == outcomes


def test_winner_and_loser_of_one_count_are_one_event() -> None:
    tracker = linked(
        article("2022-11-09", _DATED, runs(A, "won"), runs(B),
                happens("result", A, B, detail="won", date="2022-11-08")),
        article("2022-11-10", _DATED, runs(B, "lost"),
                happens("result", B, detail="lost", date="2022-11-08")),
    )  # fmt: skip
    assert _result(tracker) == ("won", {"ann-lee": "won", "bo-fox": "lost"})
    status = {bid.actor: bid.status for bid in tracker.races[SOS.id].candidacies}
    assert status == {"ann-lee": "won", "bo-fox": "lost"}


def test_one_mistaken_article_changes_no_outcome() -> None:
    right = [
        article(f"2022-11-{day}", _DATED, runs(A, "won"),
                happens("result", A, detail="won", date="2022-11-08"))
        for day in ("09", "10")
    ]  # fmt: skip
    wrong = article("2022-11-12", _DATED, runs(A, "lost"),
                    happens("result", A, detail="lost", date="2022-11-08"))  # fmt: skip
    tracker = linked(*right, wrong)
    assert [bid.status for bid in tracker.races[SOS.id].candidacies] == ["won"]
    assert _result(tracker)[1] == {"ann-lee": "won"}


def test_nobody_has_lost_before_the_first_vote() -> None:
    slated = article("2021-12-14", _DATED, runs(A, "lost"),
                     happens("result", A, B, detail="lost", date="2021-12-14"))  # fmt: skip
    tracker = linked(slated)
    assert tracker.races[SOS.id].events == ()
    status = {bid.actor: bid.status for bid in tracker.races[SOS.id].candidacies}
    assert status["ann-lee"] == "running"
    # Without a primary that is known, it may have been lost.
    alone = linked(article("2022-06-29", replace(SOS, elections=(GENERAL,)), runs(A, "lost")))
    assert [bid.status for bid in alone.races[SOS.id].candidacies] == ["lost"]


def test_nominees_may_lose_and_who_lost_the_primary_loses_once() -> None:
    tracker = linked(
        article("2022-06-29", _DATED, runs(A, "nominee"), runs(B, "lost")),
        article("2022-11-09", _DATED, runs(A, "lost"),
                happens("result", A, detail="lost", date="2022-11-08")),
        article("2022-12-06", _DATED, runs(A, "nominee"), runs(B, "lost")),
    )  # fmt: skip
    ann, bo = sorted(tracker.races[SOS.id].candidacies, key=lambda bid: bid.actor)
    assert (ann.status, [(s.stage, s.status) for s in ann.stages]) == (
        "lost", [("primary", "nominee"), ("general", "lost")]
    )  # fmt: skip
    assert [(s.stage, s.status) for s in bo.stages] == [("primary", "lost")]


@pytest.mark.parametrize(
    ("told", "value"),
    [
        (["2022-02-17", "2022-06-28", "2022-06-28"], "2022-06-28"),
        (["2022-06-28", "2022-11-08"], "2022-06-28"),  # as many: published first
        (["2022", "2022-06", "2022-06", "2022-06-28", "2022-02-17"], "2022-06-28"),
        (["2022-02-17", "2022-06", "2022-06"], "2022-06"),
        (["2022"], "2022"),
    ],
)
def test_a_voting_day_is_the_one_most_articles_give(told: list[str], value: str) -> None:
    tracker = linked(*(
        article(f"2022-01-0{number}", replace(SOS, elections=(Election("primary", day),)), runs(A))
        for number, day in enumerate(told, 1)
    ))  # fmt: skip
    (election,) = tracker.races[SOS.id].elections
    assert election.dating.value == value
    assert {day for day, _ in election.dating.others} == {
        day for day in told if not day.startswith(value) and not value.startswith(day)
    }


def test_endorsers_listed_beside_candidates_do_not_run() -> None:
    listed = article("2022-03-01", SOS, runs(A), runs("Sen. Kim Oh", "advanced"),
                     backs("Kim Oh", A, person=True))  # fmt: skip
    later = article("2022-04-01", SOS, runs(A), runs("Kim Oh", "running"))
    assert [bid.actor for bid in linked(listed, later).races[SOS.id].candidacies] == ["ann-lee"]
    # Told of before, they did run; so did who is told to have withdrawn.
    before = article("2022-01-01", SOS, runs("Kim Oh", "running"))
    assert len(linked(before, listed).races[SOS.id].candidacies) == 2
    gone = article("2022-03-01", SOS, runs("Kim Oh", "withdrawn"), backs("Kim Oh", A, person=True))
    assert len(linked(gone).races[SOS.id].candidacies) == 2


def test_one_choice_after_the_other_is_no_split() -> None:
    tracker = linked(
        article("2022-06-29", _DATED, runs(A, "nominee"), runs(B, "lost")),
        article("2022-11-08", _DATED, runs(A),
                backs("Kim Oh", B, person=True, stance="split"),
                backs("Kim Oh", A, person=True, stance="split")),
    )  # fmt: skip
    facts = tracker.races[SOS.id].endorsements
    assert {(fact.candidate, fact.stance) for fact in facts} == {
        ("ann-lee", "endorse"), ("bo-fox", "endorse")
    }  # fmt: skip
