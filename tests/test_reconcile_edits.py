"""What a person decided stays decided over several readings, and is told where it stands."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from test_reconcile import (
    MAKER,
    PATH,
    RACE,
    TEXT,
    article,
    delete,
    edit,
    fact,
    facts_of,
    first,
    merged,
)

from generator import frontmatter
from generator.content.ids import assign_ids
from generator.frontmatter import plain
from generator.issues import Issue
from generator.model import Article, Candidacy, Race, Source
from generator.reconcile import Outcome, read_record, reconcile, settle, write_intent
from generator.reconcile.match import pair
from generator.reconcile.record import Conflict, Record, body_digest, write_record

GOVERNOR = Race(RACE, "Governor", "OH", year=2022, main=True)
AUDITOR = Race("oh-auditor-2022", "Auditor", "OH", year=2022)
BOTH = (GOVERNOR, AUDITOR)


class Desk:
    """A file over several readings: the machine reads, a person edits between."""

    def __init__(self, made: Article) -> None:
        self.text, self.record = first(made)
        self.outcome = Outcome(None, None)

    def read(self, made: Article) -> Outcome:
        self.outcome = reconcile(PATH, made, MAKER, self.record, self.text)
        self.text = merged(self.outcome, self.text)
        self.record = self.outcome.record or self.record
        return self.outcome

    @property
    def fields(self) -> dict[str, Any]:
        root = frontmatter.parse(self.text).root
        assert root is not None
        return dict(plain(root))

    @property
    def waiting(self) -> list[str]:
        known = read_record(self.record)
        assert known is not None
        return [one.unit for one in known.conflicts]

    def without_race(self, race: str) -> None:
        """Delete a race's lines, as in an editor."""
        start = self.text.index(f"  - id: {race}\n")
        rest = self.text[start + 4 :]
        end = start + 4 + min(rest.find(mark) for mark in ("  - id:", "candidates:"))
        if self.text[end - 1] != "\n":
            raise AssertionError("a race's lines were expected")
        self.text = self.text[:start] + self.text[end:]


def where(text: str, words: str) -> tuple[int, int]:
    """Line and column of words in a file, both from 1."""
    before = text[: text.index(words)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


# --- the head and the body ----------------------------------------------------------------------


def test_a_title_that_the_machine_came_to_agree_with_is_still_the_persons() -> None:
    desk = Desk(article())
    desk.text = desk.text.replace("title: Unions back Poe", "title: Mine")
    assert desk.read(article(title="Mine")).conflicts == ()
    assert [one.unit for one in desk.read(article(title="Theirs")).conflicts] == ["title"]
    assert desk.fields["title"] == "Mine"
    assert desk.read(article(title="Theirs")).conflicts == () and desk.waiting == ["title"]


def test_a_publisher_that_the_machine_came_to_agree_with_is_still_the_persons() -> None:
    def published_by(name: str) -> Article:
        return article(source=Source("sha256:1", seed="a.txt", publisher=name))

    desk = Desk(published_by("Daily Post"))
    desk.text = desk.text.replace("publisher: Daily Post", "publisher: Evening Post")
    desk.read(published_by("Evening Post"))
    (told,) = desk.read(published_by("Weekly")).conflicts
    assert (told.unit, told.person, told.machine) == ("source.publisher", "Evening Post", "Weekly")
    assert desk.fields["source"]["publisher"] == "Evening Post"


def test_a_text_that_the_machine_came_to_agree_with_is_still_the_persons() -> None:
    mine, theirs = (*TEXT[:-1], "One line by hand."), (*TEXT[:-1], "Another line.")
    desk = Desk(article())
    desk.text = desk.text.replace(TEXT[-1], mine[-1])
    assert desk.read(article(paragraphs=mine)).conflicts == ()
    outcome = desk.read(article(paragraphs=theirs))
    assert [one.unit for one in outcome.conflicts] == ["body"]
    assert mine[-1] in desk.text and theirs[-1] not in desk.text
    (issue,) = outcome.issues
    assert str(issue) == (
        f"{PATH}:2:1: the article's text changed at its source, and was edited here; "
        "yours stands; change it if the machine is right"
    )
    assert desk.read(article(paragraphs=theirs)).conflicts == () and desk.waiting == ["body"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a\n\nb\n", "a\r\n\r\nb\r\n", True),
        ("a\n\nb\n", "\n\na\n\nb", True),
        ("a\n\nb\n", "a\n\nB\n", False),
        ("a\n", " a\n", False),
        ("a\n", "a \n", False),
        ("XX\n", "\n", False),
        ("a\n\nb\n", "aXX\n\nXXb\n", False),
    ],
)
def test_line_ends_and_empty_lines_around_are_no_edit_of_a_text(
    one: str, other: str, same: bool
) -> None:
    assert (body_digest(one) == body_digest(other)) is same


