"""What an editor did lasts: kills at every write, 200 files edited at random. `make test-slow`."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from test_ingest import fake_reader, seed, tree

from generator import files, frontmatter
from generator.content import read_article
from generator.content.edit import Drop, Extend, Put, apply_changes
from generator.desk import Desk, Reason
from generator.frontmatter import plain
from generator.ingest import Job, ingest
from generator.issues import Issue
from generator.model import Article, Endorsement, RawArticle, Roster
from generator.reading import ReadHere
from generator.reconcile import Maker
from generator.review.decide import Decision

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent
MAKER = Maker("model", "digest", "rules")
#: System calls by which a file comes to its new state.
CALLS = ("write", "fsync", "/^rename", "/^link", "/^unlink", "/^mkdir")


def job_of(folder: Path, **more: object) -> Job:
    made = Job(folder / "seeds", folder / "content", lambda: MAKER, cache=folder / "cache")
    return replace(made, **more)  # type: ignore[arg-type]


# --- kill -9 at every system call that writes -----------------------------------------------------


def first(folder: Path) -> None:
    """Two articles are read, a person edits one, and their seeds change."""
    job = job_of(folder)
    seed(job, "a.jsonl", '{"id": "a", "title": "A", "text": "Bakers backs Lee. Cooks backs Lee."}')
    seed(job, "b.jsonl", '{"id": "b", "title": "B", "text": "Bakers backs Poe."}')
    ingest(job, ReadHere(lambda: fake_reader))
    path = job.content / "articles/undated/a.md"
    path.write_text(path.read_text().replace("endorser: Bakers", "endorser: Bakers Union # sic"))
    seed(
        job, "a.jsonl", '{"id": "a", "title": "A2", "text": "Bakers backs Lee. Masons backs Lee."}'
    )
    seed(job, "b.jsonl", '{"id": "b", "title": "B", "text": "Bakers backs Poe. Masons backs Poe."}')
    seed(job, "c.jsonl", '{"id": "c", "title": "C", "text": "Cooks backs Roe."}')


def extract(folder: Path) -> None:
    """What is killed in one test: reading again."""
    ingest(job_of(folder), ReadHere(lambda: fake_reader))


def correct(folder: Path) -> None:
    """What is killed in the other: an approved fact is corrected, with a reason for readers.

    Whoever was killed before does what an editor would: look again, and decide if it waits still.
    """
    desk = Desk(folder / "content", folder / "seeds")
    page = desk.page("articles/undated/b.md")
    assert page is not None and page.article is not None
    fact = page.article.endorsements[0]
    if fact.endorser == "Bakers":
        values = {"endorser": "Bakers Union"}
        decision = Decision("correct", "Jo Roe", "2026-01-02", fact.id or "", values=values)
        made = desk.decide(page.path, page.digest, decision, Reason("A slip."))
        assert made.refusals == ()
    for change in desk.changes(page.path):
        assert desk.explain(page.path, change.fact, Reason("A slip."), "Jo Roe", "2026-01-02") == ""


def approve(folder: Path) -> None:
    """Both articles are read, and the second one's facts are approved."""
    first(folder)
    desk = Desk(folder / "content", folder / "seeds")
    page = desk.page("articles/undated/b.md")
    assert page is not None
    made = desk.decide(page.path, page.digest, Decision("approve", "Jo Roe", "2026-01-01"))
    assert made.refusals == ()


@dataclass(frozen=True)
class Case:
    """A state to begin with, and the work that is killed."""

    begin: Callable[[Path], None]
    work: Callable[[Path], None]


CASES = {"extract": Case(first, extract), "correct": Case(approve, correct)}


def killed(case: str, folder: Path, call: str, number: int) -> bool:
    """Run the work in a process that is killed at the ``number``-th call; false if it ended."""
    command = [
        "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
        "-e", f"inject={call}:signal=KILL:when={number}",
        sys.executable, __file__, case, str(folder),
    ]  # fmt: skip
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
    )  # fmt: skip
    assert done.returncode in (0, 137, -9), done.stderr.decode()
    return done.returncode != 0


def lasting(folder: Path, *, whole: bool = True) -> dict[str, bytes]:
    """A content folder without half-written files; unless ``whole``, without intents as well."""
    left = (".tmp",) if whole else (".tmp", ".next")
    found = tree(folder / "content")
    return {name: data for name, data in found.items() if not name.endswith(left)}


