"""What one candidate's outcome tells of the others in the race."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.extract import lexicon
from generator.extract.candidates.draft import Draft
from generator.extract.candidates.stages import told_vote
from generator.extract.document import Document, Entity
from generator.extract.races import RaceDraft

_COUNTED = re.compile(
    r"\b(?:precincts?|votes?|ballots|percent|returns|results|unseated|defeated|won)\b|\d%"
)
#: A runoff that is still to come, told at the top: its candidates have got into it.
_RUNOFF_AHEAD = re.compile(
    r"\b(?:in|for|of|before|ahead of|into) (?:the|an?|\w+day[’']s|next \w+[’']s) "
    r"(?:[\w.]+ ){0,4}?run-?off\b|\brun-?off elections? (?:in|on|is|are|for)\b"
)
_ONE_PARTYS = re.compile(
    r"\b(?:Democrat\w*|Republican|GOP|DFL|Libertarian)(?: Party)?(?:['’]s)? "
    r"(?:\w+ )?(?:primary|run-?off|nomination)\b"
)
_NOT_YET = re.compile(
    r"\b(?:if|could|would|may|might|avoid\w*|without|no|possible|likely|force[ds]?)\b"
    r"[^.]{0,60}\brun-?off"
)
_PRIMARY = re.compile(r"(?<!jungle )(?<!nonpartisan )(?<!open )(?<!all-party )\bprimary\b")
_GENERAL = re.compile(r"\bgeneral election\b|\bspecial election\b|\bnon-?partisan\b|\brun-?off\b")
#: The news of a decided race stands in so many first sentences.
_TOP = 12
#: Told of a primary: somebody has beaten the others of the party.
_PRIMARY_WON = re.compile(
    r"\b(?:won|wins|winning|beat|beats|beating|defeat\w+|clinch\w+|captur\w+|secur\w+|prevail\w+"
    r"|victor\w+|triumph\w+|oust\w+|unseat\w+|crush\w+|edg(?:ed|ing)|called the)\b"
)
_SEATS = re.compile(
    r"\b(?:two|three|four|five|six|seven|[2-7]) (?:[\w-]+ ){0,3}?(?:seats|positions|spots|vacancies"
    r"|open seats|at-large)\b",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"\b(?:finished|came in|ran|placed|finishing|took) (?:an? |in )?(?:\w+ )?(?:second|third"
    r"|fourth|fifth)\b"
)
#: Boards and councils fill several seats at once, where no district tells them apart.
_SEVERAL_SEATS = ("city-district", "county-district", "school", "state-district")


def settle(chosen: list[Draft], document: Document) -> None:
    """Gives a status to those of whom the text tells none but whose rivals' it tells.

    Of two, one's victory is the other's defeat; whoever is left when a race is decided has lost.
    Nothing is told from figures alone: they may not be final.
    """
    fields: dict[RaceDraft, list[Draft]] = {}
    for draft in chosen:
        if draft.race is not None:
            fields.setdefault(draft.race, []).append(draft)
    for race, field in fields.items():
        if not _one_seat(race) and _SEATS.search(document.text):
            _may_have_won(field)
        _nominated(field)
        if _one_seat(race):
            _decided(field)
    top = " ".join(s.text for s in document.sentences[:4])
    if _RUNOFF_AHEAD.search(top) and not _NOT_YET.search(top) and not _COUNTED.search(top):
        _into_runoff(chosen)


def _may_have_won(field: list[Draft]) -> None:
    """Takes back what a rank alone tells where several are elected: the second may have won."""
    for draft in field:
        sentence = draft.status_sentence
        if draft.status == "lost" and sentence is not None and _RANKED.search(sentence.text):
            draft.status = None


def _nominated(field: list[Draft]) -> None:
    """Who has won where the others lost a party's primary is its nominee."""
    told = [d.status_sentence.text for d in field if d.status == "lost" and d.status_sentence]
    if any(_PRIMARY.search(t) for t in told) and not any(_GENERAL.search(t) for t in told):
        for draft in field:
            sentence = draft.status_sentence
            if (
                draft.status == "won"
                and sentence
                and not _GENERAL.search(sentence.text)
                and told_vote(sentence.text) != "won"
            ):
                draft.status = "nominee"


