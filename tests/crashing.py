"""Kills work with SIGKILL, looks at what is left, and does the work again.

A program of its own, since work is done in copies of this process, which must have no threads:
`python tests/crashing.py CASE TRIGGER COUNT FOLDER`. Prints what it did as JSON; the first thing
that is not as promised ends it with an AssertionError.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import test_incremental
import test_lasting

from generator import content_folder, files, printing, workers
from generator.build import build
from generator.output import Output
from generator.site import Press, plan

#: Calls by which a file or folder comes to its new state, at each of which work is killed.
CALLS = ("rename", "replace", "fsync", "link", "unlink", "mkdir", "rmdir")
Tree = dict[str, bytes]
#: Installs, in the copy of the process that does the work, what will kill it.
Trigger = Callable[[], None]


@dataclass(frozen=True)
class Round:
    """One piece of work on a folder: what it finds, and what it must leave."""

    before: Tree
    after: Tree
    work: Callable[[], None]
    #: What is there now, and half-written temporary files, which no reader sees.
    seen: Callable[[], tuple[Tree, list[str]]]
    #: What sweeps after a kill, where the work itself leaves that to the next extraction.
    sweep: Callable[[], None] = lambda: None


def extraction(folder: Path, case: str) -> Iterator[Round]:
    """Reading again (or correcting a fact), from the same state each time."""
    begun, ended, run = folder / "begun", folder / "ended", folder / "run"
    test_lasting.CASES[case].begin(begun)
    shutil.copytree(begun, ended)
    test_lasting.CASES[case].work(ended)

    def seen() -> tuple[Tree, list[str]]:
        found = test_lasting.tree(run / "content") | test_lasting.tree(run / "seeds")
        strays = [name for name in found if name.endswith((".tmp", ".next"))]
        return {name: data for name, data in found.items() if name not in strays}, strays

    def all_of(place: Path) -> Tree:
        return test_lasting.tree(place / "content") | test_lasting.tree(place / "seeds")

    before, after = all_of(begun), all_of(ended)
    while True:
        shutil.rmtree(run, ignore_errors=True)
        shutil.copytree(begun, run)
        sweep = partial(files.sweep, run / "content") if case == "correct" else lambda: None
        yield Round(before, after, partial(test_lasting.CASES[case].work, run), seen, sweep)


def building(folder: Path) -> Iterator[Round]:
    """Building one site and another in turn, each over the other, with all its notes."""
    sites = []
    for name in ("one", "other"):
        (folder / name).mkdir(parents=True)
        site = test_incremental.Site(folder / name)
        if name == "other":
            for change in ("a title", "a name", "a file less", "a file more", "a person's file"):
                test_incremental.CHANGES[change](site, 2)
        site.clean()
        sites.append((test_incremental.tree(site.settings.paths.content), folder / name / "clean"))
    (folder / "run").mkdir()
    run = test_incremental.Site(folder / "run")
    run.build()
    output = run.settings.paths.output

    def seen() -> tuple[Tree, list[str]]:
        strays, pages = [], {}
        for path in sorted(output.rglob("*")):
            name = path.relative_to(output).as_posix()
            if name.startswith(Output.WORKSHOP) or name.endswith(".tmp"):
                strays.append(name)
            elif path.is_file() and name != Output.MANIFEST:
                pages[name] = path.read_bytes()
        strays += [path.name for path in run.cache.glob(".tracker-*")]
        return pages, strays

    def change_to(content: Tree) -> None:
        shutil.rmtree(run.settings.paths.content)
        for name, data in content.items():
            path = run.settings.paths.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    def work() -> None:
        made = build(run.settings, Press(), cache=run.cache)
        assert made.ok

    trees = []
    for _, clean in sites:
        made = test_incremental.tree(clean)
        del made[Output.MANIFEST]
        trees.append(made)
    number = 0
    while True:
        number = 1 - number
        change_to(sites[number][0])
        yield Round(trees[1 - number], trees[number], work, seen)


def with_workers() -> None:
    """Have even a small site made by two processes."""
    for module in (content_folder, printing, plan):
        module.WORTH = 1
    workers.processors = lambda: 2


def at_call(name: str, number: int, many: bool) -> Trigger:
    """Kills the whole run, of ``many`` workers if need be, in place of the ``number``-th call."""

    def install() -> None:
        if many:
            with_workers()
        left = number
        call = getattr(os, name)

        def deadly(*given: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if left == 0:
                os.killpg(os.getpgrp(), signal.SIGKILL)
            return call(*given, **named)

        setattr(os, name, deadly)

    return install


def started(work: Callable[[], None], trigger: Trigger) -> int:
    """Start work in a copy of this process, at the head of a group of its own."""
    process = os.fork()
    if process:
        with suppress(OSError):  # whichever of the two comes first; or it is done already
            os.setpgid(process, process)
        return process
    code = 1
    try:
        os.setpgid(0, 0)
        trigger()
        work()
        code = 0
    finally:
        os._exit(code)


def ended(process: int) -> bool:
    """Wait for a process; whether it was killed, not done. Any other end is a failure."""
    _, status = os.waitpid(process, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, -signal.SIGKILL), f"the work ended with {code}"
    return code != 0


def check(turn: Round, place: str) -> int:
    """Nothing is torn or lost, and doing the work again gives what it always gives."""
    found, strays = turn.seen()
    for name, data in found.items():
        assert data in (turn.before.get(name), turn.after.get(name)), (place, name, "is torn")
    lost = (turn.before.keys() & turn.after.keys()) - found.keys()
    assert not lost, (place, lost, "is lost")
    assert not ended(started(turn.work, lambda: None)), place
    turn.sweep()
    found, left = turn.seen()
    assert found == turn.after, (place, sorted(k for k in found.keys() | turn.after.keys()
                                               if found.get(k) != turn.after.get(k)))  # fmt: skip
    assert left == [], (place, left, "was not swept")
    return len(strays)


def kill_at_calls(rounds: Iterator[Round], step: int, many: bool) -> dict[str, int]:
    """Kill at each call (or at every ``step``-th) of :data:`CALLS`; how often that was."""
    kills = dict.fromkeys(CALLS, 0)
    kills["strays"] = 0
    for name in CALLS:
        number = 1
        while True:
            turn = next(rounds)

            trigger = at_call(name, number, many)
            if not ended(started(turn.work, trigger)):
                assert turn.seen() == (turn.after, []), (name, number)
                break
            kills["strays"] += check(turn, f"{name} {number}")
            kills[name] += 1
            number += step
    return kills


def kill_at_moments(rounds: Iterator[Round], count: int) -> dict[str, int]:
    """Kill at ``count`` random moments; one half leaves the workers of a run alive."""
    random_ = random.Random(8)
    began = time.monotonic()
    for _ in range(3):
        assert not ended(started(next(rounds).work, lambda: None))
    length = (time.monotonic() - began) / 3
    told = {"killed": 0, "done": 0, "strays": 0}
    for number in range(count):
        turn = next(rounds)
        process = started(turn.work, with_workers if number % 2 else lambda: None)
        time.sleep(random_.uniform(0, length))
        if number % 4 < 2:
            os.kill(process, signal.SIGKILL)
        else:
            os.killpg(process, signal.SIGKILL)
        told["killed" if ended(process) else "done"] += 1
        told["strays"] += check(turn, f"moment {number}")
    return told


def main(case: str, trigger: str, count: int, folder: Path) -> None:
    """``trigger``: ``calls`` or ``many-calls`` (every ``count``-th), or ``moments`` (so many)."""
    rounds = building(folder) if case == "build" else extraction(folder, case)
    if trigger == "moments":
        told = kill_at_moments(rounds, count)
    else:
        told = kill_at_calls(rounds, count, trigger == "many-calls")
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
