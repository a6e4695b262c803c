"""What happened in a race: entries, exits, polls, money, debates, ads, ballot matters, results."""

from __future__ import annotations

import pytest
from extract_reading import Read, fails

from generator.model import Event

RACE = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."
V, H = "Ana Valdez", "Tom Harker"


def events(read: Read, sentence: str) -> tuple[Event, ...]:
    return read(RACE, sentence, DAY).events


@pytest.mark.parametrize(
    ("sentence", "type_", "who", "date"),
    [
        ("Valdez announced her candidacy on Monday.", "announcement", {V}, "2023-09-11"),
        ("Valdez launched her campaign for mayor in June.", "announcement", {V}, "2023-06"),
        ("Valdez entered the race last month.", "announcement", {V}, "2023-08"),
        ("Valdez kicked off her bid for mayor on Sept. 5.", "announcement", {V}, "2023-09-05"),
        (
            "Valdez announced she is running for mayor.",
            "announcement",
            {V},
            None,
        ),
        ("Valdez dropped out of the race on Monday.", "withdrawal", {V}, "2023-09-11"),
        ("Valdez suspended her campaign Tuesday.", "withdrawal", {V}, "2023-09-12"),
        ("Valdez ended her campaign for mayor in August.", "withdrawal", {V}, "2023-08"),
        ("Valdez will challenge Harker, she announced Monday.", "announcement", {V}, "2023-09-11"),
        ("“I am running for mayor,” Valdez said Monday.", "announcement", {V}, "2023-09-11"),
        (
            "Valdez tweeted Tuesday that she is running for mayor.",
            "announcement",
            {V},
            "2023-09-12",
        ),
        ("Valdez opened her campaign for mayor in June.", "announcement", {V}, "2023-06"),
        ("Valdez got out of the race on Monday.", "withdrawal", {V}, "2023-09-11"),
        (
            "Valdez announced Monday that she is dissolving her campaign.",
            "withdrawal",
            {V},
            "2023-09-11",
        ),
        ("On Monday, Valdez called off her campaign.", "withdrawal", {V}, "2023-09-11"),
        ("Valdez's exit from the race leaves Harker alone.", "withdrawal", {V}, None),
        ("The board voted Tuesday to remove Harker from the ballot.", "ballot", {H}, "2023-09-12"),
        ("Harker's name must be struck from the ballot, a judge ruled.", "ballot", {H}, None),
        ("Two filed on Monday, including Ana Valdez.", "ballot", {V}, "2023-09-11"),
        ("The two will debate Oct. 3.", "debate", {V, H}, "2023-10-03"),
        ("Valdez has suspended her campaign.", "withdrawal", {V}, "2023-09-13"),
        ("Valdez was the only candidate to file by the deadline.", "ballot", {V}, None),
        ("Valdez attended a recent forum at the library.", "debate", {V}, None),
        (
            "A forum of the candidates is set for Oct. 3, before the Nov. 7 election.",
            "debate",
            {V, H},
            "2023-10-03",
        ),
        (
            "Valdez will challenge Harker in 2023, she announced Monday.",
            "announcement",
            {V},
            "2023-09-11",
        ),
        ("Valdez raised twice as much as Harker.", "fundraising", {V, H}, None),
        ("Valdez reported bringing in $90,000.", "fundraising", {V}, None),
        ("Harker received a $5,000 donation from a baker.", "fundraising", {H}, None),
        ("Valdez said Monday that she would run for mayor.", "announcement", {V}, "2023-09-11"),
        ("A judge denied Harker's bid to be listed on the ballot.", "ballot", {H}, None),
        ("Harker will not be on the ballot, a judge ruled.", "ballot", {H}, None),
        ("A group paid for mailers attacking Harker.", "ad", {H}, None),
        ("Valdez filed nominating petitions on Monday.", "ballot", {V}, "2023-09-11"),
        ("Valdez was removed from the ballot on Monday.", "ballot", {V}, "2023-09-11"),
        fails(
            "the day after the ballot is not taken as the date",
            "Valdez qualified for the ballot on Monday.",
            "ballot",
            {V},
            "2023-09-11",
        ),
        ("Valdez raised $12,000 from July to September.", "fundraising", {V}, None),
        ("Valdez and Harker debated Monday at Blake College.", "debate", {V, H}, "2023-09-11"),
        ("The candidates will meet in a debate on Oct. 3.", "debate", {V, H}, "2023-10-03"),
        ("Valdez and Harker will take part in a forum Oct. 3.", "debate", {V, H}, "2023-10-03"),
        ("Valdez released her first TV ad on Monday.", "ad", {V}, "2023-09-11"),
        (
            "A poll released Monday found Valdez leading Harker 48% to 41%.",
            "poll",
            {V, H},
            "2023-09-11",
        ),
    ],
)
def test_one_event(read: Read, sentence: str, type_: str, who: set[str], date: str | None) -> None:
    found = [(e.type, set(e.who), e.date) for e in events(read, sentence)]
    assert found == [(type_, who, date)]


