"""Which county or town a part of the article is about, where it passes from one to the next.

"Gregg County voters ...", "In Rusk County, ...", a heading that is a place: what follows plays
there until the next such opening. An article about one county has no such parts.
"""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.document import Document
from generator.extract.seats import NO_PLACE

_COUNTY = (
    r"(?:(?:St\.|De|La|San|Prince|Van|El|Los|Santa|Fort|New) )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
)
#: A county named as the place of an election, in the first words of a sentence.
_OPENING = re.compile(
    rf"(?:^|\b(?:[Ii]n|[Aa]t|[Ff]or|[Aa]cross|[Tt]he) |\b)(?P<name>{_COUNTY}) (?:County|Parish)\b"
    r"(?! (?:Clerk|Sheriff|Judge|Attorney|Commissioner|Supervisor|Executive|Republican Party"
    r"|Democratic Party)\b)"
)
_LEAD = re.compile(
    r"(?:^|\b)(?:[Vv]oters|[Rr]aces?|[Ee]lections?|[Bb]allots?|[Pp]rimar\w+|[Rr]esults|[Cc]andidates"
    r"|[Rr]epublicans|[Dd]emocrats|[Rr]esidents|[Cc]ontests?|[Oo]fficials|[Rr]unoffs?|[Ss]eats?)\b"
)

_TOWN = re.compile(
    r"(?:In|At|For) (?:the (?:city|town|village) of )?(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}), "
)


class Scopes:
    """The county in force at each paragraph, where an article passes through several."""

    def __init__(self, document: Document) -> None:
        self._openings: list[tuple[int, int, str]] = []
        for sentence in document.sentences:
            text = sentence.text
            match = _OPENING.search(text)
            if not match:
                continue
            name = _known(match["name"])
            starts = match.start() == 0 and bool(
                re.match(r"(?:In |At |For |Across )", text) or len(text) < 40
            )
            if name and (starts or _LEAD.search(text[: match.end() + 40])):
                self._openings.append((sentence.paragraph, sentence.start, name))
        if len({name for _, _, name in self._openings}) < 2:
            self._openings = []
        self._towns = {
            number: town["name"]
            for number, text in enumerate(document.paragraphs)
            if (town := _TOWN.match(text)) and town["name"].split()[0] not in NO_PLACE
        }

    def county(self, paragraph: int, position: int) -> str | None:
        """The county whose part of the article a place stands in, if there are several."""
        above = [o for o in self._openings if o[:2] <= (paragraph, position)]
        return above[-1][2] if above else None

    def town(self, paragraph: int) -> str | None:
        """The town that a paragraph opens with: "At Green Forest, ..."."""
        return self._towns.get(paragraph)


def _known(name: str) -> str | None:
    """The county's name with the word, without words that only stand before it."""
    words = name.replace("’", "'").split()
    counties = lexicon.places().counties
    while words:
        for kind in ("County", "Parish"):
            if f"{' '.join(words)} {kind}" in counties:
                return f"{' '.join(words)} {kind}"
        if words[0] not in NO_PLACE and len(words) == 1:
            return None
        words.pop(0)
    return None
