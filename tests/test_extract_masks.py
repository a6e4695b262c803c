"""Sentences with marks for names: what stands in them, the way back, and titles before names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract_reading import fails

from generator.extract.cleaning import clean
from generator.extract.document import Document, Mention
from generator.extract.masks import Masked, mask, people_in, title_before
from generator.extract.names import find_entities
from generator.extract.refs import Refs
from generator.model import Roster

if TYPE_CHECKING:
    from spacy.language import Language


def masked(nlp: Language, text: str) -> tuple[Document, list[Masked]]:
    document = Document(clean((text,), None), None, nlp)
    find_entities(document, Roster())
    refs = Refs(document)
    return document, [mask(document, sentence, refs) for sentence in document.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday Ana Valdez met Tom Harker.", "On Monday §0§ met §1§."),
        ("On Monday Ana Valdez met the River Dockers Union.", "On Monday §0§ met the ¤0¤."),
        (
            "On Monday Ana Valdez ran. On Tuesday Valdez won.",
            "On Monday §0§ ran. On Tuesday §0§ won.",
        ),
        ("On Monday Ana Valdez spoke. She won.", "On Monday §0§ spoke. §0§ won."),
        ("On Monday Rep. Ana Valdez spoke.", "On Monday Repˑ §0§ spoke."),
        ("It rained in the U.S. on Monday.", "It rained in the UˑSˑ on Monday."),
        ("It rained for the third day.", "It rained for the third day."),
    ],
)
def test_marks_stand_for_names(nlp: Language, text: str, expected: str) -> None:
    assert " ".join(m.text for m in masked(nlp, text)[1]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Ana Valdez met Tom Harker of the River Dockers Union in the U.S. Capitol.",
        "In May Ana Valdez, 48, ran. She lost to Rep. Tom Harker by 3.5 points.",
        "“Ana Valdez listens,” said Tom Harker.",
    ],
)
def test_the_way_back(nlp: Language, text: str) -> None:
    """What a mark leaves as it is, is found again at its place in the paragraph."""
    for part in masked(nlp, text)[1]:
        for at, character in enumerate(part.text):
            inside = part.text[:at].count("§") % 2 or part.text[:at].count("¤") % 2
            if character != "ˑ" and character.isalpha() and not inside:
                assert text[part.original(at)] == character


def test_people_of_a_masked_text_each_once(nlp: Language) -> None:
    document, (part,) = masked(nlp, "On Monday Ana Valdez met Tom Harker and Valdez won.")
    assert [e.name for e in people_in(document, part.text)] == ["Ana Valdez", "Tom Harker"]
    assert people_in(document, "§99§ and ¤0¤ and § and 3") == []
    assert people_in(document, "") == []


def first_mention(document: Document) -> Mention:
    return next(m for s in document.sentences for m in s.mentions if m.entity.kind == "person")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        fails(
            "a weekday before a title is taken into it",
            "On Monday City Clerk Ana Valdez spoke.",
            "City Clerk",
        ),
        fails(
            "a weekday before a title is taken into it",
            "On Monday Marlow City Clerk Ana Valdez spoke.",
            "Marlow City Clerk",
        ),
        ("On Monday former Sheriff Ana Valdez spoke.", "former Sheriff"),
        fails(
            "a weekday before a title is taken into it",
            "On Monday Republican Gov. Ana Valdez spoke.",
            "Gov.",
        ),
        ("They met, and retired teacher Ana Valdez spoke.", "retired teacher"),
        ("The club endorsed attorney Ana Valdez.", "attorney"),
        ("On Monday Ana Valdez spoke.", None),
        ("On Monday Democrat Ana Valdez spoke.", None),
        ("They met the sheriff. Ana Valdez spoke.", None),
        ("They called Ana Valdez.", None),
    ],
)
def test_titles_before_names(nlp: Language, text: str, title: str | None) -> None:
    document, _ = masked(nlp, text)
    assert title_before(document, first_mention(document)) == title
