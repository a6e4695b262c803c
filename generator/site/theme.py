"""A theme: templates, static files and catalogues, read once at the edge."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator import files
from generator.site.catalogues import SOURCE, CatalogueError, Text, of_locale, read_catalogue
from generator.site.words import Words

#: The words in English, which fill the gaps of the other catalogues.
TEMPLATE = "messages.pot"
#: The style sheet, and rules that a theme only adds at its end.
STYLE, EXTRA = "style.css", "extra.css"


@dataclass(frozen=True)
class Theme:
    """Template sources and static bytes by relative path, catalogues by language."""

    templates: Mapping[str, str]
    static: Mapping[str, bytes]
    catalogues: Mapping[str, Mapping[str, Text]]
    #: Of the pictures for link previews, by file name.
    fonts: Mapping[str, bytes] = field(default_factory=dict)
    name: str = ""

    def words(self, language: str) -> Words:
        """The catalogue of ``es-US``, else of ``es``, else English, which also fills gaps.

        Dates and numbers are those of the language that is found, as CLDR tells them, unless its
        catalogue says otherwise.
        """
        base = language.split("-")[0]
        found = [self.catalogues[tag] for tag in (base, language) if tag in self.catalogues]
        spoken = language if found else SOURCE
        table = {**self.catalogues[SOURCE], **of_locale(spoken)}
        for catalogue in found or [self.catalogues[SOURCE]]:
            table |= catalogue
        return Words(spoken, table)


def load_theme(folder: Path, base: Theme | None = None) -> Theme:
    """Read the theme in ``folder``; files missing there are taken from ``base``.

    Templates of ``base`` have their own names besides, such as ``default/base.html``, so that one
    of the same name may extend them. Raises ``OSError`` when a file cannot be read and
    :class:`CatalogueError`, with the file's name as ``path``, for a wrong catalogue.
    """
    templates = {
        name: content.decode("utf-8") for name, content in _files(folder / "templates").items()
    }
    catalogues = _catalogues(folder)
    static = _files(folder / "static")
    fonts = {name: data for name, data in _files(folder / "fonts").items() if name.endswith(".ttf")}
    if base is None:
        return Theme(templates, static, catalogues, fonts, folder.name)
    merged = {
        language: {**base.catalogues.get(language, {}), **catalogues.get(language, {})}
        for language in sorted({*base.catalogues, *catalogues})
    }
    named = {f"{base.name}/{n}": text for n, text in base.templates.items() if "/" not in n}
    extra = static.pop(EXTRA, b"")
    together = {**base.static, **static}
    if extra:
        together[STYLE] = together.get(STYLE, b"") + b"\n" + extra
    return Theme(
        templates={**base.templates, **named, **templates},
        static=together,
        catalogues=merged,
        fonts={**base.fonts, **fonts},
        name=folder.name,
    )


def _catalogues(folder: Path) -> dict[str, Mapping[str, Text]]:
    """The words by language; English is the template's, with what ``en.po`` says otherwise."""
    found: dict[str, Mapping[str, Text]] = {}
    for name, data in sorted(_files(folder / "i18n").items(), key=lambda one: one[0] != TEMPLATE):
        language, _, kind = name.rpartition(".")
        if name != TEMPLATE and kind != "po":
            continue
        try:
            texts = read_catalogue(data, source=name == TEMPLATE)
        except CatalogueError as wrong:
            wrong.path = folder / "i18n" / name
            raise
        language = SOURCE if name == TEMPLATE else language
        found[language] = {**found.get(language, {}), **texts}
    return found


def _files(folder: Path) -> dict[str, bytes]:
    names, left_out = files.walk(folder)
    if left_out:  # a link that leads out of a theme would publish what it points to
        raise OSError(errno.EINVAL, left_out[0].message, left_out[0].path)
    return {name: files.read(folder, name) or b"" for name in names if not name.endswith("~")}
