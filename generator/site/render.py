"""The whole site as files: pages, feeds, calendars and what servers and robots read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape

from generator.aggregate.model import TrackedRace, Tracker
from generator.config import SiteSettings
from generator.model import EdtfDate
from generator.site import addresses, corrections, feeds, list_pages, overview_pages
from generator.site.actor_pages import candidate_page, endorser_page
from generator.site.article_pages import article_page
from generator.site.calendars import calendar
from generator.site.compare_page import compare_page, has_compare_page
from generator.site.context import Context, newest
from generator.site.data import data_files
from generator.site.embed_page import embed_page
from generator.site.llms import llms_file
from generator.site.moved import Moves, moved_page, redirects
from generator.site.press import POLICY, Press
from generator.site.previews import pictures
from generator.site.published import published
from generator.site.race_pages import race_page, race_timeline_page
from generator.site.search import search_files
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
    """Every file of the site as (path below the output folder, content), pages first.

    ``today`` (``YYYY-MM-DD``) divides what is ahead from what is past; the day of the newest
    article where it is not given, so that the same content always gives the same bytes.
    ``press``: one that knows the pages of the build before. ``ledger``: addresses once published
    (:mod:`generator.ledger`), which lead on where their pages are gone. Raises Jinja2's errors for
    a faulty template. Whether two files claim one path is for the writer to see.
    """
    shown = published(tracker, settings.pending)
    context = Context(shown, settings, theme.words(settings.language), today or newest(shown))
    press = press or Press()
    press.begin(theme, context.words)
    listed: list[str] = []
    made: set[str] = set()
    for path, view in pages(context):
        if view.frame.index:
            listed.append(path)
        made.add(path)
        yield path, press.page(path, view)
    moves = Moves(shown, ledger or {}, made).found
    for old, new in moves.items():
        yield old, press.page(old, moved_page(context, old, new))
    if moves:
        yield "_redirects", redirects(context, moves)
    for path, picture in pictures(context):
        yield path, press.picture(path, picture)
    yield from _feeds(context)
    yield from _calendars(context)
    yield from data_files(shown)
    yield from search_files(context)
    yield "llms.txt", llms_file(context)
    yield from _static(theme)
    yield from _for_machines(settings, listed)


def moves(
    tracker: Tracker, settings: SiteSettings, theme: Theme, ledger: Mapping[str, str]
) -> tuple[Moves, list[str]]:
    """What became of the addresses of a ledger, and the pages whose addresses belong into it."""
    shown = published(tracker, settings.pending)
    context = Context(shown, settings, theme.words(settings.language), newest(shown))
    made = [(path, view.frame.index) for path, view in pages(context)]
    kept = [path for path, index in made if index or path.startswith(f"{addresses.EMBED}/")]
    return Moves(shown, ledger, (path for path, _ in made)), kept


def pages(context: Context) -> Iterator[tuple[str, View]]:
    """Every page's address and view."""
    tracker = context.tracker
    yield addresses.HOME, overview_pages.front_page(context)
    for race in tracker.races.values():
        yield addresses.race_page(race.race.id), race_page(context, race)
        parts = race_years(race)
        for part in list(parts)[1:]:
            here = addresses.race_timeline(race.race.id, part)
            yield here, race_timeline_page(context, race, part, parts)
        yield addresses.embed_page(race.race.id), embed_page(context, race)
        if has_compare_page(race):
            yield addresses.compare_page(race.race.id), compare_page(context, race)
    for actor in tracker.actors.values():
        if actor.id in context.bids:
            yield addresses.actor_page(actor.id, runs=True), candidate_page(context, actor)
        elif actor.id in context.given:
            yield addresses.actor_page(actor.id, runs=False), endorser_page(context, actor)
    for report in tracker.reports.values():
        yield addresses.article_page(report.key), article_page(context, report)
    years = overview_pages.timeline_years(context)
    for year in years:
        yield overview_pages.timeline_page(context, year, years)
    given = list_pages.endorsement_years(context)
    for year in given:
        yield list_pages.endorsements_page(context, year, given)
    running = list_pages.candidate_letters(context)
    for letter in running:
        yield list_pages.candidates_page(context, letter, running)
    told = list_pages.article_years(context)
    for year in told:
        yield list_pages.articles_page(context, year, told)
    contested = list_pages.archive_years(context)
    for year in contested:
        yield list_pages.archive_page(context, year, contested)
    days = overview_pages.calendar_years(context)
    for year in days:
        yield overview_pages.calendar_page(context, year, days)
    yield addresses.ABOUT, overview_pages.about_page(context)
    yield addresses.CORRECTIONS, corrections.corrections_page(context)
    yield addresses.SEARCH, overview_pages.search_page(context)
    yield addresses.NOT_FOUND, overview_pages.missing_page(context)


def _feeds(context: Context) -> Iterator[tuple[str, bytes]]:
    words, races = context.words, context.tracker.races
    title = words("page.feed_title", title=context.settings.title)
    yield addresses.CORRECTIONS_FEED, corrections.corrections_feed(context)
    yield from _feed(context, addresses.FEED, addresses.HOME, title, races.values())
    for race in races.values():
        title = words("page.race_feed_title", race=race.name)
        here, page = addresses.race_feed(race.race.id), addresses.race_page(race.race.id)
        yield from _feed(context, here, page, title, [race])
    for actor, bids in context.bids.items():
        title = words("page.race_feed_title", race=context.name(actor))
        here, page = addresses.candidate_feed(actor), addresses.actor_page(actor, runs=True)
        given = (fact.race for fact in context.given.get(actor, ()))
        about = dict.fromkeys((*(bid.race for bid in bids), *given))
        found = [races[one] for one in about]
        yield from _feed(context, here, page, title, found, actor)


def _feed(
    context: Context, here: str, page: str, title: str, races: Iterable[TrackedRace], who: str = ""
) -> Iterator[tuple[str, bytes]]:
    """The Atom feed at ``here``, and the JSON Feed beside it."""
    found = feeds.entries(context, here, races, who)
    yield here, feeds.atom(context, here, page, title, found)
    beside = addresses.json_feed(here)
    yield beside, feeds.json_feed(context, beside, page, title, found)


def _calendars(context: Context) -> Iterator[tuple[str, bytes]]:
    races = context.tracker.races.values()
    if content := calendar(context, context.settings.title, races):
        yield addresses.ICS, content
    for race in races:
        if content := calendar(context, race.name, [race]):
            yield addresses.race_ics(race.race.id), content


def _static(theme: Theme) -> Iterator[tuple[str, bytes]]:
    for name, content in theme.static.items():
        yield f"static/{name}", content


def _for_machines(settings: SiteSettings, listed: list[str]) -> Iterator[tuple[str, bytes]]:
    """``sitemap.xml`` and ``robots.txt``, ``_headers`` for hosts that read it, ``.nojekyll``."""
    base = settings.base_url
    # Robots take absolute addresses only, so without a base address they are not sent there.
    note = "" if base else "<!-- Set base_url in site.toml: these addresses must be absolute. -->\n"
    lines = "".join(
        f"<url><loc>{escape(addresses.absolute(base, path) or './')}</loc></url>\n"
        for path in sorted(listed)
    )
    yield (
        "sitemap.xml",
        (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
            f"{note}{lines}</urlset>\n"
        ).encode(),
    )
    robots = "User-agent: *\nAllow: /\n" + (f"\nSitemap: {base}sitemap.xml\n" if base else "")
    yield "robots.txt", robots.encode()
    yield "_headers", _headers({path.partition("/")[0] for path in listed if "/" in path})
    yield ".nojekyll", b""


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
