"""A run of capitalised words divided into names, and what is no part of a name taken off."""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.bodies.personal import is_personal, without_plural
from generator.extract.bodies.words import (
    NUMBERED,
    OFFICE_TITLE,
    SERIES,
    complete,
    has_head,
    known_names,
)

_TRAIL = re.compile(
    r"(?:\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|of|and|for|the|in|on|to|at|a|&"
    r"|with|against|(?:and\s+(?:the\s+)?|,\s+(?:the\s+)?)(?:Rev|Hon|Gov|Sens?|Reps?|Dr|Mr|Mrs|Ms"
    r"|Ald|Lt|Atty|Sgt|Former|State|U\.S)\.?))+$"
)
_LEAD = re.compile(
    r"^(?:The|A|An|And|But|In|On|At|For|With|While|When|After|Before|As|If|Both|Also|Then|That"
    r"|This|These|Other|Additional|More|Latest|New(?= Endors)|Full|Since|By|From"
    r"|Former|Last|Next|Its|His|Her|Their|Our|Among|Meanwhile"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Endorsed|Endorsements|Endorsement"
    r"|Supporters|It|He|She|They|We|I|Democrat|Republican"
    r"(?! (?:[A-Z][\w’'.]+ ){0,3}(?:Party|Governors|Committee|Club|Caucus|Association|Coalition"
    r"|Women|PAC|Attorneys|Mayors|Council|Federation|League|Alliance|Majority|Convention)\b)"
    r"|(?:Democrats|Republicans)(?= (?:[A-Z][a-z]+ ){1,2}[A-Z][\w’'-]+$)|Yes|No|Now|Today|Earlier"
    r"|Later|More|Most"
    r"|Many|Some|Several|All|Each|Not|Only|So|Even|Just|Here|There|What|Who|Where|Why|How|U\.S"
    r"|Through|Though|Although|Because|During|Under|Over|About|Between|Against|Despite|Unlike|Like"
    r"|Read|See|Photo|Follow|Sign|Click|Vote|Voters)\s+(?:the\s+)?(?=[A-Z])"
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

_HEADLINE_VERB = re.compile(
    r"\s(?:Announce[sd]?|Endors(?:e|es|ed|ing|ements?)|Backs|Backed|Backing|Supports|Picks|Gets"
    r"|Wins|Receives|Received|Lands|Earns|Earned|Says|Joins|Throws|Gives|Names|Issues|Releases"
    r"|Makes|Unveils|Rescinds|Pulls|Declines|(?<!Parenthood )(?<!Conservation )Votes|Recommends"
    r"|Chooses|Selects|Rolls|Doles|Will(?! County)"
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
    r"(?:\w+ ){0,3}(?:Association|Federation|Brotherhood|Union|Council|Club|AFL-CIO|PAC|Party"
    r"|League"
    r"|[A-Z]{3,6})\b"
)
_OFFICER = re.compile(
    r"\s(?:[Vv]ice )?(?:President|Chair|Chairman|Chairwoman|Chairperson|Director|Secretary"
    r"|Treasurer|Secretary-Treasurer|Spokesman|Spokeswoman|Spokesperson|CEO|Founder"
    r"|(?<!Union )(?<!Herald )(?<!Times )(?<!News )Leader|Manager|Coordinator|Organizer)\s(?:of"
    r"|for)\s(?:the\s)?"
)
#: "the Register on Saturday", "Teamsters in Boston", "Teamsters for Mayor": where, when, for what.
_ADVERBIAL = re.compile(
    r"\s(?:(?:in(?! Action)|at|(?<!Right\s)to|with|against)\s"
    r"|on (?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|on (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
    r"|for (?:the )?(?:Mayor|Governor|Senate|House|Congress|Sheriff|President|State|U\.S|District"
    r"|County|City|Attorney|Lt|Lieutenant|Secretary|Assembly|Ward|Precinct|Council|Judge|Treasurer"
    r"|Auditor|Comptroller|Controller|Supervisor|Commissioner|Board of|School Board)\b"
    r"|for (?:the )?(?:[A-Z][\w’'.]+ ){1,4}(?:Mayor|Council|Board|Commission|Commissioners?|Senate"
    r"|House|Assembly|Sheriff|Judge|Clerk|Treasurer|Court|Congress|Aldermen|Alderman|Supervisors?"
    r"|Trustees?|Auditor|Assessor|Delegates)\b).*$"
)
#: "Tuesday for the Town Committee", "backed Doe for the GOP nomination": a word before the name.
_BEFORE_FOR = re.compile(r"([A-Z][\w’'-]+) (?:for|on|in|at|by|with) the (?=[A-Z])")
#: "Buy Photo The Elm Register": a capital article in the middle begins the name.
_NEW_NAME = re.compile(
    r"(?<!\bFor)(?<!\bOf)(?<!\bAnd)(?<!\bSave)(?<!\bProtect)(?<!\bIn) The (?P<name>[A-Z])"
)
#: Crafts that share a union: "Plumbers and Steamfitters Local 267", "Painters & Allied Trades".
_TRADE = re.compile(
    r"(?:[Tt]he )?(?:Plumbers|Steamfitters?|Pipefitters|Painters|Carpenters|Electricians"
    r"|Bricklayers"
    r"|Masons|Roofers|Teachers|Nurses|Police|Firefighters|Laborers|Operators|Machinists"
    r"|Ironworkers|Bakers|Bakery|Cement|Bridge|Heat|Theatrical|Letter|Plasterers|Sheet Metal)"
)
#: What may follow a paper's first word in its name: "News and Observer", "Post and Courier".
_PAPER_AND = re.compile(
    r"(?:News|Times|Post|Herald|Star|Journal|Sun|Press|Record|Tribune|Globe|Gazette)$"
)
_PAPERS_SECOND = re.compile(
    r"(?:Advance|Advertiser|Advocate|Chronicle|Citizen|Commercial|Courier|Democrat|Free|Guide"
    r"|Herald|Journal|Leader|Mail|Messenger|News|Observer|Post|Press|Record|Register|Reporter"
    r"|Republican|Review|Sentinel|Star|Sun|Telegram|Telegraph|Times|Tribune|World)\b"
)
#: "Adams and the Sierra Club": a surname before a body with its own article.
_SHORT = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_SERIES_RUN = re.compile(rf"(?=([A-Z][\w’'-]+),){SERIES}")
#: What describes the title behind a body's name.
_KIND_OF_TITLE = re.compile(
    r"(?:\s(?:Administrative|Political|Legislative|Business|National|State|Regional|General|Campaign"
    r"|Communications|Deputy|Associate|Assistant|Interim|Acting|Senior|Field|Policy|Government|Public"
    r"|Affairs|Relations|Organizing|Managing|Founding|Local|District|Vice|Co|Past|Immediate"
    r"|Financial|Recording|Corresponding|Lead|Area))+$"
)
#: Words that end no name: what they describe has been left out.
_NEVER_LAST = re.compile(
    r"\s(?:Administrative|Political|Legislative|Interim|Acting|Deputy|Associate|Assistant|Senior"
    r"|Managing|Founding|Recording|Corresponding)$"
)
#: "Mayor Ann Doe and the Farm Bureau": a title before a name.
_TITLED = re.compile(
    r"^(?:Former |State |County |City |U\.S\. |Vice |Deputy )*(?:Mayor|Governor|Senator|Sheriff"
    r"|Congress(?:man|woman|member)|Council(?:man|woman|member|or)|Commissioner|Supervisor"
    r"|Alder(?:man|woman|person)|Assembly(?:man|woman|member)|Representative|Treasurer|Auditor"
    r"|Clerk|Judge|President|Attorney General|Attorney|Secretary|Gov\.|Sen\.|Rep\.|Ald\."
    r"|Lt\. Gov\.)"
    r" (?=[A-Z])"
)
_JOINT = re.compile(r",?\s+(?:and|&)\s+(?:the\s+)?|,\s+(?:the\s+)?")


def divide(text: str, start: int, end: int) -> list[tuple[int, int]]:
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
        return divide(text, start + leading.end(), end)
    if office := _OFFICER.search(text, start, end):
        # "State Chair of the Sierra Club": the officer's title is no part of the name
        return divide(text, start, office.start()) + divide(text, office.end(), end)
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
        return divide(text, start + person.end(), end)
    if (within := _WITHIN.search(text, start, end)) and complete(text[within.end() : end]):
        return [(start, within.start()), *divide(text, within.end(), end)]
    if made := _MADE.search(text, start, end):
        return [(start, made.start()), *divide(text, made.end(), end)]
    for verb in _HEADLINE_VERB.finditer(text, start, end):
        # headlines capitalise verbs: "Labor Council Endorses Doe" is no one name
        return divide(text, start, verb.start()) + divide(text, verb.end(), end)
    series = [m.span() for m in _SERIES_RUN.finditer(text, start, end) if not complete(m.group(1))]
    for number, joint in enumerate(joints):
        if any(a < joint.start() < b for a, b in series):
            continue  # "Federation of State, County and Municipal Employees" is one name
        if re.match(
            r",\s(?:Local|Lodge|Chapter|District Council|Council \d)", text[joint.start() :]
        ) and (not NUMBERED.search(text[begin : joint.start()])):
            continue  # "Brotherhood of Electrical Workers, Local 43" is one name
        following = next((j.start() for j in joints[number + 1 :] if "," in j.group()), end)
        near = joints[number + 1].start() if number + 1 < len(joints) else end
        left, right = text[begin : joint.start()], text[joint.end() : following]
        if (
            right.startswith("Allied ")
            or not _begins_body(right)
            or (_TRADE.fullmatch(left) and re.match(r"\W+(?:and|&) [A-Z]", joint.group() + right))
        ):
            continue
        if "and" in joint.group() and (
            is_personal(right)
            or is_personal(without_plural(left))
            or (_TITLED.match(left) and not complete(left))
            or (_PAPER_AND.search(left) and not _PAPERS_SECOND.match(right))
        ):
            pieces.append((begin, joint.start()))  # "the City Council and Ann Doe"
            begin = joint.end()
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
            and not known_names().match(right)
        ):
            continue  # "Brotherhood of Carpenters and Joiners of America Local 200"
        own = "the " in joint.group()
        if (complete(left) and (complete(text[joint.end() : near]) or complete(right))) or (
            own
            and (" " in right or right.isupper())
            and (complete(left) or (complete(right) and _SHORT.fullmatch(left)))
        ):
            pieces.append((begin, joint.start()))
            begin = joint.end()
    pieces.append((begin, end))
    return pieces


