"""``.md``: Markdown with optional front matter (title, date, author, publisher, url, based_on)."""

from __future__ import annotations

import re

import markdown

from generator import frontmatter
from generator.seeds.common import KEYS, Found, Problem, decode, refused, unknown_keys
from generator.seeds.html_text import blocks

# A file that begins with a fence and has another: else a rule ("---") that opens plain Markdown.
_FENCED = re.compile(r"---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|\Z)")
# The first line of a list item; not a rule (``* * *``), not a year that ends a sentence.
_ITEM = re.compile(r"[ \t]*(?![-*+ \t]+$)(?:[-*+]|(?P<number>\d{1,2})[.)])[ \t]+(?P<text>\S.*)")


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
    try:
        found = blocks(to_html(text))
    except RecursionError:
        return refused("its markup is nested too deeply", "simplify it, or save it as .txt")
    if "title" not in metadata and found and found[0].tag == "h1":
        metadata["title"] = found[0].text
    return Found(tuple(block.line() for block in found), metadata, tuple(problems), lines)


def to_html(text: str) -> str:
    """Markdown as HTML, for its words alone: nested and numbered lists come out as plain ones."""
    return markdown.markdown(_plain_lists(text), extensions=["tables"], output_format="html")


def _plain_lists(text: str) -> str:
    """All list items as people write them, made into the one form that Python-Markdown reads:
    a blank line before each, no indentation, hyphens."""
    lines: list[str] = []
    in_list, after_blank = False, True
    for line in text.replace("\r\n", "\n").split("\n"):
        item = _ITEM.match(line)
        # Within a paragraph only "1." begins a list, as in CommonMark.
        if item and (after_blank or in_list or item["number"] in (None, "1")):
            if not after_blank:
                lines.append("")
            lines.append(f"- {item['text']}")
            in_list = True
        else:
            if after_blank and line[:1].strip():
                in_list = False
            lines.append(line)
        after_blank = not line.strip()
    return "\n".join(lines)
