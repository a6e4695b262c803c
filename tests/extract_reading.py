"""What the tests of extraction share: rows that fail today, and facts in short forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from generator.model import Article, RawArticle, Source

#: ``read(*paragraphs, date=..., publisher=..., title=..., roster=...)``: the fixture of conftest.
Read = Callable[..., Article]


def raw_article(
    paragraphs: Iterable[str],
    date: str | None = "2023-09-13",
    publisher: str | None = None,
    title: str | None = None,
) -> RawArticle:
    """A seed as read; its day is a Wednesday."""
    return RawArticle(Source("test", publisher=publisher), tuple(paragraphs), title, date)


def fails(reason: str, *row: Any) -> Any:
    """A row of a table that should hold and does not yet; it must go when it does."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason))


def endorsements(article: Article) -> set[tuple[str, str | None, str]]:
    """Who backs whom, and how."""
    return {(e.endorser, e.candidate, e.stance) for e in article.endorsements}


def races(article: Article) -> set[tuple[str, str | None, str | None, str | None]]:
    """What identifies each seat."""
    return {(r.office, r.state, r.place, r.district) for r in article.races}


def all_evidence(article: Article) -> Iterator[str | None]:
    """The evidence of every fact."""
    facts = (article.candidates, article.endorsements, article.events, article.quotes)
    for kind in facts:
        yield from (fact.evidence for fact in kind)
    for race in article.races:
        yield from (election.evidence for election in race.elections)
