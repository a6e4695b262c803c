"""People under their full names: nicknames, suffixes, particles, two people of one surname."""

from __future__ import annotations

import pytest
from extract_reading import Read, endorsements, fails

from generator.model import Profile, Roster

RACE = "MARLOW, Ohio — Voters will choose the next mayor of Marlow in the Nov. 7 election."


@pytest.mark.parametrize(
    "name",
    [
        "Ana Valdez",
        "Ana M. Valdez",
        "A.J. Valdez",
        "J. Thomas Harker",
        "Mary Ann Harker",
        "Ana Valdez-Lind",
        "Anne-Marie Harker",
        "Tom Harker Jr.",
        "Tom Harker III",
        "Tom O’Dell",
        "Tom O'Dell",
        "Carla de la Peña",
        "Jan van der Berg",
        "José Núñez",
        "Thomas “Tip” Harker",
        "Jo McAllen",
        "LaDonna Price",
        "Mark May",
        "Rose Green",
        "Jesse Black",
    ],
)
def test_full_names(read: Read, name: str) -> None:
    article = read(RACE, f"{name} and Rosa Quint are running for mayor.")
    assert {c.name for c in article.candidates} == {name, "Rosa Quint"}


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Ana Valdez", "Valdez", "Ana Valdez"),
        ("Ana Valdez", "Ms. Valdez", "Ana Valdez"),
        ("Ana Valdez", "Councilwoman Valdez", "Ana Valdez"),
        ("Valdez", "Ana Valdez", "Ana Valdez"),
        ("Robert Harker", "Bob Harker", "Robert Harker"),
        ("Bill Harker", "William Harker", "Bill Harker"),
        ("Tom Harker Jr.", "Harker", "Tom Harker Jr."),
        ("Ana M. Valdez", "Ana Valdez", "Ana M. Valdez"),
    ],
)
def test_one_person_under_two_names(read: Read, first: str, second: str, name: str) -> None:
    article = read(
        RACE,
        f"{first} and Rosa Quint are running for mayor.",
        f"{second} launched a campaign for mayor on Monday.",
    )
    assert {c.name for c in article.candidates} == {name, "Rosa Quint"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ana Valdez", "Luis Valdez"),
        ("Tom Harker", "Jane Harker"),
        ("Tom Harker Sr.", "Tom Harker Jr."),
    ],
)
def test_two_people_of_one_surname(read: Read, first: str, second: str) -> None:
    article = read(RACE, f"{first} is running for mayor. {second} is also running for mayor.")
    assert {c.name for c in article.candidates} == {first, second}


def test_a_spouse_of_the_same_surname_is_somebody_else(read: Read) -> None:
    article = read(
        RACE,
        "Ana Valdez and Tom Harker are running for mayor.",
        "Luis Valdez, her husband, is a baker.",
        "The River Dockers Union endorsed Ana Valdez.",
    )
    assert {c.name for c in article.candidates} == {"Ana Valdez", "Tom Harker"}
    assert endorsements(article) == {("River Dockers Union", "Ana Valdez", "endorse")}


@pytest.mark.parametrize(
    "words",
    [
        "Election Day",
        "Blake County",
        "Main Street",
        "Grand Rapids",
        "Marlow High School",
        "Supreme Court",
        "New Year",
        "River Dockers Union",
    ],
)
def test_what_is_nobodys_name(read: Read, words: str) -> None:
    article = read(
        RACE,
        "Ana Valdez and Tom Harker are running for mayor.",
        f"They spoke of {words} on Monday.",
    )
    assert {c.name for c in article.candidates} == {"Ana Valdez", "Tom Harker"}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("River Dockers Union (RDU)", "RDU"),
        ("River Dockers Union", "RDU"),
        fails(
            "a body under the last words of its name becomes another body",
            "River Dockers Union",
            "The Dockers Union",
        ),
        ("River Dockers Union", "The union"),
    ],
)
def test_a_body_under_its_short_name(read: Read, full: str, short: str) -> None:
    article = read(
        RACE,
        "Ana Valdez and Tom Harker are running for mayor.",
        f"The {full} met on Monday.",
        f"{short} endorsed Valdez.",
    )
    assert endorsements(article) == {("River Dockers Union", "Ana Valdez", "endorse")}


def test_editors_names_are_evidence(read: Read) -> None:
    text = (RACE, "Xq Zhyrr and Rosa Quint are running for mayor.")
    roster = Roster(candidates=(Profile("candidate", "xq-zhyrr", name="Xq Zhyrr"),))
    found = {c.name for c in read(*text, roster=roster).candidates}
    assert found == {"Xq Zhyrr", "Rosa Quint"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Republicans Ana Valdez and Tom Harker are running for mayor.",
        "Former Council Members Ana Valdez and Tom Harker are running for mayor.",
        "Former Rep. Ana Valdez and N.H. Rep. Tom Harker are running for mayor.",
        "Senate President Pro Tempore Ana Valdez and Tom Harker are running for mayor.",
        "The Marlow Teachers Association and Tom Harker disagree. Harker and Ana Valdez are "
        "running for mayor.",
        "Ana Valdez is running for mayor against Tom Harker. Her husband, Lee Valdez, teaches. "
        "Valdez filed on Monday.",
    ],
)
def test_people_beside_titles_and_bodies(read: Read, sentence: str) -> None:
    assert {c.name for c in read(RACE, sentence).candidates} == {"Ana Valdez", "Tom Harker"}


def test_a_double_surname_in_a_list(read: Read) -> None:
    article = read(
        RACE, "The Ohio Farm Bureau endorsed Ana Valdez in Ward 1 and Maka Lee-Harker in Ward 2."
    )
    assert ("Ohio Farm Bureau", "Maka Lee-Harker", "endorse") in endorsements(article)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bill Quint spoke. William Quint is running for mayor. Bill Quint leads.", "Bill Quint"),
        ("William Quint is running for mayor. Bill Quint leads.", "William Quint"),
        ("Bo Lund is running for mayor. Bo A. Lund Jr. leads.", "Bo A. Lund"),
    ],
)
def test_the_form_that_the_text_uses_most(read: Read, text: str, name: str) -> None:
    found = [c.name for c in read("MARLOW, Ohio — Voters choose a mayor Nov. 7.", text).candidates]
    assert any(n.startswith(name) for n in found)


def test_a_surname_with_its_suffix_is_the_person_who_has_it(read: Read) -> None:
    article = read(
        RACE,
        "Tom Harker Jr., a farmer, and Rosa Quint are running for mayor.",
        "Harker Jr. and Quint will debate on Monday. Quint leads Harker Jr. in donations.",
    )
    assert {c.name for c in article.candidates} == {"Tom Harker Jr.", "Rosa Quint"}
    (debate,) = (event for event in article.events if event.type == "debate")
    assert set(debate.who) == {"Tom Harker Jr.", "Rosa Quint"}


@pytest.mark.parametrize("name", ["La Shawn Ford", "De Andre Lee", "An Nguyen"])
def test_given_names_that_look_like_other_words(read: Read, name: str) -> None:
    article = read(RACE, f"Mayor: {name} (D), Rosa Quint (R)")
    assert {c.name for c in article.candidates} == {name, "Rosa Quint"}


def test_an_article_before_a_surname_is_no_given_name(read: Read) -> None:
    article = read(
        RACE,
        "Lou Ambrose and Rosa Quint are running for mayor.",
        "An Ambrose challenge to the petitions of Quint was thrown out by a judge.",
    )
    assert {c.name for c in article.candidates} == {"Lou Ambrose", "Rosa Quint"}
