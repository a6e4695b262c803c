"""Times whole sites against Hugo and Pelican: ``python -m bench site [ARTICLES [ROUNDS]]``.

The same synthetic articles (10,000 unless told) are built by each, with comparable pages: articles,
a page for each race and candidate, index, feed, sitemap. All take turns in each of five rounds, so
that a machine's changing load hits everybody; medians count. Beside the wall clock's ratios, which
include the start of the process, stand those of processor time, all processes together, which
other work on the machine changes less. The peers are installed from
``bench/peers/requirements.txt`` into ``.venv-peers/``.
"""

from __future__ import annotations

import compileall
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import FACTS, PLAIN, World, write_content, write_hugo, write_pelican
from generator.config import OPTIONAL

ROOT = Path(__file__).parent.parent
PEERS = Path(__file__).parent / "peers"
VENV = ROOT / ".venv-peers"
COUNT, ROUNDS = 10_000, 5


@dataclass(frozen=True, slots=True)
class Promise:
    """A figure as a share of a peer's, and, where there is one, in seconds at most."""

    name: str
    ours: str
    peer: str
    share: float
    seconds: float | None = None


PROMISES = (
    Promise("cold, comparable pages", "cold", "Hugo, cold", 1.0),
    Promise("cold, comparable pages", "cold", "Pelican, cold", 0.25),
    Promise("cold, full site, 5 facts an article", "cold, facts", "Hugo, cold", 3.0),
    Promise("one text edited, full site", "edit", "Hugo, edit", 0.15, 0.5),
    Promise("nothing changed, full site", "nothing", "Hugo, nothing", 0.06, 0.25),
)
#: Timed too, with nothing promised.
TOLD = ("a headline edited", "a fact edited", "--help")


def install() -> None:
    """The peers, pinned, in an environment of their own; once."""
    lock = PEERS / "requirements.txt"
    stamp = VENV / ".installed"
    if stamp.exists() and stamp.read_bytes() == lock.read_bytes():
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    pip = [str(VENV / "bin/python"), "-m", "pip", "install", "--quiet", "--require-hashes"]
    subprocess.run([*pip, "--only-binary", ":all:", "-r", str(lock)], check=True)
    stamp.write_bytes(lock.read_bytes())


class Field:
    """The sites of all three, in a folder for the time of the bench."""

    def __init__(self, root: Path, count: int) -> None:
        self.root = root
        self.seconds: dict[str, list[float]] = defaultdict(list)
        self.processor: dict[str, list[float]] = defaultdict(list)
        self._edits = self._aside = 0
        # As pip did for the peers: where no bytecode may be written, each start would compile anew.
        compileall.compile_dir(ROOT / "generator", quiet=1)
        plain = World(count, PLAIN)
        for kind, world in ((PLAIN, plain), (FACTS, World(count, FACTS))):
            write_content(world, root / kind / "content")
            settings = '[site]\npublish = "full"\nbase_url = "https://example.org/"\n'
            if kind == PLAIN:  # what no peer makes
                settings += f"leave_out = {list(OPTIONAL)}\n"
            (root / kind / "site.toml").write_text(settings, encoding="utf-8")
        write_hugo(plain, root / "hugo")
        write_pelican(plain, root / "pelican")
        shutil.copytree(PEERS / "hugo", root / "hugo", dirs_exist_ok=True)
        shutil.copy(PEERS / "pelican/pelicanconf.py", root / "pelican")
        shutil.copytree(PEERS / "pelican/templates", root / "pelican/theme/templates")

    def round(self, *, pelican: bool = True) -> None:
        """Everything once."""
        self._cold("Hugo, cold", "hugo", ["public", "resources"], _hugo)
        self._cold("cold", PLAIN, ["output", ".cache"], _tracker)
        if pelican:
            self._cold("Pelican, cold", "pelican", ["output", "cache"], _pelican)
        self._cold("cold, facts", FACTS, ["output", ".cache"], _tracker)
        time.sleep(0.1)  # files changed in the clock's last grain count as unsure
        self._timed("Hugo, nothing", "hugo", _hugo)
        self._timed("nothing", FACTS, _tracker)
        self._edit("hugo/content", None)
        self._timed("Hugo, edit", "hugo", _hugo)
        self._edit(f"{FACTS}/content", None)
        self._timed("edit", FACTS, _tracker)
        self._edit(f"{FACTS}/content", ("\ntitle: Story", "\ntitle: Story again, of Story"))
        self._timed("a headline edited", FACTS, _tracker)
        self._edit(f"{FACTS}/content", ("status: running", "status: withdrawn"))
        self._timed("a fact edited", FACTS, _tracker)
        self._timed("--help", FACTS, lambda: [*_tracker()[:-1], "--help"])

    def median(self, name: str) -> float:
        """The median of one figure, in seconds."""
        return statistics.median(self.seconds[name])

    def worked(self, name: str) -> float:
        """The median of the processor time of one figure, in seconds."""
        return statistics.median(self.processor[name])

    def _cold(
        self, name: str, folder: str, made: Sequence[str], command: Callable[[], list[str]]
    ) -> None:
        for one in made:
            # Not deleted: some file systems take long to find room just after very many deletions.
            if (there := self.root / folder / one).exists():
                self._aside += 1
                there.rename(self.root / f"aside-{self._aside}")
        self._timed(name, folder, command)

    def _timed(self, name: str, folder: str, command: Callable[[], list[str]]) -> None:
        began, used = time.perf_counter(), _used()
        run(command(), self.root / folder)
        self.seconds[name].append(time.perf_counter() - began)
        self.processor[name].append(_used() - used)

    def _edit(self, folder: str, words: tuple[str, str] | None) -> None:
        """Save one article with another text, or with other ``words``."""
        self._edits += 1
        files = sorted((self.root / folder / "articles").rglob("*.md"))
        file = files[self._edits * 97 % len(files)]
        text = file.read_text(encoding="utf-8")
        changed = text.replace(*words) if words else f"{text}\nOne more sentence {self._edits}.\n"
        file.write_text(changed, encoding="utf-8")


