"""Entities by name: which full names are one person's, which are one body's."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from generator.extract import bodies, lexicon
from generator.extract.document import Entity, surname


class People:
    """People by surname; a new full name joins one that it agrees with."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_surname: dict[str, list[Entity]] = {}
        self._forms: dict[Entity, Counter[str]] = {}

    def add(self, name: str) -> Entity:
        """The person of a full name: a known one that agrees with it, else a new one."""
        last = surname(name).lower()
        for entity in self.by_surname.get(last, ()):
            if _same_given(entity.name, name):
                self._forms[entity][name] += 1
                return entity
        entity = Entity("person", name, len(self.entities))
        self._forms[entity] = Counter((name,))
        self.entities.append(entity)
        self.by_surname.setdefault(last, []).append(entity)
        return entity

    def choose_forms(self) -> None:
        """Names each by the fullest form under the given name that the text uses most.

        "Bill Thompson", five times, is not renamed by one "William Thompson"; a middle initial or
        a suffix is taken from wherever it stands.
        """
        for entity, forms in self._forms.items():
            given: Counter[str] = Counter()
            for name, times in forms.items():
                given[given_of(name)] += times
            best = max(given, key=lambda g: (len(g) > 2, given[g]))  # the first of equals
            plain = [n for n in forms if given_of(n) == best and not re.search(r"[“\"(]", n)]
            entity.name = max(plain or [n for n in forms if given_of(n) == best], key=len)


class Bodies:
    """Bodies by folded name; an acronym in parentheses or formed from the name is one with it."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_key: dict[str, Entity] = {}

    def add(self, name: str) -> Entity:
        """The body of a name, new where none of that folded name is known."""
        key = bodies.key(name)
        if entity := self.by_key.get(key):
            return entity
        entity = Entity("organization", name, 10_000 + len(self.entities))
        self.entities.append(entity)
        self.by_key[key] = entity
        return entity


_SUFFIX = re.compile(r" (Jr|Sr|II|III|IV)\.?$")


def _same_given(a: str, b: str) -> bool:
    """Whether two full names with one surname may be one person's: same, initial or nickname."""
    one, other = _SUFFIX.search(a), _SUFFIX.search(b)
    if one and other and one[1] != other[1]:
        return False  # father and son
    x, y = given_of(a), given_of(b)
    if x == y or x in _nicknames().get(y, ()):
        return True
    if len(a.split()) > 2 and y in {w.strip(".“”\"'()‘’").lower() for w in a.split()[1:-1]}:
        return True
    if len(b.split()) > 2 and x in {w.strip(".“”\"'()‘’").lower() for w in b.split()[1:-1]}:
        return True
    return (len(x) <= 2 or len(y) <= 2) and x[0] == y[0]


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for line in (lexicon.DATA / "nicknames.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            words = line.split()
            for word in words:
                groups.setdefault(word, set()).update(words)
    return {word: frozenset(group) for word, group in groups.items()}


def given_of(name: str) -> str:
    """The given name in lower case."""
    return name.split()[0].strip(".,").lower()


def plain_of(word: str) -> str:
    """Without accents: "Jesús" is in the list as "Jesus"."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
