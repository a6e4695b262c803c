"""``site.toml`` -> one frozen :class:`Settings`, of which each stage is handed only its part.

No command needs a ``site.toml``; without one, or without a key, the defaults below hold. A wrong
value or unknown key is reported with its line, its default is used, and the rest counts.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.issues import Issue
from generator.text import CONTROL

PUBLISH = ("facts", "excerpt", "full")
STORE = ("full", "sentences")
PENDING = ("mark", "hide")
#: Parts that a site may do without; the site's own feed is none of them.
OPTIONAL = ("comparisons", "data", "embeds", "feeds", "pictures", "search")
#: Name of the settings file that is looked for where no other is given.
FILE_NAME = "site.toml"


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What pages say of the site as a whole, and what they may show."""

    title: str = "Campaign Tracker"
    description: str = "Who runs, who backs whom, and how we know it."
    #: Absolute address of the front page, ending in ``/``; empty when unknown (feeds need it).
    base_url: str = ""
    #: BCP 47 tag of the interface, ``en`` or ``es-US``.
    language: str = "en"
    theme: str = "default"
    #: Address for corrections: an e-mail address or ``https://`` page.
    contact: str = ""
    #: What of an article's text is published: ``facts`` (with the sentence each rests on),
    #: ``excerpt`` (and the first ``excerpt_words`` words), ``full`` (only for owners of the right).
    publish: str = "excerpt"
    excerpt_words: int = 40
    #: Facts nobody has approved: ``mark`` shows them marked, ``hide`` leaves them out; a number
    #: from 0 to 1 shows those of at least that confidence, marked.
    pending: str | float = "mark"
    #: Which of :data:`OPTIONAL` the site does without: neither made nor linked to.
    leave_out: tuple[str, ...] = ()

    def has(self, part: str) -> bool:
        """Whether the site has one of the :data:`OPTIONAL` parts."""
        return part not in self.leave_out


@dataclass(frozen=True, slots=True)
class ExtractSettings:
    """How seeds become content."""

    #: What content files keep of the text: ``full``, or the ``sentences`` that facts rest on.
    store: str = "full"
    #: Worker processes; 0 means as many as there are processors.
    workers: int = 0
    #: Who reads: ``rules``, ``model`` (a language model), ``both``, or a reader that is installed.
    reader: str = "rules"
    #: Address of a server that speaks the OpenAI-compatible chat API, ending in ``/``.
    endpoint: str = ""
    #: The language model by the name that its server knows it by.
    model: str = ""
    #: Name of the environment variable that holds the server's key.
    key_variable: str = "TRACKER_MODEL_KEY"
    #: Requests under way at once.
    concurrency: int = 2
    #: The most articles and tokens that a run may send; 0: any number.
    max_articles: int = 0
    max_tokens: int = 0
    #: Seconds that an answer may take.
    timeout: int = 120
    #: Tokens that the model takes in at once, question and answer together.
    context: int = 8192


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders; those of ``site.toml`` are relative to it, those of options to the shell."""

    seeds: Path = Path("seeds")
    content: Path = Path("content")
    output: Path = Path("output")
    themes: Path = Path("themes")
    #: The ledger of addresses once published; see :mod:`generator.ledger`.
    addresses: Path = Path("addresses.txt")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything ``site.toml`` can say."""

    site: SiteSettings = field(default_factory=SiteSettings)
    extract: ExtractSettings = field(default_factory=ExtractSettings)
    paths: Paths = field(default_factory=Paths)


class _RefusedError(Exception):
    """A value that a check refuses; the text says what is expected. Never leaves this module."""


