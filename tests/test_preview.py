"""The preview, on a real loopback server: who is answered, what is served, and when it reloads."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

from generator.options import parser
from generator.preview import Preview, serve
from generator.preview_http import allowed_names, is_allowed
from generator.preview_pages import DEFAULT_POLICY, Redirect, find_page, live_page, loosened

SOON = 5.0  # seconds until a test gives up; nothing waits that long when all is well
PAGE = "<!doctype html><html><head><title>Race</title></head><body><p>{}</p></body></html>"


@dataclass(frozen=True)
class Result:
    ok: bool = True
    messages: Sequence[str] = ()
    problems: Sequence[str] = ()


@dataclass
class Site:
    """A folder with a source file, and a builder that copies it into a page."""

    folder: Path
    results: list[Result] = field(default_factory=list)
    changes: list[frozenset[Path]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.output = self.folder / "output"
        self.content = self.folder / "content"
        self.source = self.content / "race.md"
        self.settings = self.folder / "site.toml"
        self.content.mkdir()
        self.output.mkdir()
        self.source.write_text("first")
        self.settings.write_text("")

    def build(self, changed: frozenset[Path]) -> Result:
        self.changes.append(changed)
        result = self.results.pop(0) if self.results else Result()
        if result.ok and self.source.exists():
            (self.output / "index.html").write_text(PAGE.format(self.source.read_text()))
        return result


class Browser:
    """Talks to a running preview."""

    def __init__(self, port: int) -> None:
        self.origin = f"127.0.0.1:{port}"

    async def get(self, path: str = "/", **headers: str) -> HTTPResponse:
        request = HTTPRequest(
            f"http://{self.origin}{path}", headers=headers, follow_redirects=False
        )
        return await AsyncHTTPClient().fetch(request, raise_error=False)

    async def text(self, path: str = "/") -> str:
        return (await self.get(path)).body.decode()

    async def connect(self, **headers: str) -> WebSocketClientConnection:
        request = HTTPRequest(f"ws://{self.origin}/livereload", headers=headers)
        socket = await websocket_connect(request)
        await socket.write_message(json.dumps({"command": "hello", "protocols": []}))
        assert json.loads(str(await socket.read_message()))["command"] == "hello"
        await socket.write_message(json.dumps({"command": "info", "url": "http://test/"}))
        return socket

    async def until(self, text: str, path: str = "/") -> str:
        """Wait until a page contains the text."""
        async with asyncio.timeout(SOON):
            while text not in (page := await self.text(path)):
                await asyncio.sleep(0.02)
        return page


async def reload_message(socket: WebSocketClientConnection) -> dict[str, object]:
    async with asyncio.timeout(SOON):
        answer = json.loads(str(await socket.read_message()))
    assert isinstance(answer, dict)
    return answer


def preview(site: Site, scenario: Callable[[Browser], Awaitable[None]]) -> None:
    """Run a scenario against a preview of the site, on a free port."""

    async def run() -> None:
        port: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        watch = [site.content, site.settings, site.folder / "seeds"]
        running = asyncio.create_task(
            Preview(site.build, site.output, watch, site.said.append).run(
                "127.0.0.1", 0, port.set_result
            )
        )
        try:
            browser = Browser(await port)
            async with asyncio.timeout(SOON):
                while not site.changes:
                    await asyncio.sleep(0.01)
            await asyncio.sleep(0.1)  # until the watch is set up
            await scenario(browser)
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

    asyncio.run(run())


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_a_saved_file_reloads_the_browser_within_a_second(site: Site) -> None:
    async def scenario(browser: Browser) -> None:
        assert "first" in await browser.text()
        socket = await browser.connect(Origin=f"http://{browser.origin}")
        began = time.monotonic()
        site.source.write_text("second")
        message = await reload_message(socket)
        assert time.monotonic() - began < 1
        assert (message["command"], message["path"]) == ("reload", "*")
        assert "second" in await browser.text()
        assert site.changes[-1] == {site.source}

    preview(site, scenario)


def test_a_settings_file_replaced_as_editors_do_is_noticed(site: Site) -> None:
    async def scenario(browser: Browser) -> None:
        for text in ("one", "two"):  # the second time shows that the watch outlives a replacement
            socket = await browser.connect()
            new = site.folder / "site.toml.new"
            new.write_text(text)
            new.replace(site.settings)
            await reload_message(socket)
            assert site.changes[-1] == {site.settings}
            socket.close()

    preview(site, scenario)


def test_a_watched_folder_may_come_later(site: Site) -> None:
    async def scenario(browser: Browser) -> None:
        socket = await browser.connect()
        (site.folder / "seeds").mkdir()
        await reload_message(socket)
        await asyncio.sleep(0.2)
        (site.folder / "seeds" / "a.txt").write_text("an article")
        await reload_message(socket)
        assert site.changes[-1] == {site.folder / "seeds" / "a.txt"}

    preview(site, scenario)


def test_output_and_hidden_files_are_not_watched(site: Site) -> None:
    async def scenario(browser: Browser) -> None:
        socket = await browser.connect()
        (site.content / ".race.md.tmp").write_text("half")
        (site.content / ".machine").mkdir()
        (site.content / ".machine" / "record.json").write_text("{}")
        (site.output / "x.css").write_text("")
        (site.folder / "other.txt").write_text("")
        await asyncio.sleep(0.5)
        assert site.changes == [frozenset()]
        site.source.write_text("second")
        await reload_message(socket)
        assert site.changes[1:] == [frozenset({site.source})]

    preview(site, scenario)


def test_a_builder_that_had_nothing_to_do_reloads_nothing(site: Site) -> None:
    async def scenario(browser: Browser) -> None:
        same = Result(messages=["built"])
        site.results += [same, same]
        socket = await browser.connect()
        for text in ("second", "third", "fourth"):
            site.source.write_text(text)
            while text not in await browser.text():
                await asyncio.sleep(0.02)
        await reload_message(socket)
        await reload_message(socket)
        await asyncio.sleep(0.2)
        assert site.said.count("built") == 1
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(socket.read_message(), 0.2)

    preview(site, scenario)


def test_a_failed_build_is_shown_over_the_last_good_site(site: Site) -> None:
    async def scenario(browser: Browser) -> None:
        assert "preview-notice" not in await browser.text()
        site.results.append(Result(False, ["content/race.md:3: <b>: no such key; remove it"]))
        socket = await browser.connect()
        site.source.write_text("broken")
        await reload_message(socket)
        page = await browser.text()
        assert "<p>first</p>" in page
        assert "This is the last good site" in page
        assert "content/race.md:3: &lt;b&gt;: no such key; remove it" in page
        assert 'role="alert"' in page
        assert (await browser.get("/livereload.css")).code == 200
        assert any("content/race.md:3: <b>" in line for line in site.said)
        site.source.write_text("good again")
        await reload_message(socket)
        page = await browser.text()
        assert "good again" in page
        assert "preview-notice" not in page

    preview(site, scenario)


def test_what_a_good_build_left_out_is_shown_over_the_new_site(site: Site) -> None:
    site.results.append(Result(True, ["1 race", "a.md:1: bad"], ["a.md:1: bad"]))

    async def scenario(browser: Browser) -> None:
        page = await browser.until("a.md:1: bad")
        assert "<p>first</p>" in page
        assert "Problems, left out of this site: 1" in page
        assert "1 race" not in page
        assert "1 race" in site.said

    preview(site, scenario)


def test_a_crash_of_the_builder_does_not_end_the_preview(site: Site) -> None:
    def crash_once(changed: frozenset[Path]) -> Result:
        if changed and len(site.changes) == 1:
            site.changes.append(changed)
            raise RuntimeError("a bug")
        return Site.build(site, changed)

    site.build = crash_once  # type: ignore[method-assign]

    async def scenario(browser: Browser) -> None:
        site.source.write_text("second")
        assert "first" in await browser.until("RuntimeError: a bug")
        site.source.write_text("third")
        assert "preview-notice" not in await browser.until("third")

    preview(site, scenario)


def test_before_the_first_good_build_a_page_waits_for_it(site: Site) -> None:
    site.results.append(Result(False, ["nothing to build from"]))

    async def scenario(browser: Browser) -> None:
        answer = await browser.get()
        assert answer.code == 404
        assert b"nothing to build from" in answer.body
        assert b"/livereload.js" in answer.body
        site.source.write_text("second")
        assert (await browser.get()).code == 404 or "second" in await browser.text()
        await browser.until("second")

    preview(site, scenario)


def test_what_is_answered_to_whom(site: Site, tmp_path: Path) -> None:
    (site.output / "races").mkdir()
    (site.output / "races" / "index.html").write_text(PAGE.format("races"))
    (site.output / "404.html").write_text(PAGE.format("no such page here"))
    (site.output / "outside.txt").symlink_to(site.settings)
    (site.output / "data.json").write_text("{}")

    async def scenario(browser: Browser) -> None:
        cases: list[tuple[str, dict[str, str], int]] = [
            ("/", {}, 200),
            ("/", {"Host": "localhost:1"}, 200),
            ("/", {"Host": "evil.example"}, 403),
            ("/", {"Host": f"evil.example:{browser.origin.split(':')[1]}"}, 403),
            ("/", {"Origin": "https://evil.example"}, 403),
            ("/", {"Origin": "null"}, 403),
            ("/", {"Origin": f"http://{browser.origin}"}, 200),
            ("/livereload.js", {"Host": "evil.example"}, 403),
            ("/livereload.js", {}, 200),
            ("/forcereload", {}, 404),
            ("/races", {}, 302),
            ("/races/", {}, 200),
            ("/data.json", {}, 200),
            ("/data.json/", {}, 404),
            ("/nothing", {}, 404),
            ("/../site.toml", {}, 404),
            ("/%2e%2e/site.toml", {}, 404),
            ("/..%2fsite.toml", {}, 404),
            ("//etc/passwd", {}, 404),
            ("/%00", {}, 404),
            ("/" + "x" * 5000, {}, 404),
            ("/outside.txt", {}, 404),
        ]
        for path, headers, code in cases:
            assert (path, headers, (await browser.get(path, **headers)).code) == (
                path,
                headers,
                code,
            )
        assert (await browser.get("/races")).headers["Location"] == "/races/"
        assert "no such page here" in await browser.text("/nothing/at/all")
        answer = await browser.get("/data.json")
        assert answer.headers["Content-Type"].startswith("application/json")
        assert answer.headers["Cache-Control"] == "no-store"

    preview(site, scenario)


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://evil.example"}, {"Host": "evil.example"}, {"Origin": "null"}]
)
def test_foreign_web_sockets_are_refused(site: Site, headers: dict[str, str]) -> None:
    async def scenario(browser: Browser) -> None:
        with pytest.raises(HTTPClientError) as refusal:
            await browser.connect(**headers)
        assert refusal.value.code == 403

    preview(site, scenario)


def test_a_taken_port_is_said_with_the_remedy(site: Site) -> None:
    async def scenario(browser: Browser) -> None:
        port = int(browser.origin.split(":")[1])
        with pytest.raises(OSError, match="choose another --port"):
            await asyncio.to_thread(
                serve, site.build, site.output, [site.content], "127.0.0.1", port, site.said.append
            )

    preview(site, scenario)


@pytest.mark.parametrize(
    ("listen", "host", "origin", "allowed"),
    [
        ("127.0.0.1", "127.0.0.1:8000", None, True),
        ("127.0.0.1", "LOCALHOST:8000", None, True),
        ("127.0.0.1", "[::1]:8000", "http://[::1]:8000", True),
        ("127.0.0.1", "localhost:8000", "http://localhost:8000", True),
        ("127.0.0.1", "localhost:8000", "http://localhost:9000", False),
        ("127.0.0.1", "localhost:8000", "http://127.0.0.1:8000", False),
        ("127.0.0.1", "192.168.0.9:8000", None, False),
        ("127.0.0.1", "localhost.evil.example", None, False),
        ("127.0.0.1", "localhost:8000@evil.example", None, False),
        ("127.0.0.1", "localhost:8000; script-src *", None, False),
        ("127.0.0.1", "localhost:port", None, False),
        ("127.0.0.1", "", None, False),
        ("mac.local", "mac.local:8000", None, True),
        ("0.0.0.0", "192.168.0.9:8000", None, True),
        ("0.0.0.0", "evil.example:8000", None, False),
    ],
)
def test_allow_list(listen: str, host: str, origin: str | None, allowed: bool) -> None:
    assert is_allowed(host, origin, allowed_names(listen)) is allowed


def test_the_policy_of_a_page_is_loosened_by_what_the_preview_needs_and_no_more() -> None:
    own = "default-src 'none'; script-src 'sha256-abc='; img-src 'self'; connect-src 'none'"
    assert loosened(own, "localhost:8000") == (
        "default-src 'none'; script-src 'sha256-abc=' 'self'; img-src 'self'; "
        "connect-src 'self' ws://localhost:8000 wss://localhost:8000; style-src 'self'"
    )
    assert loosened("img-src 'self'", "h") == "img-src 'self'"


def test_the_script_is_a_file_and_the_meta_policy_becomes_a_header() -> None:
    meta = """<meta http-equiv="Content-Security-Policy" content="default-src 'self'">"""
    page = f"<html><head>{meta}<title>T</title></head><body></body></html>".encode()
    live = live_page(page, "localhost:8000", None, "/livereload.js", "/livereload.css")
    assert live.html == (
        b'<html><head><title>T</title><script src="/livereload.js?port=8000" defer></script>'
        b"</head><body></body></html>"
    )
    assert live.policy.startswith("default-src 'self'; script-src 'self'; style-src 'self'")
    plain = live_page(b"<p>bare", "localhost", None, "/livereload.js", "/livereload.css")
    assert plain.html == b'<p>bare<script src="/livereload.js?port=80" defer></script>'
    assert plain.policy.startswith(DEFAULT_POLICY.split(";")[0])


def test_find_page(tmp_path: Path) -> None:
    output = tmp_path / "output"
    (output / "a b").mkdir(parents=True)
    (output / "index.html").touch()
    (output / "a b" / "index.html").touch()
    (output / "empty").mkdir()
    (tmp_path / "output-secret").mkdir()
    (tmp_path / "output-secret" / "x").touch()
    assert find_page(output, "") == output / "index.html"
    assert find_page(output, "a b") == Redirect("/a%20b/")
    assert find_page(output, "a b/") == output / "a b" / "index.html"
    assert find_page(output, "empty/") is None
    assert find_page(output, "../output-secret/x") is None
    assert find_page(tmp_path / "missing", "") is None


def test_it_listens_on_this_computer_alone_unless_told() -> None:
    assert parser().parse_args(["serve"]).host == "127.0.0.1"