def test_half_a_character_in_a_text_is_no_crash() -> None:
    assert body_digest("a\ud800b") != body_digest("a\ud801b")
    assert json.loads(write_intent("a\ud800b", "r"))["record"] == "r"


# --- facts --------------------------------------------------------------------------------------


def test_a_fact_of_a_person_may_have_the_id_that_the_machine_would_give() -> None:
    (wanted,) = assign_ids(article(fact("Union B"))).endorsements
    desk = Desk(article(fact("Union A")))
    own = f"  - id: {wanted.id}\n    endorser: Own Union\n    candidate: Ann Poe\n"
    desk.text = desk.text.replace("endorsements:\n", f"endorsements:\n{own}    race: {RACE}\n")
    desk.read(article(fact("Union A"), fact("Union B")))
    found = facts_of(desk.text)
    assert list(found) == ["Own Union", "Union A", "Union B"]
    assert found["Own Union"]["id"] == wanted.id
    assert len({one["id"] for one in found.values()}) == 3
    again = desk.read(article(fact("Union A"), fact("Union B")))
    assert (again.text, again.conflicts) == (None, ())


def test_two_facts_with_one_statement_get_ids_that_are_not_in_the_file() -> None:
    twins = (fact("Union B"), replace(fact("Union B"), evidence=TEXT[2]))
    known = [one.id for one in assign_ids(article(*twins)).endorsements]
    desk = Desk(article(fact("Union A")))
    own = "".join(
        f"  - id: {one}\n    endorser: Own {n}\n    race: {RACE}\n" for n, one in enumerate(known)
    )
    desk.text = desk.text.replace("endorsements:\n", f"endorsements:\n{own}")
    desk.read(article(fact("Union A"), *twins))
    ids = [one["id"] for one in desk.fields["endorsements"]]
    assert len(ids) == len(set(ids)) == 5


def test_a_deleted_fact_that_is_read_otherwise_is_told_once_and_waits() -> None:
    """Also when the machine spells its endorser so differently that its id would be another."""
    desk = Desk(article(fact("Union A"), fact("Union B")))
    gone = facts_of(desk.text)["Union B"]["id"]
    desk.text = delete(desk.text, "Union B")
    changed = article(
        fact("Union A"), replace(fact("Union B"), endorser="The Union B", date="2021")
    )
    outcome = desk.read(changed)
    (told,) = outcome.conflicts
    assert told.unit == f"endorsements/{gone}" and told.person is None
    assert told.machine["date"] == "2021"
    (issue,) = outcome.issues
    assert issue.message.startswith(f"endorsements/{gone}: deleted here, now read as {{")
    assert issue.line == where(desk.text, "endorsements:\n")[0] + 1  # its list begins there
    for _ in range(2):
        again = desk.read(changed)
        assert (again.text, again.conflicts, desk.waiting) == (None, (), [told.unit])


