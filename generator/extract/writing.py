"""Races, candidates and events as written down: drafts become facts with evidence."""

from __future__ import annotations

import re

from generator.extract import elections as voting_days
from generator.extract.candidates import Draft as CandidateDraft
from generator.extract.candidates import sureness
from generator.extract.document import Document, Entity
from generator.extract.events import Draft as EventDraft
from generator.extract.masks import title_before
from generator.extract.races import RaceDraft, Races
from generator.model import (
    Candidacy,
    Event,
    Figure,
    Race,
)


def write_race(
    draft: RaceDraft, votings: list[voting_days.Voting], races: Races, used: list[RaceDraft]
) -> Race:
    """A race with its voting days, in the order of the calendar."""
    return Race(
        id=draft.id,
        office=draft.office,
        state=draft.state,
        place=draft.place,
        district=draft.district,
        year=draft.year,
        special=draft.special,
        main=draft.main,
        elections=voting_days.elections_of(draft, votings, races.drafts, used),
    )


_INCUMBENT = re.compile(r"\b[Ii]ncumbent (?:[\w.’'-]+ ){0,4}$")
#: Before a title: who is "a candidate for Sheriff" does not hold the office.
_NO_HOLDER = re.compile(r"\b(?:candidate|nominee|former|for|hopeful)\b[^,.]*$")


def write_candidacy(draft: CandidateDraft, party_of: dict[Entity, str], races: Races) -> Candidacy:
    """A candidate; ``confidence`` rises with the weight of the signals."""
    entity, race = draft.entity, draft.race
    return Candidacy(
        name=entity.name,
        race=race.id if race else None,
        party=party_of.get(entity),
        status=draft.status or "running",
        title=_title(entity, races.document),
        incumbent=(race is not None and _incumbent(entity, race, races)) or None,
        evidence=sentence.text if (sentence := draft.status_sentence or draft.sentence) else None,
        confidence=sureness(draft),
    )


def _title(entity: Entity, document: Document) -> str | None:
    """The first title that stands before a person's name."""
    titles = (title_before(document, mention) for mention in entity.mentions)
    return next((title for title in titles if title), None)


def _incumbent(entity: Entity, race: RaceDraft, races: Races) -> bool:
    """Whether a person is called the incumbent or carries the title of the seat to be filled."""
    for mention in entity.mentions:
        text = races.document.paragraphs[mention.paragraph]
        if _INCUMBENT.search(text[max(0, mention.start - 60) : mention.start]):
            return True
        seat = races.title_seat(mention)
        if (
            seat is not None
            and seat.office == race.office
            and not _NO_HOLDER.search(text[max(0, seat.start - 25) : seat.start])
            and (seat.district is None or race.district in (None, seat.district))
            and (seat.place is None or race.place in (None, seat.place))
        ):
            return True
    return False


def write_event(draft: EventDraft) -> Event:
    """An event with its figures: percent, votes, dollars."""
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
        type=draft.type,
        who=tuple(e.name for e in draft.who),
        race=draft.race.id if draft.race else None,
        date=draft.date,
        date_basis=draft.basis,
        detail=draft.detail,
        fieldwork=draft.fieldwork,
        period=draft.period,
        sponsor=draft.sponsor,
        target=draft.target,
        pollster=draft.pollster,
        sample=draft.sample,
        margin=draft.margin,
        results=figures,
        evidence=draft.sentence.text,
        confidence=draft.confidence,
    )
