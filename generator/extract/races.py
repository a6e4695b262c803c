"""Which races an article is about: namings of offices drawn together into seats to be filled.

A naming that leaves out state, place or district takes them from a fuller naming of the same office,
else from the article's setting (dateline, places named); never from a guess.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from generator.extract import lexicon, names
from generator.extract.document import Document, Entity, Mention
from generator.extract.seats import Seat, chambers_of, find_districts, find_seats
from generator.text import slug


@dataclass(slots=True)
class RaceDraft:
    """A race while reading: what is known of the seat, and where it is named."""

    office: str
    state: str | None
    place: str | None
    district: str | None
    special: bool = False
    seats: list[Seat] = field(default_factory=list)
    year: int | None = None
    main: bool = False

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    @property
    def id(self) -> str:
        """``[state]-[place]-office-[district]-[year][-special]``, slugged; unknown parts left out."""
        parts = (self.state, self.place, self.office, self.district, str(self.year or ""))
        name = "-".join(slug(p.replace(".", "")) for p in parts if p)
        return f"{name}-special" if self.special else name


@dataclass(slots=True)
class Setting:
    """Where the article plays, as far as it says so itself."""

    state: str | None
    city: str | None
    county: str | None


_DATELINE = re.compile(
    r"^(?P<city>[A-Z][A-Z.’' -]{2,28}?)(?:, (?P<state>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?))?(?: \([A-Z][A-Za-z0-9 .,/-]+\))? ?(?:—|–|--|-|:) ?"
)
#: Up to three capitalised words: the beginning may be a large city's name.
_CITY_WORDS = re.compile(r"(?<![\w’'-])(?<![A-Z]\. )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
_STATELESS = frozenset({"washington"})
_FORMER = re.compile(
    r"\b(?:former|ex-|retired|late|then-?|one-time|onetime|past|formerly|previously|served as|outgoing)\b[^,.;]{0,30}$",
    re.I,
)
_PAST = re.compile(
    r"\b(?:was|were|been|first|being|when (?:he|she) was|since|after) (?:re-?)?elected\b[^.;]{0,40}$|"
    r"\b(?:had run|ran|previously ran|unsuccessful(?:ly)?|lost (?:a|his|her)|failed)\b[^.;]{0,35}$",
    re.I,
)


def setting_of(document: Document) -> Setting:
    """State, city and county that the article's dateline and names of places tell unmistakably."""
    places = lexicon.places()
    states: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    counties: Counter[str] = Counter()
    pattern = re.compile(rf"(?<![\w-])(?:{lexicon.state_pattern()})(?![\w])")
    for number, text in enumerate(document.paragraphs):
        line = _DATELINE.match(text)
        if line and number < 4:
            city = line["city"].title().strip()
            if line["state"] and line["state"].lower() in places.states:
                states[places.states[line["state"].lower()]] += 4
                cities[city] += 3
            elif city in places.cities:
                cities[city] += 3
                if code := places.state_of_city(city):
                    states[code] += 3
        for match in pattern.finditer(text):
            word = match.group()
            following = text[match.end() : match.end() + 14]
            before = text[: match.start()][-14:]
            if word == "Washington" and not re.match(r" (?:state|State|Governor|Gov)", following):
                continue
            if (
                re.match(r" (?:Avenue|Street|Ave|St\b|Post|Times|City\b)", following)
                and word != "Oklahoma"
            ):
                continue
            if word == "Virginia" and before.endswith("West "):
                continue
            if re.search(r"\b(?:in|of) the $", before):
                continue
            states[places.states[word.lower()]] += 1
        for match in re.finditer(
            r"\b((?:St\. |De |La |San )?[A-Z][a-z’']+(?: [A-Z][a-z’']+)?) (County|county|Parish)\b",
            text,
        ):
            name = re.sub(
                r"^(?:The|In|And|For|Former|At|Democratic|Republican) ", "", match.group(1)
            ).replace("’", "'")
            name = f"{name} {match.group(2).title()}"
            if match.group(2) != "county" or name in places.counties:
                counties[name] += 1
        for match in re.finditer(r"\b[DRI][-–]([A-Z][\w.’']+(?: [A-Z][a-z]+)?)", text):
            home = lexicon.sections().get(match.group(1), match.group(1))
            if code := places.state_of_city(home):
                states[code] += 1
        for match in re.finditer(r"^([A-Z][A-Z]+(?: [A-Z]+)?) (COUNTY|PARISH)\b", text):
            counties[match.group().title()] += 2
        for match in re.finditer(r"[a-z], ([A-Z]{2})\b(?!-)", text):
            if match.group(1) in places.names and match.group(1) != "DC":
                states[match.group(1)] += 2
        for entity in document.docs[number].ents:
            if entity.label_ == "GPE" and (
                entity.text in places.cities or entity.text in lexicon.sections()
            ):
                cities[
                    lexicon.sections().get(entity.text, entity.text)
                    if entity.text != "New York"
                    else "New York"
                ] += 1
    for number, text in enumerate(document.paragraphs):
        named = [
            (m.start, m.end)
            for m in (x for s in document.in_paragraph(number) for x in s.mentions)
            if m.entity.kind == "person"
        ]
        for match in _CITY_WORDS.finditer(text):
            words = match.group().split()
            for width in (3, 2, 1):
                city = " ".join(words[:width])
                known = places.cities.get(city)
                if (
                    len(words) < width
                    or not known
                    or max(known.values()) < 100_000
                    or any(s < match.start() + len(city) and match.start() < e for s, e in named)
                ):
                    continue
                cities[lexicon.sections().get(city, city)] += 1
                break
    for body in document.bodies:
        # "The Seattle Times": a paper's city, where no other state has such a one
        paper = re.match(
            r"(.+?) (?:Times|Tribune|Post|Herald|Globe|Chronicle|Inquirer|Register|Journal|Star|Sun|Sun-Times|Bee|Courant|Union-Tribune|Dispatch)\b",
            body.name,
        )
        if (
            paper
            and (code := places.state_of_city(paper.group(1)))
            and paper.group(1) not in ("New York", "Washington")
        ):
            states[code] += 1
            cities[paper.group(1)] += 1
    for county, _ in counties.most_common(3):
        codes = places.counties.get(county, ())
        if len(codes) == 1:
            states[codes[0]] += 2
        elif told := [c for c in codes if c in states]:
            states[told[0]] += 1
    for city, count in cities.most_common(3):
        if (code := places.state_of_city(city)) and city.lower() not in _STATELESS:
            states[code] += min(count, 2)
    if not re.search(
        r"\b(?:D\.C\.|District) (?:Council|mayor|Mayor|residents|voters)", document.text
    ):
        states.pop("DC", None)  # the capital is a dateline, seldom a place of election
    state = None
    if states:
        ranked = sorted(states.items(), key=lambda item: (-item[1], item[0]))
        if len(ranked) == 1 or ranked[0][1] >= 1.5 * ranked[1][1] and ranked[0][1] >= 2:
            state = ranked[0][0]
    city_ranked = sorted(cities.items(), key=lambda item: (-item[1], item[0]))
    county_ranked = sorted(counties.items(), key=lambda item: (-item[1], item[0]))
    return Setting(
        state,
        city_ranked[0][0] if city_ranked else None,
        county_ranked[0][0] if county_ranked else None,
    )


