"""Re-extraction never loses an edit: the three-way merge, by examples and by properties."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from test_content import ARTICLES

from generator import frontmatter
from generator.content import article_fields, read_article, write_article
from generator.content.edit import Change, Drop, Extend, Put, apply_changes, without_nulls
from generator.content.ids import assign_ids, statement
from generator.frontmatter import plain
from generator.model import Article, Candidacy, Election, Endorsement, Race, Review, Source
from generator.reconcile import Maker, Outcome, read_record, reconcile
from generator.reconcile.match import opinion


def examples(few: int) -> int:
    """How many examples a property is tried on: 2,000 in `make test-slow`."""
    return 2000 if os.environ.get("SLOW") else few


MAKER = Maker("model", "sha256:0", "1")
PATH = "content/articles/2022/2022-05-01-x.md"
RACE = "oh-governor-2022"


def fact(endorser: str, date: str | None = "2022-05", verb: str = "backed") -> Endorsement:
    """An endorsement that rests on a sentence of its own."""
    return Endorsement(
        endorser, "organization", "Ann Poe", RACE, date=date, verb=verb,
        evidence=f"The {endorser} backed Ann Poe.",
    )  # fmt: skip


ALL = [f"Union {letter}" for letter in "ABCDEF"]
TEXT = tuple(f"The {name} backed Ann Poe." for name in ALL)


def article(*facts: Endorsement, **fields: object) -> Article:
    made = Article(
        title="Unions back Poe",
        date="2022-05-01",
        source=Source("sha256:1", seed="a.txt"),
        races=(Race(RACE, "Governor", "OH", year=2022, main=True),),
        candidates=(Candidacy("Ann Poe", RACE, "D", "running"),),
        endorsements=facts,
        paragraphs=TEXT,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def first(made: Article) -> tuple[str, str]:
    """The file and the record of a first extraction."""
    outcome = reconcile(PATH, made, MAKER, None, None)
    assert outcome.text is not None and outcome.record is not None
    return outcome.text, outcome.record


def merged(outcome: Outcome, current: str) -> str:
    return current if outcome.text is None else outcome.text


def facts_of(text: str) -> dict[str, dict[str, object]]:
    """The endorsements of a file by endorser."""
    root = frontmatter.parse(text).root
    assert root is not None
    found = plain(root).get("endorsements") or []
    assert len({one["endorser"] for one in found}) == len(found)
    return {one["endorser"]: one for one in found}


def edit(text: str, endorser: str, old: str, new: str) -> str:
    """Change a text inside one fact, as in an editor."""
    start = text.index(f"endorser: {endorser}")
    at = text.index(old, start)
    return text[:at] + new + text[at + len(old) :]


def delete(text: str, endorser: str) -> str:
    """Delete a fact's lines, as in an editor."""
    return re.sub(rf"  - id: \S+\r?\n    endorser: {endorser}\r?\n(?:    .*\r?\n)*", "", text)


# --- by examples -------------------------------------------------------------------------------


def test_first_extraction_writes_the_article() -> None:
    made = article(fact("Union A"))
    text, record = first(made)
    assert text == write_article(assign_ids(made))
    known = read_record(record)
    assert known is not None and known.fields["title"] == made.title


def test_again_changes_nothing() -> None:
    made = article(fact("Union A"), fact("Union B"))
    text, record = first(made)
    again = reconcile(PATH, made, MAKER, record, text)
    assert (again.text, again.record, again.issues) == (None, record, ())


def test_untouched_follows_the_machine_and_nothing_else_changes() -> None:
    text, record = first(article(fact("Union A"), fact("Union B"), fact("Union C")))
    new = article(fact("Union A", "2022-05-02"), fact("Union C"), fact("Union D"))
    outcome = reconcile(PATH, new, MAKER, record, text)
    now = facts_of(merged(outcome, text))
    assert list(now) == ["Union A", "Union C", "Union D"]
    assert now["Union A"]["date"] == "2022-05-02"
    assert now["Union A"]["id"] == facts_of(text)["Union A"]["id"]
    assert outcome.conflicts == ()


