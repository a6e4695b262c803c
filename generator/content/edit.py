"""Changes of single fields in a content file's text: what is not changed stays byte for byte.

Comments, order of keys, quotation marks, line ends and the byte order mark are a person's; a
comment beside something that is deleted stays as a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from generator import frontmatter
from generator.content.lines import CannotError, Change, Drop, Editor, Extend, Put
from generator.frontmatter import plain

__all__ = ["Change", "Drop", "Extend", "Put", "apply_changes", "without_nulls"]


class _Dropped:
    """Stands for a dropped list item, so that positions of later changes stay right."""


_DROPPED = _Dropped()


def apply_changes(text: str, changes: Iterable[Change], body: str | None = None) -> str | None:
    """The file's text with the changes made, and with ``body`` (LF) in place of the old one.

    ``None`` when the front matter cannot be read, or the text is written in so unusual a way that
    the result would not say what was asked: then nothing should be written.
    """
    document = frontmatter.parse(text)
    if document.root is None:
        return None
    wanted = plain(document.root)
    editor = Editor(document, document.root)
    try:
        for change in changes:
            editor.make(change)
            _change_plain(wanted, change)
        made = editor.result(body)
    except CannotError:
        return None
    result = frontmatter.parse(made)
    if result.root is None or without_nulls(plain(result.root)) != without_nulls(wanted):
        return None
    return made


def without_nulls(value: Any) -> Any:
    """Plain data without absent values, empty collections and dropped items."""
    if isinstance(value, dict):
        pairs = ((key, without_nulls(one)) for key, one in value.items())
        return {key: one for key, one in pairs if one not in (None, [], {})}
    if isinstance(value, (list, tuple)):
        return [without_nulls(one) for one in value if not isinstance(one, _Dropped)]
    return value


def _change_plain(data: Any, change: Change) -> None:
    """The same change on plain data. A dropped item stays as ``None`` until all is done."""
    if isinstance(change, Extend):
        data[change.name] = [*(data.get(change.name) or ()), *deepcopy(change.items)]
        return
    *way, last = change.path
    for step in way:
        data = data[step]
    if isinstance(change, Put):
        data[last] = change.value
    elif isinstance(data, dict):
        data.pop(last, None)
    else:
        data[last] = _DROPPED
