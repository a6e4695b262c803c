"""The ambiguities that the demo's three races are known for; texts and facts in own words."""

from __future__ import annotations

from dataclasses import replace

from aggregate_articles import (
    GENERAL,
    GOVERNOR,
    MAYOR,
    PRIMARY,
    SOS,
    article,
    backs,
    endorsement,
    endorsements,
    happens,
    linked,
    names,
    runs,
    share,
    warned,
)

from generator.model import Election, Figure, Race

_SOS = replace(SOS, elections=(PRIMARY, GENERAL))
_GOVERNOR = replace(GOVERNOR, elections=(PRIMARY, GENERAL))
_MAYOR = replace(
    MAYOR, elections=(Election("general", "2023-02-28"), Election("runoff", "2023-04-04"))
)


# ---- Illinois Secretary of State


def test_1_1_two_moores_and_two_bradys() -> None:
    earlier = Race("il-governor-2014", "Governor", "IL", year=2014)
    tracker = linked(
        article("2021-09-28", _SOS, runs("David Moore", party="D", title="Ald."),
                runs("Sidney Moore", party="D"), runs("Dan Brady", party="R")),
        article("2022-03-21", _SOS, runs("Sidney Moore", party="R"), happens("ballot",
                "Sidney Moore", detail="challenge", date="2022-03-21")),
        article("2014-03-01", earlier, runs("Bill Brady", party="R")),
        article("2022-04-01", _SOS, runs("Brady", party="R"), runs("Ald. Moore", title="Ald.")),
    )  # fmt: skip
    assert names(tracker, SOS.id) == ["Dan Brady", "David Moore", "Sidney Moore"]
    assert "bill-brady" in tracker.actors


def test_1_2_candidate_critic_endorser_in_one_month() -> None:
    house = Race("il-us-house-1-2022", "U.S. House", "IL", district="1", year=2022)
    tracker = linked(
        article("2021-12-08", _SOS, runs("Ald. Pat Dowell", "running", party="D"),
                runs("Alexi Giannoulias", "running", party="D")),
        article("2022-01-05", (_SOS, house), runs("Pat Dowell", "withdrawn", race=SOS.id),
                runs("Pat Dowell", "running", race=house.id, party="D"),
                happens("withdrawal", "Pat Dowell", race=SOS.id, date="2022-01-05")),
        article("2022-01-11", _SOS, backs("Dowell", "Giannoulias", person=True, date="2022-01-11")),
        article("2022-01-24", _SOS, runs("Pat Dowell", "running"), happens("poll", "Pat Dowell",
                "Alexi Giannoulias", results=(share("Pat Dowell", 3.8),), date="2022-01-24")),
    )  # fmt: skip
    assert list(tracker.actors) == ["pat-dowell", "alexi-giannoulias"]
    statuses = {bid.actor: bid.status for bid in tracker.races[SOS.id].candidacies}
    assert statuses == {"alexi-giannoulias": "running", "pat-dowell": "withdrawn"}
    assert endorsements(tracker, SOS.id) == [("Pat Dowell", "Alexi Giannoulias")]


def test_1_3_another_choice_for_another_phase() -> None:
    tracker = linked(
        article("2022-02-17", _SOS, backs("Secretary of State Jesse White", "Anna Valencia",
                person=True, date="2022-02-17", date_basis="explicit")),
        article("2022-10-20", _SOS, backs("Jesse White", "Alexi Giannoulias", person=True,
                stage="general")),
    )  # fmt: skip
    before = endorsement(tracker, "jesse-white", "anna-valencia")
    after = endorsement(tracker, "jesse-white", "alexi-giannoulias")
    assert (before.current, after.current, after.history) == (False, True, (before.id,))


def test_1_4_locals_of_one_union() -> None:
    tracker = linked(
        article("2021-06-07", _SOS, backs("Painters District Council 14", "Anna Valencia"),
                backs("Painters District Council 58", "Anna Valencia")),
        article("2022-03-01", _SOS, backs("Painters District Council 30", "Alexi Giannoulias")),
        article("2022-03-02", _SOS, backs(
            "District Council 30 of the International Union of Painters and Allied Trades",
            "Giannoulias"), runs("Alexi Giannoulias")),
    )  # fmt: skip
    assert len(endorsements(tracker)) == 3


def test_1_5_office_holder_is_no_candidate_and_titles_may_be_wrong() -> None:
    tracker = linked(
        article("2022-02-17", _SOS, runs("Anna Valencia", title="Chicago City Clerk"),
                backs("Secretary of State White", "Anna Valencia", person=True),
                backs("Jesse White", "Anna Valencia", person=True)),
        article("2022-03-17", _SOS, runs("Anna Valencia", title="Cook County Clerk")),
        article("2022-04-17", _SOS, runs("Valencia", title="Chicago City Clerk")),
    )  # fmt: skip
    assert names(tracker) == ["Anna Valencia"]
    assert tracker.races[SOS.id].candidacies[0].title == "Chicago City Clerk"
    assert endorsements(tracker) == [("Jesse White", "Anna Valencia")]


