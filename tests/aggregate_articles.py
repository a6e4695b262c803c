"""Short ways to write articles for the tests of joining: only what a case is about is told."""

from __future__ import annotations

from typing import Any

from generator.aggregate import aggregate
from generator.aggregate.model import TrackedEndorsement, TrackedRace, Tracker
from generator.issues import Issue
from generator.model import (
    Article,
    Candidacy,
    Election,
    Endorsement,
    Event,
    Figure,
    Profile,
    Quote,
    Race,
    Roster,
    Source,
)

SOS = Race("il-secretary-of-state-2022", "Secretary of State", "IL", year=2022)
GOVERNOR = Race("il-governor-2022", "Governor", "IL", year=2022)
MAYOR = Race("il-chicago-mayor-2023", "Mayor", "IL", "Chicago", year=2023)
PRIMARY = Election("primary", "2022-06-28")
GENERAL = Election("general", "2022-11-08")


def runs(name: str, status: str | None = None, **more: Any) -> Candidacy:
    """A candidacy; ``title=``, ``party=``, ``race=`` and so on as in the model."""
    return Candidacy(name, status=status, **more)


def backs(endorser: str, candidate: str | None, **more: Any) -> Endorsement:
    """An endorsement by a body, or by a person where ``person=True``."""
    kind = "person" if more.pop("person", False) else "organization"
    return Endorsement(endorser, kind, candidate, **more)


def happens(type_: str, *who: str, **more: Any) -> Event:
    """An event."""
    return Event(type_, who, **more)


def share(candidate: str, percent: float) -> Figure:
    """A candidate's percentage."""
    return Figure(candidate, percent=percent)


def article(
    date: str | None,
    race: Race | tuple[Race, ...],
    *facts: Candidacy | Endorsement | Event | Quote,
    title: str | None = None,
    outlet: str | None = None,
    text: tuple[str, ...] = (),
    path: str | None = None,
) -> Article:
    """An article; its title names its facts unless given, so that articles differ."""
    races = race if isinstance(race, tuple) else (race,)
    name = title or f"{date} {race if not isinstance(race, Race) else race.id} {facts!r}"
    return Article(
        title=name,
        source=Source(f"test:{name}", publisher=outlet),
        date=date,
        races=races,
        candidates=tuple(fact for fact in facts if isinstance(fact, Candidacy)),
        endorsements=tuple(fact for fact in facts if isinstance(fact, Endorsement)),
        events=tuple(fact for fact in facts if isinstance(fact, Event)),
        quotes=tuple(fact for fact in facts if isinstance(fact, Quote)),
        paragraphs=text,
        path=path,
    )


def linked(*articles: Article, roster: Roster | None = None) -> Tracker:
    """The tracker of the articles."""
    return aggregate(articles, roster or Roster())[0]


def warned(*articles: Article) -> tuple[Issue, ...]:
    """What joining the articles could not decide."""
    return aggregate(articles, Roster())[1]


def only_race(tracker: Tracker) -> TrackedRace:
    """The one race there is."""
    (race,) = tracker.races.values()
    return race


def names(tracker: Tracker, race: str | None = None) -> list[str]:
    """Names of the candidates of a race, in the order shown."""
    tracked = tracker.races[race] if race else only_race(tracker)
    return [tracker.actors[bid.actor].name for bid in tracked.candidacies]


def endorsements(tracker: Tracker, race: str | None = None) -> list[tuple[str, str | None]]:
    """Endorser and candidate of each endorsement by name, sorted."""
    tracked = tracker.races[race] if race else only_race(tracker)
    return sorted(
        (tracker.actors[f.endorser].name, tracker.actors[f.candidate].name if f.candidate else None)
        for f in tracked.endorsements
    )  # fmt: skip


def endorsement(tracker: Tracker, endorser: str, candidate: str | None) -> TrackedEndorsement:
    """The one endorsement of a candidate by an endorser, by ids."""
    (found,) = [
        fact
        for race in tracker.races.values()
        for fact in race.endorsements
        if fact.endorser == endorser and fact.candidate == candidate
    ]
    return found


def profile(kind: str, slug: str, **more: Any) -> Profile:
    """An editor's file; keys that are no field of the model go into ``fields``."""
    known = {name: more.pop(name) for name in list(more) if name in Profile.__slots__}
    return Profile(kind, slug, fields=tuple(more.items()), **known)
