"""One event from many reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from generator.aggregate.context import Calendar, Context, Happened, distinct, unique
from generator.aggregate.dates import dating, order_key, span
from generator.aggregate.likeness import APART, PERSONAL, Reported, alike, who_of
from generator.aggregate.model import TrackedEvent
from generator.aggregate.outcomes import headline, merged, outcomes, too_early
from generator.aggregate.plain import plain, slug
from generator.model import Event, Figure

#: Reports this many months apart are never compared, however many a race has.
_MONTHS = 4
#: What the first report that tells it holds for; in the order of :class:`TrackedEvent`.
_DETAILS = attrgetter(
    "detail", "stage", "fieldwork", "period", "sponsor", "target", "pollster", "sample", "margin"
)
_NONE_TOLD = (None,) * 9


def merge(
    context: Context, happened: Iterable[Happened], calendars: dict[str, Calendar]
) -> dict[str, tuple[TrackedEvent, ...]]:
    """Each race's events in order of time."""
    told: dict[str, dict[str, list[Reported]]] = {
        race: defaultdict(list) for race in context.links.races
    }
    for item in happened:
        report = _report(context, item, calendars[item.race])
        if item.fact.type != "result" or not too_early(
            item.fact.detail, item.fact.date or "", calendars[item.race]
        ):
            told[item.race][item.fact.type].append(report)
    merged = {}
    for race, by_type in told.items():
        events = []
        for type_, reports in by_type.items():
            clusters = _personal(reports) if type_ in PERSONAL else _clusters(reports)
            events += [_tracked(context, race, cluster, who) for cluster, who in clusters]
        events.sort(key=lambda event: (order_key(event.dating), event.id, event.sources[0].article))
        taken: set[str] = set()
        merged[race] = tuple(_numbered(event, unique(event.id, taken)) for event in events)
    return merged


def _numbered(event: TrackedEvent, name: str) -> TrackedEvent:
    if event.id == name:
        return event
    # Written out: dataclasses.replace() takes several times as long.
    return TrackedEvent(
        name, event.type, event.who, event.race, event.dating, event.detail, event.stage,
        event.fieldwork, event.period, event.sponsor, event.target, event.pollster, event.sample,
        event.margin, event.results, event.outcomes, event.sources,
    )  # fmt: skip


def _report(context: Context, item: Happened, calendar: Calendar) -> Reported:
    entry, race, who, event = item
    stage = event.stage or ""
    if not stage and event.type == "result" and event.date:
        stage = calendar.last_vote(event.date)
    of = context.actors.of[entry]
    figures = tuple([
        (found, (figure.percent, figure.votes, figure.amount, figure.cash_on_hand))
        for figure in event.results
        if (found := of.get((race, figure.candidate)))
    ]) if event.results else ()  # fmt: skip
    day = context.entries[entry].day
    when = event.date or day
    ended = outcomes(context, item, stage) if event.type == "result" else {}
    return Reported(
        entry, event, who, stage, day, when, span(when) if when else None, figures, ended
    )


def _clusters(reports: Iterable[Reported]) -> list[tuple[list[Reported], tuple[str, ...]]]:
    """Reports of one event together. Each is compared with those near it in time only."""
    reports = list(reports)
    if len(reports) == 1:
        return [(reports, reports[0].who)]
    made: list[list[Reported]] = []
    near: dict[int | None, list[list[Reported]]] = defaultdict(list)
    # Dated and detailed reports first: what they establish, vaguer ones join.
    for report in sorted(reports, key=_richness):
        month, months = _month(report.when), _months(report.event)
        nearby = near.values() if month is None else (
            near[m] for m in (*range(month - months, month + months + 1), None) if m in near
        )  # fmt: skip
        home = _home(report, list(nearby))
        if home is None:
            home = []
            made.append(home)
            near[month].append(home)
        home.append(report)
    return [
        (cluster, who_of(sorted(cluster, key=_entry)) if len(cluster) > 1 else cluster[0].who)
        for cluster in made
    ]


