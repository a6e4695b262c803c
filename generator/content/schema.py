"""JSON Schemas of the content files, for editors that complete and check while one types."""

from __future__ import annotations

import json
from typing import Any

from generator.content import keys

_DATE = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
#: What texts of these kinds look like.
PATTERNS = {
    "date": _DATE,
    "state": "^[A-Z]{2}$",
    "id": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "period": r"^\d{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$",
}
#: Numbers stand for their digits wherever a text is wanted, as in `district: 3`.
_TEXT = {"type": ["string", "number", "null"]}
_TITLES = {
    "article": "An article and the facts it tells",
    "race": "An editor's file on a race",
    "candidate": "An editor's file on a candidate",
    "endorser": "An editor's file on an endorser",
    "corrections": "The public log of corrections",
}


def _key(key: keys.Key) -> dict[str, Any]:
    made: dict[str, Any]
    match key.kind:
        case "date":
            made = {"type": ["string", "integer", "null"], "pattern": _DATE}
            made |= {"minimum": 1000, "maximum": 9999}
        case "choice":
            made = {"enum": [*key.choices, None]}
        case "state" | "id" | "period":
            made = {"type": ["string", "null"], "pattern": PATTERNS[key.kind]}
            if key.kind == "period":
                made["type"] = ["string", "integer", "null"]
        case "flag":
            made = {"type": ["boolean", "null"]}
        case "whole" | "number":
            made = {"type": ["integer" if key.kind == "whole" else "number", "null"]}
            if key.least is not None:
                made["minimum"] = key.least
            if key.most is not None:
                made["maximum"] = key.most
        case "texts":
            made = {"type": ["array", "string", "null"], "items": _TEXT}
        case "ids":
            made = {"type": ["object", "null"], "additionalProperties": _TEXT}
        case "record":
            made = _record(key.keys)
        case "records":
            made = {"type": ["array", "null"], "items": _record(key.keys)}
        case _:
            made = dict(_TEXT)
    return {"description": key.about, **made}


def _record(table: tuple[keys.Key, ...]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "object",
        "properties": {key.name: _key(key) for key in table},
        "additionalProperties": False,
    }
    required = [key.name for key in table if key.required]
    return made | ({"required": required} if required else {})


def json_schemas() -> dict[str, str]:
    """The schemas by file name (``article.json``, ...), as they stand in ``docs/schema/``."""
    tables = {"article": keys.ARTICLE, **keys.PROFILES, "corrections": keys.CORRECTIONS}
    return {
        f"{name}.json": json.dumps(
            {
                "$schema": "http://json-schema.org/draft-07/schema#",
                "title": _TITLES[name],
                **_record(table),
            },
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
        for name, table in tables.items()
    }
