"""The tracker as data for other programs: JSON by page, CSV by table, one ``datapackage.json``.

The JSON Schemas are ``docs/schema/data-*.json``. Articles are named by their identity
(``source.id``), people and bodies by their ids, dates as precise as they are known.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from generator.aggregate.model import (
    Actor,
    Dating,
    Report,
    Source,
    TrackedCandidacy,
    TrackedElection,
    TrackedEndorsement,
    TrackedEvent,
    TrackedQuote,
    TrackedRace,
    Tracker,
)
from generator.model import Figure
from generator.site.addresses import external
from generator.site.data_tables import TABLE_FILES, table_files
from generator.site.plan import FACTS, File

Json = dict[str, object]
_FOLDER = "data"


def data_files(tracker: Tracker) -> Iterator[tuple[str, bytes]]:
    """Every data file: its path below the output folder, and its bytes (UTF-8).

    Facts are those of ``tracker``: what may not be published has to be left out of it before.
    """
    for file in data_plan(tracker, lambda _: ()):
        made = file.make()
        if isinstance(made, bytes):
            yield file.address, made


def data_plan(tracker: Tracker, races: Callable[[str], tuple[str, ...]]) -> Iterator[File]:
    """The data files, not yet made; ``races`` tells the races that an actor's facts are of."""
    data = _Data(tracker)
    tables = cache(lambda: dict(table_files(tracker)))
    yield File(f"{_FOLDER}/index.json", partial(_made, data.index), FACTS)
    for name in TABLE_FILES:
        yield File(f"{_FOLDER}/{name}", partial(_table, tables, name), FACTS, group="tables")
    for race in tracker.races.values():
        name = race.race.id
        make = partial(_made, data.race_file, race)
        yield File(f"{_FOLDER}/races/{name}.json", make, (name,))
    for actor in tracker.actors.values():
        if actor.id in data.bids:
            make = partial(_made, data.candidate_file, actor)
            address = f"{_FOLDER}/candidates/{actor.id}.json"
            yield File(address, make, races(actor.id), actor)
        if actor.id in data.given:
            make = partial(_made, data.endorser_file, actor)
            yield File(f"{_FOLDER}/endorsers/{actor.id}.json", make, races(actor.id), actor)


def _table(tables: Callable[[], dict[str, bytes]], name: str) -> bytes:
    return tables()[name]


def _made(make: Callable[..., Json], *values: object) -> bytes:
    return _bytes(make(*values))


def _bytes(value: Json) -> bytes:
    """A line for each record of a list: short differences, and no time lost on indentation."""
    lines = ",\n".join(f"{_json(key)}: {_listed(one)}" for key, one in value.items())
    return f"{{\n{lines}\n}}\n".encode("utf-8", "replace")


