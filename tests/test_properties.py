"""Properties of the parsers and writers that have none beside their other tests.

A parser never raises, whatever it is given; what is written is read again as the same; what a site
holds parses, whatever people and articles are called.
"""

from __future__ import annotations

import io
import json
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from aggregate_articles import SOS, article, backs, happens, linked, runs, share
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import SiteSettings
from generator.content import emit, keys, read_file
from generator.content.load import PROFILE_FOLDERS
from generator.identity import source_id_of
from generator.issues import Issue
from generator.model import Candidacy, Quote
from generator.packing import DamagedError, pack, unpack
from generator.reconcile import record
from generator.review.forms import read_form, read_value, table, write_value
from generator.review_guard import is_this_computer
from generator.seeds import jsonl, webpage
from generator.site import jsonld, load_theme, render_site
from generator.site.theme import Theme
from generator.text import CONTROL

PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(PLAIN, inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.dictionaries(PLAIN, JSON, max_size=3)

# --- seeds ------------------------------------------------------------------------------------

TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<article>", "<h1>", "</h1>", "<b>", "<table><tr><td>", "<br>", "<!--"),
        *("-->", "<script>", "</script>", "<title>", "&amp;", "&#0;", "&#x110000;", "\x00", "é"),
        *('<meta property="og:title" content="', '">', '<time datetime="2022-05-03">'),
        *('<script type="application/ld+json">{"headline": [', "}", "Ann Poe runs."),
    ]
)


@settings(max_examples=40)
@given(st.lists(TAGS | PLAIN, max_size=12))
def test_any_page_is_an_article_or_says_why_not(parts: list[str]) -> None:
    data = f"<html><body>{''.join(parts)}".encode()
    made, problems = webpage.read(data).article("seed")
    assert made is not None or problems
    assert made is None or all(one == " ".join(one.split()) != "" for one in made.paragraphs)


@given(st.lists(JSON | st.fixed_dictionaries({"text": JSON}, optional={"date": JSON, "id": JSON})))
def test_any_record_of_a_jsonl_is_an_article_or_says_why_not(records: list[Any]) -> None:
    lines = "\n".join(json.dumps(one) for one in records).encode()
    for number, found in jsonl.read(io.BytesIO(lines)):
        made, problems = found.article(f"seed#{number}")
        assert made is not None or problems


# --- content ----------------------------------------------------------------------------------

NAMES = sorted({key.name for kind in keys.PROFILES.values() for key in kind} | {"corrections"})
PATHS = [*(f"{folder}/ann-poe.md" for folder in PROFILE_FOLDERS), "corrections.md"]


@given(
    st.sampled_from(PATHS),
    st.dictionaries(st.sampled_from(NAMES) | PLAIN.filter(bool), JSON, max_size=5),
    PLAIN,
)
def test_any_fields_of_an_editors_file_are_used_or_reported(
    path: str, fields: dict[str, Any], body: str
) -> None:
    text = "\n".join(["---", *emit.block(fields), "---", body])
    found, issues = read_file(text, path)
    assert found is not None or issues
    assert all(1 <= issue.line <= len(text.splitlines()) + 1 for issue in issues)


@given(st.binary(max_size=200))
def test_any_bytes_have_an_identity_or_none(data: bytes) -> None:
    for one in (data, b"---\nsource:\n  id: " + data, b'---\nsource:\n  id: "' + data + b'"\n---'):
        assert source_id_of(one) != ""


@given(st.from_regex(r"[a-z0-9:/.#-]{1,40}", fullmatch=True), st.booleans())
def test_an_identity_is_found_again(identity: str, broken: bool) -> None:
    (line,) = emit.block({"id": identity})
    text = f"---\ntitle: x\nsource:\n  {line}\n" + ("a: [\n" if broken else "---\n")
    assert source_id_of(text.encode()) == identity


# --- the machine's record ---------------------------------------------------------------------

UNIT = st.sampled_from(["title", "body", "source.url", "endorsements/e-7k2m"])
RECORDS = st.builds(
    record.Record,
    fields=FIELDS,
    body=PLAIN,
    kept=st.frozensets(UNIT),
    deleted=st.dictionaries(PLAIN, st.lists(FIELDS, min_size=1, max_size=2), max_size=2),
    conflicts=st.lists(st.builds(record.Conflict, UNIT, JSON, JSON), max_size=2).map(tuple),
    renamed=st.dictionaries(PLAIN, PLAIN, max_size=2),
)
MAKER = record.Maker("model 1", "digest", "1-abc")


@given(RECORDS, UNIT)
def test_a_record_is_read_as_it_was_written(made: record.Record, unit: str) -> None:
    text = record.write_record(made, MAKER)
    assert record.read_record(text) == made
    assert record.write_record(made, MAKER) == text
    settled = record.read_record(record.settle(text, unit))
    assert settled is not None
    assert settled.conflicts == tuple(one for one in made.conflicts if one.unit != unit)


