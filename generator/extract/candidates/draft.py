"""A candidate while the article is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.document import Entity, Sentence
from generator.extract.races import RaceDraft


@dataclass(slots=True)
class Draft:
    """A candidate while reading."""

    entity: Entity
    weight: float = 0.0
    sentence: Sentence | None = None
    race: RaceDraft | None = None
    status: str | None = None
    status_sentence: Sentence | None = None
    signals: list[str] = field(default_factory=list)
    races: list[tuple[float, RaceDraft]] = field(default_factory=list)
    #: The race of the office in the person's title.
    titled: RaceDraft | None = None
    #: Whether a sentence names both the person and the seat.
    named: bool = False
