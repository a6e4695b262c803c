"""The whole tree: every page, no broken link or fragment, nothing foreign, always the same."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from site_sample import NURSES, RACE, sample

from generator.aggregate.model import Tracker
from generator.config import OPTIONAL, SiteSettings
from generator.model import Race
from generator.site import Press, load_theme, render_site
from generator.site.addresses import article_page

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")
VOID = {"meta", "link", "br", "hr", "input", "img", "use", "path", "rect", "circle"}
SETTINGS = {
    "disk": SiteSettings(),
    "folder": SiteSettings(base_url="https://example.org/tracker/", contact="desk@example.org"),
    "spanish": SiteSettings(language="es-US", publish="full"),
    "reviewed": SiteSettings(pending="hide", publish="facts"),
    "lean": SiteSettings(base_url="https://example.org/", leave_out=OPTIONAL),
}


@cache
def built(name: str) -> dict[str, bytes]:
    return dict(render_site(sample(), SETTINGS[name], THEME))


class Page(HTMLParser):
    """Ids, links and other addresses of a page; complains about tags that do not match."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.headings: list[int] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        assert len(told) == len(attrs), f"an attribute twice in <{tag}>"
        assert "style" not in told
        assert not any(name.startswith("on") for name in told)
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))
        if "id" in told:
            self.ids.append(told["id"] or "")
        if tag == "a" and told.get("href"):
            self.links.append(str(told["href"]))
        if tag == "link" and told.get("rel") != "canonical":
            self.loads.append(str(told["href"]))
        if told.get("src"):
            self.loads.append(str(told["src"]))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


@cache
def pages(name: str) -> dict[str, Page]:
    return {
        path: Page(content.decode())
        for path, content in built(name).items()
        if path.endswith(".html")
    }


@pytest.mark.parametrize("name", SETTINGS)
def test_no_link_and_no_fragment_is_broken(name: str) -> None:
    files, root = built(name), SETTINGS[name].base_url or "https://example.org/"
    checked = 0
    for path, page in pages(name).items():
        assert len(set(page.ids)) == len(page.ids), path
        for address in (*page.links, *page.loads):
            if address.startswith(("https://", "http://", "mailto:")):
                continue
            whole = urlsplit(urljoin(root + path, address))
            there = unquote(whole.path).removeprefix(urlsplit(root).path)
            assert there in files, f"{path}: {address}"
            if whole.fragment:
                assert unquote(whole.fragment) in pages(name)[there].ids, f"{path}: {address}"
            checked += 1
    assert checked > 200


@pytest.mark.parametrize("name", SETTINGS)
def test_links_within_the_site_are_relative_and_name_the_file(name: str) -> None:
    for path, page in pages(name).items():
        for address in page.links:
            if path != "404.html" and "example." not in address and ":" not in address:
                assert not address.startswith("/"), path
                assert urlsplit(address).path == "" or "." in address.rsplit("/", 1)[-1], address


@pytest.mark.parametrize("name", SETTINGS)
def test_nothing_is_loaded_from_elsewhere(name: str) -> None:
    for path, page in pages(name).items():
        assert not any("//" in address for address in page.loads), path
        assert "img" not in page.tags, path
        assert "Content-Security-Policy" in built(name)[path].decode()


@pytest.mark.parametrize("name", SETTINGS)
def test_headings_begin_with_one_h1_and_skip_no_level(name: str) -> None:
    for path, page in pages(name).items():
        assert page.headings.count(1) == 1, path
        for before, after in zip(page.headings, page.headings[1:], strict=False):
            assert after <= before + 1, path


def test_all_kinds_of_pages_and_files_are_there() -> None:
    expected = {
        "index.html", "404.html", "about/index.html", "timeline/index.html",
        "endorsements/index.html", "calendar/index.html", "articles/index.html",
        "candidates/index.html", "candidates/anna-valencia/index.html",
        "endorsers/illinois-nurses-association/index.html", f"races/{RACE}/index.html",
        f"races/{RACE}/feed.xml", f"races/{RACE}/calendar.ics", "calendar/elections.ics",
        f"articles/{NURSES}/index.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt",
        "_headers", ".nojekyll", "static/style.css", "static/tracker.js", "static/icon.svg",
    }  # fmt: skip
    assert expected <= built("folder").keys()
    # A person who runs and endorses has one page.
    assert "candidates/pat-dowell/index.html" in built("folder")
    assert "endorsers/pat-dowell/index.html" not in built("folder")


