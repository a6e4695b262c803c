"""Which fact is which: the same one in the machine's last opinion, its new one, and the file.

Facts are the same when their id agrees, else what they say (who, whom, race, type and date or
pollster), else when they rest on overlapping evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from generator.content import keys
from generator.content.edit import without_nulls
from generator.text import fold

Fact = dict[str, Any]

#: What a fact says, first exactly, then without what may be corrected in it.
_SAYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "races": (("office", "state", "place", "district", "year", "special"),),
    "candidates": (("name", "race"), ("name",)),
    "endorsements": (
        ("endorser", "part", "candidate", "race", "stance", "stage"),
        ("endorser", "part", "candidate", "race"),
    ),
    "events": (
        ("type", "detail", "who", "race", "date", "pollster"),
        ("type", "who", "race", "pollster"),
        ("type", "who", "race", "date"),
    ),
    "quotes": (("speaker", "text"), ("text",)),
}
#: Whom a fact is about; two candidates of one sentence are not one because the sentence is.
_NAMED = {"candidates": "name", "endorsements": "endorser", "events": "type", "quotes": "speaker"}
#: No opinion on the world, so no ground for a difference.
ASIDE = frozenset({"id", "confidence", "seen_by", "review", "reviewed_by", "reviewed_on"})


def opinion(fact: Any) -> Any:
    """What a fact says of the world: without id, confidence and review."""
    if not isinstance(fact, dict):
        return fact
    return without_nulls({key: value for key, value in fact.items() if key not in ASIDE})


def facts_in(value: Any) -> list[Fact]:
    """The facts of a list; whatever else a person wrote into it is passed over."""
    return [fact for fact in value if isinstance(fact, dict)] if isinstance(value, list) else []


def with_races(fields: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """The fields with races called by other ids."""
    made = dict(fields)
    for name in (*keys.FACTS, "races"):
        key = "id" if name == "races" else "race"
        if name in made:
            made[name] = [
                {**fact, key: names[fact[key]]} if fact.get(key) in names else fact
                for fact in facts_in(made[name])
            ]
    return made


def pair(name: str, left: Sequence[Fact], right: Sequence[Fact], *, ids: bool) -> dict[int, int]:
    """Positions in ``left`` -> positions in ``right`` of the same facts of the list ``name``.

    ``ids``: whether ids of both sides were made once and kept, so that they may be compared.
    """
    made = same_ids(left, right) if ids else {}
    for said in _SAYS[name]:
        _join(made, left, right, partial(_said, said))
    if name != "races":
        _join_by_evidence(made, name, left, right)
    return made


def same_ids(left: Sequence[Fact], right: Sequence[Fact]) -> dict[int, int]:
    """The facts of both sides that have one id."""
    made: dict[int, int] = {}
    _join(made, left, right, lambda fact: str(fact["id"]) if fact.get("id") else None)
    return made


def _said(keys: tuple[str, ...], fact: Fact) -> Hashable:
    parts = []
    for key in keys:
        value = fact.get(key)
        if key == "stance" and value == "split":
            value = "endorse"
        if isinstance(value, list):
            value = "\n".join(sorted(fold(str(one)) for one in value))
        parts.append("" if value is None else fold(str(value)).casefold())
    return tuple(parts) if any(parts) else None


def _join(
    made: dict[int, int],
    left: Sequence[Fact],
    right: Sequence[Fact],
    key: Callable[[Fact], Hashable],
) -> None:
    """Pair what is still alone and has the same key, first with first."""
    used = set(made.values())
    waiting: dict[Hashable, list[int]] = {}
    for j, fact in enumerate(right):
        if j not in used and (known := key(fact)) is not None:
            waiting.setdefault(known, []).append(j)
    for i, fact in enumerate(left):
        if i not in made and (places := waiting.get(key(fact))):
            made[i] = places.pop(0)


def _join_by_evidence(
    made: dict[int, int], name: str, left: Sequence[Fact], right: Sequence[Fact]
) -> None:
    """Pair facts whose sentences overlap, the most alike first.

    Where several could be meant, or for candidates (a sentence lists many), a word of the name
    must agree.
    """
    used = set(made.values())
    alone_left = [i for i in range(len(left)) if i not in made]
    alone_right = [j for j in range(len(right)) if j not in used]
    near = [(i, j) for i in alone_left for j in alone_right if _overlap(left[i], right[j])]
    ranked = sorted(near, key=lambda at: (-_likeness(left[at[0]], right[at[1]]), at))
    for i, j in ranked:
        if i in made or j in made.values():
            continue
        single = sum(1 for a, b in near if a == i or b == j) == 1 and name != "candidates"
        if single or _words(left[i], _NAMED[name]) & _words(right[j], _NAMED[name]):
            made[i] = j


def _overlap(one: Fact, other: Fact) -> bool:
    a, b = fold(str(one.get("evidence") or "")), fold(str(other.get("evidence") or ""))
    return bool(a and b) and (a in b or b in a)


def _likeness(one: Fact, other: Fact) -> int:
    return sum(1 for key in one.keys() - ASIDE if one[key] == other.get(key))


def _words(fact: Fact, key: str) -> set[str]:
    return {word for word in fold(str(fact.get(key) or "")).casefold().split() if len(word) > 2}
