"""The year of the general election that fills a seat."""

from __future__ import annotations

import re

from generator.extract.dates import us_general_election
from generator.extract.document import Document
from generator.extract.elections import Voting
from generator.extract.races import RaceDraft

_ODD_STATES = frozenset({"NJ", "VA", "KY", "LA", "MS"})


def race_year(draft: RaceDraft, document: Document, votings: list[Voting]) -> int | None:
    """The year of the general election that fills the seat, where the text can tell it.

    A voting day's year counts first ("the June primary" in December 2021: 2022), then a year named
    with the office, then the office's fixed cycle counted from the publication date.
    """
    years = [
        s.year
        for s in draft.seats
        if s.year and (document.published is None or s.year >= document.published.year)
    ]
    if years:
        return max(set(years), key=lambda y: (years.count(y), y))
    days = [(v.race, v.election.date) for v in votings if v.election.date]
    if days:
        return int(next((day for race, day in days if race is draft), days[0][1])[:4])
    published = document.published
    named = [
        int(y)
        for s in document.sentences
        for y in re.findall(
            r"\b(20[0-4]\d) (?:\w+ )?(?:election|race|primary|campaign|midterm|general|governor"
            r"|gubernatorial|mayoral|cycle|contest|ballot|Senate|legislative|presidential"
            r"|municipal|[a-z]* ?election)",
            s.text,
        )
    ]
    if published is None:
        return max(set(named), key=lambda y: (named.count(y), y)) if named else None
    named = [y for y in named if y >= published.year]
    if named:
        return max(set(named), key=lambda y: (named.count(y), -y))
    text = document.text
    if re.search(
        r"\bnext year['’]?s? (?:\w+ ){0,3}?(?:election|race|primary|midterm|ballot|campaign)"
        r"|\b(?:election|run|reelection|re-election|primary|race|ballot"
        r"|campaign)\b[^.]{0,30} next year\b",
        text,
    ):
        return published.year + 1
    if (
        draft.office
        in (
            "U.S. House",
            "State House",
            "State Senate",
            "U.S. Senate",
            "President",
            "Governor",
            "Lieutenant Governor",
            "Attorney General",
            "Secretary of State",
            "Treasurer",
            "Auditor",
            "Comptroller",
        )
        and not draft.special
    ):
        odd = draft.state in _ODD_STATES and draft.office not in (
            "U.S. House",
            "U.S. Senate",
            "President",
        )
        if odd and draft.state in ("NJ", "VA", "LA", "MS", "KY"):
            if published.year % 2 == 1:
                return published.year
            return None
        year = published.year if published.year % 2 == 0 else published.year + 1
        if (
            published.year % 2 == 0
            and published > us_general_election(published.year)
            and (published - us_general_election(published.year)).days > 25
        ):
            year = published.year + 2
        if draft.office == "President" and year % 4:
            year += 2
        return year
    if re.search(
        r"\bthis (?:year|fall|November|spring|summer)\b[^.]{0,60}\b(?:election|race|primary"
        r"|ballot)|\b(?:election|race|primary|runoff|ballot)\b[^.]{0,60}\bthis (?:year|fall"
        r"|November|spring)",
        text,
    ):
        return published.year
    if len(
        re.findall(
            r"\b(?:precincts?|voted out|votes? counted|unofficial|election night|vote-getters?"
            r"|canvass|won|defeated)\b",
            text,
        )
    ) >= 2 and re.search(r"\bvot(?:es?|ers?|ed)\b", text):
        return published.year
    if re.search(
        r"\b(?:primary|runoff|election day|general election|early voting|polls (?:open|close))\b",
        text,
        re.IGNORECASE,
    ):
        return published.year
    return None
