"""The content folder -> facts: each file is parsed once, and again only when its bytes change."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator import files, workers
from generator.build_notes import Notes
from generator.files import Stamp
from generator.issues import Issue
from generator.packing import pack, unpack

# Imported where it is used: a build that finds nothing changed has to be done at once.
if TYPE_CHECKING:
    from generator.model import Article, Correction, Profile, Roster

#: Fewer files than this are parsed here, since starting workers would take longer.
WORTH = 200
#: So many files are read before what was read goes into the book and out of memory.
BATCH = 5000

Facts: TypeAlias = "tuple[Article | Profile | tuple[Correction, ...] | None, list[Issue]]"


@dataclass(frozen=True, slots=True)
class Content:
    """A content folder as read."""

    articles: tuple[Article, ...]
    roster: Roster
    issues: tuple[Issue, ...]

    def raceless(self) -> tuple[Article, ...]:
        """Articles about no race: kept out of the site."""
        return tuple(article for article in self.articles if not article.races)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a content folder: stamp of each, and the key of the facts that it holds.

    ``issues``: what could not be listed or read. ``fresh``: facts that were read just now, by key.
    """

    rows: dict[str, tuple[Stamp, bytes]]
    issues: tuple[Issue, ...]
    fresh: dict[bytes, Facts]

    def changed(self, before: dict[str, tuple[Stamp, bytes]]) -> tuple[set[str], set[str]]:
        """Paths with other bytes than before (new ones too), and those that are gone."""
        known = {path: key for path, (_, key) in before.items()}
        changed = {path for path, (_, key) in self.rows.items() if known.get(path) != key}
        return changed, before.keys() - self.rows.keys()


def read_content(folder: Path) -> Content:
    """Every file of a content folder; a folder that does not exist is an empty one."""
    with Notes(None, b"") as book:
        listed = files.listing(folder, book.clock())
        return content_of(folder, look(folder, book, listed), book)


def look(folder: Path, book: Notes, listed: tuple[dict[str, Stamp], tuple[Issue, ...]]) -> Inputs:
    """Look for files whose bytes changed since the last build, and parse those.

    ``listed``: the files of the folder, as :func:`files.listing` tells them. Raises OSError where
    the disk fails or the folder, which was there, is gone: a site from which everything is missing
    would take the place of the last good one.
    """
    known = book.inputs()
    if known:
        _must_be_there(folder)
    stamps, found = listed
    issues = list(found)
    rows: dict[str, tuple[Stamp, bytes]] = {}
    unsure = []
    fresh: dict[bytes, Facts] = {}
    for path, stamp in stamps.items():
        before = known.get(path)
        if before and stamp and before[0] == stamp:
            rows[path] = before
        else:
            unsure.append(path)
    for start in range(0, len(unsure), BATCH):
        batch = _read_batch(folder, unsure[start : start + BATCH], book.known_facts(), fresh)
        book.add_facts((key, facts) for _, key, facts, _ in batch if facts is not None)
        for path, key, _, issue in batch:
            if issue:
                issues.append(issue)
            elif key:
                rows[path] = stamps[path], key
    if len(rows) < len(stamps):
        _must_be_there(folder)
    return Inputs(dict(sorted(rows.items())), tuple(issues), fresh)


def _must_be_there(folder: Path) -> None:
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))


def facts_of(
    book: Notes, keys: Sequence[bytes], fresh: dict[bytes, Facts] | None = None
) -> list[Facts]:
    """What was read under these keys, ``fresh`` or as the book has it.

    Raises :data:`build_notes.DamageError`, ``DamagedError``.
    """
    known = fresh or {}
    kept = (unpack(data) for data in book.facts(key for key in keys if key not in known))
    return [known[key] if key in known else next(kept) for key in keys]


def content_of(folder: Path, inputs: Inputs, book: Notes) -> Content:
    """All facts of the files, and all that is wrong with them."""
    from generator.content import gather
    from generator.pictures import with_pictures
    from generator.site.addresses import picture

    read = facts_of(book, [key for _, key in inputs.rows.values()], inputs.fresh)
    articles, roster, between = gather((one for one, _ in read), root=f"{folder}/")
    apart, clashes = _apart(articles, folder)
    roster, of_pictures = with_pictures(roster, folder, picture)
    within = (issue for _, listed in read for issue in listed)
    return Content(
        apart, roster, tuple(sorted({*inputs.issues, *of_pictures, *within, *between, *clashes}))
    )  # fmt: skip


#: Path, key of the bytes (none: the file is gone), facts if they were not known, or what is wrong.
_Found = tuple[str, bytes, bytes | None, Issue | None]


def _read_batch(
    folder: Path, paths: Sequence[str], known: frozenset[bytes], fresh: dict[bytes, Facts]
) -> list[_Found]:
    count = workers.processors() if len(paths) >= WORTH else 1
    batch: list[_Found] = []

    def here() -> bytes:
        # What this process reads need not be put together again.
        batch.extend(_read_one(folder, path, known, fresh) for path in paths[::count])
        return b""

    def there(number: int) -> bytes:
        return pack([_read_one(folder, path, known, {}) for path in paths[number::count]])

    made = workers.divided([here, *(partial(there, number) for number in range(1, count))])
    for found in chain.from_iterable(map(unpack, made[1:])):
        batch.append(found)
        if (packed := found[2]) is not None:
            fresh[found[1]] = unpack(packed)
    return batch


def _read_one(
    folder: Path, path: str, known: frozenset[bytes], fresh: dict[bytes, Facts]
) -> _Found:
    try:
        data = files.read(folder, path)
    except PermissionError:
        shown = str(folder / path)
        issue = Issue(shown, 1, 1, "error", "cannot be read", "check its permissions")
        return path, b"", None, issue
    if data is None:  # deleted since the folder was listed
        return path, b"", None, None
    made = hashlib.blake2b(f"{folder}\0{path}\0".encode(), digest_size=16)
    made.update(data)
    key = made.digest()
    if key in known:
        return path, key, None, None
    facts = fresh[key] = _parsed(folder, path, data)
    return path, key, pack(facts), None


def _parsed(folder: Path, path: str, data: bytes) -> Facts:
    from generator import frontmatter
    from generator.content import read_file

    if not path.endswith(".md"):  # a picture, whose bytes are all that counts
        return None, []
    text, issues = frontmatter.decode(data, str(folder / path))
    if text is None:
        return None, issues
    return read_file(text, path, root=f"{folder}/")


def _apart(articles: Sequence[Article], folder: Path) -> tuple[tuple[Article, ...], list[Issue]]:
    """The articles whose pages have addresses of their own, and an issue for each other one."""
    from generator.site.addresses import article_page

    first: dict[str, Article] = {}
    issues = []
    for article in articles:
        kept = first.setdefault(article_page(article.path or ""), article)
        if kept is not article:
            what = f"left out: its page would have the address of {folder / (kept.path or '')}.md"
            hint = "rename one of the two files by more than upper and lower case or accents"
            issues.append(Issue(f"{folder / (article.path or '')}.md", 1, 1, "error", what, hint))
    return tuple(first.values()), issues