def test_a_forgotten_fact_of_a_deleted_race_stays_out_when_both_come_back() -> None:
    desk = Desk(article(fact("Union A"), races=BOTH))
    desk.without_race(AUDITOR.id)
    later = replace(fact("Union B"), race=AUDITOR.id)
    desk.read(article(fact("Union A"), races=(GOVERNOR,)))
    for _ in range(2):
        desk.read(article(fact("Union A"), later, races=BOTH))
        assert list(facts_of(desk.text)) == ["Union A"]
        assert [one["id"] for one in desk.fields["races"]] == [RACE]


def test_a_fact_that_moves_to_a_deleted_race_stays_where_it_is() -> None:
    desk = Desk(article(fact("Union A"), races=BOTH))
    desk.without_race(AUDITOR.id)
    outcome = desk.read(article(replace(fact("Union A"), race=AUDITOR.id), races=BOTH))
    assert facts_of(desk.text)["Union A"]["race"] == RACE
    (told,) = outcome.conflicts
    assert told.unit == f"endorsements/{facts_of(desk.text)['Union A']['id']}"
    assert told.machine["race"] == AUDITOR.id


def test_a_race_that_a_person_wrote_under_the_machines_id_is_that_race() -> None:
    desk = Desk(article(fact("Union A")))
    own = f"  - id: {AUDITOR.id}\n    office: Comptroller\n    state: OH\n"
    desk.text = desk.text.replace("candidates:\n", f"{own}candidates:\n")
    desk.read(article(fact("Union A"), races=BOTH))
    races = desk.fields["races"]
    assert [one["id"] for one in races] == [RACE, AUDITOR.id]
    assert races[1]["office"] == "Comptroller"


def test_a_race_that_a_person_wrote_before_the_machine_found_it_keeps_its_id() -> None:
    desk = Desk(article(fact("Union A")))
    own = "  - id: auditor\n    office: Auditor\n    state: OH\n    year: 2022\n"
    desk.text = desk.text.replace("candidates:\n", f"{own}candidates:\n")
    new = replace(fact("Union B"), race=AUDITOR.id)
    for _ in range(2):
        desk.read(article(fact("Union A"), new, races=BOTH))
        assert [one["id"] for one in desk.fields["races"]] == [RACE, "auditor"]
        assert facts_of(desk.text)["Union B"]["race"] == "auditor"


def test_ids_of_two_races_that_a_person_swapped_are_not_swapped_back() -> None:
    desk = Desk(article(fact("Union A"), races=BOTH))
    swapped = desk.text.replace("office: Governor", "office: X").replace(
        "office: Auditor", "office: Governor"
    )
    desk.text = swapped.replace("office: X", "office: Auditor")
    before = desk.fields["races"]
    desk.read(article(fact("Union A"), fact("Union B"), races=BOTH))
    assert desk.fields["races"] == before
    assert facts_of(desk.text)["Union B"]["race"] == RACE


def test_a_race_renamed_and_one_deleted_at_once() -> None:
    desk = Desk(article(fact("Union A"), races=BOTH))
    desk.without_race(AUDITOR.id)
    desk.text = desk.text.replace(RACE, "ohio-gov-22")
    lost = replace(fact("Union C"), race=AUDITOR.id)
    for _ in range(2):
        desk.read(article(fact("Union A"), fact("Union B"), lost, races=BOTH))
        assert list(facts_of(desk.text)) == ["Union A", "Union B"]
        assert [one["id"] for one in desk.fields["races"]] == ["ohio-gov-22"]


def test_a_fact_without_its_id_is_still_the_fact_that_it_was() -> None:
    """Somebody deletes the line with the id, and corrects the fact."""
    desk = Desk(article(fact("Union A"), fact("Union B")))
    known = facts_of(desk.text)["Union B"]["id"]
    desk.text = desk.text.replace(f"  - id: {known}\n    endorser:", "  - endorser:")
    desk.text = edit(desk.text, "Union B", "2022-05", "2022-04")
    changed = article(fact("Union A"), fact("Union B", "2021"))
    (told,) = desk.read(changed).conflicts
    assert told.unit == f"endorsements/{known}"
    assert (
        facts_of(desk.text)["Union B"]["date"] == "2022-04"
        and "id" not in facts_of(desk.text)["Union B"]
    )
    assert desk.read(changed).conflicts == () and desk.waiting == [told.unit]


