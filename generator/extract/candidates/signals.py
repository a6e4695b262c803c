"""The patterns over masked sentences that show candidates, each with its weight."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.masks import LIST, PERSON, TAG, TITLE

_ROLE = (
    r"(?:candidates?|nominees?|challengers?|contenders?|hopefuls?|opponents?|rivals?"
    r"|front-?runners?|competitors?|contestants?|write-in|newcomers?|candidate for [\w. ]+?)"
)
_CONTEST_NOUN = (
    r"(?:race|contest|primary|election|run-?off|run-off|campaign|seat|nomination|ballot|general)"
)


@dataclass(frozen=True, slots=True)
class Signal:
    """A pattern that shows candidates in its group ``who``; ``status``: what it tells of them."""

    name: str
    pattern: re.Pattern[str]
    weight: float
    status: str | None = None


def signal_of(name: str, pattern: str, weight: float, status: str | None = None) -> Signal:
    """A signal of a pattern that is not compiled yet."""
    # "won" is also the beginning of "won't"
    pattern = re.sub(r"(?<![\w\\])won(?=[|)])", "won(?!['’]t)", pattern)
    return Signal(name, re.compile(pattern), weight, status)


AUX = (
    r"(?:,? \((?:Rep|Dem|REP|DEM|[RDILN]|NPA|GOP)[.ˑ]?(?:, [^)]*)?\)(?:,? of [A-Z]\w+)?,?"
    r"|,[^,§]{1,70},|,[^§]{1,40}§\d+§,|\s?\([^)]{1,40}\))?(?:,? who)?(?: (?:has|have|had|is|are"
    r"|was|were|will|also|now|recently|formally|officially|already|reportedly|then|both|all|each"
    r"|would|be|been|currently|again|first|on \w+|this \w+|last \w+|\w+day|\w+ly"
    r"|\w+day (?:night|morning|evening|afternoon)))*"
)
#: In this order: a later match never weakens an earlier one.
SIGNALS = (
    # "candidate X", "challengers X and Y", "Republican nominee X"; not "candidates X endorsed"
    signal_of(
        "role before",
        rf"\b(?i:{_ROLE})(?: (?:for|in|of) [^§¤.;,]{{3,45}}?)?,? (?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of("incumbent before", rf"\b[Ii]ncumbents? (?P<who>{TITLE}{LIST})", 3),
    # "X, a candidate for ...", "X, who is running for", "X, the Republican nominee"
    signal_of(
        "role after",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?,(?: \d\d,)? (?:an?|the|one of|who is an?|another|his"
        rf"|her|their|also an?) (?:[\w.’'-]+,? ){{0,6}}?{_ROLE}\b(?!['’]s)(?! (?:in|at) (?:19"
        rf"|20)\d\d)",
        3,
    ),
    signal_of(
        "role is",
        rf"(?P<who>{LIST}) (?:is|are|was|were|will be|would be|remains?|became"
        rf"|becomes?) (?:also )?(?:an?|the|one of|among|currently|now|both|all)? ?"
        rf"(?:[\w.’'-]+ ){{0,5}}?(?:{_ROLE})\b",
        3,
    ),
    signal_of(
        "runs",
        rf"(?P<who>{LIST}){AUX} (?:running|seeking|vying|campaigning|competing|battling|mounting"
        rf"|making) (?:an? (?:[\w-]+ )?(?:run|bid|campaign) )?(?!the endorsement|endorsement"
        rf"|support)(?:for|to|against|in|re-?election|reelection|election|another|an?|the|his|her"
        rf"|their|both|unopposed|as|it)\b",
        3,
    ),
    signal_of(
        "only ones",
        rf"(?P<who>{LIST}) (?:is|are|was|were) (?:\w+ )?(?:the )?(?:only|sole|first|two|three|four"
        rf"|among|one|both|all)\b[^.§]{{0,60}}?\b(?:running|vying|seeking|competing|candidates?"
        rf"|in the (?:race|running)|contenders?)\b",
        3,
    ),
    signal_of("as candidates", rf"(?P<who>{LIST})[^.§]{{0,60}}? as candidates?\b", 3),
    signal_of(
        "on ballot",
        rf"(?P<who>{LIST}){AUX} (?:also |the |both |among the |all )?(?:\w+ ){{0,3}}?(?:on"
        rf"|appear\w* on) the [^.§]{{0,35}}?\bballot\b",
        3,
    ),
    signal_of(
        "placed",
        rf"(?P<who>{LIST}){AUX} (?:first|second|third|fourth|fifth|sixth|last|led|leads"
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
        rf"(?P<who>{PERSON})[^.§]{{0,40}}?\b(?:raised|reported|brought in|took in"
        rf"|raising)\b[^.§]{{0,30}}?(?:\$\d|more (?:money|than))",
        2,
    ),
    signal_of(
        "meet", rf"\b(?:will|would|to) (?:meet|face|challenge|oppose) (?P<who>{TITLE}{LIST})", 2
    ),
    signal_of(
        "debated",
        rf"(?P<who>{LIST}){AUX},? (?:took part|takes? part|participat\w+|appear\w*|debat\w+"
        rf"|squar\w+ off|fac\w+ off|met|clash\w+|spar\w+)\b[^.§]{{0,50}}?\b(?:debates?|forums?"
        rf"|stage|town hall|on \w+)\b|\b(?:debates?"
        rf"|forums?)\b[^.§]{{0,40}}: (?P<who2>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "pair",
        rf"(?P<who>{PERSON}{TAG} and {TITLE}{PERSON}{TAG}){AUX},? (?:met|meet|debate[ds]?"
        rf"|faced? off|squared? off|clashed|sparred|traded)\b",
        3,
    ),
    signal_of(
        "contest with",
        rf"\b(?:contest|race|matchup|primary|run-?off|battle|field|showdown|rematch) (?:with"
        rf"|against|that includes|including) (?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "who runs",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?, who (?:is|are|was|has been) (?:also |now )?(?:running"
        rf"|a candidate|unopposed|on the ballot)\b",
        3,
    ),
    signal_of(
        "run",
        rf"(?P<who>{LIST}){AUX}(?: to)? (?:runs?|ran|seeks?|sought|file[sd]?|campaigns?|contends?"
        rf"|compete[sd]?|vies|vie|challenge[sd]?) (?!the endorsement|endorsement|support)(?:for|to"
        rf"|against|again|papers|paperwork|in the|re-?election|reelection|election|another|an?|the"
        rf"|his|her|their|unopposed|as an?|nomination)\b",
        2,
    ),
    signal_of(
        "will run",
        rf"(?P<who>{PERSON})[^.§]{{0,120}}?\b(?:(?:will|to|would|going to|plans? to|intends? to"
        rf"|decided to|decision to|intention to) (?:run|seek|challenge)"
        rf"|(?:his|her|their|a|the) (?:decision|intention|plans?|desire) to (?:run|seek)"
        rf"|(?:he|she|they)(?: is| are|['’]s|['’]re) (?:running|seeking|challenging)|is running"
        rf"|are running|announced (?:[\w ]+ )?(?:run|runs)|in the running|unopposed"
        rf"|without opposition|on the ballot)\b",
        2.5,
    ),
    signal_of(
        "launches",
        rf"(?P<who>{PERSON})[^.§]{{0,50}}?\b(?:announc|launch|kick|declar|enter|join|got in"
        rf"|gets in|getting in|began|begin|start|open|jump|mount|unveil|formaliz|confirm|hint|fil"
        rf"|end|suspend|quit|exit|drop|pull|abandon|leav|left|mak"
        rf"|made)\w*\b(?: \w+){{0,4}}? (?:candidac\w+|campaign|bid|run|race|contest|primary|field"
        rf"|(?:special )?election|exploratory|paperwork|papers|re-?election)\b",
        3,
    ),
    signal_of(
        "own campaign",
        rf"(?P<who>{PERSON})[’'](?:s)? (?:\w+ ){{0,3}}?(?:campaign|bid|candidacy|run|candidacies"
        rf"|re-?election|opponents?|challengers?|rivals?|running mate"
        rf"|primary opponent)\b(?! (?:manager|spokes|adviser|advisor|treasurer|director|consultant"
        rf"|strategist|of terror))",
        2,
    ),
    signal_of(
        "her bid",
        rf"(?P<who>{PERSON})[^.§]{{0,90}}?\b(?:in|for|to|launch\w*|during|end\w*|suspend\w*|of"
        rf"|behind|on) (?:his|her|their) (?:\w+ ){{0,4}}?(?:bid|campaign|candidacy|run|race"
        rf"|challenge|quest|re-?election|reelection)\b(?! (?:manager|spokes))",
        2,
    ),
    signal_of(
        "campaign before",
        rf"\b(?:[Cc]ampaign|[Cc]andidacy|[Cc]andidacies|[Bb]id|[Rr]e-?election|[Ee]lection"
        rf"|[Cc]hallenge) (?:of|by|for|from) (?P<who>{TITLE}{LIST})",
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
        rf"|campaign against|ran against|matchup (?:with|against)|versus|vs\.?|led(?! by)|leads"
        rf"|leading(?! by)|replace (?=[^.]{{0,90}} are ))(?: by"
        rf"| over)? (?:(?:incumbent|fellow|either|the|both|current|two-term|first-term|longtime"
        rf"|three-term|one-term|four-term|Democratic|Republican|GOP|Democrats?|Republicans?"
        rf"|challengers?|opponents?|candidates?|\w+-term) )*(?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "also running",
        rf"\b(?:[Aa]lso (?:running|seeking|in the race|vying|on the ballot|competing|filed|filing"
        rf"|in the running|declared|announced)|(?:[Oo]ther|[Oo]thers?|[Rr]emaining|[Dd]eclared"
        rf"|[Aa]nnounced|[Ff]ellow|[Tt]he) (?:\w+ ){{0,4}}?(?:candidates?|contenders?|challengers?"
        rf"|hopefuls?)|[Oo]thers|[Rr]unning|[Vv]ying|[Ss]eeking|[Rr]emaining|[Cc]ompeting"
        rf"|[Ff]iling|[Ff]ield)\b[^.§]{{0,120}}?\b(?:is|are|include|includes|including|were|was"
        rf"|:)[: ](?:(?:incumbent|current|fellow|the|both|Republicans?|Democrats?"
        rf"|Libertarians?) )*(?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "choice between",
        rf"\b(?:choos\w+|choice|race|run-?off|contest|matchup|primary"
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
        rf"\b(?:r[au]n\w*|race|bid|campaign\w*|challeng\w+)\b[^.§]{{0,45}} against "
        rf"(?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "figure for",
        rf"\d(?: ?%| percent)[^.§]{{0,25}}? (?:for|to) (?P<who>{TITLE}{PERSON})",
        2,
    ),
    signal_of(
        "also runs",
        rf"(?P<who>{LIST}){AUX} (?:running|in the race)(?=[.,;]|$| too| as well)",
        3,
    ),
    signal_of(
        "between",
        rf"\b(?:between|pits?|pitting|among|featur(?:es"
        rf"|ing)) (?P<who>{TITLE}{LIST}(?:,? (?:against|with) {TITLE}{LIST})?)",
        1,
    ),
    signal_of(
        "for office",
        rf"(?<!succeed )(?<!replace )(?<!succeeding )(?<!replacing )(?P<who>{PERSON})(?:,? "
        rf"(?:again))? (?:for|as|to be) (?:the )?(?:next |[A-Z][\w.]+ |state |city |county "
        rf"|U[.ˑ]S[.ˑ] |re-?)*(?:[Gg]overnor|[Mm]ayor|[Ss]heriff|[Ss]enate|[Hh]ouse|[Cc]ongress"
        rf"|[Pp]resident|[Aa]ttorney [Gg]eneral|[Tt]reasurer|[Aa]uditor|[Cc]omptroller"
        rf"|[Ss]ecretary of [Ss]tate|[Ll]ieutenant [Gg]overnor|[Cc]ommission\w*|[Cc]ouncil"
        rf"|[Ss]chool [Bb]oard|[Dd]istrict [Aa]ttorney|[Jj]udge|[Cc]lerk|[Aa]ssembly|election"
        rf"|reelection|[Cc]onstable|[Ss]upervisor|[Cc]oroner|[Aa]ssessor|[Cc]ounty"
        rf"|[Ss]uperintendent|[Ss]upreme)\b",
        2,
    ),
    signal_of(
        "percent",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?(?:,? (?:with|at|had|has|got|received|took|garnered|won"
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
        "party tag",
        rf"(?P<who>{PERSON}) \((?:D|R|L|G|I|Rep[.ˑ]?|Dem[.ˑ]?|DEM|REP|NPA|i"
        rf"|incumbent)(?:, ?[^)]{{1,20}})?\)",
        2,
    ),
    signal_of(
        "won",
        rf"(?P<who>{PERSON}){AUX} (?:won|wins|winning|captured|clinched|secured|defeated"
        rf"|prevailed|elected|re-elected|reelected)\b[^.§]{{0,60}}?\b(?:{_CONTEST_NOUN}|term|vote"
        rf"|votes|§\d+§|percent|re-?election|[Mm]ayor|[Gg]overnor)",
        2,
    ),
    signal_of(
        "voters",
        rf"\b(?:[Vv]oters|[Ee]lectorate)\b[^.§]{{0,40}}\b(?:elected|chose|choose|picked|return\w*"
        rf"|re-?elected|nominated|between|sent) (?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of(
        "filed list",
        rf"\b(?:[Cc]andidates|[Rr]epublicans?|[Dd]emocrats?|[Ff]iled|[Ff]ilers"
        rf"|[Ii]ncumbent)[^.§]{{0,40}}?: (?P<who>{TITLE}{LIST})",
        2,
    ),
    signal_of("elect", rf"\b(?:to )?(?:re-?)?elect(?:ing)? (?P<who>{PERSON})\b", 2),
    signal_of(
        "vote for",
        rf"\b(?:[Vv]ot(?:e|es|ed|ing) for|ballots? for"
        rf"|casting (?:a|their) (?:vote|ballot)s? for) (?P<who>{TITLE}{LIST})",
        1.5,
    ),
    signal_of(
        "choice",
        rf"\b(?:[Oo]ur|[Tt]he|[Tt]he better|[Tt]he best|[Tt]heir|[Hh]is|[Hh]er) (?:\w+ )?(?:choice"
        rf"|pick|candidate|endorsement|recommendation|nod|vote)s? (?:is|are|goes to|go to"
        rf"|for)(?: \w+ \w+ is)? (?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "is choice",
        rf"(?P<who>{PERSON}) (?:is|remains) (?:our|the|clearly the) (?:\w+ )?(?:choice|pick"
        rf"|candidate|recommendation)\b",
        3,
    ),
    signal_of(
        "deserves",
        rf"(?P<who>{PERSON}) (?:deserves?|has earned|merits?|gets|earns) (?:our |your |the |a "
        rf"|another |re-?election|to be (?:re-?)?elected|(?:\w+ )?term|(?:\w+ )?vote|(?:\w+ )?nod"
        rf"|(?:\w+ )?support|(?:\w+ )?endorsement)",
        2,
    ),
    signal_of(
        "papers",
        rf"(?P<who>{LIST}){AUX} (?:pick(?:ed|s|ing)? up|pull(?:ed|s|ing)?|tak(?:en|es|ing)|took"
        rf"|turned in|return(?:ed|s)|secured|circulat\w+) (?:his |her |their |the "
        rf"|a )?(?:\w+ ){{0,2}}?(?:papers|paperwork|petitions?|nomination)\b",
        3,
    ),
    signal_of(
        "incumbents listed",
        rf"\b[Ii]ncumbents?\b[^§]{{0,170}}?\b(?:include|includes|including|are"
        rf"|is)[: ](?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "outraised",
        rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:outrais\w+|doubled|outspent|narrowly trail\w+"
        rf"|trail\w+|topped|beat|led|leads) {TITLE}(?P<who2>{PERSON})",
        2,
    ),
    signal_of(
        "party man",
        rf"\b(?:Democrat|Republican|Libertarian|Independent)(?: challenger| candidate"
        rf"| nominee)? (?P<who>{PERSON})",
        1.2,
    ),
    signal_of(
        "voted out",
        rf"(?P<who>{LIST}){AUX} (?:voted (?:out|in)|(?:top|leading|highest) vote-?getters?)\b",
        3,
    ),
    signal_of(
        "replace",
        rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:to succeed|to replace"
        rf"|hoping to (?:replace|succeed|unseat)|seat (?:being )?(?:vacated|left|held))\b",
        1.5,
    ),
)
