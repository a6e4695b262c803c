"""Dates that only the publication date turns into days: "Wednesday", "last week", "a year ago"."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract.dates import almanac
from generator.extract.dates.almanac import Interval, add_months, weekday_number
from generator.extract.dates.clauses import inside_quotes, sentence_at
from generator.extract.dates.context import Context, Reading, reading
from generator.extract.dates.direction import RESULT_CUE, Direction, cue, is_election

_NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_BACK = ("last", "this past", "past", "previous")
_AHEAD = ("next", "this coming", "coming", "upcoming", "following")


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return 1 if word in ("a", "an") else _NUMBERS.index(word) + 1


def _day(day: dt.date) -> Reading:
    return Reading(day.isoformat(), "day", "relative")


def _days(count: int) -> dt.timedelta:
    return dt.timedelta(days=count)


def today(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "today", "tonight", "yesterday", "this morning"; in a quotation it is the speaker's day."""
    if ctx.published is None or inside_quotes(ctx.text, match.start()):
        return None
    word = (match["word"] or "").lower()
    back = word == "yesterday" or bool(match["night"])
    return _day(ctx.published + _days(-1 if back else 1 if word == "tomorrow" else 0))


def weekday_before(day: dt.date, weekday: int) -> dt.date:
    """The last such weekday, ``day`` itself included."""
    return day - _days((day.weekday() - weekday) % 7)


def weekday_after(day: dt.date, weekday: int) -> dt.date:
    """The next such weekday, ``day`` itself included."""
    return day + _days((weekday - day.weekday()) % 7)


