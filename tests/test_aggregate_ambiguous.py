"""Names and numbers that fit several: never joined by the order in which they are read."""

from __future__ import annotations

import pytest
from aggregate_articles import SOS, article, backs, linked, runs


def _together(kind: str, *names: str) -> set[frozenset[str]]:
    """The names that got one page, each told by an article of its own."""
    told = [runs(n) if kind == "person" else backs(n, "Ann Lee") for n in names]
    articles = [article(f"2022-01-{day:02}", SOS, fact) for day, fact in enumerate(told, 1)]
    actors = linked(*articles).actors.values()
    found = {frozenset({actor.name, *actor.aliases}) & {*names} for actor in actors}
    return {group for group in found if len(group) > 1}


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (("Robert Poe Jr.", "Robert Poe Sr.", "Robert Poe"), ()),
        (("David Moore", "Daniel Moore", "D. Moore"), ()),
        (("Roderick Sawyer", "Rodney Sawyer", "Rod Sawyer"), ()),
        (("David Moore", "Sidney Moore", "D. Moore"), ("David Moore", "D. Moore")),
        (("Roderick Sawyer", "Rod Sawyer"), ("Roderick Sawyer", "Rod Sawyer")),
    ],
)
def test_a_short_name_is_nobodys_where_two_fit(
    names: tuple[str, ...], joined: tuple[str, ...]
) -> None:
    expected = {frozenset(joined)} if joined else set()
    assert _together("person", *names) == _together("person", *names[::-1]) == expected


def test_a_title_before_the_surname_decides() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("David Moore", title="Ald."), runs("Sidney Moore")),
        article("2022-01-02", SOS, runs("Ald. Moore")),
    )
    assert list(tracker.actors) == ["david-moore", "sidney-moore"]


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        (("Painters DC 30", "Painters District Council 30", "Painters Local 30"),
         ("Painters DC 30", "Painters District Council 30")),
        (("AFSCME Local 31", "AFSCME Council 31", "Illinois AFSCME 31"), ()),
        (("FOP Lodge 7", "Chicago FOP Lodge 7", "FOP Lodge 7 PAC"),
         ("FOP Lodge 7", "Chicago FOP Lodge 7")),
        (("Illinois Nurses Association", "Illinois Nurses Assn.", "Ohio Nurses Assn."),
         ("Illinois Nurses Association", "Illinois Nurses Assn.")),
        (("32BJ SEIU", "SEIU Local 32BJ", "SEIU Local 32"), ("32BJ SEIU", "SEIU Local 32BJ")),
        (("1199SEIU", "SEIU 1199", "SEIU"), ("1199SEIU", "SEIU 1199")),
    ],
)  # fmt: skip
def test_numbers_of_locals_and_councils(names: tuple[str, ...], joined: tuple[str, ...]) -> None:
    expected = {frozenset(joined)} if joined else set()
    assert _together("body", *names) == expected
