"""Errors of users are values: each says where, what is wrong, and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: What would move a terminal's cursor, begin a line, or turn the order of letters around.
#: Non-characters besides, which no output may hold.
_ACTIVE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One problem in one file.

    ``severity`` is ``error`` (something is left out), ``warning`` (a mistake that costs nothing
    yet) or ``note`` (nobody's mistake: something that an editor may want to decide).
    """

    path: str
    line: int
    column: int
    severity: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        remedy = f"; {self.hint}" if self.hint else ""
        line = f"{self.path}:{self.line}:{self.column}: {self.message}{remedy}"
        return _ACTIVE.sub(lambda found: ascii(found.group())[1:-1], line)


class HaltError(Exception):
    """The site as a whole cannot be built, for the reason that the issue tells."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(str(issue))
        self.issue = issue