def test_edit_stays_and_conflict_is_reported_once_with_both_values() -> None:
    text, record = first(article(fact("Union A")))
    mine = edit(text, "Union A", "date: 2022-05", "date: 2022-04-30 # asked them")
    new = article(fact("Union A", "2022-05-02"))
    outcome = reconcile(PATH, new, MAKER, record, mine)
    assert outcome.text is None
    assert len(outcome.conflicts) == 1
    assert "2022-04-30" in str(outcome.issues[0]) and "2022-05-02" in str(outcome.issues[0])
    again = reconcile(PATH, new, MAKER, outcome.record, mine)
    assert again.conflicts == () and again.text is None and again.record == outcome.record
    waiting = read_record(again.record)
    assert waiting is not None and len(waiting.conflicts) == 1  # for the review list
    agreed = reconcile(PATH, article(fact("Union A", "2022-04-30")), MAKER, again.record, mine)
    settled = read_record(agreed.record)
    assert agreed.conflicts == () and settled is not None and settled.conflicts == ()
    later = reconcile(PATH, article(fact("Union A", "2022-01")), MAKER, agreed.record, mine)
    assert later.text is None and len(later.conflicts) == 1  # agreed once, still the person's


def test_deleted_fact_stays_deleted_even_when_the_machine_forgot_it_between() -> None:
    one, two = article(fact("Union A"), fact("Union B")), article(fact("Union B"))
    text, record = first(one)
    mine = delete(text, "Union A")
    for made in (one, two, one, two, one):
        outcome = reconcile(PATH, made, MAKER, record, mine)
        assert outcome.text is None and outcome.conflicts == () and outcome.record is not None
        record = outcome.record


@pytest.mark.parametrize("record", [None, "", "{", "[]", "<<<<<<< ours", '{"format": 1}'])
def test_lost_or_damaged_record_makes_everything_the_persons(record: str | None) -> None:
    text, _ = first(article(fact("Union A"), fact("Union B")))
    mine = delete(text, "Union B")
    other = article(fact("Union A", "2021"), fact("Union B"), title="Other")
    outcome = reconcile(PATH, other, MAKER, record, mine)
    assert outcome.text is None and len(outcome.issues) == 1
    later = article(fact("Union A", "2020"), fact("Union B"), fact("Union C"), title="New")
    after = reconcile(PATH, later, MAKER, outcome.record, mine)
    assert list(facts_of(merged(after, mine))) == ["Union A", "Union C"]
    assert facts_of(merged(after, mine))["Union A"]["date"] == "2022-05"
    assert "title: Unions back Poe" in merged(after, mine)


def test_record_changed_by_hand_is_damaged() -> None:
    _, record = first(article(fact("Union A")))
    assert read_record(record) is not None
    assert read_record(record.replace("Unions back Poe", "Else")) is None


@pytest.mark.parametrize("record", ["given", "damaged"])
def test_deleted_file_stays_deleted(record: str) -> None:
    _, known = first(article(fact("Union A")))
    outcome = reconcile(PATH, article(), MAKER, known if record == "given" else "{", None)
    assert outcome == Outcome(None, None)


def test_rejected_file_is_left_alone() -> None:
    text, record = first(article(fact("Union A")))
    mine = text.replace("review: pending", "review: rejected")
    assert reconcile(PATH, article(), MAKER, record, mine) == Outcome(None, None)


def test_approved_file_gets_new_facts_as_pending_only() -> None:
    text, record = first(article(fact("Union A"), fact("Union B")))
    mine = text.replace("review: pending", "review: approved\nreviewed_by: Jo Roe")
    new = article(fact("Union A", "2022-05-02"), fact("Union C"))
    outcome = reconcile(PATH, new, MAKER, record, mine)
    now = facts_of(merged(outcome, mine))
    assert now["Union A"]["date"] == "2022-05" and "Union B" in now
    assert now["Union C"]["review"] == "pending"
    assert len(outcome.conflicts) == 2
    again = reconcile(PATH, new, MAKER, outcome.record, merged(outcome, mine))
    assert (again.text, again.conflicts) == (None, ())


