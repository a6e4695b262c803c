"""The given article, read as a whole: exactly these facts and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Article, Roster
from generator.seeds import read_folder

pytest.importorskip("spacy")
SEED = "000_8670a0e1b0815dbc.txt"


@pytest.fixture(scope="module")
def article() -> Article:
    from generator.extract import extract_article, load_model

    seeds = read_folder(Path(__file__).parents[1] / "seeds", only={SEED})
    raw = next(seed.article for seed in seeds if seed.article is not None)
    return extract_article(raw, Roster(), load_model())[0]


def test_race_with_its_primary(article: Article) -> None:
    (race,) = article.races
    assert race.id == "il-secretary-of-state-2022" and race.main
    assert [(e.stage, e.party, e.date) for e in race.elections] == [("primary", "D", "2022-06")]


def test_candidates_with_parties_and_no_others(article: Article) -> None:
    assert {(c.name, c.party) for c in article.candidates} == {
        ("Anna Valencia", "D"),
        ("Pat Dowell", "D"),
        ("David Moore", "D"),
        ("Alexi Giannoulias", "D"),
        ("Dan Brady", "R"),
        ("William Kelly", "R"),
    }
    valencia = next(c for c in article.candidates if c.name == "Anna Valencia")
    assert valencia.title == "Chicago City Clerk"
    assert {c.status for c in article.candidates} == {"running"}


def test_endorsements_and_no_others(article: Article) -> None:
    assert {(e.endorser, e.part, e.date) for e in article.endorsements} == {
        ("Illinois Nurses Association", None, "2021-12-08"),
        ("Associated Fire Fighters of Illinois", None, None),
        ("Local 2 of the Chicago Fire Fighters Union", None, None),
        (
            "District Council 1 of the Bricklayers and Allied Craftworkers Administrative",
            None,
            None,
        ),
        ("International Union of Painters and Allied Trades", "two chapters", None),
        ("Unite Here Local 1", None, None),
    }
    assert {e.candidate for e in article.endorsements} == {"Anna Valencia"}
    assert {e.stance for e in article.endorsements} == {"endorse"}
    assert {e.kind for e in article.endorsements} == {"organization"}


def test_announcement_by_its_month(article: Article) -> None:
    (event,) = article.events
    assert (event.type, event.who, event.date) == ("announcement", ("Anna Valencia",), "2021-06")


def test_quotes_have_their_speakers(article: Article) -> None:
    assert {q.speaker for q in article.quotes} == {"Tori Dameron", "Anna Valencia"}
    dameron = [q for q in article.quotes if q.speaker == "Tori Dameron"]
    assert dameron[0].title == "president of the union"


def test_title_in_ap_style(article: Article) -> None:
    assert article.title == (
        "Illinois Nurses Association backs Anna Valencia for Illinois secretary of state"
    )


def test_every_fact_rests_on_a_run_of_the_text(article: Article) -> None:
    text = " ".join(article.paragraphs)
    facts = (*article.candidates, *article.endorsements, *article.events, *article.quotes)
    assert all(fact.evidence and fact.evidence in text for fact in facts)
    assert all(e.evidence and e.evidence in text for r in article.races for e in r.elections)
