"""Writing: atomic, only what changed, never outside; the lock; the output folder's pruning."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import files
from generator.output import Addresses, Output


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


# ---- walking


def test_walking_is_sorted_and_skips_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.hidden", ".git/x", "a.txt"):
        files.write(tmp_path, name, b"")
    assert files.walk(tmp_path) == (("a.txt", "a/z.txt", "b.txt"), ())


def test_walking_nothing(tmp_path: Path) -> None:
    assert files.walk(tmp_path / "none") == ((), ())


def test_links_are_followed_to_files_inside_only(tmp_path: Path) -> None:
    root = tmp_path / "root"
    files.write(tmp_path, "outside/secret.txt", b"")
    files.write(root, "a.txt", b"")
    (root / "inner.txt").symlink_to("a.txt")
    (root / "outer.txt").symlink_to("../outside/secret.txt")
    (root / "folder").symlink_to("../outside")
    (root / "loop").symlink_to(".")
    names, issues = files.walk(root)
    assert names == ("a.txt", "inner.txt")
    assert [Path(issue.path).name for issue in issues] == ["folder", "loop", "outer.txt"]


def test_a_name_that_is_no_text_is_reported(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"")
    names, issues = files.walk(tmp_path)
    assert names == ()
    assert "UTF-8" in issues[0].message
    str(issues[0]).encode()


# ---- writing


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    assert files.write(tmp_path, "a/b.txt", b"x")
    before = (tmp_path / "a/b.txt").stat()
    assert not files.write(tmp_path, "a/b.txt", b"x")
    assert (tmp_path / "a/b.txt").stat() == before
    assert files.write(tmp_path, "a/b.txt", b"y")
    assert tree(tmp_path) == {"a/b.txt": b"y"}


def test_permissions_stay(tmp_path: Path) -> None:
    files.write(tmp_path, "a.txt", b"x")
    (tmp_path / "a.txt").chmod(0o640)
    files.write(tmp_path, "a.txt", b"y")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "path", ["", ".", "..", "../x", "/x", "a/../b", "a//b", "a/", "a\\b", "a\0", "./a"]
)
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="no path below"):
        files.write(tmp_path / "root", path, b"")


@given(st.text(max_size=30))
def test_a_path_is_inside_or_refused(path: str) -> None:
    root = Path("/nowhere/root")
    try:
        found = files.inside(root, path)
    except ValueError:
        return
    assert Path(os.path.normpath(found)).is_relative_to(root)


def test_no_link_leads_out(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    (tmp_path / "root/a").symlink_to(tmp_path)
    with pytest.raises(ValueError, match="through a link"):
        files.write(tmp_path / "root", "a/x.txt", b"")


def test_a_file_saved_in_the_meantime_is_kept(tmp_path: Path) -> None:
    files.write(tmp_path, "a.md", b"theirs")
    with pytest.raises(files.ChangedError):
        files.exchange(tmp_path, "a.md", b"old", b"new")
    with pytest.raises(files.ChangedError):
        files.exchange(tmp_path, "a.md", None, b"new")
    assert tree(tmp_path) == {"a.md": b"theirs"}
    assert files.exchange(tmp_path, "a.md", b"theirs", b"new")
    assert files.exchange(tmp_path, "b.md", None, b"new")
    assert tree(tmp_path) == {"a.md": b"new", "b.md": b"new"}


def test_a_file_saved_while_writing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save(handle: int) -> None:
        (tmp_path / "a.md").write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", save)
    for old in (None, b"theirs"):
        with pytest.raises(files.ChangedError):
            files.exchange(tmp_path, "a.md", old, b"new")
        (tmp_path / "a.md").write_bytes(b"theirs")
        monkeypatch.setattr(os, "fsync", lambda _: (tmp_path / "a.md").write_bytes(b"again"))


def test_a_failed_write_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.write(tmp_path, "a.md", b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.write(tmp_path, "a.md", b"new")
    assert tree(tmp_path) == {"a.md": b"old"}


def test_leftovers_of_a_killed_run_are_swept(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/.tracker-12-3.tmp").write_bytes(b"half")
    (tmp_path / "a/.tracker-notes.tmp").write_bytes(b"somebody's")
    files.sweep(tmp_path)
    assert tree(tmp_path) == {"a/.tracker-notes.tmp": b"somebody's"}


def test_temporary_files_of_others_at_work_stay(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        theirs = tmp_path / f".tracker-{other.pid}-3.tmp"
        theirs.write_bytes(b"half")
        files.sweep(tmp_path)
        assert theirs.exists()
        other.kill()
    files.sweep(tmp_path)
    assert not theirs.exists()


def test_own_temporary_files_stay_and_those_of_an_earlier_process_go(tmp_path: Path) -> None:
    earlier = tmp_path / f".tracker-{os.getpid()}-3.tmp"
    own = tmp_path / f".tracker-{os.getpid()}-{time.time_ns()}.tmp"
    for path in (earlier, own):
        path.write_bytes(b"half")
    files.sweep(tmp_path)
    assert set(tree(tmp_path)) == {own.name}


def test_removing_takes_empty_folders_along(tmp_path: Path) -> None:
    files.write(tmp_path, "a/b/c.txt", b"")
    files.write(tmp_path, "a/d.txt", b"")
    assert files.remove(tmp_path, "a/b/c.txt")
    assert not files.remove(tmp_path, "a/b/c.txt")
    assert not (tmp_path / "a/b").exists()
    assert (tmp_path / "a/d.txt").exists()


# ---- the lock

HOLD = """
    import sys, time
    from pathlib import Path
    from generator import files
    with files.lock(Path(sys.argv[1])):
        print("held", flush=True)
        time.sleep(60)
