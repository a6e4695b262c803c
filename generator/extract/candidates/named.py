"""Signals in how people are named: "candidate X", lists of who runs, editorials."""

from __future__ import annotations

from generator.extract.candidates.signal import AUX, signal_of
from generator.extract.masks import LIST, PERSON, TITLE

_ROLE = (
    r"(?:candidates?|nominees?|challengers?|contenders?|hopefuls?"
    r"|opponents?(?! (?:of|to) (?:the|an?|his|her|its|their|all|any|[a-z]+ing)\b)|rivals?"
    r"|front-?runners?|competitors?|contestants?|write-in|newcomers?"
    r"|finishers?|runners?-up|finalists?|favou?rite|candidate for [\w. ]+?)"
)
NAMED = (
    # "candidate X", "challengers X and Y", "Republican nominee X"; not "candidates X endorsed"
    signal_of(
        "role before",
        rf"\b(?i:{_ROLE})(?: (?:for|in|of) [^§¤.;,]{{3,45}}?)?"
        rf"(?<! by)(?<! succeed)(?<! replace)(?:,? | \()(?!(?:has|have|had|is|are|was|were|will"
        rf"|said|says"
        rf"|told|who|which|whose|did|does|got|won|lost|ran|wants|by|on|in|at"
        rf"|to)\b)(?:like |such as |including )?(?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "incumbent before",
        rf"\b[Ii]ncumbents?(?:,|:| ?[—–]|--)? ?(?P<who>{TITLE}{LIST})",
        3,
    ),
    # "X, a candidate for ...", "X, who is running for", "X, the Republican nominee"
    signal_of(
        "role after",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?,(?: \d\d,)? (?:an?|the|one of|who is an?|another|his"
        rf"|her|their|also an?) (?:[\w.’'-]+,? ){{0,6}}?{_ROLE}\b(?!['’]s)(?! (?:in|at) (?:19"
        rf"|20)\d\d)",
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
        "campaign before",
        rf"\b(?:[Cc]ampaign|[Cc]andidacy|[Cc]andidacies|[Bb]id|[Rr]e-?election|[Ee]lection"
        rf"|[Cc]hallenge) (?:of|by|for|from) (?P<who>{TITLE}{LIST})",
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
    # "Also vying to replace Mayor Doe, who is retiring, are A and B"
    signal_of(
        "also after",
        rf"\b(?:[Aa]lso|[Oo]thers) (?:running|vying|seeking|competing|hoping)\b[^.§]{{0,30}}? "
        rf"{TITLE}{PERSON}(?:,[^§]{{3,120}},)? (?:is|are) (?P<who>{TITLE}{LIST})",
        3,
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
        "party tag",
        rf"(?P<who>{PERSON}) \((?:D|R|L|G|I|Rep[.ˑ]?|Dem[.ˑ]?|DEM|REP|NPA|i"
        rf"|incumbent)(?:, ?[^)]{{1,20}})?\)",
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
        "party man",
        rf"\b(?:Democrat|Republican|Libertarian|Independent)(?: challenger| candidate"
        rf"| nominee)? (?P<who>{PERSON})",
        1.2,
    ),
    # "Libertarian A", "independent B": who has no large party runs
    signal_of(
        "party of few",
        rf"\b(?:Libertarian|[Ii]ndependent|[Uu]naffiliated|[Nn]on-?partisan)(?: candidate"
        rf"| challenger"
        rf"| nominee)? (?P<who>{PERSON})",
        2,
    ),
    # "District 2: Ann Doe."
    signal_of(
        "under a seat",
        rf"^(?:[\w.ˑ’'-]+ ){{0,4}}?(?:[Dd]istrict|Ward|Place|Seat|Position|Precinct|Zone|Post"
        rf"|Trustee Area"
        rf"|Office)(?: No[.ˑ])? (?:\d+|[A-Z]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our"
        rf"|[Ff]ive)(?: \([^)]*\))?:"
        rf" {TITLE}(?P<who>{LIST})",
        2,
    ),
    # "Democrat A and Republican B": one of each party in a sentence
    signal_of(
        "one of each",
        rf"\bDemocrat(?:ic)?(?: challenger| candidate| nominee| incumbent)? (?P<who>{PERSON})"
        rf"(?=[^.]*\bRepublican(?: challenger| candidate| nominee| incumbent)? {PERSON})"
        rf"|\bRepublican(?: challenger| candidate| nominee| incumbent)? (?P<who2>{PERSON})"
        rf"(?=[^.]*\bDemocrat(?:ic)?(?: challenger| candidate| nominee| incumbent)? {PERSON})",
        0.8,
    ),
    signal_of(
        "replace",
        rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:to succeed|to replace"
        rf"|hoping to (?:replace|succeed|unseat)|seat (?:being )?(?:vacated|left|held))\b",
        1.5,
    ),
    # "candidates are vying to replace Bo Roe: A, B and C"
    signal_of(
        "vying list",
        rf"\b(?:[Cc]andidates?|[Rr]epublicans?|[Dd]emocrats?|people|contenders"
        rf"|others)\b[^.]{{0,90}}?"
        rf"\b(?:vying|seeking|running|competing|filed|running)\b[^.:]{{0,120}}: "
        rf"(?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "they are",
        rf"^(?:They are|They include|The (?:others|rest) are|Those (?:are|include)):? "
        rf"(?P<who>{TITLE}{LIST})",
        2,
    ),
)
