"""Long lists and long races: pages by year, none too heavy, and every permalink still leads on."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from site_sample import RACE, sample

from generator.aggregate.model import Actor, Dating, Source, Tracker
from generator.config import SiteSettings
from generator.site import load_theme, render_site
from generator.site.paging import by_year
from generator.site.timeline import RACE_MOST, race_years

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
SENTENCE = (
    "Local {n} of the carpenters' {n} said on day {n} that it stands with {n} others in this."
)


@pytest.mark.parametrize(
    ("years", "most", "pages"),
    [
        ("", 2, {"": 0}),
        ("1 1", 2, {"": 2}),
        ("3 3 2 1 1", 2, {"": 2, "2": 1, "1": 2}),
        ("3 3 3 3 3 1", 2, {"": 2, "3-2": 2, "3-3": 1, "1": 1}),
        ("2 - -", 2, {"": 1, "undated": 2}),
    ],
)
def test_pages_by_year(years: str, most: int, pages: dict[str, int]) -> None:
    found = by_year(years.split(), lambda year: year.replace("-", ""), most)
    assert {name: len(items) for name, items in found.items()} == pages


@given(st.lists(st.sampled_from(["2020", "2021", "2022", ""])), st.integers(1, 5))
def test_nothing_is_lost_or_doubled(years: list[str], most: int) -> None:
    years.sort(reverse=True)
    pages = by_year(years, lambda year: year, most)
    assert [year for items in pages.values() for year in items] == years
    assert all(len(items) <= max(most, 1) for items in pages.values())
    assert next(iter(pages)) == ""


def long_race(events: int, endorsements: int) -> Tracker:
    """The sample's race with many more facts, from 2015 on."""
    tracker = sample()
    race = tracker.races[RACE]
    key = next(iter(tracker.reports))

    def day(n: int) -> Dating:
        return Dating(f"{2015 + n % 8}-{1 + n % 12:02d}-{1 + n % 28:02d}", "day")

    def source(n: int) -> tuple[Source, ...]:
        return (Source(key, SENTENCE.format(n=n * 7919), None, 0.9),)

    actors = {
        f"body-{n}": Actor(f"body-{n}", f"Body No. {n}", "organization")
        for n in range(endorsements)
    }
    return replace(
        tracker,
        actors=tracker.actors | actors,
        races={
            RACE: replace(
                race,
                events=tuple(
                    replace(
                        race.events[n % len(race.events)], id=f"v-{n}x", dating=day(n),
                        sources=source(n),
                    )
                    for n in range(events)
                ),
                endorsements=tuple(
                    replace(
                        race.endorsements[n % 4], id=f"e-{n}x", endorser=f"body-{n}", dating=day(n),
                        sources=source(events + n),
                    )
                    for n in range(endorsements)
                ),
            )
        },
    )  # fmt: skip


@cache
def built() -> dict[str, bytes]:
    return dict(render_site(long_race(400, 400), SiteSettings(), THEME))


def test_no_page_is_too_heavy() -> None:
    for path, data in built().items():
        if path.endswith(".html"):
            assert len(gzip.compress(data, mtime=0)) <= 60_000, path


def test_a_race_with_150_events_is_light() -> None:
    files = dict(render_site(long_race(150, 40), SiteSettings(), THEME))
    assert len(gzip.compress(files[f"races/{RACE}/index.html"], mtime=0)) <= 40_000


def test_every_fact_has_its_permalink_on_one_page() -> None:
    tracker = long_race(400, 400)
    pages = race_years(tracker.races[RACE])
    assert len(pages[""]) == RACE_MOST
    assert next(name for name in pages if name) == "2021"
    files = built()
    anchors = re.compile(rb'<li class="fact[^>]* id="([^"]+)"')
    found = [
        anchor.decode()
        for path, data in files.items()
        if re.match(rf"races/{RACE}/(timeline/[^/]+/)?index.html", path)
        for anchor in anchors.findall(data)
    ]
    race = tracker.races[RACE]
    wanted = {fact.id for fact in (*race.events, *race.endorsements)}
    assert sorted(one for one in found if one in wanted) == sorted(wanted)


def test_links_of_a_long_site_lead_somewhere() -> None:
    files = built()
    ids = {
        path: set(re.findall(r' id="([^"]+)"', data.decode()))
        for path, data in files.items()
        if path.endswith(".html")
    }
    for path in ids:
        for address in set(re.findall(r'href="([^"]+)"', files[path].decode())):
            if "://" in address:
                continue
            whole = urlsplit(urljoin("https://example.org/" + path, address))
            there = unquote(whole.path).removeprefix("/")
            assert there in files, f"{path}: {address}"
            if whole.fragment:
                assert unquote(whole.fragment) in ids[there], f"{path}: {address}"


def test_long_lists_leave_the_sentence_to_the_permalink() -> None:
    page = built()[f"races/{RACE}/index.html"].decode()
    backs = page.partition('id="backs"')[2].partition('id="timeline"')[0]
    assert "Read the sentence" in backs
    assert "<blockquote>" not in backs


def test_lists_are_paged(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ENDORSEMENTS", "ARTICLES", "CANDIDATES", "RACES"):
        monkeypatch.setattr(f"generator.site.list_pages.{name}_MOST", 3)
    monkeypatch.setattr("generator.site.overview_pages.DAYS_MOST", 1)
    files = dict(render_site(sample(), SiteSettings(), THEME))
    for path in (
        "endorsements/2021/index.html",
        "endorsements/undated/index.html",
        "articles/2021/index.html",
        "articles/2021-2/index.html",
        "candidates/by-name/k/index.html",
        "calendar/2022-2/index.html",
    ):
        assert path in files
        text = files[path].decode()
        assert 'aria-current="page"' in text.partition("<main")[2], path
    told = "".join(files[path].decode() for path in files if path.startswith("articles/2021"))
    for report in sample().reports.values():
        assert report.article.title in told + files["articles/index.html"].decode()


def test_the_archive_holds_all_races_by_year() -> None:
    tracker = sample()
    race = tracker.races[RACE]
    races = {RACE: race}
    for year in (2018, 2020, 2022):
        key = f"il-treasurer-{year}"
        value = replace(race.race, id=key, office="Treasurer", year=year)
        races[key] = replace(race, race=value, name=f"Illinois Treasurer, {year}", candidacies=())
    page = dict(render_site(replace(tracker, races=races), SiteSettings(), THEME))[
        "archive/index.html"
    ]
    text = page.decode()
    assert re.findall(r"<h2>([^<]*)", text) == ["2022", "2020", "2018"]
    assert text.count("Illinois Treasurer") == 3


def test_the_front_page_of_many_races_leads_to_the_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    def content() -> bytes:
        files = dict(render_site(sample(), SiteSettings(), THEME))
        return files["index.html"].partition(b"</main>")[0]

    assert b"archive/index.html" not in content()
    monkeypatch.setattr("generator.site.overview_pages.CARDS", 0)
    assert b'href="archive/index.html"' in content()
