"""Settings: defaults, every key, and each way of getting one wrong."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import config
from generator.config import ExtractSettings, Paths, Settings, SiteSettings


def test_an_empty_file_gives_the_defaults() -> None:
    assert config.parse("") == (Settings(), ())


def test_no_file_is_needed(tmp_path: Path) -> None:
    settings, issues = config.load(tmp_path / "site.toml")
    assert issues == ()
    assert settings.site == SiteSettings()
    assert settings.paths.seeds == tmp_path / "seeds"


def test_a_file_the_user_named_must_exist(tmp_path: Path) -> None:
    _, issues = config.load(tmp_path / "none.toml", required=True)
    assert [issue.message for issue in issues] == ["there is no such settings file"]


def test_a_file_that_is_not_text_is_reported(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_bytes(b"[site]\ntitle = '\xff'")
    settings, issues = config.load(tmp_path / "site.toml")
    assert settings.site == SiteSettings()
    assert len(issues) == 1


def test_every_key_is_read() -> None:
    settings, issues = config.parse(
        """
        [site]
        title = " City Desk "
        description = ""
        base_url = "https://example.org/tracker"
        language = "es-US"
        theme = "plain"
        contact = "desk@example.org"
        publish = "facts"
        excerpt_words = 0
        pending = 0.9
        leave_out = ["search", "data"]
        [extract]
        store = "sentences"
        workers = 2
        [paths]
        seeds = "in"
        output = "/var/www"
        """.replace("        ", ""),
        "sub/site.toml",
    )
    assert issues == ()
    assert settings == Settings(
        site=SiteSettings(
            title="City Desk", description="", base_url="https://example.org/tracker/",
            language="es-US", theme="plain", contact="desk@example.org", publish="facts",
            excerpt_words=0, pending=0.9, leave_out=("data", "search"),
        ),
        extract=ExtractSettings(store="sentences", workers=2),
        paths=Paths(
                Path("sub/in"), Path("sub/content"), Path("/var/www"), Path("sub/themes"),
                Path("sub/addresses.txt"),
            ),
    )  # fmt: skip


def test_every_setting_has_a_check() -> None:
    for part in fields(Settings):
        names = {entry.name for entry in fields(getattr(Settings(), part.name))}
        assert names == set(config._CHECKS[part.name])


def test_the_shipped_file_says_the_defaults() -> None:
    shipped = Path(__file__).parents[1] / "site.toml"
    settings, issues = config.parse(shipped.read_text(encoding="utf-8"))
    assert issues == ()
    assert (settings.extract, settings.paths) == (ExtractSettings(), Paths())


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[site]\ntitel = 'x'", 2, "did you mean `title`?"),
        ("[sight]\n", 1, "did you mean [site]?"),
        ("title = 'x'", 1, "put it below a line [site]"),
        ("site = 3", 1, "write [site] on a line of its own"),
        ("[site]\ntitle = ''", 2, "not empty"),
        ("[site]\ntitle = 3", 2, "a text in double quotes"),
        ("[site]\n\nbase_url = 'example.org'", 3, "an address such as"),
        ("[site]\nbase_url = 'javascript:alert(1)'", 2, "an address such as"),
        ("[site]\nbase_url = 'https://[x/'", 2, "an address such as"),
        ("[site]\nlanguage = 'English!'", 2, "a language tag"),
        ("[site]\ntheme = '../x'", 2, "a folder below themes/"),
        ("[site]\ncontact = 'call me'", 2, "an e-mail address"),
        ("[site]\npublish = 'all'", 2, '"facts" or "excerpt" or "full"'),
        ("[site]\nexcerpt_words = true", 2, "a whole number"),
        ("[site]\npending = 2", 2, "a confidence"),
        ("[site]\npending = true", 2, "a confidence"),
        ("[site]\npending = nan", 2, "a confidence"),
        ("[site]\npublish = ['facts']", 2, '"facts" or'),
        ("[site]\nleave_out = 'data'", 2, 'a list of "comparisons"'),
        ("[site]\nleave_out = ['data', 'feed']", 2, 'a list of "comparisons"'),
        ("[extract]\nworkers = -1", 2, "a whole number"),
        ("[extract]\nstore = 'none'", 2, '"full" or "sentences"'),
        ("[paths]\nseeds = ''", 2, "not empty"),
        ("[site]\ntitle = x", 2, "text in double quotes"),
    ],
)
def test_what_is_wrong_is_reported_with_its_line(text: str, line: int, words: str) -> None:
    settings, issues = config.parse(text, "site.toml")
    assert settings == Settings()
    assert [(issue.path, issue.line) for issue in issues] == [("site.toml", line)]
    assert words in str(issues[0])


def test_one_wrong_key_leaves_the_others() -> None:
    settings, issues = config.parse("[site]\ntitle = 'A'\npublish = 1\nthemes = 2")
    assert settings.site.title == "A"
    assert len(issues) == 2


@given(st.text())
def test_no_text_raises(text: str) -> None:
    config.parse(text)
