"""Measuring extraction: matching of names, judging of facts, the table, the floors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content import assign_ids, write_article
from generator.evaluate.compare import compare, race_key
from generator.evaluate.judging import FOUND, KINDS, is_run, pair
from generator.evaluate.naming import same_body, same_full_name, same_person, same_person_loosely
from generator.evaluate.report import (
    below_floors,
    new_floors,
    read_floors,
    report,
    write_floors,
)
from generator.evaluate.run import Reader, run
from generator.issues import Issue
from generator.model import (
    Article,
    Candidacy,
    Election,
    Endorsement,
    Event,
    Quote,
    Race,
    RawArticle,
    Review,
    Roster,
    Source,
)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Ana Valdés", "ana valdes", True),
        ("Rep. Ana Valdés", "Ana M. Valdés Jr.", True),
        ('Jesús "Chuy" García', "Chuy Garcia", True),
        ("Robert (Bob) Stone", "Bob Stone", True),
        ("J.B. Marsh", "J. B. Marsh", True),
        ("JB Marsh", "J.B. Marsh", True),
        ("L. Scott Hale", "Scott Hale", True),
        ("Mary Ann Hale", "Mary Hale", True),
        ("Ana Valdés", "Valdés", False),
        ("Ana Valdés", "Rosa Valdés", False),
        ("Maria Lopez-Diaz", "Maria Lopez", False),
        ("", "", False),
    ],
)
def test_same_full_name(left: str, right: str, same: bool) -> None:
    assert same_full_name(left, right) is same
    assert same_full_name(right, left) is same


def test_a_surname_may_be_the_person_but_is_no_full_name() -> None:
    assert same_person("Lena Van Buren", "Van Buren")
    assert not same_full_name("Lena Van Buren", "Van Buren")
    assert not same_person("Lena Van Buren", "Lena")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Dan Orloff", "Daniel Orloff", True),
        ("D. Orloff", "Daniel Orloff", True),
        ("Orloff", "Daniel Orloff", False),
        ("Al Orloff", "Alvin Orloff", False),  # two letters are too few to tell
        ("Dana Orloff", "Daniel Orloff", False),
    ],
)
def test_same_person_loosely(left: str, right: str, same: bool) -> None:
    assert same_person_loosely(left, right) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Local 2 of the River Dockers Union", "River Dockers Union Local 2", True),
        ("River Dockers Local 2", "River Dockers Union Local 2", True),
        ("The River Dockers Union (RDU)", "river dockers union", True),
        ("RDU", "River Dockers Union", True),
        ("RDU Local 9", "River Dockers Union Local 9", True),
        ("Fire Fighters of Ohio", "Firefighters of Ohio", True),
        ("Marlow Gazette", "Marlow Gazette Editorial Board", True),
        ("River Dockers Union Local 2", "River Dockers Union", False),
        ("River Dockers Union Local 2", "River Dockers Union Local 20", False),
        ("Local 2", "River Dockers Union Local 2", False),
        ("Unite Here Local 1", "SEIU Local 1", False),
    ],
)
def test_same_body(left: str, right: str, same: bool) -> None:
    assert same_body(left, right) is same
    assert same_body(right, left) is same


def test_evidence_is_exact_but_for_white_space() -> None:
    paragraphs = ("First line.", "José  won\nhere.")
    assert is_run("Jose\u0301 won here.", paragraphs)
    assert not is_run("José won Here.", paragraphs)
    assert not is_run(None, paragraphs)


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_pairing_uses_every_fact_once(left: list[int], right: list[int]) -> None:
    pairs, missed, false = pair(left, right, lambda a, b: (1.0,) if a == b else None)
    assert len(pairs) + len(missed) == len(left)
    assert len(pairs) + len(false) == len(right)
    assert all(a == b for a, b in pairs)
    assert not set(missed) & set(false)


DAY = Election("general", "2023-11-07", evidence="Voters decide Nov. 7.")
MAYOR = Race(
    "oh-marlow-mayor-2023", "Mayor", "OH", "Marlow", year=2023, main=True, elections=(DAY,)
)
TEXT = (
    "The River Dockers Union Local 2 endorsed Ana Valdés for mayor of Marlow.",
    "Ana Valdés, who announced in May, faces Rosa Quint.",
    "“I will listen,” Valdés said. Voters decide Nov. 7.",
)
LABEL = Article(
    title="Dockers back Valdés",
    source=Source("x"),
    races=(MAYOR,),
    candidates=(
        Candidacy("Ana Valdés", MAYOR.id, status="running", evidence=TEXT[0]),
        Candidacy("Rosa Quint", MAYOR.id, status="running", evidence=TEXT[1]),
    ),
    endorsements=(
        Endorsement("River Dockers Union Local 2", candidate="Ana Valdés", race=MAYOR.id,
                    evidence=TEXT[0]),
    ),
    events=(Event("announcement", ("Ana Valdés",), MAYOR.id, "2023-05", evidence=TEXT[1]),),
    quotes=(Quote("Ana Valdés", "I will listen,", evidence=TEXT[2]),),
    paragraphs=TEXT,
    path="dockers.md",
)  # fmt: skip


def wrong(label: Article, said: Article) -> list[tuple[str, str]]:
    return [(o.kind, o.verdict) for o in compare(label, said) if o.verdict != "right"]


def test_a_perfect_answer_has_nothing_wrong() -> None:
    assert wrong(LABEL, LABEL) == []
    assert {o.kind for o in compare(LABEL, LABEL)} == set(KINDS)


def test_an_empty_answer_misses_everything_and_claims_nothing() -> None:
    found = wrong(LABEL, Article(title="", source=LABEL.source))
    assert ("about a race", "wrong") in found
    assert {kind for kind, verdict in found if verdict == "missed"} == set(FOUND)
    assert "false" not in {verdict for _, verdict in found}


def test_races_are_matched_by_attributes_not_by_id() -> None:
    said = replace(
        LABEL,
        races=(replace(MAYOR, id="other"),),
        candidates=tuple(replace(c, race="other") for c in LABEL.candidates),
        endorsements=tuple(replace(e, race="other") for e in LABEL.endorsements),
    )
    assert wrong(LABEL, said) == []
    assert race_key(Race("x", "City Council", "oh", "MARLOW", "07")) == race_key(
        Race("y", "city council", "OH", "Marlow", "7")
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"races": (replace(MAYOR, year=2024),)}, [("race: year", "wrong")]),
        ({"races": (replace(MAYOR, main=False),)}, [("race: main", "wrong")]),
        ({"races": (replace(MAYOR, elections=()),)}, [("elections", "missed")]),
        ({"candidates": (replace(LABEL.candidates[0], name="Valdés"), LABEL.candidates[1])},
         [("candidate: full name", "wrong")]),
        ({"candidates": (replace(LABEL.candidates[0], party="D"), LABEL.candidates[1])},
         [("candidate: party", "wrong")]),
        ({"candidates": (replace(LABEL.candidates[0], evidence="invented"), LABEL.candidates[1])},
         [("evidence: exact", "wrong")]),
        ({"endorsements": (replace(LABEL.endorsements[0], stance="decline"),)},
         [("endorsements", "missed"), ("endorsements", "false")]),
        ({"endorsements": (replace(LABEL.endorsements[0], endorser="River Dockers Union"),)},
         [("endorsements", "missed"), ("endorsements", "false")]),
        ({"endorsements": (replace(LABEL.endorsements[0], kind="person"),)},
         [("endorsement: kind", "wrong")]),
        ({"endorsements": (replace(LABEL.endorsements[0], part="two members"),)},
         [("endorsements", "missed"), ("endorsements", "false")]),
        ({"events": (replace(LABEL.events[0], date="2023-05-02"),)}, [("event: date", "wrong")]),
        ({"events": (replace(LABEL.events[0], who=("Ana Valdés", "Rosa Quint")),)},
         [("event: everybody", "wrong")]),
        ({"quotes": (replace(LABEL.quotes[0], speaker="Rosa Quint"),)},
         [("quotes", "missed"), ("quotes", "false")]),
    ],
)  # fmt: skip
def test_one_mistake_is_one_case(
    change: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert wrong(LABEL, replace(LABEL, **change)) == expected  # type: ignore[arg-type]


def test_what_an_editor_rejected_is_no_label() -> None:
    rejected = replace(LABEL.endorsements[0], review=Review("rejected"))
    label = replace(LABEL, endorsements=(rejected,))
    assert wrong(label, LABEL) == [("endorsements", "false")]


def test_the_report_adds_up_over_articles() -> None:
    other = replace(LABEL, path="other.md")
    empty = Article(title="", source=LABEL.source)
    result = report(compare(LABEL, LABEL) + compare(other, empty))
    rows = {row.kind: row for row in result.rows}
    assert rows["candidates"].precision == 1.0
    assert rows["candidates"].recall == 0.5
    assert rows["candidates"].f1 == pytest.approx(2 / 3)
    assert rows["about a race"].accuracy == 0.5
    assert result.articles == 2
    assert {case.path for case in result.worst} == {"other.md"}
    assert "candidates" in result.table()
    assert TEXT[0] in result.cases()


def test_floors_rise_and_fall_only_when_allowed() -> None:
    good = report(compare(LABEL, LABEL))
    bad = report(compare(LABEL, Article(title="", source=LABEL.source)))
    floors = new_floors(good, {})
    assert read_floors(write_floors(floors), "floors.toml") == (floors, [])
    assert below_floors(good, floors, "floors.toml") == []
    assert any("candidates: recall" in str(i) for i in below_floors(bad, floors, "floors.toml"))
    assert new_floors(bad, floors) == floors
    assert new_floors(bad, floors, allow_lower=True)["candidates"]["recall"] == 0.0


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("= broken", "not TOML"),
        ("[pigeons]\nrecall = 1", "no kind of fact: 'pigeons'"),
        ("[races]\nrecall = 7", "races: recall is 7"),
    ],
)
def test_broken_floors_are_reported(text: str, complaint: str) -> None:
    _, issues = read_floors(text, "floors.toml")
    assert [complaint in issue.message for issue in issues] == [True]


def reader_of(answers: dict[str, Article]) -> Reader:
    """A reader that gives prepared answers by the article's identity."""
    return lambda raw, _: (answers[raw.source.id], [])


