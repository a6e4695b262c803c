"""A Dask cluster that is there already, as an executor like those of ``concurrent.futures``.

Dask is no part of the program: it comes with the extra ``campaign-tracker[dask]`` and is imported
when a cluster is asked for. A worker that dies costs nothing but time, since what it had in hand is
given to another.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager, suppress
from typing import NamedTuple

#: Seconds to wait for the scheduler, and for a first worker.
PATIENCE = 30.0
_ALIKE = "every machine needs the same version of campaign-tracker[dask,extract] and of the model"


class Cluster(NamedTuple):
    """``executor``: takes work as long as the cluster is joined. ``workers``: threads at work when
    it was joined; more may come and go."""

    executor: Executor
    workers: int


@contextmanager
def joined(address: str, patience: float = PATIENCE) -> Iterator[Cluster]:
    """The cluster whose scheduler listens at ``address`` (``tcp://HOST:PORT``), until the block
    ends; what this block gave it and is not done is then called back.

    Raises OSError, with the remedy, where Dask is not installed here, the scheduler or a first
    worker does not come within ``patience`` seconds, or the cluster cannot do the work.
    """
    try:
        from distributed import Client, KilledWorker
    except ModuleNotFoundError as reason:
        remedy = "pip install 'campaign-tracker[dask]'"
        raise OSError(f"a cluster needs the extra part for Dask ({reason}): {remedy}") from reason
    _hush()
    try:
        client = Client(address, timeout=patience, set_as_default=False, name="campaign-tracker")
    except (OSError, TypeError, ValueError) as reason:
        raise OSError(f"no Dask scheduler answers at {address}: {reason}") from reason
    try:
        try:
            client.wait_for_workers(1, timeout=patience)
        except TimeoutError as reason:
            remedy = f"start some with `dask worker {address} --nthreads 1`"
            raise OSError(f"the cluster at {address} has no workers; {remedy}") from reason
        workers = sum(client.nthreads().values()) or 1
        # Not "pure": an article that is there twice is read twice, as everywhere.
        yield Cluster(client.get_executor(pure=False), workers)
    except KilledWorker as reason:
        what = "several workers of the cluster died one after another (out of memory?)"
        raise OSError(f"{what}; run the command again to go on") from reason
    except CancelledError as reason:
        what = f"the cluster at {address} was lost"
        raise OSError(f"{what}; run the command again to go on") from reason
    except ModuleNotFoundError as reason:
        raise OSError(f"a worker of the cluster has {reason}; {_ALIKE}") from reason
    finally:
        with suppress(OSError):
            client.close(timeout=5)


def _hush() -> None:
    """What Dask says of workers that come and go is for its own logs; we say what matters."""
    for name in ("distributed", "distributed.client"):  # both have a handler of their own
        logging.getLogger(name).setLevel(logging.CRITICAL)
