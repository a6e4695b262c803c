"""Endorsements told by set wordings, read over marks: "§1§ snagged a nod Monday from ¤2¤".

A parse goes wrong in long names and lists; a pattern over marks sees who, not how long a name is.
What a pattern has read is not read again by the parse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.document import Entity, Sentence
from generator.extract.endorsements.grammar import Grammar
from generator.extract.masks import Masked, mask, people_in
from generator.extract.refs.lists import unique

if TYPE_CHECKING:
    from spacy.tokens import Token

_ANY = r"[§¤]\d+[§¤]"
_PERSON = r"§\d+§"
_BODY = r"¤\d+¤"
BY = rf"(?P<by>{_ANY})"
BODY = rf"(?P<by>{_BODY})"
#: Not "Doe's rival" nor "Doe aide": another is meant.
WHO = (
    rf"(?P<who>{_PERSON})(?!(?:['’]s? (?:\w+ ){{0,3}}?| )(?:rivals?|opponents?|challengers?|foes?"
    r"|competitors?|predecessor|successor|son|daughter|wife|husband|brother|sister|aide|staffer"
    r"|adviser|ally|allies|supporters|spokes\w+|plan|bill|proposal|policies|policy|effort|decision"
    r"|agenda|administration)\b)(?!['’]s? (?!(?:[\w-]+ )?(?:campaign|bid|candidacy|run|re-?election"
    r"|effort|corner|name|quest|hopes))[a-z])"
)
#: Words between a trigger and the name it governs: titles, descriptions, no verb of their own.
LEAD = (
    r"(?:(?!(?:who|that|which|but|while|is|are|was|were|has|have|had|said|says|will|would|because"
    r"|after|before|when|against|over|instead|not|whether|if|than|by|for)\b)[^\s§¤“”\";:]+ ){0,9}?"
)
#: The same, or a plural that is unfolded: "from several groups, including the ".
MANY = rf"(?:[^§¤.;“”\"]{{0,90}}?(?:\b(?:including|such as|like|among them)|[:,]) )?{LEAD}"
#: An aside between a name and its verb.
ASIDE = (
    r"(?:, (?:which|who|whose) [^;“”\".]{1,110}?,| [—–-]+ [^§¤;“”\".]{1,110}? [—–-]+"
    r"|, [^§¤;“”\".]{1,110},| \([^()]{1,40}\)|,? who [^§¤;“”\".]{1,80},)?"
)
_ADVERB = (
    r"(?:also|now|both|all|each|each|just|since|recently|already|again|then|later|formally"
    r"|officially|publicly|unanimously|overwhelmingly|jointly|today|yesterday|this week|last week"
    r"|last month|earlier this \w+|(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: night| morning| evening| afternoon)?)"
)
AUX = rf"(?:,? (?:has|have|had|is|are|was|were|be|been|being|will be|{_ADVERB}),?)*"
#: What stands for the body that it belongs to: "the union's board", "the party convention".
ORGAN = (
    r"(?:['’]s?)?(?: (?:state|county|city|local|annual|nominating|endorsing|national|executive"
    r"|editorial|political|\w+-member)){0,3}"
    r"(?: (?:convention|delegates|board|committee|members|membership|leaders|leadership|PAC"
    r"|council|officials|action committee|caucus|meeting))?"
)
NOUN = r"(?P<at>endorsements?|backing|support|nod|blessing|stamps? of approval|seals? of approval)"
_GOT = (
    r"(?:garner|w[io]n|earn|pick|receiv|g[eo]t|land|secur|nab|snag|scor|tout|boast|collect|captur"
    r"|clinch|accept|gain|grab|bag|rack|draw|drew|attract|obtain|net|notch|ha[sd]|have|enjoy|carr)"
    r"(?:[a-z]*)(?: up| in)?"
)
#: Whose vote is asked for in "urged its members to vote for".
_TOLD = (
    r"(?:urg\w+|ask\w*|encourag\w+|call\w* on|t[eo]ll?d?|advis\w+|direct\w+|implor\w+|instruct\w+)"
)
_CHOOSE = (
    r"(?P<at>vote for|vot(?:e|ing) to elect|back|support|elect|re-?elect|rally behind|get behind"
    r"|choose|unite behind|cast (?:a|their) (?:votes?|ballots?) for|pick|consider voting for)"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A set wording: ``by`` endorses ``who``; ``at`` marks the trigger.

    ``needs``: one of these words is in every sentence that the pattern takes.
    """

    name: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    #: "Back" and "support" of others than candidates are none.
    weak: bool = False
    stance: str | None = None
    #: What makes other triggers unreal ("urged") is part of the wording.
    sure: bool = False


