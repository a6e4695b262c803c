"""Money: what was raised, and what is left, in dollars; one event for each race."""

from __future__ import annotations

import re

from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.events.numerals import Figure, dollars_in
from generator.extract.events.owners import Owned, owned
from generator.extract.masks import PERSON, Masked, people_in
from generator.extract.races import RaceDraft

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
    r"|(?:has|had) (?:(?:about|nearly|some|just) )?\$[^.§;$]{1,20} (?:left|remaining)"
    r"|collected (?:(?:about|nearly|more than|over|just|almost|roughly) )*\$"
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


#: What a comparison is of, where it is of one report.
_PERIOD = re.compile(
    r"\b(?:quarter|report(?:s|ed|ing)?|filings?|filed|period|month|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|week|year|days|Q[1-4])\b"
)
_PERFECT = re.compile(r"\b(?:has|have|had)\b")
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
            amounts = dollars_in(text)
            if not who or not (_EXPLICIT.search(text) or compared) or not (amounts or compared):
                continue
            owned = self._owned(text, amounts)
            for amount in amounts:
                if each := _EACH.search(text[: amount.start]):
                    both = self._known(people_in(self.document, each["who"]))
                    owned += [(e, amount) for e in both if (e, amount) not in owned]
            people = list(dict.fromkeys(e for e, _ in owned))
            if not amounts and _PERFECT.search(text) and not _PERIOD.search(text):
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

    def _owned(self, text: str, amounts: list[Figure]) -> Owned:
        """Whose money each amount is; what candidates lend or spend is none they raised."""
        told = [(e, a) for e, a in owned(self.document, text, amounts) if e in self.chosen]
        heads = {
            a: self._known(people_in(self.document, pair["a"]))[:1]
            for a in amounts
            if (pair := _PAIR.search(text[: a.start]))
        }
        told = [((heads.get(a) or [e])[0], a) for e, a in told]
        if not told and len(amounts) == 1:
            after = re.search(PERSON, text[amounts[0].end :])
            if after and not re.search(PERSON, text[: amounts[0].start]):
                told = [
                    (e, amounts[0]) for e in self._known(people_in(self.document, after.group()))
                ]
        return told

    def _add(
        self,
        groups: dict[RaceDraft | int, Draft],
        race: RaceDraft | None,
        people: list[Entity],
        owned: Owned,
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
            key = _kept_as(text, amount)
            if key is not None:
                draft.results.setdefault(entity, {}).setdefault(key, amount.value)
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


#: Where the words of one amount end.
_APART = re.compile(r"[,;:$—–]|\b(?:and|while|but|with|compared)\b")
_LENT_BEFORE = re.compile(
    r"\b(?:len[dt]\w*|loan\w*|spen[dt]\w*|owes?|owed|debts?)\b[^$;,—]{0,40}$"
    r"|\b(?:caps?|capped|limit\w*|maximum|minimum)\b[^$;,—]{0,40}\bat $"
    r"|\b(?:advantage|lead|edge|gap|margin|difference|goal|target|limit|maximum|by)"
    r"(?: (?:of|is|was|about|nearly|more|than|over|just|roughly|almost|some))* $"
)
_LENT_AFTER = re.compile(
    r" (?:(?:of|from|in) (?:his|her|their) own|(?:personal )?loan|in loans|in debt|in expens\w+"
    r"|to spend|in spending|salary|bond\b|budget|on (?:ads|advertis\w+|TV|television)"
    r"|of (?:the|that|which|it)\b)"
)
_RAISED_BEFORE = re.compile(r"\b(?:rais\w+|t[oa]\w+ in|brought in|bringing in|haul\w* in)\b")
_ENDED_WITH = re.compile(
    r"\b(?:end(?:ed|ing|s)|finish(?:ed|ing|es)|clos(?:ed|ing)|start(?:ed|ing)|began)\b[^$;]{0,50}"
    r"\bwith (?:about |nearly |more than |over |just |roughly |almost )*$"
)


def _kept_as(text: str, amount: Figure) -> str | None:
    """Whether an amount was raised or is left over; ``None``: neither."""
    before, after = text[max(0, amount.start - 70) : amount.start], text[amount.end :][:60]
    if _LENT_BEFORE.search(before) or _LENT_AFTER.match(after):
        return None
    if _ENDED_WITH.search(before):
        return "cash_on_hand"
    own = before[last[-1].end() :] if (last := list(_APART.finditer(before))) else before
    theirs = after[: apart.start()] if (apart := _APART.search(after)) else after
    raised = _RAISED_BEFORE.search(own) is not None
    return "cash_on_hand" if _CASH.search(own + " · " + theirs) and not raised else "amount"
