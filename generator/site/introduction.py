"""Editors' Markdown as safe HTML."""

from __future__ import annotations

import re

from markupsafe import Markup

_TAGS = {
    "p", "br", "hr", "a", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li",
    "h3", "h4", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}}
_SCHEMES = {"http", "https", "mailto"}
#: What reads as a scheme: also "java script", whose space some program may skip.
_SCHEME = re.compile(r"([^/?#]*?)\s*:")


def introduction(text: str) -> Markup:
    """Markdown rendered and cleaned: no scripts, styles, pictures or frames survive.

    The text keeps the bounds of :mod:`generator.content.introductions`, so that it takes little
    time.
    """
    if not text.strip():
        return Markup("")
    # Loaded here: most pages have no introduction, and both libraries take time to load.
    import nh3
    from markdown import Markdown
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension

    html = Markdown(extensions=[TableExtension(), SaneListExtension()]).convert(text)
    # A page's own headings stop at h2, so those of an introduction begin below.
    for level in ("h1", "h2"):
        html = html.replace(f"<{level}>", "<h3>").replace(f"</{level}>", "</h3>")
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        attribute_filter=_plain,
        link_rel="nofollow noopener",
    )
    return Markup(clean.strip())  # noqa: S704  (cleaned right above)


def _plain(_tag: str, name: str, value: str) -> str | None:
    """An attribute's value; no address with something before a colon that is no known scheme."""
    scheme = _SCHEME.match(value) if name == "href" else None
    return None if scheme and scheme[1].strip().lower() not in _SCHEMES else value
