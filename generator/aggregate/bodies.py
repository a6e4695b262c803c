"""Names of bodies: their brand, number of a local, initials; and whether two can be one body's.

A local is never its parent, nor another local: the number is part of the name. A place in the name
is part of it too (the Illinois and the Ohio nurses). What only *may* be one stays two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from generator.aggregate.plain import plain, word_list
from generator.aggregate.seats import STATES

_UNIT = re.compile(
    r"\b(?P<kind>district council|dc|district lodge|joint council|joint board|local lodge|"
    r"local union|locals?|lodge|council|chapter|post|region|branch|section|unit)\s+"
    r"(?:no\s+|number\s+)?(?P<number>\d+[a-z]*(?:-\w+)*)\b"
)
#: Kinds of unit that say the same thing.
_SAME_KIND = {
    "locals": "local", "local union": "local", "local lodge": "lodge", "dc": "district council",
}  # fmt: skip
#: Kinds whose numbers are given out once in the whole country; those of lodges are not.
_COUNTRYWIDE = frozenset({"local", "district council", "joint council", "council", ""})
#: A number behind the name without a word for it: SEIU 32BJ, 1199SEIU.
_BARE_NUMBER = re.compile(r"\b(\d{1,4}[a-z]{0,2}(?:-\w+)?)$|^(\d{2,4}[a-z]{0,2})\s+")
#: The same without a blank: 1199SEIU.
_NUMBER_AHEAD = re.compile(r"^(\d{2,4})([a-z]{3,})\b")
_SAME_WORDS = (
    (re.compile(r"\bass(?:n|oc)\b"), "association"),
    (re.compile(r"\bintl\b"), "international"),
    (re.compile(r"\bdept\b"), "department"),
    (re.compile(r"\bchair(?:s|mens?|persons?|womens?)\b"), "chairs"),
    (re.compile(r"\bfire ?fighters?\b"), "firefighters"),
    (re.compile(r"\b(?:democrats|dems|democratic (?:organization|central committee))\b"),
     "democratic party"),
    (re.compile(r"\b(?:republicans|gop|republican (?:organization|central committee))\b"),
     "republican party"),
    (re.compile(r"\b(?:editorial board|editorial page|editors)$"), ""),
    (re.compile(r"\bchamber of commerce\b"), "chamber"),
    (re.compile(r"\bunited states\b"), "us"),
    (re.compile(r"\bafl cio\b"), "afl-cio"),
)  # fmt: skip
#: Words that make another body of a numbered local: its committee, its retired members.
_BESIDE = frozenset(
    ["pac", "political", "action", "fund", "committee", "retirees", "retired", "foundation"]
)
#: Words that do not tell one body from another.
_WEAK = frozenset(
    ["of", "the", "and", "for", "in", "on", "a", "an", "at", "to", "by", "union", "unions", "inc"]
)
_NEWSPAPER = word_list("newspapers.txt")
#: A newspaper's board in other words: the Herald's editorial board, editorial board of the Herald.
_BOARD = r"(?:editorial (?:board|page)|editors)"
_BOARD_OF = re.compile(
    rf"^(?:the\s+)?{_BOARD}\s+(?:of|at)\s+(?:the\s+)?(?P<paper>.+)$", re.IGNORECASE
)
_BOARDS = re.compile(rf"(?:['’]s|(?<=s)['’])(?=\s+{_BOARD}$)", re.IGNORECASE)
_DOMAIN = re.compile(r"(?<=\w)\.(?:com|net|org)\b", re.IGNORECASE)
_DIGITS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1
    )
}
_SPELLED_NUMBER = re.compile(rf"\b(local|lodge|council|district council)\s+({'|'.join(_DIGITS)})\b")
_STATE_NAMES = tuple(name.lower() for name in STATES.values())


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name taken apart; everything but ``text`` is folded."""

    text: str
    #: The words that tell bodies apart, a known body's names all as one token (``@seiu``).
    words: frozenset[str]
    #: Kinds and numbers of locals, lodges, councils.
    units: frozenset[tuple[str, str]] = frozenset()
    #: First letters of the full name (ina), for what is not one acronym already.
    initials: frozenset[str] = frozenset()
    #: The acronym that the name is, or that stands in brackets behind it.
    acronym: str = ""
    #: Equal for names that are one body's wherever they stand.
    key: str = field(init=False)

    def __post_init__(self) -> None:
        units = sorted(f"{kind} {number}" for kind, number in self.units)
        object.__setattr__(self, "key", " ".join((*sorted(self.words), *units)))

    @property
    def countrywide(self) -> bool:
        """Whether the same name in another state is the same body."""
        return all(kind in _COUNTRYWIDE for kind, _ in self.units)