def _wording(
    name: str,
    pattern: str,
    needs: str,
    weak: bool = False,
    stance: str | None = None,
    sure: bool = False,
) -> Wording:
    return Wording(name, re.compile(pattern), tuple(needs.split("|")), weak, stance, sure)


WORDINGS = (
    _wording(
        "rescinds what it had given",
        rf"{BY}{ORGAN}, (?:which|who) (?:had |has )?(?P<at>endorsed|backed|supported) {LEAD}{WHO}"
        rf"[^.;“”]{{0,70}}, (?:has |have )?(?:\w+day )?(?:rescind|withdr[ae]w|revok|pull|retract|suspend)\w* "
        rf"(?:that|its|the|his|her|their) (?:endorsement|support|backing|nod)",
        "rescind|withdr|revok|pull|retract|suspend",
        stance="rescind",
    ),
    _wording(
        "rescinds the endorsement it gave",
        rf"{BY}{ORGAN}{ASIDE}[^§¤.;“”]{{0,60}}? (?:rescind|withdr[ae]w|revok|pull|retract|suspend)\w* (?:the"
        rf"|an|that) {NOUN} (?:that )?(?:it|he|she|they) (?:had |has )?(?:gave|given|made) (?:to |of )?"
        rf"{LEAD}{WHO}",
        "rescind|withdr|revok|pull|retract|suspend",
        stance="rescind",
    ),
    _wording(
        "joins in support",
        rf"{BY}{ORGAN}{ASIDE}[^§¤.;“”]{{0,60}}? join(?:s|ed|ing)? {MANY}(?P<also>{_ANY})[^.;“”]{{0,160}}? in "
        rf"(?:(?:its|his|her|their) )?(?P<at>support(?:ing)?|endors(?:ing|ement)|backing)"
        rf"(?: (?:of|for))? {LEAD}{WHO}",
        "join",
    ),
    _wording(
        "has them behind",
        rf"{WHO}{ASIDE} (?:has|have|had) {LEAD}{BY}[^.;“”]{{0,120}}? (?P<at>behind (?:him|her|them)"
        rf"|in (?:his|her|their) corner|on (?:his|her|their) side)",
        "behind|corner|side",
    ),
    _wording(
        "endorsement for one came from",
        rf"(?P<at>[Ee]ndorsements?|[Ss]upport|[Bb]acking) for {LEAD}{WHO} (?:came|comes|has come) "
        rf"[^§¤.;“”]{{0,40}}?from {MANY}{BY}",
        "came|comes|come",
    ),
    _wording(
        "one's endorsement came from",
        rf"(?P<who>{_PERSON})['’]s? (?:[\w-]+ ){{0,3}}{NOUN} (?:came|comes|has come) "
        rf"[^§¤.;“”]{{0,40}}?from {MANY}{BY}",
        "came|comes|come",
    ),
    _wording(
        "one's endorsers are",
        rf"(?P<who>{_PERSON})['’]s? (?:[\w-]+ ){{0,3}}(?P<at>endorsers|endorsements|backers|supporters"
        rf"|boosters)(?: so far| to date)?(?::| include[sd]?:?| are:?| is| range from) (?:those of )?"
        rf"{MANY}{BY}",
        "endorse|backers|supporters|boosters",
    ),
    _wording(
        "one's former boss endorsed",
        rf"(?P<who>{_PERSON})['’]s? (?:[\w-]+ ){{1,4}}?[\w-]+, {LEAD}{BY},?{AUX} (?P<at>endors\w+|back\w+"
        rf"|support\w+) (?:him|her)\b",
        "endors|back|support",
    ),
    _wording(
        "one's pick",
        rf"{BY}['’]s? (?:[\w-]+ ){{0,2}}?(?P<at>pick|choice|preferred candidate|endorsed candidate"
        rf"|favored candidate),? {LEAD}{WHO},",
        "pick|choice|candidate",
    ),
    # not "switched its endorsement policy": a person must follow
    _wording(
        "switched to",
        rf"{BY}{ASIDE}{AUX} (?:switch|shift|mov|transfer|flip|chang)\w* (?:its|his|her|their) "
        rf"(?P<at>endorsement|support|backing|allegiance) (?:(?:away )?from {LEAD}{_PERSON},? )?"
        rf"(?:over )?to {LEAD}{WHO}",
        "switch|shift|mov|transfer|flip|chang",
    ),
    _wording(
        "rescinded",
        rf"{BY}{ORGAN}{ASIDE}[^§¤.;“”]{{0,60}}? (?:rescind|withdr[ae]w|revok|pull|retract|dropp?|yank"
        rf"|took back)(?:\w*) (?:back )?(?:its|his|her|their|an?|the) (?:\w+ ){{0,2}}{NOUN} "
        rf"(?:of|for|from) {LEAD}{WHO}",
        "rescind|withdr|revok|pull|retract|drop|yank|took back",
        stance="rescind",
    ),
    _wording(
        "no longer backs",
        rf"{BY}{ORGAN}{ASIDE} (?:is|are|will|can|said (?:it|he|she|they) (?:is|are|will|can)) no longer "
        rf"(?P<at>back|support|endors)\w* {LEAD}{WHO}",
        "no longer",
        stance="rescind",
    ),
    _wording(
        "lost to",
        rf"{_PERSON}{ASIDE}{AUX} los(?:t|es|ing) (?:the )?{NOUN} (?:of|from) {LEAD}{BY} to {LEAD}{WHO}",
        "lost|loses|losing",
    ),
    _wording(
        "lost",
        rf"{WHO}{ASIDE}{AUX} (?:lost|loses) (?:the )?{NOUN} (?:of|from) {LEAD}{BY}(?! to\b)",
        "lost|loses",
        stance="rescind",
    ),
    _wording(
        "told members to vote for",
        rf"{BY}{ORGAN}{ASIDE}[^§¤.;“”]{{0,130}}? {_TOLD} (?:all |all of )?(?:its|his|her|their|the) "
        rf"(?:[\w,’'-]+ ){{0,4}}(?:members|supporters|voters|followers|backers|residents"
        rf"|delegates|constituents|readers|Democrats|Republicans) to {_CHOOSE} {LEAD}{WHO}",
        "to vote|to cast|to back|to support|to elect|to re|to rally|to get|to choose|to unite"
        "|to pick|to consider",
        sure=True,
    ),
    _wording(
        "throws its weight behind",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?:throw|threw|put|len[dt]|cast|g[ai]v|swung|swing)\w* "
        rf"(?:its|his|her|their) (?:[\w-]+ ){{0,3}}?(?P<at>weight|support|lot|endorsement|backing"
        rf"|muscle|might|clout|faith)(?:,? [^§¤.;“”]{{0,30}}?,?)? (?:behind|to|with|in) {LEAD}{WHO}",
        "behind|to |with|in ",
    ),
    _wording(
        "criticized for accepting",
        rf"{WHO} (?:for|after|of) (?:accept|receiv|tak|w[io]nn?|gain|boast\w* about)\w* (?:the |an )?"
        rf"{NOUN} (?:of|from|by) {LEAD}{BY}",
        "accept|receiv|tak|winning|gain|boast",
    ),
    _wording(
        "endorsement of one by another",
        rf"(?P<at>[Ee]ndorsement|backing|nomination for endorsement) of {LEAD}{WHO}"
        rf"(?: (?:for|on|in) [^§¤.;,“”]{{1,40}}?)? (?:by|from) {LEAD}{BY}",
        "ndorsement|backing",
    ),
    _wording(
        "endorsement went to",
        rf"{BY}['’]s? (?:[\w-]+ ){{0,3}}{NOUN} (?:[^§¤.;“”]{{0,40}} )?(?:went|goes|has gone|going) "
        rf"to {LEAD}{WHO}",
        "to ",
    ),
    _wording(
        "nod from one went to another",
        rf"{NOUN} (?:of|from) {LEAD}{BY} (?:went|goes|has gone|going) to {LEAD}{WHO}",
        "went|goes|gone|going",
    ),
    _wording(
        "in its endorsement of",
        rf"(?:[Ii]n|[Ww]ith|[Bb]y) (?:its|their|his|her|an?|the) (?:[\w-]+ ){{0,2}}(?P<at>endorsement|recommendation)"
        rf"s? of {LEAD}{WHO},? {LEAD}{BY}",
        "ndorsement of|ecommendation of|ndorsements of",
    ),
    _wording(
        "list of backers extended",
        rf"(?P<who>{_PERSON})(?:['’]s (?:[\w-]+ ){{0,3}}?[\w-]+)?{ASIDE}{AUX} (?:add|count|list|number|claim)\w* {MANY}{BY}[^.;“”]{{0,160}}? "
        rf"(?:to|among|in|as) (?:her|his|their) (?:[\w-]+ ){{0,3}}(?:list of )?"
        rf"(?P<at>endorse\w+|supporters|backers|boosters|allies)",
        "add|count|list|number|claim",
    ),
    _wording(
        "those who back",
        rf"\b(?:[Aa]mong|[Tt]hose|[Gg]roups|[Oo]rganizations|[Uu]nions|[Oo]thers?|[Oo]fficials|[Ll]eaders"
        rf"|[Nn]ewspapers|[Ll]awmakers|[Rr]epublicans|[Dd]emocrats)\b[^§¤.;“”]{{0,40}}?"
        rf"(?P<at>endors\w+|backing|supporting|backed|supported) {LEAD}{WHO}"
        rf"(?:['’]s? (?:bid|campaign|candidacy))?[^§¤.;“”]{{0,40}}? (?:are|is|were|include[sd]?):? "
        rf"{MANY}{BY}",
        "endors|backing|supporting|backed|supported",
    ),
    _wording(
        "also endorsed were",
        rf"(?P<at>endorsed|backed|supported|recommended) by {LEAD}{BY}[^§¤.;“”]{{0,40}}? "
        rf"(?:were|are|was|is|include[sd]?|including):? {LEAD}{WHO}",
        "endorsed|backed|supported|recommended",
    ),
    _wording(
        "the other by",
        rf"(?:endorsed|backed|supported) by [^.;“”]{{3,140}}?(?:,| and|,? while) {WHO} by {LEAD}{BY}"
        rf"(?P<at>)",
        "endorsed|backed|supported",
    ),
    _wording(
        "body's endorsed candidate",
        rf"{WHO}, (?:the )?{LEAD}{BY}(?:['’]s?)? (?P<at>endorsed|chosen|preferred) "
        rf"(?:candidate|choice)",
        "endorsed|chosen|preferred",
    ),
    _wording(
        "body-backed",
        rf"{BY}-(?:and-[\w-]+-)?(?P<at>endorsed|backed|supported) "
        rf"(?:(?!(?:and|who|that|candidates in)\b)[^§¤.;“”]{{0,60}}?\bincluding |(?!who|that)"
        rf"(?:[\w’'.ˑ-]+,? ){{0,6}}?){WHO}",
        "-endorsed|-backed|-supported",
    ),
    _wording(
        "a body-backed one",
        rf"{WHO}, (?:an? |the )?{BY}-(?P<at>endorsed|backed|supported)\b",
        "-endorsed|-backed|-supported",
    ),
    _wording(
        "gained from",
        rf"{WHO}(?:['’]s? (?:re-?election )?(?:campaign|bid))?{ASIDE}(?: who| which)?{AUX} {_GOT} "
        rf"(?:(?!to |for |from )[^§¤.;“” ]+ ){{0,9}}?{NOUN}\b(?: [^§¤.;“”:]{{0,40}}?)? "
        rf"(?:from|of|by) {MANY}{BY}",
        "endorsement|backing|support|nod|blessing|approval",
    ),
    _wording(
        "thanked for its endorsement",
        rf"{WHO}{ASIDE}{AUX} thank(?:s|ed) {LEAD}{BY} for (?:its|their|his|her) "
        rf"(?:\w+ )?(?P<at>endorsement)",
        "thank",
    ),
    _wording(
        "slate",
        rf"{BY}['’]s? (?:[\w-]+ ){{0,3}}(?P<at>slate|ticket|picks|choices|endorsements|endorsees"
        rf"|recommendations) (?:of [\w -]{{1,40}}? )?(?:includ(?:es?|ing)|is|are|were|features?|go to)"
        rf":? {LEAD}{WHO}",
        "slate|ticket|picks|choices|endorsements|endorsees|recommendations",
    ),
    _wording(
        "announced its slate",
        rf"{BY}{ORGAN}{ASIDE} (?:[\w ]{{0,30}} )?(?:announc|releas|unveil|issu|publish|ma[dk]|affirm)"
        rf"\w* (?:its|their|the|a) [^§¤.;:“”]{{0,60}}?(?P<at>endorsements?|endorsed candidates|picks"
        rf"|slate|recommendations|choices)\b[^§¤.;“”]{{0,60}}?(?::|,? including|,? among them) {LEAD}"
        rf"{WHO}",
        "announc|releas|unveil|issu|publish|mad|mak|affirm",
    ),
    _wording(
        "stands with",
        rf"{BODY}{ORGAN}{ASIDE}{AUX} (?P<at>got(?:ten)? behind|gets? behind|getting behind|behind"
        rf"|with|standing with|stands? with|stood with|proud to (?:stand with|support|back|endorse))"
        rf" {LEAD}{WHO}",
        "behind|with|proud to",
        weak=True,
    ),
    _wording(
        "in one's corner",
        rf"{BY}{ASIDE}{AUX} (?P<at>in) {WHO}['’]s? corner",
        "corner",
    ),
    _wording(
        "delegates at a convention",
        rf"\b[Dd]elegates (?:\w+ ){{0,4}}?(?P<at>endorsed?|backed|chose) {LEAD}{WHO}"
        rf"[^§¤.;“”]{{0,60}}? (?:at|during|to) {LEAD}{BODY}(?:['’]s?)? (?:\w+ ){{0,3}}(?:convention"
        rf"|caucus|meeting|assembly)",
        "elegates",
    ),
    _wording(
        "has my support",
        rf"{WHO} (?:has|have|earned|gets|got) (?:my|our) (?:[\w-]+ ){{0,3}}(?P<at>support|endorsement"
        rf"|vote|backing)\b[^§¤]{{0,120}}[”\"],? (?:said |says |added )?{LEAD}{BY}",
        " my | our ",
        weak=True,
    ),
    _wording(
        "endorses one of whom is spoken",
        rf"\bI(?:['’]m| am)? (?:[\w-]+ ){{0,2}}?(?P<at>endors\w+|back\w*|support\w*) (?:him|her)\b"
        rf"[^§¤]{{0,140}}[”\"],? {LEAD}{BY} said of {LEAD}{WHO}",
        "said of",
        weak=True,
    ),
    _wording(
        "preferred candidate of",
        rf"{WHO}{ASIDE}{AUX} (?:the |a )?(?P<at>(?:preferred|favored|chosen|hand-picked) (?:candidate"
        rf"|successor|choice|pick)|choice|pick) (?:of|for) {LEAD}{BY}",
        "preferred|favored|chosen|hand-picked|choice|pick",
    ),
    _wording(
        "tapped as successor",
        rf"{BY}{ASIDE}{AUX} (?P<at>tapp\w+|anoint\w*|nam\w+|pick\w*|chos\w+|chooses|groom\w+) {LEAD}{WHO}"
        rf"{ASIDE} (?:(?:as|to be) (?:his|her|their|its) (?:[\w-]+ )?(?:successor|replacement|heir)"
        rf"|to (?:succeed|replace) (?:him|her|them))",
        "tapp|anoint|nam|pick|cho|groom",
    ),
    _wording(
        "comes out for",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?P<at>(?:c[ao]me|comes|coming) out (?:for|in (?:support|favor) of)"
        rf"|(?:lined|lines|lining) up behind|(?:rallied|rallies|rallying) (?:behind|around)"
        rf"|(?:sided|sides|siding) with|(?:united|unites|coalesced) behind"
        rf"|(?:announc|declar|voic|pledg|express|reiterat|reaffirm)\w* (?:its|his|her|their) "
        rf"(?:[\w-]+ )?(?:support|backing) (?:for|of|behind)) {LEAD}{WHO}",
        "out |behind|around|with|support|backing",
        weak=True,
    ),
    _wording(
        "is one's pick",
        rf"{BY}[^§¤.;“”]{{0,50}} (?:said|says|announced|told|tweeted|declared)[^§¤.;“”]{{0,40}}? (?:that )?"
        rf"{LEAD}{WHO}{ASIDE} (?:is|was|would be) (?:his|her|its|their) (?:\w+ )?(?P<at>pick|choice"
        rf"|candidate|preferred successor|favorite|preference)\b",
        "pick|choice|candidate|successor|favorite|preference",
    ),
    _wording(
        "acts, told in an aside",
        rf"{BY}, (?:(?:the|an?|another) [^§¤.;“”]{{1,90}}? )?(?:that|which|who)(?: (?:has|have|had|also"
        rf"|already|recently))* (?P<at>endorse[sd]?|back(?:s|ed)|support(?:s|ed)) {LEAD}{WHO}",
        "endorse|back|support",
        weak=True,
    ),
    _wording(
        "acts",
        rf"{BY}{ORGAN}{ASIDE}{AUX} (?P<at>(?:re-?|co-?)?endors(?:es|ed|ing|e)|back(?:s|ed|ing)?"
        rf"|support(?:s|ed|ing)?|recommend(?:s|ed|ing)?) (?:both )?{LEAD}{WHO}",
        "endors|back|support|recommend",
        weak=True,
    ),
)
#: ", as has the Ohio Farm Bureau": one more that does the same.
_AS_WELL = re.compile(
    rf",? as (?:has|have|did|does|do|is|are) {LEAD}{BY}"
    rf"|, joining {LEAD}(?P<beside>{_ANY})(?=[^.;“”]{{0,160}}(?:\.?$|[.;]| in (?:back|support|endors)| as ))"
)


