"""What the pages of the review show: one typed view for each template, ready to print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from generator.review.approved import Altered
from generator.review.passages import Piece
from generator.review.queue import Item

ROOT = "/_review/"
#: How many things the list shows at once.
MOST = 100
#: What can be added, and how the page calls it.
ADDABLE = {
    "candidates": "candidate", "endorsements": "endorsement", "events": "event",
    "quotes": "quote", "races": "race",
}  # fmt: skip
#: What is asked for with a pasted article.
HANDED = ("text", "title", "date", "publisher", "author", "url")


def address(page: str, **query: str) -> str:
    """The address of a page of the review; empty values are left out."""
    given = {key: value for key, value in query.items() if value}
    return ROOT + page + (f"?{urlencode(given)}" if given else "")


def item_address(item: Item, order: str = "") -> str:
    """Where a thing is decided."""
    return address("article", path=item.path, kind=item.kind, fact=item.id, order=order)


def external(url: str | None) -> str:
    """An address on the web, or nothing: never one that runs a script."""
    return url if url and url.startswith(("https://", "http://")) else ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who reviews, and the token that this start's pages carry."""

    name: str
    token: str


@dataclass(frozen=True, slots=True)
class Flash:
    """What has just been done, and how to look at it again."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list."""

    word: str
    says: str
    sure: str
    title: str
    date: str
    href: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """Something that no evidence decides, in the list: what, what to do, and in which file."""

    says: str
    hint: str
    place: str
    href: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """An article in the list of articles."""

    title: str
    about: str
    href: str
    decided: int
    facts: int
    waiting: int
    problems: int


@dataclass(frozen=True, slots=True)
class ListView:
    """``list.html``: what waits, or every article."""

    person: Person
    waiting: int
    decided: int
    facts: int
    rows: tuple[Row, ...]
    more: int
    sheets: tuple[SheetRow, ...]
    shows: str
    order: str
    first: str
    flash: Flash | None = None
    #: What the last build left to the editor, and how much more there is of it.
    notes: tuple[NoteRow, ...] = ()
    more_notes: int = 0


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form. ``shape``: ``line``, ``text``, ``choice`` or ``flag``."""

    name: str
    label: str
    about: str
    value: str
    shape: str
    choices: tuple[tuple[str, str], ...] = ()
    offers: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact in the article's own list."""

    word: str
    says: str
    state: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Focus:
    """The thing that is decided: what it is, and what can be done with it."""

    kind: str
    word: str
    id: str
    says: str
    state: str
    sure: str = ""
    doubt: int = 0
    evidence: str = ""
    #: Everything that is approved with it: fields and what they say.
    details: tuple[tuple[str, str], ...] = ()
    reviewed: str = ""
    published: bool = False
    conflict: bool = False
    can_take: bool = False
    change: Altered | None = None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """``article.html``: a thing to decide beside its article."""

    person: Person
    path: str
    digest: str
    title: str
    about: str
    original: str
    focus: Focus | None
    fields: tuple[Field, ...]
    adding: str
    add_fields: tuple[Field, ...]
    #: Kinds of events to choose from, before the fields of one are shown.
    types: tuple[str, ...]
    text: tuple[tuple[Piece, ...], ...]
    facts: tuple[FactRow, ...]
    people: tuple[str, ...]
    issues: tuple[str, ...]
    place: str
    before: str
    after: str
    order: str
    refusals: tuple[str, ...] = ()
    flash: Flash | None = None
    open_form: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class AddView:
    """``add.html``: paste, drop or upload an article."""

    person: Person
    refusals: tuple[str, ...] = ()
    #: What was typed: by name, all of :data:`HANDED`.
    given: Mapping[str, str] = field(default_factory=lambda: dict.fromkeys(HANDED, ""))


@dataclass(frozen=True, slots=True)
class ReadingView:
    """``reading.html``: an article that was handed in and is being read."""

    person: Person
    seed: str
    state: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class MessageView:
    """``message.html``: something went wrong, or there is nothing here."""

    person: Person
    title: str
    text: str
    href: str
    link: str


View = ListView | ArticleView | AddView | ReadingView | MessageView
