"""One target under libFuzzer: `python -m fuzz.run TARGET [libFuzzer's options] [FOLDER ...]`."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["generator"]):
    from fuzz.targets import TARGETS


def main() -> None:
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
