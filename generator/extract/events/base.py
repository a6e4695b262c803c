"""What all rules for events share: the ground they read, whose race it is, and when it was."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.extract.candidates import Candidates
from generator.extract.dates import DateMention, date_of, is_attached
from generator.extract.document import Document, Entity, Sentence
from generator.extract.events.draft import Draft
from generator.extract.masks import Masked
from generator.extract.races import RaceDraft, Races
from generator.extract.refs import Refs

#: Between a date and a verb: the date belongs to the other clause.
_ANOTHER_CLAUSE = re.compile(r"\b(?:after|before|since|when|while|because)\b")
#: A date this near to the sentence's beginning dates all of it.
_OPENING = 15


@dataclass(frozen=True, slots=True)
class Ground:
    """What is read, and the drafts that all rules add to."""

    document: Document
    races: Races
    candidates: Candidates
    #: The sentences, with marks of candidates for "the governor" and the like too.
    masked: list[Masked]
    #: The article's candidates, each with the race they run in.
    chosen: dict[Entity, RaceDraft | None]
    #: Dates by paragraph.
    dates: list[tuple[DateMention, ...]]
    refs: Refs
    drafts: list[Draft]


class Rules:
    """Base of the rules: people who run, their race, and the date of a place in the text."""

    def __init__(self, ground: Ground) -> None:
        self.document = ground.document
        self.races = ground.races
        self.candidates = ground.candidates
        self.masked = ground.masked
        self.chosen = ground.chosen
        self.dates = ground.dates
        self.refs = ground.refs
        self.drafts = ground.drafts

    def _known(self, entities: list[Entity]) -> list[Entity]:
        return [e for e in entities if e in self.chosen]

    def _date(
        self, sentence: Sentence, position: int, published: bool = False
    ) -> tuple[str | None, str | None]:
        text = self.document.paragraphs[sentence.paragraph]
        mention = date_of(self.dates[sentence.paragraph], position, text)
        if mention is not None:
            return mention.value, mention.basis
        if published and self.document.published:
            return self.document.published.isoformat(), "relative"
        return None, None

    def _only_day(self, sentence: Sentence, position: int) -> tuple[str | None, str | None]:
        """The one day that a sentence names, where it belongs to no noun and stands near."""
        text = self.document.paragraphs[sentence.paragraph]
        days = [
            d for d in self.dates[sentence.paragraph] if sentence.start <= d.start < sentence.end
        ]
        if len(days) != 1 or days[0].precision == "year" or abs(days[0].start - position) > 140:
            return None, None
        if is_attached(days[0], text) or days[0].end_value:
            return None, None
        first, last = sorted((days[0].start, position))
        if _ANOTHER_CLAUSE.search(text[first:last]) and days[0].start - sentence.start > _OPENING:
            return None, None
        return days[0].value, days[0].basis

    def _race(self, who: list[Entity], sentence: Sentence) -> RaceDraft | None:
        for entity in who:
            if self.chosen.get(entity) is not None:
                return self.chosen[entity]
        return self.races.at(sentence.paragraph, sentence.start, sentence.start, sentence.end)

    def _put(
        self,
        type_: str,
        who: list[Entity],
        masked: Masked,
        at: int,
        detail: str | None = None,
        confidence: float = 0.85,
    ) -> Draft | None:
        who = self._known(who)
        if not who:
            return None
        position = masked.original(at)
        value, basis = self._date(masked.sentence, position)
        draft = Draft(
            type_,
            who,
            masked.sentence,
            self._race(who, masked.sentence),
            value,
            basis,
            detail,
            confidence,
        )
        self.drafts.append(draft)
        return draft

    def _by_race(self, draft: Draft) -> None:
        """One event for each race: an event's people who run for different seats are parted."""
        races = {self.chosen.get(e) for e in draft.who}
        if len(races) < 2:
            return
        for race in sorted(
            races, key=lambda r: min(i for i, e in enumerate(draft.who) if self.chosen.get(e) is r)
        )[1:]:
            some = [e for e in draft.who if self.chosen.get(e) is race]
            self.drafts.append(replace(draft, who=some, race=race, results={}))
        first = self.chosen.get(draft.who[0])
        draft.who, draft.race = [e for e in draft.who if self.chosen.get(e) is first], first

    def _past(self, text: str, start: int, end: int) -> bool:
        """Whether the years near a place are all of an earlier cycle."""
        published = self.document.published
        years = [
            int(y)
            for y in re.findall(
                r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Tt]he|[Aa]n?|[Hh]is|[Hh]er|from|[A-Z][a-z]+,?|\d,)"
                r" ((?:19|20)\d\d)\b",
                text[max(0, start - 30) : end + 40],
            )
        ]
        return bool(years and published and max(years) < published.year - 1)

    def _rival(self, index: int) -> Entity | None:
        """The only other one who runs for a person's seat; a person's ``index`` in the text."""
        race = self.chosen.get(self.document.people[index])
        others = [
            e
            for e, other in self.chosen.items()
            if race is not None
            and other is race
            and e.index != index
            and self._status(e) not in ("withdrawn", "declined", "removed", "considering")
        ]
        return others[0] if len(others) == 1 else None

    def _status(self, entity: Entity) -> str | None:
        draft = self.candidates.drafts.get(entity)
        return draft.status if draft else None
