"""What happened in a race: entries, exits, polls, money, debates, ads, ballot matters, results."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from generator.extract.candidates import STATUSES, Candidates
from generator.extract.dates import DateMention, date_of
from generator.extract.document import Document, Entity, Sentence
from generator.extract.masks import LIST, PERSON, TITLE, Masked, people_in
from generator.extract.races import RaceDraft, Races


@dataclass(slots=True)
class Draft:
    """An event while reading."""

    type: str
    who: list[Entity]
    sentence: Sentence
    race: RaceDraft | None
    date: str | None = None
    basis: str | None = None
    detail: str | None = None
    confidence: float = 0.8
    pollster: str | None = None
    sample: int | None = None
    margin: float | None = None
    fieldwork: str | None = None
    period: str | None = None
    sponsor: str | None = None
    target: str | None = None
    results: dict[Entity, dict[str, float]] = field(default_factory=dict)


_ANNOUNCE = re.compile(
    rf"(?P<who>{LIST})(?:,[^§]{{1,110}},|\s?\([^)]{{1,30}}\))?(?P<between>[^.§]{{0,60}}?)\b(?P<verb>announc\w*|launch\w*|kick\w* off|declar\w+|enter\w*|join\w*|jump\w* (?:in|into)|unveil\w*|formaliz\w+|confirm\w*|said|began|tossed|threw|thrown|made)\b(?P<rest>[^.§]{{0,90}}?)"
    r"\b(?:candidac\w+|campaigns?|bids?|race|contest|primary|field|(?:he|she|they|is|was|are)(?: is| was| will| would| are)?(?: be)? (?:running|run|seek|seeking|challenging|challenge)|(?:will|plans? to|intends? to|intention to|to|would) (?:run|seek|challenge)|run for|runs? for|hat in(?:to)? the ring|re-?election|running for)\b"
)
_ANNOUNCE_NOUN = re.compile(
    rf"(?P<who>{PERSON})[’']s? (?:\w+ ){{0,3}}?(?P<verb>announcement|entry|entrance|kickoff|launch)\b"
)
_NOT_ANNOUNCE = re.compile(
    r"\b(?:endors\w*|support\w*|suspend\w*|end(?:s|ed|ing)?|drop\w*|withdr\w*|exit\w*|not|won['’]t|spokes\w+|manager|ad\b|ads\b|commercial|consider\w*|if|whether|could|may|might|expected|yet to|declin\w+|when (?:he|she|they) |donat\w+|rais\w+|appeal|would)\b",
    re.I,
)
_MONEY = re.compile(
    r"\$\s?(?P<number>\d[\d,]*(?:[.ˑ]\d+)?)(?P<plus>\+)? ?(?P<unit>million|billion|thousand|M\b|K\b|k\b|mil\b)?",
    re.I,
)
_RAISED = re.compile(
    r"\b(?:raised|raising|raises|outraised|outraising|haul|took in|brought in|hauled in|collected|pulled in|fundrais\w+|contributions|war chest|cash on hand|in the bank|campaign finance|reported|on hand|loaned|cash)\b",
    re.I,
)
_CASH = re.compile(
    r"\b(?:cash[- ]on[- ]hand|on hand|in the bank|war chest|left|remaining|cash|in (?:his|her|their) (?:campaign )?(?:account|coffers))\b",
    re.I,
)
_POLL = re.compile(r"\b(?:polls?|surveys?|polling|polled)\b")
_POLL_NOT = re.compile(
    r"\b(?:polls? (?:open|close|workers?|hours|location|place)|to the polls|at the polls|exit polls?|polling (?:place|location|station)s?|polls (?:will )?(?:open|close)|poll watchers?|heading to the polls)\b"
)
_PERCENT = re.compile(
    rf"(?P<who>{PERSON})(?: \([^)]*\))?(?P<gap>(?:[^.§\d%]|\d\d?th|\d\d?rd){{0,70}}?)(?P<number>\d{{1,2}}(?:[.ˑ]\d+)?)(?: ?%| ?percent\b| per cent\b|(?=[^.§]{{0,50}}(?:%|percent)))"
)
_PERCENT_FIRST = re.compile(
    rf"(?P<number>\d{{1,2}}(?:[.ˑ]\d+)?)(?: ?%| percent)(?: of (?:the )?(?:vote|votes|voters|respondents|support|likely voters))?[^.§\d]{{0,40}}?(?:for|to|favor\w*|support\w*|back\w*|chose|picked|said they would vote for|behind|prefer\w*|with|went to|voted for) {TITLE}(?P<who>{PERSON})"
)
_VOTES = re.compile(
    rf"(?P<who>{PERSON})(?: \([^)]*\))?(?P<gap>[^.§\d%]{{0,60}}?)(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{2,6}})(?: votes\b|(?= \(\d)|(?<=,\d\d\d)(?! (?:percent|%|people|voters|registered))| ?$)"
)
_SAMPLE = re.compile(
    r"(?:survey\w*|poll\w*|sample(?: size)?|interview\w*|question\w*|responses?|among|of)[^.]{0,70}?(?P<n>\d{1,2},\d{3}|\d{3,4}) (?:\w+ ){0,4}?(?:voters|adults|respondents|residents|people|Democrats|Republicans|likely|registered|Democratic|Republican|Granite)",
    re.I,
)
_MARGIN = re.compile(
    r"margin of (?:sampling )?error (?:is |was |of |at )*(?:plus or minus |plus-or-minus |\+/-? ?|±|\+/– )?(?P<n>\d+(?:[.ˑ]\d+)?)",
    re.I,
)
_DEBATE = re.compile(r"\b(?:debates?|debated|debating|candidate forums?|forums?|town halls?)\b")
_DEBATE_NOT = re.compile(
    r"\b(?:debate(?:d|s)? (?:over|about|on whether|whether|in the (?:Senate|House)|on the (?:bill|measure|floor))|floor debate|national debate|public debate|policy debate|budget debate|under debate|heated debate over)\b",
    re.I,
)
_AD = re.compile(
    r"\b(?:(?:TV|television|campaign|attack|radio|digital|negative|new|first|online|political|30-second|60-second|\w+-second)(?: \w+)? (?:ads?|spots?|commercials?|advertisements?)|(?:ads?|commercials?|advertisements?) (?:that |which |attack\w+|featur\w+|accus\w+|air\w*|criticiz\w+|target\w+|on )|ad (?:buy|campaign)|in (?:the|an) ads?\b)",
    re.I,
)
_AD_VERB = re.compile(
    r"\b(?:air(?:s|ed|ing)?|releas\w+|launch\w*|debut\w*|unveil\w*|roll\w* out|running|ran|runs|went (?:up|on the air)|began|begin\w*|start\w*|put out|paid for|buy\w*|bought|spend\w*|spent|attack\w*|accus\w*|hit\w*|feature\w*|says|claims|poured|blast\w+|produced)\b"
)
_FILED = re.compile(
    rf"(?P<who>{LIST})(?:,[^§]{{1,90}},)?[^.§]{{0,50}}?\b(?:filed|files|filing|turned in|submitted)\b(?![^.§]{{0,30}}\b(?:lawsuit|suit|complaint|bill|legislation|motion|charges|bankruptcy|ethics|appeal|brief)\b)[^.§]{{0,70}}?\b(?:papers?|paperwork|petitions?|signatures|candidacy|to run|intent\b|intention|notice|for (?:re-?election|the (?:office|seat|ballot|race|\w+ seat)|\w+)|candidates? for|as a|against|nomination|election|statement of)\b"
)
_QUALIFIED = re.compile(
    rf"(?P<who>{LIST})[^.§]{{0,60}}?\b(?:qualif(?:ied|ies)|certified|gathered enough|will appear|has been placed|kept|remains?|stays?|restored)\b[^.§]{{0,50}}?\b(?:ballot|signatures|candidate)\b"
)
_CHALLENGE = re.compile(
    r"\b(?:objections?|challeng(?:e|es|ed|ing)|lawsuit|complaint|contest\w*)\b[^.]{0,80}\b(?:petitions?|signatures|ballot|nominating|candidacy|nomination papers|residency|eligib\w+)\b|\b(?:petitions?|signatures|candidacy|residency)\b[^.]{0,60}\b(?:objections?|challeng\w+)\b",
    re.I,
)
_FIRST_SCORE = re.compile(
    rf"(?P<a>{PERSON})[^.§]{{0,40}}?\b(?:leads?|led|leading|beat|beats|defeated|ahead of|topp\w+|edg\w+|over|trails?|trailed|trailing|tops)\b[^§.]{{0,40}}?(?P<b>{PERSON})[^.§]{{0,30}}?\b(?P<x>\d{{1,2}}(?:[.ˑ]\d+)?)(?: ?%| percent)?(?: ?[-–] ?| to )(?P<y>\d{{1,2}}(?:[.ˑ]\d+)?)\b"
)


class Events:
    """Reads a document's events."""

    def __init__(
        self,
        document: Document,
        races: Races,
        candidates: Candidates,
        chosen: dict[Entity, RaceDraft | None],
        dates: list[tuple[DateMention, ...]],
    ) -> None:
        self.document = document
        self.races = races
        self.candidates = candidates
        self.chosen = chosen
        self.dates = dates
        self.drafts: list[Draft] = []

    def read(self) -> list[Draft]:
        """All events in reading order, each once."""
        for masked in self.candidates.masked:
            self._announcements(masked)
            self._status_events(masked)
            self._ballot(masked)
            self._debates(masked)
            self._ads(masked)
        self._polls()
        self._money()
        self._results()
        self._date_results()
        self._lists()
        return self._once()

    # -- helpers -------------------------------------------------------------------------------

    def _known(self, entities: list[Entity]) -> list[Entity]:
        return [e for e in entities if e in self.chosen]

    def _date(
        self, sentence: Sentence, position: int, published: bool = False
    ) -> tuple[str | None, str | None]:
        text = self.document.paragraphs[sentence.paragraph]
        mention = date_of(self.dates[sentence.paragraph], position, text)
        if mention is not None:
            return mention.value, mention.basis
        if published and self.document.published:
            return self.document.published.isoformat(), "relative"
        return None, None

    def _race(self, who: list[Entity], sentence: Sentence) -> RaceDraft | None:
        for entity in who:
            if self.chosen.get(entity) is not None:
                return self.chosen[entity]
        return self.races.at(sentence.paragraph, sentence.start, sentence.start, sentence.end)

    def _put(
        self,
        type_: str,
        who: list[Entity],
        masked: Masked,
        at: int,
        detail: str | None = None,
        confidence: float = 0.85,
    ) -> Draft | None:
        who = self._known(who)
        if not who:
            return None
        position = masked.original(at)
        value, basis = self._date(masked.sentence, position)
        draft = Draft(
            type_,
            who,
            masked.sentence,
            self._race(who, masked.sentence),
            value,
            basis,
            detail,
            confidence,
        )
        self.drafts.append(draft)
        return draft

    def _past(self, text: str, start: int, end: int) -> bool:
        published = self.document.published
        years = [
            int(y)
            for y in re.findall(
                r"\b(?:in|since|of|the) ((?:19|20)\d\d)\b", text[max(0, start - 30) : end + 40]
            )
        ]
        return bool(years and published and max(years) < published.year - 1)

    # -- kinds ---------------------------------------------------------------------------------

    def _announcements(self, masked: Masked) -> None:
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
        match = re.search(
            r"\b(?:The|the|He|She|he|she)\b[^.§]{0,40}?\b(?P<verb>entered|joined|announced|launched|declared|jumped into|kicked off)\b (?:the|his|her|a) (?:\w+ ){0,4}?(?:race|contest|campaign|candidacy|bid|primary|field|run)\b",
            text,
        )
        if (
            match
            and not _NOT_ANNOUNCE.search(match.group())
            and not self._past(text, match.start(), match.end())
        ):
            entity = self._above(masked, match)
            if entity is not None:
                self._put("announcement", [entity], masked, match.start("verb"), confidence=0.75)

    def _above(self, masked: Masked, match: re.Match[str]) -> Entity | None:
        """Whom "he", "she" or "the Democrat" at a sentence's beginning means: the candidate above."""
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

    def _status_events(self, masked: Masked) -> None:
        text = masked.text
        for signal in STATUSES:
            if signal.status not in ("withdrawn", "removed"):
                continue
            for match in signal.pattern.finditer(text):
                if self._past(text, match.start(), match.end()) or re.search(
                    r"\b(?:[Ii]f|could|would|may|might|urg\w+|call\w* on|call\w* for|should|not|n['’]t|den(?:y|ied|ies)|refus\w+|pressur\w+)\b",
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
            r"\b(?:drop|withdr|suspend|end|exit|bow|pull|quit|abandon|left|leaving|stepp|called)\w*",
            match.group(),
        )
        return match.start() + (found.start() if found else 0)

    def _ballot(self, masked: Masked) -> None:
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
        if match := _CHALLENGE.search(text):
            who = self._known(people_in(self.document, text))
            if who and not re.search(r"\bchalleng\w+ §", match.group()):
                self._put("ballot", who, masked, match.start(), "challenge", 0.7)

    def _debates(self, masked: Masked) -> None:
        text = masked.text
        match = _DEBATE.search(text)
        if not match or _DEBATE_NOT.search(text):
            return
        if not re.search(
            r"\b(?:candidates?|face[ds]? off|square[ds]? off|met|meet|participat\w*|televised|first|second|final|moderat\w*|host\w*|invited|stage|schedul\w*|agreed|held|hold|sponsor\w*|skip\w*|clash\w*|spar\w*|during|attend\w*|Tuesday|Wednesday|Thursday|Monday|Friday|Sunday|Saturday|mayoral|gubernatorial|tonight)\b",
            text,
        ):
            return
        who = self._known(people_in(self.document, text))
        if len(who) < 2:
            who = (
                [e for e, race in self.chosen.items() if race is self.races.main]
                if re.search(
                    r"\b(?:candidates|both|two|three|four|five|all|rivals|opponents)\b", text
                )
                or len(who) == 0
                else who
            )
        if not who or len(who) > 12:
            return
        position = masked.original(match.start())
        paragraph = self.document.paragraphs[masked.sentence.paragraph]
        mention = date_of(self.dates[masked.sentence.paragraph], position, paragraph)
        if mention is None:
            near = [
                d
                for d in self.dates[masked.sentence.paragraph]
                if d.precision == "day"
                and masked.sentence.start <= d.start < masked.sentence.end
                and abs(d.start - position) < 60
            ]
            mention = near[0] if near else None
        value, basis = (mention.value, mention.basis) if mention else (None, None)
        self.drafts.append(
            Draft(
                "debate",
                who,
                masked.sentence,
                self._race(who, masked.sentence),
                value,
                basis,
                None,
                0.75,
            )
        )

    def _ads(self, masked: Masked) -> None:
        text = masked.text
        match = _AD.search(text)
        if (
            not match
            or not _AD_VERB.search(text)
            or re.search(r"\b(?:help wanted|classified|advertisement - story)\b", text, re.I)
        ):
            return
        who = self._known(people_in(self.document, text))
        if not who:
            return
        draft = self._put("ad", who, masked, match.start(), confidence=0.7)
        if draft is None:
            return
        target = re.search(
            rf"\b(?:attack\w*|accus\w*|criticiz\w+|slam\w*|hit(?:s|ting)?|blast\w*|target\w*|against|goes after|going after|rips?|ripping)\b[^.§]{{0,40}}?(?P<who>{PERSON})",
            text,
        )
        if target:
            draft.target = people_in(self.document, target["who"])[0].name
        sponsor = re.match(rf"^[^§¤]{{0,60}}(?P<who>{PERSON})", text)
        if sponsor:
            first = people_in(self.document, sponsor["who"])[0].name
            draft.sponsor = first if first != draft.target else None

    # -- figures -------------------------------------------------------------------------------

    def _percents(self, text: str) -> dict[Entity, float]:
        found: dict[Entity, float] = {}
        if score := _FIRST_SCORE.search(text):
            a, b = people_in(self.document, score["a"])[0], people_in(self.document, score["b"])[0]
            x, y = _number(score["x"]), _number(score["y"])
            if re.search(r"trail", score.group()):
                x, y = min(x, y), max(x, y)
            if 0 < x + y <= 101:
                found[a], found[b] = x, y
                return found
        for match in _PERCENT_FIRST.finditer(text):
            for entity in people_in(self.document, match["who"]):
                found.setdefault(entity, _number(match["number"]))
        for match in _PERCENT.finditer(text):
            if re.search(
                r"\b(?:margin|points?|undecided|unfavorab\w*|approv\w*|favorab\w*|disapprov\w*|precincts?|turnout|taxes|of (?:the )?(?:precincts|respondents who))\b",
                match["gap"],
            ):
                continue
            if re.match(
                r"[^.§]{0,3}\s?(?:points?|percentage points?)\b", text[match.end("number") :]
            ) or re.match(
                r"(?:%| percent) of (?:precincts|the precincts|ballots|his|her)",
                text[match.end("number") :].lstrip(),
            ):
                continue
            for entity in people_in(self.document, match["who"]):
                found.setdefault(entity, _number(match["number"]))
        return found

    def _polls(self) -> None:
        current: Draft | None = None
        since = 99
        for masked in self.candidates.masked:
            text, sentence = masked.text, masked.sentence
            is_poll = bool(_POLL.search(text)) and not _POLL_NOT.search(text)
            figures = {e: p for e, p in self._percents(text).items() if e in self.chosen}
            since += 1
            if is_poll and re.search(r"\bvotes? (?:cast|counted)|precincts\b", text):
                continue
            if is_poll and (
                figures
                or len(self._known(people_in(self.document, text))) >= 1
                and re.search(
                    r"\b(?:lead\w*|led|ahead|trail\w*|points?|percent|%|tied|behind|favor\w*|front)\b",
                    text,
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
                    or since > 6
                    and bool(pollster)
                    or bool(
                        re.search(
                            r"\b(?:another|separate|previous|earlier|last month['’]s|second) (?:\w+ )?(?:poll|survey)\b",
                            text,
                        )
                    )
                )
                if new or current is None:
                    current = Draft("poll", [], sentence, race, None, None, None, 0.8, pollster)
                    self.drafts.append(current)
                    at = _POLL.search(text)
                    assert at is not None
                    value, basis = self._date(sentence, masked.original(at.start()))
                    released = re.search(
                        r"\b(?:released|published|out|conducted|taken|unveiled)\b", text
                    )
                    if value is None and released:
                        value, basis = self._date(sentence, masked.original(released.start()))
                    current.date, current.basis = value, basis
                since = 0
                current.pollster = current.pollster or pollster
            if current is not None and re.search(
                r"\b(?:say they|likely voters|registered voters|respondents|surveyed|margin of error|undecided|those who)\b",
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
                    current.margin = current.margin or _number(margin["n"])
        for draft in self.drafts:
            if draft.type == "poll" and draft.date is None and self.document.published:
                draft.date, draft.basis = self.document.published.isoformat(), "relative"
        self.drafts = [d for d in self.drafts if d.type != "poll" or d.who]

    def _pollster(self, masked: Masked) -> str | None:
        match = re.search(
            r"¤(\d+)¤(?:[’']s)?(?:/¤\d+¤)* (?:\w+ ){0,4}?(?:poll|survey)\b", masked.text
        ) or re.search(
            r"\b(?:poll|survey)\b[^.§¤]{0,60}?\b(?:by|from|conducted by|commissioned by)\b (?:the )?¤(\d+)¤",
            masked.text,
        )
        if match:
            index = int(match.group(1)) + 10_000
            return next((b.name for b in self.document.bodies if b.index == index), None)
        named = re.search(
            r"\b(?:An?|[Tt]he|[Nn]ew|recent|latest) ((?:[A-Z][\w.’'&/-]+ ?){1,6}?)(?:University |College )?(?:[Pp]oll|[Ss]urvey)\b",
            masked.text,
        )
        return named.group(1).strip() if named else None

    def _money(self) -> None:
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
                    r"\b(?:raised|raising|outrais\w+|took in|brought in|hauled in|cash[- ]on[- ]hand|war chest|in the bank|fundrais\w+|haul|on hand)\b",
                    text,
                    re.I,
                )
            )
            amounts = list(_MONEY.finditer(text))
            if not explicit or not amounts and not re.search(r"\boutrais\w+", text):
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
                    match = _RAISED.search(text)
                    assert match is not None
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
        self.drafts = [d for d in self.drafts if d.type != "fundraising" or d.who]

    def _results(self) -> None:
        """Counts and outcomes, one event per race and stage."""
        groups: dict[RaceDraft | None, Draft] = {}
        outcomes: dict[tuple[RaceDraft | None, Entity], str] = {}
        polled = {d.sentence.index for d in self.drafts if d.type == "poll"}
        for masked in self.candidates.masked:
            text, sentence = masked.text, masked.sentence
            if sentence.index in polled or _POLL.search(text) and not _POLL_NOT.search(text):
                continue
            published = self.document.published
            if self._past(text, 0, len(text)) or re.search(
                r"\b(?:will|would|could|if|hopes? to|expected to|poised|trying to|aims? to|chance to|wants? to|in order to|wants? an?|to)\b[^.]{0,30}\b(?:win|beat|defeat|unseat|advance|oust)\b|\b(?:would|could|might) have\b|\bif (?:he|she|they)\b|\bsay they\b|\blikely voters\b",
                text,
            ):
                continue
            who: list[tuple[Entity, str]] = []
            for signal in STATUSES:
                if signal.status not in ("won", "lost", "advanced", "nominee"):
                    continue
                for match in signal.pattern.finditer(text):
                    if (
                        signal.name == "nominee before"
                        or signal.name == "nominee"
                        and match.groupdict().get("who2")
                    ):
                        continue
                    if published and re.search(
                        r"\b(?:who|he|she|which) (?:narrowly )?(?:won|lost|was elected)|first (?:won|elected)|was first|previously|years ago|when (?:he|she) was|last (?:year|election|cycle|time|fall|November)|in 20\d\d|in 19\d\d|special election (?:last|in)|since\b|ago\b|(?:won|lost|winning|losing) (?:a|his|her|their) (?:previous|first|last)",
                        match.group() + text[match.end() : match.end() + 50],
                    ):
                        continue
                    if re.search(
                        r"\b(?:not|n['’]t|if|could|would|can|may|might|should|to win|to lose)\b",
                        match.group(),
                    ):
                        continue
                    for entity in self._known(people_in(self.document, match["who"] or "")):
                        who.append((entity, str(signal.status)))
            winner = re.search(
                rf"(?P<a>{PERSON})[^.§]{{0,50}}?\b(?:defeated|beat|ousted|unseated|edged|toppled|bested|prevailed over|defeating|beating)\b(?: out| by)? {TITLE}(?P<b>{LIST})",
                text,
            )
            if winner and not re.search(
                r"\b(?:would|could|will|to|can|ago|previous\w*|(?:in|the|since) (?:19|20)\d\d)\b",
                winner.group() + text[winner.end() : winner.end() + 30],
            ):
                who += [(e, "won") for e in self._known(people_in(self.document, winner["a"]))]
                who += [(e, "lost") for e in self._known(people_in(self.document, winner["b"]))]
            figures = {e: p for e, p in self._percents(text).items() if e in self.chosen}
            votes: dict[Entity, int] = {}
            counted = bool(
                re.search(
                    r"\b(?:votes?|precincts?|ballots?|results?|percent|%|counted|returns|unofficial|reporting|tally)\b",
                    text,
                )
            )
            if counted and re.search(
                r"\b(?:votes?|results|tally|totals?|count)\b", self.document.text
            ):
                for match in _VOTES.finditer(text):
                    for entity in people_in(self.document, match["who"]):
                        if entity in self.chosen and not re.match(r"\d{4}$", match["number"]):
                            votes.setdefault(entity, int(match["number"].replace(",", "")))
            is_count = bool(
                re.search(
                    r"\b(?:precincts?|of the vote|votes|vote|ballots counted|unofficial|returns|results|lead\w*|led)\b",
                    text,
                )
            ) and bool(figures or votes)
            if re.search(r"\b(?:endors\w*|slat(?:e|ed|ing|es))\b", text) and not is_count:
                continue  # an endorsement is won and lost as well
            if not who and not is_count:
                continue
            if not who and not re.search(
                r"\b(?:votes?|precincts?|results|returns|ballots|unofficial)\b", text
            ):
                continue
            race = self._race([e for e, _ in who] or list(figures) or list(votes), sentence)
            draft = groups.get(race)
            if draft is None:
                draft = groups[race] = Draft("result", [], sentence, race, confidence=0.8)
                self.drafts.append(draft)
            for entity in [e for e, _ in who] + list(figures) + list(votes):
                if entity not in draft.who and (race is None or self.chosen.get(entity) is race):
                    draft.who.append(entity)
            for entity, percent in figures.items():
                draft.results.setdefault(entity, {}).setdefault("percent", percent)
            for entity, number in votes.items():
                draft.results.setdefault(entity, {}).setdefault("votes", number)
            for entity, status in who:
                outcomes.setdefault((race, entity), status)
            if draft.date is None:
                verb = re.search(
                    r"\b(?:won|wins|defeated|beat|advanc\w+|lost|elected|conceded|ousted|led|leads|votes?|victory|headed)\b",
                    text,
                )
                if verb:
                    draft.date, draft.basis = self._date(sentence, masked.original(verb.start()))
                if draft.date is None:
                    near = [
                        d
                        for d in self.dates[sentence.paragraph]
                        if d.precision == "day" and sentence.start <= d.start < sentence.end
                    ]
                    if near:
                        draft.date, draft.basis = near[0].value, near[0].basis
        self.drafts = [d for d in self.drafts if d.type != "result" or d.who]
        for draft in self.drafts:
            if draft.type == "result":
                _order_outcome(draft, {e: s for (r, e), s in outcomes.items() if r is draft.race})

    def _lists(self) -> None:
        """Lists of those who filed: one event for each race's list."""
        if (
            len(
                re.findall(
                    r"\b(?:filed|filing|qualif\w+|sign(?:ed|ing) up|picked up|petitions?)\b",
                    self.document.text,
                )
            )
            < 1
        ):
            return
        groups: dict[RaceDraft | None, Draft] = {}
        for entity, draft in self.candidates.drafts.items():
            if (
                "filing list" not in draft.signals
                or entity not in self.chosen
                or draft.sentence is None
            ):
                continue
            race = self.chosen[entity]
            if race not in groups:
                groups[race] = Draft(
                    "ballot", [], draft.sentence, race, detail="filed", confidence=0.75
                )
            groups[race].who.append(entity)
        known = {(d.race, e) for d in self.drafts if d.type == "ballot" for e in d.who}
        for race, draft in groups.items():
            draft.who = [e for e in draft.who if (race, e) not in known]
            if draft.who:
                self.drafts.append(draft)

    def _date_results(self) -> None:
        """A results story told no day beside the outcome: the voting day at its top."""
        published = self.document.published
        for draft in self.drafts:
            if draft.type != "result" or draft.date is not None or published is None:
                continue
            for number, mentions in enumerate(self.dates):
                if number > 4:
                    break
                near = [
                    d
                    for d in mentions
                    if d.precision == "day"
                    and 0 <= (published - dt.date.fromisoformat(d.value)).days <= 7
                ]
                if near:
                    draft.date, draft.basis = near[0].value, near[0].basis
                    break

    def _once(self) -> list[Draft]:
        """Each event once: the same kind and people of one day, told twice, is one."""
        kept: list[Draft] = []
        for draft in sorted(self.drafts, key=lambda d: (d.sentence.index, d.type)):
            same = next(
                (
                    k
                    for k in kept
                    if k.type == draft.type
                    and k.race is draft.race
                    and (
                        set(draft.who) <= set(k.who)
                        or set(k.who) <= set(draft.who)
                        or draft.type == "debate"
                        and set(draft.who) & set(k.who)
                    )
                    and (
                        k.date is None
                        or draft.date is None
                        or k.date == draft.date
                        or draft.type in ("announcement", "withdrawal")
                    )
                    and (
                        draft.type != "poll"
                        or k.pollster == draft.pollster
                        and (k.date == draft.date)
                    )
                    and (draft.type != "ballot" or k.detail == draft.detail)
                ),
                None,
            )
            if same is None:
                kept.append(draft)
                continue
            if same.date is None and draft.date is not None:
                same.date, same.basis, same.sentence = draft.date, draft.basis, draft.sentence
            for entity in draft.who:
                if entity not in same.who and draft.type not in ("announcement", "withdrawal"):
                    same.who.append(entity)
            for entity, values in draft.results.items():
                same.results.setdefault(entity, {}).update(
                    {k: v for k, v in values.items() if k not in same.results.get(entity, {})}
                )
        return kept


def _order_outcome(draft: Draft, outcomes: dict[Entity, str]) -> None:
    """Winners first, then by votes; ``detail`` says what became of the first."""
    rank = {"won": 0, "nominee": 0, "advanced": 0, "lost": 2}

    def key(entity: Entity) -> tuple[int, float]:
        figures = draft.results.get(entity, {})
        return rank.get(outcomes.get(entity, ""), 1), -(
            figures.get("votes") or figures.get("percent") or 0
        )

    draft.who.sort(key=key)
    status = outcomes.get(draft.who[0])
    draft.detail = {"nominee": "nominated"}.get(status, status) if status else None


def _number(text: str) -> float:
    """A number of masked text, where a decimal point is a mark of its own."""
    return float(text.replace("ˑ", "."))


def _dollars(match: re.Match[str]) -> float:
    value = _number(match["number"].replace(",", ""))
    unit = (match["unit"] or "").lower()
    scale = {"million": 1e6, "m": 1e6, "mil": 1e6, "billion": 1e9, "thousand": 1e3, "k": 1e3}.get(
        unit, 1
    )
    return round(value * scale, 2)
