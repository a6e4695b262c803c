"""Reads a finished site as its readers' programs do: `python tools/check_output.py output`.

Links and fragments lead somewhere, nothing comes from elsewhere, no page is too heavy, feeds and
calendars carry what their standards require, JSON-LD names only types and properties that
schema.org has. One line for each mistake, exit code 1 if there are any. Only the standard library.
"""

import gzip
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

#: Bytes, compressed: of any page, of the style sheet, of a page's script.
PAGE, STYLE, SCRIPT = 60_000, 10_000, 6_000
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z")
ATOM = "{http://www.w3.org/2005/Atom}"
#: What the site says in schema.org's words: type -> its properties that are in use here.
VOCABULARY = {
    "WebPage": {"name", "citation"},
    "NewsArticle": {"headline", "datePublished", "publisher", "author", "url"},
    "Organization": {"name"},
    "Person": {"name", "alternateName", "jobTitle", "affiliation", "url"},
    "PoliticalParty": {"name"},
    "Event": {"name", "startDate", "location"},
    "Place": {"name", "address"},
    "EndorseAction": {"agent", "endorsee", "description", "url"},
}


class Page(HTMLParser):
    """Ids, links, loaded addresses and data of a page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.loads, self.data = [], [], [], []
        self.base = self.policy = ""
        self._in_data = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if told.get("id"):
            self.ids.append(told["id"])
        if tag == "a" and told.get("href"):
            self.links.append(told["href"])
        elif tag == "link" and told.get("rel") == "canonical":
            self.base = told["href"]
        elif tag == "link" and told.get("href"):
            self.loads.append(told["href"])
        elif told.get("src"):
            self.loads.append(told["src"])
        if told.get("http-equiv") == "Content-Security-Policy":
            self.policy = told["content"]
        self._in_data = told.get("type") == "application/ld+json"

    def handle_data(self, text):
        if self._in_data:
            self.data.append(text)
            self._in_data = False


def check(root):
    """Every mistake of the site in the folder `root`, as `path: what is wrong`."""
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    pages = {
        name: Page(path.read_text("utf-8"))
        for name, path in files.items()
        if name.endswith(".html")
    }
    if not pages:
        yield f"{root}: has no pages; build the site first"
        return
    # The address of the site, as its front page gives it: links to it are its own.
    base = pages["index.html"].base if "index.html" in pages else ""
    for name, page in sorted(pages.items()):
        for what in _page(name, page, pages, files, base):
            yield f"{name}: {what}"
    for name, path in sorted(files.items()):
        for what in _file(name, path.read_bytes()):
            yield f"{name}: {what}"


def _page(name, page, pages, files, base):
    if len(set(page.ids)) < len(page.ids):
        yield "an id stands twice"
    if "default-src 'none'" not in page.policy:
        yield "has no strict Content-Security-Policy"
    for address in page.loads:
        if "//" in address:
            yield f"loads {address} from elsewhere"
    for address in sorted({*page.links, *page.loads}):
        there, fragment = _target(name, address, base)
        if there is None:
            continue
        if there not in files:
            yield f"{address} leads nowhere"
        elif fragment and there in pages and fragment not in pages[there].ids:
            yield f"{address}: no such place on that page"
    for text in page.data:
        try:
            yield from _vocabulary(json.loads(text))
        except ValueError as reason:
            yield f"JSON-LD: {reason}"


def _target(name, address, base):
    """The file that an address of this site means, and the fragment; None for other sites."""
    if base and address.startswith(base):
        address = "https://site.example/" + address[len(base) :]
    elif name == "404.html" and address.startswith("/"):
        root = urlsplit(base).path if base else "/"
        address = "https://site.example/" + address[len(root) :]
    whole = urlsplit(urljoin("https://site.example/" + name, address))
    if whole.netloc != "site.example" or whole.scheme != "https":
        return None, ""
    path = unquote(whole.path)[1:]
    path = path + "index.html" if not path or path.endswith("/") else path
    return path, unquote(whole.fragment)


def _vocabulary(value):
    if isinstance(value, list):
        for one in value:
            yield from _vocabulary(one)
        return
    if not isinstance(value, dict):
        return
    kind = value.get("@type")
    if kind is None and "@graph" in value:
        yield from _vocabulary(value["@graph"])
    elif kind not in VOCABULARY:
        yield f"JSON-LD: {kind} is not among the types in use"
    else:
        for key, one in value.items():
            if not key.startswith("@") and key not in VOCABULARY[kind]:
                yield f"JSON-LD: {kind} has no property {key}"
            yield from _vocabulary(one)


def _file(name, data):
    weight = len(gzip.compress(data, mtime=0))
    suffix = name.rpartition(".")[2]
    most = {"html": PAGE, "css": STYLE, "js": SCRIPT}.get(suffix)
    if most and weight > most:
        yield f"{weight:,} bytes compressed; at most {most:,}"
    try:
        if suffix == "json":
            json.loads(data)
            if name.endswith("feed.json"):
                yield from _json_feed(json.loads(data))
        elif suffix in ("xml", "svg"):
            tree = ElementTree.fromstring(data)
            if tree.tag == f"{ATOM}feed":
                yield from _atom(tree)
        elif suffix == "ics":
            yield from _calendar(data)
    except (ValueError, ElementTree.ParseError) as reason:
        yield f"cannot be parsed: {reason}"


def _atom(feed):
    """What RFC 4287 requires of a feed and of its entries."""
    for element in ("id", "title", "updated"):
        if len(feed.findall(ATOM + element)) != 1:
            yield f"a feed has one <{element}>"
    if not RFC_3339.match(feed.findtext(ATOM + "updated") or ""):
        yield "the feed's <updated> is no RFC 3339 time"
    seen = set()
    for entry in feed.findall(ATOM + "entry"):
        for element in ("id", "title", "updated"):
            if not entry.findtext(ATOM + element):
                yield f"an entry has no <{element}>"
        if not RFC_3339.match(entry.findtext(ATOM + "updated") or ""):
            yield "an entry's <updated> is no RFC 3339 time"
        if feed.find(ATOM + "author") is None and entry.find(ATOM + "author") is None:
            yield "neither feed nor entry has an <author>"
        ways = {link.get("rel", "alternate") for link in entry.findall(ATOM + "link")}
        if entry.find(ATOM + "content") is None and "alternate" not in ways:
            yield "an entry has neither content nor an alternate link"
        if entry.findtext(ATOM + "id") in seen:
            yield "two entries have one <id>"
        seen.add(entry.findtext(ATOM + "id"))


def _json_feed(feed):
    if not str(feed.get("version")).startswith("https://jsonfeed.org/version/1"):
        yield "is no JSON Feed 1"
    if not feed.get("title") or not isinstance(feed.get("items"), list):
        yield "lacks its title or items"
    for item in feed.get("items", ()):
        if not item.get("id") or not (item.get("content_text") or item.get("content_html")):
            yield "an item lacks its id or content"


def _calendar(data):
    """What RFC 5545 requires: lines of 75 octets at most, ended by CR LF; each event's own keys."""
    lines = data.split(b"\r\n")
    if lines[-1] or b"\n" in b"".join(lines):
        yield "lines do not end in CR LF"
    if any(len(line) > 75 for line in lines):
        yield "a line has more than 75 octets"
    text = data.replace(b"\r\n ", b"").decode("utf-8")
    for key in ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:", "END:VCALENDAR"):
        if key not in text:
            yield f"has no {key}"
    if "BEGIN:VEVENT" not in text:
        yield "has no event"
    uids = re.findall(r"^UID:(.*)$", text, re.MULTILINE)
    if len(set(uids)) < len(uids):
        yield "two events have one UID"
    for event in re.findall(r"BEGIN:VEVENT(.*?)END:VEVENT", text, re.DOTALL):
        for key in ("UID", "DTSTAMP", "DTSTART"):
            if len(re.findall(rf"^{key}[:;]", event, re.MULTILINE)) != 1:
                yield f"an event has not one {key}"
        start, end = (
            re.search(rf"^{key}[^:\n]*:(\S+)", event, re.MULTILINE) for key in ("DTSTART", "DTEND")
        )
        if start and end and end[1] <= start[1]:
            yield "an event ends before it has begun"
        stamp = re.search(r"^DTSTAMP:(.*)$", event.replace("\r", ""), re.MULTILINE)
        if stamp and not re.fullmatch(r"\d{8}T\d{6}Z", stamp[1]):
            yield "a DTSTAMP is no UTC time"


def main(arguments):
    if len(arguments) != 1:
        sys.exit("usage: python tools/check_output.py FOLDER")
    mistakes = list(check(Path(arguments[0])))
    for line in mistakes:
        print(line)
    if mistakes:
        sys.exit(f"{len(mistakes)} mistakes in {arguments[0]}")
    print(f"{arguments[0]}: links, weights, feeds, calendars and JSON-LD are as they should be")


if __name__ == "__main__":
    main(sys.argv[1:])
