"""What all rules for endorsements share: the ground they read, and what makes a trigger count.

What only may come, is sought or denied, or belongs to a past cycle, is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.document import Document, Entity, Sentence
from generator.extract.endorsements.draft import Draft
from generator.extract.endorsements.wordings import RESCIND, UNREAL
from generator.extract.races import Races
from generator.extract.refs import Refs

if TYPE_CHECKING:
    from spacy.tokens import Token

_PAST = re.compile(
    r"\b(?:(?:two|three|four|six|eight|ten|several|\d+) years (?:ago|earlier|before)"
    r"|once (?:endors|back|support)\w*|last (?:election|cycle|time)|in the past|for (?:many )?years"
    r"|(?:endors|back|support)\w*(?: [\w’']+){0,2} for (?:[\w-]+ ){0,2}(?:years|decades)"
    r"|during (?:[\w.’'-]+ ){1,5}(?:tenure|years|terms?|stint|career)"
    r"|(?:the )?last (?:\w+ ){0,3}elections?"
    r"|previous(?:ly)? (?:elections?|race|campaign|bid)"
    r"|in (?:his|her|their) (?:first|last|previous|\d{4}|unsuccessful)"
    r"|(?:first|last|previous|unsuccessful|failed) (?:\w+ )?(?:campaign|bid|run|race)s?)\b",
    re.IGNORECASE,
)
_TRIGGER = re.compile(r"\b(?:endors|back(?:s|ed|ing)\b|support(?:s|ed|ing)?\b)")
_BOUNDARY = re.compile(r"[,;“”]|\b(?:and|but|while)\b")
_MONEY = re.compile(
    r"\b(?:sp[ea]nt|spend(?:s|ing)?|pour(?:s|ed|ing)|paid|paying|donat\w+|contribut\w+|rais(?:ed"
    r"|ing)"
    r"|mailers?|ads?|leaflets|canvass\w*)\b"
)
#: "Revoked its endorsement of Roe and endorsed Doe": the second is none that is taken back.
_ANEW = re.compile(r"\b(?:and|but|to)\b")
_PART = re.compile(
    r"\b((?:two|three|four|five|six|several|some|many|both|a few|a dozen|\d+"
    r"|a)\s+(?:\w+ )?(?:chapters?|locals?|lodges?|branches|affiliates?|members|divisions?"
    r"|of the \d+ members|colleagues|councils|leaders))\s+(?:of|from|in|on|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
#: Bodies and people that are named beside endorsements and do not make them.
NO_ENDORSER = re.compile(
    r"^(?:Democrats?|Republicans?|GOP|Facebook|Twitter|Instagram|AP|Associated Press|CNN|Fox News"
    r"|NBC|ABC|CBS|Reuters|Google|Election Day|COVID-19|Medicare|Medicaid|Social Security"
    r"|Supreme Court|Congress|Senate|House"
    r"|(?:House|Senate|Congressional|Assembly|moderate|[Nn]ational) (?:Democrat(?:ic|s)?"
    r"|Republicans?)['’]?"
    r"|.*\b(?:Polls?|Polling|Survey))$"
)


#: A share of voters, no endorser: "is backed by 45 percent", "the pick for 47% of voters".
_POLLED = re.compile(r"(?! votes)[^.;,“”]{0,30}?\b\d+(?:\.\d+)? ?(?:%|percent\b|per cent\b)")
#: "will support Doe if she wins".
_IF = re.compile(r"[^.;,“”]{0,50}? (?:if|should|unless|provided) (?:he|she|they|it)\b")


_DESCRIBING = re.compile(
    r"-(?:allied|aligned|affiliated|linked|appointed|nominated|style|era|friendly)\b"
    r"| (?:types|voters|insiders|loyalists|allies|aides|donors)\b"
    r"|(?:['’]s?)? (?:administration|presidency|era|years)\b"
)
#: "An anti-Doe activist", "a post-Doe party": whoever is named so takes no part.
_PREFIXED = re.compile(r"\b(?:[Aa]nti|[Pp]ro|[Pp]ost|[Pp]re|[Nn]ever|[Nn]on)[-–]$")
#: "Backed by millions of dollars from a committee": money is no endorsement.
_PAID_BY = re.compile(
    r" (?:by|with) (?:[\w-]+ ){0,3}?(?:\$|(?:millions|thousands|hundreds) of|(?:million|billion)"
    r"|money|funding|cash|donors|donations|contributions|ads?\b|advertising|spending)"
)
#: Before "and" or a comma: "has spent $2 million against Roe and supporting Doe".
_SPENT = re.compile(rf"{_MONEY.pattern}[^.;“”]{{0,60}}?(?:,|\band) (?:[\w-]+ )?$")
#: A question asks, and tells nothing.
_ASKING = re.compile(
    r"(?:Will|Would|Could|Can|Should|Does|Did|Do|Has|Have|Is|Are|Who|Which|Whom|What if)\b[^“”\"]*"
    r"\?\s*$"
)


@dataclass(frozen=True, slots=True)
class Ground:
    """What is read, and the drafts that all rules add to."""

    document: Document
    races: Races
    refs: Refs
    #: Who is known to run: "back" and "support" count of them alone.
    candidates: set[Entity]
    #: The newspaper that speaks as "we".
    paper: Entity | None
    drafts: list[Draft]
    #: What is told of a year before this one belongs to another cycle.
    since: int | None = None
    #: Whether the paper speaks in this very text: its choices are made public by it.
    openly: bool = False


def past(clause: str) -> bool:
    """Whether a clause tells of another cycle: "four years ago", "in his first campaign"."""
    return bool(_PAST.search(clause))


class Judge:
    """Base of the rules: judges a trigger and puts down what it tells."""

    def __init__(self, ground: Ground) -> None:
        self.document = ground.document
        self.races = ground.races
        self.refs = ground.refs
        self.candidates = ground.candidates
        self.paper = ground.paper
        self.drafts = ground.drafts
        self._since = ground.since
        self.openly = ground.openly

    def _unreal(self, sentence: Sentence, token: Token) -> bool:
        """Whether a trigger only may come true, is sought or denied, or belongs to a past cycle."""
        at = token.idx - sentence.start
        head = sentence.text[max(0, at - 48) : at]
        head = re.sub(
            r"\b(said|says|announced|announces"
            r"|told (?:[\w.’']+ ){1,4})(?: (?:on )?\w+day)?(?: ?that)? ?(it|he|she"
            r"|they|(?:the|its) (?:[\w-]+ ){0,3}?(?:union|group|organization|association|council"
            r"|party|committee|board|federation|chamber|club|local|league|alliance))"
            r" would\b",
            r"\1 \2 will",
            head,
        )
        head = (
            re.split(
                r",(?!\d)|[;“”\"–—]| --? |\b(?:and|but|who|which)\b(?! (?:endors|back))", head
            )[-1]
            if not re.search(r"\b(?:if|whether)\b", head)
            else head
        )
        if (
            (UNREAL.search(head) or re.search(r"\bno (?:[\w-]+ ){0,2}$", head, re.IGNORECASE))
            and not re.search(
                r"\b(?:vot\w+|decid\w+|chose|opted|agreed|mov\w+) (?:unanimously "
                r"|overwhelmingly )?to $",
                head,
            )
            and not RESCIND.search(sentence.text)
        ):
            return True
        if _ASKING.match(sentence.text) or re.search(r"[”\"],? asked\b", sentence.text):
            return True  # "Will the union back Doe?"
        if re.match(r"[Bb]ack|[Ss]upport", token.text) and (
            _MONEY.search(head)
            or (token.tag_ == "VBG" and _SPENT.search(sentence.text[max(0, at - 100) : at]))
            or _PAID_BY.match(sentence.text[at + len(token.text) :])
        ):
            return True  # "has spent $50,000 to support Doe"
        if re.match(
            r"\s+(?:process|vote|meeting|interview|forum|committee|session|questionnaire|list"
            r"|decision|season|race)\b",
            sentence.text[at + len(token.text) :],
        ):
            return True
        tail = sentence.text[at + len(token.text) :]
        if _POLLED.match(tail) or _IF.match(tail):
            return True
        return self._long_past(sentence, token)

    def _long_past(self, sentence: Sentence, token: Token) -> bool:
        """Whether a trigger belongs to another cycle: "endorsed him in 1996"."""
        at = token.idx - sentence.start
        tail = sentence.text[at + len(token.text) :]
        clause = self._clause(sentence, at)
        beside = re.match(r"(?: (?:him|her|them))? in (20\d\d|19\d\d)\b", tail)
        if self._since is not None and beside:
            return int(beside[1]) < self._since
        if self._since is not None:
            years = [
                int(y)
                for y in re.findall(
                    r"(?:\b(?:[Ii]n|for|during|his|her|its|the|their|whose|of)|['’]s) "
                    r"(20\d\d|19\d\d)\b",
                    clause,
                )
            ]
            if years and max(years) < self._since:
                return True
        return past(clause)

    @staticmethod
    def _clause(sentence: Sentence, at: int) -> str:
        """What stands around a trigger, up to the comma before or after it that another begins at.

        "Which backed Roe four years ago, is backing Doe": only the first is long past.
        """
        start, end = max(0, at - 90), min(len(sentence.text), at + 110)
        for other in _TRIGGER.finditer(sentence.text, start, end):
            if other.end() < at:
                cut = _BOUNDARY.search(sentence.text, other.end(), at)
                start = cut.end() if cut else start
            elif other.start() > at:
                cuts = list(_BOUNDARY.finditer(sentence.text, at, other.start()))
                return sentence.text[start : cuts[-1].start() if cuts else end]
        return sentence.text[start:end]

    def _add(
        self,
        sentence: Sentence,
        token: Token,
        endorsers: list[Entity],
        candidates: list[Entity],
        weak: bool,
        stance: str | None = None,
    ) -> None:
        """Puts down who endorses whom; ``weak``: "back" and "support", of known candidates alone.

        ``stance``: as the wording tells; else that of the trigger ("rescinded its endorsement").
        """
        text = self.document.paragraphs[sentence.paragraph]
        at = token.idx - sentence.start
        stance = stance or (
            "rescind"
            if any(
                m.start() <= at < m.end() + 20 and not _ANEW.search(sentence.text[m.start() : at])
                for m in RESCIND.finditer(sentence.text)
            )
            else "endorse"
        )
        if len(endorsers) == len(candidates) > 1 and "respectively" in sentence.text:
            for endorser, candidate in zip(endorsers, candidates, strict=True):
                self.drafts.append(
                    Draft(
                        endorser,
                        candidate,
                        sentence,
                        token.idx,
                        stance,
                        self._wording(sentence, token),
                        0.85,
                    )
                )
            return
        for candidate in candidates:
            if candidate.kind != "person" or self._prefixed(sentence, candidate):
                continue
            if weak and not self._about_candidacy(sentence, token, candidate):
                continue
            for endorser in endorsers:
                if endorser is candidate or NO_ENDORSER.match(endorser.name):
                    continue
                if endorser.kind == "person" and endorser in candidates:
                    continue
                if self._describes(sentence, endorser):
                    continue
                confidence = 0.92 if not weak else 0.82
                if not any(m.entity is candidate for m in sentence.mentions):
                    confidence -= 0.08
                if not any(m.entity is endorser for m in sentence.mentions):
                    confidence -= 0.08
                part = None
                for m in sentence.mentions:
                    if m.entity is endorser and (
                        found := _PART.search(text[sentence.start : m.start])
                    ):
                        part = found.group(1)
                own = (
                    endorser is self.paper
                    and self.openly
                    and not re.search(
                        r"\b(?:ha[sd]|earlier|previously|last)\b",
                        sentence.text[max(0, at - 60) : at],
                    )
                )
                self.drafts.append(
                    Draft(
                        endorser,
                        candidate,
                        sentence,
                        token.idx,
                        stance,
                        self._wording(sentence, token),
                        confidence,
                        part,
                        own_voice=own,
                    )
                )

    def _describes(self, sentence: Sentence, endorser: Entity) -> bool:
        """Whether a name only describes others: "a Lee-allied committee", "Chamber types"."""
        text = self.document.paragraphs[sentence.paragraph]
        places = [m for m in sentence.mentions if m.entity is endorser]
        return self._prefixed(sentence, endorser) or (
            bool(places) and all(_DESCRIBING.match(text, m.end) for m in places)
        )

    def _prefixed(self, sentence: Sentence, entity: Entity) -> bool:
        """Whether a name stands only in a word that describes another: "anti-Doe activist"."""
        text = self.document.paragraphs[sentence.paragraph]
        places = [m for m in sentence.mentions if m.entity is entity]
        return bool(places) and all(
            _PREFIXED.search(text[max(0, m.start - 8) : m.start]) for m in places
        )

    def _about_candidacy(self, sentence: Sentence, token: Token, candidate: Entity) -> bool:
        """For "back" and "support": the object is a known candidate, or a race stands beside it."""
        if candidate in self.candidates:
            return True
        near = sentence.text[
            max(0, token.idx - sentence.start - 60) : token.idx - sentence.start + 140
        ]
        return bool(
            re.search(
                r"\b(?:candidac\w+|campaign|bid|re-?election|run for|primary"
                r"|contest for|election for|in (?:the|her|his|their) (?:[\w.'’-]+ ){0,3}?(?:race"
                r"|contest|runoff|election)"
                r"|for (?:the |a |an )?(?:[\w.'’-]+ ){0,4}?(?:seat|post|district|council|board"
                r"|court"
                r"|commission(?:er)?|clerk|treasurer|auditor|secretary of state"
                r"|attorney(?: general)?"
                r"|mayor|governor|senate|congress|sheriff|president|comptroller|controller"
                r"|assessor|assembly|house|prosecutor|judge|constable|coroner|executive"
                r"|supervisors?|superintendent|recorder|surveyor|alderman|delegates|trustees?)"
                r"|(?:next|as|be) (?:the |our |its )?(?:[\w.'’-]+ ){0,2}?(?:treasurer|auditor|mayor"
                r"|governor|sheriff|senator|prosecutor|comptroller|controller|clerk"
                r"|attorney general"
                r"|congress(?:man|woman)|assessor|superintendent)"
                r"|in (?:Ward|District|Place|Precinct|Position|Zone|Seat) (?:No\. )?\d+"
                r"|(?:seek(?:s|ing)|running for) the [^.;]{3,40} seat)\b",
                near,
                re.IGNORECASE,
            )
        )

    @staticmethod
    def _wording(sentence: Sentence, token: Token) -> str:
        """The source's own words for what was done."""
        if token.tag_.startswith("NN"):
            node = token
            while node.head.i != node.i and not node.tag_.startswith("VB"):
                node = node.head
            if node.tag_.startswith("VB") and 0 < token.idx - node.idx < 40:
                start, end = node.idx, token.idx + len(token.text)
                tail = re.match(r" (?:of|from|by)\b", sentence.text[end - sentence.start :])
                end += tail.end() if tail else 0
                return sentence.text[start - sentence.start : end - sentence.start]
        return _telling(sentence, token)


