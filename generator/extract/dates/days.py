"""Days with a name of their own: day and month, numbers, holidays, Election Day."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract.dates import almanac
from generator.extract.dates.almanac import Interval, month_number, real_date, weekday_number
from generator.extract.dates.clauses import sentence_at
from generator.extract.dates.context import Context, Reading, day_range, reading
from generator.extract.dates.direction import cue, is_election
from generator.extract.dates.mention import Basis


def _one_day(day: dt.date) -> Interval:
    return Interval(day, day)


#: Days to a namesake that a wrong weekday rather than another year explains, and days from which
#: on no article gives a weekday and a day without their year.
_NEAR, _FAR = 60, 240


def _choose(match: re.Match[str], ctx: Context, month: int, day: int) -> dt.date | None:
    """The year of a month and day that stand without one."""
    if stated := ctx.stated.get((month, day)):
        return real_date(stated, month, day)
    if ctx.published is None:
        told = real_date(ctx.year, month, day) if ctx.year else None
        weekday = match.groupdict().get("weekday")
        if told is None or (weekday and told.weekday() != weekday_number(weekday)):
            return None
        return told if weekday or is_election(ctx.text, match.start(), match.end()) else None
    # Eight years reach over the gap of leap days (2096-2104).
    years = range(ctx.published.year - 8, ctx.published.year + 9)
    days = [real for year in years if (real := real_date(year, month, day))]
    weekday = match.groupdict().get("weekday")
    if weekday:
        number = weekday_number(weekday)
        near = [one for one in days if one.weekday() == number and _within(one, ctx.published, 400)]
        if near:
            days_off = {one: abs((one - ctx.published).days) for one in near}
            return min(near, key=lambda one: (days_off[one], one))
        return None
    coming = next((one for one in days if one > ctx.published), None)
    if (
        coming
        and _only_election_day(coming, days, ctx.published)
        and cue(ctx.text[: match.end()], match.start(), match.end()) != "past"
    ):
        return coming
    chosen = ctx.nearest(match.start(), match.end(), map(_one_day, days))
    return chosen.first if chosen else None


def _slip(match: re.Match[str], ctx: Context, month: int, day: int) -> Reading | None:
    """ "Tuesday, June 13" where that is a Monday this year: one of the two is a slip of the pen.

    Which of them nobody can tell, so the month that holds both; ``None`` where there is no slip.
    """
    weekday = match.groupdict().get("weekday")
    if ctx.published is None or not weekday or (month, day) in ctx.stated:
        return None
    number, here = weekday_number(weekday), ctx.published
    years = range(here.year - 1, here.year + 2)
    days = [real for year in years if (real := real_date(year, month, day))]
    if any(one.weekday() == number and _within(one, here, _FAR) for one in days):
        return None
    near = [one for one in days if _within(one, here, _NEAR)]
    if not near:
        return None
    off = (number - near[0].weekday() + 3) % 7 - 3
    meant = near[0] + dt.timedelta(days=off)
    return reading(Interval(min(near[0], meant), max(near[0], meant)))


def _only_election_day(coming: dt.date, days: list[dt.date], published: dt.date) -> bool:
    """Whether the coming namesake alone is a general election's day: "Nov. 8" told in 2022."""
    if coming != almanac.us_general_election(coming.year) or (coming - published).days > 240:
        return False
    past = max((one for one in days if one <= published), default=None)
    return past is None or past != almanac.us_general_election(past.year)


def _within(day: dt.date, anchor: dt.date, days: int) -> bool:
    return abs((day - anchor).days) <= days


def month_day(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "Dec. 8, 2021", "Wednesday, December 8", "8 December 2021"."""
    month, day = month_number(match["month"]), int(match["day"])
    if match["year"]:
        real = real_date(int(match["year"]), month, day)
        return day_range(real, real, "explicit") if real else None
    if (slip := _slip(match, ctx, month, day)) is not None:
        return slip
    chosen = _choose(match, ctx, month, day)
    basis: Basis = "explicit" if (month, day) in ctx.stated else "relative"
    return day_range(chosen, chosen, basis) if chosen else None


def numeric_day(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "12/8/21" (month first) and "2021-12-08"."""
    year = int(match["year"])
    if year < 100:
        # A year of two digits lies at most twenty years ahead of the article.
        limit = (ctx.published.year if ctx.published else 2030) % 100 + 20
        year += 2000 if year <= limit else 1900
    real = real_date(year, int(match["month"]), int(match["day"]))
    return day_range(real, real, "explicit") if real else None


def days(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "Nov. 3-5", "June 7 and 8, 2022", "between Oct. 28 and Nov. 2"."""
    groups = match.groupdict()
    month, day = month_number(match["month"]), int(match["day"])
    month2 = month_number(groups.get("month2") or match["month"])
    day2 = int(match["day2"])
    year, year2 = groups.get("year"), groups.get("year2")
    if year2 and not year:
        year = str(int(year2) - (1 if (month2, day2) < (month, day) else 0))
    first = real_date(int(year), month, day) if year else _choose(match, ctx, month, day)
    if first is None:
        return None
    last_year = int(year2) if year2 else first.year + (1 if (month2, day2) < (month, day) else 0)
    last = real_date(last_year, month2, day2)
    if last is None or (last - first).days > 200:
        return None
    return day_range(first, last, "explicit" if year else "relative")


def week_of(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "the week of July 12": as much as holds the whole week."""
    month, day = month_number(match["month"]), int(match["day"])
    year = match["year"]
    first = real_date(int(year), month, day) if year else _choose(match, ctx, month, day)
    if first is None:
        return None
    ends = "ending" in match[0]
    six = dt.timedelta(days=6)
    week = Interval(first - six, first) if ends else Interval(first, first + six)
    return reading(week, "explicit" if year else "relative")


def election_day(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "Election Day", from June of an even year to the year's end; "Election Day 2022".

    In odd years, and while primaries are on, it is whichever day the article is about.
    """
    year = match.groupdict().get("year")
    if year:
        day = almanac.us_general_election(int(year))
        return day_range(day, day, "explicit")
    first, last = sentence_at(ctx.text, match.start())
    if ctx.published is None or ctx.published.year % 2 or ctx.published.month < 6:
        return None
    if re.search(r"\b(?:primary|runoff|special)\b", ctx.text[first:last]):
        return None
    day = almanac.us_general_election(ctx.published.year)
    return day_range(day, day, "relative")


def holiday(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "Labor Day", "the Fourth of July", "Thanksgiving 2019", "Labor Day last year"."""
    key = " ".join(re.sub(r"[.'’]", "", match["name"]).lower().split())
    rule = almanac.HOLIDAYS.get(key) or almanac.HOLIDAYS.get(key.replace("day", "s day", 1))
    if rule is None:
        return None
    if match["year"]:
        return reading(_one_day(rule(int(match["year"]))), "explicit")
    if ctx.published is None:
        return None
    here = ctx.published.year
    if match["of"]:
        off = {"last": -1, "this": 0, "next": 1}[match["of"]]
        return reading(_one_day(rule(here + off)))
    namesakes = [_one_day(rule(year)) for year in range(here - 1, here + 2)]
    return reading(ctx.nearest(match.start(), match.end(), namesakes))
