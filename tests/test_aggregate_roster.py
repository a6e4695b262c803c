"""What editors decide: merge, split, aliases, hide, ids, order, status, party, entries by hand."""

from __future__ import annotations

from aggregate_articles import (
    GOVERNOR,
    SOS,
    article,
    backs,
    endorsements,
    happens,
    linked,
    names,
    only_race,
    profile,
    runs,
)

from generator.aggregate.explain import explain
from generator.model import Election, Profile, Race, Roster

_TEXAS = Race("tx-governor-2022", "Governor", "TX", year=2022)


def _candidates(*profiles: Profile) -> Roster:
    return Roster(candidates=profiles)


def test_merge_and_alias_of_people() -> None:
    articles = [
        article("2022-01-01", SOS, runs("Alexi Giannoulias"), runs("Lex Ianou")),
        article("2022-01-02", SOS, runs("The Treasurer"), backs("Sierra Club", "Lex Ianou")),
    ]
    roster = _candidates(
        profile("candidate", "alexi-giannoulias", merge=("lex-ianou",), aliases=("The Treasurer",))
    )
    tracker = linked(*articles, roster=roster)
    assert names(tracker) == ["Alexi Giannoulias"]
    assert endorsements(tracker) == [("Sierra Club", "Alexi Giannoulias")]
    assert "an editor joined them" in "\n".join(explain(tracker, "alexi-giannoulias"))


def test_split_of_one_name_in_two_races() -> None:
    articles = [
        article("2022-01-01", SOS, runs("David Moore")),
        article("2022-01-02", GOVERNOR, runs("David Moore")),
    ]
    assert len(linked(*articles).actors) == 1
    roster = _candidates(profile("candidate", "david-moore", split=(GOVERNOR.id,)))
    tracker = linked(*articles, roster=roster)
    assert list(tracker.actors) == ["david-moore", "david-moore-il"]
    assert tracker.races[SOS.id].candidacies[0].actor == "david-moore"


def test_split_of_two_names_in_one_race() -> None:
    articles = [
        article("2022-01-01", SOS, runs("Rod Sawyer")),
        article("2022-01-02", SOS, runs("Roderick Sawyer")),
    ]
    assert len(names(linked(*articles))) == 1
    roster = _candidates(profile("candidate", "roderick-sawyer", split=("rod-sawyer",)))
    assert names(linked(*articles, roster=roster)) == ["Rod Sawyer", "Roderick Sawyer"]


def test_bodies_are_merged_renamed_and_hidden() -> None:
    articles = [
        article("2022-01-01", SOS, backs("SEIU", "Anna Valencia")),
        article("2022-01-02", SOS, backs("SEIU Illinois", "Anna Valencia")),
        article("2022-01-03", SOS, backs("Sierra Club", "Anna Valencia")),
    ]
    roster = Roster(
        endorsers=(
            profile("endorser", "seiu-illinois", merge=("seiu",), name="SEIU Illinois Council",
                    ids=(("wikidata", "Q1"),)),
            profile("endorser", "sierra-club", hide=True),
        )
    )  # fmt: skip
    tracker = linked(*articles, roster=roster)
    assert endorsements(tracker) == [("SEIU Illinois Council", "Anna Valencia")]
    actor = tracker.actors["seiu-illinois"]
    assert actor.profile is not None and actor.profile.ids == (("wikidata", "Q1"),)
    assert "sierra-club" not in tracker.actors


def test_values_override_and_ballot_order_holds_but_who_left_is_last() -> None:
    roster = Roster(
        races=(profile("race", SOS.id, name="The big one", order=("anna-valencia", "dan-brady"),
                       elections=(Election("general", "2022-11-08"),)),),
        candidates=(
            profile("candidate", "anna-valencia", status="withdrawn", party="G", title="Clerk"),
            profile("candidate", "dan-brady", incumbent=True),
        ),
    )  # fmt: skip
    race = only_race(
        linked(
            article("2022-01-01", SOS, runs("Anna Valencia", "running", party="D"),
                    runs("Alexi Giannoulias"), runs("Dan Brady")),
            roster=roster,
        )
    )  # fmt: skip
    assert race.name == "The big one"
    assert [bid.actor for bid in race.candidacies] == [
        "dan-brady", "alexi-giannoulias", "anna-valencia",
    ]  # fmt: skip
    last = race.candidacies[-1]
    assert (last.party, last.status, last.title) == ("G", "withdrawn", "Clerk")
    assert race.candidacies[0].incumbent
    assert [election.dating.value for election in race.elections] == ["2022-11-08"]


def test_races_are_merged_split_hidden_and_renamed() -> None:
    articles = [
        article("2022-01-01", SOS, runs("Anna Valencia"), title="a", path="articles/2022/a"),
        article("2022-01-02", Race("sos", "Secretary of State", year=2022), runs("Zoe Quill")),
        article("2022-01-03", _TEXAS, runs("Greg Abbott")),
    ]
    roster = Roster(
        races=(
            profile("race", SOS.id, merge=("secretary-of-state-2022",)),
            profile("race", _TEXAS.id, hide=True),
        )
    )
    tracker = linked(*articles, roster=roster)
    assert list(tracker.races) == [SOS.id]
    assert names(tracker) == ["Zoe Quill", "Anna Valencia"]
    parted = Roster(races=(profile("race", SOS.id, split=("articles/2022/a",)),))
    assert (
        len(
            linked(
                *articles[:1], article("2022-01-04", SOS, runs("Dan Brady")), roster=parted
            ).races
        )
        == 2
    )


def test_an_editors_own_id_takes_in_the_race() -> None:
    roster = Roster(
        races=(profile("race", "sos-22", office="Secretary of State", state="IL", year=2022),)
    )
    tracker = linked(
        article("2022-01-01", SOS, runs("Anna Valencia")),
        article("2022-01-05", Race("il-secretary-of-state", "Secretary of State", "IL"),
                runs("Anna Valencia")),
        roster=roster,
    )  # fmt: skip
    assert list(tracker.races) == ["sos-22"]
    assert len(only_race(tracker).articles) == 2


def test_races_and_candidates_by_hand_need_no_article() -> None:
    roster = Roster(
        races=(profile("race", "il-treasurer-2022", office="Treasurer", state="IL", year=2022),),
        candidates=(profile("candidate", "zoe-quill", name="Zoe Quill", party="L", status="running",
                            races=("il-treasurer-2022",)),),
    )  # fmt: skip
    race = only_race(linked(roster=roster))
    assert race.name == "Illinois Treasurer, 2022"
    assert [(bid.actor, bid.party, bid.status) for bid in race.candidacies] == [
        ("zoe-quill", "L", "running")
    ]


def test_a_hidden_candidate_leaves_no_trace() -> None:
    tracker = linked(
        article("2022-01-01", SOS, runs("Anna Valencia"), runs("Dan Brady"),
                backs("Sierra Club", "Dan Brady"),
                happens("debate", "Anna Valencia", "Dan Brady", date="2022-01-01")),
        roster=_candidates(profile("candidate", "dan-brady", hide=True)),
    )  # fmt: skip
    race = only_race(tracker)
    assert names(tracker) == ["Anna Valencia"]
    assert race.endorsements == () and race.events[0].who == ("anna-valencia",)
    assert "dan-brady" not in str(tracker.races) + str(list(tracker.actors))
