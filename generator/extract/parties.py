"""Parties: "(D)", "R-Xenia", "Republican X", "faces fellow Republicans", "Democratic primary"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.extract.document import Document, Entity
from generator.extract.masks import LIST, PERSON, TITLE, Masked, people_in
from generator.extract.party_contests import code_of, contests_in, without_targets

_NAME = (
    r"(?P<party>Democrats?|Democratic|democrat|DFL|Republicans?|republican|GOP|Libertarians?"
    r"|Green(?= Party| candidate| nominee| challenger)|Independents?|independent|unaffiliated)"
)
#: "Republican state Rep. Dan Brady", "Democrats A, B and C"; not "Republican leaders criticized X".
_BEFORE = re.compile(
    rf"(?<![\w-])(?<!former )(?<!Former )(?<!\bNo )(?<!\bno ){_NAME}(?: Party)?(?:['’]s?)?"
    rf" (?P<between>(?:[\w.’'-]+,?"
    rf" \(?){{0,5}}?)"
    rf"(?P<who>{LIST})"
)
#: "X (D)", "X, Jr. (D)", "X, D-Geddes", "X (R-Xenia)", "X (R., Pike)", "X (D/P)", "X, R-2nd".
_CODE = re.compile(
    rf"(?P<who>{PERSON})(?:, [JS]r[.ˑ]?)?,? ?\(?(?P<code>[DRLGI])"
    rf"(?:ep[.ˑ]?|em[.ˑ]?|EP[.ˑ]?|EM[.ˑ]?)?"
    rf"(?:[.ˑ]?\)|[-–][A-Z\d][\w.’' ]*|,|(?<=\([DRLGI])(?:[.ˑ],|/))"
)
#: "X (No party)", "X (NPA)": no party affiliation.
_NO_PARTY = re.compile(
    rf"(?P<who>{PERSON}) \((?:[Nn]o party|NPA|[Nn]o party affiliation)(?: affiliation)?\)"
)
#: "X, a Bloomington Republican"; "X is a Democrat".
_AFTER = re.compile(
    rf"(?P<who>{PERSON})(?:, \d\d)?(?:,[”\"]?| is| was|, who is|, who was),? (?:also )?(?:an? "
    rf"|the "
    rf"|another )(?:[\w.’'-]+ ){{0,4}}?{_NAME}\b(?! (?:Party|primary|county|state|stronghold"
    rf"|leader|strategist|operative))"
)
#: "Republicans running for governor include A and B".
_INCLUDE = re.compile(
    rf"\b(?P<party>Democrats|Republicans|Libertarians) (?:[\w’'.-]+,? ){{0,9}}?(?:include|includes"
    rf"|including|featuring|are|is|were|between|pitting|\w+(?=:))[: ]+{TITLE}(?P<who>{LIST})"
)
#: "A and B, both Democrats".
_BOTH = re.compile(rf"(?P<who>{LIST}),? (?:both|all|all of them|each) (?:[\w-]+ )?{_NAME}\b")
#: "a Democrat, former state Treasurer X"; "X, Democrat".
_COMMA = re.compile(
    rf"\b(?:an?|the) (?P<party>Democrat|Republican"
    rf"|Libertarian), (?:(?:former|state|retired|[A-Z][\w.ˑ’'-]*|of) ){{0,6}}(?P<who>{PERSON})"
    rf"|(?P<who2>{PERSON}), (?P<party2>Democrat|Republican|Libertarian)(?=[,;.]|$"
    rf"| (?:incumbent|challenger)\b)".replace("(?P<who2>", "(?P<whom>")
)
#: "Doe's Democratic challenger, Xenia Mayor X"
_APPOSED = re.compile(
    rf"(?<![\w-]){_NAME} (?:Party )?(?:[a-z-]+ )?(?:challenger|opponent|rival|nominee|candidate"
    rf"|foe|hopeful|contender|incumbent|counterpart), {TITLE}(?P<who>{PERSON})"
)
#: "the Constitution Party's X", "X of the Forward Party", "X will run as the Libertarian Party
#: nominee": the party's name is a body's mark or plain words.
_PARTY_NAME = r"(?:¤(?P<body>\d+)¤|(?P<words>[A-Z][a-z]+(?: [A-Z][a-z]+)?) Party)"
_OF_PARTY = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_PARTY_NAME}(?:['’]s)? (?:(?:nominee|candidate)s? )?(?P<who>{PERSON})",
        rf"(?P<who>{PERSON})(?:,? of|,) the {_PARTY_NAME}(?! (?:chair|leader|official|of|head))",
        rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:as|is|be) (?:the |an? )?{_PARTY_NAME}(?:['’]s)? "
        rf"(?:nominee|candidate)\b",
    )
)
#: "X, who chaired the county Democratic Party"
_OFFICER = re.compile(
    rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:chaired|led|headed|chair\w* of|head of|leader of) the "
    rf"(?:(?:[\w’']+ ){{0,3}}?(?P<words>[A-Z][a-z]+) Party\b|¤(?P<body>\d+)¤)"
)
#: "X defeated Y to become the Democratic nominee".
_BECOMES = re.compile(
    rf"(?P<who>{PERSON})[^.;]*? (?:becomes?|became|becoming|was chosen as|emerged as"
    rf"|won as) (?:the "
    rf"|their )?{_NAME}(?: Party)?(?:['’]s)? (?:[\w.ˑ]+ ){{0,3}}?nominee\b"
)
#: "Republicans swept the board. Winners were ...": of those in this sentence and the next.
_SWEPT = re.compile(
    r"\b(?P<party>Democrats|Republicans|GOP candidates) (?:swept|ran the table|(?:won|captured|took"
    r"|claimed|held|kept|filled) (?:all|both|every|each)\b)"
)
_RIVAL_OF = re.compile(
    rf"\b(?:against|unseat\w*|oust\w*|challeng\w+|beat|defeat\w*|fac(?:e|es|ing)|replac\w+|succeed\w*)"
    rf" {TITLE}{PERSON}"
)
#: "Three other Democrats remain: ...": so were those who were named before.
_OTHERS = re.compile(
    r"\b(?:other|fellow|remaining) (?P<party>Democrats|Republicans)(?= (?:candidates|in the (?:race"
    r"|field|primary)|who|remain|are|include|also|running|seeking|vying|have filed))"
)
#: "X has the most support among Republican voters", in a story about a primary.
_AMONG_VOTERS = re.compile(
    rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:support|leads?|percent|%|favorite|first|ahead|choice)"
    rf"[^.§]{{0,20}}? (?:among|of|by|from) (?:likely |registered )?(?P<party>Democratic|Republican"
    rf"|GOP)(?: primary)? (?:primary )?voters\b[^.]*\bprimary\b"
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
#: "A and B are the only Democrats", "A, B and C are all Republicans".
_ARE = re.compile(
    rf"(?P<who>{LIST}),? (?:are|were) (?:(?:both|all|the|only|two|three|four|fellow|also|registered"
    r"|lifelong) )*(?P<party>Democrats|Republicans|Libertarians|independents|Independents)\b"
)
_LISTED = re.compile(LIST)
#: Parts of a sentence that may speak of one party's contest each.
_CLAUSES = re.compile(r"; |, (?=while\b)| (?=while on the\b)")
#: "Among the Democrats, A is ...; B, a lawyer, and C": of everybody in the sentence.
_OPENED = re.compile(r"(?:Among|On|In|For) (?:the )?(?:Democrat\w*|Republicans?|GOP)\b")
#: "GOP candidates include A of Lee, B and C": everybody after it.
_CANDIDATES_ARE = re.compile(
    r"\b(?P<party>Democratic|Republican|GOP|DFL|Libertarian) (?:[\w-]+ )?(?:candidates|contenders"
    r"|hopefuls|challengers|primary candidates|incumbents)\b[^.§]{0,60}?\b(?:include|includes|are"
    r"|were)\b(?P<rest>.*)"
)
#: "The candidates endorsed by the Republican Party are: A, B and C".
_PARTYS_CANDIDATES = re.compile(
    r"\bcandidates (?:endorsed|nominated|chosen|backed|slated) by the (?P<party>Democratic"
    r"|Republican|Libertarian|Green) (?:Party|Committee)[^.:]{0,40}(?: are|:)(?P<rest>.*)"
)
#: "in the nonpartisan Superior Court judge race"
_NONPARTISAN = re.compile(
    r"\bnon-?partisan,? (?:[\w.]+ ){0,6}?(?:race|election|seat|contest|primary|runoff)\b"
    r"|\b(?:race|election|contest|seat)\b[^.]{0,20} (?:is|are) (?:officially )?non-?partisan",
    re.IGNORECASE,
)
_FELLOW = re.compile(
    rf"(?P<subject>{PERSON})[^.]*?\bfellow (?P<party>Democrats?|Republicans?"
    rf"|Libertarians?)\b(?P<rest>[^.]*)"
)
#: "faces two challengers from her own party: B and C", "is challenged within his party by B".
_OWN_PARTY = re.compile(
    rf"(?P<subject>{PERSON})[^.§]*?\b(?:from|within|in|inside|of) (?:his|her|their) own party\b"
    rf"[^.§]*?{TITLE}(?P<who>{LIST})"
)
_OTHER_PARTY = re.compile(r"Democrat|Republican|GOP|Libertarian|\bby\b")
#: "Republicans seeing Doe as vulnerable": not what Doe is.
_PARTY_DOES = re.compile(r"\b(?!sitting|acting|outgoing|incoming|retiring|r[ui])[a-z]{2,}ing\b")
_NOT_TITLE = re.compile(
    r"\b(?:leaders?|leadership|voters?|strategists?|operatives?|lawmakers?|officials?|colleagues"
    r"|groups?|donors?|chair\w*|committee|activists?|primary|primaries|nomination|party|caucus"
    r"|governors|state|so|filed|ran|who|is|are|was|were|has|have|said|than|as|by|against|for|over|to|in|with"
    r"|support|support for|after|endors\w+|backed|back|defeat\w*"
    r"|over)\b(?! (?:Sen|Rep|senator|representative|treasurer|attorney|auditor|secretary))",
    re.IGNORECASE,
)


def parties(
    document: Document, sentences: list[Masked], candidates: set[Entity]
) -> dict[Entity, str]:
    """The party of every person of whom the text tells it; direct wordings outweigh contexts."""
    votes: dict[Entity, Counter[str]] = {}

    def vote(entity: Entity, party: str, weight: int) -> None:
        votes.setdefault(entity, Counter())[party] += weight

    previous: set[str] = set()
    before: list[Entity] = []
    swept: tuple[int, str] | None = None
    coded = re.search(r"\((?:D|R)[-)]", document.text) is not None
    for masked in sentences:
        text = _with_parties(document, masked.text)
        for match in _NO_PARTY.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, "No party", 10)
        for match in _CODE.finditer(text):
            if match["code"] == "I" and not coded:
                continue  # "(I)" in a table of results marks the incumbent
            for entity in people_in(document, match["who"]):
                vote(entity, match["code"], 10)
        for match in _AFTER.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 6)
        for match in _overlapping(_BEFORE, text):
            if _PARTY_DOES.search(match["between"]) or _NOT_TITLE.search(match["between"]):
                continue
            if _OTHER_PARTY.search(match["between"]):
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
        for match in (*_APPOSED.finditer(text), *_AMONG_VOTERS.finditer(text)):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 5)
        for pattern in (_OFFICER, *_OF_PARTY):
            for match in pattern.finditer(text):
                if party := _party_of(match, document):
                    for entity in people_in(document, match["who"]):
                        if entity in candidates:
                            vote(entity, party, 5)
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
        if others := _OTHERS.search(text):
            for entity in before:
                if entity in candidates and entity not in votes:
                    vote(entity, code_of(others["party"]), 1)
        if swept and masked.sentence.paragraph == swept[0]:
            for entity in people_in(document, text):
                if entity in candidates and entity not in votes:
                    vote(entity, swept[1], 2)
        swept = None
        if sweep := _SWEPT.search(text):
            swept = (masked.sentence.paragraph, code_of(sweep["party"].split()[0]))
        before = people_in(document, _RIVAL_OF.sub("", text)) or before
        for match in _INCLUDE.finditer(text):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 5)
        for match in _OWN_PARTY.finditer(text):
            same = people_in(document, match["subject"] + match["who"])
            own = {_winner(votes[e]) for e in same if e in votes}
            for entity in same if len(own) == 1 else ():
                vote(entity, next(iter(own)), 4)
        if re.search(r"\btheir party\b", text):
            for match in _LISTED.finditer(text):
                people = people_in(document, match.group())
                own = {_winner(votes[e]) for e in people if e in votes}
                if len(own) == 1:
                    for entity in people:
                        vote(entity, next(iter(own)), 4)
        if _NONPARTISAN.search(text):
            for entity in people_in(document, text):
                if entity in candidates and entity not in votes:
                    vote(entity, "N", 1)
        for match in (*_CANDIDATES_ARE.finditer(text), *_PARTYS_CANDIDATES.finditer(text)):
            named = _OTHER_PARTY.split(match["rest"])[0]
            for entity in people_in(document, named):
                if entity in candidates:
                    vote(entity, code_of(match["party"]), 3)
        for match in (*_BOTH.finditer(text), *_ARE.finditer(text), *_BECOMES.finditer(text)):
            for entity in people_in(document, match["who"]):
                vote(entity, code_of(match["party"]), 5)
        opened = _OPENED.match(text)
        for clause in _CLAUSES.split(text):
            contests = contests_in(clause)
            if not contests and (
                opened or re.match(r"(?:Others?|Also|The others?|They)\b", clause)
            ):
                contests = previous
            previous = contests
            if len(contests) == 1:
                party = next(iter(contests))
                for entity in people_in(document, without_targets(clause)):
                    if entity in candidates and (entity not in votes or party in votes[entity]):
                        vote(entity, party, 1)
    return {entity: _winner(counter) for entity, counter in votes.items() if counter}


_BODY = re.compile(r"¤(\d+)¤")
_OF_LETTER = re.compile(r"(?:[Tt]he )?((?:Democratic|Republican|Libertarian|Green) Party)")


def _with_parties(document: Document, text: str) -> str:
    """A masked sentence with the names of the parties that have a letter written out."""

    def written(match: re.Match[str]) -> str:
        index = int(match.group(1))
        if index < len(document.bodies):
            named = _OF_LETTER.fullmatch(document.bodies[index].name)
            if named:
                return named.group(1)
        return match.group()

    return _BODY.sub(written, text)


def _party_of(match: re.Match[str], document: Document) -> str | None:
    """The party whose name stands in a match: its letter, or the name of one without a letter."""
    name = document.bodies[int(match["body"])].name if match["body"] else f"{match['words']} Party"
    words = name.split()
    if words[-1] != "Party" or len(words) < 2:
        return None
    if words[-2] in ("Democratic", "Republican", "Libertarian", "Green"):
        return code_of(words[-2])
    return " ".join(words[:-1]).removeprefix("The ") if len(words) <= 3 else None


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches that may share a list: "Democrat A, Green B and unaffiliated candidate C"."""
    position = 0
    while match := pattern.search(text, position):
        yield match
        position = match.start("party") + 1


def _winner(counter: Counter[str]) -> str:
    return min(counter, key=lambda party: (-counter[party], party))
