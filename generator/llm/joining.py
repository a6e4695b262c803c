"""The facts of an article's pieces as those of one article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from generator.content.ids import statement
from generator.llm.proof import Proved, joined_races
from generator.model import Article, Race

_SEAT = ("office", "state", "place", "district", "year", "special")


def join(article: Article, pieces: Sequence[Proved]) -> Article:
    """``article`` with the facts of all pieces, each of them once."""
    races: list[Race] = []
    names: dict[str, str] = {}
    for race in (race for piece in pieces for race in piece.races):
        at = next((n for n, one in enumerate(races) if _same_seat(one, race)), None)
        if at is None:
            races.append(race)
            names[race.id] = race.id
            continue
        fuller = max((races[at], race), key=_known)
        joined = replace(joined_races(races[at], race), id=fuller.id)
        for old, new in list(names.items()):
            if new == races[at].id:
                names[old] = joined.id
        names[race.id] = joined.id
        races[at] = joined
    lists = {name: _once(name, pieces, names) for name in
             ("candidates", "endorsements", "events", "quotes")}  # fmt: skip
    used = {getattr(fact, "race", None) for facts in lists.values() for fact in facts}
    kept = [race for race in races if race.main or race.id in used]
    if not any(race.main for race in kept):
        kept = [replace(race, main=True) for race in kept]
    if not kept:
        return article  # about no race, so without facts
    return replace(
        article,
        races=tuple(kept),
        candidates=tuple(lists["candidates"]),
        endorsements=tuple(lists["endorsements"]),
        events=tuple(lists["events"]),
        quotes=tuple(lists["quotes"]),
    )


def _once(name: str, pieces: Iterable[Proved], names: dict[str, str]) -> list[Any]:
    made: dict[object, Any] = {}
    for piece in pieces:
        for fact in (piece.facts or {}).get(name, ()):
            if getattr(fact, "race", None):
                fact = replace(fact, race=names[fact.race])
            key = fact.name.casefold() if name == "candidates" else statement(fact)
            made[key] = _filled(made[key], fact) if key in made else fact
    return list(made.values())


def _filled(one: Any, other: Any) -> Any:
    """A fact with what only its second account tells."""
    missing = {
        field.name: getattr(other, field.name)
        for field in fields(one)
        if getattr(one, field.name) in (None, ()) and field.compare
    }
    return replace(one, **missing)


def _same_seat(one: Race, other: Race) -> bool:
    """Whether two accounts may mean one seat: nothing that both tell differs."""
    pairs = [(getattr(one, name), getattr(other, name)) for name in _SEAT]
    return one.office == other.office and all(a == b or a is None or b is None for a, b in pairs)


def _known(race: Race) -> int:
    return sum(getattr(race, name) is not None for name in _SEAT)
