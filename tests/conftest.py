"""Fixtures that several test files share: the language model and the browser, each once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

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


def chromium() -> str | None:
    """The system's Chromium; ``None`` leaves the choice to Playwright."""
    names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    return next(filter(None, (shutil.which(name) for name in names if name)), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, for tests marked `browser`."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        # Without a sandbox only for the administrator, who has none.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        running = play.chromium.launch(executable_path=chromium(), args=arguments)
        yield running
        running.close()
