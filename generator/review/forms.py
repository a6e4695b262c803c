"""What an editor typed into a field -> the value a content file holds, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.content.keys import ARTICLE, Key
from generator.content.values import date_problem, suggestion

#: Fields that are not typed: made once, or written with each decision.
UNTYPED = frozenset(
    {"id", "confidence", "seen_by", "review", "reviewed_by", "reviewed_on", "date_basis"}
)
_TABLES = {key.name: key.keys for key in ARTICLE if key.kind == "records"}
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
#: What people put into figures and files do not: ``$1,234``, ``46%``.
_SIGNS = str.maketrans("", "", "$,% \u00a0")


def table(kind: str) -> tuple[Key, ...]:
    """The fields of a list of facts that an editor fills in, in the format's order."""
    return tuple(key for key in _TABLES.get(kind, ()) if key.name not in UNTYPED)


def read_value(key: Key, text: str) -> tuple[Any, str]:
    """The value of one field, ``None`` for an empty one; or what is wrong with it."""
    text = text.strip()
    if not text:
        return None, ""
    match key.kind:
        case "flag":
            flags = {"true": True, "yes": True, "on": True, "false": None, "no": None}
            if text.casefold() not in flags:
                return None, f"`{key.name}` is yes or no"
            return flags[text.casefold()], ""
        case "whole" | "number":
            bare = text.translate(_SIGNS)
            if not _NUMBER.fullmatch(bare) or (key.kind == "whole" and "." in bare):
                noun = "whole number" if key.kind == "whole" else "number"
                return None, f"`{key.name}` must be a {noun}"
            return (float(bare) if "." in bare else int(bare)), ""
        case "date":
            problem = date_problem(text)
            return (None, "; ".join(problem)) if problem else (text, "")
        case "choice" if text not in key.choices:
            return None, f"`{text}` is no value of `{key.name}`; {suggestion(text, key.choices)}"
        case "texts":
            return [one.strip() for one in re.split(r"[\n;]", text) if one.strip()], ""
        case "records":
            return _rows(key, text)
    return " ".join(text.split()), ""


def write_value(key: Key, value: Any) -> str:
    """A value as :func:`read_value` reads it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if key.kind == "records":
        return "\n".join(
            "; ".join(
                f"{one.name} {row[one.name]}" if place else str(row[one.name])
                for place, one in enumerate(key.keys)
                if row.get(one.name) is not None
            )
            for row in value
            if isinstance(row, Mapping)
        )
    if isinstance(value, list | tuple):
        return "\n".join(str(one) for one in value)
    return str(value)


def _rows(key: Key, text: str) -> tuple[Any, str]:
    """One record a line: ``Ann Poe; percent 46; votes 1200``."""
    first, *others = key.keys
    known = {one.name: one for one in others}
    rows = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        name, *parts = (part.strip() for part in line.split(";"))
        row: dict[str, Any] = {first.name: name}
        for part in filter(None, parts):
            word, _, rest = part.partition(" ")
            if word not in known:
                names = ", ".join(known)
                return None, f"`{part}` in `{key.name}`: begin with one of {names}"
            value, problem = read_value(known[word], rest)
            if problem:
                return None, problem
            if value is not None:
                row[word] = value
        rows.append(row)
    return rows, ""


def read_form(kind: str, given: Mapping[str, str]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The values of all fields that a form has, and what is wrong with them."""
    values: dict[str, Any] = {}
    problems = []
    for key in table(kind):
        if key.name in given:
            value, problem = read_value(key, given[key.name])
            if problem:
                problems.append(problem)
            else:
                values[key.name] = value
    return values, tuple(problems)


def filled(kind: str, fields: Mapping[str, Any]) -> dict[str, str]:
    """What each field of a form begins with."""
    return {key.name: write_value(key, fields.get(key.name)) for key in table(kind)}
