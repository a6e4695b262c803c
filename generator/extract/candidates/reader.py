"""Reads candidates sentence by sentence: signals, seats beside names, statuses, winners."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.candidates import bystanders, earlier, guards
from generator.extract.candidates.contests import Contests
from generator.extract.candidates.draft import Draft
from generator.extract.candidates.imagined import is_imagined, shows_only
from generator.extract.candidates.signal import AUX, Signal
from generator.extract.candidates.signals import SIGNALS
from generator.extract.candidates.stages import status_of_winner
from generator.extract.candidates.statuses import STATUSES
from generator.extract.document import Document, Entity, Sentence
from generator.extract.masks import PERSON, TAG, TITLE, Masked, people_in
from generator.extract.races import RaceDraft, Races
from generator.extract.refs import Refs
from generator.extract.victories import BEAT

_WINNER_VERB = re.compile(
    rf"(?P<who>{PERSON}(?:{TAG} and {TITLE}{PERSON})?){AUX}(?: \w+ly)?"
    rf" (?:{BEAT})\b"
)
_RUNNING_MATE = re.compile(
    rf"\brunning mates?,? (?P<who>{TITLE}{PERSON})"
    rf"|(?P<who2>{PERSON})(?: \([^)]*\))?,? (?:on \w+day )?(?:(?:as|to be|is|was) )?"
    rf"(?:his|her|their|the governor['’]s|{PERSON}['’]s) (?:[\w-]+ )?running mate"
    rf"|\b(?:chose|chosen|pick\w*|tapp\w+|select\w*|nam(?:ed|ing)|announc\w+|unveil\w+) "
    rf"(?P<who3>{TITLE}{PERSON})[^.§]{{0,60}}? (?:as|to be) (?:his|her|their|a) running mate"
    rf"|\brunning (?:together |on a ticket )?with (?P<who4>{TITLE}{PERSON})"
)
_LAST_YEAR = re.compile(
    r"\byears ago\b|\blast time\b|\blast (?:year|election|cycle)\b"
    r"|\bfirst (?:won|elected|election|race|campaign)\b"
)
#: Statuses told in passing replace no other.
_BY_THE_WAY = ("faced by the nominee", "unopposed nominee", "seats filled", "retiring")
#: What a relative clause tells of a list is told of its last, unless it speaks of several.
_HAD_BEEN = re.compile(
    r"\bhad (?:also |once |long )?been \w+ing\b|\bhad (?:considered|weighed|mulled)\b"
)
_OF_THE_LAST = re.compile(
    r" (?:was|is|has|wants|plans|seeks|hopes)\b|,? \(?who (?!(?:both|all|each|are|were|have"
    r"|together)\b)(?![^,.;]*\btheir\b)"
)
_OUTCOMES = ("won", "lost", "advanced", "nominee")
_IMAGINABLE = (*_OUTCOMES, "withdrawn", "removed")
_ANOTHER_OFFICE = re.compile(
    r"\b(?:running|run|bid|campaign\w*|seek\w*|candidate) (?:instead )?for (?!re-?election)"
    r"|\bto (?:make a bid|run|seek|challenge)\b"
)


_TICKET = Signal("ticket", re.compile(""), 3)
#: "Ann Doe and her running mate", "Ann Doe chose Bo Roe as her running mate".
_HEADS_TICKET = re.compile(
    rf"(?P<who>{PERSON})(?:,? (?:and|with) (?:his|her|their) running mate\b"
    rf"|[^.§]{{0,40}}? (?:chose|picked"
    rf"|tapped|selected|named|announced) {TITLE}{PERSON}[^.§]{{0,40}}? as (?:his|her"
    rf"|their) running mate)"
)


def _marks(match: re.Match[str]) -> str:
    """The marks of everybody of whom a match speaks."""
    told = match.groupdict()
    return "".join(told.get(group) or "" for group in ("who", "who2", "whom"))


class Candidates(Contests):
    """Reads a document's candidates. ``endorsed`` are added with :meth:`add_endorsed`."""

    def __init__(self, document: Document, races: Races, refs: Refs) -> None:
        super().__init__(document, races, refs)
        #: People beside a campaign: managers, spouses, donors.
        self.aside: set[Entity] = set()
        self._presidential = any(d.office == "President" for d in races.drafts)
        self._read()

    def _read(self) -> None:
        for masked in self.masked:
            if "§" not in masked.text:
                continue
            for mark in bystanders.beside(masked.text):
                self.aside.update(people_in(self.document, mark))
            masked = replace(masked, text=bystanders.without_bystanders(masked.text))
            self._signals(masked)
            self._parsed(masked, self._leaving(masked.text))
            self._seated(masked)
            self._statuses(masked)
            self._winners(masked)
            self._running_mates(masked)

    def _signals(self, masked: Masked) -> None:
        """Everybody whom a signal shows, unless it speaks of another cycle or of the past."""
        text, published = masked.text, self.document.published
        leaving = self._leaving(text)
        for signal in SIGNALS:
            for match in signal.pattern.finditer(text):
                if earlier.is_of_another_year(signal.name, text, match, published):
                    continue
                if guards.shows_nobody(signal, text, match, self.document.text):
                    continue
                if guards.inside_a_body(text, match, self._presidential):
                    continue
                if signal.name in earlier.PAST_TOO and earlier.is_past_run(text, match):
                    continue
                people = people_in(self.document, _marks(match))
                if signal.name == "beat":
                    self.meetings += [(people[0], other) for other in people[1:]]
                for entity in people:
                    if entity not in leaving:
                        self._note(entity, signal, masked, match)

    def _leaving(self, text: str) -> set[Entity]:
        """Whose seat is to be filled: no candidates for what is said there."""
        marks = bystanders.leaving(text)
        return {e for mark in marks for e in people_in(self.document, mark)}

    def _statuses(self, masked: Masked) -> None:
        """What became of whom: a later status replaces an earlier one only where it may."""
        text = masked.text
        leaving = self._leaving(text)
        for signal in STATUSES:
            for match in signal.pattern.finditer(text):
                who = _marks(match)
                if text[match.end("who") if match["who"] else 0 :].startswith(("’s ", "'s ")):
                    continue  # "the governor's two challengers were struck from the ballot"
                if guards.shows_nobody(signal, text, match, self.document.text):
                    continue
                if signal.name == "nominee before" and guards.OF_OLD.search(text[: match.start()]):
                    continue
                if signal.status in ("won", "lost", "advanced", "withdrawn") and (
                    _LAST_YEAR.search(text[max(0, match.start() - 40) : match.end() + 60])
                    or earlier.is_past_run(text, match)
                ):
                    continue
                of_last = _OF_THE_LAST.match(text, match.end("who") if match["who"] else 0)
                start = text.rfind(" §", 0, match.end("who")) + 1 if of_last else None
                imagined = signal.status in _IMAGINABLE and is_imagined(text, match, start)
                if signal.status in _OUTCOMES and earlier.is_past_outcome(
                    text, self.document, match
                ):
                    continue
                if signal.status == "declined" and _ANOTHER_OFFICE.search(
                    text[match.end() : match.end() + 80]
                ):
                    continue  # "is term-limited, and is running for governor instead"
                people = people_in(self.document, who)
                if of_last:
                    people = people[-1:]  # "Doe, Roe and Poe, who dropped out"
                if signal.name == "considering" and _HAD_BEEN.search(match.group()):
                    continue  # "Doe, who had been exploring a bid, will seek another term"
                for entity in people:
                    if signal.status != "declined" and entity in leaving:
                        continue
                    draft = self._note(entity, signal, masked, match)
                    if not imagined and signal.status is not None:
                        self._tell(draft, signal.status, masked, signal.name in _BY_THE_WAY)

    def _tell(self, draft: Draft, status: str, masked: Masked, by_the_way: bool) -> None:
        """Gives a candidate the status that a sentence tells, if it may replace the former one."""
        former, sentence = draft.status, masked.sentence
        if status == "won":
            told = status_of_winner(self.document, sentence, masked.text)
            status = told or ("nominee" if former == "nominee" else "won")
        if former is not None and (
            by_the_way
            or status == "considering"
            or (status == "declined" and former != "considering")
            # "dropped out after losing Iowa", "was unopposed in the primary" until she left it
            or (status in _OUTCOMES and former in ("withdrawn", "removed", "declined"))
            # "lost to Roe in November after winning her primary"
            or (status in ("nominee", "advanced") and former in ("won", "lost"))
            # "won the nomination and advances to November"
            or (status == "advanced" and former == "nominee" and "run" not in sentence.text)
            # "faces a runoff with Roe, who finished second"
            or (status == "lost" and former == "advanced" and draft.status_sentence is sentence)
        ):
            return
        draft.status, draft.status_sentence = status, sentence

    def _winners(self, masked: Masked) -> None:
        """ "X beat Y": X has won, where nothing else is told of X."""
        text = masked.text
        for match in _WINNER_VERB.finditer(text):
            if shows_only(match):
                continue  # "a poll shows Doe beating Roe"
            if (
                earlier.is_past_run(text, match)
                or earlier.is_past_outcome(text, self.document, match)
                or is_imagined(text, match)
            ):
                continue
            for entity in people_in(self.document, match["who"]):
                if entity in self.drafts and self.drafts[entity].status is None:
                    self._tell(self.drafts[entity], "won", masked, by_the_way=False)

    def _running_mates(self, masked: Masked) -> None:
        """Running mates stand for lieutenant governor; a president's do not stand on their own."""
        race = next((d for d in self.races.drafts if d.office == "Lieutenant Governor"), None)
        for match in _HEADS_TICKET.finditer(masked.text):
            for entity in people_in(self.document, match["who"]):
                self._note(entity, _TICKET, masked, match)
        for match in _RUNNING_MATE.finditer(masked.text):
            who = next(filter(None, match.groups()))
            for entity in people_in(self.document, who)[-1:]:
                if race is None:
                    self.aside.add(entity)
                    continue
                draft = self.drafts.setdefault(entity, Draft(entity))
                draft.weight += 3
                draft.signals.append("running mate")
                draft.sentence = draft.sentence or masked.sentence
                draft.races.append((20.0, race))

    def _seated(self, masked: Masked) -> None:
        """ "Jane Doe in the 11th Senate District", "Doe (CA-37)": a seat right after the name."""
        sentence = masked.sentence
        text = self.document.paragraphs[sentence.paragraph]
        contested = self.races.contested(sentence.paragraph)
        for mention in sentence.mentions:
            if mention.entity.kind != "person":
                continue
            for seat in contested:
                glue = text[mention.end : seat.start]
                race = self.races.of(seat)
                if (
                    race is not None
                    and seat.start >= mention.end
                    and (seat.district or glue.strip() == "(")
                    and re.fullmatch(
                        r" ?\(|,? (?:running )?(?:in|for|of) (?:the "
                        r"|[A-Z]\w+['’]s (?:open |new )?)?|, ?",
                        glue,
                    )
                ):
                    draft = self.drafts.setdefault(mention.entity, Draft(mention.entity))
                    draft.weight += 3
                    draft.signals.append("seat after")
                    draft.sentence = draft.sentence or sentence
                    draft.races.append((8.0, race))

    def set_aside(self, endorsers: set[Entity]) -> None:
        """Who endorses somebody does not run as well, unless told to have left a race or won it."""
        self.aside |= {
            e for e in endorsers if e not in self.drafts or self.drafts[e].status is None
        }

    def add_endorsed(self, entity: Entity, sentence: Sentence, position: int) -> None:
        """An endorsed person is a candidate of the race that the endorsement names."""
        draft = self.drafts.setdefault(entity, Draft(entity))
        draft.weight += 3
        draft.signals.append("endorsed")
        if draft.sentence is None:
            draft.sentence = sentence
        race = self.races.at(sentence.paragraph, position, sentence.start, sentence.end)
        if race is not None:
            named = any(
                sentence.start <= s.start < sentence.end and s.paragraph == sentence.paragraph
                for s in race.seats
            )
            draft.races.append((3.0 if named else 0.2, race))

    def _president(self, entity: Entity) -> bool:
        """A president is named in every campaign, and runs only for that office."""
        return any(
            re.search(
                r"\b(?:[Ff]ormer |then-|[Vv]ice |[Ee]x-)?President $",
                self.document.paragraphs[m.paragraph][max(0, m.start - 22) : m.start],
            )
            and not re.search(
                r"\b(?:Board|Council|Senate|Union|union|Club|Association|County|Borough|Party"
                r"|[A-Z]{2,}) President $",
                self.document.paragraphs[m.paragraph][max(0, m.start - 30) : m.start],
            )
            for m in entity.mentions
        )

    def _of_another_state(self, draft: Draft) -> bool:
        """ "Ohio Rep. Bo Roe", "Sen. Ann Doe, R-Utah": of a state where the article has no race."""
        race = draft.race
        if race is None or race.state is None or race.office == "President":
            return False
        states = {r.state for r in self.races.drafts}
        if None in states or "President" in {r.office for r in self.races.drafts}:
            return False
        homes = {
            home
            for mention in draft.entity.mentions
            if (home := bystanders.home_state(self.document, mention))
        }
        return bool(homes) and not homes & states

    def chosen(self) -> list[Draft]:
        """The candidates, in order of appearance, each with its race."""
        result = []
        for draft in self.drafts.values():
            weight = draft.weight - (2.5 if draft.entity in self.aside else 0)
            if weight < 2 or not self.races.drafts:
                continue
            if self._president(draft.entity) and not any(
                r.office == "President" for r in self.races.drafts
            ):
                continue
            if draft.races:
                totals: dict[RaceDraft, float] = {}
                for value, race in draft.races:
                    totals[race] = totals.get(race, 0.0) + value
                order = {race: k for k, race in enumerate(self.races.drafts)}
                draft.race = min(totals, key=lambda r: (-totals[r], order.get(r, 99)))
            else:
                draft.race = self.races.main
            if weight < 5 and self._of_another_state(draft):
                continue
            result.append(draft)
        self._join_meetings(result)
        return sorted(result, key=lambda d: d.entity.mentions[0].at)

    def _join_meetings(self, chosen: list[Draft]) -> None:
        """ "Sheriff Doe beat Roe": Roe's race is told by Doe's title, where no seat is named."""
        drafts = {d.entity: d for d in chosen}
        for pair in self.meetings:
            one, other = drafts.get(pair[0]), drafts.get(pair[1])
            for told, untold in ((one, other), (other, one)):
                if (
                    told is not None
                    and untold is not None
                    and told.titled is not None
                    and told.race is told.titled
                    and untold.titled is None
                    and not untold.named
                ):
                    untold.race = told.race