# ---- Illinois Governor


def test_2_1_which_police_body() -> None:
    tracker = linked(
        article("2022-04-01", _GOVERNOR, backs("Chicago FOP Lodge 7", "Richard Irvin",
                stage="primary")),
        article("2022-04-25", _GOVERNOR, backs("Illinois Troopers Lodge 41", "Richard Irvin",
                date="2022-04-25")),
        article("2022-08-08", _GOVERNOR, backs("Illinois Fraternal Order of Police",
                "Darren Bailey", date="2022-08-08"),
                backs("Fraternal Order of Police Lodge 7", "Darren Bailey", date="2022-08-08")),
        article("2022-08-09", _GOVERNOR, backs("Illinois FOP", "Bailey"), runs("Darren Bailey"),
                backs("Chicago FOP Lodge 7", "Bailey")),
    )  # fmt: skip
    bodies = sorted(key for key, actor in tracker.actors.items() if actor.kind == "organization")
    assert len(bodies) == 3
    current = {
        (fact.endorser, fact.candidate): fact.current
        for fact in tracker.races[GOVERNOR.id].endorsements
    }
    assert not current["chicago-fop-lodge-7", "richard-irvin"]
    assert current["chicago-fop-lodge-7", "darren-bailey"]
    assert current["illinois-troopers-lodge-41", "richard-irvin"]


def test_2_2_one_endorser_in_both_primaries_then_in_november() -> None:
    tracker = linked(
        article("2022-05-31", _GOVERNOR, backs("Chicago Tribune Editorial Board", "Paul Schimpf",
                date="2022-05-31", stage="primary")),
        article("2022-06-24", _GOVERNOR, backs("Chicago Tribune", "J.B. Pritzker",
                date="2022-06-24", stage="primary")),
        article("2022-06-25", _GOVERNOR, runs("Paul Schimpf", "running", party="R")),
        article("2022-06-29", _GOVERNOR, runs("Paul Schimpf", "lost")),
        article("2022-10-11", _GOVERNOR, backs("Tribune", "Pritzker", date="2022-10-11",
                stage="general"), runs("J.B. Pritzker")),
    )  # fmt: skip
    facts = tracker.races[GOVERNOR.id].endorsements
    assert [(f.candidate, f.current, len(f.history)) for f in facts] == [
        ("paul-schimpf", False, 0), ("jb-pritzker", False, 0), ("jb-pritzker", True, 2),
    ]  # fmt: skip


def test_2_3_payer_target_and_beneficiary_differ() -> None:
    tracker = linked(
        article("2022-05-13", _GOVERNOR, runs("Darren Bailey"), runs("Richard Irvin"),
                happens("ad", "Darren Bailey", sponsor="Democratic Governors Association",
                        target="Darren Bailey", date="2022-05-13"),
                happens("ad", "Richard Irvin", sponsor="Democratic Governors Association",
                        target="Richard Irvin", date="2022-03-31")),
    )  # fmt: skip
    assert [(e.sponsor, e.target) for e in tracker.races[GOVERNOR.id].events] == [
        ("Democratic Governors Association", "richard-irvin"),
        ("Democratic Governors Association", "darren-bailey"),
    ]
    assert tracker.races[GOVERNOR.id].endorsements == ()


def test_2_4_gifts_to_two_recipients_are_two_events() -> None:
    given = [
        happens("fundraising", "Darren Bailey", date="2022-02-15",
                results=(Figure("Darren Bailey", amount=1_000_000.0),)),
        happens("fundraising", "Richard Irvin", date="2022-02-14",
                results=(Figure("Richard Irvin", amount=20_000_000.0),)),
        happens("fundraising", "Richard Irvin", date="2022-02-20",
                results=(Figure("Richard Irvin", amount=25_000_000.0),)),
    ]  # fmt: skip
    tracker = linked(article("2022-02-21", _GOVERNOR, *given))
    assert len(tracker.races[GOVERNOR.id].events) == 3


def test_2_5_first_names_and_surnames_shared_by_different_people() -> None:
    tracker = linked(
        article("2022-04-21", _GOVERNOR, runs("Emily Johnson", "removed"), runs("Jesse Sullivan"),
                runs("Darren Bailey", title="state Sen.")),
        article("2022-04-22", _GOVERNOR, runs("Darren Bailey", title="state Rep.")),
        article("2022-10-27", _MAYOR, runs("Brandon Johnson")),
        article("2022-02-17", _SOS, backs("Jesse White", "Anna Valencia", person=True)),
    )  # fmt: skip
    assert {"emily-johnson", "brandon-johnson", "jesse-sullivan", "jesse-white"} < set(
        tracker.actors
    )
    assert [key for key in tracker.actors if "bailey" in key] == ["darren-bailey"]