#: Verbs that say nothing without the words right after them: "comes out for".
_BARE = frozenset(
    "be is are was were been come comes came coming go goes went going get gets got getting stand "
    "stands stood standing side sides sided siding line lines lined lining fall falls fell rally "
    "rallies rallied rallying lean leans leaned".split()
)


def _telling(sentence: Sentence, token: Token) -> str:
    """A verb with what makes it tell something: "comes out for", "are for", "rallied behind".

    A lone preposition gets the verb before it; where none stands near, there are no such words.
    """
    first, last = token, token
    if token.tag_ in ("IN", "RP", "TO") or token.pos_ == "ADP":
        first = token.head
        while first.pos_ not in ("VERB", "AUX") and first.head.i < first.i:
            first = first.head
        near = first.pos_ in ("VERB", "AUX") and 0 < token.i - first.i <= _NEAR_WORDS
        if not near:
            return ""
    elif token.text.lower() in _BARE:
        for child in sorted(token.children, key=lambda child: child.i):
            if child.dep_ in ("prt", "prep", "advmod") and child.i == last.i + 1:
                last = child
                if child.dep_ == "prep":
                    break
        if last is token:
            return ""
    start, end = first.idx, last.idx + len(last.text)
    return sentence.text[start - sentence.start : end - sentence.start]


#: Words between a preposition and its verb: "is firmly for".
_NEAR_WORDS = 3
