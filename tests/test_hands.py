"""However a person writes a file, changes of facts find their lines and keep the person's notes."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Mapping
from typing import Any

import pytest

from generator import frontmatter
from generator.content import emit
from generator.content.edit import Change, Drop, Extend, Put, apply_changes

TEXTS = (
    "Ann Poe", "Bakers Union", "x: y", "no", "# hash", "The union backed Poe on Monday.", "12:30",
    "a, b", "[q]", "it's", 'say "hi"', "long words of a sentence that goes on: and on",
)  # fmt: skip
NOTE = re.compile(r"# c\d+\b")


class Hand:
    """One person's way of writing: every style that YAML allows, notes everywhere."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.notes = 0

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def note(self) -> str:
        self.notes += 1
        return f"# c{self.notes}"

    def behind(self) -> str:
        return f"  {self.note()}" if self.often(0.25) else " " * self.often(0.05)

    def between(self, indent: int) -> list[str]:
        lines = []
        while self.often(0.2):
            choices = ("", "   ", " " * indent + self.note(), self.note())
            lines.append(self.chance.choice(choices))
        return lines

    def scalar(self, value: Any, flow: bool = False) -> str:
        if isinstance(value, str) and self.often(0.2):
            return '"' + value.replace('"', '\\"') + '"'
        if isinstance(value, str) and self.often(0.3):
            return "'" + value.replace("'", "''") + "'"
        return emit.scalar(value, flow=flow)

    def entry(self, key: str, value: Any, indent: int) -> list[str]:
        space = " " * indent
        return [*self.between(indent), *self._entry(f"{space}{key}:", value, indent)]

    def _entry(self, lead: str, value: Any, indent: int) -> list[str]:
        inner = " " * (indent + 2)
        if isinstance(value, str) and len(value) > 10 and self.often(0.3):
            if self.often(0.4):
                header = f"{lead} |{self.chance.choice(('', '-', '+'))}{self.behind()}"
                return [header, inner + value]
            words = value.split(" ", 1)
            return [f"{lead} >-{self.behind()}", *(f"{inner} {word}" for word in words)]
        if isinstance(value, Mapping):
            if self.often(0.3):
                return [f"{lead} {emit.inline(value)}{self.behind()}"]
            return [lead + self.behind(), *self.block(value, indent + 2)]
        if not isinstance(value, list):
            return [f"{lead} {self.scalar(value)}{self.behind()}"]
        lines = [lead + self.behind()]
        indent += self.chance.choice((0, 2, 4))
        for one in value:
            lines += [*self.between(indent), *self._item(one, indent)]
        return lines

    def _item(self, value: Any, indent: int) -> list[str]:
        lead = " " * indent + "-"
        if not isinstance(value, Mapping) or self.often(0.2):
            inline = emit.inline(value) if isinstance(value, Mapping) else self.scalar(value)
            return [f"{lead} {inline}{self.behind()}"]
        lines = self.block(value, indent + 2)
        if self.often(0.15):
            return [lead + self.behind(), *lines]
        while not lines[0].strip() or lines[0].strip().startswith("#"):
            lines.pop(0)
        return [f"{lead} {lines[0][indent + 2 :]}", *lines[1:]]

    def block(self, fields: Mapping[str, Any], indent: int) -> list[str]:
        return [line for key, value in fields.items() for line in self.entry(key, value, indent)]

    def any_order(self, fields: dict[str, Any]) -> dict[str, Any]:
        names = list(fields)
        if self.often(0.5):
            self.chance.shuffle(names)
        return {name: fields[name] for name in names}

    def fact(self, number: int) -> dict[str, Any]:
        some = self.chance.choice
        return self.any_order(
            {
                "id": f"e-{number}", "endorser": some(TEXTS), "candidate": some(TEXTS),
                "who": self.chance.sample(TEXTS, self.chance.randrange(1, 3)),
                "rank": self.chance.randrange(9), "evidence": some(TEXTS),
                "results": [{"candidate": "A", "percent": 4.5}],
            }
        )  # fmt: skip

    def file(self, data: Mapping[str, Any]) -> str:
        lines = ["---", *self.block(data, 0), *self.between(0), "---", "Body", ""]
        text = self.chance.choice(("\n", "\r\n")).join(lines)
        return self.chance.choice(("", "\ufeff")) + text

    def changes(self, data: Mapping[str, Any]) -> list[Change]:
        """What a run might do to the file, in no wise order."""
        made: list[Change] = []
        for name in ("endorsements", "events"):
            for place, fact in enumerate(data[name]):
                key = self.chance.choice(list(fact))
                value = {"who": ["New A", "New, B"], "rank": 7, "results": [{"candidate": "Z"}]}
                one = self.chance.choice(
                    (Drop((name, place)), Drop((name, place, key)), None, None,
                     Put((name, place, "verb"), self.chance.choice(TEXTS)),
                     Put((name, place, key), value.get(key, self.chance.choice(TEXTS))))
                )  # fmt: skip
                made += [one] if one else []
            made += [Extend(name, (self.fact(90),))] if self.often(0.4) else []
        made += [Put(("source", "publisher"), "Star")] if self.often(0.2) else []
        made += [Extend("quotes", ({"id": "q-1", "text": "t"},))] if self.often(0.2) else []
        return made


@pytest.mark.more
@pytest.mark.parametrize("start", range(0, 2000 if os.environ.get("SLOW") else 200, 50))
def test_changes_find_their_lines_in_any_hand(start: int) -> None:
    for number in range(start, start + 50):
        hand = Hand(random.Random(number))
        data = hand.any_order(
            {
                "title": hand.chance.choice(TEXTS), "review": "pending",
                "source": hand.any_order({"id": "x", "url": "https://example.org/#a"}),
                "endorsements": [hand.fact(one) for one in range(hand.chance.randrange(1, 4))],
                "events": [hand.fact(10 + one) for one in range(hand.chance.randrange(1, 3))],
            }
        )  # fmt: skip
        text = hand.file(data)
        document = frontmatter.parse(text)
        assert document.root is not None and document.problems == ()
        # What apply_changes returns says what was asked for, or it returns nothing.
        made = apply_changes(text, hand.changes(data))
        assert made is not None, text
        assert sorted(NOTE.findall(made)) == sorted(NOTE.findall(text)), text
        assert made.startswith("\ufeff") == text.startswith("\ufeff")
        assert made.endswith(text[-6:])
        assert "\r\n" not in text or not re.search(r"(?<!\r)\n", made)
        assert apply_changes(text, []) == text
