"""Clusters of texts about one race, extracted and joined: the demo's three races, invented ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.clusters import clusters, expected, extracted, is_called, measure, score, table
from generator.aggregate import aggregate
from generator.aggregate.model import Actor, Tracker
from generator.model import Candidacy, Endorsement, Race, Roster

if TYPE_CHECKING:
    from spacy.language import Language

SEEDS = Path(__file__).parent.parent / "seeds"
SOS, GOVERNOR, MAYOR = "il-secretary-of-state-2022", "il-governor-2022", "il-chicago-mayor-2023"


@pytest.fixture(scope="module")
def demo(nlp: Language) -> Tracker:
    """The repository's own seeds as the site shows them without any editor's file."""
    return aggregate(extracted(SEEDS, nlp), Roster())[0]


def running(tracker: Tracker, race: str) -> dict[str, str | None]:
    return {bid.actor: bid.status for bid in tracker.races[race].candidacies}


def backed(tracker: Tracker, race: str, endorser: str) -> list[tuple[str | None, bool]]:
    """Whom the one page of that name endorses in the race, oldest first, and what holds."""
    page = found(tracker, endorser).id
    facts = tracker.races[race].endorsements
    return [(fact.candidate, fact.current) for fact in facts if fact.endorser == page]


def found(tracker: Tracker, name: str) -> Actor:
    (actor,) = [actor for actor in tracker.actors.values() if is_called(actor, name)]
    return actor


@pytest.mark.parametrize("race", [SOS, GOVERNOR, MAYOR])
def test_every_article_of_a_demo_race_is_in_it(demo: Tracker, race: str) -> None:
    own = [r for r in demo.reports.values() if (r.article.source.seed or "").startswith(race)]
    assert len(own) > 20
    assert [report.key for report in own if race not in report.races] == []


@pytest.mark.parametrize(
    ("race", "names"),
    [
        (SOS, ["Alexi Giannoulias", "Anna Valencia", "David Moore", "Sidney Moore", "Pat Dowell",
               "Michael Hastings", "Dan Brady", "John Milhiser", "Michelle Turney",
               "William Kelly", "Jon Stewart"]),
        (GOVERNOR, ["J.B. Pritzker", "Beverly Miles", "Darren Bailey", "Jesse Sullivan",
                    "Richard Irvin", "Gary Rabine", "Paul Schimpf", "Max Solomon",
                    "Emily Johnson", "Scott Schluter"]),
        (MAYOR, ["Brandon Johnson", "Paul Vallas", "Lori Lightfoot", "Jesús García",
                 "Willie Wilson", "Ja'Mal Green", "Kam Buckner", "Sophia King",
                 "Roderick Sawyer", "Johnny Logalbo", "Frederick Collins"]),
    ],
)  # fmt: skip
def test_each_candidate_of_a_demo_race_has_one_page(
    demo: Tracker, race: str, names: list[str]
) -> None:
    bids = running(demo, race)
    assert [name for name in names if found(demo, name).id not in bids] == []


# -- the ambiguities of the demo's facts ----------------------------------------------------------


def test_two_moores_are_two(demo: Tracker) -> None:
    assert {"david-moore", "sidney-moore"} <= running(demo, SOS).keys()
    for one, other in (("david-moore", "sidney"), ("sidney-moore", "david")):
        assert not any(other in alias.lower() for alias in demo.actors[one].aliases)


def test_who_leaves_for_another_race_keeps_one_page(demo: Tracker) -> None:
    assert found(demo, "Pat Dowell").id == "pat-dowell"
    assert running(demo, SOS)["pat-dowell"] == "withdrawn"


def test_office_and_office_holder(demo: Tracker) -> None:
    # "Secretary of State White" endorses and does not run; White is not the Libertarian.
    assert running(demo, SOS)["jesse-white"] == "declined"
    assert "jon-stewart" in running(demo, SOS)
    titles = {bid.actor: bid.title for bid in demo.races[SOS].candidacies}
    assert titles["anna-valencia"] == "Chicago City Clerk"


def test_an_endorser_may_choose_anew_after_the_primary(demo: Tracker) -> None:
    assert backed(demo, SOS, "Jesse White") == [
        ("anna-valencia", False), ("alexi-giannoulias", True)
    ]  # fmt: skip
    stances = {f.stance for f in demo.races[SOS].endorsements if f.endorser == "jesse-white"}
    assert stances == {"endorse"}


def test_which_police_body(demo: Tracker) -> None:
    names = ("Fraternal Order of Police Lodge 7", "Illinois Troopers Lodge 41",
             "Illinois Fraternal Order of Police")  # fmt: skip
    assert len({found(demo, name).id for name in names}) == 3
    assert ("darren-bailey", True) in backed(demo, GOVERNOR, names[0])
    assert backed(demo, GOVERNOR, names[1]) == [("richard-irvin", True)]
    assert backed(demo, MAYOR, names[0]) == [("paul-vallas", True)]


def test_a_newspaper_has_one_page_in_all_races(demo: Tracker) -> None:
    paper = found(demo, "Chicago Tribune Editorial Board").id
    races = [k for k, r in demo.races.items() if any(f.endorser == paper for f in r.endorsements)]
    assert races == [MAYOR, GOVERNOR]
    # its choice of the primary fell, and it chose anew for the general election
    assert backed(demo, GOVERNOR, "Chicago Tribune Editorial Board") == [
        ("paul-schimpf", False), ("jb-pritzker", False), ("jb-pritzker", True)
    ]  # fmt: skip


def test_donors_are_no_candidates(demo: Tracker) -> None:
    assert not {"ken-griffin", "richard-uihlein"} & running(demo, GOVERNOR).keys()


def test_one_given_name_or_surname_is_not_one_person(demo: Tracker) -> None:
    assert {"emily-johnson", "brandon-johnson", "jesse-sullivan", "jesse-white"} <= set(demo.actors)
    assert "brandon-johnson" not in running(demo, GOVERNOR)
    assert "emily-johnson" not in running(demo, MAYOR)


def test_an_endorser_chooses_anew_when_a_candidate_falls(demo: Tracker) -> None:
    assert backed(demo, MAYOR, "Operating Engineers Local 150") == [
        ("jesus-garcia", False), ("paul-vallas", True)
    ]  # fmt: skip
    assert backed(demo, MAYOR, "Jesse White") == [("paul-vallas", True)]


def test_an_endorsement_is_not_passed_on(demo: Tracker) -> None:
    # Lopez is for Wilson; Wilson, beaten, for Vallas.
    assert [who for who, _ in backed(demo, MAYOR, "Raymond Lopez")] == ["willie-wilson"]
    assert backed(demo, MAYOR, "Willie Wilson") == [("paul-vallas", True)]


def test_one_person_in_several_races(demo: Tracker) -> None:
    for name, races in (
        ("Jesse White", {SOS, MAYOR}), ("Dick Durbin", {SOS, MAYOR}), ("Jesús García", {SOS, MAYOR})
    ):  # fmt: skip
        page = found(demo, name).id
        assert races <= {
            key for key, race in demo.races.items()
            if any(page in (f.endorser, f.candidate) for f in race.endorsements)
        }  # fmt: skip
    assert "jesus-garcia" in running(demo, MAYOR)
    assert "jesus-garcia" not in running(demo, SOS)


def test_offices_behind_names_are_no_races(demo: Tracker) -> None:
    # City Clerk Valencia, Rep. Brady, Mayor Irvin, Commissioner Johnson, Lt. Gov. Stratton.
    offices = {race.race.office for race in demo.races.values()}
    assert not offices & {"State House", "County Commissioner"}
    assert not any(race.race.place == "Aurora" for race in demo.races.values())


# -- invented clusters ----------------------------------------------------------------------------


@pytest.mark.parametrize("folder", clusters(), ids=lambda folder: folder.name)
def test_invented_cluster(nlp: Language, folder: Path) -> None:
    found = measure(folder, nlp)
    assert found.articles == 12
    assert len(found.strays) <= 1, table([found])
    assert found.candidates_f1 >= 0.95, table([found])
    assert found.precision >= 0.9, table([found])
    assert found.recall >= 0.8, table([found])


def test_score_counts_what_is_missing_and_what_is_wrong(tmp_path: Path) -> None:
    from aggregate_articles import article, linked

    (tmp_path / "expected.toml").write_text(
        'race = "il-governor-2022"\ncandidates = ["Ann Lee", "Bo Fox"]\n'
        '[endorsements]\n"Ann Lee" = ["Teamsters Local 7 | Local 7 of the Teamsters", "Kim Oh"]\n',
        encoding="utf-8",
    )
    race = Race(GOVERNOR, "Governor", "IL", year=2022)
    tracker = linked(
        article(
            "2022-01-01", race, Candidacy("Ann Lee"), Candidacy("Cy Dow"),
            Endorsement("Teamsters Local 7", "organization", "Ann Lee"),
            Endorsement("Teamsters Local 8", "organization", "Ann Lee"),
        ),
        article("2022-01-02", Race("oh-governor-2022", "Governor", "OH", year=2022)),
    )  # fmt: skip
    one = score("x", tracker, expected(tmp_path), 2)
    assert (one.candidates_f1, one.precision, one.recall) == (0.5, 0.5, 0.5)
    assert (one.missed_candidates, one.extra_candidates) == (("Bo Fox",), ("Cy Dow",))
    assert (one.missed, one.extra) == (
        (("Kim Oh", "Ann Lee"),),
        (("Teamsters Local 8", "Ann Lee"),),
    )
    assert len(one.strays) == 1
    assert not one.reached
    assert "endorsement wrong: Teamsters Local 8 -> Ann Lee" in table([one])
