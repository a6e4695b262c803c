"""The front matter that programs write, read line by line: the same nodes as the strict reader's.

What ``extract`` writes is a small part of YAML: a key and its value on each line, lists of records
two spaces deeper, and short lists and records in brackets. Whatever is not surely that, a mistake
among it, is not read here at all (``None``) but by :mod:`generator.frontmatter.strict`, which alone
says what is allowed. A property-based test holds the two together.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from generator.frontmatter.strict import Fields, Node, Value, resolve

_KEY: Final = "[a-z][a-z_]*"
_LINE: Final = re.compile(rf"^( *)(- )?(?:({_KEY}):(?: (.+))?|(\{{.+))$", re.MULTILINE)
_DOUBLE: Final = r'"([^"\\]*)"'
_SINGLE: Final = r"'((?:[^']|'')*)'"
_QUOTED: Final = re.compile(rf"{_DOUBLE}|{_SINGLE}")
#: A value between brackets and what ends it; in a record its key comes before.
_WITHIN: Final = rf"(?:([^\W_][^\[\]{{}},:#?]*)|{_DOUBLE}|{_SINGLE})"
_ITEM: Final = re.compile(rf"(){_WITHIN}(, |\]\Z)")
_PAIR: Final = re.compile(rf"({_KEY}): {_WITHIN}(, |\}}\Z)")
#: Keys that would not be text.
_NO_TEXT: Final = frozenset({"null", "true", "false"})
#: What an unquoted text may begin with beside letters and digits; and what one begins with that
#: may mean something else than itself.
_BEGINS: Final = frozenset("$(“‘")
_MAYBE_ELSE: Final = frozenset("0123456789ntfNTF")
_new: Final = tuple.__new__

#: Line, column and offset, as nodes have them.
_Place: TypeAlias = tuple[int, int, int]
#: A line: its number and offset, where its hyphen stands (-1: none), where what follows stands, its
#: key (empty: none), its value (empty: none).
_Row: TypeAlias = tuple[int, int, int, int, str, str]


class _OtherError(Exception):
    """This is not surely what programs write."""


def read(front: str, offset: int) -> Node | None:
    """The root of the front matter, which begins at ``offset`` of its file; ``None``: not read."""
    # Odd spaces and line ends, control characters and what is no text are not printable.
    if not front.endswith("\n") or not front.replace("\n", "").isprintable():
        return None
    try:
        rows = _rows(front, offset)
        root, after = _mapping(rows, 0, None)
    except _OtherError:
        return None
    return root if after == len(rows) and root.column == 1 else None


def _rows(front: str, offset: int) -> list[_Row]:
    rows = []
    listed = front[:-1].split("\n")
    parts = _LINE.findall(front)
    if len(parts) != len(listed):
        raise _OtherError
    for number, (line, (space, hyphen, key, value, record)) in enumerate(
        zip(listed, parts, strict=True), 2
    ):
        indent = len(space)
        if hyphen:
            rows.append((number, offset, indent, indent + 2, key, value or record))
        elif record:
            raise _OtherError
        else:
            rows.append((number, offset, -1, indent, key, value))
        offset += len(line) + 1
    return rows


def _mapping(rows: list[_Row], at: int, owner: Node | None) -> tuple[Node, int]:
    """The block of keys that begins in row ``at``, and the row after it."""
    line, begin, _, column, _, _ = rows[at]
    entries: Fields = {}
    last, begun, until = len(rows), at, 0
    while at < last:
        number, start, hyphen, there, name, text = rows[at]
        if there != column or (hyphen >= 0 and at != begun) or not name:
            break
        if name in entries or name in _NO_TEXT:
            raise _OtherError
        start += column
        end = start + len(name)
        key = _new(Node, (name, name, number, column + 1, start, end, False, None, False))
        at += 1
        if text:
            entries[name] = _value(text, (number, column + len(name) + 3, end + 2), key)
        elif at < last and rows[at][2] == column + 2:
            entries[name], at = _sequence(rows, at, key)
        elif at < last and rows[at][2] < 0 and rows[at][3] == column + 2:
            entries[name], at = _mapping(rows, at, key)
        else:
            raise _OtherError
        until = entries[name].end
    if at == begun:
        raise _OtherError
    return _node(entries, (line, column + 1, begin + column), until, owner), at


def _sequence(rows: list[_Row], at: int, owner: Node) -> tuple[Node, int]:
    """The list that begins in row ``at``, and the row after it."""
    line, begin, hyphen, _, _, _ = rows[at]
    items = []
    while at < len(rows) and rows[at][2] == hyphen:
        number, start, _, column, key, text = rows[at]
        if key:
            item, at = _mapping(rows, at, None)
        else:
            item, at = _value(text, (number, column + 1, start + column), None), at + 1
        items.append(item)
    return _node(items, (line, hyphen + 1, begin + hyphen), items[-1].end, owner), at


def _node(value: Value, place: _Place, end: int, key: Node | None, flow: bool = False) -> Node:
    return Node(value, "", *place, end, flow, key)


def _value(text: str, place: _Place, key: Node | None) -> Node:
    """The value that a line ends with."""
    first = text[0]
    if first.isalnum() or first in _BEGINS:
        if text[-1] in ": " or ": " in text or " #" in text:
            raise _OtherError
        value = resolve(text) if first in _MAYBE_ELSE else text
        return _scalar(value, text, place, len(text), key)
    if first in "[{":
        return _bracketed(text, place, key)
    found = _QUOTED.fullmatch(text)
    if found is None:
        raise _OtherError
    raw = _unquoted(found[1], found[2])
    return _scalar(raw, raw, place, len(text), key)


def _unquoted(double: str | None, single: str | None) -> str:
    return double if double is not None else (single or "").replace("''", "'")


def _scalar(value: Value, raw: str, place: _Place, length: int, key: Node | None) -> Node:
    line, column, start = place
    return _new(Node, (value, raw, line, column, start, start + length, False, key, False))


def _bracketed(text: str, place: _Place, key: Node | None) -> Node:
    """A list or record of single values in brackets."""
    line, column, start = place
    pattern = _ITEM if text[0] == "[" else _PAIR
    items: list[Node] = []
    entries: Fields = {}
    found, at = None, 1
    while at < len(text):
        found = pattern.match(text, at)
        if found is None:
            raise _OtherError
        name, plain, double, single, _ = found.groups()
        owner = None
        if name:
            if name in entries or name in _NO_TEXT:
                raise _OtherError
            owner = _scalar(name, name, (line, column + at, start + at), len(name), None)
            at += len(name) + 2
        if plain is None:
            value: Value = (raw := _unquoted(double, single))
        elif plain[-1] == " ":
            raise _OtherError
        else:
            value, raw = resolve(plain), plain
        there = line, column + at, start + at
        node = _scalar(value, raw, there, found.start(5) - at, owner)
        if name:
            entries[name] = node
        else:
            items.append(node)
        at = found.end()
    if found is None or found[5] == ", ":
        raise _OtherError
    return _node(items if text[0] == "[" else entries, place, start + len(text), key, flow=True)
