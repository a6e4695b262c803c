"""All files of a content folder -> articles and editors' files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.content.read import read_article, read_corrections, read_profile
from generator.issues import Issue
from generator.model import Article, Correction, Profile, RawArticle, Roster

#: The folders of editors' files, and the kind of file in each.
PROFILE_FOLDERS = {"races": "race", "candidates": "candidate", "endorsers": "endorser"}
#: The file of the public log of corrections.
CORRECTIONS_FILE = "corrections.md"


def load_content(
    files: Mapping[str, str], *, root: str = "content/"
) -> tuple[tuple[Article, ...], Roster, tuple[Issue, ...]]:
    """Articles, editors' files and all problems, from texts by path below the content folder.

    Paths have forward slashes; what is in no folder of the format (``.machine/``,
    notes) is passed over. The order of the mapping does not matter.
    """
    read = [read_file(files[path], path, root=root) for path in sorted(files)]
    articles, roster, issues = gather((one for one, _ in read), root=root)
    found = (issue for _, listed in read for issue in listed)
    return articles, roster, tuple(sorted((*found, *issues)))


def read_file(
    text: str, path: str, *, root: str = "content/"
) -> tuple[Article | Profile | tuple[Correction, ...] | None, list[Issue]]:
    """One content file, or the log of corrections, and its problems; nothing where it is in no
    folder of the format."""
    if path == CORRECTIONS_FILE:
        return read_corrections(text, path, root=root)
    folder, _, rest = path.partition("/")
    if not path.endswith(".md") or not rest:
        return None, []
    if folder == "articles":
        return read_article(text, path, root=root)
    if kind := PROFILE_FOLDERS.get(folder):
        return read_profile(text, path, kind, root=root)
    return None, []


def gather(
    read: Iterable[Article | Profile | tuple[Correction, ...] | None], *, root: str = "content/"
) -> tuple[tuple[Article, ...], Roster, list[Issue]]:
    """What was read of all files, in the order of their paths, and what is wrong between them."""
    articles: list[Article] = []
    profiles: dict[str, list[Profile]] = {kind: [] for kind in PROFILE_FOLDERS.values()}
    corrections: tuple[Correction, ...] = ()
    for one in read:
        if isinstance(one, Article):
            articles.append(one)
        elif isinstance(one, Profile):
            profiles[one.kind].append(one)
        elif one is not None:
            corrections = one
    roster = Roster(
        **{folder: tuple(profiles[kind]) for folder, kind in PROFILE_FOLDERS.items()},
        corrections=corrections,
    )
    return tuple(articles), roster, _same_source(articles, root)


def _same_source(articles: list[Article], root: str) -> list[Issue]:
    """A warning for each further file about one and the same source."""
    first: dict[str, str] = {}
    issues = []
    for article in articles:
        path = f"{root}{article.path}.md"
        known = first.setdefault(article.source.id, path)
        if known != path:
            message = f"this article's source.id is that of {known}"
            hint = "delete one of the files, or give one another source.id"
            issues.append(Issue(path, 1, 1, "warning", message, hint))
    return issues


def article_to_raw(article: Article, *, with_title: bool = False) -> RawArticle:
    """The article as a seed again, to extract it anew and compare.

    ``with_title``: hand the headline over too; without, extraction has to find its own, since a
    content file does not tell whether its headline came from the seed.
    """
    title = article.title if with_title else None
    return RawArticle(article.source, article.paragraphs, title, article.date)
