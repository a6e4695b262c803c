"""A candidate told by a description: "the former state treasurer led Brady 57% to 41%"."""

from __future__ import annotations

import re

from generator.extract.candidates import Candidates
from generator.extract.document import Document, Entity
from generator.extract.masks import PERSON, TITLE, Masked, people_in
from generator.extract.races import RaceDraft
from generator.extract.victories import BEAT

#: Words for a person that may stand for a candidate.
_NOUN = (
    r"(?:incumbent|challenger|newcomer|candidate|nominee|Democrat|Republican|Libertarian|Independent"
    r"|progressive|moderate|conservative|lawyer|attorney|prosecutor|judge|mayor|governor|senator"
    r"|sheriff|treasurer|auditor|comptroller|clerk|lawmaker|legislator|representative|delegate"
    r"|congress(?:wo)?man|council(?:wo)?man|council member|councilor|commissioner|supervisor"
    r"|alder(?:wo)?man|assembly(?:wo)?man|state representative|executive|officer|deputy|chief"
    r"|captain|lieutenant|colonel|veteran|general|pilot|businessman|businesswoman|entrepreneur"
    r"|developer|owner|farmer|rancher|teacher|educator|principal|professor|nurse|doctor|physician"
    r"|pastor|activist|organizer|advocate|engineer|broadcaster|celebrity|wrestler|economist"
    r"|millionaire|billionaire|[\w-]+-year-old)"
)
_SUBJECT = re.compile(
    rf"(?P<lead>^(?:[^,;§]{{1,70}}, )?|[;—–-] |, (?:but|and|while) )"
    rf"(?P<words>[Tt]he (?!two|three|four|other)(?:[\w’'-]+ ){{0,5}}?{_NOUN})"
    rf"(?P<verb> (?:[\w-]+ly |had |has |also |then )?(?:{BEAT}|defeats|led|leads|leading|trailed"
    rf"|trails|won|lost|conceded|received|garnered|got|took|drew|captured|had)\b)"
)
_OBJECT = re.compile(rf"^[^.;§]{{0,80}}?{TITLE}(?P<who>{PERSON})")
#: How far back somebody may have been named whom the words mean.
_BACK = 3


class StandIn:
    """Puts the person whom a sentence's subject describes in its place."""

    def __init__(
        self,
        document: Document,
        chosen: dict[Entity, RaceDraft | None],
        candidates: Candidates,
    ) -> None:
        self.document, self.chosen, self.candidates = document, chosen, candidates

    def read(self, masked: Masked, text: str, elsewhere: set[Entity]) -> str:
        """``text`` with the person's mark; as it is where nobody or several may be meant.

        Who runs ``elsewhere``, in another party's vote, is not meant.
        """
        match = _SUBJECT.search(text)
        if match is None:
            return text
        beaten = _OBJECT.match(text[match.end() :])
        against = people_in(self.document, beaten["who"]) if beaten else []
        who = self._meant(masked, against, elsewhere)
        if who is None:
            return text
        start, end = match.span("words")
        return f"{text[:start]}§{who.index}§{text[end:]}"

    def _meant(
        self, masked: Masked, against: list[Entity], elsewhere: set[Entity]
    ) -> Entity | None:
        """The one who ran against somebody: the last named subject, else the only other one."""
        races = {self.chosen.get(e) for e in against if e in self.chosen} - {None}
        field = [
            e
            for e, race in self.chosen.items()
            if e not in against and e not in elsewhere and (race in races or not races)
        ]
        index = masked.sentence.index
        for back in range(1, _BACK + 1):
            if index < back:
                break
            before = self.document.sentences[index - back]
            named = list(dict.fromkeys(m.entity for m in before.mentions if m.entity in field))
            if len(named) == 1 and back == 1:
                return named[0]
            if named:
                break
        standing = [
            e
            for e in field
            if races
            and (shown := self.candidates.drafts.get(e)) is not None
            and shown.status not in ("declined", "withdrawn", "removed", "lost")
        ]
        return standing[0] if len(standing) == 1 else None
