"""Who runs in a race, and who backs whom: the lists of its page and the lines that sum them up."""

from __future__ import annotations

from itertools import groupby

from generator.aggregate.groups import groups
from generator.aggregate.model import TrackedEndorsement, TrackedRace
from generator.site import people
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.pieces import (
    BackedView,
    CandidacyView,
    FactLine,
    FactView,
    Link,
    RunnersView,
    RunnerView,
)
from generator.site.timeline import Moment, ordered

#: How many of those who back somebody are named beside them, the first by name.
NAMED = 3
#: Kinds of dates that say little of when something was.
_VAGUE = {"by": 1, "": 2}
#: What the ``id`` of a candidate's endorsements begins with.
ANCHOR = "backs-"


def stands(fact: TrackedEndorsement) -> bool:
    """Whether somebody backs somebody: neither refused nor withdrawn nor overtaken."""
    return fact.stance in ("endorse", "split") and fact.current and fact.candidate is not None


def number(tracked: TrackedRace) -> int:
    """How many endorsements of a race stand."""
    return sum(map(stands, tracked.endorsements))


def latest(facts: Facts, tracked: TrackedRace, most: int) -> tuple[FactLine, ...]:
    """The latest endorsements that stand, one line each. What was there *by* a day may be much
    older: it comes after those of a known day, and before those without any date."""
    found = ordered(Moment(one, one.race) for one in tracked.endorsements if stands(one))
    found.sort(key=lambda moment: _VAGUE.get(moment.dating.precision, 0))
    return tuple(
        facts.line(moment.fact)
        for moment in found[:most]
        if isinstance(moment.fact, TrackedEndorsement)
    )


def backed(
    context: Context, facts: Facts, tracked: TrackedRace, bids: tuple[CandidacyView, ...]
) -> tuple[BackedView, ...]:
    """Everybody who runs, in the race's order, with everybody who backs them."""
    long = len(tracked.endorsements) > people.FULL
    found = []
    for bid in bids:
        received = (fact for fact in tracked.endorsements if fact.candidate == bid.actor)
        views = people.received(context, facts, received, compact=long)
        found.append(BackedView(bid, views, f"{ANCHOR}{bid.actor}"))
    return tuple(found)


def refusals(facts: Facts, tracked: TrackedRace) -> tuple[FactView, ...]:
    """Endorsements of nobody, or of somebody who does not run."""
    running = {bid.actor for bid in tracked.candidacies}
    return tuple(
        facts.endorsement(fact)
        for fact in tracked.endorsements
        if fact.candidate is None or fact.candidate not in running
    )


def runners(
    context: Context, tracked: TrackedRace, found: tuple[BackedView, ...]
) -> tuple[RunnersView, ...]:
    """Everybody who runs, in groups of those who came equally far (see
    :mod:`generator.aggregate.groups`); the groups are headed where there are several."""
    of, words = groups(tracked.candidacies), context.words
    parts = [
        (name, tuple(RunnerView(one.candidacy, _backers(context, one)) for one in members))
        for name, members in groupby(found, lambda one: of[one.candidacy.actor])
    ]
    decided = context.is_decided(tracked.race.id)

    def heading(name: str) -> str:
        own = f"group.decided_{name}"
        return words(own if decided and own in words.table else f"group.{name}")

    return tuple(
        RunnersView(heading(name) if len(parts) > 1 else "", members) for name, members in parts
    )


def leading(
    context: Context, tracked: TrackedRace, bids: tuple[CandidacyView, ...]
) -> tuple[tuple[CandidacyView, ...], str]:
    """The first of those groups, and how many more ran, in words."""
    of = groups(tracked.candidacies)
    first = tuple(bid for bid in bids if of[bid.actor] == of[bids[0].actor])
    rest = sum(name != "declined" for name in of.values()) - len(first)
    return first, context.words.count("race.others", rest) if rest > 0 else ""


def running(tracked: TrackedRace) -> int:
    """How many run or ran."""
    return sum(bid.status != "declined" for bid in tracked.candidacies)


def order(context: Context, tracked: TrackedRace) -> str:
    """In what order the candidates stand, in words."""
    ballot = bool(tracked.profile and tracked.profile.order)
    several = len(set(groups(tracked.candidacies).values())) > 1
    if several:
        return context.words("race.order_ballot_groups" if ballot else "race.order_groups")
    return context.words("race.order_ballot" if ballot else "race.order_name")


def _backers(context: Context, one: BackedView) -> Link | None:
    """``Dick Durbin, Jesse White and 6 more``."""
    words = context.words
    names = [
        f"{view.other.text} ({view.part})" if view.part else view.other.text
        for view in one.backings
        if view.other and view.backs
    ]
    if not names:
        return None
    if len(names) > NAMED + 1:
        text = words.count(
            "race.backers_more", len(names) - NAMED, names=words("fact.comma").join(names[:NAMED])
        )
    else:
        text = Facts(context, "").join_words(names)
    return Link(text, f"#{one.anchor}")
