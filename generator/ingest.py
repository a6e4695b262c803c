"""Seeds -> content: read, extract, reconcile with what people wrote, write.

Content is written before the machine's record of it. Before a file is changed the intent is noted
beside the record, so that a run that is killed between the two leaves nothing that the next run
would take for a person's work. Only one run works on a content folder at a time.
"""

from __future__ import annotations

import difflib
import errno
import os
import re
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator import files, frontmatter
from generator.content import PROFILE_FOLDERS, keep_sentences, load_content
from generator.identity import ContentIndex, Place
from generator.ingest_cache import IngestCache, Known, input_digest
from generator.issues import Issue
from generator.model import Article, RawArticle, Roster
from generator.reading import Reading, ReadMany
from generator.reconcile import (
    Maker,
    Outcome,
    intent_path,
    read_intent,
    reconcile,
    record_path,
    write_intent,
)
from generator.seeds import read_folder

#: How often a file that an editor saves at the same moment is read again.
_ATTEMPTS = 20


@dataclass(slots=True)
class Ingested:
    """What a run came to, in numbers of articles, and everything that was reported."""

    seeds: int = 0
    #: Paths below the content folder that were made or changed (or would be, in a dry run).
    written: list[str] = field(default_factory=list)
    #: Not read again, since nothing that decides the result has changed.
    skipped: int = 0
    #: About no race.
    raceless: int = 0
    issues: list[Issue] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Job:
    """What to do: the folders, what to keep of texts, and what was there before.

    ``cache``: folder of the notes on what is up to date, or ``None`` to read everything.
    ``only``: seeds by path below ``seeds`` (without ``#N``), or ``None`` for all.
    ``show``: called with each unified diff in a dry run, which writes nothing at all.
    """

    seeds: Path
    content: Path
    #: Who reads, for the machine's record; asked for only when something is to be written.
    maker: Callable[[], Maker]
    #: Stands for everything but the seeds and editors' files that decides the result.
    rules: str = ""
    store: str = "full"
    cache: Path | None = None
    only: frozenset[str] | None = None
    dry_run: bool = False
    show: Callable[[str], None] = lambda _: None
    progress: Callable[[int], None] = lambda _: None


def ingest(job: Job, read_many: ReadMany) -> Ingested:
    """Bring the content folder up to date with the seeds.

    Raises OSError where the disk refuses, or where another run is at work on the content.
    """
    with nullcontext() if job.dry_run else files.lock(job.content):
        if not job.dry_run:
            files.sweep(job.content)
            files.sweep(job.seeds)  # articles are handed in at the review
            if job.cache is not None:
                files.sweep(job.cache)
        return _Run(job, read_many).run()


