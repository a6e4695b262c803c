"""Times cold full builds of growing sites: ``python -m bench growth [ARTICLES ...]``.

Promised: from 1,000 to 10,000 to 50,000 articles the time for each article stays within 15 %, and
50,000 need at most 1.5 GB, counted as the sum of what all processes hold alone or share.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from bench.corpus import FACTS, World, write_content

ROOT = Path(__file__).parent.parent
SIZES = (1_000, 10_000, 50_000)
SPREAD, MEMORY = 0.15, 1.5


def measure(folder: Path) -> tuple[float, float]:
    """Seconds and gigabytes of one cold build in ``folder``. Raises CalledProcessError."""
    command = [sys.executable, "-m", "generator", "build"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    began, most = time.perf_counter(), 0
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=quiet, stderr=quiet)
    while process.poll() is None:
        most = max(most, sum(map(_proportional, _family(process.pid))))
        time.sleep(0.05)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - began, most / 1e6


def _family(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):
        for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            yield from _family(int(child))


def _proportional(process: int) -> int:
    """Kilobytes of a process; memory that several share counts in parts (Linux)."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def main(arguments: Sequence[str] = ()) -> int:
    """Prints one line a size; 1 when a promise was not kept on this machine."""
    sizes = [int(size) for size in arguments] or list(SIZES)
    each, gigabytes = [], 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="tracker-bench-") as name:
            folder = Path(name)
            write_content(World(size, FACTS), folder / "content")
            seconds, gigabytes = measure(folder)
        each.append(seconds / size)
        print(f"{size:>7,} articles: {seconds:7.2f} s, {1e3 * each[-1]:5.2f} ms each, "
              f"{gigabytes:5.2f} GB", flush=True)  # fmt: skip
    return int(max(each) > (1 + SPREAD) * each[0] or gigabytes > MEMORY)
