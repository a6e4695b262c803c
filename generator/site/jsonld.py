"""JSON-LD: what a page is about, in schema.org's words, for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from generator.aggregate.model import Actor, Report, TrackedCandidacy, TrackedRace
from generator.site import addresses
from generator.site.context import Context
from generator.site.facts import election_name
from generator.site.published import approved
from generator.site.words import parts


def script(data: Mapping[str, Any]) -> Markup:
    """JSON for a ``<script>`` element: no character in it can end the element or begin another."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    for sign, escape in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        text = text.replace(sign, escape)
    return Markup(text)  # noqa: S704  (JSON, with what ends a script element escaped above)


def article(report: Report) -> Markup:
    """A page on an article cites it; it never claims to be it."""
    told = report.article
    cited: dict[str, Any] = {"@type": "NewsArticle", "headline": told.title}
    if told.date:
        cited["datePublished"] = told.date
    if told.source.publisher:
        cited["publisher"] = {"@type": "Organization", "name": told.source.publisher}
    if told.source.author:
        cited["author"] = {"@type": "Person", "name": told.source.author}
    if url := addresses.external(told.source.url):
        cited["url"] = url
    return script({"@type": "WebPage", "name": told.title, "citation": cited})


def person(context: Context, actor: Actor, bids: list[TrackedCandidacy]) -> Markup:
    """A candidate as a Person, with the latest title and party known."""
    data: dict[str, Any] = {"@type": "Person", "name": actor.name}
    if actor.aliases:
        data["alternateName"] = list(actor.aliases)
    if title := next((bid.title for bid in bids if bid.title), None):
        data["jobTitle"] = title
    party = next((bid.party for bid in bids if bid.party), None)
    if party and party not in ("I", "N"):
        name = context.words.known("party", party)
        data["affiliation"] = {"@type": "PoliticalParty", "name": name}
    if context.settings.base_url:
        there = context.actor_address(actor.id)
        data["url"] = addresses.absolute(context.settings.base_url, there)
    return script(data)


def race(context: Context, tracked: TrackedRace) -> Markup:
    """A race's voting days as Events, its endorsements as EndorseActions; empty without both."""
    events: list[dict[str, Any]] = []
    for election in tracked.elections:
        if election.dating.value and parts(election.dating.value)[2]:
            name = f"{tracked.name}: {election_name(context, election)}"
            event: dict[str, Any] = {"@type": "Event", "name": name}
            event["startDate"] = election.dating.value
            # Search engines refuse an event without a place.
            state = tracked.race.state and context.words.known("state", tracked.race.state)
            if place := ", ".join(filter(None, (tracked.race.place, state))):
                event["location"] = {"@type": "Place", "name": place, "address": place}
            events.append(event)
    graph = [*events, *_endorsements(context, tracked)]
    return script({"@graph": graph}) if graph else Markup("")


def _endorsements(context: Context, tracked: TrackedRace) -> Iterator[dict[str, Any]]:
    """Endorsements that are just what schema.org means by one: a known endorser's own choice of
    one candidate that still stands. Refused, withdrawn, shared and ranked ones, and those of parts
    of a body, have no word there. Its times are moments, and no source tells one."""
    people = context.tracker.actors
    for fact in tracked.endorsements:
        endorser, candidate = people.get(fact.endorser), people.get(fact.candidate or "")
        if not (endorser and candidate) or fact.stance != "endorse" or not fact.current:
            continue
        if fact.rank or fact.part:
            continue
        person = endorser.kind == "person"
        action: dict[str, Any] = {
            "@type": "EndorseAction",
            "agent": {"@type": "Person" if person else "Organization", "name": endorser.name},
            "endorsee": {"@type": "Person", "name": candidate.name},
        }
        if not approved(fact.sources):
            action["description"] = context.words("page.pending_mark")
        if base := context.settings.base_url:
            page = context.fact_page(fact.race, fact.id)
            action["url"] = addresses.absolute(base, page, fact.id)
        yield action
