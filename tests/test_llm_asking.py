"""What people are told before articles are sent, after, and meanwhile; what a header asks for."""

from __future__ import annotations

import io
from email.utils import formatdate

import pytest

from generator import asking, config
from generator.config import ExtractSettings
from generator.llm_answers import Answers
from generator.llm_protocol import wait_asked_for
from generator.llm_reading import Budget, Line, Plan, ReadByModel
from generator.progress import Progress

PLAN = Plan(1200, 1300, 2_400_000, 0, "http://localhost:11434/v1/", "llama3.1")


@pytest.mark.parametrize(
    ("endpoint", "kept", "told", "untold"),
    [
        ("http://localhost:11434/v1/", 0, "This address is this computer", "encrypted"),
        ("http://127.0.0.1:1/", 0, "This address is this computer", "encrypted"),
        ("http://192.168.0.7/v1/", 0, "not encrypted (http)", "this computer"),
        ("https://api.example.org/v1/", 0, "api.example.org (https://api.example.org/v1/)",
         "encrypted"),
        ("https://localhost.example.org/v1/", 3, "3 more have kept answers", "this computer"),
    ],
)  # fmt: skip
def test_what_is_told_before_anything_is_sent(
    endpoint: str, kept: int, told: str, untold: str
) -> None:
    plan = Plan(1200, 1300, 2_400_000, kept, endpoint, "llama3.1")
    text = asking.announcement(plan)
    assert "The text of 1,200 articles will be sent to" in text
    assert "1,300 requests or more, about 2,400,000 tokens" in text
    assert "'llama3.1'" in text
    assert told in text and untold not in text


def reading_of() -> ReadByModel:
    def unused(*_: object) -> None:
        raise AssertionError("nothing is to be asked")

    line = Line("http://localhost/", "m", 8192, 2000, unused, unused)  # type: ignore[arg-type]
    return ReadByModel(line, Answers(__file__), Budget())  # type: ignore[arg-type]


def test_what_is_told_afterwards() -> None:
    settings = ExtractSettings(model="m", endpoint="https://api.example.org/v1/")
    made = reading_of()
    assert asking.summary(made, settings) == ""
    made.tally.kept = 4
    assert asking.summary(made, settings) == "4 read from kept answers of m; nothing was sent."
    made.tally.articles = 1
    made.tally.count(1500, 200)
    made.tally.count(500, 20)
    assert asking.summary(made, settings) == (
        "Asked m at api.example.org about 1 article: 2 answers, 2,000 tokens in, 220 out; "
        "4 read from kept answers."
    )


def test_the_bar_shows_articles_and_tokens() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen, made = Terminal(), reading_of()
    times = iter(range(100))
    with Progress("reading articles", screen, clock=lambda: float(next(times))) as progress:
        progress.beside = lambda: asking.used(made)
        made.tally.count(1000, 234)
        progress.of(1, 4)
    assert "1 of 4, about" in screen.getvalue()
    assert "left, 1,234 tokens" in screen.getvalue()


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None), ("", None), ("soon", None), ("nan", None), ("inf", None),
        ("3", 3.0), ("0", 0.0), ("1.5", 1.5), ("-2", 0.0),
        (formatdate(1_000_007, usegmt=True), 7.0), (formatdate(999_000, usegmt=True), 0.0),
        ("Mon, 99 Foo 2022", None),
    ],
)  # fmt: skip
def test_retry_after(value: str | None, seconds: float | None) -> None:
    headers = {} if value is None else {"retry-after": value}
    assert wait_asked_for(headers, 1_000_000) == seconds
    assert wait_asked_for({**headers, "retry-after-ms": "250"}, 1_000_000) == 0.25


@pytest.mark.parametrize(
    ("key", "value", "good"),
    [
        ("reader", '"both"', True), ("reader", '"my-reader"', True), ("reader", '"../x"', False),
        ("endpoint", '"http://localhost:11434/v1"', True), ("endpoint", '"localhost:1"', False),
        ("endpoint", '"https://me:secret@example.org/"', False), ("endpoint", '""', True),
        ("endpoint", '"file:///etc/passwd"', False),
        ("key_variable", '"MY_KEY"', True), ("key_variable", '"sk-1234"', False),
        ("concurrency", "0", False), ("concurrency", "8", True), ("context", "100", False),
        ("timeout", "0", False), ("max_tokens", "-1", False), ("api_key", '"x"', False),
    ],
)  # fmt: skip
def test_settings(key: str, value: str, good: bool) -> None:
    _, issues = config.parse(f"[extract]\n{key} = {value}\n")
    assert (issues == ()) is good
    assert "sk-1234" not in str(issues) and "me:secret" not in str(issues)
