"""What editors decided, ready for look-up: merges, splits, aliases, and values that override."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.aggregate.plain import slug
from generator.model import Profile, Race, Roster


@dataclass(frozen=True, slots=True)
class Overrides:
    """The editors' files by slug, and what every slug in them points to."""

    race_profiles: dict[str, Profile]
    #: Races that an editor's file describes itself, with office and place.
    races: dict[str, Race]
    race_of: dict[str, str]
    race_splits: dict[str, frozenset[str]]
    #: Files of people and bodies; one of each kind may exist for one slug.
    candidates: dict[str, Profile]
    endorsers: dict[str, Profile]
    #: Slug of a name, alias or duplicate -> slug of the page it belongs to.
    actor_of: dict[str, str]
    #: Slug of a page -> slugs of names, and ids of races, that are not its.
    actor_splits: dict[str, frozenset[str]]
    _every_split: frozenset[str] = field(default=frozenset())

    def forced_race(self, raw: str, own: str, article: str) -> str | None:
        """The race an editor gives a mention: by the article's id, the parts' id, the article."""
        for name in (article, article.rsplit("/", 1)[-1], raw):
            if name in self._every_split:
                # What is split from a race keeps the id that its article gives it.
                return f"{raw}-2" if raw in self.race_profiles else raw
        for name in (raw, own):
            if name in self.race_of:
                return self.race_of[name]
        return None

    def profile(self, actor: str) -> Profile | None:
        """The editor's file on a person or body, the candidate's before the endorser's."""
        return self.candidates.get(actor) or self.endorsers.get(actor)

    def page_of(self, name: str) -> str | None:
        """The page that an editor assigned a name to, if any did."""
        return self.actor_of.get(slug(name))

    def parted(self, page: str, name: str, race: str) -> bool:
        """Whether an editor said that this name, or its bearer in this race, is not that page's."""
        splits = self.actor_splits.get(page)
        return splits is not None and (slug(name) in splits or race in splits)


def overrides(roster: Roster) -> Overrides:
    """The editors' files as look-up tables."""
    race_of: dict[str, str] = {}
    for profile in roster.races:
        race_of |= dict.fromkeys((*profile.merge, *map(slug, profile.aliases)), profile.slug)
    race_of |= {profile.slug: profile.slug for profile in roster.races}
    actor_of: dict[str, str] = {}
    people = (*roster.endorsers, *roster.candidates)
    for profile in people:
        names = [*profile.aliases, *([profile.name] if profile.name else ())]
        actor_of |= dict.fromkeys((*map(slug, names), *profile.merge), profile.slug)
    actor_of |= {profile.slug: profile.slug for profile in people}
    race_splits = {p.slug: frozenset(p.split) for p in roster.races if p.split}
    return Overrides(
        race_profiles={profile.slug: profile for profile in roster.races},
        races={p.slug: race for p in roster.races if (race := _race(p)) is not None},
        race_of=race_of,
        race_splits=race_splits,
        candidates={profile.slug: profile for profile in roster.candidates},
        endorsers={profile.slug: profile for profile in roster.endorsers},
        actor_of=actor_of,
        actor_splits=_splits(people),
        _every_split=frozenset(name for names in race_splits.values() for name in names),
    )


def _splits(profiles: Iterable[Profile]) -> dict[str, frozenset[str]]:
    return {
        profile.slug: frozenset((*profile.split, *map(slug, profile.split)))
        for profile in profiles
        if profile.split
    }


def value(profile: Profile | None, key: str) -> object:
    """The override ``key`` of an editor's file; ``None`` where there is none."""
    return None if profile is None else dict(profile.fields).get(key)


def text(profile: Profile | None, key: str) -> str | None:
    """The override ``key`` if it is a text that is not empty."""
    found = value(profile, key)
    return found if isinstance(found, str) and found else None


def texts(profile: Profile | None, key: str) -> tuple[str, ...]:
    """The override ``key`` as texts: a list, or a single text."""
    found = value(profile, key)
    if isinstance(found, str):
        return (found,)
    if isinstance(found, list | tuple):
        return tuple(str(item) for item in found)
    return ()


def _race(profile: Profile) -> Race | None:
    office = text(profile, "office")
    if office is None:
        return None
    year = value(profile, "year")
    return Race(
        profile.slug,
        office,
        text(profile, "state"),
        text(profile, "place"),
        text(profile, "district"),
        year if isinstance(year, int) else None,
        value(profile, "special") is True,
    )
