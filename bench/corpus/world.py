"""The invented world: races, who runs in them, and what each article tells."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

#: What articles carry: terms and plain text; five facts too; terms and Markdown in the text.
PLAIN: Final = "plain"
FACTS: Final = "facts"
MARKDOWN: Final = "markdown"
KINDS: Final = (PLAIN, FACTS, MARKDOWN)

#: Articles to a race, paragraphs to an article, words to a paragraph.
PER_RACE, PARAGRAPHS, WORDS = 20, 10, 40

_PARTS: Final = (
    "bar den mor sel ton wick har low ver mont gar field stan ley ber kow ski nel rod ash "
    "brook cald dun ell fen grant hol ing jas kirk lang mar nor oak pen quin rus sud tal"
).split()
_GIVEN: Final = (
    "Anna Daniel Robert Patricia Michael Susan James Linda David Karen Thomas Nancy Joseph "
    "Betty Charles Sandra Matthew Donna Anthony Emily Mark Carol Steven Michelle"
).split()
_STATES: Final = ("IL", "OH", "TX", "PA", "WA", "GA", "NY", "CA", "MI", "NC")
_UNIONS: Final = (
    "Teamsters Local {n}", "IBEW Local {n}", "SEIU Local {n}", "Painters District Council {n}",
    "{c} Fire Fighters Local {n}", "{c} Teachers Federation", "{c} Herald", "{c} Bar Association",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contest:
    """A race: id, place, those who run in it, and bodies that endorse there."""

    id: str
    state: str
    place: str
    year: int
    people: tuple[str, ...]
    backers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """An article. ``facts``: endorsements of the star, a poll or announcement, and a quotation."""

    number: int
    title: str
    date: str
    outlet: str
    contest: Contest
    people: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where it lies, without a suffix: ``2022/2022-03-05-story-17``."""
        return f"{self.date[:4]}/{self.date}-story-{self.number}"


class World:
    """``count`` articles on ``count / 20`` races, of one kind."""

    def __init__(self, count: int, kind: str = PLAIN) -> None:
        self.count, self.kind = count, kind
        chance = random.Random(7)
        self.contests = tuple(_contest(n, chance) for n in range(max(1, count // PER_RACE)))

    def story(self, number: int) -> Story:
        """The article of that number, from 0; it does not depend on the others."""
        chance = random.Random(number)
        contest = self.contests[number % len(self.contests)]
        people = tuple(chance.sample(contest.people, 2))
        date = f"{contest.year}-{chance.randrange(1, 11):02}-{chance.randrange(1, 29):02}"
        paragraphs = [
            "Campaign " + " ".join(_word(chance) for _ in range(WORDS - 1)) + "."
            for _ in range(PARAGRAPHS)
        ]
        if self.kind == FACTS:
            paragraphs[:3] = sentences(contest, people)
        if self.kind == MARKDOWN:
            paragraphs = [_marked(text, place) for place, text in enumerate(paragraphs)]
        return Story(
            number, f"Story {number} of {contest.place}", date, f"Outlet {number % 90}",
            contest, people, tuple(paragraphs),
        )  # fmt: skip


def sentences(contest: Contest, people: tuple[str, ...]) -> list[str]:
    """The sentences that the five facts of an article rest on."""
    backed = ", ".join(contest.backers[:3])
    return [
        f"{people[0]} won the backing of {backed} on Wednesday, a spokesperson said.",
        f"{people[0]} entered the race for mayor of {contest.place} in January.",
        f'"We will keep at it," {people[1]} said at a school in {contest.place}.',
    ]


def _contest(number: int, chance: random.Random) -> Contest:
    place = "".join(chance.sample(_PARTS, 3)).title()
    state, year = _STATES[number % 10], 2020 + 2 * (number % 3)
    surnames = ["".join(chance.sample(_PARTS, 3)).title() for _ in range(3)]
    people = tuple(f"{chance.choice(_GIVEN)} {name}" for name in surnames[: 2 + number % 2])
    backers = tuple(
        union.format(n=chance.randrange(1, 800), c=place) for union in chance.sample(_UNIONS, 5)
    )
    name = f"{state}-{place}-mayor-{year}".lower()
    return Contest(name, state, place, year, people, backers)


def _word(chance: random.Random) -> str:
    return chance.choice(_PARTS) + chance.choice(_PARTS)


def _marked(text: str, place: int) -> str:
    """The paragraph as somebody who writes Markdown would have it."""
    words = text.split()
    if place % 3 == 0:
        words[3] = f"*{words[3]}*"
        words[9] = f"**{words[9]}**"
    elif place % 3 == 1:
        words[5] = f"[{words[5]}](https://example.org/{place})"
    else:
        return "> " + text
    return " ".join(words)
