"""Near-identical articles: copies of one wire story count as one report with several outlets.

Texts are compared by runs of words (shingles): three long words that follow one another, whatever
short ones stand between them. Only texts that have a clause in common are read so closely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.aggregate.dates import days_between
from generator.aggregate.entries import Entry

#: Letters of a long word.
_LONG = 9
#: Three long words in a row.
_Shingle = tuple[str, str, str]
#: Copies are published within so many days of one another ...
_DAYS = 5
#: ... have at least so many runs (about 50 words) ...
_LEAST = 6
#: ... and share at least this much of the shorter and of the longer text.
_OF_SHORTER, _OF_LONGER = 0.8, 0.55
#: Letters of a clause that no two reporters write alike by chance.
_CLAUSE = 40
#: So many of an article's shingles are looked up to find what it may be a copy of.
_PROBES = 24


def copies(entries: Sequence[Entry], races: Sequence[Iterable[str]]) -> dict[int, int]:
    """Index of each copy -> index of the article that stands for all, the one published first.

    ``races``: the races of each entry; only articles of one race are compared.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for index, of_entry in enumerate(races):
        for race in of_entry:
            groups[race].append(index)
    lead: dict[int, int] = {}
    shingles: dict[int, frozenset[_Shingle]] = {}
    # Each race for itself: what is found in one does not hang on the articles of another.
    for race in sorted(groups):
        found = _within(entries, _with_neighbours(entries, groups[race]), shingles)
        for copy, original in found.items():
            lead.setdefault(copy, original)
    return {copy: _first(original, lead) for copy, original in lead.items()}


def _first(original: int, lead: dict[int, int]) -> int:
    """The article at the end of a chain of copies, which is always an earlier one."""
    while original in lead:
        original = lead[original]
    return original


def _with_neighbours(entries: Sequence[Entry], group: list[int]) -> list[int]:
    """Those near another one in time: the others need not be read."""
    dated = [index for index in group if entries[index].day]
    undated = [index for index in group if not entries[index].day]
    if undated:
        return group if len(group) > 1 else []
    near = set()
    for one, other in pairwise(dated):
        if days_between(entries[one].day, entries[other].day) <= _DAYS:
            near |= {one, other}
    return sorted(near)


def _within(
    entries: Sequence[Entry],
    group: list[int],
    shingles: dict[int, frozenset[_Shingle]],
) -> dict[int, int]:
    group = _with_a_clause_in_common(entries, group)
    lead: dict[int, int] = {}
    # Undated articles sort first, but never stand for a dated one.
    ordered = sorted(group, key=lambda index: (not entries[index].day, index))
    shelf: dict[_Shingle, list[int]] = defaultdict(list)
    for index in ordered:
        if index not in shingles:
            shingles[index] = _shingles(entries[index].article.paragraphs)
        mine = shingles[index]
        if not mine:
            continue
        probes = sorted(mine)[:_PROBES]
        hits: dict[int, int] = defaultdict(int)
        for probe in probes:
            for other in shelf.get(probe, ())[-64:]:
                hits[other] += 1
        likely = sorted(hits, key=lambda other: (-hits[other], other))[:4]
        home = next((other for other in likely if _copy(entries, index, other, shingles)), None)
        if home is None:
            for probe in probes:
                shelf[probe].append(index)
        else:
            lead[index] = home
    return lead


def _with_a_clause_in_common(entries: Sequence[Entry], group: list[int]) -> list[int]:
    """Those of the group that share a clause, word for word, with another one of it."""
    first: dict[str, int] = {}
    alike = set()
    for index in group:
        text = " ".join(entries[index].article.paragraphs).lower().replace(",", ".")
        for clause in text.split("."):
            if len(clause) >= _CLAUSE:
                other = first.setdefault(clause, index)
                if other != index:
                    alike |= {index, other}
    return sorted(alike)


def _copy(
    entries: Sequence[Entry], one: int, other: int, shingles: dict[int, frozenset[_Shingle]]
) -> bool:
    a, b = entries[one].day, entries[other].day
    if a and b and days_between(a, b) > _DAYS:
        return False
    shared = len(shingles[one] & shingles[other])
    sizes = sorted((len(shingles[one]), len(shingles[other])))
    return shared >= _OF_SHORTER * sizes[0] and shared >= _OF_LONGER * sizes[1]


def _shingles(paragraphs: tuple[str, ...]) -> frozenset[_Shingle]:
    words = " ".join(paragraphs).lower().split()
    long = [word for word in words if len(word) >= _LONG]
    if len(long) < _LEAST:
        return frozenset()
    return frozenset(zip(long, long[1:], long[2:], strict=False))
