"""Where candidates of a race stand: the groups in which they are shown, each by last name.

Whoever reads while the race is on looks for those who are still in it, and afterwards for those
between whom it was decided. So the order tells how far somebody came, and nothing else: neither
endorsements nor money nor votes change anybody's place within a group.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.aggregate.context import stage_order
from generator.aggregate.model import TrackedCandidacy

#: The groups in the order in which they are shown. ``in``: in the race, or in its last vote where
#: that is decided; ``earlier``: beaten at a vote before, or not told of at the last one; ``left``:
#: withdrawn or struck from the ballot.
GROUPS = ("in", "considering", "earlier", "left", "declined")

_BY_STATUS = {
    "withdrawn": "left", "removed": "left", "declined": "declined", "considering": "considering",
    "lost": "earlier",
}  # fmt: skip


def groups(bids: Iterable[TrackedCandidacy]) -> dict[str, str]:
    """The group of each candidate of one race, by the candidate's id."""
    bids = tuple(bids)
    last = _last_vote(bids)
    return {bid.actor: _group(bid, last) for bid in bids}


def _last_vote(bids: tuple[TrackedCandidacy, ...]) -> str | None:
    """The stage at which the seat was won; empty where it is won and nobody tells at which, None
    while nobody has won it."""
    won = [bid for bid in bids if bid.status == "won"]
    if not won:
        return None
    stages = (one.stage for bid in won for one in bid.stages if one.status == "won")
    return max(stages, key=stage_order, default="")


def _group(bid: TrackedCandidacy, last: str | None) -> str:
    group = _BY_STATUS.get(bid.status or "", "in")
    if last is None or group in ("left", "declined"):
        return group
    if bid.status == "won" or any(one.stage == last for one in bid.stages):
        return "in"
    # Without stages those who lost may all have lost at the only vote there was.
    return "in" if bid.status == "lost" and not last else "earlier"
