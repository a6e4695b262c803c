"""Who acts and on whom, by spaCy's parse: what verbs and nouns both ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract import lexicon
from generator.extract.document import Entity, Sentence
from generator.extract.endorsements.judging import Judge

if TYPE_CHECKING:
    from spacy.tokens import Token


class Grammar(Judge):
    """Base of the rules that follow the parse from a trigger."""

    def _subjects(self, sentence: Sentence, verb: Token) -> list[Entity]:
        node = verb
        for _ in range(6):
            subject = [c for c in node.children if c.dep_ in ("nsubj", "nsubjpass")]
            if subject:
                first = subject[0]
                if first.text.lower() in ("who", "that", "which") and node.dep_ == "relcl":
                    return self.refs.resolve(sentence, node.head)
                if (last := self._again(sentence, first, verb)) is not None:
                    return [last]
                found = self.refs.resolve(sentence, first)
                if not found and first.tag_.startswith("NN"):
                    # "members of the union voted to endorse": the body inside
                    for m in sentence.mentions:
                        if first.idx < m.start < verb.idx and m.entity.kind == "organization":
                            return [m.entity]
                return found
            if node.dep_ == "acl" and node.tag_ == "VBG":
                found = self.refs.resolve(sentence, node.head)
                if (
                    not found
                    and node.head.dep_ == "nsubj"
                    and node.head.head.text.lower()
                    in ("include", "includes", "included", "are", "were")
                ):
                    return self._after(sentence, node.head.head)
                return found
            if (
                node.dep_
                in (
                    "xcomp",
                    "ccomp",
                    "advcl",
                    "conj",
                    "pcomp",
                    "prep",
                    "acl",
                    "relcl",
                    "dep",
                    "parataxis",
                    "pobj",
                    "attr",
                    "acomp",
                    "dobj",
                )
                and node.head.i != node.i
            ):
                node = node.head
                continue
            return []
        return []

    def _again(self, sentence: Sentence, subject: Token, verb: Token) -> Entity | None:
        """ "The union also endorsed": the body that endorsed last, whoever is named between."""
        word = subject.text.lower()
        if word != "it" and word not in lexicon.bodies().descriptions:
            return None
        if any(c.dep_ == "poss" for c in subject.children) or not re.search(
            r"\balso\b", sentence.text[subject.idx - sentence.start : verb.idx - sentence.start]
        ):
            return None
        for draft in reversed(self.drafts):
            if not 0 <= sentence.index - draft.sentence.index <= 6:
                return None
            if draft.endorser.kind == "organization" and draft.stance == "endorse":
                return draft.endorser
        return None

    def _after(self, sentence: Sentence, verb: Token) -> list[Entity]:
        """The list that follows "include" or "are"."""
        later = [
            m for m in sentence.mentions if m.start > verb.idx and not self.refs.affiliation(m)
        ]
        return (
            [m.entity for m in self.refs.expand(sentence, later[0], ("person", "organization"))]
            if later
            else []
        )

    def _candidate_phrase(self, sentence: Sentence, token: Token) -> list[Entity]:
        """A person, or "Ann Doe's campaign", "the candidacy of Ann Doe"."""
        if re.match(
            r"^(?:campaign|candidac|bid|run|re-?election|effort)", token.text, re.IGNORECASE
        ):
            for child in token.children:
                if child.dep_ in ("poss", "compound", "nmod"):
                    return self.refs.resolve(sentence, child, ("person",), objects=True)
                if child.dep_ == "prep" and child.text.lower() in ("of", "for"):
                    for obj in child.children:
                        return self.refs.resolve(sentence, obj, ("person",), objects=True)
        mention = sentence.token_mention(token)
        if mention is not None and mention.entity.kind != "person":
            return []
        return self.refs.resolve(sentence, token, ("person",), objects=True)
