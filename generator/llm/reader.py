"""The reader that asks a language model: pieces, questions, answers, proofs, one article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from generator.extract.cleaning import clean, unwrap
from generator.extract.cleaning import pieces as lines_of
from generator.extract.headlines import title_of_facts
from generator.extract.inserts import without_inserts
from generator.extract.titles import headline
from generator.issues import Issue
from generator.llm.addressed import without_addressed
from generator.llm.joining import join
from generator.llm.pieces import halves, pieces, tokens
from generator.llm.prompt import Question, question, system
from generator.llm.proof import BrokenError, Proved, parse, prove
from generator.llm.text import Text
from generator.model import Article, RawArticle, Roster
from generator.reader import UnreadError
from generator.text import fold

#: Share of the context window that is kept for the answer.
_ANSWER: Final = 0.35
#: The smallest piece, in tokens, that is worth a question.
_LEAST: Final = 200
_LONGEST_TITLE: Final = 120


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model said. ``cut``: the piece was too long for it, or its answer was cut off."""

    text: str
    cut: bool = False


class Ask(Protocol):
    """Gets the answer to a question, from a server or from what is kept of earlier answers.

    The same question has one answer within a run. Raises
    :class:`~generator.reader.UnreadError` where there is none to be had.
    """

    def __call__(self, question: Question, /) -> Answer: ...


def answer_room(context: int) -> int:
    """The tokens of a context window of ``context`` tokens that an answer may take."""
    return int(context * _ANSWER)


class ModelReader:
    """Reads articles by asking ``model``, which takes in ``context`` tokens at a time."""

    def __init__(self, ask: Ask, model: str, context: int) -> None:
        self._ask, self._model = ask, model
        room = context - answer_room(context) - tokens(system())
        self._limit = max(room, _LEAST)

    def __call__(self, raw: RawArticle, roster: Roster) -> tuple[Article, tuple[Issue, ...]]:
        """The proved facts of an article, and what was dropped. Raises :class:`UnreadError`."""
        seed = raw.source.seed or raw.source.id
        paragraphs, kept, planted = _prepared(raw)
        published = _day(raw.date)
        text = Text(paragraphs, kept, published)
        issues = [_planted(seed, one) for one in planted]
        proved = [
            prove(answer, text, published, seed, roster)
            for piece in pieces(_worth(kept), self._limit)
            for answer in self._answers(raw, piece)
        ]
        issues += [issue for one in proved for issue in one.issues]
        return _article(raw, paragraphs, text, proved), tuple(dict.fromkeys(issues))

    def questions(self, raw: RawArticle) -> list[Question]:
        """What has to be asked about an article at first (more, where an answer is cut)."""
        _, kept, _ = _prepared(raw)
        return [question(self._model, raw, piece) for piece in pieces(_worth(kept), self._limit)]

    def _answers(
        self, raw: RawArticle, piece: tuple[str, ...]
    ) -> Iterator[dict[str, list[object]]]:
        answer = self._ask(question(self._model, raw, piece))
        if not answer.cut:
            try:
                yield parse(answer.text)
            except BrokenError as reason:
                hint = "another model may do better; the next run asks again"
                raise UnreadError(f"the model's answer cannot be used: {reason}", hint) from None
            return
        parts = halves(piece)
        if parts is None:
            hint = "raise `context` in site.toml, or take a model with a larger context window"
            raise UnreadError("the model's answer is cut off, however short the text", hint)
        for part in parts:
            yield from self._answers(raw, part)


def _prepared(raw: RawArticle) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """All paragraphs, what may be sent of each, and passages that are set aside."""
    paragraphs = unwrap(tuple(fold(one) for one in raw.paragraphs))
    return paragraphs, *without_addressed(paragraphs)


def _worth(kept: Sequence[str]) -> list[str]:
    return [one for one in kept if one]


def _planted(seed: str, passage: str) -> Issue:
    message = f"a passage speaks to a machine and was not sent: “{passage[:80]}”"
    return Issue(seed, 1, 1, "warning", message, "look at where this article comes from")


def _article(
    raw: RawArticle, paragraphs: tuple[str, ...], text: Text, proved: Sequence[Proved]
) -> Article:
    empty = Article(title="", source=raw.source, date=raw.date, paragraphs=paragraphs)
    article = join(empty, proved)
    return replace(article, title=_title(raw, article, text))


def _title(raw: RawArticle, article: Article, text: Text) -> str:
    """The article's own headline, else one from its first fact, else its first words."""
    lines, _ = without_inserts(clean(lines_of(article.paragraphs), raw.title))
    if own := headline(lines, raw):
        return own
    if told := title_of_facts(text.visible, article):
        return told
    first = next((one for one in article.paragraphs if len(one.split()) >= 4), "Untitled")
    if len(first) <= _LONGEST_TITLE:
        return first
    return f"{first[: _LONGEST_TITLE - 4].rsplit(' ', 1)[0]} ..."


def _day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value or "")
    except ValueError:
        return None
