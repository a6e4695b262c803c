"""Themes: one may build on another; templates use exactly the fields of their views."""

from __future__ import annotations

import gzip
import re
import typing
from dataclasses import fields
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes
from site_sample import RACE, sample

from generator.config import SiteSettings
from generator.site import load_theme, render_site
from generator.site.press import template_environment
from generator.site.views import View

FOLDER = Path(__file__).parent.parent / "themes" / "default"
THEME = load_theme(FOLDER)
GLOBALS = {"t", "policy"}


@pytest.mark.parametrize("view", typing.get_args(View), ids=lambda view: view.template)
def test_templates_use_the_fields_of_their_view(view: type) -> None:
    environment = template_environment(THEME, THEME.words("en"))
    used: set[str] = set()
    for name in (view.template, "base.html"):  # type: ignore[attr-defined]
        tree = environment.parse(THEME.templates[name])
        imported = {node.target for node in tree.find_all(nodes.Import)}
        used |= meta.find_undeclared_variables(tree) - imported
    assert used - GLOBALS == {field.name for field in fields(view)}
    assert view.__doc__


def test_every_template_belongs_to_a_view_or_to_others() -> None:
    pages = {view.template for view in typing.get_args(View)}
    assert pages | {"base.html", "_parts.html", "_icons.html"} == set(THEME.templates)


def test_every_template_and_its_view_are_documented() -> None:
    text = (FOLDER.parent.parent / "docs" / "themes.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+\.html)` \|[^|]*\| `(\w+)`", text, re.MULTILINE))
    views = {view.template: view.__name__ for view in typing.get_args(View)}
    assert {name: rows.get(name) for name in views} == views


def catalogue(plurals: str, **told: str) -> str:
    """A ``.po`` file with what is told for some keys, their dots written as ``__``."""
    texts = {key.replace("__", "."): text for key, text in told.items()}
    english = {key: THEME.catalogues["en"][key] for key in texts}
    entries = [
        f'msgctxt "{key}"\nmsgid "{english[key]}"\nmsgstr "{text}"\n' for key, text in texts.items()
    ]
    return "\n".join([f'msgid ""\nmsgstr "Plural-Forms: {plurals}\\n"\n', *entries])


@pytest.mark.parametrize(
    ("language", "direction", "day", "month"),
    [
        ("fr-CA", "ltr", "8 novembre 2022", "janvier 2022"),
        ("pl", "ltr", "8 listopada 2022", "styczeń 2022"),
        ("zh", "ltr", "2022年11月8日", "2022年1月"),
        ("he", "rtl", "8 בנובמבר 2022", "ינואר 2022"),
    ],
)
def test_a_third_language_is_one_more_file(
    tmp_path: Path, language: str, direction: str, day: str, month: str
) -> None:
    (tmp_path / "i18n").mkdir()
    words = catalogue(
        "nplurals=2; plural=(n > 1);", nav__timeline="Chronologie", race__runs="Qui se présente"
    )
    (tmp_path / f"i18n/{language[:2]}.po").write_text(words, encoding="utf-8")
    theme = load_theme(tmp_path, base=THEME)
    settings = SiteSettings(language=language)
    files = {
        name: data.decode()
        for name, data in render_site(sample(), settings, theme)
        if name.endswith(("html", "xml"))
    }
    race = files[f"races/{RACE}/index.html"]
    assert f'<html lang="{language}" dir="{direction}">' in race
    assert ">Chronologie<" in race
    assert '<h2 id="runs">Qui se présente</h2>' in race
    assert f">{day}<" in race
    assert f">{month}<" in race.replace("</h3>", "<")
    assert "Endorsements" in race  # what is not translated yet
    assert f'xml:lang="{language}"' in files["feed.xml"]


