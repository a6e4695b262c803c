"""Which date belongs to a voting day's noun."""

from __future__ import annotations

import re

from generator.extract.dates import DateMention
from generator.extract.elections.stages import Naming

#: Words that may stand between a date and its election; a verb of another event may not.
_BETWEEN = re.compile(
    r"^(?:(?: (?:is|was|will be|marks|brings) (?:the |an? )?|['’]?s\b|['’])?,? ?"
    r"(?:(?:Democratic|Republican|GOP|DFL|Libertarian|party|open"
    r"|nonpartisan"
    r"|closed|state|statewide|federal|city|municipal|county|mayoral|gubernatorial|congressional"
    r"|presidential|legislative|recall|general|local|special|citywide|judicial|school|board|council"
    r"|U\.S\.|Senate|House|district|regular|consolidated|governor|mayor|sheriff|or|runoff|primary"
    r"|preliminary|midterm|off-year|jungle|top-two|all-party|blanket|[“\"]|[A-Z]\w+) ?)*)$"
)
_AFTER = re.compile(
    r"^(?! ballots? (?:for|in|as|after|over|because)\b)"
    r"(?:['’]s)?,? ?(?:[^.,;§]{0,28}?\b)?(?:(?:is|are|was|were|will be|to be|being|be"
    r"|takes? place|set|scheduled|slated|held|comes?|scheduled to be held|in|on|for|coming|up|this"
    r"|next|of|the|which|that|stage|race|contest|concludes|ends|closes|culminates|begins|opens|starts|early"
    r"|election|if|needed|last|late|and|day) ?,? ?)*$"
)
#: "A special election to fill the seat of the late Sen. Doe will be held March 21".
_HELD = re.compile(
    r"^[^;:]{0,130}?\b(?:will be|is|are|to be|was|were|has been)(?: tentatively)? (?:held|set"
    r"|scheduled|slated|called)(?: for| to be held| to take place)?(?: on)?,? $"
    r"|^[^;:,]{0,90}?\b(?:takes?|took|will take) place (?:on|in)? ?$"
)
#: "Tuesday's bitterly contested recall election": a possessive holds over all adjectives.
_OWNED = re.compile(
    r"^['’]s? (?:(?!(?:of|for|in|to|and|or|on|at|by|with|from|after|before|was|were|is|are|will"
    r"|poll|debate|forum|endorsement|announcement|meeting|decision|ruling)\b)[\w-]+ ){1,5}$"
)
#: "removed from the primary ballot Wednesday": a weekday beside a ballot dates the verb.
_BALLOT = re.compile(r"^ ballots?\b")
_OFF = re.compile(r"\b(?:from|off)\b[^.;]{0,50}$")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
#: "announced his primary candidacy on Saturday": no day of a primary.
_ADJECTIVE = re.compile(
    r"^ (?:elections? )?(?:candidac\w+|candidates?|bids?|challenge\w*|fields?|fights?|battles?"
    r"|opposition|endorsements?|nominees?|lawsuit|petitions?|matchups?|foes?)\b"
)
_STOPS = re.compile(r"\b(?:since|after|from|until)\b")
#: A date of something else that precedes a vote: "early voting starts", "the filing deadline".
_OTHER_BEFORE = re.compile(
    r"\b(?:early voting|absentee|registration|register|deadline|filing)\b[^.;]{0,16}$",
    re.IGNORECASE,
)
#: "voted to push the primary to May 17".
_MOVED = re.compile(
    r"\b(?:push|mov|postpon|delay|reschedul|shift)\w*(?: back)? (?:the |its |[A-Z]\w+['’]s )?"
    r"(?:\w+ ){0,2}$"
)
_OTHER_BETWEEN = re.compile(
    r"\b(?:deadline|last day|regist\w+|early voting)\b[^.;]{0,40}$", re.IGNORECASE
)
#: "last year's primary", "last fall's election" are past cycles; "the primary last month" is not.
_PAST_CYCLE = re.compile(r"last (?:year|fall|spring|summer|cycle|time|November)", re.IGNORECASE)


def date_of_naming(
    text: str, start: int, naming: Naming, others: list[Naming], mentions: list[DateMention]
) -> DateMention | None:
    """The date nearest to a naming with nothing but words of votes between, or ``None``.

    ``others`` are the namings of the sentence that begins at ``start``; a date that stands nearer
    to one of them is its own ("run-off spots expected to come out of the May 2 primary").
    """
    best: tuple[tuple[bool, int], DateMention] | None = None
    for mention in mentions:
        gap = _gap(text, naming, mention)
        if gap is None or any(
            other is not naming
            and (near := _gap(text, other, mention)) is not None
            and near < gap
            and not _named_twice(naming, other)
            for other in others
        ):
            continue
        # "the spring election is April 4": the season is none of the day
        key = (mention.precision == "year", gap)
        if best is None or key < best[0]:
            best = (key, mention)
    if best is None:
        return None
    mention = best[1]
    if _PAST_CYCLE.match(text, mention.start) or _is_other(text, start, naming, mention):
        return None
    return mention


def _named_twice(one: Naming, other: Naming) -> bool:
    """ "Election Day for the primary": two nouns of one day."""
    return "day" in (one.stage, other.stage)


def _is_other(text: str, start: int, naming: Naming, mention: DateMention) -> bool:
    before = text[max(start, mention.start - 60) : mention.start]
    if _OTHER_BEFORE.search(before) or before.endswith(("as of ", "As of ")):
        return True
    # "the deadline to register for the primary is May 23", not "... the primary on May 23"
    return (
        mention.start > naming.start
        and _OTHER_BETWEEN.search(text[max(start, naming.start - 60) : naming.start]) is not None
        and not text[naming.end : mention.start].startswith((" on ", " in ", ", on "))
    )


def is_moved(text: str, naming: Naming, mention: DateMention) -> bool:
    """Whether the words put the vote off to the date: "pushed the primary to May 17"."""
    return (
        text[naming.end : mention.start] == " to "
        and _MOVED.search(text[max(0, naming.start - 60) : naming.start]) is not None
    )


def _gap(text: str, naming: Naming, mention: DateMention) -> int | None:
    """How far a date stands from a noun that it may belong to; ``None`` where it may not."""
    if mention.end <= naming.start:
        between = text[mention.end : naming.start]
        if len(between) < 60 and (_BETWEEN.match(between) or _OWNED.match(between)):
            return len(between)
        return None
    if mention.start >= naming.end:
        between = text[naming.end : mention.start]
        if _BALLOT.match(between) and _WEEKDAY.match(text, mention.start):
            return None
        if _ADJECTIVE.match(between):
            return None
        if naming.words.startswith("ballot"):
            if _OFF.search(text[max(0, naming.start - 60) : naming.start]):
                return None
            return len(between) + 1 if between in (" ", " on ", ", ") else None
        if len(between) < 75 and _AFTER.match(between) and not _STOPS.search(between):
            return len(between) + 1
        if is_moved(text, naming, mention):
            return len(between)
        if len(between) < 180 and naming.stage != "election" and _HELD.match(between):
            return len(between) + 1
        return None
    return 0
