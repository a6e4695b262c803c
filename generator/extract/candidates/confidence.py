"""How sure a candidate is: what the signals say of the one who runs counts more than how many."""

from __future__ import annotations

from generator.extract.candidates.draft import Draft

#: Signals that tell of contests in passing, where officials, past rivals and quoted people stand
#: too; all others say outright that somebody runs.
_IN_PASSING = frozenset(
    (
        "endorsed", "between", "own campaign", "campaign before", "for office", "replace",
        "outraised", "opponents", "opposed", "will run", "won", "launches", "over", "kept",
        "listed", "retiring", "removed", "won by", "was beaten", "one of each", "party man",
        "challenge to", "seats filled",
    )
)  # fmt: skip


def sureness(draft: Draft) -> float:
    """The share of candidates with such signals that were right (``docs/extraction.md``)."""
    outright = set(draft.signals) - _IN_PASSING
    weight = draft.weight
    if outright and weight >= 4:
        return round(min(0.97, 0.92 + 0.01 * (weight - 4)), 2)
    if outright:
        return 0.88 if weight >= 3 else 0.82
    if weight >= 10:
        return 0.91
    return 0.85 if weight >= 5 else 0.75
