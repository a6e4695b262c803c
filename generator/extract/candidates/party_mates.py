"""Parties that a decided primary tells: its winner and those who lost it are of one party."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.extract.candidates.draft import Draft
from generator.extract.candidates.stages import nominating_party
from generator.extract.document import Document, Entity


def share_parties(chosen: list[Draft], party_of: dict[Entity, str], document: Document) -> None:
    """Who lost a primary is of the party of its winner, and the other way round."""
    for winner, loser in _pairs(chosen):
        known: set[str | None] = {party_of.get(winner.entity), party_of.get(loser.entity)} - {None}
        if not known and winner.status_sentence is not None:
            known = {nominating_party(document, winner.status_sentence)} - {None}
        if len(known) == 1:
            party = next(p for p in known if p is not None)
            if party != "N":
                party_of.setdefault(winner.entity, party)
                party_of.setdefault(loser.entity, party)


def _pairs(chosen: Iterable[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Nominees with those who lost to them: in one sentence, or after a race's only nominee."""
    drafts = list(chosen)
    for winner in drafts:
        if winner.status != "nominee" or winner.status_sentence is None:
            continue
        alone = not any(
            d.status == "nominee" and d.race is winner.race and d is not winner for d in drafts
        )
        named = {m.entity for m in winner.status_sentence.mentions}
        for loser in drafts:
            if loser.status != "lost" or loser.status_sentence is None:
                continue
            if loser.race is not winner.race:
                continue
            there = {m.entity for m in loser.status_sentence.mentions}
            near = winner.status_sentence.paragraph - loser.status_sentence.paragraph in (0, -1)
            if loser.entity in named or winner.entity in there or (near and alone):
                yield winner, loser
