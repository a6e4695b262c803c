"""Who runs, with which status, and who stands beside a race without running."""

from __future__ import annotations

import pytest
from extract_reading import Read

RACE = "MARLOW, Ohio — Voters will choose the next mayor of Marlow in the Nov. 7 election."
VALDEZ = "Ana Valdez is running for mayor."


def names(article: object) -> set[str]:
    return {c.name for c in article.candidates}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ana Valdez is running for mayor.", "running"),
        ("Ana Valdez is seeking reelection as mayor.", "running"),
        ("Ana Valdez, a candidate for mayor, spoke Monday.", "running"),
        ("Ana Valdez filed to run for mayor on Monday.", "running"),
        ("Ana Valdez launched her campaign for mayor on Monday.", "running"),
        ("Ana Valdez is unopposed in the race for mayor.", "running"),
        ("Mayoral candidate Ana Valdez spoke Monday.", "running"),
        ("Ana Valdez faces Tom Harker in the race for mayor.", "running"),
        ("Ana Valdez is considering a run for mayor.", "considering"),
        ("Ana Valdez is weighing a bid for mayor.", "considering"),
        ("Ana Valdez said she may run for mayor.", "considering"),
        ("Ana Valdez has not ruled out a run for mayor.", "considering"),
        ("Ana Valdez will not run for mayor.", "declined"),
        ("Ana Valdez decided against running for mayor.", "declined"),
        ("Mayor Ana Valdez is not seeking reelection.", "declined"),
        ("Ana Valdez said she won’t seek a second term as mayor.", "declined"),
        ("Ana Valdez dropped out of the race for mayor.", "withdrawn"),
        ("Ana Valdez suspended her campaign for mayor.", "withdrawn"),
        ("Ana Valdez withdrew from the mayoral race on Monday.", "withdrawn"),
        ("Ana Valdez ended her bid for mayor on Monday.", "withdrawn"),
        ("Ana Valdez was removed from the ballot for mayor on Monday.", "removed"),
        ("A judge struck Ana Valdez from the ballot for mayor.", "removed"),
        ("Ana Valdez won the Democratic nomination for mayor.", "nominee"),
        ("Ana Valdez, the Republican nominee for mayor, spoke Monday.", "nominee"),
        ("Ana Valdez advanced to a runoff for mayor.", "advanced"),
        ("Ana Valdez was elected mayor of Marlow on Tuesday.", "won"),
        ("Ana Valdez won the race for mayor on Tuesday.", "won"),
        ("Ana Valdez lost the race for mayor on Tuesday.", "lost"),
        ("Ana Valdez conceded the race for mayor on Tuesday.", "lost"),
    ],
)
def test_status(read: Read, sentence: str, status: str) -> None:
    found = {
        c.name: c.status for c in read(RACE, sentence, "Rosa Quint is also running.").candidates
    }
    assert found.get("Ana Valdez") == status


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("Tom Harker is also running.", {"Tom Harker"}),
        ("Also running are Tom Harker and Rosa Quint.", {"Tom Harker", "Rosa Quint"}),
        ("She will face Tom Harker and Rosa Quint.", {"Tom Harker", "Rosa Quint"}),
        (
            "Other candidates include Tom Harker, a baker, and Rosa Quint, a lawyer.",
            {"Tom Harker", "Rosa Quint"},
        ),
        ("She is running for mayor against Tom Harker.", {"Tom Harker"}),
        ("The race pits Valdez against Tom Harker.", {"Tom Harker"}),
        ("Valdez and challenger Tom Harker debated Monday.", {"Tom Harker"}),
        ("She is challenging incumbent Tom Harker.", {"Tom Harker"}),
        ("Valdez got 52% of the vote to 48% for Tom Harker.", {"Tom Harker"}),
        ("She has an opponent in Tom Harker.", {"Tom Harker"}),
        ("She is joined in the race by Tom Harker and Rosa Quint.", {"Tom Harker", "Rosa Quint"}),
        (
            "Two others are vying to replace Lee Park: Tom Harker and Rosa Quint.",
            {"Tom Harker", "Rosa Quint"},
        ),
        ("City Clerk Tom Harker is also in the race.", {"Tom Harker"}),
        ("The winner conceded nothing; Harker, Tom’s brother, ran the count.", set()),
        ("Tom Harker is trying to unseat her.", {"Tom Harker"}),
        ("In the mayoral debate, Tom Harker spoke first.", {"Tom Harker"}),
        ("Tom Harker has taken in $379,517 since January.", {"Tom Harker"}),
        # beside the race
        ("“She listens,” said Tom Harker, a neighbor.", set()),
        ("Her campaign manager, Tom Harker, spoke Monday.", set()),
        ("Tom Harker, a spokesman for Valdez, spoke Monday.", set()),
        ("Tom Harker, a professor of politics at Blake College, expects a close race.", set()),
        ("Her husband, Tom Harker, is a baker.", set()),
        ("Sen. Tom Harker endorsed Valdez.", set()),
        ("Tom Harker ran for mayor in 2011.", set()),
        ("City Clerk Tom Harker will count the votes.", set()),
        ("She once worked for former Mayor Tom Harker.", set()),
        ("President Tom Harker visited Marlow.", set()),
        ("The race is moderated by Tom Harker of radio station WBLK.", set()),
        ("Tom Harker donated $500 to Valdez.", set()),
    ],
)
def test_who_else_runs(read: Read, sentence: str, others: set[str]) -> None:
    assert names(read(RACE, VALDEZ, sentence)) == {"Ana Valdez", *others}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("City Clerk Ana Valdez is running for mayor.", "City Clerk"),
        ("State Rep. Ana Valdez is running for mayor.", "State Rep."),
        ("Former Sheriff Ana Valdez is running for mayor.", "Former Sheriff"),
        ("Retired teacher Ana Valdez is running for mayor.", None),
        ("Businesswoman Ana Valdez is running for mayor.", None),
        ("Republican Ana Valdez is running for mayor.", None),
        ("Ana Valdez is running for mayor.", None),
    ],
)
def test_title(read: Read, sentence: str, title: str | None) -> None:
    (found,) = read(RACE, sentence).candidates
    if title is None:
        assert found.title is None or found.title.lower() in sentence.lower()
    else:
        assert found.title == title


