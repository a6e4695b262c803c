"""Titles: the article's own headline without what pages hang on it."""

from __future__ import annotations

import pytest

from generator.extract.cleaning import clean
from generator.extract.titles import clean_title, headline
from generator.model import RawArticle, Source

BODY = "The union picked its candidate on Monday, and the race goes on."


@pytest.mark.parametrize(
    ("title", "publisher", "expected"),
    [
        ("Lee wins race | The Gazette", None, "Lee wins race"),
        ("Lee wins race - Dayton Daily News", None, "Lee wins race"),
        ("Lee wins race — example.com", None, "Lee wins race"),
        ("Lee wins race | WXYZ", None, "Lee wins race"),
        ("Lee wins race | Politics | Fairview Herald", None, "Lee wins race"),
        ("Lee wins race - The Fairview Echo", "Fairview Echo", "Lee wins race"),
        ("SHARE Lee wins race", None, "Lee wins race"),
        ("WATCH: Lee wins race", None, "Lee wins race"),
        ("  Lee   wins race ", None, "Lee wins race"),
        ("Story highlights Lee wins race", None, "Lee wins race"),
        ("Lee waves to a crowd. | Jo Roe/POLITICO Lee wins race", None, "Lee wins race"),
        ("Runoff set - Lee leads by a nose", None, "Runoff set - Lee leads by a nose"),
        ("Watch out, mayor", None, "Watch out, mayor"),
        ("Lee | Kim: who leads", None, "Lee | Kim: who leads"),
    ],
)
def test_clean_title(title: str, publisher: str | None, expected: str) -> None:
    assert clean_title(title, publisher) == expected


@pytest.mark.parametrize(
    ("title", "paragraphs", "expected"),
    [
        ("Lee wins race | The Gazette", (BODY,), "Lee wins race"),
        (None, ("SHARE", "Lee wins race", "By Jane Doe", BODY), "Lee wins race"),
        (None, (BODY, BODY), None),
        (None, ("By Jane Doe", BODY, BODY), None),
        ("The Echo", ("Lee wins race", BODY), "Lee wins race"),
        ("", ("SPRINGFIELD, Ill. (AP) - Lee wins", BODY), None),
    ],
)
def test_headline(title: str | None, paragraphs: tuple[str, ...], expected: str | None) -> None:
    raw = RawArticle(Source("x", publisher="The Echo"), paragraphs, title)
    assert headline(clean(paragraphs, title), raw) == expected
