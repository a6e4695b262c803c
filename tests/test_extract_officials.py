"""Known officials, nicknames of states and round-ups: where a story plays, what "Sen." means."""

from __future__ import annotations

import pytest
from extract_reading import Read, races

from generator.extract import lexicon

Seat = tuple[str, str | None, str | None, str | None]
OATH = "Voters will decide in the Nov. 8 general election."


def official(office: str, given: str, name: str, area: str) -> lexicon.Official:
    return lexicon.Official(office, (given,), name, area, 2019, 2025)


@pytest.fixture(autouse=True)
def invented(monkeypatch: pytest.MonkeyPatch) -> None:
    """Officials that are nobody's."""
    those = [
        official("Governor", "Nora", "Quillfeather", "OH"),
        official("U.S. Senate", "Rolf", "Haldane", "VT"),
        official("U.S. House", "Petra", "Osgrave", "KS"),
        official("President", "Silas", "Wexcombe", "US"),
        # one surname, two states
        official("U.S. Senate", "Anna", "Dorrance", "UT"),
        official("U.S. House", "Bruno", "Dorrance", "ME"),
    ]
    table: dict[str, tuple[lexicon.Official, ...]] = {}
    for one in those:
        table[one.surname] = (*table.get(one.surname, ()), one)
    monkeypatch.setattr(lexicon, "officials", lambda: table)


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        # a known senator tells the chamber and the state
        (
            "Ana Valdez launched her campaign for Senate against Sen. Rolf Haldane.",
            {("U.S. Senate", "VT", None, None)},
        ),
        # and what is said of the campaign of one
        (
            "Sen. Rolf Haldane's bid for re-election drew Ana Valdez as a challenger.",
            {("U.S. Senate", "VT", None, None)},
        ),
        (
            "Gov. Nora Quillfeather is running for re-election as governor against Ana Valdez.",
            {("Governor", "OH", None, None)},
        ),
        # of a state's own legislature
        (
            "State Sen. Rolf Haldane is running for governor against Ana Valdez.",
            {("Governor", None, None, None)},
        ),
        # a surname that two hold needs the given name
        (
            "Ana Valdez is running for governor with the support of Dorrance.",
            {("Governor", None, None, None)},
        ),
        # a local official only shares the name
        (
            "Councilwoman Nora Quillfeather backs Ana Valdez, who is running for governor.",
            {("Governor", None, None, None)},
        ),
    ],
)
def test_where_it_plays(read: Read, sentence: str, seats: set[Seat]) -> None:
    assert races(read(sentence, OATH)) == seats


@pytest.mark.parametrize(
    ("paragraphs", "seats"),
    [
        (
            ("The Granite State's next governor may be Ana Valdez, who is running for governor.",),
            {("Governor", "NH", None, None)},
        ),
        (
            ("Ana Valdez is running for NJ Governor and hopes that New Jerseyans vote for her.",),
            {("Governor", "NJ", None, None)},
        ),
        (
            ("Ana Valdez, running for governor, told Texans that she will win the primary.",),
            {("Governor", "TX", None, None)},
        ),
        # a round-up: each sentence tells its own
        (
            (
                "Three states hold primaries Tuesday.",
                "In Kansas, Ana Valdez is running for governor.",
                "In Maine, Tom Harker is running for governor.",
                "In Nevada, Rita Ortiz is running for governor.",
            ),
            {("Governor", code, None, None) for code in ("KS", "ME", "NV")},
        ),
    ],
)
def test_states_told_otherwise(read: Read, paragraphs: tuple[str, ...], seats: set[Seat]) -> None:
    assert races(read(*paragraphs, OATH)) == seats


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        (
            "Mayor Tom Harker endorsed Silas Wexcombe on Monday, saying that his campaign will win"
            " the delegates it needs before the primary.",
            {("President", None, None, None)},
        ),
        # who backs somebody is no candidate
        (
            "Silas Wexcombe endorsed Ana Valdez for governor of Ohio ahead of the primary.",
            {("Governor", "OH", None, None)},
        ),
        # a president's name behind "for" is no contest
        (
            "Ana Valdez is running for governor of Ohio in a stronghold for President Silas"
            " Wexcombe.",
            {("Governor", "OH", None, None)},
        ),
    ],
)
def test_presidency(read: Read, sentence: str, seats: set[Seat]) -> None:
    assert races(read(sentence, OATH)) == seats


@pytest.mark.parametrize(
    "aside",
    [
        "Valdez is pushing for a City Council bill on rents.",
        "She called for Governor Harker to act on rents.",
        "The next gubernatorial election is in 2030.",
        "She served during a state Supreme Court race in April 2011.",
    ],
)
def test_no_contest(read: Read, aside: str) -> None:
    article = read("Ana Valdez is running for mayor of Marlow, Ohio.", aside, OATH)
    assert races(article) == {("Mayor", "OH", "Marlow", None)}


@pytest.mark.parametrize(
    ("headline", "seat"),
    [
        ("Ana Valdez Announces Run For Governor Of Ohio", ("Governor", "OH", None, None)),
        ("Valdez And Harker Vie In Race For Mayor", ("Mayor", "OH", "Marlow", None)),
    ],
)
def test_headlines_in_title_case(read: Read, headline: str, seat: Seat) -> None:
    body = "MARLOW, Ohio — Ana Valdez told supporters Monday that her campaign is about rents."
    assert seat in races(read(headline, body, OATH))


def test_the_list_is_whole() -> None:
    """Every row has the six columns, a known office and years in order."""
    known = {o.name for o in lexicon.offices()}
    for office, given, name, area, first, last in lexicon._rows("officeholders.tsv"):
        assert office in known and given and name and area
        assert int(first) <= int(last)
