"""The article's races, and which one a place in the text speaks of."""

from __future__ import annotations

import re

from generator.extract.document import Document, Mention
from generator.extract.officials import Officials
from generator.extract.races.draft import RaceDraft
from generator.extract.races.drawing import Drawing
from generator.extract.races.namings import Namings
from generator.extract.seats import Seat

_LEAVES_FOR = re.compile(
    r"\b(?:to|can|could|will|would|is|are|was|instead|who is|who are) (?:also )?"
    r"(?:run(?:ning)?|seek(?:ing)?) (?:for )?(?:the )?(?:[A-Z][\w.]+ ){0,2}$"
)

#: After an office, up to the end of a name: who seeks it.
_ROLE = re.compile(
    r" (?:candidate|nominee|hopeful|contender|challenger|aspirant),?"
    r"(?: [A-Z“\"(][\w.’'”\")-]*){1,5}$"
)


class Races:
    """The races of one document. Built once; the other rules only ask."""

    def __init__(self, document: Document, title: str | None = None) -> None:
        self.document = document
        officials = Officials(document)
        namings = Namings(document, title, officials)
        titled = [seat for here in namings.seats for seat in here if seat.title]
        drawing = Drawing(document, namings.contests, titled, officials)
        #: People known to seek the presidency of the United States.
        self.presidential = officials.presidential
        #: Whether some office is named as something to be won, not only as a title.
        self.named = namings.named
        self.drafts = drawing.drafts
        self.title_seat = namings.titles.before
        self._of_seat = drawing.of_seat
        self._towns = drawing.scopes
        self._contested: dict[int, list[Seat]] = {}
        for seat in sorted(self._of_seat, key=lambda s: (s.paragraph, s.start, s.end, s.office)):
            self._contested.setdefault(seat.paragraph, []).append(seat)

    def contested(self, paragraph: int) -> list[Seat]:
        """The namings of a paragraph that belong to a race, left to right."""
        return self._contested.get(paragraph, [])

    def _leaves_for(self, seat: Seat, position: int) -> bool:
        """Another office that somebody leaves for, told in an earlier sentence of a story.

        "The incumbent is not running so he can run for U.S. Senate. Candidates include ..."
        """
        if len(self.drafts) > 3 or self._of_seat[seat].main:
            return False
        text = self.document.paragraphs[seat.paragraph]
        return self.document.sentence_at(seat.paragraph, seat.start).end <= position and bool(
            _LEAVES_FOR.search(text[: seat.start])
        )

    @property
    def main(self) -> RaceDraft | None:
        """The (first) race that the article is about."""
        return next((d for d in self.drafts if d.main), None)

    def of(self, seat: Seat) -> RaceDraft | None:
        """The race that a naming belongs to."""
        return self._of_seat.get(seat)

    def at(
        self, paragraph: int, position: int, sentence_start: int, sentence_end: int
    ) -> RaceDraft | None:
        """The race spoken of at a place: named in the sentence, else above it, else the main."""
        here = self.contested(paragraph)
        inside = [s for s in here if sentence_start <= s.start < sentence_end]
        if inside:
            text = self.document.paragraphs[paragraph]
            tag = next((s for s in inside if re.fullmatch(r" ?\(", text[position : s.start])), None)
            if tag:
                return self._of_seat[tag]  # "JoAnn Doe (16th), Bo Roe (17th)"
            after = [s for s in inside if s.start >= position]
            before = [s for s in inside if s.end <= position]
            if before and after:
                last = max(before, key=lambda s: s.end)
                lead = text[last.end : position]
                if _ROLE.match(lead):
                    return self._of_seat[last]  # "attorney general candidate Ann Doe and ..."
                if (
                    len(lead) < 45
                    and re.match(r"^\s*(?:[:–—-]|, (?=[A-Z]))", lead)
                    and not re.match(
                        r"[^,;]{0,40}(?: for | in |\()",
                        text[position : min(s.start for s in after)] + " ",
                    )
                ):
                    return self._of_seat[last]
            chosen = (
                min(after, key=lambda s: s.start) if after else max(inside, key=lambda s: s.start)
            )
            return self._of_seat[chosen]
        return self.above(paragraph, sentence_start)

    def titled(self, mention: Mention) -> RaceDraft | None:
        """The race of a contested title right before a name: "incumbents include Sheriff Doe"."""
        for seat in self.contested(mention.paragraph):
            if seat.start == mention.start and seat.end == mention.end:
                return self._of_seat[seat]
        return None

    def above(self, paragraph: int, position: int) -> RaceDraft | None:
        """The race of the paragraph so far, else of the nearest heading above, else the main."""
        if town := self._towns.school_place(paragraph):
            there = [d for d in self.drafts if d.place == town]
            if len(there) == 1:
                return there[0]
        before = [
            s
            for s in self.contested(paragraph)
            if s.start < position and not self._leaves_for(s, position)
        ]
        if before:
            return self._of_seat[max(before, key=lambda s: (s.start, s.end, s.office))]
        for number in range(paragraph - 1, -1, -1):
            headings = [s for s in self.contested(number) if s.heading]
            if headings:
                return self._of_seat[min(headings, key=lambda s: (s.start, s.end, s.office))]
            if (
                paragraph - number <= 2
                and len(self.drafts) >= 4
                and (told := self.contested(number))
            ):
                return self._of_seat[told[-1]]
        return self.main
