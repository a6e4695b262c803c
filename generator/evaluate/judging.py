"""How facts are judged: outcomes, the pairing of facts, and whether evidence is exact."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

#: Kinds of fact that can be missed or made up: precision, recall, F1.
FOUND = ("races", "candidates", "endorsements", "events", "elections", "quotes")
#: All kinds in the order in which they are shown; those not in FOUND are properties: accuracy.
KINDS = (
    "about a race", "races", "race: year", "race: main", "candidates", "candidate: full name",
    "candidate: race", "candidate: party", "candidate: status", "endorsements",
    "endorsement: date", "endorsement: race", "endorsement: kind", "events", "event: everybody",
    "event: date", "elections", "election: race", "quotes", "evidence: exact",
)  # fmt: skip

T = TypeVar("T")
#: How well two facts agree, ``None`` when they are different facts; larger is better.
Closeness = Callable[[T, T], tuple[float, ...] | None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One judgement. ``verdict``: ``right``; ``missed`` or ``false`` (alarm) for a fact;
    ``wrong`` for a property. ``confidence`` is what extraction claimed for a fact it gave."""

    kind: str
    verdict: str
    path: str
    what: str
    evidence: str | None = None
    confidence: float | None = None


def pair(
    labelled: Sequence[T], said: Sequence[T], closeness: Closeness[T]
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Pair facts, the closest first: (pairs, missed, false alarms), each in the given order."""
    scored = [
        (score, -i, -j)
        for i, one in enumerate(labelled)
        for j, other in enumerate(said)
        if (score := closeness(one, other)) is not None
    ]
    mine: dict[int, int] = {}
    for _, i, j in sorted(scored, reverse=True):
        if -i not in mine and -j not in mine.values():
            mine[-i] = -j
    pairs = [(labelled[i], said[j]) for i, j in sorted(mine.items())]
    missed = [one for i, one in enumerate(labelled) if i not in mine]
    return pairs, missed, [x for j, x in enumerate(said) if j not in mine.values()]


def is_run(evidence: str | None, paragraphs: Iterable[str]) -> bool:
    """Whether ``evidence`` is an exact run of the text (NFC, white space folded)."""
    if not evidence:
        return False
    return _folded(evidence) in _folded(" ".join(paragraphs))


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
