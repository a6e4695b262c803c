"""Parties: "(D)", "R-Xenia", "Republican X", "faces fellow Republicans", "Democratic primary"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.extract.document import Document, Entity
from generator.extract.masks import LIST, PERSON, TITLE, Masked, people_in

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
_NAME = (
    r"(?P<party>Democrats?|Democratic|democrat|DFL|Republicans?|republican|GOP|Libertarians?"
    r"|Green(?= Party| candidate)|Independents?|independent|unaffiliated)"
)
#: "Republican state Rep. Dan Brady", "Democrats A, B and C"; not "Republican leaders criticized X".
_BEFORE = re.compile(
    rf"(?<![\w-]){_NAME}(?: Party)?(?:['’]s?)? (?P<between>(?:[\w.’'-]+,? ){{0,5}}?)(?P<who>{LIST})"
)
#: "X (D)", "X, D-Geddes", "X (R-Xenia)", "X, R-2nd".
_CODE = re.compile(
    rf"(?P<who>{PERSON}),? ?\(?(?P<code>[DRLGI])(?:ep[.ˑ]?|em[.ˑ]?|EP[.ˑ]?|EM[.ˑ]?)?(?:\)"
    rf"|[-–][A-Z\d][\w.’' ]*|,)"
)
#: "X, a Bloomington Republican"; "X is a Democrat".
_AFTER = re.compile(
    rf"(?P<who>{PERSON})(?:, \d\d)?(?:,| is| was|, who is|, who was),? (?:also )?(?:an? |the "
    rf"|another )(?:[\w.’'-]+ ){{0,4}}?{_NAME}\b(?! (?:Party|primary|county|state|stronghold"
    rf"|leader|strategist|operative))"
)
#: "Republicans running for governor include A and B".
_INCLUDE = re.compile(
    rf"\b(?P<party>Democrats|Republicans|Libertarians) (?:[\w’'.-]+ ){{0,9}}?(?:include|includes"
    rf"|are|is|were)[: ]{TITLE}(?P<who>{LIST})"
)
#: "A and B, both Democrats".
_BOTH = re.compile(rf"(?P<who>{LIST}),? (?:both|all|all of them|each) (?:[\w-]+ )?{_NAME}\b")
#: "a Democrat, former state Treasurer X"; "X, Democrat".
_COMMA = re.compile(
    rf"\b(?:an?|the) (?P<party>Democrat|Republican"
    rf"|Libertarian), (?:(?:former|state|retired|[A-Z][\w.ˑ’'-]*|of) ){{0,6}}(?P<who>{PERSON})"
    rf"|(?P<who2>{PERSON}), (?P<party2>Democrat|Republican|Libertarian)(?=[,;.]|$)".replace(
        "(?P<who2>", "(?P<whom>"
    )
)
#: "Both are Democrats.", "All of the candidates endorsed by the union are Democrats".
_BOTH_ARE = re.compile(
    r"\b(?:Both|All(?: \w+)?|all(?: of)?(?: the)? candidates[^.]{0,60}?"
    r"|All(?: of)?(?: the)? candidates[^.]{0,60}?) (?:are|were) (?:\w+ )?(?P<party>Democrats"
    r"|Republicans)\b"
)
#: "is running as an independent".
_AS = re.compile(
    rf"(?P<who>{PERSON})[^.§]{{0,60}}?\bas an? (?P<party>Democrat|Republican|Libertarian"
    rf"|[Ii]ndependent)\b"
)
_LISTED = re.compile(LIST)
_CONTEST = re.compile(
    r"\b(Democratic|Republican|GOP|DFL|Libertarian)(?: Party)?(?:['’]s)? "
    r"(?:[\w.]+ ){0,3}?(?:primary|primaries|nomination|nominee|runoff|ticket|field|contest"
    r"|convention|side|ballot|caucus)\b|\b[Aa]mong (Democrats|Republicans)\b"
)
_FELLOW = re.compile(
    rf"(?P<subject>{PERSON})[^.]*?\bfellow (?P<party>Democrats?|Republicans?"
    rf"|Libertarians?)\b(?P<rest>[^.]*)"
)
_NOT_TITLE = re.compile(
    r"\b(?:leaders?|leadership|voters?|strategists?|operatives?|lawmakers?|officials?|colleagues"
    r"|groups?|donors?|chair\w*|committee|activists?|primary|primaries|nomination|party|caucus"
    r"|governors|state|who|is|are|was|were|has|have|said|than|as|by|against|for|over|to|in|with"
    r"|support|support for|after|endors\w+|backed|back|defeat\w*"
    r"|over)\b(?! (?:Sen|Rep|senator|representative|treasurer|attorney|auditor|secretary))",
    re.IGNORECASE,
)


def code_of(word: str) -> str:
    """``Democratic`` -> ``D``."""
    return _WORDS[word.lower()]


def parties(
    document: Document, sentences: list[Masked], candidates: set[Entity]
) -> dict[Entity, str]:
    """The party of every person of whom the text tells it; direct wordings outweigh contexts."""
    votes: dict[Entity, Counter[str]] = {}

    def vote(entity: Entity, party: str, weight: int) -> None:
        votes.setdefault(entity, Counter())[party] += weight

    previous: set[str] = set()
    before: list[Entity] = []
    coded = re.search(r"\((?:D|R)[-)]", document.text) is not None
    for masked in sentences:
        text = masked.text
        for match in _CODE.finditer(text):
            if match["code"] == "I" and not coded:
                continue  # "(I)" in a table of results marks the incumbent
            for entity in people_in(document, match["who"]):
                vote(entity, match["code"], 10)
        for match in _AFTER.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 6)
        for match in _overlapping(_BEFORE, text):
            if _NOT_TITLE.search(match["between"]):
                continue
            plural = match["party"].lower().endswith("s") or re.search(
                r"\b(?:incumbents|challengers|candidates|nominees|hopefuls|contenders|opponents"
                r"|rivals)\b",
                match["between"],
            )
            who = (
                match["who"]
                if plural
                else re.split(r"§\d+§", match["who"])[0]
                + (re.search(PERSON, match["who"]) or match).group()
            )
            for entity in people_in(document, who):
                vote(entity, code_of(match["party"]), 6)
        for match in _FELLOW.finditer(text):
            party = code_of(match["party"])
            for entity in people_in(document, match["subject"]):
                vote(entity, party, 4)
            first = re.match(rf" {TITLE}(?P<who>{LIST})", match["rest"])
            if first:
                for entity in people_in(document, first["who"]):
                    vote(entity, party, 5)
        for match in _AS.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 6)
        for match in _COMMA.finditer(text):
            for entity in people_in(document, match["who"] or match["whom"]):
                vote(entity, code_of(match["party"] or match["party2"]), 5)
        told = _BOTH_ARE.search(text)
        if told:
            party = code_of(told["party"])
            if "candidates" in told.group():
                everyone = [
                    e for m in sentences for e in people_in(document, m.text) if e in candidates
                ]
            else:
                everyone = [e for e in before if e in candidates]
            for entity in everyone:
                vote(entity, party, 3)
        before = people_in(document, text) or before
        for match in _INCLUDE.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 5)
        if re.search(r"\btheir party\b", text):
            for match in _LISTED.finditer(text):
                people = people_in(document, match.group())
                own = {_winner(votes[e]) for e in people if e in votes}
                if len(own) == 1:
                    for entity in people:
                        vote(entity, next(iter(own)), 4)
        for match in _BOTH.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 5)
        contests = {code_of(m.group(1) or m.group(2)) for m in _CONTEST.finditer(text)}
        if not contests and re.match(r"(?:Others?|Also|The others?|They)\b", text) and previous:
            contests = previous
        previous = contests
        if len(contests) == 1:
            party = next(iter(contests))
            for entity in people_in(document, text):
                if entity in candidates:
                    other = votes.get(entity)
                    if not other or party in other:
                        vote(entity, party, 1)
    return {entity: _winner(counter) for entity, counter in votes.items() if counter}


def fill(
    document: Document,
    sentences: list[Masked],
    known: dict[Entity, str],
    fields: list[list[Entity]],
) -> None:
    """Parties that a race's whole field tells: one party's primary, a non-partisan office.

    ``fields``: the candidates of each race. Only candidates without a party are filled in.
    """
    _introduced(document, known)
    text = document.text
    contests = {code_of(m.group(1) or m.group(2)) for m in _CONTEST.finditer(text)}
    if found := re.search(
        r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Oo]ther|[Ff]ellow|[Ff]irst"
        r"|[Aa]nother) (Democrats?|Republicans?)\b(?! (?:said|voters|lawmakers|senators))",
        text,
    ):
        contests.add(code_of(found.group(1)))
    nonpartisan = bool(
        re.search(
            r"\bnon-?partisan (?:race|election|position|office|seat|contest|primary|board|post)"
            r"|\b(?:race|election|position|office|seat|contest"
            r"|primary) is (?:officially )?non-?partisan",
            text,
            re.IGNORECASE,
        )
    )
    for field in fields:
        parties_here = {known[e] for e in field if e in known}
        if len(fields) >= 4 and not _CONTEST.search(" ".join(m.text for m in sentences[:2])):
            break  # a list of many seats: no one contest tells everybody's party
        top = " ".join(m.text for m in sentences[:5])
        others = {"D": r"\bRepublicans?\b|\bGOP\b", "R": r"\bDemocrat(?:s|ic)?\b"}
        prominent = bool(_CONTEST.search(top)) or len(_CONTEST.findall(text)) >= 2
        if (
            len(contests) == 1
            and (rival := others.get(next(iter(contests))))
            and len(re.findall(rival, text)) > (6 if prominent else 2)
        ):
            continue  # both parties are in the story: a bare name may be of either
        if (
            len(contests) == 1
            and parties_here <= contests
            and re.search(r"\bprimary\b|\bnominat\w+|\bcaucus", text)
        ):
            for entity in field:
                if not _awaits(entity, sentences):
                    known.setdefault(entity, next(iter(contests)))
        elif nonpartisan and not parties_here:
            for entity in field:
                known.setdefault(entity, "N")


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches that may share a list: "Democrat A, Green B and unaffiliated candidate C"."""
    position = 0
    while match := pattern.search(text, position):
        yield match
        position = match.start("party") + 1


def _introduced(document: Document, known: dict[Entity, str]) -> None:
    """ "The Democratic candidates are:" tells the party of those whom the list below names."""
    party: str | None = None
    for number, text in enumerate(document.paragraphs):
        opening = re.search(
            r"\b(Democratic|Republican|GOP|Libertarian)(?: \w+)? (?:candidates|incumbents|hopefuls"
            r"|contenders|nominees)\b[^.]*:$",
            text,
        )
        if opening:
            party = code_of(opening.group(1))
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
    return any(
        mark in m.text
        and re.search(
            r"\b(?:November|general election|[Ww]inner|in the fall|this fall|other party"
            r"|no primary)\b",
            m.text,
        )
        for m in sentences
    )


def _winner(counter: Counter[str]) -> str:
    return min(counter, key=lambda party: (-counter[party], party))
