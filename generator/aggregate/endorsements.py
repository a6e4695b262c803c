"""One endorsement from many reports, and its history: rescinded, replaced, made again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from generator.aggregate.context import Calendar, Context, Endorsed, distinct, stage_order
from generator.aggregate.dates import dating, first_day, last_day
from generator.aggregate.history import FOR, Act, with_history
from generator.aggregate.model import TrackedCandidacy, TrackedEndorsement
from generator.aggregate.plain import plain, slug
from generator.model import EdtfDate

_V = TypeVar("_V", str, int)


def merge(
    context: Context,
    backed: Iterable[Endorsed],
    calendars: dict[str, Calendar],
    candidacies: dict[str, tuple[TrackedCandidacy, ...]],
) -> dict[str, tuple[TrackedEndorsement, ...]]:
    """Each race's endorsements in order of time."""
    told: dict[str, dict[tuple[str, str, str | None], list[Endorsed]]] = {
        race: defaultdict(list) for race in context.links.races
    }
    for item in backed:
        key = (item.endorser, plain(item.fact.part or ""), item.candidate)
        told[item.race][key].append(item)
    merged = {}
    for race, groups in told.items():
        phase = cache(calendars[race].phase)
        acts = [
            act
            for (endorser, part, candidate), mentions in groups.items()
            for act in _acts(endorser, part, candidate, mentions, phase)
        ]
        made = [(act, _tracked(context, race, act)) for act in acts]
        merged[race] = with_history(made, {c.actor: c for c in candidacies[race]})
    return merged


def _acts(
    endorser: str,
    part: str,
    candidate: str | None,
    mentions: list[Endorsed],
    phase_of: Callable[[EdtfDate], str],
) -> list[Act]:
    """The statements that one endorser's mentions about one candidate tell of."""
    acts: list[Act] = []
    told = {mention.fact.stance for mention in mentions}
    for stances in (("rescind",), ("decline",), FOR):
        if told.isdisjoint(stances):
            continue
        of_kind = [m for m in mentions if m.fact.stance in stances]
        breaks: list[EdtfDate] = []
        if stances == FOR and "rescind" in told:
            breaks = [m.when for m in mentions if m.fact.stance == "rescind" and m.when]
        anchored: dict[tuple[str, bool], Act] = {}
        floating: list[Endorsed] = []
        staged = {m.fact.stage for m in of_kind if m.fact.stage}
        for mention in of_kind:
            day = mention.fact.date
            phase = mention.fact.stage or ""
            if not phase and day:
                phase = phase_of(day)
                if not phase and len(staged) == 1:
                    phase = next(iter(staged)) or ""
            if not phase and not day:
                floating.append(mention)
                continue
            # After it was taken back, an endorsement is a new one.
            again = bool(breaks and day) and any(
                first_day(day or "") > last_day(taken_back) for taken_back in breaks
            )
            act = anchored.get((phase, again))
            if act is None:
                act = anchored[phase, again] = Act(endorser, candidate, part, phase)
            act.mentions.append(mention)
        ordered = list(anchored.values())
        if len(ordered) > 1:
            ordered.sort(key=lambda a: (stage_order(a.phase), _start(a), a.phase))
        acts.extend(_attached(floating, ordered, Act(endorser, candidate, part, "")))
    return acts


def _start(act: Act) -> str:
    return min((m.when for m in act.mentions if m.when), default="9999")


def _attached(floating: list[Endorsed], acts: list[Act], new: Act) -> list[Act]:
    """Gives mentions without date and stage to the last act that they can speak of."""
    if not acts:
        new.mentions = floating
        return [new] if floating else []
    if not floating:
        return acts
    starts = [first_day(_start(act)) for act in acts]
    for mention in floating:
        before = [
            act
            for act, start in zip(acts, starts, strict=True)
            if not mention.day or start <= mention.day
        ]
        (before[-1] if before else acts[0]).mentions.append(mention)
    return acts


def _tracked(context: Context, race: str, act: Act) -> TrackedEndorsement:
    act.mentions.sort(key=lambda m: m.entry)
    facts = [m.fact for m in act.mentions]
    told = [context.told(m.entry, m.fact) for m in act.mentions]
    stance = facts[0].stance
    if any(fact.stance != stance for fact in facts):
        stances = Counter(f.stance for f in facts)
        stance = max(stances, key=lambda one: (stances[one], one == "split", one))
    stage = _most([f.stage for f in facts])
    part = _most([f.part for f in facts])
    return TrackedEndorsement(
        id=_id(act, part, stance, stage),
        endorser=act.endorser,
        candidate=act.candidate,
        race=race,
        stance=stance,
        dating=dating(told),
        stage=stage,
        part=part,
        rank=_most([f.rank for f in facts]),
        verb=next((f.verb for f in facts if f.verb), None),
        sources=distinct([item.source for item in told]),
    )


def _most(values: list[_V | None]) -> _V | None:
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return known[0] if known else None
    counts = Counter(known)
    return min(counts, key=lambda value: (-counts[value], str(value)))


def _id(act: Act, part: str | None, stance: str, stage: str | None) -> str:
    words = [act.endorser, slug(part) if part else "", act.candidate or "nobody"]
    words += ["" if stance in FOR else stance, stage or ""]
    return "-".join(word for word in words if word)
