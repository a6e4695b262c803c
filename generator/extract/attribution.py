"""Who is said to have said it: the subject of the attribution before or after a quotation.

Works on marks and words of one paragraph and returns places, never names: whether "she" or "the
union's president" is somebody the article knows is for the caller to find out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.dates import sentence_at

_FINITE = (
    r"said|says|wrote|writes|told|tells|added|adds|tweeted|tweets|posted|posts|continued|explained"
    r"|explains|noted|notes|argued|argues|stated|states|declared|announced|insisted|insists|claimed"
    r"|claims|asked|replied|responded|recalled|joked|quipped|warned|warns|urged|vowed|promised"
    r"|pledged"
    r"|acknowledged|admitted|conceded|concluded|remarked|observed|suggested|predicted|charged"
    r"|shouted"
    r"|contended|contends|asserted|maintained|emphasized|stressed|commented|exclaimed|testified"
    r"|called|calls|described|describes|labeled|dubbed|accused|praised|touted|slammed|criticized"
    r"|boasted"
    r"|was quoted as saying|is quoted as saying|pointed out|shot back|fired back|went on|believes"
    r"|thinks|hopes|confirmed|countered|demanded"
)
_PARTICIPLE = (
    r"saying|adding|calling|vowing|writing|tweeting|noting|arguing|telling|describing|promising"
    r"|insisting|claiming|stating|warning|declaring|pledging|accusing|labeling|praising|citing"
)
#: SAYING must not match nouns ("a called meeting") nor past participles ("so called").
SAYING = re.compile(rf"\b(?<!so-)(?<!-)(?P<verb>{_FINITE})\b")
SAYING_ALSO = re.compile(rf"\b(?<!so-)(?<!-)(?:(?P<verb>{_FINITE})|(?P<part>{_PARTICIPLE}))\b")

#: Words that end the subject of an attribution: "said Lee at a rally", "Lee on Monday said".
_STOPS = re.compile(
    r"in|on|at|during|about|after|when|while|as|to|from|who|whom|whose|which|that|with|before"
    r"|by|via|following|this|last|next|earlier|later|through|because|since|if|but|and|or|also"
    r"|then|has|had|have|is|was|are|were|will|would|recently|previously|once|again|ahead|upon"
    r"|outside|inside|over|adding|saying|told|said"
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:['’]s)?$")
_ABBREVIATED = re.compile(
    r"(?:Sens?|Reps?|Govs?|Lt|Ald|Dels?|Supt|Atty|Gen|Col|Capt|Sgt|Maj|Mr|Mrs|Ms|Mx|Dr|Rev|St|Jr|Sr"
    r"|Prof|Hon|Pres|Comm?r|Dist|Asst|U\.S|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$"
)
_PREPOSITION = re.compile(
    r"in|on|at|during|after|for|with|by|as|to|from|when|while|about|but|though|although|if"
    r"|because|then|also|so|of|since|before|like|until|upon|or|not"
)
_NO_SUBJECT = re.compile(rf"{_PREPOSITION.pattern}|there|it|what")
#: TRAILING: what may stand between subject and verb without commas.
_TRAILING = re.compile(
    r"(?:\s+(?:on|late|early|in a|at a|also|later|then|once|recently|previously|has|had|have|again"
    r"|even|repeatedly|simply|further|publicly|reportedly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day"
    r"|(?:press |news )?(?:release|statement|conference|interview)|night|morning|afternoon))+$"
)
#: PAIR: "Lee and Kim" is one subject; "Lee said and Kim" is not.
_PAIR = re.compile(r"[A-Z][\w.’'-]+ and [A-Z]$")
#: NO_INTRODUCTION: asides that say nothing on who the speaker is: ", in a statement,".
_NO_INTRODUCTION = re.compile(r"\s*(?:who|which|whose|in|on|at|during|however|meanwhile|too)\b")
_ATTRIBUTION_GAP = 14  # words a subject may have


@dataclass(frozen=True, slots=True)
class Attribution:
    """Places in one paragraph: the subject, the verb, and what introduces the subject.

    ``introduction`` is the apposition ("the president of the union"). ``verb`` is missing after a
    dash or before a colon.
    """

    subject: tuple[int, int]
    verb: tuple[int, int] | None = None
    introduction: tuple[int, int] | None = None


def noun_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words from ``start`` that can be a subject: up to a comma, a period or a stop word."""
    first: int | None = None
    last = start
    for count, match in enumerate(re.finditer(r"\S+", text[start:end])):
        raw = match[0]
        bare = raw.rstrip(',;:.!?)”"—–-')
        if not bare or bare[0] in '“"(—–' or count > _ATTRIBUTION_GAP:
            break
        known = first is not None
        pair = known and bare == "and" and _PAIR.search(text, first or 0, start + match.end() + 2)
        if pair:
            continue
        if (
            _STOPS.fullmatch(bare.lower())
            or _WEEKDAY.match(bare)
            or (not known and _PREPOSITION.fullmatch(bare))
        ):
            break
        if first is None:
            first = start + match.start()
        abbreviated = raw.endswith(".") and _ABBREVIATED.match(raw) is not None
        last = start + match.start() + len(raw if abbreviated else bare)
        if raw != bare and not abbreviated:
            break
    return None if first is None or not text[first:last].strip() else (first, last)


