"""Changes of what was approved and told to the public, on which nobody has said a word yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import files
from generator.desk import Desk
from generator.issues import Issue
from generator.review import approved
from generator.review.approved import Register, register_path

_REGISTERS = register_path("")[: -len("/.json")]
_SAY_WHY = "say why with `tracker review`, for the log of corrections"


def unexplained(desk: Desk) -> tuple[Issue, ...]:
    """A warning for each change of an approved fact that is not in the log of corrections, and for
    each deleted file with such facts. Raises OSError."""
    found = []
    gone: dict[str, Register] = {}
    for name in files.walk(desk.content / _REGISTERS)[0]:
        path = f"{name.removesuffix('.json')}.md"
        if files.read(desk.content, path) is None:
            gone[path] = desk.register(path)
            continue
        shown = desk.page(path)
        if shown is None or shown.article is None:
            continue
        for item in approved.change_items(path, desk.register(path), shown.article):
            place = str(desk.content / path)
            found.append(Issue(place, item.line, 1, "warning", item.says, _SAY_WHY))
    return tuple(sorted((*found, *_deleted(desk, gone))))


def _deleted(desk: Desk, gone: Mapping[str, Register]) -> Iterator[Issue]:
    """Files that are gone with facts that were approved; not those that were moved."""
    if not gone:
        return
    pages = (desk.page(path) for path in desk.paths())
    here = {
        (fact, told["says"])
        for shown in pages
        if shown is not None
        for fact, told in approved.approved(shown.article).items()
    }
    for path, register in gone.items():
        lost = [one["says"] for fact, one in register.items() if (fact, one["says"]) not in here]
        if lost:
            what = f"this file was deleted, and {len(lost)} of its facts were approved: {lost[0]}"
            hint = (
                "to tell the readers, bring the file back, write `review: rejected` into it, and "
                "say why with `tracker review`; else delete "
                f"{desk.content / register_path(path.removesuffix('.md'))}"
            )
            yield Issue(str(desk.content / path), 1, 1, "warning", what, hint)
