"""Seeds: every format, identity, encodings, and each way of being broken."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import BasedOn, RawArticle
from generator.seeds import Seed, jsonl, markdown, plain, read_folder, webpage
from generator.seeds.common import MAX_BYTES, Found, is_date, is_url, paragraphs

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Bakers back Lee - Desk</title>
<meta property="og:site_name" content="City Desk">
<meta property="article:published_time" content="2022-03-04T10:00:00Z">
<meta name="based_on" content="Daily | https://example.net/b">
<meta name="based_on" content="Herald">
<link rel="canonical" href="https://example.org/bakers"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/more">More news</a></li></ul></nav>
<article><h1>Bakers back Lee</h1>
<p>The bakers' union on Friday endorsed <b>Sam Lee</b> for mayor of Springfield, its president said
at a meeting outside of city hall.</p>
<h2>Also endorsed</h2><ul><li>Council: Ann Poe</li><li>Clerk: <i>Bo Roe</i></li></ul>
<p>Lee said that he was grateful and would work hard for all of the bakers in town.</p></article>
<script>alert("no")</script><footer>All rights reserved</footer></body></html>"""


def folder(root: Path, **seeds: str | bytes) -> Path:
    for name, content in seeds.items():
        path = root / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def articles(seeds: list[Seed]) -> list[RawArticle]:
    return [seed.article for seed in seeds if seed.article]


def messages(seeds: list[Seed]) -> list[str]:
    return [str(issue) for seed in seeds for issue in seed.issues]


def article(found: Found) -> RawArticle:
    made, problems = found.article("seed")
    assert made is not None
    assert problems == ()
    return made


# ---- .txt


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        (" date 2021-12-08 One.\n\nTwo.\nThree.", "2021-12-08", ("One.", "Two.", "Three.")),
        ("date 2021-12-08\r\nOne.", "2021-12-08", ("One.",)),
        ("\ufeff date 2021-12-08 One.", "2021-12-08", ("One.",)),
        ("No date here.", None, ("No date here.",)),
        ("date night returns to Elm.", None, ("date night returns to Elm.",)),
        ("date 7 of the tour", None, ("date 7 of the tour",)),
        ("Date 2021-12-08 One.", None, ("Date 2021-12-08 One.",)),
        ("SHARE\n\tOne  two\u00a0three.\x00\u202e", None, ("SHARE", "One two three.")),
        ("Cafe\u0301", None, ("Café",)),
        ("Ann\u2028Bo", None, ("Ann", "Bo")),
    ],
)
def test_plain_text(text: str, date: str | None, expected: tuple[str, ...]) -> None:
    if "\x00" in text:
        text = text.replace("\x00", "\x01")
    raw = article(plain.read(text.encode()))
    assert (raw.date, raw.paragraphs, raw.title) == (date, expected, None)


@pytest.mark.parametrize(
    "day", ["2021-13-08", "2021-02-29", "12/8/2021", "20211208", "2021-12-8", "0000-01-01"]
)
def test_a_broken_date_is_reported_and_the_article_used(day: str) -> None:
    raw, problems = plain.read(f" date {day} One.".encode()).article("seed")
    assert raw is not None
    assert (raw.date, raw.paragraphs) == (None, ("One.",))
    assert [problem.message for problem in problems] == [f'`date` is no date: "{day}"']


@pytest.mark.parametrize(
    "data",
    [
        "“Café,” said José.".encode("utf-8-sig"),
        "“Café,” said José.".encode("utf-16"),
        "“Café,” said José. ".encode("cp1252") + b"The rest of it is plain English text. " * 5,
    ],
)
def test_encodings_are_detected(data: bytes) -> None:
    assert article(plain.read(data)).paragraphs[0].startswith("“Café,” said José.")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xfe\x00", b"PK\3\4\0\0"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    made, problems = plain.read(data).article("seed")
    assert made is None
    assert len(problems) == 1


@pytest.mark.parametrize("text", ["", " \n\t\n", " date 2021-12-08 ", "\u202e"])
def test_a_seed_without_text_is_reported(text: str) -> None:
    made, problems = plain.read(text.encode()).article("seed")
    assert made is None
    assert "no text" in problems[-1].message


@settings(deadline=None)  # the first detection of an encoding loads its tables
@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    for reader in (plain.read, markdown.read):
        made, problems = reader(data).article("seed")
        assert made is not None or problems
    for _, found in jsonl.read(io.BytesIO(data)):
        found.article("seed")


@given(st.text())
def test_paragraphs_are_clean(text: str) -> None:
    for line in paragraphs(text):
        assert line == " ".join(line.split()) != ""
        assert paragraphs(line) == (line,)
        line.encode()


# ---- .md


