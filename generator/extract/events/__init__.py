"""What happened in a race: entries, exits, polls, money, debates, ads, ballot matters, results.

Sentence by sentence come entries, ballot matters, debates and ads; then polls, money and results,
whose figures stand in several sentences; lists of those who filed come last.
"""

from generator.extract.events.draft import Draft
from generator.extract.events.reader import Events

__all__ = ["Draft", "Events"]
