"""Offices told by the title of somebody who runs or is run against.

"Sheriff Ann Doe is seeking re-election", "incumbent Pct. 2 Constable Bo Roe is challenged by ...":
no word of contest stands with the office, but what is said of its holder tells of a contest.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.document import Document, Mention, Sentence
from generator.extract.races.titles import Titles
from generator.extract.seats import Seat
from generator.extract.victories import BEAT

#: Before the title of who is beaten: the office changes hands at the polls.
_BEATEN = re.compile(
    rf"\b(?:{BEAT}|(?:defeats|beats|ousts|unseats|topples|edges|tops|bests|trounces|upsets|outpolls)"
    r"|upset|unseated|(?:ahead|edge|lead|leads|leading|win|wins|victory) over|lost to|loses to"
    r"|losing to|conced(?:ed|ing) to) (?:(?:the|incumbent|longtime|current|embattled|sitting"
    r"|appointed|interim|[\w-]+-(?:term|year)|Democratic|Republican|GOP|Democrat|fellow) )*$"
)
_FILED_AGAIN = re.compile(
    r"\b(?:filed|filing|qualified|registered|announced) (?:\w+ ){0,3}?for (?:re-?election"
    r"|another term)"
)
#: "Comptroller Ann Doe and Treasurer Bo Roe are favored for re-election".
_ALL_AGAIN = re.compile(
    r"\b(?:are|were) (?:[\w-]+ ){0,4}?(?:for|seeking|facing|up for|running for|standing for)"
    r" re-?election\b"
)
#: After a name: "Doe's challenger", "Doe's re-election campaign".
OWN_CAMPAIGN = re.compile(
    r"['’]s? (?:\w+ ){0,3}?(?:challengers?|opponents?|re-?election|campaign|bid|primary|rivals?)\b"
)
_LISTED = re.compile(
    r"\b[Ii]ncumbents?\b(?:(?!challeng|oppon|rival)[^.])*\b(?:include|including|are|qualif\w+"
    r"|filed)\b"
)
_ANOTHER_TERM = re.compile(
    r"\bre-?elect|\b(?:seek\w*|win\w*|won|running for|runs for|bid for"
    r"|for) (?:an?(?:other)?|his|her|their) (?:unprecedented )?(?:\w+ ){0,2}?(?:\w+-year )?term\b",
    re.IGNORECASE,
)
_INCUMBENT = re.compile(
    r"\b[Ii]ncumbents?,? (?:(?:Democratic|Republican|GOP|DFL|longtime|first-term|two-term) )?"
    r"(?:[A-Z][\w.’']+ ){0,2}$"
)
#: After a name, an aside apart: what is said only of somebody who runs or might have run.
_CONTESTED = re.compile(
    r"(?: \([^)]{1,50}\))?(?:,? (?:who|a|an|the)\b[^,;.]{0,80},|, [^,;.]{1,40},|,? who)?"
    r" (?:(?:also|now|currently|again|still|himself|herself) )?"
    r"(?:(?:is|are|was|were|will be|has been|have been) )?(?:(?:also|now|currently|not|being) )?"
    r"(?:and (?:[A-Z]\w+ )?(?:challengers?|opponents?)\b"
    r"|challenged by|opposed by|unopposed|uncontested|running unopposed|up for re-?election"
    r"|seeking re-?election|seeking an?(?:other)? |seeks an?(?:other)? |not (?:seeking|running)"
    r"|running (?:again(?!st)|for re-?election)|retiring|term[- ]limited"
    r"|barred from (?:seeking|running)"
    r"|(?:will not|won['’]t|is not|isn['’]t|did not|didn['’]t|does not|doesn['’]t|can(?:no|['’])t)"
    r" (?:be )?(?:seek|run|file|stand)\w*|opted not to|chose not to|decid(?:ed|ing) (?:not to"
    r"|against)"
    r"|dr(?:ew|aws|awn) (?:an?|no|one|two|three|four|five|several) "
    r"(?:\w+ ){0,2}(?:challenge|opponent|opposition)"
    r"|squar(?:es|ed|ing) off|fend(?:s|ed|ing) off|held off|surviv(?:es|ed) (?:a|an|his|her|the) "
    r"|defeated (?:challenger|opponent|\w+ challengers?)"
    r"|fac(?:es?|ed|ing) (?:(?:off|an?|no|one|two|three|four|five|several|both|multiple|primary"
    r"|Republicans?|Democrats?|Democratic|GOP|fellow|newcomer|political|longtime|first-time|former"
    r"|stiff|tough|primary|general|election|write-in) ){0,4}"
    r"(?:challeng\w+|oppon\w+|opposition|re-?election|runoff|contest|primary|candidates?|[A-Z]\w+)"
    r"|lost (?:to|his bid|her bid|re-?election|the (?:election|primary|runoff|race))|conceded"
    r"|(?:was )?(?:defeated|ousted|unseated) (?:by|in)\b)"
)
#: "Senator Ann Doe has sued to have her opponent removed": hers is the seat.
_OWN_OPPONENT = re.compile(
    r"(?: \([^)]{1,50}\))?(?!, (?:his|her|their)\b),? [^.;]{0,110}?\b(?:his|her|their)"
    r" (?:\w+ ){0,2}?(?:opponents?|challengers?)\b"
)
#: The same in a report of results: "Councilwoman Ann Doe defeated Green Party rival Bo Roe".
_BEAT = re.compile(
    r"(?: \([^)]{1,50}\))? (?:(?:easily|narrowly|handily|also) )?(?:defeated|beat|edged|bested"
    r"|topped|trounced|routed|held off|fended off|lost to|fell to) (?:[\w’'-]+ ){0,6}?"
    r"(?:challenger|opponent|rival|Republican|Democrat|[A-Z][a-z]+ [A-Z][a-z]+)\b"
)
_LONG_AGO = re.compile(r"\byears? ago\b")
_EARLIER = re.compile(r"\b(?:(?:19|20)\d\d|years? ago|previous\w*|former\w*|once)\b")
_HOLDERS_OWN = re.compile(
    r"\b(?:governor|mayor|senator|president|incumbent|sheriff|commissioner|councilm[ae]n"
    r"|councilwoman|congressm[ae]n|congresswoman|representative|lawmaker|treasurer|clerk|judge)['’]s\b"
)
_VAGUE_TITLE = re.compile(r"\b(?:Rep|Sen)\. $")
_TROUBLE = re.compile(r"fac\w+ [^.;]{0,25}(?:charge|critic|question|lawsuit|allegation|investigat)")


def contested_titles(document: Document, seats: list[list[Seat]], titles: Titles) -> list[Seat]:
    """Titles of people of whom it is said that they run, or are run against, for that office."""
    found: list[Seat] = []
    alone = not any(seat.contest for here in seats for seat in here)
    for sentence in document.sentences:
        if listed := _LISTED.search(sentence.text):
            found += [
                under_name(seat, mention)
                for mention in _people(sentence)
                if mention.start > sentence.start + listed.start()
                and (seat := titles.before(mention))
            ]
            continue
        text = document.paragraphs[sentence.paragraph]
        found += [
            under_name(seat, mention)
            for mention in _people(sentence)
            if (seat := titles.before(mention))
            and (
                (
                    _runs(text, seat, mention, alone=alone)
                    and not _of_another(text, mention, seat, sentence, seats)
                )
                or (_loses(text, seat, mention) and not _for_another(seat, sentence, seats))
            )
        ]
        told = _ANOTHER_TERM.search(sentence.text)
        if (
            told
            and not _past_term(sentence.text, told, document)
            and not any(
                s.contest and sentence.start <= s.start < sentence.end
                for s in seats[sentence.paragraph]
            )
        ):
            found += _of_another_term(sentence, text, titles, sentence.start + told.start())
    return found


def _of_another(
    text: str, mention: Mention, seat: Seat, sentence: Sentence, seats: list[list[Seat]]
) -> bool:
    """Whether "Gov. Doe's campaign" is the one for another office that the sentence names."""
    return OWN_CAMPAIGN.match(text, mention.end) is not None and any(
        other.contest and other.office != seat.office
        for other in seats[sentence.paragraph]
        if sentence.start <= other.start < sentence.end
    )


def _loses(text: str, seat: Seat, mention: Mention) -> bool:
    """Whether a titled person is beaten at the polls: "defeated two-term Mayor Ann Doe"."""
    start = min(seat.start, mention.start)
    return _BEATEN.search(text[max(0, start - 90) : start]) is not None


def _for_another(seat: Seat, sentence: Sentence, seats: list[list[Seat]]) -> bool:
    """Whether the sentence, or all above it, tells of contests for other offices alone."""
    inside = [
        other
        for other in seats[sentence.paragraph]
        if other.contest and sentence.start <= other.start < sentence.end
    ]
    told = inside or [s for here in seats[: sentence.paragraph + 1] for s in here if s.contest]
    return bool(told) and all(other.office != seat.office for other in told)


def _past_term(text: str, told: re.Match[str], document: Document) -> bool:
    """ "won a full term in 2018": of an earlier cycle."""
    if document.published is None:
        return False
    if not told.group().lower().startswith(("win", "won")):
        # "left from his 2018 reelection campaign"
        cycle = re.search(r"\b((?:19|20)\d\d) (?:[\w-]+ ){0,2}$", text[: told.start()])
        return cycle is not None and int(cycle.group(1)) < document.published.year
    years = [int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text)]
    return bool(years) and max(years) < document.published.year


def _people(sentence: Sentence) -> list[Mention]:
    return [m for m in sentence.mentions if m.entity.kind == "person"]


def _runs(text: str, seat: Seat, mention: Mention, *, alone: bool) -> bool:
    """Whether what stands around a titled name tells that the office is contested.

    Args:
        alone: whether the text names no other office as one to be won; a legislator who beat
            somebody may have run for that one.
    """
    after = text[mention.end : mention.end + 170]
    if OWN_CAMPAIGN.match(after):
        return True
    start = min(seat.start, mention.start)
    if _INCUMBENT.search(text[max(0, start - 40) : start]):
        return True
    if told := _CONTESTED.match(after):
        long_ago = _LONG_AGO.search(after, told.end())
        return long_ago is None and not _TROUBLE.match(after.lstrip())
    own = _OWN_OPPONENT.match(after) or (alone and _BEAT.match(after))
    return bool(own) and not _EARLIER.search(text[max(0, start - 40) : mention.end + 170])


def _of_another_term(sentence: Sentence, text: str, titles: Titles, position: int) -> list[Seat]:
    """The titles in a sentence about re-election: of the person spoken of, or of all endorsed."""
    told = _FILED_AGAIN.search(sentence.text) or _ALL_AGAIN.search(sentence.text)
    several = told is not None or (
        re.search(r"\bendors\w*|\bsupport\w*|\bback\w*", sentence.text) is not None
        and re.search(r"(?<!not running )\bfor re-?election\b", sentence.text) is not None
    )
    found: list[Seat] = []
    last: tuple[Mention, Seat] | None = None
    people = _people(sentence)
    if not several:
        # the nearest titled person before the words, else the first after them
        nearest = next((m for m in reversed(people) if m.end <= position), None)
        if nearest and not titles.of(nearest.entity) and _VAGUE_TITLE.search(text[: nearest.start]):
            return []  # "the incumbent, Rep. Ann Doe, is not running": of whichever chamber
        before = [m for m in people if m.end <= position and titles.of(m.entity)]
        if not before and _HOLDERS_OWN.search(text[sentence.start : position]):
            return []  # "the governor's hopes of re-election": of nobody named here
        people = before[-1:] or people
    for mention in people:
        seat = titles.before(mention)
        if (
            seat is None
            and several
            and last is not None
            and re.fullmatch(r"(?:, [DR]-[\w ]+)?,? (?:and )?", text[last[0].end : mention.start])
        ):
            seat = last[1]  # "councilors Ann Doe and Bo Roe"
        seat = seat or titles.of(mention.entity)
        if seat:
            found.append(under_name(seat, mention))
            last = (mention, seat)
            if not several:
                break
    return found


def under_name(seat: Seat, mention: Mention) -> Seat:
    """A title's office as something to be won, placed where the name stands."""
    return replace(
        Seat(mention.paragraph, mention.start, mention.end, seat.office),
        state=seat.state,
        place=seat.place,
        district=seat.district,
        contest=True,
    )
