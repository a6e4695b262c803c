"""The files that `tracker new` writes explain every key, and hold what they say when used."""

from __future__ import annotations

import re

import pytest

from generator.content import keys, load_content
from generator.scaffold import new_file

CASES = [
    ("article", "Bakers: back Poe", "2026-01-02"), ("race", "il-governor-2022", None),
    ("candidate", "Ann Poe", None), ("endorser", "Bakers Union", None),
]  # fmt: skip


def used(text: str) -> str:
    """The file with every line in use: a sign without a blank behind it is deleted, and an
    explanation, which has one, stays."""
    return re.sub(r"^( *)#(?=\S|  )", r"\1", text, flags=re.MULTILINE)


@pytest.mark.parametrize(("kind", "name", "date"), CASES)
def test_a_new_file_is_right_as_it_is_and_with_every_line_in_use(
    kind: str, name: str, date: str | None
) -> None:
    path, text = new_file(kind, name, date)
    for one in (text, used(text)):
        issues = load_content({path: one})[2]
        assert [str(issue) for issue in issues if issue.severity != "note"] == []


@pytest.mark.parametrize(("kind", "name", "date"), CASES)
def test_a_new_file_explains_every_key(kind: str, name: str, date: str | None) -> None:
    text = new_file(kind, name, date)[1]
    for key in keys.ARTICLE if kind == "article" else keys.PROFILES[kind]:
        if key.name in ("reviewed_by", "reviewed_on"):  # written with the decision
            continue
        assert f"# {key.about}" in text
        assert re.search(rf"^#?{key.name}:", text, re.MULTILINE)
        for one in key.keys:
            made_elsewhere = {"id", "seed", "date_basis", "evidence", "confidence"}
            if one.name not in made_elsewhere and not one.name.startswith("review"):
                assert f"# {one.about}" in text


def test_two_articles_of_one_title_have_sources_of_their_own() -> None:
    first, text = new_file("article", "Bakers back Poe", "2026-01-02")
    second, other = new_file("article", "Bakers back Poe", "2026-01-02", [first[:-3]])
    articles, _, issues = load_content({first: text, second: other})
    assert articles[0].source.id != articles[1].source.id
    assert not any("source.id" in issue.message for issue in issues)
