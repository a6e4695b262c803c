"""The public log of corrections: its page, and its feed."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from generator.model import Correction
from generator.site import addresses, feeds
from generator.site.addresses import absolute, link
from generator.site.context import Context
from generator.site.feeds import Entry
from generator.site.frame import frame
from generator.site.pieces import CorrectionView, Link
from generator.site.views import CorrectionsView


def corrections_page(context: Context) -> CorrectionsView:
    """Everything that was published wrongly, newest correction first."""
    here, words = addresses.CORRECTIONS, context.words
    title = words("correction.title")
    feed = link(here, addresses.CORRECTIONS_FEED)
    return CorrectionsView(
        frame(
            context, here, title, trail=(Link(words("nav.home"), link(here, addresses.HOME)),),
            feed=Link(words("correction.feed_title", title=context.settings.title), feed),
        ),
        tuple(_view(context, here, anchor, one) for anchor, one in _anchored(context)),
        feed,
    )  # fmt: skip


def corrections_feed(context: Context) -> bytes:
    """The log as an Atom feed. A correction without an exact day is left out of it, since readers'
    programs need one."""
    here, words = addresses.CORRECTIONS_FEED, context.words
    base = context.settings.base_url
    found = []
    for anchor, one in _anchored(context):
        if len(one.date) != 10:
            continue
        href = absolute(base, addresses.CORRECTIONS, anchor) if base else (
            link(here, addresses.CORRECTIONS, anchor)
        )  # fmt: skip
        said = (
            f"{words('correction.was')}: {one.was}.",
            f"{words('correction.right')}: {one.right}.",
            one.why or "",
        )
        identity = uuid5(NAMESPACE_URL, absolute(base, addresses.CORRECTIONS, anchor))
        found.append(
            Entry(
                f"urn:uuid:{identity}", words("correction.entry", about=one.about), href,
                f"{one.date}T00:00:00Z", " ".join(filter(None, said)), words("correction.title"),
            )
        )  # fmt: skip
    title = words("correction.feed_title", title=context.settings.title)
    return feeds.atom(context, here, addresses.CORRECTIONS, title, found[: feeds.MOST])


def _anchored(context: Context) -> list[tuple[str, Correction]]:
    """Each correction with its place on the page, which stays when others are added."""
    counts: dict[str, int] = {}
    made = []
    for one in reversed(context.tracker.corrections):  # oldest first, so that numbers stay
        counts[one.date] = counts.get(one.date, 0) + 1
        number = counts[one.date]
        made.append((f"c-{one.date}" + (f"-{number}" if number > 1 else ""), one))
    return made[::-1]


def _view(context: Context, here: str, anchor: str, one: Correction) -> CorrectionView:
    return CorrectionView(
        anchor=anchor,
        date=context.plain_date(one.date),
        about=one.about,
        fact=_address(context, here, one),
        was=one.was,
        right=one.right,
        why=one.why or "",
    )


def _address(context: Context, here: str, one: Correction) -> str:
    """Where the fact stands now: its place on its race's page, else its article; else nothing."""
    if one.article is None:
        return ""
    for fact, sources in context.facts_in.get(one.article, ()):
        if any(source.fact == one.fact for source in sources):
            return link(here, addresses.race_page(fact.race), fact.id)
    if one.article in context.tracker.reports:
        return link(here, addresses.article_page(one.article))
    return ""
