"""Who runs: people whom the article shows as candidates, their race and status at its date.

A pattern over a masked sentence (see :mod:`generator.extract.masks`) is a *signal*; each has a
weight and may tell a status. People with enough signals are candidates. Holders of an office who
only speak, endorse or leave office are not.

Sentences are read first; the reader then asks for lines under headings, lists and runoffs, and adds
whoever is endorsed.
"""

from generator.extract.candidates.confidence import sureness
from generator.extract.candidates.draft import Draft
from generator.extract.candidates.outcomes import settle, settle_primaries
from generator.extract.candidates.party_mates import share_parties
from generator.extract.candidates.reader import Candidates
from generator.extract.candidates.signal import Signal
from generator.extract.candidates.signals import SIGNALS
from generator.extract.candidates.statuses import STATUSES

__all__ = [
    "SIGNALS",
    "STATUSES",
    "Candidates",
    "Draft",
    "Signal",
    "settle",
    "settle_primaries",
    "share_parties",
    "sureness",
]
