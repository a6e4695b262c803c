"""What each paragraph of a saved article is: text, heading, or what the page put around it.

Nothing is changed: a line says which part of its paragraph is the article's own, so evidence
stays an exact run of the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Role = Literal[
    "headline",
    "byline",
    "timestamp",
    "caption",
    "credit",
    "share",
    "signup",
    "related",
    "notice",
    "heading",
    "list item",
    "body",
]
#: Roles whose words are the article's; the others are the page's.
OWN_ROLES: frozenset[Role] = frozenset({"headline", "heading", "list item", "body"})


@dataclass(frozen=True, slots=True)
class Line:
    """Paragraph ``index`` of the source. ``paragraph[start:]`` is the article's own text.

    ``start`` leaves out a glued "SHARE", a dateline or a bullet. ``place`` is the dateline's place
    as written ("SPRINGFIELD, Ill."), a run of the paragraph. ``garbled`` marks text whose encoding
    was read wrongly ("â€™"): quotation marks in it cannot be trusted.
    """

    index: int
    role: Role
    paragraph: str
    start: int = 0
    place: str | None = None
    garbled: bool = False

    @property
    def text(self) -> str:
        """The article's own text of the paragraph, verbatim."""
        return self.paragraph[self.start :]

    @property
    def own(self) -> bool:
        """Whether the words are the article's, not the page's."""
        return self.role in OWN_ROLES


