"""Sentences with names replaced by marks, so that a pattern sees who, not how long a name is.

A person is ``§12§`` and a body ``¤3¤`` (numbers: the entity's index). Patterns of the fact modules
are written over such sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from generator.extract import names
from generator.extract.document import Document, Entity, Mention, Sentence
from generator.extract.refs import Refs

PERSON = r"§\d+§"
BODY = r"¤\d+¤"
_SEAT = (
    r"(?: (?:in|for|from) (?:the )?(?:\w+ )?(?:[Dd]istrict|[Ww]ard|[Pp]recinct|Place|Position|Seat"
    r"|Zone|Post|Division)(?: \w+)?(?=,| and|;|\.|$))"
)
#: What may follow a name in a list: "(3rd)", "(D-Xenia)", ", D-Geddes,", ", 45,", ", of Lee".
_HOME = (
    r"(?:,? of (?:(?:the )?¤\d+¤|(?:[A-Z][\w.’]+ ?){1,2})(?=,| and|;|\.|$| vying"
    r"| (?:is|are|was|were|will|has|have)\b))"
)
TAG = (
    rf"(?:\s?\((?:[^()]{{1,40}})\){_HOME}?|, (?:[DRLGI]-[A-Z][\w. ]+?|\d{{2}}"
    rf"|(?!who|whose|which|said|while|but |and |after |as |then )(?:an? "
    rf"|the )?(?:(?:[\w’'.-]+|¤\d+¤) ){{0,6}}(?:[\w’'.-]+|¤\d+¤)"
    rf"|of [A-Z][\w. ]+?)(?=,| and|;)|{_HOME}|{_SEAT})?"
)
#: What may precede one: titles and plain descriptions, without a verb.
TITLE = (
    r"(?:(?!(?:son|daughter|wife|husband|late|then|widow|brother|sister|father|mother|nephew"
    r"|spokes\w+|manager|resignation|death|to|by|for|with|from|against|over|at|on|in|replace"
    r"|succeed|that|than|when|because|while|if|whom|who|whose|which|said|says|is|are|was|were|has"
    r"|have|had|will|would|could|did|does|since|until|after|before|during|like|about|into)\b"
    r"|(?:advanc|send|leav|forc|join|endors|prais|urg|thank|accus|ask|prompt|help|boost|attack|push"
    r"|putt|giv|mak|allow|clear|cost|earn|hand|mov|propell|sett|pitt|back|support)ing\b)"
    r"(?:[A-Z][\w.’'-]*|[a-z][\w’'-]*|¤\d+¤|\d+\w\w|\d{1,2}(?= [a-z])|of|the"
    r"|U[.ˑ]S[.ˑ]) ){0,6}?"
)
LIST = (
    rf"{PERSON}{TAG}(?:(?:[,;] (?:and |or )?|,? and |,? or |,? & |,? vs\.? "
    rf"|/)(?:[A-Z]\w+(?: [A-Z]\w+)?, (?=[A-Z]))?{TITLE}{PERSON}{TAG}){{0,14}}"
)


#: Bodies whose names also say which party somebody is of: "GOP nominee Ann Doe".
_ADJECTIVES = frozenset(("GOP", "DFL", "Democratic", "Republican"))
_MARK = re.compile(r"§(\d+)§")
#: "a two-term elected treasurer", "elected officials": an adjective of who holds an office, not
#: the news that somebody won one. As long as the word that patterns read in its place, "sitting".
ELECTED_HOLDER = re.compile(
    r"(?<=-term )elected\b|(?<=\bduly )elected\b|(?<=\bonly )elected\b|(?<=\bpopularly )elected\b"
    r"|(?<=\blocally )elected\b|(?<=\bfellow )elected\b|(?<=\bother )elected\b"
    r"|\belected(?= (?:officials?|leaders?|officers?|office\b))"
)
_ABBREVIATING = re.compile(r"\.(?=\s*[^\s”\"’')])")


@dataclass(slots=True)
class Masked:
    """A sentence with marks, and the way back."""

    sentence: Sentence
    text: str
    _masked: list[int]
    _original: list[int]

    def original(self, position: int) -> int:
        """The place in the paragraph of a place in the masked text."""
        k = bisect_right(self._masked, position) - 1
        return self._original[k] + (position - self._masked[k])

    def with_mark(self, start: int, end: int, entity: Entity) -> Masked:
        """The sentence with a person's mark in place of ``text[start:end]``, that has none."""
        mark = f"§{entity.index}§"
        first, last, more = self.original(start), self.original(end), len(mark) - (end - start)
        before = [k for k, at in enumerate(self._masked) if at < start]
        after = [k for k, at in enumerate(self._masked) if at > end]
        return Masked(
            self.sentence,
            self.text[:start] + mark + self.text[end:],
            [
                *(self._masked[k] for k in before),
                *(start, start + len(mark)),
                *(self._masked[k] + more for k in after),
            ],
            [
                *(self._original[k] for k in before),
                *(first, last),
                *(self._original[k] for k in after),
            ],
        )


