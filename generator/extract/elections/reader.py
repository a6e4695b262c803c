"""All voting days of an article, in reading order."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.extract.dates import DateMention, us_general_election
from generator.extract.document import Document, Sentence
from generator.extract.elections import calendar_days, undated
from generator.extract.elections.pairing import date_of_naming, is_moved
from generator.extract.elections.stages import Naming, Stages, namings, party_before
from generator.extract.elections.voting import Voting, of_this_cycle
from generator.extract.races import Races
from generator.model import Election


def find_votings(
    document: Document, races: Races, dates: list[tuple[DateMention, ...]]
) -> list[Voting]:
    """Voting days of the article; with a date first, then those that the text gives none."""
    return _Reading(document, races, dates).votings()


class _Reading:
    """One pass for days with a stage's own noun, one for those that need to know the first."""

    def __init__(
        self, document: Document, races: Races, dates: list[tuple[DateMention, ...]]
    ) -> None:
        self.document, self.races = document, races
        self.published = document.published
        self.year = None if self.published else undated.year_of(document)
        self.stages = Stages(document, races)
        self.found: list[Voting] = []
        self.without: list[Voting] = []
        #: Stage and new day of a vote that was put off; no other day of the stage holds.
        self.moved: tuple[str, str] | None = None
        #: Of every sentence: its namings of votes and its dates.
        self.parts = [
            (
                sentence,
                namings(document.paragraphs[sentence.paragraph], sentence.start, sentence.end),
                [d for d in dates[sentence.paragraph] if sentence.start <= d.start < sentence.end],
            )
            for sentence in document.sentences
        ]

    def votings(self) -> list[Voting]:
        """All of them, each with the finest date that the article gives it."""
        taken: set[tuple[int, int]] = set()
        for plain in (False, True):
            for sentence, here, mentions in self.parts:
                for naming in here:
                    if (naming.stage in ("election", "day")) == plain:
                        self._naming(sentence, naming, here, mentions, taken)
            days = {v.election.date for v in self.found if v.election.stage == "primary"}
            self.stages.primary_days = frozenset(d for d in days if d and len(d) == 10)
        for sentence, _, mentions in self.parts:
            self._acts(sentence, [m for m in mentions if (sentence.index, m.start) not in taken])
            self._november(sentence, mentions)
        if self.moved is not None:
            stage, day = self.moved
            self.found = [
                v for v in self.found if v.election.stage != stage or v.election.date == day
            ]
        found = _finest(sorted(self.found, key=lambda v: v.sentence.index))
        stages = {v.election.stage for v in found}
        return found + [v for v in self.without if v.election.stage not in stages]

    def _put(
        self, where: list[Voting], sentence: Sentence, at: int, stage: str, day: str | None,
        party: str | None = None,
    ) -> None:  # fmt: skip
        race = self.races.at(sentence.paragraph, at, sentence.start, sentence.end)
        if stage == "general" and day and not self.stages.local and not self.stages.louisiana:
            november = day[5:7] == "11" and len(day) == 10
            if november and day != us_general_election(int(day[:4])).isoformat():
                day = day[:7]  # the day of a count, no state's voting day
        where.append(Voting(Election(stage, day, party, sentence.text), race, sentence))

    def _naming(
        self,
        sentence: Sentence,
        naming: Naming,
        here: list[Naming],
        mentions: list[DateMention],
        taken: set[tuple[int, int]],
    ) -> None:
        if _CANCELED.search(sentence.text):
            return
        text = self.document.paragraphs[sentence.paragraph]
        mention = date_of_naming(text, sentence.start, naming, here, mentions)
        stage = self.stages.of(naming, mention, sentence.text)
        party = party_before(text, sentence.start, naming)
        day = self._day(naming, mention)
        if mention is None:
            day = _counted(text, sentence, naming, self.published) or self._nears(text, naming)
            if stage is None and day and day[5:7] == "11":
                general = us_general_election(int(day[:4])).isoformat()
                stage = "general" if day == general else None
            elif stage is not None and day is None and self.year is not None:
                day = undated.day_beside(text, sentence.start, sentence.end, naming, self.year)
        if day is not None and stage is not None:
            self._put(self.found, sentence, naming.start, stage, day, party)
            if mention is not None and is_moved(text, naming, mention):
                self.moved = stage, day
            if mention is not None:
                taken.add((sentence.index, mention.start))
        elif mention is None and undated.names_one(
            self.document, text, sentence.start, sentence.end, naming
        ):
            self._put(self.without, sentence, naming.start, stage or "general", None, party)

    def _nears(self, text: str, naming: Naming) -> str | None:
        """The general election's month where it "nears" in an even year."""
        published = self.published
        if published is None or published.year % 2 or not naming.words.startswith("general"):
            return None
        return f"{published.year}-11" if undated.nears(text, naming) else None

    def _acts(self, sentence: Sentence, mentions: list[DateMention]) -> None:
        """Days without a noun of their own: the calendar's, or those that voters act on."""
        text = self.document.paragraphs[sentence.paragraph]
        known = {v.election.date for v in self.found}
        for mention in mentions:
            if mention.value in known or not self._current(mention.value):
                continue
            stage = calendar_days.by_calendar(
                text, sentence.start, mention
            ) or calendar_days.by_voters(text, sentence.start, mention, self.stages)
            if stage is not None:
                self._put(self.found, sentence, mention.start, stage, mention.value)

    def _november(self, sentence: Sentence, mentions: list[DateMention]) -> None:
        month = calendar_days.in_november(sentence.text, sentence.start, mentions, self.published)
        if month is not None and self._current(month[1]):
            self._put(self.found, sentence, month[0], "general", month[1])
        elif self.published is None and calendar_days.UNDATED_NOVEMBER.search(sentence.text):
            if self.year is not None:
                day = f"{self.year}-11"
                self._put(self.found, sentence, sentence.start, "general", day)
            else:
                self._put(self.without, sentence, sentence.start, "general", None)

    def _day(self, naming: Naming, mention: DateMention | None) -> str | None:
        """A naming's date in this cycle; a bare year only tells a general election's month."""
        if mention is None or not self._current(mention.value):
            return None
        if mention.precision == "year":
            if naming.stage == "general" and naming.words.startswith("general"):
                return f"{mention.value}-11"
            return mention.value if naming.stage == "caucus" else None
        return mention.value

    def _current(self, value: str) -> bool:
        return self.published is None or of_this_cycle(value, self.published)


