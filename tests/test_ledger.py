"""Addresses once published: the ledger, where gone pages lead, and the command that notes them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from site_sample import NURSES, RACE, sample

from generator import ledger
from generator.aggregate.model import Tracker
from generator.cli import main
from generator.config import SiteSettings
from generator.model import Profile
from generator.site import load_theme, render_site
from generator.site.render import moves

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")


@pytest.mark.parametrize(
    ("text", "expected", "wrong"),
    [
        ("", {}, []),
        ("# only a comment\n\n./\nfeed.xml\n", {"./": "", "feed.xml": ""}, []),
        ("races/a/ -> races/b/\n", {"races/a/": "races/b/"}, []),
        ("races/a/->races/b/\n", {"races/a/": "races/b/"}, []),
        ("/races/a/\n../x/\nhttp://a.example/\na b/\n", {}, [1, 2, 3, 4]),
        ("races/a/ -> \n", {}, [1]),
        ("a/ -> b/\na/ -> c/\n", {"a/": "b/"}, [2]),
        ("a/ -> b/\na/\n", {"a/": "b/"}, [2]),
        ("a/\na/\n", {"a/": ""}, []),
        ("<<<<<<< ours\na/\n", {"a/": ""}, [1]),
    ],
)
def test_parse(text: str, expected: dict[str, str], wrong: list[int]) -> None:
    found, issues = ledger.parse(text, "addresses.txt")
    assert found == expected
    assert [issue.line for issue in issues] == wrong


_ADDRESS = st.from_regex(r"[a-z0-9]{1,5}(/[a-z0-9]{1,5}){0,2}/", fullmatch=True)


@given(st.dictionaries(_ADDRESS, st.one_of(st.just(""), _ADDRESS)))
def test_what_is_written_is_read_again(known: dict[str, str]) -> None:
    text = ledger.emit(known)
    assert ledger.parse(text, "x") == (known, ())
    assert ledger.noted(known, ["races/a/index.html"]).items() >= known.items()


def leads(tracker: Tracker, known: dict[str, str]) -> dict[str, str]:
    return moves(tracker, SiteSettings(), THEME, known)[0].found


def merged(tracker: Tracker) -> Tracker:
    actor = tracker.actors["anna-valencia"]
    profile = Profile("candidate", "anna-valencia", merge=("a-valencia",))
    known = replace(actor, profile=profile, aliases=("Ana Valencia",))
    race = tracker.races[RACE]
    joined = replace(race, profile=Profile("race", RACE, merge=("il-clerk-of-state-2022",)))
    return replace(
        tracker,
        actors=tracker.actors | {"anna-valencia": known},
        races={RACE: joined},
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("candidates/a-valencia/", "candidates/anna-valencia/"),
        ("endorsers/ana-valencia/", "candidates/anna-valencia/"),
        ("candidates/painters/", "endorsers/painters/"),
        ("races/il-clerk-of-state-2022/", f"races/{RACE}/"),
        ("races/il-clerk-of-state-2022/compare/", f"races/{RACE}/compare/"),
        ("embed/il-clerk-of-state-2022/", f"embed/{RACE}/"),
        ("articles/undated/nurses/", f"articles/{NURSES}/"),
        ("articles/2021/2021-12-07-nurses/", f"articles/{NURSES}/"),
        ("candidates/nobody/", None),
        ("races/nowhere-2000/", None),
        ("articles/2020/2020-01-01-other/", None),
        ("timeline/", None),  # it is there
    ],
)
def test_where_gone_pages_lead(old: str, new: str | None) -> None:
    found = leads(merged(sample()), {old: ""})
    expected = {f"{old}index.html": f"{new}index.html"} if new else {}
    assert found == expected


def test_an_editors_word_counts_more_and_may_be_followed_twice() -> None:
    known = {
        "a/": "b/",
        "b/": "about/",
        "candidates/painters/": "calendar/",
        "x/": "y/",
        "y/": "x/",
    }
    assert leads(sample(), known) == {
        "a/index.html": "about/index.html",
        "b/index.html": "about/index.html",
        "candidates/painters/index.html": "calendar/index.html",
    }


def test_gone_pages_lead_on_by_page_and_by_server() -> None:
    settings = SiteSettings(base_url="https://example.org/t/")
    known = {"candidates/painters/": "", "gone/": ""}
    files = dict(render_site(sample(), settings, THEME, ledger=known))
    page = files["candidates/painters/index.html"].decode()
    assert 'http-equiv="refresh" content="0; url=../../endorsers/painters/index.html"' in page
    assert page.count('rel="canonical" href="https://example.org/t/endorsers/painters/"') == 1
    assert page.count("canonical") == 1
    assert files["_redirects"] == b"/t/candidates/painters/ /t/endorsers/painters/ 301\n"
    assert "gone/index.html" not in files
    assert b"candidates/painters" not in files["sitemap.xml"]


def test_without_moves_there_are_no_redirects() -> None:
    assert "_redirects" not in dict(render_site(sample(), SiteSettings(), THEME, ledger={}))


ARTICLE = """---
title: Nurses back Anna Valencia
date: 2021-12-08
source: {id: one}
races: [{id: il-secretary-of-state-2022, office: Secretary of State, state: IL, year: 2022}]
candidates: [{name: Anna Valencia, race: il-secretary-of-state-2022, id: c-1}]
---
"""


def test_the_command_notes_addresses_and_a_build_keeps_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "content/articles/2021/2021-12-08-nurses.md"
    article.parent.mkdir(parents=True)
    article.write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "site.toml").write_text("", encoding="utf-8")
    config = ["--config", str(tmp_path / "site.toml")]
    assert main(["addresses", *config]) == 0
    noted = (tmp_path / "addresses.txt").read_text("utf-8")
    assert "\narticles/2021/2021-12-08-nurses/\n" in noted
    assert "\n./\n" in noted
    assert main(["addresses", *config]) == 0
    assert "0 new addresses" in capsys.readouterr().out
    assert (tmp_path / "addresses.txt").read_text("utf-8") == noted
    article.rename(article.with_name("2021-12-09-nurses.md"))
    assert main(["build", *config]) == 0
    moved = tmp_path / "output/articles/2021/2021-12-08-nurses/index.html"
    assert "../../../articles/2021/2021-12-09-nurses/index.html" in moved.read_text("utf-8")
    capsys.readouterr()
    (tmp_path / "addresses.txt").write_text(noted + "lost/\n", encoding="utf-8")
    assert main(["check", *config]) == 0
    line = noted.count("\n") + 1
    said = f"addresses.txt:{line}:1: `lost/` was published, and its page is gone"
    assert said in capsys.readouterr().out
    (tmp_path / "addresses.txt").write_text("/wrong\n", encoding="utf-8")
    assert main(["addresses", *config]) == 1
    assert (tmp_path / "addresses.txt").read_text("utf-8") == "/wrong\n"


def test_a_lead_may_be_added_though_the_address_stands_alone_too() -> None:
    assert ledger.parse("old/\nold/ -> new/\n", "addresses.txt") == ({"old/": "new/"}, ())
    kept, issues = ledger.parse("old/ -> new/\nold/ -> other/\n", "addresses.txt")
    assert kept == {"old/": "new/"}
    assert [issue.line for issue in issues] == [2]
