"""Who is named in a sentence about a race without running: aides, kin, the seat's last holder.

A name that only describes somebody else ("the Doe administration", "a former aide to Bo Roe") is
no actor of its sentence; its mark is replaced by a plain word before candidates are read from it.
"""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.document import Document, Mention
from generator.extract.masks import LIST, PERSON, TITLE

_STAFF = (
    r"(?:staff(?:er)?s?|aides?|advis[eo]rs?|appointees?|allies|ally|supporters?|backers?|donors?"
    r"|loyalists?|prot[ée]g[ée]s?|confidante?s?|spokes\w+|chief of staff|lawyers?|attorneys?"
    r"|administration|presidency|era|cabinet|legacy|impeachment|White House)"
)
_KIN = (
    r"(?:husband|wife|widow|son|daughter|father|mother|brother|sister|nephew|niece|cousin|uncle"
    r"|aunt|grandson|granddaughter|grandfather|partner|friend|prot[ée]g[ée]|heir|ex-wife"
    r"|ex-husband|law partner)"
)
_BESIDE = tuple(
    re.compile(pattern)
    for pattern in (
        # "former Bo Roe staffer", "the Doe administration", "Doe-backed", "Doe's husband"
        rf"(?P<who>{PERSON})(?:['’]s?)? (?:(?!and\b|or\b)[\w-]+ )?{_STAFF}\b",
        rf"(?P<who>{PERSON})[-–](?:backed|endorsed|appointed|style|aligned|supported|era"
        rf"|allied)\b",
        rf"(?P<who>{PERSON})['’]s? (?:late |former |own |younger |older |eldest )?{_KIN}\b",
        # "no relation to the retiring Senator Bo Roe"
        rf"\b(?:relation|related|unrelated|confused) (?:to|with) {TITLE}(?P<who>{PERSON})",
        # "a senator for whom Doe campaigned", "districts that Doe carried"
        rf"\bwhom {TITLE}(?P<who>{PERSON})",
        r"\b(?:districts? (?:that|which)|states? (?:that|which)|counties that) "
        rf"{TITLE}(?P<who>{PERSON}) (?:also |narrowly |easily |handily )?(?:won|carried|lost)\b",
        # "a former aide to Bo Roe", "the son of Bo Roe", "husband of state Rep. Ann Doe"
        rf"\b(?:{_STAFF}|{_KIN}|assistant|deputy|counsel|consultant|manager|director) "
        rf"(?:to|of|for|with) {TITLE}(?P<who>{PERSON}(?: and {TITLE}{PERSON})?)",
        # "grandson of former U.S. Attorney General and presidential candidate Bo Roe"
        rf"\b{_KIN} of (?:[\w.’'-]+ ){{1,9}}(?P<who>{PERSON})",
        # "as The Daily's Bo Roe reports"
        rf"\bas (?:(?:[\w.’'-]+|¤\d+¤(?:['’]s)?) ){{0,5}}?(?P<who>{PERSON}) (?:reports|reported"
        rf"|writes|wrote"
        r"|notes|noted|tweeted|put it)\b",
        # "appointed by Gov. Bo Roe", "endorsed by Bo Roe"; not "by his rival Bo Roe"
        r"\b(?:appointed|hired|fired|pardoned|endorsed|backed|supported|praised|recruited|mentored"
        r"|sworn in|hosted|moderated|signed|vetoed|convicted|sentenced) by "
        rf"(?P<between>{TITLE})(?P<who>{LIST})",
    )
)
_ROLE_BETWEEN = re.compile(
    r"\b(?:rivals?|opponents?|challengers?|candidates?|contenders?|nominees?|hopefuls?|incumbents?"
    r"|runners?-up)\b"
)
#: "a supporter of Ann Doe, who is also running"
_RUNS_TOO = re.compile(
    r", who (?:is|are|has|will|had|was) (?:\w+ ){0,2}?(?:running|challenging|seeking|vying"
    r"|announced"
    r"|filed|run|runs|retir\w+|leaving|on the ballot|a candidate|not seeking|her retirement"
    r"|his retirement)"
)
_PERSON = re.compile(PERSON)
#: "to succeed outgoing Mayor Doe", "since Bo Roe resigned": who leaves a seat is no candidate for
#: what is said there.
_LEAVING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|(?:now|currently|once|formerly|long"
        rf"|previously) held by|seat (?:of|held by)|(?:vacated|vacant|given up) (?:by|after|when"
        rf"|following)) {TITLE}(?P<who>{PERSON})(?![^.§]{{0,12}}, who\b)",
        rf"\b(?:death|resignation|retirement|departure|ouster|appointment) of {TITLE}"
        rf"(?P<who>{PERSON})",
        rf"(?P<who>{PERSON})['’]s? (?:\w+ )?(?:death|resignation|retirement|departure|ouster"
        r"|(?:old |former |vacant |vacated |open )(?:\w+ ){0,3}seat)\b",
        rf"\b(?:since|after|when|where|before) {TITLE}(?P<who>{PERSON}) (?:\w+ )?(?:resigned|died"
        r"|retired|left office|stepped down|was (?:appointed|confirmed|indicted|convicted))\b",
    )
)
#: People beside a campaign who do not run.
_ASIDE = re.compile(
    rf"(?:\b(?<!former )(?:donor|billionaire|spokes\w+|[Mm]anager|[Dd]irector|adviser|advisor"
    rf"|consultant|strategist|[Cc]hair\w*|[Pp]rofessor|[Cc]ommunications \w+|pollster|analyst"
    rf"|lobbyist|attorney for[\w ’']*|lawyer for[\w ’']*|husband|wife|son|daughter|father|mother"
    rf"|brother|sister|mentor),? (?P<who>{PERSON})"
    rf"|(?P<who2>{PERSON}),? (?:an? |the |who is |his |her )?"
    rf"(?:(?!former )[\w’'-]+ ){{0,4}}?(?:spokes\w+"
    rf"|campaign manager|director|adviser|advisor|consultant|strategist"
    rf"|chair\w*(?! of (?:the )?[^,.§]{{0,45}}\b(?:[Bb]oard|[Cc]ommission|[Cc]ouncil|Supervisors))"
    rf"|professor|president of|president and|pollster|analyst|lobbyist|editor|executive director"
    rf"|treasurer of the|business manager))\b"
)
#: Said right after a description: its bearer runs, whatever he or she does for a living.
_RUNS = re.compile(
    r"[^.§]{0,90}?(?:,|\bwho\b) (?:is|are|has|have|was|will|also|plans?|hopes?|announced|filed)"
    r"[^.§]{0,40}?\b(?:run|runs|ran|running|seek\w*|sought|vying|consider\w+|weigh\w+|challeng\w+"
    r"|fil(?:ed|ing)|candidate|in the race|campaign\w*)\b"
)


