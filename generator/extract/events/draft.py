"""An event while the article is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.document import Entity, Sentence
from generator.extract.races import RaceDraft


@dataclass(slots=True)
class Draft:
    """An event while reading."""

    type: str
    who: list[Entity]
    sentence: Sentence
    race: RaceDraft | None
    date: str | None = None
    basis: str | None = None
    detail: str | None = None
    confidence: float = 0.8
    pollster: str | None = None
    sample: int | None = None
    margin: float | None = None
    fieldwork: str | None = None
    period: str | None = None
    sponsor: str | None = None
    target: str | None = None
    results: dict[Entity, dict[str, float]] = field(default_factory=dict)