def _months(event: Event) -> int:
    """So many months around an event its other reports are looked for.

    When it comes to be compared, all before it have a date as precise as its own at least.
    """
    if event.date and len(event.date) > 4:
        return min(_MONTHS, APART[event.type] // 28 + 1)
    return _MONTHS


def _entry(report: Reported) -> int:
    return report.entry


def _home(report: Reported, nearby: list[list[list[Reported]]]) -> list[Reported] | None:
    """The first cluster whose first reports all are alike."""
    for clusters in nearby:
        for cluster in clusters:
            for other in cluster[:3]:
                if not alike(report, other):
                    break
            else:
                return cluster
    return None


def _month(day: str) -> int | None:
    if not day:
        return None
    return 12 * int(day[:4]) + (int(day[5:7]) if len(day) > 4 else 6)


def _richness(report: Reported) -> tuple[bool, int, int, str, int, str]:
    event = report.event
    return (
        not event.date, -len(event.date or ""), -len(report.figures), report.when,
        report.entry, event.id or "",
    )  # fmt: skip


def _personal(reports: list[Reported]) -> list[tuple[list[Reported], tuple[str, ...]]]:
    """Clusters person by person, and together again who stands in the very same reports."""
    by_person: dict[str, list[Reported]] = defaultdict(list)
    nobody = [report for report in reports if not report.who]
    for report in reports:
        for name in report.who:
            by_person[name].append(report)
    joined: dict[tuple[tuple[int, int], ...], tuple[list[Reported], list[str]]] = {}
    for name, mine in by_person.items():
        for cluster, _ in _clusters([_of_one(report, name) for report in mine]):
            # Identity of the event: two equal reports of one article are still two.
            key = tuple(sorted((report.entry, id(report.event)) for report in cluster))
            joined.setdefault(key, (cluster, []))[1].append(name)
    return [*((cluster, tuple(names)) for cluster, names in joined.values()), *_clusters(nobody)]


def _of_one(report: Reported, name: str) -> Reported:
    if len(report.who) == 1:
        return report
    return Reported(
        report.entry, report.event, (name,), report.stage, report.day, report.when, report.span,
        report.figures,
    )  # fmt: skip


def _tracked(
    context: Context, race: str, cluster: list[Reported], who: tuple[str, ...]
) -> TrackedEvent:
    if len(cluster) > 1:
        reports = sorted(cluster, key=lambda r: (r.entry, r.event.id or ""))
    else:
        reports = cluster
    # The fullest report is the best one; of two alike, the one published first, results excepted:
    # there the later count holds.
    late = reports[0].event.type == "result"
    best = reports[0] if len(reports) == 1 else min(
        reports,
        key=lambda r: (-len(r.figures), -_told(r.event), -r.entry if late else r.entry),
    )  # fmt: skip
    first = best.event
    known = _known(first, (r.event for r in reports if r is not best))
    detail, stage_told, fieldwork, period, sponsor, target, pollster, sample, margin = known
    ended = merged(r.outcomes for r in reports) if late else {}
    if late:
        detail = headline(ended)
    named = tuple(actor for actor in who if ended.get(actor) == detail) if ended else who
    who = (*named, *(actor for actor in who if actor not in named))

    def actor_or_text(name: str | None) -> str | None:
        found = (context.actor(r.entry, race, name) for r in reports) if name else ()
        return next((actor for actor in found if actor), name)

    told = [context.told(r.entry, r.event) for r in reports]
    stages = {r.event.stage for r in reports if r.event.stage}
    stage = min(stages) if len(stages) == 1 else ""
    base = "-".join(word for word in (first.type, _what(first, detail, named), stage) if word)
    return TrackedEvent(
        id=base,
        type=first.type,
        who=who,
        race=race,
        dating=dating(told),
        detail=detail,
        stage=stage_told,
        fieldwork=fieldwork,
        period=period,
        sponsor=actor_or_text(sponsor),
        target=actor_or_text(target),
        pollster=pollster,
        sample=sample,
        margin=margin,
        results=tuple(Figure(actor, *numbers) for actor, numbers in best.figures),
        outcomes=tuple((actor, ended[actor]) for actor in who if actor in ended),
        sources=distinct(item.source for item in told),
    )


def _told(event: Event) -> int:
    values = (event.date, event.pollster, event.sample, event.margin, event.fieldwork, event.detail)
    return len(values) - values.count(None)


def _known(best: Event, others: Iterable[Event]) -> tuple[Any, ...]:
    """Of each detail what the best report tells, else the first one that does."""
    known: tuple[Any, ...] = _DETAILS(best)
    for event in others:
        if None not in known:
            break
        told = _DETAILS(event)
        if told != _NONE_TOLD:
            known = tuple(b if a is None else a for a, b in zip(known, told, strict=True))
    return known


def _what(event: Event, detail: str | None, who: tuple[str, ...]) -> str:
    """What tells the event from others of its type, for its id."""
    if event.type == "poll":
        return slug(event.pollster)[:60] if event.pollster else (event.date or "")
    if event.type == "fundraising":
        return "-".join(
            (*(who if len(who) < 3 else ()), (event.period or event.date or "").lower())
        )
    if event.type == "debate":
        return event.date or ""
    if event.type == "ad":
        return slug(event.sponsor)[:60] if event.sponsor else "-".join(who[:2])
    people = "-".join(who[:2]) + (f"-and-{len(who) - 2}-more" if len(who) > 2 else "")
    return "-".join(word for word in (plain(detail or "").replace(" ", "-"), people) if word)
