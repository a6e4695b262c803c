"""Editors' Markdown: what it may say, and what never reaches a page."""

from __future__ import annotations

import pytest

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
