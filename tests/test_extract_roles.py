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
LEAGUE, FIGHTERS = "Ohio Conservation League", "Dayton Firefighters Local 136"
AMES, PELL, MALLORY, DENNING = "Bill Ames", "Mary Pell", "Grace Mallory", "Walt Denning"
WHITFIELD, GARY = "Nora Whitfield", "Gary Pruett"


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
            {(FIGHTERS, VALDEZ, "endorse"), (NURSES, VALDEZ, "endorse")},
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
        (
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
        (
            "Commissioner Grace Mallory backs Valdez, while Sheriff Walt Denning is with Harker.",
            {(MALLORY, VALDEZ, "endorse"), (DENNING, HARKER, "endorse")},
        ),
        (
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
        (
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
        (
            "Valdez locked up the endorsement of the Ohio Conservation League on Monday.",
            {(LEAGUE, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Conservation League unveiled its endorsement of Valdez on Monday.",
            {(LEAGUE, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Conservation League has made its choice in the mayor's race: Ana Valdez.",
            {(LEAGUE, VALDEZ, "endorse")},
        ),
        (
            "Valdez, the candidate of choice for the Ohio Conservation League, knocked on doors.",
            {(LEAGUE, VALDEZ, "endorse")},
        ),
        (
            "Valdez is endorsed by Rep. Nora Whitfield, the Ohio Conservation League and Dayton "
            "Firefighters Local 136.",
            {
                (FIGHTERS, VALDEZ, "endorse"),
                (WHITFIELD, VALDEZ, "endorse"),
                (LEAGUE, VALDEZ, "endorse"),
            },
        ),
        (
            "Former Mayor Gary Pruett announced that he is backing Harker to succeed him.",
            {(GARY, HARKER, "endorse")},
        ),
        fails(
            '"him" behind a quotation is missed',
            "Former Mayor Gary Pruett called Harker “the only choice” and said he is endorsing "
            "him.",
            {(GARY, HARKER, "endorse")},
        ),
        (
            "Former Mayor Gary Pruett has lined up with Harker.",
            {(GARY, HARKER, "endorse")},
        ),
        (
            "Former Mayor Gary Pruett and Rep. Nora Whitfield have split, with Pruett backing "
            "Harker and Whitfield supporting Valdez.",
            {(GARY, HARKER, "endorse"), (WHITFIELD, VALDEZ, "endorse")},
        ),
        (
            "Rep. Nora Whitfield, who had been neutral, endorsed Valdez after the debate.",
            {(WHITFIELD, VALDEZ, "endorse")},
        ),
        (
            "Rep. Nora Whitfield's endorsement is a coup for Valdez.",
            {(WHITFIELD, VALDEZ, "endorse")},
        ),
        fails(
            "an endorsement praised by who gets it is missed",
            "Valdez said Rep. Nora Whitfield's endorsement shows her strength.",
            {(WHITFIELD, VALDEZ, "endorse")},
        ),
        (
            "Speaking for the first time since Rep. Nora Whitfield endorsed her, Valdez called "
            "for change.",
            {(WHITFIELD, VALDEZ, "endorse")},
        ),
        (
            "“We need Tom Harker,” said former Mayor Gary Pruett, who endorsed him last week.",
            {(GARY, HARKER, "endorse")},
        ),
        (
            "Dayton Firefighters Local 136 broke with tradition and endorsed Harker, a Republican.",
            {(FIGHTERS, HARKER, "endorse")},
        ),
        (
            "Dayton Firefighters Local 136 President Lou Marsh said the union is backing Harker.",
            {(FIGHTERS, HARKER, "endorse")},
        ),
        fails(
            "members choosing somebody are missed",
            "Lou Marsh, president of Dayton Firefighters Local 136, said members chose Harker "
            "because of his record.",
            {(FIGHTERS, HARKER, "endorse")},
        ),
        (
            "Dayton Firefighters Local 136 gave Harker its endorsement.",
            {(FIGHTERS, HARKER, "endorse")},
        ),
        (
            "Dayton Firefighters Local 136 awarded its endorsement to Harker and Ortiz.",
            {(FIGHTERS, ORTIZ, "endorse"), (FIGHTERS, HARKER, "endorse")},
        ),
        (
            "Dayton Firefighters Local 136 also recommended Ortiz and Pruitt for council.",
            {(FIGHTERS, ORTIZ, "endorse"), (FIGHTERS, PRUITT, "endorse")},
        ),
        (
            "Both Rep. Nora Whitfield and former Mayor Gary Pruett have endorsed Valdez.",
            {(GARY, VALDEZ, "endorse"), (WHITFIELD, VALDEZ, "endorse")},
        ),
        (
            "Harker picked up support from former Mayor Gary Pruett, while Valdez won the backing"
            " of Rep. Nora Whitfield.",
            {(GARY, HARKER, "endorse"), (WHITFIELD, VALDEZ, "endorse")},
        ),
        (
            "Harker's endorsement by former Mayor Gary Pruett angered Valdez.",
            {(GARY, HARKER, "endorse")},
        ),
        (
            "The Ohio Conservation League's political arm said Wednesday it would back Valdez.",
            {(LEAGUE, VALDEZ, "endorse")},
        ),
        fails(
            "a call to voters before its speaker is missed",
            "Voters should elect Valdez, the Ohio Conservation League said.",
            {(LEAGUE, VALDEZ, "endorse")},
        ),
        (
            "Rep. Nora Whitfield supports Valdez for mayor and Ortiz for city council.",
            {(WHITFIELD, VALDEZ, "endorse"), (WHITFIELD, ORTIZ, "endorse")},
        ),
        (
            "Rep. Nora Whitfield has endorsed Valdez in the mayor's race and Pruitt in the "
            "council race.",
            {(WHITFIELD, VALDEZ, "endorse"), (WHITFIELD, PRUITT, "endorse")},
        ),
        (
            "The Ohio Conservation League dropped Harker and endorsed Valdez.",
            {(LEAGUE, VALDEZ, "endorse")},
        ),
        (
            "Harker criticized Rep. Nora Whitfield for supporting Valdez.",
            {(WHITFIELD, VALDEZ, "endorse")},
        ),
        (
            "Harker said the Ohio Conservation League's backing of Valdez was no surprise.",
            {(LEAGUE, VALDEZ, "endorse")},
        ),
        fails(
            "a mailer's call is missed",
            "A mailer from the Ohio Conservation League urges a vote for Valdez.",
            {(LEAGUE, VALDEZ, "endorse")},
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
        "The Ohio Conservation League lent its name to Valdez's campaign on Monday.",
        "An endorsement by Rep. Nora Whitfield could lift Valdez.",
        "Rep. Nora Whitfield told reporters she hasn't decided between Valdez and Harker.",
        "Rep. Nora Whitfield knocked on doors with Valdez, but has not endorsed her.",
        "Valdez and Harker are both seeking the endorsement of the Ohio Conservation League.",
        "The Ohio Conservation League says Harker has the worst record on water; Valdez disagrees.",
        "Former Mayor Gary Pruett is chairman of Harker's campaign.",
        "Harker worked for former Mayor Gary Pruett, who supported the stadium.",
        "Valdez was endorsed in 2019 by the Ohio Conservation League.",
        "Valdez rejected the endorsement of the Ohio Conservation League.",
    ],
)
def test_nobody_backs_anybody(read: Read, sentence: str) -> None:
    assert endorsements(read(FIELD, sentence)) == set()
