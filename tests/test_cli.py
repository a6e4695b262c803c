"""The command line: help, exit codes, streams, and that nothing is written elsewhere."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import cli, files, reading, wording
from generator.invocation import job_of, settings_of
from generator.issues import Issue
from generator.model import Article, RawArticle, Roster
from generator.output import Output
from generator.progress import Progress
from generator.session import Session

COMMANDS = ("extract", "build", "serve", "check", "explain", "evaluate", "new", "clean")


def fake_reader(raw: RawArticle, roster: Roster) -> tuple[Article, Iterable[Issue]]:
    return Article(raw.title or "T", raw.source, raw.date, paragraphs=raw.paragraphs), ()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty site folder to work in, with a reader that needs no model."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(reading, "load_extraction", lambda: fake_reader)
    return folder


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    for option in ("--seeds", "--content", "--output", "--config", "exit codes:"):
        assert option in said
    assert max(map(len, said.splitlines())) <= 100


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    said = capsys.readouterr().out
    assert all(re.search(rf"^ +{command} ", said, re.MULTILINE) for command in COMMANDS)


def test_help_loads_nothing_slow() -> None:
    slow = ("yaml", "jinja2", "spacy", "lxml", "tornado", "generator.content", "multiprocessing")
    code = (
        "import sys\nfrom generator.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"sys.exit(bool({slow!r} and set({slow!r}) & set(sys.modules)))"
    )
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, env=plain)
    assert done.returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["bild"], ["build", "--nothing"], ["new", "race"], ["new", "thing", "x"],
        ["extract", "--workers", "-1"], ["serve", "--port", "70000"], ["build", "--output", ""],
    ],
)  # fmt: skip
def test_an_unknown_option_is_a_usage_error(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == cli.MISUSED


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "--seeds", "none"],
        ["build", "--content", "none"],
        ["check", "--config", "none.toml"],
        ["evaluate", "none"],
        ["new", "race", " "],
        ["new", "article", "T", "--date", "2022-13-01"],
        ["extract", "--content", "seeds"],
        ["build", "--output", "content"],
        ["serve", "--output", "content"],
    ],
)
def test_what_is_used_wrongly(here: Path, arguments: list[str]) -> None:
    (here / "seeds").mkdir()
    assert cli.main(arguments) == cli.MISUSED
    assert tree(here) == {}


def test_the_whole_way(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files.write(here, "seeds/a.txt", b" date 2022-03-04 Bakers back Lee.")
    assert cli.main(["extract"]) == cli.DONE
    assert capsys.readouterr() == (
        "1 article in seeds/, 1 content file written, 1 about no race.\n",
        "",
    )
    assert cli.main(["extract"]) == cli.DONE
    assert "1 not read again" in capsys.readouterr().out
    assert cli.main(["build"]) == cli.DONE
    assert "nothing changed" not in capsys.readouterr().out
    assert cli.main(["build"]) == cli.DONE
    assert capsys.readouterr().out.endswith("nothing changed.\n")
    content = tree(here / "content")
    assert cli.main(["clean"]) == cli.DONE
    assert {path.partition("/")[0] for path in tree(here)} == {"seeds", "content"}
    assert tree(here / "content") == content


def test_empty_seeds(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract"]) == cli.DONE
    assert "put .txt" in capsys.readouterr().out
    assert cli.main(["build"]) == cli.DONE


def test_named_folders_and_nothing_elsewhere(here: Path, tmp_path: Path) -> None:
    files.write(tmp_path, "in/a.txt", b"Text.")
    arguments = ["extract", "--seeds", str(tmp_path / "in"), "--content", str(tmp_path / "out")]
    assert cli.main(arguments) == cli.DONE
    assert tree(here) == {}
    assert set(tree(tmp_path / "in")) == {"a.txt"}
    assert "articles/undated/t.md" in tree(tmp_path / "out")


def test_refused_input_is_reported_and_the_rest_done(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files.write(here, "seeds/a.txt", b" date 2022-13-04 Text.")
    files.write(here, "seeds/b.txt", b"\x89PNG\0")
    assert cli.main(["extract"]) == cli.REFUSED
    said = capsys.readouterr()
    assert said.out == "1 article in seeds/, 1 content file written, 1 about no race; 2 errors.\n"
    assert re.search(r"^seeds/a.txt:1:1: .*2022-13-04.*; ", said.err, re.MULTILINE)
    assert re.search(r"^seeds/b.txt:1:1: is not a text; ", said.err, re.MULTILINE)
    assert cli.main(["build"]) == cli.DONE


def test_wrong_settings_are_reported(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "site.toml").write_text("[site]\ntitel = 'x'\n")
    assert cli.main(["build"]) == cli.REFUSED
    assert "site.toml:2:1: `titel`" in capsys.readouterr().err


def test_a_dry_run_prints_a_diff(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files.write(here, "seeds/a.txt", b"Text.")
    assert cli.main(["extract", "--dry-run"]) == cli.DONE
    said = capsys.readouterr().out
    assert said.startswith("--- /dev/null\n+++ b/articles/undated/t.md\n")
    assert said.endswith("1 content file would change, 1 about no race.\n")
    assert set(tree(here)) == {"seeds/a.txt"}


def test_a_full_disk(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> bool:
        raise OSError(28, "No space left on device", "content/a.md")

    files.write(here, "seeds/a.txt", b"Text.")
    monkeypatch.setattr(files, "exchange", full)
    assert cli.main(["extract"]) == cli.UNFINISHED
    assert "could not finish: No space left on device: content/a.md" in capsys.readouterr().err


def test_extraction_that_is_not_installed(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> None:
        raise ModuleNotFoundError("No module named 'spacy'", name="spacy")

    files.write(here, "seeds/a.txt", b"Text.")
    monkeypatch.setattr(reading, "load_extraction", missing)
    assert cli.main(["extract"]) == cli.UNFINISHED
    assert "campaign-tracker[extract]" in capsys.readouterr().err


def test_an_interruption(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    files.write(here, "seeds/a.txt", b"Text.")
    monkeypatch.setattr(reading, "load_extraction", interrupt)
    assert cli.main(["extract"]) == cli.INTERRUPTED


def test_check(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files.write(
        here,
        "content/articles/a.md",
        b"---\ntitle: T\nsource: {id: x, url: 'https://a.example/'}\n---\n",
    )
    assert cli.main(["check"]) == cli.DONE
    said = capsys.readouterr().out
    assert "content/articles/a.md:1:1: about no race" in said
    assert said.endswith("1 article checked, 1 about no race, nothing is wrong.\n")
    files.write(here, "content/races/x.md", b"---\nnme: T\n---\n")
    assert cli.main(["build"]) == cli.DONE
    capsys.readouterr()
    assert cli.main(["check"]) == cli.REFUSED
    assert capsys.readouterr().out.endswith("1 warning, 1 note.\n")
    assert cli.main(["check", "--format", "json"]) == cli.REFUSED
    found = json.loads(capsys.readouterr().out)
    assert [(one["path"], one["line"]) for one in found] == [
        ("content/races/x.md", 1), ("content/races/x.md", 2), ("content/articles/a.md", 1),
    ]  # fmt: skip
    files.write(here, "content/races/y.md", b"---\nyear: soon\n---\n")
    assert cli.main(["check", "--format", "github"]) == cli.REFUSED
    said = capsys.readouterr().out
    assert re.search(r"^::\w+ file=content/races/x.md,line=2,col=\d+::", said, re.MULTILINE)


#: A race whose seat cannot be told from what the article says.
VAGUE = """---
title: Union backs Sam Lee
date: 2022-03-04
source: {id: x, publisher: P}
races:
  - {id: il-state-senate, office: State Senate, state: IL, main: true}
