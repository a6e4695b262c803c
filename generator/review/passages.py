"""An article's text in pieces: the sentence that is looked at, those of other facts, the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from generator.text import fold


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; ``current``: of the fact that is looked at; ``fact``: of which other fact."""

    text: str
    current: bool = False
    fact: str = ""


def passages(
    paragraphs: Iterable[str], current: str | None, others: Iterable[tuple[str, str]]
) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs in pieces. ``others``: ids of facts with their sentences, the first counts.

    A sentence may run over several paragraphs; one that is not in the text marks nothing.
    """
    kept = [fold(paragraph) for paragraph in paragraphs]
    text = " ".join(kept)
    spans = [(_span(text, fold(current)), "")] if current else []
    spans += [(_span(text, fold(sentence)), fact) for fact, sentence in others]
    found = [(start, end, fact) for (start, end), fact in spans if end > start]
    made = []
    at = 0
    for paragraph in kept:
        made.append(tuple(_pieces(paragraph, at, found)))
        at += len(paragraph) + 1
    return tuple(made)


def _span(text: str, sentence: str) -> tuple[int, int]:
    start = text.find(sentence) if sentence else -1
    return (start, start + len(sentence)) if start >= 0 else (0, 0)


def _pieces(paragraph: str, at: int, found: list[tuple[int, int, str]]) -> Iterable[Piece]:
    edges = {0, len(paragraph)}
    for start, end, _ in found:
        edges |= {edge - at for edge in (start, end) if 0 < edge - at < len(paragraph)}
    cuts = sorted(edges)
    for left, right in pairwise(cuts):
        fact = next((f for s, e, f in found if s <= at + left and at + right <= e), None)
        yield Piece(paragraph[left:right], fact == "", fact or "")
