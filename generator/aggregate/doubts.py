"""Names that may mean several people or bodies: they stay apart, and are shown to the editor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.aggregate.entries import Entry
from generator.aggregate.model import Doubt, Source
from generator.aggregate.overrides import Overrides
from generator.issues import Issue
from generator.model import Where


@dataclass(frozen=True, slots=True)
class Unsure:
    """A name as written in one race, those whom it may mean, and in which entries it stands.

    ``rivals``: what they are while they are put together (a sight or person, a body) and a name.
    """

    text: str
    race: str
    rivals: tuple[tuple[object, str], ...]
    entries: tuple[int, ...]
    where: Where | None
    hint: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names of those whom it may mean."""
        return tuple(sorted(name for _, name in self.rivals))

    def issue(self, entries: Sequence[Entry]) -> Issue:
        """The note for the editor, at the first place where the name stands."""
        at = self.where
        return Issue(
            at.path if at else f"{entries[self.entries[0]].key}.md",
            at.line if at else 1,
            at.column if at else 1,
            "note",
            f"`{self.text}` in race `{self.race}` may be {' or '.join(self.names)}",
            self.hint,
        )


def undecided(
    found: Iterable[tuple[str, Unsure]],
    page: Callable[[object], str],
    entries: Sequence[Entry],
    overrides: Overrides,
) -> tuple[dict[str, tuple[Doubt, ...]], tuple[Issue, ...]]:
    """What editors have not settled of ``found`` (own page, name): by race, and as notes.

    An editor settles it by joining the name to a page, or by ``split`` on those that it is not.
    """
    by_race: dict[str, list[Doubt]] = defaultdict(list)
    notes: list[Issue] = []
    for own, unsure in found:
        pages = {page(rival) for rival, _ in unsure.rivals}
        rivals = {one for one in pages if not overrides.parted(one, unsure.text, unsure.race)}
        if own in pages or not rivals:
            continue
        told = dict.fromkeys(unsure.entries)
        sources = tuple(Source(entries[index].key, None, None) for index in told)
        by_race[unsure.race].append(Doubt(own, unsure.text, tuple(sorted(rivals)), sources))
        notes.append(unsure.issue(entries))
    return {
        race: tuple(sorted(doubts, key=lambda doubt: (doubt.name, doubt.actor)))
        for race, doubts in by_race.items()
    }, tuple(notes)
