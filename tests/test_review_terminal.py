"""The review in a terminal and in a browser where things go otherwise than planned."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_review import PATH, TEXT, conflicting, decision, talk
from test_review_http import Visitor, visit

from generator import files
from generator.desk import Desk, Reason
from generator.review_terminal import Dialogue, go_through
from generator.unexplained import unexplained


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    files.write(tmp_path / "content", PATH, TEXT.encode())
    return Desk(tmp_path / "content", tmp_path / "seeds")


def text_of(desk: Desk) -> str:
    return (desk.content / PATH).read_text("utf-8")


def approve_all(desk: Desk) -> None:
    shown = desk.page(PATH)
    assert shown is not None
    assert desk.decide(PATH, shown.digest, decision("approve")).refusals == ()


def ask(desk: Desk, *answers: str) -> tuple[int, str]:
    dialogue, said = talk(*answers)
    return go_through(desk, dialogue, "Jo Roe", "2026-01-02"), "\n".join(said)


@pytest.mark.parametrize(
    ("answers", "decided"),
    [
        ((), 0),  # the input has ended
        (("q",), 0),
        (("s", "s", "s", "s", "s"), 0),
        (("e",), 0),  # ended among the fields
        (("e", "", "a", "q"), 1),  # nothing was changed: asked again
        (("a", "a", "a", "a", "a"), 5),
    ],
)
def test_how_a_round_ends(desk: Desk, answers: tuple[str, ...], decided: int) -> None:
    assert ask(desk, *answers)[0] == decided


def test_an_article_without_open_facts_is_approved_or_not_but_not_corrected(desk: Desk) -> None:
    approve_each = ("a",) * 5
    assert ask(desk, *approve_each)[0] == 5
    asked: list[str] = []

    def key(prompt: str, letters: str) -> str:
        asked.append(letters)
        return "a"

    assert go_through(desk, Dialogue(key, lambda _: None, lambda _: None), "Jo", "2026-01-02") == 1
    assert asked == ["arsq"] and "\nreview: approved" in text_of(desk)
    assert desk.queue() == ()


def test_a_decision_that_is_refused_is_asked_again(desk: Desk) -> None:
    decided, said = ask(desk, "e", "evidence: No such sentence.", "", "s", "q")
    assert decided == 0 and "not possible: " in said and text_of(desk) == TEXT


def test_a_file_that_goes_or_changes_while_it_is_looked_at(desk: Desk) -> None:
    said: list[str] = []

    def gone(prompt: str, letters: str) -> str:
        (desk.content / PATH).unlink(missing_ok=True)
        return "a"

    go_through(desk, Dialogue(gone, lambda _: None, said.append), "Jo Roe", "2026-01-02")
    assert "The file is gone." in said
    files.write(desk.content, PATH, TEXT.encode())
    answers = iter(["e", "q"])

    def line(prompt: str) -> str:
        if text_of(desk) == TEXT:
            (desk.content / PATH).write_text(TEXT.replace("Bakers back", "Cooks back"))
            return "endorser: Cooks"
        return ""

    go_through(desk, Dialogue(lambda *_: next(answers), line, said.append), "Jo", "2026-01-02")
    assert "saved by another program" in said[-1] and "Cooks back" in text_of(desk)


@pytest.mark.parametrize(
    ("answers", "decided", "logged"),
    [
        (("l", "A slip."), 1, True),
        (("l", " ", "n"), 1, False),
        (("l",), 0, False),  # the input has ended
        (("n",), 1, False),
        (("s",), 0, False),
    ],
)
def test_a_change_in_the_file_is_asked_about(
    desk: Desk, answers: tuple[str, ...], decided: int, logged: bool
) -> None:
    approve_all(desk)
    (desk.content / PATH).write_text(text_of(desk).replace("text: We bake.", "text: We cook."))
    assert ask(desk, *answers)[0] == decided
    log = desk.content / "corrections.md"
    assert log.exists() == logged
    assert len(unexplained(desk)) == 1 - decided


def test_a_log_that_cannot_be_added_to_is_said(desk: Desk) -> None:
    approve_all(desk)
    (desk.content / PATH).write_text(text_of(desk).replace("text: We bake.", "text: We cook."))
    files.write(desk.content, "corrections.md", b"corrections\n")
    decided, said = ask(desk, "l", "A slip.", "s")
    assert decided == 0 and "not possible: " in said and "cannot be added to" in said


@pytest.mark.parametrize(("key", "date"), [("k", "2022-05"), ("m", "2022-04")])
def test_a_disagreement_is_settled_by_a_key(desk: Desk, key: str, date: str) -> None:
    conflicting(desk)
    assert ask(desk, key, "q")[0] == 1
    assert f"date: {date}\n" in text_of(desk)


# --- the desk -----------------------------------------------------------------------------------


def test_what_cannot_be_read_has_no_facts_to_change(desk: Desk) -> None:
    files.write(desk.content, "articles/2022/broken.md", b"---\ntitle: [\n---\n")
    files.write(desk.content, "articles/2022/binary.md", b"\xff\xfe\x00")
    sheets = {sheet.path: sheet for sheet in desk.sheets()}
    assert sheets["articles/2022/broken.md"].problems >= 1
    assert desk.changes("articles/2022/broken.md") == ()
    assert desk.changes("articles/none.md") == ()
    assert not desk.is_approved("articles/none.md", "e-1")
    assert {item.path for item in desk.queue()} == {PATH}
    desk.record_approved()


def test_what_is_settled_is_settled_once(desk: Desk) -> None:
    assert "settled already" in desk.explain(PATH, "e-1", Reason("x"), "Jo Roe", "2026-01-02")
    approve_all(desk)
    changed = text_of(desk).replace("text: We bake.", "text: We cook.")
    (desk.content / PATH).write_text(changed)
    register = {p: p.read_bytes() for p in (desk.content / ".machine").rglob("*") if p.is_file()}
    assert desk.explain(PATH, "q-1", Reason("A slip."), "Jo Roe", "2026-01-02") == ""
    log = (desk.content / "corrections.md").read_text()
    for path, data in register.items():  # as after a run that was killed before it noted that
        path.write_bytes(data)
    assert desk.explain(PATH, "q-1", Reason("A slip."), "Jo Roe", "2026-01-02") == ""
    assert (desk.content / "corrections.md").read_text() == log


def test_there_is_an_end_to_names(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: object) -> None:
        raise files.ChangedError("a.txt")

    monkeypatch.setattr(files, "exchange", taken)
    with pytest.raises(OSError, match="too many files named like"):
        desk.add_seed("a.txt", b"one")


# --- in the browser -----------------------------------------------------------------------------


def test_what_no_page_of_ours_sends_is_refused(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        sent = {"path": PATH, "digest": "0", "fact": "e-1"}
        assert (await visitor.send("decide", **sent, action="eat", kind="quotes")).code == 400
        assert (await visitor.send("decide", **sent, action="add", kind="source")).code == 400
        for page in ("decide", "explain"):
            answer = await visitor.ask(page)
            assert answer.code in (302, 303) and answer.headers["Location"] == "/_review/"
        assert visitor.text() == TEXT

    visit(tmp_path, scenario)


def test_the_last_decision_leads_back_to_the_list(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        answer = await visitor.decide("approve", "", "article")
        assert answer.code == 303 and "done=approve" in answer.headers["Location"]
        answer = await visitor.decide("reopen", "q-1", "quotes")
        assert answer.code == 303
        answer = await visitor.decide("approve", "q-1", "quotes")
        assert answer.code == 303
        assert "Nothing" in await visitor.page("")

    visit(tmp_path, scenario)


def test_a_change_in_the_file_needs_a_word_in_the_browser_too(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        await visitor.decide("approve", "", "article")
        path = visitor.root / "content" / PATH
        path.write_text(path.read_text().replace("text: We bake.", "text: We cook."))
        sent = {"path": PATH, "fact": "q-1"}
        answer = await visitor.send("explain", **sent, why=" ")
        assert "say why it was wrong" in answer.body.decode()
        answer = await visitor.send("explain", path=PATH, fact="q-9", why="x")
        assert "settled already" in answer.body.decode()
        answer = await visitor.send("explain", **sent, why="A slip.")
        assert answer.code == 303
        assert "why: A slip." in visitor.text("corrections.md")

    visit(tmp_path, scenario)


def test_why_a_seed_could_not_be_read(tmp_path: Path) -> None:
    async def scenario(visitor: Visitor) -> None:
        assert "it is empty" in await visitor.page("reading?seed=bad.txt")
        assert "it is empty" not in await visitor.page("reading?seed=other.txt")

    visit(tmp_path, scenario)
