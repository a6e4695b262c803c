"""Names of bodies (unions, parties, newspapers, committees) in running text.

A body's name is a run of capitalised words joined by "of", "and", "for" ... that holds a head word
("Association", "Local") or an acronym from ``organizations.toml``, or that spaCy calls an ORG.
A run is divided at "and" where both sides are complete names: "Painters and Allied Trades" is one,
"Associated Fire Fighters of Illinois and Local 2 of the Fire Fighters Union" are two.
"""

from __future__ import annotations

import re
from functools import cache

from generator.extract import lexicon

_CAP = (
    r"(?:(?:Unite|UNITE) (?:Here|HERE)!|No\.(?= ?\d)|[A-Z][\w’'\-&./]*[\w’'\-]|[A-Z]"
    r"|[A-Z](?:\.[A-Z])+\.?|\d+[A-Z]{2,6}\b|St\.|No\.|Assn\.|Inc\.|\d+(?:st|nd|rd|th)?\b|#\d+)"
)
_LINK = (
    r"(?:,\s+(?=(?:Local|Lodge|District Council|Council \d|Chapter)\b)"
    r"|\s+(?:of|and|for|&|in|on|to|de|la|at|against|with)\s+(?:the\s+|a\s+)?|\s+the\s+(?=[A-Z])"
    r"|\s+)"
)
#: "State, County and Municipal Employees", "Retail, Wholesale and Department Store Union".
_SERIES = (
    rf"{_CAP}(?:,\s+{_CAP})+,?\s+(?:and|&)\s+(?:{_CAP}\s+){{0,3}}(?:Employees|Workers|Union"
    rf"|Machinists|Craftsmen|Helpers|Conservation|Trades|Voters)"
)
#: "International Association of Fire Fighters (IAFF) Local 718": the acronym inside the name.
_INNER = r"(?:\s\([A-Z][A-Za-z-]{1,8}\)(?=\s(?:Local|Lodge|Council|District|Chapter)\b))?"
RUN = re.compile(rf"(?:{_SERIES}|{_CAP})(?:{_INNER}{_LINK}(?:{_SERIES}|{_CAP}))*")

