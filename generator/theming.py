"""The theme that the settings name: found, read, and put to use on the site's files."""

from __future__ import annotations

import re
import tomllib
import traceback
from collections.abc import Callable
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import TYPE_CHECKING

from generator.config import Settings
from generator.issues import HaltError, Issue

# Imported where it is used: a build that finds nothing changed has to be done at once.
if TYPE_CHECKING:
    from generator.site import Press, Theme
    from generator.site.context import Context
    from generator.site.plan import File

#: The theme that others rest on; it comes with the program.
BASE_THEME = "default"


def theme_folder(name: str, themes: Path) -> Path | None:
    """The folder of a theme: the site's own, else the one that comes with the program."""
    here = Path(__file__).parent
    for folder in (themes / name, here / "themes" / name, here.parent / "themes" / name):
        if folder.is_dir():
            return folder
    return None


def themes_at_hand() -> list[str]:
    """Names of the themes that come with the program."""
    here = Path(__file__).parent
    for folder in (here / "themes", here.parent / "themes"):
        if folder.is_dir():
            return sorted(one.name for one in folder.iterdir() if one.is_dir())
    return []


def theme_folders(settings: Settings) -> list[Path]:
    """The site's theme and those that it builds on, the base first. Raises HaltError."""
    themes = settings.paths.themes
    folders: list[Path] = []
    name = settings.site.theme
    try:
        while True:
            folder = theme_folder(name, themes)
            if folder is None:
                hint = "check `extends` in theme.toml" if folders else "check `theme`"
                what = "there is no such theme"
                raise HaltError(Issue(str(themes / name), 1, 1, "error", what, hint))
            if folder in folders:
                what = f"`extends` goes round in a circle by way of {name}"
                raise HaltError(_wrong(folders[-1] / "theme.toml", what))
            folders.append(folder)
            if name == BASE_THEME:
                return folders[::-1]
            name = _extends(folder) or BASE_THEME
    except (TOMLDecodeError, UnicodeDecodeError) as reason:
        raise HaltError(_unreadable(folders[0], reason)) from None


def _extends(folder: Path) -> str:
    """Name of the theme that the one in ``folder`` builds on; empty when it names none."""
    path = folder / "theme.toml"
    if not path.is_file():
        return ""
    name = str(tomllib.loads(path.read_text("utf-8")).get("extends", ""))
    # A bare folder name, never a path, so that no theme can lie elsewhere.
    return re.sub(r"[^A-Za-z0-9_-]", "?", name)


def read_theme(settings: Settings) -> Theme:
    """The theme with what it rests on. Raises HaltError."""
    from generator.site.catalogues import CatalogueError
    from generator.site.theme import load_theme

    theme: Theme | None = None
    folders = theme_folders(settings)
    for folder in folders:
        try:
            theme = load_theme(folder, theme)
        except CatalogueError as wrong:
            raise HaltError(_wrong(wrong.path, wrong.what, wrong.line)) from None
        except UnicodeDecodeError as reason:
            raise HaltError(_unreadable(folders[-1], reason)) from None
    assert theme is not None  # noqa: S101  (the base theme at least)
    return theme


def _unreadable(folder: Path, reason: ValueError) -> Issue:
    if isinstance(reason, TOMLDecodeError):
        return _wrong(folder, f"theme.toml is not TOML: {reason}")
    return _wrong(folder, f"theme.toml or a template is not UTF-8: {reason}")


def maker_of(
    settings: Settings, theme: Theme, context: Context, press: Press | None
) -> Callable[[File], bytes]:
    """The function that makes a file. It raises HaltError where a template is wrong."""
    import jinja2

    from generator.site.press import Press

    press = press or Press()
    press.begin(theme, context.words)
    folder = theme_folder(settings.site.theme, settings.paths.themes) or settings.paths.themes
    templates = folder / "templates"

    def make(file: File) -> bytes:
        try:
            return press.made(file.make())
        except jinja2.TemplateSyntaxError as reason:
            what = f"the template is wrong: {reason.message}"
            where = templates / (reason.name or "")
            raise HaltError(_wrong(where, what, reason.lineno)) from None
        except jinja2.TemplateError as reason:
            line = _template_line(reason)
            raise HaltError(_wrong(templates, f"a template fails: {reason}", line)) from None

    return make


def _template_line(reason: BaseException) -> int:
    """The innermost line of a template in a traceback, where Jinja2 puts them as a file."""
    steps = traceback.extract_tb(reason.__traceback__)
    return next((step.lineno or 1 for step in reversed(steps) if step.filename == "<template>"), 1)


def _wrong(path: Path, what: str, line: int = 1) -> Issue:
    return Issue(str(path), line, 1, "error", what, "correct it and build again")
