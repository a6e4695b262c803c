"""Whenever a run is killed, nothing is torn or lost, and the next run gives what a clean one does.

`make test` kills at some calls and moments, `make test-crash` at every call and at 200
moments of each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CASES = ("build", "extract", "correct")


def crash(case: str, trigger: str, count: int, folder: Path) -> dict[str, int]:
    """What :mod:`crashing` did; fails with its words where something was not as promised."""
    path = os.pathsep.join([str(HERE.parent), str(HERE)])
    command = [sys.executable, str(HERE / "crashing.py"), case, trigger, str(count), str(folder)]
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told: dict[str, int] = json.loads(done.stdout)
    sys.stdout.write(f"{case} {trigger}: {told}\n")
    return told


@pytest.mark.parametrize(("case", "step"), [("build", 40), ("extract", 8)])
def test_killed_at_some_calls(case: str, step: int, tmp_path: Path) -> None:
    told = crash(case, "calls", step, tmp_path)
    assert told["rename"] + told["replace"] >= 1
    assert told["mkdir"] >= 1


def test_killed_at_some_moments(tmp_path: Path) -> None:
    told = crash("build", "moments", 6, tmp_path)
    assert told["killed"] + told["done"] == 6


@pytest.mark.slow
@pytest.mark.crash
@pytest.mark.parametrize("case", CASES)
def test_killed_at_every_call(case: str, tmp_path: Path) -> None:
    told = crash(case, "calls", 1, tmp_path)
    assert told["rename"] + told["replace"] > 1
    assert told["fsync"] > 5 or case == "build"  # what can be made again waits for no disk
    assert told["strays"] > 5  # the kills came in the middle of writing


@pytest.mark.slow
@pytest.mark.crash
def test_killed_at_every_call_of_several_workers(tmp_path: Path) -> None:
    told = crash("build", "many-calls", 1, tmp_path)
    assert told["rename"] > 10


@pytest.mark.slow
@pytest.mark.crash
@pytest.mark.parametrize("case", CASES)
def test_killed_at_200_moments(case: str, tmp_path: Path) -> None:
    told = crash(case, "moments", 200, tmp_path)
    assert told["killed"] > 50