def test_an_id_that_is_kept_tells_facts_apart_that_were_edited_into_each_other() -> None:
    desk = Desk(article(fact("Union A"), fact("Union B")))
    a, b = (facts_of(desk.text)[f"Union {letter}"]["id"] for letter in "AB")
    swapped = desk.text.replace("endorser: Union A", "endorser: X").replace(
        "endorser: Union B", "endorser: Union A"
    )
    desk.text = swapped.replace("endorser: X", "endorser: Union B")
    desk.read(article(fact("Union A"), fact("Union B")))
    found = facts_of(desk.text)
    assert (found["Union B"]["id"], found["Union A"]["id"]) == (a, b)


def test_the_first_of_several_that_do_not_fit_keeps_no_other_out() -> None:
    """The person's text has lost the sentence of Union B, and still has that of Union C."""
    desk = Desk(article(fact("Union A")))
    desk.text = desk.text.replace(TEXT[1], "A line by hand.")
    outcome = desk.read(article(fact("Union A"), fact("Union B"), fact("Union C")))
    assert list(facts_of(desk.text)) == ["Union A", "Union C"]
    (made,) = [
        one
        for one in assign_ids(article(fact("Union B"))).endorsements
        if one.endorser == "Union B"
    ]
    assert [
        (one.unit, one.person, one.machine["endorser"])
        for one in outcome.conflicts
        if one.unit != "body"
    ] == [(f"endorsements/{made.id}", None, "Union B")]


def test_a_sentence_may_run_over_two_lines_of_an_edited_text() -> None:
    """Paragraphs are read as one text, with a space between."""
    both = replace(fact("Union B"), evidence=f"{TEXT[1]} {TEXT[2]}")
    desk = Desk(article(fact("Union A")))
    desk.text += "\nA line by hand.\n"
    desk.read(article(fact("Union A"), both))
    assert list(facts_of(desk.text)) == ["Union A", "Union B"]


def test_races_are_never_marked_for_review() -> None:
    desk = Desk(article(fact("Union A")))
    desk.text = desk.text.replace("review: pending", "review: approved\nreviewed_by: Jo Roe")
    desk.read(article(fact("Union A"), replace(fact("Union B"), race=AUDITOR.id), races=BOTH))
    assert "review" not in desk.fields["races"][1]
    assert facts_of(desk.text)["Union B"]["review"] == "pending"


def test_a_list_that_is_none_stays_as_a_person_wrote_it() -> None:
    for written in ("none so far", "[Union A, Union B]"):
        desk = Desk(article(fact("Union A")))
        start, end = desk.text.index("endorsements:"), desk.text.index("review:")
        desk.text = desk.text[:start] + f"endorsements: {written}\n" + desk.text[end:]
        before = desk.text
        for _ in range(2):
            desk.read(article(fact("Union A"), fact("Union B")))
            assert desk.text == before and desk.outcome.record is not None


def test_what_waits_is_not_forgotten_because_another_was_answered() -> None:
    desk = Desk(article(fact("Union A"), fact("Union B")))
    desk.text = edit(edit(desk.text, "Union A", "2022-05", "2020"), "Union B", "2022-05", "2020")
    changed = article(fact("Union A", "2021"), fact("Union B", "2021"))
    first_told = [one.unit for one in desk.read(changed).conflicts]
    assert len(first_told) == 2
    desk.text = edit(desk.text, "Union A", "2020", "2019")  # a new word on the first
    desk.read(changed)
    assert desk.waiting == first_told[1:]


