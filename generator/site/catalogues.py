"""The interface's words: gettext catalogues of a theme, and what CLDR knows of a language.

``i18n/messages.pot`` holds the words in English, ``i18n/<language>.po`` those of a language. Each
message has its key as context (``msgctxt``), so that one English word may have two translations.
How dates and numbers are written comes from CLDR through Babel; a catalogue may say otherwise, as
the English one does for AP style.
"""

from __future__ import annotations

import gettext
import io
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import tokenize_pattern
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

#: English, and the rule for its plurals: also those of messages that are not translated.
SOURCE, SOURCE_PLURALS = "en", "n != 1"
#: Elections are American, so that a language is written as in this country where CLDR knows how.
_COUNTRY = "US"
_PARTED = re.compile(r"\s*\|\s*")
#: Lists, parted by ``|``.
MONTHS, MONTHS_WITH_DAY = "date.months", "date.months_with_day"


class CatalogueError(ValueError):
    """A catalogue is wrong; ``path``, ``line`` and ``what`` say where and how."""

    path: Path

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line, self.what = line, what


@dataclass(frozen=True)
class Plural:
    """A text in each of a language's numbers; ``rule`` is the C expression of gettext."""

    forms: tuple[str, ...]
    rule: str = SOURCE_PLURALS

    def form(self, number: int) -> str:
        """The text for so many."""
        return self.forms[_chosen(self.rule, number)]


#: A text, a text in several numbers, or a list such as the months.
Text = str | Plural | tuple[str, ...]


@lru_cache(maxsize=1 << 12)
def _chosen(rule: str, number: int) -> int:
    return int(gettext.c2py(rule)(number))


def read_catalogue(data: bytes, *, source: bool = False) -> dict[str, Text]:
    """The texts of a ``.po`` file by key, or the English ones of a ``.pot`` (``source``).

    Untranslated and fuzzy messages are left out. Raises :class:`CatalogueError`.
    """
    try:
        catalogue = read_po(io.BytesIO(data), abort_invalid=True)
    except PoFileError as reason:
        raise CatalogueError(reason.lineno + 1, str(reason).partition(" on ")[0]) from None
    except (UnicodeDecodeError, LookupError) as reason:
        raise CatalogueError(1, f"it is not in the encoding that it names: {reason}") from None
    except ValueError as reason:
        raise CatalogueError(1, f"its header is wrong: {reason}") from None
    rule = SOURCE_PLURALS if source else _plurals(catalogue)
    texts: dict[str, Text] = {}
    for message in catalogue:
        if message.context and (told := _told(message, rule, source=source)):
            texts[message.context] = told
    return texts


def _plurals(catalogue: Catalog) -> str:
    """The rule for plurals, from the header's ``Plural-Forms``."""
    rule, count = catalogue.plural_expr, catalogue.num_plurals
    try:
        if all(0 <= _chosen(rule, number) < count for number in range(200)):
            return rule
    except (ValueError, ZeroDivisionError):
        pass
    raise CatalogueError(1, f"the rule of Plural-Forms is wrong: {rule}")


def _told(message: Message, rule: str, *, source: bool) -> Text | None:
    chosen = message.id if source else message.string
    forms = (chosen,) if isinstance(chosen, str) else tuple(chosen or ())
    if message.fuzzy or not forms or not all(forms):
        return None
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    if wrong := _names(forms) - _names(ids):
        what = f"`{message.context}` has {{{min(wrong)}}}, which the English text does not have"
        raise CatalogueError(message.lineno or 1, what)
    if len(ids) > 1:
        return Plural(forms, rule)
    if message.context in (MONTHS, MONTHS_WITH_DAY):
        months = tuple(_PARTED.split(forms[0]))
        if len(months) != 12:
            raise CatalogueError(message.lineno or 1, f"`{message.context}` has no twelve months")
        return months
    return forms[0]


def _names(texts: tuple[str, ...]) -> set[str]:
    """The names in braces of all forms of a text; what cannot be read is a name itself."""
    names: set[str] = set()
    for text in texts:
        try:
            names |= {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        except ValueError:
            names.add(text)
    return names


@lru_cache(maxsize=8)
def of_locale(language: str) -> Mapping[str, Text]:
    """Months, dates, numbers and direction as a language has them; English for an unknown one."""
    locale = _locale(language)
    day = locale.date_formats["long"].pattern
    month = locale.datetime_skeletons["yMMMM"].pattern
    symbols = locale.number_symbols["latn"]
    dollars = locale.currency_formats["standard"].pattern.partition(";")[0]
    return {
        "direction": locale.text_direction,
        MONTHS: _months(locale, month),
        MONTHS_WITH_DAY: _months(locale, day),
        "date.day": _pattern(day),
        "date.month": _pattern(month),
        "date.year": _pattern(locale.datetime_skeletons["y"].pattern),
        "number.group": symbols["group"],
        "number.point": symbols["decimal"],
        "number.percent": _NUMBER.sub("{n}", locale.percent_formats[None].pattern),
        "number.dollars": _NUMBER.sub("{n}", dollars).replace(
            "\N{CURRENCY SIGN}", locale.currency_symbols.get("USD", "$")
        ),
    }


_NUMBER = re.compile(r"[#0][#0,.]*")
_FIELDS = {"d": "{day}", "M": "{month}", "L": "{month}", "y": "{year}"}


def _locale(language: str) -> Locale:
    for tag in _tags(language):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale(SOURCE, _COUNTRY)


def _tags(language: str) -> Iterator[str]:
    base = language.split("-")[0]
    if language == base:
        yield f"{base}-{_COUNTRY}"
    yield from (language, base)


def _months(locale: Locale, pattern: str) -> tuple[str, ...]:
    """The months as they stand in a pattern: by name, by number, or in the nominative."""
    sign, width = next(
        said for kind, said in _tokens(pattern) if kind == "field" and said[0] in "ML"
    )
    if int(width) < 3:
        return tuple(str(number) for number in range(1, 13))
    names = locale.months["format" if sign == "M" else "stand-alone"]["wide"]
    return tuple(names[number] for number in range(1, 13))


def _pattern(pattern: str) -> str:
    """``d 'de' MMMM`` as ``{day} de {month}``."""
    text = "".join(
        _FIELDS.get(said[0], "") if kind == "field" else str(said)
        for kind, said in _tokens(pattern)
    )
    return re.sub(" {2,}", " ", text)


def _tokens(pattern: str) -> list[tuple[str, Any]]:
    return list(tokenize_pattern(pattern))
