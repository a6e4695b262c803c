"""Work divided among processes that are copies of this one, so that nothing is sent to them.

What a worker has made comes back as bytes; files it writes itself. Where a process cannot be copied
safely (other systems than Linux; a preview with its threads), everything is done here, one after
the other, with the same result.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress

_DONE, _FAILED = b"+", b"-"


class WorkerError(OSError):
    """A worker process ended before its work was done: killed, or out of memory."""


class WorkerBugError(RuntimeError):
    """A worker ended with an exception, whose traceback is in the message."""


def processors() -> int:
    """How many workers can run at once here; 1 where processes cannot be copied."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def divided(jobs: Sequence[Callable[[], bytes]]) -> list[bytes]:
    """The results of all jobs, in order; each of them but the first has a process of its own.

    Whatever ends this process's part, Ctrl-C too, ends the others first. Raises
    :class:`WorkerError`, :class:`WorkerBugError`, and what the first job raises.
    """
    if len(jobs) < 2 or processors() == 1:
        return [job() for job in jobs]
    gc.freeze()  # the garbage collector would write to every value, and so copy all memory
    sys.stdout.flush()
    sys.stderr.flush()
    started: list[tuple[int, int]] = []
    try:
        started.extend(_start(job) for job in jobs[1:])
        return [jobs[0](), *(_result(pipe) for _, pipe in started)]
    except BaseException:
        for process, _ in started:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGTERM)
        raise
    finally:
        for process, pipe in started:
            os.close(pipe)
            with suppress(ChildProcessError):
                os.waitpid(process, 0)
        gc.unfreeze()


def _start(job: Callable[[], bytes]) -> tuple[int, int]:
    """Start a worker; its process and the end of the pipe that its result comes through."""
    here, there = os.pipe()
    process = os.fork()
    if process:
        os.close(there)
        return process, here
    try:
        os.close(here)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        try:
            result = _DONE + job()
        except KeyboardInterrupt:
            os._exit(130)
        except BaseException:
            result = _FAILED + traceback.format_exc().encode("utf-8", "replace")
        with os.fdopen(there, "wb") as pipe:
            pipe.write(result)
    finally:
        # Never back into the copied program: it is the other process that goes on with it.
        os._exit(0)


def _result(pipe: int) -> bytes:
    with os.fdopen(os.dup(pipe), "rb") as stream:
        data = stream.read()
    if not data:
        raise WorkerError("a worker process was ended from outside (out of memory?)")
    if data.startswith(_FAILED):
        raise WorkerBugError(data[1:].decode("utf-8", "replace"))
    return data[1:]
