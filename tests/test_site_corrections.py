"""Corrections: the public page, its feed, and the note beside the fact."""

from __future__ import annotations

import html
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.aggregate import aggregate
from generator.config import SiteSettings
from generator.content import load_content
from generator.site import load_theme, render_site

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://example.org/tracker/"
ARTICLE = """\
---
title: Bakers back Poe
date: 2022-05-02
source: {id: "x:1", url: "https://example.org/a"}
races:
  - {id: oh-governor-2022, office: Governor, state: OH, year: 2022, main: true}
candidates:
  - {id: c-1, name: Ann Poe, race: oh-governor-2022}
endorsements:
  - {id: e-1, endorser: Bakers Union, candidate: Ann Poe, race: oh-governor-2022, date: 2022-05-01}
review: approved
---
"""
LOG = """\
---
corrections:
  - date: 2022-05-09
    article: articles/2022/2022-05-02-bakers
    fact: e-1
    about: Bakers Union endorses Ann Poe
    was: "date: 2022-05-02"
    right: "date: 2022-05-01"
    why: The letter was sent <b>earlier</b>.
    by: Jo Roe
  - {date: 2022-05-09, about: Cy Roe runs, was: Cy Roe runs, right: removed}
  - {date: 2022-05-10, article: articles/2022/2022-05-02-bakers, fact: c-1, about: Ann Poe runs,
     was: "party: Republican", right: "party: Democratic"}
  - {date: 2022-06, about: An older one, was: a, right: b}
---
"""


def built(log: str = LOG, base: str = BASE, **more: str) -> dict[str, str]:
    texts = {"articles/2022/2022-05-02-bakers.md": ARTICLE, "corrections.md": log, **more}
    articles, roster, issues = load_content(texts)
    assert issues == ()
    tracker, _ = aggregate(articles, roster)
    made = render_site(tracker, SiteSettings(base_url=base), THEME)
    return {path: html.unescape(data.decode("utf-8", "replace")) for path, data in made}


def test_the_page_lists_corrections_newest_first_with_links_to_the_facts() -> None:
    page = built()["corrections/index.html"]
    places = [page.index(what) for what in ("An older", "Ann Poe runs", "Cy Roe runs", "Bakers Un")]
    assert places == sorted(places)
    assert 'href="../races/oh-governor-2022/index.html#bakers-union-ann-poe"' in page
    assert "<del>date: 2022-05-02</del>" in page and "<ins>date: 2022-05-01</ins>" in page
    assert "Jo Roe" not in page
    assert 'id="c-2022-05-09-2"' in page and page.count("<h2") == 4


def test_the_note_stands_beside_the_fact_itself() -> None:
    note = "Corrected May 9, 2022. We had said: date: 2022-05-02. Right is: date: 2022-05-01."
    files = built()
    for path in ("races/oh-governor-2022/index.html", "candidates/ann-poe/index.html",
                 "endorsers/bakers-union/index.html"):  # fmt: skip
        assert f'<p class="corrected">{note} The letter' in files[path]
    assert "We had said: party: Republican" in files["races/oh-governor-2022/index.html"]
    assert "Corrected" not in built(log="---\n---\n")["races/oh-governor-2022/index.html"]


@pytest.mark.parametrize("base", ["", BASE])
def test_the_feed_carries_what_readers_programs_need(base: str) -> None:
    made = render_site(
        aggregate(*load_content({"a": "", "corrections.md": LOG})[:2])[0],
        SiteSettings(base_url=base), THEME,
    )  # fmt: skip
    feed = ET.fromstring(dict(made)["corrections/feed.xml"])
    entries = feed.findall(ATOM + "entry")
    assert [entry.findtext(ATOM + "updated") for entry in entries] == [
        "2022-05-10T00:00:00Z", "2022-05-09T00:00:00Z", "2022-05-09T00:00:00Z",
    ]  # fmt: skip
    assert len({entry.findtext(ATOM + "id") for entry in entries}) == 3
    link = entries[0].find(ATOM + "link")
    assert link is not None
    page = f"{base}corrections/" if base else "../corrections/index.html"
    assert link.get("href") == f"{page}#c-2022-05-10"


def test_without_corrections_the_page_says_so_and_the_feed_is_empty() -> None:
    files = built(log="---\n---\n")
    assert "Nothing has been corrected so far." in files["corrections/index.html"]
    assert "<entry>" not in files["corrections/feed.xml"]


def test_every_page_leads_to_the_corrections() -> None:
    assert '<a href="corrections/index.html">Corrections</a>' in built()["index.html"]


def test_somebody_whom_an_editor_hides_is_not_named_there_either() -> None:
    files = built(**{"candidates/ann-poe.md": "---\nname: Ann Poe\nhide: true\n---\n"})
    assert "Ann Poe" not in files["corrections/index.html"] + files["corrections/feed.xml"]
    assert "Cy Roe runs" in files["corrections/index.html"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{date: 2022-05-09, about: x, was: y}", "`right` is missing"),
        ("{date: 2022-13, about: x, was: y, right: z}", "not in the calendar"),
        ("{dat: 2022-05-09, about: x, was: y, right: z}", "did you mean `date`?"),
    ],
)
def test_mistakes_in_the_log_are_reported_with_their_place(line: str, problem: str) -> None:
    _, roster, issues = load_content({"corrections.md": f"---\ncorrections:\n  - {line}\n---\n"})
    assert roster.corrections == ()
    told = [str(issue) for issue in issues]
    assert any(one.startswith("content/corrections.md:3:") and problem in one for one in told)
