"""Review: what waits and in which order, and decisions as a careful editor would write them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import files
from generator.content import read_article
from generator.content.keys import ARTICLE
from generator.desk import Desk, Reason
from generator.reconcile import Maker, read_record, reconcile
from generator.review.decide import Decision, decide
from generator.review.forms import read_value, table, write_value
from generator.review.queue import items, ordered, page
from generator.review_terminal import Dialogue, go_through, listing
from generator.unexplained import unexplained

PATH = "articles/2022/2022-05-02-bakers-back-poe.md"
TEXT = """\
---
title: Bakers back Poe   # their words
date: 2022-05-02
source:
  id: 'x:1'
  url: https://example.org/a
races:
  - id: oh-governor-2022
    office: Governor
    state: OH
    year: 2022
    main: true
candidates:
  - id: c-1
    name: Ann Poe
    race: oh-governor-2022
    confidence: 0.9
# The endorsements stand here.
endorsements:
  - id: e-1
    endorser: "Bakers Union"   # local 4
    candidate: Ann Poe
    race: oh-governor-2022
    date: 2022-05-02
    date_basis: relative
    evidence: The Bakers Union backed Ann Poe on Monday.
    confidence: 0.6
  - {endorser: Cooks Union, candidate: Ann Poe, race: oh-governor-2022, confidence: 0.8}
events:
  - id: v-1
    type: poll
    who: [Ann Poe]
    race: oh-governor-2022
    results:
      - {candidate: Ann Poe, percent: 46}
    confidence: 0.9
quotes:
  - {id: q-1, speaker: Ann Poe, text: We bake., confidence: 0.2}
review: pending
---
The Bakers Union backed Ann Poe on Monday.
"""
APPROVED = {"review": "approved", "reviewed_by": "Jo Roe", "reviewed_on": "2026-01-02"}


def decision(action: str, fact: str = "", **more: object) -> Decision:
    return Decision(action, "Jo Roe", "2026-01-02", fact, **more)  # type: ignore[arg-type]


def decided(text: str, *decisions: Decision) -> str:
    for one in decisions:
        made = decide(page(PATH, text), one)
        assert made.text is not None, made.refusals
        text = made.text
    return text


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Lines taken out and lines put in."""
    old, new = before.splitlines(), after.splitlines()
    return [one for one in old if one not in new], [one for one in new if one not in old]


# --- what waits ---------------------------------------------------------------------------------


def test_most_doubt_and_most_weight_come_first() -> None:
    waiting = ordered(items(page(PATH, TEXT)))
    assert [item.id for item in waiting] == ["e-1", waiting[1].id, "q-1", "c-1", "v-1"]
    assert waiting[0].says == "Bakers Union endorses Ann Poe for Ohio Governor, 2022"
    assert waiting[0].line == 20
    assert [item.urgency for item in waiting] == sorted(
        (item.urgency for item in waiting), reverse=True
    )


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("review: pending", "review: approved", []),
        ("review: pending", "review: rejected", []),
        ("confidence: 0.6", "review: approved", ["c-1", "e-", "v-1", "q-1"]),
        ("confidence: 0.6", "review: rejected", ["c-1", "e-", "v-1", "q-1"]),
        ("title: ", "titel: [", []),  # cannot be read
    ],
)
def test_what_is_decided_does_not_wait(old: str, new: str, left: list[str]) -> None:
    found = items(page(PATH, TEXT.replace(old, new)))
    assert sorted(re.sub("-(?!1).*", "-", item.id) for item in found) == sorted(left)


def test_an_approved_file_with_a_new_pending_fact_waits_for_it_alone() -> None:
    text = TEXT.replace("review: pending", "review: approved").replace(
        "confidence: 0.6", "review: pending"
    )
    assert [item.id for item in items(page(PATH, text))] == ["e-1"]


def test_when_all_facts_are_decided_the_article_itself_waits() -> None:
    text = TEXT
    while facts := [item for item in items(page(PATH, text)) if item.kind != "article"]:
        text = decided(text, decision("approve", facts[0].id))
    (left,) = items(page(PATH, text))
    assert (left.kind, left.id) == ("article", "")
    assert items(page(PATH, decided(text, decision("approve")))) == ()


def test_articles_about_no_race_do_not_wait() -> None:
    text = "---\ntitle: Bread\nsource: {url: 'https://example.org'}\nreview: pending\n---\nx\n"
    assert items(page(PATH, text)) == ()


