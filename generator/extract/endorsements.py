"""Who stands behind whom: endorsements from verbs, nouns and lists.

Each trigger ("endorsed", "the backing of", "threw its support behind") is read with spaCy's parse:
who acts, on whom; passive and noun forms are turned round; pronouns, lists and descriptions are
resolved by :mod:`generator.extract.refs`. What only may come, is sought, or is past, is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.document import Document, Entity, Mention, Sentence
from generator.extract.races import RaceDraft, Races
from generator.extract.refs import Refs, root_of

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(slots=True)
class Draft:
    """An endorsement while reading: entities instead of names, the trigger's place for its date."""

    endorser: Entity
    candidate: Entity | None
    sentence: Sentence
    position: int
    stance: str = "endorse"
    verb: str = ""
    confidence: float = 0.9
    part: str | None = None
    list_line: Sentence | None = None
    #: A newspaper's own choice: the article itself makes it public.
    own_voice: bool = False
    #: The race of a line "District 7: No endorsement".
    race: RaceDraft | None = None
    #: Further places that tell the same endorsement.
    again: list[tuple[Sentence, int]] = field(default_factory=list)


_VERB = re.compile(r"^(?:re-?|co-?)?endors(?:e|es|ed|ing)$", re.I)
_BACK = re.compile(r"^(?:back(?:s|ed|ing)?|support(?:s|ed|ing)?|recommend(?:s|ed|ing)?)$", re.I)
_NOUN = re.compile(
    r"^(?:endorsements?|backing|support|nod|blessing|approval|recommendations?|co-endorsement|backers?|boosters?|supporters?|endorsers?|choices?|picks?)$",
    re.I,
)
_STRONG_NOUN = re.compile(r"^(?:endorsements?|co-endorsement|backing|nod)$", re.I)
GAIN = frozenset(
    "garner garnered garners garnering win won wins winning earn earned earns earning pick picked picks picking receive received "
    "receives receiving get got gets getting gotten land landed lands landing secure secured secures securing nab nabbed nabs nabbing snag "
    "snagged snags snagging score scored scores scoring tout touted touts touting boast boasted boasts boasting claim claimed claims claiming "
    "collect collected collects collecting capture captured captures capturing clinch clinched clinches clinching accept accepted accepts accepting gain "
    "gained gains gaining grab grabbed grabs grabbing bag bagged bags bagging rack racked racks racking take took takes taking taken have has had having "
    "hold holds held holding enjoy enjoys enjoyed enjoying draw drew drawn drawing attract attracted attracting obtain obtained obtaining add added adds adding roll rolled rolls rolling "
    "unveil unveiled unveils list listed lists count counted counts trumpet trumpeted celebrate celebrated welcome welcomed welcomes "
    "net netted nets notch notched notches attain attained amass amassed wield pocket pocketed tally tallied announce announced announces announcing "
    "highlighted highlight highlights release released".split()
)
GIVE = frozenset(
    "give gave gives given giving announce announced announces announcing throw threw throws thrown throwing issue issued issues issuing "
    "lend lent lends lending offer offered offers offering pledge pledged pledges pledging cast casts casting make made makes making put puts "
    "putting voice voiced voices declare declared declares extend extended extends grant granted grants award awarded awards bestow "
    "bestowed confer conferred deliver delivered release released reaffirm reaffirmed express expressed expresses expressing tweet tweeted "
    "swing swung shift shifted switch switched send sent reiterate reiterated".split()
)
_UNREAL = re.compile(
    r"\b(?:would|could|might|may|if|whether|unless|expected to|likely to|hop(?:e|es|ed|ing) (?:to|for|that)|seek(?:s|ing)?|sought(?!-after)|want(?:s|ed)?|asked?|asking|"
    r"interview\w*|considering|consider|plans? to|before (?:making|issuing|deciding)|yet to|vying for|compet\w+ for|court(?:s|ed|ing)?|questionnaires?|process|who will|"
    r"which candidates?|ahead of (?:its|the|a|an) |urg(?:e|es|ed|ing)|fail\w* to|los(?:e|es|t|ing)|lacks?|not\b|n['’]t|never|refus\w+|declin\w+|without|no longer|neither|nor)\b",
    re.I,
)
_DECLINE = re.compile(
    r"\b(?:declin\w+ to (?:endorse|make an endorsement|back)|(?:will|would|does|did) not (?:be )?(?:endors\w+|making an endorsement|make an endorsement|issue an endorsement)|(?:won|wouldn|didn|doesn)['’]t (?:be )?(?:endors\w+|mak\w+ an endorsement)|"
    r"(?:is|are|was|were) not endorsing|not to endorse|(?:stay|stays|staying|stayed|remain|remains|remaining|remained) neutral|(?:sit|sits|sitting|sat) (?:this one |it )?out|no endorsement|(?:ma[dk]\w+|issu\w+|offer\w*) no (?:endorsement|choice|recommendation|pick)|(?:did|does|will) not (?:make|offer|issue) an? (?:endorsement|choice|recommendation|pick)|endorse[^.:]{0,60}: (?:No one|Nobody|None)|"
    r"refus\w+ to endorse|opt\w+ (?:not to endorse|against endors\w+)|withh(?:eld|old\w*) (?:its|his|her|their|an) endorsement)\b",
    re.I,
)
_RESCIND = re.compile(
    r"\b(?:rescind\w*|withdr[ae]w\w*|revok\w+|pull(?:s|ed|ing)?|retract\w*|dropp?(?:s|ed|ing)?|yank\w*|took back|takes? back)\s+(?:its|his|her|their|the|an|\w+['’]s)\s+(?:\w+ ){0,3}?(?:endorsements?|support|backing|nod)\b|"
    r"\bun-?endors\w+|\brescission\b[^.;]{0,30}endorsement|\bendorsements?\b[^.;]{0,40}\b(?:was|were|been|is) (?:rescinded|withdrawn|revoked|pulled|retracted)\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:(?:two|three|four|six|eight|ten|several|\d+) years (?:ago|earlier|before)|last (?:election|cycle|time)|in the past|for (?:many )?years|(?:the )?last election|previous(?:ly)? (?:elections?|race|campaign|bid)|"
    r"in (?:his|her|their) (?:first|last|previous|\d{4}|unsuccessful)|(?:first|last|previous|unsuccessful|failed) (?:campaign|bid|run|race))\b",
    re.I,
)
_PART = re.compile(
    r"\b((?:two|three|four|five|six|several|some|many|both|a few|a dozen|\d+|a)\s+(?:\w+ )?(?:chapters?|locals?|lodges?|branches|affiliates?|members|divisions?|of the \d+ members|colleagues|councils|leaders))\s+(?:of|from|in|on|at)\s+(?:the\s+)?$",
    re.I,
)
_NEWS = re.compile(
    r"\b(?:Tribune|Times|Post|Herald|News|Journal|Gazette|Globe|Press|Chronicle|Register|Dispatch|Inquirer|Courier|Observer|Sentinel|Examiner|Bee|Star|Editorial Board|editorial board|Sun|Citizen|Record|Reporter|Courant|Union-Tribune|Plain Dealer|Enterprise|Daily|Weekly|Magazine)\b"
)
#: Bodies and people that are named beside endorsements and do not make them.
_NO_ENDORSER = re.compile(
    r"^(?:Democrats?|Republicans?|GOP|Facebook|Twitter|Instagram|AP|Associated Press|CNN|Fox News|NBC|ABC|CBS|Reuters|Google|Election Day|COVID-19|Medicare|Medicaid|Social Security|Supreme Court|Congress|Senate|House)$"
)


