"""What ``tracker serve`` does at each save: read the seeds that changed, then build.

The model is loaded once, in the background, while the first site is already shown.
"""

from __future__ import annotations

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
from generator.wording import build_summary


@dataclass(frozen=True, slots=True)
class Saved:
    """What one save came to, as the preview wants it."""

    ok: bool
    messages: Sequence[str]


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

    def prepare(self) -> None:
        """Load the model in the background, so that the first saved seed need not wait."""

        def load() -> None:
            # Said when a seed needs it; and a preview without seeds needs no model.
            with suppress(ModuleNotFoundError):
                self._read_here.prepare()

        threading.Thread(target=load, daemon=True, name="model").start()

    def build(self, changed: frozenset[Path]) -> Saved:
        """Bring content and site up to date after ``changed`` files (none: at the beginning)."""
        settings, issues = self._settings()
        messages = [str(issue) for issue in issues]
        only = _seeds_among(changed, settings.paths.seeds)
        if self._can_read and (only is None or only):
            messages += self._read(replace(self._job(settings), only=only))
        result = build(settings)
        messages += result.messages
        if result.ok:
            messages.append(build_summary(result, settings.paths.output))
        return Saved(result.ok, messages)

    def _read(self, job: Job) -> list[str]:
        try:
            return [str(issue) for issue in ingest(job, self._read_here).issues]
        except ModuleNotFoundError as reason:
            self._can_read = False
            return [f"Seeds are not read: {reason}. The site is built from content/ alone."]


def _seeds_among(changed: frozenset[Path], seeds: Path) -> frozenset[str] | None:
    """The seeds that changed, by path below their folder; ``None`` for all of them."""
    top = seeds.absolute()
    if not changed or top in changed:
        return None
    below = (path.absolute() for path in changed)
    return frozenset(path.relative_to(top).as_posix() for path in below if path.is_relative_to(top))
