"""The site as its readers use it, in Chromium: by keyboard alone, without scripts, in print."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from site_sample import RACE, sample
from test_site_paging import long_race

from generator.aggregate.model import Tracker
from generator.config import SiteSettings
from generator.site import load_theme, render_site

pytestmark = pytest.mark.browser
THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A web server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


def served(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


def built(folder: Path, tracker: Tracker) -> Iterator[str]:
    for name, data in render_site(tracker, SiteSettings(), THEME):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else b"")
    server, address = served(folder)
    yield address
    server.shutdown()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample site."""
    yield from built(tmp_path_factory.mktemp("site"), sample())


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose race has 400 facts."""
    yield from built(tmp_path_factory.mktemp("long"), long_race(200, 200))


@pytest.fixture(params=[(1280, 900), (360, 740)], ids=["desk", "phone"])
def page(request: pytest.FixtureRequest, browser: Any) -> Iterator[Any]:
    """A page of each size, on which no script fails."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    shown = context.new_page()
    wrong: list[str] = []
    shown.on("pageerror", lambda error: wrong.append(str(error)))
    yield shown
    assert wrong == []
    context.close()


FOCUSED = """() => {
    const one = document.activeElement;
    const box = one.getBoundingClientRect();
    return {
        text: (one.innerText || one.value || "").trim(), name: one.tagName, href: one.href || "",
        ring: getComputedStyle(one).outlineStyle !== "none",
        seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
}"""


