"""Who is who among bodies: unions and locals, parties, newspapers, clubs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from generator.aggregate.bodies import (
    BodyName,
    body,
    contained,
    newspaper_of,
    same_units,
    spells,
)
from generator.aggregate.entries import Entry
from generator.aggregate.plain import word_list
from generator.aggregate.races import RaceLinks
from generator.issues import Issue
from generator.model import Where

#: Names made of such words only ("Chamber of Commerce") are another body in another state.
_GENERAL = word_list("general.txt")


@dataclass(slots=True, eq=False)
class Body:
    """One body over all races, while it is being put together."""

    names: dict[str, BodyName] = field(default_factory=dict)
    texts: Counter[str] = field(default_factory=Counter)
    entries: set[int] = field(default_factory=set)
    races: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    #: (name, why) of what was joined beyond an equal name.
    reasons: list[tuple[str, str]] = field(default_factory=list)
    #: (name, whom it may mean) where that could not be decided.
    doubts: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def take(self, name: BodyName, entry: int, race: str, state: str) -> None:
        self.names.setdefault(name.text, name)
        self.texts[name.text] += 1
        self.entries.add(entry)
        self.races.add(race)
        if state:
            self.states.add(state)

    def absorb(self, other: Body) -> None:
        for text, name in other.names.items():
            self.names.setdefault(text, name)
        self.texts.update(other.texts)
        self.entries |= other.entries
        self.races |= other.races
        self.states |= other.states
        self.reasons += other.reasons


class _Use(NamedTuple):
    entry: int
    race: str
    text: str
    name: BodyName
    state: str
    where: Where | None

    @property
    def place(self) -> tuple[int, str, str]:
        return self.entry, self.race, self.text

    @property
    def scope(self) -> str:
        """The state beyond which an equal name says nothing; empty where there is no such bound."""
        return self.state if _bounded(self.text) else ""


@dataclass(frozen=True, slots=True)
class Bodies:
    """All bodies; ``of`` maps (entry, race, name as written) to one of them."""

    bodies: tuple[Body, ...]
    of: dict[tuple[int, str, str], Body]
    issues: tuple[Issue, ...]


def identify(
    entries: Sequence[Entry], links: RaceLinks, people: Container[tuple[int, str, str]]
) -> Bodies:
    """Every body that endorses; ``people`` holds the (entry, race, name) that are a person's."""
    uses = _uses(entries, links, people)
    nodes: dict[tuple[str, str], Body] = defaultdict(Body)
    of: dict[tuple[int, str, str], Body] = {}
    short: list[_Use] = []
    for use in uses:
        if _shortened(use.text):
            short.append(use)
            continue
        node = nodes[use.name.key, use.scope]
        node.take(use.name, use.entry, use.race, use.state)
        of[use.place] = node
    if moved := _same_locals(nodes):
        of = {place: moved.get(id(node), node) for place, node in of.items()}
    kept = {id(node): node for node in of.values()}
    issues = _short_names(entries, short, of, kept, nodes)
    return Bodies(tuple(kept.values()), of, tuple(issues))


@lru_cache(maxsize=65536)
def _bounded(text: str) -> bool:
    """Whether the name is made of general words, or of a number that every state gives out anew."""
    name = body(text)
    return name.words <= _GENERAL or not name.countrywide


@lru_cache(maxsize=65536)
def _shortened(text: str) -> bool:
    """Whether the name means something only beside others: "Local 2", an acronym, "Tribune"."""
    name = body(text)
    if not name.words:
        return True
    acronym = (
        len(name.words) == 1 and name.acronym in name.words and not name.acronym.startswith("@")
    )
    paper = newspaper_of(name, body("Somewhere " + name.text))
    return (acronym and not name.units and not name.initials) or paper


def _uses(
    entries: Sequence[Entry], links: RaceLinks, people: Container[tuple[int, str, str]]
) -> list[_Use]:
    uses = []
    for index, entry in enumerate(entries):
        for endorsement in entry.article.endorsements:
            race = links.homes[index].get(endorsement.race or None)
            text = endorsement.endorser
            if race is None or endorsement.kind == "person" or (index, race, text) in people:
                continue
            state = (links.races[race].state or "").upper()
            uses.append(_Use(index, race, text, body(text), state, endorsement.where))
    return uses


