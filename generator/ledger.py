"""The ledger of addresses: every page's address that was ever published, one a line.

    races/il-governor-2022/
    candidates/jane-doe/ -> candidates/jane-roe/

It lies beside ``site.toml`` and is committed, so that an address once published keeps working: a
build puts a page that leads on where a page used to be. People may give a page that is gone a new
address after ``->``; everything else is added by ``tracker addresses``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.issues import Issue

_ARROW = " -> "
_HEAD = (
    "# Addresses that were published. Keep this file: pages that are gone lead on from here.\n"
    "# To say where one leads: old/ -> new/  (docs/publishing.md)\n"
)

#: Published address -> the new one that an editor gave it, or an empty text.
Ledger = Mapping[str, str]


def parse(text: str, path: str) -> tuple[dict[str, str], tuple[Issue, ...]]:
    """The ledger in ``text``; a line that is none is left out and reported."""
    ledger: dict[str, str] = {}
    issues = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        shown = line.strip()
        if not shown or shown.startswith("#"):
            continue
        old, arrow, new = (part.strip() for part in shown.partition(_ARROW.strip()))
        if not _is_address(old) or (arrow and not _is_address(new)):
            what = f"`{shown}` is no address, nor `old/ -> new/`"
            hint = "write it relative to the front page, such as races/il-governor-2022/"
            issues.append(Issue(path, number, 1, "error", what, hint))
        elif ledger.get(old) and ledger[old] != new:
            what = f"`{old}` leads to two places"
            issues.append(Issue(path, number, 1, "error", what, "keep one of the two lines"))
        else:  # the address may stand alone further up: a lead added at the end says more
            ledger[old] = new
    return ledger, tuple(issues)


def lines(text: str) -> dict[str, int]:
    """The line, counted from 1, that each published address first stands in."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        found.setdefault(line.partition(_ARROW.strip())[0].strip(), number)
    return found


def emit(ledger: Ledger) -> str:
    """The ledger as text, sorted, so that two people's additions merge well."""
    lines = (f"{old}{_ARROW}{new}\n" if new else f"{old}\n" for old, new in sorted(ledger.items()))
    return _HEAD + "".join(lines)


def noted(ledger: Ledger, addresses: Iterable[str]) -> dict[str, str]:
    """The ledger with these files' addresses as well (``races/x/index.html`` -> ``races/x/``)."""
    known = dict.fromkeys((public(address) for address in addresses), "")
    return {**known, **ledger}


def public(address: str) -> str:
    """A file's address as a reader sees it: without ``index.html``; ``./`` for the front page."""
    return address.removesuffix("index.html") or "./"


def _is_address(text: str) -> bool:
    parts = text.removesuffix("/").split("/")
    plain = not any(char.isspace() or char in "\\:?#<>\"'" for char in text)
    return text == "./" or (plain and all(part not in ("", ".", "..") for part in parts))
