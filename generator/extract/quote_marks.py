"""Pairs of double quotation marks of a paragraph: straight, curled, mixed or turned wrongly."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``paragraphs[paragraph][start:end]``."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """One pair of marks: inner span, where the marks begin and end, whether it closes."""

    span: Span
    outer: tuple[int, int]
    closed: bool


def indent(text: str) -> int:
    """Where a paragraph's words begin, after a bullet."""
    match = re.match(r"\s*(?:- |• )?", text)
    return match.end() if match else 0


def runs_of(number: int, text: str) -> list[Run]:
    """The pairs of double marks of a paragraph; nested single marks belong to the words."""
    runs: list[Run] = []
    opened: int | None = None
    depth = 0
    closers, openers = text.count("”"), text.count("“")  # still to come, this mark included
    last_word = len(text.rstrip()) - 1
    for match in re.finditer(r"[“”\"„]", text):
        at, mark = match.start(), match[0]
        if opened is None:
            inches = (
                mark == '"' and at and text[at - 1].isdigit() and text[at + 1 : at + 2] in " .,"
            )
            if not inches and at < last_word:
                opened, depth = at, 0
        elif mark in "“„":
            if closers > openers:
                depth += 1  # “double marks “within” double marks”
            else:
                runs.append(_run(number, text, opened, at, closed=False))
                opened, depth = at, 0
        elif depth:
            depth -= 1
        elif mark == '"' and _opens(text, at) and text.find('"', at + 1) >= 0:
            # A straight mark that can only open: the one before was never closed.
            runs.append(_run(number, text, opened, at, closed=False))
            opened = at
        else:
            runs.append(_run(number, text, opened, at, closed=True))
            opened = None
        closers -= mark == "”"
        openers -= mark == "“"
    if opened is not None:
        runs.append(_run(number, text, opened, len(text), closed=False))
    return [run for run in runs if run.span.end > run.span.start]


def _opens(text: str, at: int) -> bool:
    return (
        at > 0
        and text[at - 1] in " (—"
        and text[at + 1 : at + 2].isupper()
        and text[at - 2] in ".,?!:"
    )


def _run(number: int, text: str, opened: int, at: int, *, closed: bool) -> Run:
    inner = text[opened + 1 : at]
    start = opened + 1 + len(inner) - len(inner.lstrip())
    end = opened + 1 + len(inner.rstrip())
    return Run(Span(number, start, max(start, end)), (opened, at + (1 if closed else 0)), closed)
