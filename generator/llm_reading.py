"""Runs a language model over many articles: asks first, keeps to a budget, keeps every answer.

Articles come out in the order in which they went in. Where the server is gone for good, the
articles that are left are named and not tried.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Final, Protocol

from generator.llm import Answer, Ask, ModelReader, Question
from generator.llm.pieces import tokens
from generator.llm_answers import Answers
from generator.llm_client import GoneError, Usage
from generator.model import RawArticle, Roster
from generator.reader import UnreadError
from generator.reading import Reading, read_one

#: Articles in a row that a server may fail before it counts as gone.
_PATIENCE: Final = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be sent: so many articles in at least so many requests; ``kept`` are at hand.

    ``tokens``: a careful guess at those of all questions.
    """

    articles: int
    requests: int
    tokens: int
    kept: int
    endpoint: str
    model: str


@dataclass(frozen=True, slots=True)
class Budget:
    """The most that a run may take; 0: any number."""

    articles: int = 0
    tokens: int = 0


class Closing(Protocol):
    """Something that asks, and that can be told to end."""

    def __call__(self, question: Question, /) -> Answer: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Line:
    """How a server is reached: ``open`` connects when something has to be asked.

    ``open`` is given what counts the tokens of an answer. ``allow`` is asked before anything is
    sent, and raises where nobody agrees.
    """

    endpoint: str
    model: str
    context: int
    room: int
    open: Callable[[Callable[[int, int], None], threading.Event], Closing]
    allow: Callable[[Plan], None]
    concurrency: int = 1


@dataclass(slots=True)
class Tally:
    """What a run has asked so far."""

    articles: int = 0
    kept: int = 0
    usage: Usage = field(default_factory=Usage)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def count(self, tokens_in: int, tokens_out: int) -> None:
        """An answer came, of so many tokens."""
        with self.lock:
            self.usage.requests += 1
            self.usage.tokens_in += tokens_in
            self.usage.tokens_out += tokens_out


