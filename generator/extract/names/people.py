"""Spans of people's full names in a paragraph."""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.names.index import plain_of
from generator.extract.names.patterns import INITIAL, WORD, before_name

_PARTICLE = r"(?:de la|de los|de|del|la|le|van der|van|von|der|da|di|St\.|O’|O')(?=\s)"
_NICK = (
    r"(?:“[A-Z][\w.’']+(?: [\w.’']+){0,3}”|\"[A-Z][\w.’']+(?: [\w.’']+){0,3}\""
    r"|‘[A-Z][\w. ]+’|'[A-Z][\w. ]+'"
    r"|\((?!District|Dist|Ward|Precinct)[A-Z][A-Za-z.’' ]+\))"
)
_NAME = re.compile(
    rf"(?<![\w])(?:{INITIAL}\s?)?(?:{WORD}|{INITIAL})(?:\s+(?:{INITIAL}|{_NICK}|{_PARTICLE}"
    rf"|{WORD})){{1,4}}"
    # "Ann Doe, Sr. Vice President Bo Roe": the second person's title begins
    r"(?:,? (?:Jr\.?|Sr(?!\.? (?:Vice|VP|Deputy|Adv[ie]s|Director|Manager|Counsel|Fellow|Analyst))"
    r"\.?|II|III|IV)(?![\w]))?"
)
#: "Ann Doe (R)", "Ann Doe, D-Lee": whoever has a party is a person.
_PARTY_TAG = re.compile(
    r" \((?:[DRLGI]|NPA|[Dd]em|[Rr]ep|DEM|REP|inc(?:umbent)?)(?:[.,) -])|, [DR]-[A-Z]"
)
#: Words that begin no surname and end a name: months, weekdays, offices, parties, bodies.
_NOT_NAME = frozenset(
    "January February March April May June July August September October November December Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday Democrat Democrats Democratic Republican "
    "Republicans GOP Libertarian Independent Green Party County City State District Ward House "
    "Senate Congress Council Board Court Union Association Federation Committee University "
    "College School High Street Avenue Road Election Day Primary General Mayor Governor Senator "
    "Representative Sheriff Judge President Treasurer Attorney Secretary Clerk Commissioner "
    "Supervisor Editorial News Times Post Tribune Herald Press Associated Local Lodge Police Fire "
    "Department Center Hall Hotel Park Church Hospital The This That These Those There Here When "
    "While After Before Although Though Because Since If And But Or He She They We It His Her "
    "Their Our Its I In On At For From With As By To Of Both Also Vote Voters American Americans "
    "National International United States New North South East West U.S. US Photo Credit Share "
    "Read More Sign Follow Click Getty Images Facebook Twitter Instagram COVID What Who Why How "
    "Where Not No Yes Now Today Other Others All Any Each Every Some Many Most Endorsement "
    "Endorsements Endorsed Endorses Candidate Candidates Campaign Seat Incumbent Precinct Place "
    "Position Amendment Proposition Act Bill Law Street River Valley Lake Mountain Beach Island "
    "Bay Heights Legislature Assembly Supreme Chief Officer Director Executive Chairman "
    "Chairwoman Chair Spokesman Spokeswoman Vice Deputy Former State's Will Would Could Should "
    "May Can Last Next Early Super PAC LLP LLC Inc Boulevard Blvd Ave Mission Reports "
    "Poll Polling Survey Insights Analytics Foundation Institute Company Corp Black Hispanic "
    "Commissioners Supervisors Senators Representatives Councilors Councilmembers Mayors Governors "
    "Judges Trustees Attorneys Sheriffs Aldermen Legislators Lawmakers Officials Leaders Members "
    "Delegates Firefighters Teachers Nurses Residents Latino White House Pro "
    "Tem Tempore Off Partners Race Races Debate Voting U. S.".split()
) - {
    "May",
    "White",
    "Green",
    "Park",
    "Post",
    "Street",
    "March",
    "April",
    "June",
    "August",
    "Black",
    "Judge",
    "Church",
    "Hall",
    "West",
    "Lake",
    "Rivers",
    "Heights",
    "North",
    "East",
    "Law",
    "Bill",
    "Bay",
    "Early",
    "Day",
    "New",
    "Will",
    "State's",
    "Chase",
    "Ward",
}


