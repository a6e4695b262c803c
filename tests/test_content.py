"""The content format: reading with every problem, writing deterministically, and back."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import (
    article_path,
    article_to_raw,
    assign_ids,
    fact_id,
    keep_sentences,
    keys,
    load_content,
    read_article,
    write_article,
)
from generator.content.body import clean, escape, read_body, unescape, write_body
from generator.content.schema import json_schemas
from generator.model import (
    Article,
    BasedOn,
    Candidacy,
    Election,
    Endorsement,
    Event,
    Figure,
    Quote,
    Race,
    Review,
    Source,
    Where,
)
from generator.text import slug

SIGNS = st.text(alphabet="\\`*_{}[]()<>#+-.!&;:~|=1 a\n\"'^/Té😀", max_size=40)
ANY = st.one_of(SIGNS, st.text(max_size=60))
EXTENSIONS = (
    ["tables", "footnotes", "def_list", "abbr", "admonition", "sane_lists"],
    [],
    ["extra"],
)


def shown(body: str, extensions: list[str]) -> list[str]:
    """What a reader of the page sees: the text of each paragraph."""
    page = markdown.markdown(body, extensions=extensions)
    paragraphs = re.findall(r"<p>(.*?)</p>", page, re.DOTALL)
    assert "".join(f"<p>{p}</p>" for p in paragraphs) == page.replace("</p>\n<p>", "</p><p>")
    assert not any("<" in p for p in paragraphs), page
    return [html.unescape(p) for p in paragraphs]


@given(st.lists(ANY, max_size=4))
@settings(max_examples=400, deadline=None)
def test_markdown_shows_paragraphs_as_they_are(paragraphs: list[str]) -> None:
    kept = [clean(p) for p in paragraphs if clean(p)]
    body = write_body(paragraphs)
    for extensions in EXTENSIONS:
        assert shown(body, extensions) == kept
    assert list(read_body(body)) == kept
    assert write_body(read_body(body)) == body


@given(st.text(alphabet="ab \t\n\r\\&#;*0é\u0301\x00\x85\u2028\u202e", max_size=30))
@settings(max_examples=400, deadline=None)
def test_the_short_way_through_a_body_reads_the_same(body: str) -> None:
    # An entity keeps a body from the short way.
    assert read_body(f"{body}\n\n&amp;") == (*read_body(body), "&")


@pytest.mark.parametrize(
    ("plain", "markdown_text"),
    [
        ("AT&T, 5 < 6, 3 * 4 [the governor]", "AT&T, 5 < 6, 3 \\* 4 [the governor]"),
        ("some_name in #5 - yes!", "some_name in #5 - yes!"),
        ("# No heading", "\\# No heading"),
        ("- item", "\\- item"),
        ("2022. A year", "2022\\. A year"),
        ("<b>bold</b> &copy;", "&lt;b>bold&lt;/b> &amp;copy;"),
        ("[a](b)", "[a\\](b)"),
        ("C:\\new", "C:\\\\new"),
    ],
)
def test_little_is_escaped(plain: str, markdown_text: str) -> None:
    assert escape(plain) == markdown_text
    assert unescape(markdown_text) == plain


# --- reading ----------------------------------------------------------------------------------

SENTENCE = "The Bakers Union backed Ann Poe on Monday."
HEAD = """\
title: Bakers back Poe
date: 2022-05-02
source: {id: "x:1", seed: a.txt}
races:
  - {id: oh-governor-2022, office: Governor, state: OH, year: 2022, main: true}
candidates:
  - {name: Ann Poe, race: oh-governor-2022}
"""
FACT = f"""\
endorsements:
  - id: e-1
    endorser: Bakers Union
    candidate: Ann Poe
    evidence: {SENTENCE}
