"""Fixtures that several test files share: the language model is loaded once per run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract_reading import Read, raw_article
from hypothesis import settings

from generator.model import Article, Roster

if TYPE_CHECKING:
    from spacy.language import Language

# How long an example takes says more of the machine than of the program; what must not be slow has
# tests of its own. `--hypothesis-profile=quick` is for a first look at a new property.
settings.register_profile("steady", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language model; tests that need it are skipped where spaCy is not installed."""
    pytest.importorskip("spacy")
    from generator.extract import load_model

    return load_model()


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """Extracts the facts of an article given by its paragraphs."""
    from generator.extract import extract_article

    def reading(
        *paragraphs: str,
        date: str | None = "2023-09-13",
        publisher: str | None = None,
        title: str | None = None,
        roster: Roster | None = None,
    ) -> Article:
        raw = raw_article(paragraphs, date, publisher, title)
        return extract_article(raw, roster or Roster(), nlp)[0]

    return reading