def test_unreadable_file_is_left_alone() -> None:
    _, record = first(article(fact("Union A")))
    outcome = reconcile(PATH, article(), MAKER, record, "---\ntitle: 'a\n---\n")
    assert (outcome.text, outcome.record) == (None, None) and outcome.issues


def test_what_a_person_wrote_around_facts_stays_byte_for_byte() -> None:
    made = article(fact("Union A"), fact("Union B"), fact("Union C"))
    text, record = first(made)
    mine = text.replace("endorsements:\n", "endorsements:   # all of them\n  # first one\n")
    mine = edit(mine, "Union A", "date: 2022-05", "date: '2022-05'   # by phone")
    mine = edit(
        mine, "Union B", "    verb: backed\n", "    # a comment inside\n    verb: backed # x\n"
    )
    mine = mine.replace("review: pending", "colour: blue\nreview: pending")
    mine = "\ufeff" + mine.replace("\n", "\r\n").rstrip()
    new = article(fact("Union A", "2022-05-02"), fact("Union C", None), fact("Union D"))
    outcome = reconcile(PATH, new, MAKER, record, mine)
    got = merged(outcome, mine)
    want = mine.replace("date: '2022-05'   #", "date: 2022-05-02   #")
    lines = want.split("\r\n")
    begin = next(i for i, line in enumerate(lines) if "endorser: Union B" in line) - 1
    end = next(i for i, line in enumerate(lines) if "endorser: Union C" in line) - 1
    lines[begin:end] = ["  # a comment inside", "  # x"]
    at = next(i for i, line in enumerate(lines) if "endorser: Union C" in line)
    assert lines.pop(at + 4) == "    date: 2022-05"
    added = write_article(assign_ids(article(fact("Union D")))).split("endorsements:\n")[1]
    added_lines = added.split("\nreview:")[0].split("\n")
    at = lines.index("colour: blue")
    lines[at:at] = added_lines
    assert got == "\r\n".join(lines)
    assert outcome.conflicts == ()


def test_seed_with_a_new_text_keeps_the_sentences_of_a_persons_facts() -> None:
    text, record = first(article(fact("Union A"), fact("Union B")))
    mine = edit(text, "Union A", "verb: backed", "verb: stood by")
    new = article(fact("Union B"), paragraphs=TEXT[1:])
    outcome = reconcile(PATH, new, MAKER, record, mine)
    read, issues = read_article(merged(outcome, mine), "articles/2022/x.md")
    assert read is not None and [one.endorser for one in read.endorsements] == [
        "Union A",
        "Union B",
    ]
    assert read.paragraphs == (*TEXT[1:], TEXT[0]) and not issues
    again = reconcile(PATH, new, MAKER, outcome.record, merged(outcome, mine))
    assert again.text is None


def test_edited_body_stays_and_facts_that_do_not_fit_it_are_reported() -> None:
    text, record = first(article(fact("Union A")))
    mine = text.replace("The Union B backed Ann Poe.", "The union B backed Ann Poe.")
    outcome = reconcile(PATH, article(fact("Union A"), fact("Union B")), MAKER, record, mine)
    assert outcome.text is None and [one.unit[:12] for one in outcome.conflicts] == ["endorsements"]
    again = reconcile(PATH, article(fact("Union A"), fact("Union B")), MAKER, outcome.record, mine)
    assert (again.text, again.conflicts) == (None, ())


def test_race_renamed_by_a_person_keeps_its_name() -> None:
    text, record = first(article(fact("Union A")))
    mine = text.replace(RACE, "ohio-gov-22")
    new = article(fact("Union A"), fact("Union B"))
    for _ in range(2):
        outcome = reconcile(PATH, new, MAKER, record, mine)
        mine, record = merged(outcome, mine), outcome.record or ""
        assert RACE not in mine and list(facts_of(mine)) == ["Union A", "Union B"]
        assert read_article(mine, "articles/2022/x.md")[1] == []
    later = Race(RACE, "Governor", "OH", year=2026, main=True)
    outcome = reconcile(PATH, replace(new, races=(later,)), MAKER, record, mine)
    assert outcome.text is None and len(outcome.conflicts) == 1


