"""Text as it is compared, and as it stands in an address; remembered, since names come again."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

from generator import text as texts

#: Letters that Unicode does not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """``text`` without case, accents and apostrophes, white space as single blanks."""
    if text.isascii():
        bare = text.casefold()
    else:
        bare = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
        bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return " ".join(_APOSTROPHES.sub("", bare).split())


@lru_cache(maxsize=65536)
def slug(text: str, limit: int = 0) -> str:
    """``text`` as part of an address: :func:`generator.text.slug`."""
    return texts.slug(text, limit)


def word_list(name: str) -> frozenset[str]:
    """The words of a data file beside this module; lines that begin with ``#`` are notes."""
    content = files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in content.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
