"""The words by which a run of capitalised words is known to be a body."""

from __future__ import annotations

import re
from functools import cache

from generator.extract import lexicon

CAP = (
    r"(?:(?:Unite|UNITE) (?:Here|HERE)!|No\.(?= ?\d)|(?:St|Ft|Mt)\.(?= [A-Z])"
    r"|[A-Z][\w’'\-&./]*[\w’'\-]|[A-Z]"
    r"|[A-Z](?:\.[A-Z])+\.?|\d+[A-Z]{2,6}\b|St\.|No\.|Assn\.|Inc\.|\d+(?:st|nd|rd|th)?\b|#\d+)"
)
_LINK = (
    r"(?:,\s+(?=(?:Local|Lodge|District Council|Council \d|Chapter)\b)"
    r"|\s+(?:of|and|for|&|in|on|to|de|la|at|against|with)\s+(?:the\s+|a\s+)?|\s+the\s+(?=[A-Z])"
    r"|\s+)"
)
#: "State, County and Municipal Employees", "Retail, Wholesale and Department Store Union".
SERIES = (
    rf"{CAP}(?:,\s+{CAP})+,?\s+(?:and|&)\s+(?:{CAP}\s+){{0,3}}(?:Employees|Workers|Union"
    rf"|Machinists|Craftsmen|Helpers|Conservation|Trades|Voters)"
)
#: "International Association of Fire Fighters (IAFF) Local 718": the acronym inside the name.
_INNER = r"(?:\s\([A-Z][A-Za-z-]{1,8}\)(?=\s(?:Local|Lodge|Council|District|Chapter)\b))?"
RUN = re.compile(rf"(?:{SERIES}|{CAP})(?:{_INNER}{_LINK}(?:{SERIES}|{CAP}))*")

#: Parts of government and of papers' furniture: named in news all day, but no endorsers.
GOVERNMENT = re.compile(
    r"^(?:(?:the|u\.?s\.?|united states|state|new"
    r"|(?:[a-z.’'-]+ ){1,3}(?:county|city|town|village|metro)|[a-z.]+) ?)?(?:(?:senate|house"
    r"|congressional|assembly|legislative|school|council) district(?: \d+)?|senate"
    r"|house(?: of representatives)?|congress|city council|county (?:board|council|commission)"
    r"|legislature|general assembly|supreme court|court|white house|board of elections(?: office)?"
    r"|state board of elections|election commission|department of [a-z ]+"
    r"|county clerk(?:['’]s office)?|school board|board of education|city hall|capitol|assembly"
    r"|council|commission|ethics commission"
    r"|(?:school|planning|zoning|select|parks?|library|water|utilities) (?:committee"
    r"|commission|board)"
    r"|board of selectmen|police department|sheriff['’]?s? (?:office|department)"
    r"|secretary of state(?:['’]s office)?|board of (?:county )?(?:supervisors|commissioners"
    r"|aldermen|trustees|canvassers)|federal election commission|city commission"
    r"|attorney general(?:['’]s office)?|university|college|facebook|twitter|instagram|youtube|fbi"
    r"|cia|nato|u\.?n\.?|nfl|nba"
    r"|(?:[a-z.’'-]+ ){0,3}(?:city )?council (?:districts?|wards?)(?: \d+)?"
    r"|(?:ward|district) \d+ (?:city )?council|(?:city )?council at[ -]large"
    r"|(?:ballot )?(?:measure|proposition|question|amendment|issue) (?:[a-z]|\d+[a-z]?)(?: .*)?"
    r"|\d+ .*\b(?:house|senate|assembly)"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
    r" (?:ward|district)|(?:council['’]s )?\d+(?:st|nd|rd|th)(?: (?:city )?(?:council|senate"
    r"|house|assembly"
    r"|congressional|legislative))?(?: (?:ward|district))?)$",
    re.IGNORECASE,
)

