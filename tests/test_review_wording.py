"""What the review says of facts, differences and disagreements, and which forms it offers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_review import PATH, TEXT, decided, decision

from generator.content import read_article
from generator.model import Article, Candidacy, Endorsement, Event, Figure, Quote, Review
from generator.reconcile import Conflict
from generator.review.approved import altered, approved, with_approved
from generator.review.decide import Decision, decide
from generator.review.forms import read_value, table
from generator.review.handed import MOST_BYTES, handed_file, handed_text
from generator.review.pages import STATIC, static_file
from generator.review.queue import Page, conflict_says, items, page
from generator.review.showing import fact_rows, focus_of, form, text_of
from generator.review.wording import Fact, says, shown

RACE = "oh-governor-2022"
UNREADABLE = "---\ntitle: [\n---\n"


def article() -> Article:
    made, _ = read_article(TEXT, PATH)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (Candidacy("Ann Poe", RACE, party="D", status="running"),
         "Ann Poe in the race for Ohio Governor, 2022: Democratic, running"),
        (Candidacy("Ann Poe", "elsewhere", party="Pirate"), "Ann Poe: Pirate"),
        (Endorsement("Cooks", candidate="Bo Lee", race=RACE),
         "Cooks endorses Bo Lee for Ohio Governor, 2022"),
        (Endorsement("Cooks", part="two chapters", candidate="Bo Lee"),
         "Cooks (two chapters) endorses Bo Lee"),
        (Endorsement("Cooks", stance="decline"), "Cooks does not endorse anybody"),
        (Endorsement("Cooks", candidate="Bo Lee", stance="decline"),
         "Cooks does not endorse Bo Lee"),
        (Endorsement("Cooks", candidate="Bo Lee", stance="rescind"),
         "Cooks takes back the endorsement of Bo Lee"),
        (Endorsement("Cooks", candidate="Bo Lee", stance="split"),
         "Cooks endorses, among others, Bo Lee"),
        (Event("poll", pollster="Lake Survey", results=(Figure("Bo Lee", percent=41.5),)),
         "Poll by Lake Survey: Bo Lee 41.5%"),
        (Event("poll", who=("Bo Lee", "Ann Poe")), "Poll: Bo Lee, Ann Poe"),
        (Event("fundraising", period="2022-Q1", race=RACE,
               results=(Figure("Bo Lee", amount=12000, cash_on_hand=3000.0),)),
         "Fundraising 2022-Q1: Bo Lee $12,000, $3,000 left (Ohio Governor, 2022)"),
        (Event("result", detail="won", results=(Figure("Bo Lee", votes=1200),)),
         "Result (won): Bo Lee 1,200 votes"),
        (Event("debate"), "Debate: nobody named"),
        (Quote("Bo Lee", text="We cook."), "Bo Lee: “We cook.”"),
    ],
)  # fmt: skip
def test_a_fact_in_one_line(fact: Fact, said: str) -> None:
    assert says(fact, article()) == said


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (None, "not given"), ([], "not given"), ("", "not given"), (0, "0"), (True, "yes"),
        (False, "no"), (3.0, "3"), (3.5, "3.5"), (["a", "b"], "a, b"), (("a",), "a"),
        ({"candidate": "Bo Lee", "percent": 41.5}, "Bo Lee 41.5"),
        ([{"a": "x", "b": None}, {"a": True}], "x not given, yes"),
    ],
)  # fmt: skip
def test_a_value_as_people_read_it(value: object, read: str) -> None:
    assert shown(value) == read


@pytest.mark.parametrize(
    ("conflict", "said"),
    [
        (Conflict("body", "old", "new"),
         "The article's text changed at its source, and was edited here"),
        (Conflict("title", "Mine", "Theirs"), "Title: here Mine; now read as Theirs"),
        (Conflict("date", None, "2022-05"), "Date: here nothing; now read as 2022-05"),
        (Conflict("title", "a" * 200, "b"), f"Title: here {'a' * 159}…; now read as b"),
        (Conflict("quotes/q-1", None, {"id": "q-1", "speaker": "Bo Lee", "evidence": "x"}),
         "Quote: here nothing; now read as Bo Lee"),
        (Conflict("candidates/c-1", {"name": "Bo Lee", "party": "D"}, {"name": "Bo Lee"}),
         "Candidate Bo Lee: here party: D; now read as party: not given"),
        # Only the sentence differs, which readers do not see: both are shown as they are.
        (Conflict("candidates/c-1", {"name": "Bo Lee", "evidence": "x"}, {"name": "Bo Lee"}),
         "Candidate Bo Lee: here Bo Lee; now read as Bo Lee"),
        (Conflict("events/v-1", {"type": "poll", "date": "2022"}, {"type": "poll"}),
         "Event: here date: 2022; now read as date: not given"),
    ],
)  # fmt: skip
def test_a_disagreement_in_one_line(conflict: Conflict, said: str) -> None:
    assert conflict_says(conflict) == said


@pytest.mark.parametrize("status", ["won", "lost", "withdrawn", "removed"])
def test_the_end_of_a_candidacy_weighs_more(status: str) -> None:
    running, ended = (
        next(i for i in items(page(PATH, text)) if i.id == "c-1")
        for text in (
            TEXT,
            TEXT.replace("name: Ann Poe\n", f"name: Ann Poe\n    status: {status}\n"),
        )
    )
    assert ended.weight > running.weight


# --- what is looked at --------------------------------------------------------------------------


def with_conflict(conflict: Conflict) -> Page:
    shown_page = page(PATH, TEXT)
    return replace(shown_page, conflicts=(conflict,))


def test_a_file_that_cannot_be_read_shows_nothing() -> None:
    broken = page(PATH, UNREADABLE)
    assert broken.article is None and items(broken) == ()
    assert focus_of(broken, "article", "", None) is None
    assert fact_rows(broken, None, "") == () and text_of(broken, None) == ()
    assert form("quotes", broken) == ()
    assert "cannot be read" in decide(broken, decision("approve")).refusals[0]


def test_the_disagreement_that_is_looked_at() -> None:
    here = with_conflict(Conflict("title", "Mine", "Theirs"))
    focus = focus_of(here, "conflict", "title", None)
    assert focus is not None and focus.conflict and focus.can_take
    rows = fact_rows(here, focus, "")
    assert rows[0].current and not any(one.current for one in rows[1:])
    assert focus_of(here, "conflict", "date", None) is None
    body = focus_of(with_conflict(Conflict("body", "a", "b")), "conflict", "body", None)
    assert body is not None and not body.can_take


def test_the_change_that_is_looked_at() -> None:
    before, _ = read_article(TEXT.replace("review: pending", "review: approved"), PATH)
    after = replace(before, quotes=()) if before else None
    (change,) = altered(approved(before), after)
    focus = focus_of(page(PATH, TEXT), "correction", "q-1", change)
    assert focus is not None and focus.change is change and "Ann Poe: “We bake.”" in focus.says
    assert focus_of(page(PATH, TEXT), "correction", "q-1", None) is None
    assert focus_of(page(PATH, TEXT), "quotes", "q-9", None) is None


def test_a_fact_that_is_open_again_is_no_change() -> None:
    before, _ = read_article(TEXT.replace("review: pending", "review: approved"), PATH)
    assert before is not None
    register = with_approved({}, before)
    assert altered(register, replace(before, review=Review("pending"))) == ()
    assert approved(None) == {} and len(altered(register, None)) == len(register)


def test_a_race_that_the_article_does_not_list_can_still_be_chosen() -> None:
    fields = form("quotes", page(PATH, TEXT), "q-1")
    assert all(field.name != "race" for field in fields)
    text = TEXT.replace("race: oh-governor-2022, confidence: 0.8", "race: oh-mayor-2022")
    fields = form("endorsements", page(PATH, text), "")
    race = next(field for field in fields if field.name == "race")
    assert [value for value, _ in race.choices] == ["oh-governor-2022"]


def test_the_form_of_an_event_tells_which_details_there_are() -> None:
    fields = {field.name: field for field in form("events", page(PATH, TEXT), event="ballot")}
    assert "Ballot: " in fields["detail"].about and "Result: " in fields["detail"].about
    assert "pollster" not in fields and fields["type"].value == "ballot"
    poll = {field.name: field for field in form("events", page(PATH, TEXT), "v-1")}
    assert "detail" not in poll and poll["results"].value == "Ann Poe; percent 46.0"


@pytest.mark.parametrize(
    ("kind", "name", "typed", "value", "problem"),
    [
        ("events", "type", "poll", "poll", ""),
        ("events", "type", "pole", None, "is no value of `type`; did you mean `poll`?"),
        ("events", "results", "Ann Poe; percent many", None, "number"),
        ("events", "results", "Ann Poe; percent 4;;", [{"candidate": "Ann Poe", "percent": 4}], ""),
        ("races", "elections", "primary; date 2022-06-28; party D",
         [{"stage": "primary", "date": "2022-06-28", "party": "D"}], ""),
    ],
)  # fmt: skip
def test_what_else_is_typed_into_a_field(
    kind: str, name: str, typed: str, value: object, problem: str
) -> None:
    key = next(key for key in table(kind) if key.name == name)
    made, wrong = read_value(key, typed)
    assert made == value and (problem in wrong if problem else not wrong)


# --- decisions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "made", "why"),
    [
        (TEXT, decision("add", kind="quotes", values={"speaker": "X", "points": 1}), "no field"),
        (TEXT.replace("quotes:\n  - {id", "quotes: &a\n  - {id"), decision("approve", "q-1"), ""),
    ],
)
def test_what_else_is_refused(text: str, made: Decision, why: str) -> None:
    result = decide(page(PATH, text), made)
    assert result.text is None and why in " ".join(result.refusals)


def test_a_rejected_article_keeps_what_was_decided_fact_by_fact() -> None:
    text = decided(TEXT, decision("approve", "e-1"), decision("reject"))
    made, _ = read_article(text, PATH)
    assert made is not None and made.review.state == "rejected"
    assert made.endorsements[0].review is not None
    assert made.endorsements[0].review.state == "approved"


def test_what_is_open_again_names_nobody() -> None:
    closed = decided(TEXT, decision("approve", "e-1"), decision("approve"))
    text = decided(closed, decision("reopen", "e-1"), decision("reopen"))
    assert "reviewed_by" not in text and "reviewed_on" not in text
    assert "review: pending" in text


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("who", "Ann Poe", None),  # a list of one and the one alone are the same
        ("incumbent", None, None),
        ("rank", "3", None),  # a number and its figures are the same
    ],
)
def test_what_says_the_same_is_not_written_again(
    name: str, value: object, line: str | None
) -> None:
    held = {"who": "v-1", "incumbent": "c-1", "rank": "e-1"}[name]
    text = TEXT.replace("name: Ann Poe\n", "name: Ann Poe\n    incumbent: false\n").replace(
        "    date_basis: relative\n", "    date_basis: relative\n    rank: 3\n"
    )
    after = decided(text, decision("correct", held, values={name: value}))
    before_lines = [one for one in text.splitlines() if name in one]
    assert [one for one in after.splitlines() if name in one] == before_lines


def test_a_corrected_name_follows_only_where_it_stood() -> None:
    text = TEXT.replace(
        "      - {candidate: Ann Poe, percent: 46}\n",
        "      - {candidate: Ann Poe, percent: 46}\n      - {candidate: Bo Lee, percent: 40}\n",
    ).replace("who: [Ann Poe]", "who: [Bo Lee, Ann Poe]")
    made, _ = read_article(
        decided(text, decision("correct", "c-1", values={"name": "Anna Poe"})), PATH
    )
    assert made is not None
    assert [one.candidate for one in made.events[0].results] == ["Anna Poe", "Bo Lee"]
    assert made.events[0].who == ("Bo Lee", "Anna Poe")


def settled(conflict: Conflict, action: str = "machine", text: str = TEXT) -> str | None:
    here = replace(page(PATH, text), conflicts=(conflict,))
    return decide(here, decision(action, conflict.unit)).text


@pytest.mark.parametrize(
    ("conflict", "gone", "come"),
    [
        (Conflict("title", "Bakers back Poe", "Bakers for Poe"),
         "Bakers back Poe", "Bakers for Poe"),
        (Conflict("date", "2022-05-02", None), "\ndate: ", None),
        (Conflict("quotes/q-1", {"id": "q-1"}, None), "We bake.", None),
        (Conflict("quotes/q-7", None, {"id": "q-7", "speaker": "Bo Lee", "text": "I cook."}),
         None, "I cook."),
        (Conflict("endorsements/e-1", {"id": "e-1"},
                  {"id": "e-1", "endorser": "Bakers Union", "candidate": "Ann Poe",
                   "race": RACE, "confidence": 0.6}), "date_basis", None),
    ],
)  # fmt: skip
def test_taking_the_machines_version(
    conflict: Conflict, gone: str | None, come: str | None
) -> None:
    after = settled(conflict)
    assert after is not None and read_article(after, PATH)[0] is not None
    assert gone is None or (gone in TEXT and gone not in after)
    assert come is None or come in after


def test_what_both_have_dropped_is_settled_without_a_change() -> None:
    assert settled(Conflict("quotes/q-7", {"id": "q-7"}, None)) == TEXT
    assert settled(Conflict("title", "a", "b"), "mine") == TEXT
    here = with_conflict(Conflict("body", "a", "b"))
    assert "not kept twice" in decide(here, decision("machine", "body")).refusals[0]


# --- what is handed in --------------------------------------------------------------------------


def test_a_file_that_is_too_large_is_refused() -> None:
    assert "larger than 10 MB" in handed_file("a.txt", b"a" * (MOST_BYTES + 1)).refusals[0]
    assert handed_file("C:\\news\\Big Story.HTM", b"<p>x").name == "big-story.html"


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"text": "Words.", "date": "2022-02-30"}, "calendar"),
        ({"text": "Words.", "url": "example.org/a"}, "begins with https://"),
        ({"text": " \n "}, "there is no text"),
    ],
)
def test_what_is_known_of_a_pasted_text_is_looked_at(given: dict[str, str], why: str) -> None:
    made = handed_text(given)
    assert not made.name and why in " ".join(made.refusals)


def test_only_the_reviews_own_files_are_served() -> None:
    assert static_file(min(STATIC)) and static_file("../pages.py") is None
