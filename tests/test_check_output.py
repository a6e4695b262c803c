"""The check of a finished site: it passes ours, and finds each kind of mistake."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
from site_sample import RACE, sample

from generator.config import SiteSettings
from generator.site import load_theme, render_site

ROOT = Path(__file__).parent.parent
THEME = load_theme(ROOT / "themes" / "default")
ICS = "calendar/elections.ics"
RACE_PAGE = f"races/{RACE}/index.html"


@cache
def built() -> dict[str, bytes]:
    settings = SiteSettings(base_url="https://example.org/t/", contact="desk@example.org")
    return dict(render_site(sample(), settings, THEME, ledger={"candidates/painters/": ""}))


def checked(folder: Path, files: dict[str, bytes]) -> tuple[int, str]:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    command = [sys.executable, str(ROOT / "tools/check_output.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_our_own_site_is_without_mistakes(tmp_path: Path) -> None:
    code, said = checked(tmp_path, built())
    assert code == 0, said


#: What no compression makes smaller: 16 kB.
NOISE = b"".join(sha256(str(n).encode()).digest() for n in range(500))


def replaced(
    name: str, old: bytes, new: bytes, times: int = 1
) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        assert old in files[name]
        files[name] = files[name].replace(old, new, times)

    return change


def gone(name: str) -> Callable[[dict[str, bytes]], None]:
    return lambda files: files.pop(name) and None


def added(name: str, data: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda files: files.update({name: data})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (gone("about/index.html"), "about/index.html leads nowhere"),
        (gone(f"races/{RACE}/feed.xml"), "feed.xml leads nowhere"),
        (replaced(RACE_PAGE, b'id="e-0001"', b'id="e-0009z"'), "no such place on that page"),
        (replaced(RACE_PAGE, b'id="e-0001"', b'id="runs"'), "an id stands twice"),
        (replaced("index.html", b"default-src ", b"default-src * "), "strict Content-Security"),
        (replaced("index.html", b'"static/style.css"', b'"//x.example/"'), "from elsewhere"),
        (replaced(RACE_PAGE, b'"Event"', b'"Happening"'), "Happening is not among the types"),
        (replaced(RACE_PAGE, b'"startDate"', b'"begins"'), "Event has no property begins"),
        (replaced("feed.xml", b"<id>", b"<ident>"), "cannot be parsed"),
        (replaced("feed.xml", b"T00:00:00Z", b"", -1), "no RFC 3339 time"),
        (replaced("feed.json", b"https://jsonfeed.org", b"https://other.example"), "no JSON Feed"),
        (replaced("calendar/elections.ics", b"\r\n", b"\n"), "CR LF"),
        (replaced("calendar/elections.ics", b"DTSTAMP", b"STAMP"), "not one DTSTAMP"),
        (replaced("feed.xml", b"<updated>20", b"<updated>on 20"), "no RFC 3339 time"),
        (replaced("feed.json", b'"title"', b'"name"'), "lacks its title or items"),
        (replaced(ICS, b"DTEND;VALUE=DATE:2", b"DTEND;VALUE=DATE:1"), "ends before"),
        (replaced(ICS, b"T000000Z", b"T000000"), "no UTC time"),
        (replaced(ICS, b"VEVENT", b"VTODO", -1), "has no event"),
        (added("static/style.css", NOISE), "static/style.css: "),
        (added("data/broken.json", b"{"), "data/broken.json: cannot be parsed"),
    ],
)  # fmt: skip
def test_mistakes_are_found(
    tmp_path: Path, change: Callable[[dict[str, bytes]], None], said: str
) -> None:
    files = dict(built())
    change(files)
    code, shown = checked(tmp_path, files)
    assert code == 1
    assert said in shown


def test_a_heavy_page_is_found(tmp_path: Path) -> None:
    noise = "".join(f"<p>{n * 7919 % 100003} {n * n % 99991}</p>" for n in range(20000))
    files = dict(built())
    files["about/index.html"] = files["about/index.html"].replace(
        b"</main>", noise.encode() + b"</main>"
    )
    code, shown = checked(tmp_path, files)
    assert code == 1
    assert "about/index.html: " in shown
    assert "at most 60,000" in shown


def test_a_folder_without_a_site_is_a_mistake(tmp_path: Path) -> None:
    assert checked(tmp_path, {})[0] == 1
