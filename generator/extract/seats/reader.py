"""All namings of offices in a paragraph: wordings, then bare chambers, then bare districts."""

from __future__ import annotations

import re
from functools import cache

from generator.extract import lexicon
from generator.extract.seats.districts import find_districts, office_of_hint
from generator.extract.seats.seat import Seat, seat_of

#: "the next senator from Wyoming" sits in the U.S. Senate.
_SENATOR_FROM = re.compile(rf"\bsenator(?= from (?:{lexicon.state_pattern()})\b)", re.IGNORECASE)
#: "Brooklyn DA": capital letters only, which the lower-case wordings cannot tell.
_DA = re.compile(r"(?<=[a-z] )(?:DA|D\.A\.)(?![\w-])")
#: Bare "House" and "Senate": state or federal is told by the article.
_CHAMBER = re.compile(
    r"(?<![\w-])(?:(?P<pre>for (?:the )?|in the )?(?P<chamber>House|Senate|Commission(?:er)?"
    r"|Council|BOE)(?P<post>['’]?s? (?:(?:special|open|general|primary|runoff) )?"
    r"(?:race|races|seat|seats|candidate|candidates|primary|bid"
    r"|campaign|campaigns|hopeful|contest|contests|nominee|runoff|election|elections|nomination"
    r"|debate|run))?)(?![\w-])"
)


@cache
def _office_patterns() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """All wordings in one pattern to find a place, and each office's own to tell the longest.

    The first wants lower-case text and has no groups, which makes it several times as fast.
    """
    everything: list[str] = []
    by_office: list[tuple[str, re.Pattern[str]]] = []
    for office in lexicon.offices():
        wordings = sorted(office.wordings, key=lambda w: (-len(w), w))
        everything += wordings
        by_office.append(
            (
                office.name,
                re.compile(rf"(?:{'|'.join(wordings)})(?:s|es)?(?![\w-])", re.IGNORECASE),
            )
        )
    plain = "|".join(sorted(everything, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![\w-])(?:{plain})(?:s|es)?(?![\w-])"), tuple(by_office)


def _offices(text: str) -> list[tuple[int, int, str]]:
    """The wordings of a paragraph with start, end and office; the longest at a place counts."""
    find, by_office = _office_patterns()
    lower = text.lower()
    if len(lower) != len(text):  # a letter that is longer in lower case would shift what follows
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    found: list[tuple[int, int, str]] = []
    for place in find.finditer(lower):
        start = place.start()
        if found and start < found[-1][1]:
            continue
        told = [
            (match.end(), office)
            for office, pattern in by_office
            if (match := pattern.match(text, start))
        ]
        if told:
            end, office = max(told, key=lambda t: t[0])
            found.append((start, end, office))
    return found


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
        opens = start == 0 and text[end : end + 1] == ":"  # "Senate: ..." in a round-up
        told = (match["pre"] and match["pre"].startswith("for")) or match["post"]
        if (told or near or opens) and not any(s < end and start < e for s, e, _ in raw):
            if (
                match["chamber"] == "Commissioner"
                and not re.search(r"\b(?:P(?:recin)?ct\.?|District|Place) \w+ $", text[:start])
                and not any(0 <= d.start - end <= 3 for d in districts)
            ):
                continue
            if match["chamber"] not in ("House", "Senate") and not near:
                continue
            office = chambers[match["chamber"]]
            if near and office == "U.S. Senate":
                office = "State Senate"
            raw.append((start, end, office))
    raw += [
        (m.start(), m.end(), office)
        for office, pattern in (("U.S. Senate", _SENATOR_FROM), ("District Attorney", _DA))
        for m in pattern.finditer(text)
        if not any(s < m.end() and m.start() < e for s, e, _ in raw)
    ]
    for district in districts:
        hinted = office_of_hint(district.hint)
        if re.match(r"house ", district.hint):
            hinted = chambers.get("House District", hinted)
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
