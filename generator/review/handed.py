"""An article that was pasted or uploaded -> the seed it becomes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.content import emit, write_body
from generator.content.values import date_problem
from generator.frontmatter import FENCE
from generator.model import Article, Source
from generator.text import fold, slug

#: What can be read; others are refused before anything is written.
SUFFIXES = (".txt", ".md", ".html", ".jsonl")
#: Bytes of a file; the limit of a single article's text is extraction's to enforce.
MOST_BYTES = 10_000_000
_KNOWN = ("title", "date", "author", "publisher", "url")
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


def by_hand(given: Mapping[str, str]) -> Article | None:
    """An article without a text whose facts are entered by hand, where a headline and an address
    (or an outlet) are given; else ``None``."""
    known = {name: fold(given.get(name, "")) or None for name in _KNOWN}
    title, url, publisher = known["title"], known["url"], known["publisher"]
    if fold(given.get("text", "")) or not title or not (url or publisher) or _wrong(known):
        return None
    identity = url or f"by-hand:{slug(title)}"
    source = Source(identity, publisher=publisher, author=known["author"], url=url)
    return Article(title, source, known["date"])


def _wrong(known: Mapping[str, str | None]) -> list[str]:
    """What is wrong with what is known of an article."""
    refusals = []
    date, url = known.get("date"), known.get("url")
    if date and (problem := date_problem(date)):
        refusals.append("; ".join(problem))
    if url and not _ADDRESS.fullmatch(url):
        refusals.append("the address begins with https://")
    return refusals


def handed_text(given: Mapping[str, str]) -> Handed:
    """A pasted text with what is known of it (``title``, ``date``, ``publisher``, ``author``,
    ``url``), as a Markdown seed; a bare text as a plain one."""
    lines = [fold(line) for line in given.get("text", "").splitlines()]
    paragraphs = [line for line in lines if line]
    known = {name: fold(given.get(name, "")) for name in _KNOWN if fold(given.get(name, ""))}
    refusals = _wrong(known)
    if not paragraphs:
        hint = "paste the article, choose a file, or give its headline and address to enter facts"
        refusals.insert(0, f"there is no text; {hint} by hand")
    if refusals:
        return Handed(refusals=tuple(refusals))
    title = known.get("title") or paragraphs[0]
    stem = "-".join(filter(None, (known.get("date"), slug(title, 60))))
    if not known:
        return Handed(f"{stem}.txt", ("\n\n".join(paragraphs) + "\n").encode())
    text = "\n".join([FENCE, *emit.block(known), FENCE, "", ""]) + write_body(paragraphs)
    return Handed(f"{stem}.md", text.encode())
