"""The patterns that tell how a vote went: nominations, victories, runoffs and defeats."""

from __future__ import annotations

from generator.extract.candidates.signal import AUX, signal_of
from generator.extract.masks import LIST, PERSON, TAG, TITLE
from generator.extract.victories import BEAT

#: After "lost": what is lost is a vote, not a job, a husband or touch with the voters.
_LOST_IT = (
    r"(?=[.,;:—–]| [—–-]|$| (?:to|by|in|on|out|against|badly|handily|narrowly|soundly|decisively"
    r"|easily|big|again|last|this|with|when|after|as|while|because|despite|and|but|re-?election"
    r"|races?|elections?|bids?|primar(?:y|ies)|every|both|\w+day|§)\b"
    r"| (?:the|that|this|his|her|their|an?|its) (?:[\w.ˑ’'-]+ ){0,5}?(?:races?|elections?"
    r"|re-?election"
    r"|primary|seats?|run-?off|nomination|contests?|votes?|bids?|fight|battle|recount|campaign"
    r"|attempt|effort|run|challenge|governorship|office|mayoralty|presidency)\b"
    r"| §)"
)
#: Statuses of the person a pattern begins with; the last that fits the latest sentence counts.
OUTCOMES = (
    signal_of(
        "nominee",
        rf"(?:(?P<who>{LIST}){AUX}[^.§]{{0,40}}?\b(?:won|wins|winning|secur\w+|clinch\w+"
        rf"|captur\w+|claim\w*|earned|accept\w*) (?:the |his |her |an? "
        rf"|their )?(?:[\w’'-]+ ){{0,3}}?(?:nomination|(?:Democratic|Republican"
        rf"|GOP) (?:\w+ )?primary|(?:uncontested|respective|own|party) primar(?:y|ies))\b"
        rf"|(?P<who2>{PERSON})(?:,| is| was| (?:will )?(?:moves?|goes|runs?|running) on)? (?:as )?"
        rf"(?:the|who is the"
        rf"|now the) (?:\w+ )?(?:Democrat(?:ic)?|Republican|GOP|party['’]?s?|Libertarian"
        rf"|Green)(?: Party)?(?:['’]s)? (?:\w+ ){{0,2}}?nominee)",
        3,
        "nominee",
    ),
    signal_of(
        "nominee before",
        rf"\b(?<!likely )(?<!presumptive )(?<!presumed )(?:Democrat(?:ic)?|Republican|GOP"
        rf"|Libertarian"
        rf"|Green|DFL|party|Party"
        rf"|[Mm]ajor[- ]party)(?: Party)?(?: (?:gubernatorial|mayoral|congressional|presidential"
        rf"|Senate|U[.ˑ]S[.ˑ] Senate|[Vv]ice presidential))? nominees? (?P<who>{TITLE}{LIST})",
        3,
        "nominee",
    ),
    # "Republicans picked X to challenge Sen. Doe", "Democrats chose X to be their nominee"
    signal_of(
        "picked",
        rf"\b(?:Democrats|Republicans|Libertarians|delegates|[Vv]oters|[Pp]arty) (?:also |have "
        rf"|has )?"
        rf"(?:picked|chose|selected|nominated|tapped) {TITLE}(?P<who>{PERSON}) "
        rf"(?:to be their|as (?:their|its) (?:nominee|candidate)|to (?:challenge|face|take on))",
        3,
        "nominee",
    ),
    # "won the nomination and will face X": X is the other party's
    signal_of(
        "faced by the nominee",
        rf"{PERSON}[^.]*?\b(?:won|wins|victory|defeated|beat|picked"
        rf"|chose)\b[^.]*? (?:will(?: now)? face|faces|to (?:challenge|take on|face|run against))"
        rf" {TITLE}(?P<who>{PERSON})(?=[^.]*\b(?:November|[Gg]eneral|fall|Nov))",
        2,
        "nominee",
    ),
    signal_of(
        "unopposed nominee",
        rf"(?P<who>{LIST}){AUX}(?: also)? (?:was|were|ran|who ran|who was) (?:also )?(?:unopposed"
        rf"|uncontested) (?:in|for) (?:the|his|her|their) (?:[\w-]+ ){{0,2}}?(?:primary"
        rf"|nomination)\b",
        2,
        "nominee",
    ),
    signal_of(
        "runoff between",
        rf"\brun-?off\b[^.§]{{0,50}}? (?:between|pitting) {TITLE}(?P<who>{PERSON})"
        rf"[^.§]{{0,60}}? (?:and|against) {TITLE}(?P<who2>{PERSON})",
        3,
        "advanced",
    ),
    signal_of(
        "sent into runoff",
        rf"\b(?:send|sends|sent|sending|put|puts|forc\w+) {TITLE}(?P<who>{LIST})[^.§]{{0,20}}? "
        rf"(?:in)?to an? [^.§]{{0,25}}?run-?off",
        3,
        "advanced",
    ),
    signal_of(
        "advanced",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,60}}?\b"
        rf"(?:advanc(?:e|es|ed|ing)(?: together)?(?: (?:to|out|from|in)\b|(?=[,.;]|$| while| and"
        rf"| but))"
        rf"|mov(?:e|es|ed|ing) on to\b|head(?:s|ed|ing)? (?:to|for|into) (?:a"
        rf"|the) (?:\w+ ){{0,2}}?run-?off|face (?:off|each other) in (?:a"
        rf"|the) (?:\w+ \d* ?)?run-?off|forced? (?:into )?a run-?off"
        rf"|(?:won|received|earned|got) enough votes? to (?:advance|make|reach|force)"
        rf"|(?:was|were) the top (?:two|three|four|\d) (?:vote-?getters|finishers|candidates)"
        rf"|finished (?:first and second|in the top two)"
        rf"|qualif(?:y|ied|ies) for the (?:run-?off|general))",
        3,
        "advanced",
    ),
    signal_of(
        "face in runoff",
        rf"(?P<who>{LIST})[^.§]{{0,40}}?\b(?:(?:fac(?:e|es|ing)|meet"
        rf"|against)\b {TITLE}(?P<who2>{PERSON})[^.§]{{0,30}}? (?:again )?in (?:a"
        rf"|the)[^.§]{{0,25}} ?run-?off|(?:faces?|facing|is in|are in) (?:an? "
        rf"|the )?(?:[\w.ˑ]+ ){{0,3}}?"
        rf"run-?off\b[^.§]{{0,25}}? (?:against|with) {TITLE}(?P<whom>{PERSON}))",
        3,
        "advanced",
    ),
    signal_of(
        "won",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,50}}?\b(?:(?:won|wins)(?! enough votes? to| (?:over )?"
        rf"(?:independents?|women|men|Republicans|Democrats|voters|support\w*)\b)"
        rf"|was elected|were elected"
        rf"|was re-?elected|has been elected|elected|re-elected|reelected|clinch\w*"
        rf"|captured(?! \d)|cruis\w+|coast\w+|declared victory|claim\w* victory"
        rf"|was (?:declared|projected) the winner|secured|swept"
        rf"|prevailed)\b(?! (?:(?:just|nearly|about|only|over|almost|more than|less than"
        rf"|fewer than|at least|up to|some|roughly|around) )*\d)(?! (?:by|in (?:19|20)\d\d|as"
        rf"|the endorsement|endorsement|the support"
        rf"|support|the backing|backing))[^.§]{{0,60}}?\b(?:race|contest|election|seat|term"
        rf"|re-?election|mayor|governor|victory|vote|votes|percent|office|winner|run-?off|council"
        rf"|mayoralty|sheriff|board|senate|house|Senate|House|Council|Mayor|Tuesday|congress"
        rf"|Congress|position|post|primary|primaries|nominations?)\b",
        3,
        "won",
    ),
    signal_of(
        "lost",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,40}}?\b(?:(?:lost|loses|losing){_LOST_IT}"
        rf"|(?:conceded|concedes)(?= (?:the|defeat|to|in|on|after|late|early|at|when|as|that)\b"
        rf"| (?:\w+day|§)|[,.;]|$)(?! the (?:point|importance|need))"
        rf"|was defeated|were defeated|was ousted|was unseated"
        rf"|fell short(?! of (?:collecting|gathering|the))|voted out"
        rf"|(?:finished|came in|placed|ran) (?:an? )?(?:\w+,? )?(?:second|third|fourth|fifth"
        rf"|sixth|last)"
        rf"(?![^.;§]*\b(?:secur\w+|earn\w+|claim\w+|enough|advanc\w+|spot|seats?|run-?off|ballots?|poll\w*)\b)"
        rf"|(?:was|were) eliminated|(?:finished|were|was|came in|trailed) (?:well|far) (?:back"
        rf"|behind)"
        rf"|came up short|failed to (?:advance|make|reach)"
        rf"|(?:did not|didn['’]t) (?:reach|make|advance to|qualify for) the)\b"
        rf"(?! (?:(?:his|her) (?:job|wife|husband|son|daughter|father"
        rf"|mother|leg|life|home)|ground|sleep|support|patience|faith|steam|money)\b)",
        3,
        "lost",
    ),
    signal_of(
        "beaten",
        rf"\b(?:{BEAT}|defeats|beats|ousts|unseats|topples|ousted|ousting|unseated|unseating"
        rf"|edged|edging|toppled|topping|topped|bested"
        rf"|besting|(?:victory|win|triumph\w*|prevail\w+|victorious) over)(?: out)? "
        rf"(?:(?:incumbent|fellow|Republican|Democrat|Democratic|challengers?"
        rf"|opponents?|\w+-term|rivals?|former|the) )*(?:(?:an?|two|three"
        rf"|four) (?:[\w-]+ ){{0,7}}?"
        rf"(?:candidates?|challengers|opponents|rivals|hopefuls"
        rf"|contenders)(?:, (?:including )?| ?[–—-]+ ?|: ))?(?P<who>{TITLE}{LIST})"
        rf"(?:, who [^,.§]{{3,60}},? and {TITLE}(?P<who2>{LIST}))?",
        3,
        "lost",
    ),
    # "re-elected Mayor Doe to a third term over Roe", "won the nomination over Roe and Poe"
    signal_of(
        "chosen over",
        rf"\b(?:won|wins|re-?elected|elected|renominat\w+|nominat\w+|prevail\w+|chosen|chose"
        rf"|picked|went to)\b(?![^.;]{{0,50}}\b(?:support|endors\w+|backing|nod from|vote of))"
        rf"[^.;]{{0,110}}?,? over {TITLE}(?P<who>{LIST})",
        3,
        "lost",
    ),
    # "won the nomination in a field that included Roe and Poe"
    signal_of(
        "of the field",
        rf"\b(?:won|wins|prevail\w+|emerged|captured|secured|clinched"
        rf"|claimed)\b[^.;]{{0,60}}? (?:in|from|out"
        rf" of|over) an? (?:[\w-]+ ){{0,3}}?field (?:of [\w ]{{3,25}} )?(?:that"
        rf"|which)? ?(?:also )?(?:includ\w+"
        rf"|featur\w+|of) {TITLE}(?P<who>{LIST})",
        3,
        "lost",
    ),
    # "The seat went to Ann Doe over Bo Roe"
    signal_of(
        "went to",
        rf"\b(?:seat|race|nomination|nod|contest|primary|job|post|district|election)\b"
        rf"[^.§]{{0,60}}? went to {TITLE}(?P<who>{LIST})",
        3,
        "won",
    ),
    # "Finishing third was Ann Doe, followed by Bo Roe"; "Eliminated were Ann Doe and Bo Roe"
    signal_of(
        "finishing behind",
        rf"\b(?:(?:[Ff]inish|[Cc]om|[Pp]lac)ing (?:in )?(?:an? )?(?:\w+ )?(?:second|third|fourth"
        rf"|fifth|last)|[Tt]railing|[Ee]liminated|[Dd]efeated)(?: in the (?:race|primary|contest))?"
        rf" (?:was|were) {TITLE}(?P<who>{LIST})(?:,? followed by {TITLE}(?P<who2>{LIST}))?",
        3,
        "lost",
    ),
    # "Voters re-elected Mayor Doe"; "They also elected three people to the board: Doe, Roe and Poe"
    signal_of(
        "elected by voters",
        rf"\b(?:[Vv]oters|[Rr]esidents|[Ee]lectorate|[Tt]hey|[Cc]itizens)\b[^.;:§]{{0,40}}?"
        rf" (?:re-?elected|elected|returned|(?<=oters )(?:chose|picked))"
        rf"(?! (?:to|not|between|from|among)\b)(?: [^.:§]{{3,60}}:)? {TITLE}(?P<who>{LIST})",
        3,
        "won",
    ),
    # "The winners were Ann Doe in District 1 and Bo Roe in District 2", "Winners: Ann Doe"
    signal_of(
        "winners are",
        rf"\b(?:[Ww]inners?|[Vv]ictors?|[Tt]op vote-?getters?)(?! of)[^.:;§]{{0,40}}?(?: (?:was"
        rf"|were|is|are"
        rf"|included?)|:) {TITLE}(?P<who>{LIST})",
        3,
        "won",
    ),
    # "The two newest board members will be Ann Doe and Bo Roe"
    signal_of(
        "new members",
        rf"\b(?:newest|new|next|incoming) (?:[\w.ˑ’'-]+ ){{0,3}}?(?:members?|mayor|sheriff"
        rf"|councilors?"
        rf"|trustees?|commissioners?|supervisors?) (?:will be|are|is) {TITLE}(?P<who>{LIST})",
        3,
        "won",
    ),
    # "Doe was returned to office", "Doe ran unopposed and was re-elected", "kept his seat"
    signal_of(
        "returned",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,60}}?\b(?:(?:was|were) (?:\w+ly )?(?:re-?elected|reelected"
        rf"|returned to (?:the |his |her |their )?(?:[\w.ˑ’'-]+ ){{0,4}}?(?:office|seat|board"
        rf"|council"
        rf"|commission|post|job))|(?:won|earned|secured|claimed) (?:an? |another |his |her "
        rf"|their )?"
        rf"(?:[\w-]+ )?(?:re-?election|term))\b(?! (?:in|by|since|until) (?:19|20)\d\d)",
        3,
        "won",
    ),
    # "Ann Doe and Bo Roe will meet in the May 28 runoff"
    signal_of(
        "meet in runoff",
        rf"(?P<who>{PERSON}{TAG} and {TITLE}{PERSON}){TAG}"
        rf"(?![^.§]{{0,40}}\b(?:could|would|might|may|if)\b)[^.§]{{0,40}}?\b(?:meet|face off"
        rf"|square off"
        rf"|compete|will be|vie|go head[- ]to[- ]head|are (?:headed|heading|bound))\b[^.§]{{0,40}}?"
        rf"\brun-?off\b",
        3,
        "advanced",
    ),
    # "lost to X", "was ousted in the primary by X": X has won
    signal_of(
        "won by",
        rf"\b(?:lost|loses|conceded|fell|(?:was|were) (?:easily |narrowly |soundly )?(?:defeated"
        rf"|beaten|ousted|unseated|crushed|edged|toppled|trounced|bested|routed|outpolled))"
        rf"(?: out)?\b[^.;§]{{0,70}}? (?:to|by) {TITLE}(?P<who>{PERSON})",
        2,
        "won",
    ),
    signal_of(
        "was beaten",
        rf"(?P<who>{LIST}){AUX}(?: \w+ly)? (?:crushed|trounced|beaten|routed|toppled|bested|edged"
        rf"|outpolled|voted out) (?:out )?by\b"
        rf"|(?P<who2>{PERSON})[^.§]{{0,40}}? in (?:his|her|their) concession speech",
        3,
        "lost",
    ),
    signal_of(
        "won against",
        rf"\b(?:won|triumphed|prevailed|victorious)\b[^.§;]{{0,60}}? (?:against|versus) "
        rf"{TITLE}(?P<who>{PERSON})",
        2,
        "lost",
    ),
    signal_of(
        "seats filled",
        rf"\b(?:seats?|terms?|spots?|vacanc\w+)\b[^.§]{{0,30}} (?:will be|were|was) filled by "
        rf"{TITLE}(?P<who>{LIST})",
        3,
        "won",
    ),
    # "retained his seat", "was successful in her bid"
    signal_of(
        "kept the seat",
        rf"(?P<who>{PERSON}){AUX} (?:(?:retained|kept|held onto|held on to|hung on to) (?:his|her"
        rf"|their) (?:[\w.ˑ-]+ ){{0,3}}?(?:seat|office|post)|successful in (?:his|her"
        rf"|their) bid)\b",
        2,
        "won",
    ),
    signal_of(
        "called for",
        rf"\b(?:call(?:ed|s|ing)?|declared) the (?:[\w.ˑ’']+ ){{0,4}}?(?:race|election|contest) "
        rf"for {TITLE}(?P<who>{PERSON})",
        3,
        "won",
    ),
    signal_of(
        "victory",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,30}}?\b(?:(?:claim|declar)\w* victory"
        rf"|(?:was|were) (?:declared|projected) (?:as )?the winners?"
        rf"|(?:cruis|coast|sail|roll)\w+ to (?:an? )?(?:\w+ )?(?:victory|re-?election|win))\b",
        3,
        "won",
    ),
    signal_of(
        "next holder",
        rf"(?<!said )(?<!says )(?<!that )(?P<who>{PERSON}) (?:will be|is|becomes|will become) "
        rf"(?:[\w.ˑ’']+ )?(?:next|new) (?:mayor|governor|senator|sheriff|president"
        rf"|county executive"
        rf"|district attorney|attorney general|member of|[A-Z]\w+)",
        3,
        "won",
    ),
)
