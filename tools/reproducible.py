"""Builds the site again and again, each time otherwise, and compares the bytes.

`python tools/reproducible.py [--content DIR] [--quick] [--keep DIR]`; `make reproducible`. What is
varied: clock, SOURCE_DATE_EPOCH, time zone, locale, hash seed, the order in which folders list
their files, the number of processors, the paths of content and output, the user's umask and home,
and every Python from 3.11 that is found. Extraction too, where a language model is installed. What
this machine cannot vary is said and passed over. Exit code 1 if any byte differs. Only the standard
library.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Run before the program: folders list their files the other way round.
BACKWARDS = """
import os, sys
listed = os.scandir
class Backwards:
    def __init__(self, *given): self.left = iter(sorted(listed(*given), key=lambda e: e.name)[::-1])
    def __iter__(self): return self.left
    def __next__(self): return next(self.left)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
os.scandir = Backwards
names = os.listdir
os.listdir = lambda *given: sorted(names(*given))[::-1]
from generator.cli import main
sys.exit(main(sys.argv[1:]))
"""
PYTHONS = ["python3.%d" % minor for minor in range(11, 16)]


def say(text):
    print("reproducible: " + text, flush=True)


def digests(folder):
    """What stands at each path: the digest of a file, the target of a link."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = "-> " + os.readlink(path)
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


class Laboratory:
    """Copies of one content folder (or of seeds), and what each way of running made of them."""

    def __init__(self, place, content, seeds):
        self.place = Path(place)
        self.content = Path(content)
        self.seeds = seeds
        self.number = 0

    def run(self, python, before=(), program=None, umask=0o022, deep="", **environment):
        """The tree that one run gives; None with a word when it failed."""
        self.number += 1
        # Another path each time, of another length, and with letters beyond ASCII.
        here = self.place / ("n" * self.number + deep) / "Sitio"
        here.mkdir(parents=True)
        if self.seeds:
            shutil.copytree(self.seeds, here / "seeds")
            words = ["extract", "--seeds", "seeds", "--content", "made"]
        else:
            shutil.copytree(self.content, here / "content")
            words = ["build", "--content", "content", "--output", "made"]
        settings = ROOT / "site.toml"
        if settings.exists():
            shutil.copy(settings, here / "site.toml")
        if (ROOT / "themes").exists():
            os.symlink(ROOT / "themes", here / "themes")
        given = {"PATH": os.environ["PATH"], "HOME": str(here), "PYTHONPATH": str(ROOT)}
        given["PYTHONDONTWRITEBYTECODE"] = "1"
        given.update(environment)
        start = ["-c", program] if program else ["-m", "generator"]
        done = subprocess.run(
            [*before, python, *start, *words], cwd=here, env=given, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=lambda: os.umask(umask),
        )  # fmt: skip
        if done.returncode not in (0, 1):  # 1: something was refused, the same each time
            say("it failed: " + (done.stdout.strip().splitlines() or ["no message"])[-1])
            return None
        found = digests(here / "made")
        found = {name: data for name, data in found.items() if ".machine/cache/" not in name}
        shutil.rmtree(here)
        return found


def ways():
    """Each way by name: what to hand to Laboratory.run, or why this machine does not know it."""
    yield "the same again", {}
    yield "another hash seed", {"PYTHONHASHSEED": "4242"}
    yield "no hash seed", {"PYTHONHASHSEED": "0"}
    yield "SOURCE_DATE_EPOCH in 1980", {"SOURCE_DATE_EPOCH": "315532800"}
    yield "SOURCE_DATE_EPOCH in 2038", {"SOURCE_DATE_EPOCH": "2147483648"}
    for zone in ("Pacific/Kiritimati", "America/St_Johns", "XYZ+11:59"):
        yield "time zone " + zone, {"TZ": zone}
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.split()
    others = [one for one in known if one.partition("_")[0] in ("tr", "de", "ar", "ja")][:2]
    for locale in ("C", "POSIX", "C.UTF-8", *others):
        yield "locale " + locale, {"LC_ALL": locale, "LANG": locale}
    yield "a language without locale", {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}
    yield "folders listed backwards", {"program": BACKWARDS}
    yield "a strict umask", {"umask": 0o077}
    yield "a deep path with spaces", {"deep": "/a b/ñandú/" + "x" * 60}
    yield "assertions off", {"PYTHONOPTIMIZE": "1"}
    if shutil.which("taskset"):
        yield "one processor", {"before": ("taskset", "-c", str(min(os.sched_getaffinity(0))))}
    else:
        yield "one processor", "there is no taskset here"
    if shutil.which("faketime"):
        for day in ("1999-12-31 23:59:58", "2000-02-29 12:00:00", "2037-06-01 03:00:00"):
            yield "clock at " + day, {"before": ("faketime", "-f", "@" + day)}
    else:
        yield "another clock", "there is no faketime here; install it"


