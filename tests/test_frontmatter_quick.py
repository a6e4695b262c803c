"""The quick reader of front matter gives what the strict one gives, or nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.emit import block
from generator.frontmatter import quick
from generator.frontmatter.strict import Node, StrictYaml

WRITTEN = """\
title: Poe's union "backs" her
date: 2022-03-05
source:
  id: sha256:ab12
  publisher: Daily Post
races:
  - id: oh-governor-2022
    district: "3"
    year: 2022
    main: true
    elections:
      - {stage: primary, party: D, date: 2022-06, evidence: 'a, b'}
      - {stage: general}
events:
  - id: v-1
    who: [Ann Poe, "Bo, Jr.", 7]
    text: 'He said: "no"'
    share: 0.5
review: pending
"""


def strict(front: str, offset: int = 4) -> tuple[Node | None, list[object]]:
    reader = StrictYaml(front, offset)
    reader.load(front)
    return reader.root, list(reader.problems)


def same_or_nothing(front: str) -> bool:
    """Whether the quick reader read it; then as the strict one did."""
    read = quick.read(front, 4)
    if read is not None:
        assert (read, []) == strict(front)
    return read is not None


def test_it_reads_what_extraction_writes() -> None:
    assert same_or_nothing(WRITTEN)


def test_it_reads_nearly_every_file_of_the_demonstration() -> None:
    folder = Path(__file__).parent.parent / "content" / "articles"
    texts = [path.read_text("utf-8") for path in sorted(folder.rglob("*.md"))[:80]]
    fronts = [text[4 : text.index("\n---\n", 3) + 1] for text in texts]
    read = sum(map(same_or_nothing, fronts))
    assert read > 0.8 * len(fronts)


@pytest.mark.parametrize(
    "front",
    [
        "a: 1\na: 2\n", "a:\n", "a:\nb: 1\n", "a: b: c\n", "a: b #c\n", "a: #c\n", "a: b:\n",
        "a: b \n", "a:  b\n", "a: [b\n", "a: [\n",
        "a: {\n", "a:\n  - {\n", "a: '\n", "a: [b c]: d\n", "a: [b, c,]\n", "a: []\n", "a: {b: c\n",
        "a: {b: c, b: d}\n", "a: &x b\n", "a: *x\n", "a: !t b\n", "a: |\n  b\n", "a: >\n  b\n",
        "a: 'b\n", "a: 'b' c\n", 'a: "b\\n"\n', "a: b\n c: d\n", "a: b\n  c: d\n", "a: b\n  c\n",
        "  a: b\n", "- a: b\n", "a:\n- b: c\n", "a:\n  - b: c\n   d: e\n",
        "a:\n  - b: c\n  d: e\n", "a:\n    b: c\n", "a:\n  b: c\n    d: e\n", "a:\n  - b\n",
        "a: b\nc", "", "\n", "# c\na: b\n", "true: b\n", "null: c\n", "n: 1\n", "a: ~\n",
        "a: null\n", "a: 0x1F\n", "a: 1e3\n", "a: -1\n", "a: .5\n", "a: b\tc\n", "a: b\u00a0c\n",
        "a: b\u2028c\n", "a: \ufeffb\n", "a: b\r\n", "a: b\x85c\n", "a: é “q”\n",
        "a: 漢字 \U0001f600\n", "a: ¿qué?\n", "a: ?b\n", "a: b?\n", "a: [b?, c]\n", "a: [b:c, d]\n",
        "a: [b: c]\n", "a: [it's, \"x\"y]\n", "a: {b: c, d: 'e''f'}\n", "a: [b , c]\n",
        "a: [b,c]\n", "a: @b\n", "a: `b\n", "a: %b\n", "a: b%\n", "a: ,b\n", "a: $5\n",
        "a: (b) [c]\n", "a: b, {c}\n", "...\n", "a: b\n...\n", "a:\n  b: c\n  - d: e\n",
        "a:\n  - - b: c\n", "a:\n  - {b: c}\n  - d: e\n", "a:\n  - {b: c} x\n", "a: \"b'c\"\n",
        "a: 2022-03-05\n", "a: 12:30\n", "a: True\n", "a: NULL\n", "a: \"\"\n", "a: ''\n",
        "a: 1_000\n", "a: b'c\n", "a: b\"c\n", "a: ‘b’\n", "a_b: c\n", "ab-c: d\n", "A: b\n",
    ],
)  # fmt: skip
def test_it_never_reads_anything_else_in_its_own_way(front: str) -> None:
    same_or_nothing(front)


_TEXT = st.one_of(
    st.text(alphabet="ab Z0.-:#,'\"[]{}?&!%é“\n\t\\ü", max_size=12),
    st.text(max_size=8),
    st.sampled_from(["no", "true", "null", "12:30", "0x1f", "1e3", "- a", "a: b", "a #b", "~"]),
)
_SCALAR = st.one_of(_TEXT, st.booleans(), st.none(), st.integers(-99, 9999), st.floats(0, 1))
_NAME = st.sampled_from(["a", "title", "race_id", "n", "true", "null", "Ab", "who"])
_VALUES = st.recursive(
    _SCALAR,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_NAME, inner, max_size=3)),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(_NAME, _VALUES, min_size=1, max_size=4))
def test_what_is_written_is_read_the_same(fields: dict[str, object]) -> None:
    same_or_nothing("".join(f"{line}\n" for line in block(fields)))


@settings(max_examples=400, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    edits=st.integers(1, 4),
    sign=st.sampled_from("abc: -#'\"[]{},\n\t?&|>~é\x85"),
)
def test_what_somebody_typed_into_it_is_read_the_same(seed: int, edits: int, sign: str) -> None:
    chance = random.Random(seed)
    front = WRITTEN
    for _ in range(edits):
        at = chance.randrange(len(front))
        match chance.randrange(4):
            case 0:
                front = front[:at] + sign + front[at:]
            case 1:
                front = front[:at] + front[at + chance.randrange(1, 4) :]
            case 2:
                lines = front.split("\n")
                here = chance.randrange(len(lines))
                lines.insert(chance.randrange(len(lines)), lines[here])
                front = "\n".join(lines)
            case _:
                lines = front.split("\n")
                here = chance.randrange(len(lines))
                lines[here] = "  " * chance.randrange(3) + lines[here].lstrip()
                front = "\n".join(lines)
    same_or_nothing(front)
