"""Mutation testing of the rooms where a silent mistake would cost most: `make mutation`.

    python tools/mutation.py [--sample N | --all] [--least PERCENT] [ROOM ...]

mutmut changes the code in one place at a time (a mutant) and runs the tests of that room; a mutant
that no test notices survives. All mutants take hours, so of each room N are taken (150 by default),
by the digest of their names: the same ones on every machine, until the code changes. The survivors
are printed with what was changed; `docs/quality.md` judges those that stay.

Only targeted tests count: the properties of hypothesis would find mutants by luck, and slowly.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import functools
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SCRATCH = ROOT / "build" / "mutation"
LEAST = 90.0
SAMPLE = 150
#: Exit codes of mutmut's workers for a mutant that was noticed: a test failed, or the mutant
#: crashed or ran out of time.
LATE = {24, 36, 152, -24}
NOTICED = {1, 3, 255, -11, -9} | LATE
#: No test of the room runs the code.
UNTESTED = {5, 33}


class Room(NamedTuple):
    """What is changed, and the tests that have to notice; both as patterns of paths."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


ROOMS = {
    "merge": Room(
        ("generator/reconcile/*.py",),
        ("tests/test_reconcile*.py", "tests/test_hands.py"),
    ),
    # Without patterns.py: what is compiled on import, mutmut cannot change afterwards.
    "dates": Room(
        ("generator/extract/dates/[!p]*.py", "generator/extract/dates/periods.py"),
        ("tests/test_extract_dates*.py",),
    ),
    "slugs": Room(("generator/text.py",), ("tests/test_text.py",)),
    "front-matter": Room(("generator/frontmatter/*.py",), ("tests/test_frontmatter*.py",)),
    "linking": Room(
        (
            *("generator/aggregate/link.py", "generator/aggregate/likeness.py"),
            *("generator/aggregate/names.py", "generator/aggregate/people.py"),
            *("generator/aggregate/race_groups.py", "generator/aggregate/races.py"),
        ),
        ("tests/test_aggregate_*.py", "tests/test_site_people.py"),
    ),
}


def prepare(name: str) -> Path:
    """A copy of the project in which only the room is changed, and only its tests are run."""
    room, folder = ROOMS[name], SCRATCH / name
    for part in ("generator", "tests", "bench", "themes"):
        shutil.rmtree(folder / part, ignore_errors=True)
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    tests = sorted(
        path.relative_to(ROOT).as_posix() for one in room.tests for path in ROOT.glob(one)
    )
    only = "not slow and not browser and not hypothesis"
    chosen = ["-p", "no:randomly", "-p", "no:cacheprovider", "-m", only]
    given = {
        "source_paths": ["generator"],
        "only_mutate": list(room.modules),
        "also_copy": ["bench", "themes"],
        "pytest_add_cli_args": chosen,
        "timeout_constant": 60.0,  # a busy machine must not look like a mutant that never ends
        "pytest_add_cli_args_test_selection": tests,
    }
    table = "".join(f"{key} = {json.dumps(value)}\n" for key, value in given.items())
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    (folder / "pyproject.toml").write_text(f"{project}\n[tool.mutmut]\n{table}", "utf-8")
    return folder


def mutmut(folder: Path, *arguments: str) -> int:
    """Run mutmut in the copy; its exit code. What it says goes to `mutmut.log` there."""
    program = Path(sys.executable).with_name("mutmut")
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    with (folder / "mutmut.log").open("ab") as log:
        command = [str(program), "run", *arguments]
        return subprocess.call(command, cwd=folder, env=environment, stdout=log, stderr=log)


def verdicts(folder: Path) -> dict[str, tuple[Path, int | None]]:
    """Each mutant's file and the exit code of its tests; None where it was not tried."""
    found: dict[str, tuple[Path, int | None]] = {}
    for path in sorted((folder / "mutants").rglob("*.meta")):
        codes = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
        found.update((name, (path.with_suffix(""), code)) for name, code in codes.items())
    return found


def taken(names: list[str], sample: int) -> list[str]:
    """``sample`` of the names, those of the least digests; 0 takes all."""
    by_digest = sorted(names, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    return sorted(by_digest[: sample or None])


@functools.cache
def functions(file: Path) -> dict[str, list[str]]:
    """The lines of each function of a module of mutants, originals included."""
    return {
        node.name: ast.unparse(node).splitlines()[1:]
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    }


def change(name: str, file: Path) -> str:
    """What a mutant changed, as lines before and after."""
    function = name.rpartition(".")[2]
    bodies = functions(file)
    original = bodies[function.rpartition("__mutmut_")[0] + "__mutmut_orig"]
    lines = difflib.unified_diff(original, bodies[function], n=0, lineterm="")
    return "\n".join(f"    {line}" for line in lines if line[:2] not in ("--", "++", "@@"))


def measure(name: str, sample: int, least: float) -> bool:
    """Try a room's mutants, print the survivors and the score; whether it is high enough."""
    folder = prepare(name)
    # A run for a mutant that is none ends after making all of them.
    mutmut(folder, "none")
    mutants = taken(list(verdicts(folder)), sample)
    if not mutants or mutmut(folder, *mutants):
        log = folder.relative_to(ROOT) / "mutmut.log"
        print(f"mutation: {name}: mutmut could not run; see {log}")
        return False
    tried = verdicts(folder)
    survivors = [one for one in mutants if tried[one][1] not in NOTICED]
    for one in survivors:
        file, code = tried[one]
        print(f"{one}: {'no test runs it' if code in UNTESTED else 'survived'}")
        print(change(one, file))
    score = 100 - 100 * len(survivors) / len(mutants)
    of = f"{len(mutants)} of {len(tried):,} mutants"
    late = sum(tried[one][1] in LATE for one in mutants)
    print(f"mutation: {name}: {score:.1f} % of {of} noticed ({late} never ended)", flush=True)
    return score >= least


def main() -> int:
    kind = argparse.RawDescriptionHelpFormatter
    options = argparse.ArgumentParser(description=__doc__, formatter_class=kind)
    options.add_argument("rooms", nargs="*", metavar="ROOM", help=f"of: {', '.join(ROOMS)}")
    options.add_argument("--sample", type=int, default=SAMPLE, help="mutants of each room")
    options.add_argument("--all", action="store_true", help="every mutant (hours)")
    options.add_argument("--least", type=float, default=LEAST, help="percent to be noticed")
    given = options.parse_args()
    if unknown := sorted({*given.rooms} - {*ROOMS}):
        options.error(f"no such room: {', '.join(unknown)}")
    sample = 0 if given.all else given.sample
    enough = [measure(name, sample, given.least) for name in given.rooms or ROOMS]
    return 0 if all(enough) else 1


if __name__ == "__main__":
    sys.exit(main())
