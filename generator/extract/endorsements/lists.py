"""Endorsements in lists: lines of names under "The union's endorsements:"."""

from __future__ import annotations

import re

from generator.extract.document import Entity, Sentence
from generator.extract.endorsements.draft import Draft
from generator.extract.endorsements.judging import Judge

_INTRODUCTION = re.compile(
    r"\b(?P<word>endorse(?:d|s|ments?)?|recommend(?:ed|s|ations?)?|picks|choices|back(?:ed|s|ing)"
    r"|support(?:ed|s|ing|ers)?|stamps? of approval|slate)\b[^.]*(?::$"
    r"|\b(?:following|these|include|includes|including|are|below|list)\b[^.]*[:.]?$)"
    r"|^Here (?:are|is)\b[^.]*\b(?P<here>endorsements|recommendations|picks|choices)\b"
    r"|^(?:\W*)(?:[\w’' ]{0,40} )?(?:[Ee]ndorsements?):?$",
    re.IGNORECASE,
)
#: "The league issued its endorsements Monday.", where short lines of names follow.
_ISSUED = re.compile(
    r"\b(?:issu|announc|releas|ma[dk]|unveil|publish|g[ai]v|offer|our|summary"
    r"|list)\w*\b[^.]*\b(?P<word>endorsements|recommendations|picks|choices)\b",
    re.IGNORECASE,
)
#: The lines below name who backs one candidate, not whom one body backs.
_BACKERS = re.compile(
    r"\b(?:received?|receives|earned|won|secured|garnered|picked up|announced|has|have|includes?"
    r"|landed|gained|touted|released|list of)\b[^.]{0,60}\b(?:endorsements?|support|backing"
    r"|supporters)\b[^.]{0,40}\b(?:from|of|by|include)\b|\b(?:endorsed|backed|supported) by\b"
    r"|\b(?:[Hh]is|[Hh]er) (?:\w+ ){0,2}(?:endorsements|endorsers|backers)\b"
    r"|\b(?:counts?|lists?|claims?)\b[^.]{0,60}\bamong (?:his|her|their)\b"
    r"|\bsupporters\b|\bendorsements? (?:from|by)\b",
    re.IGNORECASE,
)


#: "The alliance has made its picks. They are:": told in the paragraph's last, short sentence.
_TOLD_ABOVE = re.compile(
    r"\b(?P<word>endorse(?:d|s|ments?)?|recommend(?:ed|s|ations)?|picks|choices|slate)\b.*[.!?]”? "
    r"(?:They|These|Those|Here|Below|The (?:\w+ )?(?:list|slate|picks|choices|candidates"
    r"|endorsements|endorsees|recommendations|winners|full list))\b[^.!?]{0,80}:$",
)
#: A line that begins another list: "Candidates who are members of the community are:".
_ANOTHER = re.compile(
    r"\b(?:are|include|is|were|candidates|members|following)\b[^.]*:$", re.IGNORECASE
)


#: A line of a candidate's profile.
ENDORSED_BY = re.compile(
    r"\W*(?:(?:[Ee]ndorsed|[Bb]acked|[Ss]upported) by: "
    r"|(?:(?:[Kk]ey|[Nn]otable|[Mm]ajor) )?(?:[Ee]ndorsements?|[Ee]ndorsers|[Bb]ackers): (?=[A-Z]))"
)
#: A bare introduction, and how the candidate whose backers follow is told to have them.
_BARE = re.compile(
    r"\W*(?:(?:The|These|New|Other|Additional) )?(?:\w+ )?(?:[Ee]ndorsements|[Ee]ndorsers"
    r"|[Ss]upporters"
    r"|[Bb]ackers|[Tt]hey|[Tt]hose endorsing)\b[^.]{0,60}:?$"
)
_ANNOUNCED = re.compile(
    r"\b(?:announc|releas|unveil|tout|receiv|roll|earn|pick|secur|garner|land|collect|w[io]n)\w*\b"
    r"[^.]{0,70}\b(?:endorsements?|support|backing|supporters|endorsers)\b",
)
#: A line that names who speaks or wrote, no choice: "Statement from Ann Doe, president".
_CREDIT = re.compile(
    r"(?:Statement|Remarks|Quotes?|Comments?|Contact|Media|Photos?|By|Written|Posted|Published"
    r"|Source|From)\b"
)
_JOB = re.compile(
    r", (?:[\w’'-]+ ){0,3}(?:writer|editor|columnist|publisher|reporter|spokes\w+|executive"
    r" director|chair(?:man|woman)?|president)\b(?! (?:for|in) )",
    re.IGNORECASE,
)
#: "Our recommendations:", "Here is whom we endorse:".
_OURS = re.compile(r"\b(?:[Oo]ur|[Ww]e)\b")
#: Choices that are still to come.
_NOT_YET = re.compile(
    r"\b(?:will (?:publish|announce|release|issue|make|unveil|consider|vote)|plans? to|expects? to"
    r"|(?:has|have|had) (?:not|yet)|next (?:week|month)|later this|deadline)\b",
    re.IGNORECASE,
)


