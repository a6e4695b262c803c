"""Seeds to content: written once, merged, skipped when nothing changed, the same in any order."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from generator import files, reading
from generator.content import read_article
from generator.identity import ContentIndex, source_id_of
from generator.ingest import Ingested, Job, ingest
from generator.issues import Issue
from generator.model import Article, Endorsement, Race, RawArticle, Roster
from generator.reading import ReadHere, Reading, ReadInParallel
from generator.reconcile import Maker

MAYOR = Race(id="il-springfield-mayor-2023", office="Mayor", state="IL", year=2023, main=True)


def fake_reader(raw: RawArticle, roster: Roster) -> tuple[Article, Iterable[Issue]]:
    """Understands "X backs Y." and, like any reader, knows nothing of files."""
    if "boom" in raw.paragraphs[0]:
        raise RuntimeError("a bug")
    found = [
        Endorsement(endorser=m[1], candidate=m[2], race=MAYOR.id, evidence=m[0], confidence=0.9)
        for line in raw.paragraphs
        for m in re.finditer(r"(\w+) backs (\w+)\.", line)
    ]
    issues = [Issue(raw.source.seed or "", 1, 1, "warning", "strange", "")]
    return (
        Article(
            title=raw.title or raw.paragraphs[0],
            source=raw.source,
            date=raw.date,
            races=(MAYOR,) if found else (),
            endorsements=tuple(found),
            paragraphs=raw.paragraphs,
        ),
        issues if "strange" in raw.paragraphs[-1] else (),
    )


def load_fake() -> object:
    return fake_reader


class Counting:
    """Reads here, and remembers what it was given."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, raws: Iterable[RawArticle], roster: Roster) -> Iterator[Reading]:
        def noted() -> Iterator[RawArticle]:
            for raw in raws:
                self.read.append(raw.source.seed or "")
                yield raw

        return ReadHere(lambda: fake_reader)(noted(), roster)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    (tmp_path / "seeds").mkdir()
    return Job(
        seeds=tmp_path / "seeds",
        content=tmp_path / "content",
        maker=lambda: Maker("model", "digest", "rules"),
        cache=tmp_path / "cache",
    )


def seed(job: Job, name: str, text: str) -> None:
    files.write(job.seeds, name, text.encode())


def run(job: Job) -> tuple[Ingested, list[str]]:
    reader = Counting()
    return ingest(job, reader), reader.read


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_a_seed_becomes_a_file(job: Job) -> None:
    seed(job, "a.txt", " date 2022-03-04 Bakers backs Lee.")
    result, _ = run(job)
    path = "articles/2022/2022-03-04-bakers-backs-lee.md"
    assert result.written == [path]
    article, issues = read_article((job.content / path).read_text(), path)
    assert [issue for issue in issues if issue.severity == "error"] == []
    assert article is not None
    assert article.endorsements[0].candidate == "Lee"
    assert set(tree(job.content)) == {path, f".machine/{path.removesuffix('.md')}.json"}


def test_a_second_run_reads_and_writes_nothing(job: Job) -> None:
    seed(job, "a.txt", "Bakers backs Lee.\nstrange")
    seed(job, "b.jsonl", '{"text": "About no race."}')
    first, _ = run(job)
    before = {path: path.stat() for path in job.content.rglob("*")}
    second, read = run(job)
    assert read == []
    assert second.written == []
    assert (second.seeds, second.skipped, second.raceless) == (2, 2, 1)
    assert second.issues == first.issues != []
    assert {path: path.stat() for path in job.content.rglob("*")} == before


def test_without_notes_everything_is_read_and_nothing_changes(job: Job) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    run(job)
    before = tree(job.content)
    result, read = run(replace(job, cache=None))
    assert read == ["a.txt"]
    assert result.written == []
    assert tree(job.content) == before


@pytest.mark.parametrize("damage", [b"", b"\xff\n{", b'{"form": 1}\n[]\n"x"\n{"form": 1, "id": 3}'])
def test_damaged_notes_are_as_good_as_none(job: Job, damage: bytes) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    run(job)
    (job.cache or Path()).joinpath("extract.jsonl").write_bytes(damage)
    assert run(job)[1] == ["a.txt"]
    assert run(job)[1] == []


def test_what_is_read_again(job: Job) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    seed(job, "b.txt", "Cooks backs Poe.")
    run(job)
    seed(job, "b.txt", "Cooks backs Roe.")
    assert run(job)[1] == ["b.txt"]
    assert run(replace(job, rules="2"))[1] == ["a.txt", "b.txt"]
    job = replace(job, rules="2")
    files.write(job.content, "candidates/lee.md", b"---\nname: Sam Lee\n---\n")
    assert run(job)[1] == ["a.txt", "b.txt"]
    files.write(job.content, "candidates/lee.md", b"---\n\nname: Sam Lee\n---\nAn introduction.\n")
    assert run(job)[1] == []
    assert run(replace(job, store="sentences"))[1] == ["a.txt", "b.txt"]


