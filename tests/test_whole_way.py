"""The demonstration's seeds through the real model to a site, by the commands people type."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.content import read_article
from generator.text import fold

ROOT = Path(__file__).parent.parent


def tracker(folder: Path, *arguments: str) -> str:
    """Run a command to a good end; what it prints."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def tree(*folders: Path) -> dict[str, bytes]:
    """Every file but the notes on what is up to date, which hold times."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "cache" not in path.parts
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's seeds and settings, extracted and built."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copy(ROOT / "site.toml", folder)
    tracker(folder, "extract")
    tracker(folder, "build")
    return folder


def test_a_second_run_changes_no_byte(site: Path) -> None:
    before = tree(site / "content", site / "output")
    assert "0 content files written" in tracker(site, "extract")
    assert "nothing changed" in tracker(site, "build")
    assert tree(site / "content", site / "output") == before


def test_the_content_passes_the_strict_gate(site: Path) -> None:
    assert "nothing is wrong" in tracker(site, "check")


@pytest.mark.parametrize("options", [("--workers", "1"), ("--fresh",)])
def test_reading_anew_gives_the_same_bytes(site: Path, tmp_path: Path, options: list[str]) -> None:
    content = tmp_path / "content"
    if "--fresh" in options:  # over what is there already
        shutil.copytree(site / "content", content)
    seeds = str(site / "seeds")
    tracker(tmp_path, "extract", "--seeds", seeds, "--content", str(content), *options)
    assert tree(content) == tree(site / "content")


def test_a_site_is_built_from_content_alone(site: Path, tmp_path: Path) -> None:
    shutil.copytree(site / "content", tmp_path / "content")
    shutil.copy(site / "site.toml", tmp_path)
    before = tree(tmp_path / "content")
    tracker(tmp_path, "build")
    assert tree(tmp_path / "content") == before
    assert tree(tmp_path / "output") == tree(site / "output")


def test_two_clean_builds_do_not_depend_on_hash_seed_zone_and_locale(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}.items():
        monkeypatch.setenv(name, value)
    tracker(site, "build", "--output", str(tmp_path / "output"))
    assert tree(tmp_path / "output") == tree(site / "output")


def test_the_given_article(site: Path) -> None:
    (path,) = (site / "content").glob("articles/2021/2021-12-08-illinois-nurses*.md")
    article, issues = read_article(path.read_text(encoding="utf-8"), path.name)
    assert issues == []
    assert article is not None
    assert article.title.startswith("Illinois Nurses Association backs Anna Valencia")
    (race,) = article.races
    assert (race.id, race.main) == ("il-secretary-of-state-2022", True)
    assert [(e.stage, e.party, e.date) for e in race.elections] == [("primary", "D", "2022-06")]
    assert {(c.name, c.party) for c in article.candidates} == {
        ("Anna Valencia", "D"), ("Pat Dowell", "D"), ("David Moore", "D"),
        ("Alexi Giannoulias", "D"), ("Dan Brady", "R"), ("William Kelly", "R"),
    }  # fmt: skip
    (valencia,) = (c for c in article.candidates if c.name == "Anna Valencia")
    assert valencia.title == "Chicago City Clerk"
    assert {e.endorser: (e.part, e.date) for e in article.endorsements} == {
        "Illinois Nurses Association": (None, "2021-12-08"),
        "Associated Fire Fighters of Illinois": (None, None),
        "Local 2 of the Chicago Fire Fighters Union": (None, None),
        "District Council 1 of the Bricklayers and Allied Craftworkers Administrative": (
            None,
            None,
        ),
        "International Union of Painters and Allied Trades": ("two chapters", None),
        "Unite Here Local 1": (None, None),
    }
    assert len(article.endorsements) == 6
    assert {(e.candidate, e.stance, e.kind) for e in article.endorsements} == {
        ("Anna Valencia", "endorse", "organization")
    }
    assert [(e.type, e.who, e.date) for e in article.events] == [
        ("announcement", ("Anna Valencia",), "2021-06")
    ]
    assert {quote.speaker for quote in article.quotes} == {"Tori Dameron", "Anna Valencia"}
    text = fold(" ".join(article.paragraphs))
    facts = (*article.candidates, *article.endorsements, *article.events, *article.quotes)
    assert all(fact.evidence and fold(fact.evidence) in text for fact in facts)