# --- decisions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "out", "into"),
    [
        (
            decision("approve", "e-1"),
            [],
            ["    review: approved", "    reviewed_by: Jo Roe", "    reviewed_on: 2026-01-02"],
        ),
        (
            decision("reject", "q-1"),
            ["  - {id: q-1, speaker: Ann Poe, text: We bake., confidence: 0.2}"],
            [
                "  - {id: q-1, speaker: Ann Poe, text: We bake., confidence: 0.2, "
                "review: rejected, reviewed_by: Jo Roe, reviewed_on: 2026-01-02}"
            ],
        ),
        (
            decision("correct", "e-1", values={"endorser": "Bakers Local 4", "date": "2022-05-01"}),
            [
                '    endorser: "Bakers Union"   # local 4',
                "    date: 2022-05-02",
                "    date_basis: relative",
            ],
            [
                "    endorser: Bakers Local 4   # local 4",
                "    date: 2022-05-01",
                "    review: approved",
                "    reviewed_by: Jo Roe",
                "    reviewed_on: 2026-01-02",
            ],
        ),
        (
            decision("approve"),
            ["review: pending"],
            ["review: approved", "reviewed_by: Jo Roe", "reviewed_on: 2026-01-02"],
        ),
        (
            decision("reopen", "e-1"),
            [],
            ["    review: pending"],
        ),
    ],
)
def test_only_the_lines_of_the_decision_change(
    made: Decision, out: list[str], into: list[str]
) -> None:
    assert lines_changed(TEXT, decided(TEXT, made)) == (out, into)


@pytest.mark.parametrize("crlf", [False, True])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["\n", ""])
def test_line_ends_byte_order_mark_and_last_line_stay(crlf: bool, mark: str, last: str) -> None:
    text = mark + TEXT.rstrip("\n") + last
    text = text.replace("\n", "\r\n") if crlf else text
    after = decided(
        text,
        decision("approve", "e-1"),
        decision("correct", "c-1", values={"party": "D"}),
        decision("add", kind="endorsements", values={"endorser": "Cy Roe", "candidate": "Ann Poe"}),
        decision("approve"),
    )
    assert after.startswith(mark) and after.endswith(
        "Monday." + ("\r\n" if crlf else "\n") * bool(last)
    )
    assert ("\n" in after.replace("\r\n", "")) != crlf
    kept = {
        "title: Bakers back Poe   # their words",
        "  id: 'x:1'",
        "# The endorsements stand here.",
    }
    assert kept <= set(after.splitlines())


def test_a_fact_without_an_id_gets_the_one_it_was_shown_with() -> None:
    name = next(i.id for i in items(page(PATH, TEXT)) if "Cooks" in i.says)
    after = decided(TEXT, decision("approve", name))
    assert f"  - {{id: {name}, endorser: Cooks Union, " in after
    in_block = TEXT.replace("  - id: e-1\n    endorser", "  - endorser")
    name = next(i.id for i in items(page(PATH, in_block)) if "Bakers" in i.says)
    assert f'  - id: {name}\n    endorser: "Bakers Union"   # local 4\n' in decided(
        in_block, decision("approve", name)
    )


def test_the_whole_file_takes_its_pending_facts_along_and_leaves_decided_ones() -> None:
    text = decided(TEXT, decision("reject", "q-1"), decision("reopen", "e-1"))
    article, issues = read_article(decided(text, decision("approve")), PATH)
    assert article is not None and not [i for i in issues if i.severity == "error"]
    assert article.endorsements[0].review is None and article.review.state == "approved"
    assert article.quotes[0].review is not None and article.quotes[0].review.state == "rejected"


def test_a_corrected_name_follows_in_the_articles_other_facts() -> None:
    made = decision("correct", "c-1", values={"name": "Anna Poe"})
    article, _ = read_article(decided(TEXT, made), PATH)
    assert article is not None
    assert {one.candidate for one in article.endorsements} == {"Anna Poe"}
    assert article.events[0].who == ("Anna Poe",)
    assert article.events[0].results[0].candidate == "Anna Poe"
    alone = decision("correct", "c-1", values={"name": "Anna Poe"}, everywhere=False)
    assert decided(TEXT, alone).count("Anna Poe") == 1


