"""All articles and editors' files -> the :class:`Tracker`: each station of the way, in order."""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from generator.aggregate import actors, elections, endorsements, events, races, strays
from generator.aggregate.actors import Actors
from generator.aggregate.context import Context, calendar
from generator.aggregate.copies import copies
from generator.aggregate.entries import Entry, read
from generator.aggregate.hidden import without_hidden
from generator.aggregate.model import (
    Doubt,
    Join,
    Report,
    TrackedCandidacy,
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
    TrackedQuote,
    TrackedRace,
    Tracker,
)
from generator.aggregate.overrides import overrides
from generator.aggregate.plain import plain
from generator.aggregate.races import RaceLinks
from generator.aggregate.seats import race_name
from generator.aggregate.standing import candidacies
from generator.aggregate.timeline import timeline
from generator.issues import Issue
from generator.model import Article, Correction, Profile, Roster


def aggregate(
    articles: Iterable[Article], roster: Roster, *, explained: bool = True
) -> tuple[Tracker, tuple[Issue, ...]]:
    """Everything the articles say, once, under the editors' decisions.

    The order of ``articles`` and of the roster's files makes no difference. Issues are notes on
    what could not be decided; such names and races stay apart. ``explained``: whether the
    tracker's ``joins`` are written down, which a build does not need.
    """
    with _collector_at_rest():
        return _aggregate(articles, roster, explained)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Stops the cyclic garbage collector for a while.

    Linking makes very many small values that all stay, and no cycles: looking through them again
    and again would take a third of the time. Afterwards they count as old at once, which spares a
    first look through all of them.
    """
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _aggregate(
    articles: Iterable[Article], roster: Roster, explained: bool
) -> tuple[Tracker, tuple[Issue, ...]]:
    roster = _sorted(roster)
    decided = overrides(roster)
    entries = read(articles)
    links = races.resolve(entries, decided)
    settled, strayed = strays.settle(entries, links)
    if settled is not entries:
        entries, links = settled, races.resolve(settled, decided)
    known = actors.identify(entries, links, decided)
    context = Context(entries, links, known)
    voting = elections.merge(entries, links, decided.race_profiles)
    calendars = {race: calendar(days) for race, days in voting.items()}
    told_backing, told_events = context.facts()
    happened = events.merge(context, told_events, calendars)
    running = candidacies(context, told_backing, told_events, happened, calendars, decided)
    backed = endorsements.merge(context, told_backing, calendars, running)
    reports = _reports(entries, links, known)
    tracked = {
        race: _race(
            race, links, running[race], backed[race], happened[race], voting[race],
            decided.race_profiles.get(race), known.doubts.get(race, ()),
        )
        for race in links.races
    }  # fmt: skip
    tracked = _in_display_order(_with_articles(tracked, reports))
    tracker = Tracker(
        races=tracked,
        actors=known.actors,
        reports=reports,
        quotes=_quotes(context, reports),
        joins=(*strayed, *_joins(links, known, reports)) if explained else (),
        corrections=_newest_first(roster.corrections),
    )
    issues = tuple(sorted({*links.issues, *known.issues}))
    return without_hidden(tracker, roster), issues


def _sorted(roster: Roster) -> Roster:
    def key(profile: Profile) -> str:
        return profile.slug

    return Roster(
        tuple(sorted(roster.races, key=key)),
        tuple(sorted(roster.candidates, key=key)),
        tuple(sorted(roster.endorsers, key=key)),
        roster.corrections,
    )


def _newest_first(corrections: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """By day; of one day the one that stands last in the log comes first."""
    placed = sorted(enumerate(corrections), key=lambda item: (item[1].date, item[0]), reverse=True)
    return tuple(one for _, one in placed)


def _race(
    race: str,
    links: RaceLinks,
    running: tuple[TrackedCandidacy, ...],
    backed: tuple[TrackedEndorsement, ...],
    happened: tuple[TrackedEvent, ...],
    voting: tuple[TrackedElection, ...],
    profile: Profile | None,
    doubts: tuple[Doubt, ...],
) -> TrackedRace:
    value = links.races[race]
    name = (profile.name if profile else None) or race_name(value)
    return TrackedRace(
        value, name, running, backed, happened, voting,
        timeline(race, backed, happened, voting), (), profile, doubts,
    )  # fmt: skip


def _reports(entries: Sequence[Entry], links: RaceLinks, known: Actors) -> dict[str, Report]:
    """Every article, latest first, with copies of one wire story counted together."""
    of_entry = [sorted(set(homes.values())) for homes in links.homes]
    lead = copies(entries, of_entry)
    followers: dict[int, list[int]] = defaultdict(list)
    for copy, original in sorted(lead.items()):
        followers[original].append(copy)
    made = {}
    for index in sorted(range(len(entries)), key=lambda i: (entries[i].day, -i), reverse=True):
        entry = entries[index]
        same = [index, *followers[index]]
        outlets = [entries[i].article.source.publisher for i in same]
        made[entry.key] = Report(
            entry.key,
            entry.article,
            tuple(of_entry[index]),
            tuple(sorted(set(known.of[index].values()))),
            tuple(entries[i].key for i in followers[index]),
            tuple(dict.fromkeys(outlet for outlet in outlets if outlet)),
            entries[lead[index]].key if index in lead else None,
        )
    return made


def _with_articles(
    tracked: dict[str, TrackedRace], reports: dict[str, Report]
) -> dict[str, TrackedRace]:
    """Adds each race's articles, latest first; copies stand behind the report they count with."""
    articles: dict[str, list[str]] = defaultdict(list)
    for key, report in reports.items():
        if report.copy_of is None:
            for race in report.races:
                articles[race].append(key)

    def counted(bid: TrackedCandidacy) -> TrackedCandidacy:
        keys = {reports[key].copy_of or key for key in bid.articles}
        return replace(bid, articles=tuple(sorted(keys, key=order.__getitem__)))

    order = {key: place for place, key in enumerate(reports)}
    return {
        name: replace(
            race,
            articles=tuple(articles[name]),
            candidacies=tuple(counted(bid) for bid in race.candidacies),
        )
        for name, race in tracked.items()
    }