@pytest.mark.parametrize("case", CASES)
def test_kill_9_at_every_write_loses_nothing(case: str, tmp_path: Path) -> None:
    assert shutil.which("strace"), "this test kills with strace; install it"
    begun, ended = tmp_path / "begun", tmp_path / "ended"
    CASES[case].begin(begun)
    shutil.copytree(begun, ended)
    CASES[case].work(ended)
    before, after = lasting(begun), lasting(ended)
    kills = 0
    for call in CALLS:
        for number in range(1, 200):
            folder = tmp_path / "run"
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(begun, folder)
            if not killed(case, folder, call, number):
                break
            kills += 1
            place = f"{call} {number}"
            for name, data in lasting(
                folder, whole=False
            ).items():  # each file is old or new, none is torn
                assert data in (before.get(name), after.get(name)), (place, name)
            assert set(before) <= set(lasting(folder)), place
            CASES[case].work(folder)
            assert lasting(folder) == after, place
            # What a killed decision leaves is swept by the next extraction.
            assert case == "correct" or lasting(folder) == tree(folder / "content"), place
        else:  # pragma: no cover
            pytest.fail(f"{call} never came to an end")
    sys.stdout.write(f"{case}: killed {kills} times\n")
    assert kills > 15, kills


# --- 200 files edited at random, rules changed, read again ----------------------------------------


def other_rules(reader: Callable[[RawArticle, Roster], tuple[Article, Iterable[Issue]]]) -> object:
    """The same reader after its rules have changed: facts come, go, and read otherwise."""

    def read(raw: RawArticle, roster: Roster) -> tuple[Article, list[Issue]]:
        article, issues = reader(raw, roster)
        turn = random.Random(f"{raw.source.id} rules")
        kept = [one for one in article.endorsements if turn.random() > 0.2]
        changed = [
            replace(one, verb=f"{one.verb or 'backs'} anew") if turn.random() < 0.5 else one
            for one in kept
        ]
        if article.races:
            new = Endorsement(
                f"Union {raw.source.id}", candidate="Kim Ott", race=article.races[0].id,
                evidence=article.paragraphs[0],
            )  # fmt: skip
            changed.append(new)
        people = tuple(
            replace(one, title="Ald.") if turn.random() < 0.3 else one
            for one in article.candidates
            if turn.random() > 0.15
        )
        title = f"{article.title} again" if turn.random() < 0.5 else article.title
        made = replace(article, title=title, endorsements=tuple(changed), candidates=people)
        return made, list(issues)

    return read


def edits(text: str, turn: random.Random) -> Iterator[tuple[str, str]]:
    """One text after the other, each with one more edit, as people make them; and what it was."""
    for _ in range(turn.randint(1, 4)):
        root = frontmatter.parse(text).root
        assert root is not None
        fields = plain(root)
        lists = [name for name in ("candidates", "endorsements", "events") if fields.get(name)]
        deed = turn.choice(
            ["title", "change", "delete", "approve", "reject", "comment", "own", "add"]
        )
        made: str | None = None
        if deed == "title":
            made = apply_changes(text, [Put(("title",), f"Mine {turn.random()}")])
        elif deed == "own":
            made = apply_changes(text, [Put(("note",), "kept: yes")])
        elif deed == "comment":
            made = text.replace("\nsource:", "\n# checked by telephone\nsource:", 1)
        elif lists:
            name = turn.choice(lists)
            at = turn.randrange(len(fields[name]))
            if deed == "change":
                key = "title" if name == "candidates" else "date"
                made = apply_changes(text, [Put((name, at, key), "2019-01-01")])
            elif deed == "delete":
                made = apply_changes(text, [Drop((name, at))])
            elif deed in ("approve", "reject"):
                state = {"approve": "approved", "reject": "rejected"}[deed]
                by = Put((name, at, "reviewed_by"), "Jo Roe")
                made = apply_changes(text, [Put((name, at, "review"), state), by])
            else:
                number = turn.randrange(1000)
                fact = {
                    "id": f"e-hand{number}",
                    "endorser": f"Hand {number}",
                    "candidate": "Al Fox",
                }
                made = apply_changes(text, [Extend("endorsements", (fact,))])
        if made is not None and made != text:
            text = made
            yield deed, text


