"""Parties: "(D)", "R-Xenia", "Republican X", "faces fellow Republicans", "Democratic primary"."""

from __future__ import annotations

import re
from collections import Counter

from generator.extract.document import Document, Entity
from generator.extract.masks import LIST, PERSON, TITLE, Masked, people_in

_WORDS = {
    "democrat": "D", "democrats": "D", "democratic": "D", "dfl": "D", "republican": "R", "republicans": "R", "gop": "R",
    "libertarian": "L", "libertarians": "L", "green": "G", "independent": "I", "independents": "I", "unaffiliated": "I",
}  # fmt: skip
_NAME = r"(?P<party>Democrats?|Democratic|DFL|Republicans?|GOP|Libertarians?|Green(?= Party| candidate)|Independents?|independent|unaffiliated)"
#: "Republican state Rep. Dan Brady", "Democrats A, B and C"; not "Republican leaders criticized X".
_BEFORE = re.compile(rf"(?<![\w-]){_NAME}(?: Party)?(?:['’]s?)? (?P<between>(?:[\w.’'-]+,? ){{0,5}}?)(?P<who>{LIST})")
#: "X (D)", "X, D-Geddes", "X (R-Xenia)", "X, R-2nd".
_CODE = re.compile(rf"(?P<who>{PERSON}),? ?\(?(?P<code>[DRLGI])(?:\)|[-–][A-Z\d][\w.’' ]*|,)")
#: "X, a Bloomington Republican"; "X is a Democrat".
_AFTER = re.compile(rf"(?P<who>{PERSON})(?:, \d\d)?(?:,| is| was|, who is|, who was),? (?:also )?(?:an? |the |another )(?:[\w.’'-]+ ){{0,4}}?{_NAME}\b(?! (?:Party|primary|county|state|stronghold|leader|strategist|operative))")
_CONTEST = re.compile(r"\b(Democratic|Republican|GOP|DFL|Libertarian)(?: Party)?(?:['’]s)? (?:[\w.]+ ){0,3}?(?:primary|primaries|nomination|nominee|runoff|ticket|field|contest|convention|side|ballot|caucus)\b")
_FELLOW = re.compile(rf"(?P<subject>{PERSON})[^.]*?\bfellow (?P<party>Democrats?|Republicans?|Libertarians?)\b(?P<rest>[^.]*)")
_NOT_TITLE = re.compile(r"\b(?:leaders?|leadership|voters?|strategists?|operatives?|lawmakers?|officials?|colleagues|groups?|donors?|chair\w*|committee|activists?|primary|primaries|nomination|party|caucus|governors|state|who|is|are|was|were|has|have|said|than|as|by|against|for|over|to|in|with|support|support for|after|endors\w+|backed|back|defeat\w*|over)\b(?! (?:Sen|Rep|senator|representative|treasurer|attorney|auditor|secretary))", re.I)


def code_of(word: str) -> str:
    """``Democratic`` -> ``D``."""
    return _WORDS[word.lower()]


def parties(document: Document, sentences: list[Masked], candidates: set[Entity]) -> dict[Entity, str]:
    """The party of every person of whom the text tells it; direct wordings outweigh contexts."""
    votes: dict[Entity, Counter[str]] = {}

    def vote(entity: Entity, party: str, weight: int) -> None:
        votes.setdefault(entity, Counter())[party] += weight

    for masked in sentences:
        text = masked.text
        for match in _CODE.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, match["code"], 10)
        for match in _AFTER.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 6)
        for match in _BEFORE.finditer(text):
            if _NOT_TITLE.search(match["between"]):
                continue
            plural = match["party"].lower().endswith("s")
            who = match["who"] if plural or match["party"].lower() == "gop" and "candidates" in match["between"] else re.split(r"§\d+§", match["who"])[0] + (re.search(PERSON, match["who"]) or match).group()
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
        contests = {code_of(m.group(1)) for m in _CONTEST.finditer(text)}
        if len(contests) == 1:
            party = next(iter(contests))
            for entity in people_in(document, text):
                if entity in candidates:
                    other = votes.get(entity)
                    if not other or party in other:
                        vote(entity, party, 1)
    return {entity: _winner(counter) for entity, counter in votes.items() if counter}


def _winner(counter: Counter[str]) -> str:
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))[0][0]
