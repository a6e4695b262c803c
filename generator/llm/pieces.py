"""An article in pieces that a model can take in at once, divided between paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Characters that a token stands for, taken low: numbers and names need more tokens than prose.
PER_TOKEN = 3


def tokens(text: str) -> int:
    """A careful guess at the number of tokens of a text."""
    return len(text) // PER_TOKEN + 1


def pieces(paragraphs: Sequence[str], limit: int) -> list[tuple[str, ...]]:
    """Paragraphs in groups of at most ``limit`` tokens, in order and none left out.

    A paragraph that is longer than that is divided between sentences, else between words.
    """
    made: list[tuple[str, ...]] = []
    group: list[str] = []
    size = 0
    for part in (part for paragraph in paragraphs for part in _divided(paragraph, limit)):
        if group and size + tokens(part) > limit:
            made.append(tuple(group))
            group, size = [], 0
        group.append(part)
        size += tokens(part)
    return [*made, tuple(group)] if group else made


def halves(paragraphs: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """A piece in two of about the same length; ``None`` for one that is too short to be divided."""
    total = sum(map(len, paragraphs))
    if total < 200:
        return None
    if len(paragraphs) == 1:
        first, *rest = _divided(paragraphs[0], total // (2 * PER_TOKEN) + 1)
        return ((first,), tuple(rest)) if rest else None
    count = size = 0
    for paragraph in paragraphs[:-1]:
        if count and size + len(paragraph) > total / 2:
            break
        size += len(paragraph)
        count += 1
    return tuple(paragraphs[:count]), tuple(paragraphs[count:])


def _divided(paragraph: str, limit: int) -> list[str]:
    most = max(limit, 1) * PER_TOKEN - PER_TOKEN
    parts = []
    while len(paragraph) > most > 0:
        ends = [m.end() for m in re.finditer(r"[.!?][”\"’)]? ", paragraph[:most])]
        end = ends[-1] if ends else paragraph.rfind(" ", 0, most) + 1
        end = end or most
        parts.append(paragraph[:end].strip())
        paragraph = paragraph[end:].strip()
    return [one for one in (*parts, paragraph) if one]
