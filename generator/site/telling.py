"""Which of a candidate's many sources opens first: the one for what the page says of them."""

from __future__ import annotations

from generator.aggregate.model import Source, TrackedCandidacy
from generator.site.context import Context

#: Events that change what becomes of a candidacy.
_TURNS = frozenset({"withdrawal", "ballot", "result"})
#: Statuses that last: of them the latest article tells best, of a change the first one.
_LASTING = frozenset({None, "running", "considering"})


def telling(context: Context, bid: TrackedCandidacy) -> tuple[Source, ...]:
    """The sources of a bid, first of all those for its status; then the others, newest first."""
    if len(bid.sources) < 2 and bid.status in _LASTING:
        return bid.sources
    key = bid.race, bid.actor
    if (known := context.telling.get(key)) is None:
        known = context.telling[key] = _telling(context, bid)
    return known


def _telling(context: Context, bid: TrackedCandidacy) -> tuple[Source, ...]:
    def day(source: Source) -> str:
        report = context.tracker.reports.get(source.article)
        return (report.article.date or "") if report else ""

    told: list[Source] = []
    others: list[Source] = []
    for source in bid.sources:
        (told if _status_in(context, source) == bid.status else others).append(source)
    told.sort(key=day, reverse=bid.status in _LASTING)
    others.sort(key=day, reverse=True)
    found = (*_of_turn(context, bid), *told, *others)
    return tuple({(one.article, one.evidence): one for one in found}.values())


def _of_turn(context: Context, bid: TrackedCandidacy) -> tuple[Source, ...]:
    """The source of the event by which the bid came to its status, where one is dated so."""
    since = bid.status_dating.value
    if bid.status in _LASTING or not since:
        return ()
    for event in context.race(bid.race).events:
        if event.type in _TURNS and bid.actor in event.who and event.dating.value == since:
            return event.sources[:1]
    return ()


def _status_in(context: Context, source: Source) -> str | None:
    """The status that an article itself gives."""
    report = context.tracker.reports.get(source.article)
    for told in report.article.candidates if report else ():
        if told.id == source.fact and told.evidence == source.evidence:
            return told.status
    return None