def test_a_theme_may_replace_single_files_and_words(tmp_path: Path) -> None:
    for name, text in {
        "templates/missing.html": "{% extends 'base.html' %}{% block content %}Gone{% endblock %}",
        "static/style.css": "body { color: green }",
        "i18n/en.po": catalogue("nplurals=2; plural=(n != 1);", nav__timeline="Chronicle"),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    files = dict(render_site(sample(), SiteSettings(), load_theme(tmp_path, base=THEME)))
    assert b"Gone" in files["404.html"]
    assert files["static/style.css"] == b"body { color: green }"
    assert b">Chronicle<" in files["index.html"]
    assert b">Endorsements<" in files["index.html"]


BROADSHEET = load_theme(FOLDER.parent / "broadsheet", base=THEME)


def test_the_second_theme_needs_little_and_gives_the_same_pages() -> None:
    files = dict(render_site(sample(), SiteSettings(theme="broadsheet"), BROADSHEET))
    plain = dict(render_site(sample(), SiteSettings(), THEME))
    assert files.keys() == plain.keys()
    front = files["index.html"].decode()
    assert '<span class="motto">Every fact with its sentence</span>' in front
    assert ">On the ballot<" in front
    style = files["static/style.css"]
    assert style.startswith(THEME.static["style.css"])
    assert b"Broadsheet" in style
    assert len(gzip.compress(style, mtime=0)) <= 10_000
    assert "static/extra.css" not in files


@pytest.mark.parametrize("view", typing.get_args(View), ids=lambda view: view.template)
def test_the_second_theme_uses_only_what_templates_are_given(view: type) -> None:
    environment = template_environment(BROADSHEET, BROADSHEET.words("en"))
    allowed = GLOBALS | {field.name for field in fields(view)}
    for name in {view.template, "base.html"} & {  # type: ignore[attr-defined]
        path.name for path in (FOLDER.parent / "broadsheet/templates").iterdir()
    }:
        tree = environment.parse(BROADSHEET.templates[name])
        imported = {node.target for node in tree.find_all(nodes.Import)}
        assert meta.find_undeclared_variables(tree) - imported <= allowed


def test_the_catalogues_of_the_second_theme_speak_the_same_languages() -> None:
    for language in THEME.catalogues:
        assert "broadsheet.motto" in BROADSHEET.catalogues[language]


def test_a_third_theme_may_build_on_the_second(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    text = '{% extends "broadsheet/base.html" %}{% block kind %}third{% endblock %}'
    (tmp_path / "templates/base.html").write_text(text)
    third = load_theme(tmp_path, base=BROADSHEET)
    page = dict(render_site(sample(), SiteSettings(), third))["404.html"].decode()
    assert "motto" in page


def test_templates_carry_no_script_or_style_of_their_own() -> None:
    for name, source in THEME.templates.items():
        assert "style=" not in source, name
        assert "<style" not in source, name
        assert not re.search(r"\son\w+=", source), name
        scripts = re.findall(r"<script[^>]*>", source)
        assert all("src=" in tag or "application/ld+json" in tag for tag in scripts), name
        assert "|safe" not in source.replace(" ", ""), name


def test_the_style_sheet_stays_small_and_asks_nobody() -> None:
    style = THEME.static["style.css"]
    assert len(gzip.compress(style, mtime=0)) <= 10_000
    assert b"url(" not in style
    assert b"@import" not in style
    assert len(gzip.compress(THEME.static["tracker.js"], mtime=0)) <= 4_000


def test_words_that_start_or_end_a_side_are_logical() -> None:
    # Left and right would be wrong in languages that are written from right to left.
    style = THEME.static["style.css"].decode()
    assert not re.search(
        r"(margin|padding|border|inset)-(left|right)|text-align: (left|right)", style
    )


def test_macros_take_what_they_need_as_arguments() -> None:
    source = THEME.templates["_parts.html"]
    assert meta.find_undeclared_variables(Environment(autoescape=True).parse(source)) <= GLOBALS


def test_no_link_out_of_a_theme_is_published(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("mine")
    (tmp_path / "theme/static").mkdir(parents=True)
    (tmp_path / "theme/static/style.css").symlink_to(tmp_path / "secret")
    with pytest.raises(OSError, match="link"):
        load_theme(tmp_path / "theme")
