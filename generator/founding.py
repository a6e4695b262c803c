"""The files of a new site: what ``tracker init`` puts into an empty folder.

The texts lie beside this module in ``starter/`` and are part of the wheel; ``{title}``, ``{theme}``
and ``{version}`` in them are filled in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib.resources import files as resources

from generator import __version__

#: Recipe in ``starter/hosts/`` and where it goes, by the name of the host.
HOSTS = {
    "github-pages": ("github-pages.yml", ".github/workflows/pages.yml"),
    "netlify": ("netlify.toml", "netlify.toml"),
    "cloudflare": ("wrangler.toml", "wrangler.toml"),
    "server": ("publish.sh", "publish.sh"),
}
_FILES = {
    "README.md": "README.md",
    "site.toml": "site.toml",
    "gitignore": ".gitignore",
    "requirements.txt": "requirements.txt",
}
_PLACE = re.compile(r"\{(title|theme|version)\}")


def new_site(title: str, theme: str, host: str) -> dict[str, bytes]:
    """Path and bytes of each file of a new site that ``host`` (a key of ``HOSTS``) publishes."""
    starter = resources("generator") / "starter"
    recipe, place = HOSTS[host]
    made = {place: (starter / "hosts" / recipe).read_text("utf-8").encode()}
    for name, path in _FILES.items():
        text = (starter / name).read_text("utf-8")
        shown = title if name != "site.toml" else _quoted(title)
        told = {"title": shown, "theme": _quoted(theme), "version": __version__}
        made[path] = _filled(text, told).encode()
    # git keeps no empty folders.
    made |= {f"{folder}/.gitkeep": b"" for folder in ("content", "seeds")}
    return made


def _filled(text: str, told: Mapping[str, str]) -> str:
    """All places filled at one go: a title may hold any words, those of a place too."""
    return _PLACE.sub(lambda place: told[place[1]], text)


def _quoted(text: str) -> str:
    """A text as TOML writes it, where all of JSON's escapes hold but that of DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
