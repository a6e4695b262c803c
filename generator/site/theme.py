"""A theme: templates, static files and catalogues, read once at the edge."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.site.words import Words, flatten

#: The language whose catalogue fills the gaps of the others.
FALLBACK = "en"


@dataclass(frozen=True)
class Theme:
    """Template sources and static bytes by relative path, catalogues by language."""

    templates: Mapping[str, str]
    static: Mapping[str, bytes]
    catalogues: Mapping[str, Mapping[str, Any]]
    #: Of the pictures for link previews, by file name.
    fonts: Mapping[str, bytes] = field(default_factory=dict)

    def words(self, language: str) -> Words:
        """The catalogue of ``es-US``, else of ``es``, else English, which also fills gaps."""
        base = language.split("-")[0]
        table = dict(self.catalogues[FALLBACK])
        found = FALLBACK
        for tag in (base, language):
            if tag in self.catalogues:
                table |= self.catalogues[tag]
                found = language
        return Words(found, table)


def load_theme(folder: Path, base: Theme | None = None) -> Theme:
    """Read the theme in ``folder``; files missing there are taken from ``base``.

    Raises ``OSError`` when a file cannot be read and ``tomllib.TOMLDecodeError`` for a catalogue
    that is not TOML.
    """
    templates = {
        name: content.decode("utf-8") for name, content in _files(folder / "templates").items()
    }
    catalogues = {
        name.removesuffix(".toml"): flatten(tomllib.loads(content.decode("utf-8")))
        for name, content in _files(folder / "i18n").items()
        if name.endswith(".toml")
    }
    static = _files(folder / "static")
    fonts = {name: data for name, data in _files(folder / "fonts").items() if name.endswith(".ttf")}
    if base is None:
        return Theme(templates, static, catalogues, fonts)
    merged = {
        language: {**base.catalogues.get(language, {}), **catalogues.get(language, {})}
        for language in sorted({*base.catalogues, *catalogues})
    }
    return Theme(
        {**base.templates, **templates}, {**base.static, **static}, merged, {**base.fonts, **fonts}
    )


def _files(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".") and not path.name.endswith("~")
    }
