"""All files of a content folder -> articles and editors' files."""

from __future__ import annotations

from collections.abc import Mapping

from generator.content.read import read_article, read_corrections, read_profile
from generator.issues import Issue
from generator.model import Article, Profile, RawArticle, Roster

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
    articles: list[Article] = []
    profiles: dict[str, list[Profile]] = {kind: [] for kind in PROFILE_FOLDERS.values()}
    issues: list[Issue] = []
    for path in sorted(files):
        folder, _, rest = path.partition("/")
        if not path.endswith(".md") or not rest:
            continue
        if folder == "articles":
            article, found = read_article(files[path], path, root=root)
            issues += found
            if article is not None:
                articles.append(article)
        elif kind := PROFILE_FOLDERS.get(folder):
            profile, found = read_profile(files[path], path, kind, root=root)
            issues += found
            if profile is not None:
                profiles[kind].append(profile)
    issues += _same_source(articles, root)
    corrections, found = read_corrections(
        files.get(CORRECTIONS_FILE, "---\n---\n"), CORRECTIONS_FILE, root=root
    )
    issues += found
    roster = Roster(
        **{folder: tuple(profiles[kind]) for folder, kind in PROFILE_FOLDERS.items()},
        corrections=corrections,
    )
    return tuple(articles), roster, tuple(sorted(issues))


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
