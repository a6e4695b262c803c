"""Tracker -> site: addresses, one view per template, rendering, feeds, calendars, charts."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.site.press import Press
    from generator.site.render import moves, render_site
    from generator.site.theme import Theme, load_theme

__all__ = ["Press", "Theme", "load_theme", "moves", "render_site"]

_HOMES = {
    "Press": "press", "Theme": "theme", "load_theme": "theme", "moves": "render",
    "render_site": "render",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Loads what is asked for: a build that makes few pages starts without all of it."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"generator.site.{_HOMES[name]}"), name)
