"""Which file answers an address of the preview, and what a page gets on its way to the browser.

Added are livereload's script, as a file, so that the strict policy of the pages stays in force, and
after a failed build the messages. The policy that a page brings is loosened by just that.
"""

from __future__ import annotations

import html
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

#: For pages that bring no policy of their own: nothing from other hosts, no scripts in the text.
DEFAULT_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "script-src 'self'; object-src 'none'; base-uri 'self'"
)
OVERLAY_CSS = """\
#preview-notice { position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh;
  overflow: auto; box-sizing: border-box; margin: 0; padding: .75rem 1.5rem; background: #fff;
  color: #1a1a1a; border-top: .4rem solid #b3261e; box-shadow: 0 -.5rem 2rem rgb(0 0 0 / .35);
  font: 1rem/1.5 system-ui, sans-serif; }
#preview-notice summary { font-weight: 700; cursor: pointer; }
#preview-notice ol { margin: .5rem 0 0; padding-left: 1.5rem; }
#preview-notice li { margin: 0; font: .9rem/1.5 ui-monospace, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere; }
"""
_NOT_THERE = (
    b'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head>'
    b"<body><p>There is no page at this address (yet). "
    b"This message goes away by itself when a build makes one.</p></body></html>"
)
# A page's own policy. Not a <meta> that only mentions one in its content.
_META_POLICY = re.compile(
    rb"""<meta\s[^>]*?http-equiv\s*=\s*["']?content-security-policy["']?[^>]*>""", re.IGNORECASE
)
_META_CONTENT = re.compile(r"""\bcontent\s*=\s*("[^"]*"|'[^']*')""", re.IGNORECASE)
_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY_END = re.compile(rb"</body\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Notice:
    """Messages to lay over every page: a heading, and lines that unfold, or are unfolded."""

    heading: str
    lines: tuple[str, ...]
    unfolded: bool = False


@dataclass(frozen=True, slots=True)
class Redirect:
    """A folder was asked for without its final slash."""

    to: str


@dataclass(frozen=True, slots=True)
class LivePage:
    """A page as it is sent, and the value of its Content-Security-Policy header."""

    html: bytes
    policy: str


def find_page(output: Path, path: str) -> Path | Redirect | None:
    """The file below ``output`` for a decoded URL path; ``None`` where there is none.

    Nothing outside the folder is found, neither by ``..`` nor through a symbolic link.
    """
    try:
        root = output.resolve()
        file = (root / path.lstrip("/")).resolve()
        if not file.is_relative_to(root):
            return None
        if file.is_dir():
            if path.strip("/") and not path.endswith("/"):
                return Redirect("/" + quote(file.relative_to(root).as_posix()) + "/")
            file = (file / "index.html").resolve()
        elif path.endswith("/"):
            return None
        return file if file.is_file() and file.is_relative_to(root) else None
    except (OSError, ValueError):  # a name too long, or with a NUL
        return None


def media_type(file: Path) -> str:
    """The Content-Type of a file by its name; text is UTF-8."""
    known = {".atom": "application/atom+xml", ".ics": "text/calendar", ".woff2": "font/woff2"}
    kind = known.get(file.suffix) or mimetypes.guess_type(file.name)[0]
    if kind is None:
        return "application/octet-stream"
    is_text = kind.startswith("text/") or kind in {"application/json", "text/javascript"}
    return f"{kind}; charset=utf-8" if is_text else kind


def live_page(
    page: bytes | None, host: str, notice: Notice | None, script: str, style: str
) -> LivePage:
    """The page (or, for ``None``, a note that there is none yet) with script and notice added.

    ``host`` is the Host header, with the port as the browser knows it; ``script`` and ``style`` are
    addresses on this server.
    """
    page = _NOT_THERE if page is None else page
    own = _META_POLICY.search(page)
    content = _META_CONTENT.search(own[0].decode("utf-8", "replace")) if own else None
    policy = html.unescape(content[1][1:-1]) if content else DEFAULT_POLICY
    page = _META_POLICY.sub(b"", page)
    _, colon, port = host.rpartition(":")
    port = port if colon and port.isdigit() else "80"
    head = f'<script src="{script}?port={port}" defer></script>'
    if notice:
        head += f'<link rel="stylesheet" href="{style}">'
        items = "".join(f"<li>{html.escape(line)}</li>" for line in notice.lines)
        overlay = (
            f'<details id="preview-notice" role="alert"{" open" if notice.unfolded else ""}>'
            f"<summary>{html.escape(notice.heading)}</summary><ol>{items}</ol></details>"
        )
        page = _insert(page, overlay, _BODY_END)
    return LivePage(_insert(page, head, _HEAD_END), loosened(policy, host))


def _insert(page: bytes, addition: str, before: re.Pattern[bytes]) -> bytes:
    """Insert before the first place of that kind; at the end where there is none."""
    place = before.search(page)
    at = place.start() if place else len(page)
    return page[:at] + addition.encode() + page[at:]


def loosened(policy: str, host: str) -> str:
    """A policy with this server's script, style and WebSocket allowed, and nothing else changed."""
    directives: dict[str, list[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        if name:
            directives.setdefault(name.lower(), sources)
    needed = {"script-src": ["'self'"], "style-src": ["'self'"]}
    # Some browsers do not count the WebSocket of the same host as 'self'.
    needed["connect-src"] = ["'self'", f"ws://{host}", f"wss://{host}"]
    for name, sources in needed.items():
        present = directives.get(name, directives.get("default-src"))
        if present is not None:
            kept = [source for source in present if source.lower() != "'none'"]
            directives[name] = kept + [source for source in sources if source not in kept]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())
