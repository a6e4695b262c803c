"""Whatever is changed between builds: an incremental build gives the same bytes as a clean one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator import build_notes, content_folder, printing, workers
from generator.build import BuildResult, build
from generator.config import Paths, Settings, SiteSettings
from generator.output import Output
from generator.site import Press, plan
from generator.site.pictures import Painter
from generator.site.pieces import Picture
from generator.timings import Timings

#: More of them: TRACKER_EXAMPLES=500 pytest tests/test_incremental.py
EXAMPLES = int(os.environ.get("TRACKER_EXAMPLES", "12"))
LONG = "Campaign neighborhoods considering referendums alongside infrastructure investments"


def article(number: int, *, races: tuple[str, ...] = ("mayor",), text: str = "") -> str:
    listed = "".join(
        f"  - {{id: il-springfield-{race}-2023, office: {race.title()}, state: IL, "
        f"place: Springfield, year: 2023, main: true}}\n"
        for race in races
    )
    race = f"il-springfield-{races[0]}-2023"
    one, other = ("Kim Orr", "Bo Day") if races[0] == "clerk" else ("Sam Lee", "Ann Poe")
    return f"""---
title: Story {number}
date: 2022-03-{number + 1:02}
source: {{id: "story-{number}", publisher: Outlet {number % 3}}}
races:
{listed}candidates:
  - {{id: c-{number}, name: {one}, race: {race}, status: running}}
  - {{id: d-{number}, name: {other}, race: {race}, party: D, status: running}}
endorsements:
  - id: e-{number}
    endorser: Bakers Union Local {number % 4}
    kind: organization
    candidate: {one}
    race: {race}
    date: 2022-03
    evidence: The Bakers back {one}.
quotes:
  - {{id: q-{number}, speaker: {other}, text: Number {number % 2}, evidence: {other} spoke.}}
---
The Bakers back {one}. {other} spoke.

