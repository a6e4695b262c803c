"""Quotations and the place where their speaker is named.

A quotation may be split ("…," she said. "…") or run over paragraphs that open with a mark and do
not close. Both mark styles are read, also mixed or turned the wrong way. A speech without a
speaker is left out, and so are titles, nicknames and scare quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract import attribution
from generator.extract.attribution import Attribution
from generator.extract.dates import sentence_at
from generator.extract.quote_marks import Run, Span, indent, runs_of

#: Fewest words of a quotation that is a part of somebody else's sentence.
PARTIAL_WORDS = 4


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """Words between quotation marks (``parts``, without the marks) and who is told to say them.

    ``text`` joins the parts with a space; the comma before "she said" is put right. ``speaker``
    is the attribution's subject: a name with or without title, a pronoun, or a description.
    ``introduction`` is its apposition ("the president of the union"). ``partial``: a piece of a
    sentence. ``inherited``: the sentence names no speaker, it goes on with what stood before.
    """

    parts: tuple[Span, ...]
    text: str
    speaker: Span
    verb: Span | None = None
    introduction: Span | None = None
    partial: bool = False
    inherited: bool = False


_SAID_RIGHT_BEFORE = re.compile(
    rf"{attribution.SAYING_ALSO.pattern}(?: (?:that|reporters|supporters|voters|her|him|them))?$"
)


def find_quotes(paragraphs: Sequence[str]) -> tuple[FoundQuote, ...]:
    """All attributed quotations of an article, in order.

    Whole sentences count from one word on, parts of sentences from :data:`PARTIAL_WORDS` on.
    """
    found: list[FoundQuote] = []
    pending: list[Run] = []  # runs of earlier paragraphs that the next paragraph may go on
    for number, text in enumerate(paragraphs):
        runs = runs_of(number, text)
        if not (runs and runs[0].outer[0] <= indent(text)):
            pending = []
        led = _led_in(paragraphs[number - 1], number - 1) if number and runs else None
        found.extend(_paragraph(text, runs, found[-1] if found else None, pending, led))
        if runs and not runs[-1].closed:
            pending = [*(pending if len(runs) == 1 else []), runs[-1]]
        else:
            pending = []
    return tuple(_joined(found, paragraphs))


def _led_in(text: str, number: int) -> FoundQuote | None:
    """The attribution that a paragraph ending with a colon gives to the next one."""
    if not text.rstrip().endswith(":"):
        return None
    said = attribution.before(text, sentence_at(text, len(text) - 1)[0], len(text))
    return _quote(number, (), said, partial=False) if said and said.verb else None


def _paragraph(
    text: str,
    runs: Sequence[Run],
    earlier: FoundQuote | None,
    pending: Sequence[Run],
    led: FoundQuote | None,
) -> list[FoundQuote]:
    """The attributed quotations of one paragraph.

    ``earlier`` is the last quotation before it, ``pending`` the unclosed runs that it goes on,
    ``led`` the attribution that the paragraph before ends with.
    """
    found: list[FoundQuote] = []
    for index, run in enumerate(runs):
        if _is_title(text, run):
            continue
        whole = _is_whole(text, run)
        low = runs[index - 1].outer[1] if index else 0
        high = runs[index + 1].outer[0] if index + 1 < len(runs) else len(text)
        said = _said(text, run, low, high, whole=whole)
        parts = (*(one.span for one in pending), run.span) if index == 0 else (run.span,)
        quote: FoundQuote | None = None
        if found and _splits(text, found[-1], run, said):
            quote = replace(found[-1], parts=parts)
            whole = not quote.partial
        elif said is not None:
            quote = _quote(run.span.paragraph, parts, said, partial=not whole)
        elif found and (whole or _same_sentence(text, found[-1].parts[-1].end, run.span.start)):
            quote = replace(found[-1], parts=parts, partial=not whole)  # "…," she said. "…"
        elif index == 0 and pending and earlier and pending[0].span in earlier.parts:
            quote = replace(earlier, parts=parts)
        elif whole and not found:
            quote = _inherited(text, run, earlier, led)
        if quote and (whole or len(text[run.span.start : run.span.end].split()) >= PARTIAL_WORDS):
            found.append(quote)
    return found


def _splits(text: str, last: FoundQuote, run: Run, said: Attribution | None) -> bool:
    """Whether a run ends the sentence that the last one began: "I believe," said Lee, "in it."."""
    if said and said.verb and last.verb and said.verb != (last.verb.start, last.verb.end):
        return False
    end = last.parts[-1].end
    begins = text[run.span.start : run.span.start + 1]
    joins = text[end - 1 : end] in (",", "—") and begins.islower()
    return joins and _same_sentence(text, end, run.span.start)


def _inherited(
    text: str, run: Run, earlier: FoundQuote | None, led: FoundQuote | None
) -> FoundQuote | None:
    """The speaker of speech that names none itself.

    A colon or the sentence before leads in to it, or it goes on with the paragraph before.
    """
    number, opening = run.span.paragraph, run.outer[0]
    if _only_speech(text, run):
        if led:
            return replace(led, parts=(run.span,), inherited=True)
        if earlier and not earlier.partial and earlier.parts[-1].paragraph == number - 1:
            return replace(earlier, parts=(run.span,), partial=False, inherited=True)
        return None
    before = text[:opening].rstrip()
    if before.endswith((".", "!", "?")):
        said = attribution.before(text, sentence_at(text, len(before) - 1)[0], len(before))
        if said and said.verb and attribution.SAYING.match(text, *said.verb):
            return replace(_quote(number, (run.span,), said, partial=False), inherited=True)
    return None


def _said(text: str, run: Run, low: int, high: int, *, whole: bool) -> Attribution | None:
    """The attribution of one run, in the text between its neighbours ``low`` and ``high``."""
    opening, close = run.outer
    first = max(low, sentence_at(text, max(opening - 1, 0))[0])
    follows = attribution.after(text, close, high) if run.closed else None
    if whole and follows:
        return follows
    leads = attribution.before(text, first, opening) if first < opening else None
    return leads or follows


def _quote(number: int, parts: tuple[Span, ...], said: Attribution, *, partial: bool) -> FoundQuote:
    return FoundQuote(
        parts,
        "",
        Span(number, *said.subject),
        Span(number, *said.verb) if said.verb else None,
        Span(number, *said.introduction) if said.introduction else None,
        partial,
    )


def _is_whole(text: str, run: Run) -> bool:
    """Whether the run is speech of its own: a sentence, ended by a mark or not closed.

    "from “Chicago to Cairo,”" is none: a word that says nothing stands right before the mark.
    """
    inner = text[run.span.start : run.span.end]
    before = text[max(0, run.outer[0] - 60) : run.outer[0]].rstrip()
    led = re.search(r"\w$", before) is None or _SAID_RIGHT_BEFORE.search(before) is not None
    begins = re.match(r"[‘'(\[…. ]*[A-Z0-9$]", inner) is not None
    return led and begins and (not run.closed or inner.rstrip("’'")[-1:] in ".,?!—–…-")


def _is_title(text: str, run: Run) -> bool:
    """An ad "called" so, a nickname between names: words in marks that nobody says."""
    before = text[max(0, run.outer[0] - 60) : run.outer[0]]
    behind = text[run.outer[1] : run.outer[1] + 60]
    if re.search(
        r"\b(?:titled|entitled|called|named|dubbed|nicknamed|known as|so-called)\s*,?\s*$", before
    ):
        return len(text[run.span.start : run.span.end].split()) < 8
    nickname = re.search(r"[A-Z][\w.]+\s$", before) and re.match(r"\s[A-Z]", behind)
    return bool(nickname) and run.span.end - run.span.start < 25


def _only_speech(text: str, run: Run) -> bool:
    """Whether a paragraph holds this quotation and nothing else."""
    outside = text[: run.outer[0]] + text[run.outer[1] :]
    return not re.search(r"\w", outside)


def _same_sentence(text: str, first: int, second: int) -> bool:
    return not re.search(r"[.!?]\s+[A-Z]", text[first:second])


def _joined(found: Sequence[FoundQuote], paragraphs: Sequence[str]) -> list[FoundQuote]:
    """Quotations of one attribution as one, with their text."""
    joined: list[FoundQuote] = []
    for quote in found:
        last = joined[-1] if joined else None
        same = last is not None and (last.speaker, last.verb) == (quote.speaker, quote.verb)
        if last is None or not same or _breaks(last, quote):
            joined.append(quote)
        else:
            joined[-1] = replace(last, parts=tuple(dict.fromkeys((*last.parts, *quote.parts))))
    return [replace(one, text=_text(one, paragraphs)) for one in joined]


def _breaks(last: FoundQuote, quote: FoundQuote) -> bool:
    """Whether two runs of one attribution are two quotations: fragments, or new paragraphs."""
    return quote.inherited or last.partial or quote.partial


def _text(quote: FoundQuote, paragraphs: Sequence[str]) -> str:
    """The parts as one text.

    A comma that only leads over to "she said" becomes the period that it stands for at the end
    of a sentence, and nothing at the end of a fragment.
    """
    text = ""
    for part in quote.parts:
        inner = " ".join(paragraphs[part.paragraph][part.start : part.end].split())
        if text.endswith(",") and inner[:1].isupper():
            text = f"{text[:-1]}."
        text = f"{text} {inner}".strip()
    if text.endswith(","):
        text = text[:-1] + ("" if quote.partial else ".")
    return text
