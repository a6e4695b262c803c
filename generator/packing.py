"""Facts <-> bytes, for the cache: equal values give equal bytes, and bytes can only hold facts.

Pickles, with two differences: values are written by their fields alone, never by which of them are
the same object; and only dataclasses and named tuples of the rooms named here are ever made when
reading. A file that somebody slipped into the cache can so be wrong, but cannot run anything. A
digest stands before the values, so that bytes damaged on the disk are never read: one changed byte
can ask for any amount of memory.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any, Final

#: Where facts are defined.
_ROOMS: Final = ("generator.aggregate.model", "generator.issues", "generator.model")
#: The length of a digest, in bytes.
_DIGEST: Final = 16


class DamagedError(ValueError):
    """The bytes are not what :func:`pack` made."""


def pack(value: Any) -> bytes:
    """Bytes of a value made of facts, tuples, lists, dicts with text keys, and plain values."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, protocol=5)
    pickler.dispatch_table = _REDUCERS
    pickler.fast = True  # no notes on objects met before: equal values give equal bytes
    pickler.dump(value)
    data = stream.getvalue()
    return digest(data) + data


def unpack(data: bytes) -> Any:
    """The value again. Raises :class:`DamagedError`."""
    told, values = data[:_DIGEST], data[_DIGEST:]
    if told != digest(values):
        raise DamagedError("the digest is another one")
    try:
        return _Reader(io.BytesIO(values)).load()
    except Exception as reason:  # whatever damaged bytes lead to
        raise DamagedError(str(reason)) from None


def digest(data: bytes) -> bytes:
    """Sixteen bytes that stand for ``data``."""
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        return _fact(module, name)


@cache
def _fact(module: str, name: str) -> type:
    kind = getattr(import_module(module), name, None) if module in _ROOMS else None
    if not isinstance(kind, type) or kind.__module__ != module or not _names(kind):
        raise DamagedError(f"{module}.{name} is no fact")
    return kind


def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass or named tuple; none of any other class."""
    if is_dataclass(kind):
        return tuple(one.name for one in fields(kind))
    return getattr(kind, "_fields", ()) if issubclass(kind, tuple) else ()


def _reducer(kind: type) -> Callable[[Any], Any]:
    names = _names(_fact(kind.__module__, kind.__name__))
    values = attrgetter(*names)
    if len(names) == 1:
        return lambda one: (kind, (values(one),))
    return lambda one: (kind, values(one))


class _Reducers(dict[type, Callable[[Any], Any]]):
    """How a fact of each kind is taken apart. A class itself is written by its name."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        made = self[kind] = _reducer(kind)
        return made


_REDUCERS: Final = _Reducers()
