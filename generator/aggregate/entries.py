"""The articles as linking reads them: in one order, without what an editor rejected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple, TypeVar

from generator.aggregate.model import Source
from generator.model import (
    Article,
    Candidacy,
    EdtfDate,
    Endorsement,
    Event,
    Quote,
)
from generator.text import slug

Fact = Candidacy | Endorsement | Event | Quote
_F = TypeVar("_F", Candidacy, Endorsement, Event, Quote)


class Entry(NamedTuple):
    """One article with its key and ``day``, its publication date (empty when unknown)."""

    key: str
    article: Article
    day: EdtfDate
    #: The article's own id of the one race it is about; ``None`` where there is none, or several.
    about: str | None

    def source(self, fact: Fact) -> Source:
        """The article's word for one of its facts."""
        return Source(
            self.key, fact.evidence, fact.id, fact.confidence, fact.review or self.article.review
        )


def read(articles: Iterable[Article]) -> tuple[Entry, ...]:
    """Entries in order of publication; ties by path, source, and at last by the whole content.

    Rejected articles and facts are left out. The key is the article's path below the content
    folder; ``-2`` and so on tell articles without a path apart.
    """
    kept = [_unrejected(article) for article in articles if article.review.state != "rejected"]
    taken: set[str] = set()
    entries = []
    for article in _ordered(kept):
        base = article.path or _path(article)
        key, number = base, 1
        while key in taken:
            number += 1
            key = f"{base}-{number}"
        taken.add(key)
        entries.append(Entry(key, article, article.date or "", about(article)))
    return tuple(entries)


def about(article: Article) -> str | None:
    """The article's id of the one race that it is about."""
    main = [race.id for race in article.races if race.main] or [race.id for race in article.races]
    return main[0] if len(main) == 1 else None


def _ordered(articles: list[Article]) -> list[Article]:
    def key(article: Article) -> tuple[str, str, str, str]:
        return (article.date or "", article.path or "", article.source.id, article.title)

    counts: dict[tuple[str, str, str, str], int] = {}
    for article in articles:
        counts[key(article)] = counts.get(key(article), 0) + 1
    # The whole content is written out only where all else is equal: it is slow.
    return sorted(articles, key=lambda a: (key(a), repr(a) if counts[key(a)] > 1 else ""))


def _path(article: Article) -> str:
    name = slug(article.title or article.source.id, 80)
    if article.date:
        return f"articles/{article.date[:4]}/{article.date}-{name}"
    return f"articles/undated/{name}"


def _unrejected(article: Article) -> Article:
    facts: tuple[Fact, ...] = (
        *article.candidates, *article.endorsements, *article.events, *article.quotes,
    )  # fmt: skip
    for fact in facts:
        if fact.review is not None and fact.review.state == "rejected":
            break
    else:
        return article
    return replace(
        article,
        candidates=_kept(article.candidates),
        endorsements=_kept(article.endorsements),
        events=_kept(article.events),
        quotes=_kept(article.quotes),
    )


def _kept(facts: tuple[_F, ...]) -> tuple[_F, ...]:
    return tuple(fact for fact in facts if _stands(fact))


def _stands(fact: Fact) -> bool:
    return fact.review is None or fact.review.state != "rejected"
