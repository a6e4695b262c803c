"""The parts that set wordings are built of, over marks: ``§1§`` is a person, ``¤2¤`` a body."""

from __future__ import annotations

import re
from dataclasses import dataclass

ANY = r"[§¤]\d+[§¤]"
PERSON = r"§\d+§"
NAMED_BODY = r"¤\d+¤"
BY = rf"(?P<by>{ANY})"
BODY = rf"(?P<by>{NAMED_BODY})"
#: Not "Doe's rival" nor "Doe aide": another is meant.
WHO = (
    rf"(?P<who>{PERSON})(?!(?:['’]s? (?:\w+ ){{0,3}}?| )(?:rivals?|opponents?|challengers?|foes?"
    r"|competitors?|predecessor|successor|son|daughter|wife|husband|brother|sister|aide|staffer"
    r"|adviser|ally|allies|supporters|spokes\w+|plan|bill|proposal|policies|policy|effort|decision"
    r"|agenda|administration)\b)(?!['’]s? (?!(?:[\w-]+ )?(?:campaign|bid|candidacy|run|re-?election"
    r"|effort|corner|side|camp|name|quest|hopes))[a-z])"
    r"(?!['’]s? (?:[A-Z]\w+ ){1,4}(?:Program|Plan|Act|Initiative|Proposal|Bill|Amendment|Fund))"
)
#: Words between a trigger and the name it governs: titles, descriptions, no verb of their own.
LEAD = (
    r"(?:(?!(?:who|that|which|but|while|is|are|was|were|has|have|had|said|says|will|would|because"
    r"|after|before|when|against|over|instead|not|whether|if|than|by|for|with|bills?|measure"
    r"|legislation|proposal|amendment|ordinance|nobody"
    r"|(?:challenger|rival|opponent|alternative)s? (?:to|of)|and \w+ed)\b)[^\s§¤“”\";:]+ ){0,9}?"
)
#: The same, or a plural that is unfolded: "from several groups, including the ".
MANY = rf"(?:[^§¤.;“”\"]{{0,90}}?(?:\b(?:including|such as|like|among them)|[:,]) )?{LEAD}"
#: An aside between a name and its verb.
ASIDE = (
    r"(?:, (?:which|who|whose) [^;“”\".]{1,110}?,|, §\d+§['’]s? [^§¤;“”\".]{1,40},"
    r"| [—–-]+ [^§¤;“”\".]{1,110}? [—–-]+"
    r"|, [^§¤;“”\".]{1,110},| \([^()]{1,40}\)"
    r"| and (?:its|their) [\w,-]{1,12} (?:members|workers|affiliates|locals|employees)"
    r"|,? who [^§¤;“”\".]{1,80},)?"
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
    r"|[A-Z][\w’']+"
    r"|editorial|political|\w+-member)){0,3}"
    r"(?: (?:convention|delegates|board|committee|members|membership|leaders|leadership|PAC"
    r"|council|officials|action committee|caucus|meeting|chapter|affiliate|political arm))?"
)
NOUN = r"(?P<at>endorsements?|backing|support|nod|blessing|stamps? of approval|seals? of approval)"
GOT = (
    r"(?:garner|w[io]n|earn|pick|receiv|g[eo]t|land|secur|nab|snag|scor|tout|boast|collect|captur"
    r"|clinch|accept|gain|grab|bag|rack|draw|drew|attract|obtain|net|notch|ha[sd]|have|enjoy|carr)"
    r"(?:[a-z]*)(?: up| in)?"
)
#: Whose vote is asked for in "urged its members to vote for".
TOLD = (
    r"(?:urg\w+|ask\w*|encourag\w+|call\w* on|t[eo]ll?d?|advis\w+|direct\w+|implor\w+|instruct\w+)"
)
CHOOSE = (
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
    #: The trigger is a participle too; after "was" it is the passive voice, and none of this.
    active: bool = False
    #: Of a list of candidates only the first is meant, unless a plural stands before it.
    one: bool = False
    #: Read only where the first is a candidate and the other is none.
    roles: bool = False
    #: A person who endorses so holds an office, or is who the article is about: no voter.
    official: bool = False


def wording(
    name: str,
    pattern: str,
    needs: str,
    weak: bool = False,
    stance: str | None = None,
    sure: bool = False,
    active: bool = False,
    one: bool = False,
    roles: bool = False,
    official: bool = False,
) -> Wording:
    words = tuple(needs.split("|"))
    return Wording(
        name, re.compile(pattern), words, weak, stance, sure, active, one, roles, official
    )
