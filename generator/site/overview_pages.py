"""Pages over all races: front page, timeline, endorsements, calendar, lists, method, 404."""

from __future__ import annotations

from dataclasses import replace

from generator.aggregate.model import TrackedElection, TrackedRace
from generator.site import addresses, backing, people
from generator.site.addresses import link
from generator.site.citing import note
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.frame import frame
from generator.site.paging import by_year, page_links, page_name
from generator.site.pieces import ElectionView, Link, RaceCard
from generator.site.race_pages import counts, eyebrow, has_exact_days
from generator.site.race_pages import elections as race_elections
from generator.site.search import KINDS
from generator.site.timeline import Moment, is_ahead, moments, ordered, timeline, year_of
from generator.site.undecided import doubts_of_all
from generator.site.views import (
    AboutView,
    CalendarView,
    EmptyView,
    FrontView,
    MissingView,
    SearchView,
    TimelinePage,
)

#: How many of the latest facts, and of the voting days, stand on the front page.
LATEST, DAYS = 5, 6
#: How many of its latest endorsements stand in the card of a race.
BACKED = 3
#: How many races have a card on the front page, and how many further ones a line.
CARDS, MENTIONED = 24, 60
#: Above this many facts the timeline of everything is divided into a page per year.
TIMELINE_MOST = 150
#: Above this many the calendar is divided in the same way.
DAYS_MOST = 500


def front_page(context: Context) -> FrontView | EmptyView:
    """The races followed, when people vote, what happened last; or how to begin."""
    here = addresses.HOME
    if not context.tracker.races:
        return EmptyView(frame(context, here, ""))
    facts = Facts(context, here, races=len(context.tracker.races) > 1)
    # Voting days are no news and have their own place beside.
    latest = [
        moment
        for moment in everything(context)
        if not isinstance(moment.fact, TrackedElection)
        and moment.dating.value
        and not is_ahead(moment.dating, context.today)
    ][:LATEST]
    views = tuple(moment.view(facts) for moment in latest)
    days = voting_days(context, here)
    ahead = [day for day in days if day.ahead]
    every = tuple(context.tracker.races.values())
    # Where no article says what it is mainly about, all races are followed alike.
    about = tuple(race for race in every if _is_followed(context, race)) or every
    followed = {race.race.id for race in about}
    others = [race for race in every if race.race.id not in followed]
    races = tuple(_card(context, race) for race in about[:CARDS])
    mentioned = tuple(_card(context, race) for race in others[:MENTIONED])
    pending = any(view.pending for view in views) or any(race.pending for race in races)
    return FrontView(
        frame=frame(context, here, "", pending=pending),
        races=races,
        mentioned=mentioned,
        archive=link(here, addresses.ARCHIVE) if len(every) > len(races) else "",
        elections=tuple(ahead[:DAYS]),
        calendar=link(here, addresses.CALENDAR),
        latest=views,
        timeline=link(here, addresses.TIMELINE),
        coverage=context.coverage(context.tracker.reports),
        inferred=any(view.date.inferred for view in views),
    )


def _is_followed(context: Context, tracked: TrackedRace) -> bool:
    """Whether an article is about this race, or an editor wrote of it; others are only mentioned,
    as is a race of which nothing but one name is known.

    Articles name races as they know them, so the seat is compared where the id differs.
    """
    if tracked.profile:
        return True
    if len(tracked.candidacies) < 2 and not tracked.endorsements and not tracked.elections:
        return False
    race = tracked.race
    seat = (race.office, race.state, race.place, race.district)
    return any(
        told.main
        and (told.id == race.id or (told.office, told.state, told.place, told.district) == seat)
        for key in tracked.articles
        if key in context.tracker.reports
        for told in context.tracker.reports[key].article.races
    )


def _card(context: Context, tracked: TrackedRace) -> RaceCard:
    here = addresses.HOME
    facts = Facts(context, here)
    bids = tuple(people.candidacy(context, here, bid) for bid in tracked.candidacies)
    leading, others = backing.leading(context, tracked, bids)
    return RaceCard(
        name=tracked.name,
        href=link(here, addresses.race_page(tracked.race.id)),
        eyebrow=eyebrow(context, tracked),
        elections=race_elections(context, here, tracked),
        candidates=leading,
        others=others,
        pending=any(bid.pending for bid in bids),
        backed=backing.latest(facts, tracked, BACKED),
        counts=counts(context, tracked),
        coverage=context.coverage(tracked.articles),
    )


def everything(context: Context) -> list[Moment]:
    """All facts of all races, newest first."""
    return ordered(moment for race in context.tracker.races.values() for moment in moments(race))


def voting_days(context: Context, here: str) -> list[ElectionView]:
    """Voting days of all races, earliest first."""
    days = [
        day
        for race in context.tracker.races.values()
        for day in race_elections(context, here, race)
    ]
    return sorted(days, key=lambda day: (day.date.iso or "9999", day.race.text, day.name))


