"""Who backs whom: each wording, and what sounds like backing and is none."""

from __future__ import annotations

import pytest
from extract_reading import Read, endorsements, fails

FIELD = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."
DOCKERS, VALDEZ, HARKER = "River Dockers Union", "Ana Valdez", "Tom Harker"
ONE = {(DOCKERS, VALDEZ, "endorse")}
FARM, TEACHERS = "Ohio Farm Bureau", "Marlow Teachers Association"
TWO = {(FARM, VALDEZ, "endorse"), (TEACHERS, VALDEZ, "endorse")}
THREE = {*TWO, *ONE}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the body acts
        ("The River Dockers Union endorsed Valdez on Monday.", ONE),
        ("The River Dockers Union is endorsing Valdez.", ONE),
        ("The River Dockers Union has endorsed Ana Valdez for mayor.", ONE),
        ("The River Dockers Union voted Monday to endorse Valdez.", ONE),
        ("The River Dockers Union announced that it is backing Valdez for mayor.", ONE),
        ("The River Dockers Union threw its support behind Valdez.", ONE),
        ("The River Dockers Union has thrown its weight behind Valdez.", ONE),
        ("The River Dockers Union gave its endorsement to Valdez.", ONE),
        ("The River Dockers Union gave Valdez its endorsement on Tuesday.", ONE),
        ("The River Dockers Union announced its endorsement of Valdez.", ONE),
        ("The River Dockers Union is supporting Valdez in the mayoral race.", ONE),
        ("The River Dockers Union came out in support of Valdez.", ONE),
        ("The River Dockers Union lined up behind Valdez.", ONE),
        ("The River Dockers Union cast its lot with Valdez.", ONE),
        ("The River Dockers Union reaffirmed its endorsement of Valdez.", ONE),
        ("The River Dockers Union, which has 900 members, endorsed Valdez.", ONE),
        # the candidate is acted on
        ("Valdez was endorsed by the River Dockers Union.", ONE),
        ("Valdez has been endorsed by the River Dockers Union.", ONE),
        ("Valdez, endorsed by the River Dockers Union, leads the field.", ONE),
        ("Valdez, who is backed by the River Dockers Union, leads the field.", ONE),
        ("Endorsed by the River Dockers Union, Valdez leads the field.", ONE),
        # the candidate gains it
        ("Valdez won the endorsement of the River Dockers Union.", ONE),
        ("Valdez picked up the endorsement of the River Dockers Union.", ONE),
        ("Valdez garnered the backing of the River Dockers Union.", ONE),
        ("Valdez nabbed the nod of the River Dockers Union.", ONE),
        ("Valdez landed an endorsement from the River Dockers Union.", ONE),
        ("Valdez secured the River Dockers Union's endorsement.", ONE),
        ("Valdez has the support of the River Dockers Union in the race for mayor.", ONE),
        ("Valdez, who earned the River Dockers Union endorsement, leads the field.", ONE),
        ("The endorsement of Valdez by the River Dockers Union came Monday.", ONE),
        ("The River Dockers Union's endorsement of Valdez came Monday.", ONE),
        # the candidate is the choice
        ("Valdez is the River Dockers Union's choice for mayor.", ONE),
        ("Valdez is the pick of the River Dockers Union.", ONE),
        ("The River Dockers Union's pick for mayor is Valdez.", ONE),
        ("The River Dockers Union-endorsed Valdez leads the field.", ONE),
        # somebody joins others
        (
            "The Marlow Teachers Association joins the Ohio Farm Bureau in supporting Valdez.",
            TWO,
        ),
        (
            "The Ohio Farm Bureau endorsed Valdez. The Marlow Teachers Association followed suit.",
            TWO,
        ),
        # several at once
        ("The Ohio Farm Bureau and the Marlow Teachers Association endorsed Valdez.", TWO),
        ("Valdez was endorsed by the Ohio Farm Bureau and the Marlow Teachers Association.", TWO),
        (
            "Valdez has endorsements from the Ohio Farm Bureau, the Marlow Teachers Association "
            "and the River Dockers Union.",
            THREE,
        ),
        (
            "Her endorsers include the Ohio Farm Bureau, the Marlow Teachers Association and the "
            "River Dockers Union.",
            THREE,
        ),
        (
            "The Ohio Farm Bureau and the River Dockers Union endorsed Valdez and Harker, "
            "respectively.",
            {(FARM, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union endorsed Valdez, while the Ohio Farm Bureau backed Harker.",
            {(DOCKERS, VALDEZ, "endorse"), (FARM, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union endorsed Valdez over Harker.",
            ONE,
        ),
        fails(
            "who gets an endorsement that another loses is missed",
            "Valdez lost the endorsement of the River Dockers Union to Harker.",
            {(DOCKERS, HARKER, "endorse")},
        ),
        (
            "Valdez, an Ohio Farm Bureau-backed lawyer, leads the field.",
            {(FARM, VALDEZ, "endorse")},
        ),
        (
            "Ruth Oakes wrote a column. The Oakes-endorsed Valdez leads the field.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        # people act
        ("Former Mayor Ruth Oakes endorsed Valdez.", {("Ruth Oakes", VALDEZ, "endorse")}),
        ("Council member Lee Park is backing Valdez.", {("Lee Park", VALDEZ, "endorse")}),
        (
            "Former Mayor Ruth Oakes and Sheriff Dan Pike endorsed Valdez.",
            {("Ruth Oakes", VALDEZ, "endorse"), ("Dan Pike", VALDEZ, "endorse")},
        ),
        ("Valdez is Ruth Oakes' pick to succeed her.", {("Ruth Oakes", VALDEZ, "endorse")}),
        (
            "“I am proud to endorse Ana Valdez,” Ruth Oakes said.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        # other stances
        (
            "The River Dockers Union rescinded its endorsement of Valdez.",
            {(DOCKERS, VALDEZ, "rescind")},
        ),
        (
            "The River Dockers Union withdrew its support for Valdez.",
            {(DOCKERS, VALDEZ, "rescind")},
        ),
        (
            "The River Dockers Union declined to endorse a candidate for mayor.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "The River Dockers Union will stay neutral in the race for mayor.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "The River Dockers Union will not make an endorsement in the mayoral race.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "The River Dockers Union endorsed both Valdez and Harker.",
            {(DOCKERS, VALDEZ, "split"), (DOCKERS, HARKER, "split")},
        ),
    ],
)
def test_one_sentence(
    read: Read, sentence: str, expected: set[tuple[str, str | None, str]]
) -> None:
    assert endorsements(read(FIELD, sentence, DAY)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        # sought, expected, conditional
        "Valdez is seeking the endorsement of the River Dockers Union.",
        "Valdez hopes to win the backing of the River Dockers Union.",
        "Both candidates are vying for the endorsement of the River Dockers Union.",
        "Valdez would welcome the endorsement of the River Dockers Union.",
        "The River Dockers Union is expected to endorse Valdez next week.",
        "The River Dockers Union is considering whether to endorse Valdez.",
        "The River Dockers Union may endorse Valdez.",
        "If the River Dockers Union endorses Valdez, its members will knock on doors.",
        "The River Dockers Union interviewed Valdez ahead of its endorsement vote.",
        "The River Dockers Union has yet to endorse Valdez.",
        # negated
        "The River Dockers Union has not endorsed Valdez.",
        "The River Dockers Union did not endorse Valdez.",
        "Valdez failed to win the endorsement of the River Dockers Union.",
        # other cycles and other offices
        "The River Dockers Union endorsed Valdez in 2019.",
        "The River Dockers Union endorsed Valdez four years ago.",
        "The River Dockers Union backed Valdez in her unsuccessful 2018 bid for county clerk.",
        "The River Dockers Union backed Valdez in the last election.",
        "Valdez, whom the River Dockers Union endorsed in 2015, spoke Monday.",
        # praise, help, money, company
        "The River Dockers Union praised Valdez for her work on the flood wall.",
        "The River Dockers Union donated $500 to Valdez.",
        "Valdez spoke at the annual picnic of the River Dockers Union.",
        "A poll by the River Dockers Union found Valdez ahead of Harker.",
        "The River Dockers Union thanked Valdez for supporting the port levy.",
        "Valdez supports the River Dockers Union in its contract fight.",
        "Valdez endorsed a plan by the River Dockers Union to repair the docks.",
        # a campaign's own people
        "“Voters support Ana Valdez,” said her spokesman, Cal Reyes.",
        "“We have the support of voters,” said Joy Lind, a spokeswoman for Valdez.",
        "“Ana Valdez works hard,” said Joy Lind, president of the River Dockers Union.",
        "Campaign manager Joy Lind said Valdez backs the port levy.",
        # what is backed is no candidate
        "The River Dockers Union endorsed the port levy that Valdez wrote.",
        "The River Dockers Union backs a bill by Valdez to repair the docks.",
        "The River Dockers Union opposes Valdez.",
    ],
)
def test_what_is_no_endorsement(read: Read, sentence: str) -> None:
    assert endorsements(read(FIELD, sentence, DAY)) == set()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # whom one body backs, office by office
        (
            (
                "The River Dockers Union announced its endorsements for the Nov. 7 election:",
                "- Mayor: Ana Valdez",
                "- City auditor: Rosa Quint",
            ),
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, "Rosa Quint", "endorse")},
        ),
        (
            (
                "The River Dockers Union endorsed the following candidates:",
                "Mayor",
                "Ana Valdez",
                "City auditor",
                "Rosa Quint",
            ),
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, "Rosa Quint", "endorse")},
        ),
        (
            (
                "The River Dockers Union endorsed these candidates:",
                "Ana Valdez, mayor",
                "Rosa Quint, city auditor",
            ),
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, "Rosa Quint", "endorse")},
        ),
        # who backs one candidate
        (
            (
                "Valdez has been endorsed by:",
                "- Ohio Farm Bureau",
                "- Marlow Teachers Association",
                "- River Dockers Union",
            ),
            THREE,
        ),
        (
            (
                "Valdez released a list of supporters of her campaign for mayor. Her endorsements "
                "include:",
                "- Ohio Farm Bureau",
                "- Marlow Teachers Association",
            ),
            TWO,
        ),
        # a list of something else
        (
            ("Valdez will speak to these groups before the election:", "- Ohio Farm Bureau"),
            set(),
        ),
        (
            ("The candidates on the ballot for mayor are:", "- Ana Valdez", "- Tom Harker"),
            set(),
        ),
    ],
)
def test_lists(
    read: Read, lines: tuple[str, ...], expected: set[tuple[str, str | None, str]]
) -> None:
    assert endorsements(read(FIELD, *lines, DAY)) == expected