"""


def file(*parts: str, body: str = SENTENCE) -> str:
    return "---\n" + "".join(parts) + "---\n" + body + "\n"


def problems(text: str) -> list[str]:
    _, issues = read_article(text, "articles/2022/x.md", root="content/")
    assert all(issue.path == "content/articles/2022/x.md" for issue in issues)
    return [f"{one.line}:{one.column} {one.severity} {one.message}; {one.hint}" for one in issues]


def test_a_sound_file_has_no_problem() -> None:
    article, issues = read_article(file(HEAD, FACT), "articles/2022/x.md")
    assert issues == [] and article is not None
    assert article.path == "articles/2022/x"
    assert article.paragraphs == (SENTENCE,)
    assert article.endorsements[0].where == Where("articles/2022/x.md", 10, 5)
    assert article.endorsements[0].kind == "organization"
    assert article.candidates[0].id is not None


@pytest.mark.parametrize(
    ("old", "new", "issue"),
    [
        (
            "endorser:",
            "endorsr:",
            "11:5 warning `endorsr` is no key of the format; did you mean `e",
        ),
        ("endorser:", "endorsr:", "10:5 error `endorser` is missing"),
        (
            "endorsements:",
            "endorsment:",
            "9:1 warning `endorsment` is no key of the format; did yo",
        ),
        ("    candidate: Ann Poe\n", "", "10:5 error `candidate` is missing; only a refusal"),
        (
            "candidate: Ann Poe",
            "candidate: Ann Pow",
            "12:16 warning Ann Pow is not among the candi",
        ),
        ("candidate: Ann Poe", "candidate: [a]", "12:16 error `candidate` must be a text"),
        ("candidate: Ann Poe", "candidate: true", "12:16 error `candidate` must be a text; put it"),
        ("    evid", "    stance: endorses\n    evid", "13:13 error `endorses` is no value of `st"),
        ("    evid", "    stance: Endorse\n    evid", "did you mean `endorse`?"),
        (
            "    evid",
            "    date: 2022-02-30\n    evid",
            "13:11 error `2022-02-30` is not in the cal",
        ),
        ("    evid", "    date: 2022-13\n    evid", "13:11 error `2022-13` is not in the calendar"),
        ("    evid", "    date: May 2\n    evid", "13:11 error `May 2` is no date; write YYYY-MM"),
        ("    evid", "    date: 2022-5-2\n    evid", "13:11 error `2022-5-2` is no date"),
        ("    evid", "    rank: first\n    evid", "13:11 error `rank` must be a whole number"),
        (
            "    evid",
            "    rank: 0\n    evid",
            "13:11 error `rank` cannot be 0; it goes from 1 to 99",
        ),
        (
            "    evid",
            "    confidence: 1.5\n    evid",
            "error `confidence` cannot be 1.5; it goes f",
        ),
        (
            "    evid",
            "    race: oh-govenor-2022\n    evid",
            "13:11 error the race `oh-govenor-2022`",
        ),
        ("    evid", "    race: oh-govenor-2022\n    evid", "did you mean `oh-governor-2022`?"),
        (
            "    evid",
            "    race: Governor\n    evid",
            "13:11 error `Governor` is no value of `race`",
        ),
        ("    evid", "    review: maybe\n    evid", "error `maybe` is no value of `review`"),
        (
            "    evid",
            "    verb: a\n    verb: b\n    evid",
            "14:5 error the key `verb` is there twice",
        ),
        ("on Monday", "on Tuesday", "13:15 error the evidence is not in the article's text; copy"),
        (
            "    evidence:",
            "    verb:",
            "10:5 error the fact has no evidence and the article no sour",
        ),
        ("  - id: e-1\n    ", "  - ", "10:5 note the fact has no id; add id: e-"),
        (
            "    evid",
            f"    evidence: {SENTENCE}\n  - id: e-1\n    endorser: B\n    evid",
            "14:9 error the id `e-1` is there twice",
        ),
        ("  - id: e-1", "  - x\n  - id: e-1", "10:5 error this must have fields"),
        ("  - id: e-1", "  - id: E_1", "10:9 error `E_1` is no value of `id`"),
    ],
)
def test_problems_of_facts(old: str, new: str, issue: str) -> None:
    text = FACT.replace(old, new, 1)
    assert text != FACT
    assert any(issue in one for one in problems(file(HEAD, text))), problems(file(HEAD, text))
    if " error " in issue:
        article, _ = read_article(file(HEAD, text), "articles/2022/x.md")
        assert article is not None  # the fact is left out, or one of two; the rest is used
        assert len(article.endorsements) == text.count("  - ") - 1


@pytest.mark.parametrize(
    ("old", "new", "issue"),
    [
        ("title: Bakers back Poe\n", "", "2:1 error `title` is missing"),
        ("2022-05-02", "2022-05-32", "3:7 error `2022-05-32` is not in the calendar"),
        ('source: {id: "x:1", seed: a.txt}\n', "", "2:1 error `source` is missing"),
        ("seed:", "sed:", "4:21 warning `sed` is no key of the format; did you mean `seed`?"),
        ("state: OH", "state: Ohio", "6:53 error `Ohio` is no value of `state`"),
        ("year: 2022", "year: next", "error `year` must be a whole number"),
        ("main: true", "elections: [{stage: general, evidence: Not there.}]", "evidence is not in"),
        ("main: true", "elections: [{stage: genral}]", "did you mean `general`?"),
        ("main: true", "main: yes", "error `main` must be true or false"),
        ("races:\n  - {", "races:\n  - {id: oh-governor-2022, office: X}\n  - {", "there twice"),
        (
            "candidates:\n  - {name: Ann Poe, race: oh-governor-2022}",
            "candidates: Ann",
            "be a list",
        ),
    ],
)
def test_problems_of_the_head(old: str, new: str, issue: str) -> None:
    text = HEAD.replace(old, new, 1)
    assert text != HEAD
    assert any(issue in one for one in problems(file(text))), problems(file(text))
    assert read_article(file(text), "articles/2022/x.md")[0] is not None


@pytest.mark.parametrize(
    ("event", "issue"),
    [
        ("type: result, detail: won", None),
        ("type: ballot, detail: filed", None),
        ("type: result, detail: filed", "`filed` is no detail of an event of type result"),
        ("type: poll, detail: won", "only ballot and result have a detail"),
        ("type: pol", "did you mean `poll`?"),
        ("type: poll, sample: 1,200", None),
        ("type: poll, sample: '1200'", "`sample` must be a whole number"),
        ("type: poll, results: [{candidate: Ann Poe, percent: 45}]", None),
        ("type: poll, results: [{candidate: Ann Poe, percent: 450}]", "cannot be 450"),
        ("type: poll, results: [{percent: 45}]", "`candidate` is missing"),
        ("type: fundraising, period: 2021-Q2", None),
        ("type: fundraising, period: 2021-Q5", "`2021-Q5` is no value of `period`"),
        ("type: debate, who: [Ann Poe, Bob Low]", "Bob Low is not among the candidates"),
        ("type: debate, who: Ann Poe", None),
    ],
)
def test_events(event: str, issue: str | None) -> None:
    if "1,200" in event:
        event = event.replace("1,200", "1200")
    text = file(HEAD, f"events:\n  - {{id: v-1, {event}, evidence: {SENTENCE}}}\n")
    article, _ = read_article(text, "articles/2022/x.md")
    assert article is not None
    found = problems(text)
    assert found == [] if issue is None else any(issue in one for one in found), found
    left_out = issue is not None and "among" not in issue
    assert len(article.events) == (0 if left_out else 1)


def test_facts_by_hand_need_a_source_and_no_sentence() -> None:
    head = HEAD.replace("seed: a.txt", "url: https://example.org/a")
    text = file(head, FACT.replace(f"    evidence: {SENTENCE}\n", ""), body="")
    article, issues = read_article(text, "articles/undated/x.md")
    assert article is not None and len(article.endorsements) == 1 and issues == []


def test_evidence_may_differ_in_white_space_and_unicode_form() -> None:
    body = "Jos\u00e9 backed\n  Ann   Poe."
    text = file(HEAD, FACT.replace(SENTENCE, "'Jose\u0301  backed Ann Poe.'"), body=body)
    article, issues = read_article(text, "articles/2022/x.md")
    assert article is not None and issues == []
    assert article.endorsements[0].evidence == "Jos\u00e9 backed Ann Poe."


def test_front_matter_that_cannot_be_used_leaves_the_file_out() -> None:
    for text in ("no front matter", "---\na: 'b\n---\n", "---\ntitle: a\ntitle: b\n---\n"):
        article, issues = read_article(text, "articles/x.md")
        assert article is None and issues[0].severity == "error"


def test_one_mistake_hides_no_other() -> None:
    text = """---
