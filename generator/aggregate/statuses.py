"""What became of a candidacy: the latest word on it, and the outcome of each stage."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from generator.aggregate.context import Calendar, stage_order
from generator.aggregate.dates import by
from generator.aggregate.model import Dating, StageOutcome
from generator.aggregate.outcomes import too_early
from generator.model import EdtfDate

#: Statuses in order of finality: told of one day, the later one in this list holds.
_FINALITY = {
    status: place
    for place, status in enumerate(
        [
            "considering",
            "declined",
            "running",
            "advanced",
            "nominee",
            "withdrawn",
            "removed",
            "lost",
            "won",
        ]
    )
}
#: Statuses that an article mentions in passing: they cannot undo the decisive ones.
PASSING = frozenset({"considering", "declined", "running"})
#: Stages whose winner has won the nomination, not the seat.
NOMINATING = frozenset({"primary", "caucus", "convention"})


class Observed(NamedTuple):
    """A status as of a day; ``dating`` tells when it came about, where an event does."""

    day: EdtfDate
    status: str
    stage: str
    dating: Dating


def told_by(status: str, day: EdtfDate, calendar: Calendar) -> Observed:
    """An article's word on a status, as of its publication ``day`` (empty when unknown)."""
    if too_early(status, day, calendar):
        status = "running"
    stage = ""
    if status not in PASSING and day:
        stage = calendar.last_vote(day) if status not in ("withdrawn", "removed") else ""
    if status == "won" and day and stage in NOMINATING:
        status = "nominee"
    if status == "nominee" and stage not in NOMINATING:
        stage = "primary"
    return Observed(day, status, stage, by(day) if day else Dating())


def lost_once(observed: list[Observed]) -> list[Observed]:
    """Who has lost at one stage does not lose at a later one; an article only tells of it later."""
    told = [s for s in observed if s.stage and s.status not in PASSING]
    for stage in sorted({s.stage for s in told}, key=stage_order):
        votes = Counter(s.status for s in told if s.stage == stage)
        if votes["lost"] and votes["lost"] == max(votes.values()):
            return [
                s._replace(stage=stage) if s.status == "lost" and s.dating.precision == "by" else s
                for s in observed
                if s.status != "lost" or s.dating.precision == "by"
                or stage_order(s.stage) <= stage_order(stage)
            ]  # fmt: skip
    return observed


def _finality(seen: Observed) -> tuple[int, str, int]:
    place = _FINALITY.get(seen.status, -1)
    # What happened at a later stage is later, whatever an article without a date is taken for.
    return (stage_order(seen.stage) if seen.stage else -1, seen.day, place)


def latest_of(observed: list[Observed]) -> Observed | None:
    """The latest word on the candidacy.

    "Running" said in passing does not bring back who withdrew, lost or was struck; only a new
    announcement after the withdrawal does.
    """
    if not observed:
        return None
    decisive = [seen for seen in observed if seen.status not in PASSING]
    if not decisive:
        return max(
            observed,
            key=lambda s: (s.day, _FINALITY.get(s.status, -1), s.dating.precision == "by"),
        )
    # What happened at a later stage is later, whenever an article still calls them the nominee.
    latest = max((stage_order(s.stage) for s in decisive if s.stage), default=-1)
    last = max(
        (s for s in decisive if not s.stage or stage_order(s.stage) == latest),
        key=lambda s: (s.day, _finality(s), s.dating.precision != "by"),
    )
    if last.stage and last.status not in ("withdrawn", "removed"):
        # At one stage what most articles and events have holds, else the last.
        there = [seen for seen in decisive if seen.stage == last.stage]
        votes = Counter(seen.status for seen in there)
        told = max(votes, key=lambda one: (votes[one], one == last.status, one))
        last = next(seen for seen in reversed(there) if seen.status == told)
    again = [
        seen
        for seen in observed
        if seen.status == "running" and seen.dating.precision in ("day", "month") and last.day
        and seen.day > last.day and last.status in ("withdrawn", "removed")
    ]  # fmt: skip
    if again:
        return max(again, key=lambda s: s.day)
    # The day of the event behind it is a better date than that of an article that mentions it.
    alike = [s for s in decisive if s.status == last.status and s.stage in (last.stage, "")]
    dated = [s for s in alike if s.dating.precision not in ("by", "")]
    return min(dated or alike, key=lambda s: (s.day == "", s.day))


def outcomes_of(observed: list[Observed]) -> tuple[StageOutcome, ...]:
    """The outcome of each stage in the order of voting, as most articles and events have it."""
    by_stage: dict[str, list[Observed]] = defaultdict(list)
    for seen in observed:
        if seen.stage and seen.status not in PASSING:
            by_stage[seen.stage].append(seen)
    outcomes = []
    for stage in sorted(by_stage, key=lambda s: (stage_order(s), s)):
        latest = max(by_stage[stage], key=lambda s: (s.day, _finality(s)))
        votes = Counter(s.status for s in by_stage[stage])
        held = max(votes, key=lambda one: (votes[one], one == latest.status, one))
        alike = [s for s in by_stage[stage] if s.status == held]
        dated = [s for s in alike if s.dating.precision not in ("by", "")] or alike
        first = min(dated, key=lambda s: (s.day == "", s.day))
        outcomes.append(StageOutcome(stage, held, first.dating))
    return tuple(outcomes)
