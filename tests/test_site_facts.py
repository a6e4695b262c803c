"""Facts as sentences: every stance and kind of event has its words in every language."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from site_sample import NURSES, RACE, sample

from generator.aggregate.model import Dating, TrackedEndorsement, TrackedEvent
from generator.config import SiteSettings
from generator.model import BALLOT_DETAILS, EVENT_TYPES, RESULT_DETAILS, STAGES, STANCES, Figure
from generator.site.context import Context, newest
from generator.site.facts import Facts, tells
from generator.site.theme import load_theme

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
HERE = f"races/{RACE}/index.html"


def _facts(language: str = "en") -> Facts:
    return Facts(Context(sample(), SiteSettings(), THEME.words(language), "2022-02-22"), HERE)


@pytest.mark.parametrize("language", sorted(THEME.catalogues))
def test_every_stance_is_a_sentence(language: str) -> None:
    facts = _facts(language)
    for stance, candidate, stage, rank in product(
        STANCES, ("anna-valencia", None), (None, *STAGES), (None, 2)
    ):
        fact = TrackedEndorsement(
            "e-1", "jesse-white", candidate, RACE, stance, Dating(), stage=stage, rank=rank
        )
        text = facts.endorsement(fact).text
        assert "Jesse White" in text
        assert ("Anna Valencia" in text) is (candidate is not None)
        assert "{" not in text


@pytest.mark.parametrize("language", sorted(THEME.catalogues))
def test_every_event_is_a_sentence(language: str) -> None:
    facts = _facts(language)
    people = ("anna-valencia", "david-moore")
    for kind, number in product(EVENT_TYPES, (0, 1, 2)):
        details: tuple[str | None, ...] = (None,)
        if kind in ("ballot", "result"):
            details += BALLOT_DETAILS if kind == "ballot" else RESULT_DETAILS
        for detail in details:
            fact = TrackedEvent(
                "v-1", kind, people[:number], RACE, Dating(), detail=detail, stage="primary"
            )
            view = facts.event(fact)
            assert view.text.strip()
            assert "{" not in view.text
            assert (view.kind, view.word != kind) == (kind, True)
            assert all(
                facts.context.name(person) in view.text
                for person in people[:number]
                if kind != "poll"
            )


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2021-Q2", "second quarter of 2021"),
        ("2021", "2021"),
        ("2022-05", "May 2022"),
        ("2022-05-06/2022-05-08", "May 6, 2022–May 8, 2022"),
        ("before the primary", "before the primary"),
        ("2021-Q7", "2021-Q7"),
    ],
)
def test_periods(period: str, expected: str) -> None:
    assert _facts().period(period) == expected


def test_amounts_are_raised_only_in_money_reports() -> None:
    figure = (Figure("anna-valencia", amount=100.0, votes=1, percent=50.0),)
    event = TrackedEvent("v-1", "fundraising", (), RACE, Dating(), results=figure)
    assert _facts().event(event).figures[0].text == "50%, 1 vote, $100 raised"
    assert _facts().event(replace(event, type="ad")).figures[0].text == "50%, 1 vote, $100"


def test_the_newest_article_is_the_sites_today() -> None:
    tracker = sample()
    assert newest(tracker) == "2022-02-22"
    report = tracker.reports[NURSES]
    for told, expected in (("2022-03", "2022-03-31"), ("2022", "2022-12-31"), (None, "2022-02-22")):
        changed = replace(report, article=replace(report.article, date=told))
        reports = tracker.reports | {NURSES: changed}
        assert newest(replace(tracker, reports=reports)) == expected


@pytest.mark.parametrize(
    ("verb", "told"),
    [
        ("gave its backing to", True),
        ("slated", True),
        ("threw his support", True),
        ("supports", True),
        ("recommends a vote for", True),
        ("endorsed", False),  # the fact says so itself
        ("has the endorsement of", False),
        ("comes", False),
        ("on", False),
        ("did so", False),
        ("", False),
        (None, False),
    ],
)
def test_a_sources_own_words_stand_there_only_where_they_tell_something(
    verb: str | None, told: bool
) -> None:
    assert tells(verb) is told


def test_an_endorsement_that_is_over_says_why() -> None:
    tracker = sample()
    race = tracker.races[RACE]
    first, second = race.endorsements[0], race.endorsements[4]
    over = replace(first, current=False)

    def ended(*later: TrackedEndorsement) -> str:
        told = replace(tracker, races={RACE: replace(race, endorsements=(over, *later))})
        context = Context(told, SiteSettings(), THEME.words("en"), "2022-02-22")
        return Facts(context, "index.html").endorsement(over).ended

    assert ended() == "no longer current"
    assert ended(replace(second, history=(first.id,))) == "later endorsed Alexi Giannoulias"
    again = replace(first, id="e-y", stage="general", history=(first.id,))
    assert ended(again) == "endorsed again later"
    taken = replace(first, id="e-z", stance="rescind", history=(first.id,))
    assert ended(taken) == "withdrawn later"
