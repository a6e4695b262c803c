"""The tracker as flat tables: CSV files and the ``datapackage.json`` (Data Package v2) on them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.aggregate.model import Dating, Source, Tracker
from generator.site.addresses import external

Cell = str | int | float | bool | tuple[str, ...] | None
#: A cell that begins like this is taken for a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BREAKS = frozenset("\t\r\n")
#: A semicolon divides cells where a comma is the decimal mark: a formula may begin behind it too.
_NEW_CELL = re.compile(r"(;\s*)(?=[=+@＝＋＠-])")
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_SCHEMA = "https://datapackage.org/profiles/2.0/"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``type`` as in Table Schema; ``edtf`` is a text of the form ``YYYY[-MM[-DD]]``."""

    name: str
    type: str
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its keys; ``refers``: columns -> table and its columns."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    refers: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()


_RACE = Column("race", "string", "The race's id.", True)
_DATES = (
    Column("date", "edtf", "As precise as it is known."),
    Column("date_precision", "string", "day, month, year; by: on this day at the latest."),
)
_TO_RACE = (("race",), "races", ("id",))

TABLES = (
    Table(
        "races", "Seats to be filled.",
        (
            Column("id", "string", "The race's id.", True), Column("name", "string", "As shown."),
            Column("office", "string", "The office without its place.", True),
            Column("state", "string", "Two letters."), Column("place", "string", "City or county."),
            Column("district", "string", "Ward, district, seat."),
            Column("year", "integer", "Of the general election."),
            Column("special", "boolean", "Whether it is a special election."),
        ),
        ("id",),
    ),
    Table(
        "actors", "People and bodies that run or endorse.",
        (
            Column("id", "string", "Also the page's address.", True),
            Column("name", "string", "As shown.", True),
            Column("kind", "string", "person or organization."),
            Column("aliases", "list", "Other names in the articles."),
        ),
        ("id",),
    ),
    Table(
        "candidates", "Who runs in which race.",
        (
            _RACE, Column("id", "string", "The person.", True),
            Column("name", "string", "As shown."),
            Column("party", "string", "D, R, L, G, I, N or a full name."),
            Column("title", "string", "Office or work."),
            Column("status", "string", "Latest status told."),
            Column("status_date", "edtf", "When it came about."),
            Column("status_date_precision", "string", "As date_precision."),
            Column("incumbent", "boolean", "Whether the person holds the seat."),
            Column("articles", "integer", "Number of articles."),
        ),
        ("race", "id"), (_TO_RACE, (("id",), "actors", ("id",))),
    ),
    Table(
        "endorsements", "Who backs whom.",
        (
            _RACE, Column("id", "string", "The endorsement's id in its race.", True),
            Column("endorser", "string", "Who endorses.", True),
            Column("endorser_name", "string", "As shown."),
            Column("kind", "string", "person or organization."),
            Column("candidate", "string", "Who is endorsed; empty: nobody."),
            Column("candidate_name", "string", "As shown."),
            Column("stance", "string", "endorse, rescind, decline or split."),
            Column("stage", "string", "The round it is for, where told."), *_DATES,
            Column("part", "string", "The part of the body that acts."),
            Column("rank", "integer", "Place among ranked choices."),
            Column("current", "boolean", "Whether it still holds."),
            Column("sources", "integer", "Number of articles that tell of it."),
        ),
        ("race", "id"),
        (_TO_RACE, (("endorser",), "actors", ("id",)), (("candidate",), "actors", ("id",))),
    ),
    Table(
        "events", "What happened in a race.",
        (
            _RACE, Column("id", "string", "The event's id in its race.", True),
            Column("type", "string", "Kind of event.", True),
            Column("detail", "string", "Which step; of a result, the first candidate's outcome."),
            Column("who", "list", "Candidates concerned."), *_DATES,
            Column("stage", "string", "The round of voting."),
            Column("fieldwork", "string", "When a poll was taken."),
            Column("period", "string", "What a money report covers."),
            Column("sponsor", "string", "Who paid."),
            Column("target", "string", "Whom it is against."),
            Column("pollster", "string", "Who asked."),
            Column("sample", "integer", "Persons asked."),
            Column("margin", "number", "Sampling error, points."),
        ),
        ("race", "id"), (_TO_RACE,),
    ),
    Table(
        "figures", "Candidates' numbers in polls, money reports and results.",
        (
            _RACE, Column("event", "string", "The event's id in its race.", True),
            Column("candidate", "string", "Whose figures these are.", True),
            Column("percent", "number", "0 to 100."), Column("votes", "integer", "Votes counted."),
            Column("amount", "number", "Dollars."), Column("cash_on_hand", "number", "Dollars."),
        ),
        ("race", "event", "candidate"),
        ((("race", "event"), "events", ("race", "id")), (("candidate",), "actors", ("id",))),
    ),
    Table(
        "elections", "Voting days.",
        (
            _RACE, Column("stage", "string", "Which round.", True),
            Column("party", "string", "Whose primary."), *_DATES,
        ),
        (), (_TO_RACE,),
    ),
    Table(
        "articles", "What all this rests on.",
        (
            Column("id", "string", "The article's identity.", True),
            Column("title", "string", "The headline."), Column("date", "edtf", "Of publication."),
            Column("publisher", "string", "The outlet."), Column("url", "string", "Its address."),
            Column("seed", "string", "The seed it was read from."),
            Column("copy_of", "string", "The path of the article it nearly repeats."),
            Column("path", "string", "Its content file.", True),
        ),
        ("path",),
    ),
    Table(
        "sources", "The sentence of each article for each fact.",
        (
            _RACE, Column("table", "string", "endorsements, events or candidates.", True),
            Column("fact", "string", "The fact's id in its race.", True),
            Column("article", "string", "The article's path.", True),
            Column("evidence", "string", "The sentence."),
            Column("review", "string", "pending, approved."),
        ),
        (), (_TO_RACE, (("article",), "articles", ("path",))),
    ),
)  # fmt: skip


