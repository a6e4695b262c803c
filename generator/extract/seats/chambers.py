"""What bare "House", "Senate" and "Council" mean in an article."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.extract import lexicon

_STATE_NAME = re.compile(rf"\b(?:{lexicon.state_pattern()})(?!\w)")
#: From this many states on an article is about Congress, whatever its people are now.
_NATIONAL = 4
#: So many words of Congress tell what a "House District" is, where none is of a legislature.
_OF_CONGRESS = 3


def chambers_of(text: str, officials: Mapping[str, int] | None = None) -> dict[str, str]:
    """What bare ``House`` and ``Senate`` mean in an article: the state's, or Congress's.

    Args:
        officials: how many known holders of each office the article names.
    """
    known = officials or {}
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
    # "Florida's House District 21", in a story of a member of Congress
    numbered = len(re.findall(r"(?<!State )(?<!state )\bHouse District", text))
    if numbered == local and federal >= _OF_CONGRESS:
        local = 0
    house = "State House" if local > federal + known.get("U.S. House", 0) else "U.S. House"
    us_senate = len(re.findall(r"\bU\.?S\.? Sen", text)) + 2 * known.get("U.S. Senate", 0)
    # "state Sen. Ann Doe" and "the state Senate leader" are what people are, not what they run for
    state_senate = len(
        re.findall(
            r"\b[Ss]tate Senate(?! (?:leader|president|majority|minority|[A-Z]))"
            r"|\bSenate District|\bstatehouse",
            text,
        )
    )
    # The legislature alone tells little beside Congress: who sits there may run for either.
    if not federal or state_senate:
        state_senate += len(re.findall(r"\b[Ll]egislature", text))
    names = {lexicon.places().states[n.lower()] for n in _STATE_NAME.findall(text)}
    if len(names) >= _NATIONAL and not re.search(r"\b[Ss]tate (?:legislative|Senate|House)", text):
        house, state_senate = "U.S. House", 0
    county = len(re.findall(r"\b[Cc]ounty [Cc]ommission", text)) >= len(
        re.findall(r"\b[Cc]ity [Cc]ommission", text)
    )
    return {
        "Commissioner": "County Commissioner" if county else "City Council",
        "Commission": "County Commissioner" if county else "City Council",
        "Council": "City Council",
        "BOE": "School Board",
        "House": house,
        "House District": "State House" if local or not numbered else house,
        "Senate": "State Senate" if state_senate > us_senate else "U.S. Senate",
    }
