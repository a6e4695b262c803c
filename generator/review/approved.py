"""What was approved and published, fact by fact: the register that tells when it is changed.

Lives at ``content/.machine/approved/<path of the article>.json``, is committed with the content.
A fact enters it when it is first seen approved. When the file then says otherwise, the change
waits in the review list until an editor logs it as a correction, or calls it none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.content import keys
from generator.content.write import record
from generator.model import Article
from generator.reconcile.match import opinion
from generator.review.queue import Item, facts, state
from generator.review.wording import differing, says

FORMAT = 1
#: What is published no more.
GONE = "it was taken back"
#: By id: how the fact read (``says``) and its fields (``fields``) when it was approved.
Register = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Altered:
    """An approved fact that now reads otherwise; both texts name only what differs."""

    fact: str
    about: str
    was: str
    right: str


def register_path(article_path: str) -> str:
    """The register's path below the content folder, for an article's path without suffix."""
    return f".machine/approved/{article_path}.json"


def read_register(text: str | None) -> Register:
    """The register of a file; empty where there is none or it is damaged."""
    try:
        data = json.loads(text or "{}")
        found = data["facts"] if data["format"] == FORMAT else {}
        return {
            str(fact): {"says": str(one["says"]), "fields": dict(one["fields"])}
            for fact, one in found.items()
        }
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def write_register(register: Register) -> str:
    """The register as JSON; the same register gives the same bytes."""
    data = {"format": FORMAT, "facts": dict(sorted(register.items()))}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def with_approved(register: Register, article: Article | None) -> Register:
    """The register with the facts that are approved now and were not in it before."""
    return {**approved(article), **register}


def approved(article: Article | None) -> Register:
    """The approved facts of an article as they read now."""
    if article is None:
        return {}
    tables = {key.name: key.keys for key in keys.ARTICLE if key.kind == "records"}
    return {
        fact.id: {
            "says": says(fact, article),
            "fields": _seen(record(fact, tables[name])),
        }
        for name, fact in facts(article)
        if fact.id and state(fact, article) == "approved"
    }


def _seen(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields that readers see, as JSON has them."""
    made: dict[str, Any] = json.loads(json.dumps(opinion(fields)))
    return {key: value for key, value in made.items() if key != "evidence"}


def altered(register: Register, article: Article | None) -> tuple[Altered, ...]:
    """What was approved and now reads otherwise, in the order of the ids."""
    now = approved(article)
    # A fact that is open again is not taken back: it waits for a new decision.
    waiting = (
        {fact.id for _, fact in facts(article) if state(fact, article) == "pending"}
        if article
        else set()
    )
    found = []
    for fact, was in sorted(register.items()):
        if fact in waiting:
            continue
        if fact not in now:
            found.append(Altered(fact, was["says"], was["says"], GONE))
            continue
        old, new = differing(was["fields"], now[fact]["fields"])
        if old or new:
            found.append(Altered(fact, was["says"], old, new))
    return tuple(found)


def settled(register: Register, fact: str, article: Article | None) -> Register:
    """The register once an editor has dealt with the change of a fact."""
    rest = {key: value for key, value in register.items() if key != fact}
    now = approved(article)
    return {**rest, fact: now[fact]} if fact in now else rest


def change_items(path: str, register: Register, article: Article | None) -> tuple[Item, ...]:
    """The changes of a file that wait for a word on why."""
    lines: Mapping[str, int] = (
        {fact.id or "": fact.where.line for _, fact in facts(article) if fact.where}
        if article
        else {}
    )
    return tuple(
        Item(
            path, "correction", one.fact, lines.get(one.fact, 1),
            f"{one.about}: published as {one.was}; now {one.right}",
            doubt=1.0, weight=10, title=article.title if article else path,
            date=article.date if article else None,
        )
        for one in altered(register, article)
    )  # fmt: skip
