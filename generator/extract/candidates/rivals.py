"""Signals of people set against each other: opponents, debates, polls, results."""

from __future__ import annotations

from generator.extract.candidates.signal import AUX, signal_of
from generator.extract.masks import LIST, PERSON, TAG, TITLE
from generator.extract.victories import BEAT

_CONTEST_NOUN = (
    r"(?:race|contest|primary|election|run-?off|run-off|campaign|seat|nomination|ballot|general)"
)

RIVALS = (
    # "Only 38 votes separate Ann Doe and Bo Roe", "Ann Doe and Bo Roe were separated by 40 votes"
    signal_of(
        "separated",
        rf"\bseparat(?:e|es|ed|ing) {TITLE}(?P<who>{PERSON}{TAG}) (?:and"
        rf"|from) {TITLE}(?P<who2>{PERSON})"
        rf"|(?P<whom>{LIST})(?: [–—-] ?| ?[–—-] ?|,)? (?:are|were|is|was) (?:only )?separated by\b",
        2,
    ),
    # "Judge Ann Doe and her challenger, Bo Roe", "Ann Doe and her two opponents"
    signal_of(
        "and her challenger",
        rf"(?P<who>{PERSON})(?:,[^,§]{{3,60}},)? and (?:his|her"
        rf"|their) (?:[\w-]+ ){{0,3}}?(?:challenger"
        rf"|opponent|rival|competitor|contender)s?\b",
        2,
    ),
    # "Ann Doe's lead over Bo Roe"
    signal_of(
        "her lead",
        rf"(?P<who>{PERSON})[’']s? (?:[\w-]+ ){{0,3}}?(?:lead|edge|advantage) over "
        rf"{TITLE}(?P<who2>{PERSON})",
        2,
    ),
    # "followed by Bo Roe with 4,003"
    signal_of(
        "with votes",
        rf"(?P<who>{PERSON}),? with \d{{1,3}},\d{{3}}\b(?! (?:\w+"
        rf" )?\w*people)",
        2,
    ),
    # "Ann Doe fended off a challenge from Bo Roe", "Ann Doe, a teacher, toppled Sheriff Bo Roe"
    signal_of(
        "beat",
        rf"(?P<who>{PERSON}){AUX}(?: \w+ly)? {BEAT}(?: by)? (?:[\w-]+"
        rf" ){{0,3}}?{TITLE}(?P<who2>{LIST})",
        2,
    ),
    # "was re-elected over Bo Roe", "the nomination went to Ann Doe over Bo Roe and Jo Poe"
    signal_of(
        "chosen over",
        rf"\b(?:won|wins|re-?elected|elected|renominat\w+|nominat\w+|prevail\w+|chosen|chose|picked)"
        rf"\b(?![^.;]{{0,50}}\b(?:support|endors\w+|backing|nod from"
        rf"|vote of))[^.;]{{0,110}}?,? over"
        rf" {TITLE}(?P<who>{LIST})",
        2,
    ),
    signal_of(
        "placed",
        rf"(?P<who>{LIST}){AUX} (?:first|second|third|fourth|fifth|sixth|last|led|leads|ahead"
        rf"|came out on top|finished|placed|came in|ran (?:first|second|third)|eliminated"
        rf"|advanced)\b[^.§]{{0,60}}?\b(?:primary|vote|votes|race|round|contest|election|percent"
        rf"|run-?off)\b|(?P<who2>{PERSON}){AUX} eliminated\b",
        2,
    ),
    signal_of(
        "rank",
        rf"(?P<who>{PERSON})(?: \([^)]*\))? (?:was|finished|came|came in|ran"
        rf"|placed) (?:a (?:distant|close) )?(?:first|second|third|fourth|fifth|sixth|last)\b",
        2,
    ),
    signal_of(
        "raised",
        rf"(?P<who>{PERSON})(?:,[^,§]{{3,80}},)?[^.§]{{0,40}}?\b(?:raised|reported|brought in"
        rf"|took in|taken in"
        rf"|gathered|collected|hauled in|pulled in|amassed|banked"
        rf"|raising)\b[^.§]{{0,30}}?(?:\$ ?\d|\d{{2,3}},\d{{3}}|the most|more (?:money|than)"
        rf"|any money|(?:million|thousand) dollars)",
        2,
    ),
    signal_of(
        "meet", rf"\b(?:will|would|to) (?:meet|face|challenge|oppose) (?P<who>{TITLE}{LIST})", 2
    ),
    signal_of(
        "debated",
        rf"(?P<who>{LIST}){AUX},? (?:took part|takes? part|participat\w+|appear\w*|debat\w+"
        rf"|squar\w+ off|fac\w+ off|met|clash\w+|spar\w+|h(?:ad|eld"
        rf"|ave) their)\b[^.§]{{0,50}}?\b(?:debates?|forums?"
        rf"|stage|town hall|on \w+)\b|\b(?:debates?"
        rf"|forums?)\b[^.§]{{0,40}}: (?P<who2>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "pair",
        rf"(?P<who>{PERSON}{TAG} and {TITLE}{PERSON}{TAG}){AUX},?"
        rf"(?: (?:are|were|plan|agreed|scheduled|set|due|expected) to)* (?:met|meet|debate[ds]?"
        rf"|faced? off|squared? off|clashed|sparred|traded)\b",
        3,
    ),
    signal_of(
        "contest with",
        rf"\b(?:contest|race|match-?up|primary|run-?off|battle|field|showdown|rematch|clash|fight|duel"
        rf"|face-?off|bout|collision) (?:with"
        rf"|against|that includes|including) (?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "opponents",
        rf"(?P<who>{LIST}){AUX},?(?: \w+,)?(?: will| would| to| is| are| also| now"
        rf"|,)* (?:fac(?:e|es|ed|ing)|challeng(?:e|es|ed|ing)|unseat\w*|oust\w*"
        rf"|(?:go(?:es|ing)?|is|are) up against|(?:is|was|remains) (?:\w+ )?(?:ahead of|behind)"
        rf"|square[sd]? off (?:with|against)|tak(?:e|es|ing) on|defeat(?:s|ed|ing)?"
        rf"|beat(?:s|en|ing)?|edg(?:e|es|ed|ing)(?: out)?|trail(?:s|ed|ing)?|lead(?:s|ing)?|led"
        rf"|run(?:s|ning)? against|match(?:es|ed)? up (?:with|against)|oppos(?:e|es|ed|ing)"
        rf"|topp(?:ed|ling|les)|outpac\w+|outrais\w+|outpoll\w+|compet\w+ (?:with|against)"
        rf"|is opposed by|(?:is |are |was )?challenged by|versus|vs\.?)\b",
        2,
    ),
    signal_of(
        "opposed",
        rf"\b(?:fac(?:e|es|ed|ing)|challeng(?:e|es|ed|ing)|unseat\w*|oust\w*"
        rf"|square[sd]? off (?:with|against)|taking on|takes? on|defeat(?:s|ed|ing)?"
        rf"|beat(?:ing|s)?|edg(?:ed|es|ing)(?: out)?|trail(?:s|ed|ing)?|run(?:s|ning)? against"
        rf"|running against|up against|bid against|opposed by|challenged by|race against"
        rf"|campaign against|ran against|matchup (?:with|against)|compet\w+ (?:with|against)"
        rf"|fac\w+ off (?:with|against)|versus|vs\.?|led(?! by)|leads"
        rf"|leading(?! by)|replace (?=[^.]{{0,90}} are ))(?: by"
        rf"| over)? (?:(?:incumbent|fellow|either|the|both|current|two-term|first-term|longtime"
        rf"|three-term|one-term|four-term|Democratic|Republican|GOP|Democrats?|Republicans?"
        rf"|challengers?|opponents?|candidates?|\w+-term) )*(?P<who>{TITLE}{LIST})",
        2,
    ),
    # "would not back either X or Y", said of a contest
    signal_of(
        "either",
        rf"\b(?:endors\w+|support\w*|back\w*|favor\w*|vot\w+|choos\w+|pick\w*|choice|elect\w*)\b"
        rf"[^.§]{{0,50}}? (?:either|both|neither) (?P<who>{TITLE}{PERSON}) (?:n?or|and) "
        rf"(?P<who2>{TITLE}{PERSON})",
        2,
    ),
    # "holds a lead over X", "soared past X", "a challenge to X"
    signal_of(
        "over",
        rf"\b(?:(?:lead|edge|advantage|margin|victory|win|upset|triumph|race|gap) (?:over|ahead of"
        rf"|on)|(?:tie|tied|heat|even|neck) with|points? (?:behind|ahead of)) {TITLE}"
        rf"(?P<who>{LIST})|\b(?:soar|sail|cruis|coast|cle?a?r|pull|surg|slipp|squeak"
        rf"|swe)\w* (?:past|ahead of) {TITLE}(?P<who2>{LIST})",
        2,
    ),
    # "faces challenges from A, who represents Ward 1, and B"; "is being challenged in the
    # primary by B"
    signal_of(
        "challenged by",
        rf"\b(?:challenged|opposed|challenges?|opposition|competition|opponents?|challengers?)\b"
        rf"[^.§]{{0,60}}? (?:by|from) [^.§]{{0,45}}?(?P<who>{LIST})"
        rf"(?:, who[^,.§]{{3,80}},? and {TITLE}(?P<who2>{PERSON}))?",
        2,
    ),
    # "will face one of two Democrats, A, 65, or B"
    signal_of(
        "one of",
        rf"\bfac(?:e|es|ing) (?:either|the winner of|one of)\b[^.§]{{0,70}}?(?P<who>{LIST})",
        2,
    ),
    # "Doe's opponent this time is X", "Her rivals are X and Y"
    signal_of(
        "opponent is",
        rf"\b(?:opponent|challenger|rival|competitor)s?\b[^.,§]{{0,40}} (?:is|are|will be|was|were"
        rf"|include|includes) {TITLE}(?P<who>{LIST})",
        2.5,
    ),
    # "a debate in the primary for Ward 3 between A, a teacher, and B"
    signal_of(
        "contest between",
        rf"\b(?:race|contest|primary|election|matchup|showdown|rematch|debate|run-?off|battle|duel"
        rf"|seat|vote|fight|clash|face-?off|decision)\b[^.§]{{0,60}}? between"
        rf" {TITLE}(?P<who>{PERSON})"
        rf"[^.§]{{0,80}}? and {TITLE}(?P<who2>{PERSON})",
        3,
    ),
    signal_of(
        "choice between",
        rf"\b(?:choos\w+|choice|vote|decid\w+|race|run-?off|contest|matchup|primary"
        rf"|election) between (?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "pits",
        rf"\b(?:pits?|pitting) (?P<who>{TITLE}{LIST}) against (?P<who2>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "against",
        rf"\b(?:r[au]n\w*|race|bid|campaign\w*|challeng\w+|chances?)\b[^.§]{{0,45}} against "
        rf"(?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "figure for",
        rf"\d(?: ?%| percent)[^.§]{{0,25}}? (?:for|to) (?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "between",
        rf"\b(?:between|pits?|pitting|among|featur(?:es"
        rf"|ing)) (?P<who>{TITLE}{LIST}(?:,? (?:against|with) {TITLE}{LIST})?)",
        1,
    ),
    signal_of(
        "percent",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?(?:,[^,§\d]{{3,80}},)?(?:,? (?:with"
        rf"|at|had|has|got|received|took|garnered|won"
        rf"|leads?|led|earned|drew|polled|is at|was at|came in|finished|netted|collected|secured"
        rf"|captured|follow\w*|trail\w*)[^.§]{{0,60}}?| \(?|: |, | - | – | … "
        rf"|\.\.\. ?)\d[\d.,ˑ]*(?: ?%| percent| per cent| votes)",
        2,
    ),
    signal_of(
        "figure",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?(?![^.§\d]{{0,60}}\b(?:tax|budget|increase|approv"
        rf"|favorab|raise|salary|pay|cut|margin"
        rf"|turnout)\w*)[^.§\d]{{0,45}}?\d{{1,2}}(?:[.ˑ]\d+)?(?: ?%| percent)",
        2,
    ),
    signal_of(
        "won",
        rf"(?P<who>{PERSON}){AUX} (?:won|wins|winning|captured|clinched|secured|defeated"
        rf"|prevailed|triumphed|elected|re-elected|reelected)\b[^.§]{{0,60}}?\b(?:{_CONTEST_NOUN}|term|vote"
        rf"|votes|§\d+§|percent|re-?election|[Mm]ayor|[Gg]overnor)",
        2,
    ),
    signal_of(
        "won",
        rf"(?P<who>{PERSON}) (?:was|were) (?:easily |narrowly |handily )?(?:re-?)?elected\b"
        rf"(?! (?:in|to|as|by))",
        2,
    ),
    signal_of(
        "voters",
        rf"\b(?:[Vv]oters|[Ee]lectorate)\b[^.§]{{0,40}}\b(?:elected|chose|choose|picked|return\w*"
        rf"|re-?elected|nominated|between|sent) (?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "outraised",
        rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:outrais\w+|doubled|outspent|narrowly trail\w+"
        rf"|trail\w+|topped|beat|led|leads) {TITLE}(?P<who2>{PERSON})",
        2,
    ),
    signal_of(
        "voted out",
        rf"(?P<who>{LIST}){AUX} (?:voted (?:out|in)|(?:the )?(?:top|leading"
        rf"|highest) (?:\w+ )?vote-?getters?)\b",
        3,
    ),
    # "has an opponent in X", "drew a challenge from X"
    signal_of(
        "opponent in",
        rf"\b(?:opponents?|opposition|challengers?|challenge)\b[^.§]{{0,35}}? (?:in|from|by) "
        rf"(?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "joined",
        rf"\bjoin(?:s|ed|ing)? (?:in |on )?the [^.§]{{0,35}}?(?:race|contest|field|ballot|primary)"
        rf"[^.§]{{0,40}}? by (?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "conceded to",
        rf"\bconced\w+ (?:[^.§]{{0,30}} )?to (?P<who>{TITLE}{PERSON})",
        3,
    ),
    signal_of(
        "runoff with",
        rf"(?P<who>{PERSON}){AUX} in (?:a|the) [^.§]{{0,25}}?run-?off (?:with|against) "
        rf"(?P<who2>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "in the debate",
        rf"\b[Ii]n (?:a|the|their) [^.§]{{0,40}}?debate,? (?P<who>{TITLE}{PERSON})",
        2,
    ),
    signal_of(
        "featuring",
        rf"\b(?:race|contest|primary|field|run-?off|election)\b[^.§]{{0,80}}?\b(?:featur\w+"
        rf"|includ\w+|has|drew) (?P<who>{TITLE}{LIST})",
        2,
    ),
    # "losing ground to Democrat X and Independent Y": where votes or a poll are counted
    signal_of(
        "party man counted",
        rf"\b(?:Democrat|Republican|Libertarian|Independent|Green)(?: challenger| candidate"
        rf"| nominee)? (?P<who>{PERSON})"
        rf"(?=[^.]*?\d(?: ?%| percent| points?\b| votes)|[^.]*\btied\b)",
        1.2,
    ),
    # "the seat went to Ann Doe over Bo Roe"
    signal_of(
        "went to",
        rf"\b(?:seat|race|nomination|nod|contest|primary|job|post|district|election)\b"
        rf"[^.§]{{0,60}}? went to (?P<who>{TITLE}{LIST}),? over (?P<who2>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "followed by",
        rf"\d(?: ?%| percent)[^.§]{{0,15}} by (?P<who>{TITLE}{LIST})",
        2,
    ),
)
