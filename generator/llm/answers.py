"""The shape of an answer: the content format's own lists, as a JSON Schema in the strict form that
servers want (every key there, unknown ones ``null``)."""

from __future__ import annotations

from typing import Any, Final

from generator.content import keys
from generator.content.keys import Key

#: Made by this program, or decided by people; a model has no say in them.
_OURS: Final = frozenset(
    {"confidence", "seen_by", "review", "reviewed_by", "reviewed_on", "date_basis"}
)
_EVIDENCE: Final = Key("evidence", "text", "The words of the article that name this seat.")
_LISTS: Final = ("races", "candidates", "endorsements", "events", "quotes")


def _table(key: Key) -> tuple[Key, ...]:
    """The keys of a list that a model fills in."""
    if key.name == "races":
        return (*key.keys, _EVIDENCE)
    return tuple(one for one in key.keys if one.name not in _OURS and one.name != "id")


#: The keys of each list of an answer.
TABLES: Final[dict[str, tuple[Key, ...]]] = {
    key.name: _table(key) for key in keys.ARTICLE if key.name in _LISTS
}


def schema() -> dict[str, Any]:
    """The JSON Schema of an answer."""
    return _object({name: _list(table) for name, table in TABLES.items()})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


def _list(table: tuple[Key, ...]) -> dict[str, Any]:
    return {"type": "array", "items": _object({key.name: _value(key) for key in table})}


def _value(key: Key) -> dict[str, Any]:
    wanted = key.required or key.name == "evidence"
    match key.kind:
        case "choice":
            choices: list[str | None] = [*key.choices]
            made: dict[str, Any] = {"enum": choices if wanted else [*choices, None]}
            return {"type": "string" if wanted else ["string", "null"], **made}
        case "records":
            return _list(key.keys)
        case "texts":
            return {"type": "array", "items": {"type": "string"}}
        case "flag":
            kind = "boolean"
        case "whole":
            kind = "integer"
        case "number":
            kind = "number"
        case _:
            kind = "string"
    return {"type": kind if wanted else [kind, "null"]}