candidates:
  - {name: Sam Lee, race: il-state-senate, status: running}
---
Text.
"""


def test_what_only_an_editor_can_decide_does_not_fail_a_check(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files.write(here, "content/articles/a.md", VAGUE.encode())
    assert cli.main(["check"]) == cli.DONE
    said = capsys.readouterr().out
    assert "content/articles/a.md:6:5: race `il-state-senate` is not known for certain" in said
    assert said.endswith("1 article checked, nothing is wrong; 1 note.\n")
    assert cli.main(["build"]) == cli.DONE
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.endswith("; 1 note (`tracker check` lists them).\n")


def test_explain(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files.write(here, "content/articles/a.md", VAGUE.encode())
    for subject in ("sam-lee", "Sam Lee"):
        assert cli.main(["explain", subject]) == cli.DONE
        assert capsys.readouterr().out.startswith("sam-lee: Sam Lee (person)\n")
    assert cli.main(["explain", "sam-leee"]) == cli.MISUSED
    assert "did you mean sam-lee?" in capsys.readouterr().err


def test_a_bug_is_shown_and_is_not_taken_for_refused_input(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("seventeen")

    monkeypatch.setitem(cli._COMMANDS, "build", lambda _: fail())
    assert cli.main(["build"]) == cli.UNFINISHED
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "seventeen" in said


def test_a_site_that_cannot_be_built_is_not_finished(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files.write(here, "site.toml", b'[site]\ntheme = "none"\n')
    assert cli.main(["build"]) == cli.UNFINISHED
    assert "there is no such theme" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "name", "path"),
    [
        ("race", "il-governor-2022", "races/il-governor-2022.md"),
        ("candidate", "José O'Neil", "candidates/jose-oneil.md"),
        ("endorser", "No", "endorsers/no.md"),
        ("article", "Lee: yes", "articles/2022/2022-03-04-lee-yes.md"),
    ],
)
def test_new(here: Path, kind: str, name: str, path: str) -> None:
    arguments = ["new", kind, name, "--date", "2022-03-04"]
    assert cli.main(arguments) == cli.DONE
    text = (here / "content" / path).read_text()
    assert text.count("\n# ") > 5
    assert cli.main(["build"]) == cli.DONE
    if kind == "article":
        assert cli.main(arguments) == cli.DONE
        assert (here / "content" / path.replace(".md", "-2.md")).exists()
    else:
        assert cli.main(arguments) == cli.MISUSED
        assert (here / "content" / path).read_text() == text


def test_evaluate(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "---\ntitle: T\nsource: {id: x, publisher: P}\nreview: approved\nraces:\n"
        "  - {id: il-governor-2022, office: Governor, year: 2022, main: true}\n---\nText.\n"
    )
    files.write(here, "labelled/articles/a.md", text.encode())
    files.write(here, "floors.toml", b"[races]\nrecall = 0.9\n")
    assert cli.main(["evaluate", "labelled"]) == cli.DONE
    assert "precision" in capsys.readouterr().out
    assert cli.main(["evaluate", "labelled", "--floors", "floors.toml"]) == cli.REFUSED
    update = ["evaluate", "labelled", "--floors", "floors.toml", "--update-floors"]
    assert cli.main([*update, "--allow-lower"]) == cli.DONE
    assert cli.main(["evaluate", "labelled", "--floors", "floors.toml"]) == cli.DONE


def test_clean_leaves_what_is_not_its_own(here: Path) -> None:
    cli.main(["build"])
    files.write(here, "output/mine.txt", b"")
    files.write(here, ".cache/mine.txt", b"")
    assert cli.main(["clean"]) == cli.DONE
    assert set(tree(here)) == {"output/mine.txt", ".cache/mine.txt"}
    assert not (here / "output" / Output.MANIFEST).exists()


def session_of(load: reading.Load) -> Session:
    """The session that ``tracker serve`` would run, with another reader."""
    options = cli.parser().parse_args(["serve"])
    return Session(
        lambda: settings_of(options), lambda settings: job_of(options, settings, print), load
    )


def test_a_session_follows_saves(here: Path) -> None:
    session = session_of(lambda: fake_reader)
    files.write(here, "seeds/a.txt", b"One.")
    files.write(here, "seeds/b.txt", b"Two.")
    assert session.build(frozenset()).ok
    assert len(list(here.glob("content/articles/**/*.md"))) == 2
    files.write(here, "seeds/c.txt", b"Three.")
    files.write(here, "seeds/d.txt", b"Four.")
    assert session.build(frozenset({here / "seeds/c.txt"})).ok
    assert len(list(here.glob("content/articles/**/*.md"))) == 3
    files.write(here, "content/articles/undated/t.md", b"---\ntitle: [\n---\n")
    saved = session.build(frozenset({here / "content/articles/undated/t.md"}))
    assert saved.ok
    assert any("content/articles/undated/t.md" in message for message in saved.messages)
    assert any("content/articles/undated/t.md" in problem for problem in saved.problems)


def test_a_session_reads_a_folder_of_seeds_that_comes_anew(here: Path) -> None:
    session = session_of(lambda: fake_reader)
    assert session.build(frozenset()).ok
    files.write(here, "seeds/a.txt", b"One.")
    assert session.build(frozenset({Path("seeds")})).ok
    assert len(list(here.glob("content/articles/**/*.md"))) == 1


def test_a_session_does_not_follow_its_own_writing(here: Path) -> None:
    session = session_of(lambda: fake_reader)
    session.build(frozenset())
    files.write(here, "seeds/a.txt", b"One.")
    saved = session.build(frozenset({Path("seeds/a.txt")}))
    written = Path("content/articles/undated/t.md")
    assert session.build(frozenset({written})) is saved
    written.write_text(written.read_text().replace("title: T", "title: Tea"))
    again = session.build(frozenset({written}))
    assert again is not saved
    assert again.ok


def test_a_session_outlives_what_the_disk_refuses(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> bool:
        raise PermissionError(13, "Permission denied", "there")

    session = session_of(lambda: fake_reader)
    files.write(here, "seeds/a.txt", b"One.")
    with monkeypatch.context() as patch:
        patch.setattr(files, "exchange", refuse)
        saved = session.build(frozenset())
        assert saved.ok
        told = "Reading seeds could not finish: Permission denied: there; see to its permissions"
        assert saved.messages[0].startswith(told)
    with monkeypatch.context() as patch:
        patch.setattr(files, "replace", refuse)
        assert not session.build(frozenset({Path("content/a.md")})).ok
    assert session.build(frozenset()).ok


def test_a_session_tells_what_is_wrong_with_seeds_until_it_is_mended(here: Path) -> None:
    session = session_of(lambda: fake_reader)
    files.write(here, "seeds/a.txt", b" date 2022-13-04 One.")
    files.write(here, "seeds/b.txt", b"Two.")
    broken = session.build(frozenset()).problems
    assert [problem.partition(": ")[0] for problem in broken] == ["seeds/a.txt:1:1"]
    files.write(here, "seeds/b.txt", b"Three.")
    assert session.build(frozenset({Path("seeds/b.txt")})).problems == broken
    files.write(here, "seeds/a.txt", b" date 2022-12-04 One.")
    assert session.build(frozenset({Path("seeds/a.txt")})).problems == ()


def test_a_session_without_extraction_still_builds(here: Path) -> None:
    def missing() -> reading.Reader:
        raise ModuleNotFoundError("No module named 'spacy'")

    session = session_of(missing)
    files.write(here, "seeds/a.txt", b"One.")
    saved = session.build(frozenset())
    assert saved.ok
    assert "Seeds are not read" in saved.messages[0]


# ---- wording


def test_annotations_escape_what_github_reads() -> None:
    issue = Issue("a,b:c.md", 2, 3, "warning", "50% of\nit", "do")
    assert wording.formatted([issue], "github") == (
        "::warning file=a%2Cb%3Ac.md,line=2,col=3::50%25 of%0Ait; do\n"
    )
    assert wording.formatted([], "json") == "[]\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("total", [0, 10])
def test_progress_is_shown_on_a_terminal_only(total: int) -> None:
    for stream in (io.StringIO(), Terminal()):
        ticks = iter(range(100))
        with Progress("reading", stream, total, clock=lambda ticks=ticks: next(ticks)) as progress:  # type: ignore[misc]
            progress(1)
            progress(5)
        assert ("reading" in stream.getvalue()) == stream.isatty()
        assert not stream.isatty() or stream.getvalue().endswith("\r\x1b[K")


def test_python_m_is_the_same() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "generator", "--version"],
        capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "80"},
    )  # fmt: skip
    assert run.stdout.startswith("tracker ")
