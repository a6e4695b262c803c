"""Set-up and the order of the stages, as `make` runs them, without installing anything."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


def project(folder: Path) -> Path:
    """A copy of what set-up reads; its path has a space, as people's folders have."""
    copy = folder / "my tracker"
    shutil.copytree(ROOT / "tools", copy / "tools", ignore=shutil.ignore_patterns("node_modules"))
    shutil.copytree(ROOT / "requirements", copy / "requirements")
    for name in ("pyproject.toml", "Makefile"):
        shutil.copy(ROOT / name, copy)
    return copy


def program(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def setup(tmp_path: Path) -> ModuleType:
    """tools/setup.py of a copied project, as a module."""
    spec = importlib.util.spec_from_file_location("setup", project(tmp_path) / "tools" / "setup.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_without_a_venv_module_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "ensurepip.py").write_text("raise ImportError")
    done = subprocess.run(
        [sys.executable, project(tmp_path) / "tools" / "setup.py", "build"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no venv module" in done.stderr
    assert "apt install python3" in done.stderr


def test_without_python_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    done = subprocess.run(
        ["make", "PYTHON=no-such-python", "setup-build"],
        cwd=project(tmp_path),
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert "no Python was found; install Python 3.11" in done.stderr.splitlines()[0]


def test_too_old_a_python_is_named_with_what_to_do(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(setup.sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit, match=r"this is Python 3\.9, .* needs 3\.11 .*; install one"):
        setup.use_new_enough_python()


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        (
            "WARNING: Retrying: NewConnectionError('<...>')\nERROR: No matching distribution",
            "go online",
        ),
        ("ERROR: No matching distribution found for spacy==1", "name another Python"),
        ("Collecting a\nERROR: [Errno 28] No space left on device\nhint", "No space left"),
    ],
)
def test_each_failure_of_pip_has_its_remedy(
    setup: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, remedy: str
) -> None:
    folder = Path(setup.VENV)
    folder.mkdir()
    (tmp_path / "said").write_text(said)
    fake = program(tmp_path / "python", f"cat {tmp_path / 'said'}; exit 1")
    monkeypatch.setattr(setup, "VENV_PYTHON", str(fake))
    with pytest.raises(SystemExit, match=remedy):
        setup.pip("installing", ["x"])
    assert said in (folder / "setup.log").read_text()


def test_set_up_is_done_once_until_a_lock_changes(setup: ModuleType) -> None:
    (Path(setup.VENV) / "bin").mkdir(parents=True)
    Path(setup.VENV_PYTHON).touch()
    assert not setup.is_done("build")
    Path(setup.stamp("extract")).write_text(setup.digest("extract"))
    assert setup.is_done("extract")
    assert setup.is_done("build")  # contained in it
    assert not setup.is_done("dev")
    with Path(setup.ROOT, "requirements", "extract.txt").open("a") as lock:
        lock.write("# changed\n")
    assert not setup.is_done("extract")


@pytest.mark.parametrize(
    ("codes", "code", "ran", "last"),
    [
        ({"extract": 0, "build": 0}, 0, "extract build", "Done."),
        ({"extract": 1, "build": 0}, 0, "extract build", "left out by: extract (see"),
        ({"extract": 1, "build": 1}, 0, "extract build", "left out by: extract build (see"),
        ({"extract": 2, "build": 0}, 2, "extract", "extract:"),
        ({"extract": 0, "build": 3}, 3, "extract build", "build:"),
        ({"extract": 130, "build": 0}, 130, "extract", "extract:"),
    ],
)
def test_refused_input_does_not_stop_the_stages_but_failure_does(
    tmp_path: Path, codes: dict[str, int], code: int, ran: str, last: str
) -> None:
    cases = " ".join(f"{stage}) exit {result};;" for stage, result in codes.items())
    fake = program(tmp_path / "python", f'echo "$3" >> {tmp_path}/ran; case "$3" in {cases} esac')
    done = subprocess.run(
        ["sh", ROOT / "tools" / "stages.sh", fake, *codes], capture_output=True, text=True
    )
    assert done.returncode == code
    assert (tmp_path / "ran").read_text().split() == ran.split()
    assert last in done.stdout.splitlines()[-1]


def test_every_target_is_listed_with_one_line() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True).stdout
    targets = [line.split()[0] for line in listed.splitlines() if line.startswith("  ")]
    for target in ("build", "serve", "test", "check", "evaluate", "bench", "lint", "clean"):
        assert target in targets
