"""Facts as bytes: equal ones give equal bytes, and nothing but facts ever comes out."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from generator.issues import Issue
from generator.model import Article, Candidacy, Race, Source
from generator.packing import DamagedError, pack, unpack

NAME = "Sam Lee"
ARTICLE = Article(
    "A title", Source("x", publisher="Desk"), "2022-03",
    races=(Race("il-mayor-2023", "Mayor", "IL", year=2023),),
    candidates=(Candidacy(NAME, "il-mayor-2023", id="c-1"), Candidacy("Ann", "il-mayor-2023")),
    paragraphs=("One.", "Two."),
)  # fmt: skip


@pytest.mark.parametrize(
    "value", [None, 1, "text", (1, "two"), [Issue("a", 1, 1, "note", "m")], ARTICLE, (ARTICLE, [])]
)
def test_there_and_back(value: object) -> None:
    assert unpack(pack(value)) == value


def test_equal_values_give_equal_bytes_whatever_is_shared() -> None:
    again = "".join(["Sam", " ", "Lee"])
    assert again is not NAME
    assert pack((NAME, NAME)) == pack((NAME, again))


def test_what_is_no_fact_is_not_packed() -> None:
    with pytest.raises(DamagedError):
        pack(Path("x"))


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit(1)",)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"nonsense", pack(ARTICLE)[:-9], pickle.dumps(Evil()), pickle.dumps(Path("x")),
        pickle.dumps(print), b"cgenerator.model\ndataclass\n(tR.", b"cgenerator.files\nremove\n.",
    ],
)  # fmt: skip
def test_bytes_that_hold_something_else(data: bytes) -> None:
    with pytest.raises(DamagedError):
        unpack(data)
