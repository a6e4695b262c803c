"""A progress bar: on a terminal only, so that logs and pipes stay clean."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

_WIDTH = 24
#: Seconds between two drawings.
_PAUSE = 0.1


class Progress:
    """Counts what is done. Use it as a context; leaving it takes the bar away again.

    ``total`` is the number expected, 0 when nobody knows.
    """

    def __init__(
        self,
        what: str,
        stream: TextIO,
        total: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._what, self._total, self._stream, self._clock = what, total, stream, clock
        #: Gives further words for the bar.
        self.beside: Callable[[], str] = str
        self._shown = stream.isatty()
        self._began = self._drawn = clock()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def of(self, count: int, total: int) -> None:
        """``count`` are done so far of a number that is known by now."""
        self._total = total
        self(count)

    def __call__(self, count: int) -> None:
        """``count`` are done so far."""
        now = self._clock()
        if not self._shown or now - self._drawn < _PAUSE:
            return
        self._drawn = now
        rate = count / max(now - self._began, 0.001)
        if self._total >= count > 0:
            filled = _WIDTH * count // self._total
            bar = "█" * filled + "░" * (_WIDTH - filled)
            left = (self._total - count) / rate
            text = f"{self._what} {bar} {count} of {self._total}, about {_duration(left)} left"
        else:
            text = f"{self._what} {count}, {rate:.0f} a second"
        self._stream.write(f"\r\x1b[K{text}{self.beside()}")
        self._stream.flush()


def _duration(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole} s" if whole < 100 else f"{round(whole / 60)} min"
