"""Ballot matters: papers filed, places won or challenged, lists of those who filed."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.masks import LIST, PERSON, TITLE, Masked, people_in
from generator.extract.races import RaceDraft

#: What stands between a name and its verb: "(Rep.) of Bell has".
_GAP = r"(?:[^.§]|\.\)|\.,)"
_PAPERS = (
    r"\b(?:papers?|paperwork|petitions?|signatures|candidacy|to run|intent\b|intentions?|notice"
    r"|for (?:re-?election|the (?:office|seat|ballot|race|\w+ seat)|\w+)|candidates? for|as a"
    r"|against|nomination|election|statement of|at the (?:[\w’']+ ){0,4}?office"
    r"|with the (?:[\w’']+ ){0,4}?"
    r"(?:office|elections?|clerk|secretary|commission|board))\b"
)
_NO_PAPERS = (
    r"(?![^.§]{0,30}\b(?:lawsuit|suit|complaint|bill|legislation|motion|charges"
    r"|bankruptcy|ethics|appeal|brief|report|reports|objections?|challenges?|finance|grievance"
    r"|injunction)\b)"
)
_FILED = re.compile(
    rf"(?P<who>{LIST})(?:,[^§]{{1,90}},)?(?P<gap>{_GAP}{{0,60}}?)\b(?P<verb>filed|files|filing"
    rf"|turned in"
    rf"|submitted|handed in|returned(?= (?:[\w’'-]+ ){{0,4}}?(?:papers?|paperwork|petitions?"
    rf"|signatures|packets?|forms?)\b))\b"
    rf"{_NO_PAPERS}(?:[^.§]{{0,70}}?{_PAPERS}|(?=[.,;]?$))"
)
#: "Two candidates filed last week, including A in District 2 and B in District 6".
_FILED_INCLUDE = re.compile(
    rf"\b(?P<verb>filed|qualified|signed up|picked up|gathered|submitted"
    rf"|received)\b{_NO_PAPERS}[^§]{{0,150}}?"
    rf"\b(?:include|includes|including|are|were|is):? (?P<rest>{TITLE}§.*)$"
)
#: "Doe has filed to run for mayor and Roe for one of the ward's seats".
_ALSO_FOR = re.compile(
    rf"[^.§]{{0,60}}?(?:,| and|;|, while) {TITLE}(?P<who>{PERSON}) (?:did so )?for (?:the|a|an|one"
    rf"|re-?election|another|mayor|governor|sheriff|clerk|treasurer|\w+ (?:seat|council))\b"
)
#: "Doe has filed for re-election, as have Mayor Roe and Clerk Poe".
_AS_HAS = re.compile(rf"[^.§;]{{0,40}}?,? as (?:has|have|did) (?P<who>{TITLE}{LIST})")
#: "Doe was the only candidate to file by the deadline".
_ONLY = re.compile(
    rf"(?P<who>{PERSON})(?: \([^)]*\))? (?:was|is|were) the only (?:[\w-]+ ){{0,3}}?(?:to|who|that)"
    r" (?:had |has )?(?P<verb>file|filed|qualify|qualified|sign up|signed up)\b"
    r"(?! (?:a |the )?(?:report|lawsuit|complaint|bill|for the (?:forum|debate)))"
)
#: Verbs of many things: with one of the words below they are about papers.
_TAKEN = ("picked up", "gathered", "submitted", "received")
_PAPERS_WORD = re.compile(r"\b(?:signatures|petitions?|papers|paperwork|qualification|packets?)\b")
#: "Filing her intention to seek the seat is Doe".
_FILING_IS = re.compile(
    rf"\b(?P<verb>[Ff]iling) (?:[\w’'-]+,? ){{1,14}}?(?:is|are|was|were),? (?P<who>{TITLE}{LIST})"
)
_QUALIFIED = re.compile(
    rf"(?P<who>{LIST})(?P<gap>[^.§]{{0,60}}?)\b(?P<verb>(?<!most )(?<!best )(?<!more )(?<!highly "
    rf")(?<!well[- ])"
    rf"(?:qualif(?:ied|ies)|certified|gathered enough|has been placed|kept"
    rf"|restored))\b[^.§]{{0,50}}?"
    rf"\b(?:ballot|signatures|run|noon|deadline|office)\b"
    rf"|(?P<who2>{LIST})[^.§]{{0,60}}?\b(?P<verb2>remains?|stays?|will (?:remain|stay)"
    rf"|can (?:remain|stay))\b[^.§]{{0,20}}?"
    rf"\bballot\b"
)
#: "The board certified Doe for the ballot", "restored Doe to the ballot".
_CERTIFIED = re.compile(
    rf"\b(?P<verb>certif(?:ied|ies)|placed|restored|reinstated|returned|put|kept"
    rf"|keeps) {TITLE}(?P<who>{LIST})"
    rf" (?:for|on|to|as)\b[^.§]{{0,40}}?\b(?:ballot|candidates?)\b"
)
#: Without one of these "stays on the ballot" tells of no decision.
_RULING = re.compile(
    r"\b(?:judges?|court|rul(?:e|ed|es|ing)|board|commission|objection|challeng\w+|signatures"
    r"|petitions?"
    r"|valid|determined|overturn\w*|reinstat\w*)\b"
)
_NOBODY = re.compile(
    r"\bno (?:\w+ )?(?:Republicans?|Democrats?|candidates?|challengers?|opponents?|others?"
    r"|independents?|one)\b|\b(?:[Ii]f|nobody|no one|none|not|n['’]t|never|yet to|will|would|could"
    r"|plans? to"
    r"|expected to|before)\b"
)
_CHALLENGE = re.compile(
    r"\b(?:objections?|challeng(?:e|es|ed|ing)|lawsuit|complaint"
    r"|contest\w*)\b[^.]{0,80}\b(?:petitions?|signatures|(?<!secret[- ])ballot"
    r"|nominating (?:petitions?|papers)|candidacy"
    r"|nomination papers|residency|eligib\w+)\b|\b(?:petitions?|signatures|candidacy(?! to\b)"
    r"|residency)\b[^.]{0,60}\b(?:objections?|challeng\w+)\b",
    re.IGNORECASE,
)
#: Who stands behind a challenge without making it: "a supporter of Doe".
_SIDES = re.compile(
    rf"\b(?:supporters?|ally|allies|backers?|behalf|friends?|lawyers?|attorneys?) (?:of"
    rf"|for)[^.;]{{0,60}}?{PERSON}"
)
#: Words without which no list is one of those who filed.
_FILING = re.compile(
    r"\b(?:filed|filing|qualif\w+|sign(?:ed|ing) up|picked up|petitions?)\b", re.IGNORECASE
)


#: What introduces a list of them, in a heading or a sentence.
_FILERS = re.compile(
    r"\bqualif(?:ying|ied) candidates\b|\bcandidate (?:filings|list)\b|\bcandidates? filed\b"
    r"|\b(?:candidates|people|names|list|those|following)\b[^.]{0,80}\b"
    r"(?:(?:have |had |has )?(?:also )?(?:filed|qualified|signed up)|filing|to file|qualify)\b",
    re.IGNORECASE,
)
#: "Any candidate who filed last week", "six candidates filed during the past week".
_FILED_THEN = re.compile(
    r"\b(?:candidates?|people|hopefuls|incumbents|persons?|individuals)\b[^.;]{0,40}?"
    r"\b(?P<verb>filed|signed up|qualified)\b"
)
#: A line that gives its office: "• City Clerk, Ward 2: Ann Doe (R) and Sam Roe (D)".
_LINE = re.compile(r"^[•♦*–-] ?[^:.§]{3,70}: ")
_OPENED = re.compile(
    r"\b(?:[Qq]ualifying|[Ff]iling)\b[^;]{0,60}?\b(?:began|begins|opened|opens|started|runs)\b"
)
_BEGAN = re.compile(r"\b(?:began|started) (?:filing|qualifying|signing up)\b")
_NO_FILERS = re.compile(
    r"\b(?:endors\w+|recommend\w*|(?:not|n['’]t) (?:filed?|qualif\w+)|eligible|may file)\b"
)


class Ballot(Rules):
    """Reads what candidates need to stand on a ballot."""

    def read(self, masked: Masked) -> None:
        """Papers filed, places on the ballot won, and challenges, in one sentence."""
        text = masked.text
        if "§" not in text:
            return
        for match in _FILED.finditer(text):
            lead = text[max(0, match.start() - 25) : match.start()] + match["gap"]
            at = match.start("verb")
            if not self._past(text[at:], 0, match.end() - at) and not _NOBODY.search(lead):
                self._filed(match["who"], masked, at, "filed", 0.8)
                if others := _AS_HAS.match(text, match.end()):
                    self._filed(others["who"], masked, at, "filed", 0.75)
                if also := _ALSO_FOR.match(text, match.end()):
                    self._filed(also["who"], masked, also.start("who"), "filed", 0.75)
        for match in _FILED_INCLUDE.finditer(text):
            if not self._past(text, match.start(), match.end()):
                if match["verb"] in _TAKEN and not _PAPERS_WORD.search(match.group()):
                    continue
                detail = "filed" if match["verb"] in ("filed", "signed up") else "qualified"
                self._filed(match["rest"], masked, match.start(), detail, 0.75)
        for match in _ONLY.finditer(text):
            self._filed(match["who"], masked, match.start("verb"), "filed", 0.75)
        for match in _FILING_IS.finditer(text):
            self._filed(match["who"], masked, match.start(), "filed", 0.75)
        for match in _QUALIFIED.finditer(text):
            if match["who2"] and not _RULING.search(text):
                continue
            if match["who"] and _NOBODY.search(match["gap"]):
                continue
            group = "" if match["who"] else "2"
            at = match.start("verb" + group)
            self._filed(match["who" + group], masked, at, "qualified", 0.7)
        for match in _CERTIFIED.finditer(text):
            if not _NOBODY.search(text[: match.start()][-30:]):
                self._filed(match["who"], masked, match.start("verb"), "qualified", 0.7)
        if dispute := _CHALLENGE.search(text):
            who = self._known(people_in(self.document, _SIDES.sub("", text)))
            if who and not re.search(r"\bchalleng\w+ §", dispute.group()):
                self._put("ballot", who, masked, dispute.start(), "challenge", 0.7)

    def _filed(self, who: str, masked: Masked, at: int, detail: str, confidence: float) -> None:
        """People whose papers are in: one event for each race that they run in."""
        known = self._known(people_in(self.document, who))
        draft = self._put("ballot", known, masked, at, detail, confidence)
        if draft is None:
            return
        if draft.date is None:
            draft.date, draft.basis = self._only_day(masked.sentence, masked.original(at))
        self._by_race(draft)

    def _of_filers(self, number: int) -> bool:
        """Whether the list that a short line stands in is introduced as one of those who filed."""
        for back in range(number - 1, max(number - 120, -1), -1):
            text = self.document.paragraphs[back]
            if _FILERS.search(text):
                return _NO_FILERS.search(text) is None
            if len(text) > 110:
                return False
        return False

    def lists(self) -> None:
        """Lists of those who filed: one event for each race's list."""
        if not _FILING.search(self.document.text):
            return
        groups: dict[RaceDraft | None, Draft] = {}
        for entity, shown in self.candidates.drafts.items():
            if entity not in self.chosen or shown.sentence is None:
                continue
            number = shown.sentence.paragraph
            listed = "heading" in shown.signals or _LINE.match(self.document.paragraphs[number])
            if "filing list" not in shown.signals and not (listed and self._of_filers(number)):
                continue
            race = self.chosen[entity]
            if race not in groups:
                groups[race] = Draft(
                    "ballot", [], shown.sentence, race, detail="filed", confidence=0.75
                )
            groups[race].who.append(entity)
        known = {(d.race, e) for d in self.drafts if d.type == "ballot" for e in d.who}
        day = self._first_day() if groups else None
        for race, draft in groups.items():
            draft.who = [e for e in draft.who if (race, e) not in known]
            if draft.who:
                draft.date, draft.basis = day, "relative" if day else None
                self.drafts.append(draft)

    def dated(self) -> None:
        """A report on who filed: those told without a day filed in the one period it names."""
        open_ = [
            d for d in self.drafts if d.type == "ballot" and d.detail == "filed" and not d.date
        ]
        if len(open_) < 3:
            return
        if (month := self._open_month()) is not None:
            for draft in open_:
                draft.date, draft.basis = month, "relative"
            return
        found: dict[str, str | None] = {}
        for sentence in self.document.sentences:
            for match in _FILED_THEN.finditer(sentence.text):
                value, basis = self._date(sentence, sentence.start + match.start("verb"))
                if value is not None and len(value) == 7:
                    found[value] = basis
        if len(found) == 1:
            for draft in open_:
                draft.date, draft.basis = next(iter(found.items()))

    def _open_month(self) -> str | None:
        """The month of publication, where filing opened in it: whoever has filed did so in it."""
        published = self.document.published
        if published is None:
            return None
        for sentence in self.document.sentences:
            opened = _OPENED.search(sentence.text) or _BEGAN.search(sentence.text)
            if opened is None:
                continue
            for mention in self.dates[sentence.paragraph]:
                inside = sentence.start <= mention.start < sentence.end
                if inside and mention.precision == "day" and mention.value <= published.isoformat():
                    month = f"{published:%Y-%m}"
                    return month if mention.value.startswith(month) else None
        return None

    def _first_day(self) -> str | None:
        """The day on which filing opened, where the list was printed on it or on the day after."""
        published = self.document.published
        for sentence in self.document.sentences:
            if published is None or not _OPENED.search(sentence.text):
                continue
            for mention in self.dates[sentence.paragraph]:
                if mention.start < sentence.start or mention.start >= sentence.end:
                    continue
                if mention.precision == "day":
                    day = dt.date.fromisoformat(mention.value)
                    if 0 <= (published - day).days <= 1:
                        return mention.value
        return None
