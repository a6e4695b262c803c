"""Who won, lost or advanced, as one sentence tells it of this cycle."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.extract.candidates import STATUSES
from generator.extract.document import Document, Entity
from generator.extract.events import outcome_words as words
from generator.extract.masks import people_in

#: What became of some people in one vote: each with won, lost, advanced or nominee.
Bout = list[tuple[Entity, str]]
Known = Callable[[list[Entity]], list[Entity]]


def is_unreal(text: str) -> bool:
    """Whether words tell of an outcome that is only wished, expected or feared."""
    return words.UNREAL.search(text) is not None


def outcomes_of(document: Document, text: str, known: Known, *, story: bool) -> list[Bout]:
    """The outcomes that a masked sentence tells, those of one vote together.

    Where one beat another, both are told of: the words themselves say that they ran for one seat,
    so that one of them being ``known`` to run is enough. ``text`` has no asides; in a ``story`` of
    results "was sixth" needs no word of a vote.
    """
    bouts: list[Bout] = []
    for match in _matches(words.DUELS, text):
        if not _is_duel(match) or _of_past_year(document, match):
            continue
        winners, losers = (people_in(document, match[side]) for side in "ab")
        losers = [e for e in losers if e not in winners]
        if winners and losers and known(winners + losers):
            _add(bouts, [*((e, "won") for e in winners), *((e, "lost") for e in losers)])
    told = {e for bout in bouts for e, _ in bout}
    for people, status in _alone(document, text, story):
        fresh = [e for e in known(people) if e not in told]
        if fresh:
            told.update(fresh)
            bouts.append([(e, status) for e in fresh])
    return bouts


def _matches(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text)


def _of_past_year(document: Document, match: re.Match[str]) -> bool:
    """Whether the year nearest to an outcome is of an earlier cycle: "elected in May 2018"."""
    published = document.published
    text = match.string
    inside = words.YEAR.findall(match.group())
    after = words.YEAR.findall(text[match.end() : match.end() + 45])
    before = words.YEAR.findall(text[max(0, match.start() - 45) : match.start()])
    year = (*inside[-1:], *after[:1], *before[-1:], "")[0]
    return bool(year and published and int(year) < published.year - 1)


def _is_duel(match: re.Match[str]) -> bool:
    """Whether one did beat another, and in this cycle."""
    text = match.string
    if words.NOT_BEAT.search(match.group() + text[match.end() : match.end() + 30]):
        return False
    first, second = sorted((match.span("a"), match.span("b")))
    between = re.sub(r"\blost\b.*?\bto\b", "lost", text[first[1] : second[0]])
    ran = "ran" in match.re.groupindex
    if words.AIM_OF.search(between) or (not ran and words.MAY_BEAT.search(between)):
        return False
    if words.OF_A_BODY.search(match.group()):
        return False
    return not is_earlier(match) and _is_real(match)


def _alone(document: Document, text: str, story: bool) -> Iterator[tuple[list[Entity], str]]:
    """Outcomes told of people without their rivals."""
    for signal in STATUSES:
        if signal.status not in ("won", "lost", "advanced", "nominee"):
            continue
        for match in signal.pattern.finditer(text):
            if signal.name in ("nominee before", "faced by the nominee") or (
                signal.name == "nominee" and match.groupdict().get("who2")
            ):
                continue
            if signal.name == "beaten" and words.AIM.search(text[: match.start()]):
                continue
            if re.match(r"\w", text[match.end() :]) or not _is_told(match):
                continue
            if _of_past_year(document, match):
                continue
            # "lost to Doe; Roe was defeated": a list of subjects does not run over a semicolon
            subject = (match["who"] or "").rsplit(";", 1)[-1]
            yield people_in(document, subject), str(signal.status)
    for pattern, status in words.ALONE:
        for match in pattern.finditer(text):
            if match.groupdict().get("verb", "").split(" ")[0].endswith("ing"):
                continue  # "after beating two rivals": told of an earlier vote
            if pattern is words.PLACED and not (story or words.CONTEST.search(text)):
                continue
            if _is_told(match) and not _of_past_year(document, match):
                who = match["who"] or match.groupdict().get("who2") or ""
                yield people_in(document, who), status


def _is_told(match: re.Match[str]) -> bool:
    around = match.group() + match.string[match.end() : match.end() + 45]
    return (
        not is_earlier(match)
        and words.DENIED.search(around) is None
        and words.OF_A_BODY.search(
            match.string[max(0, match.start() - 60) : match.start()] + around
        )
        is None
        and _is_real(match)
    )


def _is_real(match: re.Match[str]) -> bool:
    """Whether the outcome is told as a fact; what a later clause hopes for is no matter."""
    text = match.string
    start = max(text.rfind(";", 0, match.start()) + 1, match.start() - 60)
    return not is_unreal(text[start : match.end()])


#: Where an aside ends.
_CLAUSE_END = re.compile(r"[,;]")


def is_earlier(match: re.Match[str]) -> bool:
    """Whether the words of an outcome, or those right after it, place it in an earlier cycle."""
    text = match.string
    after = text[match.end() : match.end() + 150]
    after = after[: stop.start()] if (stop := _CLAUSE_END.search(after)) else after[:70]
    near = text[max(0, match.start() - 14) : match.end() + 50]
    before = text[max(0, match.start() - 60) : match.start()]
    if words.EARLIER_BEFORE.search(before):
        return True
    told = words.EARLIER.search(near)
    if told is None:
        return False
    # "Doe, who won the seat on Tuesday": the day says which vote it was
    return told["aside"] is None or words.RECENT.search(match.group() + after) is None


def _add(bouts: list[Bout], bout: Bout) -> None:
    """Adds what is new of a bout, to the one that it shares somebody with."""
    for other in bouts:
        told = {e for e, _ in other}
        if told & {e for e, _ in bout}:
            other += [(e, s) for e, s in bout if e not in told]
            return
    bouts.append(bout)
