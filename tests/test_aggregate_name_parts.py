"""Names taken apart where titles, initials and brackets are in the way."""

from __future__ import annotations

import pytest

from generator.aggregate.names import (
    close,
    conflicting,
    ends_with,
    given_roots,
    person,
    pieces,
    same,
)


@pytest.mark.parametrize(
    ("text", "given", "surname", "title", "key"),
    [
        ("J. B. Pritzker", "jb", "pritzker", "", "jb pritzker"),
        ("J. R. R. Stone", "jrr", "stone", "", "jrr stone"),
        ("JB R. Stone", "jb r", "stone", "", "jb r stone"),
        ("John B. Stone", "john b", "stone", "", "john b stone"),
        ("John B. C. Stone", "john bc", "stone", "", "john bc stone"),
        ("Al C. Stone", "al c", "stone", "", "al c stone"),
        ("Ann Poe Jr.", "ann", "poe", "", "ann poe jr"),
        ("Secretary of State Ann Poe", "ann", "poe", "Secretary of State", "ann poe"),
        ("former state Sen. Ann Poe", "ann", "poe", "former state Sen.", "ann poe"),
        ("president pro tem Ann Poe", "ann", "poe", "president pro tem", "ann poe"),
        ("firefighter Ann Poe", "ann", "poe", "firefighter", "ann poe"),
        ("Ana de la Cruz", "ana", "de la cruz", "", "ana de la cruz"),
        ("poe", "", "poe", "", "poe"),
        ("Mayor", "", "mayor", "", "mayor"),
        ("", "", "", "", ""),
    ],
)
def test_taken_apart(text: str, given: str, surname: str, title: str, key: str) -> None:
    name = person(text)
    assert (" ".join(name.given), name.surname, name.title, name.key) == (
        given,
        surname,
        title,
        key,
    )
    assert name.alone == (not given)
    assert name.words == tuple(f"{given} {surname}".split())


@pytest.mark.parametrize(
    ("text", "nicknames"),
    [
        ('Ann "Nan" Poe', ("nan",)),
        ("Ann (Nan) Poe", ("nan",)),
        ("Ann [Nan] Poe", ("nan",)),
        ("Ann Poe (D)", ()),
        ("Ann Poe (Dover)", ()),
        ("Ann (D) Poe", ()),
        ("Ann (17th) Poe", ()),
    ],
)
def test_nicknames(text: str, nicknames: tuple[str, ...]) -> None:
    assert person(text).nicknames == nicknames
    assert person(text).key == "ann poe"


@pytest.mark.parametrize(
    ("one", "other", "told_apart"),
    [
        ("Ann Poe Jr.", "Ann Poe III", True),
        ("Ann Poe Jr.", "Ann Poe", False),
        ("Ann B. Poe", "Ann C. Poe", True),
        ("Ann B. Poe", "Ann Beth Poe", False),
        ("Ann Beth Poe", "Ann Barb Poe", False),
        ("Ann B. Poe", "Ann Poe", False),
        ("Ann B. Poe", "Eva C. Poe", False),
    ],
)
def test_told_apart(one: str, other: str, told_apart: bool) -> None:
    assert conflicting(person(one), person(other)) is told_apart
    assert conflicting(person(other), person(one)) is told_apart


@pytest.mark.parametrize(
    ("one", "other", "everywhere", "in_one_race"),
    [
        ("Poe", "poe", True, True),
        ("Poe", "Lee", False, False),
        ("Ann Poe Jr.", "Ann Poe", True, True),
        ("Ann Lee", "Ann Lee-Fox", False, True),
        ("Ann Fox", "Ann Lee-Fox", False, True),
        ("Ann Lee Fox", "Ann Lee-Fox", True, True),
        ("Bo Lee", "Ann Lee-Fox", False, False),
        ("Ann Lee-Ray", "Ann Lee-Fox", False, False),
        ("Ann X. Lee", "Ann Lee-Fox", False, False),
        ("Joe Poe", "Joseph Poe", True, True),
        ("A. Poe", "Ann Poe", False, True),
        ("AB Poe", "Ann Beth Poe", False, True),
        ("C. Poe", "Ann Beth Poe", False, False),
        ("Al Poe", "Ann Poe", False, False),
    ],
)
def test_compared_too(one: str, other: str, everywhere: bool, in_one_race: bool) -> None:
    for a, b in ((one, other), (other, one)):
        assert (same(person(a), person(b)), close(person(a), person(b))) == (
            everywhere,
            in_one_race,
        )


def test_ends_and_pieces() -> None:
    assert ends_with(person("Ann Poe Jr."), person("Poe Jr."))
    assert ends_with(person("Ann Poe Jr."), person("Poe"))
    assert not ends_with(person("Ann Poe"), person("Poe Jr."))
    assert not ends_with(person("Ann Poe"), person(""))
    assert pieces(person("Ann Lee-Fox")) == ("ann", "lee", "fox")
    assert {"pat", "patrick", "patricia"} <= given_roots("pat")
    assert given_roots("zebedee") == {"zebedee"}
