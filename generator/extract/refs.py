"""From words to entities: names, lists of names, pronouns, and descriptions such as "the union".

The article is read as a whole: whoever stands in the sentence comes first, then the sentence before,
then the person or body that the article is mostly about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract import lexicon
from generator.extract.document import Document, Entity, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_AFFILIATION = re.compile(
    r"\b(?:president|chair\w*|director|members?|leaders?|head|secretary(?:-treasurer)?|spokes\w+|officer|manager|CEO|founder|"
    r"owner|coach|editor|organizer|treasurer|executive|representative|professor|lobbyist|chief|pastor|employees?|worker|vice[- ]president|"
    r"co-?chair\w*|delegate|official|attorney|lawyer|strategist|analyst|consultant|dean|lieutenant|captain|sergeant|part|board|"
    r"endorsed|endorsement|supported|backed)\b"
    r"[^,;.]*\b(?:of|for|from|at|with|by)\s+(?:the\s+)?$",
    re.I,
)
_JOINT = re.compile(r"[,;&]|\b(?:and|or|plus|along with|as well as|including)\b")
_BARRED = re.compile(
    r"\b(?:against|over|than|while|but|who|whom|which|whose|that|said|not|because|when|after|before|where|although|"
    r"whether|if|instead|versus|challenging|facing|defeating|beat)\b|[“”\"!?:—–]|(?<!\w)- ",
    re.I,
)
_SINGULAR_BODY = {"it", "its"}
_HE = {"he", "him", "his", "himself"}
_SHE = {"she", "her", "hers", "herself"}
_THEY = {"they", "them", "their", "theirs"}
_WE = {"we", "us", "our", "ours", "i", "my", "me"}
_PERSON_NOUNS = frozenset(
    "candidate nominee incumbent challenger mayor governor senator congressman congresswoman representative sheriff "
    "treasurer lawmaker legislator attorney prosecutor judge alderman alderwoman councilman councilwoman councilor "
    "commissioner supervisor clerk democrat republican hopeful contender former man woman businessman businesswoman "
    "veteran lawyer doctor nurse teacher politician assemblyman assemblywoman secretary auditor comptroller delegate "
    "native frontrunner".split()
)


class Refs:
    """Resolves tokens and places of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        #: The article's candidates, once known: "endorsed her" means one of them.
        self.candidates: set[Entity] = set()
        #: The newspaper that speaks as "we" outside quotation marks.
        self.paper: Entity | None = None
        counts = {e: len(e.mentions) for e in document.people}
        self.central = max(
            document.people,
            key=lambda e: (counts[e], -e.mentions[0].paragraph if e.mentions else 0, -e.index),
            default=None,
        )

    # -- lists ---------------------------------------------------------------------------------

    def joined(self, sentence: Sentence, a: Mention, b: Mention, objects: bool = False) -> bool:
        """Whether two neighbouring mentions stand in one list ("A, B", "A and B")."""
        text = self.document.paragraphs[sentence.paragraph]
        glue = text[a.end : b.start]
        bare = re.sub(r"\([^)]*\)", "", glue)
        if not _JOINT.search(bare) or len(bare) > 130 or _BARRED.search(bare):
            return False
        for token in sentence.span:
            if a.end <= token.idx < b.start and (
                token.tag_.startswith("VB") and token.tag_ != "VBN" or token.tag_ == "MD"
            ):
                if token.dep_ in ("amod", "compound") or token.text.lower() == "including":
                    continue
                return False
        if not objects and re.search(
            r"\b(?:for|in) (?:the |a |his |her )?(?!the )[\w' ]*(?:race|primary|election|campaign|bid)\b",
            bare,
        ):
            return False
        root = self._root(sentence, b)
        head = root.head if root is not None else None
        if (
            root is not None
            and head is not None
            and root.dep_ in ("nsubj", "nsubjpass")
            and head.i > root.i
            and head.tag_.startswith("VB")
        ):
            first = self._root(sentence, a)
            if (
                first is not None
                and not (first.dep_ in ("nsubj", "nsubjpass") and first.head.i == head.i)
                and re.search(r",? (?:and|while|but) ", bare)
                and not self._in_subject(sentence, a, head)
            ):
                return False
        return True

    @staticmethod
    def _in_subject(sentence: Sentence, a: Mention, verb: Token) -> bool:
        """Whether no verb stands between a mention and the verb that a later one is subject of."""
        return not any(
            a.end <= t.idx < verb.idx and t.tag_ in ("VBD", "VBZ", "VBP") for t in sentence.span
        ) and not any(t.idx < a.start and t.tag_ in ("VBD", "VBZ", "VBP") for t in sentence.span)

    @staticmethod
    def _root(sentence: Sentence, mention: Mention) -> Token | None:
        tokens = [t for t in sentence.span if mention.start <= t.idx < mention.end]
        inside = {t.i for t in tokens}
        for token in tokens:
            if token.head.i not in inside or token.head.i == token.i:
                return token
        return None

    def affiliation(self, mention: Mention) -> bool:
        """Whether a body is named only as somebody's employer or office ("president of the union")."""
        text = self.document.paragraphs[mention.paragraph]
        head = text[max(0, mention.start - 60) : mention.start]
        if mention.entity.kind != "organization":
            return False
        if _AFFILIATION.search(head) and not re.search(
            r"\b(?:endors|back|support)\w*\s+(?:of|by|from)\s+(?:the\s+)?$", head
        ):
            return True
        tail = text[mention.end : mention.end + 40]
        return bool(
            re.match(
                r"(?:['’]s)? (?:[Nn]ational |[Ss]tate |[Ee]xecutive |[Vv]ice |[Cc]o-?)*(?:[Pp]resident|[Cc]hair\w*|[Dd]irector|[Ss]pokes\w+|[Ll]eader|[Mm]ember|[Tt]reasurer|[Ss]ecretary\S*|[Mm]anager|[Oo]fficial|[Ll]obbyist|[Cc]hief|[Cc]ommunications \w+|CEO|[Rr]eporter|[Hh]ead)\b(?! (?:and|of) )",
                tail,
            )
        )

    def expand(
        self, sentence: Sentence, mention: Mention, kinds: tuple[str, ...], objects: bool = False
    ) -> list[Mention]:
        """The list of mentions that a mention belongs to, left to right."""
        items = [m for m in sentence.mentions if not self.affiliation(m) or m is mention]
        if mention not in items:
            return [mention]
        at = items.index(mention)
        result = [mention]
        for k in range(at + 1, len(items)):
            if items[k].entity.kind not in kinds or not self.joined(
                sentence, result[-1], items[k], objects
            ):
                break
            result.append(items[k])
        for k in range(at - 1, -1, -1):
            if items[k].entity.kind not in kinds or not self.joined(
                sentence, items[k], result[0], objects
            ):
                break
            result.insert(0, items[k])
        text = self.document.paragraphs[sentence.paragraph]
        glues = [text[a.end : b.start] for a, b in pairwise(result)]
        if glues and not any(
            re.search(r"\b(?:and|or|plus|along with|as well as|including)\b|[;&(]", g)
            for g in glues
        ):
            return [mention]  # "In endorsing Curran, Pat Dolan said": a comma alone makes no list
        return result

    # -- tokens --------------------------------------------------------------------------------

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
            return _unique(m.entity for m in self.expand(sentence, mention, kinds, objects))
        word = token.text.lower()
        if (
            word in _THEY
            and "person" in kinds
            and len(several := self._several(sentence, token)) > 1
        ):
            return several
        if token.tag_ in ("PRP", "PRP$") or word in _THEY | _WE | _SINGULAR_BODY:
            entity = self.pronoun(sentence, token, kinds)
            return [entity] if entity else []
        if (
            token.dep_ == "appos"
            and (owner := sentence.token_mention(token.head)) is not None
            and owner.entity.kind in kinds
        ):
            return [owner.entity]  # "SEIU 775, the union that endorsed ..."
        # "the union's board", "members of the union": the body itself
        if "organization" in kinds and re.match(
            r"(?:board|committee|council|members?|membership|leaders?|leadership|delegates|pac|arm|affiliates?|executives?|committees?|directors|chapters?|branch|wing|assembly|officials|locals|caucus)$",
            word,
            re.I,
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
                if child.dep_ == "prep" and child.text.lower() in ("of", "from"):
                    for obj in child.children:
                        own = [
                            e
                            for e in self.resolve(sentence, obj, ("organization",))
                            if e.kind == "organization"
                        ]
                        if own:
                            return own
        # names inside the phrase: apposition, "candidate Ann Doe", "unions such as A and B"
        inside = [
            m
            for m in sentence.mentions
            if m.entity.kind in kinds
            and not self.affiliation(m)
            and self._inside(sentence, m, token)
        ]
        if inside:
            for m in inside:
                for other in self.expand(sentence, m, kinds, objects):
                    if other.entity not in found:
                        found.append(other.entity)
            return found
        entity = self.description(sentence, token, kinds)
        return [entity] if entity else []

    def _several(self, sentence: Sentence, token: Token) -> list[Entity]:
        """The people whom "they" means: a list of people that is the sentence's subject before it."""
        people = [m for m in sentence.mentions if m.entity.kind == "person" and m.end <= token.idx]
        bodies = [
            m for m in sentence.mentions if m.entity.kind == "organization" and m.end <= token.idx
        ]
        if len(people) < 2 or bodies and bodies[0].start < people[0].start:
            return []
        listed = self.expand(sentence, people[0], ("person",))
        return _unique(m.entity for m in listed)

    def _inside(self, sentence: Sentence, mention: Mention, token: Token) -> bool:
        root = self._root(sentence, mention)
        steps = 0
        while root is not None and steps < 5:
            if root.i == token.i:
                return True
            if root.dep_ in ("compound", "nmod") and re.match(
                r"(?:opponents?|rivals?|challengers?|foes?|supporters?|allies|ally|aides?|spokes\w+|backers?)$",
                root.head.text,
                re.I,
            ):
                return False
            if (
                root.dep_ in ("appos", "compound", "conj", "nmod", "flat", "dep", "npadvmod")
                or root.dep_ == "pobj"
                and root.head.text.lower() in ("as", "like", "including")
            ):
                root = root.head
            elif root.dep_ == "prep" and root.text.lower() in ("including", "like", "as"):
                root = root.head
            elif root.dep_ == "poss" and False:
                root = root.head
            else:
                return False
            steps += 1
        return False

    def pronoun(self, sentence: Sentence, token: Token, kinds: tuple[str, ...]) -> Entity | None:
        """Whom a pronoun stands for."""
        word = token.text.lower()
        if word in _HE | _SHE and "person" in kinds:
            sexes = ("m", "u") if word in _HE else ("f", "u")
            return self._person_before(sentence, token.idx, sexes)
        if word in _WE:
            return self._speaker_body(sentence, kinds)
        if word in _SINGULAR_BODY | _THEY and "organization" in kinds:
            return self.body_before(sentence, token.idx)
        return None

    def _person_before(
        self, sentence: Sentence, position: int, sexes: tuple[str, ...]
    ) -> Entity | None:
        here = [
            m
            for m in sentence.mentions
            if m.entity.kind == "person" and m.start < position and m.entity.sex in sexes
        ]
        if self.candidates:
            running = [m for m in here if m.entity in self.candidates]
            here = running or [m for m in here if not self._beside(m)]
        if here:
            subjects = [
                m
                for m in here
                if (r := self._root(sentence, m)) is not None and r.dep_ in ("nsubj", "nsubjpass")
            ]
            return (subjects or here)[0].entity if subjects else here[0].entity
        later = [
            m
            for m in sentence.mentions
            if m.entity.kind == "person" and m.start > position and m.entity.sex in sexes
        ]
        first_clause = (
            "," in sentence.text[: max(0, position - sentence.start) + 60]
            and position - sentence.start < 50
        )
        if (
            later
            and first_clause
            and (root := self._root(sentence, later[0])) is not None
            and root.dep_ in ("nsubj", "nsubjpass")
        ):
            return later[0].entity
        for back in range(1, 6):
            index = sentence.index - back
            if index < 0:
                break
            previous = self.document.sentences[index]
            people = [
                m for m in previous.mentions if m.entity.kind == "person" and m.entity.sex in sexes
            ]
            people = [m for m in people if m.entity in self.candidates] or (
                [m for m in people if not self._beside(m)] if self.candidates else people
            )
            subjects = [
                m
                for m in people
                if (r := self._root(previous, m)) is not None and r.dep_ in ("nsubj", "nsubjpass")
            ]
            if subjects:
                return subjects[0].entity
            if people:
                return people[0].entity
        if self.central is not None and self.central.sex in sexes:
            return self.central
        return None

    def _beside(self, mention: Mention) -> bool:
        """Whether a person is named only as a body's officer ("led by Tori Dameron")."""
        text = self.document.paragraphs[mention.paragraph]
        return bool(
            re.search(
                r"\b(?:led by|president|chair\w*|director|spokes\w+|leader|head),? $",
                text[max(0, mention.start - 40) : mention.start],
                re.I,
            )
            or re.match(
                r", (?:the |its |an? )?(?:[\w’']+ ){0,4}(?:president|chair\w*|director|spokes\w+|leader|head|manager)\b",
                text[mention.end :],
                re.I,
            )
        )

    def body_before(self, sentence: Sentence, position: int) -> Entity | None:
        """The body last spoken of before a place: in the sentence, else as a subject above."""
        here = [
            m for m in sentence.mentions if m.entity.kind == "organization" and m.start < position
        ]
        if here:
            subjects = [
                m
                for m in here
                if (r := self._root(sentence, m)) is not None and r.dep_ in ("nsubj", "nsubjpass")
            ]
            return (subjects or here)[0].entity
        for back in range(1, 9):
            index = sentence.index - back
            if index < 0:
                break
            named = [
                m
                for m in self.document.sentences[index].mentions
                if m.entity.kind == "organization"
            ]
            if named:
                previous = self.document.sentences[index]
                subjects = [
                    m
                    for m in named
                    if (r := self._root(previous, m)) is not None
                    and r.dep_ in ("nsubj", "nsubjpass", "agent")
                ]
                return (subjects or named)[0].entity
        return None

    def _speaker_body(self, sentence: Sentence, kinds: tuple[str, ...]) -> Entity | None:
        """Whom "we" and "our" stand for in a quotation: the speaker's body, else the one above."""
        opened = self.document.paragraphs[sentence.paragraph][: sentence.end]
        if self.paper is not None and not re.search(r"[“”\"]", opened):
            return self.paper if "organization" in kinds else None
        speaker = self.speaker(sentence)
        if "organization" in kinds:
            if speaker is not None and speaker.kind == "organization":
                return speaker
            if speaker is not None and (body := self.body_of(speaker)):
                return body
        if speaker is not None and "person" in kinds:
            return speaker
        if "organization" in kinds:
            return self.body_before(sentence, sentence.start)
        return None

    def speaker(self, sentence: Sentence) -> Entity | None:
        """Who speaks a quotation that a sentence is part of: "said X" in it or right after it."""
        said = re.compile(
            r"\b(?:said|says|wrote|added|told|stated|tweeted|according to|explained|noted|announced)\b"
        )
        for index in (sentence.index, sentence.index + 1, sentence.index + 2, sentence.index - 1):
            if not 0 <= index < len(self.document.sentences):
                continue
            other = self.document.sentences[index]
            if other.paragraph != sentence.paragraph and index > sentence.index:
                continue
            if abs(other.paragraph - sentence.paragraph) > 1:
                continue
            match = said.search(other.text)
            if not match:
                continue
            at = other.start + match.start()
            people = [
                m
                for m in other.mentions
                if m.entity.kind == "person" and not self._quoted(other, m)
            ]
            if people:
                return min(people, key=lambda m: (abs(m.start - at), m.start)).entity
        return None

    def _quoted(self, sentence: Sentence, mention: Mention) -> bool:
        text = self.document.paragraphs[mention.paragraph][: mention.start]
        return text.count("“") > text.count("”") or text.count('"') % 2 == 1

    def body_of(self, person: Entity) -> Entity | None:
        """The body whose officer a person is ("Tori Dameron, the president of the union")."""
        for mention in person.mentions:
            text = self.document.paragraphs[mention.paragraph]
            sentence = self.document.sentence_at(mention.paragraph, mention.start)
            for other in sentence.mentions:
                if other.entity.kind != "organization":
                    continue
                between = text[min(mention.end, other.end) : max(mention.start, other.start)]
                if other.start > mention.end and re.match(
                    r",? (?:[\w-]+ ){0,5}(?:of|for|at|with|from) (?:the )?$", between
                ):
                    return other.entity
                if (
                    other.end < mention.start
                    and len(between) < 50
                    and re.search(
                        r"(?:President|president|Chair|chair|Director|director|Leader|leader|Treasurer|Secretary|Manager|manager|head|Head|spokes|Spokes)",
                        between,
                    )
                    and not re.search(r"[,.;]", between)
                ):
                    return other.entity
            tail = text[mention.end : mention.end + 60]
            noun = re.match(
                r",? (?:the )?(?:union|group|association|organization|party|council|federation|chamber|lodge|local)['’]s (?:\w+ ){0,2}(?:president|chair|director|leader)|,? (?:the )?(?:\w+ ){0,2}(?:president|chair\w*|director|leader|head) of the (?:union|group|association|organization|party|council|federation|chamber|lodge|local)",
                tail,
            )
            if noun:
                return self.body_before(sentence, mention.start)
        return None

    def description(
        self, sentence: Sentence, token: Token, kinds: tuple[str, ...]
    ) -> Entity | None:
        """Whom "the union", "the group", "the Chicago Democrat" means."""
        word = token.text.lower()
        determiner = [c for c in token.children if c.dep_ in ("det", "poss")]
        if not any(
            c.text.lower() in ("the", "this", "its", "that") or c.dep_ == "poss" for c in determiner
        ):
            if (
                word in lexicon.bodies().descriptions
                and "organization" in kinds
                and sentence.index <= 2
                and any(c.text.lower() in ("a", "an") for c in determiner)
            ):
                return self._first_below(sentence)
            return None
        if word in lexicon.bodies().descriptions and "organization" in kinds:
            # "the city's largest union", "the Boston police union" name another body than the last
            named = [
                c for c in token.children if c.dep_ == "poss" and c.text.lower() not in ("its",)
            ]
            if named:
                return self._first_below(sentence) if sentence.index <= 2 else None
            return (
                self._named_so(sentence, word)
                or self.body_before(sentence, token.idx)
                or self._next_body(sentence, token.idx, word)
            )
        if word in _PERSON_NOUNS and "person" in kinds:
            for back in range(0, 4):
                index = sentence.index - back
                if index < 0:
                    break
                previous = self.document.sentences[index]
                people = [
                    m
                    for m in previous.mentions
                    if m.entity.kind == "person"
                    and (back or m.start < token.idx and not self._is_subject(previous, m))
                ]
                if people:
                    subjects = [
                        m
                        for m in people
                        if (r := self._root(previous, m)) is not None
                        and r.dep_ in ("nsubj", "nsubjpass")
                    ]
                    return (subjects or people)[0].entity
        return None

    def _named_so(self, sentence: Sentence, word: str) -> Entity | None:
        """ "The council": the body last named whose name has the word."""
        if word not in (
            "council",
            "federation",
            "association",
            "chamber",
            "committee",
            "lodge",
            "party",
            "league",
            "alliance",
            "coalition",
            "guild",
            "club",
            "caucus",
            "pac",
            "network",
        ):
            return None
        for index in range(sentence.index, max(sentence.index - 10, -1), -1):
            for m in reversed(self.document.sentences[index].mentions):
                if m.entity.kind == "organization" and word in m.entity.name.lower():
                    return m.entity
        return None

    def _is_subject(self, sentence: Sentence, mention: Mention) -> bool:
        root = self._root(sentence, mention)
        return root is not None and root.dep_ in ("nsubj", "nsubjpass")

    def _first_below(self, sentence: Sentence) -> Entity | None:
        """ "A local trades union" in the lede: the body that the next sentences begin with."""
        for index in range(
            sentence.index + 1, min(sentence.index + 4, len(self.document.sentences))
        ):
            other = self.document.sentences[index]
            for m in other.mentions:
                root = self._root(other, m)
                if (
                    m.entity.kind == "organization"
                    and m.full
                    and root is not None
                    and root.dep_ in ("nsubj", "nsubjpass")
                ):
                    return m.entity
        return None

    def _next_body(self, sentence: Sentence, position: int, word: str) -> Entity | None:
        """A description at the very top may stand before the name: the first body of that kind below."""
        if sentence.index > 1:
            return None
        for body in self.document.bodies:
            if body.mentions and word in body.name.lower():
                return body
        return None


def _unique(entities: Iterable[Entity]) -> list[Entity]:
    seen: list[Entity] = []
    for entity in entities:
        if entity not in seen:
            seen.append(entity)
    return seen


def root_of(sentence: Sentence, mention: Mention) -> Token | None:
    """The syntactic head of a mention."""
    return Refs._root(sentence, mention)
