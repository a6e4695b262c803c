"""The public log of corrections, ``content/corrections.md``: one more line at its end."""

from __future__ import annotations

from generator.content import CORRECTIONS_FILE, keys, read_corrections
from generator.content.edit import Extend, apply_changes
from generator.content.write import record
from generator.model import Correction

__all__ = ["CORRECTIONS_FILE", "holds", "with_correction"]

_NEW = """\
---
# The public log of corrections: what was published, what is right, and why. The newest is last.
# Readers see it on the site's page of corrections and beside the fact.
---
"""


def holds(text: str, correction: Correction) -> bool:
    """Whether the log tells of this change already, on the same day and in whatever words."""

    def key(one: Correction) -> tuple[str | None, ...]:
        return one.date, one.article, one.fact, one.was, one.right

    found, _ = read_corrections(text, CORRECTIONS_FILE)
    return key(correction) in {key(one) for one in found}


def with_correction(text: str | None, correction: Correction) -> str | None:
    """The log's text with one more correction; ``None`` where it is written too unusually for that.

    ``text``: ``None`` where there is no log yet.
    """
    (table,) = (key.keys for key in keys.CORRECTIONS)
    return apply_changes(text or _NEW, [Extend("corrections", (record(correction, table),))])
