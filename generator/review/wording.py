"""Facts in one plain sentence, for the editor's lists, and what differs between two versions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.aggregate.seats import race_name
from generator.content.keys import ARTICLE
from generator.model import Article, Candidacy, Endorsement, Event, Figure, Quote, Race
from generator.reconcile.match import ASIDE

Fact = Candidacy | Endorsement | Event | Quote

_STANCES = {"endorse": "endorses", "split": "endorses, among others,"}
_PARTIES = {
    "D": "Democratic", "R": "Republican", "L": "Libertarian", "G": "Green", "I": "independent",
    "N": "non-partisan",
}  # fmt: skip
#: Keys of facts whose change nobody reads on the site.
_UNSEEN = ASIDE | {"date_basis", "evidence", "kind"}


def says(fact: Fact, article: Article) -> str:
    """A fact in one line: ``Bakers Union endorses Ann Poe for Governor of Ohio, 2022``."""
    match fact:
        case Candidacy():
            parts = [_PARTIES.get(fact.party or "", fact.party), fact.title, fact.status]
            told = ", ".join(part for part in parts if part)
            race = _race(fact.race, article)
            return fact.name + (f" in the race{race}" if race else "") + (told and f": {told}")
        case Endorsement():
            return _endorsement(fact) + _race(fact.race, article)
        case Event():
            race = _race(fact.race, article).removeprefix(" for ")
            return _event(fact) + (f" ({race})" if race else "")
        case Quote():
            return f"{fact.speaker}: “{fact.text}”"


def _endorsement(fact: Endorsement) -> str:
    who = fact.endorser + (f" ({fact.part})" if fact.part else "")
    whom = fact.candidate or "anybody"
    if fact.stance == "decline":
        return f"{who} does not endorse {whom}"
    if fact.stance == "rescind":
        return f"{who} takes back the endorsement of {whom}"
    return f"{who} {_STANCES[fact.stance]} {whom}"


def _event(fact: Event) -> str:
    named = fact.type + (f" ({fact.detail})" if fact.detail else "")
    if fact.type == "poll" and fact.pollster:
        named = f"poll by {fact.pollster}"
    if fact.period:
        named += f" {fact.period}"
    figures = "; ".join(_figure(one) for one in fact.results)
    return f"{named[:1].upper()}{named[1:]}: {figures or ', '.join(fact.who) or 'nobody named'}"


def _figure(figure: Figure) -> str:
    said = [
        f"{figure.percent:g}%" if figure.percent is not None else "",
        f"{figure.votes:,} votes" if figure.votes is not None else "",
        f"${figure.amount:,.0f}" if figure.amount is not None else "",
        f"${figure.cash_on_hand:,.0f} left" if figure.cash_on_hand is not None else "",
    ]
    return " ".join([figure.candidate, ", ".join(filter(None, said))]).strip()


def _race(race: str | None, article: Article) -> str:
    known = next((one for one in article.races if one.id == race), None)
    return f" for {named_race(known)}" if known else ""


def named_race(race: Race) -> str:
    """``Ohio Governor, 2022``."""
    return race_name(race)


def differing(was: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, str]:
    """What readers see differently, as two texts: ``date: 2022-05-02`` and ``date: 2022-05``.

    Both are empty where only evidence, confidence or the like differ.
    """
    changed = [
        key.name
        for table in ARTICLE
        for key in table.keys
        if key.name not in _UNSEEN and was.get(key.name) != now.get(key.name)
    ]
    names = list(dict.fromkeys(changed))
    return _listed(was, names), _listed(now, names)


def _listed(fields: Mapping[str, Any], names: list[str]) -> str:
    return "; ".join(f"{name}: {shown(fields.get(name))}" for name in names)


def shown(value: object) -> str:
    """A plain value as people read it; what is absent is ``not given``."""
    if value is None or value == [] or value == "":
        return "not given"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return " ".join(shown(one) for one in value.values())
    if isinstance(value, list | tuple):
        return ", ".join(shown(one) for one in value)
    return f"{value:g}" if isinstance(value, float) else str(value)
