"""Content -> site: joins the stages, and needs neither seeds nor the language model.

A mistake in content leaves a fact or a file out and is reported; the rest is built. Only what the
whole site hangs on, a broken theme or a badly placed output folder, ends a build; nothing is then
deleted.

What need not be done again is not: the notes tell what the last build knew. There are three ways
through a build, which all give the same bytes (docs/performance.md):

1. nothing has changed: there is nothing to do;
2. only texts of articles have changed, no facts: their pages are made (:mod:`generator.retouch`);
3. else all facts are joined anew, and those files are made whose key has changed
   (:mod:`generator.site.plan`).
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__, files, workers
from generator.addressing import lost, read_ledger
from generator.build_notes import DamageError, Notes
from generator.build_notes import clear as forget
from generator.config import Settings
from generator.content_folder import Content, Inputs, content_of, look, read_content
from generator.issues import HaltError, Issue
from generator.output import Addresses, Output
from generator.packing import DamagedError, digest, pack, unpack
from generator.theming import BASE_THEME, maker_of, read_theme, theme_folder, theme_folders
from generator.timings import Timings

if TYPE_CHECKING:
    from generator.site import Press, Theme
    from generator.site.context import Context
    from generator.site.plan import File

__all__ = [
    "BASE_THEME", "BuildResult", "Content", "build", "check", "misplaced", "read_content",
    "theme_folder",
]  # fmt: skip


#: Fewer files than this are looked at here, since starting a worker would take longer.
WORTH = 2000


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


def build(
    settings: Settings,
    press: Press | None = None,
    progress: Callable[[int], None] = lambda _: None,
    *,
    cache: Path | None = None,
    timings: Timings | None = None,
) -> BuildResult:
    """Build the site of ``settings.paths.content`` into ``settings.paths.output``.

    ``cache``: the folder of the notes; without one everything is made anew. ``press``: one that
    has compiled the theme's templates before. ``progress`` is told how many files are done.
    Nothing but this program's own files is ever deleted. Raises OSError where the disk refuses.
    """
    if issue := misplaced(settings):
        return BuildResult(False, (issue,))
    with files.lock(settings.paths.output), _collector_at_rest():
        again = partial(_with_notes, settings, press, progress, cache, timings or Timings())
        try:
            return again()
        except (DamageError, DamagedError) as reason:
            if cache is None:
                raise
            forget(cache)
            return _with_note(again(), cache, f"it is damaged: {reason}")


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Stops the cyclic garbage collector: a build makes very many values that stay to its end."""
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            gc.enable()


def _with_notes(
    settings: Settings,
    press: Press | None,
    progress: Callable[[int], None],
    cache: Path | None,
    timings: Timings,
) -> BuildResult:
    with Notes(cache, _maker()) as book:
        try:
            result = _Build(settings, book, press, progress, timings).run()
        except DamageError as reason:
            if refusal := book.refusal(reason):
                raise refusal from None
            raise
        return _with_note(result, cache, book.discarded) if book.discarded else result


def _with_note(result: BuildResult, cache: Path | None, why: str) -> BuildResult:
    what = f"the notes of earlier builds were discarded: {why}"
    note = Issue(str(cache), 1, 1, "note", what, "nothing is lost; this build took longer")
    return replace(result, issues=tuple(sorted({*result.issues, note})))


def check(settings: Settings) -> tuple[Content, tuple[Issue, ...]]:
    """All that is wrong with the content and the site it would give; writes nothing."""
    from generator.aggregate import aggregate
    from generator.references import unanswered
    from generator.site.render import files as site_files
    from generator.site.render import moves, site_context

    content = read_content(settings.paths.content)
    issues = list(content.issues)
    tracker, found = aggregate(content.articles, content.roster, explained=False)
    published, mistakes = read_ledger(settings.paths.addresses)
    issues += (*found, *mistakes)
    issues += unanswered(settings.paths.content, content.articles, content.roster, tracker)
    addresses = Addresses(settings.paths.output)
    try:
        theme = read_theme(settings)
        context = site_context(tracker, settings.site, theme)
        make = maker_of(settings, theme, context, None)
        added = _pictures(content, settings.paths.content)
        for file in (*site_files(context, theme, published), *added):
            make(file)
            if issue := addresses.claim(file.address):
                issues.append(issue)
        moved, _ = moves(tracker, settings.site, theme, published)
        issues += lost(moved, settings.paths.addresses)
    except HaltError as halt:
        issues.append(halt.issue)
    return content, tuple(sorted(set(issues)))


