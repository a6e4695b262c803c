"""Wordings in which the candidate gains: "snagged a nod from", "those backing Doe are"."""

from __future__ import annotations

from generator.extract.endorsements.parts import (
    ASIDE,
    AUX,
    BY,
    GOT,
    LEAD,
    MANY,
    NOUN,
    PERSON,
    WHO,
    wording,
)

GAINED = (
    wording(
        "has them behind",
        rf"{WHO}{ASIDE},? (?:has|have|had|lined up"
        rf"|assembled) {LEAD}{BY}(?:(?! (?:while|but|from) )[^.;“”]){{0,120}}? "
        rf"(?P<at>behind (?:him|her|them|§\d+§)"
        rf"|in (?:his|her|their) corner|on (?:his|her|their) side|(?:rallying|campaigning|working"
        rf"|stumping|pulling|vouching|rooting|fighting) for (?:him|her|them|§\d+§))",
        "behind|corner|side|ing for",
    ),
    wording(
        "endorsement for one came from",
        rf"(?P<at>[Ee]ndorsements?|[Ss]upport|[Bb]acking) for {LEAD}{WHO}{ASIDE} "
        rf"(?:(?:also )?came|(?:also )?comes|(?:has|have)(?: also)? come) "
        rf"[^§¤.;“”]{{0,40}}?from {MANY}{BY}",
        "came|comes|come",
    ),
    wording(
        "one's endorsement came from",
        rf"(?P<who>{PERSON})['’]s? (?:[\w-]+ ){{0,3}}{NOUN} (?:came|comes|has come) "
        rf"[^§¤.;“”]{{0,40}}?from {MANY}{BY}",
        "came|comes|come",
    ),
    wording(
        "one's endorsers are",
        rf"(?P<who>{PERSON})(?:['’]s?)? (?:[\w-]+ ){{0,3}}(?P<at>endorsers|endorsements|backers"
        rf"|supporters"
        rf"|boosters)(?: so far| to date)?(?::| include[sd]?:?| are:?| is| range from) (?:those"
        rf" of )?"
        rf"{MANY}{BY}",
        "endorse|backers|supporters|boosters",
    ),
    wording(
        "body's endorsement went to",
        rf"{BY}['’]s? (?:[\w-]+ ){{0,3}}?{NOUN}(?: [^§¤;“”]{{0,70}}?)? (?:(?:has|have)(?: also)? "
        rf"gone|(?:also )?went|(?:also )?goes|(?:also )?go|is going) to {LEAD}{WHO}",
        "gone to|went to|goes to|go to|going to",
    ),
    wording(
        "endorsement from a body went to",
        rf"(?P<at>[Ee]ndorsements?|[Bb]acking|[Ss]upport|[Tt]he nod|[Bb]lessing) (?:of|from) "
        rf"{MANY}{BY}(?: [^§¤.;“”]{{0,40}}?)? (?:(?:has|have)(?: also)? gone|(?:also )?went"
        rf"|(?:also )?goes|(?:also )?go|is going) to {LEAD}{WHO}",
        "gone to|went to|goes to|go to|going to",
    ),
    wording(
        "supporting one are",
        rf"(?:^|[.;:] )(?:Also )?(?P<at>[Ss]upporting|[Bb]acking|[Ee]ndorsing) {LEAD}{WHO}"
        rf"(?:['’]s? (?:bid|campaign|candidacy))?[^§¤.;“”]{{0,40}}? (?:are|is|was|were):? "
        rf"{MANY}{BY}",
        "upporting|acking|ndorsing",
    ),
    wording(
        "one favored by a body, named after",
        rf"\b(?:[Tt]he|[Aa]|[Aa]nother|[Oo]ne) (?:(?:[\w-]+ ){{0,2}}(?:candidate|contender|one"
        rf"|Democrat|Republican|challenger|hopeful)) (?P<at>favored|backed|endorsed|supported"
        rf"|preferred|championed|recommended|chosen) by {LEAD}{BY}(?: [^§¤.;,“”]{{0,40}})?, "
        rf"{LEAD}{WHO},",
        "favored|backed|endorsed|supported|preferred|championed|recommended|chosen",
    ),
    wording(
        "tapped by a body as its candidate",
        rf"{WHO}{ASIDE}{AUX} (?P<at>tapped|picked|chosen|selected|named|slated|favored|preferred) "
        rf"by {LEAD}{BY}{ASIDE} (?:as|to be) (?:its|his|her|their) (?:[\w-]+ ){{0,2}}?(?:candidate"
        rf"|choice|pick|successor|favorite|preference|replacement)",
        "tapped|picked|chosen|selected|named|slated|favored|preferred",
    ),
    wording(
        "one, the pick of a body",
        rf"{WHO}, (?:the |a )?(?:[\w-]+ ){{0,2}}?(?P<at>choice|pick|endorsee"
        rf"|(?:preferred|favored|chosen|hand-picked|endorsed) (?:candidate|successor)"
        rf"|candidate of choice) (?:of|for) {LEAD}{BY}",
        "choice|pick|candidate|endorsee|successor",
    ),
    wording(
        "one, a body's pick",
        rf"{WHO}, {LEAD}{BY}['’]s? (?:[\w-]+ ){{0,2}}?(?P<at>choice|pick|endorsee"
        rf"|(?:preferred|favored|chosen|hand-picked|endorsed) (?:candidate|successor))"
        rf"(?! (?:to|as) (?:head|lead|run|chair|fill))(?=[,.;]|$| (?:for|in|to)\b)",
        "choice|pick|candidate|endorsee|successor",
    ),
    wording(
        "endorsements, among them",
        rf"{WHO}{ASIDE}(?: who)?{AUX} (?:{GOT}|lead\w*|ha[sd]|have) [^§¤.;:“”]{{0,60}}?"
        rf"(?P<at>endorsements|endorsers|backers|supporters)\b[^§¤.;:“”]{{0,60}}?"
        rf"(?:, among them:?|,? including(?: (?:that|those|ones|nods|support|one) (?:of|from"
        rf"|by))?|,? such as|:) {LEAD}{BY}",
        "endorse|backers|supporters",
    ),
    wording(
        "one whom a body picked",
        rf"{WHO},? whom {LEAD}{BY}{AUX} (?P<at>endorsed|picked|chose|tapped|backed|backs|supports"
        rf"|supported|endorses|favored|favors|anointed|hand-picked|recommended)\b",
        "whom ",
    ),
    wording(
        "with a body's endorsement",
        rf"{WHO}\b[^§¤.;:“”]{{0,90}}, with {LEAD}{BY}['’]s? (?:[\w-]+ ){{0,2}}?{NOUN}(?=[,.;]"
        rf"| in| and"
        rf" (?!of)|$)",
        "with ",
        roles=True,
    ),
    wording(
        "one's supporter",
        rf"{WHO} (?P<at>supporter|backer|booster|endorser)s?,? {LEAD}{BY}",
        "supporter|backer|booster|endorser",
        weak=True,
        roles=True,
        official=True,
    ),
    wording(
        "has one's support",
        rf"{WHO}{ASIDE}(?:,? who)?{AUX} {GOT} {LEAD}{BY}['’]s? (?:[\w-]+ ){{0,3}}?{NOUN}\b",
        "endorsement|backing|support|nod|blessing|approval",
    ),
    wording(
        "two endorsements, one from",
        rf"{WHO}{ASIDE}{AUX} {GOT} [^§¤.;:“”]{{0,40}}?(?P<at>endorsements|nods|backers"
        rf"|supporters)\b[^§¤.;“”]{{0,100}}?(?::|,| —|—| –) (?:the )?(?:one|first)(?: one)?"
        rf"(?: \w+)? (?:from|by|of) {LEAD}{BY}",
        "endorsements|nods|backers|supporters",
    ),
    wording(
        "criticized for accepting",
        rf"{WHO} (?:for|after|of) (?:accept|receiv|tak|w[io]nn?|gain|boast\w* about)\w* (?:the "
        rf"|an )?"
        rf"{NOUN} (?:of|from|by) {LEAD}{BY}",
        "accept|receiv|tak|winning|gain|boast",
    ),
    wording(
        "endorsement of one by another",
        rf"(?P<at>[Ee]ndorsement|backing|nomination for endorsement) of {LEAD}{WHO}"
        rf"(?: (?:for|on|in) [^§¤.;,“”]{{1,40}}?)? (?:by|from) {LEAD}{BY}",
        "ndorsement|backing",
    ),
    wording(
        "endorsement went to",
        rf"{BY}['’]s? (?:[\w-]+ ){{0,3}}{NOUN} (?:[^§¤.;“”]{{0,40}} )?(?:went|goes|has gone|going) "
        rf"to {LEAD}{WHO}",
        "to ",
    ),
    wording(
        "nod from one went to another",
        rf"{NOUN} (?:of|from) {LEAD}{BY} (?:went|goes|has gone|going) to {LEAD}{WHO}",
        "went|goes|gone|going",
    ),
    wording(
        "list of backers extended",
        rf"(?P<who>{PERSON})(?:['’]s (?:[\w-]+ ){{0,3}}?[\w-]+)?{ASIDE}{AUX} (?:add|count|list"
        rf"|number|claim)\w* {MANY}{BY}[^.;“”]{{0,160}}? "
        rf"(?:to|among|in|as) (?:her|his|their) (?:[\w-]+ ){{0,3}}(?:list of )?"
        rf"(?P<at>endorse\w+|supporters|backers|boosters|allies)",
        "add|count|list|number|claim",
    ),
    wording(
        "those who back",
        rf"\b(?:[Aa]mong|[Aa]lso|[Tt]hose|[Gg]roups|[Oo]rganizations|[Uu]nions|[Oo]thers?"
        rf"|[Oo]fficials|[Ll]eaders"
        rf"|[Nn]ewspapers|[Ll]awmakers|[Rr]epublicans|[Dd]emocrats)\b[^§¤.;“”]{{0,40}}?"
        rf"(?P<at>endors\w+|back(?:ing|ed)?|support(?:ing|ed)?) {LEAD}{WHO}"
        rf"(?:['’]s? (?:bid|campaign|candidacy))?(?:(?!\b(?:who|which|that)\b)[^§¤.;“”]){{0,40}}?"
        rf" (?:are|is|were|include[sd]?):? "
        rf"{MANY}{BY}",
        "endors|back|support",
    ),
    wording(
        "also endorsed were",
        rf"(?P<at>endorsed|backed|supported|recommended) by {LEAD}{BY}[^§¤.;“”]{{0,40}}? "
        rf"(?:were|are|was|is|include[sd]?|including):? {LEAD}{WHO}",
        "endorsed|backed|supported|recommended",
    ),
    wording(
        "the other by",
        rf"(?:endorsed|backed|supported) by [^.;“”]{{3,140}}?(?:,| and|,? while"
        rf"|; ?(?:and )?) {WHO} by"
        rf" {LEAD}{BY}"
        rf"(?P<at>)",
        "endorsed|backed|supported",
    ),
    wording(
        "body's endorsed candidate",
        rf"{WHO}, (?:the )?{LEAD}{BY}(?:['’]s?)? (?P<at>endorsed|chosen|preferred) "
        rf"(?:candidate|choice)",
        "endorsed|chosen|preferred",
    ),
    wording(
        "body-backed",
        rf"{BY}-(?:and-[\w-]+-)?(?P<at>endorsed|backed|supported) "
        rf"(?:(?!(?:and|who|that|candidates in)\b)[^§¤.;“”]{{0,60}}?\bincluding |(?!who|that)"
        rf"(?:[\w’'.ˑ-]+,? ){{0,6}}?){WHO}",
        "-endorsed|-backed|-supported",
        one=True,
    ),
    wording(
        "body's endorsee",
        rf"{BY}(?:['’]s?)? (?P<at>endorsees?),? {WHO}",
        "endorsee",
        one=True,
    ),
    wording(
        "a body-backed one",
        rf"{WHO}, (?:an? |the )?{BY}-(?P<at>endorsed|backed|supported)\b",
        "-endorsed|-backed|-supported",
    ),
    wording(
        "gained from",
        rf"{WHO}(?:(?:['’]s?)? (?:re-?election )?(?:campaign|bid))?{ASIDE}(?:,? who"
        rf"| which)?{AUX} {GOT} "
        rf"(?:(?!to |for |from )[^§¤.;“” ]+ ){{0,9}}?{NOUN}\b"
        rf"(?: (?!(?:from|by|was|were|is|are|and)\b)[^§¤.;“”: ]+){{0,7}}? "
        rf"(?:from|(?<!ahead )(?<!instead )(?<!because )(?<!outside )of|by) {MANY}{BY}",
        "endorsement|backing|support|nod|blessing|approval",
    ),
    wording(
        "thanked for its endorsement",
        rf"{WHO}{ASIDE}{AUX} thank(?:s|ed) {LEAD}{BY} for (?:its|their|his|her) "
        rf"(?:\w+ )?(?P<at>endorsement)",
        "thank",
    ),
    wording(
        "in one's corner",
        rf"{BY}{ASIDE}{AUX} (?P<at>in|on) (?:{WHO}['’]s? (?:corner|camp|side)"
        rf"|(?:the )?(?:corner|camp|side) of {LEAD}(?P<who2>{PERSON}))",
        "corner|camp| side",
        one=True,
    ),
    wording(
        "the other has that of",
        rf"(?:endorsements?|backing|support|nod|blessing)\b[^.“”]{{0,160}}?[;,] "
        r"(?:and |while |but )?"
        rf"{WHO}{ASIDE} (?:has|had|got|won|boasts|claims|enjoys|counts) (?P<at>that|those) of "
        rf"{MANY}{BY}",
        "that of|those of",
    ),
    wording(
        "on one's side are",
        rf"(?:^|[.;:,“] |and )(?:[Oo]n|[Ii]n|[Bb]ehind) (?P<at>)(?:{WHO}['’]s? (?:side"
        rf"|corner|camp))"
        rf"(?: [^§¤.;“”]{{0,40}}?)? (?:are|is|was|were):? {MANY}{BY}",
        "side|corner|camp",
        one=True,
    ),
    wording(
        "endorsements, including that of",
        rf"{WHO}\b[^.;:“”]{{0,140}}? (?P<at>endorsements)\b[^§¤.;:“”]{{0,60}}?,? including "
        rf"(?:that|those|ones?|nods?) (?:of|from|by) {LEAD}{BY}",
        "including that|including those|including one|including nod",
        roles=True,
    ),
    wording(
        "a list of supporters that includes",
        rf"{WHO}{ASIDE}[^§¤.;:“”]{{0,60}} (?:list|slate|roster|group"
        rf"|coalition) of [^§¤.;:“”]{{0,40}}?"
        rf"(?P<at>supporters|endorsers|endorsements|backers)(?:,)? (?:that|which) (?:also )?"
        rf"(?:includes?|included|features?) {MANY}{BY}",
        "supporters|endorsers|endorsements|backers",
    ),
    wording(
        "has my support",
        rf"{WHO} (?:has|have|earned|gets|got) (?:my|our) (?:[\w-]+ ){{0,3}}(?P<at>support"
        rf"|endorsement"
        rf"|vote|backing)\b[^§¤]{{0,120}}[”\"],? (?:said |says |added )?{LEAD}{BY}",
        " my | our ",
        weak=True,
    ),
    wording(
        "preferred candidate of",
        rf"{WHO}{ASIDE}{AUX} (?:the |a )?(?P<at>(?:preferred|favored|chosen|hand-picked)"
        rf" (?:candidate"
        rf"|successor|choice|pick)|choice|pick) (?:of|for) {LEAD}{BY}",
        "preferred|favored|chosen|hand-picked|choice|pick",
    ),
)
