"""Which two reports can tell of one event."""

from __future__ import annotations

import pytest

from generator.aggregate.dates import span
from generator.aggregate.likeness import Numbers, Reported, alike, who_of
from generator.model import Event

NONE: Numbers = (None, None, None, None)


def told(
    kind: str = "poll",
    who: str = "ann",
    date: str | None = None,
    day: str = "2022-05-10",
    stage: str = "",
    figures: dict[str, Numbers] | None = None,
    **more: object,
) -> Reported:
    """An article's report; ``who`` as initials of people, divided by blanks."""
    event = Event(kind, date=date, **more)  # type: ignore[arg-type]
    when = date or day
    named = tuple((figures or {}).items())
    return Reported(0, event, tuple(who.split()), stage, day, when, span(when), named)


def percent(**shares: float) -> dict[str, Numbers]:
    return {name: (share, None, None, None) for name, share in shares.items()}


def dollars(raised: float | None = None, left: float | None = None) -> dict[str, Numbers]:
    return {"ann": (None, None, raised, left)}


SAME = [
    # announcements and the like: the same people, detail and stage
    (told("announcement"), told("announcement", "bo ann")),
    (told("announcement", date="2022-01-01"), told("announcement", date="2022-04-30")),
    (told("announcement", date="2022-05-01"), told("announcement", day="2022-08-20")),
    (told("ballot", detail="filed"), told("ballot", detail="filed")),
    (told("ballot", stage="primary"), told("ballot")),
    (told("ballot"), told("ballot", stage="primary")),
    # a report is a day early where it is written in another time zone
    (told("announcement", date="2022-05-11"), told("announcement", day="2022-05-10")),
    # what is planned is told of before
    (told("debate", date="2022-05-20"), told("debate", day="2022-05-10")),
    (told("result", detail="won", stage="primary"), told("result", stage="primary")),
    (told("result", detail="won"), told("result", stage="primary")),
    (told("result", stage="primary"), told("result")),
    (told("result", detail="conceded"), told("result", detail="conceded")),
    # polls
    (told(pollster="Lake Survey", who=""), told(pollster="Lake", who="ann")),
    (told(pollster="Lake Survey"), told(pollster="Lake Survey")),
    (told(pollster="Lake Survey", who="bo"), told(pollster="Lake Survey", who="ann bo")),
    (told(pollster="Ohio Civic Union"), told(pollster="OCU")),
    (told(figures=percent(ann=46)), told(figures=percent(ann=47))),
    (told(sample=600), told(sample=600)),
    (
        told(pollster="Lake", figures=percent(ann=46, bo=40)),
        told(pollster="Hill", figures=percent(ann=46, bo=40)),
    ),
    # money
    (told("fundraising", period="2022-Q1"), told("fundraising", period="2022-Q1")),
    (told("fundraising", figures=dollars(1000)), told("fundraising", figures=dollars(1090))),
    (told("fundraising", date="2022-05-01"), told("fundraising", date="2022-05-01")),
    (
        told("fundraising", date="2022-05-01", figures=dollars(1000, 50)),
        told("fundraising", date="2022-05-09", figures=dollars(1000, 50)),
    ),
    # debates
    (told("debate", date="2022-05-20"), told("debate", date="2022-05-20")),
    (told("debate", date="2022-05-20", who="ann bo"), told("debate", date="2022-05-20", who="")),
    (told("debate", day="2022-05-01"), told("debate", day="2022-05-15")),
    (told("debate", who="ann bo"), told("debate", who="ann bo cy di")),
    # ads
    (told("ad", sponsor="Hill Fund", target="bo"), told("ad", sponsor="hill fund", target="Bo")),
    (told("ad", sponsor="Hill Fund"), told("ad", target="bo")),
    (told("ad", who=""), told("ad")),
]

APART = [
    (told("announcement"), told("announcement", "bo")),
    (told("announcement", date="2022-01-01"), told("announcement", date="2022-05-03")),
    (told("announcement", date="2022-05-12"), told("announcement", day="2022-05-10")),
    (told("announcement", date="2022-01-01"), told("announcement", day="2022-05-03")),
    (told("announcement", day="2022-01-01"), told("announcement", day="2022-05-03")),
    (told("ballot", detail="filed"), told("ballot", detail="removed")),
    (told("ballot", detail="filed"), told("ballot")),
    (told("ballot", stage="primary"), told("ballot", stage="general")),
    (told("result", detail="conceded"), told("result", detail="won")),
    (told("result", detail="won"), told("result", detail="conceded")),
    (told("result", stage="primary"), told("result", stage="general")),
    (told("result", "ann"), told("result", "bo")),
    (told(figures=percent(ann=46)), told(figures=percent(ann=47.5))),
    (told(figures=percent(ann=46)), told(figures=percent(bo=46))),
    (told(figures=percent(ann=46)), told(figures={"ann": NONE})),
    (told(sample=600), told(sample=601)),
    (told(sample=600), told()),
    (told(), told()),
    (told(pollster="Lake", sample=600), told(pollster="Lake", sample=700)),
    (told(pollster="Lake Survey", who="ann"), told(pollster="Lake Survey", who="bo")),
    (told(pollster="Lake University"), told(pollster="Hill University")),
    (
        told(pollster="Lake", figures=percent(ann=46, bo=40)),
        told(pollster="Hill", figures=percent(ann=46, bo=41)),
    ),
    (
        told(pollster="Lake", figures=percent(ann=46)),
        told(pollster="Hill", figures=percent(ann=46)),
    ),
    (told(pollster="Lake", date="2022-05-01"), told(pollster="Lake", date="2022-05-12")),
    (told("fundraising", period="2022-Q1"), told("fundraising", period="2022-Q2")),
    (
        told("fundraising", "ann", period="2022-Q1"),
        told("fundraising", "bo", period="2022-Q1"),
    ),
    (told("fundraising", figures=dollars(1000)), told("fundraising", figures=dollars(1200))),
    (
        told("fundraising", period="2022-Q1", figures=dollars(1000, 50)),
        told("fundraising", period="2022-Q1", figures=dollars(1000, 80)),
    ),
    (told("fundraising", date="2022-05-01"), told("fundraising", date="2022-05-09")),
    (
        told("fundraising", date="2022-05-01", figures=dollars(None, 50)),
        told("fundraising", date="2022-05-09", figures=dollars(None, 50)),
    ),
    (told("debate", date="2022-05-20"), told("debate", date="2022-05-21")),
    (told("debate", date="2022-05"), told("debate", date="2022-05")),
    (told("debate", day="2022-05-01"), told("debate", day="2022-05-16")),
    (told("debate", who="ann bo"), told("debate", who="cy di")),
    (told("debate", who="ann bo cy"), told("debate", who="ann di ed")),
    (told("ad", sponsor="Hill Fund"), told("ad", sponsor="Lake Fund")),
    (told("ad", target="bo"), told("ad", target="cy")),
    (told("ad", "ann"), told("ad", "bo")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_event(one: Reported, other: Reported) -> None:
    assert alike(one, other) and alike(other, one)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_events(one: Reported, other: Reported) -> None:
    assert not alike(one, other) and not alike(other, one)


def test_what_has_no_time_is_near_everything() -> None:
    timeless = told("announcement")._replace(span=None, when="")
    assert alike(timeless, told("announcement", date="2012-01-01"))
    assert alike(told("debate")._replace(span=None, when=""), told("debate"))


def test_people_in_the_order_in_which_they_are_named() -> None:
    assert who_of([told(who="bo ann"), told(who="ann cy")]) == ("bo", "ann", "cy")
    assert who_of([]) == ()
