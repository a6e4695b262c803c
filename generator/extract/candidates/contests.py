"""Candidates whom a sentence's grammar shows: those called so, and both sides of a contest."""

from __future__ import annotations

import re

from generator.extract.candidates import earlier, grammar
from generator.extract.candidates.lists import Lists
from generator.extract.candidates.signal import Signal
from generator.extract.document import Entity, Mention
from generator.extract.masks import Masked, people_in

_ANY = re.compile(r"")
_DESCRIBED = Signal("described", _ANY, 3)
_MET = Signal("met", _ANY, 3)


class Contests(Lists):
    """Reads roles and contests from the parse of each sentence."""

    def _parsed(self, masked: Masked, leaving: set[Entity]) -> None:
        """Everybody whom the parse of a sentence shows as a candidate of now.

        Args:
            masked: without the marks of those who only describe others.
            leaving: whose seat is to be filled.
        """
        if earlier.is_past_contest(masked.text, self.document.published):
            return
        present = set(people_in(self.document, masked.text)) - leaving
        for mention in grammar.roles(masked.sentence):
            if mention.entity in present:
                self._told(mention, _DESCRIBED, masked)
        for meeting in grammar.meetings(masked.sentence):
            if all(m.entity in present for m in (*meeting.one, *meeting.other)):
                pairs = [(a.entity, b.entity) for a in meeting.one for b in meeting.other]
                self.meetings += pairs
                for mention in (*meeting.one, *meeting.other):
                    self._told(mention, _MET, masked)

    def _told(self, mention: Mention, signal: Signal, masked: Masked) -> None:
        mark = re.search(rf"§{mention.entity.index}§", masked.text)
        if mark:
            self._note(mention.entity, signal, masked, mark)
