"""An article's text as the place where facts are looked up: quotations, names, dates, numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from generator.extract.dates import DateMention, find_dates
from generator.text import fold

#: A quotation of fewer words is on every page and proves nothing.
_FEWEST_WORDS: Final = 3
#: A longer one is no sentence any more.
_LONGEST: Final = 800
#: Between the words of a person's name: a nickname in marks, an initial, a middle name.
_GAP = r"\s+(?:(?:[\"“'‘(][\w.-]+[\"”'’)]|[A-Z][\w’'-]*\.?),?\s+){0,2}"
_SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9}
_SCALES |= {"bn": 1e9, "b": 1e9}
_NUMBER = re.compile(
    r"(?<![\w.])(?P<digits>\d[\d,]*(?:\.\d+)?|\.\d+)(?:st|nd|rd|th)?"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|bn|[kmb])\b)?",
    re.IGNORECASE,
)
_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_WORDS = {word: value for value, word in enumerate(_SMALL)}
_WORDS |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_WORDS |= {word: value for value, word in enumerate(_ORDINALS, 1)}
_WORD_NUMBER = re.compile(
    rf"\b(?P<tens>{'|'.join(_TENS)})[ -](?P<ones>{'|'.join((*_SMALL[1:10], *_ORDINALS[:9]))})\b"
    rf"|\b(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b"
    rf"(?:[ -](?P<scale>hundred|thousand|million|billion)\b)?",
    re.IGNORECASE,
)


class Text:
    """The paragraphs of an article (folded), of which ``kept`` alone may prove anything.

    ``kept`` holds the beginning of each paragraph, up to a passage that is set aside.
    """

    def __init__(
        self, paragraphs: Sequence[str], kept: Sequence[str], published: dt.date | None
    ) -> None:
        self._paragraphs = tuple(paragraphs)
        self._published = published
        # What is set aside becomes a sign that no answer can contain, so that offsets stay.
        self.visible = " ".join(
            one + "\0" * (len(whole) - len(one))
            for whole, one in zip(paragraphs, kept, strict=True)
        )

    def find(self, quotation: str) -> tuple[int, int] | None:
        """Where a quotation (folded as the content format says) stands, first place only."""
        wanted = fold(quotation)
        if len(wanted.split()) < _FEWEST_WORDS or len(wanted) > _LONGEST:
            return None
        return self.run(wanted)

    def run(self, words: str) -> tuple[int, int] | None:
        """Where some words stand, character for character."""
        wanted = fold(words)
        start = self.visible.find(wanted) if wanted else -1
        return None if start < 0 else (start, start + len(wanted))

    def has(self, words: str) -> bool:
        """Whether the words occur, as whole words, whatever their case."""
        wanted = re.escape(fold(words).removeprefix("the ").removeprefix("The "))
        return bool(wanted and re.search(rf"(?<!\w){wanted}(?!\w)", self.visible, re.IGNORECASE))

    def has_name(self, name: str) -> bool:
        """Whether a name occurs as it is spelled, or in capitals alone; "The" may be missing."""
        plain = fold(name).removeprefix("the ").removeprefix("The ")
        forms = "|".join(map(re.escape, (plain, plain.upper())))
        return bool(plain and re.search(rf"(?<!\w)(?:{forms})(?!\w)", self.visible))

    def has_person(self, name: str) -> bool:
        """:meth:`has_name`, also with a nickname, an initial or a middle name between the words."""
        words = [re.escape(word) for word in fold(name).split()]
        return self.has_name(name) or bool(
            len(words) > 1 and re.search(rf"(?<!\w){_GAP.join(words)}(?!\w)", self.visible)
        )

    def near(self, name: str, span: tuple[int, int]) -> bool:
        """Whether a telling word of a name stands in the paragraphs of a quotation, or in two on
        either side."""
        words = [word for word in re.findall(r"[\w’'-]+", name) if len(word) > 2 or word.isdigit()]
        words = [word for word in words if word[0].isupper() or word[0].isdigit()] or words
        around = self._around(span)
        telling = "|".join(map(re.escape, words))
        return bool(words and re.search(rf"(?<!\w)(?:{telling})(?!\w)", around, re.IGNORECASE))

    def _around(self, span: tuple[int, int]) -> str:
        touched = [
            number for number, (start, end) in enumerate(self._spans)
            if start < span[1] and end > span[0]
        ]  # fmt: skip
        if not touched:
            return ""
        first, last = max(touched[0] - 2, 0), min(touched[-1] + 2, len(self._spans) - 1)
        return self.visible[self._spans[first][0] : self._spans[last][1]]

    @cached_property
    def _spans(self) -> tuple[tuple[int, int], ...]:
        spans, start = [], 0
        for paragraph in self._paragraphs:
            spans.append((start, start + len(paragraph)))
            start += len(paragraph) + 1
        return tuple(spans)

    # --- dates and numbers ------------------------------------------------------------------

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date that the resolver sees, with offsets into the whole text."""
        found = []
        for start, end in self._spans:
            for one in find_dates(self.visible[start:end], self._published):
                at = start + one.start, start + one.end
                found.append(DateMention(*at, one.value, one.precision, one.basis, one.end_value))
        return tuple(found)

    def dates_in(self, span: tuple[int, int]) -> Iterator[DateMention]:
        """The dates within a quotation."""
        return (one for one in self.dates if span[0] <= one.start and one.end <= span[1])

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that the text names or that its dates lead to."""
        named = {int(year) for year in re.findall(r"(?<!\d)((?:19|20|21)\d\d)(?!\d)", self.visible)}
        dated = {
            int(value[:4]) for one in self.dates for value in (one.value, one.end_value) if value
        }
        return frozenset(named | dated)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """The numbers of the text, in digits or words, with what "million" makes of them."""
        return frozenset(numbers_of(self.visible))


def numbers_of(text: str) -> Iterator[float]:
    """The numbers that a text tells: each as it stands, and with the scale behind it."""
    for match in _NUMBER.finditer(text):
        value = float(match["digits"].replace(",", ""))
        yield value
        if match["scale"]:
            yield round(value * _SCALES[match["scale"].lower()], 2)
    for match in _WORD_NUMBER.finditer(text):
        if match["tens"]:
            yield float(_WORDS[match["tens"].lower()] + _WORDS[match["ones"].lower()])
            continue
        value = float(_WORDS[match["word"].lower()])
        yield value
        if match["scale"]:
            yield value * _SCALES[match["scale"].lower()]
