"""The voting days of each race, from all articles and the editor's file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from generator.aggregate.context import distinct, stage_order
from generator.aggregate.dates import Told, agree, order_key, precision
from generator.aggregate.entries import Entry
from generator.aggregate.model import Dating, Source, TrackedElection
from generator.aggregate.races import RaceLinks
from generator.model import EdtfDate, Election, Profile

_Told = dict[tuple[str, str | None], list[Told]]


def merge(
    entries: Sequence[Entry], links: RaceLinks, profiles: dict[str, Profile]
) -> dict[str, tuple[TrackedElection, ...]]:
    """Each race's elections in the order of voting."""
    told: dict[str, _Told] = defaultdict(lambda: defaultdict(list))
    for index, entry in enumerate(entries):
        for race in entry.article.races:
            home = links.of.get((index, race.id))
            if home is None:
                continue
            for election in race.elections:
                source = Source(entry.key, election.evidence, None, review=entry.article.review)
                told[home][election.stage, election.party].append(
                    Told(election.date, "explicit", entry.day, source)
                )
    merged = {}
    for race_id in links.races:
        profile = profiles.get(race_id)
        made = _merged(told.get(race_id, {}), profile.elections if profile else ())
        merged[race_id] = tuple(sorted(made, key=_order))
    return merged


def _order(election: TrackedElection) -> tuple[tuple[bool, str, int], int, str]:
    return order_key(election.dating), stage_order(election.stage), election.party or ""


def _merged(told: _Told, by_editor: tuple[Election, ...]) -> list[TrackedElection]:
    given = {(election.stage, election.party) for election in by_editor}
    whole_stages = {stage for stage, party in given if party is None}
    groups: _Told = {key: list(items) for key, items in told.items()}
    # "The June primary" speaks of every party's primary of that date.
    for (stage, party), items in list(groups.items()):
        if party is not None:
            continue
        parties = [key for key in groups if key[0] == stage and key[1] is not None]
        if not parties:
            continue
        for item in items:
            matching = [
                key for key in parties if not item.date or any(
                    not other.date or agree(item.date, other.date) for other in groups[key]
                )
            ]  # fmt: skip
            for key in matching or parties:
                groups[key].append(item)
        del groups[stage, party]
    made = [
        TrackedElection(election.stage, election.party, _given(election), ())
        for election in by_editor
    ]
    for (stage, party), items in groups.items():
        if (stage, party) in given or stage in whole_stages:
            continue
        date = _told_most(items) if any(item.date for item in items) else Dating()
        made.append(TrackedElection(stage, party, date, _sources(items)))
    return made


def _told_most(items: list[Told]) -> Dating:
    """The date that most articles give: their year, of it the month, of that the day.

    Of several with equally many, the one published first; all that differ are kept.
    """
    days = {item.date for item in items}
    if len(days) == 1:
        return _on(next(iter(days)) or "")
    best = ""
    for length in (4, 7, 10):
        votes: dict[EdtfDate, set[str]] = defaultdict(set)
        first: dict[EdtfDate, str] = {}
        for item in items:
            if item.date and len(item.date) >= length and item.date.startswith(best):
                part = item.date[:length]
                votes[part].add(item.source.article)
                first[part] = min(first.get(part, "9999"), item.published or "9999")
        if not votes:
            break
        best = min(votes, key=lambda part: (-len(votes[part]), first[part], part))
    chosen = _on(best)
    others: dict[EdtfDate, list[Source]] = {}
    for item in items:
        if item.date and not agree(item.date, best):
            others.setdefault(item.date, []).append(item.source)
    differing = tuple((day, tuple(sources)) for day, sources in sorted(others.items()))
    return replace(chosen, others=differing) if differing else chosen


def _given(election: Election) -> Dating:
    return _on(election.date or "")


@lru_cache(maxsize=4096)
def _on(day: EdtfDate) -> Dating:
    return Dating(day, precision(day)) if day else Dating()


def _sources(items: list[Told]) -> tuple[Source, ...]:
    return distinct([item.source for item in items])
