"""Synthetic articles for measuring, always the same for the same numbers.

One world of races and people; the same articles are written in the product's content form, and as
the Markdown files of other site generators.
"""

from bench.corpus.content import write_content
from bench.corpus.markdown import write_hugo, write_pelican
from bench.corpus.world import FACTS, KINDS, MARKDOWN, PLAIN, World

__all__ = [
    "FACTS", "KINDS", "MARKDOWN", "PLAIN", "World", "write_content", "write_hugo", "write_pelican",
]  # fmt: skip