@pytest.mark.parametrize(
    ("sentence", "detail", "who"),
    [
        ("Valdez won the election Tuesday with 52% of the vote.", "won", {V}),
        ("Harker conceded the race Tuesday.", "conceded", {H}),
        ("Valdez and Harker advanced to a runoff on Tuesday.", "advanced", {V, H}),
    ],
)
def test_results(read: Read, sentence: str, detail: str, who: set[str]) -> None:
    found = [(e.type, e.detail, set(e.who)) for e in events(read, sentence)]
    assert found == [("result", detail, who)]


def test_winner_and_loser_are_in_one_result(read: Read) -> None:
    (result,) = events(read, "Valdez beat Harker on Tuesday, 52% to 48%.")
    assert (result.type, set(result.who)) == ("result", {V, H})
    assert result.detail in (None, "won")
    assert {f.candidate: f.percent for f in result.results} == {V: 52.0, H: 48.0}


@pytest.mark.parametrize(
    "sentence",
    [
        "Valdez may announce her candidacy next week.",
        "Valdez has not announced her candidacy.",
        "Valdez denied that she will drop out of the race.",
        "Harker called on Valdez to drop out of the race.",
        "If Valdez drops out, Harker will be unopposed.",
        "Valdez launched her first campaign for mayor in 2011.",
        "Valdez launched a campaign to recall Harker.",
        "Valdez has consistently outraised Harker.",
        "Harker will not be on the ballot if he loses the fight.",
        "Valdez, elected clerk of Marlow in May 2018, wants to cut taxes.",
        "Harker's rivals want to keep Valdez from winning the election.",
        "Valdez needs to get 5,000 votes for mayor.",
        "Valdez cleared the bar of 12,400 weighted votes.",
        "No Republican has filed to run against Valdez.",
        "The polls open at 6:30 a.m.",
        "Voters head to the polls in November.",
        "Polling places will be listed online.",
        "The City Council debated whether to close the pool.",
        "A debate over the port levy divides the city.",
        "Valdez wants to add 12 police officers.",
        "Taxes rose 3% under Harker.",
        "The city raised $12,000 for the pool.",
        "Valdez filed a lawsuit against the port.",
        "Valdez is the most qualified candidate for mayor.",
        "If Valdez had filed as a write-in candidate, her name would not be printed.",
        "Valdez has spent $90,000 on television ads since June.",
        "If she's elected, Valdez would cut taxes.",
        "Harker was defeated in 2019 in his race for mayor.",
        "Polls show a tight race between Valdez and Harker.",
        "Upcoming debates may change the race between Valdez and Harker.",
        "When Valdez entered the race, few knew her.",
        "Valdez, 48, lives in Marlow.",
        "Valdez seeks to make history by unseating Harker.",
        "It is vital that Harker be voted out.",
        "The race is a repeat of the one four years ago in which Valdez beat Harker.",
        "Valdez could defeat Harker.",
        "With two advancing to November, Harker is calm.",
        "Valdez won the women's vote by 8 points.",
        "Valdez said Monday her campaign for mayor is about schools.",
        "Valdez, with a club now declaring the race a toss-up, is glad.",
        "Valdez was the only candidate to file a report.",
        "Valdez has made previous bids for mayor.",
        "Marlow will see a forum of the candidates before the Nov. 7 election.",
        "Valdez called on Harker to take part in a debate on Sept. 19.",
        "Poll after poll has shown that Valdez leads Harker.",
        "The union emailed a poll on Valdez, who leads Harker, to its members.",
    ],
)
def test_what_is_no_event(read: Read, sentence: str) -> None:
    assert events(read, sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "A poll released Monday found Valdez leading Harker 48% to 41%.",
            {V: 48.0, H: 41.0},
        ),
        ("In a survey of 600 voters, Valdez had 48% and Harker had 41%.", {V: 48.0, H: 41.0}),
        ("In a poll of 600 voters, Harker had 41% to 48% for Valdez.", {V: 48.0, H: 41.0}),
        ("A poll found 48% of voters back Valdez and 41% back Harker.", {V: 48.0, H: 41.0}),
        ("A new poll shows Valdez ahead 48-41.", {V: 48.0, H: 41.0}),
        ("A poll found Harker trailing by 41 percent to 48 percent.", {V: 48.0, H: 41.0}),
        ("A survey had both Valdez and Harker receiving 46 percent.", {V: 46.0, H: 46.0}),
        ("A poll has Valdez leading Harker 46 percent to 38 percent.", {V: 46.0, H: 38.0}),
        ("In a poll, Valdez vs. Harker – 46-41%.", {V: 46.0, H: 41.0}),
    ],
)
def test_figures_of_a_poll(read: Read, sentence: str, figures: dict[str, float]) -> None:
    (poll,) = events(read, sentence)
    assert poll.type == "poll"
    assert {f.candidate: f.percent for f in poll.results} == figures


