"""Atom (RFC 4287) and JSON Feed 1.1 of the latest facts, of the site and of each race."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from uuid import NAMESPACE_URL, uuid5

from generator.aggregate.model import (
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
    TrackedRace,
)
from generator.site import addresses
from generator.site.addresses import absolute, link
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.timeline import Moment, moments

#: How many facts a feed carries.
MOST = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact in a feed; ``updated`` is the day of the newest article that tells it."""

    id: str
    title: str
    href: str
    updated: str
    content: str
    race: str


def entries(
    context: Context, here: str, races: Iterable[TrackedRace], who: str = ""
) -> list[Entry]:
    """The latest facts, newest report first: of ``who`` alone, where somebody is named.

    A fact whose articles have no day is left out, since readers' programs need one. Plans (voting
    days) are no news.
    """
    base = context.settings.base_url
    found: list[tuple[str, int, Moment]] = []
    for race in races:
        for place, moment in enumerate(moments(race)):
            if isinstance(moment.fact, TrackedElection) or (who and not concerns(moment.fact, who)):
                continue
            dates = (
                context.tracker.reports[source.article].article.date or ""
                for source in moment.fact.sources
                if source.article in context.tracker.reports
            )
            if len(told := max(dates, default="")) == 10:
                found.append((told, -place, moment))
    found.sort(key=lambda item: (item[2].race, item[2].anchor))
    found.sort(key=lambda item: item[:2], reverse=True)
    facts = Facts(context, here)
    listed = []
    for told, _, moment in found[:MOST]:
        view = moment.view(facts)
        # An entry keeps its id though the fact may move to the page of an older year.
        page = addresses.race_page(moment.race)
        there = context.fact_page(moment.race, moment.anchor)
        figures = "; ".join(f"{figure.name} {figure.text}" for figure in view.figures)
        sentence = view.sources[0].sentence if view.sources else ""
        said = (
            f"{view.date.text}.",
            f"{figures}." if figures else "",
            f"“{sentence}”" if sentence else "",
            f"({view.sources_line})",
            context.words("page.pending_mark") + "." if view.pending else "",
        )
        address = absolute(base, page, moment.anchor)
        listed.append(
            Entry(
                id=f"urn:uuid:{uuid5(NAMESPACE_URL, address)}",
                title=str(view.text.striptags()),
                href=absolute(base, there, moment.anchor)
                if base
                else link(here, there, moment.anchor),
                updated=f"{told}T00:00:00Z",
                content=" ".join(filter(None, said)),
                race=context.race(moment.race).name,
            )
        )
    return listed


def atom(context: Context, here: str, page: str, title: str, found: list[Entry]) -> bytes:
    """An Atom feed at ``here`` about ``page``; addresses are absolute where the base is known."""
    settings = context.settings
    base = settings.base_url
    to_page = absolute(base, page) if base else link(here, page)
    to_self = absolute(base, here) if base else here.rsplit("/", 1)[-1]
    newest = max((entry.updated for entry in found), default="1970-01-01T00:00:00Z")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_quoted(settings.language)}>',
        f"<title>{_xml(title)}</title>",
        f"<id>urn:uuid:{uuid5(NAMESPACE_URL, base + here)}</id>",
        f"<updated>{newest}</updated>",
        f"<author><name>{_xml(settings.title)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={_quoted(to_self)}/>',
        f'<link rel="alternate" type="text/html" href={_quoted(to_page)}/>',
    ]
    for entry in found:
        lines += [
            "<entry>",
            f"<title>{_xml(entry.title)}</title>",
            f"<id>{entry.id}</id>",
            f"<updated>{entry.updated}</updated>",
            f'<link rel="alternate" type="text/html" href={_quoted(entry.href)}/>',
            f"<category term={_quoted(_clean(entry.race))}/>",
            f'<content type="text">{_xml(entry.content)}</content>',
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""]).encode()


def concerns(fact: TrackedEndorsement | TrackedEvent, who: str) -> bool:
    """Whether a fact is about somebody: what they do, what is done to them, whom they endorse."""
    if isinstance(fact, TrackedEvent):
        return who in fact.who or who == fact.target
    return who in (fact.candidate, fact.endorser)


def json_feed(context: Context, here: str, page: str, title: str, found: list[Entry]) -> bytes:
    """A JSON Feed at ``here`` about ``page``."""
    settings = context.settings
    feed: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "description": settings.description,
        "language": settings.language,
    }
    if settings.base_url:
        feed["home_page_url"] = absolute(settings.base_url, page)
        feed["feed_url"] = absolute(settings.base_url, here)
    items = (
        {
            "id": entry.id,
            "url": entry.href,
            "title": entry.title,
            "content_text": entry.content,
            "date_published": entry.updated,
            "tags": [entry.race],
        }
        for entry in found
    )
    # A line for each: the encoder written in C does not indent.
    head = json.dumps(feed, ensure_ascii=False)[:-1]
    listed = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f'{head}, "items": [\n{listed}\n]}}\n'.encode()


def _clean(text: str) -> str:
    # Control characters are not allowed in XML 1.0, not even escaped.
    if text.isprintable():
        return text
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n")


def _xml(text: str) -> str:
    return escape(_clean(text), quote=False)


def _quoted(text: str) -> str:
    """The value of an attribute."""
    return f'"{escape(text)}"'
