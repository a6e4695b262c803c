"""Which facts the public may see: those that the settings allow."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from generator.aggregate.model import (
    Doubt,
    Source,
    TrackedCandidacy,
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
    TrackedRace,
    Tracker,
)

_Fact = TypeVar("_Fact", TrackedCandidacy, TrackedEndorsement, TrackedEvent, TrackedElection)


def approved(sources: tuple[Source, ...]) -> bool:
    """Whether an editor stands behind a fact: approved in a source, or entered without any."""
    if not sources:
        return True
    # Asked very often, mostly of one source: so without a generator.
    for source in sources:  # noqa: SIM110
        if source.review.state == "approved":
            return True
    return False


def shown(sources: tuple[Source, ...], pending: str | float) -> bool:
    """Whether a fact with these sources is published under the ``pending`` setting.

    A fact without a confidence was written by a person and is as sure as can be.
    """
    if sources and all(source.review.state == "rejected" for source in sources):
        return False
    if pending == "mark" or approved(sources):
        return True
    if pending == "hide":
        return False
    best = max(1.0 if source.confidence is None else source.confidence for source in sources)
    return best >= float(pending)


def published(tracker: Tracker, pending: str | float) -> Tracker:
    """The tracker without what is not to be shown; articles without a race are left out too."""
    reports = {key: report for key, report in tracker.reports.items() if report.races}
    races = {key: _race(race, pending) for key, race in tracker.races.items()}
    if any(race.doubts for race in races.values()):
        # Of names that are not shown otherwise nothing is told either.
        told = {bid.actor for race in races.values() for bid in race.candidacies}
        told |= {fact.endorser for race in races.values() for fact in race.endorsements}
        races = {key: replace(race, doubts=_doubts(race, told)) for key, race in races.items()}
    quotes = tuple(
        quote
        for quote in tracker.quotes
        if quote.source.article in reports and shown((quote.source,), pending)
    )
    return replace(tracker, races=races, reports=reports, quotes=quotes)


def _race(race: TrackedRace, pending: str | float) -> TrackedRace:
    def keep(facts: tuple[_Fact, ...]) -> tuple[_Fact, ...]:
        return tuple(
            replace(fact, sources=_standing(fact.sources, pending))
            for fact in facts
            if shown(fact.sources, pending)
        )

    endorsements = keep(race.endorsements)
    events = keep(race.events)
    alive = {fact.id for fact in endorsements} | {fact.id for fact in events}
    return replace(
        race,
        candidacies=keep(race.candidacies),
        endorsements=endorsements,
        events=events,
        elections=keep(race.elections),
        timeline=tuple(
            entry for entry in race.timeline if entry.kind == "election" or entry.id in alive
        ),
    )


def _doubts(race: TrackedRace, told: set[str]) -> tuple[Doubt, ...]:
    return tuple(
        replace(doubt, rivals=rivals)
        for doubt in race.doubts
        if doubt.actor in told and (rivals := tuple(one for one in doubt.rivals if one in told))
    )


def _standing(sources: tuple[Source, ...], pending: str | float) -> tuple[Source, ...]:
    """The sources that a fact is shown with: no rejected ones, and only reviewed ones if asked."""
    states = ("approved",) if pending == "hide" else ("approved", "pending")
    return tuple(source for source in sources if source.review.state in states)