_PHRASE = re.compile(
    r"\b(?:(?:c[ao]me|comes|coming) out (?:for|in support of)|(?:lined|lines|lining) up behind|(?:rallied|rallies|rallying) (?:behind|around)|(?:got|gets|getting|is|are|stands?|stood|united|unites) behind|"
    r"(?:sided|sides|siding) with|(?:cast|casts|casting|threw|throws|throwing|thrown) (?:its|his|her|their) (?:lot|weight|support) (?:with|behind)|(?P<bodies>slated|slates|tapped|picked|selected|nominated to endorse|chose|chooses))\b"
)
_INTRODUCTION = re.compile(
    r"\b(?P<word>endorse(?:d|s|ments?)?|recommend(?:ed|s|ations?)?|picks|choices|back(?:ed|s|ing)|support(?:ed|s|ing|ers)?|stamps? of approval|slate)\b[^.]*"
    r"(?::$|\b(?:following|these|include|includes|including|are|below|list)\b[^.]*[:.]?$)|^(?:\W*)(?:[\w’' ]{0,40} )?(?P<head>[Ee]ndorsements?):?$".replace(
        "(?P<head>", "(?:"
    ),
    re.I,
)
#: "The league issued its endorsements Monday.", where short lines of names follow.
_ISSUED = re.compile(
    r"\b(?:issu|announc|releas|ma[dk]|unveil|publish|g[ai]v|offer|our|summary|list)\w*\b[^.]*\b(?P<word>endorsements|recommendations|picks|choices)\b",
    re.I,
)
#: The lines below name who backs one candidate, not whom one body backs.
_BACKERS = re.compile(
    r"\b(?:received?|receives|earned|won|secured|garnered|picked up|announced|has|have|includes?|landed|gained|touted|released|list of)\b[^.]{0,60}\b(?:endorsements?|support|backing|supporters)\b[^.]{0,40}\b(?:from|of|by|include)\b|"
    r"\b(?:endorsed|backed|supported) by\b|\bsupporters\b|\bendorsements? (?:from|by)\b",
    re.I,
)
_AFTERWARDS = (
    re.compile(
        r"\b(?:[Oo]ur (?:\w+ )?(?:choice|pick|endorsement|recommendation|vote|nod|support) (?:is|goes to|in [\w ,]+ (?:is|goes to))|[Ww]e (?:\w+ )?(?:endorse|recommend|support|back|urge (?:voters|a vote)[\w ]*(?:for|choose|elect)|choose|prefer|favor)|[Oo]ur endorsement for [\w. ]+ goes to|(?:endorsement|nod|choice) goes to)\b"
    ),
)
_BEFOREHAND = (
    re.compile(
        r" (?:is|are) (?:hereby )?(?:endorsed\b(?! by)|recommended\b(?! by)|our (?:\w+ )?(?:choice|pick|candidate|recommendation)|the (?:\w+ )?(?:choice|pick)\b(?! of))"
    ),
    re.compile(
        r" (?:is|remains|would be|makes) (?:clearly |by far |still )?(?:the|a) (?:best|better|stronger|superior|clear|right|obvious|wiser|only) (?:choice|candidate|pick|fit|option|person)\b"
    ),
    re.compile(
        r" (?:deserves?|earns?|gets?|has earned|merits?|wins?|has) (?:our|the newspaper['’]s|this newspaper['’]s|the board['’]s) (?:\w+ )?(?:endorsement|vote|nod|support|recommendation|backing)"
    ),
)
_EDITORIAL = _AFTERWARDS + _BEFOREHAND


