"""Thousands of seeds, of which some are broken, and thousands of saves: `make test-load`.

`make test` takes 300 seeds and 12 saves; the sizes are those of TRACKER_SEEDS and TRACKER_SAVES.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from test_incremental import article
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

ROOT = Path(__file__).parent.parent
SEEDS = int(os.environ.get("TRACKER_SEEDS", "10000"))
SAVES = int(os.environ.get("TRACKER_SAVES", "5000"))
#: Memory may grow by this much after the first saves, when all that is kept is there.
GROWTH = 1.20
WARM = 100
NAMES = ("Ann Poe", "Sam Lee", "Kim Orr", "Bo Day", "Eva Ruiz", "Ned Hall", "Ida Wu", "Max Roth")
TOWNS = ("Springfield", "Fairview", "Riverton", "Lakeside", "Milford", "Ashland", "Dover")


# ---- many seeds


def good_seed(number: int) -> str:
    """A short article of its own."""
    who, other = NAMES[number % 8], NAMES[(number + 3) % 8]
    town = TOWNS[number % 7]
    day = f"2022-{number % 9 + 1:02}-{number % 28 + 1:02}"
    return (
        f" date {day} {town} bakers back {who} for mayor\n\n"
        f"{town.upper()}, Ill. — The {town} Bakers Union Local {number} endorsed {who} for mayor "
        f"of {town} on Monday. {who} faces {other} in the November election.\n"
    )


def broken_seed(number: int) -> tuple[str, bytes]:
    """A seed that cannot be used, by its kind."""
    kinds = (
        (".txt", b"\x00\x01\x02 no text \xff"),
        (".txt", b" \n"),
        (".md", b"---\ntitle: [open\n---\nText.\n"),
        (".jsonl", b'{"text": 12}\n'),
        (".html", b"<html><head></head><body></body></html>"),
    )
    suffix, data = kinds[number % len(kinds)]
    return suffix, data


def tracker(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *words]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


@pytest.mark.parametrize("count", [pytest.param(SEEDS, marks=(pytest.mark.slow, pytest.mark.load)),
                                   60])  # fmt: skip
def test_one_in_a_hundred_is_broken_and_all_others_are_built(tmp_path: Path, count: int) -> None:
    broken = set()
    every = 100 if count >= 1000 else 20
    for number in range(count):
        folder = tmp_path / "seeds" / f"{number // 500:03}"
        folder.mkdir(parents=True, exist_ok=True)
        if number % every == 7:
            suffix, data = broken_seed(number // every)
            path = folder / f"{number:05}{suffix}"
            path.write_bytes(data)
            broken.add(path.relative_to(tmp_path).as_posix())
        else:
            (folder / f"{number:05}.txt").write_text(good_seed(number), "utf-8")
    began = time.monotonic()
    done = tracker(tmp_path, "extract")
    assert done.returncode == 1, done.stderr[-2000:]
    named = {line.partition(":")[0] for line in done.stderr.splitlines() if ": " in line}
    assert (
        named & {p.relative_to(tmp_path).as_posix() for p in tmp_path.glob("seeds/*/*")} == broken
    )
    articles = list((tmp_path / "content/articles").rglob("*.md"))
    assert len(articles) == count - len(broken)
    extracted = time.monotonic() - began
    done = tracker(tmp_path, "build")
    assert done.returncode == 0, done.stderr[-2000:]
    pages = list((tmp_path / "output/articles").glob("20*/*/index.html"))
    raceless = sum("\nraces:" not in path.read_text("utf-8") for path in articles)
    assert len(pages) == len(articles) - raceless
    assert raceless <= len(articles) // 100
    sys.stdout.write(
        f"{count} seeds: {len(broken)} broken and named, {len(articles)} read in "
        f"{extracted:.0f} s, built in {time.monotonic() - began - extracted:.0f} s\n"
    )


# ---- many saves


@contextmanager
def served(folder: Path) -> Iterator[tuple[int, int]]:
    """A running ``tracker serve``: its port and process."""
    log = (folder / "log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", "0"], cwd=folder, stdout=log,
        stderr=log, env={**os.environ, "PYTHONPATH": str(ROOT), "GIT_CONFIG_GLOBAL": "/dev/null"},
    )  # fmt: skip
    try:
        found = None
        for _ in range(600):
            found = re.search(r"Serving http://127\.0\.0\.1:(\d+)/", (folder / "log").read_text())
            if found and " files in " in (folder / "log").read_text():
                break
            time.sleep(0.1)
        assert found, (folder / "log").read_text()
        yield int(found[1]), process.pid
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def memory(process: int) -> int:
    """Bytes of memory that a process has to itself and its share of others'."""
    text = Path(f"/proc/{process}/smaps_rollup").read_text()
    return 1024 * sum(int(n) for n in re.findall(r"^Pss:\s+(\d+) kB", text, re.MULTILINE))


async def reloaded(socket: WebSocketClientConnection, page: Path) -> str:
    """The page as it is when the next reload is asked for."""
    while json.loads(str(await socket.read_message()))["command"] != "reload":
        pass
    return page.read_text("utf-8")


async def saves(folder: Path, port: int, process: int, count: int) -> tuple[list[int], int]:
    """Save again and again, and wait for each reload; memory on the way, and what was missed."""
    request = HTTPRequest(
        f"ws://127.0.0.1:{port}/livereload", headers={"Origin": f"http://127.0.0.1:{port}"}
    )
    socket: WebSocketClientConnection = await websocket_connect(request)
    await socket.write_message(json.dumps({"command": "hello", "protocols": []}))
    await socket.read_message()
    await socket.write_message(json.dumps({"command": "info", "url": "http://test/"}))
    paths = sorted((folder / "content/articles").rglob("*.md"))
    measured, missed = [], 0
    for number in range(count):
        path = paths[number % len(paths)]
        text = path.read_text("utf-8")
        if number % 3 == 0:  # a fact; else a text
            new = re.sub(r"title: Story.*", f"title: Story x{number}", text)
        else:
            new = re.sub(r"Plain words.*", f"Plain words x{number}.", text)
        assert new != text
        path.write_text(new, "utf-8")
        page = folder / "output" / path.relative_to(folder / "content").with_suffix("")
        words = f"Story x{number}" if number % 3 == 0 else f"Plain words x{number}."
        try:  # a reload that comes when the page is new
            async with asyncio.timeout(60):
                while words not in await reloaded(socket, page / "index.html"):
                    pass
        except TimeoutError:
            missed += 1
        if number % 50 == 0 or number == count - 1:
            measured.append(memory(process))
    socket.close()
    return measured, missed


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory is asked of /proc")
@pytest.mark.parametrize("count", [pytest.param(SAVES, marks=(pytest.mark.slow, pytest.mark.load)),
                                   9])  # fmt: skip
def test_saves_do_not_grow_memory_and_miss_no_reload(tmp_path: Path, count: int) -> None:
    for number in range(20):
        path = tmp_path / f"content/articles/2022/s{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number), "utf-8")
    (tmp_path / "site.toml").write_text('[site]\npublish = "full"\n')
    with served(tmp_path) as (port, process):
        time.sleep(1)  # until the watch is set up
        measured, missed = asyncio.run(saves(tmp_path, port, process, count))
    assert missed == 0
    warm = measured[min(WARM // 50, len(measured) - 1)]
    sys.stdout.write(
        f"{count} saves: none missed, {warm / 1e6:.1f} MB after {WARM}, "
        f"{measured[-1] / 1e6:.1f} MB at the end ({measured[-1] / warm - 1:+.1%})\n"
    )
    assert measured[-1] <= GROWTH * warm, measured
