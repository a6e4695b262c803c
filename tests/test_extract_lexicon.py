"""The word lists: sound, read once, and what they tell of places and offices."""

from __future__ import annotations

import re

import pytest

from generator.extract import lexicon

LEVELS = {
    "nation", "state", "us-district", "state-district", "city", "city-district", "county",
    "county-district", "school", "court",
}  # fmt: skip


def test_every_office_is_sound() -> None:
    offices = lexicon.offices()
    names = [office.name for office in offices]
    assert len(set(names)) == len(names) > 30
    for office in offices:
        assert office.level in LEVELS, office.name
        assert office.wordings, office.name
        for wording in office.wordings:
            re.compile(wording, re.IGNORECASE)


@pytest.mark.parametrize(
    "name",
    [
        "Governor", "Lieutenant Governor", "Secretary of State", "Attorney General", "Treasurer",
        "Comptroller", "Auditor", "Superintendent of Public Instruction", "U.S. Senate",
        "U.S. House", "President", "State Senate", "State House", "Mayor", "City Council",
        "City Clerk", "City Controller", "County Executive", "County Commissioner",
        "County Supervisor", "County Judge", "County Clerk", "Sheriff", "District Attorney",
        "School Board", "Judge", "Supreme Court", "Constable",
    ],
)  # fmt: skip
def test_the_offices_of_the_content_format_are_there(name: str) -> None:
    assert name in {office.name for office in lexicon.offices()}


@pytest.mark.parametrize(
    ("office", "level"),
    [
        ("Mayor", "city"),
        ("Governor", "state"),
        ("U.S. House", "us-district"),
        ("Harbor Pilot", "state"),
    ],
)
def test_levels(office: str, level: str) -> None:
    assert lexicon.office_level(office) == level


@pytest.mark.parametrize(
    ("city", "state"),
    [
        ("Toledo", "OH"),
        ("Chicago", "IL"),
        ("Springfield", None),
        ("Marlow", None),
        ("", None),
        ("toledo", None),
    ],
)
def test_the_state_of_a_city(city: str, state: str | None) -> None:
    assert lexicon.places().state_of_city(city) == state


@pytest.mark.parametrize(
    ("county", "state"),
    [("Cuyahoga County", "OH"), ("Washington County", None), ("Cook County", None), ("", None)],
)
def test_the_state_of_a_county(county: str, state: str | None) -> None:
    assert lexicon.places().state_of_county(county) == state


def test_states_by_name_and_abbreviation() -> None:
    states, names = lexicon.places().states, lexicon.places().names
    assert states["ohio"] == "OH"
    assert states["nev."] == "NV"
    assert set(states.values()) == set(names)
    assert len(names) >= 51
    assert all(re.fullmatch(r"[A-Z]{2}", code) for code in names)
    assert all(states[name.lower()] == code for code, name in names.items())


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("West Virginia", "West Virginia"),
        ("Virginia", "Virginia"),
        ("N.C.", "N.C."),
        ("Arkansas", "Arkansas"),
        ("ohio", None),
    ],
)
def test_the_longest_state_wins(text: str, match: str | None) -> None:
    found = re.match(lexicon.state_pattern(), text)
    assert (found and found.group()) == match


def test_given_names_tell_the_sex() -> None:
    names = lexicon.given_names()
    assert set(names.values()) <= {"m", "f", "u"}
    assert (names["Ana"], names["Tom"]) == ("f", "m")


def test_every_data_file_says_where_it_comes_from() -> None:
    for path in lexicon.DATA.iterdir():
        assert path.read_text(encoding="utf-8").startswith("#"), path.name


def test_lists_are_read_once_and_digested() -> None:
    assert lexicon.offices() is lexicon.offices()
    assert lexicon.places() is lexicon.places()
    assert re.fullmatch(r"[0-9a-f]{64}", lexicon.digest())
