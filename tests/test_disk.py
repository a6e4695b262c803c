"""What the system refuses: a clear message with what to do, exit code 3, and nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from test_cli import fake_reader, tree
from test_incremental import article

from generator import cli, content_folder, files, reading, seeds
from generator.output import Output

ROOT = Path(__file__).parent.parent
#: The command with a reader that needs no model.
TRACKER = textwrap.dedent("""
    import sys
    from test_cli import fake_reader
    from generator import cli, reading
    reading.load_extraction = lambda: fake_reader
    sys.exit(cli.main(sys.argv[1:]))
""")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site folder with content, a seed that is new, and a site that was built before."""
    folder = tmp_path / "here"
    for number in range(3):
        files.write(folder, f"content/articles/2022/s{number}.md", article(number).encode())
    monkeypatch.chdir(folder)
    monkeypatch.setattr(reading, "load_extraction", lambda: fake_reader)
    for number in range(3):
        files.write(folder, f"seeds/{number}.txt", f"Text of seed {number}.\n".encode())
    assert cli.main(["extract"]) == cli.DONE
    assert cli.main(["build"]) == cli.DONE
    edited = article(1).replace("title: Story", "title: Tale").encode()
    files.write(folder, "content/articles/2022/s1.md", edited)
    files.write(folder, "seeds/new.txt", b"A new seed.\n")
    return folder


def finished(folder: Path) -> dict[str, bytes]:
    """What a clean run gives: content as it becomes, and the whole site."""
    made = folder.with_name("finished")
    shutil.copytree(folder, made)
    os.chdir(made)
    assert (cli.main(["extract"]), cli.main(["build"])) == (cli.DONE, cli.DONE)
    os.chdir(folder)
    return lasting(made)


def lasting(folder: Path) -> dict[str, bytes]:
    """Everything but notes: the site's own, and those on what is up to date."""
    apart = (".cache/", f"output/{Output.MANIFEST}")
    return {name: data for name, data in tree(folder).items() if not name.startswith(apart)}


