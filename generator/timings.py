"""Where the time of a build goes: ``tracker build --timings``."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Timings:
    """Seconds by stage, in the order in which the stages came."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        """Count the time of the block for ``stage``; a stage may come several times."""
        began = self._clock()
        try:
            yield
        finally:
            self._seconds[stage] = self._seconds.get(stage, 0.0) + self._clock() - began

    def table(self) -> str:
        """A line for each stage, and the sum."""
        every = {**self._seconds, "together": sum(self._seconds.values())}
        return "\n".join(f"{seconds:8.3f} s  {stage}" for stage, seconds in every.items())
