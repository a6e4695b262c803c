"""Whom the place of an attribution's subject means, and which quotations are facts."""

from __future__ import annotations

import pytest
from extract_reading import Read

RACE = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“We will win this race,” Valdez said.", "Ana Valdez"),
        ("“We will win this race,” Valdez campaign manager Lee Poe said.", "Lee Poe"),
        # a body speaks, or only a borrowed phrase stands in marks
        ("“We will win this race,” Valdez's campaign said.", None),
        ("Harker called the plan “a good one.”", None),
    ],
)
def test_who_said_it(read: Read, sentence: str, speaker: str | None) -> None:
    found = [q.speaker for q in read(RACE, sentence, DAY).quotes]
    assert found == ([speaker] if speaker else [])


def test_who_speaks_does_not_name_himself(read: Read) -> None:
    article = read(
        RACE,
        "Tom Harker met Bill Roe on Monday.",
        "“I asked Bill Roe for his vote,” he said.",
        DAY,
    )
    assert [q.speaker for q in article.quotes] == ["Tom Harker"]
