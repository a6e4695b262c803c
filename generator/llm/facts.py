"""One fact of an answer, with each of its parts proved by the article or left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from generator.llm import told
from generator.llm.text import Text
from generator.model import BALLOT_DETAILS, RESULT_DETAILS, Candidacy, Endorsement, Event, Figure
from generator.model import Quote as Quotation
from generator.text import fold

#: How sure a fact is that one model read and the article proves; less where a part was not proved.
#: No measured shares: `tracker evaluate` tells what a newsroom's own model comes to.
PROVED: Final = 0.75
DOUBTED: Final = 0.6
_MARKS = re.compile("[\"“”„']|‘|’")
_HOLDS = re.compile(
    r"\bincumbent|\bre-?elect|\b(?:second|third|fourth|another|new) term\b", re.IGNORECASE
)


class Unproved(Exception):  # noqa: N818 - a verdict on a fact, never an error of the program
    """A fact that the article does not prove; the text says why. Never leaves this room."""


@dataclass(slots=True)
class Named:
    """What a fact may rest on: the article, its quotation, and editors' names by alias.

    ``lost``: parts of the fact that were not proved, in words.
    """

    text: Text
    span: tuple[int, int]
    aliases: Mapping[str, str]
    lost: list[str] = field(default_factory=list)

    @property
    def confidence(self) -> float:
        """0 to 1."""
        return DOUBTED if self.lost else PROVED

    @property
    def words(self) -> str:
        """The quotation."""
        return self.text.visible[self.span[0] : self.span[1]]

    def person(self, name: str) -> str:
        """A person's name that the article has. Raises :class:`Unproved`."""
        if not self.text.has_person(name):
            raise Unproved(f"{name} does not occur in the article")
        return self.aliases.get(name.casefold(), name)

    def body(self, name: str) -> str:
        """A body's name that the article has. Raises :class:`Unproved`."""
        if not self.text.has_name(name):
            raise Unproved(f"{name} does not occur in the article")
        return self.aliases.get(name.casefold(), name)

    def beside(self, *names: str) -> None:
        """Raises :class:`Unproved` where the quotation stands far from one of these names."""
        for name in names:
            if not self.text.near(name, self.span):
                raise Unproved(f"its quotation stands far from any word on {name}")

    def words_of(self, values: dict[str, Any], *names: str) -> None:
        """Keep those of the texts that the article has."""
        for name in names:
            if name in values and not self.text.has(values[name]):
                self.lost.append(f"{name} “{values.pop(name)}” does not occur in the article")

    def date(self, said: str | None) -> tuple[str | None, str | None]:
        """A date that words of the quotation lead to, as exact as these, and its basis."""
        if said is None:
            return None, None
        for one in self.text.dates_in(self.span):
            for value in (one.value, one.end_value):
                if value and (value == said or value.startswith(f"{said}-")):
                    return value, one.basis
        self.lost.append(f"no words of its quotation lead to the date {said}")
        return None, None

    def period(self, said: str) -> str | None:
        """A reporting period that words of the quotation lead to."""
        for one in self.text.dates_in(self.span):
            if said in (one.quarter, one.value) or said == one.value[:4] == one.edtf:
                return said
        self.lost.append(f"no words of its quotation lead to the period {said}")
        return None


def _candidacy(values: dict[str, Any], named: Named) -> Candidacy:
    name = named.person(values.pop("name"))
    named.beside(name)
    if party := values.get("party"):
        values["party"] = told.party_code(party)
        if not told.party_told(values["party"], named.text):
            del values["party"]
            named.lost.append(f"the article does not tell the party {party}")
    named.words_of(values, "title")
    if values.pop("incumbent", None) and (_HOLDS.search(named.text.visible)):
        values["incumbent"] = True
    return Candidacy(name=name, **values)


