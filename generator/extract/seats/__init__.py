"""Offices, districts and places in running text: which seat a phrase means.

``find_seats`` returns every naming of an office with what stands around it; whether the naming is
about a *race* for the office ("running for ...", "... primary") or only a holder's title is told by
``Seat.contest``.
"""

from generator.extract.seats.chambers import chambers_of
from generator.extract.seats.districts import find_districts
from generator.extract.seats.places import NO_PLACE
from generator.extract.seats.reader import find_seats
from generator.extract.seats.seat import Seat

__all__ = ["NO_PLACE", "Seat", "chambers_of", "find_districts", "find_seats"]
