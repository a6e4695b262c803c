"""The wordings of outcomes: who beat whom, who won or lost alone, and what only seems to."""

from __future__ import annotations

import re

from generator.extract.masks import LIST, PERSON, TITLE
from generator.extract.victories import BEAT

#: Outcomes that are wished for, expected or denied.
UNREAL = re.compile(
    r"\b(?:will|would|could|if|hopes? to|expected to|poised|trying to|aims? to"
    r"|chance to|wants? to|in order to|wants? an?|to)\b[^.]{0,30}\b(?:win|beat|defeat"
    r"|unseat|advance|oust|lose|capture|secure|clinch)\b|\b(?:would|could|might) have\b"
    r"|\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Ss]hould) (?:he|she|they|it|§\d+§|re-?elected|elected"
    r"|voters)(?!\w)|\bif [^,.]{0,30} (?:is|are) (?:re-?)?elected\b"
    r"|(?:\bconfident\b|\bpredict\w*|['’]ll\b)[^.]{0,40}\b(?:win|beat|advance|prevail)\b"
    r"|\bsay they\b|\blikely voters\b|\b(?:came|come|coming) within\b|\bno sleep lost\b"
    r"|\b(?:has|have|had|with|without) (?:no|little|a|any) (?:[\w-]+ )?(?:chance|hope|shot|path)\b"
    r"|\b(?:chances?|hopes?|odds|prospects?|dreams?|goal) of\b"
    r"|\bfrom (?:winning|becoming|being|securing|clinching|capturing|taking|advancing)\b"
)
#: Outcomes of another year or another contest; an ``aside`` may yet be of this one.
EARLIER = re.compile(
    r"(?P<aside>\b(?:who|he|she|which|§\d+§,? who) (?:narrowly )?(?:won|lost|was elected|beat"
    r"|defeated))"
    r"|first (?:won|elected)|was first|previously|years ago|months ago"
    r"|when (?:he|she|they|§\d+§) (?:was|were|ran|won|lost|first|sought)|\bwhen $|last (?:year"
    r"|election|cycle|time|fall|November)"
    r"|\b(?:in|his|her|their|the|late|early|since) (?:19|20)\d\d|special election (?:last|in)"
    r"|since\b|ago\b"
    r"|\bthat year['’]s|\bafter (?:being|winning|losing|he|she)\b|\b(?:served?|serving) (?:from"
    r"|since|as)\b"
    r"|(?:won|lost|winning|losing) (?:a|his|her|their) (?:previous|first|last)"
)
YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
#: The same, before the person: "the one four years ago in which Doe beat Roe".
EARLIER_BEFORE = re.compile(
    r"\b(?:years (?:ago|earlier)|last (?:time|cycle)|(?:vacant|open|vacated)(?: seat)?"
    r" (?:after|when))\b[^.;]{0,30}$"
)
#: The vote of these days: no earlier cycle's.
RECENT = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:earlier )?this (?:week|month)"
    r"|last (?:week|month|night)|tonight|yesterday)\b"
)
#: "seeks to reclaim the seat by unseating Doe": a means or an aim.
AIM = re.compile(r"\b(?:by|of|at|for|from|toward|on|without) $")
#: The same between the two: "is bent on ousting", "has his eyes on toppling".
AIM_OF = re.compile(
    r"\b(?:of|at|for|from|toward|on|without|about|into) (?:\w+ly )?(?!the|an?|Tues|Mon)\w+ing\b"
    r"|\b(?:seek\w*|sought|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|vow\w*|promis\w+"
    r"|bid to|credited|favored|predict\w*)\b"
)
DENIED = re.compile(
    r"\b(?:wom[ae]n|men|youth|[Bb]lack|Hispanic|Latino|white|evangelical|rural|suburban"
    r"|independent)(?:['’]s)? votes?\b|\b(?:with (?:the )?(?:top |only |just )?(?:one|two|three"
    r"|four)|to be|be voted|(?:an|the|any|every|as|newly|duly|all|of) elected|not|n['’]t|if|could"
    r"|would|can|may|might|should|to win|to lose|signatures?|endorse\w*)\b"
    r"|\b(?:on|to|onto) (?:the|a|every|November['’]s) (?:\w+ )?ballot\b"
    r"|\blosing (?:contact|touch)\b"
)
#: What a body's own members vote on: "won the race for caucus chair".
OF_A_BODY = re.compile(
    r"\b(?:for|as|of) (?:the )?(?:vice |co-?)?(?:¤\d+¤ |[\w-]+ ){0,3}(?:chair(?:man|woman|person)?"
    r"|speaker|minority leader|majority leader|whip)\b|\b(?:secret|floor)[- ]ballot\b"
)
#: Between a victory and the beaten: "a pair of lesser known candidates, retired officer".
_BEATEN = (
    r"(?:(?! (?:who|which|that|by|when|after|for|to|with|while|because|amid|endors\w+|back\w+"
    r"|spokes\w+|all\w+)\b)[^.;§]){0,80}?"
)
_SUBJECT = rf"(?P<a>{PERSON}(?: and {TITLE}{PERSON})?)(?! and |['’])"
#: Headlines tell it in the present.
_BEATS = (
    r"(?:(?:defeat|beat|oust|unseat|toppl|trounc|crush|rout|upset|bests|outlast)(?:e?s)"
    r"|(?:hold|fend)s off|upset(?! (?:at|with|by|about|over|that)\b))"
)
#: A person who beat another; with the year or a wish beside it, it is none of this cycle.
_BEAT = re.compile(
    rf"{_SUBJECT}[^.§;]{{0,90}}?"
    rf"(?<!was )(?<!were )(?<!been )(?<!being )\b(?:{BEAT}|{_BEATS}"
    rf"|(?:won|triumphed|prevailed) [^.§]{{0,40}}?\b(?:against|versus)"
    rf"|(?:retained|kept|held|won|reclaimed|flipped) [^.§]{{0,30}}?\bseat\b[^.§]{{0,30}}? over)\b"
    rf"(?: out)?{_BEATEN} (?P<b>{LIST})"
)
#: "Doe won a four-way primary for mayor, triumphing over law professor Ann Roe".
_WON_OVER = re.compile(
    rf"(?P<a>{PERSON})[^.§]{{0,30}}?\b(?:won|wins|(?:re-?)?elected|reelected|winning)\b"
    rf"(?:[^.§]|§\d+§['’]s){{0,110}}?(?:,| by)? (?:narrowly |easily |handily )?(?:triumphing over"
    rf"|defeating|beating|besting|ousting|unseating"
    rf"|edging(?: out)?|toppling|topping|over){_BEATEN} (?P<b>{LIST})"
)
#: "Doe ran against Roe, the incumbent, and won".
_RAN_AND_WON = re.compile(
    rf"(?P<a>{PERSON})[^.§;]{{0,90}}?\b(?P<ran>r[au]n|running|challenged|faced)\b"
    rf"(?: [\w-]+){{0,3}}? {TITLE}(?P<b>{PERSON})[^.§;]{{0,40}}? and (?:narrowly |easily )?won\b"
)
_LEFT_BEHIND = re.compile(
    rf"(?P<a>{PERSON}) (?:easily )?left {TITLE}(?P<b>{LIST}) (?:in the dust|far behind|trailing)"
)
#: "Doe lost to Roe", "Doe was defeated in the District 3 primary by Roe".
_BEATEN_BY = re.compile(
    rf"(?P<b>{PERSON})[^.§]{{0,20}}?\b(?:(?:lost|losing)\b[^.§]{{0,60}}?\bto"
    rf"|fell\b[^.§]{{0,40}}?\bto"
    rf"|(?:was|were) (?:narrowly |soundly |easily )?(?:defeated|beaten|ousted|unseated|bested"
    rf"|toppled|trounced|crushed|routed|edged|dethroned|outpolled|knocked off|swept aside"
    rf"|upset)\b[^.§]{{0,60}}?\bby){_BEATEN} (?P<a>{PERSON})"
)
#: "the stunning defeat of Doe at the hands of Roe", "Doe's loss to Roe".
_DEFEAT_OF = re.compile(
    rf"\b(?:defeat|ouster|upset|rout) of {TITLE}(?P<b>{PERSON})[^.§]{{0,60}}?"
    rf"\b(?:by|at the hands of) {TITLE}(?P<a>{PERSON})"
)
_LOSS_TO = re.compile(
    rf"(?P<b>{PERSON})['’]s? (?:[\w-]+ ){{0,4}}?(?:loss|defeat) (?:to|by|at the hands of)"
    rf" {TITLE}(?P<a>{PERSON})"
)
_CONCEDED_TO = re.compile(
    rf"(?P<b>{PERSON})[^.§]{{0,30}}?\bconceded (?:[^.§]{{0,90}}? )?to {TITLE}(?P<a>{PERSON})"
)
#: "The race saw newcomer Doe defeat Roe".
_SAW = re.compile(
    rf"\bsaw {TITLE}(?P<a>{PERSON})[^.§]{{0,30}}? (?:defeat|beat|edge|oust|unseat|top|best|topple)"
    rf"(?: out)? {TITLE}(?P<b>{LIST})"
)
#: A landslide of one over another: "the victory of Doe over Roe", "Doe's win over Roe".
_VICTORY_OVER = re.compile(
    rf"\b(?:victory|win|triumph|upset) (?:of|by|for) {TITLE}(?P<a>{PERSON}) (?:over|against)"
    rf"{_BEATEN} (?P<b>{LIST})"
)
#: "The seat went to Doe over Roe".
_WENT_TO = re.compile(
    rf"\b(?:seat|race|nomination|district|contest|primary|post|job)\b[^.;§]{{0,40}}?(?:§\d+§"
    rf"[^.;§]{{0,40}}?)?\b(?:went to|was won by|is won by) {TITLE}(?P<a>{PERSON}),?"
    rf" (?:who )?(?:over|beating|defeating|defeated|beat){_BEATEN} (?P<b>{LIST})"
)
#: One beat another: ``a`` the winners, ``b`` the beaten.
DUELS = (
    _BEAT,
    _WON_OVER,
    _RAN_AND_WON,
    _LEFT_BEHIND,
    _BEATEN_BY,
    _VICTORY_OVER,
    _WENT_TO,
    _DEFEAT_OF,
    _LOSS_TO,
    _CONCEDED_TO,
    _SAW,
)
NOT_BEAT = re.compile(
    r"\b(?:ago|previous\w*|last (?:year|fall|time|cycle)|who (?:had|has)"
    r"|in (?:his|her)"
    r"|(?:in|the|since|late|early) (?:19|20)\d\d)\b"
)
#: Between the two, a victory that is only possible; "lost to" is none.
MAY_BEAT = re.compile(
    r"\b(?:would|could|will|can|may|might|(?<!lost )(?<!losing )to (?!victory|an? )|not|n['’]t"
    r"|if|never|support|endorsement|backing|nod)\b"
)
#: Winners in wordings that the signals of candidates do not know.
_WON = re.compile(
    rf"(?P<who>{LIST})[^.§]{{0,30}}?\b(?:emerged (?:as )?(?:the )?(?:clear )?(?:winner"
    rf"|victor(?:ious)?)|c[ao]me out on top"
    rf"|(?:was|were) (?:easily |narrowly |handily |overwhelmingly |deemed "
    rf"|declared )?(?:re-?)?elected"
    rf"|(?:won|wins|secured|earned|captured|clinched|scored|claimed|cruised to) (?:a |his |her "
    rf"|another |an )?(?:\w+,? ){{0,4}}?(?:term|re-?election|victory|upset)"
    rf"|triumphed|prevailed|(?:is|was|appears? to be|was declared|was named|was projected as)"
    rf" (?:the )?(?:apparent "
    rf"|projected |clear )?winner"
    rf"|(?:retained|kept|held(?: on to)?|flipped|reclaimed|captured|took) (?:his|her|the)"
    rf" (?:[\w-]+ ){{0,3}}?seat"
    rf"|(?:was|were) successful in (?:his|her|their) (?:[\w-]+ )?(?:bid|campaign|run|quest)"
    rf"|(?:ran|run) away with|survived (?:the |a |his |her )?(?:\w+ )?recalls?"
    rf"|(?:won|wins) (?:outright|easily|handily|big|(?:the|an?|his|her) (?:[\w’'-]+ ){{0,5}}?"
    rf"(?:race|seat|bid|campaign|primary|election|contest|run-?off|nomination)))\b"
)
#: A victory without an object, at the end of its clause: "Doe won and Roe lost."
_WON_ALONE = re.compile(
    rf"(?P<who>{PERSON}) (?:has |narrowly |easily |handily )?won(?: (?:easily|handily|outright"
    rf"|big))?(?=[.;]|,? (?:and|while|but) {TITLE}{PERSON}|$"
    rf"| (?:by|with) (?:about |just |nearly |more than |fewer than |roughly )?\d"
    rf"| (?:on )?(?:Tues|Satur|Thurs)day| last (?:week|month|night))"
)
_LOST_ALONE = re.compile(rf"(?P<who>{PERSON}) (?:narrowly )?lost(?=[.;]|,? (?:and|while|but)|$)")
#: "The Associated Press called the race for Doe".
_CALLED = re.compile(
    rf"\b(?:[Cc]alled|[Pp]roject(?:ed|ing)|[Dd]eclar(?:ed|ing)|[Cc]alling) (?:[^.§;]{{0,50}}? )?"
    rf"(?:race|contest|election|seat"
    rf"|primary|it) (?:for|as won by|in favor of) {TITLE}(?P<who>{PERSON})"
    rf"|\b(?:project(?:ed|ing|s)|declar(?:ed|ing)) (?:that )?{TITLE}(?P<who2>{PERSON})"
    rf"(?: (?:as )?the winner|[^.§]{{0,40}}? (?:will be|is|as) the winner)"
)
_CHOSEN = re.compile(
    rf"\b[Vv]oters\b[^.§]{{0,60}}?\b(?:re-?elected|elected|chose|returned"
    rf"|picked) {TITLE}(?P<who>{PERSON})"
)
_TURNED_OUT = re.compile(
    rf"\b[Vv]oters\b[^.§]{{0,60}}?\b(?:ousted|rejected|tossed out|threw out|turned out) {TITLE}"
    rf"(?P<who>{PERSON})"
)
_NOMINATED = re.compile(
    rf"\b(?:Democrats|Republicans) (?:chose|picked|selected|nominated|elected) {TITLE}"
    rf"(?P<who>{PERSON})[^.§]{{0,20}}?\b(?:nominee|nomination|to face|to run)\b"
)
#: "The state's next senator will be Ann Doe".
_NEXT_WILL_BE = re.compile(
    rf"(?:['’]s|[Tt]he) next (?:[\w.ˑ-]+ ){{1,3}}(?:will be|is) {TITLE}(?P<who>{PERSON})"
)
_FIRST_OF_KIND = re.compile(
    rf"(?P<who>{PERSON}) (?:becomes|will become) (?:[\w’'ˑ.-]+ ){{0,3}}?"
    rf"(?:first|next|new|youngest|oldest|only) (?:[\w’'-]+ ){{0,3}}?"
    rf"(?:mayor|governor|senator|sheriff|congress(?:wo)?man|representative|attorney general"
    rf"|treasurer|council(?:wo)?man|legislator|lawmaker)\b"
)
PLACED = re.compile(
    rf"(?P<who>{PERSON})[^.§]{{0,15}}?\b(?:was|finished|came in|came|ran|placed|followed in)"
    rf" (?:(?:an? )?(?:[\w-]+ ){{0,2}}?(?:second|third|fourth|fifth|sixth|seventh|last)\b"
    rf"(?! time| term| week| year| month)(?! (?:in|to) the (?:fund|money))|far behind\b)"
)
#: Rivals without names: "beat 16 other candidates", "ousted a longtime Republican incumbent".
_BEAT_FIELD = re.compile(
    rf"(?P<who>{PERSON})[^.§]{{0,40}}?(?<!was )(?<!were )(?<!been )(?<!being )\b(?P<verb>{BEAT})"
    rf"(?: out)? (?:an?|his|her|the|\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten|eleven"
    rf"|twelve|several|all|another|fellow|incumbent) (?:[\w’'-]+,? ){{0,6}}?(?:incumbents?"
    rf"|opponents?|rivals?|challengers?|candidates?|contenders?|hopefuls?|Republicans?|Democrats?"
    rf"|field|newcomers?|lawmaker|legislator)\b(?!,? (?:and |[\w.ˑ-]+ ){{0,5}}?§)"
)
_UNOPPOSED = re.compile(
    rf"(?P<who>{PERSON}),?(?: who)? (?:also )?(?:was|were|ran|had been) (?:also )?(?:unopposed"
    rf"|uncontested) (?:for|in) (?:the|his|her|their) (?:[\w-]+ ){{0,3}}(?:nomination|primary)\b"
)
_BOTH_NOMINATED = re.compile(
    rf"(?P<who>{LIST})[^.§]{{0,60}}?\bafter (?:winning|securing|clinching) (?:their|his|her)"
    rf" (?:[\w-]+ ){{0,3}}(?:primar(?:y|ies)|nominations?)\b"
)
#: Two who go on to a second round, in a report of the first.
_SECOND_ROUND = re.compile(
    rf"(?P<who>{LIST})[^.§]{{0,40}}?\b(?:meet|face (?:each other|off)|compete|square off|head"
    rf"|advance)\b[^.§]{{0,30}}?"
    rf"\brun-?off\b[^.]{{0,60}}\b(?:after|finish\w*|top two|Tuesday|Saturday)\b"
)
#: A first round that decided nothing: "sent Doe and Roe to a runoff", "a runoff between the two".
_SENT_ON = re.compile(
    rf"\b(?:sen[dt]s?|sending|propel\w*|put|push\w*) {TITLE}(?P<who>{LIST}) (?:in)?to an? "
    rf"(?:[\w-]+ ){{0,3}}?run-?off\b"
    rf"|\b(?:forc(?:ed|es|ing)|trigger(?:ed|s|ing)|set(?:s|ting)? up|produc(?:ed|es|ing)) "
    rf"(?:an? |the )?(?:[\w.ˑ]+ ){{0,4}}?run-?off (?:\w+ \w+ \d+ )?(?:between|pitting) {TITLE}"
    rf"(?P<who2>{LIST})"
)
_TO_RUNOFF = re.compile(
    rf"(?P<who>{LIST})[^.§;]{{0,40}}?\b(?:advanced|moved on|is headed|are headed|headed|heads"
    rf"|qualified|goes|go|survived|made it)\b (?:on )?(?:in)?(?:to|for) (?:an?|the)"
    rf" (?:[\w-]+ ){{0,3}}?run-?off\b"
)
#: Outcomes told of people without their rivals, each with what became of them.
ALONE = (
    (_WON, "won"),
    (_WON_ALONE, "won"),
    (_BEAT_FIELD, "won"),
    (_CALLED, "won"),
    (_CHOSEN, "won"),
    (_NEXT_WILL_BE, "won"),
    (_FIRST_OF_KIND, "won"),
    (_NOMINATED, "nominee"),
    (_BOTH_NOMINATED, "nominee"),
    (_UNOPPOSED, "nominee"),
    (_SENT_ON, "advanced"),
    (_SECOND_ROUND, "advanced"),
    (_TO_RUNOFF, "advanced"),
    (PLACED, "lost"),
    (_LOST_ALONE, "lost"),
    (_TURNED_OUT, "lost"),
)
CONTEST = re.compile(
    r"\b(?:primary|election|race|votes?|voting|run-?off|contest|precincts?|contenders"
    r"|candidates)\b"
)
