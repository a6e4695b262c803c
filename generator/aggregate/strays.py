"""People whom one article puts into a race that is not theirs, by all that the others say.

A title is easily taken for a race: "state Rep. Dan Brady" runs for secretary of state, not for his
seat. Where several articles have somebody in one race, and few have them in another, they
are given back to the first, if that article tells of it too or has others of its candidates beside
them. Who announces, leaves or declines is believed: people do change from one race to another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.aggregate.dates import days_between
from generator.aggregate.entries import Entry, about
from generator.aggregate.model import Join, Source
from generator.aggregate.moving import Move, explicit, moved
from generator.aggregate.plain import plain
from generator.aggregate.races import RaceLinks, keys
from generator.aggregate.seats import compatible, seat
from generator.model import Article, Candidacy, Race

#: So many times more articles must have the person in the race that is theirs, so many at least.
_LEAST = 3
#: The article may be so many days older or younger than those.
_EARLIER, _LATER = 400, 150
#: Told of somebody in any article, these mean that the person did go from race to race.
_LEAVING = frozenset({"withdrawn", "declined", "removed"})

#: These said of the very race that is in doubt tell of no change to it.
_LEFT = frozenset({"withdrawn", "removed"})

#: Abbreviated titles in the words of their offices.
_TITLES = {
    "lt": "lieutenant", "gov": "governor", "sen": "senate", "senator": "senate", "rep": "house",
    "representative": "house", "congressman": "us house", "congresswoman": "us house",
    "ald": "city council", "alderman": "city council",
}  # fmt: skip


def settle(
    entries: tuple[Entry, ...], links: RaceLinks
) -> tuple[tuple[Entry, ...], tuple[Join, ...]]:
    """The entries with such people in their own race, and why; without races of nobody's.

    A race is nobody's if no article has people in it, and each article on it has some in another.
    """
    told = _told(links, entries)
    moves: dict[int, list[Move]] = defaultdict(list)
    # Only articles with somebody whom another one has elsewhere can be in question.
    several = {
        index for races in told.values() if len(races) > 1 for some in races.values()
        for index in some
    }  # fmt: skip
    movers = _movers(entries) if several else set()
    for index in sorted(several):
        for move in _moves(entries, links, told, movers, index):
            moves[index].append(move)
    empty = _empty(entries, links, moves)
    if not moves and not empty:
        return entries, ()
    made = list(entries)
    joins = []
    for index in sorted({*moves, *empty}):
        article = explicit(entries[index])
        for move in moves.get(index, ()):
            article = moved(article, move, links)
            source = Source(entries[index].key, None, None)
            why = "most articles have them there"
            what = f"{', '.join(sorted(move.names))} of {move.raw} run in this race"
            joins.append(Join(move.home, what, why, (source,)))
        gone = empty.get(index, frozenset())
        races = tuple(race for race in article.races if race.id not in gone)
        article = replace(article, races=races)
        made[index] = entries[index]._replace(article=article, about=about(article))
    return tuple(made), tuple(joins)


def _told(links: RaceLinks, entries: Sequence[Entry]) -> dict[str, dict[str, set[int]]]:
    """Key of a name -> race -> entries that have the person run in it."""
    told: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for index, (entry, homes) in enumerate(zip(entries, links.homes, strict=True)):
        for candidacy in entry.article.candidates:
            race = homes.get(candidacy.race or None)
            if race is not None:
                for key in keys(candidacy.name):
                    told[key][race].add(index)
    return told


def _movers(entries: Sequence[Entry]) -> set[str]:
    """Names of those who left a race or stayed out of one."""
    found: set[str] = set()
    for entry in entries:
        for candidacy in entry.article.candidates:
            if candidacy.status in _LEAVING:
                found |= keys(candidacy.name)
        for event in entry.article.events:
            if event.type == "withdrawal":
                found.update(key for name in event.who for key in keys(name))
    return found


def _moves(
    entries: Sequence[Entry],
    links: RaceLinks,
    told: dict[str, dict[str, set[int]]],
    movers: set[str],
    index: int,
) -> Iterator[Move]:
    entry, homes = entries[index], links.homes[index]
    announced = {name for e in entry.article.events if e.type == "announcement" for name in e.who}
    members: dict[str, dict[str, Candidacy]] = defaultdict(dict)
    for candidacy in entry.article.candidates:
        if raw := candidacy.race or entry.about:
            members[raw][candidacy.name] = candidacy
    for raw, bids in members.items():
        here = homes.get(raw)
        if here is None:
            continue
        # Little is needed against a race that is not even known to be one.
        times = _LEAST if seat(links.races[here]).complete else 1.5
        strays: dict[str, list[str]] = defaultdict(list)
        free = set()  # whom no other article has here, and who may as well be elsewhere
        for name, bid in bids.items():
            mine = keys(name)
            if name in announced:
                continue
            races: Counter[str] = Counter()
            for key in mine:
                for race, where in told.get(key, {}).items():
                    races[race] = max(races[race], len(where))
            if races[here] == 1 and not bid.incumbent and not _holds(bid.title, links.races[here]):
                free.add(name)
            fitting = [
                race for race, count in races.items()
                if race != here and count >= max(_LEAST, times * races[here])
                and _in_time(entries, links, index, here, race, told, mine)
            ]  # fmt: skip
            if fitting:
                strays[min(fitting, key=lambda race: (-races[race], race))].append(name)
        if not strays:
            continue
        home = min(strays, key=lambda race: (-len(strays[race]), race))
        fit = len(strays[home])
        names = {
            name for name in strays[home]
            if bids[name].status in _LEFT or keys(name).isdisjoint(movers)
        }  # fmt: skip
        together = len(names) > 1 and 2 * fit >= len(bids)
        if not names or not (
            together
            or _tells(entry.article, links.races[home])
            or _only_titles(entries, links, told, index, here, home, [bids[n] for n in names])
        ):
            continue
        if together and 3 * fit >= 2 * len(bids):
            # Who has nearly all others beside them goes along, whatever became of them.
            names |= free - {n for race, some in strays.items() if race != home for n in some}
        yield Move(index, raw, home, frozenset(names), names >= set(bids))


def _only_titles(
    entries: Sequence[Entry],
    links: RaceLinks,
    told: dict[str, dict[str, set[int]]],
    index: int,
    here: str,
    home: str,
    bids: list[Candidacy],
) -> bool:
    """Whether a race that lacks its parts is no more than the title of people who run elsewhere.

    "U.S. Rep. Lee" makes a race for the House without a district; Lee was by then in the other.
    """
    if seat(links.races[here]).complete:
        return False
    for bid in bids:
        where = {at for key in keys(bid.name) for at in told.get(key, {}).get(home, ())}
        since = min((entries[at].day for at in where if entries[at].day), default="")
        if not since or entries[index].day < since or not _holds(bid.title, links.races[here]):
            return False
    return True


def _holds(title: str | None, race: Race) -> bool:
    """Whether a title is that of the race's office: Lt. Gov., state Rep., City Clerk."""
    words = {
        part for word in plain(title or "").replace(".", "").split()
        for part in _TITLES.get(word, word).split()
    }  # fmt: skip
    return set(seat(race).office.replace(".", "").split()) <= words


