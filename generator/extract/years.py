"""The year of the general election that fills a seat."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract import lexicon
from generator.extract.dates import us_general_election
from generator.extract.document import Document
from generator.extract.elections import Voting
from generator.extract.races import RaceDraft

#: States that elect their own officers in odd years.
_ODD_STATES = frozenset({"NJ", "VA", "KY", "LA", "MS"})
#: States whose counties elect in odd years as well, most of them their officers.
_ODD_COUNTIES = (_ODD_STATES - {"KY"}) | {"NY", "PA", "WA"}
_EVEN_YEARS = frozenset(
    (
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
)
_FEDERAL = frozenset({"U.S. House", "U.S. Senate", "President"})
_NAMED = re.compile(
    r"\b(20[0-4]\d) (?:\w+ )?(?:election|race|primary|campaign|midterm|general|governor"
    r"|gubernatorial|mayoral|cycle|contest|ballot|Senate|legislative|presidential"
    r"|municipal|[a-z]* ?election)"
    r"|\b[Ee]lection(?: [Dd]ay)?,? (20[0-4]\d)\b"
    r"|\b[Ee]lections? (?:for|of|in) (?:\w+ )?(20[0-4]\d)\b"
    r"|\b(?:quarter|months) of (20[0-4]\d)\b"
)
_NEXT_YEAR = re.compile(
    r"\bnext year['’]?s? (?:\w+ ){0,3}?(?:election|race|primary|midterm|ballot|campaign)"
    r"|\b(?:election|run|reelection|re-election|primary|race|ballot"
    r"|campaign)\b[^.]{0,30} next year\b"
)
_THIS_YEAR = re.compile(
    r"\bthis (?:year|fall|November|spring|summer)\b[^.]{0,60}\b(?:election|race|primary"
    r"|ballot)|\b(?:election|race|primary|runoff|ballot)\b[^.]{0,60}\bthis (?:year|fall"
    r"|November|spring)"
)
_COUNTED = re.compile(
    r"\b(?:precincts?|voted out|votes? counted|unofficial|election night|vote-getters?"
    r"|canvass|won|defeated)\b"
)
_VOTING = re.compile(
    r"\b(?:primary|runoff|election day|general election|early voting|polls (?:open|close))\b",
    re.IGNORECASE,
)
_ENTERS = re.compile(
    r"\b(?:announc|launch|enter|declar|join|jump|kick)\w* (?:[\w’']+ ){0,5}?(?:candidacy|campaign"
    r"|bid|run|race)\b|\b(?:will|to|would) run for\b"
)
_FILES = re.compile(
    r"\b(?:filing (?:period|window|deadline)|(?:candidates?|hopefuls|incumbents?) (?:\w+ ){0,4}"
    r"(?:filed|filing|file)\b|fil(?:ed|ing) (?:\w+ ){0,4}(?:papers|paperwork|petitions?"
    r"|for (?:re-?election|office)))"
)
_FULL_DATE = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) (\d{1,2}), (20[0-4]\d)\b"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def race_year(draft: RaceDraft, document: Document, votings: list[Voting]) -> int | None:
    """The year of the general election that fills the seat, where the text can tell it.

    A year named with the office counts first, then a voting day's year ("the June primary" in
    December 2021: 2022), then a year named with an election, then the office's fixed cycle counted
    from the publication date.
    """
    published = document.published
    years = [s.year for s in draft.seats if s.year and (not published or s.year >= published.year)]
    if years:
        return max(set(years), key=lambda y: (years.count(y), y))
    days = [(v.race, v.election.date) for v in votings if v.election.date]
    if published and _files_for_next_year(published, document.text):
        return published.year + 1
    if days:
        return int(next((day for race, day in days if race is draft), days[0][1])[:4])
    named = [
        int(next(filter(None, m.groups())))
        for s in document.sentences
        for m in _NAMED.finditer(s.text)
    ]
    if published is None:
        if named:
            return max(set(named), key=lambda y: (named.count(y), y))
        written = _latest_full_date(document.text)
        return _by_cycle(draft, written) if written else None
    if named := [y for y in named if y >= published.year]:
        return max(set(named), key=lambda y: (named.count(y), -y))
    text = document.text
    if _NEXT_YEAR.search(text):
        return published.year + 1
    if draft.office in _EVEN_YEARS and not draft.special and not draft.place:
        return _by_cycle(draft, published)
    if (
        _THIS_YEAR.search(text)
        or (len(_COUNTED.findall(text)) >= 2 and re.search(r"\bvot(?:es?|ers?|ed)\b", text))
        or draft.special
    ):
        return published.year
    if year := _by_cycle(draft, published):
        # nobody enters a race whose ballots are printed: a city's next election is not told
        late = published.year == year and published.month >= 9 and _ENTERS.search(text)
        return None if late else year
    return published.year + _is_over(published) if _VOTING.search(text) else None


def _files_for_next_year(published: dt.date, text: str) -> bool:
    """Whether papers are filed after a year's general election: for one of the next year."""
    return published > us_general_election(published.year) + dt.timedelta(days=1) and bool(
        _FILES.search(text)
    )


def _latest_full_date(text: str) -> dt.date | None:
    """The latest day that an undated article writes out with its year."""
    found = []
    for month, day, year in _FULL_DATE.findall(text):
        try:
            found.append(dt.date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day)))
        except ValueError:
            continue
    return max(found, default=None)


def _is_over(published: dt.date) -> bool:
    """Whether a year's elections, and the stories about their results, are past."""
    return published > us_general_election(published.year) + dt.timedelta(days=25)


def _by_cycle(draft: RaceDraft, published: dt.date) -> int | None:
    """The next regular election for an office after a day, where the law fixes its year."""
    if draft.special:
        return None
    year = published.year
    over = _is_over(published)
    level = lexicon.office_level(draft.office)
    if draft.place and level == "state":
        level = "city"  # a city's own comptroller
    elif draft.office in _EVEN_YEARS:
        if draft.state in _ODD_STATES and draft.office not in _FEDERAL:
            return year if year % 2 == 1 else None
        year += year % 2 or (2 if over else 0)
        return year + 2 if draft.office == "President" and year % 4 else year
    if level in ("city", "city-district", "school"):
        return year if published <= us_general_election(year) else None
    if level in ("county", "county-district", "court"):
        if year % 2 == 0:
            return None if over else year
        if draft.state in _ODD_COUNTIES:
            return year if published <= us_general_election(year) else None
        return year + 1
    return None
