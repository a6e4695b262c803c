"""The review in the preview, at ``/_review/``: who may look, who may write, and what is answered.

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
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ParamSpec, TypeVar
from urllib.parse import quote, unquote

from tornado.web import HTTPError, RequestHandler

from generator.desk import Desk, Reason, Sheet
from generator.files import BusyError, ChangedError
from generator.preview_http import Guarded, Rule, Shown
from generator.review.decide import ACTIONS, Decided, Decision
from generator.review.forms import read_form
from generator.review.handed import by_hand, handed_file, handed_text
from generator.review.pages import POLICY, STATIC, render, static_file
from generator.review.queue import Item
from generator.review.views import (
    ADDABLE,
    HANDED,
    MOST,
    ROOT,
    AddView,
    Flash,
    ListView,
    MessageView,
    Person,
    ReadingView,
    View,
    address,
    by_article,
    item_address,
    row,
)
from generator.review_article import article_view, sheet_row

P = ParamSpec("P")
T = TypeVar("T")

_DONE = {
    "approve": "Approved", "reject": "Rejected", "correct": "Corrected and approved",
    "add": "Added", "reopen": "Pending again", "mine": "Kept", "machine": "Taken over",
}  # fmt: skip
_NAME = "review-name"


class Room:
    """What the handlers share: the desk, the editor's usual name, the day, this start's token."""

    def __init__(self, desk: Desk, name: str, today: Callable[[], str]) -> None:
        self.desk = desk
        self.name = name
        self.today = today
        self.token = secrets.token_urlsafe(32)

    def rules(self) -> tuple[Rule, ...]:
        """The handlers by address, for the preview."""
        own = {"room": self}
        return (
            (f"{ROOT.rstrip('/')}", _Slash, own),
            (ROOT, _List, own),
            (f"{ROOT}article", _Article, own),
            (f"{ROOT}decide", _Decide, own),
            (f"{ROOT}explain", _Explain, own),
            (f"{ROOT}add", _Add, own),
            (f"{ROOT}reading", _Reading, own),
            (f"{ROOT}state", _State, own),
            (f"{ROOT}(review\\.(?:css|js))", _Static, own),
            (f"{ROOT}.*", _Nothing, own),
        )


def is_this_computer(address: str) -> bool:
    """Whether a request comes from the computer that the preview runs on."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return False
    return (getattr(known, "ipv4_mapped", None) or known).is_loopback


class _Base(Guarded):
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


class _Slash(_Base):
    def get(self) -> None:
        self.redirect(ROOT)


class _Nothing(_Base):
    def get(self) -> None:
        self.tell(404, "There is nothing here", "The address may have been mistyped.")

    head = get


class _Static(_Base):
    def get(self, name: str) -> None:
        self.set_header("Content-Type", STATIC[name])
        self.finish(static_file(name))


class _List(_Base):
    async def get(self) -> None:
        sheets = await self.off_loop(self.room.desk.sheets)
        queue = await self.off_loop(self.room.desk.queue)
        order = _order(self)
        listed = by_article(queue) if order else queue
        shows = "articles" if self.get_query_argument("shows", "") == "articles" else ""
        self.show(
            ListView(
                self.person,
                waiting=len(queue),
                decided=sum(sheet.decided for sheet in sheets),
                facts=sum(sheet.facts for sheet in sheets),
                rows=tuple(row(item, order) for item in listed[:MOST]),
                more=max(0, len(queue) - MOST),
                sheets=tuple(map(sheet_row, _newest(sheets))) if shows else (),
                shows=shows,
                order=order,
                first=item_address(listed[0], order) if listed else "",
                flash=_flash(self),
            )
        )


