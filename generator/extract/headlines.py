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
            if len(text) <= _LONGEST:
                return text
            cut = text[: _LONGEST - 4].rsplit(" ", 1)[0] + " ..."
            return title_of_candidates(document.text, article) or cut
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


#: What a title says of candidates who all have one status: (of one, of several).
_STANDING = {
    "running": ("runs", "run"),
    "considering": ("weighs run", "weigh run"),
    "declined": ("will not run", "will not run"),
    "withdrawn": ("leaves race", "leave race"),
    "removed": ("is off ballot in race", "are off ballot in race"),
    "won": ("wins race", "win race"),
    "nominee": ("is nominee", "are nominees"),
}
#: Only candidates that are this sure, and named this early (characters), stand in a title.
_SURE, _EARLY = 0.88, 700


def title_of_candidates(text: str, article: Article) -> str | None:
    """Who runs for the one main race, in the article's order; ``None`` with several races."""
    mains = [race for race in article.races if race.main]
    if len(mains) != 1:
        return None
    race, seat = mains[0], seat_words(mains[0])
    here = [
        candidate
        for candidate in article.candidates
        if candidate.race == race.id
        and (candidate.confidence or 0) >= _SURE
        and candidate.name in text[:_EARLY]
    ]
    others = any(c.race == race.id and c not in here for c in article.candidates)
    if not here or (len(here) == 1 and others and here[0].status == "running"):
        return None  # one of several alone would be unfair to the rest
    names = [candidate.name for candidate in here]
    if len(names) > _MANY:
        names = [*names[: _MANY - 1], "others"]
    said = {candidate.status for candidate in here}
    verbs = _STANDING.get(here[0].status or "") if len(said) == 1 else None
    if verbs is None:
        title = f"Race for {seat}: {', '.join(names)}"
    elif len(names) == 1:
        title = f"{names[0]} {verbs[0]} for {seat}"
    else:
        title = f"{', '.join(names[:-1])} and {names[-1]} {verbs[1]} for {seat}"
    return title if len(title) <= _LONGEST else None


#: So many names are too long for a title.
_MANY = 3
#: Bodies named for their people, whose verb is plural: "California Democrats back ...".
_PLURAL = re.compile(
    r"(?:Democrats|Republicans|Libertarians|Greens|Conservatives|Progressives|Socialists|Voters|"
    r"Workers|Teachers|Nurses|[A-Z]?[a-z]*[Ff]ighters|Teamsters|Steelworkers|Carpenters|Painters|"
    r"Plumbers|Ironworkers|Electricians|Machinists|Bricklayers|Roofers|Laborers|Operators|Students|"
    r"Women|Veterans|Officers|Mothers|Moms|Neighbors|Citizens|Farmers|Realtors|Officials|Leaders)$"
)


def _endorsement(fact: Endorsement, race: Race, article: Article) -> str | None:
    if fact.stance == "decline":
        return f"{fact.endorser} makes no endorsement in race for {seat_words(race)}"
    also = [
        e.endorser
        for e in article.endorsements
        if e.evidence == fact.evidence and e.candidate == fact.candidate and e.stance == fact.stance
    ]
    who = " and ".join(also[:2]) if len(also) <= 2 else f"{also[0]}, others"
    single = len(also) == 1 and not (fact.kind == "organization" and _PLURAL.search(also[0]))
    ending = "s" if single else ""
    if fact.stance == "rescind":
        return f"{who} rescind{ending} endorsement of {fact.candidate} for {seat_words(race)}"
    return f"{who} back{ending} {fact.candidate} for {seat_words(race)}"


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
    if fact.type == "fundraising" and fact.results and fact.results[0].amount:
        amount = _dollars(fact.results[0].amount)
        return f"{fact.results[0].candidate} raises {amount} in race for {seat_words(race)}"
    if fact.type == "ballot" and fact.detail == "removal":
        return f"{who} is off ballot in race for {seat_words(race)}"
    if fact.type == "poll" and sum(f.percent is not None for f in fact.results) > 1:
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


def _dollars(amount: float) -> str:
    """An amount in AP style: "$975,000", "$1.4 million"."""
    for size, word in ((1e9, "billion"), (1e6, "million")):
        if amount >= size:
            return f"${round(amount / size, 1):g} {word}"
    return f"${amount:,.0f}"


_IN_CAPITALS = {"state senate": "state Senate", "state house": "state House",
                "supreme court": "Supreme Court"}  # fmt: skip
#: Levels of office whose seat is told with its place.
_WITH_PLACE = frozenset(("city", "city-district", "county", "county-district", "school", "court"))


def seat_words(race: Race) -> str:
    """The seat in running text, AP style: "Illinois secretary of state", "Chicago mayor"."""
    level = lexicon.office_level(race.office)
    state = lexicon.places().names.get(race.state or "", "")
    if race.office.startswith("U.S. "):
        return f"{race.office} in {state}" if state else race.office
    office = race.office.lower()
    office = _IN_CAPITALS.get(office, office)
    if race.place and level in _WITH_PLACE:
        if race.place.endswith(" County"):
            office = office.removeprefix("county ")
        return f"{race.place} {office}"
    if level == "nation" or not state:
        return office
    return f"{state} {office.removeprefix('state ')}"
