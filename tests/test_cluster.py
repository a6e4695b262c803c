"""Reading on a Dask cluster: the same bytes as here, also when a worker is killed at work."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from generator import cli
from generator.cluster import joined

ROOT = Path(__file__).parent.parent
#: So many articles that both workers have some in hand, and more to come, when one is killed.
ARTICLES = 96
WORDS = (
    "The {0} Bakers Union endorsed {1} Poe for mayor of Springfield, Illinois, on Monday.\n\n"
    "{1} Poe, a Democrat, faces Ann Lee in the election of April 4, 2023. "
    "A poll of 400 voters found Poe ahead, 45% to 38%.\n"
)


@contextmanager
def program(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program that runs until the block ends."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    made = subprocess.Popen(
        [sys.executable, *words],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield made
    finally:
        made.kill()
        made.wait()


def wait_for(what: Callable[[], object], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def extract(seeds: Path, content: Path, *more: str) -> list[str]:
    return [
        "-m", "generator", "extract", f"--seeds={seeds}", f"--content={content}", "--fresh", *more
    ]  # fmt: skip


def written(content: Path) -> dict[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in sorted(content.rglob("*"))
        if path.is_file()
    }


@pytest.mark.slow
def test_a_worker_killed_at_work_changes_no_byte(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    pytest.importorskip("spacy")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for number in range(ARTICLES):
        names = (f"Local {number}", ("Jane", "Mary", "Ruth")[number % 3])
        text = f" date 2023-03-{number % 28 + 1:02} {WORDS.format(*names)}"
        (seeds / f"{number:03}.txt").write_text(text)
    here, there = tmp_path / "here", tmp_path / "there"
    subprocess.run(
        [sys.executable, *extract(seeds, here, "--workers=1")], cwd=ROOT, check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    with ExitStack() as stack:
        note = tmp_path / "scheduler.json"
        stack.enter_context(
            program("-m", "distributed.cli.dask_scheduler", "--host=127.0.0.1", "--port=0",
                    "--no-dashboard", f"--scheduler-file={note}")
        )  # fmt: skip
        wait_for(lambda: note.exists() and note.read_text().endswith("}"))
        address = json.loads(note.read_text())["address"]
        workers = [
            stack.enter_context(
                program("-m", "distributed.cli.dask_worker", address, "--nthreads=1",
                        "--no-nanny", "--no-dashboard", f"--local-directory={tmp_path}")
            )
            for _ in range(2)
        ]  # fmt: skip
        from distributed import Client

        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
            run = stack.enter_context(
                program(*extract(seeds, there, "--executor=dask", f"--scheduler={address}"))
            )
            processes = client.run(os.getpid)
            in_hand: dict[str, int] = {}

            def in_the_middle() -> bool:
                """Some articles are written, and both workers have others in hand."""
                in_hand.update({at: len(tasks) for at, tasks in client.processing().items()})
                return any(there.glob("articles/*/*.md")) and min(in_hand.values()) > 0

            wait_for(in_the_middle)
            os.kill(processes[max(in_hand, key=lambda at: in_hand[at])], signal.SIGKILL)
            assert len([*there.glob("articles/*/*.md")]) < ARTICLES
            assert run.wait(timeout=300) == 0
            assert len(client.nthreads()) == 1
        assert sorted(one.poll() is None for one in workers) == [False, True]
    assert len([*here.glob("articles/*/*.md")]) == ARTICLES
    assert written(there) == written(here)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--executor", "dask"], "--executor dask and --scheduler ADDRESS go together"),
        (["--scheduler", "tcp://127.0.0.1:1"], "go together"),
        (
            ["--executor", "dask", "--scheduler", "tcp://127.0.0.1:1", "--workers", "3"],
            "--workers is for processes",
        ),
    ],
)
def test_options_that_contradict_one_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    (tmp_path / "seeds").mkdir()
    folders = [f"--seeds={tmp_path / 'seeds'}", f"--content={tmp_path / 'content'}"]
    assert cli.main(["extract", *folders, *options]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("address", ["10.0.0.5:8786", "http://a:1", "tcp://a", "tcp://a b:1"])
def test_what_is_no_address_is_refused(capsys: pytest.CaptureFixture[str], address: str) -> None:
    with pytest.raises(SystemExit):
        cli.main(["extract", "--executor=dask", f"--scheduler={address}"])
    assert "is no address such as tcp://10.0.0.5:8786" in capsys.readouterr().err


def test_without_dask_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(OSError, match=r"pip install 'campaign-tracker\[dask\]'"),
        joined("tcp://a:1"),
    ):
        pass


def test_a_scheduler_that_is_not_there_is_named() -> None:
    pytest.importorskip("distributed")
    with (
        pytest.raises(OSError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:1"),
        joined("tcp://127.0.0.1:1", patience=0.5),
    ):
        pass
