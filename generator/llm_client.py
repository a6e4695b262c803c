"""Talks to a server that speaks the OpenAI-compatible chat API, through the library ``openai``.

What a server does not take (a seed, a temperature, a schema) is left out from then on. What passes
by itself (too many requests, a server that starts up) is waited for. Nothing is sent anywhere but
to the address that was set: redirections are not followed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from generator.llm import Answer, Question
from generator.llm.pieces import tokens
from generator.llm_protocol import OF_FORM, Form, too_long, wait_asked_for, words
from generator.reader import UnreadError

if TYPE_CHECKING:
    import openai
    from openai.types.chat import ChatCompletion

#: Seconds that are waited at most for a server that asks to come back later.
PATIENCE: Final = 120.0
#: How often one question is asked anew; seconds before the first time, doubled each time.
ATTEMPTS: Final = 4
#: The same for a server that has too much to do; with four times the pause.
ATTEMPTS_WHEN_BUSY: Final = 6
_PAUSE: Final = 0.5
#: Headers that every request of HTTP has.
_HEADERS: Final = frozenset(
    ("accept", "accept-encoding", "connection", "content-length", "content-type", "host",
     "user-agent")
)  # fmt: skip
_MISSING = "the library `openai` is not installed"
_REMEDY = "pip install 'campaign-tracker[model]'"


class MissingLibraryError(Exception):
    """The extra ``campaign-tracker[model]`` is not installed; the text says what to do."""

    def __init__(self) -> None:
        super().__init__(f"{_MISSING}; {_REMEDY}")


def require_library() -> ModuleType:
    """The library ``openai``. Raises :class:`MissingLibraryError` where it is not installed."""
    try:
        import openai
    except ModuleNotFoundError as reason:
        raise MissingLibraryError from reason
    return openai


class GoneError(UnreadError):
    """The server is not there, or lets nobody in: other questions will fare no better."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where questions go. ``key``: empty where none is needed; ``timeout`` in seconds."""

    endpoint: str
    key: str = ""
    timeout: float = 120.0
    #: The most tokens of an answer.
    room: int = 2048


