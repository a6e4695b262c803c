"""The review page as an editor uses it, in Chromium: `make test-browser`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from test_review import PATH, TEXT

from generator import files

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parent.parent
ARTICLE = """\
Carpenters endorse Dana Whitfield for Ohio governor

COLUMBUS — The Ohio Carpenters Council endorsed Democrat Dana Whitfield for governor of Ohio on
Monday, June 6, 2022.

Whitfield faces Republican Mark Ostrander in the November election.
"""
#: Nobody else's address may be asked for, whatever a page says.
OWN = re.compile(r"http://127\.0\.0\.1:\d+/")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A running `tracker serve` on one article that waits; its folder and the review's address."""
    files.write(tmp_path / "content", PATH, TEXT.encode())
    log = (tmp_path / "log").open("w")
    served = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", "0"],
        cwd=tmp_path, stdout=log, stderr=log,
        env={**os.environ, "PYTHONPATH": str(ROOT), "GIT_CONFIG_GLOBAL": "/dev/null"},
    )  # fmt: skip
    try:
        address = None
        for _ in range(300):
            address = re.search(r"http://\S+/_review/", (tmp_path / "log").read_text())
            if address and (tmp_path / "output" / "index.html").exists():
                break
            time.sleep(0.1)
        assert address, (tmp_path / "log").read_text()
        yield tmp_path, address[0]
    finally:
        served.terminate()
        served.wait(20)
        log.close()


@pytest.fixture(params=[(1280, 900), (360, 740)], ids=["desk", "phone"])
def page(request: pytest.FixtureRequest, browser: Any) -> Iterator[Any]:
    """A page of each size, on which no script fails and nothing foreign is asked for."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    shown = context.new_page()
    wrong: list[str] = []
    shown.on("pageerror", lambda error: wrong.append(str(error)))
    shown.on("console", lambda m: wrong.append(m.text) if "Content Security" in m.text else None)
    shown.on("request", lambda r: None if OWN.match(r.url) else wrong.append(r.url))
    yield shown
    assert wrong == []
    context.close()


def sound(page: Any) -> None:
    """Nothing sticks out sideways, and axe finds nothing that shuts people out."""
    from axe_playwright_python.sync_playwright import Axe

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def content(folder: Path) -> str:
    return (folder / "content" / PATH).read_text()


def test_a_fact_after_the_other_with_the_keyboard(page: Any, site: tuple[Path, str]) -> None:
    folder, address = site
    page.goto(address)
    assert page.get_by_role("heading", level=1).inner_text() == "5 to decide"
    sound(page)
    page.get_by_role("link", name="Begin").click()
    assert "Bakers Union endorses Ann Poe" in page.get_by_role("heading", level=1).inner_text()
    assert page.locator("mark.current").inner_text() == "The Bakers Union backed Ann Poe on Monday."
    sound(page)
    page.locator("#d-by").fill("Jo Roe")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("a")
    page.wait_for_url("**done=approve**")
    assert "reviewed_by: Jo Roe" in content(folder)
    assert page.get_by_role("status").first.inner_text().startswith("Approved.")
    assert page.locator("#d-by").input_value() == "Jo Roe"  # remembered
    before = page.url
    page.keyboard.press("n")
    page.wait_for_url(lambda url: url != before)
    page.keyboard.press("r")
    page.wait_for_url("**done=reject**")
    assert content(folder).count("review: rejected") == 1


def test_keys_do_nothing_while_one_types_or_when_they_are_off(
    page: Any, site: tuple[Path, str]
) -> None:
    folder, address = site
    page.goto(address)
    page.get_by_role("link", name="Begin").click()
    page.locator("#d-by").fill("")
    page.locator("#d-by").press_sequentially("Anna Arar")
    assert content(folder) == TEXT and page.locator("#d-by").input_value() == "Anna Arar"
    page.get_by_label("Keyboard shortcuts").uncheck()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert content(folder) == TEXT


def test_correcting_and_adding_with_words_of_the_article(page: Any, site: tuple[Path, str]) -> None:
    folder, address = site
    page.goto(f"{address}article?path={PATH}&kind=endorsements&fact=e-1")
    page.keyboard.press("e")
    page.locator("#e-date").fill("2022-02-30")
    page.locator("#e-by").fill("Jo Roe")
    page.locator("#e-date").press("Control+Enter")
    page.wait_for_selector("[role=alert]")
    assert "not in the calendar" in page.get_by_role("alert").inner_text()
    sound(page)
    page.locator("#e-date").fill("2022-05-01")
    page.get_by_role("button", name="Save as approved").click()
    page.wait_for_url("**done=correct**")
    assert "    date: 2022-05-01\n" in content(folder)
    page.goto(f"{address}article?path={PATH}&add=quotes")
    page.locator("#n-speaker").fill("Ann Poe")
    page.locator("#n-text").fill("Bread: for all")
    page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('#words p'));"
        "document.dispatchEvent(new Event('selectionchange'))"
    )
    page.get_by_role("button", name="Use the words selected").click()
    page.locator("#n-by").fill("Jo Roe")
    sound(page)
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url("**done=add**")
    assert '    text: "Bread: for all"\n    evidence: The Bakers' in content(folder)


def test_a_pasted_article_is_read_at_once(page: Any, site: tuple[Path, str]) -> None:
    folder, address = site
    page.goto(f"{address}add")
    sound(page)
    page.get_by_label("the text").fill(ARTICLE)
    page.get_by_label("published on").fill("2022-06-07")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/article?**", timeout=60_000)
    assert "Dana Whitfield" in page.locator("#words").inner_text()
    assert list((folder / "seeds").iterdir())
    sound(page)


def test_a_dropped_file_is_read_at_once(page: Any, site: tuple[Path, str]) -> None:
    _, address = site
    page.goto(f"{address}add")
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "Carpenters.txt", {type: "text/plain"}));
            document.querySelector("#drop").dispatchEvent(
                new DragEvent("drop", {dataTransfer: data, bubbles: true}));
        }""",
        ARTICLE,
    )
    page.wait_for_url("**/article?**", timeout=60_000)
    assert "Dana Whitfield" in page.locator("#words").inner_text()


def test_everything_works_without_scripts(browser: Any, site: tuple[Path, str]) -> None:
    folder, address = site
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    page.get_by_role("link", name="Begin").click()
    page.locator("#d-by").fill("Jo Roe")
    page.get_by_role("button", name="Approve", exact=False).first.click()
    page.wait_for_url("**done=approve**")
    assert "reviewed_by: Jo Roe" in content(folder)
    page.context.close()


def test_the_published_site_has_no_review(site: tuple[Path, str]) -> None:
    folder, _ = site
    made = [path for path in (folder / "output").rglob("*") if path.is_file()]
    assert made and not [path for path in made if b"_review" in path.read_bytes()]
