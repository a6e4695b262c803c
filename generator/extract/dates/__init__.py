"""Dates in American news prose, resolved against the day of publication and never further.

:func:`find_dates` lists the dates of a text, :func:`date_of` picks the one that dates a verb.
"""

from generator.extract.dates.almanac import us_general_election
from generator.extract.dates.attach import date_of, is_attached
from generator.extract.dates.clauses import inside_quotes, sentence_at
from generator.extract.dates.direction import tells_results
from generator.extract.dates.find import find_dates
from generator.extract.dates.mention import DateMention

__all__ = [
    "DateMention",
    "date_of",
    "find_dates",
    "inside_quotes",
    "is_attached",
    "sentence_at",
    "tells_results",
    "us_general_election",
]
