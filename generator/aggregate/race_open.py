"""Mentions of a race that lack year, state, place or district: the race they must belong to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from generator.aggregate.race_groups import FULL_NAME, Known, Mention
from generator.aggregate.seats import Seat, compatible

#: A race is written of from this many years before its election ...
_LEAD_YEARS = 3
#: ... and for so many days into the year after it (runoffs, certified results).
_AFTER = "02-28"


def vague_apart(races: list[Known]) -> tuple[list[Known], list[Mention]]:
    """Takes apart races whose parts are all known to another one that knows more.

    "City Council, Chicago, 2023" may be any ward's race: its mentions are decided one by one.
    """
    groups: dict[tuple[str, str, int, bool], list[Known]] = defaultdict(list)
    for race in races:
        s = race.seat
        groups[s.office, s.state, s.year, s.special].append(race)
    kept, loose = [], []
    for group in groups.values():
        exact = [race for race in group if race.seat.place and race.seat.district]
        for race in group:
            s = race.seat
            vaguer = not (s.place and s.district) and any(
                other is not race and compatible(s, other.seat) for other in exact
            )
            if vaguer and s.complete:
                loose.extend(race.mentions)
            else:
                kept.append(race)
    return kept, loose


def join_open(mentions: list[Mention], races: list[Known]) -> list[Mention]:
    """Joins what can be decided; all decisions rest on the races as they were before the round."""
    by_person: dict[tuple[str, str], list[Known]] = defaultdict(list)
    by_chair: dict[Seat, list[Known]] = defaultdict(list)
    by_place: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for race in races:
        by_chair[race.seat.chair].append(race)
        if race.seat.place:
            by_place[race.seat.office, race.seat.place].append(race)
        for name in (*race.names, *race.surnames):
            by_person[race.seat.office, name].append(race)
    decided: list[tuple[Mention, Known, str]] = []
    left: list[Mention] = []
    for mention in mentions:
        office = mention.seat.office
        found = {id(race): race for race in by_chair.get(mention.seat.chair, ())}
        if not mention.people:
            found |= {id(race): race for race in by_place[office, mention.seat.place]}
        for name in (*mention.names, *mention.surnames):
            for race in by_person.get((office, name), ()):
                found[id(race)] = race
        choice = _best(mention, [r for r in found.values() if compatible(mention.seat, r.seat)])
        if choice is None:
            left.append(mention)
        else:
            decided.append((mention, *choice))
    for mention, race, why in decided:
        race.add(mention, why)
    return left


def join_misread(mentions: list[Mention], races: list[Known]) -> list[Mention]:
    """Joins those whose year is one off: "running in the May primary", told the year before."""
    dated = [m for m in mentions if m.seat.year and m.day and not m.race.elections]
    found = {id(m): replace(m, seat=replace(m.seat, year=0)) for m in dated}
    near = [race for race in races if race.seat.year] if found else []
    joined = set()
    for mention in dated:
        anyway = found[id(mention)]
        fitting = [
            race for race in near
            if compatible(anyway.seat, race.seat) and abs(race.seat.year - mention.seat.year) == 1
            and race.shared(mention)[0] >= FULL_NAME
        ]  # fmt: skip
        choice = _best(anyway, fitting)
        if choice is not None:
            race, why = choice
            joined.add(id(mention))
            race.add(mention, f"{why}; the year {mention.seat.year} was misread")
    return [mention for mention in mentions if id(mention) not in joined]


def _best(mention: Mention, races: list[Known]) -> tuple[Known, str] | None:
    """The one race that people and date point to; ``None`` when none does, or two do alike."""
    rated: list[tuple[int, int, Known, str]] = []
    for race in races:
        distance = _years_off(mention, race)
        if distance is None:
            continue
        score, people = race.shared(mention)
        same_chair = mention.seat.chair == race.seat.chair
        timed = bool(mention.day) or bool(mention.seat.year)
        # Who names nobody joins nobody: the only race of that office and place will do.
        alone = not mention.people and len(races) == 1 and bool(mention.seat.place)
        if score >= FULL_NAME or ((same_chair or alone) and timed and race.seat.year):
            why = []
            if people:
                why.append("it names " + ", ".join(people))
            if not mention.seat.year and mention.day:
                why.append(f"its date {mention.day} falls into the race for {race.seat.year}")
            rated.append((score, distance, race, " and ".join(why) or "the same seat"))
    if not rated:
        return None
    rated.sort(key=lambda item: (-item[0], item[1]))
    best = rated[0]
    if len(rated) > 1 and rated[1][:2] == best[:2]:
        return None
    if len(rated) > 1 and best[0] < FULL_NAME and rated[1][2].seat.chair != best[2].seat.chair:
        return None
    return best[2], best[3]


def _years_off(mention: Mention, race: Known) -> int | None:
    """Years from the article to the election; ``None`` if it cannot be about that one."""
    if mention.seat.year or not mention.day or not race.seat.year:
        return 0
    if mention.day[4:] and mention.day > f"{race.seat.year + 1}-{_AFTER}":
        return None
    away = race.seat.year - int(mention.day[:4])
    return None if away > _LEAD_YEARS or away < -1 else abs(away)
