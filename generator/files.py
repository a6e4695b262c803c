"""The only writer: walking, atomic writes, the lock. (The output folder: :mod:`output`.)

A file is at every moment either old or new: bytes go to a temporary file beside it, which is then
renamed. Nothing is written whose bytes would not change. Every path is given as a folder and a
relative path (``/`` between parts) and never leads out of the folder, not through a link either.
What the operating system refuses (disk full, no permission) is raised as :class:`OSError`.
"""

from __future__ import annotations

import errno
import itertools
import os
import re
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from generator.issues import Issue
from generator.text import CONTROL

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows: there two runs at once are the user's care
    fcntl = None  # type: ignore[assignment]

#: Tells whether a file is still the same (:func:`stamp_of`); an empty one never does.
Stamp: TypeAlias = str

_TEMP = re.compile(r"\.tracker-(\d+)-(\d+)\.tmp")
#: Numbers of temporary files begin anew with each process, and higher as time goes by.
_FIRST_TEMP = time.time_ns()
_TEMP_NUMBERS = itertools.count(_FIRST_TEMP)
#: Opens what is there itself: no link is followed, and nothing is waited for (a pipe has no end).
ITSELF = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class BusyError(OSError):
    """Another run holds the lock of a folder."""


class ChangedError(Exception):
    """A file is no longer as it was when it was read; read it again."""


def walk(root: Path) -> tuple[tuple[str, ...], tuple[Issue, ...]]:
    """Relative paths of all files below ``root``, sorted, and what had to be left out.

    Hidden files and folders are skipped, linked folders and links that leave ``root`` reported.
    A ``root`` that does not exist is an empty one.
    """
    found, issues = _entries(root)
    return tuple(sorted(found)), issues


def listing(root: Path, clock: int) -> tuple[dict[str, Stamp], tuple[Issue, ...]]:
    """:func:`walk` with the stamp of each file, which is the same as long as the file is.

    ``clock``: the file system's time now, in nanoseconds. A file that was changed at that time or
    later could change again without its times telling, so that its stamp is empty: unknown.
    """
    found, issues = _entries(root)
    stamps = {}
    for path in sorted(found):
        try:
            stamps[path] = stamp_of(found[path].stat(), clock)
        except OSError:  # gone since
            continue
    return stamps, issues


def stamp_of(status: os.stat_result, clock: int = 1 << 62) -> Stamp:
    """Size, times of change, and inode; empty if changed at ``clock`` or later."""
    modified, changed = status.st_mtime_ns, status.st_ctime_ns
    if modified >= clock or changed >= clock:
        return ""
    return f"{status.st_size} {modified} {changed} {status.st_ino}"


def _entries(root: Path) -> tuple[dict[str, os.DirEntry[str]], tuple[Issue, ...]]:
    found: dict[str, os.DirEntry[str]] = {}
    issues: list[Issue] = []
    top = root.resolve()

    def enter(folder: Path, prefix: str) -> None:
        try:
            entries = list(os.scandir(folder))
        except OSError as reason:
            issues.append(_unread(folder, reason))
            return
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = prefix + entry.name
            if not entry.name.isascii() and not _is_utf8(entry.name):
                shown = os.fsencode(path).decode("utf-8", "replace")
                issues.append(_left_out(root / shown, "its name is not UTF-8", "rename it"))
            elif CONTROL.search(entry.name):
                what = "its name has control characters"
                issues.append(_left_out(root / path, what, "rename it"))
            elif entry.is_symlink() and (
                entry.is_dir() or not Path(entry.path).resolve().is_relative_to(top)
            ):
                what = "it is a link to a folder or out of this one"
                issues.append(_left_out(root / path, what, "copy what it points to"))
            elif entry.is_dir():
                enter(Path(entry.path), path + "/")
            elif entry.is_file():
                found[path] = entry
            else:
                what = "it is no ordinary file"
                issues.append(_left_out(root / path, what, "replace it by a file"))

    if root.exists():
        enter(root, "")
    return found, tuple(sorted(issues))


def read(root: Path, relative: str) -> bytes | None:
    """The bytes of a file, or ``None`` when there is none. Raises OSError when it is unreadable."""
    path = root / relative
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as reason:
        raise named(reason, path) from None


def named(reason: OSError, path: Path | str) -> OSError:
    """``reason`` with the file that it is about, which the system does not tell of reading and
    writing as such."""
    if reason.errno is not None and reason.filename is None:
        reason.filename = str(path)
    return reason


def write(root: Path, relative: str, data: bytes) -> bool:
    """Write a file so that it lasts; false when it already held these bytes and was not touched."""
    path = inside(root, relative)
    path.parent.mkdir(parents=True, exist_ok=True)
    return _put(path, data, durable=True)


def exchange(root: Path, relative: str, old: bytes | None, new: bytes) -> bool:
    """:func:`write` only while the file still holds ``old`` (``None``: while there is none).

    Raises :class:`ChangedError`, with nothing written, when somebody saved it in the meantime.
    """
    path = inside(root, relative)
    path.parent.mkdir(parents=True, exist_ok=True)

    def unchanged() -> bool:
        return read(root, relative) == old

    if not unchanged():
        raise ChangedError(relative)
    return _put(path, new, durable=True, unchanged=unchanged, fresh=old is None)


def remove(root: Path, relative: str) -> bool:
    """Delete a file and the folders below ``root`` that it leaves empty; false when it was gone."""
    path = inside(root, relative)
    try:
        path.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    for folder in path.parents:
        if folder == root:
            break
        try:
            folder.rmdir()
        except OSError:
            break
    return True