def test_markdown_with_front_matter() -> None:
    text = (
        "---\ntitle: Bakers back Lee\ndate: 2022-03-04\npublisher: City Desk\nauthor: A. Poe\n"
        "url: https://example.org/a\nbased_on: [{publisher: Daily, url: https://example.net/b}]\n"
        "---\nThe bakers *back*\n[Lee](https://example.org/lee).\n\n## Others\n- Poe\n- Roe\n"
    )
    raw = article(markdown.read(text.encode()))
    assert raw.title == "Bakers back Lee"
    assert raw.date == "2022-03-04"
    assert raw.source.id == raw.source.url == "https://example.org/a"
    assert raw.source.based_on == (BasedOn("Daily", "https://example.net/b"),)
    assert raw.paragraphs == ("The bakers back Lee.", "Others", "- Poe", "- Roe")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Head\nText", ("Head", "Text")),
        ("Intro\n- a\n- b", ("Intro", "- a", "- b")),
        ("- a\n  goes on\n\n- b", ("- a goes on", "- b")),
        ("- a\n    - deep\n  - less", ("- a", "- deep", "- less")),
        ("1. a\n2. b", ("- a", "- b")),
        ("It was\n2022. Then", ("It was 2022. Then",)),
        ("It was\n5. May", ("It was 5. May",)),
        ("a\n\n* * *\n\nb", ("a", "b")),
        ("---\n\nafter a rule", ("after a rule",)),
        ("> said\n\nLee", ("said", "Lee")),
        ("a  \nb", ("a", "b")),
        ("|x|y|\n|-|-|\n|1|2|", ("x, y", "1, 2")),
        ("<script>no</script>\n\nyes <b>bold</b> &amp; more", ("yes bold & more",)),
        ("5 < 6 and x_y_z", ("5 < 6 and x_y_z",)),
    ],
)
def test_markdown_blocks(text: str, expected: tuple[str, ...]) -> None:
    assert markdown.read(text.encode()).paragraphs == expected


def test_a_first_heading_is_the_title() -> None:
    assert article(markdown.read(b"# Bakers back Lee\n\nText")).title == "Bakers back Lee"
    assert article(markdown.read(b"Text\n\n# Later")).title is None


def test_front_matter_that_is_wrong(tmp_path: Path) -> None:
    seeds = list(
        read_folder(
            folder(
                tmp_path,
                a_dot_md="---\ntitle: [\n---\nx",
                b_dot_md="---\ntitle: T\ntitel: x\ndate: soon\nurl: ftp://x\n---\nText",
                c_dot_md="---\nid: 17\n---\nOther text",
            )
        )
    )
    found = {article.source.seed: article for article in articles(seeds)}
    assert set(found) == {"b.md", "c.md"}
    assert (found["b.md"].title, found["b.md"].date, found["b.md"].source.url) == ("T", None, None)
    assert found["c.md"].source.id == "17"
    said = "\n".join(messages(seeds))
    for words in (
        "a.md:",
        "b.md:3:1: unknown key `titel`: did you mean `title`?",
        "b.md:4:1: `date`",
        "b.md:5:1: `url`",
    ):
        assert words in said


# ---- .html


def test_a_saved_page() -> None:
    raw = article(webpage.read(PAGE.encode()))
    assert (raw.title, raw.date) == ("Bakers back Lee", "2022-03-04")
    assert raw.source.id == "https://example.org/bakers"
    assert raw.source.publisher == "City Desk"
    assert raw.source.based_on == (BasedOn("Daily", "https://example.net/b"), BasedOn("Herald"))
    lines = raw.paragraphs
    assert "- Council: Ann Poe" in lines
    assert "- Clerk: Bo Roe" in lines
    assert "Also endorsed" in lines
    assert any(line.startswith("The bakers' union on Friday endorsed Sam Lee") for line in lines)
    assert not any("alert" in line or "All rights" in line or "Home" in line for line in lines)


def test_a_page_in_its_declared_encoding() -> None:
    page = PAGE.replace("utf-8", "iso-8859-1").replace("Ann Poe", "Ann Poé")
    assert "- Council: Ann Poé" in article(webpage.read(page.encode("latin-1"))).paragraphs


def test_a_date_is_never_guessed() -> None:
    page = PAGE.replace(
        '<meta property="article:published_time" content="2022-03-04T10:00:00Z">', ""
    )
    page = page.replace("town.", "town on March 9, 2021.")
    assert article(webpage.read(page.encode())).date is None


def test_a_page_without_an_article_is_refused() -> None:
    made, problems = webpage.read(b"<html><body><script>1</script></body></html>").article("seed")
    assert made is None
    assert "no article" in problems[0].message


# ---- .jsonl


def lines(*records: object) -> io.BytesIO:
    return io.BytesIO("\n".join(json.dumps(record) for record in records).encode())


