"""One article from its text: everything the rules see, put together in the content format's terms."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract import elections as voting_days
from generator.extract.candidates import Candidates
from generator.extract.candidates import Draft as CandidateDraft
from generator.extract.cleaning import clean, unwrap
from generator.extract.dates import DateMention, date_of, find_dates, is_attached
from generator.extract.document import Document, Entity, Sentence
from generator.extract.endorsements import Draft as EndorsementDraft
from generator.extract.endorsements import Endorsements
from generator.extract.events import Draft as EventDraft
from generator.extract.events import Events
from generator.extract.headlines import write_title
from generator.extract.masks import title_before
from generator.extract.names import find_entities
from generator.extract.parties import fill as fill_parties
from generator.extract.parties import parties
from generator.extract.quotes import find_quotes
from generator.extract.races import RaceDraft, Races
from generator.extract.refs import Refs
from generator.extract.relevance import about_a_race
from generator.issues import Issue
from generator.text import fold
from generator.model import (
    Article,
    Candidacy,
    Election,
    Endorsement,
    Event,
    Figure,
    Quote,
    Race,
    RawArticle,
    Roster,
)

if TYPE_CHECKING:
    from spacy.language import Language

_PERFECT = re.compile(
    r"\b(?:has|have|had|having)(?: (?:also|already|previously|since|recently|now|all|both|been|just|not|ever|so far))*\s+$"
)


def extract_article(
    raw: RawArticle, roster: Roster, nlp: Language
) -> tuple[Article, tuple[Issue, ...]]:
    """Facts of one article, each with the sentence it rests on.

    Pure: the same article, roster and model give the same result, whatever was read before.
    """
    published = _day(raw.date)
    paragraphs = unwrap(tuple(fold(p) for p in raw.paragraphs))
    lines = clean(paragraphs, raw.title)
    document = Document(lines, published, nlp)
    find_entities(document, roster)
    races = Races(document, raw.title)
    empty = Article(title="", source=raw.source, date=raw.date, paragraphs=paragraphs)
    empty = replace(empty, title=write_title(raw, document, empty))
    if not races.drafts:
        return empty, ()
    dates = [find_dates(text, published) for text in document.paragraphs]
    refs = Refs(document)
    candidates = Candidates(document, races, refs)
    candidates.headed()
    candidates.spread()
    candidates.runoffs()
    running = {d.entity for d in candidates.chosen()}
    refs.candidates = running
    publisher = raw.source.publisher
    # twice: whoever is endorsed outright is known as a candidate where "support" alone is read
    surely = {
        d.candidate
        for d in Endorsements(document, races, refs, running, publisher).read()
        if d.candidate and d.stance == "endorse"
    }
    endorsed = Endorsements(document, races, refs, running | surely, publisher).read()
    for draft in endorsed:
        if draft.candidate is not None:
            where = draft.list_line or draft.sentence
            mention = next((m for m in where.mentions if m.entity is draft.candidate), None)
            candidates.add_endorsed(
                draft.candidate, where, mention.end if mention else draft.position
            )
    chosen = candidates.chosen()
    race_of: dict[Entity, RaceDraft | None] = {d.entity: d.race for d in chosen}
    party_of = parties(document, candidates.masked, set(race_of))
    fill_parties(
        document,
        candidates.masked,
        party_of,
        [
            [e for e, r in race_of.items() if r is race and not _holds(e, race, races)]
            for race in races.drafts
        ],
    )
    votings = voting_days.find_votings(document, races, dates)
    events = Events(document, races, candidates, race_of, dates).read()
    votings += _votings_of_results(events)
    if not about_a_race(document, races, chosen, endorsed, events):
        return empty, ()
    for race in races.drafts:
        race.year = voting_days.race_year(race, document, votings)
    used = _used_races(races, chosen)
    facts = Article(
        title="",
        source=raw.source,
        date=raw.date,
        races=tuple(_race(r, votings, races, used) for r in used),
        candidates=tuple(_candidacy(d, party_of, races) for d in chosen if d.race in used),
        endorsements=tuple(
            _endorsement(d, race_of, races, dates, document, votings)
            for d in endorsed
            if _kept(d, race_of)
        ),
        events=tuple(_event(d) for d in events),
        quotes=_quotes(document, refs),
        paragraphs=paragraphs,
    )
    by_name = {c.name: c.party for c in facts.candidates}
    facts = replace(facts, endorsements=_split(facts.endorsements, facts.races, by_name))
    return replace(facts, title=write_title(raw, document, facts)), ()


def _day(value: str | None) -> dt.date | None:
    if value and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return None
    return None


def _votings_of_results(events: list[EventDraft]) -> list[voting_days.Voting]:
    """The day on which a race was decided is its voting day."""
    found = []
    for event in events:
        if (
            event.type != "result"
            or event.date is None
            or len(event.date) < 10
            or dt.date.fromisoformat(event.date).weekday() not in (1, 5)
        ):
            continue
        text = event.sentence.text
        if re.search(r"\brun-?off\b", text) and event.detail != "advanced":
            stage = "runoff"
        elif event.detail == "nominated" or re.search(r"\bprimary\b", text):
            stage = "primary"
        elif event.date[5:7] == "11":
            stage = "general"
        else:
            continue
        found.append(
            voting_days.Voting(
                Election(stage, event.date, None, text), event.race, event.sentence, True
            )
        )
    return found


def _holds(entity: Entity, race: RaceDraft, races: Races) -> bool:
    """Whether a person is titled as the office's holder: "Gov. Ann Doe" in a race for governor."""
    return any(
        (seat := races.title_seat(m)) is not None and seat.office == race.office
        for m in entity.mentions
    )


