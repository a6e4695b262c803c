"""Names of people taken apart and compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.names import close, ends_with, person, same


@pytest.mark.parametrize(
    ("text", "given_names", "surname", "shown"),
    [
        ("Alexi Giannoulias", ("alexi",), "giannoulias", "Alexi Giannoulias"),
        (
            "former state Treasurer Alexi Giannoulias",
            ("alexi",),
            "giannoulias",
            "Alexi Giannoulias",
        ),
        ("Secretary of State Jesse White", ("jesse",), "white", "Jesse White"),
        ("House Republican Leader Jim Durkin", ("jim",), "durkin", "Jim Durkin"),
        ("broadcaster William Kelly", ("william",), "kelly", "William Kelly"),
        ("Ald. David Moore (17th)", ("david",), "moore", "David Moore"),
        ("Dan Brady, of Bloomington", ("dan",), "brady", "Dan Brady"),
        ("Moore", (), "moore", "Moore"),
        ("Mayor Lightfoot", (), "lightfoot", "Lightfoot"),
        ("Steve Judge", ("steve",), "judge", "Steve Judge"),
        ("Chris Van Hollen", ("chris",), "van hollen", "Chris Van Hollen"),
        ("J. B. Pritzker", ("jb",), "pritzker", "J. B. Pritzker"),
        ("J.B. Pritzker", ("jb",), "pritzker", "J.B. Pritzker"),
        ("Ja'Mal Green", ("jamal",), "green", "Ja'Mal Green"),
        ("Dean Phillips", ("dean",), "phillips", "Dean Phillips"),
    ],
)
def test_parts(text: str, given_names: tuple[str, ...], surname: str, shown: str) -> None:
    name = person(text)
    assert (name.given, name.surname, name.text) == (given_names, surname, shown)


def test_nickname_suffix_title() -> None:
    assert person('U.S. Rep. Jesús "Chuy" García').nicknames == ("chuy",)
    assert person("Martin King, Jr.").suffix == "jr"
    assert person("U.S. Rep. Bobby Rush").title == "U.S. Rep."


@pytest.mark.parametrize(
    ("one", "other", "everywhere", "in_one_race"),
    [
        ("Jesús García", "Jesus Garcia", True, True),
        ('Jesús "Chuy" García', "Chuy Garcia", True, True),
        ("Dan Brady", "Daniel Brady", True, True),
        ("MaryAnn Mahlen", "Mary Ann Mahlen", True, True),
        ("J.B. Pritzker", "JB Pritzker", True, True),
        ("Rod Sawyer", "Roderick Sawyer", True, True),
        ("Kam Buckner", "Kambium Buckner", False, True),
        ("D. Moore", "David Moore", False, True),
        ("Willard Mitt Romney", "Mitt Romney", False, True),
        ("Richard Michael Dale", "Mike Dale", False, True),
        ("Steven Reed", "Stephen Reed", False, True),
        ("Catherine Pugh", "Kathryn Pugh", False, True),
        ("Ana Lopez-Garcia", "Ana Lopez Garcia", True, True),
        ("Ana Lopez-Garcia", "Ana Lopez", False, True),
        ("Susan Smith", "Susan Smith Jones", False, True),
        ("Nguyen Van Tran", "Tran Van Nguyen", False, True),
        ("Ana Lopez-Garcia", "Eva Lopez", False, False),
        ("Ana Lopez-Garcia", "Ana Garza", False, False),
        ("Mark Lee", "Mary Lee", False, False),
        ("Dan Lee", "Don Lee", False, False),
        ("Smith James", "James Brown", False, False),
        ("David Moore", "Sidney Moore", False, False),
        ("Dan Brady", "Bill Brady", False, False),
        ("Dan Moore", "David Moore", False, False),
        ("Donald Trump Jr.", "Donald Trump Sr.", False, False),
        ("John A. Smith", "John B. Smith", False, False),
        ("Emily Johnson", "Brandon Johnson", False, False),
        ("Patrick Dowell", "Patricia Dowell", False, False),
        ("Moore", "David Moore", False, False),
    ],
)
def test_compared(one: str, other: str, everywhere: bool, in_one_race: bool) -> None:
    for a, b in ((one, other), (other, one)):
        assert same(person(a), person(b)) is everywhere
        assert close(person(a), person(b)) is in_one_race


@pytest.mark.parametrize(
    ("full", "short", "expected"),
    [
        ("Sidney Moore", "Moore", True),
        ("Catherine Cortez Masto", "Cortez Masto", True),
        ("Chris Van Hollen", "Van Hollen", True),
        ("Sidney Moore", "Sidney", False),
        ("Debbie Mucarsel-Powell", "Powell", False),
        ("Sidney Moore", "Sidney Moore", False),
    ],
)
def test_surname_alone(full: str, short: str, expected: bool) -> None:
    assert ends_with(person(full), person(short)) is expected


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_a_name_and_comparing_is_symmetric(one: str, other: str) -> None:
    a, b = person(one), person(other)
    assert same(a, b) == same(b, a)
    assert close(a, b) == close(b, a)
