"""Facts in few words, for the list of worst cases."""

from __future__ import annotations

from generator.model import Endorsement, Event, Race


def race_name(race: Race) -> str:
    seat = [race.state, race.place, race.office, race.district and f"({race.district})"]
    return " ".join(part for part in [*seat, str(race.year or "")] if part)


def endorsement_name(fact: Endorsement) -> str:
    part = f" [{fact.part}]" if fact.part else ""
    verb = "" if fact.stance == "endorse" else f" ({fact.stance})"
    return f"{fact.endorser}{part} -> {fact.candidate or 'nobody'}{verb}"


def event_name(fact: Event) -> str:
    detail = f"/{fact.detail}" if fact.detail else ""
    return (
        f"{fact.type}{detail} {', '.join(fact.who) or '(nobody named)'} {fact.date or ''}".strip()
    )


def shown(value: object) -> str:
    if value is None or value == ():
        return "nothing"
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value if part)
    return str(value)