def _used_races(races: Races, chosen: list[CandidateDraft]) -> list[RaceDraft]:
    """Races that the article is about or that somebody runs in."""
    runs = {d.race for d in chosen}
    return [r for r in races.drafts if r.main or r in runs or len(r.seats) >= 2]


def _race(
    draft: RaceDraft, votings: list[voting_days.Voting], races: Races, used: list[RaceDraft]
) -> Race:
    found: dict[tuple[str, str | None], Election] = {}
    for voting in votings:
        mains = sum(r.main for r in races.drafts)
        told = voting.race is not None and voting.race in used
        if voting.race is not draft and not (
            draft.main and (not told or voting.race is not None and voting.race.main and mains <= 2)
        ):
            continue
        election = voting.election
        if draft.year and election.date and int(election.date[:4]) > draft.year + 1:
            continue
        key = (election.stage, election.party)
        other = found.get(key)
        if other is None or (
            election.date and (other.date is None or len(election.date) > len(other.date))
        ):
            found[key] = election
    # a primary without party, where the same day stands with one, is that one
    for stage, party in list(found):
        if party is None and any(s == stage and p for s, p in found):
            del found[(stage, party)]
    order = {"convention": 0, "caucus": 1, "primary": 2, "special": 3, "general": 4, "runoff": 5}
    listed = sorted(
        found.values(), key=lambda e: (e.date or "9999", order.get(e.stage, 9), e.party or "")
    )
    return Race(
        id=draft.id, office=draft.office, state=draft.state, place=draft.place, district=draft.district,
        year=draft.year, special=draft.special, main=draft.main, elections=tuple(listed),
    )  # fmt: skip


def _candidacy(draft: CandidateDraft, party_of: dict[Entity, str], races: Races) -> Candidacy:
    entity = draft.entity
    assert draft.race is not None and draft.sentence is not None
    title = None
    document = races.document
    for mention in entity.mentions:
        if title := title_before(document, mention):
            break
    incumbent = None
    for mention in entity.mentions:
        text = document.paragraphs[mention.paragraph]
        head = text[max(0, mention.start - 60) : mention.start]
        if re.search(r"\b[Ii]ncumbent (?:[\w.’'-]+ ){0,4}$", head):
            incumbent = True
        seat = races.title_seat(mention)
        if (
            seat is not None
            and seat.office == draft.race.office
            and not re.search(
                r"\b(?:candidate|nominee|former|for|hopeful)\b[^,.]*$",
                text[max(0, seat.start - 25) : seat.start],
            )
        ):
            if (
                seat.district is None
                or draft.race.district is None
                or seat.district == draft.race.district
            ):
                if seat.place is None or draft.race.place is None or seat.place == draft.race.place:
                    incumbent = True if incumbent is None else incumbent
    weight = min(draft.weight, 12)
    confidence = round(min(0.97, 0.6 + 0.05 * weight), 2)
    return Candidacy(
        name=entity.name, race=draft.race.id, party=party_of.get(entity), status=draft.status or "running",
        title=title, incumbent=incumbent, evidence=(draft.status_sentence or draft.sentence).text, confidence=confidence,
    )  # fmt: skip


