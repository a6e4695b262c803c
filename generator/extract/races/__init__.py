"""Which races an article is about: namings of offices drawn together into seats to be filled.

A naming that leaves out state, place or district takes them from a fuller naming of the same
office, else from the article's setting (dateline, places named); never from a guess.
"""

from generator.extract.races.draft import RaceDraft
from generator.extract.races.focus import find_main, reported
from generator.extract.races.reader import Races

__all__ = ["RaceDraft", "Races", "find_main", "reported"]
