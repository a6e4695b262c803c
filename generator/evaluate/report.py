"""The table of an evaluation, its worst cases with their sentences, and the floors it must keep."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.evaluate.judging import FOUND, KINDS, Outcome
from generator.issues import Issue

#: ``kind -> measure -> least value``; measures are those of :meth:`Row.measures`.
Floors = Mapping[str, Mapping[str, float]]

_WRONG = ("wrong", "missed", "false")


@dataclass(frozen=True, slots=True)
class Row:
    """The counts of one kind of fact over all articles; for a property, ``wrong`` alone counts."""

    kind: str
    right: int = 0
    missed: int = 0
    false: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was said that is right; ``None`` when nothing was said."""
        return _share(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        """Share of what is labelled that was said; ``None`` when nothing is labelled."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.missed + self.false)

    @property
    def accuracy(self) -> float | None:
        """Share of judged properties that are right; ``None`` when none was judged."""
        return _share(self.right, self.right + self.wrong)

    def measures(self) -> dict[str, float]:
        """The measures that make sense for this kind and have a value, 0 to 1."""
        if self.kind in FOUND:
            values = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        else:
            values = {"accuracy": self.accuracy}
        return {name: value for name, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Report:
    """``rows`` in the order of :data:`KINDS`; ``worst``: all that is wrong, worst article first."""

    rows: tuple[Row, ...]
    worst: tuple[Outcome, ...]
    articles: int

    def table(self) -> str:
        """The figures as aligned text, one line per kind."""
        head = f"{'fact':<22}{'precision':>10}{'recall':>8}{'F1':>7}{'right':>7}{'missed':>8}"
        lines = [f"{self.articles} articles", f"{head}{'false/wrong':>13}"]
        for row in self.rows:
            found = row.kind in FOUND
            first = row.precision if found else row.accuracy
            figures = f"{_figure(first):>10}"
            figures += f"{_figure(row.recall):>8}{_figure(row.f1):>7}" if found else " " * 15
            missed = str(row.missed) if found else ""
            lines.append(
                f"{row.kind:<22}{figures}{row.right:>7}{missed:>8}{row.false + row.wrong:>13}"
            )
        return "\n".join(lines)

    def cases(self, limit: int | None = None) -> str:
        """The worst cases, one line each and its sentence below; ``limit`` keeps the first ones."""
        lines: list[str] = []
        for case in self.worst[:limit]:
            lines.append(f"{case.path}: {case.kind}: {case.verdict}: {case.what}")
            if case.evidence:
                lines.append(f"    {case.evidence}")
        return "\n".join(lines)


def report(outcomes: Iterable[Outcome]) -> Report:
    """Add up ``outcomes`` over all articles (micro-average)."""
    everything = list(outcomes)
    counts = Counter((one.kind, one.verdict) for one in everything)
    rows = tuple(
        Row(kind, *(counts[kind, verdict] for verdict in ("right", "missed", "false", "wrong")))
        for kind in KINDS
        if any(one.kind == kind for one in everything)
    )
    errors = [one for one in everything if one.verdict in _WRONG]
    of_article = Counter(one.path for one in errors)
    worst = sorted(
        errors,
        key=lambda one: (-of_article[one.path], one.path, KINDS.index(one.kind), one.verdict),
    )
    return Report(rows, tuple(worst), len({one.path for one in everything}))


def read_floors(text: str, path: str) -> tuple[Floors, list[Issue]]:
    """Floors of a TOML text: one table per kind, measures 0 to 1. What is no floor is reported."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [Issue(path, 1, 1, "error", f"not TOML: {error}", "correct the file")]
    floors: dict[str, dict[str, float]] = {}
    issues: list[Issue] = []
    for kind, values in tables.items():
        if kind not in KINDS or not isinstance(values, dict):
            known = ", ".join(KINDS)
            issues.append(Issue(path, 1, 1, "error", f"no kind of fact: {kind!r}", f"use {known}"))
            continue
        floors[kind] = {}
        for name, value in values.items():
            if isinstance(value, int | float) and 0 <= value <= 1:
                floors[kind][name] = float(value)
            else:
                message = f"{kind}: {name} is {value!r}"
                issues.append(Issue(path, 1, 1, "error", message, "give a number from 0 to 1"))
    return floors, issues


def below_floors(result: Report, floors: Floors, path: str) -> list[Issue]:
    """An issue for every measure that fell below its floor (or is no longer measured)."""
    measured = {row.kind: row.measures() for row in result.rows}
    issues = []
    for kind, least in floors.items():
        for name, floor in least.items():
            value = measured.get(kind, {}).get(name)
            if value is None or value < floor:
                message = f"{kind}: {name} is {_figure(value)}, its floor is {floor:.3f}"
                hint = "look at the worst cases; lowering a floor needs --allow-lower"
                issues.append(Issue(path, 1, 1, "error", message, hint))
    return issues


def new_floors(result: Report, floors: Floors, *, allow_lower: bool = False) -> Floors:
    """The floors that ``result`` allows: raised to what was reached, lowered only when allowed.

    Values are cut, not rounded, to three digits, so that the run that made them passes.
    """
    raised: dict[str, dict[str, float]] = {kind: dict(least) for kind, least in floors.items()}
    for row in result.rows:
        for name, value in row.measures().items():
            reached = int(value * 1000) / 1000
            old = 0.0 if allow_lower else floors.get(row.kind, {}).get(name, 0.0)
            raised.setdefault(row.kind, {})[name] = max(reached, old)
    return raised


def write_floors(floors: Floors) -> str:
    """The TOML text of ``floors``, in the order of :data:`KINDS`."""
    lines = [
        "# Least values on the repository's labelled set; a test fails below them.",
        "# Raised by `tracker evaluate --update-floors`; lowered only with --allow-lower.",
    ]
    for kind in KINDS:
        if kind in floors:
            lines += ["", f'["{kind}"]']
            lines += [f"{name} = {value:.3f}" for name, value in floors[kind].items()]
    return "\n".join(lines) + "\n"


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
