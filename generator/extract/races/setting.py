"""Where an article plays: state, city and county by its dateline and the places it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extract import lexicon
from generator.extract.document import Document
from generator.extract.officials import Officials
from generator.extract.races.marks import StateMark, official_marks, state_marks, tag_marks
from generator.extract.seats import NO_PLACE, Seat


@dataclass(slots=True)
class Setting:
    """Where the article plays, as far as it says so itself."""

    state: str | None
    city: str | None
    county: str | None
    #: A part of the city that is a county of its own: Queens.
    section: str | None = None
    #: Whether several states share the article, so that each place of it tells its own.
    mixed: bool = False
    #: Where the text tells a state, left to right.
    marks: list[StateMark] = field(default_factory=list)


_DATELINE = re.compile(
    r"^(?P<city>[A-Z][A-Z.’' -]{2,28}?)(?:, (?P<state>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?))?(?: "
    r"\([A-Z][A-Za-z0-9 .,/-]+\))? ?(?:—|–|--|-|:) ?"
)
#: Up to three capitalised words: the beginning may be a large city's name.
_CITY_WORDS = re.compile(r"(?<![\w’'-])(?<![A-Z]\. )(?:St\. )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
#: Parts of a city that are counties of their own.
_SECTION = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.county_sections()))})\b")
_STATE_WORDS = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, lexicon.state_words()))})\b", re.IGNORECASE
)
#: "New York State AFL-CIO", "Portland Press Herald": a state, a paper, no city spoken of.
_NO_CITY = re.compile(
    r" (?:[Ss]tate\b|(?:Press |Daily |Post-|Evening |Morning )*(?:Herald|Tribune|Gazette|News)\b)"
)
#: So many paragraphs tell first of all where a story plays.
_LEDE = 4
_STATELESS = frozenset({"washington"})
#: Short names of cities that the parser does not take for places.
_ALIASES = re.compile(r"(?<![\w.])(?:NYC|NOLA|Philly|Vegas|L\.A\.|S\.F\.)(?!\w)")
#: Only New York City's council has a speaker.
_SPEAKER = re.compile(r"\bCity Council Speaker\b")
#: Before a surname that is a city's name as well: "Governor Paterson".
_TITLED = re.compile(r"(?:Gov(?:\.|ernor)|Sen(?:\.|ator)|Rep\.|Mr\.|Ms\.|Mrs\.|Mayor|President) $")


def setting_of(
    document: Document, contests: Sequence[Seat] = (), officials: Officials | None = None
) -> Setting:
    """State, city and county that an article tells unmistakably.

    Args:
        contests: the namings that count; a state that stands with one counts once more.
        officials: the known officials among the article's people.
    """
    places = lexicon.places()
    states: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    counties: Counter[str] = Counter()
    sections = Counter(_SECTION.findall(document.text))
    marks = state_marks(document)
    states.update(m.state for m in marks)
    # where a story begins is where it plays
    states.update(m.state for m in marks if m.paragraph < _LEDE)
    states.update(s.state for s in contests if s.state)
    for number, text in enumerate(document.paragraphs):
        line = _DATELINE.match(text)
        if line and number < 4:
            city = line["city"].title().strip()
            if line["state"] and line["state"].lower() in places.states:
                states[places.states[line["state"].lower()]] += 4
                cities[city] += 3
            elif city in places.cities:
                cities[city] += 3
                if code := places.state_of_city(city):
                    states[code] += 3
        for match in re.finditer(
            r"\b((?:St\. |De |La |San )?[A-Z][a-z’']+(?: [A-Z][a-z’']+)?) (County|county|Parish)\b",
            text,
        ):
            name = re.sub(
                r"^(?:The|In|And|For|Former|At|Democratic|Republican) ", "", match.group(1)
            ).replace("’", "'")
            if name.split()[-1] in NO_PLACE:
                continue  # "Democratic County Chair"
            name = f"{name} {match.group(2).title()}"
            if match.group(2) != "county" or (
                name in places.counties and match.group(1).lower() not in places.states
            ):
                counties[name] += 1
        for match in re.finditer(r"\b[DRI][-–]([A-Z][\w.’']+(?: [A-Z][a-z]+)?)", text):
            home = lexicon.sections().get(match.group(1), match.group(1))
            if code := places.state_of_city(home):
                states[code] += 1
        for match in re.finditer(r"^([A-Z][A-Z]+(?: [A-Z]+)?) (COUNTY|PARISH)\b", text):
            counties[match.group().title()] += 2
        for match in re.finditer(r"[a-z], ([A-Z]{2})\b(?!-)", text):
            if match.group(1) in places.names and match.group(1) != "DC":
                states[match.group(1)] += 2
        names = [
            (m.start, m.end)
            for sentence in document.in_paragraph(number)
            for m in sentence.mentions
            if m.entity.kind == "person"
        ]
        for entity in document.docs[number].ents:
            if (
                entity.label_ == "GPE"
                and (entity.text in places.cities or entity.text in lexicon.sections())
                and not _NO_CITY.match(text, entity.end_char)
                and not any(a < entity.end_char and entity.start_char < b for a, b in names)
                and not _TITLED.search(text[: entity.start_char][-16:])
            ):
                cities[
                    lexicon.sections().get(entity.text, entity.text)
                    if entity.text != "New York"
                    else "New York"
                ] += 1
        for alias in _ALIASES.findall(text):
            cities[lexicon.sections()[alias]] += 1
        if _SPEAKER.search(text):
            cities[lexicon.sections()["NYC"]] += 1
    for number, text in enumerate(document.paragraphs):
        named = [
            (m.start, m.end)
            for m in (x for s in document.in_paragraph(number) for x in s.mentions)
            if m.entity.kind == "person"
        ]
        for match in _CITY_WORDS.finditer(text):
            words = match.group().split()
            for width in (3, 2, 1):
                city = " ".join(words[:width])
                known = places.cities.get(city)
                if (
                    len(words) < width
                    or not known
                    or _NO_CITY.match(text, match.start() + len(city))
                    or max(known.values()) < 100_000
                    or any(s < match.start() + len(city) and match.start() < e for s, e in named)
                ):
                    continue
                cities[lexicon.sections().get(city, city)] += 1
                break
    for body in document.bodies:
        # "The Seattle Times": a paper's city, where no other state has such a one
        paper = re.match(
            r"(.+?) (?:Press |Daily )?(?:Times|Tribune|Post|Herald|Globe|Chronicle|Inquirer"
            r"|Register|Journal|Star|Sun|Sun-Times|Bee|Courant|Union-Tribune|Dispatch)\b",
            body.name,
        )
        if (
            paper
            and (code := places.state_of_city(paper.group(1)))
            and paper.group(1) not in ("New York", "Washington")
            and len(places.cities.get(paper.group(1), ())) < 2
        ):
            states[code] += 1
            cities[paper.group(1)] += 1
    states.update(
        lexicon.state_words()[word]
        for word in {m.lower() for m in _STATE_WORDS.findall(document.text.replace("’", "'"))}
    )
    for county, _ in counties.most_common(3):
        codes = places.counties.get(county, ())
        if len(codes) == 1:
            states[codes[0]] += 2
        elif told := [c for c in codes if c in states]:
            states[told[0]] += 1
    if officials is not None:
        holders = sorted(officials.known.items(), key=lambda k: k[1].office == "Mayor")
        for holder, official in holders:
            if official.office == "Mayor":
                # a mayor's name adds to what else tells of the city or its state
                if official.area in cities or places.state_of_city(official.area) in states:
                    cities[official.area] += 2
            elif holder not in officials.presidential:
                states[official.area] += 1
        states.update({m.state for m in tag_marks(document)})
    for city, count in cities.most_common(3):
        if (code := places.state_of_city(city)) and city.lower() not in _STATELESS:
            states[code] += min(count, 2)
    if not re.search(
        r"\b(?:D\.C\.|District) (?:Council|mayor|Mayor|residents|voters)", document.text
    ):
        states.pop("DC", None)  # the capital is a dateline, seldom a place of election
    state = None
    if states:
        ranked = sorted(states.items(), key=lambda item: (-item[1], item[0]))
        if len(ranked) == 1 or (ranked[0][1] >= 1.5 * ranked[1][1] and ranked[0][1] >= 2):
            state = ranked[0][0]
    city_ranked = sorted(cities.items(), key=lambda item: (-item[1], item[0]))
    county_ranked = sorted(counties.items(), key=lambda item: (-item[1], item[0]))
    named_states = Counter(m.state for m in marks)
    every = marks + (official_marks(officials) if officials else [])
    return Setting(
        state,
        city_ranked[0][0] if city_ranked else None,
        county_ranked[0][0] if county_ranked else None,
        max(sections, key=lambda s: (sections[s], s)) if sections else None,
        _is_mixed(named_states),
        sorted(every, key=lambda m: (m.paragraph, m.start)),
    )


def _is_mixed(states: Counter[str]) -> bool:
    """Whether no state has the most of what is told: a round-up of several."""
    total = sum(states.values())
    return len(states) >= 3 and max(states.values()) <= 0.6 * total
