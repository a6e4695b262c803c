"""Who stands around a noun of endorsing: the verb that governs it, its subject, lists after it.

Asked by the reading of nouns, which decides who of them gives and who gets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.document import Entity, Sentence
from generator.extract.endorsements.grammar import Grammar

if TYPE_CHECKING:
    from spacy.tokens import Token


class Parties(Grammar):
    """Finds the parties to an endorsement told by a noun."""

    def _outer_subject(self, sentence: Sentence, verb: Token) -> list[Entity]:
        """ "The local said Doe earned the endorsement": the speaker gives it."""
        node = verb
        while node.dep_ in ("ccomp", "conj") and node.head.i != node.i:
            node = node.head
            for child in node.children:
                if child.dep_ == "nsubj" and node.i != verb.i:
                    return self.refs.resolve(sentence, child)
        return []

    def _listed_after(self, sentence: Sentence, position: int) -> list[Entity]:
        """People listed after "endorsements": "including A (CA-1), B ...", ": A and B"."""
        text = self.document.paragraphs[sentence.paragraph]
        later = [m for m in sentence.mentions if m.start >= position and m.entity.kind == "person"]
        if not later:
            return []
        between = text[position : later[0].start]
        if (
            len(between) < 130
            and re.search(
                r"(?::|including|for|to|of|are|include) (?:(?:[\w.’'-]+ ){0,6})$", between
            )
            and not re.search(r"[.“”]|\b(?:who|said|against)\b", between.replace("U.S.", ""))
        ):
            return [
                m.entity for m in self.refs.expand(sentence, later[0], ("person",), objects=True)
            ]
        return []

    def _named_later(self, sentence: Sentence, position: int) -> list[Entity]:
        """ "Support last week from three unions: A, B and C", "from groups including A and B"."""
        text = self.document.paragraphs[sentence.paragraph]
        match = re.match(
            r"(?:,? [\w’']+){0,6}? (?:from|by(?! far)) ", text[position : sentence.end]
        )
        if not match:
            return []
        start = position + match.end()
        near = [
            m
            for m in sentence.mentions
            if start <= m.start <= start + 130 and not self.refs.affiliation(m)
        ]
        if not near:
            return []
        between = text[start : near[0].start]
        if re.search(
            r"\b(?:who|that|which|said|is|are|was|were|against|but|while|with|over|about|to|toward"
            r"|under)\b|[“”\"]",
            between,
        ):
            return []
        if len(between) > 45 and not re.search(
            r"(?::|including|such as|like|among them|,) (?:the )?$", between
        ):
            return []
        return [m.entity for m in self.refs.expand(sentence, near[0], ("person", "organization"))]

    @staticmethod
    def _with(noun: Token) -> bool:
        return noun.dep_ == "pobj" and noun.head.text.lower() == "with"

    def _governor(self, noun: Token) -> Token | None:
        """The verb that a noun is object of, also through "one of the endorsements"."""
        node = noun
        for _ in range(4):
            quantity = node.dep_ == "prep" and re.match(
                r"(?:stamps?|seals?|votes?|number|list|string|slew|host|series|wave|round|pair"
                r"|trio|one|some|many|most|several|top|benefit)$",
                node.head.text.lower(),
            )
            if (
                node.dep_
                in ("dobj", "attr", "dative", "oprd", "conj", "npadvmod", "nsubjpass", "pobj")
                or quantity
            ):
                node = node.head
                if node.tag_.startswith("VB"):
                    return node
                continue
            break
        return None

    def _verb_subject(self, sentence: Sentence, verb: Token) -> list[Entity]:
        node = verb
        for _ in range(5):
            subject = [c for c in node.children if c.dep_ in ("nsubj", "nsubjpass")]
            if subject:
                if subject[0].text.lower() in ("who", "that", "which") and node.dep_ == "relcl":
                    return self.refs.resolve(sentence, node.head)
                return self.refs.resolve(sentence, subject[0])
            if (
                node.dep_ in ("xcomp", "ccomp", "advcl", "conj", "pcomp", "prep", "acl", "relcl")
                and node.head.i != node.i
            ):
                if node.dep_ == "acl":
                    return self.refs.resolve(sentence, node.head)
                node = node.head
                continue
            break
        return []

    def _with_phrase(self, sentence: Sentence, noun: Token) -> list[Entity]:
        """ "With the backing of X, Doe leads": the subject of the sentence's verb."""
        if not self._with(noun):
            return []
        node = noun.head
        for _ in range(4):
            node = node.head
            for child in node.children:
                if child.dep_ in ("nsubj", "nsubjpass"):
                    return self.refs.resolve(sentence, child, ("person",))
        return []

    def _central_candidate(
        self, sentence: Sentence, token: Token, endorsers: list[Entity]
    ) -> list[Entity]:
        """The candidate spoken of: named in the sentence before the trigger, else the one above."""
        before = [
            m
            for m in sentence.mentions
            if m.entity.kind == "person"
            and m.start < token.idx
            and m.entity in self.candidates
            and m.entity not in endorsers
        ]
        if before:
            return [before[-1].entity]
        if any(
            m.entity.kind == "person" and m.start < token.idx and m.entity not in endorsers
            for m in sentence.mentions
        ):
            return []  # "Park countered with an endorsement from Lee": it may well be Park's
        for back in range(1, 4):
            if sentence.index - back < 0:
                break
            above = [
                m
                for m in self.document.sentences[sentence.index - back].mentions
                if m.entity in self.candidates and m.entity not in endorsers
            ]
            if above:
                people = {m.entity for m in above}
                if len(people) == 1:
                    return [above[0].entity]
                return [above[0].entity] if above[0].entity is self.refs.central else []
        return []
