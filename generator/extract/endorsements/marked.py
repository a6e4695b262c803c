"""Endorsements told by set wordings, read over marks: "§1§ snagged a nod Monday from ¤2¤".

A parse goes wrong in long names and lists; a pattern over marks sees who, not how long a name is.
What a pattern has read is not read again by the parse.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract import lexicon
from generator.extract.document import Entity, Mention, Sentence
from generator.extract.endorsements.gained import GAINED
from generator.extract.endorsements.given import GIVEN
from generator.extract.endorsements.grammar import Grammar
from generator.extract.endorsements.parts import ANY, BY, LEAD, MANY
from generator.extract.endorsements.roles import ROLES
from generator.extract.endorsements.taken_back import TAKEN_BACK
from generator.extract.endorsements.wordings import WISHED
from generator.extract.masks import Masked, mask, people_in, title_before
from generator.extract.refs.lists import unique

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What takes an endorsement back comes first: "switched its support from Roe to Doe".
WORDINGS = TAKEN_BACK + GAINED + GIVEN + ROLES
#: ", as has the Ohio Farm Bureau", ", and so does she": one more that does the same.
_AS_WELL = re.compile(
    rf",? (?:as|(?:and )?so) (?:has|have|had|did|does|do|is|are|was|were) {LEAD}{BY}"
    rf"|, joining {LEAD}(?P<beside>{ANY})(?=[^.;“”]{{0,160}}(?:\.?$|[.;]| in (?:back|support"
    rf"|endors)| as ))"
)


#: ", as well as backing from C": one more list of those who give.
_FURTHER = re.compile(
    rf"[^.;“”]{{0,160}}?(?P<at>,? (?:and|as well as|along with|plus)|,|;)"
    r"(?: (?:the (?:other|second|third|last)|another|one))?"
    r"(?: (?:also )?(?:an? |the )?(?:[\w-]+ )?(?:endorsements?|backing|support|nods?|that|those"
    r"|ones?))?"
    rf" (?:from|of|by) {MANY}{BY}"
)


#: "Ranked Doe first and Roe second", "its first choice is Doe, its second Roe".
_RANKED = re.compile(
    r"(?P<who>§\d+§),? (?:at |as )?(?:(?:its|their|his|her|the) )?(?:No[.ˑ] ?(?P<number>\d)"
    r"|(?P<word>first"
    r"|second|third|fourth|fifth|top))\b(?! (?:ward|district|term|time|person|woman|man))"
    r"|(?P<word2>first|second|third|fourth|fifth|top)[- ](?:choice|pick)(?: (?:is|was|went to"
    r"|goes to):?)"
    rf" {LEAD}(?P<who2>§\d+§)",
    re.IGNORECASE,
)
#: A count of votes or a poll ranks too, and endorses nobody.
_COUNTED = re.compile(
    r"\b(?:polls?|survey\w*|percent|finish\w*|plac(?:ed|ing)|came in|votes|ballot line)\b|%"
)
_RANKING = re.compile(r"\b(?:rank\w*|choices?|picks?|No\. ?1|endors\w+|recommend\w*)\b")
_PLACES = {"first": 1, "top": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


#: "Club-backed candidates A and B"; a singular describes the first of them alone.
_PLURAL = re.compile(
    r"(?:-(?:endorsed|backed|supported)|endorsees) [^§]*?(?:[a-rt-z]s|men|women|including|duo"
    r"|slate) [^§]*§"
)
#: Before a participle: the one who stands before it is endorsed.
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|got|gets?) (?:(?:also|both|all|each|just|now|recently"
    r"|already|then|again|\w+ly) )*$"
)


#: "A spokesman for the union, which endorsed Doe": the union did.
_RELATIVE = re.compile(
    r", (?:which|that) (?:(?:has|have|had|also|is) ){0,3}(?:endors|back|support)"
)


#: Whom a clause of its own describes: "the candidate", "the woman".
_OBJECT = re.compile(
    r"\b(?:the|a|an) (?:[\w-]+ )?(?:m[ae]n|wom[ae]n|candidates?|person|people|rival|opponent|one"
    r"|Democrat|Republican) (?:that |who |whom )?$"
)
_NEXT = re.compile(r"[,:] (?:the )?$")
#: Where another statement begins in the same sentence.
_CLAUSE = re.compile(r"; |, while |, but ")


def _trigger_of(match: re.Match[str]) -> str:
    """The group that marks a match's trigger: ``at``, or one of its alternatives ``at2`` ..."""
    return next(k for k in match.groupdict() if k.startswith("at") and match[k] is not None)


