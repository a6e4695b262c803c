"""Feeds: valid Atom and JSON Feed, newest report first, with or without a base address."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from site_sample import RACE, sample

from generator.aggregate.model import Tracker
from generator.config import SiteSettings
from generator.site import load_theme, render_site

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://example.org/tracker/"


@cache
def built(base: str) -> dict[str, bytes]:
    return dict(render_site(sample(), SiteSettings(base_url=base), THEME))


@pytest.mark.parametrize("base", ["", BASE])
@pytest.mark.parametrize("path", ["feed.xml", f"races/{RACE}/feed.xml"])
def test_atom_carries_what_the_rfc_requires(base: str, path: str) -> None:
    feed = ET.fromstring(built(base)[path])
    for name in ("title", "id", "updated", "author"):
        assert feed.find(ATOM + name) is not None
    entries = feed.findall(ATOM + "entry")
    assert len(entries) == 18
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(set(ids)) == len(ids)
    times = [str(entry.findtext(ATOM + "updated")) for entry in entries]
    assert times == sorted(times, reverse=True)
    assert feed.findtext(ATOM + "updated") == times[0] == "2022-02-22T00:00:00Z"
    first = entries[0].find(ATOM + "link")
    assert first is not None
    assert first.get("href", "").startswith(
        base + "races/" if base else ("../../" if "/" in path else "races/")
    )


def test_entries_say_the_fact_its_date_and_its_sentence() -> None:
    feed = ET.fromstring(built(BASE)["feed.xml"])
    entry = next(
        entry for entry in feed.iter(ATOM + "entry")
        if str(entry.findtext(ATOM + "title")).startswith("Illinois Nurses")
    )  # fmt: skip
    assert entry.findtext(ATOM + "title") == "Illinois Nurses Association endorses Anna Valencia"
    content = str(entry.findtext(ATOM + "content"))
    assert content.startswith("Dec. 8, 2021. “Own words:")
    assert content.endswith("not yet reviewed.")


def test_json_feed() -> None:
    feed = json.loads(built(BASE)["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == BASE + "feed.json"
    assert all(item["id"] and item["url"].startswith(BASE) for item in feed["items"])


def test_a_site_without_articles_has_an_empty_feed() -> None:
    feed = ET.fromstring(dict(render_site(Tracker(), SiteSettings(), THEME))["feed.xml"])
    assert feed.findall(ATOM + "entry") == []
    assert feed.findtext(ATOM + "updated")


def test_candidates_have_feeds_of_what_concerns_them() -> None:
    files = built(BASE)
    feed = ET.fromstring(files["candidates/pat-dowell/feed.xml"])
    titles = [entry.findtext(ATOM + "title") for entry in feed.findall(ATOM + "entry")]
    assert "Pat Dowell endorses Alexi Giannoulias" in titles
    assert not any("Pritzker" in str(title) for title in titles)
    whole = ET.fromstring(files[f"races/{RACE}/feed.xml"]).findall(ATOM + "entry")
    assert 0 < len(titles) < len(whole)
    ids = {entry.findtext(ATOM + "id") for entry in whole}
    assert {entry.findtext(ATOM + "id") for entry in feed.findall(ATOM + "entry")} <= ids


@pytest.mark.parametrize("below", ["", f"races/{RACE}/", "candidates/anna-valencia/"])
def test_a_json_feed_stands_beside_every_atom_feed(below: str) -> None:
    files = built(BASE)
    told = json.loads(files[f"{below}feed.json"])
    assert told["feed_url"] == f"{BASE}{below}feed.json"
    assert told["home_page_url"] == BASE + below
    entries = ET.fromstring(files[f"{below}feed.xml"]).findall(ATOM + "entry")
    assert [item["id"] for item in told["items"]] == [e.findtext(ATOM + "id") for e in entries]
