"""Who backs whom where not the words but the two sides tell it; two candidates of two races."""

from __future__ import annotations

import pytest
from extract_reading import Read, endorsements, fails

FIELD = (
    "Ana Valdez and Tom Harker are running for mayor of Dayton, Ohio. Lena Ortiz and Sam Pruitt "
    "are candidates for city council."
)
VALDEZ, HARKER, ORTIZ, PRUITT = "Ana Valdez", "Tom Harker", "Lena Ortiz", "Sam Pruitt"
NURSES, TEACHERS = "Ohio Nurses Association", "Dayton Education Association"
AMES, PELL, MALLORY, DENNING = "Bill Ames", "Mary Pell", "Grace Mallory", "Walt Denning"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Valdez walked away with the endorsement of the Ohio Nurses Association.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "The backing of the Ohio Nurses Association fell to Valdez on Tuesday.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Valdez can now count the Ohio Nurses Association among her supporters.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Valdez drew support from the Ohio Nurses Association, former Gov. Bill Ames and "
            "state Sen. Mary Pell.",
            {(AMES, VALDEZ, "endorse"), (PELL, VALDEZ, "endorse"), (NURSES, VALDEZ, "endorse")},
        ),
        (
            "Endorsements for Valdez have poured in from the Ohio Nurses Association and the "
            "Dayton Firefighters Local 136.",
            {("Dayton Firefighters Local 136", VALDEZ, "endorse"), (NURSES, VALDEZ, "endorse")},
        ),
        (
            "Among those lining up behind Valdez: the Ohio Nurses Association and state Sen. Mary"
            " Pell.",
            {(PELL, VALDEZ, "endorse"), (NURSES, VALDEZ, "endorse")},
        ),
        (
            "With the Ohio Nurses Association in her corner, Valdez hopes to win the primary.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association's endorsement of Valdez came after a vote of its members.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "An endorsement from the Ohio Nurses Association gave Valdez a lift this week.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Valdez was thrilled to receive the nod of the Ohio Nurses Association.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Valdez, who has the support of the Ohio Nurses Association, faces Harker in November.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Buoyed by the endorsement of the Ohio Nurses Association, Valdez spoke at a rally "
            "Monday.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Valdez touted endorsements from the Ohio Nurses Association, the Dayton Education "
            "Association and several pastors.",
            {(TEACHERS, VALDEZ, "endorse"), (NURSES, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association came out in favor of Valdez.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association has decided to get behind Valdez.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Members of the Ohio Nurses Association voted Tuesday to endorse Valdez over Harker.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association's political action committee is endorsing Valdez.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association, which represents 4,000 nurses, is putting its weight "
            "behind Valdez.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        fails(
            "what is named a choice in a clause of time is missed",
            "The Ohio Nurses Association will campaign for Valdez after naming her its choice for"
            " mayor.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association gave its stamp of approval to Valdez, passing over "
            "Harker.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Former Gov. Bill Ames on Tuesday threw his support to Valdez.",
            {(AMES, VALDEZ, "endorse")},
        ),
        (
            "Former Gov. Bill Ames is throwing in with Valdez.",
            {(AMES, VALDEZ, "endorse")},
        ),
        (
            "“I’m proud to endorse Ana Valdez for mayor,” former Gov. Bill Ames said in a "
            "statement.",
            {(AMES, VALDEZ, "endorse")},
        ),
        (
            "“Ana Valdez has my full support,” said former Gov. Bill Ames.",
            {(AMES, VALDEZ, "endorse")},
        ),
        (
            "Former Gov. Bill Ames said he will vote for Valdez and urged others to do the same.",
            {(AMES, VALDEZ, "endorse")},
        ),
        fails(
            "an answer without a verb of endorsing is missed",
            "Asked whom he supports, former Gov. Bill Ames named Valdez.",
            {(AMES, VALDEZ, "endorse")},
        ),
        (
            "Former Gov. Bill Ames, an early supporter of Valdez, spoke at the rally.",
            {(AMES, VALDEZ, "endorse")},
        ),
        (
            "Valdez's supporters include former Gov. Bill Ames and state Sen. Mary Pell.",
            {(AMES, VALDEZ, "endorse"), (PELL, VALDEZ, "endorse")},
        ),
        (
            "Valdez has been endorsed by a number of unions, including the Ohio Nurses "
            "Association.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Valdez, endorsed by the Ohio Nurses Association and state Sen. Mary Pell, leads the "
            "field.",
            {(PELL, VALDEZ, "endorse"), (NURSES, VALDEZ, "endorse")},
        ),
        (
            "Harker is backed by the Dayton Area Chamber of Commerce; Valdez by the Ohio Nurses "
            "Association.",
            {("Dayton Area Chamber of Commerce", HARKER, "endorse"), (NURSES, VALDEZ, "endorse")},
        ),
        (
            "Also endorsed by the Ohio Nurses Association were Ortiz and Pruitt.",
            {(NURSES, ORTIZ, "endorse"), (NURSES, PRUITT, "endorse")},
        ),
        fails(
            "the second of a list with offices after a colon is missed",
            "Endorsed by the Ohio Nurses Association: Valdez for mayor and Ortiz for city council.",
            {(NURSES, VALDEZ, "endorse"), (NURSES, ORTIZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association announced its picks Tuesday.|It is backing Valdez for "
            "mayor and Ortiz for council.",
            {(NURSES, VALDEZ, "endorse"), (NURSES, ORTIZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association endorsed Valdez. The union also gave its endorsement to "
            "Ortiz.",
            {(NURSES, VALDEZ, "endorse"), (NURSES, ORTIZ, "endorse")},
        ),
        (
            "Valdez announced three new endorsements Tuesday. They came from the Ohio Nurses "
            "Association, the Dayton Education Association and state Sen. Mary Pell.",
            {(TEACHERS, VALDEZ, "endorse"), (PELL, VALDEZ, "endorse"), (NURSES, VALDEZ, "endorse")},
        ),
        (
            "State Sen. Mary Pell endorsed Valdez on Monday. Former Gov. Bill Ames did the same a"
            " day later.",
            {(AMES, VALDEZ, "endorse"), (PELL, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Nurses Association endorsed Harker's opponent, Ana Valdez.",
            {(NURSES, VALDEZ, "endorse")},
        ),
        (
            "Neither Valdez nor Harker won the endorsement of the Ohio Nurses Association.",
            {(NURSES, None, "decline")},
        ),
        (
            "The Ohio Nurses Association is staying out of the mayor's race.",
            {(NURSES, None, "decline")},
        ),
        (
            "The Ohio Nurses Association opted not to back anyone for mayor.",
            {(NURSES, None, "decline")},
        ),
        (
            "The Ohio Nurses Association withdrew its endorsement of Valdez after the vote.",
            {(NURSES, VALDEZ, "rescind")},
        ),
        (
            "The Ohio Nurses Association no longer supports Valdez.",
            {(NURSES, VALDEZ, "rescind")},
        ),
        fails(
            "members who settle on somebody are missed",
            "The Dayton Education Association said Thursday its members have settled on Valdez "
            "for mayor.",
            {(TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "Harker collected a pair of endorsements this week: one from the Dayton Education "
            "Association and another from Sheriff Walt Denning.",
            {(TEACHERS, HARKER, "endorse"), (DENNING, HARKER, "endorse")},
        ),
        (
            "Sheriff Walt Denning, who is not running again, has endorsed Harker to lead the city.",
            {(DENNING, HARKER, "endorse")},
        ),
        (
            "The retiring sheriff, Walt Denning, is supporting Harker.",
            {(DENNING, HARKER, "endorse")},
        ),
        (
            "Harker enjoys the support of Sheriff Walt Denning and much of the business community.",
            {(DENNING, HARKER, "endorse")},
        ),
        (
            "Harker's campaign rolled out an endorsement by Sheriff Walt Denning on Wednesday.",
            {(DENNING, HARKER, "endorse")},
        ),
        (
            "Harker's bid was boosted when Sheriff Walt Denning endorsed him.",
            {(DENNING, HARKER, "endorse")},
        ),
        (
            "“She is the right person for the job,” Sheriff Walt Denning said in endorsing Valdez.",
            {(DENNING, VALDEZ, "endorse")},
        ),
        (
            "In a letter to members, the Dayton Education Association recommended Valdez.",
            {(TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "The Dayton Education Association recommends voting for Valdez in the Nov. 7 election.",
            {(TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "County Commissioner Grace Mallory joined Sheriff Walt Denning in endorsing Harker.",
            {(MALLORY, HARKER, "endorse"), (DENNING, HARKER, "endorse")},
        ),
        (
            "Commissioner Grace Mallory and Sheriff Walt Denning both back Harker.",
            {(MALLORY, HARKER, "endorse"), (DENNING, HARKER, "endorse")},
        ),
        fails(
            '"is with" of a person is missed',
            "Commissioner Grace Mallory backs Valdez, while Sheriff Walt Denning is with Harker.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, HARKER, "endorse")},
        ),
        fails(
            '"that of" is not read',
            "Valdez has the backing of Commissioner Grace Mallory; Harker has that of Sheriff "
            "Walt Denning.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, HARKER, "endorse")},
        ),
        (
            "Commissioner Grace Mallory switched her endorsement from Harker to Valdez.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        (
            "After the debate, Commissioner Grace Mallory pulled her support for Harker.",
            {(MALLORY, HARKER, "rescind")},
        ),
        (
            "Commissioner Grace Mallory rescinded her endorsement of Harker on Friday and is now "
            "backing Valdez.",
            {(MALLORY, VALDEZ, "endorse"), (MALLORY, HARKER, "rescind")},
        ),
        fails(
            "a person who will not endorse is taken for a candidate",
            "Commissioner Grace Mallory said she won't endorse in the race.",
            {(MALLORY, None, "decline")},
        ),
        (
            "The Dayton Education Association declined to take sides in the race for mayor.",
            {(TEACHERS, None, "decline")},
        ),
        (
            "The Dayton Education Association co-endorsed Valdez and Harker.",
            {(TEACHERS, VALDEZ, "split"), (TEACHERS, HARKER, "split")},
        ),
        (
            "The Dayton Education Association's endorsement went to Harker.",
            {(TEACHERS, HARKER, "endorse")},
        ),
        (
            "The Dayton Education Association handed its endorsement to Harker.",
            {(TEACHERS, HARKER, "endorse")},
        ),
        (
            "The coveted endorsement of the Dayton Education Association has gone to Harker.",
            {(TEACHERS, HARKER, "endorse")},
        ),
        (
            "Harker beat out Valdez for the endorsement of the Dayton Education Association.",
            {(TEACHERS, HARKER, "endorse")},
        ),
        (
            "Harker is the choice of the Dayton Education Association.",
            {(TEACHERS, HARKER, "endorse")},
        ),
        (
            "Harker is the Dayton Education Association's pick in the race.",
            {(TEACHERS, HARKER, "endorse")},
        ),
        (
            "The Dayton Education Association chose Harker over Valdez.",
            {(TEACHERS, HARKER, "endorse")},
        ),
        (
            "Valdez is being supported by the Dayton Education Association as well as "
            "Commissioner Grace Mallory.",
            {(TEACHERS, VALDEZ, "endorse"), (MALLORY, VALDEZ, "endorse")},
        ),
        (
            "Valdez said she was honored to have the support of Commissioner Grace Mallory.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        (
            "Valdez thanked Commissioner Grace Mallory for her endorsement.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        (
            "Commissioner Grace Mallory urged voters to support Valdez.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        fails(
            '"she" after "whom" is taken for the candidate',
            "Commissioner Grace Mallory threw a fundraiser for Valdez, whom she has endorsed.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        (
            "Valdez, whom Commissioner Grace Mallory endorsed in August, raised $20,000.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        (
            "Valdez — endorsed by Commissioner Grace Mallory — raised $20,000.",
            {(MALLORY, VALDEZ, "endorse")},
        ),
        (
            "Valdez (endorsed by the Dayton Education Association) and Harker will debate "
            "Thursday.",
            {(TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "The Dayton Education Association has thrown its weight behind Ortiz and Pruitt for "
            "the two open council seats.",
            {(TEACHERS, ORTIZ, "endorse"), (TEACHERS, PRUITT, "endorse")},
        ),
        (
            "The slate backed by the Dayton Education Association includes Valdez, Ortiz and "
            "Pruitt.",
            {
                (TEACHERS, VALDEZ, "endorse"),
                (TEACHERS, ORTIZ, "endorse"),
                (TEACHERS, PRUITT, "endorse"),
            },
        ),
        (
            "The Dayton Education Association is backing Valdez for mayor, Ortiz and Pruitt for "
            "council.",
            {
                (TEACHERS, VALDEZ, "endorse"),
                (TEACHERS, ORTIZ, "endorse"),
                (TEACHERS, PRUITT, "endorse"),
            },
        ),
        (
            "Harker attacked Valdez for accepting the endorsement of the Dayton Education "
            "Association.",
            {(TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez resigned as treasurer of the Dayton Education Association, which has endorsed"
            " Harker.",
            {(TEACHERS, HARKER, "endorse")},
        ),
    ],
)
def test_who_backs_whom(
    read: Read, sentences: str, expected: set[tuple[str, str | None, str]]
) -> None:
    assert endorsements(read(FIELD, *sentences.split("|"))) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ohio Nurses Association has not endorsed a candidate yet.",
        "Valdez hopes to win the endorsement of the Ohio Nurses Association.",
        "Four years ago, the Ohio Nurses Association endorsed Valdez in her run for council.",
        "Valdez supports a bill backed by the Ohio Nurses Association.",
        "A spokesman for the Ohio Nurses Association said the union has met with Valdez and "
        "Harker.",
        "Valdez praised state Sen. Mary Pell for supporting nurses.",
        "The Ohio Nurses Association may endorse Valdez if she signs the pledge.",
        "Harker said Valdez was wrong to seek the backing of the Ohio Nurses Association.",
        "Valdez is backed by 45 percent of voters in a poll by the University of Dayton.",
        "Former Gov. Bill Ames endorsed the tax plan that Valdez wrote.",
        "The Ohio Nurses Association donated $5,000 to Valdez.",
        "Endorsements: Dayton Education Association, Commissioner Grace Mallory.",
        "The Dayton Education Association will interview Valdez and Harker before it endorses.",
        "Commissioner Grace Mallory, who backed Harker in 2019, has not said whom she supports.",
        "Harker courted the Dayton Education Association, whose endorsement is prized.",
        "Valdez backs Commissioner Grace Mallory's plan for the river.",
        "Commissioner Grace Mallory supports the bond issue that Harker opposes.",
        "Harker's wife, Commissioner Grace Mallory, stood beside him as he conceded.",
        "Commissioner Grace Mallory said Valdez and Harker both support a new jail.",
        "The Dayton Education Association spent $40,000 on ads backing Valdez.",
        "Neither candidate has been endorsed by the Dayton Education Association.",
        "Harker would welcome the support of Commissioner Grace Mallory.",
        "If the Dayton Education Association endorses Valdez, Harker will have a harder road.",
        "Harker falsely claimed to have the endorsement of the Dayton Education Association.",
        "The mailer says Harker is endorsed by Sheriff Walt Denning, but Denning said he has not "
        "endorsed anyone.",
        "Voters such as Grace Mallory, 62, said they support Harker.",
        "Harker said he supports Valdez's call for an audit by Commissioner Grace Mallory.",
    ],
)
def test_nobody_backs_anybody(read: Read, sentence: str) -> None:
    assert endorsements(read(FIELD, sentence)) == set()
