"""One article from its text: what the rules see, in the content format's terms.

The order: clean lines, parse, names, races, candidates, endorsements (these tell of further
candidates), parties, voting days, events; then all is written down.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract import elections as voting_days
from generator.extract.candidates import (
    Candidates,
    settle,
    settle_primaries,
    share_parties,
)
from generator.extract.candidates import Draft as CandidateDraft
from generator.extract.cleaning import clean, pieces, unwrap
from generator.extract.dates import DateMention, find_dates, tells_results
from generator.extract.document import Document, Entity
from generator.extract.endorsed import kept, mark_splits, without_rivals, write_endorsement
from generator.extract.endorsements import Endorsements
from generator.extract.events import Events
from generator.extract.headlines import write_title
from generator.extract.inserts import restore, without_inserts
from generator.extract.names import find_entities
from generator.extract.parties import parties
from generator.extract.party_contests import fill as fill_parties
from generator.extract.races import RaceDraft, Races, find_main, reported
from generator.extract.refs import Refs
from generator.extract.relevance import about_a_race
from generator.extract.speakers import write_quotes
from generator.extract.writing import write_candidacy, write_event, write_race
from generator.extract.years import race_year
from generator.issues import Issue
from generator.model import (
    Article,
    RawArticle,
    Roster,
)
from generator.text import fold

if TYPE_CHECKING:
    from spacy.language import Language


def extract_article(
    raw: RawArticle, roster: Roster, nlp: Language
) -> tuple[Article, tuple[Issue, ...]]:
    """Facts of one article, each with the sentence it rests on.

    Pure: the same article, roster and model give the same result, whatever was read before.
    """
    published = _day(raw.date)
    paragraphs = unwrap(tuple(fold(p) for p in raw.paragraphs))
    lines, cuts = without_inserts(clean(pieces(paragraphs), raw.title))
    document = Document(lines, published, nlp)
    find_entities(document, roster)
    races = Races(document, raw.title)
    empty = Article(title="", source=raw.source, date=raw.date, paragraphs=paragraphs)
    empty = replace(empty, title=write_title(raw, document, empty))
    if not races.drafts:
        return empty, ()
    year = None if published else voting_days.year_of(document)
    over = tells_results(document.text)
    dates = without_names(
        [find_dates(t, published, year=year, over=over) for t in document.paragraphs], document
    )
    refs = Refs(document)
    candidates = Candidates(document, races, refs)
    candidates.headed()
    candidates.enumerated()
    candidates.spread()
    candidates.runoffs()
    candidates.preliminaries()
    running = {d.entity for d in candidates.chosen()}
    refs.candidates = running
    publisher = raw.source.publisher
    endorsed = Endorsements(document, races, refs, running, publisher).read()
    surely = {d.candidate for d in endorsed if d.candidate and d.stance == "endorse"}
    if not surely <= running:
        # again: whoever is endorsed outright is a candidate where "support" alone is read
        endorsed = Endorsements(document, races, refs, running | surely, publisher).read()
    endorsed = without_rivals(endorsed, candidates.chosen())
    candidates.set_aside(
        {d.endorser for d in endorsed if d.endorser.kind == "person" and d.stance == "endorse"}
    )
    for draft in endorsed:
        if draft.candidate is not None:
            where = draft.list_line or draft.sentence
            mention = next((m for m in where.mentions if m.entity is draft.candidate), None)
            candidates.add_endorsed(
                draft.candidate, where, mention.end if mention else draft.position
            )
    chosen = candidates.chosen()
    settle(chosen, document)
    race_of: dict[Entity, RaceDraft | None] = {d.entity: d.race for d in chosen}
    party_of = parties(document, candidates.masked, set(race_of))
    share_parties(chosen, party_of, document)
    fill_parties(
        document,
        candidates.masked,
        party_of,
        [
            [e for e, r in race_of.items() if r is race and not _holds(e, race, races)]
            for race in races.drafts
        ],
        {d.candidate for d in endorsed if d.candidate and d.stance == "endorse"},
    )
    settle_primaries(chosen, party_of)
    share_parties(chosen, party_of, document)
    find_main(document, races.drafts, race_of)
    votings = voting_days.find_votings(document, races, dates)
    events = Events(document, races, candidates, race_of, dates, refs).read()
    voting_days.date_by_votings(events, votings, published)
    votings += voting_days.votings_of_results(events, document, races, votings)
    voting_days.date_by_votings(events, votings, published)
    votings = voting_days.days_first(votings)
    if not about_a_race(document, races, chosen, endorsed, events):
        return empty, ()
    for race in races.drafts:
        race.year = race_year(race, document, votings)
    used = _used_races(document, races, chosen)
    facts = Article(
        title="",
        source=raw.source,
        date=raw.date,
        races=tuple(write_race(r, votings, races, used) for r in used),
        candidates=tuple(write_candidacy(d, party_of, races) for d in chosen if d.race in used),
        endorsements=tuple(
            write_endorsement(d, race_of, races, dates, document)
            for d in endorsed
            if kept(d, race_of)
        ),
        events=tuple(write_event(d) for d in events),
        quotes=write_quotes(document, refs),
        paragraphs=paragraphs,
    )
    by_name = {c.name: c.party for c in facts.candidates}
    facts = replace(facts, endorsements=mark_splits(facts.endorsements, facts.races, by_name))
    return restore(replace(facts, title=write_title(raw, document, facts)), cuts), ()


def without_names(
    dates: list[tuple[DateMention, ...]], document: Document
) -> list[tuple[DateMention, ...]]:
    """Dates by paragraph without words of names: Dave Sunday, Ann May, USA Today."""
    surnames = {p.surname for p in document.people}
    named: dict[int, set[int]] = {}
    for body in document.bodies:
        for m in body.mentions if " " in body.name else ():
            named.setdefault(m.paragraph, set()).update(range(m.start, m.end))
    return [
        tuple(
            m
            for m in here
            # a name with a day's number in it was read too far
            if re.search(r"\d", text[m.start : m.end])
            or (text[m.start : m.end] not in surnames and m.start not in named.get(number, ()))
        )
        for number, (here, text) in enumerate(zip(dates, document.paragraphs, strict=True))
    ]


def _day(value: str | None) -> dt.date | None:
    if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return None
    return None


def _holds(entity: Entity, race: RaceDraft, races: Races) -> bool:
    """Whether a person is titled as the office's holder: "Gov. Ann Doe" in a race for governor."""
    return any(
        (seat := races.title_seat(m)) is not None and seat.office == race.office
        for m in entity.mentions
    )


def _used_races(document: Document, races: Races, chosen: list[CandidateDraft]) -> list[RaceDraft]:
    """Races that the article is about or that somebody runs in."""
    runs = {d.entity: d.race for d in chosen}
    some = set(runs.values())
    told = reported(document, races.drafts, runs)
    return [r for r in told if r.main or r in some or len(r.seats) >= 2]
