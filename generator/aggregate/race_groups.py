"""Races while they are put together: mentions that belong together by people, seat and time."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from generator.aggregate.dates import days_between
from generator.aggregate.seats import CONGRESS, Seat, compatible
from generator.model import Race

#: Articles further apart than this are not about one election, unless both name its year.
_APART_DAYS = 550
#: A name that is shared counts double a surname that is.
FULL_NAME, _SURNAME = 2, 1


@dataclass(slots=True, eq=False)
class Mention:
    """A race as one article has it, with the people the article places in it."""

    entry: int
    raw: str
    race: Race
    seat: Seat
    day: str
    #: Each person of the article with all keys the name may be known by: short forms and full ones.
    people: tuple[tuple[str, frozenset[str]], ...]
    names: frozenset[str]
    surnames: frozenset[str]


@dataclass(slots=True, eq=False)
class Known:
    """A race of the tracker while it is being put together."""

    seat: Seat
    #: Kept apart by an editor, whatever its parts.
    parted: bool = False
    mentions: list[Mention] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    surnames: Counter[str] = field(default_factory=Counter)
    #: What the joined mentions rest on, for ``tracker explain``.
    reasons: list[tuple[Mention, str]] = field(default_factory=list)

    def add(self, mention: Mention, why: str = "") -> None:
        self.mentions.append(mention)
        self.names.update(mention.names)
        self.surnames.update(mention.surnames)
        if why:
            self.reasons.append((mention, why))

    def shared(self, mention: Mention) -> tuple[int, list[str]]:
        """How strongly the mention's people point to this race, and who they are."""
        full = [who for who, keys in mention.people if not keys.isdisjoint(self.names)]
        known = {name.rsplit(" ", 1)[-1] for name in full}
        bare = [n for n in mention.surnames if n in self.surnames and n not in known]
        return FULL_NAME * len(full) + _SURNAME * len(bare), sorted(full) + sorted(bare)


def cluster(mentions: list[Mention]) -> list[Known]:
    """Races of mentions that no known race took: joined by seat, people and nearness in time."""
    clusters: list[Known] = []
    by_person: dict[tuple[str, str], dict[int, Known]] = defaultdict(dict)
    by_seat: dict[Seat, dict[int, Known]] = defaultdict(dict)
    for mention in sorted(mentions, key=lambda m: (m.day, m.entry, m.raw)):
        office = mention.seat.office
        found: dict[int, Known] = {}
        for name in mention.names:
            found |= by_person.get((office, name), {})
        placed = bool(mention.seat.state) and mention.seat.chair == mention.seat
        if placed or mention.seat.complete:
            found |= by_seat.get(mention.seat, {})
        fitting = [
            c
            for c in found.values()
            if compatible(mention.seat, c.seat)
            and ((mention.seat.year and c.seat.year) or _near(c, mention))
            and (c.shared(mention)[0] >= FULL_NAME or _same_full_seat(c.seat, mention.seat))
        ]
        fitting.sort(key=lambda c: (-c.shared(mention)[0], c.mentions[-1].entry))
        if fitting:
            home, why = fitting[0], "the same people at the same time"
            home.add(mention, why)
            home.seat = _merged(home.seat, mention.seat)
        else:
            home = Known(mention.seat)
            home.add(mention)
            clusters.append(home)
        for name in mention.names:
            by_person[office, name][id(home)] = home
        by_seat[mention.seat][id(home)] = home
    return clusters


def _near(race: Known, mention: Mention) -> bool:
    last = race.mentions[-1].day
    return not last or not mention.day or days_between(last, mention.day) <= _APART_DAYS


def _same_full_seat(one: Seat, other: Seat) -> bool:
    """Whether both are one chair of which only the year is unknown."""
    return one.chair == other.chair and replace(one, year=1).complete


def _merged(one: Seat, other: Seat) -> Seat:
    return Seat(
        one.office, one.state or other.state, one.place or other.place,
        one.district or other.district, one.year or other.year, one.special,
    )  # fmt: skip


def same_election(races: list[Known]) -> list[Known]:
    """Joins races of equal parts, and a year that was read one off, where the same people run.

    Two elections whose general election days are known in both years are always two.
    """
    by_seat: dict[Seat, Known] = {}
    alone: list[Known] = []
    for race in races:
        whole = race.seat.complete and not race.parted
        home = by_seat.get(race.seat) if whole else None
        if home is not None:
            for mention in race.mentions:
                home.add(mention, "the same seat and year")
        elif whole:
            by_seat[race.seat] = race
        else:
            alone.append(race)
    gone: set[int] = set()
    for small in sorted(by_seat.values(), key=lambda r: (len(r.mentions), r.seat.year)):
        for year in (small.seat.year - 1, small.seat.year + 1):
            other = _at_year(by_seat, small.seat, year)
            if other is None or id(other) in gone or not _misread(small, other):
                continue
            for mention in small.mentions:
                other.add(mention, f"the same people run; the year {small.seat.year} was misread")
            gone.add(id(small))
            break
    return [race for race in (*by_seat.values(), *alone) if id(race) not in gone]


def odd_years(races: list[Known]) -> list[Known]:
    """Makes special elections of those for Congress in odd years: regular ones fall in even years.

    Few articles say of such an election that it is a special one.
    """
    special = {race.seat: race for race in races if race.seat.special and not race.parted}
    kept = []
    for race in races:
        odd = race.seat.office in CONGRESS and race.seat.year % 2 == 1 and race.seat.complete
        if odd and not race.seat.special and not race.parted and race.mentions:
            race.seat = replace(race.seat, special=True)
            home = special.setdefault(race.seat, race)
            if home is not race:
                for mention in race.mentions:
                    home.add(mention, "elections for Congress in odd years are special ones")
                continue
        kept.append(race)
    return kept


def _at_year(races: dict[Seat, Known], place: Seat, year: int) -> Known | None:
    return races.get(replace(place, year=year))


def _misread(small: Known, large: Known) -> bool:
    if len(small.mentions) > len(large.mentions) or small.seat.special or not small.mentions:
        return False
    days = [_general_days(race) for race in (small, large)]
    if all(days) and not days[0] & days[1]:
        return False
    shared = set(small.names) & set(large.names)
    people = {name.rsplit(" ", 1)[-1] for name in shared}
    mine = {name.rsplit(" ", 1)[-1] for name in small.names}
    enough = len(people) >= 2 or (
        len(people) == 1 and 2 * len(small.mentions) < len(large.mentions)
    )
    return enough and 2 * len(people) > len(mine) and _overlap(small, large)


def _general_days(race: Known) -> set[str]:
    return {
        election.date
        for mention in race.mentions
        for election in mention.race.elections
        if election.stage == "general" and election.date and len(election.date) == 10
    }


def _overlap(small: Known, large: Known) -> bool:
    """Whether the articles fall into the same time, half a year more or less."""
    mine = sorted(m.day for m in small.mentions if m.day)
    theirs = sorted(m.day for m in large.mentions if m.day)
    if not mine or not theirs:
        return True
    early = mine[0] < theirs[0] and days_between(mine[0], theirs[0]) > 183
    late = mine[-1] > theirs[-1] and days_between(theirs[-1], mine[-1]) > 183
    return not (early or late)
