"""What is to be made, and what it is made from: the whole of the incremental model.

A site is a list of files (:class:`File`), each with a function that makes it and with what that
function reads:

- ``races``: everything about these races, which is their :class:`Shard`; or ``FACTS``, everything
  about all races; or ``EVERYTHING``, which is the articles' texts as well; or ``NOTHING``;
- ``own``: any further values.

From these, and from what all pages share (program, theme, settings, the newest article's day), the
file's key is made (:class:`Keys`). A file whose key is the one that it was last made under has the
same bytes, so it is not made again. Whoever adds a file and does not say what it reads gets
``EVERYTHING``: made at each change, slow but right.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, Final

from generator import workers
from generator.aggregate.model import (
    Actor,
    Report,
    Source,
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
    TrackedQuote,
    TrackedRace,
    Tracker,
)
from generator.packing import digest, pack, unpack
from generator.site.context import Context
from generator.site.pieces import Picture
from generator.site.views import View

#: Instead of races: what is said of all of them; and the texts of the articles besides.
FACTS: Final = "facts"
EVERYTHING: Final = "everything"
#: Instead of races: the file's ``own`` values say all that it is made from, beside the program.
NOTHING: Final = "nothing"
#: Fewer races than this are not worth several workers.
WORTH = 100


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site. ``make`` gives its bytes, or the view of a page that is to be rendered.

    ``page``: it is a page; ``listed``: the sitemap names it. Files of one ``group`` are best made
    one after the other by one process, since they share work.
    """

    address: str
    make: Callable[[], View | Picture | bytes]
    races: tuple[str, ...] | str = EVERYTHING
    own: Any = None
    page: bool = False
    listed: bool = True
    group: str = ""
    #: The article whose page this is.
    article: str = ""


@dataclass(frozen=True, slots=True)
class Shard:
    """All that pages show of one race: the race, the articles that tell of it, without their
    texts, the actors who are named there, with the addresses of their pages, and quotations."""

    race: TrackedRace | None
    reports: tuple[Report, ...]
    actors: tuple[Actor, ...]
    addresses: tuple[tuple[str, str], ...]
    quotes: tuple[TrackedQuote, ...]

    def packed(self) -> bytes:
        """As bytes, the same for equal shards."""
        return pack((self.race, self.reports, self.actors, self.addresses, self.quotes))

    @staticmethod
    def unpacked(data: bytes) -> Shard:
        """From bytes. Raises :class:`packing.DamagedError`."""
        return Shard(*unpack(data))