#: Parts of government and of papers' furniture: named in news all day, but no endorsers.
GOVERNMENT = re.compile(
    r"^(?:(?:the|u\.?s\.?|united states|state|new"
    r"|(?:[a-z.’'-]+ ){1,3}(?:county|city|town|village|metro)|[a-z.]+) ?)?(?:(?:senate|house"
    r"|congressional|assembly|legislative|school|council) district|senate"
    r"|house(?: of representatives)?|congress|city council|county (?:board|council|commission)"
    r"|legislature|general assembly|supreme court|court|white house|board of elections(?: office)?"
    r"|state board of elections|election commission|department of [a-z ]+"
    r"|county clerk(?:['’]s office)?|school board|board of education|city hall|capitol|assembly"
    r"|council|commission|ethics commission|police department|sheriff['’]?s? (?:office|department)"
    r"|secretary of state(?:['’]s office)?|board of (?:county )?(?:supervisors|commissioners"
    r"|aldermen|trustees|canvassers)|federal election commission|city commission"
    r"|attorney general(?:['’]s office)?|university|college|facebook|twitter|instagram|youtube|fbi"
    r"|cia|nato|u\.?n\.?|nfl|nba"
    r"|(?:[a-z.’'-]+ ){0,3}(?:city )?council (?:districts?|wards?)(?: \d+)?"
    r"|(?:ward|district) \d+ (?:city )?council|(?:city )?council at[ -]large)$",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"(?:\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|of|and|for|the|in|on|to|at|a|&"
    r"|with|against))+$"
)
_LEAD = re.compile(
    r"^(?:The|A|An|And|But|In|On|At|For|With|While|When|After|Before|As|If|Both|Also|Then|That"
    r"|This|These|Other|Since|By|From|Former|Last|Next|Its|His|Her|Their|Our|Among|Meanwhile"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Endorsed|Endorsements|Endorsement"
    r"|Supporters|It|He|She|They|We|I|Democrat|Republican|Yes|No|Now|Today|Earlier|Later|More|Most"
    r"|Many|Some|Several|All|Each|Not|Only|So|Even|Just|Here|There|What|Who|Where|Why|How|U\.S"
    r"|Through|Though|Although|Because|During|Under|Over|About|Between|Against|Despite|Unlike|Like"
    r"|Read|See|Photo|Follow|Sign|Click|Vote|Voters)\s+(?:the\s+)?(?=[A-Z])"
)
_NUMBERED = re.compile(
    r"\bDC \d+\b|\b32 ?BJ\b|\b1199 ?SEIU\b|\b(?:Local|Locals|Lodge|Council|District Council"
    r"|District|Chapter|Post|Unit)\s+(?:No\.\s*|#)?\d+"
    r"|\b(?:Local|Lodge)\s+(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b"
)
_OFFICE_TITLE = re.compile(
    r"\s(?:President|Vice President|Chair|Chairman|Chairwoman|Chairperson|Director|Executive"
    r"|Secretary|Treasurer|Secretary-Treasurer|Spokesman|Spokeswoman|Spokesperson|CEO|Founder"
    r"|Leader|Member|Manager|Coach|Professor|Editor|Commissioner|Lobbyist|Organizer|Delegate|Chief"
    r"|Candidate|Nominee|Mayor|Sheriff|Clerk|Attorney|Judge|Coordinator|Officer|Speaker|Legislator"
    r"|Council(?:man|woman|member|or|lor)|Alder(?:man|woman|person)|Assembly(?:man|woman|member)"
    r"|Supervisor|Representative|Senator|Congress(?:man|woman)|Comptroller|Controller|Auditor"
    r"|Trustee|Superintendent|Justice|Prosecutor|Governor|Whip|Selectman)\b"
    r"(?!(?: [A-Z]\w+)?(?: of)? (?:[A-Z]\w+ )?(?:Association|Union|League|Council|Fund|PAC|Action"
    r"|Project|Democrats|Center|Coalition|Alliance|Network|Conference|Lodge))(?<!Social Justice)"
    r".*$"
)


#: "Association of Chiefs": a title in the plural is no person's.
_OFFICERS = re.compile(r"\s(?:Executive|Leader|Chief|Officer|Attorney|Director)s\b")
#: "Pritzker's Illinois Democrats": what stands before is the possessor, unless a head follows
#: only in the possessive ("Sheriff's Association", "Women's Caucus").
_POSSESSIVE = re.compile(r"(?<=\w)['’]s (?=[A-Z])")
_HEADED = re.compile(
    r"(?:\w+ )?(?:Association|Union|Caucus|Club|League|Federation|Council|Lodge|Benevolent|Rights"
    r"|List|Party|Local|PAC|Committee|Alliance|Health|Office|Court|Brotherhood|International"
    r"|Guild|Fund|Political|National|Chapter|Coalition|Network|Campaign)\b"
)


@cache
def _names() -> re.Pattern[str]:
    words = sorted(lexicon.bodies().names, key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(w) for w in words) + r")(?![\w-])")


#: "The Tribune": a paper by its one word.
_PAPER = re.compile(
    r"(?:(?:News|Post|Star|Union|Journal|Times|Sun|Press|Daily)[- ])?(?:Tribune|Times|Post|Herald"
    r"|Journal|Gazette|Globe|Press|Chronicle|Register|Dispatch|Inquirer|Courier|Observer|Sentinel"
    r"|Examiner|Bee|Star|Sun|Record|Reporter|Courant|Star-Ledger|Sun-Times|Citizen|News)"
)
#: Organs of a body: their word is the body's ("the union's Executive Board").
_PARTS = re.compile(
    r"(?:Board of Directors|Executive (?:Board|Committee|Council)|Editorial Board"
    r"|Political Action Committee|PAC|Political Committee|Board|Committee|Council|Local|Union"
    r"|Association|Party|Endorsement Committee|Governing Board|Leadership|Club|Fund|Project|Group"
    r"|Police|Center|Action|Department|Organization)"
)


#: "ValPAC", "BIZPAC": a committee by one made-up word.
_COINED = re.compile(r"[A-Z]\w+PAC")


