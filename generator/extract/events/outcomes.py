"""Who won, lost or advanced, as one sentence tells it of this cycle."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.extract.candidates import STATUSES
from generator.extract.document import Document, Entity
from generator.extract.masks import LIST, PERSON, TITLE, people_in
from generator.extract.victories import BEAT

#: Outcomes that are wished for, expected or denied.
_UNREAL = re.compile(
    r"\b(?:will|would|could|if|hopes? to|expected to|poised|trying to|aims? to"
    r"|chance to|wants? to|in order to|wants? an?|to)\b[^.]{0,30}\b(?:win|beat|defeat"
    r"|unseat|advance|oust|lose)\b|\b(?:would|could|might) have\b"
    r"|\b[Ii]f (?:he|she|they|it|§\d+§|re-?elected|elected|voters)(?!\w)|\bif [^,.]{0,30} (?:is"
    r"|are) (?:re-?)?elected\b"
    r"|(?:\bconfident\b|\bpredict\w*|['’]ll\b)[^.]{0,40}\b(?:win|beat|advance|prevail)\b"
    r"|\bsay they\b|\blikely voters\b|\b(?:came|come|coming) within\b|\bno sleep lost\b"
)
#: Outcomes of another year or another contest.
_EARLIER = re.compile(
    r"\b(?:who|he|she|which|§\d+§,? who) (?:narrowly )?(?:won|lost|was elected|beat|defeated)"
    r"|first (?:won|elected)|was first|previously|years ago|months ago"
    r"|when (?:he|she|they|§\d+§) (?:was|were|ran|won|lost|first|sought)|\bwhen $|last (?:year"
    r"|election|cycle|time|fall|November)"
    r"|\b(?:in|his|her|their|the|late|early|since) (?:19|20)\d\d|special election (?:last|in)"
    r"|since\b|ago\b"
    r"|\bthat year['’]s|\bafter (?:being|winning|losing|he|she)\b|\b(?:served?|serving) (?:from"
    r"|since|as)\b"
    r"|(?:won|lost|winning|losing) (?:a|his|her|their) (?:previous|first|last)"
)
#: The same, before the person: "the one four years ago in which Doe beat Roe".
_EARLIER_BEFORE = re.compile(
    r"\b(?:years (?:ago|earlier)|last (?:time|cycle)|(?:vacant|open|vacated)(?: seat)?"
    r" (?:after|when))\b[^.;]{0,30}$"
)
#: "seeks to reclaim the seat by unseating Doe": a means or an aim.
_AIM = re.compile(r"\b(?:by|of|at|for|from|toward|on|without) $")
_DENIED = re.compile(
    r"\b(?:wom[ae]n|men|youth|[Bb]lack|Hispanic|Latino|white|evangelical|rural|suburban"
    r"|independent)(?:['’]s)? votes?\b|\b(?:with (?:the )?(?:top |only |just )?(?:one|two|three"
    r"|four)|to be|be voted|(?:an|the|any|every|as|newly|duly|all|of) elected|not|n['’]t|if|could"
    r"|would|can|may|might|should|to win|to lose|signatures?|endorse\w*)\b"
)
#: Between a victory and the beaten: "a pair of lesser known candidates, retired officer".
_BEATEN = (
    r"(?:(?! (?:who|which|that|by|when|after|for|to|with|while|because|amid|endors\w+|back\w+"
    r"|spokes\w+|all\w+)\b)[^.;§]){0,80}?"
)
#: A person who beat another; with the year or a wish beside it, it is none of this cycle.
_BEAT = re.compile(
    rf"(?P<a>{PERSON}(?: and {TITLE}{PERSON})?)(?:,[^§]{{1,70}}§\d+§,)?[^.§]{{0,50}}?"
    rf"\b(?:{BEAT}|(?:won|triumphed|prevailed) [^.§]{{0,40}}?\b(?:against|versus))\b(?: out| by)?"
    rf"{_BEATEN} (?P<b>{LIST})"
)
#: "Doe, 59, won a four-way primary for mayor, triumphing over law professor Ann Roe".
_WON_OVER = re.compile(
    rf"(?P<a>{PERSON})(?:,[^§]{{1,70}},)?[^.§]{{0,30}}?\b(?:won|wins|(?:re-?)?elected|reelected)\b"
    rf"[^.§]{{0,110}}?(?:,| by)? (?:triumphing over|defeating|beating|besting|ousting|unseating"
    rf"|edging(?: out)?|toppling|topping|over){_BEATEN} (?P<b>{LIST})"
)
#: "Doe lost to Roe", "Doe was defeated in the District 3 primary by Roe".
_BEATEN_BY = re.compile(
    rf"(?P<b>{PERSON})(?: \([^)]*\))?(?:,[^§]{{1,70}},)?[^.§]{{0,20}}?\b(?:lost\b[^.§]{{0,60}}?\bto"
    rf"|fell\b[^.§]{{0,40}}?\bto"
    rf"|(?:was|were) (?:narrowly |soundly |easily )?(?:defeated|beaten|ousted|unseated|bested"
    rf"|toppled|trounced|crushed|routed|edged|dethroned|outpolled|knocked off|swept aside"
    rf"|upset)\b[^.§]{{0,60}}?\bby){_BEATEN} (?P<a>{PERSON})"
)
_NOT_BEAT = re.compile(
    r"\b(?:ago|previous\w*|last (?:year|fall|time|cycle)|who (?:had|has)"
    r"|in (?:his|her)"
    r"|(?:in|the|since|late|early) (?:19|20)\d\d)\b"
)
#: Between the two, a victory that is only possible; "lost to" is none.
_MAY_BEAT = re.compile(r"\b(?:would|could|will|can|may|might|(?<!lost )to|not|n['’]t|if)\b")
_ASIDE = re.compile(r",[^,]*,")
#: Winners in wordings that the signals of candidates do not know.
_WON = re.compile(
    rf"(?P<who>{PERSON})(?:,[^§]{{1,70}},)?[^.§]{{0,30}}?\b(?:emerged as the (?:clear )?(?:winner"
    rf"|victor)"
    rf"|(?:was|were) (?:easily |narrowly |handily |overwhelmingly |deemed "
    rf"|declared )?(?:re-?)?elected"
    rf"|(?:won|wins|secured|earned|captured|clinched) (?:a |his |her |another "
    rf"|an )?(?:\w+,? ){{0,4}}?(?:term|re-?election|victory)"
    rf"|triumphed|(?:is|was|appears? to be|was declared|was named|was projected as)"
    rf" (?:the )?(?:apparent "
    rf"|projected |clear )?winner"
    rf"|(?:won|wins) (?:outright|easily|handily|big|the (?:[\w-]+ ){{0,5}}?(?:race|seat|primary"
    rf"|election|contest|run-?off|nomination)))\b"
)
#: "The Associated Press called the race for Doe".
_CALLED = re.compile(
    rf"\b(?:[Cc]alled|[Pp]rojected|[Dd]eclared) (?:[^.§;]{{0,50}}? )?(?:race|contest|election|seat"
    rf"|primary|it) (?:for|as won by|in favor of) {TITLE}(?P<who>{PERSON})"
    rf"|\b(?:projected|declared) {TITLE}(?P<who2>{PERSON}) (?:as )?the winner"
)
_OVERWHELMINGLY = re.compile(
    rf"\b[Vv]oters\b[^.§]{{0,60}}?\b(?:re-?elected|elected|chose|returned|picked"
    rf"|ousted) {TITLE}(?P<who>{PERSON})"
)
_PLACED = re.compile(
    rf"(?P<who>{PERSON})(?: \([^)]*\))?(?:,[^§]{{1,60}},)?[^.§]{{0,15}}?\b(?:was|finished|came in"
    rf"|came|ran|placed)"
    rf" (?:a (?:distant |close )?)?(?:second|third|fourth|fifth|last)\b"
)


#: Two who go on to a second round, in a report of the first.
_SECOND_ROUND = re.compile(
    rf"(?P<who>{LIST})[^.§]{{0,40}}?\b(?:meet|face (?:each other|off)|compete|square off|head"
    rf"|advance)\b[^.§]{{0,30}}?"
    rf"\brun-?off\b[^.]{{0,60}}\b(?:after|finish\w*|top two|Tuesday|Saturday)\b"
)
_CONCEDED_TO = re.compile(
    rf"(?P<a>{PERSON})[^.§]{{0,30}}?\bconceded (?:[^.§]{{0,90}}? )?to {TITLE}(?P<b>{PERSON})"
)
_CONTEST = re.compile(r"\b(?:primary|election|race|votes?|run-?off|contest|precincts?)\b")


def is_unreal(text: str) -> bool:
    """Whether a sentence tells of an outcome that is only wished, expected or feared."""
    return _UNREAL.search(text) is not None


def is_earlier(match: re.Match[str], text: str) -> bool:
    """Whether the words of an outcome, or those right after it, place it in an earlier cycle."""
    near = text[max(0, match.start() - 14) : match.end() + 50]
    before = text[max(0, match.start() - 60) : match.start()]
    return bool(_EARLIER.search(near) or _EARLIER_BEFORE.search(before))


def outcomes_of(
    document: Document, text: str, known: Callable[[list[Entity]], list[Entity]]
) -> list[tuple[Entity, str]]:
    """Each person's outcome in a masked sentence: won, lost, advanced or nominee."""
    who: list[tuple[Entity, str]] = []
    for signal in STATUSES:
        if signal.status not in ("won", "lost", "advanced", "nominee"):
            continue
        for match in signal.pattern.finditer(text):
            if signal.name == "nominee before" or (
                signal.name == "nominee" and match.groupdict().get("who2")
            ):
                continue
            if signal.name == "beaten" and _AIM.search(text[: match.start()]):
                continue
            if is_earlier(match, text) or _DENIED.search(
                match.group() + text[match.end() : match.end() + 45]
            ):
                continue
            # "lost to Doe; Roe was defeated": a list of subjects does not run over a semicolon
            subject = (match["who"] or "").rsplit(";", 1)[-1]
            named = known(people_in(document, subject))
            who += [(entity, str(signal.status)) for entity in named]
    for pattern, status in ((_WON, "won"), (_OVERWHELMINGLY, "won"), (_PLACED, "lost")):
        for match in pattern.finditer(text):
            if pattern is _PLACED and not _CONTEST.search(text):
                continue
            if not is_earlier(match, text) and not _DENIED.search(match.group()):
                who += [(e, status) for e in known(people_in(document, match["who"]))]
    for match in _CALLED.finditer(text):
        who += [(e, "won") for e in known(people_in(document, match["who"] or match["who2"]))]
    for match in _SECOND_ROUND.finditer(text):
        if not is_earlier(match, text):
            who += [(e, "advanced") for e in known(people_in(document, match["who"]))]
    for match in _CONCEDED_TO.finditer(text):
        pair = people_in(document, match["a"] + match["b"])
        if known(pair) and len(pair) == 2 and not _DENIED.search(match.group()):
            who += [(pair[0], "lost"), (pair[1], "won")]
    for pattern in (_BEAT, _WON_OVER, _BEATEN_BY):
        for beat in pattern.finditer(text):
            if _NOT_BEAT.search(beat.group() + text[beat.end() : beat.end() + 30]):
                continue
            first, second = sorted((beat.span("a"), beat.span("b")))
            between = re.sub(r"\blost\b.*?\bto\b", "lost", text[first[1] : second[0]])
            if _MAY_BEAT.search(_ASIDE.sub("", between)):
                continue
            if is_earlier(beat, text):
                continue
            who += [(e, "won") for e in known(people_in(document, beat["a"]))]
            who += [(e, "lost") for e in known(people_in(document, beat["b"]))]
    return who
