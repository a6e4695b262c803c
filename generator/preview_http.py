"""The preview's HTTP and WebSocket side: what is answered, and to whom.

Pages of other sites must not read a draft through the visitor's browser: only this host's own
names are answered (against DNS rebinding), and only to pages of this server (against requests and
WebSockets from elsewhere).
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.web import Application, HTTPError, RequestHandler

from generator.preview_pages import (
    OVERLAY_CSS,
    Notice,
    Redirect,
    find_page,
    live_page,
    media_type,
)

RELOAD_SCRIPT = "/livereload.js"
OVERLAY_STYLE = "/livereload.css"
#: A handler for an address pattern, with what it is given besides the shared values.
Rule = tuple[str, type[RequestHandler], dict[str, Any]]
# A Host header: a name or an address, and a port; nothing that means something elsewhere.
_HOST = re.compile(r"[\w.\-]+(:\d+)?|\[[0-9a-f:.]+\](:\d+)?", re.IGNORECASE | re.ASCII)


class Shown(Protocol):
    """What the handlers show; both values may change between two requests."""

    @property
    def output(self) -> Path:
        """The absolute folder of the built site."""

    @property
    def notice(self) -> Notice | None:
        """What to lay over every page, if anything."""


def allowed_names(host: str) -> frozenset[str]:
    """The host names a request may come under, for a server that listens at ``host``.

    The empty name stands for any address written in figures, which no other site can take over:
    it is among them where the server listens on all interfaces.
    """
    names = {"localhost", "127.0.0.1", "::1", host.lower()}
    return frozenset(names | {""} if host in {"0.0.0.0", "::", ""} else names)  # noqa: S104


def is_allowed(request_host: str, origin: str | None, names: frozenset[str]) -> bool:
    """Whether a request names this server, and comes from one of its own pages or from no page."""
    if not _HOST.fullmatch(request_host):
        return False
    name = urlsplit(f"//{request_host}").hostname or ""
    if not (name in names or ("" in names and _is_address(name))):
        return False
    return origin is None or origin in (f"http://{request_host}", f"https://{request_host}")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class Guarded(RequestHandler):
    """Refuses foreign hosts and origins before anything else, in HTTP and WebSocket alike."""

    preview: Shown
    names: frozenset[str]

    def initialize(self, preview: Shown, names: frozenset[str], **_: Any) -> None:
        self.preview = preview
        self.names = names

    def prepare(self) -> None:
        if not is_allowed(self.request.host, self.request.headers.get("Origin"), self.names):
            raise HTTPError(403)

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")


class _Socket(Guarded, LiveReloadHandler):
    def check_origin(self, origin: str) -> bool:
        return is_allowed(self.request.host, origin, self.names)


class _Script(Guarded, LiveReloadJSHandler):
    pass


class _Style(Guarded):
    def get(self) -> None:
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.write(OVERLAY_CSS)


class _Pages(Guarded):
    def get(self, path: str) -> None:
        found = find_page(self.preview.output, path)
        if isinstance(found, Redirect):
            self.redirect(found.to)
        elif found is None:
            raise HTTPError(404)
        else:
            self._send(found)

    head = get

    def _send(self, file: Path | None) -> None:
        """Send a file as it is, but a page with what the preview adds; ``None``: not there."""
        kind = media_type(file) if file else "text/html; charset=utf-8"
        content = file.read_bytes() if file else None
        self.set_header("Content-Type", kind)
        if kind.startswith("text/html"):
            page = live_page(
                content, self.request.host, self.preview.notice, RELOAD_SCRIPT, OVERLAY_STYLE
            )
            self.set_header("Content-Security-Policy", page.policy)
            content = page.html
        self.write(content or b"")

    def write_error(self, status_code: int, **_: Any) -> None:
        """The site's own 404 page; before the first build is through, one that waits for it."""
        if status_code != 404:
            self.finish(f"{status_code} {HTTPStatus(status_code).phrase}\n")
            return
        own = self.preview.output / "404.html"
        self._send(own if own.is_file() else None)
        self.finish()


def application(preview: Shown, names: frozenset[str], rooms: Iterable[Rule] = ()) -> Application:
    """The handlers for ``preview``, answering to ``names`` (see :func:`allowed_names`).

    ``rooms``: handlers of their own, subclasses of :class:`Guarded`, for addresses beside the site.
    """
    shared = {"preview": preview, "names": names}
    return Application(
        [
            *((pattern, handler, shared | own) for pattern, handler, own in rooms),
            ("/livereload", _Socket, shared),
            (RELOAD_SCRIPT.replace(".", r"\."), _Script, shared),
            (OVERLAY_STYLE.replace(".", r"\."), _Style, shared),
            ("/(.*)", _Pages, shared),
        ],
        log_function=lambda _: None,
    )