#: "Ranked Doe first and Roe second", "its first choice is Doe, its second Roe".
_RANKED = re.compile(
    r"(?P<who>§\d+§),? (?:at |as )?(?:(?:its|their|his|her|the) )?(?:No[.ˑ] ?(?P<number>\d)|(?P<word>first"
    r"|second|third|fourth|fifth|top))\b(?! (?:ward|district|term|time|person|woman|man))"
    r"|(?P<word2>first|second|third|fourth|fifth|top)[- ](?:choice|pick)(?: (?:is|was|went to|goes to):?)"
    rf" {LEAD}(?P<who2>§\d+§)",
    re.IGNORECASE,
)
#: A count of votes or a poll ranks too, and endorses nobody.
_COUNTED = re.compile(
    r"\b(?:polls?|survey\w*|percent|finish\w*|plac(?:ed|ing)|came in|votes|ballot line)\b|%"
)
_RANKING = re.compile(r"\b(?:rank\w*|choices?|picks?|No\. ?1|endors\w+|recommend\w*)\b")
_PLACES = {"first": 1, "top": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


class Marked(Grammar):
    """Reads set wordings over a sentence's marks."""

    def read(self, sentence: Sentence) -> set[int]:
        """Adds what the wordings tell; gives the places of the triggers that they have read."""
        read: set[int] = set()
        if not sentence.mentions:
            return read
        masked: Masked | None = None
        if re.search(r"\b(?:first|top|No\. ?1)\b", sentence.text) and len(sentence.mentions) > 1:
            masked = mask(self.document, self._acting(sentence), self.refs)
            self._ranked(sentence, masked, read)
        for wording in WORDINGS:
            if not any(need in sentence.text for need in wording.needs):
                continue
            if masked is None:
                masked = mask(self.document, self._acting(sentence), self.refs)
            for match in wording.pattern.finditer(masked.text):
                at = masked.original(match.start("at"))
                token = self._token(sentence, at)
                if token is None or token.idx in read:
                    continue
                by = self._named(sentence, masked, match, "by", ("person", "organization"))
                who = self._named(sentence, masked, match, "who", ("person",))
                if not by or not who:
                    continue
                if wording.stance is None and not wording.sure and self._unreal(sentence, token):
                    read.add(token.idx)
                    continue
                before = len(self.drafts)
                if match.groupdict().get("also"):
                    also = self._named(sentence, masked, match, "also", ("person", "organization"))
                    by = unique([*by, *also])
                givers = [e for e in by if e not in who]
                whom = [e for e in who if e not in by]
                self._add(sentence, token, givers, whom, wording.weak, wording.stance)
                if len(self.drafts) > before:
                    read.add(token.idx)
                    self._as_well(sentence, masked, match.end(), before)
        return read

    def _ranked(self, sentence: Sentence, masked: Masked, read: set[int]) -> None:
        """Ranked choices: each with its place."""
        choices = list(_RANKED.finditer(masked.text))
        trigger = _RANKING.search(sentence.text)
        if not choices or trigger is None or _COUNTED.search(sentence.text):
            return
        if len(choices) == 1 and not re.search(r"\brank|\bNo\. ?1", sentence.text):
            return
        token = self._token(sentence, sentence.start + trigger.start())
        giver = re.compile(BY).search(masked.text)
        if token is None or giver is None or giver.start() >= choices[0].start():
            return
        chosen = [people_in(self.document, c["who"] or c["who2"]) for c in choices]
        by = self._named(sentence, masked, giver, "by", ("person", "organization"))
        by = [e for e in by if all(e not in whom for whom in chosen)]
        for choice, whom in zip(choices, chosen, strict=True):
            since = len(self.drafts)
            self._add(sentence, token, by, whom, False)
            word = (choice["word"] or choice["word2"] or "first").lower()
            for draft in self.drafts[since:]:
                draft.rank = int(choice["number"] or _PLACES[word])
        if by:
            read.update(
                t.idx for t in sentence.span if _RANKING.match(t.text) or t.text.lower() == "rank"
            )

    def _acting(self, sentence: Sentence) -> Sentence:
        """The sentence without bodies that only describe: "Marlow Police Commissioner Lee Park"."""
        people = {m.start for m in sentence.mentions if m.entity.kind == "person"}
        kept = [
            m
            for m in sentence.mentions
            if m.entity.kind == "person"
            or not self.refs.affiliation(m, officer=True)
            or not any(0 < start - m.end < 45 for start in people)
        ]
        return replace(sentence, mentions=kept)

    def _as_well(self, sentence: Sentence, masked: Masked, end: int, since: int) -> None:
        """ "A endorsed B, as has C"."""
        match = _AS_WELL.search(masked.text, end)
        if match is None:
            return
        token = self._token(sentence, masked.original(match.start()) + 1)
        if token is None:
            return
        whom: list[Entity] = []
        for draft in self.drafts[since:]:
            if draft.candidate is not None and draft.candidate not in whom:
                whom.append(draft.candidate)
        group = "by" if match["by"] else "beside"
        givers = self._named(sentence, masked, match, group, ("person", "organization"))
        self._add(sentence, token, [e for e in givers if e not in whom], whom, False, "endorse")

    def _named(
        self,
        sentence: Sentence,
        masked: Masked,
        match: re.Match[str],
        group: str,
        kinds: tuple[str, ...],
    ) -> list[Entity]:
        """Who stands at a group's mark, with the list that it belongs to."""
        start = masked.original(match.start(group))
        for mention in sentence.mentions:
            if mention.start == start:
                if group == "who" and match.string[match.end(group) :].startswith(", who "):
                    return [mention.entity]
                if self.refs.affiliation(mention, officer=True):
                    return []
                objects = group == "who"
                return unique(m.entity for m in self.refs.expand(sentence, mention, kinds, objects))
        return people_in(self.document, match[group])  # "he", "she"

    @staticmethod
    def _token(sentence: Sentence, position: int) -> Token | None:
        return next(
            (t for t in sentence.span if t.idx <= position < t.idx + len(t.text_with_ws)), None
        )
