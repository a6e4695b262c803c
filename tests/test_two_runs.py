"""Two runs of `tracker extract` at once, as two people may start them; one of them is killed."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent
SEEDS = 60


def begun(folder: Path, workers: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", "extract", "--workers", str(workers)]
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(run: subprocess.Popen[str]) -> str:
    """What a run that comes to a good end says."""
    out, err = run.communicate(timeout=600)
    assert (run.returncode, err) == (0, "")
    return out


def held(content: Path) -> bool:
    """Whether some process has the lock."""
    handle = os.open(content, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return False
    except BlockingIOError:
        return True
    finally:
        os.close(handle)


def until(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + 300
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def articles(folder: Path) -> list[Path]:
    return sorted((folder / "content" / "articles").rglob("*.md"))


def tree(folder: Path) -> dict[str, bytes]:
    """Everything but notes on what is up to date, temporary files included."""
    content = folder / "content"
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in sorted(content.rglob("*"))
        if path.is_file() and "cache" not in path.parts
    }


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run leaves that nobody disturbed, and its seeds."""
    from bench.extract import articles as made

    folder = tmp_path_factory.mktemp("alone")
    (folder / "seeds").mkdir()
    for number, raw in enumerate(made(SEEDS, words=80)):
        text = "\n\n".join((*raw.paragraphs, f"This is report number {number}."))
        (folder / f"seeds/{number:03}.txt").write_text(f" date {raw.date} {text}\n")
    ended(begun(folder, 1))
    assert len(articles(folder)) == SEEDS
    return folder


@pytest.mark.parametrize("workers", [1, 2])
def test_the_second_waits_and_goes_on_when_the_first_is_killed(
    alone: Path, tmp_path: Path, workers: int
) -> None:
    (tmp_path / "seeds").symlink_to(alone / "seeds")
    first = begun(tmp_path, workers)
    until(lambda: articles(tmp_path))
    first.send_signal(signal.SIGSTOP)  # in the middle of its work, with the lock
    done = len(articles(tmp_path))
    assert 0 < done < SEEDS and held(tmp_path / "content")
    before = tree(tmp_path)
    second = begun(tmp_path, workers)
    time.sleep(8)
    assert second.poll() is None and tree(tmp_path) == before
    first.kill()
    first.communicate(timeout=120)  # which also waits for its workers: none outlives it
    assert f"{SEEDS} articles" in ended(second)
    assert tree(tmp_path) == tree(alone)
    assert not held(tmp_path / "content")


def test_two_that_nobody_disturbs_leave_what_one_does(alone: Path, tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(alone / "seeds")
    runs = [begun(tmp_path, 1), begun(tmp_path, 1)]
    said = [ended(run) for run in runs]
    assert tree(tmp_path) == tree(alone)
    # The one that came second finds everything done.
    assert sum("nothing changed" in words or " 0 content files" in words for words in said) == 1
