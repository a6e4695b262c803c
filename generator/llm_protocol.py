"""What a server takes, what it refuses, and how long it asks to wait: read from its own words."""

from __future__ import annotations

import math
import re
import threading
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from generator.llm import schema

if TYPE_CHECKING:
    import openai

#: Statuses that may mean that a parameter is not taken.
OF_FORM = frozenset((400, 404, 415, 422, 500, 501))


class Form:
    """The parameters that this server takes; learned as it refuses some."""

    def __init__(self, room: int) -> None:
        self.version = 0
        self._lock = threading.Lock()
        self._parameters: dict[str, Any] = {
            "temperature": 0,
            "seed": 1,
            "max_tokens": room,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "facts", "strict": True, "schema": schema()},
            },
        }

    def parameters(self) -> dict[str, Any]:
        """What is sent beside the question."""
        with self._lock:
            return dict(self._parameters)

    def without(self, reason: openai.APIStatusError, known: int) -> bool:
        """Leave out what the refusal is about; false where it is about something else.

        ``known``: the version that was refused; another thread may have learned since.
        """
        said = words(reason).casefold()
        with self._lock:
            if known != self.version:
                return True
            held = self._parameters
            if "max_tokens" in held and "max_completion_tokens" in said:
                held["max_completion_tokens"] = held.pop("max_tokens")
            elif name := _named(_DROPPED, held, said):
                del held[name]
            elif any(word in said for word in _ABOUT_SCHEMA) and "response_format" in held:
                self._lower()
            else:
                return False
            self.version += 1
            return True

    def _lower(self) -> None:
        """From a schema to any JSON, from that to any text."""
        if self._parameters["response_format"]["type"] == "json_schema":
            self._parameters["response_format"] = {"type": "json_object"}
        else:
            del self._parameters["response_format"]


def _named(names: tuple[str, ...], held: dict[str, Any], said: str) -> str | None:
    return next((one for one in names if one in held and re.search(rf"\b{one}\b", said)), None)


_DROPPED = ("seed", "temperature", "max_completion_tokens", "max_tokens")
_ABOUT_SCHEMA = ("response_format", "json_schema", "json_object", "schema", "grammar", "structured")


def too_long(reason: openai.APIStatusError) -> bool:
    """Whether a refusal says that the question is beyond the context window."""
    said = f"{getattr(reason, 'code', '')} {words(reason)}".casefold()
    return reason.status_code in (400, 413, 422, 500) and (
        reason.status_code == 413
        or "context_length" in said
        or ("context" in said and any(w in said for w in ("exceed", "maximum", "too", "window")))
    )


def words(reason: openai.APIStatusError) -> str:
    """What a refusal says, on one line."""
    body = reason.body
    said = body.get("message") if isinstance(body, dict) else None
    return " ".join(str(said or reason.message).split())[:300]


def wait_asked_for(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds that a server asks to wait, by the header of HTTP or the finer one of some."""
    finer = _retry_after(headers.get("retry-after-ms"), now)
    if finer is not None:
        return finer / 1000
    return _retry_after(headers.get("retry-after"), now)


def _retry_after(value: str | None, now: float) -> float | None:
    """Seconds that a ``Retry-After`` header asks for: a number of them, or a date."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(value).timestamp() - now
        except ValueError:
            return None
    return max(seconds, 0.0) if math.isfinite(seconds) else None
