"""Who is in the article: people and bodies under their full names, and every place they are named.

spaCy's PERSON and ORG spans are one witness among several: titles before a name, given names from a
list, editors' rosters, and above all the full name elsewhere in the same article, to which surnames
and acronyms are linked ("Valencia" alone is called an organization half the time).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from generator.extract import bodies, lexicon
from generator.extract.document import Document, Entity, Mention, surname
from generator.model import Roster

_PARTICLE = r"(?:de la|de los|de|del|la|le|van der|van|von|der|da|di|St\.|O’|O')(?=\s)"
_WORD = r"(?:[A-Z][a-zà-ÿ’']*[A-Z]?[a-zà-ÿ’'A-Z]*(?:-[A-Z][\w’']+)*)"
_INITIAL = r"(?:[A-Z]\.(?:[A-Z]\.)*)"
_NICK = r"(?:[“\"‘'(][A-Z][\w.’' ]+[”\"’')])"
_NAME = re.compile(
    rf"(?:{_INITIAL}\s?)?(?:{_WORD}|{_INITIAL})(?:\s+(?:{_INITIAL}|{_NICK}|{_PARTICLE}|{_WORD})){{1,4}}"
    r"(?:,? (?:Jr\.?|Sr\.?|II|III|IV)(?![\w]))?"
)

#: Words that begin no surname and end a name: months, weekdays, offices, parties, bodies.
_NOT_NAME = frozenset(
    "January February March April May June July August September October November December Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday Democrat Democrats Democratic Republican "
    "Republicans GOP Libertarian Independent Green Party County City State District Ward House Senate "
    "Congress Council Board Court Union Association Federation Committee University College School "
    "High Street Avenue Road Election Day Primary General Mayor Governor Senator Representative Sheriff "
    "Judge President Treasurer Attorney Secretary Clerk Commissioner Supervisor Editorial News Times Post Tribune "
    "Herald Press Associated Local Lodge Police Fire Department Center Hall Hotel Park Church Hospital "
    "The This That These Those There Here When While After Before Although Though Because Since If And But Or "
    "He She They We It His Her Their Our Its I In On At For From With As By To Of Both Also Vote Voters "
    "American Americans National International United States New North South East West U.S. US "
    "Photo Credit Share Read More Sign Follow Click Getty Images Facebook Twitter Instagram COVID "
    "What Who Why How Where Not No Yes Now Today Other Others All Any Each Every Some Many Most "
    "Endorsement Endorsements Endorsed Endorses Candidate Candidates Campaign Seat Incumbent Precinct Place Position "
    "Amendment Proposition Act Bill Law Street River Valley Lake Mountain Beach Island Bay Heights Legislature "
    "Assembly Supreme Chief Officer Director Executive Chairman Chairwoman Chair Spokesman Spokeswoman Vice Deputy "
    "Former State's Will Would Could Should May Can Last Next Early Super PAC Black Hispanic Latino White House".split()
) - {
    "May",
    "White",
    "Green",
    "Park",
    "Post",
    "Street",
    "March",
    "April",
    "June",
    "August",
    "Black",
    "Judge",
    "Church",
    "Hall",
    "West",
    "Lake",
    "Rivers",
    "Heights",
    "North",
    "East",
    "Law",
    "Bill",
    "Bay",
    "Early",
    "Day",
    "New",
    "Will",
    "State's",
    "Chase",
}

_MISC_TITLES = (
    "Mr.", "Mrs.", "Ms.", "Dr.", "Rev.", "Reverend", "Pastor", "Bishop", "Rabbi", "Father", "Fr.", "Imam",
    "Sen.", "Sens.", "Senator", "Senators", "Rep.", "Reps.", "Representative", "Representatives", "Congressmen",
    "Gov.", "Governors", "Vice President", "President", "First Lady", "Speaker", "House Speaker", "Lt.", "Sgt.", "Capt.", "Col.",
    "Maj.", "Gen.", "Det.", "Officer", "Chief", "Police Chief", "Fire Chief", "Lt. Col.", "Deputy", "Trustee", "Chairman",
    "Chairwoman", "Chair", "Director", "Professor", "Prof.", "Coach", "Selectman", "Justice", "Prosecutor", "Majority Leader",
    "Minority Leader", "House Majority Leader", "House Minority Leader", "Senate Majority Leader", "Senate President",
    "Secretary", "Ambassador", "Superintendent", "Hon.", "Aldermen", "Alds.", "Commissioners", "Mayors", "Councilmembers",
    "Council Members", "Executive Director", "Party Chairman", "Party Chair", "Undersheriff", "Under Sheriff", "State Reps.", "State Sens.", "U.S. Sens.", "U.S. Reps.",
)  # fmt: skip


@cache
def title_pattern() -> str:
    """A regular expression for the titles that stand before a name, longest first."""
    titles = {t for o in lexicon.offices() for t in o.titles} | set(_MISC_TITLES)
    titles |= {t.lower() for t in titles if len(t) > 8}
    alternatives = sorted(titles, key=lambda t: (-len(t), t))
    return "(?:" + "|".join(re.escape(t).replace(r"'", "['’]") for t in alternatives) + ")"


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])({title_pattern()})\s+(?={_WORD}|{_INITIAL})")


def find_entities(document: Document, roster: Roster) -> None:
    """Fills ``document.people``, ``document.bodies`` and the mentions of every sentence."""
    body_spans: list[tuple[int, int, int]] = []
    person_spans: list[tuple[int, int, int]] = []
    for number, text in enumerate(document.paragraphs):
        doc = document.docs[number]
        opening = document.lines[number].start
        hints = [(e.start_char, e.end_char) for e in doc.ents if e.label_ == "ORG"]
        body_spans += [(number, s, e) for s, e in bodies.find(text, hints) if e > opening]
        people = [(e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON"]
        person_spans += [
            (number, s, e)
            for s, e in _people(text, people)
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
    people_index = _People()
    surnames = {surname(document.paragraphs[n][s:e]) for n, s, e in person_spans}
    body_spans = [  # a surname alone that spaCy calls an ORG is linked to its person below
        (n, s, e)
        for n, s, e in body_spans
        if not (" " not in (name := document.paragraphs[n][s:e]) and name in surnames)
    ]
    chosen = _resolve_overlaps(document, person_spans, body_spans)
    mentions: list[Mention] = []
    bodies_index = _Bodies()
    for number, start, end, kind in chosen:
        name = document.paragraphs[number][start:end]
        if kind == "person":
            mentions.append(Mention(people_index.add(name), number, start, end))
        else:
            plain = re.sub(r" \([A-Z][A-Za-z-]+\)(?= )", "", name)
            mentions.append(Mention(bodies_index.add(plain), number, start, end))
    mentions += _link_surnames(document, people_index, mentions)
    mentions += _link_acronyms(document, bodies_index, mentions)
    document.people = people_index.entities
    document.bodies = bodies_index.entities
    document.place_mentions(mentions)
    _sexes(document)


def _people(text: str, hints: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of people's full names in a paragraph."""
    given = lexicon.given_names()
    spans: list[tuple[int, int]] = []
    titled = {m.end() for m in _titled().finditer(text)}
    position = 0
    while match := _NAME.search(text, position):
        inner = max((t for t in titled if match.start() < t < match.end()), default=None)
        if inner is not None and (after := _NAME.match(text, inner)):
            match = after  # "North Carolina State Senator Jeff Jackson": the name begins after the title
        start, end = match.span()
        position = start + 1
        # begin after titles and words that are no names
        words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", match.group())]
        first = 0
        for k, (s, _) in enumerate(words):
            if s in titled:
                first = k
        titles_before = first
        rest = words[first:]
        kept: list[tuple[int, int]] = []
        for s, e in rest:
            word = re.sub(r"['’]s?$", "", text[s:e].rstrip(","))
            if word in _NOT_NAME or (
                len(word) > 3 and word.isupper() and "." not in word and kept == []
            ):
                break
            kept.append((s, e))
            if text[s:e].endswith(("’s", "'s")):
                break
        if not kept:
            position = words[min(first, len(words) - 1)][1]
            continue
        s, e = kept[0][0], kept[-1][1]
        name = re.sub(
            r"['’]s?$|,$|\s[“\"‘'(][^\s]+$|\s(?:de|la|van|von|del|der|da|di)$", "", text[s:e]
        )
        e = s + len(name)
        hinted = [h for h in hints if h[0] < e and s < h[1]]
        head = re.sub(r"[^\w].*$", "", text[kept[0][0] : kept[0][1]]).title()
        head = _plain(head)
        initial = re.match(rf"{_INITIAL}", name)
        if name in lexicon.places().cities and not (titles_before or s in titled):
            position = e
            continue
        if len(kept) >= 2 and (titles_before or s in titled or hinted or head in given or initial):
            if hinted and not (s in titled):
                # spaCy may know better where the name ends, never where it begins in a title
                inside = max(hinted, key=lambda h: h[1] - h[0])
                cut = text[s : inside[1]].strip()
                if inside[1] < e and " " in cut and inside[0] <= s + 2:
                    e = s + len(re.sub(r"['’]s$", "", cut))
            if not (head not in given and not (s in titled) and hinted and hinted[0][0] > s + 1):
                spans.append((s, e))
                position = e
                continue
            hinted_start = hinted[0][0]
            if " " in text[hinted_start:e]:
                spans.append((hinted_start, e))
            position = e
            continue
        position = kept[0][1]
    return spans


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


