"""A text file with YAML front matter <-> its fields with their places, and its body.

Strict on purpose, so that what a person meant is never guessed: no tags, anchors, aliases or
duplicate keys, keys are text, and plain words follow the core schema of YAML 1.2 (``no`` is a
word, ``12:30`` and ``2021-12-08`` are text). Every finding is a value with its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import frontmatter

from generator.frontmatter import quick
from generator.frontmatter.strict import (
    INVALID,
    MAX_DEPTH,
    Fields,
    Invalid,
    Node,
    Problem,
    StrictYaml,
    Value,
    control_problem,
    lines,
    place,
    plain,
    resolve,
)
from generator.issues import Issue
from generator.text import CONTROL

__all__ = [
    "FENCE", "INVALID", "MAX_DEPTH", "MAX_LENGTH", "Document", "Fields", "Invalid", "Node",
    "Problem", "Value", "decode", "parse", "plain", "resolve",
]  # fmt: skip

FENCE: Final = "---"
#: Files of more characters are refused before anything is parsed.
MAX_LENGTH: Final = 4_000_000


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file. ``root`` is ``None`` when the front matter cannot be used at all.

    ``front`` and ``body`` are the offsets at which the fields and the body begin, ``close`` that
    of the closing fence.
    """

    text: str
    root: Node | None
    body: str
    front: int
    close: int
    body_start: int
    body_line: int
    problems: tuple[Problem, ...] = ()

    @property
    def fields(self) -> Fields:
        """The top-level entries; empty when the front matter could not be used."""
        value = self.root.value if self.root else None
        return value if isinstance(value, dict) else {}

    def issues(self, path: str) -> list[Issue]:
        """The problems as errors of the file ``path``."""
        return [Issue(path, p.line, p.column, "error", p.message, p.hint) for p in self.problems]


def decode(data: bytes, path: str) -> tuple[str | None, list[Issue]]:
    """Bytes as UTF-8 text, line ends and byte order mark untouched; or the place of the first
    byte that is none."""
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = place(before, len(before))
        hint = "save the file as UTF-8"
        return None, [Issue(path, line, column, "error", "this is not UTF-8 text", hint)]


_BREAK: Final = r"(?:\r\n|\r|\n)"
_OPEN: Final = re.compile(rf"\ufeff?{FENCE}[ \t]*{_BREAK}")
_CLOSE: Final = re.compile(rf"(?:^|(?<=[\r\n])){FENCE}[ \t]*(?:{_BREAK}|\Z)")


def parse(text: str) -> Document:
    """Split and read a file. Never raises; what cannot be used is in ``problems``."""
    if len(text) > MAX_LENGTH:
        return _refused(text, Problem(1, 1, f"longer than {MAX_LENGTH} characters", "divide it"))
    opening = _OPEN.match(text)
    if opening is None:
        hint = f"begin the file with a line {FENCE}, the fields, and another line {FENCE}"
        return _refused(text, Problem(1, 1, "the front matter is missing", hint))
    front = opening.end()
    closing = _CLOSE.search(text, front)
    if closing is None:
        hint = f"put a line {FENCE} between the fields and the text"
        return _refused(text, Problem(1, 1, "the front matter is never closed", hint))
    close, body_start = closing.start(), closing.end()
    problems: list[Problem] = []
    root = quick.read(text[front:close], front)
    if root is None:
        handler = StrictYaml(text[front:close], front)
        frontmatter.parse(text.removeprefix("\ufeff"), handler=handler)
        root, problems = handler.root, handler.problems
    body = text[body_start:]
    # Control characters are not printable: nearly every body is looked through but once, quickly.
    odd = () if body.replace("\n", "").isprintable() else CONTROL.finditer(body)
    for found in odd:
        line, column = place(text, body_start + found.start())
        problems.append(control_problem(found.group(), line, column))
    body_line = 2 + lines(text[front:body_start])
    return Document(text, root, body, front, close, body_start, body_line, tuple(problems))


def _refused(text: str, problem: Problem) -> Document:
    return Document(text, None, "", 0, 0, len(text), 1, (problem,))
