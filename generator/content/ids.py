"""Ids of facts and paths of article files: made once from what they say, then kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.model import Article, Candidacy, Endorsement, Event, Quote
from generator.text import digest32, fold, slug

Fact = Candidacy | Endorsement | Event | Quote
_F = TypeVar("_F", Candidacy, Endorsement, Event, Quote)
_LENGTH = 4


def statement(fact: Fact) -> tuple[str, ...]:
    """What makes a fact this fact: who, whom, race, type; not its wording, nor its confidence."""
    match fact:
        case Candidacy():
            parts: tuple[object, ...] = (fact.name, fact.race)
        case Endorsement():
            stance = "" if fact.stance in ("endorse", "split") else fact.stance
            parts = (fact.endorser, fact.part, fact.candidate, fact.race, stance)
        case Event():
            who = "\n".join(sorted(fold(name) for name in fact.who))
            parts = (fact.type, fact.detail, who, fact.race, fact.pollster or fact.date)
        case Quote():
            parts = (fact.speaker, fact.text)
    return tuple(fold(str(part)).casefold() if part is not None else "" for part in parts)


def fact_id(letter: str, said: Sequence[str], taken: Collection[str]) -> str:
    """``letter-xxxx`` from what a fact says; longer where that id is taken in this article.

    The same statement twice in one article gets ids of its own as well.
    """
    base = "\x1f".join((letter, *said))
    for turn in range(1, len(taken) + 2):
        text = base if turn == 1 else f"{base}\x1f{turn}"
        for length in range(_LENGTH, 13):
            made = f"{letter}-{digest32(text, length)}"
            if made not in taken:
                return made
            if turn == 1 and length == _LENGTH + 2:
                break
    raise AssertionError("unreachable: more ids tried than taken")  # pragma: no cover


def _given(facts: Sequence[_F], letter: str, taken: set[str]) -> tuple[_F, ...]:
    made = []
    for fact in facts:
        if fact.id is None:
            fact = replace(fact, id=fact_id(letter, statement(fact), taken))
        taken.add(fact.id or "")
        made.append(fact)
    return tuple(made)


def assign_ids(article: Article) -> Article:
    """The article with an id on every fact; ids that are there are kept."""
    lists = (article.candidates, article.endorsements, article.events, article.quotes)
    taken = {fact.id for facts in lists for fact in facts if fact.id}
    return replace(
        article,
        candidates=_given(article.candidates, "c", taken),
        endorsements=_given(article.endorsements, "e", taken),
        events=_given(article.events, "v", taken),
        quotes=_given(article.quotes, "q", taken),
    )


def race_id(
    office: str,
    state: str | None,
    place: str | None,
    district: str | None,
    year: int | None,
    *,
    special: bool = False,
) -> str:
    """``[state]-[place]-office-[district]-[year][-special]``, slugged; only known parts."""
    parts = (state, place, office, district, str(year or ""))
    name = "-".join(slug(part.replace(".", "")) for part in parts if part)
    return f"{name}-special" if special else name


def article_path(title: str, date: str | None, taken: Collection[str]) -> str:
    """The path of a new article file below the content folder, without ``.md``.

    ``articles/2021/2021-12-08-title``, ``articles/undated/title``; ``-2``, ``-3`` ... where
    ``taken`` (paths in this form) has it already, upper and lower case counting as the same.
    """
    name = slug(title, 80)
    path = f"articles/{date[:4]}/{date}-{name}" if date else f"articles/undated/{name}"
    known = {one.casefold() for one in taken}
    number, made = 1, path
    while made.casefold() in known:
        number += 1
        made = f"{path}-{number}"
    return made