class Endorsements:
    """Reads a document's endorsements."""

    def __init__(
        self,
        document: Document,
        races: Races,
        refs: Refs,
        candidates: set[Entity],
        publisher: str | None,
    ) -> None:
        self.document = document
        self.races = races
        self.refs = refs
        self.candidates = candidates
        self.publisher = publisher
        self.drafts: list[Draft] = []
        self.paper = self._paper()
        refs.paper = self.paper

    def read(self) -> list[Draft]:
        """All endorsements, in reading order, each once."""
        for sentence in self.document.sentences:
            for token in sentence.span:
                if token.text in ("backing", "support") and re.match(
                    r" (?:from|of|by)\b",
                    sentence.text[token.idx + len(token.text) - sentence.start :],
                ):
                    self._noun(sentence, token)
                elif token.tag_.startswith("VB") and (
                    _VERB.match(token.text) or _BACK.match(token.text)
                ):
                    self._verb(sentence, token)
                elif token.tag_.startswith("NN") and _NOUN.match(token.text):
                    self._noun(sentence, token)
                elif token.tag_ in ("JJ", "VBN", "VBD") and _VERB.match(token.text):
                    self._verb(sentence, token)
            self._hyphen(sentence)
            self._decline(sentence)
            self._editorial(sentence)
            self._phrases(sentence)
        self._lists()
        return self._once()

    # -- verbs ---------------------------------------------------------------------------------

    def _verb(self, sentence: Sentence, verb: Token) -> None:
        weak = not _VERB.match(verb.text)
        if self._unreal(sentence, verb):
            return
        passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or (
            verb.tag_ in ("VBN", "VBD") and any(c.dep_ == "agent" for c in verb.children)
        )
        if passive or verb.dep_ == "acl" and verb.tag_ == "VBN":
            self._passive(sentence, verb, weak)
            return
        subjects = self._subjects(sentence, verb)
        objects = self._objects(sentence, verb)
        if not objects or not subjects:
            objects = objects or self._nearest_person_after(sentence, verb)
            if not subjects and not any(c.dep_ == "nsubj" for c in verb.children):
                subjects = self._nearest_before(sentence, verb)
        if any(c.dep_ == "dobj" and c.tag_ == "NN" and sentence.token_mention(c) is None and not re.match(r"(?:campaign|candidac|bid|run|re-?election|effort|candidate|rival|opponent|nominee|\w+m[ae]n|\w+woman|\w+or|\w+er)", c.text) for c in verb.children):
            objects = []  # "endorsed the levy that Doe wrote": what is endorsed is no person
        objects = self._not_rivals(sentence, verb, objects)
        if verb.dep_ == "pcomp" and re.match(r"join", verb.head.head.text):
            # "X joins Y in supporting Doe": Y has done so before
            for child in verb.head.head.children:
                if child.dep_ == "dobj":
                    subjects = [*subjects, *(e for e in self.refs.resolve(sentence, child) if e not in subjects)]
        self._add(sentence, verb, subjects, objects, weak)

    def _passive(self, sentence: Sentence, verb: Token, weak: bool) -> None:
        endorsers: list[Entity] = []
        for child in verb.children:
            if (
                child.dep_ == "agent"
                or child.dep_ == "prep"
                and child.text.lower() in ("by", "from")
            ):
                for obj in child.children:
                    if obj.dep_ == "pobj":
                        endorsers += self.refs.resolve(sentence, obj)
        if not endorsers and (
            match := re.search(r"\bby\b", sentence.text[verb.idx - sentence.start :])
        ):
            after = verb.idx + match.end()
            later = [
                m
                for m in sentence.mentions
                if after <= m.start <= after + 60 and not self.refs.affiliation(m)
            ]
            if later:
                endorsers = [
                    m.entity
                    for m in self.refs.expand(sentence, later[0], ("person", "organization"))
                ]
        candidates: list[Entity] = []
        node = verb
        for _ in range(4):
            subject = [c for c in node.children if c.dep_ in ("nsubjpass", "nsubj")]
            if subject:
                if (
                    subject[0].text.lower() in ("who", "that", "which", "whom")
                    and node.dep_ == "relcl"
                ):
                    candidates = self.refs.resolve(sentence, node.head, ("person",))
                else:
                    candidates = self.refs.resolve(sentence, subject[0], ("person",))
                break
            if node.dep_ in ("acl", "relcl"):
                candidates = self.refs.resolve(sentence, node.head, ("person",))
                break
            if node.dep_ in ("conj", "xcomp", "advcl", "ccomp"):
                node = node.head
                continue
            break
        if not candidates:
            before = [
                m for m in sentence.mentions if m.entity.kind == "person" and m.start < verb.idx
            ]
            candidates = [before[-1].entity] if before else []
        if not candidates and endorsers and self.refs.central and not weak:
            candidates = [self.refs.central] if self.refs.central in self.candidates else []
        self._add(sentence, verb, endorsers, candidates, weak)

    def _subjects(self, sentence: Sentence, verb: Token) -> list[Entity]:
        node = verb
        for _ in range(6):
            subject = [c for c in node.children if c.dep_ in ("nsubj", "nsubjpass")]
            if subject:
                first = subject[0]
                if first.text.lower() in ("who", "that", "which") and node.dep_ == "relcl":
                    return self.refs.resolve(sentence, node.head)
                found = self.refs.resolve(sentence, first)
                if not found and first.tag_.startswith("NN"):
                    # "members of the union voted to endorse": the body inside
                    for m in sentence.mentions:
                        if first.idx < m.start < verb.idx and m.entity.kind == "organization":
                            return [m.entity]
                return found
            if node.dep_ in ("acl",) and node.tag_ == "VBG":
                found = self.refs.resolve(sentence, node.head)
                if (
                    not found
                    and node.head.dep_ == "nsubj"
                    and node.head.head.text.lower()
                    in ("include", "includes", "included", "are", "were")
                ):
                    return self._after(sentence, node.head.head)
                return found
            if (
                node.dep_
                in (
                    "xcomp",
                    "ccomp",
                    "advcl",
                    "conj",
                    "pcomp",
                    "prep",
                    "acl",
                    "relcl",
                    "dep",
                    "parataxis",
                    "pobj",
                    "attr",
                    "acomp",
                    "dobj",
                )
                and node.head.i != node.i
            ):
                node = node.head
                continue
            return []
        return []

    def _after(self, sentence: Sentence, verb: Token) -> list[Entity]:
        """The list that follows "include" or "are"."""
        later = [
            m for m in sentence.mentions if m.start > verb.idx and not self.refs.affiliation(m)
        ]
        return (
            [m.entity for m in self.refs.expand(sentence, later[0], ("person", "organization"))]
            if later
            else []
        )

    def _objects(self, sentence: Sentence, verb: Token) -> list[Entity]:
        for child in verb.children:
            if child.dep_ in ("dobj", "oprd", "dative") and child.i > verb.i:
                found = self._candidate_phrase(sentence, child)
                if found:
                    return found
        if verb.dep_ == "relcl" and verb.head.i < verb.i:
            return self.refs.resolve(sentence, verb.head, ("person",), objects=True)
        return []

    def _not_rivals(self, sentence: Sentence, verb: Token, objects: list[Entity]) -> list[Entity]:
        """ "Endorsed Krasner's rival, Beth Grossman": the rival is meant, not the possessor."""
        text = self.document.paragraphs[sentence.paragraph]
        later = [m for m in sentence.mentions if m.entity.kind == "person" and m.start > verb.idx]
        for k, mention in enumerate(later):
            if mention.entity in objects and re.match(
                r"['’]s? (?:\w+ ){0,3}?(?:rival|opponent|challenger|foe|competitor|predecessor|successor|son|daughter|wife|husband|brother|sister)\b",
                text[mention.end :],
            ):
                rest = [e for e in objects if e is not mention.entity]
                if rest:
                    return rest
                return (
                    [later[k + 1].entity]
                    if k + 1 < len(later) and later[k + 1].start - mention.end < 85
                    else []
                )
        return objects

    def _candidate_phrase(self, sentence: Sentence, token: Token) -> list[Entity]:
        """A person, or "Ann Doe's campaign", "the candidacy of Ann Doe"."""
        if re.match(r"^(?:campaign|candidac|bid|run|re-?election|effort)", token.text, re.I):
            for child in token.children:
                if child.dep_ in ("poss", "compound", "nmod"):
                    return self.refs.resolve(sentence, child, ("person",), objects=True)
                if child.dep_ == "prep" and child.text.lower() in ("of", "for"):
                    for obj in child.children:
                        return self.refs.resolve(sentence, obj, ("person",), objects=True)
        mention = sentence.token_mention(token)
        if mention is not None and mention.entity.kind != "person":
            return []
        return self.refs.resolve(sentence, token, ("person",), objects=True)

    def _nearest_person_after(self, sentence: Sentence, verb: Token) -> list[Entity]:
        later = [m for m in sentence.mentions if m.start > verb.idx]
        if later and later[0].entity.kind == "person" and later[0].start - verb.idx < 75:
            between = self.document.paragraphs[sentence.paragraph][
                verb.idx + len(verb.text) : later[0].start
            ]
            if not re.search(
                r"\b(?:by|who|against|over|instead|said|after|and|told|but|in (?:his|her)|of the)\b|[“”\"]",
                between,
            ):
                return [
                    m.entity
                    for m in self.refs.expand(sentence, later[0], ("person",), objects=True)
                ]
        return []

    def _nearest_before(self, sentence: Sentence, verb: Token) -> list[Entity]:
        before = [
            m for m in sentence.mentions if m.end <= verb.idx and not self.refs.affiliation(m)
        ]
        if before and verb.idx - before[-1].end < 60:
            return [
                m.entity for m in self.refs.expand(sentence, before[-1], ("person", "organization"))
            ]
        return []

    # -- nouns ---------------------------------------------------------------------------------

    def _noun(self, sentence: Sentence, noun: Token) -> None:
        strong = bool(_STRONG_NOUN.match(noun.text))
        if noun.text.lower() in ("choice", "choices", "pick", "picks"):
            self._choice(sentence, noun)
            return
        if noun.text.lower().rstrip("s") in ("backer", "booster", "supporter", "endorser"):
            self._backers(sentence, noun)
            return
        if noun.text.lower() == "approval" and not re.search(
            r"(?:seals?|stamps?) of approval", sentence.text, re.I
        ):
            return
        if self._unreal(sentence, noun):
            return
        poss: list[Entity] = []
        poss_pronoun = ""
        for child in noun.children:
            if child.dep_ == "poss":
                poss = self.refs.resolve(sentence, child)
                poss_pronoun = child.text.lower()
            elif child.dep_ in ("compound", "nmod", "amod") and not poss:
                mention = sentence.token_mention(child)
                if mention is not None and child.idx + len(child.text) <= noun.idx:
                    poss = [mention.entity]
        prepositions: dict[str, list[Entity]] = {}
        for child in noun.children:
            if child.dep_ in ("prep", "agent"):
                for obj in child.children:
                    if obj.dep_ in ("pobj", "pcomp"):
                        prepositions.setdefault(child.text.lower(), []).extend(
                            self.refs.resolve(sentence, obj, objects=True)
                        )
        text = self.document.paragraphs[sentence.paragraph]
        following = re.match(
            r"(?: (?:from|of|by) (?:the |both |former |fellow |several |many |a number of |groups? (?:such as|like|including) |organizations? (?:such as|like|including) |unions? (?:such as|like|including) )*)",
            text[noun.idx + len(noun.text) : sentence.end],
        )
        for name in ("from", "by", "of"):
            if prepositions.get(name):
                continue
            if following and following.group().lstrip().startswith(name):
                start = noun.idx + len(noun.text) + following.end()
                near = [m for m in sentence.mentions if start <= m.start <= start + 45]
                if near and not re.search(
                    r"\b(?:who|that|which|for)\b|[“”]", text[start : near[0].start]
                ):
                    prepositions[name] = [
                        m.entity
                        for m in self.refs.expand(sentence, near[0], ("person", "organization"))
                    ]
        if not any(prepositions.get(n) for n in ("from", "by", "of")):
            prepositions["from"] = self._named_later(sentence, noun.idx + len(noun.text))
        verb = self._governor(noun)
        subject = self._verb_subject(sentence, verb) if verb is not None else []
        people = [s for s in subject if s.kind == "person"]
        endorsers: list[Entity] = []
        candidates: list[Entity] = []
        word = verb.text.lower() if verb is not None else ""
        given_by = prepositions.get("from", []) + prepositions.get("by", [])
        of = prepositions.get("of", [])
        toward = [
            e
            for n in ("behind", "for", "to")
            for e in prepositions.get(n, [])
            if e.kind == "person"
        ]
        if verb is not None:
            for child in verb.children:
                if child.dep_ == "prep" and child.text.lower() in ("behind", "to", "for", "on"):
                    for obj in child.children:
                        toward += [
                            e for e in self._candidate_phrase(sentence, obj) if e.kind == "person"
                        ]
                elif child.dep_ == "dative":
                    toward += [
                        e
                        for e in self.refs.resolve(sentence, child, ("person",))
                        if e.kind == "person"
                    ]
                    for obj in child.children:
                        toward += [
                            e
                            for e in self.refs.resolve(sentence, obj, ("person",))
                            if e.kind == "person"
                        ]
        includes = noun.dep_ in ("nsubj", "nsubjpass") and noun.head.text.lower() in (
            "include",
            "includes",
            "included",
            "come",
            "comes",
            "came",
        )
        if includes:
            verb_token = noun.head
            after = [
                m
                for m in sentence.mentions
                if m.start > verb_token.idx and not self.refs.affiliation(m)
            ]
            if after:
                given_by = [
                    m.entity
                    for m in self.refs.expand(sentence, after[0], ("person", "organization"))
                ]
        if given_by:
            endorsers = given_by
            candidates = (
                [e for e in poss if e.kind == "person" and e not in endorsers]
                or people
                or self._with_phrase(sentence, noun)
            )
        elif of and poss and (of_people := [e for e in of if e.kind == "person"]):
            endorsers, candidates = poss, of_people
        elif (
            of
            and word in GAIN
            and people
            and word
            not in ("announce", "announced", "announces", "announcing", "release", "released")
        ):
            endorsers, candidates = of, people
        elif (
            of
            and (word in GIVE or noun.dep_ in ("pobj", "attr", "ROOT", "nsubj"))
            and all(e.kind == "person" for e in of)
            and (subject or poss)
            and word in GIVE
        ):
            endorsers, candidates = poss or subject, of
        elif of and word in GIVE and people and any(e.kind == "organization" for e in of):
            endorsers, candidates = of, people
        elif of:
            endorsers, candidates = of, self._with_phrase(sentence, noun) or people
        elif poss and toward:
            endorsers, candidates = poss, toward
        elif (
            poss
            and word in GAIN
            and people
            and poss_pronoun not in ("its", "his", "her", "their", "our", "my")
        ):
            endorsers, candidates = poss, people
        elif toward and subject and word in GIVE:
            endorsers, candidates = subject, toward
        elif (
            poss
            and poss_pronoun in ("its", "his", "her", "their", "our")
            and word in GIVE
            and toward
        ):
            endorsers, candidates = poss, toward
        if not endorsers and word in GAIN and people and verb is not None and not poss:
            endorsers = [e for e in self._outer_subject(sentence, verb) if e.kind == "organization"]
            candidates = people
        if not endorsers and word in GAIN and people and strong:
            # "picked up two endorsements: one from the union, the other from Rep. Roe"
            start = noun.idx + len(noun.text)
            for m in sentence.mentions:
                lead = text[start : m.start] if m.start > start else ""
                if (
                    lead
                    and re.search(r"\bfrom (?:the )?(?:[\w.]+ ){0,5}$", lead)
                    and not self.refs.affiliation(m)
                ):
                    endorsers += [
                        x.entity
                        for x in self.refs.expand(sentence, m, ("person", "organization"))
                        if x.entity not in endorsers
                    ]
            candidates = people
        if (
            not endorsers
            and (subject or poss)
            and word in GIVE | {"affirm", "affirms", "affirmed", "announces", "unveiled", "unveils"}
        ):
            listed = self._listed_after(sentence, noun.idx + len(noun.text))
            if listed:
                endorsers, candidates = (
                    (poss if poss and poss_pronoun not in ("its", "their", "our") else subject)
                    or poss,
                    listed,
                )
                if any(e.kind == "person" and e in self.candidates for e in endorsers):
                    endorsers, candidates = listed, endorsers
        if not endorsers and _RESCIND.search(sentence.text):
            # "withdrew its support for Doe", "rescinded his endorsement of Doe"
            taken = toward or [e for e in of if e.kind == "person"]
            endorsers, candidates = [e for e in (poss or subject) if e not in taken], taken
            strong = True
        if (
            not endorsers
            and word in GIVE
            and noun.text.lower() == "endorsement"
            and not toward
            and not of
        ):
            # "The union announced the endorsement Monday": of whom, was said before
            endorsers = [
                e
                for e in (poss if poss_pronoun not in ("its", "their", "our") else []) or subject
                if e.kind == "organization"
            ]
            earlier = [
                d
                for d in self.drafts
                if d.candidate is not None
                and 0 <= sentence.index - d.sentence.index <= 6
                and d.candidate is not None
            ]
            if earlier and earlier[-1].candidate is not None:
                candidates = [earlier[-1].candidate]
            elif self.refs.central in self.candidates and self.refs.central is not None:
                candidates = [self.refs.central]
        if not endorsers:
            return
        if not candidates:
            candidates = self._central_candidate(sentence, noun, endorsers)
        if (
            not strong
            and not (verb is not None and (word in GAIN or word in GIVE))
            and not self._with(noun)
        ):
            return
        gained = (
            bool(toward)
            and word in GIVE
            or word
            in GAIN - {"have", "has", "had", "having", "take", "took", "announce", "announced"}
            and any(e.kind == "organization" for e in endorsers)
        )
        self._add(sentence, noun, endorsers, candidates, weak=not strong and not gained)

    def _outer_subject(self, sentence: Sentence, verb: Token) -> list[Entity]:
        """ "The local said Doe earned the endorsement": the speaker gives it."""
        node = verb
        while node.dep_ in ("ccomp", "conj") and node.head.i != node.i:
            node = node.head
            for child in node.children:
                if child.dep_ == "nsubj" and node.i != verb.i:
                    return self.refs.resolve(sentence, child)
        return []

    def _listed_after(self, sentence: Sentence, position: int) -> list[Entity]:
        """People listed after "endorsements": "including A (CA-1), B ...", ": A and B", "for A and B"."""
        text = self.document.paragraphs[sentence.paragraph]
        later = [m for m in sentence.mentions if m.start >= position and m.entity.kind == "person"]
        if not later:
            return []
        between = text[position : later[0].start]
        if (
            len(between) < 130
            and re.search(
                r"(?::|including|for|to|of|are|include) (?:(?:[\w.’'-]+ ){0,6})$", between
            )
            and not re.search(r"[.“”]|\b(?:who|said|against)\b", between.replace("U.S.", ""))
        ):
            return [
                m.entity for m in self.refs.expand(sentence, later[0], ("person",), objects=True)
            ]
        return []

    def _named_later(self, sentence: Sentence, position: int) -> list[Entity]:
        """ "Support last week from three unions: A, B and C", "from groups including A and B"."""
        text = self.document.paragraphs[sentence.paragraph]
        match = re.match(r"(?:,? [\w’']+){0,6}? (?:from|by) ", text[position : sentence.end])
        if not match:
            return []
        start = position + match.end()
        near = [
            m
            for m in sentence.mentions
            if start <= m.start <= start + 130 and not self.refs.affiliation(m)
        ]
        if not near:
            return []
        between = text[start : near[0].start]
        if re.search(
            r"\b(?:who|that|which|said|is|are|was|were|against|but|while)\b|[“”\"]", between
        ):
            return []
        if len(between) > 45 and not re.search(
            r"(?::|including|such as|like|among them|,) (?:the )?$", between
        ):
            return []
        return [m.entity for m in self.refs.expand(sentence, near[0], ("person", "organization"))]

    def _choice(self, sentence: Sentence, noun: Token) -> None:
        """ "The group's choices are A in District 1 and B in District 2", "Doe is her pick"."""
        owner: list[Entity] = []
        for child in noun.children:
            if child.dep_ == "poss":
                owner = self.refs.resolve(sentence, child)
            elif child.dep_ == "prep" and child.text.lower() == "of":
                owner = [e for o in child.children for e in self.refs.resolve(sentence, o)]
        if not owner or self._unreal(sentence, noun):
            return
        verb = noun.head
        if noun.dep_ == "nsubj" and verb.text.lower() in (
            "is",
            "are",
            "was",
            "were",
            "include",
            "includes",
        ):
            later = [
                m
                for m in sentence.mentions
                if m.entity.kind == "person" and 0 < m.start - verb.idx < 60
            ]
            chosen = (
                [m.entity for m in self.refs.expand(sentence, later[0], ("person",), objects=True)]
                if later
                else []
            )
        elif noun.dep_ == "attr":
            subject = [c for c in verb.children if c.dep_ == "nsubj"]
            chosen = self.refs.resolve(sentence, subject[0], ("person",)) if subject else []
        else:
            return
        self._add(sentence, noun, [e for e in owner if e not in chosen], chosen, weak=False)

    def _phrases(self, sentence: Sentence) -> None:
        """Wordings of more than a verb: "came out for", "lined up behind", "slated"; and "So did Doe"."""
        text = self.document.paragraphs[sentence.paragraph]
        for match in _PHRASE.finditer(text, sentence.start, sentence.end):
            before = [
                m
                for m in sentence.mentions
                if m.end <= match.start() and not self.refs.affiliation(m)
            ]
            after = [
                m
                for m in sentence.mentions
                if m.entity.kind == "person" and 0 <= m.start - match.end() < 50
            ]
            if not before or not after or match.start() - before[-1].end > 60:
                continue
            if match["bodies"] and before[-1].entity.kind != "organization":
                continue
            if _UNREAL.search(text[max(sentence.start, match.start() - 40) : match.start()]):
                continue
            givers = [
                m.entity for m in self.refs.expand(sentence, before[-1], ("person", "organization"))
            ]
            for taker in self.refs.expand(sentence, after[0], ("person",), objects=True):
                for giver in givers:
                    if giver is not taker.entity:
                        self.drafts.append(
                            Draft(
                                giver,
                                taker.entity,
                                sentence,
                                match.start(),
                                verb=match.group(),
                                confidence=0.8,
                            )
                        )
        also = re.match(
            r"So (?:did|has|have|does)\b|[^.]{3,60} followed suit\b|(?:Also|Likewise) endorsing (?:him|her|them)",
            text[sentence.start : sentence.end],
        )
        if (
            also
            and self.drafts
            and sentence.index - self.drafts[-1].sentence.index == 1
            and sentence.mentions
        ):
            for taker in {
                d.candidate
                for d in self.drafts
                if d.sentence is self.drafts[-1].sentence and d.stance == "endorse"
            }:
                for m in self.refs.expand(
                    sentence, sentence.mentions[0], ("person", "organization")
                ):
                    if taker is not None and m.entity is not taker:
                        self.drafts.append(
                            Draft(
                                m.entity,
                                taker,
                                sentence,
                                sentence.start,
                                verb=self.drafts[-1].verb,
                                confidence=0.75,
                            )
                        )

    def _backers(self, sentence: Sentence, noun: Token) -> None:
        """ "Her backers include A and B", "Lee's latest backer is C", "supporters such as D"."""
        verb = (
            noun.head
            if noun.dep_ == "nsubj"
            and noun.head.text.lower() in ("include", "includes", "included", "is", "are", "were")
            else None
        )
        owner = [
            e
            for c in noun.children
            if c.dep_ == "poss"
            for e in self.refs.resolve(sentence, c, ("person",))
        ]
        owner += [
            e
            for c in noun.children
            if c.dep_ == "prep" and c.text.lower() == "of"
            for o in c.children
            for e in self.refs.resolve(sentence, o, ("person",))
        ]
        if verb is None or not owner or self._unreal(sentence, noun):
            return
        endorsers = [e for e in self._after(sentence, verb) if e not in owner]
        self._add(sentence, noun, endorsers, owner[:1], weak=False)

    @staticmethod
    def _with(noun: Token) -> bool:
        return noun.dep_ == "pobj" and noun.head.text.lower() == "with"

    def _governor(self, noun: Token) -> Token | None:
        """The verb that a noun is object of, through "the endorsement", "one of the endorsements"."""
        node = noun
        for _ in range(4):
            quantity = node.dep_ == "prep" and re.match(
                r"(?:stamps?|seals?|votes?|number|list|string|slew|host|series|wave|round|pair|trio|one|some|many|most|several|top|benefit)$",
                node.head.text.lower(),
            )
            if (
                node.dep_
                in ("dobj", "attr", "dative", "oprd", "conj", "npadvmod", "nsubjpass", "pobj")
                or quantity
            ):
                node = node.head
                if node.tag_.startswith("VB"):
                    return node
                continue
            break
        return None

    def _verb_subject(self, sentence: Sentence, verb: Token) -> list[Entity]:
        node = verb
        for _ in range(5):
            subject = [c for c in node.children if c.dep_ in ("nsubj", "nsubjpass")]
            if subject:
                if subject[0].text.lower() in ("who", "that", "which") and node.dep_ == "relcl":
                    return self.refs.resolve(sentence, node.head)
                return self.refs.resolve(sentence, subject[0])
            if (
                node.dep_ in ("xcomp", "ccomp", "advcl", "conj", "pcomp", "prep", "acl", "relcl")
                and node.head.i != node.i
            ):
                if node.dep_ == "acl":
                    return self.refs.resolve(sentence, node.head)
                node = node.head
                continue
            break
        return []

    def _with_phrase(self, sentence: Sentence, noun: Token) -> list[Entity]:
        """ "With the backing of X, Doe leads": the subject of the sentence's verb."""
        if not self._with(noun):
            return []
        node = noun.head
        for _ in range(4):
            node = node.head
            for child in node.children:
                if child.dep_ in ("nsubj", "nsubjpass"):
                    return self.refs.resolve(sentence, child, ("person",))
        return []

    def _central_candidate(
        self, sentence: Sentence, token: Token, endorsers: list[Entity]
    ) -> list[Entity]:
        """The candidate spoken of: named in the sentence before the trigger, else the one above."""
        before = [
            m
            for m in sentence.mentions
            if m.entity.kind == "person"
            and m.start < token.idx
            and m.entity in self.candidates
            and m.entity not in endorsers
        ]
        if before:
            return [before[-1].entity]
        for back in range(1, 4):
            if sentence.index - back < 0:
                break
            above = [
                m
                for m in self.document.sentences[sentence.index - back].mentions
                if m.entity in self.candidates and m.entity not in endorsers
            ]
            if above:
                people = {m.entity for m in above}
                if len(people) == 1:
                    return [above[0].entity]
                return [above[0].entity] if above[0].entity is self.refs.central else []
        return []

    # -- other forms ---------------------------------------------------------------------------

    def _hyphen(self, sentence: Sentence) -> None:
        """ "Trump-endorsed J.D. Vance", "labor-backed"."""
        text = self.document.paragraphs[sentence.paragraph]
        for match in re.finditer(
            r"([A-Z][\w.&’']*(?: [A-Z][\w.]+)?)-(?:endorsed|backed)\b",
            text[sentence.start : sentence.end],
        ):
            start, end = sentence.start + match.start(1), sentence.start + match.end(1)
            by = [m for m in sentence.mentions if m.start >= start - 70 and m.end == end]
            whom = [
                m
                for m in sentence.mentions
                if m.entity.kind == "person" and 0 < m.start - end < 120
            ]
            if (
                by
                and whom
                and (whom[0].start - end < 60 or "including" in text[end : whom[0].start])
            ):
                for m in self.refs.expand(sentence, whom[0], ("person",), objects=True):
                    self.drafts.append(
                        Draft(
                            by[0].entity,
                            m.entity,
                            sentence,
                            start,
                            verb=match.group(),
                            confidence=0.8,
                        )
                    )

    def _decline(self, sentence: Sentence) -> None:
        """ "The union will stay neutral": a refusal, with no candidate."""
        match = _DECLINE.search(sentence.text)
        if not match or re.search(
            r"\b(?:has|have|had)(?: not|n['’]t) (?:yet )?endorsed\b", sentence.text
        ):
            return
        at = sentence.start + match.start()
        named = [m for m in sentence.mentions if m.entity.kind == "person" and 0 <= m.start - (sentence.start + match.end()) < 25]
        if named:
            return  # "did not endorse Doe" refuses one candidate, not everybody
        entity: Entity | None = None
        for token in sentence.span:
            if at - 1 <= token.idx <= sentence.start + match.end() and token.tag_.startswith("VB"):
                left = bool(
                    re.search(
                        r"\b(?:dropp\w+ out|withdr\w+|ended|suspended|former)\b", sentence.text
                    )
                )
                found = [
                    e for e in self._subjects(sentence, token) if left or e not in self.candidates
                ]
                if found:
                    entity = found[0]
                    break
        if entity is None:
            before = [
                m
                for m in sentence.mentions
                if m.end <= at + 3
                and not self.refs.affiliation(m)
                and m.entity not in self.candidates
            ]
            bodies = [m for m in before if m.entity.kind == "organization"]
            entity = bodies[-1].entity if bodies else before[-1].entity if before else None
        if entity is not None and self.races.main is not None:
            self.drafts.append(Draft(entity, None, sentence, at, "decline", match.group(), 0.75))

    def _lists(self) -> None:
        """Lines of names under an introduction that says whose choices, or whose backers, they are."""
        giver: Entity | None = None  # the lines name this body's choices
        taker: Entity | None = None  # the lines name this candidate's backers
        intro: Sentence | None = None
        word = "endorsed"
        for number, text in enumerate(self.document.paragraphs):
            sentences = self.document.in_paragraph(number)
            if not sentences:
                continue
            opening = _INTRODUCTION.search(text)
            if (
                opening is None
                and number + 1 < len(self.document.paragraphs)
                and len(self.document.paragraphs[number + 1]) < 70
                and not self.document.paragraphs[number + 1].endswith((".", "”", '"'))
            ):
                opening = _ISSUED.search(text)
            if opening and not re.search(r"\bnot\b", opening.group()):
                intro, word = sentences[-1], opening.group("word")
                giver = taker = None
                if _BACKERS.search(intro.text):
                    people = [m.entity for m in intro.mentions if m.entity in self.candidates]
                    subject = next(
                        (t for t in intro.span if t.dep_ in ("nsubj", "nsubjpass")), None
                    )
                    found = people or (
                        self.refs.resolve(intro, subject, ("person",))
                        if subject is not None
                        else []
                    )
                    taker = found[0] if found else self.refs.central
                else:
                    for sentence in reversed(sentences):
                        bodies = [
                            m
                            for m in sentence.mentions
                            if m.entity.kind == "organization" and not self.refs.affiliation(m)
                        ]
                        if bodies:
                            giver = bodies[0].entity
                            break
                    giver = (
                        giver
                        or self.refs.body_before(sentences[-1], sentences[-1].start)
                        or self.paper
                    )
                continue
            if intro is None or giver is None and taker is None:
                continue
            line = text.lstrip("-•*– ")
            if (
                len(line) > 160
                or re.search(r"\b(?:said|says|told)\b|[“\"]", line)
                or len(line) > 70
                and line.endswith(".")
            ):
                if len(line) > 160:
                    giver = taker = None
                continue
            if any(t.tag_ in ("VBD", "VBZ", "VBP") for s in sentences for t in s.span):
                continue
            mentions = [m for s in sentences for m in s.mentions]
            if taker is not None:
                backers = [
                    m for m in mentions if not self.refs.affiliation(m) and m.entity is not taker
                ]
                if backers:
                    sentence = self.document.sentence_at(number, backers[0].start)
                    self.drafts.append(
                        Draft(
                            backers[0].entity,
                            taker,
                            intro,
                            intro.start,
                            verb=word,
                            confidence=0.85,
                            list_line=sentence,
                        )
                    )
                continue
            if (
                re.search(r"\bno (?:endorsement|recommendation|choice|pick)\b", line, re.I)
                and self.races.contested(number)
                and giver is not None
            ):
                race = self.races.of(self.races.contested(number)[0])
                self.drafts.append(
                    Draft(
                        giver,
                        None,
                        intro,
                        intro.start,
                        "decline",
                        "no endorsement",
                        0.8,
                        list_line=sentences[0],
                        race=race,
                    )
                )
                continue
            for mention in mentions:
                if mention.entity.kind != "person":
                    continue
                if re.search(
                    r"\b(?:over|vs\.?|against|defeat\w*|challenge)\b.*$", text[: mention.start]
                ):
                    break
                sentence = self.document.sentence_at(number, mention.start)
                self.drafts.append(
                    Draft(
                        giver,
                        mention.entity,
                        intro,
                        intro.start,
                        verb=word,
                        confidence=0.85,
                        list_line=sentence,
                    )
                )

    def _paper(self) -> Entity | None:
        """The newspaper that speaks as "we": its publisher's name, else the paper named most often."""
        voice = re.compile(
            r"\b(?:[Ww]e (?:\w+ )?(?:endorse|recommend)|[Oo]ur (?:choice|pick|endorsements?|recommendations?|vote|nod)|is endorsed\b|[Ee]ditorial [Bb]oard|this (?:newspaper|paper|board)|endorses|[Tt]he [A-Z][\w-]+ (?:has |have )?(?:endorsed?|recommend\w*)\b|[Ee]ndorsements?:|EDITORIAL|Editorial)"
        )
        if not voice.search(self.document.text):
            return None
        papers = [
            b
            for b in self.document.bodies
            if b.mentions and (_NEWS.search(b.name) or b.name == self.publisher)
        ]
        if papers:
            return max(papers, key=lambda b: (b.name == self.publisher, len(b.mentions), -b.index))
        if self.publisher and re.search(r"\b(?:[Ww]e|[Oo]ur)\b", self.document.text):
            return Entity("organization", self.publisher, 20_000)
        return None

    def _editorial(self, sentence: Sentence) -> None:
        """A newspaper's own choices: "Our choice is Doe", "Doe is endorsed", "Doe deserves our vote"."""
        if self.paper is None or re.search(r"[“”\"]", sentence.text):
            return
        for pattern in _EDITORIAL:
            for match in pattern.finditer(sentence.text):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                people = [m for m in sentence.mentions if m.entity.kind == "person"]
                if pattern in _AFTERWARDS:
                    near = [m for m in people if 0 <= m.start - end < 60]
                    chosen = (
                        self.refs.expand(sentence, near[0], ("person",), objects=True)
                        if near
                        else []
                    )
                else:
                    near = [m for m in people if 0 <= start - m.end < 50]
                    chosen = near[-1:]
                for mention in chosen:
                    self.drafts.append(
                        Draft(
                            self.paper,
                            mention.entity,
                            sentence,
                            start,
                            verb=match.group().strip(),
                            confidence=0.85,
                            own_voice=True,
                        )
                    )
        line = re.match(
            r"(?P<seat>[^.:]{4,70}): (?:the )?(?:(?:[Ii]ncumbent|[Rr]e-?elect|[Ee]lect|Vote for|Democrat(?:ic)?|Republican|[A-Z][\w.]+|state) ){0,5}$",
            self.document.paragraphs[sentence.paragraph][
                sentence.start : (
                    sentence.mentions[0].start if sentence.mentions else sentence.start
                )
            ],
        )
        if (
            line
            and sentence.start == 0
            and sentence.mentions[0].entity.kind == "person"
            and self.races.contested(sentence.paragraph)
        ):
            self.drafts.append(
                Draft(
                    self.paper,
                    sentence.mentions[0].entity,
                    sentence,
                    sentence.start,
                    verb="endorses",
                    confidence=0.8,
                    own_voice=True,
                )
            )

    # -- judging -------------------------------------------------------------------------------

    def _unreal(self, sentence: Sentence, token: Token) -> bool:
        """Whether a trigger only may come true, is sought or denied, or belongs to a past cycle."""
        at = token.idx - sentence.start
        head = sentence.text[max(0, at - 48) : at]
        head = re.sub(
            r"\b(said|says|announced|announces) (?:that )?(it|he|she|they) would\b",
            r"\1 \2 will",
            head,
        )
        head = (
            re.split(r"[,;“”\"]|\b(?:and|but|who|which)\b(?! (?:endors|back))", head)[-1]
            if not re.search(r"\b(?:if|whether)\b", head)
            else head
        )
        if _UNREAL.search(head) and not re.search(
            r"\b(?:vot\w+|decid\w+|chose|opted|agreed|mov\w+) (?:unanimously |overwhelmingly )?to $",
            head,
        ):
            if not _RESCIND.search(sentence.text):
                return True
        if re.match(
            r"\s+(?:process|vote|meeting|interview|forum|committee|session|questionnaire|list|decision|season|race)\b",
            sentence.text[at + len(token.text) :],
        ):
            return True
        clause = sentence.text[max(0, at - 90) : at + 110]
        published = self.document.published
        if published:
            years = [
                int(y)
                for y in re.findall(
                    r"\b(?:in|for|during|his|her|its|the|their|of) (20\d\d|19\d\d)\b", clause
                )
            ]
            if years and max(years) < published.year - (1 if published.month < 3 else 0):
                return True
        return bool(_PAST.search(clause))

    def _add(
        self,
        sentence: Sentence,
        token: Token,
        endorsers: list[Entity],
        candidates: list[Entity],
        weak: bool,
    ) -> None:
        text = self.document.paragraphs[sentence.paragraph]
        stance = "rescind" if _RESCIND.search(sentence.text) else "endorse"
        if len(endorsers) == len(candidates) > 1 and "respectively" in sentence.text:
            for endorser, candidate in zip(endorsers, candidates, strict=True):
                self.drafts.append(
                    Draft(
                        endorser,
                        candidate,
                        sentence,
                        token.idx,
                        stance,
                        self._wording(sentence, token),
                        0.85,
                    )
                )
            return
        for candidate in candidates:
            if candidate.kind != "person":
                continue
            if weak and not self._about_candidacy(sentence, token, candidate):
                continue
            for endorser in endorsers:
                if endorser is candidate or _NO_ENDORSER.match(endorser.name):
                    continue
                if endorser.kind == "person" and endorser in candidates:
                    continue
                confidence = 0.93 if not weak else 0.82
                if not any(m.entity is candidate for m in sentence.mentions):
                    confidence -= 0.08
                if not any(m.entity is endorser for m in sentence.mentions):
                    confidence -= 0.08
                part = None
                for m in sentence.mentions:
                    if m.entity is endorser and (
                        found := _PART.search(text[sentence.start : m.start])
                    ):
                        part = found.group(1)
                own = (
                    endorser is self.paper
                    and self.paper is not None
                    and not re.search(r"\b(?:ha[sd]|earlier|previously|last)\b", sentence.text)
                )
                self.drafts.append(
                    Draft(
                        endorser,
                        candidate,
                        sentence,
                        token.idx,
                        stance,
                        self._wording(sentence, token),
                        confidence,
                        part,
                        own_voice=own,
                    )
                )

    def _about_candidacy(self, sentence: Sentence, token: Token, candidate: Entity) -> bool:
        """For "back" and "support": the object is known as a candidate, or a race stands beside it."""
        if candidate in self.candidates:
            return True
        near = sentence.text[
            max(0, token.idx - sentence.start - 60) : token.idx - sentence.start + 140
        ]
        return bool(
            re.search(
                r"\b(?:candidac\w+|campaign|bid|re-?election|run for|in the race|primary|for (?:mayor|governor|senate|congress|sheriff|president)|for (?:the |a )?(?:[\w.'’-]+ ){0,4}?(?:seat|post|district|council|board|court|commission|clerk|treasurer|auditor|secretary of state|attorney general))\b",
                near,
                re.I,
            )
        )

    @staticmethod
    def _wording(sentence: Sentence, token: Token) -> str:
        """The source's own words for what was done."""
        verb = token
        if token.tag_.startswith("NN"):
            node = token
            while node.head.i != node.i and not node.tag_.startswith("VB"):
                node = node.head
            if node.tag_.startswith("VB") and 0 < token.idx - node.idx < 40:
                start, end = node.idx, token.idx + len(token.text)
                tail = re.match(r" (?:of|from|by)\b", sentence.text[end - sentence.start :])
                end += tail.end() if tail else 0
                return sentence.text[start - sentence.start : end - sentence.start]
        return verb.text

    def _once(self) -> list[Draft]:
        """Each (endorser, candidate, stance) once: the dated, surest, earliest sentence first."""
        kept: dict[tuple[int, int | None, str, str | None], Draft] = {}
        for draft in self.drafts:
            seat = draft.race.id if draft.race else None
            key = (
                draft.endorser.index,
                draft.candidate.index if draft.candidate else None,
                draft.stance,
                seat,
            )
            other = kept.get(key)
            if other is None or draft.confidence > other.confidence + 0.1:
                if other is not None:
                    draft.again = [*other.again, (other.sentence, other.position)]
                kept[key] = draft
            else:
                other.again.append((draft.sentence, draft.position))
        chosen = list(kept.values())
        # a pair that goes both ways is a parse gone wrong: the surer one stays
        pairs = {(d.endorser, d.candidate): d for d in chosen}
        result = []
        for draft in chosen:
            back = pairs.get((draft.candidate, draft.endorser)) if draft.candidate else None
            if back is not None and (back.confidence, -back.sentence.index) > (
                draft.confidence,
                -draft.sentence.index,
            ):
                continue
            if draft.stance == "decline" and any(
                d.endorser is draft.endorser
                and d.stance == "endorse"
                and d.sentence is draft.sentence
                for d in chosen
            ):
                continue
            result.append(draft)
        return sorted(
            result,
            key=lambda d: (
                d.sentence.index,
                d.position,
                d.list_line.index if d.list_line else 0,
                d.endorser.index,
            ),
        )


def mention_in(sentence: Sentence, entity: Entity) -> Mention | None:
    """The first mention of an entity in a sentence."""
    return next((m for m in sentence.mentions if m.entity is entity), None)


__all__ = ["Draft", "Endorsements", "mention_in", "root_of"]
