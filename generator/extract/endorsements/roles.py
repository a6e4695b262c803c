"""Wordings in which not the words but who they are tells who gives: loose, and read last.

A candidate of the race gets an endorsement and somebody else gives it. Where one statement names
just these two sides about a noun or participle of endorsing, its verb may be any: "the backing of
A gave B a lift", "buoyed by A's nod, B", "B can now count A among her supporters".
"""

from __future__ import annotations

from generator.extract.endorsements.parts import (
    ANY,
    ASIDE,
    BY,
    MANY,
    NOUN,
    ORGAN,
    PERSON,
    WHO,
    wording,
)

#: Between the parts: no other name, no clause that speaks of something else.
_GLUE = (
    r"(?:(?!\b(?:who|whom|which|whose|that|but|while|although|though|because|before|if|whether|not"
    r"|told|over|could|would|might|may|against|than|rejected|refused|spurned|instead|lost|without|despite|called|praised|criticized"
    r"|accused|thanked|opposed|like|unlike|aside)\b)[^§¤.;:“”]){0,70}?"
)
#: Words before a name, fewer than elsewhere: a title, "the".
_SOME = r"(?:(?!(?:by|for|who|that|against|over|and|said|in)\b)[\w.ˑ’'-]+ ){0,5}?"
#: The rest of a list.
_REST = rf"(?:(?:, (?:and )?|,? and |,? as well as ){_SOME}{ANY}(?: \([^()]*\))?){{0,5}}"
_SIDE = (
    r"(?:(?:her|his|their) (?:\w+ ){0,2}?(?:corner|side|camp|supporters|backers|endorsers|allies"
    r"|endorsements|boosters|list of (?:supporters|endorsers|backers|endorsements))"
    r"|those (?:rallying|campaigning|working|stumping|pulling|rooting|vouching) for (?:him|her|them"
    rf"|{PERSON}))"
)
#: What is done with somebody who is the choice: "lining up behind", "throwing in with".
_BEHIND = (
    r"(?:(?:lin|rall|unit|coalesc|gather)\w*(?: up| in)? (?P<at>behind|around)"
    r"|(?:get|gets|got|getting|fall|falls|fell|falling) (?:in |firmly |squarely )?(?P<at2>behind)"
    r"|thr(?:ow|ows|ew|owing|own) in (?P<at3>with)|sid(?:e|es|ed|ing) (?P<at4>with)"
    r"|(?:put|puts|putting) [^§¤.;]{0,30}?(?P<at5>behind)|(?:settl|land)\w* (?P<at6>on))"
)

ROLES = (
    wording(
        "any verb about a noun",
        rf"{WHO}{ASIDE}(?:,? who)?{_GLUE} {NOUN} (?:of|from|by) {MANY}{BY}",
        "ndorsement|acking|nod|lessing|approval|show of support",
        weak=True,
        roles=True,
    ),
    wording(
        "noun of one moves another",
        rf"{NOUN} (?:of|from|by) {MANY}{BY}{_REST},?{_GLUE} {WHO}",
        "ndorsement|acking|upport|nod|lessing|approval",
        weak=True,
        roles=True,
    ),
    wording(
        "one's noun moves another",
        rf"{BY}['’]s? (?:[\w-]+ ){{0,2}}?{NOUN},?{_GLUE} {WHO}",
        "ndorsement|acking|nod|lessing",
        weak=True,
        roles=True,
    ),
    wording(
        "noun for one from another",
        rf"(?P<at>[Ee]ndorsements?|[Ss]upport|[Bb]acking) (?:for|of) {_SOME}{WHO}{_GLUE} from"
        rf" {MANY}{BY}",
        "ndorsement|upport|acking",
        roles=True,
    ),
    wording(
        "counts them on one's side",
        rf"{WHO}{_GLUE}{_SOME}{BY}{_REST} (?P<at>among|in|on) {_SIDE}",
        "corner| side| camp|supporters|backers|endorsers|allies|endorsements|boosters|ing for",
        roles=True,
    ),
    wording(
        "with them on one's side",
        rf"\b[Ww]ith {_SOME}{BY}{_REST} (?P<at>in|on|behind) (?:{_SIDE}|him|her"
        rf"|them), {_SOME}{WHO}",
        "corner| side| camp|supporters|backers|endorsers|allies|behind",
        roles=True,
    ),
    wording(
        "one with them on one's side",
        rf"{WHO}{_GLUE} [Ww]ith {_SOME}{BY}{_REST} (?P<at>in|on|behind) (?:{_SIDE}|him\b|her\b"
        rf"|them\b|(?P=who))",
        "corner| side| camp|supporters|backers|endorsers|allies|behind",
        roles=True,
    ),
    wording(
        "gets behind",
        rf"{BY}{ORGAN}{ASIDE}{_GLUE} {_BEHIND} {_SOME}{WHO}",
        "behind|around| in with|sid|settl|land",
        weak=True,
        roles=True,
    ),
    wording(
        "behind whom they are",
        rf"\b(?:[Aa]mong|[Tt]hose|[Oo]thers)\b[^§¤.;]{{0,40}}? {_BEHIND} {WHO}"
        rf"(?: [^§¤.;“”]{{0,30}}?)?(?:: | are | is | include[sd]? |, ){MANY}{BY}",
        "behind|around| in with|sid|settl|land",
        weak=True,
        roles=True,
    ),
    wording(
        "a backer of one",
        rf"{BY}, (?:an?|another|one of the|who is an?|which is an?) (?:[\w-]+ ){{0,3}}?"
        rf"(?P<at>supporter|backer|endorser|booster)s? of {_SOME}{WHO}",
        "supporter|backer|endorser|booster",
        weak=True,
        roles=True,
        official=True,
    ),
    wording(
        "will vote for",
        rf"{BY}{ASIDE}{_GLUE} (?:will|would|plans? to|intends? to|is going to|is|was|am|are"
        rf"|['’]m|he['’]s|she['’]s) (?:be )?(?P<at>vot(?:e|ing)) for {_SOME}{WHO}",
        "vote for|voting for",
        weak=True,
        roles=True,
        official=True,
    ),
)
