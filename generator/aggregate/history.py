"""What one endorser said in the course of a race: taken back, replaced, made again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

from generator.aggregate.context import Endorsed, stage_order, unique
from generator.aggregate.dates import first_day, last_day, order_key
from generator.aggregate.model import Dating, TrackedCandidacy, TrackedEndorsement
from generator.aggregate.standing import left

FOR = ("endorse", "split")


@dataclass(slots=True, eq=False)
class Act:
    """One statement: the mentions that tell of it, and the stage it was made for."""

    endorser: str
    candidate: str | None
    part: str
    phase: str
    mentions: list[Endorsed] = field(default_factory=list)


def with_history(
    made: list[tuple[Act, TrackedEndorsement]], running: dict[str, TrackedCandidacy]
) -> tuple[TrackedEndorsement, ...]:
    """The endorsements of a race with ids, what each follows, and whether it still holds."""
    if any(fact.stance == "split" for _, fact in made):
        made = _after_each_other(made, running)
    made.sort(key=lambda item: _order(*item))
    taken: set[str] = set()
    named = [(act, _changed(fact, name=unique(fact.id, taken))) for act, fact in made]
    by_endorser: dict[tuple[str, str], list[tuple[Act, TrackedEndorsement]]] = defaultdict(list)
    for act, fact in named:
        by_endorser[act.endorser, act.part].append((act, fact))
    finished: dict[str, TrackedEndorsement] = {}
    out = {actor for actor, bid in running.items() if left(bid)}
    for series in map(_undated_first, by_endorser.values()):
        if len(series) == 1:
            fact = series[0][1]
            gone = fact.candidate in out and fact.stance in FOR
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
            if fact.id in over or (fact.candidate in out and fact.stance in FOR):
                finished[fact.id] = _changed(finished[fact.id], current=False)
    return tuple(sorted(finished.values(), key=lambda fact: (order_key(fact.dating), fact.id)))


def _after_each_other(
    made: list[tuple[Act, TrackedEndorsement]], running: dict[str, TrackedCandidacy]
) -> list[tuple[Act, TrackedEndorsement]]:
    """Choices of one endorser that an article calls a split, though one candidate was out by then.

    Whoever backs one in the primary and the winner in the general election has not split.
    """
    splits: dict[tuple[str, str], list[tuple[Act, TrackedEndorsement]]] = defaultdict(list)
    for act, fact in made:
        if fact.stance in FOR:
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
    series: list[tuple[Act, TrackedEndorsement]],
) -> list[tuple[Act, TrackedEndorsement]]:
    """Puts an endorsement that is only known to exist before the statement that takes it back."""
    rescinded = {fact.candidate for _, fact in series if fact.stance == "rescind"}
    if not rescinded:
        return series
    early = [
        item for item in series
        if item[1].dating.precision in ("by", "") and item[1].stance in FOR
        and item[1].candidate in rescinded
    ]  # fmt: skip
    return early + [item for item in series if item not in early] if early else series


def _order(act: Act, fact: TrackedEndorsement) -> tuple[object, ...]:
    value = fact.dating.value
    return (
        not value, last_day(value)[:7] if value else "", stage_order(act.phase),
        order_key(fact.dating), fact.stance == "rescind", fact.endorser, fact.candidate or "",
        act.part, act.phase,
    )  # fmt: skip


def _follows(
    act: Act,
    fact: TrackedEndorsement,
    past: Act,
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
        return done.stance in FOR
    return fact.stance in (*FOR, "decline")
