"""District, ward and place numbers: "7th Congressional District", "Ward 4", "NJ-03"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract import lexicon

_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
}
_CARDINALS = {
    w: n
    for n, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
_ORD = (
    r"(?P<ord>\d{1,3})(?:st|nd|rd|th)|(?P<word>" + "|".join(_ORDINALS) + r"|twenty-\w+|thirty-\w+)"
)
_DIVISION = (
    r"(?:District|Dist\.|Pct\.?|Ward|Position|Pos\.|Place|Precinct|Seat|Zone|Subdistrict|Division"
    r"|Branch|Post|Group|Area|Region)"
)
_QUALIFIER = (
    r"(?:U\.?S\.? ?)?(?:Congressional|House|Senate|Senatorial|Legislative|Assembly|Representative"
    r"|Council|Councilmanic|Commission|Judicial|Supervisorial|Commissioner|State House"
    r"|State Senate|state House|state Senate|state Assembly|State Assembly|Delegate|Aldermanic"
    r"|City Council|Magisterial|Franklin|Essex|Middlesex|Worcester|Norfolk|Suffolk|Plymouth"
    r"|Hampden|Hampshire|Berkshire|Bristol|Barnstable)"
)
#: "7th Congressional District", "3rd Ward", "the 22nd district": not "2nd Amendment".
_ORDINAL_DISTRICT = re.compile(
    rf"(?<![\w-])(?:{_ORD})\s+(?P<q>{_QUALIFIER}\s+(?:and \w+ )?)?(?P<kind>{_DIVISION})\b",
    re.IGNORECASE,
)
#: "19th Worcester", "Second Essex and Middlesex": Massachusetts names its districts so.
_NAMED_DISTRICT = re.compile(
    r"(?<![\w-])(?:\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth"
    r"|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth|Seventeenth"
    r"|Eighteenth|Nineteenth)\s+(?:Worcester"
    r"|Middlesex|Essex|Suffolk|Norfolk|Plymouth|Hampden|Hampshire|Berkshire|Bristol|Barnstable"
    r"|Franklin)(?:(?: and |, | & )(?:Worcester|Middlesex|Essex|Suffolk|Norfolk|Plymouth|Hampden"
    r"|Hampshire|Berkshire|Bristol|Barnstable|Franklin))*(?= District| seat|\b)"
)
#: "District 12", "Ward 4", "Place 3": a lower-case "seat 5" is no seat's number.
_NUMBERED_DISTRICT = re.compile(
    rf"(?<![\w-])(?P<q>{_QUALIFIER}\s+)?(?P<kind>{_DIVISION}|DISTRICT|WARD|PRECINCT|PLACE|POSITION"
    rf"|(?:position|district|ward|precinct)(?= \d))\s+(?:No\.\s*"
    rf"|#)?(?P<num>\d{{1,3}}(?:-?[A-Z])?|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine"
    rf"|Ten)(?![\w-])"
)
#: "NJ-03", "TX-28", "CD-2", "HD12", "SD 4".
_CODE_DISTRICT = re.compile(r"(?<![\w-])(?P<code>[A-Z]{2})-?(?P<sp> )?(?P<num>\d{1,3})(?![\w-])")
#: "Candidates for the D. 35 (Crown Heights) seat": not "(D. 35)", and no party's letter.
_SHORT_DISTRICT = re.compile(r"(?<=[a-z(] )D\. ?(?P<num>\d{1,2})(?![\w.,-]?\d)")
_AT_LARGE = re.compile(r"\bat[- ]large\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class District:
    """One naming of a district, with its bare value."""

    start: int
    end: int
    value: str
    hint: str  # lower-case qualifier and kind: "congressional district", "ward"


#: "Districts 1, 3 and 5": each is one.
_DISTRICTS = re.compile(
    r"(?<![\w-])(?P<q>(?:\w+ )?)(?P<kind>Districts|Wards|Precincts|Positions|Places|Seats|Zones"
    r"|districts|wards)\s+(?P<list>\d{1,3}(?:(?:, |,? and |,? or | & )\d{1,3})+)(?![\w-])"
)


def find_districts(text: str) -> list[District]:
    """District, ward, place ... namings of a paragraph with their bare value."""
    found = [
        District(match.start(), match.end(), _with_digits(match.group()), "named district")
        for match in _NAMED_DISTRICT.finditer(text)
    ]
    for match in _ORDINAL_DISTRICT.finditer(text):
        value = match["ord"] or str(_ordinal(match["word"].lower()))
        if (
            match["word"]
            and not match["q"]
            and match["kind"].islower()
            and match["kind"] not in ("district", "ward", "precinct")
        ):
            continue  # "in third place", "his second post"
        found.append(
            District(
                match.start(), match.end(), value, f"{match['q'] or ''} {match['kind']}".lower()
            )
        )
    for match in _NUMBERED_DISTRICT.finditer(text):
        number = match["num"]
        value = str(_CARDINALS.get(number.lower(), number))
        found.append(
            District(
                match.start(), match.end(), value, f"{match['q'] or ''} {match['kind']}".lower()
            )
        )
    for match in _DISTRICTS.finditer(text):
        hint = f"{match['q']}{match['kind'][:-1]}".lower()
        found += [
            District(
                match.start("list") + n.start(), match.start("list") + n.end(), n.group(), hint
            )
            for n in re.finditer(r"\d+", match["list"])
        ]
    found += [
        District(match.start(), match.end(), match["num"], "district")
        for match in _SHORT_DISTRICT.finditer(text)
    ]
    for match in _CODE_DISTRICT.finditer(text):
        code, number = match["code"], str(int(match["num"]))
        if code in lexicon.places().names and not match["sp"] and _is_coded(match):
            found.append(
                District(match.start(), match.end(), number, f"congressional district {code}")
            )
        elif code in ("CD", "HD", "SD", "LD", "AD"):
            hint = {
                "CD": "congressional",
                "HD": "state house",
                "SD": "state senate",
                "LD": "legislative",
                "AD": "assembly",
            }[code]
            found.append(District(match.start(), match.end(), number, f"{hint} district"))
    found += [
        District(match.start(), match.end(), "At-large", "at-large")
        for match in _AT_LARGE.finditer(text)
    ]
    found.sort(key=lambda d: (d.start, d.hint != "named district", -d.end))
    kept: list[District] = []
    for district in found:
        if not kept or district.start >= kept[-1].end:
            kept.append(district)
    return kept


def _with_digits(name: str) -> str:
    """ "Third Bristol" as the state numbers it: "3rd Bristol"."""
    first, _, rest = name.partition(" ")
    number = _ORDINALS.get(first.lower())
    if number is None:
        return name
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number if number < 20 else number % 10, "th")
    return f"{number}{ending} {rest}"


def _is_coded(match: re.Match[str]) -> bool:
    """ "NJ-3" and "NJ03" are districts; "NY1" is a broadcaster."""
    return "-" in match.group() or len(match["num"]) == 2


def _ordinal(word: str) -> int:
    if "-" in word:
        tens, ones = word.split("-", 1)
        return {"twenty": 20, "thirty": 30}.get(tens, 0) + _ORDINALS.get(ones, 0)
    return _ORDINALS.get(word, 0)


def office_of_hint(hint: str) -> str | None:
    """The office that a kind of district is one of, where it tells."""
    if "congressional" in hint:
        return "U.S. House"
    if "senat" in hint:
        return "State Senate"
    if (
        "house" in hint
        or "assembly" in hint
        or "legislative" in hint
        or "delegate" in hint
        or "named" in hint
    ):
        return "State House"
    if "ward" in hint or "council" in hint or "alderm" in hint:
        return "City Council"
    if "commission" in hint:
        return "County Commissioner"
    if "supervisor" in hint:
        return "County Supervisor"
    return None