def test_200_files_edited_at_random_lose_nothing(tmp_path: Path) -> None:
    from bench.extract import articles
    from generator.reading import load_extraction

    reader = load_extraction()
    raws = articles(200, words=120)
    job = job_of(tmp_path, cache=None)
    for number, raw in enumerate(raws):
        text = "\n\n".join((*raw.paragraphs, f"This is report number {number}."))
        files.write(job.seeds, f"{number:03}.txt", f" date {raw.date} {text}\n".encode())
    ingest(job, ReadHere(lambda: reader))
    turn = random.Random(5)
    paths = sorted((job.content / "articles").rglob("*.md"))
    assert len(paths) == 200
    deeds: dict[str, int] = {}
    deleted = set()
    for path in paths:
        text = path.read_text()
        if turn.random() < 0.05:
            path.unlink()
            deleted.add(path)
            continue
        for deed, edited in edits(text, turn):
            deeds[deed] = deeds.get(deed, 0) + 1
            text = edited
        text = text.replace("\n", "\r\n") if turn.random() < 0.2 else text
        text = f"\ufeff{text}" if turn.random() < 0.1 else text
        path.write_bytes(text.encode())
    assert len(deeds) == 8 and sum(deeds.values()) > 300, deeds
    mine = {path: path.read_bytes().decode() for path in paths if path not in deleted}
    records = job.content / ".machine" / "articles"
    was = {path: machine(records, job, path) for path in paths}
    result = ingest(job, ReadHere(lambda: other_rules(reader)))  # type: ignore[arg-type,return-value]
    changed = 0
    for path in paths:
        if path in deleted:
            assert not path.exists()
            continue
        changed += check_kept(path, mine[path], was[path])
    sys.stdout.write(
        f"{sum(deeds.values())} edits in {len(mine)} files, {len(deleted)} deleted; "
        f"the machine changed {changed}\n"
    )
    assert changed > 100 and result.issues
    after = tree(job.content)
    again = ingest(job, ReadHere(lambda: other_rules(reader)))  # type: ignore[arg-type,return-value]
    assert again.written == [] and tree(job.content) == after


def machine(records: Path, job: Job, path: Path) -> dict[str, object]:
    """What the machine wrote last into a file."""
    record = records / path.relative_to(job.content / "articles").with_suffix(".json")
    fields: dict[str, object] = json.loads(record.read_text())["fields"]
    return fields


def check_kept(path: Path, mine: str, was: dict[str, object]) -> bool:
    """Whatever a person wrote, changed or deleted is as it was; answers whether the rest moved."""
    after = path.read_bytes().decode()
    assert after.startswith("\ufeff") == mine.startswith("\ufeff"), path
    assert ("\n" in after.replace("\r\n", "")) == ("\n" in mine.replace("\r\n", "")), path
    for mark in ("# checked by telephone", 'note: "kept: yes"'):
        assert after.count(mark) == mine.count(mark), path
    old_root, new_root = frontmatter.parse(mine).root, frontmatter.parse(after).root
    assert old_root is not None and new_root is not None
    old, new = plain(old_root), plain(new_root)
    if old["title"] != was["title"]:
        assert new["title"] == old["title"], path
    for name in ("candidates", "endorsements", "events"):
        last = {one["id"]: one for one in was.get(name, [])}  # type: ignore[attr-defined]
        here = {one["id"]: one for one in old.get(name) or []}
        now = {one["id"]: one for one in new.get(name) or []}
        for key, fact in here.items():
            if fact != last.get(key):  # changed or added by a person
                assert now.get(key) == fact, (path, key)
        for key in last.keys() - here.keys():  # deleted by a person
            assert key not in now, (path, key)
    article, issues = read_article(after, "articles/x.md")
    assert article is not None, path
    broken = [one for one in issues if one.severity == "error" and "race" not in one.message]
    known = [i for i in read_article(mine, "articles/x.md")[1] if i.severity == "error"]
    assert len(broken) <= len(known), (path, broken)
    return re.sub(r"\s", "", after) != re.sub(r"\s", "", mine)


if __name__ == "__main__":
    CASES[sys.argv[1]].work(Path(sys.argv[2]))
