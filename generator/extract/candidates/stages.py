"""Which vote an outcome belongs to: a party's primary, whose winner is the nominee, or the last.

The nearest words decide: those of the sentence, then of its paragraph and the ones before it, then
of the article's top and its day.
"""

from __future__ import annotations

import re

from generator.extract.document import Document, Sentence
from generator.extract.party_contests import contests_in

_PARTY = r"(?:Democrat(?:ic|s)?|Republicans?|GOP|DFL|Libertarian|Green|[Pp]art(?:y|ies)(?:['’]s?)?)"
#: A party's own contest, named as such.
_PARTY_CONTEST = re.compile(
    rf"\b{_PARTY}(?: Party)?(?:['’]s)? (?:(?!(?:to|up|in|for|the|of|at|on|and|who|by|has|is|was)\b)"
    r"[\w.’'-]+ ){0,5}?(?:primar(?:y|ies)|nominations?|nod"
    r"|nominees?|run-?offs?)\b|\bclosed primar(?:y|ies)\b"
)
_PRIMARY = re.compile(r"\b(?:primar(?:y|ies)|nominations?|renominat\w+|nominees?)\b")
#: The vote that fills the seat.
_FINAL = re.compile(
    r"\bgeneral election\b|\b[Ee]lection Day\b|\bre-?elected\b|\bre-?election\b|\bspecial election"
    r"\b|\bmidterms?\b|\b(?:was|were|been) elected\b|\bschool board\b|\b(?:sworn in|inaugurat\w+"
    r"|takes? office|mayor-elect|governor-elect|\w+-elect)\b"
    r"|\belected to\b|\belection to (?:replace|fill|succeed|serve)\b"
    r"|\b(?:won|wins|winning|for|to|into) (?:an?|his|her|their|another) (?:\w+ )?term\b"
)
#: "won the primary to face Roe in the general election": the vote that is still to come.
_AHEAD = re.compile(
    r"\b(?:advanc\w+|mov\w+ on|head\w*|go(?:es|ing)? on|proceed\w*|face|faces|facing|meet|take on"
    r"|challenge|will be|ahead|upcoming|before|ahead of|in|for|win|until|through) "
    r"(?:[^.;]{0,60} )?(?:in |to |into |for )?(?:the |this |next )?(?:fall['’]?s? |November['’]?s? "
    r"|Nov[.ˑ] \d+,? |fall )?general election\b|\b(?:seek\w*|bid|running|run|campaign\w*|effort)"
    r" (?:for |to win )?(?:his |her |their )?re-?election\b"
)
#: "Democrat Doe beat Republican Roe": only the last vote has both.
_BOTH_PARTIES = re.compile(
    r"\b(?:Democrat(?:ic)?|DFL)\b[^.;]*§[^.;]*\b(?:defeat|beat|oust|unseat|toppl|edg|over|against|to)"
    r"\w*\b[^.;]*\b(?:Republican|GOP)\b[^.;]{0,60}§"
    r"|\b(?:Republican|GOP)\b[^.;]*§[^.;]*\b(?:defeat|beat|oust|unseat|toppl|edg|over|against|to)"
    r"\w*\b[^.;]*\b(?:Democrat(?:ic)?|DFL)\b[^.;]{0,60}§"
)
#: All run on one ballot, or without parties: who gets through such a primary is no nominee.
_OPEN = re.compile(
    r"\b(?:non-?partisan|jungle|top-two|all-party|blanket) (?:[\w.]+ ){0,3}?primar(?:y|ies)\b"
    r"|\bnon-?partisan (?:[\w.]+ ){0,4}?(?:races?|elections?|offices?|contests?|seats?"
    r"|positions?)\b"
)
_PRELIMINARY = re.compile(
    r"\bpreliminary (?:municipal |city |mayoral |citywide )?(?:election|contest|round|vote)\b"
    r"|\b(?:top-two|jungle|all-party) primary\b"
)
_PARTIES = re.compile(r"\b(?:Democrat(?:s|ic)?|Republicans?|GOP|DFL|Libertarian)\b|\([DR][-)]")
#: So many paragraphs back still speak of the same vote.
_BACK = 3
_TOP = 6


def status_of_winner(document: Document, sentence: Sentence, masked: str) -> str | None:
    """What somebody is who wins in a sentence: ``nominee``, ``advanced``, ``won``.

    Args:
        document: the article.
        sentence: tells a victory or a defeat.
        masked: the sentence with marks for its people.

    Returns:
        ``None`` where no words tell which vote it was.
    """
    if _PRELIMINARY.search(sentence.text):
        return "advanced"
    told = _told(sentence.text, masked)
    if told is not None:
        return _status(document, sentence.text, told)
    for number in range(sentence.paragraph, max(sentence.paragraph - _BACK, -1), -1):
        before = [
            s.text
            for s in document.in_paragraph(number)
            if number < sentence.paragraph or s.start < sentence.start
        ]
        for text in reversed(before):
            told = _told(text, "")
            if told is not None:
                status = _status(document, text, told)
                return None if status == "advanced" else status
    top = " ".join(s.text for s in document.sentences[:_TOP])
    if document.published and document.published.month in (11, 12, 1):
        return None
    if _PARTY_CONTEST.search(top) and not re.search(r"\b(?:general election|non-?partisan)\b", top):
        return "nominee"
    return None


def nominating_party(document: Document, sentence: Sentence) -> str | None:
    """The party whose nomination is told in a sentence or last before it, as a letter."""
    for number in range(sentence.paragraph, max(sentence.paragraph - _BACK, -1), -1):
        for other in reversed(document.in_paragraph(number)):
            if number < sentence.paragraph or other.start <= sentence.start:
                parties = contests_in(other.text)
                if parties:
                    return next(iter(parties)) if len(parties) == 1 else None
    return None


def told_vote(text: str) -> str | None:
    """What a text's own words tell of who wins in it: ``nominee`` or ``won``."""
    told = _told(text, "")
    return None if told is None else "nominee" if told else "won"


def _status(document: Document, text: str, nomination: bool) -> str:
    if not nomination:
        return "won"
    if _PARTY_CONTEST.search(text):
        return "nominee"
    one_ballot = _OPEN.search(document.text) or not _PARTIES.search(document.text)
    return "advanced" if one_ballot else "nominee"


def _told(text: str, masked: str) -> bool | None:
    """Whether a text's own words tell a nomination (true) or the last vote (false)."""
    rest = _AHEAD.sub(" ", text)
    if _PARTY_CONTEST.search(text):
        return True
    final = bool(_FINAL.search(rest) or (masked and _BOTH_PARTIES.search(masked)))
    if _PRIMARY.search(text):
        return None if final else True
    return False if final else None