def misplaced(settings: Settings) -> Issue | None:
    """Why the output folder must not lie where it does."""
    paths = settings.paths
    apart = [(name, getattr(paths, name)) for name in ("content", "seeds", "themes")]
    # The theme that comes with the program lies elsewhere than the site's own.
    apart.append(("theme's", theme_folder(settings.site.theme, paths.themes)))
    for name, folder in apart:
        if folder is not None and files.overlap(paths.output, folder):
            what = f"the output folder and the {name} folder ({folder}) lie in one another"
            return Issue(str(paths.output), 1, 1, "error", what, "choose another --output")
    return None


class _Build:
    """One build; :meth:`run` it once."""

    def __init__(
        self,
        settings: Settings,
        book: Notes,
        press: Press | None,
        progress: Callable[[int], None],
        timings: Timings,
    ) -> None:
        self._settings = settings
        self._book = book
        self._press = press
        self._progress = progress
        self._timings = timings
        self._output = Output(settings.paths.output)

    def run(self) -> BuildResult:
        """Take the shortest of the three ways that gives the same bytes as the longest."""
        book, paths = self._book, self._settings.paths
        self._output.tidy()
        with self._timings("look for changes"):
            clock = book.clock()
            frame = _frame(self._settings, clock)
            place = str(paths.output.resolve()).encode()
            result = book.note("result")
            listed, told = _looked_at(paths.content, clock, self._output)
            seal = b"" if listed[1] else _seal(frame, place, _listing(listed[0]), told)
            if seal and seal == book.note("seal"):
                return _told_again(result, 0)
            there = _listed(told)
            before = book.inputs()
            inputs = look(paths.content, book, listed)
            changed, gone = inputs.changed(before)
            pages = book.pages() if book.note("output") == place else {}
            # What was last built, from other texts at most, and still there as it was left.
            standing = (
                bool(result)
                and not gone
                and frame != b""
                and frame == book.note("frame")
                and pack(inputs.issues) == book.note("unread")
                and all(stamp and there.get(name) == stamp for name, (stamp, _) in pages.items())
            )
        count = 0 if standing and not changed else None
        if standing and changed and not book.note("texts"):
            with self._timings("retouch"):
                count = self._retouch(sorted(changed), before, inputs, there)
        if count is None:
            return self._whole(inputs, pages, {"frame": frame, "output": place}, gone)
        with self._timings("keep notes"):
            renewed = (row for row in _rows(inputs) if before.get(row[0]) != row[1:])
            book.put("inputs", renewed)
            self._put_seal(frame, place, inputs, there)
        return _told_again(result, count)

    def _put_seal(self, frame: bytes, place: bytes, inputs: Inputs, pages: dict[str, str]) -> None:
        """Note what everything looks like now that the site is finished."""
        stamps = {path: stamp for path, (stamp, _) in inputs.rows.items()}
        sure = all(stamps.values()) and all(pages.values()) and not inputs.issues
        made = _seal(frame, place, _listing(stamps), _listing(pages)) if sure else b""
        self._book.put_note("seal", made)

    def _retouch(
        self,
        changed: list[str],
        before: dict[str, tuple[str, bytes]],
        inputs: Inputs,
        there: dict[str, str],
    ) -> int | None:
        """Make the pages of articles whose text alone has changed; how many were written.

        ``there``: the stamps of all pages, which are kept up to date."""
        from generator.aggregate.model import Tracker
        from generator.retouch import retouched
        from generator.site.context import Context
        from generator.site.plan import Keys

        book, settings = self._book, self._settings
        theme: list[Theme] = []

        @cache
        def like() -> Context:
            theme.append(read_theme(settings))
            words = theme[0].words(settings.site.language)
            tracker = Tracker(corrections=unpack(book.note("corrections")))
            return Context(tracker, settings.site, words, book.note("today").decode())

        found = retouched(changed, before, inputs, book, like)
        if found is None:
            return None
        if not found:
            return 0
        make = maker_of(settings, theme[0], like(), self._press)
        keys = Keys(_maker(), book.note("common"), book.shards().__getitem__)
        rows = []
        try:
            written = [self._output.write(file.address, make(file)) for file in found]
        except HaltError:
            return None  # said on the long way, with all that else is wrong
        finally:
            self._output.tidy()
        if any(one.issue for one in written):
            return None
        rows = [(w.address, w.stamp, keys.of(f)) for w, f in zip(written, found, strict=True)]
        book.put("pages", rows)
        there |= {one.address: one.stamp for one in written}
        return sum(one.changed for one in written)

    def _whole(
        self,
        inputs: Inputs,
        before: dict[str, tuple[str, bytes]],
        notes: dict[str, bytes],
        gone: set[str],
    ) -> BuildResult:
        """Join all facts, and make each file whose key has changed."""
        # Imported late, as all of the site's side: commands that do not build start faster.
        from generator.aggregate import aggregate
        from generator.printing import print_site
        from generator.site.plan import EVERYTHING, Keys, Shards
        from generator.site.render import files as site_files
        from generator.site.render import site_context

        settings, timings = self._settings, self._timings
        with timings("read facts"):
            content = content_of(settings.paths.content, inputs, self._book)
        with timings("join facts"):
            tracker, found = aggregate(content.articles, content.roster, explained=False)
        published, mistakes = read_ledger(settings.paths.addresses)
        issues = [*content.issues, *found, *mistakes]
        try:
            with timings("find what to make"):
                theme = read_theme(settings)
                context = site_context(tracker, settings.site, theme)
                shards = Shards(context)
                shards.make_all()
                common = _common(settings, theme, context)
                facts = shards.facts()
                texts = cache(partial(_bytes, inputs))
                keys = Keys(_maker(), common, shards.digest, lambda: facts, texts)
                planned = [
                    *site_files(context, theme, published),
                    *_pictures(content, settings.paths.content),
                ]
            make = maker_of(settings, theme, context, self._press)
            with timings("make and write files"), self._output as output:
                printed = print_site(output, planned, keys.of, before, make, self._progress)
        except HaltError as halt:
            return BuildResult(False, tuple(sorted({*issues, halt.issue})))
        with timings("keep notes"):
            result = BuildResult(
                True,
                tuple(sorted({*issues, *printed.issues})),
                len(content.articles) - len(content.raceless()),
                len(tracker.races),
                len(tracker.actors),
                printed.pages,
                len(output.changed),
            )
            everywhere = _hidden(content) or any(file.races == EVERYTHING for file in planned)
            notes |= {
                "result": pack(_told(result)),
                "unread": pack(inputs.issues),
                "common": common,
                "today": context.today.encode(),
                "corrections": pack(context.tracker.corrections),
                # Whether changed texts may concern other pages than those of their articles.
                "texts": b"everywhere" if everywhere else b"",
            }
            self._keep(notes, inputs, gone)
            self._book.put("pages", printed.rows, before.keys() - printed.addresses)
            pages = {path: before[path][0] for path in before.keys() & printed.addresses}
            pages |= {path: stamp for path, stamp, _ in printed.rows}
            self._put_seal(notes["frame"], notes["output"], inputs, pages)
            old = self._book.shards()
            self._book.put("shards", shards.rows(old), old.keys() - shards.races)
            self._book.put_articles((f.article, f.races) for f in planned if f.article)
        return result

    def _keep(self, notes: dict[str, bytes], inputs: Inputs, gone: set[str]) -> None:
        for name, value in notes.items():
            self._book.put_note(name, value)
        self._book.put("inputs", _rows(inputs), gone)
        self._book.forget_facts()


