"""`python -m fuzz [--seconds N] [TARGET ...]`: each target for N seconds, one after the other.

Inputs come from `fuzz/corpus/TARGET/`; what reached new branches is kept in `build/fuzz/TARGET/`,
and an input that broke a target in `build/fuzz/TARGET-crash-...`: make it small, give it to the
corpus, and mend the parser.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "fuzz" / "corpus"
FOUND = ROOT / "build" / "fuzz"
#: An input of at most so many bytes, that takes at most so many seconds and megabytes.
MOST_BYTES, MOST_SECONDS, MOST_MEGABYTES = 4096, 10, 2048


def fuzz(name: str, seconds: int) -> bool:
    """Fuzz one target in a process of its own; whether it held."""
    found = FOUND / name
    found.mkdir(parents=True, exist_ok=True)
    limits = [f"-max_len={MOST_BYTES}", f"-timeout={MOST_SECONDS}"]
    limits += [f"-rss_limit_mb={MOST_MEGABYTES}", f"-max_total_time={seconds}"]
    places = [f"-artifact_prefix={FOUND / name}-", str(found), str(CORPUS / name)]
    done = subprocess.run(
        [sys.executable, "-m", "fuzz.run", name, "-print_final_stats=1", *limits, *places],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    runs = re.findall(r"stat::number_of_executed_units: (\d+)", done.stdout)
    reached = re.findall(r"\bcov: (\d+)", done.stdout)
    held = done.returncode == 0 and bool(runs) and int(runs[0]) > 0
    if held:
        print(f"fuzz: {name}: held in {int(runs[0]):,} runs, {reached[-1]} places reached")
    else:
        print(done.stdout[-4000:])
        print(f"fuzz: {name}: FAILED (exit code {done.returncode}); see {FOUND.name}/")
    sys.stdout.flush()
    return held


def main() -> int:
    from fuzz.targets import TARGETS

    options = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    options.add_argument("targets", nargs="*", metavar="TARGET", help=f"of: {', '.join(TARGETS)}")
    options.add_argument("--seconds", type=int, default=60, help="for each target (default: 60)")
    given = options.parse_args()
    if unknown := sorted({*given.targets} - {*TARGETS}):
        options.error(f"no such target: {', '.join(unknown)}")
    held = [fuzz(name, given.seconds) for name in given.targets or TARGETS]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