def test_what_is_added_stands_approved_with_an_id_of_its_own() -> None:
    values = {
        "endorser": "Cooks: Local 9", "kind": "organization", "candidate": "Ann Poe",
        "race": "oh-governor-2022", "date": "2022-05", "verb": None,
    }  # fmt: skip
    made = decide(page(PATH, TEXT), decision("add", kind="endorsements", values=values))
    assert made.text is not None
    article, issues = read_article(made.text, PATH)
    assert article is not None and not [i for i in issues if i.severity == "error"]
    added = article.endorsements[-1]
    assert (added.id, added.endorser, added.date) == (made.fact, "Cooks: Local 9", "2022-05")
    assert added.review is not None and added.review.by == "Jo Roe"


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (decision("approve", "e-9"), "no longer in the file"),
        (decision("correct", "e-1", values={"date": "2022-02-30"}), "not in the calendar"),
        (decision("correct", "e-1", values={"race": "oh-mayor-2022"}), "not among the article's"),
        (decision("correct", "e-1", values={"evidence": "No such."}), "not in the article's text"),
        (decision("correct", "e-1", values={"endorser": None}), "`endorser` is missing"),
        (decision("correct", "e-1", values={"points": 3}), "no field"),
        (decision("correct", values={"title": "x"}), "only a fact"),
        (decision("add", kind="endorsements", values={"candidate": "Ann Poe"}), "is missing"),
        (decision("add", kind="endorsements", values={}), "nothing was filled in"),
        (decision("add", kind="source", values={"id": "x"}), "no list of facts"),
        (Decision("approve", " ", "2026-01-02", "e-1"), "your name is missing"),
        (decision("mine", "title"), "settled already"),
    ],
)
def test_what_would_leave_a_mistake_is_refused(made: Decision, why: str) -> None:
    result = decide(page(PATH, TEXT), made)
    assert result.text is None and why in " ".join(result.refusals)


WORDS = st.text(alphabet="aé: #'\"-{}[],&*!|>%@`\\?", min_size=1, max_size=12).filter(
    lambda text: bool(text.strip())
)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(["e-1", "c-1", "q-1", "v-1"]).flatmap(
                lambda fact: st.sampled_from(["approve", "reject", "reopen"]).map(
                    lambda action: decision(action, fact)
                )
            ),
            WORDS.map(lambda text: decision("correct", "e-1", values={"endorser": text})),
            WORDS.map(lambda text: decision("correct", "q-1", values={"text": text})),
            WORDS.map(
                lambda text: decision("add", kind="quotes", values={"speaker": "X", "text": text})
            ),
        ),
        max_size=6,
    ),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_any_decisions_leave_a_sound_file_and_foreign_lines_alone(
    decisions: list[Decision], crlf: bool
) -> None:
    text = TEXT.replace("\n", "\r\n") if crlf else TEXT
    after = decided(text, *decisions)
    article, issues = read_article(after, PATH)
    assert article is not None and not [i for i in issues if i.severity == "error"]
    for line in ("# The endorsements stand here.", "title: Bakers back Poe   # their words"):
        assert line in after.splitlines()
    assert after.split("---")[-1] == text.split("---")[-1]
    assert ("\n" in after.replace("\r\n", "")) != crlf


# --- forms --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "name", "typed", "value", "problem"),
    [
        ("endorsements", "endorser", "  Bakers \n Union ", "Bakers Union", ""),
        ("endorsements", "endorser", " ", None, ""),
        ("endorsements", "rank", "2", 2, ""),
        ("endorsements", "rank", "2.5", None, "must be a whole number"),
        ("candidates", "incumbent", "yes", True, ""),
        ("candidates", "incumbent", "no", None, ""),
        ("candidates", "incumbent", "maybe", None, "is yes or no"),
        ("events", "margin", "3.5%", 3.5, ""),
        ("events", "who", "Ann Poe\nBo Lee", ["Ann Poe", "Bo Lee"], ""),
        ("events", "results", "Ann Poe; percent 46%\nBo Lee; amount $1,200",
         [{"candidate": "Ann Poe", "percent": 46}, {"candidate": "Bo Lee", "amount": 1200}], ""),
        ("events", "results", "Ann Poe; 46", None, "begin with one of percent"),
    ],
)  # fmt: skip
def test_what_is_typed_into_a_field(
    kind: str, name: str, typed: str, value: object, problem: str
) -> None:
    key = next(key for key in table(kind) if key.name == name)
    made, wrong = read_value(key, typed)
    assert made == value and (problem in wrong if problem else not wrong)
    if value is not None:
        assert read_value(key, write_value(key, value)) == (value, "")


