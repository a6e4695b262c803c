"""Reckons what a country's worth would cost: ``python -m bench scale [SMALL LARGE]``.

Builds two synthetic sites of different size (1,000 and 4,000 articles), 20 articles with five
facts each to a race, and takes what each further article adds: processor time, memory, files,
bytes. Reads some articles of 500 words in this process. Writes the content files of articles that
were read elsewhere, as a run on a cluster does. A million articles in 50,000 races are reckoned
from that as a straight line, which ``python -m bench growth`` shows it is. Processor seconds, since
they hang least on what else the machine does.
"""

from __future__ import annotations

import json
import os
import resource
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.corpus import FACTS, World, write_content
from bench.corpus.content import article
from bench.extract import articles, peak
from bench.growth import measure
from generator.ingest import Job, ingest
from generator.model import Article, RawArticle, Roster
from generator.reading import Reader, ReadHere, load_extraction
from generator.reconcile import Maker

SIZES = (1_000, 4_000)
COUNTRY = 1_000_000
READ, KEPT = 24, 300


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build of ``articles`` took and gave.

    ``seconds`` of processor, ``gigabytes`` of memory at most, ``content`` and ``bytes`` on disk.
    """

    articles: int
    seconds: float
    gigabytes: float
    content: int
    files: int
    bytes: int
    largest: tuple[tuple[int, str], ...]


def sizes_below(folder: Path) -> list[tuple[int, str]]:
    """Size and path of each file below a folder."""
    return [
        (path.stat().st_size, path.relative_to(folder).as_posix())
        for path in folder.rglob("*")
        if path.is_file()
    ]


def build(count: int) -> Cost:
    """Build a site of ``count`` articles in a folder that is deleted again."""
    with tempfile.TemporaryDirectory(prefix="tracker-bench-") as name:
        folder = Path(name)
        write_content(World(count, FACTS), folder / "content")
        before = _children()
        _, gigabytes = measure(folder)
        seconds = _children() - before
        made = sizes_below(folder / "output")
        content = sum(size for size, _ in sizes_below(folder / "content"))
        return Cost(
            count, seconds, gigabytes, content, len(made), sum(size for size, _ in made),
            tuple(sorted(made, reverse=True)[:5]),
        )  # fmt: skip


def _children() -> float:
    """Processor seconds of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def reading() -> tuple[float, float]:
    """Processor seconds that an article takes to read, and gigabytes of a process that reads."""
    raws = articles(READ)
    read = ReadHere(load_extraction)
    list(read(raws[:2], Roster()))
    began = time.process_time()
    list(read(raws, Roster()))
    return (time.process_time() - began) / READ, peak(os.getpid()) / 1e6


def keeping(count: int) -> float:
    """Processor seconds that this machine takes for an article that was read elsewhere: for its
    seed, its file and the machine's record."""
    world = World(count, FACTS)

    def load() -> Reader:
        return lambda raw, _: (_as_read(world, raw), ())

    with tempfile.TemporaryDirectory(prefix="tracker-bench-") as name:
        folder = Path(name)
        (folder / "seeds").mkdir()
        lines = ({"id": str(n), "text": f"Article {n}."} for n in range(count))
        text = "\n".join(map(json.dumps, lines))
        (folder / "seeds" / "all.jsonl").write_text(text, encoding="utf-8")
        maker = Maker("none", "", "")
        job = Job(folder / "seeds", folder / "content", lambda: maker, cache=folder / "cache")
        began = time.process_time()
        ingest(job, ReadHere(load))
        return (time.process_time() - began) / count


def _as_read(world: World, raw: RawArticle) -> Article:
    made = article(world.story(int(raw.source.id)), FACTS)
    return replace(made, source=raw.source)


def main(arguments: Sequence[str] = ()) -> int:
    """Prints what was measured and what follows from it; always 0."""
    small, large = (build(int(size)) for size in arguments or SIZES)
    for one in (small, large):
        print(
            f"  {one.articles:>7,} articles  {one.seconds:8.1f} s  {one.gigabytes:5.2f} GB memory  "
            f"content {one.content / 1e6:7.1f} MB  "
            f"site {one.files:>8,} files {one.bytes / 1e6:8.1f} MB"
        )
    for size, path in large.largest:
        print(f"    {size / 1e6:6.2f} MB  {path}")
    each, gigabytes = reading()
    print(f"  reading  {each:6.3f} s an article, {gigabytes:4.2f} GB a process")
    kept = keeping(KEPT)
    print(f"  keeping  {kept:6.4f} s an article that was read elsewhere")
    more = large.articles - small.articles

    def grown(name: str) -> float:
        one, other = getattr(small, name), getattr(large, name)
        return one + (other - one) / more * (COUNTRY - small.articles)

    print(f"  reckoned for {COUNTRY:,} articles in {COUNTRY // 20:,} races:")
    hours = grown("seconds") / 3600
    print(f"    reading   {each * COUNTRY / 3600:7.0f} processor hours")
    print(f"    keeping   {kept * COUNTRY / 3600:7.1f} processor hours")
    print(f"    building  {hours:7.1f} processor hours, {grown('gigabytes'):.0f} GB memory")
    print(f"    content   {grown('content') / 1e9:7.1f} GB")
    print(f"    site      {grown('files') / 1e6:7.2f} million files, {grown('bytes') / 1e9:.1f} GB")
    return 0
