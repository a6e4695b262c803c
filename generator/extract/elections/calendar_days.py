"""Voting days told without their noun: by what voters do on a date, or by the calendar alone."""

from __future__ import annotations

import re
from datetime import date

from generator.extract.dates import DateMention
from generator.extract.elections.stages import Stages, is_general_day

#: What voters do on a voting day, right before its date: "voters decide on", "before voters".
#: Must not match a council's vote, a union's, or a debate's "meet".
_VOTERS = re.compile(
    r"\b(?:[Vv]oters?|[Rr]esidents|[Ee]lectorate|[Cc]ity|[Tt]own|[Cc]ounty"
    r"|[Vv]illage)\b[^.;]{0,70}?"
    r"\b(?:vote|votes|choose|chooses|decide|decides|elect|elects|pick|picks|select|fill"
    r"|cast (?:their )?(?:ballots|votes)|(?:go|head|heading|going|return) to the polls"
    r"|will (?:see|find|have))\b[^.;]{0,110}?$"
    r"|\b(?:before|to|face|facing) (?:the )?voters(?: again)?(?: on)? $"
    r"|\b(?:seats?|offices?|positions?|posts?|terms?)\b[^.;]{0,40}\b(?:will be|to be|be"
    r"|are) (?:filled|decided|elected)(?: on| by voters on)? $"
    r"|\b[Vv]oting (?:ends|concludes|closes|wraps up)(?: on)? $"
    r"|\b[Vv]oting (?:begins|starts)\b[^.;]{0,30}\b(?:ends|concludes|closes)(?: on)? $"
    r"|\bto the polls(?: on| this| next)? $"
    r"|\bvote for [^.;]{0,60} on $"
    r"|\b(?:on|onto) the [^.;]{0,40}\bballot(?:s)?(?: on|,)? $"
)
#: The same after a day that opens its sentence: "On Tuesday, voters will decide whether".
_VOTERS_NEXT = re.compile(
    r"^(?: night)?,? (?:[\w.’'-]+ ){0,3}?(?:voters|residents)\b[^.;]{0,70}?"
    r"\b(?:vote|choose|decide|elect|pick|select|fill|cast (?:their )?(?:ballots|votes)"
    r"|(?:go|head) to the polls)\b"
)
#: "The top two will meet on April 4": the second round.
_SECOND = re.compile(
    r"\b(?:[Tt]op[- ]two|two (?:leading|top)|leading two|winners?|two (?:will"
    r"|would) meet)\b[^.;]{0,90}"
    r"\b(?:meet|face|advance|move|go|compete|square)\b[^.;]{0,60}?(?:on |to an? )?$"
    r"|\b(?:meet|face|faces) (?:[^.;]{0,40} )?again(?: on)? $"
)
#: A month alone is the general election's where votes are spoken of.
_VOTING_WORDS = re.compile(
    r"\b(?:elect\w*|victor\w*|ballots?|w[io]n|vot\w+|succeed|race|fac(?:e|es|ing)|general|meet"
    r"|challeng\w+|re-?elect\w*|run|running|unseat|retain|matchup|opponent|advanc\w+|flip|filled"
    r"|fill|oust|defeat|beat|seats?|nominee|head(?:s|ing)? (?:into|toward|towards))\b",
    re.IGNORECASE,
)
#: What was done in some November that is no vote: "opened his campaign in November".
_DONE = re.compile(
    r"\b(?:was|were|had been) (?:re-?)?elected[^.]{0,30}November"
    r"|\b(?:announced|launched|began|entered|started|said|filed|declared|won|lost|defeated|opened"
    r"|became|took|retired|resigned|died|appointed|passed|released|published|poll|survey|raised"
    r"|since|hearing|trial|endors\w+|approved|kicked off|jumped|joined)\b[^.]{0,60}\bNovember"
)


def by_calendar(text: str, start: int, mention: DateMention) -> str | None:
    """``general`` for the calendar's Election Day, whatever the words are."""
    if not is_general_day(mention) or text[mention.start : mention.end].lower() == "election day":
        return None
    before = text[max(start, mention.start - 70) : mention.start]
    if re.search(r"\b(?:run-?off|special|deadline|regist\w+)\b[^.;]{0,60}$", before):
        return None
    if re.search(r"\b(?:born|died|debate|forum|arrest\w*|poll|survey)\b[^.;]{0,50}$", before):
        return None
    return "general"


def by_voters(text: str, start: int, mention: DateMention, stages: Stages) -> str | None:
    """The stage of a day on which voters act, or on which the leading two meet."""
    if mention.precision != "day" or mention.end_value is not None:
        return None
    before = text[start : mention.start]
    if date.fromisoformat(mention.value).weekday() not in (1, 5, 3):
        return None  # votes are on Tuesdays, in some states on Saturdays or Thursdays
    if _SECOND.search(before):
        if re.search(r"\brun-?off\b", stages.text):
            return "runoff"
        return "general" if stages.local else None
    opens = before.strip() in ("On", "This", "This coming", "")
    if not _VOTERS.search(before) and not (
        opens and _VOTERS_NEXT.match(text[mention.end : mention.end + 200])
    ):
        return None
    return stages.plain(mention, partisan=True)


#: What was done for the primaries, in a November before them.
_PRIMARIES = re.compile(r"\bprimar(?:y|ies) in November\b")
_NOVEMBER = re.compile(
    r"\b(?P<lead>[Tt]his|[Ii]n|[Nn]ext|for|on the|the|to|until|come|toward"
    r"|towards) November\b(?! \d{1,2}\b)"
    r"(?:,? (?P<year>20\d\d))?"
)


def in_november(
    sentence: str, start: int, mentions: list[DateMention], published: date | None
) -> tuple[int, str] | None:
    """Where a bare November is the general election's month, and which: "they meet in November".

    ``start`` is the sentence's place in its paragraph, to which ``mentions`` belong.
    """
    match = _NOVEMBER.search(sentence)
    if (
        match is None
        or _DONE.search(sentence)
        or _PRIMARIES.search(sentence)
        or not _VOTING_WORDS.search(sentence)
    ):
        return None
    at = start + match.start()
    month = start + match.end("lead") + 1
    told = next((m for m in mentions if m.start <= month < m.end), None)
    if told is not None:
        fits = told.precision == "month" and told.value[5:7] == "11" and not told.end_value
        return (at, told.value) if fits else None
    if published is None:
        return None
    return at, f"{published.year + (published.month == 12)}-11"


#: Where no publication date tells the year: "reelect the governor this November".
UNDATED_NOVEMBER = re.compile(
    r"\b(?:elect\w*|re-?elect\w*|vot\w+|ballot|win|meet|fac(?:e|es|ing)|general|defeat|unseat)\b"
    r"[^.;]{0,60}\b(?:this|in|next) November\b(?! \d)|\b(?:[Tt]his|[Ii]n) November,? [^.;]{0,50}"
    r"\b(?:voters|elect\w*|ballot)\b"
)
