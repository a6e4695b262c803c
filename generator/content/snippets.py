"""Snippets for VS Code: each kind of fact and editors' file, with choices to pick from.

Stored as ``.vscode/content.code-snippets``; a test keeps it in step with the content format.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.content import keys
from generator.content.keys import Key

#: Not typed by hand, or seldom: one adds them where they are wanted.
_SELDOM = frozenset(
    {"id", "confidence", "seen_by", "date_basis", "rank", "part", "detail", "fieldwork", "period", "sponsor",
     "target", "margin", "sample", "pollster", "results", "elections", "special"}
)  # fmt: skip
_WORDS = {
    "races": "race", "candidates": "candidate", "endorsements": "endorsement", "events": "event",
    "quotes": "quote",
}  # fmt: skip


def snippets() -> str:
    """The text of ``.vscode/content.code-snippets``."""
    made: dict[str, dict[str, object]] = {}
    for key in keys.ARTICLE:
        if key.name in _WORDS:
            word = _WORDS[key.name]
            lines = _lines((k for k in key.keys if k.name not in _SELDOM or k.required), "    ")
            body = [f"  - {lines[0].strip()}", *lines[1:]]
            made[f"fact: {word}"] = _snippet(f"fact-{word}", key.about, body)
    poll = [key for key in keys.EVENT if key.name in ("pollster", "sample", "margin", "results")]
    made["poll figures"] = _snippet("poll-figures", "What a poll has besides.", _lines(poll, "    "))
    for kind, table in keys.PROFILES.items():
        about = f"The fields of an editor's file on a {kind}."
        made[f"file: {kind}"] = _snippet(f"file-{kind}", about, ["---", *_lines(table, ""), "---"])
    approved = ["review: approved", "reviewed_by: ${1:your name}",
                "reviewed_on: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"]  # fmt: skip
    made["approve"] = _snippet("approve", "Your decision, with name and day.", approved)
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _snippet(prefix: str, about: str, body: list[str]) -> dict[str, object]:
    return {"scope": "markdown,yaml", "prefix": prefix, "description": about, "body": body}


def _lines(table: Iterable[Key], indent: str) -> list[str]:
    lines: list[str] = []
    for key in table:
        if key.name in ("review", "reviewed_by", "reviewed_on"):
            continue
        place = len(lines) + 1
        if key.kind == "choice":
            value = f"${{{place}|{','.join(key.choices)}|}}"
        elif key.kind == "records":
            first = key.keys[0]
            value = f"[{{{first.name}: ${place}}}]"
        elif key.kind == "record":
            inner = ", ".join(f"{one.name}: ${{{place}:{one.name}}}" for one in key.keys)
            value = f"{{{inner}}}"
        elif key.kind == "texts":
            value = f"[${place}]"
        elif key.kind == "ids":
            value = f"{{wikidata: ${place}}}"
        elif key.kind == "flag":
            value = f"${{{place}|true,false|}}"
        elif key.kind == "date":
            value = f"${{{place}:YYYY-MM-DD}}"
        else:
            value = f"${place}"
        lines.append(f"{indent}{key.name}: {value}")
    return lines
