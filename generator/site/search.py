"""The index behind search as one types: small files of which a browser asks for the few it needs.

Everything is in ``search/``, and ``static/search.js`` reads it:

- ``index.json`` says what there is: how many entries of which kind, and the first word of each
  file of words, so that a browser knows which file holds the words it looks for;
- ``words/N.txt`` has a line for each word: the word and the numbers of the entries that it stands
  in, each as its distance from the one before, so that they stay short;
- ``entries/N.json`` holds what a result shows: title, address below the site's root, and a line.

Entries are numbered in the order in which results are shown: people and races by name, then
articles and sentences, newest first. The same facts always give the same bytes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from operator import sub

from generator.aggregate.model import TrackedEndorsement, TrackedEvent
from generator.site import addresses
from generator.site.context import Context

#: What can be found, in the order of results; each is a heading of the page.
KINDS = ("candidate", "race", "endorser", "article", "fact")
#: About so many characters has a file of words, so many entries a file of entries.
WORDS_SIZE, ENTRIES = 24_000, 64
#: A word in more than this share of the sentences tells nothing, like "the"; nor does it in fewer
#: than ``COMMON_LEAST`` of them have to be left out.
COMMON_SHARE, COMMON_LEAST = 1 / 10, 300
#: A sentence is shown up to so many characters.
SHOWN = 300

# What follows is done in static/search.js in the same way; a test compares the two.
_APOSTROPHES = re.compile("['‘’‛`´ʹʻʼʽˈ′＇]")
_INITIALS = re.compile(r"\.(?<=\b[^\W\d_]\.)(?=[^\W\d_]\b)")  # its literal first: four times faster
_WORD = re.compile(r"[^\W_]{2,}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A result: its kind, what is read, where it leads, a line below it, and all its words."""

    kind: str
    title: str
    address: str
    line: str
    text: str


def words_of(text: str) -> set[str]:
    """The words of a text as they are looked up: without accents, case and apostrophes.

    >>> sorted(words_of("J.B. O’Brien, 1st Ward: São"))
    ['1st', 'jb', 'obrien', 'sao', 'ward']
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text))
        text = "".join(char for char in text if not unicodedata.combining(char))
    elif "'" in text or "`" in text:
        text = _APOSTROPHES.sub("", text)
    return set(_WORD.findall(_INITIALS.sub("", text.lower())))


def search_files(context: Context) -> Iterator[tuple[str, bytes]]:
    """Every file of the index: its address and its bytes."""
    listed = list(entries(context))
    found, common = _places(listed)
    firsts, files = _word_files(found)
    chunks = [
        _json([[one.title, one.address, one.line] for one in listed[start : start + ENTRIES]])
        for start in range(0, len(listed), ENTRIES)
    ]
    # A browser that kept a file of an earlier build must not mix it with those of this one.
    version = sha256(b"\0".join((*files, *chunks))).hexdigest()[:12]
    counts = {kind: len(list(group)) for kind, group in groupby(listed, lambda one: one.kind)}
    yield (
        addresses.SEARCH_INDEX,
        _json(
            {
                "version": version,
                "kinds": [[kind, counts.get(kind, 0)] for kind in KINDS],
                "entries": ENTRIES,
                "words": firsts,
                "common": sorted(common),
            }
        ),
    )
    for number, content in enumerate(files):
        yield f"search/words/{number}.txt", content
    for number, content in enumerate(chunks):
        yield f"search/entries/{number}.json", content


def entries(context: Context) -> Iterator[Entry]:
    """Everything that can be found, in the order of results."""
    tracker, said = context.tracker, context.words
    people = sorted(tracker.actors.values(), key=lambda actor: (actor.sort_name, actor.id))
    for actor in people:
        if actor.id in context.bids:
            line = "; ".join(context.race(bid.race).name for bid in context.bids[actor.id])
            yield _actor(context, actor.id, "candidate", line, actor.aliases)
    for race in tracker.races.values():
        here = addresses.race_page(race.race.id)
        line = said.count("front.n_candidates", len(race.candidacies))
        yield Entry("race", race.name, here, line, f"{race.name} {race.race.office}")
    for actor in people:
        if actor.id in context.given and actor.id not in context.bids:
            line = said.known("actor", actor.kind)
            yield _actor(context, actor.id, "endorser", line, actor.aliases)
    for key, report in sorted(
        tracker.reports.items(),
        key=lambda item: (item[1].article.date or "", item[0]),
        reverse=True,
    ):
        article = report.article
        outlet = article.source.publisher or ""
        line = " · ".join(filter(None, (outlet, context.plain_date(article.date).text)))
        title = article.title
        yield Entry("article", title, addresses.article_page(key), line, f"{title} {outlet}")
    yield from _sentences(context)


def _actor(context: Context, actor: str, kind: str, line: str, aliases: tuple[str, ...]) -> Entry:
    name = context.name(actor)
    return Entry(kind, name, context.actor_address(actor), line, " ".join((name, *aliases)))


def _sentences(context: Context) -> Iterator[Entry]:
    """The sentences of endorsements and events, newest first, each once for its race."""
    every: list[TrackedEndorsement | TrackedEvent] = []
    for race in context.tracker.races.values():
        every += race.endorsements
        every += race.events
    every.sort(key=lambda fact: fact.id)
    every.sort(key=lambda fact: fact.dating.value or "", reverse=True)
    dates: dict[object, str] = {}
    seen: set[tuple[str, str]] = set()
    for fact in every:
        if fact.dating not in dates:
            dates[fact.dating] = context.date(fact.dating).text
        kind = "endorsement" if isinstance(fact, TrackedEndorsement) else fact.type
        line = ""
        for source in fact.sources:
            sentence = source.evidence
            if not sentence or (fact.race, sentence) in seen:
                continue
            seen.add((fact.race, sentence))
            word, where = context.words.known("kind", kind), context.race(fact.race).name
            line = line or " · ".join((word, dates[fact.dating], where))
            address = f"{context.fact_page(fact.race, fact.id)}#{fact.id}"
            short = sentence if len(sentence) <= SHOWN else sentence[:SHOWN].rstrip() + " …"
            yield Entry("fact", short, address, line, sentence)


def _places(listed: list[Entry]) -> tuple[dict[str, list[int]], set[str]]:
    """Numbers of entries by word; and the words left out of sentences for being everywhere."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(listed):
        for word in words_of(entry.text):
            found[word].append(number)
    first = next((n for n, entry in enumerate(listed) if entry.kind == "fact"), len(listed))
    most = max(COMMON_LEAST, int((len(listed) - first) * COMMON_SHARE))
    common = set()
    for word, numbers in found.items():
        if len(numbers) > most and sum(number >= first for number in numbers) > most:
            common.add(word)
            found[word] = [number for number in numbers if number < first]
    return found, common


def _word_files(found: dict[str, list[int]]) -> tuple[list[str], list[bytes]]:
    """The first word of each file of words, and the files."""
    firsts: list[str] = []
    files: list[list[str]] = []
    size = WORDS_SIZE
    for word in sorted(found):
        if size >= WORDS_SIZE:
            firsts.append(word)
            files.append([])
            size = 0
        line = _line(word, found[word])
        files[-1].append(line)
        size += len(line)
    return firsts, ["".join(lines).encode() for lines in files]


def _line(word: str, numbers: list[int]) -> str:
    steps = map(str, map(sub, numbers, (0, *numbers)))
    return f"{word} {' '.join(steps)}\n"


def _json(value: Iterable[object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