def _used() -> float:
    """Processor seconds of all processes that this one has started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(command: Sequence[str], folder: Path) -> None:
    """Run a command in silence. Raises CalledProcessError."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


def _tracker() -> list[str]:
    return [sys.executable, "-m", "generator", "build"]


def _hugo() -> list[str]:
    # The binary itself: the package's own starter costs Hugo time.
    (binary,) = VENV.glob("lib/*/site-packages/hugo/binaries/hugo")
    return [str(binary), "--quiet"]


def _pelican() -> list[str]:
    return [str(VENV / "bin/pelican"), "--quiet"]


def table(field: Field) -> str:
    """What was promised, and what came of it."""
    lines = [
        "| build | seconds | peer | its seconds | ratio | processor ratio | promised |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in PROMISES:
        if not field.seconds[one.peer]:
            continue
        ours, theirs = field.median(one.ours), field.median(one.peer)
        most = f"{one.share:.2f}" + (f", {one.seconds} s" if one.seconds else "")
        worked = field.worked(one.ours) / field.worked(one.peer)
        cells = (
            one.name, f"{ours:.2f}", one.peer, f"{theirs:.2f}", f"{ours / theirs:.2f}",
            f"{worked:.2f}", most,
        )  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    lines += [f"| {name} | {field.median(name):.2f} | | | | | |" for name in TOLD]
    return "\n".join(lines)


def kept(field: Field) -> bool:
    """Whether every promise was kept."""
    return all(
        field.median(one.ours) <= one.share * field.median(one.peer)
        and (one.seconds is None or field.median(one.ours) <= one.seconds)
        for one in PROMISES
        if field.seconds[one.peer]
    )


def main(arguments: Sequence[str] = ()) -> int:
    """Prints the table; 1 when a promise was not kept on this machine."""
    count = int(arguments[0]) if arguments else COUNT
    rounds = int(arguments[1]) if len(arguments) > 1 else ROUNDS
    install()
    with tempfile.TemporaryDirectory(prefix="tracker-bench-") as folder:
        field = Field(Path(folder), count)
        for number in range(rounds):
            field.round()
            print(f"round {number + 1} of {rounds} is done", flush=True)
    load = os.getloadavg()[0]
    print(f"{count:,} articles, medians of {rounds}; load of the machine at the end {load:.1f}")
    print(table(field))
    return int(not kept(field))
