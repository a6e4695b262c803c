"""Endorsements as written down: when each was made public, and which are split.

A date comes from the trigger's clause, the sentence, the editorial's own publication, a list's
introduction, a sentence on "the endorsement", a further sentence that tells the same, in this
order.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.candidates import Draft as Candidacy
from generator.extract.dates import DateMention, date_of, is_attached
from generator.extract.document import Document, Entity, Sentence, surname
from generator.extract.endorsed_stage import stage_of
from generator.extract.endorsements import Draft as EndorsementDraft
from generator.extract.races import RaceDraft, Races
from generator.model import (
    Endorsement,
    Race,
)

#: By how much rules are less often right on articles that their author has not read than on those
#: he has (``docs/extraction.md``).
_LESS_SURE = 0.14
_PERFECT = re.compile(
    r"\b(?:has|have|had|having)(?: (?:also|already|previously|since|recently|now|all|both|been"
    r"|just|not|ever|so far))*\s+$"
)


#: Seats filled several at a time: an endorser of two candidates has not split.
_SEVERAL_SEATS = frozenset(
    {
        "School Board",
        "City Council",
        "County Commissioner",
        "County Supervisor",
        "Judge",
        "State House",
        "U.S. House",
        "State Senate",
    }
)


_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|I|[Mm]y|[Hh]is|[Hh]er|[Ww]e)\b")


def kept(draft: EndorsementDraft, race_of: dict[Entity, RaceDraft | None]) -> bool:
    """Whether an endorsement stands: for nobody, or for a candidate of some race."""
    return draft.candidate is None or race_of.get(draft.candidate) is not None


def without_rivals(
    drafts: list[EndorsementDraft], chosen: list[Candidacy]
) -> list[EndorsementDraft]:
    """The endorsements without those that one gives a rival while both stand in one race.

    Only whom others endorse is surely one of the two: an endorser may be taken for a candidate.
    """
    backed = {d.candidate for d in drafts if d.stance == "endorse"}
    standing = {
        c.entity: c.race for c in chosen if c.status in (None, "running", "nominee", "advanced")
    }

    def rivals(draft: EndorsementDraft) -> bool:
        race = standing.get(draft.endorser)
        return (
            draft.candidate is not None
            and draft.stance == "endorse"
            and (
                draft.endorser in backed
                # "the candidate" is another, and was read wrong
                or not (
                    _PRONOUN.search(draft.sentence.text)
                    or any(m.entity is draft.endorser for m in draft.sentence.mentions)
                )
            )
            and race is not None
            and standing.get(draft.candidate) is race
        )

    return [draft for draft in drafts if not rivals(draft)]


def write_endorsement(
    draft: EndorsementDraft,
    race_of: dict[Entity, RaceDraft | None],
    races: Races,
    dates: list[tuple[DateMention, ...]],
    document: Document,
) -> Endorsement:
    """An endorsement with its date and the race it is for."""
    race = race_of.get(draft.candidate) if draft.candidate is not None else draft.race or races.main
    value, basis = _date(draft, dates, document)
    return Endorsement(
        endorser=draft.endorser.name,
        kind=draft.endorser.kind,
        candidate=draft.candidate.name if draft.candidate else None,
        race=race.id if race else None,
        part=draft.part,
        stage=_stage(draft, document),
        date=value,
        date_basis=basis,
        stance=draft.stance,
        rank=draft.rank,
        verb=draft.verb or None,
        evidence=(draft.list_line or draft.sentence).text,
        confidence=round(draft.confidence - _LESS_SURE, 2),
    )


def _stage(draft: EndorsementDraft, document: Document) -> str | None:
    """The stage that its sentence tells, else its other sentences, else the one before it."""
    again = [sentence.text for sentence, _ in draft.again]
    stage = stage_of([draft.sentence.text]) or stage_of(again)
    if stage or not draft.sentence.index:
        return stage
    before = document.sentences[draft.sentence.index - 1]
    named = {m.entity for m in before.mentions}
    # "White backed Doe in the primary. He has since endorsed Roe": told of another choice
    same = draft.candidate in named or (draft.endorser in named and not _CHOSE.search(before.text))
    return stage_of([before.text]) if same else None


_CHOSE = re.compile(r"\b(?:endors|back(?:s|ed|ing)\b|support(?:s|ed|ing)?\b|chose|pick)")


def _date(
    draft: EndorsementDraft, dates: list[tuple[DateMention, ...]], document: Document
) -> tuple[str | None, str | None]:
    """When an endorsement was made public: a date of its clause; "has secured" alone tells none."""
    sentence = draft.sentence
    text = document.paragraphs[sentence.paragraph]
    if _STATE.match(text, draft.position) or text[: draft.position].endswith("-"):
        return None, None  # "the caucus-backed Doe won Tuesday", "her endorsee": not when
    mention = _own_date(draft, dates, text) or date_of(
        dates[sentence.paragraph], draft.position, text
    )
    if mention is not None and _in_an_aside(text, draft.position, mention):
        mention = None
    published = document.published
    ahead = published is not None and mention is not None and mention.value > published.isoformat()
    if ahead and draft.own_voice:
        mention = None  # "recommends a vote for Doe on Nov. 2": the day of the vote
    if mention is None and not _PERFECT.search(_before_verb(sentence, draft.position)):
        near = [
            d
            for d in dates[sentence.paragraph]
            if sentence.start <= d.start < sentence.end
            and d.precision == "day"
            and abs(d.start - draft.position) < 120
            and not _in_an_aside(text, draft.position, d)
            and not re.match(
                r"['’]?s? (?:\w+ ){0,3}(?:primary|election|runoff|debate|ballot|general)",
                text[d.end :],
            )
            and not re.search(
                r"\b(?:on the|ahead of|before|until|by|since|election on|primary on"
                r"|in the) (?:the )?$",
                text[: d.start],
            )
        ]
        mention = near[0] if near and not draft.own_voice else None
    if (
        mention is None
        and re.search(r"\bsame day\b", sentence.text)
        and not _PERFECT.search(_before_verb(sentence, draft.position))
    ):
        today = published.isoformat() if published else "9999"
        for other in reversed(document.sentences[max(0, sentence.index - 4) : sentence.index]):
            days = [
                d
                for d in dates[other.paragraph]
                if other.start <= d.start < other.end
                and d.precision == "day"
                and d.value <= today  # what is reported is done: the day of no vote to come
            ]
            if days:
                return days[0].value, days[0].basis
    if mention is None and draft.own_voice and document.published is not None:
        return document.published.isoformat(), "explicit"  # the editorial itself makes it public
    if mention is None:
        if draft.list_line is not None:
            for day in dates[sentence.paragraph]:
                if (
                    sentence.start <= day.start < sentence.end
                    and day.precision == "day"
                    and not is_attached(day, text)
                ):
                    return day.value, day.basis
        if published_word := _made_public(draft, dates, document):
            return published_word.value, published_word.basis
        for sentence, position in draft.again:
            again = date_of(
                dates[sentence.paragraph], position, document.paragraphs[sentence.paragraph]
            )
            if again is not None:
                return again.value, again.basis
        return None, None
    return mention.value, mention.basis


def _own_date(
    draft: EndorsementDraft, dates: list[tuple[DateMention, ...]], text: str
) -> DateMention | None:
    """ "Had won the support of A in July and B on Jan. 4": the day behind each one's name."""
    behind = [
        d
        for m in draft.sentence.mentions
        if m.entity is draft.endorser and m.start > draft.position
        for d in dates[draft.sentence.paragraph]
        if _BEHIND.fullmatch(text[m.end : max(m.end, d.start)])
    ]
    return behind[0] if len(behind) == 1 else None


