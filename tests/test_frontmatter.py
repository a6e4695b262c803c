"""Front matter: strict YAML with places, and every problem with its line and column."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import emit
from generator.frontmatter import MAX_DEPTH, MAX_LENGTH, Node, decode, parse, plain
from generator.text import CONTROL


def front(yaml: str, body: str = "") -> str:
    return f"---\n{yaml}---\n{body}"


def fields(text: str) -> dict[str, Any]:
    return {name: plain(node) for name, node in parse(text).fields.items()}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("y", "y"), ("N", "N"),
        ("12:30", "12:30"), ("1:20:30", "1:20:30"),
        ("2021-12-08", "2021-12-08"), ("2022-06", "2022-06"), ("2022", 2022),
        ("true", True), ("FALSE", False), ("tRuE", "tRuE"),
        ("~", None), ("", None), ("null", None), ("Null", None), ("nULL", "nULL"),
        ("17", 17), ("-3", -3), ("0o17", 15), ("0x1F", 31), ("017", 17), ("1_000", "1_000"),
        ("0.97", 0.97), ("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("-", "error"),
        ("1e999", "1e999"), (".inf", ".inf"), (".nan", ".nan"), ("9" * 30, "9" * 30),
        ("'3'", "3"), ('"true"', "true"), ("<<", "<<"), ("=", "="), ("a: b", "error"),
    ],
)  # fmt: skip
def test_words_mean_what_yaml_12_says(word: str, value: object) -> None:
    document = parse(front(f"key: {word}\n"))
    if value == "error":
        assert document.root is None and document.problems
        return
    got = plain(document.fields["key"])
    assert (got, type(got)) == (value, type(value))
    assert document.problems == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("title: x\n", 1, 1, "missing"),
        ("", 1, 1, "missing"),
        ("\n---\na: 1\n---\n", 1, 1, "missing"),
        ("----\na: 1\n----\n", 1, 1, "missing"),
        ("---\na: 1\nb: 2\n", 1, 1, "never closed"),
        ("---\na: 1\n --- \n", 1, 1, "never closed"),
        (front("a: 1\nb: 2\na: 3\n"), 4, 1, "there twice"),
        (front("a:\n  - {b: 1, c: 2, b: 3}\n"), 3, 18, "there twice"),
        (front("a: !!python/object:os.system x\n"), 2, 4, "tag"),
        (front("a: !x [1]\n"), 2, 4, "tag"),
        (front("a: &x 1\n"), 2, 4, "anchor"),
        (front("a: &x [1]\n"), 2, 4, "anchor"),
        (front("b: 1\na: *x\n"), 3, 4, "alias"),
        (front("1: x\n"), 2, 1, "key must be text"),
        (front("a: {true: x}\n"), 2, 5, "key must be text"),
        (front("? [a]\n: 3\n"), 2, 3, "key must be text"),
        (front("? {a: 1}\n: 3\n"), 2, 3, "key must be text"),
        (front("a: " + "[" * 5000 + "\n"), 2, 4 + MAX_DEPTH - 1, "deep"),
        (front("a: " + "{a: " * 5000 + "\n"), 2, 4 + 4 * (MAX_DEPTH - 1), "deep"),
        (front("- " * 5000 + "\n"), 2, 1 + 2 * MAX_DEPTH, "deep"),
        (front("- a\n"), 2, 1, "no fields"),
        (front("just words\n"), 2, 1, "no fields"),
        (front("b: 1\na: 'x\nc: 1\n"), 3, 4, "not valid YAML"),
        (front("a: [x\nc: 1\n"), 2, 4, "not valid YAML"),
        (front("a: b: c\n"), 2, 5, "not valid YAML"),
        (front("a: \t@x\n"), 2, 5, "not valid YAML"),
        (front("a: 1\n...\nb: 2\n"), 4, 1, "not valid YAML"),
        (front("a: x\x00y\n"), 2, 5, "U+0000"),
        (front("a: 1\n", "one\n\ntwo\x1b[0m\n"), 6, 4, "U+001B"),
        ("\ufeff" + front("a: \x07\n"), 2, 4, "U+0007"),
        ("---\r\na: 1\r\na: 2\r\n---\r\n", 3, 1, "there twice"),
        ("x" * (MAX_LENGTH + 1), 1, 1, "longer"),
    ],
)
def test_problems_have_their_place(text: str, line: int, column: int, words: str) -> None:
    problems = parse(text).problems
    assert [(p.line, p.column) for p in problems] == [(line, column)]
    assert words in problems[0].message


@pytest.mark.parametrize(
    ("fields", "remedy"),
    [
        ("a: 'x\nb: 1\n", "close the quotation mark"),
        ('a: "x\n', "close the quotation mark"),
        ("a: [x\nb: 1\n", "close the bracket"),
        ("a: {x: 1\nb: 1\n", "close the bracket"),
        ("a:\n\tb: 1\n", "use spaces instead of the tab"),
        ("\ta: 1\n", "use spaces instead of the tab"),
        ("a: b: c\n", "need quotation marks"),
        ("a: \t@x\n", "need quotation marks"),
    ],
)
def test_what_yaml_refuses_has_its_own_remedy(fields: str, remedy: str) -> None:
    (problem,) = parse(front(fields)).problems
    assert remedy in problem.hint


def test_every_problem_is_reported() -> None:
    text = front("a: &x 1\nb: !t 2\nb: 3\n4: 5\nc: *x\n")
    assert [p.line for p in parse(text).problems] == [2, 3, 4, 5, 6]
    issues = parse(text).issues("content/x.md")
    assert str(issues[0]).startswith("content/x.md:2:4: the anchor &x is not allowed; ")


def test_body_and_line_ends() -> None:
    for text, body, line in [
        (front("a: 1\n", "one\n"), "one\n", 4),
        ("---\n---\n", "", 3),
        ("---\n---", "", 2),
        ("\ufeff---\r\na: 1\r\n---\r\none\r\n", "one\r\n", 4),
        (front("a: 1\n", "---\nmore\n"), "---\nmore\n", 4),
    ]:
        document = parse(text)
        assert (document.body, document.body_line) == (body, line)
        assert document.problems == ()
    assert fields("---\r\na: |\r\n  x\r\n  y\r\n---\r\n") == {"a": "x\ny\n"}


def test_places_of_values() -> None:
    text = "\ufeff" + front(
        "a: 'x'  # c\nb:\n  - c: 1\n    d: [1, 2]\n\n# after\ne: {f: 😀é, g: h}\ni:\n"
    )
    document = parse(text)

    def spans(node: Node) -> list[str]:
        return [text[one.start : one.end] for one in node.value.values()]  # type: ignore[union-attr]

    assert document.root is not None
    assert spans(document.root) == [
        "'x'", "- c: 1\n    d: [1, 2]", "{f: 😀é, g: h}", ""
    ]  # fmt: skip
    value = document.fields["e"].value
    assert isinstance(value, dict)
    assert (value["g"].line, value["g"].column) == (8, 15)
    assert value["g"].key is not None and value["g"].key.column == 12


def test_bytes_that_are_no_utf8() -> None:
    assert decode("é".encode(), "x.md") == ("é", [])
    text, issues = decode(b"---\na: \xe9\n", "x.md")
    assert text is None
    assert (issues[0].line, issues[0].column) == (2, 4)


@given(st.text(max_size=200))
@settings(deadline=None)
def test_never_raises(text: str) -> None:
    for one in (text, front(text + "\n"), f"---\na: {text}\n---\n"):
        document = parse(one)
        assert document.root is not None or document.problems


PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).filter(
    lambda text: not CONTROL.search(text)
)
SIGNS = st.text(alphabet="-?:,[]{}#&*!|>'\"%@` \\~ab01.\n\t=<", max_size=12)
SCALARS = st.one_of(
    PLAIN, SIGNS, st.integers(-(10**17), 10**17), st.booleans(), st.none(),
    st.floats(0, 100, allow_subnormal=False).map(lambda number: round(number, 4)),
    st.sampled_from(["no", "12:30", "2022", "1e3", "~", "null", "0x1", "---", "- a", "N", "..."]),
)  # fmt: skip
KEYS = st.one_of(st.sampled_from("abc"), SIGNS.filter(bool))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def test_what_no_text_may_have_is_not_written() -> None:
    text = "\n".join(["---", *emit.block({"a": "x\0\u202ey\x85"}), "---", ""])
    assert plain(parse(text).fields["a"]) == "xy\x85"


@given(st.dictionaries(KEYS, VALUES, max_size=4))
@settings(max_examples=400, deadline=None)
def test_what_is_written_is_read_again(data: dict[str, Any]) -> None:
    text = "\n".join(["---", *emit.block(data), "---", ""])
    document = parse(text)
    assert document.problems == ()
    assert {name: plain(node) for name, node in document.fields.items()} == data
