"""Shows a built site on this computer and rebuilds it when a file is saved.

Knows nothing of pages: it watches files, calls a build callable in a thread of its own, serves the
folder that the build fills, and tells open browsers to reload. After a failed build it goes on
serving the last good site, with the messages on top of every page.

Who gets an answer is in :mod:`generator.preview_http`, how pages are found and changed on their way
in :mod:`generator.preview_pages`.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from watchfiles import Change, DefaultFilter, awatch

from generator.preview_http import Rule, allowed_names, application
from generator.preview_pages import Notice

#: Milliseconds of quiet after which a change counts as saved, and the longest wait for quiet.
QUIET, LONGEST = 40, 300
#: Bytes that a browser may send at once.
MOST_SENT = 12_000_000


class Outcome(Protocol):
    """What a build came to."""

    @property
    def ok(self) -> bool:
        """Whether the output folder holds the new site, not the last good one still."""

    @property
    def messages(self) -> Sequence[str]:
        """One line each, for the terminal and, after a failure, the browser."""


@runtime_checkable
class Incomplete(Protocol):
    """What an outcome may have besides: what a good build had to leave out of the new site."""

    @property
    def problems(self) -> Sequence[str]:
        """One line each, for the browser; the terminal has them among the messages."""


#: Takes what changed, named as in ``watch``: files, or a folder that came anew; at first nothing.
#: The outcome of the call before, the same object, says that there was nothing to do.
Build = Callable[[frozenset[Path]], Outcome]


@dataclass(frozen=True, slots=True)
class _Crash:
    """The outcome of a build that ended in an exception."""

    messages: Sequence[str]
    ok: bool = False


def serve(
    build: Build,
    output: Path,
    watch: Iterable[Path],
    host: str = "127.0.0.1",
    port: int = 8000,
    say: Callable[[str], None] = print,
    rooms: Sequence[Rule] = (),
    signs: Sequence[tuple[str, str]] = (),
) -> None:
    """Build, serve ``output`` at ``http://host:port/`` and rebuild on changes, until interrupted.

    ``watch`` names files and folders, also such as do not exist yet. ``port`` 0 takes a free one.
    ``say`` gets every line for the terminal. ``rooms`` answer addresses beside the site, and
    ``signs`` (what, address) tell of them in the terminal. Raises :class:`OSError` with a remedy
    in its text where the port is taken or files cannot be watched.
    """
    preview = Preview(build, output, watch, say, rooms, signs)
    with suppress(KeyboardInterrupt):
        asyncio.run(preview.run(host, port))


class Preview:
    """One running preview; use :func:`serve` unless you have an event loop already."""

    def __init__(
        self,
        build: Build,
        output: Path,
        watch: Iterable[Path],
        say: Callable[[str], None],
        rooms: Sequence[Rule] = (),
        signs: Sequence[tuple[str, str]] = (),
    ) -> None:
        self.output = output.resolve()
        self.outcome: Outcome | None = None
        self._build = build
        # Watched under their real names, which some systems report, and told as they were given.
        self._given = {path.resolve(): path for path in watch}
        self._say = say
        self._rooms = tuple(rooms)
        self._signs = tuple(signs)
        self._changes: asyncio.Queue[frozenset[Path]] = asyncio.Queue()

    @property
    def notice(self) -> Notice | None:
        """What to show on top of each page; nothing after a build that left nothing out."""
        outcome = self.outcome
        if outcome is None:
            return None
        if not outcome.ok:
            lines = tuple(outcome.messages) or ("no message",)
            return Notice("The build failed. This is the last good site.", lines, True)
        lines = tuple(outcome.problems) if isinstance(outcome, Incomplete) else ()
        return Notice(f"Problems, left out of this site: {len(lines)}", lines) if lines else None

    async def run(
        self, host: str, port: int, started: Callable[[int], None] = lambda _: None
    ) -> None:
        """Serve until cancelled; ``started`` is called with the real port once it is open."""
        # Two thirds of livereload's own log are not for people who write articles.
        logging.getLogger("livereload").setLevel(logging.ERROR)
        LiveReloadHandler.watcher = Watcher()  # reload_waiters() reads it; it never watches
        try:
            sockets = bind_sockets(port, address=host)
        except OSError as error:
            remedy = f"cannot serve at {host}:{port} ({error.strerror}); choose another --port"
            raise OSError(remedy) from error
        handlers = application(self, allowed_names(host), self._rooms)
        server = HTTPServer(handlers, max_body_size=MOST_SENT)
        server.add_sockets(sockets)
        port = sockets[0].getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        self._say(f"Serving http://{shown}:{port}/ (Ctrl-C ends it)")
        for what, address in self._signs:
            self._say(f"{what}: http://{shown}:{port}{address}")
        started(port)
        worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="build")
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._follow_changes())
                tasks.create_task(self._build_again_and_again(worker))
        except ExceptionGroup as group:
            raise _first(group) from None
        finally:
            server.stop()
            await server.close_all_connections()
            worker.shutdown()  # a build that runs is finished, not torn

    async def _build_again_and_again(self, worker: ThreadPoolExecutor) -> None:
        loop = asyncio.get_running_loop()
        changed: frozenset[Path] = frozenset()
        while True:
            outcome = await loop.run_in_executor(worker, self._build_once, changed)
            if outcome is not self.outcome:
                self.outcome = outcome
                for message in outcome.messages:
                    self._say(message)
                if not outcome.ok:
                    self._say("The build failed; the last good site is still served.")
                LiveReloadHandler.reload_waiters("*")
            changed = await self._changes.get()
            while not self._changes.empty():  # what was saved during a build is built at once
                changed |= self._changes.get_nowait()

    def _build_once(self, changed: frozenset[Path]) -> Outcome:
        try:
            return self._build(changed)
        except Exception:  # a bug must not end the preview; it is shown in full
            return _Crash(traceback.format_exc().splitlines())

    async def _follow_changes(self) -> None:
        """Queue every change; begin anew when a watched folder appears or is replaced."""
        while True:
            replaced = asyncio.Event()
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._follow_folders(replaced))
                tasks.create_task(self._follow_single_files(replaced))
            self._queue(self._given)

    def _queue(self, paths: Iterable[Path]) -> None:
        told = frozenset(
            given / path.relative_to(real)
            for path in paths
            for real, given in self._given.items()
            if path.is_relative_to(real)
        )
        if told:
            self._changes.put_nowait(told)

    async def _follow_folders(self, replaced: asyncio.Event) -> None:
        folders = [path for path in self._given if path.is_dir()]
        async for batch in _changes(folders, self._is_watched, replaced):
            self._queue(path for _, path in batch)

    async def _follow_single_files(self, replaced: asyncio.Event) -> None:
        """Follow the folders around what is watched, and end when a watched folder comes anew.

        Not the single files themselves, for editors save by replacing a file.
        """
        around = {_nearest_folder(path.parent) for path in self._given}

        def is_named(path: Path) -> bool:
            return any(path == one or path in one.parents for one in self._given)

        async for batch in _changes(around, is_named, replaced, recursive=False):
            self._queue(path for _, path in batch if not path.is_dir())
            if any(change is Change.added and path.is_dir() for change, path in batch):
                replaced.set()

    def _is_watched(self, path: Path) -> bool:
        """Neither the output, nor what is hidden (files of tools, and half-written ones)."""
        if path.is_relative_to(self.output):
            return False
        below = [path.relative_to(one) for one in self._given if path.is_relative_to(one)]
        return any(not any(part.startswith(".") for part in one.parts) for one in below)


def _first(group: ExceptionGroup[Exception]) -> Exception:
    first = group.exceptions[0]
    return _first(first) if isinstance(first, ExceptionGroup) else first


def _nearest_folder(path: Path) -> Path:
    return next((one for one in (path, *path.parents) if one.is_dir()), path)


async def _changes(
    folders: Iterable[Path],
    wanted: Callable[[Path], bool],
    stop: asyncio.Event,
    recursive: bool = True,
) -> AsyncIterator[set[tuple[Change, Path]]]:
    """Batches of changes, each as soon as there is quiet for :data:`QUIET` milliseconds."""
    usual = DefaultFilter()
    async for batch in awatch(
        *folders,
        watch_filter=lambda change, path: usual(change, path) and wanted(Path(path)),
        debounce=LONGEST,
        step=QUIET,
        stop_event=stop,
        recursive=recursive,
        ignore_permission_denied=True,
    ):
        yield {(change, Path(path)) for change, path in batch}