def test_a_new_text_gets_only_the_sentences_that_it_lost() -> None:
    """Not those that it still has, nor what never stood in the article."""
    desk = Desk(article(fact("Union A"), fact("Union B"), fact("Union C")))
    for name in ("Union A", "Union B"):
        desk.text = edit(desk.text, name, "verb: backed", "verb: stood by")
    own = f"  - endorser: Own\n    candidate: Ann Poe\n    race: {RACE}\n    evidence: By phone.\n"
    desk.text = desk.text.replace("endorsements:\n", f"endorsements:\n{own}")
    bare = f"  - endorser: Bare\n    candidate: Ann Poe\n    race: {RACE}\n"
    desk.text = desk.text.replace("endorsements:\n", f"endorsements:\n{bare}")
    now = (TEXT[0], "Something new.")
    desk.read(article(fact("Union A"), fact("Union B"), paragraphs=now))
    assert desk.text.partition("\n---\n")[2].split("\n\n") == [*now, TEXT[1] + "\n"]
    again = desk.read(article(fact("Union A"), fact("Union B"), paragraphs=now))
    assert again.text is None


def test_a_sentence_that_ran_over_a_paragraph_is_kept_as_well() -> None:
    both = replace(fact("Union A"), evidence=f"{TEXT[0]} {TEXT[1]}")
    desk = Desk(article(both))
    desk.text = edit(desk.text, "Union A", "verb: backed", "verb: stood by")
    desk.read(article(both, paragraphs=("Something new.",)))
    assert f"{TEXT[0]} {TEXT[1]}" in desk.text.partition("\n---\n")[2]


# --- which is which -----------------------------------------------------------------------------

ONE, TWO = "The bakers backed Ann Poe.", "The cooks backed Ann Poe."


def backing(endorser: str, **more: object) -> dict[str, Any]:
    return {"endorser": endorser, "candidate": "Ann Poe", "race": RACE, **more}


@pytest.mark.parametrize(
    ("left", "right", "pairs"),
    [
        # each alone on its sentence, whatever its name is now
        (
            [backing("Bakers", evidence=ONE), backing("Cooks", evidence=TWO)],
            [backing("Millers", evidence=ONE), backing("Dockers", evidence=TWO)],
            {0: 0, 1: 1},
        ),
        # three on one sentence; the name that nobody shares stays out, the rest goes on
        (
            [backing(name, evidence=ONE) for name in ("Zinc", "Bakers", "Cooks")],
            [backing(name, evidence=ONE) for name in ("Iron", "Bakers Union", "Cooks Union")],
            {1: 1, 2: 2},
        ),
        # words of two letters are no name
        (
            [backing("UA of Ohio", evidence=ONE), backing("Cooks", evidence=ONE)],
            [backing("BC of Iowa", evidence=ONE), backing("Bakers", evidence=ONE)],
            {},
        ),
        # a sentence is no sentence where there is none
        ([backing("Bakers", evidence=ONE)], [backing("Cooks")], {}),
        ([backing("Bakers")], [backing("Cooks", evidence=ONE)], {}),
        ([backing("Bakers", evidence="")], [backing("Cooks", evidence="")], {}),
        # a shared endorsement is one, and none that was taken back
        (
            [backing("Bakers", stance="split")],
            [backing("Bakers", stance="rescind"), backing("Bakers", stance="endorse")],
            {0: 1},
        ),
        (
            [backing("Bakers", stance="endorse")],
            [backing("Bakers", stance="rescind"), backing("Bakers", stance="split")],
            {0: 1},
        ),
        (
            [backing("split", stance="rescind")],
            [backing("endorse", stance="rescind")],
            {},
        ),
    ],
)
def test_which_is_which(
    left: list[dict[str, Any]], right: list[dict[str, Any]], pairs: dict[int, int]
) -> None:
    assert pair("endorsements", left, right, ids=False) == pairs


