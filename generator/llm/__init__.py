"""A language model as reader: what it is asked, and what of its answers is proved by the article.

Nothing here talks to a server: who asks is passed in.
"""

from generator.llm.answers import schema
from generator.llm.prompt import PROMPT, Question, question
from generator.llm.reader import Answer, Ask, ModelReader, answer_room

__all__ = [
    "PROMPT",
    "Answer",
    "Ask",
    "ModelReader",
    "Question",
    "answer_room",
    "question",
    "schema",
]
