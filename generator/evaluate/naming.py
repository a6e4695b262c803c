"""When two names mean the same person or body, for measuring only.

Deliberately apart from the rules of extraction: a measure must not share their mistakes.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TITLES = frozenset(
    """
    ald alderman alderwoman alderperson assemblyman assemblywoman assemblymember attorney auditor
    clerk commissioner congressman congresswoman councilman councilmember councilor councilwoman
    delegate dr former gov governor hon incumbent judge justice lt mayor mr mrs ms president prof
    rep representative rev sen senator sheriff supervisor treasurer us state city county bishop
    pastor
    """.split()  # noqa: SIM905
)
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "v", "md", "phd", "esq"))
_LITTLE_WORDS = frozenset(("the", "of", "and", "for", "a", "an", "s", "in"))
#: A nickname within a name: Jesús "Chuy" García, Robert (Bob) Smith.
_NICKNAME = re.compile(r"[\"“”‘’(]([^\"“”‘’()]{2,})[\"“”‘’)]|(?<!\S)'([^']{2,})'(?!\S)")
#: The numbered part of a larger body; its number tells it from its sisters and its parent.
_BRANCH = re.compile(
    r"\b(district council|joint council|local union|local|lodge|council|district|chapter|post"
    r"|branch)s?\s+(?:no\s+|number\s+)?(\d+[a-z]?)\b"
)
_PARENTHESIS = re.compile(r"\([^)]*\)")
_BOARD = re.compile(r"\s+editorial board$")


def plain(text: str) -> str:
    """``text`` in lower case without accents; punctuation becomes single spaces."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    bare = bare.replace("&", " and ").replace("’", "'")
    bare = re.sub(r"(?<=\b[a-z])\.", "", bare)  # J.B., U.S. become one word
    return " ".join(re.sub(r"[^\w']+", " ", bare).replace("'", "").split())


@dataclass(frozen=True, slots=True)
class PersonName:
    """``words``: given name to surname without titles, middle initials, suffix and nickname."""

    words: tuple[str, ...]
    given: frozenset[str]

    @property
    def surname(self) -> str:
        return self.words[-1] if self.words else ""


def person(name: str) -> PersonName:
    """Take a person's name apart."""
    nicknames = [plain(first or second) for first, second in _NICKNAME.findall(name)]
    words = plain(_NICKNAME.sub(" ", name)).split()
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    if len(words) > 2 and len(words[0]) == len(words[1]) == 1:  # J. B. Marsh is J.B. Marsh
        words[:2] = [words[0] + words[1]]
    if len(words) > 2:
        words = [words[0], *(w for w in words[1:-1] if len(w) > 1), words[-1]]
    given = {*nicknames}
    if len(words) > 1:
        given.add(words[0])
        if len(words[0]) == 1 and len(words) > 2:  # L. Scott Hale goes by Scott
            given.add(words[1])
    return PersonName(tuple(words), frozenset(given))


def same_full_name(left: str, right: str) -> bool:
    """Whether both name the same person in full: one given name and the surname agree."""
    a, b = person(left), person(right)
    if a.words == b.words:
        return bool(a.words)
    return bool(a.given & b.given) and (a.surname == b.surname)


def surname_only(short: str, full: str) -> bool:
    """Whether ``short`` is no more than the last word or words of the name ``full``."""
    a, b = person(short).words, person(full).words
    return 0 < len(a) < len(b) and b[-len(a) :] == a


def same_person(left: str, right: str) -> bool:
    """Whether two names may mean one person: in full, or one of them by surname alone."""
    return same_full_name(left, right) or surname_only(left, right) or surname_only(right, left)


def same_person_loosely(left: str, right: str) -> bool:
    """Surname and a given name that goes with it: J. for Jane, Dan for Daniel; never none."""
    if same_full_name(left, right):
        return True
    a, b = person(left), person(right)
    return a.surname == b.surname and any(
        x.startswith(y) or y.startswith(x)
        for x in a.given
        for y in b.given
        if min(len(x), len(y)) == 1 or min(len(x), len(y)) >= 3
    )


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name: its bare words and the numbers of its branches."""

    words: tuple[str, ...]
    branches: frozenset[str]

    def short_forms(self) -> frozenset[str]:
        """What its words may be shortened to: their initials with and without little words."""
        heavy = [word for word in self.words if word not in _LITTLE_WORDS]
        if len(heavy) < 2:
            return frozenset()
        return frozenset({"".join(w[0] for w in heavy), "".join(w[0] for w in self.words)})

    @property
    def heavy(self) -> frozenset[str]:
        return frozenset(self.words) - _LITTLE_WORDS

    @property
    def bare(self) -> str:
        return "".join(word for word in self.words if word not in _LITTLE_WORDS)


def body(name: str) -> BodyName:
    """Take a body's name apart: ``Local 2 of the X Union (XU)`` is ``x union`` with ``local2``."""
    text = plain(_PARENTHESIS.sub(" ", name))
    text = _BOARD.sub("", text)
    branches = {kind.replace(" union", "") + number for kind, number in _BRANCH.findall(text)}
    words = _BRANCH.sub(" ", text).split()
    while words and words[0] in _LITTLE_WORDS:
        words.pop(0)
    return BodyName(tuple(words), frozenset(branches))


def same_body(left: str, right: str) -> bool:
    """Whether two names mean one body; a branch is never its parent, nor its sister."""
    a, b = body(left), body(right)
    if a.branches != b.branches:
        return False
    if a.bare == b.bare:
        return bool(a.bare) or bool(a.branches)
    if a.branches and (a.heavy <= b.heavy or b.heavy <= a.heavy):
        return bool(a.heavy and b.heavy)  # the number tells; "Union" may be left out
    return a.bare in b.short_forms() or b.bare in a.short_forms()