def _in_display_order(tracked: dict[str, TrackedRace]) -> dict[str, TrackedRace]:
    """Latest year first, then by name; names that two races share also tell the state."""
    names = Counter(race.name for race in tracked.values())
    for key, race in tracked.items():
        if names[race.name] > 1 and not (race.profile and race.profile.name):
            tracked[key] = replace(race, name=race_name(race.race, with_state=True))

    def place(item: tuple[str, TrackedRace]) -> tuple[int, str, str]:
        key, race = item
        return -(race.race.year or 0), plain(race.name), key

    return dict(sorted(tracked.items(), key=place))


def _quotes(context: Context, reports: dict[str, Report]) -> tuple[TrackedQuote, ...]:
    """Quotations, the same words of the same speaker once, with the speaker's page."""
    made: dict[tuple[str, str], TrackedQuote] = {}
    taken: Counter[str] = Counter()
    for index, entry in enumerate(context.entries):
        homes = reports[entry.key].races
        for number, quote in enumerate(entry.article.quotes, 1):
            key = (plain(quote.speaker), plain(quote.text))
            if key in made:
                continue
            base = quote.id or f"q-{number}"
            taken[base] += 1
            name = base if taken[base] == 1 else f"{base}-{taken[base]}"
            actor = context.actors.find(index, homes, quote.speaker)
            if actor is None:
                actor = context.actors.named(reports[entry.key].actors, quote.speaker)
            made[key] = TrackedQuote(
                name, quote.speaker, actor, quote.title, quote.text, entry.source(quote)
            )
    return tuple(made.values())


def _joins(links: RaceLinks, known: Actors, reports: dict[str, Report]) -> tuple[Join, ...]:
    copied = tuple(
        Join(report.copy_of, f"{key} is a copy of {report.copy_of}", "nearly the same words")
        for key, report in reports.items()
        if report.copy_of
    )
    return (*links.joins, *known.joins(), *copied)
