"""Candidates told by a sentence's grammar, however many words stand between: roles and contests.

Patterns over masked sentences see a few words at a time; "ousted the state's two-term Republican
governor, Bo Roe" and "another contender in the crowded field is state Rep. Ann Doe" are read from
the parse instead: a verb by which rivals meet with a person on both sides, and a noun of those who
run with the person whom it describes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.document import Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two sides of a contest; ``won`` where the words tell that ``one`` has beaten ``other``."""

    one: tuple[Mention, ...]
    other: tuple[Mention, ...]
    won: bool


#: Verbs that set two candidates against each other where a person stands on both sides.
_MEET = re.compile(
    r"(?:defeat|oust|unseat|topple|trounce|challenge|face|rout|outpoll|outlast|crush|dethrone"
    r"|vanquish|thrash|dislodge|dispatch|trail|best|edge|outraise|outpace)(?:e?d|e?s|ing)?"
    r"|(?:ous|dethron|fac|challeng|toppl|trounc|dislodg|edg|outrais|outpac)ing"
    r"|beat(?:s|en|ing)?|overc[ao]m(?:e|es|ing)|primary|primaried",
    re.IGNORECASE,
)
#: ... and of these the ones that tell who won.
_BEATS = re.compile(
    r"(?:defeat|oust|unseat|topple|trounce|rout|outpoll|outlast|crush|dethrone|vanquish|thrash"
    r"|dislodge|dispatch|best|edge)(?:e?d)|beat(?:en)?|overcame"
)
_BEATING = re.compile(
    r"(?:defeat|unseat|oust|toppl|trounc|beat|edg|best|overcom|crush|rout|outpoll|outlast)ing"
)
_AGAINST = frozenset(("against", "over", "past", "versus"))
#: What stands before "against" or "over": "won against", "ran against", "a primary against".
_CONTEND = re.compile(
    r"w(?:in|ins|on|inning)|r[au]n(?:s|ning)?|prevail\w*|triumph\w*|cruis\w+|coast\w*|sail\w*"
    r"|victor(?:y|ious)|went|campaign\w*|compet\w+|bid|squeak\w*|romp\w*|race|primary|contest"
    r"|challenge|landslide|run-?off|rematch|showdown|upset",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:candidate|challenger|contender|hopeful|nominee|front-?runner|runner|opponent|rival"
    r"|competitor|contestant|incumbent|favou?rite|underdog|spoiler|newcomer|finalist|aspirant)s?"
)
#: Before a role that is over or only thought of, or of another contest.
_NOT_NOW = frozenset(
    "former past potential possible failed unsuccessful likely previous last perennial then "
    "onetime presidential vice perfect ideal good better would-be losing 's ’s".split()
)
_AUXILIARIES = frozenset("will would could should may might can to must".split())
_OPPOSING = frozenset(("opponent", "opponents", "rival", "rivals"))
_COPULA = frozenset("is are was were be been remain remains became become becomes 's ’s".split())


def roles(sentence: Sentence) -> Iterator[Mention]:
    """People whom a noun of those who run describes: as predicate, subject or apposition."""
    for token in sentence.span:
        if not token.tag_.startswith("NN") or not _ROLE.fullmatch(token.lower_):
            continue
        if any(c.lower_ in _NOT_NOW for c in token.lefts) or _negated(token.head):
            continue
        if token.lower_ in _OPPOSING and any(c.lower_ in ("of", "to") for c in token.rights):
            continue  # "a fierce opponent of the law"
        copula = token.head.lower_ in _COPULA
        if token.dep_ == "attr" and copula:
            yield from _people(sentence, _children(token.head, "nsubj"))
        elif token.dep_ == "nsubj" and copula:
            yield from _people(sentence, _children(token.head, "attr"))
        if token.dep_ == "appos" and sentence.token_mention(token.head):
            yield from _people(sentence, [token.head], alone=True)
        yield from _people(sentence, _children(token, "appos"))


def meetings(sentence: Sentence) -> Iterator[Meeting]:
    """The two sides of every contest that a verb tells, people on both."""
    for token in sentence.span:
        if token.tag_.startswith("VB") and _MEET.fullmatch(token.lower_):
            passive = [c for agent in _children(token, "agent") for c in _children(agent, "pobj")]
            sides, others = _subjects(token), _children(token, "dobj")
            if passive:
                sides, others = passive, sides
            verb, won = token, _is_won(token)
        elif token.lower_ in _AGAINST and token.dep_ == "prep":
            verb = token.head
            contends = bool(_CONTEND.fullmatch(verb.lower_))
            while verb.dep_ in ("dobj", "pobj", "prep", "attr") and verb.head is not verb:
                verb = verb.head
                contends = contends or bool(_CONTEND.fullmatch(verb.lower_))
            if not contends:
                continue
            others, sides = _children(token, "pobj"), _subjects(verb)
            won = verb.lower_ in ("won", "prevailed", "triumphed") and verb.tag_ == "VBD"
            if verb.lower_ == "went":
                sides = [c for p in _children(verb, "prep") for c in _children(p, "pobj")]
                won = token.lower_ == "over"
        else:
            continue
        if _negated(verb):
            continue
        one, other = tuple(_people(sentence, sides)), tuple(_people(sentence, others))
        if one and other and one[0].entity is not other[0].entity:
            yield Meeting(one, other, won)


def _is_won(verb: Token) -> bool:
    """Whether a verb tells a victory that has come: "beat", "was beaten by", ", beating"."""
    if any(c.dep_ == "aux" and c.lower_ in _AUXILIARIES for c in verb.children):
        return False
    if verb.tag_ in ("VBD", "VBN"):
        return bool(_BEATS.fullmatch(verb.lower_))
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and verb.head.tag_ == "VBD"
        and bool(_BEATING.fullmatch(verb.lower_))
        and not any(c.dep_ in ("mark", "prep") for c in verb.lefts)
    )


def _children(token: Token, *labels: str) -> list[Token]:
    return [c for c in token.children if c.dep_ in labels]


def _subjects(verb: Token) -> list[Token]:
    """The subject of a verb, also of the one that it continues: "won and beat", "was to face"."""
    while True:
        found = _children(verb, "nsubj", "nsubjpass")
        if found:
            who = [t for t in found if t.tag_ in ("WP", "WDT")]
            return [verb.head] if who and verb.dep_ == "relcl" else found
        if verb.dep_ not in ("conj", "xcomp", "advcl", "acl") or verb.head is verb:
            return []
        if verb.dep_ == "acl":
            return [verb.head]
        verb = verb.head


def _people(sentence: Sentence, tokens: list[Token], alone: bool = False) -> Iterator[Mention]:
    """The people whom noun phrases mean: their heads, what stands beside them, the whole list."""
    queue, seen = list(tokens), set[int]()
    while queue:
        token = queue.pop(0)
        if token.i in seen:
            continue
        seen.add(token.i)
        mention = sentence.token_mention(token)
        if mention is not None and mention.entity.kind == "person":
            if not _owns(sentence, mention):
                yield mention
            if not alone:
                queue += _children(token, "conj")
        elif mention is None and token.tag_.startswith("NN"):
            queue += _children(token, "appos", "conj")


def _owns(sentence: Sentence, mention: Mention) -> bool:
    """ "Doe's plan": not Doe."""
    after = sentence.text[mention.end - sentence.start :]
    return after.startswith(("’s", "'s", "’ ", "' "))


def _negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)
