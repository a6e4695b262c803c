"""Hostile articles and front matter give text or an error with its place: never a script, never a
crash, and never more than a second beyond what the size warrants.

`make test` takes every fourth text; `make test-hostile` all of them, the big list of naughty
strings besides, larger files, and real Chromium (`test_hostile_browser.py`).
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import hostile
import pytest

from generator import frontmatter
from generator.build import BuildResult, build
from generator.config import Paths, Settings, SiteSettings, parse
from generator.content import assign_ids, read_article, read_file, write_article
from generator.content.introductions import MAX_INTRODUCTION
from generator.issues import Issue
from generator.model import Profile, RawArticle, Roster, Source
from generator.reading import Reading, read_one
from generator.seeds import read_folder
from generator.seeds.common import paragraphs
from generator.site.introduction import introduction
from generator.text import CONTROL, slug
from tools.check_output import check

if TYPE_CHECKING:
    from spacy.language import Language

#: Seconds of this process that a text may cost beyond a harmless one of its size; everything takes
#: several times as long where branches are measured.
BEYOND = 1.0 if sys.gettrace() is None else 6.0


def built(root: Path, texts: tuple[str, ...]) -> BuildResult:
    """The site of these texts, in ``root/output``."""
    hostile.write_site(root / "content", texts)
    site = SiteSettings(base_url="https://example.org/t/", publish="full", title='T</title>"&')
    paths = Paths(*(root / name for name in ("seeds", "content", "output", "themes", "addresses")))
    return build(Settings(site=site, paths=paths))


class Page(HTMLParser):
    """What could act on a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attributes}
        if tag in ("iframe", "object", "embed", "applet", "base", "frame", "style", "template"):
            self.found.append(tag)
        if tag == "script" and told.get("type") != "application/ld+json":
            source = told.get("src", "")
            if not re.fullmatch(r"(\.\./)*static/[a-z]+\.js(\?v=\w+)?", source):
                self.found.append(f"script {source}")
        if tag == "meta" and told.get("http-equiv", "").lower() == "refresh":
            self.found.append("refresh")
        for name, value in told.items():
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.found.append(f"{tag} {name}")
            if name in ("href", "src", "action", "data", "poster", "xlink:href"):
                scheme = re.match(r"[\s\x00-\x20]*([a-zA-Z][^/?#:]*):", value)
                if scheme and scheme[1] not in ("https", "http", "mailto", "webcal"):
                    self.found.append(f"{tag} {name}={value[:60]}")

    handle_startendtag = handle_starttag


def active(output: Path) -> list[str]:
    """Whatever on the site could act, or cannot be read by the programs it is meant for."""
    found = []
    for path in sorted(one for one in output.rglob("*") if one.is_file()):
        name = path.relative_to(output).as_posix()
        if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9]+)*", path.name) and name != "_headers":
            found.append(f"{name}: the name") if not path.name.startswith(".") else None
        if path.suffix == ".png":
            continue
        text = path.read_bytes().decode("utf-8")
        if bad := CONTROL.search(text):
            found.append(f"{name}: U+{ord(bad.group()):04X}")
        if path.suffix == ".html":
            found += [f"{name}: {what}" for what in Page(text).found]
        elif path.suffix == ".json":
            json.loads(text)
        elif path.suffix in (".xml", ".svg"):
            ElementTree.fromstring(text)
        elif path.suffix == ".csv":
            widths = {len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}
            if len(widths) != 1:
                found.append(f"{name}: rows of {widths} cells")
        elif path.suffix == ".ics":
            kinds = set(re.findall(r"^BEGIN:(\w+)\r$", text, re.MULTILINE))
            if not kinds <= {"VCALENDAR", "VEVENT"} or re.search(r"[^\r]\n|\r[^\n]", text):
                found.append(f"{name}: {kinds}")
    return found


def programs_can_read(output: Path) -> list[str]:
    """What our own check of feeds, calendars, JSON-LD and policies finds; links apart, which an
    editor's Markdown may spell as it likes."""
    return [what for what in check(output) if not what.endswith("leads nowhere")]


