"""Candidacies over time: party, title, status and outcome of each stage, from all articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from generator.aggregate.context import Calendar, Context, Endorsed, Happened, distinct, stage_order
from generator.aggregate.dates import by
from generator.aggregate.model import (
    Dating,
    Source,
    StageOutcome,
    TrackedCandidacy,
    TrackedEvent,
)
from generator.aggregate.names import person
from generator.aggregate.outcomes import too_early
from generator.aggregate.overrides import Overrides, text, texts, value
from generator.aggregate.plain import plain, slug
from generator.model import EdtfDate

#: Statuses in order of finality: told of one day, the later one in this list holds.
_FINALITY = {
    status: place
    for place, status in enumerate(
        [
            "considering",
            "declined",
            "running",
            "advanced",
            "nominee",
            "withdrawn",
            "removed",
            "lost",
            "won",
        ]
    )
}
#: Statuses that an article mentions in passing: they cannot undo the decisive ones.
_PASSING = frozenset({"considering", "declined", "running"})
#: Statuses that a reader of one article may take from a name among candidates' names.
_IN_PASSING = frozenset({"running", "advanced", "declined"})
_LEFT = frozenset({"withdrawn", "removed", "declined"})
_OF_RESULT = {
    "won": "won", "lost": "lost", "conceded": "lost", "advanced": "advanced",
    "nominated": "nominee",
}  # fmt: skip
#: Stages whose winner has won the nomination, not the seat.
_NOMINATING = frozenset({"primary", "caucus", "convention"})


class _Observed(NamedTuple):
    """A status as of a day; ``dating`` tells when it came about, where an event does."""

    day: EdtfDate
    status: str
    stage: str
    dating: Dating
    weak: bool = False


@dataclass(slots=True)
class _Bid:
    """Everything told of one person in one race."""

    parties: dict[str, list[Source]] = field(default_factory=lambda: defaultdict(list))
    titles: dict[str, list[tuple[str, Source]]] = field(default_factory=lambda: defaultdict(list))
    incumbent: Counter[bool] = field(default_factory=Counter)
    observed: list[_Observed] = field(default_factory=list)
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
    """Each race's candidacies: ballot order if an editor gives one, else surname; who left last."""
    bids: dict[str, dict[str, _Bid]] = {race: defaultdict(_Bid) for race in context.links.races}
    homes, of = context.links.homes, context.actors.of
    seen = cache(lambda status, day, race: _seen(status, day, calendars[race]))
    for index, entry in enumerate(context.entries):
        for candidacy in entry.article.candidates:
            race = homes[index].get(candidacy.race or None)
            actor = of.get((index, race, candidacy.name)) if race else None
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
    return {
        race: tuple(sorted(
            (_tracked(race, actor, bid, overrides, latest[actor][1] == race)
             for actor, bid in of_race.items()),
            key=_place(race, context, overrides),
        ))
        for race, of_race in bids.items()
    }  # fmt: skip


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


def _seen(status: str, day: EdtfDate, calendar: Calendar) -> _Observed:
    if too_early(status, day, calendar):
        status = "running"
    stage = ""
    if status not in _PASSING and day:
        stage = calendar.last_vote(day) if status not in ("withdrawn", "removed") else ""
    if status == "won" and day and stage in _NOMINATING:
        status = "nominee"
    if status == "nominee" and stage not in _NOMINATING:
        stage = "primary"
    return _Observed(day, status, stage, by(day) if day else Dating())


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
            if what == "won" and stage in _NOMINATING:
                what = "nominee"
            day = event.dating.value or ""
            bids[actor].observed.append(_Observed(day, what, stage, event.dating))


def _lost_once(bid: _Bid) -> None:
    """Who has lost at one stage does not lose at a later one; an article only tells of it later."""
    told = [s for s in bid.observed if s.stage and s.status not in _PASSING]
    for stage in sorted({s.stage for s in told}, key=stage_order):
        votes = Counter(s.status for s in told if s.stage == stage)
        if votes["lost"] and votes["lost"] == max(votes.values()):
            bid.observed = [
                s._replace(stage=stage) if s.status == "lost" and s.dating.precision == "by" else s
                for s in bid.observed
                if s.status != "lost" or s.dating.precision == "by"
                or stage_order(s.stage) <= stage_order(stage)
            ]  # fmt: skip
            return


def _finality(seen: _Observed) -> tuple[int, str, int]:
    place = _FINALITY.get(seen.status, -1)
    # What happened at a later stage is later, whatever an article without a date is taken for.
    return (stage_order(seen.stage) if seen.stage else -1, seen.day, place)


