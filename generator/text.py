"""Helpers on plain text that all stages share: one normal form, one way to make a slug."""

from __future__ import annotations

import hashlib
import re
import unicodedata

#: Letters that Unicode does not decompose into an ASCII letter and an accent.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l",
        "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t", "&": " and ",
    }
)  # fmt: skip
#: Left out without a trace: Ja'Mal -> jamal, O’Brien -> obrien, Hawaiʻi -> hawaii.
_APOSTROPHES = re.compile("['‘’‛`´ʹʻʼʽˈ′＇]")
#: The full stop inside an abbreviation of single letters (U.S., J.B.); not one in 3.5 or a.example.
_INITIALS = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_]\b)")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
#: File names that Windows keeps for devices, with any suffix.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
#: What neither YAML nor a page can carry, and what turns the order of letters around; tab and line
#: ends are fine.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
    "\u202a-\u202e\u2066-\u2069]"
)
_BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"


def fold(text: str) -> str:
    """NFC with every run of white space as one space and none at the ends."""
    plain = text if text.isascii() else unicodedata.normalize("NFC", text)
    return " ".join(plain.split())


def digest32(text: str, length: int) -> str:
    """The first ``length`` base-32 letters (Crockford's, lower case) of the text's SHA-256."""
    number = int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest(), "big")
    letters = []
    for _ in range(length):
        number, rest = divmod(number, 32)
        letters.append(_BASE32[rest])
    return "".join(letters)


#: Characters of a name of which an address is made; two and a race still fit into a file's name.
LONGEST = 80


def slug(text: str, limit: int = 0) -> str:
    """``text`` as an address: ASCII letters, digits, single hyphens, lower case; never empty.

    ``García`` gives ``garcia``, ``Ja'Mal`` ``jamal``, ``U.S. House`` ``us-house``. At most
    ``limit`` characters (0: any length), cut between words where there is a place to cut. A text
    without any Latin letter or digit gives ``x-`` and eight letters that stand for it.
    """
    # Before and after: NFKC makes a space of one of them, and one of what was none.
    plain = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text))
    plain = _APOSTROPHES.sub("", plain).casefold()
    plain = unicodedata.normalize("NFKD", _INITIALS.sub(r"\1", plain).translate(_LETTERS))
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    made = _NOT_SLUG.sub("-", plain).strip("-")
    if limit and len(made) > limit:
        cut = made.rfind("-", 0, limit + 1)
        made = made[: cut if cut > limit // 2 else limit].strip("-")
    if not made:
        return f"x-{digest32(text, 8)}"
    return f"{made}-x" if made in _DEVICES else made