class Lists(Judge):
    """Reads lines of names below an introduction."""

    def _gainer(self, sentences: list[Sentence]) -> Entity | None:
        """Whose backers a bare "Endorsements include:" lists: the candidate who announced them."""
        if sentences[-1].mentions or not _BARE.match(sentences[-1].text):
            return None
        for index in range(sentences[-1].index - 1, max(sentences[-1].index - 3, -1), -1):
            above = self.document.sentences[index]
            told = _ANNOUNCED.search(above.text)
            if told is None:
                continue
            named = [m for m in above.mentions if m.start < above.start + told.start()]
            acting = [m for m in named if not self.refs.affiliation(m)]
            if acting and acting[0].entity in self.candidates:
                return acting[0].entity
        return None

    def _profile(self, number: int, sentences: list[Sentence]) -> None:
        """ "Endorsed by: A, B, C" below a line with one name: that person's backers."""
        taker = self._headed(number)
        if taker is None:
            return
        for sentence in sentences[:1]:
            for mention in sentence.mentions:
                if mention.entity is taker or self.refs.affiliation(mention):
                    continue
                self.drafts.append(
                    Draft(
                        mention.entity,
                        taker,
                        sentence,
                        sentence.start,
                        verb="endorsed by",
                        confidence=0.75,
                    )
                )

    def _headed(self, number: int) -> Entity | None:
        """The one person of the short line above, else of the heading of a longer profile."""
        return self._headed_closely(number) or self._headed_afar(number)

    def _headed_afar(self, number: int) -> Entity | None:
        """ "Ann Doe" or "Who is Ann Doe?" as a line of its own, above paragraphs about her."""
        for above in range(number - 1, max(number - 40, -1), -1):
            text = self.document.paragraphs[above]
            named = [m for s in self.document.in_paragraph(above) for m in s.mentions]
            if len(named) != 1 or len(text) - (named[0].end - named[0].start) > 14:
                continue
            entity = named[0].entity
            if entity.kind == "person" and any(
                m.entity is entity
                for k in range(above + 1, number)
                for s in self.document.in_paragraph(k)
                for m in s.mentions
            ):
                return entity
            return None
        return None

    def _headed_closely(self, number: int) -> Entity | None:
        for above in range(number - 1, max(number - 6, -1), -1):
            text = self.document.paragraphs[above]
            named = {
                m.entity
                for s in self.document.in_paragraph(above)
                for m in s.mentions
                if m.entity.kind == "person"
            }
            if named and len(text) < 90 and not text.endswith((".", "”", '"')):
                return named.pop() if len(named) == 1 else None
        return None

    def _giver(self, sentences: list[Sentence]) -> Entity | None:
        """Whose choices an introduction announces: the body beside its word of endorsing."""
        if self.paper is not None and _OURS.search(sentences[-1].text):
            return self.paper
        for sentence in reversed(sentences):
            bodies = [
                m
                for m in sentence.mentions
                if m.entity.kind == "organization" and not self.refs.affiliation(m)
            ]
            if bodies:
                if self.paper is not None and any(m.entity is self.paper for m in bodies):
                    return self.paper
                return bodies[0].entity
        return self.refs.body_before(sentences[-1], sentences[-1].start) or self.paper

    def read(self) -> None:
        """Lines of names under an introduction that says whose choices or backers they are."""
        giver: Entity | None = None  # the lines name this body's choices
        taker: Entity | None = None  # the lines name this candidate's backers
        intro: Sentence | None = None
        word = "endorsed"
        for number, text in enumerate(self.document.paragraphs):
            sentences = self.document.in_paragraph(number)
            if not sentences:
                continue
            if ENDORSED_BY.match(text) and sentences[0].mentions:
                self._profile(number, sentences)
                continue
            opening = _INTRODUCTION.search(text) or (
                _TOLD_ABOVE.search(text) if text.endswith(":") else None
            )
            if (
                opening is None
                and number + 1 < len(self.document.paragraphs)
                and len(self.document.paragraphs[number + 1]) < 70
                and not self.document.paragraphs[number + 1].endswith((".", "”", '"'))
            ):
                opening = _ISSUED.search(text)
            if opening and not re.search(r"\bnot\b", opening.group()):
                intro = sentences[-1]
                word = opening.groupdict().get("word") or opening.groupdict().get("here") or ""
                giver = taker = None
                if _NOT_YET.search(intro.text):
                    intro = None
                    continue
                if (gainer := self._gainer(sentences)) is not None:
                    taker = gainer
                elif _BACKERS.search(intro.text):
                    people = [m.entity for m in intro.mentions if m.entity in self.candidates]
                    subject = next(
                        (t for t in intro.span if t.dep_ in ("nsubj", "nsubjpass")), None
                    )
                    found = people or (
                        self.refs.resolve(intro, subject, ("person",))
                        if subject is not None
                        else []
                    )
                    taker = found[0] if found else self.refs.central
                else:
                    giver = self._giver(sentences)
                continue
            if intro is None or (giver is None and taker is None):
                continue
            if len(text) > 40 and _ANOTHER.search(text):
                giver = taker = None
                continue
            line = text.lstrip("-•*– ")
            if line.startswith("(") and line.endswith(")"):
                continue
            if (
                len(line) > 160
                or re.search(r"\b(?:said|says|told)\b|[“\"](?!\w+[”\"] [A-Z])", line)
                or (len(line) > 70 and line.endswith("."))
            ):
                if len(line) > 160:
                    giver = taker = None
                continue
            if _CREDIT.match(line) or _JOB.search(line):
                continue
            if any(t.tag_ in ("VBD", "VBZ", "VBP") for s in sentences for t in s.span):
                continue
            mentions = [m for s in sentences for m in s.mentions]
            if taker is not None:
                backers = [
                    m for m in mentions if not self.refs.affiliation(m) and m.entity is not taker
                ]
                if backers:
                    sentence = self.document.sentence_at(number, backers[0].start)
                    self.drafts.append(
                        Draft(
                            backers[0].entity,
                            taker,
                            intro,
                            intro.start,
                            verb=word,
                            confidence=0.75,
                            list_line=sentence,
                        )
                    )
                continue
            if (
                re.search(r"\bno (?:endorsement|recommendation|choice|pick)\b", line, re.IGNORECASE)
                and giver is not None
            ):
                own = self.races.contested(number)
                race = self.races.of(own[0]) if own else self.races.above(number, 0)
                if race is None:
                    continue
                self.drafts.append(
                    Draft(
                        giver,
                        None,
                        intro,
                        intro.start,
                        "decline",
                        "no endorsement",
                        0.8,
                        list_line=sentences[0],
                        race=race,
                    )
                )
                continue
            for mention in mentions:
                if mention.entity.kind != "person" or giver is None:
                    continue
                if re.search(
                    r"\b(?:over|vs\.?|against|defeat\w*|challenge)\b.*$", text[: mention.start]
                ):
                    break
                sentence = self.document.sentence_at(number, mention.start)
                self.drafts.append(
                    Draft(
                        giver,
                        mention.entity,
                        intro,
                        intro.start,
                        verb=word,
                        confidence=0.75,
                        list_line=sentence,
                        own_voice=giver is self.paper and self.openly,
                    )
                )
