"""Parties that a contest tells: "the Democratic primary", "on the Republican side".

Only candidates whose party no wording tells directly are filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.extract.document import Document, Entity
from generator.extract.masks import Masked, people_in
from generator.extract.victories import BEAT

_WORDS = {
    "democrat": "D",
    "democrats": "D",
    "democratic": "D",
    "dfl": "D",
    "republican": "R",
    "republicans": "R",
    "gop": "R",
    "libertarian": "L",
    "libertarians": "L",
    "green": "G",
    "independent": "I",
    "independents": "I",
    "unaffiliated": "I",
}
_CONTEST = re.compile(
    r"(?<!former )(?<!\b[Nn]o )\b(Democratic|Republican|GOP|DFL|Libertarian"
    r"|Green)(?: Party)?(?:['’]s)? "
    r"(?:[\w.]+ ){0,5}?(?:primary|primaries|nomination|nod|runoff|run-off|ticket|field|contest"
    r"|side|ballot|caucus|caucuses|race|races|match-?up|slate"
    r"|front-?runners|hopefuls|contenders"
    r"|candidates (?:are|competing|vying|seeking|running|debated|met|faced|for))"
    r"\b(?! (?:challenger|opponent|rival)s?\b)"
    r"|\b[Aa]mong (?:the )?(Democrats|Republicans)\b"
    r"|\bFor (?:the )?(Democrats|Republicans|GOP|Libertarians),"
    r"(?=[^.;]*§\d+§[^.;]*\b(?:candidates?|running|runs|seek\w*|nominees?|vying)\b)"
    r"|\b(DFL)(?: Party)?(?:['’]s)? endors\w+"
    r"|\b(Democratic|Republican|GOP|DFL|Libertarian) (?:delegates|(?:[\w.]+ ){0,2}?convention)\b"
    r"|\b(Democratic|Republican) presidential (?:hopefuls?|candidates?|contenders?)"
    r"|\b(Democrats|Republicans) (?:who are )?(?:running|seeking|vying|competing|in the race)\b"
)
#: "Republican nominee §3§", "the GOP nominee": the primary is over.
_NOMINATED = {
    party: re.compile(
        rf"\b(?:{words}|party['’]s)(?: [\wˑ.]+){{0,2}} nominee,? (?:(?!for)\w+ ){{0,2}}§"
    )
    for party, words in (("D", "Democratic|DFL"), ("R", "Republican|GOP"))
}
#: One ballot for the candidates of all parties.
_JUNGLE = re.compile(
    r"\b(?:jungle|all-party|open|top-two|non-?partisan|blanket) primar(?:y|ies)\b"
    r"|\b(?:one|same|single) (?:primary )?ballot\b|\bregardless of party\b",
    re.IGNORECASE,
)
#: Whom a primary's winner is to meet: "won the nomination to challenge Sen. Doe".
_TARGET = re.compile(
    r"\b(?:to|will(?: now| then)?|would|hop\w+ to|(?:chance|right) to) (?:face|take on|challenge"
    r"|meet|unseat|oust|run against|go up against|square off against|replace|succeed|defeat"
    r"|beat)\b"
    r"(?![^.]*\b(?:primary|nomination|run-?off)\b)[^.]*"
    r"|\b(?:incumbent|held by|led by)\b[^.§]{0,40}§\d+§"
)
#: "Local Republican races", "Democratic primary:", "Republican candidates"
_HEADING = re.compile(
    r"(?:\w+ ){0,3}(?:Democratic|Republican|GOP|DFL|Libertarian) (?:Party )?(?:\w+ ){0,2}?"
    r"(?:races|primary|primaries|candidates|ballot|contests|runoffs?|nominees):?",
    re.IGNORECASE,
)
#: "On the Democratic side, ...": two such openings part a story.
_SIDE = re.compile(
    r"\b(?:On|For|In) the (Democratic|Republican|GOP) (?:side|ticket|ballot|field|contest)\b"
)
_SEVERAL = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Oo]ther|[Ff]ellow|[Ff]irst"
    r"|[Aa]nother) (Democrats?|Republicans?)\b(?! (?:said|voters|lawmakers|senators))"
)
#: Words of a party's convention; many of them make a story about it.
_CONVENTION = re.compile(r"\bdelegates\b|\bconvention\b", re.IGNORECASE)
_NONPARTISAN = re.compile(
    r"\bnon-?partisan (?:race|election|position|office|seat|contest|primary|board|post)"
    r"|\b(?:race|election|position|office|seat|contest"
    r"|primary) is (?:officially )?non-?partisan",
    re.IGNORECASE,
)
#: "were each backed by 11 percent of Democratic voters", where only one party's voters are asked
_ASKED = re.compile(
    r"\b(?:among|of|by) (?:the )?(?:likely |registered )?(Democratic|Republican|GOP) "
    r"(?:primary )?(?:voters|caucus-?goers)\b|\b(?:likely|registered) (Democratic|Republican|GOP) "
    r"(?:primary )?(?:voters|caucus-?goers)\b"
)
_RIVALS = {"D": r"\bRepublicans?\b|\bGOP\b", "R": r"\bDemocrat(?:s|ic)?\b"}
#: "announced its support for Democratic candidates in the races for ..."
_SLATE = re.compile(
    r"\b(?:endors\w+|support\w*|back\w*|recommend\w*)\b[^.]{0,40}?"
    r"\b(Democratic|Republican|GOP|DFL) (?:candidates|slate|nominees|incumbents)\b"
)
_RUNNING_MATES = re.compile(
    r"§\d+§[^.§]{0,80}\brunning mate[^.§]{0,40}§\d+§|§\d+§[^.§]{0,60}§\d+§[^.§]{0,30}\brunning"
    r" mate"
)
#: "her primary opponent Ann Doe", "his Democratic rival": of the same party as "her".
_PRIMARY_RIVALS = re.compile(
    r"§\d+§[^.]{0,80}\bprimary (?:opponents?|rivals?|challengers?|foes?)\b[^.]{0,40}§\d+§"
    rf"|§\d+§[^.;]{{0,60}}\b(?:challeng\w+|fac\w+|{BEAT}|against|over|soared past|led)\b[^.;]*?"
    r"§\d+§[^.;]*?\bin (?:the|an?|his|her|their)(?: [\w-]+[.ˑ]?){0,4}? primary\b"
    r"|\bprimary\b[^.;§]{0,40}, §\d+§[^.;]{0,60}\b(?:challeng\w+|fac\w+|"
    rf"{BEAT}|against|over|soared past|led)\b[^.;]*?§\d+§"
)


def code_of(word: str) -> str:
    """``Democratic`` -> ``D``."""
    return _WORDS[word.lower()]


def without_targets(text: str) -> str:
    """A clause without those whom the winner of its primary is to meet."""
    return _TARGET.sub("", text)


def contests_in(text: str) -> set[str]:
    """The parties whose own contests a text speaks of."""
    return {code_of(next(filter(None, m.groups()))) for m in _CONTEST.finditer(text)}


def fill(
    document: Document,
    sentences: list[Masked],
    known: dict[Entity, str],
    fields: list[list[Entity]],
    endorsed: set[Entity],
) -> None:
    """Adds parties that a race's whole field tells: one party's primary, a non-partisan office.

    Args:
        known: the party of people of whom the text tells it; candidates without one are added.
        fields: the candidates of each race.
        endorsed: everybody whom a body of the article endorses.
    """
    text = document.text
    nominated = " ".join(m.text for m in sentences)
    running = {entity for field in fields for entity in field}
    _introduced(document, known)
    _tickets(document, sentences, known, running)
    if slate := _SLATE.search(text):
        _add(known, endorsed & running, code_of(slate.group(1)))
    sides = {code_of(m.group(1)) for m in _SIDE.finditer(text)}
    if (
        len(fields) >= 4
        or len(sides) >= 2
        or any(_HEADING.fullmatch(p) for p in document.paragraphs)
    ):
        # a list of many seats: no one contest tells everybody's party, but each part's may
        _by_parts(document, sentences, known, running)
        return
    contests = contests_in(text)
    asked = {code_of(m.group(1) or m.group(2)) for m in _ASKED.finditer(text)}
    if len(asked) == 1 and not any(re.search(_RIVALS[p], text) for p in asked if p in _RIVALS):
        contests |= asked
    if found := _SEVERAL.search(text):
        contests.add(code_of(found.group(1)))
    nonpartisan = _NONPARTISAN.search(text) is not None
    partys_own = (
        re.search(
            r"\bprimar(?:y|ies)\b|\bnominat\w+|\bcaucus|\bnod\b|\b(?:Democratic"
            r"|Republican) voters\b",
            text,
        )
        or len(_CONVENTION.findall(text)) >= 4
    )
    for field in fields:
        told = {known[e] for e in field if e in known}
        if len(contests) == 1 and partys_own:
            (party,) = contests
            over = _NOMINATED.get(party)
            if _JUNGLE.search(text) or (over and over.search(nominated)):
                continue
            if told - {party} or not _both_in_the_story(party, sentences, text):
                _add(known, (e for e in field if not _awaits(e, sentences)), party)
        elif nonpartisan and not told:
            _add(known, field, "N")
    _primary_rivals(document, sentences, known, running)


def _add(known: dict[Entity, str], entities: Iterable[Entity], party: str) -> None:
    for entity in entities:
        known.setdefault(entity, party)


def _both_in_the_story(party: str, sentences: list[Masked], text: str) -> bool:
    """Whether the other party is spoken of so often that a bare name may be of either."""
    top = " ".join(m.text for m in sentences[:5])
    prominent = bool(_CONTEST.search(top)) or len(_CONTEST.findall(text)) >= 2
    rival = _RIVALS.get(party)
    return rival is not None and len(re.findall(rival, text)) > (4 if prominent else 2)


def _by_parts(
    document: Document, sentences: list[Masked], known: dict[Entity, str], running: set[Entity]
) -> None:
    """The party whose contest was spoken of last: "three contested races on the Republican side".

    A sentence about both parties, or about the other one, ends a part.
    """
    party: str | None = None
    for masked in sentences:
        text = masked.sentence.text
        contests = contests_in(text)
        if re.search(r"\b(Democratic|Republican|GOP) voters\b", text):
            contests |= {
                code_of(w) for w in re.findall(r"\b(Democratic|Republican|GOP) voters\b", text)
            }
        if contests:
            party = next(iter(contests)) if len(contests) == 1 else None
        elif re.search(r"\bnon-?partisan\b|^Statewide\b", text, re.IGNORECASE):
            party = None
        rival = _RIVALS.get(party or "")
        if party and not (rival and re.search(rival, text)):
            _add(known, (e for e in people_in(document, masked.text) if e in running), party)


def _tickets(
    document: Document, sentences: list[Masked], known: dict[Entity, str], running: set[Entity]
) -> None:
    """Running mates are of one party."""
    for masked in sentences:
        for match in _RUNNING_MATES.finditer(masked.text):
            pair = [e for e in people_in(document, match.group()) if e in running]
            if len(pair) == 2 and len({known[e] for e in pair if e in known}) == 1:
                _add(known, pair, next(known[e] for e in pair if e in known))


def _primary_rivals(
    document: Document, sentences: list[Masked], known: dict[Entity, str], running: set[Entity]
) -> None:
    """Two who run against each other in a primary are of one party."""
    for masked in sentences:
        for match in _PRIMARY_RIVALS.finditer(masked.text):
            pair = [e for e in people_in(document, match.group()) if e in running]
            told = {known[e] for e in pair if e in known}
            if len(told) == 1 and not _JUNGLE.search(document.text):
                _add(known, pair, next(iter(told)))


#: "The Democratic candidates are:", or a line of its own: "Democratic candidates", "Republicans".
_OPENS_LIST = re.compile(
    r"\b(Democratic|Republican|GOP|Libertarian)(?: \w+)? (?:candidates?|incumbents?|hopefuls"
    r"|contenders|nominees?)\b[^.]*:$"
    r"|^(?:(?:The|In the|On the) )?(Democrat(?:ic|s)?|Republicans?|GOP|Libertarians?)"
    r"(?: Party)?(?: (?:candidates?|nominees?|primary|incumbents?|side|ballot|ticket|contenders"
    r"|hopefuls))?:?$",
    re.IGNORECASE,
)


def _introduced(document: Document, known: dict[Entity, str]) -> None:
    """The party of those in the list below a line that names it."""
    party: str | None = None
    for number, text in enumerate(document.paragraphs):
        if opening := _OPENS_LIST.search(text):
            party = code_of(opening.group(1) or opening.group(2))
        elif party and len(text) <= 160 and not text.endswith(("”", '"')):
            for sentence in document.in_paragraph(number):
                for mention in sentence.mentions:
                    if re.search(r"\b(?:against|challenge|unseat|over)\b", text[: mention.start]):
                        break
                    if mention.entity.kind == "person":
                        known.setdefault(mention.entity, party)
        else:
            party = None


def _awaits(entity: Entity, sentences: list[Masked]) -> bool:
    """Whether a candidate is named as the one whom a primary's winner will face."""
    mark = f"§{entity.index}§"
    if any(mark in target.group() for m in sentences for target in _TARGET.finditer(m.text)):
        return True
    return any(
        mark in m.text
        and re.search(
            r"\b(?:November|general election|[Ww]inner|in the fall|this fall|other party"
            r"|no primary)\b",
            m.text,
        )
        for m in sentences
    )
