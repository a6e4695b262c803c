"""Contests that people run in, of which the text tells no day."""

from __future__ import annotations

import re

from generator.extract.dates.almanac import month_number, real_date
from generator.extract.document import Document
from generator.extract.elections.stages import Naming

#: "in the three-way Democratic primary", "in a tight primary race"; not "filed for the primary".
_IN = re.compile(
    r"\b[Ii]n (?:the|a|an|his|her|their|this|next month['’]s|[A-Z]\w+['’]s?)"
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
    r"|^[^.;]{0,110}?\bon (?:Tues|Satur|Thurs)day\b|^(?: elections?)? today\b"
)
_MARKED = re.compile(r"\b(?:Tuesday|Saturday|Today) (?:was|marked|marks|is|brought) [^.;]{0,30}$")


def names_one(document: Document, text: str, start: int, end: int, naming: Naming) -> bool:
    """Whether a contest without a date is one that this article's people stand in.

    ``text[start:end]`` is its sentence.
    """
    before, after = text[start : naming.start], text[naming.end : end]
    if naming.stage == "meeting":
        return False
    if document.published is None and naming.stage != "special":
        if _RELATIVE_BEFORE.search(before[-40:]) or _MARKED.search(before):
            return True
        if naming.words.startswith(("primar", "general", "run")) and _RELATIVE_AFTER.match(after):
            return True
    if naming.stage == "special":
        return _is_special(before, after)
    if naming.stage != "primary" or not _IN.search(before[-70:]):
        return False
    if re.search(r"\b(?:[Ee]arly )?[Vv]ot(?:ing|ed|es|ers) in the $", before):
        return False
    if re.match(r" (?:challeng|campaign|debate|poll|voter|result|night|win|victory|fight)", after):
        return False
    return not _OVER.search(before[-110:]) and not _OVER.search(after[:40].replace("former ", ""))


#: A year that the text gives to its vote: "the 2022 primary", "Election 2013".
_YEAR = re.compile(
    r"\b(20[0-4]\d) (?:\w+ ){0,2}?(?:elections?|primar(?:y|ies)|ballot)\b"
    r"|\b[Ee]lection(?: Day)?,? (20[0-4]\d)\b"
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
    if re.search(r"\b(?:won|after|previous|last|since|(?:19|20)\d\d|in a)\b[^.;]{0,30}$", before):
        return False
    return re.match(r"(?: (?:for|in) [^.;]{0,60})? (?:is|will|to|are)\b", after) is not None
