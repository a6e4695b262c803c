"""All voting days of an article, in reading order."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.extract.dates import DateMention
from generator.extract.document import Document, Sentence
from generator.extract.elections import calendar_days, undated
from generator.extract.elections.pairing import date_of_naming
from generator.extract.elections.stages import Naming, namings, party_before, stage_of
from generator.extract.elections.voting import Voting, of_this_cycle
from generator.extract.races import Races
from generator.model import Election


def find_votings(
    document: Document, races: Races, dates: list[tuple[DateMention, ...]]
) -> list[Voting]:
    """Voting days of the article; with a date first, then those that the text gives none."""
    found: list[Voting] = []
    without: list[Voting] = []

    def put(
        where: list[Voting], sentence: Sentence, at: int, stage: str, day: str | None, party: str | None
    ) -> None:
        race = races.at(sentence.paragraph, at, sentence.start, sentence.end)
        where.append(Voting(Election(stage, day, party, sentence.text), race, sentence))

    for sentence in document.sentences:
        text = document.paragraphs[sentence.paragraph]
        mentions = [
            d for d in dates[sentence.paragraph] if sentence.start <= d.start < sentence.end
        ]
        here = namings(text, sentence.start, sentence.end)
        taken: list[DateMention] = []
        for naming in here:
            mention = date_of_naming(text, sentence.start, naming, here, mentions)
            stage = stage_of(naming, mention, document, races, sentence.text)
            party = party_before(text, sentence.start, naming)
            day = _day(naming, mention, document.published)
            if mention is None and stage is not None:
                day = _counted(text, sentence, naming, document.published)
            if day is not None and stage is not None:
                put(found, sentence, naming.start, stage, day, party)
                taken += [mention] if mention else []
            elif mention is None and undated.names_one(
                document, text, sentence.start, sentence.end, naming
            ):
                put(without, sentence, naming.start, stage or "general", None, party)
        for mention in mentions:
            if mention in taken or not _current(mention.value, document.published):
                continue
            told = calendar_days.by_calendar(
                text, sentence.start, mention
            ) or calendar_days.by_voters(text, sentence.start, mention, document, races)
            if told is not None:
                put(found, sentence, mention.start, told, mention.value, None)
        month = calendar_days.in_november(
            sentence.text, sentence.start, mentions, document.published
        )
        if month is not None and _current(month[1], document.published):
            put(found, sentence, month[0], "general", month[1], None)
        if document.published is None and calendar_days.UNDATED_NOVEMBER.search(sentence.text):
            put(without, sentence, sentence.start, "general", None, None)
    found = _finest(found)
    stages = {v.election.stage for v in found}
    return found + [v for v in without if v.election.stage not in stages]


def _day(naming: Naming, mention: DateMention | None, published: date | None) -> str | None:
    """The date of a naming in this cycle; a bare year only tells a general election's month."""
    if mention is None or not _current(mention.value, published):
        return None
    if mention.precision == "year":
        if naming.stage == "general" and naming.words.startswith("general"):
            return f"{mention.value}-11"
        return mention.value if naming.stage == "caucus" else None
    return mention.value


def _current(value: str, published: date | None) -> bool:
    return published is None or of_this_cycle(value, published)


#: "one day before the election", "two days ahead of the Democratic primary".
_BEFORE = re.compile(
    r"\b(?P<count>a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) days?"
    r" (?:before|ahead of|until|away from|to) (?:the |its |[A-Z]\w+(?:['’]s)? )?(?:[\w-]+ ){0,3}$"
)
_COUNTS = "a one two three four five six seven eight nine ten".split()


def _counted(
    text: str, sentence: Sentence, naming: Naming, published: date | None
) -> str | None:
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

    def finer(coarse: Voting) -> str | None:
        election = coarse.election
        if not election.date or len(election.date) >= 10:
            return None
        fits = {
            e.date
            for e in days
            if e.stage == election.stage
            and e.date
            and e.date.startswith(election.date)
            and (e.party is None or election.party is None or e.party == election.party)
        }
        return next(iter(fits)) if len(fits) == 1 else None

    finest = []
    for voting in votings:
        day = finer(voting)
        if day is not None:
            voting = Voting(replace(voting.election, date=day), voting.race, voting.sentence)
        finest.append(voting)
    return finest

