"""Front matter, to the letter: what each problem says, and where each value begins and ends."""

from __future__ import annotations

from typing import Any

import pytest

from generator.frontmatter import INVALID, MAX_LENGTH, Document, Node, decode, parse, resolve
from generator.frontmatter.strict import lines, place
from generator.issues import Issue

FENCES = "begin the file with a line ---, the fields, and another line ---"
FIELDS = "write one field a line, as in title: ..."
QUOTES = "texts with a colon, # or quotation marks need quotation marks around them"
DEEP = "{b: " * 12 + "1" + "}" * 12


def front(yaml: str, body: str = "") -> str:
    return f"---\n{yaml}---\n{body}"


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("title: x\n", 1, 1, "the front matter is missing", FENCES),
        (
            "---\na: 1\n", 1, 1, "the front matter is never closed",
            "put a line --- between the fields and the text",
        ),
        ("x" * (MAX_LENGTH + 1), 1, 1, f"longer than {MAX_LENGTH} characters", "divide it"),
        (
            front("a: 1\nb: 2\na: 3\n"), 4, 1, "the key `a` is there twice",
            "it stands in line 2 already; keep one",
        ),
        (front("a: !t x\n"), 2, 4, "the tag !t is not allowed", "delete it"),
        (front("a: !t {}\n"), 2, 4, "the tag !t is not allowed", "delete it"),
        (front("a: &x 1\n"), 2, 4, "the anchor &x is not allowed", "delete it"),
        (front("&k a: 1\n"), 2, 1, "the anchor &k is not allowed", "delete it"),
        (front("b: *x\n"), 2, 4, "the alias *x is not allowed", "write the value out"),
        (front("1: x\n"), 2, 1, "a key must be text", "put the key in quotation marks"),
        (
            front(f"a: {DEEP}\n"), 2, 48, "fields are nested more than 12 deep",
            "the format needs no such depth",
        ),
        (front("- a\n"), 2, 1, "the front matter has no fields", FIELDS),
        (front("words\n"), 2, 1, "the front matter has no fields", FIELDS),
        (front("a: x\0y\n"), 2, 5, "the control character U+0000 stands in the text", "delete it"),
        (front("", "x\x1b"), 3, 2, "the control character U+001B stands in the text", "delete it"),
    ],
)  # fmt: skip
def test_a_problem_to_the_letter(
    text: str, line: int, column: int, message: str, hint: str
) -> None:
    assert parse(text).issues("x.md") == [Issue("x.md", line, column, "error", message, hint)]


def test_what_the_yaml_library_says_is_passed_on_with_a_remedy() -> None:
    (issue,) = parse(front("a: b: c\n")).issues("x.md")
    assert (issue.line, issue.column, issue.severity, issue.hint) == (2, 5, "error", QUOTES)
    assert issue.message == (
        "the front matter is not valid YAML: mapping values are not allowed in this context"
    )
    (issue,) = parse(front("a: 'x\n")).issues("x.md")
    assert issue.message.startswith("the front matter is not valid YAML: while scanning a quoted ")
    assert issue.message.endswith(" found unexpected end of stream")


def test_a_tag_and_an_anchor_are_two_problems() -> None:
    said = [problem.message for problem in parse(front("a: &x !t [1]\n")).problems]
    assert said == ["the tag !t is not allowed", "the anchor &x is not allowed"]


@pytest.mark.parametrize(
    ("text", "end"), [("words", 5), ("---\nx: 1\n", 9), ("x" * (MAX_LENGTH + 1), MAX_LENGTH + 1)]
)
def test_a_refused_file_has_no_body_and_no_fields(text: str, end: int) -> None:
    document = parse(text)
    assert document == Document(text, None, "", 0, 0, end, 1, document.problems)
    assert document.fields == {}


def test_the_longest_file_is_read() -> None:
    text = front("a: 1\n")
    assert parse(text + "x" * (MAX_LENGTH - len(text))).problems == ()


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [(b"\xe9", 1, 1), (b"a\nb\xe9", 2, 2), (b"\xc3\xa9\r\n\xc3\xa9\xff\n", 2, 2)],
)
def test_bytes_that_are_no_utf8(data: bytes, line: int, column: int) -> None:
    said = Issue("x.md", line, column, "error", "this is not UTF-8 text", "save the file as UTF-8")
    assert decode(data, "x.md") == (None, [said])


