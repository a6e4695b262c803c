"""The title of an article: its own headline, else one written from its main fact in AP style."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.document import Document
from generator.model import Endorsement, Event, RawArticle


def write_title(raw: RawArticle, document: Document, endorsements: Sequence[Endorsement], events: Sequence[Event]) -> str:
    """A title for an article, never empty."""
    if raw.title:
        return re.sub(r"\s+[|–—]\s+[^|–—]{2,40}$", "", raw.title).strip() or raw.title
    for text in document.paragraphs[:4]:
        if 15 <= len(text) <= 120 and not re.search(r"[.!:;,”\"]$", text) and not re.match(r"(?:By|Photo|Share|SHARE|Close|CLOSE|Updated|Posted|Published)\b", text) and len(text.split()) >= 4:
            return text
        if len(text) > 160:
            break
    for text in document.paragraphs:
        if len(text) > 60:
            sentence = document.in_paragraph(document.paragraphs.index(text))
            first = sentence[0].text if sentence else text
            return first if len(first) <= 140 else first[:137].rsplit(" ", 1)[0] + " ..."
    return document.paragraphs[0] if document.paragraphs else "Untitled"
