"""The repository's labelled set is sound, and extraction keeps what it has reached on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.evaluate.report import below_floors, read_floors
from generator.evaluate.run import labelled_articles, run
from generator.model import Roster

FOLDER = Path(__file__).parents[1] / "evaluation"
FLOORS = FOLDER / "floors.toml"


def test_every_label_is_right_by_the_format() -> None:
    articles, issues = labelled_articles(FOLDER)
    assert issues == []
    assert len(articles) >= 80
    assert sum(not article.races for article in articles) >= 15
    held, _ = labelled_articles(FOLDER / "held")
    assert 0.3 <= len(held) / len(articles) <= 0.37


def test_stories_about_no_race_have_no_facts() -> None:
    articles, _ = labelled_articles(FOLDER)
    for article in articles:
        if (article.path or "").split("/")[-1].startswith("none-"):
            facts = (article.races, article.candidates, article.endorsements, article.events)
            assert not any(facts), article.path
        else:
            assert any(race.main for race in article.races), article.path


def test_every_name_that_is_labelled_stands_in_the_text() -> None:
    """A label that the text does not bear out would teach the wrong thing."""
    for article in labelled_articles(FOLDER)[0]:
        text = " ".join(article.paragraphs)
        for candidate in article.candidates:
            assert candidate.name in text, article.path
        for quote in article.quotes:
            assert quote.speaker.split()[-1] in text, article.path
        for endorsement in article.endorsements:
            assert endorsement.endorser.split()[0] in text, article.path


def test_extraction_keeps_its_floors() -> None:
    pytest.importorskip("spacy")
    from generator.reading import load_extraction

    floors, issues = read_floors(FLOORS.read_text(encoding="utf-8"), str(FLOORS))
    assert issues == []
    if not floors:
        pytest.skip("no floor is set: `tracker evaluate evaluation --floors ... --update-floors`")
    result = run(FOLDER, load_extraction(), Roster())
    assert [str(issue) for issue in below_floors(result.report, floors, str(FLOORS))] == []
