"""Addresses that were published and have no page any more: where they lead now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from urllib.parse import urlsplit

from generator.aggregate.model import Tracker
from generator.site import addresses
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.frame import frame
from generator.site.views import MovedView
from generator.text import slug


class Moves:
    """Where the pages of a ledger went. ``ledger``: address -> what an editor said, or nothing;
    ``pages``: the files of the site."""

    def __init__(self, tracker: Tracker, ledger: Mapping[str, str], pages: Iterable[str]) -> None:
        self._tracker = tracker
        self._ledger = ledger
        self._pages = set(pages)

    @cached_property
    def found(self) -> dict[str, str]:
        """File that is gone -> file that takes its place; both as addresses of the output folder.

        Those for which nothing is known are left out: they have the page for missing addresses.
        """
        gone = {_file(old): new for old, new in self._ledger.items()}
        moves = {}
        for old, new in gone.items():
            if old in self._pages:
                continue
            target = _file(new) if new else self._successor(old)
            seen = {old}
            # A page may have moved more than once.
            while target not in self._pages and gone.get(target) and target not in seen:
                seen.add(target)
                target = _file(gone[target])
            if target in self._pages:
                moves[old] = target
        return moves

    def lost(self) -> list[str]:
        """Published files that are gone and lead nowhere."""
        files = (_file(old) for old in self._ledger)
        return sorted(old for old in files if old not in self._pages and old not in self.found)

    def _successor(self, old: str) -> str:
        """The page that stands for a gone one, where the content tells; else an empty text."""
        folder, *rest = old.removesuffix("/index.html").split("/")
        if not rest:
            return ""
        if folder in ("candidates", "endorsers"):
            actor = self._actors.get(rest[0], rest[0])
            there = (addresses.actor_page(actor, runs=runs) for runs in (True, False))
            return next((page for page in there if page in self._pages), "")
        if folder in ("races", addresses.EMBED):
            race = self._races.get(rest[0], "")
            page = "/".join((folder, race, *rest[1:], "index.html"))
            return page if page in self._pages else addresses.race_page(race) if race else ""
        if folder == "articles":
            return self._articles.get(_undated(rest[-1]), "")
        return ""

    @cached_property
    def _actors(self) -> dict[str, str]:
        """Former ids of people and bodies: those merged into them, and their other names."""
        found: dict[str, str] = {}
        for actor in self._tracker.actors.values():
            merged = actor.profile.merge if actor.profile else ()
            for name in (*map(slug, actor.aliases), *merged):
                found.setdefault(name, actor.id)
        return {old: new for old, new in found.items() if old not in self._tracker.actors}

    @cached_property
    def _races(self) -> dict[str, str]:
        """Former ids of races: merged ones, and those that an article still calls a race by."""
        found: dict[str, str] = {}
        for race in self._tracker.races.values():
            if race.profile:
                found |= dict.fromkeys(race.profile.merge, race.race.id)
        for report in self._tracker.reports.values():
            if len(report.races) == 1 and len(report.article.races) == 1:
                found.setdefault(report.article.races[0].id, report.races[0])
        return {old: new for old, new in found.items() if old not in self._tracker.races}

    @cached_property
    def _articles(self) -> dict[str, str]:
        """Pages of articles by the end of their names, which stays when the date is corrected."""
        found: dict[str, list[str]] = {}
        for key in self._tracker.reports:
            page = addresses.article_page(key)
            found.setdefault(_undated(page.split("/")[-2]), []).append(page)
        return {name: pages[0] for name, pages in found.items() if len(pages) == 1}


def moved_page(context: Context, old: str, new: str) -> MovedView:
    """The page at ``old`` that leads on to ``new``."""
    base = context.settings.base_url
    title = context.words("moved.title")
    return MovedView(
        frame=frame(context, old, title, index=False),
        href=link(old, new),
        canonical=addresses.absolute(base, new) if base else "",
    )


def redirects(context: Context, moves: Mapping[str, str]) -> bytes:
    """``_redirects`` for hosts that read it: the same moves, answered by the server itself."""
    base = context.settings.base_url
    root = urlsplit(base).path if base else "/"
    lines = (
        f"{addresses.absolute(root, old)} {addresses.absolute(root, new)} 301\n"
        for old, new in sorted(moves.items())
    )
    return "".join(lines).encode()


def _undated(name: str) -> str:
    """``2021-12-08-nurses`` as ``nurses``."""
    return re.sub(r"\A\d{4}(-\d\d){0,2}-", "", name)


def _file(address: str) -> str:
    if address == "./":
        return addresses.HOME
    return address + "index.html" if address.endswith("/") else address
