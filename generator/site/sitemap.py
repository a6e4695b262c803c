"""The site map: one file, or an index of several beyond what search engines take in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from generator.site import addresses

#: What a file may hold at most by the protocol of sitemaps.org.
MOST_ADDRESSES, MOST_BYTES = 50_000, 50 * 1024 * 1024
NAME = "sitemap.xml"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
# Robots take absolute addresses only, so without a base address they are not sent there.
_NOTE = "<!-- Set base_url in site.toml: these addresses must be absolute. -->\n"


def sitemap(
    base: str, pages: Iterable[str], most: int = MOST_ADDRESSES, most_bytes: int = MOST_BYTES
) -> Iterator[tuple[str, bytes]]:
    """Addresses and contents of the site map's files; ``sitemap.xml`` comes last.

    ``base`` is the site's own address or empty, ``pages`` are paths below it; ``most`` and
    ``most_bytes`` are the limits of a single file, uncompressed. All files lie at the root, since
    a site map speaks only for what lies in or below its folder.
    """
    parts = list(_parts(base, sorted(pages), most, most_bytes))
    if len(parts) == 1:
        yield NAME, parts[0]
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield from zip(names, parts, strict=True)
    lines = (f"<sitemap><loc>{_loc(base, name)}</loc></sitemap>\n" for name in names)
    yield NAME, _file("sitemapindex", base, lines)


def _parts(base: str, pages: list[str], most: int, most_bytes: int) -> Iterator[bytes]:
    empty = len(_file("urlset", base, ()))
    lines: list[str] = []
    size = empty
    for page in pages:
        line = f"<url><loc>{_loc(base, page)}</loc></url>\n"
        if len(lines) == most or (lines and size + len(line.encode()) > most_bytes):
            yield _file("urlset", base, lines)
            lines, size = [], empty
        lines.append(line)
        size += len(line.encode())
    yield _file("urlset", base, lines)


def _loc(base: str, path: str) -> str:
    return escape(addresses.absolute(base, path) or "./", quote=False)


def _file(element: str, base: str, lines: Iterable[str]) -> bytes:
    note = "" if base else _NOTE
    return f"{_HEAD}<{element} {_SPACE}>\n{note}{''.join(lines)}</{element}>\n".encode()
