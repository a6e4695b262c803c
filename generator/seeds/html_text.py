"""HTML -> plain-text blocks: paragraphs, headings, list items, table rows, in reading order."""

from __future__ import annotations

from typing import Any, NamedTuple

import lxml.etree
import lxml.html

from generator.seeds.common import clean
from generator.text import fold

#: Elements that begin a line of their own; what stands inside them is a block.
_BLOCKS = frozenset(
    """
    address article aside blockquote body br caption center dd details dialog div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section
    summary table tbody tfoot thead tr ul
    doc head item lb list quote row
    """.split()  # noqa: SIM905  (the last line: what trafilatura's own dialect calls them)
)
_CELLS = frozenset(("td", "th", "cell"))
_ITEMS = frozenset(("li", "item"))
#: Never text.
_HIDDEN = frozenset(
    """
    audio button canvas embed iframe link math meta noscript object script select style svg
    template textarea title video
    """.split()  # noqa: SIM905
)


class Block(NamedTuple):
    """A run of text and the element that it stands in."""

    tag: str
    text: str

    def line(self) -> str:
        """The block as a paragraph of an article: list items begin with ``- ``."""
        return f"- {self.text}" if self.tag in _ITEMS else self.text


def utf8_parser() -> Any:
    """A parser for HTML that was encoded by us, whatever it says of its encoding."""
    return lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)


def blocks(html: str) -> tuple[Block, ...]:
    """The blocks of HTML in reading order; scripts, styles and form fields are left out."""
    if not html.strip():
        return ()
    try:
        tree = lxml.html.document_fromstring(
            clean(html).encode(), parser=utf8_parser(), ensure_head_body=True
        )
    except lxml.etree.ParserError:  # nothing but comments and declarations
        return ()
    return blocks_of(tree.find("body"))


def blocks_of(element: Any) -> tuple[Block, ...]:
    """The blocks below an lxml element."""
    found: list[Block] = []
    words: list[str] = []
    # A stack of our own, since saved pages nest deeper than Python calls may.
    stack: list[tuple[str, Any]] = [("open", element)]
    tags: list[str] = []

    def close() -> None:
        text = fold(clean("".join(words)))
        words.clear()
        if text:
            home = next((tag for tag in reversed(tags) if tag in _BLOCKS), "p")
            # A paragraph inside an item is still the item.
            if home in ("p", "div") and (item := _item(tags)):
                home = item
            found.append(Block(home, text))

    while stack:
        step, node = stack.pop()
        if step == "tail":
            words.append(node)
            continue
        if step == "close":
            if node in _BLOCKS:
                close()
            tags.pop()
            continue
        tag = _tag(node)
        if tag in _HIDDEN:
            continue
        if tag in _BLOCKS:
            close()
        elif tag in _CELLS and any(map(str.strip, words)):
            words[:] = ["".join(words).rstrip(), ", "]
        tags.append(tag)
        stack.append(("close", tag))
        for child in reversed(node):
            if child.tail:
                stack.append(("tail", child.tail))
            stack.append(("open", child))
        if node.text:
            words.append(node.text)
    close()
    return tuple(found)


def _item(tags: list[str]) -> str | None:
    return next((tag for tag in reversed(tags) if tag in _ITEMS), None)


def _tag(node: Any) -> str:
    return node.tag if isinstance(node.tag, str) else "template"  # comments and the like