title: Bakers back Poe
title: Bakers back Lee
dat: 2022-05-02
source: {url: u}
races:
  - {id: oh-mayor-2022, office: Mayor, year: x}
  - {id: oh-governor-2022, office: Governor}
candidates: &all
  - {name: Ann Poe, statsu: running}
endorsements:
  - {id: e-1, endorser: Bakers, endorser: Cooks, race: oh-govrnor-2022, evidence: Not there.}
  - {id: e-2, endorser: Bakers, candidate: Ann Poe, race: oh-mayor-2022, date: 2022-02-30}
  - {id: e-3, endorser: Bakers, candidate: Ann Poe, race: oh-mayor-2022}
events:
  - {type: pol, race: oh-sheriff-2022}
---
Nothing.
"""
    article, issues = read_article(text, "articles/x.md")
    assert article is None
    assert [f"{one.line}:{one.column} {one.message}" for one in issues] == [
        "3:1 the key `title` is there twice",
        "4:1 `dat` is no key of the format",
        "7:46 `year` must be a whole number",
        "9:13 the anchor &all is not allowed",
        "10:21 `statsu` is no key of the format",
        "12:33 the key `endorser` is there twice",
        "12:56 the race `oh-govrnor-2022` is not among the article's races",
        "12:83 the evidence is not in the article's text",
        "13:59 the race `oh-mayor-2022` has a mistake",
        "13:80 `2022-02-30` is not in the calendar",
        "14:59 the race `oh-mayor-2022` has a mistake",
        "16:12 `pol` is no value of `type`",
        "16:23 the race `oh-sheriff-2022` is not among the article's races",
    ]


# --- writing ----------------------------------------------------------------------------------

WORD = st.one_of(
    st.text(min_size=1, max_size=12).map(clean).filter(bool),
    st.sampled_from(["no", "12:30", "2022", "2021-12-08", "null", "- a", "a: b", 'Ja\'Mal "X"']),
)
MAYBE = st.none() | WORD
DATE = st.none() | st.sampled_from(["2022", "2022-06", "2022-06-28", "0999"])
REVIEW = st.none() | st.builds(Review, st.sampled_from(["pending", "approved"]), MAYBE, DATE)
NUMBER = st.none() | st.floats(0, 1, allow_subnormal=False).map(lambda n: round(n, 4))
ELECTION = st.builds(Election, st.just("primary"), DATE, MAYBE)
RACES = st.builds(
    Race, st.just("r-1"), WORD, st.none() | st.just("OH"), MAYBE, MAYBE,
    st.none() | st.integers(1900, 2100), st.booleans(), st.booleans(),
    st.lists(ELECTION, max_size=2).map(tuple),
)  # fmt: skip
FIGURE = st.builds(Figure, WORD, NUMBER, st.none() | st.integers(0, 10**9), NUMBER, NUMBER)
ARTICLES = st.builds(
    Article,
    WORD,
    st.builds(
        Source, WORD, MAYBE, st.just("Example"), MAYBE, MAYBE,
        st.lists(st.builds(BasedOn, WORD, MAYBE), max_size=2).map(tuple),
    ),
    DATE,
    st.tuples(RACES),
    st.lists(
        st.builds(
            Candidacy, WORD, st.just("r-1"), MAYBE, st.just("running"), MAYBE,
            st.none() | st.booleans(), confidence=NUMBER, review=REVIEW,
        ), max_size=2,
    ).map(tuple),
    st.lists(
        st.builds(
            Endorsement, WORD, st.just("person"), WORD, st.just("r-1"), MAYBE, date=DATE,
            rank=st.none() | st.integers(1, 9), verb=MAYBE, confidence=NUMBER, review=REVIEW,
        ), max_size=2,
    ).map(tuple),
    st.lists(
        st.builds(
            Event, st.just("poll"), st.lists(WORD, max_size=2).map(tuple), date=DATE,
            pollster=MAYBE, margin=NUMBER, results=st.lists(FIGURE, max_size=2).map(tuple),
        ), max_size=2,
    ).map(tuple),
    st.lists(st.builds(Quote, WORD, WORD, MAYBE), max_size=2).map(tuple),
    st.builds(Review, st.just("approved"), MAYBE, DATE),
    st.lists(WORD, max_size=3).map(tuple),
)  # fmt: skip


@given(ARTICLES)
@settings(max_examples=200, deadline=None)
def test_what_is_written_is_read_again(article: Article) -> None:
    article = assign_ids(article)
    text = write_article(article)
    again, issues = read_article(text, "articles/2022/x.md")
    assert not [one for one in issues if one.severity == "error"]
    assert again is not None
    assert replace(again, path=None) == article
    assert write_article(again) == text


def test_the_written_form() -> None:
    article = Article(
        title="Bakers: a vote",
        date="2022-05-02",
        source=Source("sha256:1", seed="a.jsonl#3", based_on=(BasedOn("Star", "https://e.org"),)),
        races=(Race("oh-house-3-2022", "State House", "OH", district="3", year=2022, main=True),),
        endorsements=(
            Endorsement("No", candidate="Ann Poe", race="oh-house-3-2022", date="2022-05",
                        id="e-1", evidence=SENTENCE + " " + "x" * 200, confidence=0.97),
        ),
        events=(Event("debate", ("Ann Poe", "Bo Li, Jr."), id="v-1", date="2022"),),
        paragraphs=("One.", "- Two."),
    )  # fmt: skip
    assert (
        write_article(article)
        == f"""\