class Marked(Grammar):
    """Reads set wordings over a sentence's marks."""

    def read(self, sentence: Sentence) -> set[int]:
        """Adds what the wordings tell; gives the places of the triggers that they have read."""
        read: set[int] = set()
        if not sentence.mentions:
            return read
        masked: Masked | None = None
        if re.search(r"\b(?:first|top|No\. ?1)\b", sentence.text) and len(sentence.mentions) > 1:
            masked = mask(self.document, self._acting(sentence), self.refs)
            self._ranked(sentence, masked, read)
        for wording in WORDINGS:
            if not any(need in sentence.text for need in wording.needs):
                continue
            if masked is None:
                masked = mask(self.document, self._acting(sentence), self.refs)
            for match in wording.pattern.finditer(masked.text):
                at = masked.original(match.start(_trigger_of(match)))
                token = self._token(sentence, at)
                if token is None or token.idx in read:
                    continue
                trigger = _trigger_of(match)
                if (
                    wording.active
                    and match[trigger].endswith(("ed", "en"))
                    and _PASSIVE.search(masked.text[: match.start(trigger)])
                ):
                    continue  # "was endorsed": whoever stands before gets it
                by = self._named(sentence, masked, match, "by", ("person", "organization"))
                whom = "who" if match["who"] else "who2"
                who = self._named(sentence, masked, match, whom, ("person",), wording.one)
                if not by or not who:
                    continue
                if wording.stance == "rescind" and WISHED.search(
                    sentence.text[: token.idx - sentence.start]
                ):
                    read.add(token.idx)
                    continue
                if wording.stance is None and (
                    self._long_past(sentence, token)
                    if wording.sure
                    else self._unreal(sentence, token)
                ):
                    read.add(token.idx)
                    continue
                before = len(self.drafts)
                if match.groupdict().get("also"):
                    also = self._named(sentence, masked, match, "also", ("person", "organization"))
                    by = unique([*by, *also])
                # a list may run on into the other side: who stands at the mark is surely of it
                meant = people_in(self.document, match[whom])
                givers = [e for e in by if e not in (meant or who)]
                takers = [e for e in who if e not in givers]
                if wording.roles and by[0] not in self.candidates:
                    givers = [e for e in givers if e not in self.candidates]
                begin = masked.original(match.start("by"))
                if wording.roles and not self._by_roles(sentence, givers, takers, at, begin):
                    continue
                if wording.official:
                    givers = [e for e in givers if self._official(e)]
                self._add(sentence, token, givers, takers, wording.weak, wording.stance)
                if len(self.drafts) > before:
                    read.add(token.idx)
                    self._as_well(sentence, masked, match.end(), before)
                    if match.end("by") > match.end(whom):
                        self._further(sentence, masked, match.end("by"), before)
        return read

    def _official(self, entity: Entity) -> bool:
        """Whether somebody is titled somewhere in the article, or named three times."""
        return (
            entity.kind != "person"
            or len(entity.mentions) >= 3
            or any(title_before(self.document, m) for m in entity.mentions)
        )

    def _by_roles(
        self, sentence: Sentence, givers: list[Entity], whom: list[Entity], at: int, begin: int
    ) -> bool:
        """Whether candidates get and others give, and no rule has told of these two before.

        "Doe, who has the union's support, faces Roe": the candidate named first gets it.
        """
        told = {(d.endorser, d.candidate) for d in self.drafts if d.sentence is sentence}
        ends = [m.end() for m in _CLAUSE.finditer(sentence.text, 0, at - sentence.start)]
        since = sentence.start + (ends[-1] if ends else 0)
        if since < begin < at and _NEXT.search(sentence.text[: begin - sentence.start]):
            since = begin  # "A is for Doe, B is for Roe"
        first = [
            m.entity
            for m in sentence.mentions
            if since <= m.start < at and m.entity in self.candidates
        ]
        text = self.document.paragraphs[sentence.paragraph]
        if not any(
            m.entity in whom and text[m.start : m.end].lower() not in ("him", "her")
            for m in sentence.mentions
        ):
            others = [m for m in sentence.mentions if m.start < at and m.entity.kind == "person"]
            if any(m.entity not in givers and m.entity not in whom for m in others):
                return False  # "Park countered with Lee's endorsement, which helped her"
        if first and not any(e in whom for e in first):
            return False
        token = self._token(sentence, at)
        bodies = all(self._official(e) for e in givers) and token is not None
        return all(
            e in self.candidates
            or (bodies and token is not None and self._about_candidacy(sentence, token, e))
            for e in whom
        ) and not any(e in self.candidates or any((e, w) in told for w in whom) for e in givers)

    def _ranked(self, sentence: Sentence, masked: Masked, read: set[int]) -> None:
        """Ranked choices: each with its place."""
        choices = list(_RANKED.finditer(masked.text))
        trigger = _RANKING.search(sentence.text)
        if not choices or trigger is None or _COUNTED.search(sentence.text):
            return
        if len(choices) == 1 and not re.search(r"\brank|\bNo\. ?1", sentence.text):
            return
        token = self._token(sentence, sentence.start + trigger.start())
        giver = re.compile(BY).search(masked.text)
        if token is None or giver is None or giver.start() >= choices[0].start():
            return
        chosen = [people_in(self.document, c["who"] or c["who2"]) for c in choices]
        by = self._named(sentence, masked, giver, "by", ("person", "organization"))
        by = [e for e in by if all(e not in whom for whom in chosen)]
        for choice, whom in zip(choices, chosen, strict=True):
            since = len(self.drafts)
            self._add(sentence, token, by, whom, False)
            word = (choice["word"] or choice["word2"] or "first").lower()
            for draft in self.drafts[since:]:
                draft.rank = int(choice["number"] or _PLACES[word])
        if by:
            read.update(
                t.idx for t in sentence.span if _RANKING.match(t.text) or t.text.lower() == "rank"
            )

    def _acting(self, sentence: Sentence) -> Sentence:
        """The sentence without bodies that only describe: "Marlow Police Commissioner Lee Park"."""
        people = {m.start for m in sentence.mentions if m.entity.kind == "person"}
        kept = [
            m
            for m in sentence.mentions
            if m.entity.kind == "person"
            or not self.refs.affiliation(m, officer=True)
            or _RELATIVE.match(self.document.paragraphs[m.paragraph], m.end)
            or not any(0 < start - m.end < 45 for start in people)
        ]
        return replace(
            sentence, mentions=sorted([*kept, *self._meant(sentence)], key=lambda m: m.at)
        )

    def _meant(self, sentence: Sentence) -> list[Mention]:
        """ "Him", "her", "the union", "it" with whom they mean."""
        found: list[Mention] = []
        for token in sentence.span:
            word, start = token.text.lower(), token.idx
            entity: Entity | None = None
            if token.tag_ == "PRP" and word in ("him", "her") and token.dep_ != "poss":
                entity = self._running(sentence, token) or self.refs.pronoun(
                    sentence, token, ("person",)
                )
            elif word == "it" and token.dep_ == "nsubj":
                entity = self._again(sentence, token, token.head) or self.refs.pronoun(
                    sentence, token, ("organization",)
                )
            elif (
                token.dep_ in ("nsubj", "nsubjpass")
                and word in lexicon.bodies().descriptions
                and sentence.token_mention(token) is None
            ):
                entity = self._again(sentence, token, token.head) or self.refs.description(
                    sentence, token, ("organization",)
                )
                start = min([token.idx, *(c.idx for c in token.children if c.dep_ == "det")])
            if entity is not None:
                end = token.idx + len(token.text)
                found.append(Mention(entity, sentence.paragraph, start, end, full=False))
        return found

    def _running(self, sentence: Sentence, token: Token) -> Entity | None:
        """The candidate last spoken of whom "him" or "her" may mean."""
        sexes = ("m", "u") if token.text.lower() == "him" else ("f", "u")
        ahead = [
            m for m in sentence.mentions if m.entity in self.candidates and m.entity.sex in sexes
        ]
        if ahead and ahead[0].start > token.idx:
            between = sentence.text[token.idx - sentence.start : ahead[0].start - sentence.start]
            if re.fullmatch(r"h(?:er|im)\b[^,;“”]{0,40}, (?:[\w.’'-]+ ){0,3}?", between):
                return ahead[0].entity  # "Since the union endorsed her, Doe has"
        for index in range(sentence.index, max(sentence.index - 4, -1), -1):
            people = [
                m.entity
                for m in self.document.sentences[index].mentions
                if m.entity in self.candidates
                and m.entity.sex in sexes
                and (index < sentence.index or m.start < token.idx)
            ]
            givers = {d.endorser for d in self.drafts if d.stance == "endorse"}
            people = [e for e in people if e not in givers] or people
            if people:
                return people[0]
        return None

    def _as_well(self, sentence: Sentence, masked: Masked, end: int, since: int) -> None:
        """ "A endorsed B, as has C"."""
        match = _AS_WELL.search(masked.text, end)
        if match is None:
            return
        token = self._token(sentence, masked.original(match.start()) + 1)
        if token is None:
            return
        whom: list[Entity] = []
        for draft in self.drafts[since:]:
            if draft.candidate is not None and draft.candidate not in whom:
                whom.append(draft.candidate)
        group = "by" if match["by"] else "beside"
        givers = self._named(sentence, masked, match, group, ("person", "organization"))
        added = len(self.drafts)
        self._add(sentence, token, [e for e in givers if e not in whom], whom, False, "endorse")
        for draft in self.drafts[added:]:
            draft.verb = self.drafts[since].verb

    def _further(self, sentence: Sentence, masked: Masked, end: int, since: int) -> None:
        """ "Won the backing of A, as well as that of B", "one from A, the other from B"."""
        whom = unique(d.candidate for d in self.drafts[since:] if d.candidate is not None)
        told = {d.endorser for d in self.drafts[since:]}
        while match := _FURTHER.match(masked.text, end):
            end = match.end()
            token = self._token(sentence, masked.original(match.start("at")))
            givers = self._named(sentence, masked, match, "by", ("person", "organization"))
            givers = [e for e in givers if e not in whom and e not in told]
            if token is None or not givers:
                return
            told.update(givers)
            added = len(self.drafts)
            self._add(sentence, token, givers, whom, False, "endorse")
            for draft in self.drafts[added:]:
                draft.verb = self.drafts[since].verb

    def _named(
        self,
        sentence: Sentence,
        masked: Masked,
        match: re.Match[str],
        group: str,
        kinds: tuple[str, ...],
        one: bool = False,
    ) -> list[Entity]:
        """Who stands at a group's mark, with the list that it belongs to."""
        start = masked.original(match.start(group))
        objects = group.startswith("who")
        text = self.document.paragraphs[sentence.paragraph]
        if objects and re.match(r"(?:[Hh]e|[Ss]he)\b", text[start : start + 4]):
            before = match.string[max(0, match.start(group) - 40) : match.start(group)]
            if _OBJECT.search(before):
                return []  # "endorsed the man she had run against"
        for mention in sentence.mentions:
            if mention.start == start:
                if objects and one and not _PLURAL.search(match.group()):
                    return [mention.entity]
                if objects and match.string[match.end(group) :].startswith(", who "):
                    return [mention.entity]
                if self.refs.affiliation(mention, officer=True) and not _RELATIVE.match(
                    match.string, match.end(group)
                ):
                    return []  # "a spokesman for the union"; "for the union, which" is the union
                return unique(m.entity for m in self.refs.expand(sentence, mention, kinds, objects))
        if index := re.fullmatch(r"¤(\d+)¤", match[group]):
            wanted = int(index.group(1)) + 10_000  # "the union", "it"
            return [b for b in self.document.bodies if b.index == wanted]
        return people_in(self.document, match[group])  # "he", "her"

    @staticmethod
    def _token(sentence: Sentence, position: int) -> Token | None:
        return next(
            (t for t in sentence.span if t.idx <= position < t.idx + len(t.text_with_ws)), None
        )
