"""Names of bodies (unions, parties, newspapers, committees) in running text.

A body's name is a run of capitalised words joined by "of", "and", "for" ... that holds a head word
("Association", "Local") or an acronym from ``organizations.toml``, or that spaCy calls an ORG.
A run is divided at "and" where both sides are complete names: "Painters and Allied Trades" is one,
"Associated Fire Fighters of Illinois and Local 2 of the Fire Fighters Union" are two.
In a list of endorsers a name needs no head word: "Eleanor's Legacy".
"""

from generator.extract.bodies.described import described
from generator.extract.bodies.find import acronym_of, find, key
from generator.extract.bodies.personal import is_personal
from generator.extract.bodies.words import complete, has_head

__all__ = ["acronym_of", "complete", "described", "find", "has_head", "is_personal", "key"]
