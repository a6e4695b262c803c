"""Results: outcomes and counts, one event for each race."""

from __future__ import annotations

import datetime as dt
import re

from generator.extract.candidates import STATUSES
from generator.extract.document import Entity
from generator.extract.events.base import Rules
from generator.extract.events.draft import Draft
from generator.extract.events.figures import POLL, POLL_NOT, percents
from generator.extract.masks import LIST, PERSON, TITLE, people_in
from generator.extract.races import RaceDraft

_VOTES = re.compile(
    rf"(?P<who>{PERSON})(?: \([^)]*\))?(?P<gap>[^.§\d%]{{0,60}}?)(?P<number>\d{{1,3}}(?:,\d{{3}})+"
    rf"|\d{{2,6}})(?: votes\b|(?= \(\d)|(?<=,\d\d\d)(?! (?:percent|%|people|voters|registered))"
    rf"| ?$)"
)


class Results(Rules):
    """Reads who won, lost or advanced, and by what figures."""

    def read(self) -> None:
        """Counts and outcomes, one event per race and stage."""
        groups: dict[RaceDraft | None, Draft] = {}
        outcomes: dict[tuple[RaceDraft | None, Entity], str] = {}
        polled = {d.sentence.index for d in self.drafts if d.type == "poll"}
        for masked in self.candidates.masked:
            text, sentence = masked.text, masked.sentence
            if sentence.index in polled or (POLL.search(text) and not POLL_NOT.search(text)):
                continue
            published = self.document.published
            if self._past(text, 0, len(text)) or re.search(
                r"\b(?:will|would|could|if|hopes? to|expected to|poised|trying to|aims? to"
                r"|chance to|wants? to|in order to|wants? an?|to)\b[^.]{0,30}\b(?:win|beat|defeat"
                r"|unseat|advance|oust)\b|\b(?:would|could|might) have\b|\bif (?:he|she|they)\b"
                r"|\bsay they\b|\blikely voters\b",
                text,
            ):
                continue
            who: list[tuple[Entity, str]] = []
            for signal in STATUSES:
                if signal.status not in ("won", "lost", "advanced", "nominee"):
                    continue
                for match in signal.pattern.finditer(text):
                    if signal.name == "nominee before" or (
                        signal.name == "nominee" and match.groupdict().get("who2")
                    ):
                        continue
                    if published and re.search(
                        r"\b(?:who|he|she|which) (?:narrowly )?(?:won|lost|was elected)"
                        r"|first (?:won|elected)|was first|previously|years ago"
                        r"|when (?:he|she) was|last (?:year|election|cycle|time|fall|November)"
                        r"|in 20\d\d|in 19\d\d|special election (?:last|in)|since\b|ago\b"
                        r"|(?:won|lost|winning|losing) (?:a|his|her|their) (?:previous|first|last)",
                        match.group() + text[match.end() : match.end() + 50],
                    ):
                        continue
                    if re.search(
                        r"\b(?:not|n['’]t|if|could|would|can|may|might|should|to win|to lose)\b",
                        match.group(),
                    ):
                        continue
                    named = self._known(people_in(self.document, match["who"] or ""))
                    who += [(entity, str(signal.status)) for entity in named]
            winner = re.search(
                rf"(?P<a>{PERSON})[^.§]{{0,50}}?\b(?:defeated|beat|ousted|unseated|edged|toppled"
                rf"|bested|prevailed over|defeating|beating)\b(?: out| by)? {TITLE}(?P<b>{LIST})",
                text,
            )
            if winner and not re.search(
                r"\b(?:would|could|will|to|can|ago|previous\w*|(?:in|the|since) (?:19|20)\d\d)\b",
                winner.group() + text[winner.end() : winner.end() + 30],
            ):
                who += [(e, "won") for e in self._known(people_in(self.document, winner["a"]))]
                who += [(e, "lost") for e in self._known(people_in(self.document, winner["b"]))]
            figures = {e: p for e, p in percents(self.document, text).items() if e in self.chosen}
            votes: dict[Entity, int] = {}
            counted = bool(
                re.search(
                    r"\b(?:votes?|precincts?|ballots?|results?|percent|%|counted|returns"
                    r"|unofficial|reporting|tally)\b",
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
                    r"\b(?:precincts?|of the vote|votes|vote|ballots counted|unofficial|returns"
                    r"|results|lead\w*|led)\b",
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
            gave_up = re.search(rf"(?P<who>{PERSON})[^.§]{{0,30}}?\bconced(?:ed|es)\b", text)
            conceded = people_in(self.document, gave_up["who"]) if gave_up else []
            for entity, status in who:
                told = "conceded" if status == "lost" and entity in conceded else status
                outcomes.setdefault((race, entity), told)
            if draft.date is None:
                verb = re.search(
                    r"\b(?:won|wins|defeated|beat|advanc\w+|lost|elected|conceded|ousted|led|leads"
                    r"|votes?|victory|headed)\b",
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
        self.drafts[:] = [d for d in self.drafts if d.type != "result" or d.who]
        for draft in self.drafts:
            if draft.type == "result":
                _order_outcome(draft, {e: s for (r, e), s in outcomes.items() if r is draft.race})

    def date(self) -> None:
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


def _order_outcome(draft: Draft, outcomes: dict[Entity, str]) -> None:
    """Winners first, then by votes; ``detail`` says what became of the first."""
    rank = {"won": 0, "nominee": 0, "advanced": 0, "lost": 2, "conceded": 2}

    def key(entity: Entity) -> tuple[int, float]:
        figures = draft.results.get(entity, {})
        return rank.get(outcomes.get(entity, ""), 1), -(
            figures.get("votes") or figures.get("percent") or 0
        )

    draft.who.sort(key=key)
    status = outcomes.get(draft.who[0])
    draft.detail = {"nominee": "nominated"}.get(status, status) if status else None
