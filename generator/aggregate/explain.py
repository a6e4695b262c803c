"""Why what was joined was joined: the lines of ``tracker explain``."""

from __future__ import annotations

from collections.abc import Iterator

from generator.aggregate.model import Join, Tracker
from generator.aggregate.plain import plain
from generator.text import slug


def explain(tracker: Tracker, subject: str) -> Iterator[str]:
    """Lines on one race, person or body: each automatic join, its evidence and its articles.

    ``subject`` is an id, a name or another name. Nothing is yielded when there is no such subject.
    """
    for found in _subjects(tracker, subject):
        if found in tracker.races:
            race = tracker.races[found]
            yield f"{found}: {race.name} ({_counted(len(race.articles), 'article')})"
        else:
            actor = tracker.actors[found]
            also = f", also {', '.join(actor.aliases)}" if actor.aliases else ""
            yield f"{found}: {actor.name} ({actor.kind}{also})"
        joins = [join for join in tracker.joins if join.subject == found]
        joins += _undecided(tracker, found)
        if not joins:
            yield "  nothing was joined: every article gives it in the same way"
        for join in joins:
            yield f"  {join.what}: {join.why}{_where(join)}"
        if found in tracker.races:
            copies = [
                (key, report.copy_of) for key, report in tracker.reports.items()
                if report.copy_of and found in report.races
            ]  # fmt: skip
            for key, original in copies:
                yield f"  {key} counts with {original}: nearly the same words"


def _undecided(tracker: Tracker, found: str) -> list[Join]:
    """Names kept apart that stand in the race, or that may mean the person or body."""
    race, actor = tracker.races.get(found), tracker.actors.get(found)
    inside = {bid.actor for bid in race.candidacies} if race else set()
    inside |= {fact.endorser for fact in race.endorsements} if race else set()
    return [
        join for join in tracker.joins
        if join.rivals and join.subject != found
        and (join.subject in inside or (actor is not None and actor.name in join.rivals))
    ]  # fmt: skip


def _subjects(tracker: Tracker, subject: str) -> list[str]:
    if subject in tracker.races or subject in tracker.actors:
        return [subject]
    wanted, made = plain(subject), slug(subject)
    races = [key for key, race in tracker.races.items() if plain(race.name) == wanted]
    people = [
        key
        for key, actor in tracker.actors.items()
        if key == made or wanted in map(plain, (actor.name, *actor.aliases))
    ]
    return races + people


def _where(join: Join) -> str:
    keys = list(dict.fromkeys(source.article for source in join.sources))
    if not keys:
        return ""
    shown = ", ".join(keys[:3])
    return f" [{shown}{f' and {len(keys) - 3} more' if len(keys) > 3 else ''}]"


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
