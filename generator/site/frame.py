"""What stands around every page: head, navigation, disclosure, foot."""

from __future__ import annotations

from urllib.parse import urlsplit

from markupsafe import Markup

from generator.site import addresses
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.pieces import Frame, Link

_NAV = (
    ("home", addresses.HOME),
    ("timeline", addresses.TIMELINE),
    ("endorsements", addresses.ENDORSEMENTS),
    ("calendar", addresses.CALENDAR),
    ("articles", addresses.ARTICLES),
    ("about", addresses.ABOUT),
    ("search", addresses.SEARCH),
)


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
    words, settings = context.words, context.settings
    # The page for missing addresses is shown at any depth, so its links start at the site's root.
    root = urlsplit(settings.base_url).path if settings.base_url else ""

    def to(there: str) -> str:
        return root + there if here == addresses.NOT_FOUND else link(here, there)

    feed_title = words("page.feed_title", title=settings.title)
    return Frame(
        site=settings.title,
        title=title,
        description=description or settings.description,
        language=settings.language if words.language == settings.language else words.language,
        direction=words.direction,
        home=to(addresses.HOME),
        nav=tuple(Link(words(f"nav.{name}"), to(there), there == here) for name, there in _NAV),
        styles=to("static/style.css"),
        script=to("static/tracker.js"),
        icon=to("static/icon.svg"),
        about=to(addresses.ABOUT),
        corrections=to(addresses.CORRECTIONS),
        feed=feed or Link(feed_title, to(addresses.FEED)),
        contact=contact_address(settings.contact),
        canonical=addresses.absolute(settings.base_url, here) if settings.base_url else "",
        picture=addresses.absolute(settings.base_url, picture) if settings.base_url else "",
        trail=trail,
        json_ld=json_ld,
        pending=pending,
        index=index,
    )


def contact_address(contact: str) -> str:
    """The contact as an address to link to: ``mailto:`` before an e-mail address."""
    if not contact:
        return ""
    return contact if contact.startswith(("https://", "http://")) else f"mailto:{contact}"
