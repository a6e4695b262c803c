"""Facts in order of time: months as headings, silence folded into one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.aggregate.model import (
    Dating,
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
    TrackedRace,
)
from generator.site.context import Context
from generator.site.facts import Facts, election_anchor
from generator.site.paging import named_years
from generator.site.pieces import FactView, MonthView, TimelineView
from generator.site.words import parts

#: Ids of the sections of a race's page, which no fact may take.
RESERVED = ("content", "runs", "backs", "timeline", "polls", "money", "articles", "share")

AnyFact = TrackedEndorsement | TrackedEvent | TrackedElection


@dataclass(frozen=True, slots=True)
class Moment:
    """A fact and its place in time; worded only when a page shows it."""

    fact: AnyFact
    race: str

    @property
    def dating(self) -> Dating:
        return self.fact.dating

    @property
    def anchor(self) -> str:
        if isinstance(self.fact, TrackedElection):
            return election_anchor(self.fact)
        return self.fact.id

    def view(self, facts: Facts, anchor: str = "") -> FactView:
        if isinstance(self.fact, TrackedEndorsement):
            return facts.endorsement(self.fact, anchor)
        if isinstance(self.fact, TrackedEvent):
            return facts.event(self.fact, anchor)
        return facts.election(self.fact, self.race, anchor)


def moments(race: TrackedRace) -> list[Moment]:
    """All facts of a race, newest first; what has no date comes last."""
    every: tuple[AnyFact, ...] = (*race.endorsements, *race.events, *race.elections)
    return ordered(Moment(fact, race.race.id) for fact in every)


#: So many facts stand on a race's own page; what is older has pages by year.
RACE_MOST = 150


def race_years(race: TrackedRace) -> dict[str, list[Moment]]:
    """The facts of a race by the page they stand on, newest first; ``""`` is its own page."""
    found = moments(race)
    first, older = found[:RACE_MOST], found[RACE_MOST:]
    return {"": first, **named_years(older, year_of, RACE_MOST)}


def year_of(moment: Moment) -> str:
    """The year of a fact; empty where it is not known."""
    return (moment.dating.value or "")[:4]


def ordered(found: Iterable[Moment]) -> list[Moment]:
    """Newest first. A month without a day stands below the month's days, a year below its months,
    since nobody knows where in between it belongs; ties are broken by race and id."""
    listed = sorted(found, key=lambda moment: (moment.race, moment.anchor))
    return sorted(listed, key=lambda moment: _time(moment.dating), reverse=True)


def _time(dating: Dating) -> tuple[int, int, int]:
    return parts(dating.value) if dating.value else (0, 0, 0)


def is_ahead(dating: Dating, today: str) -> bool:
    """Whether something lies after ``today``; of equal months or years only what surely does."""
    value = dating.value or ""
    return bool(value and today) and value > today[: len(value)]


def timeline(
    context: Context,
    facts: Facts,
    found: list[Moment],
    *,
    anchored: bool = False,
    people: bool = True,
) -> TimelineView:
    """A timeline of ``found`` (already in order); ``anchored`` gives each fact its ``id``:
    only on the page of its race, where ids are unique and permalinks lead. ``people`` offers a
    filter by candidate."""
    taken: set[str] = set(RESERVED)

    def anchor_of(moment: Moment) -> str:
        if not anchored or moment.anchor in taken or moment.anchor.startswith("backs-"):
            return ""
        taken.add(moment.anchor)
        return moment.anchor

    months: list[MonthView] = []
    previous = ""
    was_ahead = False
    for (month, ahead), group in groupby(found, lambda moment: _month(context, moment)):
        views = tuple(moment.view(facts, anchor_of(moment)) for moment in group)
        heading = context.words.heading(month) if month else context.words("date.unknown_heading")
        starts_past = was_ahead and not ahead
        # Between now and a day to come there is no silence of the sources to report.
        gap = 0 if starts_past or ahead else _months_between(month, previous)
        months.append(
            MonthView(
                heading, views, context.words.count("timeline.gap", gap) if gap else "",
                ahead,
            )
        )  # fmt: skip
        previous, was_ahead = month, ahead
    views = tuple(view for entry in months for view in entry.facts)
    return TimelineView(
        months=tuple(months),
        kinds=_kinds(views),
        people=_people(context, views) if people else (),
        inferred=any(view.date.inferred for view in views),
    )


def _month(context: Context, moment: Moment) -> tuple[str, bool]:
    return (moment.dating.value or "")[:7], is_ahead(moment.dating, context.today)


def _months_between(older: str, newer: str) -> int:
    """Whole months without facts between two headings; 0 where one of them has no month."""
    if len(older) < 7 or len(newer) < 7:
        return 0
    (year, month, _), (later_year, later_month, _) = parts(older), parts(newer)
    return max(0, (later_year - year) * 12 + later_month - month - 1)


def _kinds(views: tuple[FactView, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({(view.kind, view.word) for view in views}, key=lambda kind: kind[1]))


def _people(context: Context, views: tuple[FactView, ...]) -> tuple[tuple[str, str], ...]:
    found = {person for view in views for person in view.who}
    actors = context.tracker.actors

    def key(person: str) -> tuple[str, str]:
        actor = actors.get(person)
        return ((actor.sort_name or actor.name) if actor else person, person)

    return tuple((person, context.name(person)) for person in sorted(found, key=key))
