"""Two sites as large as promised about: `python -m tools.quality.large FOLDER`.

FOLDER/race is a race with 12 candidates, 150 events and 60 endorsements; FOLDER/thousand has 1,000
articles on 50 races. Both are invented. Prints the weight of the race's page, compressed, and stops
where it is more than 40,000 bytes; `check_output.py` weighs every page of both.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path

from bench.corpus import FACTS, World, write_content
from generator.content import write_article
from generator.model import (
    Article,
    BasedOn,
    Candidacy,
    Election,
    Endorsement,
    Event,
    Figure,
    Quote,
    Race,
    Source,
)

RACE, MOST = "ny-hartwell-mayor-2025", 40_000
SETTINGS = """\
[site]
title = "Hartwell Votes"
base_url = "https://example.org/tracker/"
contact = "desk@example.org"
"""
GIVEN = ["Ada", "Ben", "Cora", "Dov", "Elif", "Femi", "Gwen", "Hugo", "Ines", "Jun", "Kofi", "Lena"]
FAMILY = "Abbott Brandt Castillo Dunn Eriksen Fontaine Gallo Hayashi Ibarra Jansen Keller Lund"
PEOPLE = tuple(f"{one} {two}" for one, two in zip(GIVEN, FAMILY.split(), strict=True))
TRADES = ["Bakers", "Carpenters", "Drivers", "Electricians", "Fishers", "Gardeners"]


def article(number: int) -> Article:
    """One of fifty articles, each with three events, one or two endorsements and a quotation."""
    month, day = 1 + number // 5, 2 + 5 * (number % 5)
    date = f"2025-{month:02}-{day:02}"
    one, other = PEOPLE[number % 12], PEOPLE[(number * 5 + 1) % 12]
    texts = [
        f"{one} and {other} met for a debate at the {TRADES[number % 6].lower()}’ hall on Monday.",
        f"A poll of {600 + number} voters put {one} at {20 + number % 9} percent and {other} at "
        f"{15 + number % 7} percent.",
        f"{one} reported raising ${10_000 + 731 * number:,} in the latest filing.",
    ]
    bodies = [f"{TRADES[(number + n) % 6]} Local {100 + 2 * number + n}" for n in range(2)]
    backed = [f"{body} endorsed {one} for mayor of Hartwell." for body in bodies][
        : 1 + number // 40
    ]
    said = f"“Street by street, block by block, No. {number},” {other} said."
    race = Race(
        RACE, "Mayor", "NY", "Hartwell", None, 2025, main=True,
        elections=(Election("primary", "2025-06-24"), Election("general", "2025-11-04")),
    )  # fmt: skip
    return Article(
        title=f"Hartwell mayor: {one} and {other} on the road, part {number + 1}",
        source=Source(
            f"large-{number}", publisher=f"Hartwell Courier {number % 9 + 1}",
            url=f"https://courier.example/{number}", based_on=(BasedOn("Wire", None),),
        ),
        date=date,
        races=(race,),
        candidates=tuple(
            Candidacy(name, RACE, "N", "running", "Council member", id=f"c-{number}-{n}",
                      evidence=texts[0])
            for n, name in enumerate((one, other))
        ),
        endorsements=tuple(
            Endorsement(body, "organization", one, RACE, date=date, evidence=text, confidence=0.9,
                        id=f"e-{number}-{n}")
            for n, (body, text) in enumerate(zip(bodies, backed, strict=False))
        ),
        events=(
            Event("debate", (one, other), RACE, date, id=f"v-{number}-a", evidence=texts[0]),
            Event("poll", (one, other), RACE, date, pollster=f"Pollster {number}",
                  sample=600 + number, margin=4.0, id=f"v-{number}-b", evidence=texts[1],
                  results=(Figure(one, percent=20 + number % 9),
                           Figure(other, percent=15 + number % 7))),
            Event("fundraising", (one,), RACE, date, id=f"v-{number}-c", evidence=texts[2],
                  results=(Figure(one, amount=10_000 + 731 * number),)),
        ),
        quotes=(Quote(other, f"Street by street, block by block, No. {number},",
                      id=f"q-{number}", evidence=said),),
        paragraphs=(*texts, *backed, said),
    )  # fmt: skip


def build(site: Path) -> None:
    """Build the site in a folder that has its content."""
    (site / "site.toml").write_text(SETTINGS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    subprocess.run(
        [sys.executable, "-m", "generator", "build"], cwd=site, env=environment, check=True
    )


def main(folder: Path) -> None:
    """Write and build both sites, and weigh the race."""
    for number in range(50):
        made = article(number)
        path = folder / "race/content/articles/2025" / f"{made.date}-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write_article(made), encoding="utf-8")
    write_content(World(1000, FACTS), folder / "thousand/content")
    for name in ("race", "thousand"):
        build(folder / name)
    page = folder / "race/output/races" / RACE / "index.html"
    weight = len(gzip.compress(page.read_bytes(), mtime=0))
    print(f"the page of a race with 12 candidates and 150 events: {weight:,} bytes compressed")
    if weight > MOST:
        sys.exit(f"at most {MOST:,}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