@pytest.mark.parametrize(
    "step", [4, pytest.param(1, marks=(pytest.mark.slow, pytest.mark.hostile))]
)
def test_a_site_of_hostile_texts_is_harmless(tmp_path: Path, step: int) -> None:
    texts = hostile.naughty() if step == 1 else hostile.OWN[::step]
    result = built(tmp_path, texts)
    assert result.ok and result.races >= len(texts) // 12
    assert all(re.match(r".+:\d+:\d+: .+", str(issue)) for issue in result.issues)
    assert not any(CONTROL.search(str(issue)) or "\n" in str(issue) for issue in result.issues)
    assert active(tmp_path / "output") == []
    assert programs_can_read(tmp_path / "output") == []
    assert result.articles > len(texts)


def test_the_checks_of_this_file_can_fail(tmp_path: Path) -> None:
    for text in (
        *hostile.SCRIPTS[:3],
        "<a href=' javascript:x'>",
        "<b onclick=x>",
        "<base href=x>",
    ):
        assert Page(f"<!doctype html><p>{text}").found, text
    (tmp_path / "A b.csv").write_text("a,b\nc\n")
    (tmp_path / "x.ics").write_bytes(b"BEGIN:VCALENDAR\r\nBEGIN:VALARM\r\n")
    assert len(active(tmp_path)) == 3


@pytest.mark.parametrize("text", hostile.OWN)
def test_a_slug_is_an_address(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made := slug(text, 80))
    assert len(made) <= 80 and slug(made, 80) == made


@pytest.mark.parametrize("text", [*hostile.CHARACTERS, *hostile.naughty()[::50]])
def test_a_message_cannot_steer_a_terminal(text: str) -> None:
    """Neither by what it says, nor by the name of its file."""
    said = str(Issue(f"content/{text}.md", 1, 1, "error", text, text))
    assert not CONTROL.search(said) and len(said.splitlines()) == 1


# ---- front matter


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "<<: {title: x}\n<<: {title: y}",
        "title: !!python/object/apply:os.system [id]",
        "title: !!binary aGk=",
        "? [a, b]\n: c",
        "title: " + "[" * 500 + "]" * 500,
        "title: " + "{a: " * 500 + "}" * 500,
        "\n".join("  " * i + f"k{i}:" for i in range(500)),
        "title: 'open",
        'title: "\\ud800"',
        'title: "\\0"',
        'title: "\\u202e"',
        "title: \u202ex",
        "\ttitle: x",
        "%YAML 9.9\n---\ntitle: x",
        "title: x\n...\n--- y",
        "- a\n- b",
        "title: *nobody",
    ],
)
def test_front_matter_that_is_refused_says_where(front: str) -> None:
    _, issues = read_file(f"---\n{front}\n---\nText.\n", "articles/a.md", root="content/")
    errors = [issue for issue in issues if issue.severity == "error"]
    assert errors and all(issue.line >= 1 and issue.hint for issue in errors), issues
    assert all(issue.path == "content/articles/a.md" for issue in errors)


@pytest.mark.parametrize(
    "value",
    ["2022-02-30", "2022-13-01", "0000-01-01", "99999-01-01", "-1", "1e309", ".nan", ".inf",
     "9" * 5000, "0x" + "f" * 5000, "0o" + "7" * 5000, "1" * 18 + ".0e-400", "true", "[]", "{}",
     "2022-01-01T00:00:00Z", "1:60:60", "\u0662\u0660\u0662\u0662-01-01"],
)  # fmt: skip
def test_impossible_dates_and_numbers_cost_their_fact_alone(value: str) -> None:
    front = f"""---
title: T
date: {value}
source: {{id: a, publisher: P}}
races: [{{id: il-mayor-2022, office: Mayor, state: IL, year: {value}}}]
events:
  - {{id: v-1, type: poll, race: il-mayor-2022, date: {value}, sample: {value}, margin: {value},
     results: [{{candidate: Ann Poe, percent: {value}, votes: {value}, amount: {value}}}]}}
endorsements:
  - {{id: e-1, endorser: Bakers, candidate: Ann Poe, race: il-mayor-2022, rank: {value}}}
---
Text.
"""
    article, issues = read_file(front, "articles/a.md")
    assert article is not None
    assert [issue for issue in issues if issue.severity == "error" and issue.line == 3]