@pytest.mark.parametrize("part", OPTIONAL)
def test_a_part_that_is_left_out_is_neither_made_nor_linked_to(part: str) -> None:
    settings = SiteSettings(base_url="https://example.org/tracker/", leave_out=(part,))
    made, whole = dict(render_site(sample(), settings, THEME)), built("folder")
    gone = whole.keys() - made.keys()
    assert gone and not made.keys() - whole.keys()
    pattern = {
        "comparisons": r"races/.+/compare/.*", "data": "data/.+", "embeds": "embed/.+",
        "feeds": r"(races|candidates)/.+/feed\.(xml|json)", "pictures": r"pictures/.+",
        "search": "search/.+",
    }[part]  # fmt: skip
    assert {path for path in whole if re.fullmatch(pattern, path)} == gone
    shown = b"".join(content for path, content in made.items() if path.endswith((".html", ".txt")))
    for path in gone - {"search/index.html"}:
        assert f"/{path}".encode() not in shown and f'"{path}"'.encode() not in shown


def test_the_same_input_gives_the_same_bytes() -> None:
    assert list(render_site(sample(), SETTINGS["folder"], THEME)) == list(built("folder").items())


def test_order_of_candidates_is_never_that_of_endorsements() -> None:
    text = built("disk")[f"races/{RACE}/index.html"].decode()
    backs = text[text.index('id="backs"') : text.index('id="timeline"')]
    named, without = backs.split("No endorsements found in our sources for")
    assert re.findall(r'id="backs-([a-z-]+)"', named) == ["alexi-giannoulias", "anna-valencia"]
    assert re.findall(r">([A-Z][^<]+)</a>", without)[:4] == [
        "Dan Brady",
        "William Kelly",
        "David Moore",
        "Pat Dowell",
    ]
    runs = text[text.index('id="runs"') : text.index('id="backs"')]
    assert re.findall(r"<h[34][^>]*>(?:<a[^>]*>)?([^<]+)", runs) == [
        "Running", "Dan Brady", "Alexi Giannoulias", "William Kelly", "David Moore",
        "Anna Valencia", "Left the race, or off the ballot", "Pat Dowell",
    ]  # fmt: skip
    assert runs.count("Endorsements: none found in our sources") == 4


def test_facts_open_their_sentence_and_can_be_cited() -> None:
    text = built("disk")[f"races/{RACE}/index.html"].decode()
    assert '<li class="fact k-endorsement" id="e-0001"' in text
    assert (
        "<mark>Own words: illinois nurses association gave its backing to anna-valencia.</mark>"
        in text
    )
    assert "In the source’s words: “gave its backing to.”" in text
    # The day of the article is not said again where it is that of the fact.
    assert "<span>Chicago Tribune and 1 more source</span>" in text
    assert "<span>Chicago Sun-Times, July 15, 2021</span>" in text
    assert '<time datetime="2021-12-08" class="inferred">Dec. 8, 2021</time>' in text
    assert '<time datetime="2021-06">June 2021</time>' in text


def test_the_disclosure_stands_where_facts_are_pending() -> None:
    files = built("folder")
    for path in ("index.html", f"races/{RACE}/index.html", f"articles/{NURSES}/index.html",
                 "candidates/anna-valencia/index.html", "timeline/index.html",
                 "endorsements/index.html", "candidates/index.html"):  # fmt: skip
        assert 'class="disclosure"' in files[path].decode(), path
    assert 'class="disclosure"' not in files["about/index.html"].decode()
    reviewed = built("reviewed")
    assert not any(
        b"not yet reviewed" in reviewed[path] for path in reviewed if "about" not in path
    )


@pytest.mark.parametrize(
    ("publish", "words", "expected", "hidden"),
    [
        ("facts", 40, (), ("First paragraph", "And a second")),
        ("excerpt", 4, ("First paragraph of our …",), ("And a second",)),
        ("excerpt", 0, (), ("First paragraph",)),
        (
            "full",
            0,
            ("<p>First paragraph of our own with &lt;b&gt;", "<p>And a second one.</p>"),
            (),
        ),
    ],
)
def test_no_more_of_a_text_is_shown_than_may_be(
    publish: str, words: int, expected: tuple[str, ...], hidden: tuple[str, ...]
) -> None:
    settings = SiteSettings(publish=publish, excerpt_words=words)
    files = dict(render_site(sample(), settings, THEME))
    page = files[f"articles/{NURSES}/index.html"].decode()
    assert all(text in page for text in expected)
    assert not any(text.encode() in content for text in hidden for content in files.values())


