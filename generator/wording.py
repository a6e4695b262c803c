"""What commands say at their end, and how issues are written for people and for programs."""

from __future__ import annotations

import errno
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from generator.issues import Issue

if TYPE_CHECKING:
    from generator.build import BuildResult
    from generator.ingest import Ingested

#: What to do where the operating system refuses.
_REMEDIES = {
    errno.ENOSPC: "make room on that disk",
    errno.EDQUOT: "make room on that disk",
    errno.EFBIG: "make room on that disk",
    errno.EACCES: "see to its permissions and those of its folder",
    errno.EPERM: "see to its permissions and those of its folder",
    errno.EROFS: "make that disk writable",
    errno.EIO: "check that disk",
    errno.ENOENT: "put the folder back that went away",
}
#: Words of GitHub Actions for each severity.
_ANNOTATIONS = {"error": "error", "warning": "warning", "note": "notice"}


def formatted(issues: Iterable[Issue], form: str) -> str:
    """Issues as ``text`` (a line each), ``json`` (a list of objects) or ``github`` annotations."""
    if form == "json":
        return json.dumps([asdict(issue) for issue in issues], ensure_ascii=False, indent=1) + "\n"
    write = _annotation if form == "github" else str
    return "".join(f"{write(issue)}\n" for issue in issues)


def _annotation(issue: Issue) -> str:
    message = f"{issue.message}; {issue.hint}" if issue.hint else issue.message
    place = f"file={_escaped(issue.path, ':,')},line={issue.line},col={issue.column}"
    return f"::{_ANNOTATIONS[issue.severity]} {place}::{_escaped(message)}"


def _escaped(text: str, also: str = "") -> str:
    """As GitHub's runner reads it: a percent sign, line ends, and in a property ``:`` and ``,``."""
    for character in f"%\r\n{also}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def refusal(reason: OSError) -> str:
    """What the operating system refused, where, and what to do:
    ``Permission denied: output/index.html; make it writable and run this again``."""
    what = f"{reason.strerror}: {reason.filename}" if reason.filename else str(reason)
    remedy = _REMEDIES.get(reason.errno or 0)
    return f"{what}; {remedy} and run this again; nothing is lost" if remedy else what


def number(count: int, one: str, many: str = "") -> str:
    """``1 file``, ``1,200 files``."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def worth_saying(issues: Iterable[Issue]) -> list[Issue]:
    """What a build reports line by line: mistakes. Notes are for ``tracker check`` to list."""
    return [issue for issue in issues if issue.severity != "note"]


def problems(issues: Iterable[Issue]) -> str:
    """``2 errors, 1 warning``; empty when there are none."""
    counts = Counter(issue.severity for issue in issues)
    return ", ".join(number(counts[kind], kind) for kind in _ANNOTATIONS if counts[kind])


def extract_summary(result: Ingested, seeds: Path, *, dry_run: bool) -> str:
    """The last line of ``tracker extract``."""
    if not result.seeds and not result.issues:
        return f"No articles in {seeds}/: put .txt, .md, .html or .jsonl files there."
    parts = [
        f"{number(result.seeds, 'article')} in {seeds}/",
        f"{number(len(result.written), 'content file')} "
        + ("would change" if dry_run else "written"),
    ]
    if result.skipped:
        parts.append(f"{result.skipped:,} not read again, since nothing changed")
    if result.raceless:
        parts.append(f"{result.raceless:,} about no race")
    return _sentence(parts, result.issues)


def build_summary(result: BuildResult, output: Path) -> str:
    """The last line of ``tracker build``."""
    parts = [
        f"{number(result.races, 'race')} from {number(result.articles, 'article')}",
        f"{number(result.pages, 'file')} in {output}/",
        f"{result.changed:,} changed" if result.changed else "nothing changed",
    ]
    listed = " (`tracker check` lists them)" if any(map(_is_note, result.issues)) else ""
    return _sentence(parts, result.issues, listed)


def check_summary(articles: int, issues: Sequence[Issue], raceless: int) -> str:
    """The last line of ``tracker check``."""
    parts = [f"{number(articles, 'article')} checked"]
    if raceless:
        parts.append(f"{raceless:,} about no race")
    if all(map(_is_note, issues)):
        parts.append("nothing is wrong")
    return _sentence(parts, issues)


def _is_note(issue: Issue) -> bool:
    return issue.severity == "note"


def _sentence(parts: list[str], issues: Iterable[Issue], after: str = "") -> str:
    found = problems(issues)
    return ", ".join(parts) + (f"; {found}{after}" if found else "") + "."
