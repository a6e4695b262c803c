"""What the last build knew, so that the next one need not find it out again: one SQLite file.

- ``facts``: what is written in a content file, by a digest of its name and bytes. Right for ever.
- ``inputs``: the content files of the last site, each with its stamp and the key of its facts.
- ``pages``: the files of that site, each with its key (:mod:`generator.site.plan`) and its stamp.
- ``shards``: what its pages show of each race; ``articles``: the races of each article's page.
- ``notes``: everything else, by name.

All but ``facts`` describe one finished site and change together, in one transaction, after its last
file is written. A notebook that is damaged, or was written by another version of the program, is
thrown away: it holds nothing that a build cannot find out.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from generator import files
from generator.files import Stamp

FILE = "build.db"
_TABLES = """
create table facts (key blob primary key, value blob not null) without rowid;
create table inputs (path text primary key, stamp text not null, key blob not null) without rowid;
create table pages (path text primary key, stamp text not null, key blob not null) without rowid;
create table shards (path text primary key, key blob not null, value blob not null);
create table articles (path text primary key, races text not null) without rowid;
create table notes (name text primary key, value blob not null) without rowid;
"""
#: What SQLite says where the system refuses: the disk is full, cannot be read, or is read-only.
_REFUSED = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
}
_NAMES = ("facts", "inputs", "pages", "shards", "articles", "notes")
Row = tuple[str, Stamp, bytes]


class Notes:
    """The notebook in ``folder``, one kept in memory where ``folder`` is ``None``.

    ``maker`` stands for the program and its version. ``discarded``: a notebook was there and could
    not be used. Use it as a context: leaving it without an exception keeps what was noted.
    """

    def __init__(self, folder: Path | None, maker: bytes) -> None:
        self.discarded = ""
        self._path = folder / FILE if folder else None
        if folder:
            files.keep_from_git(folder)
            files.sweep(folder, deep=False)
        try:
            self._open(maker)
        except sqlite3.DatabaseError as reason:
            if refusal := self.refusal(reason):
                raise refusal from None
            self._discard(f"it is damaged ({reason})", maker)

    def __enter__(self) -> Notes:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(sqlite3.DatabaseError):
            if kind is None:
                self._base.commit()
            else:
                self._base.rollback()
        self._base.close()

    def refusal(self, reason: Exception) -> OSError | None:
        """What the system refused, where that is why the notebook failed; not damage, that is."""
        code = getattr(reason, "sqlite_errorcode", None)
        number = None if code is None else _REFUSED.get(code & 0xFF)
        return None if number is None else OSError(number, os.strerror(number), str(self._path))

    def clock(self) -> int:
        """The file system's time, in nanoseconds, as files that change now are stamped with."""
        if self._path is None:
            return 1 << 62
        probe = self._path.with_name("clock")
        files.replace(probe, b"")
        probe.touch()
        return probe.stat().st_mtime_ns

    # ---- facts

    def known_facts(self) -> frozenset[bytes]:
        """The keys of all facts that are known."""
        return frozenset(key for (key,) in self._base.execute("select key from facts"))

    def facts(self, keys: Iterable[bytes]) -> Iterator[bytes]:
        """Packed facts by key, in the order of the keys. Raises :data:`DamageError`."""
        for key in keys:
            found = self._base.execute("select value from facts where key = ?", (key,)).fetchone()
            if found is None:
                raise DamageError("facts are missing")
            yield found[0]

    def add_facts(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep facts at once, whatever becomes of the build."""
        self._base.executemany("insert or replace into facts values (?, ?)", rows)
        self._base.commit()

    # ---- the last site

    def inputs(self) -> dict[str, tuple[Stamp, bytes]]:
        """Stamp and key of each content file."""
        return {
            path: (stamp, key) for path, stamp, key in self._base.execute(_ALL.format("inputs"))
        }

    def pages(self) -> dict[str, tuple[Stamp, bytes]]:
        """Stamp and key of each of the site's files."""
        return {path: (stamp, key) for path, stamp, key in self._base.execute(_ALL.format("pages"))}

    def shards(self) -> dict[str, bytes]:
        """The digest of each race's shard."""
        return dict(self._base.execute("select path, key from shards"))

    def shard(self, race: str) -> bytes | None:
        """A race's packed shard."""
        row = self._base.execute("select value from shards where path = ?", (race,)).fetchone()
        return row[0] if row else None

    def races_of(self, article: str) -> list[str] | None:
        """The races of an article's page; ``None`` where it has no page."""
        row = self._base.execute("select races from articles where path = ?", (article,)).fetchone()
        return row[0].split() if row else None

    def note(self, name: str) -> bytes:
        """What was noted under a name; empty if nothing."""
        row = self._base.execute("select value from notes where name = ?", (name,)).fetchone()
        return row[0] if row else b""

    def put_note(self, name: str, value: bytes) -> None:
        """Note something."""
        self._base.execute("insert or replace into notes values (?, ?)", (name, value))

    def put(self, table: str, rows: Iterable[tuple[object, ...]], gone: Iterable[str] = ()) -> None:
        """Add or change rows of ``inputs``, ``pages`` or ``shards``, and delete others."""
        gone_rows = ((one,) for one in gone)
        self._base.executemany(f"delete from {table} where path = ?", gone_rows)  # noqa: S608
        self._base.executemany(f"insert or replace into {table} values (?, ?, ?)", rows)  # noqa: S608

    def put_articles(self, rows: Iterable[tuple[str, Iterable[str]]]) -> None:
        """The articles that have pages, with the races of each; all others are forgotten."""
        self._base.execute("delete from articles")
        told = ((article, " ".join(races)) for article, races in rows)
        self._base.executemany("insert into articles values (?, ?)", told)

    def forget_facts(self) -> None:
        """Drop facts of content files that are no more."""
        self._base.execute("delete from facts where key not in (select key from inputs)")

    # ---- opening

    def _open(self, maker: bytes) -> None:
        self._base = sqlite3.connect(str(self._path or ":memory:"))
        # Nothing here is worth waiting for the disk: what is lost is made again.
        self._base.execute("pragma synchronous = off")
        there = {name for (name,) in self._base.execute("select name from sqlite_master")}
        if not there:
            self._base.executescript(_TABLES)
            self.put_note("maker", maker)
            self._base.commit()
        elif not there.issuperset(_NAMES):
            self._discard("it is another program's", maker)
        elif self.note("maker") != maker:
            self._discard("another version of the program, or another folder, wrote it", maker)

    def _discard(self, why: str, maker: bytes) -> None:
        """Begin anew, and say so. Raises OSError where the file cannot be deleted."""
        self._base.close()
        if self.discarded or self._path is None:
            raise OSError(f"{self._path} cannot be written; delete it")
        self.discarded = why
        for path in (self._path, self._path.with_name(f"{FILE}-journal")):
            path.unlink(missing_ok=True)
        self._open(maker)


_ALL = "select path, stamp, key from {}"
#: What damage shows as when it is met in the middle of a build.
DamageError = sqlite3.DatabaseError


def clear(folder: Path) -> None:
    """Delete the notebook of a folder."""
    for name in (FILE, f"{FILE}-journal", "clock"):
        (folder / name).unlink(missing_ok=True)
