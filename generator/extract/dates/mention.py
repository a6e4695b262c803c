"""What the resolver returns: a run of text, and the day, month or year that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.extract.dates.almanac import Precision
from generator.model import EdtfDate

Basis = Literal["explicit", "relative"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text, ``text[start:end]``.

    ``value`` is exactly as precise as text and publication date allow. ``basis`` is ``explicit``
    where the words alone name it, ``relative`` where the publication date was needed (also for a
    missing year). A range ("Nov. 3-5", "the second quarter") runs from ``value`` to ``end_value``,
    both included and of one precision; elsewhere ``end_value`` is ``None``.
    """

    start: int
    end: int
    value: EdtfDate
    precision: Precision
    basis: Basis
    end_value: EdtfDate | None = None

    @property
    def edtf(self) -> str:
        """The value, or the EDTF interval ``first/last`` of a range."""
        return f"{self.value}/{self.end_value}" if self.end_value else self.value

    @property
    def quarter(self) -> str | None:
        """``2021-Q2`` where the range is a calendar quarter."""
        if self.precision != "month" or self.end_value is None:
            return None
        year, month = int(self.value[:4]), int(self.value[5:])
        if month % 3 == 1 and self.end_value == f"{year}-{month + 2:02}":
            return f"{year}-Q{month // 3 + 1}"
        return None
