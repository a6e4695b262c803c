"""Which vote an outcome is of: its day, its party, and the event that it already has."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass, field

from generator.extract.dates import DateMention, us_general_election
from generator.extract.document import Document, Entity, Sentence
from generator.extract.events.draft import Draft
from generator.extract.events.outcomes import Bout
from generator.extract.masks import Masked
from generator.extract.races import RaceDraft

#: The party whose nomination an outcome is of.
_OF_PARTY = re.compile(
    r"\b(?P<party>Democratic|Republican|GOP|Libertarian|DFL)(?: [\w.-]+){0,3}?"
    r" (?:primary|nomination|run-?off|ticket|side|ballot|contest)\b"
    r"|\b(?:[Aa]mong|[Ff]or) (?:the )?(?P<members>Democrats|Republicans)(?=,)"
    r"|\b(?P<voters>Democrats|Republicans) (?:chose|picked|selected|nominated)\b"
)
_SAME_PARTY = {
    "GOP": "Republican",
    "DFL": "Democratic",
    "Republicans": "Republican",
    "Democrats": "Democratic",
}
#: Bodies that several members are elected to at once: two winners may be of one vote.
_SEVERAL_SEATS = re.compile(
    r"Council|Board|Commission|Supervisor|Judge|Court|State House|Assembly|Delegate|Trustee|Alder"
    r"|Select|Regent|Constable|Justice"
)
#: A vote right after its day: "the June 9 Democratic primary", "Tuesday's preliminary election".
_VOTE_AFTER = re.compile(
    r"(?:['’]s?)? (?:(?!(?:of|for|in|to|and|or|on|at|by|with)\b)[\w.-]+ ){0,4}?"
    r"(?P<vote>primar(?:y|ies)(?: run-?off)?|run-?offs?|preliminary|general election|elections?)\b"
)
#: The vote that an outcome is of: "led the primary", "finished third in the general election".
_IN_VOTE = re.compile(
    r"\b(?:in|led|won|lost|from|during|survived|swept|of) (?:the|his|her|[A-Z][\w.]+['’]s) "
    r"(?:[\w.-]+ ){0,3}?(?P<vote>primary(?: run-?off)?|run-?off|preliminary|general election)\b"
)
#: A vote right before its day: "the all-party primary in June", "the runoff held Tuesday".
_VOTE_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|his|her|their|[Ii]n|['’]s) (?:[\w-]+ ){0,3}?"
    r"(?P<vote>primary(?: run-?off)?|run-?off|preliminary|general election|special election)"
    r"(?: election)?,?(?: held)?(?: back)?(?: (?:on|in))? $"
)


#: A day on which somebody only spoke: "according to a report Tuesday", "announced on Tuesday".
_SAID_ON = re.compile(
    r"\b(?:reports?|statements?|interview|news release|announc\w+|endors\w+"
    r"|told [\w ]{3,25}) (?:on )?$"
)


@dataclass(slots=True)
class _Contest:
    """One vote on one race: its event, its day, its party where it is a party's, who won."""

    event: Draft
    day: str | None
    party: str | None
    won: set[Entity] = field(default_factory=set)
    lost: set[Entity] = field(default_factory=set)

    def contradicts(self, bout: Bout, single: bool) -> bool:
        """Whether a bout is of another vote: who lost here won there, or one seat has two.

        ``single``: the sentence says that each winner has a vote of their own.
        """
        won, lost = sides(bout)
        if self.won & lost or self.lost & won:
            return True
        if not (won and self.won) or won & self.won:
            return False
        race = self.event.race
        single = single or (race is not None and _SEVERAL_SEATS.search(race.office or "") is None)
        return single or bool(lost and self.lost)


def sides(bout: Bout) -> tuple[set[Entity], set[Entity]]:
    """Who won alone and who lost; who only advanced is on no side."""
    won = {e for e, status in bout if status in ("won", "nominee")}
    return won, {e for e, status in bout if status in ("lost", "conceded")}


