"""The patterns that tell what became of a candidate: entries, exits, wins and losses."""

from __future__ import annotations

from generator.extract.candidates.signal import AUX, signal_of
from generator.extract.masks import LIST, PERSON, TITLE
from generator.extract.victories import BEAT

_NOT = r"(?:not|n['’]t|never|no longer)"
#: Statuses of the person a pattern begins with; the last that fits the latest sentence counts.
STATUSES = (
    signal_of(
        "considering",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,50}}?\b(?:consider(?:s|ing)|considered(?! to be| one"
        rf"| an? )|expected to"
        rf"|mull(?:s|ing|ed)"
        rf"|weigh(?:s|ing|ed)|explor(?:es|ing|ed)|eye(?:s|ing)|contemplat(?:es|ing|ed)"
        rf"|think(?:s|ing) about|ponder(?:s|ing|ed)|flirt\w*|toy\w*|potential\w*"
        rf"|possible|possibly|exploratory|undecided|not ruled out|hasn['’]t ruled out"
        rf"|(?:his|her|their) interest in"
        rf"|leaning toward)\b[^.§]{{0,40}}?\b(?:run|running(?! mate)|bid|candidacy|campaign|race"
        rf"|challenge|jump|entering|enter|seek|committee|candidate)\b"
        rf"|(?P<who2>{PERSON})[^.§]{{0,50}}? (?:may|might|could) (?:also |still |again |yet "
        rf"|soon )?"
        rf"(?:run|seek|enter|jump|challenge|launch|mount|make a (?:run|bid)|be a candidate"
        rf"|join the race)\b(?! (?:into|up|out|on|for (?:his|her|their) (?:life|money)))",
        2,
        "considering",
    ),
    # "waiting for Doe to decide on a run", "Doe is in no hurry to join the race"
    signal_of(
        "undecided",
        rf"(?P<who>{PERSON})[^.§]{{0,50}}?\b(?:decid(?:es?|ed|ing) (?:on an?|whether|if|about an?)"
        rf"|(?:no|not in an?y?) (?:hurry|rush) to|(?:has|have|had)(?: not|n['’]t)(?: yet)?"
        rf" (?:said|decided|announced|revealed) (?:whether|if))\b[^.]{{0,40}}?\b(?:run"
        rf"|running|bid|race|campaign|enter|join|seek)\b",
        2,
        "considering",
    ),
    signal_of(
        "others considering",
        rf"\b(?:considering|mulling|weighing|exploring|eyeing|contemplating|pondering) "
        rf"(?:an? )?(?:runs?|bids?|candidac\w+|campaigns?|entering the race) "
        rf"(?:are|include|including|is)[: ]{TITLE}(?P<who>{LIST})",
        2,
        "considering",
    ),
    signal_of(
        "declined",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,60}}?\b(?:(?<!should )(?:{_NOT})(?: be)? (?:(?:seek"
        rf"|seeking)"
        rf"(?! (?:the|an?) [^.§]{{0,30}}?\bendorsement)|run|running"
        rf"|file|be a candidate|stand (?:for|again))\b|(?:won['’]t|will not) (?:seek|run"
        rf"|be seeking|be running"
        rf"|be joining|be a candidate|be entering|enter|join the)"
        rf"|(?:decided|opted|chose|choosing|chosen|opting) (?:not to|against) (?:seek|run|file"
        rf"|an? (?:[\w-]+ )?(?:run|bid|campaign|candidacy|challenge)|running|seeking)"
        rf"|declin(?:ed|ing) to (?:run|seek|jump|enter|join)"
        rf"|(?:is|are|will be) retir\w+"
        rf"|announced (?:his|her|their) retirement|term[- ]limited"
        rf"|(?<!not )(?<!n’t )(?<!n't )ruled out (?:a|running)|forgo\w*|step(?:ping|s)? down"
        rf"|(?:is|are) leaving (?:office|the))",
        2,
        "declined",
    ),
    # "to succeed retiring Mayor Doe", "a seat that Doe is giving up"
    signal_of(
        "retiring",
        rf"\b(?:replac\w+|succe\w+|seat|vacated by|held by)\b[^.§]{{0,50}}?\bretiring "
        rf"(?![^§]{{0,30}}\b(?:Judge|Justice)\b){TITLE}(?P<who>{PERSON})"
        rf"|\bupcoming retirement of {TITLE}(?P<who2>{PERSON})",
        2,
        "declined",
    ),
    signal_of(
        "withdrawn",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,60}}?\b(?:drop(?:s|ped|ping)? out"
        rf"|drop(?:s|ped|ping)? (?:his|her|their) (?:bid|campaign|candidacy|re-?election)"
        rf"|withdr(?:ew|aws?|awn|awing)\b(?! (?:his|her|their|its|the|an?) (?:\w+ )?"
        rf"(?:endorsement|support|objection|challenge|petition|lawsuit|bill|proposal|request|offer"
        rf"|complaint|motion|appeal)s?\b)"
        rf"|(?:suspend|dissolv)(?:e|es|s|ed|ing)? (?:his|her|their|the)? ?(?:[\wˑ]+ ){{0,3}}"
        rf"(?:campaign|bid|candidacy)|(?<!stay )(?<!stayed )(?<!staying )(?<!stays )"
        rf"(?<!keep )(?<!kept )(?<!keeping )(?<!remain )(?<!remained )out of the "
        rf"(?:[\w’']+ ){{0,3}}race"
        rf"|end(?:s|ed|ing)? (?:his|her|their) (?:\w+ ){{0,3}}?(?:campaign|bid|candidacy|run|race)"
        rf"|exit(?:s|ed|ing)? the (?:\w+ )?(?:race|contest|primary|field)|bow(?:s|ed|ing)? out"
        rf"|pull(?:s|ed|ing)? out|quit(?:s|ting)? the race"
        rf"|abandon(?:s|ed|ing)? (?:his|her|their) (?:bid|campaign)|left the race|leaving the race"
        rf"|stepp?(?:ed|ing) aside|called it quits"
        rf"|announc\w+ (?:his|her|their) withdrawal)",
        3,
        "withdrawn",
    ),
    signal_of(
        "struck",
        rf"\b(?:remov(?:ed|es|ing)|struck|strik(?:es|ing)|disqualif\w+|knock(?:ed|s|ing)"
        rf"|boot(?:ed|s|ing)|kick(?:ed|s|ing)) (?P<who>{TITLE}{LIST}) (?:from"
        rf"|off)\b[^.§]{{0,40}}\bballot\b",
        3,
        "removed",
    ),
    signal_of(
        "removed",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,70}}?\b(?:off the (?:\w+ ){{0,2}}?(?=ballot)"
        rf"|removed|struck|stricken|disqualified|kicked(?! off (?:his|her|their|the|an?) )"
        rf"|booted|tossed|thrown|knocked|barred|ruled ineligible|bounced"
        rf"|knocked)\b[^.§]{{0,40}}?\b(?:ballot|race|run|running)\b",
        3,
        "removed",
    ),
    signal_of(
        "nominee",
        rf"(?:(?P<who>{PERSON}){AUX}[^.§]{{0,40}}?\b(?:won|wins|winning|secur\w+|clinch\w+"
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
        rf"(?:advanc(?:e|es|ed|ing)(?: together)? (?:to|out|from|in)"
        rf"|mov(?:e|es|ed|ing) on to|head(?:s|ed|ing)? (?:to|for|into) (?:a"
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
        rf"(?P<who>{LIST})[^.§]{{0,40}}?\b(?:fac(?:e|es|ing)|meet"
        rf"|against)\b {TITLE}(?P<who2>{PERSON})[^.§]{{0,30}}? (?:again )?in (?:a"
        rf"|the)[^.§]{{0,25}} ?run-?off",
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
        rf"|roughly) )*\d)(?! (?:by|in (?:19|20)\d\d|as|the endorsement|endorsement|the support"
        rf"|support|the backing|backing))[^.§]{{0,60}}?\b(?:race|contest|election|seat|term"
        rf"|re-?election|mayor|governor|victory|vote|votes|percent|office|winner|run-?off|council"
        rf"|mayoralty|sheriff|board|senate|house|Senate|House|Council|Mayor|Tuesday|congress"
        rf"|Congress|position|post)\b",
        3,
        "won",
    ),
    signal_of(
        "lost",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,40}}?\b(?:lost|loses|losing"
        rf"|(?:conceded|concedes)(?= (?:the|defeat|to|in|on|after|late|early|at|when|as|that)\b"
        rf"| (?:\w+day|§)|[,.;]|$)(?! the (?:point|importance|need))"
        rf"|was defeated|were defeated|was ousted|was unseated"
        rf"|fell short(?! of (?:collecting|gathering|the))|voted out"
        rf"|finished (?:second|third|fourth|fifth|last)"
        rf"|came in (?:second|third|fourth|fifth|last)"
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
        rf"|contenders), )?(?P<who>{TITLE}{LIST})"
        rf"(?:, who [^,.§]{{3,60}},? and {TITLE}(?P<who2>{LIST}))?",
        3,
        "lost",
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
