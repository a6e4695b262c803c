"""The state and the city or county that stand beside an office."""

from __future__ import annotations

import re
from functools import cache

from generator.extract import lexicon

#: Capitalised words that stand before an office or "County" and name no place.
NO_PLACE = frozenset(
    "The A An Former Democrat Libertarian "
    "Democratic Republican Republicans Democrats State U.S United States Federal "
    "National Acting Deputy Assistant Lieutenant Vice Black Hispanic Senate House Congress Super "
    "District Ward County City Next First Last This That In On For And But Mayor Governor Sheriff "
    "Wards Districts Precincts Million Billion Latest "
    "Incumbent Candidate Both Current Two Three Four Five Six Several Other As At With By "
    "Libertarian Independent Green Party GOP Monday Tuesday Wednesday Thursday Friday Saturday "
    "Sunday January February March April May June July August September October November December "
    "Election Primary General Special Open Running Run Board Council President Chief Chairman "
    "Commissioner Supervisor Attorney Secretary Board Common Town Village Municipal Superior "
    "Circuit Supreme Municipal Retired Longtime After When While Since Before His Her Their Its "
    "Our Your My He She They We It Also Meanwhile One No Not Said Says Central North South East "
    "West American Associated Police Fire School Public Independent Unified If Second Third "
    "Fourth Fifth Voters Former Presidential Gubernatorial Mayoral Congressional "
    "Legislative Latino Latina Hispanic Asian African Muslim Jewish Catholic Christian Native "
    "Indigenous Gay Lesbian Transgender Woman Female Queer".split()
)


_OF_A_BODY = re.compile(r" (?:Part(?:y|ies)|Union|Association|Alliance|Caucus|Committee|PAC)\b")


@cache
def _place_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    states = lexicon.state_pattern()
    name = (
        r"(?:(?:St\.|Fort|Ft\.|Mt\.|[A-Z][\w’'-]+)(?:[ -](?:[A-Z][\w’'-]+|of|the|du|la|de"
        r"|St\.)){0,2})"
    )
    before = re.compile(
        rf"(?:(?P<county>{name} (?:County|Parish|Borough))|(?P<state>{states})"
        rf"|(?P<city>{name}))(?:['’]s?)?"
        r"(?P<gap>(?: (?:former|next|state|statewide|Democratic|Republican|first|open|vacant"
        r"|current|acting|new|interim|city|incumbent|longtime"
        r"|(?:\d+\w\w|District \d+|Ward \d+)(?: (?:District|Ward|Congressional|Senate))?"
        r"|Independent|nonpartisan))*) $"
    )
    after = re.compile(
        rf"^(?:['’]s?)?(?: (?:race|seat|candidate|nominee|primary|election|position|spot|contest"
        rf"|runoff|campaign))?(?:,? (?:District|Ward|Place|Seat|Position) \w+,?)?(?:,? (?:of|in"
        rf"|for|from|at|representing|serving) (?:the )?(?:(?:state|city|town|village|county|City"
        rf"|State|County|Town|Village) of )?(?:(?P<county>{name} (?:County|Parish|Borough))"
        rf"|(?P<state>{states})(?![\w])|(?P<city>{name})))(?:, (?P<outer>{states}))?"
    )
    return before, after


def place_of(
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
    named = next((e for s, e in people if 0 <= s - end <= 2), None)
    for head, tail in (
        # "Mayor Ann Doe of Cedar Flats"
        ("", text[named : named + 70] if named else ""),
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
                while name.split()[0] in NO_PLACE and len(name.split()) > 2:
                    name = name.split(" ", 1)[1]
                place = name if name.split()[0] not in NO_PLACE else place
                state = state or lexical.state_of_county(name)
            elif groups.get("state") and state is None:
                state = lexical.states[groups["state"].lower()]
                if groups["state"] == "New York" and level in ("city", "city-district"):
                    place, state = place or "New York", "NY"
            elif groups.get("city") and level in _OF_STATES:
                # "in the Michigan Senate race", "the Democratic Texas primary": what stands before
                # the state is no part of a name
                if state is None and match is prefix and (own := _last_state(groups["city"])):
                    state = lexical.states[own.lower()]
            elif groups.get("city") and place is None:
                name = _city(groups["city"])
                if (
                    match is prefix
                    and name not in lexical.cities
                    and f"{name} City" in lexical.cities
                    and text.startswith("City ", start)
                ):
                    name = f"{name} City"  # "Haltom City Council"
                if match is suffix and (
                    set(groups["city"].split()) & lexicon.bodies().heads
                    or _OF_A_BODY.match(tail, match.end("city"))
                ):
                    name = None  # "endorsed for City Council from the Working Families Party"
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
                    possessive = own.replace(" County", "'s County")
                    if re.search(r"['’]s\b", groups["city"] + match.group()):
                        own = possessive if possessive in lexical.counties else own
                    if level.startswith("county") and (
                        own in lexical.counties or possessive in lexical.counties
                    ):
                        name = own if own in lexical.counties else possessive
                    if (
                        level in ("city", "city-district", "school")
                        or name.endswith("County")
                        or (name in lexical.cities and match is prefix)
                    ):
                        place = name
            if groups.get("outer"):
                state = lexical.states[groups["outer"].lower()]
    if place and state is None:
        state = lexical.state_of_city(place)
    return state, place


#: Levels of offices that a state, no town or county, elects.
_OF_STATES = ("state", "us-district", "state-district")


def _last_state(words: str) -> str | None:
    """The state's name that some capitalised words end with."""
    found = re.search(rf"(?:^|[ -])({lexicon.state_pattern()})$", words)
    return found.group(1) if found else None


#: What school districts add to the name of their town.
_OF_DISTRICTS = frozenset("Area Unified Consolidated Regional Joint Independent".split())


def _is_acronym(word: str) -> bool:
    """ "USD", "CPS": a district's or body's letters, no town."""
    return word.isupper() and 2 <= len(word) <= 4 and word.title() not in lexicon.places().cities


def _city(name: str) -> str | None:
    words = re.sub(r"['’]s?$", "", name).split()
    words = [w for w in words if not _is_acronym(w)]
    while len(words) > 1 and words[-1] in _OF_DISTRICTS:
        words.pop()  # "State College Area School District"
    if len(words) > 1 and " ".join(words) in lexicon.places().cities:
        return " ".join(words)  # "South Bend", "New Orleans": the first word is part of the name
    while words and (words[0] in NO_PLACE or not words[0][0].isupper()):
        words.pop(0)
    while words and (words[-1] in NO_PLACE - {"City"} or not words[-1][0].isupper()):
        words.pop()
    return " ".join(words) if words and words[0] != "City" and words != ["New"] else None
