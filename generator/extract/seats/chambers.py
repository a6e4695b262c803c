"""What bare "House", "Senate" and "Council" mean in an article."""

from __future__ import annotations

import re


def chambers_of(text: str) -> dict[str, str]:
    """What bare ``House`` and ``Senate`` mean in an article: the state's, or Congress's."""
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