@pytest.mark.parametrize(
    ("sentence", "incumbent"),
    [
        ("Incumbent Ana Valdez is running for mayor against Tom Harker.", True),
        ("Mayor Ana Valdez is seeking reelection against Tom Harker.", True),
        ("Former Mayor Ana Valdez is running for mayor again.", None),
        ("City Clerk Ana Valdez is running for mayor.", None),
    ],
)
def test_incumbent(read: Read, sentence: str, incumbent: bool | None) -> None:
    found = {c.name: c.incumbent for c in read(RACE, sentence).candidates}
    assert found["Ana Valdez"] is incumbent


def test_evidence_of_a_status_is_its_sentence(read: Read) -> None:
    out = "Valdez suspended her campaign Monday."
    article = read(RACE, VALDEZ, out, "Tom Harker is running for mayor.")
    found = {c.name: c.evidence for c in article.candidates}
    assert found["Ana Valdez"] == out


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Valdez would have won the race for mayor two years earlier.", "running"),
        ("If Valdez wins the race for mayor, she will keep her shop.", "running"),
        ("Valdez is the candidate to beat in the race for mayor.", "running"),
        ("Valdez won the race for mayor of Elm Town in 2014.", "running"),
        ("Valdez is losing ground in the race for mayor.", "running"),
        ("Valdez claimed victory over Tom Harker.", "won"),
        ("Ana Valdez will be the next mayor of Marlow.", "won"),
        ("She said Ana Valdez will be the next mayor of Marlow.", "running"),
        ("Valdez did not reach the runoff.", "lost"),
        ("With Valdez out of the race, Tom Harker is alone.", "withdrawn"),
        ("Valdez will dissolve her campaign for mayor.", "withdrawn"),
        ("Valdez is off the ballot, a judge ruled Monday.", "removed"),
        ("Valdez’s two challengers were struck from the ballot.", "running"),
    ],
)
def test_outcomes_that_are_and_that_are_not(read: Read, sentence: str, status: str) -> None:
    found = {c.name: c.status for c in read(RACE, VALDEZ, sentence).candidates}
    assert found["Ana Valdez"] == status


def test_of_two_one_victory_is_the_other_defeat(read: Read) -> None:
    article = read(
        "Ana Valdez was elected mayor of Marlow on Tuesday with 52% of the vote.",
        "Tom Harker, the Republican candidate for mayor, had 48%.",
    )
    assert {c.name: c.status for c in article.candidates} == {
        "Ana Valdez": "won",
        "Tom Harker": "lost",
    }


