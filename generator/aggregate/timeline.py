"""A race's timeline: pointers to what happened, in order."""

from __future__ import annotations

from collections.abc import Iterable

from generator.aggregate.dates import order_key
from generator.aggregate.model import (
    TimelineEntry,
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
)
from generator.aggregate.plain import plain


def timeline(
    race: str,
    backed: Iterable[TrackedEndorsement],
    happened: Iterable[TrackedEvent],
    voting: Iterable[TrackedElection],
) -> tuple[TimelineEntry, ...]:
    """By date, oldest first; a vague date before the days it contains; then by kind and id."""
    lines = [TimelineEntry("election", election_id(e), race, e.dating) for e in voting]
    lines += [TimelineEntry("endorsement", e.id, race, e.dating) for e in backed]
    lines += [TimelineEntry("event", e.id, race, e.dating) for e in happened]
    return tuple(sorted(lines, key=lambda line: (order_key(line.dating), line.kind, line.id)))


def election_id(election: TrackedElection) -> str:
    """``primary-d``, ``general``: what an election is called within its race."""
    party = plain(election.party or "").replace(" ", "-")
    return f"{election.stage}-{party}" if party else election.stage