def load(path: Path, *, required: bool = False) -> tuple[Settings, tuple[Issue, ...]]:
    """Settings from the file ``path``; the defaults, relative to its folder, when there is none.

    ``required``: a missing file is an error (the user named it). Raises nothing.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        missing = Issue(
            str(path), 1, 1, "error", "there is no such settings file", "check --config"
        )
        return parse("", str(path))[0], (missing,) if required else ()
    except (OSError, UnicodeDecodeError) as reason:
        unread = Issue(
            str(path), 1, 1, "error", f"cannot be read ({reason})", "save it as UTF-8 text"
        )
        return parse("", str(path))[0], (unread,)
    return parse(text, str(path))


def parse(text: str, path: str = FILE_NAME) -> tuple[Settings, tuple[Issue, ...]]:
    """Settings from the text of a settings file, whose folder is the base of relative folders."""
    try:
        data = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as reason:
        issue = _syntax_issue(path, str(reason))
        data, issues = {}, [issue]
    else:
        issues = []
    lines = _key_lines(text)

    def report(table: str, key: str, message: str, hint: str) -> None:
        issues.append(Issue(path, lines.get((table, key), 1), 1, "error", message, hint))

    values: dict[str, dict[str, Any]] = {table: {} for table in _CHECKS}
    for table, content in data.items():
        if table not in _CHECKS:
            home = next((name for name, checks in _CHECKS.items() if table in checks), None)
            hint = f"put it below a line [{home}]" if home else _suggest(table, _CHECKS, "[{}]")
            report(
                "" if not isinstance(content, dict) else table, table, f"`{table}`: unknown", hint
            )
        elif not isinstance(content, dict):
            report("", table, f"`{table}` is not a table", f"write [{table}] on a line of its own")
        else:
            for key, value in content.items():
                check = _CHECKS[table].get(key)
                if check is None:
                    hint = _suggest(key, _CHECKS[table], "`{}`")
                    report(table, key, f"`{key}`: unknown key in [{table}]", hint)
                    continue
                try:
                    values[table][key] = check(value)
                except _RefusedError as reason:
                    # What stands where a variable's name belongs may be the key itself.
                    secret = key == "key_variable" or (key == "endpoint" and "@" in str(value))
                    shown = "not of the right form" if secret else _shown(value)
                    report(table, key, f"`{key}` is {shown}", f"expected {reason}")
    base = Path(path).parent
    folders = {key: base / folder for key, folder in _folders().items()}
    folders |= {key: base / folder for key, folder in values["paths"].items()}
    settings = Settings(
        site=replace(SiteSettings(), **values["site"]),
        extract=replace(ExtractSettings(), **values["extract"]),
        paths=Paths(**folders),
    )
    return settings, tuple(sorted(issues))


def _folders() -> dict[str, Path]:
    defaults = Paths()
    return {key: getattr(defaults, key) for key in _CHECKS["paths"]}


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _suggest(word: str, known: Mapping[str, object], form: str) -> str:
    close = get_close_matches(word, known, n=1)
    if close:
        return f"did you mean {form.format(close[0])}?"
    return "known are " + ", ".join(form.format(name) for name in known)


def _syntax_issue(path: str, reason: str) -> Issue:
    position = re.search(r" \(at line (\d+), column (\d+)\)$", reason)
    line, column = (int(position[1]), int(position[2])) if position else (1, 1)
    message = reason[: position.start()] if position else reason
    return Issue(
        path, line, column, "error", f"not valid TOML: {message}",
        'write key = "value", text in double quotes; the whole file is ignored until then',
    )  # fmt: skip


def _key_lines(text: str) -> dict[tuple[str, str], int]:
    """Line of each ``key =`` by table, and of each ``[table]`` under its own name."""
    found: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*([\w.-]+)\s*\]", line):
            table = header[1]
            found.setdefault((table, table), number)
        elif key := re.match(r"""\s*["']?([\w-]+)["']?\s*[=.]""", line):
            found.setdefault((table, key[1]), number)
    return found


# ---- checks: a value as TOML gives it -> as settings hold it, or _RefusedError


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _RefusedError("a text in double quotes")
    if CONTROL.search(value):
        raise _RefusedError("a text without control characters")
    return value.strip()


def _filled(value: object) -> str:
    if not (text := _text(value)):
        raise _RefusedError("a text that is not empty")
    return text


def _address(value: object) -> str:
    text = _text(value)
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        valid = False
    if not valid or parts.query or parts.fragment or re.search(r"[\s\x00-\x1f<>\"']", text):
        raise _RefusedError('an address such as "https://example.org/tracker/"')
    return text.rstrip("/") + "/"


def _contact(value: object) -> str:
    text = _text(value)
    if text and not re.fullmatch(r"[^\s@<>\"']+@[^\s@<>\"']+|https?://[^\s<>\"']+", text):
        raise _RefusedError("an e-mail address or an https:// address")
    return text


def _language(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        raise _RefusedError('a language tag such as "en" or "es"')
    return text


def _theme(value: object) -> str:
    # A bare folder name: never a path, so that a theme cannot lie outside the themes folder.
    text = _text(value)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", text):
        raise _RefusedError("the name of a folder below themes/")
    return text


def _reader(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(r"[a-z][a-z0-9_-]*", text):
        raise _RefusedError('"rules", "model", "both", or the name of a reader that is installed')
    return text


def _endpoint(value: object) -> str:
    text = _address(value)
    if urlsplit(text).username is not None:
        raise _RefusedError("an address without name and password")
    return text


def _variable(value: object) -> str:
    text = _text(value)
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", text):
        raise _RefusedError("the name of an environment variable, never the key itself")
    return text


def _one_of(*words: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if value not in words:
            raise _RefusedError(" or ".join(f'"{word}"' for word in words))
        return str(value)

    return check


def _some_of(*words: str) -> Callable[[object], tuple[str, ...]]:
    def check(value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(one in words for one in value):
            raise _RefusedError("a list of " + ", ".join(f'"{word}"' for word in words))
        return tuple(word for word in words if word in value)

    return check


def _whole(least: int, most: int) -> Callable[[object], int]:
    def check(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise _RefusedError(f"a whole number from {least} to {most}")
        return value

    return check


def _pending(value: object) -> str | float:
    if value in PENDING:
        return str(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise _RefusedError('"mark", "hide" or a confidence from 0 to 1')
    return float(value)


def _folder(value: object) -> Path:
    text = _filled(value)
    if "\x00" in text:
        raise _RefusedError("the name of a folder or file")
    return Path(text)


_CHECKS: dict[str, dict[str, Callable[[object], object]]] = {
    "site": {
        "title": _filled,
        "description": _text,
        "base_url": _address,
        "language": _language,
        "theme": _theme,
        "contact": _contact,
        "publish": _one_of(*PUBLISH),
        "excerpt_words": _whole(0, 1000),
        "pending": _pending,
        "leave_out": _some_of(*OPTIONAL),
    },
    "extract": {
        "store": _one_of(*STORE),
        "workers": _whole(0, 256),
        "reader": _reader,
        "endpoint": _endpoint,
        "model": _text,
        "key_variable": _variable,
        "concurrency": _whole(1, 64),
        "max_articles": _whole(0, 10_000_000),
        "max_tokens": _whole(0, 10_000_000_000),
        "timeout": _whole(1, 3600),
        "context": _whole(2048, 10_000_000),
    },
    "paths": {
        "seeds": _folder,
        "content": _folder,
        "output": _folder,
        "themes": _folder,
        "addresses": _folder,
    },
}
