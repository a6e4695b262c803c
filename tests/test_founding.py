"""A new site's folder, also from the wheel alone; and the recipes with which hosts publish it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.cli import main
from generator.config import parse
from generator.founding import HOSTS, new_site
from generator.options import parser

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, laid out as pip installs it."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    with zipfile.ZipFile(made) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def tracker(wheel: Path, where: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(wheel)}
    command = [sys.executable, "-P", "-m", "generator", *words]
    return subprocess.run(
        command, cwd=where, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("theme", sorted(path.name for path in (ROOT / "themes").iterdir()))
def test_the_wheel_founds_and_builds_a_site(wheel: Path, tmp_path: Path, theme: str) -> None:
    done = tracker(wheel, tmp_path, "init", "site", "--theme", theme, "--title", 'The "Desk"')
    assert done.returncode == 0, done.stderr
    site = tmp_path / "site"
    made = tracker(wheel, site, "new", "article", "A headline", "--date", "2022-05-03")
    assert made.returncode == 0, made.stderr
    for command in ("check", "build"):
        done = tracker(wheel, site, command)
        assert done.returncode == 0, done.stderr
    page = (site / "output/index.html").read_text("utf-8")
    assert "The &#34;Desk&#34;" in page
    assert (site / "output/.nojekyll").exists()
    assert (site / "output/404.html").exists()


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_gets_settings_and_its_recipe(host: str) -> None:
    made = new_site("Title", "default", host)
    assert HOSTS[host][1] in made
    assert {"site.toml", "requirements.txt", ".gitignore", "content/.gitkeep"} <= made.keys()
    assert not any(b"{title}" in data or b"{version}" in data for data in made.values())


def test_hosts_are_those_of_the_command() -> None:
    for host in HOSTS:
        assert parser().parse_args(["init", "x", "--host", host]).host == host
    with pytest.raises(SystemExit):
        parser().parse_args(["init", "x", "--host", "elsewhere"])


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1))
@example("{version} of {theme}")
def test_any_title_gives_valid_settings(title: str) -> None:
    settings, issues = parse(new_site(title, "default", "server")["site.toml"].decode())
    if title.strip():
        assert issues == ()
        assert settings.site.title == title.strip()


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site.toml").write_text("mine", encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 2
    assert "has site.toml already" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["site.toml"]
    assert main(["init", str(tmp_path / "b"), "--theme", "none"]) == 2
    assert main(["init", str(tmp_path / "b"), "--title", " "]) == 2
    assert not (tmp_path / "b").exists()


def commands(text: str) -> list[list[str]]:
    return [shlex.split(one) for one in text.replace("&&", "\n").splitlines() if one.strip()]


def recipes() -> list[tuple[str, list[list[str]]]]:
    """Each recipe's shell commands."""
    pages = yaml.safe_load(new_site("T", "default", "github-pages")[".github/workflows/pages.yml"])
    runs = [step["run"] for step in pages["jobs"]["build"]["steps"] if "run" in step]
    netlify = tomllib.loads(new_site("T", "default", "netlify")["netlify.toml"].decode())
    assert netlify["build"]["publish"] == "output"
    wrangler = new_site("T", "default", "cloudflare")["wrangler.toml"].decode()
    assert tomllib.loads(wrangler)["pages_build_output_dir"] == "output"
    told = next(line for line in wrangler.splitlines() if "tracker build" in line)
    return [
        ("github-pages", commands("\n".join(runs))),
        ("netlify", commands(netlify["build"]["command"])),
        ("cloudflare", commands(told.lstrip("# "))),
    ]


@pytest.mark.parametrize(("host", "run"), recipes(), ids=lambda value: str(value)[:12])
def test_recipes_run_commands_that_exist(host: str, run: list[list[str]]) -> None:
    assert ["pip", "install", "-r", "requirements.txt"] in run
    assert ["tracker", "build"] in run
    for command in run:
        if command[0] == "tracker":
            parser().parse_args(command[1:])


def test_the_workflow_publishes_what_was_built() -> None:
    for text in (
        new_site("T", "default", "github-pages")[".github/workflows/pages.yml"].decode(),
        (ROOT / ".github/workflows/pages.yml").read_text("utf-8"),
    ):
        jobs = yaml.safe_load(text)["jobs"]
        upload = next(s for s in jobs["build"]["steps"] if "upload-pages" in s.get("uses", ""))
        assert upload["with"]["path"] == "output"
        assert jobs["publish"]["needs"] == "build"
        assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_the_server_recipe_fills_a_bucket(wheel: Path, tmp_path: Path) -> None:
    assert tracker(wheel, tmp_path, "init", "site", "--host", "server").returncode == 0
    programs = tmp_path / "bin"
    programs.mkdir()
    said = tmp_path / "said"
    for name, text in {
        "tracker": f'exec "{sys.executable}" -P -m generator "$@"',
        "aws": f'test -f output/index.html && echo "$@" > "{said}"',
    }.items():
        (programs / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (programs / name).chmod(0o755)
    paths = {"PYTHONPATH": str(wheel), "PATH": f"{programs}:{os.environ['PATH']}"}
    script = ["sh", str(tmp_path / "site/publish.sh"), "s3://bucket"]
    subprocess.run(script, env={**os.environ, **paths}, check=True, capture_output=True)
    told = said.read_text().split()
    assert told[:4] == ["s3", "sync", "output/", "s3://bucket"]
    assert "--delete" in told


@pytest.mark.skipif(not shutil.which("rsync"), reason="needs rsync")
def test_the_server_recipe_copies_the_site_and_deletes_what_is_gone(
    wheel: Path, tmp_path: Path
) -> None:
    assert tracker(wheel, tmp_path, "init", "site", "--host", "server").returncode == 0
    there, programs = tmp_path / "www", tmp_path / "bin"
    (there / "old").mkdir(parents=True)
    programs.mkdir()
    command = programs / "tracker"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m generator "$@"\n', "utf-8")
    command.chmod(0o755)
    paths = {"PYTHONPATH": str(wheel), "PATH": f"{programs}:{os.environ['PATH']}"}
    script = ["sh", str(tmp_path / "site/publish.sh"), f"{there}/"]
    subprocess.run(script, env={**os.environ, **paths}, check=True, capture_output=True)
    assert (there / "index.html").exists()
    assert (there / "_headers").exists()
    assert not (there / "old").exists()
    assert not (there / ".tracker-manifest").exists()