@given(RECORDS, st.data())
def test_a_damaged_record_is_no_record_or_a_sound_one(made: record.Record, data: Any) -> None:
    text = record.write_record(made, MAKER)
    at = data.draw(st.integers(0, len(text) - 1))
    damaged = (
        text[:at] + data.draw(st.sampled_from(["", "0", '"', "{", "]", "null"])) + text[at + 1 :]
    )
    found = record.read_record(damaged)
    if found is not None:
        assert (found.fields, found.body) == (made.fields, made.body)


@given(PLAIN, PLAIN, PLAIN)
def test_an_intent_holds_for_its_text_alone(text: str, other: str, recorded: str) -> None:
    intent = record.write_intent(text, recorded)
    assert record.read_intent(intent, text) == recorded
    assert record.read_intent(intent, None) is None
    assert record.read_intent(intent, other) == (recorded if other == text else None)
    assert record.read_intent(other, text) is None


# --- the cache --------------------------------------------------------------------------------

FACTS = st.one_of(
    st.builds(Issue, PLAIN, st.integers(1), st.integers(1), st.just("note"), PLAIN, PLAIN),
    st.builds(Candidacy, PLAIN, PLAIN, party=st.none() | PLAIN),
    st.builds(Quote, PLAIN, PLAIN),
    JSON,
)


@given(st.lists(FACTS, max_size=4))
def test_what_is_packed_is_unpacked(facts: list[Any]) -> None:
    assert unpack(pack(facts)) == facts
    assert pack(unpack(pack(facts))) == pack(facts)


@given(st.lists(FACTS, max_size=2), st.data())
def test_damaged_bytes_are_refused_or_hold_facts(facts: list[Any], data: Any) -> None:
    packed = bytearray(pack(facts))
    packed[data.draw(st.integers(0, len(packed) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        found = unpack(bytes(packed))
    except DamagedError:
        return
    assert not callable(found) or isinstance(found, type)


# --- what editors type ------------------------------------------------------------------------

KINDS = ("races", "candidates", "endorsements", "events", "quotes")
TYPED = [(kind, key) for kind in KINDS for key in table(kind)]
WORDS = st.sampled_from(
    ["yes", "no", "2022-05", "46%", "$1,200", "-1.5", "9" * 5000, "", "Ann Poe; percent 4"]
)


@given(st.sampled_from(TYPED), PLAIN | WORDS)
def test_what_is_typed_is_understood_or_refused_and_shown_again(
    field: tuple[str, keys.Key], typed: str
) -> None:
    kind, key = field
    value, problem = read_value(key, typed)
    assert read_form(kind, {key.name: typed}) == (
        ({}, (problem,)) if problem else ({key.name: value}, ())
    )
    if not problem and key.kind not in ("record", "records"):
        assert read_value(key, write_value(key, value)) == (value, "")


@given(st.text(max_size=40) | st.ip_addresses().map(str))
def test_any_address_is_this_computer_or_not(address: str) -> None:
    here = re.fullmatch(r"127\.\d+\.\d+\.\d+|::1", address) is not None
    assert is_this_computer(address) == here or "::ffff:" in address.lower()


# --- the site ---------------------------------------------------------------------------------


@cache
def theme() -> Theme:
    return load_theme(Path(__file__).parent.parent / "themes" / "default")


class Scripts(HTMLParser):
    """The scripts that a page runs, the data in it, and the names of what it loads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kinds: list[str | None] = []
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script" and "src" not in given:
            self.kinds.append(given.get("type"))
        self.handlers += [name for name in given if name.startswith("on")]


@settings(max_examples=12)
@given(
    *(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
        | st.sampled_from(["</script><script>x()", '" onload="x()', "]]>", "a\\,b;c", "&lt;b&gt;"])
        for _ in range(3)
    )
)
def test_whatever_people_are_called_every_file_of_the_site_parses(
    name: str, endorser: str, title: str
) -> None:
    facts = (
        runs(name, title=title),
        backs(endorser, name),
        happens("poll", name, pollster=endorser, date="2022-01", results=(share(name, 41.5),)),
        Quote(name, title, id="q-1"),
    )
    tracker = linked(article("2022-01-01", SOS, *facts))
    files = dict(render_site(tracker, SiteSettings(base_url="https://site.example/"), theme()))
    for path, content in files.items():
        if path.endswith((".html", ".xml", ".ics", ".json")):
            text = content.decode("utf-8")
            if path.endswith(".json"):
                json.loads(text)
            elif path.endswith(".xml"):
                ET.fromstring(content)
            elif path.endswith(".ics"):
                lines = text.split("\r\n")
                assert all("\n" not in one and len(one.encode()) <= 75 for one in lines)
                assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT")
            else:
                page = Scripts()
                page.feed(text)
                assert set(page.kinds) <= {"application/ld+json"} and not page.handlers, path


@given(FIELDS)
def test_no_data_ends_its_script_element(data: dict[str, Any]) -> None:
    text = str(jsonld.script(data))
    assert not set("<>&") & set(text)
    assert json.loads(text) == {"@context": "https://schema.org", **data}


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud800", "\ufffe"])
def test_what_pages_cannot_carry_is_control(sign: str) -> None:
    assert CONTROL.match(sign)
