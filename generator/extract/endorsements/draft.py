"""An endorsement while the article is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.document import Entity, Sentence
from generator.extract.races import RaceDraft


@dataclass(slots=True)
class Draft:
    """An endorsement while reading: entities instead of names, the trigger's place for its date."""

    endorser: Entity
    candidate: Entity | None
    sentence: Sentence
    position: int
    stance: str = "endorse"
    verb: str = ""
    confidence: float = 0.9
    part: str | None = None
    #: 1 for a first choice, where choices are ranked.
    rank: int | None = None
    list_line: Sentence | None = None
    #: A newspaper's own choice: the article itself makes it public.
    own_voice: bool = False
    #: The race of a line "District 7: No endorsement".
    race: RaceDraft | None = None
    #: Further places that tell the same endorsement.
    again: list[tuple[Sentence, int]] = field(default_factory=list)
