"""Which race is which: every article's mention of a race -> one race of the tracker.

A mention that knows all its parts is its race. One that lacks year, state, place or district joins
the race it must belong to: by the candidates it names and by its date; see ``docs/joining.md``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.aggregate.entries import Entry
from generator.aggregate.model import Join, Source
from generator.aggregate.names import person
from generator.aggregate.overrides import Overrides
from generator.aggregate.race_groups import (
    Known,
    Mention,
    cluster,
    odd_years,
    same_election,
)
from generator.aggregate.race_open import join_misread, join_open, vague_apart
from generator.aggregate.seats import Seat, filled, race_id, seat
from generator.issues import Issue
from generator.model import Race


@dataclass(frozen=True, slots=True)
class RaceLinks:
    """``of``: (index of the entry, id the article uses) -> id of the tracker's race.

    ``homes`` has the same by entry; under ``None`` the race that the entry is about.
    """

    of: dict[tuple[int, str], str]
    homes: tuple[dict[str | None, str], ...]
    races: dict[str, Race]
    joins: tuple[Join, ...]
    issues: tuple[Issue, ...]


def resolve(entries: Sequence[Entry], overrides: Overrides) -> RaceLinks:
    """Every mention's race. ``entries`` in their canonical order; the result rests on no other."""
    mentions = list(_mentions(entries))
    known: dict[Seat, Known] = {}
    open_mentions: list[Mention] = []
    fixed: dict[str, Known] = {}
    for mention in mentions:
        forced = overrides.forced_race(
            mention.raw, race_id(mention.race), entries[mention.entry].key
        )
        if forced is not None:
            parted = forced not in overrides.race_profiles
            home = fixed.setdefault(forced, Known(mention.seat, parted))
            home.add(mention, "" if mention.raw == forced else "an editor joined them")
            if mention.seat.complete and not home.seat.complete:
                home.seat = mention.seat
        elif mention.seat.complete:
            if mention.seat not in known:
                known[mention.seat] = Known(mention.seat)
            known[mention.seat].add(mention)
        else:
            open_mentions.append(mention)
    for slug, profile_race in overrides.races.items():
        # An editor's race takes in every mention with its parts, under the editor's id.
        own = seat(profile_race)
        same_seat = known.pop(own, None) if own.complete else None
        target = fixed.setdefault(slug, Known(own))
        target.seat = own if own.complete else target.seat
        for mention in same_seat.mentions if same_seat else ():
            target.add(mention, "the same seat as in the editor's file")
    everything = [*fixed.values(), *known.values()]
    everything, loose = vague_apart(everything)
    open_mentions.extend(loose)
    # Twice: a joined mention's candidates may be the evidence that the next one lacks.
    for _ in range(2):
        open_mentions = join_open(open_mentions, everything)
    open_mentions = join_misread(open_mentions, everything)
    everything.extend(cluster(open_mentions))
    everything = odd_years(same_election(everything))
    return _named(entries, everything, {id(k): slug for slug, k in fixed.items()}, overrides)


def _mentions(entries: Sequence[Entry]) -> Iterable[Mention]:
    for index, entry in enumerate(entries):
        people: dict[str, set[str]] = defaultdict(set)
        article, about = entry.article, entry.about or ""
        if not article.races:
            continue
        for candidacy in article.candidates:
            people[candidacy.race or about].add(candidacy.name)
        for endorsement in article.endorsements:
            if endorsement.candidate:
                people[endorsement.race or about].add(endorsement.candidate)
        for event in article.events:
            if event.who:
                people[event.race or about].update(event.who)
        seen: set[str] = set()
        for race in article.races:
            if race.id in seen:
                continue
            seen.add(race.id)
            known_by, names, surnames = _people(frozenset(people.get(race.id, ())))
            yield Mention(index, race.id, race, seat(race), entry.day, known_by, names, surnames)


@lru_cache(maxsize=16384)
def _people(
    names: frozenset[str],
) -> tuple[tuple[tuple[str, frozenset[str]], ...], frozenset[str], frozenset[str]]:
    """Each full name's key with all that it may be known by; all of these; all surnames."""
    parsed = {name.key: (text, name) for text, name in ((n, person(n)) for n in sorted(names))}
    known_by = tuple([(key, keys(text)) for key, (text, name) in parsed.items() if name.given])
    every = frozenset().union(*[some for _, some in known_by])
    return known_by, every, frozenset([name.surname for _, name in parsed.values()])


