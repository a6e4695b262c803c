"""Who is who among people, within a race and between races."""

from __future__ import annotations

import pytest
from aggregate_articles import (
    GOVERNOR,
    MAYOR,
    SOS,
    article,
    backs,
    endorsements,
    happens,
    linked,
    names,
    runs,
    warned,
)

from generator.aggregate.explain import explain
from generator.model import Quote, Race

_TEXAS = Race("tx-governor-2022", "Governor", "TX", year=2022)


@pytest.mark.parametrize(
    "form",
    [
        "Giannoulias", "former state Treasurer Alexi Giannoulias", "Alex Giannoulias",
        "A. Giannoulias", "ALEXI GIANNOULIAS", "Alexi Giannoulias (D)",
    ],
)  # fmt: skip
def test_one_candidacy(form: str) -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Alexi Giannoulias"), runs("Anna Valencia")),
        article("2022-01-02", SOS, runs("Alexi Giannoulias")),
        article("2022-01-03", SOS, runs(form)),
    )
    assert names(tracker) == ["Alexi Giannoulias", "Anna Valencia"]


def test_same_surname_is_two_people_and_the_bare_name_is_undecided() -> None:
    articles = [
        article("2022-01-01", SOS, runs("David Moore"), runs("Sidney Moore")),
        article("2022-01-02", SOS, runs("Moore")),
    ]
    assert names(linked(*articles)) == ["Moore", "David Moore", "Sidney Moore"]
    (issue,) = warned(*articles)
    assert issue.severity == "note" and "David Moore or Sidney Moore" in issue.message
    for subject in ("moore", "david-moore", "sidney-moore", SOS.id):
        assert "Moore is kept apart" in "\n".join(explain(linked(*articles), subject))


@pytest.mark.parametrize(
    "second",
    [
        article("2022-01-02", SOS, runs("David Moore"), happens("debate", "Moore"), title="in it"),
        article("2022-01-02", SOS, runs("Moore", title="Ald."), title="title"),
        article("2022-01-02", SOS, runs("Moore", party="D"), title="party"),
    ],
)
def test_the_article_the_title_or_the_party_decide_on_a_bare_surname(second: object) -> None:
    first = article(
        "2022-01-01",
        SOS,
        runs("David Moore", title="Ald.", party="D"),
        runs("Sidney Moore", party="R"),
    )
    assert names(linked(first, second)) == ["David Moore", "Sidney Moore"]  # type: ignore[arg-type]


def test_the_title_goes_before_the_name_that_the_article_has_in_full() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Ann Lee"), runs("Dan Cole", title="Mayor")),
        article("2022-01-02", SOS, runs("Ann Lee"), runs("Rita Cole"),
                backs("Cole", "Ann Lee", person=True,
                      evidence="On Friday Mayor Cole backed Lee, and Rita Cole did not like it.")),
    )  # fmt: skip
    assert endorsements(tracker) == [("Dan Cole", "Ann Lee")]


def test_a_bare_surname_is_the_well_known_one_not_somebody_named_once() -> None:
    told = [
        article(f"2022-01-0{day}", SOS, runs("Ann Lee"), backs("Dan Cole", "Ann Lee", person=True))
        for day in (1, 2, 3)
    ]
    bare = article("2022-02-02", SOS, runs("Ann Lee"), backs("Cole", "Ann Lee", person=True))
    once = article("2022-02-01", SOS, runs("Ann Lee"), backs("Rita Cole", "Ann Lee", person=True))
    both = [("Dan Cole", "Ann Lee"), ("Rita Cole", "Ann Lee")]
    assert endorsements(linked(*told, once, bare)) == both
    # Known too little, or no better than the other: it stays undecided.
    again = article("2022-02-03", SOS, runs("Ann Lee"), backs("Rita Cole", "Ann Lee", person=True))
    assert len(endorsements(linked(*told[1:], once, bare))) == 3
    assert len(endorsements(linked(*told, once, again, bare))) == 3


@pytest.mark.parametrize("form", ["Dan Cole", "Cole"])
def test_a_person_whom_an_article_takes_for_a_body(form: str) -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Ann Lee"), backs("Dan Cole", "Ann Lee", person=True)),
        article("2022-01-02", SOS, runs("Ann Lee"), backs(form, "Ann Lee")),
    )
    assert endorsements(tracker) == [("Dan Cole", "Ann Lee")]


@pytest.mark.parametrize("body", ["COLE", "Cole Foundation", "Coles"])
def test_a_body_that_has_somebodys_name_in_its_own_is_a_body(body: str) -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Ann Lee"), backs("Dan Cole", "Ann Lee", person=True)),
        article("2022-01-02", SOS, runs("Ann Lee"), backs(body, "Ann Lee")),
    )
    assert len(endorsements(tracker)) == 2


