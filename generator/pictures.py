"""Pictures that editors add: which of them can be shown, and their bytes for the site.

A picture lies below the content folder and is named by ``photo: {src, alt, credit}`` in the file of
a race, candidate or endorser. It is copied as it is; without a description it is not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator import files, frontmatter
from generator.issues import Issue
from generator.model import Picture, Profile, Roster
from generator.text import fold

#: What browsers show, by its first bytes. No SVG: it may carry scripts.
_KINDS = {
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".gif": (b"GIF8",),
    ".webp": (b"RIFF",),
    ".avif": (b"ftypavif", b"ftypavis"),
}
#: Bytes from which a picture keeps readers waiting.
LARGE = 1_000_000


def with_pictures(
    roster: Roster, content: Path, address: Callable[[str], str]
) -> tuple[Roster, tuple[Issue, ...]]:
    """The roster with only the pictures that can be shown, and what is wrong with the others.

    ``address`` tells where a picture lies on the site.
    """
    issues: list[Issue] = []
    first: dict[str, str] = {}

    def seen(profile: Profile) -> Profile:
        if profile.picture is None:
            return profile
        problem, hint = _problem(content, profile.picture)
        if not problem or problem.startswith("large"):
            src = profile.picture.src
            if (other := first.setdefault(address(src), src)) != src:
                problem = f"it would have the address of {other}"
                hint = "rename one of the two files by more than upper and lower case or accents"
        if problem:
            path, line, column = _place(content, profile)
            severity = "warning" if problem.startswith("large") else "error"
            message = f"the picture {profile.picture.src}: {problem}"
            issues.append(Issue(path, line, column, severity, message, hint))
            if severity == "error":
                return replace(profile, picture=None)
        return profile

    made = replace(
        roster,
        races=tuple(map(seen, roster.races)),
        candidates=tuple(map(seen, roster.candidates)),
        endorsers=tuple(map(seen, roster.endorsers)),
    )
    return made, tuple(issues)


def picture_files(
    roster: Roster, content: Path, address: Callable[[str], str]
) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each picture, once; ``address`` tells where it lies on the site."""
    profiles = (*roster.races, *roster.candidates, *roster.endorsers)
    for src in sorted({one.picture.src for one in profiles if one.picture and not one.hide}):
        data = files.read(content, src)
        if data is not None:
            yield address(src), data


def _place(content: Path, profile: Profile) -> tuple[str, int, int]:
    """Where a file names its picture: path as shown, line, column."""
    if profile.where is None:
        return profile.slug, 1, 1
    shown = profile.where.path
    data = files.read(content, shown.removeprefix(f"{content}/")) or b""
    text, _ = frontmatter.decode(data, shown)
    photo = frontmatter.parse(text or "").fields.get("photo")
    if photo is None:  # changed in this very moment
        return shown, profile.where.line, 1
    node = photo.value.get("src", photo) if isinstance(photo.value, dict) else photo
    return shown, node.line, node.column


def _problem(content: Path, picture: Picture) -> tuple[str, str]:
    """Why a picture cannot be shown, or should be smaller, and what to do; empty for a good one."""
    kinds = ", ".join(_KINDS)
    signs = _KINDS.get(Path(picture.src).suffix.casefold())
    if signs is None:
        return "it is of no kind that is shown", f"save it as one of {kinds}"
    if not fold(picture.alt):
        return "its description is empty", "say in `alt` what it shows"
    try:
        path = files.inside(content, picture.src)
        if not path.resolve().is_relative_to(content.resolve()):
            return "it lies elsewhere", "copy it into content/pictures/"
        data = files.read(content, picture.src)
    except (OSError, ValueError):
        return "it cannot be read", "name a file below content/, as in pictures/ann-poe.jpg"
    if data is None:
        return "it is not there", f"put it at {content / picture.src}"
    if not any(sign in data[:32] for sign in signs):
        return "its content is not what its name says", f"save it again as one of {kinds}"
    if len(data) > LARGE:
        return f"large ({len(data) / 1e6:.1f} MB)", "make it smaller, so that it loads at once"
    return "", ""
