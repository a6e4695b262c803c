"""Editors' Markdown: what it may say, and what never reaches a page."""

from __future__ import annotations

import pytest

from generator.content import read_file
from generator.model import Profile
from generator.site.introduction import introduction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("  \n", ""),
        ("An **open** seat.", "<p>An <strong>open</strong> seat.</p>"),
        ("# Title", "<h3>Title</h3>"),
        ("## Title", "<h3>Title</h3>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        (
            "[a](https://example.org/)",
            '<p><a href="https://example.org/" rel="nofollow noopener">a</a></p>',
        ),
        ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
        ("> Words.", "<blockquote>\n<p>Words.</p>\n</blockquote>"),
        ("- one\n\n1. two", "<ul>\n<li>one</li>\n</ul>\n<ol>\n<li>two</li>\n</ol>"),
        ("2022-04-01", "<p>2022-04-01</p>"),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    assert introduction(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<style>body{}</style>",
        "[a](javascript:alert(1))",
        '<a href="https://example.org" onclick="x()">a</a>',
        '<img src="https://example.org/pixel.gif">',
        "<iframe src='https://example.org'></iframe>",
        '<p style="color:red">a</p>',
        "![a](https://example.org/a.png)",
    ],
)
def test_nothing_active_or_foreign_survives(text: str) -> None:
    html = introduction(text)
    assert not any(
        word in html
        for word in ("<script", "<style", '="javascript:', "onclick=", "<img", "<iframe", "style=")
    )


def test_a_table() -> None:
    html = introduction("| Year | Won by |\n|---|---|\n| 2018 | Ann Poe |")
    assert "<th>Won by</th>" in html and "<td>Ann Poe</td>" in html


LONG = "word " * 3_900


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("", ""),
        (LONG, ""),
        (LONG * 2, "longer than 20000 characters"),
        ("[a](b) " * 500, ""),
        ("[a](b) " * 501, "more than 500 of the signs"),
        ("`a` <b" * 167, "more than 500 of the signs"),
        ("- a\n" * 1_001, "more than 1000 lines"),
        ("- a\n" * 990, ""),
        ("> " * 12 + "a", ""),
        ("a\n\n" + "> " * 13 + "a", "more than 12 levels"),
        ("1. - " * 7 + "a", "more than 12 levels"),
        ("\n\n".join("    " * level + "- a" for level in range(13)), ""),
        ("\n\n".join("    " * level + "- a" for level in range(14)), "more than 12 levels"),
        ("* * * * * * * * * * * * * * *", "more than 12 levels"),  # a rule: write it shorter
        ("***************", ""),
        ("a - b - c - d - e - f - g - h - i - j - k - l - m - n - o", ""),
    ],
)
def test_what_would_take_long_is_left_out_and_said(body: str, wrong: str) -> None:
    profile, issues = read_file(f"---\nname: T\n---\n\n{body}\n", "candidates/t.md", root="c/")
    assert isinstance(profile, Profile)
    said = " ".join(map(str, issues))
    assert wrong in said if wrong else not issues
    assert bool(profile.introduction) == (bool(body) and not wrong)
    if wrong:
        assert said.startswith("c/candidates/t.md:4:1: the introduction") and "left out; " in said


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://example.org/a:b", True),
        ("HTTPS://example.org/", True),
        ("mailto:a@example.org", True),
        ("../a/index.html#b:c", True),
        ("?a=b:c", True),
        ("a/b:c", True),
        ("#b", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("java script:alert(1)", False),
        ("java&Tab;script:alert(1)", False),
        ("IMG SRC=javascript:alert(1)", False),
        ("data:text/html,a", False),
        ("vbscript :a", False),
        ("tel:1", False),
    ],
)
def test_what_reads_as_a_scheme_is_a_known_one_or_no_link(address: str, leads: bool) -> None:
    html = introduction(f'<a href="{address}">a</a>')
    assert ("href" in html) is leads, html
