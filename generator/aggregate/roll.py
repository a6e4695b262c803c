"""One race's people: the names its articles use -> who is meant.

Few people are in question within one race, so that a surname, an initial or a short form is enough
where it fits one of them only. What fits several stays apart and is listed for the editor.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.aggregate.doubts import Unsure
from generator.aggregate.names import PersonName, close, ends_with, person, pieces, same
from generator.aggregate.overrides import Overrides
from generator.aggregate.plain import plain, slug
from generator.model import Candidacy, Endorsement, Where

_HINT = "write the full name in the article's file, or add an alias to the right person's file"
#: A surname alone is meant for somebody named in full in so many articles, if the only other
#: bearer is named in one: whoever is not known is introduced by their full name.
_WELL_KNOWN = 3


@dataclass(slots=True, eq=False)
class Use:
    """One way of writing a name in one race, and where it stands."""

    text: str
    name: PersonName
    entries: list[int] = field(default_factory=list)
    #: Articles that list the name among the candidates.
    listed: set[int] = field(default_factory=set)
    runs: bool = False
    endorses: bool = False
    titles: set[str] = field(default_factory=set)
    parties: dict[int, str] = field(default_factory=dict)
    title_in: dict[int, str] = field(default_factory=dict)
    #: Whom the name endorses, by article: nobody endorses himself.
    backs: dict[int, set[str]] = field(default_factory=dict)
    where: Where | None = None


@dataclass(slots=True, eq=False)
class Sight:
    """One person in one race."""

    race: str
    names: list[PersonName] = field(default_factory=list)
    texts: Counter[str] = field(default_factory=Counter)
    entries: set[int] = field(default_factory=set)
    runs: bool = False
    endorses: bool = False
    parties: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    uses: list[Use] = field(default_factory=list)
    #: Names of it that may mean others.
    doubts: list[Unsure] = field(default_factory=list)

    @property
    def name(self) -> PersonName:
        return self.names[0]

    def in_full(self) -> int:
        """In how many articles the full name stands."""
        return len({entry for use in self.uses if not use.name.alone for entry in use.entries})

    def slugs(self) -> list[str]:
        return sorted({slug(name.text) for name in self.names})

    def take(self, use: Use, entries: Sequence[int]) -> None:
        if use not in self.uses:
            self.uses.append(use)
            self.titles |= use.titles
        # A surname adds nothing to a full name.
        known = {name.key for name in self.names}
        if use.name.key not in known and not (known and use.name.alone):
            self.names.append(use.name)
        self.texts[use.name.text] += len(entries)
        self.entries.update(entries)
        self.runs |= use.runs
        self.endorses |= use.endorses
        self.parties.update(use.parties[e] for e in entries if e in use.parties)


class Roll:
    """Collects the names of one race, then settles who is who."""

    def __init__(self, race: str) -> None:
        self.race = race
        self.uses: dict[str, Use] = {}
        self.of: dict[tuple[int, str], Sight] = {}
        self._undecided: list[tuple[Use, list[int], list[Sight]]] = []
        self._surnames: set[str] | None = None

    def runs(self, entry: int, candidacy: Candidacy) -> None:
        """Notes a name that an article lists among the candidates."""
        use = self.named(entry, candidacy.name)
        use.listed.add(entry)
        use.where = use.where or candidacy.where
        if candidacy.party:
            use.parties[entry] = candidacy.party
        if candidacy.title:
            use.titles.add(candidacy.title)
            use.title_in[entry] = candidacy.title

    def named(self, entry: int, text: str) -> Use:
        """Notes a name of somebody who runs, as a fact tells."""
        use = self._use(entry, text)
        use.runs = True
        return use

    def endorses(self, entry: int, endorsement: Endorsement) -> None:
        """Notes the name of a person who endorses."""
        use = self._use(entry, endorsement.endorser)
        use.endorses = True
        use.where = use.where or endorsement.where
        if endorsement.candidate:
            use.backs.setdefault(entry, set()).add(endorsement.candidate)
        if endorsement.evidence and (title := title_before(endorsement.evidence, use.name.text)):
            use.titles.add(title)
            use.title_in.setdefault(entry, title)

    def is_person(self, text: str) -> bool:
        """Whether a body's name is that of somebody in the race, or the surname of one of them."""
        if text in self.uses:
            return True
        if " " in text:
            return False
        if self._surnames is None:
            self._surnames = {use.name.surname for use in self.uses.values() if use.name.given}
        return not text.isupper() and person(text).surname in self._surnames

    def _use(self, entry: int, text: str) -> Use:
        use = self.uses.get(text)
        if use is None:
            use = self.uses[text] = Use(text, person(text))
            if use.name.title:
                use.titles.add(use.name.title)
        if not use.entries or use.entries[-1] != entry:
            use.entries.append(entry)
        return use

    def settle(self, overrides: Overrides) -> list[Sight]:
        """The race's people, most complete names first."""
        sights: list[Sight] = []
        by_surname: dict[str, list[Sight]] = defaultdict(list)
        by_ending: dict[str, list[Sight]] = defaultdict(list)
        by_given: dict[str, list[Sight]] = defaultdict(list)
        by_piece: dict[str, list[Sight]] = defaultdict(list)
        uses = sorted(self.uses.values(), key=_fullness)
        for use in uses:
            if use.name.alone:
                continue
            doubts = len(self._undecided)
            home = self._full(use, by_surname[use.name.surname], overrides)
            if home is None and len(self._undecided) == doubts:
                # Otherwise spelled surnames: with or without hyphen, one of two, put first.
                near = {id(s): s for piece in pieces(use.name) for s in by_piece.get(piece, ())}
                home = self._full(use, list(near.values()), overrides) if near else None
            if home is None and len(use.name.words) == 2:
                longer = [s for s in by_ending.get(use.name.surname, ())
                          if any(ends_with(name, use.name) for name in s.names)]  # fmt: skip
                home = longer[0] if len(longer) == 1 else None
            if home is None:
                home = Sight(self.race)
                sights.append(home)
            self._give(use, use.entries, home)
            for shelf, key in (
                (by_surname, use.name.surname),
                (by_ending, use.name.words[-1]),
                *((by_given, given) for given in (*use.name.given[:1], *use.name.nicknames)),
                *((by_piece, piece) for piece in pieces(use.name) if len(piece) > 1),
            ):
                if home not in shelf[key]:
                    shelf[key].append(home)
        for use in uses:
            if use.name.alone:
                word = use.name.surname
                known = by_ending.get(word.rsplit(" ", 1)[-1], [])
                fitting = [s for s in known if any(ends_with(n, use.name) for n in s.names)]
                if not fitting and len(by_given.get(word, ())) == 1:
                    fitting = by_given[word]
                sights.extend(self._alone(use, fitting))
        for use, where, fitting in self._undecided:
            rivals = tuple((sight, sight.name.text) for sight in fitting)
            self.of[where[0], use.text].doubts.append(
                Unsure(use.text, self.race, rivals, tuple(where), use.where, _HINT)
            )
        return sights

    def _full(self, use: Use, known: list[Sight], overrides: Overrides) -> Sight | None:
        fitting = [s for s in known if self._may_be(use, s, overrides)]
        if len(fitting) > 1:
            exact = [s for s in fitting if any(same(name, use.name) for name in s.names)]
            if len(exact) != 1:
                self._undecided.append((use, use.entries, fitting))
                return None
            fitting = exact
        return fitting[0] if fitting else None

    def _may_be(self, use: Use, sight: Sight, overrides: Overrides) -> bool:
        if overrides.actor_splits:
            mine = slug(use.name.text)
            if any(
                overrides.parted(a, b, "") for s in sight.slugs() for a, b in ((s, mine), (mine, s))
            ):
                return False
        if use.runs and sight.runs:
            if not all(close(name, use.name) for name in sight.names):
                return False
        elif not all(
            same(name, use.name) and name.suffix == use.name.suffix for name in sight.names
        ):
            return False
        # Two candidates that one article lists side by side are two, unless the names say the same.
        return all(
            use.listed.isdisjoint(other.listed) or same(use.name, other.name)
            for other in sight.uses
        )

    def _alone(self, use: Use, fitting: list[Sight]) -> Iterator[Sight]:
        """A surname's bearer, article by article; a new person where it cannot be decided."""
        left: list[int] = []
        for entry in use.entries:
            backed = {self.of.get((entry, name)) for name in use.backs.get(entry, ())}
            choice = self._bearer(use, entry, [s for s in fitting if s not in backed])
            if choice is None:
                left.append(entry)
            else:
                self._give(use, [entry], choice)
        if left:
            own = Sight(self.race)
            if len(fitting) > 1:
                self._undecided.append((use, left, fitting))
            self._give(use, left, own)
            yield own

    @staticmethod
    def _bearer(use: Use, entry: int, fitting: list[Sight]) -> Sight | None:
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        title, party = use.title_in.get(entry) or use.name.title, use.parties.get(entry)
        told = [
            sight
            for sight in fitting
            if title and any(_same_title(title, other) for other in sight.titles)
        ]
        if len(told) == 1:
            return told[0]
        here = [sight for sight in fitting if entry in sight.entries]
        if len(here) == 1:
            return here[0]
        if not here:
            full = sorted((sight.in_full() for sight in fitting), reverse=True)
            if full[0] >= _WELL_KNOWN and full[1] == 1:
                return max(fitting, key=Sight.in_full)
        told = [sight for sight in fitting if party and party in sight.parties]
        others = [sight for sight in fitting if not sight.parties]
        return told[0] if len(told) == 1 and not others else None

    def _give(self, use: Use, entries: Sequence[int], sight: Sight) -> None:
        sight.take(use, entries)
        for entry in entries:
            self.of[entry, use.text] = sight


def _fullness(use: Use) -> tuple[bool, bool, bool, int, int, str, str]:
    """Candidates' names first, and the fuller before what may be short for several of them.

    Whoever "D. Moore", "Rod Moore" or the Moore without Jr. or Sr. is, is asked once all are known.
    """
    name = use.name
    first = len(name.given[0]) if name.given else 0
    return (
        not use.runs, first == 1, not name.suffix, -len(name.words), -first, name.key, use.text
    )  # fmt: skip


def _same_title(one: str, other: str) -> bool:
    a, b = (_title_words(title) for title in (one, other))
    return bool(a and b) and (a <= b or b <= a)


def _title_words(title: str) -> set[str]:
    return set(plain(title).replace(".", "").split()) - {"former", "the", "of"}


def title_before(sentence: str, name: str) -> str:
    """The title that the sentence puts before the name; empty when there is none."""
    at = sentence.find(name)
    if at <= 0 or not re.search(r"\w\.? $", sentence[:at]):
        return ""
    before = re.split(r"[,;:()“”\"]|\b(?:and|by|of|from|that|when|as|the)\b", sentence[:at])[-1]
    return person(f"{before.strip()} {name}").title if before.strip() else ""