class Contests:
    """The votes that a document tells outcomes of; ``story``: it reports on one night's counts."""

    def __init__(
        self, document: Document, dates: list[tuple[DateMention, ...]], story: bool
    ) -> None:
        self.document, self.dates = document, dates
        self._contests: list[_Contest] = []
        self._days = self._days_of_votes()
        night = self.voting_day() if story else None
        #: The voting day that a report of results is about.
        self.night = night.isoformat() if night else None

    def _days_of_votes(self) -> dict[str, str]:
        """The day of each vote that the text dates once: "the June 9 primary"."""
        found: dict[str, set[str]] = {}
        for number, text in enumerate(self.document.paragraphs):
            for mention in self.dates[number]:
                match = _VOTE_AFTER.match(text, mention.end)
                if match and mention.precision != "year" and mention.end_value is None:
                    found.setdefault(_vote(match["vote"]), set()).add(mention.value)
        for days in found.values():
            # "August", told beside "August 1", is no other day
            days -= {m for m in days if any(d != m and d.startswith(m) for d in days)}
        return {vote: days.pop() for vote, days in found.items() if len(days) == 1}

    def day_of(self, sentence: Sentence) -> str | None:
        """The day of the vote that a sentence says its outcome is of, where it is over."""
        text = self.document.paragraphs[sentence.paragraph]
        for mention in self.dates[sentence.paragraph]:
            if (
                sentence.start <= mention.start < sentence.end
                and mention.precision != "year"
                and (
                    _VOTE_AFTER.match(text, mention.end)
                    or _VOTE_BEFORE.search(text, sentence.start, mention.start)
                )
                and not self.is_ahead(mention.value)
            ):
                return self._finer(mention.value, sentence)
        named = {_vote(m["vote"]) for m in _IN_VOTE.finditer(sentence.text)}
        day = self._days.get(named.pop()) if len(named) == 1 else None
        return None if day is None or self.is_ahead(day) else day

    def _finer(self, value: str, sentence: Sentence) -> str:
        """A month's day where the sentence tells it: "led the August primary Tuesday"."""
        days = [
            d.value
            for d in self.dates[sentence.paragraph]
            if sentence.start <= d.start < sentence.end and d.precision == "day"
        ]
        if self.night is not None:
            days.append(self.night)
        days += self._days.values()
        return next((d for d in days if len(value) < 10 and d.startswith(value)), value)

    def event_of(
        self,
        race: RaceDraft | None,
        people: list[Entity],
        bout: Bout,
        masked: Masked,
        day: str | None,
        *,
        single: bool = False,
    ) -> tuple[Draft, bool]:
        """The event of the vote that a sentence tells ``people``'s outcome of; True: a new one."""
        party = self._party(masked.text, people)
        day = day or self.night
        found = self._known(race, day, party, people, bout, single)
        contest = found or _Contest(
            Draft("result", [], masked.sentence, race, confidence=0.8), day, party
        )
        if found is None:
            self._contests.append(contest)
        contest.day = contest.day or day
        contest.party = contest.party or party
        won, lost = sides(bout)
        contest.won |= won
        contest.lost |= lost
        return contest.event, found is None

    def of_other_parties(self, text: str) -> set[Entity]:
        """Who is told of in the votes of other parties than the one that a sentence names."""
        party = self._party(text, [])
        others = [c for c in self._contests if party and c.party not in (None, party)]
        return {e for c in others for e in c.event.who}

    @staticmethod
    def _party(text: str, people: list[Entity]) -> str | None:
        """The one party whose vote a sentence tells of, or these people's part of it."""
        found = [
            (m.start(), _SAME_PARTY.get(word, word))
            for m in _OF_PARTY.finditer(text)
            for word in m.groups()
            if word
        ]
        if len({party for _, party in found}) > 1:
            marks = [text.find(f"§{e.index}§") for e in people]
            at = min((m for m in marks if m >= 0), default=0)
            later = min((m for m, _ in found if m > at), default=len(text))
            clause = text.rfind(",", 0, at)
            found = [(m, party) for m, party in found if clause < m <= later]
        parties = {party for _, party in found}
        return parties.pop() if len(parties) == 1 else None

    def _known(
        self,
        race: RaceDraft | None,
        day: str | None,
        party: str | None,
        people: list[Entity],
        bout: Bout,
        single: bool,
    ) -> _Contest | None:
        """The vote told of before that fits in race, day and party, first one of its people."""
        fits = [
            c
            for c in self._contests
            if c.event.race is race
            and (day is None or c.day in (None, day))
            and (party is None or c.party in (None, party))
            and not c.contradicts(bout, single)
        ]
        shared = next((c for c in reversed(fits) if set(people) & set(c.event.who)), None)
        if shared is not None:
            return shared
        same = next((c for c in reversed(fits) if c.party == party), None)
        return same or (fits[0] if len(fits) == 1 and party is None else None)

    def is_ahead(self, value: str) -> bool:
        """Whether a date lies after the publication: no result has it."""
        published = self.document.published
        return published is not None and value > published.isoformat()

    def voting_day(self) -> dt.date | None:
        """The likeliest day of the vote that the text names in the week before."""
        published = self.document.published
        if published is None:
            return None
        days: Counter[dt.date] = Counter()
        for number, mentions in enumerate(self.dates):
            for mention in mentions:
                if mention.precision != "day" or _SAID_ON.search(
                    self.document.paragraphs[number], 0, mention.start
                ):
                    continue
                day = dt.date.fromisoformat(mention.value)
                if not 0 <= (published - day).days <= 7:
                    continue
                vote = 6 if is_general_election(day) else _WEIGHTS.get(day.weekday(), 0)
                days[day] += vote + (2 if number < 5 else 0)
        best = max(days, key=lambda day: (days[day], day), default=None)
        if best is None or days[best] < 2:
            return None
        before = best - dt.timedelta(days=1)
        return before if best.weekday() in (2, 6) and is_general_election(before) else best


#: How much a weekday looks like a voting day: Tuesdays, in a few states Saturdays.
_WEIGHTS = {1: 3, 5: 1}


def _vote(words: str) -> str:
    if "run" in words:
        return "runoff"
    return "primary" if words.startswith("primar") else words.removesuffix("s")


def is_general_election(day: dt.date) -> bool:
    """Whether a day is the general election's."""
    return day == us_general_election(day.year)
