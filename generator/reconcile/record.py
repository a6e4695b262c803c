"""What the machine wrote last: the third side of the merge, kept beside the content.

Lives at ``content/.machine/<path of the article>.json``, is committed with the content and never
cleaned away.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from generator.reconcile.match import Fact

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Maker:
    """Who reads: the model's name and digest, and the version of the rules and word lists."""

    model: str
    digest: str
    rules: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A person and the machine both changed something; the person's version stands.

    ``unit``: ``title``, ``source.url``, ``body`` or ``endorsements/e-7k2m``. The values are plain
    ones, ``None`` where a side has none (deleted, or not found any more).
    """

    unit: str
    person: Any
    machine: Any


@dataclass(frozen=True, slots=True)
class Record:
    """The machine's last opinion on one article, and what it must not touch.

    ``fields``: its front matter. ``body``: digest of the text it wrote. ``kept``: units that are a
    person's although they agree with the machine. ``deleted``: facts a person deleted, by list.
    ``conflicts``: those that wait for an editor. ``renamed``: the machine's ids of races that a
    person gave other ids.
    """

    fields: dict[str, Any]
    body: str
    kept: frozenset[str] = frozenset()
    deleted: dict[str, list[Fact]] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    renamed: dict[str, str] = field(default_factory=dict)


def record_path(article_path: str) -> str:
    """The record's path below the content folder, for an article's path without suffix."""
    return f".machine/{article_path}.json"


def body_digest(body: str) -> str:
    """A digest of a body, whatever its line ends and the empty lines around it are."""
    text = body.replace("\r\n", "\n").strip("\n")
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_record(text: str | None) -> Record | None:
    """The record, or ``None`` when there is none or it is damaged."""
    if text is None:
        return None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return None
    kinds = {"fields": dict, "body": str, "kept": list, "deleted": dict, "conflicts": list}
    if not all(isinstance(data.get(key), kind) for key, kind in {**kinds, "renamed": dict}.items()):
        return None
    sound = (
        all(isinstance(unit, str) for unit in data["kept"])
        and all(isinstance(one, dict) and "unit" in one for one in data["conflicts"])
        and all(_facts(value) for value in data["deleted"].values())
        and all(isinstance(name, str) for name in data["renamed"].values())
        and data.get("check") == _check(data["fields"], data["body"])
    )
    if not sound:
        return None
    return Record(
        data["fields"],
        data["body"],
        frozenset(data["kept"]),
        data["deleted"],
        tuple(
            Conflict(str(one["unit"]), one.get("person"), one.get("machine"))
            for one in data["conflicts"]
        ),
        data["renamed"],
    )


def intent_path(article_path: str) -> str:
    """Where the intent to change an article's file stands while it is changed."""
    return f".machine/{article_path}.next"


def write_intent(text: str, record: str) -> str:
    """The intent to make ``text`` the file's, with ``record`` as what is then the machine's."""
    return json.dumps({"digest": _text_digest(text), "record": record}, indent=1) + "\n"


def read_intent(intent: str, current: str | None) -> str | None:
    """The record that belongs to the file as it is, after a run that was killed between the two;
    ``None`` where the file was not changed any more, or somebody saved it since."""
    try:
        data = json.loads(intent)
        digest, record = data["digest"], data["record"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    same = current is not None and digest == _text_digest(current)
    return record if same and isinstance(record, str) else None


def _text_digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def settle(text: str, unit: str) -> str:
    """A record's text without the conflict on ``unit``; the same text where there is none."""
    record = read_record(text)
    if record is None or all(one.unit != unit for one in record.conflicts):
        return text
    data = json.loads(text)
    data["conflicts"] = [one for one in data["conflicts"] if one["unit"] != unit]
    return _written(data)


def _facts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(fact, dict) for fact in value)


def _check(fields: Any, body: Any) -> str:
    """A digest that tells a record that was changed by hand or by a bad merge."""
    text = json.dumps([fields, body], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def write_record(record: Record, maker: Maker) -> str:
    """The record as JSON; the same record gives the same bytes."""
    data = {
        "format": FORMAT,
        "model": {"name": maker.model, "digest": maker.digest},
        "rules": maker.rules,
        "check": _check(record.fields, record.body),
        "fields": record.fields,
        "body": record.body,
        "kept": sorted(record.kept),
        "deleted": {name: facts for name, facts in sorted(record.deleted.items()) if facts},
        "renamed": dict(sorted(record.renamed.items())),
        "conflicts": [
            {"unit": one.unit, "person": one.person, "machine": one.machine}
            for one in record.conflicts
        ],
    }
    return _written(data)


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
