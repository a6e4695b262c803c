"""The data files: what the contract names, valid by the schemas, whole, and harmless."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from aggregate_articles import GOVERNOR, SOS, article, backs, happens, linked, runs, share
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Election, Quote, Source
from generator.site.data import data_files
from generator.site.data_tables import TABLES

_SCHEMAS = Path(__file__).parent.parent / "docs" / "schema"
_SOS = replace(SOS, elections=(Election("primary", "2022-06-28", "D"),))


def _files(*articles: Any) -> dict[str, bytes]:
    made = list(data_files(linked(*articles)))
    assert len({path for path, _ in made}) == len(made)
    return dict(made)


def _article(day: str, race: Any, *facts: Any, url: str | None = "https://news.example/1") -> Any:
    made = article(day, race, *facts)
    return replace(made, source=Source(f"id:{day}", "brief.md", "The Herald", url=url))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return _files(
        _article("2021-12-08", _SOS,
                 runs("Anna Valencia", "running", party="D", title="City Clerk"),
                 backs("Illinois Nurses Association", "Anna Valencia", date="2021-12-08",
                       evidence="The nurses back Valencia.", id="e-1"),
                 backs("Unite Here Local 1", "Anna Valencia"),
                 happens("announcement", "Anna Valencia", date="2021-06"),
                 Quote("Anna Valencia", "We are ready.", id="q-1")),
        _article("2022-01-24", _SOS, runs("Pat Dowell", "withdrawn"),
                 happens("poll", "Anna Valencia", "Pat Dowell", pollster="Ogden & Fry", sample=400,
                         results=(share("Anna Valencia", 7.3),), date="2022-01-24")),
        _article("2022-02-01", GOVERNOR, backs("Pat Dowell", "J.B. Pritzker", person=True),
                 url="javascript:alert(1)"),
    )  # fmt: skip


def _json(files: dict[str, bytes], path: str) -> Any:
    return json.loads(files[path])


def test_race_file_is_what_the_contract_names(files: dict[str, bytes]) -> None:
    data = _json(files, f"data/races/{SOS.id}.json")
    assert data["race"] == {
        "id": SOS.id, "name": "Illinois Secretary of State, 2022", "office": "Secretary of State",
        "state": "IL", "place": None, "district": None, "year": 2022, "special": False,
    }  # fmt: skip
    valencia = data["candidates"][0]
    keys = ("id", "name", "aliases", "party", "title", "status")
    assert {key: valencia[key] for key in keys} == {
        "id": "anna-valencia", "name": "Anna Valencia", "aliases": [], "party": "D",
        "title": "City Clerk", "status": "running",
    }  # fmt: skip
    assert valencia["articles"] == ["id:2022-01-24", "id:2021-12-08"]
    nurses, unite = sorted(data["endorsements"], key=lambda fact: fact["id"])
    assert nurses["endorser"] == {
        "id": "illinois-nurses-association", "name": "Illinois Nurses Association",
        "kind": "organization", "aliases": [],
    }  # fmt: skip
    assert (nurses["candidate"], nurses["stance"], nurses["date"], nurses["date_precision"]) == (
        "anna-valencia", "endorse", "2021-12-08", "day",
    )  # fmt: skip
    assert unite["date_precision"] == "by" and unite["date"] == "2021-12-08"
    source = nurses["sources"][0]
    assert (source["article"], source["url"], source["evidence"]) == (
        "id:2021-12-08", "https://news.example/1", "The nurses back Valencia.",
    )  # fmt: skip
    poll = next(event for event in data["events"] if event["type"] == "poll")
    assert poll["who"] == ["anna-valencia", "pat-dowell"]
    assert poll["results"] == [{"candidate": "anna-valencia", "percent": 7.3}]
    assert data["elections"][0]["date"] == "2022-06-28"
    first = data["articles"][-1]
    assert {key: first[key] for key in ("id", "seed", "date", "publisher", "url")} == {
        "id": "id:2021-12-08", "seed": "brief.md", "date": "2021-12-08", "publisher": "The Herald",
        "url": "https://news.example/1",
    }  # fmt: skip


def test_files_for_candidates_and_endorsers(files: dict[str, bytes]) -> None:
    dowell = _json(files, "data/candidates/pat-dowell.json")
    assert [bid["race"] for bid in dowell["candidacies"]] == [SOS.id]
    assert [fact["candidate"] for fact in dowell["endorsements_given"]] == ["jb-pritzker"]
    assert _json(files, "data/endorsers/pat-dowell.json")["endorsements"][0]["race"] == GOVERNOR.id
    valencia = _json(files, "data/candidates/anna-valencia.json")
    assert [quote["text"] for quote in valencia["quotes"]] == ["We are ready."]
    index = _json(files, "data/index.json")
    for group in ("races", "candidates", "endorsers"):
        assert all(f"data/{item['path']}" in files for item in index[group])
        assert len(index[group]) == len(
            [path for path in files if path.startswith(f"data/{group}/")]
        )


def test_every_file_is_valid_by_its_schema(files: dict[str, bytes]) -> None:
    checked = 0
    for path, content in files.items():
        kind = {"races": "race", "candidates": "candidate", "endorsers": "endorser"}.get(
            path.split("/")[1], "index"
        )
        if path.endswith("datapackage.json") or not path.endswith(".json"):
            continue
        schema = json.loads((_SCHEMAS / f"data-{kind}.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.loads(content))
        checked += 1
    assert checked > 5


def test_articles_of_sources_are_there(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.startswith("data/races/"):
            data = json.loads(content)
            known = {item["id"] for item in data["articles"]}
            facts = data["endorsements"] + data["events"] + data["candidates"]
            assert {s["article"] for fact in facts for s in fact["sources"]} <= known


def test_an_address_that_is_none_is_left_out(files: dict[str, bytes]) -> None:
    assert b"javascript:" not in b"".join(files.values())


def _table(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode(), newline="")))


def test_the_package_describes_its_tables(files: dict[str, bytes]) -> None:
    package = _json(files, "data/datapackage.json")
    tables = {resource["name"]: resource for resource in package["resources"]}
    assert set(tables) == {table.name for table in TABLES}
    for name, resource in tables.items():
        content = files[f"data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        rows = _table(files, name)
        fields = resource["schema"]["fields"]
        header = content.decode().splitlines()[0].split(",")
        assert header == [field["name"] for field in fields]
        key = resource["schema"].get("primaryKey", [])
        if key:
            keys = [tuple(row[part] for part in key) for row in rows]
            assert len(keys) == len(set(keys)) and all(all(k) for k in keys)
        for foreign in resource["schema"].get("foreignKeys", []):
            other = foreign["reference"]
            known = {
                tuple(row[f] for f in other["fields"]) for row in _table(files, other["resource"])
            }
            for row in rows:
                value = tuple(row[field] for field in foreign["fields"])
                assert value in known or not all(value)
        for field in fields:
            if field.get("constraints", {}).get("required"):
                assert all(row[field["name"]] for row in rows)


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u00a0=1"]
)
def test_cells_that_begin_like_a_formula_are_made_harmless(evil: str) -> None:
    made = _files(
        _article("2022-01-01", SOS, runs("Anna Valencia", title=evil),
                           happens("poll", "Anna Valencia", pollster=evil, margin=3.5)),
    )  # fmt: skip
    assert _table(made, "candidates")[0]["title"] == f"'{evil}"
    assert _table(made, "events")[0]["pollster"] == f"'{evil}"
    assert _table(made, "events")[0]["margin"] == "3.5"
    # JSON carries the text as it is.
    assert _json(made, f"data/races/{SOS.id}.json")["candidates"][0]["title"] == evil


def test_a_semicolon_begins_no_cell_with_a_formula() -> None:
    told = _article("2022-01-01", SOS, runs("Anna Valencia", title="Clerk; =1+1;-2; and more"))
    row = _table(_files(told), "candidates")[0]
    assert row["title"] == "Clerk; '=1+1;'-2; and more"
    # Nor is a text changed that only has a semicolon or a hyphen.
    plain = _article("2022-01-01", SOS, runs("Anna Valencia", title="Clerk; well-known - so far"))
    assert _table(_files(plain), "candidates")[0]["title"] == "Clerk; well-known - so far"


def test_an_empty_tracker_has_its_tables() -> None:
    made = _files()
    assert _json(made, "data/index.json")["races"] == []
    assert made["data/endorsements.csv"].count(b"\r\n") == 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_names_give_files_that_parse(name: str, endorser: str, title: str) -> None:
    made = _files(_article("2022-01-01", SOS, runs(name, title=title), backs(endorser, name)))
    for path, content in made.items():
        text = content.decode("utf-8")
        assert all(sign not in path for sign in " \\?#%\"'<>") and ".." not in path
        if path.endswith(".json"):
            json.loads(text)
        else:
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            assert len({len(row) for row in rows}) == 1
