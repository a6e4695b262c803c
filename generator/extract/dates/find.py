"""Finds every date of a text: one table of patterns, the first that claims a place has it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from generator.extract.dates import days, patterns, periods, relative
from generator.extract.dates.almanac import month_number, real_date
from generator.extract.dates.context import Context, Reading, Tense
from generator.extract.dates.direction import cue
from generator.extract.dates.mention import DateMention


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it means; ``None`` claims the place and leaves it unresolved."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Reading | None]


def _refuse(_match: re.Match[str], _ctx: Context) -> None:
    return None


#: In order of claim: longer and surer ones first. LONE_MONTH and LONE_YEAR take what is left.
RULES = (
    Rule(patterns.REFUSED, _refuse),
    Rule(patterns.WEEK_OF, days.week_of),
    Rule(patterns.BETWEEN_DAYS, days.days),
    Rule(patterns.DAYS, days.days),
    Rule(patterns.MONTH_DAY, days.month_day),
    Rule(patterns.DAY_MONTH, days.month_day),
    Rule(patterns.ISO_DAY, days.numeric_day),
    Rule(patterns.SLASHED, days.numeric_day),
    Rule(patterns.MONTHS, periods.months),
    Rule(patterns.MONTH_YEAR, periods.month_year),
    Rule(patterns.SEASON_YEAR, periods.year_of_match),
    Rule(patterns.QUARTER, periods.quarter),
    Rule(patterns.QUARTER_SHIFT, periods.quarter_shift),
    Rule(patterns.ELECTION_DAY_YEAR, days.election_day),
    Rule(patterns.ELECTION_DAY, days.election_day),
    Rule(patterns.HOLIDAY, days.holiday),
    Rule(patterns.AGO_FROM, relative.ago_from),
    Rule(patterns.AGO, relative.ago),
    Rule(patterns.TODAY, relative.today),
    Rule(patterns.WEEKDAY_OF_WEEK, relative.weekday_of_week),
    Rule(patterns.WEEKDAY_NAME, relative.weekday),
    Rule(patterns.SPAN, relative.span),
    Rule(patterns.SEASON, periods.season),
    Rule(patterns.FULL_YEARS, periods.years),
    Rule(patterns.YEARS, periods.years),
    Rule(patterns.LONE_MONTH, periods.lone_month),
    Rule(patterns.LONE_YEAR, periods.lone_year),
)


def find_dates(
    text: str,
    published: dt.date | None,
    tense: Tense | None = None,
    *,
    year: int | None = None,
    over: bool = False,
) -> tuple[DateMention, ...]:
    """All dates of ``text`` in order, none overlapping.

    ``published`` is the day that relative words count from; without it only dates that the text
    states whole are returned. ``tense`` may tell the tense (``past`` or ``future``) of the verb
    that governs a run of the text; its word goes before the cues found here, except for voting
    days ("announced a run in the June primary"). What stays ambiguous is left out.

    ``year`` is the one that an article without publication date gives its votes: their days may
    stand without it. ``over``: the article reports a vote's results (:func:`tells_results`).
    """
    if published is not None and not 100 < published.year < 9900:
        published = None  # a mistyped year: no arithmetic leads out of the calendar
    stated = {
        (month_number(match["month"]), int(match["day"])): int(match["year"])
        for match in patterns.MONTH_DAY.finditer(text)
        if match["year"]
    }
    ctx = Context(text, published, tense, stated, None if published else year, over)
    claimed = bytearray(len(text))
    found: list[DateMention] = []
    for rule in RULES:
        for match in rule.pattern.finditer(text):
            start, end = _core(match)
            if any(claimed[start:end]):
                continue
            read = rule.read(match, ctx)
            if read is None and rule.pattern in _OPEN:
                continue
            claimed[start:end] = b"\1" * (end - start)
            if read is not None:
                found.append(
                    DateMention(start, end, read.value, read.precision, read.basis, read.end_value)
                )
    found.sort(key=lambda mention: mention.start)
    return tuple(_with_ordinals(text, found, published))


#: Patterns whose unresolved matches may still be something else.
_OPEN = frozenset(
    {
        patterns.DAYS,
        patterns.BETWEEN_DAYS,
        patterns.MONTHS,
        patterns.YEARS,
        patterns.LONE_MONTH,
        patterns.LONE_YEAR,
    }
)


def _core(match: re.Match[str]) -> tuple[int, int]:
    """The date's own words: without the preposition or article that let it be recognized."""
    if match.re is patterns.LONE_MONTH:
        start = match.start("part") if match["part"] else match.start("month")
        return (match.start() if match["shift"] else start), match.end("month")
    if match.re is patterns.LONE_YEAR:
        return match.span("year" if match["year"] else "year2")
    if match.re is patterns.THE_NTH:
        return match.start() + match[0].index("the"), match.end()
    if match.re is patterns.SEASON and match["shift"].lower() == "the":
        return match.start("season"), match.end("season")
    return match.span()


def _with_ordinals(
    text: str, found: list[DateMention], published: dt.date | None
) -> list[DateMention]:
    """Adds "on the 28th" where a date of the same or the sentence before names the month."""
    added: list[DateMention] = []
    dated = [mention for mention in found if mention.precision != "year"]
    ends = [mention.end for mention in dated]
    for match in patterns.THE_NTH.finditer(text):
        last = bisect_right(ends, match.start())
        near = [one for one in dated[last - 1 : last] if one.end > match.start() - 250]
        if not near:
            continue
        month = near[-1].end_value or near[-1].value
        day = real_date(int(month[:4]), int(month[5:7]), int(match["day"]))
        # "since May 4. They will meet on the 15th": not the month that was named.
        ahead = cue(text, match.start(), match.end()) == "future"
        if day is not None and not (ahead and published and day < published):
            start, end = _core(match)
            added.append(DateMention(start, end, day.isoformat(), "day", near[-1].basis))
    return sorted([*found, *added], key=lambda mention: mention.start)
