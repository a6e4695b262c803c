"""Months, quarters, seasons and years by name."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract.dates import almanac
from generator.extract.dates.almanac import Interval, month_number
from generator.extract.dates.context import Context, Reading, month_range, reading
from generator.extract.dates.direction import cue, is_election
from generator.extract.dates.patterns import QUANTITY

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
#: Months that are given names, verbs or nouns too: alone they need a clear neighbour.
_WORDS_TOO = ("april", "may", "march", "june", "august")
_CLEAR_LEADS = ("in", "since", "until", "till", "early", "late", "mid", "during", "through", "come")


def months(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "between April and June", "January through March 2022"."""
    month, month2 = month_number(match["month"]), month_number(match["month2"])
    year, year2 = match["year"], match["year2"]
    if year2 and not year:
        year = str(int(year2) - (1 if month2 < month else 0))
    if year:
        first = dt.date(int(year), month, 1)
    else:
        chosen = _lone_month(match, ctx, month)
        if chosen is None:
            return None
        first = chosen.first
    last_year = int(year2) if year2 else first.year + (1 if month2 < month else 0)
    return month_range(first, dt.date(last_year, month2, 1), "explicit" if year else "relative")


def month_year(match: re.Match[str], _ctx: Context) -> Reading | None:
    """ "November 2022", "June of 2019"."""
    return Reading(f"{match['year']}-{month_number(match['month']):02}", "month", "explicit")


def year_of_match(match: re.Match[str], _ctx: Context) -> Reading | None:
    """ "the fall of 2022": the format knows no seasons, so the year."""
    return Reading(match["year"], "year", "explicit")


def _lone_month(match: re.Match[str], ctx: Context, month: int) -> Interval | None:
    if ctx.published is None:
        return None
    years = range(ctx.published.year - 1, ctx.published.year + 2)
    namesakes = [almanac.month_of(dt.date(year, month, 1)) for year in years]
    return ctx.nearest(match.start("month"), match.end("month"), namesakes)


def lone_month(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "in June", "last June", "the June primary", "early June"."""
    if not _is_month(match):
        return None
    month = month_number(match["month"])
    if ctx.published is None:
        if ctx.year is None or not is_election(ctx.text, match.start("month"), match.end("month")):
            return None
        return reading(almanac.month_of(dt.date(ctx.year, month, 1)))
    shift = (match["shift"] or "").lower()
    if not shift:
        return reading(_lone_month(match, ctx, month))
    here = ctx.published.month
    if shift in ("last", "this past", "past", "previous"):
        year = ctx.published.year - (0 if month < here else 1)
    elif shift in ("next", "this coming", "coming", "upcoming", "following"):
        year = ctx.published.year + (1 if month <= here else 0)
        if shift != "next" and month == here:
            year = ctx.published.year
    else:
        # "this June" lies in this year, unless words say that it is still to come.
        year = ctx.published.year
        if month < here and (
            cue(ctx.text, match.start(), match.end()) == "future"
            or is_election(ctx.text, match.start("month"), match.end("month"))
        ):
            year += 1
    return reading(almanac.month_of(dt.date(year, month, 1)))


def _is_month(match: re.Match[str]) -> bool:
    """Whether a month's name alone is one: something must introduce it or be dated by it."""
    word = match["month"].lower()
    lead = (match["lead"] or "").lower().strip()
    if match["noun"] and not (match["tail"] and word in _WORDS_TOO):
        return True
    if match["shift"] and match["tail"]:
        return True
    if match["name"] and word in _WORDS_TOO and lead != "in":
        return False
    if match["shift"] or match["part"]:
        return True
    if word in ("may", "march"):
        return lead in _CLEAR_LEADS and not match["tail"]
    return bool(lead) and lead not in ("the", "or", "to", "his", "her", "their", "its")


def quarter(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "the second quarter", "third-quarter", "Q3 2021": a range of three months."""
    ordinal = (match["ordinal"] or "").lower()
    number = int(match["number"] or _ORDINALS.get(ordinal, 0) or ordinal[0])
    year = match["year"] or match["year2"]
    if year:
        whole = almanac.quarter_of(int(year), number)
        return month_range(whole.first, whole.last, "explicit")
    if ctx.published is None:
        return None
    if match["shift"]:
        off = {"last": -1, "this": 0, "next": 1}[match["shift"]]
        whole = almanac.quarter_of(ctx.published.year + off, number)
    else:
        # Reports look back: the last such quarter that has begun.
        whole = almanac.quarter_of(ctx.published.year, number)
        if whole.first > ctx.published:
            whole = almanac.quarter_of(ctx.published.year - 1, number)
    return month_range(whole.first, whole.last, "relative")


def quarter_shift(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "last quarter", "this quarter"."""
    if ctx.published is None:
        return None
    back = 0 if match["shift"].lower() == "this" else 3
    day = almanac.add_months(ctx.published.replace(day=1), -back)
    whole = almanac.quarter_of(day.year, (day.month + 2) // 3)
    return month_range(whole.first, whole.last, "relative")


def season(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "last fall", "in the spring", "the fall election": a year at most, winter nothing."""
    if ctx.published is None:
        return None
    name, shift = match["season"], match["shift"].lower()
    here = ctx.published.year
    namesakes = [
        one for year in range(here - 2, here + 3) if (one := almanac.season_of(year, name))
    ]
    if name in ("fall", "autumn") and is_election(ctx.text, match.start(), match.end("season")):
        namesakes = [
            Interval(one.first, almanac.us_general_election(one.first.year)) for one in namesakes
        ]
    if not namesakes:
        return None
    inside = next((one for one in namesakes if one.first <= ctx.published <= one.last), None)
    if shift in ("last", "this past"):
        begun = [one for one in namesakes if one.first <= ctx.published]
        chosen: Interval | None = begun[-1]
        if inside and shift == "last":
            if ctx.published - inside.first > inside.last - ctx.published:
                return None  # the season that is ending, or last year's: nobody can tell
            chosen = begun[-2]
    elif shift in ("next", "this coming"):
        chosen = next(one for one in namesakes if one.first > ctx.published)
        if shift == "next" and chosen.first.year == here:
            return None  # this year's or next year's
    elif shift == "this":
        chosen = inside or almanac.season_of(here, name)
    elif not _dates_something(match, ctx):
        return None
    else:
        chosen = inside or ctx.nearest(match.start("season"), match.end("season"), namesakes)
    if chosen and match["general"] and name in ("fall", "autumn"):
        return Reading(f"{chosen.first.year}-11", "month", "relative")
    return reading(chosen)


def _dates_something(match: re.Match[str], ctx: Context) -> bool:
    """ "in the spring", "the fall campaign"; not "the spring in the valley"."""
    before = ctx.text[max(0, match.start() - 10) : match.start()].lower()
    lead = re.search(r"\b(?:in|by|since|until|during|for|of|over|through) $", before)
    return lead is not None or is_election(ctx.text, match.start(), match.end("season"))


def years(match: re.Match[str], _ctx: Context) -> Reading | None:
    """ "2015 to 2019", "2021-22"."""
    first, last = match["year"], match["year2"]
    last = first[:2] + last if len(last) == 2 else last
    if last <= first:
        return None
    return Reading(first, "year", "explicit", last)


def lone_year(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "in 2018", "the 2022 election"."""
    lead = (match["lead"] or "").lower()
    if lead not in ("in", "since", "during", "back in") and QUANTITY.match(ctx.text, match.end()):
        return None
    return Reading(match["year"] or match["year2"], "year", "explicit")
