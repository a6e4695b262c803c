"""Real Chromium over a site of hostile texts: nothing runs, nothing asks, nothing complains.

`make test-hostile`; the same texts without a browser are in `test_hostile.py`.
"""

from __future__ import annotations

import functools
import re
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import hostile
import pytest
from test_hostile import built

pytestmark = [pytest.mark.browser, pytest.mark.hostile]
#: Set before any script of a page: whatever a text brings to life leaves its name here.
WATCH = """
    window.ran = [];
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
        window[name] = () => window.ran.push(name);
    Object.defineProperty(window, 'hostile', { set: () => window.ran.push('hostile') });
"""
#: What stands on a page and could act: elements, listeners and addresses, as the browser sees them.
ACTIVE = """() => [
    ...window.ran,
    ...[...document.querySelectorAll('iframe, object, embed, base, frame, style, applet')]
        .map(one => one.outerHTML),
    ...[...document.scripts].filter(one => one.type !== 'application/ld+json'
        && !new URL(one.src || 'x:').pathname.match(/\\/static\\/[a-z]+\\.js$/))
        .map(one => one.outerHTML),
    ...[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames()
        .filter(name => name.startsWith('on') || name === 'style' || name === 'srcdoc')
        .map(name => `${one.tagName} ${name}`)),
    ...[...document.querySelectorAll('a[href], area[href], form[action]')]
        .filter(one => !/^(https?|mailto|webcal):$/.test(one.protocol || 'http:'))
        .map(one => one.outerHTML),
    ...[...document.scripts].filter(one => one.type === 'application/ld+json')
        .flatMap(one => {
            try { JSON.parse(one.text); return [] } catch (e) { return [one.text] }
        }),
]"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """A served site of all texts: its address, and the paths of its pages."""
    root = tmp_path_factory.mktemp("hostile")
    assert hostile.LIST.exists(), "the big list of naughty strings is missing: make test-hostile"
    assert built(root, hostile.naughty()).ok
    output = root / "output"
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(output))
    )  # fmt: skip
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pages = sorted(path.relative_to(output).as_posix() for path in output.rglob("*.html"))
    yield f"http://127.0.0.1:{server.server_address[1]}/", pages
    server.shutdown()


def wrongs(browser: Any, address: str, pages: list[str]) -> list[str]:
    """Everything that ran, asked or complained, page by page."""
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH)
    page = context.new_page()
    here = ""
    page.on("dialog", lambda one: (wrong.append(f"{here}: dialog {one.message}"), one.dismiss()))
    page.on("pageerror", lambda error: wrong.append(f"{here}: {error}"))
    page.on(
        "console",
        lambda said: wrong.append(f"{here}: {said.text}") if said.type == "error" else None,
    )
    page.on("popup", lambda one: wrong.append(f"{here}: popup {one.url}"))
    page.on("request", lambda asked: None if asked.url.startswith(address)
            else wrong.append(f"{here}: asked for {asked.url[:80]}"))  # fmt: skip
    for here in pages:
        page.goto(address + here, wait_until="load")
        wrong += [f"{here}: {what[:120]}" for what in page.evaluate(ACTIVE)]
    context.close()
    return wrong


def test_nothing_runs_asks_or_complains(browser: Any, site: tuple[str, list[str]]) -> None:
    address, pages = site
    assert len(pages) > 2 * len(hostile.naughty())
    # Feeds and icons are asked for by name only where a page does; 404.html has absolute links.
    shown = [name for name in pages if name != "404.html"]
    assert wrongs(browser, address, shown) == []
    sys.stdout.write(f"{len(shown)} pages: 0 scripts run, 0 dialogs, 0 console errors\n")


def test_search_shows_hostile_texts_as_text(browser: Any, site: tuple[str, list[str]]) -> None:
    address, _ = site
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.goto(f"{address}search/index.html")
    for words in ("script", "alert", "img onerror", "javascript", "<svg", "__proto__", "\u202e"):
        page.get_by_role("searchbox").fill(words)
        page.wait_for_timeout(300)
        assert page.evaluate(ACTIVE) == [], words
    assert wrong == []
    context.close()


def test_the_watch_can_see(browser: Any, tmp_path: Path) -> None:
    """Each kind of wrong is found on a page that has it."""
    (tmp_path / "bad.html").write_text(
        "<!doctype html><title>x</title><p onclick=x>x<script>alert(1); hostile=1; missing()"
        "</script><script type='application/ld+json'>{</script><a href='javascript:x'>x</a>"
        "<img src='http://hostile.invalid/x.png'><iframe></iframe>"
    )
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found = " ".join(wrongs(browser, f"http://127.0.0.1:{server.server_address[1]}/", ["bad.html"]))
    server.shutdown()
    for what in ("alert", "hostile", "missing is not defined", "P onclick", "javascript:x",
                 "<iframe", "asked for http://hostile.invalid", "bad.html: {"):  # fmt: skip
        assert re.search(re.escape(what), found), (what, found)
