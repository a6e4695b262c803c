"""Names of people: their parts, and whether two of them can be one person's.

Titles before a name, party and district behind it, and explanations after a comma are no part of
it. Whether two names *are* one person's is decided in :mod:`generator.aggregate.people`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from generator.aggregate.plain import plain, word_list

#: Words that begin a surname of several words (van Hollen, de la Cruz).
PARTICLES = frozenset(
    [
        "de",
        "del",
        "dela",
        "della",
        "der",
        "den",
        "di",
        "da",
        "dos",
        "du",
        "el",
        "la",
        "las",
        "le",
        "los",
        "san",
        "st",
        "van",
        "von",
    ]
)
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"} | {
    roman: roman for roman in ("ii", "iii", "iv")
}
_DEGREES = frozenset(["md", "phd", "esq", "cpa", "dds", "rn"])
_ENDINGS = _SUFFIXES.keys() | _DEGREES
#: Last words of titles. ``Dean``, ``Major``, ``King`` are left out: they are given names too.
_TITLES = word_list("titles.txt")
#: Titles whose words go on behind the title word.
_LONG_TITLE = re.compile(
    r"\b(?:secretary of (?:state|the interior|labor|defense|education)|mayor pro tem|"
    r"president pro tem(?:pore)?|speaker (?:of the house|pro tem(?:pore)?|emeritus)|"
    r"superintendent of public instruction|clerk of (?:the )?(?:circuit )?court)\b"
)
_QUOTED = re.compile(r"[\"“”«»‘]\s*([^\"“”«»‘’]{1,30}?)\s*[\"“”«»’]|(?<=\s)'([^']{1,30})'(?=\s)")
_MARKED = re.compile(r"[\"“”«»‘’'(\[]")
_BRACKETED = re.compile(r"\s*\(([^()]*)\)|\s*\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart. All parts but ``text`` and ``title`` are folded."""

    #: As shown: without title, brackets and explanations.
    text: str
    given: tuple[str, ...]
    surname: str
    suffix: str = ""
    nicknames: tuple[str, ...] = ()
    #: The words before the name: ``U.S. Rep.``; empty when there are none.
    title: str = ""
    #: Equal for names that differ in case, accents, title, nickname only.
    key: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", " ".join((*self.given, self.surname, self.suffix)).strip())

    @property
    def alone(self) -> bool:
        """Whether it is a surname (or one word) only."""
        return not self.given

    @property
    def words(self) -> tuple[str, ...]:
        """Given names and the words of the surname."""
        return (*self.given, *self.surname.split())

    def roots(self) -> frozenset[str]:
        """The names a person may be called by: first name and nicknames with their full forms."""
        return frozenset(
            root for name in (*self.given[:1], *self.nicknames) for root in given_roots(name)
        )


