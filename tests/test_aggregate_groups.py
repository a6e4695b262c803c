"""Candidates stand in groups by how far they came; nothing else but ballot and name orders them."""

from __future__ import annotations

import pytest

from generator.aggregate.groups import GROUPS, groups
from generator.aggregate.model import StageOutcome, TrackedCandidacy


def bid(actor: str, status: str | None, *stages: tuple[str, str]) -> TrackedCandidacy:
    return TrackedCandidacy(
        actor, "race", None, None, status, stages=tuple(StageOutcome(*stage) for stage in stages)
    )


ADVANCED, LOST = ("general", "advanced"), ("general", "lost")
RUNOFF = (
    bid("winner", "won", ADVANCED, ("runoff", "won")),
    bid("beaten", "lost", ADVANCED, ("runoff", "lost")),
    bid("third", "lost", LOST),
    bid("silent", "running"),
    bid("nominee", "nominee", ("primary", "nominee")),
)


@pytest.mark.parametrize(
    ("bids", "expected"),
    [
        ((), {}),
        ((bid("a", "running"), bid("b", None), bid("c", "nominee"), bid("d", "advanced")),
         {"a": "in", "b": "in", "c": "in", "d": "in"}),
        ((bid("a", "lost", ("primary", "lost")), bid("b", "considering"), bid("c", "withdrawn"),
          bid("d", "removed"), bid("e", "declined")),
         {"a": "earlier", "b": "considering", "c": "left", "d": "left", "e": "declined"}),
        # Decided: between whom it was, then everybody else, told as beaten or not.
        (RUNOFF, {"winner": "in", "beaten": "in", "third": "earlier", "silent": "earlier",
                  "nominee": "earlier"}),
        # Whoever left stays apart, though an article has them in the vote.
        ((RUNOFF[0], bid("left", "withdrawn", ("runoff", "lost"))),
         {"winner": "in", "left": "left"}),
        # Nobody tells at which vote: all who lost may have lost there.
        ((bid("a", "won"), bid("b", "lost"), bid("c", "running")),
         {"a": "in", "b": "in", "c": "earlier"}),
    ],
)  # fmt: skip
def test_groups(bids: tuple[TrackedCandidacy, ...], expected: dict[str, str]) -> None:
    assert groups(bids) == expected
    assert set(expected.values()) <= set(GROUPS)
    assert groups(reversed(bids)) == expected
