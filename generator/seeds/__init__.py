"""Seeds -> :class:`~generator.model.RawArticle`: one reader per format.

A reader gets bytes and says what stands in them; nothing is understood yet. What cannot be read is
an issue, and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from typing import NamedTuple

from generator import files
from generator.issues import Issue
from generator.model import RawArticle
from generator.seeds import jsonl, markdown, plain, webpage
from generator.seeds.common import MAX_BYTES, Found, error, warning

#: Each kind of seed that is one article, by the end of its name.
_READERS = {
    ".txt": plain.read,
    ".md": markdown.read,
    ".html": webpage.read,
    ".htm": webpage.read,
}
SUFFIXES = (*_READERS, ".jsonl")


class Seed(NamedTuple):
    """What stands at one place of the seeds: an article, or why there is none."""

    article: RawArticle | None
    issues: tuple[Issue, ...] = ()


def read_folder(root: Path, only: Container[str] | None = None) -> Iterator[Seed]:
    """Every seed below ``root`` in the order of their names, one at a time; or those of the files
    ``only`` (paths below ``root``).

    Of two seeds that are the same article (equal ``source.id``) the first counts. Raises OSError
    only when the disk fails or ``root`` goes away; a file that may not be read is an issue.
    """
    names, issues = files.walk(root)
    if issues:
        yield Seed(None, issues)
    first: dict[str, str] = {}
    for name in names if only is None else (name for name in names if name in only):
        for article, problems in read_seed(root, name):
            if article is None:
                yield Seed(None, problems)
                continue
            here = article.source.seed or name
            there = first.setdefault(article.source.id, here)
            if there != here:
                again = warning(
                    root, here, 1, f"the same article as {there}, which is used", "delete one"
                )
                yield Seed(None, (*problems, again))
            else:
                yield Seed(article, problems)


def read_seed(root: Path, name: str) -> Iterator[Seed]:
    """The articles of one file below ``root`` (several in a ``.jsonl``)."""
    path = root / name
    suffix = path.suffix.lower()
    try:
        if suffix == ".jsonl":
            with path.open("rb") as stream:
                for number, found in jsonl.read(stream):
                    yield _seed(root, name, found, number)
            return
        if suffix not in _READERS:
            known = ", ".join(SUFFIXES)
            yield Seed(None, (warning(root, name, 1, "no kind of seed", f"known are {known}"),))
            return
        if path.stat().st_size > MAX_BYTES:
            yield Seed(None, (error(root, name, 1, "longer than 1 MB", "divide it"),))
            return
        yield _seed(root, name, _READERS[suffix](path.read_bytes()))
    except (PermissionError, FileNotFoundError, IsADirectoryError) as reason:
        if not root.is_dir():
            raise
        what, gone = f"cannot be read: {reason.strerror}", isinstance(reason, FileNotFoundError)
        hint = "it went away meanwhile; run this again" if gone else "check its permissions"
        yield Seed(None, (error(root, name, 1, what, hint),))
    except OSError as reason:
        raise files.named(reason, path) from None


def _seed(root: Path, name: str, found: Found, record: int | None = None) -> Seed:
    """``record``: the line of a ``.jsonl``, which every problem of the record is reported at."""
    article, problems = found.article(name if record is None else f"{name}#{record}")
    return Seed(
        article,
        tuple(
            (error if problem.serious else warning)(
                root, name, record or problem.line, problem.message, problem.hint
            )
            for problem in problems
        ),
    )
