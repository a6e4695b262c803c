"""Content -> site: joins the stages, and needs neither seeds nor the language model.

A mistake in content leaves a fact or a file out and is reported; the rest is built. Only what the
whole site hangs on, a broken theme or a badly placed output folder, ends a build; nothing is then
deleted.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import TYPE_CHECKING

from generator import files, frontmatter, ledger
from generator.config import Settings, SiteSettings
from generator.content import load_content
from generator.issues import Issue
from generator.model import Article, Roster
from generator.output import Addresses, Output, same_address
from generator.pictures import picture_files, with_pictures

if TYPE_CHECKING:
    from generator.site.moved import Moves
    from generator.site.press import Press
    from generator.site.theme import Theme

#: The theme that others rest on; it comes with the program.
BASE_THEME = "default"


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build came to. ``ok``: the output folder holds the new site."""

    ok: bool
    issues: tuple[Issue, ...] = ()
    articles: int = 0
    races: int = 0
    actors: int = 0
    #: Files of the site, and how many of them were written or deleted.
    pages: int = 0
    changed: int = 0

    @property
    def messages(self) -> Sequence[str]:
        """The issues, one line each."""
        return [str(issue) for issue in self.issues]


@dataclass(frozen=True, slots=True)
class Content:
    """A content folder as read."""

    articles: tuple[Article, ...]
    roster: Roster
    issues: tuple[Issue, ...]

    def raceless(self) -> tuple[Article, ...]:
        """Articles about no race: kept out of the site."""
        return tuple(article for article in self.articles if not article.races)


class _HaltError(Exception):
    """The site as a whole cannot be built; never leaves this module."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(str(issue))
        self.issue = issue


def build(
    settings: Settings,
    press: Press | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> BuildResult:
    """Build the site of ``settings.paths.content`` into ``settings.paths.output``.

    ``press``: kept from the build before, it renders only what has changed. ``progress`` is told
    how many files are done. Nothing but this program's own files is ever deleted. Raises OSError
    where the disk refuses.
    """
    paths = settings.paths
    if issue := misplaced(settings):
        return BuildResult(False, (issue,))
    content = read_content(paths.content)
    issues = list(content.issues)
    try:
        site = _Site(content, settings)
        issues += site.issues
        with files.lock(paths.output), Output(paths.output) as output:
            pages = 0
            for address, data in site.files(press):
                pages += 1
                if issue := output.put(address, data):
                    issues.append(issue)
                progress(pages)
    except _HaltError as halt:
        return BuildResult(False, tuple(sorted({*issues, halt.issue})))
    return BuildResult(
        ok=True,
        issues=tuple(sorted(set(issues))),
        articles=len(content.articles) - len(content.raceless()),
        races=site.races,
        actors=site.actors,
        pages=pages,
        changed=len(output.changed),
    )


def check(settings: Settings) -> tuple[Content, tuple[Issue, ...]]:
    """All that is wrong with the content and the site it would give; writes nothing."""
    content = read_content(settings.paths.content)
    issues = list(content.issues)
    try:
        site = _Site(content, settings)
        issues += site.issues
        addresses = Addresses(settings.paths.output)
        issues += filter(None, (addresses.claim(address) for address, _ in site.files()))
        issues += _lost(site.moves()[0], settings.paths.addresses)
    except _HaltError as halt:
        issues.append(halt.issue)
    return content, tuple(sorted(set(issues)))


def note_addresses(settings: Settings) -> tuple[int, tuple[Issue, ...]]:
    """Note the addresses of the site that the content gives in the ledger, and write it.

    How many are new, and what is wrong; nothing is written where the ledger has a mistake.
    """
    path = settings.paths.addresses
    known, issues = read_ledger(path)
    if issues:
        return 0, issues
    try:
        moves, pages = _Site(read_content(settings.paths.content), settings).moves()
    except _HaltError as halt:
        return 0, (halt.issue,)
    after = ledger.noted(known, pages)
    files.write(path.parent, path.name, ledger.emit(after).encode())
    return len(after) - len(known), tuple(_lost(moves, path))


def read_ledger(path: Path) -> tuple[dict[str, str], tuple[Issue, ...]]:
    """The ledger of addresses; an empty one where there is none."""
    data = files.read(path.parent, path.name)
    if data is None:
        return {}, ()
    return ledger.parse(data.decode("utf-8", "replace"), str(path))


def _lost(moves: Moves, path: Path) -> Iterator[Issue]:
    for old in moves.lost():
        shown = ledger.public(old)
        what = f"`{shown}` was published, and its page is gone"
        hint = f"write where it leads: `{shown} -> new/`, or delete the line if it may break"
        yield Issue(str(path), 1, 1, "note", what, hint)


def read_content(folder: Path) -> Content:
    """Every file of a content folder; a folder that does not exist is an empty one."""
    names, found = files.walk(folder)
    issues = list(found)
    texts: dict[str, str] = {}
    for name in names:
        if not name.endswith(".md"):
            continue
        shown = str(folder / name)
        try:
            data = files.read(folder, name)
        except PermissionError:
            issues.append(Issue(shown, 1, 1, "error", "cannot be read", "check its permissions"))
            continue
        if data is None:  # deleted since the folder was listed
            continue
        text, problems = frontmatter.decode(data, shown)
        issues += problems
        if text is not None:
            texts[name] = text
    articles, roster, problems_of_content = load_content(texts, root=f"{folder}/")
    apart, clashes = _apart(articles, folder)
    roster, of_pictures = with_pictures(roster, folder)
    issues += of_pictures
    return Content(apart, roster, tuple(sorted({*issues, *problems_of_content, *clashes})))


def _apart(articles: Sequence[Article], folder: Path) -> tuple[tuple[Article, ...], list[Issue]]:
    """The articles whose pages have addresses of their own, and an issue for each other one."""
    first: dict[str, Article] = {}
    issues = []
    for article in articles:
        kept = first.setdefault(same_address(article.path or ""), article)
        if kept is not article:
            what = f"left out: its page would have the address of {folder / (kept.path or '')}.md"
            hint = "rename one of the two files by more than upper and lower case or accents"
            issues.append(Issue(f"{folder / (article.path or '')}.md", 1, 1, "error", what, hint))
    return tuple(first.values()), issues


def misplaced(settings: Settings) -> Issue | None:
    """Why the output folder must not lie where it does."""
    paths = settings.paths
    for name in ("content", "seeds", "themes"):
        folder = getattr(paths, name)
        if files.overlap(paths.output, folder):
            what = f"the output folder and the {name} folder ({folder}) lie in one another"
            return Issue(str(paths.output), 1, 1, "error", what, "choose another --output")
    return None


def theme_folder(name: str, themes: Path) -> Path | None:
    """The folder of a theme: the site's own, else the one that comes with the program."""
    here = Path(__file__).parent
    for folder in (themes / name, here / "themes" / name, here.parent / "themes" / name):
        if folder.is_dir():
            return folder
    return None


