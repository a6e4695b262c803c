"""Templates -> Python that does less work for each value than Jinja2's own.

The language is Jinja2's, parsed and compiled by it; only four things of what it writes are shorter:
an attribute is taken as an attribute, without looking whether it may be an item; a call is a call;
escaped text goes straight into the page; and a macro called by position runs at once.

Where one of these meets something that it does not know (an attribute that is not there), it raises
whatever it raises, and the page is rendered again as Jinja2 would (:mod:`generator.site.press`):
so the words of an error, and whatever a theme may do, are Jinja2's in any case.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import cached_property
from keyword import iskeyword
from typing import Any, Final

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro as PlainMacro
from jinja2.utils import missing
from markupsafe import Markup
from markupsafe import escape as plain_escape

#: Bound over Jinja2's own in the first line of each compiled template, which it fills with imports.
IMPORTS: Final = "; from generator.site.compiling import Macro, escape"

#: Tests and filters that may be asked of an attribute that is not there.
_ASKING: Final = frozenset({"defined", "undefined", "default", "d"})
_SIGNS: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"})

try:
    from markupsafe._speedups import _escape_inner as escape_text
except ImportError:  # pragma: no cover - MarkupSafe without its part in C

    def escape_text(text: str, /) -> str:
        """The text with its HTML signs escaped."""
        return text.translate(_SIGNS)


def escape(value: Any) -> str:
    """A value as HTML, as MarkupSafe's ``escape`` but a plain text: it is only joined."""
    kind = type(value)
    if kind is str:
        return escape_text(value)
    return value if kind is Markup else plain_escape(value)


class Macro(PlainMacro):
    """A macro that is called by position, with no caller, without looking for other arguments."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        absent = self._argument_count - len(args)
        special = self.caller or self.catch_kwargs or self.catch_varargs
        if kwargs or special or absent < 0 or not self._default_autoescape:
            return PlainMacro.__call__(self, *args, **kwargs)
        made: str = self._func(*args, *(missing,) * absent) if absent else self._func(*args)
        return str.__new__(Markup, made)


class Compiler(CodeGenerator):
    """Writes attributes and calls as such."""

    _asked = False

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """``x.y`` as ``x.y``."""
        if self._asked or iskeyword(node.attr) or node.attr.startswith("__"):
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """``f(x)`` as ``f(x)``."""
        odd = any(iskeyword(one.key) for one in node.kwargs)
        if forward_caller or odd or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for number, value in enumerate((*node.args, *node.kwargs)):
            self.write(", " if number else "")
            self.visit(value, frame)
        self.write(")")

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802
        """``x.y is defined``: Jinja2's own way."""
        self._carefully(node, super().visit_Test, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802
        """``x.y|default(z)``: Jinja2's own way."""
        self._carefully(node, super().visit_Filter, frame)

    def _carefully(self, node: Any, visit: Any, frame: Frame) -> None:
        before = self._asked
        self._asked = before or node.name in _ASKING
        visit(node, frame)
        self._asked = before


class QuickEnvironment(Environment):
    """Jinja2 that compiles with :class:`Compiler`."""

    code_generator_class = Compiler

    @cached_property
    def _made(self) -> dict[str, Template]:
        return {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (Jinja2's name)
    ) -> Template:
        """The template; each is compiled once, and never looked for again."""
        if globals is not None or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        if (known := self._made.get(name)) is None:
            known = self._made[name] = super().get_template(name, parent)
        return known

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        written = super()._generate(source, name, filename, defer_init)
        first, rest = written.split("\n", 1)
        return f"{first}{IMPORTS}\n{rest}"
