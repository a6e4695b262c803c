"""Wordings in which the endorser acts: "throws its weight behind", "joins others in support of"."""

from __future__ import annotations

from generator.extract.endorsements.parts import (
    ANY,
    ASIDE,
    AUX,
    BODY,
    BY,
    CHOOSE,
    LEAD,
    MANY,
    ORGAN,
    PERSON,
    TOLD,
    WHO,
    wording,
)

GIVEN = (
    wording(
        "joins in support",
        rf"{BY}{ORGAN}{ASIDE}[^§¤.;“”]{{0,60}}? join(?:s|ed|ing)?"
        rf" {MANY}(?P<also>{ANY})[^.;“”]{{0,160}}? in "
        rf"(?:(?:its|his|her|their) )?(?P<at>support(?:ing)?|endors(?:ing|ement)|backing)"
        rf"(?: (?:of|for))? {LEAD}{WHO}",
        "join",
    ),
    wording(
        "one's former boss endorsed",
        rf"(?P<who>{PERSON})['’]s? (?:[\w-]+ ){{1,4}}?[\w-]+, {LEAD}{BY},?{AUX} (?P<at>endors\w+"
        rf"|back\w+"
        rf"|support\w+) (?:him\b|her\b|§)",
        "endors|back|support",
    ),
    wording(
        "one's pick",
        rf"{BY}['’]s? (?:[\w-]+ ){{0,2}}?(?P<at>pick|choice|preferred candidate|endorsed candidate"
        rf"|favored candidate)(?! to\b),? {LEAD}{WHO}(?=[,.;]|$| (?:for|in|to) )",
        "pick|choice|candidate",
    ),
    wording(
        "told members to vote for",
        rf"(?<!ed ){BY}{ORGAN}{ASIDE}[^§¤.;“”]{{0,130}}? {TOLD} (?:all |all of )?"
        r"(?:(?:its|his|her|their|the) )?"
        rf"(?:[\w,’'-]+ ){{0,4}}(?:members|supporters|voters|followers|backers|residents"
        rf"|delegates|constituents|readers|Democrats|Republicans) to {CHOOSE} {LEAD}{WHO}",
        "to vote|to cast|to back|to support|to elect|to re|to rally|to get|to choose|to unite"
        "|to pick|to consider",
        sure=True,
    ),
    wording(
        "throws its weight behind",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?:throw|threw|toss|put|len[dt]|cast|g[ai]v|swung|swing|bestow"
        rf"|confer|hand|grant|award|extend|offer|pledg)\w* "
        rf"(?:its|his|her|their) (?:[\w-]+ ){{0,3}}?(?P<at>weight|support|lot|endorsements?|backing"
        rf"|muscle|might|clout|faith|blessing|nod|allegiance)(?:,? [^§¤.;“”]{{0,30}}?,?)? "
        rf"(?:behind|to|with|in|on|upon) {LEAD}{WHO}",
        "behind|to |with|in |on ",
    ),
    wording(
        "gives one its endorsement",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?:g[ai]v|hand|award|grant|offer|lend|lent|promis|pledg|deliver"
        rf"|extend)\w* {LEAD}{WHO},? (?:its|his|her|their|an?|the) (?:[\w-]+ ){{0,4}}?"
        rf"(?P<at>endorsements?|backing|support|nod|blessing|recommendation)\b",
        "endorse|backing|support|nod|blessing|recommendation",
        one=True,
    ),
    wording(
        "in its endorsement of",
        rf"(?:[Ii]n|[Ww]ith|[Bb]y) (?:its|their|his|her|an?|the) (?:[\w-]+"
        rf" ){{0,2}}(?P<at>endorsement|recommendation)"
        rf"s? of {LEAD}{WHO},? {LEAD}{BY}",
        "ndorsement of|ecommendation of|ndorsements of",
    ),
    wording(
        "slate",
        rf"{BY}['’]s? (?:[\w-]+ ){{0,3}}(?P<at>slate|ticket|picks|choices|endorsements|endorsees"
        rf"|recommendations) (?:(?:of|for) [\w ˑ’'-]{{1,50}}? )?(?:includ(?:es?|ing)|is|are"
        rf"|were|features?"
        rf"|go to)"
        rf":? {LEAD}{WHO}",
        "slate|ticket|picks|choices|endorsements|endorsees|recommendations",
    ),
    wording(
        "announced its slate",
        rf"{BY}{ORGAN}{ASIDE} (?:[\w ]{{0,30}} )?(?:announc|releas|unveil|issu|publish|ma[dk]"
        rf"|affirm)"
        rf"\w* (?:its|their|the|a) [^§¤.;:“”]{{0,60}}?(?P<at>endorsements?|endorsed candidates"
        rf"|picks"
        rf"|slate|recommendations|choices)\b[^§¤.;“”]{{0,60}}?(?::| [–—-]+|,? including"
        rf"|,? among them)"
        rf" {LEAD}"
        rf"{WHO}",
        "announc|releas|unveil|issu|publish|mad|mak|affirm",
    ),
    wording(
        "the endorsements that it made",
        rf"(?P<at>endorsements|recommendations|picks|choices)(?: that"
        rf"| which)? {LEAD}{BY}{ASIDE}{AUX} "
        rf"(?:made|announced|issued|released|unveiled|given|gave)\b[^§¤.;:“”]{{0,80}}: "
        rf"[^§¤.;:“”]{{0,60}}?{WHO}",
        "made|announced|issued|released|unveiled|given|gave",
    ),
    wording(
        "endorsed several",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?P<at>endors\w+|back\w*|recommend\w*) (?:[\w-]+ ){{0,5}}?"
        rf"(?:candidates|incumbents|Democrats|Republicans|people|women|contenders|hopefuls"
        rf"|newcomers|members|lawmakers|challengers)\b[^§¤.;:“”]{{0,80}}?(?::|,? including"
        rf"|,? among them) {LEAD}{WHO}",
        "ndors|ack|ecommend",
        active=True,
    ),
    wording(
        "stands with",
        rf"{BODY}{ORGAN}{ASIDE}{AUX} (?P<at>got(?:ten)? behind|gets? behind|getting behind|behind"
        rf"|with|standing with|stands? with|stood with|proud to (?:stand with|support|back"
        rf"|endorse))"
        rf" {LEAD}{WHO}",
        "behind|with|proud to",
        weak=True,
    ),
    wording(
        "several endorse, among them",
        rf"\b(?:[Mm]embers|[Ll]awmakers|[Ss]enators|[Oo]fficials|[Ll]eaders|[Mm]ayors|[Uu]nions"
        rf"|[Gg]roups|[Oo]rganizations|[Ss]heriffs|[Cc]ommissioners|[Ll]egislators|[Dd]emocrats"
        rf"|[Rr]epublicans|[Cc]olleagues|[Nn]ewspapers|[Ll]ocals|[Cc]hapters|[Pp]rosecutors)\b"
        rf"[^§¤.;“”]{{0,80}}? (?P<at>endors\w+|back\w*|support\w*) {LEAD}{WHO}"
        rf"(?: [^§¤.;“”]{{0,50}}?)?,? (?:including|among them) {LEAD}{BY}",
        "including|among them",
        weak=True,
        active=True,
    ),
    wording(
        "approves an endorsement of",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?:approv|ratif|issu|ma[dk]|announc|confirm|adopt|pass)\w* "
        rf"(?:an|the|its|his|her|their) (?:\w+ ){{0,2}}(?P<at>endorsement|recommendation)s? of "
        rf"{LEAD}{WHO}",
        "endorsement|recommendation",
    ),
    wording(
        "signs on as a supporter",
        rf"{BY}{ASIDE}{AUX} sign\w* on (?P<at>as (?:an? )?(?:supporter|backer"
        rf"|endorser)s? (?:of|for)"
        rf"|with|behind) {LEAD}{WHO}",
        " on ",
        weak=True,
    ),
    wording(
        "prefers",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?P<at>favors?|favored|favoring|prefers?|preferred"
        rf"|for|with|sticking with|lined up with|going with|went with)"
        rf" {LEAD}{WHO}"
        rf"(?=(?:['’]s? (?:campaign|bid|candidacy))?(?:[.,;)]| (?:for|in|over|as|to represent|and"
        rf"|because|while|instead|rather)\b|$))",
        "favor|prefer| for |with",
        weak=True,
        active=True,
        roles=True,
        official=True,
    ),
    wording(
        "picks",
        rf"{BODY}{ORGAN}{ASIDE}{AUX} (?P<at>picks?|picked|picking|chose|chosen|chooses"
        rf"|choosing|selects|selected|selecting|tapped|taps|tabbed|slated) {LEAD}{WHO}"
        rf"(?=[.,;)]| (?:for|in|over|to represent|and|because|while|instead|rather)\b|$)",
        "pick|ch|select|tapp|taps|tabbed|slated",
        weak=True,
        active=True,
        roles=True,
    ),
    wording(
        "made its choice",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?:made|announced|revealed|settled on) (?:its|his|her|their) "
        rf"(?P<at>choice|pick|endorsement)[^§¤.;:“”]{{0,60}}: {LEAD}{WHO}",
        "made|announced|revealed|settled",
    ),
    wording(
        "says one should be elected",
        rf"{BODY}{ORGAN}{ASIDE} (?:say|said|believ|argu|recommend)\w* (?:that )?{LEAD}{WHO}{ASIDE} "
        rf"(?P<at>should be|deserves to be) (?:(?:our|the|your|its) next|(?:re-?)?elected)\b",
        "should be|deserves to be",
        weak=True,
    ),
    wording(
        "says in a quotation",
        rf"[“\"](?:[^“”\"§¤]{{0,160}}[ “])?(?P<at>proud(?:ly)? (?:to )?(?:stand with|support|back"
        rf"|endorse|supporting|backing|endorsing)|I(?: am|['’]m)? (?:[\w-]+ )?(?:endorse|endorsing"
        rf"|supporting|backing|voting for|will vote for)) {LEAD}{WHO}[^§¤“”\"]{{0,160}}[”\"],? "
        rf"(?:(?:said|says|wrote|tweeted|posted|added) )?{LEAD}{BY}",
        "proud|I am|I’m|I'm|I ",
        weak=True,
        official=True,
    ),
    wording(
        "said in announcing an endorsement",
        rf"(?:^|[“\"])[^“”\"§¤]{{0,160}}?{WHO}[^“”\"§¤]{{0,200}}[”\"],? (?:(?:said|says"
        rf"|wrote) )?{LEAD}{BY}{ASIDE}"
        rf"[^§¤.;“”]{{0,60}} (?:announc|mak|explain|giv|offer|issu|in)\w* (?:(?:of|for) )?"
        rf"(?:his|her|their|its|the) (?P<at>endorsement)(?! (?:of|from|by))",
        "endorsement",
    ),
    wording(
        "said in endorsing",
        rf"(?:^|[“\"])[^“”\"§¤]{{0,160}}?{WHO}[^“”\"§¤]{{0,200}}[”\"],? (?:(?:said|says"
        rf"|wrote) )?{LEAD}{BY}{ASIDE}"
        rf"[^§¤.;“”]{{0,60}} (?P<at>endorsing) (?:him|her|them)\b",
        "endorsing",
    ),
    wording(
        "delegates at a convention",
        rf"\b[Dd]elegates (?:\w+ ){{0,4}}?(?P<at>endorsed?|backed|chose) {LEAD}{WHO}"
        rf"[^§¤.;“”]{{0,60}}? (?:at|during|to) {LEAD}{BODY}(?:['’]s?)? (?:\w+ ){{0,3}}(?:convention"
        rf"|caucus|meeting|assembly)",
        "elegates",
    ),
    wording(
        "endorses one of whom is spoken",
        rf"\bI(?:['’]m| am)? (?:[\w-]+ ){{0,2}}?(?P<at>endors\w+|back\w*|support\w*) (?:him\b"
        rf"|her\b|§\d+§)"
        rf"[^§¤]{{0,140}}[”\"],? {LEAD}{BY} said of {LEAD}{WHO}",
        "said of",
        weak=True,
    ),
    wording(
        "tapped as successor",
        rf"{BY}{ASIDE}{AUX} (?P<at>tapp\w+|anoint\w*|nam\w+|pick\w*|chos\w+|chooses|groom\w+)"
        rf" {LEAD}{WHO}"
        rf"{ASIDE} (?:(?:as|to be) (?:his|her|their|its) (?:[\w-]+ )?(?:successor|replacement|heir"
        rf"|choice|pick|candidate|favorite|preference|standard-bearer)"
        rf"|to (?:succeed|replace) (?:him|her|them))",
        "tapp|anoint|nam|pick|cho|groom",
    ),
    wording(
        "praised or blamed for it",
        rf"(?:criticiz|attack|bash|slamm|thank|blast|prais|applaud|fault|knock)\w* {LEAD}{BY} for "
        rf"(?P<at>endorsing|backing|supporting) {LEAD}{WHO}",
        "for endorsing|for backing|for supporting",
    ),
    wording(
        "comes out for",
        rf"{BY}{ORGAN}{ASIDE}{AUX}(?: among (?:the|those) [\w ]{{0,30}}?(?:to have|that have"
        rf"|who have))? (?P<at>(?:c[ao]me|comes|coming) out (?:for|in (?:support"
        rf"|favor) of)"
        rf"|(?:lined|lines|lining) up behind|(?:rallied|rallies|rallying) (?:behind|around)"
        rf"|(?:stuck|sticks|sticking) (?:with|by)|(?:united|unites"
        rf"|coalesced) behind"
        rf"|(?:announc|declar|voic|pledg|express|reiterat|reaffirm|affirm|tweet|post|proclaim|stat"
        rf"|signal|confirm|show)\w* (?:(?:its|his|her|their) )?"
        rf"(?:[\w-]+ )?(?:support|backing) (?:for|of|behind)) {LEAD}{WHO}",
        "out |behind|around|with|support|backing",
        weak=True,
    ),
    wording(
        "is one's pick",
        rf"{BY}[^§¤.;“”]{{0,50}} (?:said|says|announced|told|tweeted|declared)[^§¤.;“”]{{0,40}}?"
        rf" (?:that )?"
        rf"{LEAD}{WHO}{ASIDE} (?:is|was|would be) (?:his|her|its|their) (?:\w+ )?(?P<at>pick|choice"
        rf"|candidate|preferred successor|favorite|preference)\b",
        "pick|choice|candidate|successor|favorite|preference",
    ),
    wording(
        "acts for one described first",
        rf"{BY}{ORGAN}(?: \([^()]{{1,40}}\))?{ASIDE}{AUX} (?P<at>endors\w+)"
        rf" (?:the|an?|another) (?:[\w-]+ ){{0,4}}?(?:man|woman|candidate"
        rf"|person|rival|opponent|challenger|contender|Democrat|Republican|one|newcomer)"
        rf" (?:(?:that|who|whom) )?(?:§\d+§|he|she|it|they) [^§¤.;,“”]{{1,60}}, {LEAD}{WHO}",
        "ndors",
        active=True,
    ),
    wording(
        "acts, told in an aside",
        rf"{BY}, (?:(?:the|an?|another) [^§¤.;“”]{{1,90}}? )?(?:that|which|who)(?: (?:has|have"
        rf"|had|also"
        rf"|already|recently))* (?P<at>endorse[sd]?|back(?:s|ed)|support(?:s|ed)) {LEAD}{WHO}",
        "endorse|back|support",
        weak=True,
    ),
    wording(
        "acts",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?P<at>(?:(?:re-?|co-?)?endors|Endors)(?:es|ed|ing|e)"
        rf"|[Bb]ack(?:s|ed|ing)?|support(?:s|ed|ing)?|recommend(?:s|ed"
        rf"|ing)?(?: (?:a vote|voting|that (?:\w+ )?vot(?:e|ers (?:choose|elect|support"
        rf"|back)))(?: for)?)?)"
        rf" (?:both )?{LEAD}{WHO}",
        "ndors|ack|support|recommend",
        weak=True,
        active=True,
    ),
)