def test_content_that_was_taken_away_is_made_again(job: Job) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    run(job)
    before = tree(job.content)
    for path in before:
        files.remove(job.content, path)
    run(job)
    assert tree(job.content) == before


def test_a_deleted_file_stays_deleted(job: Job) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    (path,) = run(job)[0].written
    files.remove(job.content, path)
    for again in (job, replace(job, cache=None), replace(job, rules="2")):
        assert run(again)[0].written == []
    seed(job, "b.jsonl", '{"title": "Bakers backs Lee.", "text": "Other."}')
    (other,) = run(job)[0].written
    assert other != path  # whose record says that it was deleted
    assert run(replace(job, cache=None))[0].written == []


def test_an_edit_stays_and_the_rest_follows(job: Job) -> None:
    seed(job, "a.jsonl", '{"id": "x", "title": "T", "text": "Bakers backs Lee."}')
    (path,) = run(job)[0].written
    text = (job.content / path).read_text().replace("title: T", "title: Mine # sic")
    (job.content / path).write_text(text)
    seed(job, "a.jsonl", '{"id": "x", "title": "T", "text": "Bakers backs Lee. Cooks backs Poe."}')
    assert run(job)[0].written == [path]
    after = (job.content / path).read_text()
    assert "title: Mine # sic\n" in after
    assert "candidate: Poe" in after


def test_a_moved_file_is_found_by_its_identity(job: Job) -> None:
    seed(job, "a.jsonl", '{"id": "x", "text": "Bakers backs Lee."}')
    (path,) = run(job)[0].written
    moved = "articles/kept/here.md"
    files.write(job.content, moved, (job.content / path).read_bytes())
    files.remove(job.content, path)
    seed(job, "a.jsonl", '{"id": "x", "text": "Bakers backs Poe."}')
    assert run(job)[0].written == [moved]
    assert set(tree(job.content)) == {moved, ".machine/articles/kept/here.json"}
    assert "Poe" in (job.content / moved).read_text()


def test_two_articles_of_one_name(job: Job) -> None:
    for name in "abc":
        seed(job, f"{name}.jsonl", f'{{"id": "{name}", "title": "Same", "text": "{name}"}}')
    assert run(job)[0].written == [f"articles/undated/same{n}.md" for n in ("", "-2", "-3")]
    assert run(replace(job, cache=None))[0].written == []


def test_a_file_that_cannot_be_read_is_left_alone_until_corrected(job: Job) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    (path,) = run(job)[0].written
    good = (job.content / path).read_bytes()
    broken = good.replace(b"title:", b"title: [", 1)
    (job.content / path).write_bytes(broken)
    result, _ = run(replace(job, rules="2"))
    assert result.issues
    assert (job.content / path).read_bytes() == broken
    (job.content / path).write_bytes(good)
    assert run(replace(job, rules="2"))[0].issues == []


def test_a_dry_run_shows_and_writes_nothing(job: Job, tmp_path: Path) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    shown: list[str] = []
    result = run(replace(job, dry_run=True, show=shown.append))[0]
    assert result.written == ["articles/undated/bakers-backs-lee.md"]
    assert shown[0].startswith("--- /dev/null\n+++ b/articles/undated/bakers-backs-lee.md\n")
    assert set(tree(tmp_path)) == {"seeds/a.txt"}


