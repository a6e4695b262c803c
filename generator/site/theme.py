"""A theme: templates, static files and catalogues, read once at the edge."""

from __future__ import annotations

import errno
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator import files
from generator.site.words import Words, flatten

#: The language whose catalogue fills the gaps of the others.
FALLBACK = "en"
#: The style sheet, and rules that a theme only adds at its end.
STYLE, EXTRA = "style.css", "extra.css"


@dataclass(frozen=True)
class Theme:
    """Template sources and static bytes by relative path, catalogues by language."""

    templates: Mapping[str, str]
    static: Mapping[str, bytes]
    catalogues: Mapping[str, Mapping[str, Any]]
    #: Of the pictures for link previews, by file name.
    fonts: Mapping[str, bytes] = field(default_factory=dict)
    name: str = ""

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


def extends(folder: Path) -> str:
    """Name of the theme that the one in ``folder`` builds on; empty when it names none.

    Raises ``tomllib.TOMLDecodeError`` for a ``theme.toml`` that is not TOML.
    """
    path = folder / "theme.toml"
    if not path.is_file():
        return ""
    name = str(tomllib.loads(path.read_text("utf-8")).get("extends", ""))
    # A bare folder name, never a path, so that no theme can lie elsewhere.
    return re.sub(r"[^A-Za-z0-9_-]", "?", name)


def load_theme(folder: Path, base: Theme | None = None) -> Theme:
    """Read the theme in ``folder``; files missing there are taken from ``base``.

    Templates of ``base`` have their own names besides, such as ``default/base.html``, so that one
    of the same name may extend them. Raises ``OSError`` when a file cannot be read and
    ``tomllib.TOMLDecodeError`` for a catalogue that is not TOML.
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


def _files(folder: Path) -> dict[str, bytes]:
    names, left_out = files.walk(folder)
    if left_out:  # a link that leads out of a theme would publish what it points to
        raise OSError(errno.EINVAL, left_out[0].message, left_out[0].path)
    return {name: files.read(folder, name) or b"" for name in names if not name.endswith("~")}
