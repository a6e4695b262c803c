"""Tracker -> site: addresses, one view per template, rendering, feeds, calendars, charts."""

from generator.site.render import render_site
from generator.site.theme import Theme, load_theme

__all__ = ["Theme", "load_theme", "render_site"]
