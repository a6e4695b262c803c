"""The tracker without what editors hide."""

from __future__ import annotations

from dataclasses import replace

from generator.aggregate.model import TrackedRace, Tracker
from generator.aggregate.timeline import timeline
from generator.model import Correction, Roster


def without_hidden(tracker: Tracker, roster: Roster) -> Tracker:
    """The tracker without the races, people and bodies that an editor hides."""
    races_gone = {profile.slug for profile in roster.races if profile.hide}
    gone = {p.slug for p in (*roster.candidates, *roster.endorsers) if p.hide}
    if not races_gone and not gone:
        return tracker

    def visible(race: TrackedRace) -> TrackedRace:
        backed = tuple(
            fact
            for fact in race.endorsements
            if fact.endorser not in gone and fact.candidate not in gone
        )
        kept = {fact.id for fact in backed}
        backed = tuple(
            replace(fact, history=tuple(past for past in fact.history if past in kept))
            for fact in backed
        )
        happened = tuple(
            replace(
                event,
                who=tuple(who for who in event.who if who not in gone),
                results=tuple(f for f in event.results if f.candidate not in gone),
            )
            for event in race.events
            if not event.who or set(event.who) - gone
        )
        return replace(
            race,
            candidacies=tuple(bid for bid in race.candidacies if bid.actor not in gone),
            endorsements=backed,
            events=happened,
            timeline=timeline(race.race.id, backed, happened, race.elections),
            doubts=tuple(
                replace(doubt, rivals=rivals) for doubt in race.doubts
                if doubt.actor not in gone
                and (rivals := tuple(one for one in doubt.rivals if one not in gone))
            ),
        )  # fmt: skip

    return Tracker(
        {key: visible(race) for key, race in tracker.races.items() if key not in races_gone},
        {key: actor for key, actor in tracker.actors.items() if key not in gone},
        {
            key: replace(
                report,
                races=tuple(race for race in report.races if race not in races_gone),
                actors=tuple(actor for actor in report.actors if actor not in gone),
            )
            for key, report in tracker.reports.items()
        },
        tuple(
            replace(q, actor=None) if q.actor in gone else q for q in tracker.quotes
        ),
        tracker.joins,
        tuple(c for c in tracker.corrections if not _speaks_of(c, gone, tracker)),
    )  # fmt: skip


def _speaks_of(correction: Correction, gone: set[str], tracker: Tracker) -> bool:
    """Whether a line of the log names somebody whom an editor hides."""
    text = "\n".join((correction.about, correction.was, correction.right, correction.why or ""))
    hidden = (tracker.actors[key] for key in gone if key in tracker.actors)
    return any(name in text for actor in hidden for name in (actor.name, *actor.aliases))
