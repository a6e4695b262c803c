"""Polls: a sentence that names one opens it; figures of the next sentences belong to it."""

from __future__ import annotations

import re

from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.events.figures import POLL, POLL_NOT, number_of, percents
from generator.extract.masks import Masked, people_in

_SAMPLE = re.compile(
    r"(?:survey\w*|poll\w*|sample(?: size)?|interview\w*|question\w*|responses?|among"
    r"|of)[^.]{0,70}?(?P<n>\d{1,2},\d{3}|\d{3,4}) (?:\w+ ){0,4}?(?:voters|adults|respondents"
    r"|residents|people|Democrats|Republicans|likely|registered|Democratic|Republican|Granite)",
    re.IGNORECASE,
)
_MARGIN = re.compile(
    r"margin of (?:sampling )?error (?:is |was |of |at )*(?:plus or minus |plus-or-minus |\+/-? ?"
    r"|±|\+/– )?(?P<n>\d+(?:[.ˑ]\d+)?)",
    re.IGNORECASE,
)


class Polls(Rules):
    """Reads polls with pollster, sample, margin of error and figures."""

    def read(self) -> None:
        """Polls, each from its first sentence to the figures that follow it."""
        current: Draft | None = None
        since = 99
        for masked in self.candidates.masked:
            text, sentence = masked.text, masked.sentence
            named = POLL.search(text)
            is_poll = named is not None and not POLL_NOT.search(text)
            figures = {e: p for e, p in percents(self.document, text).items() if e in self.chosen}
            since += 1
            if is_poll and re.search(r"\bvotes? (?:cast|counted)|precincts\b", text):
                continue
            if (
                named
                and is_poll
                and (
                    figures
                    or (
                        len(self._known(people_in(self.document, text))) >= 1
                        and re.search(
                            r"\b(?:lead\w*|led|ahead|trail\w*|points?|percent|%|tied|behind|favor\w*"
                            r"|front)\b",
                            text,
                        )
                    )
                )
            ):
                pollster = self._pollster(masked)
                race = self._race(
                    list(figures) or self._known(people_in(self.document, text)), sentence
                )
                new = (
                    current is None
                    or bool(pollster and current.pollster and pollster != current.pollster)
                    or race is not current.race
                    or (since > 6 and bool(pollster))
                    or bool(
                        re.search(
                            r"\b(?:another|separate|previous|earlier|last month['’]s"
                            r"|second) (?:\w+ )?(?:poll|survey)\b",
                            text,
                        )
                    )
                )
                if new or current is None:
                    current = Draft("poll", [], sentence, race, pollster=pollster)
                    self.drafts.append(current)
                    value, basis = self._date(sentence, masked.original(named.start()))
                    released = re.search(
                        r"\b(?:released|published|out|conducted|taken|unveiled)\b", text
                    )
                    if value is None and released:
                        value, basis = self._date(sentence, masked.original(released.start()))
                    current.date, current.basis = value, basis
                since = 0
                current.pollster = current.pollster or pollster
            if current is not None and re.search(
                r"\b(?:say they|likely voters|registered voters|respondents|surveyed"
                r"|margin of error|undecided|those who)\b",
                text,
            ):
                since = min(since, 2)
            if current is not None and since <= 3:
                if figures and (is_poll or since <= 2):
                    for entity, percent in figures.items():
                        if current.race is None or self.chosen.get(entity) is current.race:
                            current.results.setdefault(entity, {}).setdefault("percent", percent)
                            if entity not in current.who:
                                current.who.append(entity)
                    since = min(since, 1)
                elif is_poll and since == 0:
                    for entity in self._known(people_in(self.document, text)):
                        if entity not in current.who and (
                            current.race is None or self.chosen.get(entity) is current.race
                        ):
                            current.who.append(entity)
                current.pollster = current.pollster or (self._pollster(masked) if is_poll else None)
                if sample := _SAMPLE.search(text):
                    current.sample = current.sample or int(sample["n"].replace(",", ""))
                if margin := _MARGIN.search(text):
                    current.margin = current.margin or number_of(margin["n"])
        for draft in self.drafts:
            if draft.type == "poll" and draft.date is None and self.document.published:
                draft.date, draft.basis = self.document.published.isoformat(), "relative"
        self.drafts[:] = [d for d in self.drafts if d.type != "poll" or d.who]

    def _pollster(self, masked: Masked) -> str | None:
        match = re.search(
            r"¤(\d+)¤(?:[’']s)?(?:/¤\d+¤)* (?:\w+ ){0,4}?(?:poll|survey)\b", masked.text
        ) or re.search(
            r"\b(?:poll|survey)\b[^.§¤]{0,60}?\b(?:by|from|conducted by"
            r"|commissioned by)\b (?:the )?¤(\d+)¤",
            masked.text,
        )
        if match:
            index = int(match.group(1)) + 10_000
            return next((b.name for b in self.document.bodies if b.index == index), None)
        named = re.search(
            r"\b(?:An?|[Tt]he|[Nn]ew|recent|latest) ((?:[A-Z][\w.’'&/-]+ ?){1,6}?)(?:University "
            r"|College )?(?:[Pp]oll|[Ss]urvey)\b",
            masked.text,
        )
        return named.group(1).strip() if named else None
