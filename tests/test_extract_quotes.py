"""Quotations: whose words, in both mark styles, split, nested, over paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.quotes import Span, find_quotes


def told(*paragraphs: str) -> list[tuple[str, str]]:
    """Speaker and words of each quotation."""
    return [(cut(paragraphs, quote.speaker), quote.text) for quote in find_quotes(paragraphs)]


def cut(paragraphs: tuple[str, ...], span: Span | None) -> str:
    return paragraphs[span.paragraph][span.start : span.end] if span else ""


ONE_PARAGRAPH = [
    # after
    ("“We won,” Lee said.", [("Lee", "We won.")]),
    ('"We won," Lee said.', [("Lee", "We won.")]),
    ("“We won,” said state Sen. Ann Lee at a rally.", [("state Sen. Ann Lee", "We won.")]),
    ("“We won,” she told reporters.", [("she", "We won.")]),
    ("“We won,” said the union’s president.", [("the union’s president", "We won.")]),
    ("“We won,” his campaign said in a release.", [("his campaign", "We won.")]),
    ("“We won,” the Echo’s board wrote.", [("the Echo’s board", "We won.")]),
    ("“We won,” Lee was quoted as saying.", [("Lee", "We won.")]),
    ("“Why?” she asked.", [("she", "Why?")]),
    ("“We won!” tweeted Kim.", [("Kim", "We won!")]),
    (
        "“It is ours,” according to Local 5 President Bob Ray.",
        [("Local 5 President Bob Ray", "It is ours.")],
    ),
    ('"It is an honor." -- Mary Kim', [("Mary Kim", "It is an honor.")]),
    ("“We won,” Ann Lee, 45, of Dayton, said Monday.", [("Ann Lee", "We won.")]),
    ("“We won,” Lee and Kim said.", [("Lee and Kim", "We won.")]),
    # before
    ("In a statement Monday, Lee said: “We won.”", [("Lee", "We won.")]),
    ("She added, “We won.”", [("She", "We won.")]),
    ("Kim told reporters “We will see.”", [("Kim", "We will see.")]),
    ('- Kim: "If she wins, all is lost."', [("Kim", "If she wins, all is lost.")]),
    ("Ann Lee, head of the local, on Monday said, “We won.”", [("Ann Lee", "We won.")]),
    ("Lee was glad, she said. “It was hard.”", [("she", "It was hard.")]),
    # split
    ("“We won,” said Lee. “It was hard.”", [("Lee", "We won. It was hard.")]),
    ("“We won,” Lee said, “and soon all will.”", [("Lee", "We won, and soon all will.")]),
    ("“I believe,” said Kim, a teacher, “in it.”", [("Kim", "I believe, in it.")]),
    ('"We won," said Lee. "It was hard," he added.', [("Lee", "We won."), ("he", "It was hard.")]),
    ("“We won,” said Lee. “We lost,” said Kim.", [("Lee", "We won."), ("Kim", "We lost.")]),
    # nested, turned or mixed marks
    (
        "“He said, ‘You are done,’ and left,” Lee told us.",
        [("Lee", "He said, ‘You are done,’ and left.")],
    ),
    ("“He called it “a shame” twice,” Lee said.", [("Lee", "He called it “a shame” twice.")]),
    ("” We need a change,” Lee said.", [("Lee", "We need a change.")]),
    ('"We need a change,” Lee said.', [("Lee", "We need a change.")]),
    # parts of sentences
    ("Lee said she is “ready to lead this town.”", [("Lee", "ready to lead this town.")]),
    ("The board is “too big to be useful,” Lee said Tuesday.", [("Lee", "too big to be useful")]),
    (
        "According to the union, “members want a fighter now.”",
        [("the union", "members want a fighter now.")],
    ),
    (
        "Lee released a statement calling it “wrong and beneath us.”",
        [("Lee", "wrong and beneath us.")],
    ),
    (
        "Ray calls Lee, a lawyer, a “fighter for this county” who “has been with us for years.”",
        [("Ray", "fighter for this county"), ("Ray", "has been with us for years.")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_PARAGRAPH)
def test_one_paragraph(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is a so-called “safe seat,” she said.",
        "She said the “war room” is open.",
        "Her ad, titled “Fighting for You,” Lee said, will run.",
        "William “Dock” Lee said he is in.",
        "“A strong start.” The union backed Kim on Monday, Lee said.",
        "A sign read nothing, and “nobody at all came by” that day.",
        "He stands 6'2\" and runs.",
        "She said she won.",
        "“”",
        "“",
    ],
)
def test_no_quotations(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ("“We fought. We won.", "“And we will again,” Lee said."),
            [("Lee", "We fought. We won. And we will again.")],
        ),
        (
            ("“We fought,” Lee said. “We won.", "“And we will again.”", "Kim left."),
            [("Lee", "We fought. We won. And we will again.")],
        ),
        (
            ('"We fought," Lee said. "We won.', '"And we will."'),
            [("Lee", "We fought. We won. And we will.")],
        ),
        (("Lee wrote in a post:", "“We did it.”"), [("Lee", "We did it.")]),
        (
            ("“A deal is a deal,” Lee said.", "“Nobody can break it.”"),
            [("Lee", "A deal is a deal."), ("Lee", "Nobody can break it.")],
        ),
        (
            ("“A deal is a deal,” Lee said.", "Kim left.", "“Nobody can break it.”"),
            [("Lee", "A deal is a deal.")],
        ),
        (
            ("“We fought,” Lee said. “We won.", "Kim left, and “all is well here,” she said."),
            [("Lee", "We fought. We won."), ("she", "all is well here")],
        ),
    ],
)
def test_several_paragraphs(paragraphs: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert told(*paragraphs) == expected


def test_introduction_and_verb_are_places_of_the_text() -> None:
    text = ("Ann Lee, the president of the union, said nurses “need help now more than ever.”",)
    (quote,) = find_quotes(text)
    assert cut(text, quote.speaker) == "Ann Lee"
    assert cut(text, quote.introduction) == "the president of the union"
    assert cut(text, quote.verb) == "said"
    assert (quote.partial, quote.inherited) == (True, False)


def test_an_aside_is_no_introduction() -> None:
    (quote,) = find_quotes(["The mayor, who won in 2019, said “we will hold the line.”"])
    assert quote.introduction is None


def test_speech_that_goes_on_is_marked_as_inherited() -> None:
    quotes = find_quotes(["“We won,” Lee said.", "“It was hard.”"])
    assert [quote.inherited for quote in quotes] == [False, True]


MARKED = st.lists(
    st.sampled_from(
        [
            "according to",
            "the union",
            "and",
            "who",
            "- ",
            "on Monday",
            "(",
            "said that",
            "“",
            "”",
            '"',
            "‘",
            "’",
            "Lee",
            "said",
            "she",
            ",",
            ".",
            " ",
            "calls",
            ":",
            "We won",
            "—",
        ]
    ),
    max_size=25,
).map(" ".join)


@given(st.lists(MARKED, max_size=4))
def test_any_marks_are_read_and_places_are_real(paragraphs: list[str]) -> None:
    for quote in find_quotes(paragraphs):
        assert quote.text
        for span in (*quote.parts, quote.speaker, quote.verb, quote.introduction):
            if span is not None:
                inner = paragraphs[span.paragraph][span.start : span.end]
                assert inner == inner.strip() != ""