@lru_cache(maxsize=1)
def _known() -> dict[str, list[tuple[list[str], str]]]:
    """First word of each well-known body's name -> its words, longest name first, and token."""
    tokens: dict[str, str] = {}
    text = files(__package__).joinpath("acronyms.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        names = [_words(name) for name in line.split("|")]
        token = "@" + min(names, key=len).replace(" ", "-")
        tokens |= dict.fromkeys(names, token)
    by_first: dict[str, list[tuple[list[str], str]]] = {}
    for name in sorted(tokens, key=lambda name: (-len(name), name)):
        words = name.split()
        by_first.setdefault(words[0], []).append((words, tokens[name]))
    return by_first


def _tokens(words: list[str]) -> list[str]:
    """``words`` with each name of a well-known body as its one token."""
    known, made, at = _known(), [], 0
    while at < len(words):
        for name, token in known.get(words[at], ()):
            if words[at : at + len(name)] == name:
                made.append(token)
                at += len(name)
                break
        else:
            made.append(words[at])
            at += 1
    return made


def _words(text: str) -> str:
    """Folded words with single blanks, without punctuation; hyphens inside words stay."""
    bare = plain(text).replace("&", " and ").replace(".", "")
    words = re.sub(r"[^\w-]+", " ", bare).split()
    return _spelled(" ".join(word.strip("-") for word in words if word.strip("-")))


def _spelled(words: str) -> str:
    for pattern, same in _SAME_WORDS:
        words = pattern.sub(same, words)
    return " ".join(words.split())


@lru_cache(maxsize=65536)
def body(text: str) -> BodyName:
    """``text`` taken apart; never fails."""
    brackets = re.findall(r"\(([^()]*)\)", text)
    name = re.sub(r"\s*\([^()]*\)", " ", text)
    # An explanation behind a comma begins small: "..., which represents nurses".
    name = re.split(r",\s+(?!and\b)(?=[a-z])", name, maxsplit=1)[0]
    name = re.sub(r"^(?:the|The)\s+", "", " ".join(name.split()))
    name = _BOARDS.sub("", _BOARD_OF.sub(r"\g<paper> editorial board", name))
    words = _words(_DOMAIN.sub("", name))
    words = _SPELLED_NUMBER.sub(lambda match: f"{match[1]} {_DIGITS[match[2]]}", words)
    units = set()

    def unit(match: re.Match[str]) -> str:
        kind = match["kind"]
        units.add((_SAME_KIND.get(kind, kind), match["number"]))
        return " "

    brand = _UNIT.sub(unit, words)
    # The plural's further numbers and the joints of "Local 2 of the ..." carry nothing.
    if (ahead := _NUMBER_AHEAD.match(brand)) and ahead[2] in _known():
        brand = f"{ahead[1]} {brand[ahead.end(1) :]}"
    brand = " ".join(_tokens(brand.split()))
    if not units and "@" in brand and (bare := _BARE_NUMBER.search(brand.strip())):
        units.add(("", next(group for group in bare.groups() if group)))
        brand = _BARE_NUMBER.sub(" ", brand.strip(), count=1)
    kept = [word for word in brand.split() if word not in _WEAK] or brand.split()
    if "chapter" in kept and any(state in brand for state in _STATE_NAMES):
        # The Ohio Chapter of a body is also written without the word; it is never the body itself.
        kept.remove("chapter")
    acronym = next((b.strip() for b in brackets if re.fullmatch(r"\s*[A-Z][A-Z-]{1,7}\s*", b)), "")
    if (
        not acronym
        and len(kept) == 1
        and re.fullmatch(r"[A-Z][A-Za-z-]{0,6}[A-Z]", name.split()[0])
    ):
        acronym = kept[0]
    return BodyName(
        name or text.strip(), frozenset(kept), frozenset(units), _initials(name), plain(acronym)
    )


def _initials(name: str) -> frozenset[str]:
    """First letters with and without the small words, before a local's number."""
    words = [
        w for w in re.split(r"[\s,/-]+", re.split(r"\b(?:Local|Lodge|Council)\b", name)[0]) if w
    ]
    if len(words) < 2:
        return frozenset()
    every = "".join(plain(word)[:1] for word in words)
    strong = "".join(plain(word)[:1] for word in words if plain(word) not in _WEAK - {"union"})
    return frozenset(letters for letters in (every, strong) if len(letters) > 1)


def spells(acronym: BodyName, full: BodyName) -> bool:
    """Whether one name is the acronym of the other (INA, Illinois Nurses Association)."""
    if not acronym.acronym or acronym.units != full.units:
        return False
    return acronym.acronym in full.initials and not acronym.initials


def contained(short: BodyName, full: BodyName) -> bool:
    """Whether both are the same numbered local, one name telling less of the brand than the other.

    Only with a number: "Painters District Council 30" and the full union's, never "Nurses" alone.
    """
    if not short.units or not full.units or short.words == full.words:
        return False
    if not same_units(short.units, full.units) or (short.words ^ full.words) & _BESIDE:
        return False
    return short.words < full.words or spells_brand(short, full)


def spells_brand(short: BodyName, full: BodyName) -> bool:
    """Whether the brand of a numbered local is the acronym of the other's brand."""
    return len(short.words) == 1 and next(iter(short.words)) in full.initials


def same_units(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Whether both are numbered alike: a local is no district council of that number."""
    if {number for _, number in one} != {number for _, number in other}:
        return False
    kinds = [{kind for kind, _ in units} for units in (one, other)]
    return kinds[0] == kinds[1] or {""} in kinds


def newspaper(name: BodyName) -> bool:
    """Whether the name is a newspaper's short title, which many have (Tribune, Daily News)."""
    return not name.units and bool(name.words) and name.words <= _NEWSPAPER


def newspaper_of(short: BodyName, full: BodyName) -> bool:
    """Whether a short title is the end of a newspaper's full one (Tribune, Chicago Tribune)."""
    if full.units or not newspaper(short):
        return False
    tail, words = plain(short.text).split(), plain(full.text).split()
    for ending in ("editorial board",):
        words = " ".join(words).removesuffix(ending).split()
        tail = " ".join(tail).removesuffix(ending).split()
    return len(tail) < len(words) and words[-len(tail) :] == tail