class _Run:
    """One run over the seeds; its state ends with it."""

    def __init__(self, job: Job, read_many: ReadMany) -> None:
        self.job = job
        self.read_many = read_many
        self.result = Ingested()
        self.folder = _folder_itself(job.content)
        self.roster = self._roster()
        self.index = ContentIndex(job.content)
        cache = None if job.dry_run else job.cache
        self.cache = IngestCache(cache, job.content, whole=job.only is None)
        #: Articles handed to the reader whose result has not come yet, in order.
        self.waiting: deque[tuple[RawArticle, str]] = deque()

    @cached_property
    def maker(self) -> Maker:
        """Who reads; asked once."""
        return self.job.maker()

    def run(self) -> Ingested:
        with self.cache:
            for reading in self.read_many(self._to_read(), self.roster):
                raw, digest = self.waiting.popleft()
                self._take(raw, digest, reading)
                self.job.progress(self.result.seeds)
        self.result.issues.sort()
        return self.result

    def _roster(self) -> Roster:
        """The editors' files; their problems are those of ``build`` and ``check`` to report."""
        texts = {}
        for folder in PROFILE_FOLDERS:
            names, _ = files.walk(self.job.content / folder)
            for name in names:
                data = files.read(self.job.content, f"{folder}/{name}") or b""
                text, _ = frontmatter.decode(data, name)
                if text is not None:
                    texts[f"{folder}/{name}"] = text
        return load_content(texts)[1]

    def _to_read(self) -> Iterator[RawArticle]:
        """The articles that have to be read, noted as waiting; the others are counted."""
        base = input_digest(self.job.rules, self.job.store, self.roster)
        for raw, issues in read_folder(self.job.seeds, self.job.only):
            self.result.issues.extend(issues)
            if raw is None:
                continue
            self.result.seeds += 1
            digest = input_digest(base, raw)
            known = self.cache.known(raw.source.id, digest)
            if known is None:
                self.waiting.append((raw, digest))
                yield raw
            else:
                self.result.skipped += 1
                self._count(known)
                self.job.progress(self.result.seeds)

    def _count(self, known: Known) -> None:
        self.result.raceless += known.raceless
        self.result.issues.extend(known.issues)

    def _take(self, raw: RawArticle, digest: str, reading: Reading) -> None:
        issues = tuple(self._located(issue) for issue in reading.issues)
        article = reading.article
        if article is None:
            self.result.issues.extend(issues)
            return
        known = Known(issues, raceless=not article.races)
        self._count(known)
        if self.job.store == "sentences":
            article = keep_sentences(article)
        witness = self._store(article)
        self.cache.note(raw.source.id, digest, witness, known)

    def _located(self, issue: Issue) -> Issue:
        """An issue of the reader, which knows the seed by its path below the folder, for people."""
        path, _, line = issue.path.partition("#")
        shown = str(self.job.seeds / path)
        number = int(line) if line.isdigit() else issue.line
        return Issue(shown, number, issue.column, issue.severity, issue.message, issue.hint)

    def _store(self, article: Article) -> str:
        """Merge an article into its file; the path of what tells whether that still holds."""
        place = self.index.place(article.source.id) or self.index.new_place(article)
        if place.path is None:  # deleted by a person, and stays so
            return place.record or ""
        for _ in range(_ATTEMPTS):
            try:
                return self._merge(article, place, place.path)
            except files.ChangedError:
                continue
        what = f"{self.job.content / place.path} is saved again and again by another program"
        raise OSError(f"{what}; close that program and run this again")

    def _merge(self, article: Article, place: Place, path: str) -> str:
        """One attempt. Raises ChangedError when somebody saved the file in the meantime."""
        content = self.job.content
        shown = str(content / path)
        old = files.read(content, path)
        current, problems = (None, []) if old is None else frontmatter.decode(old, shown)
        if old is not None and current is None:
            self.result.issues.extend(problems)
            return path
        record = files.read(content, place.record) if place.record else None
        known = self._finished(path, current) or _text(record)
        outcome = reconcile(shown, article, self.maker, known, current)
        self._write(path, old, current, place, outcome)
        self.result.issues.extend(outcome.issues)
        return path if outcome.record is None else record_path(path.removesuffix(".md"))

    def _finished(self, path: str, current: str | None) -> str | None:
        """The record that a killed run would have written for the file as it is now."""
        intent = files.read(self.job.content, intent_path(path.removesuffix(".md")))
        return None if intent is None else read_intent(_text(intent) or "", current)

    def _write(
        self, path: str, old: bytes | None, current: str | None, place: Place, outcome: Outcome
    ) -> None:
        content = self.job.content
        if self.job.dry_run:
            if outcome.text is not None:
                self.result.written.append(path)
                self.job.show(_diff(path, current or "", outcome.text))
            return
        if _folder_itself(content) != self.folder:
            # Unmounted perhaps: what was there before must not be made anew beside it.
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(content))
        new = outcome.text
        intent = intent_path(path.removesuffix(".md"))
        if new is not None and current is not None and outcome.record is not None:
            files.write(content, intent, write_intent(new, outcome.record).encode())
        if new is not None and files.exchange(content, path, old, new.encode()):
            self.result.written.append(path)
        if outcome.record is not None:
            beside = record_path(path.removesuffix(".md"))
            files.write(content, beside, outcome.record.encode())
            if place.record not in (None, beside):  # the file was moved; its record follows
                files.remove(content, place.record or "")
        files.remove(content, intent)


def _folder_itself(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from another one of its name; ``None`` where there is none."""
    try:
        status = folder.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _text(data: bytes | None) -> str | None:
    """A record's text; what is no UTF-8 becomes a text that counts as damaged."""
    return None if data is None else data.decode("utf-8", "replace")


def _diff(path: str, old: str, new: str) -> str:
    """A unified diff that `git apply` and `patch` take, below the content folder."""
    lines = difflib.unified_diff(
        _lines(old), _lines(new), f"a/{path}" if old else "/dev/null", f"b/{path}"
    )
    closing = "\n\\ No newline at end of file\n"
    return "".join(line if line.endswith("\n") else f"{line}{closing}" for line in lines)


def _lines(text: str) -> list[str]:
    """The lines as these programs count them: only a line feed ends one."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
