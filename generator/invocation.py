"""What a command line asks for: settings with the folders that were named, and the job on seeds."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.issues import Issue

# Imported where it is used: `tracker --help` has to be there at once.
if TYPE_CHECKING:
    from generator.config import Settings
    from generator.ingest import Job


class UsageError(Exception):
    """The command was used wrongly; the text says how."""


class ConsentError(Exception):
    """Nobody agreed to what was about to be sent, and nothing was; the text says what to do."""


def settings_of(options: Namespace) -> tuple[Settings, tuple[Issue, ...]]:
    """The settings, with the folders that were given as options. Raises UsageError."""
    from generator.config import load

    if options.config and not options.config.is_file():
        raise UsageError(f"there is no settings file {options.config}")
    settings, issues = load(config_file(options))
    given = {
        name: getattr(options, name)
        for name in ("seeds", "content", "output")
        if getattr(options, name) is not None
    }
    return replace(settings, paths=replace(settings.paths, **given)), issues


def config_file(options: Namespace) -> Path:
    """The settings file, which need not be there."""
    from generator.config import FILE_NAME

    return Path(options.config or FILE_NAME)


def cache_folder(options: Namespace) -> Path:
    """Where notes on what is up to date are kept: below a content folder that was named, so that
    nothing is written elsewhere; else beside the settings."""
    if options.content is not None:
        return Path(options.content) / ".machine" / "cache"
    return config_file(options).parent / ".cache"


def job_of(options: Namespace, settings: Settings, show: Callable[[str], None]) -> Job:
    """How seeds are read; ``show`` gets the diffs of a dry run. Raises UsageError."""
    from generator.files import overlap
    from generator.ingest import Job
    from generator.readers import digest, maker

    paths = settings.paths
    if overlap(paths.seeds, paths.content):
        raise UsageError(f"{paths.seeds} and {paths.content} lie in one another; keep them apart")
    reader = reader_of(settings)
    fresh = getattr(options, "fresh", False) or getattr(options, "refresh", False)
    return Job(
        seeds=paths.seeds,
        content=paths.content,
        maker=lambda: maker(reader, settings.extract),
        rules=digest(reader, settings.extract),
        store=settings.extract.store,
        cache=None if fresh else cache_folder(options),
        dry_run=getattr(options, "dry_run", False),
        show=show,
    )


def reader_of(settings: Settings, name: str | None = None) -> str:
    """The name of the reader of the settings, or of a named one. Raises UsageError."""
    from generator.readers import NoReaderError, checked

    try:
        return checked(settings.extract, name)
    except NoReaderError as reason:
        raise UsageError(str(reason)) from None


def with_reader(now: Settings, before: Settings) -> Settings:
    """Settings that were changed while a reader is at work: it goes on as it was set up."""
    keys = ("reader", "model", "context")
    kept = {key: getattr(before.extract, key) for key in keys}
    return replace(now, extract=replace(now.extract, **kept))


def must_exist(options: Namespace, name: str) -> None:
    """A folder that somebody named is there; a default one may be missing. Raises UsageError."""
    folder = getattr(options, name)
    if folder is not None and not folder.is_dir():
        raise UsageError(f"there is no folder {folder}; make it, or name another --{name}")
