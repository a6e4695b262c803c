"""The HTML with which another site shows a race's card."""

from __future__ import annotations

from markupsafe import escape

from generator.aggregate.model import TrackedRace
from generator.site import addresses
from generator.site.context import Context

#: Height of an iframe in pixels: the card without candidates, and for each of them.
_HEIGHT, _EACH = 300, 42


def embed_code(context: Context, tracked: TrackedRace) -> str:
    """The HTML that another site copies; empty while this site's address is not known."""
    base = context.settings.base_url
    if not base:
        return ""
    address = addresses.absolute(base, addresses.embed_page(tracked.race.id))
    height = _HEIGHT + _EACH * len(tracked.candidacies)
    return (
        f'<iframe src="{escape(address)}" title="{escape(tracked.name)}" width="100%" '
        f'height="{height}" loading="lazy" style="border:0;max-width:40rem"></iframe>'
    )