@dataclass(slots=True)
class Usage:
    """Tokens that the server counted, or that were guessed where it does not count."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0

    @property
    def tokens(self) -> int:
        return self.tokens_in + self.tokens_out


class Client:
    """Asks one server; may be used by several threads at once.

    ``stop`` ends all waiting. ``count`` is called with each answer's tokens (in, out).
    Raises :class:`MissingLibraryError` where the library is not installed.
    """

    def __init__(
        self,
        server: Server,
        count: Callable[[int, int], None] = lambda *_: None,
        stop: threading.Event | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._openai = openai = require_library()
        self._server, self._count, self._clock = server, count, clock
        self._stop = stop or threading.Event()
        self._form = Form(server.room)
        self._client = openai.OpenAI(
            base_url=server.endpoint,
            api_key=server.key or "none",
            timeout=server.timeout,
            max_retries=0,  # retried here, where a run that ends can stop the waiting
            http_client=openai.DefaultHttpxClient(
                follow_redirects=False, event_hooks={"request": [self._only_ours]}
            ),
        )

    def _only_ours(self, request: Any) -> None:
        """Send no header but those of HTTP and our own key: the library would add what it finds in
        the environment, meant for one provider, and what it knows of this computer."""
        for name in [*request.headers]:
            if name.lower() not in _HEADERS:
                del request.headers[name]
        if self._server.key:
            request.headers["authorization"] = f"Bearer {self._server.key}"

    def close(self) -> None:
        """End what is under way."""
        self._stop.set()
        self._client.close()

    def __call__(self, question: Question) -> Answer:
        """The model's answer. Raises :class:`UnreadError`, :class:`GoneError`."""
        tried = 0
        while True:
            if self._stop.is_set():
                raise GoneError("the run was ended", "run the command again to go on")
            known = self._form.version
            try:
                return self._answer(self._send_in_time(question), question)
            except self._openai.APIStatusError as reason:
                if too_long(reason):
                    return Answer("", cut=True)
                if reason.status_code in OF_FORM and self._form.without(reason, known):
                    continue
                pause = self._pause(reason, tried)
            except (self._openai.APIConnectionError, TimeoutError) as reason:
                if tried + 1 >= ATTEMPTS:
                    late = isinstance(reason, (self._openai.APITimeoutError, TimeoutError))
                    raise _unreachable(self._server, late=late) from reason
                pause = _PAUSE * 2**tried
            except (self._openai.APIError, ValueError) as reason:  # what is no JSON, or not in form
                what = " ".join(str(reason).split())[:120]
                raise UnreadError(f"the server's answer cannot be used: {what}") from reason
            tried += 1
            self._stop.wait(pause)

    def _send_in_time(self, question: Question) -> ChatCompletion:
        """Send, and wait for the whole answer; a server may also trickle it. Raises TimeoutError.

        The library's own limit counts anew with every byte. What comes too late goes nowhere.
        """
        future: Future[ChatCompletion] = Future()

        def send() -> None:
            try:
                future.set_result(self._send(question))
            except BaseException as reason:  # handed to whoever waits
                future.set_exception(reason)

        threading.Thread(target=send, name="question", daemon=True).start()
        return future.result(self._server.timeout)

    def _send(self, question: Question) -> ChatCompletion:
        reply: ChatCompletion = self._client.chat.completions.create(
            model=question.model,
            messages=[
                {"role": "system", "content": question.system},
                {"role": "user", "content": question.user},
            ],
            **self._form.parameters(),
        )
        return reply

    def _answer(self, reply: ChatCompletion, question: Question) -> Answer:
        """What a reply says; a server's types are not to be trusted, whatever the library says."""
        self._count(*_counted(reply, question))
        choices: object = getattr(reply, "choices", None)
        choice = choices[0] if isinstance(choices, list) and choices else None
        message, finish = getattr(choice, "message", None), getattr(choice, "finish_reason", None)
        if refusal := getattr(message, "refusal", None):
            raise UnreadError(f"the model refused: {str(refusal)[:120]}", "try another model")
        if finish == "content_filter":
            raise UnreadError("the server's filter held the answer back", "try another model")
        text = getattr(message, "content", None)
        if finish == "length":
            return Answer(text if isinstance(text, str) else "", cut=True)
        if not isinstance(text, str) or not text.strip():
            raise UnreadError("the server's answer is empty", "look at the server's own log")
        return Answer(text)

    def _pause(self, reason: openai.APIStatusError, tried: int) -> float:
        """Seconds to wait before the question is asked anew; raises where that has no use."""
        status = reason.status_code
        said = f"{self._server.endpoint} answered {status}: {words(reason)}"
        if status in (401, 403):
            raise GoneError(said, "set the key in the environment: docs/reader.md") from reason
        if status == 404:
            raise GoneError(said, "check `endpoint` and `model` in site.toml") from reason
        if status not in (408, 409, 425, 429) and status < 500:
            raise UnreadError(said) from reason
        # Limits are mostly by the minute; other trouble passes sooner, or not at all.
        busy = status in (429, 503)
        wanted = wait_asked_for(reason.response.headers, self._clock())
        if wanted is not None and wanted > PATIENCE:
            hint = f"the server asks to come back in {wanted:,.0f} seconds; run it again then"
            raise GoneError(said, hint) from reason
        if tried + 1 >= (ATTEMPTS_WHEN_BUSY if busy else ATTEMPTS):
            raise GoneError(said, "run the command again later") from reason
        return _PAUSE * (4 if busy else 1) * 2**tried if wanted is None else wanted


def _counted(reply: ChatCompletion, question: Question) -> tuple[int, int]:
    """The tokens that a reply names; a guess where it names none."""
    usage = getattr(reply, "usage", None)
    tokens_in = getattr(usage, "prompt_tokens", None)
    tokens_out = getattr(usage, "completion_tokens", None)
    if isinstance(tokens_in, int) and isinstance(tokens_out, int):
        return max(tokens_in, 0), max(tokens_out, 0)
    return tokens(question.system + question.user), tokens(str(getattr(reply, "choices", "")))


def _unreachable(server: Server, *, late: bool) -> GoneError:
    if late:
        message = f"{server.endpoint} gave no answer within {server.timeout:g} seconds"
        return GoneError(message, "raise `timeout` in site.toml, or take a faster model")
    return GoneError(f"{server.endpoint} cannot be reached", "start the server, or correct it")
