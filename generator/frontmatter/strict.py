"""YAML as the content format allows it: one strict pass that keeps places.

No tags, anchors, aliases or duplicate keys, keys are text, and plain words follow the core schema
of YAML 1.2 (``no`` is a word, ``12:30`` and ``2021-12-08`` are text).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias

import yaml
from frontmatter.default_handlers import BaseHandler

from generator.text import CONTROL

#: Deeper front matter than this is nobody's honest work (the format needs five levels).
MAX_DEPTH: Final = 12


class Invalid:
    """The value of a field that was refused; the issue about it is already reported."""

    __slots__ = ()


INVALID: Final = Invalid()
Value: TypeAlias = "str | int | float | bool | list[Node] | dict[str, Node] | Invalid | None"


class Node(NamedTuple):
    """A value and its place. A tuple, since a site has millions of them.

    ``raw``: a scalar's text before it was understood. ``line`` and ``column`` count from 1,
    ``start`` and ``end`` are offsets into the text given to :func:`parse`; a block's ``end`` is
    that of its last scalar. ``key``: the key of a mapping's entry. ``broken``: a mapping or list in
    which something was refused.
    """

    value: Value
    raw: str
    line: int
    column: int
    start: int
    end: int
    flow: bool = False
    key: Node | None = None
    broken: bool = False


Fields: TypeAlias = dict[str, Node]


class Problem(NamedTuple):
    """What is wrong at a place; becomes an :class:`Issue` once the path is known."""

    line: int
    column: int
    message: str
    hint: str


def plain(node: Node) -> Any:
    """A node's value without places; a refused value becomes ``None``."""
    value = node.value
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return None if isinstance(value, Invalid) else value


