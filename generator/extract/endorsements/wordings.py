"""The words that tell an endorsement, and those that take it back, deny it or put it off.

Only wordings that several modules of this package read; the others stand where they are read.
"""

from __future__ import annotations

import re

VERB = re.compile(r"^(?:re-?|co-?)?endors(?:e|es|ed|ing)$", re.IGNORECASE)
BACK = re.compile(
    r"^(?:back(?:s|ed|ing)?|support(?:s|ed|ing)?|recommend(?:s|ed|ing)?)$", re.IGNORECASE
)
NOUN = re.compile(
    r"^(?:endorsements?|backing|support|nod|blessing|approval|recommendations?|co-endorsement"
    r"|backers?|boosters?|supporters?|endorsers?|choices?|picks?)$",
    re.IGNORECASE,
)
STRONG_NOUN = re.compile(r"^(?:endorsements?|co-endorsement|backing|nod)$", re.IGNORECASE)
#: One of these is inside every word that the three patterns above take.
STEMS = (
    "endors",
    "back",
    "support",
    "recommend",
    "nod",
    "bless",
    "approv",
    "boost",
    "choice",
    "pick",
)
#: Verbs whose subject gets the endorsement.
GAIN = frozenset(
    "garner garnered garners garnering win won wins winning earn earned earns earning pick picked "
    "picks picking receive received receives receiving get got gets getting gotten land landed "
    "lands landing secure secured secures securing nab nabbed nabs nabbing snag snagged snags "
    "snagging score scored scores scoring tout touted touts touting boast boasted boasts boasting "
    "claim claimed claims claiming collect collected collects collecting capture captured "
    "captures capturing clinch clinched clinches clinching accept accepted accepts accepting gain "
    "gained gains gaining grab grabbed grabs grabbing bag bagged bags bagging rack racked racks "
    "racking take took takes taking taken have has had having hold holds held holding enjoy "
    "enjoys enjoyed enjoying draw drew drawn drawing attract attracted attracting obtain obtained "
    "obtaining add added adds adding roll rolled rolls rolling unveil unveiled unveils list "
    "listed lists count counted counts trumpet trumpeted celebrate celebrated welcome welcomed "
    "welcomes net netted nets notch notched notches attain attained amass amassed wield pocket "
    "pocketed tally tallied announce announced announces announcing highlighted highlight "
    "highlights release released".split()
)
#: Verbs whose subject gives it.
GIVE = frozenset(
    "give gave gives given giving announce announced announces announcing throw threw throws "
    "thrown throwing issue issued issues issuing lend lent lends lending offer offered offers "
    "offering pledge pledged pledges pledging cast casts casting make made makes making put puts "
    "putting voice voiced voices declare declared declares extend extended extends grant granted "
    "grants award awarded awards bestow bestowed confer conferred deliver delivered release "
    "released reaffirm reaffirmed express expressed expresses expressing tweet tweeted swing "
    "swung shift shifted switch switched send sent reiterate reiterated".split()
)
UNREAL = re.compile(
    r"\b(?:would|could|might|may|if|whether|unless|expected to|likely to"
    r"|(?:is|are|was|were) (?:set|poised|scheduled|due|slated|ready) to|hop(?:e|es|ed|ing) (?:to"
    r"|for|that)|seek(?:s|ing)?|sought(?!-after)|want(?:s|ed)?|asked?"
    r"|asking|(?<!\ban )(?<!\bher )(?<!\bhis )interview\w*|considering|consider"
    r"|plans? to|before (?:making|issuing|deciding)"
    r"|yet to|vying for|compet\w+ for|court(?:s|ed|ing)?|questionnaires?|process|who will"
    r"|which candidates?|ahead of (?:its|the|a|an) |urg(?:e|es|ed|ing)|fail\w* to"
    r"|los(?:e|es|t|ing)|lacks?|not\b|cannot|intention"
    r"|\w+n['’]t|never|(?:decided|voted|opted|argued) against"
    r"|(?:mailer|ad|flyer|leaflet|sign)s? (?:says?|said|claim\w*|suggest\w*)|reject\w*|spurn\w*"
    r"|disavow\w*|turn(?:ed|s|ing) down|falsely|wrongly"
    r"|unaware|den(?:y|ies|ied|ying)|impl(?:y|ies|ied|ying)|refus\w+|declin\w+|without|no"
    r" longer|neither"
    r"|nor)\b",
    re.IGNORECASE,
)
RESCIND = re.compile(
    r"\b(?:rescind\w*|withdr[ae]w\w*|revok\w+|pull(?:s|ed|ing)?|retract\w*|dropp?(?:s|ed|ing)?"
    r"|yank\w*|took back|takes? back|suspend\w*)\s+(?:its|his|her|their|the|an|that|this"
    r"|\w+['’]s)\s+(?:\w+ ){0,3}?(?:endorsements?|support|backing|nod)\b|\bun-?endors\w+"
    r"|\brescission\b[^.;]{0,30}endorsement|\bendorsements?\b[^.;]{0,40}\b(?:was|were|been"
    r"|is) (?:rescinded|withdrawn|revoked|pulled|retracted)\b",
    re.IGNORECASE,
)
#: "Students urge Doe to revoke her endorsement": not done.
WISHED = re.compile(
    r"\b(?:urg\w+|ask\w*|call(?:s|ed|ing)?(?: on)?|press\w*|want\w*|demand\w*|consider\w*"
    r"|threaten\w*|refus\w+|declin\w+|rul\w+ out|pressur\w+|implor\w+|petition\w*)\b"
    r"[^;“”]{0,60}$|\b(?:would|could|might|may|should)(?: \w+){0,2} $"
)
