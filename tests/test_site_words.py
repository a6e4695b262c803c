"""Words: dates in AP style, numbers, plurals; catalogues that say the same things."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from pathlib import Path

import pytest
from markupsafe import Markup

from generator.site.theme import Theme, load_theme
from generator.site.words import parts

THEME = Path(__file__).parent.parent / "themes" / "default"


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load_theme(THEME)


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        ("2021-12-08", "Dec. 8, 2021", "8 de diciembre de 2021"),
        ("2022-03-01", "March 1, 2022", "1 de marzo de 2022"),
        ("2022-07-31", "July 31, 2022", "31 de julio de 2022"),
        ("2022-09-02", "Sept. 2, 2022", "2 de septiembre de 2022"),
        ("2021-06", "June 2021", "junio de 2021"),
        ("2021-12", "December 2021", "diciembre de 2021"),
        ("2020", "2020", "2020"),
    ],
)
def test_dates(theme: Theme, value: str, english: str, spanish: str) -> None:
    assert theme.words("en").date(value) == english
    assert theme.words("es").date(value) == spanish


@pytest.mark.parametrize("value", ["", "soon", "2021-1", "2021-12-08T10", "12/08/2021"])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        parts(value)


def test_numbers_and_plurals(theme: Theme) -> None:
    words = theme.words("en")
    assert words.number(8115751) == "8,115,751"
    assert words.number(52.90, 2) == "52.9"
    assert words.number(7, 2) == "7"
    assert words.dollars(859312) == "$859,312"
    assert words.dollars(12.5) == "$12.50"
    assert words.count("race.n_articles", 1) == "1 article"
    assert words.count("race.n_articles", 1200) == "1,200 articles"


def test_markup_escapes_words_and_values(theme: Theme) -> None:
    words = theme.words("en")
    made = words.markup("fact.endorse", endorser="A & B", candidate=Markup("<b>C</b>"))
    assert made == "A &amp; B endorses <b>C</b>"


def test_unknown_languages_fall_back(theme: Theme) -> None:
    assert theme.words("es-US").language == "es-US"
    assert theme.words("es-US")("nav.timeline") == theme.words("es")("nav.timeline")
    assert theme.words("fi").language == "en"


def _placeholders(value: object) -> set[str]:
    texts = value.values() if isinstance(value, Mapping) else [value]
    return {
        name
        for text in texts
        if isinstance(text, str)
        for _, name, _, _ in string.Formatter().parse(text)
        if name
    }


def test_catalogues_have_the_same_keys_and_placeholders(theme: Theme) -> None:
    english = {k: v for k, v in theme.catalogues["en"].items() if not k.startswith("state.")}
    for language, catalogue in theme.catalogues.items():
        told = {k: v for k, v in catalogue.items() if not k.startswith("state.")}
        assert told.keys() == english.keys(), language
        for key, value in told.items():
            assert _placeholders(value) == _placeholders(english[key]), f"{language}: {key}"
            assert isinstance(value, type(english[key])), f"{language}: {key}"


def test_every_key_a_template_names_exists(theme: Theme) -> None:
    named = {
        key
        for source in theme.templates.values()
        for key in re.findall(r"\bt(?:\.markup|\.count)?\([\"']([\w.]+)[\"']\s*[,)]", source)
    }
    assert len(named) > 60
    assert named <= theme.catalogues["en"].keys()