def test_figures_alone_decide_nothing(read: Read) -> None:
    article = read(
        RACE,
        "With half of the precincts counted, Ana Valdez had 52% of the vote and Tom Harker 48%.",
    )
    assert {c.status for c in article.candidates} == {"running"}


def test_who_is_left_when_two_go_on_has_lost(read: Read) -> None:
    article = read(
        "Ana Valdez and Tom Harker advance to an April 4 runoff for mayor of Marlow.",
        "Valdez took 33% of the vote, Harker 22% and Rosa Quint, another candidate, 17%.",
        "City Clerk Lee Park, whose office was on the ballot as well, had no opponent.",
        date="2023-02-28",
    )
    assert {c.name: c.status for c in article.candidates} == {
        "Ana Valdez": "advanced",
        "Tom Harker": "advanced",
        "Rosa Quint": "lost",
    }


def test_who_concedes_leaves_the_other_as_winner(read: Read) -> None:
    article = read(
        "The clerk won Tuesday’s runoff for mayor of Marlow against Tom Harker, who conceded.",
        "Ana Valdez, the clerk and a candidate for mayor, had 52% of the vote.",
    )
    assert {c.name: c.status for c in article.candidates} == {
        "Ana Valdez": "won",
        "Tom Harker": "lost",
    }


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        # others in the contest
        ("Valdez holds a narrow lead over Tom Harker.", {"Tom Harker"}),
        ("Valdez soared past baker Tom Harker.", {"Tom Harker"}),
        ("Tom Harker, a baker challenging her, raised little.", {"Tom Harker"}),
        ("Tom Harker, campaigning for mayor, spoke first.", {"Tom Harker"}),
        ("Two newcomers — Tom Harker and Rosa Quint — are running.", {"Tom Harker", "Rosa Quint"}),
        ("Tom Harker is planning a late challenge to Valdez.", {"Tom Harker"}),
        ("Tom Harker is the favorite to win.", {"Tom Harker"}),
        ("Her opponent this time is former Bo Lund aide Tom Harker.", {"Tom Harker"}),
        ("Valdez is being challenged in the primary by Tom Harker.", {"Tom Harker"}),
        ("Tom Harker is an incumbent, too.", {"Tom Harker"}),
        ("Valdez defeated county clerk and retired Army major Tom Harker.", {"Tom Harker"}),
        ("Valdez ousted the city's long-serving controller, Tom Harker.", {"Tom Harker"}),
        ("Another contender is school board member Tom Harker.", {"Tom Harker"}),
        ("The primary's winner will face the early favorite, Tom Harker.", {"Tom Harker"}),
        (
            "The two front-runners — teacher Tom Harker and lawyer Rosa Quint — were seven votes "
            "apart.",
            {"Tom Harker", "Rosa Quint"},
        ),
        (
            "The seat went to shop owner Tom Harker over nurse Rosa Quint.",
            {"Tom Harker", "Rosa Quint"},
        ),
        (
            "Tom Harker, a pilot, would be the first veteran in the office if elected.",
            {"Tom Harker"},
        ),
        ("The incumbents — Tom Harker and Rosa Quint — won again.", {"Tom Harker", "Rosa Quint"}),
        ("On the Republican ticket, there's baker Tom Harker.", {"Tom Harker"}),
        (
            "Tom Harker and Rosa Quint have both launched campaigns for mayor.",
            {"Tom Harker", "Rosa Quint"},
        ),
        ("Tom Harker, whose campaign for mayor began late, spoke first.", {"Tom Harker"}),
        ("Valdez is four points behind Tom Harker.", {"Tom Harker"}),
        # named beside it
        ("The winner replaces twelve-year incumbent Tom Harker.", set()),
        ("Mayor Tom Harker has stayed out of the race.", set()),
        ("Tom Harker launched a campaign to repeal the parking law.", set()),
        ("Valdez is the only candidate that Tom Harker is afraid of.", set()),
        ("She would run should Tom Harker not seek re-election.", set()),
        ("Valdez is running against Tom Harker's parking law.", set()),
        ("Tom Harker is a fierce opponent of the parking law.", set()),
        ("She is a former aide to Tom Harker.", set()),
        ("Valdez, the daughter of Tom Harker, spoke first.", set()),
        ("She was appointed to a board by Gov. Tom Harker.", set()),
        ("Former Tom Harker staffer Bo Lund watched the debate.", set()),
        ("She hopes to win the seat left vacant by the death of Tom Harker.", set()),
        ("Tom Harker ran for treasurer last year.", set()),
        ("Her rival has Ald. Tom Harker on his side. Harker ran for treasurer last year.", set()),
        ("Tom Harker unsuccessfully ran for mayor four years ago.", set()),
        ("In 2018, Valdez won by two points over Tom Harker.", set()),
        ("Texas Sen. Tom Harker could face a challenge from his own party.", set()),
        ("Tom Harker, a lawyer, runs for speaker of the House.", set()),
    ],
)
def test_who_runs_and_who_is_beside(read: Read, sentence: str, others: set[str]) -> None:
    assert names(read(RACE, VALDEZ, sentence)) == {"Ana Valdez", *others}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Republicans picked Ana Valdez to challenge Mayor Bo Lund.", "nominee"),
        ("Ana Valdez was unopposed in the Republican primary for mayor.", "nominee"),
        ("Ana Valdez will move on as the Republican nominee for mayor.", "nominee"),
        ("The race goes to a runoff between Ana Valdez and Tom Harker.", "advanced"),
        ("Tom Harker lost the race for mayor to Ana Valdez on Tuesday.", "won"),
        ("Ana Valdez was crushed by Tom Harker in the race for mayor on Tuesday.", "lost"),
        ("Tom Harker won with 60% of the vote against Ana Valdez.", "lost"),
        ("Ana Valdez opted against a mayoral campaign.", "declined"),
        # only hoped for, feared, asked of somebody, or long ago
        ("If elected mayor, Ana Valdez would be the first woman in the post.", "running"),
        ("Tom Harker hopes to win the race by unseating Ana Valdez.", "running"),
        ("A poll shows Tom Harker beating Ana Valdez in the race for mayor.", "running"),
        ("Ana Valdez must withdraw from the mayoral race, Harker said.", "running"),
        ("Harker is suing to have Ana Valdez removed from the ballot for mayor.", "running"),
        ("Ana Valdez has not withdrawn from the mayoral race.", "running"),
        ("Ana Valdez kicked off her run for mayor on Monday.", "running"),
        ("Ana Valdez is running for mayor on the withdrawal of the highway plan.", "running"),
        ("Ana Valdez could win the race for mayor.", "running"),
        ("Four years ago, Ana Valdez narrowly lost the race for mayor.", "running"),
    ],
)
def test_what_became_of_her(read: Read, sentence: str, status: str) -> None:
    article = read(RACE, "Ana Valdez and Tom Harker are running for mayor.", sentence)
    assert {c.name: c.status for c in article.candidates}["Ana Valdez"] == status


