"""Entries and exits: campaigns that were announced, ended or struck from the ballot."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract.candidates import STATUSES
from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.events.figures import POLL
from generator.extract.masks import LIST, PERSON, TITLE, Masked, people_in

_WITHOUT = re.compile(rf"With (?:[\w.]+ )?{PERSON} out of the\b")
_ANNOUNCE = re.compile(
    rf"(?P<who>{LIST})(?:,[^§]{{1,110}},"
    rf"|\s?\([^)]{{1,30}}\))?(?P<between>[^.§]{{0,60}}?)\b(?P<verb>announc(?:e[sd]?|ing)"
    rf"|launch(?:e[sd]|ing)?"
    rf"|kick(?:s|ed|ing)? off|declar(?:e[sd]?|ing)|enter(?:s|ed|ing)?|join(?:s|ed|ing)?|jump(?:s"
    rf"|ed|ing)? (?:in|into)"
    rf"|(?:got|gets|getting) (?:in|into)|open(?:s|ed|ing)|start(?:s|ed|ing)|unveil\w*|formaliz\w+"
    rf"|confirm(?:s|ed|ing)?|said|told|tweeted|wrote|posted|revealed|began|tossed|threw|thrown"
    rf"|made)\b(?P<rest>[^.§]{{0,90}}?)"
    r"(?:§\d+§ (?:is |was |will |would |(?:has |had )?(?:plan|intend|decid)\w* to )(?:be )?"
    r"(?:running|run|seek|seeking|challenging|challenge)\b|\b(?:candidac\w+|campaigns?|bids?|race|contest|primary|field"
    r"|(?:he|she|they|is|was|are)(?: is| was| will| would| are)?(?: be)? (?:running|run|seek"
    r"|seeking|challenging|challenge)|(?:will|plans? to|intends? to|intention to|to|would) (?:run"
    r"|seek|challenge)|run for|runs? for|hat in(?:to)? the ring|re-?election|running for)\b)"
)
#: Verbs that announce a candidacy only by what follows them.
_SAYS = frozenset("made confirm confirmed said told tweeted wrote posted revealed".split())
_TELLS = frozenset("said told tweeted wrote posted".split())
#: A campaign's things, and campaigns that are nobody's run: "campaign ads", "a campaign to recall".
_NO_RUN = re.compile(
    r" (?:ads?|headquarters|offices?|website|slogan|store|account|manager|events?|tour|bus|spots?"
    r"|commercials?|finance|to (?:have|recall|stop|get|raise|repeal|ban|oust|remove|block))\b"
)
#: "announced she would run": told of the past, the run is a fact.
_WOULD_RUN = re.compile(
    r"\bwould(?= (?:again |also |be |instead |switch parties and )*(?:run|running|seek|seeking"
    r"|challenge|challenging|enter|join|a candidate)\b)"
)
_RUNS = re.compile(r"\b(?:running|runs?|seek\w*|challeng\w+|candidate|official)\b")
#: What stands between a person and "announcing" that is this person's doing.
_PARTICIPLE = re.compile(
    r",? ?(?:(?:\w+ly|now|also|already|am|is|are|was|were|has|have|had|been|be|today|who|again"
    r"|(?:on |this |last )?\w+day|this \w+|last \w+),? )*"
)
#: "Doe will challenge the incumbent in 2022, she announced Thursday."
_TOLD_AFTER = re.compile(
    rf"(?P<who>{PERSON})(?:,[^§]{{1,90}},)? (?:will|plans to|intends to|is going to|is"
    rf"|would) (?:again |also |be |now )*"
    rf"(?:run|seek|challenge|running|seeking|challenging)\b[^.]{{0,160}}?,? (?:§\d+§"
    rf"|(?:his|her|their|the) campaign|a spokes\w+) (?P<verb>said|announced|confirmed|declared"
    rf"|wrote)\b"
)
#: "Doe served two terms before announcing her campaign", "decided to run for mayor instead".
_LATER = re.compile(
    rf"(?P<who>{PERSON})(?:,[^§]{{1,90}},)?[^.§;]{{0,140}}?\b(?:(?:before|then|and)"
    rf" (?P<verb>announcing|launching|declaring|entering|kicking off) (?:his|her|their|the|a)"
    rf" (?:[\w-]+ ){{0,3}}?(?:campaign|candidacy|bid|race|run)\b(?! against the)"
    rf"|(?P<verb2>decided|opted|chose) (?:instead )?to (?:run|seek|challenge)\b)"
)
#: "“I am running for mayor,” Doe said Monday."
_QUOTED = re.compile(
    rf"[“\"][^”\"]{{0,25}}\bI(?: am|[’']m| will be) (?:\w+ )?(?:running|seeking"
    rf"|a candidate) [^”\"]{{0,90}}[”\"],? "
    rf"(?:(?P<who>{PERSON}) (?P<verb>said|announced|told|declared|wrote)"
    rf"|(?P<verb2>said|announced|declared) (?P<who2>{PERSON}))"
    rf"|(?P<who3>{PERSON}) (?P<verb3>said|announced|declared|replied):? [“\"][^”\"]{{0,25}}"
    rf"\bI(?: am|[’']m| will be) (?:\w+ )?(?:running|a candidate)\b"
)
#: "Doe made the announcement Wednesday": what she announced stands in the sentences around.
_MADE = re.compile(
    rf"(?P<who>{PERSON}) (?P<verb>made) (?:the|his|her|that|it) (?:\w+ )?(?:announcement"
    rf"|intentions?|candidacy|official)\b"
)
_ANNOUNCE_NOUN = re.compile(
    rf"(?P<who>{PERSON})[’']s? (?:\w+ ){{0,3}}?(?P<verb>announcement|entry|entrance|kickoff"
    rf"|launch)\b"
)
_NOT_ANNOUNCE = re.compile(
    r"\b(?:endors\w*|support\w*|suspend\w*|end(?:s|ed|ing)?|drop\w*|withdr\w*|exit\w*|not|never"
    r"|won['’]t"
    r"|spokes\w+|manager|ad\b|ads\b|commercial|consider\w*|if|whether|could|may|might|expected"
    r"|yet to|declin\w+|when (?:he|she|they) |donat\w+|rais\w+|appeal|would|bow\w*|out of|pull\w*"
    r"|quit\w*|step\w* (?:aside|down)|leav\w+|dissolv\w+|drop-out|ha(?:s|ve) said"
    r"|joined [^.]{0,40} by"
    r"|prompted|inspired|motivated|convinced|persuaded"
    r"|reasons?|first (?:campaign|bid|run)|years ago"
    r"|won|lost|defeat\w*|investigat\w+|lawsuit|no (?:hurry|rush|plans?|intention\w*|decision)"
    r"|decid(?:e|es|ing) (?:on|whether|if))\b",
    re.IGNORECASE,
)
#: Before the person: the sentence is about something else and only looks back on the entry.
_BACKGROUND = re.compile(
    r"\b(?:when|since|before|until|once|if|should|whether|by the time)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
#: Exits that the signals of candidates do not know; must not match a race left to others.
_LEAVES = re.compile(
    rf"(?P<who>{LIST})(?:,[^§]{{1,90}},)?[^.§]{{0,70}}?\b(?P<verb>(?:get|gets|got|getting|drop\w*"
    rf"|bow\w*|back\w*) out of the"
    rf"|dissolv\w+ (?:his|her|their)|drop\w* (?:his|her|their)|(?:left|leaving|leaves|quit\w*"
    rf"|exit\w*|abandon\w*"
    rf"|halt\w*|end(?:ed|ing|s)?|shut\w* down|terminat\w+) (?:the|his|her|their))"
    rf" (?:[\w.’'-]+ ){{0,4}}?(?:race|campaign|bid|contest|field|candidacy|run|primary)\b"
    rf"|(?P<who2>{LIST})(?:,[^§]{{1,90}},)?[^.§]{{0,60}}?(?:§\d+§ (?:is"
    rf"|was) )?\b(?P<verb2>call(?:ed|s|ing) off"
    rf"|no longer (?:running|seeking|a candidate)|(?:took|taking|removed) (?:himself"
    rf"|herself) (?:out of|from))\b"
    rf"[^.§]{{0,30}}?(?:\b(?:race|campaign|bid|contest|candidacy|run|running|for|office|seat)\b)"
)
_LEAVING = re.compile(
    rf"(?P<who>{PERSON})[’']s? (?:[\w-]+ ){{0,3}}?(?P<verb>exit|withdrawal|departure)(?:,"
    rf"| from the (?:[\w.’'-]+ ){{0,3}}?"
    rf"(?:race|contest|field|campaign|primary))"
)


#: "Doe's name must be removed from the ballot", "must not have their names placed on it".
_NAME_OFF = re.compile(
    rf"(?P<who>{LIST})[’']s? (?:name|candidacy|petitions?) (?:\w+ ){{0,4}}?(?P<verb>removed"
    rf"|struck|stricken|taken off|kept off"
    rf"|left off)\b|(?P<who2>{LIST}) (?P<verb2>must|should|may|can|could|will) not (?:have (?:his"
    rf"|her|their) names? (?:placed|appear|printed)"
    rf"|appear) on\b[^.]{{0,40}}\bballot"
)
#: "voted to remove Doe from the ballot": decided by whoever decides on ballots.
_VOTED_OFF = re.compile(
    rf"\b(?:voted|ruled|ordered|decided|agreed|moved)\b[^.§]{{0,40}}?\b(?P<verb>remove|strike"
    rf"|knock|kick|boot|disqualify)"
    rf" {TITLE}(?P<who>{LIST})(?:[’']s? (?:name|names))?[^.§]{{0,60}}?(?:\bballot\b|$)"
)
_UNREAL = re.compile(
    r"\b(?:[Ii]f|could|would|may|might|urg\w+|call\w* on|call\w* for|should|not"
    r"|n['’]t|allow\w*|permit\w*|den(?:y|ied|ies)|refus\w+|pressur\w+|never|must"
    r"|sought to|seeks? to|demand\w*)\b"
)
_TOLD = re.compile(r"\b(?:announc|said|says|told|declar|reveal|confirm|tweet|wrote|decid)\w*")


_TELLING = re.compile(r"(?:announc|said|told|confirm|reveal|declar|tweeted|wrote|posted)")
#: Before the person: whom somebody else endorsed, who then left. "endorsed Roe and suspended".
_OBJECT_OF = re.compile(r"\b(?:endors\w+|back(?:ed|ing)|support(?:ed|ing|s)?)\b[^.,;§]{0,50}$")
#: A court or a board against whom wants to stand on the ballot, and for whom wants off it.
_KEPT_OFF = re.compile(
    rf"\b(?P<verb>reject\w*|den(?:y|ied|ies)|dismiss\w*|toss\w*|turned (?:down|away))\b"
    rf"[^.§]{{0,60}}?"
    rf"(?:(?:attempt|appeal|bid|request|effort|petition|application)s? (?:by|of|from) {TITLE}"
    rf"(?P<who>{PERSON})|{TITLE}(?P<who2>{PERSON})[’']s? (?:[\w-]+ ){{0,2}}?(?:attempt|appeal|bid"
    rf"|request|effort|petition|application)s?)[^.§]{{0,40}}?\b(?:to|for) [^.§]{{0,40}}?\bballot\b"
    rf"|\b(?:approv\w*|grant\w*)\b[^.§]{{0,40}}?(?P<who3>{PERSON})[’']s? (?:\w+ )?request to be"
    rf" (?P<verb3>removed|taken off|stricken)\b[^.§]{{0,40}}?\bballot\b"
)
#: "Doe will not be on the ballot": a decision only where one is told beside it.
_NOT_ON = re.compile(
    rf"(?P<who>{LIST}) (?:will not|won[’']t|cannot|can[’']t) (?:be|appear|stand|remain|stay)"
    rf" (?P<verb>on) (?:the|November[’']s|a) (?:[\w-]+ ){{0,3}}?ballot\b"
)
_DECIDED = re.compile(
    r"\b(?:objections?|challenges?|judge|court|board|commission)\b[^.]{0,80}\b(?:sustained|upheld"
    r"|granted|ruled|rul(?:ed|ing)|struck|removed|found|valid)\b|\b(?:struck|removed|knocked off"
    r"|disqualified|invalid\w*)\b"
)


_WEEK = dt.timedelta(days=7)


class Entries(Rules):
    """Reads who entered and who left a race."""

    def announcements(self, masked: Masked) -> None:
        """Campaigns announced in one sentence."""
        text = masked.text
        for match in _ANNOUNCE.finditer(text):
            span = text[match.start("between") : match.end()]
            if re.match(r"[^.§]{0,30}\bby\b", text[match.end() :]) and "join" in match["verb"]:
                continue  # "are joined in the race by"
            if _TELLING.match(match["verb"]):
                span = _WOULD_RUN.sub("will", span)
            if re.search(r"\b(?:was|were|been|being) $", match["between"]) and match[
                "verb"
            ].startswith("declar"):
                continue  # "was declared the winner of a primary"
            if match.group().endswith(("campaign", "campaigns")) and _NO_RUN.match(
                text, match.end()
            ):
                continue
            if _NOT_ANNOUNCE.search(span) or self._past(text, match.start(), match.end()):
                continue
            verb = match["verb"]
            if verb.endswith("ing") and not _PARTICIPLE.fullmatch(match["between"]):
                continue  # "by unseating Doe — entering a race that": somebody else's
            if verb.startswith(("open", "start", "began")) and not re.search(
                r"\b(?:his|her|their|a) (?:\w+ ){0,3}?(?:campaign|bid|candidacy|run)\b",
                match.group(),
            ):
                continue
            if verb == "made" and re.search(r"\b(?:previous|prior|past|unsuccessful)\b", span):
                continue
            if verb in _TELLS and not _RUNS.search(match["rest"] + match.group()[-25:]):
                continue  # "said Sunday his bid is about the issues"
            if verb in _SAYS and not re.search(
                r"running|run\b|candidacy|bid|official|seek",
                match.group()[match.end("verb") - match.start() :],
            ):
                continue
            if verb.startswith(("enter", "join", "jump", "got", "get")) and not re.search(
                r"race|contest|primary|field|campaign|run", text[match.end("rest") : match.end()]
            ):
                continue
            self._announced(match, masked)
        for pattern in (_TOLD_AFTER, _MADE):
            for match in pattern.finditer(text):
                span = text[match.start() : match.end() + 60]
                if (
                    not _NOT_ANNOUNCE.search(span)
                    and not self._past(text, match.start(), match.end())
                    and (pattern is _TOLD_AFTER or self._near_candidacy(masked))
                ):
                    self._announced(match, masked)
        for match in _LATER.finditer(text):
            if not self._past(text, match.start(), match.end()) and not re.search(
                r"\b(?:not|n['’]t|never|if|whether|could|may|might|would)\b", match.group()
            ):
                verb = match.start("verb" if match["verb"] else "verb2")
                self._put("announcement", people_in(self.document, match["who"]), masked, verb)
        for match in _QUOTED.finditer(text):
            group = "" if match["who"] else "2" if match["who2"] else "3"
            who = people_in(self.document, match["who" + group])
            self._put("announcement", who, masked, match.start("verb" + group))
        for match in _ANNOUNCE_NOUN.finditer(text):
            if not self._past(text, match.start(), match.end()) and re.search(
                r"\b(?:candidacy|bid|campaign|race|run)\b", text
            ):
                who = [
                    e
                    for e in people_in(self.document, match["who"])
                    if self._status(e) not in ("declined", "withdrawn", "considering")
                ]
                self._put("announcement", who, masked, match.start("verb"), confidence=0.6)
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
            and not _BACKGROUND.search(text[: entered.start()])
            and not self._past(text, entered.start(), entered.end())
        ):
            entity = self._above(masked, entered)
            if entity is not None:
                self._put("announcement", [entity], masked, entered.start("verb"), confidence=0.75)

    def _announced(self, match: re.Match[str], masked: Masked) -> None:
        """An announcement; one that the sentence only looks back on must have a date."""
        text = masked.text
        draft = self._put(
            "announcement", people_in(self.document, match["who"]), masked, match.start("verb")
        )
        if draft is None:
            return
        if draft.date is not None and len(draft.date) == 4:
            # "will challenge him in 2020, he announced Thursday"
            days = [
                d
                for d in self.dates[masked.sentence.paragraph]
                if masked.sentence.start <= d.start < masked.sentence.end and d.precision == "day"
            ]
            if len(days) == 1:
                draft.date, draft.basis = days[0].value, days[0].basis
        if draft.date is None:
            draft.date, draft.basis = self._only_day(
                masked.sentence, masked.original(match.start("verb"))
            )
        if draft.date is None and re.search(
            r"\b(?:am|is|are) (?:\w+ )?announcing\b", match.group()
        ):
            day = self.document.published
            draft.date, draft.basis = (day.isoformat() if day else None), "relative"
        if draft.date is None and re.match(r"(?:got|gets|getting)\b", match["verb"]):
            self.drafts.remove(draft)  # "says he got into the race after ...": told of the past
            return
        if draft.date is None and _BACKGROUND.search(text[: match.start()]):
            self.drafts.remove(draft)

    def _just_now(self, draft: Draft, words: str) -> None:
        """What the top of an article says has ended, or is ending, is the day's news."""
        top = draft.sentence.index <= 1 and self.document.published is not None
        if top and re.search(r"\b(?:has|have|is|are)(?: \w+ly| now)? \w+(?:ed|ing)\b", words):
            day = self.document.published
            draft.date, draft.basis = (day.isoformat() if day else None), "relative"

    def _near_candidacy(self, masked: Masked) -> bool:
        """Whether the sentences around speak of a candidacy, and of no backing or exit."""
        index = masked.sentence.index
        around = " ".join(s.text for s in self.document.sentences[max(0, index - 2) : index + 2])
        return bool(
            re.search(r"\b(?:run|running|candidacy|bid|seek\w*)\b", around)
        ) and not _NOT_ANNOUNCE.search(around)

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
        if _WITHOUT.match(text) and POLL.search(text):
            return  # "With Doe out of the race, Roe leads": what a poll supposes
        for signal in STATUSES:
            if signal.status not in ("withdrawn", "removed"):
                continue
            for match in signal.pattern.finditer(text):
                if self._unreal(text, match) or re.match(r"\w", text[match.end() :]):
                    continue  # "a withdrawal of troops" is no "withdraw"
                if signal.status == "withdrawn":
                    if re.match(r" and\b", text[match.end("who") :]) and _OBJECT_OF.search(
                        text[: match.start()]
                    ):
                        continue  # "endorsed Roe and suspended his campaign"
                    self._left(_who_left(match), masked, self._verb_at(match))
                elif not re.match(r"[’']", text[match.end("who") :]) and not re.search(
                    r"\b(?:order\w*|ruled|said|found|determined|sought|ask\w*|vot\w+|judge)\b",
                    match.group(),
                ):
                    verb = match.start() + len(match["who"] or "")
                    self._struck(match["who"], masked, verb)
        for pattern in (_LEAVES, _LEAVING):
            for match in pattern.finditer(text):
                group = "2" if match.groupdict().get("who2") else ""
                if not self._unreal(text, match):
                    self._left(match["who" + group], masked, match.start("verb" + group))
        for match in _KEPT_OFF.finditer(text):
            group = "" if match["who"] else "2" if match["who2"] else "3"
            verb = match.start("verb" if group != "3" else "verb3")
            self._struck(match["who" + group], masked, verb)
        for match in _NOT_ON.finditer(text):
            index = masked.sentence.index
            around = " ".join(s.text for s in self.document.sentences[index : index + 2])
            if _DECIDED.search(around) and not re.search(r"\bif\b", text[: match.start()]):
                self._struck(match["who"], masked, match.start("verb"))
        for match in _VOTED_OFF.finditer(text):
            if not re.search(r"\bnot to\b|n['’]t\b", match.group()):
                self._struck(match["who"], masked, match.start())
        for match in _NAME_OFF.finditer(text):
            if not re.search(r"\b(?:if|seek\w*|sought|wants?|ask\w*)\b", text[: match.start()]):
                group = "" if match["who"] else "2"
                self._struck(match["who" + group], masked, match.start("verb" + group))

    def _unreal(self, text: str, match: re.Match[str]) -> bool:
        return self._past(text, match.start(), match.end()) or bool(
            _UNREAL.search(text[max(0, match.start() - 25) : match.end()])
        )

    def _left(self, who: str, masked: Masked, verb: int) -> None:
        draft = self._put("withdrawal", people_in(self.document, who), masked, verb)
        if draft is not None and draft.date is None:
            # "announced Thursday that she was ending her campaign"
            told = _TOLD.search(masked.text[:verb])
            if told:
                draft.date, draft.basis = self._date(masked.sentence, masked.original(told.start()))
        if draft is not None and draft.date is None:
            draft.date, draft.basis = self._only_day(masked.sentence, masked.original(verb))
            if draft.date is None:
                self._just_now(draft, masked.text[max(0, verb - 12) : verb + 30])

    def _struck(self, who: str, masked: Masked, verb: int) -> None:
        draft = self._put("ballot", people_in(self.document, who), masked, verb, "removal")
        if draft is not None and draft.date is None:
            draft.date, draft.basis = self._only_day(masked.sentence, masked.original(verb))
        published = self.document.published
        if draft is not None and draft.date is not None and len(draft.date) == 10 and published:
            day = dt.date.fromisoformat(draft.date)
            if draft.basis == "relative" and dt.timedelta() < day - published <= _WEEK:
                # "struck from the ballot on Friday": a ballot's day lies ahead, a ruling's behind
                draft.date = (day - _WEEK).isoformat()

    @staticmethod
    def _verb_at(match: re.Match[str]) -> int:
        found = re.search(
            r"\b(?:drop|withdr|suspend|end|exit|bow|pull|quit|abandon|left|leaving|stepp"
            r"|called)\w*",
            match.group(),
        )
        return match.start() + (found.start() if found else 0)


def _who_left(match: re.Match[str]) -> str:
    """Of "A, B and C (who dropped out)" only C left."""
    who, text = match["who"], match.string[match.end("who") :]
    if re.match(r",? ?\(?who (?!both|all|each|have|were|are)", text):
        return str(re.split(r"(?=§\d+§)", who)[-1])
    aside = re.search(r"\(who [^()]*$", match.string[: match.end()])
    return who if aside is None else str(re.split(r"(?=§\d+§)", who)[-1])
