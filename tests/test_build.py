"""Content to site: whatever is wrong is reported, the rest is built, a second build is silent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator import files
from generator.build import build, check, misplaced, theme_folder
from generator.config import Paths, Settings, SiteSettings
from generator.output import Output

ROOT = Path(__file__).parent.parent
ARTICLE = """---
title: Bakers back Lee
date: 2022-03-04
source:
  id: by-hand:bakers
  publisher: City Desk
races:
  - id: il-springfield-mayor-2023
    office: Mayor
    state: IL
    place: Springfield
    year: 2023
    main: true
candidates:
  - {id: c-0001, name: Sam Lee, race: il-springfield-mayor-2023, status: running}
endorsements:
  - id: e-0001
    endorser: Bakers Union
    kind: organization
    candidate: Sam Lee
    race: il-springfield-mayor-2023
    evidence: The Bakers Union backs Sam Lee.
---
The Bakers Union backs Sam Lee.
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    names = ("seeds", "content", "output", "themes")
    return Settings(
        site=SiteSettings(base_url="https://example.org/"),
        paths=Paths(*(tmp_path / name for name in names)),
    )


def content(settings: Settings, path: str, text: str = ARTICLE) -> None:
    files.write(settings.paths.content, path, text.encode())


def stamps(root: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_a_site_and_a_second_build_that_touches_nothing(settings: Settings) -> None:
    content(settings, "articles/2022/bakers.md")
    first = build(settings)
    assert first.ok
    assert first.articles == first.races == 1
    before = stamps(settings.paths.output)
    assert b"Sam Lee" in before["races/il-springfield-mayor-2023/index.html"][1]
    second = build(settings)
    assert second.changed == 0
    assert stamps(settings.paths.output) == before


def test_no_content_gives_a_site_that_says_how_to_begin(settings: Settings) -> None:
    result = build(settings)
    assert result.ok
    assert "seeds/" in (settings.paths.output / "index.html").read_text()


def test_a_page_goes_with_its_article(settings: Settings) -> None:
    content(settings, "articles/2022/bakers.md")
    build(settings)
    files.remove(settings.paths.content, "articles/2022/bakers.md")
    (settings.paths.output / "CNAME").write_text("example.org")
    build(settings)
    left = set(stamps(settings.paths.output))
    assert "races/il-springfield-mayor-2023/index.html" not in left
    assert "CNAME" in left


def test_bad_content_is_reported_and_the_rest_is_built(settings: Settings) -> None:
    content(settings, "articles/good.md")
    content(settings, "articles/broken.md", "---\ntitle: [\n---\n")
    content(settings, "articles/typo.md", ARTICLE.replace("endorsements:", "endorsment:"))
    files.write(settings.paths.content, "articles/latin.md", b"---\ntitle: Caf\xe9\n---\n")
    result = build(settings)
    assert result.ok
    reported = {Path(issue.path).name for issue in result.issues}
    assert {"broken.md", "typo.md", "latin.md"} <= reported
    assert any("did you mean `endorsements`?" in message for message in result.messages)
    assert "races/il-springfield-mayor-2023/index.html" in stamps(settings.paths.output)
    assert (settings.paths.content / "articles/broken.md").exists()


def test_two_files_whose_pages_would_have_one_address(settings: Settings) -> None:
    content(settings, "articles/2022/bakers.md")
    content(settings, "articles/2022/Bakers.md", ARTICLE.replace("bakers\n", "others\n"))
    if len(files.walk(settings.paths.content)[0]) < 2:
        pytest.skip("this file system tells no case apart")
    result = build(settings)
    assert result.ok
    assert result.articles == 1
    (issue,) = (one for one in result.issues if one.severity == "error")
    assert issue.path.endswith("articles/2022/bakers.md")
    assert "articles/2022/Bakers.md" in issue.message


def test_unreadable_content_is_reported(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    content(settings, "articles/good.md")
    content(settings, "articles/locked.md")
    read = files.read

    def locked(root: Path, relative: str) -> bytes | None:
        if "locked" in relative:
            raise PermissionError(13, "Permission denied")
        return read(root, relative)

    monkeypatch.setattr(files, "read", locked)
    assert any("locked.md:1:1: cannot be read" in m for m in build(settings).messages)


@pytest.mark.parametrize("name", ["content", "seeds", "themes"])
@pytest.mark.parametrize("below", [".", "deeper", ".."])
def test_the_output_lies_apart(settings: Settings, name: str, below: str) -> None:
    output = getattr(settings.paths, name) / below
    wrong = replace(settings, paths=replace(settings.paths, output=output))
    assert misplaced(wrong) is not None
    content(settings, "articles/good.md")
    assert not build(wrong).ok
    assert not list(settings.paths.content.rglob(Output.MANIFEST))


def test_a_link_does_not_hide_where_the_output_lies(settings: Settings, tmp_path: Path) -> None:
    content(settings, "articles/good.md")
    (tmp_path / "link").symlink_to(settings.paths.content)
    wrong = replace(settings, paths=replace(settings.paths, output=tmp_path / "link"))
    assert not build(wrong).ok


def test_an_unknown_theme(settings: Settings) -> None:
    result = build(replace(settings, site=replace(settings.site, theme="none")))
    assert not result.ok
    assert "no such theme" in result.messages[0]


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("{% if %}", 1, "the template is wrong"),
        ("\n\n{{ nothing_of_this_name }}", 3, "a template fails"),
    ],
)
def test_a_broken_theme_keeps_the_last_good_site(
    settings: Settings, template: str, line: int, words: str
) -> None:
    content(settings, "articles/good.md")
    build(settings)
    before = set(stamps(settings.paths.output))
    files.write(settings.paths.themes, "mine/templates/race.html", template.encode())
    result = build(replace(settings, site=replace(settings.site, theme="mine")))
    assert not result.ok
    assert words in result.messages[-1]
    assert result.issues[-1].line == line
    assert before <= set(stamps(settings.paths.output))


