"""What must hold between the facts of one article; what does not, is left out and reported."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from generator.content.ids import fact_id, statement
from generator.content.keys import FACTS
from generator.content.values import Reader, suggestion
from generator.frontmatter import Node
from generator.model import (
    BALLOT_DETAILS,
    RESULT_DETAILS,
    Candidacy,
    Endorsement,
    Event,
    Quote,
    Race,
    Source,
)

Fact = Candidacy | Endorsement | Event | Quote
Listed = dict[str, list[tuple[Node, Any]]]
_DETAILS = {"ballot": BALLOT_DETAILS, "result": RESULT_DETAILS}


def check_facts(
    races: dict[str, tuple[Node, Race]],
    spoilt: Collection[str | None],
    facts: Listed,
    source: Source,
    text: str,
    reader: Reader,
) -> dict[str, tuple[Any, ...]]:
    """The facts without an error, by list, each with an id.

    ``spoilt``: ids of races that are left out for a mistake of their own.

    Errors: a race that is not among the article's, a sentence that is not in its text, an id that
    another fact has, a detail that the type does not know. A name that is not among the
    candidates is a warning: it may be a slip, and the fact still tells something.
    """
    sourced = bool(source.url or source.publisher)
    names = {fact.name for _, fact in facts["candidates"]}
    taken = {fact.id for listed in facts.values() for _, fact in listed if fact.id}
    seen: set[str] = set()
    made: dict[str, tuple[Any, ...]] = {}
    for name, listed in facts.items():
        kept = []
        for node, fact in listed:
            if fact.id and fact.id in seen:
                hint = "delete the id of the newer fact, it gets its own"
                reader.report(_at(node, "id"), f"the id `{fact.id}` is there twice", hint)
                continue
            if fact.id:
                seen.add(fact.id)
            problems = list(_problems(fact, sourced))
            for key, message, hint in problems:
                reader.report(_at(node, key), message, hint)
            race = None if isinstance(fact, Quote) else fact.race
            fits = check_race(node, race, races, spoilt, reader)
            if not stands_in(text, fact.evidence, node, reader) or problems or not fits:
                continue
            for key, person in _people(fact):
                if person not in names:
                    message = f"{person} is not among the candidates of this article"
                    reader.report(_at(node, key), message, suggestion(person, names), "warning")
            if fact.id is None:
                fact = replace(fact, id=fact_id(FACTS[name], statement(fact), taken))
                taken.add(fact.id)
                if name != "candidates":
                    hint = f"add id: {fact.id}, so that its address stays when the fact changes"
                    reader.report(node, "the fact has no id", hint, "note")
            kept.append(fact)
        made[name] = tuple(kept)
    return made


def _at(node: Node, key: str) -> Node:
    """The entry of a fact, for the issue's place; the fact itself where it has no such entry."""
    return node.value.get(key, node) if isinstance(node.value, dict) else node


def stands_in(
    text: str, evidence: str | None, node: Node, reader: Reader, key: str = "evidence"
) -> bool:
    """Whether the sentence stands in the text; nothing can be said where no text is kept."""
    if not evidence or not text or evidence in text:
        return True
    message = "the evidence is not in the article's text"
    reader.report(_at(node, key), message, "copy the sentence exactly as it stands there")
    return False


def check_sentences(node: Node, values: dict[str, Any], text: str, reader: Reader) -> None:
    """Report the sentences of a record that is left out anyway, and of its voting days."""
    stands_in(text, values.get("evidence"), node, reader)
    for one in values.get("elections", ()):
        stands_in(text, one.get("evidence"), node, reader, "elections")


def check_race(
    node: Node,
    race: str | None,
    races: Collection[str],
    spoilt: Collection[str | None],
    reader: Reader,
) -> bool:
    """Whether the race that a fact speaks of is one of its article's."""
    if not race or race in races:
        return True
    if race in spoilt:
        message, hint = f"the race `{race}` has a mistake", "correct that first"
    else:
        message = f"the race `{race}` is not among the article's races"
        hint = suggestion(race, races) or "add the race to `races`"
    reader.report(_at(node, "race"), message, hint)
    return False


def _problems(fact: Fact, sourced: bool) -> Iterator[tuple[str, str, str]]:
    """The errors of a fact by itself: key, message, remedy."""
    if not isinstance(fact, Candidacy) and not fact.evidence and not sourced:
        hint = "add the sentence, or give the source a url or publisher"
        yield "evidence", "the fact has no evidence and the article no source to look it up", hint
    if isinstance(fact, Endorsement) and not fact.candidate and fact.stance != "decline":
        yield "candidate", "`candidate` is missing", "only a refusal (stance: decline) has none"
    if isinstance(fact, Event) and fact.detail:
        known = _DETAILS.get(fact.type, ())
        if fact.detail not in known:
            message = f"`{fact.detail}` is no detail of an event of type {fact.type}"
            hint = suggestion(fact.detail, known) or "only ballot and result have a detail"
            yield "detail", message, hint


def _people(fact: Fact) -> Iterator[tuple[str, str]]:
    """The names of candidates that a fact speaks of, with their keys."""
    if isinstance(fact, Endorsement) and fact.candidate:
        yield "candidate", fact.candidate
    if isinstance(fact, Event):
        yield from (("who", name) for name in fact.who)
        yield from (("results", figure.candidate) for figure in fact.results)
