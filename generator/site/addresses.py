"""Where each page lies in the output folder, and how one page points to another.

An address is a path below the output folder, such as ``races/il-governor-2022/index.html``. Links
are relative and name ``index.html``, so that the site works at a domain's root, in a sub-folder and
opened from disk. Only feeds, the sitemap and ``canonical`` carry absolute addresses.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from generator.text import LONGEST, slug

#: A web address as it may stand in a link: no other schemes, no spaces, no quotation marks.
_WEB = re.compile(r"https?://[^\s<>\"'`\\]+\Z", re.IGNORECASE)
#: Addresses that need no percent-encoding, which are nearly all.
_PLAIN = re.compile(r"[A-Za-z0-9/_.~-]*\Z")

#: What addresses are made of: slugs, in folders perhaps, and no name that Windows keeps.
_SLUGS = re.compile(
    r"(?!(?:.*/)?(?:con|prn|aux|nul|com\d|lpt\d)(?:/|$))[a-z0-9]+(?:[-/][a-z0-9]+)*"
)

HOME = "index.html"
ARCHIVE = "archive/index.html"
CANDIDATES = "candidates/index.html"
ENDORSEMENTS = "endorsements/index.html"
TIMELINE = "timeline/index.html"
CALENDAR = "calendar/index.html"
ARTICLES = "articles/index.html"
ABOUT = "about/index.html"
CORRECTIONS = "corrections/index.html"
CORRECTIONS_FEED = "corrections/feed.xml"
#: Tables of the data files, see :mod:`generator.site.data_tables`.
TABLES = "data/{}.csv"
#: Folder of the cards for other sites, the only pages that these may frame.
EMBED = "embed"
SITE_PICTURE = "pictures/site.png"
SEARCH = "search/index.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
#: What the search page reads first; the rest is named by :mod:`generator.site.search`.
SEARCH_INDEX = "search/index.json"
ICS = "calendar/elections.ics"
#: Named by :mod:`generator.site.data`.
DATA = "data/index.json"


def race_page(race: str) -> str:
    """Address of a race's page."""
    return f"races/{race}/index.html"


def compare_page(race: str) -> str:
    """Address of the page on which a race's candidates stand side by side."""
    return f"races/{race}/compare/index.html"


def embed_page(race: str) -> str:
    """Address of a race's card for other sites."""
    return f"{EMBED}/{race}/index.html"


def race_picture(race: str) -> str:
    """Address of the picture that link previews show of a race."""
    return f"pictures/races/{race}.png"


def candidate_picture(actor: str) -> str:
    """Address of the picture that link previews show of a candidate."""
    return f"pictures/candidates/{actor}.png"


def race_feed(race: str) -> str:
    """Address of a race's Atom feed."""
    return f"races/{race}/feed.xml"


def candidate_feed(actor: str) -> str:
    """Address of a candidate's Atom feed."""
    return f"candidates/{actor}/feed.xml"


def json_feed(atom: str) -> str:
    """Address of the JSON Feed beside an Atom feed."""
    return f"{atom.removesuffix('.xml')}.json"


def race_ics(race: str) -> str:
    """Address of a race's calendar file."""
    return f"races/{race}/calendar.ics"


def race_data(race: str) -> str:
    """Address of a race's facts as JSON, as :mod:`generator.site.data` names it."""
    return f"data/races/{race}.json"


def actor_page(actor: str, *, runs: bool) -> str:
    """Address of a person's or body's one page; ``runs``: it is a candidate somewhere."""
    return f"{'candidates' if runs else 'endorsers'}/{actor}/index.html"


def picture(src: str) -> str:
    """Address of a picture that an editor added; ``src`` is its path below the content folder."""
    name, _, kind = src.removeprefix("pictures/").rpartition(".")
    return f"pictures/{_slugged(name)}.{kind.lower()}"


def article_page(key: str) -> str:
    """Address of an article's page; ``key`` is its path below the content folder."""
    return f"articles/{_slugged(key.removeprefix('articles/'))}/index.html"


def _slugged(path: str) -> str:
    """A path whose file somebody named as they liked, as part of an address."""
    if _SLUGS.fullmatch(path):
        return path
    return "/".join(slug(part, LONGEST) for part in path.split("/"))


def paged(first: str, page: str) -> str:
    """Address of a further page of the list at ``first``: ``timeline/2021/index.html``."""
    return f"{first.removesuffix('index.html')}{page}/index.html" if page else first


def candidates_by_name(letter: str) -> str:
    """Address of the candidates whose last names begin with a letter; empty: of the first page."""
    return f"candidates/by-name/{letter}/index.html" if letter else CANDIDATES


def race_timeline(race: str, page: str) -> str:
    """Address of older facts of a race, where its own page does not hold all of them."""
    return f"races/{race}/timeline/{page}/index.html" if page else race_page(race)


def link(here: str, there: str, fragment: str = "") -> str:
    """A relative, percent-encoded link from the page ``here`` to ``there``.

    >>> link("races/a/index.html", "candidates/b/index.html", "e-1")
    '../../candidates/b/index.html#e-1'
    """
    anchor = f"#{fragment if _PLAIN.match(fragment) else quote(fragment)}" if fragment else ""
    if here == there and anchor:
        return anchor
    return "../" * here.count("/") + (there if _PLAIN.match(there) else quote(there)) + anchor


def absolute(base_url: str, there: str, fragment: str = "") -> str:
    """The public address of a page: ``base_url`` (ending in ``/``) and no ``index.html``."""
    shown = there.removesuffix("index.html") if there.endswith(("/index.html", HOME)) else there
    return base_url + quote(shown) + (f"#{quote(fragment)}" if fragment else "")


def external(url: str | None) -> str:
    """An address of another site if it is one that a page may link to, else an empty text."""
    return url if url and len(url) <= 2000 and _WEB.match(url) else ""


def to_sentence(url: str | None, sentence: str | None) -> str:
    """The address of an article, opened at a sentence where the browser can (text fragment)."""
    address = external(url)
    if not address or not sentence or "#" in address:
        return address
    words = sentence.split()
    # A long sentence is named by its first and last words, so that the address stays short.
    ends = [words] if len(words) <= 10 else [words[:5], words[-4:]]
    named = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{address}#:~:text={named}"
