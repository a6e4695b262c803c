"""Runs an evaluation over a folder of content files. The reader is passed in: nothing of
extraction is imported here, and any reader of the same shape can be measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator import files
from generator.content import article_to_raw, read_article
from generator.evaluate.compare import compare
from generator.evaluate.judging import Outcome
from generator.evaluate.report import Report, report
from generator.issues import Issue
from generator.model import Article, Roster
from generator.reader import Reader


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``issues``: what was wrong with the files, and which were left out."""

    report: Report
    outcomes: tuple[Outcome, ...]
    issues: tuple[Issue, ...]


def labelled_articles(
    folder: Path, *, approved_only: bool = True
) -> tuple[list[Article], list[Issue]]:
    """The content files below ``folder`` that an editor approved, in path order.

    Of a content folder, its articles; of any other, every ``.md`` file but ``README.md``. Files
    that nobody approved are no labels: one warning counts them, unless ``approved_only`` is false.
    Nor are those whose text is not kept. Raises ``OSError`` when the disk fails.
    """
    if (folder / "articles").is_dir():
        folder = folder / "articles"
    root = f"{folder.as_posix()}/"
    names, found = files.walk(folder)
    articles: list[Article] = []
    issues = list(found)
    left_out = 0
    for name in names:
        if not name.endswith(".md") or name.split("/")[-1] == "README.md":
            continue
        try:
            text = (files.read(folder, name) or b"").decode()
        except UnicodeDecodeError:
            issues.append(Issue(root + name, 1, 1, "error", "not UTF-8", "save it as UTF-8"))
            continue
        article, problems = read_article(text, name, root=root)
        issues += problems
        if article is None:
            continue
        if article.paragraphs and (article.review.state == "approved" or not approved_only):
            articles.append(article)
        else:
            left_out += 1
    if left_out:
        message = f"{left_out} files are not approved, or keep no text, and were left out"
        issues.append(Issue(root, 1, 1, "warning", message, "review them: `review: approved`"))
    return articles, issues


def run(
    folder: Path,
    reader: Reader,
    roster: Roster,
    *,
    approved_only: bool = True,
    progress: Callable[[Iterable[Article]], Iterable[Article]] = iter,
) -> Evaluation:
    """Read every labelled text of ``folder`` anew with ``reader`` and compare.

    The label's title is withheld: where it was written from the facts, it would give them away.
    """
    articles, issues = labelled_articles(folder, approved_only=approved_only)
    outcomes: list[Outcome] = []
    for article in progress(articles):
        said, _ = reader(article_to_raw(article), roster)
        outcomes += compare(article, said)
    return Evaluation(report(outcomes), tuple(outcomes), tuple(issues))
