"""Entities by name: which full names are one person's, which are one body's."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.extract import bodies, lexicon
from generator.extract.document import Entity, surname


class People:
    """People by surname; a new full name joins one that it agrees with."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_surname: dict[str, list[Entity]] = {}

    def add(self, name: str) -> Entity:
        """The person of a full name: a known one that agrees with it, else a new one."""
        last = surname(name).lower()
        for entity in self.by_surname.get(last, ()):
            if _same_given(entity.name, name):
                if (
                    len(name) > len(entity.name)
                    and not re.search(r"[“\"(]", name)
                    and not _is_nickname_of(given_of(name), given_of(entity.name))
                ):
                    entity.name = name
                return entity
        entity = Entity("person", name, len(self.entities))
        self.entities.append(entity)
        self.by_surname.setdefault(last, []).append(entity)
        return entity


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


def _same_given(a: str, b: str) -> bool:
    """Whether two full names with one surname may be one person's: same, initial or nickname."""
    x, y = given_of(a), given_of(b)
    if x == y or x in _nicknames().get(y, ()):
        return True
    if len(a.split()) > 2 and y in {w.strip(".“”\"'()‘’").lower() for w in a.split()[1:-1]}:
        return True
    if len(b.split()) > 2 and x in {w.strip(".“”\"'()‘’").lower() for w in b.split()[1:-1]}:
        return True
    return (len(x) <= 2 or len(y) <= 2) and x[0] == y[0]


def _is_nickname_of(a: str, b: str) -> bool:
    """Whether two given names are forms of one, "Bill" and "William": the first named is kept."""
    return a != b and a in _nicknames().get(b, ())


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
