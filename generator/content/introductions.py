"""What an editor's introduction in Markdown may hold, so that showing it never takes long.

Python-Markdown's time grows faster than the text where brackets are left open, tags are broken, or
a paragraph has thousands of lines, and it cannot go down a thousand levels. No text that people
write comes near these bounds.
"""

from __future__ import annotations

import re

#: Characters, some 3,000 words; markup costs more than plain text.
MAX_INTRODUCTION = 20_000
#: Signs that begin a link, a tag, or words of a program.
MAX_OPENINGS = 500
MAX_LINES = 1_000
#: Lists and quotations inside one another, as everywhere in a content file.
MAX_DEPTH = 12
_OPENING = re.compile(r"[\[<`]")
# The marks at the beginning of a line that open a level each.
_DEEP = re.compile(
    rf"^(?:[ \t]*(?:>|(?:[-*+]|\d{{1,9}}[.)])(?=[ \t]))){{{MAX_DEPTH + 1}}}", re.MULTILINE
)
# Four spaces go down one level, too.
_INDENTED = re.compile(rf"^(?: {{4}}|\t){{{MAX_DEPTH + 1}}}", re.MULTILINE)


def too_much(body: str) -> tuple[str, str] | None:
    """What there is too much of in an introduction, and what to do; ``None`` for a sound one."""
    if len(body) > MAX_INTRODUCTION:
        return f"the introduction is longer than {MAX_INTRODUCTION} characters", "shorten it"
    if len(_OPENING.findall(body)) > MAX_OPENINGS:
        what = f"the introduction has more than {MAX_OPENINGS} of the signs [ < `"
        return what, "take some out"
    if body.count("\n") >= MAX_LINES:
        return f"the introduction has more than {MAX_LINES} lines", "shorten it"
    if _DEEP.search(body) or _INDENTED.search(body):
        return (
            f"the introduction goes down more than {MAX_DEPTH} levels of lists or quotations",
            "write it flatter",
        )
    return None
