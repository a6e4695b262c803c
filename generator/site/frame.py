"""What stands around every page: head, navigation, disclosure, foot."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.site import addresses
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.pieces import Frame, Link

#: What leads on from every page: above it as much as fits a phone's width, below it the rest.
_NAV = (
    ("home", addresses.HOME),
    ("endorsements", addresses.ENDORSEMENTS),
    ("timeline", addresses.TIMELINE),
    ("calendar", addresses.CALENDAR),
    ("search", addresses.SEARCH),
)
_BELOW = (
    ("about", addresses.ABOUT),
    ("corrections", addresses.CORRECTIONS),
    ("articles", addresses.ARTICLES),
    ("candidates", addresses.CANDIDATES),
    ("archive", addresses.ARCHIVE),
)

#: Pages with a frame that no other has: those that the navigation leads to, and the one for missing
#: addresses.
_OWN = frozenset({addresses.NOT_FOUND, *(there for _, there in (*_NAV, *_BELOW))})


def frame(
    context: Context,
    here: str,
    title: str,
    *,
    description: str = "",
    trail: tuple[Link, ...] = (),
    feed: Link | None = None,
    json_ld: Markup | None = None,
    picture: str = addresses.SITE_PICTURE,
    pending: bool = False,
    index: bool = True,
) -> Frame:
    """The frame of the page at ``here``; ``title`` is empty for the front page."""
    settings = context.settings
    # All links are the same on every page of one depth that none of them leads to.
    key = here if here in _OWN else here.count("/")
    around = context.frames.get(key)
    if around is None:
        around = context.frames[key] = _around(context, here)
    if feed is None:
        feed = around["feed"]
    return Frame(
        title=title,
        description=description or settings.description,
        canonical=addresses.absolute(settings.base_url, here) if settings.base_url else "",
        picture=(
            addresses.absolute(settings.base_url, picture)
            if settings.base_url and settings.has("pictures")
            else ""
        ),
        trail=trail,
        json_ld=json_ld,
        pending=pending,
        index=index,
        **(around | {"feed": feed}),
    )


def _around(context: Context, here: str) -> dict[str, Any]:
    """What does not depend on what the page at ``here`` is about."""
    words, settings = context.words, context.settings
    # The page for missing addresses is shown at any depth, so its links start at the site's root.
    root = urlsplit(settings.base_url).path if settings.base_url else ""

    def to(there: str) -> str:
        return root + there if here == addresses.NOT_FOUND else link(here, there)

    def links(found: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
        return tuple(
            Link(words(f"nav.{name}"), to(there), there == here)
            for name, there in found
            if name != "search" or settings.has("search")
        )

    feed_title = words("page.feed_title", title=settings.title)
    return {
        "site": settings.title,
        "language": settings.language if words.language == settings.language else words.language,
        "direction": words.direction,
        "home": to(addresses.HOME),
        "nav": links(_NAV),
        "below": links(_BELOW),
        "styles": to("static/style.css"),
        "script": to("static/tracker.js"),
        "icon": to("static/icon.svg"),
        "about": to(addresses.ABOUT),
        "corrections": to(addresses.CORRECTIONS),
        "feed": Link(feed_title, to(addresses.FEED)),
        "contact": contact_address(settings.contact),
    }


def own_feed(context: Context, here: str, name: str, there: str) -> Link | None:
    """The feed of the race or candidate ``name``; ``None``, for the site's, where it has none."""
    if not context.settings.has("feeds"):
        return None
    return Link(context.words("page.race_feed_title", race=name), link(here, there))


def contact_address(contact: str) -> str:
    """The contact as an address to link to: ``mailto:`` before an e-mail address."""
    if not contact:
        return ""
    return contact if contact.startswith(("https://", "http://")) else f"mailto:{contact}"
