"""Bodies that an article never names: "the sheriffs' association", "the union for city workers".

Such a description stands for the body only where no body of that trade is named in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.extract import lexicon

#: A trade, and what stands in the name of a body of that trade.
_TRADES = {
    "police": r"polic|patrol|officer|law enforcement|benevolent|\bpba\b|\bfop\b|deput|sheriff"
    r"|\bpoa\b",
    "sheriff": r"sheriff|deput|polic|officer",
    "deput": r"sheriff|deput|polic|officer",
    "troop": r"troop|polic|officer",
    "correction": r"correction|officer|prison",
    "fire": r"fire|\biaff\b|rescue",
    "teach": r"teach|educat|\baft\b|\bnea\b|faculty|school",
    "nurs": r"nurs|health|hospital",
    "worker": r"work|union|labor|employee|local|federation",
    "employee": r"work|union|labor|employee|local|federation",
}
_WHO = (
    r"(?:police(?: officers['’]?)?|firefighters?|teachers?|nurses?|(?:deputy )?sheriffs?|deputies"
    r"|(?:state )?troopers?|correction(?:al|s)? officers?)"
)
_DESCRIBED = re.compile(
    rf"\b(?:(?:local |state )?(?:union|association) (?:representing|that represents"
    rf"|which represents"
    rf"|for) (?:the )?(?:[A-Z]\w+(?:['’]s)? ){{0,3}}(?:[a-z]+ ){{0,2}}?(?:{_WHO}|workers|employees)"
    rf"|(?:(?<=[Tt]he )(?:[A-Z][a-z]+ ){{1,3}})?{_WHO}['’]?s?['’]?"
    rf" (?:union|association))\b(?!['’]?s? (?:president|chief|leader|official"
    r"|boss|head|spokes|member|contract))"
)


def described(texts: Iterable[str], names: Iterable[str]) -> list[tuple[int, int, int]]:
    """Paragraph, start and end of each description. ``names``: of the bodies that are named."""
    known = lexicon.bodies().names
    named = " | ".join(f"{name} {known.get(name) or ''}" for name in names).lower()
    found: list[tuple[int, int, int]] = []
    for number, text in enumerate(texts):
        if "union" not in text and "association" not in text:
            continue
        for match in _DESCRIBED.finditer(text):
            trades = [t for t in _TRADES if t in match.group().lower()]
            if trades and not any(re.search(_TRADES[t], named) for t in trades):
                found.append((number, match.start(), match.end()))
    return found
