"""A newspaper's own choices: "Our choice is Doe", "Doe deserves our vote"."""

from __future__ import annotations

import re

from generator.extract.document import Document, Entity, Sentence
from generator.extract.endorsements.draft import Draft
from generator.extract.endorsements.judging import Judge

_NEWS = re.compile(
    r"\b(?:Tribune|Times|Post|Herald|News|Journal|Gazette|Globe|Press|Chronicle|Register|Dispatch"
    r"|Inquirer|Courier|Observer|Sentinel|Examiner|Bee|Star|Editorial Board|editorial board|Sun"
    r"|Citizen|Record|Reporter|Courant|Union-Tribune|Plain Dealer|Enterprise|Daily|Weekly"
    r"|Magazine)\b"
)
_AFTERWARDS = (
    re.compile(
        r"\b(?:[Oo]ur (?:\w+ )?(?:choice|pick|endorsement|recommendation|vote|nod|support) (?:is"
        r"|goes to|in [\w ,]+ (?:is|goes to))|[Ww]e (?:\w+ )?(?:endorse|recommend|support|back"
        r"|urge (?:voters|a vote)[\w ]*(?:for|choose|elect)|choose|prefer|favor)"
        r"|[Oo]ur endorsement for [\w. ]+ goes to|(?:endorsement|nod|choice) goes to)\b"
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
)
_EDITORIAL = _AFTERWARDS + _BEFOREHAND
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
    r"(?P<seat>[^.:]{4,70}): (?:the )?(?:(?:[Ii]ncumbent|[Rr]e-?elect|[Ee]lect|Vote for"
    r"|Democrat(?:ic)?|Republican|[A-Z][\w.]+|state) ){0,5}$"
)


def paper_of(document: Document, publisher: str | None) -> Entity | None:
    """The newspaper that speaks as "we": the publisher, else the paper named most often."""
    if not _VOICE.search(document.text):
        return None
    papers = [
        b for b in document.bodies if b.mentions and (_NEWS.search(b.name) or b.name == publisher)
    ]
    if papers:
        return max(papers, key=lambda b: (b.name == publisher, len(b.mentions), -b.index))
    if publisher and re.search(r"\b(?:[Ww]e|[Oo]ur)\b", document.text):
        return Entity("organization", publisher, 20_000)
    return None


class Editorials(Judge):
    """Reads what a newspaper says as "we"."""

    def read(self, sentence: Sentence) -> None:
        """A newspaper's own choices: "Our choice is Doe", "Doe deserves our vote"."""
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
                            confidence=0.75,
                            own_voice=True,
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
            and sentence.start == 0
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
                    own_voice=True,
                )
            )
