"""Which state, county or town a part of the article is about, where it passes from one to the next.

A heading that is a place, "In Rusk County, ...", "Gregg County voters ...", "In Missouri, ...":
what follows plays there until the next such opening. An article about one place has no such parts.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.extract import lexicon
from generator.extract.document import Document
from generator.extract.seats import NO_PLACE, Seat

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
_NAME = r"(?:(?:St|Ft|Mt)\. )?[A-Z][a-z’']+(?: [A-Z][a-z’']+){0,2}"
#: "At Green Forest, ...", "In the Town of Elm, ...", "... for the Town of Elm municipal election".
_TOWN = re.compile(
    rf"^(?:In|At|For) (?P<name>{_NAME}), "
    rf"|\b(?:[Tt]he )?(?:[Cc]ity|[Tt]own|[Vv]illage|[Bb]orough) of (?P<of>{_NAME})\b"
)
_STATE = re.compile(rf"(?:And )?[Ii]n (?P<name>{lexicon.state_pattern()}), ")


class Scopes:
    """The places in force at each paragraph, where an article passes through several."""

    def __init__(self, document: Document, seats: list[Seat]) -> None:
        self._counties = _county_openings(document)
        #: Paragraph -> place of the heading in force, by kind of place.
        self._headed = _headed(document, {s.paragraph for s in seats if s.start <= 3})
        self._towns: dict[int, str] = {}
        #: "At Green Forest, ...": any name may be a school district's.
        self._places: dict[int, str] = {}
        named = {s.place for s in seats if s.place}
        self._states: dict[int, str] = {}
        for number, text in enumerate(document.paragraphs):
            town = _TOWN.search(text)
            if town and _is_town(town, named):
                self._towns[number] = town["name"] or town["of"]
            elif town and town["name"].split()[0] not in NO_PLACE:
                self._places[number] = town["name"]
            if state := _STATE.match(text):
                self._states[number] = lexicon.places().states[state["name"].lower()]
        if len(set(self._states.values())) < 2:
            self._states = {}

    def county(self, paragraph: int, position: int) -> str | None:
        """The county whose part of the article a place stands in, if there are several."""
        if headed := self._headed.get(("county", paragraph)):
            return headed
        above = [o for o in self._counties if o[:2] <= (paragraph, position)]
        return above[-1][2] if above else None

    def town(self, paragraph: int) -> str | None:
        """The town of a paragraph's opening or of the heading above it."""
        return self._headed.get(("city", paragraph)) or self._towns.get(paragraph)

    def school_place(self, paragraph: int) -> str | None:
        """The town or the place of any name that a paragraph opens with, else the county above."""
        return (
            self.town(paragraph)
            or self._places.get(paragraph)
            or self._headed.get(("county", paragraph))
        )

    def state(self, paragraph: int) -> str | None:
        """The state of a paragraph's opening or of the heading above it."""
        return self._states.get(paragraph) or self._headed.get(("state", paragraph))


def _is_town(match: re.Match[str], named: set[str]) -> bool:
    """Whether an opening is a town: told so, a known city, or one whose offices are named."""
    if match["of"]:
        return match["of"].split()[0] not in NO_PLACE
    name = match["name"]
    return name in named or (
        name in lexicon.places().cities and name.lower() not in lexicon.places().states
    )


def _county_openings(document: Document) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
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
            found.append((sentence.paragraph, sentence.start, name))
    return found if len({name for _, _, name in found}) >= 2 else []


def _headed(document: Document, offices: set[int]) -> dict[tuple[str, int], str]:
    """The heading in force at each paragraph.

    Args:
        offices: paragraphs that begin with the naming of an office; an unknown name is taken for a
            town only where such a line follows it.
    """
    places = lexicon.places()
    headings: list[tuple[int, str, str]] = []
    texts = [(n, t) for n, t in enumerate(document.paragraphs) if t]
    for (number, text), (following, _) in pairwise(texts):
        name = text.rstrip(": ").strip()
        if len(name) > 30 or not name[:1].isupper():
            continue
        plain = name.title() if name.isupper() else name
        if plain.lower() in places.states and len(plain) > 3:
            headings.append((number, "state", places.states[plain.lower()]))
        elif county := re.fullmatch(rf"({_COUNTY}) (?:County|Parish)", plain):
            if known := _known(county.group(1)):
                headings.append((number, "county", known))
        elif (
            following in offices
            and number not in offices
            and re.fullmatch(_NAME, plain)
            and plain.split()[0] not in NO_PLACE
            and (text.endswith(":") or plain in places.cities)
        ):
            headings.append((number, "city", plain))
    if len(headings) < 2:
        return {}
    force: dict[tuple[str, int], str] = {}
    for k, (number, kind, name) in enumerate(headings):
        end = headings[k + 1][0] if k + 1 < len(headings) else len(document.paragraphs)
        force |= {(kind, p): name for p in range(number, end)}
    return force


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
