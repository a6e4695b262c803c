"""Who is who among people: within one race by name, between races by name and further evidence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.aggregate.entries import Entry
from generator.aggregate.names import PersonName, conflicting, pieces, same
from generator.aggregate.overrides import Overrides
from generator.aggregate.plain import plain
from generator.aggregate.races import RaceLinks
from generator.aggregate.roll import Roll, Sight
from generator.aggregate.seats import NATIONAL
from generator.model import Endorsement, Race

#: Titles that are known outside of a state; "state Sen." is not one of them.
_NATIONAL_TITLE = re.compile(
    r"(?<!state )\b(?:president|vice president|senator|sen|governor|gov|congress\w+|speaker|"
    r"us (?:rep|representative|senator|sen|secretary|attorney general))\b"
)
_LOCAL_OFFICER = re.compile(r"\b(?:union|local|council|board|association|club|party|society)\b")


@dataclass(slots=True, eq=False)
class Person:
    """One person over all races, while it is being put together."""

    sights: list[Sight] = field(default_factory=list)
    names: dict[str, PersonName] = field(default_factory=dict)
    entries: set[int] = field(default_factory=set)
    races: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    runs_in: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    national: bool = False
    #: Why each sight after the first is the same person, by race.
    reasons: list[tuple[Sight, str]] = field(default_factory=list)

    def add(self, sight: Sight, facts: Circumstances, why: str) -> None:
        self.sights.append(sight)
        self.names |= {name.key: name for name in sight.names}
        self.entries |= sight.entries
        self.races.add(sight.race)
        self.states.add(facts.state)
        if sight.runs:
            self.runs_in.add(facts.state)
            self.parties |= sight.parties
            self.places |= {facts.place} - {""}
        self.titles |= facts.titles
        self.national |= facts.national
        if why:
            self.reasons.append((sight, why))


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of a sight beyond its name."""

    state: str
    place: str
    titles: frozenset[str]
    national: bool


@dataclass(frozen=True, slots=True)
class People:
    """All people; ``of`` has by entry which of them (race, name as written) means."""

    persons: tuple[Person, ...]
    of: tuple[dict[tuple[str, str], Person], ...]
    #: Whose each sight is, by its identity.
    owner: dict[int, Person]
    #: What bodies endorse, by race and name as written, with the entry of each.
    by_bodies: dict[tuple[str, str], list[tuple[int, Endorsement]]]


def identify(entries: Sequence[Entry], links: RaceLinks, overrides: Overrides) -> People:
    """Every person that runs or endorses. The result rests on no order but that of ``entries``."""
    rolls: dict[str, Roll] = {race: Roll(race) for race in links.races}
    by_bodies: dict[tuple[str, str], list[tuple[int, Endorsement]]] = defaultdict(list)
    for index, (entry, homes) in enumerate(zip(entries, links.homes, strict=True)):
        article = entry.article
        # Most names stand in several facts: once noted, an article has nothing to add.
        noted: set[tuple[str, str]] = set()
        for candidacy in article.candidates:
            if race := homes.get(candidacy.race or None):
                rolls[race].runs(index, candidacy)
                noted.add((race, candidacy.name))
        for endorsement in article.endorsements:
            if race := homes.get(endorsement.race or None):
                name = endorsement.candidate
                if name and (race, name) not in noted:
                    rolls[race].named(index, name)
                    noted.add((race, name))
                if endorsement.kind == "person":
                    rolls[race].endorses(index, endorsement)
                else:
                    by_bodies[race, endorsement.endorser].append((index, endorsement))
        for event in article.events:
            if race := homes.get(event.race or None):
                for name in event.who:
                    if (race, name) not in noted:
                        rolls[race].named(index, name)
                        noted.add((race, name))
    # What an article takes for a body ("Moore backs Lee") may be somebody whom others introduce.
    people = [key for key in by_bodies if rolls[key[0]].is_person(key[1])]
    for race, name in people:
        for index, endorsement in by_bodies.pop((race, name)):
            rolls[race].endorses(index, endorsement)
    sights: list[Sight] = []
    for _, roll in sorted(rolls.items()):
        sights.extend(roll.settle(overrides))
    persons, owner = _link(sights, links, overrides)
    of: tuple[dict[tuple[str, str], Person], ...] = tuple({} for _ in entries)
    for race, roll in rolls.items():
        for (index, name), sight in roll.of.items():
            of[index][race, name] = owner[id(sight)]
    return People(tuple(persons), of, owner, by_bodies)


