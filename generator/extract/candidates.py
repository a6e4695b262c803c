"""Who runs: people whom the article shows as candidates, their race and status at its date.

A pattern over a masked sentence (see :mod:`generator.extract.masks`) is a *signal*; each has a weight
and may tell a status. People with enough signals are candidates. Holders of an office who only speak,
endorse or leave office are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.extract.document import Document, Entity, Sentence
from generator.extract.masks import LIST, PERSON, TAG, TITLE, Masked, mask, people_in
from generator.extract.races import RaceDraft, Races
from generator.extract.refs import Refs

_ROLE = r"(?:candidates?|nominees?|challengers?|contenders?|hopefuls?|opponents?|rivals?|front-?runners?|competitors?|contestants?|write-in|newcomers?|candidate for [\w. ]+?)"
_CONTEST_NOUN = (
    r"(?:race|contest|primary|election|run-?off|run-off|campaign|seat|nomination|ballot|general)"
)
_NOT = r"(?:not|n['’]t|never|no longer)"


@dataclass(frozen=True, slots=True)
class Signal:
    """A pattern that shows candidates. ``who`` is its group; ``status`` what it tells, if anything."""

    name: str
    pattern: re.Pattern[str]
    weight: float
    status: str | None = None


def _signal(name: str, pattern: str, weight: float, status: str | None = None) -> Signal:
    # "won" is also the beginning of "won't"
    pattern = re.sub(r"(?<![\w\\])won(?=[|)])", "won(?!['’]t)", pattern)
    return Signal(name, re.compile(pattern), weight, status)


_AUX = r"(?:,? \((?:Rep|Dem|REP|DEM|[RDILN]|NPA|GOP)[.ˑ]?(?:, [^)]*)?\)(?:,? of [A-Z]\w+)?,?|,[^,§]{1,70},|,[^§]{1,40}§\d+§,|\s?\([^)]{1,40}\))?(?:,? who)?(?: (?:has|have|had|is|are|was|were|will|also|now|recently|formally|officially|already|reportedly|then|both|all|each|would|be|been|currently|again|first|on \w+|this \w+|last \w+|\w+day|\w+ly|\w+day (?:night|morning|evening|afternoon)))*"

#: In this order: a later match never weakens an earlier one.
SIGNALS = (
    # "candidate X", "challengers X and Y", "Republican nominee X"; not "candidates X endorsed"
    _signal(
        "role before",
        rf"\b(?i:{_ROLE})(?: (?:for|in|of) [^§¤.;,]{{3,45}}?)?,? (?P<who>{TITLE}{LIST})",
        3,
    ),
    _signal("incumbent before", rf"\b[Ii]ncumbents? (?P<who>{TITLE}{LIST})", 3),
    # "X, a candidate for ...", "X, who is running for", "X, the Republican nominee"
    _signal(
        "role after",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?,(?: \d\d,)? (?:an?|the|one of|who is an?|another|his|her|their|also an?) (?:[\w.’'-]+,? ){{0,6}}?{_ROLE}\b(?!['’]s)(?! (?:in|at) (?:19|20)\d\d)",
        3,
    ),
    _signal(
        "role is",
        rf"(?P<who>{LIST}) (?:is|are|was|were|remains?|became|becomes?) (?:also )?(?:an?|the|one of|among|currently|now|both|all)? ?(?:[\w.’'-]+ ){{0,5}}?(?:{_ROLE})\b",
        3,
    ),
    _signal(
        "runs",
        rf"(?P<who>{LIST}){_AUX} (?:running|seeking|vying|campaigning|competing|battling|mounting|making) (?:an? (?:[\w-]+ )?(?:run|bid|campaign) )?(?!the endorsement|endorsement|support)(?:for|to|against|in|re-?election|reelection|election|another|an?|the|his|her|their|both|unopposed|as|it)\b",
        3,
    ),
    _signal(
        "only ones",
        rf"(?P<who>{LIST}) (?:is|are|was|were) (?:\w+ )?(?:the )?(?:only|sole|first|two|three|four|among|one|both|all)\b[^.§]{{0,60}}?\b(?:running|vying|seeking|competing|candidates?|in the (?:race|running)|contenders?)\b",
        3,
    ),
    _signal("as candidates", rf"(?P<who>{LIST})[^.§]{{0,60}}? as candidates?\b", 3),
    _signal(
        "on ballot",
        rf"(?P<who>{LIST}){_AUX} (?:also |the |both |among the |all )?(?:\w+ ){{0,3}}?(?:on|appear\w* on) the [^.§]{{0,35}}?\bballot\b",
        3,
    ),
    _signal(
        "placed",
        rf"(?P<who>{LIST}){_AUX} (?:first|second|third|fourth|fifth|sixth|last|led|leads|came out on top|finished|placed|came in|ran (?:first|second|third)|eliminated|advanced)\b[^.§]{{0,60}}?\b(?:primary|vote|votes|race|round|contest|election|percent|run-?off)\b|(?P<who2>{PERSON}){_AUX} eliminated\b",
        2,
    ),
    _signal(
        "rank",
        rf"(?P<who>{PERSON})(?: \([^)]*\))? (?:was|finished|came|came in|ran|placed) (?:a (?:distant|close) )?(?:first|second|third|fourth|fifth|sixth|last)\b",
        2,
    ),
    _signal(
        "raised",
        rf"(?P<who>{PERSON})[^.§]{{0,40}}?\b(?:raised|reported|brought in|took in|raising)\b[^.§]{{0,30}}?(?:\$\d|more (?:money|than))",
        2,
    ),
    _signal(
        "meet", rf"\b(?:will|would|to) (?:meet|face|challenge|oppose) (?P<who>{TITLE}{LIST})", 2
    ),
    _signal(
        "debated",
        rf"(?P<who>{LIST}){_AUX},? (?:took part|takes? part|participat\w+|appear\w*|debat\w+|squar\w+ off|fac\w+ off|met|clash\w+|spar\w+)\b[^.§]{{0,50}}?\b(?:debates?|forums?|stage|town hall|on \w+)\b|\b(?:debates?|forums?)\b[^.§]{{0,40}}: (?P<who2>{TITLE}{LIST})",
        2,
    ),
    _signal(
        "pair",
        rf"(?P<who>{PERSON}{TAG} and {TITLE}{PERSON}{TAG}){_AUX},? (?:met|meet|debate[ds]?|faced? off|squared? off|clashed|sparred|traded)\b",
        3,
    ),
    _signal(
        "contest with",
        rf"\b(?:contest|race|matchup|primary|run-?off|battle|field|showdown|rematch) (?:with|against|that includes|including) (?P<who>{TITLE}{LIST})",
        2,
    ),
    _signal(
        "who runs",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?, who (?:is|are|was|has been) (?:also |now )?(?:running|a candidate|unopposed|on the ballot)\b",
        3,
    ),
    _signal(
        "run",
        rf"(?P<who>{LIST}){_AUX}(?: to)? (?:runs?|ran|seeks?|sought|file[sd]?|campaigns?|contends?|compete[sd]?|vies|vie|challenge[sd]?) (?!the endorsement|endorsement|support)(?:for|to|against|again|papers|paperwork|in the|re-?election|reelection|election|another|an?|the|his|her|their|unopposed|as an?|nomination)\b",
        2,
    ),
    _signal(
        "will run",
        rf"(?P<who>{PERSON})[^.§]{{0,120}}?\b(?:(?:will|to|would|going to|plans? to|intends? to|decided to|decision to|intention to) (?:run|seek|challenge)|(?:his|her|their|a|the) (?:decision|intention|plans?|desire) to (?:run|seek)|(?:he|she|they)(?: is| are|['’]s|['’]re) (?:running|seeking|challenging)|is running|are running|announced (?:[\w ]+ )?(?:run|runs)|in the running|unopposed|without opposition|on the ballot)\b",
        2.5,
    ),
    _signal(
        "launches",
        rf"(?P<who>{PERSON})[^.§]{{0,50}}?\b(?:announc|launch|kick|declar|enter|join|got in|gets in|getting in|began|begin|start|open|jump|mount|unveil|formaliz|confirm|hint|fil|end|suspend|quit|exit|drop|pull|abandon|leav|left|mak|made)\w*\b(?: \w+){{0,4}}? (?:candidac\w+|campaign|bid|run|race|contest|primary|field|exploratory|paperwork|papers|re-?election)\b",
        3,
    ),
    _signal(
        "own campaign",
        rf"(?P<who>{PERSON})[’'](?:s)? (?:\w+ ){{0,3}}?(?:campaign|bid|candidacy|run|candidacies|re-?election|opponents?|challengers?|rivals?|running mate|primary opponent)\b(?! (?:manager|spokes|adviser|advisor|treasurer|director|consultant|strategist|of terror))",
        2,
    ),
    _signal(
        "her bid",
        rf"(?P<who>{PERSON})[^.§]{{0,90}}?\b(?:in|for|to|launch\w*|during|end\w*|suspend\w*|of|behind|on) (?:his|her|their) (?:\w+ ){{0,4}}?(?:bid|campaign|candidacy|run|race|challenge|quest|re-?election|reelection)\b(?! (?:manager|spokes))",
        2,
    ),
    _signal(
        "campaign before",
        rf"\b(?:[Cc]ampaign|[Cc]andidacy|[Cc]andidacies|[Bb]id|[Rr]e-?election|[Ee]lection|[Cc]hallenge) (?:of|by|for|from) (?P<who>{TITLE}{LIST})",
        2,
    ),
    _signal(
        "opponents",
        rf"(?P<who>{LIST}){_AUX},?(?: \w+,)?(?: will| would| to| is| are| also| now|,)* (?:fac(?:e|es|ed|ing)|challeng(?:e|es|ed|ing)|unseat\w*|oust\w*|(?:go(?:es|ing)?|is|are) up against|(?:is|was|remains) (?:\w+ )?(?:ahead of|behind)|square[sd]? off (?:with|against)|tak(?:e|es|ing) on|defeat(?:s|ed|ing)?|beat(?:s|en|ing)?|edg(?:e|es|ed|ing)(?: out)?|trail(?:s|ed|ing)?|lead(?:s|ing)?|led|run(?:s|ning)? against|match(?:es|ed)? up (?:with|against)|oppos(?:e|es|ed|ing)|topp(?:ed|ling|les)|outpac\w+|outrais\w+|outpoll\w+|compet\w+ (?:with|against)|is opposed by|(?:is |are |was )?challenged by|versus|vs\.?)\b",
        2,
    ),
    _signal(
        "opposed",
        rf"\b(?:fac(?:e|es|ed|ing)|challeng(?:e|es|ed|ing)|unseat\w*|oust\w*|square[sd]? off (?:with|against)|taking on|takes? on|defeat(?:s|ed|ing)?|beat(?:ing|s)?|edg(?:ed|es|ing)(?: out)?|trail(?:s|ed|ing)?|run(?:s|ning)? against|running against|up against|bid against|opposed by|challenged by|race against|campaign against|ran against|matchup (?:with|against)|versus|vs\.?|led(?! by)|leads|leading(?! by)|replace (?=[^.]{{0,90}} are ))(?: by| over)? (?:(?:incumbent|fellow|either|the|both|current|two-term|first-term|longtime|three-term|one-term|four-term|Democratic|Republican|GOP|Democrats?|Republicans?|challengers?|opponents?|candidates?|\w+-term) )*(?P<who>{TITLE}{LIST})",
        2,
    ),
    _signal(
        "also running",
        rf"\b(?:[Aa]lso (?:running|seeking|in the race|vying|on the ballot|competing|filed|filing|in the running|declared|announced)|(?:[Oo]ther|[Oo]thers?|[Rr]emaining|[Dd]eclared|[Aa]nnounced|[Ff]ellow|[Tt]he) (?:\w+ ){{0,4}}?(?:candidates?|contenders?|challengers?|hopefuls?)|[Oo]thers|[Rr]unning|[Vv]ying|[Ss]eeking|[Rr]emaining|[Cc]ompeting|[Ff]iling|[Ff]ield)\b[^.§]{{0,120}}?\b(?:is|are|include|includes|including|were|was|:)[: ](?:(?:incumbent|current|fellow|the|both|Republicans?|Democrats?|Libertarians?) )*(?P<who>{TITLE}{LIST})",
        3,
    ),
    _signal(
        "choice between",
        rf"\b(?:choos\w+|choice|race|run-?off|contest|matchup|primary|election) between (?P<who>{TITLE}{LIST})",
        3,
    ),
    _signal(
        "pits",
        rf"\b(?:pits?|pitting) (?P<who>{TITLE}{LIST}) against (?P<who2>{TITLE}{LIST})",
        3,
    ),
    _signal(
        "against",
        rf"\b(?:r[au]n\w*|race|bid|campaign\w*|challeng\w+)\b[^.§]{{0,45}} against (?P<who>{TITLE}{LIST})",
        2,
    ),
    _signal(
        "figure for",
        rf"\d(?: ?%| percent)[^.§]{{0,25}}? (?:for|to) (?P<who>{TITLE}{PERSON})",
        2,
    ),
    _signal(
        "also runs",
        rf"(?P<who>{LIST}){_AUX} (?:running|in the race)(?=[.,;]|$| too| as well)",
        3,
    ),
    _signal(
        "between",
        rf"\b(?:between|pits?|pitting|among|featur(?:es|ing)) (?P<who>{TITLE}{LIST}(?:,? (?:against|with) {TITLE}{LIST})?)",
        1,
    ),
    _signal(
        "for office",
        rf"(?<!succeed )(?<!replace )(?<!succeeding )(?<!replacing )(?P<who>{PERSON})(?:,? (?:again))? (?:for|as|to be) (?:the )?(?:next |[A-Z][\w.]+ |state |city |county |U[.ˑ]S[.ˑ] |re-?)*(?:[Gg]overnor|[Mm]ayor|[Ss]heriff|[Ss]enate|[Hh]ouse|[Cc]ongress|[Pp]resident|[Aa]ttorney [Gg]eneral|[Tt]reasurer|[Aa]uditor|[Cc]omptroller|[Ss]ecretary of [Ss]tate|[Ll]ieutenant [Gg]overnor|[Cc]ommission\w*|[Cc]ouncil|[Ss]chool [Bb]oard|[Dd]istrict [Aa]ttorney|[Jj]udge|[Cc]lerk|[Aa]ssembly|election|reelection|[Cc]onstable|[Ss]upervisor|[Cc]oroner|[Aa]ssessor|[Cc]ounty|[Ss]uperintendent|[Ss]upreme)\b",
        2,
    ),
    _signal(
        "percent",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?(?:,? (?:with|at|had|has|got|received|took|garnered|won|leads?|led|earned|drew|polled|is at|was at|came in|finished|netted|collected|secured|captured|follow\w*|trail\w*)[^.§]{{0,60}}?| \(?|: |, | - | – | … |\.\.\. ?)\d[\d.,ˑ]*(?: ?%| percent| per cent| votes)",
        2,
    ),
    _signal(
        "figure",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?(?![^.§\d]{{0,60}}\b(?:tax|budget|increase|approv|favorab|raise|salary|pay|cut|margin|turnout)\w*)[^.§\d]{{0,45}}?\d{{1,2}}(?:[.ˑ]\d+)?(?: ?%| percent)",
        2,
    ),
    _signal(
        "party tag",
        rf"(?P<who>{PERSON}) \((?:D|R|L|G|I|Rep[.ˑ]?|Dem[.ˑ]?|DEM|REP|NPA|i|incumbent)(?:, ?[^)]{{1,20}})?\)",
        2,
    ),
    _signal(
        "won",
        rf"(?P<who>{PERSON}){_AUX} (?:won|wins|winning|captured|clinched|secured|defeated|prevailed|elected|re-elected|reelected)\b[^.§]{{0,60}}?\b(?:{_CONTEST_NOUN}|term|vote|votes|§\d+§|percent|re-?election|[Mm]ayor|[Gg]overnor)",
        2,
    ),
    _signal(
        "voters",
        rf"\b(?:[Vv]oters|[Ee]lectorate)\b[^.§]{{0,40}}\b(?:elected|chose|choose|picked|return\w*|re-?elected|nominated|between|sent) (?P<who>{TITLE}{LIST})",
        2,
    ),
    _signal(
        "filed list",
        rf"\b(?:[Cc]andidates|[Rr]epublicans?|[Dd]emocrats?|[Ff]iled|[Ff]ilers|[Ii]ncumbent)[^.§]{{0,40}}?: (?P<who>{TITLE}{LIST})",
        2,
    ),
    _signal("elect", rf"\b(?:to )?(?:re-?)?elect(?:ing)? (?P<who>{PERSON})\b", 2),
    _signal(
        "vote for",
        rf"\b(?:[Vv]ot(?:e|es|ed|ing) for|ballots? for|casting (?:a|their) (?:vote|ballot)s? for) (?P<who>{TITLE}{LIST})",
        1.5,
    ),
    _signal(
        "choice",
        rf"\b(?:[Oo]ur|[Tt]he|[Tt]he better|[Tt]he best|[Tt]heir|[Hh]is|[Hh]er) (?:\w+ )?(?:choice|pick|candidate|endorsement|recommendation|nod|vote)s? (?:is|are|goes to|go to|for)(?: \w+ \w+ is)? (?P<who>{TITLE}{LIST})",
        3,
    ),
    _signal(
        "is choice",
        rf"(?P<who>{PERSON}) (?:is|remains) (?:our|the|clearly the) (?:\w+ )?(?:choice|pick|candidate|recommendation)\b",
        3,
    ),
    _signal(
        "deserves",
        rf"(?P<who>{PERSON}) (?:deserves?|has earned|merits?|gets|earns) (?:our |your |the |a |another |re-?election|to be (?:re-?)?elected|(?:\w+ )?term|(?:\w+ )?vote|(?:\w+ )?nod|(?:\w+ )?support|(?:\w+ )?endorsement)",
        2,
    ),
    _signal(
        "papers",
        rf"(?P<who>{LIST}){_AUX} (?:pick(?:ed|s|ing)? up|pull(?:ed|s|ing)?|tak(?:en|es|ing)|took|turned in|return(?:ed|s)|secured|circulat\w+) (?:his |her |their |the |a )?(?:\w+ ){{0,2}}?(?:papers|paperwork|petitions?|nomination)\b",
        3,
    ),
    _signal(
        "incumbents listed",
        rf"\b[Ii]ncumbents?\b[^§]{{0,170}}?\b(?:include|includes|including|are|is)[: ](?P<who>{TITLE}{LIST})",
        3,
    ),
    _signal(
        "outraised",
        rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:outrais\w+|doubled|outspent|narrowly trail\w+|trail\w+|topped|beat|led|leads) {TITLE}(?P<who2>{PERSON})",
        2,
    ),
    _signal(
        "party man",
        rf"\b(?:Democrat|Republican|Libertarian|Independent)(?: challenger| candidate| nominee)? (?P<who>{PERSON})",
        1.2,
    ),
    _signal(
        "voted out",
        rf"(?P<who>{LIST}){_AUX} (?:voted (?:out|in)|(?:top|leading|highest) vote-?getters?)\b",
        3,
    ),
    _signal(
        "replace",
        rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:to succeed|to replace|hoping to (?:replace|succeed|unseat)|seat (?:being )?(?:vacated|left|held))\b",
        1.5,
    ),
)

#: Statuses of the person a pattern begins with; the last that fits the latest sentence counts.
STATUSES = (
    _signal(
        "considering",
        rf"(?P<who>{PERSON}){_AUX}[^.§]{{0,50}}?\b(?:consider(?:s|ing|ed)|mull(?:s|ing|ed)|weigh(?:s|ing|ed)|explor(?:es|ing|ed)|eye(?:s|ing)|contemplat(?:es|ing|ed)|think(?:s|ing) about|ponder(?:s|ing|ed)|flirt\w*|toy\w*|may|might|could|potential\w*|possible|possibly|exploratory|undecided|not ruled out|hasn['’]t ruled out|leaning toward)\b[^.§]{{0,40}}?\b(?:run|running|bid|candidacy|campaign|race|challenge|jump|entering|enter|seek|committee|candidate)\b",
        2,
        "considering",
    ),
    _signal(
        "declined",
        rf"(?P<who>{LIST}){_AUX}[^.§]{{0,60}}?\b(?:(?:{_NOT})(?: be)? (?:seek|seeking|run|running|file|be a candidate|stand)\b|(?:won['’]t|will not) (?:seek|run|be seeking|be running|be joining|be a candidate|be entering|enter|join the)|(?:decided|opted|chose|choosing|chosen|opting) (?:not to|against) (?:seek|run|file|a run|running|seeking)|declin(?:ed|ing) to (?:run|seek)|(?:is|are|will be) retir\w+|announced (?:his|her|their) retirement|term[- ]limited|(?<!not )(?<!n’t )(?<!n't )ruled out (?:a|running)|forgo\w*|step(?:ping|s)? down|(?:is|are) leaving (?:office|the))",
        2,
        "declined",
    ),
    _signal(
        "withdrawn",
        rf"(?P<who>{LIST}){_AUX}[^.§]{{0,60}}?\b(?:drop(?:s|ped|ping)? out|drop(?:s|ped|ping)? (?:his|her|their) (?:bid|campaign|candidacy|re-?election)|withdr(?:ew|aws?|awn|awing)(?! (?:his|her|their|its) (?:endorsement|support))|suspend(?:s|ed|ing)? (?:his|her|their|the)? ?(?:\w+ )?(?:campaign|bid|candidacy)|end(?:s|ed|ing)? (?:his|her|their) (?:\w+ ){{0,3}}?(?:campaign|bid|candidacy|run|race)|exit(?:s|ed|ing)? the (?:\w+ )?(?:race|contest|primary|field)|bow(?:s|ed|ing)? out|pull(?:s|ed|ing)? out|quit(?:s|ting)? the race|abandon(?:s|ed|ing)? (?:his|her|their) (?:bid|campaign)|left the race|leaving the race|stepp?(?:ed|ing) aside|called it quits)",
        3,
        "withdrawn",
    ),
    _signal(
        "struck",
        rf"\b(?:remov(?:ed|es|ing)|struck|strik(?:es|ing)|disqualif\w+|knock(?:ed|s|ing)|boot(?:ed|s|ing)|kick(?:ed|s|ing)) (?P<who>{TITLE}{LIST}) (?:from|off)\b[^.§]{{0,40}}\bballot\b",
        3,
        "removed",
    ),
    _signal(
        "removed",
        rf"(?P<who>{LIST}){_AUX}[^.§]{{0,70}}?\b(?:removed|struck|stricken|disqualified|kicked|booted|tossed|thrown|knocked|barred|ruled ineligible|bounced|knocked)\b[^.§]{{0,40}}?\b(?:ballot|race|run|running)\b",
        3,
        "removed",
    ),
    _signal(
        "nominee",
        rf"(?:(?P<who>{PERSON}){_AUX}[^.§]{{0,40}}?\b(?:won|wins|winning|secur\w+|clinch\w+|captur\w+|claim\w*|earned|accept\w*) (?:the |his |her |their )?(?:\w+ ){{0,3}}?(?:nomination|(?:Democratic|Republican|GOP) (?:\w+ )?primary)\b|(?P<who2>{PERSON}), (?:the|who is the|now the) (?:\w+ )?(?:Democratic|Republican|GOP|party['’]?s?|Libertarian|Green)(?: Party)?(?:['’]s)? (?:\w+ ){{0,2}}?nominee)",
        3,
        "nominee",
    ),
    _signal(
        "nominee before",
        rf"\b(?:Democratic|Republican|GOP|Libertarian|Green|DFL|party|Party|[Mm]ajor[- ]party)(?: Party)?(?: (?:gubernatorial|mayoral|congressional|presidential|Senate|U[.ˑ]S[.ˑ] Senate|[Vv]ice presidential))? nominees? (?P<who>{TITLE}{LIST})",
        3,
        "nominee",
    ),
    _signal(
        "advanced",
        rf"(?P<who>{LIST}){_AUX}[^.§]{{0,60}}?\b(?:advanc(?:e|es|ed|ing) (?:to|out|from|in)|mov(?:e|es|ed|ing) on to|head(?:s|ed|ing)? (?:to|for|into) (?:a|the) (?:\w+ ){{0,2}}?run-?off|face (?:off|each other) in (?:a|the) (?:\w+ \d* ?)?run-?off|forced? (?:into )?a run-?off|qualif(?:y|ied|ies) for the (?:run-?off|general))",
        3,
        "advanced",
    ),
    _signal(
        "face in runoff",
        rf"(?P<who>{LIST})[^.§]{{0,40}}?\b(?:fac(?:e|es|ing)|meet|against)\b {TITLE}(?P<who2>{PERSON})[^.§]{{0,30}}? (?:again )?in (?:a|the)[^.§]{{0,25}} ?run-?off",
        3,
        "advanced",
    ),
    _signal(
        "won",
        rf"(?P<who>{LIST}){_AUX}[^.§]{{0,50}}?\b(?:won|wins|was elected|were elected|was re-?elected|has been elected|elected|re-elected|reelected|clinch\w*|captured(?! \d)|cruis\w+|coast\w+|declared victory|claim\w* victory|was (?:declared|projected) the winner|secured|swept|prevailed)\b(?! (?:(?:just|nearly|about|only|over|almost|more than|less than|roughly) )*\d)(?! (?:by|in (?:19|20)\d\d|as|the endorsement|endorsement|the support|support|the backing|backing))[^.§]{{0,60}}?\b(?:race|contest|election|seat|term|re-?election|mayor|governor|victory|vote|votes|percent|office|winner|run-?off|council|mayoralty|sheriff|board|senate|house|Senate|House|Council|Mayor|Tuesday|congress|Congress|position|post)\b",
        3,
        "won",
    ),
    _signal(
        "lost",
        rf"(?P<who>{LIST}){_AUX}[^.§]{{0,40}}?\b(?:lost|loses|losing|conceded|concedes|was defeated|were defeated|was ousted|was unseated|fell short|voted out|finished (?:second|third|fourth|last)|came in (?:second|third)|came up short|failed to (?:advance|make))\b(?! (?:his|her) (?:job|wife|husband|son|daughter|father|mother|leg|life|home))",
        3,
        "lost",
    ),
    _signal(
        "beaten",
        rf"\b(?:defeated|defeating|defeats|beat|beating|beats|ousted|ousting|unseated|unseating|edged|edging|toppled|topping|topped|bested|besting)(?: out)? (?:(?:incumbent|fellow|Republican|Democrat|Democratic|challengers?|opponents?|\w+-term|rivals?|former|the) )*(?P<who>{TITLE}{LIST})",
        3,
        "lost",
    ),
)
_WINNER_VERB = re.compile(
    rf"(?P<who>{PERSON}){_AUX}(?: \w+ly)? (?:defeated|beat|ousted|unseated|edged|toppled|topped|bested|prevailed over)\b"
)

#: People beside a campaign who do not run.
_ASIDE = re.compile(
    rf"(?:\b(?:running mate|donor|billionaire|spokes\w+|[Mm]anager|[Dd]irector|adviser|advisor|consultant|strategist|[Cc]hair\w*|[Pp]rofessor|[Cc]ommunications \w+|pollster|analyst|lobbyist|attorney for[\w ’']*|lawyer for[\w ’']*|husband|wife|son|daughter|father|mother|brother|sister|mentor),? (?P<who>{PERSON})"
    rf"|(?P<who2>{PERSON}),? (?:an? |the |who is |his |her )?(?:[\w’'-]+ ){{0,4}}?(?:running mate|spokes\w+|campaign manager|director|adviser|advisor|consultant|strategist|chair\w*|professor|president of|president and|pollster|analyst|lobbyist|editor|executive director|treasurer of the|business manager))"
)
_PAST_RUN = re.compile(
    r"\b(?:in (?:19\d\d|20[0-3]\d)|(?:two|four|six|eight|\d+) years ago|previous(?:ly)?|last (?:election|cycle)|unsuccessful(?:ly)?|former(?:ly)?|once|first elected|previous)\b"
)


_COUNTED = re.compile(r"\b(?:polls?|survey\w*|precincts?|votes?|ballots|returns|results)\b")
_FIELD = re.compile(
    r"\b(?:candidates?|filed|filers|filing|running|ballot|contenders|hopefuls|seeking|qualified|unopposed|race|races)\b",
    re.I,
)
_LISTED = re.compile(LIST)


@dataclass(slots=True)
class Draft:
    """A candidate while reading."""

    entity: Entity
    weight: float = 0.0
    sentence: Sentence | None = None
    race: RaceDraft | None = None
    status: str | None = None
    status_sentence: Sentence | None = None
    signals: list[str] = field(default_factory=list)
    races: list[tuple[float, RaceDraft]] = field(default_factory=list)


class Candidates:
    """Reads a document's candidates. ``endorsed`` are added with :meth:`add_endorsed`."""

    def __init__(self, document: Document, races: Races, refs: Refs) -> None:
        self.document = document
        self.races = races
        self.masked: list[Masked] = [mask(document, s, refs) for s in document.sentences]
        self.drafts: dict[Entity, Draft] = {}
        self.aside: set[Entity] = set()
        self._read()

    def _read(self) -> None:
        published = self.document.published
        for masked in self.masked:
            text = masked.text
            if "§" not in text:
                continue
            for match in _ASIDE.finditer(text):
                self.aside.update(people_in(self.document, match["who"] or match["who2"]))
            for signal in SIGNALS:
                for match in signal.pattern.finditer(text):
                    context = text[max(0, match.start() - 30) : match.end() + 40]
                    years = [
                        int(y) for y in re.findall(r"\b(?:in|since) (20\d\d|19\d\d)\b", context)
                    ]
                    if years and published and max(years) < published.year:
                        continue
                    if signal.name in ("figure", "figure for") and not _COUNTED.search(self.document.text):
                        continue
                    if signal.name in ("role before", "incumbent before") and re.search(
                        r"\b(?:former|ex-|one-time|onetime|past|failed|unsuccessful|then|(?:19|20)\d\d)\b[^,.;§]{0,28}$",
                        text[: match.start()],
                    ):
                        continue
                    if signal.name in ("run", "won", "opponents") and _PAST_RUN.search(
                        text[match.start() : match.end() + 50]
                    ):
                        continue
                    for entity in people_in(
                        self.document, (match["who"] or "") + (match.groupdict().get("who2") or "")
                    ):
                        self._note(entity, signal, masked, match)
            self._seated(masked)
            for signal in STATUSES:
                for match in signal.pattern.finditer(text):
                    who = (match["who"] or "") + (match.groupdict().get("who2") or "")
                    span = text[match.start() : match.end() + 60]
                    if re.search(
                        r"\byears ago\b|\blast time\b|\blast (?:year|election|cycle)\b|\bfirst (?:won|elected)\b",
                        span,
                    ) and signal.status in ("won", "lost", "advanced", "withdrawn"):
                        continue
                    if published and re.search(r"\bin (?:19|20)\d\d\b", span):
                        years = [int(y) for y in re.findall(r"\bin ((?:19|20)\d\d)\b", span)]
                        if years and max(years) < published.year:
                            continue
                    for entity in people_in(self.document, who):
                        draft = self._note(entity, signal, masked, match)
                        if draft and (
                            draft.status is None
                            or signal.status
                            in ("withdrawn", "removed", "won", "lost", "nominee", "advanced")
                            or draft.status == "considering"
                            and signal.status == "declined"
                        ):
                            if draft.status in ("won", "lost") and signal.status in (
                                "considering",
                                "declined",
                            ):
                                continue
                            status = signal.status
                            if status == "won" and self._party_primary(masked.sentence):
                                status = "nominee"
                            draft.status = status
                            draft.status_sentence = masked.sentence
            for match in _WINNER_VERB.finditer(text):
                if _PAST_RUN.search(text):
                    continue
                for entity in people_in(self.document, match["who"]):
                    if entity in self.drafts and self.drafts[entity].status is None:
                        self.drafts[entity].status = (
                            "nominee" if self._party_primary(masked.sentence) else "won"
                        )
                        self.drafts[entity].status_sentence = masked.sentence

    def _party_primary(self, sentence: Sentence) -> bool:
        """Whether what was won is a party's nomination: told by the sentence, else by the article's top."""
        if re.search(
            r"\b(?:general election|[Ee]lection Day|mayor|re-?elected|school board)\b",
            sentence.text,
        ):
            return bool(
                re.search(
                    r"\b(?:Democratic|Republican|GOP)\b[^.]{0,30}\b(?:primary|nomination|run-?off)\b",
                    sentence.text,
                )
            )
        if re.search(r"\b(?:primary|primaries|nomination)\b", sentence.text):
            return not re.search(r"\bnon-?partisan\b", self.document.text)
        top = " ".join(s.text for s in self.document.sentences[:4])
        return bool(
            re.search(
                r"\b(?:Democratic|Republican|GOP)\b[^.]{0,40}\b(?:primary|primaries|run-?offs?|nominations?)\b",
                top,
            )
        ) and not re.search(r"\b(?:general election|non-?partisan)\b", top)

    def _seated(self, masked: Masked) -> None:
        """ "Jane Doe in the 11th Senate District", "Doe (CA-37)": a seat to be won right after the name."""
        sentence = masked.sentence
        text = self.document.paragraphs[sentence.paragraph]
        contested = self.races.contested(sentence.paragraph)
        for mention in sentence.mentions:
            if mention.entity.kind != "person":
                continue
            for seat in contested:
                glue = text[mention.end : seat.start]
                race = self.races.of(seat)
                if (
                    race is not None
                    and seat.start >= mention.end
                    and seat.district
                    and re.fullmatch(
                        r" ?\(|,? (?:running )?(?:in|for|of) (?:the |[A-Z]\w+['’]s (?:open |new )?)?|, ?",
                        glue,
                    )
                ):
                    draft = self.drafts.setdefault(mention.entity, Draft(mention.entity))
                    draft.weight += 3
                    draft.signals.append("seat after")
                    draft.sentence = draft.sentence or sentence
                    draft.races.append((8.0, race))

    def runoffs(self) -> None:
        """The first two named in a paragraph that sends its race to a runoff have advanced."""
        for number, text in enumerate(self.document.paragraphs):
            if not re.search(
                r"\b(?:head\w*|go\w*|move\w*|advance\w*|forc\w+) (?:\w+ )?(?:to|into|for) (?:a|the) (?:[\w.]+ ){0,3}?run-?off|\bin (?:a|the) (?:[\w.]+ ){0,3}?run-?off",
                text,
            ):
                continue
            if re.search(
                r"\b(?:if|could|would|may|might|avoid\w*|without)\b[^.]{0,60}run-?off", text
            ):
                continue
            people: list[Entity] = []
            for sentence in self.document.in_paragraph(number):
                for mention in sentence.mentions:
                    if mention.entity in self.drafts and mention.entity not in people:
                        people.append(mention.entity)
            for entity in people[:2]:
                draft = self.drafts[entity]
                if (
                    draft.status in (None, "lost")
                    and "percent" in text
                    or "%" in text
                    and draft.status in (None, "lost")
                ):
                    draft.status = "advanced"
                    draft.status_sentence = draft.status_sentence or draft.sentence

    def spread(self) -> None:
        """Who stands in one list with candidates is one: "A, B and C", two of them known to run."""
        for masked in self.masked:
            for match in _LISTED.finditer(masked.text):
                people = people_in(self.document, match.group())
                known = [
                    e
                    for e in people
                    if e in self.drafts
                    and self.drafts[e].weight >= 3
                    and "endorsed" not in self.drafts[e].signals[:1]
                ]
                if len(people) < 3 or len(known) * 2 < len(people):
                    continue
                if re.search(
                    r"\b(?:endors\w+|support\w*|back\w*)\b",
                    masked.text[match.end() : match.end() + 40],
                ) or re.search(
                    r"\b(?:endorsed by|by|from|include|including|of)(?: the)? $",
                    masked.text[: match.start()],
                ):
                    continue
                for entity in people:
                    if entity not in known:
                        draft = self.drafts.setdefault(entity, Draft(entity))
                        draft.weight += 2
                        draft.signals.append("listed")
                        draft.sentence = draft.sentence or masked.sentence
                        if self.drafts[known[0]].races:
                            draft.races.append((1.0, self.drafts[known[0]].races[0][1]))

    def _note(self, entity: Entity, signal: Signal, masked: Masked, match: re.Match[str]) -> Draft:
        draft = self.drafts.setdefault(entity, Draft(entity))
        draft.weight += signal.weight
        draft.signals.append(signal.name)
        if draft.sentence is None:
            draft.sentence = masked.sentence
        sentence = masked.sentence
        mention = next((m for m in sentence.mentions if m.entity is entity), None)
        position = mention.end if mention else masked.original(match.start())
        race = self.races.titled(mention) if mention else None
        race = race or self.races.at(sentence.paragraph, position, sentence.start, sentence.end)
        if race is not None:
            named = any(
                sentence.start <= s.start < sentence.end and s.paragraph == sentence.paragraph
                for s in race.seats
            )
            near = named or any(s.paragraph == sentence.paragraph for s in race.seats)
            draft.races.append((signal.weight * (2 if named else 0.6 if near else 0.1), race))
        return draft

    def add_endorsed(self, entity: Entity, sentence: Sentence, position: int) -> None:
        """An endorsed person is a candidate of the race that the endorsement names."""
        draft = self.drafts.setdefault(entity, Draft(entity))
        draft.weight += 3
        draft.signals.append("endorsed")
        if draft.sentence is None:
            draft.sentence = sentence
        race = self.races.at(sentence.paragraph, position, sentence.start, sentence.end)
        if race is not None:
            named = any(
                sentence.start <= s.start < sentence.end and s.paragraph == sentence.paragraph
                for s in race.seats
            )
            draft.races.append((3.0 if named else 0.2, race))

    def headed(self) -> None:
        """Names standing in short lines under a heading that names an office."""
        for number, text in enumerate(self.document.paragraphs):
            sentences = self.document.in_paragraph(number)
            if len(text) > 120 or not sentences or text.endswith(".") and len(text) > 60:
                continue
            people = [m for s in sentences for m in s.mentions if m.entity.kind == "person"]
            if not people or any(
                t.tag_ in ("VBD", "VBZ", "VBP", "MD") for s in sentences for t in s.span
            ):
                continue
            race = self._introduced(number)
            filing = race is not None
            own = self.races.contested(number)
            if own:
                race = self.races.of(own[0])
            else:
                for back in range(1, 9):
                    if number - back < 0:
                        break
                    heads = [s for s in self.races.contested(number - back) if s.heading]
                    if heads:
                        race = self.races.of(heads[0])
                        break
                    if len(self.document.paragraphs[number - back]) > 160:
                        break
            if race is None or re.match(r"(?:by|photo|image|courtesy)\b", text, re.I):
                continue
            for mention in people:
                draft = self.drafts.setdefault(mention.entity, Draft(mention.entity))
                draft.weight += 2
                draft.signals.append("heading")
                if filing:
                    draft.signals.append("filing list")
                draft.sentence = draft.sentence or self.document.sentence_at(number, mention.start)
                draft.races.append((4.0, race))

    def _president(self, entity: Entity) -> bool:
        """A president is named in every campaign, and runs only for that office."""
        return any(
            re.search(
                r"\b(?:[Ff]ormer |then-|[Vv]ice |[Ee]x-)?President $",
                self.document.paragraphs[m.paragraph][max(0, m.start - 22) : m.start],
            )
            and not re.search(
                r"\b(?:Board|Council|Senate|Union|union|Club|Association|County|Borough|Party|[A-Z]{2,}) President $",
                self.document.paragraphs[m.paragraph][max(0, m.start - 30) : m.start],
            )
            for m in entity.mentions
        )

    def _introduced(self, number: int) -> RaceDraft | None:
        """The race of a list's introduction above a line: "The following have filed:"."""
        for back in range(number - 1, max(number - 40, -1), -1):
            text = self.document.paragraphs[back]
            if text.endswith(":"):
                if not _FIELD.search(text) or re.search(
                    r"\b(?:endors\w+|back\w*|support\w*|recommend\w*)\b", text
                ):
                    return None
                return self.races.at(back, len(text), 0, len(text) + 1)
            if len(text) > 110:
                return None
        return None

    def chosen(self) -> list[Draft]:
        """The candidates, in order of appearance, each with its race."""
        result = []
        for draft in self.drafts.values():
            weight = draft.weight - (2.5 if draft.entity in self.aside else 0)
            if weight < 2 or not self.races.drafts:
                continue
            if self._president(draft.entity) and not any(
                r.office == "President" for r in self.races.drafts
            ):
                continue
            if draft.races:
                totals: dict[RaceDraft, float] = {}
                for value, race in draft.races:
                    totals[race] = totals.get(race, 0.0) + value
                order = {race: k for k, race in enumerate(self.races.drafts)}
                draft.race = min(totals, key=lambda r: (-totals[r], order.get(r, 99)))
            else:
                draft.race = self.races.main
            result.append(draft)
        return sorted(result, key=lambda d: d.entity.mentions[0].at)