def _kept(draft: EndorsementDraft, race_of: dict[Entity, RaceDraft | None]) -> bool:
    return draft.candidate is None or race_of.get(draft.candidate) is not None


#: Seats filled several at a time: an endorser of two candidates has not split.
_SEVERAL_SEATS = frozenset(
    {
        "School Board",
        "City Council",
        "County Commissioner",
        "County Supervisor",
        "Judge",
        "State House",
        "U.S. House",
        "State Senate",
    }
)


def _split(
    endorsements: tuple[Endorsement, ...], races: tuple[Race, ...], party_of: dict[str, str | None]
) -> tuple[Endorsement, ...]:
    """Marks an endorser's several candidates of one seat as a split, unless they are of two parties' primaries."""
    several = {
        r.id
        for r in races
        if r.office in _SEVERAL_SEATS
        and (
            r.district in (None, "At-large")
            or r.district
            and r.district.isdigit()
            and r.office == "School Board"
            and int(r.district) >= 50
        )
    }  # "District 211" names a school system, not one seat of its board
    groups: dict[tuple[str, str | None, str | None], set[str | None]] = {}
    for e in endorsements:
        if e.stance == "endorse":
            groups.setdefault((e.endorser, e.race, e.evidence), set()).add(e.candidate)
    result = []
    for e in endorsements:
        # told in one breath: a choice for the primary and another for November are no split
        chosen = groups.get((e.endorser, e.race, e.evidence), set())
        own = {party_of.get(c or "") for c in chosen}
        if (
            e.stance == "endorse"
            and len(chosen) > 1
            and e.race not in several
            and not len(own - {None}) > 1
        ):
            e = replace(e, stance="split")
        result.append(e)
    return tuple(result)


def _endorsement(
    draft: EndorsementDraft,
    race_of: dict[Entity, RaceDraft | None],
    races: Races,
    dates: list[tuple[DateMention, ...]],
    document: Document,
    votings: list[voting_days.Voting],
) -> Endorsement:
    race = race_of.get(draft.candidate) if draft.candidate is not None else draft.race or races.main
    value, basis = endorsement_date(draft, dates, document)
    return Endorsement(
        endorser=draft.endorser.name, kind=draft.endorser.kind, candidate=draft.candidate.name if draft.candidate else None,
        race=race.id if race else None, part=draft.part, date=value, date_basis=basis, stance=draft.stance, verb=draft.verb,
        evidence=(draft.list_line or draft.sentence).text, confidence=round(draft.confidence, 2),
    )  # fmt: skip


def endorsement_date(
    draft: EndorsementDraft, dates: list[tuple[DateMention, ...]], document: Document
) -> tuple[str | None, str | None]:
    """When an endorsement was made public: a date of its clause; "has secured" alone tells none."""
    sentence = draft.sentence
    text = document.paragraphs[sentence.paragraph]
    mention = date_of(dates[sentence.paragraph], draft.position, text)
    if mention is None and not _PERFECT.search(_before_verb(sentence, draft.position)):
        near = [
            d
            for d in dates[sentence.paragraph]
            if sentence.start <= d.start < sentence.end
            and d.precision == "day"
            and abs(d.start - draft.position) < 120
            and not re.match(
                r"['’]?s? (?:\w+ ){0,3}(?:primary|election|runoff|debate|ballot|general)",
                text[d.end :],
            )
            and not re.search(
                r"\b(?:on the|ahead of|before|until|by|since|election on|primary on|in the) (?:the )?$",
                text[: d.start],
            )
        ]
        mention = near[0] if near else None
    if mention is None and draft.own_voice and document.published is not None:
        return document.published.isoformat(), "explicit"  # the editorial itself makes it public
    if mention is None:
        if draft.list_line is not None:
            for day in dates[sentence.paragraph]:
                if (
                    sentence.start <= day.start < sentence.end
                    and day.precision == "day"
                    and not is_attached(day, text)
                ):
                    return day.value, day.basis
        if published_word := _made_public(draft, dates, document):
            return published_word.value, published_word.basis
        for sentence, position in draft.again:
            again = date_of(
                dates[sentence.paragraph], position, document.paragraphs[sentence.paragraph]
            )
            if again is not None:
                return again.value, again.basis
        return None, None
    return mention.value, mention.basis