_NETWORK = (
    r"facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|instagram|threads|bluesky|flipboard"
)
#: SHARE is nothing but buttons. Must not match "Share your ballot plans with us, the clerk said".
SHARE = re.compile(
    rf"(?:(?:click to |opens in new window|share|tweet|e-?mail|print|pin|post|text|comments?|save"
    rf"|copy"
    rf"|link|this|article|story|page|on|via|to|a friend|\d+(?!\d)|{_NETWORK}|leave a (?:reply"
    rf"|comment)|sms"
    r"|follow us|follow @\w+|like us|like .{2,40} on facebook|follow .{2,40} on twitter"
    r"|show caption"
    r"|hide caption|toggle caption|listen|play|and|[|•·,:+()])\s*)+",
    re.IGNORECASE,
)
#: GLUED_SHARE: a button left before the text. Must not match "SHARES of", "Share the wealth".
GLUED_SHARE = re.compile(
    r"\s*(?:SHARE|Share|TWEET|PRINT|EMAIL|COMMENTS?|CLOSE|Buy Photo|(?:Show|Hide) Caption)[:\s]+"
    r"(?=[A-Z“\"])"
)
#: SIGNUP must not match news on who "signed up voters" or "subscribes to" a view.
SIGNUP = re.compile(
    r"(?:sign up|subscribe|register now|join (?:our|the) (?:newsletter|mailing)|get (?:the latest"
    r"|our|more)"
    r"|want (?:the latest|more|to)|support (?:local|our|independent)|become a (?:member|subscriber)"
    r"|donate|stay (?:informed|up to date|connected)|never miss|enter your e-?mail"
    r"|thank you for reading"
    r"|already a (?:member|subscriber)|log ?in|create (?:an|your|a free) account|download (?:the"
    r"|our)"
    r"|have a (?:tip|story|question)|send (?:us )?(?:tips|news)|follow our|like what you)\b",
    re.IGNORECASE,
)
#: RELATED must not match "More than 40 voters", "Related bills failed".
RELATED = re.compile(
    r"(?:read (?:more|also|next|the full|this)|related(?: (?:stories|articles?|content|coverage))?"
    r"|more(?: (?:news|stories|coverage|from|on))?|see also|also read|watch(?: live)?|listen"
    r"|in case you"
    r" missed it|recommended|most read|trending|don['’]t miss|up next)\s*(?:[:|»>]|$)"
    r"|more from [A-Z]",
    re.IGNORECASE,
)
#: NOTICE: what the page says of itself.
NOTICE = re.compile(
    r"(?:advertisement|story continues below.*|article continues (?:below|after).*|sponsored.{0,40}"
    r"|skip to (?:main )?content|loading.{0,20}|filed under:.*|tags?:.*|topics?:.*|menu|search"
    r"|close"
    r"|\(?(?:©|copyright\b).*|.*all rights reserved.*|this (?:story|article) (?:was|has been"
    r"|is) (?:originally"
    r"|first|updated|corrected|republished|part of).*|.{0,80}contributed to this (?:report"
    r"|story)\.?|(?:view|show|see|hide) (?:all )?(?:comments|photos|gallery)|buy photo"
    r"|story highlights|\[?this (?:story|article|report) (?:was (?:revised|produced|supported)"
    r"|is (?:made possible|supported|produced|a collaboration)).*"
    # what an outlet says of itself
    r"|(?:the )?[\w’'. -]{3,60} is an? (?:(?:independent|non-?partisan|non-?profit|statewide"
    r"|digital|local|national|regional|online|community|investigative|student|free|award-winning)"
    r"[, ]+(?:and )?){1,5}(?:newsroom|news (?:organization|outlet|service|site|agency)|magazine"
    r"|publication|newspaper)\b.*)$",
    re.IGNORECASE,
)
_ROLE_WORD = (
    r"(?:staff|senior|chief|political|politics|city|metro|state|statehouse|capitol|news"
    r"|contributing"
    r"|special|managing|digital|education|government|local|associate|freelance|the|and|of|for|to"
    r"|at|in"
    r"|with|de|la|van|von|del|reporters?|writers?|correspondents?|editors?|columnists?|bureau)"
)
#: BYLINE is names and posts only. Must not match "By Monday the council had voted".
BYLINE = re.compile(
    rf"(?:(?:Story |Written |Reported |Posted )?(?:By|BY|by)[:\s]+)(?:(?:{_ROLE_WORD}"
    rf"|[A-Z][\w.’'&-]*)(?:[\s,|/•]+|$)){{1,14}}"
)
_POST_LINE = re.compile(
    r"(?:[A-Z][\w.’'-]+\s+){1,3}[A-Z][\w’'-]+\s*[,|]\s*(?:Staff|Senior|Political|The|For the"
    r"|Special to)\b[^.]{0,50}"
)
_DATE = (
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
    r"|Oct|Nov|Dec)"
    r"[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d\d-\d\d)"
)
#: TIMESTAMP is a date alone, or begins with the page's word. Must not match "On Dec. 8, 2021, Lee".
TIMESTAMP = re.compile(
    rf"(?:(?:first |last )?(?:published|updated|posted|modified|created)\b[:\s].{{0,90}}"
    rf"|(?:{_DATE})[\s,|at@–-]*"
    r"(?:\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,3}T)?)?[\s|/]*.{0,3}"
    r"|(?:about )?(?:an?|\d{1,2}) (?:second|minute|hour|day|week|month|year)s? ago)",
    re.IGNORECASE,
)
_CREDIT_WORD = (
    r"(?:(?:AP|File|Staff|Courtesy|Handout|Provided|Submitted|Contributed)\s+[Pp]hotos?"
    r"|[Pp]hotos?\s*(?:by|:|/|courtesy|via)"
    r"|Getty Images|Photo(?:graph)? courtesy|Image credit|(?:PHOTO|CREDIT)S?\b|[Cc]ourtesy (?:of"
    r"|photo)|[Ff]ile photo"
    r"|Shutterstock|via AP|/AFP|/Reuters|Screenshot|Facebook|Flickr|Instagram|Wikimedia"
    r"|Wikipedia|YouTube)"
)
#: CREDIT is a short line that only says whose picture it is.
CREDIT = re.compile(
    rf"\(?(?:{_CREDIT_WORD}|(?:Photo(?:graph)?|Image|Credit|Video|Graphic|Illustration)\s*(?:by|:"
    rf"|courtesy|$)|(?:Courtesy|Source|Screenshot|Screengrab)\s*:|\([Cc]ourtesy\b"
    rf"|[Vv]ia (?=\w+(?: \w+)?$)).{{0,80}}",
    re.DOTALL,
)
#: PICTURED is a line that ends with whose picture it is: "Lee at a forum (The Echo)". Must not
#: match "Lee (R) leads", "Lee wins (Updated)".
PICTURED = re.compile(
    r"[^()]{4,200}\((?!(?:[A-Z](?:-[^()]*)?|(?i:updated?|video|photos?|poll|opinion|audio|corrected"
    r"|live|analysis|column|editorial|podcast)\b[^()]*)\))(?:The |via )?"
    r"(?:[A-Z][\w.&/’'-]*\s?|of |and ){1,5}\)"
)
#: CAPTION ends with a credit. Must not match a sentence that mentions "a photo by Lee".
CAPTION = re.compile(
    rf".{{10,500}}?(?:\([^()]{{0,60}}{_CREDIT_WORD}[^()]{{0,60}}\)"
    rf"|[|/–—-]\s?[^|/.]{{0,40}}{_CREDIT_WORD}[^.]{{0,40}}"
    rf"|\.\s+{_CREDIT_WORD}[^.]{{0,60}})\.?",
    re.DOTALL,
)
_NO_PLACE = (
    r"(?:UPDATED?|BREAKING(?: NEWS)?|WATCH|EXCLUSIVE|OPINION|EDITORIAL|NEW|CORRECTION|JUST IN|GOP"
    r"|DFL|SEIU|UAW|NEA"
    r"|AFSCME|AFL-CIO|ANALYSIS|LIVE|VIDEO|PHOTOS|ICYMI|FACT CHECK|NOTE|SHARE)\s*[—–-]"
)
_STATE = r"(?:[A-Z][a-z]+\.?(?:\s[A-Z][a-z]+\.?)?|(?:[A-Z]\.){2}|[A-Z]{2})"
_CAPITALS = rf"[A-Z][A-Z.’'-]+(?:\s+[A-Z][A-Z.’'-]+){{0,3}}(?:,\s+{_STATE})?"
_MIXED = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}(?:,\s+[A-Z][a-z]+\.?)?(?=\s+\((?:AP|Reuters|UPI)\))"
#: DATELINE: capitals, perhaps a state, perhaps an agency, then a dash. Must not match "UPDATE —",
#: "GOP — Lee", "Smith - a lawyer -".
DATELINE = re.compile(
    rf"\s*(?P<place>(?!{_NO_PLACE}){_CAPITALS}|{_MIXED})"
    r"\s*(?:\([A-Z][\w .’'/&-]{1,40}\)\s*)?(?:—|–|--|-)\s*(?=[A-Z“\"])"
)
_CLOCK = r"(?:[\s,@]|at\b)*\d{1,2}:\d\d\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z][A-Za-z]{1,7})?"
#: PRESS_DATELINE: a place with its state, then an agency or a date, then a dash: "Marlow, OH
#: (Wire) Friday Jan 16, 2026 —", "MARLOW, Ohio, Jan. 16, 2026 /Wire/ --". Must not match "Marlow,
#: Ohio - the city - ".
PRESS_DATELINE = re.compile(
    rf"\s*(?P<place>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{0,3}},\s+{_STATE})[\s,–—-]*"
    rf"(?=[(/]|(?i:{_DATE}))(?:\([^()]{{2,40}}\)\s*)?(?:{_DATE})?(?:{_CLOCK})?[\s,]*"
    r"(?:\([^()]{2,40}\)\s*|/[\w .-]{2,40}/\s*)?(?:—|–|--|-)\s*"
    r"(?:(?P=place)\s*(?:—|–|--|-)\s*)?(?=[A-Z“\"])"
)
_BULLET = re.compile(r"\s*(?:[-•*–▪·]|\d{1,2}[.)])\s+(?=\S)")
#: GARBLED: UTF-8 read as Windows-1252, or lost characters.
GARBLED = re.compile(r"â€|Ã[©¡±­³¼¨]|Â[\s ©®]|ï»¿|�")
_SENTENCE_CLOSED = re.compile(r"[.!?:;,…][”\"’')\]]*$")


