"""Who may look at the review, and who may write: what all its handlers share.

Only the computer that the preview runs on is answered, under its own names and from its own pages
(see :mod:`generator.preview_http`). Writing takes the token of this start as well, which only the
pages of the review carry.
"""

from __future__ import annotations

import asyncio
import functools
import hmac
import ipaddress
import secrets
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar
from urllib.parse import quote, unquote

from tornado.web import HTTPError

from generator.desk import Desk
from generator.issues import Issue
from generator.preview_http import Guarded, Shown
from generator.review.pages import POLICY, render
from generator.review.views import ROOT, MessageView, Person, View

P = ParamSpec("P")
T = TypeVar("T")

#: The cookie that keeps the editor's name for the next decision.
_NAME = "review-name"


class Room:
    """What the handlers share: the desk, the editor's usual name, the day, this start's token."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        today: Callable[[], str],
        notes: Callable[[], tuple[Issue, ...]] = tuple,
    ) -> None:
        self.desk = desk
        self.name = name
        self.today = today
        #: What the last build could not decide and left to the editor: names, races.
        self.notes = notes
        self.token = secrets.token_urlsafe(32)


def is_this_computer(address: str) -> bool:
    """Whether a request comes from the computer that the preview runs on."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return False
    return (getattr(known, "ipv4_mapped", None) or known).is_loopback


class Base(Guarded):
    """Answers this computer alone, and writes only for pages of this start."""

    room: Room

    def initialize(self, preview: Shown, names: frozenset[str], **own: Any) -> None:
        super().initialize(preview, names)
        self.room = own["room"]

    def prepare(self) -> None:
        super().prepare()
        if not is_this_computer(self.request.remote_ip or ""):
            raise HTTPError(403, reason="Only on the computer itself")
        if self.request.method not in ("GET", "HEAD", "POST"):
            raise HTTPError(405)
        if self.request.method == "POST":
            # A browser names the page that a form comes from; the guard has compared it.
            given = self.get_body_argument("token", "")
            if "Origin" not in self.request.headers or not hmac.compare_digest(
                given.encode(), self.room.token.encode()
            ):
                raise HTTPError(403, reason="Reload the page and try again")

    def set_default_headers(self) -> None:
        super().set_default_headers()
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Cross-Origin-Opener-Policy", "same-origin")
        self.set_header("Referrer-Policy", "same-origin")
        self.set_header("X-Frame-Options", "DENY")

    @property
    def person(self) -> Person:
        """Who reviews: the name that was given last, else the usual one."""
        name = unquote(self.get_cookie(_NAME) or "")
        if self.request.method == "POST":
            name = self.field("by") or name
        return Person(name[:200].strip() or self.room.name, self.room.token)

    def remember(self, name: str) -> None:
        """Keep the editor's name for the next decision."""
        if name.strip():
            self.set_cookie(
                _NAME, quote(name.strip()[:200]), path=ROOT, httponly=True, samesite="Strict",
                expires_days=365,
            )  # fmt: skip

    async def off_loop(self, do: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """Run what reads or writes files beside the loop, which goes on answering."""
        call = functools.partial(do, *given, **named)
        return await asyncio.get_running_loop().run_in_executor(None, call)

    def show(self, view: View, status: int = 200) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(render(view))

    def tell(self, status: int, title: str, text: str, href: str = ROOT, link: str = "") -> None:
        """A page with a message and a way on."""
        self.show(MessageView(self.person, title, text, href, link or "To the list"), status)

    def field(self, name: str) -> str:
        """A field of the form, as it was typed."""
        return self.get_body_argument(name, "", strip=False)

    def write_error(self, status_code: int, **_: Any) -> None:
        if status_code == 403:
            self.finish(f"403 {self._reason}\n")
        else:
            self.tell(status_code, "This did not work", f"{status_code} {self._reason}")