def after(text: str, close: int, end: int) -> Attribution | None:
    """The attribution that follows a closing mark at ``close``, within ``text[:end]``.

    A quotation that ends with a period ends its sentence: what follows belongs to it only
    where it goes on in lower case ("… ." said Lee) or after a dash.
    """
    rest = text[close:end]
    ended = text[max(0, close - 12) : close].rstrip("”\"’' ")[-1:] == "."
    dash = re.match(r"\s*(?:—|–|--|-)\s*(?=[A-Z])", rest)
    if dash:
        subject = noun_phrase(text, close + dash.end(), end)
        if subject and not SAYING.search(text, subject[1], end):
            return Attribution(subject, None, _apposition(text, subject[1], end))
    according = re.match(r"\W*\b[Aa]ccording to\s+", rest)
    if according:
        subject = noun_phrase(text, close + according.end(), end)
        return Attribution(subject) if subject else None
    inverted = re.match(rf"[\s,]*(?:also |later |then )?(?P<verb>{_FINITE})\s+", rest)
    if inverted:
        subject = noun_phrase(text, close + inverted.end(), end)
        if subject is None:
            return None
        verb = close + inverted.start("verb"), close + inverted.end("verb")
        return Attribution(subject, verb, _apposition(text, subject[1], end))
    return None if ended else _plain_after(text, close, end)


def _plain_after(text: str, close: int, end: int) -> Attribution | None:
    """ "…," Lee said; "…," Jane Lee, president of the union, told reporters."""
    stop = sentence_at(text, close)[1]
    verb = SAYING.search(text, close, min(end, stop))
    if verb is None:
        return None
    lead = re.match(r"[\s,]*(?:and |but |as )?", text[close : verb.start()])
    found = _subject_before(text, close + (lead.end() if lead else 0), verb.start())
    return Attribution(found[0], verb.span(), found[1]) if found else None


def before(text: str, start: int, opening: int) -> Attribution | None:
    """The attribution before an opening mark, in ``text[start:opening]`` (one sentence's part)."""
    lead = text[start:opening]
    label = re.match(r"\s*(?:- |• )?(?P<name>[A-Z][^:“”\"]{0,59}[^:“”\"\s])\s*:\s*$", lead)
    if label and not SAYING.search(label["name"]):
        return Attribution((start + label.start("name"), start + label.end("name")))
    according = re.match(r"\s*According to\s+", lead)
    if according:
        subject = noun_phrase(text, start + according.end(), opening)
        return Attribution(subject) if subject else None
    verbs = list(SAYING_ALSO.finditer(text, start, opening))
    for verb in reversed(verbs):
        if verb["part"]:
            continue
        found = _subject_before(text, start, verb.start())
        if found:
            return Attribution(found[0], verb.span(), found[1])
    if verbs and verbs[-1]["part"]:
        # "Lee released a statement calling ...": the subject of the sentence.
        subject = _opening_subject(text, start, verbs[-1].start())
        return Attribution(subject, verbs[-1].span()) if subject else None
    return None


