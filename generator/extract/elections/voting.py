"""A voting day while the article is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.extract import lexicon
from generator.extract.document import Sentence
from generator.extract.races import RaceDraft, Races
from generator.model import Election

#: Offices whose first round is called an "election", whatever month it is in.
_LOCAL = ("city", "city-district", "school", "county", "county-district", "court")


@dataclass(slots=True)
class Voting:
    """A voting day as one sentence names it."""

    election: Election
    race: RaceDraft | None
    sentence: Sentence


def is_local(races: Races) -> bool:
    """Whether the main race is one of a city, county, school or court."""
    main = races.main
    return main is not None and lexicon.office_level(main.office) in _LOCAL


def of_this_cycle(value: str, published: date) -> bool:
    """Whether a voting day lies in the publication's year or later, or just before its turn."""
    return int(value[:4]) >= published.year or (
        int(value[:4]) == published.year - 1 and published.month <= 2 and value[5:7] >= "11"
    )
