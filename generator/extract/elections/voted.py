"""Results told without a day, dated by the vote that the article gives one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.extract.elections.voting import Voting
from generator.extract.events import Draft

_STAGES = (
    ("primary", re.compile(r"\b(?:primar(?:y|ies)|nomination|nominee|preliminary)\b")),
    ("runoff", re.compile(r"\brun-?offs?\b")),
    ("special", re.compile(r"\bspecial (?:\w+ )?election\b")),
    ("general", re.compile(r"\bgeneral (?:election)?\b")),
)
#: A result of some other time than the vote that the article reports.
_OTHER_TIME = re.compile(
    r"\b(?:ago|previous\w*|last (?:year|month|fall|spring|summer|time|cycle)|earlier|in (?:his|her)"
    r" (?:first|last)|since|had (?:won|lost|beaten|defeated)|(?:19|20)\d\d)\b"
)


def date_by_votings(
    events: Sequence[Draft], votings: Sequence[Voting], published: date | None
) -> None:
    """Gives results without a day that of the one vote of their stage that is over.

    Where a sentence names no stage, the article must tell of one past vote alone.
    """
    limit = published.isoformat() if published else "9999"
    days: dict[str, set[str]] = {}
    for voting in votings:
        day = voting.election.date
        if day is not None and len(day) == 10 and day <= limit:
            days.setdefault(voting.election.stage, set()).add(day)
    past = {day for some in days.values() for day in some}
    for event in events:
        if event.type != "result" or event.date is not None:
            continue
        text = event.sentence.text
        if _OTHER_TIME.search(text):
            continue
        named = [stage for stage, word in _STAGES if word.search(text)]
        if len(named) > 1:
            continue
        chosen = days.get(named[0], set()) if named else past
        if len(chosen) == 1:
            event.date, event.basis = next(iter(chosen)), "relative"
