"""The title: the article's own headline, else its main fact in AP style, else its first words."""

from __future__ import annotations

import pytest
from extract_reading import Read

from generator.extract.headlines import seat_words
from generator.model import Race


@pytest.mark.parametrize(
    ("race", "words"),
    [
        (Race("x", "Governor", "OH"), "Ohio governor"),
        (Race("x", "Secretary of State", "IL"), "Illinois secretary of state"),
        (Race("x", "Governor"), "governor"),
        (Race("x", "President"), "president"),
        (Race("x", "Mayor", "OH", "Marlow"), "Marlow mayor"),
        (Race("x", "Mayor"), "mayor"),
        (Race("x", "City Council", "OH", "Marlow", "4"), "Marlow city council"),
        (Race("x", "Sheriff", "OH", "Blake County"), "Blake County sheriff"),
        (Race("x", "County Clerk", "OH", "Blake County"), "Blake County clerk"),
        (Race("x", "State Senate", "OH", district="12"), "Ohio Senate"),
        (Race("x", "State House", "OH"), "Ohio House"),
        (Race("x", "U.S. Senate", "ME"), "Maine U.S. Senate"),
        (Race("x", "U.S. House", "OH", district="7"), "U.S. House in Ohio"),
    ],
)
def test_a_seat_in_words(race: Race, words: str) -> None:
    assert seat_words(race) == words


RACE = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "The River Dockers Union endorsed Ana Valdez.",
            "River Dockers Union backs Ana Valdez for Marlow mayor",
        ),
        (
            "The River Dockers Union and the Ohio Farm Bureau endorsed Ana Valdez.",
            "River Dockers Union and Ohio Farm Bureau back Ana Valdez for Marlow mayor",
        ),
        (
            "The River Dockers Union rescinded its endorsement of Ana Valdez.",
            "River Dockers Union rescinds endorsement of Ana Valdez for Marlow mayor",
        ),
        (
            "The River Dockers Union declined to endorse a candidate for mayor.",
            "River Dockers Union makes no endorsement in race for Marlow mayor",
        ),
        ("Ana Valdez launched her campaign Monday.", "Ana Valdez enters race for Marlow mayor"),
        ("Ana Valdez suspended her campaign Monday.", "Ana Valdez leaves race for Marlow mayor"),
        ("Ana Valdez won the race for mayor on Tuesday.", "Ana Valdez wins race for Marlow mayor"),
    ],
)
def test_a_title_from_the_main_fact(read: Read, sentence: str, title: str) -> None:
    assert read(sentence, RACE, DAY).title == title


def test_the_seeds_own_title_comes_first(read: Read) -> None:
    title = "Dockers choose Valdez"
    assert (
        read("The River Dockers Union endorsed Ana Valdez.", RACE, DAY, title=title).title == title
    )


def test_the_articles_own_headline(read: Read) -> None:
    article = read(
        "Dockers choose Valdez for mayor",
        "MARLOW, Ohio — The River Dockers Union endorsed Ana Valdez for mayor of Marlow on Monday.",
        DAY,
    )
    assert article.title == "Dockers choose Valdez for mayor"


@pytest.mark.parametrize(
    ("paragraphs", "title"),
    [
        (("It rained on Marlow for the third day.",), "It rained on Marlow for the third day"),
        (("Rain.",), "Rain."),
        (("...",), "..."),
        ((), "Untitled"),
        (("",), "Untitled"),
    ],
)
def test_without_a_fact(read: Read, paragraphs: tuple[str, ...], title: str) -> None:
    assert read(*paragraphs).title == title


def test_a_title_is_short_and_one_line(read: Read) -> None:
    title = read(" ".join(["Rain fell on the long river road"] * 40) + ".").title
    assert len(title) <= 120
    assert "\n" not in title