def has_head(name: str) -> bool:
    """Whether a run of words holds a body's head word, an acronym or a local's number."""
    heads = lexicon.bodies().heads
    return (
        any(word.strip("’'s,.") in heads or word in heads for word in re.split(r"[\s/-]+", name))
        or bool(_NUMBERED.search(name))
        or bool(_names().search(name))
        or bool(_COINED.fullmatch(name))
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
        or _NUMBERED.search(name)
        or _names().search(name)
        or re.search(r"\bUnited\b.*\bWorkers\b|\b[A-Z]{3,6}\b", name)
    )


def find(text: str, hints: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of bodies' names in a paragraph. ``hints``: spans that spaCy calls ORG."""
    spans: list[tuple[int, int]] = []
    for run in RUN.finditer(text):
        for start, end in _divide(text, run.start(), run.end()):
            whole = text[start:end]
            start, end = _trim(text, start, end)
            if not has_head(text[start:end]) and (
                _OFFICE_TITLE.search(whole) or re.search(r"\b(?:Rep|Sen|Gov|Reps|Sens)\.?$", whole)
            ):
                continue  # what is left of "Agriculture Commissioner Sid Miller"
            if re.match(
                r"(?:Groups|Organizations|Candidates|Organizers|Members|Delegates|Supporters)$|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Many)\b",
                text[start:end],
            ) or re.search(r"\b(?:Locals|Unions|Chapters)$", text[start:end]):
                continue  # "Five UA Locals": a count of bodies, not a name
            if made := re.search(
                r"-(?:endorsed|backed|led|based|supported|sponsored)$", text[start:end]
            ):
                end = start + made.start()
            name = text[start:end]
            if (
                _PARTS.fullmatch(name)
                or re.fullmatch(
                    r"(?:The )?(?:Labor|Unions?|Teachers|Firefighters|Police|Voters|Nurses|Workers"
                    r"|Republicans|Democrats|(?:House |Senate |Council )?District(?: \w+)?"
                    r"|State and National|Fire Union|Police Union|Breaking News|Local News"
                    r"|Latest News|Primary Election|General Election|Election Day|Related News"
                    r"|Top News)",
                    name,
                )
                or name in lexicon.places().cities
            ):
                continue
            if (
                start > 6
                and (
                    own := re.search(
                        r"(?:[Tt]he|a|’s|'s) (state|county|city|statewide) $",
                        text[max(0, start - 20) : start],
                    )
                )
                and has_head(name)
            ):
                start -= len(own.group(1)) + 1  # "the county Democratic Party"
                name = text[start:end]
            if (
                end - start < 3
                or re.match(r"[DRI]-[A-Z]", name)
                or (start == 0 and name.isupper() and name.title() in lexicon.places().cities)
                or name.rstrip(".") in ("U.S", "D.C", "N.Y", "L.A")
                or (GOVERNMENT.match(name) and not _names().search(name))
            ):
                continue
            if (
                has_head(name)
                and (
                    " " in name
                    or _names().fullmatch(name)
                    or _NUMBERED.fullmatch(name)
                    or _COINED.fullmatch(name)
                    or (_PAPER.fullmatch(name) and re.search(r"\b[Tt]he $", text[:start]))
                )
            ) or any(s < end and start < e and abs(s - start) <= 4 for s, e in hints):
                spans.append((start, end))
    spans += [(s, e) for s, e in _listed(text) if not any(a < e and s < b for a, b in spans)]
    return sorted(spans)


#: What stands before a list of endorsers. Names in such a list need no head word.
_LISTING = re.compile(
    r"\b(?:endorsed|backed|supported|recommended)(?: \w+ly)? by\b"
    r"|\b(?:endorsements?|backing|support|nods?|blessing|approval) (?:of|from|by)\b"
    r"|\b(?:endorsers|backers|supporters|endorsements|boosters) (?:\w+ ){0,2}(?:include|are)\b"
    r"|\b(?:groups?|organizations?|unions|PACs|newspapers|clubs|committees)"
    r"(?:,? (?:such as|like|including|include)|:)",
)
_ITEM = re.compile(
    rf"(?:^|[,;:(]|\b(?:and|by|of|from|as|like|including|include|are|both|with|plus))\s+"
    rf"(?P<the>(?:the|The)\s+)?"
    rf"(?P<name>{_CAP}(?:\s+(?:(?:of|for|in|the|to|and|&)\s+){{0,2}}{_CAP}){{0,6}})"
    rf"(?P<own>\s\([A-Z][\w-]+\))?(?=\s*(?:[,;.)]|$|and\b|as well|plus\b|in (?:his|her|the)\b))"
)


def _listed(text: str) -> list[tuple[int, int]]:
    """Bodies without a head word ("Eleanor's Legacy") in lists of endorsers."""
    spans: list[tuple[int, int]] = []
    until = 0
    for opening in _LISTING.finditer(text):
        if opening.start() < until:
            continue
        stop = re.search(r"[.!?][”\"]?\s+(?=[A-Z“])|[“”\"]", text[opening.end() :])
        until = opening.end() + stop.start() + 1 if stop else len(text)
        for item in _ITEM.finditer(text, opening.end() - 8, until):
            for start, end in _split_items(text, *item.span("name")):
                name = text[start:end]
                if start >= opening.end() and _may_be_body(name, bool(item["the"])):
                    spans.append((start, end))
    return spans


def _split_items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A run of an item cut at its "and": in a list it joins two names as a rule."""
    pieces = []
    for joint in re.finditer(r"\s(?:and|&)\s(?:the\s)?", text[start:end]):
        pieces.append((start, start + joint.start()))
        start += joint.end()
        break
    return [*pieces, (start, end)]


def _may_be_body(name: str, own: bool) -> bool:
    """Whether a name in a list of endorsers that is no known form is a body rather than a person.

    ``own``: it stands after "the".
    """
    words = name.split()
    places = lexicon.places()
    if (
        _OFFICE_TITLE.search(" " + name)
        or GOVERNMENT.match(name)
        or _PARTS.fullmatch(name)
        or name in places.cities
        or name.lower() in places.states
        or name in places.counties
        or re.search(r"\b(?:Rep|Sen|Gov|Mayor|President|Dr|Mr|Mrs|Ms|Jr|Sr|County|[A-Z])\.?$", name)
        or words[0].rstrip(".") in _PERSONAL
    ):
        return False
    if any(word.strip("’'s,.") in lexicon.bodies().context for word in words):
        return len(words) > 1
    if len(words) == 1:
        return bool(re.fullmatch(r"[A-Z]{4,8}|\d+[A-Z]{2,6}", name)) and name.title() not in (
            places.cities
        )
    if re.match(r"\w+['’]s \w+$", name):
        return words[0][:-2].title() not in places.cities
    return own and words[0].title() not in lexicon.given_names() and len(words) <= 5


#: What begins a person's title, not a body's name.
_PERSONAL = frozenset(
    "Rep Reps Sen Sens Gov Mayor President Congressman Congresswoman Senator Governor Former State "
    "U.S Councilman Councilwoman Councilmember Council City County Assemblyman Assemblywoman "
    "Attorney Lt Ald Dr Mr Mrs Ms Sheriff Judge Democrats Republicans Vice Secretary Commissioner "
    "Democrat Republican House Senate Congress".split()
)


_HEADLINE_VERB = re.compile(
    r"\s(?:Announce[sd]?|Endors(?:e|es|ed|ing|ements?)|Backs|Backed|Backing|Supports|Picks|Gets"
    r"|Wins|Receives|Received|Lands|Earns|Earned|Says|Joins|Throws|Gives|Names|Issues|Releases"
    r"|Makes|Unveils|Rescinds|Pulls|Declines|(?<!Parenthood )(?<!Conservation )Votes|Recommends|Chooses|Selects|Rolls|Doles|Will(?! County)"
    r"|Won['’]t|Is|Are|Has|Have|To)(?:\s|$)"
)
#: "Doe at the County Party convention", "Doe told the Farm Bureau": what follows is another name.
_WITHIN = re.compile(r"\s(?:at|with|against|to) the\s")
#: "Dockers Union-backed Ann Doe": the name ends before the hyphen.
_MADE = re.compile(r"-(?:endorsed|backed|led|based|supported|sponsored|affiliated)(?:\s|$)")
#: A word that ends a name, unless "of" stands before it: what follows its "and" is another's.
_ENDING = re.compile(
    r"(?<!\bof )\b(?:Association|Union|Federation|Council|Club|PAC|League|Alliance|Coalition|Party"
    r"|Caucus|Brotherhood|Bureau|Fund|Guild|Committee|Lodge|Network|AFL-CIO"
    r"|(?:Local|Lodge|Council)(?: Union)?(?: No\.)? #?\d+)$"
)
_OF_TRADE = re.compile(
    r"(?:Brotherhood|Association|Union|Federation|Society|Alliance) of (?:[A-Z]\w+ )?[A-Z]\w+s$"
)
_HEAD_FIRST = re.compile(
    r"(?:\w+ ){0,3}(?:Association|Federation|Brotherhood|Union|Council|Club|AFL-CIO|PAC|Party|League"
    r"|[A-Z]{3,6})\b"
)
_OFFICER = re.compile(
    r"\s(?:[Vv]ice )?(?:President|Chair|Chairman|Chairwoman|Chairperson|Director|Secretary"
    r"|Treasurer|Secretary-Treasurer|Spokesman|Spokeswoman|Spokesperson|CEO|Founder|Leader|Manager"
    r"|Coordinator|Organizer)\s(?:of|for)\s(?:the\s)?"
)
#: "the Register on Saturday", "Teamsters in Boston", "Teamsters for Mayor": where, when, for what.
_ADVERBIAL = re.compile(
    r"\s(?:(?:in(?! Action)|at|(?<!Right\s)to|with|against)\s"
    r"|on (?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|on (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
    r"|for (?:the )?(?:Mayor|Governor|Senate|House|Congress|Sheriff|President|State|U\.S|District"
    r"|County|City|Attorney|Lt|Lieutenant|Secretary)\b).*$"
)
#: Crafts that share a union: "Plumbers and Steamfitters Local 267", "Painters & Allied Trades".
_TRADE = re.compile(
    r"(?:[Tt]he )?(?:Plumbers|Steamfitters?|Pipefitters|Painters|Carpenters|Electricians|Bricklayers"
    r"|Masons|Roofers|Teachers|Nurses|Police|Firefighters|Laborers|Operators|Machinists"
    r"|Ironworkers|Bakers|Bakery|Cement|Bridge|Heat|Theatrical|Letter|Plasterers|Sheet Metal)"
)
#: "Adams and the Sierra Club": a surname before a body with its own article.
_SHORT = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_SERIES_RUN = re.compile(rf"(?=([A-Z][\w’'-]+),){_SERIES}")
_JOINT = re.compile(r",?\s+(?:and|&)\s+(?:the\s+)?|,\s+(?:the\s+)?")


def _divide(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cuts a run at each "and", "," or "&" with a complete name on both sides."""
    pieces: list[tuple[int, int]] = []
    begin = start
    joints = list(_JOINT.finditer(text, start, end))
    if leading := re.match(
        r"(?:[Vv]ice )?(?:President|Chair\w*|Director|Secretary|Treasurer|Spokes\w+|Leader|Manager"
        r"|Head|Members|Delegates|Leaders|Officials|Representatives|Officers|Supporters|Workers"
        r"|Employees|Affiliates)\s(?:of|for|from|with|to|at)\s(?:the\s)?",
        text[start:end],
    ):
        return _divide(text, start + leading.end(), end)
    if office := _OFFICER.search(text, start, end):
        # "State Chair of the Sierra Club": the officer's title is no part of the name
        return _divide(text, start, office.start()) + _divide(text, office.end(), end)
    first = text[start:end].split(" ", 1)[0]
    if (
        (
            person := re.match(
                r"(?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+ (?:of|with|from) (?:the )?(?=[A-Z])",
                text[start:end],
            )
        )
        and first in lexicon.given_names()
        and not has_head(person.group())
    ):
        return _divide(text, start + person.end(), end)
    if (within := _WITHIN.search(text, start, end)) and complete(text[within.end() : end]):
        return [(start, within.start()), *_divide(text, within.end(), end)]
    if made := _MADE.search(text, start, end):
        return [(start, made.start()), *_divide(text, made.end(), end)]
    for verb in _HEADLINE_VERB.finditer(text, start, end):
        # headlines capitalise verbs: "Labor Council Endorses Doe" is no one name
        return _divide(text, start, verb.start()) + _divide(text, verb.end(), end)
    series = [m.span() for m in _SERIES_RUN.finditer(text, start, end) if not complete(m.group(1))]
    for number, joint in enumerate(joints):
        if any(a < joint.start() < b for a, b in series):
            continue  # "Federation of State, County and Municipal Employees" is one name
        if re.match(
            r",\s(?:Local|Lodge|Chapter|District Council|Council \d)", text[joint.start() :]
        ) and (not _NUMBERED.search(text[begin : joint.start()])):
            continue  # "Brotherhood of Electrical Workers, Local 43" is one name
        following = next((j.start() for j in joints[number + 1 :] if "," in j.group()), end)
        near = joints[number + 1].start() if number + 1 < len(joints) else end
        left, right = text[begin : joint.start()], text[joint.end() : following]
        if not _begins_body(right) or (
            _TRADE.fullmatch(left) and re.match(r"\W+(?:and|&) [A-Z]", joint.group() + right)
        ):
            continue
        if " " not in right and "and" in joint.group() and _ENDING.search(left):
            pieces.append((begin, joint.start()))  # "the Farm Bureau and Gov. Doe"
            begin = joint.end()
            continue
        if (
            "and" in joint.group()
            and "the" not in joint.group()
            and _OF_TRADE.search(left)
            and not _HEAD_FIRST.match(right)
            and not _names().match(right)
        ):
            continue  # "Brotherhood of Carpenters and Joiners of America Local 200"
        own = "the " in joint.group()
        if (complete(left) and (complete(text[joint.end() : near]) or complete(right))) or (
            own
            and " " in right
            and (complete(left) or (complete(right) and _SHORT.fullmatch(left)))
        ):
            pieces.append((begin, joint.start()))
            begin = joint.end()
    pieces.append((begin, end))
    return pieces


def _begins_body(name: str) -> bool:
    """Whether what follows an "and" may begin a name: "Local 10 and 20" goes on with a number."""
    return not re.match(r"\d+\b(?! ?BJ)", name)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Takes sentence openers, dangling connectors and a title with its holder off a run."""
    while lead := _LEAD.match(text[start:end]):
        start += lead.end()
    if cut := _ADVERBIAL.search(text[start:end]):
        end = start + cut.start()
    title = _OFFICE_TITLE.search(text[start:end])
    if title and not _OFFICERS.match(title.group()):
        end = start + title.start()
    if site := re.search(r"\.(?:com|org|net)\b.*$", text[start:end]):
        end = start + site.start()
    if (number := re.fullmatch(r"([A-Z][a-z]+)\s\d+", text[start:end])) and not (
        _NUMBERED.fullmatch(text[start:end])
    ):
        end = start + number.end(1)  # "Harker 48%": a figure beside a name
    if tail := _TRAIL.search(text[start:end]):
        end = start + tail.start()
    if text[start:end].endswith(("’s", "'s")):
        end -= 2
    elif (
        (inner := _POSSESSIVE.search(text[start:end]))
        and not re.fullmatch(r"[A-Z]\w+['’]s [A-Z]\w+", text[start:end])
        and not _HEADED.match(text[start + inner.end() : end])
    ):
        start += inner.end()
    return start, end


def key(name: str) -> str:
    """A folded form under which mentions of one body meet."""
    return re.sub(r"[^a-z0-9 ]", "", name.lower().replace("&", "and")).strip()


def acronym_of(name: str) -> str:
    """``Illinois Nurses Association`` -> ``INA``."""
    return "".join(w[0] for w in re.split(r"[\s-]+", name) if w and w[0].isupper())
