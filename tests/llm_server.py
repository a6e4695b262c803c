"""A server on this computer that speaks the chat API: good, bad, hostile, slow, as a test says."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

#: What a server does with one request: a :class:`Reply`, or the text that the model says.
Behave = Callable[[dict[str, Any]], "Reply | str"]


@dataclass(frozen=True)
class Reply:
    """An HTTP answer. ``hold``: seconds that pass first; ``cut``: the connection breaks off."""

    status: int = 200
    body: Any = None
    headers: tuple[tuple[str, str], ...] = ()
    hold: float = 0
    #: Seconds between every ten bytes of the answer.
    trickle: float = 0
    cut: bool = False


def said(text: str | None, finish: str = "stop", usage: bool = True, **message: Any) -> Reply:
    """A model's answer in the form of the protocol."""
    body: dict[str, Any] = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "fake",
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "message": {"role": "assistant", "content": text, **message},
            }
        ],
    }
    if usage:
        body["usage"] = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    return Reply(body=body)


def refused(status: int, message: str, *headers: tuple[str, str], **more: Any) -> Reply:
    """An error in the form of the protocol."""
    return Reply(status, {"error": {"message": message, "type": "x", **more}}, headers)


@dataclass
class Server:
    """A running server: its address, and the requests that came, in order."""

    behave: Behave
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    endpoint: str = ""
    #: The most requests that were under way at once.
    most: int = 0
    _now: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def took(self, request: dict[str, Any], path: str, headers: dict[str, str]) -> Reply:
        with self._lock:
            self.requests.append(request)
            self.paths.append(path)
            self.headers.append(headers)
            self._now += 1
            self.most = max(self.most, self._now)
        try:
            reply = self.behave(request)
            reply = said(reply) if isinstance(reply, str) else reply
            time.sleep(reply.hold)
            return reply
        finally:
            with self._lock:
                self._now -= 1


def article_of(request: dict[str, Any]) -> dict[str, Any]:
    """What was sent of an article: day, outlet, paragraphs."""
    data = json.loads(request["messages"][-1]["content"])
    assert isinstance(data, dict)
    return data


def text_of(request: dict[str, Any]) -> str:
    return " ".join(article_of(request)["paragraphs"])


@contextmanager
def serving(behave: Behave) -> Iterator[Server]:
    """A server that answers as ``behave`` says, for as long as the context lasts."""
    server = Server(behave)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            size = int(self.headers["Content-Length"])
            request = json.loads(self.rfile.read(size))
            reply = server.took(
                request, self.path, {name.lower(): value for name, value in self.headers.items()}
            )
            data = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
            if reply.cut:
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            step = 10 if reply.trickle else len(data) or 1
            for start in range(0, len(data), step):
                self.wfile.write(data[start : start + step])
                time.sleep(reply.trickle)

        def log_message(self, *_: Any) -> None:
            pass

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:  # the client went away, or the test cut the line
                self.close_connection = True

        def finish(self) -> None:
            with suppress(OSError, ValueError):
                super().finish()

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    threading.Thread(target=http.serve_forever, args=(0.02,), daemon=True).start()
    server.endpoint = f"http://127.0.0.1:{http.server_port}/v1/"
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
