"""Which mentions stand in one list: "A, B and C", not "A, who beat B"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract import bodies
from generator.extract.document import Document, Entity, Mention, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_AFFILIATION = re.compile(
    r"\b(?:president|chair\w*|director|member|leader|head|secretary(?:-treasurer)?|spokes\w+"
    r"|officer|manager|CEO|founder|owner|coach|editor|organizer|treasurer|executive|representative"
    r"|professor|lobbyist|chief|pastor|employee|worker|vice[- ]president|co-?chair\w*|delegate"
    r"|official|attorney|lawyer|strategist|analyst|consultant|dean|lieutenant|captain|sergeant"
    r"|part|board|connected|affiliated|allied|linked|tied|arm|wing|offshoot)\b[^,;:.]*\b(?:of|for"
    r"|from|at|with|by|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
#: "Endorsed by the union": a body named there does not act in what follows.
_ACTED_ON = re.compile(
    r"\b(?:endorsed|endorsement|supported|backed)\b[^,;.]*\b(?:of|for|from|at|with|by)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[,;&]|\b(?:and|or|plus|along with|as well as|including)\b")
_BARRED = re.compile(
    r"\b(?:against|over|than|while|but|who|whom|which|whose|that|said|not|because|when|after"
    r"|before|where|although|whether|if|instead|versus|challenging|facing|defeating|beat|(?<!and"
    r" )by"
    r"|(?:son|daughter|widow|wife|husband|brother|sister|nephew|niece|grandson|granddaughter"
    r"|prot[eé]g[eé]e?|successor|aide|adviser|spokes\w+|deputy) (?:of|to|for))\b"
    r"|[“”\"!?:—–]|(?<!\w)- ",
    re.IGNORECASE,
)


#: "Former Clinton staffer Ann Doe", "Lee's rival": the name only describes another person.
_DESCRIBES = re.compile(
    r"(?:['’]s?)? (?:[a-z]+ )?(?:staffers?|aides?|advis[eo]rs?|appointees?|prot[eé]g[eé]e?s?"
    r"|all(?:y|ies)"
    r"|supporters?|donors?|spokes\w+|administration|volunteers?|organizers?|delegates?|critics?"
    r"|foes?|surrogates?|loyalists?|son|daughter|wife|husband|brother|sister|successor|predecessor"
    r"|chief of staff|running mate|campaign (?:manager|chair\w*|aide|staffer|spokes\w+))\b"
)


#: "..., and Roe, who has the support of B": Roe begins another clause.
_GAINS = re.compile(
    r", (?:endorsed|backed|supported) by\b"
    r"|, who (?:has (?:the|been|won|received)|is (?:backed|endorsed|supported)|was endorsed|won"
    r"|received|got)\b"
)


_AMONG = re.compile(r",? (?:including|among them)\b")
_ABSOLUTE = re.compile(r" [a-z]+ing (?:off|up|out|his|her|its|their|the|an?)\b")
_WITH = re.compile(r"\bwith [^.;]{3,80}? [a-z]+ing [^.;]{0,60}$")


#: "A, who came in fifth, as well as B": the clause belongs to A.
_ASIDE = re.compile(
    r", (?:(?:for|under|with|to) )?(?:whom?|which|whose) (?:[^,;:“”\"]|,(?=\d)){3,110}?"
    r"(?=,? as well as | along with |, (?:and|plus|former|fellow|retired) )"
)


class Lists:
    """Lists of mentions, and the heads that mentions have in the parse."""

    def __init__(self, document: Document) -> None:
        self.document = document
        #: The article's candidates, once known: "endorsed her" means one of them.
        self.candidates: set[Entity] = set()
        #: Who has been endorsed in the text up to here, in reading order.
        self.endorsed: list[Entity] = []

    def joined(self, sentence: Sentence, a: Mention, b: Mention, objects: bool = False) -> bool:
        """Whether two neighbouring mentions stand in one list ("A, B", "A and B")."""
        text = self.document.paragraphs[sentence.paragraph]
        aside = _ASIDE.match(text, a.end, b.start)
        start = aside.end() if aside else a.end
        glue = text[start : b.start]
        bare = re.sub(r"\([^)]*\)", "", glue)
        if not _JOINT.search(bare) or len(bare) > 130 or _BARRED.search(bare):
            return False
        if re.match(r",? by\b", text[b.end :]):
            return False  # "Doe is backed by A and Roe by B"
        if a.entity.kind == b.entity.kind == "person" and _AMONG.match(bare):
            return False  # "several support Doe, including Roe"
        if not objects and _ABSOLUTE.match(text, b.end) and _WITH.search(text[: a.start]):
            return False  # "with Doe touting the support of A and Roe showing off a list"
        if (
            not objects
            and b.entity.kind == "person"
            and (gains := _GAINS.match(text[b.end :]))
            and (b.entity in self.candidates or "who" not in gains.group())
        ):
            return False  # "Doe, endorsed by A, and Roe, who has the support of B"
        if (
            not objects
            and b.entity in self.candidates
            and a.entity not in self.candidates
            and (";" in bare or bare.lstrip().startswith(")"))
        ):
            return False  # "Doe has the backing of A; Roe has that of B"
        for token in sentence.span:
            if start <= token.idx < b.start and (
                (token.tag_.startswith("VB") and token.tag_ != "VBN") or token.tag_ == "MD"
            ):
                if token.dep_ in ("amod", "compound") or token.text.lower() == "including":
                    continue
                if token.tag_ == "VBG" and token.nbor().tag_ in ("NN", "NNS", "NNP"):
                    continue  # "the club, and sitting legislators like Doe"
                return False
        if not objects and re.search(
            r"\b(?:for|in) (?:the |a |his |her )?(?!the )[\w' ]*(?:race|primary|election|campaign"
            r"|bid)\b",
            bare,
        ):
            return False
        root = self._root(sentence, b)
        head = root.head if root is not None else None
        if (
            root is not None
            and head is not None
            and root.dep_ in ("nsubj", "nsubjpass")
            and head.i > root.i
            and head.tag_.startswith("VB")
        ):
            first = self._root(sentence, a)
            if (
                first is not None
                and not (first.dep_ in ("nsubj", "nsubjpass") and first.head.i == head.i)
                and re.search(r",? (?:and|while|but) ", bare)
                and aside is None
                and not self._in_subject(sentence, a, head)
            ):
                return False
        return True

    @staticmethod
    def _in_subject(sentence: Sentence, a: Mention, verb: Token) -> bool:
        """Whether no verb stands between a mention and the verb that a later one is subject of."""
        return not any(
            a.end <= t.idx < verb.idx
            and t.tag_ in ("VBD", "VBZ", "VBP")
            and t.head.i != verb.i  # its auxiliary: "Doe and Roe have been"
            for t in sentence.span
        ) and not any(t.idx < a.start and t.tag_ in ("VBD", "VBZ", "VBP") for t in sentence.span)

    @staticmethod
    def _root(sentence: Sentence, mention: Mention) -> Token | None:
        tokens = [t for t in sentence.span if mention.start <= t.idx < mention.end]
        inside = {t.i for t in tokens}
        for token in tokens:
            if token.head.i not in inside or token.head.i == token.i:
                return token
        return None

    def affiliation(self, mention: Mention, officer: bool = False) -> bool:
        """Whether a body is named only as somebody's office: "president of the union".

        ``officer``: "endorsed Monday by the union" is then none; the body acts there.
        """
        text = self.document.paragraphs[mention.paragraph]
        head = text[max(0, mention.start - 60) : mention.start]
        if mention.entity.kind != "organization":
            return False
        if (
            _AFFILIATION.search(head) or (not officer and _ACTED_ON.search(head))
        ) and not re.search(r"\b(?:endors|back|support)\w*\s+(?:of|by|from)\s+(?:the\s+)?$", head):
            return True
        tail = text[mention.end : mention.end + 40]
        if re.match(r" (?:chapter|local|affiliate|branch|lodge),? (?=[A-Z\d])", tail):
            return True  # "another SEIU chapter, 32BJ"
        return bool(
            re.match(
                r"(?:['’]s)? (?:[Nn]ational |[Ss]tate |[Ee]xecutive |[Vv]ice "
                r"|[Cc]o-?)*(?:[Pp]resident|[Cc]hair\w*|[Dd]irector|[Ss]pokes\w+|[Ll]eader"
                r"|[Mm]ember|[Tt]reasurer|[Ss]ecretary\S*|[Mm]anager|[Oo]fficial|[Ll]obbyist"
                r"|[Cc]hief|[Cc]ommunications \w+|CEO|[Rr]eporter|[Hh]ead|Commissioner|Captain"
                r"|Superintendent"
                r"|Editor|Publisher|Founder|Coach|Executive|Columnist|Organizer|Secretary)\b(?!"
                r" (?:and|of) )",
                tail,
            )
        )

    def expand(
        self, sentence: Sentence, mention: Mention, kinds: tuple[str, ...], objects: bool = False
    ) -> list[Mention]:
        """The list of mentions that a mention belongs to, left to right."""
        text = self.document.paragraphs[sentence.paragraph]
        items = [
            m
            for m in sentence.mentions
            if m is mention
            or not (
                self.affiliation(m)
                or _home(text, m)
                or _acronym(text, m)
                or (m.entity.kind == "person" and _DESCRIBES.match(text[m.end : m.end + 40]))
            )
        ]
        if mention not in items:
            return [mention]
        at = items.index(mention)
        result = [mention]
        for k in range(at + 1, len(items)):
            if items[k].entity.kind not in kinds or not self.joined(
                sentence, result[-1], items[k], objects
            ):
                break
            result.append(items[k])
        for k in range(at - 1, -1, -1):
            if items[k].entity.kind not in kinds or not self.joined(
                sentence, items[k], result[0], objects
            ):
                break
            result.insert(0, items[k])
        glues = [text[a.end : b.start] for a, b in pairwise(result)]
        if len(result) == 2 and not objects and glues[0].startswith(", and "):
            one, two = (m.entity in self.candidates for m in result)
            if two and not one:
                return [mention]  # "Doe, endorsed by A, and Roe": a list of two has no comma
        if 0 < len(glues) < 3 and not any(
            re.search(r"\b(?:and|or|plus|along with|as well as|including)\b|[;&(]", g)
            for g in [*glues, *_ends(text, result[-1].end)]
        ):
            if objects and all(
                re.match(r"(?: \([^)]*\))? (?:for|in) [^,;]+[,;] $", g) for g in glues
            ):
                return result  # "Doe for mayor, Roe for clerk"
            return [mention]  # "In endorsing Curran, Pat Dolan said": a comma alone makes no list
        return result


def _acronym(text: str, mention: Mention) -> bool:
    """ "The Dock Workers Union (DWU), the ...": the same body again, no further item of a list."""
    return bool(
        re.search(r"[\w’'] \($", text[max(0, mention.start - 3) : mention.start])
        and text[mention.end : mention.end + 1] == ")"
        and " " not in text[mention.start : mention.end]
    )


def _home(text: str, mention: Mention) -> bool:
    """Whether a lone word that only spaCy takes for a body is a place: "Doe of Villanova, Roe"."""
    name = mention.entity.name
    return (
        mention.entity.kind == "organization"
        and name.istitle()
        and " " not in name
        and not bodies.has_head(name)
        and re.search(r"\b(?:of|in)\s$", text[: mention.start]) is not None
    )


def _ends(text: str, position: int) -> list[str]:
    """The "and" by which a list ends with what is no name: "A, B, and the local union"."""
    end = re.match(
        r"(?:,? \([^()]*\))?,? (?:and|plus|as well as|along with) (?:the |an? |several |other "
        r"|many "
        r"|some |more |dozens |various |numerous |local |two |three |four |five |\d+ )",
        text[position:],
    )
    return [end.group()] if end else []


def unique(entities: Iterable[Entity]) -> list[Entity]:
    """The entities, each once, in order."""
    seen: list[Entity] = []
    for entity in entities:
        if entity not in seen:
            seen.append(entity)
    return seen