def _endorsement(values: dict[str, Any], named: Named) -> Endorsement:
    kind = values.setdefault("kind", "organization")
    own = values.pop("endorser")
    endorser = named.person(own) if kind == "person" else named.body(own)
    whom = values.pop("candidate", None)
    stance = values.setdefault("stance", "endorse")
    if whom is None and stance != "decline":
        raise Unproved("it does not say who is endorsed")
    candidate = named.person(whom) if whom else None
    named.beside(own, *([whom] if whom else []))
    if (part := values.get("part")) and not named.text.has(part):
        raise Unproved(f"“{part}” does not occur in the article")
    verb = values.get("verb")
    if verb and verb.casefold() not in named.words.casefold():
        named.lost.append(f"“{values.pop('verb')}” does not stand in its quotation")
    if (rank := values.get("rank")) and not told.rank_told(rank, named.words):
        named.lost.append(f"its quotation does not tell the rank {values.pop('rank')}")
    day, basis = named.date(values.pop("date", None))
    return Endorsement(endorser=endorser, candidate=candidate, date=day, date_basis=basis, **values)


def _event(values: dict[str, Any], named: Named) -> Event:
    own = tuple(values.pop("who", ()))
    who = tuple(named.person(name) for name in own)
    if who:
        if not any(named.text.near(name, named.span) for name in own):
            raise Unproved(f"its quotation stands far from any word on {', '.join(own)}")
    elif values["type"] not in ("poll", "debate", "ad", "ballot"):
        raise Unproved("it does not say whom it is about")
    details = {"ballot": BALLOT_DETAILS, "result": RESULT_DETAILS}.get(values["type"], ())
    if (detail := values.get("detail")) and detail not in details:
        raise Unproved(f"`{detail}` is no detail of an event of type {values['type']}")
    named.words_of(values, "sponsor", "target", "pollster")
    if fieldwork := values.pop("fieldwork", None):
        values["fieldwork"] = _fieldwork(fieldwork, named)
    if "period" in values:
        values["period"] = named.period(values["period"])
    for name in ("sample", "margin"):
        if name in values and not told.number_told(values[name], named.text):
            named.lost.append(f"the article does not tell {name} {values.pop(name)}")
    figures = _figures(values.pop("results", ()), named)
    day, basis = named.date(values.pop("date", None))
    return Event(who=who, date=day, date_basis=basis, results=figures, **values)


def _fieldwork(said: str, named: Named) -> str | None:
    if any(said in (one.edtf, one.value) for one in named.text.dates) or named.text.has(said):
        return said
    named.lost.append(f"the article does not tell the fieldwork {said}")
    return None


def _figures(items: Any, named: Named) -> tuple[Figure, ...]:
    """All figures, or none where one is not proved: a poll with one missing would mislead."""
    made = []
    for values in items:
        name = values.pop("candidate")
        numbers = [value for value in values.values() if value is not None]
        if not named.text.has_person(name):
            named.lost.append(f"its figures name {name}, who does not occur in the article")
            return ()
        for number in numbers:
            if not told.number_told(number, named.text):
                named.lost.append(f"the article does not tell the figure {number:,g} of {name}")
                return ()
        if numbers:
            made.append(Figure(named.aliases.get(name.casefold(), name), **values))
    return tuple(made)


def _quote(values: dict[str, Any], named: Named) -> Quotation:
    own = values.pop("speaker")
    if not named.text.has_person(own):
        raise Unproved(f"{own} does not occur in the article")
    named.beside(own)
    if named.text.run(values["text"]) is None:
        raise Unproved("the words quoted are no exact run of the article's words")
    words = fold(values["text"])
    if not _MARKS.search(named.words) or not (words in named.words or named.words in words):
        raise Unproved("its sentence has not these words in quotation marks")
    named.words_of(values, "title")
    return Quotation(speaker=named.aliases.get(own.casefold(), own), **values)


#: How each list's facts are proved.
BUILDERS: Final[dict[str, Callable[[dict[str, Any], Named], Any]]] = {
    "candidates": _candidacy,
    "endorsements": _endorsement,
    "events": _event,
    "quotes": _quote,
}