def _pictures(content: Content, folder: Path) -> list[File]:
    """The pictures that editors added, as files of the site."""
    from generator.pictures import picture_files
    from generator.site.addresses import picture
    from generator.site.plan import NOTHING, File

    found = picture_files(content.roster, folder, picture)
    return [File(there, partial(bytes, data), NOTHING, digest(data)) for there, data in found]


def _rows(inputs: Inputs) -> list[tuple[str, str, bytes]]:
    return [(path, stamp, key) for path, (stamp, key) in inputs.rows.items()]


def _bytes(inputs: Inputs) -> bytes:
    """What stands for all bytes of all content files."""
    return b"".join(key for _, key in inputs.rows.values())


def _looked_at(
    content: Path, clock: int, output: Output
) -> tuple[tuple[dict[str, str], tuple[Issue, ...]], bytes]:
    """The files of the content folder, and the :func:`_listing` of the site's: where these are many
    they are looked at by another process meanwhile."""
    found: list[tuple[dict[str, str], tuple[Issue, ...]]] = []

    def here() -> bytes:
        found.append(files.listing(content, clock))
        return b""

    def there() -> bytes:
        return _listing(output.stamps())

    jobs = [here, there]
    told = workers.divided(jobs) if output.known >= WORTH else [job() for job in jobs]
    return found[0], told[1]


