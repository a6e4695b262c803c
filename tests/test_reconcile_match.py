"""Which fact is which after a new reading, and how disagreements are told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from test_reconcile import MAKER, PATH, RACE, TEXT, article, edit, fact, first

from generator.model import Race, Source
from generator.reconcile import reconcile
from generator.reconcile.match import pair, with_races
from generator.reconcile.record import read_intent, read_record, settle, write_intent

Fact = dict[str, Any]


def backing(endorser: str = "Bakers", candidate: str = "Ann Poe", **more: object) -> Fact:
    return {"endorser": endorser, "candidate": candidate, "race": RACE, **more}


def poll(**more: object) -> Fact:
    return {"type": "poll", "who": ["Ann Poe", "Bo Lee"], "race": RACE, **more}


LINE = "The bakers and the cooks backed Ann Poe."


@pytest.mark.parametrize(
    ("name", "left", "right", "pairs"),
    [
        # by what they say
        ("endorsements", [backing()], [backing(date="2022-05")], {0: 0}),
        ("endorsements", [backing()], [backing("bakers")], {0: 0}),
        ("endorsements", [backing()], [backing("Cooks")], {}),
        ("endorsements", [backing()], [backing(candidate="Bo Lee")], {}),
        ("endorsements", [backing()], [backing(part="Local 2")], {}),
        ("endorsements", [backing(stance="split")], [backing(stance="endorse")], {0: 0}),
        (
            "endorsements",
            [backing(stance="rescind"), backing(stance="endorse")],
            [backing(stance="split"), backing(stance="rescind")],
            {0: 1, 1: 0},
        ),
        (
            "endorsements",
            [backing(stage="primary"), backing(stage="general")],
            [backing(stage="general"), backing(stage="primary")],
            {0: 1, 1: 0},
        ),
        ("endorsements", [backing(), backing()], [backing()], {0: 0}),
        ("endorsements", [{}], [{}], {}),
        (
            "events",
            [poll(date="2022-05")],
            [poll(who=["bo lee", "Ann Poe"], date="2022-05")],
            {0: 0},
        ),
        (
            "events",
            [poll(pollster="A", date="2022-05")],
            [poll(pollster="A", date="2022-06")],
            {0: 0},
        ),
        (
            "events",
            [poll(pollster="A", date="2022-05")],
            [poll(pollster="B", date="2022-05")],
            {0: 0},
        ),
        ("events", [poll(pollster="A", date="2022-05")], [poll(pollster="B", date="2022-06")], {}),
        ("candidates", [{"name": "Ann Poe", "race": RACE}], [{"name": "Ann Poe"}], {0: 0}),
        (
            "quotes",
            [{"speaker": "A", "text": "We  bake."}],
            [{"speaker": "B", "text": "We bake."}],
            {0: 0},
        ),
        # by the sentence they rest on
        (
            "endorsements",
            [backing("Bakers", evidence=LINE)],
            [backing("Millers", evidence=LINE)],
            {0: 0},
        ),
        (
            "endorsements",
            [backing("Bakers", evidence=LINE)],
            [backing("Millers", evidence=f"{LINE} More.")],
            {0: 0},
        ),
        (
            "endorsements",
            [backing("Bakers", evidence=LINE)],
            [backing("Millers", evidence="Else.")],
            {},
        ),
        ("endorsements", [backing("Bakers")], [backing("Millers")], {}),
        # several rest on one: a word of the name must agree
        (
            "endorsements",
            [backing("Bakers Union", evidence=LINE), backing("Cooks", evidence=LINE)],
            [backing("Cooks Local 2", evidence=LINE), backing("Union of Bakers", evidence=LINE)],
            {0: 1, 1: 0},
        ),
        (
            "endorsements",
            [backing("Bakers", evidence=LINE), backing("Cooks", evidence=LINE)],
            [backing("Millers", evidence=LINE), backing("Dockers", evidence=LINE)],
            {},
        ),
        # the most alike first
        (
            "endorsements",
            [backing("Bakers Union", date="2022-05", evidence=LINE)],
            [
                backing("The Union", "Bo Lee", evidence=LINE),
                backing("Union", date="2022-05", evidence=LINE),
            ],
            {0: 1},
        ),
        # a sentence lists many candidates
        (
            "candidates",
            [{"name": "Ann Poe", "evidence": LINE}],
            [{"name": "Bo Lee", "evidence": LINE}],
            {},
        ),
        (
            "candidates",
            [{"name": "Ann Poe", "evidence": LINE}],
            [{"name": "Anna Poe", "evidence": LINE}],
            {0: 0},
        ),
        # races: by what they say only
        (
            "races",
            [{"office": "Mayor", "place": "Dover", "year": 2022}],
            [{"office": "Mayor", "place": "Dover", "year": 2022}],
            {0: 0},
        ),
        (
            "races",
            [{"office": "Mayor", "place": "Dover", "evidence": LINE}],
            [{"office": "Clerk", "place": "Dover", "evidence": LINE}],
            {},
        ),
    ],
)
def test_which_is_which(
    name: str, left: list[Fact], right: list[Fact], pairs: dict[int, int]
) -> None:
    assert pair(name, left, right, ids=False) == pairs
    turned = {j: i for i, j in pairs.items()}
    if len(left) == len(right) == 1:
        assert pair(name, right, left, ids=False) == turned


def test_an_id_that_was_kept_counts_first() -> None:
    left = [backing(id="e-1"), backing("Cooks", id="e-2")]
    right = [backing(id="e-2"), backing("Cooks", id="e-1")]
    assert pair("endorsements", left, right, ids=True) == {0: 1, 1: 0}
    assert pair("endorsements", left, right, ids=False) == {0: 0, 1: 1}


def test_races_are_called_by_other_ids_everywhere() -> None:
    fields = {"races": [{"id": "a"}, {"id": "b"}], "quotes": [{"text": "x"}],
              "endorsements": [{"race": "a"}, {"race": "b"}, {}], "title": "a"}  # fmt: skip
    assert with_races(fields, {"a": "z"}) == {
        "races": [{"id": "z"}, {"id": "b"}], "quotes": [{"text": "x"}],
        "endorsements": [{"race": "z"}, {"race": "b"}, {}], "title": "a",
    }  # fmt: skip


# --- how a disagreement is told -----------------------------------------------------------------


def test_a_disagreement_stands_at_its_fact_with_what_differs() -> None:
    text, record = first(article(fact("Union A"), fact("Union B")))
    mine = edit(text, "Union B", "2022-05", "2022-04")
    (issue,) = reconcile(PATH, article(fact("Union A"), fact("Union B", "2022-03")), MAKER, record,
                         mine).issues  # fmt: skip
    line = mine[: mine.index("endorser: Union B")].count("\n")
    assert (issue.path, issue.line, issue.severity) == (PATH, line, "warning")
    assert "here {date: 2022-04}, now read as {date: 2022-03}" in issue.message
    assert issue.hint == "yours stands; change it if the machine is right"


def test_a_disagreement_on_a_field_of_the_head() -> None:
    text, record = first(article(source=Source("sha256:1", seed="a.txt", publisher="Daily Post")))
    mine = text.replace("publisher: Daily Post", "publisher: Evening Post")
    mine = mine.replace("title: Unions back Poe", "title: Mine")
    new = article(title="Theirs", source=Source("sha256:1", seed="a.txt", publisher="Weekly"))
    told = {one.message: one.line for one in reconcile(PATH, new, MAKER, record, mine).issues}
    assert told == {
        "title: here Mine, now read as Theirs": 2,
        "source.publisher: here Evening Post, now read as Weekly": mine[
            : mine.index("publisher:")
        ].count("\n") + 1,
    }  # fmt: skip


def test_what_was_changed_and_is_found_no_more() -> None:
    text, record = first(article(fact("Union A"), fact("Union B")))
    mine = edit(text, "Union B", "2022-05", "2022-04")
    (issue,) = reconcile(PATH, article(fact("Union A")), MAKER, record, mine).issues
    assert issue.message.endswith("not found any more")
    assert "deleted here" not in issue.message and "Union B" in issue.message


def test_a_head_that_nobody_touched_follows() -> None:
    text, record = first(article(source=Source("sha256:1", seed="a.txt", publisher="Daily Post")))
    new = article(title="Theirs", source=Source("sha256:1", seed="b.txt", url="https://x.example/"))
    made = reconcile(PATH, new, MAKER, record, text)
    assert made.text is not None and made.issues == ()
    for line in ("title: Theirs", "  seed: b.txt", "  url: https://x.example/"):
        assert line in made.text.splitlines()
    assert "publisher" not in made.text


def test_messages_on_files_that_cannot_be_merged() -> None:
    text, record = first(article(fact("Union A")))
    (issue,) = reconcile(PATH, article(), MAKER, None, text + "\nMore.\n").issues
    assert str(issue) == (
        f"{PATH}:1:1: the record of what the machine wrote is missing; "
        "everything in the file now counts as written by a person"
    )
    (issue,) = reconcile(PATH, article(), MAKER, "{", text + "\nMore.\n").issues
    assert "is damaged" in issue.message
    *_, issue = reconcile(PATH, article(), MAKER, record, "---\ntitle: [\n---\n").issues
    assert "so nothing of it was changed" in " ".join(
        map(str, reconcile(PATH, article(), MAKER, record, "---\ntitle: [\n---\n").issues)
    )


def test_a_first_run_that_was_killed_before_its_record() -> None:
    text, record = first(article(fact("Union A")))
    made = reconcile(PATH, article(fact("Union A")), MAKER, None, text)
    assert (made.text, made.record, made.issues) == (None, record, ())


def test_facts_of_a_race_that_a_person_deleted_do_not_come_back() -> None:
    other = Race("oh-auditor-2022", "Auditor", "OH", year=2022)
    races = (Race(RACE, "Governor", "OH", year=2022, main=True), other)
    text, record = first(article(fact("Union A"), races=races))
    start = text.index("  - id: oh-auditor-2022")
    end = text.index("candidates:")
    mine = text[:start] + text[end:]
    again = reconcile(PATH, article(fact("Union A"), races=races), MAKER, record, mine)
    assert again.record is not None and "oh-auditor" not in (again.text or mine)
    new = article(fact("Union A"), replace(fact("Union B"), race="oh-auditor-2022"), races=races)
    for kept in (record, again.record):
        made = reconcile(PATH, new, MAKER, kept, mine)
        assert "Union B" not in (made.text or mine).replace(TEXT[1], "")


# --- records ------------------------------------------------------------------------------------


def test_an_intent_belongs_to_the_text_it_was_made_for() -> None:
    intent = write_intent("new text", "the record")
    assert read_intent(intent, "new text") == "the record"
    for current in ("old text", "new text ", None):
        assert read_intent(intent, current) is None
    for damaged in ("", "{", "[]", '{"digest": 1}', intent[:-20]):
        assert read_intent(damaged, "new text") is None


def test_settling_takes_one_disagreement_out() -> None:
    text, record = first(article(fact("Union A")))
    mine = edit(text, "Union A", "2022-05", "2022-04").replace("Unions back Poe", "Mine")
    made = reconcile(PATH, article(fact("Union A", "2022-03"), title="Theirs"), MAKER, record, mine)
    assert made.record is not None
    units = [one.unit for one in made.conflicts]
    assert len(units) == 2 and "title" in units
    after = read_record(settle(made.record, "title"))
    assert after is not None and [one.unit for one in after.conflicts] == [
        one for one in units if one != "title"
    ]
    assert settle(made.record, "date") == made.record and settle("{", "title") == "{"
