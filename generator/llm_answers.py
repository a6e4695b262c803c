"""A language model's answers, kept beside the content so that they can be committed.

They lie in ``content/.machine/answers/`` like everything else that the machine made and a later run
rests on: whoever has the repository can make the same content again, offline and without a key. A
file holds the model's words on one question, not the article; what cannot be understood is as good
as absent.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator import files
from generator.llm import PROMPT, Answer, Question

#: Raised with every change of the files' form.
_FORM = 1
#: Below the content folder.
FOLDER = ".machine/answers"


class Answers:
    """The answers kept in a content folder."""

    def __init__(self, content: Path) -> None:
        self._content = content

    def get(self, question: Question) -> Answer | None:
        """The answer that was given to this question."""
        data = files.read(self._content, _path(question))
        try:
            kept = json.loads(data or b"")
        except (ValueError, RecursionError):
            return None
        if not isinstance(kept, dict) or kept.get("form") != _FORM:
            return None
        text, cut = kept.get("answer"), kept.get("cut")
        if not isinstance(text, str) or not isinstance(cut, bool):
            return None
        return Answer(text, cut)

    def keep(self, question: Question, answer: Answer) -> None:
        """Keep an answer. The same one gives the same bytes. Raises OSError."""
        kept = {
            "form": _FORM,
            "model": question.model,
            "prompt": PROMPT,
            "cut": answer.cut,
            "answer": answer.text,
        }
        text = json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
        data = text.encode("utf-8", "backslashreplace")
        files.write(self._content, _path(question), data)


def _path(question: Question) -> str:
    return f"{FOLDER}/{question.key[:2]}/{question.key[2:34]}.json"
