"""Voting days: "the June 28 primary", "a runoff on April 4", "the November general election".

A voting day is told by a noun with a date (:mod:`stages`, :mod:`pairing`), by what voters do on a
date or by the calendar (:mod:`calendar_days`), by the day on which a race was decided
(:mod:`decided`), or, without a date, by the contest that people run in (:mod:`undated`).
"""

from generator.extract.elections.decided import days_first, votings_of_results
from generator.extract.elections.of_race import elections_of
from generator.extract.elections.reader import find_votings
from generator.extract.elections.undated import year_of
from generator.extract.elections.voted import date_by_votings
from generator.extract.elections.voting import Voting

__all__ = [
    "Voting",
    "date_by_votings",
    "days_first",
    "elections_of",
    "find_votings",
    "votings_of_results",
    "year_of",
]
