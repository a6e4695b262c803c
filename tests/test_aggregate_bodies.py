"""Which names are one body's, in one article list or over the whole tracker."""

from __future__ import annotations

import pytest
from aggregate_articles import GOVERNOR, SOS, article, backs, endorsements, linked, warned
from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.bodies import body
from generator.aggregate.explain import explain
from generator.model import Race

_OHIO = Race("oh-secretary-of-state-2022", "Secretary of State", "OH", year=2022)


def _endorsers(*names: str) -> int:
    """How many endorsers the names are, each in an article of its own on one race."""
    tracker = linked(
        *(article(f"2022-03-{day:02}", SOS, backs(name, "Anna Valencia"))
          for day, name in enumerate(names, 1))
    )  # fmt: skip
    return len(endorsements(tracker))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Painters District Council 30",
         "District Council 30 of the International Union of Painters and Allied Trades"),
        ("Local 2 of the Chicago Fire Fighters Union", "Chicago Firefighters Union Local 2"),
        ("SEIU Local 1", "Service Employees International Union Local 1"),
        ("District Council 1 of the Bricklayers and Allied Craftworkers Administrative",
         "Bricklayers District Council 1"),
        ("IUOE Local 150", "International Union of Operating Engineers, Local 150"),
        ("Operating Engineers Local 150", "Local 150"),
        ("Fraternal Order of Police Lodge No. 7", "Chicago FOP Lodge 7"),
        ("SEIU 32BJ", "SEIU Local 32BJ"),
        ("the Illinois Nurses Association", "Illinois Nurses Association (INA)"),
        ("Illinois Nurses Association", "INA"),
        ("Chicago Tribune Editorial Board", "Chicago Tribune"),
        ("Chicago Tribune", "Tribune"),
        ("Cook County Democrats", "Cook County Democratic Party"),
        ("Illinois Democratic Party", "Democratic Party of Illinois"),
        ("Illinois Fraternal Order of Police", "Illinois FOP"),
        ("International Brotherhood of Teamsters", "Teamsters"),
        ("American Federation of State, County and Municipal Employees Council 31",
         "AFSCME Council 31"),
        ("Council 31 of AFSCME", "AFSCME Council 31"),
        ("SEIU Local One", "SEIU Local 1"),
        ("Service Employees Local 73", "SEIU Local 73"),
        ("IUPAT District Council 30", "Painters District Council No. 30"),
        ("Chicago Tribune", "Chicago Tribune’s editorial board"),
        ("Chicago Tribune", "the editorial board of the Chicago Tribune"),
        ("The New York Times", "New York Times' editorial board"),
        ("Sierra Club Illinois", "Illinois Chapter of the Sierra Club"),
        ("Illinois Chamber of Commerce", "Illinois Chamber"),
        ("MoveOn", "MoveOn.org"),
        ("Human Rights Campaign", "HRC"),
    ],
)  # fmt: skip
def test_one_body(one: str, other: str) -> None:
    assert _endorsers(one, other) == 1
    assert _endorsers(other, one) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SEIU Local 1", "SEIU Local 10"),
        ("SEIU Local 1", "Unite Here Local 1"),
        ("SEIU Local 1", "SEIU"),
        ("SEIU", "SEIU Illinois State Council"),
        ("Illinois Nurses Association", "Ohio Nurses Association"),
        ("Illinois Nurses Association", "Nurses Association"),
        ("Illinois FOP", "Fraternal Order of Police"),
        ("Chicago FOP Lodge 7", "Illinois Troopers Lodge 41"),
        ("Painters District Council 14", "Painters District Council 30"),
        ("Painters District Council 30", "International Union of Painters and Allied Trades"),
        ("Chicago Tribune", "Chicago Sun-Times"),
        ("Cook County Democratic Party", "Cook County Republican Party"),
        ("Illinois Education Association", "Illinois Federation of Teachers"),
        ("Chicago Teachers Union", "Chicago Teachers Union PAC"),
        ("Dallas Fire Fighters Local 2", "Chicago Fire Fighters Local 2"),
        ("Teamsters Joint Council 25", "Teamsters Local 25"),
        ("AFSCME Council 31", "AFSCME Local 31"),
        ("AFSCME Council 31", "AFSCME"),
        ("Painters District Council 30", "Painters Local 30"),
        ("Sierra Club", "Illinois Chapter of the Sierra Club"),
        ("Illinois Nurses Association", "American Nurses Association"),
        ("Illinois Chamber of Commerce", "U.S. Chamber of Commerce"),
        ("13th Ward Democratic Organization", "14th Ward Democratic Organization"),
        ("AFL-CIO", "Illinois AFL-CIO"),
        ("Young Democrats of Illinois", "Illinois Democratic Party"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    assert _endorsers(one, other) == 2
    assert _endorsers(other, one) == 2


def test_an_undecidable_local_stays_apart_and_is_listed() -> None:
    articles = [
        article("2022-01-01", SOS, backs("SEIU Local 2", "Anna Valencia")),
        article("2022-01-02", SOS, backs("Unite Here Local 2", "Anna Valencia")),
        article("2022-01-03", SOS, backs("Local 2", "Anna Valencia")),
    ]
    assert len(endorsements(linked(*articles))) == 3
    (issue,) = warned(*articles)
    assert "`Local 2`" in issue.message and "SEIU Local 2 or Unite Here Local 2" in issue.message
    for subject in (SOS.id, "seiu-local-2", "local-2"):
        assert "Local 2 is kept apart" in "\n".join(explain(linked(*articles), subject))


def test_the_article_decides_before_the_race() -> None:
    tracker = linked(
        article("2022-01-01", SOS, backs("SEIU Local 2", "Anna Valencia")),
        article(
            "2022-01-02", SOS, backs("Unite Here Local 2", "Anna Valencia"),
            backs("Local 2", "David Moore"),
        ),
    )  # fmt: skip
    assert ("Unite Here Local 2", "David Moore") in endorsements(tracker)


def test_names_of_general_words_are_other_bodies_in_other_states() -> None:
    tracker = linked(
        article("2022-01-01", SOS, backs("Chamber of Commerce", "Anna Valencia")),
        article("2022-01-02", _OHIO, backs("Chamber of Commerce", "Frank LaRose")),
        article("2022-01-03", SOS, backs("Sierra Club", "Anna Valencia")),
        article("2022-01-04", _OHIO, backs("Sierra Club", "Frank LaRose")),
        article("2022-01-05", SOS, backs("FOP Lodge 7", "Anna Valencia")),
        article("2022-01-06", _OHIO, backs("FOP Lodge 7", "Frank LaRose")),
    )
    found = {key for key, actor in tracker.actors.items() if actor.kind == "organization"}
    assert found == {
        "chamber-of-commerce", "chamber-of-commerce-oh", "sierra-club", "fop-lodge-7",
        "fop-lodge-7-oh",
    }  # fmt: skip


def test_one_local_in_two_races_is_one_page() -> None:
    tracker = linked(
        article("2022-01-01", SOS, backs("Chicago Fire Fighters Local 2", "Anna Valencia")),
        article(
            "2022-01-02", GOVERNOR, backs("Local 2 of the Chicago Fire Fighters", "J.B. Pritzker")
        ),
    )
    bodies = [actor for actor in tracker.actors.values() if actor.kind == "organization"]
    assert len(bodies) == 1


@given(st.text(max_size=60))
def test_any_text_is_a_body(text: str) -> None:
    assert isinstance(body(text).key, str)