def _tells(article: Article, home: Race) -> bool:
    """Whether the article speaks of that office in that place, whatever parts it leaves out."""
    wanted = seat(home)
    return any(
        compatible(replace(told, year=0), wanted)
        and abs((told.year or wanted.year) - wanted.year) <= 1
        for told in map(seat, article.races)
    )


def _in_time(
    entries: Sequence[Entry],
    links: RaceLinks,
    index: int,
    here: str,
    race: str,
    told: dict[str, dict[str, set[int]]],
    mine: frozenset[str],
) -> bool:
    """Whether the article is of the time in which the others have the person in ``race``."""
    one, other = seat(links.races[here]), seat(links.races[race])
    if not other.complete or (one.year and abs(one.year - other.year) > 1):
        return False
    if one.office == other.office and one.state == other.state and one.year != other.year:
        return False  # the same office again, or another special election
    where = {at for key in mine for at in told.get(key, {}).get(race, ())}
    days = sorted(entries[at].day for at in where if entries[at].day)
    day = entries[index].day
    if not day or not days:
        return True
    return (day >= days[0] or days_between(day, days[0]) <= _EARLIER) and (
        day <= days[-1] or days_between(days[-1], day) <= _LATER
    )


def _empty(
    entries: Sequence[Entry], links: RaceLinks, moves: dict[int, list[Move]]
) -> dict[int, frozenset[str]]:
    """Entry -> its ids of races that nobody is in."""
    peopled: set[str] = set()
    lone: set[str] = set()
    found: dict[int, set[str]] = {}
    for index, (entry, homes) in enumerate(zip(entries, links.homes, strict=True)):
        if len(homes) < 2 + (None in homes) and index not in moves:
            # Nothing to choose from: whatever is told is told of the only race.
            peopled.update(homes.values())
            continue
        gone = {move.raw for move in moves.get(index, ()) if move.whole}
        partly = {(m.raw, name) for m in moves.get(index, ()) for name in m.names}
        facts: list[tuple[str | None, str | None]] = [
            (c.race, c.name) for c in entry.article.candidates
        ]
        facts += [(e.race, e.candidate) for e in entry.article.endorsements]
        facts += [(v.race, v.who[0] if v.who else None) for v in entry.article.events]
        raws = {race or entry.about for race, name in facts
                if (race or entry.about, name) not in partly} - gone  # fmt: skip
        peopled.update(homes[raw] for raw in raws if raw in homes)
        peopled.update(move.home for move in moves.get(index, ()))
        bare = {race.id for race in entry.article.races if race.id not in raws} - gone
        if bare:
            found[index] = bare
            if not raws and index not in moves:
                lone.update(homes[raw] for raw in bare if raw in homes)
    return {
        index: kept for index, bare in found.items()
        if (kept := frozenset(
            raw for raw in bare
            if raw in links.homes[index] and links.homes[index][raw] not in peopled | lone
        ))
    }  # fmt: skip
