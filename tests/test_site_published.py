"""What is published: reviewed facts, or marked ones, never rejected ones."""

from __future__ import annotations

import pytest
from site_sample import RACE, sample

from generator.aggregate.model import Source
from generator.config import SiteSettings
from generator.model import Review
from generator.site.published import approved, published, shown


def _source(state: str = "pending", confidence: float | None = 0.6) -> Source:
    return Source("a", "A sentence.", "e-1", confidence, Review(state))


@pytest.mark.parametrize(
    ("sources", "mark", "hide", "number"),
    [
        ((), True, True, True),
        ((_source(),), True, False, False),
        ((_source(confidence=0.9),), True, False, True),
        ((_source(confidence=None),), True, False, True),
        ((_source("approved", 0.1),), True, True, True),
        ((_source("rejected", 1.0),), False, False, False),
        ((_source("rejected"), _source("approved")), True, True, True),
    ],
)
def test_settings_decide(sources: tuple[Source, ...], mark: bool, hide: bool, number: bool) -> None:
    assert shown(sources, "mark") is mark
    assert shown(sources, "hide") is hide
    assert shown(sources, 0.8) is number


def test_one_approved_source_is_enough() -> None:
    assert approved((_source(), _source("approved")))
    assert not approved((_source(), _source("rejected")))


def test_hiding_pending_facts_leaves_the_reviewed_ones() -> None:
    race = published(sample(), "hide").races[RACE]
    assert [fact.id for fact in race.endorsements] == ["e-0006"]
    assert race.events == ()
    assert race.candidacies == ()
    assert published(sample(), SiteSettings().pending) == sample()
