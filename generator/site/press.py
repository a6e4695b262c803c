"""Views -> pages. A press that is kept between builds renders only what has changed."""

from __future__ import annotations

from dataclasses import fields

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.site.pictures import Painter, Picture
from generator.site.theme import Theme
from generator.site.views import View
from generator.site.words import Words

#: Nothing but the site's own files may load; ``frame-ancestors`` works only as a header.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


class Press:
    """Renders pages; remembers those of one build for the next.

    A page is a function of its view, the theme's templates and the words alone, so a page whose
    view is equal under equal templates and words need not be rendered again.
    """

    def __init__(self) -> None:
        self._set: tuple[Theme, Words] | None = None
        self._environment: Environment | None = None
        self._before: dict[str, tuple[View, bytes]] = {}
        self._now: dict[str, tuple[View, bytes]] = {}
        self._painter: Painter | None = None
        self._pictures_before: dict[str, tuple[Picture, bytes]] = {}
        self._pictures: dict[str, tuple[Picture, bytes]] = {}

    def begin(self, theme: Theme, words: Words) -> None:
        """A new build begins. Templates are compiled anew only where they or the words changed."""
        self._before, self._now = self._now, {}
        before = self._set
        if before is None or before[0].templates != theme.templates or before[1] != words:
            self._environment = template_environment(theme, words)
            self._before = {}
        self._pictures_before, self._pictures = self._pictures, {}
        if before is None or before[0].fonts != theme.fonts:
            self._painter = Painter(theme.fonts)
            self._pictures_before = {}
        self._set = theme, words

    def picture(self, path: str, picture: Picture) -> bytes:
        """The picture of these words, as PNG."""
        known = self._pictures_before.get(path)
        if known is None or known[0] != picture:
            assert self._painter is not None, "begin() comes first"  # noqa: S101
            known = picture, self._painter.paint(picture)
        self._pictures[path] = known
        return known[1]

    def page(self, path: str, view: View) -> bytes:
        """The page of a view. Raises Jinja2's errors for a faulty template."""
        known = self._before.get(path)
        if known is None or type(known[0]) is not type(view) or known[0] != view:
            assert self._environment is not None, "begin() comes first"  # noqa: S101
            known = view, render(self._environment, view)
        self._now[path] = known
        return known[1]


def template_environment(theme: Theme, words: Words) -> Environment:
    """Jinja2 over the theme: everything escaped, an unknown variable is an error.

    Beside a view's fields templates know ``t`` (the interface's words) and ``policy``.
    """
    environment = Environment(
        loader=DictLoader(dict(theme.templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(t=words, policy=POLICY)
    return environment


def render(environment: Environment, view: View) -> bytes:
    """One page."""
    variables = {entry.name: getattr(view, entry.name) for entry in fields(view)}
    return environment.get_template(view.template).render(variables).encode()
