"""Figures as a sentence writes them: shares, votes and dollars, with what is none of them left out.

A number counts only with its unit ("46 percent", "1,204 votes", "$2 million"), as the mate of one
that has a unit ("48 percent to 41", "612-588"), or where an earlier figure of its sentence lends
its own ("Doe was at 44 percent, Roe at 24"). Margins, turnout, precincts, sums of several, and
what is needed to win belong to nobody and are no figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

Unit = Literal["percent", "votes", "dollars"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a masked sentence with its unit; ``value`` in percent, votes or dollars."""

    value: float
    unit: Unit
    start: int
    end: int
    #: The other number of a score: "48" and "41" of "48 to 41 percent".
    mate: int | None = None


_NUMBER = re.compile(
    r"(?<![\w§¤$.,ˑ#/])(?P<n>\d{1,3}(?:,\d{3})+|\d+(?:[.ˑ]\d+)?)(?![\d§¤]|,\d{3}|[a-zA-Z]|ˑ\d)"
    r"(?P<unit>(?:[ -]?(?:%|percent\b|per cent\b|pct\b)"
    r"| (?:(?:total|write-in|first-place|in-person|absentee|early) )?votes?\b)?)"
)
_DOLLARS = re.compile(
    r"\$\s?(?P<n>\d+(?:,\d{3})*(?:[.ˑ]\d+)?)\+?(?:[ -]?(?P<unit>million|billion|thousand|M\b|K\b"
    r"|k\b"
    r"|mil\b))?"
    r"|\b(?:raised|taken in|took in|brought in|hauled in)"
    r"(?: (?:about|nearly|more than|over|just|almost))* "
    r"(?P<bare>\d{1,3}(?:,\d{3})+)(?! (?:votes|signatures|people|voters))",
    re.IGNORECASE,
)
_SCALES = {"million": 1e6, "m": 1e6, "mil": 1e6, "billion": 1e9, "thousand": 1e3, "k": 1e3}
_MILLIONS = re.compile(r"\$\s?[\d.,ˑ]+ million\b")