def _listed(value: object) -> str:
    if not value or not isinstance(value, list):
        return _json(value)
    return "[\n" + ",\n".join(map(_json, value)) + "\n]"


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class _Data:
    """Facts of a tracker as JSON, with what each page needs at hand."""

    def __init__(self, tracker: Tracker) -> None:
        self.tracker = tracker
        #: The place of each article in the order of all.
        self.places = {key: place for place, key in enumerate(tracker.reports)}
        self.bids: dict[str, list[TrackedCandidacy]] = defaultdict(list)
        self.received: dict[str, list[TrackedEndorsement]] = defaultdict(list)
        self.given: dict[str, list[TrackedEndorsement]] = defaultdict(list)
        self.events: dict[str, list[TrackedEvent]] = defaultdict(list)
        self.quotes: dict[str, list[TrackedQuote]] = defaultdict(list)
        self.reports: dict[str, list[Report]] = defaultdict(list)
        for race in tracker.races.values():
            for bid in race.candidacies:
                self.bids[bid.actor].append(bid)
            for fact in race.endorsements:
                self.given[fact.endorser].append(fact)
                if fact.candidate:
                    self.received[fact.candidate].append(fact)
            for event in race.events:
                for who in event.who:
                    self.events[who].append(event)
        for quote in tracker.quotes:
            if quote.actor:
                self.quotes[quote.actor].append(quote)
        for report in tracker.reports.values():
            for race_id in report.races:
                self.reports[race_id].append(report)

    def race_file(self, race: TrackedRace) -> Json:
        """``data/races/<race-id>.json``."""
        return {
            "race": self.race(race),
            "candidates": [self.candidacy(bid) for bid in race.candidacies],
            "endorsements": [self.endorsement(fact) for fact in race.endorsements],
            "events": [self.event(event) for event in race.events],
            "elections": [self.election(election) for election in race.elections],
            "articles": [article(report) for report in self.reports[race.race.id]],
        }

    def candidate_file(self, actor: Actor) -> Json:
        """``data/candidates/<id>.json``."""
        bids = self.bids[actor.id]
        received, given = self.received[actor.id], self.given.get(actor.id, [])
        events, quotes = self.events[actor.id], self.quotes[actor.id]
        sources = [s for bid in bids for s in bid.sources]
        sources += [s for fact in (*received, *given) for s in fact.sources]
        sources += [s for event in events for s in event.sources]
        sources += [quote.source for quote in quotes]
        keys = {key for bid in bids for key in bid.articles} | {s.article for s in sources}
        return {
            "candidate": self.actor(actor),
            "candidacies": [self.candidacy(bid) | {"race": bid.race} for bid in bids],
            "endorsements": [self.endorsement(fact) | {"race": fact.race} for fact in received],
            "endorsements_given": [self.endorsement(f) | {"race": f.race} for f in given],
            "events": [self.event(event) | {"race": event.race} for event in events],
            "quotes": [self.quote(quote) for quote in quotes],
            "articles": self.articles(keys),
        }

    def endorser_file(self, actor: Actor) -> Json:
        """``data/endorsers/<id>.json``."""
        given = self.given[actor.id]
        keys = {source.article for fact in given for source in fact.sources}
        return {
            "endorser": self.actor(actor),
            "endorsements": [self.endorsement(fact) | {"race": fact.race} for fact in given],
            "articles": self.articles(keys),
        }

    def index(self) -> Json:
        """``data/index.json``: what there is and where."""
        actors = self.tracker.actors.values()
        return {
            "races": [
                {
                    "id": race.race.id, "name": race.name, "path": f"races/{race.race.id}.json",
                    "candidates": len(race.candidacies), "endorsements": len(race.endorsements),
                    "events": len(race.events), "articles": len(self.reports[race.race.id]),
                }
                for race in self.tracker.races.values()
            ],
            "candidates": [
                {
                    "id": actor.id, "name": actor.name, "path": f"candidates/{actor.id}.json",
                    "races": [bid.race for bid in self.bids[actor.id]],
                }
                for actor in actors if actor.id in self.bids
            ],
            "endorsers": [
                {
                    "id": actor.id, "name": actor.name, "kind": actor.kind,
                    "path": f"endorsers/{actor.id}.json",
                    "endorsements": len(self.given[actor.id]),
                }
                for actor in actors if actor.id in self.given
            ],
            "tables": "datapackage.json",
        }  # fmt: skip

    def race(self, race: TrackedRace) -> Json:
        """The race with the keys of the content format, and its name."""
        value = race.race
        return {
            "id": value.id, "name": race.name, "office": value.office, "state": value.state,
            "place": value.place, "district": value.district, "year": value.year,
            "special": value.special,
        }  # fmt: skip

    def actor(self, actor: Actor) -> Json:
        """A person or body."""
        ids = dict(actor.profile.ids) if actor.profile else {}
        return {
            "id": actor.id, "name": actor.name, "kind": actor.kind,
            "aliases": list(actor.aliases), "ids": ids,
        }  # fmt: skip

    def candidacy(self, bid: TrackedCandidacy) -> Json:
        """A candidate of one race."""
        actor = self.tracker.actors[bid.actor]
        return {
            "id": bid.actor, "name": actor.name, "aliases": list(actor.aliases),
            "party": bid.party, "title": bid.title, "status": bid.status,
            "incumbent": bid.incumbent,
            "status_date": bid.status_dating.value,
            "status_date_precision": bid.status_dating.precision or None,
            "stages": [
                {"stage": outcome.stage, "status": outcome.status, **dated(outcome.dating)}
                for outcome in bid.stages
            ],
            "articles": [self.identity(key) for key in bid.articles],
            "sources": self.sources(bid.sources),
        }  # fmt: skip

    def endorsement(self, fact: TrackedEndorsement) -> Json:
        """An endorsement with its endorser."""
        endorser = self.actor(self.tracker.actors[fact.endorser])
        del endorser["ids"]
        return {
            "id": fact.id, "endorser": endorser, "candidate": fact.candidate,
            "stage": fact.stage, "stance": fact.stance, **dated(fact.dating),
            "part": fact.part, "rank": fact.rank, "verb": fact.verb, "current": fact.current,
            "history": list(fact.history), **self.differing(fact.dating),
            "sources": self.sources(fact.sources),
        }  # fmt: skip

    def event(self, event: TrackedEvent) -> Json:
        """An event with its figures."""
        return {
            "id": event.id, "type": event.type, "detail": event.detail, "who": list(event.who),
            "stage": event.stage, **dated(event.dating), "fieldwork": event.fieldwork,
            "period": event.period, "sponsor": event.sponsor, "target": event.target,
            "pollster": event.pollster, "sample": event.sample, "margin": event.margin,
            "results": [figure(one) for one in event.results],
            "outcomes": [{"candidate": who, "outcome": what} for who, what in event.outcomes],
            **self.differing(event.dating), "sources": self.sources(event.sources),
        }  # fmt: skip

    def election(self, election: TrackedElection) -> Json:
        """A voting day."""
        return {
            "stage": election.stage, "party": election.party, **dated(election.dating),
            **self.differing(election.dating), "sources": self.sources(election.sources),
        }  # fmt: skip

    def quote(self, quote: TrackedQuote) -> Json:
        """A quotation."""
        return {
            "id": quote.id, "speaker": quote.speaker, "title": quote.title, "text": quote.text,
            "sources": self.sources((quote.source,)),
        }  # fmt: skip

    def differing(self, dating: Dating) -> Json:
        """The dates that other sources give."""
        others = [
            {"date": value, "sources": self.sources(sources)} for value, sources in dating.others
        ]
        return {"other_dates": others}

    def sources(self, sources: Iterable[Source]) -> list[Json]:
        """Each article's sentence."""
        made: list[Json] = []
        for source in sources:
            report = self.tracker.reports.get(source.article)
            url = external(report.article.source.url) if report else ""
            made.append(
                {
                    "article": self.identity(source.article),
                    "url": url or None,
                    "evidence": source.evidence,
                    "fact": source.fact,
                    "confidence": source.confidence,
                    "review": source.review.state,
                }
            )
        return made

    def identity(self, key: str) -> str:
        """The identity of the article with this key."""
        report = self.tracker.reports.get(key)
        return report.article.source.id if report else key

    def articles(self, keys: set[str]) -> list[Json]:
        """The articles with these keys, latest first."""
        known = [key for key in keys if key in self.places]
        known.sort(key=self.places.__getitem__)
        return [article(self.tracker.reports[key]) for key in known]


def article(report: Report) -> Json:
    """An article without its text."""
    source = report.article.source
    return {
        "id": source.id, "seed": source.seed, "title": report.article.title,
        "date": report.article.date, "publisher": source.publisher,
        "url": external(source.url) or None, "path": report.key, "copy_of": report.copy_of,
    }  # fmt: skip


def dated(dating: Dating) -> Json:
    """A date with its precision: day, month, year, or ``by``."""
    return {
        "date": dating.value, "date_precision": dating.precision or None,
        "date_inferred": dating.inferred,
    }  # fmt: skip


def figure(one: Figure) -> Json:
    """A candidate's figures; those unknown are left out."""
    values = {
        "candidate": one.candidate, "percent": one.percent, "votes": one.votes,
        "amount": one.amount, "cash_on_hand": one.cash_on_hand,
    }  # fmt: skip
    return {key: value for key, value in values.items() if value is not None}
