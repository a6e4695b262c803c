"""From a token to the entities it means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract import lexicon
from generator.extract.document import Entity, Mention, Sentence
from generator.extract.refs.descriptions import Descriptions
from generator.extract.refs.lists import unique
from generator.extract.refs.pronouns import SINGULAR_BODY, THEY, WE

if TYPE_CHECKING:
    from spacy.tokens import Token


_RIVAL = re.compile(r"(?:rival|opponent|challenger|competitor|foe)")


#: "Lee Park's chosen successor, Ann Doe": not Park.
_ANOTHERS = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}?(?:successor|rival|opponent|challenger|pick|choice|prot[eé]g[eé]e?"
    r"|predecessor|replacement)\b"
)
#: Those who act for a body at its meeting.
_ASSEMBLED = re.compile(r"delegates|members|directors|trustees|stewards|activists")


class Refs(Descriptions):
    """Resolves tokens of one document: names, then pronouns, then phrases, then descriptions."""

    def resolve(
        self,
        sentence: Sentence,
        token: Token,
        kinds: tuple[str, ...] = ("person", "organization"),
        objects: bool = False,
    ) -> list[Entity]:
        """The entities that a noun phrase's head means, the whole list where it heads one."""
        found: list[Entity] = []
        mention = sentence.token_mention(token)
        if mention is not None and mention.entity.kind in kinds:
            return unique(m.entity for m in self.expand(sentence, mention, kinds, objects))
        word = token.text.lower()
        if (
            word in THEY
            and "person" in kinds
            and len(several := self._several(sentence, token)) > 1
        ):
            return several
        if several := [e for e in self.group(sentence, token, kinds) if e.kind in kinds]:
            return several
        if token.tag_ in ("PRP", "PRP$") or word in THEY | WE | SINGULAR_BODY:
            entity = self.pronoun(sentence, token, kinds)
            return [entity] if entity else []
        if (
            token.dep_ == "appos"
            and (owner := sentence.token_mention(token.head)) is not None
            and owner.entity.kind in kinds
        ):
            return [owner.entity]  # "SEIU 775, the union that endorsed ..."
        if (
            "person" in kinds
            and _RIVAL.fullmatch(word)
            and (
                mention is None
                and (owner_of := next((c for c in token.children if c.dep_ == "poss"), None))
            )
        ):
            return self._rival(sentence, token, owner_of)
        # "the union's board", "members of the union": the body itself
        if "organization" in kinds and re.match(
            r"(?:board|committee|council|members?|membership|leaders?|leadership|delegates|pac|arm"
            r"|affiliates?|executives?|committees?|directors|chapters?|branch|wing|assembly"
            r"|officials|locals|caucus)$",
            word,
            re.IGNORECASE,
        ):
            for child in token.children:
                if child.dep_ in ("poss", "compound", "nmod"):
                    owner = sentence.token_mention(child)
                    if owner is not None and owner.entity.kind == "organization":
                        return [owner.entity]
                    if child.tag_ == "PRP$" and (
                        entity := self.pronoun(sentence, child, ("organization",))
                    ):
                        return [entity]
                    if child.text.lower() in lexicon.bodies().descriptions and (
                        entity := self.description(sentence, child, ("organization",))
                    ):
                        return [entity]
                if child.dep_ == "prep" and child.text.lower() in ("of", "from"):
                    for obj in child.children:
                        own = [
                            e
                            for e in self.resolve(sentence, obj, ("organization",))
                            if e.kind == "organization"
                        ]
                        if own:
                            return own
        if (
            "organization" in kinds
            and _ASSEMBLED.fullmatch(word)
            and token.tag_ in ("NNS", "NNPS")
            and mention is None
            and not any(c.dep_ in ("prep", "poss", "compound", "nmod") for c in token.children)
            and (body := self._assembled(sentence))
        ):
            return [body]
        # names inside the phrase: apposition, "candidate Ann Doe", "unions such as A and B"
        inside = [
            m
            for m in sentence.mentions
            if m.entity.kind in kinds
            and not self.affiliation(m)
            and self._inside(sentence, m, token)
            and not _ANOTHERS.match(self.document.paragraphs[m.paragraph], m.end)
        ]
        if inside:
            for m in inside:
                for other in self.expand(sentence, m, kinds, objects):
                    if other.entity not in found:
                        found.append(other.entity)
            return found
        entity = self.description(sentence, token, kinds)
        return [entity] if entity else []

    def _assembled(self, sentence: Sentence) -> Entity | None:
        """ "The Elm Democrats met. Delegates endorsed": the one body named above."""
        for index in (sentence.index - 1, sentence.index - 2):
            if index < 0 or any(m.entity.kind == "organization" for m in sentence.mentions):
                return None
            bodies = unique(
                m.entity
                for m in self.document.sentences[index].mentions
                if m.entity.kind == "organization" and not self.affiliation(m)
            )
            if bodies:
                return bodies[0] if len(bodies) == 1 else None
        return None

    def _rival(self, sentence: Sentence, token: Token, owner: Token) -> list[Entity]:
        """ "Doe's rival, Ann Roe": Roe; "her opponent" alone: the other one of two candidates."""
        end = token.idx + len(token.text)
        for m in sentence.mentions:
            if m.entity.kind == "person" and m.start > end:
                if _ANOTHERS.match(self.document.paragraphs[m.paragraph], m.end):
                    end = m.end  # "his rival and Lee Park's pick, Ann Doe"
                    continue
                between = sentence.text[end - sentence.start : m.start - sentence.start]
                if re.fullmatch(
                    r"(?:['’]s? [\w -]{1,30})?,? (?:in [\w ’'.]{3,60}, )?(?:[\w.’'-]+ ){0,6}",
                    between,
                ):
                    return [m.entity]
                break
        possessors = self.resolve(sentence, owner, ("person",))
        running = [e for e in self.document.people if e in self.candidates]
        if len(running) == 2 and len(possessors) == 1 and possessors[0] in running:
            return [e for e in running if e is not possessors[0]]
        return []

    def _inside(self, sentence: Sentence, mention: Mention, token: Token) -> bool:
        root = self._root(sentence, mention)
        steps = 0
        while root is not None and steps < 5:
            if root.i == token.i:
                return True
            if root.dep_ in ("compound", "nmod") and re.match(
                r"(?:opponents?|rivals?|challengers?|foes?|supporters?|allies|ally|aides?"
                r"|spokes\w+|backers?)$",
                root.head.text,
                re.IGNORECASE,
            ):
                return False
            if (
                root.dep_ in ("appos", "compound", "conj", "nmod", "flat", "dep", "npadvmod")
                or (root.dep_ == "pobj" and root.head.text.lower() in ("as", "like", "including"))
            ) or (root.dep_ == "prep" and root.text.lower() in ("including", "like", "as")):
                root = root.head
            else:
                return False
            steps += 1
        return False
