"""The review in the preview, at ``/_review/``: what waits, and what a decision leads to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from tornado.web import HTTPError, RequestHandler

from generator.desk import Reason, Sheet
from generator.files import BusyError, ChangedError
from generator.issues import Issue
from generator.preview_http import Rule
from generator.review.decide import ACTIONS, Decided, Decision
from generator.review.forms import read_form
from generator.review.pages import STATIC, static_file
from generator.review.queue import Item
from generator.review.showing import by_article, row
from generator.review.views import (
    ADDABLE,
    MOST,
    ROOT,
    Flash,
    ListView,
    NoteRow,
    address,
    item_address,
)
from generator.review_article import article_view, sheet_row
from generator.review_guard import Base, Room
from generator.review_intake import Add, Reading, State

_DONE = {
    "approve": "Approved", "reject": "Rejected", "correct": "Corrected and approved",
    "add": "Added", "reopen": "Pending again", "mine": "Kept", "machine": "Taken over",
}  # fmt: skip


class _Slash(Base):
    def get(self) -> None:
        self.redirect(ROOT)


class _Nothing(Base):
    def get(self) -> None:
        self.tell(404, "There is nothing here", "The address may have been mistyped.")

    head = get


class _Static(Base):
    def get(self, name: str) -> None:
        self.set_header("Content-Type", STATIC[name])
        self.finish(static_file(name))


class _List(Base):
    async def get(self) -> None:
        sheets = await self.off_loop(self.room.desk.sheets)
        queue = await self.off_loop(self.room.desk.queue)
        order = _order(self)
        notes = self.room.notes()
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
                notes=tuple(self._note(issue) for issue in notes[:MOST]) if not shows else (),
                more_notes=max(0, len(notes) - MOST),
            )
        )

    def _note(self, issue: Issue) -> NoteRow:
        """A note of the last build, with the article in the review that it stands in."""
        place = PurePath(issue.path)
        root = self.room.desk.content
        path = (place.relative_to(root) if place.is_relative_to(root) else place).as_posix()
        href = address("article", path=path) if path.startswith("articles/") else ""
        return NoteRow(issue.message, issue.hint, f"{issue.path}:{issue.line}", href)


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


class _Article(Base):
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


def rules(room: Room) -> tuple[Rule, ...]:
    """The handlers by address, for the preview."""
    own = {"room": room}
    return (
        (f"{ROOT.rstrip('/')}", _Slash, own),
        (ROOT, _List, own),
        (f"{ROOT}article", _Article, own),
        (f"{ROOT}decide", _Decide, own),
        (f"{ROOT}explain", _Explain, own),
        (f"{ROOT}add", Add, own),
        (f"{ROOT}reading", Reading, own),
        (f"{ROOT}state", State, own),
        (f"{ROOT}(review\\.(?:css|js))", _Static, own),
        (f"{ROOT}.*", _Nothing, own),
    )
