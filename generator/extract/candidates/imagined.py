"""Outcomes that have not come: hoped for, feared, asked of somebody, foreseen by a poll."""

from __future__ import annotations

import re

_IMAGINED = re.compile(
    r"\b(?:if|would|could|should|might|may|unless|whether|hopes? to|expected to|being)"
    r" (?:\w+ ){0,3}\w*$|\b(?:if|would have|should be|could be|might be|after being|all but|must"
    r"|should|looks? likely|sought to|likely to have|urg\w+|call\w+ (?:on|for)|has not|have not"
    r"|had not|consider (?:dropping|withdraw)"
    r"|(?:hop|try|seek|aim|look|bid|want|expect|pois|favor|fight)\w* to|on track to|in order to"
    r"|will (?:\w+ly )?(?:secure|win|beat|defeat|prevail|capture|claim|lose|clinch))\b"
)
#: Before what is said of an outcome: "hopes of", "to", "a poll shows her".
_NOT_YET = re.compile(
    r"(?:\b(?:to|[Ii]f|would|could|should|can|will|might|may|must|[Ww]hether|unless|likely)"
    r" (?:\w+ )?|\b(?:chance|attempt\w*|hop\w+|suing|try\w*) (?:\w+ ){0,2}|[Ii]f )$"
)
#: Before a noun of outcome: "hopes of victory over Doe", "asked for a win over Doe".
_TOWARD = re.compile(r"\b(?:of|for|toward|as) (?:an? |the )?(?:\w+ )?$")
_GERUND = re.compile(r"§ (?:\w+ly )?\w+ing\b")
_UNSURE = re.compile(r"\b(?:possible|possibly|likely|unlikely|unclear|doubt\w*|bet)\b[^.]{0,25}$")
_MAYBE = re.compile(r"\b(?:if|could|would|may|might|avoid\w*|without|possible|likely|potential)\b")
_TO_REMOVE = re.compile(
    r"\b(?:to have|sought|seeks?|trying|attempt\w*|asked|asking|rejected|failed|suing|petition\w*"
    r"|lawsuit|could|should|would)\b[^.]{0,80}$"
)
#: "call on Doe to quit the race", "did not withdraw"; not "decided to drop out".
_NO_EXIT = re.compile(
    r"(?<!decided )(?<!forced )(?<!plans )(?<!planning )(?<!chose )(?<!opted )(?<!going"
    r" )(?<!elected )"
    r"(?<!intends )(?<!agreed )(?<!decision )(?<!choosing )(?<!opting )(?<!him )(?<!her"
    r" )(?<!vowed )"
    r"\bto (?:\w+ly )?(?:quit|withdraw|drop|step aside|exit|bow|end|suspend|leave|pull|abandon)\b"
    r"|(?:\bnot|n['’]t|\bnever) (?:\w+ly )?(?:quit|withdrawn?|drop(?:ped)?|exit(?:ed)?"
    r"|suspend\w*|ended"
    r"|left|pulled)\b|\bstay\w* out of\b"
)
#: "outpacing Roe in spending": ahead, but not at the polls.
_IN_MONEY = re.compile(
    r"[^.;]{0,50}?\b(?:in|on|with) (?:\w+ ){0,2}?(?:spending|fund-?raising|money|donations"
    r"|contributions|cash|polls?|polling|surveys?|endorsements|name recognition)\b"
)
_POLLED = re.compile(r"\b(?:polls?|polling|survey\w*|hypothetical|match-?ups?)\b")


def is_imagined(text: str, match: re.Match[str], start: int | None = None) -> bool:
    """An outcome that is only hoped for or feared: "if she wins", "the candidate to beat".

    Args:
        text: a masked sentence.
        match: where it tells an outcome.
        start: where that begins if it is told of the last of a list only.
    """
    start = match.start() if start is None else start
    before, told = text[:start], text[start : match.end()]
    if _IMAGINED.search(told) or "would have" in text or "Neither" in before + told[:20]:
        return True
    if _UNSURE.search(before):
        return True
    if _NO_EXIT.search(told) or _IN_MONEY.match(text, match.end()):
        return True
    if told.startswith(("runoff", "run-off")):
        return bool(_MAYBE.search(text))
    if _TO_REMOVE.search(before) and "ballot" in told:
        return True
    if re.match(r"(?!(?i:finish|com|plac|trail)ing\b)(?:\w+ )?\w+ing\b", told):
        # ", beating Doe" tells what happened, "hopes of beating Doe" does not
        return not re.search(r"(?:[,—–-]|\bafter|\bthen) (?:\w+ly )?$", before) or (
            _POLLED.search(text) is not None
        )
    if not told.startswith("§") and _TOWARD.search(before):
        return True
    return bool(_NOT_YET.search(before)) or (
        _POLLED.search(text) is not None and re.match(r"(?:edge|beat|top|best)", told) is not None
    )


def shows_only(match: re.Match[str]) -> bool:
    """A gerund right after a name: "a poll shows Doe beating Roe"."""
    return _GERUND.search(match.group()) is not None
