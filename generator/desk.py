"""The editor's desk: reads what waits in a content folder, and writes decisions into its files.

Only files below the content and seeds folders are ever written, each at once and as a whole, and
none that somebody has saved since it was shown. Content is written before the log and the register
of what was approved: what a kill leaves out waits in the list.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator import files, frontmatter
from generator.content import CORRECTIONS_FILE, write_article
from generator.identity import ContentIndex
from generator.model import Article, Correction
from generator.reconcile import record_path, settle
from generator.review import approved, log
from generator.review.approved import Altered, Register, register_path
from generator.review.decide import Decided, Decision, decide
from generator.review.queue import Item, Page, facts, items, ordered, page, state

#: Size and time of the last change of the files that decide what waits.
_Stamp = tuple[tuple[int, int] | None, ...]
_ARTICLES = "articles/"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A content file in the list: what waits in it, and how many facts are decided."""

    path: str
    title: str
    date: str | None
    outlet: str | None
    seed: str | None
    items: tuple[Item, ...]
    facts: int = 0
    decided: int = 0
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """A word to the readers on a change of what was published.

    ``why``: empty where the change is no correction (a slip that changed nothing for readers).
    """

    why: str = ""
    was: str = ""
    right: str = ""


class Desk:
    """One content folder and its seeds; remembers what it has read while files stay as they are."""

    def __init__(self, content: Path, seeds: Path) -> None:
        self.content = content
        self.seeds = seeds
        self._known: dict[str, tuple[_Stamp, Sheet]] = {}
        self._busy = threading.Lock()

    # --- looking ------------------------------------------------------------------------------

    def sheets(self) -> tuple[Sheet, ...]:
        """Every content file of an article, by path. Raises OSError where the disk refuses."""
        with self._busy:
            made = {}
            for path in self.paths():
                stamp = self._stamp(path)
                known = self._known.get(path)
                if known is None or known[0] != stamp:
                    if (shown := self.page(path)) is None:
                        continue
                    known = stamp, self._sheet(shown)
                made[path] = known
            self._known = made
            return tuple(sheet for _, sheet in made.values())

    def queue(self) -> tuple[Item, ...]:
        """Everything that waits, most urgent first."""
        return ordered(item for sheet in self.sheets() for item in sheet.items)

    def page(self, path: str) -> Page | None:
        """A content file as it is now; ``None`` for what is no readable article of this folder."""
        if not (path.startswith(_ARTICLES) and path.endswith(".md")) or self._leads_out(path):
            return None
        data = files.read(self.content, path)
        text = None if data is None else frontmatter.decode(data, path)[0]
        if text is None:
            return None
        record = files.read(self.content, record_path(path.removesuffix(".md")))
        kept = None if record is None else record.decode("utf-8", "replace")
        return page(path, text, kept, root=f"{self.content}/")

    def changes(self, path: str) -> tuple[Altered, ...]:
        """Approved facts of a file that now read otherwise, and nobody has said why."""
        shown = self.page(path)
        if shown is None or shown.article is None:
            return ()
        return approved.altered(self.register(path), shown.article)

    def is_approved(self, path: str, fact: str) -> bool:
        """Whether a fact stands approved, so that readers have to be told of a change."""
        shown = self.page(path)
        return shown is not None and fact in approved.approved(shown.article)

    def paths(self) -> Iterator[str]:
        """The files of articles, by path."""
        for name in files.walk(self.content)[0]:
            if name.startswith(_ARTICLES) and name.endswith(".md"):
                yield name

    def _leads_out(self, path: str) -> bool:
        try:
            return (
                not files.inside(self.content, path)
                .resolve()
                .is_relative_to(self.content.resolve())
            )
        except (OSError, ValueError):
            return True

    def _stamp(self, path: str) -> _Stamp:
        name = path.removesuffix(".md")
        beside = (path, record_path(name), register_path(name))
        return tuple(_seen(self.content / one) for one in beside)

    def _sheet(self, shown: Page) -> Sheet:
        problems = sum(1 for issue in shown.issues if issue.severity == "error")
        article = shown.article
        if article is None:
            return Sheet(shown.path, shown.path, None, None, None, (), problems=problems)
        states = [state(fact, article) for _, fact in facts(article)]
        changed = approved.change_items(shown.path, self.register(shown.path), article)
        return Sheet(
            shown.path, article.title, article.date, article.source.publisher,
            article.source.seed, ordered((*changed, *items(shown))), len(states),
            sum(one != "pending" for one in states), problems,
        )  # fmt: skip

    def register(self, path: str) -> Register:
        """What was approved in a file, which may be gone."""
        data = files.read(self.content, register_path(path.removesuffix(".md")))
        return approved.read_register(None if data is None else data.decode("utf-8", "replace"))

    # --- writing ------------------------------------------------------------------------------

    def decide(
        self, path: str, digest: str, decision: Decision, reason: Reason | None = None
    ) -> Decided:
        """Write a decision into the file that was shown with ``digest``.

        A change of what was approved and published goes into the log with its ``reason``; without
        one it waits in the list. Raises ChangedError (saved in the meantime), BusyError, OSError.
        """
        with files.lock(self.content):
            shown = self._unchanged(path, digest)
            made = decide(shown, decision)
            if made.text is None:
                return made
            register = approved.with_approved(self.register(path), shown.article)
            files.exchange(self.content, path, shown.text.encode(), made.text.encode())
            if decision.action in ("mine", "machine"):
                self._settle(path, decision.fact)
            now = self.page(path)
            article = now.article if now else None
            if reason is not None:
                for one in approved.altered(register, article):
                    if one.fact == made.fact or not made.fact:
                        refusal = self._log(path, one, reason, decision)
                        if refusal:
                            return Decided(made.text, (refusal,), made.fact)
                        register = approved.settled(register, one.fact, article)
            self._keep(path, approved.with_approved(register, article))
            return made

    def explain(self, path: str, fact: str, reason: Reason, by: str, on: str) -> str:
        """Deal with a change that was made in the file itself; what went wrong, or nothing.

        Raises BusyError, OSError.
        """
        with files.lock(self.content):
            shown = self.page(path)
            article = shown.article if shown else None
            register = self.register(path)
            change = next((c for c in approved.altered(register, article) if c.fact == fact), None)
            if change is None:
                return "this is settled already"
            refusal = self._log(path, change, reason, Decision("correct", by, on))
            if not refusal:
                self._keep(path, approved.settled(register, fact, article))
            return refusal

    def record_approved(self) -> None:
        """Note every approved fact as it reads now, unless it was noted before."""
        with files.lock(self.content):
            for path in self.paths():
                data = files.read(self.content, path) or b""
                if b"approved" not in data:
                    continue
                if (shown := self.page(path)) is not None and shown.article is not None:
                    register = self.register(path)
                    self._keep(path, approved.with_approved(register, shown.article))

    def add_seed(self, name: str, data: bytes) -> str:
        """Put an article among the seeds under ``name``, or the next free name; the name it got."""
        stem, dot, suffix = name.rpartition(".")
        for number in range(1, 1000):
            free = name if number == 1 else f"{stem}-{number}{dot}{suffix}"
            try:
                files.exchange(self.seeds, free, None, data)
            except files.ChangedError:
                if files.read(self.seeds, free) == data:
                    return free
                continue
            return free
        raise OSError(f"there are too many files named like {name}")

    def add_article(self, article: Article) -> str:
        """Write a file for an article whose facts are entered by hand; its path, or that of the
        file that is there already. One without an address is known by its path.

        Raises BusyError, OSError.
        """
        with files.lock(self.content):
            index = ContentIndex(self.content)
            source = article.source
            if source.url and (there := index.place(source.id)) and there.path:
                return there.path
            path = index.new_place(article).path or ""
            if not source.url:
                own = f"by-hand:{PurePosixPath(path).stem}"
                article = replace(article, source=replace(source, id=own))
            files.exchange(self.content, path, None, write_article(article).encode())
            return path

    def found_for(self, seed: str) -> Sheet | None:
        """The content file that was made from a seed, once there is one."""
        return next(
            (one for one in self.sheets() if (one.seed or "").partition("#")[0] == seed), None
        )

    def _unchanged(self, path: str, digest: str) -> Page:
        shown = self.page(path)
        if shown is None or shown.digest != digest:
            raise files.ChangedError(path)
        return shown

    def _settle(self, path: str, unit: str) -> None:
        record = record_path(path.removesuffix(".md"))
        data = files.read(self.content, record)
        if data is not None:
            files.write(
                self.content, record, settle(data.decode("utf-8", "replace"), unit).encode()
            )

    def _log(self, path: str, change: Altered, reason: Reason, decision: Decision) -> str:
        """Write a line into the log; what went wrong, or nothing."""
        if not reason.why.strip():
            return ""
        correction = Correction(
            date=decision.on,
            about=change.about,
            was=reason.was.strip() or change.was,
            right=reason.right.strip() or change.right,
            why=reason.why.strip(),
            article=path.removesuffix(".md"),
            fact=change.fact,
            by=decision.by.strip() or None,
        )
        old = files.read(self.content, CORRECTIONS_FILE)
        text = None if old is None else frontmatter.decode(old, CORRECTIONS_FILE)[0]
        if text is not None and log.holds(text, correction):
            return ""  # written by a run that was killed before it could note that
        new = None if old is not None and text is None else log.with_correction(text, correction)
        if new is None:
            return (
                f"{self.content / CORRECTIONS_FILE} cannot be added to; correct it, then log this"
            )
        files.exchange(self.content, CORRECTIONS_FILE, old, new.encode())
        return ""

    def _keep(self, path: str, register: Register) -> None:
        name = register_path(path.removesuffix(".md"))
        if register:
            files.write(self.content, name, approved.write_register(register).encode())
        else:
            files.remove(self.content, name)


def _seen(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