def test_race_that_a_persons_fact_speaks_of_is_not_taken_away() -> None:
    text, record = first(article(fact("Union A")))
    mine = edit(text, "Union A", "verb: backed", "verb: stood by")
    later = Race("oh-governor-2026", "Governor", "OH", year=2026, main=True)
    moved = replace(fact("Union A"), race=later.id)
    outcome = reconcile(PATH, article(moved, races=(later,), candidates=()), MAKER, record, mine)
    read, issues = read_article(merged(outcome, mine), "articles/2022/x.md")
    assert read is not None and len(read.endorsements) == 1
    assert [race.id for race in read.races] == [RACE, later.id]
    assert not [one for one in issues if one.severity == "error"]


def test_facts_in_flow_style_and_lists_in_flow_style() -> None:
    election = Election("primary", "2022-05")
    race = Race(RACE, "Governor", "OH", year=2022, elections=(election,))
    text, record = first(article(races=(race,)))
    mine = re.sub(
        r"candidates:\n.*?review:",
        lambda m: "candidates:\n  - {" + ", ".join(
            line.strip(" -") for line in m.group().splitlines()[1:-1]
        ) + "}  # me\nreview:",
        text, flags=re.DOTALL,
    )  # fmt: skip
    person = Candidacy("Ann Poe", RACE, "D", "nominee", title="mayor, of Dayton")
    elections = (replace(election, date="2022-05-03"), Election("general", "2022-11-08"))
    new = article(races=(replace(race, elections=elections),), candidates=(person,))
    outcome = reconcile(PATH, new, MAKER, record, mine)
    got = merged(outcome, mine)
    assert 'status: nominee, title: "mayor, of Dayton"}  # me\n' in got
    read, issues = read_article(got, "articles/2022/x.md")
    assert read is not None and not issues
    assert read.races[0].elections == elections and read.candidates[0].status == "nominee"