{text or f"Plain words of story {number}."}
"""


class Site:
    """A small site on disk, with a cache, and a second output folder for clean builds."""

    def __init__(self, root: Path) -> None:
        self.root = root
        names = ("seeds", "content", "output", "themes")
        self.settings = Settings(
            site=SiteSettings(base_url="https://example.org/", publish="full"),
            paths=Paths(*(root / name for name in names), addresses=root / "addresses.txt"),
        )
        self.cache = root / ".cache"
        self.press, self.other = Press(), Press()
        self.timings = Timings()
        for number in range(5):
            races = ("mayor", "clerk") if number == 1 else ("clerk",) if number == 2 else ("mayor",)
            self.put(f"articles/2022/s{number}.md", article(number, races=races))

    def put(self, path: str, text: str) -> None:
        file = self.settings.paths.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def articles(self) -> list[Path]:
        return sorted((self.settings.paths.content / "articles").rglob("*.md"))

    def build(self) -> BuildResult:
        self.timings = Timings()
        return build(self.settings, self.press, cache=self.cache, timings=self.timings)

    def clean(self) -> BuildResult:
        output = self.root / "clean"
        shutil.rmtree(output, ignore_errors=True)
        paths = replace(self.settings.paths, output=output)
        return build(replace(self.settings, paths=paths), self.other)

    def agree(self) -> BuildResult:
        """Build both ways and compare."""
        quick, slow = self.build(), self.clean()
        assert quick.ok
        assert tree(self.settings.paths.output) == tree(self.root / "clean")
        shown = [str(one) for one in quick.issues if "earlier builds" not in one.message]
        assert shown == [str(one) for one in slow.issues]
        told = (quick.articles, quick.races, quick.actors, quick.pages)
        assert told == (slow.articles, slow.races, slow.actors, slow.pages)
        return quick

    @property
    def way(self) -> str:
        """Which of the three ways the last build took."""
        table = self.timings.table()
        return "whole" if "join facts" in table else "texts" if "retouch" in table else "nothing"


def tree(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


Change = Callable[[Site, int], None]


def _edited(old: str, new: str) -> Change:
    def change(site: Site, number: int) -> None:
        if listed := site.articles():
            file = listed[number % len(listed)]
            file.write_text(file.read_text("utf-8").replace(old, new.format(number)), "utf-8")

    return change


def _append(site: Site, number: int) -> None:
    if listed := site.articles():
        file = listed[number % len(listed)]
        file.write_text(f"{file.read_text('utf-8')}\nOne more *word* {number}.\n", "utf-8")


def _copy_a_text(site: Site, number: int) -> None:
    words = " ".join(f"{LONG} {word}wordlike" for word in ("some", "other", "third"))
    for file in site.articles()[number % 3 :][:2]:
        file.write_text(f"{file.read_text('utf-8')}\n{words}.\n", "utf-8")


def _lose_a_sentence(site: Site, number: int) -> None:
    _edited("Ann Poe spoke.\n", "Nobody spoke {}.\n")(site, number)


def _delete(site: Site, number: int) -> None:
    if listed := site.articles():
        listed[number % len(listed)].unlink()


def _rename(site: Site, number: int) -> None:
    if listed := site.articles():
        file = listed[number % len(listed)]
        file.rename(file.with_name(f"r{number}-{file.name}"))


def _add(site: Site, number: int) -> None:
    site.put(f"articles/2022/n{number}.md", article(number % 20, text=f"New {number}."))


def _profile(text: str, path: str = "candidates/sam-lee.md") -> Change:
    def change(site: Site, number: int) -> None:
        site.put(path, text.format(number))

    return change


def _picture(site: Site, number: int) -> None:
    file = site.settings.paths.content / "pictures/lee.png"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes([number]))
    site.put("candidates/sam-lee.md", "---\nphoto: {src: pictures/lee.png, alt: Lee}\n---\n")


def _published(site: Site, number: int) -> None:
    lines = f"articles/2022/gone{number}/ -> about/\narticles/2022/s1/\n"
    site.settings.paths.addresses.write_text(lines, "utf-8")


def _configure(**values: object) -> Change:
    def change(site: Site, number: int) -> None:
        site.settings = replace(site.settings, site=replace(site.settings.site, **values))

    return change


def _theme(path: str, text: str) -> Change:
    def change(site: Site, number: int) -> None:
        file = site.settings.paths.themes / "mine" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.format(number), "utf-8")
        _configure(theme="mine")(site, number)

    return change


def _pages(site: Site) -> list[Path]:
    return sorted(path for path in site.settings.paths.output.rglob("*.html") if path.is_file())


def _lose_a_page(site: Site, number: int) -> None:
    if pages := _pages(site):
        pages[number % len(pages)].unlink()


def _spoil_a_page(site: Site, number: int) -> None:
    if pages := _pages(site):
        pages[number % len(pages)].write_text(f"spoiled {number}", "utf-8")


def _lose_the_cache(site: Site, number: int) -> None:
    shutil.rmtree(site.cache, ignore_errors=True)


def _lose_the_output(site: Site, number: int) -> None:
    shutil.rmtree(site.settings.paths.output, ignore_errors=True)


def _damage_the_cache(site: Site, number: int) -> None:
    file = site.cache / build_notes.FILE
    if file.exists():
        data = bytearray(file.read_bytes())
        data[number * 997 % len(data)] ^= 0xFF
        file.write_bytes(bytes(data) if number % 3 else b"no database")


def _nothing(site: Site, number: int) -> None:
    pass


CHANGES: dict[str, Change] = {
    "nothing": _nothing,
    "a text": _append,
    "a word of a text": _edited("Plain words", "Other words {}"),
    "a sentence that facts rest on": _lose_a_sentence,
    "copies of one another": _copy_a_text,
    "a title": _edited("title: Story", "title: Tale {} of"),
    "a date": _edited("date: 2022-03-0", "date: 2022-04-1"),
    "a status": _edited("status: running", "status: withdrawn"),
    "an endorser": _edited("Bakers Union Local 1", "Painters District Council {}"),
    "a name": _edited("Ann Poe", "Anna Poe"),
    "a race": _edited("il-springfield-clerk-2023", "il-springfield-sheriff-2023"),
    "a review": _edited("quotes:", "review: approved\nquotes:"),
    "an outlet": _edited("publisher: Outlet", "publisher: Paper"),
    "broken front matter": _edited("source: {{", "source: [[ {}"),
    "a file less": _delete,
    "a file under another name": _rename,
    "a file more": _add,
    "a person's file": _profile("---\nname: Samuel Lee\naliases: [Sammy {0}]\n---\n*Hello* {0}.\n"),
    "a person hidden": _profile("---\nhide: true\n---\n"),
    "a race's file": _profile(
        "---\nname: Mayor of Springfield\nnote: Note {}.\n---\n",
        "races/il-springfield-mayor-2023.md",
    ),
    "a race hidden": _profile("---\nhide: true\n---\n", "races/il-springfield-clerk-2023.md"),
    "a correction": _profile(
        "---\ncorrections:\n  - {{date: 2022-03-09, about: Sam Lee, was: a {0}, right: b, "
        "article: articles/2022/s1, fact: e-1}}\n---\n",
        "corrections.md",
    ),
    "a picture": _picture,
    "a setting": _configure(title="Another title"),
    "what is published": _configure(publish="excerpt", excerpt_words=5),
    "only what is reviewed": _configure(pending="hide"),
    "a language": _configure(language="es"),
    "a template": _theme("templates/missing.html", "<title>{0}</title>{{{{ frame.title }}}}"),
    "a style": _theme("static/style.css", "/* {} */"),
    "a word of the theme": _theme(
        "i18n/en.po", 'msgctxt "article.text"\nmsgid "The article"\nmsgstr "Words {}"\n'
    ),
    "published addresses": _published,
    "a page less": _lose_a_page,
    "a page overwritten": _spoil_a_page,
    "the cache gone": _lose_the_cache,
    "the cache damaged": _damage_the_cache,
    "the output gone": _lose_the_output,
}


@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.generate),  # what fails is short enough, and shrinking is slow
)  # fmt: skip
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 30)), max_size=3),
        min_size=1, max_size=5,
    )
)  # fmt: skip
def test_any_changes_in_any_order(rounds: list[list[tuple[str, int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder))
        site.agree()
        for changes in rounds:
            for name, number in changes:
                CHANGES[name](site, number)
            site.agree()


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_each_change_alone(tmp_path: Path, name: str) -> None:
    site = Site(tmp_path)
    site.agree()
    CHANGES[name](site, 1)
    site.agree()
    assert site.build().changed == 0


@pytest.mark.parametrize(
    ("name", "way", "pages"),
    [
        ("nothing", "nothing", 0),
        ("a text", "texts", 1),
        ("a word of a text", "texts", 1),
        ("a sentence that facts rest on", "whole", None),
        ("copies of one another", "whole", None),
        ("a status", "whole", None),
        ("a file less", "whole", None),
    ],
)
def test_the_way_that_a_change_takes(
    tmp_path: Path, name: str, way: str, pages: int | None
) -> None:
    site = Site(tmp_path)
    site.build()
    site.build()  # by now the theme is older than the last listing of it
    CHANGES[name](site, 1)
    result = site.agree()
    assert site.way == way
    assert pages in (None, result.changed)


def test_a_fact_of_one_race_leaves_the_pages_of_another_alone(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.build()
    (page,) = site.settings.paths.output.glob("races/*clerk*/index.html")
    before = page.stat().st_mtime_ns
    made: list[str] = []
    made_by_press = site.press.made

    def watched(what: object) -> bytes:
        made.append(type(what).__name__)
        return made_by_press(what)  # type: ignore[arg-type]

    site.press.made = watched  # type: ignore[method-assign]
    _edited("Bakers Union Local 3", "Painters District Council {}")(site, 3)
    site.agree()
    assert page.stat().st_mtime_ns == before
    assert made.count("RaceView") == 1
    assert made.count("ArticleView") == 4  # of five


def test_a_picture_is_drawn_again_only_when_its_words_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    paint = Painter.paint

    def counted(self: Painter, picture: Picture) -> bytes:
        drawn.append(picture.title)
        return paint(self, picture)

    monkeypatch.setattr(Painter, "paint", counted)
    site = Site(tmp_path)
    site.build()
    assert "Campaign Tracker" in drawn
    drawn.clear()
    CHANGES["a template"](site, 1)
    site.build()
    assert drawn == []
    CHANGES["a race's file"](site, 1)
    site.build()
    assert "Mayor of Springfield" in drawn
    assert "Campaign Tracker" not in drawn
    site.agree()


def test_texts_count_for_every_file_that_does_not_say_what_it_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.site import render

    files = render.files

    def with_a_careless_one(context: object, *others: object) -> object:
        yield from files(context, *others)  # type: ignore[arg-type]
        texts = [
            paragraph
            for report in context.tracker.reports.values()  # type: ignore[attr-defined]
            for paragraph in report.article.paragraphs
        ]
        yield plan.File("all.txt", lambda: "\n".join(texts).encode())

    monkeypatch.setattr(render, "files", with_a_careless_one)
    site = Site(tmp_path)
    site.agree()
    _append(site, 2)
    site.agree()
    assert b"word* 2" in (site.settings.paths.output / "all.txt").read_bytes()


def test_many_workers_make_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Site(tmp_path)
    site.clean()
    for module in (content_folder, printing, plan, import_module("generator.build")):
        monkeypatch.setattr(module, "WORTH", 1)
    monkeypatch.setattr(workers, "processors", lambda: 3)
    site.build()
    assert tree(site.settings.paths.output) == tree(tmp_path / "clean")
    # The files of the finished site are looked at by another process.
    assert site.build().changed == 0
    (site.settings.paths.output / "index.html").unlink()
    assert site.build().changed == 1
    assert tree(site.settings.paths.output) == tree(tmp_path / "clean")


@pytest.mark.parametrize(
    "data", [b"", b"no database", b"SQLite format 3\0" + bytes(2000), b"\0" * 5000]
)
def test_a_foreign_cache_is_discarded_with_a_note(tmp_path: Path, data: bytes) -> None:
    site = Site(tmp_path)
    site.cache.mkdir()
    (site.cache / build_notes.FILE).write_bytes(data)
    result = site.agree()
    noted = [one for one in result.issues if "earlier builds were discarded" in one.message]
    assert len(noted) == (1 if data else 0)
    assert {one.severity for one in noted} <= {"note"}
    site.build()
    assert site.way == "nothing"


def test_the_cache_of_an_older_program_is_discarded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(tmp_path)
    site.agree()
    monkeypatch.setattr("generator.build.__version__", "0.0.0")
    result = site.agree()
    assert any("another version" in one.message for one in result.issues)


def test_an_interrupted_build_leaves_a_good_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(tmp_path)
    site.agree()
    _edited("status: running", "status: withdrawn")(site, 0)
    write, count = Output.write, 0

    def tired(self: Output, address: str, data: bytes) -> object:
        nonlocal count
        count += 1
        if count > 3:
            raise KeyboardInterrupt
        return write(self, address, data)

    monkeypatch.setattr(Output, "write", tired)
    with pytest.raises(KeyboardInterrupt):
        site.build()
    assert not (site.settings.paths.output / Output.WORKSHOP).exists()
    monkeypatch.setattr(Output, "write", write)
    site.agree()


def test_two_outputs_of_one_content(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.agree()
    first = site.settings
    site.settings = replace(first, paths=replace(first.paths, output=tmp_path / "second"))
    site.agree()
    _append(site, 1)
    site.agree()
    site.settings = first
    site.agree()
