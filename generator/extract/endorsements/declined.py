"""Refusals to endorse anybody: "will stay neutral", "made no endorsement"."""

from __future__ import annotations

import re

from generator.extract.document import Entity, Sentence
from generator.extract.endorsements.draft import Draft
from generator.extract.endorsements.grammar import Grammar
from generator.extract.endorsements.judging import past

_NOT = r"(?:not|\w+n['’]t|never)"
_DECLINE = re.compile(
    r"\b(?:(?:declin|refus|abstain|refrain)\w* (?:from )?(?:endorsing|(?:making|issuing) an"
    r" endorsement)|(?:declin|refus)\w+ to (?:endorse|(?:make|issue|offer|give) an endorsement|back"
    r" (?:anyone"
    r"|either|any)|take sides|pick (?:a side|sides))"
    rf"|(?:will|would|does|did|do|could|is|are|was|were)? ?{_NOT} (?:plan to |going to |planning"
    rf" to )?"
    r"(?:be )?(?:(?:mak|issu|giv|offer)(?:e|ing) (?:an|any|its|our|their|his|her) "
    r"(?:\w+ )?(?:endorsement|choice|recommendation|pick)|endorsing(?! process)"
    r"|endorse(?! (?:the (?!race|primary|contest)|that|this|a (?!candidate)))"
    r"|(?:get|getting|be|being|become|becoming) involved in"
    r"|tak(?:e|ing) (?:sides|a position|a side)|back(?:ing)? (?:anyone|anybody|either|any)"
    r"|support(?:ing)? (?:anyone|anybody|either|any) )"
    r"|not to (?:endorse|make an endorsement|take sides|(?:back|support) (?:anyone|anybody|any\b"
    r"|either|a candidate))"
    r"|(?:stay|stays|staying|stayed|remain|remains|remaining|remained|keep|keeping|kept) "
    r"(?:neutral|on the sidelines|out of the (?:[\w’'-]+ ){0,3}(?:race|primary|contest|election"
    r"|runoff|campaign))"
    r"|(?:sit|sits|sitting|sat) (?:this (?:one|race|election) |it )?out|(?:sit|sits|sitting|sat)"
    r" on the sidelines|no endorsement"
    r"|(?:ma[dk]\w+|issu\w+|offer\w*|g[ai]v\w+) no (?:endorsement|choice|recommendation|pick)"
    r"|no (?:recommendation|endorsement|choice) (?:in|for)"
    r"|endorse[^.:]{0,60}: (?:No one|Nobody|None)"
    r"|(?:endors|back|support)(?:ed|es|s|ing|e) (?:neither|nobody|no one|none|no candidate)"
    r"|(?:opt|decid|vot|chose|elect)\w* against (?:\w+ing (?:an )?)?endors\w+"
    r"|withh(?:eld|old\w*) (?:its|his|her|their|an) endorsement)\b",
    re.IGNORECASE,
)
#: "Neither candidate won the endorsement of the union": the union endorses nobody.
_NEITHER = re.compile(
    r"\b(?:[Nn]either|[Nn]o candidate|[Nn]one)\b[^.;]{0,50} (?:w[oi]n|receiv\w+|earn\w*|got|get"
    r"|secured?"
    r"|has|have) (?:the |an )?(?:endorsement|nod|backing) (?:of|from) (?:the )?$"
)
#: "Does not endorse" alone tells what somebody always does.
_HABIT = re.compile(r"\b(?:does|do)(?: not|n['’]t) endorse$", re.IGNORECASE)
_HERE = re.compile(
    r" (?:any|either|a candidate|in (?:the|this|that)|for (?:the|this|mayor|governor))\b"
)
_COUNTED_VOTERS = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|others?|some) "
    r"(?:members |people |delegates )?(?:voted|chose|opted|abstained)(?: to)? $"
)


class Declined(Grammar):
    """Reads who endorses nobody."""

    def read(self, sentence: Sentence) -> None:
        """ "The union will stay neutral": a refusal, with no candidate."""
        text = self.document.paragraphs[sentence.paragraph]
        for m in sentence.mentions:
            if m.entity.kind == "organization" and (
                told := _NEITHER.search(text[sentence.start : m.start])
            ):
                at = sentence.start + told.start()
                self.drafts.append(
                    Draft(m.entity, None, sentence, at, "decline", told.group().strip(), 0.75)
                )
                return
        match = _DECLINE.search(sentence.text)
        if (
            not match
            or re.search(r"\b(?:has|have|had)(?: not|n['’]t) (?:yet )?endorsed\b", sentence.text)
            or past(self._clause(sentence, match.start()))
        ):
            return
        at = sentence.start + match.start()
        named = [
            m
            for m in sentence.mentions
            if m.entity.kind == "person" and 0 <= m.start - (sentence.start + match.end()) < 25
        ]
        if named:
            return  # "did not endorse Doe" refuses one candidate, not everybody
        lead = sentence.text[: match.start()]
        if re.search(r"\b(?:could|might|may|if|whether|broke|abandon\w*|unlike)\b", lead[-45:]):
            return
        if _COUNTED_VOTERS.search(lead):
            return  # "eight voted not to endorse": a vote's losing side
        beside = [m for m in sentence.mentions if 0 <= at - m.end <= 4]
        if _HABIT.search(match.group()) and not _HERE.match(sentence.text[match.end() :]):
            return  # "the chamber does not endorse": it never does
        entity: Entity | None = (
            beside[-1].entity
            if beside and beside[-1].entity.kind == "organization" and " to " in lead[-4:] + " "
            else None
        )
        for token in sentence.span if entity is None else ():
            if at - 1 <= token.idx <= sentence.start + match.end() and token.tag_.startswith("VB"):
                left = bool(
                    re.search(
                        r"\b(?:dropp\w+ out|withdr\w+|ended|suspended|former)\b", sentence.text
                    )
                )
                subjects = self._subjects(sentence, token)
                found = [e for e in subjects if left or e not in self.candidates or self._leaves(e)]
                if found:
                    entity = found[0]
                    break
                if subjects and all(e.kind == "person" for e in subjects):
                    return  # a candidate, of whom it goes without saying
        if entity is None:
            before = [
                m
                for m in sentence.mentions
                if m.end <= at + 3
                and not self.refs.affiliation(m)
                and not re.search(r"\b(?:told|tells|telling) (?:the )?$", text[: m.start][-12:])
                and m.entity not in self.candidates
            ]
            bodies = [m for m in before if m.entity.kind == "organization"]
            entity = bodies[-1].entity if bodies else before[-1].entity if before else None
        if entity is not None and self.races.main is not None:
            self.drafts.append(Draft(entity, None, sentence, at, "decline", match.group(), 0.75))

    def _leaves(self, entity: Entity) -> bool:
        """Whether somebody is told not to run: whom they do not endorse is then worth telling."""
        return any(
            re.search(
                r"\b(?:not (?:be )?(?:seeking|running)|retir\w+|stepping down|dropp\w+ out"
                r"|withdr\w+"
                r"|won['’]t (?:seek|run)|term[- ]limited|leaving)\b",
                self.document.sentence_at(m.paragraph, m.start).text,
            )
            for m in entity.mentions
        )
