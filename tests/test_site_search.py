"""The search index: what can be found, in small files, and read as the script reads it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from site_sample import RACE, sample

from generator.aggregate.model import Tracker
from generator.config import SiteSettings
from generator.site import load_theme, search
from generator.site.context import Context
from generator.site.search import search_files, words_of

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
NODE = shutil.which("node")


def index(tracker: Tracker) -> dict[str, bytes]:
    words = THEME.words("en")
    return dict(search_files(Context(tracker, SiteSettings(), words, "2022-02-22")))


def find(files: dict[str, bytes], query: str) -> list[tuple[str, str, str]]:
    """Kind, title and address of what the files say stands under all words of the query."""
    told = json.loads(files["search/index.json"])
    results: set[int] | None = None
    for word in words_of(query):
        numbers: set[int] = set()
        for number in range(len(told["words"])):
            for line in files[f"search/words/{number}.txt"].decode().splitlines():
                known, *steps = line.split()
                if known.startswith(word):
                    place = 0
                    for step in steps:
                        place += int(step)
                        numbers.add(place)
        results = numbers if results is None else results & numbers
    kinds = [kind for kind, count in told["kinds"] for _ in range(count)]
    found = []
    for place in sorted(results or ()):
        chunk = json.loads(files[f"search/entries/{place // told['entries']}.json"])
        title, address, _ = chunk[place % told["entries"]]
        found.append((kinds[place], title, address))
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jesús “Chuy” García", {"jesus", "chuy", "garcia"}),
        ("Ja'Mal O’Brien", {"jamal", "obrien"}),
        ("J.B. Pritzker, U.S. House", {"jb", "pritzker", "us", "house"}),
        ("21.6% of 1st-ward_votes", {"21", "of", "1st", "ward", "votes"}),
        ("a I 9", set()),
        ("example.org ends. Here", {"example", "org", "ends", "here"}),
    ],
)
def test_words(text: str, words: set[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("valencia", ("candidate", "Anna Valencia", "candidates/anna-valencia/index.html")),
        ("secretary", ("race", "Illinois Secretary of State, 2022", f"races/{RACE}/index.html")),
        (
            "unite here",
            ("endorser", "Unite Here Local 1", "endorsers/unite-here-local-1/index.html"),
        ),
        (
            "slate gian",
            (
                "article",
                "County Democrats slate Giannoulias",
                "articles/2021/2021-12-14-slating/index.html",
            ),
        ),
        (
            "own slated december",
            ("fact", "Own words: slated in December.", f"races/{RACE}/index.html#e-0006"),
        ),
    ],
)
def test_everything_is_found(query: str, first: tuple[str, str, str]) -> None:
    assert find(index(sample()), query)[0] == first


def test_what_is_nowhere_is_not_found() -> None:
    assert find(index(sample()), "valencia zebra") == []


def test_words_that_are_everywhere_are_left_out_of_sentences(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "COMMON_LEAST", 3)
    files = index(sample())
    assert {"own", "words"} <= set(json.loads(files["search/index.json"])["common"])
    assert not [hit for hit in find(files, "own") if hit[0] == "fact"]
    assert [hit for hit in find(files, "slated") if hit[0] == "fact"]


def test_files_stay_small_and_are_found_by_their_first_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "WORDS_SIZE", 200)
    monkeypatch.setattr(search, "ENTRIES", 5)
    files = index(sample())
    firsts = json.loads(files["search/index.json"])["words"]
    assert len(firsts) > 5
    assert firsts == sorted(firsts)
    for number, first in enumerate(firsts):
        lines = files[f"search/words/{number}.txt"].decode().splitlines()
        assert lines[0].split()[0] == first
        assert len("\n".join(lines[:-1])) < 200
    assert find(files, "nurses") == find(index(sample()), "nurses")


def test_another_site_has_another_version() -> None:
    tracker = sample()
    race = tracker.races[RACE]
    fewer = replace(tracker, races={RACE: replace(race, events=())})
    versions = [json.loads(index(one)["search/index.json"])["version"] for one in (tracker, fewer)]
    assert versions[0] != versions[1]
    assert index(tracker) == index(sample())


def test_an_empty_site_has_an_empty_index() -> None:
    files = index(Tracker())
    assert list(files) == ["search/index.json"]
    assert find(files, "anything") == []


@given(st.text(max_size=60))
def test_words_are_never_split_by_what_separates_the_files(text: str) -> None:
    for word in words_of(text):
        assert len(word) > 1
        assert not re.search(r"\s", word)


@pytest.mark.skipif(NODE is None, reason="needs node")
def test_the_script_takes_words_as_the_index_does() -> None:
    script = THEME.static["search.js"].decode()
    function = re.search(r"const wordsOf = .*?\|\| \[\];", script, re.DOTALL)
    assert function
    texts = [
        "Jesús “Chuy” García", "Ja'Mal O’Brien", "J.B. Pritzker, U.S. House", "3.5% of 1st ward_9",
        "ÉCOLE Straße Łukasz", "example.org A.B.C. Hawaiʻi", "«São Paulo» x.y1", "東京 ٣٤ naïve",
    ]  # fmt: skip
    program = f"{function[0]}; console.log(JSON.stringify({json.dumps(texts)}.map(wordsOf)))"
    done = subprocess.run([str(NODE), "-e", program], capture_output=True, check=True)
    assert [set(one) for one in json.loads(done.stdout)] == [words_of(text) for text in texts]
