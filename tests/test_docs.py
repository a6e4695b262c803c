"""The documentation says what is so: commands, options, exit codes, settings, links."""

from __future__ import annotations

import argparse
import re
from dataclasses import fields
from pathlib import Path

import pytest

from generator.config import ExtractSettings, Paths, SiteSettings, parse
from generator.options import EXIT_CODES, parser

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("evaluation/README.md")])


def commands() -> dict[str, argparse.ArgumentParser]:
    (chosen,) = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(chosen.choices)


def command_section(name: str, command: argparse.ArgumentParser) -> str:
    """A command as docs/cli.md describes it."""
    lines = [f"## `tracker {name}`", "", command.description or "", ""]
    common = {"help", "seeds", "content", "output", "config"}
    own = [action for action in command._actions if action.dest not in common]
    if own:
        lines += ["| given | meaning |", "|---|---|", *map(_row, own), ""]
    return "\n".join(lines)


def _row(action: argparse.Action) -> str:
    value = "|".join(action.choices) if action.choices else str(action.metavar or "")
    given = " ".join([*action.option_strings, value]).strip().replace("|", r"\|")
    meaning = (action.help or "").replace("%(default)s", str(action.default))
    return f"| `{given}` | {meaning} |"


def command_sections() -> str:
    """All of them: what docs/cli.md has to hold, to be copied there when options change."""
    return "\n".join(command_section(name, command) for name, command in commands().items())


def test_every_command_and_option_is_documented_in_the_words_of_its_help() -> None:
    assert command_sections() in (ROOT / "docs/cli.md").read_text(encoding="utf-8")


def test_exit_codes_are_documented() -> None:
    text = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
    for code, meaning in re.findall(r"^  (\d)  (.+)$", EXIT_CODES, re.MULTILINE):
        assert f"| {code} | {meaning} |" in text


@pytest.mark.parametrize(
    ("table", "settings"),
    [("site", SiteSettings()), ("extract", ExtractSettings()), ("paths", Paths())],
)
def test_every_setting_is_documented_with_its_default(table: str, settings: object) -> None:
    text = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    section = text.partition(f"## `[{table}]`")[2].partition("\n## ")[0]
    documented = dict(re.findall(r"^\| `(\w+)` \| `([^`]*)` \|", section, re.MULTILINE))
    assert list(documented) == [entry.name for entry in fields(settings)]  # type: ignore[arg-type]
    for name, default in documented.items():
        read, issues = parse(f"[{table}]\n{name} = {default}\n")
        assert not issues
        assert getattr(getattr(read, table), name) == getattr(settings, name)


def test_the_repositorys_own_settings_are_right() -> None:
    assert parse((ROOT / "site.toml").read_text(encoding="utf-8"))[1] == ()


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        name, _, anchor = target.partition("#")
        found = (page.parent / name).resolve() if name else page
        assert found.exists(), target
        if anchor:
            assert anchor in anchors(found), target


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    pages = {page.name for page in ROOT.glob("docs/*.md")} - {"README.md"}
    assert {name for name in pages if f"({name})" in index} == pages
