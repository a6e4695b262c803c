"""The title: the article's own headline, else its main fact in AP style, else its first words."""

from __future__ import annotations

import pytest
from extract_reading import Read

from generator.extract.headlines import seat_words, title_of_candidates
from generator.model import Article, Candidacy, Race, Source


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
        (Race("x", "U.S. Senate", "ME"), "U.S. Senate in Maine"),
        (Race("x", "Supreme Court", "OH"), "Ohio Supreme Court"),
        (Race("x", "Treasurer", "OH"), "Ohio treasurer"),
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


LEAD = (
    "MARLOW, Ohio — A long winter of rain over the roads, the schools, the mills and the bridge "
    "across the river has now come to its end, and the mayor of Marlow is glad of it."
)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "Ana Valdez and Tom Harker are running for mayor.",
            "Ana Valdez and Tom Harker run for Marlow mayor",
        ),
        (
            "Ana Valdez, Tom Harker, Jo Lind and Rosa Quint are running for mayor.",
            "Ana Valdez, Tom Harker and others run for Marlow mayor",
        ),
    ],
)
def test_a_long_first_sentence_gives_way_to_who_runs(read: Read, told: str, title: str) -> None:
    assert read(LEAD, told, DAY).title == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Ana Valdez raised $1.4 million in the second quarter.",
            "Ana Valdez raises $1.4 million in race for Marlow mayor",
        ),
        (
            "The Ohio Democrats endorsed Ana Valdez.",
            "Ohio Democrats back Ana Valdez for Marlow mayor",
        ),
    ],
)
def test_more_facts_as_titles(read: Read, sentence: str, title: str) -> None:
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


MAYOR = Race("oh-marlow-mayor-2023", "Mayor", "OH", "Marlow", year=2023, main=True)


@pytest.mark.parametrize(
    ("candidates", "title"),
    [
        ([("Ana Valdez", "running", 0.9)], "Ana Valdez runs for Marlow mayor"),
        ([("Ana Valdez", "considering", 0.9)], "Ana Valdez weighs run for Marlow mayor"),
        ([("Ana Valdez", "declined", 0.9)], "Ana Valdez will not run for Marlow mayor"),
        (
            [("Ana Valdez", "won", 0.9), ("Tom Harker", "lost", 0.9)],
            "Race for Marlow mayor: Ana Valdez, Tom Harker",
        ),
        # one of several alone would be unfair; nobody is named on a guess
        ([("Ana Valdez", "running", 0.9), ("Tom Harker", "running", 0.7)], None),
        ([("Ana Valdez", "running", 0.7)], None),
        ([], None),
    ],
)
def test_a_title_of_candidates(candidates: list[tuple[str, str, float]], title: str | None) -> None:
    here = tuple(
        Candidacy(name, MAYOR.id, status=status, confidence=sure)
        for name, status, sure in candidates
    )
    article = Article("", Source("x"), races=(MAYOR,), candidates=here)
    assert title_of_candidates("Ana Valdez and Tom Harker met.", article) == title
    assert title_of_candidates("Nobody is named here.", article) is None