@pytest.mark.parametrize("text", ["{}", "{}\n", "\ufeff{}"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_diff_of_a_dry_run_can_be_applied(
    job: Job, tmp_path: Path, text: str, newline: str
) -> None:
    seed(job, "a.jsonl", '{"id": "x", "title": "T", "text": "Bakers backs Lee."}')
    (path,) = run(job)[0].written
    file = job.content / path
    mine = text.format(file.read_text().rstrip("\n").replace("title: T", 'title: "A\u2028b"'))
    file.write_bytes(mine.replace("\n", newline).encode())
    seed(
        job, "a.jsonl", '{"id": "x", "title": "T", "text": "Bakers backs Lee.\\nCooks backs Poe."}'
    )
    shown: list[str] = []
    run(replace(job, dry_run=True, show=shown.append))
    subprocess.run(
        ["git", "apply", "--whitespace=nowarn"],
        input="".join(shown).encode(), cwd=job.content, check=True,
    )  # fmt: skip
    applied = file.read_bytes()
    file.write_bytes(mine.replace("\n", newline).encode())
    run(job)
    assert b"Poe" in applied and applied == file.read_bytes()


def test_only_the_sentences_that_facts_rest_on(job: Job) -> None:
    seed(job, "a.txt", "Long story.\nBakers backs Lee. More of it.")
    run(replace(job, store="sentences"))
    stored = b"".join(tree(job.content).values()).decode()
    assert "Bakers backs Lee." in stored
    assert "More of it" not in stored


def test_a_bug_costs_one_article(job: Job) -> None:
    seed(job, "a.txt", "boom")
    seed(job, "b.jsonl", '\n{"text": "boom too"}\n{"text": "Bakers backs Lee."}')
    result, _ = run(job)
    assert len(result.written) == 1
    assert [(Path(i.path).name, i.line) for i in result.issues if "a bug" in i.message] == [
        ("a.txt", 1), ("b.jsonl", 2),
    ]  # fmt: skip


def test_an_interrupted_run_goes_on_where_it_stopped(job: Job) -> None:
    for number in range(6):
        seed(job, f"{number}.txt", f"Bakers backs Lee{number}.")

    def interrupt(count: int) -> None:
        if count == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(replace(job, progress=interrupt))
    assert run(job)[1] == ["4.txt", "5.txt"]
    assert run(job)[1] == []


def test_a_run_killed_between_content_and_record(job: Job) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    (path,) = run(job)[0].written
    before = tree(job.content)
    files.remove(job.content, f".machine/{path.removesuffix('.md')}.json")
    run(job)
    assert tree(job.content)[path] == before[path]


def test_only_some_seeds(job: Job) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    seed(job, "b.txt", "Cooks backs Poe.")
    assert run(replace(job, only=frozenset({"b.txt"})))[1] == ["b.txt"]
    assert run(job)[1] == ["a.txt"]
    assert run(replace(job, only=frozenset({"b.txt"})))[1] == []
    assert run(job)[1] == []


def test_a_file_saved_in_the_meantime_is_read_again(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed(job, "a.jsonl", '{"id": "x", "title": "T", "text": "Bakers backs Lee."}')
    (path,) = run(job)[0].written
    seed(job, "a.jsonl", '{"id": "x", "title": "T", "text": "Bakers backs Poe."}')
    exchange = files.exchange
    saves = iter([True])

    def slow(root: Path, relative: str, old: bytes | None, new: bytes) -> bool:
        if next(saves, False):
            text = (job.content / path).read_text().replace("title: T", "title: Mine")
            (job.content / path).write_text(text)
        return exchange(root, relative, old, new)

    monkeypatch.setattr(files, "exchange", slow)
    run(job)
    after = (job.content / path).read_text()
    assert "title: Mine" in after
    assert "candidate: Poe" in after


def test_any_number_of_workers_gives_the_same_bytes(job: Job, tmp_path: Path) -> None:
    records = [f'{{"text": "Bakers{n} backs Lee{n}.", "title": "T{n % 7}"}}' for n in range(60)]
    seed(job, "a.jsonl", "\n".join(records))
    trees = []
    for workers in (1, 2, 3):
        target = replace(job, content=tmp_path / f"content{workers}", cache=None)
        result = ingest(target, ReadInParallel(load_fake, workers))  # type: ignore[arg-type]
        assert len(result.written) == 60
        trees.append(tree(target.content))
    assert trees[0] == trees[1] == trees[2]


def test_any_executor_will_do(job: Job, tmp_path: Path) -> None:
    records = [f'{{"text": "Bakers{n} backs Lee{n}.", "title": "T{n % 7}"}}' for n in range(60)]
    seed(job, "a.jsonl", "\n".join(records))
    here = ingest(replace(job, content=tmp_path / "here", cache=None), ReadHere(load_fake))  # type: ignore[arg-type]
    with ThreadPoolExecutor(3) as executor:
        there = ReadInParallel(load_fake, 3, executor)  # type: ignore[arg-type]
        result = ingest(replace(job, content=tmp_path / "there", cache=None), there)
    assert len(result.written) == len(here.written) == 60
    assert tree(tmp_path / "here") == tree(tmp_path / "there")


def test_a_worker_with_other_rules_is_refused(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed(job, "a.txt", "Bakers backs Lee.")
    monkeypatch.setattr(reading, "_own_rules", lambda: "others")
    with ThreadPoolExecutor(1) as executor, pytest.raises(OSError, match="install the same"):
        ingest(job, ReadInParallel(load_fake, 1, executor))  # type: ignore[arg-type]
    assert tree(job.content) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nsource:\n  id: sha256:ab\n---\n", "sha256:ab"),
        (
            "---\nsource:\n  seed: a\n  id: https://example.org/#a # c\n---\n",
            "https://example.org/#a",
        ),
        ('---\r\nsource:\r\n  id: "7"\r\n---\r\n', "7"),
        ("---\nsource: # c\n\n  # id: no\n  id: 'a b'\n---\n", "a b"),
        ("---\nsource: {id: x, seed: y}\n---\n", "x"),
        ('---\nsource:\n  id: "a\\u0062"\n---\n', "ab"),
        ("---\nsource:\n    id: a b\n---\n", "a b"),
        ("---\ntitle: [\nsource:\n  id: x\n---\n", "x"),
        ("---\nid: x\n---\n", None),
        ("---\nsource:\n  seed: y\nother:\n  id: x\n---\n", None),
        ("", None),
    ],
)
def test_identity_in_a_file(text: str, expected: str | None) -> None:
    assert source_id_of(text.encode()) == expected


def test_of_two_files_of_one_article_the_first_counts(tmp_path: Path) -> None:
    for name in ("b", "a"):
        files.write(tmp_path, f"articles/{name}.md", b"---\nsource:\n  id: x\n---\n")
    place = ContentIndex(tmp_path).place("x")
    assert place is not None
    assert place.path == "articles/a.md"
