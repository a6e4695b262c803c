"""Articles and editors' files -> Tracker: who is who, which race is which, each fact once."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.aggregate.link import aggregate
    from generator.aggregate.seats import race_name
    from generator.aggregate.timeline import election_id

__all__ = ["aggregate", "election_id", "race_name"]

_HOMES = {"aggregate": "link", "election_id": "timeline", "race_name": "seats"}


def __getattr__(name: str) -> object:
    """Loads what is asked for: a build that joins nothing anew starts without all of it."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"generator.aggregate.{_HOMES[name]}"), name)
