"""Endorsements told by a noun: "won the endorsement of X", "threw its support behind Y".

The noun's possessor, its prepositional phrases and the verb that governs it play the parts; which
of them endorses is told by the verb: one gives, or one gains.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.document import Entity, Sentence
from generator.extract.endorsements.choices import Choices
from generator.extract.endorsements.judging import Ground
from generator.extract.endorsements.parties import Parties
from generator.extract.endorsements.wordings import (
    GAIN,
    GIVE,
    RESCIND,
    STRONG_NOUN,
    WISHED,
)
from generator.extract.refs.lists import unique

if TYPE_CHECKING:
    from spacy.tokens import Token


class Nouns(Parties):
    """Reads nouns: "endorsement", "backing", "nod" ...; choices and backers are read apart."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._choices = Choices(ground)

    @staticmethod
    def _modifier(noun: Token) -> bool:
        """Whether another noun is meant: "endorsement challenges", "support staff"."""
        return (
            noun.dep_ == "compound"
            and noun.head.tag_ in ("NN", "NNS")
            and noun.head.i == noun.i + 1
            and not re.match(
                r"(?:announcement|letter|statement|news|list|slate)s?$", noun.head.text.lower()
            )
        )

    def _unknown(self, sentence: Sentence, noun: Token, verb: Token | None) -> bool:
        """Whether the one who gains is told and not known: "Yang's", "only one candidate"."""
        gains = [c for c in noun.children if c.dep_ == "poss"]
        node = verb
        while node is not None:
            gains += (own := [c for c in node.children if c.dep_ == "nsubj"])
            node = node.head if not own and node.dep_ == "conj" else None
        return any(
            (
                token.tag_ in ("NNP", "NNPS")
                and sentence.token_mention(token) is None
                and not any(e.name.startswith(f"{token.text} ") for e in self.candidates)
            )
            or (
                token.text.lower() in ("candidate", "candidates", "contender", "contenders")
                and re.search(
                    r"\b(?:one|a|no|any|other|another|several|some|few|many|only|two|three|four)"
                    r" (?:\w+ )?$",
                    sentence.text[: token.idx - sentence.start].lower(),
                )
            )
            for token in gains
        )

    @staticmethod
    def _unnamed_several(sentence: Sentence, verb: Token | None) -> bool:
        """Whether a verb's subject is a plural without names: "many unions", "groups"."""
        return verb is not None and any(
            c.dep_ == "nsubj"
            and c.tag_ == "NNS"
            and sentence.token_mention(c) is None
            and not any(d.text.lower() in ("the", "these", "those", "both") for d in c.children)
            for c in verb.children
        )

    def _owns(self, sentence: Sentence, noun: Token, entity: Entity) -> bool:
        """Whether somebody's thing is meant: "its endorsement of Doe's plan"; a campaign is Doe."""
        text = self.document.paragraphs[sentence.paragraph]
        after = [m for m in sentence.mentions if m.entity is entity and m.start > noun.idx]
        return bool(after) and bool(
            re.match(
                r"['’]s? (?!(?:[\w-]+ )?(?:campaign|bid|candidac|run|re-?election|effort|hopes"
                r"|quest|opponent|rival|challenger))[a-z]",
                text[after[0].end :],
            )
        )

    def _passed_over(self, sentence: Sentence, noun: Token, entity: Entity) -> bool:
        """ "The endorsement of a newcomer over Doe": Doe does not get it."""
        text = self.document.paragraphs[sentence.paragraph]
        after = [m for m in sentence.mentions if m.entity is entity and m.start > noun.idx]
        return bool(after) and bool(
            re.search(
                r"\b(?:over|against|instead of|rather than)\b",
                text[noun.idx : after[0].start],
            )
        )

    @staticmethod
    def _of_unknown(sentence: Sentence, noun: Token) -> bool:
        """Whether a name that nobody is known by gets it: "its endorsement of Daley"."""
        return any(
            obj.tag_ in ("NNP", "NNPS") and sentence.token_mention(obj) is None
            for child in noun.children
            if child.dep_ == "prep" and child.text.lower() in ("of", "for")
            for obj in child.children
            if obj.dep_ == "pobj"
        )

    def read(self, sentence: Sentence, noun: Token) -> None:
        """Reads one noun: who endorses whom by its possessor, its phrases and its verb."""
        strong = bool(STRONG_NOUN.match(noun.text))
        if noun.text.lower() in ("choice", "choices", "pick", "picks"):
            self._choices.choice(sentence, noun)
            return
        if noun.text.lower().rstrip("s") in ("backer", "booster", "supporter", "endorser"):
            self._choices.backers(sentence, noun)
            return
        if noun.text.lower() == "approval" and not re.search(
            r"(?:seals?|stamps?) of approval", sentence.text, re.IGNORECASE
        ):
            return
        if self._unreal(sentence, noun) or self._modifier(noun):
            return
        poss: list[Entity] = []
        poss_pronoun = ""
        for child in noun.children:
            if child.dep_ == "poss":
                poss = self.refs.resolve(sentence, child)
                poss_pronoun = child.text.lower()
            elif child.dep_ in ("compound", "nmod", "amod") and not poss:
                mention = sentence.token_mention(child)
                if mention is not None and child.idx + len(child.text) <= noun.idx:
                    poss = [mention.entity]
        prepositions: dict[str, list[Entity]] = {}
        for child in noun.children:
            if child.dep_ in ("prep", "agent"):
                for obj in child.children:
                    if obj.dep_ in ("pobj", "pcomp"):
                        prepositions.setdefault(child.text.lower(), []).extend(
                            self.refs.resolve(sentence, obj, objects=True)
                        )
        text = self.document.paragraphs[sentence.paragraph]
        following = re.match(
            r"(?: (?:from|of|by(?! far)) (?:the |both |former |fellow |several |many |a number of "
            r"|groups? (?:such as|like|including) |organizations? (?:such as|like|including) "
            r"|unions? (?:such as|like|including) )*)",
            text[noun.idx + len(noun.text) : sentence.end],
        )
        for name in ("from", "by", "of"):
            if prepositions.get(name):
                continue
            if following and following.group().lstrip().startswith(name):
                start = noun.idx + len(noun.text) + following.end()
                near = [m for m in sentence.mentions if start <= m.start <= start + 45]
                if near and not re.search(
                    r"\b(?:who|that|which|for|is|are|was|were|by|but|while|against)\b|[“”;:]",
                    text[start : near[0].start],
                ):
                    prepositions[name] = [
                        m.entity
                        for m in self.refs.expand(sentence, near[0], ("person", "organization"))
                    ]
        if not any(prepositions.get(n) for n in ("from", "by", "of")):
            prepositions["from"] = self._named_later(sentence, noun.idx + len(noun.text))
        verb = self._governor(noun)
        subject = self._verb_subject(sentence, verb) if verb is not None else []
        people = [s for s in subject if s.kind == "person"]
        if poss_pronoun == "their" and not subject and self._unnamed_several(sentence, verb):
            return  # "many unions shifted their support"
        if poss_pronoun in ("its", "their") and any(s.kind == "organization" for s in subject):
            poss = [
                s for s in subject if s.kind == "organization"
            ]  # "the council threw its weight"
        endorsers: list[Entity] = []
        candidates: list[Entity] = []
        word = verb.text.lower() if verb is not None else ""
        given_by = prepositions.get("from", []) + prepositions.get("by", [])
        of = [
            e
            for e in prepositions.get("of", [])
            if not self._owns(sentence, noun, e) and not self._passed_over(sentence, noun, e)
        ]
        if poss_pronoun in ("its", "their") and not poss and any(e.kind == "person" for e in of):
            return  # "its endorsement of Doe", and nobody knows whose
        toward = [
            e
            for n in ("behind", "for", "to")
            for e in prepositions.get(n, [])
            if e.kind == "person"
        ]
        if verb is not None:
            for child in verb.children:
                if child.dep_ == "prep" and child.text.lower() in ("behind", "to", "for", "on"):
                    for obj in child.children:
                        toward += [
                            e for e in self._candidate_phrase(sentence, obj) if e.kind == "person"
                        ]
                elif child.dep_ == "dative":
                    toward += [
                        e
                        for e in self.refs.resolve(sentence, child, ("person",))
                        if e.kind == "person"
                    ]
                    for obj in child.children:
                        toward += [
                            e
                            for e in self.refs.resolve(sentence, obj, ("person",))
                            if e.kind == "person"
                        ]
        includes = noun.dep_ in ("nsubj", "nsubjpass") and noun.head.text.lower() in (
            "include",
            "includes",
            "included",
            "come",
            "comes",
            "came",
        )
        if includes:
            verb_token = noun.head
            after = [
                m
                for m in sentence.mentions
                if m.start > verb_token.idx and not self.refs.affiliation(m)
            ]
            between = text[verb_token.idx : after[0].start] if after else ""
            if after and (
                verb_token.text.lower().startswith("includ") or re.search(r"\bfrom\b", between)
            ):
                given_by = [
                    m.entity
                    for m in self.refs.expand(sentence, after[0], ("person", "organization"))
                ]
        if given_by:
            endorsers = given_by
            candidates = (
                [e for e in poss if e.kind == "person" and e not in endorsers]
                or people
                or self._with_phrase(sentence, noun)
            )
        elif of and poss and (of_people := [e for e in of if e.kind == "person"]):
            endorsers, candidates = poss, of_people
        elif (
            of
            and word in GAIN
            and people
            and word
            not in ("announce", "announced", "announces", "announcing", "release", "released")
        ):
            endorsers, candidates = of, people
        elif (
            of
            and (word in GIVE or noun.dep_ in ("pobj", "attr", "ROOT", "nsubj"))
            and all(e.kind == "person" for e in of)
            and (subject or poss)
            and word in GIVE
        ):
            endorsers, candidates = poss or subject, of
        elif of and word in GIVE and people and any(e.kind == "organization" for e in of):
            endorsers, candidates = of, people
        elif of:
            endorsers, candidates = of, self._with_phrase(sentence, noun) or people
        elif poss and toward:
            endorsers, candidates = poss, toward
        elif (
            poss
            and word in GAIN
            and people
            and poss_pronoun not in ("its", "his", "her", "their", "our", "my")
        ):
            endorsers, candidates = poss, people
        elif toward and subject and word in GIVE:
            endorsers, candidates = subject, toward
        elif (
            poss
            and poss_pronoun in ("its", "his", "her", "their", "our")
            and word in GIVE
            and toward
        ):
            endorsers, candidates = poss, toward
        if not endorsers and word in GAIN and people and verb is not None and not poss:
            endorsers = [e for e in self._outer_subject(sentence, verb) if e.kind == "organization"]
            candidates = people
        if not endorsers and word in GAIN and people and strong:
            # "picked up two endorsements: one from the union, the other from Rep. Roe"
            start = noun.idx + len(noun.text)
            for m in sentence.mentions:
                lead = text[start : m.start] if m.start > start else ""
                if (
                    lead
                    and re.search(r"(?:\bfrom|^[^:;“”]{0,90}:) (?:the )?(?:[\w.]+ ){0,5}$", lead)
                    and not self.refs.affiliation(m)
                ):
                    endorsers += [
                        x.entity
                        for x in self.refs.expand(sentence, m, ("person", "organization"))
                        if x.entity not in endorsers
                    ]
            candidates = people
        if (
            not endorsers
            and (subject or poss)
            and word in GIVE | {"affirm", "affirms", "affirmed", "announces", "unveiled", "unveils"}
        ):
            listed = self._listed_after(sentence, noun.idx + len(noun.text))
            if listed:
                endorsers, candidates = (
                    (poss if poss and poss_pronoun not in ("its", "their", "our") else subject)
                    or poss,
                    listed,
                )
                if any(e.kind == "person" and e in self.candidates for e in endorsers):
                    endorsers, candidates = listed, endorsers
        if not endorsers and (
            (back := RESCIND.search(sentence.text))
            and not WISHED.search(sentence.text[: back.start()])
        ):
            # "withdrew its support for Doe", "rescinded his endorsement of Doe"
            taken = [
                e
                for e in toward or [e for e in of if e.kind == "person"]
                if not self._passed_over(sentence, noun, e)
            ]
            named = unique(
                m.entity
                for m in sentence.mentions
                if m.entity in self.candidates
                and m.entity not in (poss or subject)
                and not self._passed_over(sentence, noun, m.entity)
            )
            if not taken and len(named) == 1:
                taken = named  # "had endorsed Doe, but revoked his support"
            endorsers, candidates = [e for e in (poss or subject) if e not in taken], taken
            strong = True
        if (
            not endorsers
            and word in GIVE
            and noun.text.lower() == "endorsement"
            and not toward
            and not of
            and not any(c.dep_ == "det" and c.text.lower() in ("a", "an") for c in noun.children)
        ):
            # "The union announced the endorsement Monday": of whom, was said before
            endorsers = [
                e
                for e in (poss if poss_pronoun not in ("its", "their", "our") else []) or subject
                if e.kind == "organization"
            ]
            earlier = [
                d
                for d in self.drafts
                if d.candidate is not None and 0 <= sentence.index - d.sentence.index <= 6
            ]
            if earlier and earlier[-1].candidate is not None:
                candidates = [earlier[-1].candidate]
            elif self.refs.central in self.candidates and self.refs.central is not None:
                candidates = [self.refs.central]
        if not endorsers:
            return
        if not candidates and (
            self._unknown(sentence, noun, verb) or self._of_unknown(sentence, noun)
        ):
            return
        if not candidates:
            candidates = self._central_candidate(sentence, noun, endorsers)
        if (
            not strong
            and not (verb is not None and (word in GAIN or word in GIVE))
            and not self._with(noun)
        ):
            return
        gained = (bool(toward) and word in GIVE) or (
            word in GAIN - {"have", "has", "had", "having", "take", "took", "announce", "announced"}
            and any(e.kind == "organization" for e in endorsers)
        )
        self._add(sentence, noun, endorsers, candidates, weak=not strong and not gained)
