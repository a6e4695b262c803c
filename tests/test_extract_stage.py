"""The stage that an endorsement is for, from its own sentences."""

from __future__ import annotations

import pytest
from extract_reading import Read

from generator.extract.endorsed_stage import stage_of


@pytest.mark.parametrize(
    ("sentences", "stage"),
    [
        (["The union endorsed Ann Doe in the Democratic primary for treasurer."], "primary"),
        (["Bo Roe backs Ann Doe ahead of the June 28 primary."], "primary"),
        (["Bo Roe backs her for the Republican nomination."], "primary"),
        (["The firefighters are behind Ann Doe in the April 4 runoff."], "runoff"),
        (["The paper chose Ann Doe for the general election."], "general"),
        (["The union endorsed Ann Doe for treasurer."], None),
        (["The union endorsed Ann Doe, who won the Democratic primary in June."], None),
        (["The union endorsed Ann Doe after the runoff."], None),
        (["Teachers of a primary school cheered when the union endorsed Ann Doe."], None),
        (["It backed her in the primary and in the general election."], None),
        (["It is for Doe.", "In the primary for auditor, the board chose Doe."], "primary"),
    ],
)
def test_stage(sentences: list[str], stage: str | None) -> None:
    assert stage_of(sentences) == stage


def test_the_stage_is_written_down(read: Read) -> None:
    article = read(
        "In the Republican primary for governor of Illinois, the Farm Bureau endorsed Ann Valdez.",
        date="2022-05-31",
    )
    assert [e.stage for e in article.endorsements] == ["primary"]
