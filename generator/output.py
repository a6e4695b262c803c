"""The output folder while it is written: it knows which files are its own and deletes no other."""

from __future__ import annotations

import errno
import itertools
import os
import re
import shutil
import stat
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote

from generator import files
from generator.files import Stamp
from generator.issues import Issue

#: Names that Windows keeps for devices, whatever their suffix.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)

#: Addresses in which nothing can be wrong but a device's name, which are nearly all.
_SAFE = re.compile(r"(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?/)*[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
_DEVICE_IN = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)")


def same_address(address: str) -> str:
    """What two addresses have in common that some system's folders cannot tell apart."""
    return unicodedata.normalize("NFC", address).casefold()


class Addresses:
    """The addresses of a site under construction: each at most once, and storable everywhere."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._claimed: dict[str, str] = {}

    def claim(self, address: str) -> Issue | None:
        """Take an address; an issue when it cannot be used, or when it is taken.

        Upper and lower case and the forms of Unicode count as the same, since some systems'
        folders do not tell them apart.
        """
        shown = self._root / address.replace("\0", "?")
        if problem := _address_problem(address):
            return _left_out(shown, problem, "rename what it is made from")
        key = same_address(address)
        if (first := self._claimed.get(key)) is not None:
            what = f"another page has this address ({first})"
            return _left_out(shown, what, "rename one of the two")
        self._claimed[key] = address
        return None

    def all(self) -> set[str]:
        """Every address taken so far."""
        return set(self._claimed.values())


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one file: its stamp now, whether it was changed, and why it was left out."""

    address: str
    stamp: Stamp = ""
    changed: bool = False
    issue: Issue | None = None


