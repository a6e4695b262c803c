"""Whom a pronoun, a description or an unnamed "union" means: seen in the facts that rest on it."""

from __future__ import annotations

import pytest
from extract_reading import Read, endorsements

RACE = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."
UNION, CLUB = "River Dockers Union", "Blake County Democratic Club"
V, H = "Ana Valdez", "Tom Harker"

Fact = tuple[str, str | None, str]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "The River Dockers Union met Monday. It endorsed Valdez.",
            {(UNION, V, "endorse")},
        ),
        (
            "The River Dockers Union met Monday. The union endorsed Valdez.",
            {(UNION, V, "endorse")},
        ),
        (
            "The River Dockers Union endorsed Valdez. The union also backed Rosa Quint for Blake "
            "County sheriff.",
            {(UNION, V, "endorse"), (UNION, "Rosa Quint", "endorse")},
        ),
        (
            "Valdez spoke Monday. She was endorsed by the River Dockers Union.",
            {(UNION, V, "endorse")},
        ),
        (
            "Harker spoke Monday. He won the backing of the River Dockers Union.",
            {(UNION, H, "endorse")},
        ),
        (
            "Valdez and Harker spoke Monday. The River Dockers Union endorsed her.",
            {(UNION, V, "endorse")},
        ),
        (
            "Valdez and Harker spoke Monday. The River Dockers Union endorsed him.",
            {(UNION, H, "endorse")},
        ),
        (
            "Ruth Oakes spoke Monday. She endorsed Harker.",
            {("Ruth Oakes", H, "endorse")},
        ),
        (
            "The Blake County Democratic Club met Monday. The club endorsed Valdez.",
            {(CLUB, V, "endorse")},
        ),
        ("Members of the River Dockers Union voted to endorse Valdez.", {(UNION, V, "endorse")}),
        (
            "“We endorse Ana Valdez,” said Joy Lind, president of the River Dockers Union.",
            {(UNION, V, "endorse")},
        ),
        (
            "Valdez, who spoke Monday, and the River Dockers Union, which endorsed her, marched.",
            {(UNION, V, "endorse")},
        ),
    ],
)
def test_who_is_meant(read: Read, sentences: str, expected: set[Fact]) -> None:
    assert endorsements(read(RACE, sentences, DAY)) == expected


@pytest.mark.parametrize(
    "sentences",
    [
        "The union endorsed Valdez.",
        "It endorsed Valdez.",
        "Some have endorsed Valdez.",
    ],
)
def test_nobody_is_invented(read: Read, sentences: str) -> None:
    assert endorsements(read(RACE, sentences, DAY)) == set()


def test_the_same_across_paragraphs(read: Read) -> None:
    article = read(RACE, "The River Dockers Union met Monday.", "The union endorsed Valdez.", DAY)
    assert endorsements(article) == {(UNION, V, "endorse")}


@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        ("Valdez is a lawyer. She suspended her campaign Monday.", V),
        ("Harker is a baker. He suspended his campaign Monday.", H),
        ("Valdez praised Harker as he suspended his campaign Monday.", H),
    ],
)
def test_whose_campaign_ended(read: Read, sentences: str, who: str) -> None:
    found = [e.who for e in read(RACE, sentences, DAY).events if e.type == "withdrawal"]
    assert found == [(who,)]