#: A vote that will not be held.
_CANCELED = re.compile(
    r"\b(?:primary|election|run-?off|vote)s?\b[^.;]{0,25}\b(?:is|are|was|were|be|been) cancell?ed\b"
)
#: "one day before the election", "two days ahead of the Democratic primary".
_BEFORE = re.compile(
    r"\b(?P<count>a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) days?"
    r" (?:before|ahead of|until|away from|to) (?:the |its |[A-Z]\w+(?:['’]s)? )?(?:[\w-]+ ){0,3}$"
)
_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _counted(text: str, sentence: Sentence, naming: Naming, published: date | None) -> str | None:
    """The day that a number of days "before the election" leads to from the publication."""
    match = _BEFORE.search(text, max(sentence.start, naming.start - 60), naming.start)
    if match is None or published is None:
        return None
    word = match["count"]
    count = int(word) if word.isdigit() else max(1, _COUNTS.index(word))
    return (published + timedelta(days=count)).isoformat()


def _finest(votings: list[Voting]) -> list[Voting]:
    """A month told beside a day of that month, for one stage and party, means that day."""
    days = [v.election for v in votings if v.election.date and len(v.election.date) == 10]

    def finer(coarse: Election) -> str | None:
        month = coarse.date
        if not month or len(month) >= 10:
            return None
        fits = {
            e.date
            for e in days
            if e.stage == coarse.stage
            and e.date
            and e.date.startswith(month)
            and (e.party is None or coarse.party is None or e.party == coarse.party)
        }
        return next(iter(fits)) if len(fits) == 1 else None

    return [
        Voting(replace(v.election, date=day), v.race, v.sentence)
        if (day := finer(v.election))
        else v
        for v in votings
    ]