def timeline_years(context: Context) -> dict[str, list[Moment]]:
    """Facts by the page they stand on: one page, or one per year if they are many."""
    return by_year(everything(context), year_of, TIMELINE_MOST)


def timeline_page(
    context: Context, year: str, pages: dict[str, list[Moment]]
) -> tuple[str, TimelinePage]:
    """The timeline of everything, or of one year, with its address."""
    words = context.words
    here = addresses.paged(addresses.TIMELINE, year)
    facts = Facts(context, here, races=len(context.tracker.races) > 1)
    line = timeline(context, facts, pages[year])
    heading = words("list.timeline_title")
    if len(pages) > 1:
        heading = f"{heading}: {page_name(context, year, pages, year_of)}"
    pending = any(fact.pending for month in line.months for fact in month.facts)
    trail = (Link(words("nav.home"), link(here, addresses.HOME)),)
    return here, TimelinePage(
        frame(context, here, heading, trail=trail, pending=pending), heading, line,
        page_links(context, here, addresses.TIMELINE, year, pages, year_of),
        note(context, here, heading, addresses.TABLES.format("events")),
    )  # fmt: skip


def calendar_years(context: Context) -> dict[str, list[ElectionView]]:
    """Voting days and debates by the page they stand on; links are those of the first page."""
    here = addresses.CALENDAR
    days = voting_days(context, here)
    facts = Facts(context, here)
    for race in context.tracker.races.values():
        for event in race.events:
            if event.type == "debate":
                name = facts.event(event).text.striptags()
                days.append(
                    ElectionView(
                        name, context.date(event.dating),
                        context.race_link(here, event.race, event.id),
                        is_ahead(event.dating, context.today),
                    )
                )  # fmt: skip
    days.sort(key=lambda day: (day.date.iso or "9999", day.race.text, day.name))
    ahead = [day for day in days if day.ahead]
    past = [day for day in reversed(days) if not day.ahead]
    return by_year([*ahead, *past], _day_year, DAYS_MOST)


def _day_year(day: ElectionView) -> str:
    return day.date.iso[:4]


def calendar_page(
    context: Context, year: str, pages: dict[str, list[ElectionView]]
) -> tuple[str, CalendarView]:
    """Voting days and debates, ahead and past, or those of one page, with its address."""
    here = addresses.paged(addresses.CALENDAR, year)
    up = "../" if year else ""
    days = [replace(d, race=replace(d.race, href=up + d.race.href)) for d in pages[year]]
    title = context.words("list.calendar_title")
    if len(pages) > 1:
        title = f"{title}: {page_name(context, year, pages, _day_year)}"
    exact = any(has_exact_days(race) for race in context.tracker.races.values())
    return here, CalendarView(
        frame(context, here, title, trail=_trail(context, here)),
        heading=title,
        ahead=tuple(day for day in days if day.ahead),
        past=tuple(day for day in days if not day.ahead),
        file=link(here, addresses.ICS) if exact else "",
        years=page_links(context, here, addresses.CALENDAR, year, pages, _day_year),
        note=note(context, here, title, addresses.TABLES.format("elections")),
    )


def about_page(context: Context) -> AboutView:
    """The method, and what this site rests on."""
    here, words, tracker = addresses.ABOUT, context.words, context.tracker
    review = context.settings.pending
    endorsements = sum(len(race.endorsements) for race in tracker.races.values())
    counts = (
        words.count("about.n_races", len(tracker.races)),
        words.count("front.n_candidates", len(context.bids)),
        words.count("front.n_endorsements", endorsements),
    )
    return AboutView(
        frame(context, here, words("about.title"), trail=_trail(context, here)),
        review=review if isinstance(review, str) else "number",
        coverage=context.coverage(tracker.reports),
        counts=words("fact.comma").join(counts),
        doubts=doubts_of_all(context, here),
        data=link(here, addresses.DATA) if context.settings.has("data") else "",
    )


def search_page(context: Context) -> SearchView:
    """The field, and other ways to find something for readers without scripts."""
    here, words = addresses.SEARCH, context.words
    lists = (
        ("list.archive_title", addresses.ARCHIVE),
        ("list.candidates_title", addresses.CANDIDATES),
        ("list.endorsements_title", addresses.ENDORSEMENTS),
        ("list.articles_title", addresses.ARTICLES),
        ("list.timeline_title", addresses.TIMELINE),
    )
    return SearchView(
        frame(context, here, words("search.title"), trail=_trail(context, here)),
        root="../",
        script=link(here, "static/search.js"),
        kinds=tuple((kind, words(f"search.{kind}")) for kind in KINDS),
        lists=tuple(Link(words(name), link(here, there)) for name, there in lists),
    )


def missing_page(context: Context) -> MissingView:
    """The page for addresses that do not exist."""
    title = context.words("missing.title")
    return MissingView(frame(context, addresses.NOT_FOUND, title, index=False))


def _trail(context: Context, here: str) -> tuple[Link, ...]:
    return (Link(context.words("nav.home"), link(here, addresses.HOME)),)