_CAMPAIGN_WORDS = re.compile(
    r"\b(?:candidates?|challengers?|incumbents?|voters?|voted|vote-getter|re-?election|elections?|primary|ballots?|campaign|nominees?|unseat\w*|runoff|endors\w+)\b"
)
_TAG = re.compile(r"(?<=\w )\((\d{1,3})(?:st|nd|rd|th)(?: (?:Ward|District|CD|SD|HD))?\)")


#: "In Houston, ...", "ATLANTA - ...": the next city of a round-up.
_CITY_OPENING = re.compile(
    r"(?:In (?P<a>[A-Z]\w+(?: [A-Z]\w+)?), |(?P<b>[A-Z]{4,}(?: [A-Z]+)?) ?[-–—] )"
)
_STATE_HEADING = re.compile(r"^([A-Z][A-Z]+(?: [A-Z]+)?)(?= \(|:|$)")


def _numbered(office: str) -> bool:
    return lexicon.office_level(office).endswith("district") or lexicon.office_level(office) in (
        "court",
        "school",
    )


class Races:
    """The article's races, and which one a place in the text speaks of."""

    def __init__(self, document: Document, title: str | None = None) -> None:
        self.document = document
        self.setting = setting_of(document)
        self.seats: list[list[Seat]] = []
        self.drafts: list[RaceDraft] = []
        self._of_seat: dict[Seat, RaceDraft] = {}
        self._contested: dict[int, list[Seat]] | None = None
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
        contests += self._reelections(people)
        told = {s.office for s in contests if not s.against}
        contests = [s for s in contests if not s.against or not told or s.office in told]
        contests += self._inherited(contests, people)
        # a headline that only the metadata gives stands before everything
        for seat in find_seats(0, title or "", [], chambers):
            if seat.contest:
                contests.append(replace(seat, start=-1, end=-1))
        #: Whether some office is named as something to be won, not only as a title.
        self.named = bool(contests)
        if not contests:
            contests = self._spoken_of(document)
        self._draw_together(sorted(contests, key=lambda s: (s.paragraph, s.start, s.end, s.office)))
        self._find_main()

    # -- which namings count -------------------------------------------------------------------

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
                    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tonight|votes? counted|precincts)\b",
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
            r"\b(?:represent\w*|serv(?:es|ed|ing)|holds?|held|resident|voters? (?:in|of)|lives? in|former|current|old|new boundaries of)\b[^,.;]{0,40}$",
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

    def _reelections(self, people: dict[int, list[tuple[int, int]]]) -> list[Seat]:
        """ "Sheriff Ann Doe is seeking re-election": the office is the title before the name."""
        found: list[Seat] = []
        for sentence in self.document.sentences:
            if listed := re.search(
                r"\b[Ii]ncumbents?\b[^.]*\b(?:include|including|are|qualif\w+|filed)\b",
                sentence.text,
            ):
                for mention in sentence.mentions:
                    if (
                        mention.entity.kind == "person"
                        and mention.start > sentence.start + listed.start()
                        and (seat := self.title_seat(mention))
                    ):
                        found.append(
                            Seat(
                                sentence.paragraph,
                                mention.start,
                                mention.end,
                                seat.office,
                                seat.state,
                                seat.place,
                                seat.district,
                                True,
                            )
                        )
                continue
            text = self.document.paragraphs[sentence.paragraph]
            for mention in sentence.mentions:
                if (
                    mention.entity.kind == "person"
                    and re.match(
                        r"['’]s? (?:\w+ ){0,3}?(?:challengers?|opponents?|re-?election|campaign|bid|primary|rivals?)\b",
                        text[mention.end :],
                    )
                    and (seat := self.title_seat(mention))
                ):
                    found.append(
                        Seat(
                            sentence.paragraph,
                            mention.start,
                            mention.end,
                            seat.office,
                            seat.state,
                            seat.place,
                            seat.district,
                            True,
                        )
                    )
            if not re.search(
                r"\bre-?elect|\b(?:seek\w*|win\w*|won|running for|runs for|bid for|for) (?:an?(?:other)?|his|her|their) (?:unprecedented )?(?:\w+ )?(?:\w+-year )?term\b",
                sentence.text,
                re.I,
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
                    found.append(
                        Seat(
                            sentence.paragraph,
                            mention.start,
                            mention.end,
                            seat.office,
                            seat.state,
                            seat.place,
                            seat.district,
                            True,
                        )
                    )
                    last = (mention, seat)
                    if not several:
                        break
        return found

    def _spoken_of(self, document: Document) -> list[Seat]:
        """Where no naming stands with a word of contest, the office that a campaign story speaks of."""
        if self._campaign_words < (2 if len(document.people) >= 2 else 4):
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
            return []
        first = {s.office: (s.paragraph, s.start) for s in reversed(seats)}
        best = min(counts, key=lambda o: (-counts[o], first[o], o))
        return [s for s in seats if s.office == best]

    def _inherited(
        self, contests: list[Seat], people: dict[int, list[tuple[int, int]]]
    ) -> list[Seat]:
        """Seats told by a district alone, of the office spoken of: "Doe (16th)", "5th Ward: ...", "(CA-37)"."""
        by_place = sorted(
            (s for s in contests if _numbered(s.office)), key=lambda s: (s.paragraph, s.start)
        )
        found: list[Seat] = []
        codes = 0
        for number, text in enumerate(self.document.paragraphs):
            taken = [
                (s.start, s.end) for s in self.seats[number] + contests if s.paragraph == number
            ]
            names_end = {e: s for s, e in people.get(number, [])}
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
                    "ward" in hint
                    and office != "City Council"
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
        match = re.search(rf"(?<!\w)({names.title_pattern()})\s+$", head)
        if match and not _FORMER.search(head[: match.start()]):
            office = _office_of_title(match.group(1))
            if office:
                return Seat(mention.paragraph, mention.start, mention.end, office)
        return None

    # -- drawing together ----------------------------------------------------------------------

    def _draw_together(self, contests: list[Seat]) -> None:
        full: list[tuple[Seat, tuple[str | None, str | None, str | None]]] = []
        for seat in contests:
            full.append((seat, (seat.state, seat.place, seat.district)))
        groups: dict[str, list[tuple[Seat, tuple[str | None, str | None, str | None]]]] = {}
        for item in full:
            groups.setdefault(item[0].office, []).append(item)
        # A school board's or council's seats without a number merge into a single known number only.
        for office, items in groups.items():
            level = lexicon.office_level(office)
            drafts: list[RaceDraft] = []
            items = sorted(
                items, key=lambda i: (-sum(v is not None for v in i[1]), i[0].paragraph, i[0].start)
            )
            loose: list[Seat] = []
            for seat, (state, place, district) in items:
                state, place = self._complete(office, level, state, place)
                match = [
                    d
                    for d in drafts
                    if (district is None or d.district is None or d.district == district)
                    and (place is None or d.place is None or d.place == place)
                    and (state is None or d.state is None or d.state == state)
                ]
                if district is None and len(match) > 1:
                    loose.append(seat)
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
                self._of_seat[seat] = draft
            self.drafts.extend(drafts)
        self.drafts = [d for d in self.drafts if not self._swallowed(d)]
        self.drafts.sort(key=lambda d: min((s.paragraph, s.start) for s in d.seats))

    def _swallowed(self, draft: RaceDraft) -> bool:
        """A vaguer naming ("the legislature", "Congress") beside the exact one of the same seat."""
        for other in self.drafts:
            if other is draft:
                continue
            if (draft.office, other.office) in (
                ("State House", "State Senate"),
                ("State Senate", "State House"),
                ("U.S. House", "State House"),
                ("Judge", "County Judge"),
                ("U.S. House", "U.S. Senate"),
            ):
                if (
                    draft.district is None
                    and other.district is not None
                    and len(draft.seats) == 1
                    and draft.office in ("State House", "U.S. House")
                    and re.search(
                        r"legislat|congress$|statehouse|^house",
                        self.document.paragraphs[draft.seats[0].paragraph][
                            draft.seats[0].start : draft.seats[0].end
                        ],
                        re.I,
                    )
                ):
                    for seat in draft.seats:
                        self._of_seat[seat] = other
                    other.seats.extend(draft.seats)
                    return True
        return False

    def _complete(self, office: str, level: str, state: str | None, place: str | None
    ) -> tuple[str | None, str | None]:
        """State and place from the setting where the naming leaves them out."""
        if level == "nation":
            return None, None
        if level in ("state", "us-district", "state-district"):
            return state or self.setting.state, None
        if place is None:
            if level in ("city", "city-district"):
                place = self.setting.city
            elif level in ("county", "county-district"):
                place = self.setting.county
                if place is None and office in ("District Attorney", "Sheriff"):
                    place = self.setting.city  # cities that are their own counties
            elif level == "school":
                place = self.setting.county
        if place and level in ("city", "city-district"):
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
        listed = sum(1 for d in self.drafts if any(s.heading for s in d.seats)) >= 3
        many = len(self.drafts) >= 4
        first = min(d.seats[0].paragraph for d in self.drafts)
        for number, draft in enumerate(self.drafts):
            near_top = draft.seats[0].paragraph <= first + 1
            draft.main = (
                scores[number] >= 0.75 * best
                and near_top
                or scores[number] == best
                or listed
                and any(s.heading for s in draft.seats)
                or many
            )

    def contested(self, paragraph: int) -> list[Seat]:
        """The namings of a paragraph that belong to a race, left to right."""
        if self._contested is None:
            self._contested = {}
            for seat in sorted(
                self._of_seat, key=lambda s: (s.paragraph, s.start, s.end, s.office)
            ):
                self._contested.setdefault(seat.paragraph, []).append(seat)
        return self._contested.get(paragraph, [])

    # -- asking --------------------------------------------------------------------------------

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
        """The race spoken of at a place: named in the sentence, else above it, else the main one."""
        here = self.contested(paragraph)
        inside = [s for s in here if sentence_start <= s.start < sentence_end]
        if inside:
            text = self.document.paragraphs[paragraph]
            after = [s for s in inside if s.start >= position]
            before = [s for s in inside if s.end <= position]
            if before and after:
                last = max(before, key=lambda s: s.end)
                lead = text[last.end : position]
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
        """The race that a contested title right before a name tells ("incumbents include Sheriff Doe")."""
        for seat in self.contested(mention.paragraph):
            if seat.start == mention.start and seat.end == mention.end:
                return self._of_seat[seat]
        return None

    def above(self, paragraph: int, position: int) -> RaceDraft | None:
        """The race of the nearest heading above, else of the paragraph so far, else the main race."""
        before = [s for s in self.contested(paragraph) if s.start < position]
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


def _office_of_title(title: str) -> str | None:
    wanted = title.replace("’", "'").lower()
    for office in lexicon.offices():
        if any(t.replace("’", "'").lower() == wanted for t in office.titles):
            return office.name
    return None


def describe(draft: RaceDraft) -> tuple[str, str | None, str | None, str | None]:
    """What identifies the seat: office, state, place, district."""
    return draft.office, draft.state, draft.place, draft.district


__all__ = ["RaceDraft", "Races", "Setting", "describe", "setting_of"]
