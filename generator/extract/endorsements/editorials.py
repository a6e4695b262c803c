"""A newspaper's own choices: "Our choice is Doe", "Doe deserves our vote"."""

from __future__ import annotations

import re

from generator.extract.document import Document, Entity, Mention, Sentence
from generator.extract.endorsements.draft import Draft
from generator.extract.endorsements.judging import Ground, Judge

_NEWS = re.compile(
    r"\b(?:Tribune|Times|Post|Herald|News|Journal|Gazette|Globe|Press|Chronicle|Register|Dispatch"
    r"|Inquirer|Courier|Observer|Sentinel|Examiner|Bee|Star|Editorial Board|editorial board|Sun"
    r"|Citizen|Record|Reporter|Courant|Union-Tribune|Plain Dealer|Enterprise|Daily|Weekly|Magazine"
    r"|Voice|Viewpoint|Advocate|Mirror|Telegraph|Telegram|Banner|Beacon|Argus|Ledger|Mercury"
    r"|Standard|Republic|Constitution|Intelligencer|Bulletin|Advertiser|Star-\w+|\w+-(?:Union|Sun"
    r"|Sentinel|Tribune|News|Times|Herald|Journal|Advertiser|Ledger|Telegraph))\b"
)
_AFTERWARDS = (
    re.compile(
        r"\b(?:[Oo]ur (?:\w+ )?(?:choice|pick|endorsement|recommendation|vote|nod|support) (?:is"
        r"|goes to|in [\w ,]+ (?:is|goes to))|[Ww]e (?:\w+ )?(?:endorse|recommend|support|back"
        r"|urge (?:[\w ]{0,40}?(?:voters|Democrats|Republicans|residents)"
        r"|a vote)[\w ]*?(?:for|choose"
        r"|elect|keep|return|support|back)|choose|prefer|favor)"
        r"|[Oo]ur endorsement for [\w. ]+ goes to|(?:endorsement|nod|choice) goes to"
        r"|[Ww]e(?:['’]re| are) (?:\w+ )?(?:endorsing|backing|recommending|supporting)"
        r"|[Ww]e give (?:the|our) (?:nod|edge|endorsement|support) to"
        r"|(?:pleased|proud|happy) to (?:endorse|recommend|support)"
        r"|[Vv]oters (?:should|would do well to|ought to) (?:elect|select|choose|pick"
        r"|support|return"
        r"|send|keep"
        r"|back|vote for|re-?elect|give [\w ]*to))\b"
    ),
    re.compile(
        r"^(?:[Vv]ote (?:for|to (?:elect|re-?elect|keep|return))|[Rr]e-?[Ee]lect|[Ee]lect)\b"
    ),
)
_BEFOREHAND = (
    re.compile(
        r" (?:is|are) (?:hereby )?(?:endorsed\b(?! by)|recommended\b(?! by)"
        r"|our (?:\w+ )?(?:choice|pick|candidate|recommendation)"
        r"|the (?:\w+ )?(?:choice|pick)\b(?! of))"
    ),
    re.compile(
        r" (?:is|remains|would be|makes) (?:clearly |by far |still )?(?:the|a) (?:best|better"
        r"|stronger|superior|clear|right|obvious|wiser|only) (?:choice|candidate|pick|fit|option"
        r"|person)\b"
    ),
    re.compile(
        r" (?:deserves?|earns?|gets?|has earned|merits?|wins?|has) (?:our|the newspaper['’]s"
        r"|this newspaper['’]s|the board['’]s) (?:\w+ )?(?:endorsement|vote|nod|support"
        r"|recommendation|backing)"
    ),
    re.compile(
        r" (?:deserves?|has earned|merits?|should (?:get|win|be given)) (?:(?:another|an?|the|his"
        r"|her"
        r"|re-?election)\b(?: (?:second|third|fourth|fifth|new|full|four-year|two-year|six-year"
        r"|more"
        r"|additional|chance|shot|return))*(?: (?:term|years|trip))?\b(?! (?:fair|raise|closer"
        r"|hearing"
        r"|look|explanation|apology|debate|better))|to (?:be (?:re-?)?elected|retain|keep|win|stay"
        r"|return|serve|remain|continue|hold)|(?:voters['’]|your) (?:vote|support))"
        r"| should be (?:re-?elected|elected|returned|sent|retained|kept)\b"
    ),
)
_EDITORIAL = _AFTERWARDS + _BEFOREHAND
#: Wordings that are an endorsement in an editorial alone.
_OPEN_ONLY = (_AFTERWARDS[1], _BEFOREHAND[3])
#: A text in which a newspaper speaks for itself.
_VOICE = re.compile(
    r"\b(?:[Ww]e (?:\w+ )?(?:endorse|recommend)"
    r"|[Oo]ur (?:choice|pick|endorsements?|recommendations?|vote|nod)|is endorsed\b"
    r"|[Ee]ditorial [Bb]oard|this (?:newspaper|paper|board)|endorses"
    r"|[Tt]he [A-Z][\w-]+ (?:has |have )?(?:endorsed?|recommend\w*)\b|[Ee]ndorsements?:"
    r"|EDITORIAL|Editorial)"
)
#: "Ward 3: Incumbent Ann Doe": the seat before the name.
_SEAT_LINE = re.compile(
    r"[*_\W]{0,4}(?!They\b|These\b|Those\b|Here\b)(?:[Ff]or )?(?:the )?(?P<seat>(?:[^.:]"
    r"|(?<=\b[A-Z])\.){4,70}):[*_]* [*_]*(?:[Ww]e (?:recommend"
    r"|endorse"
    r"|support|choose) )?(?:the )?(?:(?:[Ii]ncumbent|[Rr]e-?elect|[Ee]lect|Vote for"
    r"|Democrat(?:ic)?|Republican|[A-Z][\w.]+|state) ){0,5}$"
)


