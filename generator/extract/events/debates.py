"""Debates and candidate forums, held or planned: one event for each race and day."""

from __future__ import annotations

import re

from generator.extract.dates import DateMention, date_of
from generator.extract.dates.direction import is_election
from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.masks import Masked, people_in

_DEBATE = re.compile(
    r"\b(?:debates?|debated|debating|(?:candidate|public|community)?\s?forums?|town halls?)\b",
    re.IGNORECASE,
)
_DEBATE_NOT = re.compile(
    r"\b(?:debate(?:d|s)? (?:over(?! the (?:[\w-]+ ){0,3}(?:primary|election|race))|about"
    r"|on whether|whether|in the (?:Senate|House)"
    r"|on the (?:bill|measure|floor))|floor debate|national debate|public debate|policy debate"
    r"|budget debate|under debate|heated debate over|open to debate|up for debate|no debate"
    r"|debate (?:schedule|preparation|prep|club|team|coach|stage fright))\b",
    re.IGNORECASE,
)
#: What shows that candidates are meant.
_HELD = re.compile(
    r"\b(?:candidates?|face[ds]? off|square[ds]? off|met|meet|participat\w*|televised"
    r"|first|second|final|moderat\w*|host\w*|invited|stage|schedul\w*|agreed|held|hold"
    r"|sponsor\w*|skip\w*|clash\w*|spar\w*|during|attend\w*|Tuesday|Wednesday|Thursday"
    r"|Monday|Friday|Sunday|Saturday|mayoral|gubernatorial|tonight|take part|took part|taking part"
    r"|(?:debate|forum) between|(?:mix|mixed) it up|last (?:week|month|night)"
    r"|exchang\w+|trad\w+|joust\w*"
    r"|(?:will|to|both|two) debate|recent|set for|at (?:a|the)|told|said|asked|governor['’]s)\b"
)
#: Debates in general, in which nobody is told to have met: "upcoming debates", "in debates".
_IN_GENERAL = re.compile(
    r"\b(?:[Uu]pcoming|several|many|more|future|other|previous|past|in|during|the|and|of|series of"
    r"|any|these|those)"
    r" (?:\w+ )?(?:debates|forums|town halls)\b"
)
#: A debate that somebody only asks for: "called on his rivals to take part in a debate".
_ASKED = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|for)|demand\w*|urg(?:e|es|ed|ing)|propos\w+|refus\w+"
    r"|push\w*|want(?:s|ed)? to|asking|asked (?:for|to))\b[^.;]{0,90}$"
)
_ATTENDED = re.compile(
    r"\b(?:he|she)\b[^.;]{0,40}\battend\w* |\battend\w* [^.;]{0,30}\b(?:he|she)\b"
)
_EVERYBODY = re.compile(
    r"\b(?:candidates|both|two|three|four|five|six|seven|eight|nine|ten|all|rivals|opponents)\b"
)
#: Between a debate and its own day before it: "Tuesday night's debate", "a March debate".
_ITS_DAY = re.compile(r"(?:(?: night| evening)?['’]s?)? ?(?:[\w.’'-]+ ){0,5}$")
_NEAR = 60
#: Whom somebody speaks of at a debate does not take part in it for that.
_ASIDE = re.compile(r"\([^()]*\)|[“\"][^“”\"]*[”\"]")
#: "the comptroller and his challenger", "Doe will meet her only opponent".
_HIS_RIVAL = re.compile(r"\b(?:his|her|their) (?:\w+ ){0,2}?(?:challenger|opponent|rival)\b")
#: Where a sentence before spoke of debates: "Doe and Roe are to meet Oct. 4 and Oct. 18".
_MEET = re.compile(
    r"\b(?:are to|will|plan to|agreed to|scheduled to|set to) (?:also |again |first )?(?:meet"
    r"|face off|square off)\b"
)