---
title: "Bakers: a vote"
date: 2022-05-02
source:
  id: sha256:1
  seed: a.jsonl#3
  based_on:
    - {{publisher: Star, url: https://e.org}}
races:
  - id: oh-house-3-2022
    office: State House
    state: OH
    district: "3"
    year: 2022
    main: true
endorsements:
  - id: e-1
    endorser: "No"
    kind: organization
    candidate: Ann Poe
    race: oh-house-3-2022
    date: 2022-05
    stance: endorse
    evidence: {SENTENCE} {"x" * 200}
    confidence: 0.97
events:
  - id: v-1
    type: debate
    who: [Ann Poe, "Bo Li, Jr."]
    date: "2022"
review: pending
---
One.

\\- Two.
"""
    )


def test_ids_rest_on_what_a_fact_says() -> None:
    one = Endorsement("Bakers Union", candidate="Ann Poe", race="r", evidence="a", confidence=0.5)
    same = replace(one, evidence="b", confidence=0.9, verb="backs", date="2022")
    other = replace(one, endorser="Brewers Union")
    made = [
        assign_ids(Article("t", Source("1"), endorsements=(fact, other))).endorsements
        for fact in (one, same)
    ]
    assert made[0][0].id == made[1][0].id != made[0][1].id
    twice = assign_ids(Article("t", Source("1"), endorsements=(one, same))).endorsements
    assert twice[0].id == made[0][0].id != twice[1].id
    assert fact_id("e", ["x"], {fact_id("e", ["x"], ())}) != fact_id("e", ["x"], ())
    assert re.fullmatch("e-[0-9a-z]{4}", str(made[0][0].id))


def test_paths_of_new_articles() -> None:
    path = article_path("García's “big” day", "2022-05-02", ())
    assert path == "articles/2022/2022-05-02-garcias-big-day"
    assert article_path("García's big day", "2022-05-02", {path}) == f"{path}-2"
    assert article_path("X", "2022-05", {"articles/2022/2022-05-X"}) == "articles/2022/2022-05-x-2"
    assert article_path("X", None, ()) == "articles/undated/x"
    assert len(article_path("word " * 40, None, ())) <= len("articles/undated/") + 80


def test_only_the_sentences_that_facts_rest_on() -> None:
    article = Article(
        "t", Source("1"), paragraphs=("One two. Three four.", "Five six."),
        endorsements=(Endorsement("A", evidence="Five six."), Endorsement("B", evidence="One two.")),  # noqa: E501
        quotes=(Quote("A", "two", evidence="One two."),),
    )  # fmt: skip
    assert keep_sentences(article).paragraphs == ("One two.", "Five six.")


# --- the folder -------------------------------------------------------------------------------


def test_load_content() -> None:
    candidate = """---
name: Ann Poe
aliases: [Annie Poe]
ids: {wikidata: Q1, fec: 5}
photo: {src: ann.jpg}
party: D
colour: red
---
**Ann** runs.
"""
    files = {
        "articles/2022/b.md": file(HEAD, FACT),
        "articles/2022/a.md": file(HEAD, FACT),
        "articles/2022/c.md": "broken",
        "candidates/ann-poe.md": candidate,
        "races/oh-governor-2022.md": "---\norder: [ann-poe]\nyear: 2022\n---\n",
        "endorsers/x.md": "---\nhide: true\nkind: person\n---\n",
        "corrections.md": "free text",
        ".machine/articles/2022/a.json": "{}",
        "articles/2022/note.txt": "no",
    }
    articles, roster, issues = load_content(dict(reversed(files.items())))
    assert [one.path for one in articles] == ["articles/2022/a", "articles/2022/b"]
    assert [(one.path, one.severity, one.message[:30]) for one in issues] == [
        ("content/articles/2022/b.md", "warning", "this article's source.id is th"),
        ("content/articles/2022/c.md", "error", "the front matter is missing"),
        ("content/candidates/ann-poe.md", "error", "`alt` is missing"),
        ("content/candidates/ann-poe.md", "warning", "`colour` is no key of the form"),
        ("content/corrections.md", "error", "the front matter is missing"),
    ]
    person = roster.candidates[0]
    assert (person.slug, person.name, person.aliases) == ("ann-poe", "Ann Poe", ("Annie Poe",))
    assert person.ids == (("wikidata", "Q1"), ("fec", "5")) and person.picture is None
    assert dict(person.fields) == {"party": "D"} and person.introduction == "**Ann** runs."
    assert roster.races[0].order == ("ann-poe",) and dict(roster.races[0].fields) == {"year": 2022}
    assert roster.endorsers[0].hide and dict(roster.endorsers[0].fields) == {"kind": "person"}


def test_back_to_a_seed() -> None:
    article, _ = read_article(file(HEAD, FACT), "articles/2022/x.md")
    assert article is not None
    raw = article_to_raw(article)
    assert (raw.paragraphs, raw.date, raw.title) == (article.paragraphs, article.date, None)
    assert article_to_raw(article, with_title=True).title == "Bakers back Poe"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("García", "garcia"), ("Ja'Mal", "jamal"), ("O’Brien-Smith", "obrien-smith"),
        ("U.S. House", "us-house"), ("St. Louis", "st-louis"), ("J.B. Pritzker", "jb-pritzker"),
        ("Łódź Straße Ørsted", "lodz-strasse-orsted"), ("AT&T", "at-and-t"), ("3.5 %", "3-5"),
        ("  --a--b  ", "a-b"), ("CON", "con-x"), ("İstanbul", "istanbul"),
    ],
)  # fmt: skip
def test_slug(text: str, made: str) -> None:
    assert slug(text) == made


@given(st.text(max_size=60), st.integers(0, 30))
def test_slugs_are_addresses(text: str, limit: int) -> None:
    made = slug(text, limit)
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made)
    assert slug(made) == made and slug(text, limit) == made


# --- schemas and the guide --------------------------------------------------------------------

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.parametrize("name", sorted(json_schemas()))
def test_schemas_are_in_step(name: str) -> None:
    stored = (DOCS / "schema" / name).read_text(encoding="utf-8")
    assert stored == json_schemas()[name], "write json_schemas() to docs/schema/ again"


@pytest.mark.parametrize("name", ["article", "race", "candidate", "endorser", "corrections"])
def test_the_guide_names_every_key(name: str) -> None:
    guide = (DOCS / "content-format.md").read_text(encoding="utf-8")
    tables = {"article": keys.ARTICLE, **keys.PROFILES, "corrections": keys.CORRECTIONS}
    table = tables[name]
    named = {key.name for key in table} | {one.name for key in table for one in key.keys}
    assert {one for one in named if f"`{one}`" not in guide} == set()