def without_bystanders(text: str) -> str:
    """A masked sentence without the marks of those who only describe others."""
    for pattern in _BESIDE:
        for match in list(pattern.finditer(text)):
            if _ROLE_BETWEEN.search(match.groupdict().get("between") or ""):
                continue
            start, end = match.span("who")
            if _RUNS_TOO.match(text, end):
                continue
            form = _plain if start == match.start() else _nobody
            text = text[:start] + _PERSON.sub(form, text[start:end]) + text[end:]
    return text


def _plain(match: re.Match[str]) -> str:
    """A capitalised word as long as the mark, so that places in the text stay the same."""
    return "X" + match.group()[1:-1] + "x"


def _nobody(match: re.Match[str]) -> str:
    """A mark of nobody: what is said after it is not said of who stands before it."""
    return "§" + "x" * (len(match.group()) - 2) + "§"


_STATE_TITLE = re.compile(
    r"\b(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:['’]s)? (?:(?:Democratic|Republican|GOP) )?"
    r"(?:Gov\.|Sen\.|Rep\.|Governor|Senator|Congress(?:man|woman)|Attorney General) $"
)
_HOME = re.compile(r",? \(?[DRI]-(?P<state>[A-Z][\w.]+(?: [A-Z][a-z]+)?)")


def home_state(document: Document, mention: Mention) -> str | None:
    """The state that stands with a title or a party beside a name, as two letters."""
    text = document.paragraphs[mention.paragraph]
    states = lexicon.places().states
    before = _STATE_TITLE.search(text[max(0, mention.start - 50) : mention.start])
    if before:
        words = before["state"].split()
        for name in (" ".join(words), words[-1]):
            if found := states.get(name.lower()):
                return found
    if after := _HOME.match(text, mention.end):
        for name in (after["state"], after["state"].split()[0]):
            if found := states.get(name.lower().rstrip(".,)")) or states.get(name.lower()):
                return found
    return None


def leaving(text: str) -> list[str]:
    """The marks of those in a masked sentence whose seat is to be filled."""
    return [m["who"] for pattern in _LEAVING for m in pattern.finditer(text)]


def beside(text: str) -> list[str]:
    """The marks of managers, spouses, donors and officers of a masked sentence."""
    return [
        match["who"] or match["who2"]
        for match in _ASIDE.finditer(text)
        if not (match["who2"] and _RUNS.match(text, match.end()))
    ]