# --- changes of single lines -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("a: 1  # c\n", [Put(("a",), 2)], "a: 2  # c\n"),
        ("a:\nb: 1\n", [Put(("a",), "x")], "a: x\nb: 1\n"),
        ("a: # c\n", [Put(("a",), "x")], "a: x # c\n"),
        ("a: |\n  x\n  y\nb: 1\n", [Put(("a",), "z")], "a: z\nb: 1\n"),
        ("a: |-  # c\n  x # y\nb: 1\n", [Put(("a",), "z")], "a: z\n# c\nb: 1\n"),
        ("a: > # c\n  x\nb: 1\n", [Drop(("a",))], "# c\nb: 1\n"),
        ("a: 'x\n  y' # c\n", [Put(("a",), "z: z")], 'a: "z: z" # c\n'),
        ("a: 1 # c\nb: 2\n", [Drop(("a",))], "# c\nb: 2\n"),
        ("{a: 1, b: 2}\n", [Put(("b",), "x, y"), Put(("c",), 3)], '{a: 1, b: "x, y", c: 3}\n'),
        ("{}\n", [Put(("a",), 1)], "{a: 1}\n"),
        ("", [Put(("title",), "x")], "title: x\n"),
        ("# c\n", [Put(("title",), "x")], "# c\ntitle: x\n"),
        ("title: x\nreview: pending\n", [Put(("date",), "2022")],
         'title: x\ndate: "2022"\nreview: pending\n'),
        ("title: x\n", [Extend("quotes", ({"id": "q-1"},))], "title: x\nquotes:\n  - id: q-1\n"),
        ("quotes:  # c\n", [Extend("quotes", ({"id": "q-1"},))], "quotes:\n  - id: q-1\n# c\n"),
        ("quotes: []\n", [Extend("quotes", ({"id": "q-1"},))], "quotes:\n  - id: q-1\n"),
        ("quotes:\n- id: a\n  text: b\n", [Extend("quotes", ({"id": "c", "text": "d"},))],
         "quotes:\n- id: a\n  text: b\n- id: c\n  text: d\n"),
        ("quotes: [{id: a}]\n", [Extend("quotes", ({"id": "c"},))], "quotes: [{id: a}, {id: c}]\n"),
        ("quotes: [{id: a}, {id: c}]\n", [Drop(("quotes", 0))], "quotes: [{id: c}]\n"),
        ("quotes: [{id: a}, {id: c}]\n", [Drop(("quotes", 1))], "quotes: [{id: a}]\n"),
        ("quotes: [{id: a}, {id: c}]\n", [Drop(("quotes", 0)), Drop(("quotes", 1))], None),
        ("quotes:\n  -\n    id: a\n  # c\n  - id: b\n", [Drop(("quotes", 1))],
         "quotes:\n  -\n    id: a\n  # c\n"),
        ("quotes:\n  - # c\n    id: a\n  - id: b\n", [Drop(("quotes", 0))],
         "quotes:\n  # c\n  - id: b\n"),
        ("quotes:\n  - id: a\n    text: b\n", [Drop(("quotes", 0, "id"))],
         "quotes:\n  - id: null\n    text: b\n"),
        ("quotes:\n  - id: a\n", [Put(("quotes", 0, "review"), "approved")],
         "quotes:\n  - id: a\n    review: approved\n"),
        ("quotes:\n  - {id: a}\n", [Put(("quotes", 0, "review"), "approved")],
         "quotes:\n  - {id: a, review: approved}\n"),
        ("races:\n  - id: a\n", [Extend("quotes", ({"id": "q"},)), Extend("races", ({"id": "b"},)),
                               Put(("races", 0, "main"), True)],
         "races:\n  - id: a\n    main: true\n  - id: b\nquotes:\n  - id: q\n"),
        ("quotes:\n  - id: a\n", [Put(("quotes", 4, "text"), "x")], None),
        ("a: 1\n", [Put(("a", "b"), "x")], None),
    ],
)  # fmt: skip
def test_changes_of_lines(before: str, changes: list[Change], after: str | None) -> None:
    want = None if after is None else f"---\n{after}---\nText\n"
    assert apply_changes(f"---\n{before}---\nText\n", changes) == want


def test_change_of_the_body_keeps_line_ends_and_a_missing_last_one() -> None:
    for before, body, after in [
        ("---\na: 1\n---\nx\n", "y\n\nz\n", "---\na: 1\n---\ny\n\nz\n"),
        ("---\r\na: 1\r\n---\r\nx", "y\n\nz\n", "---\r\na: 1\r\n---\r\ny\r\n\r\nz"),
        ("---\na: 1\n---", "y\n", "---\na: 1\n---\ny"),
        ("---\na: 1\n---\nx\n", "", "---\na: 1\n---\n"),
    ]:
        assert apply_changes(before, [], body) == after


# --- by properties -----------------------------------------------------------------------------

DATES = st.sampled_from([None, "2022-05", "2022-05-02", "2021"])
VERSION = st.dictionaries(st.sampled_from(ALL), DATES, max_size=6)
DEED = st.sampled_from(["leave", "verb", "delete", "comment", "approve"])
DEEDS = st.fixed_dictionaries(dict.fromkeys(ALL, DEED))


def extracted(version: dict[str, str | None]) -> Article:
    return article(*(fact(name, date) for name, date in version.items()))


def act(text: str, version: dict[str, str | None], deeds: dict[str, str]) -> str:
    for name in version:
        match deeds[name]:
            case "verb":
                text = edit(text, name, "verb: backed", 'verb: "stood by" # sic')
            case "approve":
                text = edit(text, name, "verb: backed", "verb: backed\n    review: approved")
            case "comment":
                text = edit(text, name, "    verb: backed\n", "    # hm\n    verb: backed\n")
            case "delete":
                text = delete(text, name)
    return text


