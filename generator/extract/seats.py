"""Offices, districts and places in running text: which seat a phrase means.

``find_seats`` returns every naming of an office with what stands around it; whether the naming is
about a *race* for the office ("running for ...", "... primary") or only a holder's title is told by
``Seat.contest``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from generator.extract import lexicon


@dataclass(frozen=True, slots=True)
class Seat:
    """One naming of an office in a paragraph. ``contest``: it is named as something to be won."""

    paragraph: int
    start: int
    end: int
    office: str
    state: str | None = None
    place: str | None = None
    district: str | None = None
    contest: bool = False
    special: bool = False
    year: int | None = None
    heading: bool = False
    #: Named only as the office of somebody who is run against: counts where nothing else does.
    against: bool = False


_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
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
_DIVISION = r"(?:District|Dist\.|Pct\.?|Ward|Position|Pos\.|Place|Precinct|Seat|Zone|Subdistrict|Division|Branch|Post|Group|Area|Region)"
_QUALIFIER = r"(?:U\.?S\.? ?)?(?:Congressional|House|Senate|Senatorial|Legislative|Assembly|Representative|Council|Councilmanic|Commission|Judicial|Supervisorial|Commissioner|State House|State Senate|state House|state Senate|state Assembly|State Assembly|Delegate|Aldermanic|City Council|Magisterial|Franklin|Essex|Middlesex|Worcester|Norfolk|Suffolk|Plymouth|Hampden|Hampshire|Berkshire|Bristol|Barnstable)"
#: "7th Congressional District", "3rd Ward", "the 22nd district": not "2nd Amendment", "1st Battalion".
_ORDINAL_DISTRICT = re.compile(
    rf"(?<![\w-])(?:{_ORD})\s+(?P<q>{_QUALIFIER}\s+(?:and \w+ )?)?(?P<kind>{_DIVISION})\b", re.I
)
#: "19th Worcester", "Second Essex and Middlesex": Massachusetts names its districts so.
_NAMED_DISTRICT = re.compile(
    rf"(?<![\w-])(?:\d{{1,2}}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth)\s+(?:Worcester|Middlesex|Essex|Suffolk|Norfolk|Plymouth|Hampden|Hampshire|Berkshire|Bristol|Barnstable|Franklin)(?:(?: and |, | & )(?:Worcester|Middlesex|Essex|Suffolk|Norfolk|Plymouth|Hampden|Hampshire|Berkshire|Bristol|Barnstable|Franklin))*(?= District| seat|\b)"
)
#: "District 12", "Ward 4", "Place 3": a lower-case "seat 5" is no seat's number.
_NUMBERED_DISTRICT = re.compile(
    rf"(?<![\w-])(?P<q>{_QUALIFIER}\s+)?(?P<kind>{_DIVISION})\s+(?:No\.\s*|#)?(?P<num>\d{{1,3}}(?:-?[A-Z])?|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?![\w-])"
)
#: "NJ-03", "TX-28", "CD-2", "HD12", "SD 4".
_CODE_DISTRICT = re.compile(r"(?<![\w-])(?P<code>[A-Z]{2})-?(?P<sp> )?(?P<num>\d{1,3})(?![\w-])")
_AT_LARGE = re.compile(r"\bat[- ]large\b", re.I)

_BEFORE_CONTEST = re.compile(
    r"(?:\b(?:for|seek|seeks|seeking|sought|as|become|becomes|becoming|be|next|elect|elected|win|winning|wins|succeed as|"
    r"re-?elected|nominee for|nomination for|race for|in the race to be|race to become|re-?election (?:as|to|for)|election (?:as|to|for)|"
    r"return to|bid to be|campaign to be|vying to be|fill|filling|open|vacant|contested|competitive|"
    r"hopes? to be|wants to be|serve as|elect \w+ \w+|to the|(?:race|races|run|running|bid|campaign|primary|contest|election) in|races? for|vote for|voting for|ballot for|contest for|candidates? for|run for|running for|runs for|bid for|seat on|seats? on|seat in|seats? in|spot on|spots? on)"
    r"(?:,? (?:and|or) for)?\s+(?:the |a |an |her |his |their |our |its |another |one of |\w+ of the )*)"
    r"(?:(?:[A-Z][\w.’'-]*|open|vacant|next|state|city|county|statewide|local|district|first|second|third|new|full|next|nonpartisan|at-large|\d+\w{0,2}|seats?|on|of|the|in|and|or|party's|party’s|nomination|for|Democratic|Republican|contested|congressional|two|three|four|five|term|a|as)\s+){0,7}$"
)
_AFTER_CONTEST = re.compile(
    r"^(?:['’]s)?(?:\s+(?:in |of |for |from )?(?:the )?(?:[A-Z][\w.’'-]*\.?|\d+\w*|District|seat|general|primary|special|open|nonpartisan|party)(?:,)?){0,5}\s+"
    r"(?:race|races|contest|contests|primary|primaries|candidates?|campaign|campaigns|election|elections|hopefuls?|nominee|nominees|nominations?|bid|bids|post|job|"
    r"runoff|run-off|run|contenders?|debate|debates|forum|ballot|challenger|challengers|field|rival|opponent|seat|seats|matchup|showdown)\b"
)
#: Before a holder's title: the seat is what the others want.
_HOLDER = re.compile(
    r"\b(?:replace|succeed|unseat|oust|challeng(?:e|es|ed|ing)|(?:run|running|runs|ran|bid|race|campaign) against|challenge (?:to|of)|seat (?:now |currently )?(?:held|vacated|left open|occupied) by|"
    r"succeeding|replacing|unseating|tak(?:e|es|ing) on|term[- ]limited|retiring|outgoing)\s+(?:(?:the|incumbent|current|outgoing|retiring|longtime|late|Republican|Democratic|GOP|term-limited|first-term|two-term|three-term|embattled|[A-Z]\w+|\d+\w\w|of)\s+){0,5}$"
)
_RACE_WORD = re.compile(
    r"\b(?:candidates?|elections?|re-?elections?|primary|primaries|runoffs?|campaigns?|ballots?|endors\w+|nominees?|nominations?|"
    r"voters?|votes?|polls?|contests?|races?|running|runs? (?:for|against)|bids?|challengers?|incumbents?|hopefuls?|unseat|oust|seeks?|seeking|vying|"
    r"candidacy|candidacies|opponents?|GOP|Democrats?|Republicans?|Democratic|Republican)\b",
    re.I,
)


@cache
def _office_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """All wordings in one pattern, longest first; the group's name tells the office."""
    entries: list[tuple[str, str]] = []
    for office in lexicon.offices():
        entries += [(w, office.name) for w in office.wordings]
    entries.sort(key=lambda e: (-len(re.sub(r"\\.|\W", "", e[0])), e))
    names = {f"o{k}": office for k, (_, office) in enumerate(entries)}
    pattern = "|".join(f"(?P<o{k}>{wording})" for k, (wording, _) in enumerate(entries))
    return re.compile(rf"(?<![\w-])(?:{pattern})(?:s|es)?(?![\w-])", re.I), names


