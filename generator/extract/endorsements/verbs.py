"""Endorsements told by a verb: "X endorsed Y", "Y was backed by X", "X, endorsing Y"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.document import Entity, Sentence
from generator.extract.endorsements.grammar import Grammar
from generator.extract.endorsements.judging import NO_ENDORSER
from generator.extract.endorsements.lists import ENDORSED_BY
from generator.extract.endorsements.wordings import VERB

if TYPE_CHECKING:
    from spacy.tokens import Token


class Verbs(Grammar):
    """Reads verbs: the active voice by subject and object, the passive turned round."""

    def read(self, sentence: Sentence, verb: Token) -> None:
        """Reads one verb, active or passive."""
        weak = not VERB.match(verb.text)
        if re.match(
            r" (?:candidate|choice|successor) to\b| (?:away|off|down|out)\b",
            sentence.text[verb.idx + len(verb.text) - sentence.start :],
        ):
            return  # "Trump's endorsed candidate"; "to back away from Doe"
        if self._unreal(sentence, verb):
            return
        passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or (
            verb.tag_ in ("VBN", "VBD") and any(c.dep_ == "agent" for c in verb.children)
        )
        if passive or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
            self._passive(sentence, verb, weak)
            return
        subjects = self._subjects(sentence, verb)
        objects = self._objects(sentence, verb)
        if not objects or not subjects:
            objects = objects or self._nearest_person_after(sentence, verb)
            if (
                not subjects
                and not any(c.dep_ == "nsubj" for c in verb.children)
                and not self._of_unnamed(sentence, verb)
            ):
                subjects = self._nearest_before(sentence, verb)
        if any(self._thing(sentence, verb, child) for child in verb.children):
            objects = []  # "endorsed the levy that Doe wrote": what is endorsed is no person
        objects = self._owners_left_out(sentence, self._not_rivals(sentence, verb, objects))
        if verb.dep_ == "pcomp" and re.match(r"join", verb.head.head.text):
            # "X joins Y in supporting Doe": Y has done so before
            for child in verb.head.head.children:
                if child.dep_ == "dobj":
                    subjects = [
                        *subjects,
                        *(e for e in self.refs.resolve(sentence, child) if e not in subjects),
                    ]
        self._add(sentence, verb, subjects, objects, weak)

    @staticmethod
    def _is_thing(sentence: Sentence, noun: Token) -> bool:
        """Whether a noun that a participle follows is a law, a plan, an ad: no candidate."""
        return sentence.token_mention(noun) is None and bool(
            re.match(
                r"(?:bill|law|legislation|measure|plan|proposal|levy|tax|bond|amendment|ordinance"
                r"|resolution|ad|ads|policy|policies|initiative|referendum|budget|project|deal"
                r"|effort|petition|poll|mailer|group|PAC|program|reform|agenda|package|slate)s?$",
                noun.text,
            )
        )

    @staticmethod
    def _of_unnamed(sentence: Sentence, verb: Token) -> bool:
        """Whether a participle describes a subject without names: "groups backing Doe say"."""
        return (
            verb.dep_ == "acl"
            and verb.head.dep_ in ("nsubj", "nsubjpass")
            and verb.head.tag_ == "NNS"
            and verb.head.i == verb.i - 1
            and sentence.token_mention(verb.head) is None
        )

    @staticmethod
    def _thing(sentence: Sentence, verb: Token, token: Token) -> bool:
        """Whether a verb's object is no person: "the levy that Doe wrote", "a bill by Doe"."""
        if (
            token.dep_ != "dobj"
            or token.tag_ != "NN"
            or sentence.token_mention(token) is not None
            or re.match(
                r"(?:campaign|candidac|bid|run|re-?election|effort|candidate|rival|opponent"
                r"|nominee|colleague|\w+m[ae]n|\w+woman|\w+or|\w+er)",
                token.text,
            )
        ):
            return False
        end = token.idx + len(token.text)
        if any(m.entity.kind == "person" and verb.idx < m.start < end for m in sentence.mentions):
            return False  # "backed Doe Thursday, a sign": the person stands first
        return bool(
            re.match(
                r"(?:['’]s)?\s+(?!,)(?:[\w-]+\s+){0,4}?(?:that|which|of|by|to|for|from|on|in|against"
                r"|with|who|written|sponsored|proposed)\b|\s*[.;]",
                sentence.text[end - sentence.start :],
            )
        )

    def _passive(self, sentence: Sentence, verb: Token, weak: bool) -> None:
        endorsers: list[Entity] = []
        for child in verb.children:
            if child.dep_ == "agent" or (
                child.dep_ == "prep" and child.text.lower() in ("by", "from")
            ):
                for obj in child.children:
                    if obj.dep_ == "pobj":
                        endorsers += self.refs.resolve(sentence, obj)
        if not endorsers and (
            match := re.search(r"\bby\b", sentence.text[verb.idx - sentence.start :])
        ):
            after = verb.idx + match.end()
            later = [
                m
                for m in sentence.mentions
                if after <= m.start <= after + 60 and not self.refs.affiliation(m)
            ]
            if later:
                endorsers = [
                    m.entity
                    for m in self.refs.expand(sentence, later[0], ("person", "organization"))
                ]
        candidates: list[Entity] = []
        node = verb
        for _ in range(4):
            subject = [c for c in node.children if c.dep_ in ("nsubjpass", "nsubj")]
            if subject:
                if (
                    subject[0].text.lower() in ("who", "that", "which", "whom")
                    and node.dep_ == "relcl"
                ):
                    candidates = self.refs.resolve(sentence, node.head, ("person",))
                else:
                    candidates = self.refs.resolve(sentence, subject[0], ("person",))
                break
            if node.dep_ in ("acl", "relcl"):
                candidates = self.refs.resolve(sentence, node.head, ("person",))
                break
            if node.dep_ in ("conj", "xcomp", "advcl", "ccomp"):
                node = node.head
                continue
            break
        if verb.dep_ == "acl" and self._is_thing(sentence, verb.head):
            return  # "a bill backed by the union"
        if not candidates:
            before = [
                m for m in sentence.mentions if m.entity.kind == "person" and m.start < verb.idx
            ]
            candidates = [before[-1].entity] if before else []
        if not candidates and ENDORSED_BY.match(sentence.text):
            return  # a line of a profile, read with the other lists
        if not candidates and endorsers and self.refs.central and not weak:
            candidates = [self.refs.central] if self.refs.central in self.candidates else []
        self._add(sentence, verb, endorsers, candidates, weak)

    def _objects(self, sentence: Sentence, verb: Token) -> list[Entity]:
        for child in verb.children:
            if child.text.lower() in ("one", "some", "several", "any", "none", "most"):
                continue  # "endorsed one of his rivals"
            if child.dep_ in ("dobj", "oprd", "dative") and child.i > verb.i:
                found = self._candidate_phrase(sentence, child)
                if found:
                    return found
        if verb.dep_ == "relcl" and verb.head.i < verb.i:
            return self.refs.resolve(sentence, verb.head, ("person",), objects=True)
        return []

    def _not_rivals(self, sentence: Sentence, verb: Token, objects: list[Entity]) -> list[Entity]:
        """ "Endorsed Krasner's rival, Beth Grossman": the rival is meant, not the possessor."""
        text = self.document.paragraphs[sentence.paragraph]
        later = [m for m in sentence.mentions if m.entity.kind == "person" and m.start > verb.idx]
        for k, mention in enumerate(later):
            if mention.entity in objects and re.match(
                r"['’]s? (?:\w+ ){0,3}?(?:rival|opponent|challenger|foe|competitor|predecessor"
                r"|successor|son|daughter|wife|husband|brother|sister)\b",
                text[mention.end :],
            ):
                rest = [e for e in objects if e is not mention.entity]
                if rest:
                    return rest
                return (
                    [later[k + 1].entity]
                    if k + 1 < len(later) and later[k + 1].start - mention.end < 85
                    else []
                )
        return objects

    def _owners_left_out(self, sentence: Sentence, objects: list[Entity]) -> list[Entity]:
        """ "Supported Doe's bill": the bill is meant; "Doe's campaign" is Doe."""
        text = self.document.paragraphs[sentence.paragraph]
        owners = {
            m.entity
            for m in sentence.mentions
            if re.match(
                r"['’]s? (?!(?:[\w-]+ )?(?:campaign|bid|candidac|run|re-?election|effort|hopes"
                r"|quest)"
                r")[a-z]",
                text[m.end :],
            )
        }
        others = {m.entity for m in sentence.mentions if not re.match(r"['’]s?\b", text[m.end :])}
        return [e for e in objects if e not in owners or e in others]

    def _nearest_person_after(self, sentence: Sentence, verb: Token) -> list[Entity]:
        later = [m for m in sentence.mentions if m.start > verb.idx]
        if later and later[0].entity.kind == "person" and later[0].start - verb.idx < 75:
            between = self.document.paragraphs[sentence.paragraph][
                verb.idx + len(verb.text) : later[0].start
            ]
            if not re.search(
                r"\b(?:by|who|against|over|instead|said|after|and|told|but|in (?:his|her)"
                r"|of the|(?:challenger|rival|opponent|alternative)s? (?:to|of))\b|[“”\"]",
                between,
            ):
                return [
                    m.entity
                    for m in self.refs.expand(sentence, later[0], ("person",), objects=True)
                ]
        return []

    def _nearest_before(self, sentence: Sentence, verb: Token) -> list[Entity]:
        before = [
            m
            for m in sentence.mentions
            if m.end <= verb.idx
            and not self.refs.affiliation(m)
            and not NO_ENDORSER.match(m.entity.name)
        ]
        if before and verb.idx - before[-1].end < 60:
            return [
                m.entity for m in self.refs.expand(sentence, before[-1], ("person", "organization"))
            ]
        return []
