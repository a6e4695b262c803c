"""One endorsement from many reports, and its history: rescinded, replaced, made again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

from generator.aggregate.context import Calendar, Context, Endorsed, distinct, stage_order, unique
from generator.aggregate.dates import dating, first_day, last_day, order_key
from generator.aggregate.model import Dating, TrackedCandidacy, TrackedEndorsement
from generator.aggregate.plain import plain, slug
from generator.aggregate.standing import left
from generator.model import EdtfDate

_FOR = ("endorse", "split")
_V = TypeVar("_V", str, int)


@dataclass(slots=True, eq=False)
class _Act:
    """One statement: the mentions that tell of it, and the stage it was made for."""

    endorser: str
    candidate: str | None
    part: str
    phase: str
    mentions: list[Endorsed] = field(default_factory=list)


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
        merged[race] = _with_history(made, {c.actor: c for c in candidacies[race]})
    return merged


def _acts(
    endorser: str,
    part: str,
    candidate: str | None,
    mentions: list[Endorsed],
    phase_of: Callable[[EdtfDate], str],
) -> list[_Act]:
    """The statements that one endorser's mentions about one candidate tell of."""
    acts: list[_Act] = []
    told = {mention.fact.stance for mention in mentions}
    for stances in (("rescind",), ("decline",), _FOR):
        if told.isdisjoint(stances):
            continue
        of_kind = [m for m in mentions if m.fact.stance in stances]
        breaks: list[EdtfDate] = []
        if stances == _FOR and "rescind" in told:
            breaks = [m.when for m in mentions if m.fact.stance == "rescind" and m.when]
        anchored: dict[tuple[str, bool], _Act] = {}
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
                act = anchored[phase, again] = _Act(endorser, candidate, part, phase)
            act.mentions.append(mention)
        ordered = list(anchored.values())
        if len(ordered) > 1:
            ordered.sort(key=lambda a: (stage_order(a.phase), _start(a), a.phase))
        acts.extend(_attached(floating, ordered, _Act(endorser, candidate, part, "")))
    return acts


def _start(act: _Act) -> str:
    return min((m.when for m in act.mentions if m.when), default="9999")


def _attached(floating: list[Endorsed], acts: list[_Act], new: _Act) -> list[_Act]:
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


def _tracked(context: Context, race: str, act: _Act) -> TrackedEndorsement:
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


def _with_history(
    made: list[tuple[_Act, TrackedEndorsement]], running: dict[str, TrackedCandidacy]
) -> tuple[TrackedEndorsement, ...]:
    """The endorsements of a race with ids, what each follows, and whether it still holds."""
    if any(fact.stance == "split" for _, fact in made):
        made = _after_each_other(made, running)
    made.sort(key=lambda item: _order(*item))
    taken: set[str] = set()
    named = [(act, _changed(fact, name=unique(fact.id, taken))) for act, fact in made]
    by_endorser: dict[tuple[str, str], list[tuple[_Act, TrackedEndorsement]]] = defaultdict(list)
    for act, fact in named:
        by_endorser[act.endorser, act.part].append((act, fact))
    finished: dict[str, TrackedEndorsement] = {}
    out = {actor for actor, bid in running.items() if left(bid)}
    for series in map(_undated_first, by_endorser.values()):
        if len(series) == 1:
            fact = series[0][1]
            gone = fact.candidate in out and fact.stance in _FOR
            finished[fact.id] = _changed(fact, current=not gone)
            continue
        over: set[str] = set()
        for place, (act, fact) in enumerate(series):
            earlier = [
                (past, done)
                for past, done in series[:place]
                if _follows(act, fact, past, done, running)
            ]
            over |= {done.id for past, done in earlier if _ends(fact, done)}
            history = tuple(done.id for _, done in earlier)
            finished[fact.id] = _changed(fact, history=history)
        for _, fact in series:
            if fact.id in over or (fact.candidate in out and fact.stance in _FOR):
                finished[fact.id] = _changed(finished[fact.id], current=False)
    return tuple(sorted(finished.values(), key=lambda fact: (order_key(fact.dating), fact.id)))


