"""Several readers measured on the same labelled articles, their figures side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.evaluate.compare import compare
from generator.evaluate.judging import FOUND, KINDS
from generator.evaluate.report import Report, Row, report
from generator.model import Article

_WIDTH = 24


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A report for each reader, by name; all rest on the same ``articles``."""

    reports: Mapping[str, Report]
    articles: int

    def table(self) -> str:
        """Precision, recall and F1 of each reader (for a property, its accuracy), as text."""
        names = "".join(f"  {name:<{_WIDTH}}" for name in self.reports)
        columns = f"  {'precision  recall    F1':<{_WIDTH}}" * len(self.reports)
        lines = [f"{self.articles} articles", f"{'':<22}{names}", f"{'fact':<22}{columns}"]
        rows = {name: {row.kind: row for row in made.rows} for name, made in self.reports.items()}
        lines += [
            f"{kind:<22}"
            + "".join(f"  {_figures(rows[name].get(kind)):<{_WIDTH}}" for name in rows)
            for kind in KINDS
            if any(kind in known for known in rows.values())
        ]
        return "\n".join(line.rstrip() for line in lines)

    def cases(self, limit: int) -> str:
        """The worst cases of each reader, as :meth:`Report.cases` has them."""
        return "\n\n".join(
            f"{name}:\n{cases}"
            for name, made in self.reports.items()
            if (cases := made.cases(limit))
        )


def side_by_side(
    labelled: Sequence[Article], readings: Mapping[str, Sequence[Article | None]]
) -> SideBySide:
    """Judge what each reader (by name) said of each labelled article, in the same order.

    An article that one of them could not read counts for none.
    """
    whole = [
        place for place in range(len(labelled))
        if all(said[place] is not None for said in readings.values())
    ]  # fmt: skip
    reports = {}
    for name, said in readings.items():
        pairs = ((labelled[place], said[place]) for place in whole)
        reports[name] = report(
            outcome for label, answer in pairs if answer for outcome in compare(label, answer)
        )
    return SideBySide(reports, len(whole))


def _figures(row: Row | None) -> str:
    if row is None:
        return f"{'-':>9}{'-':>8}{'-':>6}"
    if row.kind not in FOUND:
        return f"{_one(row.accuracy):>9}"
    return f"{_one(row.precision):>9}{_one(row.recall):>8}{_one(row.f1):>6}"


def _one(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
