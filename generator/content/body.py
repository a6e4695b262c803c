"""An article's paragraphs <-> the body of its file, so that Markdown shows them as they are.

Only what Markdown would take for a sign is escaped; the rest of a newspaper's text stays as it
was typed. Known extensions (tables, footnotes, definition lists, admonitions) are reckoned with.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from generator.text import CONTROL, fold

#: Signs that count anywhere. ``_`` inside a word and ``[`` of "[the governor]" do not; a ``]``
#: does where a link's target or a reference would follow.
_SIGNS = re.compile(
    r"""
      [\\`*]
    | (?<![^\W_])_ | _(?![^\W_])
    | \[(?=\^|\[|TOC\])
    | \](?=[ ]?[(\[])
    """,
    re.VERBOSE,
)
#: ``<`` opens a tag or an address unless white space follows; ``&`` where it reads as an entity.
_MARKUP = re.compile(r"<(?!\s|$)|&(?=\#|\w+;)")
_MARKUP_OUT = {"<": "&lt;", "&": "&amp;"}
#: Signs that count at the beginning of a paragraph: heading, quotation, list, rule, admonition,
#: definition of a link.
_START = re.compile(
    r"\#|>|[-+](?=[ ]|$)|-(?=[- ]*$)|!(?=!!)|\[(?=[^\[\]]*\]:)"
    r"|(?P<number>\d+)\.(?=[ ]|$)|(?P<odd>~|:(?=[ ]))"
)
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
#: What Python-Markdown lets a backslash precede, and entities.
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});")


def clean(paragraph: str) -> str:
    """A paragraph as files keep it: NFC, white space folded, without control characters."""
    return fold(CONTROL.sub("", paragraph))


def escape(paragraph: str) -> str:
    """Markdown that shows the plain ``paragraph`` (one line) as it is."""
    text = _MARKUP.sub(lambda m: _MARKUP_OUT[m.group()], _SIGNS.sub(r"\\\g<0>", paragraph))
    start = _START.match(text)
    if start is None:
        return text
    rest = text[start.end() :]
    if start["number"]:
        return f"{start['number']}\\.{rest}"
    if start["odd"]:
        return f"&#{ord(start['odd'])};{rest}"
    return f"\\{text}"


def unescape(markdown: str) -> str:
    """The plain text of a paragraph that :func:`escape` made (or that a person wrote plainly)."""
    return _ESCAPED.sub(lambda m: m.group(1) or html.unescape(m.group()), markdown)


def write_body(paragraphs: Iterable[str]) -> str:
    """Paragraphs as Markdown, divided by blank lines, with a final newline; empty ones left out."""
    kept = (clean(paragraph) for paragraph in paragraphs)
    text = "\n\n".join(escape(paragraph) for paragraph in kept if paragraph)
    return f"{text}\n" if text else ""


def read_body(body: str) -> tuple[str, ...]:
    """The plain paragraphs of a body; lines of one paragraph are joined."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    if "\\" not in lines and "&" not in lines and lines.replace("\n", "").isprintable():
        # Nothing to unescape, and no control characters, which are not printable.
        return tuple(filter(None, map(fold, _BLANK.split(lines))))
    plain = (clean(unescape(chunk)) for chunk in _BLANK.split(lines))
    return tuple(paragraph for paragraph in plain if paragraph)