def _status(bid: _Bid) -> _Observed | None:
    """The latest word on the candidacy.

    "Running" said in passing does not bring back who withdrew, lost or was struck; only a new
    announcement after the withdrawal does.
    """
    if not bid.observed:
        return None
    decisive = [seen for seen in bid.observed if seen.status not in _PASSING]
    if not decisive:
        return max(
            bid.observed,
            key=lambda s: (s.day, _FINALITY.get(s.status, -1), s.dating.precision == "by"),
        )
    # What happened at a later stage is later, whenever an article still calls them the nominee.
    latest = max((stage_order(s.stage) for s in decisive if s.stage), default=-1)
    last = max(
        (s for s in decisive if not s.stage or stage_order(s.stage) == latest),
        key=lambda s: (s.day, _finality(s), s.dating.precision != "by"),
    )
    if last.stage and last.status not in ("withdrawn", "removed"):
        # At one stage what most articles and events have holds, else the last.
        there = [seen for seen in decisive if seen.stage == last.stage]
        votes = Counter(seen.status for seen in there)
        told = max(votes, key=lambda one: (votes[one], one == last.status, one))
        last = next(seen for seen in reversed(there) if seen.status == told)
    again = [
        seen
        for seen in bid.observed
        if seen.status == "running" and seen.dating.precision in ("day", "month") and last.day
        and seen.day > last.day and last.status in ("withdrawn", "removed")
    ]  # fmt: skip
    if again:
        return max(again, key=lambda s: s.day)
    # The day of the event behind it is a better date than that of an article that mentions it.
    alike = [s for s in decisive if s.status == last.status and s.stage in (last.stage, "")]
    dated = [s for s in alike if s.dating.precision not in ("by", "")]
    return min(dated or alike, key=lambda s: (s.day == "", s.day))


def _stages(bid: _Bid) -> tuple[StageOutcome, ...]:
    by_stage: dict[str, list[_Observed]] = defaultdict(list)
    for seen in bid.observed:
        if seen.stage and seen.status not in _PASSING:
            by_stage[seen.stage].append(seen)
    outcomes = []
    for stage in sorted(by_stage, key=lambda s: (stage_order(s), s)):
        latest = max(by_stage[stage], key=lambda s: (s.day, _finality(s)))
        votes = Counter(s.status for s in by_stage[stage])
        held = max(votes, key=lambda one: (votes[one], one == latest.status, one))
        alike = [s for s in by_stage[stage] if s.status == held]
        dated = [s for s in alike if s.dating.precision not in ("by", "")] or alike
        first = min(dated, key=lambda s: (s.day == "", s.day))
        outcomes.append(StageOutcome(stage, held, first.dating))
    return tuple(outcomes)


def _tracked(
    race: str, actor: str, bid: _Bid, overrides: Overrides, latest: bool
) -> TrackedCandidacy:
    profile = overrides.candidates.get(actor)
    if profile is not None and not latest and not texts(profile, "races"):
        profile = None  # an editor's word on the bid is on the latest one
    _lost_once(bid)
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
    seen = _status(bid)
    status = text(profile, "status") or (seen.status if seen else None)
    incumbent = value(profile, "incumbent")
    if not isinstance(incumbent, bool):
        incumbent = bid.incumbent[True] > bid.incumbent[False]
    given = text(profile, "status") is not None and (seen is None or seen.status != status)
    return TrackedCandidacy(
        actor, race, party, title, status, incumbent,
        seen.dating if seen is not None and not given else Dating(),
        _stages(bid), tuple(sorted(bid.articles)), distinct(bid.sources), tuple(disputes),
    )  # fmt: skip


def _most(told: dict[str, list[Source]]) -> str | None:
    """What most sources tell; of equally many the first by name."""
    return min(told, key=lambda item: (-len(told[item]), item)) if told else None


def _place(
    race: str, context: Context, overrides: Overrides
) -> Callable[[TrackedCandidacy], tuple[bool, int, str, str]]:
    profile = overrides.race_profiles.get(race)
    ballot: dict[str, int] = {}
    for place, name in enumerate(profile.order if profile else ()):
        ballot.setdefault(overrides.page_of(name) or slug(name), place)
    actors = context.actors.actors

    def key(bid: TrackedCandidacy) -> tuple[bool, int, str, str]:
        left = bid.status in _LEFT
        actor = actors.get(bid.actor)
        return left, ballot.get(bid.actor, len(ballot)), actor.sort_name if actor else "", bid.actor

    return key


def left(candidacy: TrackedCandidacy) -> bool:
    """Whether the person is no longer in the race by their own or the board's decision."""
    return candidacy.status in ("withdrawn", "removed")
