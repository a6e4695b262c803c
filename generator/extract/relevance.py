"""Whether an article is about a race at all. One that is not gives no facts."""

from __future__ import annotations

import re
from functools import cache

from generator.extract import lexicon
from generator.extract.candidates import Draft as CandidateDraft
from generator.extract.document import Document
from generator.extract.endorsements import Draft as EndorsementDraft
from generator.extract.events import Draft as EventDraft
from generator.extract.races import Races

#: Words of American campaigns; a story that has none of them is about something else.
_CAMPAIGN = re.compile(
    r"\b(?:elections?|re-?election|primary|primaries|runoff|campaign\w*|candidates?|candidacy"
    r"|ballots?|voters?|nominees?|nomination|incumbents?|challengers?|endors\w+|race|polls?|seat"
    r"|unopposed|bid|hopefuls?|vying|elected|conced\w+|precincts|another term"
    r"|(?:run|runs|ran|running) for|running mate|vot(?:e|es|ed|ing) for|opponents?|filed"
    r"|recommendations?)\b",
    re.IGNORECASE,
)
#: Elections that are none of ours: other countries', clubs', unions' own.
_ELSEWHERE = re.compile(
    r"\b(?:prime minister|parliament\w*|Labour Party|Tory|Tories|Liberal Democrats?|riding"
    r"|chancellor|referendum|union (?:election|leadership)"
    r"|elected (?:president|chair\w*) of the (?:union|association|board)|homecoming"
    r"|student (?:body|council|government)|Hall of Fame|Heisman|MVP|Kentucky Derby|thoroughbred"
    r"|jockey|brand ambassador|sponsorship|papal|conclave|union vote"
    r"|union['’]s election"
    r"|secret[- ]ballot"
    r"|leadership (?:race|elections?|vote|bid|contest|challenge)|(?:FBI|CIA) director"
    r"|ambassador to|confirmation (?:hearing|vote))\b",
    re.IGNORECASE,
)
#: The presidency of the United States; a bare "for president" may be a union's or a club's.
_PRESIDENCY = re.compile(
    r"\bpresidential\b|\bWhite House\b|\bOval Office\b|\bU\.?S\.? president\b"
    r"|\b[Pp]resident of the United States\b|\bIowa caucus\w*\b"
)
_UNION = re.compile(
    r"\b(?:Teachers|Workers|Union|Unions|Employees|Teamsters|Brotherhood|Federation|Local|Guild|Nurses)\b"
)
_PARTIES = re.compile(r"\b(?:Republicans?|Democrats?|Democratic|GOP)\b(?! of| Union)")


def about_a_race(
    document: Document,
    races: Races,
    chosen: list[CandidateDraft],
    endorsed: list[EndorsementDraft],
    events: list[EventDraft],
) -> bool:
    """Enough words of a campaign, a seat to be won, and somebody who runs."""
    text = document.text
    words = max(len(text.split()), 1)
    campaign = len(_CAMPAIGN.findall(text))
    elsewhere = len(_ELSEWHERE.findall(text))
    if not chosen and not endorsed:
        return False
    if _of_a_union(document):
        return False
    surest = max((d.weight for d in chosen), default=0)
    if elsewhere and elsewhere * 4 >= campaign:
        return False
    known = any(d.entity in races.presidential for d in chosen)
    presidency = all(draft.office == "President" for draft in races.drafts)
    if presidency and not known and _another_presidency(text):
        return False
    score = (
        campaign
        + min(surest, 6) / 2
        + len(events)
        + len(chosen) / 2
        + len(endorsed)
        + (2 if races.named else 0)
    )
    return campaign >= 1 and surest >= 2 and score >= 4.5 + words / 400


def _of_a_union(document: Document) -> bool:
    """Whether the top tells of a union's own election: "elections in the Teachers' Federation"."""
    top = " ".join(s.text for s in document.sentences[:5])
    for body in document.bodies:
        if not _UNION.search(body.name):
            continue
        here = {document.paragraphs[m.paragraph][m.start : m.end] for m in body.mentions}
        names = "|".join(re.escape(name) for name in sorted(here, key=lambda n: (-len(n), n)))
        if re.search(
            rf"\b[Ee]lections? (?:in|of|at|inside|within) (?:the )?(?:{names})(?! (?:backed"
            rf"|endorsed))"
            rf"|(?:{names})(?: \([A-Z]+\))?(?:['’]s?)? (?:leadership |presidential "
            rf"|officers?['’]? |internal )?"
            rf"elections?\b|(?:{names})(?: \([A-Z]+\))? (?:members )?voted for an? (?:new"
            rf" )?president\b",
            top,
        ):
            return True
    return False


def _another_presidency(text: str) -> bool:
    """Whether the only contest, one "for president", is another country's or a body's own."""
    parties = len(_PARTIES.findall(text))
    told = set(_PRESIDENCY.findall(text))
    if not told:
        return parties < 2
    if not parties and told == {"presidential"}:
        return True  # a union's slate and its "presidential candidate"
    return parties < 3 and bool(_foreign().search(text))


@cache
def _foreign() -> re.Pattern[str]:
    """ "France's presidential election", "the French vote", "voters in Chile"."""
    words = "|".join(sorted(lexicon.countries()))
    return re.compile(
        rf"\b(?:{words})(?:['’]s?)? (?:\w+ ){{0,2}}?(?:presidential|president|elections?|voters?"
        rf"|vote|run-?off|polls)\b|\b(?:elections?|vote|voters|president) (?:in|of) (?:{words})\b"
    )
