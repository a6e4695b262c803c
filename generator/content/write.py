"""Article -> plain fields -> the text of its file. The same article gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from generator.content import emit, keys
from generator.content.body import clean, write_body
from generator.frontmatter import FENCE
from generator.model import Article, Review
from generator.text import fold


def record(value: object, order: tuple[keys.Key, ...]) -> dict[str, Any]:
    """A fact's fields by key, in the format's order, without what is absent or default."""
    made: dict[str, Any] = {}
    for key in order:
        if key.name == "review":
            made.update(_review(getattr(value, "review", None)))
            continue
        if key.name in ("reviewed_by", "reviewed_on"):
            continue
        field = getattr(value, key.name)
        if field is None or field == () or (field is False and key.name in ("main", "special")):
            continue
        if key.kind == "record":
            field = record(field, key.keys)
        elif key.kind == "records":
            field = [record(one, key.keys) for one in field]
        elif key.kind == "texts":
            field = [clean(text) for text in field]
        elif isinstance(field, str):
            field = clean(field)
            if not field and not key.required:
                continue
        made[key.name] = field
    return made


def _review(review: Review | None) -> dict[str, str]:
    if review is None:
        return {}
    made = {"review": review.state}
    if review.by:
        made["reviewed_by"] = review.by
    if review.on:
        made["reviewed_on"] = review.on
    return made


def article_fields(article: Article) -> dict[str, Any]:
    """The front matter of an article's file as plain values, in the format's order."""
    return record(article, keys.ARTICLE)


def write_article(article: Article) -> str:
    """The text of an article's file. Give the facts ids first (``assign_ids``)."""
    lines = [FENCE, *emit.block(article_fields(article)), FENCE, ""]
    return "\n".join(lines) + write_body(article.paragraphs)


def evidence_of(article: Article) -> Iterable[str]:
    """Every sentence that a fact of the article rests on, in the order of the facts."""
    for race in article.races:
        yield from (one.evidence for one in race.elections if one.evidence)
    for facts in (article.candidates, article.endorsements, article.events, article.quotes):
        yield from (fact.evidence for fact in facts if fact.evidence)


def keep_sentences(article: Article) -> Article:
    """The article with only the sentences that its facts rest on, in the order of the text.

    For sites that may not keep whole texts (``store = "sentences"``). A sentence that stands
    inside another one is not repeated.
    """
    text = fold(" ".join(article.paragraphs))
    kept = {fold(sentence) for sentence in evidence_of(article)}
    spans = sorted((text.find(one), -len(one), one) for one in kept)
    chosen: list[str] = []
    for _, _, sentence in spans:
        if not any(sentence in other for other in chosen):
            chosen.append(sentence)
    return replace(article, paragraphs=tuple(chosen))
