"""An article as the rules see it: paragraphs parsed by spaCy, sentences, and mentions.

Positions are ``(paragraph, character)``; every paragraph's text is NFC with white space folded, so
that any run of it is evidence in the sense of the content format.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from generator.extract.cleaning import Line

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

#: Abbreviations after which a sentence goes on; spaCy ends one after "Ald." or "Reps.".
ABBREVIATIONS = frozenset(
    "Ald. Rep. Reps. Sen. Sens. Gov. Govs. Lt. Sgt. Dr. Mr. Mrs. Ms. St. No. Nos. Dist. Supt. "
    "Atty. Gen. Det. Capt. Maj. Col. Hon. Rev. Fr. Comm. Pres. Prof. Del. Assemb. Asm. Jr. Sr. "
    "Cmdr. vs. v. U.S. D.A. Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()
)


@dataclass(slots=True)
class Entity:
    """A person or body of this article under its fullest name. Filled while reading, then left."""

    kind: str  # person | organization
    name: str
    index: int
    sex: str = "u"
    mentions: list[Mention] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    part: str | None = None

    @property
    def surname(self) -> str:
        """The last word of a person's name, suffixes aside."""
        return surname(self.name)

    def __hash__(self) -> int:
        return self.index

    def __eq__(self, other: object) -> bool:
        return self is other


@dataclass(slots=True)
class Mention:
    """One place where an entity is named."""

    entity: Entity
    paragraph: int
    start: int
    end: int
    full: bool = True

    @property
    def at(self) -> tuple[int, int]:
        """Paragraph and character: the place in reading order."""
        return (self.paragraph, self.start)


@dataclass(slots=True)
class Sentence:
    """A sentence: its place, its parse, and the mentions in it from left to right."""

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    span: Span
    mentions: list[Mention] = field(default_factory=list)

    def token_mention(self, token: Token) -> Mention | None:
        """The mention that covers a token."""
        for mention in self.mentions:
            if mention.start <= token.idx < mention.end:
                return mention
        return None


_SUFFIX = re.compile(r",? (?:Jr\.?|Sr\.?|II|III|IV)$")


def surname(name: str) -> str:
    """``Jesse White`` -> ``White``; ``Robert F. Kennedy Jr.`` -> ``Kennedy``, without particles."""
    words = _SUFFIX.sub("", name).split()
    return words[-1] if words else name


class Document:
    """A parsed article. Built once; the rules only read it."""

    def __init__(self, lines: Sequence[Line], published: date | None, nlp: Language) -> None:
        #: Text by paragraph; what the page put around the article (bylines, buttons) is empty here.
        self.paragraphs = tuple(
            line.paragraph if line.own or line.role == "caption" else "" for line in lines
        )
        #: The whole text, paragraphs divided by a blank line.
        self.text = "\n\n".join(self.paragraphs)
        self.lines = lines
        self.published = published
        self.docs: list[Doc] = list(nlp.pipe(self.paragraphs))
        self.sentences: list[Sentence] = []
        self._by_paragraph: list[list[Sentence]] = []
        for number, doc in enumerate(self.docs):
            here = [
                Sentence(len(self.sentences) + k, number, s.start_char, s.end_char, s.text, s)
                for k, s in enumerate(_whole_sentences(doc))
            ]
            self.sentences.extend(here)
            self._by_paragraph.append(here)
        self.people: list[Entity] = []
        self.bodies: list[Entity] = []

    def sentence_at(self, paragraph: int, position: int) -> Sentence:
        """The sentence of a paragraph that holds a character."""
        here = self._by_paragraph[paragraph]
        index = bisect_right([s.start for s in here], position) - 1
        return here[max(index, 0)]

    def in_paragraph(self, paragraph: int) -> list[Sentence]:
        """The sentences of a paragraph."""
        return self._by_paragraph[paragraph]

    def place_mentions(self, mentions: list[Mention]) -> None:
        """Hands the final mentions to their sentences and entities, in reading order."""
        for mention in sorted(mentions, key=lambda m: (m.paragraph, m.start, m.end)):
            mention.entity.mentions.append(mention)
            if self._by_paragraph[mention.paragraph]:
                self.sentence_at(mention.paragraph, mention.start).mentions.append(mention)


#: "(R-W.Va.) and Rep. Lee": no sentence begins so.
_GOES_ON = re.compile(r"(?:and|or|but|of|for|in|who|which|whose|said|says|to|at|with) ")
#: A sentence ends with a mark; the parser sometimes ends one in the middle of a long list.
_ENDED = re.compile(r"[.!?:…][”\"’')\]]*\s*$")


def _whole_sentences(doc: Doc) -> list[Span]:
    """spaCy's sentences, joined where one ends before a closing mark or in an abbreviation."""
    spans: list[Span] = []
    for sentence in doc.sents:
        if spans and (
            not sentence.text.strip("”\"’' )")
            or not _ENDED.search(spans[-1].text)
            or spans[-1].text.rsplit(" ", 1)[-1] in ABBREVIATIONS - {"U.S."}
            or spans[-1].text.endswith(("Unite Here!", "UNITE HERE!"))
            or _GOES_ON.match(sentence.text)
        ):
            spans[-1] = doc[spans[-1].start : sentence.end]
        else:
            spans.append(sentence)
    return [s for s in spans if s.text.strip()]
