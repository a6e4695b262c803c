"""What link previews show of the site, of a race and of a candidate."""

from __future__ import annotations

from collections.abc import Iterator

from generator.aggregate.model import TrackedRace
from generator.site import addresses, people
from generator.site.context import Context
from generator.site.pieces import Picture
from generator.site.race_pages import elections, eyebrow


def pictures(context: Context) -> Iterator[tuple[str, Picture]]:
    """Address and words of every picture; none while the site's own address is not known, since
    link previews take absolute addresses only."""
    if not context.settings.base_url or not context.settings.has("pictures"):
        return
    yield addresses.SITE_PICTURE, _site(context)
    for race in context.tracker.races.values():
        yield addresses.race_picture(race.race.id), _race(context, race)
    for actor in context.bids:
        yield addresses.candidate_picture(actor), _candidate(context, actor)


def _site(context: Context) -> Picture:
    settings = context.settings
    lines = tuple(filter(None, (settings.description, context.coverage(context.tracker.reports))))
    return Picture("", settings.title, lines, settings.title)


def _race(context: Context, race: TrackedRace) -> Picture:
    words = context.words
    days = elections(context, addresses.HOME, race)
    endorsements = sum(
        1 for fact in race.endorsements if fact.stance in ("endorse", "split") and fact.current
    )
    counts = words(
        "front.counts",
        candidates=words.count("front.n_candidates", len(race.candidacies)),
        endorsements=words.count("front.n_endorsements", endorsements),
    )
    # No names: there is not room for all of them everywhere, and nobody may be left out.
    lines = (" · ".join(f"{day.name} {day.date.text}" for day in days), counts,
             context.coverage(race.articles))  # fmt: skip
    return Picture(eyebrow(context, race), race.name, _told(lines), context.settings.title)


def _candidate(context: Context, actor: str) -> Picture:
    lines = []
    for bid in context.bids[actor]:
        view = people.candidacy(context, addresses.HOME, bid, 0)
        lines.append(" · ".join(filter(None, (view.race.text, view.party, view.status))))
    heading = context.words("candidate.eyebrow")
    return Picture(heading, context.name(actor), tuple(lines), context.settings.title)


def _told(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, lines))
