"""The benches measure what they say; that they run at all, at the smallest size."""

from __future__ import annotations

import pytest

from bench import __main__ as benches
from bench import extract, link, scale


def test_every_bench_is_listed_with_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert {"extract", "link"} <= set(benches.BENCHES)
    assert benches.main(["--help"]) == 0
    assert benches.main(["nothing"]) == 2
    said = capsys.readouterr().out
    assert all(f"  {name} " in said for name in benches.BENCHES)


def test_articles_to_extract_are_long_enough_and_differ() -> None:
    made = extract.articles(200)
    lengths = [sum(len(p.split()) for p in raw.paragraphs) for raw in made]
    assert all(extract.WORDS <= length < 1.5 * extract.WORDS for length in lengths)
    assert len({raw.paragraphs for raw in made}) == len(made)


def test_linking_runs(capsys: pytest.CaptureFixture[str]) -> None:
    assert link.main(["40"]) == 0
    assert "40 articles" in capsys.readouterr().out


def test_what_a_site_costs_is_counted() -> None:
    cost = scale.build(20)
    assert cost.articles == 20 and cost.files > 20
    assert cost.seconds > 0 and 0 < cost.content < cost.bytes
    assert cost.largest == tuple(sorted(cost.largest, reverse=True))