#: Between the two numbers of a score. "between 40 and 45 percent" is a range.
_TO = re.compile(r" ?[-–—] ?| to |-to-|,? compared (?:to|with) ")
_FROM = re.compile(r"\b(?:from|between) (?:about |just |nearly )?$")
#: "fell from 18 percent to 12 percent": the second is today's.
_CHANGED = re.compile(
    r"\b(?:drop\w*|fell|fall\w*|slip\w*|slid\w*|declin\w+|ros?e|rising|climb\w*|grew|jump\w*"
    r"|increas\w+|surg\w+|went|gone|up|down|doubl\w+|(?:im)?prov\w+|mov\w+)\b[^.§\d]{0,24}\bfrom"
    r" (?:\w+ )?$"
)
#: Between the numbers of a list: "1,301, 1,210 and 1,002 votes".
_AND = re.compile(r",? and |, ")
#: "won by 41 votes", "a lead of 3 percent", "a margin of error of 4 percent".
_MARGIN_BEFORE = re.compile(
    r"\b(?:by|margin|lead|edge|advantage|difference|gap|spread|deficit|swing|increase|decrease"
    r"|error|within)(?: (?:of|is|was|at))?(?: (?:sampling )?error of)?(?: (?:just|only|about|a|an"
    r"|mere|roughly|approximately|nearly|almost|around|some|more|fewer|less|than|over|under|plus"
    r"|or|minus|barely|at|least|most|the|margin|lead|of))* ?[±+]?$"
)
_NO_VOTES_BEFORE = re.compile(
    r"\b(?:[Nn]eed\w*|requir\w+|threshold|minimum|exceed\w*|reach(?:es|ing)?|out of|about half of"
    r"|turnout|undecided|remaining|[Nn]early all|among|sample of|poll of|surve\w+(?: of)?|polled"
    r"|interviewed|total of all|sum of|costs?|tax\w*)"
    r"(?: (?:of|was|is|at|the|to|a|an|about|more|than|least|nearly|some|over|just|roughly))* ?$"
)
_CHANGED_PLAINLY = re.compile(
    r"\b(?:drop\w*|fell|fall\w*|slip\w*|slid|declin\w+|ros?e|climb\w*|grew|jump\w*|surg\w+) $"
)
#: "backed by 11 percent of voters": no margin.
_CHOSEN_BY = re.compile(
    r"\b(?:backed|supported|favou?red|preferred|chosen|picked|named|selected|liked) by"
    r" (?:\w+ ){0,3}$"
)
#: "of the 1,019 votes cast": all of them.
_ALL_BEFORE = re.compile(
    r"\b(?:of|from)(?: (?:the|some|about|nearly|more than|over|all|roughly))+ ?$"
)
#: An exact half is a threshold wherever it is not reached exactly: "more than 50 percent".
_HALF_BEFORE = re.compile(
    r"\b(?:more than|over|above|less than|below|under|at least|majority of|surpass\w*|top\w*|the"
    r"|(?:short|shy) of|past)(?: the)? ?$"
)
#: After a number: it is of something else than those who chose somebody.
_OTHER_AFTER = re.compile(
    r"\s*(?:-|percentage points?|points?\b|or more\b|turnout|undecided|threshold|mark\b|margin|lead"
    r"|of (?:the )?(?:[\w-]+ )?(?:precincts|ballots (?:counted|cast|had|have|were)|polling places"
    r"|registered|expected|estimated|his|her|time|those who|tax\w*|budget|respondents (?:who|said"
    r" they (?:were|are|had|have)))"
    r"|of (?:the )?(?:votes?|ballots) (?:counted|tallied|in(?=[,.;]|$)|reported|tabulated"
    r"|reporting)"
    r"|(?:remain\w*|were|are|was|is) (?:still )?(?:undecided|unsure|uncounted|outstanding)"
    r"|(?:said|say) (?:they|it)(?: (?:are|were|was|is|had|have|did|do|would(?: not|n[’']t)))?"
    r"(?! (?:would|plan\w*|intend\w*|will|['’]d|support\w*|favou?r\w*|back\w*|prefer\w*|vot\w+"
    r"|lean\w*))"
    r"|approv\w+|disapprov\w+|favorab\w+|unfavorab\w+|view\w*"
    r"|(?:remaining|left|still|outstanding|uncounted|yet|to (?:be )?count\w*|cast\b|were cast"
    r"|counted|tallied|needed|required|necessary|short\b|shy\b|separat\w+|more\b|fewer\b|ahead"
    r"|behind"
    r"|in (?:all|total))"
    r"|reporting|in\b[^.§\w]*$|counted|years?\b|minutes|days\b|[ap][ˑ.]?m\b)"
)
_OF_PEOPLE = re.compile(
    r" of (?:the time\b|(?:the )?(?:[\w-]+ ){0,3}?(?:voters|residents|people|population|students"
    r"|households|adults|workers) (?:are|is|were|have|had|identify|live|approve|do|who)\b)"
)
_NEEDED_AFTER = re.compile(
    r"[^.§\d]{0,50}\b(?:required|needed|necessary|threshold|to avoid|to win outright)\b"
)
_MONTH_BEFORE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[ˑ.]? ?(?:\d{1,2}(?: ?[-–] ?| to )"
    r"|\d{1,2}, )?$"
)
#: Before a number that borrows its unit: "Roe at 24", "to Roe's 3,401", "Roe (1,904)", "Roe 24".
_BORROWS = re.compile(
    r"(?:\b(?:at|with|to|had|has|have|having|got|took|takes|drew|received|won|earned|garnered"
    r"|collected|polled|tallied|secured|captured|and|while|gets?|getting|at just|only|just)|’s|'s"
    r"|§,?"
    r"|[\w’']’|\(|:|–|—) ?$"
)
#: After one: the end of its clause, or whom it is for.
_ENDS = re.compile(
    r"[\s”\"]*(?:$|[,;.)—–]| (?:or (?:about |roughly |nearly )?\d|(?:for|to|and|while|but|with"
    r"|in (?:the|a|an|unofficial)|among|followed|as|after"
    r"|according|on|of the|last|Tuesday|so far|votes?|against)\b)| \()"
)
#: Of all the votes, with what rounding adds; the least that two shares make up.
_WHOLE, _LEAST = 101, 40
_SHARES = re.compile(r"\b(?:polls?|surveys?|percent|margin|voters)\b|%")
_VOTES = re.compile(r"\bvotes?\b|\bballots\b|\btall(?:y|ies)\b|\breturns\b|\bresults\b|\bcounts?\b")
_RIVALRY = re.compile(
    r"\b(?:leads?|led|leading|beat\w*|defeat\w*|edg\w+|over|tops?|topp\w+|trail\w*|ahead|won|wins"
    r"|lost|behind|past|prevail\w*|unseat\w*|oust\w*|best(?:ed|s)|held off|fended off|losing"
    r"|tied)\b"
)


