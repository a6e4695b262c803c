"""Which namings of offices are of something to be won in this cycle.

Namings with a word of contest come first, then offices told by the title of who seeks re-election,
then districts that stand alone; where there is none, the office a campaign story speaks of.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from generator.extract import lexicon, names
from generator.extract.document import Document, Entity, Mention
from generator.extract.seats import Seat, chambers_of, find_districts, find_seats

_FORMER = re.compile(
    r"\b(?:former|ex-|retired|late|then-?|one-time|onetime|past|formerly|previously|served as"
    r"|outgoing)\b[^,.;]{0,30}$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|been|first|being|when (?:he|she) was|since"
    r"|after) (?:re-?)?elected\b[^.;]{0,40}$|\b(?:had run|ran|previously ran|unsuccessful(?:ly)?"
    r"|lost (?:a|his|her)|failed)\b[^.;]{0,35}$",
    re.IGNORECASE,
)
_CAMPAIGN_WORDS = re.compile(
    r"\b(?:candidates?|challengers?|incumbents?|voters?|voted|vote-getter|re-?election|elections?"
    r"|primary|ballots?|campaign|nominees?|unseat\w*|runoff|endors\w+)\b"
)
_TAG = re.compile(r"(?<=\w )\((\d{1,3})(?:st|nd|rd|th)(?: (?:Ward|District|CD|SD|HD))?\)")
#: "In Houston, ...", "ATLANTA - ...": the next city of a round-up.
_CITY_OPENING = re.compile(
    r"(?:In (?P<a>[A-Z]\w+(?: [A-Z]\w+)?), |(?P<b>[A-Z]{4,}(?: [A-Z]+)?) ?[-–—] )"
)
_STATE_HEADING = re.compile(r"^([A-Z][A-Z]+(?: [A-Z]+)?)(?= \(|:|$)")
#: After a name: "Doe's challenger", "Doe's re-election campaign".
_OWN_CAMPAIGN = re.compile(
    r"['’]s? (?:\w+ ){0,3}?(?:challengers?|opponents?|re-?election|campaign|bid|primary|rivals?)\b"
)


class Namings:
    """The namings of one document: all of them by paragraph, and those that count."""

    def __init__(self, document: Document, title: str | None) -> None:
        self.document = document
        #: Every naming, by paragraph.
        self.seats: list[list[Seat]] = []
        chambers = chambers_of(document.text)
        people: dict[int, list[tuple[int, int]]] = {}
        for entity in document.people:
            for mention in entity.mentions:
                people.setdefault(mention.paragraph, []).append((mention.start, mention.end))
        self._people = people
        self._campaign_words = len(_CAMPAIGN_WORDS.findall(document.text))
        for number, text in enumerate(document.paragraphs):
            spans = sorted(people.get(number, []))
            self.seats.append(find_seats(number, text, spans, chambers))
        contests = [s for here in self.seats for s in here if self._counts(s)]
        contests += self._reelections()
        told = {s.office for s in contests if not s.against}
        contests = [s for s in contests if not s.against or not told or s.office in told]
        contests += self._inherited(contests)
        # a headline that only the metadata gives stands before everything
        for seat in find_seats(0, title or "", [], chambers):
            if seat.contest:
                contests.append(replace(seat, start=-1, end=-1))
        #: Whether some office is named as something to be won, not only as a title.
        self.named = bool(contests)
        if not contests:
            contests = self._spoken_of(document)
        #: Those that count, left to right.
        self.contests = sorted(contests, key=lambda s: (s.paragraph, s.start, s.end, s.office))

    def _counts(self, seat: Seat) -> bool:
        """A naming of something to be won, of this cycle."""
        text = self.document.paragraphs[seat.paragraph]
        before = text[max(0, seat.start - 60) : seat.start]
        if not (seat.contest or seat.heading) and not self._numbered_contest(seat, text, before):
            return False
        published = self.document.published
        if seat.year and published and seat.year < published.year:
            return False
        near = text[max(0, seat.start - 70) : seat.end + 40]
        if published and re.search(r"\b(?:in|the|his|her|their) (\d{4})\b", near):
            years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", near)]
            if (
                years
                and max(years) < published.year
                and (
                    _PAST.search(before)
                    or re.search(r"\b(?:ran|lost|won|defeated|elected)\b", near)
                )
            ):
                return False
        if re.search(r"\b(?:was|were) (?:re-?)?elected\b[^.;]{0,40}$", before):
            # "was elected governor on Tuesday" is news, "was elected governor in 2018" is not
            return bool(
                re.search(
                    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tonight|votes? counted"
                    r"|precincts)\b",
                    text[seat.start : seat.end + 90],
                )
            )
        return not (
            _PAST.search(before)
            or re.search(r"\b(?:former|ex-|one-time|onetime) ?(?:\w+ ){0,3}$", before)
        )

    def _numbered_contest(self, seat: Seat, text: str, before: str) -> bool:
        """A numbered seat in a campaign story is one to be won, unless somebody only holds it."""
        if seat.district is None or self._campaign_words < 4:
            return False
        if re.search(
            r"\b(?:represent\w*|serv(?:es|ed|ing)|holds?|held|resident|voters? (?:in|of)|lives? in"
            r"|former|current|old|new boundaries of)\b[^,.;]{0,40}$",
            before,
        ):
            return False
        return not any(
            0 <= seat.start - e <= 12
            and re.fullmatch(r",? (?:of|from) (?:the )?", text[e : seat.start])
            for _, e in self._people.get(seat.paragraph, [])
        ) and not any(
            s >= seat.end and not text[seat.end : s].strip()
            for s, _ in self._people.get(seat.paragraph, [])
        )

    def _reelections(self) -> list[Seat]:
        """ "Sheriff Ann Doe is seeking re-election": the office is the title before the name."""
        found: list[Seat] = []
        for sentence in self.document.sentences:
            if listed := re.search(
                r"\b[Ii]ncumbents?\b[^.]*\b(?:include|including|are|qualif\w+|filed)\b",
                sentence.text,
            ):
                found += [
                    _under_name(seat, mention)
                    for mention in sentence.mentions
                    if mention.entity.kind == "person"
                    and mention.start > sentence.start + listed.start()
                    and (seat := self.title_seat(mention))
                ]
                continue
            text = self.document.paragraphs[sentence.paragraph]
            found += [
                _under_name(seat, mention)
                for mention in sentence.mentions
                if mention.entity.kind == "person"
                and _OWN_CAMPAIGN.match(text[mention.end :])
                and (seat := self.title_seat(mention))
            ]
            if not re.search(
                r"\bre-?elect|\b(?:seek\w*|win\w*|won|running for|runs for|bid for"
                r"|for) (?:an?(?:other)?|his|her|their) "
                r"(?:unprecedented )?(?:\w+ )?(?:\w+-year )?term\b",
                sentence.text,
                re.IGNORECASE,
            ):
                continue
            if any(
                s.contest and sentence.start <= s.start < sentence.end
                for s in self.seats[sentence.paragraph]
            ):
                continue
            several = bool(
                re.search(r"\bendors\w*|\bsupport\w*|\bback\w*", sentence.text)
            ) and bool(re.search(r"\bfor re-?election\b", sentence.text))
            last: tuple[Mention, Seat] | None = None
            for mention in sentence.mentions:
                if mention.entity.kind != "person":
                    continue
                seat = self.title_seat(mention)
                if (
                    seat is None
                    and several
                    and last is not None
                    and re.fullmatch(r",? (?:and )?", text[last[0].end : mention.start])
                ):
                    seat = last[1]  # "councilors Ann Doe and Bo Roe"
                seat = seat or self._known_title(mention.entity)
                if seat:
                    found.append(_under_name(seat, mention))
                    last = (mention, seat)
                    if not several:
                        break
        return found

    def _spoken_of(self, document: Document) -> list[Seat]:
        """Where no naming stands with a word of contest: the office a campaign story is of."""
        runs = re.search(r"\b(?:will|would|to) run\b|\brun(?:s|ning)? for\b", document.text)
        if self._campaign_words < (1 if runs else 2 if len(document.people) >= 2 else 4):
            return []
        seats = [
            s
            for here in self.seats
            for s in here
            if s.office != "President"
            and not _FORMER.search(document.paragraphs[s.paragraph][max(0, s.start - 34) : s.start])
        ]
        counts = Counter(s.office for s in seats)
        if not counts:
            # "Gov. Ann Doe and Republican Bo Roe are level": only a holder's title tells the office
            return self._titles_in_the_lede()
        first = {s.office: (s.paragraph, s.start) for s in reversed(seats)}
        best = min(counts, key=lambda o: (-counts[o], first[o], o))
        return [s for s in seats if s.office == best]

    def _titles_in_the_lede(self) -> list[Seat]:
        """The office of the first title before a name, where the story tells of a contest."""
        if self._campaign_words < 2 or not re.search(
            r"\b(?:polls?|primary|runoff|re-?election|unseat\w*|challeng\w+|opponent|nominee"
            r"|candidates?)\b",
            self.document.text,
        ):
            return []
        for sentence in self.document.sentences[:3]:
            for mention in sentence.mentions:
                seat = self.title_seat(mention) if mention.entity.kind == "person" else None
                if seat and seat.office != "President":
                    return [_under_name(seat, mention)]
        return []

    def _inherited(self, contests: list[Seat]) -> list[Seat]:
        """Seats told by a district alone, of the office spoken of: "Doe (16th)", "5th Ward:"."""
        by_place = sorted(
            (s for s in contests if _numbered(s.office)), key=lambda s: (s.paragraph, s.start)
        )
        found: list[Seat] = []
        codes = 0
        for number, text in enumerate(self.document.paragraphs):
            taken = [
                (s.start, s.end) for s in self.seats[number] + contests if s.paragraph == number
            ]
            names_end = {e: s for s, e in self._people.get(number, [])}
            spans = [(d.start, d.end, d.value, d.hint) for d in find_districts(text)]
            spans += [(m.start(), m.end(), m.group(1), "tag") for m in _TAG.finditer(text)]
            for start, end, value, hint in spans:
                code = re.search(r"district ([A-Z]{2})$", hint)
                if code and text[start - 1 : start] == "(" and start - 2 in names_end:
                    found.append(
                        Seat(number, start, end, "U.S. House", code.group(1), None, value, True)
                    )
                    codes += 1
                    continue
                if any(a < end and start < b for a, b in taken) or code:
                    continue
                above = [s for s in by_place if (s.paragraph, s.start) <= (number, end)] or by_place
                if not above:
                    continue
                nearest = (
                    max(above, key=lambda s: (s.paragraph, s.start))
                    if above[0].paragraph <= number
                    else above[0]
                )
                office = nearest.office
                if hint == "tag" and start - 1 not in names_end and start not in names_end:
                    continue
                if (
                    ("ward" in hint and office != "City Council")
                    or "precinct" in hint
                    or hint.strip() == "seat"
                ):
                    continue
                if (
                    hint == "tag"
                    and office != "City Council"
                    and re.search(r"\bAld(?:\.|er\w*) [\w.’' -]+$", text[:start])
                ):
                    continue  # "Ald. Pat Dowell (3rd)": her ward, whatever she runs for
                if hint == "tag" and office not in (
                    "City Council",
                    "State Senate",
                    "State House",
                    "U.S. House",
                    "County Commissioner",
                    "County Supervisor",
                ):
                    continue
                before = re.search(rf"({lexicon.state_pattern()})['’]s (?:\w+ )?$", text[:start])
                state = (
                    lexicon.places().states[before.group(1).lower()] if before else nearest.state
                )
                found.append(
                    Seat(
                        number,
                        start,
                        end,
                        office,
                        state,
                        nearest.place,
                        value,
                        True,
                        False,
                        nearest.year,
                        start <= 2 and len(text) < 90,
                    )
                )
            town = _CITY_OPENING.match(text)
            if town and number and (mayors := [s for s in contests if s.office == "Mayor"]):
                name = (town["a"] or town["b"].title()).strip()
                if name in lexicon.places().cities and not any(
                    s.paragraph == number for s in contests if s.office == "Mayor"
                ):
                    found.append(
                        Seat(
                            number,
                            town.start("a") if town["a"] else 0,
                            town.end(),
                            "Mayor",
                            lexicon.places().state_of_city(name),
                            name,
                            None,
                            True,
                            False,
                            mayors[-1].year,
                            True,
                        )
                    )
            heading = _STATE_HEADING.match(text)
            if heading and heading.group(1).lower() in lexicon.places().states:
                statewide = [
                    s
                    for s in contests
                    if s.office in ("U.S. Senate", "Governor") and s.paragraph <= number
                ]
                if statewide:
                    found.append(
                        Seat(
                            number,
                            0,
                            heading.end(),
                            statewide[-1].office,
                            lexicon.places().states[heading.group(1).lower()],
                            None,
                            None,
                            True,
                            heading=True,
                        )
                    )
            for match in re.finditer(r" \(([A-Z]{2})\)", text):
                statewide = [s for s in contests if s.office in ("U.S. Senate", "Governor")]
                if (
                    match.start() in names_end
                    and match.group(1) in lexicon.places().names
                    and statewide
                ):
                    found.append(
                        Seat(
                            number,
                            match.start() + 2,
                            match.end() - 1,
                            statewide[-1].office,
                            match.group(1),
                            None,
                            None,
                            True,
                        )
                    )
        return found

    def _known_title(self, entity: Entity) -> Seat | None:
        for mention in entity.mentions:
            if seat := self.title_seat(mention):
                return seat
        return None

    def title_seat(self, mention: Mention) -> Seat | None:
        """The office that a title right before a mention names, unless it is a former one."""
        text = self.document.paragraphs[mention.paragraph]
        for seat in self.seats[mention.paragraph]:
            if 0 <= mention.start - seat.end <= 2 and not text[seat.end : mention.start].strip():
                if _FORMER.search(text[max(0, seat.start - 34) : seat.start]):
                    return None
                return seat
        head = text[max(0, mention.start - 40) : mention.start]
        match = _last_title().search(head)
        if match and not _FORMER.search(head[: match.start()]):
            office = _office_of_title(match.group(1))
            if office:
                return Seat(mention.paragraph, mention.start, mention.end, office)
        return None


@cache
def _last_title() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({names.title_pattern()})\s+$")


def _under_name(seat: Seat, mention: Mention) -> Seat:
    """A title's office as something to be won, placed where the name stands."""
    return Seat(
        mention.paragraph,
        mention.start,
        mention.end,
        seat.office,
        seat.state,
        seat.place,
        seat.district,
        contest=True,
    )


def _numbered(office: str) -> bool:
    return lexicon.office_level(office).endswith("district") or lexicon.office_level(office) in (
        "court",
        "school",
    )


@cache
def _office_of_title(title: str) -> str | None:
    wanted = title.replace("’", "'").lower()
    for office in lexicon.offices():
        if any(t.replace("’", "'").lower() == wanted for t in office.titles):
            return office.name
    return None
