"""Namings drawn together into races: fuller ones first, vaguer ones join what they agree with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract import lexicon
from generator.extract.document import Document
from generator.extract.officials import Officials
from generator.extract.races.draft import RaceDraft
from generator.extract.races.scope import Scopes
from generator.extract.races.setting import setting_of
from generator.extract.seats import Seat

#: Offices that a vague word ("the legislature", "Congress") may name instead of the exact one.
_VAGUER = frozenset(
    {("State House", "State Senate"), ("U.S. House", "State House"), ("U.S. House", "U.S. Senate")}
)
#: Courts whose judges a county elects.
_COUNTY_COURT = re.compile(r"superior|circuit|county|common pleas|probate", re.IGNORECASE)
#: "judge for the county's Court of Common Pleas"
_OF_THE_COUNTY = re.compile(
    r" (?:for|of|on|in) (?:the |its )?(?:county|[Cc]ourt of [Cc]ommon [Pp]leas|[Cc]ircuit [Cc]ourt"
    r"|[Ss]uperior [Cc]ourt)\b"
)
_CITY_COMPTROLLER = re.compile(r"\b(?:[Cc]ity|NYC) [Cc]omptroller\b")
_STATE_COMPTROLLER = re.compile(r"\b[Ss]tate [Cc]omptroller\b")
#: The only city that elects a public advocate.
_OF_PUBLIC_ADVOCATE = "New York City"
_OF_CITIES = ("city", "city-district")
#: No other state has so many assembly districts.
_HIGH_ASSEMBLY = re.compile(
    r"\b1[0-5]\d(?:st|nd|rd|th) (?:State )?Assembly|\bAssembly District 1[0-5]\d\b"
)
_CONGRESS = re.compile(r"congress", re.IGNORECASE)
_VAGUE = re.compile(r"legislat|congress(?:ional)?$|statehouse|^house", re.IGNORECASE)


class Drawing:
    """The races of one document's namings, and which race each naming belongs to."""

    def __init__(
        self,
        document: Document,
        contests: list[Seat],
        titled: Sequence[Seat] = (),
        officials: Officials | None = None,
    ) -> None:
        """``titled``: offices that stand as titles, which may tell a city that no contest names."""
        self.document = document
        self.setting = setting_of(document, contests, officials)
        self.scopes = Scopes(document, contests)
        self.drafts: list[RaceDraft] = []
        self.of_seat: dict[Seat, RaceDraft] = {}
        self._named_cities = {
            s.place for s in contests if s.place and lexicon.office_level(s.office) in _OF_CITIES
        }
        if not self._named_cities:
            self._named_cities = {
                s.place
                for s in titled
                if s.place and s.place in lexicon.places().cities and s.office == "Mayor"
            }
        if any(s.office == "Public Advocate" for s in contests):
            self._named_cities |= {_OF_PUBLIC_ADVOCATE}
        text = document.text
        self._comptroller_of_city = not _STATE_COMPTROLLER.search(text) and bool(
            _CITY_COMPTROLLER.search(text)
            or any(s.place for s in contests if s.office == "Comptroller")
            or self._is_year_of_new_york_city()
        )
        self._named_schools = {
            s.place for s in contests if s.place and lexicon.office_level(s.office) == "school"
        }
        self._draw_together(contests)
        self._find_main()

    def _draw_together(self, contests: list[Seat]) -> None:
        groups: dict[str, list[Seat]] = {}
        for seat in contests:
            groups.setdefault(seat.office, []).append(seat)
        # a board's or council's seats without a number merge into a single known number only
        for office, seats in groups.items():
            level = self._level(office)
            drafts: list[RaceDraft] = []
            for seat in sorted(seats, key=_fullest_first):
                district = seat.district
                state, place = self._complete(seat, level)
                match = [
                    d
                    for d in drafts
                    if (district is None or d.district is None or d.district == district)
                    and (place is None or d.place is None or d.place == place)
                    and (state is None or d.state is None or d.state == state)
                ]
                if district is None and len(match) > 1:
                    continue
                exact = [d for d in match if d.district == district] or match
                if exact:
                    draft = exact[0]
                    draft.state = draft.state or state
                    draft.place = draft.place or place
                    draft.district = draft.district or district
                else:
                    draft = RaceDraft(office, state, place, district)
                    drafts.append(draft)
                draft.seats.append(seat)
                draft.special = draft.special or seat.special
                self.of_seat[seat] = draft
            self.drafts.extend(drafts)
        self.drafts = [d for d in self.drafts if not self._swallowed(d)]
        self.drafts.sort(key=lambda d: min((s.paragraph, s.start) for s in d.seats))

    def _is_year_of_new_york_city(self) -> bool:
        """New York elects its state's comptroller in even years, its city's in odd ones."""
        published = self.document.published
        return (
            self.setting.city == _OF_PUBLIC_ADVOCATE
            and published is not None
            and published.year % 2 == 1
        )

    def _level(self, office: str) -> str:
        """The office's level; a comptroller is the city's where the article says so."""
        if office == "Comptroller" and self._comptroller_of_city:
            return "city"
        return lexicon.office_level(office)

    def _swallowed(self, draft: RaceDraft) -> bool:
        """A vaguer naming ("the legislature", "Congress") beside the exact one of the same seat."""
        if (
            draft.district is not None
            or len(draft.seats) != 1
            or not _VAGUE.search(self._words(draft.seats[0]))
        ):
            return False
        congress = _CONGRESS.search(self._words(draft.seats[0])) is not None
        for other in self.drafts:
            if congress and not other.office.startswith("U.S."):
                continue  # "the nomination for Congress" in a story of the legislature too
            if (draft.office, other.office) in _VAGUER and (
                # "the last congressional race of the year" in a story of the Senate
                other.district is not None
                or (
                    other.office == "U.S. Senate"
                    and other.state == draft.state
                    and len(other.seats) > 1
                )
            ):
                self.of_seat[draft.seats[0]] = other
                other.seats.extend(draft.seats)
                return True
        return False

    def _words(self, seat: Seat) -> str:
        return self.document.paragraphs[seat.paragraph][seat.start : seat.end]

    def _of_county(self, seat: Seat) -> bool:
        """Whether a judge is told to be a county's."""
        text = self.document.paragraphs[seat.paragraph]
        return bool(_COUNTY_COURT.search(self._words(seat)) or _OF_THE_COUNTY.match(text, seat.end))

    def _complete(self, seat: Seat, level: str) -> tuple[str | None, str | None]:
        """State and place from the part of the article, else its setting, where left out."""
        office, state, place = seat.office, seat.state, seat.place
        if level == "nation":
            return None, None
        if level in ("state", "us-district", "state-district"):
            if state is None and _HIGH_ASSEMBLY.search(self._words(seat)):
                state = "NY"
            return state or self._state_at(seat), None
        if place is None:
            if level in _OF_CITIES:
                # the only city whose offices are named, before any other city that is mentioned
                (place,) = self._named_cities if len(self._named_cities) == 1 else (None,)
                town = self.scopes.town(seat.paragraph)
                place = town or place or self.setting.city
            elif level == "county" and seat.district:
                pass  # a judicial district of several counties
            elif level in ("county", "county-district"):
                place = self.scopes.county(seat.paragraph, seat.start) or self.setting.county
                if place is None and office in ("District Attorney", "Sheriff"):
                    place = self.setting.section or (
                        self.setting.city if self.setting.city in lexicon.city_counties() else None
                    )
            elif level == "school":
                (only,) = self._named_schools if len(self._named_schools) == 1 else (None,)
                place = self.scopes.school_place(seat.paragraph) or only or self.setting.county
        if level == "court" and place is None and seat.district is None and self._of_county(seat):
            place = self.setting.county
        if place and level == "school" and f"{place} County" == self.setting.county:
            place = self.setting.county  # "Limestone BOE" in an article about Limestone County
        if office == "Public Advocate" and place is None:
            place = _OF_PUBLIC_ADVOCATE
        if office == "Borough President":
            place = place if place in lexicon.county_sections() else self.setting.section or place
        elif place and level in _OF_CITIES:
            place = lexicon.sections().get(place, place)
        if state is None:
            cities = lexicon.places()
            state = self.setting.state or ("NY" if place == "New York City" else None)
            if place and (
                own := cities.state_of_county(place)
                if place.endswith(("County", "Parish"))
                else cities.state_of_city(place)
            ):
                state = own
        return state, place

    def _state_at(self, seat: Seat) -> str | None:
        """The state of an office that leaves it out: of its part of the article, else of all."""
        if headed := self.scopes.state(seat.paragraph):
            return headed
        if self.setting.mixed and (near := self._nearest_state(seat)):
            return near
        return self.setting.state

    def _nearest_state(self, seat: Seat) -> str | None:
        """In a round-up: the state told nearest in the sentence, else last in what stands above."""
        marks = self.setting.marks
        here = [m for m in marks if m.paragraph == seat.paragraph]
        sentence = self.document.sentence_at(seat.paragraph, max(seat.start, 0))
        inside = [m for m in here if sentence.start <= m.start < sentence.end]
        if inside:
            return min(
                inside,
                key=lambda m: (
                    seat.start - m.end if m.end <= seat.start else 20 + m.start - seat.end
                ),
            ).state
        before = [m for m in here if m.end <= seat.start]
        if before:
            return before[-1].state
        if here:
            return here[0].state
        if self.setting.state:
            return None
        above = [m for m in marks if seat.paragraph - 2 <= m.paragraph < seat.paragraph]
        return above[-1].state if above else None

    def _find_main(self) -> None:
        """The races the article is about: by where and how often they are named."""
        if not self.drafts:
            return
        scores: dict[int, float] = {}
        for number, draft in enumerate(self.drafts):
            score = 0.0
            for seat in draft.seats:
                score += (
                    4
                    if seat.paragraph == 0
                    else 2.5
                    if seat.paragraph == 1
                    else 2
                    if seat.heading
                    else 1
                )
            scores[number] = score
        best = max(scores.values())
        listed = sum(1 for d in self.drafts if any(s.heading for s in d.seats)) >= 2
        many = len(self.drafts) >= 4
        first = min(d.seats[0].paragraph for d in self.drafts)
        for number, draft in enumerate(self.drafts):
            near_top = draft.seats[0].paragraph <= first + 1
            draft.main = (
                (scores[number] >= 0.6 * best and near_top)
                or scores[number] == best
                or (listed and any(s.heading for s in draft.seats))
                or many
            )


def _fullest_first(seat: Seat) -> tuple[int, int, int]:
    told = sum(part is not None for part in (seat.state, seat.place, seat.district))
    return -told, seat.paragraph, seat.start
