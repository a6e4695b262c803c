"""Endorsements in set wordings: "came out for", "Doe-backed", "They include Doe"."""

from __future__ import annotations

import re

from generator.extract.document import Entity, Mention, Sentence
from generator.extract.endorsements.draft import Draft
from generator.extract.endorsements.grammar import Grammar
from generator.extract.endorsements.wordings import UNREAL
from generator.extract.refs.lists import unique

_PHRASE = re.compile(
    r"\b(?:(?:c[ao]me|comes|coming) out (?:for|in support of)|(?:lined|lines|lining) up behind"
    r"|(?:rallied|rallies|rallying) (?:behind|around)"
    r"|(?:got|gets|getting|is|are|stands?|stood|united|unites) behind"
    r"|(?:cast|casts|casting|threw|throws|throwing|thrown) (?:its|his|her|their) (?:lot|weight"
    r"|support) (?:with|behind)|(?P<bodies>slated|slates|tapped|picked|selected"
    r"|nominated to endorse|chose|chooses))\b"
)


#: What goes on with the endorsements that the sentence before began to tell.
_GOES_ON = re.compile(
    r"(?:(?:They|These|Those|(?:The|Its|Their) (?:endorsements|endorsees|slate|list|picks"
    r"|candidates"
    r"|choices|recommendations|nods)(?: [^.;:§¤“”]{0,30})?|Among (?:them|those)|On (?:the|its) list"
    r"|Others?(?: on the list| endorsed)?|Endorsed candidates|Other (?:endorse\w+|picks"
    r"|recommendations|choices|nods|candidates (?:getting|receiving|winning|earning|with|to get"
    r"|who (?:got|won|received|earned))[^.;:§¤“”]{0,50})|Also (?:on the list|getting|receiving"
    r"|winning"
    r"|earning)[^.;:§¤“”]{0,50}?)(?: also)? (?:include[sd]?|are|is|were|was|went to|go to)"
    r"|(?:Its|Their) (?:choices|picks|endorsees|candidates|selections|recommendations)"
    r"(?: [—–-]+|,|:)(?: (?:the )?(?:incumbents?|newcomers?))?"
    r"|(?:One|Another|The (?:first|second|third|last|other)) (?:of )?(?:the |its |their "
    r"|\w+day['’]s )?(?:[\w-]+ )?endorsements? (?:went|goes|go) to"
    r"|Also (?:endorsed|recommended|backed|supported)(?: by the [\w-]+)?(?: in [^.;:§¤“”]{0,30})?"
    r"(?: (?:were|was|are|is))?|(?:It|The (?:group|union|organization|association|council|party"
    r"|committee|board|paper|newspaper|federation|chamber)) (?:is |has |had )?also (?:has )?"
    r"(?:endors|back|support|recommend)\w*):? "
)


#: "They are A, B and C", after "Five unions endorsed Doe".
_WHO_THEY_ARE = re.compile(
    r"(?:They|These|Those|Among (?:them|those)|(?:The|Her|His) (?:\w+ )?(?:list|names?)"
    r"|(?:The|Those|These) (?:\w+ )?(?:unions|groups"
    r"|organizations"
    r"|committees|locals|newspapers|bodies|associations|mayors|lawmakers|officials|leaders|clubs"
    r"|chapters|endorsements|endorsers|backers))(?: [^.;:§¤“”]{0,30})? (?:are|is|were"
    r"|include[sd]?|c[ao]mes? from|have come from):? "
)


#: "Two Marlow unions jointly endorsed": the next sentence may begin with their names.
_COUNTED_BODIES = re.compile(
    r"(?:[A-Z .,]+ — )?(two|three|four|five|both) (?:of )?(?:[\w’'-]+ ){0,4}?(?:unions|groups"
    r"|organizations|newspapers|locals|associations|chambers|committees|clubs)\b",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}


#: "The teachers federation followed suit", after another's endorsement in the same sentence.
_FOLLOWED = re.compile(
    r"\b(?:(?:quickly |soon |later )?followed suit|did the same|has done the same|did likewise"
    r"|did so(?: too| as well)?|(?:soon )?followed with (?:its|his|her|their) own)\b"
)


