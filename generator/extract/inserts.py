"""Links that a site has run into the text after a name, taken out for reading.

"Ann Doe Ann Lee DoeMayor rallies voters MORE said": the name in full again, glued to headlines, up
to the button. The rules read the text without it; evidence is given back as the source has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.extract.cleaning import Line
from generator.model import Article

#: The surname, the name once more with the surname glued to what follows, up to the button.
_INSERT = re.compile(
    r"\b(?P<surname>[A-Z][\w’-]+)(?P<insert> (?:\(?[A-Z][\w.’')-]* ){1,4}(?P=surname)(?=[A-Z\d])"
    r"[^\n]{0,700}?\bMORE\b)"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A paragraph as read and as it stands, with the places of what was taken out."""

    read: str
    source: str
    #: Place in the text as read, and how many characters are left out there.
    gaps: tuple[tuple[int, int], ...]

    def restored(self, run: str) -> str | None:
        """A run of the text as read, as the source has it; ``None`` where it is no run of it."""
        start = self.read.find(run)
        if start < 0:
            return None
        end = start + len(run)
        before = sum(size for at, size in self.gaps if at <= start)
        inside = sum(size for at, size in self.gaps if start < at < end)
        return self.source[start + before : end + before + inside]


def without_inserts(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Cut, ...]]:
    """The lines as they are to be read, and what was taken out of them."""
    kept: list[Line] = []
    cuts: list[Cut] = []
    for line in lines:
        found = list(_INSERT.finditer(line.paragraph)) if " MORE" in line.paragraph else []
        if not found:
            kept.append(line)
            continue
        gaps, text, position = [], "", 0
        for match in found:
            text += line.paragraph[position : match.start("insert")]
            gaps.append((len(text), match.end("insert") - match.start("insert")))
            position = match.end("insert")
        text += line.paragraph[position:]
        cuts.append(Cut(text, line.paragraph, tuple(gaps)))
        kept.append(replace(line, paragraph=text))
    return tuple(kept), tuple(cuts)


def restore(article: Article, cuts: tuple[Cut, ...]) -> Article:
    """The article with each fact's evidence as an exact run of its source."""
    if not cuts:
        return article

    def whole(run: str | None) -> str | None:
        return next((r for c in cuts if run and (r := c.restored(run)) is not None), run)

    races = tuple(
        replace(
            race,
            elections=tuple(replace(e, evidence=whole(e.evidence)) for e in race.elections),
        )
        for race in article.races
    )
    return replace(
        article,
        races=races,
        candidates=tuple(replace(c, evidence=whole(c.evidence)) for c in article.candidates),
        endorsements=tuple(replace(e, evidence=whole(e.evidence)) for e in article.endorsements),
        events=tuple(replace(e, evidence=whole(e.evidence)) for e in article.events),
        quotes=tuple(
            replace(q, text=whole(q.text) or q.text, evidence=whole(q.evidence))
            for q in article.quotes
        ),
    )
