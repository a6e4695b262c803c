"""What all seed readers share: decoding, plain paragraphs, metadata, identity."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.issues import Issue
from generator.model import BasedOn, RawArticle, Source
from generator.text import fold

#: A longer text is refused: no article is, and time grows with it.
MAX_BYTES = 1_000_000
#: The keys of a ``.jsonl`` record and of a Markdown seed's front matter, but ``text``.
KEYS = ("id", "title", "date", "author", "publisher", "url", "based_on")

# Controls, lone halves of surrogate pairs, non-characters, and the marks that reverse the order
# of letters: never part of an article, and a danger in YAML and HTML. Line ends and tabs stay.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff\ufdd0-\ufdef"
    "\u202a-\u202e\u2066-\u2069]"
)
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Problem(NamedTuple):
    """What is wrong in a seed; ``serious`` when something is left out because of it."""

    message: str
    hint: str
    line: int = 1
    serious: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader found: paragraphs, and metadata by key as the seed has it, not yet checked."""

    paragraphs: tuple[str, ...] = ()
    metadata: Mapping[str, object] | None = None
    problems: tuple[Problem, ...] = ()
    #: Line of each metadata key, where it is not 1.
    lines: Mapping[str, int] | None = None
    #: False when the seed is refused whole; the problems say why.
    usable: bool = True

    def article(self, name: str) -> tuple[RawArticle | None, tuple[Problem, ...]]:
        """The article of the seed ``name``, and every problem."""
        if not self.usable:
            return None, self.problems
        if not any(self.paragraphs):
            empty = Problem("there is no text in it", "add the article's text, or delete it")
            return None, (*self.problems, empty)
        checked = _Checked(self.metadata or {}, self.lines or {})
        url, given = checked.url("url"), checked.text("id")
        source = Source(
            id=given or url or text_id(self.paragraphs),
            seed=name,
            publisher=checked.text("publisher"),
            author=checked.text("author"),
            url=url,
            based_on=checked.based_on(),
        )
        title, day = checked.text("title"), checked.date()
        return (
            RawArticle(source=source, paragraphs=self.paragraphs, title=title, date=day),
            (*self.problems, *checked.problems),
        )


def refused(message: str, hint: str, line: int = 1) -> Found:
    """A seed that cannot be used at all."""
    return Found(problems=(Problem(message, hint, line),), usable=False)


def text_id(paragraphs: Iterable[str]) -> str:
    """The identity of an article that has no id and no address: a hash of its text."""
    return "sha256:" + hashlib.sha256("\n".join(paragraphs).encode()).hexdigest()


def decode(data: bytes, declared: str | None = None) -> str | None:
    """Bytes as text: by byte order mark, as UTF-8, as ``declared``, else as detected.

    ``None`` for what is no text (a picture, a zip file).
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
    ):  # fmt: skip
        if data.startswith(mark):
            return _attempt(data, encoding)
    text = _attempt(data, "utf-8")
    if text is None and declared:
        text = _attempt(data, declared)
    if text is None:
        # Imported late: needed for few seeds, and slow to load.
        import charset_normalizer

        best = charset_normalizer.from_bytes(data).best()
        text = str(best) if best is not None else None
    # A NUL is in no text of any encoding that gets here.
    return None if text is None or "\0" in text else text


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def clean(text: str) -> str:
    """NFC without characters that are no part of any article; white space as it is."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", text))


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of ``text`` that hold something, white space folded."""
    folded = (fold(line) for line in _LINE_END.split(clean(text)))
    return tuple(line for line in folded if line)


def unknown_keys(keys: Iterable[str], known: tuple[str, ...]) -> list[str]:
    """A remark on each key that is not known, with what was probably meant."""
    remarks = []
    for key in keys:
        if key not in known:
            close = get_close_matches(key, known, n=1)
            meant = f"did you mean `{close[0]}`?" if close else f"known are {', '.join(known)}"
            remarks.append(f"`{key[:40]}`: {meant}")
    return remarks


def is_date(text: str) -> bool:
    """Whether it is a day, month or year of the calendar: YYYY-MM-DD, YYYY-MM or YYYY."""
    if not re.fullmatch(r"[1-9]\d{3}(-\d\d(-\d\d)?)?", text, re.ASCII):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


class _Checked:
    """Metadata as far as it is right; the rest becomes problems."""

    def __init__(self, metadata: Mapping[str, object], lines: Mapping[str, int]) -> None:
        self.metadata = metadata
        self.lines = lines
        self.problems: list[Problem] = []

    def wrong(self, key: str, what: str, hint: str) -> None:
        self.problems.append(Problem(f"`{key}` {what}", hint, self.lines.get(key, 1)))

    def text(self, key: str) -> str | None:
        value = self.metadata.get(key)
        if key == "author" and isinstance(value, list) and all(isinstance(v, str) for v in value):
            value = ", ".join(value)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)  # an id or a title that is a number
        if value is not None and not isinstance(value, str):
            self.wrong(key, "is not text", "put it in quotation marks")
            return None
        return fold(clean(value or "")) or None

    def url(self, key: str) -> str | None:
        text = self.text(key)
        if text is None or is_url(text):
            return text
        self.wrong(key, f"is no web address: {_short(text)}", "begin it with https://")
        return None

    def date(self) -> str | None:
        text = self.text("date")
        if text is None:
            return None
        # A time of day after the day is dropped: the format knows days.
        day = re.sub(r"(?<=^\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d.*", "", text)
        if is_date(day):
            return day
        hint = "write YYYY-MM-DD; the article is used without a date"
        self.wrong("date", f"is no date: {_short(text)}", hint)
        return None

    def based_on(self) -> tuple[BasedOn, ...]:
        value = self.metadata.get("based_on")
        items = value if isinstance(value, list) else [] if value is None else [value]
        found = []
        for item in items:
            if isinstance(item, str):
                item = {"url": item} if is_url(item) else {"publisher": item}
            if not isinstance(item, dict):
                hint = "write a list of {publisher: ..., url: ...}"
                self.wrong("based_on", "has an entry that is no report", hint)
                continue
            part = _Checked(item, {})
            report = BasedOn(publisher=part.text("publisher"), url=part.url("url"))
            for problem in part.problems:
                self.wrong("based_on", problem.message, problem.hint)
            if report != BasedOn():
                found.append(report)
        return tuple(found)


def is_url(text: str) -> bool:
    """Whether it is an address of the web: http or https with a host, and no space."""
    try:
        parts = urlsplit(text)
        return (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and not re.search(r"[\s<>\"\\^`{|}]", text)
        )
    except ValueError:
        return False


def _short(text: str) -> str:
    return json.dumps(text[:60], ensure_ascii=False)


def error(root: Path, name: str, line: int, message: str, hint: str) -> Issue:
    """Something of a seed is left out."""
    return Issue(str(root / name), line, 1, "error", message, hint)


def warning(root: Path, name: str, line: int, message: str, hint: str) -> Issue:
    """Something of a seed looks wrong, and nothing is lost."""
    return Issue(str(root / name), line, 1, "warning", message, hint)
