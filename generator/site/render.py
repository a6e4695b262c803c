"""The whole site as files: pages, feeds, calendars and what servers and robots read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from generator.aggregate.model import Report, TrackedRace, Tracker
from generator.config import SiteSettings
from generator.model import EdtfDate
from generator.packing import digest
from generator.site import addresses, corrections, feeds, list_pages, overview_pages
from generator.site.actor_pages import candidate_page, endorser_page
from generator.site.article_pages import article_file
from generator.site.calendars import calendar
from generator.site.compare_page import compare_page
from generator.site.context import Context, newest
from generator.site.data import data_plan
from generator.site.embed_page import embed_page
from generator.site.llms import llms_file
from generator.site.moved import Moves, moved_page, redirects
from generator.site.pieces import Picture
from generator.site.plan import FACTS, NOTHING, File
from generator.site.press import POLICY, Press
from generator.site.previews import pictures
from generator.site.published import published
from generator.site.race_pages import (
    has_compare_page,
    has_exact_days,
    race_page,
    race_timeline_page,
)
from generator.site.search import search_files
from generator.site.sitemap import sitemap
from generator.site.theme import Theme
from generator.site.timeline import race_years
from generator.site.views import View


def render_site(
    tracker: Tracker,
    settings: SiteSettings,
    theme: Theme,
    today: EdtfDate | None = None,
    press: Press | None = None,
    ledger: Mapping[str, str] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Every file of the site as (path below the output folder, content).

    ``today`` (``YYYY-MM-DD``) divides what is ahead from what is past; the day of the newest
    article where it is not given, so that the same content always gives the same bytes.
    ``press``: one that has compiled the templates before. ``ledger``: addresses once published
    (:mod:`generator.ledger`), which lead on where their pages are gone. Raises Jinja2's errors for
    a faulty template. Whether two files claim one path is for the writer to see.
    """
    context = site_context(tracker, settings, theme, today)
    press = press or Press()
    press.begin(theme, context.words)
    for file in files(context, theme, ledger):
        yield file.address, press.made(file.make())


def site_context(
    tracker: Tracker, settings: SiteSettings, theme: Theme, today: EdtfDate | None = None
) -> Context:
    """What pages are made from: the facts that the settings allow to show."""
    shown = published(tracker, settings.pending)
    return Context(shown, settings, theme.words(settings.language), today or newest(shown))


def files(
    context: Context, theme: Theme, ledger: Mapping[str, str] | None = None
) -> Iterator[File]:
    """Every file of the site, none of them made yet; those over all races, which take longest,
    first. ``ledger``: addresses once published, which lead on where their pages are gone."""
    listed: list[str] = []
    made: set[str] = set()
    for file in _pages(context):
        made.add(file.address)
        if file.listed:
            listed.append(file.address)
        yield file
    moves = Moves(context.tracker, ledger or {}, made).found
    for old, new in moves.items():
        yield File(old, partial(moved_page, context, old, new), FACTS, (old, new))
    if moves:
        yield File("_redirects", partial(redirects, context, moves), FACTS, list(moves.items()))
    yield from _previews(context, theme)
    yield from _feeds(context)
    yield from _calendars(context)
    if context.settings.has("data"):
        yield from data_plan(context.tracker, partial(_actor_races, context))
    if context.settings.has("search"):
        yield from (_fixed(there, content) for there, content in search_files(context))
    yield File("llms.txt", partial(llms_file, context), FACTS)
    yield from _static(theme)
    yield from _for_machines(context.settings, listed)


def moves(
    tracker: Tracker, settings: SiteSettings, theme: Theme, ledger: Mapping[str, str]
) -> tuple[Moves, list[str]]:
    """What became of the addresses of a ledger, and the pages whose addresses belong into it."""
    context = site_context(tracker, settings, theme)
    found = list(_pages(context))
    kept = [
        file.address
        for file in found
        if file.listed or file.address.startswith(f"{addresses.EMBED}/")
    ]
    return Moves(context.tracker, ledger, (file.address for file in found)), kept