def _made_public(
    draft: EndorsementDraft, dates: list[tuple[DateMention, ...]], document: Document
) -> DateMention | None:
    """The day another sentence gives to "the endorsement" that this one tells in the present tense."""
    if re.search(
        r"\b(?:has|have|had|previously|earlier|already)\b",
        _before_verb(draft.sentence, draft.position),
    ):
        return None
    if not re.match(
        r"(?:endorses?|endorsing|backs?|backing|supports?|supporting|recommends?|gets?|gives?|announc\w+)\b",
        draft.verb,
        re.I,
    ):
        return None
    for other in document.sentences[:8]:
        if other is draft.sentence or not re.search(
            r"\b(?:the|its|his|her|their) endorsement\b|\bannounced\b", other.text
        ):
            continue
        if any(
            m.entity.kind == "organization" and m.entity is not draft.endorser
            for m in other.mentions
        ):
            continue
        at = re.search(r"\bendors\w+|\bannounc\w+", other.text)
        if at is None:
            continue
        day = date_of(
            dates[other.paragraph], other.start + at.start(), document.paragraphs[other.paragraph]
        )
        if day is not None and day.precision == "day":
            return day
    return None


def _before_verb(sentence: Sentence, position: int) -> str:
    return sentence.text[: max(0, position - sentence.start)][-60:]


def _event(draft: EventDraft) -> Event:
    figures = tuple(
        Figure(
            entity.name,
            percent=values.get("percent"),
            votes=int(values["votes"]) if "votes" in values else None,
            amount=values.get("amount"),
            cash_on_hand=values.get("cash_on_hand"),
        )
        for entity, values in draft.results.items()
    )
    return Event(
        type=draft.type, who=tuple(e.name for e in draft.who), race=draft.race.id if draft.race else None, date=draft.date,
        date_basis=draft.basis, detail=draft.detail, fieldwork=draft.fieldwork, period=draft.period, sponsor=draft.sponsor,
        target=draft.target, pollster=draft.pollster, sample=draft.sample, margin=draft.margin, results=figures,
        evidence=draft.sentence.text, confidence=draft.confidence,
    )  # fmt: skip


def _quotes(document: Document, refs: Refs) -> tuple[Quote, ...]:
    found: list[Quote] = []
    for quote in find_quotes(document.paragraphs):
        span = quote.speaker
        sentence = document.sentence_at(span.paragraph, span.start)
        mention = next(
            (
                m
                for m in sentence.mentions
                if m.start < span.end and span.start < m.end and m.entity.kind == "person"
            ),
            None,
        )
        entity = mention.entity if mention else None
        if entity is None:
            token = next(
                (
                    t
                    for t in sentence.span
                    if span.start <= t.idx < span.end and t.tag_ in ("PRP", "NN", "NNP")
                ),
                None,
            )
            if token is not None:
                people = refs.resolve(sentence, token, ("person",))
                entity = people[0] if people else None
        if entity is None or not quote.parts:
            continue
        title = None
        for m in entity.mentions:
            if title := title_before(document, m):
                break
        if quote.introduction is not None:
            part = quote.introduction
            title = (
                document.paragraphs[part.paragraph][part.start : part.end].removeprefix("the ")
                or title
            )
        first, last = quote.parts[0], quote.parts[-1]
        start = document.sentence_at(first.paragraph, first.start).start
        end = document.sentence_at(
            first.paragraph,
            max(first.start, (last.end if last.paragraph == first.paragraph else first.end) - 1),
        ).end
        evidence = document.paragraphs[first.paragraph][start:end]
        found.append(
            Quote(
                entity.name,
                quote.text,
                title,
                evidence=evidence,
                confidence=0.8 if quote.inherited or mention is None else 0.95,
            )
        )
    return tuple(found)
