"""Candidacies and endorsements as the lists of race, candidate and endorser pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.aggregate.model import StageOutcome, TrackedCandidacy, TrackedEndorsement
from generator.model import PARTIES
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.pieces import BackingView, CandidacyView, Link
from generator.site.published import approved
from generator.site.telling import telling
from generator.site.timeline import Moment, ordered
from generator.site.undecided import may_be


def candidacy(
    context: Context,
    here: str,
    bid: TrackedCandidacy,
    most: int | None = None,
    *,
    pending: bool | None = None,
) -> CandidacyView:
    """A candidate's row: the same fields for everybody, what is missing named as missing.

    ``most``: how many sentences are shown; that somebody runs stands in nearly every article.
    ``pending``: whether nobody has approved it, where the sources of ``bid`` are not all there are.
    """
    words = context.words
    there = context.actor_address(bid.actor)
    sources = context.sources(here, telling(context, bid) if pending is None else bid.sources)
    # Where there are no parties, those of whom nobody says so have none either.
    without = context.is_nonpartisan(bid.race)
    party = "N" if without else bid.party
    named = words.known("party", party) if party else words("race.party_unknown")
    outcome = words.known("status", bid.status) if bid.status not in (None, "running") else ""
    return CandidacyView(
        actor=bid.actor,
        name=context.name(bid.actor),
        href=link(here, there) if there and there != here else "",
        party=named,
        party_code=_color(context, bid),
        party_known=bool(party),
        party_told=not without,
        title=bid.title or words("race.title_unknown"),
        status=_status(context, bid),
        status_date=_status_date(context, bid),
        race=context.race_link(here, bid.race),
        incumbent=bid.incumbent,
        brief=words("fact.comma").join(
            filter(None, ("" if without or not party else named, outcome))
        ),
        notes=tuple(
            words(
                "candidate.disputed", value=words.known(key, value),
                outlet=Facts(context, here).join_words(
                    list(dict.fromkeys(context.source(here, s).outlet for s in told))
                ),
            )
            for key, value, told in bid.disputes
        ),
        doubts=tuple(
            may_be(context, doubt)
            for race, doubt in context.doubts_of.get(bid.actor, ())
            if race == bid.race and doubt.actor == bid.actor
        ),
        stages=tuple(_stage(context, outcome) for outcome in bid.stages),
        more=words.count("source.rest", len(sources) - most)
        if most and len(sources) > most
        else "",
        sources=sources[:most],
        sources_line=context.sources_line(sources),
        pending=not approved(bid.sources) if pending is None else pending,
        corrected=context.corrected(bid.sources),
    )  # fmt: skip


def _color(context: Context, bid: TrackedCandidacy) -> str:
    """The party whose color stands beside its word; none where all are of one party or of none,
    since color would tell nothing there (primaries, non-partisan races)."""
    if bid.party not in PARTIES or len(context.parties(bid.race)) < 2:
        return ""
    return bid.party


def _status(context: Context, bid: TrackedCandidacy) -> str:
    words = context.words
    if not bid.status:
        return words("race.status_unknown")
    status = words.known("status", bid.status)
    if bid.status == "running" and context.is_decided(bid.race):
        # Somebody has won: who was last told to run does so no more, and no source says the rest.
        status = words("race.was_running")
    return status[:1].upper() + status[1:]


def _stage(context: Context, outcome: StageOutcome) -> str:
    words = context.words
    stage, status = words.known("stage", outcome.stage), words.known("status", outcome.status)
    stage = stage[:1].upper() + stage[1:]
    if not outcome.dating.value:
        return words("candidate.stage", stage=stage, status=status)
    date = context.date(outcome.dating).text
    return words("candidate.stage_dated", stage=stage, status=status, date=date)


def _status_date(context: Context, bid: TrackedCandidacy) -> str:
    dating = bid.status_dating
    if not bid.status or not dating.value:
        return ""
    # A lasting state is told as of a report; a change of it has a day of its own.
    if bid.status in ("running", "considering", "nominee"):
        return context.words("race.as_of", date=context.words.date(dating.value))
    return context.date(dating).text


def by_last_name(context: Context, bids: Iterable[TrackedCandidacy]) -> list[TrackedCandidacy]:
    """By last name, for lists over several races; within a race the tracker's order stands."""

    def key(bid: TrackedCandidacy) -> tuple[str, str, str]:
        actor = context.tracker.actors.get(bid.actor)
        return ((actor.sort_name or actor.name) if actor else bid.actor, bid.actor, bid.race)

    return sorted(bids, key=key)


#: Lists of more endorsements than this leave the sentences to their permalinks.
FULL = 60


def received(
    context: Context,
    facts: Facts,
    endorsements: Iterable[TrackedEndorsement],
    *,
    compact: bool = False,
) -> tuple[BackingView, ...]:
    """Endorsements of one candidate by the endorser's name: the order says nothing of weight.

    ``compact``: sentences stand at the permalinks only."""

    def key(fact: TrackedEndorsement) -> tuple[bool, str, str, str]:
        return (not fact.current, _sort_name(context, fact.endorser), fact.part or "", fact.id)

    return tuple(
        replace(
            _backing(
                context, facts, fact, context.actor_link(facts.here, fact.endorser), fact.endorser
            ),
            compact=compact,
        )
        for fact in sorted(endorsements, key=key)
    )


def given(
    context: Context, facts: Facts, endorsements: Iterable[TrackedEndorsement]
) -> tuple[BackingView, ...]:
    """What one endorser said, newest first."""
    found = ordered(Moment(fact, fact.race) for fact in endorsements)
    views = []
    for moment in found:
        fact = moment.fact
        if isinstance(fact, TrackedEndorsement):
            other = context.actor_link(facts.here, fact.candidate) if fact.candidate else None
            # Whoever is endorsed is a person; only of endorsers the kind needs saying.
            view = replace(_backing(context, facts, fact, other, ""), kind="")
            views.append(replace(view, compact=len(found) > FULL))
    return tuple(views)


def _sort_name(context: Context, actor: str) -> str:
    known = context.tracker.actors.get(actor)
    return (known.sort_name or known.name).casefold() if known else actor


def _backing(
    context: Context, facts: Facts, fact: TrackedEndorsement, other: Link | None, actor: str
) -> BackingView:
    words = context.words
    known = context.tracker.actors.get(actor)
    return BackingView(
        other=other,
        part=fact.part or "",
        kind=words.known("actor", known.kind) if known else "",
        stance=stance(context, fact, plain=False),
        stage=words.known("stage", fact.stage) if fact.stage else "",
        fact=facts.endorsement(fact),
        backs=fact.stance in ("endorse", "split") and fact.current,
    )


def stance(context: Context, fact: TrackedEndorsement, *, plain: bool = True) -> str:
    """What was said, in a word or two; a plain endorsement needs none unless ``plain``."""
    if not plain and fact.stance == "endorse" and not fact.rank:
        return ""
    text = context.words.known("stance", fact.stance)
    return context.words("stance_rank", stance=text, rank=fact.rank) if fact.rank else text
