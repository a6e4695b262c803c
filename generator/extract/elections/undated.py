"""Contests that people run in, of which the text tells no day."""

from __future__ import annotations

import re

from generator.extract.dates.almanac import month_number, real_date
from generator.extract.document import Document
from generator.extract.elections.stages import Naming

#: "in the three-way Democratic primary", "in a tight primary race"; not "filed for the primary".
_IN = re.compile(
    r"\b(?:(?:[Ii]n|[Dd]uring) (?:the|an?(?! $)|his|her|their|this|next month['’]s"
    r"|[A-Z]\w+['’]s?)|[Ii]nto this)"
    r"(?: (?!only|last|past|previous|same|final)[\w.’'-]+){0,5} $"
)
#: Verbs and words of a contest that is over, or of another one.
_OVER = re.compile(
    r"\b(?:won|win|winner|lost|losing|beat|beaten|defeat(?:ed|ing)?|finished|placed|ousted|ran"
    r"|advanced|survived|prevailed|victor\w*|ago|previous\w*|last|former|after|following|since"
    r"|earlier|came|received|took|swept|earned|got|would|if|unopposed|endorsed in"
    r"|(?:19|20)\d\d|was|were|had|voted|showing|finishers?|runner-up|waning|people who)\b"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
#: A relative date that only the publication day would turn into one.
_RELATIVE_BEFORE = re.compile(
    rf"\b(?:{_MONTH}(?: \d{{1,2}},?)?"
    rf"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s|next (?:month|week|year)['’]s"
    r"|today['’]s|this (?:month|week|year|fall|spring|summer)['’]s) (?:\w+ ){0,3}$"
)
_RELATIVE_AFTER = re.compile(
    rf"^[^.;]{{0,60}}?\bon {_MONTH} \d{{1,2}}\b"
    r"|^[^.;]{0,110}?\bon (?:Tues|Satur|Thurs)day\b|^(?: elections?)? (?:today|yesterday)\b"
)
_MARKED = re.compile(r"\b(?:Tuesday|Saturday|Today) (?:was|marked|marks|is|brought) [^.;]{0,30}$")


#: "As the primary approaches".
_NEARS = re.compile(r" (?:is )?(?:approach\w+|near(?:s|ing)|loom\w*|heat(?:s|ing) up)\b")
#: "will head to a run-off", "forced into a runoff", "in the mayoral runoff".
_TO_RUNOFF = re.compile(
    r"\b(?:(?:head|go|mov|advanc|forc|proceed|sen[dt]|will|qualif|set|compet|fac|meet|square)"
    r"(?:\w*)\b[^.;]{0,60}?\b(?:to|into|for|in|up)|endors\w+ in) "
    r"(?:(?:an?|the|his|her|their) )?(?:[\w.’'-]+ ){0,3}$"
)
_NO_RUNOFF = re.compile(
    r"\b(?:[Ii]f|could|would|may|might|can|avoid\w*|without|unless|whether|likely|possibl\w+|enough"
    r"|declin\w+|no|not|n['’]t|when|ago|last|years?|forced when)\b"
)


def nears(text: str, naming: Naming) -> bool:
    """Whether a vote is told to be near: "as the general election approaches"."""
    return _NEARS.match(text, naming.end) is not None


def _into_runoff(before: str, after: str) -> bool:
    """Whether a race goes, or has gone, into the runoff that is named."""
    near = before[-90:]
    if _NO_RUNOFF.search(near) or re.match(r"[^.;]{0,30}\b(?:if|in (?:19|20)\d\d|ago)\b", after):
        return False
    return _TO_RUNOFF.search(near) is not None


def names_one(document: Document, text: str, start: int, end: int, naming: Naming) -> bool:
    """Whether a contest without a date is one that this article's people stand in.

    ``text[start:end]`` is its sentence.
    """
    before, after = text[start : naming.start], text[naming.end : end]
    if naming.stage == "meeting" or naming.words.startswith("ballot"):
        return False
    if naming.stage == "runoff" and _into_runoff(before, after):
        return True
    if document.published is None and naming.stage != "special":
        if _RELATIVE_BEFORE.search(before[-40:]) or _MARKED.search(before):
            return True
        if naming.words.startswith(("primar", "general", "run")) and _RELATIVE_AFTER.match(after):
            return True
    if naming.stage == "special":
        return _is_special(before, after)
    if naming.stage != "primary":
        return False
    if _NEARS.match(after):
        return True
    if not _IN.search(before[-70:]):
        return False
    if naming.words.startswith("primaries") and re.search(r"\b[Dd]uring [^.;]*$", before[-40:]):
        return False
    if re.search(r"\b(?:[Ee]arly )?[Vv]ot(?:ing|ed|es|ers) in the $", before):
        return False
    if re.match(r" (?:challeng|campaign|debate|poll|voter|result|night|win|victory|fight)", after):
        return False
    return not _OVER.search(before[-110:]) and not _OVER.search(after[:40].replace("former ", ""))


#: A year that the text gives to its vote: "the 2022 primary", "Election 2013".
_YEAR = re.compile(
    r"\b(20[0-4]\d) (?:\w+ ){0,2}?(?:elections?|primar(?:y|ies)|ballot)\b"
    r"|\b(?:[Ee]lection(?: Day)?,?|(?:running|on the ballot|up for (?:re-?)?election) in)"
    r" (20[0-4]\d)\b"
)
_DAY_BEFORE = re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}}) (?:\w+ ){{0,2}}$")
_DAY_AFTER = re.compile(rf"^(?: is| will be)?(?: on)? (?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b")


def year_of(document: Document) -> int | None:
    """The year of an article without publication date, where it gives its vote only one."""
    years = {int(a or b) for a, b in _YEAR.findall(document.text)}
    return years.pop() if len(years) == 1 else None


def day_beside(text: str, start: int, end: int, naming: Naming, year: int) -> str | None:
    """The day of ``year`` that stands right beside a naming in the sentence ``text[start:end]``."""
    match = _DAY_BEFORE.search(text[max(start, naming.start - 45) : naming.start]) or (
        _DAY_AFTER.match(text[naming.end : end])
    )
    day = real_date(year, month_number(match["month"]), int(match["day"])) if match else None
    return day.isoformat() if day else None


def _is_special(before: str, after: str) -> bool:
    """ "The special election is to fill the seat": the one that is reported on."""
    if re.search(
        r"\b(?:won|lost|after|previous|last|since|(?:19|20)\d\d|in a|out of an?)\b[^.;]{0,30}$",
        before,
    ) or re.match(r"[^.;]{0,80}\bin (?:19|20)\d\d\b", after):
        return False
    return re.match(r"(?: (?:for|in) [^.;]{0,60})?(?<!due) (?:is|will|to|are)\b", after) is not None
