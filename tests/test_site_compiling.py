"""Templates compiled for speed give what Jinja2's own give, or leave it to them."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup
from site_sample import sample
from test_site_theme import BROADSHEET, THEME

from generator.config import SiteSettings
from generator.site import Theme
from generator.site.compiling import QuickEnvironment, escape
from generator.site.press import render, template_environment
from generator.site.render import files, site_context
from generator.site.views import View

PARTS = """\
{% macro both(one, two="2", three=one) %}<{{ one }}|{{ two }}|{{ three }}>{% endmacro %}
{% macro box(name) %}[{{ name }}:{{ caller() }}]{% endmacro %}
{% macro all() %}{{ varargs|join(",") }}{{ kwargs|length }}{% endmacro %}
"""
HEAD = '{% import "parts" as parts %}'
CASES = {
    "text": "{{ thing.text }} {{ thing.safe }} {{ thing.number }} {{ thing.none }}",
    "attribute": '<a href="{{ thing.text }}">{{ thing.inner.text }}</a>',
    "item": "{{ table.key }} {{ table['key'] }} {{ thing.items }}",
    "method": "{{ table.get('key') }} {{ 'a-b'.split('-')|join('+') }}",
    "macro": HEAD + "{{ parts.both(thing.text) }}{{ parts.both(1, thing.safe, 3) }}",
    "keywords": HEAD + "{{ parts.both(two=thing.text, one=1) }}{{ parts.both(1, three='<') }}",
    "caller": HEAD + "{% call parts.box(thing.text) %}{{ thing.safe }}&{% endcall %}",
    "rest": HEAD + "{{ parts.all(1, thing.text, x=2) }}",
    "many": HEAD + "{{ parts.both(*[1, 2]) }}{{ parts.both(**{'one': thing.text}) }}",
    "defined": "{% if thing.gone is defined %}no{% endif %}{{ thing.gone|default('<none>') }}",
    "inside": "{{ thing.gone|d('x') if thing.inner.gone is undefined }}",
    "loop": "{% for one in things %}{{ one }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "nested": HEAD + "{% macro own(x) %}{{ parts.both(x) }}{% endmacro %}{{ own(thing.text) }}",
    "set": "{% set x = thing.text %}{% set y %}<b>{{ x }}</b>{% endset %}{{ x }}{{ y }}",
    "join": "{{ thing.text ~ thing.safe }} {{ things|join('<') }}",
    "escaped": "{{ thing.text|e }} {{ thing.text|safe }} {{ thing.safe|escape|upper }}",
    "off": "{% autoescape false %}{{ thing.text }}{% endautoescape %}{{ thing.text }}",
    "block": '{% extends "base" %}{% block one %}{{ super() }}{{ thing.text }}{% endblock %}',
    "call": "{{ word('<', key=thing.text) }} {{ range(3)|list }} {{ self is defined }}",
    "keyword": "{{ thing['class'] is defined }}{{ thing.inner['text'] }}",
}
WRONG = {
    "no attribute": "{{ thing.gone }}",
    "no variable": "{{ gone }}",
    "nothing in nothing": "{{ thing.none.text }}",
    "no argument": HEAD + "{{ parts.both() }}",
    "in a loop": "{% for one in things %}{{ one.gone }}{% endfor %}",
}


class Inner(NamedTuple):
    text: str


class Thing(NamedTuple):
    text: str
    safe: Markup
    number: float
    none: None
    inner: Inner
    items: str


@cache
def environments(source: str) -> tuple[Environment, Environment]:
    base = "{% block one %}base {{ thing.text }}{% endblock %}"
    loader = DictLoader({"page": source, "parts": PARTS, "base": base})
    made = [
        kind(loader=loader, autoescape=True, undefined=StrictUndefined)
        for kind in (QuickEnvironment, Environment)
    ]
    return made[0], made[1]


def variables(text: str) -> dict[str, Any]:
    return {
        "thing": Thing(text, Markup("<i>{}</i>").format(text), 1.5, None, Inner(text), text),
        "table": {"key": text},
        "things": [text, 7, Markup("<br>"), None],
        "word": lambda sign, key: f"{sign}{key}",
    }


def quick_or_plain(source: str, values: dict[str, Any]) -> str:
    quick, plain = environments(source)
    try:
        return quick.get_template("page").render(values)
    except Exception:
        return plain.get_template("page").render(values)


@pytest.mark.parametrize("name", CASES)
@settings(max_examples=20, deadline=None)
@given(text=st.text(alphabet="a&<>\"' é\n", max_size=12))
def test_the_same_text_comes_out(name: str, text: str) -> None:
    _, plain = environments(CASES[name])
    values = variables(text)
    assert quick_or_plain(CASES[name], values) == plain.get_template("page").render(values)


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_in_the_words_of_jinja2(name: str) -> None:
    _, plain = environments(WRONG[name])
    with pytest.raises(UndefinedError) as told:
        plain.get_template("page").render(variables("x"))
    with pytest.raises(UndefinedError) as told_too:
        quick_or_plain(WRONG[name], variables("x"))
    assert str(told.value) == str(told_too.value)


@given(st.one_of(st.text(), st.text().map(Markup), st.integers(), st.none(), st.floats()))
def test_escaped_as_markupsafe_does(value: object) -> None:
    _, plain = environments("{{ value }}")
    assert escape(value) == plain.get_template("page").render(value=value)


@pytest.mark.parametrize("theme", [THEME, BROADSHEET], ids=["default", "broadsheet"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_of_the_themes_takes_the_quick_way(theme: Theme, language: str) -> None:
    site = SiteSettings(publish="full", base_url="https://a.example/", language=language)
    words = theme.words(language)
    quick = template_environment(theme, words, quick=True)
    plain = template_environment(theme, words)
    seen = set()
    for file in files(site_context(sample(), site, theme), theme):
        if isinstance(view := file.make(), View):
            seen.add(view.template)
            assert render(quick, view) == render(plain, view), file.address
    assert len(seen) >= 15
