"""Articles' pages tell what the article told, not what became of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from site_sample import NURSES, POLL, sample

from generator.config import SiteSettings
from generator.model import Candidacy
from generator.site.article_pages import article_page, excerpt
from generator.site.context import Context
from generator.site.theme import load_theme

WORDS = load_theme(Path(__file__).parent.parent / "themes" / "default").words("en")


def _context() -> Context:
    return Context(sample(), SiteSettings(), WORDS, "2022-02-22")


def test_candidates_stand_as_the_article_told_them() -> None:
    context = _context()
    report = context.tracker.reports[POLL]
    told = Candidacy("Pat Dowell", id="c-pat", status="running", title="Chicago alderman")
    article = replace(report.article, candidates=(told,))
    (bid,) = article_page(context, replace(report, article=article)).candidacies
    assert (bid.title, bid.status, bid.status_date) == (
        "Chicago alderman",
        "Running",
        "as of Jan. 24, 2022",
    )
    (bid,) = article_page(context, report).candidacies
    assert bid.status == "Left the race"


def test_facts_stand_under_the_id_they_have_in_the_article() -> None:
    context = _context()
    view = article_page(context, context.tracker.reports[POLL])
    assert [fact.anchor for fact in view.facts][:2] == ["e-0007", "e-0010"]
    # The sentence is this article's own, the review that of the fact.
    assert view.facts[0].sources[0].sentence == "Own words: slated in December."
    assert not view.facts[0].pending


def test_excerpts_end_at_a_word() -> None:
    article = replace(
        sample().reports[NURSES].article, paragraphs=("One two, three.", "Four five.")
    )
    for number, expected in (
        (2, "One two …"),
        (4, "One two, three. Four …"),
        (5, "One two, three. Four five."),
    ):
        assert excerpt(article, SiteSettings(excerpt_words=number)) == expected
    assert excerpt(article, SiteSettings(publish="facts")) == ""