def _subject_before(
    text: str, start: int, verb: int
) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    """The subject whose verb begins at ``verb``, and its apposition, in ``text[start:verb]``."""
    lead = _TRAILING.sub("", text[start:verb].rstrip())
    introduction = None
    if lead.endswith(","):
        comma = lead.rfind(",", 0, len(lead) - 1)
        if comma < 0:
            return None
        # "Jane Lee, 45, of Dayton, said": the subject stands before the first of the commas.
        name_end = comma
        earlier = lead.rfind(",", 0, comma)
        while earlier >= 0 and not re.match(
            r"\s*[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+)*$", lead[earlier + 1 : name_end]
        ):
            name_end, earlier = earlier, lead.rfind(",", 0, earlier)
        inner = lead[name_end + 1 : len(lead) - 1]
        offset = start + name_end + 1 + len(inner) - len(inner.lstrip())
        if not _NO_INTRODUCTION.match(inner):
            introduction = (offset, start + len(lead) - 1)
        lead = lead[:name_end]
    lead = _TRAILING.sub("", lead)
    breaks = list(
        re.finditer(r"[,;:—(]|\b(?:and|but|as|while|that|when|after|because|which|if)\b", lead)
    )
    cut = breaks[-1].end() if breaks else 0
    if breaks and breaks[-1][0] == "and" and re.match(r"\s+[A-Z]", lead[cut:]):
        # "Lee and Kim said" is one subject; "… won, and Kim said" is not.
        pair = re.search(r"(?:[A-Z][\w.’'-]+\s+)+$", lead[: breaks[-1].start()])
        cut = pair.start() if pair else cut
    words = lead[cut:]
    first = words.split(maxsplit=1)[0] if words.split() else ""
    if first == "who":
        return None
    if not first or _NO_SUBJECT.fullmatch(first.lower()):
        run = re.search(r"(?:[A-Z][\w.’'-]*\s+)*[A-Z][\w.’'-]*$|\b(?:he|she|they)$", words)
        if run is None or _WEEKDAY.match(run[0]):
            return None
        cut, words = cut + run.start(), run[0]
        cut_words = re.match(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+)", words)
        if cut_words:
            cut, words = cut + cut_words.end(), words[cut_words.end() :]
    subject = noun_phrase(text, start + cut, start + len(lead))
    if subject is None or len(text[subject[1] : start + len(lead)].split()) > 6:
        return None
    return subject, introduction


def _opening_subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name, pronoun or "the union" that a sentence begins with, after a fronted phrase."""
    fronted = re.match(
        r"\s*(?:In|At|On|During|After|For|With|As|By)\b[^,]{1,80},\s*", text[start:end]
    )
    offset = start + (fronted.end() if fronted else 0)
    match = re.match(
        r"\s*((?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir|An?)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+(?=\s+\w+(?:ed"
        r"|s|ew|ok)\b)"
        r"|[HS]he|They|he|she|they|(?:[A-Z][\w.’'-]*\s+)*[A-Z][\w’'-]*)",
        text[offset:end],
    )
    return (offset + match.start(1), offset + match.end(1)) if match else None


def _apposition(text: str, start: int, end: int) -> tuple[int, int] | None:
    """ ", president of the union" after a subject, up to the next comma or the sentence's end."""
    match = re.match(
        r",\s+((?!who\b|which\b|in\b|on\b|at\b|during\b)[^,;:“”\"]{3,120}?)(?=[,;]|\.(?:\s|$))",
        text[start:end],
    )
    return (start + match.start(1), start + match.end(1)) if match else None
