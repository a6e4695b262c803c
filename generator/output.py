"""The output folder while it is written: it knows which files are its own and deletes no other."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from pathlib import Path, PurePosixPath
from types import TracebackType

from generator import files
from generator.issues import Issue

#: Names that Windows keeps for devices, whatever their suffix.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


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


class Output:
    """One writing of the folder ``root``.

    Addresses written are noted in a manifest before they are written, so that a killed run knows
    them too. Use it as a context; leaving it without an exception deletes its own old files.
    """

    MANIFEST = ".tracker-manifest"

    def __init__(self, root: Path) -> None:
        self.root = root
        self.changed: list[str] = []
        self._own = self._known()
        self._addresses = Addresses(root)
        self._folders: set[PurePosixPath] = set()

    def __enter__(self) -> Output:
        files.sweep(self.root)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            return
        kept = self._addresses.all()
        for address in sorted(self._own - kept):
            with suppress(ValueError):
                if files.remove(self.root, address):
                    self.changed.append(address)
        self._own &= kept
        text = "".join(f"{address}\n" for address in sorted(self._own))
        self.root.mkdir(parents=True, exist_ok=True)
        files.replace(self.root / self.MANIFEST, text.encode())

    def put(self, address: str, data: bytes) -> Issue | None:
        """Write the file at ``address``; an issue when it must not or cannot be written there."""
        if issue := self._addresses.claim(address):
            return issue
        shown = self.root / address
        try:
            path = self._place(address)
            if address not in self._own:
                if _exists(path) and (path.is_symlink() or not files.holds(path, data)):
                    what = "a file that this program did not write is in its place"
                    return _left_out(shown, what, "move that file out of the output folder")
                self._note(address)
            if files.replace(path, data):
                self.changed.append(address)
        except (IsADirectoryError, NotADirectoryError, FileExistsError):
            return _left_out(shown, "a folder or file is in its place", "move that away")
        except ValueError as reason:
            return _left_out(shown, str(reason), "remove that link")
        return None

    def clear(self) -> int:
        """Delete everything the manifest names and the manifest; how many files that were."""
        count = 0
        for address in sorted(self._own):
            with suppress(ValueError):
                count += files.remove(self.root, address)
        (self.root / self.MANIFEST).unlink(missing_ok=True)
        with suppress(OSError):
            self.root.rmdir()
        return count

    def _place(self, address: str) -> Path:
        # A site has far fewer folders than pages: each folder is checked once.
        folder = PurePosixPath(address).parent
        path = self.root / address
        if folder not in self._folders:
            files.inside(self.root, address)
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return path

    def _known(self) -> set[str]:
        """Addresses of the manifest; its last line counts only when it was written to its end."""
        data = files.read(self.root, self.MANIFEST) or b""
        lines = data.decode("utf-8", "replace").split("\n")[:-1]
        return {line for line in lines if _address_problem(line) is None}

    def _note(self, address: str) -> None:
        self._own.add(address)
        self.root.mkdir(parents=True, exist_ok=True)
        # The newline before ends a line that a killed run may have left torn.
        with (self.root / self.MANIFEST).open("ab") as manifest:
            manifest.write(f"\n{address}\n".encode())


def _address_problem(address: str) -> str | None:
    parts = address.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return "it is no relative address"
    if not all(char.isprintable() and char not in '\\:*?"<>|' for char in address):
        return "its address has characters that are not allowed"
    if any(_DEVICES.fullmatch(part) or part.endswith((".", " ")) for part in parts):
        return "Windows cannot store a file of that name"
    if address == Output.MANIFEST or any(len(part.encode()) > 200 for part in parts):
        return "its address is reserved or too long"
    return None


def _exists(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _left_out(path: Path, what: str, hint: str) -> Issue:
    return Issue(str(path), 1, 1, "error", f"left out: {what}", hint)