def is_whole(folder: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Every file is as it was, or as it becomes; none is lost, half-written or left over."""
    now = lasting(folder)
    for name, data in now.items():
        if not name.endswith((".tmp", ".next")):  # noted intents, which the next run ends
            assert data in (before.get(name), after.get(name)), name
    assert before.keys() & after.keys() <= now.keys()


# ---- refused in the middle: a shim over the calls that change the disk

CALLS = {
    "extract": ("fsync", "replace", "link"),
    "build": ("rename", "mkdir"),
}
TABLE = [
    (command, call, number, refused)
    for command, calls in CALLS.items()
    for call in calls
    for number, refused in ((1, errno.ENOSPC), (2, errno.EIO), (1, errno.EROFS))
    if number == 1 or call in ("fsync", "replace", "rename")
]


@pytest.mark.parametrize(("command", "call", "number", "refused"), TABLE)
def test_what_is_refused_in_the_middle(
    here: Path, command: str, call: str, number: int, refused: int,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    before, after = lasting(here), finished(here)
    count, real = 0, getattr(os, call)

    def refusing(*given: Any, **named: Any) -> Any:
        nonlocal count
        count += 1
        if count >= number:
            where = [] if call == "fsync" else [str(given[0])]
            raise OSError(refused, os.strerror(refused), *where)
        return real(*given, **named)

    if (command, call) == ("build", "mkdir"):  # a page of a new folder
        shutil.rmtree(here / "output/articles")
        before = {k: v for k, v in before.items() if not k.startswith("output/articles/")}
    capsys.readouterr()
    with monkeypatch.context() as patch:
        patch.setattr(os, call, refusing)
        code = cli.main([command])
    said = capsys.readouterr().err
    if call == "link":  # not every file system has links; then files are copied
        assert code == cli.DONE
    else:
        assert (code, count >= number) == (cli.UNFINISHED, True), said
        last = said.splitlines()[-1]
        assert f"could not finish: {os.strerror(refused)}: " in last
        assert "run this again" in last and "Traceback" not in said
    is_whole(here, before, after)
    assert (cli.main(["extract"]), cli.main(["build"])) == (cli.DONE, cli.DONE)
    assert lasting(here) == after


@pytest.mark.parametrize("command", ["extract", "build"])
def test_a_file_that_the_disk_cannot_give(
    here: Path, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = {"extract": "new.txt", "build": "s1.md"}[command]
    real = Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        if self.name == broken:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self)

    before, after = lasting(here), finished(here)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", read_bytes)
        assert cli.main([command]) == cli.UNFINISHED
    last = capsys.readouterr().err.splitlines()[-1]
    assert "Input/output error: " in last and broken in last and "check that disk" in last
    is_whole(here, before, after)


# ---- folders that vanish


def vanishing(folder: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> None:
    """Have the folder go away at the second call of a function."""
    real: Callable[..., object] = getattr(owner, name)
    count = 0

    def gone(*given: object, **named: object) -> object:
        nonlocal count
        count += 1
        if count == 2:
            folder.rename(folder.with_name("elsewhere"))
        return real(*given, **named)

    monkeypatch.setattr(owner, name, gone)


@pytest.mark.parametrize(
    ("command", "folder", "owner", "name"),
    [
        ("extract", "content", reading, "read_one"),
        ("extract", "seeds", seeds, "_seed"),
        ("build", "content", content_folder, "_read_one"),
        ("build", "output", files, "swap"),
    ],
)
def test_a_folder_that_vanishes(
    here: Path, command: str, folder: str, owner: object, name: str,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    for number in range(3):
        files.write(here, f"seeds/more{number}.txt", f"One more seed {number}.\n".encode())
        text = article(number).replace("title: Story", f"title: Other {number}")
        files.write(here, f"content/articles/2022/s{number}.md", text.encode())
    before, after = lasting(here), finished(here)
    with monkeypatch.context() as patch:
        vanishing(here / folder, patch, owner, name)
        assert cli.main([command]) == cli.UNFINISHED
    last = capsys.readouterr().err.splitlines()[-1]
    assert f"No such file or directory: {folder}" in last and "put the folder back" in last
    assert not (here / folder).exists()
    (here / "elsewhere").rename(here / folder)
    is_whole(here, before, after)
    assert (cli.main(["extract"]), cli.main(["build"])) == (cli.DONE, cli.DONE)
    assert lasting(here) == after


def test_no_site_is_emptied_because_its_content_went_away(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = tree(here / "output")
    (here / "content").rename(here / "elsewhere")
    assert cli.main(["build"]) == cli.UNFINISHED
    assert "No such file or directory: content; put the folder back" in capsys.readouterr().err
    assert tree(here / "output") == pages
    (here / "content").mkdir()  # said on purpose
    assert cli.main(["build"]) == cli.DONE
    assert not (here / "output/articles/2022").exists()


# ---- the real thing: read-only folders, a full disk


def tracker(here: Path, *arguments: str, through: tuple[str, ...] = ()) -> tuple[int, str]:
    """Run a command as another program; its exit code and what it said last."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    done = subprocess.run(
        [*through, sys.executable, "-c", TRACKER, *arguments], cwd=here, text=True,
        capture_output=True, env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return done.returncode, (done.stderr.splitlines() or [""])[-1]


def ordinary() -> tuple[str, ...]:
    """What runs a program without the administrator's right to write everywhere."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("the administrator needs setpriv to give up rights")
    return ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")


@pytest.mark.parametrize(
    ("command", "folder"),
    [
        ("extract", "content/articles"),
        ("extract", ".cache"),
        ("build", "output"),
        ("build", ".cache"),
    ],
)
def test_a_read_only_folder(here: Path, command: str, folder: str) -> None:
    before, after = lasting(here), finished(here)
    through = ordinary()
    shut = [here / folder, *(path for path in (here / folder).rglob("*") if path.is_dir())]
    for path in shut:
        path.chmod(0o555)
    notes = list((here / ".cache").glob("*")) if folder == ".cache" else []
    for path in notes:
        path.chmod(0o444)
    code, said = tracker(here, command, through=through)
    for path in shut:
        path.chmod(0o755)
    for path in notes:
        path.chmod(0o644)
    assert code == cli.UNFINISHED, said
    assert "Permission denied" in said and folder in said and "see to its permissions" in said
    is_whole(here, before, after)
    assert (cli.main(["extract"]), cli.main(["build"])) == (cli.DONE, cli.DONE)
    assert lasting(here) == after


def test_what_may_not_be_read_costs_itself_alone(here: Path) -> None:
    through = ordinary()
    (here / "seeds/new.txt").chmod(0)
    assert tracker(here, "extract", through=through)[0] == cli.REFUSED
    (here / "content/articles/2022/s1.md").chmod(0)
    assert tracker(here, "build", through=through)[0] == cli.REFUSED
    assert (here / "output/articles/2022/s2/index.html").exists()


FULL = """
    set -eu
    mount -t tmpfs -o size=16m tmpfs {place}
    cp -R {kept}/. {place}
    head -c 16m /dev/zero > {place}/.filler 2> /dev/null || true
    truncate -s -{room} {place}/.filler
    code=0
    "$@" || code=$?
    echo "code $code" >&2
    rm {place}/.filler
    cp -R {place} {left}
    "$@"
    cp -R {place} {again}
"""


@pytest.mark.parametrize(
    ("command", "folder", "room"),
    [
        ("extract", "content", "0"),
        ("extract", "content", "4k"),
        ("extract", ".cache", "0"),
        ("build", "output", "80k"),
        ("build", ".cache", "0"),
        ("build", ".cache", "8k"),
    ],
)
def test_a_full_disk(here: Path, command: str, folder: str, room: str) -> None:
    """The folder lies on a small disk of its own, which fills up; then there is room again."""
    before, after = lasting(here), finished(here)
    apart = ("unshare", "--user", "--map-root-user", "--mount")
    probe = (*apart, "mount", "-t", "tmpfs", "tmpfs", "/mnt")
    if shutil.which("unshare") is None or subprocess.run(probe, capture_output=True).returncode:
        pytest.skip("this system lets nobody have a disk of their own")
    place, kept = here / folder, here.with_name("kept")
    if folder == "output":
        shutil.rmtree(place)
    else:
        shutil.copytree(place, kept)
        shutil.rmtree(place)
    for made in (place, kept):
        made.mkdir(exist_ok=True)
    left, again = here.with_name("left"), here.with_name("again")
    script = textwrap.dedent(FULL).format(place=place, kept=kept, left=left, again=again, room=room)
    through = (*apart, "sh", "-c", script, "sh")
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    done = subprocess.run(
        [*through, sys.executable, "-c", TRACKER, command], cwd=here, text=True,
        capture_output=True, env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "code 3\n" in done.stderr, done.stderr
    refused = done.stderr.splitlines()[-2]
    assert "No space left on device: " in refused and folder in refused, done.stderr
    assert "make room on that disk and run this again; nothing is lost" in refused
    for state, good in ((left, (before, after)), (again, (after,))):
        for name, data in tree(state).items():
            if name != Output.MANIFEST and folder != ".cache" and not name.endswith(".next"):
                assert data in [one.get(f"{folder}/{name}") for one in good], (state.name, name)
