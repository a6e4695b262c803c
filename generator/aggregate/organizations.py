"""Who is who among bodies: unions and locals, parties, newspapers, clubs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from generator.aggregate.bodies import (
    BodyName,
    body,
    contained,
    newspaper,
    newspaper_of,
    same_units,
    spells,
)
from generator.aggregate.doubts import Unsure
from generator.aggregate.entries import Entry
from generator.aggregate.people import People
from generator.aggregate.plain import word_list
from generator.aggregate.races import RaceLinks
from generator.model import Where

_HINT = "write the full name in the article's file, or add an alias to the endorser's"
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
    #: Names of it that may mean others.
    doubts: list[Unsure] = field(default_factory=list)

    def take(self, use: _Use, entries: Sequence[int]) -> None:
        self.names.setdefault(use.name.text, use.name)
        self.texts[use.name.text] += len(entries)
        self.entries.update(entries)
        self.races.add(use.race)
        if use.state:
            self.states.add(use.state)

    def absorb(self, other: Body) -> None:
        for text, name in other.names.items():
            self.names.setdefault(text, name)
        self.texts.update(other.texts)
        self.entries |= other.entries
        self.races |= other.races
        self.states |= other.states
        self.reasons += other.reasons


class _Use(NamedTuple):
    """One way of writing a name in one race, with the entries where it stands."""

    race: str
    text: str
    name: BodyName
    state: str
    entries: tuple[int, ...]
    where: dict[int, Where | None]

    @property
    def place(self) -> tuple[str, str]:
        return self.race, self.text

    @property
    def scope(self) -> str:
        """The state beyond which an equal name says nothing; empty where there is no such bound."""
        return self.state if _bounded(self.text) else ""


@dataclass(frozen=True, slots=True)
class Bodies:
    """All bodies; ``of`` has by entry which of them (race, name as written) means."""

    bodies: tuple[Body, ...]
    of: tuple[dict[tuple[str, str], Body], ...]


def identify(entries: Sequence[Entry], links: RaceLinks, people: People) -> Bodies:
    """Every body that endorses."""
    nodes: dict[tuple[str, str], Body] = defaultdict(Body)
    full: list[tuple[_Use, Body]] = []
    short: list[_Use] = []
    for use in _uses(links, people):
        if _shortened(use.text):
            short.append(use)
            continue
        node = nodes[use.name.key, use.scope]
        node.take(use, use.entries)
        full.append((use, node))
    if moved := _same_locals(nodes):
        full = [(use, moved.get(id(node), node)) for use, node in full]
    of: tuple[dict[tuple[str, str], Body], ...] = tuple({} for _ in entries)
    for use, node in full:
        for entry in use.entries:
            of[entry][use.place] = node
    kept = {id(node): node for _, node in full}
    _short_names(short, of, kept, nodes)
    return Bodies(tuple(kept.values()), of)


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
    return (acronym and not name.units and not name.initials) or newspaper(name)


def _uses(links: RaceLinks, people: People) -> list[_Use]:
    uses = []
    for (race, text), told in people.by_bodies.items():
        entries = tuple([index for index, _ in told if (race, text) not in people.of[index]])
        if entries:
            state = (links.races[race].state or "").upper()
            where = {index: endorsement.where for index, endorsement in reversed(told)}
            uses.append(_Use(race, text, body(text), state, entries, where))
    return uses


def _same_locals(nodes: dict[tuple[str, str], Body]) -> dict[int, Body]:
    """Joins names of one numbered local that tell more or less of its brand; returns what moved."""
    by_number: dict[frozenset[str], list[tuple[BodyName, str, Body]]] = defaultdict(list)
    for (_, scope), node in nodes.items():
        name = next(iter(node.names.values()))
        if name.units:
            by_number[frozenset(n for _, n in name.units)].append((name, scope, node))
    moved: dict[int, Body] = {}
    for everything in by_number.values():
        group = [item for item in everything if not _of_two_kinds(item[0], everything)]
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


def _of_two_kinds(name: BodyName, group: Sequence[tuple[BodyName, str, Body]]) -> bool:
    """Whether a bare number (AFSCME 31) may be that of a local as well as of a council."""
    if any(kind for kind, _ in name.units):
        return False
    kinds = {
        kind
        for other, _, _ in group
        if other.words <= name.words or name.words <= other.words
        for kind, _ in other.units
        if kind
    }
    return len(kinds) > 1


def _final(node: Body, moved: dict[int, Body]) -> Body:
    while id(node) in moved:
        node = moved[id(node)]
    return node


def _short_names(
    short: list[_Use],
    of: tuple[dict[tuple[str, str], Body], ...],
    kept: dict[int, Body],
    nodes: dict[tuple[str, str], Body],
) -> None:
    """Finds whom "the INA", "Local 150", "the Tribune" mean: there, in the race, in the state."""
    # Where a place is known it is the closest one first.
    shelves: tuple[dict[object, dict[int, Body]], ...] = tuple(defaultdict(dict) for _ in range(3))
    for entry, nodes_there in enumerate(of if short else ()):
        for (race, _), node in nodes_there.items():
            shelves[0][entry][id(node)] = node
            shelves[1][race][id(node)] = node
    for node in kept.values():
        for state in node.states:
            shelves[2][state][id(node)] = node
    found: dict[tuple[str, int], list[Body]] = {}
    unsure: dict[tuple[int, str, str], tuple[Body, _Use, list[Body], list[int]]] = {}
    everywhere = [(entry, use) for use in short for entry in use.entries]
    for index, use in sorted(everywhere, key=itemgetter(0)):
        places: tuple[object, ...] = (index, use.race, use.state)
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
        target.take(use, (index,))
        of[index][use.place] = target
        if len(rivals) > 1:
            key_of = (id(target), *use.place)
            unsure.setdefault(key_of, (target, use, rivals, []))[-1].append(index)
    for target, use, rivals, where in unsure.values():
        named = tuple((node, min(node.names)) for node in rivals)
        target.doubts.append(
            Unsure(use.text, use.race, named, tuple(where), use.where[where[0]], _HINT)
        )


def _means(name: BodyName, node: Body) -> bool:
    for full in node.names.values():
        if name.acronym and name.acronym == full.acronym and full.initials:
            return True
        if spells(name, full) or newspaper_of(name, full):
            return True
        if not name.words and full.words and contained(name, full):
            return True
    return False