# ---- Chicago Mayor


def test_3_1_endorsers_who_changed_when_their_candidate_fell() -> None:
    tracker = linked(
        article("2022-11-20", _MAYOR, backs("Operating Engineers Local 150", "Jesús García",
                date="2022-11")),
        article("2023-03-01", _MAYOR, runs("Jesús García", "lost"), runs("Willie Wilson", "lost")),
        article("2023-03-13", _MAYOR, backs("Local 150", "Paul Vallas", date="2023-03-13")),
        article("2023-02-01", _MAYOR, backs("Bishop Larry Trotter", "Willie Wilson", person=True)),
        article("2023-03-08", _MAYOR, backs("Willie Wilson", "Paul Vallas", person=True,
                date="2023-03-08")),
        article("2023-03-20", _MAYOR, backs("Larry Trotter", "Brandon Johnson", person=True,
                date="2023-03-20")),
    )  # fmt: skip
    before = endorsement(tracker, "operating-engineers-local-150", "jesus-garcia")
    after = endorsement(tracker, "operating-engineers-local-150", "paul-vallas")
    assert (before.current, after.history) == (False, (before.id,))
    first = endorsement(tracker, "larry-trotter", "willie-wilson")
    second = endorsement(tracker, "larry-trotter", "brandon-johnson")
    assert (first.current, second.current, second.history) == (False, True, (first.id,))


def test_3_2_an_endorsement_is_not_carried_over_by_the_one_endorsed() -> None:
    tracker = linked(
        article("2022-11-21", _MAYOR, runs("Raymond Lopez", "withdrawn", title="Ald.")),
        article("2023-01-04", _MAYOR, backs("Ald. Ray Lopez", "Willie Wilson", person=True,
                date="2023-01-04")),
        article("2023-03-01", _MAYOR, runs("Willie Wilson", "lost")),
        article("2023-03-08", _MAYOR, backs("Wilson", "Paul Vallas", person=True,
                date="2023-03-08")),
    )  # fmt: skip
    assert endorsements(tracker) == [
        ("Raymond Lopez", "Willie Wilson"),
        ("Willie Wilson", "Paul Vallas"),
    ]
    assert len(tracker.actors) == 3


def test_3_3_one_person_in_several_races() -> None:
    tracker = linked(
        article("2022-02-17", _SOS, backs("Secretary of State Jesse White", "Anna Valencia",
                person=True), runs("David Moore", title="Ald.", party="D"),
                backs("U.S. Rep. Chuy García", "Alexi Giannoulias", person=True),
                backs("Chicago Fire Fighters Local 2", "Anna Valencia")),
        article("2023-03-02", _MAYOR, backs("former Secretary of State Jesse White", "Paul Vallas",
                person=True), backs("Ald. David Moore", "Paul Vallas", person=True),
                runs('Jesús "Chuy" García', title="U.S. Rep."),
                backs("Chicago Firefighters Union Local 2", "Paul Vallas")),
        article("2023-02-03", Race("il-chicago-city-clerk-2023", "City Clerk", "IL", "Chicago",
                year=2023), runs("Anna Valencia", "running", title="Chicago City Clerk")),
    )  # fmt: skip
    people = {key for key, actor in tracker.actors.items() if actor.kind == "person"}
    assert people == {
        "jesse-white", "david-moore", "anna-valencia", "paul-vallas", "alexi-giannoulias",
    } | {key for key in people if "garcia" in key}  # fmt: skip
    assert len([key for key in people if "garcia" in key]) == 1
    assert len(tracker.actors) == len(people) + 1


def test_3_4_a_title_is_nobody_and_a_father_is_not_his_son() -> None:
    articles = [
        article("2023-01-01", _MAYOR, runs("Roderick Sawyer"),
                backs("former Mayor Eugene Sawyer", "Roderick Sawyer", person=True)),
        article("2023-01-02", _MAYOR, runs("Lori Lightfoot", title="Mayor")),
        article("2022-01-17", _GOVERNOR, runs("Richard Irvin", title="Mayor of Aurora")),
    ]  # fmt: skip
    tracker = linked(*articles)
    assert endorsements(tracker, MAYOR.id) == [("Eugene Sawyer", "Roderick Sawyer")]
    assert names(tracker, MAYOR.id) == ["Lori Lightfoot", "Roderick Sawyer"]
    assert warned(*articles) == ()
