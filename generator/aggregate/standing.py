"""Candidacies over time: party, title, status and outcome of each stage, from all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache

from generator.aggregate.context import Calendar, Context, Endorsed, Happened, distinct
from generator.aggregate.groups import GROUPS, groups
from generator.aggregate.model import (
    Dating,
    Source,
    TrackedCandidacy,
    TrackedEvent,
)
from generator.aggregate.names import person
from generator.aggregate.overrides import Overrides, text, texts, value
from generator.aggregate.plain import plain, slug
from generator.aggregate.statuses import (
    NOMINATING,
    Observed,
    latest_of,
    lost_once,
    outcomes_of,
    told_by,
)
from generator.model import EdtfDate

#: Statuses that a reader of one article may take from a name among candidates' names.
_IN_PASSING = frozenset({"running", "advanced", "declined"})
_OF_RESULT = {
    "won": "won", "lost": "lost", "conceded": "lost", "advanced": "advanced",
    "nominated": "nominee",
}  # fmt: skip


@dataclass(slots=True)
class _Bid:
    """Everything told of one person in one race."""

    parties: dict[str, list[Source]] = field(default_factory=lambda: defaultdict(list))
    titles: dict[str, list[tuple[str, Source]]] = field(default_factory=lambda: defaultdict(list))
    incumbent: Counter[bool] = field(default_factory=Counter)
    observed: list[Observed] = field(default_factory=list)
    articles: dict[str, None] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)


def candidacies(
    context: Context,
    backed: Iterable[Endorsed],
    happened: Iterable[Happened],
    events: dict[str, tuple[TrackedEvent, ...]],
    calendars: dict[str, Calendar],
    overrides: Overrides,
) -> dict[str, tuple[TrackedCandidacy, ...]]:
    """Each race's candidacies by group (:mod:`generator.aggregate.groups`), in each of them in
    ballot order if an editor gives one, else by surname."""
    bids: dict[str, dict[str, _Bid]] = {race: defaultdict(_Bid) for race in context.links.races}
    homes, of = context.links.homes, context.actors.of
    seen = cache(lambda status, day, race: told_by(status, day, calendars[race]))
    for index, entry in enumerate(context.entries):
        for candidacy in entry.article.candidates:
            race = homes[index].get(candidacy.race or None)
            actor = of[index].get((race, candidacy.name)) if race else None
            if race is None or actor is None:
                continue
            bid = bids[race][actor]
            source = entry.source(candidacy)
            bid.articles[entry.key] = None
            bid.sources.append(source)
            if candidacy.party:
                bid.parties[candidacy.party].append(source)
            title = candidacy.title or person(candidacy.name).title
            if title:
                bid.titles[plain(title)].append((title, source))
            if candidacy.incumbent is not None:
                bid.incumbent[candidacy.incumbent] += 1
            if candidacy.status:
                bid.observed.append(seen(candidacy.status, entry.day, race))
    # Who is endorsed, or part of an event, and stands in no list of candidates runs as well.
    for item in backed:
        if item.candidate:
            bids[item.race][item.candidate].articles[context.entries[item.entry].key] = None
    for told in happened:
        for actor in told.who:
            bids[told.race][actor].articles[context.entries[told.entry].key] = None
    for race, tracked in events.items():
        for event in tracked:
            _from_event(event, bids[race], calendars[race])
    for race, actors in _endorsing(context, backed, bids, events).items():
        for actor in actors:
            if not texts(overrides.candidates.get(actor), "races"):
                del bids[race][actor]
    for profile in overrides.candidates.values():
        for race in texts(profile, "races"):
            home = overrides.race_of.get(race, race)
            if home in bids:
                _ = bids[home][profile.slug]
    latest: dict[str, tuple[int, str]] = {}
    for race, of_race in bids.items():
        for actor in of_race:
            place = (context.links.races[race].year or 0, race)
            latest[actor] = max(latest.get(actor, place), place)
    found = {
        race: [
            _tracked(race, actor, bid, overrides, latest[actor][1] == race)
            for actor, bid in of_race.items()
        ]
        for race, of_race in bids.items()
    }
    return {
        race: tuple(sorted(of_race, key=_place(race, of_race, context, overrides)))
        for race, of_race in found.items()
    }


def _endorsing(
    context: Context,
    backed: Iterable[Endorsed],
    bids: dict[str, dict[str, _Bid]],
    events: dict[str, tuple[TrackedEvent, ...]],
) -> dict[str, set[str]]:
    """Race -> those who are said to run only where, or after, they endorse somebody else.

    An article may list its endorsers beside the candidates. Who ran before and then endorses a
    rival is told of in earlier articles too, or as withdrawn or beaten.
    """
    first: dict[tuple[str, str], EdtfDate] = {}
    endorsed: set[tuple[str, str | None]] = set()
    for item in backed:
        endorsed.add((item.race, item.candidate))
        if item.endorser not in bids[item.race]:
            continue
        if item.candidate and item.fact.stance in ("endorse", "split"):
            day = context.entries[item.entry].day
            key = (item.race, item.endorser)
            first[key] = min(first.get(key, day), day)
    found: dict[str, set[str]] = defaultdict(set)
    for (race, actor), day in first.items():
        bid = bids[race][actor]
        if any(s.status not in _IN_PASSING for s in bid.observed):
            continue
        if (race, actor) in endorsed or any(actor in event.who for event in events[race]):
            continue
        if all(s.day and day and s.day >= day and s.dating.precision == "by"
               for s in bid.observed):  # fmt: skip
            found[race].add(actor)
    return found


def _from_event(event: TrackedEvent, bids: dict[str, _Bid], calendar: Calendar) -> None:
    """What an event says of the status of those in it, so that timeline and tables agree."""
    status = {"announcement": "running", "withdrawal": "withdrawn"}.get(event.type, "")
    if event.type == "ballot" and event.detail == "removal":
        status = "removed"
    stage = event.stage or ""
    if event.type == "result" and not stage and event.dating.value:
        stage = calendar.last_vote(event.dating.value)
    if event.type == "result":
        told = [(actor, _OF_RESULT.get(outcome, "")) for actor, outcome in event.outcomes]
    else:
        told = [(actor, status) for actor in event.who]
    for actor, what in told:
        if actor in bids and what:
            if what == "won" and stage in NOMINATING:
                what = "nominee"
            day = event.dating.value or ""
            bids[actor].observed.append(Observed(day, what, stage, event.dating))


def _tracked(
    race: str, actor: str, bid: _Bid, overrides: Overrides, latest: bool
) -> TrackedCandidacy:
    profile = overrides.candidates.get(actor)
    if profile is not None and not latest and not texts(profile, "races"):
        profile = None  # an editor's word on the bid is on the latest one
    observed = lost_once(bid.observed)
    disputes: list[tuple[str, str, tuple[Source, ...]]] = []
    party = text(profile, "party") or _most(bid.parties)
    title = text(profile, "title")
    if title is None and bid.titles:
        # The latest article's title, written as most articles write it.
        key = max(bid.titles, key=lambda k: (len(bid.titles[k]), len(k), k))
        title = min(shown for shown, _ in bid.titles[key])
    disputes += [
        ("party", other, tuple(sources))
        for other, sources in sorted(bid.parties.items())
        if other != party
    ]
    seen = latest_of(observed)
    status = text(profile, "status") or (seen.status if seen else None)
    incumbent = value(profile, "incumbent")
    if not isinstance(incumbent, bool):
        incumbent = bid.incumbent[True] > bid.incumbent[False]
    given = text(profile, "status") is not None and (seen is None or seen.status != status)
    return TrackedCandidacy(
        actor, race, party, title, status, incumbent,
        seen.dating if seen is not None and not given else Dating(),
        outcomes_of(observed), tuple(sorted(bid.articles)), distinct(bid.sources), tuple(disputes),
    )  # fmt: skip


def _most(told: dict[str, list[Source]]) -> str | None:
    """What most sources tell; of equally many the first by name."""
    return min(told, key=lambda item: (-len(told[item]), item)) if told else None


def _place(
    race: str, bids: list[TrackedCandidacy], context: Context, overrides: Overrides
) -> Callable[[TrackedCandidacy], tuple[int, int, str, str]]:
    profile = overrides.race_profiles.get(race)
    ballot: dict[str, int] = {}
    for place, name in enumerate(profile.order if profile else ()):
        ballot.setdefault(overrides.page_of(name) or slug(name), place)
    actors, group = context.actors.actors, groups(bids)

    def key(bid: TrackedCandidacy) -> tuple[int, int, str, str]:
        actor = actors.get(bid.actor)
        return (
            GROUPS.index(group[bid.actor]), ballot.get(bid.actor, len(ballot)),
            actor.sort_name if actor else "", bid.actor,
        )  # fmt: skip

    return key


def left(candidacy: TrackedCandidacy) -> bool:
    """Whether the person is no longer in the race by their own or the board's decision."""
    return candidacy.status in ("withdrawn", "removed")
