"""One target for each parser: takes any bytes, and raises where what must hold does not.

What must hold: a parser never raises; it gives a value or says why there is none; every problem has
its place; and what is written from a value is read as the same value again.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote

from generator import config, frontmatter, identity, ledger, packing
from generator.content import emit, escape, read_body, read_file, unescape
from generator.extract.cleaning import clean
from generator.extract.dates import find_dates
from generator.frontmatter import plain as plain_value
from generator.issues import Issue
from generator.reconcile import record
from generator.seeds import jsonl, markdown, plain, webpage
from generator.seeds.common import Found
from generator.site import addresses
from generator.text import digest32, fold, slug

Target = Callable[[bytes], None]
_FIRST_DAY = dt.date(1950, 1, 1).toordinal()
#: The files of the content folder, one of each kind.
_CONTENT = (
    "articles/2022/a.md",
    "races/oh-governor-2022.md",
    "candidates/ann-poe.md",
    "endorsers/bakers.md",
    "corrections.md",
)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _places(issues: Iterable[Issue], text: str) -> None:
    """Each problem stands in the file, and is said in one line."""
    lines = len(re.split(r"\r\n|\r|\n", text))
    for issue in issues:
        assert 1 <= issue.line <= lines + 1 and issue.column >= 1, issue
        assert "\n" not in str(issue) and issue.message, issue


def front_matter(data: bytes) -> None:
    """Front matter: understood or reported; its values survive writing and reading."""
    text, problems = frontmatter.decode(data, "x.md")
    if text is None:
        assert problems
        return
    document = frontmatter.parse(text)
    assert document.root is not None or document.problems
    _places(document.issues("x.md"), text)
    if document.problems:
        return
    values = {name: plain_value(node) for name, node in document.fields.items()}
    again = frontmatter.parse("\n".join(["---", *emit.block(values), "---", ""]))
    assert again.problems == ()
    assert {name: plain_value(node) for name, node in again.fields.items()} == values


def content(data: bytes) -> None:
    """Content files of each kind: facts and problems with their place; bodies survive escaping."""
    text = _text(data)
    for path in _CONTENT:
        found, issues = read_file(text, path)
        _places(issues, text)
        assert found is not None or issues
    for paragraph in read_body(text):
        assert fold(unescape(escape(paragraph))) == fold(paragraph)


def _seed(found: Found) -> None:
    article, problems = found.article("seed")
    assert article is not None or problems
    if article is not None:
        assert article.paragraphs and all(
            one == " ".join(one.split()) for one in article.paragraphs
        )
        assert article.source.id


def seed_text(data: bytes) -> None:
    """Seeds as plain text."""
    _seed(plain.read(data))


def seed_markdown(data: bytes) -> None:
    """Seeds in Markdown."""
    _seed(markdown.read(data))


def seed_html(data: bytes) -> None:
    """Seeds that are saved web pages."""
    _seed(webpage.read(data))


def seed_jsonl(data: bytes) -> None:
    """Seeds by the line."""
    for number, found in jsonl.read(io.BytesIO(data)):
        assert number >= 1
        _seed(found)


def dates(data: bytes) -> None:
    """Dates in prose: places in order, values as precise as they say, days that exist."""
    text = data[2:].decode("utf-8", "replace")
    published = dt.date.fromordinal(_FIRST_DAY + int.from_bytes(data[:2], "big") % 50_000)
    for day in (published, None):
        end = 0
        for mention in find_dates(text, day):
            assert end <= mention.start < mention.end <= len(text)
            end = mention.end
            length = {"day": 10, "month": 7, "year": 4}[mention.precision]
            assert len(mention.value) == length
            dt.date.fromisoformat((mention.value + "-01-01")[:10])


def cleaning(data: bytes) -> None:
    """What a paragraph of a saved article is: nothing of it is changed."""
    paragraphs = data.decode("utf-8", "replace").split("\n")
    lines = clean(paragraphs)
    assert [line.paragraph for line in lines] == paragraphs
    for line in lines:
        assert line.paragraph.endswith(line.text)
        assert line.place is None or line.place in line.paragraph


def address(data: bytes) -> None:
    """Slugs are addresses, and links lead back to what they were made from."""
    text = _text(data)
    made = slug(text, data[0] % 40 if data else 0)
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made) and slug(made) == made
    assert re.fullmatch("[0-9a-z]{8}", digest32(text, 8))
    shown = addresses.external(text)
    assert shown in ("", text) and not re.match(
        r"\s*(javascript|data|vbscript):", shown, re.IGNORECASE
    )
    readable = text.encode("utf-8", "replace").decode("utf-8")
    page = addresses.race_page(made)
    linked = addresses.link(page, page, readable)
    assert unquote(linked.removeprefix("#")) == readable or not readable


def settings(data: bytes) -> None:
    """site.toml: settings whatever stands in it, and every mistake with its line."""
    text = _text(data)
    made, issues = config.parse(text)
    assert isinstance(made, config.Settings)
    _places(issues, text)


def machine_record(data: bytes) -> None:
    """The machine's record: used as a whole or not at all; settled and written it stays itself."""
    text = _text(data)
    found = record.read_record(text)
    record.read_intent(text, "text")
    assert record.settle(text, "title") == text or found is not None
    if found is not None:
        again = record.read_record(record.write_record(found, record.Maker("m", "d", "r")))
        assert again is not None and again.fields == found.fields and again.kept == found.kept


def ledger_of_addresses(data: bytes) -> None:
    """The ledger of addresses: its lines or their problems; written and read it stays itself."""
    text = data.decode("utf-8", "replace")
    known, issues = ledger.parse(text, "addresses.txt")
    assert all(issue.line >= 1 for issue in issues)
    assert ledger.parse(ledger.emit(known), "addresses.txt") == (known, ())


def cache(data: bytes) -> None:
    """Packed facts: read, or refused as damaged; nothing else is ever made of them."""
    try:
        value = packing.unpack(data)
    except packing.DamagedError:
        return
    packing.pack(value)


def source_id(data: bytes) -> None:
    """The identity of a content file, even of a broken one."""
    found = identity.source_id_of(data)
    assert found is None or found


TARGETS: dict[str, Target] = {
    target.__name__: target
    for target in (
        *(front_matter, content, seed_text, seed_markdown, seed_html, seed_jsonl, dates, cleaning),
        *(address, settings, machine_record, ledger_of_addresses, cache, source_id),
    )
}
