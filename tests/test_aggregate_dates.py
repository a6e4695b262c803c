"""The date rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.aggregate.dates import Told, agree, dating, days_between
from generator.aggregate.model import Dating, Source


def _told(date: str | None, basis: str | None = "explicit", published: str = "2022-03-01") -> Told:
    return Told(date, basis, published, Source(f"{published} {date} {basis}", None, None))


@pytest.mark.parametrize(
    ("told", "value", "precision", "inferred", "others"),
    [
        ([_told("2022-01-04", "relative"), _told("2022-01-05")], "2022-01-05", "day", False,
         ["2022-01-04"]),
        ([_told("2022-02"), _told("2022-01-05")], "2022-01-05", "day", False, ["2022-02"]),
        ([_told("2022-01-07", published="2022-01-09"), _told("2022-01-05", published="2022-01-08")],
         "2022-01-05", "day", False, ["2022-01-07"]),
        # A vaguer date that contains the day agrees with it.
        ([_told("2021-06"), _told("2021-06-07", "relative")], "2021-06-07", "day", True, []),
        ([_told("2021"), _told("2021-06")], "2021-06", "month", False, []),
        # Two texts on one day: once named, it is no inference.
        ([_told("2022-01-05", "relative"), _told("2022-01-05")], "2022-01-05", "day", False, []),
        ([_told(None, None, "2022-01-09"), _told(None, None, "2022-01-08")], "2022-01-08", "by",
         False, []),
        ([_told(None, None, "2022-01-01"), _told("2022-01-05")], "2022-01-05", "day", False, []),
        ([_told(None, None, "")], None, "", False, []),
        ([], None, "", False, []),
    ],
)  # fmt: skip
def test_rule(
    told: list[Told], value: str | None, precision: str, inferred: bool, others: list[str]
) -> None:
    for items in (told, told[::-1]):
        found = dating(items)
        assert (found.value, found.precision, found.inferred) == (value, precision, inferred)
        assert [date for date, _ in found.others] == others


_dates = st.dates().map(str)
_edtf = st.one_of(st.none(), _dates, _dates.map(lambda d: d[:7]), _dates.map(lambda d: d[:4]))


@given(
    st.lists(
        st.builds(_told, _edtf, st.sampled_from(["explicit", "relative", None]), _dates), max_size=6
    ),
    st.randoms(),
)
def test_order_makes_no_difference_and_nothing_is_invented(
    told: list[Told], chance: object
) -> None:
    found = dating(told)
    shuffled = told[:]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    again = dating(shuffled)
    assert (found.value, found.precision, found.inferred) == (
        again.value, again.precision, again.inferred,
    )  # fmt: skip
    assert {d: frozenset(s) for d, s in found.others} == {d: frozenset(s) for d, s in again.others}
    given_dates = {item.date for item in told} | {item.published for item in told} | {None}
    assert found.value in given_dates
    assert isinstance(found, Dating)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2022-01-01", "2022-01-11", 10), ("2022-01", "2022-02-05", 5), ("2022", "2022-06", 0),
        ("2022-02", "2022-03", 1), ("2021", "2023-01-01", 366), ("2022-06", "2022-07-01", 0),
    ],
)  # fmt: skip
def test_days_between(one: str, other: str, days: int) -> None:
    assert (
        abs(days_between(one, other) - days) <= 3
    )  # the end of a short month is taken as the 31st
    assert days_between(one, other) == days_between(other, one)


def test_agree() -> None:
    assert agree("2021-06", "2021-06-07") and not agree("2021-06", "2021-07")
