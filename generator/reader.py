"""What a reader of articles is: a pure function from an article and the roster to facts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from generator.issues import Issue
from generator.model import Article, RawArticle, Roster


class Reader(Protocol):
    """Reads one article.

    The same article and roster (the editors' files) give the same facts, whatever was read before.
    An issue names the article by ``raw.source.seed``. Facts need no ids; ``evidence`` is an exact
    run of the article's text. Raises :class:`UnreadError`; anything else that it raises is a bug.
    """

    def __call__(self, raw: RawArticle, roster: Roster, /) -> tuple[Article, Iterable[Issue]]: ...


class UnreadError(Exception):
    """An article could not be read this time, for a reason that lies outside of it.

    Its content file stays as it is, and the next run tries again. ``message`` says why, ``hint``
    what to do.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint

    def issue(self, raw: RawArticle) -> Issue:
        """The problem at its place."""
        seed = raw.source.seed or raw.source.id
        return Issue(seed, 1, 1, "error", f"was not read: {self.message}", self.hint)