#: Bare "House" and "Senate": state or federal is told by the article.
_CHAMBER = re.compile(
    r"(?<![\w-])(?:(?P<pre>for (?:the )?|in the )?(?P<chamber>House|Senate|Commission(?:er)?|Council|BOE)"
    r"(?P<post>['’]?s? (?:race|races|seat|seats|candidate|candidates|primary|bid|campaign|campaigns|hopeful|contest|contests|nominee|runoff|election|elections|nomination|debate|run))?)(?![\w-])"
)


@dataclass(frozen=True, slots=True)
class _District:
    start: int
    end: int
    value: str
    hint: str  # lower-case qualifier and kind: "congressional district", "ward"


def find_districts(text: str) -> list[_District]:
    """District, ward, place ... namings of a paragraph with their bare value."""
    found: list[_District] = []
    for match in _NAMED_DISTRICT.finditer(text):
        found.append(_District(match.start(), match.end(), match.group(), "named district"))
    for match in _ORDINAL_DISTRICT.finditer(text):
        value = match["ord"] or str(_ordinal(match["word"].lower()))
        found.append(
            _District(
                match.start(), match.end(), value, f"{match['q'] or ''} {match['kind']}".lower()
            )
        )
    for match in _NUMBERED_DISTRICT.finditer(text):
        number = match["num"]
        value = str(_CARDINALS.get(number.lower(), number))
        found.append(
            _District(
                match.start(), match.end(), value, f"{match['q'] or ''} {match['kind']}".lower()
            )
        )
    for match in _CODE_DISTRICT.finditer(text):
        code, number = match["code"], str(int(match["num"]))
        if code in lexicon.places().names and not match["sp"]:
            found.append(
                _District(match.start(), match.end(), number, f"congressional district {code}")
            )
        elif code in ("CD", "HD", "SD", "LD", "AD"):
            hint = {
                "CD": "congressional",
                "HD": "state house",
                "SD": "state senate",
                "LD": "legislative",
                "AD": "assembly",
            }[code]
            found.append(_District(match.start(), match.end(), number, f"{hint} district"))
    for match in _AT_LARGE.finditer(text):
        found.append(_District(match.start(), match.end(), "At-large", "at-large"))
    found.sort(key=lambda d: (d.start, d.hint != "named district", -d.end))
    kept: list[_District] = []
    for district in found:
        if not kept or district.start >= kept[-1].end:
            kept.append(district)
    return kept