def test_a_folder_of_approved_files_is_a_test_set(tmp_path: Path) -> None:
    approved = assign_ids(replace(LABEL, review=Review("approved", "An editor")))
    pending = assign_ids(replace(LABEL, source=Source("y"), review=Review("pending")))
    (tmp_path / "articles/2023").mkdir(parents=True)
    (tmp_path / "articles/2023/a.md").write_text(write_article(approved), encoding="utf-8")
    (tmp_path / "articles/2023/b.md").write_text(write_article(pending), encoding="utf-8")
    (tmp_path / "articles/2023/c.md").write_bytes(b"---\ntitle: \xff\n---\n")
    (tmp_path / "candidates").mkdir()
    (tmp_path / "candidates/ana-valdes.md").write_text("---\nname: Ana\n---\n", encoding="utf-8")
    read = reader_of({"x": approved, "y": Article(title="", source=Source("y"))})
    result = run(tmp_path, read, Roster())
    assert result.report.articles == 1
    assert result.report.worst == ()
    assert sorted(issue.severity for issue in result.issues) == ["error", "warning"]
    assert run(tmp_path, read, Roster(), approved_only=False).report.articles == 2


def test_the_headline_is_withheld_from_the_reader(tmp_path: Path) -> None:
    label = assign_ids(replace(LABEL, review=Review("approved")))
    (tmp_path / "a.md").write_text(write_article(label), encoding="utf-8")
    seen: list[RawArticle] = []

    def read(raw: RawArticle, _: Roster) -> tuple[Article, list[Issue]]:
        seen.append(raw)
        return label, []

    run(tmp_path, read, Roster())
    assert [raw.title for raw in seen] == [None]
    assert seen[0].paragraphs == TEXT


def test_one_voting_day_of_several_races_is_one_election() -> None:
    clerk = Race("oh-marlow-city-clerk-2023", "City Clerk", "OH", "Marlow", year=2023)
    label = replace(LABEL, races=(MAYOR, replace(clerk, elections=(DAY,))))
    assert wrong(label, label) == []
    assert wrong(label, replace(LABEL, races=(MAYOR, clerk))) == [("election: race", "wrong")]


def test_a_quotation_is_known_by_its_first_sentence() -> None:
    whole = Quote("Ana Valdés", "I will listen to you all. I promise it to everybody in town.")
    start = replace(whole, speaker="Valdés", text="I will listen to you all.")
    label, said = (replace(LABEL, quotes=(quote,), paragraphs=()) for quote in (start, whole))
    assert ("quotes", "missed") not in wrong(label, said)
    short = replace(said, quotes=(replace(whole, text="everybody in town"),))
    assert ("quotes", "missed") in wrong(said, short)