#: Every file that :func:`table_files` gives.
TABLE_FILES = (*(f"{table.name}.csv" for table in TABLES), "datapackage.json")


def table_files(tracker: Tracker) -> Iterator[tuple[str, bytes]]:
    """Each table's CSV file and the ``datapackage.json``: name and bytes."""
    resources = []
    for table in TABLES:
        content = _csv(table, _rows(table.name, tracker))
        yield f"{table.name}.csv", content
        resources.append(_resource(table, content))
    package = {
        "$schema": _SCHEMA + "datapackage.json",
        "name": "campaign-tracker",
        "title": "Campaign Tracker",
        "resources": resources,
    }
    yield "datapackage.json", (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _rows(table: str, tracker: Tracker) -> Iterator[tuple[Cell, ...]]:
    actors = tracker.actors
    if table == "actors":
        yield from ((a.id, a.name, a.kind, a.aliases) for a in actors.values())
    elif table == "articles":
        for report in tracker.reports.values():
            if report.races:
                a = report.article
                yield (
                    a.source.id, a.title, a.date, a.source.publisher, external(a.source.url),
                    a.source.seed, report.copy_of, report.key,
                )  # fmt: skip
    else:
        for race in tracker.races.values():
            r = race.race
            if table == "races":
                yield r.id, race.name, r.office, r.state, r.place, r.district, r.year, r.special
            elif table == "candidates":
                for bid in race.candidacies:
                    yield (
                        r.id, bid.actor, actors[bid.actor].name, bid.party, bid.title, bid.status,
                        *_date(bid.status_dating), bid.incumbent, len(bid.articles),
                    )  # fmt: skip
            elif table == "endorsements":
                for e in race.endorsements:
                    endorser = actors[e.endorser]
                    yield (
                        r.id, e.id, e.endorser, endorser.name, endorser.kind, e.candidate,
                        actors[e.candidate].name if e.candidate else None, e.stance, e.stage,
                        *_date(e.dating), e.part, e.rank, e.current, len(e.sources),
                    )  # fmt: skip
            elif table == "events":
                for v in race.events:
                    yield (
                        r.id, v.id, v.type, v.detail, v.who, *_date(v.dating), v.stage, v.fieldwork,
                        v.period, v.sponsor, v.target, v.pollster, v.sample, v.margin,
                    )  # fmt: skip
            elif table == "figures":
                for v in race.events:
                    first = {f.candidate: f for f in reversed(v.results)}
                    for f in (first[c] for c in dict.fromkeys(f.candidate for f in v.results)):
                        yield (
                            r.id, v.id, f.candidate, f.percent, f.votes, f.amount, f.cash_on_hand,
                        )  # fmt: skip
            elif table == "elections":
                yield from ((r.id, e.stage, e.party, *_date(e.dating)) for e in race.elections)
            elif table == "sources":
                facts: list[tuple[str, str, tuple[Source, ...]]] = [
                    ("candidates", bid.actor, bid.sources) for bid in race.candidacies
                ]
                facts += [("endorsements", e.id, e.sources) for e in race.endorsements]
                facts += [("events", v.id, v.sources) for v in race.events]
                for kind, fact, sources in facts:
                    for s in sources:
                        yield r.id, kind, fact, s.article, s.evidence, s.review.state


def _date(dating: Dating) -> tuple[str | None, str | None]:
    return dating.value, dating.precision or None


def _csv(table: Table, rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """RFC 4180: commas, quotes doubled, CRLF; UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.name for column in table.columns])
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, tuple):
        return ";".join(_harmless(item.replace(";", ",")) for item in value)
    return _harmless(value)


def _harmless(value: str) -> str:
    """The text with an apostrophe before a formula: spreadsheets then show it and run nothing."""
    value = _NEW_CELL.sub(r"\1'", value) if ";" in value else value
    return f"'{value}" if value.lstrip().startswith(_FORMULA) or value[:1] in _BREAKS else value


def _resource(table: Table, content: bytes) -> dict[str, object]:
    schema: dict[str, object] = {
        "$schema": _SCHEMA + "tableschema.json",
        "fields": [_field(column, column.name in table.key) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.refers:
        schema["foreignKeys"] = [
            {"fields": list(mine), "reference": {"resource": other, "fields": list(theirs)}}
            for mine, other, theirs in table.refers
        ]
    return {
        "name": table.name,
        "type": "table",
        "title": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": "sha256:" + hashlib.sha256(content).hexdigest(),
        "schema": schema,
    }


def _field(column: Column, key: bool) -> dict[str, object]:
    field: dict[str, object] = {
        "name": column.name,
        "type": "string" if column.type == "edtf" else column.type,
        "description": column.about,
    }
    constraints: dict[str, object] = {}
    if column.required or key:
        constraints["required"] = True
    if column.type == "edtf":
        constraints["pattern"] = _DATE
    if column.type == "list":
        field |= {"delimiter": ";", "itemType": "string"}
    if constraints:
        field["constraints"] = constraints
    return field
