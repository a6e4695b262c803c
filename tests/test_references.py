"""Ids in editors' files that refer to nothing are found, with their place; others are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import files
from generator.build import check
from generator.config import Paths, Settings

ARTICLE = """\
---
title: Bakers back Poe
source: {url: https://example.org/a}
races:
  - {id: oh-governor-2026, office: Governor, state: OH, year: 2026}
candidates:
  - {id: c-1, name: Ann Poe, race: oh-governor-2026}
  - {id: c-2, name: Anne B. Poe, race: oh-governor-2026}
endorsements:
  - {id: e-1, endorser: Bakers Union, candidate: Ann Poe, race: oh-governor-2026}
---
"""


def said(folder: Path, path: str, fields: str) -> list[str]:
    """What ``check`` says of an editor's file beside the article."""
    content = folder / "content"
    files.write(content, "articles/2026/a.md", ARTICLE.encode())
    files.write(content, path, f"---\n{fields}---\n".encode())
    settings = Settings(
        paths=Paths(content=content, seeds=folder / "seeds", output=folder / "output")
    )
    _, issues = check(settings)
    return [
        f"{one.line}:{one.column} {one.severity} {one.message}; {one.hint}"
        for one in issues
        if one.path == str(content / path)
    ]


@pytest.mark.parametrize(
    ("path", "fields", "found"),
    [
        ("races/oh-governor-2026.md", "order: [ann-poe, bakers-union]\n", ""),
        (
            "races/oh-governor-2026.md",
            "order: [ann-poe, ann-pu]\n",
            "2:18 warning `ann-pu` in `ord",
        ),
        (
            "races/oh-governor-2026.md",
            "order:\n  - ann-pu\n",
            "3:5 warning `ann-pu` in `order` ref",
        ),
        (
            "races/oh-governor-2026.md",
            "merge: [oh-governor]\n",
            "2:9 warning `oh-governor` in `mer",
        ),
        ("races/oh-governor-2026.md", "split: [articles/2026/a]\n", "1:1 note no article tells of"),
        (
            "races/oh-governor-2026.md",
            "split: [articles/2026/b]\n",
            "2:9 warning `articles/2026/b`",
        ),
        ("races/oh-mayor-2026.md", "merge: [oh-governor-2026]\n", ""),
        (
            "races/oh-mayor-2026.md",
            "name: Mayor\n",
            "1:1 note no article tells of this race, so it",
        ),
        ("races/oh-mayor-2026.md", "office: Mayor\nstate: OH\nyear: 2026\n", ""),
        ("races/oh-mayor-2026.md", "hide: true\n", ""),
        ("candidates/ann-poe.md", "merge: [anne-b-poe]\n", ""),
        ("candidates/ann-poe.md", "merge: [anne-poe]\n", "did you mean `anne-b-poe`?"),
        ("candidates/ann-poe.md", "merge: nobody\n", "2:8 warning `nobody` in `merge` refers to"),
        ("candidates/ann-poe.md", "split: [oh-governor-2026, anne-b-poe]\n", ""),
        ("candidates/ann-poe.md", "races: [oh-governor-2026]\n", ""),
        ("candidates/ann-poe.md", "races: [oh-governr-2026]\n", "did you mean `oh-governor-2026`?"),
        ("candidates/jon-doe.md", "races: [oh-governor-2026]\n", ""),
        ("candidates/jon-doe.md", "party: D\n", "1:1 note no article tells of this candidate, so"),
        ("endorsers/bakers-union.md", "kind: organization\n", ""),
        ("endorsers/bakers-onion.md", "kind: organization\n", "1:1 note no article tells of this"),
    ],
)
def test_what_refers_to_nothing(tmp_path: Path, path: str, fields: str, found: str) -> None:
    issues = said(tmp_path, path, fields)
    assert len(issues) == bool(found)
    assert found in "".join(issues)


def test_what_only_a_name_after_joining_has_is_known(tmp_path: Path) -> None:
    """The page that a split would bring back has an address that no article tells."""
    files.write(
        tmp_path / "content",
        "candidates/anne-b-poe.md",
        b"---\nname: Anne Poe\nmerge: [ann-poe]\n---\n",
    )
    assert said(tmp_path, "races/oh-governor-2026.md", "order: [ann-poe, anne-poe]\n") == []
