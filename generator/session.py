"""What ``tracker serve`` does at each save: read the seeds that changed, then build.

The model is loaded once, in the background, while the first site is already shown.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build import build
from generator.config import Settings
from generator.ingest import Job, ingest
from generator.issues import Issue
from generator.reading import Load, ReadHere
from generator.site import Press
from generator.wording import build_summary, refusal, worth_saying

#: What tells whether a file is still as it was written: size and time of the last change.
_Stamp = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Saved:
    """What one save came to, as the preview wants it.

    ``messages`` are for the terminal; ``problems`` tell what had to be left out, for the browser.
    """

    ok: bool
    messages: Sequence[str]
    problems: Sequence[str] = ()


class Session:
    """``settings`` reads the settings anew; ``job`` says how seeds are read under them."""

    def __init__(
        self,
        settings: Callable[[], tuple[Settings, tuple[Issue, ...]]],
        job: Callable[[Settings], Job],
        load: Load,
    ) -> None:
        self._settings = settings
        self._job = job
        self._read_here = ReadHere(load)
        self._can_read = True
        self._press = Press()
        #: What was wrong with seeds when they were last read.
        self._of_seeds: tuple[Issue, ...] = ()
        #: Content files that this session itself wrote, as it left them.
        self._own: dict[Path, _Stamp | None] = {}
        self._last: Saved | None = None
        #: What the last build left to the editor.
        self._notes: tuple[Issue, ...] = ()

    def prepare(self) -> None:
        """Load the model in the background, so that the first saved seed need not wait."""

        def load() -> None:
            # Said when a seed needs it; and a preview without seeds needs no model.
            with suppress(ModuleNotFoundError):
                self._read_here.prepare()
                # The model stays: the garbage collector need not walk it at each save.
                gc.freeze()

        threading.Thread(target=load, daemon=True, name="model").start()

    def notes(self) -> tuple[Issue, ...]:
        """What the last build could not decide: names and races that stay apart."""
        return self._notes

    def build(self, changed: frozenset[Path]) -> Saved:
        """Bring content and site up to date after ``changed`` files (none: at the beginning).

        The same object as before when nothing changed but what this session itself had written.
        """
        news = frozenset(path for path in changed if not self._is_own(path))
        if changed and not news and self._last is not None:
            return self._last
        settings, issues = self._settings()
        job = self._job(settings)
        said: list[str] = []
        only = _seeds_among(news, settings.paths.seeds)
        if self._can_read and (only is None or only):
            said = self._read(replace(job, only=only))
        self._last = self._built(settings, job.cache, said, (*issues, *self._of_seeds))
        return self._last

    def _built(
        self, settings: Settings, cache: Path | None, said: list[str], issues: tuple[Issue, ...]
    ) -> Saved:
        """Build, after all that was ``said`` and found before."""
        try:
            result = build(settings, self._press, cache=cache)
        except OSError as reason:
            return Saved(False, [*said, f"The site could not be written: {refusal(reason)}"])
        issues = (*issues, *result.issues)
        self._notes = tuple(issue for issue in result.issues if issue.severity == "note")
        messages = [*said, *map(str, worth_saying(issues))]
        if result.ok:
            messages.append(build_summary(result, settings.paths.output))
        left_out = tuple(str(issue) for issue in issues if issue.severity == "error")
        return Saved(result.ok, messages, left_out)

    def _is_own(self, path: Path) -> bool:
        return path in self._own and self._own[path] == _stamp(path)

    def _read(self, job: Job) -> list[str]:
        """Read seeds; what is to be said about it now, beside what is wrong with seeds."""
        try:
            result = ingest(job, self._read_here)
        except ModuleNotFoundError as reason:
            self._can_read = False
            return [f"Seeds are not read: {reason}. The site is built from content/ alone."]
        except OSError as reason:
            return [f"Reading seeds could not finish: {refusal(reason)}"]
        for name in result.written:
            path = job.content / name
            self._own[path] = _stamp(path)
        return self._noted(job, result.issues)

    def _noted(self, job: Job, issues: Sequence[Issue]) -> list[str]:
        """Keep what is wrong with seeds until they are read again; say the rest once."""
        seeds = str(job.seeds)
        of_seeds = [one for one in issues if Path(one.path).is_relative_to(seeds)]
        if job.only is not None:
            read = {str(job.seeds / name) for name in job.only}
            of_seeds += [one for one in self._of_seeds if one.path not in read]
        self._of_seeds = tuple(sorted(set(of_seeds)))
        return [str(one) for one in issues if one not in self._of_seeds]


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _seeds_among(changed: frozenset[Path], seeds: Path) -> frozenset[str] | None:
    """The seeds that changed, by path below their folder; ``None`` for all of them."""
    top = seeds.absolute()
    known = frozenset(path.absolute() for path in changed)
    if not known or top in known:  # at the beginning, or the folder itself came anew
        return None
    return frozenset(path.relative_to(top).as_posix() for path in known if path.is_relative_to(top))
