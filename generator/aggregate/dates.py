"""The date rule: which of several sources' dates is shown, and which are shown as differing.

1. A date that a text names (explicit) goes before one resolved from "Wednesday" (relative);
2. then a more precise before a vaguer one;
3. then the one published earlier.

A vaguer date that contains a more precise one agrees with it: the more precise one is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.aggregate.model import Dating, Source
from generator.model import EdtfDate

_PRECISION = {4: "year", 7: "month", 10: "day"}


class Told(NamedTuple):
    """What one source tells of a date; ``published`` is empty when unknown."""

    date: EdtfDate | None
    basis: str | None
    published: EdtfDate
    source: Source


def dating(told: Iterable[Told]) -> Dating:
    """The date that all sources together support, with those that contradict it."""
    all_told = list(told)
    dated = [(item.date, item) for item in all_told if item.date]
    if not dated:
        days = [item.published for item in all_told if item.published]
        return by(min(days)) if days else Dating()
    if len(dated) == 1:
        value, only = dated[0]
        return _dated(value, only.basis == "relative")
    dated.sort(key=_rank)
    best = dated[0][0]
    for value, _ in dated[1:]:
        if len(value) > len(best) and agree(value, best):
            best = value
    others: dict[EdtfDate, list[Source]] = {}
    for value, item in dated:
        if not agree(value, best):
            others.setdefault(value, []).append(item.source)
    # A day that one text infers and another names is no longer an inference.
    inferred = all(item.basis == "relative" for value, item in dated if value == best)
    if not others:
        return _dated(best, inferred)
    differing = tuple((value, tuple(sources)) for value, sources in sorted(others.items()))
    return Dating(best, precision(best), inferred, differing)


@lru_cache(maxsize=16384)
def by(day: EdtfDate) -> Dating:
    """What is only known to have been by ``day``, a publication date."""
    return Dating(day, "by")


@lru_cache(maxsize=16384)
def _dated(value: EdtfDate, inferred: bool) -> Dating:
    return Dating(value, precision(value), inferred)


def _rank(dated: tuple[EdtfDate, Told]) -> tuple[bool, int, bool, str, str, str]:
    value, item = dated
    return (
        item.basis == "relative",
        -len(value),
        not item.published,
        item.published,
        value,
        item.source.article,
    )


def precision(value: EdtfDate) -> str:
    """``day``, ``month`` or ``year``."""
    return _PRECISION.get(len(value), "day")


def agree(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether the dates are equal, or one contains the other (2021-06 and 2021-06-07)."""
    return one.startswith(other) or other.startswith(one)


def first_day(value: EdtfDate) -> EdtfDate:
    """The first day that ``value`` may mean."""
    return value + "-01-01"[len(value) - 10 :] if len(value) < 10 else value


def last_day(value: EdtfDate) -> EdtfDate:
    """The last day that ``value`` may mean, for comparing only (there is no 31 June)."""
    return value + "-12-31"[len(value) - 10 :] if len(value) < 10 else value


def days_between(one: EdtfDate, other: EdtfDate) -> int:
    """The least number of days between two dates of any precision; 0 when they may be equal."""
    return apart(span(one), span(other))


@lru_cache(maxsize=65536)
def span(value: EdtfDate) -> tuple[int, int]:
    """The first and the last day that ``value`` may mean, as ordinals."""
    return _ordinal(first_day(value)), _ordinal(last_day(value))


def apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    """The least number of days between two spans; 0 when they overlap."""
    return max(0, one[0] - other[1], other[0] - one[1])


def _ordinal(day: EdtfDate) -> int:
    year, month, number = (int(part) for part in day.split("-"))
    try:
        return date(year, month, number).toordinal()
    except ValueError:  # the 31st of a short month, from last_day
        return date(year, month, 28).toordinal() + number - 28


def order_key(value: Dating) -> tuple[bool, str, int]:
    """Sort key of a timeline: unknown last; a month before its days, "by" after the day."""
    if not value.value:
        return (True, "", 0)
    return (False, value.value, 1 if value.precision == "by" else 0)
