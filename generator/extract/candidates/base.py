"""What all rules for candidates share: the masked sentences and the drafts."""

from __future__ import annotations

import re

from generator.extract.candidates.draft import Draft
from generator.extract.candidates.signal import Signal
from generator.extract.document import Document, Entity
from generator.extract.masks import Masked, mask
from generator.extract.races import Races
from generator.extract.refs import Refs


class Rules:
    """Base of the rules: notes who is shown as a candidate, and of which race."""

    def __init__(self, document: Document, races: Races, refs: Refs) -> None:
        self.document = document
        self.races = races
        self.masked: list[Masked] = [mask(document, s, refs) for s in document.sentences]
        self.drafts: dict[Entity, Draft] = {}
        #: Who meets whom, as sentences tell it.
        self.meetings: list[tuple[Entity, Entity]] = []

    def _note(self, entity: Entity, signal: Signal, masked: Masked, match: re.Match[str]) -> Draft:
        draft = self.drafts.setdefault(entity, Draft(entity))
        draft.weight += signal.weight
        draft.signals.append(signal.name)
        if draft.sentence is None:
            draft.sentence = masked.sentence
        sentence = masked.sentence
        mention = next((m for m in sentence.mentions if m.entity is entity), None)
        position = mention.end if mention else masked.original(match.start())
        race = self.races.titled(mention) if mention else None
        draft.titled = draft.titled or race
        race = race or self.races.at(sentence.paragraph, position, sentence.start, sentence.end)
        if race is not None:
            named = any(
                sentence.start <= s.start < sentence.end and s.paragraph == sentence.paragraph
                for s in race.seats
            )
            draft.named = draft.named or named
            near = named or any(s.paragraph == sentence.paragraph for s in race.seats)
            draft.races.append((signal.weight * (2 if named else 0.6 if near else 0.1), race))
        return draft
