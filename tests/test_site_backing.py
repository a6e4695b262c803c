"""Who runs and who backs whom: groups, the names beside each candidate, the lines of the head."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from site_sample import RACE, sample

from generator.aggregate.model import StageOutcome, TrackedRace
from generator.config import SiteSettings
from generator.model import Profile
from generator.site import backing, people
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.pieces import CandidacyView
from generator.site.theme import load_theme

WORDS = load_theme(Path(__file__).parent.parent / "themes" / "default").words("en")
HERE = f"races/{RACE}/index.html"


def made(race: TrackedRace | None = None) -> tuple[Context, TrackedRace]:
    tracker = sample()
    race = race or tracker.races[RACE]
    told = replace(tracker, races={RACE: race})
    return Context(told, SiteSettings(), WORDS, "2022-02-22"), race


def views(context: Context, race: TrackedRace) -> tuple[CandidacyView, ...]:
    return tuple(people.candidacy(context, HERE, bid) for bid in race.candidacies)


def test_the_latest_endorsements_lead_to_their_sentence() -> None:
    context, race = made()
    lines = backing.latest(Facts(context, HERE), race, 20)
    # What was there by a day comes after what has one, and may be much older.
    assert [line.date.text for line in lines[5:]] == ["by Dec. 8, 2021"] * 3
    lines = lines[:2]
    assert [(line.text, line.date.text, line.href) for line in lines] == [
        ("J.B. Pritzker endorses Anna Valencia for the primary", "Feb. 22, 2022", "#e-0008"),
        ("Pat Dowell endorses Alexi Giannoulias", "January 2022", "#e-0010"),
    ]


def test_refused_withdrawn_and_overtaken_ones_do_not_count() -> None:
    _, race = made()
    assert len(race.endorsements) == 10
    assert backing.number(race) == 8
    over = replace(race.endorsements[0], current=False)
    assert backing.number(replace(race, endorsements=(over, *race.endorsements[1:]))) == 7


def test_some_of_many_are_named_the_first_by_name() -> None:
    context, race = made()
    found = backing.backed(context, Facts(context, HERE), race, views(context, race))
    (running, left) = backing.runners(context, race, found)
    assert (running.heading, left.heading) == ("Running", "Left the race, or off the ballot")
    named = {
        one.candidacy.actor: one.backers and (one.backers.text, one.backers.href)
        for one in running.runners
    }
    assert named["anna-valencia"] == (
        "Associated Fire Fighters of Illinois, Illinois Nurses Association, "
        "International Union of Painters and Allied Trades (two chapters) and 2 more",
        "#backs-anna-valencia",
    )
    # Whoever withdrew the endorsement is not named.
    assert named["alexi-giannoulias"] == (
        "Cook County Democratic Party, Pat Dowell and SEIU Illinois State Council",
        "#backs-alexi-giannoulias",
    )
    assert named["dan-brady"] is None


def decided(race: TrackedRace) -> TrackedRace:
    """The sample's race after its vote."""
    ends = {
        "alexi-giannoulias": ("won", (StageOutcome("general", "won"),)),
        "dan-brady": ("lost", (StageOutcome("general", "lost"),)),
        "anna-valencia": ("lost", (StageOutcome("primary", "lost"),)),
        "david-moore": ("declined", ()),
    }
    bids = [
        replace(bid, status=ends[bid.actor][0], stages=ends[bid.actor][1])
        if bid.actor in ends else bid
        for bid in race.candidacies
    ]  # fmt: skip
    order = ("dan-brady", "alexi-giannoulias", "william-kelly", "anna-valencia", "pat-dowell")
    listed = [*order, "david-moore"]
    return replace(race, candidacies=tuple(sorted(bids, key=lambda b: listed.index(b.actor))))


def test_after_the_vote_those_come_first_between_whom_it_was() -> None:
    context, race = made(decided(made()[1]))
    bids = views(context, race)
    standing = backing.runners(
        context, race, backing.backed(context, Facts(context, HERE), race, bids)
    )
    assert [
        (group.heading, [one.candidacy.actor for one in group.runners]) for group in standing
    ] == [
        ("In the last vote", ["dan-brady", "alexi-giannoulias"]),
        ("Earlier in the race", ["william-kelly", "anna-valencia"]),
        ("Left the race, or off the ballot", ["pat-dowell"]),
        ("Decided not to run", ["david-moore"]),
    ]
    first, others = backing.leading(context, race, bids)
    assert [bid.brief for bid in first] == ["Republican, lost", "Democratic, won"]
    assert others == "and 3 more"  # not who decided not to run
    assert backing.running(race) == 5


@pytest.mark.parametrize(
    ("ballot", "several", "expected"),
    [
        (False, False, "In order of last name."),
        (True, False, "In the order of the ballot."),
        (False, True, "Grouped by how far they came; in order of last name in each group."),
        (True, True, "Grouped by how far they came; in the order of the ballot in each group."),
    ],
)
def test_the_order_is_told_as_it_is(ballot: bool, several: bool, expected: str) -> None:
    context, race = made()
    profile = Profile("race", RACE, order=("dan-brady",) if ballot else ())
    bids = race.candidacies if several else race.candidacies[:5]
    assert backing.order(context, replace(race, profile=profile, candidacies=bids)) == expected


def test_a_race_without_candidates_has_nobody_first() -> None:
    context, race = made(replace(made()[1], candidacies=()))
    assert backing.leading(context, race, ()) == ((), "")
    assert backing.runners(context, race, ()) == ()
