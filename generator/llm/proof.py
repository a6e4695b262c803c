"""A model's answer -> facts: only what the article itself proves; the rest is reported.

A fact is dropped whole where its quotation, one of its names, its race or one of the format's
closed choices does not hold; where only a detail (a date, a figure, a title) is not proved, that
detail is dropped.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.content.body import clean
from generator.content.ids import race_id
from generator.content.keys import Key
from generator.content.values import Reader as Values
from generator.content.values import suggestion
from generator.frontmatter import Node
from generator.issues import Issue
from generator.llm import told
from generator.llm.answers import TABLES
from generator.llm.facts import BUILDERS, Named, Unproved
from generator.llm.text import Text
from generator.model import Election, Race, Roster

#: What a closed choice or a number is read as before the article is asked.
_LOOSE: Final = {"id": "text", "state": "text", "date": "text", "period": "text"}
_WORDS: Final = {
    "races": "race", "candidates": "candidate", "endorsements": "endorsement", "events": "event",
    "quotes": "quote",
}  # fmt: skip


class BrokenError(ValueError):
    """An answer is not JSON of the wanted shape."""


@dataclass(frozen=True, slots=True)
class Proved:
    """What an answer came to: facts by list, and what was dropped."""

    races: tuple[Race, ...] = ()
    facts: Mapping[str, tuple[Any, ...]] | None = None
    issues: tuple[Issue, ...] = ()


def parse(answer: str) -> dict[str, list[Any]]:
    """The lists of an answer. Raises :class:`BrokenError`.

    What models put around their JSON (thoughts, a fence, a sentence) is passed over.
    """
    text = answer.rpartition("</think>")[2]
    start, end = text.find("{"), text.rfind("}")
    if start < 0:
        raise BrokenError("it has no JSON object")
    if end < start:
        raise BrokenError("its JSON is cut off")
    try:
        data = json.loads(text[start : end + 1], parse_constant=_no_number)
    except (ValueError, RecursionError) as reason:
        raise BrokenError(f"it is not JSON ({str(reason).splitlines()[0][:120]})") from None
    if not isinstance(data, dict) or not any(name in data for name in TABLES):
        raise BrokenError(f"it has none of the lists {', '.join(TABLES)}")
    lists = {name: [] if data.get(name) is None else data[name] for name in TABLES}
    wrong = [name for name, items in lists.items() if not isinstance(items, list)]
    if wrong:
        raise BrokenError(f"`{wrong[0]}` is not a list")
    return lists


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


def prove(
    answer: dict[str, list[Any]], text: Text, published: dt.date | None, seed: str, roster: Roster
) -> Proved:
    """The facts of an answer that the article proves. ``seed`` names the article in issues."""
    return _Proof(text, published, seed, roster).of(answer)


class _Proof:
    """The proof of one answer; holds nothing that outlives it."""

    def __init__(self, text: Text, published: dt.date | None, seed: str, roster: Roster) -> None:
        self.text, self.published, self.seed = text, published, seed
        self.issues: list[Issue] = []
        self.races: dict[str, Race] = {}
        self.aliases = _aliases(roster)

    def of(self, answer: dict[str, list[Any]]) -> Proved:
        races: dict[str, Race] = {}
        for values, said in self._values("races", answer["races"]):
            race = self._race(values, said)
            if race is not None:
                known = races.get(race.id)
                races[race.id] = race if known is None else joined_races(known, race)
                self.races[str(values["id"])] = race
        facts = {name: tuple(self._facts(name, answer[name])) for name in BUILDERS}
        return Proved(tuple(races.values()), facts, tuple(self.issues))

    # --- the shape ----------------------------------------------------------------------------

    def _values(self, name: str, items: list[Any]) -> Iterator[tuple[dict[str, Any], str]]:
        """The items of the right shape, and what each is called in reports."""
        for item in items:
            said = _called(name, item)
            values = Values(self.seed)
            read, good = values.record(_node(item), _table(name))
            if good:
                yield read, said
            for issue in values.issues:
                lost = "dropped" if not good else "read without a part of it"
                self._report(said, lost, f"{issue.message}; {issue.hint}".rstrip("; "))
            if not good and not values.issues:
                self._report(said, "dropped", "it has no fields")

    def _report(self, said: str, lost: str, why: str) -> None:
        message = f"the model's {said} was {lost}: {why}"
        self.issues.append(Issue(self.seed, 1, 1, "warning", message))

    # --- facts --------------------------------------------------------------------------------

    def _facts(self, name: str, items: list[Any]) -> Iterator[Any]:
        for values, said in self._values(name, items):
            try:
                span = self._quoted(values)
                race = values.pop("race", None)
                if race is not None and race not in self.races:
                    hint = suggestion(race, self.races) or "the answer has no such race"
                    raise Unproved(f"`{race}` refers to nothing; {hint}")
                if race is not None:
                    values["race"] = self.races[race].id
                named = Named(self.text, span, self.aliases)
                fact = BUILDERS[name](values, named)
            except Unproved as reason:
                self._report(said, "dropped", str(reason))
                continue
            for part in named.lost:
                self._report(said, "read without a part of it", part)
            yield replace(fact, confidence=named.confidence)

    def _quoted(self, values: dict[str, Any]) -> tuple[int, int]:
        evidence = values.get("evidence")
        if not evidence:
            raise Unproved("it quotes nothing")
        span = self.text.find(evidence)
        if span is None:
            raise Unproved(f"“{_short(evidence)}” is no exact run of the article's words")
        return span

    # --- races --------------------------------------------------------------------------------

    def _race(self, values: dict[str, Any], said: str) -> Race | None:
        lost: list[str] = []
        try:
            self._quoted(values)
            office = told.office_of(values["office"])
            if office is None:
                raise Unproved(f"`{values['office']}` is no office that is known here")
            place = values.get("place")
            if place is not None and not self.text.has_name(place):
                raise Unproved(f"{place} does not occur in the article")
            state = told.state_code(values["state"]) if "state" in values else None
            if state is not None and not told.state_told(state, self.text):
                lost.append(f"the article does not tell the state {state}")
                state = None
            district = values.get("district")
            if district is not None and not told.district_told(district, self.text):
                lost.append(f"the article does not tell the district {district}")
                district = None
            year = values.get("year")
            if year and not told.year_told(year, office, state, self.text, self.published):
                lost.append(f"neither the article nor its date tells the year {year}")
                year = None
        except Unproved as reason:
            self._report(said, "dropped", str(reason))
            return None
        special = bool(values.get("special")) and self.text.has("special")
        elections = tuple(self._elections(values.get("elections", ()), lost))
        for part in lost:
            self._report(said, "read without a part of it", part)
        return Race(
            id=race_id(office, state, place, district, year, special=special),
            office=office,
            state=state,
            place=place,
            district=district,
            year=year,
            special=special,
            main=bool(values.get("main")),
            elections=elections,
        )

    def _elections(self, items: Any, lost: list[str]) -> Iterator[Election]:
        for values in items:
            evidence = values.get("evidence") or ""
            span = self.text.find(evidence)
            if span is None:
                lost.append(f"“{_short(evidence)}” (of an election) is no exact run of the article")
                continue
            named = Named(self.text, span, self.aliases)
            day, _ = named.date(values.get("date"))
            lost += named.lost
            party = told.party_code(values["party"]) if values.get("party") else None
            if party is not None and not told.party_told(party, self.text):
                lost.append(f"the article does not tell the party {party}")
                continue
            if day is not None:
                yield Election(values["stage"], day, party, evidence)


def joined_races(one: Race, other: Race) -> Race:
    """One race of two accounts of it."""
    return replace(
        one,
        state=one.state or other.state,
        place=one.place or other.place,
        district=one.district or other.district,
        year=one.year or other.year,
        main=one.main or other.main,
        elections=tuple(dict.fromkeys((*one.elections, *other.elections))),
    )


def _table(name: str) -> tuple[Key, ...]:
    return tuple(_loose(key) for key in TABLES[name])


def _loose(key: Key) -> Key:
    keys = tuple(_loose(one) for one in key.keys)
    return replace(key, kind=_LOOSE.get(key.kind, key.kind), keys=keys)


def _node(value: Any) -> Node:
    """A plain value as the content format's reader takes it."""
    if isinstance(value, dict):
        return _made({str(key): _node(one) for key, one in value.items()}, "")
    if isinstance(value, list):
        return _made([_node(one) for one in value], "")
    if isinstance(value, str):
        value = clean(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # servers write 46.0 for a whole number
    return _made(value, "" if value is None else str(value))


def _made(value: Any, raw: str) -> Node:
    return Node(value, raw, 1, 1, 0, 0)


def _called(name: str, item: Any) -> str:
    """A fact as reports name it: ``endorsement (Bakers Union, Ann Poe)``."""
    if not isinstance(item, dict):
        return _WORDS[name]
    said = [
        clean(", ".join(map(str, item[key])) if isinstance(item[key], list) else str(item[key]))
        for key in ("office", "name", "type", "endorser", "speaker", "candidate", "who", "text")
        if item.get(key)
    ]
    return f"{_WORDS[name]} ({_short(', '.join(said), 80)})" if said else _WORDS[name]


def _short(text: str, most: int = 60) -> str:
    plain = clean(text)
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


def _aliases(roster: Roster) -> dict[str, str]:
    """Editors' names of people and bodies by each alias, in lower case."""
    return {
        alias.casefold(): profile.name
        for profile in (*roster.candidates, *roster.endorsers)
        if profile.name
        for alias in profile.aliases
    }