def test_two_candidates_of_one_list_are_two_though_one_name_may_be_short_for_the_other() -> None:
    tracker = linked(article("2022-01-01", SOS, runs("Ben Smith"), runs("Benita Smith")))
    assert names(tracker) == ["Ben Smith", "Benita Smith"]


def test_who_leaves_one_race_for_another_keeps_one_page() -> None:
    house = Race("il-us-house-1-2022", "U.S. House", "IL", district="1", year=2022)
    tracker = linked(
        article("2021-12-01", SOS, runs("Pat Dowell", party="D")),
        article("2022-01-05", (SOS, house), runs("Pat Dowell", "withdrawn", race=SOS.id),
                runs("Pat Dowell", "running", race=house.id)),
    )  # fmt: skip
    assert list(tracker.actors) == ["pat-dowell"]
    assert {race: tracker.races[race].candidacies[0].status for race in tracker.races} == {
        SOS.id: "withdrawn", house.id: "running",
    }  # fmt: skip


def test_an_endorser_with_title_is_the_candidate_of_another_race() -> None:
    tracker = linked(
        article("2022-02-22", SOS, backs("Gov. J.B. Pritzker", "Anna Valencia", person=True)),
        article("2022-03-01", GOVERNOR, runs("JB Pritzker", party="D")),
        article("2022-03-01", SOS, backs("U.S. Rep. Bobby Rush", "Alexi Giannoulias", person=True)),
        article("2023-03-01", MAYOR, backs("Bobby Rush", "Paul Vallas", person=True)),
    )
    assert {"jb-pritzker", "bobby-rush"} <= set(tracker.actors)
    assert len([actor for actor in tracker.actors.values() if actor.kind == "person"]) == 5


def test_one_name_in_two_states_without_other_evidence_is_two_people() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("David Moore")),
        article("2022-01-02", _TEXAS, runs("David Moore")),
        article("2022-01-03", _TEXAS, runs("Anna Valencia", title="teacher")),
        article("2022-01-04", SOS, runs("Anna Valencia", title="Chicago City Clerk")),
    )
    assert {"david-moore", "david-moore-tx", "anna-valencia", "anna-valencia-il"} == set(
        tracker.actors
    )


def test_a_national_figure_is_one_person_in_every_state() -> None:
    tracker = linked(
        article("2022-01-01", SOS, backs("Sen. Bernie Sanders", "Anna Valencia", person=True)),
        article("2022-01-02", _TEXAS, backs("Bernie Sanders", "Beto O'Rourke", person=True)),
        article("2022-01-02", GOVERNOR, backs("Bernie Sanders", "J.B. Pritzker", person=True)),
    )
    assert [key for key in tracker.actors if "sanders" in key] == ["bernie-sanders"]


def test_father_and_son() -> None:
    tracker = linked(
        article("2022-01-01", SOS, backs("Donald Trump", "Dan Brady", person=True)),
        article("2022-01-02", SOS, backs("Donald Trump Jr.", "Dan Brady", person=True)),
        article("2022-01-03", _TEXAS, backs("Donald Trump Jr.", "Greg Abbott", person=True)),
    )
    assert [key for key in tracker.actors if "trump" in key] == ["donald-trump", "donald-trump-jr"]


def test_nobody_endorses_himself_by_surname() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Dan Brady"), backs("Brady", "Dan Brady", person=True))
    )
    assert endorsements(tracker) == [("Brady", "Dan Brady")]


def test_accents_and_the_fullest_name() -> None:
    tracker = linked(
        article("2023-01-01", MAYOR, runs("Jesus Garcia")),
        article("2023-01-02", MAYOR, runs("Jesus Garcia")),
        article("2023-01-03", MAYOR, runs('Jesús "Chuy" García')),
        article("2023-01-04", MAYOR, runs("Chuy Garcia")),
        article("2023-01-05", MAYOR, runs("Garcia"), runs("Ja'Mal Green")),
    )
    assert names(tracker) == ["Jesús García", "Ja'Mal Green"]
    assert list(tracker.actors) == ["jesus-garcia", "jamal-green"]
    assert "Garcia" in tracker.actors["jesus-garcia"].aliases


def test_quotes_lead_to_their_speakers_pages() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Anna Valencia"), Quote("Valencia", "We can win."),
                Quote("Tori Dameron", "We are proud."))
    )  # fmt: skip
    assert [quote.actor for quote in tracker.quotes] == ["anna-valencia", None]


def test_a_surname_used_most_is_not_the_name_of_the_page() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Alexi Giannoulias")),
        *(article(f"2022-01-0{day}", SOS, runs("Giannoulias")) for day in (2, 3, 4)),
    )
    assert [(actor.id, actor.name) for actor in tracker.actors.values()] == [
        ("alexi-giannoulias", "Alexi Giannoulias")
    ]