def test_a_wrong_catalogue_is_reported_with_its_line(settings: Settings) -> None:
    files.write(settings.paths.themes, "mine/i18n/en.po", b'msgid ""\nmsgstr ""\n\nwhat\n')
    result = build(replace(settings, site=replace(settings.site, theme="mine")))
    assert "mine/i18n/en.po:4:1: Unknown or misformatted keyword" in result.messages[0]


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ({"a/theme.toml": 'extends = "b"', "b/theme.toml": 'extends = "a"'}, "in a circle"),
        ({"a/theme.toml": 'extends = "nowhere"'}, "there is no such theme"),
        ({"a/theme.toml": "extends = "}, "not TOML"),
        ({"a/theme.toml": 'extends = "../a"'}, "there is no such theme"),
    ],
)
def test_a_theme_that_builds_on_nothing_is_reported(
    settings: Settings, made: dict[str, str], words: str
) -> None:
    for name, text in made.items():
        files.write(settings.paths.themes, name, text.encode())
    result = build(replace(settings, site=replace(settings.site, theme="a")))
    assert not result.ok
    assert words in result.messages[0]


def test_themes_build_on_one_another(settings: Settings) -> None:
    content(settings, "articles/good.md")
    files.write(settings.paths.themes, "a/theme.toml", b'extends = "b"')
    files.write(settings.paths.themes, "b/theme.toml", b'extends = "broadsheet"')
    files.write(settings.paths.themes, "b/static/extra.css", b"/* of b */")
    assert build(replace(settings, site=replace(settings.site, theme="a"))).ok
    assert b"motto" in (settings.paths.output / "index.html").read_bytes()
    style = (settings.paths.output / "static/style.css").read_text("utf-8")
    assert style.index("Broadsheet") < style.index("/* of b */")


def test_the_sites_own_theme_comes_first(tmp_path: Path) -> None:
    shipped = theme_folder("default", tmp_path)
    assert shipped is not None
    (tmp_path / "default").mkdir()
    assert theme_folder("default", tmp_path) == tmp_path / "default"


def test_checking_writes_nothing_and_lists_articles_about_no_race(settings: Settings) -> None:
    content(settings, "articles/good.md")
    content(
        settings, "articles/other.md", "---\ntitle: T\nsource: {id: x, publisher: P}\n---\nNo.\n"
    )
    content(settings, "races/x.md", "---\nnme: T\n---\n")
    found, issues = check(settings)
    assert [article.path for article in found.raceless()] == ["articles/other"]
    assert any("did you mean `name`?" in str(issue) for issue in issues)
    assert not settings.paths.output.exists()


@pytest.mark.parametrize(
    ("output", "folder"),
    [
        ("site/content", "content"),
        ("site/content/out", "content"),
        ("site", "content"),
        ("site/seeds/out", "seeds"),
        ("site/themes/mine", "themes"),
        (str(ROOT / "themes/default/static"), "theme's"),
        ("link/out", "content"),
    ],
)
def test_output_and_what_it_is_made_from_lie_apart(
    tmp_path: Path, output: str, folder: str
) -> None:
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (tmp_path / "link").symlink_to(site / "content")
    names = ("seeds", "content", "output", "themes", "addresses.txt")
    paths = replace(Paths(*(site / name for name in names)), output=tmp_path / output)
    result = build(Settings(paths=paths))
    assert not result.ok
    assert f"the output folder and the {folder} folder" in result.issues[0].message
    assert not list((site / "content").iterdir())
