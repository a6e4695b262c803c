"""Files of the site -> the output folder: those that must be made, by all processors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator import workers
from generator.issues import HaltError, Issue
from generator.output import Output, Written
from generator.packing import pack, unpack
from generator.site.plan import File

#: Fewer files than this are made here, since starting workers would take longer.
WORTH = 200


@dataclass(frozen=True, slots=True)
class Printed:
    """All files of the site as they are now, and what was left out."""

    pages: int
    rows: tuple[Row, ...]
    addresses: frozenset[str]
    issues: tuple[Issue, ...]


#: Address, stamp and key of a file that was made, or found as it was under another stamp.
Row = tuple[str, str, bytes]
Make = Callable[[File], bytes]
Key = Callable[[File], bytes]


def print_site(
    output: Output,
    files: Iterable[File],
    key: Key,
    before: dict[str, tuple[str, bytes]],
    make: Make,
    progress: Callable[[int], None],
) -> Printed:
    """Write every file whose key is not the one of ``before``, or that is not as it was left.

    ``make`` gives a file's bytes; it may raise :class:`HaltError`, after which nothing is deleted.
    """
    pages = 0
    issues: list[Issue] = []
    kept: set[str] = set()
    due: dict[str, File] = {}
    for file in files:
        pages += 1
        address = file.address
        if issue := output.claim(address):
            issues.append(issue)
            continue
        stamp, made_from = before.get(address, ("", b""))
        if output.intact(address, stamp) and made_from == key(file):
            kept.add(address)
        else:
            due[address] = file
    doubtful = output.note(due)
    apart = set(doubtful)
    written = [(output.write(one, make(due[one])), key(due[one])) for one in doubtful]
    left = [file for address, file in due.items() if address not in apart]
    written += _made(output, left, key, make, progress)
    rows = []
    failed = set()
    for one, made_from in written:
        output.wrote(one)
        if one.issue:
            issues.append(one.issue)
            failed.add(one.address)
        else:
            rows.append((one.address, one.stamp, made_from))
    return Printed(pages, tuple(rows), frozenset(kept | due.keys()) - failed, tuple(issues))


def _made(
    output: Output, files: Sequence[File], key: Key, make: Make, progress: Callable[[int], None]
) -> Iterator[tuple[Written, bytes]]:
    count = workers.processors() if len(files) >= WORTH else 1
    hands = [list[File]() for _ in range(count)]
    homes: dict[str, int] = {}
    for place, file in enumerate(files):
        hand = homes.setdefault(file.group, place % count) if file.group else place % count
        hands[hand].append(file)

    def worked(number: int) -> bytes:
        told: list[tuple[Any, ...]] = []
        for done, file in enumerate(hands[number], 1):
            try:
                one = output.write(file.address, make(file))
            except HaltError as halt:
                return pack((told, halt.issue))
            told.append((one.address, one.stamp, one.changed, one.issue, key(file)))
            if number == 0:  # one worker shows the progress of all
                progress(done * count)
        return pack((told, None))

    for data in workers.divided([partial(worked, number) for number in range(count)]):
        told, halted = unpack(data)
        if halted is not None:
            raise HaltError(halted)
        for *values, made_from in told:
            yield Written(*values), made_from