def number_of(text: str) -> float:
    """A number of masked text, where a decimal point is a mark of its own."""
    return float(text.replace("ˑ", ".").replace(",", ""))


def dollars_in(text: str) -> list[Figure]:
    """The amounts of money of a masked sentence, in dollars."""
    found = []
    millions = _MILLIONS.search(text) is not None
    for match in _DOLLARS.finditer(text):
        scale = _SCALES.get((match["unit"] or "").lower(), 1)
        value = round(number_of(match["n"] or match["bare"]) * scale, 2)
        if value < 100 and value % 1 and millions:
            value = round(value * 1e6, 2)  # "$4 million to her rival's $4.1"
        start = match.start() if match["n"] else match.start("bare")
        found.append(Figure(value, "dollars", start, match.end()))
    for k, (one, other) in enumerate(pairwise(found)):
        score = _TO.fullmatch(text, one.end, other.start)
        if score and one.mate is None and not _FROM.search(text[: one.start]):
            found[k : k + 2] = [replace(one, mate=k + 1), replace(other, mate=k)]
    return found


def figures_in(text: str, *, counted: bool = False) -> list[Figure]:
    """The shares and votes of a masked sentence that may be somebody's, in reading order.

    ``counted``: votes are told of right before, so that "Doe came third with 1,402" is of votes.
    """
    numbers = list(_NUMBER.finditer(text))
    found: list[Figure] = []
    skip = -1
    votes_told = counted or _VOTES.search(text) is not None
    for k, match in enumerate(numbers):
        if k <= skip:
            continue
        after = numbers[k + 1] if k + 1 < len(numbers) else None
        if after is not None and _TO.fullmatch(text, match.end(), after.start()):
            skip = k + 1
            found += _score(text, match, after, len(found), votes_told=votes_told)
            continue
        unit = (
            _unit(match)
            or _listed(text, numbers[k:])
            or _borrowed(text, match, found, votes_told=votes_told)
        )
        if unit and not _is_other(text, match, unit):
            found.append(_figure(match, unit))
    return found


def _figure(match: re.Match[str], unit: Unit, mate: int | None = None) -> Figure:
    return Figure(number_of(match["n"]), unit, match.start(), match.end(), mate)


def _unit(match: re.Match[str]) -> Unit | None:
    if not match["unit"]:
        return None
    unit: Unit = "votes" if "vote" in match["unit"] else "percent"
    if unit == "percent" and number_of(match["n"]) > 100:
        return None
    return unit


def _score(
    text: str, first: re.Match[str], second: re.Match[str], place: int, *, votes_told: bool
) -> list[Figure]:
    """Both numbers of "57 percent to 43 percent"; of "from 18 to 12 percent" the second."""
    before = text[: first.start()]
    unit = _unit(second) or _unit(first) or _unit_of_score(text, first, second, votes_told)
    if unit is None or _MONTH_BEFORE.search(before):
        return []
    if _FROM.search(before):
        changed = _CHANGED.search(before)
        return [_figure(second, unit)] if changed else []
    if _CHANGED_PLAINLY.search(before):
        return [_figure(second, unit)]
    both = number_of(first["n"]) + number_of(second["n"])
    if unit == "percent" and both > _WHOLE:
        return []
    if re.match(r"[ -](?:percentage )?points?\b|-|[,ˑ.]\d|/\d", text[second.end() :]):
        return []
    return [_figure(first, unit, place + 1), _figure(second, unit, place)]