# ---- time: the bombs

N = 100_000
BOMBS = {
    "brackets": "[", "pictures": "![", "links": "[a](", "link ends": "](", "stars": "*a ",
    "tight stars": "a**b", "underscores": "_a ", "quotes": "> ", "tight quotes": ">",
    "numbers": "1. ", "items": "- ", "less": "<", "tags": "<a ", "divisions": "<div>",
    "comments": "<!--", "entities": "&", "ticks": "` ", "backslashes": "\\", "addresses": "<http://a",
    "cdata": "<![CDATA[", "declarations": "<!A", "tables": "a|b\n", "definitions": "[a]: b\n",
    "headings": "# ", "one word": "a", "spaces": " ", "lines": "\n", "combining": "\u0301",
    "quotation marks": '"', "single quotes": "\u2018", "dashes": "\u2014", "points": ". ",
    "capitals": "Aa ", "figures": "1,", "said": '"a," said Bo. ', "codes": "``a`",
    "rules": "---\n", "titles": "a\n===\n", "open brackets": "[[a]\n", "levels": "- a\n    ",
    "quoted rules": ">___>_",
}  # fmt: skip


def cost(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def costs_no_more(work: Callable[[str], object], bomb: str, size: int) -> None:
    """Compare with harmless words of the same size."""
    plain = "Some harmless words stand here. " * (size // 32)
    work("warm up")
    warranted = cost(lambda: work(plain))
    spent = cost(lambda: work((bomb * size)[:size]))
    assert spent <= warranted + BEYOND, f"{spent:.1f} s, and {warranted:.1f} s would be fair"


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("size", [400, 1_400, MAX_INTRODUCTION])
def test_a_bomb_in_an_introduction(name: str, size: int) -> None:
    """What is read is shown in no time; what would take long is refused when it is read."""

    def show(text: str) -> None:
        profile, _ = read_file(f"---\nname: T\n---\n{text}\n", "candidates/a.md")
        assert isinstance(profile, Profile)
        introduction(profile.introduction)

    costs_no_more(show, BOMBS[name], size)


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_in_a_content_file(name: str) -> None:
    def read(text: str) -> None:
        read_file(f"---\ntitle: T\nsource: {{id: a}}\n---\n{text}\n", "articles/a.md")
        read_file(f"---\nname: T\n---\n{text}\n", "candidates/a.md")

    costs_no_more(read, BOMBS[name], N)


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("quoted", [True, False])
def test_a_bomb_in_front_matter(name: str, quoted: bool) -> None:
    def read(text: str) -> None:
        value = json.dumps(text) if quoted else text
        read_file(f"---\ntitle: {value}\nsource: {{id: a}}\n---\nText.\n", "articles/a.md")

    costs_no_more(read, BOMBS[name], N)


@pytest.mark.parametrize("name", BOMBS)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl"])
def test_a_bomb_in_a_seed(name: str, suffix: str, tmp_path: Path) -> None:
    def read(text: str) -> None:
        data = json.dumps({"text": text}) if suffix == ".jsonl" else text
        (tmp_path / f"a{suffix}").write_text(data, "utf-8")
        list(read_folder(tmp_path))

    costs_no_more(read, BOMBS[name], N // 5)


#: Words of the trade in endless rows, which keep every rule of extraction busy.
ROWS = (
    "Bakers endorsed Bo Day for mayor. ", "Ann Poe, ", "Ann Poe and ", '“Bo ran," said Ann Poe, ',
    "(D) ", "June 5, 2022, ", "said Bo Day said ", "backs ", "mayor of Dover ", "40 percent, ",
    "“", "(", "who, ", "Bakers; Cooks; ", "A.B. ", "Bakers Local 12, Cooks Union, ", "17th Ward ",
    "endorsed by Ann Poe, Bo Day, ", "Democratic primary ", "Poe vs. Day ", "$1 million ", "'s ",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.hostile
@pytest.mark.parametrize("bomb", [*BOMBS.values(), *ROWS])
def test_a_bomb_in_an_article_that_is_understood(bomb: str, nlp: Language) -> None:
    """Compared with harmless words of as many tokens, of which the model's time hangs on."""

    def read(text: str) -> Reading:
        source = Source("a", "a.txt")
        return read_one(
            partial(extract_article, nlp=nlp),
            RawArticle(source, paragraphs(text) or ("a",), "T", "2022-06-01"),
            Roster(),
        )

    from generator.extract import extract_article

    text = (bomb * N)[: N // 10]
    read("warm up")
    tokens = sum(len(nlp.make_doc(one)) for one in paragraphs(text))
    plain = "\n".join("Some words stand here today ." for _ in range(tokens // 6))
    warranted = cost(lambda: read(plain))
    began = time.process_time()
    assert read(text).article is not None
    assert time.process_time() - began <= 2 * warranted + BEYOND


@pytest.mark.slow
@pytest.mark.hostile
def test_every_hostile_text_is_understood_somehow(nlp: Language) -> None:
    from generator.extract import extract_article

    for text in hostile.naughty():
        said = f"{text}\nAnn Poe, {text}, backs {text} for mayor of {text}, “{text}” said {text}."
        found = paragraphs(said)
        raw = RawArticle(Source("a", "a.txt", publisher=text), found, text or None, "2022-06-01")
        reading = read_one(partial(extract_article, nlp=nlp), raw, Roster())
        assert reading.article is not None, (text, reading.issues)
        again, issues = read_article(write_article(assign_ids(reading.article)), "articles/a.md")
        assert again is not None, (text, issues)


def test_a_file_too_large_is_refused_by_its_size(tmp_path: Path) -> None:
    line = b"x" * 50_000_000
    for name in ("a.txt", "a.md", "a.html", "a.jsonl"):
        (tmp_path / name).write_bytes(line)
    began = time.process_time()
    seeds = list(read_folder(tmp_path))
    assert [seed.article for seed in seeds] == [None] * 4
    assert all("longer than 1 MB" in seed.issues[0].message for seed in seeds)
    for text in ("x" * 50_000_000, "---\ntitle: " + "x" * 50_000_000):
        document = frontmatter.parse(text)
        assert document.root is None
        assert "longer than" in document.problems[0].message
    assert time.process_time() - began < BEYOND


@pytest.mark.parametrize("size", [5, 50])
def test_a_content_file_too_large_is_refused_by_its_size(tmp_path: Path, size: int) -> None:
    data = b"---\ntitle: T\nsource: {id: a}\n---\n" + b"x" * (size * 1_000_000)
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/a.md").write_bytes(data)
    paths = Paths(*(tmp_path / name for name in ("seeds", "content", "output", "themes", "ledger")))
    began = time.process_time()
    result = build(Settings(paths=paths))
    assert result.ok
    assert [issue.line for issue in result.issues if "longer than" in issue.message] == [1]
    assert time.process_time() - began < BEYOND + 2


@pytest.mark.parametrize(
    "data", [b"\xff\xfe", b"\xc0\x80", b"\xed\xa0\x80", b"a\xf5", b"\x80" * 99]
)
def test_bytes_that_are_no_text(data: bytes) -> None:
    text, issues = frontmatter.decode(b"---\ntitle: T\n---\n" + data, "a.md")
    assert text is None
    assert issues[0].line == 4


def test_settings_carry_no_control_characters() -> None:
    settings, issues = parse('[site]\ntitle = "a\\u0000b"\ncontact = "javascript:alert(1)"\n')
    assert settings.site.title == "Campaign Tracker" and settings.site.contact == ""
    assert [issue.line for issue in issues] == [2, 3]