#: A newspaper speaks in this very text, outside quotation marks.
_OPENLY = re.compile(
    r"\b[Ww]e (?:\w+ )?(?:endorse|recommend)\b|\b[Oo]ur (?:\w+ )?(?:endorsements?|recommendations?"
    r"|choice|pick|nod)\b|\b[Tt]his (?:newspaper|paper)\b|\b(?:pleased|proud) to endorse\b"
    r"|^(?:EDITORIAL|Editorial)\b|\b(?:is|are) endorsed\.|[Oo]ur editorial board"
)
#: How a paper without a name calls itself.
_ITSELF = re.compile(
    r"\b(?:[Tt]his (?:newspaper|paper|publication|editorial board)|[Oo]ur editorial board"
    r"|[Tt]he editorial board)\b"
)
_HEADLINE = re.compile(
    r"(?:The )?((?:[A-Z][\w’'-]+(?: & | )){1,4}?)(?:[Ee]ndorses?|[Rr]ecommends?|[Ee]ndorsements?)\b"
)
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")


def speaks_openly(document: Document) -> bool:
    """Whether a text is an editorial: "we endorse", "our choice" outside quotation marks."""
    return any(_OPENLY.search(_QUOTED.sub("", text)) for text in document.paragraphs)


def is_published_by(document: Document, paper: Entity) -> bool:
    """Whether a text makes a paper's choices public: it says "we", or what the paper endorses.

    "The Post endorsed" tells of choices made public before.
    """
    return speaks_openly(document) or bool(
        re.search(
            rf"\b{re.escape(paper.name.rsplit(' ', 1)[-1])}(?:['’]s?)? (?:editorial board )?"
            r"(?:endorses|recommends|endorsements|recommendations)\b",
            document.text,
        )
    )


def paper_of(document: Document, publisher: str | None) -> Entity | None:
    """The newspaper that speaks as "we": the publisher, else the paper named most often.

    In an editorial that names none: what stands before "endorses" in the headline, else "this
    newspaper" or "editorial board" as it calls itself.
    """
    if not _VOICE.search(document.text) and not _signed_by_board(document):
        return None
    signed = _signed_by_board(document)
    if signed:
        known = next((b for b in document.bodies if b.name == signed), None)
        short = known or max(
            (b for b in document.bodies if b.mentions and _stands_for(b.name, signed)),
            key=lambda b: (len(b.mentions), -b.index),
            default=None,
        )
        if short is not None:
            short.name = signed
            return short
        return Entity("organization", signed, 20_000)
    papers = [
        b for b in document.bodies if b.mentions and (_NEWS.search(b.name) or b.name == publisher)
    ]
    if papers:
        paper = max(papers, key=lambda b: (b.name == publisher, len(b.mentions), -b.index))
        if publisher and publisher.endswith(f" {paper.name}"):
            paper.name = publisher  # "the Courier" in the Marlow Courier
        return paper
    if publisher and re.search(r"\b(?:[Ww]e|[Oo]ur)\b", document.text):
        return Entity("organization", publisher, 20_000)
    if not speaks_openly(document):
        return None
    for text in document.paragraphs[:3]:
        if (head := _HEADLINE.match(text)) and not re.match(r"Editorial|We|Our", head.group(1)):
            name = head.group(1).strip()
            known = next((b for b in document.bodies if b.name == name), None)
            if not any(p.name == name or p.surname == name for p in document.people):
                return known or Entity("organization", name, 20_000)
    if itself := _ITSELF.search(document.text):
        name = itself.group()
        return Entity("organization", re.sub(r"^(?:[Tt]he|[Oo]ur) ", "", name), 20_000)
    return None


#: "By the Elm County Times Editorial Board", as a line of its own.
_BOARD_LINE = re.compile(
    r"(?:[—–-]+ ?)?(?:[Bb][Yy]:? )?(?:[Tt]he )?(?P<name>[A-Z][\w’'./&-]*(?: (?:of|and|the"
    r"|&|[A-Z][\w’'./&-]*))"
    r"{0,6}?)(?:['’]s?)? (?:[Ee]ditorial [Bb]oard|EDITORIAL BOARD|[Ee]ditorial [Ss]taff)\.?"
)


