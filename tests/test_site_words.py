"""Words: dates in AP style, numbers, plurals; catalogues that say the same things."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from markupsafe import Markup

from generator.site.catalogues import CatalogueError, Plural, of_locale, read_catalogue
from generator.site.theme import Theme, load_theme
from generator.site.words import Words, parts

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


def _untranslated(key: str) -> bool:
    """Names of states that are the same in Spanish, and what CLDR tells of a language."""
    return key.startswith("state.") or key in of_locale("en")


def test_every_message_is_translated_with_all_its_values(theme: Theme) -> None:
    english = theme.catalogues["en"]
    for language in theme.catalogues.keys() - {"en"}:
        told = theme.catalogues[language]
        for key, value in english.items():
            if _untranslated(key) and key not in told:
                continue
            assert key in told, f"{language}: {key}"
            assert _values(told[key]) == _values(value), f"{language}: {key}"


def _values(told: object) -> set[str]:
    texts = told.forms if isinstance(told, Plural) else [told]
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(str(text)) if name}


@pytest.mark.parametrize("theme_name", ["default", "broadsheet"])
def test_catalogues_were_made_of_the_template_as_it_is(theme_name: str) -> None:
    """The English that a translator saw is that of today: ``pybabel update`` has nothing to do."""
    folder = THEME.parent / theme_name / "i18n"
    template = {m.context: m.id for m in read_po((folder / "messages.pot").open("rb"))}
    for path in folder.glob("*.po"):
        for message in read_po(path.open("rb"), abort_invalid=True):
            if message.id:
                assert message.id == template[message.context], f"{path.name}: {message.context}"
                assert not message.fuzzy, f"{path.name}: {message.context}"


HEADER = 'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\\n"\n\n'
ONE = 'msgctxt "a"\nmsgid "{x} is"\nmsgstr '
MANY = 'msgctxt "n"\nmsgid "{n} day"\nmsgid_plural "{n} days"\n'


def test_a_language_has_as_many_plurals_as_its_header_says() -> None:
    forms = "".join(f'msgstr[{i}] "{{n}} {w}"\n' for i, w in enumerate(["den", "dny", "dní"]))
    words = Words("cs", {**of_locale("cs"), **read_catalogue((HEADER + MANY + forms).encode())})
    found = [words.count("n", number) for number in (1, 2, 4, 5, 1200)]
    assert found == ["1 den", "2 dny", "4 dny", "5 dní", "1\N{NO-BREAK SPACE}200 dní"]
    assert words.markup("n", number=3, n=Markup("<b>3</b>")) == "<b>3</b> dny"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ONE + '""\n', {}),
        ("#, fuzzy\n" + ONE + '"{x} est"\n', {}),
        ("#~ " + ONE.replace("\n", "\n#~ ") + '"{x} est"\n', {}),
        (ONE + '"{x} est"\n', {"a": "{x} est"}),
        (ONE + '"est"\n', {"a": "est"}),
        (MANY + 'msgstr[0] "den"\nmsgstr[1] "dny"\n', {}),
    ],
)
def test_what_is_not_translated_is_left_to_english(text: str, told: dict[str, str]) -> None:
    assert read_catalogue((HEADER + text).encode()) == told


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (HEADER + ONE + '"{y} est"\n', 5, "has {y}, which the English text does not have"),
        (HEADER + ONE + '"{x est"\n', 5, "which the English text does not have"),
        (HEADER + MANY + "".join(f'msgstr[{i}] "d"\n' for i in range(4)), 5, "more translations"),
        (HEADER + "what is this\n", 4, "misformatted"),
        (HEADER.replace("n<5", "n<") + ONE + '"{x}"', 1, "Plural-Forms"),
        (HEADER.replace(": 2", ": 7") + ONE + '"{x}"', 1, "Plural-Forms"),
        ('msgctxt "date.months"\nmsgid "a"\nmsgstr "a | b"\n', 2, "no twelve months"),
        ("\udce9", 1, "encoding"),
    ],
)
def test_a_wrong_catalogue_is_refused_with_its_line(text: str, line: int, what: str) -> None:
    with pytest.raises(CatalogueError, match=re.escape(what)) as refused:
        read_catalogue(text.encode("utf-8", "surrogateescape"))
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("language", "number", "percent", "dollars"),
    [
        ("en", "1,234.5", "5%", "$5"), ("es", "1,234.5", "5%", "$5"),
        ("es-ES", "1.234,5", "5\xa0%", "5\xa0US$"), ("de", "1.234,5", "5\xa0%", "5\xa0$"),
        ("fr", "1\u202f234,5", "5\xa0%", "5\xa0$US"), ("tlh", "1,234.5", "5%", "$5"),
    ],
)  # fmt: skip
def test_numbers_are_those_of_the_language(
    language: str, number: str, percent: str, dollars: str
) -> None:
    words = Words(language, of_locale(language))
    assert words.number(1234.5, 1) == number
    assert words("number.percent", n=words.number(5)) == percent
    assert words.dollars(5) == dollars


def test_every_key_a_template_names_exists(theme: Theme) -> None:
    named = {
        key
        for source in theme.templates.values()
        for key in re.findall(r"\bt(?:\.markup|\.count)?\([\"']([\w.]+)[\"']\s*[,)]", source)
    }
    assert len(named) > 60
    assert named <= theme.words("en").table.keys()