def test_sample_and_margin_of_a_poll(read: Read) -> None:
    (poll,) = read(
        RACE,
        "A poll released Monday found Valdez leading Harker 48% to 41%.",
        "The survey of 1,204 likely voters has a margin of error of plus or minus 2.9 points.",
        DAY,
    ).events
    assert (poll.sample, poll.margin) == (1204, 2.9)


@pytest.mark.parametrize(
    ("sentence", "amount", "cash"),
    [
        ("Valdez raised $12,000 in the second quarter.", 12_000.0, None),
        ("Valdez raised $1.2 million in the second quarter.", 1_200_000.0, None),
        ("Valdez raised $12,000 and has $4,500 in cash on hand.", 12_000.0, 4_500.0),
        ("Valdez had $4,500 in cash on hand at the end of June.", None, 4_500.0),
    ],
)
def test_money(read: Read, sentence: str, amount: float | None, cash: float | None) -> None:
    (event,) = events(read, sentence)
    assert event.type == "fundraising"
    assert [(f.candidate, f.amount, f.cash_on_hand) for f in event.results] == [(V, amount, cash)]


def test_votes_of_a_result(read: Read) -> None:
    (result,) = events(read, "Valdez won Tuesday with 1,204 votes to 998 votes for Harker.")
    assert {f.candidate: f.votes for f in result.results} == {V: 1204, H: 998}


def test_two_polls_are_two_events(read: Read) -> None:
    article = read(
        RACE,
        "A poll by Blake College released Sept. 5 found Valdez leading Harker 48% to 41%.",
        "A survey by the Marlow Courier released Sept. 11 found Harker leading Valdez 45% to 44%.",
        DAY,
    )
    assert [e.date for e in article.events if e.type == "poll"] == ["2023-09-05", "2023-09-11"]


def test_told_twice_is_one(read: Read) -> None:
    article = read(
        RACE,
        "Valdez suspended her campaign Tuesday.",
        "Valdez, who dropped out of the race Tuesday, thanked her neighbors.",
        DAY,
    )
    assert [(e.type, e.date) for e in article.events] == [("withdrawal", "2023-09-12")]


def test_events_name_their_race(read: Read) -> None:
    article = read(RACE, "Valdez released her first TV ad on Monday.", DAY)
    assert {e.race for e in article.events} == {r.id for r in article.races}