def test_the_losers_of_a_told_primary(read: Read) -> None:
    article = read(
        "DES MOINES, Iowa — Ana Valdez won the Democratic primary for state treasurer on Tuesday.",
        "Valdez faced Rosa Quint, who was also seeking the Democratic nomination. "
        "Republican Tom Harker is running for treasurer, too.",
    )
    found = {c.name: c.status for c in article.candidates}
    assert found == {"Ana Valdez": "nominee", "Rosa Quint": "lost", "Tom Harker": "running"}


def test_two_primaries_under_one_race_are_not_settled(read: Read) -> None:
    article = read(
        "COLUMBUS, Ohio — Republicans in several counties chose sheriffs on Tuesday.",
        "Ana Valdez won the Republican primary for sheriff in the north over Tom Harker.",
        "Rosa Quint won the Republican primary for sheriff in the south.",
        "Bo Lund, a Republican, is running for sheriff in the west.",
    )
    found = {c.name: c.status for c in article.candidates}
    assert found.get("Bo Lund", "running") == "running"


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("Ana Valdez, a candidate for mayor, is running against Mayor Bo Lund.", True),
        ("Ana Valdez’s campaign sent a letter.", False),
    ],
)
def test_outright_wordings_make_a_candidate_sure(read: Read, sentence: str, sure: bool) -> None:
    found = {c.name: c.confidence for c in read(RACE, sentence).candidates}
    assert (found["Ana Valdez"] or 0) >= 0.9 if sure else (found["Ana Valdez"] or 0) < 0.9
