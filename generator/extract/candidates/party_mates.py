"""Parties that a decided primary tells: its winner and those who lost it are of one party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.extract.candidates.draft import Draft
from generator.extract.document import Entity


def share_parties(chosen: list[Draft], party_of: dict[Entity, str]) -> None:
    """Who lost a primary is of the party of its winner, and the other way round."""
    for winner, loser in _pairs(chosen):
        known = {party_of.get(winner.entity), party_of.get(loser.entity)} - {None}
        if len(known) == 1:
            party = next(p for p in known if p is not None)
            if party != "N":
                party_of.setdefault(winner.entity, party)
                party_of.setdefault(loser.entity, party)


def _pairs(chosen: Iterable[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Nominees with those who lost in a sentence that names both."""
    drafts = list(chosen)
    for winner in drafts:
        if winner.status != "nominee" or winner.status_sentence is None:
            continue
        named = {m.entity for m in winner.status_sentence.mentions}
        for loser in drafts:
            if loser.status != "lost" or loser.status_sentence is None:
                continue
            if loser.race is not winner.race:
                continue
            there = {m.entity for m in loser.status_sentence.mentions}
            if loser.entity in named or winner.entity in there:
                yield winner, loser
