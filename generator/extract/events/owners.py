"""Whose a sentence's figures are: each figure's owner among the people whom the sentence names.

Roles decide before nearness does: in "Doe cruised over Roe with 71 percent" the share is Doe's,
whom the verb has ahead, in "Roe, who had 29" it is Roe's. Where two readings compete nobody owns
the figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.extract.document import Document, Entity
from generator.extract.events.numerals import Figure
from generator.extract.masks import LIST, PERSON, TITLE, people_in

#: What a person is to the one before them in a sentence.
Role = Literal["", "beaten", "leader", "later"]

#: Before a person who is behind: "beat Roe", "ahead of Roe", "a lead over Roe".
_BEATEN = (
    r"over|past|(?:challenges?|bids?|threats?) (?:from|by)|ahead of|against|than|versus|vs"
    r"|beat(?:s|ing)?|defeat(?:s|ed|ing)?|edg(?:es|ed|ing)"
    r"(?: out| past)?|unseat(?:s|ed|ing)?|oust(?:s|ed|ing)?|topp?(?:s|ed|ing)?|best(?:s|ed|ing)"
    r"|leads?|leading|led|outpac(?:es|ed|ing)|outpoll(?:s|ed|ing)|(?:held|hold|holds|holding|fend"
    r"|fends|fended|fending|beat|beating|turn|turned|turning) (?:off|back)|toppl(?:es|ed|ing)"
    r"|crush(?:es|ed|ing)|rout(?:s|ed|ing)|trounc(?:es|ed|ing)|outlast(?:s|ed|ing)|upset(?:s|ting)?"
    r"|surviv(?:es|ed|ing)|dispatch(?:es|ed|ing)|eliminat(?:es|ed|ing)|outrais(?:es|ed|ing)"
    r"|outspen(?:t|ds|ding)|thump(?:s|ed|ing)|drubb(?:ed|ing)|outdistanc(?:es|ed|ing)"
)
#: Before one who is ahead.
_LEADER = (
    r"behind|trail(?:s|ed|ing)?|los(?:t|es|ing) (?:[\w-]+ ){0,5}?to|fell to|fall(?:s|ing) to"
    r"|second to"
    r"|(?:defeat|beaten|defeated|ousted|unseated|toppled|bested|edged(?: out)?|topped|outpolled"
    r"|upset"
    r"|trounced|routed|crushed|eliminated|denied)(?: \w+)? by"
)
#: Before one whom somebody meets in a vote still to come.
_LATER = (
    r"(?:will|to|would|could|now|next) (?:challenge|face|meet|take on|oppose|run against|battle)"
    r"|faces|facing|takes on|taking on|challenges|challenging|unopposed|unseat|replace|succeed"
)
_ROLE = re.compile(
    rf"\b(?:(?P<later>{_LATER})|(?P<leader>{_LEADER})|(?P<beaten>{_BEATEN}))(?:’s|'s)?"
    rf"(?: (?:his|her|their|another’s|fellow))? "
    rf"(?:{TITLE}|(?<=(?:his|her) )(?:[\w-]+ ){{0,4}}?[\w-]+, |(?:[\w-]+ ){{0,4}}?(?:challenger"
    rf"|rival|opponent|incumbent|foe|predecessor), )$"
)
#: After a person: what follows is theirs.
_WHO = re.compile(r"(?:\s?\([^)]*\))?(?:, [^,§]{1,60})?,? (?:and )?(?:who|each|whose)\b")
_POSSESSIVE = re.compile(r"['’]s? (?:[\w-]+ ){0,3}(?:of )?(?:[\w]+-)?$")
#: Between a person and a number that is none of theirs.
_NOT_THEIRS = re.compile(
    r"\b(?:margin|points?|undecided|unfavorab\w*|approv\w*|favorab\w*|disapprov\w*|precincts?"
    r"|turnout|taxes|tax|said|says|saying|rating|wages?|respondents who)\b|;|[^ˑ\w]\.\s"
)
_FOR = re.compile(
    r"(?:\s?\([^)§]*\))?(?: of (?:the )?(?:[\w-]+ ){0,3}?(?:votes?|voters|ballots|respondents"
    r"|support|delegates|Democrats|Republicans|electorate|those)(?: surveyed| polled| cast)?)?,?"
    r" (?:(?:said|say|saying) (?:that )?they (?:would|plan to|will|['’]d|intend to|were|are) )?"
    r"(?P<how>for|to|(?:went|going|go|goes) (?:to|for)|vot\w+ for|support(?:ing|ed|s)?"
    r"|back(?:ing|ed|s)?|favou?r(?:ing|ed|s)?|prefer(?:ring|red|s)?|cho(?:se|ose|osing|oses)"
    r"|pick(?:ing|ed|s)?|opt\w+ for|behind|lean\w* toward|cast (?:\w+ )?ballots for|sid\w+ with"
    rf"|(?:raised|collected|reported|taken in|brought in) by|by) {TITLE}(?P<who>{PERSON})(?!['’])"
)
#: "§2§ with 46 percent", "§2§, 46": after "to", §2§ is told their own figure.
_OWN_NEXT = re.compile(r"(?:\s?\([^)§]*\))?,?(?: with| at| had| got| taking)? \$?\d")
#: "With 54 percent of the vote, Doe won": before the one whose it is.
_OPENING = re.compile(
    r"^(?:[^§]{0,60}[,:] |[—–“”\" ]*)?(?:(?:[Ww]ith|[Bb]y|[Aa]fter) )?(?:[Ww]ith|[Tt]aking"
    r"|[Ww]inning|[Cc]apturing|[Gg]arnering|[Rr]eceiving|[Ee]arning|[Gg]etting|[Cc]ollecting"
    r"|[Dd]rawing|[Pp]ulling|[Ss]ecuring|[Cc]laiming|[Gg]rabbing|[Ss]coring|[Pp]olling"
    r"|[Rr]aising)(?: (?:just|only|about|nearly|more than|over|almost|roughly|some|a|an|commanding"
    r"|strong|solid|whopping|under|less than))* $"
)
_AFTER_OPENING = re.compile(
    rf"[^§;\d]{{0,90}}?(?:, |votes? )(?:[A-Z][\w-]+ )?{TITLE}(?P<who>{PERSON})(?!['’])"
)
_LEAD_OVER = re.compile(
    rf",? (?:(?:[\w-]+ )?(?:lead|edge|advantage|victory|win|margin|defeat) of"
    rf"|(?:[\w-]+ ){{0,2}}?(?:over|against)) {TITLE}"
    rf"(?P<who>{PERSON})"
)
_AHEAD = re.compile(
    r"\b(?:leads?|led|leading|ahead|up|won|wins|winning|beat|prevail\w*|victory|win|held|holds"
    r"|cruis\w+|re-?elected|tied|lead|edge|advantage|triumph\w*|coast\w+)\b"
)
_BEHIND = re.compile(r"\b(?:trail\w*|behind|lost|losing|down|defeated|fell|short)\b")
_PAIRED = re.compile(rf"(?: ?\([^)§]*\))?,? (?:vsˑ?|versus|and|against),? {TITLE}")
#: "both Doe and Roe receiving 46 percent", "Doe and Roe are tied at 17 percent".
_SAME = re.compile(
    rf"(?:\b[Bb]oth (?P<both>{LIST})[^.§\d]{{0,60}}?"
    rf"|(?P<who>{PERSON})[^.§\d]{{0,40}}?\b(?:and|with) {TITLE}(?P<who2>{PERSON})[^.§\d]{{0,30}}?"
    rf"\b(?:each|both|tied|even|deadlocked|apiece)\b[^.§\d]{{0,40}}?"
    rf"|(?P<who3>{PERSON})[^.§\d]{{0,40}}?\btied with {TITLE}(?P<who4>{PERSON})[^.§\d]{{0,30}}?)"
    r"\$?$"
)
_SAME_WORD = re.compile(r"\b(?:[Bb]oth|each|tied|even|deadlocked|apiece)\b")
#: "will face Roe in November after winning the primary with 61 percent".
_THEREAFTER = re.compile(r"\b(?:after|having|with|winning|taking)\b")
#: What stands between two of a list, and after its last.
_LISTED = re.compile(rf"(?: ?\([^)§]*\))?(?:,| and|, and|,? or) {TITLE}")
_LIST_ENDS = re.compile(r"\s*(?:$|[,.;)]|(?:and|with|by|in|for|to|on|last)\b)")
_AND_HAS = re.compile(r"[^$;]{0,40}\band (?:\w+ )?(?:has|had|end\w+|report\w+|finish\w+|holds)\b")
#: Two ways to tell one count: "1,204 votes, or 50.4 percent", "1,190 (49.6%)".
_APPOSED = re.compile(r" ?\(|,? or (?:about |roughly |nearly )?|, |: ")
_MARK = re.compile(PERSON)
#: How far before its figure an owner may stand.
_FAR = 110

Owned = list[tuple[Entity, Figure]]
Rival = Callable[[int], Entity | None]


@dataclass(frozen=True, slots=True)
class _Mark:
    entity: Entity
    start: int
    end: int
    role: Role


def owned(
    document: Document, text: str, figures: list[Figure], rival: Rival | None = None
) -> Owned:
    """Each figure of a masked sentence with whose it is, in the figures' order.

    Figures whose owner the words do not tell are left out. ``rival`` tells of a person, by index,
    the only one who runs against them, for the second number of "Doe led 48% to 41%".
    """
    return _Owners(document, text, figures, rival).read() if figures else []


class _Owners:
    def __init__(
        self, document: Document, text: str, figures: list[Figure], rival: Rival | None
    ) -> None:
        self.document, self.text, self.figures = document, text, figures
        self.rival = rival or (lambda _: None)
        self.marks: list[_Mark] = []
        for match in _MARK.finditer(text):
            for entity in people_in(document, match.group()):
                role = _role(text, match.start()) or self._as_before(match)
                self.marks.append(_Mark(entity, match.start(), match.end(), role))
        self.told: dict[int, list[Entity]] = {}

    def _as_before(self, match: re.Match[str]) -> Role:
        """The role of the person before, where both are of one list: "beat Roe and Poe"."""
        if not self.marks or not _LIST_ENDS.match(self.text, match.end()):
            return ""
        last = self.marks[-1]
        return last.role if _LISTED.fullmatch(self.text, last.end, match.start()) else ""

    def read(self) -> Owned:
        if not self.marks:
            return []
        self._lists()
        for place, figure in enumerate(self.figures):
            if place in self.told:
                continue
            if figure.mate is not None and figure.mate > place and self._score(place, figure.mate):
                continue
            owner = (
                (None if place and self._is_apposed(place) else self._after(figure))
                or self._opening(figure)
                or self._before(place)
            )
            if owner is not None and not self._has(owner, figure):
                self.told[place] = [owner]
        return [(e, self.figures[k]) for k in sorted(self.told) for e in self.told[k]]

    def _has(self, entity: Entity, figure: Figure) -> bool:
        return figure.unit != "dollars" and any(
            entity in owners and self.figures[k].unit == figure.unit
            for k, owners in self.told.items()
        )

    def _lists(self) -> None:
        """ "Doe, Roe and Poe had 31, 24 and 19 percent", "Doe and Roe are tied at 17 percent"."""
        if _SAME_WORD.search(self.text):
            for place, figure in enumerate(self.figures):
                if figure.mate is None and (same := _SAME.search(self.text[: figure.start])):
                    people = people_in(self.document, same.group())
                    self.told[place] = people
        if len(self.figures) < 2 or len(self.marks) < 2:
            return
        for who in re.finditer(LIST, self.text):
            people = people_in(self.document, who.group())
            first = next((k for k, f in enumerate(self.figures) if f.start >= who.end()), None)
            if first is None or len(people) < 2:
                continue
            run = self.figures[first : first + len(people)]
            gap = self.text[who.end() : run[0].start]
            between = (self.text[a.end : b.start] for a, b in pairwise(run))
            if (
                len(run) == len(people)
                and len({f.unit for f in run}) == 1
                and len(gap) < 70
                and "§" not in gap
                and all(re.fullmatch(r",? and \$?|, \$?| to |,? to ", b) for b in between)
                and not any(f.start < who.end() for f in run)
            ):
                self.told |= {first + k: [e] for k, e in enumerate(people)}

    def _score(self, place: int, mate: int) -> bool:
        """Both of "57 percent to 43 percent", by who beat or leads whom."""
        x, y = self.figures[place], self.figures[mate]
        if self._after(y) is not None:
            return False  # "44 percent to 41 for Roe": each has words of its own
        before = [m for m in self.marks if m.end <= x.start]
        while len(before) > 1 and self._owns(before[-1]) and any(m.role for m in before[:-1]):
            before.pop()  # "beat Roe for the seat that was Poe's, 57-43"
        if not before:
            return False
        last = before[-1]
        gap = self.text[last.end : x.start]
        if len(gap) > _FAR or ";" in gap:
            return False
        high, low = (place, mate) if x.value >= y.value else (mate, place)
        if over := _LEAD_OVER.match(self.text, y.end):
            behind = people_in(self.document, over["who"])
            self.told |= {high: [last.entity], low: behind}
            return True
        if last.role in ("beaten", "leader"):
            subject = self._subject(before)
            ends = (high, low) if last.role == "beaten" else (low, high)
            if subject is not None:
                self.told[ends[0]] = [subject.entity]
            self.told[ends[1]] = [last.entity]
            return True
        if len(before) > 1 and _PAIRED.fullmatch(self.text[before[-2].end : last.start]):
            self.told |= {place: [before[-2].entity], mate: [last.entity]}
            return True
        return self._lone(last, gap, before, (high, low), (place, mate))

    def _owns(self, mark: _Mark) -> bool:
        return self.text.startswith(("’", "'"), mark.end)

    def _lone(
        self,
        who: _Mark,
        gap: str,
        before: list[_Mark],
        ranked: tuple[int, int],
        told: tuple[int, int],
    ) -> bool:
        """ "Doe led 48% to 41%": the rival's is the second, even where no words name the rival."""
        after = self.text[self.figures[told[1]].end :]
        if _BEHIND.search(gap):
            low_first = True
        elif _AHEAD.search(gap) or re.match(r",? (?:[\w-]+ )?(?:lead|edge|victory|win)\b", after):
            low_first = False
        else:
            return False
        others = [m for m in before[:-1] if m.role == "beaten" and m.entity is not who.entity]
        other = others[-1].entity if others else self.rival(who.entity.index)
        first, second = (ranked[1], ranked[0]) if low_first else ranked
        self.told[first] = [who.entity]
        if other is not None and other is not who.entity:
            self.told[second] = [other]
        return True

    def _after(self, figure: Figure) -> Entity | None:
        """ "46 percent for Doe", "41 percent backed Roe"."""
        match = _FOR.match(self.text, figure.end)
        if match is None:
            return None
        if match["how"] == "to" and _OWN_NEXT.match(self.text, match.end()):
            return None
        if " and " in self.text[match.end("how") : match.start("who")]:
            return None  # "with 50 percent support and Roe with 43": two clauses
        if match["how"] == "by" and figure.unit == "votes":
            return None
        return next(iter(people_in(self.document, match["who"])), None)

    def _opening(self, figure: Figure) -> Entity | None:
        """ "With 54 percent of the vote, Doe won"."""
        if any(m.end <= figure.start for m in self.marks):
            return None
        if not _OPENING.search(self.text[: figure.start]):
            return None
        match = _AFTER_OPENING.match(self.text, figure.end)
        return next(iter(people_in(self.document, match["who"])), None) if match else None

    def _before(self, place: int) -> Entity | None:
        """The person before a figure, or the subject of the clause that beats or meets them."""
        figure = self.figures[place]
        if place and self._is_apposed(place):
            owners = self.told.get(place - 1, [])
            return owners[0] if len(owners) == 1 else None
        before = [m for m in self.marks if m.end <= figure.start]
        if not before:
            return None
        last = before[-1]
        earlier = [k for k in range(place) if self.figures[k].start >= last.end]
        if earlier:
            return self._continued(figure, earlier)
        gap = self.text[last.end : figure.start]
        far = _FAR + 50 if figure.unit == "dollars" else _FAR
        # "Doe's campaign said it raised $2": only of votes is what somebody says of others
        if len(gap) > far or (figure.unit != "dollars" and _NOT_THEIRS.search(gap)):
            return None
        if self._owns(last) and "," in gap and figure.unit != "dollars":
            return None  # "lost in Roe's district, with 30 percent"
        direct = _POSSESSIVE.match(gap) or re.fullmatch(r" ?[(,:–—-] ?", gap)
        if last.role == "" or direct or _WHO.match(gap):
            return last.entity
        subject = self._subject(before)
        if subject is None:
            return None
        if last.role == "later" and not _THEREAFTER.search(gap):
            return None
        if self._has(subject.entity, figure) or re.match(r",? at ", gap):
            return last.entity
        if last.role == "leader" and re.match(r",? (?:with|by) ", gap):
            return None  # "fell to Roe with 46 percent": either's
        return subject.entity

    def _is_apposed(self, place: int) -> bool:
        one, other = self.figures[place - 1 : place + 1]
        return one.unit != other.unit and bool(_APPOSED.fullmatch(self.text, one.end, other.start))

    def _continued(self, figure: Figure, earlier: list[int]) -> Entity | None:
        """A further figure of the one who has those before: "1,402 votes, or 63 percent"."""
        near = earlier[-1]
        owners = self.told.get(near, [])
        if len(owners) != 1:
            return None
        between = self.text[self.figures[near].end : figure.start]
        if figure.unit == "dollars":
            before = [m for m in self.marks if m.end <= figure.start]
            # "raised $2 to Roe's $1 and has $3 left": Roe's is an aside
            subject = (
                self._subject(before)
                if self._owns(before[-1]) and _AND_HAS.match(between)
                else None
            )
            return subject.entity if subject else owners[0]
        if any(self.figures[k].unit == figure.unit for k in earlier):
            return None
        return owners[0] if len(between) < 40 else None

    def _subject(self, before: list[_Mark]) -> _Mark | None:
        """Who does what is told of the last person: the nearest one whom nobody beats."""
        for mark in reversed(before[:-1]):
            if ";" in self.text[mark.end : before[-1].start]:
                return None
            if mark.role == "":
                return mark if mark.entity is not before[-1].entity else None
        return None


def _role(text: str, start: int) -> Role:
    match = _ROLE.search(text[max(0, start - 90) : start])
    if match is None:
        return ""
    if match["later"]:
        return "later"
    return "leader" if match["leader"] else "beaten"
