"""The review in the preview: who may look, who may write, and what a decision leads to."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

import pytest
from test_preview import Result
from test_review import PATH, TEXT
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse

from generator import files
from generator.content import read_article
from generator.desk import Desk
from generator.preview import Preview
from generator.review.handed import handed_file, handed_text
from generator.review.pages import POLICY
from generator.review.passages import passages
from generator.review_guard import Room, is_this_computer
from generator.review_http import rules


class Visitor:
    """A browser at a running preview, which fills in forms as they are shown."""

    def __init__(self, port: int, root: Path, room: Room) -> None:
        self.host = f"127.0.0.1:{port}"
        self.root = root
        self.room = room

    async def ask(
        self, path: str, form: dict[str, str] | None = None, method: str = "", **headers: str
    ) -> HTTPResponse:
        sent = {key.replace("_", "-"): value for key, value in headers.items() if value}
        return await AsyncHTTPClient().fetch(
            HTTPRequest(
                f"http://{self.host}/_review/{path}",
                method=method or ("GET" if form is None else "POST"),
                headers=sent,
                body=None if form is None else urlencode(form),
                follow_redirects=False,
                allow_nonstandard_methods=True,
            ),
            raise_error=False,
        )

    async def page(self, path: str) -> str:
        answer = await self.ask(path)
        assert answer.code == 200, answer.body
        return html.unescape(answer.body.decode())

    async def send(self, page: str, /, **fields: str) -> HTTPResponse:
        """Send a form as a page of the review does."""
        form = {"token": self.room.token, "by": "Jo Roe", **fields}
        return await self.ask(page, form, Origin=f"http://{self.host}")

    async def decide(self, action: str, fact: str, kind: str, **fields: str) -> HTTPResponse:
        page = await self.page("article?" + urlencode({"path": PATH, "kind": kind, "fact": fact}))
        digest = re.search('name="digest" value="([^"]+)"', page)
        assert digest is not None
        shown = {"path": PATH, "digest": digest[1], "action": action, "fact": fact, "kind": kind}
        return await self.send("decide", **shown, **fields)

    def text(self, path: str = PATH) -> str:
        return (self.root / "content" / path).read_text()


def visit(folder: Path, scenario: Callable[[Visitor], Awaitable[None]]) -> None:
    """Run a scenario against a preview with a review of one article."""
    files.write(folder / "content", PATH, TEXT.encode())
    (folder / "output").mkdir()
    room = Room(Desk(folder / "content", folder / "seeds"), "Jo Roe", lambda: "2026-01-02")

    async def run() -> None:
        port: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        preview = Preview(
            lambda _: Result(problems=(f"{folder}/seeds/bad.txt:1:1: it is empty",)),
            folder / "output", [folder / "content"], lambda _: None, rules(room),
        )  # fmt: skip
        running = asyncio.create_task(preview.run("127.0.0.1", 0, port.set_result))
        try:
            visitor = Visitor(await port, folder, room)
            async with asyncio.timeout(20):
                await scenario(visitor)
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

    asyncio.run(run())


def test_the_list_and_the_pages_say_what_waits(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        page = await visitor.page("")
        assert "5 to decide" in page and "Bakers Union endorses Ann Poe" in page
        assert page.index("Bakers Union") < page.index("We bake.")
        page = await visitor.page(f"article?path={PATH}&kind=endorsements&fact=e-1")
        assert '<mark class="current">The Bakers Union backed Ann Poe on Monday.</mark>' in page
        assert 'value="Bakers Union"' in page and "60% sure" in page
        assert "Bakers back Poe" in await visitor.page("?shows=articles")

    visit(tmp_path, scenario)


def test_decisions_are_written_and_lead_to_the_next(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        answer = await visitor.decide("approve", "e-1", "endorsements")
        assert answer.code == 303
        assert "review: approved\n    reviewed_by: Jo Roe\n    reviewed_on: 2026-01-02" in (
            visitor.text()
        )
        to = answer.headers["Location"].removeprefix("/_review/")
        assert "fact=e-1" not in to.partition("again=")[0] and "Approved." in await visitor.page(to)
        answer = await visitor.decide(
            "correct", "q-1", "quotes", **{"f.speaker": "Bo Lee", "f.text": "We <b>bake</b>."}
        )
        assert answer.code == 303 and "speaker: Bo Lee" in visitor.text()
        assert "<b>" not in (await visitor.ask("")).body.decode()
        answer = await visitor.decide(
            "add", "", "endorsements",
            **{"f.endorser": "Cooks", "f.candidate": "Ann Poe", "f.race": "oh-governor-2022"},
        )  # fmt: skip
        assert answer.code == 303 and "endorser: Cooks\n" in visitor.text()
        answer = await visitor.decide("approve", "", "article")
        assert answer.code == 303 and "\nreview: approved\nreviewed_by: Jo Roe\n" in visitor.text()
        assert "Nothing waits" in await visitor.page("")

    visit(tmp_path, scenario)


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        typed = {"f.endorser": "Bakers Local 4", "f.date": "2022-02-30"}
        answer = await visitor.decide("correct", "e-1", "endorsements", **typed)
        page = html.unescape(answer.body.decode())
        assert answer.code == 422 and "not in the calendar" in page
        assert 'value="Bakers Local 4"' in page and 'value="2022-02-30"' in page
        answer = await visitor.decide("add", "", "quotes", **{"f.speaker": "Bo Lee"})
        assert answer.code == 422 and "`text` is missing" in html.unescape(answer.body.decode())
        assert visitor.text() == TEXT

    visit(tmp_path, scenario)


def test_a_change_of_what_was_published_needs_a_word(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        await visitor.decide("approve", "e-1", "endorsements")
        typed = {"f.endorser": "Bakers Union", "f.candidate": "Ann Poe", "f.date": "2022-05-01",
                 "f.race": "oh-governor-2022"}  # fmt: skip
        answer = await visitor.decide("correct", "e-1", "endorsements", **typed)
        assert answer.code == 422 and "say why" in answer.body.decode()
        answer = await visitor.decide(
            "correct", "e-1", "endorsements", why="The letter is older.", **typed
        )
        assert answer.code == 303
        log = visitor.text("corrections.md")
        assert "why: The letter is older." in log and 'was: "date: 2022-05-02' in log
        (visitor.root / "content" / PATH).write_text(visitor.text().replace("05-01", "05-03"))
        page = await visitor.page("")
        assert "published as date: 2022-05-01; now date: 2022-05-03" in page
        answer = await visitor.send("explain", path=PATH, fact="e-1", why="Asked again.")
        assert answer.code == 303 and "why: Asked again." in visitor.text("corrections.md")

    visit(tmp_path, scenario)


def test_an_event_has_the_fields_of_its_type(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        page = f"article?path={PATH}&add=events"
        asked = await visitor.page(page)
        assert "type=poll#adding" in asked and 'id="n-date"' not in asked
        for event, there, absent in (
            ("poll", "pollster", "period"),
            ("fundraising", "period", "margin"),
            ("debate", "sponsor", "results"),
        ):
            shown = await visitor.page(f"{page}&type={event}")
            assert f'id="n-{there}"' in shown and f'id="n-{absent}"' not in shown
            assert f'<option value="{event}" selected>' in shown

    visit(tmp_path, scenario)


def test_a_file_saved_in_the_meantime_is_kept(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        mine = TEXT.replace("Bakers back Poe", "Bakers for Poe")
        (visitor.root / "content" / PATH).write_text(mine)
        fields = {"path": PATH, "digest": "0", "action": "approve", "fact": "e-1"}
        answer = await visitor.send("decide", **fields, kind="endorsements")
        assert answer.code == 409 and visitor.text() == mine

    visit(tmp_path, scenario)


def test_only_pages_of_this_start_may_write(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        good = {"token": visitor.room.token, "text": "An article."}
        here = f"http://{visitor.host}"
        for form, origin, host in [
            ({**good, "token": ""}, here, ""),
            ({**good, "token": "x" * 43}, here, ""),
            ({**good, "token": "é"}, here, ""),
            ({"text": "x"}, here, ""),
            (good, "", ""),
            (good, "null", ""),
            (good, "http://evil.example", ""),
            (good, f"http://evil.example:{visitor.host.rpartition(':')[2]}", ""),
            (good, "http://evil.example", "evil.example"),
            (good, "http://localhost", ""),
        ]:
            for page in ("add", "decide", "explain"):
                answer = await visitor.ask(page, form, Origin=origin, Host=host)
                assert answer.code == 403, (form, origin, host)
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS"):
            assert (await visitor.ask("add", method=method)).code == 405
        assert not (visitor.root / "seeds").exists() and visitor.text() == TEXT

    visit(tmp_path, scenario)


def test_other_names_and_pages_get_no_answer(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}):
            answer = await visitor.ask("", **headers)
            assert answer.code == 403 and visitor.room.token not in answer.body.decode()

    visit(tmp_path, scenario)


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("192.168.1.5", False),
        ("::ffff:192.168.1.5", False),
        ("0.0.0.0", False),
        ("", False),
    ],
)
def test_only_the_computer_itself_is_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, here: bool
) -> None:
    assert is_this_computer(address) is here
    monkeypatch.setattr("generator.review_guard.is_this_computer", lambda _: here)

    async def scenario(visitor: Visitor) -> None:
        answer = await visitor.ask("")
        assert (answer.code == 200) is here
        assert here or visitor.room.token not in answer.body.decode()

    visit(tmp_path, scenario)


@pytest.mark.parametrize("page", ["", f"article?path={PATH}", "add", "nothing", "reading?seed=x"])
def test_pages_run_nothing_that_is_not_a_file_of_the_review(tmp_path: Path, page: str) -> None:
    async def scenario(visitor: Visitor) -> None:
        answer = await visitor.ask(page)
        text = answer.body.decode()
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert "unsafe" not in POLICY and answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Cache-Control"] == "no-store"
        assert re.findall(r"<script[^>]*>", text) == ['<script src="/_review/review.js" defer>']
        assert not re.search(r"<style|\son\w+=|\sstyle=|javascript:", text)

    visit(tmp_path, scenario)


@pytest.mark.parametrize(
    "path",
    ["../secret.md", "articles/../../secret.md", "/etc/passwd", "articles/none.md",
     ".machine/x.md", "articles/linked.md", "corrections.md"],
)  # fmt: skip
def test_no_page_shows_or_changes_what_lies_elsewhere(tmp_path: Path, path: str) -> None:
    async def scenario(visitor: Visitor) -> None:
        secret = visitor.root / "secret.md"
        secret.write_text(TEXT)
        (visitor.root / "content" / "articles" / "linked.md").symlink_to(secret)
        assert (await visitor.ask("article?" + urlencode({"path": path}))).code == 404
        shown = {"path": path, "fact": "e-1", "kind": "endorsements", "action": "approve"}
        assert (await visitor.send("decide", digest="0", **shown)).code == 409
        assert secret.read_text() == TEXT

    visit(tmp_path, scenario)


def test_a_pasted_article_becomes_a_seed_and_is_found_when_it_was_read(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        answer = await visitor.send(
            "add", text="A headline\nThe *Bakers* back Poe.", date="2022-05-02", url=""
        )
        assert answer.headers["Location"] == "/_review/reading?seed=2022-05-02-a-headline.md"
        seed = (visitor.root / "seeds" / "2022-05-02-a-headline.md").read_text()
        assert seed == "---\ndate: 2022-05-02\n---\n\nA headline\n\nThe \\*Bakers\\* back Poe.\n"
        state = await visitor.ask("state?seed=2022-05-02-a-headline.md")
        assert state.body == b'{"href": ""}'
        files.write(
            visitor.root / "content", "articles/2022/x.md",
            TEXT.replace("id: 'x:1'", "id: 'x:2'\n  seed: 2022-05-02-a-headline.md").encode(),
        )  # fmt: skip
        state = await visitor.ask("state?seed=2022-05-02-a-headline.md")
        assert b"articles%2F2022%2Fx.md" in state.body
        assert "it is empty" in await visitor.page("reading?seed=bad.txt")
        answer = await visitor.send("add", text=" ", url="javascript:alert(1)")
        assert answer.code == 422

    visit(tmp_path, scenario)


def test_facts_are_entered_by_hand_where_there_is_only_an_address(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        source = {"title": "Poe: it's on", "url": "https://example.org/poe", "date": "2022-05-03"}
        answer = await visitor.send("add", text="", **source)
        assert answer.code == 303
        path = "articles/2022/2022-05-03-poe-its-on.md"
        for kind, values in (
            ("races", {"office": "Governor", "state": "OH", "year": "2022", "main": "yes"}),
            ("candidates", {"name": "Ann Poe", "race": "oh-governor-2022"}),
        ):
            page = await visitor.page("article?" + urlencode({"path": path, "add": kind}))
            digest = re.search('name="digest" value="([^"]+)"', page)
            assert digest is not None
            typed = {f"f.{name}": value for name, value in values.items()}
            shown = {"path": path, "digest": digest[1], "action": "add", "kind": kind}
            assert (await visitor.send("decide", **shown, **typed)).code == 303
        article, issues = read_article(visitor.text(path), path)
        assert article is not None and issues == []
        assert [race.id for race in article.races] == ["oh-governor-2022"]
        assert article.candidates[0].review is not None
        assert (await visitor.send("add", text="", title="x", url="ftp://x")).code == 422
        # The same address again is the same article; two of one title without one are two.
        again = await visitor.send("add", text="", **{**source, "title": "Poe runs"})
        assert urlencode({"path": path}) in again.headers["Location"]
        for name in ("poe-runs", "poe-runs-2"):
            await visitor.send("add", text="", title="Poe runs", publisher="Star")
            own, _ = read_article(visitor.text(f"articles/undated/{name}.md"), "x.md")
            assert own is not None and own.source.id == f"by-hand:{name}"

    visit(tmp_path, scenario)


@pytest.mark.parametrize(
    ("name", "data", "seed"),
    [
        ("Story.TXT", b"x", "story.txt"),
        ("../../etc/pass wd.html", b"x", "pass-wd.html"),
        ("C:\\news\\.htm", b"x", None),
        ("C:\\news\\a.htm", b"x", "a.html"),
        ("a.exe", b"x", None),
        ("a.txt", b" ", None),
        ("", b"x", None),
    ],
)
def test_names_of_uploaded_files(name: str, data: bytes, seed: str | None) -> None:
    made = handed_file(name, data)
    assert (made.name or None) == seed and bool(made.refusals) == (seed is None)


def test_a_pasted_text_alone_is_a_plain_seed() -> None:
    made = handed_text({"text": "A headline\n\n  And  more.\n"})
    assert (made.name, made.data) == ("a-headline.txt", b"A headline\n\nAnd more.\n")


def test_passages() -> None:
    text = ("One two. Three", "four. Five.")
    found = passages(text, "Three four.", [("a", "One two."), ("b", "not there"), ("c", "two.")])
    assert [[(p.text, p.current, p.fact) for p in paragraph] for paragraph in found] == [
        [("One ", False, "a"), ("two.", False, "a"), (" ", False, ""), ("Three", True, "")],
        [("four.", True, ""), (" Five.", False, "")],
    ]
