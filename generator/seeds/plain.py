"""``.txt``: an optional first prefix `` date YYYY-MM-DD ``, then a paragraph a line."""

from __future__ import annotations

import re

from generator.seeds.common import Found, decode, paragraphs, refused

# "date 2021-12-08 Chicago ..." at the very beginning. Also what somebody meant as such a day and
# got wrong (2021-13-40, 12/8/2021, 20211208), so that it can be reported; not the first words of
# an article ("date night returns", "date 7 of the tour").
_PREFIX = re.compile(r"\s*date[ \t]+(\d+[-/.]\d+[-/.]\w+|\d{4}-\w+|\d{8})(?:\s|$)", re.ASCII)


def read(data: bytes) -> Found:
    """The article of one ``.txt`` file."""
    text = decode(data)
    if text is None:
        return refused("is not a text", "save it as UTF-8 text")
    prefix = _PREFIX.match(text)
    if prefix is None:
        return Found(paragraphs(text))
    return Found(paragraphs(text[prefix.end() :]), {"date": prefix[1]})