class Debates(Rules):
    """Reads debates; "the candidates" are those of the races that the article is about."""

    def read(self, masked: Masked) -> None:
        """The debates of one sentence, each for its day and race."""
        text = masked.text
        match = _DEBATE.search(text)
        if match is None:
            match = _MEET.search(text) if self._debate_before(masked) else None
            if match is None or not self._days(masked, match.start()):
                return
        elif (
            _ASKED.search(text[: match.start()])
            or _DEBATE_NOT.search(text)
            or not _HELD.search(text)
        ):
            return
        plain = _ASIDE.sub("", text)
        named = self._known(people_in(self.document, plain if "§" in plain else text))
        if len(named) == 1 and _HIS_RIVAL.search(plain):
            rival = self._rival(named[0].index)
            named += [rival] if rival is not None else []
        days = self._days(masked, match.start())
        alone = len(named) < 2
        if not days and (_IN_GENERAL.search(text) or (alone and not self._told_of(text))):
            return
        together = alone and (not named or _EVERYBODY.search(text) is not None)
        who = self._everybody(self._offices(masked)) if together else named
        if together and not named and _ATTENDED.search(text):
            return  # "she did attend a forum": who she is is not told here
        if not who or len(who) > 16:
            return
        dated: list[DateMention | None] = [*days] or [None]
        for day in dated:
            draft = Draft(
                "debate",
                list(who),
                masked.sentence,
                self._race(who, masked.sentence),
                day.value if day else None,
                day.basis if day else None,
                None,
                0.75,
            )
            self.drafts.append(draft)
            self._by_race(draft)

    @staticmethod
    def _told_of(text: str) -> bool:
        """Whether one debate is told of that somebody took part in: "at a recent debate, Doe"."""
        return re.search(
            r"\b(?:[Aa]t|[Ii]n|[Dd]uring|met for) (?:a|an|the|[A-Z]\w+day['’]s"
            r"|their) (?:[\w’'-]+ ){0,4}?(?:debate|forum)\b"
            r"|\battend\w* (?:a|the|an) (?:[\w’'-]+ ){0,4}?(?:debate|forum)\b"
            r"|\b(?:debate|forum) (?:that )?(?:he|she|§\d+§) (?:attended|took part)\b"
            r"|\btold (?:a|the|an) (?:\w+ ){0,3}?forum\b",
            text,
        ) is not None and not re.search(r"\b[Ff]ollowing a\b", text)

    def _offices(self, masked: Masked) -> set[str]:
        """Offices that a forum is said to be for: "a forum for the School Board candidates".

        "This forum" is the one of the sentence before.
        """
        sentence = masked.sentence
        before = self.document.sentences[max(0, sentence.index - 1)]
        places = [sentence]
        if re.match(r"(?:This|That|The|It)\b", sentence.text) and _DEBATE.search(before.text):
            places.append(before)
        for place in places:
            offices = {
                seat.office
                for seat in self.races.contested(place.paragraph)
                if place.start <= seat.start < place.end
            }
            if offices and re.search(r"\bfor\b", place.text):
                return offices
        return set()

    def _everybody(self, offices: set[str]) -> list[Entity]:
        """The candidates of the races that the article is about, of ``offices`` if it has any."""
        mains = {id(d) for d in self.races.drafts if d.main}
        out = ("withdrawn", "declined", "removed", "lost", "considering")
        return [
            e
            for e, race in self.chosen.items()
            if race is not None
            and id(race) in mains
            and (not offices or race.office in offices)
            and (self.candidates.drafts[e].status if e in self.candidates.drafts else None)
            not in out
        ]

    def _debate_before(self, masked: Masked) -> bool:
        index = masked.sentence.index
        before = self.document.sentences[max(0, index - 2) : index]
        return any(_DEBATE.search(s.text) and not _DEBATE_NOT.search(s.text) for s in before)

    def _days(self, masked: Masked, at: int) -> list[DateMention]:
        """The day of a debate; several where a sentence lists them."""
        position = masked.original(at)
        sentence = masked.sentence
        paragraph = self.document.paragraphs[sentence.paragraph]
        # "two forums before the July 19 primary": the vote's day is none of theirs
        mentions = [
            d
            for d in self.dates[sentence.paragraph]
            if sentence.start <= d.start < sentence.end
            and not is_election(paragraph, d.start, d.end)
        ]
        listed = [
            d
            for d in mentions
            if d.precision == "day"
            and d.end_value is None
            and re.search(
                r"\b(?:meet|off|debates?|on|and|forums?|,)\s*$", paragraph[sentence.start : d.start]
            )
            and d.start > position
        ]
        noun = next(
            (
                d
                for d in mentions
                if d.precision != "year" and _ITS_DAY.match(paragraph[d.end : position])
            ),
            None,
        )
        if noun is not None and position - noun.end < _NEAR:
            return [noun]
        if len(listed) > 1 and re.search(r"\band\b", paragraph[listed[0].end : listed[-1].start]):
            return list({d.value: d for d in listed}.values())
        told = date_of(mentions, position, paragraph)
        if told is not None and told.precision != "year":
            return [told]
        near = [
            d
            for d in mentions
            if d.precision == "day"
            and abs(d.start - position) < 75
            and "," not in paragraph[min(position, d.end) : max(position, d.start) - 1]
        ]
        return near[:1]
