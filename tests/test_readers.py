"""Readers: joining two readings, a third one by an entry point, and the rules as they were."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator import cli, files, reading
from generator.both import AGREED, ALONE, Both, joined
from generator.config import ExtractSettings
from generator.content import assign_ids, read_article, write_article
from generator.model import (
    Article,
    Candidacy,
    Election,
    Endorsement,
    Event,
    Figure,
    Quote,
    Race,
    RawArticle,
    Roster,
    Source,
)
from generator.readers import NoReaderError, checked, digest, maker
from generator.review.queue import items, ordered, page
from generator.review.showing import focus_of, form, row
from generator.review_terminal import listing

ROOT = Path(__file__).parent.parent
NAMES = ("rules", "model")
RACE = Race("oh-governor-2022", "Governor", "OH", year=2022, main=True)


def article(*facts: object, race: Race = RACE) -> Article:
    def of(kind: type) -> tuple[object, ...]:
        return tuple(fact for fact in facts if isinstance(fact, kind))

    return Article(
        "T", Source("a"), "2022-05-03", (race,),
        of(Candidacy), of(Endorsement), of(Event), of(Quote), paragraphs=("Text.",),
    )  # type: ignore[arg-type]  # fmt: skip


def candidate(name: str = "Ann Poe", **more: object) -> Candidacy:
    return Candidacy(name, RACE.id, confidence=0.8, **more)  # type: ignore[arg-type]


def backing(who: str = "Bakers Union", whom: str | None = "Ann Poe", **more: object) -> Endorsement:
    return Endorsement(who, candidate=whom, race=RACE.id, confidence=0.9, **more)  # type: ignore[arg-type]


def poll(**more: object) -> Event:
    return Event("poll", ("Ann Poe", "Bo Roe"), RACE.id, confidence=0.8, **more)  # type: ignore[arg-type]


SAME = [
    (candidate(), candidate()),
    (candidate("Jesús “Chuy” Rivas"), candidate("Jesús Rivas")),
    (candidate(), candidate(party="D")),
    (backing(), backing("The Bakers Union")),
    (backing(), backing(date="2022-05-02")),
    (backing(), backing(evidence="Other words.", verb="backed")),
    (backing(stance="split"), backing()),
    (backing("Sam Lee", kind="person"), backing("Samuel Lee", kind="person")),
    (backing(whom=None, stance="decline"), backing(whom=None, stance="decline")),
    (poll(pollster="Plain Numbers"), poll(date="2022-05-01")),
    (Event("announcement", ("Ann Poe",), RACE.id), Event("announcement", ("Ann M. Poe",), RACE.id)),
    (Quote("Ann Poe", "We won, and how"), Quote("Ann Poe", "We won")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_both_saw_is_surer_and_has_no_note(one: object, other: object) -> None:
    made = joined(article(one), article(other), NAMES)
    facts = (*made.candidates, *made.endorsements, *made.events, *made.quotes)
    assert [(fact.seen_by, fact.confidence) for fact in facts] == [(None, AGREED)]


def test_what_both_saw_has_the_details_of_either() -> None:
    made = joined(
        article(backing(verb="backed")), article(backing(date="2022-05-02", date_basis="explicit")),
        NAMES,
    )  # fmt: skip
    (fact,) = made.endorsements
    assert (fact.date, fact.date_basis, fact.verb) == ("2022-05-02", "explicit", "backed")


DIFFERENT = [
    (candidate(), candidate("Bo Poe")),
    (backing(), backing(whom="Bo Roe")),
    (backing(), backing("Bakers Union Local 2")),
    (backing(), backing(part="two chapters")),
    (backing(), backing(stance="rescind")),
    (backing(), backing(whom=None, stance="decline")),
    (poll(pollster="Plain Numbers"), poll(pollster="Other Numbers")),
    (poll(), Event("poll", ("Ann Poe",), RACE.id)),
    (Event("result", ("Ann Poe",), detail="won"), Event("result", ("Ann Poe",), detail="lost")),
    (Event("ad", ("Ann Poe",)), Event("debate", ("Ann Poe",))),
    (Quote("Ann Poe", "We won"), Quote("Bo Roe", "We won")),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_one_saw_alone_says_which(one: object, other: object) -> None:
    made = joined(article(one), article(other), NAMES)
    facts = (*made.candidates, *made.endorsements, *made.events, *made.quotes)
    assert [fact.seen_by for fact in facts] == ["rules", "model"]
    assert all(fact.confidence <= ALONE for fact in facts)


def test_where_they_differ_in_a_detail_the_first_stands_with_a_note() -> None:
    one, other = backing(date="2022-05-02"), backing(date="2022-05-01")
    (fact,) = joined(article(one), article(other), NAMES).endorsements
    assert (fact.date, fact.confidence) == ("2022-05-02", ALONE)
    assert fact.seen_by == "rules (model: date 2022-05-01)"
    figures = (Figure("Ann Poe", percent=46.0), Figure("Bo Roe", percent=40.0))
    same = joined(article(poll(results=figures)), article(poll(results=figures[::-1])), NAMES)
    assert same.events[0].seen_by is None
    (event,) = joined(
        article(poll(results=figures)), article(poll(results=figures[:1])), NAMES
    ).events
    assert event.seen_by == "rules (model: results Ann Poe 46.0)"


def test_a_race_that_one_knows_less_of_is_the_same() -> None:
    vague = replace(RACE, id="governor", state=None, year=None, main=False,
                    elections=(Election("primary", "2022-06", "D"),))  # fmt: skip
    other = article(replace(backing("Millers Guild"), race="governor"), race=vague)
    made = joined(article(backing()), other, NAMES)
    assert [race.id for race in made.races] == [RACE.id]
    assert {fact.race for fact in made.endorsements} == {RACE.id}
    assert made.races[0].elections == vague.elections


def test_a_race_that_only_the_second_saw_comes_with_its_facts_alone() -> None:
    mayor = Race("oh-dayton-mayor-2022", "Mayor", "OH", "Dayton", year=2022)
    empty = replace(article(), races=())
    assert joined(empty, article(race=mayor), NAMES).races == ()
    made = joined(empty, article(replace(backing(), race=mayor.id), race=mayor), NAMES)
    assert made.races == (mayor,)


def test_what_is_joined_is_written_and_read_again() -> None:
    made = joined(article(backing()), article(candidate()), NAMES)
    made = replace(made, source=Source("a", url="https://example.org/a"))
    again, issues = read_article(write_article(assign_ids(made)), "articles/a.md")
    assert issues == []
    assert again is not None
    assert [fact.seen_by for fact in again.endorsements] == ["rules"]


def test_both_is_a_reader_itself() -> None:
    raw = RawArticle(Source("a"), ("Text.",))
    reader = Both(lambda *_: (article(backing()), ()), lambda *_: (article(backing()), ()))
    made, _ = reader(raw, Roster())
    assert made.endorsements[0].confidence == AGREED


# ---- which reader


def test_settings_name_a_reader() -> None:
    assert checked(ExtractSettings()) == "rules"
    with pytest.raises(NoReaderError, match="there are rules, model, both"):
        checked(ExtractSettings(reader="tea-leaves"))


def test_the_rules_are_as_they_were() -> None:
    """Who reads by rules alone has the same records, notes and facts as ever."""
    settings = ExtractSettings()
    assert digest("rules", settings) == reading.rules_digest()
    assert maker("rules", settings) == reading.maker()
    others = [digest(name, replace(settings, model=model)) for name in ("model", "both")
              for model in ("a", "b")]  # fmt: skip
    assert len({digest("rules", settings), *others}) == 5


def install(folder: Path, code: str) -> None:
    """A package with an entry point, as pip would leave it."""
    files.write(folder, "my_package.py", code.encode())
    info = "my_package-1.0.dist-info"
    files.write(
        folder, f"{info}/METADATA", b"Metadata-Version: 2.1\nName: my-package\nVersion: 1.0\n"
    )
    point = b"[campaign_tracker.readers]\nexample = my_package:load\n"
    files.write(folder, f"{info}/entry_points.txt", point)


def test_the_documentations_example_is_a_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "docs/reader.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    body = [line for line in code.splitlines() if line and not line.startswith(("import", "from"))]
    assert len(body) <= 10
    assert 'example = "my_package:load"' in text
    install(tmp_path / "site", code)
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    monkeypatch.setattr(reading, "load_extraction", lambda: pytest.fail("the rules are not asked"))
    here = tmp_path / "here"
    files.write(here, "site.toml", b'[extract]\nreader = "example"\n')
    files.write(here, "seeds/a.txt", b" date 2022-05-03 Bakers endorses Ann Poe.\n")
    monkeypatch.chdir(here)
    assert cli.main(["extract"]) == cli.DONE
    (path,) = (here / "content/articles").rglob("*.md")
    made, _ = read_article(path.read_text(), path.name)
    assert made is not None
    assert [(one.endorser, one.candidate) for one in made.endorsements] == [("Bakers", "Ann Poe")]
    record = next((here / "content/.machine/articles").rglob("*.json")).read_text()
    assert '"name": "example my-package 1.0"' in record
    assert cli.main(["evaluate", "--all", "--readers", "example"]) == cli.DONE
    assert re.search(r"^endorsements +1.00", capsys.readouterr().out, re.MULTILINE)
    sys.modules.pop("my_package", None)


def test_a_reader_that_cannot_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(tmp_path / "site", "import no_such_library\n")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    here = tmp_path / "here"
    files.write(here, "site.toml", b'[extract]\nreader = "example"\n')
    files.write(here, "seeds/a.txt", b" date 2022-05-03 Bakers endorses Ann Poe.\n")
    monkeypatch.chdir(here)
    assert cli.main(["extract"]) == cli.UNFINISHED
    assert "the reader 'example' (my_package:load) cannot be loaded" in capsys.readouterr().err


# ---- the review


@pytest.mark.parametrize(
    ("seen_by", "told"),
    [
        (None, "60% sure"),
        ("model", "60% sure, only the model saw it"),
        ("rules (model: date 2022-05-01)",
         "60% sure, readers differ: rules (model: date 2022-05-01)"),
    ],
)  # fmt: skip
def test_the_review_tells_which_reader_saw_a_fact(seen_by: str | None, told: str) -> None:
    fact = replace(backing(evidence="Text."), confidence=0.6, seen_by=seen_by)
    text = write_article(assign_ids(article(fact)))
    shown = page("articles/a.md", text)
    (item,) = items(shown)
    assert row(item).sure == told
    focus = focus_of(shown, "endorsements", item.id, None)
    assert focus is not None
    assert focus.sure == told
    assert f"({told})" in listing([item], "text")
    assert json.loads(listing([item], "json"))[0]["seen_by"] == seen_by
    fields = form("endorsements", shown, item.id)
    assert "seen_by" not in {one.name for one in fields}  # nobody types it


def test_what_one_reader_alone_saw_is_asked_about_first() -> None:
    agreed = replace(backing(evidence="Text."), confidence=0.95)
    alone = replace(agreed, endorser="Cooks", confidence=0.6, seen_by="model")
    text = write_article(assign_ids(article(agreed, alone)))
    first, *_ = ordered(items(page("articles/a.md", text)))
    assert "Cooks" in first.says
