"""The office that stands as a title before a person's name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from generator.extract import lexicon, names
from generator.extract.document import Document, Entity, Mention
from generator.extract.officials import Officials
from generator.extract.seats import Seat

_FORMER = re.compile(
    r"\b(?:former|ex-|retired|late|then-?|one-time|onetime|past|formerly|previously|served as"
    r"|outgoing)\b[^,.;]{0,30}$",
    re.IGNORECASE,
)
#: A title of either a state's legislature or of Congress.
_CHAMBER_TITLE = re.compile(r"(?<![\w.] )\b(Reps?|Sens?)\. $")
#: The same of somebody known to sit in Congress, whatever stands before it but "state".
_CONGRESS_TITLE = re.compile(
    r"(?<![Ss]tate )\b(Reps?\.|Sens?\.|Senator|Representative|Congress(?:man|woman|member)) $"
)
#: "(District 38, Sunset Park)" after a name: the seat that its bearer holds.
OWN_DISTRICT = re.compile(r" \((?:\w[\w.-]*, )?(?:District|Dist\.|Ward) (?P<number>\d+)\b")
_HOME = re.compile(r",? \(?[DRI][-–](?P<home>[A-Z][\w.]+(?: [A-Z][\w.]+)?)")


class Titles:
    """Titles before names in one document, as offices."""

    def __init__(
        self, document: Document, seats: list[list[Seat]], officials: Officials | None = None
    ) -> None:
        self._paragraphs = document.paragraphs
        self._officials = officials or Officials(document)
        self._seats = seats

    def before(self, mention: Mention) -> Seat | None:
        """The office that a title right before a mention names, unless it is a former one."""
        seat = self._titled(mention)
        if seat is None or seat.district:
            return seat
        # "Council Member Ann Doe (District 38, Sunset Park)"
        own = OWN_DISTRICT.match(self._paragraphs[mention.paragraph], mention.end)
        return replace(seat, district=own["number"]) if own else seat

    def _titled(self, mention: Mention) -> Seat | None:
        text = self._paragraphs[mention.paragraph]
        for seat in self._seats[mention.paragraph]:
            if 0 <= mention.start - seat.end <= 2 and not text[seat.end : mention.start].strip():
                return None if self.is_former(seat) else seat
        head = text[max(0, mention.start - 40) : mention.start]
        match = _last_title().search(head)
        if match and not _FORMER.search(head[: match.start()]):
            office = _office_of_title(match.group(1))
            if office:
                return Seat(mention.paragraph, mention.start, mention.end, office)
        chamber = _CHAMBER_TITLE.search(head)
        told = _CONGRESS_TITLE.search(head)
        if told and not _FORMER.search(head[: told.start()]):
            office = "U.S. Senate" if told.group(1).startswith("Sen") else "U.S. House"
            if known := self._officials.titled(mention, office):
                return Seat(mention.paragraph, mention.start, mention.end, office, known.area)
        home = _HOME.match(text, mention.end)
        if chamber and home and not _FORMER.search(head[: chamber.start()]):
            # "Rep. Ann Doe, D-N.Y." sits in Congress, "Rep. Ann Doe, D-Geddes" in a legislature
            state = lexicon.places().states.get(home["home"].lower())
            house = chamber.group(1).startswith("Rep")
            if state:
                office = "U.S. House" if house else "U.S. Senate"
            else:
                office = "State House" if house else "State Senate"
            return Seat(mention.paragraph, mention.start, mention.end, office, state)
        return None

    def of(self, entity: Entity) -> Seat | None:
        """The first office that a person is titled with."""
        return next((seat for m in entity.mentions if (seat := self.before(m))), None)

    def is_former(self, seat: Seat) -> bool:
        """Whether words such as "former" stand before a naming."""
        text = self._paragraphs[seat.paragraph]
        return bool(_FORMER.search(text[max(0, seat.start - 34) : seat.start]))


@cache
def _last_title() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({names.title_pattern()})\s+$")


@cache
def _office_of_title(title: str) -> str | None:
    wanted = title.replace("’", "'").lower()
    for office in lexicon.offices():
        if any(t.replace("’", "'").lower() == wanted for t in office.titles):
            return office.name
    return None
