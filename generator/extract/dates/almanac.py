"""Calendar arithmetic of American news: voting days, holidays, seasons, and honest rounding.

Everything imprecise is an interval of days first (:class:`Interval`); :func:`coarsen` then finds
the finest EDTF value that holds all of it, so no rule can be more precise than its words.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from generator.model import EdtfDate

Precision = Literal["day", "month", "year"]

# Written out: the calendar module's names follow the process's locale.
MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: First and last (month, day) of the seasons that lie within one year. Both usages of the word,
#: the weather's and the astronomer's, fit in. Winter lies in two years and is never resolved.
SEASONS = {
    "spring": ((3, 1), (6, 20)),
    "summer": ((6, 1), (9, 22)),
    "fall": ((9, 1), (12, 20)),
    "autumn": ((9, 1), (12, 20)),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``first`` to ``last``, both included."""

    first: dt.date
    last: dt.date


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation, in any case, with or without period."""
    return next(n for n, name in enumerate(MONTH_NAMES, 1) if name[:3] == word[:3].lower())


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation in any case."""
    return next(n for n, name in enumerate(WEEKDAY_NAMES) if name[:3] == word[:3].lower())


def real_date(year: int, month: int, day: int) -> dt.date | None:
    """The day, or ``None`` where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of another month; its last day where the month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_of(day: dt.date) -> Interval:
    """The calendar month around a day."""
    last = calendar.monthrange(day.year, day.month)[1]
    return Interval(day.replace(day=1), day.replace(day=last))


def year_of(day: dt.date) -> Interval:
    """The calendar year around a day."""
    return Interval(dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))


def week_of(day: dt.date) -> Interval:
    """The American week around a day: Sunday to Saturday."""
    first = day - dt.timedelta(days=(day.weekday() + 1) % 7)
    return Interval(first, first + dt.timedelta(days=6))


def quarter_of(year: int, quarter: int) -> Interval:
    """A calendar quarter, numbered from 1."""
    first = dt.date(year, 3 * quarter - 2, 1)
    return Interval(first, month_of(add_months(first, 2)).last)


def season_of(year: int, season: str) -> Interval | None:
    """The season of that year; ``None`` for winter, which has two years."""
    if season not in SEASONS:
        return None
    (first_month, first_day), (last_month, last_day) = SEASONS[season]
    return Interval(dt.date(year, first_month, first_day), dt.date(year, last_month, last_day))


def coarsen(interval: Interval) -> tuple[EdtfDate, Precision] | None:
    """The finest EDTF value that holds the whole interval; ``None`` across two years."""
    first, last = interval.first, interval.last
    if first == last:
        return first.isoformat(), "day"
    if first.year != last.year:
        return None
    if first.month == last.month:
        return f"{first:%Y-%m}", "month"
    return f"{first:%Y}", "year"


def nth_weekday(year: int, month: int, weekday: int, n: int) -> dt.date:
    """The ``n``-th such weekday of a month, from 1; -1 is the last one."""
    if n < 0:
        last = month_of(dt.date(year, month, 1)).last
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def us_general_election(year: int) -> dt.date:
    """Election Day of that year: the Tuesday after the first Monday of November (2 U.S.C. 7)."""
    return nth_weekday(year, 11, 0, 1) + dt.timedelta(days=1)


#: Days that news names instead of a date, by lower-case name without apostrophes.
HOLIDAYS: dict[str, Callable[[int], dt.date]] = {
    "new years day": lambda year: dt.date(year, 1, 1),
    "new years eve": lambda year: dt.date(year, 12, 31),
    "martin luther king jr day": lambda year: nth_weekday(year, 1, 0, 3),
    "valentines day": lambda year: dt.date(year, 2, 14),
    "presidents day": lambda year: nth_weekday(year, 2, 0, 3),
    "st patricks day": lambda year: dt.date(year, 3, 17),
    "memorial day": lambda year: nth_weekday(year, 5, 0, -1),
    "juneteenth": lambda year: dt.date(year, 6, 19),
    "independence day": lambda year: dt.date(year, 7, 4),
    "fourth of july": lambda year: dt.date(year, 7, 4),
    "july fourth": lambda year: dt.date(year, 7, 4),
    "labor day": lambda year: nth_weekday(year, 9, 0, 1),
    "columbus day": lambda year: nth_weekday(year, 10, 0, 2),
    "halloween": lambda year: dt.date(year, 10, 31),
    "veterans day": lambda year: dt.date(year, 11, 11),
    "thanksgiving": lambda year: nth_weekday(year, 11, 3, 4),
    "thanksgiving day": lambda year: nth_weekday(year, 11, 3, 4),
    "christmas eve": lambda year: dt.date(year, 12, 24),
    "christmas day": lambda year: dt.date(year, 12, 25),
    "christmas": lambda year: dt.date(year, 12, 25),
}
