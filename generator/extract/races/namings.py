"""Which namings of offices are of something to be won in this cycle.

Namings with a word of contest come first, then offices told by the title of who seeks re-election,
then districts that stand alone; where there is none, the office a campaign story speaks of.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

from generator.extract import lexicon
from generator.extract.document import Document
from generator.extract.officials import Officials
from generator.extract.races.holders import OWN_CAMPAIGN, contested_titles, under_name
from generator.extract.races.inherited import has_districts, inherited
from generator.extract.races.titles import OWN_DISTRICT, Titles
from generator.extract.seats import Seat, chambers_of, find_seats

_PAST = re.compile(
    r"\b(?:was|were|been|first|being|when (?:he|she) was|since"
    r"|after) (?:re-?)?elected\b[^.;]{0,40}$|\b(?:had run|ran|previously ran|unsuccessful(?:ly)?"
    r"|lost (?:a|his|her)|failed|first (?:election|race|campaign|run)|(?:after|since) winning"
    r"|victorious|ill-fated|short-lived|aborted|losing (?:bid|race|campaign|run))\b"
    r"[^.;]{0,35}$",
    re.IGNORECASE,
)
#: "in the August 2018 primary for ..."
_EARLIER_RACE = re.compile(
    r"\b(20\d\d) (?:\w+ ){0,2}(?:primary|election|race|campaign|bid|run|runoff|contest)"
    r" (?:for|in|to) (?:[\w.]+ ){0,3}$"
)
#: "former ...", and of two offices held the second: "former U.S. attorney general and ..."
_FORMER = re.compile(
    r"\b(?:former|ex-|one-time|onetime) ?(?:(?:[\w'’-]+|[A-Z](?:\.[A-Z])*\.) ){0,3}(?:\w+ and )?$"
)
_OF_YEAR = re.compile(
    r"(?:['’]s)? (?:\w+ )?(?:race|election|primary|contest|runoff|campaign) "
    r"(?:in (?:[A-Z]\w+\.? )?(\d{4})\b|(?:is|isn['’]t|will be|comes|won['’]t be) (?:not )?"
    r"(?:held )?(?:until|in) (\d{4})\b)"
)
_CAMPAIGN_WORDS = re.compile(
    r"\b(?:candidates?|challengers?|incumbents?|voters?|voted|vote-getter|re-?election|elections?"
    r"|primary|ballots?|campaign|nominees?|unseat\w*|runoff|endors\w+|re-?elected|precincts"
    r"|unofficial|conced\w+|defeated|unopposed|votes|ousted)\b"
)


#: "her campaign for treasurer two years ago", "a run for mayor in the 1990s".
_AGO = re.compile(
    r"(?: seat| race)?,? (?:(?:two|three|four|five|six|eight|ten|several|some|\d+) years (?:ago"
    r"|earlier|before)\b|a (?:decade|generation) ago\b|back in (?:19|20)\d\d\b"
    r"|in the (?:19|20)\d0s\b)"
)
#: After and before the name of somebody known to seek the presidency.
_SOUGHT = re.compile(
    r"['’]s? (?:\w+ ){0,2}?(?:candidacy|campaign|bid|nomination|delegates|supporters|backers)\b"
    r"| (?:campaign|supporters|delegates|backers)\b"
)
_BACKED = re.compile(
    r"\b(?:endors\w+(?: of| for)?|back(?:s|ed|ing)?|support(?:s|ed|ing)|vot(?:e|ed|ing) for"
    r"|campaign(?:ed|ing)? for|stump(?:ed|ing)? for|support for|nominat\w+) "
    r"(?:(?:former|Vice|President|Sen\.|Senator|Gov\.|Republican|Democrat|candidate|rival|the"
    r"|front-runner|frontrunner) )*$"
)


class Namings:
    """The namings of one document: all of them by paragraph, and those that count."""

    def __init__(
        self, document: Document, title: str | None, officials: Officials | None = None
    ) -> None:
        self.document = document
        self._officials = officials = officials or Officials(document)
        #: Every naming, by paragraph.
        self.seats: list[list[Seat]] = []
        chambers = chambers_of(document.text, Counter(o.office for o in officials.known.values()))
        people: dict[int, list[tuple[int, int]]] = {}
        for entity in document.people:
            for mention in entity.mentions:
                people.setdefault(mention.paragraph, []).append((mention.start, mention.end))
        self._people = people
        self._campaign_words = len(_CAMPAIGN_WORDS.findall(document.text))
        for number, text in enumerate(document.paragraphs):
            spans = sorted(people.get(number, []))
            self.seats.append(find_seats(number, text, spans, chambers))
        self.titles = Titles(document, self.seats, officials)
        everything = [s for here in self.seats for s in here if not self._of_a_body(s)]
        #: Offices named with a word of contest: their numbered seats are to be won as well.
        self._contested = {s.office for s in everything if s.contest or s.heading}
        contests = [self._with_district(s) for s in everything if self._counts(s)]
        contests += self._conjoined(everything, contests)
        won = {s.paragraph for s in contests if s.contest}
        contests = [s for s in contests if s.contest or s.paragraph not in won or s.district]
        contests += contested_titles(document, self.seats, self.titles)
        told = {s.office for s in contests if not s.against}
        contests = [s for s in contests if not s.against or not told or s.office in told]
        contests += self._tickets(contests)
        contests = _without_asides(contests, document.published)
        titled = {
            (mention.paragraph, mention.end)
            for person in document.people
            for mention in person.mentions
            if (held := self.titles.before(mention)) and has_districts(held.office)
        }
        contests += inherited(document, self.seats, contests, self._people, titled)
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

    def _with_district(self, seat: Seat) -> Seat:
        """ "to challenge Assembly Member Ann Doe (District 30, Elm Park)": that district's seat."""
        if not seat.title or seat.district:
            return seat
        text = self.document.paragraphs[seat.paragraph]
        for start, end in self._people.get(seat.paragraph, []):
            own = OWN_DISTRICT.match(text, end) if 0 <= start - seat.end <= 2 else None
            if own:
                return replace(seat, district=own["number"])
        return seat

    def _conjoined(self, everything: list[Seat], contests: list[Seat]) -> list[Seat]:
        """Offices in one breath with one that is to be won: "for governor and attorney general"."""
        found = list(contests)
        for one, other in [*pairwise(everything), *pairwise(everything[::-1])]:
            left, right = sorted((one, other), key=lambda s: s.start)
            if one not in found or other in found or one.paragraph != other.paragraph:
                continue
            if one.title or other.title or one.heading or not one.contest:
                continue
            glue = self.document.paragraphs[one.paragraph][left.end : right.start]
            if re.fullmatch(r",? (?:and |or )?(?:for )?(?:the )?(?:state )?", glue) and glue != " ":
                found.append(replace(other, contest=True))
        return found[len(contests) :]

    def _tickets(self, contests: list[Seat]) -> list[Seat]:
        """A candidate for governor's running mate runs for lieutenant governor."""
        governor = next((s for s in contests if s.office == "Governor"), None)
        if governor is None or any(s.office == "Lieutenant Governor" for s in contests):
            return []
        return [
            Seat(number, m.start(), m.end(), "Lieutenant Governor", governor.state, contest=True)
            for number, text in enumerate(self.document.paragraphs)
            for m in re.finditer(r"\brunning mates?\b", text)
            if not re.search(
                r"\b(?:vice |[Pp]residen)", text[max(0, m.start() - 120) : m.end() + 60]
            )
            and not any(
                other.paragraph == number
                for entity in self._officials.presidential
                for other in entity.mentions
            )
        ]

    def _of_a_body(self, seat: Seat) -> bool:
        """A word of a body's name: "Deputy Sheriffs' Association"."""
        return any(
            m.paragraph == seat.paragraph and m.start <= seat.start and seat.end < m.end
            for body in self.document.bodies
            if body.name.split()[-1] in lexicon.bodies().heads
            for m in body.mentions
        )

    def _counts(self, seat: Seat) -> bool:
        """A naming of something to be won, of this cycle."""
        text = self.document.paragraphs[seat.paragraph]
        before = text[max(0, seat.start - 60) : seat.start]
        if not (seat.contest or seat.heading) and not self._numbered_contest(seat, text, before):
            return False
        if seat.heading and not seat.contest and self._under_a_name(seat):
            return False
        if _AGO.match(text, seat.end):
            return False
        published = self.document.published
        if seat.year and published and seat.year < published.year:
            return False
        earlier = _EARLIER_RACE.search(before)
        if published and earlier and int(earlier.group(1)) < published.year:
            return False
        if published and (told := _OF_YEAR.match(text, seat.end)):
            year = int(told.group(1) or told.group(2))
            if year < published.year or year > published.year + 1:
                return False  # "a governor's race in April 2011", "the next election is in 2026"
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
            or (
                _FORMER.search(before)
                and not text.startswith(" seat", seat.end)  # "Kerry's former Senate seat"
            )
        )

    def _under_a_name(self, seat: Seat) -> bool:
        """A line that only says what the person named in the line above is."""
        line = self.document.paragraphs[seat.paragraph]
        if seat.district or ":" in line or line.startswith("("):
            return line.startswith("(")
        for number in range(seat.paragraph - 1, -1, -1):
            if above := self.document.paragraphs[number]:
                return any(s == 0 and e >= len(above) - 3 for s, e in self._people.get(number, []))
        return False

    def _numbered_contest(self, seat: Seat, text: str, before: str) -> bool:
        """A numbered seat in a campaign story is one to be won, unless somebody only holds it."""
        if seat.district is None or (
            self._campaign_words < 4 and seat.office not in self._contested
        ):
            return False
        if re.search(
            r"\b(?:represent\w*|serv(?:es|ed|ing)|holds?|held|resident|voters? (?:in|of)|lives? in"
            r"|former|current|old|new boundaries of)\b[^,.;]{0,40}$",
            before,
        ):
            return False
        if (
            any(
                seat.start < s and e < seat.end and text[e : e + 2] == " ("
                for s, e in self._people.get(seat.paragraph, [])
            )
            and seat.office not in self._contested
        ):
            return False  # "Council Member Ann Doe (District 10, Elm Park)": hers already
        return not any(
            0 <= seat.start - e <= 12
            and re.fullmatch(r",? (?:of|from) (?:the )?", text[e : seat.start])
            for _, e in self._people.get(seat.paragraph, [])
        ) and not any(
            s >= seat.end and re.fullmatch(r"[^()]{0,40}\) ?|\s*", text[seat.end : s])
            for s, _ in self._people.get(seat.paragraph, [])
        )

    def _spoken_of(self, document: Document) -> list[Seat]:
        """Where no naming stands with a word of contest: the office a campaign story is of."""
        runs = re.search(r"\b(?:will|would|to) run\b|\brun(?:s|ning)? for\b", document.text)
        if self._campaign_words < (1 if runs else 2 if len(document.people) >= 2 else 4):
            return []
        seats = [
            s
            for here in self.seats
            for s in here
            if s.office != "President" and not self.titles.is_former(s)
        ]
        if told := self._presidency() or self._of_a_known_campaign():
            return told
        seats = [s for s in seats if not s.title] or self._titles_in_the_lede() or seats
        counts = Counter(s.office for s in seats)
        if not counts:
            # "Gov. Ann Doe and Republican Bo Roe are level": only a holder's title tells the office
            return self._titles_in_the_lede()
        first = {s.office: (s.paragraph, s.start) for s in reversed(seats)}
        best = min(counts, key=lambda o: (-counts[o], first[o], o))
        return [s for s in seats if s.office == best]

    def _presidency(self) -> list[Seat]:
        """The presidency, where those known to seek it are backed and no other office is named."""
        return [
            Seat(m.paragraph, m.start, m.end, "President", contest=True)
            for entity in self._officials.presidential
            for m in entity.mentions
            if _SOUGHT.match(self.document.paragraphs[m.paragraph], m.end)
            or _BACKED.search(self.document.paragraphs[m.paragraph][max(0, m.start - 60) : m.start])
        ]

    def _of_a_known_campaign(self) -> list[Seat]:
        """The office of a known official whose campaign or challenger the story speaks of."""
        return [
            under_name(held, m)
            for entity in self._officials.known
            if (held := self.titles.of(entity))
            and held.office == self._officials.known[entity].office
            for m in entity.mentions
            if OWN_CAMPAIGN.match(self.document.paragraphs[m.paragraph], m.end)
        ]

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
                seat = self.titles.before(mention) if mention.entity.kind == "person" else None
                if seat and seat.office != "President":
                    return [under_name(seat, mention)]
        return []


def _without_asides(contests: list[Seat], published: date | None) -> list[Seat]:
    """Without a presidential race that a story about other offices only mentions far down.

    Such a mention is an aside where it is the only one, or where the last presidential election
    is just over and no later year is told.
    """
    presidential = [s for s in contests if s.office == "President"]
    others = [s for s in contests if s.office != "President"]
    if not presidential or not others:
        return contests
    first = min((s.paragraph, s.start) for s in others)
    top = first[0] + 1
    over = published is not None and (
        published.year % 4 == 1
        or (published.year % 4 == 0 and (published.month, published.day) > (11, 9))
    )
    if len(presidential) == 1 and len(others) > 1:
        return [s for s in contests if s not in presidential or (s.paragraph, s.start) < first]
    if len(presidential) == 1 or (over and not any(s.year for s in presidential)):
        contests = [s for s in contests if s not in presidential or s.paragraph <= top]
    if len(presidential) == 1 and presidential[0].paragraph > top - 1:
        # "we must re-elect President Doe", in somebody's words about another race
        contests = [s for s in contests if s not in presidential]
    return contests