NUMBERED = re.compile(
    r"\bDC \d+\b|\b32 ?BJ\b|\b1199 ?SEIU\b|\b(?:Local|Locals|Lodge|Council|District Council"
    r"|District|Chapter|Post|Unit)\s+(?:No\.\s*|#)?\d+"
    r"|\b(?:Local|Lodge)\s+(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b"
)
OFFICE_TITLE = re.compile(
    r"\s(?:President|Vice President|Chair|Chairman|Chairwoman|Chairperson|Director|Executive"
    r"|Secretary|Treasurer|Secretary-Treasurer|Spokesman|Spokeswoman|Spokesperson|CEO|Founder"
    r"|Leader|Member|Manager|Coach|Professor|Editor|Commissioner|Lobbyist|Organizer|Delegate|Chief"
    r"|Candidate|Nominee|Mayor|Sheriff|Clerk|Attorney|Judge|Coordinator|Officer|Speaker|Legislator"
    r"|Council(?:man|woman|member|or|lor)|Alder(?:man|woman|person)|Assembly(?:man|woman|member)"
    r"|Supervisor|Representative|Senator|Congress(?:man|woman)|Comptroller|Controller|Auditor"
    r"|Trustee|Superintendent|Justice|Prosecutor|Governor|Whip|Selectman)\b"
    r"(?!(?:['’]s)?(?: [A-Z]\w+)?(?: of)? (?:[A-Z]\w+ )?(?:Association|Union|League|Council|Fund"
    r"|PAC|Action"
    r"|Project|Democrats|Center|Coalition|Alliance|Network|Conference|Lodge))(?<!Social Justice)"
    r"(?<!Union Leader)(?<!Herald Leader)(?<!Times Leader)(?<!News Leader)"
    r".*$"
)


@cache
def known_names() -> re.Pattern[str]:
    words = sorted(lexicon.bodies().names, key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(w) for w in words) + r")(?![\w-])")


#: "The Tribune": a paper by its one word.
PAPER = re.compile(
    r"(?:(?:News|Post|Star|Union|Journal|Times|Sun|Press|Daily)[- ])?(?:Tribune|Times|Post|Herald"
    r"|Journal|Gazette|Globe|Press|Chronicle|Register|Dispatch|Inquirer|Courier|Observer|Sentinel"
    r"|Examiner|Bee|Star|Sun|Record|Reporter|Courant|Star-Ledger|Sun-Times|Citizen|News)"
)
#: Organs of a body: their word is the body's ("the union's Executive Board").
PARTS = re.compile(
    r"(?:Board of Directors|Executive (?:Board|Committee|Council)|Editorial Board"
    r"|Political Action Committee|PAC|Political Committee|Board|Committee|Council|Local|Union"
    r"|Association|Party|Endorsement Committee|Governing Board|Leadership|Club|Fund|Project|Group"
    r"|Police|Center|Action|Department|Organization)"
)


#: "ValPAC", "BIZPAC": a committee by one made-up word.
COINED = re.compile(r"[A-Z]\w+PAC")


#: "NYC-DSA": a branch by two acronyms.
_BRANCH = re.compile(r"\b[A-Z]{2,5}-([A-Z]{3,6})\b")


def has_head(name: str) -> bool:
    """Whether a run of words holds a body's head word, an acronym or a local's number."""
    heads = lexicon.bodies().heads
    return (
        any(word.strip("’'s,.") in heads or word in heads for word in re.split(r"[\s/-]+", name))
        or bool(NUMBERED.search(name))
        or bool(known_names().search(name))
        or bool(COINED.fullmatch(name))
        or bool((joined := _BRANCH.search(name)) and joined[1] in lexicon.bodies().names)
    )


_COMPLETE = re.compile(
    r"\b(?:Association|Assn\.|Union|Federation|Council|Local|Lodge|Chamber|Committee|Club|PAC"
    r"|League|Alliance|Coalition|Party|Caucus|Brotherhood|Board|Society|Institute|Network|Guild"
    r"|Fund|Foundation|Tribune|Times|Post|Herald|News|Journal|Gazette|Teamsters|Democrats"
    r"|Republicans|Parenthood|Organization|Conference|Fire ?[Ff]ighters|Nurses|Teachers|Carpenters"
    r"|Laborers|Ironworkers|Plumbers|Electricians|Bureau|Voters|United [A-Z]\w+workers|Region \d+"
    r"|Chapter|Majority|Action|Chronicle|Register|Dispatch|Inquirer|Courier|Observer|Sentinel"
    r"|Examiner|Globe|Press|Star|Advocate)\b"
)


def complete(name: str) -> bool:
    """Whether a name can stand alone, so that an "and" beside it joins two bodies."""
    return bool(
        _COMPLETE.search(name)
        or NUMBERED.search(name)
        or known_names().search(name)
        or re.search(r"\bUnited\b.*\bWorkers\b|\b[A-Z]{3,6}\b", name)
    )