def _ordinal(word: str) -> int:
    if "-" in word:
        tens, ones = word.split("-", 1)
        return {"twenty": 20, "thirty": 30}.get(tens, 0) + _ORDINALS.get(ones, 0)
    return _ORDINALS.get(word, 0)


@cache
def _place_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    states = lexicon.state_pattern()
    name = r"(?:(?:St\.|Fort|Ft\.|Mt\.|[A-Z][\w’'-]+)(?:[ -](?:[A-Z][\w’'-]+|of|the|du|la|de|St\.)){0,2})"
    before = re.compile(
        rf"(?:(?P<county>{name} (?:County|Parish|Borough))|(?P<state>{states})|(?P<city>{name}))(?:['’]s?)?"
        r"(?P<gap>(?: (?:former|next|state|statewide|Democratic|Republican|first|open|vacant|current|acting|new|interim|city|incumbent|longtime|(?:\d+\w\w|District \d+|Ward \d+)(?: (?:District|Ward|Congressional|Senate))?|Independent|nonpartisan))*) $"
    )
    after = re.compile(
        rf"^(?:['’]s?)?(?: (?:race|seat|candidate|nominee|primary|election|position|spot|contest|runoff|campaign))?(?:,? (?:District|Ward|Place|Seat|Position) \w+,?)?"
        rf"(?:,? (?:of|in|for|from|representing|serving) (?:the )?(?:(?:state|city|town|village|county|City|State|County|Town|Village) of )?(?:(?P<county>{name} (?:County|Parish|Borough))|(?P<state>{states})(?![\w])|(?P<city>{name})))"
        rf"(?:, (?P<outer>{states}))?"
    )
    return before, after


#: Words that look like a city before an office and are none.
_NO_CITY = frozenset(
    "The A An Former Democratic Republican Republicans Democrats State U.S United States Federal National Acting Deputy Assistant "
    "Lieutenant Vice Black Hispanic Senate House Congress Super District Ward County City Next First Last This That In On For "
    "And But Mayor Governor Sheriff Incumbent Candidate Both Current Two Three Four Five Six Several Other As At With By Libertarian "
    "Independent Green Party GOP Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December Election Primary General Special Open Running Run Board Council President Chief "
    "Chairman Commissioner Supervisor Attorney Secretary Board Common Town Village Municipal Superior Circuit Supreme Municipal Retired Longtime "
    "After When While Since Before His Her Their Its Our Your My He She They We It Also Meanwhile One No Not Said Says Central North South East West "
    "American Associated Police Fire School Public Independent Unified If Second Third Fourth Fifth Voters Former Presidential Gubernatorial Mayoral Congressional Legislative".split()
)


