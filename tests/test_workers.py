"""Work divided among processes: results in order, and no failure goes unnoticed."""

from __future__ import annotations

import os
import signal
import sys
import threading

import pytest

from generator import workers

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes cannot be copied")


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers, although another test may have left a thread behind."""
    monkeypatch.setattr(workers, "processors", lambda: 2)


def test_results_come_in_order_and_may_be_long() -> None:
    jobs = [lambda n=n: bytes([n]) * 300_000 for n in range(4)]
    assert [data[:1] for data in workers.divided(jobs)] == [b"\0", b"\1", b"\2", b"\3"]


@linux
@pytest.mark.usefixtures("several")
def test_every_job_but_the_first_has_a_process_of_its_own() -> None:
    mine, *others = workers.divided([lambda: str(os.getpid()).encode()] * 3)
    assert mine == str(os.getpid()).encode()
    assert len({mine, *others}) == 3


@linux
@pytest.mark.usefixtures("several")
def test_an_exception_of_a_worker_is_told() -> None:
    with pytest.raises(workers.WorkerBugError, match="ZeroDivisionError"):
        workers.divided([lambda: b"", lambda: bytes(1 // 0)])


@linux
@pytest.mark.usefixtures("several")
def test_a_worker_that_is_killed_is_noticed() -> None:
    here = os.getpid()

    def die() -> bytes:
        assert os.getpid() != here
        os.kill(os.getpid(), signal.SIGKILL)
        return b""

    with pytest.raises(workers.WorkerError):
        workers.divided([lambda: b"", die])


def test_the_others_end_when_the_first_is_interrupted() -> None:
    def interrupted() -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        workers.divided([interrupted, lambda: bytes(threading.Event().wait(60))])


def test_beside_threads_there_are_no_copies() -> None:
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert workers.processors() == 1
        assert workers.divided([lambda: b"a", lambda: b"b"]) == [b"a", b"b"]
    finally:
        end.set()
        thread.join()
