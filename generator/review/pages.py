"""Views -> HTML pages of the review, and the files they need."""

from __future__ import annotations

from functools import cache
from importlib.resources import files as package_files

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.review.views import (
    ADDABLE,
    ROOT,
    AddView,
    ArticleView,
    ListView,
    MessageView,
    ReadingView,
    View,
)

#: Nothing from elsewhere, no script or style in the page, forms to this server, no frame around it.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
STATIC = {"review.css": "text/css; charset=utf-8", "review.js": "text/javascript; charset=utf-8"}
_TEMPLATES: dict[type[View], str] = {
    ListView: "list.html",
    ArticleView: "article.html",
    AddView: "add.html",
    ReadingView: "reading.html",
    MessageView: "message.html",
}


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("generator.review"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(root=ROOT, addable=ADDABLE)
    return made


def render(view: View) -> str:
    """The page of a view."""
    return _environment().get_template(_TEMPLATES[type(view)]).render(view=view)


def static_file(name: str) -> bytes | None:
    """The style sheet or the script; ``None`` for anything else."""
    if name not in STATIC:
        return None
    return package_files("generator.review").joinpath("static", name).read_bytes()
