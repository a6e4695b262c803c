"""The page of a race."""

from __future__ import annotations

from generator.aggregate.model import TrackedElection, TrackedRace
from generator.site import addresses, backing, charts, jsonld, people
from generator.site.addresses import link
from generator.site.citing import note
from generator.site.context import Context
from generator.site.embed_code import embed_code
from generator.site.facts import Facts, election_name
from generator.site.frame import frame, own_feed
from generator.site.introduction import introduction
from generator.site.paging import UNDATED
from generator.site.pieces import ElectionView, Link, TableNote
from generator.site.published import approved
from generator.site.timeline import Moment, is_ahead, race_years, timeline
from generator.site.views import RaceView, TimelinePage

#: How many sentences a candidate's card opens; the articles are all listed below it.
SENTENCES = 3
#: How many polls, and money reports, have a chart; older ones stand in the timeline. How many of
#: its articles the page of a race lists, latest first, and how many of them at once; all of them
#: stand on the page of articles.
CHARTS, ARTICLES, SHOWN = 12, 100, 6
#: How many of the latest endorsements stand in the head.
LATEST = 3


def race_page(context: Context, tracked: TrackedRace) -> RaceView:
    """Everything known of one race, in the order in which a reader asks."""
    race, words = tracked.race, context.words
    here = addresses.race_page(race.id)
    facts = Facts(context, here)
    bids = tuple(people.candidacy(context, here, bid, SENTENCES) for bid in tracked.candidacies)
    backed = backing.backed(context, facts, tracked, bids)
    refusals = backing.refusals(facts, tracked)
    standing = backing.runners(context, tracked, backed)
    leading, others = backing.leading(context, tracked, bids)
    coverage = context.coverage(tracked.articles)
    years = race_years(tracked)
    polls = charts.polls(context, facts, tracked)[:CHARTS]
    money = charts.money(context, facts, tracked)[:CHARTS]
    articles = context.article_lines(here, tracked.articles)[:ARTICLES]
    ran = words("race.ran" if context.is_decided(race.id) else "race.runs")
    has = context.settings.has

    def cited(heading: str, fragment: str) -> TableNote:
        title = words("cite.of_race", heading=words(heading), race=tracked.name)
        return note(context, here, title, addresses.race_data(race.id), fragment=fragment)

    return RaceView(
        frame=frame(
            context, here, tracked.name,
            description=f"{tracked.name}: {coverage}." if coverage else tracked.name,
            trail=(Link(words("nav.home"), link(here, addresses.HOME)),),
            feed=own_feed(context, here, tracked.name, addresses.race_feed(race.id)),
            picture=addresses.race_picture(race.id),
            json_ld=jsonld.race(context, tracked),
            pending=has_pending(tracked),
        ),
        name=tracked.name,
        seat=seat(context, tracked),
        introduction=introduction(tracked.profile.introduction if tracked.profile else ""),
        elections=elections(context, here, tracked),
        calendar_file=(
            link(here, addresses.race_ics(race.id)) if has_exact_days(tracked) else ""
        ),
        order=backing.order(context, tracked),
        ran=ran,
        standing=standing,
        leading=leading,
        others=others,
        backed=tuple(one for one in backed if one.backings),
        unbacked=tuple(one.candidacy for one in backed if not one.backings),
        latest=backing.latest(facts, tracked, LATEST),
        count=words.count("front.n_endorsements", backing.number(tracked)),
        refusals=refusals,
        timeline=timeline(context, facts, years[""], anchored=True),
        years=_years(context, here, tracked, years),
        polls=polls,
        money=money,
        articles=articles[:SHOWN],
        earlier=articles[SHOWN:],
        more_articles=words.count("race.more_articles", len(articles) - SHOWN)
        if len(articles) > SHOWN else "",
        jump=tuple(
            Link(text, f"#{part}")
            for part, text, present in (
                ("runs", ran, bids), ("backs", words("race.backs"), tracked.endorsements),
                ("timeline", words("race.timeline"), years[""]),
                ("polls", words("race.polls"), polls), ("money", words("race.money"), money),
                ("articles", words("race.articles"), articles),
            )
            if present
        ),
        missing=words("fact.comma").join(
            words(key) for key, present in (("missing.polls", polls), ("missing.money", money))
            if not present
        ),
        coverage=coverage,
        data=link(here, addresses.race_data(race.id)) if has("data") else "",
        compare=(
            link(here, addresses.compare_page(race.id))
            if has_compare_page(context, tracked)
            else ""
        ),
        embed=link(here, addresses.embed_page(race.id)) if has("embeds") else "",
        embed_code=embed_code(context, tracked) if has("embeds") else "",
        backs_note=cited("race.backs", "backs"),
        polls_note=cited("race.polls", "polls"),
        money_note=cited("race.money", "money"),
        note=(tracked.profile.note or "") if tracked.profile else "",
        picture=context.picture(here, tracked.profile),
    )  # fmt: skip