@pytest.mark.more
@given(VERSION, VERSION, DEEDS, st.booleans(), st.booleans())
@settings(max_examples=examples(300), deadline=None)
def test_merge(
    old: dict[str, str | None],
    new: dict[str, str | None],
    deeds: dict[str, str],
    crlf: bool,
    note: bool,
) -> None:
    text, record = first(extracted(old))
    mine = act(text, old, deeds)
    if note:
        mine = mine.replace("review: pending", "note: 'mine' # own key\nreview: pending")
    if crlf:
        mine = mine.replace("\n", "\r\n")
    before = facts_of(mine)
    outcome = reconcile(PATH, extracted(new), MAKER, record, mine)
    assert outcome.record is not None
    got = merged(outcome, mine)
    after = facts_of(got)
    conflicts = set()
    for name in ALL:
        touched = name in old and deeds[name] in ("verb", "delete", "approve")
        if touched:  # no human edit is lost
            assert after.get(name) == before.get(name)
            changed = name not in new or new[name] != old[name]
            if changed and (name in new or deeds[name] != "delete"):
                conflicts.add(name)
        elif name in new:  # untouched follows
            assert after[name].get("date") == new[name]
        else:
            assert name not in after
        if name in old and name in after:
            assert after[name]["id"] == facts_of(text)[name]["id"]
    reported = {str((one.person or one.machine)["endorser"]) for one in outcome.conflicts}
    assert reported == conflicts  # exactly when both changed
    assert got.count("# hm") == mine.count("# hm") and got.count("# sic") == mine.count("# sic")
    assert ("note: 'mine' # own key" in got) == note
    assert ("\n" in got.replace("\r\n", "")) != crlf
    again = reconcile(PATH, extracted(new), MAKER, outcome.record, got)
    assert (again.text, again.record, again.conflicts) == (None, outcome.record, ())


@pytest.mark.more
@given(VERSION, st.lists(VERSION, min_size=2, max_size=4), DEEDS)
@settings(max_examples=examples(150), deadline=None)
def test_no_edit_is_lost_over_many_rounds(
    old: dict[str, str | None], rounds: list[dict[str, str | None]], deeds: dict[str, str]
) -> None:
    text, record = first(extracted(old))
    mine = act(text, old, deeds)
    held = {name: deeds[name] for name in old if deeds[name] not in ("leave", "comment")}
    before = facts_of(mine)
    for new in rounds:
        outcome = reconcile(PATH, extracted(new), MAKER, record, mine)
        mine, record = merged(outcome, mine), outcome.record or ""
        after = facts_of(mine)
        for name in held:
            assert after.get(name) == before.get(name)
        for name in set(ALL) - set(held):
            assert (name in after) == (name in new)


def opinions(fields: dict[str, object]) -> dict[str, object]:
    """What fields say, without ids and reviews and whatever the order of the facts."""
    made: dict[str, object] = {}
    for name, value in without_nulls(json.loads(json.dumps(fields), parse_int=float)).items():
        if isinstance(value, list):
            value = sorted(repr(sorted(opinion(one).items())) for one in value)
        if name not in ("review", "reviewed_by", "reviewed_on"):
            made[name] = value
    return made


@pytest.mark.more
@given(st.lists(ARTICLES, min_size=2, max_size=4))
@settings(max_examples=examples(60), deadline=None)
def test_an_untouched_file_follows_the_machine_in_everything(articles: list[Article]) -> None:
    text, record = None, None
    for made in articles:
        made = replace(
            made,
            review=Review(),
            candidates=tuple(replace(one, review=None) for one in made.candidates),
            endorsements=tuple(replace(one, review=None) for one in made.endorsements),
        )
        outcome = reconcile(PATH, made, MAKER, record, text)
        assert outcome.conflicts == () and outcome.issues == ()
        text, record = outcome.text or text or "", outcome.record
        root = frontmatter.parse(text).root
        assert root is not None
        assert opinions(plain(root)) == opinions(article_fields(made))
        again = reconcile(PATH, made, MAKER, record, text)
        assert (again.text, again.record) == (None, record)


