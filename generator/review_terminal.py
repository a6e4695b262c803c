"""``tracker review``: one pending fact after the other in a terminal, or through a pipe."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.desk import Desk, Reason
from generator.files import ChangedError
from generator.review.decide import Decision
from generator.review.forms import read_value, table
from generator.review.queue import WORDS, Item, sure

_KEYS = {"a": "approve", "r": "reject", "e": "correct", "s": "skip", "q": "quit"}
_CONFLICT_KEYS = {"k": "keep yours", "m": "take the machine's", "s": "skip", "q": "quit"}
_CHANGE_KEYS = {"l": "log a correction", "n": "no correction", "s": "skip", "q": "quit"}


@dataclass(frozen=True, slots=True)
class Dialogue:
    """How the terminal is spoken with.

    ``key`` asks for one of the letters given, ``line`` for a line; both answer ``None`` when there
    is no more input. ``say`` prints.
    """

    key: Callable[[str, str], str | None]
    line: Callable[[str], str | None]
    say: Callable[[str], None]


def listing(items: Iterable[Item], form: str) -> str:
    """What waits, most urgent first, as lines for people or JSON for programs."""
    if form == "json":
        rows = [
            {
                "path": item.path, "line": item.line, "kind": WORDS[item.kind], "id": item.id,
                "says": item.says, "evidence": item.evidence, "confidence": item.confidence,
                "seen_by": item.seen_by,
                "urgency": round(item.urgency, 3),
            }
            for item in items
        ]  # fmt: skip
        return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    lines = []
    for item in items:
        how = sure(item.confidence, item.seen_by)
        said = f"{item.says} ({how})" if how else item.says
        lines.append(f"{item.path}:{item.line}: {WORDS[item.kind]}: {said}\n")
    return "".join(lines)


def go_through(desk: Desk, talk: Dialogue, by: str, on: str) -> int:
    """Ask about each thing that waits until there is none, or the editor quits; how many were
    decided. ``by`` is the editor's name, ``on`` the day. Raises BusyError, OSError."""
    items = desk.queue()
    decided = 0
    for number, item in enumerate(items, 1):
        talk.say("\n".join(_shown(item, f"{number} of {len(items)}", desk)))
        answer = _Answer(desk, talk, by, on, item).get()
        if answer is None:
            break
        decided += answer
    return decided


def _shown(item: Item, place: str, desk: Desk) -> Iterator[str]:
    how = sure(item.confidence, item.seen_by)
    yield ""
    yield f"── {place} · {WORDS[item.kind]}{f', {how}' if how else ''}"
    yield textwrap.fill(item.says, 96)
    if item.evidence:
        yield textwrap.fill(f"“{item.evidence}”", 96, initial_indent="   ", subsequent_indent="   ")
    yield f"   {item.title}{f' ({item.date})' if item.date else ''}"
    yield f"   {desk.content / item.path}:{item.line}"


class _Answer:
    """The question about one item, asked until it has an answer."""

    def __init__(self, desk: Desk, talk: Dialogue, by: str, on: str, item: Item) -> None:
        self.desk, self.talk, self.by, self.on, self.item = desk, talk, by, on, item

    def get(self) -> int | None:
        """1 for decided, 0 for skipped, ``None`` to end."""
        choices = {"conflict": _CONFLICT_KEYS, "correction": _CHANGE_KEYS}.get(
            self.item.kind, _KEYS
        )
        if self.item.kind == "article":
            choices = {key: word for key, word in choices.items() if key != "e"}
        prompt = "  ".join(f"[{key}] {word}" for key, word in choices.items())
        while True:
            key = self.talk.key(prompt, "".join(choices))
            if key is None or key == "q":
                return None
            if key == "s":
                return 0
            done = self._change(key) if self.item.kind == "correction" else self._decide(key)
            if done is None:
                return None
            if done:
                return 1

    def _decide(self, key: str) -> bool | None:
        page = self.desk.page(self.item.path)
        if page is None:
            self.talk.say("The file is gone.")
            return True
        action = {"a": "approve", "r": "reject", "e": "correct", "k": "mine", "m": "machine"}[key]
        values = {}
        if action == "correct":
            asked = self._values()
            if asked is None:
                return None
            values = asked
            if not values:
                return False
        decision = Decision(action, self.by, self.on, self.item.id, values=values)
        try:
            made = self.desk.decide(self.item.path, page.digest, decision)
        except ChangedError:
            self.talk.say("The file was saved by another program just now; try again.")
            return False
        for refusal in made.refusals:
            self.talk.say(f"   not possible: {refusal}")
        return made.text is not None and not made.refusals

    def _values(self) -> dict[str, object] | None:
        """Fields to change, one ``key: value`` a line; ``None`` when the input has ended."""
        known = {key.name: key for key in table(self.item.kind)}
        self.talk.say(
            "   Write what is right as `field: value`, one a line; an empty value deletes the "
            "field; an empty line ends.\n   Fields: " + ", ".join(known)
        )
        values: dict[str, object] = {}
        while True:
            line = self.talk.line("   ")
            if line is None:
                return None
            if not line.strip():
                return values
            name, colon, text = (part.strip() for part in line.partition(":"))
            if not colon or name not in known:
                self.talk.say(f"   `{name}` is no field; write `field: value`")
                continue
            value, problem = read_value(known[name], text)
            if problem:
                self.talk.say(f"   {problem}")
                continue
            values[name] = value

    def _change(self, key: str) -> bool | None:
        why = ""
        if key == "l":
            asked = self.talk.line("   Why (readers see this): ")
            if asked is None:
                return None
            if not asked.strip():
                return False
            why = asked
        try:
            problem = self.desk.explain(self.item.path, self.item.id, Reason(why), self.by, self.on)
        except ChangedError:
            problem = "the log was saved by another program just now; try again"
        if problem:
            self.talk.say(f"   not possible: {problem}")
        return not problem
