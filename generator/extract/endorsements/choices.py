"""Endorsements told by who is chosen or who backs: "Doe is its pick", "her backers include X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.document import Entity, Sentence
from generator.extract.endorsements.grammar import Grammar

if TYPE_CHECKING:
    from spacy.tokens import Token


class Choices(Grammar):
    """Reads "choice" and "pick", "backers" and "supporters"."""

    def choice(self, sentence: Sentence, noun: Token) -> None:
        """ "The group's choices are A in District 1 and B in District 2", "Doe is her pick"."""
        owner: list[Entity] = []
        for child in noun.children:
            if child.dep_ == "poss":
                owner = self.refs.resolve(sentence, child)
            elif child.dep_ == "prep" and child.text.lower() == "of":
                owner = [e for o in child.children for e in self.refs.resolve(sentence, o)]
        if not owner or self._unreal(sentence, noun):
            return
        verb = noun.head
        if noun.dep_ == "nsubj" and verb.text.lower() in (
            "is",
            "are",
            "was",
            "were",
            "include",
            "includes",
        ):
            later = [
                m
                for m in sentence.mentions
                if m.entity.kind == "person" and 0 < m.start - verb.idx < 60
            ]
            chosen = (
                [m.entity for m in self.refs.expand(sentence, later[0], ("person",), objects=True)]
                if later
                else []
            )
        elif noun.dep_ == "attr":
            subject = [c for c in verb.children if c.dep_ == "nsubj"]
            chosen = self.refs.resolve(sentence, subject[0], ("person",)) if subject else []
        else:
            return
        self._add(sentence, noun, [e for e in owner if e not in chosen], chosen, weak=False)

    def backers(self, sentence: Sentence, noun: Token) -> None:
        """ "Her backers include A and B", "Lee's latest backer is C", "supporters such as D"."""
        verb = (
            noun.head
            if noun.dep_ == "nsubj"
            and noun.head.text.lower() in ("include", "includes", "included", "is", "are", "were")
            else None
        )
        owner = [
            e
            for c in noun.children
            if c.dep_ == "poss"
            for e in self.refs.resolve(sentence, c, ("person",))
        ]
        owner += [
            e
            for c in noun.children
            if c.dep_ == "prep" and c.text.lower() == "of"
            for o in c.children
            for e in self.refs.resolve(sentence, o, ("person",))
        ]
        if verb is None or not owner or self._unreal(sentence, noun):
            return
        endorsers = [e for e in self._after(sentence, verb) if e not in owner]
        self._add(sentence, noun, endorsers, owner[:1], weak=False)
