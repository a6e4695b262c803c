"""Which of an article's voting days are a race's own."""

from __future__ import annotations

import re

from generator.extract.elections.voting import Voting
from generator.extract.races import RaceDraft
from generator.model import Election

#: Days of one race alone; on the others a state votes for all its offices.
_ALONE = ("special", "convention")
#: A runoff day of several races: "runoffs will be held Nov. 18", "races in the Aug. 11 runoff".
_RUNOFFS = re.compile(r"\b[Rr]un-?offs\b|\braces\b[^.;]{0,40}\brun-?off\b")
_ORDER = {"convention": 0, "caucus": 1, "primary": 2, "special": 3, "general": 4, "runoff": 5}

Key = tuple[str, str | None]


def elections_of(
    draft: RaceDraft, votings: list[Voting], drafts: list[RaceDraft], used: list[RaceDraft]
) -> tuple[Election, ...]:
    """A race's voting days, in the order of the calendar.

    Its own are those told of it, and for a main race those told of no race; of the others the
    days that its state votes on, for stages of which nothing is told of itself.
    """
    found: dict[Key, Election] = {}
    for voting in votings:
        if _is_own(voting, draft, drafts, used):
            _keep(found, voting.election, draft)
    stages = {stage for stage, _ in found}
    for voting in votings:
        shared = voting.election.stage not in stages and voting.election.stage not in _ALONE
        if shared and not draft.special and _votes_with(voting, draft):
            _keep(found, voting.election, draft)
    # a primary without party, where the same day stands with one, is that one
    for stage, party in list(found):
        if party is None and any(s == stage and p for s, p in found):
            del found[(stage, party)]
    # and one without a day, where the same stage stands with one
    dated = {stage for (stage, _), e in found.items() if e.date}
    found = {key: e for key, e in found.items() if e.date or key[0] not in dated}
    listed = sorted(
        found.values(), key=lambda e: (e.date or "9999", _ORDER.get(e.stage, 9), e.party or "")
    )
    return tuple(listed)


def _is_own(
    voting: Voting, draft: RaceDraft, drafts: list[RaceDraft], used: list[RaceDraft]
) -> bool:
    mains = sum(r.main for r in drafts)
    told = voting.race is not None and voting.race in used
    return voting.race is draft or (
        draft.main and (not told or (voting.race is not None and voting.race.main and mains <= 2))
    )


def _votes_with(voting: Voting, draft: RaceDraft) -> bool:
    """Whether a race is voted on with another: a main one of the state, or one for its office."""
    race = voting.race
    if race is not None and race.state is not None and draft.state not in (None, race.state):
        return False
    same_office = race is not None and race.office == draft.office
    if voting.election.stage == "runoff" and not _RUNOFFS.search(voting.sentence.text):
        return same_office
    return same_office or draft.main


def _keep(found: dict[Key, Election], election: Election, draft: RaceDraft) -> None:
    """Keeps the finer date of two for one stage and party."""
    if draft.year and election.date and int(election.date[:4]) > draft.year + 1:
        return
    key = (election.stage, election.party)
    other = found.get(key)
    if other is None or (
        election.date and (other.date is None or len(election.date) > len(other.date))
    ):
        found[key] = election
