"""All endorsements of a document, each once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.document import Document, Entity, Sentence
from generator.extract.endorsements.declined import Declined
from generator.extract.endorsements.draft import Draft
from generator.extract.endorsements.editorials import (
    Editorials,
    is_published_by,
    paper_of,
    writer_of,
)
from generator.extract.endorsements.endorsers import settle
from generator.extract.endorsements.judging import NO_ENDORSER, Ground
from generator.extract.endorsements.lists import Lists
from generator.extract.endorsements.marked import Marked
from generator.extract.endorsements.nouns import Nouns
from generator.extract.endorsements.phrases import Phrases
from generator.extract.endorsements.verbs import Verbs
from generator.extract.endorsements.wordings import BACK, NOUN, STEMS, VERB
from generator.extract.races import Races
from generator.extract.refs import Refs
from generator.extract.refs.lists import unique

if TYPE_CHECKING:
    from spacy.tokens import Token


def _since(document: Document) -> int | None:
    """The first year of this cycle: the day of publication's, else near the latest year named."""
    if document.published is not None:
        return document.published.year - (1 if document.published.month < 3 else 0)
    years = [int(y) for y in re.findall(r"\b(?:199\d|20[0-3]\d)\b", document.text)]
    return max(years) - 1 if years else None


def _described(sentence: Sentence, token: Token) -> bool:
    """Whether a participle ends a compound: "the caucus-endorsed Doe"; "un-endorsed" is none."""
    before = sentence.text[: token.idx - sentence.start]
    return before.endswith("-") and not before.lower().endswith(("un-", "re-", "co-"))


_REPORTS = re.compile(r" (?:first |has |had )?(?:reported|reports)\b")


class Endorsements:
    """Reads a document's endorsements."""

    def __init__(
        self,
        document: Document,
        races: Races,
        refs: Refs,
        candidates: set[Entity],
        publisher: str | None,
    ) -> None:
        refs.paper = paper_of(document, publisher)
        refs.writer = writer_of(document)
        self.document = document
        self.refs = refs
        self.drafts: list[Draft] = []
        ground = Ground(
            document,
            races,
            refs,
            candidates,
            refs.paper,
            self.drafts,
            _since(document),
            refs.paper is not None and is_published_by(document, refs.paper),
        )
        self.marked = Marked(ground)
        self.verbs = Verbs(ground)
        self.nouns = Nouns(ground)
        self.phrases = Phrases(ground)
        self.declined = Declined(ground)
        self.editorials = Editorials(ground)
        self.lists = Lists(ground)

    def read(self) -> list[Draft]:
        """All endorsements, in reading order, each once."""
        self.refs.endorsed = []
        for sentence in self.document.sentences:
            self.refs.endorsed = unique(d.candidate for d in self.drafts if d.candidate is not None)
            lower = sentence.text.lower()
            read = self.marked.read(sentence)
            for token in sentence.span if any(stem in lower for stem in STEMS) else ():
                if token.idx in read or _described(sentence, token):
                    continue
                if token.text in ("backing", "support") and re.match(
                    r" (?:from|of|by)\b",
                    sentence.text[token.idx + len(token.text) - sentence.start :],
                ):
                    self.nouns.read(sentence, token)
                elif token.tag_.startswith("VB") and (
                    VERB.match(token.text) or BACK.match(token.text)
                ):
                    self.verbs.read(sentence, token)
                elif token.tag_.startswith("NN") and NOUN.match(token.text):
                    self.nouns.read(sentence, token)
                elif token.tag_ in ("JJ", "VBN", "VBD") and VERB.match(token.text):
                    self.verbs.read(sentence, token)
            self.phrases.hyphen(sentence)
            self.declined.read(sentence)
            self.editorials.read(sentence)
            self.phrases.read(sentence, read)
            self.phrases.unfolded(sentence)
            self.phrases.goes_on(sentence)
        self.lists.read()
        self.drafts[:] = settle(
            self.document,
            self.refs,
            [
                d
                for d in self.drafts
                if not self._only_reports(d)
                and not (d.endorser.kind == "organization" and NO_ENDORSER.match(d.endorser.name))
            ],
        )
        return self._once()

    def _only_reports(self, draft: Draft) -> bool:
        """ "The union endorsed Doe, the Herald reported Monday": the paper gives nothing."""
        text = self.document.paragraphs[draft.sentence.paragraph]
        named = [m for m in draft.sentence.mentions if m.entity is draft.endorser]
        return draft.endorser.kind == "organization" and any(
            _REPORTS.match(text, m.end) for m in named
        )

    def _once(self) -> list[Draft]:
        """Each (endorser, candidate, stance) once: the dated, surest, earliest sentence first."""
        kept: dict[tuple[int, int | None, str, str | None], Draft] = {}
        for draft in self.drafts:
            seat = draft.race.id if draft.race else None
            key = (
                draft.endorser.index,
                draft.candidate.index if draft.candidate else None,
                draft.stance,
                seat,
            )
            other = kept.get(key)
            if other is None or draft.confidence > other.confidence + 0.1:
                if other is not None:
                    draft.again = [*other.again, (other.sentence, other.position)]
                kept[key] = draft
            else:
                other.again.append((draft.sentence, draft.position))
        chosen = list(kept.values())
        taken_back = {(d.endorser, d.candidate) for d in chosen if d.stance == "rescind"}
        chosen = [
            d
            for d in chosen  # "had touted the endorsement" that is rescinded now is no second one
            if d.stance != "endorse" or (d.endorser, d.candidate) not in taken_back
        ]
        # a pair that goes both ways is a parse gone wrong: the surer one stays
        pairs = {(d.endorser, d.candidate): d for d in chosen}
        result = []
        for draft in chosen:
            back = pairs.get((draft.candidate, draft.endorser)) if draft.candidate else None
            if back is not None and (
                back.confidence,
                -back.sentence.index,
                -self.drafts.index(back),
            ) > (draft.confidence, -draft.sentence.index, -self.drafts.index(draft)):
                continue
            if draft.stance == "decline" and any(
                d.endorser is draft.endorser
                and d.stance == "endorse"
                and d.sentence is draft.sentence
                and d.list_line is draft.list_line
                for d in chosen
            ):
                continue
            result.append(draft)
        return sorted(
            result,
            key=lambda d: (
                d.sentence.index,
                d.position,
                d.list_line.index if d.list_line else 0,
                d.endorser.index,
            ),
        )
