"""What campaigns do in public: debates and advertisements."""

from __future__ import annotations

import re

from generator.extract.dates import date_of
from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.masks import PERSON, Masked, people_in

_DEBATE = re.compile(r"\b(?:debates?|debated|debating|candidate forums?|forums?|town halls?)\b")
_DEBATE_NOT = re.compile(
    r"\b(?:debate(?:d|s)? (?:over|about|on whether|whether|in the (?:Senate|House)"
    r"|on the (?:bill|measure|floor))|floor debate|national debate|public debate|policy debate"
    r"|budget debate|under debate|heated debate over)\b",
    re.IGNORECASE,
)
_AD = re.compile(
    r"\b(?:(?:TV|television|campaign|attack|radio|digital|negative|new|first|online|political"
    r"|30-second|60-second|\w+-second)(?: \w+)? (?:ads?|spots?|commercials?|advertisements?)"
    r"|(?:ads?|commercials?|advertisements?) (?:that |which |attack\w+|featur\w+|accus\w+|air\w*"
    r"|criticiz\w+|target\w+|on )|ad (?:buy|campaign)|in (?:the|an) ads?\b)",
    re.IGNORECASE,
)
_AD_VERB = re.compile(
    r"\b(?:air(?:s|ed|ing)?|releas\w+|launch\w*|debut\w*|unveil\w*|roll\w* out|running|ran|runs"
    r"|went (?:up|on the air)|began|begin\w*|start\w*|put out|paid for|buy\w*|bought|spend\w*"
    r"|spent|attack\w*|accus\w*|hit\w*|feature\w*|says|claims|poured|blast\w+|produced)\b"
)


class Campaigns(Rules):
    """Reads debates and advertisements."""

    def debates(self, masked: Masked) -> None:
        """A debate or forum of one sentence; "the candidates" are those of the main race."""
        text = masked.text
        match = _DEBATE.search(text)
        if not match or _DEBATE_NOT.search(text):
            return
        if not re.search(
            r"\b(?:candidates?|face[ds]? off|square[ds]? off|met|meet|participat\w*|televised"
            r"|first|second|final|moderat\w*|host\w*|invited|stage|schedul\w*|agreed|held|hold"
            r"|sponsor\w*|skip\w*|clash\w*|spar\w*|during|attend\w*|Tuesday|Wednesday|Thursday"
            r"|Monday|Friday|Sunday|Saturday|mayoral|gubernatorial|tonight)\b",
            text,
        ):
            return
        who = self._known(people_in(self.document, text))
        if len(who) < 2:
            who = (
                [e for e, race in self.chosen.items() if race is self.races.main]
                if re.search(
                    r"\b(?:candidates|both|two|three|four|five|all|rivals|opponents)\b", text
                )
                or len(who) == 0
                else who
            )
        if not who or len(who) > 12:
            return
        position = masked.original(match.start())
        paragraph = self.document.paragraphs[masked.sentence.paragraph]
        mention = date_of(self.dates[masked.sentence.paragraph], position, paragraph)
        if mention is None:
            near = [
                d
                for d in self.dates[masked.sentence.paragraph]
                if d.precision == "day"
                and masked.sentence.start <= d.start < masked.sentence.end
                and abs(d.start - position) < 60
            ]
            mention = near[0] if near else None
        value, basis = (mention.value, mention.basis) if mention else (None, None)
        self.drafts.append(
            Draft(
                "debate",
                who,
                masked.sentence,
                self._race(who, masked.sentence),
                value,
                basis,
                None,
                0.75,
            )
        )

    def ads(self, masked: Masked) -> None:
        """An advertisement of one sentence, with its sponsor and its target."""
        text = masked.text
        match = _AD.search(text)
        if (
            not match
            or not _AD_VERB.search(text)
            or re.search(
                r"\b(?:help wanted|classified|advertisement - story)\b", text, re.IGNORECASE
            )
        ):
            return
        who = self._known(people_in(self.document, text))
        if not who:
            return
        draft = self._put("ad", who, masked, match.start(), confidence=0.7)
        if draft is None:
            return
        target = re.search(
            rf"\b(?:attack\w*|accus\w*|criticiz\w+|slam\w*|hit(?:s|ting)?|blast\w*|target\w*"
            rf"|against|goes after|going after|rips?|ripping)\b[^.§]{{0,40}}?(?P<who>{PERSON})",
            text,
        )
        if target:
            draft.target = people_in(self.document, target["who"])[0].name
        sponsor = re.match(rf"^[^§¤]{{0,60}}(?P<who>{PERSON})", text)
        if sponsor:
            first = people_in(self.document, sponsor["who"])[0].name
            draft.sponsor = first if first != draft.target else None