def _after_each_other(
    made: list[tuple[_Act, TrackedEndorsement]], running: dict[str, TrackedCandidacy]
) -> list[tuple[_Act, TrackedEndorsement]]:
    """Choices of one endorser that an article calls a split, though one candidate was out by then.

    Whoever backs one in the primary and the winner in the general election has not split.
    """
    splits: dict[tuple[str, str], list[tuple[_Act, TrackedEndorsement]]] = defaultdict(list)
    for act, fact in made:
        if fact.stance in _FOR:
            splits[act.endorser, act.part].append((act, fact))

    def together(one: TrackedEndorsement, other: TrackedEndorsement) -> bool:
        if one.candidate == other.candidate:
            return False
        if one.stage and other.stage:
            return one.stage == other.stage
        pairs = ((one, other), (other, one))
        return not any(
            (bid := running.get(a.candidate or "")) is not None and _out_by(bid, b.dating)
            for a, b in pairs
        )

    return [
        (act, replace(fact, stance="endorse"))
        if fact.stance == "split"
        and not any(together(fact, other) for _, other in splits[act.endorser, act.part])
        else (act, fact)
        for act, fact in made
    ]


def _changed(
    fact: TrackedEndorsement,
    *,
    name: str | None = None,
    history: tuple[str, ...] = (),
    current: bool = True,
) -> TrackedEndorsement:
    """The fact with these values; written out, since dataclasses.replace() takes so much longer."""
    if (name is None or name == fact.id) and not history and current:
        return fact
    return TrackedEndorsement(
        name or fact.id, fact.endorser, fact.candidate, fact.race, fact.stance, fact.dating,
        fact.stage, fact.part, fact.rank, fact.verb, fact.sources, history or fact.history,
        fact.current and current,
    )  # fmt: skip


def _undated_first(
    series: list[tuple[_Act, TrackedEndorsement]],
) -> list[tuple[_Act, TrackedEndorsement]]:
    """Puts an endorsement that is only known to exist before the statement that takes it back."""
    rescinded = {fact.candidate for _, fact in series if fact.stance == "rescind"}
    if not rescinded:
        return series
    early = [
        item for item in series
        if item[1].dating.precision in ("by", "") and item[1].stance in _FOR
        and item[1].candidate in rescinded
    ]  # fmt: skip
    return early + [item for item in series if item not in early] if early else series


def _order(act: _Act, fact: TrackedEndorsement) -> tuple[object, ...]:
    value = fact.dating.value
    return (
        not value, last_day(value)[:7] if value else "", stage_order(act.phase),
        order_key(fact.dating), fact.stance == "rescind", fact.endorser, fact.candidate or "",
        act.part, act.phase,
    )  # fmt: skip


def _id(act: _Act, part: str | None, stance: str, stage: str | None) -> str:
    words = [act.endorser, slug(part) if part else "", act.candidate or "nobody"]
    words += ["" if stance in _FOR else stance, stage or ""]
    return "-".join(word for word in words if word)


def _follows(
    act: _Act,
    fact: TrackedEndorsement,
    past: _Act,
    done: TrackedEndorsement,
    running: dict[str, TrackedCandidacy],
) -> bool:
    """Whether the endorsement comes after the other and bears on it."""
    if fact.candidate == done.candidate:
        return True
    if fact.stance == "rescind":
        return fact.candidate is None
    if act.phase and past.phase and act.phase != past.phase:
        return True
    if done.stance in ("rescind", "decline"):
        return fact.dating.value != done.dating.value
    # Within one stage a second choice replaces the first one only if that one was out by then;
    # otherwise both stand: a joint endorsement, or one in each party's primary.
    first, second = running.get(done.candidate or ""), running.get(fact.candidate or "")
    if first and second and act.phase == "primary" and first.party != second.party:
        return False
    return first is not None and _out_by(first, fact.dating)


def _out_by(candidacy: TrackedCandidacy, when: Dating) -> bool:
    if candidacy.status not in ("withdrawn", "removed", "lost", "declined"):
        return False
    day = candidacy.status_dating.value
    return not day or not when.value or first_day(day) <= last_day(when.value)


def _ends(fact: TrackedEndorsement, done: TrackedEndorsement) -> bool:
    """Whether the later statement leaves nothing of the earlier one in force."""
    if fact.stance == "rescind":
        return done.stance in _FOR
    return fact.stance in (*_FOR, "decline")
