"""``.md``: Markdown with optional front matter (title, date, author, publisher, url, based_on)."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from generator import frontmatter
from generator.seeds.common import KEYS, Found, Problem, decode, refused, unknown_keys
from generator.seeds.html_text import blocks

# A file that begins with a fence and has another: else a rule ("---") that opens plain Markdown.
_FENCED = re.compile(r"---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|\Z)")
# Markdown as HTML, for its words alone.
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def read(data: bytes) -> Found:
    """The article of one ``.md`` file; headings and list items are paragraphs of their own."""
    text = decode(data)
    if text is None:
        return refused("is not a text", "save it as UTF-8 text")
    metadata: dict[str, object] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    if text.startswith("---") and _FENCED.match(text):
        document = frontmatter.parse(text)
        problems = [Problem(p.message, p.hint, p.line) for p in document.problems]
        if document.root is None:
            return Found(problems=tuple(problems), usable=False)
        metadata = {key: frontmatter.plain(node) for key, node in document.fields.items()}
        lines = {key: node.line for key, node in document.fields.items()}
        for key in document.fields:
            for remark in unknown_keys([key], KEYS):
                problems.append(Problem(f"unknown key {remark}", "", lines[key], serious=False))
        # Front matter reads a number as such; every key here is text.
        for key, node in document.fields.items():
            if isinstance(node.value, int | float) and not isinstance(node.value, bool):
                metadata[key] = node.raw
        text = document.body
    found = blocks(_MARKDOWN.render(text))
    if "title" not in metadata and found and found[0].tag == "h1":
        metadata["title"] = found[0].text
    return Found(tuple(block.line() for block in found), metadata, tuple(problems), lines)