@lru_cache(maxsize=1)
def _formal_names() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    text = files(__package__).joinpath("nicknames.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            formal, *short = line.split()
            for form in short:
                table.setdefault(form, set()).add(formal)
    return {form: frozenset(formal) for form, formal in table.items()}


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    text = files(__package__).joinpath("spellings.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {form: forms[0] for forms in lines for form in forms}


@lru_cache(maxsize=65536)
def given_roots(given: str) -> frozenset[str]:
    """A folded given name with the full names it may be short for (pat: patrick, patricia)."""
    return frozenset((given,)) | _formal_names().get(given, frozenset())


@lru_cache(maxsize=65536)
def person(text: str) -> PersonName:
    """``text`` taken apart; never fails (a text without letters gives empty parts)."""
    nicknames: list[str] = []

    def quoted(match: re.Match[str]) -> str:
        nicknames.append(plain(match[1] or match[2]).replace(".", ""))
        return " "

    def bracketed(match: re.Match[str]) -> str:
        inside = (match[1] or match[2] or "").strip()
        # Between two parts of a name stands a nickname; behind it, party or district.
        if match.string[match.end() :].strip() and inside.isalpha() and len(inside) > 1:
            nicknames.append(plain(inside))
        return " "

    bare = text
    if _MARKED.search(text):
        bare = _BRACKETED.sub(bracketed, _QUOTED.sub(quoted, text))
    bare, *rest = bare.split(",")
    words = bare.split()
    if rest and (tail := rest[0].split()) and _bare(tail[0]) in _SUFFIXES:
        words.append(tail[0])
    every = [_bare(word) for word in words]
    suffix, end = "", len(words)
    while end > 1 and (ending := every[end - 1]) in _ENDINGS:
        suffix = _SUFFIXES.get(ending, suffix)
        end -= 1
    start = _name_begins(words[:end], every[:end])
    folded = _initials_joined(every[start:end])
    at = max(len(folded) - 1, 0)
    while at > 1 and folded[at - 1] in PARTICLES:
        at -= 1
    return PersonName(
        text=" ".join(words[start:]) or text.strip(),
        given=tuple(folded[:at]),
        surname=" ".join(folded[at:]),
        suffix=suffix,
        nicknames=tuple(nicknames),
        title=" ".join(words[:start]),
    )


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    """``word`` folded, without periods and stray marks; hyphens stay."""
    folded = plain(word)
    return folded if folded.isalnum() else re.sub(r"[^\w-]", "", folded)


def _name_begins(words: list[str], bare: list[str]) -> int:
    """Index of the first word that belongs to the name and not to a title; ``bare``: folded."""
    start = 0
    for index, word in enumerate(bare[:-1]):
        if word in _TITLES:
            start = index + 1
    if "of" in bare or "pro" in bare or "emeritus" in bare:
        joined = " ".join(bare)
        for match in _LONG_TITLE.finditer(joined):
            start = max(start, joined.count(" ", 0, match.end()) + 1)
    while start < len(words) - 1 and words[start][:1].islower() and bare[start] not in PARTICLES:
        start += 1
    return start if start < len(words) else 0


def _initials_joined(words: list[str]) -> list[str]:
    """``j``, ``b`` in a row as ``jb``: J. B. and J.B. are written both ways."""
    if 1 not in map(len, words) and 0 not in map(len, words):
        return words
    joined: list[str] = []
    run = 0
    for word in words:
        if len(word) == 1 and run and len(joined[-1]) == run and joined[-1].isalpha():
            joined[-1] += word
            run += 1
        else:
            run = 1 if len(word) == 1 else 0
            if word:
                joined.append(word)
    return joined


def ends_with(name: PersonName, short: PersonName) -> bool:
    """Whether ``short`` is the end of ``name``: surname alone, or both words of Cortez Masto."""
    words, tail = name.words, short.words
    if short.suffix and short.suffix != name.suffix:
        return False
    return 0 < len(tail) < len(words) and words[-len(tail) :] == tail


def conflicting(one: PersonName, other: PersonName) -> bool:
    """Whether suffix or middle initial tell two people apart (Jr. and III; A. and B.)."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return True
    middles = [name.given[1:] for name in (one, other)]
    if not all(middles) or one.given[0] != other.given[0]:
        return False
    a, b = middles[0][0], middles[1][0]
    return a != b and a[0] != b[0]


def same(one: PersonName, other: PersonName) -> bool:
    """Whether the names agree wherever they are found: full names, nicknames told or well known."""
    if one.alone or other.alone:
        return one.key == other.key
    if _squashed(one) == _squashed(other):
        return one.suffix == other.suffix or not (one.suffix and other.suffix)
    if one.surname != other.surname or conflicting(one, other):
        return False
    return bool(one.roots() & other.roots())


def close(one: PersonName, other: PersonName) -> bool:
    """Whether the names can be one candidate's within one race, where few people are in question.

    Beyond :func:`same`: initials (J. Moore), beginnings (Rod for Roderick), a middle name used
    as first name (Mike for Richard Michael), other spellings (Steven for Stephen), one of two
    surnames left out (Lopez for Lopez-Garcia), the surname put first. Dan and David stay apart.
    """
    if same(one, other):
        return True
    if one.alone or other.alone or conflicting(one, other):
        return False
    if one.surname != other.surname:
        return _of_two_surnames(one, other) or sorted(one.words) == sorted(other.words)
    (a, b) = (one.given, other.given)
    if any(name.roots() & given_roots(middle)
           for name, others in ((one, b), (other, a)) for middle in others):  # fmt: skip
        return True
    spelled = [_spellings().get(given[0]) for given in (a, b)]
    if spelled[0] is not None and spelled[0] == spelled[1]:
        return True
    short, long = sorted((a, b), key=lambda given: len(given[0]))
    if len(short[0]) >= 3:
        return long[0].startswith(short[0])
    initials = "".join(word[0] for word in long)
    return initials.startswith(short[0]) or long[0][0] == short[0]


def _of_two_surnames(one: PersonName, other: PersonName) -> bool:
    """Whether one name has a second surname, before or after marriage: Ann Lee, Ann Lee-Fox."""
    short, long = sorted((one, other), key=lambda name: len(pieces(name)))
    (given, *surnames), (other_given, *both) = pieces(short), pieces(long)
    if len(surnames) != 1 or len(both) != 2 or surnames[0] not in both or len(both[0]) < 2:
        return False
    return given == other_given or bool(short.roots() & long.roots())


def pieces(name: PersonName) -> tuple[str, ...]:
    """The words of a name, those between hyphens one by one."""
    return tuple(piece for word in name.words for piece in word.split("-") if piece)


def _squashed(name: PersonName) -> str:
    """Mary Ann Mahlen, Mary-Ann Mahlen and MaryAnn Mahlen alike."""
    return "".join(name.words).replace("-", "")
