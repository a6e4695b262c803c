"""Where in a file's text a change of a field goes: the lines, and the comments beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.content import emit, keys
from generator.frontmatter import Document, Fields, Node

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Put:
    """Set the field at ``path`` (keys and list positions); it may be new in its mapping."""

    path: Path
    value: Any


@dataclass(frozen=True, slots=True)
class Drop:
    """Delete the field or list item at ``path``."""

    path: Path


@dataclass(frozen=True, slots=True)
class Extend:
    """Add items at the end of the list of the top-level key ``name``; it may be new."""

    name: str
    items: tuple[Any, ...]


Change = Put | Drop | Extend


class CannotError(Exception):
    """A place that no rule here can change safely."""


_COMMENT = re.compile(r"#[^\r\n]*")
#: The first line of a block of text: its sign, and perhaps a comment.
_HEADER = re.compile(r"[|>][^\r\n]*")


class Editor:
    """Gathers the edits of one text; raises :class:`CannotError` where it knows no safe one."""

    def __init__(self, document: Document, root: Node) -> None:
        self.text = document.text
        self.document = document
        self.root = root
        self.newline = "\r\n" if "\r\n" in self.text[: document.body_start] else "\n"
        #: Begin, end, minus the depth of the field, new text.
        self.edits: list[tuple[int, int, int, str]] = []
        self._depth = 0

    def result(self, body: str | None) -> str:
        """The text with all edits made; of those at one place the deepest field comes first, since
        it ends what stands before, then in the order in which they came."""
        if body is not None:
            self._replace_body(body)
        parts: list[str] = []
        at = 0
        for start, end, _, new in sorted(self.edits, key=lambda edit: edit[:3]):
            if start < at:
                raise CannotError
            parts += (self.text[at:start], new)
            at = end
        return "".join(parts) + self.text[at:]

    def _replace_body(self, body: str) -> None:
        text, start = self.text, self.document.body_start
        newline = "\r\n" if "\r\n" in text else "\n"
        new = body if text.endswith(("\n", "\r")) else body.rstrip("\n")
        # The closing fence may be the file's last line, without a line end.
        closed = text[:start].endswith(("\n", "\r"))
        lead = newline if body and not closed else ""
        self._edit(start, len(text), lead + new.replace("\n", newline))

    def _edit(self, start: int, end: int, new: str) -> None:
        self.edits.append((start, end, -self._depth, new))

    def make(self, change: Change) -> None:
        if isinstance(change, Extend):
            self._extend(change)
            return
        self._depth = len(change.path)
        *way, last = change.path
        holder = self.root
        for step in way:
            value: Any = holder.value
            try:
                holder = value[step]
            except (KeyError, IndexError, TypeError):
                raise CannotError from None
        if isinstance(change, Put) and isinstance(last, str):
            self._put(holder, last, change.value, way)
        elif isinstance(change, Drop) and isinstance(last, str):
            self._drop_entry(holder, last)
        elif isinstance(change, Drop) and isinstance(last, int):
            self._drop_item(holder, last)
        else:
            raise CannotError

    # --- places ---------------------------------------------------------------------------

    def _line_start(self, at: int) -> int:
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def _line_end(self, node: Node) -> int:
        """The offset behind the line on which a node ends, with its trailing comment."""
        at = node.end
        if at > node.start and self.text[at - 1] in "\r\n":
            return at  # a block of text ends with its own line
        found = re.compile(r"\r\n|\r|\n").search(self.text, at)
        if found is None:
            raise CannotError
        return found.end()

    def _leaves(self, node: Node) -> Iterator[tuple[int, int]]:
        if node.key is not None:
            yield node.key.start, node.key.end
        if isinstance(node.value, dict):
            for entry in node.value.values():
                yield from self._leaves(entry)
        elif isinstance(node.value, list):
            for item in node.value:
                yield from self._leaves(item)
        elif self.text[node.start : node.start + 1] in ("|", ">") and node.end > node.start:
            header = _HEADER.match(self.text, node.start)
            yield node.start, node.start + 1
            yield header.end() if header else node.start, node.end
        else:
            yield node.start, node.end

    def _comments(self, start: int, end: int, node: Node) -> list[str]:
        """The comments between ``start`` and ``end``: what stands between the node's words."""
        found: list[str] = []
        at = start
        for first, last in (*sorted(self._leaves(node)), (end, end)):
            found += _COMMENT.findall(self.text[at : max(first, at)])
            at = max(at, last)
        return found

    def _lines(self, lines: Iterable[str]) -> str:
        return "".join(line + self.newline for line in lines)

    # --- the changes ----------------------------------------------------------------------

    def _put(self, holder: Node, name: str, value: Any, way: list[Any]) -> None:
        entries = _entries(holder)
        entry = entries.get(name)
        if entry is None:
            self._insert(holder, name, value, way)
        elif holder.flow:
            self._edit(entry.start, entry.end, self._spaced(entry, emit.inline(value)))
        elif self._fits_in_place(entry, value):
            nested = isinstance(value, (list, tuple, dict))
            new = emit.inline(value) if nested else emit.scalar(value)
            self._edit(entry.start, entry.end, self._spaced(entry, new))
        else:
            self._rewrite(entry, name, value)

    def _spaced(self, entry: Node, value: str) -> str:
        return f" {value}" if self.text[entry.start - 1] == ":" else value

    def _fits_in_place(self, entry: Node, value: Any) -> bool:
        if self.text[entry.start : entry.start + 1] in ("|", ">") and entry.end > entry.start:
            return False
        scalar = not isinstance(entry.value, (list, dict))
        if not isinstance(value, (list, tuple, dict)):
            return scalar
        lines = emit.entry("x", value, 0)
        if len(lines) > 1 or not (scalar or entry.flow):
            return False
        return not self._comments(entry.start, entry.end, entry)

    def _rewrite(self, entry: Node, name: str, value: Any) -> None:
        """Replace all lines of an entry of a block; its comments follow as lines."""
        indent = _key(entry).column - 1
        end = self._line_end(entry)
        first = self._is_first(entry)
        start = _key(entry).start if first else self._line_start(_key(entry).start)
        comments = self._comments(_key(entry).start, end, entry)
        lines = emit.entry(name, value, indent)
        lines += [" " * indent + comment for comment in comments]
        text = self._lines(lines)
        self._edit(start, end, text[indent:] if first else text)

    def _is_first(self, entry: Node) -> bool:
        """Whether something else (a hyphen) stands on the line before the entry's key."""
        before = self.text[self._line_start(_key(entry).start) : _key(entry).start]
        return bool(before.strip())

    def _insert(self, holder: Node, name: str, value: Any, way: list[Any]) -> None:
        entries = _entries(holder)
        before = _predecessor(name, list(entries), way)
        if before is None and entries:
            self._insert_first(holder, name, value)
            return
        if holder.flow:
            pair = emit.inline({name: value})[1:-1]
            if before is None:
                self._edit(holder.start, holder.end, "{" + pair + "}")
            else:
                at = entries[before].end
                self._edit(at, at, f", {pair}")
            return
        if before is None:  # an empty front matter
            at, indent = self.document.close, 0
        else:
            at = self._line_end(entries[before])
            indent = _key(entries[before]).column - 1
        self._edit(at, at, self._lines(emit.entry(name, value, indent)))

    def _insert_first(self, holder: Node, name: str, value: Any) -> None:
        """Before the first entry of a mapping, which may stand behind a hyphen."""
        key = _key(next(iter(_entries(holder).values())))
        if holder.flow:
            pair = emit.inline({name: value})[1:-1]
            self._edit(key.start, key.start, f"{pair}, ")
            return
        indent = " " * (key.column - 1)
        lines = emit.entry(name, value, key.column - 1)
        text = "".join(line + self.newline for line in lines) + indent
        self._edit(key.start, key.start, text[len(indent) :])

    def _drop_entry(self, holder: Node, name: str) -> None:
        entries = _entries(holder)
        entry = entries.get(name)
        if entry is None:
            return
        if holder.flow or self._is_first(entry):
            # Cutting here would move its neighbours; an empty value says the same.
            self._put(holder, name, None, [])
            return
        self._drop_lines(self._line_start(_key(entry).start), entry, _key(entry).column - 1)

    def _drop_item(self, holder: Node, position: int) -> None:
        items = holder.value
        if not isinstance(items, list):
            raise CannotError
        item = items[position]
        if holder.flow:
            start = items[position - 1].end if position else item.start
            end = item.end
            if not position and len(items) > 1:
                end = items[1].start
            if "#" in self.text[start : item.start] + self.text[item.end : max(end, item.end)]:
                raise CannotError
            self._edit(start, end, "")
            return
        lower = items[position - 1].end if position else holder.start
        gap = _COMMENT.sub(lambda m: " " * len(m.group()), self.text[lower : item.start])
        dash = gap.find("-")
        if dash < 0:
            raise CannotError
        self._drop_lines(self._line_start(lower + dash), item, holder.column - 1)

    def _drop_lines(self, start: int, node: Node, indent: int) -> None:
        end = self._line_end(node)
        comments = self._comments(start, end, node)
        self._edit(start, end, self._lines(" " * indent + one for one in comments))

    def _extend(self, change: Extend) -> None:
        entry = _entries(self.root).get(change.name)
        self._depth = 1 if entry is None else 2
        if entry is None or entry.value is None:
            self._put(self.root, change.name, list(change.items), [])
            return
        items = entry.value
        if not isinstance(items, list):
            raise CannotError
        if not items:
            self._rewrite(entry, change.name, list(change.items))
        elif entry.flow:
            text = "".join(f", {emit.inline(item)}" for item in change.items)
            self._edit(items[-1].end, items[-1].end, text)
        else:
            at = self._line_end(items[-1])
            lines = [line for one in change.items for line in emit.item(one, entry.column - 1)]
            self._edit(at, at, self._lines(lines))


def _key(entry: Node) -> Node:
    if entry.key is None:
        raise CannotError
    return entry.key


def _entries(node: Node) -> Fields:
    if not isinstance(node.value, dict):
        raise CannotError
    return node.value


def _predecessor(name: str, present: list[str], way: list[Any]) -> str | None:
    """The key after which a new one belongs: the nearest before it in the format's order.

    ``None`` when it comes before all that are there; a key that the format does not know, last.
    """
    table: tuple[keys.Key, ...] = keys.ARTICLE
    for step in way:
        if isinstance(step, str):
            table = next((key.keys for key in table if key.name == step), ())
    names = [key.name for key in table]
    if name not in names:
        return present[-1] if present else None
    earlier = names[: names.index(name)]
    return next((one for one in reversed(earlier) if one in present), None)
