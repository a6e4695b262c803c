"""Timelines: order by what is known, months as headings, silence folded, the future apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from site_sample import RACE, sample

from generator.aggregate.model import Dating, TrackedEvent
from generator.config import SiteSettings
from generator.site.context import Context, newest
from generator.site.facts import Facts
from generator.site.theme import load_theme
from generator.site.timeline import Moment, is_ahead, moments, ordered, timeline

WORDS = load_theme(Path(__file__).parent.parent / "themes" / "default").words("en")
CONTEXT = Context(sample(), SiteSettings(), WORDS, newest(sample()))
PAINTERS = "International Union of Painters and Allied Trades"
FACTS = Facts(CONTEXT, "races/x/index.html")


def _moment(number: int, value: str | None) -> Moment:
    dating = Dating(value, "day") if value else Dating()
    return Moment(TrackedEvent(f"v-{number}", "debate", (), RACE, dating), RACE)


def test_what_is_less_exact_stands_below_what_it_may_follow() -> None:
    values = ["2021", None, "2021-06", "2021-06-30", "2021-06-01", "2022-01-05", "2021-07"]
    found = ordered(_moment(number, value) for number, value in enumerate(values))
    assert [moment.dating.value for moment in found] == [
        "2022-01-05", "2021-07", "2021-06-30", "2021-06-01", "2021-06", "2021", None,
    ]  # fmt: skip


def test_ties_do_not_depend_on_the_order_of_the_input() -> None:
    found = [_moment(number, "2021-06-01") for number in range(5)]
    assert ordered(found) == ordered(reversed(found))


@pytest.mark.parametrize(
    ("value", "today", "ahead"),
    [
        ("2022-06-28", "2022-06-27", True),
        ("2022-06-28", "2022-06-28", False),
        ("2022-06", "2022-06-01", False),
        ("2022-07", "2022-06-30", True),
        ("2023", "2022-12-31", True),
        ("2022", "2022-01-01", False),
        (None, "2022-01-01", False),
        ("2022-06-28", "", False),
    ],
)
def test_only_what_surely_lies_ahead_does(value: str | None, today: str, ahead: bool) -> None:
    assert is_ahead(Dating(value), today) is ahead


def test_months_are_headings_and_silence_is_one_line() -> None:
    values = ["2022-11-08", "2022-01-05", "2021-12-24", "2021-12-01", "2021-09", "2021"]
    found = [_moment(number, value) for number, value in enumerate(values)]
    view = timeline(CONTEXT, FACTS, found)
    assert [(month.heading, month.gap, month.ahead) for month in view.months] == [
        ("November 2022", "", True),
        # Between now and a day to come nothing is missing.
        ("January 2022", "", False),
        ("December 2021", "", False),
        ("September 2021", "nothing in our sources for 2 months", False),
        ("2021", "", False),
    ]


def test_honest_dates_and_notes() -> None:
    view = timeline(CONTEXT, FACTS, moments(CONTEXT.race(RACE)), anchored=True)
    found = {fact.anchor: fact for month in view.months for fact in month.facts}
    assert found["e-0002"].date.text == "by Dec. 8, 2021"
    assert WORDS("date.by_note") in found["e-0002"].notes
    assert found["e-0001"].date.inferred
    assert WORDS("date.inferred") in found["e-0001"].notes
    assert "Sources differ: May 25, 2021, according to Chicago Sun-Times." in found["e-0005"].notes
    assert found["v-0001"].date.text == "June 2021"
    assert found["e-0011"].date.text == "date not known"
    assert found["e-0011"].date.iso == ""
    assert "Reviewed by R. Editor, March 1, 2022." in found["e-0006"].notes
    assert len(found) == 20
    assert view.inferred


@pytest.mark.parametrize(
    ("anchor", "text"),
    [
        ("e-0001", "Illinois Nurses Association endorses Anna Valencia"),
        (
            "e-0003",
            f"{PAINTERS} (two chapters) endorses Anna Valencia",
        ),
        ("e-0008", "J.B. Pritzker endorses Anna Valencia for the primary"),
        ("e-0009", "Jesse White endorses nobody"),
        (
            "e-0011",
            f"{PAINTERS} withdraws the endorsement of Alexi Giannoulias",
        ),
        ("v-0001", "Anna Valencia enters the race"),
        ("v-0003", "Pat Dowell leaves the race"),
        ("v-0004", "Campaign money reported"),
        ("v-0005", "Poll by Ogden & Fry"),
        ("v-0006", "Debate: Alexi Giannoulias, David Moore and Anna Valencia"),
        ("v-0007", "Ad about Anna Valencia, paid for by Alexi Giannoulias"),
        ("v-0008", "David Moore files to be on the ballot"),
        ("vote-primary-d", "Democratic primary"),
        ("vote-general", "General election"),
    ],
)
def test_facts_are_sentences(anchor: str, text: str) -> None:
    view = timeline(CONTEXT, FACTS, moments(CONTEXT.race(RACE)), anchored=True)
    found = {fact.anchor: fact for month in view.months for fact in month.facts}
    assert found[anchor].text.striptags() == text


def test_figures_stand_in_the_order_of_the_candidates() -> None:
    view = timeline(CONTEXT, FACTS, moments(CONTEXT.race(RACE)), anchored=True)
    poll = next(f for month in view.months for f in month.facts if f.anchor == "v-0005")
    assert [(figure.name, figure.text) for figure in poll.figures] == [
        ("Alexi Giannoulias", "18.4%"),
        ("David Moore", "1.5%"),
        ("Anna Valencia", "7.3%"),
        ("Pat Dowell", "3.8%"),
    ]
    assert poll.details == (
        "400 people asked, sampling error ±3.7 points, taken December 2021, for the primary"
    )
