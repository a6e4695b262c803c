"""All namings of offices in a paragraph: wordings, then bare chambers, then bare districts."""

from __future__ import annotations

import re
from functools import cache

from generator.extract import lexicon
from generator.extract.seats.districts import find_districts, office_of_hint
from generator.extract.seats.seat import Seat, seat_of

#: Bare "House" and "Senate": state or federal is told by the article.
_CHAMBER = re.compile(
    r"(?<![\w-])(?:(?P<pre>for (?:the )?|in the )?(?P<chamber>House|Senate|Commission(?:er)?"
    r"|Council|BOE)(?P<post>['’]?s? (?:race|races|seat|seats|candidate|candidates|primary|bid"
    r"|campaign|campaigns|hopeful|contest|contests|nominee|runoff|election|elections|nomination"
    r"|debate|run))?)(?![\w-])"
)


@cache
def _office_patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """All wordings in one pattern, longest first, twice: to find, and to tell the office by group.

    The first wants lower-case text and has no groups, which makes it several times as fast.
    """
    entries: list[tuple[str, str]] = []
    for office in lexicon.offices():
        entries += [(w, office.name) for w in office.wordings]
    entries.sort(key=lambda e: (-len(re.sub(r"\\.|\W", "", e[0])), e))
    names = {f"o{k}": office for k, (_, office) in enumerate(entries)}
    pattern = "|".join(f"(?P<o{k}>{wording})" for k, (wording, _) in enumerate(entries))
    plain = "|".join(wording for wording, _ in entries)
    return (
        re.compile(rf"(?<![\w-])(?:{plain})(?:s|es)?(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:{pattern})(?:s|es)?(?![\w-])", re.IGNORECASE),
        names,
    )


def _offices(text: str) -> list[tuple[int, int, str]]:
    """The wordings of a paragraph with start, end and office."""
    find, tell, names = _office_patterns()
    lower = text.lower()
    if len(lower) != len(text):  # a letter that is longer in lower case would shift what follows
        matches = tell.finditer(text)
    else:
        places = (place.start() for place in find.finditer(lower))
        matches = (match for start in places if (match := tell.match(text, start)))
    return [(m.start(), m.end(), names[str(m.lastgroup)]) for m in matches]


def find_seats(
    paragraph: int, text: str, people: list[tuple[int, int]], chambers: dict[str, str]
) -> list[Seat]:
    """Every naming of an office in a paragraph, left to right.

    Args:
        people: spans of people's names, so that a title before a name is known as one.
        chambers: what bare ``House`` and ``Senate`` mean in this article.
    """
    districts = find_districts(text)
    raw = _offices(text)
    for match in _CHAMBER.finditer(text):
        start, end = match.start("chamber"), match.end("chamber")
        near = any(0 <= d.start - end <= 3 or 0 <= start - d.end <= 3 for d in districts)
        if ((match["pre"] and match["pre"].startswith("for")) or match["post"] or near) and not any(
            s < end and start < e for s, e, _ in raw
        ):
            if match["chamber"] == "Commissioner" and not re.search(
                r"\b(?:P(?:recin)?ct\.?|District|Place) \w+ $", text[:start]
            ):
                continue
            if match["chamber"] not in ("House", "Senate") and not near:
                continue
            office = chambers[match["chamber"]]
            if near and office == "U.S. Senate":
                office = "State Senate"
            raw.append((start, end, office))
    for district in districts:
        hinted = office_of_hint(district.hint)
        if hinted and not any(
            (s < district.end and district.start < e)
            or abs(s - district.end) <= 12
            or abs(district.start - e) <= 12
            for s, e, _ in raw
        ):
            raw.append((district.start, district.end, hinted))
    raw.sort()
    seats: list[Seat] = []
    for number, (start, end, office) in enumerate(raw):
        left = raw[number - 1][1] if number else 0
        right = raw[number + 1][0] if number + 1 < len(raw) else len(text)
        seats.append(seat_of(paragraph, text, start, end, office, left, right, districts, people))
    return seats
