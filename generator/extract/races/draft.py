"""A race while the article is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.content.ids import race_id
from generator.extract.seats import Seat


@dataclass(slots=True)
class RaceDraft:
    """A race while reading: what is known of the seat, and where it is named."""

    office: str
    state: str | None
    place: str | None
    district: str | None
    special: bool = False
    seats: list[Seat] = field(default_factory=list)
    year: int | None = None
    main: bool = False

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    @property
    def id(self) -> str:
        """``[state]-[place]-office-[district]-[year][-special]``, slugged; only known parts."""
        return race_id(
            self.office, self.state, self.place, self.district, self.year, special=self.special
        )
