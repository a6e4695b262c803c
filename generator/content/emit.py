"""Plain values -> YAML, always the same way: block style, no wrapping, quotes only where needed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from generator.frontmatter import resolve
from generator.text import CONTROL

#: A mapping or list of scalars stays on one line up to this width.
WIDTH = 100
#: Keys whose records are small enough for one line.
_INLINE = frozenset({"based_on", "elections", "results"})
#: Words that older readers (YAML 1.1) take for truth values, times or numbers.
_OLD = re.compile(
    r"(?:y|n|yes|no|on|off|=|<<)|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?0b[01_]+|[-+]?0x[0-9a-f_]+|[-+]?[0-9][0-9_,]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|[0-9_]+(?:e[-+]?[0-9]+)?)|\.nan"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?",
    re.IGNORECASE,
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
#: A party's letter N is no truth value to any reader in use, and reads best as it stands.
_BARE = frozenset({"N", "Y"})
_INDICATOR = frozenset("-?:,[]{}#&*!|>'\"%@`")
#: Also ``:?``, which libyaml refuses there.
_FLOW_SIGNS = re.compile(r"[,\[\]{}]|:\?")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scalar(value: object, *, flow: bool = False) -> str:
    """One value as YAML text on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else _decimal(value)
    text = str(value)
    return text if _is_plain(text, flow) else _quoted(text)


def _decimal(value: float) -> str:
    text = repr(value)
    return text if "e" not in text else f"{value:.12f}".rstrip("0")


def _is_plain(text: str, flow: bool) -> bool:
    if not text or text != text.strip() or not text.isprintable():
        return False
    if text[0] in _INDICATOR and not (text[0] in "-?:" and text[1:2] not in ("", " ")):
        return False
    if text.startswith(("---", "...")) or ": " in text or " #" in text or text.endswith(":"):
        return False
    if flow and (_FLOW_SIGNS.search(text) or text[0] in "-?:"):
        return False
    if _DATE.fullmatch(text) or text in _BARE:
        return True
    return isinstance(resolve(text), str) and not _OLD.fullmatch(text)


def _quoted(text: str) -> str:
    if text.isprintable() and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(c) for c in text) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    if CONTROL.match(character):  # no text of the format has any
        return ""
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def inline(value: object) -> str:
    """A value in flow style on one line."""
    if isinstance(value, Mapping):
        pairs = (f"{scalar(str(key), flow=True)}: {inline(entry)}" for key, entry in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(inline(item) for item in value) + "]"
    return scalar(value, flow=True)


def entry(key: str, value: object, indent: int) -> list[str]:
    """The lines of ``key: value`` at an indentation of ``indent`` spaces."""
    space = " " * indent
    name = scalar(key)
    if isinstance(value, Mapping):
        if not value:
            return [f"{space}{name}: {{}}"]
        return [f"{space}{name}:", *block(value, indent + 2)]
    if isinstance(value, (list, tuple)):
        return _listed(name, value, indent, key in _INLINE)
    return [f"{space}{name}: {scalar(value)}"]


def _listed(name: str, items: Sequence[Any], indent: int, small: bool) -> list[str]:
    space = " " * indent
    if not any(isinstance(item, (Mapping, list, tuple)) for item in items):
        line = f"{space}{name}: {inline(items)}"
        if len(line) <= WIDTH or not items:
            return [line]
    lines = [f"{space}{name}:"]
    for one in items:
        lines += item(one, indent + 2, small)
    return lines


def item(value: object, indent: int, small: bool = False) -> list[str]:
    """The lines of ``- value`` at an indentation; ``small``: on one line where it fits."""
    space = " " * indent
    if isinstance(value, Mapping) and value:
        line = f"{space}- {inline(value)}"
        if small and len(line) <= WIDTH:
            return [line]
        lines = block(value, indent + 2)
        return [f"{space}- {lines[0][indent + 2 :]}", *lines[1:]]
    if isinstance(value, (Mapping, list, tuple)):
        return [f"{space}- {inline(value)}"]
    return [f"{space}- {scalar(value)}"]


def block(fields: Mapping[str, Any], indent: int = 0) -> list[str]:
    """The lines of a mapping in block style."""
    return [line for key, value in fields.items() for line in entry(key, value, indent)]