def _newest(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Newest article first; those without a date last."""
    by_path = sorted(sheets, key=lambda sheet: sheet.path)
    return sorted(by_path, key=lambda sheet: sheet.date or "", reverse=True)


def _order(handler: RequestHandler) -> str:
    given = handler.get_argument("order", "")
    return given if given == "article" else ""


def _flash(handler: RequestHandler) -> Flash | None:
    done = handler.get_query_argument("done", "")
    if done not in _DONE:
        return None
    again = handler.get_query_argument("again", "")
    return Flash(f"{_DONE[done]}.", again if again.startswith(f"{ROOT}article?") else "")


class _Article(_Base):
    async def get(self) -> None:
        await self.article(
            self.get_query_argument("path", ""),
            self.get_query_argument("kind", ""),
            self.get_query_argument("fact", ""),
            adding=self.get_query_argument("add", ""),
            event=self.get_query_argument("type", ""),
        )

    async def article(
        self, path: str, kind: str, fact: str, *, adding: str = "", **more: Any
    ) -> None:
        """The page of a fact beside its article; ``more``: as :func:`article_view` takes it."""
        status = 422 if more.get("refusals") else 200
        order = _order(self)
        queue = await self.off_loop(self.room.desk.queue)
        made = await self.off_loop(
            article_view, self.room.desk, by_article(queue) if order else queue, self.person,
            path, kind, fact, adding=adding if adding in ADDABLE else "", order=order,
            flash=_flash(self) if self.request.method == "GET" else None, **more,
        )  # fmt: skip
        if made is None:
            self.tell(404, "This is not here", "The file was moved, renamed or cannot be read.")
        else:
            self.show(made, status)


class _Decide(_Article):
    def get(self) -> None:  # type: ignore[override]
        self.redirect(ROOT)

    async def post(self) -> None:
        path, kind, fact = self.field("path"), self.field("kind"), self.field("fact")
        action, by = self.field("action"), self.field("by")
        if action not in ACTIONS:
            raise HTTPError(400)
        self.remember(by)
        given = {
            name.removeprefix("f."): self.field(name)
            for name in self.request.body_arguments
            if name.startswith("f.")
        }
        values, problems = _typed(action, kind, given)
        reason, missing = await self.off_loop(self._reason_given, path, fact, action)
        if problems or missing:
            await self._again(path, kind, fact, action, given, (*problems, *missing))
            return
        decision = Decision(
            action, by, self.room.today(), fact, kind, values, bool(self.field("everywhere"))
        )
        order = _order(self)
        queue = await self.off_loop(self.room.desk.queue)
        there = _next(by_article(queue) if order else queue, path, kind, fact)
        try:
            made: Decided = await self.off_loop(
                self.room.desk.decide, path, self.field("digest"), decision, reason
            )
        except ChangedError:
            text = "The file was saved by another program after you opened it. Nothing was lost."
            href = address("article", path=path, kind=kind, fact=fact)
            self.tell(409, "The file has changed", text, href, "Look at it again")
            return
        except BusyError:
            text = "Another run is writing to content/ right now. Try again in a moment."
            self.tell(503, "Just a moment", text, address("article", path=path, fact=fact))
            return
        if made.refusals:
            await self._again(path, kind, fact, action, given, made.refusals)
            return
        shown = made.fact or fact
        again = (
            ""
            if action in ("mine", "machine")
            else address("article", path=path, kind=kind, fact=shown)
        )
        if action in ("add", "reopen") or (action == "approve" and not fact):
            self.redirect(_with(again, done=action), status=303)
        elif there is None:
            self.redirect(address("", done=action, again=again), status=303)
        else:
            to = item_address(there, order)
            self.redirect(_with(to, done=action, again=again), status=303)

    def _reason_given(
        self, path: str, fact: str, action: str
    ) -> tuple[Reason | None, tuple[str, ...]]:
        """A word on a change of what was published, where one is needed."""
        if action not in ("correct", "reject") or not self.room.desk.is_approved(path, fact):
            return None, ()
        why, minor = self.field("why").strip(), bool(self.field("minor"))
        if not why and not minor:
            return None, ("say why it was wrong, or mark it as no correction",)
        return Reason("" if minor else why), ()

    async def _again(
        self, path: str, kind: str, fact: str, action: str, given: Mapping[str, str],
        refusals: tuple[str, ...],
    ) -> None:  # fmt: skip
        adding = kind if action == "add" else ""
        await self.article(
            path, "" if adding else kind, "" if adding else fact, adding=adding,
            refusals=refusals, given=given, open_form=action == "correct", why=self.field("why"),
            event=given.get("type", ""),
        )  # fmt: skip


def _typed(
    action: str, kind: str, given: Mapping[str, str]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    if action not in ("correct", "add"):
        return {}, ()
    if kind not in ADDABLE:
        raise HTTPError(400)
    # A box that is not ticked is not sent.
    flags = dict.fromkeys(("incumbent", "special", "main"), "")
    return read_form(kind, {**flags, **given})


def _next(queue: tuple[Item, ...], path: str, kind: str, fact: str) -> Item | None:
    """What comes after a thing in the queue: the one behind it, or the first."""
    place = next(
        (n for n, item in enumerate(queue) if (item.path, item.id) == (path, fact)
         and item.kind == kind), -1,
    )  # fmt: skip
    others = [item for n, item in enumerate(queue) if n != place]
    if not others:
        return None
    return others[place if 0 <= place < len(others) else 0]


def _with(href: str, **query: str) -> str:
    more = address("", **query).removeprefix(ROOT).removeprefix("?")
    return f"{href}&{more}" if more else href


class _Explain(_Article):
    def get(self) -> None:  # type: ignore[override]
        self.redirect(ROOT)

    async def post(self) -> None:
        path, fact, by = self.field("path"), self.field("fact"), self.field("by")
        self.remember(by)
        why = self.field("why").strip()
        if not self.field("minor") and not why:
            await self.article(path, "correction", fact, refusals=("say why it was wrong",))
            return
        reason = (
            Reason() if self.field("minor") else Reason(why, self.field("was"), self.field("right"))
        )
        try:
            problem = await self.off_loop(
                self.room.desk.explain, path, fact, reason, by, self.room.today()
            )
        except ChangedError:
            problem = "the log was saved by another program just now; try again"
        except BusyError:
            problem = "another run is writing to content/ right now; try again in a moment"
        if problem:
            await self.article(path, "correction", fact, refusals=(problem,), why=why)
        else:
            self.redirect(address("", done="correct" if reason.why else "mine"), status=303)


class _Add(_Base):
    def get(self) -> None:
        self.show(AddView(self.person))

    async def post(self) -> None:
        given = {name: self.field(name) for name in HANDED}
        uploads = self.request.files.get("file", [])
        if uploads and uploads[0]["body"]:
            made = handed_file(str(uploads[0]["filename"]), bytes(uploads[0]["body"]))
        elif (article := by_hand(given)) is not None:
            path = await self.off_loop(self.room.desk.add_article, article)
            self.redirect(address("article", path=path, add="races"), status=303)
            return
        else:
            made = handed_text(given)
        if made.refusals:
            self.show(AddView(self.person, made.refusals, given), 422)
            return
        seed = await self.off_loop(self.room.desk.add_seed, made.name, made.data)
        self.redirect(address("reading", seed=seed), status=303)


class _Reading(_Base):
    async def get(self) -> None:
        seed = self.get_query_argument("seed", "")
        href, problem = await self.off_loop(self.outcome, seed)
        if href:
            self.redirect(href)
        else:
            state = "failed" if problem else "reading"
            self.show(ReadingView(self.person, seed, state, problem))

    def outcome(self, seed: str) -> tuple[str, str]:
        """Where to go on with an article that was read, or why it could not be."""
        desk = self.room.desk
        if (sheet := desk.found_for(seed)) is not None:
            return sheet_row(sheet).href, ""
        notice = self.preview.notice
        about = f"{desk.seeds / seed}:"
        said = [line for line in (notice.lines if notice else ()) if line.startswith(about)]
        if (
            not said
            and notice
            and any(line.startswith("Seeds are not read") for line in notice.lines)
        ):
            said = [line for line in notice.lines if line.startswith("Seeds are not read")]
        return "", " ".join(line.removeprefix(about) for line in said)


class _State(_Reading):
    async def get(self) -> None:
        seed = self.get_query_argument("seed", "")
        href, problem = await self.off_loop(self.outcome, seed)
        if problem:
            href = address("reading", seed=seed)
        self.finish({"href": href})
