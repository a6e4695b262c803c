"""What a command line and settings say of a language model: who is asked, with whose consent."""

from __future__ import annotations

import threading
from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.invocation import ConsentError, UsageError
from generator.llm_answers import Answers
from generator.llm_reading import Budget, Closing, Line, Plan, ReadByModel

if TYPE_CHECKING:
    from pathlib import Path

    from generator.config import ExtractSettings


def model_reading(
    options: Namespace,
    settings: ExtractSettings,
    content: Path,
    say: Callable[[str], None],
    question: Callable[[str], str | None] | None,
    progress: Callable[[int, int], None],
    environment: Mapping[str, str],
) -> ReadByModel:
    """Reading with the model of the settings.

    ``say`` tells what is about to be sent. ``question`` asks at a terminal and gives the line that
    was typed; ``None`` where there is no terminal. ``environment`` holds the key. Answers are kept
    below ``content``, and in a dry run none is asked for.
    """
    from generator.llm import answer_room

    room = answer_room(settings.context)

    def connect(count: Callable[[int, int], None], stop: threading.Event) -> Closing:
        from generator.llm_client import Client, Server

        key = environment.get(settings.key_variable, "").strip()
        server = Server(settings.endpoint, key, settings.timeout, room)
        return Client(server, count, stop)

    def allow(plan: Plan) -> None:
        from generator.llm_client import MissingLibraryError, require_library

        try:
            require_library()  # before anybody is bothered
        except MissingLibraryError as reason:
            raise OSError(f"{reason}; nothing was sent") from None
        say(announcement(plan))
        if options.yes:
            return
        if question is None:
            raise UsageError("nothing was sent: nobody is there to be asked; say --yes")
        answer = question("Send them? [y/N] ")
        if (answer or "").strip().casefold() not in ("y", "yes"):
            raise ConsentError("Nothing was sent.")

    line = Line(
        settings.endpoint, settings.model, settings.context, room, connect, allow,
        settings.concurrency,
    )  # fmt: skip
    budget = Budget(
        _least(options.max_articles, settings.max_articles),
        _least(options.max_tokens, settings.max_tokens),
    )
    return ReadByModel(
        line, Answers(content), budget,
        refresh=options.refresh, write=not getattr(options, "dry_run", False), progress=progress,
    )  # fmt: skip


def _least(given: int | None, set_: int) -> int:
    """What a command says counts more than the settings."""
    return set_ if given is None else given


def announcement(plan: Plan) -> str:
    """What is about to be sent, and to whom."""
    parts = urlsplit(plan.endpoint)
    articles = f"{plan.articles:,} article{'' if plan.articles == 1 else 's'}"
    lines = [
        f"The text of {articles} will be sent to {parts.netloc} ({plan.endpoint}), to be read by "
        f"the model {plan.model!r}:",
        f"  {plan.requests:,} requests or more, about {plan.tokens:,} tokens and the answers'.",
    ]
    if plan.kept:
        lines.append(f"  {plan.kept:,} more have kept answers, and are not sent.")
    if parts.hostname in _HERE:
        lines.append("  This address is this computer.")
    elif parts.scheme == "http":
        lines.append("  The way there is not encrypted (http).")
    return "\n".join(lines)


_HERE = frozenset(("localhost", "127.0.0.1", "::1"))


def summary(reading: ReadByModel, settings: ExtractSettings) -> str:
    """What a run asked, in one line; empty where nothing had to be read."""
    tally = reading.tally
    usage = tally.usage
    if not usage.requests and not tally.articles:
        kept = f"{tally.kept:,} read from kept answers of {settings.model}; nothing was sent."
        return kept if tally.kept else ""
    articles = f"{tally.articles:,} article{'' if tally.articles == 1 else 's'}"
    kept = f"; {tally.kept:,} read from kept answers" if tally.kept else ""
    return (
        f"Asked {settings.model} at {urlsplit(settings.endpoint).netloc} about {articles}: "
        f"{usage.requests:,} answers, {usage.tokens_in:,} tokens in, {usage.tokens_out:,} out"
        f"{kept}."
    )


def used(reading: ReadByModel) -> str:
    """Tokens so far, for a progress bar."""
    return f", {reading.tally.usage.tokens:,} tokens"
