"""Wordings that articles use seldom, each in a short article with the facts that it tells.

A row names what has to be found, and what must not be: a line that begins with "no ".
"""

from __future__ import annotations

import pytest
from extract_reading import Read

from generator.model import Article


def told(article: Article) -> set[str]:
    """The facts of an article as lines."""
    lines = {f"{one.name}: {one.status}" for one in article.candidates}
    lines |= {f"{one.name}, {one.party}" for one in article.candidates if one.party}
    lines |= {f"{one.endorser} for {one.candidate}" for one in article.endorsements}
    for one in article.events:
        kind = f"{one.type} {one.detail}" if one.detail else one.type
        lines.add(f"{kind}: {', '.join(one.who)} {one.date or 'undated'}")
    for race in article.races:
        lines.add(race.id)
        lines |= {f"{race.id}: {one.stage} {one.date}" for one in race.elections if one.date}
    return lines


#: Day of publication, the article's paragraphs, and the facts.
Row = tuple[str | None, str, list[str]]

BALLOT: list[Row] = [
    (
        "2023-09-13",
        "Ann Poe and Bo Lee are running for mayor of Dover. Cy Day filed nomination papers on "
        "Monday for mayor, as has Di Fox. Ed Gray filed for city clerk; also filing for clerk was "
        "Flo Hill.\nThe only candidate to file for treasurer was Gus Ives. Filing for auditor is "
        "Hal Judd.",
        ["ballot filed: Ed Gray undated", "ballot filed: Flo Hill undated",
         "ballot filed: Hal Judd undated"],
    ),
    (
        "2023-09-13",
        "Ann Poe and Bo Lee are running for mayor of Dover.\nThe election board certified Ann Poe "
        "and Bo Lee for the ballot on Tuesday.",
        ["ballot qualified: Ann Poe, Bo Lee 2023-09-12"],
    ),
    (
        "2023-09-13",
        "Filing for the Dover City Council opened Sept. 5 and runs to Sept. 30.\nAnn Poe has filed "
        "for mayor of Dover. Bo Lee has filed for mayor. Cy Day filed for City Council in Ward 1.",
        ["ballot filed: Ann Poe 2023-09", "ballot filed: Cy Day 2023-09"],
    ),
    (
        "2023-09-13",
        "Several candidates filed in August for the Nov. 7 election in Dover.\nAnn Poe filed for "
        "mayor. Bo Lee filed for mayor. Cy Day filed for City Council. Di Fox filed for City "
        "Council.",
        ["ballot filed: Ann Poe 2023-08", "ballot filed: Cy Day 2023-08",
         "ballot filed: Di Fox 2023-08"],
    ),
    (  # nobody knows the month: the article has no day
        None,
        "Ann Poe and Bo Lee will meet in the Nov. 7 general election for mayor of Dover, Ohio. "
        "The primary was on May 3. Filing opened in June.\nDi Fox filed for mayor. Ed Gray filed "
        "for mayor. Flo Hill filed for mayor.",
        ["ballot filed: Di Fox undated", "ballot filed: Flo Hill undated"],
    ),
]  # fmt: skip

PARTIES: list[Row] = [
    (
        "2023-09-13",
        "Republicans Ann Poe and Bo Lee are running for governor of Ohio. The Democratic candidates"
        " are Cy Day and Di Fox.\nRepublican hopefuls include Ed Gray and Flo Hill, who run for "
        "governor.",
        ["Ann Poe, R", "Bo Lee, R", "Di Fox, D", "Ed Gray, R", "Flo Hill, R"],
    ),
    (  # (I) marks the incumbent where no other code stands
        "2022-06-15",
        "Ann Poe and Bo Lee (no party affiliation) are running for governor of Florida. Di Fox (I) "
        "leads in the race for governor.",
        ["Bo Lee, No party", "no Di Fox, I"],
    ),
    (
        "2022-06-15",
        "Ann Poe and her running mate, Bo Lee, are on the Democratic ticket for governor of Ohio. "
        "Republican voters will choose between Cy Day and Di Fox. The nonpartisan race for judge "
        "has Ed Gray.",
        ["Bo Lee, D", "no Ann Poe, N", "no Bo Lee, N"],
    ),
]