def mask(document: Document, sentence: Sentence, refs: Refs) -> Masked:
    """Replaces the mentions of a sentence by marks; "he" and "she" as subjects likewise."""
    text = document.paragraphs[sentence.paragraph]
    named = list(sentence.mentions)
    for token in sentence.span:
        if token.text.lower() in ("he", "she") and token.dep_ in ("nsubj", "nsubjpass"):
            entity = refs.pronoun(sentence, token, ("person",))
            if entity is not None:
                named.append(
                    Mention(
                        entity,
                        sentence.paragraph,
                        token.idx,
                        token.idx + len(token.text),
                        full=False,
                    )
                )
    named.sort(key=lambda m: (m.start, m.end))
    parts: list[str] = []
    masked, original = [0], [sentence.start]
    position, length = sentence.start, 0
    for mention in named:
        if mention.start < position or text[mention.start : mention.end] in _ADJECTIVES:
            continue
        between = text[position : mention.start]
        mark = (
            f"§{mention.entity.index}§"
            if mention.entity.kind == "person"
            else f"¤{mention.entity.index - 10_000}¤"
        )
        parts += [between, mark]
        length += len(between)
        masked.append(length)
        original.append(mention.start)
        length += len(mark)
        masked.append(length)
        original.append(mention.end)
        position = mention.end
    parts.append(text[position : sentence.end])
    # Points inside a sentence are abbreviations': patterns then read "[^.]" as "in it"
    plain = ELECTED_HOLDER.sub("sitting", _ABBREVIATING.sub("ˑ", "".join(parts)))
    return Masked(sentence, plain, masked, original)


def people_in(document: Document, text: str) -> list[Entity]:
    """The people whose marks stand in a piece of masked text, each once."""
    found: list[Entity] = []
    for index in map(int, _MARK.findall(text)):
        if index < len(document.people) and document.people[index] not in found:
            found.append(document.people[index])
    return found


#: What stands capitalised before a title and is none of it.
_NO_TITLE = frozenset(
    "After Also Although And As Both But By Democrat Democratic For GOP If In Incumbent "
    "Independent Libertarian Like Meanwhile Now Of On Republican Since The Though When While "
    "With incumbent of".split()
)


_COURTESY = frozenset(("Mr.", "Mrs.", "Ms.", "Miss", "Mx.", "Dr."))


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(
        r"((?:(?:former|Former|ex-|then-|acting|longtime|incumbent|retired|current)\s+)?"
        r"(?:(?:[A-Z][\w.’'-]+|\d+\w\w|of|state|city|county|District \d+|Ward)\s+){0,4}"
        rf"{names.title_pattern()})\s+$"
    )


def title_before(document: Document, mention: Mention) -> str | None:
    """The title or description right before a name: "Chicago City Clerk", "broadcaster"."""
    text = document.paragraphs[mention.paragraph]
    head = text[max(0, mention.start - 80) : mention.start]
    match = _titles().search(head)
    if match:
        words = match.group(1).split()
        while words and (
            (words[0] in _NO_TITLE and words[1:2] not in (["National"], ["Party"], ["County"]))
            or (words[0].endswith(("’s", "'s")) and words[0][0].islower())
        ):
            words.pop(0)
        title = " ".join(words)
        return None if title in _COURTESY else title or None
    match = re.search(
        r"(?:^|[,;(“\"] ?|\b(?:and|by|of|from|for|over|against|with|endorsed|backed|facing|faces"
        r"|than|incumbent|Republican|Democrat|Democratic|rival|challenger|candidate|opponent"
        r"|between) )((?:(?:former|retired|local|political|business|civil rights|community"
        r"|small business|first-term|longtime|real estate|labor|nonprofit|police|fire|school|TV"
        r"|radio|Army|Navy|Marine|Air Force|tech) )*(?:broadcaster|attorney|lawyer|businessman"
        r"|businesswoman|businessperson|activist|teacher|educator|farmer|rancher|veteran|doctor"
        r"|physician|nurse|pastor|professor|entrepreneur|consultant|engineer|prosecutor|detective"
        r"|deputy|officer|sergeant|lieutenant|captain|trooper|firefighter|accountant|banker|author"
        r"|journalist|developer|executive|organizer|advocate|economist|investor|realtor|contractor"
        r"|pharmacist|dentist|restaurateur|newcomer|philanthropist|billionaire|millionaire"
        r"|venture capitalist|owner|strategist|administrator|chief|lawmaker|congressman"
        r"|congresswoman|legislator))\s+$",
        head,
    )
    return match.group(1) if match else None
