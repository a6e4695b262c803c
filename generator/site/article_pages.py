"""The page of an article: what it tells, each fact with its sentence, and where to read it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from generator.aggregate.model import (
    Dating,
    Report,
    Source,
    TrackedCandidacy,
    TrackedEndorsement,
    TrackedEvent,
)
from generator.config import SiteSettings
from generator.model import Article
from generator.site import addresses, jsonld, people
from generator.site.actor_pages import quotes
from generator.site.addresses import external, link
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.frame import frame
from generator.site.pieces import FactView, Link
from generator.site.plan import File
from generator.site.published import approved
from generator.site.views import ArticleView


def article_file(context: Context, report: Report) -> File:
    """The page of an article, the only one that shows its text."""
    told = {fact.race for fact, _ in context.facts_in.get(report.key, ())}
    told |= {bid.race for bid, _ in context.bids_in.get(report.key, ())}
    return File(
        addresses.article_page(report.key),
        partial(article_page, context, report),
        races=tuple(sorted({*report.races, *told})),
        own=(report, context.quotes_in.get(report.key)),
        page=True,
        article=report.key,
    )


def article_page(context: Context, report: Report) -> ArticleView:
    """One article's facts; of its text only what the settings allow to publish."""
    article, words = report.article, context.words
    here = addresses.article_page(report.key)
    facts = Facts(context, here, races=len(report.races) > 1)
    taken = {"content", "facts", "text", "runs", "quotes"}
    told = tuple(
        _fact(facts, fact, sources, taken) for fact, sources in context.facts_in.get(report.key, ())
    )
    bids = tuple(
        people.candidacy(
            context, here, _as_told(bid, sources, article), pending=not approved(bid.sources)
        )
        for bid, sources in context.bids_in.get(report.key, ())
    )
    said = quotes(context, here, context.quotes_in.get(report.key, ()))
    outlet = article.source.publisher or ""
    return ArticleView(
        frame=frame(
            context, here, article.title,
            description=words("article.described", title=article.title, outlet=outlet)
            if outlet else article.title,
            trail=(
                Link(words("nav.home"), link(here, addresses.HOME)),
                Link(words("nav.articles"), link(here, addresses.ARTICLES)),
            ),
            json_ld=jsonld.article(report),
            pending=any(view.pending for group in (told, bids, said) for view in group),
        ),
        title=article.title,
        date=context.plain_date(article.date),
        outlet=outlet,
        author=article.source.author or "",
        original=external(article.source.url),
        based_on=context.based_on(report),
        races=tuple(
            context.race_link(here, race) for race in report.races if race in context.tracker.races
        ),
        excerpt=excerpt(article, context.settings),
        paragraphs=article.paragraphs if context.settings.publish == "full" else (),
        facts=told,
        candidacies=bids,
        quotes=said,
        copies=words.count("article.copies", len(report.copies)) if report.copies else "",
        inferred=any(view.date.inferred for view in told),
    )  # fmt: skip


def excerpt(article: Article, settings: SiteSettings) -> str:
    """The first words of the text, where the settings publish an excerpt; else an empty text."""
    if settings.publish != "excerpt" or not settings.excerpt_words:
        return ""
    words: list[str] = []
    for paragraph in article.paragraphs:
        words += paragraph.split()
        if len(words) > settings.excerpt_words:
            return " ".join(words[: settings.excerpt_words]).rstrip(",;:–— ") + " …"
    return " ".join(words)


def _fact(
    facts: Facts,
    fact: TrackedEndorsement | TrackedEvent,
    sources: tuple[Source, ...],
    taken: set[str],
) -> FactView:
    """A fact as this article alone tells it, under the id it has there.

    It counts as reviewed when any of its sources is: the fact is the same.
    """
    anchor = sources[0].fact or fact.id
    # One sentence may give facts of two races under one id; the first of them keeps it.
    anchor = "" if anchor in taken else anchor
    taken.add(anchor)
    if isinstance(fact, TrackedEndorsement):
        return facts.endorsement(fact, anchor, sources)
    return facts.event(fact, anchor, sources)


def _as_told(
    bid: TrackedCandidacy, sources: tuple[Source, ...], article: Article
) -> TrackedCandidacy:
    """A candidacy as this article told it then: what became of it later is not its word."""
    told = next((one for one in article.candidates if one.id and one.id == sources[0].fact), None)
    if told is None:
        return replace(bid, sources=sources, stages=(), disputes=())
    return replace(
        bid,
        sources=sources,
        stages=(),
        disputes=(),
        party=told.party or bid.party,
        title=told.title or bid.title,
        status=told.status,
        status_dating=Dating(article.date, "day"),
    )
