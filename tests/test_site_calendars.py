"""iCalendar: what RFC 5545 asks for, only days that are known, lines folded by bytes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from site_sample import sample

from generator.config import SiteSettings
from generator.site import load_theme, render_site
from generator.site.calendars import fold

THEME = load_theme(Path(__file__).parent.parent / "themes" / "default")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=300))
def test_folded_lines_are_short_and_unfold_to_the_same(text: str) -> None:
    folded = fold(text)
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == text


def test_the_calendar_carries_what_the_rfc_requires() -> None:
    files = dict(render_site(sample(), SiteSettings(base_url="https://example.org/"), THEME))
    text = files["calendar/elections.ics"].decode()
    assert "\n" not in text.replace("\r\n", "")
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    # The general election and a debate; the primary is known to the month only.
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    for name in ("UID:", "DTSTAMP:", "SUMMARY:", "DTSTART;VALUE=DATE:"):
        assert sum(line.startswith(name) for line in lines) == 2, name
    assert "DTSTART;VALUE=DATE:20221108" in lines
    assert "DTEND;VALUE=DATE:20221109" in lines
    assert "SUMMARY:Illinois Secretary of State\\, 2022: general election" in lines
    assert not any("202206" in line for line in lines)
