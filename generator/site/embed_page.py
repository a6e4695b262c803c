"""A race as a card that other sites put into an iframe: no script, and every link opens anew."""

from __future__ import annotations

from generator.aggregate.model import TrackedRace
from generator.site import addresses, people
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.frame import frame
from generator.site.race_pages import elections, eyebrow, has_pending
from generator.site.views import EmbedView


def embed_page(context: Context, tracked: TrackedRace) -> EmbedView:
    """What is contested, when people vote, who runs; the rest is one tap away."""
    race = tracked.race.id
    here = addresses.embed_page(race)
    base = context.settings.base_url
    page = addresses.race_page(race)
    bids = tuple(people.candidacy(context, here, bid, 0) for bid in tracked.candidacies)
    return EmbedView(
        frame=frame(context, here, tracked.name, pending=has_pending(tracked), index=False),
        name=tracked.name,
        # In a frame on another site the address shows where the reader is led.
        href=addresses.absolute(base, page) if base else link(here, page),
        eyebrow=eyebrow(context, tracked),
        elections=elections(context, here, tracked),
        candidacies=bids,
        coverage=context.coverage(tracked.articles),
    )