def _pages(context: Context) -> Iterator[File]:
    yield from _overviews(context)
    for race in context.tracker.races.values():
        yield from _of_race(context, race)
    yield from _actors(context)
    for report in context.tracker.reports.values():
        yield article_file(context, report)


def _overviews(context: Context) -> Iterator[File]:
    def page(address: str, make: Callable[[], View], *, listed: bool = True) -> File:
        return File(address, make, FACTS, page=True, listed=listed)

    for first, divided, make in _DIVIDED:
        parts = divided(context)
        for part in parts:
            if first == addresses.CANDIDATES:
                there = addresses.candidates_by_name(part)
            else:
                there = addresses.paged(first, part)
            yield page(there, partial(_part, make, context, part, parts))
    yield page(addresses.HOME, partial(overview_pages.front_page, context))
    yield page(addresses.ABOUT, partial(overview_pages.about_page, context))
    yield page(addresses.CORRECTIONS, partial(corrections.corrections_page, context))
    if context.settings.has("search"):
        yield page(addresses.SEARCH, partial(overview_pages.search_page, context))
    missing = partial(overview_pages.missing_page, context)
    yield page(addresses.NOT_FOUND, missing, listed=False)


#: Lists in pages by year or letter: first address, what stands on each page, the page.
_DIVIDED: tuple[tuple[str, Callable[[Context], Any], Callable[..., tuple[str, View]]], ...] = (
    (addresses.TIMELINE, overview_pages.timeline_years, overview_pages.timeline_page),
    (addresses.ENDORSEMENTS, list_pages.endorsement_years, list_pages.endorsements_page),
    (addresses.CANDIDATES, list_pages.candidate_letters, list_pages.candidates_page),
    (addresses.ARTICLES, list_pages.article_years, list_pages.articles_page),
    (addresses.ARCHIVE, list_pages.archive_years, list_pages.archive_page),
    (addresses.CALENDAR, overview_pages.calendar_years, overview_pages.calendar_page),
)


def _part(make: Callable[..., tuple[str, View]], *values: object) -> View:
    return make(*values)[1]


def _of_race(context: Context, race: TrackedRace) -> Iterator[File]:
    name = race.race.id

    def page(address: str, make: Callable[[], View], *, listed: bool = True) -> File:
        return File(address, make, (name,), page=True, listed=listed)

    yield page(addresses.race_page(name), partial(race_page, context, race))
    parts = race_years(race)
    for part in list(parts)[1:]:
        there = addresses.race_timeline(name, part)
        yield page(there, partial(race_timeline_page, context, race, part, parts))
    if context.settings.has("embeds"):
        there = addresses.embed_page(name)
        yield page(there, partial(embed_page, context, race), listed=False)
    if has_compare_page(context, race):
        yield page(addresses.compare_page(name), partial(compare_page, context, race))


def _actors(context: Context) -> Iterator[File]:
    for actor in context.tracker.actors.values():
        runs = actor.id in context.bids
        if not runs and actor.id not in context.given:
            continue
        reports = context.tracker.reports
        yield File(
            addresses.actor_page(actor.id, runs=runs),
            partial(candidate_page if runs else endorser_page, context, actor),
            races=_actor_races(context, actor.id),
            own=(
                actor, context.quotes_of.get(actor.id),
                [_line(reports[key]) for key in context.articles_of.get(actor.id, ())],
            ),
            page=True,
        )  # fmt: skip


def _actor_races(context: Context, actor: str) -> tuple[str, ...]:
    """The races that an actor's page and data tell of."""
    found = {bid.race for bid in context.bids.get(actor, ())}
    found |= {fact.race for fact in context.given.get(actor, ())}
    found |= context.concerned.get(actor, set())
    found |= {race for race, _ in context.doubts_of.get(actor, ())}
    return tuple(sorted(found))


def _line(report: Report) -> tuple[object, ...]:
    """What a list of articles, or a citation, tells of one."""
    article = report.article
    return report.key, article.title, article.date, article.source, report.copy_of


def _previews(context: Context, theme: Theme) -> Iterator[File]:
    """Pictures for link previews: drawn once, and again when their words or fonts change."""
    fonts = digest(repr(sorted(theme.fonts.items())).encode())
    for path, picture in pictures(context):
        yield File(path, partial(_same, picture), NOTHING, (fonts, repr(picture)))