_BEHIND = re.compile(r"(?: \([^()]{1,12}\))? (?:back )?(?:on |in |early |late |earlier )?")
#: Words that tell what somebody is, not what was done on a day.
_STATE = re.compile(
    r"(?:endorsees?|supporters?|backers?|boosters?|endorsers?)\b"
    r"|endorsed (?:candidate|choice|successor)\b"
)
_ASIDE = re.compile(r"(?:endorsed|backed|supported|recommended) by\b")
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|getting)(?: \w+ly| also| both| since| now"
    r"| recently| already)* $"
)


def _in_an_aside(text: str, position: int, day: DateMention) -> bool:
    """Whether a day stands outside the aside that tells the endorsement, or in one of its own.

    "Doe, endorsed by the union, won Tuesday"; "Doe, who filed on March 3, has the union's backing".
    """
    between = text[min(position, day.end) : max(position, day.start)]
    if day.start < position:
        head = text[max(0, day.start - 80) : day.start]
        opened = re.search(r", who [^,.;]*$", head)
        return opened is not None and bool(re.match(r"[^,]{0,40}, ", between))
    return (
        "," in between
        and _ASIDE.match(text, position) is not None
        and _AUXILIARY.search(text[max(0, position - 40) : position]) is None
    )


def _made_public(
    draft: EndorsementDraft, dates: list[tuple[DateMention, ...]], document: Document
) -> DateMention | None:
    """The day that another sentence gives to "the endorsement" told here in the present tense."""
    if re.search(
        r"\b(?:has|have|had|previously|earlier|already)\b",
        _before_verb(draft.sentence, draft.position),
    ):
        return None
    if not re.match(
        r"(?:endorse[sd]?|endorsing|backs?|backing|supports?|supporting|recommend(?:s|ed)?|gets?"
        r"|gives?"
        r"|announc\w+|choices?|picks?|choosing|include\w*|They include|Also endorsed\w*)\b",
        draft.verb or "",  # a bare heading "Endorsements" has no verb
        re.IGNORECASE,
    ):
        return None
    for other in document.sentences[:8]:
        if other is draft.sentence or not re.search(
            r"\b(?:the|its|his|her|their) endorsements?\b|\bannounced\b"
            r"|\b(?:published|released|issued|unveiled) (?:its|their|the|a) (?:\w+ )?(?:list"
            r"|slate|picks"
            r"|choices|endorsements|recommendations)",
            other.text,
        ):
            continue
        if any(
            m.entity.kind == "organization" and m.entity is not draft.endorser
            for m in other.mentions
        ):
            continue
        at = re.search(r"\b(?:announc|publish|releas|issu|unveil)\w+|\bendors\w+", other.text)
        if at is None:
            continue
        day = date_of(
            dates[other.paragraph], other.start + at.start(), document.paragraphs[other.paragraph]
        )
        if day is not None and day.precision == "day":
            return day
    return None


