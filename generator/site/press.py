"""Views -> pages."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment, StrictUndefined, nodes
from jinja2.visitor import NodeTransformer

from generator.site.compiling import QuickEnvironment
from generator.site.pieces import Picture
from generator.site.theme import Theme
from generator.site.views import View
from generator.site.words import Words

if TYPE_CHECKING:
    from generator.site.pictures import Painter

#: Nothing but the site's own files may load; ``frame-ancestors`` works only as a header.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


class Press:
    """Renders pages. Kept between builds, it compiles templates anew only where they changed."""

    def __init__(self) -> None:
        self._set: tuple[Theme, Words] | None = None
        self._quick: Environment | None = None
        self._plain: Environment | None = None
        self._painter: Painter | None = None

    def begin(self, theme: Theme, words: Words) -> None:
        """A new build begins."""
        before = self._set
        if before is None or before[0].templates != theme.templates or before[1] != words:
            self._quick = template_environment(theme, words, quick=True)
            self._plain = template_environment(theme, words)
        if before is None or before[0].fonts != theme.fonts:
            self._painter = None
        self._set = theme, words

    def made(self, what: View | Picture | bytes) -> bytes:
        """A file's bytes: the page of a view, a picture of words as PNG.

        Raises Jinja2's errors for a faulty template.
        """
        if isinstance(what, bytes):
            return what
        assert self._set and self._quick and self._plain, "begin() comes first"  # noqa: S101
        if isinstance(what, Picture):
            return self._painted(what, self._set[0])
        # Whatever goes wrong the quick way is for the plain one to do, or to tell.
        with suppress(Exception):
            return render(self._quick, what)
        return render(self._plain, what)

    def _painted(self, picture: Picture, theme: Theme) -> bytes:
        # Loaded here: a build that draws nothing need not wait for the library.
        from generator.site.pictures import Painter

        if self._painter is None:
            self._painter = Painter(theme.fonts)
        return self._painter.paint(picture)


class _Worded(Environment):
    """Jinja2 with words that never change put in place when a template is compiled."""

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        words = self.globals.get("t")
        renamed = any(one.name == "t" and one.ctx != "load" for one in source.find_all(nodes.Name))
        if isinstance(words, Words) and not renamed:
            source = _Wording(words).visit(source)
        return super()._generate(source, name, filename, defer_init)


class _Quick(_Worded, QuickEnvironment):
    """The same, and quicker."""


class _Wording(NodeTransformer):
    """Replaces ``t("key")`` without values by the words themselves."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 (Jinja2's name)
        self.generic_visit(node)
        match node:
            case nodes.Call(
                node=nodes.Name(name="t"), args=[nodes.Const(value=key)],
                kwargs=[], dyn_args=None, dyn_kwargs=None,
            ) if isinstance(self._words.table.get(key), str):  # fmt: skip
                return nodes.Const(self._words(key), lineno=node.lineno)
        return node


def template_environment(theme: Theme, words: Words, *, quick: bool = False) -> Environment:
    """Jinja2 over the theme: everything escaped, an unknown variable is an error.

    Beside a view's fields templates know ``t`` (the interface's words) and ``policy``. ``quick``:
    compiled by :mod:`generator.site.compiling`; what that cannot do raises any exception.
    """
    environment = (_Quick if quick else _Worded)(
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
    variables = {name: getattr(view, name) for name in view.__dataclass_fields__}
    return environment.get_template(view.template).render(variables).encode()