def _same(picture: Picture) -> Picture:
    return picture


def _feeds(context: Context) -> Iterator[File]:
    words, races = context.words, context.tracker.races
    title = words("page.feed_title", title=context.settings.title)
    log = partial(corrections.corrections_feed, context)
    yield File(addresses.CORRECTIONS_FEED, log, FACTS)
    yield from _feed(context, addresses.FEED, addresses.HOME, title, list(races.values()), FACTS)
    if not context.settings.has("feeds"):
        return
    for race in races.values():
        title = words("page.race_feed_title", race=race.name)
        here, page = addresses.race_feed(race.race.id), addresses.race_page(race.race.id)
        yield from _feed(context, here, page, title, [race], (race.race.id,))
    for actor, bids in context.bids.items():
        title = words("page.race_feed_title", race=context.name(actor))
        here, page = addresses.candidate_feed(actor), addresses.actor_page(actor, runs=True)
        given = (fact.race for fact in context.given.get(actor, ()))
        about = tuple(dict.fromkeys((*(bid.race for bid in bids), *given)))
        found = [races[one] for one in about]
        yield from _feed(context, here, page, title, found, about, actor)


def _feed(
    context: Context,
    here: str,
    page: str,
    title: str,
    races: list[TrackedRace],
    about: tuple[str, ...] | str,
    who: str = "",
) -> Iterator[File]:
    """The Atom feed at ``here``, and the JSON Feed beside it."""
    beside = addresses.json_feed(here)

    shared: list[list[feeds.Entry]] = []

    def found() -> list[feeds.Entry]:
        # Both files have the same entries; the one that is made last lets them go.
        if shared:
            return shared.pop()
        shared.append(feeds.entries(context, here, races, who))
        return shared[0]

    def atom() -> bytes:
        return feeds.atom(context, here, page, title, found())

    def plain() -> bytes:
        return feeds.json_feed(context, beside, page, title, found())

    yield File(here, atom, about, title, group=here)
    yield File(beside, plain, about, title, group=here)


def _calendars(context: Context) -> Iterator[File]:
    races = list(context.tracker.races.values())
    if any(map(has_exact_days, races)):
        title = context.settings.title
        yield File(addresses.ICS, partial(calendar, context, title, races), FACTS)
    for race in filter(has_exact_days, races):
        make = partial(calendar, context, race.name, [race])
        yield File(addresses.race_ics(race.race.id), make, (race.race.id,))


def _static(theme: Theme) -> Iterator[File]:
    for name, content in theme.static.items():
        yield _fixed(f"static/{name}", content)


def _fixed(address: str, content: bytes) -> File:
    return File(address, lambda: content, NOTHING, own=content)


def _for_machines(settings: SiteSettings, listed: list[str]) -> Iterator[File]:
    """``sitemap.xml`` and ``robots.txt``, ``_headers`` for hosts that read it, ``.nojekyll``."""
    base = settings.base_url
    for name, content in sitemap(base, listed):
        yield _fixed(name, content)
    robots = "User-agent: *\nAllow: /\n" + (f"\nSitemap: {base}sitemap.xml\n" if base else "")
    yield _fixed("robots.txt", robots.encode())
    folders = {path.partition("/")[0] for path in listed if "/" in path}
    yield _fixed("_headers", _headers(folders))
    yield _fixed(".nojekyll", b"")


def _headers(folders: set[str]) -> bytes:
    """Headers for hosts that read ``_headers``. Only the cards may be framed by other sites.

    Hosts join the headers of all rules that fit an address, so no two rules with a policy do.
    """
    everywhere = (
        "/*\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: no-referrer\n"
        "  Permissions-Policy: interest-cohort=()\n"
    )
    own = ["/", "/index.html", "/404.html", *(f"/{name}/*" for name in sorted(folders))]
    rules = [
        f"{path}\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n" for path in own
    ]
    rules.append(f"/{addresses.EMBED}/*\n  Content-Security-Policy: {POLICY}; frame-ancestors *\n")
    return "".join((everywhere, *rules)).encode()