def test_texts_are_escaped_and_introductions_cleaned() -> None:
    files = built("disk")
    race = files[f"races/{RACE}/index.html"].decode()
    assert "&lt;running&gt; &amp; more" in race
    assert "An <strong>open seat</strong>" in race
    assert "alert(1)" not in race
    assert 'rel="nofollow noopener"' in race


def test_json_ld_cannot_end_its_script() -> None:
    tracker = sample()
    report = tracker.reports[NURSES]
    article = replace(report.article, title="A </script><script>alert(1)</script> & more")
    reports = tracker.reports | {NURSES: replace(report, article=article)}
    files = dict(render_site(replace(tracker, reports=reports), SiteSettings(), THEME))
    pages_of = [content for path, content in files.items() if path.endswith(".html")]
    assert not any(b"<script>alert" in content for content in pages_of)
    page = files[f"articles/{NURSES}/index.html"].decode()
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert data
    assert json.loads(data[1])["citation"]["headline"] == article.title


def test_json_ld_of_people_and_voting_days() -> None:
    def data(path: str) -> dict[str, object]:
        found = re.search(rb'ld\+json">(.*?)</script>', built("folder")[path])
        assert found
        made: dict[str, object] = json.loads(found[1])
        return made

    person = data("candidates/anna-valencia/index.html")
    assert (person["@type"], person["jobTitle"]) == ("Person", "Chicago city clerk")
    graph = data(f"races/{RACE}/index.html")["@graph"]
    # The primary is known to the month only, and an Event needs its day.
    events = [one for one in graph if one["@type"] == "Event"]  # type: ignore[attr-defined]
    assert [event["startDate"] for event in events] == ["2022-11-08"]


def test_json_ld_tells_only_endorsements_that_are_nothing_else() -> None:
    tracker = sample()
    race = tracker.races[RACE]
    plain = next(fact for fact in race.endorsements if fact.stance == "endorse")
    plain = replace(plain, current=True, rank=None, part=None)
    inexact = (
        replace(plain, id="e-x1", stance="decline"),
        replace(plain, id="e-x2", stance="split"),
        replace(plain, id="e-x3", stance="rescind"),
        replace(plain, id="e-x4", rank=2),
        replace(plain, id="e-x5", part="two chapters"),
        replace(plain, id="e-x6", current=False),
        replace(plain, id="e-x7", candidate=None),
    )
    told = replace(tracker, races={RACE: replace(race, endorsements=(plain, *inexact))})
    files = dict(render_site(told, SiteSettings(base_url="https://example.org/"), THEME))
    found = re.search(rb'ld\+json">(.*?)</script>', files[f"races/{RACE}/index.html"])
    assert found
    (made,) = (one for one in json.loads(found[1])["@graph"] if one["@type"] == "EndorseAction")
    assert made["agent"]["name"] == tracker.actors[plain.endorser].name
    assert made["endorsee"]["name"] == tracker.actors[plain.candidate or ""].name
    assert made["url"] == f"https://example.org/races/{RACE}/#{plain.id}"


def test_absolute_addresses_only_where_the_base_is_known() -> None:
    page = f"races/{RACE}/index.html"
    canonical = f'<link rel="canonical" href="https://example.org/tracker/races/{RACE}/">'
    assert canonical in built("folder")[page].decode()
    assert b"canonical" not in built("disk")[page]
    assert (
        f"<loc>https://example.org/tracker/races/{RACE}/</loc>"
        in built("folder")["sitemap.xml"].decode()
    )
    assert b"404" not in built("folder")["sitemap.xml"]
    assert b"Sitemap:" not in built("disk")["robots.txt"]
    assert b"Sitemap: https://example.org/tracker/sitemap.xml" in built("folder")["robots.txt"]
    # Shown at any depth, the page for missing addresses begins its links at the site's root.
    assert b'href="/tracker/static/style.css"' in built("folder")["404.html"]


