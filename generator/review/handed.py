"""An article that was pasted or uploaded -> the seed it becomes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.content import emit, write_body
from generator.content.values import date_problem
from generator.frontmatter import FENCE
from generator.text import fold, slug

#: What can be read; others are refused before anything is written.
SUFFIXES = (".txt", ".md", ".html", ".jsonl")
#: Bytes of a file; the limit of a single article's text is extraction's to enforce.
MOST_BYTES = 10_000_000
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")


@dataclass(frozen=True, slots=True)
class Handed:
    """The seed's name below ``seeds/`` and its bytes; or why it is none."""

    name: str = ""
    data: bytes = b""
    refusals: tuple[str, ...] = ()


def handed_file(name: str, data: bytes) -> Handed:
    """An uploaded file, under a plain name made from its own."""
    path = PurePosixPath(name.replace("\\", "/"))
    suffix = {".htm": ".html"}.get(path.suffix.casefold(), path.suffix.casefold())
    if suffix not in SUFFIXES:
        return Handed(refusals=(f"`{path.name}` is of no kind that can be read: {_kinds()}",))
    if len(data) > MOST_BYTES:
        return Handed(refusals=(f"`{path.name}` is larger than {MOST_BYTES // 1_000_000} MB",))
    if not data.strip():
        return Handed(refusals=(f"`{path.name}` is empty",))
    return Handed(f"{slug(path.stem, 80)}{suffix}", data)


def _kinds() -> str:
    return ", ".join(SUFFIXES)


def handed_text(given: Mapping[str, str]) -> Handed:
    """A pasted text with what is known of it (``title``, ``date``, ``publisher``, ``author``,
    ``url``), as a Markdown seed; a bare text as a plain one."""
    lines = [fold(line) for line in given.get("text", "").splitlines()]
    paragraphs = [line for line in lines if line]
    known = {
        name: fold(given.get(name, ""))
        for name in ("title", "date", "author", "publisher", "url")
        if fold(given.get(name, ""))
    }
    refusals = []
    if not paragraphs:
        refusals.append("there is no text; paste the article, or choose a file")
    if problem := date_problem(known["date"]) if "date" in known else None:
        refusals.append("; ".join(problem))
    if "url" in known and not _ADDRESS.fullmatch(known["url"]):
        refusals.append("the address begins with https://")
    if refusals:
        return Handed(refusals=tuple(refusals))
    title = known.get("title") or paragraphs[0]
    stem = "-".join(filter(None, (known.get("date"), slug(title, 60))))
    if not known:
        return Handed(f"{stem}.txt", ("\n\n".join(paragraphs) + "\n").encode())
    text = "\n".join([FENCE, *emit.block(known), FENCE, "", ""]) + write_body(paragraphs)
    return Handed(f"{stem}.md", text.encode())
