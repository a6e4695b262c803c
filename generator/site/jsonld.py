"""JSON-LD: what a page is about, in schema.org's words, for machines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from generator.aggregate.model import Actor, Report, TrackedCandidacy, TrackedRace
from generator.site import addresses
from generator.site.context import Context
from generator.site.facts import election_name
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
    """A race's voting days as Events; empty where no day or month is known."""
    events = []
    for election in tracked.elections:
        if election.dating.value and parts(election.dating.value)[2]:
            name = f"{tracked.name}: {election_name(context, election)}"
            event = {"@type": "Event", "name": name, "startDate": election.dating.value}
            # Search engines refuse an event without a place.
            if place := ", ".join(filter(None, (tracked.race.place, tracked.race.state))):
                event["location"] = {"@type": "Place", "name": place, "address": place}  # type: ignore[assignment]
            events.append(event)
    return script({"@graph": events}) if events else Markup("")
