"""Results: outcomes and counts, one event for each race."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract.document import Entity
from generator.extract.events.asides import without_asides
from generator.extract.events.base import Rules
from generator.extract.events.contests import Contests, is_general_election, sides
from generator.extract.events.counts import is_table_line
from generator.extract.events.draft import Draft
from generator.extract.events.figures import POLL, POLL_NOT, figures_of
from generator.extract.events.outcomes import Bout, is_unreal, outcomes_of
from generator.extract.events.plainly import plainly
from generator.extract.events.stand_ins import StandIn
from generator.extract.masks import LIST, PERSON, TITLE, Masked, people_in
from generator.extract.races import RaceDraft

_COUNTING = re.compile(
    r"\b(?:precincts?|of the vote|votes|vote|ballots counted|ballots cast|unofficial|returns"
    r"|results|tally|totals"
    r"|lead\w*|led|advantage)\b"
)
#: Words of a count; without one, figures beside names may be a poll's or a budget's.
_COUNTED = re.compile(r"\b(?:votes?|precincts?|results|returns|ballots|unofficial|tally|totals)\b")
#: In an article about polls "14% of the vote" is one's.
_COUNTED_SURELY = re.compile(
    r"\b(?:precincts?|results|returns|ballots|unofficial|tally|totals|votes (?:cast|counted)"
    r"|primary|election|run-?off)\b"
)
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
_FORETOLD = re.compile(
    r"\bvotes? (?:likely|expected|needed|required) to\b"
    r"|\b(?:to|must|needs?|needed) (?:get|win|receive|earn|collect) (?:[\w-]+ ){0,2}?[\d,]+"
    r"(?: \w+)? votes\b|\bvotes? (?:needed|required|necessary)\b"
)
#: A threshold for a party's nod: "cleared the bar of 478,905 weighted votes".
_THRESHOLD = re.compile(
    r"\b(?:bar|threshold|minimum|hurdle|majority|quota|goal|mark)\b[^.§]{0,20}? of (?:\w+ )?[\d,]+"
    r"|\bweighted votes?\b"
)
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


#: A party's officials choosing whom to back, by votes of their own.
_SLATING = re.compile(r"\b(?:slat(?:ed|ing)|slatemak\w+|weighted votes?|committeem[ae]n voted)\b")
_OF_ENDORSEMENTS = re.compile(r"\b(?:endors\w*|slat(?:e|ed|ing|es)|weighted)\b")
#: Several votes in one sentence, each with a winner: "won in three swing districts".
_EACH_OWN = re.compile(
    r"\b(?:two|three|four|five|six|seven|several|both|separate|different|other)"
    r" (?:[\w-]+ ){0,2}?(?:districts|races|contests|primaries|nominations)\b|\brespectively\b"
)


#: What a sentence says aside of somebody's past: ", who has held the seat since 1997".
_BACKGROUND = re.compile(r"\bwho (?:has|had|have|was|were|served|held)\b[^,.;]*")
#: A vote of the public; a convention's delegates vote on a "second ballot" too.
_COUNTED_VOTES = re.compile(
    r"\b(?:precincts?|(?<!first )(?<!second )(?<!third )(?<!fourth )ballots?|election|run-?off)\b"
)
#: Somebody told of beside those with figures: "led Roe by 11 votes", "far ahead of Roe and Poe".
_AGAINST = re.compile(
    rf"(?:{PERSON}[^.§]{{0,60}}?)?\b(?:leads?|led|leading|trail\w*|over|against|versus|ahead of"
    rf"|behind|out(?:spend|spent|rais|pac|poll)\w*|followed by|challenge from) {TITLE}{LIST}"
    r"(?!['’])"
)


#: Before "against": what is won for a later vote. "won the nomination against Sen. Roe".
_FOR_LATER = re.compile(
    r"\b(?:nomination|nominee|nod|right|chance|ticket|spot|(?:general )?election|November)\b"
    r"[^.§]{0,30}$"
)
_GONE = ("withdrawn", "removed")
#: How many sentences on "Doe was third with 1,402" is still one of votes told before.
_NEXT = 2
#: A victory in somebody's own words: "“She beats us fair and square,” he said".
_BOAST = re.compile(r"[“‘][^“”]*?\b(?:us|we|I|my|me)\b[^“”]*?”")


class Results(Rules):
    """Reads who won, lost or advanced, and by what figures."""

    def read(self) -> None:
        """Counts and outcomes, one event per race."""
        self._outcomes: dict[tuple[int, Entity], str] = {}
        self._counts: set[int] = set()
        self._voted = self._decided = -_NEXT - 1
        polled = {d.sentence.index for d in self.drafts if d.type == "poll"}
        self._polls = bool(polled)
        self._story = len(_STORY.findall(self.document.text)) >= 2
        self._contests = Contests(self.document, self.dates, self._story)
        self.stand_in = StandIn(self.document, self.chosen, self.candidates)
        self._polls = self._polls or (
            not self._story and len(POLL.findall(self.document.text)) >= 2
        )
        for masked in self.masked:
            text = masked.text
            if "§" not in text or masked.sentence.index in polled:
                continue
            told = _BACKGROUND.sub("", without_asides(text))
            if POLL.search(told) and not POLL_NOT.search(told):
                continue
            if self._past(told, 0, len(told)) or self._of_delegates(masked):
                continue
            self._sentence(masked)
        self.drafts[:] = [d for d in self.drafts if d.type != "result" or d.who]
        for draft in self.drafts:
            if draft.type == "result":
                outcomes = {e: s for (d, e), s in self._outcomes.items() if d == id(draft)}
                _order_outcome(draft, outcomes)

    def _with_owners(self, masked: Masked, over: bool) -> str:
        """The sentence to read figures from: owners of a number stay in it."""
        told = plainly(_BOAST.sub("", without_asides(masked.text, owners=True)), over=over)
        return self.stand_in.read(masked, told, self._contests.of_other_parties(told))

    def _of_delegates(self, masked: Masked) -> bool:
        """Whether a share of votes is one of a party's delegates on whom to endorse."""
        index = masked.sentence.index
        around = " ".join(s.text for s in self.document.sentences[max(0, index - 2) : index + 1])
        of_party = re.search(r"\bdelegates\b|\bconvention\b", around) is not None and re.search(
            r"\bendors\w+", around
        )
        return (bool(of_party) or _SLATING.search(around) is not None) and _COUNTED_VOTES.search(
            masked.text
        ) is None

    def _sentence(self, masked: Masked) -> None:
        over = self._story or self._contests.night is not None
        told = plainly(_BOAST.sub("", without_asides(masked.text)), over=over)
        text = self.stand_in.read(masked, told, self._contests.of_other_parties(told))
        bouts = outcomes_of(self.document, text, self._known, story=self._story)
        counted = masked.sentence.index - self._voted <= _NEXT
        decided = masked.sentence.index - self._decided <= _NEXT
        shares, counts = figures_of(
            self.document,
            self._with_owners(masked, over),
            lambda index: self._beside(index, text),
            story=self._story,
            counted=counted,
        )
        figures = {e: p for e, p in shares.items() if e in self.chosen}
        votes = {e: n for e, n in counts.items() if e in self.chosen}
        gone = {e for b in bouts for e, s in b if s == "nominee" and self._status(e) in _GONE}
        bouts = [kept for b in bouts if (kept := [(e, s) for e, s in b if e not in gone])]
        if _THRESHOLD.search(text):
            votes = {}
        is_count = (
            bool(figures or votes)
            and not is_unreal(text)
            and self._is_count(text, sure=bool(counted or bouts or (decided and len(figures) > 1)))
        )
        if _OF_ENDORSEMENTS.search(text) and not _COUNTED.search(text):
            is_count = False  # an endorsement is won and lost as well
        if is_count:
            self._voted = masked.sentence.index
        if bouts:
            self._decided = masked.sentence.index
        if not is_count and not bouts:
            figures, votes = {}, {}
        contest = self._contests.day_of(masked.sentence)
        gave_up = _CONCEDED.search(text)
        conceded = people_in(self.document, gave_up["who"]) if gave_up else []
        for race, bout in self._parted(bouts, [*figures, *votes], text, masked):
            draft = self._add(race, bout, masked, contest)
            for entity, status in bout:
                if entity in figures:
                    draft.results.setdefault(entity, {}).setdefault("percent", figures[entity])
                if entity in votes:
                    draft.results.setdefault(entity, {}).setdefault("votes", votes[entity])
                if status:
                    given_up = status == "lost" and entity in conceded
                    told_so = "conceded" if given_up else status
                    self._outcomes.setdefault((id(draft), entity), told_so)
            if is_count:
                self._counts.add(id(draft))

    def _parted(
        self, bouts: list[Bout], counted: list[Entity], text: str, masked: Masked
    ) -> list[tuple[RaceDraft | None, Bout]]:
        """What a sentence tells, by vote: whoever beat another ran for one seat with them.

        The others are parted by their race; whoever has figures only has no status.
        """
        found = [(self._race_of(b, masked), b) for b in bouts if _is_duel(b)]
        placed = {e for _, b in found for e, _ in b}
        rest = [pair for b in bouts if not _is_duel(b) for pair in b]
        rest += [(e, "") for e in dict.fromkeys(counted) if e not in {e for e, _ in rest}]
        rest = [(e, s) for e, s in rest if e not in placed]
        told = placed | {e for e, _ in rest}
        fields = {self.chosen.get(e) for e in told}
        rest += [
            (e, "")
            for match in _AGAINST.finditer(text)
            if told
            and not (
                (at := match.group().rfind("against")) > 0 and _FOR_LATER.search(match.group()[:at])
            )
            for e in self._known(people_in(self.document, match.group()))
            if e not in told and self.chosen.get(e) in fields - {None} and self._stands(e)
        ]
        if not counted and (_EACH_OWN.search(text) or self._several_winners(bouts)):
            return found + [(self.chosen.get(e), [(e, s)]) for e, s in rest]
        races = {self.chosen.get(e) for e, _ in rest}
        won, _ = sides(rest)
        if len(races) == 1 and len(found) == 1 and races <= {found[0][0], None} and not won:
            race, bout = found[0]
            return [(race, bout + rest)]
        if len(races) < 2 and rest:
            return [*found, (self._race([e for e, _ in rest], masked.sentence), rest)]
        parted = sorted(races, key=lambda r: r.id if r else "")
        return found + [
            (race, [(e, s) for e, s in rest if self.chosen.get(e) is race]) for race in parted
        ]

    @staticmethod
    def _several_winners(bouts: list[Bout]) -> bool:
        """Whether verbs of their own say that two people won: each won another vote.

        "Doe won re-election in one city and Roe won in another": no seat has two winners.
        """
        alone = [b for b in bouts if not _is_duel(b) and sides(b)[0]]
        return len(alone) > 1 and len(alone) == len(bouts)

    def _race_of(self, bout: Bout, masked: Masked) -> RaceDraft | None:
        """The race of a duel: the winner's, else that of most of the others."""
        won, _ = sides(bout)
        people = sorted((e for e, _ in bout), key=lambda e: (e not in won, e.index))
        return self._race(people, masked.sentence)

    def _beside(self, index: int, text: str) -> Entity | None:
        """The only one told of in a person's vote so far whom a sentence does not name."""
        person = self.document.people[index]
        others = {
            e
            for d in self.drafts
            if d.type == "result" and person in d.who
            for e in d.who
            if e is not person and f"§{e.index}§" not in text
        }
        return next(iter(others)) if len(others) == 1 else self._rival(index)

    def _stands(self, entity: Entity) -> bool:
        shown = self.candidates.drafts.get(entity)
        return shown is None or shown.status not in ("declined", "withdrawn", "removed")

    def _is_count(self, text: str, *, sure: bool) -> bool:
        """Whether figures are of a count; ``sure``: they stand beside an outcome or a count."""
        if self._polls and not (_COUNTED if self._story else _COUNTED_SURELY).search(text):
            return False
        if _SURVEYED.search(text) or _FORETOLD.search(text) or self._earlier(text):
            return False
        if sure and not self._polls:
            return True
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
        self, race: RaceDraft | None, bout: Bout, masked: Masked, contest: str | None
    ) -> Draft:
        """The event of a race's vote; ``contest`` is the vote's day where the words tell it."""
        people = [e for e, _ in bout]
        single = _EACH_OWN.search(masked.text) is not None
        draft, is_new = self._contests.event_of(race, people, bout, masked, contest, single=single)
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
        results = [d for d in self.drafts if d.type == "result"]
        # what an article opens with is its news: it reports on the vote of these days
        report = self._story or any(d.sentence.index < _TOP and not d.date for d in results)
        for draft in self.drafts:
            if draft.type != "result" or published is None:
                continue
            if draft.date is None:
                if id(draft) not in self._counts and not report:
                    continue
                if voting is not None:
                    draft.date, draft.basis = voting.isoformat(), "relative"
                elif id(draft) not in self._counts and not self._story:
                    continue
                elif is_general_election(published) or (
                    published.weekday() == 1 and _NIGHT.search(self.document.text)
                ):
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
#: Sentences at the top of an article.
_TOP = 8
#: Told on the voting day itself.
_NIGHT = re.compile(r"\bprecincts?\b|\bpolls closed\b|\bconceded\b[^.]{0,60}\b[ap]\.?m\b")


def _is_duel(bout: Bout) -> bool:
    won, lost = sides(bout)
    return bool(won and lost)


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