def lines(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset."""
    before = text[:offset].removeprefix("\ufeff")
    last = max(before.rfind("\n"), before.rfind("\r"))
    return lines(before) + 1, len(before) - last


def control_problem(character: str, line: int, column: int) -> Problem:
    message = f"the control character U+{ord(character):04X} stands in the text"
    return Problem(line, column, message, "delete it")


#: Line ends of Unicode that libyaml counts as lines and no editor does.
_FOREIGN_BREAKS: Final = re.compile("[\x85\u2028\u2029]")
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE: Final = frozenset({"true", "True", "TRUE"})
_FALSE: Final = frozenset({"false", "False", "FALSE"})
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,18}")
_OTHER_BASE: Final = re.compile(r"0o[0-7]{1,18}|0x[0-9a-fA-F]{1,14}")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_MAYBE_NUMBER: Final = frozenset("+-.0123456789")


def resolve(plain: str) -> str | int | float | bool | None:
    """What an unquoted word means in YAML 1.2 (core schema).

    Numbers beyond 18 digits and infinities stay text: no fact of the format needs them.
    """
    if plain in _NULL:
        return None
    if plain in _TRUE:
        return True
    if plain in _FALSE:
        return False
    if plain[0] in _MAYBE_NUMBER and len(plain) < 64:
        if _INTEGER.fullmatch(plain):
            return int(plain)
        if _OTHER_BASE.fullmatch(plain):
            return int(plain, 0)
        if not plain.lstrip("+-").isdigit() and _FLOAT.fullmatch(plain):
            number = float(plain)
            return number if math.isfinite(number) else plain
    return plain


class StrictYaml(BaseHandler):
    """The handler that python-frontmatter calls: one pass over the parser's events."""

    def __init__(self, front: str, offset: int) -> None:
        self.front = front
        self.offset = offset
        self.problems: list[Problem] = []
        self.root: Node | None = None

    def detect(self, text: str) -> bool:  # noqa: ARG002 (the library's signature)
        return True

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002
        return self.front, ""  # split already, with offsets that count from the file's begin

    def load(self, fm: str) -> Fields:
        for found in CONTROL.finditer(fm):
            line, column = place(fm, found.start())
            self.problems.append(control_problem(found.group(), line + 1, column))
        if self.problems:
            return {}
        loader = _LOADER(_FOREIGN_BREAKS.sub(" ", fm))
        self._next: Callable[[], Any] = loader.get_event
        try:
            self.root = self._document()
        except _RefusedError as refusal:
            self.problems.append(refusal.problem)
        except yaml.MarkedYAMLError as error:
            line, column, hint = _place_of(error, fm)
            why = " ".join(str(part) for part in (error.context, error.problem) if part)
            message = f"the front matter is not valid YAML: {why}"
            self.problems.append(Problem(line, column, message, hint))
        except yaml.YAMLError as error:
            self.problems.append(Problem(1, 1, f"the front matter is not valid YAML: {error}", ""))
        finally:
            loader.dispose()
        value = self.root.value if self.root else None
        return value if isinstance(value, dict) else {}

    def _document(self) -> Node:
        self._next()  # the stream's start
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return Node({}, "", 2, 1, self.offset, self.offset)
        event = self._next()
        root = self._node(event, 0, None)
        self._next()  # the document's end
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _RefusedError(
                self._problem(after, "a second document begins here", "leave it out")
            )
        if root.value is None:
            return root._replace(value={})
        if not isinstance(root.value, dict):
            hint = "write one field a line, as in title: ..."
            raise _RefusedError(self._problem(event, "the front matter has no fields", hint))
        return root

    def _problem(self, event: Any, message: str, hint: str) -> Problem:
        mark = event.start_mark
        return Problem(mark.line + 2, mark.column + 1, message, hint)

    def _refuse(self, event: Any, message: str, hint: str) -> None:
        self.problems.append(self._problem(event, message, hint))

    def _node(self, event: Any, depth: int, key: Node | None) -> Node:
        start, kind = event.start_mark, type(event)
        line, column, begin = start.line + 2, start.column + 1, start.index + self.offset
        if kind is yaml.ScalarEvent:
            end = event.end_mark.index + self.offset
            raw = event.value
            style = event.style
            value: Value = raw if style and style != ":" else resolve(raw)
            if style == '"' and (found := CONTROL.search(raw)):  # written as \0 or \u202e
                problem = control_problem(found.group(), line, column)
                self.problems.append(problem)
                value = INVALID
            if event.tag is not None or event.anchor is not None:
                value = self._foreign(event)
            return Node(value, raw, line, column, begin, end, False, key)
        if kind is yaml.AliasEvent:
            hint = "write the value out"
            self._refuse(event, f"the alias *{event.anchor} is not allowed", hint)
            end = event.end_mark.index + self.offset
            return Node(INVALID, "", line, column, begin, end, False, key)
        if depth >= MAX_DEPTH:
            message = f"fields are nested more than {MAX_DEPTH} deep"
            raise _RefusedError(self._problem(event, message, "the format needs no such depth"))
        if kind is yaml.MappingStartEvent:
            collected, end, broken = self._mapping(depth)
        else:
            collected, end, broken = self._sequence(depth)
        if event.tag is not None or event.anchor is not None:
            self._foreign(event)
            broken = True  # what stands in it is read all the same, for its own mistakes
        flow = bool(event.flow_style)
        end = end if end and not flow else self._end
        return Node(collected, "", line, column, begin, end, flow, key, broken)

    def _foreign(self, event: Any) -> Invalid:
        if event.tag is not None:
            self._refuse(event, f"the tag {event.tag} is not allowed", "delete it")
        if event.anchor is not None:
            self._refuse(event, f"the anchor &{event.anchor} is not allowed", "delete it")
        return INVALID

    def _sequence(self, depth: int) -> tuple[Value, int, bool]:
        items: list[Node] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._node(event, depth + 1, None))
        self._close(event)
        return items, items[-1].end if items else 0, False

    def _mapping(self, depth: int) -> tuple[Value, int, bool]:
        entries: Fields = {}
        broken = False
        end = 0
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._node(event, depth + 1, None)
            entry = self._node(self._next(), depth + 1, key)
            end = entry.end
            name = key.value
            if not isinstance(name, str):
                broken = True
                if not isinstance(name, Invalid):
                    self._refuse(event, "a key must be text", "put the key in quotation marks")
            elif name in entries:
                broken = True
                before = entries[name].key
                hint = f"it stands in line {before.line if before else 1} already; keep one"
                self._refuse(event, f"the key `{name}` is there twice", hint)
            else:
                entries[name] = entry
        self._close(event)
        return entries, end, broken

    def _close(self, event: Any) -> None:
        self._end = event.end_mark.index + self.offset


def _place_of(error: yaml.MarkedYAMLError, front: str) -> tuple[int, int, str]:
    """Line and column of what a person has to mend, and the remedy."""
    mark = error.problem_mark or error.context_mark
    hint = "texts with a colon, # or quotation marks need quotation marks around them"
    if error.context_mark and "quoted scalar" in str(error.context):
        # The end is missing, which is noticed far behind.
        mark, hint = error.context_mark, "close the quotation mark"
    elif error.context_mark and "flow" in str(error.context):
        mark, hint = error.context_mark, "close the bracket, with commas between what stands in it"
    elif mark and _begins_with_tab(front[mark.index - mark.column : mark.index + 1]):
        hint = "use spaces instead of the tab"
    return (mark.line + 2, mark.column + 1, hint) if mark else (1, 1, hint)


def _begins_with_tab(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())]


class _RefusedError(Exception):
    """Ends the reading of one front matter; never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem
