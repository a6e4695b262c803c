"""Advertisements, with sponsor and target."""

from __future__ import annotations

import re

from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.masks import PERSON, Masked, people_in

_AD = re.compile(
    r"\b(?:(?:TV|television|campaign|attack|radio|digital|negative|new|first|online|political"
    r"|30-second|60-second|\w+-second)(?: \w+)? (?:ads?|spots?|commercials?|advertisements?)"
    r"|(?:ads?|commercials?|advertisements?) (?:that |which |attack\w+|featur\w+|accus\w+|air\w*"
    r"|criticiz\w+|target\w+|show\w*|portray\w+|tout\w+|sa(?:ys?|ying)|claim\w+|call\w+|urg\w+"
    r"|highlight\w+|bash\w+|hit\w+|slam\w+|blast\w+|prais\w+|depict\w+|on )|ad (?:buy|campaign)"
    r"|in (?:the|an|his|her|one) (?:[\w-]+ ){0,2}?(?:ads?|commercial|spot)\b"
    r"|(?:his|her|their|own|current|latest|recent) (?:[\w-]+ )?ads?\b"
    r"|(?:positive|false|running|aired?|ran|run|argued in|attack) ads?\b"
    r"|ads? (?:link\w+|against|funded|paid|focus\w*|seeking|tying|painting|called|titled|implying)"
    r"|mailers? (?:that |which |funded |paid |attack\w+|accus\w+|criticiz\w+|call\w+|link\w+))"
    r"|(?<=§)['’]s (?:[\w-]+ ){0,2}?ads?\b",
    re.IGNORECASE,
)
_AD_VERB = re.compile(
    r"\b(?:air(?:s|ed|ing)?|releas\w+|launch\w*|debut\w*|unveil\w*|roll\w* out|running|ran|runs"
    r"|went (?:up|on the air)|began|begin\w*|start\w*|put out|paid for|buy\w*|bought|spend\w*"
    r"|spent|attack\w*|accus\w*|hit\w*|feature\w*|says?|said|claims?|tout\w*|poured|blast\w+"
    r"|produced|show\w*|portray\w*|depict\w*|invok\w+|bash\w*|seen"
    r"|up with|link\w+|present\w*|argu\w+|focus\w*|funded|tying|implying|seeking|called|has a new"
    r"|out with|on the air)\b"
)


#: Money spent on advertising is no advertisement: "has spent $1 million on television ads".
_SPENT = re.compile(
    r"\b(?:spent|spend(?:s|ing)?|poured)\b[^.]{0,40}\$[^.]{0,40}\b(?:on|for"
    r"|into) (?:\w+ ){0,3}(?:ads|advertis\w+|commercials|spots)\b(?! (?:attack|accus|criticiz"
    r"|target|that|which))"
)


class Ads(Rules):
    """Reads advertisements."""

    def read(self, masked: Masked) -> None:
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
        if re.match(r"(?:His|Her) campaign\b", text):
            who = [*self._campaign_of(masked), *who]
        if not who or (_SPENT.search(text) and "aired" not in text):
            return
        draft = self._put("ad", who, masked, match.start(), confidence=0.7)
        if draft is None:
            return
        if draft.date is None:
            draft.date, draft.basis = self._only_day(
                masked.sentence, masked.original(match.start())
            )
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

    def _campaign_of(self, masked: Masked) -> list[Entity]:
        """Whose campaign "her campaign" is: the candidate of the sentence before."""
        index = masked.sentence.index
        if not index:
            return []
        before = self.document.sentences[index - 1]
        return self._known([m.entity for m in before.mentions])[:1]
