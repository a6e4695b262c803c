"""Spans of bodies' names in a paragraph."""

from __future__ import annotations

import re

from generator.extract import lexicon
from generator.extract.bodies.listed import listed
from generator.extract.bodies.personal import is_personal, without_plural
from generator.extract.bodies.runs import divide, trim
from generator.extract.bodies.words import (
    COINED,
    GOVERNMENT,
    NUMBERED,
    OFFICE_TITLE,
    PAPER,
    PARTS,
    RUN,
    has_head,
    known_names,
)

_COUNTED = re.compile(
    r"(?:Hundreds|Dozens|Thousands|Scores|Some|Most|All|Many) of (?:the )?|\d+ (?=[A-Z][a-z])"
)
#: "City Council Ann Doe", with a word left out, is a person.
_COUNCIL = re.compile(r"(?:City|County|Town|Village) (?:Council|Commission|Board) ")
#: "endorsed by the state Democratic party": the word in lower case.
_PARTY = re.compile(
    r"(?:(?:state|county|city|local) )?(?:Democratic|Republican|Libertarian|Green|Conservative"
    r"|Independence|Working Families|Constitution|Reform) party\b"
    r"(?! (?:primar|nomin|line|ballot|leader|member|activist|boss|insider|operative|faithful"
    r"|register|affiliat|caucus|convention|ticket|platform))"
)
#: "Del. Bo Park of District 9": a person's seat.
_OF_DISTRICT = re.compile(r"[a-z] of (?:(?:House|Senate|Council) )?(?:District|Ward|Precinct)\b")
#: Whose picture it is.
_AGENCY = re.compile(r"REUTERS|File Photo|Getty|Handout|Courtesy|AP Photo|/[A-Z]\w+ [A-Z]\w+/")
#: "The educators' union PSEA".
_ACRONYM = re.compile(
    r"\b(?:union|group|organization|association|federation|coalition|committee|network|nonprofit"
    r"|alliance|league),? (?P<name>[A-Z]{3,6}(?:-[A-Z]{3,6})?)(?![\w-])"
)
#: "The Oregonian newspaper".
_NEWSPAPER = re.compile(r"\b[Tt]he (?P<name>(?:[A-Z][\w-]+ ){1,3})newspaper\b")
_COUNT_BEHIND = re.compile(r"(?<!\d) (?:and|or) (?:the )?\d+$")


