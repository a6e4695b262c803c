"""Errors of users are values: each says where, what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


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
        return f"{self.path}:{self.line}:{self.column}: {self.message}{remedy}"


class HaltError(Exception):
    """The site as a whole cannot be built, for the reason that the issue tells."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(str(issue))
        self.issue = issue
