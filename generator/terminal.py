"""Keys and lines that a person types, at a terminal or through a pipe."""

from __future__ import annotations

import os
import sys


def key(prompt: str, choices: str) -> str | None:
    """One of the letters in ``choices``; at a terminal without Enter, through a pipe the first of a
    line. ``None`` when the input has ended."""
    while True:
        _write(f"{prompt}  ")
        answer = _pressed() if sys.stdin.isatty() else sys.stdin.readline()
        if not answer:
            _write("\n")
            return None
        answer = answer.strip().casefold()[:1]
        _write(f"{answer}\n")
        if answer and answer in choices:
            return answer


def line(prompt: str) -> str | None:
    """A line; ``None`` when the input has ended."""
    _write(prompt)
    return sys.stdin.readline() or None


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _pressed() -> str:
    """A key that is pressed at the terminal; nothing for Ctrl-D."""
    try:
        import termios
        import tty
    except ImportError:  # pragma: no cover - Windows
        return sys.stdin.readline()
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)  # keys typed ahead count
        pressed = os.read(terminal, 1).decode("ascii", "replace")
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    return "" if pressed == "\x04" else pressed
