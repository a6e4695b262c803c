"""Outcomes told in a roundabout way, put plainly, so that one pattern reads them all.

"Doe went on to win", "Doe failed to unseat Roe", "Doe is projected to win" read "Doe won", "Doe
lost to Roe", "Doe won".
"""

from __future__ import annotations

import re

_PAST = {
    "win": "won", "beat": "beat", "defeat": "defeated", "unseat": "unseated", "oust": "ousted",
    "edge": "edged", "topple": "toppled", "best": "bested", "hold": "held", "keep": "kept",
    "retain": "retained", "survive": "survived", "advance": "advanced", "clinch": "clinched",
    "secure": "secured", "capture": "captured", "prevail": "prevailed", "fend": "fended",
    "flip": "flipped", "overcome": "overcame", "lose": "lost", "finish": "finished",
}  # fmt: skip
_BASE = "|".join(_PAST)
#: Must not match "hopes to win", "went on to serve".
_DID = re.compile(
    rf"\b(?:(?:managed|went on|proved able|(?:was|were) able) to|did) (?:\w+ly )?"
    rf"(?P<base>{_BASE})\b"
)
#: Only in a report of a vote that is over: before it a projection is a forecast.
_PROJECTED = re.compile(
    rf"\b(?:is|are|was|were|(?:has|have|had) been) projected to "
    rf"(?:narrowly |easily |handily )?(?P<base>{_BASE})\b"
    rf"|\bappear(?:s|ed)? to have (?P<done>won|beaten|defeated|lost|unseated|ousted)\b"
)
_DONE = {"beaten": "beat"}
_FAILED = re.compile(
    r"\b(?:(?:failed|(?:was|were) unable|tried and failed) to (?:\w+ly )?(?:unseat|dislodge|oust"
    r"|topple|beat|defeat|upset|overcome|overtake|knock off|take down|best)"
    r"|(?:fell|came up|came) (?:just |well |far |narrowly )?short (?:of (?:unseating|ousting"
    r"|toppling|beating|defeating|overtaking|upsetting)|against|in (?:his|her|their) (?:[\w-]+ )?"
    r"(?:bid|challenge|effort|campaign) (?:to (?:unseat|oust|defeat|beat|topple)|against)))\b"
)


def plainly(text: str, *, over: bool) -> str:
    """A masked sentence with plain verbs of outcomes; ``over``: the vote has been held."""
    if " to " not in text and "short" not in text and "did" not in text:
        return text
    text = _FAILED.sub("lost to", text)
    text = _DID.sub(lambda match: _PAST[match["base"]], text)
    if not over:
        return text
    return _PROJECTED.sub(_projected, text)


def _projected(match: re.Match[str]) -> str:
    if match["done"]:
        return _DONE.get(match["done"], match["done"])
    return _PAST[match["base"]]
