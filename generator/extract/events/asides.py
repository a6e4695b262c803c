"""A masked sentence without what it says aside of the people it names.

"Doe, a retired pilot who was the favorite, easily defeated Roe, whom Poe backed, in the primary"
reads "Doe easily defeated Roe in the primary": subject, verb and object stand side by side, and
nobody who is only named in passing comes between.
"""

from __future__ import annotations

import re

from generator.extract.masks import PERSON

#: What opens an aside after a name; a name or another verb does not: lists and clauses stay.
_OPENS = (
    r"(?:an?|the|one of|who|whom|whose|which|himself|herself|now|then|currently|formerly|former"
    r"|also|long|once|both|best|seen as|known|described|endorsed|backed|supported|appointed"
    r"|considered|recruited|outspent|seeking|running|\d\d|[A-Z]\w+['’]s|his|her|(?:[A-Z]\w+ )?"
    r"(?:state|county|city|U[ˑ.]S[ˑ.]) (?:senator|representative|lawmaker|attorney|treasurer))"
)
_ASIDE = re.compile(
    rf"(?P<who>{PERSON}(?:['’]s)?), {_OPENS}\b[^;§]{{1,150}}?(?P<close>,(?!\d)| — )"
)
#: The same with somebody in it: ", the former sheriff whom §4§ pardoned, ...".
_NAMING = re.compile(
    rf"(?P<who>{PERSON}), {_OPENS}\b(?![^,;§]*\band {PERSON})[^;,§]{{1,90}}{PERSON}"
    r"(?:['’]s)?[^;,§]{0,60}(?P<close>,)"
)
#: ", §4§'s choice to succeed §5§,"
_OF_ANOTHER = re.compile(rf"(?P<who>{PERSON}), {PERSON}['’]s? [^;,]{{1,110}}(?P<close>,)")
#: "beat Doe's chosen heir, Roe": whoever owns something neither wins nor loses.
_OWNER = re.compile(rf"{PERSON}['’](?:s\b)?(?! (?:[\w-]+ ){{0,4}}?(?:loss|defeat|win|victory)\b)")
#: "who was expected to win in 2018, beat Roe": the year is the victory's.
_OTHER_VOTE = re.compile(
    r"\b(?:w[io]n|election|re-?elected|term|race|r[au]n)\b[^,]*\b(?:19|20)\d\d\b"
)
_COUNTED = re.compile(r"\d ?(?:%|percent\b|votes\b)")
_IN_BRACKETS = re.compile(r" ?(?:\((?![^()]*\d{2})[^()]*\)|\[[^\[\]]*\])")


def without_asides(text: str, *, owners: bool = False) -> str:
    """The sentence without appositions, owners, and brackets but of figures; places change.

    ``owners``: those of "Roe's 46 percent" stay, and so do asides with figures of a vote.
    """
    plain = _IN_BRACKETS.sub("", text)
    for _ in range(3):
        kept = _with_figures if owners else _who
        shorter = _OF_ANOTHER.sub(kept, _NAMING.sub(kept, _ASIDE.sub(kept, plain)))
        if shorter == plain:
            break
        plain = shorter
    return plain if owners else _OWNER.sub("another’s", plain)


def _who(match: re.Match[str]) -> str:
    """The name alone; an aside that dates the vote itself stays."""
    return match.group() if _OTHER_VOTE.search(match.group()) else match["who"]


def _with_figures(match: re.Match[str]) -> str:
    return match.group() if _COUNTED.search(match.group()) else _who(match)