@pytest.mark.parametrize(
    ("sentence", "pollster"),
    [
        ("A Blake College poll found Valdez with 48% and Harker with 41%.", "Blake College"),
        ("A poll by Blake College found Valdez with 48% and Harker with 41%.", "Blake College"),
        (
            "A poll conducted by Blake College found Valdez with 48% and Harker with 41%.",
            "Blake College",
        ),
        ("A poll found Valdez with 48% and Harker with 41%.", None),
    ],
)
def test_who_polled(read: Read, sentence: str, pollster: str | None) -> None:
    assert [e.pollster for e in events(read, sentence)] == [pollster]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Valdez raised $12,000 in the second quarter.", "2023-Q2"),
        ("Valdez raised $12,000 in the first quarter of 2023.", "2023-Q1"),
        ("Valdez raised $12,000.", None),
    ],
)
def test_when_money_was_raised(read: Read, sentence: str, period: str | None) -> None:
    assert [e.period for e in events(read, sentence)] == [period]


@pytest.mark.parametrize(
    ("sentence", "sponsor", "target"),
    [
        fails(
            "a body is not taken as the sponsor of an ad",
            "The River Dockers Union released a TV ad attacking Harker.",
            "River Dockers Union",
            H,
        ),
        ("Valdez released a TV ad attacking Harker.", V, H),
        ("Valdez released her first TV ad on Monday.", V, None),
    ],
)
def test_whose_ad_on_whom(
    read: Read, sentence: str, sponsor: str | None, target: str | None
) -> None:
    assert [(e.sponsor, e.target) for e in events(read, sentence)] == [(sponsor, target)]


def test_a_table_of_votes_is_a_result(read: Read) -> None:
    (result,) = read(
        RACE,
        "Unofficial results from all precincts were posted at midnight Tuesday.",
        "Ana Valdez — 1,204",
        "Tom Harker — 998",
        DAY,
    ).events
    assert (result.type, result.date) == ("result", "2023-09-12")
    assert {f.candidate: f.votes for f in result.results} == {V: 1204, H: 998}


def test_the_days_of_a_poll_are_not_its_date(read: Read) -> None:
    (poll,) = events(
        read,
        "A poll taken Sept. 5-8 and released Monday found Valdez with 48% and Harker with 41%.",
    )
    assert (poll.date, poll.fieldwork) == ("2023-09-11", "2023-09-05/2023-09-08")


def test_no_result_has_a_day_to_come(read: Read) -> None:
    (result,) = events(
        read, "Valdez and Harker will meet in a Nov. 7 runoff after finishing first and second."
    )
    assert result.date is None or result.date <= "2023-09-13"


@pytest.mark.parametrize(
    "sentence",
    [
        "Valdez defeated Harker on Tuesday to become the youngest mayor ever.",
        "Valdez, a former clerk, won Tuesday, triumphing over one-term Mayor Tom Harker.",
        "Harker lost to Valdez in Tuesday's primary.",
        "Harker was soundly defeated Tuesday by Valdez.",
        "Valdez, once an aide to Sam Roe, bested a little known rival, pilot Tom Harker, Tuesday.",
    ],
)
def test_who_beat_whom(read: Read, sentence: str) -> None:
    (result,) = events(read, sentence)
    assert (result.who, result.detail, result.date) == ((V, H), "won", "2023-09-12")


def test_the_leader_has_the_percent(read: Read) -> None:
    (result,) = events(
        read, "Unofficial results: Valdez leads Harker with 59%, with 40% of precincts reporting."
    )
    assert result.who == (V, H)
    assert {f.candidate: f.percent for f in result.results if f.percent} == {V: 59}


def test_an_earlier_vote_of_the_race_is_another_result(read: Read) -> None:
    results = read(
        RACE,
        "Unofficial returns from all precincts show Valdez beat Harker on Tuesday with 58% of the "
        "votes.",
        "Harker led the June 6 primary with 44% of the vote.",
        DAY,
    ).events
    assert [(e.type, e.who, e.date) for e in results] == [
        ("result", (V, H), "2023-09-12"),
        ("result", (H,), "2023-06-06"),
    ]


def test_lists_of_those_who_filed_are_one_event_for_each_race(read: Read) -> None:
    said = read(
        "MARLOW, Ohio — Offices in Marlow will be filled this fall. Filing for the Nov. 7 election "
        "began Tuesday.",
        "QUALIFYING CANDIDATES",
        "Mayor",
        "Ana Valdez (D)",
        "Tom Harker (R)",
        "City Clerk",
        "Sam Roe (R)",
    ).events
    assert [(e.type, e.who, e.date) for e in said] == [
        ("ballot", (V, H), "2023-09-12"),
        ("ballot", ("Sam Roe",), "2023-09-12"),
    ]


