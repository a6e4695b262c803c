"""The article's own headline, freed of what pages hang on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.cleaning import Line
from generator.model import RawArticle

_OUTLET_WORD = (
    r"(?:Times|Tribune|News|Post|Herald|Gazette|Journal|Star|Sun|Press|Globe|Chronicle|Examiner"
    r"|Inquirer|Observer|Register|Record|Review|Daily|Weekly|Dispatch|Sentinel|Courier|Patch"
    r"|Politico"
    r"|Radio|TV|Magazine|Reporter|Today|Beacon|Monitor|Enquirer|Bee|NPR|AP|ABC|CBS|NBC|FOX|Fox|CNN"
    r"|Ballotpedia|Axios|Associated Press|Mirror|Republic|Free Press|Blog|Online|Local \d+ News)"
)
#: OUTLET: " | The Gazette", " - WXYZ-TV", "— example.com" at the end of a title. Must not match
#: " - and she wins", "Lee | Kim", nor a title's own second half ("Runoff set - Lee leads").
OUTLET = re.compile(
    rf"\s+(?:\||»|::|[-–—])\s+(?=[^|]*(?:\b{_OUTLET_WORD}\b|\b[KW][A-Z]{{2,3}}\b|\.(?:com|org|net"
    rf"|gov)\b))"
    r"[^|»]{2,45}$"
)
#: Sections after a bar: " | Politics", " | Local News".
_SECTION = re.compile(
    r"\s+\|\s+(?:(?:Local|State|National|Latest|Top)\s+)?(?:News|Politics|Elections?|Government"
    r"|Opinion"
    r"|Editorials?|Local|Election \d{4}|Campaigns?)$",
    re.IGNORECASE,
)
#: LABEL: words of the page before a title. Must not match "Watch out, mayor", "New mayor".
LABEL = re.compile(
    r"(?:(?:SHARE|PRINT|TWEET|EMAIL)\b[:\s]*|(?:WATCH|UPDATED?|BREAKING(?: NEWS)?|EXCLUSIVE|LIVE"
    r"|VIDEO"
    r"|JUST IN|PHOTOS|Updated?|Breaking|Watch|Exclusive|Video)\s*[:|]\s*)+"
)
#: GLUED_CREDIT: a caption with whose picture it is, glued before the title. Must not match
#: "Lee leads. | Kim follows".
_GLUED_CREDIT = re.compile(
    r"^[^|]{20,}\|\s+[^|]{0,40}?(?:POLITICO|AP(?: Photos?)?|Getty(?: Images)?|Reuters|AFP)\s+"
    r"(?=[A-Z‘“\"'])"
)
_LABELS = re.compile(r"(?:story highlights|key points)[:\s]+(?=[A-Z])", re.IGNORECASE)


def headline(lines: Sequence[Line], raw: RawArticle) -> str | None:
    """The headline that metadata or the text's first line gives, cleaned; ``None`` without one."""
    given = next((line.text for line in lines if line.role == "headline"), None)
    for candidate in (raw.title, given):
        title = clean_title(candidate or "", raw.source.publisher)
        if title and not _is_name_of_page(title, raw.source.publisher):
            return title
    return None


def clean_title(title: str, publisher: str | None = None) -> str:
    """The title without outlet, section and page words, white space folded."""
    text = LABEL.sub("", _LABELS.sub("", _GLUED_CREDIT.sub("", " ".join(title.split()))), count=1)
    if publisher:
        tail = rf"\s+(?:\||»|::|[-–—])\s+(?:The\s+)?{re.escape(_bare(publisher))}\W*$"
        text = re.sub(tail, "", text, flags=re.IGNORECASE)
    before = None
    while before != text:
        before = text
        text = _SECTION.sub("", OUTLET.sub("", text))
    return text.strip()


def _bare(publisher: str) -> str:
    return re.sub(r"^The\s+", "", " ".join(publisher.split()))


def _is_name_of_page(title: str, publisher: str | None) -> bool:
    """A title that names the outlet or the front page instead of the article."""
    plain = _bare(title).casefold()
    names = {"home", "news", "untitled", "index", _bare(publisher or "").casefold()}
    return plain in names or not re.search(r"[A-Za-z]", title)
