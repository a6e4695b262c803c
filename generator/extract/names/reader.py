"""Fills a document with its people and bodies.

Full names come first, of a body where the two overlap and the body's is the stronger; then surnames
and acronyms are linked to them; then it is asked who is "he" and who "she".
"""

from __future__ import annotations

import re

from generator.extract import bodies, lexicon
from generator.extract.document import Document, Mention, surname
from generator.extract.names.index import Bodies, People, plain_of
from generator.extract.names.linking import link_acronyms, link_given, link_surnames
from generator.extract.names.people import find_people, is_no_name
from generator.model import Roster


def find_entities(document: Document, roster: Roster) -> None:
    """Fills ``document.people``, ``document.bodies`` and the mentions of every sentence."""
    body_spans: list[tuple[int, int, int]] = []
    person_spans: list[tuple[int, int, int]] = []
    for number, text in enumerate(document.paragraphs):
        doc = document.docs[number]
        opening = document.lines[number].start
        hints = [(e.start_char, e.end_char) for e in doc.ents if e.label_ == "ORG"]
        body_spans += [(number, s, e) for s, e in bodies.find(text, hints) if e > opening]
        people = [
            (e.start_char, e.end_char)
            for e in doc.ents
            if e.label_ == "PERSON" or (e.label_ == "ORG" and bodies.is_personal(e.text))
        ]
        person_spans += [
            (number, s, e)
            for s, e in find_people(text, people)
            if e > opening
            and not re.match(r"['’]s? [Cc]ount(?:y|ies)\b", text[e:])
            and f"{text[s:e]}'s County" not in lexicon.places().counties
        ]
    known = {
        name for p in roster.candidates for name in (p.name, *p.aliases) if name and " " in name
    }
    for name in sorted(known):
        for number, text in enumerate(document.paragraphs):
            person_spans += [
                (number, m.start(), m.end())
                for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)
            ]
    people_index = People()
    surnames = {surname(document.paragraphs[n][s:e]) for n, s, e in person_spans}
    body_spans = [  # a surname alone that spaCy calls an ORG is linked to its person below
        (n, s, e)
        for n, s, e in body_spans
        if not (" " not in (name := document.paragraphs[n][s:e]) and name.rstrip("’'") in surnames)
    ]
    chosen = _resolve_overlaps(document, person_spans, body_spans)
    mentions: list[Mention] = []
    bodies_index = Bodies()
    for number, start, end, kind in chosen:
        name = document.paragraphs[number][start:end]
        if kind == "person":
            mentions.append(Mention(people_index.add(name), number, start, end))
        else:
            plain = re.sub(r" \([A-Z][A-Za-z-]+\)(?= )", "", name)
            mentions.append(Mention(bodies_index.add(plain), number, start, end))
    for number, start, end in bodies.described(
        document.paragraphs, [b.name for b in bodies_index.entities]
    ):
        if not any(m.paragraph == number and m.start < end and start < m.end for m in mentions):
            name = document.paragraphs[number][start:end]
            mentions.append(Mention(bodies_index.add(name), number, start, end))
    for number, start, end in _titled_surnames(document, people_index, mentions):
        mention = Mention(
            people_index.add(document.paragraphs[number][start:end]), number, start, end
        )
        mentions.append(mention)
    people_index.choose_forms()
    mentions += _presidents(document, people_index, mentions)
    mentions += link_surnames(document, people_index, mentions)
    mentions += link_given(document, people_index, mentions)
    mentions += link_acronyms(document, bodies_index, mentions)
    document.people = people_index.entities
    document.bodies = bodies_index.entities
    document.place_mentions(mentions)
    _sexes(document)


#: "President Trump", "Mr. Abercrombie": a surname after such a title is a person's.
_TITLED = re.compile(
    r"\b(?:President|Presidents|Gov\.|Sen\.|Sens\.|Rep\.|Mr\.|Mrs\.|Ms\.|Congressman|Congresswoman"
    r"|Councilman|Councilwoman|Vice President|Mayor|Governor|Senator|Lt\. Gov\.|Ald\."
    r"|Sheriff) (?P<name>[A-Z][a-z’']*[A-Z]?[a-z’']+"
    r"(?:-[A-Z][a-z]+)?)(?![\w-]|’[a-z]{2}| (?:[A-Z][\w.’]|of\b|for\b))"
)


def _titled_surnames(
    document: Document, people: People, taken: list[Mention]
) -> list[tuple[int, int, int]]:
    """Surnames after a title of people whom the article never names in full."""
    found: list[tuple[int, int, int]] = []
    for number, text in enumerate(document.paragraphs):
        for match in _TITLED.finditer(text):
            start, end = match.span("name")
            name = re.sub(r"['’]s?$", "", match["name"])
            end = start + len(name)
            if (
                name.lower() not in people.by_surname
                and not is_no_name(name)
                and name.lower() not in lexicon.places().states
                and not any(
                    m.paragraph == number and m.start < end and start < m.end for m in taken
                )
            ):
                found.append((number, start, end))
    return found


def _presidents(document: Document, people: People, taken: list[Mention]) -> list[Mention]:
    """Presidents whom the article names by surname alone: "Trump-backed Ann Doe"."""
    found: list[Mention] = []
    for surname_alone, name in sorted(lexicon.presidents().items()):
        if surname_alone not in document.text or surname_alone.lower() in people.by_surname:
            continue
        pattern = re.compile(rf"(?<![\w-]){surname_alone}\b(?! [A-Z])")
        places = [
            (number, *match.span())
            for number, text in enumerate(document.paragraphs)
            for match in pattern.finditer(text)
        ]
        free = [
            (number, start, end)
            for number, start, end in places
            if not any(m.paragraph == number and m.start < end and start < m.end for m in taken)
        ]
        if free:
            entity = people.add(name)
            found += [
                Mention(entity, number, start, end, full=False) for number, start, end in free
            ]
    return found


def _resolve_overlaps(
    document: Document,
    people: list[tuple[int, int, int]],
    bodies_: list[tuple[int, int, int]],
) -> list[tuple[int, int, int, str]]:
    """Leaves no two spans that overlap: a body's longer name beats a person's inside it."""
    marked = [(n, s, e, "organization") for n, s, e in bodies_]
    marked += [(n, s, e, "person") for n, s, e in people]

    def strength(item: tuple[int, int, int, str]) -> tuple[int, int, int, int]:
        number, s, e, kind = item
        name = document.paragraphs[number][s:e]
        strong = kind == "organization" and bodies.has_head(name)
        named = kind == "person" and name.split()[0].strip(".’'").title() in lexicon.given_names()
        rank = (
            2
            if strong
            and not (
                named
                and len(name.split()) <= 3
                and not re.search(
                    r"\b(?:of|for|Local|Association|Union|Federation|Committee|Party|Club|PAC)\b",
                    name,
                )
            )
            else 1
            if kind == "person"
            else 0
        )
        return (-rank, -(e - s), number, s)

    taken: list[tuple[int, int, int, str]] = []
    by_paragraph: dict[int, list[tuple[int, int]]] = {}
    for item in sorted(set(marked), key=lambda i: (strength(i), i[3])):
        number, s, e, _ = item
        here = by_paragraph.setdefault(number, [])
        if all(e <= a or b <= s for a, b in here):
            here.append((s, e))
            taken.append(item)
    return sorted(taken)


def _sexes(document: Document) -> None:
    """``m``, ``f`` or ``u`` by given name, else by a courtesy title or an adjacent pronoun."""
    given = lexicon.given_names()
    for entity in document.people:
        entity.sex = given.get(plain_of(entity.name.split()[0]).strip(".").title(), "u")
