"""What other sites may show: cards in a frame, pictures in previews, and their headers."""

from __future__ import annotations

import re
import struct
from functools import cache
from pathlib import Path

import pytest
from site_sample import RACE, sample

from generator.config import SiteSettings
from generator.site import load_theme, render_site
from generator.site.pictures import HEIGHT, WIDTH, Painter, Picture

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
BASE = "https://example.org/tracker/"


@cache
def built(base: str = BASE) -> dict[str, bytes]:
    return dict(render_site(sample(), SiteSettings(base_url=base), THEME))


def policies(headers: str, address: str) -> list[str]:
    """The policies of all rules that fit an address, as hosts apply them."""
    found = []
    for rule in re.split(r"^(?=/)", headers, flags=re.MULTILINE):
        path, *lines = rule.splitlines() or [""]
        fits = address.startswith(path[:-1]) if path.endswith("*") else address == path
        found += [line for line in lines if fits and "Content-Security-Policy" in line]
    return found


def test_only_the_cards_may_be_framed_and_no_page_has_two_policies() -> None:
    headers = built()["_headers"].decode()
    for path in built():
        if path.endswith(".html"):
            address = "/" + path.removesuffix("index.html")
            told = policies(headers, address)
            assert len(told) == 1, address
            assert ("frame-ancestors *" in told[0]) == path.startswith("embed/"), address


def test_a_card_is_whole_without_script_and_opens_links_anew() -> None:
    card = built()[f"embed/{RACE}/index.html"].decode()
    assert "<script" not in card
    assert "noindex" in card
    links = re.findall(r"<a [^>]*>", card)
    assert len(links) == 2
    for link in links:
        assert f'href="{BASE}races/{RACE}/"' in link
        assert 'target="_blank" rel="noopener"' in link
    for bid in sample().races[RACE].candidacies:
        assert sample().actors[bid.actor].name in card


def test_the_race_offers_the_card_to_copy() -> None:
    page = built()[f"races/{RACE}/index.html"].decode()
    assert f"&lt;iframe src=&#34;{BASE}embed/{RACE}/&#34; title=&#34;Illinois Secretary" in page
    unplaced = dict(render_site(sample(), SiteSettings(), THEME))[f"races/{RACE}/index.html"]
    assert b"&lt;iframe" not in unplaced
    assert b"embed/il-secretary-of-state-2022/index.html" in unplaced


def test_every_page_names_a_picture_that_is_there() -> None:
    files = built()
    for path, data in files.items():
        if not path.endswith(".html") or b'content="noindex"' in data:
            continue
        (picture,) = re.findall(r'"og:image" content="([^"]*)"', data.decode())
        assert picture.removeprefix(BASE) in files, path
    race = files[f"races/{RACE}/index.html"].decode()
    assert f"{BASE}pictures/races/{RACE}.png" in race


def test_pictures_have_the_size_that_previews_ask_for() -> None:
    pictures = {path: data for path, data in built().items() if path.startswith("pictures/")}
    assert len(pictures) == 1 + 1 + 6
    for path, data in pictures.items():
        assert data.startswith(b"\x89PNG"), path
        assert struct.unpack(">II", data[16:24]) == (WIDTH, HEIGHT), path
        assert len(data) < 40_000, path
    assert len(set(pictures.values())) == len(pictures)


def test_without_an_address_there_are_no_pictures() -> None:
    files = dict(render_site(sample(), SiteSettings(), THEME))
    assert not [path for path in files if path.startswith("pictures/")]
    assert b"og:image" not in files["index.html"]


@pytest.mark.parametrize(
    "title",
    ["", "A", "One word-that-is-" + "very-" * 40 + "long", "Many words " * 40, "東京 知事選挙"],
)
def test_any_words_can_be_drawn(title: str) -> None:
    painter = Painter(THEME.fonts)
    picture = Picture("Where", title, ("a line " * 60, "b", "c" * 300, ""), "Site")
    assert painter.paint(picture) == Painter(THEME.fonts).paint(picture)


@pytest.mark.parametrize("base", [BASE, ""])
def test_llms_txt_counts_exactly_and_leads_to_the_data(base: str) -> None:
    files = built(base)
    text = files["llms.txt"].decode()
    assert text.startswith("# Campaign Tracker\n\n> Who runs")
    race = sample().races[RACE]
    counts = f"{len(race.candidacies)} candidates, {len(race.endorsements)} endorsements"
    assert counts in text.partition("## Races")[2]
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert len(links) == 4
    for link in links:
        path = link.removeprefix(base)
        assert (path + "index.html" if path.endswith("/") else path) in files
