"""Which body a name means: two names of one body are one endorser, two locals in a name are two.

An article names a body in full once and then by a part of its name ("the Action Fund", "Local 9").
A known national body is never taken for the state or local body whose name contains its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.extract import lexicon
from generator.extract.document import Document, Entity
from generator.extract.endorsements.draft import Draft
from generator.extract.refs import Refs

#: "Local 9", "Lodge 7": a body by its number alone.
_NUMBER = re.compile(r"(?:Local|Lodge|Chapter|District Council)(?: Union)?(?: No\.)? ?#?(\d+)$")
_SEVERAL = re.compile(
    r"(?P<name>.*?)\b(?P<kind>Local|Lodge|Chapter|Council)s? (?P<one>\d+)(?:, (?P<two>\d+))?,? "
    r"(?:and|&) (?P<last>\d+)(?P<rest>.*)$"
)
#: Words that make a name national: never short for one of its parts.
_NATIONAL = re.compile(r"\b(?:International|National|American|United|America|AFL-CIO)\b")
#: How a newspaper is called after its first full mention.
_PAPER = re.compile(
    r"(?:\w+-)?(?:Tribune|Times|Post|Herald|Journal|Gazette|Globe|Press|Chronicle|Register|Dispatch|Inquirer"
    r"|Courier|Observer|Sentinel|Examiner|Bee|Star|Sun|Record|Reporter|Courant|Republic|News)"
)
_LITTLE = frozenset("the of and for a an in & union".split())


def settle(document: Document, refs: Refs, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each endorser under one name, officers left out beside their bodies."""
    named = {
        m.entity
        for s in document.sentences
        if not re.match(r"[—–-]+ .*\(@", s.text)  # a post's signature is no full name
        for m in s.mentions
    }
    whole = _wholes(sorted((e for e in named if e.kind != "person"), key=lambda e: e.index))
    whole |= _headlined(document, named)
    result: list[Draft] = []
    for draft in drafts:
        result += [
            draft if endorser is draft.endorser else replace(draft, endorser=endorser)
            for endorser in _each(whole.get(draft.endorser, draft.endorser))
        ]
    bodies = {(d.endorser, d.candidate, d.stance) for d in result if d.endorser.kind != "person"}
    return [d for d in result if not _for_body(d, refs, bodies, whole)]


def _headlined(document: Document, named: set[Entity]) -> dict[Entity, Entity]:
    """Names read too far in a headline's capitals, with whom they mean: "Doe Reverses Course"."""
    people = sorted((e for e in named if e.kind == "person"), key=lambda e: e.index)
    given = lexicon.given_names()
    found: dict[Entity, Entity] = {}
    for person in people:
        first = person.name.split()[0]
        line = document.paragraphs[person.mentions[0].paragraph]
        once = len(person.mentions) == 1 and not re.search(r"[.!?][”\"]?$", line)
        if " " not in person.name or (first in given and not once):
            continue
        meant = {e for e in people if e is not person and e.surname == first}
        if len(meant) == 1:
            found[person] = meant.pop()
    return found


def _for_body(
    draft: Draft,
    refs: Refs,
    bodies: set[tuple[Entity, Entity | None, str]],
    whole: dict[Entity, Entity],
) -> bool:
    """Whether an officer only announces what the body is told to have done."""
    if draft.endorser.kind != "person" or "personally" in draft.sentence.text:
        return False
    body = refs.body_of(draft.endorser)
    return body is not None and (whole.get(body, body), draft.candidate, draft.stance) in bodies


def _wholes(bodies: list[Entity]) -> dict[Entity, Entity]:
    """Bodies named by a part of another's name, with the other."""
    found: dict[Entity, Entity] = {}
    for body in sorted(bodies, key=lambda b: (-len(b.name), b.index)):
        longer = {
            found.get(b, b) for b in bodies if b is not body and _is_short_for(body.name, b.name)
        }
        if len(longer) == 1 and (whole := longer.pop()) is not body:
            found[body] = whole
    for body in bodies:
        if body in found or not (number := _NUMBER.match(body.name)):
            continue
        parents = {
            name.strip()
            for b in bodies
            if (match := re.match(r"(.*?),? (?:Local|Lodge|Chapter)s?\b.*\d", b.name))
            and (name := match.group(1))
        }
        if len(parents) == 1 and body.name == number.group():
            body.name = f"{parents.pop()} {body.name}"  # "Local 35", a sister of "Union Local 10"
    return {body: found.get(other, other) for body, other in found.items()}


def _is_short_for(short: str, long: str) -> bool:
    """Whether a name is part of another: "Action Fund", "Local 9", without its local's number."""
    a, b = _words(short), _words(long)
    if sorted(a) == sorted(b):
        return len(short) < len(long)
    if long in (f"state {short}", f"county {short}", f"city {short}", f"statewide {short}"):
        return True
    if (one := _NUMBER.search(short)) and (two := _NUMBER.search(long)):
        # "UA Local 9" beside "Plumbers and Fitters Local 9": no two locals of a number in one text
        return one.group() == two.group() and len(short) < len(long)
    if _PAPER.fullmatch(short):
        return long.endswith(f" {short}")  # "the Post", "the Washington Post"
    if (full := lexicon.bodies().names.get(short)) and not _NATIONAL.search(full):
        # "the WFP" beside the "Ohio Working Families Party" alone
        state = long.removesuffix(f" {full}").lower()
        places = lexicon.places()
        place = long.removesuffix(f" {full}")
        return long.endswith(f" {full}") and (
            state in places.states or place in places.cities or place in places.counties
        )
    if len(b) <= len(a) or short in lexicon.bodies().names or _NATIONAL.search(short):
        return False
    if number := _NUMBER.fullmatch(short):
        return bool(re.search(rf"\b{re.escape(number.group())}\b", long))
    if len(a) < 2 or short in lexicon.bodies().names.values():
        return False
    if b[: len(a)] == a and re.fullmatch(
        r"(?:local|lodge|chapter) (?:no )?\d+", " ".join(b[len(a) :])
    ):
        return True
    return b[-len(a) :] == a


def _words(name: str) -> list[str]:
    """A name's words in lower case, acronyms spelt out, small words left out."""
    known = lexicon.bodies().names
    full = re.sub(r"\b[A-Z]{3,6}\b", lambda m: known.get(m.group()) or m.group(), name)
    words = re.findall(r"[\w'’-]+", full.lower().replace("’", "'"))
    return [w.removesuffix("'s") for w in words if w not in _LITTLE]


def _each(endorser: Entity) -> Iterable[Entity]:
    """ "Union Locals 10 and 20" is two bodies."""
    several = _SEVERAL.match(endorser.name) if endorser.kind == "organization" else None
    if several is None:
        return (endorser,)
    names = [
        f"{several['name']}{several['kind']} {number}{several['rest']}".strip()
        for number in (several["one"], several["two"], several["last"])
        if number
    ]
    # their places in the order of entities lie behind those of the document's own
    base = 30_000 + 10 * (endorser.index - 10_000)
    return [Entity("organization", name, base + k) for k, name in enumerate(names)]
