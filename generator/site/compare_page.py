"""A race's candidates side by side: one page, of which a reader picks the columns to see."""

from __future__ import annotations

from generator.aggregate.model import TrackedEvent, TrackedRace
from generator.model import Figure
from generator.site import addresses, backing, people
from generator.site.addresses import link
from generator.site.citing import note
from generator.site.context import Context
from generator.site.facts import Facts, figure_words
from generator.site.frame import frame
from generator.site.pieces import CandidacyView, ComparedRow, ComparedValue, Link
from generator.site.published import approved
from generator.site.race_pages import has_pending
from generator.site.timeline import moments
from generator.site.views import CompareView

#: Columns that can be picked without a script: ``static/compare.css`` has a rule for each.
PICKS = 40

_Cell = tuple[ComparedValue, ...]


def compare_page(context: Context, tracked: TrackedRace) -> CompareView:
    """The same rows for every candidate, in the race's order; an empty cell says "none found"."""
    words, race = context.words, tracked.race.id
    here = addresses.compare_page(race)
    facts = Facts(context, here)
    bids = tuple(people.candidacy(context, here, bid) for bid in tracked.candidacies)
    title = words("compare.title", race=tracked.name)
    rows = (
        _row(words("compare.party"), [_plain(bid.party) for bid in bids]),
        _row(words("compare.occupation"), [_plain(bid.title) for bid in bids]),
        _row(words("compare.status"), [_status(bid) for bid in bids]),
        _row(words("candidate.received"), [_backers(context, facts, tracked, b) for b in bids]),
        *(
            _row(
                words.known("kind", kind),
                [_figures(context, facts, tracked, kind, b) for b in bids],
            )
            for kind in ("poll", "fundraising", "result")
        ),
    )
    return CompareView(
        frame=frame(
            context, here, title,
            trail=(
                Link(words("nav.home"), link(here, addresses.HOME)),
                Link(tracked.name, link(here, addresses.race_page(race))),
            ),
            pending=has_pending(tracked),
        ),
        title=title,
        order=backing.order(context, tracked),
        styles=link(here, "static/compare.css"),
        candidacies=bids,
        can_pick=len(bids) <= PICKS,
        rows=rows,
        note=note(context, here, title, addresses.race_data(race)),
    )  # fmt: skip


def _row(heading: str, cells: list[_Cell]) -> ComparedRow:
    return ComparedRow(heading, tuple(cells))


def _plain(text: str) -> _Cell:
    return (ComparedValue(text),)


def _status(bid: CandidacyView) -> _Cell:
    # What the last stage says need not be said twice.
    told = any(bid.status_date in stage for stage in bid.stages[-1:])
    day = "" if told else bid.status_date
    return (ComparedValue(bid.status, note=day), *map(ComparedValue, bid.stages))


def _backers(context: Context, facts: Facts, tracked: TrackedRace, bid: CandidacyView) -> _Cell:
    found = (fact for fact in tracked.endorsements if fact.candidate == bid.actor)
    values = []
    for one in people.received(context, facts, found):
        said = (one.fact.date.text, one.kind, one.stance, one.stage, one.fact.ended)
        text = one.other.text if one.other else ""
        values.append(
            ComparedValue(
                f"{text} ({one.part})" if one.part else text,
                href=one.fact.permalink,
                note=" · ".join(filter(None, said)),
                pending=one.fact.pending,
            )
        )
    return tuple(values)


def _figures(
    context: Context, facts: Facts, tracked: TrackedRace, kind: str, bid: CandidacyView
) -> _Cell:
    """A candidate's figures in events of one kind, newest first."""
    values = []
    for moment in moments(tracked):
        event = moment.fact
        if not isinstance(event, TrackedEvent) or event.type != kind:
            continue
        own = (figure for figure in event.results if figure.candidate == bid.actor)
        values += [_figure(context, facts, event, figure) for figure in own]
    return tuple(values)


def _figure(context: Context, facts: Facts, event: TrackedEvent, figure: Figure) -> ComparedValue:
    words = context.words
    said = figure_words(context, figure, event.type == "fundraising")
    about = event.pollster or (facts.period(event.period) if event.period else "")
    if event.type == "result" and event.stage:
        about = words.known("stage", event.stage)
    return ComparedValue(
        words("fact.comma").join(said),
        href=link(facts.here, context.fact_page(event.race, event.id), event.id),
        note=" · ".join(filter(None, (about, context.date(event.dating).text))),
        pending=not approved(event.sources),
    )