def inside(root: Path, relative: str) -> Path:
    """``root / relative``; ValueError when that would lie outside ``root``, by name or by link."""
    parts = PurePosixPath(relative).parts
    if (
        not parts
        or relative != "/".join(parts)
        or relative.startswith("/")
        or ".." in parts
        or any(char in relative for char in "\\\0")
    ):
        raise ValueError(f"{relative!r} is no path below {root}")
    path = root / relative
    if not path.parent.resolve().is_relative_to(root.resolve()):
        raise ValueError(f"{relative!r} leads out of {root} through a link")
    return path


def sweep(root: Path, *, deep: bool = True) -> None:
    """Delete temporary files that killed runs left in ``root``, and below it if ``deep``.

    Those of processes that are there still stay: writing a file takes no lock.
    """
    for folder, below, names in os.walk(root):
        for name in names:
            temporary = _TEMP.fullmatch(name)
            if temporary and not _is_in_use(int(temporary[1]), int(temporary[2])):
                with suppress(OSError):
                    Path(folder, name).unlink()
        if not deep:
            below.clear()


def _is_in_use(process: int, number: int) -> bool:
    if process == os.getpid():  # an earlier process may have had the same number
        return number >= _FIRST_TEMP
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # somebody else's
        return True
    return not _has_ended(process)


def _has_ended(process: int) -> bool:
    """Whether a process is dead and only waits for its parent to ask what became of it."""
    try:
        told = Path(f"/proc/{process}/stat").read_bytes()
    except OSError:  # not Linux
        return False
    return told.rpartition(b")")[2].split()[:1] == [b"Z"]


@contextmanager
def lock(folder: Path, patience: float = 30.0) -> Iterator[None]:
    """Hold ``folder`` (made if need be) for this process; waits up to ``patience`` seconds.

    The lock is on the folder itself, so it leaves no file behind, and the system releases it
    when the process ends in whatever way. Raises :class:`BusyError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if fcntl is None:  # pragma: no cover
        yield  # type: ignore[unreachable]
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        deadline = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    message = f"another run is at work on {folder}; wait until it is done"
                    raise BusyError(message) from None
                time.sleep(0.05)
        yield
    finally:
        os.close(handle)


def overlap(one: Path, other: Path) -> bool:
    """Whether two folders are the same or one lies in the other, links followed."""
    first, second = one.resolve(), other.resolve()
    return first.is_relative_to(second) or second.is_relative_to(first)


def replace(path: Path, data: bytes) -> bool:
    """Write a file that can be made again, without waiting for the disk; false if unchanged.

    The caller has made sure of the folder (:func:`inside`).
    """
    return _put(path, data, durable=False)


def swap(path: str, data: bytes, temporary: str) -> bool:
    """:func:`replace` for very many files: by way of the file ``temporary``, whose folder is there
    and on the same disk."""
    try:
        handle = os.open(path, os.O_RDONLY | ITSELF)
    except FileNotFoundError:
        pass
    except OSError as reason:
        if reason.errno != errno.ELOOP:  # a link is replaced
            raise
    else:
        with os.fdopen(handle, "rb") as file:
            if os.fstat(handle).st_size == len(data) and file.read() == data:
                return False
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            written = os.write(handle, data)
            while written < len(data):
                written += os.write(handle, memoryview(data)[written:])
        finally:
            os.close(handle)
        os.rename(temporary, path)  # noqa: PTH104
    except OSError as reason:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        if reason.errno != errno.EXDEV:
            raise named(reason, path) from None
        return replace(Path(path), data)  # a folder of the site is on a disk of its own
    return True


def keep_from_git(folder: Path) -> None:
    """Make a folder for notes that git leaves alone, wherever it lies."""
    folder.mkdir(parents=True, exist_ok=True)
    replace(folder / ".gitignore", b"*\n")


def holds(path: Path, data: bytes) -> bool:
    """Whether a file is there and has exactly these bytes."""
    try:
        with path.open("rb") as file:
            return os.fstat(file.fileno()).st_size == len(data) and file.read() == data
    except FileNotFoundError:
        return False


def _put(
    path: Path,
    data: bytes,
    *,
    durable: bool,
    unchanged: Callable[[], bool] = lambda: True,
    fresh: bool = False,
) -> bool:
    """Write by way of a temporary file; ``durable``: so that it lasts; ``fresh``: a new file."""
    if holds(path, data):
        return False
    temporary = path.parent / f".tracker-{os.getpid()}-{next(_TEMP_NUMBERS)}.tmp"
    try:
        with temporary.open("xb") as file:
            if durable:
                with suppress(OSError):  # keep the permissions that its owner gave the file
                    os.fchmod(file.fileno(), stat.S_IMODE(path.stat().st_mode))
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        # Asked again, since filling took its time; a link fails where a rename would overwrite.
        if not unchanged() or (fresh and not _link(temporary, path)):
            raise ChangedError(str(path))
        if fresh:
            temporary.unlink()
        else:
            temporary.replace(path)
    except BaseException as reason:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(reason, OSError):
            named(reason, path)
        raise
    if durable:
        _settle(path.parent)
    return True


def _link(temporary: Path, path: Path) -> bool:
    """Give the file its name unless something has it; false when something has."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        if os.path.lexists(path):
            return False
        shutil.copyfile(temporary, path)
    return True


def _settle(folder: Path) -> None:
    """Make a rename last: the folder's own entry has to reach the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as reason:
        raise named(reason, folder) from None
    finally:
        os.close(handle)


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _left_out(path: Path, what: str, hint: str) -> Issue:
    return Issue(str(path), 1, 1, "error", f"left out: {what}", hint)


def _unread(path: Path, reason: OSError) -> Issue:
    what = f"cannot be read: {reason.strerror or reason}"
    return Issue(str(path), 1, 1, "error", what, "check its permissions")