def test_events_of_other_people_are_others() -> None:
    def debate(*who: str) -> dict[str, Any]:
        return {"type": "debate", "who": list(who), "race": RACE}

    left = [debate("Ann Poe", "Bo Lee"), debate("Cy Day")]
    right = [debate("cy day"), debate("bo lee", "Ann  Poe")]
    assert pair("events", left, right, ids=False) == {0: 1, 1: 0}
    assert pair("events", [debate("Ann Poe")], [debate("Bo Lee")], ids=False) == {}
    assert pair("events", [debate("Ann Poe", "Bo Lee")], [debate("Ann Poe")], ids=False) == {}


def test_facts_without_an_id_are_not_one_for_that() -> None:
    left, right = [backing("Bakers")], [backing("Cooks")]
    assert pair("endorsements", left, right, ids=True) == {}


# --- what is told of a file that cannot be merged -----------------------------------------------


def test_a_file_that_cannot_be_read_is_told_where_and_why() -> None:
    _, record = first(article(fact("Union A")))
    mine = "---\ntitle: x\ndate: 'open\n---\n"
    outcome = reconcile(PATH, article(), MAKER, record, mine)
    *why, last = outcome.issues
    assert (outcome.text, outcome.record, outcome.conflicts) == (None, None, ())
    assert why and {issue.path for issue in why} == {PATH}
    assert last == Issue(
        PATH, 1, 1, "warning", "the file cannot be read, so nothing of it was changed",
        "correct it, then extract again",
    )  # fmt: skip


def test_a_file_that_cannot_be_added_to_is_told() -> None:
    """Both facts of a list on one line are found no more: what would be left is no list."""
    people = (Candidacy("Ann Poe", RACE), Candidacy("Bo Lee", RACE))
    desk = Desk(article(candidates=people))
    start, end = desk.text.index("candidates:"), desk.text.index("review:")
    rows = ", ".join(
        "{" + f"id: {one['id']}, name: {one['name']}, race: {RACE}" + "}"
        for one in desk.fields["candidates"]
    )
    known = read_record(desk.record)
    assert known is not None
    desk.text = f"{desk.text[:start]}candidates: [{rows}]\n{desk.text[end:]}"
    # The record says that this is how the machine left it.
    fields = {**known.fields, "candidates": desk.fields["candidates"]}
    desk.record = write_record(replace(known, fields=fields), MAKER)
    before = desk.text
    outcome = desk.read(article(candidates=()))
    assert outcome == Outcome(
        None, None, (),
        (Issue(PATH, 1, 1, "warning",
               "the file is written in a way that new findings cannot be added to",
               "write its lists as `tracker new article` does"),),
    )  # fmt: skip
    assert desk.text == before


@pytest.mark.parametrize(("record", "what"), [(None, "is missing"), ("{", "is damaged")])
def test_a_record_that_is_lost_is_told(record: str | None, what: str) -> None:
    text, _ = first(article(fact("Union A")))
    (issue,) = reconcile(PATH, article(), MAKER, record, text + "\nMore.\n").issues
    assert issue == Issue(
        PATH, 1, 1, "warning", f"the record of what the machine wrote {what}",
        "everything in the file now counts as written by a person",
    )  # fmt: skip


def test_a_disagreement_on_what_was_deleted_stands_at_what_is_left() -> None:
    """At its list, its record, or the beginning of the file."""
    source = Source("sha256:1", seed="a.txt", publisher="Daily Post")
    desk = Desk(article(fact("Union A"), fact("Union B"), source=source))
    desk.text = delete(desk.text, "Union B")
    desk.text = desk.text.replace("title: Unions back Poe\n", "")
    desk.text = desk.text.replace("  publisher: Daily Post\n", "")
    new = article(
        fact("Union A"), fact("Union B", "2021"), title="Theirs",
        source=replace(source, publisher="Weekly"),
    )  # fmt: skip
    told = {one.message.partition(":")[0]: (one.line, one.column) for one in desk.read(new).issues}
    begin = desk.text.splitlines()
    assert told.pop("title") == (2, 1)
    assert told.pop("source.publisher")[0] == begin.index("source:") + 2
    ((unit, place),) = told.items()
    assert unit.startswith("endorsements/") and place[0] == begin.index("endorsements:") + 2