def tab_to(page: Any, selector: str, most: int = 400) -> None:
    """Press Tab until what fits the selector has the focus, and can be seen to have it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            told = page.evaluate(FOCUSED)
            assert told["ring"], f"the focus cannot be seen: {told}"
            assert told["seen"], f"the focus is off the screen: {told}"
            return
    raise AssertionError(f"Tab never reaches {selector}")


def follow(page: Any, selector: str, there: str) -> None:
    """Go by Tab and Enter to the address that ends so."""
    tab_to(page, selector)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{there}")


def test_the_whole_site_by_keyboard_alone(page: Any, site: str) -> None:
    page.goto(f"{site}index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")

    follow(page, f"a[href*='races/{RACE}/']", f"/races/{RACE}/index.html")
    follow(page, "a[href='#backs']", "#backs")
    tab_to(page, ".backing summary")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open")
    follow(page, "details[open] .ways a[href*='#e-']", "#e-*")

    page.goto(f"{site}races/{RACE}/index.html")
    follow(page, ".bid h4 a", "/candidates/*/index.html")
    page.goto(f"{site}races/{RACE}/index.html#articles")
    follow(page, ".articles a", "/articles/*/*/index.html")
    follow(page, ".about a", f"/races/{RACE}/index.html")
    follow(page, ".backing a[href*='endorsers/']", "/endorsers/*/index.html")
    follow(page, ".backing a[href*='candidates/']", "/candidates/*/index.html")

    page.goto(f"{site}races/{RACE}/compare/index.html")
    shown = page.locator(".compared thead th:visible").count()
    tab_to(page, ".pick input")
    page.keyboard.press("Space")
    assert page.locator(".compared thead th:visible").count() == 1 < shown
    tab_to(page, ".scroll")

    for there in ("timeline", "calendar", "articles", "about", "search", "endorsements"):
        page.goto(f"{site}index.html")
        follow(page, f"nav a[href='{there}/index.html']", f"/{there}/index.html")
        assert page.locator("h1").is_visible()


def test_lists_are_sorted_and_filtered_by_keyboard(page: Any, site: str) -> None:
    page.goto(f"{site}endorsements/index.html")
    rows = page.locator("tbody tr")
    every = rows.count()
    tab_to(page, "thead th:first-child button")
    page.keyboard.press("Enter")
    first = [text.split("\n")[0] for text in page.locator("tbody td:first-child").all_inner_texts()]
    assert page.locator("thead th").first.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    again = [text.split("\n")[0] for text in page.locator("tbody td:first-child").all_inner_texts()]
    assert again != first
    assert sorted(again) == sorted(first)

    page.reload()
    tab_to(page, ".filters select")
    page.keyboard.press("ArrowDown")
    who = page.evaluate("document.activeElement.value")
    left = page.locator("tbody tr:visible td:nth-child(2)").all_inner_texts()
    assert 0 < len(left) < every
    assert all(text.startswith(who) for text in left)
    assert page.get_by_role("status").inner_text() == f"{len(left)} of {every} shown"
    tab_to(page, ".filters input")
    page.keyboard.type("nobody of that name")
    assert page.locator("tbody tr:visible").count() == 0


def test_endorsements_of_a_race_are_filtered_by_candidate_kind_and_text(
    page: Any, site: str
) -> None:
    page.goto(f"{site}races/{RACE}/index.html")
    every = page.locator(".backing").count()
    groups = page.locator(".backed > section").count()
    who, kind = page.locator("#backs ~ .filters select").all()
    kind.select_option("Organization")
    shown = page.locator(".backing:visible")
    assert 0 < shown.count() < every
    assert {one.get_attribute("data-kind") for one in shown.all()} == {"Organization"}
    assert page.locator(".backed > section:visible").count() < groups
    kind.select_option("")
    who.select_option("Anna Valencia")
    (left,) = page.locator(".backed > section:visible h3").all_text_contents()
    assert left.startswith("Anna Valencia")
    who.select_option("")
    text = page.locator("#backs ~ .filters input")
    text.fill("nurses")
    assert "Nurses" in page.locator(".backing:visible").text_content()
    text.fill("")
    assert page.locator(".backing:visible").count() == every
    assert page.locator(".backed > section:visible").count() == groups


def test_a_timeline_may_begin_with_the_oldest(page: Any, site: str) -> None:
    page.goto(f"{site}timeline/index.html")
    months, facts = page.locator(".month > :first-child"), page.locator(".fact .says")
    newest = months.all_text_contents(), facts.all_text_contents()
    page.get_by_label("Order").select_option("Oldest first")
    assert months.all_text_contents() == newest[0][::-1]
    assert facts.all_text_contents() == newest[1][::-1]
    page.get_by_label("Order").select_option("Newest first")
    assert (months.all_text_contents(), facts.all_text_contents()) == newest


def test_search_by_keyboard(page: Any, site: str) -> None:
    page.goto(f"{site}search/index.html")
    page.keyboard.type("valencia")
    page.wait_for_selector("[data-kind=candidate]:not([hidden]) a")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED)["text"] == "Anna Valencia"
    page.keyboard.press("Enter")
    page.wait_for_url("**/candidates/anna-valencia/index.html")


@pytest.mark.parametrize("fragment", ["timeline", "articles", "share"])
def test_a_jump_lands_where_it_says(page: Any, long_site: str, fragment: str) -> None:
    # What is below the screen is laid out late; a jump over it still has to arrive.
    page.goto(f"{long_site}races/{RACE}/index.html#{fragment}")
    page.wait_for_timeout(300)
    at_end = page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2")
    top = page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", fragment)
    assert -1 <= top <= (740 if at_end else 120)


def test_a_permalink_shows_its_fact(page: Any, long_site: str) -> None:
    page.goto(f"{long_site}races/{RACE}/index.html")
    last = page.evaluate("[...document.querySelectorAll('.fact[id]')].at(-1).id")
    page.goto("about:blank")
    page.goto(f"{long_site}races/{RACE}/index.html#{last}")
    page.wait_for_timeout(300)
    box = page.locator(f"[id='{last}']").bounding_box()
    assert 0 <= box["y"] < page.viewport_size["height"]


@pytest.mark.parametrize("scripts", [True, False])
def test_from_who_backs_whom_one_tap_leads_to_the_sentence(
    browser: Any, site: str, scripts: bool
) -> None:
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(f"{site}races/{RACE}/index.html")
    assert not page.locator(".fact mark").first.is_visible()
    page.locator(".glance a[href*='#e-']").first.click()
    assert page.locator(".fact:target mark").first.is_visible()
    assert page.locator(".fact mark:visible").count() == 1
    page.context.close()


def test_without_scripts_nothing_is_lost(browser: Any, site: str) -> None:
    with_script = browser.new_context().new_page()
    without = browser.new_context(java_script_enabled=False).new_page()
    for name in (f"races/{RACE}/", "endorsements/", "timeline/", "candidates/anna-valencia/"):
        told = []
        for one in (with_script, without):
            one.goto(f"{site}{name}index.html")
            told.append({text.strip() for text in one.locator("main a").all_inner_texts()})
        assert told[0] == told[1], name
    without.goto(f"{site}races/{RACE}/index.html")
    first = without.locator("details summary").first
    first.click()
    assert without.locator("details[open]").count() == 1
    with_script.context.close()
    without.context.close()


def test_print_shows_every_fact_with_its_sentence(browser: Any, site: str) -> None:
    page = browser.new_context(viewport={"width": 720, "height": 1000}).new_page()
    page.goto(f"{site}races/{RACE}/index.html")
    page.emulate_media(media="print")
    assert page.locator(".top nav").is_hidden()
    assert page.locator(".filters").count() == 0 or page.locator(".filters").first.is_hidden()
    for one in page.locator(".fact mark").all()[:20]:
        assert one.is_visible()
    page.context.close()
