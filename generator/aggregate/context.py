"""Articles with their races and people known: what merging facts starts from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.aggregate.actors import Actors
from generator.aggregate.dates import Told, first_day, last_day
from generator.aggregate.entries import Entry
from generator.aggregate.model import Source, TrackedElection
from generator.aggregate.races import RaceLinks
from generator.model import EVENT_TYPES, EdtfDate, Endorsement, Event

_STAGE_ORDER = {
    stage: place
    for place, stage in enumerate(
        ("caucus", "convention", "primary", "special", "general", "runoff")
    )
}


class Endorsed(NamedTuple):
    """An article's endorsement with its race and people; ``day``: of the article's publication."""

    entry: int
    race: str
    endorser: str
    candidate: str | None
    fact: Endorsement
    day: EdtfDate

    @property
    def when(self) -> EdtfDate:
        """The day it was made, else the last day it can have been made."""
        return self.fact.date or self.day


class Happened(NamedTuple):
    """An article's event with its race and people."""

    entry: int
    race: str
    who: tuple[str, ...]
    fact: Event


@dataclass(frozen=True, slots=True)
class Context:
    """Entries with the races and actors that their names mean."""

    entries: Sequence[Entry]
    links: RaceLinks
    actors: Actors

    def facts(self) -> tuple[list[Endorsed], list[Happened]]:
        """All endorsements and events whose race is known, with the people in them.

        Of endorsements the people have to be known, too; nobody endorses himself.
        """
        endorsements: list[Endorsed] = []
        events: list[Happened] = []
        for index, entry in enumerate(self.entries):
            homes, of = self.links.homes[index], self.actors.of[index]
            for backing in entry.article.endorsements:
                race = homes.get(backing.race or None)
                endorser = of.get((race, backing.endorser)) if race else None
                if race is None or endorser is None:
                    continue
                name = backing.candidate
                candidate = of.get((race, name)) if name else None
                if endorser != candidate and (candidate or not name):
                    endorsements.append(
                        Endorsed(index, race, endorser, candidate, backing, entry.day)
                    )
            for fact in entry.article.events:
                race = homes.get(fact.race or None)
                if race is not None and fact.type in EVENT_TYPES:
                    named = [actor for name in fact.who if (actor := of.get((race, name)))]
                    who = tuple(named if len(named) < 2 else dict.fromkeys(named))
                    events.append(Happened(index, race, who, fact))
        return endorsements, events

    def actor(self, index: int, race: str, name: str) -> str | None:
        """The page that a name in an article about a race points to."""
        return self.actors.of[index].get((race, name))

    def told(self, index: int, fact: Endorsement | Event) -> Told:
        """The fact's date as its article tells it."""
        key, article, day, _ = self.entries[index]
        review = fact.review or article.review
        source = Source(key, fact.evidence, fact.id, fact.confidence, review)
        return Told(fact.date, fact.date_basis, day, source)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The voting days of one race in order: which stage a day belongs to."""

    days: tuple[tuple[EdtfDate, str], ...]

    def phase(self, day: EdtfDate) -> str:
        """The stage that a fact of ``day`` is about: the next vote; empty when none is known."""
        start = first_day(day)
        for voting, stage in self.days:
            if start <= last_day(voting):
                return stage
        return self.days[-1][1] if self.days else ""

    def last_vote(self, day: EdtfDate) -> str:
        """The stage voted on last by ``day``; empty when none is known."""
        passed = [stage for voting, stage in self.days if first_day(voting) <= last_day(day)]
        return passed[-1] if passed else ""


def calendar(elections: Iterable[TrackedElection]) -> Calendar:
    """The calendar of a race's elections, of whichever party."""
    days = {(e.dating.value, e.stage) for e in elections if e.dating.value}
    return Calendar(tuple(sorted(days, key=lambda d: (last_day(d[0]), stage_order(d[1])))))


def stage_order(stage: str | None) -> int:
    """The usual order of stages; an unknown one comes first."""
    return _STAGE_ORDER.get(stage or "", -1)


def distinct(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources, each fact of an article once."""
    sources = tuple(sources)
    if len(sources) < 2 or len({source.article for source in sources}) == len(sources):
        return sources
    return tuple({(s.article, s.fact, s.evidence): s for s in sources}.values())


def unique(base: str, taken: set[str]) -> str:
    """``base``, or with ``-2`` and so on where it is taken; the result is taken afterwards."""
    made, number = base, 1
    while made in taken:
        number += 1
        made = f"{base}-{number}"
    taken.add(made)
    return made
