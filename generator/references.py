"""Ids in editors' files that refer to nothing: a slip in one of them would go unnoticed.

What there is to refer to is known once all articles are joined, so this is a matter for
``tracker check`` and not for reading a single file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from generator import files, frontmatter
from generator.aggregate import aggregate
from generator.aggregate.model import Tracker
from generator.aggregate.seats import race_id
from generator.content import PROFILE_FOLDERS
from generator.frontmatter import Node
from generator.issues import Issue
from generator.model import Article, Profile, Roster
from generator.text import slug

_FOLDERS = {kind: folder for folder, kind in PROFILE_FOLDERS.items()}
_REMEDY = "ids stand in the addresses of pages; correct it, or delete it"


@dataclass(frozen=True, slots=True)
class Dangling:
    """A value of an editor's file that refers to nothing; ``near``: what may have been meant."""

    profile: Profile
    key: str
    value: str
    near: str = ""


def dangling(articles: Sequence[Article], roster: Roster, tracker: Tracker) -> list[Dangling]:
    """Every id in the roster's files that refers to no race, person or body."""
    known = _Known(articles, roster, tracker)
    found = []
    for profile in (*roster.races, *roster.candidates, *roster.endorsers):
        for key, value in _given(profile):
            races, people = _meant(profile, key)
            if not known.is_known(value, races=races, people=people):
                near = known.near(value, profile.slug, races=races, people=people)
                found.append(Dangling(profile, key, value, near))
    return found


def _given(profile: Profile) -> Iterator[tuple[str, str]]:
    for key in ("merge", "split", "order"):
        yield from ((key, value) for value in getattr(profile, key))
    races = dict(profile.fields).get("races", ())
    yield from (("races", value) for value in (races if isinstance(races, tuple) else ()))


def _meant(profile: Profile, key: str) -> tuple[bool, bool]:
    """Whether a key of a file holds ids of races, of people and bodies, or of both."""
    if profile.kind == "race":
        return key != "order", key == "order"
    return key in ("races", "split"), key != "races"


class _Known:
    """What an id can refer to; the long question is asked where the short one has no answer."""

    def __init__(self, articles: Sequence[Article], roster: Roster, tracker: Tracker) -> None:
        self._articles, self._roster = articles, roster
        self._races = {*tracker.races, *(race.slug for race in roster.races)}
        self._people = set(tracker.actors)
        for profile in (*roster.candidates, *roster.endorsers):
            names = (profile.slug, profile.name or "", *profile.aliases)
            self._people.update(slug(name) for name in names if name)
        for article in articles:
            path = article.path or ""
            # An article may stand for the race that it is about: docs/joining.md.
            self._races |= {path, path.rpartition("/")[2]}
            for race in article.races:
                self._races |= {race.id, race_id(race)}
            self._people.update(map(slug, _names(article)))

    @cached_property
    def _unmerged(self) -> Tracker:
        """All that would have a page if no editor had joined or parted anything."""
        bare = {
            folder: tuple(
                replace(profile, merge=(), split=(), hide=False)
                for profile in getattr(self._roster, folder)
            )
            for folder in PROFILE_FOLDERS
        }
        return aggregate(self._articles, Roster(**bare))[0]

    def is_known(self, value: str, *, races: bool, people: bool) -> bool:
        if races and value in self._races:
            return True
        if people and {value, slug(value)} & self._people:
            return True
        return (races and value in self._unmerged.races) or (
            people and value in self._unmerged.actors
        )

    def near(self, value: str, own: str, *, races: bool, people: bool) -> str:
        known = (self._races if races else set()) | (self._people if people else set())
        words = sorted(known - {own})
        return next(iter(get_close_matches(value, words, n=1, cutoff=0.75)), "")


def _names(article: Article) -> Iterator[str]:
    yield from (one.name for one in article.candidates)
    for endorsement in article.endorsements:
        yield endorsement.endorser
        yield endorsement.candidate or ""
    for event in article.events:
        yield from event.who
        yield from (figure.candidate for figure in event.results)


def pageless(roster: Roster, tracker: Tracker) -> Iterator[Profile]:
    """Files on whom, or what, no article tells anything, so that they have no page (yet)."""
    for profile in roster.races:
        if not profile.hide and profile.slug not in tracker.races:
            yield profile
    shown = set(_acting(tracker))
    for profile in (*roster.candidates, *roster.endorsers):
        if not profile.hide and profile.slug not in shown:
            yield profile


def _acting(tracker: Tracker) -> Iterator[str]:
    """The people and bodies that anything is told of."""
    for race in tracker.races.values():
        yield from (bid.actor for bid in race.candidacies)
        for endorsement in race.endorsements:
            yield endorsement.endorser
            yield endorsement.candidate or ""
        for event in race.events:
            yield from event.who
    yield from (quote.actor for quote in tracker.quotes if quote.actor)


def unanswered(
    folder: Path, articles: Sequence[Article], roster: Roster, tracker: Tracker
) -> Iterator[Issue]:
    """The above as issues, with their places in the files below the content ``folder``."""
    for one in dangling(articles, roster, tracker):
        path = f"{_FOLDERS[one.profile.kind]}/{one.profile.slug}.md"
        line, column = _place(files.read(folder, path) or b"", one.key, one.value)
        what = f"`{one.value}` in `{one.key}` refers to nothing"
        hint = f"did you mean `{one.near}`?" if one.near else _REMEDY
        yield Issue(str(folder / path), line, column, "warning", what, hint)
    for profile in pageless(roster, tracker):
        path = f"{_FOLDERS[profile.kind]}/{profile.slug}.md"
        lacks = {"race": "`office`", "candidate": "`races`"}.get(profile.kind)
        what = f"no article tells of this {profile.kind}, so it has no page"
        hint = f"give {lacks}, or name the file as in the address of its page"
        if lacks is None:
            hint = "name the file as in the address of its page, or leave it for later articles"
        yield Issue(str(folder / path), 1, 1, "note", what, hint)


def _place(data: bytes, key: str, value: str) -> tuple[int, int]:
    """Line and column of a value below a key; the file's begin where it is not found."""
    text, _ = frontmatter.decode(data, "")
    node = frontmatter.parse(text).fields.get(key) if text is not None else None
    for one in _scalars(node):
        if one.raw.strip() == value:
            return one.line, one.column
    return (node.line, node.column) if node else (1, 1)


def _scalars(node: Node | None) -> Iterable[Node]:
    if node is None:
        return ()
    return node.value if isinstance(node.value, list) else (node,)
