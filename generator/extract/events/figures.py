"""Figures beside names: the shares and votes that a sentence or a line of a table tells."""

from __future__ import annotations

import re

from generator.extract.document import Document, Entity
from generator.extract.events.counts import is_table_line, table_of
from generator.extract.events.numerals import figures_in
from generator.extract.events.owners import Rival, owned

POLL = re.compile(r"\b(?:polls?|surveys?|polling|polled)\b")
POLL_NOT = re.compile(
    r"\b(?:polls? (?:open|close|workers?|hours|location|place)|to the polls|at the polls"
    r"|exit polls?|polling (?:place|location|station)s?|polls (?:will )?(?:open|close)"
    r"|poll watchers?|heading to the polls)\b"
)


def figures_of(
    document: Document,
    text: str,
    rival: Rival | None = None,
    *,
    story: bool = False,
    counted: bool = False,
) -> tuple[dict[Entity, float], dict[Entity, int]]:
    """Percents and votes of everybody in a masked sentence.

    In a ``story`` of results a line of a table counts without a word about votes; ``counted``:
    votes are told of right before.
    """
    if story and is_table_line(text):
        return table_of(document, text)
    shares: dict[Entity, float] = {}
    votes: dict[Entity, int] = {}
    for entity, figure in owned(document, text, figures_in(text, counted=counted), rival):
        if figure.unit == "percent":
            shares.setdefault(entity, figure.value)
        elif figure.unit == "votes":
            votes.setdefault(entity, int(figure.value))
    return shares, votes
