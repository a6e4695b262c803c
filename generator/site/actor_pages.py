"""The page of a candidate, and of somebody who only endorses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.aggregate.model import Actor, TrackedEndorsement, TrackedQuote
from generator.site import addresses, jsonld, people
from generator.site.addresses import external, link
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.frame import frame, own_feed
from generator.site.introduction import introduction
from generator.site.pieces import ArticleLine, GroupView, Link, QuoteView
from generator.site.published import approved
from generator.site.race_pages import has_compare_page, voting_days
from generator.site.timeline import Moment, ordered, timeline
from generator.site.undecided import doubts_about
from generator.site.views import CandidateView, EndorserView

#: How many facts, quotations and articles a page shows, the latest first; the timelines of the
#: races and the page of articles have all of them. So many of the articles are shown at once.
FACTS, QUOTES, ARTICLES, SHOWN = 120, 40, 100, 6


def candidate_page(context: Context, actor: Actor) -> CandidateView:
    """A person who runs: all races, who backs them, whom they back, what they said."""
    words = context.words
    here = addresses.actor_page(actor.id, runs=True)
    bids = context.bids[actor.id]
    facts = Facts(context, here, races=len(bids) > 1 or actor.id in context.given)
    groups, found = [], []
    for bid in bids:
        race = context.race(bid.race)
        received = [fact for fact in race.endorsements if fact.candidate == actor.id]
        groups.append(
            GroupView(
                context.race_link(here, bid.race),
                people.received(context, facts, received, compact=len(received) > people.FULL),
            )
        )
        found += [Moment(fact, fact.race) for fact in received]
        found += [Moment(fact, fact.race) for fact in race.events if actor.id in fact.who]
        found += [Moment(election, bid.race) for election in race.elections]
    given = context.given.get(actor.id, [])
    found += [Moment(fact, fact.race) for fact in given if fact.candidate != actor.id]
    listed = ordered(found)
    line = timeline(context, facts, listed[:FACTS], people=False)
    views = tuple(
        replace(
            people.candidacy(context, here, bid),
            days=voting_days(context, here, context.race(bid.race)),
        )
        for bid in bids
    )
    said = quotes(context, here, context.quotes_of.get(actor.id, ()))[:QUOTES]
    articles = context.article_lines(here, context.articles_of.get(actor.id, ()))[:ARTICLES]
    pending = any(view.pending for view in views) or any(
        fact.pending for month in line.months for fact in month.facts
    )
    return CandidateView(
        frame=frame(
            context, here, actor.name,
            description=f"{actor.name}: {'; '.join(view.race.text for view in views)}.",
            trail=(
                Link(words("nav.home"), link(here, addresses.HOME)),
                Link(words("list.candidates_title"), link(here, addresses.CANDIDATES)),
            ),
            picture=addresses.candidate_picture(actor.id),
            feed=own_feed(context, here, actor.name, addresses.candidate_feed(actor.id)),
            json_ld=jsonld.person(context, actor, bids),
            pending=pending,
        ),
        name=actor.name,
        aliases=_aliases(context, actor),
        doubts=doubts_about(context, here, actor.id),
        website=_website(actor),
        picture=context.picture(here, actor.profile),
        note=(actor.profile.note or "") if actor.profile else "",
        introduction=introduction(actor.profile.introduction if actor.profile else ""),
        candidacies=views,
        compare=tuple(
            Link(
                words("candidate.compare", race=context.race(bid.race).name),
                link(here, addresses.compare_page(bid.race), actor.id),
            )
            for bid in bids if has_compare_page(context, context.race(bid.race))
        ),
        received=tuple(groups),
        given=people.given(context, facts, given),
        timeline=line,
        more=tuple(context.race_link(here, bid.race, "timeline") for bid in bids)
        if len(listed) > FACTS else (),
        quotes=said,
        articles=articles[:SHOWN],
        earlier=articles[SHOWN:],
        more_articles=_more(context, articles),
        missing=words("fact.comma").join(
            words(key) for key, found in (("missing.given", given), ("missing.quotes", said))
            if not found
        ),
    )  # fmt: skip


def endorser_page(context: Context, actor: Actor) -> EndorserView:
    """A person or body that endorses: whom else did they back?"""
    words = context.words
    here = addresses.actor_page(actor.id, runs=False)
    facts = Facts(context, here, races=True)
    given = people.given(context, facts, context.given[actor.id])
    articles = context.article_lines(here, _articles(context.given[actor.id]))[:ARTICLES]
    described = "; ".join(str(backing.fact.text.striptags()) for backing in given[:3])
    kind = "person" if actor.kind == "person" else "organization"
    return EndorserView(
        frame=frame(
            context, here, actor.name,
            description=f"{described}.",
            trail=(
                Link(words("nav.home"), link(here, addresses.HOME)),
                Link(words("nav.endorsements"), link(here, addresses.ENDORSEMENTS)),
            ),
            pending=any(backing.fact.pending for backing in given),
        ),
        name=actor.name,
        eyebrow=words(f"endorser.eyebrow_{kind}"),
        aliases=_aliases(context, actor),
        doubts=doubts_about(context, here, actor.id),
        website=_website(actor),
        picture=context.picture(here, actor.profile),
        note=(actor.profile.note or "") if actor.profile else "",
        introduction=introduction(actor.profile.introduction if actor.profile else ""),
        given=given,
        quotes=quotes(context, here, context.quotes_of.get(actor.id, ()))[:QUOTES],
        articles=articles[:SHOWN],
        earlier=articles[SHOWN:],
        more_articles=_more(context, articles),
        inferred=any(backing.fact.date.inferred for backing in given),
    )  # fmt: skip


def quotes(context: Context, here: str, found: Iterable[TrackedQuote]) -> tuple[QuoteView, ...]:
    """Quotations, newest article first."""
    views = []
    for quote in found:
        there = context.actor_address(quote.actor) if quote.actor else ""
        views.append(
            QuoteView(
                anchor=quote.id,
                text=quote.text.strip().strip('“”"').strip(),
                speaker=context.name(quote.actor) if quote.actor else quote.speaker,
                href=link(here, there) if there and there != here else "",
                title=quote.title or "",
                source=context.source(here, quote.source),
                pending=not approved((quote.source,)),
            )
        )
    return tuple(sorted(views, key=lambda view: view.source.date.iso, reverse=True))


def _more(context: Context, articles: tuple[ArticleLine, ...]) -> str:
    rest = len(articles) - SHOWN
    return context.words.count("race.more_articles", rest) if rest > 0 else ""


def _articles(facts: list[TrackedEndorsement]) -> list[str]:
    return list(dict.fromkeys(source.article for fact in facts for source in fact.sources))


def _aliases(context: Context, actor: Actor) -> str:
    others = [alias for alias in actor.aliases if alias != actor.name]
    return context.words("candidate.also", names=", ".join(others)) if others else ""


def _website(actor: Actor) -> str:
    fields = dict(actor.profile.fields) if actor.profile else {}
    return external(str(fields.get("website") or ""))
