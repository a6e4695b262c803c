"""``.jsonl``: one JSON object a line, read one at a time, so that files may be of any length."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from generator.seeds.common import (
    KEYS,
    MAX_BYTES,
    Found,
    Problem,
    decode,
    paragraphs,
    refused,
    unknown_keys,
)

_HINT = 'write one object a line: {"text": "...", "date": "2022-06-28"}'


def read(stream: BinaryIO) -> Iterator[tuple[int, Found]]:
    """The number of each line, from 1, and its article; empty lines are passed over.

    A key that the format does not know is remarked on once, at its first record.
    """
    remarked: set[str] = set()
    for number, line in _lines(stream):
        if line is None:
            yield number, refused("longer than 1 MB", "divide it, or leave it out")
        elif line.strip():
            yield number, _record(line.removeprefix(b"\xef\xbb\xbf"), remarked)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; ``None`` for one that is too long, of which no more than 1 MB is held."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) <= MAX_BYTES or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)
        yield number, None


def _record(line: bytes, remarked: set[str]) -> Found:
    text = decode(line)
    if text is None:
        return refused("is not a text", "save the file as UTF-8 text")
    try:
        record: Any = json.loads(text)
    except json.JSONDecodeError as reason:
        return refused(f"not valid JSON: {reason.msg} at column {reason.colno}", _HINT)
    except (ValueError, RecursionError):
        return refused("not usable JSON: a number or a nesting without end", _HINT)
    if not isinstance(record, dict):
        return refused("not a JSON object", _HINT)
    body = record.pop("text", None)
    if not isinstance(body, str):
        what = "`text` is missing" if body is None else "`text` is not text"
        return refused(what, "put the article's text there, in quotation marks")
    strange = [key for key in record if key not in remarked]
    problems = tuple(
        Problem(f"unknown key {remark}", "", serious=False)
        for remark in unknown_keys(strange, (*KEYS, "text"))
    )
    if len(remarked) < 1000:  # bounded, whatever the file holds
        remarked.update(strange)
    return Found(paragraphs(body), record, problems)
