"""Candidates side by side: the same rows for all, and columns to pick without a script."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from site_sample import RACE, sample

from generator.config import SiteSettings
from generator.site import load_theme, render_site
from generator.site.compare_page import PICKS, compare_page
from generator.site.context import Context
from generator.site.views import CompareView

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
HERE = f"races/{RACE}/compare/index.html"


@pytest.fixture
def view() -> CompareView:
    tracker = sample()
    context = Context(tracker, SiteSettings(), THEME.words("en"), "2022-02-22")
    return compare_page(context, tracker.races[RACE])


def cells(view: CompareView, heading: str, name: str) -> list[tuple[str, str]]:
    column = [bid.name for bid in view.candidacies].index(name)
    row = next(row for row in view.rows if row.heading == heading)
    return [(value.text, value.note) for value in row.cells[column]]


def test_every_row_has_a_cell_for_everybody_in_the_races_order(view: CompareView) -> None:
    names = [bid.actor for bid in view.candidacies]
    assert names == [bid.actor for bid in sample().races[RACE].candidacies]
    assert all(len(row.cells) == len(names) for row in view.rows)


@pytest.mark.parametrize(
    ("heading", "name", "expected"),
    [
        ("Party", "Dan Brady", [("Republican", "")]),
        ("Office or occupation", "Pat Dowell", [("occupation not told", "")]),
        (
            "Status",
            "Pat Dowell",
            [("Left the race", "by Dec. 8, 2021"), ("Primary: left the race", "")],
        ),
        ("Endorsed by", "Dan Brady", []),
    ],
)
def test_cells(view: CompareView, heading: str, name: str, expected: list[tuple[str, str]]) -> None:
    assert cells(view, heading, name) == expected


def test_backers_lead_to_their_facts(view: CompareView) -> None:
    backers = cells(view, "Endorsed by", "Anna Valencia")
    assert ("Illinois Nurses Association", "Dec. 8, 2021 · Organization") in backers
    assert ("J.B. Pritzker", "Feb. 22, 2022 · Person · primary") in backers
    assert any(text.endswith("(two chapters)") for text, _ in backers)
    row = next(row for row in view.rows if row.heading == "Endorsed by")
    hrefs = {value.href for cell in row.cells for value in cell}
    assert "../../../races/il-secretary-of-state-2022/index.html#e-0001" in hrefs


def test_a_race_with_one_candidate_has_nothing_to_compare() -> None:
    tracker = sample()
    race = tracker.races[RACE]
    alone = replace(tracker, races={RACE: replace(race, candidacies=race.candidacies[:1])})
    files = dict(render_site(alone, SiteSettings(), THEME))
    assert HERE not in files
    assert b"compare/index.html" not in b"".join(
        data for path, data in files.items() if path.endswith(".html")
    )


def test_the_style_sheet_has_a_rule_for_each_column_that_can_be_picked() -> None:
    style = THEME.static["compare.css"].decode()
    picked = re.findall(r"li:nth-child\((\d+)\) :checked\) \.c:nth-child\((\d+)\)", style)
    assert picked == [(str(n), str(n)) for n in range(1, PICKS + 1)]


def test_with_more_candidates_than_rules_nobody_can_be_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.site.compare_page.PICKS", 3)
    page = dict(render_site(sample(), SiteSettings(), THEME))[HERE].decode()
    assert "<fieldset" not in page
    assert page.count('<th scope="col"') == 6


def test_tables_say_how_to_cite_them() -> None:
    settings = SiteSettings(title="County Desk", base_url="https://example.org/t/")
    files = dict(render_site(sample(), settings, THEME))
    race = files[f"races/{RACE}/index.html"].decode()
    assert (
        "“Who backs whom: Illinois Secretary of State, 2022.” County Desk, with articles up to "
        "Feb. 22, 2022. https://example.org/t/races/il-secretary-of-state-2022/#backs"
    ) in race
    listed = files["endorsements/index.html"].decode()
    assert '<a href="../data/endorsements.csv" download>Download (CSV)</a>' in listed
    assert "data/endorsements.csv" in files
