"""Long lists, divided into pages by year, so that no page grows without end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from generator.site import addresses
from generator.site.addresses import link
from generator.site.context import Context
from generator.site.pieces import Link

_Item = TypeVar("_Item")

#: How a page is named whose items have no year.
UNDATED = "undated"


def by_year(
    found: Sequence[_Item], year: Callable[[_Item], str], most: int
) -> dict[str, list[_Item]]:
    """The items by page: one page if there are at most ``most``, else a page for each year, and
    several where a year has more (``2021``, ``2021-2``). ``found`` is in order; the first page,
    that of the list's own address, is named by an empty text.
    """
    if len(found) <= most:
        return {"": list(found)}
    pages = named_years(found, year, most)
    newest = next(iter(pages))
    return {("" if name == newest else name): items for name, items in pages.items()}


def named_years(
    found: Sequence[_Item], year: Callable[[_Item], str], most: int
) -> dict[str, list[_Item]]:
    """The items by year, each page under its name, with at most ``most`` on a page."""
    pages: dict[str, list[_Item]] = {}
    for name, group in groupby(found, year):
        items = list(group)
        for number, start in enumerate(range(0, len(items), most), 1):
            label = (name or UNDATED) + (f"-{number}" if number > 1 else "")
            pages[label] = items[start : start + most]
    return pages


def page_name(
    context: Context,
    name: str,
    pages: Mapping[str, Sequence[_Item]],
    year: Callable[[_Item], str],
) -> str:
    """What a page of :func:`by_year` is called: ``2021``, ``2021 (2)``, ``Date not known``."""
    if not name:
        first = year(pages[""][0]) if pages[""] else ""
        return first or context.words("date.unknown_heading")
    found, _, number = name.partition("-")
    shown = context.words("date.unknown_heading") if found == UNDATED else found
    return f"{shown} ({number})" if number else shown


def page_links(
    context: Context,
    here: str,
    first: str,
    current: str,
    pages: Mapping[str, Sequence[_Item]],
    year: Callable[[_Item], str],
) -> tuple[Link, ...]:
    """Links from ``here`` to the pages of a list whose first page is ``first``; none where there is
    one page only."""
    if len(pages) < 2:
        return ()
    return tuple(
        Link(
            page_name(context, name, pages, year),
            link(here, addresses.paged(first, name)),
            name == current,
        )
        for name in pages
    )