def test_a_poll_tells_of_its_races_one_after_the_other(read: Read) -> None:
    said = read(
        "COLUMBUS, Ohio — Many voters are undecided, according to a poll released Tuesday.",
        "The Marlow College poll reached 515 likely voters. The poll had two questions.",
        "Governor",
        "Ana Valdez, a candidate for governor, is at 41%. Her rival Tom Harker, who is running for "
        "governor, is at 38%.",
        "Nobody could say why the governor's race is close.",
        "Treasurer",
        "Sam Roe, a candidate for state treasurer, has 30%. Ida Lund, who is running for state "
        "treasurer, has 22%.",
    ).events
    assert {(e.type, frozenset(e.who), e.date) for e in said} == {
        ("poll", frozenset({V, H}), "2023-09-12"),
        ("poll", frozenset({"Sam Roe", "Ida Lund"}), "2023-09-12"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Valdez trounced Harker, taking 61% of the vote, according to unofficial results.",
        "Valdez edged Harker by 212 votes.",
        "Valdez knocked off Harker in an upset. She won by nine points.",
        "Valdez fended off Harker to keep her seat.",
        "Valdez survived a challenge from Harker.",
        "Valdez cruised to victory over Harker.",
        "Valdez outlasted Harker in a close vote.",
        "Harker lost his bid for a third term to Valdez.",
        "Valdez finished first with 5,012 votes, followed by Harker with 4,200.",
        "Valdez was elected mayor, 5,012 votes to 4,200 for Harker.",
        "Harker fell short in his bid to unseat Valdez.",
        "Harker failed to unseat Valdez.",
        "Valdez went on to beat Harker.",
        "Valdez managed to hold off Harker.",
    ],
)
def test_both_sides_of_a_result_on_the_voting_day(read: Read, sentence: str) -> None:
    told = "MARLOW, Ohio — Ana Valdez and Tom Harker faced off Tuesday in the race for mayor."
    (event,) = read(told, sentence, date="2023-11-09").events
    assert (event.type, set(event.who), event.date) == ("result", {V, H}, "2023-11-07")


def test_filings_of_a_period_that_opened_this_month(read: Read) -> None:
    article = read(
        "MARLOW, Ohio — Candidates for mayor of Marlow began filing last Wednesday. Ana Valdez, "
        "Tom Harker and Rosa Quint are running for mayor of Marlow.",
        "Ana Valdez and Tom Harker have filed for mayor, as has Councilwoman Rosa Quint.",
        "Lee Moss has filed for mayor too. Jo Pike also filed for mayor.",
        date="2023-09-13",
    )
    assert {e.date for e in article.events} == {"2023-09"}
    assert {w for e in article.events for w in e.who} >= {V, H, "Rosa Quint"}


OFFICE = "COLUMBUS, Ohio — Gov. Ana Valdez, a Democrat, and Republican Tom Harker run for governor."


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Harker and the governor will debate Oct. 3.", "debate"),
        ("A poll released Monday had the governor at 48% and Harker at 41%.", "poll"),
        ("The governor raised $90,000 and Harker raised $40,000.", "fundraising"),
    ],
)
def test_the_holder_of_an_office_is_told_by_it(read: Read, sentence: str, type_: str) -> None:
    (event,) = read(OFFICE, sentence, DAY).events
    assert (event.type, set(event.who)) == (type_, {V, H})


@pytest.mark.parametrize(
    "sentence",
    [
        "Harker will attend a debate for the governor's race Oct. 3.",
        "Harker and the governor of Texas will debate Oct. 3.",
    ],
)
def test_an_office_that_means_nobody_here(read: Read, sentence: str) -> None:
    assert all(V not in event.who for event in read(OFFICE, sentence, DAY).events)


def test_the_second_share_is_of_who_was_beaten(read: Read) -> None:
    won = "Valdez defeated Harker on Monday. Valdez led 54.2% to 45.8% with all votes counted."
    (event,) = events(read, won)
    assert {f.candidate: f.percent for f in event.results} == {V: 54.2, H: 45.8}
