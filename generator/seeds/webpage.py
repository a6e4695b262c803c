"""``.html``: a saved page; trafilatura takes the article and its metadata out of it."""

from __future__ import annotations

import logging
import re

import lxml.etree
import lxml.html

from generator.seeds.common import Found, decode, is_url, refused
from generator.seeds.html_text import blocks_of, utf8_parser

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)


def read(data: bytes) -> Found:
    """The article of one saved page: navigation, advertisements and comments left out."""
    # Imported late: slow to load, and only pages need it.
    import trafilatura
    from trafilatura.settings import Document

    declared = _CHARSET.search(data[:4096])
    html = decode(data, declared[1].decode("ascii", "replace") if declared else None)
    if html is None:
        return refused("is not a text", "save the page again as HTML")
    # It logs what it tries; whether it succeeded is all that a user needs to know.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    document = trafilatura.bare_extraction(
        html,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        deduplicate=False,  # it would remember earlier pages
        # Only a date that the page states: guesses from the text are not its publication date,
        # and an end far off, since the default is today and results must not depend on the day.
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "max_date": "2100-01-01",
        },
    )
    found = (
        blocks_of(document.body)
        if isinstance(document, Document) and document.body is not None
        else ()
    )
    if not isinstance(document, Document) or not found:
        hint = "copy the article's text into a .txt file"
        return refused("no article was found in the page", hint)
    metadata = {
        "title": document.title,
        "date": document.date,
        "author": document.author,
        "publisher": document.sitename,
        # A page saved from disk has no address, or a bare path.
        "url": document.url if document.url and is_url(document.url) else None,
        "based_on": _based_on(html),
    }
    return Found(tuple(block.line() for block in found), metadata)


def _based_on(html: str) -> list[dict[str, str]]:
    """The reports that a digest names: ``<meta name="based_on" content="Outlet | address">``."""
    try:
        tree = lxml.html.document_fromstring(html.encode(), parser=utf8_parser())
    except lxml.etree.ParserError:  # nothing but comments and declarations
        return []
    found = []
    for content in tree.xpath("//meta[@name='based_on']/@content"):
        parts = [part.strip() for part in str(content).split("|") if part.strip()]
        addresses = [part for part in parts if is_url(part)]
        names = [part for part in parts if part not in addresses]
        report = {"publisher": " ".join(names), "url": addresses[0] if addresses else ""}
        found.append({key: value for key, value in report.items() if value})
    return found