def _signed_by_board(document: Document) -> str | None:
    """The paper whose editorial board signs a text, at its top or its end."""
    lines = [line.paragraph.strip() for line in document.lines]
    for text in [*lines[:8], *lines[-4:]]:
        tail = re.search(r"(?<=[.!?”\"] )[—–-]+ ?[^—–]{3,60}$", text)
        for part in (text, tail.group() if tail else ""):
            if len(part) < 90 and (match := _BOARD_LINE.fullmatch(part)):
                name = match["name"]
                if not re.fullmatch(r"(?:The|Our|This|By|Your|Times|News)", name):
                    return name.title() if name.isupper() and len(name) > 5 else name
    return None


def _stands_for(short: str, paper: str) -> bool:
    """Whether a name is how a paper calls itself: "the Journal", "the Elm Journal"."""
    plain = re.sub(r" [Ee]ditorial [Bb]oard$", "", short)
    return plain == paper or paper.endswith(f" {plain}") or f" {plain} " in f" {paper} "


#: "I am proud to endorse", outside quotation marks.
_I_ENDORSE = re.compile(
    r"\b(?:I(?: am|['’]m)?(?: \w+ly)? endors(?:e|ing)|I(?: am|['’]m) (?:\w+ )?(?:proud|pleased"
    r"|happy"
    r"|honored|glad) to (?:\w+ )?(?:endorse|support|back)|(?:my|My) endorsement (?:of|for|goes))\b"
)
_SIGNED = re.compile(
    r"(?:[Bb]y|BY)[: ]+(?P<name>(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+)(?=\s*(?:$|[,|]))"
)


def writer_of(document: Document) -> Entity | None:
    """Whoever signs a text of opinion at its top and endorses in it as "I"."""
    if not any(_I_ENDORSE.search(_QUOTED.sub("", text)) for text in document.paragraphs):
        return None
    for number, line in enumerate(document.lines[:6]):
        text = line.paragraph.strip()
        if signed := _SIGNED.match(text):
            name = signed["name"]
            known = next((p for p in document.people if p.name == name), None)
            return known or Entity("person", name, 25_000)
        for mention in (m for s in document.in_paragraph(number) for m in s.mentions):
            if (
                mention.entity.kind == "person"
                and document.paragraphs[number]
                == (document.paragraphs[number][mention.start : mention.end])
            ):
                return mention.entity
    return None


class Editorials(Judge):
    """Reads what a newspaper says as "we"."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)

    def read(self, sentence: Sentence) -> None:
        """A newspaper's own choices: "Our choice is Doe", "Doe deserves our vote"."""
        if self.paper is None or re.search(r"[“”\"]", sentence.text):
            return
        for pattern in _EDITORIAL:
            if pattern in _OPEN_ONLY and not self.openly:
                continue
            for match in pattern.finditer(sentence.text):
                if re.search(
                    r"\b(?:not|n['’]t|neither|if|whether)\b", sentence.text[: match.end()][-60:]
                ):
                    continue
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
                    chosen = near[-1:] or self._meant(sentence, start)
                for mention in chosen:
                    self.drafts.append(
                        Draft(
                            self.paper,
                            mention.entity,
                            sentence,
                            start,
                            verb=match.group().strip(),
                            confidence=0.75,
                            own_voice=self.openly,
                        )
                    )
        line = _SEAT_LINE.match(
            self.document.paragraphs[sentence.paragraph][
                sentence.start : (
                    sentence.mentions[0].start if sentence.mentions else sentence.start
                )
            ],
        )
        if (
            line
            and (sentence.start == 0 or self.openly)
            and sentence.mentions[0].entity.kind == "person"
            and self.races.contested(sentence.paragraph)
            and re.match(
                r"\W*(?:$|[.,;(*]|\([^)]*\)|(?:over|for|in)\b|[–—-])",
                sentence.text[sentence.mentions[0].end - sentence.start :],
            )
        ):
            self.drafts.append(
                Draft(
                    self.paper,
                    sentence.mentions[0].entity,
                    sentence,
                    sentence.start,
                    verb="endorses",
                    confidence=0.8,
                    own_voice=self.openly,
                )
            )

    def _meant(self, sentence: Sentence, position: int) -> list[Mention]:
        """ "She deserves another term": the person above."""
        if not self.openly:
            return []
        for token in sentence.span:
            if token.text in ("He", "She", "he", "she") and 0 <= position - token.idx < 45:
                entity = self.refs.pronoun(sentence, token, ("person",))
                if entity is not None:
                    return [Mention(entity, sentence.paragraph, token.idx, token.idx + 2, False)]
        # "Republican incumbent Ann Doe, married with two children, deserves to retain the office"
        aside = re.search(r",[^,]{3,80},$", sentence.text[: position - sentence.start])
        if aside:
            end = sentence.start + aside.start()
            return [m for m in sentence.mentions if m.entity.kind == "person" and m.end == end]
        return []