def installed(name):
    """A Python of this name that starts: by itself, or put here by pyenv or uv; None without."""
    homes = [Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"]
    homes.append(Path.home() / ".local" / "share" / "uv" / "python")
    apart = [str(one) for home in homes for one in sorted(home.glob("*/bin/" + name))]
    for one in [shutil.which(name), *apart]:
        if one and subprocess.run([one, "-c", ""], capture_output=True).returncode == 0:
            return one
    return None


def other_pythons(python, level):
    """Environments with the pinned packages for other versions of Python, made below .venv/."""
    asked = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    own = subprocess.run(asked, capture_output=True, text=True).stdout.strip()
    for name in PYTHONS:
        if name == "python" + own:
            continue
        where = ROOT / ".venv" / "pythons" / (name + "-" + level)
        if not (where / "done").exists():
            found = installed(name)
            if found is None:
                yield name, "it is not installed"
                continue
            say("setting up " + name)
            shutil.rmtree(where, ignore_errors=True)
            pip = [str(where / "bin" / "python"), "-m", "pip", "install", "--quiet",
                   "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:",
                   "-r", str(ROOT / "requirements" / "build.txt")]  # fmt: skip
            for step in ([found, "-m", "venv", str(where)], pip):
                done = subprocess.run(step, capture_output=True, text=True)
                if done.returncode:
                    break
            if done.returncode:
                reason = (done.stderr.strip().splitlines() or ["no message"])[-1]
                yield name, "its packages could not be installed (" + reason + ")"
                continue
            (where / "done").touch()
        yield name, str(where / "bin" / "python")


def compare(name, first, other):
    """Say what differs; whether nothing does."""
    if other is None:
        say(name + ": FAILED")
        return False
    wrong = sorted(path for path in {*first, *other} if first.get(path) != other.get(path))
    if wrong:
        say("%s: DIFFERS in %d of %d files: %s" % (name, len(wrong), len(first), wrong[:5]))
        return False
    say("%s: the same %d files" % (name, len(first)))
    return True


def prove(what, laboratory, python, quick, pythons):
    """Run every way; whether all trees are the same, and the names of what was passed over."""
    say(what)
    first = laboratory.run(python)
    if not first:
        say("there is nothing to compare")
        return False, []
    good, passed = True, []
    for number, (name, how) in enumerate(ways()):
        if isinstance(how, str):
            passed.append("%s: %s" % (name, how))
        elif not quick or number in (1, 6, 12):
            good &= compare(name, first, laboratory.run(python, **how))
    for name, how in () if quick or not pythons else other_pythons(python, "build"):
        if os.sep in how:
            good &= compare(name, first, laboratory.run(how))
        else:
            passed.append("%s: %s" % (name, how))
    return good, passed


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--content", default=str(ROOT / "content"), help="content to build")
    parser.add_argument("--seeds", help="seeds to extract, too")
    parser.add_argument("--quick", action="store_true", help="a few ways only")
    options = parser.parse_args()
    good, passed = True, []
    with tempfile.TemporaryDirectory(prefix="reproducible-") as place:
        rooms = [("build", Laboratory(Path(place) / "b", options.content, None))]
        if options.seeds:
            rooms.append(("extract", Laboratory(Path(place) / "e", options.content, options.seeds)))
        for what, laboratory in rooms:
            well, left = prove(what, laboratory, sys.executable, options.quick, what == "build")
            good &= well
            passed += left
    for one in passed:
        say("passed over: " + one)
    say("every byte is the same" if good else "NOT reproducible")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
