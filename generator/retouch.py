"""The short way through a build: only texts of articles have changed, and no facts.

Nothing on the site shows an article's text but its own page; only whether it nearly repeats another
article of its race hangs on it. So where the facts of the changed files, and the copies within
their races, are the same as before, the pages of these articles are all that has changed. They are
made from the shards of their races, by the same functions as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.aggregate.copies import copies
from generator.aggregate.entries import read
from generator.build_notes import Notes
from generator.content_folder import Facts, Inputs, facts_of
from generator.model import Article
from generator.site.article_pages import article_file
from generator.site.context import Context
from generator.site.plan import File, Shard, rejoined

_FOLDER, _SUFFIX = "articles/", ".md"


@dataclass(frozen=True, slots=True)
class _Change:
    old: Article
    new: Article


def retouched(
    changed: Sequence[str],
    before: dict[str, tuple[str, bytes]],
    inputs: Inputs,
    book: Notes,
    like: Callable[[], Context],
) -> list[File] | None:
    """The pages to be made anew after files ``changed``; ``None`` where more than texts has.

    ``before``: the content files of the last site. ``like``: settings, words and day of that site.
    """
    changes: dict[str, _Change] = {}
    for path in changed:
        if path not in before or not path.startswith(_FOLDER):
            return None
        old, new = facts_of(book, [before[path][1], inputs.rows[path][1]])
        change = _of_text_alone(old, new)
        if change is None:
            return None
        changes[path.removesuffix(_SUFFIX)] = change
    pages = {key: races for key in changes if (races := book.races_of(key)) is not None}
    shards: dict[str, Shard] = {}
    for race in sorted({race for races in pages.values() for race in races}):
        data = book.shard(race)
        if data is None:
            return None
        shards[race] = Shard.unpacked(data)
    if any(_copies_differ(race, shard, changes, before, book) for race, shard in shards.items()):
        return None
    files = []
    for key, races in pages.items():
        context = rejoined((shards[race] for race in races), like())
        report = context.tracker.reports[key]
        paragraphs = changes[key].new.paragraphs
        report = replace(report, article=replace(report.article, paragraphs=paragraphs))
        files.append(article_file(context, report))
    return files


def _of_text_alone(old: Facts, new: Facts) -> _Change | None:
    (was, problems), (now, found) = old, new
    if not isinstance(was, Article) or not isinstance(now, Article) or problems != found:
        return None
    if replace(was, paragraphs=()) != replace(now, paragraphs=()):
        return None
    return _Change(was, now)


def _copies_differ(
    race: str,
    shard: Shard,
    changes: dict[str, _Change],
    before: dict[str, tuple[str, bytes]],
    book: Notes,
) -> bool:
    """Whether other articles of a race are copies of one another than before the changes."""
    keys = [report.key for report in shard.reports if race in report.races]
    paths = [f"{key}{_SUFFIX}" for key in keys]
    if any(path not in before for path in paths):
        return True
    told = facts_of(book, [before[path][1] for path in paths])
    old = [article for article, _ in told if isinstance(article, Article)]
    new = [changes[a.path].new if a.path in changes else a for a in old]
    return _copies(race, old) != _copies(race, new)


def _copies(race: str, articles: Sequence[Article]) -> dict[str, str]:
    entries = read(articles)
    found = copies(entries, [(race,)] * len(entries))
    return {entries[copy].key: entries[original].key for copy, original in found.items()}
