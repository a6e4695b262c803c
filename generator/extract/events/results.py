"""Results: outcomes and counts, one event for each race."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.events.contests import Contests, is_general_election
from generator.extract.events.counts import is_table_line, votes_of
from generator.extract.events.draft import Draft
from generator.extract.events.figures import POLL, POLL_NOT
from generator.extract.events.outcomes import is_unreal, outcomes_of
from generator.extract.masks import PERSON, Masked, people_in
from generator.extract.races import RaceDraft

_COUNTING = re.compile(
    r"\b(?:precincts?|of the vote|votes|vote|ballots counted|ballots cast|unofficial|returns"
    r"|results|tally|totals"
    r"|lead\w*|led|advantage)\b"
)
#: Words of a count; without one, figures beside names may be a poll's or a budget's.
_COUNTED = re.compile(r"\b(?:votes?|precincts?|results|returns|ballots|unofficial|tally|totals)\b")
_STORY = re.compile(
    r"\b(?:precincts?|unofficial|returns|votes? counted|of the votes?|[Ee]lection [Nn]ight"
    r"|final tally"
    r"|early results|ballots cast|percent of (?:the )?(?:ballots|precincts|votes?)|(?:received"
    r"|with|garnered|earned|had) [\d,]+ votes|[Rr]esults(?! (?:from|of) (?:the|a|an|its)\b)"
    r"|conceded|vote totals?|top vote-getters?)\b"
)
#: What is asked of some voters only is a poll's, told sentences after the poll was named.
_SURVEYED = re.compile(
    r"\b(?:among (?:those|voters|women|men|independents|likely)|likely voters|undecided"
    r"|respondents|surveyed"
    r"|favorab\w*|say they|less likely|more likely)\b"
)
#: Votes that somebody may get.
_FORETOLD = re.compile(r"\bvotes? (?:likely|expected|needed|required) to\b")
_OUTCOME_VERB = re.compile(
    r"\b(?:won|wins|defeated|beat|advanc\w+|lost|elected|reelected|re-elected|conceded|ousted|led"
    r"|leads"
    r"|votes?|victory|headed|ran|finished)\b"
)
#: Counts of an earlier cycle: "received 44% when she ran two years ago".
_COUNT_EARLIER = re.compile(
    r"\byears ago\b|\bwhen (?:he|she|they|§\d+§) (?:ran|was|won|lost|first|faced)\b|\blast (?:time"
    r"|cycle|year|election|fall)\b"
    r"|\bfour years earlier\b|\bin (?:19|20)\d\d\b"
)
_CONCEDED = re.compile(rf"(?P<who>{PERSON})[^.§]{{0,30}}?\bconced(?:ed|es)\b")


#: A result whose month alone is told: "won the primary in June", "finished second last month".
_IN_MONTH = re.compile(
    r"\b(?:won|lost|advanced|elected|beat|defeated|finished|placed)\b[^.]{0,50}\b(?:in [A-Z]"
    r"|last month)"
)


#: What a sentence says aside of somebody's past: ", who has held the seat since 1997".
_BACKGROUND = re.compile(r"\bwho (?:has|had|have|was|were|served|held)\b[^,.;]*")
_COUNTED_VOTES = re.compile(r"\b(?:precincts?|ballots?|election|run-?off)\b")
_AGAINST = re.compile(
    r"\b(?:leads?|led|leading|trail\w*|over|against|versus|ahead of|behind|defeat\w+|beat"
    r"|out(?:spend|spent|rais|pac|poll)\w*|followed by|challenge from)\b"
)


class Results(Rules):
    """Reads who won, lost or advanced, and by what figures."""

    def read(self) -> None:
        """Counts and outcomes, one event per race."""
        self._outcomes: dict[tuple[int, Entity], str] = {}
        self._counts: set[int] = set()
        polled = {d.sentence.index for d in self.drafts if d.type == "poll"}
        self._polls = bool(polled)
        self._story = len(_STORY.findall(self.document.text)) >= 2
        self._contests = Contests(self.document, self.dates, self._story)
        self._polls = self._polls or (
            not self._story and len(POLL.findall(self.document.text)) >= 2
        )
        for masked in self.candidates.masked:
            text = masked.text
            if "§" not in text or masked.sentence.index in polled:
                continue
            if POLL.search(text) and not POLL_NOT.search(text):
                continue
            told = _BACKGROUND.sub("", text)
            if self._past(told, 0, len(told)) or is_unreal(text) or self._of_delegates(masked):
                continue
            self._sentence(masked)
        self.drafts[:] = [d for d in self.drafts if d.type != "result" or d.who]
        for draft in self.drafts:
            if draft.type == "result":
                outcomes = {e: s for (d, e), s in self._outcomes.items() if d == id(draft)}
                _order_outcome(draft, outcomes)

    def _of_delegates(self, masked: Masked) -> bool:
        """Whether a share of votes is one of a party's delegates on whom to endorse."""
        index = masked.sentence.index
        around = " ".join(s.text for s in self.document.sentences[max(0, index - 2) : index + 1])
        return (
            re.search(r"\bdelegates\b", around) is not None
            and re.search(r"\bendors\w+", around) is not None
            and _COUNTED_VOTES.search(masked.text) is None
        )

    def _sentence(self, masked: Masked) -> None:
        text = masked.text
        who = outcomes_of(self.document, text, self._known)
        shares, counts = votes_of(self.document, text, story=self._story)
        figures = {e: p for e, p in shares.items() if e in self.chosen}
        votes = {e: n for e, n in counts.items() if e in self.chosen}
        is_count = bool(figures or votes) and self._is_count(text)
        if re.search(r"\b(?:endors\w*|slat(?:e|ed|ing|es)|weighted)\b", text) and not (
            is_count and _COUNTED.search(text)
        ):
            return  # an endorsement is won and lost as well
        if not who and not is_count:
            return
        # one sentence may tell of several races: each person's race tells which it is
        people = [e for e, _ in who] + [*figures, *votes]
        if (is_count or who) and _AGAINST.search(text):
            fields = {self.chosen.get(e) for e in people}
            named = self._known(people_in(self.document, text))
            people += [
                e
                for e in named
                if e not in people and self.chosen.get(e) in fields - {None} and self._stands(e)
            ]
        races = {self.chosen.get(e) for e in people}
        if len(races) < 2:
            races = {self._race(people, masked.sentence)}
        beaten = [s for _, s in who] in (["won", "lost"], ["lost", "won"]) and len(set(people)) == 2
        if beaten and len(races) > 1:
            # one beat the other, so they ran for one seat, whatever is told of them elsewhere
            races = {self.chosen.get(next(e for e, s in who if s == "won"))}
        contest = self._contests.day_of(masked.sentence)
        for race in sorted(races, key=lambda r: r.id if r else ""):
            some = [
                e
                for e in dict.fromkeys(people)
                if race is None or beaten or self.chosen.get(e) is race
            ]
            draft = self._add(race, some, masked, contest)
            for entity in figures:
                if entity in some:
                    draft.results.setdefault(entity, {}).setdefault("percent", figures[entity])
            for entity in votes:
                if entity in some:
                    draft.results.setdefault(entity, {}).setdefault("votes", votes[entity])
            if is_count:
                self._counts.add(id(draft))
            gave_up = _CONCEDED.search(text)
            conceded = people_in(self.document, gave_up["who"]) if gave_up else []
            for entity, status in who:
                told = "conceded" if status == "lost" and entity in conceded else status
                self._outcomes.setdefault((id(draft), entity), told)

    def _stands(self, entity: Entity) -> bool:
        shown = self.candidates.drafts.get(entity)
        return shown is None or shown.status not in ("declined", "withdrawn", "removed")

    def _is_count(self, text: str) -> bool:
        if self._polls and not _COUNTED.search(text):
            return False
        if _SURVEYED.search(text) or _FORETOLD.search(text) or self._earlier(text):
            return False
        if self._story and (is_table_line(text) or not self._polls):
            return bool(
                _COUNTING.search(text) or re.search(r"\d ?(?:%|percent)|\d votes", text)
            ) or (is_table_line(text))
        return bool(_COUNTING.search(text) and _COUNTED.search(text))

    def _earlier(self, text: str) -> bool:
        """Whether a count is one of an earlier cycle; the article's own year is none."""
        match = _COUNT_EARLIER.search(text)
        year = self.document.published.year if self.document.published else None
        return match is not None and not match.group().endswith(f" {year}")

    def _add(
        self, race: RaceDraft | None, people: list[Entity], masked: Masked, contest: str | None
    ) -> Draft:
        """The event of a race's vote; ``contest`` is the vote's day where the words tell it."""
        draft, is_new = self._contests.event_of(race, people, masked, contest)
        if is_new:
            self.drafts.append(draft)
        draft.who += [e for e in people if e not in draft.who]
        if draft.date is None and contest is not None:
            draft.date, draft.basis = contest, "relative"
        if draft.date is None:
            self._dated(draft, masked)
        return draft

    def _dated(self, draft: Draft, masked: Masked) -> None:
        """Gives an event the date of its sentence."""
        sentence = masked.sentence
        if verb := _OUTCOME_VERB.search(masked.text):
            value, basis = self._date(sentence, masked.original(verb.start()))
            if value is not None and self._contests.is_ahead(value):
                value, basis = None, None
            if value is None or len(value) == 10 or _IN_MONTH.search(masked.text):
                draft.date, draft.basis = value, basis
        if draft.date is None and not _IN_MONTH.search(masked.text):
            near = [
                d
                for d in self.dates[sentence.paragraph]
                if d.precision == "day"
                and sentence.start <= d.start < sentence.end
                and not self._contests.is_ahead(d.value)
            ]
            if near:
                draft.date, draft.basis = near[0].value, near[0].basis

    def date(self) -> None:
        """A results story told no day beside the outcome: the voting day at its top.

        Counts that go on past midnight are of the day before.
        """
        published = self.document.published
        voting = self._contests.voting_day()
        for draft in self.drafts:
            if draft.type != "result" or published is None:
                continue
            if draft.date is None:
                if id(draft) not in self._counts and not self._story:
                    continue
                if voting is not None:
                    draft.date, draft.basis = voting.isoformat(), "relative"
                elif published.weekday() == 1 and _NIGHT.search(self.document.text):
                    draft.date, draft.basis = published.isoformat(), "relative"
                else:
                    draft.date, draft.basis = f"{published:%Y-%m}", "relative"
            elif len(draft.date) == 10:
                day = dt.date.fromisoformat(draft.date)
                before = day - dt.timedelta(days=1)
                late = _PAST_MIDNIGHT.search(draft.sentence.text) is not None
                if day.weekday() in (2, 6) and (
                    before == voting or is_general_election(before) or late
                ):
                    draft.date = before.isoformat()


#: The count of a night, told on the morning after.
_PAST_MIDNIGHT = re.compile(
    r"\b[Ee]arly (?:Wednesday|Sunday)\b|\b(?:Wednesday|Sunday) morning\b|\bmidnight\b"
)
#: Told on the voting day itself.
_NIGHT = re.compile(r"\bprecincts?\b|\bpolls closed\b|\bconceded\b[^.]{0,60}\b[ap]\.?m\b")


def _order_outcome(draft: Draft, outcomes: dict[Entity, str]) -> None:
    """Winners first, then by votes; ``detail`` says what became of the first."""
    rank = {"won": 0, "nominee": 0, "advanced": 0, "lost": 2, "conceded": 2}

    def key(entity: Entity) -> tuple[int, float]:
        figures = draft.results.get(entity, {})
        return rank.get(outcomes.get(entity, ""), 1), -(
            figures.get("votes") or figures.get("percent") or 0
        )

    draft.who.sort(key=key)
    status = outcomes.get(draft.who[0])
    draft.detail = {"nominee": "nominated"}.get(status, status) if status else None
