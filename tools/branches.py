"""Branch coverage of `generator/`: `make coverage`, with the floor of `pyproject.toml`.

The tests run once, in several processes; programs that they start are measured too. The properties
of hypothesis are left out: a branch that only chance takes counts as one that no test takes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTS = "not slow and not browser and not hypothesis"


def run(*arguments: str) -> int:
    """Run a module of the environment at the root of the project; its exit code."""
    environment = {**os.environ, "COVERAGE_RCFILE": str(ROOT / "pyproject.toml")}
    return subprocess.call([sys.executable, "-m", *arguments], cwd=ROOT, env=environment)


def main() -> int:
    run("coverage", "erase")
    tests = run("coverage", "run", "-m", "pytest", "--quiet", "-m", TESTS, *sys.argv[1:])
    combined = run("coverage", "combine", "--quiet")
    return tests or combined or run("coverage", "report", "--skip-covered", "--show-missing")


if __name__ == "__main__":
    sys.exit(main())
