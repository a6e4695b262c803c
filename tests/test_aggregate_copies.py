"""Copies of one wire story count as one report."""

from __future__ import annotations

import random

from aggregate_articles import SOS, article, backs, linked, only_race, runs

from generator.aggregate.explain import explain


def _words(seed: int, count: int = 160) -> list[str]:
    chance = random.Random(seed)
    letters = "abcdefghijklmnoprstuvw"
    words = ["".join(chance.choices(letters, k=chance.randrange(2, 12))) for _ in range(count)]
    return [word + "." * (at % 12 == 11) for at, word in enumerate(words)]


def _story(seed: int, changed: int = 0) -> tuple[str, ...]:
    words = _words(seed)
    for at in range(changed):
        words[at * 37 % len(words)] = "edited"
    return (" ".join(words[:80]), " ".join(words[80:]))


def test_near_identical_articles_count_as_one_with_several_outlets() -> None:
    tracker = linked(
        article("2022-01-02", SOS, backs("Sierra Club", "Anna Valencia"), text=_story(1, 3),
                outlet="Second Times", path="articles/2022/b"),
        article("2022-01-01", SOS, backs("Sierra Club", "Anna Valencia"), text=_story(1),
                outlet="First Herald", path="articles/2022/a"),
        article("2022-01-03", SOS, runs("Anna Valencia"), text=_story(2), path="articles/2022/c"),
    )  # fmt: skip
    lead, copy = tracker.reports["articles/2022/a"], tracker.reports["articles/2022/b"]
    assert (lead.copies, lead.outlets) == (("articles/2022/b",), ("First Herald", "Second Times"))
    assert (copy.copy_of, copy.copies) == ("articles/2022/a", ())
    assert only_race(tracker).articles == ("articles/2022/c", "articles/2022/a")
    # Both sentences stay.
    assert len(only_race(tracker).endorsements[0].sources) == 2
    assert only_race(tracker).candidacies[0].articles == ("articles/2022/c", "articles/2022/a")
    assert "b counts with articles/2022/a" in "\n".join(explain(tracker, SOS.id))


def test_not_a_copy() -> None:
    tracker = linked(
        article("2022-01-01", SOS, text=_story(1), path="articles/2022/a"),
        article("2022-03-01", SOS, text=_story(1), path="articles/2022/months-later"),
        article("2022-01-02", SOS, text=_story(1, 90), path="articles/2022/rewritten"),
        article("2022-01-02", SOS, text=("Short text.",), path="articles/2022/short"),
        article("2022-01-02", SOS, text=("Short text.",), path="articles/2022/short-too"),
        article("2022-01-02", SOS, text=(*_story(1), *_story(5), *_story(6)),
                path="articles/2022/quoting-it-whole"),
    )  # fmt: skip
    assert all(report.copy_of is None for report in tracker.reports.values())


def test_an_excerpt_of_more_than_half_is_a_copy_and_undated_ones_stand_behind() -> None:
    tracker = linked(
        article(None, SOS, text=_story(1), path="articles/undated/a"),
        article("2022-01-02", SOS, text=(" ".join(_words(1)[:130]),), path="articles/2022/b"),
    )
    assert tracker.reports["articles/undated/a"].copy_of == "articles/2022/b"