@pytest.mark.parametrize(
    ("sentence", "endorser", "part"),
    [
        (
            "Local 9 of the River Dockers Union endorsed Valdez.",
            "Local 9 of the River Dockers Union",
            None,
        ),
        ("River Dockers Union Local 9 endorsed Valdez.", "River Dockers Union Local 9", None),
        ("Two chapters of the River Dockers Union endorsed Valdez.", DOCKERS, "Two chapters"),
    ],
)
def test_a_local_is_not_its_parent(
    read: Read, sentence: str, endorser: str, part: str | None
) -> None:
    found = {(e.endorser, e.part) for e in read(FIELD, sentence, DAY).endorsements}
    assert found == {(endorser, part and part.lower())} or found == {(endorser, part)}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The River Dockers Union endorsed Valdez on Monday.", "2023-09-11"),
        ("The River Dockers Union endorsed Valdez on Sept. 5.", "2023-09-05"),
        (
            "The runoff would be on Nov. 28, Harker said Sept. 5. The River Dockers Union endorsed "
            "Valdez the same day.",
            "2023-09-05",
        ),
        ("The River Dockers Union endorsed Valdez last month.", "2023-08"),
        ("The River Dockers Union on Tuesday endorsed Valdez.", "2023-09-12"),
        ("Valdez has also secured the endorsement of the River Dockers Union.", None),
        ("The River Dockers Union endorsed Valdez.", None),
        ("The River Dockers Union endorsed Valdez for the Nov. 7 election.", None),
        fails(
            'a body with "founded in" behind its name is taken for a past endorsement',
            "The River Dockers Union, founded in 1911, endorsed Valdez.",
            None,
        ),
    ],
)
def test_when_it_was_made_public(read: Read, sentence: str, date: str | None) -> None:
    (found,) = read(FIELD, sentence, DAY).endorsements
    assert found.date == date
    assert (found.date_basis is None) == (date is None)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The River Dockers Union endorsed Valdez.", "organization"),
        ("The Marlow Courier endorsed Valdez.", "organization"),
        ("The Blake County Democratic Party endorsed Valdez.", "organization"),
        ("Ruth Oakes endorsed Valdez.", "person"),
        ("Sen. Ruth Oakes endorsed Valdez.", "person"),
    ],
)
def test_person_or_organization(read: Read, sentence: str, kind: str) -> None:
    assert [e.kind for e in read(FIELD, sentence, DAY).endorsements] == [kind]


