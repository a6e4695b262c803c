"""Which content file is whose: articles are known by ``source.id``, wherever their file lies."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from generator import files, frontmatter
from generator.content import article_path
from generator.model import Article
from generator.reconcile import record_path

ARTICLES = "articles"
#: Where the machine keeps what it last wrote; committed with the content, never cleaned away.
RECORDS = ".machine/articles"

# ``id`` in the block under ``source:``, as plain words or in quotation marks without an escape.
# Found in the bytes, so that a file whose YAML somebody broke still keeps its article.
_SOURCE_ID = re.compile(
    rb"""^source:[ \t]*(?:\#.*)?\r?\n      # the block
         (?:[ \t]*(?:\#.*)?\r?\n|[ \t]+(?!id:).*\r?\n)*?
         [ \t]+id:[ \t]+
         (?: "(?P<double>[^"\\\r\n]+)" | '(?P<single>[^'\r\n]+)' | (?P<plain>[^\s"'\#][^\s]*) )
         [ \t]*(?:[ \t]\#.*)?\r?$""",
    re.MULTILINE | re.VERBOSE,
)


class Place(NamedTuple):
    """Where an article lies, relative to the content folder.

    ``path``: its file, ``None`` when a person deleted it. ``record``: the machine's record, which
    may lie elsewhere than beside the file when the file was moved, or ``None``.
    """

    path: str | None
    record: str | None


class ContentIndex:
    """The articles of a content folder by identity; kept up to date while a run adds to it."""

    def __init__(self, content: Path) -> None:
        self._path_by_id: dict[str, str] = {}
        self._orphans: dict[str, str] = {}
        self._alike: defaultdict[str, set[str]] = defaultdict(set)
        paths = set()
        for name in files.walk(content / ARTICLES)[0]:
            path = f"{ARTICLES}/{name}"
            source_id = None
            if name.endswith(".md"):
                source_id = source_id_of(files.read(content, path) or b"")
            path = path.removesuffix(".md")
            paths.add(path)
            self._add(source_id, path)
        self._records = {
            f"{RECORDS}/{name}"
            for name in files.walk(content / RECORDS)[0]
            if name.endswith(".json")
        }
        # A record without a file beside it: a person deleted the file, or moved it. Its path is
        # not given to another article, whose record would take its place.
        for record in sorted(self._records):
            path = record.removeprefix(".machine/").removesuffix(".json")
            if path not in paths:
                source_id = _recorded_id(files.read(content, record) or b"")
                if source_id is not None:
                    self._orphans.setdefault(source_id, record)
                self._add(None, path)

    def place(self, source_id: str) -> Place | None:
        """Where an article lies; ``None`` for one that was never here. Of two files the first."""
        path = self._path_by_id.get(source_id)
        if path is None:
            orphan = self._orphans.get(source_id)
            return None if orphan is None else Place(None, orphan)
        beside = record_path(path)
        record = beside if beside in self._records else self._orphans.get(source_id)
        return Place(f"{path}.md", record)

    def new_place(self, article: Article) -> Place:
        """A place for an article that was never here, taken from now on."""
        plain = article_path(article.title, article.date, ())
        path = article_path(article.title, article.date, self._alike[plain.casefold()])
        self._add(article.source.id, path)
        self._records.add(record_path(path))
        return Place(f"{path}.md", None)

    def _add(self, source_id: str | None, path: str) -> None:
        """Note an article's path, without suffix."""
        if source_id is not None:
            self._path_by_id.setdefault(source_id, path)
        # Only paths that differ in a last "-2" can be in one another's way.
        self._alike[path.casefold()].add(path)
        self._alike[re.sub(r"-\d+$", "", path).casefold()].add(path)


def source_id_of(data: bytes) -> str | None:
    """``source.id`` of a content file; ``None`` when it has none that can be found."""
    if found := _SOURCE_ID.search(data):
        return (found["double"] or found["single"] or found["plain"]).decode("utf-8", "replace")
    text, _ = frontmatter.decode(data, "")
    source = frontmatter.parse(text).fields.get("source") if text is not None else None
    if source is None or not isinstance(source.value, dict):
        return None
    node = source.value.get("id")
    return (node.raw or None) if node is not None else None


def _recorded_id(data: bytes) -> str | None:
    """``source.id`` of the article that a record is about; ``None`` for a damaged record."""
    try:
        record = json.loads(data)
        source_id = record["fields"]["source"]["id"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return source_id if isinstance(source_id, str) else None
