"""What the words around a name or an office decide: kin, former posts, holders, other contests."""

from __future__ import annotations

import pytest
from extract_reading import Read, races

OATH = "The primary election is in June. Voters will decide in the Nov. 5 general election."


def running(article: object) -> dict[str, str | None]:
    return {c.name: c.status for c in article.candidates}  # type: ignore[attr-defined]


def test_a_surname_is_not_the_grandparents(read: Read) -> None:
    article = read(
        "U.S. Rep. Dale Ostrander IV, grandson of former U.S. Attorney General and presidential "
        "candidate Royce W. Ostrander, is running for U.S. Senate in Maine.",
        "Ostrander launched his campaign in Bangor and said his primary bid would be a long one.",
        "The incumbent, Democrat Ana Valdez, is seeking re-election.",
    )
    assert "Dale Ostrander IV" in running(article)
    assert "Royce W. Ostrander" not in running(article)
    assert {office for office, *_ in races(article)} == {"U.S. Senate"}


def test_a_question_in_a_headline_is_no_name(read: Read) -> None:
    article = read(
        "Will Ana Valdez Become the Next Senator?",
        "Ana Valdez is running for U.S. Senate in Maine against Tom Harker.",
        OATH,
    )
    assert set(running(article)) == {"Ana Valdez", "Tom Harker"}


def test_a_former_nominee_at_a_rally_does_not_run(read: Read) -> None:
    article = read(
        "Ana Valdez is running for U.S. Senate in Maine against Tom Harker.",
        "Former GOP vice presidential nominee Nell Ortiz appeared at a rally for Valdez.",
        OATH,
    )
    assert set(running(article)) == {"Ana Valdez", "Tom Harker"}


def test_a_title_that_begins_with_senior_is_no_part_of_a_name(read: Read) -> None:
    article = read(
        "State Treasurer Ana Valdez, Sr. Vice President of Sales Tom Harker and county executive "
        "Nell Ortiz are running for governor of Ohio.",
        OATH,
    )
    assert {"Ana Valdez", "Tom Harker", "Nell Ortiz"} <= set(running(article))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Republicans are waiting on Tom Harker to decide on a run.", "considering"),
        ("Tom Harker has not said whether he will run.", "considering"),
        ("Tom Harker is in no hurry to join the race.", "considering"),
    ],
)
def test_who_has_not_decided_does_not_run_yet(read: Read, sentence: str, status: str) -> None:
    article = read("Ana Valdez is running for governor of Ohio.", sentence, OATH)
    assert running(article)["Tom Harker"] == status
    assert not [e for e in article.events if "Tom Harker" in e.who]


@pytest.mark.parametrize(
    ("sentence", "runs"),
    [
        ("Six of the sheriffs are Democrats: Tom Harker of Lee County and Nell Ortiz.", False),
        ("Two Democrats filed: Tom Harker of Lee County and Nell Ortiz.", True),
        ("Tom Harker challenged Mayor Lew Poe in the 2019 primary and lost.", False),
        ("The union will not back either Tom Harker or Nell Ortiz.", True),
        ("Ana Valdez has a slight lead over Tom Harker.", True),
    ],
)
def test_bystanders_and_rivals(read: Read, sentence: str, runs: bool) -> None:
    article = read("Ana Valdez is running for mayor of Marlow, Ohio.", sentence, OATH)
    assert ("Tom Harker" in running(article)) is runs


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # "Senate" alone is Congress's, though its holder once sat in the Legislature
        (
            ["U.S. Rep. Ana Valdez is running for Tom Harker’s Senate seat in Maine.",
             "Harker is a veteran of the Legislature."],
            {("U.S. Senate", "ME", None, None)},
        ),
        (
            ["In the Michigan Senate race, Ana Valdez raised $1.2 million.",
             "In the Democratic Texas Senate primary, state Rep. Tom Harker’s campaign raised $2 "
             "million."],
            {("U.S. Senate", "MI", None, None), ("U.S. Senate", "TX", None, None)},
        ),
        # somebody else's hopes of re-election
        (
            ["Democratic U.S. Rep. Ana Valdez leads Gov. Tom Harker in the race for governor of "
             "Maine, a poll shows.",
             "The governor’s hopes of re-election hang on Valdez and independent Nell Ortiz."],
            {("Governor", "ME", None, None)},
        ),
        # rivals "running against" somebody do not run again for what they hold
        (
            ["Ana Valdez is running for Manhattan borough president.",
             "State Sen. Tom Harker and Nell Ortiz are running against Valdez."],
            {("Borough President", "NY", "Manhattan", None)},
        ),
        (
            ["Syracuse Mayor Ana Valdez has the endorsement of the Central Labor Council for "
             "re-election as mayor.", "The council belongs to the New York State AFL-CIO."],
            {("Mayor", "NY", "Syracuse", None)},
        ),
        # the presidency in somebody's words about another race
        (
            ["Ana Valdez ended her campaign in the 2nd Congressional District of New Jersey.",
             "“We must unite and re-elect President Harker,” she said.",
             "Her rival Tom Poe is in the race."],
            {("U.S. House", "NJ", None, "2")},
        ),
    ],
)  # fmt: skip
def test_what_is_contested(
    read: Read, sentences: list[str], expected: set[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert races(read(*sentences, OATH)) == expected


def test_congress_beside_a_numbered_seat_of_the_legislature(read: Read) -> None:
    article = read(
        "TULSA, Okla. — Preston Harker defeated Nell Ortiz for state representative in House "
        "District 96 in the runoff on Tuesday.",
        "Ana Valdez defeated Tom Poe for the Republican nomination for Congress.",
    )
    of = {c.name: c.race for c in article.candidates}
    assert of["Ana Valdez"] != of["Preston Harker"]


def test_a_primary_candidacy_is_no_primary_day(read: Read) -> None:
    article = read(
        "Ana Valdez announced her primary candidacy for governor of Ohio on Saturday.",
        "She is seeking the Democratic nomination.",
    )
    assert not [e for race in article.races for e in race.elections if e.date]


def test_an_amount_without_its_unit_beside_millions(read: Read) -> None:
    article = read(
        "Ana Valdez and Tom Harker are running for governor of Ohio.",
        "Valdez has $4 million in cash on hand, while Harker has $3.1 left over from his last "
        "campaign.",
    )
    told = {f.candidate: f.cash_on_hand for e in article.events for f in e.results}
    assert told == {"Ana Valdez": 4_000_000, "Tom Harker": 3_100_000}
