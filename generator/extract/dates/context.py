"""What a date is read against, and the choice between its past and its future namesake."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.extract.dates.almanac import Interval, Precision, coarsen
from generator.extract.dates.clauses import sentence_at
from generator.extract.dates.direction import Direction, cue, is_election, lean
from generator.extract.dates.mention import Basis
from generator.model import EdtfDate

#: Tense of the verb that governs ``text[start:end]``, where a parser knows: past, future or None.
Tense = Callable[[int, int], str | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one match means."""

    value: EdtfDate
    precision: Precision
    basis: Basis
    end_value: EdtfDate | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The text, its publication date, and years that it states for a month and day elsewhere."""

    text: str
    published: dt.date | None
    tense: Tense | None = None
    stated: Mapping[tuple[int, int], int] = field(default_factory=dict)
    #: The one year that an article without publication date gives its votes.
    year: int | None = None
    #: Whether the article reports a vote's results: "Tuesday's primary" is then the last one.
    over: bool = False

    def side(
        self,
        start: int,
        end: int,
        past: Interval,
        future: Interval,
        *,
        default: Direction | None = None,
    ) -> Interval | None:
        """Which of two namesakes the words at ``start`` to ``end`` mean.

        ``default`` decides where words do not; without it the nearer one is taken.
        Without a publication date there is no answer.
        """
        if self.published is None:
            return None
        if past == future or past.last >= self.published >= past.first:
            return past
        back = (self.published - past.last).days
        ahead = (future.first - self.published).days
        election = is_election(self.text, start, end)
        direction = None
        if self.tense is not None and not election:
            told = self.tense(start, end)
            direction = told if told in ("past", "future") else None
        if election and ahead <= 150 and ahead * 2 < back:
            # A vote some weeks off is what campaign news is about, whatever verb stands before:
            # "the risk of losing control in the Nov. 3 elections", said in October.
            direction = direction or "future"
        if (
            election
            and back <= _SOON
            and ahead >= _LONG_PAST
            and _AFTER_VOTE.search(self.text, max(0, start - 80), start)
        ):
            # "after the primary of Sept. 13": a vote a year off would be told with its year.
            direction = direction or "past"
        direction = direction or cue(self.text, start, end, election=election)
        if (
            direction == "past"
            and back >= _LONG_PAST <= back + ahead
            and ahead <= _SOON
            and not _LOOKS_BACK.search(self.text, max(0, start - 12), start)
            and _VOTING.search(self.text, *sentence_at(self.text, start))
        ):
            # "who could still change their mind before Nov. 4": a bare day of a year ago would
            # have been told with its year, where the vote is some weeks off.
            direction = "future"
        if direction is None and election:
            direction = _by_calendar(past, future, back, ahead)
        if direction is None:
            direction = default or ("past" if back <= ahead else "future")
        return past if direction == "past" else future

    def nearest(self, start: int, end: int, namesakes: Iterable[Interval]) -> Interval | None:
        """:meth:`side` of the last namesake begun by the publication date and the next one."""
        if self.published is None:
            return None
        ordered = sorted(namesakes, key=lambda interval: interval.first)
        past = [one for one in ordered if one.first <= self.published]
        future = [one for one in ordered if one.last >= self.published]
        if not past or not future:
            return None
        return self.side(start, end, past[-1], future[0])


#: Days after which news gives the year with a date, or says "last November".
_LONG_PAST = 240
#: Days ahead that a date without its year is still told of as it is.
_SOON = 125
_VOTING = re.compile(r"\b(?:vot(?:e|es|ed|er|ers|ing)|ballots?|elect\w*|run-?offs?|primary)\b")
_AFTER_VOTE = re.compile(
    r"\b(?:after|following|since) (?:the |its |[A-Z]\w+['’]s )?(?:[\w-]+ ){0,5}$"
)
_LOOKS_BACK = re.compile(r"\b(?:since|last|from|after|following|past|of) $")


def _by_calendar(past: Interval, future: Interval, back: int, ahead: int) -> Direction:
    """Which of two voting days no verb tells apart: the nearer, the likelier, else the coming."""
    nearer = lean(back, ahead)
    autumn = past.last.month >= (9 if past.first != past.last else 11)
    if nearer == "past" and autumn and past.last.year % 2 > future.last.year % 2:
        # Just after an odd year's November "the November election" is the great one to come.
        return "future"
    return nearer or _voting_day(past, future) or "future"


def _voting_day(past: Interval, future: Interval) -> Direction | None:
    """The namesake that looks like a voting day: a Tuesday, else in an even year."""
    if past.first == past.last and future.first == future.last:
        tuesdays = past.first.weekday() == 1, future.first.weekday() == 1
        if tuesdays[0] != tuesdays[1]:
            return "past" if tuesdays[0] else "future"
    if past.first.year != future.first.year and (future.first - past.first).days > 300:
        return "past" if past.first.year % 2 == 0 else "future"
    return None


def reading(interval: Interval | None, basis: Basis = "relative") -> Reading | None:
    """An imprecise interval as the one value that holds it all; ``None`` where there is none."""
    coarse = coarsen(interval) if interval else None
    return Reading(coarse[0], coarse[1], basis) if coarse else None


def day_range(first: dt.date, last: dt.date, basis: Basis) -> Reading | None:
    """A range of known days."""
    if last < first:
        return None
    end = None if first == last else last.isoformat()
    return Reading(first.isoformat(), "day", basis, end)


def month_range(first: dt.date, last: dt.date, basis: Basis) -> Reading | None:
    """A range of known months, given by any of their days."""
    start, end = f"{first:%Y-%m}", f"{last:%Y-%m}"
    if end <= start:
        return None
    return Reading(start, "month", basis, end)