"""


def test_a_lock_excludes_and_a_kill_releases_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", textwrap.dedent(HOLD), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(files.BusyError), files.lock(tmp_path, patience=0.1):
            pass
        other.send_signal(signal.SIGKILL)
        other.wait()
        with files.lock(tmp_path, patience=5):
            assert tree(tmp_path) == {}


# ---- the output folder


def written(root: Path, pages: dict[str, bytes]) -> Output:
    with Output(root) as output:
        assert [issue for page in pages.items() if (issue := output.put(*page))] == []
    return output


def test_a_second_writing_changes_nothing(tmp_path: Path) -> None:
    pages = {"index.html": b"a", "races/x/index.html": b"b"}
    assert written(tmp_path, pages).changed == ["index.html", "races/x/index.html"]
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert written(tmp_path, pages).changed == []
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_own_files_are_deleted(tmp_path: Path) -> None:
    written(tmp_path, {"a/index.html": b"", "b.html": b"", "c/x.html": b""})
    (tmp_path / "CNAME").write_text("example.org")
    (tmp_path / "c/mine.txt").write_text("mine")
    assert written(tmp_path, {"b.html": b""}).changed == ["a/index.html", "c/x.html"]
    left = set(tree(tmp_path)) - {Output.MANIFEST}
    assert left == {"CNAME", "b.html", "c/mine.txt"}
    assert not (tmp_path / "a").exists()


def test_a_foreign_file_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"mine")
    (tmp_path / "same.html").write_bytes(b"same")
    with Output(tmp_path) as output:
        assert output.put("index.html", b"new") is not None
        assert output.put("same.html", b"same") is None
    assert tree(tmp_path)["index.html"] == b"mine"
    written(tmp_path, {})
    assert set(tree(tmp_path)) == {"index.html", Output.MANIFEST}


def test_a_folder_in_the_way_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.html").mkdir()
    (tmp_path / "b").write_bytes(b"")
    with Output(tmp_path) as output:
        assert output.put("a.html", b"") is not None
        assert output.put("b/index.html", b"") is not None


def test_a_failed_build_deletes_nothing(tmp_path: Path) -> None:
    written(tmp_path, {"a.html": b"a", "b.html": b"b"})
    with pytest.raises(RuntimeError), Output(tmp_path) as output:
        output.put("a.html", b"new")
        raise RuntimeError
    assert tree(tmp_path)["b.html"] == b"b"
    assert written(tmp_path, {"a.html": b"new"}).changed == ["b.html"]


def test_what_a_killed_build_wrote_is_known(tmp_path: Path) -> None:
    output = Output(tmp_path)
    output.put("a.html", b"")  # killed here: the context is never left
    assert written(tmp_path, {"b.html": b""}).changed == ["b.html", "a.html"]


@pytest.mark.parametrize(
    "line", ["../outside.txt", "/etc/passwd", "a/../../outside.txt", "..", "", "link/outside.txt"]
)
def test_a_damaged_manifest_deletes_nothing_outside(tmp_path: Path, line: str) -> None:
    (tmp_path / "outside.txt").write_bytes(b"")
    root = tmp_path / "output"
    root.mkdir()
    (root / "link").symlink_to(tmp_path)
    (root / Output.MANIFEST).write_text(f"{line}\n")
    written(root, {"a.html": b""})
    Output(root).clear()
    assert (tmp_path / "outside.txt").exists()


@pytest.mark.parametrize("name", [Output.MANIFEST, Output.WORKSHOP])
def test_no_link_in_place_of_its_own_names_is_followed(tmp_path: Path, name: str) -> None:
    root, outside = tmp_path / "output", tmp_path / "outside"
    root.mkdir()
    if name == Output.MANIFEST:
        outside.write_bytes(b"mine\n")
    else:
        outside.mkdir()
    (root / name).symlink_to(outside)
    with pytest.raises(OSError, match="it is a link, which is not followed; remove it"):
        written(root, {"a.html": b""})
    assert set(tree(tmp_path)) <= {"outside", f"output/{Output.MANIFEST}"}
    assert not outside.is_file() or outside.read_bytes() == b"mine\n"


@pytest.mark.parametrize("inside", [True, False])
def test_a_link_in_place_of_a_page_is_replaced(tmp_path: Path, inside: bool) -> None:
    root = tmp_path / "output"
    written(root, {"a.html": b"a", "b.html": b"b"})
    other = root / "b.html" if inside else tmp_path / "outside"
    if not inside:
        other.write_bytes(b"mine")
    (root / "a.html").unlink()
    (root / "a.html").symlink_to(other)
    written(root, {"a.html": b"new", "b.html": b"b"})
    assert (root / "a.html").read_bytes() == b"new" and not (root / "a.html").is_symlink()
    assert other.read_bytes() == (b"b" if inside else b"mine")
    (root / "b.html").unlink()
    (root / "b.html").symlink_to(tmp_path)
    written(root, {"a.html": b"new"})  # deleted is the link, not what it points to
    assert tmp_path.is_dir() and not (root / "b.html").is_symlink()


def test_a_pipe_in_place_of_a_page_is_not_waited_for(tmp_path: Path) -> None:
    written(tmp_path, {"a.html": b"a"})
    (tmp_path / "a.html").unlink()
    os.mkfifo(tmp_path / "a.html")
    written(tmp_path, {"a.html": b"new"})
    assert (tmp_path / "a.html").read_bytes() == b"new"


def test_a_folder_on_the_way_that_became_a_link_is_not_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "output", tmp_path / "outside"
    written(root, {"a/b/index.html": b"old", "a/c.html": b"old"})
    files.write(outside, "b/index.html", b"mine")
    files.write(outside, "c.html", b"mine")
    (root / "a").rename(tmp_path / "elsewhere")
    (root / "a").symlink_to(outside)
    with Output(root) as output:
        issue = output.put("a/b/index.html", b"new")
    assert issue is not None and "link" in issue.message
    assert set(tree(outside).values()) == {b"mine"}


def test_clearing_leaves_what_is_not_its_own(tmp_path: Path) -> None:
    root = tmp_path / "output"
    written(root, {"a/b.html": b"", "c.html": b""})
    (root / "mine.txt").write_bytes(b"")
    assert Output(root).clear() == 2
    assert set(tree(root)) == {"mine.txt"}
    (root / "mine.txt").unlink()
    Output(root).clear()
    assert not root.exists()


@pytest.mark.parametrize(
    ("first", "second"),
    [("a.html", "a.html"), ("A.html", "a.html"), ("caf\u00e9", "cafe\u0301"), ("ſ.html", "s.html")],
)
def test_two_pages_of_one_address(first: str, second: str) -> None:
    addresses = Addresses(Path("output"))
    assert addresses.claim(first) is None
    issue = addresses.claim(second)
    assert issue is not None
    assert first in issue.message


@pytest.mark.parametrize(
    "address",
    ["", "/a", "a//b", "../a", "a/..", "con", "races/aux.html", "a/COM1/index.html", "a:b", "a?b",
     "a/%2e%2e/b", "%2e%2e%2fb", "%252e%252e/b", "a%00b", "a%5cb",
     "a\0b", "a\nb", "a\u202eb", "x" * 300, "a.", "a ", Output.MANIFEST],
)  # fmt: skip
def test_addresses_that_cannot_be(address: str) -> None:
    assert Addresses(Path("output")).claim(address) is not None


@pytest.mark.parametrize("address", ["_headers", ".nojekyll", "a/index.html", "console.html"])
def test_addresses_that_can_be(address: str) -> None:
    assert Addresses(Path("output")).claim(address) is None
