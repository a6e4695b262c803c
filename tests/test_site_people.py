"""Candidates: the same fields for everybody, what is missing named, color only where it tells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from site_sample import RACE, sample

from generator.config import SiteSettings
from generator.site import people
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.theme import load_theme

WORDS = load_theme(Path(__file__).parent.parent / "themes" / "default").words("en")
CONTEXT = Context(sample(), SiteSettings(), WORDS, "2022-02-22")


def test_what_is_missing_is_said() -> None:
    bid = replace(CONTEXT.race(RACE).candidacies[0], party=None, title=None, status=None)
    view = people.candidacy(CONTEXT, "index.html", bid)
    assert (view.party, view.title, view.status) == (
        "party not told",
        "occupation not told",
        "status not told",
    )
    assert not view.party_known


def test_color_stands_only_where_parties_differ() -> None:
    race = CONTEXT.race(RACE)
    codes = [people.candidacy(CONTEXT, "index.html", bid).party_code for bid in race.candidacies]
    assert codes == ["R", "D", "R", "D", "D", "D"]
    primary = replace(race, candidacies=tuple(b for b in race.candidacies if b.party == "D"))
    tracker = replace(CONTEXT.tracker, races={RACE: primary})
    alone = Context(tracker, SiteSettings(), WORDS, "2022-02-22")
    assert {people.candidacy(alone, "i.html", b).party_code for b in primary.candidacies} == {""}


def test_those_who_left_are_marked() -> None:
    views = {
        bid.actor: people.candidacy(CONTEXT, "index.html", bid)
        for bid in CONTEXT.race(RACE).candidacies
    }
    assert [actor for actor, view in views.items() if view.out] == ["pat-dowell"]
    assert views["pat-dowell"].stages == ("Primary: left the race",)
    assert views["dan-brady"].notes == (
        "Other sources say “deputy House leader” (Chicago Sun-Times).",
    )


def test_a_card_opens_a_few_sentences_and_says_that_there_are_more() -> None:
    bid = CONTEXT.race(RACE).candidacies[0]
    bid = replace(bid, sources=bid.sources * 5)
    view = people.candidacy(CONTEXT, "index.html", bid, most=3)
    assert len(view.sources) == 3
    assert view.more == "2 more articles say so; they are listed below."
    assert view.sources_line.endswith("and 4 more sources")


def test_endorsers_stand_by_name_and_former_ones_last() -> None:
    facts = Facts(CONTEXT, "index.html")
    race = CONTEXT.race(RACE)
    found = (fact for fact in race.endorsements if fact.candidate == "alexi-giannoulias")
    views = people.received(CONTEXT, facts, found)
    assert [view.other.text for view in views if view.other] == [
        "Cook County Democratic Party",
        "Pat Dowell",
        "SEIU Illinois State Council",
        "International Union of Painters and Allied Trades",
    ]
    assert views[-1].stance == "withdrew endorsement"
    assert views[-1].fact.past
