"""Whether two reports tell of one event: a rule for each type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.aggregate.dates import apart, days_between
from generator.aggregate.plain import plain
from generator.model import EdtfDate, Event

#: Types told person by person: a report on several people counts for each of them.
PERSONAL = frozenset({"announcement", "withdrawal", "ballot"})
#: How many days apart two reports of one event may date it.
APART = {
    "announcement": 120, "withdrawal": 90, "ballot": 30, "result": 30,
    "poll": 10, "fundraising": 21, "debate": 0, "ad": 30,
}  # fmt: skip
#: How long after the event an article may first tell of it without a date.
_LATE = 120
_WEAK_POLLSTER = frozenset(
    [
        "poll",
        "polls",
        "polling",
        "pollster",
        "survey",
        "surveys",
        "college",
        "university",
        "research",
        "strategies",
        "group",
        "inc",
    ]
)


#: Percent, votes, amount, cash on hand.
Numbers = tuple[float | None, int | None, float | None, float | None]


class Reported(NamedTuple):
    """One article's report of an event; ``who`` and ``figures`` by the tracker's ids."""

    entry: int
    event: Event
    who: tuple[str, ...]
    stage: str
    day: EdtfDate  # publication
    #: When it happened, else when it was told; empty when unknown; and as :func:`dates.span`.
    when: EdtfDate
    span: tuple[int, int] | None
    figures: tuple[tuple[str, Numbers], ...] = ()
    #: Of a result: person -> outcome.
    outcomes: dict[str, str] = {}  # noqa: RUF012 (never changed)


def alike(one: Reported, other: Reported) -> bool:
    """Whether both reports can be about one event of one race."""
    return _near(one, other) and _RULES[one.event.type](one, other)


def _near(one: Reported, other: Reported) -> bool:
    if one.span is None or other.span is None:
        return True
    days = apart(one.span, other.span)
    if one.event.date and other.event.date:
        return days <= APART[one.event.type]
    if not one.event.date and not other.event.date:
        return days <= _LATE
    dated, told = (one, other) if one.event.date else (other, one)
    # A report without a date can only tell of what happened before it (or is announced by it).
    planned = one.event.type in ("debate", "ballot")
    return days <= _LATE and (planned or told.when >= dated.when or days <= 1)


def _personal(one: Reported, other: Reported) -> bool:
    return (
        (one.event.detail or "") == (other.event.detail or "")
        and (not one.stage or not other.stage or one.stage == other.stage)
        and bool(set(one.who) & set(other.who))
    )


def _result(one: Reported, other: Reported) -> bool:
    # A concession is an event of its own; a count is one, whomever a report names first.
    conceding = [report.event.detail == "conceded" for report in (one, other)]
    return (
        conceding[0] == conceding[1]
        and (not one.stage or not other.stage or one.stage == other.stage)
        and bool(set(one.who) & set(other.who))
    )


def _poll(one: Reported, other: Reported) -> bool:
    shared = _compared(one, other, 0)
    if any(abs(a - b) > 1.0 for a, b in shared):
        return False
    a, b = one.event, other.event
    if a.sample and b.sample and a.sample != b.sample:
        return False
    if a.pollster and b.pollster and not _same_pollster(a.pollster, b.pollster):
        # One report names who asked, another who paid; the figures tell.
        return len(shared) >= 2 and all(x == y for x, y in shared)
    if a.pollster and b.pollster:
        return bool(shared) or bool(set(one.who) & set(other.who)) or not (one.who and other.who)
    return bool(shared) or (a.sample is not None and a.sample == b.sample)


def _same_pollster(one: str, other: str) -> bool:
    a, b = _pollster(one), _pollster(other)
    if a & b:
        return True
    return any(
        "".join(word[0] for word in re.findall(r"\w+", plain(long))) in short
        for long, short in ((one, b), (other, a))
    )


def _pollster(name: str) -> set[str]:
    words = set(re.findall(r"[\w&-]+", plain(name)))
    return words - _WEAK_POLLSTER or words


def _money(one: Reported, other: Reported) -> bool:
    a, b = one.event.period, other.event.period
    if a and b and a != b:
        return False
    if not set(one.who) & set(other.who):
        return False
    for column in (2, 3):
        if any(abs(x - y) > 0.1 * max(abs(x), abs(y)) for x, y in _compared(one, other, column)):
            return False
    if a and b:
        return True
    return bool(_compared(one, other, 2)) or one.event.date == other.event.date


def _debate(one: Reported, other: Reported) -> bool:
    both = set(one.who) & set(other.who)
    smaller = min(len(set(one.who)), len(set(other.who)))
    if smaller and 2 * len(both) < smaller:
        return False
    if not (one.event.date and other.event.date):
        return days_between(one.when, other.when) <= 14 if one.when and other.when else True
    # A month alone does not say which of its debates is meant.
    return len(one.event.date) == len(other.event.date) == 10


def _ad(one: Reported, other: Reported) -> bool:
    a, b = one.event, other.event
    if a.sponsor and b.sponsor and plain(a.sponsor) != plain(b.sponsor):
        return False
    if a.target and b.target and plain(a.target) != plain(b.target):
        return False
    return bool(set(one.who) & set(other.who)) or not (one.who and other.who)


def _compared(one: Reported, other: Reported, column: int) -> list[tuple[float, float]]:
    theirs = dict(other.figures)
    pairs = []
    for candidate, figures in one.figures:
        a, b = figures[column], theirs[candidate][column] if candidate in theirs else None
        if a is not None and b is not None:
            pairs.append((a, b))
    return pairs


_RULES: dict[str, Callable[[Reported, Reported], bool]] = {
    "announcement": _personal, "withdrawal": _personal, "ballot": _personal, "result": _result,
    "poll": _poll, "fundraising": _money, "debate": _debate, "ad": _ad,
}  # fmt: skip


def who_of(reports: Iterable[Reported]) -> tuple[str, ...]:
    """All people of the reports, in the order in which they are named first."""
    return tuple(dict.fromkeys(name for report in reports for name in report.who))