def _link(
    sights: list[Sight], links: RaceLinks, overrides: Overrides
) -> tuple[list[Person], dict[int, Person]]:
    """Joins the sights of one person in several races."""
    persons: list[Person] = []
    owner: dict[int, Person] = {}
    shelf: dict[tuple[str, str], list[Person]] = defaultdict(list)
    facts = {id(s): _circumstances(s, links.races[s.race]) for s in sights}

    def order(sight: Sight) -> tuple[bool, bool, bool, str, int, str, str]:
        known = facts[id(sight)]
        parted = bool(overrides.actor_splits) and any(
            overrides.parted(slug, slug, sight.race) for slug in sight.slugs()
        )
        return (
            parted, not sight.runs, not known.national, known.state,
            min(sight.entries), sight.race, sight.name.key,
        )  # fmt: skip

    for sight in sorted(sights, key=order):
        shelves = [(name.surname, root) for name in sight.names for root in sorted(name.roots())]
        # Lopez-Garcia and Lopez Garcia are one surname.
        shelves += [("".join(pieces(n)), "") for n in sight.names if len(pieces(n)) > 2]
        if not shelves:
            # A bare surname says nothing beyond its race.
            home = Person()
            home.add(sight, facts[id(sight)], "")
            persons.append(home)
            owner[id(sight)] = home
            continue
        found = {id(p): p for place in shelves for p in shelf.get(place, ())}
        rated = []
        for number, candidate in enumerate(found.values()):
            why = _evidence(candidate, sight, facts[id(sight)], overrides)
            if why:
                exact = any(name.key in candidate.names for name in sight.names)
                here = facts[id(sight)].state in candidate.states
                rated.append((not exact, not here, number, candidate, why))
        if rated:
            _, _, _, home, why = min(rated, key=lambda item: item[:3])
        else:
            home, why = Person(), ""
            persons.append(home)
        home.add(sight, facts[id(sight)], why)
        owner[id(sight)] = home
        for place in shelves:
            if home not in shelf[place]:
                shelf[place].append(home)
    return persons, owner


def _evidence(
    known: Person, sight: Sight, facts: Circumstances, overrides: Overrides
) -> str | None:
    """Why the sight is this person; ``None`` when that cannot be said."""
    if sight.race in known.races:
        return None  # within one race the roll has told them apart, or could not decide
    names = known.names.values()
    if not any(same(a, b) for a in names for b in sight.names):
        return None
    if any(conflicting(a, b) for a in names for b in sight.names):
        return None
    if not {a.suffix for a in names} & {b.suffix for b in sight.names}:
        return None
    if overrides.actor_splits and any(
        overrides.parted(s, t, sight.race) or overrides.parted(t, s, "")
        for s in {slug for one in known.sights for slug in one.slugs()}
        for t in sight.slugs()
    ):
        return None
    both_run = sight.runs and bool(known.runs_in)
    parties_differ = both_run and _differ(known.parties - {"N"}, sight.parties - {"N"})
    titles = known.titles & facts.titles
    if not known.entries.isdisjoint(sight.entries) and not parties_differ:
        return "the same name in one article"
    if not facts.state or "" in known.states or facts.state in known.states:
        if parties_differ and not titles:
            return None
        places_differ = both_run and bool(known.places) and bool(facts.place)
        if places_differ and facts.place not in known.places and not titles:
            return None
        return "the same name in one state" if facts.state else "the same name"
    if both_run:
        return None
    titles_differ = _differ(known.titles, facts.titles)
    if known.national or facts.national:
        return None if titles_differ and not titles else "the same name, known in the whole country"
    if sight.runs or known.runs_in or titles_differ:
        return None
    return "the same endorser's name"


def _differ(one: set[str] | frozenset[str], other: set[str] | frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _circumstances(sight: Sight, race: Race) -> Circumstances:
    words = {plain(title).replace(".", "") for title in sight.titles}
    national = plain(race.office) in NATIONAL and sight.runs
    for title in words:
        if _NATIONAL_TITLE.search(title) and not _LOCAL_OFFICER.search(title):
            national = True
    heads = frozenset(title.removeprefix("former ").split()[-1] for title in words if title)
    return Circumstances(
        (race.state or "").upper(), plain(race.place or ""),
        frozenset(_HEADS.get(head, head) for head in heads),
        national,
    )  # fmt: skip


_HEADS = {
    "senator": "sen", "representative": "rep", "congressman": "rep", "congresswoman": "rep",
    "governor": "gov", "alderman": "ald", "alderwoman": "ald", "alderperson": "ald",
    "pres": "president",
}  # fmt: skip