class Output:
    """One writing of the folder ``root``.

    Addresses written are noted in a manifest before they are written, so that a killed run knows
    them too. Use it as a context; leaving it without an exception deletes its own old files.
    """

    MANIFEST = ".tracker-manifest"
    #: Files are written here and then moved to their places; it is there only during a build.
    WORKSHOP = ".tracker-tmp"

    def __init__(self, root: Path) -> None:
        self.root = root
        self.changed: list[str] = []
        self._own = self._known()
        self._addresses = Addresses(root)
        self._folders: set[str] = set()
        self._numbers = itertools.count()

    def __enter__(self) -> Output:
        self.tidy()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._finish()
        self.tidy()

    def _finish(self) -> None:
        """Delete own files that the site no longer has, and note those that it has."""
        kept = self._addresses.all()
        for address in filter(_is_address, sorted(self._own - kept)):
            with suppress(ValueError):
                if files.remove(self.root, address):
                    self.changed.append(address)
        self._own &= kept
        text = "".join(f"{address}\n" for address in sorted(self._own))
        self._prepare("")
        files.swap(f"{self.root}/{self.MANIFEST}", text.encode(), self._temporary())

    def claim(self, address: str) -> Issue | None:
        """Say that the site has a file at ``address``; an issue when it cannot have one there."""
        return self._addresses.claim(address)

    def intact(self, address: str, stamp: Stamp) -> bool:
        """Whether the file at ``address`` is still the one that was written with this stamp."""
        return bool(stamp) and address in self._own and stamp == self._stamp(address)

    @property
    def known(self) -> int:
        """How many files the manifest names."""
        return len(self._own)

    def stamps(self) -> dict[str, Stamp]:
        """The stamp of each file of the manifest as it is now; empty for one that is gone."""
        root, found = f"{self.root}/", {}
        for address in self._own:
            try:
                found[address] = files.stamp_of(os.lstat(root + address))
            except (OSError, ValueError):
                found[address] = ""
        return found

    def note(self, addresses: Iterable[str]) -> list[str]:
        """Note claimed addresses that are about to be written; those that are not noted yet since
        something is in their place already are returned: :meth:`write` them here, one by one."""
        new = [address for address in addresses if address not in self._own]
        doubtful = [address for address in new if os.path.lexists(f"{self.root}/{address}")]
        self._note(sorted({*new} - {*doubtful}))
        return doubtful

    def put(self, address: str, data: bytes) -> Issue | None:
        """Claim an address and write its file; an issue when that must not or cannot be."""
        if issue := self.claim(address):
            return issue
        written = self.write(address, data)
        self.wrote(written)
        return written.issue

    def write(self, address: str, data: bytes) -> Written:
        """Write the file at a claimed address; may be called in a copy of this process."""
        try:
            self._prepare(address.rpartition("/")[0])
            if address not in self._own:
                shown = self.root / address
                if _exists(shown) and (shown.is_symlink() or not files.holds(shown, data)):
                    what = "a file that this program did not write is in its place"
                    hint = "move that file out of the output folder"
                    return Written(address, issue=_left_out(shown, what, hint))
                self._note([address])
            changed = files.swap(f"{self.root}/{address}", data, self._temporary())
            return Written(address, self._stamp(address), changed)
        except (IsADirectoryError, NotADirectoryError, FileExistsError):
            what = "a folder or file is in its place"
            issue = _left_out(self.root / address, what, "move that away")
        except ValueError as reason:
            issue = _left_out(self.root / address, str(reason), "remove that link")
        return Written(address, issue=issue)

    def wrote(self, written: Written) -> None:
        """Take note of what :meth:`write` did, here or in a copy of this process."""
        if written.changed:
            self.changed.append(written.address)

    def clear(self) -> int:
        """Delete everything the manifest names and the manifest; how many files that were."""
        self.tidy()
        count = 0
        for address in filter(_is_address, sorted(self._own)):
            with suppress(ValueError):
                count += files.remove(self.root, address)
        (self.root / self.MANIFEST).unlink(missing_ok=True)
        with suppress(OSError):
            self.root.rmdir()
        return count

    def _prepare(self, folder: str) -> None:
        """Make a folder of the site; each is checked once. Raises ValueError if it leads out."""
        if folder in self._folders:
            return
        if folder:
            self._prepare(folder.rpartition("/")[0])
        else:
            workshop = self.root / self.WORKSHOP
            workshop.mkdir(parents=True, exist_ok=True)
            _refuse_link(workshop)
        path = f"{self.root}/{folder}"
        try:
            os.mkdir(path)  # noqa: PTH102 (once for each page of a site)
        except FileExistsError:
            if stat.S_ISLNK(os.lstat(path).st_mode):
                files.inside(self.root, f"{folder}/any")
        self._folders.add(folder)

    def _temporary(self) -> str:
        return f"{self.root}/{self.WORKSHOP}/{os.getpid()}-{next(self._numbers)}"

    def _stamp(self, address: str) -> Stamp:
        try:
            return files.stamp_of(os.lstat(f"{self.root}/{address}"))
        except OSError:
            return ""

    def tidy(self) -> None:
        """Delete what a run, killed perhaps, has left half-written."""
        workshop = self.root / self.WORKSHOP
        if workshop.is_dir() and not workshop.is_symlink():
            if not self._folders:  # it is a killed run's, which had other places too if need was
                files.sweep(self.root)
            with suppress(OSError):
                shutil.rmtree(workshop)

    def _known(self) -> set[str]:
        """Addresses of the manifest; its last line counts only when it was written to its end."""
        _refuse_link(self.root / self.MANIFEST)
        data = files.read(self.root, self.MANIFEST) or b""
        lines = data.decode("utf-8", "replace").split("\n")[:-1]
        return {line for line in lines if line}

    def _note(self, addresses: Iterable[str]) -> None:
        lines = "".join(f"{address}\n" for address in addresses)
        if not lines:
            return
        self._own.update(addresses)
        self.root.mkdir(parents=True, exist_ok=True)
        path = self.root / self.MANIFEST
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | files.ITSELF, 0o666)
        try:
            with os.fdopen(handle, "ab") as manifest:
                # The newline before ends a line that a killed run may have left torn.
                manifest.write(f"\n{lines}".encode())
        except OSError as reason:
            raise files.named(reason, path) from None


def _is_address(line: str) -> bool:
    """Whether a line of a manifest can be an address: a torn or foreign one may be anything."""
    return _address_problem(line) is None


def _address_problem(address: str) -> str | None:
    if len(address) < 200 and _SAFE.fullmatch(address) and not _DEVICE_IN.search(address):
        return None
    decoded = unquote(address)  # as a server would
    if decoded != address and (problem := _address_problem(decoded)):
        return problem
    parts = address.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return "it is no relative address"
    if not all(char.isprintable() and char not in '\\:*?"<>|' for char in address):
        return "its address has characters that are not allowed"
    if any(_DEVICES.fullmatch(part) or part.endswith((".", " ")) for part in parts):
        return "Windows cannot store a file of that name"
    if parts[0] in (Output.MANIFEST, Output.WORKSHOP) or any(
        len(part.encode()) > 200 for part in parts
    ):
        return "its address is reserved or too long"
    return None


def _refuse_link(path: Path) -> None:
    """Raises OSError where one of the output folder's own names is a link, to wherever."""
    if path.is_symlink():
        raise OSError(errno.ELOOP, "it is a link, which is not followed; remove it", str(path))


def _exists(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _left_out(path: Path, what: str, hint: str) -> Issue:
    return Issue(str(path), 1, 1, "error", f"left out: {what}", hint)
