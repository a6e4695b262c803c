"""What is told of an earlier election: "ran for mayor in 2018", "lost to Roe four years ago"."""

from __future__ import annotations

import re
from datetime import date

from generator.extract.document import Document

#: Signals that an earlier run gives as well as this one.
PAST_TOO = frozenset(
    (
        "run", "won", "opponents", "opposed", "outraised", "placed", "rank", "percent", "figure",
        "against", "her bid", "will run", "role is", "beaten", "lost", "won", "launches",
        "contest with", "vote for", "voters", "raised",
    )
)  # fmt: skip
#: Signals that tell of votes counted, or of two who met.
_MET = frozenset(
    (
        "over", "won", "opponents", "opposed", "outraised", "placed", "rank", "percent", "figure",
        "beaten", "lost", "party man", "one of each", "won against", "contest with",
        "challenged by", "party man counted", "won by", "was beaten", "beat", "chosen over",
        "went to",
        "elected by voters", "winners are", "finishing behind", "returned",
    )
)  # fmt: skip
_OPENING_YEAR = re.compile(r"(?:[A-Z]\w+ )?[Ii]n ((?:19|20)\d\d), ")
_AGO = (
    r"(?:(?:two|three|four|six|eight|ten|several|\d+) years ago|a decade ago"
    r"|(?:the )?last (?:time|election|cycle|go-?round)|in (?:the|his|her) (?:last|previous|prior)"
    r" (?:\w+ )?(?:election|race|run|bid|campaign|contest)|in (?:19\d\d|20[0-3]\d))"
)
_PAST_VERB = (
    r"(?:ran|sought|lost|won|challenged|competed|vied|contended|was (?:defeated|elected|beaten)"
    r"|came up short|fell short|finished|placed|campaigned|made (?:a|an) \w+ (?:bid|run))"
)
_PAST_RUN = re.compile(
    rf"\b{_AGO}\b"
    rf"|\b(?:previously|formerly|once|unsuccessfully|also|narrowly|first) {_PAST_VERB}\b"
    rf"(?=[^.]*\b(?:{_AGO}|but lost|and lost|before)\b)"
    rf"|\b(?:previously|formerly|once|unsuccessfully|first) {_PAST_VERB}\b"
    rf"|\b{_PAST_VERB}\b[^.;]{{0,60}}?\b(?:last year|unsuccessfully|(?:but|and) lost)\b"
    r"|\b(?:first|previous|earlier|past|unsuccessful|failed) "
    r"(?:(?:mayoral|gubernatorial|congressional|Senate|council|House|presidential) )?"
    r"(?:election|race|campaign|bid|run|attempt|try)\b|\bfirst elected\b"
)
#: Said of now, whatever past stands beside it.
_NOW = re.compile(
    r"\b(?:is|are|will|has|have|['’]s|['’]re)(?: \w+)? (?:running|seek\w*|vying|fac(?:e|ing)"
    r"|challeng(?:e|ing)|trying|hoping|announced|launched|entered|run|also running)\b"
    r"|\b(?:faces|seeks|hopes|wants|plans|challenges)\b|\bagain\b|\brematch\b"
)
_YEARS = re.compile(
    r"\b(?:(?:in|since|during|of|the|his|her|from|until|by|for) (?:(?:January|February|March|April"
    r"|May|June|July|August|September|October|November|December|early|late) )?)"
    r"((?:19|20)\d\d)\b(?!-)"
)
_WON_IN = re.compile(r"\b(?:elected|won|defeated|beat|lost)\b[^.]{0,60}\bin \d{4}")
#: "elected in November 2022": the year that stands with the outcome itself.
_OUTCOME_IN = re.compile(
    r"\b(?:won|elected|re-?elected|lost|defeated|beat)(?: [^,;.§]{0,40})? in (?:\w+ )?((?:19"
    r"|20)\d\d)\b"
)
#: "In a rematch of the 2019 race": of this race.
_REPEAT = re.compile(
    r"\b(?:repeat|rematch|rerun|replay|reversal) (?:of|from) (?:the |their |a )?(?:\w+ )?(?:19"
    r"|20)\d\d\b"
)
#: "lost to now-Rep. Ann Doe", "represented the district until she lost".
_SINCE_CHANGED = re.compile(
    r"\bnow-(?:[A-Z]|former)|\b(?:represented|served|held the seat)\b[^.]*\b(?:until|when|before)"
    r"[^.]*\blost\b"
)
#: ", who was teacher of the year in 2016,": said of the person, not of the outcome.
_WITHIN = re.compile(r"(?<=§), (?:who|whose|an?|the)\b(?:[^,;§]|§\d+§){3,140}?,(?= (?!and\b|or\b))")
_JUST_NOW = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tonight|yesterday|today|election night)\b"
)


def is_of_another_year(name: str, text: str, match: re.Match[str], published: date | None) -> bool:
    """Whether the years around what a signal says are all over: "the 2009 runoff between ..."."""
    if name in _MET and published and (opening := _OPENING_YEAR.match(text)):
        return int(opening.group(1)) < published.year
    context = text[max(0, match.start() - 30) : match.end() + 40]
    years = [int(y) for y in _YEARS.findall(context)]
    return bool(
        years and published and max(years) < published.year and not _NOW.search(match.group())
    )


def is_past_run(text: str, match: re.Match[str]) -> bool:
    """Whether a signal that may tell of the past does: "ran for treasurer last year"."""
    span = text[match.start() : match.end() + 60]
    return bool(_PAST_RUN.search(span)) and not _NOW.search(span)


def is_past_contest(text: str, published: date | None) -> bool:
    """Whether a whole sentence tells of contests that are over: its years, "once ran"."""
    if _NOW.search(text):
        return False
    years = [int(y) for y in _YEARS.findall(text)]
    if opening := _OPENING_YEAR.match(text):
        years.append(int(opening.group(1)))
    return bool(_PAST_RUN.search(text)) or bool(years and published and max(years) < published.year)


def is_past_outcome(text: str, document: Document, match: re.Match[str]) -> bool:
    """An outcome of an earlier election, by the year that stands with it."""
    clauses = [c.span() for c in _WITHIN.finditer(text)]
    if not any(start < match.end() <= end for start, end in clauses):
        text = _WITHIN.sub("", text)
    if _SINCE_CHANGED.search(text):
        return True
    attached = _OUTCOME_IN.search(match.group())
    if attached and document.published and int(attached.group(1)) < document.published.year:
        return True
    text = _REPEAT.sub("", text)
    years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text)]
    if not years or _JUST_NOW.search(text):
        return False
    published = document.published
    if published is None:
        told = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", document.text)]
        return _WON_IN.search(text) is not None or max(years) < max(told)
    return max(years) < published.year
