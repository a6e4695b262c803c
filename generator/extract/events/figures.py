"""Figures beside names: percents of a poll or a count."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.extract.document import Document, Entity
from generator.extract.masks import LIST, PERSON, TITLE, people_in

POLL = re.compile(r"\b(?:polls?|surveys?|polling|polled)\b")
POLL_NOT = re.compile(
    r"\b(?:polls? (?:open|close|workers?|hours|location|place)|to the polls|at the polls"
    r"|exit polls?|polling (?:place|location|station)s?|polls (?:will )?(?:open|close)"
    r"|poll watchers?|heading to the polls)\b"
)
_PERCENT = re.compile(
    rf"(?P<who>{PERSON})(?: \([^)]*\))?(?P<gap>(?:"
    rf"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-zˑ]* "
    rf"\d{{1,2}}(?= [a-zA-Z])|[^.§\d%]|\d\d?th"
    rf"|\d\d?rd){{0,70}}?)(?P<number>\d{{1,2}}(?:[.ˑ]\d+)?)(?: ?%| ?percent\b| per cent\b"
    rf"|(?=[^.§\d]{{0,6}}(?:to|and|[-–]) ?\d{{1,2}}(?:[.ˑ]\d+)? ?(?:%|percent)))"
)
_PERCENT_FIRST = re.compile(
    rf"(?P<number>\d{{1,2}}(?:[.ˑ]\d+)?)(?: ?%| percent)(?: of (?:the )?(?:vote|votes|voters"
    rf"|respondents|support|likely voters))?[^.§\d]{{0,40}}?(?:for|to|favor\w*|support\w*|back\w*"
    rf"|chose|picked|said they would vote for|behind|prefer\w*|with|went to"
    rf"|voted for) {TITLE}(?P<who>{PERSON})"
)
_FIRST_SCORE = re.compile(
    rf"(?P<a>{PERSON})[^.§]{{0,40}}?\b(?:leads?|led|leading|beat|beats|defeated|ahead of|topp\w+"
    rf"|edg\w+|over|trails?|trailed|trailing"
    rf"|tops)\b[^§.]{{0,40}}?(?P<b>{PERSON})[^.§\d%]{{0,110}}?\b(?P<x>\d{{1,2}}(?:[.ˑ]\d+)?)(?: ?%"
    rf"| percent)?(?: ?[-–] ?| to )(?P<y>\d{{1,2}}(?:[.ˑ]\d+)?)\b"
)


#: "Doe leads Roe with 59.14%": the leader's, not the nearest name's.
_LEADER = re.compile(
    rf"(?P<a>{PERSON})[^.§]{{0,40}}?\b(?:leads?|led|leading|beat|beats|defeated|edg\w+|topp\w+"
    rf"|ahead of)\b[^§.]{{0,40}}?(?P<b>{PERSON})[^.§\d]{{0,12}}? with (?P<x>\d{{1,2}}(?:[.ˑ]\d+)?)"
    r" ?(?:%|percent)"
)

#: "the former treasurer led Roe 57% to 41%": Roe's is the second figure.
_OBJECT_SCORE = re.compile(
    rf"\b(?:leads?|led|leading|beat|beats|defeated|ahead of|edg\w+|over|trails?|trailed|trailing"
    rf"|topp?\w*) {TITLE}(?P<b>{PERSON})[^.§\d%]{{0,30}}?\b(?P<x>\d{{1,2}}(?:[.ˑ]\d+)?)"
    rf"(?: ?%| percent)?(?: ?[-–] ?| to )(?P<y>\d{{1,2}}(?:[.ˑ]\d+)?)\b"
)
#: What a share is of, where it is none of votes: "54 percent of voters are Black".
_OF_PEOPLE = re.compile(
    r"^(?:%| percent| ?per cent) of (?:the time\b|(?:the )?(?:[\w-]+ ){0,3}?(?:voters|residents"
    r"|people|population"
    r"|students|households|adults|workers) (?:are|is|were|have|had|identify|live|approve|do|who)\b)"
)


_NUMBER = r"\d{1,2}(?:[.ˑ]\d+)?(?: ?%| percent\b)?"
#: "Doe holds a 46%-35% lead over Roe", "a lead of 18 percent to 16 percent over Roe".
_LEAD_SCORE = re.compile(
    rf"(?P<a>{PERSON})[^.§\d]{{0,50}}?\b(?:(?P<x>{_NUMBER})(?: ?[-–—] ?| to )(?P<y>{_NUMBER})"
    rf"(?: percent)? (?:[\w-]+ )?(?:lead|edge|advantage) over"
    rf"|(?:lead|edge|advantage)[^.§\d]{{0,12}}(?P<x2>{_NUMBER})(?: ?[-–—] ?| to )(?P<y2>{_NUMBER})"
    rf"[^.§\w]{{0,3}}over) {TITLE}(?P<b>{PERSON})"
)
#: "followed by Doe and Roe with 45% and 3%, respectively".
_RESPECTIVE = re.compile(
    rf"(?P<who>{LIST})[^.§\d]{{0,30}}?\b(?P<shares>{_NUMBER}(?:(?:,? and |, ){_NUMBER})+),? "
    r"respectively"
)
#: "Doe led by 48% to 41%", "with Doe ahead 48-41": the second figure is of whoever is not named.
_LONE_SCORE = re.compile(
    rf"(?P<a>{PERSON})(?: \([^)]*\))?(?P<gap>[^.§\d]{{0,60}}?"
    rf"\b(?:leads?|led|leading|ahead|up|won|wins|winning|beat|prevail\w*|trails?|trailed|trailing|behind|lost|losing|down|victory|win|tied)\b"
    rf"[^.§\d]{{0,30}}?)(?P<score>(?P<x>\d{{1,2}}(?:[.ˑ]\d+)?)(?P<unit> ?%| percent)?"
    rf"(?: ?[-–—] ?| to )(?P<y>\d{{1,2}}(?:[.ˑ]\d+)?)(?P<unit2> ?%| percent)?)"
    r"(?!-| ?(?:points?|percentage|votes?|margin of error)\b|\d|[.ˑ,]\d)"
)
#: Least that the shares of two sum up to: "won 5-4" is a court's vote.
_LEAST = 40
#: "both Doe and Roe receiving 46 percent", "Doe and Roe are tied at 17 percent".
_SAME = re.compile(
    rf"(?:\b[Bb]oth (?P<both>{LIST})[^.§\d]{{0,60}}?"
    rf"|(?P<who>{PERSON})[^.§\d]{{0,40}}?\b(?:and|with) {TITLE}(?P<who2>{PERSON})[^.§\d]{{0,30}}?"
    rf"\b(?:each|both|tied|even|deadlocked|apiece)\b[^.§\d]{{0,40}}?"
    rf"|(?P<who3>{PERSON})[^.§\d]{{0,40}}?\btied with {TITLE}(?P<who4>{PERSON})[^.§\d]{{0,30}}?)"
    r"(?P<x>\d{1,2}(?:[.ˑ]\d+)?)(?: ?%| ?percent\b)"
)
#: A line of a list of polls: "State – Gov. Doe (D) vs. Roe (R) – 41-41%", "Doe 46, Roe 41".
_VERSUS = re.compile(
    rf"(?P<a>{PERSON})(?: ?\([^)]*\))?,? (?:vs?ˑ?|versus|and|against),? {TITLE}(?P<b>{PERSON})"
    rf"(?: ?\([^)]*\))? ?(?:[-–—:,]|at) ?(?P<x>\d{{1,2}}(?:[.ˑ]\d+)?)(?: ?%)?(?: ?[-–—/] ?| to )"
    r"(?P<y>\d{1,2}(?:[.ˑ]\d+)?)(?: ?%| percent|\b)"
)
#: "support for Doe fell from 18 percent to 12 percent": the second is today's.
_CHANGED = re.compile(
    r"\b(?:drop\w*|fell|fall\w*|slip\w*|slid\w*|declin\w+|ros?e|rising|climb\w*|grew|jump\w*"
    r"|increas\w+|surg\w+|went|gone|up|down|doubl\w+)\b[^.§\d]{0,16}$"
)
_TO = re.compile(r"(?: ?%| percent)? to (?P<now>\d{1,2}(?:[.ˑ]\d+)?)(?: ?%| percent)")
#: What a share is needed for: "over 50 percent, which is required to avoid a runoff".
_NEEDED = re.compile(r"[^.§]{0,50}\b(?:required|needed|necessary|threshold|to avoid)\b")


def with_rival(text: str, rival: Callable[[int], Entity | None]) -> str:
    """The sentence with the rival's mark where "Doe led 48% to 41%" leaves the rival out.

    ``rival`` tells of a person, by index, the only one who runs against them.
    """
    match = _LONE_SCORE.search(text)
    if match is None or _FIRST_SCORE.search(text) or _LEAD_SCORE.search(text):
        return text
    x, y = number_of(match["x"]), number_of(match["y"])
    if not _LEAST <= x + y <= _WHOLE or (
        not (match["unit"] or match["unit2"]) and not _SHARES.search(text)
    ):
        return text
    other = rival(int(match["a"].strip("§")))
    if other is None or f"§{other.index}§" in text:
        return text
    behind = re.search(r"\b(?:trail|behind|lost|losing|down)\w*", match["gap"]) is not None
    first, second = (min(x, y), max(x, y)) if behind else (x, y)
    start = match.start("gap")
    told = f" had {first:g}% and §{other.index}§ had {second:g}%".replace(".", "ˑ")
    return f"{text[:start]}{told}{text[match.end() :]}"


#: All of the votes, with what rounding adds.
_WHOLE = 101
_SHARES = re.compile(r"\b(?:polls?|surveys?|percent|votes?|voters|margin|lead\w*|led)\b|%")


def percents(document: Document, text: str) -> dict[Entity, float]:
    """Each person's percent in a masked sentence, of a poll or a count."""
    found: dict[Entity, float] = {}
    for match in _VERSUS.finditer(text):
        x, y = number_of(match["x"]), number_of(match["y"])
        if _LEAST <= x + y <= _WHOLE:
            found[people_in(document, match["a"])[0]] = x
            found[people_in(document, match["b"])[0]] = y
    if found:
        return found
    if same := _SAME.search(text):
        for part in ("both", "who", "who2", "who3", "who4"):
            found |= dict.fromkeys(people_in(document, same[part] or ""), number_of(same["x"]))
    if score := _FIRST_SCORE.search(text):
        a, b = people_in(document, score["a"])[0], people_in(document, score["b"])[0]
        x, y = number_of(score["x"]), number_of(score["y"])
        if re.search(r"trail", score.group()):
            x, y = min(x, y), max(x, y)
        if 0 < x + y <= 101:
            found[a], found[b] = x, y
            return found
    if ahead := _LEAD_SCORE.search(text):
        scores = [ahead["x"] or ahead["x2"], ahead["y"] or ahead["y2"]]
        for side, told in zip("ab", scores, strict=True):
            share = number_of(re.sub(r" ?(?:%|p.*)$", "", told))
            found[people_in(document, ahead[side])[0]] = share
    if listed := _RESPECTIVE.search(text):
        shares = [number_of(n) for n in re.findall(r"\d+(?:[.ˑ]\d+)?", listed["shares"])]
        people = people_in(document, listed["who"])
        if len(shares) == len(people):
            found |= dict(zip(people, shares, strict=True))
    if (lead := _LEADER.search(text)) and not re.search(
        r"(?:\d ?%|percent)(?! of (?:the )?precincts)", text[lead.end() :]
    ):
        found[people_in(document, lead["a"])[0]] = number_of(lead["x"])
        return found
    if second := _OBJECT_SCORE.search(text):
        # whoever leads is not named: the first figure is theirs
        x, y = number_of(second["x"]), number_of(second["y"])
        if 0 < x + y <= 101:
            behind = max(x, y) if "trail" in second.group() else min(x, y)
            found[people_in(document, second["b"])[0]] = behind
            return found
    for match in _PERCENT_FIRST.finditer(text):
        for entity in people_in(document, match["who"]):
            found.setdefault(entity, number_of(match["number"]))
    for match in _PERCENT.finditer(text):
        if re.search(
            r"\b(?:margin|points?|undecided|unfavorab\w*|approv\w*|favorab\w*|disapprov\w*"
            r"|precincts?|turnout|taxes|of (?:the )?(?:precincts|respondents who))\b",
            match["gap"],
        ):
            continue
        if re.match(
            r"[^.§]{0,3}\s?(?:points?|percentage points?)\b", text[match.end("number") :]
        ) or re.match(
            r"(?:%| percent) of (?:precincts|the precincts|ballots|his|her)",
            text[match.end("number") :].lstrip(),
        ):
            continue
        after = text[match.end("number") :]
        if _OF_PEOPLE.match(after) or _NEEDED.match(after):
            continue
        number = match["number"]
        if _CHANGED.search(match["gap"].removesuffix("from ")) and (now := _TO.match(after)):
            number = now["now"]
        elif match["gap"].endswith(" from "):
            continue
        for entity in people_in(document, match["who"]):
            found.setdefault(entity, number_of(number))
    return found


def number_of(text: str) -> float:
    """A number of masked text, where a decimal point is a mark of its own."""
    return float(text.replace("ˑ", "."))
