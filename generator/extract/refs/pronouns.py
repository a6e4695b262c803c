"""Whom "she", "its", "we" stand for: the sentence, then what stands above, then the main person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract import bodies
from generator.extract.document import Document, Entity, Mention, Sentence
from generator.extract.refs.lists import Lists, unique

if TYPE_CHECKING:
    from spacy.tokens import Token

SINGULAR_BODY = {"it", "its"}
_HE = {"he", "him", "his", "himself"}
_SHE = {"she", "her", "hers", "herself"}
THEY = {"they", "them", "their", "theirs"}
WE = {"we", "us", "our", "ours", "i", "my", "me"}


_OUTLET = re.compile(
    r"\b(?:News|Times|Post|Tribune|Herald|Journal|Gazette|Globe|Chronicle|Register|Republic|Press"
    r"|Dispatch|Inquirer|Courier|Observer|Sentinel|Examiner|Star|Bee|CNN|NBC|ABC|CBS|MSNBC|NPR|AP"
    r"|Politico|Reuters|Bloomberg|Axios|Record|Sun|Radio|TV|Fox)\b|^[KW][A-Z]{2,3}(?:-TV)?$"
)
_SOURCE = re.compile(r",? (?:reported|reports|said|says|wrote|noted|first reported|has reported)\b")
_PARTY_NAME = re.compile(r"\b(?:Party|Democrats|Republicans|GOP|DFL)\b")
#: What a description never means: a union is no newspaper and no party.
_NEVER_CALLED = {
    "union": re.compile(
        rf"{_OUTLET.pattern}|{_PARTY_NAME.pattern}|\b(?:Chamber|Commission|Department|Congress"
        r"|Senate|House|University|College|Court|PAC|Board|Company|Campaign)\b"
    ),
    "local": re.compile(rf"{_OUTLET.pattern}|{_PARTY_NAME.pattern}|\b(?:Chamber|Commission)\b"),
    "chamber": re.compile(r"\b(?:Union|Local|Lodge|Party|Council|Federation)\b"),
    "party": re.compile(r"\b(?:Union|Local|Lodge|Chamber|PAC|Club|Federation|Association)\b"),
    "newspaper": re.compile(r"\b(?:Local|Lodge|Chamber|PAC|Party|Federation|Association)\b"),
    "paper": re.compile(r"\b(?:Local|Lodge|Chamber|PAC|Party|Federation|Association)\b"),
    "association": re.compile(rf"{_OUTLET.pattern}|{_PARTY_NAME.pattern}"),
    "group": re.compile(rf"{_OUTLET.pattern}"),
}


class Pronouns(Lists):
    """Resolves pronouns of one document."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        #: The newspaper that speaks as "we" outside quotation marks.
        self.paper: Entity | None = None
        #: Whoever signs the article and says "I endorse" in it.
        self.writer: Entity | None = None
        counts = {e: len(e.mentions) for e in document.people}
        self.central = max(
            document.people,
            key=lambda e: (counts[e], -e.mentions[0].paragraph if e.mentions else 0, -e.index),
            default=None,
        )

    def pronoun(self, sentence: Sentence, token: Token, kinds: tuple[str, ...]) -> Entity | None:
        """Whom a pronoun stands for."""
        word = token.text.lower()
        if word in _HE | _SHE and "person" in kinds:
            sexes = ("m", "u") if word in _HE else ("f", "u")
            return self._who_says(sentence, token, sexes) or self._person_before(
                sentence, token.idx, sexes
            )
        if word in ("i", "me", "my") and self.paper is None and "person" in kinds:
            if self.writer is not None and not re.search(
                r"[“”\"]", self.document.paragraphs[sentence.paragraph][: token.idx]
            ):
                return self.writer
            return self.speaker(sentence)
        if word in WE:
            return self._speaker_body(sentence, kinds)
        if word in SINGULAR_BODY | THEY and "organization" in kinds:
            return self.body_before(sentence, token.idx)
        return None

    def _several(self, sentence: Sentence, token: Token) -> list[Entity]:
        """The people whom "they" means: a list of people, the sentence's subject before it."""
        people = [m for m in sentence.mentions if m.entity.kind == "person" and m.end <= token.idx]
        bodies = [
            m for m in sentence.mentions if m.entity.kind == "organization" and m.end <= token.idx
        ]
        if len(people) < 2 or (bodies and bodies[0].start < people[0].start):
            return []
        listed = self.expand(sentence, people[0], ("person",))
        return unique(m.entity for m in listed)

    @staticmethod
    def _who_says(sentence: Sentence, token: Token, sexes: tuple[str, ...]) -> Entity | None:
        """ "Lee Park, who endorsed Doe, said he would": Park, whoever is named between."""
        clause = token.head
        if token.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "ccomp":
            return None
        for child in clause.head.children:
            if child.dep_ == "nsubj" and child.i < token.i:
                mention = sentence.token_mention(child)
                if mention is not None and mention.entity.kind == "person":
                    return mention.entity if mention.entity.sex in sexes else None
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
            return (subjects or here)[0].entity
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
                r"\b(?:[Ll]ed by|president|chair\w*|director|spokes\w+|leader|head),? $"
                r"|(?:Union|Association|Federation|Council|Club|Local \d+|Lodge|Chamber|PAC|Party)"
                r"\)? (?:Vice )?(?:President|Chair\w*|Director) $",
                text[max(0, mention.start - 40) : mention.start],
            )
            or re.match(
                r", (?:the |its |an? )?(?:[\w’']+ ){0,4}(?:president|chair\w*|director|spokes\w+"
                r"|leader|head|manager)\b",
                text[mention.end :],
                re.IGNORECASE,
            )
        )

    def _body(self, mention: Mention, word: str | None = None) -> bool:
        """Whether "it" may mean a body: a lone word that only spaCy takes for one may not.

        Nor may a news outlet named as a source ("the Republic reported").
        """
        name = mention.entity.name
        if mention.entity.kind != "organization" or not (
            " " in name or not name.istitle() or bodies.has_head(name)
        ):
            return False
        if _SOURCE.match(self.document.paragraphs[mention.paragraph][mention.end :]) and (
            _OUTLET.search(name)
        ):
            return False
        if word == "party" and not _PARTY_NAME.search(name):
            return False
        other = _NEVER_CALLED.get(word or "")
        return other is None or not other.search(name)

    def body_before(
        self, sentence: Sentence, position: int, word: str | None = None
    ) -> Entity | None:
        """The body last spoken of before a place: in the sentence, else as a subject above.

        ``word``: what it is called there; "the union" is no newspaper, no party.
        """
        here = [m for m in sentence.mentions if self._body(m, word) and m.start < position]
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
            named = [m for m in self.document.sentences[index].mentions if self._body(m, word)]
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
            r"\b(?:said|says|wrote|added|told|stated|tweeted|according to|explained|noted"
            r"|announced)\b"
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
                m for m in other.mentions if m.entity.kind == "person" and not self._quoted(m)
            ]
            if people:
                return min(people, key=lambda m: (abs(m.start - at), m.start)).entity
            if index == sentence.index and (
                said_by := re.search(r"[”\"] (he|she) (?:said|says|added|wrote|told)\b", other.text)
            ):
                sexes = ("m", "u") if said_by.group(1) == "he" else ("f", "u")
                for above in reversed(self.document.sentences[max(0, index - 3) : index]):
                    spoke = [
                        m
                        for m in above.mentions
                        if m.entity.kind == "person" and m.entity.sex in sexes
                    ]
                    if spoke:
                        return spoke[0].entity
        return None

    def _quoted(self, mention: Mention) -> bool:
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
                        r"(?:President|president|Chair|chair|Director|director|Leader|leader"
                        r"|Treasurer|Secretary|Manager|manager|head|Head|spokes|Spokes)",
                        between,
                    )
                    and not re.search(r"[,.;]", between)
                ):
                    return other.entity
            tail = text[mention.end : mention.end + 60]
            noun = re.match(
                r",? (?:the )?(?:union|group|association|organization|party|council|federation"
                r"|chamber|lodge|local)['’]s (?:\w+ ){0,2}(?:president|chair|director|leader)"
                r"|,? (?:the )?(?:\w+ ){0,2}(?:[Pp]resident|[Cc]hair\w*|[Dd]irector|[Ll]eader"
                r"|[Hh]ead"
                r"|[Mm]anager|[Tt]reasurer|[Ss]ecretary) of the (?:union|group|association"
                r"|organization|party|council|federation"
                r"|chamber|lodge|local)",
                tail,
            )
            if noun:
                return self.body_before(sentence, mention.start)
        return None
