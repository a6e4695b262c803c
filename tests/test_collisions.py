"""Files whose pages would have one address, and names that no folder can hold.

Systems differ in what names they tell apart, so that two files of an editor's folder may be one
address. The one that is refused is named with its path, and the rest of the site is built.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from generator.build import BuildResult, build
from generator.config import Paths, Settings, SiteSettings

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
DEVICES = ("con", "prn", "aux", "nul", "com1", "lpt9")


def article(source: str, *people: str) -> str:
    rows = ", ".join(f'{{name: "{name}", race: il-mayor-2022}}' for name in people)
    return (
        f"---\ntitle: T\ndate: 2022-05-01\nsource: {{id: {source}, publisher: P}}\n"
        "races: [{id: il-mayor-2022, office: Mayor, state: IL, year: 2022, main: true}]\n"
        f"candidates: [{rows}]\n---\nText.\n"
    )


def built(root: Path) -> BuildResult:
    site = SiteSettings(base_url="https://example.org/", publish="full")
    paths = Paths(*(root / name for name in ("seeds", "content", "output", "themes", "addresses")))
    return build(Settings(site=site, paths=paths))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A", "a"),
        ("e", "é"),
        (unicodedata.normalize("NFC", "é"), unicodedata.normalize("NFD", "é")),
        ("ss", "ß"),
        ("a b", "a-b"),
        ("a", "ａ"),
        ("con", "con-x"),
    ],
)
def test_two_articles_of_one_address(tmp_path: Path, one: str, other: str) -> None:
    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    for number, name in enumerate((one, other)):
        (folder / f"{name}.md").write_text(article(f"s{number}", "Ann Poe"))
    if len(list(folder.iterdir())) < 2:
        pytest.skip("this system cannot hold both files")
    result = built(tmp_path)
    assert result.ok and result.articles == 1
    (issue,) = [issue for issue in result.issues if issue.severity == "error"]
    kept, left = sorted(folder / f"{name}.md" for name in (one, other))
    assert issue.path == str(left)
    assert issue.message.endswith(f"would have the address of {kept}")
    assert "rename one" in issue.hint


def test_two_pictures_of_one_address(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for name in ("articles", "candidates", "pictures"):
        (content / name).mkdir(parents=True)
    (content / "articles/a.md").write_text(article("s", "Ann Poe", "Bo Lee"))
    for slug, name, picture in (("ann-poe", "Ann Poe", "e"), ("bo-lee", "Bo Lee", "é")):
        (content / f"pictures/{picture}.png").write_bytes(PNG)
        photo = f"photo: {{src: pictures/{picture}.png, alt: A face}}"
        (content / f"candidates/{slug}.md").write_text(f"---\nname: {name}\n{photo}\n---\n")
    result = built(tmp_path)
    (issue,) = [issue for issue in result.issues if issue.severity == "error"]
    assert issue.path == str(content / "candidates/bo-lee.md") and issue.line == 3
    assert "it would have the address of pictures/e.png" in issue.message
    pages = [tmp_path / f"output/candidates/{slug}/index.html" for slug in ("ann-poe", "bo-lee")]
    assert [b"<img" in page.read_bytes() for page in pages] == [True, False]


def test_one_picture_of_two_people_is_none_too_many(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for name in ("articles", "candidates", "pictures"):
        (content / name).mkdir(parents=True)
    (content / "articles/a.md").write_text(article("s", "Ann Poe", "Bo Lee"))
    (content / "pictures/both.png").write_bytes(PNG)
    for slug, name in (("ann-poe", "Ann Poe"), ("bo-lee", "Bo Lee")):
        photo = "photo: {src: pictures/both.png, alt: Both}"
        (content / f"candidates/{slug}.md").write_text(f"---\nname: {name}\n{photo}\n---\n")
    assert [issue for issue in built(tmp_path).issues if issue.severity == "error"] == []


def test_no_file_of_a_site_has_the_name_of_a_device(tmp_path: Path) -> None:
    """Whether an article's file or a person has it."""
    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    for name in DEVICES:
        (folder / f"{name}.md").write_text(article(name, name.upper(), f"{name}.txt"))
    result = built(tmp_path)
    assert result.articles == len(DEVICES)
    assert [issue for issue in result.issues if issue.severity == "error"] == []
    device = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
    made = [path.relative_to(tmp_path) for path in (tmp_path / "output").rglob("*")]
    assert [path for path in made if device.fullmatch(path.name)] == []
    assert len([path for path in made if path.name in {f"{one}-x" for one in DEVICES}]) >= 12


@pytest.mark.parametrize("race", ["Aux", "nul", "../../x", "'%2e%2e%2fx'", "a/b", "'a\\b'", "é"])
def test_a_race_whose_id_is_no_address_is_refused_where_it_stands(
    tmp_path: Path, race: str
) -> None:
    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(article("s", "Ann Poe").replace("il-mayor-2022", race))
    result = built(tmp_path)
    outside = {"content", "output", ".tracker-cache", "addresses"}
    assert {path.name for path in tmp_path.iterdir()} <= outside
    assert {path.name for path in (tmp_path / "output").rglob("*")} & {"nul", "aux", "x"} == set()
    if race != "nul":  # which is a slug, and gets an address of its own
        errors = [issue for issue in result.issues if issue.severity == "error"]
        assert errors and all(issue.path == str(folder / "a.md") for issue in errors)
        assert {issue.line for issue in errors} <= {5, 6}
