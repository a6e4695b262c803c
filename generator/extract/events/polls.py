"""Polls: a sentence that names one opens it; figures of the next sentences belong to it."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.dates import DateMention, date_of
from generator.extract.document import Entity, Sentence
from generator.extract.events.base import Rules
from generator.extract.events.counts import is_table_line, table_of
from generator.extract.events.draft import Draft
from generator.extract.events.figures import POLL, POLL_NOT, figures_of
from generator.extract.events.numerals import number_of
from generator.extract.masks import Masked, people_in
from generator.extract.races import RaceDraft

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
#: A lead without percents: "ahead by 4 points", "in a dead heat".
_STANDING = re.compile(
    r"\b(?:lead\w*|led|ahead|trail\w*|points?|percent|tied|tie|behind|neck and neck|dead heat"
    r"|deadlocked|favor\w*"
    r"|statistical\w*|top\w*|margin)\b|%"
)
#: One survey, not polling in general: "a new poll", "the survey"; not "polls show".
_ONE = re.compile(r"\b(?:poll|survey|Poll|Survey)\b|\b(?:poll|survey)['’]s\b")
_IN_GENERAL = re.compile(
    r"\b(?:several|some|many|most|all|other|public|opinion|internal|recent|national"
    r"|earlier) (?:\w+ )?polls\b"
    r"|\b[Pp]oll after poll\b|\bpolls (?:show|have|suggest|indicate)"
    r"|\bpolling averages?\b|\baverages? of\b"
    r"|(?<!to the )(?<!to this )(?<!the new )\bpolling\b"
    r"|\b(?:commission|conduct|pay for|plan|order|e?mail|sen[dt])\w* a (?:poll|survey)\b"
    r"|\b(?:poll|survey)(?:ed|s)? (?:of )?(?:its|their|our|the) (?:members|membership|delegates)\b"
)
_ANOTHER = re.compile(
    r"\b(?:another|separate|second|different) (?:[\w’'.-]+ ){0,3}?(?:poll|survey)\b"
    r"|\b(?:previous|earlier|last month['’]s|prior|last) (?:\w+ )?(?:poll|survey)\b"
    r"|\bpoll by the same\b",
    re.IGNORECASE,
)
#: An older poll that the new one is only held against.
_COMPARED = re.compile(
    r"\b(?:compar\w+|up from|down from|(?:from|in|since) (?:the|its|their|a|an) (?:previous|prior"
    r"|last|earlier))\b"
)
_RELEASED = re.compile(
    r"\b(?:released|published|unveiled|announced|out|made public|issued|conducted|taken)\b"
)
_FIELDWORK = re.compile(
    r"\b(?:conducted|taken|fielded|surveyed|polled|interviewed|in the field|carried out|between"
    r"|from)\b[^.;]{0,60}$"
)
#: What tells no day of publication: an old poll, told of in passing.
_UNDATED = re.compile(
    r"\b(?:recent|earlier|previous|latest publicly available|last|past"
    r"|prior)\b[^.;¤§]{0,40}?(?:¤\d+¤ )?[^.;]{0,30}?\b(?:poll|survey)\b",
    re.IGNORECASE,
)


#: "shows her leading Roe", "puts him at 40 percent".
_SHOWS = re.compile(
    r"\b(?:shows?|showed|showing|ha[sd]|ha(?:ve|ving)|puts?|putting|found|finds|finding|gives?"
    r"|gave|giving|places?|placed|placing) (?P<who>him|her) (?=with|leading|ahead|at|beating|edging"
    r"|trailing|in|up|down|running|tied|behind|winning|losing|narrowly|essentially|well|by|\d)"
)
_SAME = re.compile(r"\b[Tt]he (?:new |same )?(?:poll|survey|polling)\b")
#: "a poll from earlier this month": its month is told, so no day is.
_POLL_OF = re.compile(
    r"\b(?:[Pp]oll|[Ss]urvey) (?:from|of|in|taken|released|published|conducted)(?: back)?"
    r"(?: in| from)? $"
)
_MANY = re.compile(r"\b(?:challengers|rivals|opponents|contenders|field|pack|others)\b")
_COUNTED = re.compile(r"\bprecincts\b|\bvotes (?:cast|counted)\b|\bunofficial\b")
_INDEFINITE = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Tt]o|[Aa]nd|[Bb]ut|^)? ?\b[Aa]n? (?:(?!new\b)[\w’'.¤/-]+ ){0,6}?(?:poll"
    r"|survey)\b"
)
#: Figures of some voters only: "among independents, Doe led 47% to 39%". A party's own voters are
#: all of a primary's.
_SOME = re.compile(
    r"\b(?:[Aa]mong|[Ww]ith|[Bb]y) (?:[\w-]+ ){0,3}?(?:independents|women|men|Blacks|Latinos"
    r"|Latinas"
    r"|Hispanics|whites|African[- ]Americans|Asian[- ]Americans|Asians|Jews|Catholics|evangelicals"
    r"|seniors|millennials|suburbanites|moderates|liberals|conservatives|(?:independent"
    r"|unaffiliated"
    r"|female|male|Black|Latino|Hispanic|white|Asian|Jewish|Catholic|suburban|rural|urban|younger"
    r"|older|moderate|liberal|conservative|union|nonwhite|college-educated) (?:[\w-]+ )?(?:voters"
    r"|women|men|households|respondents|residents))\b"
    r"|\b[Ii]ndependents?(?: voters)? (?:back|favor|prefer|support|choose|are|were|split|break"
    r"|broke)"
    r"|\b(?:Republicans|Democrats|Republican voters|Democratic voters) (?:back|favor|prefer|support"
    r"|choose)\b[^.]*\b(?:Republicans|Democrats|Republican voters|Democratic voters) (?:back|favor"
    r"|prefer|support|choose)\b"
)
#: A date this far from the poll's noun or its verb is another's.
_NEAR = 60


class Polls(Rules):
    """Reads polls with pollster, sample, margin of error and figures."""

    def read(self) -> None:
        """Polls, each from its first sentence to the figures that follow it."""
        current: Draft | None = None
        since = 99
        reach = 30 if self._story() else 3
        for masked in self.masked:
            text = self._with_objects(masked)
            named = POLL.search(text)
            is_poll = named is not None and not POLL_NOT.search(text)
            since += 1
            if is_poll and re.search(r"\bvotes? (?:cast|counted)|precincts\b", text):
                continue
            if not is_poll and (current is None or since > reach):
                continue
            shares, _ = figures_of(self.document, text, self._rival)
            figures = {e: p for e, p in shares.items() if e in self.chosen}
            if _SOME.search(text):
                figures = {}
            if not figures and is_table_line(text):
                _, lines = table_of(self.document, text)
                figures = {e: float(n) for e, n in lines.items() if e in self.chosen and n <= 100}
            if named is not None and is_poll and self._opens(text, figures):
                current = self._opened(current, since, masked, named.start(), figures)
                since = 0
                current.pollster = current.pollster or self._pollster(masked)
            elif named is not None and is_poll and current is None and self._announces(masked):
                # "a poll released Tuesday": how candidates stand in it comes after
                current = self._opened(None, since, masked, named.start(), figures)
                since = 0
            if current is None:
                continue
            if reach > 3 and since > 2 and figures and not self._past(text, 0, len(text)):
                since = 2  # a story of one poll tells of its races one after the other
            if re.search(
                r"\b(?:say they|likely voters|registered voters|respondents|surveyed"
                r"|margin of error|undecided|those who)\b",
                text,
            ):
                since = min(since, 2)
            if since <= 3:
                self._figures(current, figures, text, opens=is_poll and since == 0, near=since <= 2)
                if figures and (is_poll or since <= 2):
                    since = min(since, 1)
                self._about(current, masked, is_poll)
        for draft in self.drafts:
            published = self.document.published
            if draft.type != "poll" or draft.date is not None or published is None:
                continue
            other = any(
                d.precision in ("month", "year") and draft.sentence.start <= d.start
                for d in self.dates[draft.sentence.paragraph]
                if d.start < draft.sentence.end and _POLL_OF.search(self._upto(draft, d))
            )
            if not other and not _UNDATED.search(draft.sentence.text):
                draft.date, draft.basis = published.isoformat(), "relative"
        self.drafts[:] = [d for d in self.drafts if d.type != "poll" or d.who]
        for draft in self.drafts:
            if draft.type == "poll" and len(draft.who) == 1:
                self._with_rival(draft)

    def _with_objects(self, masked: Masked) -> str:
        """The sentence with the mark of whom "shows her leading Roe" tells of."""
        match = _SHOWS.search(masked.text)
        if match is None:
            return masked.text
        at = masked.original(match.start("who"))
        token = next((t for t in masked.sentence.span if t.idx == at), None)
        entity = (
            self.refs.pronoun(masked.sentence, token, ("person",)) if token is not None else None
        )
        if entity is None or f"§{entity.index}§" in masked.text[match.end() :]:
            return masked.text
        start, end = match.span("who")
        return f"{masked.text[:start]}§{entity.index}§{masked.text[end:]}"

    def _story(self) -> bool:
        """Whether the article is about one poll: its top names it, and nothing was counted."""
        top = " ".join(s.text for s in self.document.sentences[:3])
        polls = len(POLL.findall(self.document.text))
        return (
            POLL.search(top) is not None
            and POLL_NOT.search(top) is None
            and polls >= 3
            and len(_INDEFINITE.findall(self.document.text)) <= 2
            and _COUNTED.search(self.document.text) is None
        )

    def _upto(self, draft: Draft, mention: DateMention) -> str:
        text = self.document.paragraphs[draft.sentence.paragraph]
        return text[draft.sentence.start : mention.start]

    def _announces(self, masked: Masked) -> bool:
        """Whether a sentence without standings makes one poll known."""
        text = masked.text
        return (
            self._story()
            and _ONE.search(text) is not None
            and _IN_GENERAL.search(text) is None
            and _RELEASED.search(text) is not None
        )

    def _with_rival(self, draft: Draft) -> None:
        """Of two who run, "leads by 7 points" tells of both."""
        out = ("withdrawn", "declined", "removed", "lost", "considering")
        field = [
            e
            for e, race in self.chosen.items()
            if race is not None
            and race is draft.race
            and not (e in self.candidates.drafts and self.candidates.drafts[e].status in out)
        ]
        if _MANY.search(draft.sentence.text):
            return
        if draft.who[0] in field and len(field) == 2:
            draft.who += [e for e in field if e not in draft.who]

    def _opens(self, text: str, figures: dict[Entity, float]) -> bool:
        """Whether a sentence that names a poll tells how candidates stand in it."""
        known = self._known(people_in(self.document, text))
        if _IN_GENERAL.search(text) and not (figures and _ONE.search(text)):
            return False
        if figures:
            return not re.search(r"\baverages?\b", text)
        return bool(known) and bool(_STANDING.search(text)) and bool(_ONE.search(text))

    def _other(self, current: Draft, race: RaceDraft | None) -> Draft:
        """The same poll's event for another race."""
        for draft in self.drafts:
            told = (draft.type, draft.pollster, draft.date)
            if draft.race is race and told == ("poll", current.pollster, current.date):
                return draft
        other = replace(current, who=[], race=race, results={})
        self.drafts.append(other)
        return other

    def _opened(
        self,
        current: Draft | None,
        since: int,
        masked: Masked,
        position: int,
        figures: dict[Entity, float],
    ) -> Draft:
        """The poll that a sentence speaks of: a new one, or the one told of before."""
        text, sentence = masked.text, masked.sentence
        pollster = self._pollster(masked)
        race = self._race(list(figures) or self._known(people_in(self.document, text)), sentence)
        value, basis, days = self._released(masked, position)
        new = (
            current is None
            or bool(pollster and current.pollster and pollster != current.pollster)
            or race is not current.race
            or (since > 6 and bool(pollster))
            or (bool(_ANOTHER.search(text)) and not _COMPARED.search(text))
            or (bool(value and current.date) and value != current.date and bool(figures))
            or (bool(figures and current.results) and _INDEFINITE.search(text) is not None)
        )
        if not new and current is not None:
            if current.date is None:
                current.date, current.basis = value, basis
            current.fieldwork = current.fieldwork or days
            return current
        if current is not None and pollster is None and _SAME.search(text) and value is None:
            # "the poll found": the same one, on another race
            pollster, value, basis, days = (
                current.pollster,
                current.date,
                current.basis,
                days or current.fieldwork,
            )
        draft = Draft("poll", [], sentence, race, pollster=pollster)
        draft.date, draft.basis, draft.fieldwork = value, basis, days
        self.drafts.append(draft)
        return draft

    def _released(self, masked: Masked, position: int) -> tuple[str | None, str | None, str | None]:
        """When a poll was published, and the days on which it was taken."""
        sentence = masked.sentence
        text = self.document.paragraphs[sentence.paragraph]
        mentions = [
            d for d in self.dates[sentence.paragraph] if sentence.start <= d.start < sentence.end
        ]
        days = next((d for d in mentions if self._is_fieldwork(d, text, sentence)), None)
        released = [d for d in mentions if not self._is_fieldwork(d, text, sentence)]
        value, basis = None, None
        places = [position, *(m.start() for m in _RELEASED.finditer(masked.text))]
        for place in places:
            at = masked.original(place)
            told = date_of(released, at, text)
            if told is not None and abs(told.start - at) < _NEAR and told.precision != "year":
                value, basis = told.value, told.basis
                break
        if value is None:
            # "an October 29 survey", "Monday's poll"
            noun = next(
                (
                    d
                    for d in released
                    if d.precision != "year"
                    and d.end_value is None
                    and re.match(r"(?:['’]s)? (?:[\w.’'-]+ ){0,3}?(?:poll|survey)\b", text[d.end :])
                ),
                None,
            )
            if noun is not None:
                value, basis = noun.value, noun.basis
        return value, basis, days.edtf if days else None

    @staticmethod
    def _is_fieldwork(mention: DateMention, text: str, sentence: Sentence) -> bool:
        if mention.precision != "day":
            return False
        if mention.end_value is not None:
            return True
        before = text[max(sentence.start, mention.start - 80) : mention.start]
        return _FIELDWORK.search(before) is not None and "released" not in before

    def _figures(
        self,
        current: Draft,
        figures: dict[Entity, float],
        text: str,
        *,
        opens: bool,
        near: bool,
    ) -> None:
        if figures and (opens or near):
            for entity, percent in figures.items():
                draft = self._draft_of(entity, current)
                draft.results.setdefault(entity, {}).setdefault("percent", percent)
                if entity not in draft.who:
                    draft.who.append(entity)
        if opens and _STANDING.search(text):
            known = self._known(people_in(self.document, text))
            for entity in known:
                rivals = [e for e in known if self.chosen.get(e) is self.chosen.get(entity)]
                if self._runs(entity, current.race) or len(rivals) > 1:
                    draft = self._draft_of(entity, current)
                    if entity not in draft.who:
                        draft.who.append(entity)

    def _draft_of(self, entity: Entity, current: Draft) -> Draft:
        if self._runs(entity, current.race):
            return current
        return self._other(current, self.chosen.get(entity))

    def _runs(self, entity: Entity, race: RaceDraft | None) -> bool:
        return race is None or self.chosen.get(entity) is race

    def _about(self, current: Draft, masked: Masked, is_poll: bool) -> None:
        """Sample, margin of error and pollster, told in any of its sentences."""
        text = masked.text
        current.pollster = current.pollster or (self._pollster(masked) if is_poll else None)
        if sample := _SAMPLE.search(text):
            current.sample = current.sample or int(sample["n"].replace(",", ""))
        if margin := _MARGIN.search(text):
            current.margin = current.margin or number_of(margin["n"])

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
            body = next((b.name for b in self.document.bodies if b.index == index), None)
            rest = re.match(
                r"(?:[’']s)?((?: [A-Z]\w+){1,3}) (?:[Pp]oll|[Ss]urvey)\b",
                masked.text[match.start() + match.group().index("¤", 1) + 1 :],
            )
            return f"{body}{rest.group(1)}" if body and rest else body
        named = re.search(
            r"\b(?:[Aa]n?|[Tt]he|[Nn]ew|[Rr]ecent|latest) ((?:[A-Z][\w.’'&/-]+ ?){1,6}?)(?:[Pp]oll"
            r"|[Ss]urvey)\b",
            masked.text,
        ) or re.search(
            r"\b(?:[Pp]oll|[Ss]urvey)\b[^.§¤]{0,50}?\b(?:by"
            r"|from) (?:the )?((?:[A-Z][\w.’'&/-]+ ?){1,6})",
            masked.text,
        )
        return named.group(1).strip() if named else None
