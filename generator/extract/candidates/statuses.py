"""The patterns that tell what became of a candidate: entries, exits and outcomes."""

from __future__ import annotations

from generator.extract.candidates.signal import AUX, signal_of
from generator.extract.candidates.votes import OUTCOMES
from generator.extract.masks import LIST, PERSON, TITLE

_NOT = r"(?:not|n['’]t|never|no longer)"
#: Statuses of the person a pattern begins with; the last that fits the latest sentence counts.
_ENTRIES_AND_EXITS = (
    signal_of(
        "considering",
        rf"(?P<who>{LIST}){AUX}[^.§]{{0,50}}?\b(?:consider(?:s|ing)|considered(?! to be| one"
        rf"| an? )|expected to(?= (?:\w+ )?(?:run|announce|launch|enter|seek|declare|join|file"
        rf"|jump|mount))"
        rf"|mull(?:s|ing|ed)"
        rf"|weigh(?:s|ing|ed)|explor(?:es|ing|ed)|eye(?:s|ing)|contemplat(?:es|ing|ed)"
        rf"|think(?:s|ing) about|ponder(?:s|ing|ed)|flirt\w*|toy\w*|potential\w*"
        rf"|possible|possibly|exploratory|undecided|not ruled out|hasn['’]t ruled out"
        rf"|(?:his|her|their) interest in"
        rf"|leaning toward)\b[^.§]{{0,40}}?\b(?:run|running(?! mate)|bids?|runs|candidac(?:y"
        rf"|ies)|campaigns?|race"
        rf"|challenge|jump|entering|enter|seek|seeking|mounting|joining|filing|rematch|comeback"
        rf"|another try|committee|candidate)\b"
        rf"|(?P<who2>{PERSON})[^.§]{{0,50}}? (?<!on who )(?<!of who )(?<!whoever )(?:may|might"
        rf"|could) (?:also |still |again |yet "
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
        rf"|(?<!not )(?<!n’t )(?<!n't )(?:ruled out (?:a|running)|ruled it out|ruled that out)"
        rf"|forgo\w*|step(?:ping|s)? down"
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
)
STATUSES = (*_ENTRIES_AND_EXITS, *OUTCOMES)
