"""Who backs whom in many wordings: each row is one way to say it."""

from __future__ import annotations

import pytest
from extract_reading import Read, endorsements

FIELD = "MARLOW, Ohio — Ana Valdez and Tom Harker are running for mayor of Marlow."
DAY = "The election is Nov. 7."
VALDEZ, HARKER = "Ana Valdez", "Tom Harker"
DOCKERS, FARM = "River Dockers Union", "Ohio Farm Bureau"
TEACHERS = "Marlow Teachers Association"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "The River Dockers Union has formally endorsed Valdez, citing her record on wages.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union's executive board voted 12-3 Tuesday night to endorse "
            "Valdez for mayor.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Members of the River Dockers Union voted overwhelmingly to endorse Ana Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union, the largest union in the city, is throwing its support "
            "to Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union is putting its weight behind Valdez in the race.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez snagged a coveted endorsement Tuesday from the River Dockers Union, one "
            "of the city's most powerful labor groups.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez added the Ohio Farm Bureau to her list of endorsements.",
            {(FARM, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Farm Bureau on Monday became the latest group to endorse Valdez.",
            {(FARM, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Farm Bureau became the third organization to back Valdez.",
            {(FARM, VALDEZ, "endorse")},
        ),
        (
            "Valdez also has the endorsement of the Ohio Farm Bureau, while Harker has been "
            "endorsed by the River Dockers Union.",
            {(FARM, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "Valdez, whose endorsements include the Ohio Farm Bureau and the Marlow Teachers "
            "Association, raised $40,000.",
            {(FARM, VALDEZ, "endorse"), (TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "Among those endorsing Valdez are the Ohio Farm Bureau and the Marlow Teachers "
            "Association.",
            {(FARM, VALDEZ, "endorse"), (TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "Groups endorsing Valdez include the Ohio Farm Bureau, the Marlow Teachers "
            "Association and the River Dockers Union.",
            {
                (FARM, VALDEZ, "endorse"),
                (TEACHERS, VALDEZ, "endorse"),
                (DOCKERS, VALDEZ, "endorse"),
            },
        ),
        (
            "Valdez has racked up endorsements from the Ohio Farm Bureau, the Marlow Teachers "
            "Association and former Mayor Ruth Oakes.",
            {
                (FARM, VALDEZ, "endorse"),
                (TEACHERS, VALDEZ, "endorse"),
                ("Ruth Oakes", VALDEZ, "endorse"),
            },
        ),
        (
            "Valdez's campaign announced Monday that she had been endorsed by the River "
            "Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez's campaign touted the support of the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The Valdez campaign announced the endorsement of the River Dockers Union on Monday.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez on Monday announced that the River Dockers Union has endorsed her "
            "campaign for mayor.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            '"We are proud to endorse Ana Valdez for mayor," said Joy Lind, president of the '
            "River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "“The River Dockers Union is proud to stand with Ana Valdez,” President Joy Lind "
            "said in announcing the endorsement.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "In endorsing Valdez, the River Dockers Union cited her record.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "In its endorsement of Valdez, the River Dockers Union cited her record.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The endorsement of Valdez by the River Dockers Union came a day after Harker won "
            "the backing of the Ohio Farm Bureau.",
            {(DOCKERS, VALDEZ, "endorse"), (FARM, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union's decision to endorse Valdez surprised many.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        ("The River Dockers Union chose Valdez over Harker.", {(DOCKERS, VALDEZ, "endorse")}),
        (
            "The River Dockers Union picked Valdez as its candidate in the mayoral race.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        ("The River Dockers Union gave the nod to Valdez.", {(DOCKERS, VALDEZ, "endorse")}),
        ("Valdez got the nod from the River Dockers Union.", {(DOCKERS, VALDEZ, "endorse")}),
        ("The nod from the River Dockers Union went to Valdez.", {(DOCKERS, VALDEZ, "endorse")}),
        ("The River Dockers Union's endorsement went to Valdez.", {(DOCKERS, VALDEZ, "endorse")}),
        (
            "The River Dockers Union awarded its endorsement to Valdez on Thursday.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez earned the sole endorsement of the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union issued a dual endorsement of Valdez and Harker.",
            {(DOCKERS, VALDEZ, "split"), (DOCKERS, HARKER, "split")},
        ),
        (
            "The River Dockers Union made a dual endorsement, backing both Valdez and Harker.",
            {(DOCKERS, VALDEZ, "split"), (DOCKERS, HARKER, "split")},
        ),
        (
            "The River Dockers Union recommended that its members vote for Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union urged its members to vote for Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Former candidate Ruth Oakes dropped out of the race Friday and threw her support "
            "behind Valdez.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Ruth Oakes, who ended her own campaign last week, endorsed Valdez on Friday.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Ruth Oakes bowed out of the race and urged her supporters to back Valdez.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Valdez has the support of the Ohio Farm Bureau, and Harker has the support of "
            "the River Dockers Union.",
            {(FARM, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "Valdez counts the Ohio Farm Bureau and the Marlow Teachers Association among her "
            "supporters.",
            {(FARM, VALDEZ, "endorse"), (TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez boasts support from the Ohio Farm Bureau and the Marlow Teachers Association.",
            {(FARM, VALDEZ, "endorse"), (TEACHERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez is endorsed by the Ohio Farm Bureau, Marlow Teachers Association, and "
            "River Dockers Union Local 9.",
            {
                (FARM, VALDEZ, "endorse"),
                (TEACHERS, VALDEZ, "endorse"),
                ("River Dockers Union Local 9", VALDEZ, "endorse"),
            },
        ),
        (
            "The Ohio Farm Bureau has endorsed Valdez. It has also endorsed Rosa Quint for "
            "city auditor.",
            {(FARM, VALDEZ, "endorse"), (FARM, "Rosa Quint", "endorse")},
        ),
        (
            "The Ohio Farm Bureau endorsed Valdez on Monday. The group also backs Rosa Quint "
            "for city auditor.",
            {(FARM, VALDEZ, "endorse"), (FARM, "Rosa Quint", "endorse")},
        ),
        (
            "The Ohio Farm Bureau endorsed Valdez. Other candidates getting the bureau's "
            "endorsement are Rosa Quint for city auditor and Lee Park for city clerk.",
            {
                (FARM, VALDEZ, "endorse"),
                (FARM, "Rosa Quint", "endorse"),
                (FARM, "Lee Park", "endorse"),
            },
        ),
        (
            "The River Dockers Union endorsed Valdez for mayor, Rosa Quint for city auditor "
            "and Lee Park for city clerk.",
            {
                (DOCKERS, VALDEZ, "endorse"),
                (DOCKERS, "Rosa Quint", "endorse"),
                (DOCKERS, "Lee Park", "endorse"),
            },
        ),
        (
            "Also endorsed by the River Dockers Union were Rosa Quint for city auditor and "
            "Lee Park for city clerk.",
            {(DOCKERS, "Rosa Quint", "endorse"), (DOCKERS, "Lee Park", "endorse")},
        ),
        (
            "Candidates endorsed by the River Dockers Union include Ana Valdez for mayor and "
            "Rosa Quint for city auditor.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, "Rosa Quint", "endorse")},
        ),
        ("The River Dockers Union-backed Valdez leads.", {(DOCKERS, VALDEZ, "endorse")}),
        (
            "Valdez, the candidate endorsed by the River Dockers Union, spoke first.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez, the River Dockers Union's endorsed candidate, spoke first.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Ana Valdez, with the backing of the River Dockers Union, is leading.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Armed with the endorsement of the River Dockers Union, Valdez is leading.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez, a former teacher who has been endorsed by the Marlow Teachers "
            "Association, led in the poll.",
            {(TEACHERS, VALDEZ, "endorse")},
        ),
        ("Valdez's supporters include the Ohio Farm Bureau.", {(FARM, VALDEZ, "endorse")}),
        (
            "The River Dockers Union switched its endorsement from Harker to Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        ("The River Dockers Union switched its support to Valdez.", {(DOCKERS, VALDEZ, "endorse")}),
        (
            "The River Dockers Union pulled its endorsement of Harker on Monday.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        (
            "The River Dockers Union revoked its endorsement of Harker and endorsed Valdez.",
            {(DOCKERS, HARKER, "rescind"), (DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union withdrew its support for Harker.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        (
            "Harker lost the endorsement of the River Dockers Union on Monday.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        ("The River Dockers Union un-endorsed Harker.", {(DOCKERS, HARKER, "rescind")}),
        ("The River Dockers Union is no longer backing Harker.", {(DOCKERS, HARKER, "rescind")}),
        (
            "The River Dockers Union opted not to endorse in the mayor's race.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "The River Dockers Union is not endorsing anyone in the mayor's race.",
            {(DOCKERS, None, "decline")},
        ),
        ("The River Dockers Union will not endorse in the race.", {(DOCKERS, None, "decline")}),
        (
            "The River Dockers Union won't be making an endorsement in the race for mayor.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "The River Dockers Union is staying out of the mayor's race.",
            {(DOCKERS, None, "decline")},
        ),
        ("The River Dockers Union voted to remain neutral.", {(DOCKERS, None, "decline")}),
        ("The River Dockers Union made no endorsement for mayor.", {(DOCKERS, None, "decline")}),
        (
            "The River Dockers Union said it would not endorse a candidate in the race for mayor.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "The River Dockers Union said it will not be getting involved in the mayor's race.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "The River Dockers Union decided against making an endorsement for mayor.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "The River Dockers Union is sitting out the mayoral contest.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "Neither candidate won the endorsement of the River Dockers Union.",
            {(DOCKERS, None, "decline")},
        ),
        (
            "Gov. Jim Pell, who has stayed neutral in the primary, spoke at the fair.",
            {("Jim Pell", None, "decline")},
        ),
        (
            "Gov. Jim Pell announced his endorsement of Valdez in a video.",
            {("Jim Pell", VALDEZ, "endorse")},
        ),
        ("Valdez has Gov. Jim Pell's endorsement.", {("Jim Pell", VALDEZ, "endorse")}),
        ("Valdez, endorsed by Gov. Jim Pell, is leading.", {("Jim Pell", VALDEZ, "endorse")}),
        (
            "Former President Bill Stone endorsed Valdez in a statement.",
            {("Bill Stone", VALDEZ, "endorse")},
        ),
        (
            'President Bill Stone gave Valdez his "complete and total endorsement" on Tuesday.',
            {("Bill Stone", VALDEZ, "endorse")},
        ),
        ("Stone-endorsed Valdez leads. Bill Stone said so.", {("Bill Stone", VALDEZ, "endorse")}),
        (
            "Sens. Jim Pell and Ruth Oakes have endorsed Valdez, as has the Ohio Farm Bureau.",
            {
                ("Jim Pell", VALDEZ, "endorse"),
                ("Ruth Oakes", VALDEZ, "endorse"),
                (FARM, VALDEZ, "endorse"),
            },
        ),
        (
            "Sen. Jim Pell and Rep. Ruth Oakes are backing Valdez, while Gov. Bill Stone "
            "supports Harker.",
            {
                ("Jim Pell", VALDEZ, "endorse"),
                ("Ruth Oakes", VALDEZ, "endorse"),
                ("Bill Stone", HARKER, "endorse"),
            },
        ),
        (
            "Sheriff Dan Pike joined the Ohio Farm Bureau on Monday in endorsing Valdez.",
            {("Dan Pike", VALDEZ, "endorse"), (FARM, VALDEZ, "endorse")},
        ),
        (
            "Pell said he is supporting Valdez. Sen. Jim Pell has known her for years.",
            {("Jim Pell", VALDEZ, "endorse")},
        ),
        (
            "“I'm supporting Ana Valdez for mayor,” Sheriff Dan Pike said.",
            {("Dan Pike", VALDEZ, "endorse")},
        ),
        (
            "The Marlow Courier editorial board endorsed Valdez.",
            {("Marlow Courier", VALDEZ, "endorse")},
        ),
        (
            "The Blake County Democratic Party endorsed Valdez at its convention Saturday.",
            {("Blake County Democratic Party", VALDEZ, "endorse")},
        ),
        (
            "Delegates to the Blake County Republican Party convention endorsed Harker on "
            "Saturday.",
            {("Blake County Republican Party", HARKER, "endorse")},
        ),
        (
            "Valdez won the Democratic Party's endorsement at its convention Saturday.",
            {("Democratic Party", VALDEZ, "endorse")},
        ),
        (
            "Harker received 62% of the delegate vote to win the Blake County Republican "
            "Party endorsement.",
            {("Blake County Republican Party", HARKER, "endorse")},
        ),
        (
            "Planned Parenthood Votes Ohio, Moms Demand Action and the Sierra Club have all "
            "endorsed Valdez.",
            {
                ("Planned Parenthood Votes Ohio", VALDEZ, "endorse"),
                ("Moms Demand Action", VALDEZ, "endorse"),
                ("Sierra Club", VALDEZ, "endorse"),
            },
        ),
        (
            "Valdez has been endorsed by the United Auto Workers, the AFL-CIO and AFSCME "
            "Council 8.",
            {
                ("United Auto Workers", VALDEZ, "endorse"),
                ("AFL-CIO", VALDEZ, "endorse"),
                ("AFSCME Council 8", VALDEZ, "endorse"),
            },
        ),
        (
            "The International Association of Fire Fighters Local 93 (IAFF) endorsed Valdez.",
            {("International Association of Fire Fighters Local 93", VALDEZ, "endorse")},
        ),
        (
            "Both the Ohio Farm Bureau and the River Dockers Union have endorsed Valdez.",
            {(FARM, VALDEZ, "endorse"), (DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union endorsed Harker in the primary but is now backing Valdez.",
            {(DOCKERS, HARKER, "endorse"), (DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union, which backed Harker four years ago, has endorsed Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union, which endorsed Harker in 2019, is supporting Valdez "
            "this time.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "After endorsing Harker in 2019, the River Dockers Union is supporting Valdez "
            "this time.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union announced Wednesday that it has endorsed both candidates.",
            {(DOCKERS, VALDEZ, "split"), (DOCKERS, HARKER, "split")},
        ),
        (
            "Two former mayors, Ruth Oakes and Cal Reyes, have endorsed Valdez.",
            {("Ruth Oakes", VALDEZ, "endorse"), ("Cal Reyes", VALDEZ, "endorse")},
        ),
        (
            "City council members Lee Park, Joy Lind and Al Roe support Valdez.",
            {
                ("Lee Park", VALDEZ, "endorse"),
                ("Joy Lind", VALDEZ, "endorse"),
                ("Al Roe", VALDEZ, "endorse"),
            },
        ),
        (
            "Valdez also picked up the support of council members Lee Park and Joy Lind.",
            {("Lee Park", VALDEZ, "endorse"), ("Joy Lind", VALDEZ, "endorse")},
        ),
        (
            "Valdez is supported by Councilman Lee Park and Councilwoman Joy Lind.",
            {("Lee Park", VALDEZ, "endorse"), ("Joy Lind", VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union's political action committee endorsed Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Local 9 President Joy Lind said the River Dockers Union endorsed Valdez because "
            "of her record.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Joy Lind, president of the River Dockers Union, said the union endorsed Valdez "
            "because of her record.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez and the River Dockers Union announced the endorsement on Monday.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Harker said he was disappointed that the River Dockers Union endorsed Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Harker criticized Valdez for accepting the endorsement of the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Harker dismissed the endorsement of Valdez by the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez thanked the River Dockers Union for its endorsement.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez said she was honored to receive the endorsement of the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            '"I\'m honored to have the endorsement of the River Dockers Union," Valdez said.',
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "“I am honored to have earned the support of the River Dockers Union,” Valdez "
            "said in a statement.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez said the endorsement from the River Dockers Union means a lot.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union announced its slate of endorsed candidates on Monday: "
            "Ana Valdez for mayor, Rosa Quint for auditor.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, "Rosa Quint", "endorse")},
        ),
        (
            "The River Dockers Union's slate includes Ana Valdez for mayor and Rosa Quint for "
            "city auditor.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, "Rosa Quint", "endorse")},
        ),
        (
            "The River Dockers Union has announced its endorsements for the November "
            "election. They include Ana Valdez for mayor and Rosa Quint for city auditor.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, "Rosa Quint", "endorse")},
        ),
        (
            "For mayor, the River Dockers Union endorsed Valdez; for city auditor, it backed "
            "Rosa Quint.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, "Rosa Quint", "endorse")},
        ),
        (
            "In the race for mayor, the River Dockers Union is backing Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Backed by the River Dockers Union and the Ohio Farm Bureau, Valdez has raised "
            "$50,000.",
            {(DOCKERS, VALDEZ, "endorse"), (FARM, VALDEZ, "endorse")},
        ),
        (
            "The Ohio Farm Bureau and Marlow Teachers Association have lined up behind Valdez.",
            {(FARM, VALDEZ, "endorse"), (TEACHERS, VALDEZ, "endorse")},
        ),
        ("The Ohio Farm Bureau has gotten behind Valdez.", {(FARM, VALDEZ, "endorse")}),
        ("The River Dockers Union is in Valdez's corner.", {(DOCKERS, VALDEZ, "endorse")}),
        (
            "The River Dockers Union co-endorsed Valdez and Harker.",
            {(DOCKERS, VALDEZ, "split"), (DOCKERS, HARKER, "split")},
        ),
        ("The Ohio Farm Bureau's endorsement of Harker was expected.", {(FARM, HARKER, "endorse")}),
        (
            "Harker enjoys the backing of the Ohio Farm Bureau and Gov. Jim Pell.",
            {(FARM, HARKER, "endorse"), ("Jim Pell", HARKER, "endorse")},
        ),
        (
            "Harker has been endorsed by a number of groups, including the Ohio Farm Bureau "
            "and the River Dockers Union.",
            {(FARM, HARKER, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "Harker has been endorsed by several unions: the River Dockers Union, Teamsters "
            "Local 20 and Ironworkers Local 55.",
            {
                (DOCKERS, HARKER, "endorse"),
                ("Teamsters Local 20", HARKER, "endorse"),
                ("Ironworkers Local 55", HARKER, "endorse"),
            },
        ),
        (
            "Harker has won endorsements from law enforcement groups such as the Ohio "
            "Troopers League.",
            {("Ohio Troopers League", HARKER, "endorse")},
        ),
        (
            "Gov. Jim Pell joins Sens. Ruth Oakes and Dan Pike in supporting Valdez.",
            {
                ("Jim Pell", VALDEZ, "endorse"),
                ("Ruth Oakes", VALDEZ, "endorse"),
                ("Dan Pike", VALDEZ, "endorse"),
            },
        ),
        (
            "The Ohio Farm Bureau has joined the River Dockers Union and the Marlow Teachers "
            "Association in backing Valdez.",
            {
                (FARM, VALDEZ, "endorse"),
                (DOCKERS, VALDEZ, "endorse"),
                (TEACHERS, VALDEZ, "endorse"),
            },
        ),
        (
            "The Ohio Farm Bureau joined a growing list of groups supporting Valdez.",
            {(FARM, VALDEZ, "endorse")},
        ),
        (
            "Harker's rival won the backing of the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union announced Tuesday that it is backing her rival, Tom Harker.",
            {(DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union threw its support behind Harker's opponent, Ana Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "At a news conference on the steps of city hall, leaders of the River Dockers "
            "Union, Teamsters Local 20 and the Ohio Farm Bureau endorsed Valdez.",
            {
                (DOCKERS, VALDEZ, "endorse"),
                ("Teamsters Local 20", VALDEZ, "endorse"),
                (FARM, VALDEZ, "endorse"),
            },
        ),
        (
            "Five unions stood with Valdez on Tuesday to announce their endorsement: the "
            "River Dockers Union, Teamsters Local 20, Ironworkers Local 55, UFCW Local 75 and "
            "the Marlow Teachers Association.",
            {
                (DOCKERS, VALDEZ, "endorse"),
                ("Teamsters Local 20", VALDEZ, "endorse"),
                ("Ironworkers Local 55", VALDEZ, "endorse"),
                ("UFCW Local 75", VALDEZ, "endorse"),
                (TEACHERS, VALDEZ, "endorse"),
            },
        ),
        (
            "The unions backing Valdez are the River Dockers Union and Teamsters Local 20.",
            {(DOCKERS, VALDEZ, "endorse"), ("Teamsters Local 20", VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union ranked Valdez first and Harker second.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union named Valdez its first choice and Harker its second.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union listed Valdez as its No. 1 pick, followed by Harker at No. 2.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "The Marlow Courier ranked Valdez first on its ballot.",
            {("Marlow Courier", VALDEZ, "endorse")},
        ),
        (
            "The Blake County Democratic Party voted 54-20 to endorse Valdez over Harker.",
            {("Blake County Democratic Party", VALDEZ, "endorse")},
        ),
        (
            "At its convention Saturday, the Blake County Democratic Party endorsed Valdez on "
            "the second ballot.",
            {("Blake County Democratic Party", VALDEZ, "endorse")},
        ),
        (
            "Valdez won the endorsement of the Blake County Democratic Party at its "
            "convention Saturday, defeating Harker 120-80.",
            {("Blake County Democratic Party", VALDEZ, "endorse")},
        ),
        (
            "Delegates endorsed Valdez at the Blake County Democratic Party convention Saturday.",
            {("Blake County Democratic Party", VALDEZ, "endorse")},
        ),
        (
            "The Ohio Republican Party endorsed Harker for mayor on Friday.",
            {("Ohio Republican Party", HARKER, "endorse")},
        ),
        (
            "The Ohio Democratic Party's central committee voted to endorse Valdez.",
            {("Ohio Democratic Party", VALDEZ, "endorse")},
        ),
        (
            "The Marlow Fraternal Order of Police endorsed Harker. The firefighters union, "
            "IAFF Local 93, is backing Valdez.",
            {
                ("Marlow Fraternal Order of Police", HARKER, "endorse"),
                ("IAFF Local 93", VALDEZ, "endorse"),
            },
        ),
        (
            "Firefighters Local 93, which represents 300 city firefighters, endorsed Valdez "
            "on Thursday. The local's president, Cal Reyes, said Valdez listened.",
            {("Firefighters Local 93", VALDEZ, "endorse")},
        ),
        (
            "“She has been there for us,” said Cal Reyes, president of Firefighters Local 93, "
            "which endorsed Valdez Thursday.",
            {("Firefighters Local 93", VALDEZ, "endorse")},
        ),
        (
            "Cal Reyes, president of Firefighters Local 93, which has endorsed Valdez, said "
            "the city needs a new station.",
            {("Firefighters Local 93", VALDEZ, "endorse")},
        ),
        (
            "Cal Reyes, president of Firefighters Local 93, personally endorsed Valdez.",
            {("Cal Reyes", VALDEZ, "endorse")},
        ),
        (
            "Valdez's endorsements include those of the Ohio Farm Bureau and the River "
            "Dockers Union.",
            {(FARM, VALDEZ, "endorse"), (DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez's endorsement by the River Dockers Union surprised Harker.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Harker has the backing of the Buckeye Firearms Association, Ohio Right to Life "
            "and former Gov. John Rask.",
            {
                ("Buckeye Firearms Association", HARKER, "endorse"),
                ("Ohio Right to Life", HARKER, "endorse"),
                ("John Rask", HARKER, "endorse"),
            },
        ),
        (
            "The Marlow Area Chamber of Commerce announced its endorsement of Harker on Wednesday.",
            {("Marlow Area Chamber of Commerce", HARKER, "endorse")},
        ),
        (
            "The chamber gave its nod to Harker. The Marlow Area Chamber of Commerce has 900 "
            "members.",
            {("Marlow Area Chamber of Commerce", HARKER, "endorse")},
        ),
        (
            "The Marlow Building and Construction Trades Council has endorsed Valdez.",
            {("Marlow Building and Construction Trades Council", VALDEZ, "endorse")},
        ),
        (
            "The North Central States Regional Council of Carpenters endorsed Valdez.",
            {("North Central States Regional Council of Carpenters", VALDEZ, "endorse")},
        ),
        (
            "The United Brotherhood of Carpenters and Joiners of America Local 200 endorsed "
            "Valdez.",
            {
                (
                    "United Brotherhood of Carpenters and Joiners of America Local 200",
                    VALDEZ,
                    "endorse",
                )
            },
        ),
        ("AFSCME Ohio Council 8 endorsed Valdez.", {("AFSCME Ohio Council 8", VALDEZ, "endorse")}),
        (
            "SEIU District 1199 endorsed Valdez on Monday.",
            {("SEIU District 1199", VALDEZ, "endorse")},
        ),
        (
            "SEIU 1199 and AFSCME have endorsed Valdez.",
            {("SEIU 1199", VALDEZ, "endorse"), ("AFSCME", VALDEZ, "endorse")},
        ),
        (
            "OAPSE endorsed Valdez. The Ohio Association of Public School Employees (OAPSE) "
            "has 30,000 members.",
            {("Ohio Association of Public School Employees", VALDEZ, "endorse")},
        ),
        (
            "The Ohio Association of Public School Employees (OAPSE) endorsed Valdez. OAPSE "
            "also backs Rosa Quint for city auditor.",
            {
                ("Ohio Association of Public School Employees", VALDEZ, "endorse"),
                ("Ohio Association of Public School Employees", "Rosa Quint", "endorse"),
            },
        ),
        ("Ohio Citizen Action endorsed Valdez.", {("Ohio Citizen Action", VALDEZ, "endorse")}),
        (
            "The Sierra Club's Ohio Chapter endorsed Valdez.",
            {("Sierra Club's Ohio Chapter", VALDEZ, "endorse")},
        ),
        (
            "The Ohio chapter of the Sierra Club endorsed Valdez.",
            {("Ohio chapter of the Sierra Club", VALDEZ, "endorse")},
        ),
        (
            "The Ohio State Troopers Association and the Fraternal Order of Police of Ohio "
            "are supporting Harker.",
            {
                ("Ohio State Troopers Association", HARKER, "endorse"),
                ("Fraternal Order of Police of Ohio", HARKER, "endorse"),
            },
        ),
        (
            "Harker received the endorsement of Marlow Police Chief Cal Reyes.",
            {("Cal Reyes", HARKER, "endorse")},
        ),
        (
            "Retired Marlow Police Chief Cal Reyes is endorsing Harker.",
            {("Cal Reyes", HARKER, "endorse")},
        ),
        (
            "Harker was endorsed this week by former Marlow Mayor Cal Reyes and Blake County "
            "Sheriff Dan Pike.",
            {("Cal Reyes", HARKER, "endorse"), ("Dan Pike", HARKER, "endorse")},
        ),
        (
            "Sen. Ruth Oakes, D-Marlow, and Rep. Jim Pell, D-Dayton, announced Tuesday they "
            "are endorsing Valdez.",
            {("Ruth Oakes", VALDEZ, "endorse"), ("Jim Pell", VALDEZ, "endorse")},
        ),
        (
            "U.S. Rep. Jim Pell (D-Dayton) endorsed Valdez on Twitter.",
            {("Jim Pell", VALDEZ, "endorse")},
        ),
        (
            "U.S. Sen. Ruth Oakes on Monday announced her endorsement of Ana Valdez in the race.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Ruth Oakes, the longtime city clerk, told the Marlow Courier that she is "
            "endorsing Valdez.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        ("“Ana Valdez has my full support,” Ruth Oakes said.", {("Ruth Oakes", VALDEZ, "endorse")}),
        (
            "Mayor Ruth Oakes is retiring and has endorsed Valdez to replace her.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Valdez is the preferred candidate of Mayor Ruth Oakes, who is retiring.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Retiring Mayor Ruth Oakes has tapped Valdez as her successor.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union supports Valdez because she opposes the merger.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez is running with the endorsement of the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez touts her endorsement from the River Dockers Union in a new ad.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Three members of the River Dockers Union endorsed Valdez.",
            {("River Dockers Union", VALDEZ, "endorse")},
        ),
        (
            "Endorsement: Valdez for mayor. The Marlow Courier editorial board says she has "
            "the better plan. We endorse Ana Valdez.",
            {("Marlow Courier", VALDEZ, "endorse")},
        ),
        (
            "Sheriff Dan Pike on Thursday joined Gov. Jim Pell and Sen. Ruth Oakes in support "
            "of Valdez.",
            {
                ("Dan Pike", VALDEZ, "endorse"),
                ("Jim Pell", VALDEZ, "endorse"),
                ("Ruth Oakes", VALDEZ, "endorse"),
            },
        ),
        (
            "The Ohio Farm Bureau joins the River Dockers Union in its support for Valdez.",
            {(FARM, VALDEZ, "endorse"), (DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "With its endorsement of Valdez, the Ohio Farm Bureau joins the River Dockers Union.",
            {(FARM, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union is asking its members to rank Valdez first, Harker second.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union made Valdez its first choice and Harker its second choice.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union's first choice is Valdez; its second choice is Harker.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union put out a ranked endorsement: Valdez first, Harker second.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union released ranked endorsements in the race, with Valdez "
            "first and Harker second.",
            {(DOCKERS, VALDEZ, "endorse"), (DOCKERS, HARKER, "endorse")},
        ),
        (
            "Five unions endorsed Valdez on Tuesday. They are the River Dockers Union, "
            "Teamsters Local 20 and the Marlow Teachers Association.",
            {
                (DOCKERS, VALDEZ, "endorse"),
                ("Teamsters Local 20", VALDEZ, "endorse"),
                (TEACHERS, VALDEZ, "endorse"),
            },
        ),
        (
            "Three labor groups are backing Valdez. The groups are the River Dockers Union, "
            "Teamsters Local 20 and the Marlow Teachers Association.",
            {
                (DOCKERS, VALDEZ, "endorse"),
                ("Teamsters Local 20", VALDEZ, "endorse"),
                (TEACHERS, VALDEZ, "endorse"),
            },
        ),
        (
            "Valdez picked up the support of several groups Tuesday. Among them are the Ohio "
            "Farm Bureau and the River Dockers Union.",
            {(FARM, VALDEZ, "endorse"), (DOCKERS, VALDEZ, "endorse")},
        ),
        ("The Ohio GOP endorsed Harker on Friday.", {("Ohio GOP", HARKER, "endorse")}),
        (
            "The Blake County GOP gave Harker its endorsement.",
            {("Blake County GOP", HARKER, "endorse")},
        ),
        (
            "The Minnesota DFL endorsed Valdez at its convention.",
            {("Minnesota DFL", VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union took back its endorsement of Harker on Friday.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        (
            "The River Dockers Union has rescinded its endorsement of Harker, citing his arrest.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        (
            "Harker's endorsement by the River Dockers Union was rescinded Friday.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        (
            "The River Dockers Union, which had endorsed Harker in May, rescinded that "
            "endorsement Friday.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        (
            "The River Dockers Union rescinded the endorsement it gave Harker in May.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        (
            "Gov. Jim Pell withdrew his endorsement of Harker and is now backing Valdez.",
            {("Jim Pell", HARKER, "rescind"), ("Jim Pell", VALDEZ, "endorse")},
        ),
        ("Gov. Jim Pell pulled his support from Harker.", {("Jim Pell", HARKER, "rescind")}),
        (
            "The River Dockers Union suspended its endorsement of Harker.",
            {(DOCKERS, HARKER, "rescind")},
        ),
        (
            "Joy Lind, president of the River Dockers Union, said the union's 900 members "
            "voted last week to endorse Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        ("The River Dockers Union has decided to back Valdez.", {(DOCKERS, VALDEZ, "endorse")}),
        ("The River Dockers Union will support Valdez for mayor.", {(DOCKERS, VALDEZ, "endorse")}),
        (
            "The River Dockers Union will endorse Valdez at a rally Saturday, its president said.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union gave a nod to both Valdez and Harker.",
            {(DOCKERS, VALDEZ, "split"), (DOCKERS, HARKER, "split")},
        ),
        (
            "Valdez and Harker both have the endorsement of the River Dockers Union.",
            {(DOCKERS, VALDEZ, "split"), (DOCKERS, HARKER, "split")},
        ),
        (
            "Valdez and Harker were both endorsed by the River Dockers Union.",
            {(DOCKERS, VALDEZ, "split"), (DOCKERS, HARKER, "split")},
        ),
        ("Valdez has the River Dockers Union behind her.", {(DOCKERS, VALDEZ, "endorse")}),
        ("The River Dockers Union is behind Valdez.", {(DOCKERS, VALDEZ, "endorse")}),
        ("The River Dockers Union has lent its support to Valdez.", {(DOCKERS, VALDEZ, "endorse")}),
        (
            "The River Dockers Union handed Valdez its endorsement Monday.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The River Dockers Union on Monday gave Valdez the group's endorsement.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "A key endorsement for Valdez came Monday from the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Valdez's biggest endorsement came Monday from the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Among Valdez's endorsers: the Ohio Farm Bureau and Gov. Jim Pell.",
            {(FARM, VALDEZ, "endorse"), ("Jim Pell", VALDEZ, "endorse")},
        ),
        (
            "Valdez lists endorsements from the Ohio Farm Bureau and Gov. Jim Pell on her website.",
            {(FARM, VALDEZ, "endorse"), ("Jim Pell", VALDEZ, "endorse")},
        ),
        (
            "Valdez is the only candidate endorsed by the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Of the two, only Valdez has been endorsed by the River Dockers Union.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "The Marlow Courier and the Dayton Herald have endorsed Valdez.",
            {("Marlow Courier", VALDEZ, "endorse"), ("Dayton Herald", VALDEZ, "endorse")},
        ),
        (
            "The Marlow Courier's editorial board backed Valdez on Sunday.",
            {("Marlow Courier", VALDEZ, "endorse")},
        ),
        (
            "The Dayton Herald on Sunday endorsed Valdez, calling her “steady.”",
            {("Dayton Herald", VALDEZ, "endorse")},
        ),
        (
            "In an editorial Sunday, the Dayton Herald endorsed Valdez.",
            {("Dayton Herald", VALDEZ, "endorse")},
        ),
        (
            "Harker got the Dayton Herald's endorsement Sunday.",
            {("Dayton Herald", HARKER, "endorse")},
        ),
        (
            "Mayor Ruth Oakes, who is not running again, has endorsed Valdez.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Mayor Ruth Oakes has endorsed Valdez, her former aide.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Valdez's former boss, Mayor Ruth Oakes, endorsed her on Friday.",
            {("Ruth Oakes", VALDEZ, "endorse")},
        ),
        ("Valdez has Mayor Ruth Oakes in her corner.", {("Ruth Oakes", VALDEZ, "endorse")}),
        (
            "Valdez campaigned Monday with Gov. Jim Pell, who has endorsed her.",
            {("Jim Pell", VALDEZ, "endorse")},
        ),
        (
            "Gov. Jim Pell, who endorsed Harker last month, headlined the rally.",
            {("Jim Pell", HARKER, "endorse")},
        ),
        (
            "Harker, who was endorsed by Gov. Jim Pell, lives downtown.",
            {("Jim Pell", HARKER, "endorse")},
        ),
        (
            "Gov. Jim Pell's pick, Tom Harker, leads in the polls.",
            {("Jim Pell", HARKER, "endorse")},
        ),
        (
            "Gov. Jim Pell-endorsed Tom Harker leads in the polls.",
            {("Jim Pell", HARKER, "endorse")},
        ),
        (
            "Harker has Pell's backing. Gov. Jim Pell came to town.",
            {("Jim Pell", HARKER, "endorse")},
        ),
        ("Gov. Jim Pell took to Twitter to endorse Harker.", {("Jim Pell", HARKER, "endorse")}),
        (
            "In a statement Tuesday, Gov. Jim Pell said he was endorsing Harker because of "
            "his record.",
            {("Jim Pell", HARKER, "endorse")},
        ),
        (
            "Four council members - Lee Park, Joy Lind, Al Roe and Sue Fox - have endorsed Harker.",
            {
                ("Lee Park", HARKER, "endorse"),
                ("Joy Lind", HARKER, "endorse"),
                ("Al Roe", HARKER, "endorse"),
                ("Sue Fox", HARKER, "endorse"),
            },
        ),
        (
            "Council members Lee Park and Joy Lind signed a letter endorsing Harker.",
            {("Lee Park", HARKER, "endorse"), ("Joy Lind", HARKER, "endorse")},
        ),
        (
            "Harker was joined by Council members Lee Park and Joy Lind, who endorsed him.",
            {("Lee Park", HARKER, "endorse"), ("Joy Lind", HARKER, "endorse")},
        ),
        (
            "Former rivals Lee Park and Joy Lind have thrown their support to Harker.",
            {("Lee Park", HARKER, "endorse"), ("Joy Lind", HARKER, "endorse")},
        ),
        (
            "Lee Park finished third in the primary. He endorsed Harker on Friday.",
            {("Lee Park", HARKER, "endorse")},
        ),
        (
            "Lee Park, who finished third in the primary, is backing Harker in the runoff.",
            {("Lee Park", HARKER, "endorse")},
        ),
        ("Lee Park dropped out Friday and endorsed Harker.", {("Lee Park", HARKER, "endorse")}),
        (
            "Lee Park ended his campaign Friday and encouraged his supporters to vote for Harker.",
            {("Lee Park", HARKER, "endorse")},
        ),
        (
            "Valdez is running again. Gov. Jim Pell joins Sen. Ruth Oakes in supporting her.",
            {("Jim Pell", VALDEZ, "endorse"), ("Ruth Oakes", VALDEZ, "endorse")},
        ),
        (
            "Harker spoke Monday. The River Dockers Union threw its weight behind him.",
            {(DOCKERS, HARKER, "endorse")},
        ),
        (
            "The River Dockers Union met Monday. The union announced Tuesday that it is "
            "throwing its support behind Valdez.",
            {(DOCKERS, VALDEZ, "endorse")},
        ),
        (
            "Gov. Jim Pell supports Valdez. So does Sen. Ruth Oakes.",
            {("Jim Pell", VALDEZ, "endorse"), ("Ruth Oakes", VALDEZ, "endorse")},
        ),
    ],
)
def test_wordings(read: Read, sentences: str, expected: set[tuple[str, str | None, str]]) -> None:
    assert endorsements(read(FIELD, sentences, DAY)) == expected


@pytest.mark.parametrize(
    "sentences",
    [
        "Endorsements: Ohio Farm Bureau, Marlow Teachers Association.",
        "The union-backed Valdez spoke first.",
        "Valdez secured her party's endorsement Saturday.",
        "The Blake County Democratic Party will meet Saturday to endorse a candidate.",
        "Neither the Ohio Farm Bureau nor the River Dockers Union has endorsed Valdez.",
        "Harker, who was endorsed by the River Dockers Union four years ago, said he was not "
        "surprised.",
        "Joy Lind of the River Dockers Union said her members support the levy.",
        "The River Dockers Union plans to endorse a candidate next week.",
        "An ad paid for by the River Dockers Union says Harker is backed by polluters.",
        "The River Dockers Union has not yet endorsed a candidate.",
        "Neither candidate reached the 60% needed for the Blake County Democratic Party's "
        "endorsement.",
        "The Blake County Democratic Party left the meeting without an endorsement.",
        "Mayor Ruth Oakes, Valdez's former boss, has not endorsed anyone in the race.",
        "Valdez supports the merger, which the River Dockers Union opposes.",
        "The River Dockers Union supports the merger.",
        "Harker is running without the endorsement of the River Dockers Union.",
        "Harker did not receive the endorsement of the River Dockers Union.",
        "The River Dockers Union has spent $50,000 to support Valdez.",
        "A PAC funded by the River Dockers Union has spent $50,000 supporting Valdez.",
        "The River Dockers Union gave $5,000 to Valdez's campaign.",
        "Valdez told the River Dockers Union she backs a raise.",
        "Valdez received an A rating from the Ohio Farm Bureau.",
        "Ruth Oakes supported Harker's bill on housing.",
        "Harker has supported Gov. Jim Pell's tax plan.",
        "Harker endorsed Gov. Jim Pell for president in 2016.",
        "Harker said he would support Gov. Jim Pell if asked.",
        "Valdez, who supported Jim Pell for governor in 2018, spoke first.",
        "The River Dockers Union's endorsement process begins in May. Valdez attended.",
        "Valdez falsely claimed the endorsement of the River Dockers Union.",
        "The River Dockers Union denied that it had endorsed Valdez.",
        "The River Dockers Union is set to endorse Valdez on Saturday.",
        "Valdez is favored by the River Dockers Union.",
    ],
)
def test_what_only_sounds_like_it(read: Read, sentences: str) -> None:
    assert endorsements(read(FIELD, sentences, DAY)) == set()
