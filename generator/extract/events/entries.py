"""Entries and exits: campaigns that were announced, ended or struck from the ballot."""

from __future__ import annotations

import re

from generator.extract.candidates import STATUSES
from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.masks import LIST, PERSON, Masked, people_in

_ANNOUNCE = re.compile(
    rf"(?P<who>{LIST})(?:,[^§]{{1,110}},"
    rf"|\s?\([^)]{{1,30}}\))?(?P<between>[^.§]{{0,60}}?)\b(?P<verb>announc\w*|launch\w*"
    rf"|kick\w* off|declar\w+|enter\w*|join\w*|jump\w* (?:in|into)|unveil\w*|formaliz\w+"
    rf"|confirm\w*|said|began|tossed|threw|thrown|made)\b(?P<rest>[^.§]{{0,90}}?)"
    r"(?:§\d+§ (?:is |was |will |would )(?:be )?(?:running|run|seek|seeking|challenging"
    r"|challenge)\b|\b(?:candidac\w+|campaigns?|bids?|race|contest|primary|field"
    r"|(?:he|she|they|is|was|are)(?: is| was| will| would| are)?(?: be)? (?:running|run|seek"
    r"|seeking|challenging|challenge)|(?:will|plans? to|intends? to|intention to|to|would) (?:run"
    r"|seek|challenge)|run for|runs? for|hat in(?:to)? the ring|re-?election|running for)\b)"
)
_ANNOUNCE_NOUN = re.compile(
    rf"(?P<who>{PERSON})[’']s? (?:\w+ ){{0,3}}?(?P<verb>announcement|entry|entrance|kickoff"
    rf"|launch)\b"
)
_NOT_ANNOUNCE = re.compile(
    r"\b(?:endors\w*|support\w*|suspend\w*|end(?:s|ed|ing)?|drop\w*|withdr\w*|exit\w*|not|won['’]t"
    r"|spokes\w+|manager|ad\b|ads\b|commercial|consider\w*|if|whether|could|may|might|expected"
    r"|yet to|declin\w+|when (?:he|she|they) |donat\w+|rais\w+|appeal|would)\b",
    re.IGNORECASE,
)


class Entries(Rules):
    """Reads who entered and who left a race."""

    def announcements(self, masked: Masked) -> None:
        """Campaigns announced in one sentence."""
        text = masked.text
        for match in _ANNOUNCE.finditer(text):
            span = text[match.start("between") : match.end()]
            if _NOT_ANNOUNCE.search(span) or self._past(text, match.start(), match.end()):
                continue
            verb = match["verb"]
            if verb in ("made", "confirm", "confirmed", "said", "began") and not re.search(
                r"running|run\b|candidacy|bid|official|seek",
                match.group()[match.end("verb") - match.start() :],
            ):
                continue
            if verb.startswith(("enter", "join")) and not re.search(
                r"race|contest|primary|field|campaign|run", text[match.end("rest") : match.end()]
            ):
                continue
            self._put(
                "announcement", people_in(self.document, match["who"]), masked, match.start("verb")
            )
        for match in _ANNOUNCE_NOUN.finditer(text):
            if not self._past(text, match.start(), match.end()) and re.search(
                r"\b(?:candidacy|bid|campaign|race|run)\b", text
            ):
                self._put(
                    "announcement",
                    people_in(self.document, match["who"]),
                    masked,
                    match.start("verb"),
                    confidence=0.6,
                )
        # "The Chicago Democrat, who entered the race in June": a description in the name's place
        entered = re.search(
            r"\b(?:The|the|He|She|he|she)\b[^.§]{0,40}?\b(?P<verb>entered|joined|announced"
            r"|launched|declared|jumped into|kicked off)\b (?:the|his|her|a) (?:\w+ ){0,4}?(?:race"
            r"|contest|campaign|candidacy|bid|primary|field|run)\b",
            text,
        )
        if (
            entered
            and not _NOT_ANNOUNCE.search(entered.group())
            and not self._past(text, entered.start(), entered.end())
        ):
            entity = self._above(masked, entered)
            if entity is not None:
                self._put("announcement", [entity], masked, entered.start("verb"), confidence=0.75)

    def _above(self, masked: Masked, match: re.Match[str]) -> Entity | None:
        """Whom "he", "she" or "the Democrat" opening a sentence means: the candidate above."""
        word = match.group().split()[0].lower()
        sexes = ("m", "u") if word == "he" else ("f", "u") if word == "she" else ("m", "f", "u")
        inside = [
            e
            for e in people_in(self.document, masked.text[: match.start()])
            if e in self.chosen and e.sex in sexes
        ]
        if inside:
            return inside[-1]
        for back in range(1, 5):
            index = masked.sentence.index - back
            if index < 0:
                return None
            people = [
                m.entity
                for m in self.document.sentences[index].mentions
                if m.entity in self.chosen and m.entity.sex in sexes
            ]
            if people:
                return people[0]
        return None

    def exits(self, masked: Masked) -> None:
        """Campaigns ended, and names struck from the ballot, in one sentence."""
        text = masked.text
        for signal in STATUSES:
            if signal.status not in ("withdrawn", "removed"):
                continue
            for match in signal.pattern.finditer(text):
                if self._past(text, match.start(), match.end()) or re.search(
                    r"\b(?:[Ii]f|could|would|may|might|urg\w+|call\w* on|call\w* for|should|not"
                    r"|n['’]t|den(?:y|ied|ies)|refus\w+|pressur\w+)\b",
                    text[max(0, match.start() - 25) : match.end()],
                ):
                    continue
                verb = match.start() + len(match["who"] or "")
                if signal.status == "withdrawn":
                    self._put(
                        "withdrawal",
                        people_in(self.document, match["who"]),
                        masked,
                        self._verb_at(match),
                    )
                else:
                    self._put(
                        "ballot", people_in(self.document, match["who"]), masked, verb, "removal"
                    )

    @staticmethod
    def _verb_at(match: re.Match[str]) -> int:
        found = re.search(
            r"\b(?:drop|withdr|suspend|end|exit|bow|pull|quit|abandon|left|leaving|stepp"
            r"|called)\w*",
            match.group(),
        )
        return match.start() + (found.start() if found else 0)
