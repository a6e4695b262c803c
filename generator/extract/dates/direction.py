"""Past or future: which of two dates that share a name a sentence means.

"June 28" is any of many days. What decides is, in this order, the verb it belongs to, what kind
of thing is dated (elections are mostly ahead), and which of the days is nearer to publication.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.extract.dates.clauses import sentence_at

Direction = Literal["past", "future"]

#: A bid is stated once and lasts: the day beside it dates the statement ("said she will run
#: Tuesday"), where something was said before it.
_BID = r"(?: not| never| again| also)*(?: be)? (?:run|seek|challeng|join|back|support|endors|enter)"
#: FUTURE_CUE: what is announced or planned. Must not match "set a record", "the will of voters",
#: "last will". It is tried before PAST_CUE, so "was scheduled for" is future.
FUTURE_CUE = (
    r"\b(?:will|would|shall|must|can|to) (?:not )?be (?:held|\w+ed)\b|\b(?:is"
    r"|are) (?:being )?held\b"
    r"|(?<!the )(?<!their )(?<!last )\bwill\b(?! of)|\bwon['’]t\b|['’]ll\b|\bwould\b|\bshall\b"
    r"|(?<!had been )\b(?:scheduled|slated|planned|expected|due|poised|tentatively set)\b"
    r"|(?<!had been )\bset (?:for|to)\b"
    r"|\b(?:plan|hope|intend|expect|aim|prepar|promis|vow)(?:s|es|ing|e)? to\b|\bgoing to\b"
    r"|\b(?:meets?|debates?|face(?:s)? off|squares? off) again\b"
    r"|\bto (?:be|hold|host|announce|meet|face|vote|appear|debate|decide|choose|take|fill|serve)\b"
    r"|\bupcoming\b|\bcoming\b|\bahead of\b|\bin advance of\b|\buntil\b|\bdeadline\b"
    r"|\b(?:head|go|return)(?:s|es|ing)? to the polls\b|\bon the ballot\b"
    r"|\bup for (?:re-?)?election"
    r"|\b(?:begin|start|end|expire|open|close|take)s\b|\bcomes? (?:on|in)\b|\bmust\b"
    r"|\b[Pp]olls (?:open|close)\b|\bcontinues? (?:through|until)\b|\bruns? (?:through|until)\b"
    r"|\bdecides?\b|\bchooses?\b|\b(?:is|are) (?:on|in)\b|\badvanc(?:e|es|ing) to\b"
    r"|\b(?:is|are)(?: next| this| on| in)?\s*\Z"  # right before the date
)
#: STATE_CUE: what candidates do until the vote; it says something on elections only.
STATE_CUE = (
    r"\bfac(?:e|es|ing)\b|\brun(?:s|ning)?\b|\bseek(?:s|ing)?\b|\bvying\b|\bcompet(?:es?|ing)\b"
)
_IRREGULAR = (
    r"was|were|had|did|held|won|lost|beat|said|told|wrote|ran|took|gave|got|made|met|went|came"
    r"|began|began|became|left|led|spoke|drew|saw|sent|brought|chose|put|stood|swept|threw|cast"
    r"|quit"
    r"|withdrew|dropped|broke|fell|rose|spent|kept|found|heard|sued|fled|bowed|stepped"
)
#: PAST_CUE must not match words in -ed that are no past: adjectives before nouns, "unopposed".
PAST_CUE = (
    rf"\b(?:{_IRREGULAR})\b|\bago\b"
    r"|\b(?!(?:televised|hosted|sponsored|moderated|organized|registered|retired|contested"
    r"|crowded|heated|unopposed|hundred|united|limited|sacred"
    r"|so-called|named|needed|based|unaffiliated)\b)[a-z]{2,}(?:[^e\W\d_]ed|(?:agr|guarant"
    r"|decr)eed)\b"
)
_CUE = re.compile(rf"(?P<future>{FUTURE_CUE})|(?P<past>{PAST_CUE})")
_BID_NEXT = re.compile(_BID)

#: RESULT_CUE: verbs that an election is over by. "announced a run in the June primary" has none.
RESULT_CUE = (
    r"\b(?:won|(?<!of )winning|wins|lost|(?<!of )losing|beat|(?<!of )beating|defeated|defeats"
    r"|(?<!of )defeating|held|finish(?:ed|ing|es)"
    r"|plac(?:ed|ing)|advanced|advancing|conceded|ousted|unseated|edged|prevailed|survived|ran"
    r"|voted"
    r"|cast|was|were|received|earned|captured|got|took|drew|came|led|swept|emerged|forced|failed"
    r"|elected|chose|picked|nominated|turnout|results?|aftermath|following|since|wake"
    r"|finishers?|vote-getters?|victory|victorious|unofficial|returns|tall(?:y|ies)|recount)\b"
)
_ELECTION_CUE = re.compile(rf"(?P<future>{FUTURE_CUE}|{STATE_CUE})|(?P<past>{RESULT_CUE})")

_ELECTION_ADJECTIVE = (
    r"(?:(?:City|County|Town|Board|School Board|Democratic|Republican|GOP|Libertarian|Green"
    r"|general|special|municipal|mayoral|city"
    r"|gubernatorial|presidential|congressional|senatorial|judicial|aldermanic|legislative|county"
    r"|state|statewide|local|partisan|nonpartisan|non-partisan|open|closed|jungle|top-two|party"
    r"|primary|midterm|consolidated|school board|recall|runoff|Senate|House|Council|council)\s+)"
)
#: ELECTION_NOUN must not match "re-election", "elected", "primary care", "primary reason".
ELECTION_NOUN = (
    r"(?<![-\w])(?:[Pp]rimar(?:y|ies)(?! (?:care|reason|concern|goal|focus|source|school))"
    r"|[Ee]lections?|[Rr]un-?offs?|[Cc]aucus(?:es)?|[Rr]ecall|general(?=[,.]| (?:against|in|on)\b)"
    r"|[Bb]allot|[Mm]idterms?)\b"
)
#: "Tuesday's bitterly contested recall election": after a possessive any adjectives may stand.
_ELECTION_AFTER = re.compile(
    rf"(?:['’]s?)?\s+(?:\d{{4}}\s+)?{_ELECTION_ADJECTIVE}*{ELECTION_NOUN}"
    rf"|['’]s\s+(?:(?!(?:of|for|in|to|and|or|on|at|by|with|from|after|before)\b)[a-z-]+\s+){{1,4}}?"
    rf"{ELECTION_NOUN}"
)
_ELECTION_BEFORE = re.compile(
    rf"{ELECTION_NOUN}(?:\s+[Dd]ay)?(?:\s+(?:for|in|of)(?:\s+[\w.’']+){{1,4}}?)?,?(?:\s+(?:is|are"
    rf"|will be|was"
    r"|were|takes place|scheduled|set|slated|planned|coming up|held|to be held|falls))*"
    r"(?:\s+(?:on|for|in|this|next|last|of|until|coming|set|to))*\s*[,(]?\s*$"
)


#: What a report of results says of the vote that it is about.
_RESULT_TOLD = re.compile(
    r"\b(?:unofficial (?:\w+ )?(?:results|returns|vote|tall(?:y|ies))|precincts? reporting"
    r"|conceded|declared victory|vote-getters?|too close to call|defeated|ousted|unseated|bested"
    r"|(?:won|lost) (?:his|her|their|the|re-?election|a (?:\w+ )?term|to)\b|votes? counted"
    r"|cruised|fended off|held off|(?:will|to|is|are|both) advanc(?:e|ing)|margin of"
    r"|(?:out|hand) of votes|percent of the vote|turnout (?:was|in)|recount|finished (?:first"
    r"|second|third|last)|[Vv]oters (?:chose|elected|picked|rejected|re-?elected|returned))\b"
    r"|\d{1,3}% of the vote"
)
#: What none says: the vote is still to come.
_VOTE_AHEAD = re.compile(
    r"\b(?:[Ee]arly voting|[Pp]olls (?:open|will)|ahead of (?:the|next|[A-Z]\w+day)|upcoming"
    r"|days? (?:away|until|before|left)|[Vv]oters will (?:decide|choose|pick|head|go)|head to the"
    r" polls|deadline to (?:register|request)|next week|undecided|likely voters)\b"
)


def tells_results(text: str) -> bool:
    """Whether a text reports the results of a vote, and none that is just to come."""
    return len(_RESULT_TOLD.findall(text)) >= 3 and not _VOTE_AHEAD.search(text)


def election_after(text: str, end: int) -> bool:
    """Whether a voting day's noun follows: "June 28" in "the June 28 GOP primary"."""
    return _ELECTION_AFTER.match(text, end) is not None


