"""Two readings of one article as one: what both saw is surer, what one saw alone says so.

Facts are the same when they say the same of the same people, never because their sentences are the
same. Where two accounts of a fact differ in a detail the first one stands, marked with the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from generator.aggregate.names import person, same
from generator.content.write import article_fields
from generator.issues import Issue
from generator.model import Article, Candidacy, Endorsement, Event, Quote, Race, RawArticle, Roster
from generator.reader import Reader
from generator.reconcile.match import pair
from generator.text import fold

#: The least confidence of what both saw alike, and the most of what one alone did.
AGREED: Final = 0.95
ALONE: Final = 0.6
#: Parts that two accounts may word differently without telling different things.
_WORDING: Final = frozenset(
    ("id", "evidence", "confidence", "seen_by", "review", "where", "verb", "title", "text", "name")
)
_WORDING_TOO: Final = frozenset(("endorser", "candidate", "who", "speaker", "date_basis", "stance"))


@dataclass(frozen=True, slots=True)
class Both:
    """A reader that reads with two, and joins what they saw; ``names`` are those in notes."""

    first: Reader
    second: Reader
    names: tuple[str, str] = ("rules", "model")

    def __call__(self, raw: RawArticle, roster: Roster) -> tuple[Article, Iterable[Issue]]:
        # The second is asked first: where it has no answer, the first need not work.
        second, found = self.second(raw, roster)
        first, issues = self.first(raw, roster)
        return joined(first, second, self.names), (*issues, *found)


def joined(first: Article, second: Article, names: tuple[str, str]) -> Article:
    """The article with the facts of both readings; title and text are the first one's."""
    second = _in_races_of(first, second)
    candidates = _facts(first.candidates, second.candidates, _same_candidate, names)
    endorsements = _facts(first.endorsements, second.endorsements, _same_endorsement, names)
    events = _facts(first.events, second.events, _same_event, names)
    quotes = _facts(first.quotes, second.quotes, _same_quote, names)
    used = {fact.race for fact in (*candidates, *endorsements, *events)}
    here = {race.id for race in first.races}
    added = (race for race in second.races if race.id not in here and race.id in used)
    return replace(
        first,
        races=(*map(_with_details(second.races), first.races), *added),
        candidates=candidates,
        endorsements=endorsements,
        events=events,
        quotes=quotes,
    )