def weekday(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "Wednesday": the publication day itself, else within the week before or after it."""
    if ctx.published is None:
        return None
    number = weekday_number(match["day"])
    shift = (match["shift"] or "").lower()
    # "Following Tuesday's runoff": after the vote.
    over = shift == "following" and re.match(r"['’]s\b", ctx.text[match.end() : match.end() + 3])
    if over:
        shift = ""
    back = weekday_before(ctx.published, number)
    ahead = weekday_after(ctx.published, number)
    if shift in _BACK:
        return _day(weekday_before(ctx.published - _days(1), number))
    if shift in _AHEAD:
        return _day(weekday_after(ctx.published + _days(1), number))
    start, end = match.start("day"), match.end("day")
    if not shift and back != ctx.published and is_election(ctx.text, start, end):
        return reading(
            Interval(ahead, ahead)
            if not over and _vote_ahead(match, ctx, back)
            else Interval(back, back)
        )
    default: Direction = "future" if shift == "this" else "past"
    chosen = ctx.side(start, end, Interval(back, back), Interval(ahead, ahead), default=default)
    return reading(chosen)


#: Right before a weekday: the vote is over. "after Tuesday's election", "won Tuesday's primary".
_VOTE_OVER = re.compile(
    r"\b(?:after|following|since|in the wake of|results? (?:of|from|in)|from|won|lost)(?: the)? $"
)
_RESULTS_OF = re.compile(
    r"\b(?:results?|returns|totals|tall(?:y|ies)|votes?) (?:for|of|from|in)(?: the)? $"
)
_STANDING = re.compile(r"\b(?:is|are|will|fac(?:e|es|ing)|run(?:s|ning)?|seek(?:s|ing)?|vying)\b")
_VOTE_TO_COME = re.compile(
    r"\b(?:before|ahead of|until|into|toward|upcoming|coming|for|by)(?: the)? $"
)


def _vote_ahead(match: re.Match[str], ctx: Context, back: dt.date) -> bool:
    """Whether "Tuesday's primary" is the next one: no word of a result stands in the sentence.

    On the day after it is the one before, unless people are still standing in it.
    """
    before = ctx.text[max(0, match.start() - 30) : match.start()]
    if _RESULTS_OF.search(before):
        return False
    if _VOTE_TO_COME.search(before):
        return True
    if ctx.over:
        return False
    told = cue(ctx.text, match.start("day"), match.end("day"), election=True)
    if told == "past" or _VOTE_OVER.search(before):
        return False
    if ctx.published is None or (ctx.published - back).days > 1:
        return True
    first, _ = sentence_at(ctx.text, match.start())
    standing = _STANDING.search(ctx.text, first, match.start())
    return standing is not None and not re.search(RESULT_CUE, ctx.text)


def weekday_of_week(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "Tuesday of last week", in weeks from Sunday; on a Sunday "this week" may be either."""
    if ctx.published is None or ctx.published.weekday() == 6:
        return None
    shift = (match["shift"] or match["shift2"]).lower()
    number = weekday_number(match["day"] or match["day2"])
    off = {"last": -7, "this": 0, "next": 7}[shift]
    sunday = almanac.week_of(ctx.published).first + _days(off)
    if number == 6:
        return None  # some weeks begin with it, some end with it
    return _day(sunday + _days(number + 1))


def ago_from(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "a year ago tomorrow", "a week from Tuesday": a day, counted from a day."""
    if ctx.published is None or inside_quotes(ctx.text, match.start()):
        return None
    sign = -1 if match["side"] == "ago" else 1
    word = match["anchor"]
    if word in ("today", "tomorrow", "yesterday"):
        anchor = ctx.published + _days({"yesterday": -1, "today": 0, "tomorrow": 1}[word])
    elif match["unit"] in ("month", "year"):
        return None  # "a year ago Tuesday": weekday and count rarely agree
    elif sign < 0:
        anchor = weekday_before(ctx.published, weekday_number(word))
    else:
        anchor = weekday_after(ctx.published, weekday_number(word))
    return _day(_shifted(anchor, sign * _count(match["count"]), match["unit"]))


def _shifted(day: dt.date, count: int, unit: str) -> dt.date:
    if unit in ("month", "year"):
        return add_months(day, count * (12 if unit == "year" else 1))
    return day + _days(count * (7 if unit == "week" else 1))


def ago(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "two weeks ago": as much as surely holds it. Only plain days give a day."""
    if ctx.published is None or inside_quotes(ctx.text, match.start()):
        return None
    count, unit = _count(match["count"]), match["unit"]
    if unit == "year" and count > 150:
        return None
    sign = -1 if match["side"] == "ago" else 1
    point = _shifted(ctx.published, sign * count, unit)
    fuzz = (match["fuzz"] or "").strip()
    if unit == "day" and not fuzz:
        return _day(point)
    if not fuzz and unit == "month":
        return reading(almanac.month_of(point))
    if not fuzz and unit == "year":
        return reading(almanac.year_of(point))
    # A rough count is off by less than half a unit to the side its word tells.
    slack = _days(
        {"day": 1, "week": 3, "month": 15, "year": 120}[unit] * (count if unit == "day" else 1)
    )
    nearer = _days(0) if fuzz in ("more than", "over", "just over", "at least") else slack
    farther = _days(0) if fuzz in ("nearly", "almost", "less than", "just under") else slack
    ends = point - sign * nearer, point + sign * farther
    return reading(Interval(min(ends), max(ends)))


def span(match: re.Match[str], ctx: Context) -> Reading | None:
    """ "earlier this week", "last month", "this year", "over the weekend"."""
    if ctx.published is None:
        return None
    shift, unit = match["shift"].lower(), match["unit"]
    off = -1 if shift in _BACK else 1 if shift in _AHEAD else 0
    part = (match["part"] or "").lower()
    if unit == "year":
        return reading(almanac.year_of(add_months(ctx.published, 12 * off)))
    if unit == "month":
        return reading(almanac.month_of(add_months(ctx.published, off)))
    if unit == "weekend":
        return reading(_weekend(ctx, ctx.published, match, shift))
    week = almanac.week_of(ctx.published + _days(7 * off))
    if off == 0 and part == "earlier":
        # On a Sunday the week that is ending is meant.
        week = Interval(almanac.week_of(ctx.published - _days(1)).first, ctx.published)
    elif off == 0 and part in ("later", "late"):
        week = Interval(ctx.published, almanac.week_of(ctx.published).last)
    elif off == 0 and ctx.published.weekday() == 6:
        week = Interval(ctx.published - _days(7), ctx.published + _days(6))
    return reading(week)


def _weekend(ctx: Context, here: dt.date, match: re.Match[str], shift: str) -> Interval | None:
    """Saturday and Sunday; "over the weekend" looks back, "this weekend" ahead."""
    off = -1 if shift in _BACK else 1 if shift in _AHEAD else 0
    saturday = here - _days((here.weekday() - 5) % 7)
    past, future = (
        Interval(saturday, saturday + _days(1)),
        Interval(saturday + _days(7), saturday + _days(8)),
    )
    if here.weekday() >= 5:
        # On the weekend itself "last" and "next" leave it out, other words mean it.
        if off:
            return Interval(saturday + _days(7 * off), saturday + _days(7 * off + 1))
        return past
    if off:
        return past if off < 0 else future
    default: Direction = "past" if shift == "over the" else "future"
    return ctx.side(match.start(), match.end(), past, future, default=default)