def _one_seat(race: RaceDraft) -> bool:
    return lexicon.office_level(race.office) not in _SEVERAL_SEATS or (
        race.district is not None and race.district.lower() != "at-large"
    )


def _decided(field: list[Draft]) -> None:
    winners = [d for d in field if d.status == "won"]
    losers = [d for d in field if d.status == "lost"]
    open_ = [d for d in field if d.status is None]
    if len(winners) == 1 and not any(d.status == "nominee" for d in field):
        sentence = winners[0].status_sentence
        if sentence is not None and _ONE_PARTYS.search(sentence.text):
            return  # a primary's winner has not beaten the other parties' candidates
        if sentence is None or not _COUNTED.search(sentence.text + " ".join(_texts(open_))):
            return
        if sentence.index > _TOP and not any(
            m.entity is d.entity for m in sentence.mentions for d in open_
        ):
            return  # told in passing: of an earlier race, or of one elsewhere
        for draft in open_:
            if len(field) <= 3 or _meet(winners[0], draft):
                draft.status, draft.status_sentence = "lost", sentence
    elif not winners and len(losers) == 1 and len(field) == 2 and len(open_) == 1:
        sentence = losers[0].status_sentence
        if sentence and not re.search(r"\b(?:primary|nomination)\b", sentence.text):
            open_[0].status, open_[0].status_sentence = "won", sentence
    elif (
        not winners
        and len([d for d in field if d.status == "advanced"]) == 2
        and not any(d.status == "nominee" for d in field)
    ):
        texts = " ".join(_texts(open_))
        for draft in open_:
            if _COUNTED.search(texts) and not _NOT_YET.search(texts):
                draft.status, draft.status_sentence = "lost", draft.sentence


def settle_primaries(chosen: list[Draft], party_of: Mapping[Entity, str]) -> None:
    """Who was in one party's primary with its winner has lost it, where nothing else is told."""
    for winner in chosen:
        sentence, party = winner.status_sentence, party_of.get(winner.entity)
        if (
            winner.status != "nominee"
            or winner.race is None
            or sentence is None
            or not party
            or not _one_seat(winner.race)
            or not _PRIMARY_WON.search(sentence.text)
        ):
            continue
        party_mates = [
            d
            for d in chosen
            if d.race is winner.race
            and (party_of.get(d.entity) == party or _counted_beside(d, winner, party_of))
        ]
        if sum(d.status in ("nominee", "won") for d in party_mates) > 1:
            continue  # several primaries are told under one race
        for draft in party_mates:
            if draft.status is None and _meet(winner, draft):
                draft.status, draft.status_sentence = "lost", sentence


def _counted_beside(draft: Draft, winner: Draft, party_of: Mapping[Entity, str]) -> bool:
    """Whether somebody's votes are told in a winner's paragraph, and no party."""
    return (
        draft.entity not in party_of
        and bool({"percent", "figure", "with votes"} & set(draft.signals))
        and draft.sentence is not None
        and winner.status_sentence is not None
        and draft.sentence.paragraph == winner.status_sentence.paragraph
    )


def _meet(one: Draft, other: Draft) -> bool:
    """Whether two are named in one paragraph."""
    return bool(
        {m.paragraph for m in one.entity.mentions} & {m.paragraph for m in other.entity.mentions}
    )


def _texts(drafts: list[Draft]) -> list[str]:
    return [d.sentence.text for d in drafts if d.sentence is not None]


def _into_runoff(chosen: list[Draft]) -> None:
    fields: dict[RaceDraft | None, list[Draft]] = {}
    for draft in chosen:
        fields.setdefault(draft.race, []).append(draft)
    for field in fields.values():
        if len(field) <= 2 and all(d.status is None for d in field):
            for draft in field:
                draft.status = "advanced"
                draft.status_sentence = draft.sentence