class Phrases(Grammar):
    """Reads what no single verb or noun tells."""

    def unfolded(self, sentence: Sentence) -> None:
        """ "Five unions endorsed Doe. They are A, B and C": who they are."""
        match = _WHO_THEY_ARE.match(sentence.text)
        if sentence.index == 0 or not sentence.mentions:
            return
        first = next(
            (m for m in sentence.mentions if not self.refs.affiliation(m, officer=True)), None
        )
        if first is None or first.entity in self.candidates:
            return
        above = self.document.sentences[sentence.index - 1]
        if match is None and not self._counted(above, sentence, first):
            return
        lead = sentence.text[match.end() if match else 0 : first.start - sentence.start]
        lead = re.sub(r"\b(?:U\.S|[A-Z][a-z]{1,4})\.(?= )", "", lead)  # "state Reps."
        trigger = re.search(
            r"\b(?:unions|groups|organizations|committees|locals|newspapers|officials|leaders"
            r"|mayors"
            r"|lawmakers|bodies)\b[^.;]{0,60}\b(?:endors|back|support)"
            r"|\b(?:endorsements?|backing|support)\b[^.;]{0,30}\b(?:of|from|by)"
            r" [^.;]{0,30}\b(?:unions"
            r"|groups|organizations|committees|locals|newspapers|officials|leaders|mayors"
            r"|lawmakers|bodies)\b|\b(?:endorsements|endorsers|backers)\b"
            r"|\b(?:endorsed|backed|supported) by\b[^.;]{0,50}\b(?:unions|groups|organizations"
            r"|officials|leaders|mayors|lawmakers|sheriffs|senators|legislators|newspapers)\b",
            above.text,
        )
        if trigger is None or len(lead) > 45 or re.search(r"[.;“”]", lead):
            return
        if any(d.sentence is above and d.endorser.kind == "organization" for d in self.drafts):
            return
        whom = [m.entity for m in above.mentions if m.entity in self.candidates]
        if not whom or UNREAL.search(above.text[: trigger.end()]):
            return
        for mention in self.refs.expand(sentence, first, ("person", "organization")):
            if mention.entity not in self.candidates:
                self.drafts.append(
                    Draft(
                        mention.entity,
                        whom[0],
                        sentence,
                        sentence.start,
                        verb=trigger.group(),
                        confidence=0.78,
                        again=[(above, above.start + trigger.start())],
                    )
                )

    def _counted(self, above: Sentence, sentence: Sentence, first: Mention) -> bool:
        """ "Two unions endorsed Doe. The A and the B said": as many bodies as were counted."""
        told = _COUNTED_BODIES.match(above.text)
        if told is None or first.start - sentence.start > 5 or first.entity.kind == "person":
            return False
        listed = self.refs.expand(sentence, first, ("organization",))
        return len({m.entity for m in listed}) == _NUMBERS[told.group(1).lower()]

    def goes_on(self, sentence: Sentence) -> None:
        """ "They include Doe for mayor": the body above endorses these too."""
        match = _GOES_ON.match(sentence.text)
        people = [m for m in sentence.mentions if m.entity.kind == "person"]
        if (
            match
            and re.match(r"They|These|Those|Among|Others?", sentence.text)
            and not re.search(
                r"\b(?:endorse|recommend|slate|picks|nod)",
                self.document.sentences[sentence.index - 1].text,
            )
        ):
            return
        if not match or not people or any(d.sentence is sentence for d in self.drafts):
            return
        between = sentence.text[match.end() : people[0].start - sentence.start]
        if len(between) > 70 or re.search(r"[.;“”]|\b(?:who|that|because|and)\b", between):
            return
        if any(
            m.entity.kind == "organization" and m.start < people[0].start for m in sentence.mentions
        ):
            return
        giver: Entity | None = None
        for draft in reversed(self.drafts):
            if 0 < sentence.index - draft.sentence.index <= 3 and draft.stance == "endorse":
                giver = draft.endorser
                break
        if giver is None:
            for other in reversed(
                self.document.sentences[max(0, sentence.index - 2) : sentence.index]
            ):
                if re.search(r"\b(?:endors|recommend|slate|picks)", other.text):
                    giver = self.refs.body_before(sentence, sentence.start)
                    break
        if giver is None:
            return
        whom = self.refs.expand(sentence, people[0], ("person",), objects=True)
        for mention in whom:
            if mention.entity is not giver:
                self.drafts.append(
                    Draft(
                        giver,
                        mention.entity,
                        sentence,
                        sentence.start,
                        verb=match.group().strip(" :"),
                        confidence=0.8,
                        own_voice=giver is self.paper and self.openly,
                    )
                )

    def read(self, sentence: Sentence, known: set[int]) -> None:
        """Wordings of more than a verb: "came out for", "lined up behind"; and "So did Doe".

        ``known``: triggers that have been read.
        """
        text = self.document.paragraphs[sentence.paragraph]
        for match in _PHRASE.finditer(text, sentence.start, sentence.end):
            if match.start() in known:
                continue
            before = [
                m
                for m in sentence.mentions
                if m.end <= match.start() and not self.refs.affiliation(m)
            ]
            after = [
                m
                for m in sentence.mentions
                if m.entity.kind == "person"
                and 0 <= m.start - match.end() < 50
                and not re.match(
                    r"['’]s? (?:\w+ )?(?:opponent|rival|challenger|foe)", text[m.end :]
                )
            ]
            if not before or not after or match.start() - before[-1].end > 60:
                continue
            lead = text[match.end() : after[0].start]
            if re.search(r"\b(?:not|between|against|over|either|neither|whether)\b", lead):
                continue
            if match["bodies"] and before[-1].entity.kind != "organization":
                continue
            if UNREAL.search(text[max(sentence.start, match.start() - 40) : match.start()]):
                continue
            givers = [
                m.entity for m in self.refs.expand(sentence, before[-1], ("person", "organization"))
            ]
            for taker in self.refs.expand(sentence, after[0], ("person",), objects=True):
                for giver in givers:
                    if giver is not taker.entity:
                        self.drafts.append(
                            Draft(
                                giver,
                                taker.entity,
                                sentence,
                                match.start(),
                                verb=match.group(),
                                confidence=0.8,
                            )
                        )
        self._followed(sentence)
        also = re.match(
            r"So (?:did|has|have|does)\b|(?:[^.]|\.(?= [A-Z])){3,60} (?:followed suit|(?:did|do"
            r"|has done|have done)"
            r" (?:the same|so|likewise)|(?:does|did|do|has|have"
            r"|is),? too)\b"
            r"|(?:Also|Likewise) endorsing (?:him|her|them)",
            text[sentence.start : sentence.end],
        )
        if (
            also
            and self.drafts
            and sentence.index - self.drafts[-1].sentence.index == 1
            and sentence.mentions
        ):
            givers_too = self.refs.expand(
                sentence, sentence.mentions[0], ("person", "organization")
            )
            for m in sentence.mentions[len(givers_too) :]:
                if re.search(r"(?:including|:) (?:[\w.]+ ){0,3}$", text[sentence.start : m.start]):
                    more = self.refs.expand(sentence, m, ("person", "organization"))
                    givers_too = [*givers_too, *(x for x in more if x not in givers_too)]
            for candidate in {
                d.candidate
                for d in self.drafts
                if d.sentence is self.drafts[-1].sentence and d.stance == "endorse"
            }:
                for m in givers_too:
                    if candidate is not None and m.entity is not candidate:
                        self.drafts.append(
                            Draft(
                                m.entity,
                                candidate,
                                sentence,
                                sentence.start,
                                verb=self.drafts[-1].verb,
                                confidence=0.75,
                                again=[(self.drafts[-1].sentence, self.drafts[-1].position)],
                            )
                        )

    def _followed(self, sentence: Sentence) -> None:
        """ "A day after A endorsed Doe, B followed suit": B endorses Doe too."""
        earlier = [d for d in self.drafts if d.sentence is sentence and d.stance == "endorse"]
        for match in _FOLLOWED.finditer(sentence.text) if earlier else ():
            at = sentence.start + match.start()
            near = [m for m in sentence.mentions if 0 <= at - m.end < 30]
            told = [d for d in earlier if d.position < at and d.candidate is not None]
            if not near or not told or any(d.endorser is near[-1].entity for d in earlier):
                continue
            whom = unique(d.candidate for d in told if d.candidate is not None)
            for candidate in whom:
                if near[-1].entity not in whom:
                    self.drafts.append(
                        Draft(
                            near[-1].entity,
                            candidate,
                            sentence,
                            at,
                            verb=match.group(),
                            confidence=0.8,
                        )
                    )

    def hyphen(self, sentence: Sentence) -> None:
        """ "Trump-endorsed J.D. Vance", "labor-backed"."""
        text = self.document.paragraphs[sentence.paragraph]
        for match in re.finditer(
            r"([A-Z][\w.&’']*(?: [A-Z][\w.]+)?)-(?:endorsed|backed)\b",
            text[sentence.start : sentence.end],
        ):
            start, end = sentence.start + match.start(1), sentence.start + match.end(1)
            by = [m for m in sentence.mentions if m.start >= start - 70 and m.end == end]
            whom = [
                m
                for m in sentence.mentions
                if m.entity.kind == "person" and 0 < m.start - end < 120
            ]
            if (
                by
                and whom
                and (whom[0].start - end < 60 or "including" in text[end : whom[0].start])
            ):
                lead = text[match.end() + sentence.start : whom[0].start]
                several = re.search(r"(?:[a-rt-z]s|men|women|including|duo|slate)\b", lead)
                listed = self.refs.expand(sentence, whom[0], ("person",), objects=True)
                for m in listed if several else whom[:1]:
                    self.drafts.append(
                        Draft(
                            by[0].entity,
                            m.entity,
                            sentence,
                            start,
                            verb=match.group(),
                            confidence=0.8,
                        )
                    )