# --- any edit of anything, against any change of the machine ------------------------------------

#: What a person may do to a fact's field, or the machine to its opinion.
NAMES = st.sampled_from(["Ann Poe", "Bo Lee", "Cy: Roe", "Dée #1", "12:30", "no"])
FIELDS = {
    "candidates": ("party", "title"),
    "endorsements": ("verb", "part", "date"),
    "events": ("date", "sponsor"),
    "quotes": ("title",),
}


@st.composite
def revised(draw: st.DrawFn, made: Article) -> Article:
    """The machine's next opinion: facts gone, facts read otherwise, another title."""
    lists: dict[str, object] = {}
    for name in FIELDS:
        facts_now = []
        for one in getattr(made, name):
            turn = draw(st.integers(0, 3))
            if turn == 0:
                continue
            key = "title" if name in ("candidates", "quotes") else "date"
            other = draw(st.sampled_from(["2020", "2021-05"])) if key == "date" else draw(NAMES)
            facts_now.append(replace(one, **{key: other}) if turn == 1 else one)
        lists[name] = tuple(facts_now)
    return replace(made, title=draw(NAMES), **lists)  # type: ignore[arg-type]


def edited(draw: st.DrawFn, text: str) -> tuple[str, set[tuple[str, str]]]:
    """The file after some edits by a person, and the facts (list, id) they touched."""
    touched: set[tuple[str, str]] = set()
    for _ in range(draw(st.integers(0, 4))):
        root = frontmatter.parse(text).root
        assert root is not None
        fields = plain(root)
        lists = [name for name in FIELDS if fields.get(name)]
        if not lists:
            break
        name = draw(st.sampled_from(lists))
        at = draw(st.integers(0, len(fields[name]) - 1))
        key = draw(st.sampled_from(FIELDS[name]))
        value = draw(st.sampled_from(["2019", "2018-03"])) if key == "date" else draw(NAMES)
        change = draw(
            st.sampled_from([Drop((name, at)), Put((name, at, key), value),
                             Put((name, at, "review"), "rejected")])
        )  # fmt: skip
        made = apply_changes(text, [change])
        if made is not None and made != text:
            touched.add((name, fields[name][at]["id"]))
            text = made
    return text, touched


def by_id(text: str) -> dict[tuple[str, str], dict[str, object]]:
    root = frontmatter.parse(text).root
    assert root is not None
    found = plain(root)
    return {(name, one["id"]): one for name in FIELDS for one in found.get(name) or ()}


@pytest.mark.more
@given(st.data())
@settings(max_examples=examples(80), deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edit_of_any_fact_lasts(data: st.DataObject) -> None:
    made = data.draw(ARTICLES)
    # Which of two facts that say the very same was edited, nobody can tell.
    said = [statement(one) for name in FIELDS for one in getattr(made, name)]
    assume(len(set(said)) == len(said))
    bare = {name: tuple(replace(o, review=None) for o in getattr(made, name)) for name in FIELDS}
    old = replace(made, review=Review(), **bare)  # type: ignore[arg-type]
    text, record = first(old)
    before = by_id(text)
    mine, touched = data.draw(st.composite(edited)(text))
    theirs = by_id(mine)
    new = data.draw(revised(old))
    outcome = reconcile(PATH, new, MAKER, record, mine)
    got = merged(outcome, mine)
    after = by_id(got)
    for key in touched:  # no human edit is lost
        if theirs.get(key) != before.get(key):
            assert after.get(key) == theirs.get(key)
    again = reconcile(PATH, new, MAKER, outcome.record, got)
    assert (again.text, again.conflicts) == (None, ())
    assert again.record == outcome.record
    for unit in (one.unit for one in outcome.conflicts):  # a conflict only where both changed
        name, _, fact_id = unit.partition("/")
        assert not fact_id or (name, fact_id) in touched or name == "races"
