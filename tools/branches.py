"""Branch coverage of `generator/`: `make coverage`, at least 95 % of the branches.

Branches alone count: taken together with statements the figure would be higher.

The tests run once, in several processes; programs that they start are measured too. The properties
of hypothesis are left out: a branch that only chance takes counts as one that no test takes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Percent of the branches that tests have to take.
FLOOR = 95.0
TESTS = "not slow and not browser and not hypothesis"


def run(*arguments: str) -> int:
    """Run a module of the environment at the root of the project; its exit code."""
    environment = {**os.environ, "COVERAGE_RCFILE": str(ROOT / "pyproject.toml")}
    return subprocess.call([sys.executable, "-m", *arguments], cwd=ROOT, env=environment)


def main() -> int:
    run("coverage", "erase")
    tests = run("coverage", "run", "-m", "pytest", "--quiet", "-m", TESTS, *sys.argv[1:])
    failed = tests or run("coverage", "combine", "--quiet")
    run("coverage", "report", "--skip-covered", "--show-missing")
    found = ROOT / "build" / "coverage" / "found.json"
    if run("coverage", "json", "--quiet", "-o", str(found)):
        return 1
    taken = json.loads(found.read_text("utf-8"))["totals"]["percent_branches_covered"]
    print(f"coverage: {taken:.2f} % of the branches taken; at least {FLOOR:.0f} % have to be")
    return failed or int(taken < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
