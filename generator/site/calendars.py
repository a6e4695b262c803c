"""iCalendar files (RFC 5545): voting days and debates that are known to the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from generator.aggregate.model import Source, TrackedRace
from generator.site import addresses
from generator.site.context import Context
from generator.site.facts import Facts, election_anchor, election_name


def calendar(context: Context, name: str, races: Iterable[TrackedRace]) -> bytes:
    """A calendar of whole-day events; empty bytes when no day is known (RFC: at least one)."""
    events = [line for race in races for line in _race(context, race)]
    if not events:
        return b""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Campaign Tracker//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
        *events,
        "END:VCALENDAR",
    ]
    return "".join(fold(line) + "\r\n" for line in lines).encode()


def _race(context: Context, race: TrackedRace) -> list[str]:
    facts = Facts(context, addresses.race_page(race.race.id))
    lines: list[str] = []
    for election in race.elections:
        if election.dating.precision == "day" and election.dating.value:
            name = election_name(context, election)
            title = f"{race.name}: {name}"
            lines += _event(
                context, race, election_anchor(election), election.dating.value, title,
                election.sources,
            )  # fmt: skip
    for event in race.events:
        if event.type == "debate" and event.dating.precision == "day" and event.dating.value:
            title = f"{race.name}: {facts.event(event).text.striptags()}"
            lines += _event(context, race, event.id, event.dating.value, title, event.sources)
    return lines


def _event(
    context: Context,
    race: TrackedRace,
    anchor: str,
    day: str,
    title: str,
    sources: tuple[Source, ...],
) -> list[str]:
    start = date.fromisoformat(day)
    base = context.settings.base_url
    address = addresses.absolute(base, addresses.race_page(race.race.id), anchor)
    # The stamp tells when this was last known, from the sources: a build never asks the clock.
    reports = (context.tracker.reports.get(source.article) for source in sources)
    told = max((r.article.date or "" for r in reports if r), default="")
    stamp = (told if len(told) == 10 else day).replace("-", "")
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uuid5(NAMESPACE_URL, address)}",
        f"DTSTAMP:{stamp}T000000Z",
        f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{start + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(title)}",
        "TRANSP:TRANSPARENT",
    ]
    if sentence := next((source.evidence for source in sources if source.evidence), None):
        lines.append(f"DESCRIPTION:{_text(sentence)}")
    if base:
        lines.append(f"URL:{address}")
    return [*lines, "END:VEVENT"]


def _text(value: str) -> str:
    value = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(value.splitlines())


def fold(line: str) -> str:
    """A line cut into pieces of at most 75 bytes, never within a character (RFC 5545, 3.1)."""
    pieces, piece, size = [], "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > 75:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += width
    return "\r\n".join([*pieces, piece])