def _before_verb(sentence: Sentence, position: int) -> str:
    return sentence.text[: max(0, position - sentence.start)][-60:]


#: Between two candidates of one list: each has a seat of their own, or one replaced the other.
_APART = re.compile(
    r"[(;]|\b(?:for|in the|in [A-Z]|District|Ward|re-?election|but|now|then|later|instead|while"
    r"|who|from)\b"
)


#: That two candidates stand for one district; else each of a list has one of their own.
_TOGETHER = re.compile(
    r"\b(?:(?:endors\w+|back\w*|support\w*|recommend\w*|chose|for|of) both|[Dd]ouble|dual\b"
    r"|joint\w*"
    r"|co-?endors\w+|split|tied?|either|two candidates)\b"
)


#: That one seat's endorsement is shared, whatever the office.
_DUAL = re.compile(r"\b(?:[Dd]ual|[Dd]ouble|[Ss]plit|[Cc]o-?)[- ]?(?:endors\w+|recommend\w+)\b")


def _beside(endorsement: Endorsement, other: str) -> bool:
    """Whether the evidence names two candidates in one breath: "both Doe and Roe"."""
    text = endorsement.evidence or ""
    places = [text.rfind(surname(name)) for name in (endorsement.candidate or "", other)]
    if -1 in places:
        return True
    first = min(places)
    start = first + len(surname((endorsement.candidate or "") if places[0] == first else other))
    return not _APART.search(text[start : max(places)])


def mark_splits(
    endorsements: tuple[Endorsement, ...], races: tuple[Race, ...], party_of: dict[str, str | None]
) -> tuple[Endorsement, ...]:
    """Marks an endorser's several candidates of one seat as a split, unless of two parties."""
    several = {
        r.id
        for r in races
        if r.office in _SEVERAL_SEATS
        and (
            r.district in (None, "At-large")
            or (
                r.district
                and r.district.isdigit()
                and r.office == "School Board"
                and int(r.district) >= 50
            )
        )
    }  # "District 211" names a school system, not one seat of its board
    districted = {r.id for r in races if r.office in _SEVERAL_SEATS}
    groups: dict[tuple[str, str | None, str | None], set[str | None]] = {}
    for e in endorsements:
        if e.stance == "endorse":
            groups.setdefault((e.endorser, e.race, e.evidence), set()).add(e.candidate)
    result = []
    for e in endorsements:
        # told in one breath: a choice for the primary and another for November are no split
        chosen = groups.get((e.endorser, e.race, e.evidence), set())
        own = {party_of.get(c or "") for c in chosen}
        if (
            e.stance == "endorse"
            and e.rank is None
            and len(chosen) > 1
            and not re.search(
                r"\b(?:for re-?election|respectively|[Aa]t[- ][Ll]arge)\b", e.evidence or ""
            )
            and any(_beside(e, c) for c in chosen if c and c != e.candidate)
            and (e.race not in several or _DUAL.search(e.evidence or ""))
            and (e.race not in districted or _TOGETHER.search(e.evidence or ""))
            and not len(own - {None}) > 1
        ):
            e = replace(e, stance="split")
        result.append(e)
    return tuple(result)
