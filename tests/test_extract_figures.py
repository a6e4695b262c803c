"""Whose a sentence's figures are: shares, votes and dollars beside marks of people."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.extract.document import Document, Entity
from generator.extract.events.numerals import Figure, dollars_in, figures_in
from generator.extract.events.owners import owned


@pytest.fixture(scope="module")
def three() -> Document:
    """A document that knows three people: A, B and C are §0§, §1§ and §2§."""
    document = Document.__new__(Document)
    document.people = [Entity("person", name, index) for index, name in enumerate("ABC")]
    document.published = dt.date(2022, 6, 1)
    return document


def told(document: Document, sentence: str, figures: list[Figure]) -> str:
    """Owners and values, as "A 54% B 612"."""
    marks = {"percent": "%", "votes": "", "dollars": "$"}
    return " ".join(
        f"{entity.name} {figure.value:g}{marks[figure.unit]}"
        for entity, figure in owned(document, sentence, figures)
    )


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        # the verb tells who is ahead: the share is not the nearest name's
        ("§0§ cruised to a third term over §1§ with 71 percent of the vote.", "A 71%"),
        ("§0§ held off Republican §1§, winning 51 percent of the vote.", "A 51%"),
        ("§0§ beat §1§ and §2§ with 44 percent of the vote.", "A 44%"),
        ("§0§ will face Sheriff §1§ in November after winning with 61 percent.", "A 61%"),
        ("§0§ was defeated by §1§, who took 55 percent.", "B 55%"),
        ("With 54 percent of the vote, §0§ beat §1§, who had 41 percent.", "A 54% B 41%"),
        ("§0§ finished with 43 percent, ahead of §1§ at 31 percent.", "A 43% B 31%"),
        ("§0§ finished first with 33%, followed by §1§ (22%) and §2§ (17%).", "A 33% B 22% C 17%"),
        # scores
        ("§0§ turned back a challenge from §1§, 61% to 39%.", "A 61% B 39%"),
        ("§0§ edged incumbent §1§ 612-588.", "A 612 B 588"),
        ("§0§ defeated §1§ 57 percent to 43 percent.", "A 57% B 43%"),
        ("§0§ beat §1§ by 41 votes, 530 to 489.", "A 530 B 489"),
        ("§0§ trailed §1§ by just 19 votes, 2,204 to 2,223.", "A 2204 B 2223"),
        ("§0§ was ousted by §1§, 57 percent to 43 percent.", "B 57% A 43%"),
        ("§0§ holds a 48-46 percent lead over §1§.", "A 48% B 46%"),
        ("The poll has §0§ up 48% to 43% against §1§.", "A 48% B 43%"),
        ("§0§ leads §1§ by 4 points, 48 percent to 44, among all voters.", "A 48% B 44%"),
        # each with words of their own
        ("§0§ had 4,212 votes to §1§’s 3,401.", "A 4212 B 3401"),
        (
            "§0§ was reelected with 1,402 votes, or 63 percent, to 823 for §1§.",
            "A 1402 A 63% B 823",
        ),
        ("§0§ took 54 percent of the vote to incumbent §1§’s 46 percent.", "A 54% B 46%"),
        ("§0§ had 62% of the vote to 30% for former Rep. §1§.", "A 62% B 30%"),
        ("The count was 1,563 votes for §0§ and 1,536 for §1§.", "A 1563 B 1536"),
        ("§0§ had 51 percent, while 41 percent of likely voters backed §1§.", "A 51% B 41%"),
        ("§0§ was at 44 percent, former sheriff §1§ at 40.", "A 44% B 40%"),
        ("§0§ had 1,204 votes (50.4%) to 1,190 (49.6%) for §1§.", "A 1204 A 50.4% B 1190 B 49.6%"),
        ("§0§ has 50 percent support and challenger §1§ 43 percent.", "A 50% B 43%"),
        ("§0§, §1§ and §2§ had 31, 24 and 19 percent, respectively.", "A 31% B 24% C 19%"),
        ("§0§ leads with 22%, with §1§ and §2§ both at 11%.", "A 22% B 11% C 11%"),
        ("Support for §0§ fell from 18 percent to 12 percent.", "A 12%"),
        # nobody's
        ("§0§ ousted §1§ by just 345 votes.", ""),
        ("§0§ leads by 3 percentage points.", ""),
        ("§0§ spoke with 95 percent of precincts reporting.", ""),
        ("§0§ won more than 50 percent of the vote.", ""),
        ("§0§ won 12 of the 15 precincts.", ""),
        ("§0§ fell to §1§ with 46 percent.", ""),
        ("§0§ spoke from 7 to 9 p.m. on Oct. 1-5.", ""),
        ("§0§ and §1§ won by a 134-to-63 vote.", ""),
        ("§0§ lost a 5-4 vote to §1§.", ""),
        ("§0§ ran in Ward 3 in 2018.", ""),
        ("§0§ said 54 percent of the voters are renters.", ""),
    ],
)
def test_shares_and_votes(three: Document, sentence: str, figures: str) -> None:
    masked = sentence.replace("%.", "%").replace("50.4", "50ˑ4").replace("49.6", "49ˑ6")
    assert told(three, masked, figures_in(masked)) == figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("§0§ raised $845,000, compared with $612,000 for §1§.", "A 845000$ B 612000$"),
        ("§0§’s campaign said it raised $725,000.", "A 725000$"),
        ("§0§ outraised §1§, $210,000 to $95,000.", "A 210000$ B 95000$"),
        ("§0§ raised $2.1 million to §1§’s $1.9.".replace(".", "ˑ", 2), "A 2.1e+06$ B 1.9e+06$"),
        ("§0§ took in $48,950 and had $22,400 in the bank.", "A 48950$ A 22400$"),
        (
            "§0§ has raised $1 million, four times the $440,000 collected by §1§.",
            "A 1e+06$ B 440000$",
        ),
        ("§0§ raised $210,000 to §1§’s $95,000 and has $1,100 left.", "A 210000$ B 95000$ A 1100$"),
    ],
)
def test_dollars(three: Document, sentence: str, figures: str) -> None:
    assert told(three, sentence, dollars_in(sentence)) == figures


@pytest.mark.parametrize(
    ("sentence", "counted", "figures"),
    [
        ("§0§ came third with 1,402.", True, "A 1402"),
        ("§0§ came third with 1,402.", False, ""),
    ],
)
def test_votes_told_of_before(three: Document, sentence: str, counted: bool, figures: str) -> None:
    assert told(three, sentence, figures_in(sentence, counted=counted)) == figures


def test_the_only_rival_has_the_second_figure(three: Document) -> None:
    (figure, other) = figures_in("§0§ leads 48% to 41%")
    rival = three.people[1]
    assert owned(three, "§0§ leads 48% to 41%", [figure, other], lambda _: rival) == [
        (three.people[0], figure),
        (rival, other),
    ]
