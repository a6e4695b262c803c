"""How lychee is called: for the site itself, and for the addresses that it will have."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from site_sample import RACE, sample

from generator.config import SiteSettings
from generator.site import load_theme, render_site

ROOT = Path(__file__).parent.parent
TOOL = ROOT / "tools/quality/links.py"
THEME = load_theme(ROOT / "themes" / "default")
LYCHEE = shutil.which("lychee") or str(ROOT / ".venv/bin/lychee")


@pytest.mark.parametrize(
    ("canonical", "remaps"),
    [
        ("", []),
        ("https://example.org/", ["^https://example\\.org/ {files}/"]),
        (
            "https://example.org/t/",
            ["^https://example\\.org/t/ {files}/", "^{escaped}/t/ {files}/"],
        ),
    ],
)
def test_own_addresses_are_looked_up_in_the_folder(
    tmp_path: Path, canonical: str, remaps: list[str]
) -> None:
    spec = importlib.util.spec_from_file_location("links", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    (tmp_path / "index.html").write_text(f"<head>{link}</head>")
    words = module.command("lychee", tmp_path)
    found = [after for word, after in pairwise(words) if word == "--remap"]
    files = tmp_path.as_uri()
    assert found == [one.format(files=files, escaped=module.re.escape(files)) for one in remaps]
    assert words[-1] == str(tmp_path)


def change_nothing(_: dict[str, bytes]) -> None:
    """The site as it is."""


def lose_a_page(files: dict[str, bytes]) -> None:
    """A page that others link to is gone."""
    del files["corrections/index.html"]


def lose_a_place(files: dict[str, bytes]) -> None:
    """A fragment leads nowhere."""
    name = f"races/{RACE}/index.html"
    files[name] = files[name].replace(b'id="polls"', b'id="pollz"')


def mistake_an_own_address(files: dict[str, bytes]) -> None:
    """A feed names an address of the site that it does not have."""
    files["feed.xml"] = files["feed.xml"].replace(b"/t/races/", b"/t/rices/", 1)


@pytest.mark.skipif(not Path(LYCHEE).exists(), reason="needs lychee (make quality-links)")
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (change_nothing, ", 0 broken"),
        (lose_a_page, "corrections/"),
        (lose_a_place, "#polls"),
        (mistake_an_own_address, "rices"),
    ],
)
def test_broken_links_are_found(tmp_path: Path, change: object, said: str) -> None:
    settings = SiteSettings(base_url="https://example.org/t/", contact="desk@example.org")
    files = dict(render_site(sample(), settings, THEME))
    assert callable(change)
    change(files)
    for name, data in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else b"picture")
    command = [sys.executable, str(TOOL), LYCHEE, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said in done.stdout, done.stdout + done.stderr
    assert (done.returncode == 0) == (change is change_nothing)