def unwrap(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Paragraphs of a text whose lines were broken at a fixed width, put together again.

    Only where most lines are of such a width and many begin in the middle of a sentence.
    """
    lines = [p for p in paragraphs if p.strip()]
    wide = [p for p in lines if 45 <= len(p) <= 90]
    broken = sum(
        1
        for a, b in pairwise(lines)
        if b[:1].islower() and not a.rstrip().endswith((".", "!", "?", ":"))
    )
    if len(lines) < 6 or len(wide) < 0.6 * len(lines) or broken < 0.25 * len(lines):
        return tuple(paragraphs)
    joined: list[str] = []
    for line in lines:
        last = joined[-1] if joined else ""
        if last and not re.search(r"[.!?:][”\"’)]?$", last) and not line.startswith(("(", "- ")):
            joined[-1] = f"{last} {line}"
        else:
            joined.append(line)
    return tuple(joined)


#: A paragraph is read in pieces of about this many characters, so that time grows with length.
_PIECE = 2_500
#: No word of any language; such a run is a picture's code or a broken line.
_LONGEST_WORD = 200


def pieces(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Paragraphs with the very long ones cut at spaces; runs without any space are left out."""
    parts: list[str] = []
    for paragraph in paragraphs:
        if len(paragraph) <= _PIECE:
            parts.append(paragraph)
            continue
        start = 0
        while start < len(paragraph):
            end = start + _PIECE
            if end < len(paragraph):
                stop = max(paragraph.rfind(mark, start, end) for mark in (". ", "” ", "? ", "! "))
                space = paragraph.rfind(" ", start, end)
                cut = stop + 1 if stop > start else space if space > start else end
            else:
                cut = len(paragraph)
            parts.append(paragraph[start:cut].strip())
            start = cut
    return tuple(p if max(map(len, p.split()), default=0) <= _LONGEST_WORD else "" for p in parts)


def clean(paragraphs: Sequence[str], title: str | None = None) -> tuple[Line, ...]:
    """One line per paragraph, in order; ``title`` is the headline that metadata tells, if any."""
    lines: list[Line] = []
    headed = False  # the headline stands before the first sentence of the text
    for index, paragraph in enumerate(paragraphs):
        role = _page_role(paragraph, lines)
        if role is None and not headed and PICTURED.fullmatch(paragraph.strip()):
            role = "caption"
        if role is None:
            following = next((p for p in paragraphs[index + 1 :] if p.strip()), None)
            role = _own_role(paragraph, following, headed=headed, title=title)
            headed = headed or role == "headline" or len(paragraph.split()) > 8
        lines.append(_line(index, role, paragraph))
    return tuple(lines)


def _page_role(paragraph: str, before: Sequence[Line]) -> Role | None:
    """The role of what the page put there; ``None`` for the article's own words."""
    text = paragraph.strip()
    words = len(text.split())
    if not text:
        return "notice"
    rules: tuple[tuple[Role, re.Pattern[str], int], ...] = (
        ("share", SHARE, 14),
        ("notice", NOTICE, 60),
        ("timestamp", TIMESTAMP, 20),
        ("byline", BYLINE, 16),
        ("byline", _POST_LINE, 14),
        ("credit", CREDIT, 14),
        ("caption", CAPTION, 90),
    )
    for role, pattern, most in rules:
        if words <= most and len(text) <= 12 * most and pattern.fullmatch(text):
            return role
    if words <= 45 and SIGNUP.match(text):
        return "signup"
    if words <= 25 and RELATED.match(text):
        return "related"
    if words <= 60 and before and before[-1].paragraph.strip() == text and words > 3:
        return "caption"  # pages repeat a caption for the large picture
    return None


def _own_role(paragraph: str, following: str | None, *, headed: bool, title: str | None) -> Role:
    text = paragraph.strip()
    words = len(text.split())
    if title and " ".join(text.split()).casefold() == " ".join(title.split()).casefold():
        return "headline"
    if _BULLET.match(paragraph):
        return "list item"
    closed = _SENTENCE_CLOSED.search(text) is not None or text[-1:] in '”"'
    if following is None or DATELINE.match(paragraph) or PRESS_DATELINE.match(paragraph):
        return "body"
    if not headed:
        if words <= 2 or text.endswith(":") or (words <= 3 and text.isupper()):
            return "heading"  # a writer's name, a section: "Local News:", "VIEWS AND VOICES"
        return "headline" if words <= 25 and (not closed or text[-1] in '?!”’"') else "body"
    short_label = text.endswith(":") and words <= 8 and not re.search(r"\b(?:said|wrote)\b", text)
    question = text.endswith("?") and words <= 10 and not text.startswith(("“", '"'))
    if (words <= 12 and not closed and re.match(r"[‘\d\s]*[A-Z]", text)) or short_label or question:
        return "heading"
    return "body"


def _line(index: int, role: Role, paragraph: str) -> Line:
    start, place = 0, None
    if role in OWN_ROLES:
        glued = GLUED_SHARE.match(paragraph)
        start = glued.end() if glued else 0
        bullet = _BULLET.match(paragraph) if role == "list item" else None
        dateline = (
            DATELINE.match(paragraph, start) or PRESS_DATELINE.match(paragraph, start)
            if role == "body"
            else None
        )
        if bullet:
            start = bullet.end()
        elif dateline:
            start, place = dateline.end(), dateline["place"]
        else:
            start += len(paragraph[start:]) - len(paragraph[start:].lstrip())
    return Line(index, role, paragraph, start, place, GARBLED.search(paragraph) is not None)