def election_before(text: str, start: int) -> int | None:
    """Where the voting day's noun begins that a date follows: "the primary is June 28"."""
    window = max(0, start - 90)
    match = _ELECTION_BEFORE.search(text[window:start])
    return window + match.start() if match else None


def is_election(text: str, start: int, end: int) -> bool:
    """Whether the words at ``start`` to ``end`` are the date of a voting day."""
    return election_after(text, end) or election_before(text, start) is not None


def tells_result(text: str, position: int) -> bool:
    """Whether the verb at ``position`` is one that a vote ends with: "won", "advanced"."""
    return re.compile(RESULT_CUE).match(text, position) is not None


def cue(text: str, start: int, end: int, *, election: bool = False) -> Direction | None:
    """What the words of the sentence say about the direction of a date at ``start`` to ``end``.

    The nearest cue before the date counts; a verb right after it does where nothing stands
    before, or where a comma parts the date from what stands before ("..., on Tuesday will ...").
    """
    pattern = _ELECTION_CUE if election else _CUE
    first, last = sentence_at(text, start)
    said: list[re.Match[str]] = []
    for match in pattern.finditer(text, first, start):
        bid = match["future"] and not election and _BID_NEXT.match(text, match.end())
        if not (bid and said):
            said.append(match)
    after = pattern.search(text, end, last)
    if said and after:
        near = after.start() - end <= 14 and "," not in text[end : after.start()]
        parted = "," in text[said[-1].end() : start]
        chosen: re.Match[str] | None = after if near and parted else said[-1]
    elif said:
        chosen = said[-1]
    else:
        # A verb that only follows says when its subject acts, not when "the June primary" is.
        chosen = None if election else after
    if chosen is None:
        return None
    return "past" if chosen["past"] else "future"


def lean(past: int, future: int) -> Direction | None:
    """Which of two distances in days is clearly smaller; ``None`` where neither is."""
    if past * 2 < future:
        return "past"
    if future * 2 < past:
        return "future"
    return None