def themes_at_hand() -> list[str]:
    """Names of the themes that come with the program."""
    here = Path(__file__).parent
    for folder in (here / "themes", here.parent / "themes"):
        if folder.is_dir():
            return sorted(one.name for one in folder.iterdir() if one.is_dir())
    return []


class _Site:
    """The stages from content to files."""

    def __init__(self, content: Content, settings: Settings) -> None:
        # Imported late, as all of the site's side: commands that do not build start faster.
        from generator.aggregate import aggregate

        self._settings: SiteSettings = settings.site
        self._themes = settings.paths.themes
        self._roster, self._content = content.roster, settings.paths.content
        self._ledger, found = read_ledger(settings.paths.addresses)
        self._tracker, issues = aggregate(content.articles, content.roster)
        self.issues = (*issues, *found)
        self.races, self.actors = len(self._tracker.races), len(self._tracker.actors)

    def moves(self) -> tuple[Moves, list[str]]:
        """What became of the ledger's addresses, and the addresses that belong into it.

        Raises :class:`_HaltError`.
        """
        from generator.site import moves

        return moves(self._tracker, self._settings, self._theme()[0], self._ledger)

    def _theme(self) -> tuple[Theme, Path]:
        """The theme and its folder. Raises :class:`_HaltError` where there is none."""
        from generator.site.theme import extends, load_theme

        folders: list[Path] = []
        name = self._settings.theme
        try:
            while True:
                folder = theme_folder(name, self._themes)
                if folder is None:
                    hint = "check `extends` in theme.toml" if folders else "check `theme`"
                    raise _halt(self._themes / name, "there is no such theme", hint)
                if folder in folders:
                    place = folders[-1] / "theme.toml"
                    raise _halt(place, f"`extends` goes round in a circle by way of {name}")
                folders.append(folder)
                if name == BASE_THEME:
                    break
                name = extends(folder) or BASE_THEME
            theme: Theme | None = None
            for one in reversed(folders):
                theme = load_theme(one, theme)
        except TOMLDecodeError as reason:
            what = f"theme.toml or a catalogue is not TOML: {reason}"
            raise _halt(folders[0], what) from None
        except UnicodeDecodeError as reason:
            what = f"a template or catalogue is not UTF-8: {reason}"
            raise _halt(folders[0], what) from None
        assert theme is not None  # noqa: S101  (the base theme at least)
        return theme, folders[0]

    def files(self, press: Press | None = None) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of each file. Raises :class:`_HaltError` for what the site hangs on."""
        import jinja2

        from generator.site.addresses import picture
        from generator.site.render import render_site

        theme, folder = self._theme()
        templates = folder / "templates"
        try:
            yield from render_site(
                self._tracker, self._settings, theme, press=press, ledger=self._ledger
            )
            yield from picture_files(self._roster, self._content, picture)
        except jinja2.TemplateSyntaxError as reason:
            where = templates / (reason.name or "")
            raise _halt(
                where, f"the template is wrong: {reason.message}", line=reason.lineno
            ) from None
        except jinja2.TemplateError as reason:
            line = _template_line(reason)
            raise _halt(templates, f"a template fails: {reason}", line=line) from None


def _template_line(reason: BaseException) -> int:
    """The innermost line of a template in a traceback, where Jinja2 puts them as a file."""
    steps = traceback.extract_tb(reason.__traceback__)
    return next((step.lineno or 1 for step in reversed(steps) if step.filename == "<template>"), 1)


def _halt(
    path: Path, what: str, hint: str = "correct it and build again", line: int = 1
) -> _HaltError:
    return _HaltError(Issue(str(path), line, 1, "error", what, hint))