class Shards:
    """The shards of all races of a context, packed."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._packed: dict[str, bytes] = {}
        self._digests: dict[str, bytes] = {}

    @property
    def races(self) -> set[str]:
        """The races whose shards were made."""
        return set(self._packed)

    def make_all(self) -> None:
        """Make the shard of each race that the site has."""
        races = list(self.context.tracker.races)
        count = workers.processors() if len(races) >= WORTH else 1

        def made(number: int) -> bytes:
            return pack([(race, self.shard(race).packed()) for race in races[number::count]])

        for data in workers.divided([partial(made, number) for number in range(count)]):
            for race, packed in unpack(data):
                self._packed[race], self._digests[race] = packed, digest(packed)

    def digest(self, race: str) -> bytes:
        """What stands for all that the site tells of a race."""
        if race not in self._digests:
            self._packed[race] = self.shard(race).packed()
            self._digests[race] = digest(self._packed[race])
        return self._digests[race]

    def facts(self) -> bytes:
        """What stands for all facts of all races, and for their order."""
        tracker = self.context.tracker
        made = hashlib.blake2b(digest_size=16)
        for race in tracker.races:
            made.update(self.digest(race))
        # Articles, people and quotations of no race at all are in no shard.
        told = {
            key for key, report in tracker.reports.items() if tracker.races.keys() & report.races
        }
        rest = [_head(report) for key, report in tracker.reports.items() if key not in told]
        quotes = [quote for quote in tracker.quotes if quote.source.article not in told]
        actors = [*tracker.actors.values()]
        made.update(pack((list(tracker.reports), rest, quotes, actors)))
        return made.digest()

    def rows(self, before: dict[str, bytes]) -> Iterator[tuple[str, bytes, bytes]]:
        """Race, digest and bytes of each shard that is not as before."""
        for race, packed in self._packed.items():
            if before.get(race) != self._digests[race]:
                yield race, self._digests[race], packed

    @cached_property
    def _reports(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key, report in self.context.tracker.reports.items():
            for race in report.races:
                found[race].append(key)
        return found

    def shard(self, race: str) -> Shard:
        """The shard of a race, which need not be one that the site has a page of."""
        tracker = self.context.tracker
        tracked = tracker.races.get(race)
        keys = dict.fromkeys(self._reports.get(race, ()))
        if tracked:
            keys |= dict.fromkeys(tracked.articles)
            keys |= dict.fromkeys(source.article for source in _sources(tracked))
        reports = tuple(_head(tracker.reports[key]) for key in keys if key in tracker.reports)
        quotes = tuple(q for key in keys for q in self.context.quotes_in.get(key, ()))
        named = set(_named(tracked)) if tracked else set()
        named |= {actor for report in reports for actor in report.actors}
        named |= {quote.actor for quote in quotes if quote.actor}
        known = sorted(named & tracker.actors.keys())
        return Shard(
            tracked, reports, tuple(tracker.actors[one] for one in known),
            tuple((one, self.context.actor_address(one)) for one in known), quotes,
        )  # fmt: skip


def rejoined(shards: Iterable[Shard], like: Context) -> Context:
    """A context in which pages about the races of these shards alone come out as in the whole."""
    listed = list(shards)
    quotes = {(q.id, q.source): q for shard in listed for q in shard.quotes}
    tracker = Tracker(
        races={shard.race.race.id: shard.race for shard in listed if shard.race},
        actors={actor.id: actor for shard in listed for actor in shard.actors},
        reports={report.key: report for shard in listed for report in shard.reports},
        quotes=tuple(quotes.values()),
        corrections=like.tracker.corrections,
    )
    elsewhere = {actor: there for shard in listed for actor, there in shard.addresses}
    return replace(like, tracker=tracker, elsewhere=elsewhere)


def _nothing() -> bytes:
    return b""


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys of files: what stands for all that a file is made from.

    ``program`` stands for the program, ``common`` for what all pages share, ``races`` for a race,
    ``facts`` for all races together, ``texts`` for all content.
    """

    program: bytes
    common: bytes
    races: Callable[[str], bytes]
    facts: Callable[[], bytes] = _nothing
    texts: Callable[[], bytes] = _nothing

    def of(self, file: File) -> bytes:
        """The key of a file."""
        made = hashlib.blake2b(
            self.program if file.races == NOTHING else self.common, digest_size=16
        )
        if isinstance(file.races, str):
            if file.races != NOTHING:
                made.update(self.facts())
            if file.races == EVERYTHING:
                made.update(self.texts())
        else:
            for race in file.races:
                made.update(self.races(race))
        if file.own is not None:
            made.update(pack(file.own))
        return made.digest()


def _head(report: Report) -> Report:
    return replace(report, article=replace(report.article, paragraphs=()))


def _sources(race: TrackedRace) -> Iterator[Source]:
    """Every source that the race cites."""
    for bid in race.candidacies:
        yield from bid.sources
        for _, _, told in bid.disputes:
            yield from told
    for doubt in race.doubts:
        yield from doubt.sources
    facts: tuple[TrackedEndorsement | TrackedEvent | TrackedElection, ...]
    facts = (*race.endorsements, *race.events, *race.elections)
    for fact in facts:
        yield from fact.sources
        for _, told in fact.dating.others:
            yield from told


def _named(race: TrackedRace) -> Iterator[str]:
    """Every id of an actor that the race names (and some words that are none)."""
    for bid in race.candidacies:
        yield bid.actor
    for fact in race.endorsements:
        yield from _in_endorsement(fact)
    for event in race.events:
        yield from _in_event(event)
    for doubt in race.doubts:
        yield from (doubt.actor, *doubt.rivals)


def _in_endorsement(fact: TrackedEndorsement) -> Iterator[str]:
    yield fact.endorser
    if fact.candidate:
        yield fact.candidate


def _in_event(event: TrackedEvent) -> Iterator[str]:
    yield from event.who
    yield from (figure.candidate for figure in event.results)
    yield from filter(None, (event.sponsor, event.target))
