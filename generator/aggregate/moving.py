"""An article with people, and all facts on them, moved from one of its races to another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.aggregate.entries import Entry
from generator.aggregate.names import person
from generator.aggregate.races import RaceLinks
from generator.model import Article, Candidacy, Endorsement, Event, Race

_Fact = Candidacy | Endorsement | Event


@dataclass(frozen=True, slots=True)
class Move:
    """In one article, ``names`` of the race ``raw`` are in fact in the tracker's race ``home``.

    ``whole``: nobody is left, the article speaks of that race only.
    """

    entry: int
    raw: str
    home: str
    names: frozenset[str]
    whole: bool


def explicit(entry: Entry) -> Article:
    """The article with each fact's race written out."""
    article, home = entry.article, entry.about
    if home is None:
        return article
    return replace(
        article,
        candidates=tuple(f if f.race else replace(f, race=home) for f in article.candidates),
        endorsements=tuple(f if f.race else replace(f, race=home) for f in article.endorsements),
        events=tuple(f if f.race else replace(f, race=home) for f in article.events),
    )


def moved(article: Article, move: Move, links: RaceLinks) -> Article:
    """The article, its facts written out (:func:`explicit`), with the move made."""
    home = links.races[move.home]
    known = next(
        (race.id for race in article.races
         if links.homes[move.entry].get(race.id) == move.home), None
    )  # fmt: skip
    left = next(race for race in article.races if race.id == move.raw)
    target = known or move.home
    races = list(article.races)
    if known is None:
        races.append(Race(
            target, home.office, home.state, home.place, home.district, home.year, home.special,
            left.main,
        ))  # fmt: skip
    if move.whole:
        races = [
            replace(race, elections=(*race.elections, *left.elections))
            if race.id == target else race
            for race in races if race is not left
        ]  # fmt: skip
    surnames = {person(name).surname for name in move.names}

    def belongs(name: str | None) -> bool:
        return bool(name) and (name in move.names or person(name or "").surname in surnames)

    def goes(fact: _Fact) -> bool:
        if fact.race != move.raw:
            return False
        if move.whole:
            return True
        if isinstance(fact, Candidacy):
            return fact.name in move.names
        if isinstance(fact, Endorsement):
            return belongs(fact.candidate)
        return bool(fact.who) and 2 * sum(map(belongs, fact.who)) > len(fact.who)

    return replace(
        article,
        races=tuple(races),
        # Who holds the other office is not the incumbent of this one.
        candidates=tuple(
            replace(f, race=target, incumbent=None) if goes(f) else f for f in article.candidates
        ),
        endorsements=tuple(replace(f, race=target) if goes(f) else f for f in article.endorsements),
        events=tuple(replace(f, race=target) if goes(f) else f for f in article.events),
    )
