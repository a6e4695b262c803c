"""Polls and money as tables with a drawn bar in each row: SVG made here, nothing to run.

Bars have one color and stand in the order of the candidates, never in that of their figures.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from generator.aggregate.model import TrackedEvent, TrackedRace
from generator.model import Figure
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.pieces import BarView, ChartView
from generator.site.timeline import Moment, ordered

_HEIGHT = 12


def bar(value: float, most: float, margin: float = 0) -> Markup:
    """A bar of ``value`` on a scale from 0 to ``most``, a whisker of ``margin`` either side."""
    width = 100 * value / most if most > 0 else 0
    drawn = f'<rect class="bar" x="0" y="3" width="{width:.2f}" height="6"/>'
    if margin:
        left = max(0, value - margin) / most * 100
        right = min(most, value + margin) / most * 100
        drawn += f'<path class="whisker" d="M{left:.2f} 6H{right:.2f}"/>'
        drawn += f'<path class="whisker" d="M{left:.2f} 2V10M{right:.2f} 2V10"/>'
    return Markup(  # noqa: S704  (every value in it is a number formatted above)
        f'<svg class="chart" viewBox="0 0 100 {_HEIGHT}" preserveAspectRatio="none" '
        f'aria-hidden="true" focusable="false">'
        f'<path class="base" d="M0 0V{_HEIGHT}"/>{drawn}</svg>'
    )


def polls(context: Context, facts: Facts, race: TrackedRace) -> tuple[ChartView, ...]:
    """A chart per poll that reports shares, newest first, all on one scale."""
    events = _events(race, "poll", lambda figure: figure.percent is not None)
    shares = [f.percent or 0 for event in events for f in event.results]
    margins = [event.margin or 0 for event in events]
    most = max(shares, default=0) + max(margins, default=0)
    return tuple(_poll(context, facts, event, most) for event in events)


def _poll(context: Context, facts: Facts, event: TrackedEvent, most: float) -> ChartView:
    words = context.words
    if event.pollster:
        title = words("race.poll_by", pollster=event.pollster)
    else:
        title = words("race.poll_plain")
    rows = []
    for figure in _in_order(context, event):
        if figure.percent is not None:
            share = words("number.percent", n=words.number(figure.percent, 2))
            svg = bar(figure.percent, most, event.margin or 0)
            person = context.actor_link(facts.here, figure.candidate)
            rows.append(BarView(person.text, person.href, (share,), svg))
    return ChartView(
        title=title,
        date=context.date(event.dating),
        details=facts.details(event),
        columns=(words("race.share"),),
        rows=tuple(rows),
        permalink=link(facts.here, context.fact_page(event.race, event.id), event.id),
        whisker=bool(event.margin),
    )


def money(context: Context, facts: Facts, race: TrackedRace) -> tuple[ChartView, ...]:
    """A chart per period that money was reported for, newest first, all on one scale."""
    events = _events(race, "fundraising", lambda f: (f.amount or f.cash_on_hand) is not None)
    most = max(
        (max(f.amount or 0, f.cash_on_hand or 0) for e in events for f in e.results), default=0
    )
    return tuple(_money(context, facts, event, most) for event in events)


def _money(context: Context, facts: Facts, event: TrackedEvent, most: float) -> ChartView:
    words = context.words
    figures = _in_order(context, event)
    columns = [
        (words("race.raised"), [figure.amount for figure in figures]),
        (words("race.on_hand"), [figure.cash_on_hand for figure in figures]),
    ]
    told = [(head, values) for head, values in columns if any(v is not None for v in values)]
    rows = []
    for number, figure in enumerate(figures):
        values = [values[number] for _, values in told]
        cells = tuple(words.dollars(v) if v is not None else "–" for v in values)
        svg = Markup("").join(bar(value or 0, most) for value in values)
        person = context.actor_link(facts.here, figure.candidate)
        rows.append(BarView(person.text, person.href, cells, svg))
    title = facts.period(event.period) if event.period else words("kind.fundraising")
    return ChartView(
        title=title[:1].upper() + title[1:],
        date=context.date(event.dating),
        details="",
        columns=tuple(head for head, _ in told),
        rows=tuple(rows),
        permalink=link(facts.here, context.fact_page(event.race, event.id), event.id),
    )


def _events(race: TrackedRace, kind: str, told: Callable[[Figure], bool]) -> list[TrackedEvent]:
    found = [
        event
        for event in race.events
        if event.type == kind and any(told(figure) for figure in event.results)
    ]
    return [
        moment.fact
        for moment in ordered(Moment(event, event.race) for event in found)
        if isinstance(moment.fact, TrackedEvent)
    ]


def _in_order(context: Context, event: TrackedEvent) -> list[Figure]:
    """Figures in the order of the race's candidates; names that are none come last, by name."""
    place = context.places(event.race)
    return sorted(event.results, key=lambda f: (place.get(f.candidate, len(place)), f.candidate))