def _same_locals(nodes: dict[tuple[str, str], Body]) -> dict[int, Body]:
    """Joins names of one numbered local that tell more or less of its brand; returns what moved."""
    by_number: dict[frozenset[str], list[tuple[BodyName, str, Body]]] = defaultdict(list)
    for (_, scope), node in nodes.items():
        name = next(iter(node.names.values()))
        if name.units:
            by_number[frozenset(n for _, n in name.units)].append((name, scope, node))
    moved: dict[int, Body] = {}
    for group in by_number.values():
        group.sort(key=lambda item: (-len(item[0].words), item[0].key, item[1]))
        for name, scope, node in group:
            fuller = [
                (other_name, other)
                for other_name, other_scope, other in group
                if other is not node
                and (scope == other_scope or not scope or not other_scope)
                and (
                    contained(name, other_name)
                    or (
                        name.words == other_name.words
                        and len(name.key) < len(other_name.key)
                        and same_units(name.units, other_name.units)
                    )
                )
            ]
            targets = {id(t): t for _, o in fuller for t in (_final(o, moved),)}
            if len(targets) > 1:
                near = {i: t for i, t in targets.items() if t.states & node.states}
                targets = near if len(near) == 1 else {}
            for target in targets.values():
                target.reasons.append((name.text, "the same number, and no other brand"))
                target.absorb(node)
                moved[id(node)] = target
    return {key: _final(node, moved) for key, node in moved.items()}


def _final(node: Body, moved: dict[int, Body]) -> Body:
    while id(node) in moved:
        node = moved[id(node)]
    return node


def _short_names(
    entries: Sequence[Entry],
    short: list[_Use],
    of: dict[tuple[int, str, str], Body],
    kept: dict[int, Body],
    nodes: dict[tuple[str, str], Body],
) -> list[Issue]:
    """Finds whom "the INA", "Local 150", "the Tribune" mean: there, in the race, in the state."""
    # Where a place is known it is the closest one first.
    shelves: tuple[dict[object, dict[int, Body]], ...] = tuple(defaultdict(dict) for _ in range(3))
    for (entry, race, _), node in of.items():
        shelves[0][entry][id(node)] = node
        shelves[1][race][id(node)] = node
    for node in kept.values():
        for state in node.states:
            shelves[2][state][id(node)] = node
    found: dict[tuple[str, int], list[Body]] = {}
    issues: list[Issue] = []
    listed: set[tuple[str, str]] = set()
    for use in short:
        places: tuple[object, ...] = (use.entry, use.race, use.state)
        target: Body | None = None
        rivals: list[Body] = []
        for shelf, place in zip(shelves, places, strict=True):
            if not place and place != 0:
                continue
            key = (use.text, id(shelf.get(place)))
            if place not in shelf:
                continue
            if key not in found:
                found[key] = [n for n in shelf[place].values() if _means(use.name, n)]
            fitting = found[key]
            if len(fitting) == 1:
                target = fitting[0]
            if fitting:
                rivals = fitting
                break
        if target is None:
            target = nodes[use.name.key, use.scope or use.state]
            kept.setdefault(id(target), target)
        elif use.name.text not in target.names:
            target.reasons.append((use.name.text, "the only one it can stand for there"))
        target.take(use.name, use.entry, use.race, use.state)
        of[use.place] = target
        if len(rivals) > 1 and (use.race, use.text) not in listed:
            listed.add((use.race, use.text))
            target.doubts.append((use.text, _rivals(rivals)))
            issues.append(_undecided(entries, use, rivals))
    return issues


def _means(name: BodyName, node: Body) -> bool:
    for full in node.names.values():
        if name.acronym and name.acronym == full.acronym and full.initials:
            return True
        if spells(name, full) or newspaper_of(name, full):
            return True
        if not name.words and full.words and contained(name, full):
            return True
    return False


def _rivals(bodies: list[Body]) -> tuple[str, ...]:
    return tuple(sorted(min(node.names) for node in bodies))


def _undecided(entries: Sequence[Entry], use: _Use, rivals: list[Body]) -> Issue:
    where = use.where
    names = " or ".join(_rivals(rivals))
    return Issue(
        where.path if where else f"{entries[use.entry].key}.md",
        where.line if where else 1,
        where.column if where else 1,
        "note",
        f"`{use.text}` in race `{use.race}` may be {names}",
        "write the full name in the article's file, or add an alias to the endorser's",
    )
