"""The bill of materials, from the lock files: `make sbom`, or `python tools/sbom.py > FILE`.

CycloneDX 1.6 in JSON, of what reading seeds and building a site need, the language model included.
It is made from `requirements/` and `docs/dependencies.md` alone, not from what is installed, so it
is the same on every machine; SOURCE_DATE_EPOCH, where set, becomes its time stamp.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("extract", "model")
_ROW = re.compile(r"^\| ([a-z0-9-]+) \| (\S[^|]*) \| (\S[^|]*) \|$", re.MULTILINE)
_MODEL = re.compile(r"`([a-z0-9-]+)` is spaCy's English model `[^`]+` [\d.]+ \(([\w.-]+)\)")


def licences(page: str) -> dict[str, str]:
    """The licence of each library named in docs/dependencies.md, as an SPDX expression."""
    rows = {
        name: licence for name, _, licence in _ROW.findall(page) if name not in ("file", "library")
    }
    return rows | dict(_MODEL.findall(page))


def with_licences(bill: dict[str, Any], known: dict[str, str]) -> dict[str, Any]:
    """The bill with the licence of every component and without the addresses of an index.

    Raises:
        KeyError: a component's licence is not documented.
    """
    for component in bill["components"]:
        licence = known[component["name"]]
        component["licenses"] = [{"expression": licence}]
        component.pop("description", None)  # says from which line of which lock it came
        for reference in component.get("externalReferences", ()):
            reference["url"] = component["purl"]  # an index is no part of what is
    return bill


def main() -> int:
    lines = [(ROOT / "requirements" / f"{lock}.txt").read_text("utf-8") for lock in LOCKS]
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", "--output-reproducible"]
    command += ["--sv", "1.6", "--short-PURLs", "--pyproject", str(ROOT / "pyproject.toml"), "-"]
    made = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True)
    if made.returncode:
        sys.exit(f"sbom: {made.stderr.strip() or 'cyclonedx-py failed'}")
    known = licences((ROOT / "docs" / "dependencies.md").read_text("utf-8"))
    print(json.dumps(with_licences(json.loads(made.stdout), known), indent=2, sort_keys=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
