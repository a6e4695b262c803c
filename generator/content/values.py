"""Nodes of front matter -> values of the right kind; each problem is an issue with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Final

from generator.content.keys import Key
from generator.frontmatter import Invalid, Node
from generator.issues import Issue
from generator.model import Where
from generator.text import fold

_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_ID: Final = re.compile(r"(?=.{1,150}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
_STATE: Final = re.compile(r"[A-Z]{2}")
_PERIOD: Final = re.compile(r"[0-9]{4}(?:-(?:Q[1-4]|H[12]|0[1-9]|1[0-2]))?")

#: What a value reader answers when it has reported an issue.
WRONG: Final = object()


def suggestion(word: str, known: Iterable[str]) -> str:
    """``did you mean `x`?`` for the nearest known word, else the list of all."""
    words = list(known)
    by_case = {one.casefold(): one for one in words}
    near = get_close_matches(word.casefold(), by_case, n=1, cutoff=0.6)
    if near:
        return f"did you mean `{by_case[near[0]]}`?"
    return f"known are {', '.join(words)}" if words else ""


@lru_cache(maxsize=4096)
def date_problem(text: str) -> tuple[str, str] | None:
    """Why a text is no date of the format (EDTF level 0), with the remedy; ``None`` for a date."""
    found = _DATE.fullmatch(text)
    if found is None:
        return f"`{text}` is no date", "write YYYY-MM-DD, YYYY-MM or YYYY, as exact as is known"
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return f"`{text}` is not in the calendar", "correct the month or the day"
    return None


class Reader:
    """Reads one file's nodes and gathers its issues. ``path`` is as shown to people."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.issues: list[Issue] = []

    def report(self, node: Node, message: str, hint: str = "", severity: str = "error") -> None:
        """Note a problem at a node."""
        self.issues.append(Issue(self.path, node.line, node.column, severity, message, hint))

    def where(self, node: Node) -> Where:
        """The node's place."""
        return Where(self.path, node.line, node.column)

    def record(
        self, node: Node, keys: tuple[Key, ...], others: tuple[str, ...] = ()
    ) -> tuple[dict[str, Any], bool]:
        """The values of a mapping by key (absent ones left out), and whether all was right.

        Unknown keys are warned about and do no harm; ``others`` are known, and read elsewhere.
        """
        entries = node.value
        if not isinstance(entries, dict):
            if not isinstance(entries, Invalid):
                self.report(node, "this must have fields", "write them as key: value")
            return {}, False
        values: dict[str, Any] = {}
        good = not node.broken
        for key in keys:
            entry = entries.get(key.name)
            if entry is None:
                value = None
            elif key.kind == "text" and type(entry.value) is str:  # as nearly all are
                value = fold(entry.value) or None
            else:
                value = self._value(entry, key)
            if value is WRONG:
                good = False
            elif value is not None:
                values[key.name] = value
            elif key.required:
                good = False
                self.report(node, f"`{key.name}` is missing", key.about)
        if len(entries) > len(values):
            self._unknown(entries, [*(key.name for key in keys), *others])
        return values, good

    def _unknown(self, entries: dict[str, Node], names: list[str]) -> None:
        for name, entry in entries.items():
            if name not in names:
                unused = [one for one in names if one not in entries]
                message = f"`{name}` is no key of the format"
                self.report(entry.key or entry, message, suggestion(name, unused), "warning")

    def _value(self, node: Node, key: Key) -> Any:
        if node.value is None or node.value == "":
            return None
        if isinstance(node.value, Invalid):
            return WRONG
        value = _READERS[key.kind](self, node, key)
        return WRONG if node.broken else value

    def _wrong(self, node: Node, message: str, hint: str) -> Any:
        self.report(node, message, hint)
        return WRONG

    def _text(self, node: Node, key: Key) -> Any:
        value = node.value
        if isinstance(value, str):
            return fold(value) or None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return node.raw  # a ward's number, a year: what stands there is the text
        hint = "put it in quotation marks" if isinstance(value, bool) else "write one text"
        return self._wrong(node, f"`{key.name}` must be a text", hint)

    def _date(self, node: Node, key: Key) -> Any:
        text = self._text(node, key)
        if text is WRONG or text is None:
            return text
        problem = date_problem(text)
        return text if problem is None else self._wrong(node, *problem)

    def _choice(self, node: Node, key: Key) -> Any:
        text = self._text(node, key)
        if text is WRONG or text is None or text in key.choices:
            return text
        message = f"`{text}` is no value of `{key.name}`"
        return self._wrong(node, message, suggestion(text, key.choices))

    def _matching(self, pattern: re.Pattern[str], hint: str) -> Any:
        def read(node: Node, key: Key) -> Any:
            text = self._text(node, key)
            if text is WRONG or text is None or pattern.fullmatch(text):
                return text
            return self._wrong(node, f"`{text}` is no value of `{key.name}`", hint)

        return read

    def _id(self, node: Node, key: Key) -> Any:
        return self._matching(_ID, "use small letters, digits and single hyphens")(node, key)

    def _state(self, node: Node, key: Key) -> Any:
        return self._matching(_STATE, "write the two letters of the state, as in IL")(node, key)

    def _period(self, node: Node, key: Key) -> Any:
        return self._matching(_PERIOD, "write 2021-Q2, 2021-H1, 2021-06 or 2021")(node, key)

    def _flag(self, node: Node, key: Key) -> Any:
        if isinstance(node.value, bool):
            return node.value
        return self._wrong(node, f"`{key.name}` must be true or false", "write true or false")

    def _number(self, node: Node, key: Key) -> Any:
        value = node.value
        kinds = (int,) if key.kind == "whole" else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds):
            noun = "a whole number" if key.kind == "whole" else "a number"
            hint = "write digits only, without quotation marks, commas or signs"
            return self._wrong(node, f"`{key.name}` must be {noun}", hint)
        if (key.least is not None and value < key.least) or (
            key.most is not None and value > key.most
        ):
            least = f"{key.least:g}" if key.least is not None else "anything"
            bounds = f"from {least} to {key.most:g}" if key.most is not None else f"{least} or more"
            return self._wrong(node, f"`{key.name}` cannot be {node.raw}", f"it goes {bounds}")
        return value if key.kind == "whole" else float(value)

    def _texts(self, node: Node, key: Key) -> Any:
        items = node.value if isinstance(node.value, list) else [node]
        texts = [self._text(one, key) if one.value is not None else None for one in items]
        if any(text is WRONG for text in texts):
            return WRONG
        return tuple(text for text in texts if text is not None) or None

    def _ids(self, node: Node, key: Key) -> Any:
        if not isinstance(node.value, dict):
            return self._wrong(node, f"`{key.name}` must have fields", "as in wikidata: Q123")
        pairs = [(name, self._text(one, key)) for name, one in node.value.items() if one.raw]
        return WRONG if any(text is WRONG for _, text in pairs) else tuple(pairs) or None

    def _record(self, node: Node, key: Key) -> Any:
        values, good = self.record(node, key.keys)
        return values if good else WRONG

    def _records(self, node: Node, key: Key) -> Any:
        if not isinstance(node.value, list):
            hint = "begin each one with a hyphen"
            return self._wrong(node, f"`{key.name}` must be a list", hint)
        read = [self.record(one, key.keys) for one in node.value]
        # A poll with one candidate's figure missing would mislead; a date less does not.
        if key.name == "results" and not all(good for _, good in read):
            return WRONG
        return [values for values, good in read if good]


_READERS: Final[dict[str, Callable[[Reader, Node, Key], Any]]] = {
    "text": Reader._text,
    "date": Reader._date,
    "choice": Reader._choice,
    "state": Reader._state,
    "id": Reader._id,
    "period": Reader._period,
    "flag": Reader._flag,
    "whole": Reader._number,
    "number": Reader._number,
    "texts": Reader._texts,
    "ids": Reader._ids,
    "record": Reader._record,
    "records": Reader._records,
}
