"""Candidates: the same fields for everybody, what is missing named, color only where it tells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from site_sample import POLL, RACE, SEIU, sample, source

from generator.aggregate.model import Dating, Source
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


def test_what_became_of_a_bid_is_said() -> None:
    views = {
        bid.actor: people.candidacy(CONTEXT, "index.html", bid)
        for bid in CONTEXT.race(RACE).candidacies
    }
    assert views["pat-dowell"].brief == "Democratic, left the race"
    assert views["anna-valencia"].brief == "Democratic"
    assert views["pat-dowell"].stages == ("Primary: left the race",)
    assert views["dan-brady"].notes == (
        "Other sources say “deputy House leader” (Chicago Sun-Times).",
    )


def replaced(source: Source, evidence: str) -> Source:
    return source._replace(evidence=evidence)


def test_a_card_opens_a_few_sentences_and_says_that_there_are_more() -> None:
    bid = CONTEXT.race(RACE).candidacies[0]
    bid = replace(bid, sources=tuple(replaced(bid.sources[0], str(n)) for n in range(5)))
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


def test_a_card_opens_the_sentence_for_what_it_says_first() -> None:
    bid = CONTEXT.race(RACE).candidacies[5]
    assert (bid.actor, bid.status) == ("pat-dowell", "withdrawn")
    other = source(SEIU, "Own words: she runs.", "c-old")
    bid = replace(bid, status_dating=Dating("2022-01-05", "day"), sources=(other, *bid.sources))
    view = people.candidacy(Context(sample(), SiteSettings(), WORDS, "2022-02-22"), "i.html", bid)
    assert [one.sentence for one in view.sources] == [
        "A sentence in our own words for v-0003.",  # of the event by which she left
        "A sentence of our own on pat-dowell <running> & more.",
        "Own words: she runs.",
    ]
    assert view.sources_line == "Campaign Tracker demo, Jan. 24, 2022 and 2 more sources"


def test_of_who_still_runs_the_latest_article_tells() -> None:
    bid = CONTEXT.race(RACE).candidacies[4]
    older, newer = (source(key, key, "c-x") for key in (SEIU, POLL))
    bid = replace(bid, sources=(older, *bid.sources, newer))
    context = Context(sample(), SiteSettings(), WORDS, "2022-02-22")
    view = people.candidacy(context, "i.html", bid)
    assert [one.date.iso for one in view.sources] == ["2022-01-24", "2021-12-08", "2021-05-26"]


def test_in_a_race_without_parties_nobody_lacks_one() -> None:
    race = CONTEXT.race(RACE)
    bids = tuple(replace(bid, party=None) for bid in race.candidacies)
    bids = (replace(bids[0], party="N"), *bids[1:])
    tracker = replace(CONTEXT.tracker, races={RACE: replace(race, candidacies=bids)})
    context = Context(tracker, SiteSettings(), WORDS, "2022-02-22")
    views = [people.candidacy(context, "i.html", bid) for bid in bids]
    assert {(view.party, view.party_told) for view in views} == {("nonpartisan", False)}