class Kept:
    """Answers from those that are kept, and from nowhere else."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def __call__(self, question: Question) -> Answer:
        answer = self._answers.get(question)
        if answer is None:
            hint = "run `tracker extract`, which says first what it sends where"
            raise UnreadError("the model has not been asked about it yet", hint)
        return answer


class ReadByModel:
    """A :class:`~generator.reading.ReadMany`. ``refresh``: ask again, whatever is kept.

    ``write``: whether new answers may be kept, and so whether the server is asked at all.
    """

    def __init__(
        self,
        line: Line,
        answers: Answers,
        budget: Budget,
        *,
        refresh: bool = False,
        write: bool = True,
        progress: Callable[[int, int], None] = lambda *_: None,
    ) -> None:
        self._line, self._answers, self._budget = line, answers, budget
        self._refresh, self._write, self._progress = refresh, write, progress
        self.tally = Tally()

    def __call__(self, raws: Iterable[RawArticle], roster: Roster) -> Iterator[Reading]:
        waiting = list(raws)
        line = self._line
        planner = ModelReader(Kept(self._answers), line.model, line.context)
        new = [raw for raw in waiting if self._is_new(planner.questions(raw))]
        if not new or not self._write:
            self.tally.kept = len(waiting) - len(new)
            yield from self._offline(waiting, roster)
            return
        sent = new[: self._budget.articles or None]
        asked = [question for raw in sent for question in planner.questions(raw)]
        size = sum(tokens(one.system) + tokens(one.user) for one in asked)
        line.allow(
            Plan(len(sent), len(asked), size, len(waiting) - len(new), line.endpoint, line.model)
        )
        self.tally.kept = len(waiting) - len(new)
        yield from self._online(waiting, new, sent, roster)

    def _is_new(self, questions: list[Question]) -> bool:
        return self._refresh or any(self._answers.get(one) is None for one in questions)

    def _offline(self, waiting: list[RawArticle], roster: Roster) -> Iterator[Reading]:
        reader = ModelReader(Kept(self._answers), self._line.model, self._line.context)
        for count, raw in enumerate(waiting, 1):
            yield read_one(reader, raw, roster)
            self._progress(count, len(waiting))

    def _online(
        self,
        waiting: list[RawArticle],
        new: list[RawArticle],
        sent: list[RawArticle],
        roster: Roster,
    ) -> Iterator[Reading]:
        stop = threading.Event()
        client = self._line.open(self.tally.count, stop)
        desk = _Desk(client, self._answers, self._budget.tokens, self._line.room, self.tally)
        kept = ModelReader(Kept(self._answers), self._line.model, self._line.context)
        may_ask, is_new = set(map(id, sent)), set(map(id, new))

        def read(raw: RawArticle) -> Reading:
            if id(raw) not in is_new:
                return read_one(kept, raw, roster)
            if id(raw) not in may_ask:
                over = UnreadError(*_over("--max-articles", self._budget.articles))
                return Reading(None, (over.issue(raw),))
            ask = desk.about_one(refresh=self._refresh)
            return read_one(ModelReader(ask, self._line.model, self._line.context), raw, roster)

        self._progress(0, len(waiting))
        try:
            futures = _in_threads(read, waiting, self._line.concurrency, stop)
            for count, future in enumerate(futures, 1):
                yield future.result()
                self._progress(count, len(waiting))
        finally:
            stop.set()
            client.close()


def _in_threads(
    read: Callable[[RawArticle], Reading],
    raws: Sequence[RawArticle],
    count: int,
    stop: threading.Event,
) -> list[Future[Reading]]:
    """Read with ``count`` threads, which do not keep a run alive that was interrupted."""
    futures: list[Future[Reading]] = [Future() for _ in raws]
    waiting = iter(zip(futures, raws, strict=True))
    lock = threading.Lock()

    def work() -> None:
        while not stop.is_set():
            with lock:
                future, raw = next(waiting, (None, None))
            if future is None or raw is None:
                return
            try:
                future.set_result(read(raw))
            except BaseException as reason:  # handed to whoever waits for the result
                future.set_exception(reason)

    for number in range(min(count, len(raws))):
        threading.Thread(target=work, name=f"model-{number}", daemon=True).start()
    return futures


def _over(option: str, limit: int) -> tuple[str, str]:
    return f"beyond the budget of {option} {limit:,}", "run the command again to go on"


class _Desk:
    """Where all questions of a run pass: budget, failures, and answers that are kept."""

    def __init__(
        self, client: Closing, answers: Answers, limit: int, room: int, tally: Tally
    ) -> None:
        self._client, self._answers, self._tally = client, answers, tally
        self._limit, self._room = limit, room
        self._reserved = 0
        self._failures = 0
        self._gone: GoneError | None = None
        self._asked_now: dict[str, Future[Answer]] = {}
        self._lock = threading.Lock()

    def about_one(self, *, refresh: bool) -> Ask:
        """What asks about one article."""
        counted = [False]

        def ask(question: Question) -> Answer:
            known = None if refresh else self._answers.get(question)
            return self._once(question, counted) if known is None else known

        return ask

    def _once(self, question: Question, counted: list[bool]) -> Answer:
        """One answer in a run for one question, though two articles have the same text."""
        with self._lock:
            under_way = self._asked_now.get(question.key)
            if under_way is None:
                mine: Future[Answer] = Future()
                self._asked_now[question.key] = mine
        if under_way is not None:
            return under_way.result()
        try:
            answer = self._asked(question, counted)
            self._keep(question, answer)
        except BaseException as reason:
            mine.set_exception(reason)
            raise
        mine.set_result(answer)
        return answer

    def _keep(self, question: Question, answer: Answer) -> None:
        try:
            self._answers.keep(question, answer)
        except OSError as reason:
            hint = "make room, or check the permissions of content/.machine/answers"
            raise UnreadError(f"the model's answer could not be kept: {reason}", hint) from reason

    def _asked(self, question: Question, counted: list[bool]) -> Answer:
        size = tokens(question.system) + tokens(question.user) + self._room
        with self._lock:
            if self._gone is not None:
                raise UnreadError(f"not tried any more: {self._gone.message}", self._gone.hint)
            used = self._tally.usage.tokens + self._reserved
            if self._limit and used + size > self._limit:
                raise UnreadError(*_over("--max-tokens", self._limit))
            self._reserved += size
        if not counted[0]:
            counted[0] = True
            with self._tally.lock:
                self._tally.articles += 1
        try:
            answer = self._client(question)
        except GoneError as reason:
            with self._lock:
                self._failures += 1
                if self._failures >= _PATIENCE:
                    self._gone = reason
            raise
        finally:
            with self._lock:
                self._reserved -= size
        with self._lock:
            self._failures = 0
        return answer
