"""Ballot matters: papers filed, places won or challenged, lists of those who filed."""

from __future__ import annotations

import re

from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.masks import LIST, Masked, people_in
from generator.extract.races import RaceDraft

_FILED = re.compile(
    rf"(?P<who>{LIST})(?:,[^§]{{1,90}},)?[^.§]{{0,50}}?\b(?:filed|files|filing|turned in"
    rf"|submitted)\b(?![^.§]{{0,30}}\b(?:lawsuit|suit|complaint|bill|legislation|motion|charges"
    rf"|bankruptcy|ethics|appeal|brief)\b)[^.§]{{0,70}}?\b(?:papers?|paperwork|petitions?"
    rf"|signatures|candidacy|to run|intent\b|intention|notice"
    rf"|for (?:re-?election|the (?:office|seat|ballot|race|\w+ seat)|\w+)|candidates? for|as a"
    rf"|against|nomination|election|statement of)\b"
)
_QUALIFIED = re.compile(
    rf"(?P<who>{LIST})[^.§]{{0,60}}?\b(?:qualif(?:ied|ies)|certified|gathered enough|will appear"
    rf"|has been placed|kept|remains?|stays?|restored)\b[^.§]{{0,50}}?\b(?:ballot|signatures"
    rf"|candidate)\b"
)
_CHALLENGE = re.compile(
    r"\b(?:objections?|challeng(?:e|es|ed|ing)|lawsuit|complaint"
    r"|contest\w*)\b[^.]{0,80}\b(?:petitions?|signatures|ballot|nominating|candidacy"
    r"|nomination papers|residency|eligib\w+)\b|\b(?:petitions?|signatures|candidacy"
    r"|residency)\b[^.]{0,60}\b(?:objections?|challeng\w+)\b",
    re.IGNORECASE,
)
#: Words without which no list is one of those who filed.
_FILING = re.compile(r"\b(?:filed|filing|qualif\w+|sign(?:ed|ing) up|picked up|petitions?)\b")


class Ballot(Rules):
    """Reads what candidates need to stand on a ballot."""

    def read(self, masked: Masked) -> None:
        """Papers filed, places on the ballot won, and challenges, in one sentence."""
        text = masked.text
        for match in _FILED.finditer(text):
            if not self._past(text, match.start(), match.end()):
                at = text.find("fil", match.start()) if "fil" in match.group() else match.start()
                self._put(
                    "ballot", people_in(self.document, match["who"]), masked, at, "filed", 0.8
                )
        for match in _QUALIFIED.finditer(text):
            self._put(
                "ballot",
                people_in(self.document, match["who"]),
                masked,
                match.start() + len(match["who"]),
                "qualified",
                0.7,
            )
        if dispute := _CHALLENGE.search(text):
            who = self._known(people_in(self.document, text))
            if who and not re.search(r"\bchalleng\w+ §", dispute.group()):
                self._put("ballot", who, masked, dispute.start(), "challenge", 0.7)

    def lists(self) -> None:
        """Lists of those who filed: one event for each race's list."""
        if not _FILING.search(self.document.text):
            return
        groups: dict[RaceDraft | None, Draft] = {}
        for entity, shown in self.candidates.drafts.items():
            if (
                "filing list" not in shown.signals
                or entity not in self.chosen
                or shown.sentence is None
            ):
                continue
            race = self.chosen[entity]
            if race not in groups:
                groups[race] = Draft(
                    "ballot", [], shown.sentence, race, detail="filed", confidence=0.75
                )
            groups[race].who.append(entity)
        known = {(d.race, e) for d in self.drafts if d.type == "ballot" for e in d.who}
        for race, draft in groups.items():
            draft.who = [e for e in draft.who if (race, e) not in known]
            if draft.who:
                self.drafts.append(draft)