def test_every_fact_has_a_form() -> None:
    lists = {key.name for key in ARTICLE if key.kind == "records"}
    assert all(table(name) for name in lists)


# --- the desk -----------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    files.write(tmp_path / "content", PATH, TEXT.encode())
    return Desk(tmp_path / "content", tmp_path / "seeds")


def read(desk: Desk, path: str = PATH) -> str:
    return (desk.content / path).read_bytes().decode()


def settle_all(desk: Desk, *decisions: Decision, reason: Reason | None = None) -> None:
    for one in decisions:
        shown = desk.page(PATH)
        assert shown is not None
        assert desk.decide(PATH, shown.digest, one, reason).refusals == ()


def test_a_file_saved_in_the_meantime_is_not_overwritten(desk: Desk) -> None:
    shown = desk.page(PATH)
    assert shown is not None
    mine = TEXT.replace("Bakers back Poe", "Bakers for Poe")
    (desk.content / PATH).write_text(mine)
    with pytest.raises(files.ChangedError):
        desk.decide(PATH, shown.digest, decision("approve", "e-1"))
    assert read(desk) == mine


@pytest.mark.parametrize(
    "path",
    ["", "../x.md", "articles/../../x.md", "/etc/passwd", "articles/x.md\0", "races/x.md",
     "articles/out.md", "articles/outside/x.md", ".machine/x.md", "articles"],
)  # fmt: skip
def test_nothing_outside_the_articles_is_shown_or_written(
    desk: Desk, tmp_path: Path, path: str
) -> None:
    (tmp_path / "x.md").write_text(TEXT)
    (tmp_path / "away").mkdir()
    (tmp_path / "away" / "x.md").write_text(TEXT)
    (desk.content / "articles" / "out.md").symlink_to(tmp_path / "x.md")
    (desk.content / "articles" / "outside").symlink_to(tmp_path / "away")
    assert desk.page(path) is None
    with pytest.raises(files.ChangedError):
        desk.decide(path, page(PATH, TEXT).digest, decision("approve", "e-1"))
    assert (tmp_path / "x.md").read_text() == TEXT
    assert {item.path for item in desk.queue()} == {PATH}


def test_seeds_do_not_leave_their_folder_nor_replace_one_another(
    desk: Desk, tmp_path: Path
) -> None:
    assert desk.add_seed("a.txt", b"one") == "a.txt"
    assert desk.add_seed("a.txt", b"two") == "a-2.txt"
    assert desk.add_seed("a.txt", b"one") == "a.txt"
    with pytest.raises(ValueError, match="no path below"):
        desk.add_seed("../a.txt", b"x")
    (tmp_path / "away").mkdir()
    (desk.seeds / "out").symlink_to(tmp_path / "away")
    with pytest.raises(ValueError, match="leads out"):
        desk.add_seed("out/a.txt", b"x")
    assert not list((tmp_path / "away").iterdir())


def test_a_correction_of_an_approved_fact_is_logged(desk: Desk) -> None:
    settle_all(desk, decision("approve", "e-1"))
    corrected = decision("correct", "e-1", values={"date": "2022-05-01"})
    settle_all(desk, corrected, reason=Reason("The letter is older."))
    log = read(desk, "corrections.md")
    for line in (
        "  - date: 2026-01-02",
        f"    article: {PATH.removesuffix('.md')}",
        "    fact: e-1",
        '    was: "date: 2022-05-02"',
        '    right: "date: 2022-05-01"',
        "    why: The letter is older.",
        "    by: Jo Roe",
    ):
        assert line in log.splitlines()
    assert unexplained(desk) == () and desk.changes(PATH) == ()
    settle_all(desk, decision("reject", "e-1"), reason=Reason("It was another union."))
    assert read(desk, "corrections.md").startswith(log.removesuffix("---\n"))
    assert "    right: it was taken back" in read(desk, "corrections.md")


def test_a_first_decision_is_no_correction(desk: Desk) -> None:
    settle_all(desk, decision("correct", "e-1", values={"date": "2022-05-01"}), reason=Reason("x"))
    assert not (desk.content / "corrections.md").exists()
    assert unexplained(desk) == ()


