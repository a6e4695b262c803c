"""What waits for an editor in one content file: pending facts, the article itself, conflicts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator import frontmatter
from generator.content import read_article
from generator.content.keys import FACTS
from generator.frontmatter import Document
from generator.issues import Issue
from generator.model import Article, Candidacy, Event
from generator.reconcile import Conflict, read_record
from generator.review.wording import Fact, differing, says, shown

#: How much hangs on a kind of fact: 1 (hardly anybody builds on it) to 4 (heads a page).
WEIGHTS = {
    "candidates": 3, "endorsements": 4, "events": 2, "quotes": 1, "result": 4, "poll": 3,
    "fundraising": 3, "announcement": 3, "withdrawal": 4,
}  # fmt: skip
#: Lists of facts in words.
WORDS = {
    "candidates": "candidate", "endorsements": "endorsement", "events": "event", "quotes": "quote",
    "article": "article", "conflict": "disagreement", "correction": "change",
}  # fmt: skip
#: By which of its fields a fact is told apart from others of its list.
_TOLD_APART = ("name", "endorser", "who", "speaker", "office")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide.

    ``path`` is that of the file below the content folder, ``id`` the fact's, or the unit of a
    conflict; empty for the article as a whole. ``kind``: one of :data:`WORDS`. ``doubt`` is 0 to 1.
    """

    path: str
    kind: str
    id: str
    line: int
    says: str
    evidence: str | None = None
    confidence: float | None = None
    doubt: float = 0.0
    weight: int = 1
    title: str = ""
    date: str | None = None
    #: The reader that alone saw it, where two have read the article.
    seen_by: str | None = None

    @property
    def urgency(self) -> float:
        """Doubt times weight: what is decided first."""
        return self.doubt * self.weight


@dataclass(frozen=True, slots=True)
class Page:
    """A content file as the review shows it. ``article`` is ``None`` where it cannot be read."""

    path: str
    text: str
    document: Document
    article: Article | None
    issues: tuple[Issue, ...]
    conflicts: tuple[Conflict, ...] = ()

    @property
    def digest(self) -> str:
        """Tells whether the file is still the one that was shown."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def page(path: str, text: str, record: str | None = None, root: str = "content/") -> Page:
    """Read a content file, and the machine's record of it, for review."""
    article, issues = read_article(text, path, root=root)
    known = read_record(record)
    return Page(
        path, text, frontmatter.parse(text), article, tuple(issues),
        known.conflicts if known else (),
    )  # fmt: skip


def facts(article: Article) -> Iterator[tuple[str, Fact]]:
    """Every fact with the name of its list, in the order of the format."""
    for name in FACTS:
        for fact in getattr(article, name):
            yield name, fact


def state(fact: Fact, article: Article) -> str:
    """``pending``, ``approved`` or ``rejected``: the fact's own, else the file's."""
    return (fact.review or article.review).state


def items(shown_page: Page) -> tuple[Item, ...]:
    """What waits in a file; nothing in one that an editor rejected or that is about no race."""
    article = shown_page.article
    if article is None or article.review.state == "rejected":
        return ()
    mains = {race.id for race in article.races if race.main}
    found = [_conflict(shown_page, article, one) for one in shown_page.conflicts]
    if article.races:
        waiting = [
            _fact(shown_page.path, name, fact, article, mains)
            for name, fact in facts(article)
            if state(fact, article) == "pending"
        ]
        found += waiting
        if article.review.state == "pending" and not waiting:
            found.append(
                Item(
                    shown_page.path, "article", "", 1, f"All facts decided: {article.title}",
                    title=article.title, date=article.date,
                )
            )  # fmt: skip
    return tuple(found)


def _fact(path: str, name: str, fact: Fact, article: Article, mains: set[str]) -> Item:
    kind = fact.type if isinstance(fact, Event) else name
    weight = WEIGHTS.get(kind, WEIGHTS[name])
    race = fact.race if not hasattr(fact, "speaker") else None
    if isinstance(fact, Candidacy) and fact.status in ("won", "lost", "withdrawn", "removed"):
        weight += 1
    return Item(
        path, name, fact.id or "", fact.where.line if fact.where else 1, says(fact, article),
        fact.evidence, fact.confidence,
        # Without a confidence a person wrote it: the least doubt, but still a second look.
        doubt=0.0 if fact.confidence is None else round(1 - fact.confidence, 4),
        weight=2 * weight if race in mains else weight,
        title=article.title, date=article.date, seen_by=fact.seen_by,
    )  # fmt: skip


def sure(confidence: float | None, seen_by: str | None) -> str:
    """``80% sure``, with the reader that alone saw it; nothing where a person wrote it."""
    parts = [
        "" if confidence is None else f"{confidence:.0%} sure",
        _note(seen_by) if seen_by else "",
    ]
    return ", ".join(filter(None, parts))


def _note(seen_by: str) -> str:
    alone = "(" not in seen_by
    return f"only the {seen_by} saw it" if alone else f"readers differ: {seen_by}"


def _conflict(shown_page: Page, article: Article, conflict: Conflict) -> Item:
    return Item(
        shown_page.path, "conflict", conflict.unit, 1, conflict_says(conflict),
        doubt=1.0, weight=8, title=article.title, date=article.date,
    )  # fmt: skip


def conflict_says(conflict: Conflict) -> str:
    """What a person and the machine disagree on."""
    if conflict.unit == "body":
        return "The article's text changed at its source, and was edited here"
    name, _, _ = conflict.unit.partition("/")
    named = WORDS.get(name, name).capitalize()
    here, now = conflict.person, conflict.machine
    if isinstance(here, dict) and isinstance(now, dict):
        whom = next((here[key] for key in _TOLD_APART if here.get(key)), None)
        named = f"{named} {shown(whom)}" if whom else named
        differ = differing(here, now)
        if any(differ):
            return f"{named}: here {differ[0]}; now read as {differ[1]}"
    return f"{named}: here {_brief(here)}; now read as {_brief(now)}"


def _brief(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        value = {k: v for k, v in value.items() if k not in ("id", "evidence", "confidence")}
    text = shown(value)
    return text if len(text) <= 160 else text[:159] + "…"


def ordered(found: Iterable[Item]) -> tuple[Item, ...]:
    """Most urgent first: doubt times weight, then weight, then newest article, then place."""
    by_place = sorted(found, key=lambda item: (item.path, item.line, item.id))
    newest = sorted(by_place, key=lambda item: item.date or "", reverse=True)
    return tuple(sorted(newest, key=lambda item: (-item.urgency, -item.weight)))