@lru_cache(maxsize=65536)
def keys(text: str) -> frozenset[str]:
    """All that a full name may be known by: with short forms and nicknames; none for a surname."""
    name = person(text)
    if not name.given:
        return frozenset()
    return frozenset([f"{root} {name.surname}" for root in name.roots()])


def _named(
    entries: Sequence[Entry], races: list[Known], slugs: dict[int, str], overrides: Overrides
) -> RaceLinks:
    of: dict[tuple[int, str], str] = {}
    made: dict[str, Race] = {}
    joins: list[Join] = []
    issues: list[Issue] = []

    def first(race: Known) -> tuple[bool, tuple[int, int, str]]:
        mine = min(((m.entry, m.entry, m.raw) for m in race.mentions), default=(-1, -1, ""))
        return (id(race) not in slugs, mine)

    for race in sorted(races, key=first):
        whole = _whole(race, overrides.races.get(slugs.get(id(race), "")))
        base = slugs.get(id(race)) or race_id(whole)
        name, number = base, 1
        while name in made:
            number += 1
            name = f"{base}-{number}"
        made[name] = _with_id(whole, name)
        for mention in race.mentions:
            of[mention.entry, mention.raw] = name
        by_reason: dict[tuple[str, str], list[Source]] = defaultdict(list)
        for mention, why in race.reasons:
            if mention.raw != name or not mention.seat.complete:
                source = Source(entries[mention.entry].key, None, None)
                by_reason[f"{mention.raw} is this race", why].append(source)
        if not race.seat.complete and race.mentions and id(race) not in slugs:
            issues.append(_provisional(entries, race, name))
            by_reason["kept apart", "not enough is told to say which race it is"] += [
                Source(entries[mention.entry].key, None, None) for mention in race.mentions
            ]
        joins += [
            Join(name, what, why, tuple(dict.fromkeys(sources)))
            for (what, why), sources in by_reason.items()
        ]
    # An editor may also join races that are told apart by a number of the tracker's own.
    for name, target in overrides.race_of.items():
        if name != target and name in made and target in made:
            of = {place: target if race == name else race for place, race in of.items()}
            del made[name]
            joins.append(Join(target, f"{name} is this race", "an editor joined them"))
    return RaceLinks(of, _homes(entries, of), made, tuple(joins), tuple(issues))


def _homes(
    entries: Sequence[Entry], of: dict[tuple[int, str], str]
) -> tuple[dict[str | None, str], ...]:
    homes: tuple[dict[str | None, str], ...] = tuple({} for _ in entries)
    for (index, raw), race in of.items():
        homes[index][raw] = race
        if raw == entries[index].about:
            homes[index][None] = race
    return homes


def _provisional(entries: Sequence[Entry], race: Known, name: str) -> Issue:
    mention = race.mentions[0]
    entry = entries[mention.entry]
    where = mention.race.where
    lacking = [part for part in ("state", "year") if not getattr(race.seat, part)]
    lacking += [] if lacking else ["place or district"]
    return Issue(
        where.path if where else f"{entry.key}.md",
        where.line if where else 1,
        where.column if where else 1,
        "note",
        f"race `{name}` is not known for certain: no {' and no '.join(lacking)}",
        "add what is missing, or list it under `merge` in the race's file",
    )


def _whole(race: Known, profile: Race | None) -> Race:
    """The race with the parts its mentions tell most often, and the editor's before all."""
    counts: Counter[tuple[str, str | None, str | None, str | None, int | None]] = Counter()
    for mention in race.mentions:
        r = mention.race
        counts[r.office, r.state, r.place, r.district, r.year] += 1
    ordered = sorted(
        counts.items(),
        key=lambda item: (-sum(part is not None for part in item[0]), -item[1], str(item[0])),
    )
    s = race.seat
    whole = profile or Race("", ordered[0][0][0], special=s.special)
    for (office, state, place, district, year), _ in ordered:
        whole = filled(whole, Race("", office, state, place, district, year))
    # The seat keeps the year when single mentions were joined with another one.
    year = (profile.year if profile else None) or s.year or whole.year
    return Race(
        "", whole.office, whole.state, whole.place, whole.district, year or None, whole.special
    )


def _with_id(race: Race, name: str) -> Race:
    return Race(
        name, race.office, race.state, race.place, race.district, race.year, race.special, True
    )