@pytest.mark.parametrize("deed", ["change", "delete", "reject"])
def test_a_change_made_in_the_file_waits_for_a_word(desk: Desk, deed: str) -> None:
    settle_all(desk, decision("approve", "e-1"))
    text = read(desk)
    text = {
        "change": text.replace("date: 2022-05-02\n    date_basis", "date: 2022-05\n    date_basis"),
        "delete": re.sub(r"  - id: e-1\n(    .*\n)+", "", text),
        "reject": text.replace("    review: approved", "    review: rejected"),
    }[deed]
    (desk.content / PATH).write_text(text)
    (issue,) = unexplained(desk)
    assert issue.severity == "warning" and "Bakers Union" in issue.message
    first = desk.queue()[0]
    assert (first.kind, first.id) == ("correction", "e-1")
    assert desk.explain(PATH, "e-1", Reason("A slip."), "Jo Roe", "2026-01-02") == ""
    assert "why: A slip." in read(desk, "corrections.md")
    assert unexplained(desk) == ()
    assert read(desk) == text


def test_a_deleted_file_with_approved_facts_is_noticed_and_a_moved_one_is_not(desk: Desk) -> None:
    settle_all(desk, decision("approve"))
    (desk.content / PATH).rename(desk.content / "articles/moved.md")
    assert unexplained(desk) == ()
    (desk.content / "articles/moved.md").unlink()
    (issue,) = unexplained(desk)
    assert "5 of its facts were approved: Ann Poe in the race for Ohio" in issue.message
    (desk.content / f".machine/approved/{PATH.replace('.md', '.json')}").unlink()
    assert unexplained(desk) == ()


def test_a_change_may_be_called_no_correction(desk: Desk) -> None:
    settle_all(desk, decision("approve", "e-1"))
    (desk.content / PATH).write_text(read(desk).replace('"Bakers Union"', "Baker's Union"))
    assert desk.explain(PATH, "e-1", Reason(), "Jo Roe", "2026-01-02") == ""
    assert unexplained(desk) == () and not (desk.content / "corrections.md").exists()


def test_what_was_approved_by_hand_is_noted(desk: Desk) -> None:
    (desk.content / PATH).write_text(TEXT.replace("review: pending", "review: approved"))
    desk.record_approved()
    before = {p: p.read_bytes() for p in desk.content.rglob("*") if p.is_file()}
    desk.record_approved()
    assert {p: p.read_bytes() for p in desk.content.rglob("*") if p.is_file()} == before
    (desk.content / PATH).write_text(read(desk).replace("Cooks Union", "Bricklayers"))
    assert len(unexplained(desk)) == 1


def test_a_damaged_register_or_log_stops_nothing(desk: Desk) -> None:
    settle_all(desk, decision("approve", "e-1"))
    files.write(desk.content, ".machine/approved/" + PATH.replace(".md", ".json"), b"{")
    files.write(desk.content, "corrections.md", b"corrections\n")
    assert unexplained(desk) == ()
    settle_all(desk, decision("approve", "c-1"))
    shown = desk.page(PATH)
    assert shown is not None
    made = desk.decide(PATH, shown.digest, decision("reject", "c-1"), Reason("x"))
    assert "cannot be added to" in made.refusals[0]
    assert read(desk, "corrections.md") == "corrections\n"
    assert [item.id for item in desk.queue() if item.kind == "correction"] == ["c-1"]


# --- disagreements with the machine -------------------------------------------------------------


def conflicting(desk: Desk) -> None:
    """A file in which a person changed what the machine then read anew."""
    first, _ = read_article(TEXT, PATH)
    assert first is not None
    maker = Maker("model", "0", "1")
    made = reconcile(PATH, first, maker, None, None)
    assert made.text is not None and made.record is not None
    mine = made.text.replace("date: 2022-05-02\n    date_basis", "date: 2022-05\n    date_basis")
    new, _ = read_article(
        TEXT.replace("date: 2022-05-02\n    date_b", "date: 2022-04\n    date_b"), PATH
    )
    assert new is not None
    again = reconcile(PATH, new, maker, made.record, mine)
    assert again.record is not None and len(again.conflicts) == 1
    files.write(desk.content, PATH, mine.encode())
    files.write(desk.content, ".machine/" + PATH.replace(".md", ".json"), again.record.encode())


