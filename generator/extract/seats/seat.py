"""One naming of an office: its district and place, and whether it is something to be won."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.extract import lexicon
from generator.extract.seats.districts import District, office_of_hint
from generator.extract.seats.places import place_of


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
    #: What somebody is: a title right before a name, or an apposition after it.
    title: bool = False
    #: Named only as the office of somebody who is run against: counts where nothing else does.
    against: bool = False


#: Offices of a county that several counties may share as a judicial district.
_OF_COURT_DISTRICTS = ("District Attorney", "Public Defender")
#: "two-term elected state treasurer", "newly elected senators": who holds the office.
_TWO_TERM = re.compile(
    r"(?:(?<=-term )|(?<=\bduly )|(?<=\bnewly )|(?<=\btwice[- ])|(?<=\bfreshly )|(?<=\brecently )"
    r"|(?<=\bthe first )|(?<=\ban )|(?<=times[- ]))elected\b"
)
#: "12th Judicial Circuit ", "46th District, 2nd Division ", before the office.
_CIRCUIT_BEFORE = re.compile(
    r"(?P<number>\d+)(?:st|nd|rd|th) (?:(?:Judicial|Circuit)(?: District| Circuit)?"
    r"|(?:Judicial )?District, \w+ Division) $"
)
_CIRCUIT_AFTER = re.compile(
    r",? (?P<number>\d+)(?:st|nd|rd|th) (?:Judicial |Circuit )?(?:District|Circuit)\b"
)
_BEFORE_CONTEST = re.compile(
    r"(?:\b(?:for|seek|seeks|seeking|sought|as|become|becomes|becoming|be|next|elect|elected|win"
    r"|winning|wins|succeed as|re-?elected|nominee for|nomination for|race for|in the race to be"
    r"|race to become|re-?election (?:as|to|for)|election (?:as|to|for)|return to|bid to be"
    r"|campaign to be|vying to be|fill|filling|open|vacant|contested|competitive|hopes? to be"
    r"|wants to be|serve as|elect \w+ \w+|(?:elect\w*|returned?|named|bid|rise|way|ascen\w+) to the"
    r"|(?:race|races|run|running|bid|campaign|primary|contest|election) in|races? for|vote for"
    r"|voting for|ballot for|contest for|candidates? for|run for|running for|runs for|bid for"
    r"|seat on|seats? on|seat in|seats? in|spot on|spots? on)(?:,? (?:and|or) for)?\s+(?:the |a "
    r"|an |her |his |their |our |its |another |one of |\w+ of the )*)(?:(?:[A-Z][\w.’'-]*|open"
    r"|vacant|next|state|city|county|statewide|local|district|first|second|third|new|full|next"
    r"|nonpartisan|at-large|\d+\w{0,2}|seats?|on|of|the|in|and|or|party's|party’s|nomination|for"
    r"|Democratic|Republican|contested|congressional|two|three|four|five|term|a|as)\s+){0,7}$"
)
_AFTER_CONTEST = re.compile(
    r"^(?:['’]s)?(?:\s+(?:in |of |for |from )?(?:the )?(?:[A-Z][\w.’'-]*\.?|\d+\w*|District|seat"
    r"|general|primary|special|open|nonpartisan|party)(?:,)?){0,5}\s+(?:race|races|contest"
    r"|contests|primary|primaries|candidates?|campaign|campaigns|election|elections|hopefuls?"
    r"|nominee|nominees|nominations?|bid|bids|post|job|runoff|run-off|run|contenders?|debate"
    r"|debates|forum|ballot|challenger|challengers|field|rival|opponent|seat|seats|matchup"
    r"|showdown)\b"
)
#: Before a holder's title: the seat is what the others want.
_HOLDER = re.compile(
    r"\b(?:replace|succeed|unseat|oust|challeng(?:e|es|ed|ing)"
    r"|(?:run|running|runs|ran|bid|race|campaign) against|challenge (?:to|of)"
    r"|seat (?:now |currently )?(?:held|vacated|left open|occupied) by|succeeding|replacing"
    r"|unseating|tak(?:e|es|ing) on|term[- ]limited|retiring"
    r"|outgoing)\s+(?:(?:the|incumbent|current|outgoing|retiring|longtime|late|Republican"
    r"|Democratic|GOP|term-limited|\w+-term|embattled|[A-Z]\w+|\d+\w\w"
    r"|of)\s+){0,5}$"
)
_GIVES_UP = re.compile(
    r"\b(?:giv(?:e|es|ing) up|gave up|leav(?:e|es|ing)|left|vacat\w+|relinquish\w+|resign\w* from)"
    r" (?:his|her|their) (?:[\w.]+ ){0,2}$"
)
_RACE_WORD = re.compile(
    r"\b(?:candidates?|elections?|re-?elections?|primary|primaries|runoffs?|campaigns?|ballots?"
    r"|endors\w+|nominees?|nominations?|voters?|votes?|polls?|contests?|races?|running"
    r"|runs? (?:for|against)|bids?|challengers?|incumbents?|hopefuls?|unseat|oust|seeks?|seeking"
    r"|vying|candidacy|candidacies|opponents?|GOP|Democrats?|Republicans?|Democratic|Republican)\b",
    re.IGNORECASE,
)


#: "pushing for a City Council bill": what a body does, not who sits in it.
_WORK_OF_BODY = re.compile(
    r"['’]?s? (?:bills?|meetings?|hearings?|committees?|resolutions?|sessions?|staff(?:er)?s?"
    r"|ordinances?|subcommittees?|legislation|investigations?|approval|chambers?|floor)\b"
)
#: "calling for Governor Doe to act"
_ASKED_OF = re.compile(r" [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? to [a-z]+\b")
#: Words of a contest that a headline in title case capitalises.
_CAPITALISED = re.compile(
    r"(?<!^)\b(?:For|To|The|A|An|As|Of|In|On|Be|Run|Runs|Running|Bid|Race|Races|Seeks?|Seeking"
    r"|Elects?|Elected|Wins?|Winning|Next|Candidates?|Campaigns?|Nominations?|Nominees?|Contests?"
    r"|Debates?|Runoff|Primary|Primaries|Election|Elections|Seats?|Vote|Vacant|Open|Succeed"
    r"|Replace|Challengers?|Challenges?|Hopefuls?|Job|Ballot|Forum|Post|Rival|Opponent)\b"
)


@lru_cache(maxsize=64)
def _plain_headline(text: str) -> str:
    """A headline in title case with its small words in lower case; other text as it is."""
    if len(text) > 140 or text.endswith("."):
        return text
    words = [w for w in text.split() if w[0].isalpha()]
    if len(words) < 4 or sum(w[0].isupper() for w in words) < 0.75 * len(words):
        return text
    return _CAPITALISED.sub(lambda m: m.group().lower(), text)


def seat_of(
    paragraph: int,
    text: str,
    start: int,
    end: int,
    office: str,
    left: int,
    right: int,
    districts: list[District],
    people: list[tuple[int, int]],
) -> Seat:
    """A naming of an office with its district, place, year and whether it is to be won."""
    at_name = any(
        s >= end
        and re.fullmatch(
            r"\s?(?:(?:[Mm]ember|[Pp]resident|[Vv]ice|[Cc]hair\w*|[Ss]peaker|[Ll]eader|[Mm]ajority"
            r"|[Mm]inority|[Cc]hief|[Dd]eputy|pro tem|[Cc]andidate|Trustee|Commissioner|Judge"
            r"|Justice)\s)*",
            text[end:s],
        )
        and "andidate" not in text[end:s]
        for s, _ in people
    )
    level = lexicon.office_level(office)
    district, d_start, d_end = None, start, end
    if level.endswith("district") or level in ("court", "school"):
        near: list[tuple[int, District]] = []
        for d in districts:
            if (
                re.search(r" [A-Z]{2}$", d.hint)
                and d.start - end > 3
                and text[end : d.start] != " in "
            ):
                continue  # "(CA-37)" belongs to the name before it
            if at_name and not (-2 <= d.start - end <= 2 or -2 <= start - d.end <= 1):
                continue  # "in District 6 that Councilwoman Ann Doe is leaving"
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
            hinted = office_of_hint(nearest.hint)
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
    if office in _OF_COURT_DISTRICTS or level == "court":
        if circuit := _CIRCUIT_BEFORE.search(text[:start]):
            district, d_start = circuit["number"], circuit.start()
        elif office in _OF_COURT_DISTRICTS and (circuit := _CIRCUIT_AFTER.match(text[end:])):
            district, d_end = circuit["number"], end + circuit.end()
    plain = _plain_headline(text)
    state, place = place_of(plain, start, end, level, d_start, d_end, people)
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
    if office == "Comptroller":
        known, (_, town) = (
            lexicon.places().cities,
            place_of(plain, start, end, "city", d_start, d_end, people),
        )
        place = town if town in known or town in lexicon.sections() else place
    for near_code in districts:
        if near_code.start == d_start and (
            code := re.search(r"district ([A-Z]{2})$", near_code.hint)
        ):
            state = code.group(1)
        elif near_code.start == d_start and near_code.hint == "named district":
            state = "MA"  # no other state names its districts so
    before, after = plain[max(0, d_start - 90) : d_start], plain[d_end : d_end + 70]
    before = _TWO_TERM.sub("sitting", before)
    contest = False
    if _GIVES_UP.search(before):
        pass
    elif at_name:
        pass  # a title before a name: only what follows a word such as "replace" is to be won
    elif _AFTER_CONTEST.match(after) or _AFTER_CONTEST.match(plain[end : end + 70]):
        contest = True
    elif found := _BEFORE_CONTEST.search(before) or _BEFORE_CONTEST.search(
        _TWO_TERM.sub("sitting", plain[max(0, start - 90) : start])
    ):
        # "the same name as the 17th Ward alderman" is no race; "to succeed White as secretary" is
        contest = not found.group().lstrip().startswith("as ") or bool(
            re.search(
                r"\b(?:succe\w+|replac\w+|elect\w*|r[au]n\w*|bid|term|candida\w+|campaign\w*"
                r"|(?:to|will|would) serve|race|return\w*)\b",
                before,
            )
        )
    elif re.search(r" (?:race|candidate)s?$", word):
        contest = True  # "the Ward 1 council race": the wording has the word itself
    elif re.search(r"(?:ial|oral|ional)$", word) and office in ("Governor", "Mayor", "President"):
        contest = bool(
            _RACE_WORD.search(text[end : end + 40])
            or _RACE_WORD.search(text[max(0, start - 40) : start])
        )
    if contest and (_WORK_OF_BODY.match(after) or _ASKED_OF.match(after)):
        contest = False
    #: "the South Bend mayor's campaign" may be one for another office
    own = re.match(r"['’]s? (?:\w+ )?(?:campaign|bid)\b", after)
    against = contest and own is not None and not re.search(r"ial$|oral$", word)
    if re.search(r"(?:rep|sen|gov)\.$", word):
        contest = False  # a written title, whatever stands around it
    if at_name and _HOLDER.search(before):
        against = bool(re.search(r"\bagainst\b|\btak(?:e|es|ing) on\b", before[-60:]))
        contest = True  # "the race to replace 4th District Supervisor Ann Doe"
    if district and any(
        re.fullmatch(
            r",? (?:in|for|running in|to represent|seeking) (?:the )?(?:[A-Z]\w+['’]s )?",
            text[e:d_start],
        )
        for _, e in people
        if e <= d_start
    ):
        contest = True  # "Jane Doe in the 11th Senate District"
    if text[d_start - 1 : d_start] == "(" and any(0 <= d_start - 1 - e <= 1 for _, e in people):
        contest = True  # "Ann Doe (Commissioner, Precinct 2)"
    if d_start <= 2 and (
        (district and re.match(r"\s*[:–—-]", text[d_end:])) or re.match(r"\s*:", text[d_end:])
    ):
        contest = True  # "6th Ward: ...", "Governor: Ann Doe"
    if word.endswith("office") and not re.search(
        r"\b(?:r[au]n|running|runs|race|bid|candidates?|seek\w*|campaign\w*|vying|elected|win"
        r"|lead)\b[^,;]*$",
        before,
    ):
        contest = False  # "a spokesman for the sheriff's office"
    if office == "President":
        window = text[max(0, start - 40) : start]
        contest = bool(
            (
                re.search(r"\bfor (?:the )?(?:U\.S\. )?$", window)
                and not at_name  # "a stronghold for President Ann Doe"
                and not re.match(r" (?:of (?:the )?(?!United)|and CEO)", after)
            )
            or (word == "presidential" and _AFTER_CONTEST.match(after))
            or (
                "white house" in word
                and re.search(
                    r"\b(?:bid|run|race|running|campaign|seek\w*|return to)\b[^.]{0,25}$", window
                )
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
        paragraph,
        d_start,
        d_end,
        office,
        state,
        place,
        district,
        contest,
        special,
        int(found_year.group(1)) if found_year else None,
        heading,
        at_name or entitled,
        against,
    )