def test_records() -> None:
    found = dict(
        jsonl.read(
            lines(
                {"text": "One.\nTwo.", "id": "a", "title": "T", "date": "2022-03"},
                {"text": "One.", "url": "https://example.org/1", "author": ["A. Poe", "B. Roe"]},
                {"text": "One.", "date": "2022-03-04T12:00:00+01:00", "publisher": None},
            )
        )
    )
    one, two, three = (article(found[number]) for number in (1, 2, 3))
    assert (one.source.id, one.title, one.date) == ("a", "T", "2022-03")
    assert one.paragraphs == ("One.", "Two.")
    assert (two.source.id, two.source.author) == ("https://example.org/1", "A. Poe, B. Roe")
    assert three.source.id.startswith("sha256:")
    assert three.date == "2022-03-04"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not valid JSON"),
        ("[1]", "not a JSON object"),
        ('{"title": "T"}', "`text` is missing"),
        ('{"text": 5}', "`text` is not text"),
        ('{"text": ""}', "no text"),
        ("[" * 100_000, "not usable JSON"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "not usable JSON"),
        ('{"text": "' + "a" * MAX_BYTES + '"}', "longer than 1 MB"),
    ],
)
def test_a_broken_record_costs_itself_alone(line: str, words: str) -> None:
    good = '{"text": "Good."}'
    found = dict(jsonl.read(io.BytesIO(f"{good}\n{line}\n\n{good}\n".encode())))
    made, problems = found[2].article("x.jsonl#2")
    assert made is None
    assert words in problems[0].message
    assert article(found[1]).paragraphs == article(found[4]).paragraphs == ("Good.",)


def test_lone_surrogates_and_controls_are_dropped() -> None:
    found = dict(jsonl.read(io.BytesIO(b'{"text": "a\\ud800b\\u0000c\\u202ed"}')))
    assert article(found[1]).paragraphs == ("abcd",)


def test_an_unknown_key_is_remarked_on_once() -> None:
    found = [found for _, found in jsonl.read(lines(*[{"text": "a", "dat": 1}] * 3))]
    assert [len(one.problems) for one in found] == [1, 0, 0]


def test_records_are_read_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            return b'{"text": "One."}\n'

    stream = jsonl.read(Endless())  # type: ignore[arg-type]
    assert [next(stream)[0] for _ in range(3)] == [1, 2, 3]


# ---- folders


def test_a_folder_of_everything(tmp_path: Path) -> None:
    folder(
        tmp_path,
        sub__b_dot_txt="Two.",
        a_dot_txt="One.",
        z_dot_html=PAGE,
        m_dot_jsonl='{"text": "Three."}\n{"text": "Four."}',
        pdf_dot_pdf="x",
        long_dot_txt="a" * (MAX_BYTES + 1),
        twin_dot_txt="One.",
    )
    seeds = list(read_folder(tmp_path))
    names = [article.source.seed for article in articles(seeds)]
    assert names == ["a.txt", "m.jsonl#1", "m.jsonl#2", "sub/b.txt", "z.html"]
    said = messages(seeds)
    assert len(said) == 3
    assert "longer than 1 MB" in said[0]
    assert "no kind of seed" in said[1]
    assert "the same article as a.txt" in said[2]
    chosen = read_folder(tmp_path, only=frozenset({"m.jsonl"}))
    assert [one.source.seed for one in articles(list(chosen))] == ["m.jsonl#1", "m.jsonl#2"]


def test_identity_survives_renaming_and_line_ends(tmp_path: Path) -> None:
    one = articles(list(read_folder(folder(tmp_path / "1", a_dot_txt="A b.\n\nC d."))))
    two = articles(list(read_folder(folder(tmp_path / "2", z_dot_txt="A  b.\r\nC d.\r\n"))))
    assert one[0].source.id == two[0].source.id


def test_the_date_is_no_part_of_identity() -> None:
    dated = article(plain.read(b" date 2022-01-02 One."))
    assert dated.source.id == article(plain.read(b"One.")).source.id


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2022", True), ("2022-06", True), ("2022-06-28", True), ("2024-02-29", True),
        ("2022-13", False), ("2023-02-29", False), ("22", False), ("2022-6-1", False),
        ("0000", False), ("2022-06-28T00:00", False), ("٢٠٢٢", False), ("", False),
    ],
)  # fmt: skip
def test_dates(text: str, right: bool) -> None:
    assert is_date(text) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("https://example.org/a?b=c#d", True), ("http://example.org", True),
        ("javascript:alert(1)", False), ("example.org", False), ("https://", False),
        ("https://a b", False), ('https://a/"x', False), ("https://[x", False),
    ],
)  # fmt: skip
def test_addresses(text: str, right: bool) -> None:
    assert is_url(text) is right
