"""The day on which a race was decided is its voting day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from generator.extract.dates import us_general_election
from generator.extract.document import Document
from generator.extract.elections.voting import Voting, is_local, of_this_cycle
from generator.extract.events import Draft
from generator.extract.races import Races
from generator.model import Election

#: A runoff that is still to come: the day told is that of the round before.
_AHEAD = re.compile(
    r"\b(?:forc\w+|avoid\w*|head\w*|advanc\w*|mov\w+|go(?:es|ing)?|await\w*|proceed\w*|need\w*"
    r"|require\w*|face|meet|trigger\w*|set up|sets up|sent|send\w*)\b[^.;]{0,60}\brun-?off\b"
)


_SPECIAL = re.compile(r"\bspecial (?:[\w.]+ ){0,3}?elections?\b", re.IGNORECASE)
_PRIMARY = re.compile(r"\b(?:primar(?:y|ies)|nominations?)\b")
#: A primary of parties; in others the second of two rounds decides.
_PARTISAN = re.compile(r"\b(?:Democratic|Republican|GOP) (?:\w+ )?(?:primary|nomination|nominee)")


def votings_of_results(
    events: Sequence[Draft], document: Document, races: Races, told: Sequence[Voting]
) -> list[Voting]:
    """Voting days of results whose day is known, on the weekdays that votes are held on.

    A day that the text itself gives to a vote, among ``told``, is that vote's alone.
    """
    found = []
    known = {v.election.date for v in told}
    for event in events:
        if event.type != "result" or event.date is None or len(event.date) < 10:
            continue
        day = dt.date.fromisoformat(event.date)
        if event.date in known or day.weekday() not in (1, 3, 5):
            continue
        if document.published and not of_this_cycle(event.date, document.published):
            continue
        stage = _stage(event, day, document, races)
        if stage is not None:
            election = Election(stage, event.date, None, event.sentence.text)
            found.append(Voting(election, event.race, event.sentence))
    return found


def days_first(votings: Sequence[Voting]) -> list[Voting]:
    """All votings, but none without a day for a stage that the text gives a day."""
    dated = {v.election.stage for v in votings if v.election.date}
    return [v for v in votings if v.election.date or v.election.stage not in dated]


def _stage(event: Draft, day: dt.date, document: Document, races: Races) -> str | None:
    text = event.sentence.text
    if day == us_general_election(day.year):
        return "general"
    if day.weekday() == 3:
        return None
    runoff = re.search(r"\brun-?off\b", text) is not None
    if runoff and event.detail != "advanced" and not _AHEAD.search(text):
        return "runoff"
    if _SPECIAL.search(text) or (
        _SPECIAL.search(document.text) and not _PRIMARY.search(document.text)
    ):
        return "special"
    if event.detail == "nominated" or re.search(r"\b(?:primary|nomination)\b", text):
        return "primary"
    if event.race is not None and event.race.special and event.detail in ("won", "conceded"):
        return "special"
    if is_local(races) and event.confidence >= 0.8:
        over = event.detail in ("won", "conceded") and not _PARTISAN.search(document.text)
        return "general" if over or not re.search(r"\bprimary\b", document.text) else None
    return None
