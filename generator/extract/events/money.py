"""Money: what was raised, and what is left, in dollars; one event for each race."""

from __future__ import annotations

import re

from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.events.figures import number_of
from generator.extract.masks import PERSON, Masked, people_in
from generator.extract.races import RaceDraft

_MONEY = re.compile(
    r"\$\s?(?P<number>\d[\d,]*(?:[.ˑ]\d+)?)(?P<plus>\+)? ?(?P<unit>million|billion|thousand|M\b"
    r"|K\b|k\b|mil\b)?"
    r"|\b(?:raised|taken in|took in|brought in|hauled in)(?: (?:about|nearly|more than|over|just"
    r"|almost))* "
    r"(?P<bare>\d{1,3}(?:,\d{3})+)(?! (?:votes|signatures|people|voters))",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"\b(?:raised|raising|raises|outraised|outraising|haul|took in|taken in|brought in|hauled in"
    r"|collected"
    r"|pulled in|fundrais\w+|contributions|donations|war chest|cash on hand|in the bank"
    r"|campaign finance"
    r"|reported|on hand|loaned|cash|bring(?:s|ing) in|tak(?:es|ing) in|haul(?:s|ing) in"
    r"|pull(?:s|ing) in|amass\w*|collect(?:s|ing)|donation|contribution)\b",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(
    r"\b(?:raised|raising|outrais\w+|took in|taken in|brought in|hauled in|cash[- ]on[- ]hand"
    r"|war chest"
    r"|bring(?:s|ing) in|tak(?:es|ing) in|haul(?:s|ing) in|pull(?:s|ed|ing) in|amass\w*"
    r"|(?:received|accepted|got) an? \$[^.§]{0,30}? (?:donation|contribution)"
    r"|in the bank|fundrais\w+|haul|on hand|in (?:campaign )?(?:donations|contributions))\b",
    re.IGNORECASE,
)
_CASH = re.compile(
    r"\b(?:cash[- ]on[- ]hand|on hand|in the bank|war chest|left|remaining|cash"
    r"|in (?:his|her|their) (?:campaign )?(?:account|coffers))\b",
    re.IGNORECASE,
)
_NOT_CAMPAIGN = re.compile(
    r"\b(?:budget|for (?:charity|the school|schools)|state funding|taxpayers?)\b"
)
_MILLIONS = re.compile(r"\$\s?[\d.,ˑ]+ million\b")
#: Who raised more than whom, without a figure that tells how much.
_COMPARED = re.compile(
    r"\boutrais\w+|\braised more\b|\braised (?:\w+ )+as much\b|\b(?:doubled|tripled|topped|exceeded"
    r"|trail\w*)\b[^.]{0,60}\b(?:total|fundrais\w+|haul)\b"
    r"|\bfundrais\w+\b[^.]{0,60}\b(?:trail\w*|topp\w+|edg\w+|led|leads)\b"
)
#: What a report is made known by, for its date.
_REPORTED = re.compile(
    r"\b(?:reported|announced|filed|said|reports|disclosed|released|submitted|showed|shows?)\b"
)
_REPORTS = re.compile(
    r"\b(?:reports?|filings?|disclosures?|statements?|records)\b[^.;]{0,40}?\b(?P<verb>filed"
    r"|released|submitted|made public"
    r"|published|posted|due)\b"
)
#: "Doe and Roe announced they have raised": both, and the ticket's head first.
_PAIR = re.compile(
    rf"(?P<a>{PERSON}) and (?:[\w.’'-]+ ){{0,4}}?{PERSON}[^§.]{{0,50}}?\b(?:they|have"
    rf"|their)\b[^§.]{{0,40}}$"
)


#: "Doe in the 3rd District and Roe in the 7th, who each reported $4 million raised".
_EACH = re.compile(
    rf"(?P<who>{PERSON}[^.;§]{{0,60}}? and [^.;§]{{0,40}}?{PERSON})[^.;§]{{0,40}}?\b(?:each|both)"
    r" (?:\w+ )?(?:raised|reported|brought|took|had|collected)\b[^§$]{0,30}$"
)
_SCORE = re.compile(
    rf"(?P<a>{PERSON})[^.§]{{0,50}}?\boutrais\w+ [^.§]{{0,40}}?(?P<b>{PERSON})[^.§$]{{0,60}}"
    rf"(?P<x>\$)[\d,.ˑ]+(?: \w+)? to (?P<y>\$)"
)

#: A comparison of a whole campaign, not of one report.
_STANDING = re.compile(
    r"\b(?:has|have|had)(?: \w+ly| also| far)? out(?:raised|spent)\b|\b(?:consistently|always"
    r"|regularly|routinely) outrais\w+"
)
#: What a comparison is of, where it is of one report.
_PERIOD = re.compile(
    r"\b(?:quarter|report(?:s|ed|ing)?|filings?|filed|period|month|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|week|year|days|Q[1-4])\b"
)
#: What is known on the day of publication: "has raised $120,000 to date".
_AS_OF_NOW = re.compile(
    r"\b(?:to date|so far|(?:latest|new(?:ly released)?|most recent) (?:[\w-]+ ){0,3}?(?:reports?"
    r"|filings?|numbers|figures|disclosures?)|(?:reports?|filings?|numbers|figures|records) (?:show"
    r"|shows|put|puts))\b"
)


class Money(Rules):
    """Reads campaigns' finances."""

    def read(self) -> None:
        """Amounts raised and left over, one event for each race."""
        groups: dict[RaceDraft | int, Draft] = {}
        filed: tuple[str | None, str | None] = (None, None)
        for masked in self.masked:
            text = masked.text
            if not _RAISED.search(text) or _NOT_CAMPAIGN.search(text):
                continue
            if filed[0] is None and (report := _REPORTS.search(text)):
                filed = self._date(masked.sentence, masked.original(report.start("verb")))
            who = self._known(people_in(self.document, text))
            compared = _COMPARED.search(text) is not None
            amounts = list(_MONEY.finditer(text))
            if not who or not (_EXPLICIT.search(text) or compared) or not (amounts or compared):
                continue
            owned = self._score(text, amounts) or [
                (e, a) for a in amounts if (e := self._owner(text, a)) is not None
            ]
            for amount in amounts:
                if each := _EACH.search(text[: amount.start()]):
                    both = self._known(people_in(self.document, each["who"]))
                    owned += [(e, amount) for e in both if (e, amount) not in owned]
            people = list(dict.fromkeys(e for e, _ in owned))
            if not amounts and _STANDING.search(text) and not _PERIOD.search(text):
                continue  # "has consistently outraised her": no report of a campaign's money
            if compared and len(who) > 1:
                people += [e for e in who if e not in people]
            for race in dict.fromkeys(self._race([e], masked.sentence) for e in people):
                some = [e for e in people if self._race([e], masked.sentence) is race]
                self._add(groups, race, some, [o for o in owned if o[0] in some], masked)
        for draft in groups.values():
            if draft.date is None:
                draft.date, draft.basis = filed
            published = self.document.published
            if draft.date is None and published and _AS_OF_NOW.search(draft.sentence.text):
                draft.date, draft.basis = published.isoformat(), "relative"
        self.drafts[:] = [d for d in self.drafts if d.type != "fundraising" or d.who]

    def _score(self, text: str, amounts: list[re.Match[str]]) -> list[tuple[Entity, re.Match[str]]]:
        """ "Doe outraised Roe, $210,000 to $95,000": the first amount is the first one's."""
        match = _SCORE.search(text)
        if match is None or len(amounts) < 2:
            return []
        pair = [a for a in amounts if match.start("x") <= a.start() <= match.start("y")]
        people = self._known(people_in(self.document, match["a"] + match["b"]))
        return list(zip(people, pair, strict=True)) if len(people) == len(pair) == 2 else []

    def _owner(self, text: str, amount: re.Match[str]) -> Entity | None:
        """Whose money an amount is: the person named before it, else after it."""
        before = [m for m in re.finditer(PERSON, text) if m.start() < amount.start()]
        if pair := _PAIR.search(text[: amount.start()]):
            head = self._known(people_in(self.document, pair["a"]))
            if head:
                return head[0]
        place = before[-1] if before else re.search(PERSON, text[amount.end() :])
        if place is None:
            return None
        return next(iter(self._known(people_in(self.document, place.group()))), None)

    def _add(
        self,
        groups: dict[RaceDraft | int, Draft],
        race: RaceDraft | None,
        people: list[Entity],
        owned: list[tuple[Entity, re.Match[str]]],
        masked: Masked,
    ) -> None:
        text, draft = masked.text, groups.get(race or masked.sentence.index)
        if draft is None:
            draft = groups[race or masked.sentence.index] = Draft(
                "fundraising", [], masked.sentence, race, confidence=0.75
            )
            self.drafts.append(draft)
        draft.who += [e for e in people if e not in draft.who]
        for entity, amount in owned:
            around = text[max(0, amount.start() - 25) : amount.end() + 40]
            raised = re.search(
                r"\brais\w+ (?:about |nearly |more than |over |roughly |almost )*$",
                text[: amount.start()],
            )
            key = "cash_on_hand" if _CASH.search(around) and not raised else "amount"
            dollars = _dollars(amount)
            if dollars < 100 and "." in f"{dollars:g}" and _MILLIONS.search(text):
                dollars = round(dollars * 1e6, 2)  # "$4 million to her rival's $4.1"
            draft.results.setdefault(entity, {}).setdefault(key, dollars)
        if draft.date is None and (reported := _REPORTED.search(text)):
            value, basis = self._date(masked.sentence, masked.original(reported.start()))
            quarters = {
                d.value for d in self.dates[masked.sentence.paragraph] if d.end_value is not None
            }
            if value is not None and len(value) > 4 and value not in quarters:
                draft.date, draft.basis = value, basis
        if draft.period is None:
            for mention in self.dates[masked.sentence.paragraph]:
                if mention.quarter:
                    draft.period = mention.quarter


def _dollars(match: re.Match[str]) -> float:
    value = number_of((match["number"] or match["bare"]).replace(",", ""))
    unit = (match["unit"] or "").lower()
    scale = {"million": 1e6, "m": 1e6, "mil": 1e6, "billion": 1e9, "thousand": 1e3, "k": 1e3}.get(
        unit, 1
    )
    return round(value * scale, 2)