ENDORSED: list[Row] = [
    (
        "2023-09-13",
        "Ann Poe is running for governor of Ohio against Bo Lee. Senator Hal Judd lined up behind "
        "Bo Lee. The Teachers Guild followed suit, including its locals: Local 5 and Local 9.",
        ["Hal Judd for Bo Lee", "Teachers Guild for Bo Lee", "Local 9 for Bo Lee",
         "no Teachers Guild for Ann Poe"],
    ),
    (  # an editorial says "she" of whom it chooses
        "2023-09-13",
        "Courier endorses Ann Poe for mayor of Dover\nWe endorse Ann Poe for mayor of Dover. This "
        "newspaper believes that she deserves a second term. Bo Lee is running as well.",
        ["Courier for Ann Poe", "no Courier for Bo Lee"],
    ),
    (
        "2023-09-13",
        "By the Dover Courier Editorial Board\nWe recommend Ann Poe for mayor of Dover in the "
        "Nov. 7 election. She has our vote.",
        ["Dover Courier for Ann Poe"],
    ),
    (
        "2022-06-15",
        "Ann Poe faces Bo Lee in the race for mayor of Dover. The Bakers Union's members voted 12 "
        "to 8 to endorse Poe, while eight voted not to endorse. Cooks Union Local 12 backs Poe; "
        "another Cooks Union local, Local 9, backs Lee.",
        ["Bakers Union for Ann Poe", "Cooks Union Local 12 for Ann Poe",
         "Cooks Union Local 9 for Bo Lee", "no Bakers Union for None"],
    ),
    (
        "2022-06-15",
        "The Elm County Democratic Party endorsed Ann Poe for state senator. The Ohio Democratic "
        "Party backed her, too. The Democratic Party of Elm County met.",
        ["Ohio Democratic Party for Ann Poe"],
    ),
    (
        "2022-06-15",
        "Ann Poe, endorsed by the Bakers Union, and Bo Lee, whom the Cooks Union backs, are running"
        " for governor of Ohio. Poe countered with an endorsement from Hal Judd. The approval of "
        "the budget was a win.",
        ["Bakers Union for Ann Poe", "Cooks Union for Bo Lee", "Hal Judd for Ann Poe",
         "no Cooks Union for Ann Poe", "no Bakers Union for Bo Lee"],
    ),
    (
        "2022-06-15",
        "Ann Poe is running for attorney general of Ohio. Brotherhood of Electrical Workers, Local "
        "43, backed Poe.",
        ["Brotherhood of Electrical Workers, Local 43 for Ann Poe"],
    ),
]  # fmt: skip

EVENTS: list[Row] = [
    (
        "2022-06-15",
        "Ann Poe raised $1.2 million and Bo Lee raised $800,000 in the second quarter, according "
        "to reports filed Monday with the Ohio secretary of state. They are running for governor "
        "of Ohio. Ann Poe and Bo Lee each raised $50,000 from lawyers.",
        ["fundraising: Ann Poe, Bo Lee 2022-06-13"],
    ),
    (
        "2022-06-15",
        "Ann Poe announced Monday that she was ending her campaign for governor of Ohio. Bo Lee "
        "said he got into the race after his father died. Cy Day is announcing his candidacy for "
        "governor. Di Fox said Sunday her bid is about jobs.",
        [
            "withdrawal: Ann Poe 2022-06-13",
            "announcement: Cy Day 2022-06-15",
            "Ann Poe: withdrawn",
            "no announcement: Bo Lee undated",
            "no announcement: Di Fox 2022-06-12",
        ],
    ),
    (
        "2022-06-15",
        "Ann Poe's entry into the race for governor of Ohio drew a crowd on Monday. Bo Lee's "
        "announcement Tuesday of a bid for governor was no surprise.",
        ["announcement: Bo Lee 2022-06-14"],
    ),
    (
        "2022-06-15",
        "An ad by Ann Poe's campaign for governor of Ohio says Bo Lee raised taxes. Her campaign "
        "aired a television ad in Columbus on Tuesday.",
        ["ad: Ann Poe 2022-06-14", "no ad: Bo Lee 2022-06-14"],
    ),
]

