"""Tracker -> site: addresses, one view per template, rendering, feeds, calendars, charts."""

from generator.site.press import Press
from generator.site.render import moves, render_site
from generator.site.theme import Theme, load_theme

__all__ = ["Press", "Theme", "load_theme", "moves", "render_site"]