def _begins_body(name: str) -> bool:
    """Whether what follows an "and" may begin a name: "Local 10 and 20" goes on with a number."""
    return not re.match(r"\d+\b(?! ?BJ)", name)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Takes sentence openers, dangling connectors and a title with its holder off a run."""
    while lead := _LEAD.match(text[start:end]):
        start += lead.end()
    if inner := _NEW_NAME.search(text[start:end]):
        start += inner.start("name")
    if (before := _BEFORE_FOR.match(text[start:end])) and not has_head(before.group(1)):
        start += before.end()
    if cut := _ADVERBIAL.search(text[start:end]):
        end = start + cut.start()
    title = OFFICE_TITLE.search(text[start:end])
    if title and not _OFFICERS.match(title.group()):
        end = start + title.start()
        if kind := _KIND_OF_TITLE.search(text[start:end]):
            end = start + kind.start()  # "the Bricklayers Administrative Director Lee Park"
        if (place := re.search(r" (?:and|&) [A-Z][\w.’']*$", text[start:end])) and complete(
            text[start : start + place.start()]
        ):
            end = start + place.start()  # "the Farm Bureau and Marlow Mayor Ann Doe"
    elif not text.startswith((",", ";", "."), end) and (
        last := _NEVER_LAST.search(text[start:end])
    ):
        end = start + last.start()
    if site := re.search(r"\.(?:com|org|net)\b.*$", text[start:end]):
        end = start + site.start()
    if (number := re.fullmatch(r"([A-Z][a-z]+)\s\d+", text[start:end])) and not (
        NUMBERED.fullmatch(text[start:end])
    ):
        end = start + number.end(1)  # "Harker 48%": a figure beside a name
    if tail := _TRAIL.search(text[start:end]):
        end = start + tail.start()
    if text[start:end].endswith(("’s", "'s")):
        end -= 2
    elif text[start:end].endswith(("s’", "s'")):
        end -= 1
    elif (
        (inner := _POSSESSIVE.search(text[start:end]))
        and not re.fullmatch(r"[A-Z]\w+['’]s [A-Z]\w+", text[start:end])
        and not _HEADED.match(text[start + inner.end() : end])
    ):
        start += inner.end()
    return start, end
