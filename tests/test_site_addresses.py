"""Addresses: relative links from any depth, absolute ones, and what may be linked outside."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.addresses import absolute, actor_page, article_page, external, link, to_sentence

PATHS = st.lists(st.text("abc é%?#:", min_size=1, max_size=5), min_size=0, max_size=3).map(
    lambda folders: "/".join([*(folder.replace("/", "") for folder in folders), "index.html"])
)


@pytest.mark.parametrize(
    ("here", "there", "fragment", "expected"),
    [
        ("index.html", "about/index.html", "", "about/index.html"),
        ("races/a/index.html", "index.html", "", "../../index.html"),
        ("races/a/index.html", "races/b/index.html", "e-1", "../../races/b/index.html#e-1"),
        ("races/a/index.html", "races/a/index.html", "e-1", "#e-1"),
        ("index.html", "articles/a b/index.html", "", "articles/a%20b/index.html"),
    ],
)
def test_links_are_relative(here: str, there: str, fragment: str, expected: str) -> None:
    assert link(here, there, fragment) == expected


@given(here=PATHS, there=PATHS)
def test_a_browser_finds_every_page_wherever_the_site_lies(here: str, there: str) -> None:
    for base in ("https://example.org/", "https://example.org/some/folder/"):
        at = urljoin(base, link("index.html", here))
        assert urljoin(at, link(here, there)) == urljoin(base, link("index.html", there))


def test_absolute_addresses_end_in_a_slash() -> None:
    assert absolute("https://e.org/t/", "index.html") == "https://e.org/t/"
    assert (
        absolute("https://e.org/t/", "races/a/index.html", "e-1") == "https://e.org/t/races/a/#e-1"
    )
    assert absolute("https://e.org/", "404.html") == "https://e.org/404.html"


def test_pages_of_actors_and_articles() -> None:
    assert actor_page("a", runs=True) == "candidates/a/index.html"
    assert actor_page("a", runs=False) == "endorsers/a/index.html"
    assert article_page("articles/2021/x") == article_page("2021/x") == "articles/2021/x/index.html"


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://example.org/a?b=1&c=2#d", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,hello", False),
        ("//example.org/a", False),
        ("https://example.org/a b", False),
        ('https://example.org/"onclick', False),
        (None, False),
        ("", False),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, allowed: bool) -> None:
    assert external(url) == (url if allowed else "")


def test_text_fragments_open_the_article_at_the_sentence() -> None:
    url = "https://example.org/a"
    assert to_sentence(url, "Well-known words") == f"{url}#:~:text=Well%2Dknown%20words"
    long = "one two three four five six seven eight nine ten eleven, twelve"
    assert to_sentence(url, long).endswith(
        "=one%20two%20three%20four%20five,nine%20ten%20eleven%2C%20twelve"
    )
    assert to_sentence(f"{url}#b", "words") == f"{url}#b"
    assert to_sentence(url, None) == url
