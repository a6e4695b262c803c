"""Who won and who lost: what a report of a result says of each person in it.

An article gives a result one ``detail`` and everybody it is about: "won" stands beside the winner
and all who were beaten. Whose outcome it is, the article's candidacies say, else the figures, else
the order in which it names them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.aggregate.context import Calendar, Context, Happened
from generator.aggregate.dates import first_day, last_day
from generator.model import Figure

_OF_STATUS = {"won": "won", "nominee": "nominated", "advanced": "advanced", "lost": "lost"}
#: What an event is named by, if its reports tell of several outcomes.
_FIRST = ("won", "nominated", "advanced", "lost", "conceded")
_WINNING = frozenset({"won", "nominated"})
#: Before a vote nobody has lost, or come further, whatever an article calls a defeat.
_NEEDS_VOTE = frozenset({"lost", "advanced", "conceded"})


def outcomes(context: Context, item: Happened, stage: str) -> dict[str, str]:
    """Person -> outcome, as far as the article tells, of a report of a result at ``stage``.

    Nobody is nominated by the vote that fills the seat: an article then only calls them nominees.
    """
    told = _outcomes(context, item)
    if stage in ("general", "runoff", "special"):
        told = {actor: outcome for actor, outcome in told.items() if outcome != "nominated"}
    return told


def _outcomes(context: Context, item: Happened) -> dict[str, str]:
    detail, who = item.fact.detail, item.who
    if len(who) < 2 or detail is None:
        return dict.fromkeys(who, detail) if detail else {}
    told: dict[str, str] = {}
    for candidacy in context.entries[item.entry].article.candidates:
        actor = context.actor(item.entry, item.race, candidacy.name)
        if actor in who and candidacy.status in _OF_STATUS:
            told[actor] = _OF_STATUS[candidacy.status]
    if not any(_alike(outcome, detail) for outcome in told.values()):
        for actor in _meant(context, item, detail):
            told.setdefault(actor, detail)
    beaten = [actor for actor in who if told.get(actor) in ("lost", "conceded")]
    if len(who) == 2 and len(beaten) == 1:
        other = next(actor for actor in who if actor not in beaten)
        if other not in told and (_share(context, item, other) or 0) > 50:
            told[other] = "won"
    return told


def merged(reports: Iterable[dict[str, str]]) -> dict[str, str]:
    """Each person's outcome as most reports have it; of equally many the latest."""
    votes: dict[str, Counter[str]] = {}
    last: dict[str, str] = {}
    for told in reports:
        for actor, outcome in told.items():
            votes.setdefault(actor, Counter())[outcome] += 1
            last[actor] = outcome
    return {
        actor: max(counts, key=lambda one: (counts[one], one == last[actor], one))
        for actor, counts in votes.items()
    }


def headline(told: dict[str, str]) -> str | None:
    """The outcome that the event is named by."""
    return next((outcome for outcome in _FIRST if outcome in told.values()), None)


def too_early(outcome: str | None, day: str, calendar: Calendar) -> bool:
    """Whether nothing was voted on by ``day``, so that nobody can have lost.

    Only where the race's first vote is known: its primary, or the first of two rounds.
    """
    if outcome not in _NEEDS_VOTE or not day or not calendar.days:
        return False
    voting, stage = calendar.days[0]
    two_rounds = any(later == "runoff" for _, later in calendar.days)
    first = stage in ("primary", "caucus", "convention") or two_rounds
    return first and last_day(day) < first_day(voting)


def _alike(one: str, other: str) -> bool:
    return one == other or {one, other} <= _WINNING or {one, other} == {"lost", "conceded"}


def _meant(context: Context, item: Happened, detail: str) -> Sequence[str]:
    shares = {actor: _share(context, item, actor) for actor in item.who}
    ranked = sorted(
        (actor for actor in item.who if shares[actor] is not None),
        key=lambda actor: -(shares[actor] or 0),
    )
    if len(ranked) < 2:
        return item.who[:2] if detail == "advanced" else item.who[:1]
    if detail in _WINNING:
        return ranked[:1]
    return ranked[:2] if detail == "advanced" else ranked[-1:]


def _share(context: Context, item: Happened, actor: str) -> float | None:
    def of(figure: Figure) -> float | None:
        return figure.percent if figure.percent is not None else figure.votes

    for figure in item.fact.results:
        if context.actor(item.entry, item.race, figure.candidate) == actor:
            return of(figure)
    return None