RACES: list[Row] = [
    (
        None,
        "Voters in Dover, OH and Elyria, OH will choose a mayor in November. Ann Poe is running for"
        " mayor of Dover against Bo Lee.",
        ["oh-dover-mayor"],
    ),
    (  # a vote that is told by another's day has none
        None,
        "The primary is in June and the general election on Nov. 8, 2022. During the primaries, "
        "Ann Poe and Bo Lee ran for governor of Ohio. The runoff is a month later.",
        ["oh-governor-2022: general 2022-11-08"],
    ),
    (
        "2022-06-15",
        "Ann Poe and Bo Lee are running for Court of Common Pleas judge in Elm County. Cy Day is "
        "running for Elm County Commissioner, District 2.",
        ["elm-county-judge-2022", "elm-county-county-commissioner-2-2022"],
    ),
    (
        "2022-06-15",
        "Candidates for Congress: Ann Poe (CA-45), Bo Lee (OH-13) and Cy Day (TX-28) are endorsed "
        "by the Dockers Union.",
        ["ca-us-house-45-2022", "oh-us-house-13-2022", "tx-us-house-28-2022"],
    ),
    (
        "2022-06-15",
        "Ann Poe, who lives in Boston, is running for the Second Norfolk and Plymouth District in "
        "the Massachusetts Senate.",
        ["Ann Poe: running"],
    ),
    (
        "2022-06-15",
        "In New York City, Ed Gray is running for public advocate, and Ann Poe for mayor.",
        ["ny-new-york-city-public-advocate-2022", "Ed Gray: running"],
    ),
    (  # other states' officials are no candidates here
        "2022-06-15",
        "Sen. Mark Moss of Arizona and Rep. Liz Cole of Wyoming campaigned with Ann Poe, who is "
        "running for governor of Ohio. Gov. Jared Vale (D-Colorado) sent money.",
        ["Ann Poe: running", "oh-governor-2022", "no Mark Moss: running", "no Liz Cole: running"],
    ),
    (
        "2022-06-15",
        "Ann Poe is running for mayor of Dover. Oklahoma City and New York City have mayors. "
        "Kansas City, Missouri, is larger. Ann Poe once lived in Washington, D.C.",
        ["dover-mayor-2022", "Ann Poe: running"],
    ),
    (  # an earlier year that opens the sentence
        "2022-06-15",
        "In 2018, Ann Poe faced Bo Lee in the race for governor of Ohio. Poe is running for "
        "governor again.",
        ["Ann Poe: running", "no Bo Lee: running"],
    ),
    (  # a person's own words on somebody above
        "2022-06-15",
        "Former Mayor Ann Poe is running for mayor of Dover. “They lost,” she added. “We will "
        "win,” said the union. Her mother taught. His own brother supports her.",
        ["Ann Poe: running"],
    ),
    (
        "2022-06-15",
        "Two candidates are running for mayor of Dover: Ann Poe and Bo Lee. The two candidates met "
        "on Monday. The three unions met on Tuesday.",
        ["Ann Poe: running", "Bo Lee: running"],
    ),
]


@pytest.mark.parametrize(("date", "text", "facts"), [*BALLOT, *PARTIES, *ENDORSED, *EVENTS, *RACES])
def test_seldom_wordings(read: Read, date: str | None, text: str, facts: list[str]) -> None:
    found = told(read(*text.split("\n"), date=date))
    missing = {fact for fact in facts if not fact.startswith("no ")} - found
    wrong = {fact for fact in facts if fact.startswith("no ") and fact[3:] in found}
    assert not missing and not wrong, sorted(found)
