"""Charts: bars to scale, one color, in the order of the candidates."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from site_sample import RACE, sample

from generator.config import SiteSettings
from generator.site import charts
from generator.site.context import Context
from generator.site.facts import Facts
from generator.site.theme import load_theme

WORDS = load_theme(Path(__file__).parent.parent / "themes" / "default").words("en")
CONTEXT = Context(sample(), SiteSettings(), WORDS, "2022-02-22")
FACTS = Facts(CONTEXT, f"races/{RACE}/index.html")


@pytest.mark.parametrize(
    ("value", "most", "width"),
    [(50, 100, "50.00"), (0, 10, "0.00"), (10, 10, "100.00"), (0, 0, "0.00")],
)
def test_bars_are_to_scale(value: float, most: float, width: str) -> None:
    drawn = charts.bar(value, most)
    ET.fromstring(drawn)
    assert f'width="{width}"' in drawn
    assert "whisker" not in drawn


def test_whiskers_stay_within_the_scale() -> None:
    drawn = charts.bar(2, 50, 3.7)
    assert "M0.00 6H11.40" in drawn
    assert all(0 <= float(x) <= 100 for x in re.findall(r"[MH]([\d.]+)", drawn))


def test_polls_keep_the_order_of_the_candidates() -> None:
    (chart,) = charts.polls(CONTEXT, FACTS, CONTEXT.race(RACE))
    assert chart.title == "Poll by Ogden & Fry"
    assert chart.whisker
    assert [(row.name, row.cells) for row in chart.rows] == [
        ("Alexi Giannoulias", ("18.4%",)),
        ("David Moore", ("1.5%",)),
        ("Anna Valencia", ("7.3%",)),
        ("Pat Dowell", ("3.8%",)),
    ]


def test_money_has_a_column_per_figure() -> None:
    (chart,) = charts.money(CONTEXT, FACTS, CONTEXT.race(RACE))
    assert chart.title == "Second quarter of 2021"
    assert chart.columns == ("Raised", "On hand")
    assert chart.rows[0].cells == ("$859,312", "$2,900,000")
    assert chart.rows[0].svg.count("<svg") == 2
