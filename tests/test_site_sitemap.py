"""The site map: one file up to the protocol's limits, an index of several beyond them."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.sitemap import MOST_ADDRESSES, MOST_BYTES, sitemap

BASE = "https://example.org/t/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def named(data: bytes) -> tuple[str, list[str]]:
    """The kind of a file, and the addresses that it names."""
    root = ElementTree.fromstring(data)
    return root.tag.removeprefix(SPACE), [str(one.text) for one in root.iter(f"{SPACE}loc")]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_short_site_has_one_file(count: int) -> None:
    ((name, data),) = sitemap(BASE, [f"p{n}/index.html" for n in range(count)], most=3)
    assert name == "sitemap.xml"
    assert named(data) == ("urlset", [f"{BASE}p{n}/" for n in range(count)])


def test_without_an_address_the_reason_is_said() -> None:
    for _, data in sitemap("", ["a/index.html", "b/index.html"], most=1):
        assert b"Set base_url" in data


@given(
    st.sets(st.from_regex(r"[a-z0-9-]{1,9}/index\.html", fullmatch=True)),
    st.integers(1, 5), st.integers(150, 400),
)  # fmt: skip
def test_whatever_the_limits_every_page_is_named_once(
    pages: set[str], most: int, most_bytes: int
) -> None:
    files = dict(sitemap(BASE, pages, most, most_bytes))
    kind, parts = named(files["sitemap.xml"])
    if kind == "sitemapindex":
        assert len(parts) > 1
        maps = [files.pop(one.removeprefix(BASE)) for one in parts]
        assert files.keys() == {"sitemap.xml"}
    else:
        maps = [files["sitemap.xml"]]
    found = []
    for data in maps:
        kind, addresses = named(data)
        assert kind == "urlset" and len(addresses) <= most
        assert len(data) <= most_bytes or len(addresses) == 1
        found += addresses
    assert found == [BASE + page.removesuffix("index.html") for page in sorted(pages)]


def test_the_limits_are_those_of_the_protocol() -> None:
    pages = [f"articles/{n:06}/index.html" for n in range(MOST_ADDRESSES + 1)]
    files = dict(sitemap(BASE, pages))
    assert sorted(files) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert [len(named(files[f"sitemap-{n}.xml"])[1]) for n in (1, 2)] == [MOST_ADDRESSES, 1]
    assert all(len(data) <= MOST_BYTES == 52_428_800 for data in files.values())
