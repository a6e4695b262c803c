"""Signals in what is said of one person: runs, launches, files, "her bid"."""

from __future__ import annotations

from generator.extract.candidates.signal import AUX, signal_of
from generator.extract.masks import LIST, PERSON, TITLE

_ROLE = (
    r"(?:candidates?|nominees?|challengers?|contenders?|hopefuls?"
    r"|opponents?(?! (?:of|to) (?:the|an?|his|her|its|their|all|any|[a-z]+ing)\b)|rivals?"
    r"|front-?runners?|competitors?|contestants?|write-in|newcomers?|candidate for [\w. ]+?)"
)
RUNS = (
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
        rf"|(?:he|she|they)(?: is| are|['’]s|['’]re) (?:running|seeking|challenging)"
        rf"|(?<=§)['’]s (?:running|seeking|challenging)|is running"
        rf"|are running|announced (?:[\w ]+ )?(?:run|runs)|in the running|unopposed"
        rf"|without opposition|on the ballot)\b"
        rf"(?! (?:the|ads?|an? (?:ad|commercial|company|business|city|state|county|government)"
        rf"|things|it|its|away|out|into|afoul|over|up)\b)",
        2.5,
    ),
    signal_of(
        "launches",
        rf"(?P<who>{LIST})(?:,[^.§]{{0,150}},)?[^.§]{{0,50}}?"
        rf"\b(?:announc|launch|kick|declar|enter|join|got in"
        rf"|gets in|getting in|began|begin|start|open|jump|mount|unveil|formaliz|confirm|hint|fil"
        rf"|end(?!ors)|suspend|quit|exit|drop|pull|abandon|leav|left|mak"
        rf"|made)\w*\b(?: [\w¤-]+){{0,5}}? (?:candidac\w+|campaigns?|bids?|runs?|race|contest"
        rf"|primary"
        rf"|field"
        rf"|(?:special )?election|exploratory|paperwork|papers|re-?election)\b",
        3,
    ),
    signal_of(
        "own campaign",
        rf"(?P<who>{PERSON})[’'](?:s)? (?:[\w-]+ ){{0,3}}?(?:campaign|bid|candidacy|run"
        rf"|candidacies"
        rf"|re-?election|opponents?|challengers?|rivals?|running mate|candidate announcement"
        rf"|primary opponent|primary challenge|re-?election race)\b(?! (?:manager|spokes"
        rf"|adviser|advisor|treasurer|director|consultant"
        rf"|strategist|of terror))",
        2,
    ),
    signal_of(
        "her bid",
        rf"(?P<who>{PERSON})[^.§]{{0,90}}?\b(?:in|for|to|launch\w*|during|end(?!ors)\w*|suspend\w*|of"
        rf"|behind|on) (?:his|her|their) (?:\w+ ){{0,4}}?(?:bid|campaign|candidacy|run|race"
        rf"|challenge|quest|re-?election|reelection)\b(?! (?:manager|spokes))",
        2,
    ),
    # "Ann Doe and Bo Roe said they are in"
    signal_of(
        "says she is in",
        rf"(?P<who>{LIST}){AUX} (?:said|says|announced|confirmed|declared)(?: (?:\w+day|that))*"
        rf" (?:s?he|they|§\d+§)(?:['’]s|['’]re| is| are| was| were) (?:all )?in(?=[.,;]|$| for"
        rf"| the race)",
        3,
    ),
    signal_of(
        "also runs",
        rf"(?P<who>{LIST}){AUX} (?:running|in the race)(?=[.,;]|$| too| as well)",
        3,
    ),
    signal_of(
        "in the race",
        rf"(?P<who>{LIST}){AUX} (?:is|are|was|were|remains?) (?:also |still |now |both |all |the "
        rf"(?:[\w-]+ ){{1,4}}?)?in the "
        rf"(?:[\w.ˑ]+ ){{0,3}}?(?:race|running|contest|primary|run-?off|field|mix)\b",
        3,
    ),
    signal_of(
        "trying to unseat",
        rf"(?P<who>{LIST}){AUX},? (?:trying|hoping|looking|aiming|seeking|working|wants?|hopes?"
        rf"|bidding) to (?:unseat|replace|oust|succeed|fill|flip|win|become|be (?:the"
        rf"|re-?elected))\b",
        2,
    ),
    # "Ann Doe, campaigning for state Senate", "Bo Roe, a teacher running in the 2nd District
    # against Ann Doe"
    signal_of(
        "participle",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?,(?: \d\d,)? (?:(?:an?|the|one of the|who is|who['’]s) "
        rf"(?:[\w.’'-]+,? ){{0,9}}?)?(?:running|campaigning|vying|competing|challenging|seeking"
        rf"|opposing|hoping|aiming|trying) (?:for|in|against|to (?:unseat|oust|replace|succeed|win"
        rf"|become|represent)|re-?election|an?(?:other)? (?:\w+ )?term|the (?:\w+ )?(?:nomination"
        rf"|seat|office)|her\b|him\b|them\b|{TITLE}(?P<who2>{PERSON}))",
        3,
    ),
    # "Two incumbents — A and B — are running"
    signal_of(
        "dashed",
        rf"[—–-]+ ?{TITLE}(?P<who>{LIST}) ?[—–-]+ ?(?:is|are|have|has|all|both|will|were"
        rf"|was)\b[^.§]{{0,40}}?\b(?:running|vying|seeking|competing|hoping|candidates?|filed|file"
        rf"|on the ballot|in the race|emerged|qualified|unopposed|challeng\w+)\b",
        3,
    ),
    # "hopes to be the nominee", "is the favorite", "have emerged as the front-runners"
    signal_of(
        "favorite",
        rf"(?P<who>{LIST}){{AUX}}(?: remains?| is| are|,)* (?:\w+ ){{0,2}}?(?:(?:the"
        rf"|an?) (?:[\w-]+ )"
        rf"{{0,2}}?(?:favorite|underdog|front-?runners?|long ?shot|shoo-in)\b"
        rf"|(?:heavily |strongly )?favored (?:over|to (?:win|beat|defeat))"
        rf"|emerged as (?:the )?(?:\w+ ){{0,2}}?(?:leaders?|front-?runners?|candidates?"
        rf"|contenders?"
        rf"|nominees?|challengers?))".replace("{AUX}", AUX),
        2,
    ),
    # "X is planning a challenge to Y"
    signal_of(
        "challenge to",
        rf"(?P<who>{PERSON})[^.§]{{0,60}}?\b(?:planning|mounting|launching|launched|mounted|waging"
        rf"|waged|weighing) an? (?:[\w-]+ ){{0,4}}?challenge (?:to|of|against) "
        rf"{TITLE}(?P<who2>{PERSON})",
        2.5,
    ),
    # "X has kept her seat", "X, who retained his seat"
    signal_of(
        "kept",
        rf"(?P<who>{PERSON}){AUX} (?:retained|kept|held onto|held on to|keeps|retains|hung onto"
        rf"|hung on to|defended) (?:his|her|their|the) (?:[\w.ˑ-]+ ){{0,3}}?(?:seat|office|job"
        rf"|post)\b",
        2,
    ),
    # "Ann Doe, the incumbent, ...", "Bo Roe is an incumbent"
    signal_of(
        "incumbent after",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?(?:,| is| are|, who is|, who[^,.§]{{3,80}}, is) "
        rf"(?:also )?(?:the |an? )?(?:[\w-]+ ){{0,3}}?incumbent\b"
        rf"(?! (?:[A-Z]|mayor|governor|senator|president|congress))",
        2.5,
    ),
    # "Ann Doe, a Democrat running for a second term"
    signal_of(
        "apposed runner",
        rf"(?P<who>{PERSON}),(?: \d\d,)? (?:an?|the) (?:[\w.’'-]+ ){{1,5}}?(?:running|seeking"
        rf"|vying"
        rf"|campaigning) (?:for|to|re-?election|an?(?:other)? )",
        3,
    ),
    signal_of(
        "have announced",
        rf"(?P<who>{LIST}) (?:has|have) announced (?:that )?(?:they|he|she)\b",
        3,
    ),
    signal_of(
        "joins",
        rf"(?P<who>{PERSON}) join(?:s|ed) (?:a field (?:of|with) )?{TITLE}(?P<who2>{LIST})"
        rf"(?:,? (?:who are )?already)?,? in (?:the|an?) [^.§]{{0,40}}?"
        rf"(?:race|contest|field|primary|running)\b",
        3,
    ),
    signal_of(
        "candidates apposed",
        rf"(?<!last )(?<!former )\b(?:candidates|contenders|hopefuls|challengers|rivals"
        rf"|front-?runners|competitors|opponents|newcomers|finalists|nominees|favorites)"
        rf"(?: [–—-] ?| ?[–—] ?|: )(?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "the others",
        rf"\b[Tt]he (?:others|other (?:\w+ )?(?:candidates|contenders|hopefuls)|rest of the field"
        rf"|remaining candidates)[^.§]{{0,40}}? (?:are|is|were) (?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "so many run",
        rf"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en) "
        rf"(?:Democrats|Republicans|candidates|people|others|challengers|newcomers|men|women)"
        rf"[^.§]{{0,30}}? (?:running|vying|competing|seeking|on the ballot)[^.§,:]{{0,40}}[,:] "
        rf"(?P<who>{TITLE}{LIST})",
        3,
    ),
    signal_of(
        "as has",
        rf"\b(?:filed|running|run|runs|qualified|seeking|seeks|unopposed|uncontested|re-?election)\b"
        rf"[^.]*?, as "
        rf"(?:has|have|did|is|are|will) (?P<who>{TITLE}{LIST})",
        3,
    ),
    # "Doe's exit leaves Roe, Poe and Coe as the Republicans in the race"
    # "Ann Doe would be the first woman in the office, if elected"
    signal_of(
        "if elected",
        rf"(?P<who>{LIST})(?:,[^,§]{{3,90}},)? (?:would|could|will|hopes? to) (?:be|become) "
        rf"[^.§]{{0,110}}?\bif (?:s?he |they )?(?:elected|wins?\b)",
        3,
    ),
    # "Ann Doe stands a good chance of unseating Bo Roe"
    signal_of(
        "chance",
        rf"(?P<who>{PERSON})[^.§]{{0,50}}? (?:chances?|shot) (?:of|at|to) (?:unseat|beat|defeat"
        rf"|oust|win|tak)\w*\b(?: {TITLE}(?P<who2>{PERSON}))?",
        2,
    ),
    # "On the Democratic ticket, there's Ann Doe, a lawyer, and Bo Roe"
    signal_of(
        "there is",
        rf"\b(?:ticket|side|field|ballot|race|primary|contest)\b[^.§]{{0,25}}, there(?:['’]s| is"
        rf"| are) (?:also )?(?P<who>{TITLE}{LIST})",
        3,
    ),
    # "Ann Doe, whose campaign for mayor", "Bo Roe, whose long-shot bid"
    signal_of(
        "whose bid",
        rf"(?P<who>{PERSON})(?: \([^)]*\))?, whose (?:[\w-]+ ){{0,3}}(?:campaign|bid|candidacy"
        rf"|run|re-?election)\b",
        3,
    ),
    signal_of(
        "leaves",
        rf"\b(?:leav(?:es|ing)|left) (?P<who>{TITLE}{LIST})[^.§]{{0,12}} (?:as|in|on|to)\b"
        rf"(?! (?:office|Congress|charge|place|prison|jail|the (?:house|hospital)))",
        2,
    ),
)
