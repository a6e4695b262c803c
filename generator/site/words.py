"""The interface's words in one language, and dates and numbers as the language writes them.

Nothing here knows a language: all of it stands in a table that :mod:`generator.site.catalogues`
makes of a theme's catalogue and of what CLDR tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from markupsafe import Markup, escape

from generator.model import EdtfDate
from generator.site.catalogues import Plural

#: A text whose places for values are nothing but names.
_SIMPLE = re.compile(r"(?:[^{}]|\{[a-z_]+\})*")
_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True)
class Words:
    """A catalogue; ``words("key", name=value)`` is a text, missing keys are a ``KeyError``."""

    language: str
    table: Mapping[str, Any]  # str, Plural, or a tuple of months

    def __call__(self, key: str, **values: object) -> str:
        text = self.table[key]
        return str(text).format(**values) if values else str(text)

    def count(self, key: str, number: int, **values: object) -> str:
        """The singular or plural form of ``key`` with ``{n}`` filled in."""
        forms: Plural = self.table[key]
        return forms.form(number).format(n=self.number(number), **values)

    def markup(self, key: str, /, *, number: int = 1, **values: Any) -> Markup:
        """Like a call, for HTML: the text and all values that are not ``Markup`` are escaped."""
        text = self.table[key]
        if isinstance(text, Plural):
            text = text.form(number)
        escaped = self._escaped.get(text)
        if escaped is None:
            escaped = self._escaped[text] = Markup(str(escape(text)))  # noqa: S704  (right here)
        if not _SIMPLE.fullmatch(escaped):
            return escaped.format(**values)
        # Markup's own way of filling in goes through each text sign by sign.
        told = {name: escape(value) for name, value in values.items()}
        return Markup(str(escaped).format(**told))  # noqa: S704  (all of it is escaped)

    @cached_property
    def _escaped(self) -> dict[str, Markup]:
        return {}

    def code(self, text: str) -> Markup:
        """A file's name or a command, as it is typed."""
        return Markup("<code>{}</code>").format(text)

    def known(self, group: str, name: str) -> str:
        """The word for ``name`` in a group of the catalogue, or ``name`` itself if it has none."""
        return str(self.table.get(f"{group}.{name}", name))

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return str(self.table["direction"])

    def number(self, value: float, decimals: int = 0) -> str:
        """A number with the language's separators; no trailing zero decimals."""
        text = f"{value:,.{decimals}f}"
        if decimals:
            text = text.rstrip("0").rstrip(".")
        return self._separated(text)

    def _separated(self, text: str) -> str:
        swap = {",": str(self.table["number.group"]), ".": str(self.table["number.point"])}
        return "".join(swap.get(sign, sign) for sign in text)

    def dollars(self, amount: float) -> str:
        """Dollars as written in the language, cents only where there are some."""
        cents = 0 if amount == int(amount) else 2
        return self("number.dollars", n=self._separated(f"{amount:,.{cents}f}"))

    def date(self, value: EdtfDate) -> str:
        """A date as precise as it is: ``Dec. 8, 2021``, ``June 2021``, ``2021``."""
        # A site has few days and names each of them very often.
        if (known := self._dates.get(value)) is None:
            known = self._dates[value] = self._date(value)
        return known

    @cached_property
    def _dates(self) -> dict[EdtfDate, str]:
        return {}

    def _date(self, value: EdtfDate) -> str:
        year, month, day = parts(value)
        if not month:
            return self("date.year", year=year)
        if not day:
            return self("date.month", month=self.table["date.months"][month - 1], year=year)
        # AP style shortens some months where a day follows; others decline them there.
        name = self.table["date.months_with_day"][month - 1]
        return self("date.day", day=day, month=name, year=year)

    def heading(self, value: EdtfDate) -> str:
        """The heading of a month (``December 2021``), or of a year without months."""
        return self.date(value[:7])


@lru_cache(maxsize=1 << 14)
def parts(value: EdtfDate) -> tuple[int, int, int]:
    """Year, month and day of a date; 0 for what it does not tell. ``ValueError`` if it is none."""
    match = _EDTF.match(value)
    if not match:
        raise ValueError(f"not a date: {value!r}")
    year, month, day = (int(part or 0) for part in match.groups())
    return year, month, day
