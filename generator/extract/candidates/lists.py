"""Candidates in lists: lines under a heading, neighbours of candidates, the two of a runoff."""

from __future__ import annotations

import re

from generator.extract.candidates.base import Rules
from generator.extract.candidates.draft import Draft
from generator.extract.candidates.signal import Signal
from generator.extract.document import Entity
from generator.extract.masks import LIST, TITLE, people_in
from generator.extract.races import RaceDraft

_FIELD = re.compile(
    r"\b(?:candidates?|filed|filers|filing|running|ballot|contenders|hopefuls|seeking|qualified"
    r"|unopposed|race|races)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(LIST)
_ENUMERATION = re.compile(
    r"\b(?:[Cc]andidates?|contenders?|hopefuls?|challengers?|opponents?|rivals|[Ff]ield|running"
    r"|vying|seeking|competing|in the race|on the ballot|filed|qualified|[Oo]thers|contest|race)\b"
    r"[^.;:§]{0,70}?(?:\b(?:are|include|includes|including|were)\b:?|:)(?= )"
)
_ENUMERATION_ENDS = re.compile(
    r", (?:while|but|who (?:is|was|are) (?:not|endors))|\b(?:endorsed|backed|supported) by\b"
)
#: Before a name at a place of a list: the beginning or a separator, then words that describe.
_AT_ITS_PLACE = re.compile(
    r"(?:^|[;:,]|\band|\bor)(?: (?!(?:to|by|for(?! [A-Z])|with|from|against|over|under|than|at"
    r"|on|said|who"
    r"|whom|whose|which|that|is|was|were|has|have|had|will|son|daughter|wife|husband)\b)"
    r"[\w’'¤.ˑ-]+){0,14}(?<! of) $"
)
#: ", whose donor, Bo Roe, ..." is about Roe's friend; ", who was mayor, and Bo Roe" goes on.
_ASIDE = re.compile(r"\b(?:who|whose|whom|which|where)\b")
_BACK_IN_LIST = re.compile(r"(?:;|, and|, or) [^,;]*$")
#: "They'll square off again June 25", said of the two named before.
_MEET_AGAIN = re.compile(
    r"\b(?:They|The two|The pair|Both|The top two)(?:(?:['’]ll| will| are|now) (?:now |again )?| )"
    r"(?:square off|face off|face each other|meet|go head[- ]to[- ]head|compete|advance)"
)
_PRELIMINARY = re.compile(
    r"\bpreliminary (?:municipal |city |mayoral |citywide )?(?:elections?|contests?|round|vote"
    r"|results)\b"
    r"|\bpreliminar(?:y|ies) (?:on )?\w+day\b"
)
#: "Doe topped the ticket and will face Roe in November"
_WILL_MEET = re.compile(
    rf"(?P<who>{LIST})[^.;§]{{0,70}}? (?:will|to)(?: now)? (?:face(?: off)?|meet|square off"
    rf"|compete|vie)\b"
    rf"[^.;§]{{0,30}}?(?P<other>{TITLE}{LIST})?[^.;§]{{0,60}}\b(?:Nov[.ˑ]|November|final|general"
    rf"|in the fall)"
)
_LISTED_CANDIDATE = Signal("enumerated", _ENUMERATION, 3)


class Lists(Rules):
    """Reads lists of names; to be asked in this order, each of them once."""

    def headed(self) -> None:
        """Names standing in short lines under a heading that names an office."""
        for number, text in enumerate(self.document.paragraphs):
            sentences = self.document.in_paragraph(number)
            if not sentences:
                continue
            tabled = self._tabled(number)
            if not tabled and (len(text) > 120 or (text.endswith(".") and len(text) > 60)):
                continue
            people = [m for s in sentences for m in s.mentions if m.entity.kind == "person"]
            if not people or (
                not tabled
                and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for s in sentences for t in s.span)
            ):
                continue
            race = self._introduced(number)
            filing = race is not None
            own = self.races.contested(number)
            if own:
                race = self.races.of(own[0])
            else:
                for back in range(1, 9):
                    if number - back < 0:
                        break
                    heads = [s for s in self.races.contested(number - back) if s.heading]
                    if heads:
                        race = self.races.of(heads[0])
                        break
                    if len(self.document.paragraphs[number - back]) > 160:
                        break
            if race is None or re.match(r"(?:by|photo|image|courtesy)\b", text, re.IGNORECASE):
                continue
            for mention in people:
                draft = self.drafts.setdefault(mention.entity, Draft(mention.entity))
                draft.weight += 2
                draft.signals.append("heading")
                if filing:
                    draft.signals.append("filing list")
                draft.sentence = draft.sentence or self.document.sentence_at(number, mention.start)
                draft.races.append((4.0, race))

    def _tabled(self, number: int) -> bool:
        """ "County Judge: Ann Doe, 492 (36.2 percent); Bo Roe, 578 (42.5 percent)." """
        text = self.document.paragraphs[number]
        own = self.races.contested(number)
        return (
            bool(own)
            and re.match(r"[^:]{0,40}:", text[own[0].end :]) is not None
            and len(re.findall(r"(?:, |: |\()\d[\d,.]*", text)) >= 2
        )

    def enumerated(self) -> None:
        """Everybody in "The candidates are A, a lawyer; former Mayor B of Lee; and C".

        The descriptions between the names may be long; a name that belongs to a description
        ("the chairman of Ann Doe's campaign") does not stand at a place of the list.
        """
        for masked in self.masked:
            opening = _ENUMERATION.search(masked.text)
            if not opening:
                continue
            rest = masked.text[opening.end() :]
            if stop := _ENUMERATION_ENDS.search(rest):
                rest = rest[: stop.start()]
            position = 0
            for match in re.finditer(r"§\d+§", rest):
                lead, position = rest[position : match.start()], match.end()
                aside = _ASIDE.search(lead) and not _BACK_IN_LIST.search(lead)
                own = rest[match.end() :].startswith(("’s", "'s"))
                if _AT_ITS_PLACE.search(lead) and not aside and not own:
                    for entity in people_in(self.document, match.group()):
                        self._note(entity, _LISTED_CANDIDATE, masked, opening)

    def _introduced(self, number: int) -> RaceDraft | None:
        """The race of a list's introduction above a line: "The following have filed:"."""
        for back in range(number - 1, max(number - 40, -1), -1):
            text = self.document.paragraphs[back]
            if text.endswith(":"):
                if not _FIELD.search(text) or re.search(
                    r"\b(?:endors\w+|back\w*|support\w*|recommend\w*)\b", text
                ):
                    return None
                return self.races.at(back, len(text), 0, len(text) + 1)
            if len(text) > 110:
                return None
        return None

    def spread(self) -> None:
        """Who stands in one list with candidates is one: "A, B and C", two of them known to run."""
        for masked in self.masked:
            for match in _LISTED.finditer(masked.text):
                people = people_in(self.document, match.group())
                known = [
                    e
                    for e in people
                    if e in self.drafts
                    and self.drafts[e].weight >= 3
                    and "endorsed" not in self.drafts[e].signals[:1]
                ]
                if len(people) < 3 or len(known) * 2 < len(people):
                    continue
                if re.search(
                    r"\b(?:endors\w+|support\w*|back\w*)\b",
                    masked.text[match.end() : match.end() + 40],
                ) or re.search(
                    r"\b(?:endorsed by|by|from|include|including|of)(?: the)? $",
                    masked.text[: match.start()],
                ):
                    continue
                for entity in people:
                    if entity not in known:
                        draft = self.drafts.setdefault(entity, Draft(entity))
                        draft.weight += 2
                        draft.signals.append("listed")
                        draft.sentence = draft.sentence or masked.sentence
                        if self.drafts[known[0]].races:
                            draft.races.append((1.0, self.drafts[known[0]].races[0][1]))

    def preliminaries(self) -> None:
        """The two who will meet at the election after a preliminary one have advanced."""
        top = " ".join(s.text for s in self.document.sentences[:5])
        if not _PRELIMINARY.search(top):
            return
        for masked in self.masked:
            for match in _WILL_MEET.finditer(masked.text):
                for entity in people_in(self.document, match["who"] + (match["other"] or "")):
                    draft = self.drafts.get(entity)
                    if draft is not None and draft.status in (None, "won"):
                        draft.status, draft.status_sentence = "advanced", masked.sentence

    def runoffs(self) -> None:
        """The first two named in a paragraph that sends its race to a runoff have advanced."""
        runoff_told = "runoff" in self.document.text.lower().replace("-", "")
        for number, text in enumerate(self.document.paragraphs):
            if not re.search(
                r"\b(?:head\w*|go\w*|move\w*|advance\w*|forc\w+) (?:\w+ )?(?:to|into|for) (?:a"
                r"|the) (?:[\w.]+ ){0,3}?run-?off|\bin (?:a|the) (?:[\w.]+ ){0,3}?run-?off",
                text,
            ) and not (_MEET_AGAIN.search(text) and runoff_told):
                continue
            if re.search(
                r"\b(?:if|could|would|may|might|avoid\w*|without)\b[^.]{0,60}run-?off", text
            ):
                continue
            people: list[Entity] = []
            for sentence in self.document.in_paragraph(number):
                for mention in sentence.mentions:
                    if mention.entity in self.drafts and mention.entity not in people:
                        people.append(mention.entity)
            for entity in people[:2]:
                draft = self.drafts[entity]
                if (draft.status in (None, "lost") and "percent" in text) or (
                    "%" in text and draft.status in (None, "lost")
                ):
                    draft.status = "advanced"
                    draft.status_sentence = draft.status_sentence or draft.sentence
