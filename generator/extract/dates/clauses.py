"""Sentences, clauses and quotation marks around a place of a text, found by marks and small words.

Good enough to say which verb a date belongs to, and far cheaper than a parse.
"""

from __future__ import annotations

import re

#: SENTENCE_END must not end a sentence after an abbreviation or an initial: "Dec. 8", "Sen. Lee",
#: "John Q. Public", "the U.S. Senate"; a sentence that really ends in one is joined to the next.
SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun"
    r"|Sens?|Reps?|Govs?|Lt|Ald|Dels?|Supt|Atty|Gen|Col|Capt|Sgt|Maj|Adm|Comm?r|Pres|Prof|Hon"
    r"|Mr|Mrs|Ms|Mx|Dr|Rev|Fr|St|Ste|Mt|Ft|Jr|Sr|No|Nos|vs|v|etc|Inc|Co|Corp|Ltd|Bros|Dist|Ave"
    r"|Blvd|Rd|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss"
    r"|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|[A-Z]|[ap]\.m)|\.[A-Z])$"
)

#: Longest sentence that is looked at, in characters to either side.
REACH = 1500

#: CLAUSE_BREAK parts statements with a verb of their own: relative and adverbial clauses, and a
#: second verb after "and". Must not part "Lee and Kim", "after Tuesday", "before the primary".
CLAUSE_BREAK = re.compile(
    r"[;:—]|\s[–-]\s"
    r"|,\s+(?:who|whom|whose|which|where|when|while|but|although|though|because|and|so|yet)\b"
    r"|\b(?:who|which|while|when|because|although|though|where)\b"
    r"|\b(?:after|before|since)(?=\s+(?:\w+ing\b|he\b|she\b|they\b|it\b))"
    r"|\band(?=\s+(?:then\s+|later\s+|also\s+|has\s+|had\s+|was\s+|were\s+|is\s+|are\s+|will\s+)"
    r"|\s+(?:won|lost|held|ran|beat|got|took|made|gave|told|said|\w{2,}[^e\W]ed)\b)"
)


_ASIDE = re.compile(r",\s+(?:who|whom|whose|which|where)\b[^,;]*(?=,)")


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Start and end of the sentence that holds ``position``.

    At most :data:`REACH` characters to either side: no sentence is longer, and texts without
    any period must not cost more than others.
    """
    start = max(text.rfind("\n", 0, position) + 1, position - REACH)
    limit = min(len(text), position + REACH)
    for match in SENTENCE_END.finditer(text, start, limit):
        if match[0] != "\n" and text[match.start()] == "." and _abbreviated(text, match.start()):
            continue
        if match.end() > position:
            return start, match.end()
        start = match.end()
    return start, limit


def _abbreviated(text: str, period: int) -> bool:
    return _ABBREVIATION.search(text, max(0, period - 8), period) is not None


def clause_breaks(text: str, first: int, second: int) -> int:
    """How many clauses end between two places of a sentence, in either order.

    A relative clause between two commas is an aside: it parts what is in it from what is not,
    and counts nothing for what stands on both sides of it.
    """
    low, high = sorted((first, second))
    start, end = sentence_at(text, low)
    asides = [match.span() for match in _ASIDE.finditer(text, start, end)]
    parted = sum((a < low < b) != (a < high < b) for a, b in asides)
    # Look-aheads must see the words after ``high``, so the search goes on past it.
    breaks = (match.start() for match in CLAUSE_BREAK.finditer(text, low, high + 20))
    between = [(a, b) for a, b in asides if low <= a and b <= high]
    return parted + sum(
        1 for at in breaks if at < high and not any(a <= at < b for a, b in between)
    )


def inside_quotes(text: str, position: int) -> bool:
    """Whether the place stands within “double” or "straight" quotation marks of its paragraph."""
    start = text.rfind("\n", 0, position) + 1
    before = text[start:position]
    if before.rfind("“") > before.rfind("”"):
        return True
    return before.count('"') % 2 == 1
