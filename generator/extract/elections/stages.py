"""The nouns of voting days, the party that stands before one, and what a plain "election" is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.dates import DateMention, us_general_election
from generator.extract.document import Document
from generator.extract.elections.voting import is_local
from generator.extract.party_contests import code_of
from generator.extract.races import Races

#: Must not match "re-election", "primary care", "by-elections", a debate's "matchup" alone.
STAGE = re.compile(
    r"(?<![\w-])(?:(?P<special>special (?:\w+ )?(?:elections?|primary|runoff)"
    r"|recall (?:elections?|votes?))"
    r"|(?P<runoff>(?:primary )?run-?off(?: elections?)?s?)"
    r"|(?P<primary>(?:preliminary(?: election)?|primar(?:y|ies))(?: elections?)?"
    r"|nominating (?:contest|election)s?)"
    r"|(?P<caucus>caucus(?:es)?(?:-goers)?)"
    r"|(?P<convention>(?:party|state|nominating|endorsing|county|Democratic|Republican|GOP"
    r"|DFL) convention)|(?P<meeting>convention)|(?P<general>general elections?"
    r"|midterms?(?: elections?)?)"
    r"|(?P<day>Election Day)"
    r"|(?P<election>elections?|ballots?|municipal elections?))(?![\w-])"
    # a debate of the runoff campaign is no runoff
    r"(?! (?:campaigns?|debates?|opponents?|rivals?|season|ads?)\b)",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"(?:\b(Democratic|Republican|GOP|DFL|Libertarian|Democrats"
    r"|Republicans)(?:['’]s?)?(?: Party)?(?:['’]s)? (?:[\w.]+ ){0,4}?)$"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """A voting day's noun, ``text[start:end]`` of a paragraph."""

    start: int
    end: int
    stage: str
    words: str


def namings(text: str, start: int, end: int) -> list[Naming]:
    """The voting days' nouns of a sentence, left to right."""
    return [
        Naming(m.start(), m.end(), str(m.lastgroup), m.group().lower())
        for m in STAGE.finditer(text, start, end)
    ]


def party_before(text: str, start: int, naming: Naming) -> str | None:
    """The code of the party whose contest it is: "the Republican primary"."""
    if naming.stage not in ("primary", "caucus", "convention", "meeting", "runoff"):
        return None
    found = _PARTY.search(text[max(start, naming.start - 70) : naming.start])
    return code_of(found.group(1)) if found else None


#: The round of this article's date is the first of two: "the top two meet in November".
_NOVEMBER_NEXT = re.compile(
    r"\b(?:top two|winners?|advanc\w+|runoff|majority|meet|face)\b[^.;]{0,90}\bin(?:to)? November\b"
    r"|\badvance to November\b"
)


class Stages:
    """Tells stages in the content format's terms; ``primary_days``: those found so far."""

    def __init__(self, document: Document, races: Races) -> None:
        self.text = document.text
        self.local = is_local(races)
        self.special = races.main is not None and races.main.special
        self.louisiana = races.main is not None and races.main.state == "LA"
        self.recall = len(re.findall(r"\brecalls?\b", document.text)) >= _RECALL_STORY
        self.primary_days: frozenset[str] = frozenset()

    def of(self, naming: Naming, mention: DateMention | None, sentence: str) -> str | None:
        """The stage of a naming; ``None`` where the words name no voting day."""
        if naming.stage == "special":
            kind = naming.words
            return "primary" if "primary" in kind else "runoff" if "runoff" in kind else "special"
        if naming.stage == "meeting":
            return "convention" if _NOMINATES.search(sentence) and mention is not None else None
        if naming.stage == "day":
            return self._election_day(naming, mention, sentence)
        if naming.stage == "primary" and mention is not None and mention.value[5:] == "11":
            return "primary" if self.louisiana else None
        if naming.stage != "election":
            return naming.stage
        if mention is None:
            return None
        if _RECALL.search(sentence):
            return "special"
        ballot = naming.words.startswith("ballot")
        if ballot and mention.precision != "day":
            return None
        return self.plain(mention, partisan=ballot)

    def plain(self, mention: DateMention, *, partisan: bool = False) -> str | None:
        """The stage of a plain "election": the general one, where the date can be one's.

        A day of another month is the primary's where the article speaks of one and the office, or
        the wording (``partisan``), is one of parties.
        """
        if mention.precision == "year":
            return None
        if mention.value[5:7] == "11":
            return "general"
        if (self.special or self.recall) and mention.precision == "day" and not self.primary_days:
            return "special"
        if mention.precision == "day":
            if any(day < mention.value for day in self.primary_days):
                return "general"
            if (partisan or not self.local) and re.search(r"\bprimar(?:y|ies)\b", self.text):
                return "primary"
            if _NOVEMBER_NEXT.search(self.text):
                return "primary"
        # Louisiana's first round is open to all parties, whatever month it is in
        if self.local or self.louisiana:
            return "general"
        # a state's voting day outside November, told by what voters do on it
        return "primary" if partisan and mention.precision == "day" and not self.special else None

    def _election_day(
        self, naming: Naming, mention: DateMention | None, sentence: str
    ) -> str | None:
        if mention is None or (mention.start < naming.end and naming.start < mention.end):
            return None  # "weeks before Election Day" tells no day by itself
        if mention.value[5:7] == "11":
            return "general"
        for words in (sentence, self.text):
            if re.search(r"\bprimary\b", words, re.IGNORECASE):
                return "primary"
            if re.search(r"\brun-?off\b", words, re.IGNORECASE):
                return "runoff"
        return "general" if self.local else None


#: From so many mentions on an article is about a recall.
_RECALL_STORY = 3
#: A vote on removing somebody is one of its own: "in Tuesday's election 60 percent approved a
#: petition to recall the judge".
_RECALL = re.compile(r"\b(?:to|petition|effort|campaign) (?:\w+ )?recall\b|\brecall of\b")
#: What a party's convention does, for "a Feb. 4 convention" without the party's name before it.
_NOMINATES = re.compile(
    r"\b(?:nominat\w+|endors\w+|delegates|slate|(?:pick|choos|select)\w* [^.;]{0,40}?candidates?)\b"
)


def is_general_day(mention: DateMention) -> bool:
    """Whether a date is the Tuesday after the first Monday of November."""
    return (
        mention.precision == "day"
        and mention.value[5:7] == "11"
        and mention.end_value is None
        and mention.value == us_general_election(int(mention.value[:4])).isoformat()
    )