def race_timeline_page(
    context: Context, tracked: TrackedRace, page: str, pages: dict[str, list[Moment]]
) -> TimelinePage:
    """Older facts of a race of which there are many, each with its permalink."""
    words, race = context.words, tracked.race.id
    here = addresses.race_timeline(race, page)
    line = timeline(context, Facts(context, here), pages[page], anchored=True)
    heading = words("race.timeline_of", race=tracked.name, years=_page_name(context, page))
    pending = any(fact.pending for month in line.months for fact in month.facts)
    trail = (
        Link(words("nav.home"), link(here, addresses.HOME)),
        Link(tracked.name, link(here, addresses.race_page(race))),
    )
    return TimelinePage(
        frame(context, here, heading, trail=trail, pending=pending), heading, line,
        _years(context, here, tracked, pages),
        note(context, here, heading, addresses.race_data(race)),
    )  # fmt: skip


def _years(
    context: Context, here: str, tracked: TrackedRace, pages: dict[str, list[Moment]]
) -> tuple[Link, ...]:
    """Links between the parts of a long race's timeline; none where there is but one."""
    if len(pages) < 2:
        return ()
    race = tracked.race.id
    return tuple(
        Link(
            _page_name(context, page),
            link(here, addresses.race_timeline(race, page), "" if page else "timeline"),
            here == addresses.race_timeline(race, page),
        )
        for page in pages
    )


def _page_name(context: Context, page: str) -> str:
    if not page:
        return context.words("front.latest")
    year, _, number = page.partition("-")
    shown = context.words("date.unknown_heading") if year == UNDATED else year
    return f"{shown} ({number})" if number else shown


def has_compare_page(context: Context, tracked: TrackedRace) -> bool:
    """Whether there is a page that compares the candidates of a race."""
    return len(tracked.candidacies) > 1 and context.settings.has("comparisons")


def has_exact_days(tracked: TrackedRace) -> bool:
    """Whether anything of the race can stand in a calendar: a voting day or debate to the day."""
    debates = (event.dating for event in tracked.events if event.type == "debate")
    datings = (*(election.dating for election in tracked.elections), *debates)
    return any(dating.precision == "day" for dating in datings)


def has_pending(tracked: TrackedRace) -> bool:
    """Whether the page shows a fact that no editor has approved."""
    groups = (tracked.candidacies, tracked.endorsements, tracked.events, tracked.elections)
    return any(not approved(fact.sources) for group in groups for fact in group)


def elections(context: Context, here: str, tracked: TrackedRace) -> tuple[ElectionView, ...]:
    """The voting days of a race, earliest first, unknown dates last."""

    def key(election: TrackedElection) -> tuple[str, str, str]:
        return (election.dating.value or "9999", election.stage, election.party or "")

    return tuple(
        ElectionView(
            name=_upper(election_name(context, election)),
            date=context.date(election.dating),
            race=context.race_link(here, tracked.race.id),
            ahead=is_ahead(election.dating, context.today),
        )
        for election in sorted(tracked.elections, key=key)
    )


def voting_days(context: Context, here: str, tracked: TrackedRace) -> str:
    """The voting days of a race in one line, as far as they are known."""
    days = (day for day in elections(context, here, tracked) if day.date.iso)
    return " · ".join(f"{day.name} {day.date.text}" for day in days)


def eyebrow(context: Context, tracked: TrackedRace) -> str:
    """``Illinois · 2022``: where and when, above the name, as far as the name does not tell."""
    race = tracked.race
    state = context.words.known("state", race.state) if race.state else ""
    year = str(race.year) if race.year else ""
    told = (part for part in (state, race.place, year) if part and part not in tracked.name)
    return " · ".join(told)


def seat(context: Context, tracked: TrackedRace) -> str:
    """``Secretary of State, Illinois``: what is contested, with district and place."""
    race = tracked.race
    state = context.words.known("state", race.state) if race.state else ""
    where = ", ".join(filter(None, (race.place, state)))
    office = race.office
    if race.district:
        office = context.words("race.district", office=office, district=race.district)
    text = context.words("race.seat", office=office, place=where) if where else office
    more = (
        context.words("race.special") if race.special else "",
        context.words("party.N") if context.is_nonpartisan(race.id) else "",
    )
    said = context.words("fact.comma").join(filter(None, more))
    return f"{text} ({said})" if said else text


def counts(context: Context, tracked: TrackedRace) -> str:
    """``12 candidates, 18 endorsements``: who or what stands, not who decided not to run."""
    words = context.words
    return words(
        "front.counts",
        candidates=words.count("front.n_candidates", backing.running(tracked)),
        endorsements=words.count("front.n_endorsements", backing.number(tracked)),
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
