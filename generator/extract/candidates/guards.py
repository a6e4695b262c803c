"""Where a signal does not show a candidate: hopes, conditions, speech, what belongs to somebody."""

from __future__ import annotations

import re

from generator.extract.candidates.signal import Signal

#: "former vice presidential nominee Ann Doe": what somebody was.
OF_OLD = re.compile(
    r"\b(?:[Ff]ormer|[Ee]x-|[Oo]ne-?time|past|failed|unsuccessful|then|[Tt]he (?:last|previous)"
    r"|(?:19|20)\d\d)\b(?:U[.ˑ]S[.ˑ]|[^,.;§]){0,60}$"
)
_PREDICATE = re.compile(r"\b(?:is|are|was|were) (?:all |both |also |mostly |fellow )?$")
#: "continue incumbent Gov. Doe's policies": not what Doe does.
_OF_HOLDER = re.compile(
    r"['’]s? (?:policies|legacy|record|agenda|term|tenure|veto|budget|administration|seat"
    r"|resignation|retirement|decision (?:not|to leave))\b"
)
_COUNTED = re.compile(r"\b(?:polls?|survey\w*|precincts?|votes?|ballots|returns|results)\b")
#: "runs for speaker", "elected leader", "when she runs for president" in a story of other offices.
_INSIDE_A_BODY = re.compile(
    r"\b(?:for|as|elected) (?:the )?(?:U[.ˑ]S[.ˑ] )?(?:[Pp]resident\b(?! (?:of|pro))"
    r"|(?:House )?[Ss]peaker|(?:party |caucus |minority |majority )(?:leader|chair\w*|whip))\b"
)
#: "running against Doe's record", "a race against Doe's chosen heir"; not "beat Roe's 44 percent".
_POSSESSIVE = re.compile(r"['’]s? (?!\d|campaign\b|bid\b)")
#: "... to qualify as a candidate, Doe explained"
_SPEAKS = re.compile(
    r" (?:said|says|explained|told|added|noted|argued|wrote|recalled|admitted|believes|suggested)\b"
)
_SUCCEEDS = re.compile(r"\b(?:replac\w+|succe(?:ed|eds|eded|eding|ssor)\b)[^.§;]{0,30}$")
_UNLESS = re.compile(r"\b(?:[Ii]f|[Ss]hould|[Ww]hether|[Uu]nless|[Ww]ere) (?:[\w.ˑ’'-]+ ){0,4}$")
#: "launched a campaign to repeal the law", "started a petition drive": no candidacy.
_CAUSE = re.compile(
    r"campaign(?: [\w-]+)? (?:to (?!(?:become|be|win|unseat|oust|succeed|replace|represent|lead"
    r"|retain|keep|return|challenge|fill|flip|serve|take|defeat|regain|reclaim)\b)"
    r"|against (?!§|(?:[\w.’ˑ-]+ ){1,5}§)|decision\b)"
)
#: Signals of somebody whom another meets or votes for: a possessive speaks of what is his.
_OF_ANOTHER = frozenset(
    ("opposed", "against", "contest with", "over", "campaign before", "challenged by", "beaten",
     "won against", "elect")
)  # fmt: skip
_ROLES = ("role before", "incumbent before")


def shows_nobody(signal: Signal, text: str, match: re.Match[str], document_text: str) -> bool:
    """Whether a signal's match in a masked sentence does not speak of a candidate of now."""
    name, before = signal.name, text[: match.start()]
    end = match.end("who") if match["who"] else 0
    if name != "whose bid" and text.startswith(", whose ", end):
        return True  # "the clerk, whose office was on the ballot as well"
    if name in ("figure", "figure for", "with votes") and not _COUNTED.search(document_text):
        return True
    if name == "filed list" and _PREDICATE.search(before):
        return True  # "six of the sheriffs are Democrats: ..."
    if name in _ROLES and (OF_OLD.search(before) or _OF_HOLDER.match(text, end)):
        return True
    if name == "role before" and match.group().find(", §") >= 0 and _SPEAKS.match(text, end):
        return True
    if name == "incumbent before" and _SUCCEEDS.search(before):
        return True
    if name in _OF_ANOTHER and end == match.end() and _POSSESSIVE.match(text, end):
        return True
    if signal.status == "declined" and match.start("who") >= 0:
        return bool(_UNLESS.search(text[: match.start("who")]))
    return name == "launches" and bool(_CAUSE.search(text, match.start(), match.end() + 25))


def inside_a_body(text: str, match: re.Match[str], presidential: bool) -> bool:
    """Whether a contest is a body's own, or the presidency in a story of other offices."""
    if presidential:
        return False
    return bool(
        _INSIDE_A_BODY.search(text[match.start() : match.end() + 45])
        or "presidential" in match.group().lower()
    )
