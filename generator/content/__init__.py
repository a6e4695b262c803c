"""Content files <-> the facts they hold: the contract between extraction and the site."""

from generator.content.body import escape, read_body, unescape, write_body
from generator.content.ids import article_path, assign_ids, fact_id
from generator.content.load import (
    CORRECTIONS_FILE,
    PROFILE_FOLDERS,
    article_to_raw,
    gather,
    load_content,
    read_file,
)
from generator.content.read import read_article, read_corrections, read_profile
from generator.content.write import article_fields, keep_sentences, write_article

__all__ = [
    "CORRECTIONS_FILE", "PROFILE_FOLDERS", "article_fields", "article_path", "article_to_raw",
    "assign_ids", "escape", "fact_id", "gather", "keep_sentences", "load_content",
    "read_article", "read_body", "read_corrections", "read_file", "read_profile", "unescape", "write_article", "write_body",
]  # fmt: skip