def test_an_empty_site_says_how_to_begin() -> None:
    files = dict(render_site(Tracker(), SiteSettings(), THEME))
    front = files["index.html"].decode()
    assert "<code>seeds/</code>" in front
    assert "<code>make build</code>" in front
    assert "calendar/elections.ics" not in files
    for path, content in files.items():
        if path.endswith(".html"):
            Page(content.decode())


def test_articles_about_no_race_stay_out() -> None:
    tracker = sample()
    report = replace(tracker.reports[NURSES], key="2021/other", races=())
    tracker = replace(tracker, reports=tracker.reports | {"2021/other": report})
    assert dict(render_site(tracker, SETTINGS["disk"], THEME)) == built("disk")


def test_two_pages_at_one_address_are_both_yielded_for_the_writer_to_refuse() -> None:
    tracker = sample()
    report = tracker.reports[NURSES]
    doubled = tracker.reports | {"articles/" + NURSES: replace(report, key="articles/" + NURSES)}
    site = render_site(replace(tracker, reports=doubled), SiteSettings(), THEME)
    counts = Counter(path for path, _ in site)
    assert [path for path, count in counts.items() if count > 1] == [article_page(NURSES)]


def test_a_press_that_is_kept_gives_the_same_bytes() -> None:
    press = Press()
    for name in ("disk", "folder", "disk", "disk", "spanish", "reviewed"):
        assert dict(render_site(sample(), SETTINGS[name], THEME, press=press)) == built(name)
    shouting = replace(THEME, templates={**THEME.templates, "missing.html": "{{ frame.title }}!"})
    again = dict(render_site(sample(), SETTINGS["reviewed"], shouting, press=press))
    assert again == dict(render_site(sample(), SETTINGS["reviewed"], shouting))
    assert again["404.html"].endswith(b"!")


def test_spanish_pages_speak_spanish() -> None:
    text = built("spanish")[f"races/{RACE}/index.html"].decode()
    assert '<html lang="es-US" dir="ltr">' in text
    assert "8 de diciembre de 2021" in text
    assert "Quién apoya a quién" in text
    assert "Who backs whom" not in text


def test_long_timelines_are_divided_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.site.overview_pages.TIMELINE_MOST", 5)
    files = dict(render_site(sample(), SiteSettings(), THEME))
    assert {path for path in files if path.startswith("timeline/")} == {
        "timeline/index.html", "timeline/2022-2/index.html", "timeline/2021/index.html",
        "timeline/2021-2/index.html", "timeline/undated/index.html",
    }  # fmt: skip
    assert b"Timeline of everything: 2022" in files["timeline/index.html"]
    assert b"Timeline of everything: 2021" in files["timeline/2021/index.html"]


def test_races_that_are_only_mentioned_stand_below_the_others() -> None:
    tracker = sample()
    race = tracker.races[RACE]
    other = replace(
        race,
        race=Race("il-treasurer-2022", "Treasurer", "IL", year=2022),
        name="Illinois Treasurer, 2022",
        profile=None,
    )
    races = {RACE: race, "il-treasurer-2022": other}
    front = dict(render_site(replace(tracker, races=races), SiteSettings(), THEME))["index.html"]
    text = front.decode()
    place = text.index("Also mentioned in articles")
    assert text.index("Illinois Secretary of State, 2022") < place
    assert text.index("Illinois Treasurer, 2022") > place


def test_facts_of_two_races_may_share_an_id() -> None:
    tracker = sample()
    race = tracker.races[RACE]
    twin = replace(
        race,
        race=replace(race.race, id="il-twin-2022"),
        endorsements=tuple(replace(fact, race="il-twin-2022") for fact in race.endorsements),
        events=tuple(replace(fact, race="il-twin-2022") for fact in race.events),
        candidacies=tuple(replace(bid, race="il-twin-2022") for bid in race.candidacies),
    )
    races = {RACE: race, "il-twin-2022": twin}
    files = dict(render_site(replace(tracker, races=races), SiteSettings(), THEME))
    for path, content in files.items():
        if path.endswith(".html"):
            ids = Page(content.decode()).ids
            assert len(set(ids)) == len(ids), path
    assert b'id="e-0001"' in files["races/il-twin-2022/index.html"]
