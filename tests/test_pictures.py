"""Pictures of editors: shown with description and credit, or reported with the remedy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import build, read_content
from generator.config import Paths, Settings

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
ARTICLE = """\
---
title: Poe runs
source: {id: "x:1", url: "https://example.org/a"}
races: [{id: oh-governor-2022, office: Governor, state: OH, year: 2022, main: true}]
candidates: [{name: Ann Poe, race: oh-governor-2022}]
endorsements:
  - {endorser: Bakers Union, candidate: Ann Poe, race: oh-governor-2022}
---
"""
PHOTO = "photo: {src: pictures/ann.png, alt: 'Ann Poe, \"at\" her desk', credit: J. Doe}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    for name, text in {
        "articles/undated/poe.md": ARTICLE,
        "candidates/ann-poe.md": f"---\nname: Ann Poe\n{PHOTO}\n---\n",
    }.items():
        path = content / name
        path.parent.mkdir(parents=True)
        path.write_text(text)
    (content / "pictures").mkdir()
    (content / "pictures" / "ann.png").write_bytes(PNG)
    return tmp_path


def built(folder: Path) -> dict[str, bytes]:
    paths = Paths(folder / "seeds", folder / "content", folder / "output", folder / "themes")
    assert build(replace(Settings(), paths=paths)).ok
    output = folder / "output"
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }


def test_a_picture_is_shown_with_its_description_and_credit(folder: Path) -> None:
    files = built(folder)
    assert files["pictures/ann.png"] == PNG
    page = files["candidates/ann-poe/index.html"].decode()
    assert '<img src="../../pictures/ann.png" alt="Ann Poe, &#34;at&#34; her desk"' in page
    assert "Picture: J. Doe" in page
    # The same space for every candidate: not among those who run.
    assert "<img" not in files["races/oh-governor-2022/index.html"].decode()


@pytest.mark.parametrize("kind", ["races/oh-governor-2022", "endorsers/bakers-union"])
def test_races_and_endorsers_may_have_one_too(folder: Path, kind: str) -> None:
    path = folder / "content" / f"{kind}.md"
    path.parent.mkdir()
    path.write_text(f"---\n{PHOTO}\n---\n")
    assert "pictures/ann.png" in built(folder)[f"{kind}/index.html"].decode()


@pytest.mark.parametrize(
    ("src", "data", "severity", "problem"),
    [
        ("pictures/none.png", None, "error", "it is not there"),
        ("pictures/a.svg", b"<svg/>", "error", "of no kind that is shown"),
        ("pictures/a.png", b"<html>", "error", "not what its name says"),
        ("pictures/a.png", PNG + b"\0" * 1_100_000, "warning", "large (1.1 MB)"),
        ("../secret.png", PNG, "error", "cannot be read"),
        ("pictures/out.png", None, "error", "it lies elsewhere"),
        ("/etc/a.png", None, "error", "cannot be read"),
    ],
)
def test_what_cannot_be_shown_is_reported(
    folder: Path, src: str, data: bytes | None, severity: str, problem: str
) -> None:
    content = folder / "content"
    (folder / "secret.png").write_bytes(PNG)
    (content / "pictures" / "out.png").symlink_to(folder / "secret.png")
    if data is not None:
        (content / src).write_bytes(data)
    person = content / "candidates" / "ann-poe.md"
    person.write_text(person.read_text().replace("pictures/ann.png", src))
    issues = [one for one in read_content(content).issues if one.path == str(person)]
    named = next(
        (n, line) for n, line in enumerate(person.read_text().split("\n"), 1) if src in line
    )
    place = named[0], named[1].index(src) + 1
    assert [(one.line, one.column) for one in issues] == [place]
    assert [(one.severity, problem in str(one), bool(one.hint)) for one in issues] == [
        (severity, True, True)
    ]
    assert (b"<img" in built(folder)["candidates/ann-poe/index.html"]) == (severity == "warning")


def test_a_picture_without_a_description_is_not_shown(folder: Path) -> None:
    person = folder / "content" / "candidates" / "ann-poe.md"
    person.write_text("---\nphoto: {src: pictures/ann.png}\n---\n")
    assert any("`alt` is missing" in str(one) for one in read_content(folder / "content").issues)
    assert b"<img" not in built(folder)["candidates/ann-poe/index.html"]