def _listing(stamps: dict[str, str]) -> bytes:
    """Stamps by path as bytes, in the order of the paths."""
    told = chain.from_iterable(sorted(stamps.items()))
    return "\0".join(told).encode("utf-8", "surrogatepass")


def _listed(listing: bytes) -> dict[str, str]:
    """What :func:`_listing` was made of."""
    told = listing.decode("utf-8", "surrogatepass").split("\0") if listing else []
    return dict(zip(told[::2], told[1::2], strict=True))


def _seal(frame: bytes, place: bytes, inputs: bytes, pages: bytes) -> bytes:
    """What stands for a finished site and all that it was made from, by their listings; empty where
    the frame is unsure. One in which a stamp is unsure is never noted."""
    if not frame:
        return b""
    made = hashlib.blake2b(frame + place, digest_size=16)
    for listing in (inputs, pages):
        made.update(b"%d\0" % len(listing) + listing)
    return made.digest()


def _told_again(result: bytes, changed: int) -> BuildResult:
    """The result of the last build, with another number of files written."""
    issues, articles, races, actors, pages = unpack(result)
    return BuildResult(True, issues, articles, races, actors, pages, changed)


def _told(result: BuildResult) -> tuple[object, ...]:
    return result.issues, result.articles, result.races, result.actors, result.pages


def _hidden(content: Content) -> bool:
    """Whether an editor hides something, of which the site's own notes then know nothing."""
    roster = content.roster
    return any(one.hide for one in (*roster.races, *roster.candidates, *roster.endorsers))


def _maker() -> bytes:
    """What stands for this program: its version, and the state of its files."""
    stamps, _ = files.listing(Path(__file__).parent, 1 << 62)
    code = [(name, stamp) for name, stamp in stamps.items() if name.endswith((".py", ".txt"))]
    return hashlib.sha256(repr((__version__, code)).encode()).digest()


def _frame(settings: Settings, clock: int) -> bytes:
    """What stands for all that a site hangs on beside its content; empty if that is unsure."""

    paths = settings.paths
    made = repr((settings.site, str(paths.content), str(paths.output)))
    made += repr(files.read(paths.addresses.parent, paths.addresses.name))
    try:
        folders = theme_folders(settings)
    except HaltError:
        return b""
    for folder in folders:
        stamps, _ = files.listing(folder, clock)
        if not all(stamps.values()):
            return b""
        made += repr((folder, stamps))
    return hashlib.sha256(made.encode()).digest()


def _common(settings: Settings, theme: Theme, context: Context) -> bytes:
    """What stands for all that every page hangs on."""
    templates = sorted(theme.templates.items())
    words = sorted(theme.words(settings.site.language).table.items())
    corrections = context.tracker.corrections  # a line of it may stand beside a fact anywhere
    made = repr((_maker(), settings.site, templates, words, context.today, corrections))
    return hashlib.sha256(made.encode()).digest()
