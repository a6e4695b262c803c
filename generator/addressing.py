"""The ledger of published addresses and the site: which are new, which are gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator import files, ledger
from generator.config import Settings
from generator.content_folder import read_content
from generator.issues import HaltError, Issue

if TYPE_CHECKING:
    from generator.site.moved import Moves


def note_addresses(settings: Settings) -> tuple[int, tuple[Issue, ...]]:
    """Note the addresses of the site that the content gives in the ledger, and write it.

    How many are new, and what is wrong; nothing is written where the ledger has a mistake.
    """
    from generator.aggregate import aggregate
    from generator.site.render import moves
    from generator.theming import read_theme

    path = settings.paths.addresses
    known, issues = read_ledger(path)
    if issues:
        return 0, issues
    content = read_content(settings.paths.content)
    tracker, _ = aggregate(content.articles, content.roster)
    try:
        found, pages = moves(tracker, settings.site, read_theme(settings), known)
    except HaltError as halt:
        return 0, (halt.issue,)
    after = ledger.noted(known, pages)
    files.sweep(path.parent, deep=False)
    files.write(path.parent, path.name, ledger.emit(after).encode())
    return len(after) - len(known), tuple(lost(found, path))


def read_ledger(path: Path) -> tuple[dict[str, str], tuple[Issue, ...]]:
    """The ledger of addresses; an empty one where there is none."""
    data = files.read(path.parent, path.name)
    if data is None:
        return {}, ()
    return ledger.parse(data.decode("utf-8", "replace"), str(path))


def lost(moves: Moves, path: Path) -> Iterator[Issue]:
    """A note for each published address that leads nowhere any more, at its line of the ledger."""
    data = files.read(path.parent, path.name) or b""
    lines = ledger.lines(data.decode("utf-8", "replace"))
    for old in moves.lost():
        shown = ledger.public(old)
        what = f"`{shown}` was published, and its page is gone"
        hint = f"write where it leads: `{shown} -> new/`, or delete the line if it may break"
        yield Issue(str(path), lines.get(shown, 1), 1, "note", what, hint)
