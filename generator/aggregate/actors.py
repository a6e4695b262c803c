"""People and bodies with their pages: one id, one name, other names, an editor's file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.aggregate import organizations, people
from generator.aggregate.doubts import Unsure, undecided
from generator.aggregate.entries import Entry
from generator.aggregate.model import Actor, Doubt, Join, Source
from generator.aggregate.names import ends_with, person, same
from generator.aggregate.overrides import Overrides, text
from generator.aggregate.plain import plain, slug
from generator.aggregate.races import RaceLinks
from generator.issues import Issue
from generator.model import Profile
from generator.text import LONGEST


@dataclass(slots=True, eq=False)
class Cluster:
    """What becomes one page, with everything that its name and id are chosen by."""

    kind: str
    texts: Counter[str]
    entries: set[int]
    races: set[str]
    states: set[str]
    runs: bool
    reasons: list[tuple[str, str, set[int]]] = field(default_factory=list)
    doubts: list[Unsure] = field(default_factory=list)
    id: str = ""
    name: str = ""
    first: int = -1

    def __post_init__(self) -> None:
        self.name = _name(self.kind, self.texts)
        self.first = min(self.entries, default=-1)


@dataclass(frozen=True, slots=True)
class Actors:
    """All pages; ``of`` has by entry whose id (race, name as written) means."""

    actors: dict[str, Actor]
    of: tuple[dict[tuple[str, str], str], ...]
    runs: frozenset[str]
    #: Why names were joined; made when asked for, since only ``tracker explain`` asks.
    joins: Callable[[], tuple[Join, ...]]
    issues: tuple[Issue, ...]
    #: Names that could not be decided, by race.
    doubts: dict[str, tuple[Doubt, ...]]

    def find(self, entry: int, races: Iterable[str], name: str) -> str | None:
        """Whose page a name in an article points to; ``None`` when nobody's."""
        of = self.of[entry]
        return next((of[race, name] for race in races if (race, name) in of), None)

    def named(self, ids: Iterable[str], name: str) -> str | None:
        """The only one of these pages whose name or alias ``name`` is, or whose surname it is."""
        wanted = person(name)
        found = {
            known
            for known in ids
            if self.actors[known].kind == "person"
            for form in (self.actors[known].name, *self.actors[known].aliases)
            if same(person(form), wanted) or ends_with(person(form), wanted)
        }
        return found.pop() if len(found) == 1 else None


def identify(entries: Sequence[Entry], links: RaceLinks, overrides: Overrides) -> Actors:
    """Every person and body that runs or endorses, once."""
    found = people.identify(entries, links, overrides)
    bodies = organizations.identify(entries, links, found)
    clusters: dict[int, Cluster] = {}
    for one in found.persons:
        cluster = Cluster(
            "person", sum((s.texts for s in one.sights), Counter()), one.entries, one.races,
            one.states - {""}, bool(one.runs_in),
        )  # fmt: skip
        cluster.reasons = [(s.name.text, f"{why} ({s.race})", s.entries) for s, why in one.reasons]
        for sight in one.sights:
            cluster.doubts += sight.doubts
            cluster.reasons += [
                (use.text, f"it fits no other person of {sight.race}", {*use.entries[:3]})
                for use in sight.uses
                if use.text != sight.name.text
            ]
        clusters[id(one)] = cluster
    for unit in bodies.bodies:
        cluster = Cluster("organization", unit.texts, unit.entries, unit.races, unit.states, False)
        cluster.reasons = [(name, why, unit.entries) for name, why in unit.reasons]
        cluster.doubts = unit.doubts
        clusters[id(unit)] = cluster
    merged = _number(list(clusters.values()), overrides)
    ids = {unit: cluster.id for unit, cluster in clusters.items()}
    of = tuple([
        {place: ids[id(unit)] for place, unit in (*units.items(), *persons.items())}
        for units, persons in zip(bodies.of, found.of, strict=True)
    ])  # fmt: skip
    doubts, issues = undecided(
        ((cluster.id, unsure) for cluster in clusters.values() for unsure in cluster.doubts),
        lambda rival: ids[id(found.owner.get(id(rival), rival))],
        entries,
        overrides,
    )
    actors = {cluster.id: _actor(cluster, overrides) for cluster in merged}
    actors |= _by_hand(actors, overrides)
    actors = dict(sorted(actors.items(), key=lambda item: (item[1].sort_name, item[0])))
    return Actors(
        actors,
        of,
        frozenset(cluster.id for cluster in merged if cluster.runs),
        partial(_joins, entries, merged),
        issues,
        doubts,
    )