def test_a_disagreement_where_the_whole_list_was_deleted() -> None:
    desk = Desk(article(fact("Union A")))
    desk.text = delete(desk.text, "Union A").replace("endorsements:\n", "")
    (issue,) = desk.read(article(fact("Union A", "2021"))).issues
    assert (issue.line, issue.column) == (2, 1) and "deleted here" in issue.message


def test_a_disagreement_beside_something_that_is_no_fact() -> None:
    """A list in which somebody left a bare word, for another list's sake."""
    desk = Desk(article(fact("Union A")))
    desk.text = desk.text.replace("title: Unions back Poe", "title: Mine")
    desk.text = desk.text.replace("endorsements:\n", "endorsements:\n  - later\n")
    (issue,) = desk.read(article(fact("Union A"), title="Theirs")).issues
    assert (issue.line, issue.column) == where(desk.text, "Mine")


# --- the record on disk -------------------------------------------------------------------------

#: As an earlier version wrote it: files of this form lie in people's repositories.
RECORD = """{
 "format": 1,
 "model": {
  "name": "model",
  "digest": "sha256:0"
 },
 "rules": "1",
 "check": "%s",
 "fields": {
  "title": "Señora Poe gana",
  "endorsements": [
   {
    "id": "e-1",
    "endorser": "Bakers"
   }
  ]
 },
 "body": "b",
 "kept": [
  "date",
  "title"
 ],
 "deleted": {
  "events": [
   {
    "id": "v-1"
   }
  ]
 },
 "renamed": {
  "a": "b"
 },
 "conflicts": [
  {
   "unit": "title",
   "person": "Poe gana",
   "machine": null
  }
 ]
}
"""
KNOWN = Record(
    {"title": "Señora Poe gana", "endorsements": [{"id": "e-1", "endorser": "Bakers"}]},
    "b",
    frozenset({"title", "date"}),
    {"events": [{"id": "v-1"}], "quotes": []},
    (Conflict("title", "Poe gana", None),),
    {"a": "b"},
)
CHECK = "af43e3eea4dab155"


def test_a_record_is_the_same_bytes_in_every_version() -> None:
    written = RECORD % CHECK
    assert write_record(KNOWN, MAKER) == written
    assert read_record(written) == replace(KNOWN, deleted={"events": [{"id": "v-1"}]})


def test_keys_in_another_order_are_no_damage() -> None:
    """As a tool that sorts JSON leaves them."""
    turned = json.dumps(json.loads(RECORD % CHECK), sort_keys=True)
    assert read_record(turned) == read_record(RECORD % CHECK)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("conflicts", [["unit"]]),
        ("conflicts", ["unit"]),
        ("conflicts", [{"person": 1}]),
        ("deleted", {"events": ["v-1"]}),
        ("deleted", {"events": {"id": "v-1"}}),
        ("deleted", {"events": None}),
        ("kept", [1]),
        ("renamed", {"a": 1}),
        ("renamed", None),
        ("body", "c"),
        ("fields", {}),
        ("format", 2),
    ],
)
def test_a_record_of_another_form_is_damaged(key: str, value: object) -> None:
    data = json.loads(RECORD % CHECK)
    assert read_record(json.dumps(data)) is not None
    assert read_record(json.dumps({**data, key: value})) is None
    del data[key]
    assert read_record(json.dumps(data)) is None


def test_settling_leaves_the_rest_of_the_record_as_it_is() -> None:
    conflicts = (Conflict("title", "a", "b"), Conflict("date", "c", "d"))
    text = write_record(replace(KNOWN, conflicts=conflicts), MAKER)
    after = settle(text, "title")
    assert after == write_record(replace(KNOWN, conflicts=conflicts[1:]), MAKER)
    assert settle(after, "date") == write_record(replace(KNOWN, conflicts=()), MAKER)
    assert settle(text, "body") == text
