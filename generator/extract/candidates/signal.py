"""What a signal is: a pattern over masked sentences that shows candidates, with its weight."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signal:
    """A pattern that shows candidates in its group ``who``; ``status``: what it tells of them."""

    name: str
    pattern: re.Pattern[str]
    weight: float
    status: str | None = None


def signal_of(name: str, pattern: str, weight: float, status: str | None = None) -> Signal:
    """A signal of a pattern that is not compiled yet."""
    # "won" is also the beginning of "won't"
    pattern = re.sub(r"(?<![\w\\])won(?=[|)])", "won(?!['’]t)", pattern)
    return Signal(name, re.compile(pattern), weight, status)


AUX = (
    r"(?:,? \((?:Rep|Dem|REP|DEM|[RDILN]|NPA|GOP)[.ˑ]?(?:, [^)]*)?\)(?:,? of [A-Z]\w+)?,?"
    r"|,[^,§]{1,160},|,[^§]{1,40}§\d+§,|\s?\([^)]{1,40}\))?(?:,? who)?(?: (?:has|have|had|is|are"
    r"|was|were|will|also|now|recently|formally|officially|already|reportedly|then|both|all|each"
    r"|would|be|been|currently|again|first|on \w+|this \w+|last \w+|\w+day|\w+ly"
    r"|\w+day (?:night|morning|evening|afternoon)))*"
)
