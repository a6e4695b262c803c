"""The title of an article: its own headline, else one written from its main fact in AP style."""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.document import Document
from generator.extract.titles import headline
from generator.model import Article, Endorsement, Event, Race, RawArticle

_LONGEST = 120


def write_title(raw: RawArticle, document: Document, article: Article) -> str:
    """A title for an article, never empty: headline, main fact, or the beginning of the text."""
    if own := headline(document.lines, raw):
        return own
    told = title_of_facts(document.text, article)
    if told:
        return told
    for sentence in document.sentences:
        line = document.lines[sentence.paragraph]
        text = document.paragraphs[sentence.paragraph][
            max(sentence.start, line.start) : sentence.end
        ]
        if len(text.split()) >= 4:
            text = text.rstrip(".")
            return (
                text if len(text) <= _LONGEST else text[: _LONGEST - 4].rsplit(" ", 1)[0] + " ..."
            )
    return next((p for p in raw.paragraphs if p.strip()), "Untitled")[:_LONGEST]


def title_of_facts(text: str, article: Article) -> str | None:
    """A sentence on the fact that stands first in the text, where it concerns a main race."""
    races = {r.id: r for r in article.races}
    best: tuple[int, int, str] | None = None
    facts: list[Endorsement | Event] = [*article.endorsements, *article.events]
    for rank, fact in enumerate(facts):
        race = races.get(fact.race or "")
        if race is None or not race.main or not fact.evidence:
            continue
        place = text.find(fact.evidence)
        words = (
            _endorsement(fact, race, article)
            if isinstance(fact, Endorsement)
            else _event(fact, race)
        )
        if place < 0 or not words or len(words) > _LONGEST + 20:
            continue
        key = (place, rank, words)
        if best is None or key < best:
            best = key
    if best is None or best[0] > 900:
        return None
    return best[2]


#: So many names are too long for a title.
_MANY = 3


def _endorsement(fact: Endorsement, race: Race, article: Article) -> str | None:
    if fact.stance == "decline":
        return f"{fact.endorser} makes no endorsement in race for {seat_words(race)}"
    also = [
        e.endorser
        for e in article.endorsements
        if e.evidence == fact.evidence and e.candidate == fact.candidate and e.stance == fact.stance
    ]
    who = " and ".join(also[:2]) if len(also) <= 2 else f"{also[0]}, others"
    verb = "rescind" if fact.stance == "rescind" else "back"
    if fact.stance == "rescind":
        return (
            f"{who} {verb}{'s' if len(also) == 1 else ''} endorsement of {fact.candidate} "
            f"for {seat_words(race)}"
        )
    return f"{who} {verb}{'s' if len(also) == 1 else ''} {fact.candidate} for {seat_words(race)}"


def _event(fact: Event, race: Race) -> str | None:
    who = fact.who[0] if fact.who else None
    if who is None:
        return None
    if fact.type == "announcement":
        return f"{who} enters race for {seat_words(race)}"
    if fact.type == "withdrawal":
        return f"{who} leaves race for {seat_words(race)}"
    if fact.type == "result" and fact.detail in ("won", "nominated"):
        return (
            f"{who} wins {'nomination' if fact.detail == 'nominated' else 'race'} "
            f"for {seat_words(race)}"
        )
    if fact.type == "result" and fact.detail == "advanced" and len(fact.who) < _MANY:
        who = " and ".join(fact.who)
        return (
            f"{who} {'advance' if len(fact.who) > 1 else 'advances'} in race for {seat_words(race)}"
        )
    if fact.type == "result" and fact.detail is None and len(fact.results) > 1:
        return f"{who} leads {fact.who[1]} in race for {seat_words(race)}"
    if fact.type == "poll" and fact.results and fact.results[0].percent is not None:
        told = ", ".join(
            f"{f.candidate} {f.percent:g}%" for f in fact.results[:3] if f.percent is not None
        )
        return f"Poll in race for {seat_words(race)}: {told}"
    if fact.type == "debate" and len(fact.who) >= 2:
        return (
            f"{', '.join(fact.who[:-1]) if len(fact.who) < 4 else fact.who[0] + ', others'} "
            f"and {fact.who[-1]} debate in race for {seat_words(race)}"
            if len(fact.who) < 4
            else f"Candidates for {seat_words(race)} debate"
        )
    return None


def seat_words(race: Race) -> str:
    """The seat in running text, AP style: "Illinois secretary of state", "Chicago mayor"."""
    state = lexicon.places().names.get(race.state or "", "")
    office = (
        race.office
        if re.match(r"U\.S\.", race.office)
        else race.office[0].lower() + race.office[1:].lower()
    )
    office = {
        "state senate": "state Senate",
        "state house": "state House",
        "president": "president",
    }.get(office, office)
    level = lexicon.office_level(race.office)
    if (
        level in ("city", "city-district", "county", "county-district", "school", "court")
        and race.place
    ):
        place = race.place
        if office.startswith("county ") and place.endswith(" County"):
            office = office.removeprefix("county ")
        name = f"{place} {office}"
    elif level == "nation":
        name = office
    elif office.startswith("state "):
        name = (
            f"{state} {office}".strip() if not state else f"{state} {office.removeprefix('state ')}"
        )
    else:
        name = (
            f"{state} {office}".strip()
            if office != "U.S. House" or not race.district
            else f"{office} in {state}"
            if state
            else office
        )
    return name