def find(text: str, hints: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of bodies' names in a paragraph. ``hints``: spans that spaCy calls ORG."""
    spans: list[tuple[int, int]] = []
    for run in RUN.finditer(text):
        if (part := _PART_BEHIND.match(text, run.end())) and (owner := _OWNER.match(run.group())):
            start, end = trim(text, run.start(), run.start() + owner.end("name"))
            if has_head(text[start:end]):
                spans.append((start, part.end()))  # "the Sierra Club's Elm chapter"
                continue
        for start, end in divide(text, run.start(), run.end()):
            whole = text[start:end]
            start, end = trim(text, start, end)
            if not has_head(text[start:end]) and (
                OFFICE_TITLE.search(whole) or re.search(r"\b(?:Rep|Sen|Gov|Reps|Sens)\.?$", whole)
            ):
                continue  # what is left of "Agriculture Commissioner Sid Miller"
            if re.match(
                r"(?:Groups|Organizations|Candidates|Organizers|Members|Delegates|Supporters)$"
                r"|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Many)\b",
                text[start:end],
            ) or re.search(r"\b(?:Locals|Unions|Chapters)$", text[start:end]):
                continue  # "Five UA Locals": a count of bodies, not a name
            # "Hundreds of Elm DFL members", "Republicans and 44": counts are no part of a name
            if counted := _COUNTED.match(text, start, end):
                start = counted.end()
            if tail := _COUNT_BEHIND.search(text, start, end):
                end = tail.start()
            if not text[start:end].strip():
                continue
            if made := re.search(
                r"-(?:endorsed|backed|led|based|supported|sponsored)$", text[start:end]
            ):
                end = start + made.start()
            name = text[start:end]
            if _OF_DISTRICT.search(name) and not has_head(name):
                continue
            if (
                re.search(r" [JS]r\.?$", name)
                or is_personal(without_plural(name))
                or ((seat := _COUNCIL.match(name)) and is_personal(name[seat.end() :]))
            ):
                continue
            if (
                PARTS.fullmatch(name)
                or name.lower() in lexicon.places().states
                or _AGENCY.search(name)
                or re.fullmatch(
                    r"(?:The )?(?:State|Large|Ward|Labor|Unions?|Teachers|Firefighters|Police"
                    r"|Voters|Nurses|Workers"
                    r"|Republicans|Democrats|(?:House |Senate |Council )?District(?: \w+)?"
                    r"|State and National|Fire Union|Police Union|Breaking News|Local News"
                    r"|Latest News|Primary Election|General Election|Election Day|Related News"
                    r"|Top News)",
                    name,
                )
                or name in lexicon.places().cities
                or re.search(
                    r"(?:^| )(?:Sens?|Reps?|Gov|Lt|Atty|Ald|Sgt|Capt|Col|Maj|Brig|Gen|Adm|Cmdr"
                    r"|Supt|Rev|Hon|Del)\.?$",
                    name,
                )
                or _people(name)
                # "Walker's Democratic challenger", "Walker's 5.8-point lead"
                or re.search(r"['’]s (?:Democrat(?:ic)?|Republican|GOP|\d+)$", name)
                or re.fullmatch(r"(?:Democratic|Republican) and (?:\w+) Part(?:y|ies)", name)
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
                or (GOVERNMENT.match(name) and not known_names().search(name))
            ):
                continue
            if (
                has_head(name)
                and (
                    " " in name
                    or known_names().fullmatch(name)
                    or NUMBERED.fullmatch(name)
                    or COINED.fullmatch(name)
                    or re.fullmatch(r"[A-Z]{2,5}-[A-Z]{3,6}", name)
                    or (PAPER.fullmatch(name) and re.search(r"\b[Tt]he $", text[:start]))
                )
            ) or (
                any(s < end and start < e and abs(s - start) <= 4 for s, e in hints)
                and not _no_hint(text, start, end)
            ):
                spans.append((_chapter_of(text, start), _with_chapter(text, end)))
    for match in _PARTY.finditer(text):
        s, e = match.span()
        if not any(a < s and s < b for a, b in spans):
            spans = [(a, b) for a, b in spans if b <= s or e <= a] + [(s, e)]
    for named in (*_NEWSPAPER.finditer(text), *_ACRONYM.finditer(text)):
        s, e = named.start("name"), named.start("name") + len(named["name"].rstrip())
        if not any(a < e and s < b for a, b in spans):
            spans.append((s, e))
    spans += [(s, e) for s, e in listed(text) if not any(a < e and s < b for a, b in spans)]
    return sorted(spans)


#: "Sierra Club's Nevada chapter": the chapter acts, not the whole body.
_CHAPTER = re.compile(
    r"['’]s? (?:[A-Z]\w+ ){1,3}(?:chapter|branch|affiliate|local|council|division)\b"
)
_PART_BEHIND = re.compile(r" (?:chapter|branch|affiliate|division)\b")
_OWNER = re.compile(r"(?P<name>.+?)['’]s? (?:[A-Z]\w+ ?){1,3}$")
_OF_CHAPTER = re.compile(
    r"(?:\b[Tt]he|['’]s) (?P<name>(?:(?:[A-Z]\w+|local|state"
    r"|statewide) ){1,3}(?:chapter|branch|affiliate"
    r"|division) of (?:the )?)$"
)
_NEIGHBORHOOD = re.compile(
    r"(?:[A-Z]\w+ ){1,2}(?:Heights|Hills?|Park|Beach|Village|Gardens|Slope|Springs|Square|Point|Bay"
    r"|Island)"
)
_TWO_NAMES = re.compile(r"[A-Z][a-zà-ÿ]+ [A-Z][a-zà-ÿ]+(?:-[A-Z][a-z]+)?")


def _chapter_of(text: str, start: int) -> int:
    """Where the name of a body's chapter begins: "the Elm chapter of the Sierra Club"."""
    before = _OF_CHAPTER.search(text[max(0, start - 60) : start])
    return start - len(before["name"]) if before else start


def _with_chapter(text: str, end: int) -> int:
    """The end of a body's name, with the chapter of it that is spoken of."""
    chapter = _CHAPTER.match(text, end)
    return chapter.end() if chapter else end


def _no_hint(text: str, start: int, end: int) -> bool:
    """Whether spaCy's ORG is not believed: an acronym that is a title, a place in brackets, a name.

    "Current QBP Lee Park", "Ann Doe (District 43, Elm Heights)", "candidate Boone Tilley".
    """
    name, before = text[start:end], text[max(0, start - 40) : start]
    if re.search(r"\((?:District|Dist\.|Ward|[DRI]-)[^()]*$|\d \($", before):
        return True
    if _NEIGHBORHOOD.fullmatch(name) or re.match(r" (?:candidate|race|seat|hopeful)", text[end:]):
        return True
    if re.fullmatch(r"[A-Z][a-zà-ÿ]+(?:, [A-Z][a-z]+)? and [A-Z][a-zà-ÿ]+", name):
        return True  # "Reps. Lee and Park"
    if re.search(r"\b(?:[Cc]urrent|[Ff]ormer|then) $", before) and re.match(
        r" (?:[A-Z][a-z]+ [A-Z]|president|chair)", text[end:]
    ):
        return True
    if not _TWO_NAMES.fullmatch(name) or before.lower().endswith("the "):
        return False
    return bool(
        re.search(
            r"\b(?:candidates?|hopeful|contender|challenger|incumbent|nominee|Democrat|Republican"
            r"|newcomer|lawyer|attorney|opponent|rival|[Cc]ouncil(?:man|woman|member|or)"
            r"|[Cc]ommissioner|[Ss]upervisor|[Mm]ayor|[Ss]heriff|Sen\.|Rep\.|Gov\.|Ald\.|Judge"
            r"|Treasurer|Clerk|Auditor),? $",
            before,
        )
        or (
            re.match(
                r" (?:is running|runs|filed|faces|faced|won|lost|said|says|told|has the|received"
                r"|promised"
                r"|defeated|beat|announced (?:his|her)|,? (?:who is|an? (?:Democrat|Republican)))\b"
                r"|, (?:who|whose|an? (?:\w+ )?(?:Democrat|Republican|attorney|lawyer|teacher"
                r"|veteran|businessman|businesswoman))\b| \([DRI]\b",
                text[end:],
            )
            and name.split()[1] not in lexicon.bodies().context
        )
    )


def _people(name: str) -> bool:
    """ "Democrats Ann Doe and Bo Roe", "Mary Doe and Rep": people, where no body's word stands."""
    words = re.sub(r"^(?:Democrats?|Republicans?|GOP) ", "", name).split()
    return (
        len(words) >= 2
        and words[0] in lexicon.given_names()
        and (" and " in name or words != name.split())
        and not has_head(name)
        and not known_names().search(name)
    )


def key(name: str) -> str:
    """A folded form under which mentions of one body meet."""
    return re.sub(r"[^a-z0-9 ]", "", name.lower().replace("&", "and")).strip()


def acronym_of(name: str) -> str:
    """``Illinois Nurses Association`` -> ``INA``."""
    return "".join(w[0] for w in re.split(r"[\s-]+", name) if w and w[0].isupper())
