"""Notes on which articles are up to date, so that a run does only what has to be done.

A note says: read from this input, the article gave this, and its record, or where there is none its
file, then looked so. Notes are
appended as the work goes on, so that an interrupted run continues where it stopped. They may be
deleted at any time; what cannot be understood is as good as absent.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import astuple, replace
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple

from generator import files
from generator.issues import Issue
from generator.model import Profile, RawArticle, Roster

_FILE = "extract.jsonl"
#: Raised with every change of this file's form.
_FORM = 1


class Known(NamedTuple):
    """What is remembered of an article that is up to date."""

    issues: tuple[Issue, ...]
    raceless: bool


class IngestCache:
    """The notes in ``folder`` on a content folder; none are kept where ``folder`` is ``None``."""

    def __init__(self, folder: Path | None, content: Path, *, whole: bool = True) -> None:
        """``whole``: the run sees every seed, so that notes on others may go at its end."""
        self._folder = folder
        self._content = content
        self._notes: dict[str, str] = self._load()
        self._used: dict[str, str] = {} if whole else dict(self._notes)
        self._log: BinaryIO | None = None

    def __enter__(self) -> IngestCache:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._log is not None:
            with suppress(OSError):  # what could not be written was told when it was noted
                self._log.close()
        # A run that came to its end has seen every seed: notes on other ones go.
        if kind is None and self._folder is not None and self._log is not None:
            text = "".join(f"{line}\n" for line in self._used.values())
            files.replace(self._folder / _FILE, text.encode())

    def known(self, source_id: str, digest: str) -> Known | None:
        """What was noted of the article, if its input and its witness are still the same."""
        line = self._notes.get(source_id)
        if line is None:
            return None
        note = json.loads(line)
        if note["input"] != digest or note["stamp"] != self._stamp(note["witness"]):
            return None
        self._used[source_id] = line
        return Known(tuple(Issue(*issue) for issue in note["issues"]), note["raceless"])

    def note(
        self,
        source_id: str,
        digest: str,
        witness: str,
        known: Known,
    ) -> None:
        """Remember that the article is up to date as long as the file ``witness`` stays."""
        if self._folder is None or (stamp := self._stamp(witness)) is None:
            return
        line = json.dumps(
            {
                "form": _FORM,
                "id": source_id,
                "input": digest,
                "witness": witness,
                "stamp": stamp,
                "issues": [astuple(issue) for issue in known.issues],
                "raceless": known.raceless,
            },
            ensure_ascii=False,
        )
        try:
            if self._log is None:
                self._log = self._open(self._folder)
            self._log.write(f"\n{line}\n".encode())
            self._log.flush()
        except OSError as reason:
            raise files.named(reason, self._folder / _FILE) from None
        self._used[source_id] = line

    def _load(self) -> dict[str, str]:
        notes: dict[str, str] = {}
        data = (files.read(self._folder, _FILE) or b"") if self._folder else b""
        for line in data.decode("utf-8", "replace").split("\n"):
            note: Any = None
            with suppress(ValueError, RecursionError):
                note = json.loads(line) if line else None
            if isinstance(note, dict) and note.get("form") == _FORM and _is_whole(note):
                notes[note["id"]] = line
        return notes

    def _stamp(self, witness: str) -> list[int] | None:
        """Size and time of change: whoever restores or edits the file changes one of them."""
        try:
            status = (self._content / witness).stat()
        except OSError:
            return None
        return [status.st_size, status.st_mtime_ns]

    @staticmethod
    def _open(folder: Path) -> BinaryIO:
        files.keep_from_git(folder)
        return (folder / _FILE).open("ab")


def clear(folder: Path) -> None:
    """Delete the notes and their folder."""
    for name in (_FILE, ".gitignore"):
        (folder / name).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


def input_digest(*parts: str | Roster | RawArticle) -> str:
    """A digest of values that decide a result; places in files and introductions do not."""
    made = hashlib.sha256()
    for part in parts:
        if isinstance(part, Roster):
            races, candidates, endorsers = (tuple(map(_bare, kind)) for kind in _kinds(part))
            part = Roster(races, candidates, endorsers)
        made.update(repr(part).encode("utf-8", "backslashreplace") + b"\0")
    return made.hexdigest()


def _kinds(roster: Roster) -> tuple[tuple[Profile, ...], ...]:
    return roster.races, roster.candidates, roster.endorsers


def _bare(profile: Profile) -> Profile:
    return replace(profile, where=None, introduction="")


def _is_whole(note: dict[str, Any]) -> bool:
    issues = note.get("issues")
    return (
        all(isinstance(note.get(key), str) for key in ("id", "input", "witness"))
        and isinstance(note.get("stamp"), list)
        and isinstance(note.get("raceless"), bool)
        and isinstance(issues, list)
        and all(isinstance(issue, list) and len(issue) == 6 for issue in issues)
    )