@pytest.mark.parametrize(("action", "date"), [("mine", "2022-05"), ("machine", "2022-04")])
def test_a_disagreement_waits_until_it_is_settled(desk: Desk, action: str, date: str) -> None:
    conflicting(desk)
    first = desk.queue()[0]
    assert (first.kind, first.id) == ("conflict", "endorsements/e-1")
    assert first.says == ("Endorsement Bakers Union: here date: 2022-05; now read as date: 2022-04")
    settle_all(desk, decision(action, first.id))
    article, _ = read_article(read(desk), PATH)
    assert article is not None and article.endorsements[0].date == date
    assert all(item.kind != "conflict" for item in desk.queue())
    record = read_record(read(desk, ".machine/" + PATH.replace(".md", ".json")))
    assert record is not None and record.conflicts == ()


# --- the terminal -------------------------------------------------------------------------------


def talk(*answers: str) -> tuple[Dialogue, list[str]]:
    """A terminal at which these keys and lines are typed, one after the other."""
    typed: Iterator[str] = iter(answers)
    said: list[str] = []
    return Dialogue(
        lambda prompt, choices: next(typed, None), lambda prompt: next(typed, None), said.append
    ), said


def test_the_terminal_asks_about_one_after_the_other(desk: Desk) -> None:
    dialogue, said = talk("a", "s", "e", "speaker: Bo Lee", "", "r", "q")
    assert go_through(desk, dialogue, "Jo Roe", "2026-01-02") == 3
    article, _ = read_article(read(desk), PATH)
    assert article is not None
    assert article.endorsements[0].review is not None and article.endorsements[1].review is None
    assert article.quotes[0].speaker == "Bo Lee"
    assert article.candidates[0].review is not None
    assert article.candidates[0].review.state == "rejected"
    assert "1 of 5" in said[0] and "Bakers Union endorses" in said[0]


def test_the_terminal_asks_again_after_a_mistake_and_ends_with_the_input(desk: Desk) -> None:
    dialogue, said = talk("e", "dat: x", "rank: two", "date: 2022-13", "", "a")
    assert go_through(desk, dialogue, "Jo Roe", "2026-01-02") == 1
    told = "\n".join(said)
    assert "`dat` is no field" in told and "whole number" in told and "calendar" in told


def test_the_list_is_for_people_and_for_programs(desk: Desk) -> None:
    items_found = desk.queue()
    text = listing(items_found, "text")
    assert f"{PATH}:20: endorsement: Bakers Union endorses Ann Poe" in text
    rows = json.loads(listing(items_found, "json"))
    assert [row["id"] for row in rows] == [item.id for item in items_found]
    assert set(rows[0]) == {
        "path", "line", "kind", "id", "says", "evidence", "confidence", "seen_by",
        "urgency",
    }  # fmt: skip


def started(*arguments: str) -> list[str]:
    """The command line of a review."""
    return [sys.executable, "-m", "generator", "review", "--by", "Jo Roe", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}


def test_the_command_works_through_a_pipe(desk: Desk) -> None:
    folder = desk.content.parent
    done = subprocess.run(
        started(), input="x\na\nq\n", cwd=folder, env=environment(), text=True,
        capture_output=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Decided 1; 4 things left." in done.stdout
    assert "    reviewed_by: Jo Roe\n" in read(desk)
    listed = subprocess.run(
        started("--list", "--format", "json"), cwd=folder, env=environment(),
        capture_output=True,
    )  # fmt: skip
    assert len(json.loads(listed.stdout)) == 4


def test_at_a_terminal_a_key_needs_no_enter(desk: Desk) -> None:
    pty = pytest.importorskip("pty")
    folder = desk.content.parent
    ours, theirs = pty.openpty()
    try:
        running = subprocess.Popen(
            started(), stdin=theirs, stdout=subprocess.PIPE, cwd=folder, env=environment()
        )
        os.write(ours, b"a")
        for _ in range(200):
            if "reviewed_by" in read(desk):
                break
            time.sleep(0.05)
        os.write(ours, b"q")
        said, _ = running.communicate(timeout=20)
    finally:
        os.close(ours)
        os.close(theirs)
    assert running.returncode == 0 and b"Decided 1" in said
    assert "reviewed_by: Jo Roe" in read(desk)
