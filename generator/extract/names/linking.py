"""Short mentions linked to full names: surnames to people, acronyms to bodies."""

from __future__ import annotations

import re
from collections import Counter

from generator.extract import bodies, lexicon
from generator.extract.document import Document, Entity, Mention
from generator.extract.names.index import Bodies, People, given_of
from generator.extract.names.patterns import INITIAL, before_name

_JUNIOR = re.compile(r",? ([JS]r)\b\.?")


def link_surnames(document: Document, index: People, taken: list[Mention]) -> list[Mention]:
    """Mentions by surname alone, of people named in full somewhere in the article."""
    found: list[Mention] = []
    occupied: dict[int, list[tuple[int, int]]] = {}
    for mention in taken:
        occupied.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    words: dict[str, list[Entity]] = {}
    for entity in index.entities:
        clean = re.sub(r",? (?:Jr\.?|Sr\.?|II|III|IV)$", "", entity.name).split()
        last = clean[-1]
        words.setdefault(last, []).append(entity)
        for width in (2, 3):
            if len(clean) > width and (
                clean[-width].lower() in ("de", "van", "von", "del", "la", "st.", "le", "der")
                or (
                    len(clean) == width + 1
                    and clean[-width].lower() not in lexicon.given_names()
                    and not re.fullmatch(INITIAL, clean[-width])
                )
            ):
                words.setdefault(" ".join(clean[-width:]), []).append(entity)
    for word in sorted(words, key=lambda w: (-len(w), w)):
        people = words[word]
        pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?:['’]s?)?(?![\w])(?!-[A-Z])")
        for number, text in enumerate(document.paragraphs):
            for match in pattern.finditer(text):
                start, end = match.start(), match.start() + len(word)
                if any(a < end and start < b for a, b in occupied.get(number, ())):
                    continue
                following = re.match(
                    r"\s+(?:County|Park|Street|Avenue|University|College|Township|High|School|Road"
                    r"|Center|Heights|Hills|Beach|House)\b",
                    text[match.end() :],
                )
                if following:
                    continue
                bearers = people
                if junior := _JUNIOR.match(text, end):
                    end = junior.end()
                    named = [p for p in people if f" {junior[1]}" in p.name]
                    bearers = named or people
                person = _which(document, bearers, number, start, taken)
                if person is None:
                    continue
                before = text[:start].rsplit(" ", 2)
                previous = before[-2] if len(before) >= 2 else ""
                if (
                    previous
                    and previous[0].isupper()
                    and previous != "An"  # "An Ambrose challenge"
                    and previous.strip(".,").title() in lexicon.given_names()
                    and not text[:start].rstrip().endswith((",", ".", ":", ";"))
                    and previous.strip(",.").lower() != given_of(person.name)
                    and not before_name().search(previous + " X")
                ):
                    continue
                found.append(Mention(person, number, start, end, full=False))
                occupied.setdefault(number, []).append((start, end))
    return found


def link_given(document: Document, index: People, taken: list[Mention]) -> list[Mention]:
    """Mentions by given name alone: "Linda has served", "Vote for Linda".

    Only of people who are never called by their surname alone, and of whom no other bears the
    name; it must be in the list of given names, and name no place.
    """
    found: list[Mention] = []
    by_given: dict[str, list[Entity]] = {}
    for entity in index.entities:
        by_given.setdefault(entity.name.split()[0], []).append(entity)
    alone = {m.entity for m in taken if not m.full}
    surnames = {e.surname for e in index.entities}
    places = lexicon.places()
    for given, people in sorted(by_given.items()):
        if (
            len(people) != 1
            or people[0] in alone
            or given in surnames
            or given not in lexicon.given_names()
            or given in places.cities
            or given.lower() in places.states
            or given in _WORDS_TOO
        ):
            continue
        pattern = re.compile(rf"(?<![\w.’'-]){given}(?=[,.;!?]|['’]s\b| [a-z(]|$)")
        for number, text in enumerate(document.paragraphs):
            for match in pattern.finditer(text):
                before = text[: match.start()].rstrip().rsplit(" ", 1)[-1]
                if before[:1].isupper() and before[-1:].isalpha() and before not in _BEFORE_NAME:
                    continue  # "Mary Ann", "St. Louis"
                if _quoted(text, match.start()):
                    continue  # whoever is quoted goes on to be spoken of, not who is praised
                if any(
                    m.paragraph == number and m.start < match.end() and match.start() < m.end
                    for m in taken
                ):
                    continue
                found.append(Mention(people[0], number, match.start(), match.end(), full=False))
    return found


def _quoted(text: str, position: int) -> bool:
    """Whether a place stands inside quotation marks."""
    head = text[:position]
    return head.count("“") > head.count("”") or head.count('"') % 2 == 1


#: Given names that are words at the beginning of a sentence as well.
_WORDS_TOO = frozenset(
    "Art April August Bill Bond Chance Christian Dean Drew Earl Faith Frank Gene Grace Grant Guy "
    "Harmony Hope Iris Jack Joy June Justice King Lane Major Mark Marshal Marshall May Mercy Miles "
    "Mission Norm Olive Pat Pearl Penny Price Prince Ray Rich Rob Rose Rusty Sandy Skip Sterling "
    "Sue Summer Sunny Trace Van Wade Ward Will Young".split()
)
_BEFORE_NAME = frozenset(
    "And But For If In Like Meet Since So That The Vote When While With".split()
)
#: "her husband, Lee Doe", "his spokesman Lee Doe": named beside another of the same surname.
_BESIDE = re.compile(
    r"\b(?:husband|wife|son|daughter|brother|sister|father|mother|spouse|cousin|nephew|niece|uncle"
    r"|aunt|grandson|granddaughter|grandfather|spokes\w+|no relation to),? (?:the late |former )?$"
    # "a grandson of former Attorney General Lee Doe"
    r"|\b(?:husband|wife|widow|widower|son|daughter|brother|sister|father|mother|cousin|nephew|niece"
    r"|uncle|aunt|grandson|granddaughter|grandchild|descendant|namesake|heir) of (?:the |late )*"
    r"(?:[\w.’'-]+ ){0,9}$"
)
#: "Lee Doe, his wife", "Lee Doe, a spokesman".
_KIN_AFTER = re.compile(
    r", (?:a|the|his|her|whose|[A-Z]\w+['’]s) (?:[\w-]+ ){0,2}(?:husband|wife|son|daughter|brother"
    r"|sister|father|mother|spouse|spokes\w+)\b"
)


def _is_beside(document: Document, person: Entity, taken: list[Mention]) -> bool:
    """Whether a person is named in full only as another's relative or spokesperson."""
    named = [m for m in taken if m.entity is person]
    return bool(named) and all(
        _BESIDE.search(document.paragraphs[m.paragraph][max(0, m.start - 100) : m.start])
        or _KIN_AFTER.match(document.paragraphs[m.paragraph], m.end)
        for m in named
    )


def _which(
    document: Document,
    people: list[Entity],
    paragraph: int,
    start: int,
    taken: list[Mention],
) -> Entity | None:
    """The bearer of a surname: the only one, else the one named last before this place."""
    if len(people) > 1:
        people = [p for p in people if not _is_beside(document, p, taken)] or people
    if len(people) == 1:
        return people[0]
    before = [m for m in taken if m.entity in people and m.at < (paragraph, start)]
    if before:
        counts = Counter(m.entity for m in before)
        if len(counts) == 1 or paragraph - max(before, key=lambda m: m.at).paragraph <= 1:
            return max(before, key=lambda m: m.at).entity
    return None


def link_acronyms(document: Document, index: Bodies, taken: list[Mention]) -> list[Mention]:
    """Acronyms and "(FOP)" after a full name, linked to it."""
    found: list[Mention] = []
    short: dict[str, Entity] = {}
    names = lexicon.bodies().names
    for entity in index.entities:
        if " " in entity.name and not re.search(r"\d", entity.name):
            letters = bodies.acronym_of(entity.name)
            if len(letters) >= 3:
                short.setdefault(letters, entity)
        if entity.name in names.values():
            for acronym, full in names.items():
                if full == entity.name:
                    short.setdefault(acronym, entity)
    for mention in sorted(taken, key=lambda m: m.at):
        if mention.entity.kind == "organization":
            text = document.paragraphs[mention.paragraph]
            given = re.match(
                r",?\s*(?:\(|or )[“\"]?([A-Z][A-Za-z&-]{1,8}[A-Z]|[A-Z]{2,8})\d*[”\"]?[),]",
                text[mention.end :],
            )
            if given:
                short[given.group(1)] = mention.entity
            inner = re.match(r" \(([A-Z][\w ]+)\)", text[mention.end :])
            if inner and inner.group(1) in mention.entity.name and " " in inner.group(1):
                short[inner.group(1)] = mention.entity
            if inside := re.search(r" \(([A-Z][A-Za-z-]+)\) ", text[mention.start : mention.end]):
                short[inside.group(1)] = mention.entity
    for entity in index.entities:
        if re.fullmatch(r"[A-Z]{3,8}", entity.name):
            short.setdefault(entity.name, entity)  # known for a body in one place: in all
    occupied: dict[int, list[Mention]] = {}
    for mention in taken:
        occupied.setdefault(mention.paragraph, []).append(mention)
    for acronym, entity in sorted(short.items()):
        pattern = re.compile(
            rf"(?<![\w-]){re.escape(acronym)}(?![\w-])(?! (?:Local|Council|District|Lodge)\b)"
        )
        for number, text in enumerate(document.paragraphs):
            for match in pattern.finditer(text):
                here = [
                    m
                    for m in occupied.get(number, ())
                    if m.start < match.end() and match.start() < m.end
                ]
                for other in here:
                    if other.start == match.start() and other.end == match.end():
                        other.entity = entity
                if not here:
                    found.append(Mention(entity, number, match.start(), match.end(), full=False))
    index.entities[:] = [
        e
        for e in index.entities
        if e not in {x for x in index.entities if x.name in short and short[x.name] is not x}
    ]
    return found
