"""Runs benches: ``python -m bench`` all of them, ``python -m bench NAME [ARGUMENT ...]`` one.

A bench is a module of this folder with ``main(arguments) -> int``: 0, or 1 when what is promised
was not reached on this machine.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
BENCHES = {path.stem: path for path in sorted(HERE.glob("[a-z]*.py"))}


def summary(path: Path) -> str:
    """The first line of a bench's docstring."""
    return path.read_text(encoding="utf-8").lstrip('"').partition("\n")[0]


def listing() -> str:
    """The benches by name."""
    lines = [f"  {name:<10} {summary(path)}" for name, path in BENCHES.items()]
    return "\n".join(["python -m bench [NAME [ARGUMENT ...]], where NAME is one of:", *lines])


def run(name: str, arguments: list[str]) -> int:
    """Run one bench."""
    print(f"{name}: {summary(BENCHES[name])}", flush=True)
    return int(import_module(f"bench.{name}").main(arguments))


def main(arguments: list[str]) -> int:
    """Run what is asked for; 1 when a promise was not kept, 2 when used wrongly."""
    if not arguments:
        return max(run(name, []) for name in BENCHES)
    name, *rest = arguments
    if name not in BENCHES:
        print(listing())
        return 0 if name in ("-h", "--help") else 2
    return run(name, rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
