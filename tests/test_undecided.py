"""Names that cannot be decided stay apart, and are shown: on the site, in the review, in notes."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from aggregate_articles import SOS, article, backs, linked, profile, runs
from test_review_http import Visitor, visit

from generator.aggregate import aggregate
from generator.config import SiteSettings
from generator.issues import Issue
from generator.model import Article, Profile, Roster
from generator.site import load_theme
from generator.site.plan import Shard, Shards, rejoined
from generator.site.render import render_site, site_context

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
_PEOPLE = (
    article("2022-01-01", SOS, runs("David Moore"), runs("Sidney Moore"), runs("Ann Lee")),
    article("2022-01-02", SOS, runs("Moore"), backs("Sierra Club", "Moore"), path="articles/x"),
)
_BODIES = (
    article("2022-01-01", SOS, backs("Chicago Tribune", "Ann Lee"), backs("Elgin Tribune", "Bo")),
    article("2022-01-02", SOS, backs("the Tribune", "Ann Lee"), path="articles/y"),
)


def _doubts(articles: tuple[Article, ...], *files: Profile) -> list[tuple[str, tuple[str, ...]]]:
    roster = Roster(
        candidates=tuple(one for one in files if one.kind == "candidate"),
        endorsers=tuple(one for one in files if one.kind == "endorser"),
    )
    tracker, issues = aggregate(articles, roster, explained=False)
    found = [(d.name, d.rivals) for race in tracker.races.values() for d in race.doubts]
    assert len(found) == len([issue for issue in issues if " may be " in issue.message])
    return found


def test_who_may_be_meant_is_told_without_deciding_it() -> None:
    assert _doubts(_PEOPLE) == [("Moore", ("david-moore", "sidney-moore"))]
    assert _doubts(_BODIES) == [("the Tribune", ("chicago-tribune", "elgin-tribune"))]
    doubt = linked(*_PEOPLE).races[SOS.id].doubts[0]
    assert (doubt.actor, [source.article for source in doubt.sources]) == ("moore", ["articles/x"])


@pytest.mark.parametrize(
    ("file", "left"),
    [
        (profile("candidate", "david-moore", aliases=("Moore",)), []),
        (profile("candidate", "david-moore", merge=("moore",)), []),
        (profile("candidate", "david-moore", split=("Moore",)), [("Moore", ("sidney-moore",))]),
        (profile("candidate", "moore", hide=True), []),
    ],
)
def test_editors_settle_it(file: Profile, left: list[tuple[str, tuple[str, ...]]]) -> None:
    tracker, issues = aggregate(_PEOPLE, Roster(candidates=(file,)))
    found = [(d.name, d.rivals) for race in tracker.races.values() for d in race.doubts]
    assert found == left
    if not file.hide:
        assert bool(left) == any(" may be " in issue.message for issue in issues)


@pytest.mark.parametrize(
    "names",
    [("David Moore", "Anna Lee", "Moore"), ("David Moore", "Sidney More", "David Moore")],
)
def test_what_is_decided_is_no_doubt(names: tuple[str, str, str]) -> None:
    one, other, told = names
    assert _doubts((
        article("2022-01-01", SOS, runs(one), runs(other)), article("2022-01-02", SOS, runs(told)),
    )) == []  # fmt: skip


def _pages(*articles: Article) -> dict[str, str]:
    made = render_site(linked(*articles), SiteSettings(), THEME)
    shown = {}
    for name, data in made:
        if name.endswith(".html") and isinstance(data, bytes):
            text = re.sub(r"<[^>]+>", " ", data.decode())
            shown[name] = " ".join(html.unescape(text).split())
    return shown


def test_the_site_shows_it_to_readers_and_editors() -> None:
    pages = _pages(*_PEOPLE)
    either = "May be the same as David Moore or Sidney Moore."
    assert either in pages["candidates/moore/index.html"]
    assert "no evidence decides who is meant" in pages["candidates/moore/index.html"]
    assert "“Moore” may be David Moore." in pages["candidates/david-moore/index.html"]
    assert "may be" not in pages["candidates/ann-lee/index.html"]
    assert either in pages[f"races/{SOS.id}/index.html"]
    assert either in pages["about/index.html"]
    assert "No name waits for a decision." in _pages(_PEOPLE[0])["about/index.html"]
    bodies = _pages(*_BODIES)
    assert "May be the same as Chicago Tribune" in bodies["endorsers/tribune/index.html"]
    assert "“the Tribune” may be Elgin Tribune." in bodies["endorsers/elgin-tribune/index.html"]


def test_of_facts_that_are_not_shown_no_doubt_is_shown_either() -> None:
    context = site_context(linked(*_PEOPLE), SiteSettings(pending="hide"), THEME)
    assert not context.doubts_of and linked(*_PEOPLE).races[SOS.id].doubts


def test_a_race_alone_tells_as_much_as_the_whole() -> None:
    context = site_context(linked(*_BODIES), SiteSettings(), THEME)
    shard = Shard.unpacked(Shards(context).shard(SOS.id).packed())
    alone = rejoined([shard], context)
    assert alone.doubts_of == context.doubts_of
    assert all(alone.actor_address(one) for one in alone.doubts_of)


def test_the_review_lists_what_no_evidence_decides(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        assert "No evidence decides" not in await visitor.page("")
        content = visitor.room.desk.content
        visitor.room.notes = lambda: (
            Issue(
                f"{content}/articles/2022/x.md", 3, 1, "note", "`Moore` <b> may be A or B", "Do."
            ),
            Issue("content/races/y.md", 1, 1, "note", "race `y` is not known for certain"),
        )
        page = (await visitor.ask("")).body.decode()
        assert '<h2 id="undecided">No evidence decides' in page
        assert "article?path=articles%2F2022%2Fx.md" in page
        assert "`Moore` &lt;b&gt; may be A or B" in page and "content/races/y.md:1" in page
        assert "undecided" not in await visitor.page("?shows=articles")

    visit(tmp_path, scenario)