def test_a_newspaper_in_its_own_voice(read: Read) -> None:
    article = read(
        "Marlow needs a new start at city hall.",
        "Ana Valdez and Tom Harker are running for mayor of Marlow, Ohio, in the Nov. 7 election.",
        "Harker has served the city with honor. But Valdez has the better plan.",
        "We endorse Ana Valdez for mayor.",
        publisher="Marlow Courier",
    )
    (found,) = article.endorsements
    assert (found.endorser, found.candidate, found.date) == ("Marlow Courier", VALDEZ, "2023-09-13")


def test_the_race_is_the_one_that_is_named(read: Read) -> None:
    article = read(
        "COLUMBUS, Ohio — The River Dockers Union endorsed Ana Valdez for governor and Tom Harker "
        "for attorney general on Monday.",
        "The primary election is May 3.",
        date="2022-02-16",
    )
    assert {(e.candidate, e.race) for e in article.endorsements} == {
        (VALDEZ, "oh-governor-2022"),
        (HARKER, "oh-attorney-general-2022"),
    }


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("The River Dockers Union endorsed Valdez.", None),
        ("The River Dockers Union endorsed Valdez in the primary.", "primary"),
        ("The River Dockers Union endorsed Valdez in the Nov. 7 general election.", "general"),
        ("The River Dockers Union endorsed Valdez in the runoff.", "runoff"),
    ],
)
def test_the_stage_where_the_text_tells(read: Read, sentence: str, stage: str | None) -> None:
    assert [e.stage for e in read(FIELD, sentence, DAY).endorsements] == [stage]


def test_ranked_choices(read: Read) -> None:
    article = read(
        FIELD,
        "The River Dockers Union endorsed Valdez as its first choice and Harker as its second "
        "choice.",
        DAY,
    )
    assert {(e.candidate, e.rank) for e in article.endorsements} == {(VALDEZ, 1), (HARKER, 2)}


def test_told_twice_is_one(read: Read) -> None:
    article = read(
        FIELD,
        "The River Dockers Union endorsed Valdez.",
        "The union announced its endorsement of Valdez on Monday.",
        DAY,
    )
    assert [(e.endorser, e.candidate, e.date) for e in article.endorsements] == [
        (DOCKERS, VALDEZ, "2023-09-11")
    ]


def test_the_verb_is_the_sources_own(read: Read) -> None:
    (found,) = read(
        FIELD, "Valdez garnered the backing of the River Dockers Union.", DAY
    ).endorsements
    assert found.verb == "garnered the backing of"
