"""Measures joining on the clusters of evaluation/clusters: ``python -m bench clusters [FOLDER]``.

A cluster is a folder of seeds about one race with an ``expected.toml``: the race's id, its
candidates, and who endorses whom. The seeds are extracted and joined; what the tracker then says
is compared. Needs the language model.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.aggregate import aggregate
from generator.aggregate.bodies import body
from generator.aggregate.model import Actor, Tracker
from generator.aggregate.names import person, same
from generator.model import Article, Roster
from generator.seeds import read_folder

if TYPE_CHECKING:
    from spacy.language import Language

FOLDER = Path(__file__).parent.parent / "evaluation" / "clusters"
#: What the joining of a cluster has to reach.
CANDIDATES_F1, PRECISION, RECALL = 0.95, 0.92, 0.80

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a cluster's texts say together; names of one actor are divided by `` | ``."""

    race: str
    candidates: tuple[str, ...]
    endorsements: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A cluster's figures; ``strays`` are articles that ended in another race or in none."""

    name: str
    articles: int
    strays: tuple[str, ...]
    missed_candidates: tuple[str, ...]
    extra_candidates: tuple[str, ...]
    found: int
    missed: tuple[Pair, ...]
    extra: tuple[Pair, ...]
    right_candidates: int

    @property
    def candidates_f1(self) -> float:
        """Harmonic mean of precision and recall of the race's candidates."""
        wrong = len(self.missed_candidates) + len(self.extra_candidates)
        return _share(2 * self.right_candidates, 2 * self.right_candidates + wrong)

    @property
    def precision(self) -> float:
        """Of the merged endorsements that the tracker has, how many are right."""
        return _share(self.found, self.found + len(self.extra))

    @property
    def recall(self) -> float:
        """Of the endorsements that the texts tell, how many the tracker has."""
        return _share(self.found, self.found + len(self.missed))

    @property
    def reached(self) -> bool:
        """Whether the cluster is as good as promised."""
        enough = self.candidates_f1 >= CANDIDATES_F1 and self.precision >= PRECISION
        return enough and self.recall >= RECALL and not self.strays


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def expected(folder: Path) -> Expected:
    """The cluster's ``expected.toml``. Raises ``OSError``, ``TOMLDecodeError``, ``KeyError``."""
    told = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    pairs = tuple(
        (endorser, candidate)
        for candidate, endorsers in told["endorsements"].items()
        for endorser in endorsers
    )
    return Expected(told["race"], tuple(told["candidates"]), pairs)


def extracted(folder: Path, nlp: Language) -> list[Article]:
    """The folder's seeds, each read for itself."""
    from generator.extract import extract_article

    raw = [seed.article for seed in read_folder(folder) if seed.article is not None]
    return [extract_article(one, Roster(), nlp)[0] for one in raw]


def score(name: str, tracker: Tracker, wanted: Expected, articles: int) -> Score:
    """Compares one race of the tracker with what was expected of it."""
    race = tracker.races.get(wanted.race)
    inside = set(race.articles) if race else set()
    inside |= {key for key, report in tracker.reports.items() if report.copy_of in inside}
    strays = sorted(key for key in tracker.reports if key not in inside)
    running = [tracker.actors[bid.actor] for bid in race.candidacies] if race else []
    named = [next((w for w in wanted.candidates if is_called(a, w)), None) for a in running]
    # A second row for one candidate is a wrong one: they were not joined.
    right = {one for one in named if one}
    extra = [a.name for a, one in zip(running, named, strict=True) if one is None]
    twice = [one for one in right if named.count(one) > 1]
    left = list(wanted.endorsements)
    wrong: list[Pair] = []
    for fact in race.endorsements if race else ():
        if fact.stance not in ("endorse", "split") or fact.candidate is None:
            continue
        pair = (tracker.actors[fact.endorser], tracker.actors[fact.candidate])
        hit = next((w for w in left if is_called(pair[0], w[0]) and is_called(pair[1], w[1])), None)
        if hit is None:
            wrong.append((pair[0].name, pair[1].name))
        else:
            left.remove(hit)
    return Score(
        name, articles, tuple(strays),
        tuple(w for w in wanted.candidates if w not in right), (*extra, *twice),
        len(wanted.endorsements) - len(left), tuple(left), tuple(wrong), len(right),
    )  # fmt: skip


def is_called(actor: Actor, names: str) -> bool:
    """Whether one of ``names``, divided by `` | ``, is the actor's; titles do not matter."""
    for name in names.split(" | "):
        for form in (actor.name, *actor.aliases):
            if actor.kind == "person" and same(person(form), person(name)):
                return True
            if actor.kind != "person" and body(form).key == body(name).key:
                return True
    return False


def measure(folder: Path, nlp: Language) -> Score:
    """Extracts, joins and compares one cluster."""
    articles = extracted(folder, nlp)
    tracker, _ = aggregate(articles, Roster())
    return score(folder.name, tracker, expected(folder), len(articles))


def clusters(folder: Path = FOLDER) -> list[Path]:
    """The folders with an ``expected.toml``."""
    return sorted(path.parent for path in folder.glob("*/expected.toml"))


def table(scores: Sequence[Score]) -> str:
    """The figures of all clusters, and below them what is missing and what is wrong."""
    lines = [f"{'cluster':<28} {'in race':>8} {'cand. F1':>9} {'endorsements P':>15} {'R':>5}"]
    for one in scores:
        there = f"{one.articles - len(one.strays)}/{one.articles}"
        lines.append(
            f"{one.name:<28} {there:>8} {one.candidates_f1:>9.2f} {one.precision:>15.2f} "
            f"{one.recall:>5.2f}"
        )
    for one in scores:
        told = [f"not in the race: {key}" for key in one.strays]
        told += [f"candidate missing: {name}" for name in one.missed_candidates]
        told += [f"candidate wrong: {name}" for name in one.extra_candidates]
        told += [f"endorsement missing: {who} -> {whom}" for who, whom in one.missed]
        told += [f"endorsement wrong: {who} -> {whom}" for who, whom in one.extra]
        lines += [f"  {one.name}: {line}" for line in told]
    return "\n".join(lines)


def main(arguments: Sequence[str] = ()) -> int:
    """Prints the table; 1 when a cluster does not reach what is promised."""
    from generator.extract import load_model

    nlp = load_model()
    scores = [measure(path, nlp) for path in clusters(*map(Path, arguments[:1]))]
    print(table(scores))
    return int(not all(one.reached for one in scores))


if __name__ == "__main__":
    raise SystemExit(main())
