"""Quotations as facts: the person whom the place of an attribution's subject means."""

from __future__ import annotations

import re

from generator.extract.document import Document, Entity, Mention, Sentence
from generator.extract.masks import title_before
from generator.extract.quote_marks import Span
from generator.extract.quotes import FoundQuote, find_quotes
from generator.extract.refs import Refs
from generator.model import Quote

#: Fewest words of a part of somebody's sentence that is a fact of its own, not a borrowed phrase.
PARTIAL_WORDS = 8
#: How many sentences before a pronoun its person may stand.
_REACH = 7
_SEXES = {"he": ("m", "u"), "she": ("f", "u")}
#: Words of a description that tell nobody apart.
_PLAIN = frozenset("the a an of for in from and his her their former".split())


def write_quotes(document: Document, refs: Refs) -> tuple[Quote, ...]:
    """Quotations whose speaker is a known person, each with the sentences it stands in."""
    found: list[Quote] = []
    said: list[tuple[int, Entity]] = []  # paragraph and speaker of the quotations so far
    for quote in find_quotes(document.paragraphs):
        if not quote.parts or (quote.partial and len(quote.text.split()) < PARTIAL_WORDS):
            continue
        entity, named = _speaker(document, refs, quote, said)
        if entity is None:
            continue
        said.append((quote.speaker.paragraph, entity))
        found.append(
            Quote(
                entity.name,
                quote.text,
                _introduced(document, quote) or _title(document, entity),
                evidence=_evidence(document, quote),
                confidence=0.7 if quote.inherited or not named else 0.86,
            )
        )
    return tuple(found)


def _speaker(
    document: Document, refs: Refs, quote: FoundQuote, said: list[tuple[int, Entity]]
) -> tuple[Entity | None, bool]:
    """Who said it, and whether they are named beside it."""
    span = quote.speaker
    sentence = document.sentence_at(span.paragraph, span.start)
    text = document.paragraphs[span.paragraph]
    inside = [m for m in sentence.mentions if m.start < span.end and span.start < m.end]
    people = [m for m in inside if m.entity.kind == "person"]
    if people:
        # "Doe campaign manager Ann Roe said": the last; "Doe's campaign said": nobody
        last = people[-1]
        if re.match(r"['’]s?\b", text[last.end : span.end]) or _is_body(text, last, span):
            return None, True
        return last.entity, True
    words = text[span.start : span.end]
    pronoun = words.lower() if words.lower() in _SEXES else None
    token = next(
        (
            t
            for t in sentence.span
            if span.start <= t.idx < span.end and t.tag_ in ("PRP", "NN", "NNP")
        ),
        None,
    )
    if token is None:
        return None, False
    meant = refs.resolve(sentence, token, ("person",))
    if meant and not _names(quote, meant[0]):
        return meant[0], False
    if pronoun is not None:
        return _before(document, quote, sentence, pronoun, said), False
    return (meant[0] if meant else _titled(document, words)), False


def _is_body(text: str, mention: Mention, span: Span) -> bool:
    """Whether a name only begins a body's: "the Doe campaign said"."""
    rest = text[mention.end : span.end]
    return re.match(r" (?:campaign|administration|team|camp|aide|ally|office)\b", rest) is not None


def _names(quote: FoundQuote, entity: Entity) -> bool:
    """Whether a quotation names a person; who speaks does not call himself so."""
    return any(
        part.paragraph == m.paragraph and part.start <= m.start < part.end
        for part in quote.parts
        for m in entity.mentions
    )


def _before(
    document: Document,
    quote: FoundQuote,
    sentence: Sentence,
    pronoun: str,
    said: list[tuple[int, Entity]],
) -> Entity | None:
    """The person above whom "he" or "she" means: who spoke last, else the last subject."""

    def fits(entity: Entity) -> bool:
        return entity.sex in _SEXES[pronoun] and not _names(quote, entity)

    for back in range(1, _REACH):
        if sentence.index - back < 0:
            break
        above = document.sentences[sentence.index - back]
        spoke = [e for paragraph, e in said if paragraph == above.paragraph and fits(e)]
        if spoke:
            return spoke[-1]
        subjects = [
            m.entity
            for t in above.span
            if t.dep_ in ("nsubj", "nsubjpass")
            and (m := above.token_mention(t)) is not None
            and m.entity.kind == "person"
            and fits(m.entity)
        ]
        if subjects:
            return subjects[0]
    return None


def _titled(document: Document, words: str) -> Entity | None:
    """The one person whose title a description repeats: "the Ohio state treasurer"."""
    told = {w for w in re.findall(r"[\w’'-]+", words.lower()) if w not in _PLAIN}
    if not words.lower().startswith("the ") or not told:
        return None
    fits = [
        e
        for e in document.people
        if (title := _title(document, e)) is not None
        and told <= set(re.findall(r"[\w’'-]+", title.lower()))
    ]
    return fits[0] if len(fits) == 1 else None


_ARTICLE = re.compile(r"^(?:the|an?) ")
#: "D-Mo." between commas tells a party, not a post.
_PARTY_TAG = re.compile(r"[A-Z]-[A-Z]")


def _introduced(document: Document, quote: FoundQuote) -> str | None:
    part = quote.introduction
    if part is None:
        return None
    words = document.paragraphs[part.paragraph][part.start : part.end]
    return None if _PARTY_TAG.match(words) else _ARTICLE.sub("", words) or None


def _title(document: Document, entity: Entity) -> str | None:
    """The first title that stands before a person's name."""
    titles = (title_before(document, mention) for mention in entity.mentions)
    return next((title for title in titles if title), None)


def _evidence(document: Document, quote: FoundQuote) -> str:
    first, last = quote.parts[0], quote.parts[-1]
    end = last.end if last.paragraph == first.paragraph else first.end
    start = document.sentence_at(first.paragraph, first.start).start
    stop = document.sentence_at(first.paragraph, max(first.start, end - 1)).end
    return document.paragraphs[first.paragraph][start:stop]