#: An abbreviated title at the end of what looks like a name: "N.H. Rep".
_TITLE_ENDS = re.compile(r" (?:Reps?|Sens?|Gov|Del|Ald|Lt|Atty|Sgt|Capt|Dr|Rev|Supt|Assemb)$")
_ARTICLE_AN = re.compile(r"An [AEIOU][\w’'-]+ [a-z]")
_JUNIOR = re.compile(r" [JS]r$")
#: What a sentence begins with before a surname: "Joining Doe".
_PARTICIPLE = re.compile(
    r"(?:Join|Fac|Challeng|Replac|Succeed|Defeat|Beat|Oust|Trail|Follow|Oppos|Meet|Endors|Back|Support"
    r"|Call|Ask|Cit|Prais|Quot|Includ|Name|Accord|Elect|Unseat|Outrais|Lead)ing"
)
#: A verb in a headline's capitals, between two surnames.
_HEADLINE_VERB = re.compile(r"[A-Z][a-z]{3,}ing")
#: Verbs that end a name in a headline's capitals; no surnames.
_HEADLINE_VERBS = frozenset(
    "Accepts Adds Announces Attacks Backs Bashes Beats Blasts Calls Challenges Concedes Declares "
    "Declines Defeats Denies Drops Earns Endorses Enters Faces Files Garners Gets Gives Hits Holds "
    "Joins Lands Launches Leads Loses Makes Nabs Names Narrowly Officially Picks Pulls Raises "
    "Rallies Receives Refuses Rejects Releases Rescinds Reverses Rips Says Scores Secures Seeks "
    "Slams Snags Stumps Supports Takes Tells Throws Touts Unveils Urges Vows Wants Weighs Wins "
    "Withdraws".split()
)
#: What somebody is, in capitals where a sentence begins with it.
_DESCRIBED_AS = frozenset(
    "Marine Newcomer Challenger Nominee Businessman Businesswoman Entrepreneur Attorney Lawyer "
    "Activist "
    "Rancher Farmer Banker Broadcaster Contractor Controller Developer Educator Engineer Executive "
    "Firefighter Investor Journalist Nurse Organizer Pastor Physician Professor Prosecutor Realtor "
    "Strategist Teacher Veteran Democrat Republican Independent Libertarian Incumbent".split()
)


#: Common words that are surnames as well, after a given name.
_SURNAMES_TOO = frozenset(
    "Beach Bench Case Friday May Monday Place Power Press Read Speaker Sunday Young".split()
)
#: Right before a name that no list has: what only a person is.
_INTRODUCED = re.compile(
    r"\b(?:candidate|challenger|incumbent|newcomer|opponent|rival|nominee|contender|hopeful|attorney"
    r"|lawyer|businessman|businesswoman|entrepreneur|teacher|educator|farmer|rancher|veteran"
    r"|physician|nurse|pastor|professor|engineer|prosecutor|activist|organizer|accountant|banker"
    r"|realtor|contractor|firefighter|lawmaker|congressman|congresswoman|councilman"
    r"|councilwoman|councilmember|alderman|alderwoman|assemblyman|assemblywoman|selectman) $"
)
#: What a question begins with, of which some are names as well.
_ASKS = frozenset("Will Can Could Would Should Does Did Do Is Are Was Has Have Had".split())


def is_no_name(word: str) -> bool:
    """Whether a capitalised word is a month, an office, a body's word: no surname."""
    return word in _NOT_NAME


def _is_surname_too(
    word: str, text: str, kept: list[tuple[int, int]], end: int, given: dict[str, str]
) -> bool:
    """ "Jo Beach", "Ann May": a common word that ends a name begun with one given name."""
    return (
        word in _SURNAMES_TOO
        and len(kept) == 1
        and text[slice(*kept[0])] in given
        and text[slice(*kept[0])].lower() not in lexicon.places().states
        and not re.match(r" (?:\d|[A-Z])", text[end:])
    )


