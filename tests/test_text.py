"""Text helpers: one normal form, slugs that are addresses, digests in letters."""

from __future__ import annotations

import hashlib
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import CONTROL, digest32, fold, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""), ("  \t\n ", ""), ("a", "a"), (" a  b\u00a0\u2003c\r\n", "a b c"),
        ("e\u0301", "\u00e9"), ("\u212b", "\u00c5"), ("\ufb01", "\ufb01"),
    ],
)  # fmt: skip
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once and unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize("text", ["", "a", "García", "\ud800 alone", "x" * 5000])
def test_digest32_is_the_low_end_of_sha256_in_crockfords_letters(text: str) -> None:
    number = int(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), 16)
    made = digest32(text, 51)
    assert set(made) <= set("0123456789abcdefghjkmnpqrstvwxyz")
    value = sum(
        int("0123456789abcdefghjkmnpqrstvwxyz".index(c)) * 32**n for n, c in enumerate(made)
    )
    assert value == number % 32**51
    assert [digest32(text, n) for n in (0, 1, 8)] == ["", made[0], made[:8]]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        # letters: what is decomposed, what has a spelling of its own, ligatures, full width
        ("ßæœøđðþłħıŋŧ", "ssaeoeoddthlhint"), ("ÅÇÉÑÜ", "acenu"), ("ﬁne", "fine"),
        ("ＡＢＣ１２", "abc12"), ("ẞ", "ss"), ("Ⅳ", "iv"), ("½", "1-2"),
        # apostrophes vanish, everything else divides
        ("a'b‘c’d‛e`f´g", "abcdefg"), ("aʹbʻcʼdʽeˈf′g＇h", "abcdefgh"),
        ("a\"b“c”d", "a-b-c-d"), ("a_b/c\\d", "a-b-c-d"), ("a—b–c", "a-b-c"), ("R&D", "r-and-d"),
        # the full stop of initials joins, any other divides
        ("J. B. Poe", "j-b-poe"), ("U.S.A.", "usa"), ("3.5", "3-5"), ("a.example", "a-example"),
        ("ab.c", "ab-c"), ("É.T.", "et"), ("X. Y", "x-y"), ("xX", "xx"), ("ŉa", "na"),
        # devices of Windows
        ("con", "con-x"), ("COM1", "com1-x"), ("lpt9", "lpt9-x"), ("Nul", "nul-x"),
        ("com0", "com0-x"), ("aux", "aux-x"), ("prn", "prn-x"), ("com10", "com10"),
        ("console", "console"),
    ],
)  # fmt: skip
def test_slug(text: str, made: str) -> None:
    assert slug(text) == made


@pytest.mark.parametrize("text", ["", "---", "市长", "😀", "'"])
def test_a_text_without_latin_letters_has_letters_that_stand_for_it(text: str) -> None:
    assert slug(text) == "x-" + digest32(text, 8)


@pytest.mark.parametrize(
    ("limit", "made"),
    [
        (0, "one-two-three"), (13, "one-two-three"), (14, "one-two-three"), (12, "one-two"),
        (8, "one-two"), (7, "one-two"), (6, "one-tw"), (5, "one"), (4, "one"), (3, "one"),
        (1, "o"),
    ],
)  # fmt: skip
def test_a_long_slug_is_cut_between_words_where_that_leaves_more_than_half(
    limit: int, made: str
) -> None:
    assert slug("One, two, three!", limit) == made


def test_a_word_of_one_letter_is_cut_off_too() -> None:
    assert slug("a bcd", 2) == "a"
    assert slug("a-b", 2) == "a"
    assert slug("aaaa bb cc", 7) == "aaaa-bb"


@given(st.text(max_size=60), st.integers(0, 30))
def test_slugs_are_addresses(text: str, limit: int) -> None:
    made = slug(text, limit)
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made)
    assert slug(made) == made


@given(st.characters(categories=["Cc", "Cs", "L", "N", "P", "S", "Zs"]))
def test_what_a_page_cannot_carry_is_control(character: str) -> None:
    is_control = unicodedata.category(character) in ("Cc", "Cs")
    assert bool(CONTROL.match(character)) == (is_control and character not in "\t\n\r\x85")
