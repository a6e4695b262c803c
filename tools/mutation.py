"""Mutation testing of the rooms where a silent mistake would cost most: `make mutation`.

    python tools/mutation.py [--sample N | --all] [--least PERCENT] [ROOM ...]

mutmut changes the code in one place at a time (a mutant) and runs the targeted tests; a mutant that
no test notices survives. All mutants take hours, so of each room N are taken (150 by default), by
the digest of their names: the same ones on every machine, until the code changes. The survivors are
printed with what was changed; `docs/mutants.md` judges those that stay.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MUTANTS = ROOT / "mutants"
#: What each room is made of, as mutmut names modules.
ROOMS = {
    "merge": ["generator.reconcile*"],
    "dates": ["generator.extract.dates*"],
    "slugs": ["generator.text.*"],
    "front matter": ["generator.frontmatter*"],
    "linking": ["generator.aggregate*"],
}
LEAST = 90.0
SAMPLE = 150
#: Exit codes of mutmut's workers: a test failed; nothing failed; no test runs the code.
KILLED, SURVIVED, UNTESTED = {1, 3}, {0}, {5, 33}
#: The processor time ran out, or the mutant crashed the process: noticed too.
STOPPED = {36, 24, 152, 255, -24, -11, -9}


def mutmut(*arguments: str) -> int:
    """Run mutmut at the root of the project; its exit code."""
    program = Path(sys.executable).with_name("mutmut")
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    return subprocess.call([str(program), *arguments], cwd=ROOT, env=environment)


def verdicts() -> dict[str, int | None]:
    """Each mutant's name with the exit code of its tests; None where it was not tried."""
    found: dict[str, int | None] = {}
    for path in sorted(MUTANTS.rglob("*.meta")):
        found.update(json.loads(path.read_text("utf-8"))["exit_code_by_key"])
    return found


def taken(names: list[str], sample: int) -> list[str]:
    """``sample`` of the names, those of the least digests; 0 takes all."""
    by_digest = sorted(names, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    return sorted(by_digest[: sample or None])


def score(codes: list[int | None]) -> float:
    """Percent of the mutants that were noticed; those that no test reaches were not."""
    noticed = sum(code in KILLED | STOPPED for code in codes)
    return 100.0 * noticed / len(codes) if codes else 0.0


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    options.add_argument("rooms", nargs="*", choices=[*ROOMS, []], help="default: all")
    options.add_argument("--sample", type=int, default=SAMPLE, help="mutants of each room")
    options.add_argument("--all", action="store_true", help="every mutant (hours)")
    options.add_argument("--least", type=float, default=LEAST, help="percent that must be noticed")
    given = options.parse_args()
    # A first run of a single mutant makes all of them and learns which tests run which function.
    if mutmut("run", "generator.text.x_fold__mutmut_1"):
        return 1
    known = verdicts()
    rooms = {
        room: taken(
            [name for name in known if any(fnmatch(name, one) for one in ROOMS[room])],
            0 if given.all else given.sample,
        )
        for room in given.rooms or ROOMS
    }
    if mutmut("run", *(name for names in rooms.values() for name in names)):
        return 1
    known = verdicts()
    enough = True
    for room, names in rooms.items():
        codes = [known[name] for name in names]
        reached = score(codes)
        enough &= reached >= given.least
        for name, code in zip(names, codes, strict=True):
            if code not in KILLED | STOPPED:
                print(f"\n{name}: {'no test runs it' if code in UNTESTED else 'survived'}")
                sys.stdout.flush()
                mutmut("show", name)
        print(f"mutation: {room}: {reached:.1f} % of {len(names)} mutants noticed")
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
