"""The fuzz targets hold for every input of their corpus, and fail where a parser is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz import targets
from fuzz.targets import TARGETS

CORPUS = Path(__file__).parent.parent / "fuzz" / "corpus"
INPUTS = sorted(path.relative_to(CORPUS).as_posix() for path in CORPUS.glob("*/*"))


@pytest.mark.parametrize("name", INPUTS)
def test_every_input_of_the_corpus_holds(name: str) -> None:
    TARGETS[name.split("/")[0]]((CORPUS / name).read_bytes())


def test_each_target_has_a_corpus_of_its_own() -> None:
    assert {name.split("/")[0] for name in INPUTS} == set(TARGETS)


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"\xff\xfe", b"\n" * 9, b"---\n---\n", b"{}", b"[" * 400]
)
@pytest.mark.parametrize("name", TARGETS)
def test_what_is_nothing_of_the_kind_holds_too(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize(
    ("name", "parser", "wrong"),
    [
        ("address", "slug", lambda text, limit=0: "Not An Address"),
        ("dates", "find_dates", lambda text, day: 1 / 0),
        ("cleaning", "clean", lambda paragraphs: ()),
        ("content", "read_file", lambda text, path: (None, [])),
    ],
)
def test_a_target_fails_where_its_parser_is_wrong(
    name: str, parser: str, wrong: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(targets, parser, wrong)
    with pytest.raises((AssertionError, ArithmeticError)):
        TARGETS[name](b"any text")