def _joins(entries: Sequence[Entry], clusters: list[Cluster]) -> tuple[Join, ...]:
    joins = [
        Join(
            cluster.id,
            f"{name} is {cluster.name}",
            why,
            _sources(entries, where),
        )
        for cluster in clusters
        for name, why, where in sorted(cluster.reasons, key=lambda r: (r[0], r[1], min(r[2])))
    ]
    joins += [
        Join(
            cluster.id,
            f"{unsure.text} is kept apart",
            f"it may be {' or '.join(unsure.names)}",
            _sources(entries, cluster.entries),
            unsure.names,
        )
        for cluster in clusters
        for unsure in sorted(cluster.doubts, key=lambda one: (one.text, one.names))
    ]
    return tuple(joins)


def _number(clusters: list[Cluster], overrides: Overrides) -> list[Cluster]:
    """Gives every cluster its id and returns those that remain after the editors' merges.

    The id is the slug of the name. Of several people of one name the one written of first has it
    alone; the others' ids also tell the state, else the race.
    """
    taken: dict[str, Cluster] = {}
    kept: dict[str, Cluster] = {}
    # A page that an editor's file is about comes first, then by first article.
    for cluster in sorted(clusters, key=_first):
        name = person(cluster.name).text if cluster.kind == "person" else cluster.name
        base = slug(name, LONGEST)
        options = [base]
        if len(cluster.states) == 1:
            options.append(f"{base}-{next(iter(cluster.states)).lower()}")
        options.append(f"{base}-{min(cluster.races)}" if cluster.races else base)
        made = next((name for name in options if name not in taken), "")
        number = 2
        while not made:
            made = "" if f"{base}-{number}" in taken else f"{base}-{number}"
            number += 1
        taken[made] = cluster
        forms = [made, *(slug(form) for form in cluster.texts)] if made == base else [made]
        page = next((overrides.actor_of[f] for f in forms if f in overrides.actor_of), made)
        cluster.id = page
        home = kept.setdefault(page, cluster)
        if home is not cluster:
            home.texts.update(cluster.texts)
            home.entries |= cluster.entries
            home.races |= cluster.races
            home.runs |= cluster.runs
            home.reasons.append((cluster.name, "an editor joined them", cluster.entries))
    return [kept[key] for key in sorted(kept)]


def _first(cluster: Cluster) -> tuple[int, str, str, str]:
    return (
        cluster.first, min(cluster.races, default=""), cluster.kind, cluster.name
    )  # fmt: skip


def _name(kind: str, texts: Counter[str]) -> str:
    """The name used most; of names that differ in accents only, the one with them."""
    if len(texts) == 1:
        return next(iter(texts))
    by_plain: dict[str, Counter[str]] = {}
    for form, count in texts.items():
        by_plain.setdefault(plain(form), Counter())[form] += count

    def weight(key: str) -> tuple[bool, int, int, str]:
        # A bare surname is never the name of a page while there is a fuller one.
        alone = kind == "person" and person(next(iter(by_plain[key]))).alone
        return (alone, -sum(by_plain[key].values()), -len(key), key)

    forms = by_plain[min(by_plain, key=weight)]
    return min(forms, key=lambda form: (form.isascii(), form.isupper(), -forms[form], form))


def _actor(cluster: Cluster, overrides: Overrides) -> Actor:
    profile = overrides.profile(cluster.id)
    # After an editor's merge the page keeps the name that its address says.
    own = Counter({form: n for form, n in cluster.texts.items() if slug(form) == cluster.id})
    name = (profile.name if profile else None) or _name(cluster.kind, own or cluster.texts)
    aliases = set(cluster.texts) | set(profile.aliases if profile else ())
    kind = text(profile, "kind") or cluster.kind
    return _made(cluster.id, name, kind, aliases - {name}, profile)


def _made(
    made: str, name: str, kind: str, aliases: Iterable[str], profile: Profile | None
) -> Actor:
    if kind == "person":
        parsed = person(name)
        sort_name = " ".join((parsed.surname, *parsed.given, parsed.suffix)).strip()
    else:
        sort_name = plain(name).removeprefix("the ")
    shown = sorted(aliases, key=lambda alias: (plain(alias), alias))
    return Actor(made, name, kind, tuple(shown), profile, sort_name)


def _by_hand(actors: dict[str, Actor], overrides: Overrides) -> dict[str, Actor]:
    """People and bodies that only an editor's file tells of."""
    made = {}
    files = [(p, "organization") for p in overrides.endorsers.values()]
    files += [(p, "person") for p in overrides.candidates.values()]
    for profile, kind in files:
        if profile.slug not in actors:
            name = profile.name or profile.slug.replace("-", " ").title()
            kind = text(profile, "kind") or kind
            made[profile.slug] = _made(profile.slug, name, kind, profile.aliases, profile)
    return made


def _sources(entries: Sequence[Entry], where: set[int]) -> tuple[Source, ...]:
    return tuple(Source(entries[index].key, None, None) for index in sorted(where))