def _plain(word: str) -> str:
    """Without accents: "Jesús" is in the list as "Jesus"."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _given(name: str) -> str:
    return name.split()[0].strip(".,").lower()


class _People:
    """People by surname; a new full name joins one that it agrees with."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_surname: dict[str, list[Entity]] = {}

    def add(self, name: str) -> Entity:
        last = surname(name).lower()
        for entity in self.by_surname.get(last, ()):
            if _same_given(entity.name, name):
                if len(name) > len(entity.name) and not re.search(r"[“\"(]", name):
                    entity.name = name
                return entity
        entity = Entity("person", name, len(self.entities))
        self.entities.append(entity)
        self.by_surname.setdefault(last, []).append(entity)
        return entity


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for line in (lexicon.DATA / "nicknames.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            words = line.split()
            for word in words:
                groups.setdefault(word, set()).update(words)
    return {word: frozenset(group) for word, group in groups.items()}


def _same_given(a: str, b: str) -> bool:
    """Whether two full names with one surname may be one person's: same, initial or nickname."""
    x, y = _given(a), _given(b)
    if x == y or x in _nicknames().get(y, ()):
        return True
    words = {w.strip(".“”\"'()").lower() for w in (a + " " + b).split()[:-1]}
    if len(a.split()) > 2 and y in {w.strip(".“”\"'()‘’").lower() for w in a.split()[1:-1]}:
        return True
    if len(b.split()) > 2 and x in {w.strip(".“”\"'()‘’").lower() for w in b.split()[1:-1]}:
        return True
    del words
    return (len(x) <= 2 or len(y) <= 2) and x[0] == y[0]


def _link_surnames(document: Document, index: _People, taken: list[Mention]) -> list[Mention]:
    """Mentions by surname alone, of people named in full somewhere in the article."""
    found: list[Mention] = []
    occupied: dict[int, list[tuple[int, int]]] = {}
    for mention in taken:
        occupied.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    first_seen: dict[Entity, tuple[int, int]] = {}
    for mention in sorted(taken, key=lambda m: m.at):
        first_seen.setdefault(mention.entity, mention.at)
    words: dict[str, list[Entity]] = {}
    for entity in index.entities:
        clean = re.sub(r",? (?:Jr\.?|Sr\.?|II|III|IV)$", "", entity.name).split()
        last = clean[-1]
        words.setdefault(last, []).append(entity)
        for width in (2, 3):
            if len(clean) > width and (
                clean[-width].lower() in ("de", "van", "von", "del", "la", "st.", "le", "der")
                or len(clean) == width + 1
                and clean[-width].lower() not in lexicon.given_names()
                and not re.fullmatch(_INITIAL, clean[-width])
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
                    r"\s+(?:County|Park|Street|Avenue|University|College|Township|High|School|Road|Center|Heights|Hills|Beach|House)\b",
                    text[match.end() :],
                )
                if following:
                    continue
                person = _which(people, number, start, taken, first_seen)
                if person is None:
                    continue
                before = text[:start].rsplit(" ", 2)
                previous = before[-2] if len(before) >= 2 else ""
                if (
                    previous
                    and previous[0].isupper()
                    and previous.strip(".,").title() in lexicon.given_names()
                    and not text[:start].rstrip().endswith((",", ".", ":", ";"))
                    and previous.strip(",.").lower() != _given(person.name)
                    and not _titled().search(previous + " X")
                ):
                    continue
                found.append(Mention(person, number, start, end, full=False))
                occupied.setdefault(number, []).append((start, end))
    return found


def _which(
    people: list[Entity],
    paragraph: int,
    start: int,
    taken: list[Mention],
    first_seen: dict[Entity, tuple[int, int]],
) -> Entity | None:
    """The bearer of a surname: the only one, else the one named last before this place."""
    if len(people) == 1:
        return people[0]
    before = [m for m in taken if m.entity in people and m.at < (paragraph, start)]
    if before:
        counts = Counter(m.entity for m in before)
        if len(counts) == 1 or paragraph - max(before, key=lambda m: m.at).paragraph <= 1:
            return max(before, key=lambda m: m.at).entity
    return None


class _Bodies:
    """Bodies by folded name; acronyms given in parentheses or formed from the name are one with it."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.by_key: dict[str, Entity] = {}

    def add(self, name: str) -> Entity:
        key = bodies.key(name)
        if entity := self.by_key.get(key):
            return entity
        entity = Entity("organization", name, 10_000 + len(self.entities))
        self.entities.append(entity)
        self.by_key[key] = entity
        return entity


def _link_acronyms(document: Document, index: _Bodies, taken: list[Mention]) -> list[Mention]:
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


def _sexes(document: Document) -> None:
    """``m``, ``f`` or ``u`` by given name, else by a courtesy title or an adjacent pronoun."""
    given = lexicon.given_names()
    for entity in document.people:
        entity.sex = given.get(_plain(entity.name.split()[0]).strip(".").title(), "u")
