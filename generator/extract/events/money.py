"""Money: what was raised, and what is left, in dollars; one event for each race."""

from __future__ import annotations

import re

from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.events.figures import number_of
from generator.extract.masks import PERSON, people_in
from generator.extract.races import RaceDraft

_MONEY = re.compile(
    r"\$\s?(?P<number>\d[\d,]*(?:[.ˑ]\d+)?)(?P<plus>\+)? ?(?P<unit>million|billion|thousand|M\b"
    r"|K\b|k\b|mil\b)?",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"\b(?:raised|raising|raises|outraised|outraising|haul|took in|brought in|hauled in|collected"
    r"|pulled in|fundrais\w+|contributions|war chest|cash on hand|in the bank|campaign finance"
    r"|reported|on hand|loaned|cash)\b",
    re.IGNORECASE,
)
_CASH = re.compile(
    r"\b(?:cash[- ]on[- ]hand|on hand|in the bank|war chest|left|remaining|cash"
    r"|in (?:his|her|their) (?:campaign )?(?:account|coffers))\b",
    re.IGNORECASE,
)


class Money(Rules):
    """Reads campaigns' finances."""

    def read(self) -> None:
        """Amounts raised and left over, one event for each race."""
        groups: dict[RaceDraft | None, Draft] = {}
        for masked in self.candidates.masked:
            text = masked.text
            if not _RAISED.search(text) or re.search(
                r"\b(?:budget|for (?:charity|the school|schools)|state funding|taxpayers?)\b", text
            ):
                continue
            who = self._known(people_in(self.document, text))
            if not who:
                continue
            explicit = bool(
                re.search(
                    r"\b(?:raised|raising|outrais\w+|took in|brought in|hauled in"
                    r"|cash[- ]on[- ]hand|war chest|in the bank|fundrais\w+|haul|on hand)\b",
                    text,
                    re.IGNORECASE,
                )
            )
            amounts = list(_MONEY.finditer(text))
            if not explicit or (not amounts and not re.search(r"\boutrais\w+", text)):
                continue
            race = self._race(who, masked.sentence)
            draft = groups.get(race)
            figured: list[Entity] = []
            for amount in amounts:
                before = [m for m in re.finditer(PERSON, text) if m.start() < amount.start()]
                entity: Entity | None = None
                if before:
                    entity = next(
                        iter(self._known(people_in(self.document, before[-1].group()))), None
                    )
                else:
                    after = re.search(PERSON, text[amount.end() :])
                    if after:
                        entity = next(
                            iter(self._known(people_in(self.document, after.group()))), None
                        )
                if entity is None:
                    continue
                figured.append(entity)
                if draft is None:
                    draft = groups[race] = Draft(
                        "fundraising", [], masked.sentence, race, confidence=0.75
                    )
                    self.drafts.append(draft)
                key = (
                    "cash_on_hand"
                    if _CASH.search(text[max(0, amount.start() - 25) : amount.end() + 40])
                    and not re.search(
                        r"\brais\w+ (?:about |nearly |more than |over |roughly |almost )*$",
                        text[: amount.start()],
                    )
                    else "amount"
                )
                draft.results.setdefault(entity, {}).setdefault(key, _dollars(amount))
            if draft is None and re.search(r"\boutrais\w+", text):
                draft = groups[race] = Draft(
                    "fundraising", [], masked.sentence, race, confidence=0.7
                )
                self.drafts.append(draft)
                figured = who
            if draft is not None:
                for entity in figured or []:
                    if entity not in draft.who:
                        draft.who.append(entity)
                if draft.date is None:
                    reported = re.search(
                        r"\b(?:reported|announced|filed|said|reports|disclosed)\b", text
                    )
                    if reported:
                        draft.date, draft.basis = self._date(
                            masked.sentence, masked.original(reported.start())
                        )
                if draft.period is None:
                    for mention in self.dates[masked.sentence.paragraph]:
                        if mention.quarter:
                            draft.period = mention.quarter
        self.drafts[:] = [d for d in self.drafts if d.type != "fundraising" or d.who]


def _dollars(match: re.Match[str]) -> float:
    value = number_of(match["number"].replace(",", ""))
    unit = (match["unit"] or "").lower()
    scale = {"million": 1e6, "m": 1e6, "mil": 1e6, "billion": 1e9, "thousand": 1e3, "k": 1e3}.get(
        unit, 1
    )
    return round(value * scale, 2)