def _in_races_of(first: Article, second: Article) -> Article:
    """The second reading with the first one's ids of the same races."""
    mine, its = (article_fields(one).get("races", []) for one in (first, second))
    pairs = pair("races", mine, its, ids=True)
    names = {second.races[j].id: first.races[i].id for i, j in pairs.items()}
    # A seat that one of the readings knows less of (no state, no year) is the same one, if alone.
    for race in second.races:
        near = [one.id for one in first.races if _same_seat(one, race)]
        if race.id not in names and len(near) == 1 and near[0] not in names.values():
            names[race.id] = near[0]

    def renamed(facts: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(replace(one, race=names.get(one.race, one.race)) for one in facts)

    return replace(
        second,
        races=tuple(replace(race, id=names.get(race.id, race.id)) for race in second.races),
        candidates=renamed(second.candidates),
        endorsements=renamed(second.endorsements),
        events=renamed(second.events),
    )


def _same_seat(one: Race, other: Race) -> bool:
    names = ("state", "place", "district", "year")
    told = [(getattr(one, name), getattr(other, name)) for name in names]
    return one.office == other.office and all(a == b or a is None or b is None for a, b in told)


def _with_details(others: Sequence[Race]) -> Callable[[Race], Race]:
    """A race with voting days that only the second reading saw; what names the seat stays."""
    known = {race.id: race for race in others}

    def with_details(race: Race) -> Race:
        other = known.get(race.id)
        if other is None:
            return race
        told = {(day.stage, day.party) for day in race.elections}
        new = (day for day in other.elections if (day.stage, day.party) not in told)
        return replace(race, elections=(*race.elections, *new))

    return with_details


# ---- which facts are the same


def _same_person(one: str, other: str) -> bool:
    return _same_words(one, other) or same(person(one), person(other))


def _same_words(one: str | None, other: str | None) -> bool:
    return _bare(one) == _bare(other)


def _bare(words: str | None) -> str:
    return fold(words or "").casefold().removeprefix("the ")


def _same_candidate(one: Candidacy, other: Candidacy) -> bool:
    return _same_person(one.name, other.name)


def _same_endorsement(one: Endorsement, other: Endorsement) -> bool:
    alike = _same_person if "person" in (one.kind, other.kind) else _same_words
    stances = {"endorse" if fact.stance == "split" else fact.stance for fact in (one, other)}
    if one.candidate is None or other.candidate is None:
        whom = one.candidate is other.candidate
    else:
        whom = _same_person(one.candidate, other.candidate)
    return (
        len(stances) == 1
        and whom
        and _same_words(one.part, other.part)
        and alike(one.endorser, other.endorser)
    )


def _same_event(one: Event, other: Event) -> bool:
    if one.type != other.type or (one.detail or other.detail) != (other.detail or one.detail):
        return False
    if one.pollster and other.pollster and not _same_words(one.pollster, other.pollster):
        return False
    return len(one.who) == len(other.who) and all(
        any(_same_person(name, its) for its in other.who) for name in one.who
    )


def _same_quote(one: Quote, other: Quote) -> bool:
    short, long = sorted((_bare(one.text), _bare(other.text)), key=len)
    return _same_person(one.speaker, other.speaker) and short in long


# ---- what becomes of them


def _facts(
    left: Sequence[Any],
    right: Sequence[Any],
    same_fact: Callable[[Any, Any], bool],
    names: tuple[str, str],
) -> tuple[Any, ...]:
    made = []
    others = list(right)
    for one in left:
        # Of several that could be meant, the one of the same race and date.
        near = [other for other in others if same_fact(one, other)]
        other = max(near, key=lambda its: _details_alike(one, its), default=None)
        if other is None:
            made.append(_alone(one, names[0]))
        else:
            others = [its for its in others if its is not other]
            made.append(_agreed(one, other, names))
    return (*made, *(_alone(one, names[1]) for one in others))


def _details_alike(one: Any, other: Any) -> int:
    return sum(getattr(one, name) == getattr(other, name) for name in _details(one))


def _details(fact: Any) -> list[str]:
    return [one.name for one in fields(fact) if one.name not in _WORDING | _WORDING_TOO]


def _agreed(one: Any, other: Any, names: tuple[str, str]) -> Any:
    """What both saw, with the details that only the second told."""
    told = {name: (getattr(one, name), getattr(other, name)) for name in _details(one)}
    missing = {name: its for name, (mine, its) in told.items() if mine in _EMPTY}
    differing = [
        name
        for name, (mine, its) in told.items()
        if mine not in _EMPTY and its not in _EMPTY and _set(mine) != _set(its)
    ]
    if "date" in missing:
        missing["date_basis"] = other.date_basis
    one = replace(one, **missing)
    if not differing:
        return replace(one, confidence=max(AGREED, one.confidence or 0.0))
    otherwise = ", ".join(f"{name} {_shown(getattr(other, name))}" for name in differing)
    note = f"{names[0]} ({names[1]}: {otherwise})"
    return replace(one, confidence=min(ALONE, one.confidence or ALONE), seen_by=note)


_EMPTY: Final = (None, (), False)


def _set(value: Any) -> Any:
    """A value for comparison: the order of figures tells nothing."""
    return frozenset(value) if isinstance(value, tuple) else value


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(
            " ".join(str(getattr(figure, field.name)) for field in fields(figure)
                     if getattr(figure, field.name) is not None)
            for figure in value
        )  # fmt: skip
    return str(value)


def _alone(fact: Any, name: str) -> Any:
    return replace(fact, confidence=min(ALONE, fact.confidence or ALONE), seen_by=name)