@pytest.mark.parametrize(
    ("text", "offset", "found"),
    [
        ("", 0, (1, 1)), ("ab", 1, (1, 2)), ("\ufeffab", 2, (1, 2)), ("\ufeff", 1, (1, 1)),
        ("a\r\nb\rc\nd", 7, (4, 1)), ("a\rb", 3, (2, 2)), ("a\nb\rc", 5, (3, 2)),
        ("a\rb\nc", 5, (3, 2)), ("a\rb\rc", 5, (3, 2)), ("a\nb\nc", 4, (3, 1)),
    ],
)  # fmt: skip
def test_place(text: str, offset: int, found: tuple[int, int]) -> None:
    assert place(text, offset) == found
    assert lines(text[:offset]) == found[0] - 1


def tree(node: Node, depth: int = 0) -> list[tuple[Any, ...]]:
    """A node and all below it, with what is known of each."""
    inner = node.value
    below = list(inner.values()) if isinstance(inner, dict) else inner
    value = type(inner).__name__ if isinstance(inner, dict | list) else inner
    own = (depth, value, node.raw, node.line, node.column, node.start, node.end)
    key = node.key.raw if node.key else None
    found = [(*own, node.flow, key, node.broken)]
    for one in below if isinstance(below, list) else ():
        found += tree(one, depth + 1)
    return found


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("", [(0, "dict", "", 2, 1, 4, 4, False, None, False)]),
        ("~\n", [(0, "dict", "~", 2, 1, 4, 5, False, None, False)]),
        (
            "a: |\n  x\n\n# end\n",
            [
                (0, "dict", "", 2, 1, 4, 14, False, None, False),
                (1, "x\n", "x\n", 2, 4, 7, 14, False, "a", False),
            ],
        ),
        (
            "a: *x\nb: &x 1\n",
            [
                (0, "dict", "", 2, 1, 4, 17, False, None, False),
                (1, INVALID, "", 2, 4, 7, 9, False, "a", False),
                (1, INVALID, "1", 3, 4, 13, 17, False, "b", False),
            ],
        ),
        (
            "a: 'x'\nb:\n  - c: 1\n    d: [1, 2]\n  - []\ne: {f: 1}\ng: {}\n1: x\n",
            [
                (0, "dict", "", 2, 1, 4, 64, False, None, True),
                (1, "x", "x", 2, 4, 7, 10, False, "a", False),
                (1, "list", "", 4, 3, 16, 43, False, "b", False),
                (2, "dict", "", 4, 5, 18, 36, False, None, False),
                (3, 1, "1", 4, 8, 21, 22, False, "c", False),
                (3, "list", "", 5, 8, 30, 36, True, "d", False),
                (4, 1, "1", 5, 9, 31, 32, False, None, False),
                (4, 2, "2", 5, 12, 34, 35, False, None, False),
                (2, "list", "", 6, 5, 41, 43, True, None, False),
                (1, "dict", "", 7, 4, 47, 53, True, "e", False),
                (2, 1, "1", 7, 8, 51, 52, False, "f", False),
                (1, "dict", "", 8, 4, 57, 59, True, "g", False),
            ],
        ),
    ],
)
def test_every_value_knows_its_place(text: str, nodes: list[tuple[Any, ...]]) -> None:
    root = parse(front(text)).root
    assert root is not None
    assert tree(root) == nodes


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1" * 18, int("1" * 18)), ("1" * 19, "1" * 19), ("+1", 1), ("-1", -1), ("--1", "--1"),
        ("-.5", -0.5), ("+1.", 1.0), (".", "."), ("e5", "e5"), ("1E+5", 100_000.0), ("1e-1", 0.1),
        ("0o7", 7), ("0o8", "0o8"), ("0o" + "7" * 18, 0o777777777777777777),
        ("0o" + "7" * 19, "0o" + "7" * 19), ("0xG", "0xG"), ("0x" + "f" * 14, 0xFFFFFFFFFFFFFF),
        ("0x" + "f" * 15, "0x" + "f" * 15), ("1e400", "1e400"), ("-1e400", "-1e400"),
        ("1." + "0" * 61, 1.0), ("1." + "0" * 62, "1." + "0" * 62), ("TRUE", True), ("NULL", None),
    ],
)  # fmt: skip
def test_numbers_at_the_edge(word: str, value: object) -> None:
    got = resolve(word)
    assert (got, type(got)) == (value, type(value))
