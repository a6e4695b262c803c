"""What extraction says against what people labelled, fact by fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator.evaluate.judging import Outcome, is_run, pair
from generator.evaluate.naming import (
    plain,
    same_body,
    same_full_name,
    same_person,
    same_person_loosely,
)
from generator.evaluate.shown import endorsement_name, event_name, race_name, shown
from generator.model import Article, Candidacy, Election, Endorsement, Event, Quote, Race, Review

T = TypeVar("T")
RaceKey = tuple[str, str, str, str]

_PARTY_WORDS = {
    "democratic": "D", "democrat": "D", "republican": "R", "libertarian": "L", "green": "G",
    "independent": "I", "nonpartisan": "N", "non partisan": "N",
}  # fmt: skip


#: So many words of a longer quotation are enough to know it by.
_ENOUGH_WORDS = 5


#: A district is the same one spelled out or not: "Third Bristol", "3rd Bristol".
_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ORDINALS = {word: f"{n}{_ENDINGS.get(n, 'th')}" for n, word in enumerate(_WORDS.split(), 1)}
_ORDINAL = re.compile(rf"^(?:{'|'.join(_ORDINALS)})\b")


def compare(labelled: Article, said: Article) -> list[Outcome]:
    """Judge every fact of ``said``, and every labelled one that it lacks.

    Labelled facts that an editor rejected are none; races are matched by office, state, place
    and district, never by id.
    """
    return list(_Comparison(labelled, said).outcomes())


def race_key(race: Race) -> RaceKey:
    """What makes a race the same seat: office, state, place, district, without regard to case."""
    district = re.sub(r"^0+(?=\d)", "", plain(race.district or "").replace("at large", "atlarge"))
    district = _ORDINAL.sub(lambda word: _ORDINALS[word.group()], district)
    return plain(race.office), (race.state or "").upper(), plain(race.place or ""), district


def _party(party: str | None) -> str | None:
    return _PARTY_WORDS.get(plain(party), plain(party).upper()) if party else None


def _kept(facts: Sequence[T]) -> list[T]:
    """Facts that no editor rejected."""

    def rejected(review: Review | None) -> bool:
        return review is not None and review.state == "rejected"

    return [fact for fact in facts if not rejected(getattr(fact, "review", None))]


class _Comparison:
    """Both readings of one article; holds nothing that outlives :func:`compare`."""

    def __init__(self, labelled: Article, said: Article) -> None:
        self.labelled, self.said = labelled, said
        self.path = labelled.path or labelled.source.seed or labelled.source.id
        self.keys = {
            id(article): {race.id: race_key(race) for race in article.races}
            for article in (labelled, said)
        }

    def outcomes(self) -> Iterator[Outcome]:
        yield self._judge("about a race", self._about(self.labelled), self._about(self.said))
        yield from self._races()
        yield from self._candidates()
        yield from self._endorsements()
        yield from self._events()
        yield from self._elections()
        yield from self._quotes()
        yield from self._evidence()

    @staticmethod
    def _about(article: Article) -> bool:
        lists = (article.races, article.candidates, article.endorsements, article.events)
        return any(_kept(facts) for facts in lists)

    def _judge(
        self, kind: str, label: object, answer: object, of: str = "", evidence: str | None = None
    ) -> Outcome:
        """A property: right when equal, absent and absent too."""
        if label == answer:
            return Outcome(kind, "right", self.path, of, evidence)
        what = f"{of}: " if of else ""
        return Outcome(
            kind, "wrong", self.path, f"{what}said {shown(answer)}, is {shown(label)}", evidence
        )

    def _found(
        self, kind: str, pairs: list[tuple[T, T]], missed: list[T], false: list[T],
        name: Callable[[T, Article], str],
    ) -> Iterator[Outcome]:  # fmt: skip
        def of(verdict: str, fact: T, article: Article) -> Outcome:
            return Outcome(
                kind,
                verdict,
                self.path,
                name(fact, article),
                getattr(fact, "evidence", None),
                getattr(fact, "confidence", None) if article is self.said else None,
            )

        yield from (of("right", answer, self.said) for _, answer in pairs)
        yield from (of("missed", fact, self.labelled) for fact in missed)
        yield from (of("false", fact, self.said) for fact in false)

    def _seat(self, race: str | None, article: Article) -> RaceKey | None:
        """The race a fact belongs to by its attributes; an id that no race explains is nobody's."""
        return self.keys[id(article)].get(race, (race, "", "", "")) if race else None

    def _same_seat(self, label: str | None, answer: str | None) -> bool:
        return self._seat(label, self.labelled) == self._seat(answer, self.said)

    def _races(self) -> Iterator[Outcome]:
        def closeness(label: Race, answer: Race) -> tuple[float, ...] | None:
            if race_key(label) != race_key(answer):
                return None
            return (label.year == answer.year, label.special == answer.special)

        pairs, missed, false = pair(self.labelled.races, self.said.races, closeness)
        yield from self._found("races", pairs, missed, false, lambda race, _: race_name(race))
        for label, answer in pairs:
            name = race_name(label)
            yield self._judge("race: year", label.year, answer.year, name)
            if label.main or answer.main:
                yield self._judge("race: main", label.main, answer.main, name)
        for lost in missed:
            if lost.main:
                yield self._judge("race: main", True, False, race_name(lost))

    def _candidates(self) -> Iterator[Outcome]:
        def closeness(label: Candidacy, answer: Candidacy) -> tuple[float, ...] | None:
            if not same_person(label.name, answer.name):
                return None
            full = same_full_name(label.name, answer.name)
            return (full, self._same_seat(label.race, answer.race))

        pairs, missed, false = pair(
            _kept(self.labelled.candidates), self.said.candidates, closeness
        )
        yield from self._found("candidates", pairs, missed, false, lambda fact, _: fact.name)
        for label, answer in pairs:
            name, line = label.name, answer.evidence or label.evidence
            full = same_full_name(name, answer.name)
            yield self._judge("candidate: full name", name, name if full else answer.name, "",
                              line)  # fmt: skip
            yield self._seat_judged("candidate: race", label, answer, name)
            yield self._judge("candidate: party", _party(label.party), _party(answer.party), name,
                              line)  # fmt: skip
            yield self._judge("candidate: status", label.status, answer.status, name, line)

    def _seat_judged(
        self,
        kind: str,
        label: Candidacy | Endorsement,
        answer: Candidacy | Endorsement,
        name: str,
    ) -> Outcome:
        mine = self._seat(label.race, self.labelled)
        other = self._seat(answer.race, self.said)
        return self._judge(kind, mine, other, name, answer.evidence or label.evidence)

    def _endorsements(self) -> Iterator[Outcome]:
        def closeness(label: Endorsement, answer: Endorsement) -> tuple[float, ...] | None:
            same = (
                label.stance == answer.stance
                and bool(label.part) == bool(answer.part)
                and _same_choice(label.candidate, answer.candidate)
                and _same_endorser(label, answer)
            )
            if not same:
                return None
            return (self._same_seat(label.race, answer.race), label.date == answer.date)

        pairs, missed, false = pair(
            _kept(self.labelled.endorsements), self.said.endorsements, closeness
        )
        yield from self._found(
            "endorsements", pairs, missed, false, lambda fact, _: endorsement_name(fact)
        )
        for label, answer in pairs:
            name, line = endorsement_name(label), answer.evidence or label.evidence
            yield self._judge("endorsement: date", label.date, answer.date, name, line)
            yield self._seat_judged("endorsement: race", label, answer, name)
            yield self._judge("endorsement: kind", label.kind, answer.kind, name, line)

    def _events(self) -> Iterator[Outcome]:
        def closeness(label: Event, answer: Event) -> tuple[float, ...] | None:
            if label.type != answer.type:
                return None
            common = _overlap(label.who, answer.who)
            if not common and (label.who or answer.who):
                return None
            share = common / max(len(label.who), len(answer.who), 1)
            return (share, label.date == answer.date, label.detail == answer.detail)

        pairs, missed, false = pair(_kept(self.labelled.events), self.said.events, closeness)
        yield from self._found("events", pairs, missed, false, lambda fact, _: event_name(fact))
        for label, answer in pairs:
            name, line = event_name(label), answer.evidence or label.evidence
            everybody = _overlap(label.who, answer.who) == len(label.who) == len(answer.who)
            yield self._judge(
                "event: everybody", label.who, label.who if everybody else answer.who, name, line
            )
            yield self._judge("event: date", label.date, answer.date, name, line)

    def _elections(self) -> Iterator[Outcome]:
        """One per stage and date of an article; that each of its races has it is a property."""

        def listed(article: Article) -> dict[tuple[str, str | None], list[tuple[Race, Election]]]:
            days: dict[tuple[str, str | None], list[tuple[Race, Election]]] = {}
            for race in article.races:
                for day in race.elections:
                    days.setdefault((day.stage, day.date), []).append((race, day))
            return days

        label, answer = listed(self.labelled), listed(self.said)
        pairs, missed, false = pair(
            list(label), list(answer), lambda a, b: (1,) if a == b else None
        )
        first = (
            [(label[a][0][1], answer[b][0][1]) for a, b in pairs],
            [label[key][0][1] for key in missed],
            [answer[key][0][1] for key in false],
        )
        yield from self._found("elections", *first, lambda day, _: f"{day.stage} {day.date}")
        for key, _ in pairs:
            here, there = (sorted({race_key(r) for r, _ in days[key]}) for days in (label, answer))
            name = f"{key[0]} {key[1]}"
            yield self._judge("election: race", here, there, name, answer[key][0][1].evidence)

    def _quotes(self) -> Iterator[Outcome]:
        def closeness(label: Quote, answer: Quote) -> tuple[float, ...] | None:
            speakers = label.speaker, answer.speaker
            if not (same_person(*speakers) or same_body(*speakers)):
                return None
            mine, other = plain(label.text), plain(answer.text)
            short, long = sorted((mine, other), key=len)
            enough = len(short.split()) >= _ENOUGH_WORDS or 2 * len(short) >= len(long)
            return (len(short) / len(long),) if short and enough and short in long else None

        pairs, missed, false = pair(_kept(self.labelled.quotes), self.said.quotes, closeness)
        yield from self._found(
            "quotes", pairs, missed, false, lambda fact, _: f"{fact.speaker}: {fact.text}"
        )

    def _evidence(self) -> Iterator[Outcome]:
        facts: list[tuple[str, str | None]] = [
            *((f"candidate {c.name}", c.evidence) for c in self.said.candidates),
            *((endorsement_name(e), e.evidence) for e in self.said.endorsements),
            *((event_name(v), v.evidence) for v in self.said.events),
            *((f"quote of {q.speaker}", q.evidence) for q in self.said.quotes),
            *((f"{d.stage} {d.date}", d.evidence) for r in self.said.races for d in r.elections),
        ]
        for name, evidence in facts:
            exact = is_run(evidence, self.labelled.paragraphs)
            verdict = "right" if exact else "wrong"
            yield Outcome("evidence: exact", verdict, self.path, name, evidence)


def _same_choice(label: str | None, answer: str | None) -> bool:
    if label is None or answer is None:
        return label is answer
    return same_person(label, answer)


def _same_endorser(label: Endorsement, answer: Endorsement) -> bool:
    """By the rules of persons where one of them says person, of bodies where one says body."""
    kinds = {label.kind, answer.kind}
    return ("person" in kinds and same_person_loosely(label.endorser, answer.endorser)) or (
        "organization" in kinds and same_body(label.endorser, answer.endorser)
    )


def _overlap(left: Sequence[str], right: Sequence[str]) -> int:
    """How many of ``left`` are in ``right``, each of them counted once."""
    pairs, _, _ = pair(
        left, right, lambda a, b: (same_full_name(a, b),) if same_person(a, b) else None
    )
    return len(pairs)
