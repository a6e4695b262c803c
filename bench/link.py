"""Times the linking of synthetic articles: ``python -m bench link [ARTICLES ...]``.

The set has one race to 20 articles and 2.5 candidates to a race, written as news writes them:
surnames, titles, short forms, missing years, several reports of one endorsement, some wire copies.
The promise: 10,000 articles (500 races, 1,250 candidates) in under 2 s on one core, and linear.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

from generator.aggregate import aggregate
from generator.model import (
    Article,
    Candidacy,
    Election,
    Endorsement,
    Event,
    Figure,
    Quote,
    Race,
    Roster,
    Source,
)

_WORDS = """Anna Daniel Robert Patricia Michael Susan James Linda David Karen Thomas Nancy
    Joseph Betty Charles Sandra Christopher Ashley Matthew Donna Anthony Emily Mark Carol
    Steven Michelle"""
_GIVEN = _WORDS.split()
_PARTS = "bar den mor sel ton wick har low ver mont gar field stan ley ber kow ski nel rod"
_SYLLABLES = _PARTS.split()
_TITLES = ("", "", "Ald. ", "State Sen. ", "Mayor ", "U.S. Rep. ", "former Treasurer ")
_UNIONS = (
    "SEIU Local {n}", "Service Employees International Union Local {n}", "Teamsters Local {n}",
    "Local {n} of the International Brotherhood of Teamsters", "IBEW Local {n}",
    "Painters District Council {n}", "{s} Nurses Association", "{s} Education Association",
    "{c} Fire Fighters Local {n}", "{c} Tribune", "Sierra Club",
    "Fraternal Order of Police Lodge {n}",
)  # fmt: skip
_STATES = ("IL", "OH", "TX", "PA", "WA", "GA", "NY", "CA", "MI", "NC")
_STATE_NAMES = ("Illinois", "Ohio", "Texas", "Pennsylvania", "Washington", "Georgia", "New York",
                "California", "Michigan", "North Carolina")  # fmt: skip


def articles(count: int, seed: int = 1) -> list[Article]:
    """``count`` articles on ``count / 20`` races."""
    chance = random.Random(seed)
    races = [_race(number, chance) for number in range(max(1, count // 20))]
    return [_article(number, *races[number % len(races)], chance) for number in range(count)]


def _race(number: int, chance: random.Random) -> tuple[Race, list[str], list[str]]:
    state = _STATES[number % 10]
    year = 2020 + 2 * (number % 3)
    place = "".join(chance.sample(_SYLLABLES, 2)).title()
    kind = number % 5
    if kind == 0:
        race = Race("", "U.S. House", state, district=str(number), year=year)
    elif kind == 1:
        race = Race("", "State Senate", state, district=str(number), year=year)
    elif kind == 2:
        race = Race("", "City Council", state, place, str(number % 40 + 1), year)
    else:
        race = Race("", "Mayor", state, f"{place} {number}", None, year)
    parts = (race.state, race.place, race.office, race.district, race.year)
    name = "-".join(str(p).lower().replace(" ", "-").replace(".", "") for p in parts if p)
    elections = (Election("primary", f"{year}-06-28"), Election("general", f"{year}-11-08"))
    race = Race(name, race.office, state, race.place, race.district, year, elections=elections)
    surnames = ["".join(chance.choices(_SYLLABLES, k=3)).title() for _ in range(3)]
    people = [f"{chance.choice(_GIVEN)} {surname}" for surname in surnames[: 2 + number % 2]]
    backers = [
        union.format(n=chance.randrange(1, 800), s=_STATE_NAMES[number % 10], c=place)
        for union in chance.sample(_UNIONS, 5)
    ]
    return race, people, backers


def _article(
    number: int, race: Race, people: list[str], backers: list[str], chance: random.Random
) -> Article:
    month = chance.randrange(1, 11)
    day = f"{race.year}-{month:02}-{chance.randrange(1, 29):02}"
    if chance.random() < 0.1:  # no year told
        race = Race(race.id.rsplit("-", 1)[0], race.office, race.state, race.place, race.district)
    written = [_written(person, chance) for person in people]
    star = chance.choice(written)
    words = [chance.choice(_SYLLABLES) + chance.choice(_SYLLABLES) for _ in range(450)]
    paragraphs = tuple(" ".join(words[at : at + 45]) + "." for at in range(0, 450, 45))
    sentence = f"{star} won the backing of {backers[0]} on Wednesday, a spokesperson said."
    return Article(
        title=f"Story {number}",
        source=Source(f"story-{number}", publisher=f"Outlet {number % 90}"),
        date=day,
        races=(race,),
        candidates=tuple(
            Candidacy(
                name, race.id, "DR"[at % 2], "running", evidence=sentence, id=f"c-{number}-{at}"
            )
            for at, name in enumerate(written)
        ),
        endorsements=tuple(
            Endorsement(
                backer, "organization", star, race.id, date=day if chance.random() < 0.4 else None,
                date_basis="relative", evidence=sentence, confidence=0.9, id=f"e-{number}-{at}",
            )
            for at, backer in enumerate(chance.sample(backers, 3))
        ),
        events=(
            Event("announcement", (star,), race.id, f"{race.year or 2021}-01", id=f"v-{number}-1"),
            Event(
                "poll", tuple(written), race.id, day, pollster="Valley Polling", sample=600,
                results=tuple(Figure(name, float(40 - 3 * at)) for at, name in enumerate(written)),
                id=f"v-{number}-2", evidence=sentence,
            ),
        ),
        quotes=(Quote(star, f"We will work on point {number}.", id=f"q-{number}"),),
        paragraphs=paragraphs,
        path=f"articles/{day[:4]}/{day}-story-{number}",
    )  # fmt: skip


def _written(person: str, chance: random.Random) -> str:
    if chance.random() < 0.2:
        return person.rsplit(" ", 1)[-1]
    return chance.choice(_TITLES) + person


def seconds(made: list[Article]) -> float:
    """The processor time of one linking, as a build does it, whatever else the machine does."""
    start = time.process_time()
    aggregate(made, Roster(), explained=False)
    return time.process_time() - start


def main(arguments: Sequence[str] = ()) -> int:
    """Prints one line a size; 1 when the promise on 10,000 articles is broken."""
    sizes = [int(size) for size in arguments] or [2_500, 5_000, 10_000]
    broken = False
    for size in sizes:
        took = seconds(articles(size))
        broken |= size == 10_000 and took >= 2
        print(f"{size:>7} articles: {took:6.2f} s, {1e6 * took / size:5.0f} µs each")
    return int(broken)