def find_seats(
    paragraph: int, text: str, people: list[tuple[int, int]], chambers: dict[str, str]
) -> list[Seat]:
    """Every naming of an office in a paragraph, left to right.

    Args:
        people: spans of people's names, so that a title before a name is known as one.
        chambers: what bare ``House`` and ``Senate`` mean in this article.
    """
    pattern, names = _office_pattern()
    districts = find_districts(text)
    raw: list[tuple[int, int, str]] = []
    for match in pattern.finditer(text):
        raw.append((match.start(), match.end(), names[str(match.lastgroup)]))
    for match in _CHAMBER.finditer(text):
        start, end = match.start("chamber"), match.end("chamber")
        near = any(0 <= d.start - end <= 3 or 0 <= start - d.end <= 3 for d in districts)
        if (match["pre"] and match["pre"].startswith("for") or match["post"] or near) and not any(
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
        office = _office_of_hint(district.hint)
        if office and not any(
            s < district.end
            and district.start < e
            or abs(s - district.end) <= 12
            or abs(district.start - e) <= 12
            for s, e, _ in raw
        ):
            raw.append((district.start, district.end, office))
    raw.sort()
    seats: list[Seat] = []
    for number, (start, end, office) in enumerate(raw):
        left = raw[number - 1][1] if number else 0
        right = raw[number + 1][0] if number + 1 < len(raw) else len(text)
        seats.append(_seat(paragraph, text, start, end, office, left, right, districts, people))
    return seats


def _office_of_hint(hint: str) -> str | None:
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


def _seat(
    paragraph: int,
    text: str,
    start: int,
    end: int,
    office: str,
    left: int,
    right: int,
    districts: list[_District],
    people: list[tuple[int, int]],
) -> Seat:
    level = lexicon.office_level(office)
    district, d_start, d_end = None, start, end
    if level.endswith("district") or level in ("court", "school"):
        near: list[tuple[int, _District]] = []
        for d in districts:
            if re.search(r" [A-Z]{2}$", d.hint) and d.start - end > 3 and text[end : d.start] != " in ":
                continue  # "(CA-37)" belongs to the name before it
            if (
                d.start >= end
                and d.start - end <= 45
                and d.end <= right + 40
                and "." not in text[end : d.start].replace("U.S.", "").replace("Dist.", "")
            ):
                near.append((d.start - end, d))
            elif d.end <= start and start - d.end <= 30 and d.start >= left - 2:
                near.append((start - d.end + (0 if start - d.end <= 2 else 5), d))
            elif d.start < end and start < d.end:
                near.append((0, d))
        if near:
            nearest = min(near, key=lambda n: (n[0], n[1].start))[1]
            hinted = _office_of_hint(nearest.hint)
            generic = nearest.hint.strip() in (
                "district",
                "dist.",
                "place",
                "position",
                "pos.",
                "seat",
                "at-large",
                "precinct",
                "pct.",
                "pct",
                "post",
                "zone",
                "division",
                "area",
                "branch",
                "group",
                "region",
                "subdistrict",
                "ward",
            )
            if (
                generic
                or hinted in (None, office)
                or office in ("State House", "County Commissioner")
            ):
                district = nearest.value
                if hinted in ("State Senate", "U.S. House") and office == "State House":
                    office = hinted
                    level = lexicon.office_level(office)
                d_start, d_end = min(start, nearest.start), max(end, nearest.end)
    word = text[start:end].lower()
    state, place = _place(text, start, end, level, d_start, d_end, people)
    if (
        place
        and level.startswith("county")
        and word.startswith("county")
        and not place.endswith(("County", "Parish"))
    ):
        place = f"{place} County".replace(
            "’", "'"
        )  # "Westchester County executive": the word is part of the office's wording
    if office == "U.S. House" and word.startswith("house of rep") and state:
        office, level = "State House", "state-district"  # "the Louisiana House of Representatives"
    if office in ("Treasurer", "Auditor", "Comptroller") and (
        own := re.search(r"([A-Z][\w’'-]+ (?:County|Parish)) $", text[max(0, start - 30) : start])
    ):
        office, place = f"County {office}", own.group(1)
    for near_code in districts:
        if near_code.start == d_start and (
            code := re.search(r"district ([A-Z]{2})$", near_code.hint)
        ):
            state = code.group(1)
    before, after = text[max(0, d_start - 90) : d_start], text[d_end : d_end + 70]
    at_name = any(
        s >= end
        and re.fullmatch(
            r"\s?(?:(?:[Mm]ember|[Pp]resident|[Vv]ice|[Cc]hair\w*|[Ss]peaker|[Ll]eader|[Mm]ajority|[Mm]inority|[Cc]hief|[Dd]eputy|pro tem|[Cc]andidate|Trustee|Commissioner|Judge|Justice)\s)*",
            text[end:s],
        )
        and "andidate" not in text[end:s]
        for s, _ in people
    )
    contest = False
    if at_name:
        pass  # a title before a name: only what follows a word such as "replace" is to be won
    elif _AFTER_CONTEST.match(after) or _AFTER_CONTEST.match(text[end : end + 70]):
        contest = True
    elif found := _BEFORE_CONTEST.search(before) or _BEFORE_CONTEST.search(
        text[max(0, start - 90) : start]
    ):
        # "the same name as the 17th Ward alderman" is no race; "to succeed White as secretary" is
        contest = not found.group().lstrip().startswith("as ") or bool(
            re.search(
                r"\b(?:succe\w+|replac\w+|elect\w*|r[au]n\w*|bid|term|candida\w+|campaign\w*|serv\w+|race|return\w*)\b",
                before,
            )
        )
    elif re.search(r"(?:ial|oral|ional)$", word) and office in ("Governor", "Mayor", "President"):
        contest = bool(
            _RACE_WORD.search(text[end : end + 40])
            or _RACE_WORD.search(text[max(0, start - 40) : start])
        )
    against = False
    if re.search(r"(?:rep|sen|gov)\.$", word):
        contest = False  # a written title, whatever stands around it
    if at_name and _HOLDER.search(before):
        against = bool(re.search(r"\bagainst\b|\btak(?:e|es|ing) on\b", before[-60:]))
        contest = True  # "the race to replace 4th District Supervisor Ann Doe"
    if district and any(
        re.fullmatch(
            r",? (?:in|for|running in|who represents|representing|to represent|seeking) (?:the )?(?:[A-Z]\w+['’]s )?",
            text[e:d_start],
        )
        for _, e in people
        if e <= d_start
    ):
        contest = True  # "Jane Doe in the 11th Senate District"
    if d_start <= 2 and (
        district and re.match(r"\s*[:–—-]", text[d_end:]) or re.match(r"\s*:", text[d_end:])
    ):
        contest = True  # "6th Ward: ...", "Governor: Ann Doe"
    if word.endswith("office") and not re.search(
        r"\b(?:r[au]n|running|runs|race|bid|candidates?|seek\w*|campaign\w*|vying|elected|win|lead)\b[^,;]*$",
        before,
    ):
        contest = False  # "a spokesman for the sheriff's office"
    if office == "President":
        window = text[max(0, start - 40) : start]
        contest = bool(
            re.search(r"\bfor (?:the )?(?:U\.S\. )?$", window)
            and not re.match(r" (?:of (?:the )?(?!United)|and CEO)", after)
            or word == "presidential"
            and _AFTER_CONTEST.match(after)
            or "white house" in word
            and re.search(
                r"\b(?:bid|run|race|running|campaign|seek\w*|return to)\b[^.]{0,25}$", window
            )
        )
    special = (
        bool(
            re.search(
                r"\bspecial (?:general |primary |runoff )?election\b",
                text[max(0, start - 60) : end + 80],
            )
        )
        and contest
    )
    entitled = any(
        re.fullmatch(r", (?:the |an? |former )?(?:[A-Z][\w’'.-]+ |\d+\w\w ){0,4}", text[e:start])
        for _, e in people
        if e <= start
    )
    short = len(text) <= 90 if office != "President" else len(text) < 40 and start < 4
    heading = (
        not at_name
        and not entitled
        and short
        and not re.search(r"[.!?]$", text)
        and end - start >= len(text) * 0.15
    )
    found_year = re.search(
        r"\b(20[0-4]\d|19[89]\d)\b", text[max(0, d_start - 12) : d_start] + " " + after[:14]
    )
    return Seat(
        paragraph, d_start, d_end, office, state, place, district, contest, special,
        int(found_year.group(1)) if found_year else None, heading, against,
    )  # fmt: skip


def _place(
    text: str,
    start: int,
    end: int,
    level: str,
    d_start: int,
    d_end: int,
    people: list[tuple[int, int]],
) -> tuple[str | None, str | None]:
    """The state and the city or county that a naming of an office itself tells."""
    before, after = _place_patterns()
    lexical = lexicon.places()
    state: str | None = None
    place: str | None = None
    for head, tail in (
        (text[max(0, start - 70) : start], text[end : end + 70]),
        (text[max(0, d_start - 70) : d_start], text[d_end : d_end + 70]),
    ):
        prefix, suffix = before.search(head), after.match(tail)
        for match in (prefix, suffix):
            if not match:
                continue
            groups = match.groupdict()
            if (
                groups.get("county")
                and place is None
                and level not in ("state", "nation", "us-district", "state-district")
            ):
                name = groups["county"].replace("’", "'")
                while name.split()[0] in _NO_CITY and len(name.split()) > 2:
                    name = name.split(" ", 1)[1]
                place = name if name.split()[0] not in _NO_CITY else place
                state = state or lexical.state_of_county(name)
            elif groups.get("state") and state is None:
                state = lexical.states[groups["state"].lower()]
                if groups["state"] == "New York" and level in ("city", "city-district"):
                    place, state = place or "New York", "NY"
            elif groups.get("city") and place is None:
                name = _city(groups["city"])
                if match is prefix and any(
                    0 <= start - e <= 25 and text[e : e + 2] in ("’s", "'s") for _, e in people
                ):
                    name = None  # "Wesson's city council seat": a person's
                if name and level in (
                    "city",
                    "city-district",
                    "school",
                    "court",
                    "county",
                    "county-district",
                ):
                    own = f"{name.replace('’', chr(39))} County"
                    if level.startswith("county") and (
                        own in lexical.counties
                        or own.replace(" County", "'s County") in lexical.counties
                    ):
                        name = (
                            own if own in lexical.counties else own.replace(" County", "'s County")
                        )
                    if (
                        level in ("city", "city-district", "school")
                        or name.endswith("County")
                        or name in lexical.cities
                        and match is prefix
                    ):
                        place = name
            if groups.get("outer"):
                state = lexical.states[groups["outer"].lower()]
    if place and state is None:
        state = lexical.state_of_city(place)
    return state, place


def _city(name: str) -> str | None:
    words = re.sub(r"['’]s?$", "", name).split()
    while words and (words[0] in _NO_CITY or not words[0][0].isupper()):
        words.pop(0)
    while words and (words[-1] in _NO_CITY - {"City"} or not words[-1][0].isupper()):
        words.pop()
    return " ".join(words) if words and words[0] != "City" else None


def chambers_of(text: str) -> dict[str, str]:
    """What bare ``House`` and ``Senate`` mean in an article: the state's, or those in Washington."""
    federal = len(
        re.findall(
            r"\bU\.?S\.? (?:House|Rep)|\bCongress|\bcongressional|\bcongress(?:man|woman)", text
        )
    )
    local = len(
        re.findall(
            r"\b[Ss]tate (?:House|Rep)|\bHouse District|\bstatehouse|\b[Ll]egislat|\bAssembly\b",
            text,
        )
    )
    house = "State House" if local > federal else "U.S. House"
    us_senate = len(re.findall(r"\bU\.?S\.? Sen", text))
    state_senate = len(
        re.findall(r"\b[Ss]tate Sen|\bSenate District|\bstatehouse|\b[Ll]egislature", text)
    )
    county = len(re.findall(r"\b[Cc]ounty [Cc]ommission", text)) >= len(
        re.findall(r"\b[Cc]ity [Cc]ommission", text)
    )
    return {
        "Commissioner": "County Commissioner" if county else "City Council",
        "Commission": "County Commissioner" if county else "City Council",
        "Council": "City Council",
        "BOE": "School Board",
        "House": house,
        "Senate": "State Senate" if state_senate > us_senate else "U.S. Senate",
    }


__all__ = ["Seat", "chambers_of", "find_districts", "find_seats", "replace"]
