"""Lists over all races, divided by year where they are long: endorsements, articles, candidates,
and the archive of all races."""

from __future__ import annotations

from itertools import groupby

from generator.aggregate.model import TrackedCandidacy, TrackedEndorsement, TrackedRace
from generator.site import addresses, people
from generator.site.addresses import link
from generator.site.citing import note
from generator.site.context import Context
from generator.site.frame import frame
from generator.site.paging import by_year, page_links, page_name
from generator.site.pieces import ArticleLine, Link, RaceLine
from generator.site.published import approved
from generator.site.race_pages import counts, eyebrow, voting_days
from generator.site.timeline import Moment, ordered
from generator.site.views import (
    ArchiveView,
    ArticlesView,
    CandidatesView,
    EndorsementRow,
    EndorsementsView,
)

#: Above so many entries a list is divided by year: about 40 kB, compressed.
ENDORSEMENTS_MOST, ARTICLES_MOST, CANDIDATES_MOST, RACES_MOST = 400, 500, 250, 400


def endorsement_years(context: Context) -> dict[str, list[TrackedEndorsement]]:
    """All endorsements, newest first, by the page they stand on."""
    found = ordered(
        Moment(fact, fact.race)
        for race in context.tracker.races.values()
        for fact in race.endorsements
    )
    facts = [moment.fact for moment in found if isinstance(moment.fact, TrackedEndorsement)]
    return by_year(facts, _year, ENDORSEMENTS_MOST)


def _year(fact: TrackedEndorsement) -> str:
    return (fact.dating.value or "")[:4]


def endorsements_page(
    context: Context, year: str, pages: dict[str, list[TrackedEndorsement]]
) -> tuple[str, EndorsementsView]:
    """The table of endorsements, with its address."""
    here = addresses.paged(addresses.ENDORSEMENTS, year)
    rows = tuple(_row(context, here, fact) for fact in pages[year])
    title = context.words("list.endorsements_title")
    if len(pages) > 1:
        title = f"{title}: {page_name(context, year, pages, _year)}"
    return here, EndorsementsView(
        frame(context, here, title, trail=_trail(context, here),
              pending=any(row.pending for row in rows)),
        title,
        rows,
        any(row.date.inferred for row in rows),
        page_links(context, here, addresses.ENDORSEMENTS, year, pages, _year),
        note(context, here, title, addresses.TABLES.format("endorsements")),
    )  # fmt: skip


def _row(context: Context, here: str, fact: TrackedEndorsement) -> EndorsementRow:
    known = context.tracker.actors.get(fact.endorser)
    return EndorsementRow(
        endorser=context.actor_link(here, fact.endorser),
        part=fact.part or "",
        kind=context.words.known("actor", known.kind) if known else "",
        stance=people.stance(context, fact, plain=False),
        candidate=context.actor_link(here, fact.candidate) if fact.candidate else None,
        race=context.race_link(here, fact.race),
        date=context.date(fact.dating),
        permalink=link(here, context.fact_page(fact.race, fact.id), fact.id),
        pending=not approved(fact.sources),
    )


def candidate_letters(context: Context) -> dict[str, list[TrackedCandidacy]]:
    """Everybody who runs, by last name: one page, or one for each first letter."""
    bids = (bid for race in context.tracker.races.values() for bid in race.candidacies)
    listed = people.by_last_name(context, bids)
    return by_year(listed, lambda bid: _letter(context, bid), CANDIDATES_MOST)


def _letter(context: Context, bid: TrackedCandidacy) -> str:
    actor = context.tracker.actors.get(bid.actor)
    name = (actor.sort_name or actor.id) if actor else bid.actor
    first = name[:1].lower()
    return first if first.isascii() and first.isalpha() else "0"


def candidates_page(
    context: Context, letter: str, pages: dict[str, list[TrackedCandidacy]]
) -> tuple[str, CandidatesView]:
    """Everybody who runs, by last name, or one letter of them; with its address."""
    here = addresses.candidates_by_name(letter)
    views = tuple(people.candidacy(context, here, bid) for bid in pages[letter])
    title = context.words("list.candidates_title")
    first = _letter(context, pages[""][0]) if pages[""] else ""
    letters = tuple(
        Link(
            (name or first).upper(), link(here, addresses.candidates_by_name(name)), name == letter
        )
        for name in (pages if len(pages) > 1 else ())
    )
    pending = any(view.pending for view in views)
    return here, CandidatesView(
        frame(context, here, title, trail=_trail(context, here), pending=pending),
        views,
        letters,
        note(context, here, title, addresses.TABLES.format("candidates")),
    )


def article_years(context: Context) -> dict[str, list[ArticleLine]]:
    """All articles, newest first, by the page they stand on; links are those of the first."""
    lines = context.article_lines(addresses.ARTICLES, context.tracker.reports)
    return by_year(lines, lambda line: line.date.iso[:4], ARTICLES_MOST)


def articles_page(
    context: Context, year: str, pages: dict[str, list[ArticleLine]]
) -> tuple[str, ArticlesView]:
    """Articles by year, newest first, with the page's address."""
    here = addresses.paged(addresses.ARTICLES, year)
    up = "../" if year else ""
    lines = [
        ArticleLine(line.title, up + line.href, line.outlet, line.date) for line in pages[year]
    ]
    years = tuple(
        (name or context.words("date.unknown_heading"), tuple(group))
        for name, group in groupby(lines, lambda line: line.date.iso[:4])
    )
    title = context.words("list.articles_title")
    return here, ArticlesView(
        frame(context, here, title, trail=_trail(context, here)),
        years,
        page_links(context, here, addresses.ARTICLES, year, pages, lambda line: line.date.iso[:4]),
        note(context, here, title, addresses.TABLES.format("articles")),
    )


def archive_years(context: Context) -> dict[str, list[TrackedRace]]:
    """All races, latest elections first, by the page they stand on."""
    races = sorted(context.tracker.races.values(), key=lambda race: (race.name, race.race.id))
    races.sort(key=lambda race: race.race.year or 0, reverse=True)
    return by_year(races, _election_year, RACES_MOST)


def _election_year(race: TrackedRace) -> str:
    return str(race.race.year or "")


def archive_page(
    context: Context, year: str, pages: dict[str, list[TrackedRace]]
) -> tuple[str, ArchiveView]:
    """All races by the year of their election, with the page's address."""
    here = addresses.paged(addresses.ARCHIVE, year)
    years = tuple(
        (
            name or context.words("date.unknown_heading"),
            tuple(_race_line(context, here, race) for race in group),
        )
        for name, group in groupby(pages[year], _election_year)
    )
    title = context.words("list.archive_title")
    return here, ArchiveView(
        frame(context, here, title, trail=_trail(context, here)),
        years,
        page_links(context, here, addresses.ARCHIVE, year, pages, _election_year),
        note(context, here, title, addresses.TABLES.format("races")),
    )


def _race_line(context: Context, here: str, race: TrackedRace) -> RaceLine:
    days = voting_days(context, here, race)
    place = eyebrow(context, race)
    return RaceLine(context.race_link(here, race.race.id), place, counts(context, race), days)


def _trail(context: Context, here: str) -> tuple[Link, ...]:
    return (Link(context.words("nav.home"), link(here, addresses.HOME)),)