def find_people(text: str, hints: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of people's full names in a paragraph."""
    given = lexicon.given_names()
    spans: list[tuple[int, int]] = []
    titled = {m.end() for m in before_name().finditer(text)}
    position = 0
    while match := _NAME.search(text, position):
        inner = max((t for t in titled if match.start() < t < match.end()), default=None)
        if inner is not None and (after := _NAME.match(text, inner)):
            match = after  # "North Carolina State Senator Jeff Jackson": begins after the title
        start = match.start()
        position = start + 1
        if re.match(r"/[A-Z]", text[match.end() :]):
            position = match.end()
            continue  # "Ann Doe/AP": who took the picture
        # begin after titles and words that are no names
        words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", match.group())]
        first = 0
        for k, (s, _) in enumerate(words):
            if s in titled:
                first = k
        titles_before = first
        rest = words[first:]
        kept: list[tuple[int, int]] = []
        for s, e in rest:
            word = re.sub(r"['’]s?$", "", text[s:e].rstrip(","))
            if _is_surname_too(word, text, kept, e, given):
                kept.append((s, e))
                break
            if (
                word in _NOT_NAME
                or (not kept and word in lexicon.places().names)
                or (word == "Ward" and (not kept or re.match(r" (?:\d|[A-Z]\b)", text[e:])))
            ) or (len(word) > 3 and word.isupper() and "." not in word and kept == []):
                break
            if kept and word in _HEADLINE_VERBS:
                break  # "Doe Throws Support to Roe"
            if len(kept) == 1 and _HEADLINE_VERB.fullmatch(word) and (s, e) != rest[-1]:
                kept = []
                break  # "New Poll Finds Doe Roasting Roe"
            kept.append((s, e))
            if text[s:e].endswith(("’s", "'s")):
                break
        if len(kept) > 2 and text[slice(*kept[0])] in _DESCRIBED_AS:
            kept = kept[1:]  # "Newcomer Ann Doe" at the beginning of a sentence
        if len(kept) > 2 and text[slice(*kept[0])] in lexicon.countries():
            kept = kept[1:]  # "Ambassador to Iceland Ann Doe"
        if (
            len(kept) == 2
            and _PARTICIPLE.fullmatch(word := text[slice(*kept[0])])
            and word not in given
        ):
            position = kept[0][1]
            continue  # "Joining Doe are ..."
        if len(kept) > 2 and start == 0 and text[slice(*kept[0])] in _ASKS:
            # "Will Ann Doe Become the Next Senator?": a question in a headline's capitals
            kept = kept[1:3]
        if kept and text[slice(*kept[0])] == "An" and _ARTICLE_AN.match(text, kept[0][0]):
            kept = kept[1:]  # "An Ambrose challenge": an article, a surname, a noun
        if not kept:
            position = words[min(first, len(words) - 1)][1]
            continue
        if len(kept) == 4 and text[slice(*kept[0])] == text[slice(*kept[2])]:
            kept = kept[:2]  # a caption's name and the line below it
        s, e = kept[0][0], kept[-1][1]
        if len(kept) == 2 and _JUNIOR.search(text, s, e):
            position = e  # "Hale Sr." is a surname
            continue
        if _TITLE_ENDS.search(text, s, e) and text[e : e + 1] == ".":
            position = e  # "N.H. Rep. Ann Doe"
            continue
        name = re.sub(
            r"['’]s?$|,$|\s[“\"‘'(][^\s]+$|\s(?:de|la|van|von|del|der|da|di)$", "", text[s:e]
        )
        e = s + len(name)
        if _JUNIOR.search(name) and text[e : e + 1] == ".":
            e += 1
        hinted = [h for h in hints if h[0] < e and s < h[1]]
        # "La Shawn Ford", "De Andre Lee": a given name of two words
        given_at = kept[len(kept) > 2 and text[slice(*kept[0])] in ("La", "Le", "De", "Da")]
        head = re.sub(r"[^\w].*$", "", text[slice(*given_at)]).title()
        head = plain_of(head)
        surely = (
            re.match(INITIAL, name)
            or re.search(_NICK, name)
            or _PARTY_TAG.match(text, e)
            or (len(kept) == 2 and _INTRODUCED.search(text, max(0, s - 40), s))
        )
        if name in lexicon.places().cities and not (titles_before or s in titled):
            position = e
            continue
        if len(kept) >= 2 and (titles_before or s in titled or hinted or head in given or surely):
            if hinted and s not in titled:
                # spaCy may know better where the name ends, never where it begins in a title
                inside = max(hinted, key=lambda h: h[1] - h[0])
                cut = text[s : inside[1]].strip()
                if inside[1] < e and " " in cut and inside[0] <= s + 2:
                    e = s + len(re.sub(r"['’]s$", "", cut))
                    if _JUNIOR.search(text[s:e]) and text[e : e + 1] == ".":
                        e += 1
            if not (head not in given and s not in titled and hinted and hinted[0][0] > s + 1):
                spans.append((s, e))
                position = e
                continue
            hinted_start = hinted[0][0]
            if " " in text[hinted_start:e]:
                spans.append((hinted_start, e))
            position = e
            continue
        position = kept[0][1]
    return spans