def _unit_of_score(
    text: str, first: re.Match[str], second: re.Match[str], votes_told: bool
) -> Unit | None:
    """What "612-588" and "48 to 41" count."""
    x, y = number_of(first["n"]), number_of(second["n"])
    near = text[max(0, first.start() - 120) : second.end() + 40]
    if "§" not in text[: first.start()] and "§" not in near:
        return None
    if re.match(
        r" (?!lead|edge|advantage|victory|win|with|in|over|according|on|to|last|for|and|but|as"
        r"|after|among|against|while|by|at|Tuesday|margin)[a-z]",
        text[second.end() :],
    ):
        return None
    if _LEAST <= x + y <= _WHOLE and (_SHARES.search(text) or _RIVALRY.search(near)):
        return "percent"
    whole = x.is_integer() and y.is_integer() and "." not in first["n"] + second["n"]
    years = all(1900 <= n <= 2100 and "," not in m["n"] for n, m in ((x, first), (y, second)))
    if whole and not years and min(x, y) >= 10 and x + y > _WHOLE:
        return "votes" if _RIVALRY.search(near) or votes_told else None
    return None


def _listed(text: str, numbers: list[re.Match[str]]) -> Unit | None:
    """The unit told once, behind the last number of a list that the first one opens."""
    value = number_of(numbers[0]["n"])
    for this, other in pairwise(numbers):
        if not _AND.fullmatch(text, this.end(), other.start()):
            return None
        unit = _unit(other)
        if unit is not None:
            listed = text[: numbers[0].start()].count("§") > 2
            fits = value <= 100 if unit == "percent" else value.is_integer()
            return unit if listed and fits else None
    return None


def _borrowed(
    text: str, match: re.Match[str], found: list[Figure], *, votes_told: bool
) -> Unit | None:
    """The unit that the figures before lend to a bare number."""
    value, before, after = number_of(match["n"]), text[: match.start()], text[match.end() :]
    if re.match(r" of (?:the )?(?:[\w-]+ )?\d[\d,]* (?:votes|ballots)", after):
        return "votes"
    if _MONTH_BEFORE.search(before) or "§" not in text or "$" in text:
        return None
    thousands = "," in match["n"]
    if not thousands and 1900 <= value <= 2100 and value.is_integer():
        return None
    if not (_BORROWS.search(before[-14:]) or thousands):
        return None
    share = re.match(r" \(\d{1,2}(?:[.ˑ]\d+)?(?:%| percent)\)", after) is not None
    if not (_ENDS.match(after) or share):
        return None
    if not value.is_integer() or "ˑ" in match["n"]:
        return "percent" if found and found[-1].unit == "percent" and value < 100 else None
    told = {f.unit for f in found}
    if value > 100 or share:
        return "votes" if votes_told and (thousands or share or "votes" in told) else None
    last = found[-1].unit if found else None
    return last if last == "percent" or (last == "votes" and value >= 2) else None


def _is_other(text: str, match: re.Match[str], unit: Unit) -> bool:
    """Whether a number with a unit is nobody's share or count."""
    before, after = text[: match.start()], text[match.end() :]
    if unit == "percent" and _CHOSEN_BY.search(before):
        return False
    if _MARGIN_BEFORE.search(before[-70:]) or _NO_VOTES_BEFORE.search(before[-60:]):
        return True
    if unit == "votes" and _ALL_BEFORE.search(before[-40:]):
        return True
    if re.search(r"\bfrom (?:\w+ )?$", before) and _CHANGED.search(before):
        return True
    if unit == "percent" and number_of(match["n"]) == 50 and _HALF_BEFORE.search(before[-40:]):
        return True
    return (
        _OTHER_AFTER.match(after) is not None
        or _OF_PEOPLE.match(after) is not None
        or _NEEDED_AFTER.match(after) is not None
    )
